//! What is sent unasked: one view for each kind of notice. It stays as sent, so it says everything by itself.
//!
//! Whether a notice is still true is the app's to know, before it is worded.

use chrono::{DateTime, Utc};

use super::meeting::{self, button, fact, title};
use super::outcome::{card, others};
use super::waiting::{Offered, offered};
use super::{Reader, example};
use crate::chat::action::Action;
use crate::chat::screen::{Block, Inline, Screen};
use crate::domain::consultation::{Consultation, Timetable, WorkingGroup};
use crate::domain::id::Code;
use crate::domain::registration::State;
use crate::views::sample::Sample;

/// The facts of a [`crate::domain::notice::Notice`], loaded when it is worded.
pub struct Told<'a> {
    pub consultation: &'a Consultation,
    pub what: What<'a>,
}

pub enum What<'a> {
    Offer {
        group: Option<&'a WorkingGroup>,
        until: DateTime<Utc>,
    },
    OfferLapsed {
        /// The waiting list goes on.
        may_wait: bool,
        /// They could not be told that a seat was theirs to take.
        unreached: bool,
    },
    Moved {
        from: &'a Timetable,
        to: &'a Timetable,
        /// The version of the new dates.
        version: usize,
        /// Where the recipient stands.
        state: State,
    },
    Cancelled,
    HeldAfterAll {
        dates: &'a Timetable,
    },
    /// Registration is open longer.
    Longer {
        dates: &'a Timetable,
    },
    WaitingEnded,
    SeatRequested,
    HandedOver,
}

pub fn notice(reader: &Reader, told: &Told<'_>) -> Screen {
    let consultation = told.consultation;
    let code = &consultation.code;
    match &told.what {
        What::Offer { group, until } => offered(reader, &Offered { consultation, group: *group, until: *until }),
        What::OfferLapsed { may_wait, unreached } => {
            let why = if *unreached { "notice-unreached" } else { "notice-lapsed" };
            let screen = about(reader, consultation, "notice-lapsed-heading", why);
            let screen = if *may_wait {
                screen.text(reader.words.say("wait-again-next")).row([button(
                    reader,
                    "wait-again",
                    Action::Wait(code.clone()),
                )])
            } else {
                screen.text(reader.words.say("wait-again-over"))
            };
            screen.row([card(reader, consultation)])
        }
        What::Moved { from, to, version, state } => moved(reader, consultation, (from, to), *version, *state),
        What::Cancelled => about(reader, consultation, "notice-cancelled-heading", "notice-cancelled")
            .text(reader.words.say("notice-cancelled-next"))
            .row([card(reader, consultation), others(reader)]),
        What::HeldAfterAll { dates } => {
            about(reader, consultation, "notice-held-after-all-heading", "notice-held-after-all")
                .block(Block::Facts(meeting::when(reader, dates)))
                .text(reader.words.say("notice-held-after-all-next"))
                .row([
                    button(reader, "outcome-calendar", Action::Calendar(code.clone())),
                    button(reader, "moved-leaves", leave(code)),
                ])
                .row([card(reader, consultation)])
        }
        What::Longer { dates } => {
            let closes = Inline::Moment(reader.deadline(&dates.registration_closes));
            about(reader, consultation, "notice-longer-heading", "notice-longer")
                .block(Block::Facts(meeting::when(reader, dates)))
                .block(Block::Facts(vec![(reader.words.say("notice-moved-closes"), vec![closes])]))
                .row([button(reader, "button-register", Action::Register(code.clone())), card(reader, consultation)])
        }
        What::WaitingEnded => about(reader, consultation, "notice-waiting-ended-heading", "notice-waiting-ended")
            .text(reader.words.say("notice-waiting-ended-next"))
            .row([card(reader, consultation), others(reader)]),
        What::SeatRequested => about(reader, consultation, "notice-seat-heading", "notice-seat")
            .text(reader.words.say("notice-seat-next"))
            .row([
                button(reader, "handover-button", Action::HandOver(code.clone())),
                button(reader, "withdraw-button", Action::Withdraw(code.clone())),
            ])
            .row([card(reader, consultation)]),
        What::HandedOver => about(reader, consultation, "notice-handed-over-heading", "notice-handed-over")
            .text(reader.words.say("notice-handed-over-next"))
            .row([card(reader, consultation), button(reader, "mine-button", Action::Mine)]),
    }
}

fn about(reader: &Reader, consultation: &Consultation, heading: &str, text: &str) -> Screen {
    reader.screen(reader.words.say(heading)).text(reader.words.say(text)).block(Block::Facts(vec![fact(
        reader,
        "outcome-meeting",
        title(reader, consultation),
    )]))
}

