//! What became of a registration at once: it stands, or it is refused for a reason that waiting cannot cure.
//!
//! Full meetings, waiting and offers are `waiting`; withdrawing and handing over are `leaving`.

use chrono_tz::Tz;

use super::card::asks;
use super::meeting::{self, button, fact, title};
use super::{Reader, example, questionnaire};
use crate::chat::action::{Action, Listing};
use crate::chat::screen::{Block, Button, Inline, Screen};
use crate::domain::consultation::{Consultation, WorkingGroup};
use crate::domain::registration::Refusal;
use crate::views::sample::Sample;

/// Somebody holds a seat for good.
pub struct Registered<'a> {
    pub consultation: &'a Consultation,
    pub group: Option<&'a WorkingGroup>,
    pub how: How,
    /// Nobody of an organization can be handed the seat.
    pub for_self: bool,
    /// The zone was guessed, not told; times are shown in it.
    pub guessed: Option<Tz>,
}

/// How the seat came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    Sent,
    /// An offer was accepted.
    Accepted,
    /// From a colleague.
    TakenOver,
    /// Organizers decided so.
    Admitted,
    /// They were registered before.
    Already,
}

pub struct Refused<'a> {
    pub consultation: &'a Consultation,
    pub refusal: Refusal,
    /// They wanted to wait or to take an offer: what is over is the waiting list, not registration.
    pub waiting: bool,
}

pub fn registered(reader: &Reader, facts: &Registered<'_>) -> Screen {
    let reader = &Reader { zone: reader.zone.or(facts.guessed), ..reader.clone() };
    let words = &reader.words;
    let consultation = facts.consultation;
    let intro = match facts.how {
        How::Sent => "outcome-registered",
        How::Accepted => "outcome-accepted",
        How::TakenOver => "outcome-taken-over",
        How::Admitted => "outcome-admitted",
        How::Already => "outcome-already",
    };
    let mut rows = meeting::facts(reader, consultation);
    rows.extend(facts.group.map(|group| meeting::group(reader, group)));
    let mut next = vec![words.say("outcome-next-changes")];
    if consultation.confidentiality.closed {
        next.push(words.say("outcome-next-joining"));
    }
    next.push(words.say(if facts.for_self { "outcome-next-withdraw" } else { "outcome-next-hand-over" }));
    let mut screen = reader
        .screen(words.say("outcome-registered-heading"))
        .text(words.say(intro))
        .block(Block::Facts(rows))
        .block(Block::Title(words.say("outcome-next")))
        .block(Block::Bullets(next.into_iter().map(|line| vec![line.into()]).collect()));
    if let Some(zone) = facts.guessed {
        screen = screen.text(words.say_with("outcome-zone-guess", &[("zone", words.zone(zone).into())]));
    }
    let code = &consultation.code;
    let mut leave = Vec::new();
    if !facts.for_self {
        leave.push(button(reader, "handover-button", Action::HandOver(code.clone())));
    }
    leave.push(button(reader, "withdraw-button", Action::Withdraw(code.clone())));
    screen = screen
        .row([
            button(reader, "outcome-calendar", Action::Calendar(code.clone())),
            button(reader, "mine-button", Action::Mine),
        ])
        .row(leave.into_iter().chain(asks(reader, consultation)));
    if facts.guessed.is_some() {
        screen = screen.row([button(reader, "outcome-zone-change", Action::Zone)]);
    }
    screen.row([card(reader, consultation), others(reader)])
}

