//! The joining link as it is sent to those who are registered, and what the organizing team hears of it and of a report that
//! is due. Setting it is a view of the organizers'.

use super::meeting::{self, Fact, button, fact, title};
use super::outcome::card;
use super::{Reader, example};
use crate::chat::action::Action;
use crate::chat::organizing::Organizing;
use crate::chat::organizing::papers::Papers;
use crate::chat::screen::{Block, Button, Inline, Screen};
use crate::domain::consultation::{Consultation, PublicationKind};
use crate::views::sample::Sample;

/// To somebody registered; `changed`: they had another one before.
pub fn link(reader: &Reader, consultation: &Consultation, address: &str, changed: bool) -> Screen {
    let words = &reader.words;
    let (heading, text) = if changed {
        ("joining-notice-changed-heading", "joining-notice-changed")
    } else {
        ("joining-notice-heading", "joining-notice")
    };
    let mut facts = meeting::facts(reader, consultation);
    facts.push(shown(reader, address));
    reader
        .screen(words.say(heading))
        .text(words.say(text))
        .block(Block::Facts(facts))
        .text(words.say("joining-notice-keep"))
        .row([
            card(reader, consultation),
            button(reader, "withdraw-button", Action::Withdraw(consultation.code.clone())),
        ])
}

/// On one's own screens, while it is to be seen.
pub(super) fn shown(reader: &Reader, address: &str) -> Fact {
    (reader.words.say("joining-here"), vec![Inline::Link { label: String::new(), url: address.to_owned() }])
}

/// To those who answer for a series: somebody who has it is not registered any more; `None`: they asked to be forgotten.
pub fn out(reader: &Reader, consultation: &Consultation, name: Option<&str>) -> Screen {
    let words = &reader.words;
    let text = match name {
        Some(name) => words.say_with("joining-out", &[("name", name.into())]),
        None => words.say("joining-out-forgotten"),
    };
    reader
        .screen(words.say("joining-out-heading"))
        .text(text)
        .block(Block::Facts(meeting::facts(reader, consultation)))
        .text(words.say("joining-out-next"))
        .row([
            organize(reader, "joining-change-button", Papers::AskJoining(consultation.code.clone())),
            organize(reader, "joining-button", Papers::Joining(consultation.code.clone())),
        ])
}

/// To those who answer for a series: the summary report is not posted, so many days after the end.
pub fn report_due(reader: &Reader, consultation: &Consultation, days: i64) -> Screen {
    let words = &reader.words;
    let code = &consultation.code;
    reader
        .screen(words.say("report-due-heading"))
        .text(words.say_with("report-due", &[("days", days.into())]))
        .block(Block::Facts(vec![fact(reader, "outcome-meeting", title(reader, consultation))]))
        .text(words.say("report-due-next"))
        .row([
            organize(reader, "report-post-button", Papers::New(code.clone(), PublicationKind::SummaryReport)),
            organize(reader, "report-none-button", Papers::NoReport(code.clone())),
        ])
        .row([card(reader, consultation)])
}

fn organize(reader: &Reader, label: &str, papers: Papers) -> Button {
    button(reader, label, Action::Organize(Organizing::Papers(papers)))
}

pub fn samples() -> Vec<Sample> {
    const EXAMPLE: &str = "https://meet.example.org/j/8437290?pwd=Zk1r";
    vec![
        Sample { name: "notice joining", draw: |reader| link(reader, &example::consultation(), EXAMPLE, false) },
        Sample {
            name: "notice joining, changed",
            draw: |reader| link(reader, &example::consultation(), EXAMPLE, true),
        },
        Sample {
            name: "notice joining out",
            draw: |reader| out(reader, &example::consultation(), Some("Mereani Tukana")),
        },
        Sample { name: "notice joining out, forgotten", draw: |reader| out(reader, &example::consultation(), None) },
        Sample { name: "notice report due", draw: |reader| report_due(reader, &example::consultation(), 44) },
    ]
}
