//! Where organizers start from: their series, one series, one consultation. What is done there has a file of its own for
//! each subject.

pub mod broadcasts;
pub mod editing;
pub mod exports;
pub mod joining;
pub mod papers;
pub mod registrations;
pub mod rooms;
pub mod team;

use chrono::{DateTime, Utc};

use super::Reader;
use super::meeting::{button, title};
use super::outcome::{card, others};
use super::sample::{self, Sample};
use super::wording::{page_buttons, short};
use crate::chat::action::{Action, Form};
use crate::chat::organizing::Organizing;
use crate::chat::screen::{Block, Button, Input, Screen};
use crate::domain::authority::{Act, Role};
use crate::domain::consultation::{Consultation, Series};
use crate::domain::id::Code;
use crate::domain::registration::{Room, State};
use crate::domain::text::quotable;

/// Consultations on one screen.
const PER_PAGE: usize = 6;

/// Series on one screen: nobody answers for more at once.
const MOST_SERIES: usize = 10;

/// Longest text that is shown again as it was typed, in characters.
const LONGEST_TYPED: usize = 3000;

/// A series somebody has a role in.
pub struct SeriesRow<'a> {
    pub series: &'a Series,
    pub roles: &'a [Role],
}

pub struct SeriesFacts<'a> {
    pub series: &'a Series,
    pub consultations: &'a [&'a Consultation],
    /// What this reader may do in it.
    pub may: &'a [Act],
    /// From 0; beyond the last one, that.
    pub page: u16,
    /// Until when personal data of it is kept; `None`: until each of them erases it.
    pub kept: Option<DateTime<Utc>>,
}

/// One consultation as its organizers see it.
pub struct Overview<'a> {
    pub series: &'a Series,
    pub consultation: &'a Consultation,
    pub meeting: Room,
    pub states: &'a [(State, i64)],
    pub may: &'a [Act],
}

/// From a consultation's card.
pub fn way_in(reader: &Reader, code: &Code) -> Button {
    button(reader, "organizing-button", Action::Organize(Organizing::Consultation(code.clone())))
}

