//! Papers and reports from the chat, through the whole core: prepared, looked at, posted with one yes; what became of telling
//! people; the report that is asked for; and until when what is stored is kept.

use roundtable::app::importing;
use roundtable::chat::action::Action;
use roundtable::chat::organizing::Organizing;
use roundtable::chat::organizing::editing::Editing;
use roundtable::chat::organizing::papers::Papers;
use roundtable::chat::update::Act;
use roundtable::domain::authority::Actor;
use roundtable::domain::consultation::{Publication, PublicationKind, Series};
use roundtable::domain::locale::Localized;
use roundtable::domain::written::Written;

use super::databases::{Database, conformance};
use super::joining::{CODE, organizer, press, small, told, wound};
use super::making::{at, code};
use super::visitor::Visitor;

conformance! {
    a_report_is_prepared_and_posted_once,
    what_is_typed_is_read_or_comes_back,
    before_a_consultation_is_published_nobody_is_told,
    a_logistics_note_is_for_those_registered,
    it_can_wait_for_its_moment,
    a_paper_is_changed_and_taken_away,
    an_old_yes_posts_nothing_else,
    each_consultation_has_a_draft_of_its_own,
    what_is_typed_too_late_comes_back,
    what_was_changed_meanwhile_is_not_written_over,
    the_report_is_asked_for_until_it_is_there,
    no_report_is_asked_for_that_will_not_come,
    what_is_kept_goes_after_the_report,
    whoever_did_nothing_for_a_year_is_forgotten,
}

fn roomy(series: &mut Series) {
    series.reminders.starts.clear();
    series.reminders.closes.clear();
    for consultation in &mut series.consultations {
        let limits = &mut consultation.limits;
        (limits.capacity, limits.per_organization, limits.individuals) = (None, None, None);
    }
}

const REPORT: &str = "https://example.org/report";

/// Chooses the kind and types where it is, up to the screen that is said yes to.
async fn prepare(team: &mut Visitor, kind: &str, link: &str) {
    press(team, Papers::Kinds(code(CODE))).await;
    Box::pin(team.say(kind)).await;
    team.assert_shows("Send the web address");
    Box::pin(team.say(link)).await;
}

async fn a_report_is_prepared_and_posted_once(database: Database) {
    let app = small(&database, roomy).await;
    let mut team = organizer(&app, "team").await;
    Box::pin(Visitor::registered(&app, "amina", CODE, "I come for myself")).await;
    let mut follows = Box::pin(Visitor::known(&app, "follows")).await;
    follows.act(Action::Follow(code(CODE))).await;
    Box::pin(Visitor::known(&app, "nobody")).await;
    wound(&app, "2021-02-10T03:00:00Z").await;
    team.act(Action::Organize(Organizing::Consultation(code(CODE)))).await;
    team.say("Papers and reports").await;
    team.assert_shows("Nothing has been posted");
    team.assert_shows("no summary report has been posted");
    prepare(&mut team, "Summary report", REPORT).await;
    team.assert_shows("Please check, then post it");
    team.assert_shows("New: Summary report");
    team.assert_shows(REPORT);
    team.assert_shows("2 people");
    team.assert_shows("Console: 2");
    let (_, yes) = team.wires().into_iter().find(|(label, _)| label == "Yes, post it").unwrap();
    team.say("Yes, post it").await;
    team.assert_shows("It is posted");
    let came = wound(&app, "2021-02-10T05:00:00Z").await;
    for who in ["amina", "follows"] {
        assert_eq!(told(&came, who, "New: Summary report"), ["02-10T03:00Z"], "{who}");
    }
    assert!(came.iter().all(|letter| letter.to != "nobody" && letter.to != "team"));
    // The same press a second time.
    team.deed(Act::Press(yes)).await;
    team.assert_shows("Nothing is prepared");
    let mut raw = database.raw().await;
    assert_eq!(raw.number("select count(*) from audit where act = 'post_paper'").await, 1);
    let audited = raw.texts("select detail from audit where act = 'post_paper'").await.unwrap();
    assert!(!audited[0][0].as_ref().unwrap().contains("http"));
    press(&mut team, Papers::List(code(CODE), 0)).await;
    team.assert_shows("delivered: 2");
    team.act(Action::Organize(Organizing::Papers(Papers::Paper(code(CODE), code("summary-report"))))).await;
    team.assert_shows("delivered: 2");
    team.assert_shows("Posted Wednesday 10 February 2021, 10:00");
    follows.act(Action::Card(code(CODE))).await;
    follows.assert_shows(REPORT);
    // A second one of its kind is news of its own.
    prepare(&mut team, "Summary report", "https://example.org/second").await;
    team.say("Yes, post it").await;
    let came = wound(&app, "2021-02-10T06:00:00Z").await;
    assert_eq!(told(&came, "amina", "New: Summary report"), ["02-10T05:00Z"]);
}

