//! Dates and yes or no as people type them. Whole numbers are `numbers`' subject, countries `countries`'.
//!
//! Names of months and days are CLDR's; the sheets list what else stands in a date and what means yes or no. What is in
//! doubt is not read: asking again costs a line, a wrong date a visa.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use chrono::{Datelike, NaiveDate};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::folding::{LONGEST, fold, resembles, writes_no_spaces};
use super::formats::{Formats, months};
use super::numbers::{digit, is_direction_mark};
use super::words::Words;

/// The years that anybody here has to do with, in the common era.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// How much greater a year of the Buddhist era is.
const BUDDHIST: i32 = 543;

/// How far from now a year of two digits may lie.
const NEAR: i32 = 10;

/// Conventions in which the months are called otherwise: those of the Levant, of Algeria and Tunisia, Morocco,
/// Mauritania.
const REGIONS: &[(&str, &[&str])] = &[("ar", &["ar-SY", "ar-IQ", "ar-LB", "ar-DZ", "ar-TN", "ar-MA", "ar-MR"])];

/// What months are called besides, and is too far from CLDR's name to be taken for a slip.
const OTHER_MONTHS: &[(&str, &[(u32, &str)])] = &[("ar", &[(6, "يونية"), (7, "يولية")])];

impl Words {
    /// The date a person wrote, in the years 1900 to 2200; `None` when it is no date or could be several.
    ///
    /// - Digits of any script; month names in full, abbreviated or begun (three letters at least, of one month only),
    ///   in this language and in English; days of the week and words that say nothing more are ignored, even when they
    ///   do not fit; a slip in a longer name is forgiven.
    /// - A year of four digits comes first or last; first, the month follows it. Numbers alone are day, month, year in
    ///   every language, and month, day, year only where the second cannot be a month: 2/13/2021.
    /// - Where years are counted from the Buddha's passing they are read so (2564), as well as in the common era.
    /// - A year of two digits comes last. It is one of the language's own era within ten years of `today`: 21 is 2021
    ///   in English and nothing in Thai, where 64 is.
    /// - Without a year, the date nearest to `today`, the coming one of two; in numbers alone only with a stroke between
    ///   them, or with a full stop and the day first (3.25 is none).
    pub fn read_date(&self, text: &str, today: NaiveDate) -> Option<NaiveDate> {
        let names = &self.reading().dates;
        let reader = DateReader { is_buddhist: self.formats().is_buddhist(), today };
        reader.read(names.parts(text)?)
    }

    /// Whether a person agreed, in words of this language or of English or by a sign (👍). `None` when it is neither,
    /// both, or a question. A number is no answer.
    pub fn read_yes_no(&self, text: &str) -> Option<bool> {
        if text.len() > LONGEST || text.contains(['?', '؟', '\u{37E}', '？', '❓', '❔']) {
            return None;
        }
        let mut answers: Vec<bool> = text.chars().filter_map(sign).collect();
        let spoken: String = text.chars().map(|c| if is_sign(c) { ' ' } else { c }).collect();
        answers.extend(self.reading().answers.all(&squeeze(&spoken))?);
        let first = *answers.first()?;
        answers.iter().all(|answer| *answer == first).then_some(first)
    }

    fn reading(&self) -> &Reading {
        self.language().reading.get_or_init(|| Reading::new(self, &self.in_english()))
    }
}

/// What one language, and English besides, understands of what people type.
pub(super) struct Reading {
    dates: DateNames,
    answers: Answers,
}

impl Reading {
    fn new(own: &Words, english: &Words) -> Self {
        let idle = [own, english].map(|words| words.label("reads-date-words"));
        let idle = idle.iter().flat_map(|list| listed(list));
        Self {
            dates: DateNames::new(own.locale().as_str(), own.formats(), english.formats(), idle),
            answers: Answers::new(&[own, english]),
        }
    }
}

/// The items of a message that lists them.
fn listed(message: &str) -> impl Iterator<Item = &str> {
    message.split('|').map(str::trim).filter(|item| !item.is_empty())
}

/// What a date is made of, once names and idle words are known for what they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Number {
        value: u32,
        digits: usize,
        /// What stands before it, spaces aside.
        mark: Option<char>,
    },
    Month {
        month: u32,
        /// The French "mar." is also a Tuesday, where it stands first.
        or_weekday: bool,
    },
}

/// What can stand in a date written in words, folded.
struct DateNames {
    months: HashMap<String, u32>,
    weekdays: HashSet<String>,
    idle: HashSet<String>,
}

