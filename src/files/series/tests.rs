//! What a series file promises.

mod questionnaires;

use chrono::{Days, NaiveDate};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::Index;

use super::*;
use crate::domain::consultation::{Confidentiality, Limits, Sitting};
use crate::domain::locale::Localized;
use crate::domain::reminder::{Audience, Lead, Rule};
use crate::domain::written::{WallTime, Written};

const EXAMPLES: [&str; 2] = [
    include_str!("../../../examples/asia-pacific-gcm.toml"),
    include_str!("../../../examples/unece-regional-review.toml"),
];

fn told(faults: &[Fault]) -> String {
    faults.iter().map(|fault| format!("{fault}\n")).collect()
}

#[test]
fn the_examples_have_no_fault_and_are_read_back_as_written() {
    for text in EXAMPLES {
        let series = read(text).unwrap_or_else(|faults| panic!("{}", told(&faults)));
        let written = write(&series);
        assert_eq!(read(&written).unwrap_or_else(|faults| panic!("{}\n{written}", told(&faults))), series);
        assert_eq!(write(&read(&written).unwrap()), written);
    }
}

#[test]
fn reminders_are_read_as_written_and_faults_are_named() {
    let with = |rules: &str| EXAMPLES[0].replacen("[series.privacy]", &format!("{rules}\n[series.privacy]"), 1);
    let series = read(&with("[series.reminders]\ncloses = [\"3d 18:00\", \"30h\"]\nstarts = []\nmost = 5")).unwrap();
    let leads: Vec<_> = series.reminders.closes.iter().map(|rule| rule.lead.to_string()).collect();
    assert_eq!(leads, ["3d 18:00", "30h"]);
    assert_eq!((series.reminders.starts.len(), series.reminders.most, series.reminders.gap_hours), (0, 5, 3));
    assert_eq!(read(&write(&series)).unwrap(), series);
    let rules = "[series.reminders]\nopens = [\"1d 09:00\", \"0h\"]\ncalls = []\nends = [\"after 1d 09:00\"]\nposted = []\n\
                 starts = [{ at = \"0d 07:00\", to = [\"registered\", \"waiting\"], urgent = true }, \"30m\"]";
    let series = read(&with(rules)).unwrap();
    let starts = &series.reminders.starts;
    assert_eq!((starts[0].to.clone(), starts[0].urgent), (vec![Audience::Registered, Audience::Waiting], true));
    assert_eq!(starts[1], Rule::from("30m".parse::<Lead>().unwrap()));
    assert_eq!((series.reminders.calls.len(), series.reminders.closes.len()), (0, 3), "what is left out is as usual");
    assert_eq!(read(&write(&series)).unwrap(), series);
    let bad = "[series.reminders]\ncloses = [\"3 days\", \"after 2h\"]\nends = [\"2h\"]\ngap_hours = 1000\nstart = []\n\
               calls = [{ to = [\"started\"] }, { at = \"2h\", to = [\"registerd\"], urgant = true }]";
    let faults = told(&read(&with(bad)).unwrap_err());
    for named in [
        "3 days is no reminder",
        "7d 09:00",
        "gap_hours",
        "start",
        "closes is no use afterwards",
        "ends is no use beforehand",
        "at = ",
        "did you mean registered?",
        "did you mean urgent?",
    ] {
        assert!(faults.contains(named), "{named}: {faults}");
    }
}

const BAD: &str = r#"[series]
code = "AP GCM"
titel = "Misspelt"
title = "   "
about = { en = "Fine", EN = "Twice", english = "Not a tag" }
timezone = "Asia/Bankok"
privacy = { contact_address = "a\nb", retention_days = 0 }

[[consultation]]
code = "one"
title = 4
about = "right \u202E left"
objectives = [1, 24, 1]
languages = ["en", "klingon"]
timezone = "Asia/Bangkok"
cancelled = "no"

