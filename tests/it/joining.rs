//! The joining link through the whole core, by a wound clock: to the minute, to those registered alone, before each day;
//! anew when it changes; told to the organizers when somebody leaves with it; and nowhere but in its one table.

use std::io::Write;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use roundtable::app::registering::{self, HandedOver};
use roundtable::app::{App, importing};
use roundtable::chance;
use roundtable::chat::action::Action;
use roundtable::chat::delivery::{Deliver, DeliveryError};
use roundtable::chat::organizing::Organizing;
use roundtable::chat::organizing::papers::Papers;
use roundtable::chat::plain::{bare, plain};
use roundtable::chat::screen::Screen;
use roundtable::chat::update::Place;
use roundtable::clock::Clock;
use roundtable::domain::authority::{Grant, Role};
use roundtable::domain::consultation::{Series, Sitting};
use roundtable::domain::person::{Account, Platform, Profile};
use roundtable::domain::registration::State;
use roundtable::domain::written::Written;
use roundtable::worker::Worker;
use tokio_util::sync::CancellationToken;
use tracing::instrument::WithSubscriber;

use super::databases::{Database, conformance};
use super::making::{at, code, done};
use super::visitor::{self, Visitor};

conformance! {
    it_is_sent_to_the_minute_to_those_registered_alone,
    each_day_has_its_own_moment,
    another_link_is_sent_to_whoever_had_the_old_one,
    a_night_holds_it_back_until_an_hour_before,
    whoever_leaves_with_it_is_told_once,
    whoever_leaves_with_it_a_second_time_is_told_again,
    the_forgotten_are_sent_nothing,
    whoever_could_not_be_reached_hears_that_the_list_went_on,
    it_stands_in_one_table_alone,
    what_was_shown_is_what_is_agreed_to,
    a_link_taken_away_is_sent_to_nobody,
    dates_that_move_move_it,
    an_hour_that_moves_within_its_day_tells_nothing_anew,
}

pub const CODE: &str = "small-two";

const LINK: &str = "https://meet.example.org/j/8437290?pwd=Qq7secret";

const OTHER: &str = "https://meet.example.org/j/5550001?pwd=Zz8secret";

const OPEN: &str = "2021-01-20T02:00:00Z";

pub struct Letter {
    pub to: String,
    pub when: DateTime<Utc>,
    pub heading: String,
    pub text: String,
}

struct Letters<'a> {
    clock: &'a Clock,
    came: Mutex<Vec<Letter>>,
}

#[async_trait]
impl Deliver for Letters<'_> {
    async fn deliver(&self, to: &Account, screen: &Screen, _: &str) -> Result<(), DeliveryError> {
        self.came.lock().unwrap().push(Letter {
            to: to.name.clone(),
            when: self.clock.now(),
            heading: bare(&screen.heading),
            text: bare(&plain(screen)),
        });
        Ok(())
    }
}

/// Plays until then, and what came to whom meanwhile.
pub async fn wound(app: &App, to: &str) -> Vec<Letter> {
    let letters = Letters { clock: &app.clock, came: Mutex::default() };
    let worker = Worker { app, platform: Platform::Console, deliver: &letters, stop: CancellationToken::new() };
    Box::pin(worker.wind(at(to))).await.unwrap();
    letters.came.into_inner().unwrap()
}

/// When somebody was told something under a heading that has these words.
pub fn told(came: &[Letter], name: &str, heading: &str) -> Vec<String> {
    let of = came.iter().filter(|letter| letter.to == name && letter.heading.contains(heading));
    of.map(|letter| letter.when.format("%m-%dT%H:%MZ").to_string()).collect()
}

/// A core with the small series, changed for the test.
pub async fn small(database: &Database, change: impl FnOnce(&mut Series)) -> App {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/journeys/small.toml");
    let mut series = roundtable::files::series::read(&std::fs::read_to_string(file).unwrap()).unwrap();
    change(&mut series);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("series.toml");
    std::fs::write(&file, roundtable::files::series::write(&series)).unwrap();
    Box::pin(visitor::with_series(database, file.to_str().unwrap(), OPEN)).await
}

