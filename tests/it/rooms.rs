//! Rooms in which a series announces, through the whole core on both databases: how they come on the list, what is said
//! in them and when, and that nothing of it is about anybody.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::Duration as Time;

use async_trait::async_trait;
use chrono::Duration;
use roundtable::app::{App, Settings};
use roundtable::app::{broadcasting, importing};
use roundtable::chance;
use roundtable::chat::action::Action;
use roundtable::chat::core::{Core, Door, RoomNews};
use roundtable::chat::delivery::DeliveryError;
use roundtable::chat::organizing::Organizing;
use roundtable::chat::organizing::broadcasts::{Broadcasts, Pick};
use roundtable::chat::organizing::papers::Papers;
use roundtable::chat::organizing::rooms::InRooms;
use roundtable::chat::plain::{bare, plain};
use roundtable::chat::rooms::Rooms;
use roundtable::chat::screen::{Block, Press, Screen};
use roundtable::chat::update::{Act, Place};
use roundtable::clock::Clock;
use roundtable::domain::authority::{Actor, Grant, Role};
use roundtable::domain::consultation::{Consultation, Timetable};
use roundtable::domain::id::{BroadcastId, RoomId, SeriesId};
use roundtable::domain::locale::Locale;
use roundtable::domain::notice::WhenUnknown;
use roundtable::domain::person::Platform;
use roundtable::domain::room::{RoomState, RoomWord, SeriesRoom};
use roundtable::domain::written::Written;
use roundtable::files;
use roundtable::locale::autonym;
use roundtable::store::Store;
use roundtable::worker::Worker;
use roundtable::worker::announcing::Announcer;
use roundtable::worker::displays::Displays;
use tokio_util::sync::CancellationToken;

use super::databases::{Database, conformance};
use super::making::{at, code, done};
use super::visitor::{self, OPEN, Visitor};

conformance! {
    a_code_brings_us_into_a_room_once,
    codes_of_no_worth_are_good_for_nothing,
    a_channel_is_added_where_it_is,
    a_room_has_languages_and_a_clock_and_is_removed,
    what_happens_is_said_once_in_each_room,
    what_else_moves_makes_no_word_new,
    what_is_not_true_any_more_is_not_said,
    a_second_paper_of_a_kind_is_said_too,
    a_room_that_refuses_us_waits,
    trying_again_is_for_one_series_alone,
    an_unknown_outcome_is_settled_by_the_policy,
    a_rehearsal_that_is_not_marked_says_nothing,
    nothing_about_anybody_is_in_a_room,
    a_message_to_many_is_said_in_rooms_too,
}

const GROUP: &str = "-1001234567890";

const SMALL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/journeys/small.toml");

/// A platform whose rooms keep what is said in them.
#[derive(Default)]
struct Hall {
    aside: bool,
    said: Mutex<Vec<(String, String, Screen)>>,
    edits: Mutex<Vec<Screen>>,
    next: Mutex<Vec<DeliveryError>>,
    remembers: Option<Time>,
}

#[async_trait]
impl Rooms for Hall {
    fn answers_aside(&self) -> bool {
        self.aside
    }

    fn remembers(&self) -> Option<Time> {
        self.remembers
    }

    async fn post(&self, room: &str, screen: &Screen, _: &str) -> Result<String, DeliveryError> {
        if let Some(error) = self.next.lock().unwrap().pop() {
            return Err(error);
        }
        let mut said = self.said.lock().unwrap();
        let name = said.len().to_string();
        said.push((room.to_owned(), name.clone(), screen.clone()));
        Ok(name)
    }

    async fn edit(&self, _: &str, _: &str, screen: &Screen) -> Result<(), DeliveryError> {
        self.edits.lock().unwrap().push(screen.clone());
        Ok(())
    }

    async fn remove(&self, room: &str, message: &str) -> Result<(), DeliveryError> {
        self.said.lock().unwrap().retain(|(known, name, _)| known != room || name != message);
        Ok(())
    }
}

impl Hall {
    fn heard(&self, room: &str) -> Vec<String> {
        let said = self.said.lock().unwrap();
        said.iter().filter(|(known, ..)| known == room).map(|(.., screen)| bare(&plain(screen))).collect()
    }

    fn headings(&self, room: &str) -> Vec<String> {
        let said = self.said.lock().unwrap();
        said.iter().filter(|(known, ..)| known == room).map(|(.., screen)| bare(&screen.heading)).collect()
    }

    fn fails(&self, error: DeliveryError) {
        self.next.lock().unwrap().push(error);
    }
}