fn moved(
    reader: &Reader,
    consultation: &Consultation,
    (from, to): (&Timetable, &Timetable),
    version: usize,
    state: State,
) -> Screen {
    let stay = |code: &Code| Action::Stay(code.clone(), u16::try_from(version).unwrap_or(0));
    let words = &reader.words;
    let code = &consultation.code;
    let closes = Inline::Moment(reader.deadline(&to.registration_closes));
    let (stands, comes, leaves) = match state {
        State::Waiting => ("notice-moved-waiting", ("moved-comes", stay(code)), ("wait-leave", leave(code))),
        State::Offered => {
            let (accept, pass) = (Action::Accept(code.clone()), Action::Pass(code.clone()));
            ("notice-moved-offered", ("button-accept", accept), ("button-pass", pass))
        }
        State::Pending => ("notice-moved-pending", ("moved-comes", stay(code)), ("moved-leaves", leave(code))),
        _ => ("notice-moved-registered", ("moved-comes", stay(code)), ("moved-leaves", leave(code))),
    };
    let mut screen = about(reader, consultation, "notice-moved-heading", "notice-moved")
        .block(Block::Title(words.say("notice-moved-to")))
        .block(Block::Facts(meeting::when(reader, to)))
        .block(Block::Title(words.say("notice-moved-from")))
        .block(Block::Facts(meeting::when(reader, from)));
    if from.registration_closes != to.registration_closes {
        screen = screen.block(Block::Facts(vec![(words.say("notice-moved-closes"), vec![closes])]));
    }
    screen
        .text(words.say(stands))
        .row([button(reader, comes.0, comes.1), button(reader, leaves.0, leaves.1)])
        .row([button(reader, "outcome-calendar", Action::Calendar(code.clone())), card(reader, consultation)])
}

fn leave(code: &Code) -> Action {
    Action::Withdraw(code.clone())
}

/// Beside the card, when somebody said that they come all the same.
pub fn stays_toast(reader: &Reader, state: State) -> String {
    reader.words.label(if state == State::Registered { "moved-stays" } else { "moved-noted" })
}

fn example_notice(reader: &Reader, what: What<'_>) -> Screen {
    notice(reader, &Told { consultation: &example::consultation(), what })
}

fn example_dates(reader: &Reader, what: impl FnOnce(&Timetable) -> What<'_>) -> Screen {
    let consultation = example::consultation();
    let (_, dates) = consultation.timetable(reader.now);
    notice(reader, &Told { consultation: &consultation, what: what(dates) })
}

fn example_moved(reader: &Reader, state: State) -> Screen {
    let consultation = example::consultation();
    match consultation.timetables.as_slice() {
        [from, to, ..] => {
            notice(reader, &Told { consultation: &consultation, what: What::Moved { from, to, version: 2, state } })
        }
        _ => example_notice(reader, What::Cancelled),
    }
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "notice offer",
            draw: |reader| {
                example_notice(reader, What::Offer { group: None, until: example::hours_later(reader.now, 24) })
            },
        },
        Sample {
            name: "notice offer lapsed",
            draw: |reader| example_notice(reader, What::OfferLapsed { may_wait: true, unreached: false }),
        },
        Sample {
            name: "notice offer lapsed, list over",
            draw: |reader| example_notice(reader, What::OfferLapsed { may_wait: false, unreached: true }),
        },
        Sample { name: "notice moved", draw: |reader| example_moved(reader, State::Registered) },
        Sample { name: "notice moved, waiting", draw: |reader| example_moved(reader, State::Waiting) },
        Sample { name: "notice moved, offered", draw: |reader| example_moved(reader, State::Offered) },
        Sample { name: "notice moved, pending", draw: |reader| example_moved(reader, State::Pending) },
        Sample { name: "notice cancelled", draw: |reader| example_notice(reader, What::Cancelled) },
        Sample {
            name: "notice held after all",
            draw: |reader| example_dates(reader, |dates| What::HeldAfterAll { dates }),
        },
        Sample { name: "notice longer", draw: |reader| example_dates(reader, |dates| What::Longer { dates }) },
        Sample { name: "notice waiting ended", draw: |reader| example_notice(reader, What::WaitingEnded) },
        Sample { name: "notice seat requested", draw: |reader| example_notice(reader, What::SeatRequested) },
        Sample { name: "notice handed over", draw: |reader| example_notice(reader, What::HandedOver) },
    ]
}