/// Nobody is reminded of anything, and seats are offered until the start.
fn quiet(series: &mut Series) {
    let reminders = &mut series.reminders;
    reminders.starts.clear();
    reminders.closes.clear();
    reminders.opens.clear();
    for timetable in series.consultations.iter_mut().flat_map(|one| &mut one.timetables) {
        let first = timetable.sittings[0];
        timetable.waiting_ends = Some(Written { date: first.date, time: first.from, zone: first.zone });
    }
}

/// As many as come.
fn roomy(series: &mut Series) {
    quiet(series);
    let limits = &mut series.consultations[0].limits;
    (limits.capacity, limits.per_organization, limits.individuals) = (None, None, None);
}

pub async fn organizer(app: &App, name: &str) -> Visitor {
    let visitor = Box::pin(Visitor::known(app, name)).await;
    let mut read = app.store.read().await.unwrap();
    let id = read.person_at(&visitor.account()).await.unwrap().unwrap().0.id;
    let series = Some(read.series(&code("small")).await.unwrap().unwrap().id);
    drop(read);
    let grant = Grant { role: Role::Organizer, series };
    done(&app.store, async |tx| tx.grant(id, grant, "code", app.clock.now()).await).await;
    visitor
}

pub async fn press(visitor: &mut Visitor, papers: Papers) {
    Box::pin(visitor.act(Action::Organize(Organizing::Papers(papers)))).await;
}

async fn set(visitor: &mut Visitor, link: &str) {
    press(visitor, Papers::AskJoining(code(CODE))).await;
    Box::pin(visitor.say(link)).await;
    visitor.assert_shows("Is this the right link?");
    visitor.assert_shows(link);
    Box::pin(visitor.say("Yes, this one")).await;
    visitor.assert_shows("The link is set");
}

const JOIN: &str = "How to join";
const OUT: &str = "Somebody no longer registered has the link";

/// It starts at 04:00Z; an hour before is 03:00Z.
async fn it_is_sent_to_the_minute_to_those_registered_alone(database: Database) {
    let app = small(&database, quiet).await;
    let mut team = organizer(&app, "team").await;
    let mut amina = Box::pin(Visitor::registered(&app, "amina", CODE, "I come for myself")).await;
    let mut chen = Box::pin(Visitor::registered(&app, "chen", CODE, "Migrante Hong Kong")).await;
    let mut boun = Box::pin(Visitor::registered(&app, "boun", CODE, "I come for myself")).await;
    boun.act(Action::Wait(code(CODE))).await;
    let mut dara = Box::pin(Visitor::registered(&app, "dara", CODE, "I come for myself")).await;
    dara.act(Action::Wait(code(CODE))).await;
    set(&mut team, LINK).await;
    assert!(wound(&app, "2021-02-03T02:30:00Z").await.iter().all(|letter| !letter.text.contains(LINK)));
    chen.act(Action::Card(code(CODE))).await;
    assert!(!chen.shows("Join here"), "not yet");
    amina.act(Action::WithdrawYes(code(CODE))).await;
    // Boun has an offer, Dara waits.
    let came = wound(&app, "2021-02-03T03:09:30Z").await;
    assert_eq!(told(&came, "chen", JOIN), ["02-03T03:00Z"]);
    for who in ["amina", "boun", "dara", "team"] {
        assert_eq!(told(&came, who, JOIN), Vec::<String>::new(), "{who}");
    }
    let letter = came.iter().find(|letter| letter.heading == JOIN).unwrap();
    assert!(letter.text.contains(LINK) && letter.text.contains("Please do not pass it on"), "{}", letter.text);
    chen.act(Action::Card(code(CODE))).await;
    chen.assert_shows(&format!("Join here: {LINK}"));
    chen.say("/mine").await;
    chen.assert_shows(LINK);
    for who in [&mut amina, &mut boun, &mut dara] {
        for action in [Action::Card(code(CODE)), Action::Mine] {
            who.act(action).await;
            assert!(!who.shows("Join here"), "{}", who.seen());
        }
    }
    chen.place = Place::Aside { room: "7".into(), title: String::new() };
    chen.act(Action::Card(code(CODE))).await;
    chen.assert_shows("Join here");
    chen.place = Place::Room;
    chen.act(Action::Card(code(CODE))).await;
    assert!(!chen.shows("Join here"), "others read along");
    chen.place = Place::Private;
    // Whoever accepts has it at once.
    boun.act(Action::Accept(code(CODE))).await;
    let came = wound(&app, "2021-02-03T03:20:00Z").await;
    assert_eq!(told(&came, "boun", JOIN), ["02-03T03:09Z"]);
    // So has a colleague who takes the seat over, and the team hears that the other has it too.
    let mut lan = Box::pin(Visitor::known(&app, "lan")).await;
    let mut read = app.store.read().await.unwrap();
    let held = read.consultation(&code(CODE)).await.unwrap().unwrap();
    let giver = read.person_at(&chen.account()).await.unwrap().unwrap().0.id;
    let taker = read.person_at(&lan.account()).await.unwrap().unwrap().0.id;
    let seat = read.registration(held.id, giver).await.unwrap().unwrap();
    drop(read);
    let profile = Profile { name: "lan".into(), ..seat.profile };
    let now = app.clock.now();
    let taken = done(&app.store, async |tx| {
        let made = registering::hand_over_code(tx, held.id, giver, now).await?;
        let (secret, _) = made.unwrap();
        registering::take_over(tx, &chance::code_hash(&secret), taker, &profile, now).await
    })
    .await;
    assert_eq!(taken, HandedOver::Done);
    let came = wound(&app, "2021-02-03T03:30:00Z").await;
    assert_eq!(told(&came, "lan", JOIN), ["02-03T03:20Z"]);
    assert_eq!(told(&came, "team", OUT), ["02-03T03:20Z"]);
    assert!(came.iter().any(|letter| letter.heading == OUT && letter.text.contains("chen was sent")));
    // It is over, and nobody sees it any more.
    wound(&app, "2021-02-03T07:30:00Z").await;
    lan.act(Action::Card(code(CODE))).await;
    assert!(!lan.shows("Join here"));
}