async fn what_is_typed_is_read_or_comes_back(database: Database) {
    let app = small(&database, roomy).await;
    let mut team = organizer(&app, "team").await;
    for refused in ["example.org/report", "http://example.org/report", "https://a b.org", "https://un.org@x.org/"] {
        prepare(&mut team, "Agenda", refused).await;
        team.assert_shows("This is not a whole web address");
        team.assert_shows(refused);
    }
    team.say("https://example.org/a\nhttps://example.org/b").await;
    team.assert_shows("Two lines are for the same language");
    team.say(&format!("https://example.org/{}", "a".repeat(300))).await;
    team.assert_shows("It is too long: at most 300");
    team.say("en: https://example.org/en\nfr https://example.org/fr").await;
    team.assert_shows("English: https://example.org/en");
    team.assert_shows("https://example.org/fr");
    team.say("Other title").await;
    team.say("fr: Ordre du jour provisoire\nProvisional agenda").await;
    team.assert_shows("English: Provisional agenda");
    team.assert_shows("Ordre du jour provisoire");
    team.say("Other title").await;
    team.say("UN: programme of work").await;
    team.assert_shows("UN: programme of work");
    team.say("Other time").await;
    team.assert_shows("Bangkok");
    for (typed, why) in [("next spring", "not plainly a day"), ("1 January 2021 10:00", "That moment is over")] {
        team.say(typed).await;
        team.assert_shows(why);
        team.assert_shows(typed);
    }
    team.say("25 January 2021, 9:30").await;
    team.assert_shows("Monday 25 January 2021, 09:30");
    team.say("Do not post it").await;
    team.act(Action::Organize(Organizing::Papers(Papers::Prepared(code(CODE))))).await;
    team.assert_shows("Nothing is prepared");
}

async fn before_a_consultation_is_published_nobody_is_told(database: Database) {
    let app = small(&database, roomy).await;
    let mut team = organizer(&app, "team").await;
    let mut news = Box::pin(Visitor::known(&app, "news")).await;
    news.act(Action::News(code("small"), true)).await;
    team.act(Action::Organize(Organizing::Editing(Editing::New(code("small"))))).await;
    team.assert_shows("Code small-");
    let made = team.seen().split_whitespace().find(|word| word.starts_with("small-")).unwrap().to_owned();
    team.say("Workshop").await;
    team.say("10 March 2021, 11-14").await;
    press(&mut team, Papers::Kinds(code(&made))).await;
    Box::pin(team.say("Agenda")).await;
    Box::pin(team.say(REPORT)).await;
    team.assert_shows("Nobody is told: the consultation is not published yet.");
    team.say("Yes, post it").await;
    team.assert_shows("It is posted");
    team.assert_shows("Nobody is told: the consultation is not published yet.");
    let came = wound(&app, "2021-01-22T05:00:00Z").await;
    assert!(told(&came, "news", "New: Agenda").is_empty());
}