impl DateNames {
    fn new<'a>(tag: &str, own: &Formats, english: &Formats, idle: impl Iterator<Item = &'a str>) -> Self {
        let of = |tag: &str, table: &[(&'static str, &'static [&'static str])]| -> Vec<&'static str> {
            table.iter().filter(|(of, _)| *of == tag).flat_map(|(_, items)| *items).copied().collect()
        };
        let regional = of(tag, REGIONS).into_iter().filter_map(|region| months(region).ok()).flatten();
        let other = OTHER_MONTHS.iter().filter(|(of, _)| *of == tag).flat_map(|(_, names)| *names);
        let mut names = Self { months: HashMap::new(), weekdays: HashSet::new(), idle: HashSet::new() };
        let all = own.months().iter().cloned();
        let all = all.chain(regional).chain(other.map(|(month, name)| (*month, (*name).to_owned())));
        for (month, name) in all.chain(english.months().iter().cloned()) {
            let name = fold(&name);
            // "2월" is a number to the reader, with an idle word behind it.
            if !name.is_empty() && !name.contains(|c: char| digit(c).is_some()) {
                names.months.entry(name).or_insert(month);
            }
        }
        names.weekdays.extend(own.weekdays().iter().chain(english.weekdays()).map(|name| fold(name)));
        names.idle.extend(idle.map(fold));
        names
    }

    /// `None` when something stands there that belongs in no date.
    fn parts(&self, text: &str) -> Option<Vec<Part>> {
        if text.len() > LONGEST {
            return None;
        }
        let pieces = pieces(text)?;
        let mut parts = Vec::new();
        let mut at = 0;
        while let Some(piece) = pieces.get(at) {
            match piece {
                Piece::Number(number) => parts.push(*number),
                Piece::Word(word) => {
                    let next = match pieces.get(at + 1) {
                        Some(Piece::Word(next)) => Some(format!("{word} {next}")),
                        _ => None,
                    };
                    let (meant, takes) = self.meant(word, next.as_deref())?;
                    parts.extend(meant);
                    at += takes - 1;
                }
            }
            at += 1;
        }
        Some(parts)
    }

    /// What a word means, or it and the next one together ("كانون الثاني"), and how many of them were taken.
    fn meant(&self, word: &str, both: Option<&str>) -> Option<(Option<Part>, usize)> {
        let month = |month| Some(Part::Month { month, or_weekday: false });
        if let Some(name) = both.and_then(|both| self.months.get(both)) {
            Some((month(*name), 2))
        } else if let Some(known) = self.known(word) {
            Some((known, 1))
        } else if let Some(begun) = self.begun(word) {
            Some((month(begun), 1))
        } else if let Some(joined) = self.joined(word) {
            Some((joined, 1))
        } else if let Some(close) = both.and_then(|both| self.close(both)) {
            Some((month(close), 2))
        } else {
            Some((month(self.close(word)?), 1))
        }
    }

    /// `Some(None)` for a word that is known and says nothing more.
    fn known(&self, word: &str) -> Option<Option<Part>> {
        let is_weekday = self.weekdays.contains(word);
        match self.months.get(word) {
            Some(month) => Some(Some(Part::Month { month: *month, or_weekday: is_weekday })),
            None if is_weekday || self.idle.contains(word) || word.is_empty() => Some(None),
            None => None,
        }
    }

    fn begun(&self, word: &str) -> Option<u32> {
        if word.chars().count() < 3 {
            return None;
        }
        self.only(|name| name.starts_with(word))
    }

    fn close(&self, word: &str) -> Option<u32> {
        self.only(|name| resembles(name, word))
    }

    /// The month of every name that fits, when it is one.
    fn only(&self, fits: impl Fn(&str) -> bool) -> Option<u32> {
        let mut fitting = self.months.iter().filter(|(name, _)| fits(name)).map(|(_, month)| *month);
        let first = fitting.next()?;
        fitting.all(|month| month == first).then_some(first)
    }

    /// Words of a script that puts no spaces between them: "วันพุธที่".
    fn joined(&self, word: &str) -> Option<Option<Part>> {
        let mut rest = word;
        let mut part = None;
        while !rest.is_empty() {
            if let Some(month) = self.begun(rest) {
                return match part {
                    None => Some(Some(Part::Month { month, or_weekday: false })),
                    Some(_) => None,
                };
            }
            let all = self.months.keys().chain(&self.weekdays).chain(&self.idle);
            let longest = all.filter(|known| writes_no_spaces(known) && rest.starts_with(known.as_str()));
            let longest = longest.max_by_key(|known| known.len())?;
            let known = self.known(longest)?;
            if part.is_some() && known.is_some() {
                return None;
            }
            part = part.or(known);
            rest = rest.get(longest.len()..)?;
        }
        Some(part)
    }
}

/// A run of digits or of letters.
enum Piece {
    Number(Part),
    /// Folded.
    Word(String),
}

/// `None` when signs stand there that belong in no date, or numbers longer than any in one.
fn pieces(text: &str) -> Option<Vec<Piece>> {
    let hidden =
        |c: &char| is_direction_mark(*c) || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}');
    let mut letters = text.nfkd().filter(|c| !hidden(c)).peekable();
    let mut pieces = Vec::new();
    let mut mark: Option<char> = None;
    while let Some(c) = letters.next() {
        if let Some(first) = digit(c) {
            let (mut value, mut digits) = (first, 1);
            while let Some(next) = letters.peek().copied().and_then(digit) {
                letters.next();
                digits += 1;
                if digits > 8 {
                    return None;
                }
                value = value * 10 + next;
            }
            pieces.push(Piece::Number(Part::Number { value: value.try_into().ok()?, digits, mark: mark.take() }));
        } else if is_letter(c) {
            let mut word = String::from(c);
            while let Some(next) = letters.next_if(|c| is_letter(*c) || matches!(c, '.' | '\'' | '’' | '॰')) {
                word.push(next);
            }
            pieces.push(Piece::Word(fold(&word)));
            mark = None;
        } else if matches!(c, '/' | '\\' | '.' | '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{60D}') {
            if mark.replace(c).is_some() || pieces.is_empty() {
                return None;
            }
        } else if !c.is_whitespace() && !matches!(c, ',' | '،' | '(' | ')') {
            return None;
        }
    }
    mark.is_none_or(|mark| mark == '.').then_some(pieces)
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || is_combining_mark(c)
}

struct DateReader {
    is_buddhist: bool,
    today: NaiveDate,
}

impl DateReader {
    fn read(&self, mut parts: Vec<Part>) -> Option<NaiveDate> {
        let is_number = |part: &Part| matches!(part, Part::Number { .. });
        let is_surely_month = |part: &Part| matches!(part, Part::Month { or_weekday: false, .. });
        let numbers = parts.iter().filter(|part| is_number(part)).count();
        if matches!(parts.first(), Some(Part::Month { or_weekday: true, .. }))
            && (numbers > 2 || parts.iter().any(is_surely_month))
        {
            parts.remove(0);
        }
        // The United Nations write both Arabic names: "شباط/فبراير".
        parts.dedup_by(|one, other| !is_number(one) && one == other);
        match parts.as_slice() {
            [Part::Month { month, .. }, day @ Part::Number { .. }] | [day, Part::Month { month, .. }] => {
                self.nearest(*month, day.short()?)
            }
            [day, Part::Month { month, .. }, year] if day.long().is_none() => {
                date(self.year(year)?, *month, day.short()?)
            }
            [year, Part::Month { month, .. }, day] | [Part::Month { month, .. }, day, year] => {
                date(self.long_year(year.long()?), *month, day.short()?)
            }
            [year, month, day] if year.long().is_some() => {
                date(self.long_year(year.long()?), month.short()?, day.short()?)
            }
            // "10, 11, 12" and "3-5/21" are more than one day.
            [one, other, year]
                if other.mark() == year.mark() && year.mark().is_some()
                    || year.mark().is_none() && year.long().is_some() =>
            {
                self.in_order(one.short()?, other.short()?, self.year(year)?)
            }
            [day, month @ Part::Number { mark: Some('.'), .. }] => self.nearest(month.short()?, day.short()?),
            [one, other @ Part::Number { mark: Some('/' | '\u{60D}'), .. }] => {
                let (month, day) = month_and_day(one.short()?, other.short()?)?;
                self.nearest(month, day)
            }
            // Never both: no year in reach begins as a month does.
            [Part::Number { value, digits: 8, .. }] => {
                date(self.long_year(value / 10_000), value / 100 % 100, value % 100)
                    .or_else(|| self.in_order(value / 1_000_000, value / 10_000 % 100, self.long_year(value % 10_000)))
            }
            _ => None,
        }
    }

    fn in_order(&self, one: u32, other: u32, year: i32) -> Option<NaiveDate> {
        let (month, day) = month_and_day(one, other)?;
        date(year, month, day)
    }

    fn year(&self, part: &Part) -> Option<i32> {
        match *part {
            Part::Number { value, digits: 2, .. } => {
                let era = if self.is_buddhist { BUDDHIST } else { 0 };
                let now = self.today.year() + era;
                let century = now - now.rem_euclid(100);
                let ending = century + i32::try_from(value).ok()?;
                let mut years = [ending - 100, ending, ending + 100].into_iter();
                years.find(|year| (year - now).abs() <= NEAR).map(|year| year - era)
            }
            _ => part.long().map(|year| self.long_year(year)),
        }
    }

    /// Four digits say by themselves which era they are of.
    fn long_year(&self, year: u32) -> i32 {
        let year = i32::try_from(year).unwrap_or(i32::MAX);
        if self.is_buddhist && !YEARS.contains(&year) { year - BUDDHIST } else { year }
    }

    fn nearest(&self, month: u32, day: u32) -> Option<NaiveDate> {
        // Leap days are eight years apart around 1900 and 2100.
        let years = (-8..=8).map(|years| self.today.year() + years);
        let dates = years.filter_map(|year| date(year, month, day));
        dates.min_by_key(|date| ((*date - self.today).abs(), Reverse(*date)))
    }
}

impl Part {
    fn mark(&self) -> Option<char> {
        match *self {
            Self::Number { mark, .. } => mark,
            Self::Month { .. } => None,
        }
    }

    /// The number, written as a day or a month is.
    fn short(&self) -> Option<u32> {
        match *self {
            Self::Number { value, digits: 1 | 2, .. } => Some(value),
            _ => None,
        }
    }

    /// The number, written as a year is in full.
    fn long(&self) -> Option<u32> {
        match *self {
            Self::Number { value, digits: 4, .. } => Some(value),
            _ => None,
        }
    }
}

/// The day stands first, unless the second cannot be a month.
fn month_and_day(one: u32, other: u32) -> Option<(u32, u32)> {
    match (one, other) {
        (_, 1..=12) => Some((other, one)),
        (1..=12, _) => Some((one, other)),
        _ => None,
    }
}

fn date(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day).filter(|date| YEARS.contains(&date.year()))
}

