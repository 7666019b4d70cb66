//! Making and changing consultations: what can be changed, what is asked for, and why something cannot be. What a change
//! would do is `preview`'s subject.

mod preview;
mod samples;

pub use preview::{Concerned, Done, Preview, SeriesPreview, done, preview, preview_series, series_done};
pub use samples::samples;

use super::{consultation_button, series_button};
use crate::chat::action::Action;
use crate::chat::organizing::Organizing;
use crate::chat::organizing::editing::{DAYS, Editing, Field, Page, Step};
use crate::chat::screen::{Blank, Block, Button, Inline, Line, Screen};
use crate::domain::authority::Act;
use crate::domain::consultation::{Consultation, Series, Timetable};
use crate::domain::editing::Wording;
use crate::domain::id::Code;
use crate::domain::locale::{Locale, Localized};
use crate::domain::text::quotable;
use crate::locale::{Arg, autonym};
use crate::views::Reader;
use crate::views::meeting::{button, fact, title};
use crate::views::organizing::{Overview, SeriesFacts, asking};
use crate::views::wording::{short, when};

/// Of a text of several lines, in characters.
const LONGEST_ABOUT: u32 = 700;
const LONGEST_LINE: u32 = 150;

/// Languages on one row of buttons.
const LANGUAGES: usize = 5;

pub(super) fn act(editing: Editing) -> Action {
    Action::Organize(Organizing::Editing(editing))
}

pub(super) fn way_in_to_series(reader: &Reader, facts: &SeriesFacts<'_>) -> Option<Button> {
    let may = facts.may.contains(&Act::Edit);
    may.then(|| button(reader, "editing-series-button", act(Editing::Series(facts.series.code.clone()))))
}

pub(super) fn way_in(reader: &Reader, facts: &Overview<'_>) -> Option<Button> {
    let may = facts.may.contains(&Act::Edit);
    may.then(|| page_button(reader, "editing-button", &facts.consultation.code, Page::Main))
}

fn page_button(reader: &Reader, label: &str, code: &Code, page: Page) -> Button {
    button(reader, label, act(Editing::Page(code.clone(), page)))
}

fn ask_button(reader: &Reader, label: &str, code: &Code, field: Field) -> Button {
    button(reader, label, act(Editing::Ask(code.clone(), field)))
}

fn step_button(reader: &Reader, label: &str, code: &Code, step: Step) -> Button {
    button(reader, label, act(Editing::Preview(code.clone(), step)))
}

/// What can be changed, with how it is now.
pub struct PageFacts<'a> {
    pub consultation: &'a Consultation,
    pub page: Page,
    /// They typed something, and said neither yes nor no.
    pub pending: bool,
    /// Languages that texts may be written in.
    pub languages: &'a [Locale],
}