fn two_days(series: &mut Series) {
    roomy(series);
    let first = series.consultations[0].timetables[0].sittings[0];
    let part = |day: &str, from: &str, to: &str| Sitting {
        date: day.parse().unwrap(),
        from: from.parse().unwrap(),
        to: to.parse().unwrap(),
        zone: first.zone,
    };
    series.consultations[0].timetables[0].sittings = vec![
        part("2021-02-03", "11:00", "12:00"),
        part("2021-02-03", "13:00", "14:00"),
        part("2021-02-04", "09:00", "12:00"),
    ];
}

async fn each_day_has_its_own_moment(database: Database) {
    let app = small(&database, two_days).await;
    let mut team = organizer(&app, "team").await;
    Box::pin(Visitor::registered(&app, "amina", CODE, "I come for myself")).await;
    set(&mut team, LINK).await;
    press(&mut team, Papers::JoiningMinutes(code(CODE), 30)).await;
    team.assert_shows("30 minutes before each day begins");
    let came = wound(&app, "2021-02-05T00:00:00Z").await;
    assert_eq!(told(&came, "amina", JOIN), ["02-03T03:30Z", "02-04T01:30Z"]);
}

async fn another_link_is_sent_to_whoever_had_the_old_one(database: Database) {
    const CHANGED: &str = "Another link for joining";
    let app = small(&database, two_days).await;
    let mut team = organizer(&app, "team").await;
    Box::pin(Visitor::registered(&app, "amina", CODE, "I come for myself")).await;
    let mut chen = Box::pin(Visitor::registered(&app, "chen", CODE, "I come for myself")).await;
    set(&mut team, LINK).await;
    let came = wound(&app, "2021-02-03T12:00:00Z").await;
    assert_eq!(told(&came, "amina", JOIN), ["02-03T03:00Z"]);
    chen.act(Action::WithdrawYes(code(CODE))).await;
    // Between the two days, in the evening.
    press(&mut team, Papers::AskJoining(code(CODE))).await;
    team.say(OTHER).await;
    team.assert_shows("2 people have the link that stands now.");
    team.say("Yes, this one").await;
    let came = wound(&app, "2021-02-05T00:00:00Z").await;
    assert_eq!(told(&came, "amina", CHANGED), ["02-03T12:00Z"]);
    assert_eq!(told(&came, "amina", JOIN), ["02-04T01:00Z"]);
    assert_eq!(told(&came, "chen", CHANGED), Vec::<String>::new());
    assert!(came.iter().all(|letter| !letter.text.contains(LINK)), "the old one goes to nobody any more");
}

