//! Giving a seat back or on: withdrawing in two taps, and handing over to a colleague.
//!
//! The colleague's own confirmation is `outcome`'s.

use super::meeting::{self, button, fact, title};
use super::outcome::{card, others};
use super::{Reader, example};
use crate::chat::action::Action;
use crate::chat::screen::{Block, Screen};
use crate::domain::consultation::Consultation;
use crate::domain::registration::State;
use crate::views::sample::Sample;

/// Somebody is about to withdraw, or did.
pub struct Leaving<'a> {
    pub consultation: &'a Consultation,
    /// What they give up: an active state.
    pub state: State,
    /// Registration is still open.
    pub may_return: bool,
}

/// A single-use code with which a colleague takes the seat.
pub struct HandOverCode<'a> {
    pub consultation: &'a Consultation,
    /// As it is typed.
    pub code: &'a str,
    /// The whole line the colleague types to the bot, code included.
    pub typed: &'a str,
}

/// Why a hand-over did not happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoHandOver {
    /// Mistyped, used or taken back: these are not told apart for somebody who guesses.
    UnknownCode,
    OtherOrganization,
    Started,
    /// The one who types it holds the seat.
    OwnCode,
    /// The one who types it holds a seat already.
    HasSeat,
    /// Organizers decide who comes, and have not admitted the one who types it.
    NotAdmitted,
    /// Whoever asks for a code holds no seat.
    NoSeat,
    /// Seats of people who come for themselves are not handed over.
    ForSelf,
}

/// The first of two taps.
pub fn withdraw(reader: &Reader, facts: &Leaving<'_>) -> Screen {
    let words = &reader.words;
    let consultation = facts.consultation;
    let (heading, text, yes) = match facts.state {
        State::Waiting => ("withdraw-heading-waiting", "withdraw-waiting", "withdraw-yes-waiting"),
        State::Offered => ("withdraw-heading", "withdraw-offered", "withdraw-yes"),
        State::Pending => ("withdraw-heading", "withdraw-pending", "withdraw-yes"),
        _ => ("withdraw-heading", "withdraw-registered", "withdraw-yes"),
    };
    reader
        .screen(words.say(heading))
        .block(Block::Facts(meeting::facts(reader, consultation)))
        .text(words.say(text))
        .text(words.say(if facts.may_return { "withdraw-may-return" } else { "withdraw-no-return" }))
        .row([button(reader, yes, Action::WithdrawYes(consultation.code.clone()))])
        .row([button(reader, "withdraw-keep", Action::Mine)])
}

/// The second tap's result; `state` is what they gave up.
pub fn withdrawn(reader: &Reader, facts: &Leaving<'_>) -> Screen {
    let words = &reader.words;
    let consultation = facts.consultation;
    let waited = facts.state == State::Waiting;
    let mut screen = reader
        .screen(words.say(if waited { "withdraw-done-heading-waiting" } else { "withdraw-done-heading" }))
        .text(words.say(if waited { "withdraw-done-waiting" } else { "withdraw-done" }))
        .block(Block::Facts(vec![fact(reader, "outcome-meeting", title(reader, consultation))]));
    if facts.may_return {
        screen = screen.text(words.say("withdraw-return-next")).row([button(
            reader,
            "withdraw-return",
            Action::Register(consultation.code.clone()),
        )]);
    }
    screen.row([button(reader, "mine-button", Action::Mine), others(reader)])
}

/// What handing over means, before a code is made.
pub fn hand_over(reader: &Reader, consultation: &Consultation) -> Screen {
    let words = &reader.words;
    let steps = ["handover-step-code", "handover-step-colleague", "handover-step-done"];
    reader
        .screen(words.say("handover-heading"))
        .text(words.say("handover-intro"))
        .block(Block::Facts(meeting::facts(reader, consultation)))
        .block(Block::Bullets(steps.map(|id| vec![words.say(id).into()]).into()))
        .text(words.say("handover-until"))
        .row([button(reader, "handover-yes", Action::HandOverYes(consultation.code.clone()))])
        .row([button(reader, "withdraw-keep", Action::Mine)])
}