pub fn page(reader: &Reader, facts: &PageFacts<'_>) -> Screen {
    let words = &reader.words;
    let consultation = facts.consultation;
    let code = &consultation.code;
    let mut told = vec![fact(reader, "outcome-meeting", title(reader, consultation))];
    let mut rows: Vec<Vec<Button>> = Vec::new();
    let Some(dates) = consultation.timetables.last() else { return reader.screen(words.say("editing-heading")) };
    let is_over = reader.now >= dates.ends();
    match facts.page {
        Page::Main => {
            told.push((words.say("card-when"), when(reader, dates)));
            told.push((words.say("editing-closes"), closes(reader, dates)));
            told.extend(limits(reader, consultation));
            rows.push(vec![
                ask_button(reader, "editing-dates-button", code, Field::Sittings),
                page_button(reader, "editing-registration-button", code, Page::Registration),
                page_button(reader, "editing-limits-button", code, Page::Limits),
            ]);
            rows.push(vec![
                page_button(reader, "editing-words-button", code, Page::Words),
                ask_button(reader, "editing-languages-button", code, Field::Languages),
                page_button(reader, "editing-rules-button", code, Page::Rules),
            ]);
            let mut acts = vec![ask_button(reader, "editing-copy-button", code, Field::Copy)];
            if !consultation.published {
                acts.push(step_button(reader, "editing-publish-button", code, Step::Publish));
            } else if consultation.cancelled {
                acts.push(step_button(reader, "editing-hold-button", code, Step::Hold));
            } else if !is_over {
                acts.push(step_button(reader, "editing-cancel-button", code, Step::Cancel));
            }
            rows.push(acts);
        }
        Page::Registration => {
            told.extend(registration(reader, dates));
            rows.push(vec![
                ask_button(reader, "editing-closes-button", code, Field::Closes),
                ask_button(reader, "editing-opens-button", code, Field::Opens),
                ask_button(reader, "editing-waiting-button", code, Field::WaitingEnds),
            ]);
            if consultation.published && !consultation.cancelled && reader.now < dates.starts() {
                rows.push(DAYS.map(|days| longer_button(reader, code, days)).into());
                if reader.now < dates.registration_closes.instant() {
                    rows.push(vec![step_button(reader, "editing-close-now-button", code, Step::CloseNow)]);
                }
            }
            let is_on = consultation.approval;
            told.push(fact(reader, "editing-approval", &yes_no(reader, is_on)));
            rows.push(vec![switch(reader, "editing-approval", code, is_on, Step::Approval(!is_on))]);
        }
        Page::Limits => {
            told.extend(limits(reader, consultation));
            rows.push(vec![
                ask_button(reader, "editing-capacity-button", code, Field::Capacity),
                ask_button(reader, "editing-per-organization-button", code, Field::PerOrganization),
                ask_button(reader, "editing-individuals-button", code, Field::Individuals),
            ]);
        }
        Page::Words => {
            for (wording, label) in WORDINGS {
                let locales: Vec<String> = wording.of(consultation).0.keys().map(|at| autonym(at).to_owned()).collect();
                told.push(fact(reader, label, &words.list(&locales)));
                let label = words.label(label);
                rows.push(
                    facts
                        .languages
                        .iter()
                        .take(LANGUAGES)
                        .map(|locale| {
                            let to = act(Editing::Ask(code.clone(), Field::Text(wording, locale.clone())));
                            Button::new(format!("{label} · {}", autonym(locale)), to)
                        })
                        .collect(),
                );
            }
        }
        Page::Rules => {
            let rules = consultation.confidentiality;
            for (label, on, step) in [
                ("editing-closed", rules.closed, Step::Closed(!rules.closed)),
                ("editing-recorded", rules.recorded, Step::Recorded(!rules.recorded)),
                ("editing-chatham-house", rules.chatham_house, Step::ChathamHouse(!rules.chatham_house)),
            ] {
                told.push(fact(reader, label, &yes_no(reader, on)));
                rows.push(vec![switch(reader, label, code, on, step)]);
            }
        }
    }
    let mut screen = reader.screen(words.say("editing-heading"));
    if !consultation.published {
        screen = screen.text(words.say("editing-unpublished"));
    }
    if consultation.cancelled {
        screen = screen.text(words.say("card-cancelled"));
    }
    screen = screen.block(Block::Facts(told));
    for row in rows {
        screen = screen.row(row);
    }
    let mut back = Vec::new();
    if facts.pending {
        screen = screen.text(words.say("editing-pending"));
        back.push(step_button(reader, "editing-pending-button", code, Step::Typed));
        back.push(button(reader, "editing-drop-button", act(Editing::Drop(code.clone()))));
    }
    if facts.page != Page::Main {
        back.push(page_button(reader, "editing-back-button", code, Page::Main));
    }
    back.push(consultation_button(reader, code));
    screen.row(back)
}

fn yes_no(reader: &Reader, on: bool) -> String {
    reader.words.say(if on { "editing-yes" } else { "editing-no" })
}

/// Switches a rule that is on or off.
fn switch(reader: &Reader, rule: &str, code: &Code, on: bool, step: Step) -> Button {
    let id = if on { "editing-switch-off" } else { "editing-switch-on" };
    let label = reader.words.label_with(id, &[("rule", reader.words.label(rule).into())]);
    Button::new(label, act(Editing::Preview(code.clone(), step)))
}

/// The texts of a consultation, with their labels.
const WORDINGS: [(Wording, &str); 3] =
    [(Wording::Title, "editing-title"), (Wording::About, "editing-about"), (Wording::Place, "editing-place")];

fn label_of(wording: Wording) -> &'static str {
    match wording {
        Wording::Title => "editing-title",
        Wording::About => "editing-about",
        Wording::Place => "editing-place",
    }
}

