//! What organizers get of a questionnaire: who has answered, what was answered to each question, and more time to answer.

use super::Reader;
use super::meeting::{button, fact, title};
use super::outcome::card;
use super::wording::page_buttons;
use crate::chat::action::Action;
use crate::chat::screen::{Block, Button, Inline, Screen};
use crate::domain::consultation::Consultation;
use crate::domain::questionnaire::tally::{Cell, Counts, FEWEST, Numbers, Rates, Share, Tally, shown};
use crate::domain::questionnaire::{Choice, Kind, Questionnaire};
use crate::domain::written::Written;
use crate::locale::Arg;

mod samples;

pub use samples::samples;

/// Countries told by name on one screen.
const COUNTRIES: usize = 12;

/// Days that an organizer may give at once.
pub const DAYS: [u8; 3] = [1, 3, 7];

/// Who has answered.
pub struct Responses<'a> {
    pub consultation: &'a Consultation,
    pub questionnaire: &'a Questionnaire,
    /// Everybody, with a place or without.
    pub answered: u64,
    /// Of those who hold a place.
    pub rates: &'a Rates,
    pub waiting: u64,
    /// The days by which it may be extended just now.
    pub days: &'a [u8],
}

pub fn responses(reader: &Reader, facts: &Responses<'_>) -> Screen {
    let words = &reader.words;
    let number = |count: u64| words.number(i64::try_from(count).unwrap_or(i64::MAX));
    let code = &facts.consultation.code;
    let placed = facts.rates.total();
    let mut told = vec![
        fact(reader, "outcome-meeting", title(reader, facts.consultation)),
        (words.say("responses-due"), vec![Inline::Moment(reader.deadline(&facts.questionnaire.due))]),
        fact(reader, "responses-places", &share(reader, placed)),
    ];
    let others = facts.answered.saturating_sub(placed.answered);
    for (label, count) in [("responses-others", others), ("responses-waiting", facts.waiting)] {
        if count > 0 {
            told.push(fact(reader, label, &number(count)));
        }
    }
    let mut screen = reader.screen(words.say("responses-heading")).block(Block::Facts(told));
    if facts.questionnaire.anonymous {
        screen = screen.text(words.say("responses-anonymous"));
    }
    let categories = facts.rates.categories();
    let named = |cell: &Cell<_>| {
        cell.of.map(|category: crate::domain::person::Category| words.say(&format!("category-{}", category.key())))
    };
    screen = groups(reader, screen, "responses-categories", categories.iter().map(|cell| (named(cell), cell.share)));
    let countries = fewer(facts.rates.countries(), COUNTRIES);
    let named = |cell: &Cell<_>| cell.of.map(|country| words.country(country));
    screen = groups(reader, screen, "responses-countries", countries.iter().map(|cell| (named(cell), cell.share)));
    if placed.people > 0 {
        screen = screen.text(words.say("responses-small"));
    }
    let more = facts.days.iter().map(|days| extension_button(reader, facts.consultation, *days));
    screen
        .row([button(reader, "responses-summary-button", Action::Summary(code.clone(), 0))])
        .row(more)
        .row([card(reader, facts.consultation)])
}

fn groups(
    reader: &Reader,
    screen: Screen,
    heading: &str,
    cells: impl Iterator<Item = (Option<String>, Share)>,
) -> Screen {
    let rest = || reader.words.say("responses-rest");
    let facts: Vec<_> = cells.map(|(of, cell)| (of.unwrap_or_else(rest), vec![share(reader, cell).into()])).collect();
    if facts.is_empty() {
        return screen;
    }
    screen.block(Block::Title(reader.words.say(heading))).block(Block::Facts(facts))
}

/// The largest groups, and all others as one.
fn fewer<K>(mut cells: Vec<Cell<K>>, most: usize) -> Vec<Cell<K>> {
    if cells.len() > most {
        let rest = cells.split_off(most - 1);
        let share = rest.iter().fold(Share::default(), |sum, cell| sum.join(cell.share));
        cells.push(Cell { of: None, share });
    }
    cells
}

fn share(reader: &Reader, share: Share) -> String {
    let args = [("part", count(share.answered)), ("whole", count(share.people))];
    reader.words.say_with("responses-share", &args)
}

fn count(count: u64) -> Arg {
    Arg::Number(i64::try_from(count).unwrap_or(i64::MAX))
}

fn extension_button(reader: &Reader, consultation: &Consultation, days: u8) -> Button {
    let label = reader.words.label_with("responses-more-days", &[("count", Arg::from(u32::from(days)))]);
    Button::new(label, Action::Extend(consultation.code.clone(), days))
}

