//! What people type and should not: too much, nothing visible, characters that reorder or hide text; drafts that this
//! version cannot read; more than anybody's share. Always a screen, nothing lost, nothing hostile kept.
//!
//! Buttons are the subject of `buttons`, databases that fail of `broken`.

use roundtable::adapters::console::Session;
use roundtable::app::{PaceSettings, Settings};
use roundtable::chat::action::Action;
use roundtable::chat::reply::Manner;
use roundtable::chat::size;
use roundtable::chat::update::{Act, Place, Update};
use roundtable::cli::rehearse;

use super::databases::{Database, conformance};
use super::visitor::{self, OPEN, Visitor, is_failure};

/// Texts that no honest answer is.
fn hostile() -> Vec<String> {
    let mut all: Vec<String> = [
        "",
        " ",
        "\0",
        "\0\0Anna\0",
        "\u{1b}[2J\u{1b}]0;owned\u{7}",
        "\u{202e}rebyc\u{202c}",
        "\u{2067}\u{2066}\u{2068}",
        "\u{200b}\u{200b}\u{feff}",
        "\u{200d}\u{fe0f}",
        "🙂",
        "👩‍👩‍👧‍👦👩‍👩‍👧‍👦",
        "\u{e0041}\u{e0042}",
        "\u{fffe}\u{ffff}\u{fdd0}",
        "\u{3164}\u{115f}",
        "٣٤٥٦",
        "18446744073709551616",
        "-1",
        "0x7fffffff",
        "1e308",
        "NaN",
        "%s%n{0}${x}{{ $name }}",
        "'; drop table person; --",
        "<b onmouseover=alert(1)>*_`[a](b)",
        "\\u0000",
        "...",
        "/",
        "//",
        "/\0",
        "/start \0",
        "/start c_",
        "/start h_\u{202e}",
        "/consultations ../../etc/passwd",
        "/language \u{202e}",
        "/timezone \0",
        "/timezone Asia/Bangkok",
        "/register \u{1F642}",
    ]
    .map(str::to_owned)
    .to_vec();
    for unit in ["x", "a ", "\n", "ก", "ا", "🙂", "Z\u{301}\u{327}\u{300}", "\u{202e}", "-", "1", "ﷺ", "/"] {
        all.push(unit.repeat(100_000 / unit.len()));
    }
    all.push(format!("/timezone {}", "ö".repeat(50_000)));
    all.push(format!("/{}", "y".repeat(100_000)));
    all.push(format!("/start h_{}", "a2".repeat(50_000)));
    all
}

/// Characters that never reach a reader or a database.
fn is_hostile(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{200b}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}' | '\u{fff0}'..='\u{ffff}')
}

#[track_caller]
fn assert_sane(visitor: &Visitor, typed: &str) {
    let typed: String = typed.chars().take(40).collect();
    assert!(!is_failure(&visitor.app, &visitor.screen), "{typed:?} failed");
    assert!(!visitor.screen.heading.trim().is_empty() && !visitor.screen.rows.is_empty(), "{typed:?} leads nowhere");
    let length = size::length(&visitor.screen);
    assert!(length <= size::LONGEST_TEXT, "{typed:?}: {length} units do not fit one message");
    let found: Vec<char> = visitor.seen().chars().filter(|c| is_hostile(*c)).collect();
    assert!(found.is_empty(), "{typed:?} is shown with {found:?}");
}

/// Where something can be typed, and the lines that lead there from the review of a form.
const PLACES: [(&str, &[&str]); 7] = [
    ("words for a search", &["/consultations", "Search"]),
    ("a city", &["/timezone"]),
    ("a name", &["/register ap-gcm-4", "Change name"]),
    ("an organization", &["/register ap-gcm-4", "Change organization"]),
    ("a country", &["/register ap-gcm-4", "Change country"]),
    ("an area", &["/register ap-gcm-4", "Change area"]),
    ("nothing, but a choice", &["/register ap-gcm-4", "Change category"]),
];