fn longer_button(reader: &Reader, code: &Code, days: u8) -> Button {
    let label = reader.words.label_with("responses-more-days", &[("count", Arg::from(u32::from(days)))]);
    Button::new(label, act(Editing::Preview(code.clone(), Step::Longer(days))))
}

fn closes(reader: &Reader, dates: &Timetable) -> Line {
    vec![Inline::Moment(reader.deadline(&dates.registration_closes))]
}

fn waiting_ends(reader: &Reader, dates: &Timetable) -> Line {
    match &dates.waiting_ends {
        Some(at) => vec![Inline::Moment(reader.deadline(at))],
        None => vec![reader.words.say("editing-waiting-usual").into()],
    }
}

/// When one may register and wait.
fn registration(reader: &Reader, dates: &Timetable) -> Vec<(String, Line)> {
    let words = &reader.words;
    let opens = dates.registration_opens.map(|at| vec![Inline::Moment(reader.deadline(&at))]);
    let opens = opens.map(|opens| (words.say("editing-opens"), opens));
    let rest = [
        (words.say("editing-closes"), closes(reader, dates)),
        (words.say("editing-waiting-ends"), waiting_ends(reader, dates)),
    ];
    opens.into_iter().chain(rest).collect()
}

fn limits(reader: &Reader, consultation: &Consultation) -> Vec<(String, Line)> {
    let limits = consultation.limits;
    vec![
        fact(reader, "editing-capacity", &size(reader, limits.capacity)),
        fact(reader, "editing-per-organization", &size(reader, limits.per_organization)),
        fact(reader, "editing-individuals", &size(reader, limits.individuals)),
    ]
}

fn size(reader: &Reader, size: Option<u32>) -> String {
    size.map_or_else(|| reader.words.say("editing-no-limit"), |size| reader.words.number(i64::from(size)))
}

/// Why what was typed, or what it would make, cannot be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    Sitting,
    Deadline,
    Number,
    Language,
    /// Nothing but emoji or blanks, or too long.
    Text,
    Code,
    CodeTaken,
    ClosesAfterStart,
    OpensAfterCloses,
    WaitingBeforeCloses,
    WaitingAfterStart,
    Order,
    EndsBeforeStart,
    TooMany,
    TextNeeded,
    /// The dates that stand are not known to people yet.
    MoveAhead,
    /// They were changed in this very minute: each change of dates has a minute of its own.
    JustNow,
    Started,
    Past,
    Already,
    /// In the words of whoever checks files, and in English.
    Other(String),
}

fn why(reader: &Reader, wrong: &Wrong) -> Line {
    let id = match wrong {
        Wrong::Sitting => "editing-wrong-sitting",
        Wrong::Deadline => "editing-wrong-deadline",
        Wrong::Number => "editing-wrong-number",
        Wrong::Language => "editing-wrong-language",
        Wrong::Text => "editing-wrong-text",
        Wrong::Code => "editing-wrong-code",
        Wrong::CodeTaken => "editing-wrong-code-taken",
        Wrong::ClosesAfterStart => "editing-wrong-closes",
        Wrong::OpensAfterCloses => "editing-wrong-opens",
        Wrong::WaitingBeforeCloses => "editing-wrong-waiting",
        Wrong::WaitingAfterStart => "editing-wrong-waiting-start",
        Wrong::Order => "editing-wrong-order",
        Wrong::EndsBeforeStart => "editing-wrong-ends",
        Wrong::TooMany => "editing-wrong-many",
        Wrong::TextNeeded => "editing-wrong-needed",
        Wrong::MoveAhead => "editing-wrong-ahead",
        Wrong::JustNow => "editing-wrong-just-now",
        Wrong::Started => "editing-wrong-started",
        Wrong::Past => "editing-wrong-past",
        Wrong::Already => "editing-wrong-already",
        Wrong::Other(text) => {
            return vec![reader.words.say_with("editing-wrong-other", &[("problem", short(text, 300).into())]).into()];
        }
    };
    vec![reader.words.say(id).into()]
}

/// Words that were typed and cannot be taken, and why.
pub struct Refused<'a> {
    pub why: &'a [Wrong],
    pub typed: &'a str,
}