/// The code, with a text to forward.
pub fn hand_over_code(reader: &Reader, facts: &HandOverCode<'_>) -> Screen {
    let words = &reader.words;
    let title = title(reader, facts.consultation);
    let forward = words.say_with("handover-forward", &[("title", title.into()), ("typed", facts.typed.into())]);
    reader
        .screen(words.say("handover-code-heading"))
        .block(Block::Facts(vec![fact(reader, "handover-code", facts.code)]))
        .text(words.say("handover-code-next"))
        .block(Block::Quote(forward))
        .text(words.say("handover-code-once"))
        .row([button(reader, "mine-button", Action::Mine), card(reader, facts.consultation)])
}

/// `consultation` is not known when the code is not.
pub fn not_handed_over(reader: &Reader, why: NoHandOver, consultation: Option<&Consultation>) -> Screen {
    let words = &reader.words;
    let (text, next) = match why {
        NoHandOver::UnknownCode => ("handover-unknown", "handover-unknown-next"),
        NoHandOver::OtherOrganization => ("handover-other-organization", "handover-other-organization-next"),
        NoHandOver::Started => ("handover-started", "handover-started-next"),
        NoHandOver::OwnCode => ("handover-own", "handover-own-next"),
        NoHandOver::HasSeat => ("handover-has-seat", "handover-has-seat-next"),
        NoHandOver::NotAdmitted => ("handover-not-admitted", "handover-not-admitted-next"),
        NoHandOver::NoSeat => ("handover-no-seat", "handover-no-seat-next"),
        NoHandOver::ForSelf => ("handover-for-self", "handover-for-self-next"),
    };
    let mut screen = reader.screen(words.say("handover-not-heading")).text(words.say(text)).text(words.say(next));
    if let (NoHandOver::OtherOrganization, Some(consultation)) = (why, consultation) {
        screen = screen.row([button(reader, "handover-profile", Action::Profile), card(reader, consultation)]);
    }
    screen.row([button(reader, "mine-button", Action::Mine), others(reader)])
}

fn example_leaving(reader: &Reader, draw: fn(&Reader, &Leaving<'_>) -> Screen, state: State, open: bool) -> Screen {
    draw(reader, &Leaving { consultation: &example::consultation(), state, may_return: open })
}

fn example_not(reader: &Reader, why: NoHandOver) -> Screen {
    not_handed_over(reader, why, Some(&example::consultation()))
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "withdraw registered",
            draw: |reader| example_leaving(reader, withdraw, State::Registered, true),
        },
        Sample { name: "withdraw offered", draw: |reader| example_leaving(reader, withdraw, State::Offered, false) },
        Sample { name: "withdraw waiting", draw: |reader| example_leaving(reader, withdraw, State::Waiting, true) },
        Sample { name: "withdraw pending", draw: |reader| example_leaving(reader, withdraw, State::Pending, true) },
        Sample { name: "withdrawn", draw: |reader| example_leaving(reader, withdrawn, State::Registered, true) },
        Sample {
            name: "withdrawn for good",
            draw: |reader| example_leaving(reader, withdrawn, State::Registered, false),
        },
        Sample {
            name: "withdrawn from the list",
            draw: |reader| example_leaving(reader, withdrawn, State::Waiting, true),
        },
        Sample { name: "hand over", draw: |reader| hand_over(reader, &example::consultation()) },
        Sample {
            name: "hand over code",
            draw: |reader| {
                let facts = HandOverCode {
                    consultation: &example::consultation(),
                    code: "7k3m-9qx2-t4ch",
                    typed: "/start 7k3m-9qx2-t4ch",
                };
                hand_over_code(reader, &facts)
            },
        },
        Sample {
            name: "hand over unknown code",
            draw: |reader| not_handed_over(reader, NoHandOver::UnknownCode, None),
        },
        Sample {
            name: "hand over other organization",
            draw: |reader| example_not(reader, NoHandOver::OtherOrganization),
        },
        Sample { name: "hand over started", draw: |reader| example_not(reader, NoHandOver::Started) },
        Sample { name: "hand over own code", draw: |reader| example_not(reader, NoHandOver::OwnCode) },
        Sample { name: "hand over has a seat", draw: |reader| example_not(reader, NoHandOver::HasSeat) },
        Sample { name: "hand over not admitted", draw: |reader| example_not(reader, NoHandOver::NotAdmitted) },
        Sample { name: "hand over no seat", draw: |reader| example_not(reader, NoHandOver::NoSeat) },
        Sample { name: "hand over for oneself", draw: |reader| example_not(reader, NoHandOver::ForSelf) },
    ]
}