/// In Honolulu it starts at 18:00 of the day before, in Istanbul at 7:00.
async fn a_night_holds_it_back_until_an_hour_before(database: Database) {
    let app = small(&database, roomy).await;
    let mut team = organizer(&app, "team").await;
    for (name, zone) in [("bangkok", "Asia/Bangkok"), ("istanbul", "Europe/Istanbul"), ("honolulu", "Pacific/Honolulu")]
    {
        let mut one = Box::pin(Visitor::registered(&app, name, CODE, "I come for myself")).await;
        one.act(Action::ZoneIs(zone.parse().unwrap())).await;
    }
    set(&mut team, LINK).await;
    press(&mut team, Papers::JoiningMinutes(code(CODE), 120)).await;
    let came = wound(&app, "2021-02-04T00:00:00Z").await;
    assert_eq!(told(&came, "bangkok", JOIN), ["02-03T02:00Z"]);
    assert_eq!(told(&came, "honolulu", JOIN), ["02-03T02:00Z"]);
    assert_eq!(told(&came, "istanbul", JOIN), ["02-03T03:00Z"], "at six in the morning, which cannot wait");
}

async fn whoever_leaves_with_it_is_told_once(database: Database) {
    let app = small(&database, two_days).await;
    let mut team = organizer(&app, "team").await;
    let mut amina = Box::pin(Visitor::registered(&app, "amina", CODE, "I come for myself")).await;
    let mut early = Box::pin(Visitor::registered(&app, "early", CODE, "I come for myself")).await;
    set(&mut team, LINK).await;
    early.act(Action::WithdrawYes(code(CODE))).await;
    let came = wound(&app, "2021-02-03T03:10:00Z").await;
    assert_eq!(told(&came, "team", OUT), Vec::<String>::new(), "who left before never had it");
    amina.act(Action::WithdrawYes(code(CODE))).await;
    let came = wound(&app, "2021-02-03T03:20:00Z").await;
    assert_eq!(told(&came, "team", OUT), ["02-03T03:10Z"]);
    let letter = came.iter().find(|letter| letter.heading == OUT).unwrap();
    assert!(letter.text.contains("amina was sent the joining link") && !letter.text.contains(LINK), "{}", letter.text);
    // Something else happens to the seats: nobody is told again.
    early.act(Action::Register(code(CODE))).await;
    let came = wound(&app, "2021-02-03T03:30:00Z").await;
    assert_eq!(told(&came, "team", OUT), Vec::<String>::new());
    team.act(Action::Organize(Organizing::Papers(Papers::AskJoining(code(CODE))))).await;
    team.say(OTHER).await;
    team.say("Yes, this one").await;
    let came = wound(&app, "2021-02-05T00:00:00Z").await;
    assert_eq!(told(&came, "team", OUT), Vec::<String>::new(), "the old one leads nowhere");
    assert!(came.iter().all(|letter| letter.to != "amina" || !letter.text.contains(OTHER)));
}