/// What was answered to one question.
pub struct Summary<'a> {
    pub consultation: &'a Consultation,
    pub anonymous: bool,
    /// From 0.
    pub place: u16,
    /// Questions there are.
    pub of: u16,
    /// Who sent the questionnaire, whatever they answered in it.
    pub sent: u64,
    pub tally: &'a Tally,
}

pub fn summary(reader: &Reader, facts: &Summary<'_>) -> Screen {
    let words = &reader.words;
    let tally = facts.tally;
    let place = [("place", Arg::from(u32::from(facts.place) + 1)), ("of", Arg::from(u32::from(facts.of)))];
    let mut screen =
        reader.screen(words.say_with("responses-question", &place)).text(tally.question().text.text(words.locale()));
    // A question may be asked of few among many.
    let few = [facts.sent, tally.answered()].into_iter().find(|count| *count < FEWEST && facts.anonymous);
    if let Some(few) = few {
        let args = [("count", count(few)), ("least", count(FEWEST))];
        screen = screen.text(words.say_with("responses-few", &args));
    } else {
        screen = screen.text(words.say_with("responses-answered", &[("count", count(tally.answered()))]));
        if tally.earlier() > 0 {
            screen = screen.text(words.say_with("responses-earlier", &[("count", count(tally.earlier()))]));
        }
        if tally.answered() > 0 {
            screen = counts(reader, screen, facts);
        }
    }
    let code = &facts.consultation.code;
    screen
        .row(page_buttons(reader, facts.place, facts.of, |place| Action::Summary(code.clone(), place)))
        .row([button(reader, "responses-back", Action::Responses(code.clone())), card(reader, facts.consultation)])
}

fn counts(reader: &Reader, screen: Screen, facts: &Summary<'_>) -> Screen {
    let words = &reader.words;
    let tally = facts.tally;
    let answered = tally.answered();
    let of_all = |counted: u64| {
        let percent = (counted * 200 + answered) / (answered.max(1) * 2);
        words.say_with("responses-counted", &[("count", count(counted)), ("percent", count(percent))])
    };
    let option = |code: &_| {
        let known = tally.question().kind.options().iter().find(|option: &&Choice| option.code == *code);
        known.map_or_else(String::new, |option| option.text.text(words.locale()).to_owned())
    };
    let line = |label: String, value: String| (label, vec![Inline::Text(value)]);
    let facts = match tally.counts() {
        Counts::Chosen(options) => options.iter().map(|(code, n)| line(option(code), of_all(*n))).collect(),
        Counts::Ranked(options) => {
            let mut options: Vec<_> = options.iter().collect();
            options.sort_by_key(|ranked| ranked.mean_tenths(answered));
            let told = |mean: i64, first: u64| {
                let args = [("mean", Arg::from(words.tenths(mean))), ("first", count(first))];
                words.say_with("responses-ranked", &args)
            };
            options
                .into_iter()
                .filter_map(|one| Some(line(option(&one.code), told(one.mean_tenths(answered)?, one.first))))
                .collect()
        }
        Counts::YesNo { yes, no } => {
            vec![line(words.say("responses-yes"), of_all(*yes)), line(words.say("responses-no"), of_all(*no))]
        }
        Counts::Numbers(numbers) => figures(reader, &tally.question().kind, numbers, of_all),
        Counts::Dates(ends) => ends.map_or_else(Vec::new, |(first, last)| {
            vec![
                line(words.say("responses-earliest"), words.date(first)),
                line(words.say("responses-latest"), words.date(last)),
            ]
        }),
        Counts::Countries(countries) => {
            let all = countries.iter().map(|(country, n)| (*country, Share { people: *n, answered: *n }));
            let cells = if facts.anonymous {
                shown(all)
            } else {
                let mut cells: Vec<_> = all.map(|(country, share)| Cell { of: Some(country), share }).collect();
                cells.sort_by_key(|cell| std::cmp::Reverse(cell.share.people));
                cells
            };
            let name = |cell: &Cell<_>| cell.of.map_or_else(|| words.say("responses-rest"), |one| words.country(one));
            fewer(cells, COUNTRIES).iter().map(|cell| line(name(cell), of_all(cell.share.people))).collect()
        }
        Counts::Texts => return screen.text(words.say("responses-texts")),
    };
    if facts.is_empty() { screen.text(words.say("responses-small")) } else { screen.block(Block::Facts(facts)) }
}

type Facts = Vec<(String, Vec<Inline>)>;

