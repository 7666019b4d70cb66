//! Reminders through the whole core, by a wound clock: the right one, once, at a decent hour, silent once the thing is
//! done; none for dates that are others by now, and none that is of no use any more.

use std::sync::Mutex;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use roundtable::app::{App, importing};
use roundtable::chat::action::Action;
use roundtable::chat::delivery::{Deliver, DeliveryError};
use roundtable::chat::plain::bare;
use roundtable::chat::screen::Screen;
use roundtable::clock::Clock;
use roundtable::domain::authority::Actor;
use roundtable::domain::consultation::{Consultation, Timetable};
use roundtable::domain::person::{Account, Platform};
use roundtable::domain::reminder::Interest;
use roundtable::domain::written::Written;
use roundtable::worker::Worker;
use tokio_util::sync::CancellationToken;

mod rules;

use crate::databases::{Database, conformance};
use crate::making::{at, code};
use crate::visitor::{self, Visitor};

conformance! {
    everybody_is_reminded_once_at_a_decent_hour,
    who_did_the_thing_is_not_reminded_of_it,
    dates_that_moved_remind_of_the_new_ones_alone,
    a_move_on_the_way_keeps_nobody_else_waiting,
    another_deadline_swallows_no_move_and_no_reminder,
    a_paper_that_is_there_earlier_is_told_of,
    what_was_missed_is_recorded_and_not_sent_late,
    what_is_late_waits_for_the_morning,
    mute_and_later_do_what_they_say,
    a_series_reminds_no_more_than_it_allows,
    a_report_is_told_once_to_those_it_concerns,
}

const CODE: &str = "ap-gcm-4";

struct Letters<'a> {
    clock: &'a Clock,
    came: Mutex<Vec<(String, DateTime<Utc>, Screen)>>,
}

#[async_trait]
impl Deliver for Letters<'_> {
    async fn deliver(&self, to: &Account, screen: &Screen, _: &str) -> Result<(), DeliveryError> {
        self.came.lock().unwrap().push((to.name.clone(), self.clock.now(), screen.clone()));
        Ok(())
    }
}

/// Plays until then; what came to whom, when, and its heading.
async fn wound(app: &App, to: &str) -> Vec<(String, String, String)> {
    let letters = Letters { clock: &app.clock, came: Mutex::default() };
    let worker = Worker { app, platform: Platform::Console, deliver: &letters, stop: CancellationToken::new() };
    Box::pin(worker.wind(at(to))).await.unwrap();
    let came = letters.came.into_inner().unwrap();
    came.into_iter()
        .map(|(name, when, screen)| (name, when.format("%Y-%m-%dT%H:%MZ").to_string(), bare(&screen.heading)))
        .collect()
}

/// When somebody was told something under a heading that has these words.
fn told(came: &[(String, String, String)], name: &str, heading: &str) -> Vec<String> {
    let of = came.iter().filter(|(to, _, said)| to == name && said.contains(heading));
    of.map(|(_, when, _)| when.clone()).collect()
}

async fn follows(app: &App, name: &str, zone: &str) -> Visitor {
    let mut visitor = Visitor::known(app, name).await;
    visitor.act(Action::ZoneIs(zone.parse().unwrap())).await;
    visitor.act(Action::Follow(code(CODE))).await;
    visitor
}

const CLOSES: &str = "Registration closes soon";
const STARTS: &str = "coming up";

/// The deadline is Sunday 31 January, 24:00 in Bangkok: 17:00Z. One day before at 9:00 is 02:00Z on the 30th.
async fn everybody_is_reminded_once_at_a_decent_hour(database: Database) {
    let app = visitor::sample(&database, visitor::OPEN).await;
    for (name, zone) in [
        ("bangkok", "Asia/Bangkok"),
        ("istanbul", "Europe/Istanbul"),
        ("suva", "Pacific/Fiji"),
        ("honolulu", "Pacific/Honolulu"),
    ] {
        follows(&app, name, zone).await;
    }
    let mut restless = follows(&app, "restless", "Europe/Istanbul").await;
    restless.act(Action::Quiet(None)).await;
    let came = wound(&app, "2021-02-01T00:00:00Z").await;
    for (name, times) in [
        ("bangkok", ["2021-01-24T02:00Z", "2021-01-30T02:00Z", "2021-01-31T14:59Z"].as_slice()),
        // Five in the morning there: at eight. Two hours before the end it is six in the evening.
        ("istanbul", &["2021-01-24T05:00Z", "2021-01-30T05:00Z", "2021-01-31T15:00Z"]),
        // Two in the afternoon. The last one would be at four in the morning: the evening before.
        ("suva", &["2021-01-24T02:00Z", "2021-01-30T02:00Z", "2021-01-31T08:59Z"]),
        // Four in the afternoon of the day before; and at five in the morning: the evening before.
        ("honolulu", &["2021-01-24T02:00Z", "2021-01-30T02:00Z", "2021-01-31T06:59Z"]),
        ("restless", &["2021-01-24T02:00Z", "2021-01-30T02:00Z", "2021-01-31T15:00Z"]),
    ] {
        let expected: &[&str] = if name == "bangkok" {
            // At ten in the evening nobody there is disturbed, and the next morning is too late.
            &["2021-01-24T02:00Z", "2021-01-30T02:00Z", "2021-01-31T13:59Z"]
        } else {
            times
        };
        assert_eq!(told(&came, name, CLOSES), expected, "{name}");
    }
}