pub fn refused(reader: &Reader, facts: &Refused<'_>) -> Screen {
    let words = &reader.words;
    let consultation = facts.consultation;
    let (_, timetable) = consultation.timetable(reader.now);
    let (heading, why, next) = match facts.refusal {
        Refusal::Cancelled => ("refusal-cancelled-heading", "refusal-cancelled", "refusal-cancelled-next"),
        Refusal::Started => ("refusal-started-heading", "refusal-started", "refusal-started-next"),
        Refusal::Closed if facts.waiting => ("refusal-list-heading", "refusal-list", "refusal-list-next"),
        Refusal::Closed => ("refusal-closed-heading", "refusal-closed", "refusal-closed-next"),
        Refusal::NotOpenYet => ("refusal-early-heading", "refusal-early", "refusal-early-next"),
        Refusal::OrganizationsOnly => {
            ("refusal-organizations-heading", "refusal-organizations", "refusal-organizations-next")
        }
        Refusal::GroupMissing => ("refusal-group-heading", "refusal-group", "refusal-group-next"),
        Refusal::NotAnswered => return questionnaire::needed(reader, consultation),
    };
    let mut rows = vec![fact(reader, "outcome-meeting", title(reader, consultation))];
    match facts.refusal {
        Refusal::Closed if facts.waiting => {
            let ended = meeting::moment(reader, timetable.waiting_ends(), consultation);
            rows.push((words.say("refusal-list-until"), vec![Inline::Moment(ended)]));
        }
        Refusal::Closed => {
            let closed = reader.deadline(&timetable.registration_closes);
            rows.push((words.say("refusal-closed-until"), vec![Inline::Moment(closed)]));
        }
        Refusal::NotOpenYet => rows.extend(
            timetable
                .registration_opens
                .map(|opens| (words.say("refusal-early-from"), vec![Inline::Moment(reader.deadline(&opens))])),
        ),
        Refusal::Started => rows.extend(meeting::when(reader, timetable)),
        Refusal::Cancelled | Refusal::NotAnswered | Refusal::OrganizationsOnly | Refusal::GroupMissing => {}
    }
    let mut screen =
        reader.screen(words.say(heading)).text(words.say(why)).block(Block::Facts(rows)).text(words.say(next));
    let code = &consultation.code;
    screen = match facts.refusal {
        Refusal::OrganizationsOnly => {
            screen.row([button(reader, "refusal-organizations-button", Action::Register(code.clone()))])
        }
        Refusal::GroupMissing => screen.row([button(reader, "refusal-group-button", Action::Register(code.clone()))]),
        Refusal::Started | Refusal::Closed => screen.row([button(reader, "refusal-reports", Action::Reports(0))]),
        Refusal::Cancelled | Refusal::NotOpenYet | Refusal::NotAnswered => screen,
    };
    screen.row([card(reader, consultation), others(reader)])
}

pub(super) fn card(reader: &Reader, consultation: &Consultation) -> Button {
    button(reader, "outcome-card", Action::Card(consultation.code.clone()))
}

pub(super) fn others(reader: &Reader) -> Button {
    button(reader, "outcome-others", Action::Consultations(Listing::default()))
}

fn example_registered(reader: &Reader, how: How, for_self: bool, guessed: Option<Tz>) -> Screen {
    let consultation = example::consultation();
    let group = consultation.groups.first();
    registered(reader, &Registered { consultation: &consultation, group, how, for_self, guessed })
}

fn example_refused(reader: &Reader, refusal: Refusal, waiting: bool) -> Screen {
    refused(reader, &Refused { consultation: &example::consultation(), refusal, waiting })
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "registered",
            draw: |reader| {
                let reader = Reader { zone: None, ..reader.clone() };
                example_registered(&reader, How::Sent, false, Some(chrono_tz::Asia::Kathmandu))
            },
        },
        Sample { name: "registered for oneself", draw: |reader| example_registered(reader, How::Sent, true, None) },
        Sample {
            name: "registered by an offer",
            draw: |reader| example_registered(reader, How::Accepted, false, None),
        },
        Sample {
            name: "registered by a colleague's seat",
            draw: |reader| example_registered(reader, How::TakenOver, false, None),
        },
        Sample {
            name: "registered by organizers",
            draw: |reader| example_registered(reader, How::Admitted, false, None),
        },
        Sample { name: "registered already", draw: |reader| example_registered(reader, How::Already, false, None) },
        Sample { name: "refused cancelled", draw: |reader| example_refused(reader, Refusal::Cancelled, false) },
        Sample { name: "refused started", draw: |reader| example_refused(reader, Refusal::Started, false) },
        Sample { name: "refused closed", draw: |reader| example_refused(reader, Refusal::Closed, false) },
        Sample { name: "refused waiting list ended", draw: |reader| example_refused(reader, Refusal::Closed, true) },
        Sample { name: "refused not open yet", draw: |reader| example_refused(reader, Refusal::NotOpenYet, false) },
        Sample {
            name: "refused organizations only",
            draw: |reader| example_refused(reader, Refusal::OrganizationsOnly, false),
        },
        Sample { name: "refused group missing", draw: |reader| example_refused(reader, Refusal::GroupMissing, false) },
    ]
}
