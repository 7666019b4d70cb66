//! How two accounts become one person's: a code, the question to both sides, and what came of it.

use chrono::{DateTime, Duration, Utc};

use super::accounts::on;
use super::line::line;
use super::meeting::{Fact, button, title};
use super::wording::short;
use super::{Reader, example};
use crate::chat::action::{Action, Form};
use crate::chat::screen::{Block, Inline, Input, Line, Moment, Screen};
use crate::domain::consultation::Consultation;
use crate::domain::person::Platform;
use crate::domain::registration::State;
use crate::domain::text::quotable;
use crate::views::sample::Sample;

/// Longest code as somebody types it, in grapheme clusters.
const LONGEST_CODE: u32 = 24;

/// Longest name of an account that is shown.
const LONGEST_NAME: usize = 60;

/// More conflicts than this are not listed one by one.
const MOST: usize = 8;

/// The other account, as far as this side may know it before both said yes.
pub struct OtherSide<'a> {
    pub platform: Platform,
    /// As it calls itself.
    pub name: &'a str,
    /// Consultations in which both have a place. Shown once both sides said that the other is their own: before that it
    /// would tell somebody else's registrations.
    pub conflicts: &'a [Conflicting<'a>],
    /// What a yes is said to.
    pub mark: &'a str,
}

/// One place stays and one is given back.
pub struct Conflicting<'a> {
    pub consultation: &'a Consultation,
    pub stays: (State, Platform),
    pub goes: (State, Platform),
}

/// Why a code linked nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoLink {
    /// Mistyped, used or too old: not told apart for somebody who guesses.
    Unknown,
    /// It is of the very account it was typed in.
    Own,
    /// Too many wrong ones.
    Stopped,
}

/// A sentence with a moment in it, in the reader's zone.
pub(super) fn moment(reader: &Reader, id: &str, instant: DateTime<Utc>) -> Line {
    let words = reader.words.moment(instant, reader.zone.unwrap_or(chrono_tz::UTC));
    let moment = Inline::Moment(Moment { instant, words, ends_its_day: false });
    line(&reader.words, id, Vec::new(), vec![("moment", moment)])
}

/// The code of this account, good for ten minutes.
pub fn code(reader: &Reader, code: &str, until: DateTime<Utc>) -> Screen {
    let words = &reader.words;
    reader
        .screen(words.say("link-code-heading"))
        .block(Block::Facts(vec![(words.say("link-code"), vec![code.into()])]))
        .text(words.say("link-code-where"))
        .block(Block::Quote(format!("/link {code}")))
        .block(Block::Paragraph(moment(reader, "link-code-until", until)))
        .text(words.say("link-code-nothing"))
        .text(words.say("link-never-asked"))
        .row([button(reader, "link-code-new", Action::Link), button(reader, "accounts-enter", Action::EnterCode)])
        .row([button(reader, "accounts-button", Action::Accounts)])
}

/// Asks for the code that the other account shows.
pub fn enter(reader: &Reader) -> Screen {
    let words = &reader.words;
    let mut screen = reader
        .screen(words.say("link-enter-heading"))
        .text(words.say("link-enter"))
        .text(words.say("link-never-asked"))
        .row([button(reader, "form-cancel", Action::Cancel(Form::Link))]);
    screen.input = Some(Input {
        label: words.label("link-enter-label"),
        long: false,
        max: LONGEST_CODE,
        form: Form::Link,
        revision: 0,
        more: Vec::new(),
    });
    screen
}

/// Whether the other account is theirs too.
pub fn ask(reader: &Reader, other: &OtherSide<'_>) -> Screen {
    let words = &reader.words;
    let mut screen = reader
        .screen(words.say("link-ask-heading"))
        .block(Block::Facts(vec![side(reader, other)]))
        .text(words.say("link-ask-name"));
    if other.conflicts.is_empty() {
        let common = ["profile", "registrations", "drafts", "consents", "messages"];
        screen = screen
            .block(Block::Title(words.say("link-common")))
            .block(Block::Bullets(common.map(|what| vec![words.say(&format!("link-common-{what}")).into()]).into()))
            .text(words.say("link-rule"));
    } else {
        let rows = other.conflicts.iter().take(MOST).map(|conflict| conflicting(reader, conflict));
        screen = screen.text(words.say("link-conflicts")).block(Block::Facts(rows.collect()));
        let more = other.conflicts.len().saturating_sub(MOST);
        if more > 0 {
            screen = screen.text(words.say_with("mine-more", &[("more", more.into())]));
        }
    }
    screen
        .text(words.say("link-never-asked"))
        .text(words.say("link-ask-warning"))
        .text(words.say("link-ask-undo"))
        .row([button(reader, "link-yes", Action::LinkYes(other.mark.to_owned()))])
        .row([button(reader, "link-no", Action::LinkNo)])
}

