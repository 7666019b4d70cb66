//! Help, and what is said when something does not work: words nobody understood, things that are not there, our own
//! faults, too much at once, and personal things asked for in a room.

use super::Reader;
use super::sample::{self, Sample};
use super::wording::{self, OpenDraft, short};
use crate::chat::action::{Action, Form, Listing};
use crate::chat::screen::{Block, Button, Line, Screen};
use crate::chat::update::COMMANDS;
use crate::domain::text::quotable;

/// What one can do, as commands and as buttons.
pub fn help(reader: &Reader, draft: Option<OpenDraft>) -> Screen {
    let words = &reader.words;
    let button = |id, action| Button::new(words.label(id), action);
    let commands: Vec<Line> = COMMANDS
        .iter()
        .map(|name| {
            let (command, what) = (format!("/{name}"), words.say(&format!("command-{name}")));
            vec![words.say_with("help-command", &[("command", command.into()), ("what", what.into())]).into()]
        })
        .collect();
    let screen = reader
        .screen(words.say("help-heading"))
        .text(words.say("help-about"))
        .block(Block::Bullets(commands))
        .text(words.say("help-press"));
    wording::continue_row(reader, screen, draft)
        .row([
            button("button-consultations", Action::Consultations(Listing::default())),
            button("button-search", Action::Search),
            button("button-reports", Action::Reports(0)),
        ])
        .row([button("button-mine", Action::Mine), button("button-me", Action::Me)])
        .row([
            button("button-language", Action::Languages),
            button("button-place-change", Action::Zone),
            button("button-privacy", Action::Privacy),
        ])
}

/// Words or a command that mean nothing here.
pub fn unknown(reader: &Reader, typed: &str, draft: Option<OpenDraft>) -> Screen {
    let words = &reader.words;
    let typed = short(&quotable(typed), 60);
    let screen = reader.screen(words.say("unknown-heading"));
    let screen = if typed.is_empty() {
        screen.text(words.say("unknown-nothing"))
    } else {
        screen.text(words.say_with("unknown-words", &[("typed", typed.into())]))
    };
    ways_on(reader, screen.text(words.say("unknown-next")), draft)
}

/// A consultation, a page or a code that is not there, or is no longer.
pub fn not_found(reader: &Reader) -> Screen {
    let words = &reader.words;
    ways_on(reader, reader.screen(words.say("missing-heading")).text(words.say("missing-text")), None)
}

/// Our own fault. `code` is short and stands in the log too.
pub fn failed(reader: &Reader, code: &str) -> Screen {
    let words = &reader.words;
    let said = words.say_with("failed-text", &[("code", code.into())]);
    ways_on(reader, reader.screen(words.say("failed-heading")).text(said), None)
}

/// Said once; then comes silence until they slow down.
pub fn flood(reader: &Reader) -> Screen {
    reader.screen(reader.words.say("flood-heading")).text(reader.words.say("flood-text"))
}

/// Asked for in a room.
pub fn private_only(reader: &Reader) -> Screen {
    reader.screen(reader.words.say("private-heading")).text(reader.words.say("private-text"))
}

/// `/cancel` without anything to cancel.
pub fn nothing_to_cancel(reader: &Reader) -> Screen {
    let words = &reader.words;
    ways_on(reader, reader.screen(words.say("cancel-heading")).text(words.say("cancel-nothing")), None)
}

/// Beside the fresh screen that a stale or forged button is answered with.
pub fn stale_toast(reader: &Reader) -> String {
    reader.words.label("stale-toast")
}

fn ways_on(reader: &Reader, screen: Screen, draft: Option<OpenDraft>) -> Screen {
    let button = |id, action| Button::new(reader.words.label(id), action);
    wording::continue_row(reader, screen, draft).row([
        wording::list_button(reader),
        button("button-search", Action::Search),
        button("button-help", Action::Help),
    ])
}

pub fn samples() -> Vec<Sample> {
    const DRAFT: Option<OpenDraft> = Some(OpenDraft { form: Form::Enrolment, question: 4, of: 9 });
    vec![
        Sample { name: "help", draw: |reader| help(reader, None) },
        Sample { name: "help-draft", draw: |reader| help(reader, DRAFT) },
        Sample { name: "unknown-words", draw: |reader| unknown(reader, "what is the weather in Suva", None) },
        Sample {
            name: "unknown-long", draw: |reader| unknown(reader, &"ฉันไม่รู้ ".repeat(500), DRAFT)
        },
        Sample { name: "unknown-nothing", draw: |reader| unknown(reader, " \n", None) },
        Sample { name: "missing", draw: not_found },
        Sample { name: "failed", draw: |reader| failed(reader, sample::code("k7f3m").as_str()) },
        Sample { name: "flood", draw: flood },
        Sample { name: "cancel-nothing", draw: nothing_to_cancel },
    ]
}
