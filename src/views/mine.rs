//! "My registrations": where somebody stands in each consultation, with the button that does the next thing.
//!
//! Choosing one of several shows that one alone, with everything that can be done (`outcome`, `waiting`).

use super::meeting::{self, button, fact, label, title};
use super::outcome::others;
use super::{Reader, example};
use crate::chat::action::Action;
use crate::chat::screen::{Block, Button, Inline, Screen};
use crate::domain::consultation::Consultation;
use crate::domain::registration::{Full, Standing, State};
use crate::views::sample::Sample;

/// Most of one person's registrations that one screen holds.
const MOST: usize = 8;

pub struct Mine<'a> {
    /// Upcoming first, then the most recent.
    pub entries: &'a [Entry<'a>],
    /// "Continue: question 4 of 9", while a form is open.
    pub resume: Option<Button>,
}

pub struct Entry<'a> {
    pub consultation: &'a Consultation,
    pub standing: &'a Standing,
    /// They come for themself, so there is no colleague to hand over to.
    pub for_self: bool,
    /// The address by which they join, while it is theirs to see.
    pub joining: Option<&'a str>,
}

pub fn mine(reader: &Reader, facts: &Mine<'_>) -> Screen {
    let words = &reader.words;
    let mut screen = reader.screen(words.say("mine-heading"));
    if facts.entries.is_empty() {
        screen = screen.text(words.say("mine-none"));
    }
    for entry in facts.entries.iter().take(MOST) {
        screen = describe(reader, screen, entry);
    }
    let more = facts.entries.len().saturating_sub(MOST);
    if more > 0 {
        screen = screen.text(words.say_with("mine-more", &[("more", more.into())]));
    }
    if let Some(resume) = &facts.resume {
        screen = screen.row([resume.clone()]);
    }
    let several = facts.entries.len() > 1;
    for entry in facts.entries.iter().take(MOST) {
        screen = if several { screen.row([open(reader, entry)]) } else { acts(reader, screen, entry) };
    }
    screen.row([others(reader), button(reader, "me-button", Action::Me)])
}

fn describe(reader: &Reader, screen: Screen, entry: &Entry<'_>) -> Screen {
    let words = &reader.words;
    let consultation = entry.consultation;
    let standing = entry.standing;
    let (_, timetable) = consultation.timetable(reader.now);
    let mut rows = vec![fact(reader, "mine-state", &state(reader, standing.state))];
    rows.extend(meeting::when(reader, timetable));
    if let Some(group) = standing.group.as_ref().and_then(|group| consultation.group(group)) {
        rows.push(meeting::group(reader, group));
    }
    if let Some(place) = standing.waiting_place {
        rows.push(fact(reader, "wait-place", &words.say_with("wait-place-number", &[("place", place.into())])));
    }
    if let Some(until) = standing.offer_until {
        let until = meeting::moment(reader, until, consultation);
        rows.push((words.say("offer-until"), vec![Inline::Moment(until)]));
    }
    rows.extend(entry.joining.map(|address| super::joining::shown(reader, address)));
    let mut screen = screen.block(Block::Title(title(reader, consultation).to_owned())).block(Block::Facts(rows));
    if consultation.cancelled {
        screen = screen.text(words.say("mine-cancelled"));
    } else if standing.blocked_by == [Full::Organization] {
        screen = screen.text(words.say("wait-only-organization"));
    }
    screen
}

/// The word for a state: the same one everywhere.
pub(super) fn state(reader: &Reader, state: State) -> String {
    reader.words.say(&format!("state-{}", state.key().replace('_', "-")))
}

fn open(reader: &Reader, entry: &Entry<'_>) -> Button {
    let code = entry.consultation.code.clone();
    let action = if can_act(reader, entry) { Action::Register(code) } else { Action::Card(code) };
    Button::new(label(title(reader, entry.consultation)), action)
}

fn can_act(reader: &Reader, entry: &Entry<'_>) -> bool {
    let (_, timetable) = entry.consultation.timetable(reader.now);
    entry.standing.state.is_active() && !entry.consultation.cancelled && reader.now < timetable.starts()
}

fn acts(reader: &Reader, screen: Screen, entry: &Entry<'_>) -> Screen {
    let code = || entry.consultation.code.clone();
    let card = button(reader, "outcome-card", Action::Card(code()));
    if !can_act(reader, entry) {
        return screen.row([card]);
    }
    match entry.standing.state {
        State::Registered => {
            let hand_over = (!entry.for_self).then(|| button(reader, "handover-button", Action::HandOver(code())));
            let withdraw = button(reader, "withdraw-button", Action::Withdraw(code()));
            screen
                .row([button(reader, "outcome-calendar", Action::Calendar(code())), card])
                .row(hand_over.into_iter().chain([withdraw]))
        }
        State::Offered => screen
            .row([
                button(reader, "offer-accept", Action::Accept(code())),
                button(reader, "offer-pass", Action::Pass(code())),
            ])
            .row([card]),
        State::Waiting => {
            let asks = entry.standing.blocked_by.contains(&Full::Organization);
            let ask = asks.then(|| button(reader, "wait-ask-seat", Action::AskSeat(code())));
            screen.row(ask).row([button(reader, "wait-leave", Action::Withdraw(code())), card])
        }
        _ => screen.row([button(reader, "withdraw-button", Action::Withdraw(code())), card]),
    }
}

fn standing(reader: &Reader, state: State) -> Standing {
    Standing {
        state,
        waiting_place: (state == State::Waiting).then_some(3),
        blocked_by: if state == State::Waiting { vec![Full::Organization] } else { Vec::new() },
        offer_until: (state == State::Offered).then(|| example::hours_later(reader.now, 20)),
        group: Some(example::group()),
    }
}

fn example_mine(reader: &Reader, states: &[State], cancelled: bool) -> Screen {
    let mut consultation = example::consultation();
    consultation.cancelled = cancelled;
    let standings: Vec<Standing> = states.iter().map(|state| standing(reader, *state)).collect();
    let address = |state| {
        (states.len() == 1 && state == State::Registered && !cancelled)
            .then_some("https://meet.example.org/j/8437290?pwd=Zk1r")
    };
    let entries: Vec<Entry<'_>> = standings
        .iter()
        .map(|standing| Entry {
            consultation: &consultation,
            standing,
            for_self: false,
            joining: address(standing.state),
        })
        .collect();
    mine(reader, &Mine { entries: &entries, resume: None })
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "mine none, form open",
            draw: |reader| {
                let draft = example::draft_at(crate::chat::action::Field::Country);
                let resume = super::enrolment::resume(reader, crate::chat::action::Form::Enrolment, &draft);
                mine(reader, &Mine { entries: &[], resume: Some(resume) })
            },
        },
        Sample { name: "mine registered", draw: |reader| example_mine(reader, &[State::Registered], false) },
        Sample { name: "mine offered", draw: |reader| example_mine(reader, &[State::Offered], false) },
        Sample { name: "mine waiting", draw: |reader| example_mine(reader, &[State::Waiting], false) },
        Sample { name: "mine pending", draw: |reader| example_mine(reader, &[State::Pending], false) },
        Sample { name: "mine cancelled", draw: |reader| example_mine(reader, &[State::Registered], true) },
        Sample { name: "mine every state", draw: |reader| example_mine(reader, &State::ALL, false) },
    ]
}
