//! Choosing which consultations a list shows, and saying which were chosen.

use super::Reader;
use super::sample::{self, Sample};
use super::wording::{self, SHORT, short, short_title};
use crate::chat::action::{Action, Listing};
use crate::chat::screen::{Button, Screen};
use crate::domain::id::Code;
use crate::domain::locale::Localized;
use crate::locale::Arg;

/// Series with a button; more than this are found by searching.
pub const MOST_SERIES: usize = 20;

/// What there is to choose from: nothing is offered that finds nothing.
#[derive(Clone, Debug, Default)]
pub struct FilterFacts {
    pub series: Vec<(Code, Localized)>,
    /// Objectives that some consultation names, ascending.
    pub objectives: Vec<u8>,
    /// Consultations open for registration now.
    pub open: usize,
}

pub(crate) fn is_set(filter: &Listing) -> bool {
    filter.series.is_some() || filter.objective.is_some() || filter.open_only
}

/// The chosen filter in one sentence. `series` is the title of the series it names.
pub(crate) fn said(reader: &Reader, filter: &Listing, series: Option<&Localized>) -> String {
    let words = &reader.words;
    let series = filter.series.as_ref().map(|code| {
        let title = series.map_or(code.as_str(), |title| title.text(words.locale()));
        words.say_with("filter-series", &[("series", short(title, 2 * SHORT).into())])
    });
    let objective = filter.objective.map(|number| {
        let args = [("number", Arg::from(u32::from(number))), ("title", wording::objective(words, number).into())];
        words.say_with("filter-objective", &args)
    });
    let open = filter.open_only.then(|| words.say("filter-open"));
    let parts: Vec<String> = [open, series, objective].into_iter().flatten().collect();
    words.say_with("filter-said", &[("filters", words.list(&parts).into())])
}

pub fn filters(reader: &Reader, facts: &FilterFacts) -> Screen {
    let words = &reader.words;
    let to = |filter: Listing| Action::Consultations(filter);
    let mut screen = reader.screen(words.say("filter-heading")).text(words.say("filter-ask"));
    if facts.series.len() > 1 {
        for (code, title) in facts.series.iter().take(MOST_SERIES) {
            let filter = Listing { series: Some(code.clone()), ..Listing::default() };
            screen = screen.row([Button::new(short_title(title, reader), to(filter))]);
        }
    }
    let open = words.label_with("button-open-only-count", &[("count", facts.open.into())]);
    screen = screen.row([
        Button::new(open, to(Listing { open_only: true, ..Listing::default() })),
        Button::new(words.label("button-everything"), to(Listing::default())),
    ]);
    for number in &facts.objectives {
        let title = short(&wording::objective(words, *number), SHORT);
        let args = [("number", Arg::from(u32::from(*number))), ("title", title.into())];
        let filter = Listing { objective: Some(*number), ..Listing::default() };
        screen = screen.row([Button::new(words.label_with("button-objective", &args), to(filter))]);
    }
    screen
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "filters-usual",
            draw: |reader| {
                let facts = FilterFacts {
                    series: vec![(sample::code("ap-gcm"), sample::series_title())],
                    objectives: vec![1, 3, 7, 17, 23],
                    open: 2,
                };
                filters(reader, &facts)
            },
        },
        Sample {
            name: "filters-biggest",
            draw: |reader| {
                let series = vec![(sample::code("a"), sample::biggest().title); MOST_SERIES];
                filters(reader, &FilterFacts { series, objectives: (1..=23).collect(), open: 10_000 })
            },
        },
    ]
}
