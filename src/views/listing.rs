//! Lists of consultations: the first screen, filtered lists, what a search found, and the question what to search for.
//!
//! Choosing a filter is `filters`.

use std::ops::Range;

use chrono::{DateTime, Utc};

use super::line::{below, line};
use super::sample::{self, Sample};
use super::wording::{self, OpenDraft, Put, Stage, short, short_title};
use super::{Reader, filters};
use crate::chat::action::{Action, Form, Listing};
use crate::chat::screen::{Block, Button, Inline, Input, Line, Screen};
use crate::domain::consultation::{Consultation, PublicationKind, Timetable};
use crate::domain::id::Code;
use crate::domain::locale::{Locale, Localized};
use crate::domain::registration::{Standing, State};
use crate::domain::text::quotable;
use crate::locale::Arg;

/// Most upcoming consultations on a page.
pub const UPCOMING_PER_PAGE: usize = 5;
/// Most past ones below the last of those that are coming.
pub const PAST_BELOW: usize = 3;
/// Most past ones on a page of their own.
pub const PAST_PER_PAGE: usize = 5;
/// Most that a search shows.
pub const MOST_FOUND: usize = 8;
/// Longest words to search for, in grapheme clusters.
pub const LONGEST_QUERY: u32 = 80;

/// Languages with a button on the first screen; the rest are one press further.
const LANGUAGES_SHOWN: usize = 10;

/// What a list says about one consultation.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub code: Code,
    pub title: Localized,
    pub cancelled: bool,
    /// In force now.
    pub timetable: Timetable,
    /// No seat is left in the meeting.
    pub full: bool,
    pub mine: Option<Standing>,
    /// Kinds of what was posted and comes afterwards, each once.
    pub reports: Vec<PublicationKind>,
}

impl Row {
    pub fn of(consultation: &Consultation, now: DateTime<Utc>, full: bool, mine: Option<Standing>) -> Self {
        let posted = |kind: &PublicationKind| {
            kind.is_report() && consultation.publications.iter().any(|p| p.kind == *kind && p.is_posted(now))
        };
        Self {
            code: consultation.code.clone(),
            title: consultation.title.clone(),
            cancelled: consultation.cancelled,
            timetable: consultation.timetable(now).1.clone(),
            full,
            mine,
            reports: PublicationKind::ALL.into_iter().filter(posted).collect(),
        }
    }
}

/// One page of a list.
#[derive(Clone, Debug, Default)]
pub struct ListFacts<'a> {
    pub filter: Listing,
    /// Title of the series the filter names.
    pub series: Option<&'a Localized>,
    /// Soonest first.
    pub upcoming: Vec<Row>,
    /// Latest first.
    pub past: Vec<Row>,
    pub pages: u16,
    /// Every shipped language, in the order of their buttons.
    pub languages: &'a [Locale],
    pub draft: Option<OpenDraft>,
}

/// Which of all that match belong on a page: places in the upcoming ones, soonest first, and in the past ones, latest
/// first. A page beyond the last one is the last one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    pub page: u16,
    pub pages: u16,
    pub upcoming: Range<usize>,
    pub past: Range<usize>,
}

impl Page {
    pub fn of(page: u16, upcoming: usize, past: usize) -> Self {
        let ahead = upcoming.div_ceil(UPCOMING_PER_PAGE).max(1);
        let behind = past.saturating_sub(PAST_BELOW).div_ceil(PAST_PER_PAGE);
        let pages = u16::try_from(ahead + behind).unwrap_or(u16::MAX);
        let page = page.min(pages - 1);
        let at = usize::from(page);
        let up = |from: usize| from.min(upcoming)..(from + UPCOMING_PER_PAGE).min(upcoming);
        let (upcoming, past) = match at + 1 {
            next if next < ahead => (up(at * UPCOMING_PER_PAGE), 0..0),
            next if next == ahead => (up(at * UPCOMING_PER_PAGE), 0..past.min(PAST_BELOW)),
            _ => {
                let from = PAST_BELOW + (at - ahead) * PAST_PER_PAGE;
                (upcoming..upcoming, from.min(past)..(from + PAST_PER_PAGE).min(past))
            }
        };
        Self { page, pages, upcoming, past }
    }
}