fn refuse(reader: &Reader, screen: Screen, refused: Option<&Refused<'_>>) -> Screen {
    let Some(refused) = refused else { return screen };
    let screen = screen.block(Block::Bullets(refused.why.iter().take(6).map(|wrong| why(reader, wrong)).collect()));
    let typed: String = refused.typed.chars().take(1000).collect();
    if quotable(&typed).is_empty() { screen } else { screen.block(Block::Quote(typed)) }
}

/// How a field is asked for: the question, its example, the label of the form's field, and how much fits.
fn asks(field: &Field) -> (&'static str, &'static str, (bool, u32)) {
    match field {
        Field::Sittings => ("editing-ask-sittings", "editing-label-sittings", (true, 600)),
        Field::Closes => ("editing-ask-closes", "editing-label-closes", (false, 120)),
        Field::Opens => ("editing-ask-opens", "editing-label-opens", (false, 120)),
        Field::WaitingEnds => ("editing-ask-waiting", "editing-label-waiting", (false, 120)),
        Field::Capacity => ("editing-ask-capacity", "editing-label-capacity", (false, 20)),
        Field::PerOrganization => ("editing-ask-per-organization", "editing-label-per-organization", (false, 20)),
        Field::Individuals => ("editing-ask-individuals", "editing-label-individuals", (false, 20)),
        Field::Languages => ("editing-ask-languages", "editing-label-languages", (false, 200)),
        Field::Text(Wording::About, _) => ("editing-ask-text", "editing-about", (true, LONGEST_ABOUT)),
        Field::Text(Wording::Title, _) => ("editing-ask-text", "editing-title", (false, LONGEST_LINE)),
        Field::Text(Wording::Place, _) => ("editing-ask-text", "editing-place", (false, 100)),
        Field::Copy => ("editing-ask-copy", "editing-label-copy", (false, 120)),
    }
}

/// What may be asked beside a field in one form, in this order.
pub fn beside(field: &Field) -> &'static [Field] {
    match field {
        Field::Sittings => &[Field::Closes, Field::Opens, Field::WaitingEnds],
        Field::Closes => &[Field::Opens, Field::WaitingEnds],
        Field::Capacity => &[Field::PerOrganization, Field::Individuals],
        _ => &[],
    }
}

/// Asks for words about a consultation.
pub fn ask(
    reader: &Reader,
    consultation: &Consultation,
    field: &Field,
    revision: u32,
    refused: Option<&Refused<'_>>,
) -> Screen {
    let words = &reader.words;
    let (question, label, (long, max)) = asks(field);
    let mut told = vec![fact(reader, "outcome-meeting", title(reader, consultation))];
    let mut screen = reader.screen(words.say("editing-heading"));
    let question = match field {
        Field::Text(wording, locale) => {
            let now = wording.of(consultation).0.get(locale).map_or("", String::as_str);
            if !now.is_empty() {
                told.push(fact(reader, label_of(*wording), now));
            }
            let what = words.say(label_of(*wording));
            words.say_with(question, &[("what", what.into()), ("language", autonym(locale).into())])
        }
        _ => words.say(question),
    };
    if let Some(dates) = consultation.timetables.last() {
        match field {
            Field::Sittings | Field::Copy => told.push((words.say("card-when"), when(reader, dates))),
            Field::Closes | Field::Opens | Field::WaitingEnds => told.extend(registration(reader, dates)),
            Field::Capacity | Field::PerOrganization | Field::Individuals => told.extend(limits(reader, consultation)),
            Field::Languages | Field::Text(..) => {}
        }
    }
    screen = refuse(reader, screen.block(Block::Facts(told)), refused).text(question);
    let mut screen = asking(reader, screen, label, (long, max), revision);
    if let Some(input) = &mut screen.input {
        input.more = beside(field)
            .iter()
            .map(|field| {
                let (_, label, (long, max)) = asks(field);
                Blank { label: words.label(label), long, max, required: false }
            })
            .collect();
    }
    screen
}

/// What cannot be done, as nothing was typed that could be typed otherwise.
pub fn not_possible(reader: &Reader, consultation: &Consultation, wrong: &[Wrong], is_typed: bool) -> Screen {
    let words = &reader.words;
    let code = &consultation.code;
    let screen = reader
        .screen(words.say("editing-not-heading"))
        .block(Block::Facts(vec![fact(reader, "outcome-meeting", title(reader, consultation))]))
        .block(Block::Bullets(wrong.iter().take(6).map(|wrong| why(reader, wrong)).collect()));
    let drop = is_typed.then(|| button(reader, "editing-drop-button", act(Editing::Drop(code.clone()))));
    screen.row(drop.into_iter().chain([page_button(reader, "editing-back-button", code, Page::Main)]))
}