/// Put on the waiting list, they accept an offer, and then leave by themselves: one registration all along.
async fn whoever_leaves_with_it_a_second_time_is_told_again(database: Database) {
    let app = small(&database, roomy).await;
    let mut team = organizer(&app, "team").await;
    let mut amina = Box::pin(Visitor::registered(&app, "amina", CODE, "I come for myself")).await;
    set(&mut team, LINK).await;
    let came = wound(&app, "2021-02-03T03:10:00Z").await;
    assert_eq!((told(&came, "amina", JOIN).len(), told(&came, "team", OUT).len()), (1, 0));
    let mut read = app.store.read().await.unwrap();
    let held = read.consultation(&code(CODE)).await.unwrap().unwrap();
    let who = read.person_at(&amina.account()).await.unwrap().unwrap().0.id;
    let seat = read.registration(held.id, who).await.unwrap().unwrap();
    drop(read);
    let now = app.clock.now();
    done(&app.store, async |tx| {
        tx.lock_consultation(held.id, now).await?;
        tx.end_registration(&seat, State::Removed, now).await?;
        tx.begin_waiting(&seat, now).await
    })
    .await;
    let came = wound(&app, "2021-02-03T03:20:00Z").await;
    assert_eq!(told(&came, "team", OUT), ["02-03T03:10Z"]);
    amina.act(Action::Accept(code(CODE))).await;
    amina.assert_shows("You are registered");
    assert_eq!(told(&wound(&app, "2021-02-03T03:30:00Z").await, "team", OUT), Vec::<String>::new());
    amina.act(Action::WithdrawYes(code(CODE))).await;
    let came = wound(&app, "2021-02-03T03:40:00Z").await;
    assert_eq!(told(&came, "team", OUT), ["02-03T03:30Z"]);
    let last = super::making::registration(&app.store, held.id, who).await.unwrap();
    assert_eq!(last.id, seat.id, "the control: it is one registration");
}

async fn the_forgotten_are_sent_nothing(database: Database) {
    let app = small(&database, two_days).await;
    let mut team = organizer(&app, "team").await;
    let mut before = Box::pin(Visitor::registered(&app, "before", CODE, "I come for myself")).await;
    let mut after = Box::pin(Visitor::registered(&app, "after", CODE, "I come for myself")).await;
    set(&mut team, LINK).await;
    before.act(Action::ForgetYes).await;
    let came = wound(&app, "2021-02-03T03:10:00Z").await;
    assert_eq!(told(&came, "before", JOIN), Vec::<String>::new());
    assert_eq!(told(&came, "after", JOIN).len(), 1);
    after.act(Action::ForgetYes).await;
    let came = wound(&app, "2021-02-05T00:00:00Z").await;
    assert!(came.iter().all(|letter| letter.to != "after"));
    let out: Vec<_> =
        came.iter().filter(|letter| letter.to == "team" && letter.text.contains("was sent the")).collect();
    assert_eq!(out.len(), 1, "the link is out with them");
    assert!(out[0].text.contains("Somebody was sent"), "{}", out[0].text);
    let mut raw = database.raw().await;
    assert_eq!(raw.number("select count(*) from outbox where sameness like 'joining:%'").await, 0);
}

