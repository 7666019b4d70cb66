//! What somebody is told unasked, and when: the news of series, single consultations, quiet hours.

use super::Reader;
use super::example;
use super::meeting::{Fact, button, fact, label, title};
use crate::chat::action::Action;
use crate::chat::screen::{Block, Button, Screen};
use crate::domain::consultation::Consultation;
use crate::domain::id::Code;
use crate::domain::locale::Localized;
use crate::domain::quiet::Quiet;
use crate::domain::reminder::Interest;
use crate::domain::written::WallTime;
use crate::views::sample::{Sample, series_title};

/// Most of anything that is listed.
const MOST: usize = 5;

pub struct Choices<'a> {
    /// Whether they want its news; those first.
    pub series: &'a [(Code, Localized, bool)],
    /// Followed or muted, the newest first.
    pub single: &'a [(Consultation, Interest)],
    pub quiet: Option<Quiet>,
}

pub fn choices(reader: &Reader, facts: &Choices<'_>) -> Screen {
    let words = &reader.words;
    let locale = words.locale();
    let mut screen = reader.screen(words.say("choices-heading")).text(words.say("choices-always"));
    let series = &facts.series[..facts.series.len().min(MOST)];
    let news: Vec<Fact> = series
        .iter()
        .map(|(_, title, wanted)| {
            let says = if *wanted { "choices-news-yes" } else { "choices-news-no" };
            (title.text(locale).to_owned(), vec![words.say(says).into()])
        })
        .collect();
    if !news.is_empty() {
        screen = screen.block(Block::Title(words.say("choices-news"))).block(Block::Facts(news));
    }
    let single = &facts.single[..facts.single.len().min(MOST)];
    let told: Vec<Fact> = single
        .iter()
        .map(|(consultation, interest)| {
            let says = if *interest == Interest::Muted { "choices-muted" } else { "choices-followed" };
            (title(reader, consultation).to_owned(), vec![words.say(says).into()])
        })
        .collect();
    if !told.is_empty() {
        screen = screen.block(Block::Title(words.say("choices-single"))).block(Block::Facts(told));
    }
    screen = screen.block(Block::Facts(vec![fact(reader, "me-quiet", &hours(reader, facts.quiet))]));
    for (code, title, wanted) in series {
        let says = if *wanted { "choices-news-off" } else { "choices-news-on" };
        let says = words.label_with(says, &[("title", label(title.text(locale)).into())]);
        screen = screen.row([Button::new(says, Action::News(code.clone(), !wanted))]);
    }
    for (consultation, _) in single {
        screen = screen.row([Button::new(label(title(reader, consultation)), Action::Card(consultation.code.clone()))]);
    }
    screen.row([button(reader, "me-quiet", Action::QuietHours), button(reader, "me-button", Action::Me)])
}

/// The hours, where they can be changed.
pub fn quiet_hours(reader: &Reader, quiet: Option<Quiet>) -> Screen {
    let words = &reader.words;
    let usual = quiet.unwrap_or_default();
    let hour = |id: &str, hour: u32, quiet: Option<Quiet>| {
        quiet.map(|quiet| {
            Button::new(words.label_with(id, &[("time", words.time(at(hour)).into())]), Action::Quiet(Some(quiet)))
        })
    };
    let evening = |from: u32| hour("quiet-from", from, Quiet::new(from, usual.until()));
    let morning = |until: u32| hour("quiet-until", until, Quiet::new(usual.from(), until));
    let mut screen = reader
        .screen(words.say("me-quiet"))
        .block(Block::Facts(vec![fact(reader, "me-quiet", &hours(reader, quiet))]))
        .text(words.say("quiet-text"));
    if reader.zone.is_none() {
        screen = screen.text(words.say("quiet-zone")).row([button(reader, "me-zone-change", Action::Zone)]);
    }
    screen = screen.row([21, 22, 23].into_iter().filter_map(evening)).row([7, 8, 9].into_iter().filter_map(morning));
    if quiet.is_some() {
        screen = screen.row([button(reader, "me-quiet-off", Action::Quiet(None))]);
    }
    screen.row([button(reader, "choices-button", Action::Choices), button(reader, "me-button", Action::Me)])
}

fn at(hour: u32) -> WallTime {
    u16::try_from(hour).ok().and_then(|hour| WallTime::new(hour, 0)).unwrap_or(WallTime::END_OF_DAY)
}

pub(super) fn hours(reader: &Reader, quiet: Option<Quiet>) -> String {
    let words = &reader.words;
    match quiet {
        Some(quiet) => {
            let hours = words.time_range(at(quiet.from()), at(quiet.until()));
            words.say_with("me-quiet-hours", &[("hours", hours.into())])
        }
        None => words.say("me-quiet-never"),
    }
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "choices",
            draw: |reader| {
                let code = example::consultation().code;
                let series = [
                    (code.clone(), series_title(), true),
                    (code, Localized::english("First Regional Review of the Global Compact for Migration"), false),
                ];
                let single =
                    [(example::consultation(), Interest::Following), (super::sample::biggest(), Interest::Muted)];
                choices(reader, &Choices { series: &series, single: &single, quiet: Some(Quiet::default()) })
            },
        },
        Sample {
            name: "choices, none",
            draw: |reader| choices(reader, &Choices { series: &[], single: &[], quiet: None }),
        },
        Sample { name: "quiet hours", draw: |reader| quiet_hours(reader, Some(Quiet::default())) },
        Sample {
            name: "quiet hours, none, zone unknown",
            draw: |reader| quiet_hours(&Reader { zone: None, ..reader.clone() }, None),
        },
    ]
}
