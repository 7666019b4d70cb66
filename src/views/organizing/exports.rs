//! Files for organizers: which there are, what one holds before it is sent, and the words in their columns.

use chrono::{DateTime, Utc};

use crate::chat::action::Action;
use crate::chat::organizing::Organizing;
use crate::chat::organizing::exports::{Exported, Exports, For};
use crate::chat::screen::{Block, Button, Screen};
use crate::domain::authority::Act;
use crate::domain::id::Code;
use crate::locale::Arg;
use crate::views::Reader;
use crate::views::meeting::{button, fact, title};
use crate::views::organizing::{Overview, SeriesFacts, consultation_button};
use crate::views::sample::{self, Sample};
use crate::views::wording::short;

/// Columns of all files, by their keys.
pub const COLUMNS: [&str; 47] = [
    "act",
    "act_key",
    "answers",
    "area",
    "at_utc",
    "attempts",
    "audit_id",
    "by",
    "by_key",
    "category",
    "category_key",
    "changed_utc",
    "consultation",
    "country",
    "country_code",
    "created_utc",
    "delivery_id",
    "detail",
    "due_utc",
    "email",
    "gender",
    "gender_key",
    "group",
    "group_code",
    "invitation",
    "language",
    "link",
    "name",
    "notice",
    "notice_key",
    "offer_until_utc",
    "organization",
    "organization_id",
    "person_id",
    "platform",
    "platforms",
    "reason",
    "registration_id",
    "registrations",
    "role_keys",
    "roles",
    "state",
    "state_key",
    "valid_until_utc",
    "code",
    "typed",
    "waiting_utc",
];

/// Notices that have words; another one is called by its key.
pub const NOTICES: [&str; 17] = [
    "applications",
    "broadcast",
    "broadcast_asked",
    "broadcast_decided",
    "broadcast_test",
    "cancelled",
    "confirmed",
    "decided",
    "handed_over",
    "missed",
    "moved",
    "offer",
    "offer_lapsed",
    "posted",
    "reminder",
    "seat_requested",
    "waiting_ended",
];

/// States of a message.
pub const STATES: [&str; 8] = ["queued", "sending", "sent", "retry", "unreachable", "failed", "unknown", "skipped"];

/// What stands above a column in a spreadsheet.
pub fn column(reader: &Reader, key: &str) -> String {
    reader.words.say(&format!("export-column-{key}"))
}

pub fn notice(reader: &Reader, key: &str) -> String {
    if NOTICES.contains(&key) { reader.words.say(&format!("export-notice-{key}")) } else { key.to_owned() }
}

pub fn delivery_state(reader: &Reader, key: &str) -> String {
    if STATES.contains(&key) { reader.words.say(&format!("export-sent-{key}")) } else { key.to_owned() }
}

/// What somebody invited is written, in their language. `link` opens the chat with the code in it.
pub fn invitation(reader: &Reader, title: &str, typed: &str, link: Option<&str>, until: DateTime<Utc>) -> String {
    let words = &reader.words;
    let args = [("title", Arg::from(title)), ("typed", typed.into()), ("date", words.date(until.date_naive()).into())];
    let text = crate::locale::plain(&words.say_with("export-invitation", &args));
    link.map_or(text.clone(), |link| format!("{text}\n{link}"))
}

/// Of what files are: a series or a consultation.
#[derive(Clone, Copy)]
pub struct Of<'a> {
    pub title: &'a str,
    pub code: &'a Code,
    pub is_series: bool,
}

/// A file before it is sent.
pub struct Announced<'a> {
    pub of: Of<'a>,
    pub what: Exported,
    pub rows: i64,
    /// Hours it stands in the chat; `None` where nothing takes it away.
    pub hours: Option<i64>,
}

/// Why no file is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSent {
    /// The settings say so.
    SwitchedOff,
    /// Larger than the platform takes, in MB.
    TooLarge(usize),
    NothingAsked,
    /// So many answered without their names.
    TooFew(i64),
}