async fn a_logistics_note_is_for_those_registered(database: Database) {
    let app = small(&database, roomy).await;
    let mut team = organizer(&app, "team").await;
    Box::pin(Visitor::registered(&app, "amina", CODE, "I come for myself")).await;
    let mut follows = Box::pin(Visitor::known(&app, "follows")).await;
    follows.act(Action::Follow(code(CODE))).await;
    prepare(&mut team, "Logistics note", "https://example.org/hall").await;
    team.assert_shows("For registered people only");
    team.assert_shows("1 person");
    team.say("Yes, post it").await;
    let came = wound(&app, "2021-01-21T02:00:00Z").await;
    assert_eq!(told(&came, "amina", "New: Logistics note").len(), 1);
    assert!(told(&came, "follows", "New").is_empty());
    follows.act(Action::Card(code(CODE))).await;
    assert!(!follows.shows("https://example.org/hall"));
}

async fn it_can_wait_for_its_moment(database: Database) {
    let app = small(&database, roomy).await;
    let mut team = organizer(&app, "team").await;
    Box::pin(Visitor::registered(&app, "amina", CODE, "I come for myself")).await;
    prepare(&mut team, "Concept note", "https://example.org/note").await;
    team.say("Other time").await;
    team.say("22 January 2021 10:00").await;
    team.say("Yes, post it").await;
    team.assert_shows("It will be posted");
    let came = wound(&app, "2021-01-23T00:00:00Z").await;
    assert_eq!(told(&came, "amina", "New: Concept note"), ["01-22T03:00Z"]);
}

async fn a_paper_is_changed_and_taken_away(database: Database) {
    let app = small(&database, roomy).await;
    let mut team = organizer(&app, "team").await;
    let mut amina = Box::pin(Visitor::registered(&app, "amina", CODE, "I come for myself")).await;
    prepare(&mut team, "Agenda", "https://example.org/old").await;
    team.say("Yes, post it").await;
    wound(&app, "2021-01-20T04:00:00Z").await;
    press(&mut team, Papers::Change(code(CODE), code("agenda"))).await;
    team.assert_shows("People are not told a second time");
    team.say("Other address").await;
    team.say("https://example.org/new").await;
    team.say("Yes, change it").await;
    team.assert_shows("It is changed");
    assert!(wound(&app, "2021-01-20T05:00:00Z").await.is_empty(), "told once");
    amina.act(Action::Card(code(CODE))).await;
    amina.assert_shows("https://example.org/new");
    press(&mut team, Papers::TakeAway(code(CODE), code("agenda"))).await;
    team.assert_shows("1 person was told of it");
    // A yes to something that nobody had been told of is no yes to this.
    press(&mut team, Papers::TakeUntold(code(CODE), code("agenda"))).await;
    team.assert_shows("Something was changed meanwhile");
    team.say("Yes, take it away").await;
    team.assert_shows("It is taken away");
    press(&mut team, Papers::TakeTold(code(CODE), code("agenda"))).await;
    team.assert_shows("It is not there any more");
    amina.act(Action::Card(code(CODE))).await;
    assert!(!amina.shows("https://example.org/new"));
    // Another agenda is told of all the same.
    prepare(&mut team, "Agenda", "https://example.org/third").await;
    team.say("Yes, post it").await;
    let came = wound(&app, "2021-01-20T06:00:00Z").await;
    assert_eq!(told(&came, "amina", "New: Agenda").len(), 1);
}

async fn an_old_yes_posts_nothing_else(database: Database) {
    let app = small(&database, roomy).await;
    let mut team = organizer(&app, "team").await;
    prepare(&mut team, "Agenda", "https://example.org/first").await;
    let (_, yes) = team.wires().into_iter().find(|(label, _)| label == "Yes, post it").unwrap();
    team.say("Do not post it").await;
    prepare(&mut team, "Agenda", "https://example.org/second").await;
    team.deed(Act::Press(yes)).await;
    team.assert_shows("Something was changed meanwhile");
    let mut raw = database.raw().await;
    assert_eq!(raw.number("select count(*) from audit where act = 'post_paper'").await, 0);
}

async fn each_consultation_has_a_draft_of_its_own(database: Database) {
    let app = small(&database, roomy).await;
    let mut team = organizer(&app, "team").await;
    prepare(&mut team, "Agenda", "https://example.org/first").await;
    press(&mut team, Papers::Kinds(code("small-unions"))).await;
    team.say("Agenda").await;
    team.say("https://example.org/second").await;
    team.assert_shows("https://example.org/second");
    for (consultation, link) in [(CODE, "https://example.org/first"), ("small-unions", "https://example.org/second")] {
        press(&mut team, Papers::Prepared(code(consultation))).await;
        team.assert_shows(link);
    }
}