/// This side said yes; the other has not yet.
pub fn waits(reader: &Reader, other: &OtherSide<'_>) -> Screen {
    let words = &reader.words;
    reader
        .screen(words.say("link-waits-heading"))
        .block(Block::Facts(vec![side(reader, other)]))
        .text(words.say("link-waits"))
        .row([
            button(reader, "link-waits-again", Action::LinkYes(other.mark.to_owned())),
            button(reader, "link-waits-back", Action::LinkNo),
        ])
}

/// They are one. Shown to whoever said yes last, and sent to both accounts.
pub fn linked(reader: &Reader, undo_until: DateTime<Utc>) -> Screen {
    let words = &reader.words;
    reader
        .screen(words.say("link-done-heading"))
        .text(words.say("link-done"))
        .block(Block::Paragraph(moment(reader, "link-done-undo", undo_until)))
        .row([button(reader, "mine-button", Action::Mine), button(reader, "accounts-button", Action::Accounts)])
        .row([button(reader, "undo-button", Action::Undo)])
}

/// This side said no, or the other did.
pub fn declined(reader: &Reader, by_other: bool) -> Screen {
    let words = &reader.words;
    reader
        .screen(words.say("link-declined-heading"))
        .text(words.say(if by_other { "link-declined-other" } else { "link-declined" }))
        .text(words.say("link-never-asked"))
        .row([button(reader, "accounts-button", Action::Accounts)])
}

pub fn not_linked(reader: &Reader, why: NoLink) -> Screen {
    let words = &reader.words;
    let (heading, text, next) = match why {
        NoLink::Unknown => ("link-unknown-heading", "link-unknown", "link-unknown-next"),
        NoLink::Own => ("link-own-heading", "link-own", "link-own-next"),
        NoLink::Stopped => ("link-stopped-heading", "link-stopped", "link-stopped-next"),
    };
    let screen = reader.screen(words.say(heading)).text(words.say(text)).text(words.say(next));
    let screen = match why {
        // It may have been a colleague's, for a seat.
        NoLink::Unknown => screen.row([button(reader, "mine-button", Action::Mine)]),
        NoLink::Own | NoLink::Stopped => screen,
    };
    screen.row([button(reader, "accounts-button", Action::Accounts)])
}

fn side(reader: &Reader, other: &OtherSide<'_>) -> Fact {
    let name = short(&quotable(other.name), LONGEST_NAME);
    let name = if name.is_empty() { reader.words.say("link-no-name") } else { name };
    (on(reader, other.platform), vec![name.into()])
}

fn conflicting(reader: &Reader, conflict: &Conflicting<'_>) -> Fact {
    let words = &reader.words;
    let place = |(state, platform): (State, Platform)| {
        let state = super::mine::state(reader, state);
        words.say_with("link-place", &[("state", state.into()), ("platform", on(reader, platform).into())])
    };
    let said = words
        .say_with("link-conflict", &[("stays", place(conflict.stays).into()), ("goes", place(conflict.goes).into())]);
    (short(title(reader, conflict.consultation), 120), vec![said.into()])
}

fn other<'a>(conflicts: &'a [Conflicting<'a>]) -> OtherSide<'a> {
    OtherSide { platform: Platform::Discord, name: "Malee S. 🌾", conflicts, mark: "" }
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "link code", draw: |reader| code(reader, "k7qm-2wz9-4d", reader.now + Duration::minutes(10)) },
        Sample { name: "link, enter a code", draw: enter },
        Sample { name: "link ask", draw: |reader| ask(reader, &other(&[])) },
        Sample {
            name: "link ask, no name",
            draw: |reader| ask(reader, &OtherSide { name: " \u{202e}", ..other(&[]) }),
        },
        Sample {
            name: "link ask, conflicts",
            draw: |reader| {
                let consultation = example::consultation();
                let conflict = |stays, goes| Conflicting {
                    consultation: &consultation,
                    stays: (stays, Platform::Telegram),
                    goes: (goes, Platform::Discord),
                };
                let many: Vec<_> = [(State::Registered, State::Waiting), (State::Offered, State::Waiting)]
                    .into_iter()
                    .cycle()
                    .take(MOST + 2)
                    .map(|(stays, goes)| conflict(stays, goes))
                    .collect();
                ask(reader, &OtherSide { mark: "0123456789ab", ..other(&many) })
            },
        },
        Sample { name: "link waits", draw: |reader| waits(reader, &other(&[])) },
        Sample { name: "linked", draw: |reader| linked(reader, reader.now + Duration::days(7)) },
        Sample { name: "link declined", draw: |reader| declined(reader, false) },
        Sample { name: "notice link declined", draw: |reader| declined(reader, true) },
        Sample { name: "link code unknown", draw: |reader| not_linked(reader, NoLink::Unknown) },
        Sample { name: "link code own", draw: |reader| not_linked(reader, NoLink::Own) },
        Sample { name: "link codes stopped", draw: |reader| not_linked(reader, NoLink::Stopped) },
    ]
}