/// The first screen, another page of it, or a list with a filter.
pub fn listing(reader: &Reader, facts: &ListFacts<'_>) -> Screen {
    let whole = draw(reader, facts, usize::MAX);
    wording::first_that_fits([whole], || draw(reader, facts, wording::SHORT))
}

fn draw(reader: &Reader, facts: &ListFacts<'_>, longest_title: usize) -> Screen {
    let words = &reader.words;
    let filter = &facts.filter;
    let filtered = filters::is_set(filter);
    let mut screen = reader.screen(words.say("list-heading"));
    if filtered {
        screen = screen.text(filters::said(reader, filter, facts.series));
    } else if filter.page == 0 {
        screen = screen.text(words.say("list-about"));
    }
    if facts.upcoming.is_empty() && (filter.page == 0 || facts.past.is_empty()) {
        let nothing = match (filtered, facts.past.is_empty()) {
            (true, true) => "list-none-match",
            (true, false) => "list-none-upcoming-match",
            (false, true) => "list-none",
            (false, false) => "list-none-upcoming",
        };
        screen = screen.text(words.say(nothing));
    }
    screen = section(reader, screen, "list-upcoming", &facts.upcoming, longest_title);
    screen = section(reader, screen, "list-past", &facts.past, longest_title);

    screen = wording::continue_row(reader, screen, facts.draft);
    screen = entries(reader, screen, facts.upcoming.iter().chain(&facts.past));
    let button = |id, action| Button::new(words.label(id), action);
    let pages = wording::page_buttons(reader, filter.page, facts.pages, |page| {
        Action::Consultations(Listing { page, ..filter.clone() })
    });
    screen = screen.row(
        pages.into_iter().chain([button("button-filter", Action::Filters), button("button-search", Action::Search)]),
    );
    if filtered {
        let open = Listing { open_only: true, page: 0, ..filter.clone() };
        let open = (!filter.open_only).then(|| button("button-open-only", Action::Consultations(open)));
        let clear = button("button-clear", Action::Consultations(Listing::default()));
        return screen.row(open.into_iter().chain([clear]));
    }
    screen = screen.row([
        button("button-reports", Action::Reports(0)),
        button("button-mine", Action::Mine),
        button("button-help", Action::Help),
    ]);
    if filter.page > 0 {
        return screen;
    }
    if facts.languages.len() > LANGUAGES_SHOWN {
        let shown = &facts.languages[..LANGUAGES_SHOWN - 1];
        screen = wording::language_rows(screen, shown, 5);
        if let Some(row) = screen.rows.last_mut() {
            row.push(button("button-more-languages", Action::Languages));
        }
        return screen;
    }
    wording::language_rows(screen, facts.languages, 5)
}

fn section(reader: &Reader, screen: Screen, title: &str, rows: &[Row], longest_title: usize) -> Screen {
    if rows.is_empty() {
        return screen;
    }
    screen
        .block(Block::Title(reader.words.say(title)))
        .block(Block::Bullets(rows.iter().map(|row| entry(reader, row, longest_title)).collect()))
}

/// Title, date, registration, and how the reader stands, one below the other.
fn entry(reader: &Reader, row: &Row, longest_title: usize) -> Line {
    let words = &reader.words;
    let stage = wording::stage(row.cancelled, &row.timetable, reader.now);
    let mut lines: Vec<Line> = vec![vec![short(row.title.text(words.locale()), longest_title).into()]];
    if stage == Stage::Cancelled {
        lines.push(vec![words.say("list-cancelled").into()]);
    } else if row.timetable.sittings.len() > 1 {
        lines.extend(wording::when_in_short(words, &row.timetable));
    } else {
        lines.push(wording::when(reader, &row.timetable));
        lines.extend(wording::when_here(reader, &row.timetable));
    }
    if stage == Stage::Underway {
        lines.push(vec![words.say("list-underway").into()]);
    }
    lines.extend(wording::registration(reader, stage, &row.timetable, Put::Alone));
    if row.full && stage == Stage::Open && row.mine.is_none() {
        lines.push(vec![words.say("list-full").into()]);
    }
    lines.extend(row.mine.as_ref().filter(|_| stage != Stage::Past).and_then(|mine| own(reader, mine, &row.timetable)));
    if !row.reports.is_empty() {
        let kinds: Vec<String> =
            row.reports.iter().map(|kind| words.say(&format!("publication-{}", kind.key()))).collect();
        lines.push(vec![words.say_with("list-reports", &[("kinds", words.list(&kinds).into())]).into()]);
    }
    below(lines)
}