async fn typed_anywhere(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    for typed in hostile() {
        let mut stranger = Visitor::new(&app, "stranger").await;
        stranger.deed(Act::typed(&typed)).await;
        assert_sane(&stranger, &typed);
    }
    let mut somebody = Visitor::known(&app, "Amina").await;
    somebody.enrol("ap-gcm-4", "Amina Sok", "Ginger Growers League", "Thailand").await;
    somebody.assert_shows("Please check your answers");
    for (place, way) in PLACES {
        for typed in hostile() {
            for step in way {
                somebody.say(step).await;
            }
            somebody.deed(Act::typed(&typed)).await;
            assert_sane(&somebody, &format!("{place}: {typed}"));
        }
    }
    // Whatever was typed, the form is there, and its answers are fit to be sent.
    somebody.say("/register ap-gcm-4").await;
    for (change, answer) in [
        ("Change name", "Amina Sok"),
        ("Change organization", "Ginger Growers League"),
        ("Change country", "Thailand"),
        ("Change area", "ginger"),
    ] {
        somebody.say("/register ap-gcm-4").await;
        somebody.say(change).await;
        somebody.say(answer).await;
        if somebody.shows("Is it one of these?") {
            somebody.say("None of these").await;
        }
    }
    somebody.assert_shows("Please check your answers");
    somebody.say("Send").await;
    somebody.assert_shows("You are registered");

    let mut raw = database.raw().await;
    for query in [
        "select name from profile",
        "select organization_name from profile",
        "select area from profile",
        "select name from organization",
        "select profile from registration",
        "select content from draft",
        "select zone from person",
    ] {
        for kept in raw.texts(query).await.unwrap().into_iter().flatten().flatten() {
            assert!(!kept.chars().any(is_hostile) && kept.len() < 4000, "{query}: {kept:?}");
        }
    }
    assert_eq!(raw.number("select count(*) from person").await, 1, "strangers leave nothing");
}

/// What is kept of a name is what can be read, however much was typed around it.
async fn hidden_characters_are_not_kept(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let mut somebody = Visitor::known(&app, "Amina").await;
    somebody.say("/register ap-gcm-4").await;
    somebody.say("\u{202e}\u{200b}  Ami\u{200b}na\u{7}\n Sok \u{202c}").await;
    somebody.say("\u{feff}Ginger\u{2028}Growers\u{0} League\u{200f}").await;
    somebody.say("Civil society").await;
    somebody.say("Thai\u{200b}land").await;
    somebody.say("Skip").await;
    somebody.say("\u{2067}fair\u{2069} wages").await;
    somebody.press_at(0).await;
    somebody.assert_shows("Please check your answers");
    somebody.say("Send").await;
    let mut raw = database.raw().await;
    let kept = raw.texts("select name, organization_name, country, area from profile").await.unwrap();
    let kept: Vec<String> = kept.into_iter().flatten().flatten().collect();
    assert_eq!(kept, ["Amina Sok", "Ginger Growers League", "TH", "fair wages"]);
}

/// The console is the same: what is printed never steers a terminal.
async fn typed_at_a_console(database: Database) {
    let arguments = ["chat", "--as", "Amina", "--consented", "--clock", "2021-01-20 09:00 Asia/Bangkok"];
    let stage = rehearse(&arguments.map(String::from), &database.url).await.unwrap();
    let mut session = Session::new(stage);
    session.open().await;
    for way in [&["/start"][..], &["/register ap-gcm-4"]] {
        for typed in hostile() {
            for step in way {
                session.line(step).await;
            }
            for line in session.line(&typed).await {
                assert!(line.len() < 5000 && !line.chars().any(|c| c.is_control() || is_hostile(c)), "{line:?}");
            }
        }
    }
    for steering in [":", "::", ":clock +999999999999999w", ":clock -1d", ":clock 2021-13-45 99:99 Asia/Nowhere", ":as"]
    {
        assert!(!session.line(steering).await.is_empty(), "{steering}");
    }
    for long in [":as ", ":language ", ":clock ", ":show ", ":", ":save /tmp/", ":record /tmp/"] {
        let seen = session.line(&format!("{long}{}", "n".repeat(100_000))).await;
        assert!(!seen.is_empty(), "{long}");
        session.line(":as Amina").await;
    }
    let seen = session.line("/mine").await.join("\n");
    assert!(seen.contains("My registrations"), "{seen}");
}

