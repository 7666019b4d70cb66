//! What people are told where organizers decide about registrations: that they applied, what was decided, and, to those
//! who decide, that somebody waits for it.
//!
//! A seat that was given is shown as every other (`outcome`); how organizers decide is `organizing::registrations`.

use super::meeting::{self, button, fact};
use super::outcome::{card, others};
use super::{Reader, example};
use crate::chat::action::Action;
use crate::chat::organizing::Organizing;
use crate::chat::organizing::registrations::{Registrations, Shelf};
use crate::chat::screen::{Block, Screen};
use crate::domain::consultation::{Consultation, WorkingGroup};
use crate::domain::registration::State;
use crate::views::sample::Sample;

/// Somebody's registration is the organizers' to decide about. `sent`: it has just arrived.
pub fn applied(reader: &Reader, consultation: &Consultation, group: Option<&WorkingGroup>, sent: bool) -> Screen {
    let words = &reader.words;
    let mut rows = meeting::facts(reader, consultation);
    rows.extend(group.map(|group| meeting::group(reader, group)));
    reader
        .screen(words.say("applied-heading"))
        .text(words.say(if sent { "applied-sent" } else { "standing-pending" }))
        .block(Block::Facts(rows))
        .text(words.say("applied-next"))
        .row([
            button(reader, "withdraw-button", Action::Withdraw(consultation.code.clone())),
            button(reader, "mine-button", Action::Mine),
        ])
        .row([card(reader, consultation), others(reader)])
}

/// A decision by which somebody got no seat.
pub struct Decided<'a> {
    pub consultation: &'a Consultation,
    pub from: State,
    /// `waiting`, `declined`, `removed`, or `lapsed`: nobody decided in time.
    pub into: State,
    /// On the waiting list; 1 is the first.
    pub place: Option<i64>,
    /// In the organizers' words; empty where they gave none.
    pub reason: &'a str,
}

pub fn decided(reader: &Reader, facts: &Decided<'_>) -> Screen {
    let words = &reader.words;
    let consultation = facts.consultation;
    let (heading, text) = match (facts.into, facts.from) {
        (State::Waiting, State::Pending) => ("decided-waiting-heading", "decided-approved-waiting"),
        (State::Waiting, _) => ("decided-waiting-heading", "decided-moved-waiting"),
        (State::Declined, _) => ("decided-declined-heading", "decided-declined"),
        (State::Removed, _) => ("decided-removed-heading", "decided-removed"),
        _ => ("decided-lapsed-heading", "decided-lapsed"),
    };
    let waits = facts.into == State::Waiting;
    let mut rows = meeting::facts(reader, consultation);
    if let Some(place) = facts.place.filter(|_| waits) {
        rows.push(fact(reader, "decided-place", &words.number(place)));
    }
    let mut screen = reader.screen(words.say(heading)).text(words.say(text)).block(Block::Facts(rows));
    if !facts.reason.is_empty() {
        screen = screen.block(Block::Title(words.say("decided-reason"))).block(Block::Quote(facts.reason.to_owned()));
    }
    if waits {
        let leave = button(reader, "wait-leave", Action::Withdraw(consultation.code.clone()));
        return screen.text(words.say("decided-waiting-next")).row([leave]).row([card(reader, consultation)]);
    }
    screen.text(words.say("decided-next")).row([card(reader, consultation), others(reader)])
}

/// To those who decide: so many people wait for it.
pub fn applications(reader: &Reader, consultation: &Consultation, count: i64) -> Screen {
    let words = &reader.words;
    let list = Registrations::List(consultation.code.clone(), Shelf::Pending, 0);
    reader
        .screen(words.say("applications-heading"))
        .text(words.say_with("applications", &[("count", count.into())]))
        .block(Block::Facts(meeting::facts(reader, consultation)))
        .text(words.say("applications-next"))
        .row([button(reader, "applications-button", Action::Organize(Organizing::Registrations(list)))])
        .row([card(reader, consultation)])
}

fn example_decided(reader: &Reader, from: State, into: State, reason: &str) -> Screen {
    let consultation = example::consultation();
    decided(reader, &Decided { consultation: &consultation, from, into, place: Some(3), reason })
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "applied",
            draw: |reader| {
                let consultation = example::consultation();
                applied(reader, &consultation, consultation.groups.first(), true)
            },
        },
        Sample { name: "applied before", draw: |reader| applied(reader, &example::consultation(), None, false) },
        Sample { name: "decided waiting", draw: |reader| example_decided(reader, State::Pending, State::Waiting, "") },
        Sample {
            name: "decided moved to the list",
            draw: |reader| example_decided(reader, State::Registered, State::Waiting, ""),
        },
        Sample {
            name: "decided declined",
            draw: |reader| {
                let reason = "We can invite one network from each country, and yours is spoken for.";
                example_decided(reader, State::Pending, State::Declined, reason)
            },
        },
        Sample {
            name: "decided declined without a reason",
            draw: |reader| example_decided(reader, State::Pending, State::Declined, ""),
        },
        Sample {
            name: "decided removed",
            draw: |reader| example_decided(reader, State::Registered, State::Removed, &"Registered twice. ".repeat(27)),
        },
        Sample {
            name: "decided not in time",
            draw: |reader| example_decided(reader, State::Pending, State::Lapsed, ""),
        },
        Sample { name: "applications", draw: |reader| applications(reader, &example::consultation(), 12) },
        Sample { name: "applications one", draw: |reader| applications(reader, &example::consultation(), 1) },
    ]
}