fn press(reader: &Reader, label: &str, exports: Exports) -> Button {
    button(reader, label, Action::Organize(Organizing::Exports(exports)))
}

pub(super) fn way_in_to_series(reader: &Reader, facts: &SeriesFacts<'_>) -> Option<Button> {
    let way = press(reader, "export-button", Exports::OfSeries(facts.series.code.clone()));
    facts.may.contains(&Act::Export).then_some(way)
}

pub(super) fn way_in(reader: &Reader, facts: &Overview<'_>) -> Option<Button> {
    let way = press(reader, "export-button", Exports::OfConsultation(facts.consultation.code.clone()));
    facts.may.contains(&Act::Export).then_some(way)
}

fn up(reader: &Reader, of: Of<'_>) -> Button {
    if of.is_series {
        let to = Action::Organize(Organizing::Series(of.code.clone(), 0));
        button(reader, "organizing-series-button", to)
    } else {
        consultation_button(reader, of.code)
    }
}

fn back(reader: &Reader, of: Of<'_>) -> Button {
    let code = of.code.clone();
    let to = if of.is_series { Exports::OfSeries(code) } else { Exports::OfConsultation(code) };
    press(reader, "export-back-button", to)
}

/// Which files there are.
pub fn choose(reader: &Reader, of: Of<'_>, asks: bool) -> Screen {
    let words = &reader.words;
    let all = Exported::ALL.into_iter().filter(|what| what.is_of_series() == of.is_series);
    let all: Vec<Exported> = all.filter(|what| asks || *what != Exported::Answers).collect();
    let holds = |what: &Exported| {
        let name = words.say(&format!("export-file-{}", what.key()));
        (name, vec![words.say(&format!("export-holds-{}", what.key())).into()])
    };
    let mut screen = reader
        .screen(words.say("export-heading"))
        .text(short(of.title, 200))
        .block(Block::Facts(all.iter().map(holds).collect()));
    for row in all.chunks(2) {
        screen = screen.row(row.iter().map(|what| {
            let label = words.label(&format!("export-file-{}", what.key()));
            Button::new(label, Action::Organize(Organizing::Exports(Exports::Ask(*what, of.code.clone()))))
        }));
    }
    screen.row([up(reader, of)])
}

/// What it holds, and whether it is to be sent.
pub fn ask(reader: &Reader, facts: &Announced<'_>) -> Screen {
    let words = &reader.words;
    let key = facts.what.key();
    let send = |who: For| {
        let label = match who {
            For::Spreadsheets => "export-send-csv",
            For::Programs => "export-send-json",
        };
        press(reader, label, Exports::Send(facts.what, facts.of.code.clone(), who))
    };
    let screen = reader
        .screen(words.say(&format!("export-file-{key}")))
        .block(Block::Facts(vec![
            fact(reader, "export-of", &short(facts.of.title, 200)),
            fact(reader, "export-holds", &words.say(&format!("export-holds-{key}"))),
            fact(reader, "export-rows", &words.number(facts.rows)),
        ]))
        .text(words.say("export-personal"));
    let screen = match facts.hours {
        Some(hours) => screen.text(words.say_with("export-goes", &[("count", hours.into())])),
        None => screen.text(words.say("export-stays")),
    };
    screen.row(For::ALL.map(send)).row([back(reader, facts.of)])
}

pub fn sent(reader: &Reader, facts: &Announced<'_>) -> Screen {
    let words = &reader.words;
    let screen = reader.screen(words.say("export-sent-heading")).block(Block::Facts(vec![
        fact(reader, "export-of", &short(facts.of.title, 200)),
        fact(reader, "export-holds", &words.say(&format!("export-holds-{}", facts.what.key()))),
        fact(reader, "export-rows", &words.number(facts.rows)),
    ]));
    let screen = screen.text(words.say("export-personal"));
    let screen = match facts.hours {
        Some(hours) => screen.text(words.say_with("export-goes", &[("count", hours.into())])),
        None => screen.text(words.say("export-stays")),
    };
    screen.row([back(reader, facts.of), up(reader, facts.of)])
}