async fn who_did_the_thing_is_not_reminded_of_it(database: Database) {
    let app = visitor::sample(&database, visitor::OPEN).await;
    // Began, follows, and is registered in the meantime; the form that was put away is not reminded of.
    let mut begun = Visitor::known(&app, "begun").await;
    begun.say(&format!("/register {CODE}")).await;
    let mut gave_up = Visitor::known(&app, "gave-up").await;
    gave_up.say(&format!("/register {CODE}")).await;
    gave_up.say("/cancel").await;
    let mut withdrew = Visitor::registered(&app, "withdrew", CODE, "I come for myself").await;
    withdrew.act(Action::WithdrawYes(code(CODE))).await;
    let mut registers = follows(&app, "registers", "Asia/Bangkok").await;
    let early = wound(&app, "2021-01-25T00:00:00Z").await;
    assert_eq!(told(&early, "begun", CLOSES).len(), 1);
    assert_eq!(told(&early, "registers", CLOSES).len(), 1);
    registers.enrol(CODE, "Amina", "I come for myself", "Thailand").await;
    registers.say("Send").await;
    registers.assert_shows("You are registered");
    // Whoever comes after a reminder's moment does not get that one.
    follows(&app, "late", "Asia/Bangkok").await;
    let came = wound(&app, "2021-02-03T03:59:00Z").await;
    assert_eq!(told(&came, "begun", CLOSES).len(), 2);
    assert_eq!(told(&came, "late", CLOSES).len(), 2);
    for who in ["gave-up", "withdrew"] {
        assert_eq!(told(&came, who, CLOSES), Vec::<String>::new(), "{who}");
    }
    assert_eq!(told(&came, "registers", CLOSES), Vec::<String>::new(), "it is done");
    let days = ["2021-01-27T02:00Z", "2021-02-02T02:00Z", "2021-02-03T02:00Z"];
    assert_eq!(told(&came, "registers", STARTS), days);
    assert_eq!(wound(&app, "2021-02-03T03:59:30Z").await.len(), 0, "once");
}

/// The sample's consultation 4 is announced for 27 January, and moved to 3 February by mid-January.
async fn dates_that_moved_remind_of_the_new_ones_alone(database: Database) {
    let app = visitor::sample(&database, "2021-01-05T02:00:00Z").await;
    let mut amina = Visitor::registered(&app, "amina", CODE, "I come for myself").await;
    amina.act(Action::ZoneIs("Asia/Bangkok".parse().unwrap())).await;
    let came = wound(&app, "2021-02-04T00:00:00Z").await;
    let days = ["2021-01-27T02:00Z", "2021-02-02T02:00Z", "2021-02-03T02:00Z"];
    assert_eq!(told(&came, "amina", STARTS), days);
    assert_eq!(told(&came, "amina", "The date has changed").len(), 1);
}

/// By one wind over weeks, in which the dates of another consultation move.
async fn a_move_on_the_way_keeps_nobody_else_waiting(database: Database) {
    let app = visitor::sample(&database, "2020-10-05T02:00:00Z").await;
    let mut amina = Visitor::registered(&app, "amina", "ap-gcm-1", "I come for myself").await;
    amina.act(Action::ZoneIs("Asia/Bangkok".parse().unwrap())).await;
    let came = wound(&app, "2020-12-01T00:00:00Z").await;
    assert_eq!(told(&came, "amina", "Summary report"), ["2020-11-25T02:00Z"]);
}

/// The file says other dates from now on.
async fn redated(app: &App, change: impl FnOnce(&mut Timetable)) {
    refiled(app, |one| change(one.timetables.last_mut().unwrap())).await;
}