async fn what_is_typed_too_late_comes_back(database: Database) {
    let app = small(&database, roomy).await;
    let mut team = organizer(&app, "team").await;
    prepare(&mut team, "Agenda", "https://example.org/first").await;
    team.say("Other title").await;
    let mut raw = database.raw().await;
    raw.run("delete from draft where form like 'paper:%'").await.unwrap();
    team.say("Provisional agenda").await;
    team.assert_shows("Provisional agenda");
}

async fn what_was_changed_meanwhile_is_not_written_over(database: Database) {
    let app = small(&database, roomy).await;
    let (mut one, mut other) = (organizer(&app, "one").await, organizer(&app, "other").await);
    prepare(&mut one, "Agenda", "https://example.org/first").await;
    one.say("Yes, post it").await;
    for who in [&mut one, &mut other] {
        press(who, Papers::Change(code(CODE), code("agenda"))).await;
        who.say("Other address").await;
        who.say(&format!("https://example.org/{}", who.name.clone())).await;
    }
    let (_, stale) = one.wires().into_iter().find(|(label, _)| label == "Yes, change it").unwrap();
    one.say("Other title").await;
    one.say("Draft agenda").await;
    // What was shown has another title by now.
    one.deed(Act::Press(stale)).await;
    one.assert_shows("Something was changed meanwhile");
    one.say("Yes, change it").await;
    one.assert_shows("It is changed");
    other.say("Yes, change it").await;
    other.assert_shows("Somebody else has changed or removed it");
    let held = app.store.read().await.unwrap().consultation(&code(CODE)).await.unwrap().unwrap();
    assert!(held.facts.publications[0].link.texts().all(|link| link == "https://example.org/one"));
}

const DUE: &str = "The report is due";

/// It ends on 3 February, 07:30Z.
async fn the_report_is_asked_for_until_it_is_there(database: Database) {
    let app = small(&database, |series| {
        roomy(series);
        series.consultations.truncate(1);
    })
    .await;
    let mut team = organizer(&app, "team").await;
    Box::pin(Visitor::registered(&app, "amina", CODE, "I come for myself")).await;
    let came = wound(&app, "2021-03-20T00:00:00Z").await;
    // In Bangkok it is 14:30.
    assert_eq!(told(&came, "team", DUE), ["03-05T07:30Z", "03-19T07:30Z"]);
    assert!(told(&came, "amina", DUE).is_empty());
    assert!(came.iter().any(|letter| letter.heading == DUE && letter.text.contains("ended 30 days ago")));
    prepare(&mut team, "Summary report", REPORT).await;
    team.say("Yes, post it").await;
    let came = wound(&app, "2021-07-01T00:00:00Z").await;
    assert!(told(&came, "team", DUE).is_empty());
}

async fn no_report_is_asked_for_that_will_not_come(database: Database) {
    let never = |series: &mut Series| {
        roomy(series);
        series.reminders.report_days = 0;
    };
    let app = small(&database, never).await;
    let mut team = organizer(&app, "team").await;
    assert!(told(&wound(&app, "2021-02-12T06:00:00Z").await, "team", DUE).is_empty());
    let mut tx = app.store.write().await.unwrap();
    let stored = tx.series(&code("small")).await.unwrap().unwrap();
    let mut series = importing::export(&mut tx, &stored).await.unwrap();
    series.reminders.report_days = 14;
    importing::import(&mut tx, &Actor::CommandLine, &series, None, app.clock.now()).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    let came = wound(&app, "2021-03-30T00:00:00Z").await;
    // There are two consultations, which end on 3 and 10 February.
    assert_eq!(told(&came, "team", DUE).len(), 6);
    for consultation in [CODE, "small-unions"] {
        press(&mut team, Papers::NoReport(code(consultation))).await;
        team.say("Yes, there will be none").await;
        team.assert_shows("No report is expected");
    }
    assert!(told(&wound(&app, "2021-05-30T00:00:00Z").await, "team", DUE).is_empty());
    let mut raw = database.raw().await;
    assert_eq!(raw.number("select count(*) from audit where act = 'no_report'").await, 2);
}