/// Two hold the seats, two wait, and both have blocked us when seats come free.
async fn whoever_could_not_be_reached_hears_that_the_list_went_on(database: Database) {
    use roundtable::chat::core::Core;
    let app = small(&database, quiet).await;
    let mut amina = Box::pin(Visitor::registered(&app, "amina", CODE, "I come for myself")).await;
    Box::pin(Visitor::registered(&app, "chen", CODE, "Migrante Hong Kong")).await;
    let mut waiting = Vec::new();
    for name in ["boun", "dara"] {
        let mut visitor = Box::pin(Visitor::registered(&app, name, CODE, "I come for myself")).await;
        visitor.act(Action::Wait(code(CODE))).await;
        waiting.push(visitor);
    }
    // The first before the seat came free, the second when it was offered.
    app.reachable(&waiting[0].account(), false).await;
    amina.act(Action::WithdrawYes(code(CODE))).await;
    app.reachable(&waiting[1].account(), false).await;
    assert!(wound(&app, "2021-01-20T03:00:00Z").await.iter().all(|letter| letter.to != "boun" && letter.to != "dara"));
    for visitor in &waiting {
        app.reachable(&visitor.account(), true).await;
    }
    let came = wound(&app, "2021-01-20T04:00:00Z").await;
    for name in ["boun", "dara"] {
        let of: Vec<_> = came.iter().filter(|letter| letter.to == name).collect();
        assert_eq!(of.len(), 1, "{name}");
        assert!(of[0].text.contains("we could not reach you here"), "{}", of[0].text);
    }
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

async fn it_stands_in_one_table_alone(database: Database) {
    let log = Log::default();
    let writer = log.clone();
    let subscriber =
        tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(move || writer.clone()).finish();
    Box::pin(sent_and_looked_for(&database)).with_subscriber(subscriber).await;
    let log = String::from_utf8_lossy(&log.0.lock().unwrap()).into_owned();
    assert!(!log.contains("8437290") && !log.contains("Qq7secret"), "it is in the log");
}

async fn sent_and_looked_for(database: &Database) {
    let app = small(database, roomy).await;
    let mut team = organizer(&app, "team").await;
    let mut amina = Box::pin(Visitor::registered(&app, "amina", CODE, "I come for myself")).await;
    set(&mut team, LINK).await;
    let came = wound(&app, "2021-02-03T03:10:00Z").await;
    assert_eq!(told(&came, "amina", JOIN).len(), 1);
    for action in [Action::MeFile, Action::Calendar(code(CODE))] {
        for who in [&mut amina, &mut team] {
            let reply = who.act(action.clone()).await;
            assert!(!reply.files.is_empty());
            for file in reply.files {
                assert!(!String::from_utf8_lossy(&file.bytes).contains("8437290"), "{}", file.name);
            }
        }
    }
    let mut tx = app.store.write().await.unwrap();
    let stored = tx.series(&code("small")).await.unwrap().unwrap();
    let series = importing::export(&mut tx, &stored).await.unwrap();
    tx.roll_back().await.unwrap();
    assert!(!roundtable::files::series::write(&series).contains("8437290"));
    let mut raw = database.raw().await;
    let tables = match database.is_postgres() {
        true => "select table_name::text from information_schema.tables where table_schema = 'public'",
        false => "select name from sqlite_master where type = 'table'",
    };
    let mut with_it = Vec::new();
    for table in raw.texts(tables).await.unwrap().into_iter().flatten().flatten() {
        if table.contains("sqlx") || table.starts_with("sqlite_") {
            continue;
        }
        let rows = match database.is_postgres() {
            true => raw.texts(&format!("select t::text from {table} t")).await.unwrap(),
            false => raw.texts(&format!("select * from {table}")).await.unwrap(),
        };
        if rows.into_iter().flatten().flatten().any(|text| text.contains("8437290")) {
            with_it.push(table);
        }
    }
    assert_eq!(with_it, ["joining"]);
    assert!(raw.number("select count(*) from audit where act like '%joining%'").await >= 1);
    wound(&app, "2021-02-05T00:00:00Z").await;
    let kept = raw.number("select count(*) from joining where address is not null or proposed is not null").await;
    assert_eq!(kept, 0, "a day after the meeting it is nowhere");
}

async fn what_was_shown_is_what_is_agreed_to(database: Database) {
    let app = small(&database, roomy).await;
    let (mut one, mut other) = (organizer(&app, "one").await, organizer(&app, "other").await);
    for refused in ["meet.example.org/j/1", "http://meet.example.org/j/1", "https://meet.example.org@elsewhere.org/"] {
        press(&mut one, Papers::AskJoining(code(CODE))).await;
        one.say(refused).await;
        one.assert_shows("This is not a whole web address");
        one.assert_shows(refused);
    }
    one.say(LINK).await;
    let (_, yes) = one.wires().into_iter().find(|(label, _)| label == "Yes, this one").unwrap();
    press(&mut other, Papers::AskJoining(code(CODE))).await;
    other.say(OTHER).await;
    one.deed(roundtable::chat::update::Act::Press(yes)).await;
    one.assert_shows("Something was changed meanwhile");
    one.assert_shows(OTHER);
    other.say("Yes, this one").await;
    other.assert_shows("The link is set");
    other.act(Action::Organize(Organizing::Papers(Papers::AskJoining(code(CODE))))).await;
    other.say(LINK).await;
    other.say("Do not use it").await;
    other.assert_shows(OTHER);
    // Pressed twice, nothing happens a second time.
    let mut raw = database.raw().await;
    let audited = "select count(*) from audit where act = 'set_joining'";
    assert_eq!(raw.number(audited).await, 1);
    press(&mut other, Papers::JoiningYes(code(CODE), 2)).await;
    other.assert_shows("Something was changed meanwhile");
    assert_eq!(raw.number(audited).await, 1);
}

async fn a_link_taken_away_is_sent_to_nobody(database: Database) {
    let app = small(&database, two_days).await;
    let mut team = organizer(&app, "team").await;
    let mut amina = Box::pin(Visitor::registered(&app, "amina", CODE, "I come for myself")).await;
    set(&mut team, LINK).await;
    press(&mut team, Papers::JoiningAway(code(CODE))).await;
    team.say("Yes, take it away").await;
    team.assert_shows("The link is taken away");
    let came = wound(&app, "2021-02-03T03:10:00Z").await;
    assert_eq!(told(&came, "amina", JOIN), Vec::<String>::new());
    // Set late, it goes out at once; taken away, it is on no card any more, and another one reaches whoever had it.
    set(&mut team, LINK).await;
    assert_eq!(told(&wound(&app, "2021-02-03T03:20:00Z").await, "amina", JOIN), ["02-03T03:10Z"]);
    press(&mut team, Papers::JoiningAway(code(CODE))).await;
    team.assert_shows("Whoever has it can go on using it.");
    team.say("Yes, take it away").await;
    amina.act(Action::Card(code(CODE))).await;
    assert!(!amina.shows("Join here"));
    set(&mut team, OTHER).await;
    let came = wound(&app, "2021-02-03T03:30:00Z").await;
    assert_eq!(told(&came, "amina", "Another link"), ["02-03T03:20Z"]);
}

async fn dates_that_move_move_it(database: Database) {
    let app = small(&database, roomy).await;
    let mut team = organizer(&app, "team").await;
    Box::pin(Visitor::registered(&app, "amina", CODE, "I come for myself")).await;
    set(&mut team, LINK).await;
    wound(&app, "2021-02-01T00:00:00Z").await;
    let mut tx = app.store.write().await.unwrap();
    let stored = tx.series(&code("small")).await.unwrap().unwrap();
    let mut series = importing::export(&mut tx, &stored).await.unwrap();
    let timetable = &mut series.consultations[0].timetables[0];
    timetable.sittings[0].date = "2021-02-05".parse().unwrap();
    timetable.waiting_ends = None;
    let actor = roundtable::domain::authority::Actor::CommandLine;
    importing::import(&mut tx, &actor, &series, None, app.clock.now()).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    let came = wound(&app, "2021-02-06T00:00:00Z").await;
    assert_eq!(told(&came, "amina", JOIN), ["02-05T03:00Z"]);
}

async fn an_hour_that_moves_within_its_day_tells_nothing_anew(database: Database) {
    let app = small(&database, roomy).await;
    let mut team = organizer(&app, "team").await;
    Box::pin(Visitor::registered(&app, "amina", CODE, "I come for myself")).await;
    set(&mut team, LINK).await;
    press(&mut team, Papers::JoiningMinutes(code(CODE), 120)).await;
    assert_eq!(told(&wound(&app, "2021-02-03T02:10:00Z").await, "amina", JOIN), ["02-03T02:00Z"]);
    let mut tx = app.store.write().await.unwrap();
    let stored = tx.series(&code("small")).await.unwrap().unwrap();
    let mut series = importing::export(&mut tx, &stored).await.unwrap();
    let timetable = &mut series.consultations[0].timetables[0];
    timetable.sittings[0].from = "11:15".parse().unwrap();
    timetable.waiting_ends = None;
    let actor = roundtable::domain::authority::Actor::CommandLine;
    importing::import(&mut tx, &actor, &series, None, app.clock.now()).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    let came = wound(&app, "2021-02-04T00:00:00Z").await;
    assert_eq!(told(&came, "amina", JOIN), Vec::<String>::new());
}