fn figures(reader: &Reader, kind: &Kind, numbers: &Numbers, of_all: impl Fn(u64) -> String) -> Facts {
    let words = &reader.words;
    let mut facts = Vec::new();
    if let (Kind::Scale { from, to, low, high }, Some(distribution)) = (kind, numbers.distribution()) {
        let meaning = |number: i64| match number {
            number if number == *from => low.text(words.locale()),
            number if number == *to => high.text(words.locale()),
            _ => "",
        };
        for number in *from..=*to {
            let (written, meaning) = (words.number(number), meaning(number));
            let label = if meaning.is_empty() {
                written
            } else {
                words.say_with("responses-step", &[("number", written.into()), ("meaning", meaning.into())])
            };
            facts.push((label, vec![of_all(distribution.get(&number).copied().unwrap_or(0)).into()]));
        }
    }
    let mut add = |label, value: Option<String>| facts.extend(value.map(|value| fact(reader, label, &value)));
    add("responses-mean", numbers.mean_tenths().map(|mean| words.tenths(mean)));
    let about = |median: String| match numbers.distribution() {
        Some(_) => median,
        None => words.say_with("responses-about", &[("value", median.into())]),
    };
    add("responses-median", numbers.median_tenths().map(|median| about(words.tenths(median))));
    add("responses-least", numbers.ends().map(|(least, _)| words.number(least)));
    add("responses-greatest", numbers.ends().map(|(_, greatest)| words.number(greatest)));
    facts
}

/// What giving so many days more would do.
pub struct Extension<'a> {
    pub consultation: &'a Consultation,
    pub days: u8,
    /// When it is due, and when it would be.
    pub from: Written,
    pub to: Written,
    /// Who hold a place and have not answered.
    pub unanswered: u64,
    /// The minute since 1970, UTC, at which it is due: the yes is to this date only.
    pub minute: u32,
    /// They said yes to another date.
    pub changed: bool,
}

pub fn extension(reader: &Reader, facts: &Extension<'_>) -> Screen {
    let words = &reader.words;
    let code = &facts.consultation.code;
    let moment = |label, written| (words.say(label), vec![Inline::Moment(reader.deadline(written))]);
    let unanswered = words.number(i64::try_from(facts.unanswered).unwrap_or(i64::MAX));
    let mut screen = reader.screen(words.say("extend-heading"));
    if facts.changed {
        screen = screen.text(words.say("extend-changed"));
    }
    let yes = words.label_with("extend-yes", &[("count", Arg::from(u32::from(facts.days)))]);
    screen
        .block(Block::Facts(vec![
            fact(reader, "outcome-meeting", title(reader, facts.consultation)),
            moment("extend-from", &facts.from),
            moment("extend-to", &facts.to),
            fact(reader, "extend-unanswered", &unanswered),
        ]))
        .text(words.say("extend-reminders"))
        .row([
            Button::new(yes, Action::ExtendYes(code.clone(), facts.days, facts.minute)),
            button(reader, "responses-back", Action::Responses(code.clone())),
        ])
}

pub fn extended(reader: &Reader, consultation: &Consultation, due: &Written) -> Screen {
    let words = &reader.words;
    reader
        .screen(words.say("extended-heading"))
        .block(Block::Facts(vec![
            fact(reader, "outcome-meeting", title(reader, consultation)),
            (words.say("responses-due"), vec![Inline::Moment(reader.deadline(due))]),
        ]))
        .text(words.say("extended-told"))
        .row([button(reader, "responses-back", Action::Responses(consultation.code.clone()))])
}

/// Why there is no more time to give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoExtension {
    Cancelled,
    /// The first sitting has begun.
    Started,
    /// The date would have passed as well.
    Past,
    /// After the consultation ends, answers are of no use to it.
    TooLate,
}

pub fn not_extended(reader: &Reader, consultation: &Consultation, why: NoExtension) -> Screen {
    let text = match why {
        NoExtension::Cancelled => "extend-cancelled",
        NoExtension::Started => "extend-started",
        NoExtension::Past => "extend-past",
        NoExtension::TooLate => "extend-too-late",
    };
    reader.screen(reader.words.say("extend-not")).text(reader.words.say(text)).row([button(
        reader,
        "responses-back",
        Action::Responses(consultation.code.clone()),
    )])
}

/// For whoever does not answer for the series.
pub fn denied(reader: &Reader, consultation: &Consultation) -> Screen {
    reader
        .screen(reader.words.say("responses-heading"))
        .text(reader.words.say("responses-denied"))
        .row([card(reader, consultation)])
}

/// On the card, for those who may press it.
pub fn way_in(reader: &Reader, consultation: &Consultation) -> Button {
    button(reader, "responses-button", Action::Responses(consultation.code.clone()))
}