const UNREADABLE: [&str; 6] = [
    "",
    "garbage",
    "{}",
    "[1, 2, 3]",
    r#"{"hand_over":null,"enrolment":"{\"version\":999}"}"#,
    r#"{"hand_over":null,"enrolment":"{\"version\":1,\"name\":7}"}"#,
];

/// A draft of another version: the person is told kindly, the operator finds it, and the form begins anew.
async fn unreadable_drafts(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let mut raw = database.raw().await;
    let ways: [(&str, Act); 6] = [
        ("a command", Act::typed("/register ap-gcm-4")),
        ("words", Act::typed("Ginger Growers League")),
        ("a choice", Act::Press("f:e:2:self".into())),
        ("going back", Act::Press("fb:e:2".into())),
        ("going on", Act::Press("fr:e".into())),
        ("sending", Act::Press("fy:e:2".into())),
    ];
    for (place, (way, act)) in ways.into_iter().enumerate() {
        for (number, content) in UNREADABLE.into_iter().enumerate() {
            let mut somebody = Visitor::known(&app, &format!("Amina{place}{number}")).await;
            somebody.say("/register ap-gcm-4").await;
            somebody.say("Amina Sok").await;
            let (person, _) = app.store.read().await.unwrap().person_at(&somebody.account()).await.unwrap().unwrap();
            raw.run(&format!("update draft set content = '{content}' where person_id = {}", person.id.0))
                .await
                .unwrap();
            somebody.deed(act.clone()).await;
            assert_sane(&somebody, content);
            if way == "sending" && !somebody.shows("Please begin this form again") {
                // Told at the next step instead.
                somebody.deed(Act::Press("fr:e".into())).await;
            }
            somebody.assert_shows("Please begin this form again");
            let aside = format!("select content from draft_unread where person_id = {}", person.id.0);
            assert_eq!(raw.texts(&aside).await.unwrap(), [vec![Some(content.to_owned())]], "{way}, {content}");
            let left = format!("select count(*) from draft where person_id = {}", person.id.0);
            assert_eq!(raw.number(&left).await, 0, "{way}, {content}");

            somebody.say("/register ap-gcm-4").await;
            somebody.assert_shows("What is your name?");
            somebody.say("/me").await;
            assert_sane(&somebody, "/me");
        }
    }
}

/// A revision that no form ever reaches overflows nothing.
async fn the_last_revision(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let mut somebody = Visitor::known(&app, "Amina").await;
    let mut raw = database.raw().await;
    for way in ["/register ap-gcm-4", "Amina Sok", "Ginger Growers League"] {
        somebody.say("/register ap-gcm-4").await;
        raw.run(&format!("update draft set revision = {}", u32::MAX)).await.unwrap();
        raw.run(&format!("update cursor set revision = {}", u32::MAX)).await.unwrap();
        somebody.say(way).await;
        assert_sane(&somebody, way);
    }
    somebody.act(Action::Profile).await;
    raw.run(&format!("update draft set revision = {}", u32::MAX)).await.unwrap();
    somebody.act(Action::Profile).await;
    assert_sane(&somebody, "profile");
}

/// Twenty acts at once, one polite line, silence; a second later for others nothing has changed. Nothing is stored of
/// what was not answered.
async fn a_flood(database: Database) {
    let quiet = visitor::sample(&database, OPEN).await;
    let app = visitor::second(&database, &quiet, Settings::default()).await;
    let update = |name: &str, number: usize| Update {
        id: format!("{name}{number}"),
        account: Visitor::account_of(name),
        display_name: String::new(),
        place: Place::Private,
        hint: None,
        act: Act::Press(if number == 25 { "ok:me".into() } else { "help".into() }),
    };
    let mut manners = Vec::new();
    for number in 0..30 {
        let reply = app.handle(update("fast", number)).await;
        manners.push((reply.manner, reply.screen.heading));
    }
    let polite: Vec<usize> = (0..30).filter(|place| manners[*place].1 == "A little slower, please").collect();
    let first = polite[0];
    // The bucket fills by one a second while the twenty are handled.
    assert!((20..25).contains(&first), "{manners:#?}");
    assert_eq!(manners[first].0, Manner::Below);
    assert!(manners[first + 1..].iter().all(|(manner, _)| *manner == Manner::Silent), "{manners:#?}");
    assert_eq!(app.handle(update("other", 0)).await.manner, Manner::Edit);
    assert_eq!(database.raw().await.number("select count(*) from person").await, 0, "what is not answered is not done");

    let pace = PaceSettings { burst: 1, each: std::time::Duration::from_millis(1), ..PaceSettings::default() };
    let settings = Settings { pace: Some(pace), ..Settings::default() };
    let slow = visitor::second(&database, &quiet, settings).await;
    for number in 0..5 {
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        assert_eq!(slow.handle(update("slow", number)).await.manner, Manner::Edit, "within the pace");
    }
}