[consultation.limits]
capacity = 0
per_organisation = 2
individuals = -1
offer_hours = 1.5

[[consultation.timetable]]
known = "2020-10-01 09:00"
sittings = [
  { date = "2020-10-28", from = "11:00", to = "10:00" },
  { date = 2020-10-29, from = 11:00:00, to = "14:00" },
  { date = "2020-10-28", from = "11:00", to = "14:00", zone = "Asia/Bangkok" },
  { date = "2020-02-30", from = "9:00" },
]
registration_closes = "2020-10-25"

[[consultation.timetable]]
known = "2020-10-09 09:00"
sittings = [{ date = "2020-10-28", from = "11:00", to = "14:00" }]
registration_opens = "2020-10-30 09:00"
registration_closes = "2020-10-29 24:00"
waiting_ends = "2020-10-28 12:00"

[[consultation.timetable]]
known = "2020-10-08 09:00"
sittings = []
registration_closes = "2020-10-29 25:00 Asia/Bangkok"

[[consultation.session]]
code = "opening"
title = "Opening"
date = "2020-10-27"
from = "11:00"
to = "12:00"

[[consultation.group]]
code = "a"
title = "A"
objectives = [0]
capacity = 0

[[consultation.group]]
code = "a"
title = "Again"

[[consultation.call]]
code = "form"
title = "Form"
link = "https://un.org@elsewhere.example/"
due = 2020-10-07T09:00:00+07:00

[[consultation.publication]]
code = "agenda"
kind = "agneda"
title = "Agenda"
link = { en = "example.org/agenda", fr = "https://example.org/agenda fr" }
posted = "yesterday"

[[consultation]]
code = "one"
about = "A second one"
place = "Online"
"#;