/// The sample, in a rehearsal whose every message is marked, with a bot on Telegram.
async fn begun(database: &Database, now: &str) -> App {
    let app = Box::pin(visitor::without_questionnaires(database, now)).await;
    let settings = Settings { marks_rehearsal: true, ..Settings::clone(&app.settings) };
    with_settings(&app, settings)
}

fn with_settings(app: &App, settings: Settings) -> App {
    let app = App::new(app.store.clone(), app.clock.clone(), app.sheets.clone(), settings);
    let link = |parameter: &str| format!("https://t.me/roundtable_test_bot?{parameter}={{payload}}");
    app.opened(Platform::Telegram, Door { place: link("start"), room: Some(link("startgroup")) });
    app
}

async fn series(store: &Store) -> SeriesId {
    store.read().await.unwrap().series(&code("ap-gcm")).await.unwrap().unwrap().id
}

async fn organizer(app: &App, name: &str) -> Visitor {
    let visitor = Box::pin(Visitor::known_on(app, Platform::Telegram, name)).await;
    let series = series(&app.store).await;
    let id = app.store.read().await.unwrap().person_at(&visitor.account()).await.unwrap().unwrap().0.id;
    let grant = Grant { role: Role::Organizer, series: Some(series) };
    done(&app.store, async |tx| tx.grant(id, grant, "code", app.clock.now()).await).await;
    visitor
}

async fn rooms(app: &App) -> Vec<SeriesRoom> {
    let series = series(&app.store).await;
    app.store.read().await.unwrap().rooms_of(series).await.unwrap()
}

/// The payload that the organizer was given just now.
async fn invited(organizer: &mut Visitor) -> String {
    organizer.act(Action::Organize(Organizing::Rooms(InRooms::Invite(code("ap-gcm"))))).await;
    let mut links = organizer.screen.rows.iter().flatten().filter_map(|button| match &button.press {
        Press::Url(url) => url.split_once("startgroup=").map(|(_, payload)| payload.to_owned()),
        Press::Action(_) => None,
    });
    links.next().unwrap_or_else(|| panic!("no link in\n{}", organizer.seen()))
}

/// Somebody says a payload in a room.
async fn said_in(app: &App, room: &str, payload: &str) -> Visitor {
    let mut somebody = Visitor::new_on(app, Platform::Telegram, "777").await;
    somebody.place = Place::Room;
    let (room, title) = (room.to_owned(), "Civil society".to_owned());
    somebody.deed(Act::Entered { payload: payload.to_owned(), room, title }).await;
    somebody
}

async fn with_room(app: &App) -> Visitor {
    let mut organizer = organizer(app, "500").await;
    let payload = invited(&mut organizer).await;
    said_in(app, GROUP, &payload).await.assert_shows("announced here from now on");
    organizer
}

fn announcer<'a>(app: &'a App, hall: &'a Hall) -> Announcer<'a> {
    Announcer { app, platform: Platform::Telegram, rooms: hall, stop: CancellationToken::new() }
}

fn displays<'a>(app: &'a App, hall: &'a Hall) -> Displays<'a> {
    Displays { app, platform: Platform::Telegram, rooms: hall, announces: None, stop: CancellationToken::new() }
}

async fn change(app: &App, which: &str, what: impl FnOnce(&mut Consultation)) {
    let mut tx = app.store.write().await.unwrap();
    let stored = tx.series(&code("ap-gcm")).await.unwrap().unwrap();
    let mut series = importing::export(&mut tx, &stored).await.unwrap();
    what(series.consultations.iter_mut().find(|one| one.code.as_str() == which).unwrap());
    let imported = importing::import(&mut tx, &Actor::CommandLine, &series, None, app.clock.now()).await.unwrap();
    imported.unwrap();
    tx.commit().await.unwrap();
}

async fn states(database: &Database) -> BTreeMap<String, String> {
    let rows = database.raw().await.texts("select sameness, state from room_word order by id").await.unwrap();
    let text = |field: &Option<String>| field.clone().unwrap_or_default();
    rows.iter().map(|row| (text(&row[0]).split(':').next().unwrap().to_owned(), text(&row[1]))).collect()
}