/// One person brings five new organizations in a day; the answers to the sixth are kept, and it is taken the day after.
async fn organizations_a_day(database: Database) {
    let app = visitor::sample(&database, "2020-10-05T02:00:00Z").await;
    let mut somebody = Visitor::known(&app, "Amina").await;
    let names = ["Ginger Growers", "Tea Pickers", "Net Menders", "Brick Layers", "Lamp Lighters", "Clock Winders"];
    let mut raw = database.raw().await;
    for (number, name) in names.into_iter().enumerate() {
        somebody.act(Action::Profile).await;
        if number == 0 {
            for answer in ["Amina Sok", name, "Civil society", "Thailand", "Skip", "Skip"] {
                somebody.say(answer).await;
            }
        } else {
            somebody.say("Change organization").await;
            somebody.say(name).await;
        }
        somebody.say("Save").await;
        let made = raw.number("select count(*) from organization").await;
        if number < 5 {
            somebody.assert_shows("Your profile is saved");
            assert_eq!(made, number as i64 + 1);
        } else {
            somebody.assert_shows("Too many new organizations");
            somebody.assert_shows("You can bring 5 new organizations a day");
            assert_eq!(made, 5, "nothing is kept of the sixth");
        }
    }
    somebody.say("Back to the form").await;
    somebody.assert_shows("Clock Winders");

    // One that is known already needs no permission, and somebody else has a share of their own.
    let mut other = Visitor::known(&app, "Boun").await;
    other.enrol("ap-gcm-1", "Boun Keo", "Clock Winders", "Thailand").await;
    other.say("Send").await;
    other.assert_shows("You are registered");
    somebody.act(Action::Resume(roundtable::chat::action::Form::Profile)).await;
    somebody.say("Save").await;
    somebody.assert_shows("Your profile is saved");

    somebody.app = visitor::at_time(&app, super::making::at("2020-10-06T02:00:01Z"));
    somebody.act(Action::Profile).await;
    somebody.say("Change organization").await;
    somebody.say("Bell Ringers").await;
    somebody.say("Save").await;
    somebody.assert_shows("Your profile is saved");
    assert_eq!(raw.number("select count(*) from organization").await, 7);
}

/// Two processes on one database: what one begins, the other goes on with.
async fn a_second_reading(database: Database) {
    let one = visitor::sample(&database, OPEN).await;
    let two = visitor::second(&database, &one, Settings { pace: None, ..Settings::default() }).await;
    let mut somebody = Visitor::known(&one, "Amina").await;
    somebody.say("/register ap-gcm-4").await;
    for (number, answer) in
        ["Amina Sok", "Ginger Growers League", "Civil society", "Thailand", "Skip", "Skip"].into_iter().enumerate()
    {
        somebody.app = if number % 2 == 0 { two.clone() } else { one.clone() };
        somebody.say(answer).await;
    }
    somebody.press_at(0).await;
    somebody.app = two.clone();
    somebody.say("Send").await;
    somebody.assert_shows("You are registered");
    somebody.app = one;
    somebody.say("/mine").await;
    somebody.assert_shows("Registered");
    two.store.close().await;
}

conformance!(
    typed_anywhere,
    hidden_characters_are_not_kept,
    typed_at_a_console,
    unreadable_drafts,
    the_last_revision,
    a_flood,
    organizations_a_day,
    a_second_reading,
);