const BAD_TOLD: &str = r#"line 2: series.code: AP GCM is not a code — use 1 to 24 characters a-z, 0-9 and single inner hyphens
line 3: series.titel: is not a key of a series file — did you mean title?
line 4: series.title: is empty — write it, or leave the language out
line 5: series.about.en: gives the language en a second time — keep one of the two
line 5: series.about.english: english is not a language tag — write a tag such as en, fr, pt-BR or zh-Hant
line 6: series.timezone: Asia/Bankok is not a time zone — did you mean Asia/Bangkok?
line 7: series.privacy.contact_address: has a line break — remove it
line 7: series.privacy.retention_days: is 0 — write a number from 1 to 180
line 9: consultation.one.place: is missing — add place = "…"
line 11: consultation.one.title: is a number, not a text — write "…", or { en = "…", fr = "…" } for several languages
line 12: consultation.one.about: contains the invisible character U+202E — remove it
line 13: consultation.one.objectives: is 24 — write a number from 1 to 23
line 13: consultation.one.objectives: names one entry twice — keep one of the two
line 14: consultation.one.languages: klingon is not a language tag — write a tag such as en, fr, pt-BR or zh-Hant
line 16: consultation.one.cancelled: is a text, not true or false — write true or false without quotation marks
line 19: consultation.one.limits.capacity: is 0 — write a number from 1 to 1000000
line 20: consultation.one.limits.per_organisation: is not a key of a series file — did you mean per_organization?
line 21: consultation.one.limits.individuals: is -1 — write a number from 0 to 1000000
line 22: consultation.one.limits.offer_hours: is a number with decimals, not a whole number — write digits only, without quotation marks
line 25: consultation.one.timetable.1.known: stands in the first timetable — only moves have it: remove it, or put the first dates above
line 27: consultation.one.timetable.1.sittings.1.to: 10:00 is not after the beginning at 11:00 — end it later; over midnight write two: until 24:00, and from 00:00 of the next day
line 29: consultation.one.timetable.1.sittings.3.zone: is not a key of a series file — did you mean timezone?
line 29: consultation.one.timetable.1.sittings.3: 2020-10-28 11:00 starts before the sitting above it ends (2020-10-29 14:00) — write the sittings in the order of time
line 30: consultation.one.timetable.1.sittings.4.date: 2020-02-30 is not a date — write a day of the calendar as "2021-01-31", year 2000 to 2199
line 30: consultation.one.timetable.1.sittings.4.from: 9:00 is not a time of day — write a time of day from "00:00" to "24:00"
line 30: consultation.one.timetable.1.sittings.4.to: is missing — add to = "14:30"
line 32: consultation.one.timetable.1.registration_closes: 2020-10-25 is not a date with a time — write "2021-01-31 24:00", a day of the years 2000 to 2199 and a time from 00:00 to 24:00
line 37: consultation.one.timetable.2.registration_opens: 2020-10-30 09:00 is not before registration closes (2020-10-29 24:00) — open registration before it closes
line 38: consultation.one.timetable.2.registration_closes: 2020-10-29 24:00 is after the start on 2020-10-28 at 11:00 — close registration when the meeting starts or before
line 39: consultation.one.timetable.2.waiting_ends: 2020-10-28 12:00 is before registration closes (2020-10-29 24:00) — end the waiting list with registration or later
line 39: consultation.one.timetable.2.waiting_ends: 2020-10-28 12:00 is after the start on 2020-10-28 at 11:00 — end the waiting list when the meeting starts or before
line 42: consultation.one.timetable.3.known: 2020-10-08 09:00 is not after the move before it (2020-10-09 09:00) — write the moves in the order they became known
line 43: consultation.one.timetable.3.sittings: is empty — write sittings = [{ date = "2021-02-03", from = "11:00", to = "14:30" }]
line 44: consultation.one.timetable.3.registration_closes: 2020-10-29 25:00 Asia/Bangkok is not a date with a time — write "2021-01-31 24:00", a day of the years 2000 to 2199 and a time from 00:00 to 24:00
line 56: consultation.one.group.a.objectives: is 0 — write a number from 1 to 23
line 57: consultation.one.group.a.capacity: is 0 — write a number from 1 to 1000000
line 60: consultation.one.group.a.code: a is used already on line 54 — give each its own code
line 66: consultation.one.call.form.link: https://un.org@elsewhere.example/ is not a web address — write the whole address, from https:// on
line 67: consultation.one.call.form.due: names an offset instead of a zone — write the time on the wall as "2021-01-31 24:00"; the timezone key names the zone
line 71: consultation.one.publication.agenda.kind: agneda is not a kind of publication — did you mean agenda?
line 73: consultation.one.publication.agenda.link.en: example.org/agenda is not a web address — write the whole address, from https:// on
line 73: consultation.one.publication.agenda.link.fr: https://example.org/agenda fr is not a web address — write the whole address, from https:// on
line 74: consultation.one.publication.agenda.posted: yesterday is not a date with a time — write "2021-01-31 24:00", a day of the years 2000 to 2199 and a time from 00:00 to 24:00
line 76: consultation.one.title: is missing — add title = "…"
line 76: consultation.one.timetable: is missing — add [[consultation.timetable]] with sittings and registration_closes
line 77: consultation.one.code: one is used already on line 10 — give each its own code
"#;

#[test]
fn every_fault_is_named_at_once() {
    assert_eq!(told(&read(BAD).unwrap_err()), BAD_TOLD);
}

#[test]
fn a_fault_of_toml_hides_no_other_fault() {
    let text = BAD.replace("capacity = 0\nper_org", "capacity = 12O\nper_org");
    let faults = read(&text).unwrap_err();
    let broken = text.lines().position(|line| line == "capacity = 12O").unwrap() + 1;
    assert_eq!(faults.iter().filter(|fault| fault.line == broken).count(), 1);
    assert!(told(&faults).contains(&format!("line {broken}: file: is not TOML: ")), "{}", told(&faults));
    let before = read(BAD).unwrap_err();
    let expected: Vec<_> =
        before.into_iter().filter(|fault| fault.line != broken && fault.problem != "is missing").collect();
    let others: Vec<_> = faults.into_iter().filter(|fault| fault.line != broken).collect();
    assert_eq!(told(&others), told(&expected));
}