async fn a_code_brings_us_into_a_room_once(database: Database) {
    let app = begun(&database, OPEN).await;
    let mut organizer = organizer(&app, "500").await;
    organizer.act(Action::Organize(Organizing::Series(code("ap-gcm"), 0))).await;
    organizer.say("Rooms").await;
    organizer.assert_shows("There is no room yet.");
    organizer.say("Add on Telegram").await;
    organizer.assert_shows("This works once, and for ten minutes.");
    let payload = invited(&mut organizer).await;
    let answer = said_in(&app, GROUP, &payload).await;
    answer.assert_shows("announced here from now on");
    assert!(!answer.seen().contains("500"), "nobody is named");
    let [room] = &rooms(&app).await[..] else { panic!("one room") };
    assert_eq!((room.name.as_str(), room.title.as_str(), room.state), (GROUP, "Civil society", RoomState::Active));
    // Delivered once more it says so; in another room it is good for nothing.
    said_in(&app, GROUP, &payload).await.assert_shows("are announced here already");
    said_in(&app, "-9", &payload).await.assert_shows("not good for anything any more");
    assert_eq!(rooms(&app).await.len(), 1);
    organizer.act(Action::Organize(Organizing::Rooms(InRooms::List(code("ap-gcm"), 0)))).await;
    organizer.assert_shows("Civil society");
    let mut raw = database.raw().await;
    assert_eq!(raw.number("select count(*) from audit where act = 'post'").await, 3, "two codes, one room");
    for row in raw.texts("select detail from audit").await.unwrap().into_iter().flatten().flatten() {
        assert!(!row.contains("Civil society") && !row.contains(GROUP), "{row}");
    }
}

async fn codes_of_no_worth_are_good_for_nothing(database: Database) {
    let app = begun(&database, OPEN).await;
    let mut organizer = organizer(&app, "500").await;
    let void = "not good for anything any more";
    // Forged, and one that only looks like a code.
    for payload in ["g_abcd-2345-efgh-6789", "g_0000-0000-0000-0000"] {
        said_in(&app, GROUP, payload).await.assert_shows(void);
    }
    // In a private chat it means nothing, and stays good.
    let payload = invited(&mut organizer).await;
    let mut somebody = Visitor::new_on(&app, Platform::Telegram, "778").await;
    somebody.say(&format!("/start {payload}")).await;
    let as_entered = Act::Entered { payload: payload.clone(), room: GROUP.into(), title: String::new() };
    somebody.deed(as_entered).await;
    assert!(rooms(&app).await.is_empty());
    // Its time is over.
    app.clock.wind(at(OPEN) + Duration::minutes(10));
    said_in(&app, GROUP, &payload).await.assert_shows(void);
    // Whoever is no organizer any more brings us nowhere, and a role elsewhere does not help.
    let payload = invited(&mut organizer).await;
    let mut raw = database.raw().await;
    raw.run(&format!("update grant_of_role set series_id = {}", series(&app.store).await.0 + 1)).await.unwrap();
    said_in(&app, GROUP, &payload).await.assert_shows(void);
    raw.run(&format!("update grant_of_role set series_id = {}", series(&app.store).await.0)).await.unwrap();
    said_in(&app, GROUP, &payload).await.assert_shows(void);
    assert!(rooms(&app).await.is_empty(), "it was used up");
    for role in ["moderator", "viewer"] {
        let payload = invited(&mut organizer).await;
        raw.run(&format!("update grant_of_role set role = '{role}'")).await.unwrap();
        said_in(&app, GROUP, &payload).await.assert_shows(void);
        raw.run("update grant_of_role set role = 'organizer'").await.unwrap();
    }
    assert!(rooms(&app).await.is_empty());
}

async fn a_channel_is_added_where_it_is(database: Database) {
    let app = begun(&database, OPEN).await;
    app.opened(Platform::Discord, Door { place: "https://discord.com/users/1".into(), room: None });
    let mut organizer = organizer(&app, "500").await;
    organizer.act(Action::Organize(Organizing::Rooms(InRooms::List(code("ap-gcm"), 0)))).await;
    organizer.assert_shows("To add a channel on Discord");
    assert!(!organizer.shows("Add this channel"));
    // Pressed where there is no room, it adds none.
    organizer.act(Action::Organize(Organizing::Rooms(InRooms::AddHere(code("ap-gcm"))))).await;
    assert!(rooms(&app).await.is_empty());
    organizer.place = Place::Aside { room: "77".into(), title: "announcements".into() };
    organizer.act(Action::Organize(Organizing::Rooms(InRooms::List(code("ap-gcm"), 0)))).await;
    organizer.say("Add this channel").await;
    organizer.assert_shows("announcements");
    assert_eq!(rooms(&app).await[0].name, "77");
    organizer.say("All rooms").await;
    organizer.assert_shows("This channel is one of them.");
}