/// Phrases that answer, and those that may go along, the longest first.
struct Answers(Vec<Phrase>);

struct Phrase {
    /// Folded and squeezed.
    text: String,
    /// What it says when it is all there is.
    answer: Option<bool>,
    is_courtesy: bool,
}

impl Answers {
    /// Where two languages differ about a phrase, the first is believed.
    fn new(languages: &[&Words]) -> Self {
        let mut phrases: Vec<Phrase> = Vec::new();
        for words in languages {
            let mut own: Vec<Phrase> = Vec::new();
            for (list, answer) in [
                (words.label("reads-yes"), Some(true)),
                (words.label("reads-no"), Some(false)),
                (words.label("reads-courtesy"), None),
            ] {
                for text in listed(&list).map(squeeze).filter(|text| !text.is_empty()) {
                    let is_courtesy = answer.is_none();
                    match own.iter_mut().find(|phrase| phrase.text == text) {
                        Some(phrase) => phrase.is_courtesy |= is_courtesy,
                        None => own.push(Phrase { text, answer, is_courtesy }),
                    }
                }
            }
            own.retain(|phrase| phrases.iter().all(|known| known.text != phrase.text));
            phrases.append(&mut own);
        }
        phrases.sort_by_key(|phrase| Reverse(phrase.text.len()));
        Self(phrases)
    }