/// A small series with `extra` lines in its consultation.
fn small(extra: &str) -> String {
    format!(
        "[series]\ncode = \"s\"\ntitle = \"S\"\nabout = \"About\"\ntimezone = \"Asia/Bangkok\"\n[[consultation]]\n\
         code = \"c\"\ntitle = \"C\"\nabout = \"About\"\nplace = \"Online\"\n{extra}\n[[consultation.timetable]]\n\
         sittings = [{{ date = 2021-02-03, from = \"11:00\", to = \"14:30\" }}]\nregistration_closes = \"2021-01-31 24:00\"\n"
    )
}

#[test]
fn what_is_not_said_has_a_default() {
    let series = read(&small("")).unwrap();
    let consultation = &series.consultations[0];
    assert_eq!(series.privacy, crate::domain::consultation::Privacy::default());
    assert_eq!(consultation.limits.capacity, None);
    assert_eq!(consultation.limits.offer_hours, 24);
    assert!(!consultation.confidentiality.closed && !consultation.cancelled);
    assert_eq!(consultation.timetables[0].registration_closes.instant().to_rfc3339(), "2021-01-31T17:00:00+00:00");
}

#[test]
fn the_documented_file_is_complete() {
    let page = include_str!("../../../examples/README.md");
    let text = page.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    assert_eq!(read(text).map(|series| series.consultations.len()), Ok(1));
    let late = text.replace("2027-02-28", "2027-03-05");
    let documented: String = page.lines().filter_map(|line| line.strip_prefix("    ")).collect::<Vec<_>>().join(" ");
    assert_eq!(read(&late).unwrap_err()[0].to_string(), documented);
}

#[test]
fn a_moment_may_name_its_own_zone() {
    let text = small("").replace("24:00\"\n", "24:00 Europe/Zurich\"\n");
    let series = read(&text).unwrap();
    let closes = series.consultations[0].timetables[0].registration_closes;
    assert_eq!((closes.zone, closes.to_string().as_str()), (chrono_tz::Europe::Zurich, "2021-01-31 24:00"));
    assert_eq!(read(&write(&series)).unwrap(), series);
}

#[test]
fn windows_files_read_alike() {
    for text in EXAMPLES {
        let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        assert_eq!(read(&windows).unwrap(), read(text).unwrap());
    }
    let windows = format!("\u{feff}{}", BAD.replace('\n', "\r\n"));
    assert_eq!(told(&read(&windows).unwrap_err()), BAD_TOLD);
}