async fn a_room_has_languages_and_a_clock_and_is_removed(database: Database) {
    let app = begun(&database, OPEN).await;
    let mut organizer = with_room(&app).await;
    let hall = Hall::default();
    displays(&app, &hall).reconcile().await.unwrap();
    let cards = hall.heard(GROUP);
    assert_eq!(cards.len(), 1, "one consultation is ahead: {cards:?}");
    let id = rooms(&app).await[0].id;
    organizer.act(Action::Organize(Organizing::Rooms(InRooms::Room(code("ap-gcm"), id)))).await;
    let french: Locale = "fr".parse().unwrap();
    organizer.say(&format!("Also in {}", autonym(&french))).await;
    organizer.say("Another clock").await;
    organizer.assert_shows("Where are most people of this room?");
    organizer.say("Atlantis under the sea").await;
    organizer.assert_shows("We do not know a place called");
    organizer.say("Australia").await;
    organizer.assert_shows("could be several places");
    organizer.say("Fiji").await;
    organizer.assert_shows("Fiji");
    let room = &rooms(&app).await[0];
    assert_eq!(room.zone, Some(chrono_tz::Pacific::Fiji));
    assert_eq!(room.second_language, Some(french), "{}", organizer.seen());
    // One message in both languages, by the room's clock, with one meter and links into the private chat.
    displays(&app, &hall).reconcile().await.unwrap();
    let card = hall.edits.lock().unwrap().pop().expect("the card follows");
    let seen = bare(&plain(&card));
    for wanted in ["policymaking", "When", "Quand", "Fiji", "Inscriptions"] {
        assert!(seen.contains(wanted), "{wanted} is not in\n{seen}");
    }
    let meters = card.blocks.iter().filter(|block| matches!(block, Block::Meter { .. })).count();
    assert!(meters <= 1, "{seen}");
    let urls = card.rows.iter().flatten().filter(|button| matches!(button.press, Press::Url(_))).count();
    assert_eq!(urls, card.rows.iter().flatten().count(), "nothing in a room is answered for all to see");
    // Another series' organizer reaches nothing; a press that means a room of no series shows the list.
    organizer.act(Action::Organize(Organizing::Rooms(InRooms::Room(code("ap-gcm"), id)))).await;
    organizer.say("Remove").await;
    organizer.say("Yes, remove it").await;
    organizer.assert_shows("There is no room yet.");
    displays(&app, &hall).reconcile().await.unwrap();
    assert!(hall.heard(GROUP).is_empty(), "the card is taken away");
    // Back on the list, it has its card again.
    let payload = invited(&mut organizer).await;
    said_in(&app, GROUP, &payload).await.assert_shows("announced here from now on");
    displays(&app, &hall).reconcile().await.unwrap();
    assert_eq!(hall.heard(GROUP).len(), 1);
}

async fn wound(app: &App, hall: &Hall, to: &str) {
    struct Nobody;
    #[async_trait]
    impl roundtable::chat::delivery::Deliver for Nobody {
        async fn deliver(
            &self,
            _: &roundtable::domain::person::Account,
            _: &Screen,
            _: &str,
        ) -> Result<(), DeliveryError> {
            Ok(())
        }
    }
    let stop = CancellationToken::new();
    Worker { app, platform: Platform::Telegram, deliver: &Nobody, stop }.wind(at(to)).await.unwrap();
    for _ in 0..2 {
        displays(app, hall).reconcile().await.unwrap();
        announcer(app, hall).look().await.unwrap();
    }
}

