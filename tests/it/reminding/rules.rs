//! What a series says of reminders: other audiences, calls, what cannot wait, rules that change; and what people say of
//! them: their own hours, the news of one series, that they come although the date moved.

use roundtable::app::App;
use roundtable::app::importing::{Imported, import};
use roundtable::chat::action::Action;
use roundtable::domain::authority::{Actor, Grant, Role};
use roundtable::domain::quiet::Quiet;
use roundtable::files::series::read;

use super::{CLOSES, STARTS, follows, told, wound};
use crate::databases::{Database, conformance};
use crate::making::{at, code};
use crate::visitor::{self, Visitor};

conformance! {
    a_rule_names_whom_it_is_for,
    what_is_asked_for_is_reminded_of_before_it_is_due,
    what_cannot_wait_is_told_at_night,
    ones_own_hours_count,
    other_rules_count_from_their_import_on,
    other_audiences_are_no_other_occasion,
    a_paper_that_is_entered_late_is_news,
    news_are_of_one_series,
    whoever_answers_for_a_series_hears_of_what_was_missed,
    who_can_still_come_says_so,
}

const SEATS: [&str; 3] = ["seat-1", "seat-2", "seat-3"];

const SMALL: &str = include_str!("../linking/small.toml");

/// The small series with these rules, and with whatever else stands in for its last line.
async fn app_with(database: &Database, rules: &str, more: &str) -> App {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("series.toml");
    std::fs::write(&file, written(rules, more)).unwrap();
    visitor::with_series(database, file.to_str().unwrap(), visitor::OPEN).await
}

fn written(rules: &str, more: &str) -> String {
    let text = SMALL.replacen("\n[[consultation]]", &format!("\n[series.reminders]\n{rules}\n\n[[consultation]]"), 1);
    format!("{text}\n{more}")
}

/// Who is registered, who waits, who began, who follows, who reads the news of the series.
async fn everybody(app: &App) {
    for seat in SEATS {
        Visitor::registered(app, seat, "small", "I come for myself").await;
    }
    let mut waits = Visitor::known(app, "waits").await;
    waits.enrol("small", "Waits", "I come for myself", "Thailand").await;
    waits.say("Send").await;
    waits.say("Join the waiting list").await;
    let mut begun = Visitor::known(app, "begun").await;
    begun.say("/register small").await;
    Visitor::known(app, "follows").await.act(Action::Follow(code("small"))).await;
    Visitor::known(app, "news").await.act(Action::News(code("small-series"), true)).await;
}

async fn a_rule_names_whom_it_is_for(database: Database) {
    let rules = "closes = [{ at = \"3d 10:00\", to = [\"not-registered\"] }, { at = \"2d 10:00\", to = [\"waiting\", \"started\"] }]\n\
                 starts = [{ at = \"1d 10:00\", to = [\"registered\", \"subscribed\"] }]\n\
                 ends = [\"after 1d 10:00\"]";
    let app = app_with(&database, rules, "").await;
    everybody(&app).await;
    let came = wound(&app, "2021-02-10T00:00:00Z").await;
    let to = |heading: &str| {
        let mut all: Vec<&str> =
            came.iter().filter(|(_, _, said)| said.contains(heading)).map(|(who, ..)| &**who).collect();
        all.sort_unstable();
        all
    };
    assert_eq!(to(CLOSES), ["begun", "begun", "follows", "news", "waits"], "{came:#?}");
    assert_eq!(to("Your consultation is coming up"), SEATS);
    assert_eq!(to("A consultation is coming up"), ["follows", "news"]);
    assert_eq!(to("Thank you for coming"), SEATS);
}

async fn what_is_asked_for_is_reminded_of_before_it_is_due(database: Database) {
    let call = "[[consultation.call]]\ncode = \"inputs\"\ntitle = \"Written inputs\"\nlink = \"https://example.org/inputs\"\n\
                due = \"2021-01-25 24:00\"\n";
    let app = app_with(&database, "closes = []\nstarts = []", call).await;
    everybody(&app).await;
    let came = wound(&app, "2021-01-26T00:00:00Z").await;
    for who in ["seat-1", "seat-3", "follows"] {
        assert_eq!(told(&came, who, "Something is due soon"), ["2021-01-24T02:00Z"], "{who}: {came:#?}");
    }
    assert_eq!(came.len(), 4, "{came:#?}");
}