#[test]
fn what_cannot_fit_a_platform_is_a_fault() {
    let repeated = |table: &str, count: usize| -> String {
        (0..count)
            .map(|place| format!("[[consultation.{table}]]\ncode = \"x{place}\"\ntitle = \"X\"\n"))
            .collect::<String>()
    };
    let link = "link = \"https://example.org/\"\n";
    let with = |items: String, more: &str| items.replace("title = \"X\"\n", &format!("title = \"X\"\n{more}"));
    let session = "date = \"2021-02-03\"\nfrom = \"11:00\"\nto = \"12:00\"\n";
    for (key, most, make) in [
        ("consultation.c.session", 12, &(|n| with(repeated("session", n), session)) as &dyn Fn(usize) -> String),
        ("consultation.c.group", 6, &|n| repeated("group", n)),
        ("consultation.c.call", 6, &|n| with(repeated("call", n), &format!("{link}due = \"2021-01-01 24:00\"\n"))),
        ("consultation.c.publication", 16, &|n| {
            with(repeated("publication", n), &format!("{link}kind = \"agenda\"\n"))
        }),
        ("consultation.c.place", 100, &|n| format!("place = \"{}\"", "é".repeat(n))),
        ("consultation.c.title", 150, &|n| format!("title = \"{}\"", "ก".repeat(n))),
        // Outside the basic plane a character is two units.
        ("consultation.c.about", 350, &|n| format!("about = \"{}\"", "🕊".repeat(n))),
        ("consultation.c.call.x0.title", 120, &|n| {
            with(repeated("call", 1), &format!("{link}due = \"2021-01-01 24:00\"\n"))
                .replace("\"X\"", &format!("{:?}", "t".repeat(n)))
        }),
        ("consultation.c.call.x0.link", 300, &|n| {
            let link = format!("link = \"https://example.org/{}\"\n", "p".repeat(n - 20));
            with(repeated("call", 1), &format!("{link}due = \"2021-01-01 24:00\"\n"))
        }),
    ] {
        let text = |count| {
            let extra = make(count);
            let name = extra.split(" = ").next().unwrap_or_default().to_owned();
            // A key replaces the one the small file has; tables follow it.
            match extra.starts_with("[[") {
                true => format!("{}{extra}", small("")),
                false => {
                    let (head, tail) =
                        small("").split_once("[[consultation]]").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
                    let kept: String = tail
                        .lines()
                        .filter(|l| !l.starts_with(&format!("{name} =")))
                        .map(|l| format!("{l}\n"))
                        .collect();
                    format!("{head}[[consultation]]\n{extra}{kept}")
                }
            }
        };
        assert!(read(&text(most)).is_ok(), "{key}: {}", told(&read(&text(most)).unwrap_err()));
        let faults = read(&text(most + 1)).unwrap_err();
        assert_eq!((faults.len(), faults[0].key.as_str()), (1, key), "{}", told(&faults));
        assert!(faults[0].remedy.contains("fit on every platform"), "{}", faults[0]);
    }
    let sittings = |count: u32| {
        let list: String =
            (1..=count).map(|d| format!("{{ date = 2021-02-{d:02}, from = \"11:00\", to = \"12:00\" }}, ")).collect();
        small("").replace("{ date = 2021-02-03, from = \"11:00\", to = \"14:30\" }", &list)
    };
    assert!(read(&sittings(8)).is_ok());
    assert_eq!(read(&sittings(9)).unwrap_err()[0].key, "consultation.c.timetable.1.sittings");
    let long = format!("{}#{}", small(""), " ".repeat(LARGEST_FILE));
    assert_eq!(read(&long).unwrap_err()[0].key, "file");
}

#[test]
fn a_file_of_nonsense_is_refused_without_ado() {
    for unit in
        ["x\n", "[", "{", "a.", "[[consultation]]\n", "[[consultation]]\ncode=\"a\"\n", "a=[", "\"\"\"", "x={x={", "é"]
    {
        let text = unit.repeat(100_000 / unit.len());
        assert!(!read(&text).unwrap_err().is_empty(), "{unit}");
    }
}

#[test]
fn a_session_lies_within_a_sitting() {
    let session = "[[consultation.session]]\ncode = \"o\"\ntitle = \"O\"\ndate = \"2021-02-03\"\nfrom = \"14:00\"\nto = \"14:30\"\n";
    let text = format!("{}{session}", small(""));
    assert!(read(&text).is_ok());
    let faults = read(&text.replace("to = \"14:30\"\n", "to = \"14:31\"\n")).unwrap_err();
    assert_eq!(faults[0].key, "consultation.c.session.o");
}

#[test]
fn links_lead_where_they_seem_to() {
    let call = |link: &str| {
        format!(
            "{}[[consultation.call]]\ncode = \"f\"\ntitle = \"F\"\ndue = \"2021-01-01 24:00\"\nlink = {link:?}\n",
            small("")
        )
    };
    for good in
        ["https://example.org", "http://example.org:8080/a?b=c#d", "https://example.org/@name", "https://例え.example/"]
    {
        assert!(read(&call(good)).is_ok(), "{good}");
    }
    for bad in [
        "example.org",
        "ftp://example.org",
        "javascript:alert(1)",
        "https://",
        "https:///path",
        "https://a b.org",
        "https://un.org@x.org",
        "https://example..org",
        "https://example.org:port/",
        "https://example.org/<a>",
    ] {
        let faults = read(&call(bad)).unwrap_err();
        assert_eq!(faults[0].key, "consultation.c.call.f.link", "{bad}");
    }
}