async fn what_happens_is_said_once_in_each_room(database: Database) {
    // Before registration for the fourth closes, and before its move is known.
    let app = begun(&database, "2021-01-10T02:00:00Z").await;
    let mut organizer = with_room(&app).await;
    let hall = Hall::default();
    let payload = invited(&mut organizer).await;
    said_in(&app, "-6", &payload).await.assert_shows("announced here from now on");
    announcer(&app, &hall).look().await.unwrap();
    let said = || {
        let headings = hall.headings(GROUP).into_iter();
        headings.filter(|heading| !heading.contains("policymaking")).collect::<Vec<_>>()
    };
    assert_eq!(said(), Vec::<String>::new(), "what was before is no news");
    wound(&app, &hall, "2021-01-15T02:01:00Z").await;
    assert_eq!(said().iter().filter(|heading| *heading == "The date has changed").count(), 1, "{:?}", said());
    let moved = hall.heard(GROUP).into_iter().find(|text| text.contains("The date has changed")).unwrap();
    assert!(moved.contains("3 February 2021") && moved.contains("27 January 2021"), "{moved}");
    {
        let screens = hall.said.lock().unwrap();
        let presses: Vec<_> = screens.iter().flat_map(|(.., screen)| screen.rows.iter().flatten()).collect();
        let is_link = |press: &Press| matches!(press, Press::Url(url) if url.contains("https://t.me/"));
        assert!(!presses.is_empty() && presses.iter().all(|button| is_link(&button.press)), "{presses:?}");
    }
    wound(&app, &hall, "2021-01-20T03:00:00Z").await;
    // The reminder of the series that is nearest to three days before: the day before, at nine, which is decent.
    wound(&app, &hall, "2021-01-29T20:00:00Z").await;
    assert!(!said().iter().any(|heading| heading == "Registration closes soon"), "{:?}", said());
    wound(&app, &hall, "2021-01-30T02:00:00Z").await;
    assert_eq!(said().iter().filter(|heading| *heading == "Registration closes soon").count(), 1, "{:?}", said());
    change(&app, "ap-gcm-4", |facts| facts.cancelled = true).await;
    wound(&app, &hall, "2021-01-30T02:10:00Z").await;
    assert_eq!(said().last().unwrap(), "This consultation is cancelled");
    assert_eq!(hall.headings(GROUP), hall.headings("-6"), "the same in every room");
    let all = states(&database).await;
    assert!(all.values().all(|state| state == "sent"), "{all:?}");
    assert!(all.keys().any(|kind| kind == "posted"), "{all:?}");
}

/// Other dates, as an organizer sets them in a chat.
async fn moved(app: &App, what: impl FnOnce(&mut Timetable)) {
    let now = app.clock.now();
    let mut tx = app.store.write().await.unwrap();
    let held = tx.consultation(&code("ap-gcm-4")).await.unwrap().unwrap();
    tx.lock_series(held.series).await.unwrap();
    let held = tx.lock_consultation(held.id, now).await.unwrap().unwrap();
    let mut dates = held.facts.timetables.last().unwrap().clone();
    what(&mut dates);
    let facts = importing::moved(&held.facts, dates, now);
    importing::amend(&mut tx, held, &facts, now).await.unwrap().unwrap();
    tx.commit().await.unwrap();
}

async fn what_else_moves_makes_no_word_new(database: Database) {
    let app = begun(&database, "2021-01-18T02:00:00Z").await;
    with_room(&app).await;
    let hall = Hall::default();
    let said = |heading: &str| hall.headings(GROUP).iter().filter(|known| *known == heading).count();
    let starts = |dates: &mut Timetable, from: &str| dates.sittings[0].from = from.parse().unwrap();
    // In Bangkok, seven hours ahead.
    moved(&app, |dates| {
        let (date, time) = ("2021-01-20".parse().unwrap(), "10:00".parse().unwrap());
        dates.registration_opens = Some(Written { date, time, ..dates.registration_closes });
    })
    .await;
    wound(&app, &hall, "2021-01-20T03:01:00Z").await;
    assert_eq!(said("Registration is open"), 1);
    moved(&app, |dates| starts(dates, "11:15")).await;
    wound(&app, &hall, "2021-01-20T04:00:00Z").await;
    assert_eq!((said("Registration is open"), said("The date has changed")), (1, 1), "{:?}", hall.headings(GROUP));
    // As it was said before versions that are alike were one.
    let mut raw = database.raw().await;
    let under = async |raw: &mut super::databases::Raw, kind: &str, from: usize, to: usize| {
        let other = format!("substr(sameness, 1, length(sameness) - 1) || '{to}'");
        let text = format!("update room_word set sameness = {other} where sameness like '{kind}:%:{from}'");
        assert_eq!(raw.run(&text).await.unwrap(), 1, "{kind}");
    };
    under(&mut raw, "opens", 3, 4).await;
    wound(&app, &hall, "2021-01-20T04:10:00Z").await;
    assert_eq!(said("Registration is open"), 1);
    wound(&app, &hall, "2021-01-30T02:00:00Z").await;
    assert_eq!(said("Registration closes soon"), 1, "{:?}", hall.headings(GROUP));
    moved(&app, |dates| starts(dates, "11:30")).await;
    wound(&app, &hall, "2021-01-30T02:10:00Z").await;
    assert_eq!((said("Registration closes soon"), said("The date has changed")), (1, 2));
    // Another deadline is another matter.
    moved(&app, |dates| dates.registration_closes.time = "22:00".parse().unwrap()).await;
    wound(&app, &hall, "2021-01-30T02:20:00Z").await;
    assert_eq!(said("Registration closes soon"), 2, "{:?}", hall.headings(GROUP));
}