async fn refiled(app: &App, change: impl FnOnce(&mut Consultation)) {
    let mut tx = app.store.write().await.unwrap();
    let stored = tx.series(&code("ap-gcm")).await.unwrap().unwrap();
    let mut series = importing::export(&mut tx, &stored).await.unwrap();
    let one = series.consultations.iter_mut().find(|one| one.code.as_str() == CODE).unwrap();
    change(one);
    importing::import(&mut tx, &Actor::CommandLine, &series, None, app.clock.now()).await.unwrap().unwrap();
    tx.commit().await.unwrap();
}

fn waits_until(time: &str) -> impl FnOnce(&mut Timetable) {
    move |dates| {
        let zone = dates.registration_closes.zone;
        dates.waiting_ends = Some(Written { date: "2021-02-02".parse().unwrap(), time: time.parse().unwrap(), zone });
    }
}

/// Its moment is corrected to one that has passed.
async fn a_paper_that_is_there_earlier_is_told_of(database: Database) {
    let app = visitor::sample(&database, visitor::OPEN).await;
    let mut amina = Visitor::registered(&app, "amina", CODE, "I come for myself").await;
    amina.act(Action::ZoneIs("Asia/Bangkok".parse().unwrap())).await;
    wound(&app, "2021-01-20T05:00:00Z").await;
    refiled(&app, |one| {
        let agenda = one.publications.iter_mut().find(|paper| paper.code.as_str() == "agenda").unwrap();
        let posted = agenda.posted.as_mut().unwrap();
        assert!(posted.instant() > app.clock.now());
        // Two hours ago, at ten in Bangkok.
        (posted.date, posted.time) = ("2021-01-20".parse().unwrap(), "10:00".parse().unwrap());
    })
    .await;
    assert_eq!(told(&wound(&app, "2021-01-20T06:00:00Z").await, "amina", "New: Agenda").len(), 1);
}

/// It makes a version of the dates, and says nothing about when the meeting is or when registration closes.
async fn another_deadline_swallows_no_move_and_no_reminder(database: Database) {
    let app = visitor::sample(&database, visitor::OPEN).await;
    follows(&app, "istanbul", "Europe/Istanbul").await;
    let mut amina = Visitor::registered(&app, "amina", CODE, "I come for myself").await;
    amina.act(Action::ZoneIs("Asia/Bangkok".parse().unwrap())).await;
    // Moved, and before anybody could be told another deadline is set.
    redated(&app, |dates| dates.sittings[0].from = "12:00".parse().unwrap()).await;
    let app = visitor::at_time(&app, app.clock.now() + chrono::Duration::minutes(2));
    redated(&app, waits_until("09:00")).await;
    // Nine o'clock in Bangkok is five in the morning in Istanbul: it waits there, and the deadline is set again.
    let came = wound(&app, "2021-01-30T03:00:00Z").await;
    assert_eq!(told(&came, "amina", "The date has changed").len(), 1);
    assert!(told(&came, "istanbul", CLOSES).iter().all(|when| !when.starts_with("2021-01-30")));
    redated(&app, waits_until("10:00")).await;
    let came = wound(&app, "2021-01-31T00:00:00Z").await;
    assert_eq!(told(&came, "istanbul", CLOSES), ["2021-01-30T05:00Z"]);
    assert!(told(&came, "amina", "The date has changed").is_empty());
}

async fn what_was_missed_is_recorded_and_not_sent_late(database: Database) {
    let app = visitor::sample(&database, visitor::OPEN).await;
    let mut raw = database.raw().await;
    follows(&app, "amina", "Asia/Bangkok").await;
    wound(&app, "2021-01-21T00:00:00Z").await;
    // Away over the first reminder by more than a day, and over the second by a few hours.
    let back = visitor::at_time(&app, at("2021-01-30T06:00:00Z"));
    let came = wound(&back, "2021-01-30T06:01:00Z").await;
    assert_eq!(told(&came, "amina", CLOSES), ["2021-01-30T06:00Z"], "late, and still of use");
    let missed = raw.texts("select occasion from reminded where missed order by occasion").await.unwrap();
    let missed: Vec<_> = missed.into_iter().flatten().flatten().collect();
    assert!(missed.contains(&"closes 7d 09:00".to_owned()), "{missed:?}");
    let over = visitor::at_time(&app, at("2021-02-10T00:00:00Z"));
    assert_eq!(told(&wound(&over, "2021-02-10T00:01:00Z").await, "amina", CLOSES), Vec::<String>::new());
}

/// Queued in time for eight in the morning; we are back at one in the night.
async fn what_is_late_waits_for_the_morning(database: Database) {
    let app = visitor::sample(&database, visitor::OPEN).await;
    follows(&app, "amina", "Europe/Istanbul").await;
    wound(&app, "2021-01-30T02:00:00Z").await;
    let back = visitor::at_time(&app, at("2021-01-30T22:00:00Z"));
    let came = wound(&back, "2021-01-31T05:00:00Z").await;
    assert_eq!(told(&came, "amina", CLOSES), ["2021-01-31T05:00Z"]);
}