proptest! {
    #[test]
    fn reading_never_panics(text in ".*") {
        let _ = read(&text);
    }

    /// Whatever happens to an example while it is edited, it is either refused with reasons or read, and what was
    /// read is written so that it is read back.
    #[test]
    fn a_damaged_example_is_refused_or_read_back(
        which in 0..2usize,
        cuts in vec((any::<Index>(), 0..40usize, prop::sample::select(vec![
            "", "\n", "\"", "0", "[", "]", "}", "=", "\\", "é", "24:00", "9", "= 1", "[[consultation]]\n", "x = \"\"\"", ".en", " "
        ])), 1..4),
    ) {
        let mut text: Vec<char> = EXAMPLES[which].chars().collect();
        for (at, length, put) in &cuts {
            let at = at.index(text.len());
            let end = (at + length).min(text.len());
            text.splice(at..end, put.chars());
        }
        let text: String = text.into_iter().collect();
        match read(&text) {
            Ok(series) => prop_assert_eq!(read(&write(&series)), Ok(series)),
            Err(faults) => {
                let lines = text.split('\n').count();
                prop_assert!(!faults.is_empty());
                prop_assert!(faults.iter().all(|fault| (1..=lines).contains(&fault.line)));
            }
        }
    }

    /// What the program itself may change comes back from a file.
    #[test]
    fn a_changed_series_is_read_back(
        which in 0..2usize,
        place in any::<Index>(),
        (capacity, per, individuals) in (option::of(1..5000u32), option::of(1..20u32), option::of(0..20u32)),
        offer_hours in 1..=168u32,
        text in "[a-zé\"\\\\'#ก]{1,40}(\n[a-z]{1,9})?",
        zone in prop::sample::select(chrono_tz::TZ_VARIANTS.to_vec()),
        (flags, later) in (any::<[bool; 5]>(), 1..200u64),
        group in option::of(1..50u32),
    ) {
        let mut series = read(EXAMPLES[which]).unwrap();
        let place = place.index(series.consultations.len());
        let consultation = &mut series.consultations[place];
        consultation.limits = Limits { capacity, per_organization: per, individuals, offer_hours };
        consultation.confidentiality = Confidentiality { closed: flags[0], recorded: flags[1], chatham_house: flags[2] };
        consultation.cancelled = flags[3];
        consultation.approval = flags[4];
        consultation.about = Localized::english(text.as_str());
        consultation.about.0.insert("pt-BR".parse().unwrap(), text.clone());
        let mut moved = consultation.timetables.last().unwrap().clone();
        let at = |days: u64, time: &str| Written {
            date: NaiveDate::from_ymd_opt(2021, 3, 1).unwrap() + Days::new(days),
            time: time.parse().unwrap(),
            zone,
        };
        moved.known = Some(at(0, "09:00"));
        moved.registration_opens = Some(at(later, "00:00"));
        moved.registration_closes = at(later, "24:00");
        moved.waiting_ends = Some(at(later + 1, "24:00"));
        moved.sittings = std::vec::Vec::from([Sitting { date: at(later + 9, "00:00").date, from: "09:00".parse().unwrap(), to: WallTime::END_OF_DAY, zone }]);
        consultation.timetables.push(moved);
        for found in &mut consultation.groups {
            found.capacity = group;
        }
        for publication in &mut consultation.publications {
            publication.posted = publication.posted.map(|_| at(later, "12:30"));
        }
        prop_assert_eq!(read(&write(&series)), Ok(series));
    }
}