pub fn not_sent(reader: &Reader, of: Of<'_>, what: Exported, why: NotSent) -> Screen {
    let words = &reader.words;
    let command = format!("roundtable export {} {}", what.key(), of.code);
    let text = match why {
        NotSent::SwitchedOff => words.say_with("export-switched-off", &[("command", command.into())]),
        NotSent::TooLarge(most) => {
            let most = i64::try_from(most).unwrap_or(i64::MAX);
            words.say_with("export-too-large", &[("most", most.into()), ("command", command.into())])
        }
        NotSent::NothingAsked => words.say("export-nothing-asked"),
        NotSent::TooFew(count) => words.say_with("export-too-few", &[("count", Arg::Number(count))]),
    };
    reader.screen(words.say("export-not-sent")).text(text).row([up(reader, of)])
}

/// Beside a room no file is shown. `door` leads into the private chat, where it is known.
pub fn elsewhere(reader: &Reader, of: Of<'_>, door: Option<&str>) -> Screen {
    let words = &reader.words;
    let screen = reader.screen(words.say("export-heading")).text(words.say("export-elsewhere"));
    let open = door.map(|door| Button::url(words.label("export-open-chat"), door));
    screen.row(open).row([up(reader, of)])
}

fn announced(reader: &Reader, what: Exported, draw: fn(&Reader, &Announced<'_>) -> Screen) -> Screen {
    let (series, one) = (sample::series(), sample::usual());
    let of = if what.is_of_series() {
        Of { title: series.title.text(reader.words.locale()), code: &series.code, is_series: true }
    } else {
        Of { title: title(reader, &one), code: &one.code, is_series: false }
    };
    draw(reader, &Announced { of, what, rows: 1234, hours: what.is_of_series().then_some(24) })
}

/// To whoever asked for a file that may stand in their chat and cannot be taken away from it.
pub fn left(reader: &Reader) -> Screen {
    let words = &reader.words;
    reader.screen(words.say("export-left-heading")).text(words.say("export-left"))
}

pub fn samples() -> Vec<Sample> {
    fn of_one(reader: &Reader, draw: impl Fn(&Reader, Of<'_>) -> Screen) -> Screen {
        let one = sample::usual();
        draw(reader, Of { title: title(reader, &one), code: &one.code, is_series: false })
    }
    vec![
        Sample {
            name: "export-series",
            draw: |reader| {
                let series = sample::series();
                let title = series.title.text(reader.words.locale());
                choose(reader, Of { title, code: &series.code, is_series: true }, false)
            },
        },
        Sample { name: "export-consultation", draw: |reader| of_one(reader, |reader, of| choose(reader, of, true)) },
        Sample { name: "export-ask-people", draw: |reader| announced(reader, Exported::People, ask) },
        Sample { name: "export-ask-registrations", draw: |reader| announced(reader, Exported::Registrations, ask) },
        Sample { name: "export-sent", draw: |reader| announced(reader, Exported::AllDeliveries, sent) },
        Sample {
            name: "export-switched-off",
            draw: |reader| {
                of_one(reader, |reader, of| not_sent(reader, of, Exported::Registrations, NotSent::SwitchedOff))
            },
        },
        Sample {
            name: "export-too-large",
            draw: |reader| {
                of_one(reader, |reader, of| not_sent(reader, of, Exported::Registrations, NotSent::TooLarge(10)))
            },
        },
        Sample {
            name: "export-nothing-asked",
            draw: |reader| of_one(reader, |reader, of| not_sent(reader, of, Exported::Answers, NotSent::NothingAsked)),
        },
        Sample {
            name: "export-too-few",
            draw: |reader| of_one(reader, |reader, of| not_sent(reader, of, Exported::Answers, NotSent::TooFew(3))),
        },
        Sample { name: "export-left", draw: left },
        Sample {
            name: "export-elsewhere",
            draw: |reader| {
                of_one(reader, |reader, of| elsewhere(reader, of, Some("https://discord.com/users/123456789")))
            },
        },
    ]
}