fn report(day: &str) -> Publication {
    Publication {
        code: code("summary"),
        kind: PublicationKind::SummaryReport,
        title: Localized::english("Summary report"),
        link: Localized::english(REPORT),
        posted: Some(Written {
            date: day.parse().unwrap(),
            time: "12:00".parse().unwrap(),
            zone: chrono_tz::Asia::Bangkok,
        }),
    }
}

/// They end on 3 February, 07:30Z, and on 10 February, 05:00Z; 30 days are kept after a report.
async fn what_is_kept_goes_after_the_report(database: Database) {
    for (first, second, cancelled, kept) in [
        (None, None, false, "2021-08-09T05:00:00Z"),
        (Some("2021-03-01"), None, false, "2021-08-09T05:00:00Z"),
        (Some("2021-03-01"), Some("2021-02-20"), false, "2021-03-31T05:00:00Z"),
        (Some("2021-03-01"), None, true, "2021-03-31T05:00:00Z"),
        // Posted before the end, it counts from the end; posted late, nobody waits longer than 180 days.
        (Some("2021-01-25"), Some("2021-01-25"), false, "2021-03-12T05:00:00Z"),
        (Some("2022-01-01"), Some("2022-01-01"), false, "2021-08-09T05:00:00Z"),
    ] {
        let database = if database.is_postgres() {
            #[cfg(feature = "postgres")]
            {
                Database::postgres().await.unwrap()
            }
            #[cfg(not(feature = "postgres"))]
            unreachable!()
        } else {
            Database::sqlite().await
        };
        let app = small(&database, |series| {
            roomy(series);
            series.consultations[0].publications.extend(first.map(report));
            series.consultations[1].publications.extend(second.map(report));
            series.consultations[1].cancelled = cancelled;
        })
        .await;
        let mut amina = Box::pin(Visitor::registered(&app, "amina", CODE, "I come for myself")).await;
        amina.say("/me").await;
        let day = at(kept).with_timezone(&chrono_tz::Asia::Bangkok).date_naive();
        amina.assert_shows("Kept until");
        amina.assert_shows(&day.format("%-d %B %Y").to_string());
        let mut team = organizer(&app, "team").await;
        team.act(Action::Organize(Organizing::Series(code("small"), 0))).await;
        team.assert_shows(&format!("Personal data is kept at the latest until {}", day.format("%A %-d %B %Y")));
        let mut raw = database.raw().await;
        let named = "select count(*) from registration where person_id is not null";
        let before = at(kept) - chrono::Duration::milliseconds(1);
        wound(&app, &before.to_rfc3339()).await;
        assert_eq!(raw.number(named).await, 1, "{kept}");
        wound(&app, kept).await;
        assert_eq!(raw.number(named).await, 0, "{kept}");
        assert_eq!(raw.number("select count(*) from registration").await, 1, "the count stays");
    }
}

async fn whoever_did_nothing_for_a_year_is_forgotten(database: Database) {
    // It says nothing of when personal data goes.
    let app = small(&database, |series| {
        roomy(series);
        series.privacy = Default::default();
    })
    .await;
    Box::pin(Visitor::known(&app, "idle")).await;
    Box::pin(Visitor::registered(&app, "registered", CODE, "I come for myself")).await;
    let mut began = Box::pin(Visitor::known(&app, "began")).await;
    began.say(&format!("/register {CODE}")).await;
    let mut raw = database.raw().await;
    let there = "select count(*) from person";
    wound(&app, "2022-01-19T00:00:00Z").await;
    assert_eq!(raw.number(there).await, 3);
    wound(&app, "2022-01-21T03:00:00Z").await;
    assert_eq!(raw.number(there).await, 1, "only who is registered stays");
    assert_eq!(raw.number("select count(*) from draft").await, 0);
}