/// How the reader stands, in a few words; nothing once they left.
fn own(reader: &Reader, mine: &Standing, timetable: &Timetable) -> Option<Line> {
    if !mine.state.is_active() {
        return None;
    }
    // Why one waits stands on the card.
    let brief = Standing { blocked_by: Vec::new(), group: None, ..mine.clone() };
    let zone = timetable.registration_closes.zone;
    wording::standing(reader, &brief, &[], zone).into_iter().next()
}

fn entries<'a>(reader: &Reader, screen: Screen, rows: impl Iterator<Item = &'a Row>) -> Screen {
    rows.fold(screen, |screen, row| {
        screen.row([Button::new(short_title(&row.title, reader), Action::Card(row.code.clone()))])
    })
}

/// Asks for words to search for.
pub fn search(reader: &Reader) -> Screen {
    let words = &reader.words;
    let mut screen = reader
        .screen(words.say("search-heading"))
        .text(words.say("search-ask"))
        .row([Button::new(words.label("button-cancel"), Action::Cancel(Form::Search))]);
    screen.input = Some(Input {
        label: words.label("search-input"),
        long: false,
        max: LONGEST_QUERY,
        form: Form::Search,
        revision: 0,
        more: Vec::new(),
    });
    screen
}

/// What a search found; at most [`MOST_FOUND`] are shown.
pub fn found(reader: &Reader, query: &str, rows: &[Row]) -> Screen {
    let words = &reader.words;
    let query = short(&quotable(query), 80);
    let shown = &rows[..rows.len().min(MOST_FOUND)];
    let mut screen = reader.screen(words.say("search-heading"));
    if shown.is_empty() {
        screen = screen
            .text(words.say_with("found-nothing", &[("query", query.into())]))
            .text(words.say("found-nothing-next"));
    } else {
        let args = [("count", Arg::from(shown.len())), ("query", query.into())];
        let id = if rows.len() > shown.len() { "found-first" } else { "found-some" };
        screen = screen
            .text(words.say_with(id, &args))
            .block(Block::Bullets(shown.iter().map(|row| brief(reader, row)).collect()));
    }
    entries(reader, screen, shown.iter())
        .row([Button::new(words.label("button-search-again"), Action::Search), wording::list_button(reader)])
}

fn brief(reader: &Reader, row: &Row) -> Line {
    let title: Inline = row.title.text(reader.words.locale()).into();
    let first = row.timetable.sittings.first().map_or(String::new(), |sitting| reader.words.date(sitting.date));
    line(&reader.words, "found-entry", vec![("date", first.into())], vec![("title", title)])
}