pub fn home(reader: &Reader, rows: &[SeriesRow<'_>]) -> Screen {
    let words = &reader.words;
    let screen = reader.screen(words.say("organizing-heading"));
    if rows.is_empty() {
        return screen.text(words.say("organizing-none")).row([others(reader)]);
    }
    let locale = words.locale();
    let role = |role: &Role| words.say(&format!("organizing-role-{}", role.key()));
    let facts = rows.iter().take(MOST_SERIES).map(|row| {
        let roles: Vec<String> = row.roles.iter().map(role).collect();
        (row.series.title.text(locale).to_owned(), vec![words.list(&roles).into()])
    });
    let mut screen = screen.block(Block::Facts(facts.collect()));
    for row in rows.iter().take(MOST_SERIES) {
        let to = Action::Organize(Organizing::Series(row.series.code.clone(), 0));
        screen = screen.row([Button::new(short(row.series.title.text(locale), 60), to)]);
    }
    screen.row(team::way_in_to_owners(reader, rows))
}

pub fn series(reader: &Reader, facts: &SeriesFacts<'_>) -> Screen {
    let words = &reader.words;
    let code = &facts.series.code;
    let pages = facts.consultations.len().div_ceil(PER_PAGE).max(1);
    let page = usize::from(facts.page).min(pages - 1);
    let shown = || facts.consultations.iter().skip(page * PER_PAGE).take(PER_PAGE);
    let mut screen = reader.screen(facts.series.title.text(words.locale()));
    if let Some(kept) = facts.kept {
        let kept = words.date(kept.with_timezone(&facts.series.zone).date_naive());
        screen = screen.block(Block::Facts(vec![(words.say("kept-label"), vec![kept.into()])]));
    }
    screen = screen.text(words.say("organizing-series"));
    // People type the code, and it tells apart what is called the same.
    let named = |one: &&Consultation| (one.code.to_string(), vec![short(title(reader, one), 60).into()]);
    if !facts.consultations.is_empty() {
        screen = screen.block(Block::Facts(shown().map(named).collect()));
    }
    for consultation in shown() {
        let to = Action::Organize(Organizing::Consultation(consultation.code.clone()));
        screen = screen.row([Button::new(short(title(reader, consultation), 60), to)]);
    }
    if facts.consultations.is_empty() {
        screen = screen.text(words.say("organizing-series-empty"));
    }
    let to = |page| Action::Organize(Organizing::Series(code.clone(), page));
    let number = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
    let ways = [
        editing::way_in_to_series(reader, facts),
        broadcasts::way_in_to_series(reader, facts),
        rooms::way_in_to_series(reader, facts),
        registrations::way_in_to_series(reader, facts),
        team::way_in_to_series(reader, facts),
        exports::way_in_to_series(reader, facts),
    ];
    let ways: Vec<Button> = ways.into_iter().flatten().collect();
    screen = screen.row(page_buttons(reader, number(page), number(pages), to));
    for row in ways.chunks(3) {
        screen = screen.row(row.iter().cloned());
    }
    screen.row([home_button(reader)])
}

pub fn consultation(reader: &Reader, facts: &Overview<'_>) -> Screen {
    let words = &reader.words;
    let is_published = facts.consultation.published;
    let counted = facts.states.iter().map(|(state, count)| {
        (words.say(&format!("organizing-state-{}", state.key())), vec![words.number(*count).into()])
    });
    let mut told = super::meeting::facts(reader, facts.consultation);
    told.push(super::meeting::fact(reader, "editing-code", facts.consultation.code.as_str()));
    told.extend(counted);
    let mut screen = reader.screen(words.say("organizing-consultation-heading")).block(Block::Facts(told));
    if reader.now < facts.consultation.timetable(reader.now).1.ends() {
        // Afterwards no place is left to be taken.
        screen.blocks.extend(super::wording::meter(words, facts.meeting));
    }
    if !is_published {
        screen = screen.text(words.say("editing-unpublished"));
    } else if facts.states.is_empty() {
        screen = screen.text(words.say("organizing-nobody-yet"));
    }
    let answers = is_published && facts.consultation.questionnaire.is_some() && facts.may.contains(&Act::SeeAnswers);
    let ways = [
        registrations::way_in(reader, facts),
        answers.then(|| super::responses::way_in(reader, facts.consultation)),
        editing::way_in(reader, facts),
        papers::way_in(reader, facts),
        broadcasts::way_in(reader, facts).filter(|_| is_published),
        exports::way_in(reader, facts),
    ];
    let ways: Vec<Button> = ways.into_iter().flatten().collect();
    for row in ways.chunks(2) {
        screen = screen.row(row.iter().cloned());
    }
    screen.row(
        std::iter::once(series_button(reader, facts.series))
            .chain(is_published.then(|| card(reader, facts.consultation))),
    )
}

/// They may not, or it is not there: not told apart.
pub fn denied(reader: &Reader) -> Screen {
    let words = &reader.words;
    reader
        .screen(words.say("organizing-denied-heading"))
        .text(words.say("organizing-denied"))
        .text(words.say("organizing-denied-next"))
        .row([others(reader)])
}

/// What was typed answers nothing that is asked now; it comes back.
pub fn asked_no_more(reader: &Reader, typed: &str) -> Screen {
    let words = &reader.words;
    let screen = reader.screen(words.say("organizing-stale-heading")).text(words.say("organizing-stale"));
    let typed = typed.chars().take(LONGEST_TYPED).collect::<String>();
    let screen = if quotable(&typed).is_empty() { screen } else { screen.block(Block::Quote(typed)) };
    screen.row([home_button(reader)])
}

/// An address that answers no question: it stands in no title, so nothing is searched for.
pub fn link_typed(reader: &Reader, typed: &str) -> Screen {
    let words = &reader.words;
    let args = [("papers", words.label("publish-button").into()), ("joining", words.label("joining-button").into())];
    let typed: String = typed.chars().take(LONGEST_TYPED).collect();
    reader
        .screen(words.say("organizing-link-heading"))
        .block(Block::Quote(typed))
        .text(words.say_with("organizing-link", &args))
        .row([home_button(reader)])
}

/// A screen that asks for words, at the revision of its question.
pub(crate) fn asking(
    reader: &Reader,
    mut screen: Screen,
    label: &str,
    (long, max): (bool, u32),
    revision: u32,
) -> Screen {
    let label = reader.words.label(label);
    screen.input = Some(Input { label, long, max, form: Form::Organizing, revision, more: Vec::new() });
    screen.row([button(reader, "form-cancel", Action::Cancel(Form::Organizing))])
}

pub(crate) fn home_button(reader: &Reader) -> Button {
    button(reader, "organizing-home-button", Action::Organize(Organizing::Home))
}

pub(crate) fn series_button(reader: &Reader, series: &Series) -> Button {
    button(reader, "organizing-series-button", Action::Organize(Organizing::Series(series.code.clone(), 0)))
}

/// Back to a consultation as its organizers see it.
pub(crate) fn consultation_button(reader: &Reader, code: &Code) -> Button {
    button(reader, "organizing-back-button", Action::Organize(Organizing::Consultation(code.clone())))
}

pub fn samples() -> Vec<Sample> {
    let mut samples = vec![
        Sample {
            name: "organizing-home",
            draw: |reader| {
                let series = sample::series();
                home(reader, &[SeriesRow { series: &series, roles: &[Role::Owner, Role::Organizer] }])
            },
        },
        Sample { name: "organizing-home-none", draw: |reader| home(reader, &[]) },
        Sample {
            name: "organizing-series",
            draw: |reader| {
                let (all, one) = (sample::series(), sample::usual());
                let consultations = vec![&one; 14];
                let kept = Some(reader.now);
                series(
                    reader,
                    &SeriesFacts { series: &all, consultations: &consultations, may: &Act::ALL, page: 1, kept },
                )
            },
        },
        Sample {
            name: "organizing-series-empty",
            draw: |reader| {
                let all = sample::series();
                series(
                    reader,
                    &SeriesFacts { series: &all, consultations: &[], may: &[Act::Work], page: 0, kept: None },
                )
            },
        },
        Sample {
            name: "organizing-consultation",
            draw: |reader| {
                let (all, one) = (sample::series(), sample::usual());
                let states: Vec<(State, i64)> = State::ALL.into_iter().zip(1..).collect();
                let meeting = Room { places: 100, held: 3 };
                let facts = Overview { series: &all, consultation: &one, meeting, states: &states, may: &Act::ALL };
                consultation(reader, &facts)
            },
        },
        Sample {
            name: "organizing-consultation-new",
            draw: |reader| {
                let (all, one) = (sample::series(), sample::usual());
                let meeting = Room { places: 100, held: 0 };
                let facts = Overview { series: &all, consultation: &one, meeting, states: &[], may: &[Act::Work] };
                consultation(reader, &facts)
            },
        },
        Sample {
            name: "organizing-consultation-over",
            draw: |reader| {
                let (all, one) = (sample::series(), sample::usual());
                let meeting = Room { places: 100, held: 2 };
                let states = [(State::Registered, 2)];
                let facts = Overview { series: &all, consultation: &one, meeting, states: &states, may: &[Act::Work] };
                let now = one.timetables[1].ends();
                consultation(&Reader { now, ..reader.clone() }, &facts)
            },
        },
        Sample { name: "organizing-denied", draw: denied },
        Sample { name: "organizing-link", draw: |reader| link_typed(reader, "https://example.org/j/84312") },
        Sample { name: "organizing-stale", draw: |reader| asked_no_more(reader, "The hall is open from nine.") },
    ];
    samples.extend(team::samples());
    samples.extend(registrations::samples());
    samples.extend(editing::samples());
    samples.extend(broadcasts::samples());
    samples.extend(papers::samples());
    samples.extend(joining::samples());
    samples.extend(rooms::samples());
    samples.extend(exports::samples());
    samples
}