async fn what_is_not_true_any_more_is_not_said(database: Database) {
    let app = begun(&database, OPEN).await;
    with_room(&app).await;
    let hall = Hall::default();
    // Cancelled and held after all before anybody said so; and dates that moved twice.
    change(&app, "ap-gcm-4", |facts| facts.cancelled = true).await;
    change(&app, "ap-gcm-4", |facts| facts.cancelled = false).await;
    announcer(&app, &hall).look().await.unwrap();
    let all = states(&database).await;
    assert_eq!(all.get("cancelled").map(String::as_str), Some("skipped"), "{all:?}");
    assert!(!hall.headings(GROUP).iter().any(|heading| heading.contains("cancelled")));
}

async fn a_second_paper_of_a_kind_is_said_too(database: Database) {
    let app = begun(&database, OPEN).await;
    let mut organizer = with_room(&app).await;
    let hall = Hall::default();
    let papers = |asked| Action::Organize(Organizing::Papers(asked));
    for (posted, link) in [(1, "https://example.org/first"), (2, "https://example.org/second")] {
        app.clock.wind(app.clock.now() + Duration::minutes(2));
        organizer.act(papers(Papers::Kinds(code("ap-gcm-4")))).await;
        organizer.say("Agenda").await;
        organizer.say(link).await;
        organizer.say("Yes, post it").await;
        organizer.assert_shows("It is posted");
        announcer(&app, &hall).look().await.unwrap();
        let heard = hall.heard(GROUP);
        assert_eq!(heard.iter().filter(|text| text.contains("Agenda")).count(), posted, "{heard:?}");
        let held = app.store.read().await.unwrap().consultation(&code("ap-gcm-4")).await.unwrap().unwrap();
        let mut all = held.facts.publications.iter();
        let paper = all.find(|paper| paper.link.texts().any(|known| known == link)).unwrap();
        organizer.act(papers(Papers::TakeAway(code("ap-gcm-4"), paper.code.clone()))).await;
        organizer.say("Yes, take it away").await;
        organizer.assert_shows("It is taken away");
    }
}

async fn a_room_that_refuses_us_waits(database: Database) {
    let app = begun(&database, OPEN).await;
    let mut organizer = with_room(&app).await;
    let hall = Hall::default();
    let say = async |at_ms| {
        let series = series(&app.store).await;
        let consultation = app.store.read().await.unwrap().consultation(&code("ap-gcm-4")).await.unwrap().unwrap().id;
        let word = RoomWord::Cancelled { consultation, at_ms };
        done(&app.store, async |tx| roundtable::app::announcing::say(tx, series, &word, app.clock.now()).await).await
    };
    change(&app, "ap-gcm-4", |facts| facts.cancelled = true).await;
    hall.fails(DeliveryError::Failed { reason: "not enough rights".into() });
    announcer(&app, &hall).look().await.unwrap();
    announcer(&app, &hall).look().await.unwrap();
    assert!(hall.heard(GROUP).is_empty(), "it is not asked again and again");
    assert_eq!(rooms(&app).await[0].state, RoomState::Refused);
    assert_eq!(say(5).await, 0, "nothing is queued for it meanwhile");
    let id = rooms(&app).await[0].id;
    organizer.act(Action::Organize(Organizing::Rooms(InRooms::Room(code("ap-gcm"), id)))).await;
    organizer.assert_shows("the bot may not write there");
    organizer.say("Try again").await;
    organizer.assert_shows("in use");
    announcer(&app, &hall).look().await.unwrap();
    assert_eq!(hall.headings(GROUP), ["This consultation is cancelled"], "nothing was lost");
    // Taken out and taken back in; called otherwise.
    app.room(Platform::Telegram, GROUP, RoomNews::Left).await;
    assert_eq!(rooms(&app).await[0].state, RoomState::Gone);
    app.room(Platform::Telegram, GROUP, RoomNews::Joined).await;
    assert_eq!(rooms(&app).await[0].state, RoomState::Active);
    app.room(Platform::Telegram, GROUP, RoomNews::Renamed("-1007".into())).await;
    assert_eq!(rooms(&app).await[0].name, "-1007");
    assert_eq!(say(6).await, 1);
    hall.fails(DeliveryError::Moved { to: "-1008".into() });
    announcer(&app, &hall).look().await.unwrap();
    announcer(&app, &hall).look().await.unwrap();
    assert_eq!((rooms(&app).await[0].name.as_str(), hall.heard("-1008").len()), ("-1008", 1));
    // A room nobody knows is nobody's.
    app.room(Platform::Telegram, "-404", RoomNews::Left).await;
}