/// A series, as it can be changed.
pub fn series(reader: &Reader, series: &Series, languages: &[Locale]) -> Screen {
    let words = &reader.words;
    let code = &series.code;
    let mut told = Vec::new();
    let mut rows = Vec::new();
    for (wording, text) in [(Wording::Title, &series.title), (Wording::About, &series.about)] {
        let name = words.label(label_of(wording));
        told.push(fact(reader, label_of(wording), &short(text.text(words.locale()), 300)));
        rows.push(languages.iter().take(LANGUAGES).map(move |locale| {
            let to = act(Editing::AskSeries(code.clone(), wording, locale.clone()));
            Button::new(format!("{name} · {}", autonym(locale)), to)
        }));
    }
    let mut screen = reader.screen(words.say("editing-series-heading")).block(Block::Facts(told));
    for row in rows {
        screen = screen.row(row);
    }
    screen
        .row([
            button(reader, "editing-new-button", act(Editing::New(code.clone()))),
            button(reader, "editing-file-button", act(Editing::File(code.clone()))),
        ])
        .row([series_button(reader, series)])
}

pub fn ask_series(
    reader: &Reader,
    series: &Series,
    (wording, locale): (Wording, &Locale),
    revision: u32,
    refused: Option<&Refused<'_>>,
) -> Screen {
    let words = &reader.words;
    let now: &Localized = if wording == Wording::About { &series.about } else { &series.title };
    let told = now.0.get(locale).map(|text| fact(reader, label_of(wording), text));
    let mut screen = reader.screen(words.say("editing-series-heading"));
    screen = screen.block(Block::Facts(told.into_iter().collect()));
    let what = words.say(label_of(wording));
    let question = words.say_with("editing-ask-text", &[("what", what.into()), ("language", autonym(locale).into())]);
    let size = if wording == Wording::About { (true, LONGEST_ABOUT) } else { (false, LONGEST_LINE) };
    asking(reader, refuse(reader, screen, refused).text(question), label_of(wording), size, revision)
}

/// Asks for what a new consultation of a series is called; a form of the platform's own asks for more at once.
pub fn ask_new(
    reader: &Reader,
    series: &Series,
    suggested: &Code,
    revision: u32,
    refused: Option<&Refused<'_>>,
) -> Screen {
    let words = &reader.words;
    let title = series.title.text(words.locale());
    let screen = reader.screen(words.say("editing-new-heading")).block(Block::Facts(vec![
        fact(reader, "card-series", title),
        fact(reader, "editing-code", suggested.as_str()),
    ]));
    let screen = refuse(reader, screen, refused).text(words.say("editing-ask-new"));
    let mut screen = asking(reader, screen, "editing-title", (false, LONGEST_LINE), revision);
    if let Some(input) = &mut screen.input {
        let blank = |label: &str, long, max| Blank { label: words.label(label), long, max, required: false };
        input.more = vec![
            blank("editing-label-sittings", true, 600),
            blank("editing-label-closes", false, 120),
            blank("editing-label-capacity", false, 20),
            blank("editing-label-code", false, 40),
        ];
    }
    screen
}

pub fn ask_new_dates(reader: &Reader, title: &str, revision: u32, refused: Option<&Refused<'_>>) -> Screen {
    let words = &reader.words;
    let screen = reader.screen(words.say("editing-new-heading")).block(Block::Facts(vec![fact(
        reader,
        "outcome-meeting",
        title,
    )]));
    let screen = refuse(reader, screen, refused).text(words.say("editing-ask-first-sittings"));
    asking(reader, screen, "editing-label-sittings", (true, 600), revision)
}

/// Beside the page of a consultation that was just made.
pub fn made_toast(reader: &Reader) -> String {
    reader.words.label("editing-made")
}

pub fn dropped_toast(reader: &Reader) -> String {
    reader.words.label("editing-dropped")
}

/// Yes or no to what does not wait for either.
pub fn nothing_kept_toast(reader: &Reader) -> String {
    reader.words.label("editing-nothing-kept")
}

pub fn file_toast(reader: &Reader) -> String {
    reader.words.label("editing-file")
}