async fn what_cannot_wait_is_told_at_night(database: Database) {
    let rules = "closes = [{ at = \"1d 09:00\", urgent = true }, \"1d 08:58\"]\nstarts = []\ngap_hours = 0";
    let app = app_with(&database, rules, "").await;
    let mut visitor = Visitor::known(&app, "istanbul").await;
    visitor.act(Action::ZoneIs("Europe/Istanbul".parse().unwrap())).await;
    visitor.act(Action::Follow(code("small"))).await;
    let came = wound(&app, "2021-02-01T00:00:00Z").await;
    // Five in the morning, and eight.
    assert_eq!(told(&came, "istanbul", CLOSES), ["2021-01-30T02:00Z", "2021-01-30T05:00Z"]);
}

async fn ones_own_hours_count(database: Database) {
    let app = visitor::sample(&database, visitor::OPEN).await;
    let mut early = follows(&app, "early", "Europe/Istanbul").await;
    early.act(Action::Quiet(Quiet::new(21, 5))).await;
    early.assert_shows("21:00–05:00");
    let mut late = follows(&app, "late", "Europe/Istanbul").await;
    late.act(Action::QuietHours).await;
    late.say("Until 09:00").await;
    late.assert_shows("21:00–09:00");
    let mut never = follows(&app, "never", "Europe/Istanbul").await;
    never.act(Action::QuietHours).await;
    never.say("Reminders at night too").await;
    let came = wound(&app, "2021-01-31T00:00:00Z").await;
    for (who, day) in [("early", "2021-01-30T02:00Z"), ("late", "2021-01-30T06:00Z"), ("never", "2021-01-30T02:00Z")] {
        assert_eq!(told(&came, who, CLOSES).last().map(String::as_str), Some(day), "{who}");
    }
}

/// Imports the small series with other rules.
async fn import_again(app: &App, rules: &str, more: &str) {
    let file = read(&written(rules, more)).unwrap();
    let mut tx = app.store.write().await.unwrap();
    let imported = import(&mut tx, &Actor::CommandLine, &file, None, app.clock.now()).await.unwrap();
    assert!(matches!(&imported, Ok(Imported { changed, .. }) if !changed.is_empty()), "{imported:?}");
    tx.commit().await.unwrap();
}