async fn an_unknown_outcome_is_settled_by_the_policy(database: Database) {
    let app = begun(&database, OPEN).await;
    with_room(&app).await;
    for (policy, wanted) in [(WhenUnknown::Resend, "sent"), (WhenUnknown::NeverTwice, "unknown")] {
        let settings = Settings { when_unknown: policy, ..Settings::clone(&app.settings) };
        let app = with_settings(&app, settings);
        let hall = Hall::default();
        hall.fails(DeliveryError::Unknown { reason: "no answer".into() });
        let at_ms = chance::ticket();
        let series = series(&app.store).await;
        let consultation = app.store.read().await.unwrap().consultation(&code("ap-gcm-4")).await.unwrap().unwrap().id;
        change(&app, "ap-gcm-4", |facts| facts.cancelled = true).await;
        let word = RoomWord::Cancelled { consultation, at_ms };
        done(&app.store, async |tx| {
            roundtable::app::announcing::say(tx, series, &word, app.clock.now()).await.map(drop)
        })
        .await;
        // What the import queued for all is not this test's.
        database
            .raw()
            .await
            .run(&format!("delete from room_word where sameness <> '{}'", word.sameness()))
            .await
            .unwrap();
        announcer(&app, &hall).look().await.unwrap();
        app.clock.wind(app.clock.now() + Duration::minutes(1));
        announcer(&app, &hall).look().await.unwrap();
        let said = app.store.read().await.unwrap().said_in_rooms(&word).await.unwrap();
        assert_eq!(said.into_iter().map(|(_, state)| state).collect::<Vec<_>>(), [wanted], "{policy:?}");
        assert_eq!(hall.heard(GROUP).len(), usize::from(wanted == "sent"));
    }
    // A sender that stopped half way is settled by whoever comes next.
    announcer(&app, &Hall::default()).take_up().await.unwrap();
}

async fn a_rehearsal_that_is_not_marked_says_nothing(database: Database) {
    let app = begun(&database, OPEN).await;
    with_room(&app).await;
    change(&app, "ap-gcm-4", |facts| facts.cancelled = true).await;
    let hall = Hall::default();
    let unmarked = with_settings(&app, Settings { marks_rehearsal: false, ..Settings::clone(&app.settings) });
    announcer(&unmarked, &hall).look().await.unwrap();
    displays(&unmarked, &hall).reconcile().await.unwrap();
    assert!(hall.heard(GROUP).is_empty());
    let real = App::new(app.store.clone(), Clock::System, app.sheets.clone(), Settings::default());
    announcer(&real, &hall).look().await.unwrap();
    assert_eq!(hall.headings(GROUP), ["This consultation is cancelled"]);
    assert!(hall.said.lock().unwrap()[0].2.above.is_none());
    let marked = Hall::default();
    change(&app, "ap-gcm-4", |facts| facts.cancelled = false).await;
    displays(&app, &marked).reconcile().await.unwrap();
    assert!(marked.said.lock().unwrap().iter().all(|(.., screen)| screen.above.is_some()));
}

/// A whole life: people register, wait, withdraw, are moved and cancelled, papers come; and of all that stands in the
/// rooms nothing says who they are, or of what organization.
async fn nothing_about_anybody_is_in_a_room(database: Database) {
    const NAME: &str = "Zebedee";
    const ORGANIZATION: &str = "Quimby Foundation";
    let app = begun(&database, "2021-01-10T02:00:00Z").await;
    with_room(&app).await;
    let id = rooms(&app).await[0].id;
    let french: Locale = "fr".parse().unwrap();
    done(&app.store, async |tx| {
        tx.set_room_languages(id, &"en".parse().unwrap(), Some(&french)).await?;
        tx.set_room_zone(id, Some(chrono_tz::Pacific::Fiji)).await
    })
    .await;
    let hall = Hall::default();
    wound(&app, &hall, "2021-01-10T03:00:00Z").await;
    let mut people = Vec::new();
    for number in 0..3 {
        let name = format!("{NAME} {number}");
        people.push(Box::pin(Visitor::registered(&app, &name, "ap-gcm-4", ORGANIZATION)).await);
        wound(&app, &hall, &format!("2021-01-1{}T03:00:00Z", number + 1)).await;
    }
    wound(&app, &hall, "2021-01-16T03:00:00Z").await;
    let mut first = people.remove(0);
    first.act(Action::WithdrawYes(code("ap-gcm-4"))).await;
    wound(&app, &hall, "2021-01-30T05:00:00Z").await;
    change(&app, "ap-gcm-4", |facts| facts.cancelled = true).await;
    wound(&app, &hall, "2021-02-04T05:00:00Z").await;
    let said = hall.heard(GROUP).len();
    let mut all = hall.heard(GROUP);
    all.extend(hall.edits.lock().unwrap().iter().map(|screen| bare(&plain(screen))));
    assert!(said > 3 && all.len() > said, "{said} messages, {} looks", all.len());
    for text in all {
        for word in [NAME, "Quimby", "500", "777"] {
            assert!(!text.contains(word), "{word} is in\n{text}");
        }
        assert!(!text.contains("waiting list: "), "no counts but places");
    }
}

