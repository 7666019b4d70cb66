//! The deadline that everything turns on, through the whole core: the last millisecond before it accepts, the instant
//! itself refuses, and it is told as it was written, in every language.
//!
//! What a written time means is proved beside `domain::written`; here the clock is set and people act.

use chrono::{DateTime, Duration, Utc};
use roundtable::chat::action::Action;
use roundtable::domain::consultation::Series;
use roundtable::domain::written::Written;
use roundtable::files;

use super::databases::{Database, conformance};
use super::making::{at, code};
use super::visitor::{self, Visitor};

const LAST: Duration = Duration::milliseconds(1);

/// A series with one meeting, in a zone, whose registration closes as written.
fn series(zone: &str, day: &str, closes: &str) -> Series {
    let text = format!(
        r#"
        [series]
        code = "deadline"
        title.en = "Deadlines"
        about.en = "One meeting."
        timezone = "{zone}"
        [series.privacy]
        team.en = "Team"
        contact_role.en = "Liaison"
        contact_address = "liaison@example.org"
        retention_days = 30
        [[consultation]]
        code = "deadline-1"
        title.en = "A meeting"
        about.en = "With a deadline."
        place.en = "Online"
        [[consultation.timetable]]
        sittings = [{{ date = "{day}", from = "11:00", to = "14:00" }}]
        registration_closes = "{closes}"
        "#
    );
    files::series::read(&text).unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// An empty database of the same kind.
async fn another(database: &Database) -> Database {
    #[cfg(feature = "postgres")]
    if database.is_postgres() {
        return Database::postgres().await.expect("there was one a moment ago");
    }
    assert!(!database.is_postgres());
    Database::sqlite().await
}

async fn with(database: &Database, file: &std::path::Path, now: DateTime<Utc>) -> roundtable::app::App {
    let app = visitor::with_series(database, file.to_str().unwrap(), "2020-01-01T00:00:00Z").await;
    visitor::at_time(&app, now)
}

/// Zone, day of the meeting, deadline as written, the instant it means.
const DEADLINES: [(&str, &str, &str, &str); 7] = [
    ("Asia/Bangkok", "2021-02-03", "2021-01-31 24:00", "2021-01-31T17:00:00Z"),
    ("Asia/Bangkok", "2021-02-03", "2021-02-01 00:00", "2021-01-31T17:00:00Z"),
    // Central Europe: the night in which an hour is missing, and the one in which an hour comes twice.
    ("Europe/Zurich", "2021-04-01", "2021-03-28 24:00", "2021-03-28T22:00:00Z"),
    ("Europe/Zurich", "2021-04-01", "2021-03-28 02:30", "2021-03-28T01:00:00Z"),
    ("Europe/Zurich", "2020-10-28", "2020-10-25 02:30", "2020-10-25T00:30:00Z"),
    ("Europe/Zurich", "2020-10-28", "2020-10-25 24:00", "2020-10-25T23:00:00Z"),
    // The end of a leap day.
    ("Asia/Kathmandu", "2024-03-04", "2024-02-29 24:00", "2024-02-29T18:15:00Z"),
];

/// Sends a form that was filled in before, at `now`.
async fn sent_at(filled: &mut Visitor, now: DateTime<Utc>) {
    filled.app = visitor::at_time(&filled.app, now);
    filled.say("Send").await;
}

async fn the_deadline_table(mut database: Database) {
    for (place, (zone, day, closes, instant)) in DEADLINES.into_iter().enumerate() {
        if place > 0 {
            database = another(&database).await;
        }
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("series.toml");
        std::fs::write(&file, files::series::write(&series(zone, day, closes))).unwrap();
        let deadline = at(instant);
        let app = with(&database, &file, deadline - Duration::hours(2)).await;

        let mut in_time = Visitor::known(&app, "Amina").await;
        in_time.enrol("deadline-1", "Amina Sok", "I come for myself", "Thailand").await;
        let mut too_late = Visitor::known(&app, "Boun").await;
        too_late.enrol("deadline-1", "Boun Keo", "I come for myself", "Thailand").await;

        sent_at(&mut in_time, deadline - LAST).await;
        in_time.assert_shows("You are registered");
        sent_at(&mut too_late, deadline).await;
        too_late.assert_shows("Registration is closed");
        // The day is the written one, also where the instant falls on the next.
        let (date, time) = closes.split_once(' ').unwrap();
        let day = date.parse::<chrono::NaiveDate>().unwrap().format("%-d %B %Y");
        too_late.assert_shows(&format!("{day}, {time}"));

        // A newcomer is told before anything is asked, and nothing is asked.
        let mut newcomer = Visitor::new(&visitor::at_time(&app, deadline), "Chanda").await;
        newcomer.act(Action::Register(code("deadline-1"))).await;
        newcomer.assert_shows("Registration is closed");
        let mut early = Visitor::new(&visitor::at_time(&app, deadline - LAST), "Dara").await;
        early.act(Action::Register(code("deadline-1"))).await;
        early.assert_shows("Before we go on");

        let states = "select state from registration order by state";
        let found: Vec<_> = database.raw().await.texts(states).await.unwrap().into_iter().flatten().flatten().collect();
        assert_eq!(found, ["registered"], "{zone} {closes}");
        app.store.close().await;
    }
}

/// The announced deadline of the sample, at the very instants.
async fn the_sample(database: Database) {
    let app = visitor::sample(&database, "2021-01-31T16:00:00Z").await;
    let mut in_time = Visitor::known(&app, "Amina").await;
    in_time.enrol("ap-gcm-4", "Amina Sok", "Ginger Growers League", "Thailand").await;
    let mut too_late = Visitor::known(&app, "Boun").await;
    too_late.enrol("ap-gcm-4", "Boun Keo", "Tea Pickers", "Thailand").await;
    sent_at(&mut in_time, at("2021-01-31T16:59:59.999Z")).await;
    in_time.assert_shows("You are registered");
    sent_at(&mut too_late, at("2021-01-31T17:00:00Z")).await;
    too_late.assert_shows("Registration is closed");
    too_late.assert_shows("Sunday 31 January 2021, 24:00, Bangkok time");

    // Who is registered may still withdraw, and who waits still waits: the list ends a day before the meeting.
    in_time.app = visitor::at_time(&app, at("2021-02-01T00:00:00Z"));
    in_time.act(Action::Withdraw(code("ap-gcm-4"))).await;
    in_time.assert_shows("Registration is closed: you will not be able to come back.");
}

conformance!(the_deadline_table, the_sample);

/// As written, in every language.
#[test]
fn deadlines_in_words() {
    let sheets = roundtable::locale::Sheets::shipped().unwrap();
    let written = |date: &str, time: &str, zone: &str| Written {
        date: date.parse().unwrap(),
        time: time.parse().unwrap(),
        zone: zone.parse().unwrap(),
    };
    let bangkok = written("2021-01-31", "24:00", "Asia/Bangkok");
    let spring = written("2021-03-28", "02:30", "Europe/Zurich");
    let autumn = written("2020-10-25", "24:00", "Europe/Zurich");
    let leap = written("2024-02-29", "24:00", "Asia/Kathmandu");
    for (tag, texts) in [
        (
            "en",
            [
                "Sunday 31 January 2021, 24:00, Bangkok time",
                "Sunday 28 March 2021, 02:30, Zurich time",
                "Sunday 25 October 2020, 24:00, Zurich time",
                "Thursday 29 February 2024, 24:00, Kathmandu time",
            ],
        ),
        (
            "fr",
            [
                "dimanche 31 janvier 2021, 24:00, heure de Bangkok",
                "dimanche 28 mars 2021, 02:30, heure de Zurich",
                "dimanche 25 octobre 2020, 24:00, heure de Zurich",
                "jeudi 29 février 2024, 24:00, heure de Katmandou",
            ],
        ),
        (
            "ar",
            [
                "الأحد ٣١ يناير ٢٠٢١، الساعة ٢٤:٠٠، بتوقيت بانكوك",
                "الأحد ٢٨ مارس ٢٠٢١، الساعة ٠٢:٣٠، بتوقيت زيورخ",
                "الأحد ٢٥ أكتوبر ٢٠٢٠، الساعة ٢٤:٠٠، بتوقيت زيورخ",
                "الخميس ٢٩ فبراير ٢٠٢٤، الساعة ٢٤:٠٠، بتوقيت كاتماندو",
            ],
        ),
        (
            "th",
            [
                "วันอาทิตย์ที่ 31 มกราคม พ.ศ. 2564 เวลา 24:00 น. (เวลากรุงเทพ)",
                "วันอาทิตย์ที่ 28 มีนาคม พ.ศ. 2564 เวลา 02:30 น. (เวลาซูริค)",
                "วันอาทิตย์ที่ 25 ตุลาคม พ.ศ. 2563 เวลา 24:00 น. (เวลาซูริค)",
                "วันพฤหัสบดีที่ 29 กุมภาพันธ์ พ.ศ. 2567 เวลา 24:00 น. (เวลากาตมันดุ)",
            ],
        ),
    ] {
        let words = sheets.words(&tag.parse().unwrap());
        let told = [bangkok, spring, autumn, leap].map(|written| words.written(&written));
        assert_eq!(told, texts, "{tag}");
    }
}