    /// What each phrase says; `None` when something else is said. Courtesies answer only where nothing else does.
    fn all(&self, typed: &str) -> Option<Vec<bool>> {
        let mut rest = typed;
        let (mut answers, mut courtesies) = (Vec::new(), Vec::new());
        while !rest.is_empty() {
            let begins = |phrase: &&Phrase| {
                let after = rest.strip_prefix(phrase.text.as_str());
                after.is_some_and(|after| {
                    after.is_empty() || after.starts_with(' ') || writes_no_spaces(&phrase.text.replace(' ', ""))
                })
            };
            let phrase = self.0.iter().find(begins)?;
            if phrase.is_courtesy { &mut courtesies } else { &mut answers }.extend(phrase.answer);
            rest = rest.get(phrase.text.len()..)?.trim_start();
        }
        Some(if answers.is_empty() { courtesies } else { answers })
    }
}

/// Folded, and a letter that is held down is one letter: "yesss", "ครับบบ", "ใช่ๆ".
fn squeeze(text: &str) -> String {
    let repeats = |c: &char| *c != 'ๆ';
    let mut letters: Vec<char> = fold(&text.chars().filter(repeats).collect::<String>()).chars().collect();
    letters.dedup();
    letters.into_iter().collect()
}

/// The answer that a sign gives by itself.
fn sign(c: char) -> Option<bool> {
    match c {
        '✓' | '✔' | '☑' | '✅' | '👍' | '👌' | '🆗' | '🙆' => Some(true),
        '✗' | '✘' | '✖' | '☒' | '❌' | '❎' | '👎' | '🚫' | '⛔' | '🙅' => Some(false),
        _ => None,
    }
}

/// A sign, or what colours and shapes it.
fn is_sign(c: char) -> bool {
    sign(c).is_some() || matches!(c, '\u{FE0E}' | '\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}')
}

#[cfg(test)]
mod tests;