/// Two series announce in one group, and we were taken out of it.
async fn trying_again_is_for_one_series_alone(database: Database) {
    let app = begun(&database, OPEN).await;
    let mut organizer = with_room(&app).await;
    let mut other = files::series::read(&std::fs::read_to_string(SMALL).unwrap()).unwrap();
    other.code = code("other");
    let other = done(&app.store, async |tx| {
        importing::import(tx, &Actor::CommandLine, &other, None, app.clock.now()).await?.unwrap();
        Ok(tx.series(&code("other")).await?.unwrap().id)
    })
    .await;
    let there = SeriesRoom { id: RoomId(chance::id()), series: other, ..rooms(&app).await.remove(0) };
    done(&app.store, async |tx| tx.add_room(&there).await).await;
    app.room(Platform::Telegram, GROUP, RoomNews::Left).await;
    let id = rooms(&app).await[0].id;
    organizer.act(Action::Organize(Organizing::Rooms(InRooms::Room(code("ap-gcm"), id)))).await;
    organizer.say("Try again").await;
    organizer.assert_shows("in use");
    let others = app.store.read().await.unwrap().rooms_of(other).await.unwrap();
    assert_eq!(others[0].state, RoomState::Gone, "whoever answers for that series says it");
}

/// Nobody is registered: it is for the rooms alone, and sending it twice says it once.
async fn a_message_to_many_is_said_in_rooms_too(database: Database) {
    let app = begun(&database, OPEN).await;
    let mut organizer = with_room(&app).await;
    let to = |deed| Action::Organize(Organizing::Broadcasts(deed));
    organizer.act(to(Broadcasts::NewAbout(code("ap-gcm-4")))).await;
    organizer.say("The hall opens at nine.").await;
    let mut raw = database.raw().await;
    let id = BroadcastId(raw.number("select id from broadcast").await);
    let revision = async |raw: &mut super::databases::Raw| {
        u32::try_from(raw.number("select revision from broadcast").await).unwrap()
    };
    let first = revision(&mut raw).await;
    organizer.act(to(Broadcasts::Pick(id, first, Pick::Rooms))).await;
    organizer.act(to(Broadcasts::Check(id))).await;
    organizer.assert_shows("Rooms of the series 1");
    let now = revision(&mut raw).await;
    organizer.say("Post in the rooms").await;
    organizer.act(to(Broadcasts::Send(id, now))).await;
    let hall = Hall::default();
    let heard = |hall: &Hall| hall.heard(GROUP).iter().filter(|text| text.contains("The hall opens")).count();
    // Paused before the room heard it, it waits there as it does for people. It is over only once everybody was looked for.
    broadcasting::tend(&app).await.unwrap();
    raw.run("update broadcast set state = 'paused'").await.unwrap();
    announcer(&app, &hall).look().await.unwrap();
    assert_eq!(heard(&hall), 0);
    raw.run("update broadcast set state = 'sent'").await.unwrap();
    let app = visitor::at_time(&app, app.clock.now() + Duration::minutes(1));
    for _ in 0..3 {
        broadcasting::tend(&app).await.unwrap();
        announcer(&app, &hall).look().await.unwrap();
    }
    let heard = hall.heard(GROUP);
    assert_eq!(heard.iter().filter(|text| text.contains("The hall opens at nine.")).count(), 1, "{heard:?}");
    organizer.act(to(Broadcasts::Show(id))).await;
    organizer.assert_shows("Rooms of the series 1 of 1");
}