pub fn samples() -> Vec<Sample> {
    fn waiting() -> Standing {
        Standing { state: State::Waiting, waiting_place: Some(3), blocked_by: vec![], offer_until: None, group: None }
    }
    fn row(reader: &Reader, full: bool, mine: Option<Standing>) -> Row {
        Row::of(&sample::usual(), reader.now, full, mine)
    }
    fn past() -> Row {
        Row::of(&sample::held(), DateTime::<Utc>::MAX_UTC, false, None)
    }
    fn big(reader: &Reader) -> Row {
        let mine = Standing { state: State::Offered, offer_until: Some(reader.now), ..waiting() };
        Row::of(&sample::biggest(), reader.now, true, Some(mine))
    }
    vec![
        Sample {
            name: "listing-first",
            draw: |reader| {
                let languages = sample::locales(&["en", "fr", "ar", "th"]);
                let facts = ListFacts {
                    upcoming: vec![
                        row(reader, false, Some(waiting())),
                        Row::of(&sample::next(), reader.now, true, None),
                    ],
                    past: vec![past()],
                    pages: 1,
                    languages: &languages,
                    ..ListFacts::default()
                };
                listing(reader, &facts)
            },
        },
        Sample {
            name: "listing-nothing-upcoming",
            draw: |reader| listing(reader, &ListFacts { past: vec![past()], pages: 1, ..ListFacts::default() }),
        },
        Sample {
            name: "listing-empty",
            draw: |reader| listing(reader, &ListFacts { pages: 1, ..ListFacts::default() }),
        },
        Sample {
            name: "listing-filtered",
            draw: |reader| {
                let series = sample::series_title();
                let facts = ListFacts {
                    filter: Listing {
                        series: Some(sample::code("ap-gcm")),
                        objective: Some(17),
                        open_only: true,
                        page: 0,
                    },
                    series: Some(&series),
                    upcoming: vec![row(reader, false, None)],
                    pages: 1,
                    ..ListFacts::default()
                };
                listing(reader, &facts)
            },
        },
        Sample {
            name: "listing-filtered-nothing",
            draw: |reader| {
                let filter = Listing { objective: Some(8), ..Listing::default() };
                listing(reader, &ListFacts { filter, pages: 1, ..ListFacts::default() })
            },
        },
        Sample {
            name: "listing-biggest",
            draw: |reader| {
                let languages =
                    sample::locales(&["en", "fr", "ar", "th", "es", "ru", "zh", "hi", "bn", "ur", "fa", "my"]);
                let facts = ListFacts {
                    upcoming: vec![big(reader); UPCOMING_PER_PAGE],
                    past: vec![big(reader); PAST_BELOW],
                    pages: 3,
                    languages: &languages,
                    draft: Some(OpenDraft { form: Form::Enrolment, question: 4, of: 9 }),
                    ..ListFacts::default()
                };
                listing(reader, &facts)
            },
        },
        Sample {
            name: "listing-second-page",
            draw: |reader| {
                let filter = Listing { page: 1, ..Listing::default() };
                let facts = ListFacts { filter, past: vec![past(); PAST_PER_PAGE], pages: 3, ..ListFacts::default() };
                listing(reader, &facts)
            },
        },
        Sample { name: "search-ask", draw: search },
        Sample { name: "search-found", draw: |reader| found(reader, "evidence", &[row(reader, false, None), past()]) },
        Sample { name: "search-nothing", draw: |reader| found(reader, "ฟุตบอล", &[]) },
        Sample {
            name: "search-biggest",
            draw: |reader| found(reader, &"ค้นหา".repeat(40), &vec![big(reader); MOST_FOUND + 1]),
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn pages_show_everything_once(upcoming in 0usize..40, past in 0usize..40) {
            let pages = Page::of(0, upcoming, past).pages;
            let all: Vec<Page> = (0..pages).map(|page| Page::of(page, upcoming, past)).collect();
            let seen = |of: fn(&Page) -> Range<usize>| all.iter().flat_map(of).collect::<Vec<_>>();
            prop_assert_eq!(seen(|page| page.upcoming.clone()), (0..upcoming).collect::<Vec<_>>());
            prop_assert_eq!(seen(|page| page.past.clone()), (0..past).collect::<Vec<_>>());
            prop_assert_eq!(Page::of(pages, upcoming, past), Page::of(pages - 1, upcoming, past));
        }
    }

    #[test]
    fn what_is_past_stands_below_what_is_coming() {
        let first = Page::of(0, 4, 6);
        assert_eq!((first.pages, first.upcoming, first.past), (2, 0..4, 0..3));
        let nothing = Page::of(0, 0, 2);
        assert_eq!((nothing.pages, nothing.upcoming, nothing.past), (1, 0..0, 0..2));
    }
}