async fn mute_and_later_do_what_they_say(database: Database) {
    let app = visitor::sample(&database, visitor::OPEN).await;
    let mut amina = follows(&app, "amina", "Asia/Bangkok").await;
    let mut boris = follows(&app, "boris", "Asia/Bangkok").await;
    let first = wound(&app, "2021-01-24T03:00:00Z").await;
    assert_eq!((told(&first, "amina", CLOSES).len(), told(&first, "boris", CLOSES).len()), (1, 1));
    amina.act(Action::Mute(code(CODE))).await;
    amina.assert_shows("you are told all the same");
    boris.act(Action::Later(code(CODE))).await;
    assert_eq!(boris.toast.as_deref(), Some("You will be reminded again."));
    let next = wound(&app, "2021-01-30T03:00:00Z").await;
    assert_eq!(told(&next, "amina", CLOSES), Vec::<String>::new());
    assert_eq!(told(&next, "boris", CLOSES), ["2021-01-25T03:00Z", "2021-01-30T02:00Z"]);
    // What changes something for her is told all the same: a seat that becomes free.
    let interest = async || {
        let mut read = app.store.read().await.unwrap();
        let (person, _) = read.person_at(&Visitor::account_of("amina")).await.unwrap().unwrap();
        let held = read.consultation(&code(CODE)).await.unwrap().unwrap();
        read.interest(person.id, held.id).await.unwrap()
    };
    assert_eq!(interest().await, Some(Interest::Muted));
    amina.say("Remind me again").await;
    assert_eq!(interest().await, Some(Interest::Following));
    amina.say("No longer keep me posted").await;
    assert_eq!(interest().await, None);
    // Shortly before the end there is nothing to put off.
    let end = wound(&app, "2021-01-31T16:50:00Z").await;
    assert_eq!(told(&end, "boris", CLOSES).len(), 1);
    boris.act(Action::Later(code(CODE))).await;
    assert_eq!(boris.toast.as_deref(), Some("There is no time left for another reminder."));
}

async fn a_series_reminds_no_more_than_it_allows(database: Database) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("series.toml");
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/linking/small.toml")).unwrap();
    let rules = "\n[series.reminders]\ncloses = [\"3d 09:00\", \"3d 10:00\", \"2d 09:00\", \"1d 09:00\"]\nmost = 2\n";
    let text = text.replacen("\n[[consultation]]", &format!("{rules}\n[[consultation]]"), 1);
    std::fs::write(&file, text).unwrap();
    let app = visitor::with_series(&database, file.to_str().unwrap(), visitor::OPEN).await;
    let mut amina = Visitor::known(&app, "amina").await;
    amina.act(Action::Follow(code("small"))).await;
    let came = wound(&app, "2021-02-01T00:00:00Z").await;
    // An hour after the first one it waits until three have gone by.
    assert_eq!(told(&came, "amina", CLOSES), ["2021-01-28T02:00Z", "2021-01-28T05:00Z"]);
    let reasons = database.raw().await.texts("select reason from outbox where state = 'skipped' order by due_ms").await;
    let reasons: Vec<_> = reasons.unwrap().into_iter().flatten().flatten().collect();
    assert_eq!(reasons, ["they were reminded as often as the series allows"; 2]);
}

async fn a_report_is_told_once_to_those_it_concerns(database: Database) {
    let app = visitor::sample(&database, "2020-12-01T02:00:00Z").await;
    let mut came_to_it = Visitor::registered(&app, "amina", "ap-gcm-3", "I come for myself").await;
    came_to_it.act(Action::ZoneIs("Asia/Bangkok".parse().unwrap())).await;
    let mut reads_news = Visitor::known(&app, "boris").await;
    reads_news.act(Action::News(code("ap-gcm"), true)).await;
    reads_news.assert_shows("Yes: when registration opens, and new reports");
    Visitor::known(&app, "chen").await;
    let came = wound(&app, "2021-01-21T00:00:00Z").await;
    for kind in ["Recording", "Summary report", "Stakeholders’ reports"] {
        assert_eq!(told(&came, "amina", kind).len(), 1, "{kind}: {came:?}");
        // Of every consultation of the series, that one among them.
        let of_boris = told(&came, "boris", kind);
        assert!(of_boris.contains(&told(&came, "amina", kind)[0]), "{kind}: {came:?}");
    }
    assert_eq!(came.iter().filter(|(name, ..)| name == "chen").count(), 0);
    let again = wound(&app, "2021-01-21T00:00:01Z").await;
    assert_eq!(again.len(), 0);
}