async fn owner(app: &App) {
    let visitor = Visitor::known(app, "owner").await;
    let mut tx = app.store.write().await.unwrap();
    let (person, _) = tx.person_at(&visitor.account()).await.unwrap().unwrap();
    tx.grant(person.id, Grant { role: Role::Owner, series: None }, "code", app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
}

async fn other_rules_count_from_their_import_on(database: Database) {
    let app = app_with(&database, "closes = [\"1d 10:00\"]\nstarts = []", "").await;
    owner(&app).await;
    Visitor::known(&app, "follows").await.act(Action::Follow(code("small"))).await;
    assert_eq!(wound(&app, "2021-01-25T00:00:00Z").await, []);
    // What would have been told by now under rules that nobody had written is nobody's omission, nor is it told late.
    import_again(
        &app,
        "closes = [\"10d 10:00\", \"8d 10:00\", \"6d 06:59\", \"5d 10:00\", \"1d 11:00\"]\nstarts = []",
        "",
    )
    .await;
    let came = wound(&app, "2021-02-01T00:00:00Z").await;
    assert_eq!(told(&came, "follows", CLOSES), ["2021-01-26T03:00Z", "2021-01-30T04:00Z"]);
    assert_eq!(came.len(), 2, "{came:?}");
}

async fn other_audiences_are_no_other_occasion(database: Database) {
    let app = app_with(&database, "closes = [\"5d 10:00\"]\nstarts = []", "").await;
    Visitor::known(&app, "follows").await.act(Action::Follow(code("small"))).await;
    Visitor::known(&app, "news").await.act(Action::News(code("small-series"), true)).await;
    let came = wound(&app, "2021-01-26T08:00:00Z").await;
    assert_eq!(told(&came, "follows", CLOSES).len(), 1);
    import_again(&app, "closes = [{ at = \"5d 10:00\", to = [\"following\", \"started\"] }]\nstarts = []", "").await;
    assert_eq!(wound(&app, "2021-01-26T20:00:00Z").await, [], "they were told");
}

async fn a_paper_that_is_entered_late_is_news(database: Database) {
    let app = app_with(&database, "closes = []\nstarts = []", "").await;
    owner(&app).await;
    Visitor::known(&app, "news").await.act(Action::News(code("small-series"), true)).await;
    assert_eq!(wound(&app, "2021-02-20T04:00:00Z").await, []);
    let paper = |name: &str, posted: &str| {
        format!(
            "[[consultation.publication]]\ncode = \"{name}\"\nkind = \"summary-report\"\ntitle = \"{name}\"\n\
             link = \"https://example.org/{name}\"\nposted = \"{posted}\"\n"
        )
    };
    let papers = paper("new", "2021-02-19 09:00") + &paper("old", "2021-01-10 09:00");
    import_again(&app, "closes = []\nstarts = []", &papers).await;
    let came = wound(&app, "2021-02-21T00:00:00Z").await;
    assert_eq!(told(&came, "news", "Summary report"), ["2021-02-20T04:00Z"]);
    assert_eq!(came.len(), 1, "one is no news, and none was missed: {came:?}");
    // Told of once more a day later, from now on: not of what has been there for longer.
    import_again(&app, "closes = []\nstarts = []\nposted = [\"0h\", \"after 1d 09:00\"]", &papers).await;
    assert_eq!(wound(&app, "2021-02-25T00:00:00Z").await, []);
}

async fn news_are_of_one_series(database: Database) {
    let app = visitor::sample(&database, "2020-12-01T02:00:00Z").await;
    let file = read(&written("", "")).unwrap();
    let mut tx = app.store.write().await.unwrap();
    import(&mut tx, &Actor::CommandLine, &file, None, app.clock.now()).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    let mut amina = Visitor::known(&app, "amina").await;
    amina.act(Action::News(code("small-series"), true)).await;
    amina.say("What you are told").await;
    let mut boris = Visitor::known(&app, "boris").await;
    boris.act(Action::News(code("ap-gcm"), true)).await;
    let mut chen = Visitor::known(&app, "chen").await;
    for wanted in [true, false] {
        chen.act(Action::News(code("ap-gcm"), wanted)).await;
    }
    let came = wound(&app, "2021-01-21T00:00:00Z").await;
    assert!(came.iter().any(|(who, ..)| who == "boris"), "{came:?}");
    assert!(came.iter().all(|(who, ..)| who == "boris"), "of the small series there is none: {came:?}");
}

async fn whoever_answers_for_a_series_hears_of_what_was_missed(database: Database) {
    let app = visitor::sample(&database, visitor::OPEN).await;
    follows(&app, "amina", "Asia/Bangkok").await;
    for (name, role) in [("organizer", Role::Organizer), ("viewer", Role::Viewer), ("owner", Role::Owner)] {
        let visitor = Visitor::known(&app, name).await;
        let mut tx = app.store.write().await.unwrap();
        let (person, _) = tx.person_at(&visitor.account()).await.unwrap().unwrap();
        let series = tx.series(&code("ap-gcm")).await.unwrap().unwrap().id;
        let grant = Grant { role, series: Some(series).filter(|_| role != Role::Owner) };
        tx.grant(person.id, grant, "code", app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
    }
    wound(&app, "2021-01-21T00:00:00Z").await;
    let back = visitor::at_time(&app, at("2021-01-26T03:00:00Z"));
    let came = wound(&back, "2021-01-26T03:01:00Z").await;
    for who in ["organizer", "owner"] {
        // Of registration that closes, and of the questionnaire that was due.
        let both = ["2021-01-26T03:00Z"; 2];
        assert_eq!(told(&came, who, "A reminder was not sent"), both, "{came:?}");
    }
    assert_eq!(came.len(), 4, "{came:?}");
}

/// The sample's consultation 4 is announced for 27 January, and moved to 3 February by mid-January.
async fn who_can_still_come_says_so(database: Database) {
    let app = visitor::sample(&database, "2021-01-05T02:00:00Z").await;
    let mut stays = Visitor::registered(&app, "stays", "ap-gcm-4", "I come for myself").await;
    let mut leaves = Visitor::registered(&app, "leaves", "ap-gcm-4", "I come for myself").await;
    let came = wound(&app, "2021-01-20T00:00:00Z").await;
    assert_eq!(told(&came, "stays", "The date has changed").len(), 1);
    stays.act(Action::Stay(code("ap-gcm-4"), 2)).await;
    assert_eq!(stays.toast.as_deref(), Some("Thank you. Your place stays yours."));
    let mut raw = database.raw().await;
    assert_eq!(raw.number("select count(*) from registration where stays_version = 2").await, 1);
    leaves.act(Action::Withdraw(code("ap-gcm-4"))).await;
    leaves.act(Action::WithdrawYes(code("ap-gcm-4"))).await;
    leaves.act(Action::Stay(code("ap-gcm-4"), 2)).await;
    assert_eq!(leaves.toast, None, "too late");
    assert_eq!(raw.number("select count(*) from registration where stays_version is not null").await, 1);
    let came = wound(&app, "2021-02-04T00:00:00Z").await;
    assert!(!told(&came, "stays", STARTS).is_empty());
}
