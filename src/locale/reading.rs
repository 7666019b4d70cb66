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
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;
    use crate::locale::Sheets;

    const TAGS: [&str; 4] = ["en", "fr", "ar", "th"];

    static SHEETS: LazyLock<Sheets> = LazyLock::new(|| Sheets::shipped().unwrap());

    fn words(tag: &str) -> Words {
        SHEETS.words(&tag.parse().unwrap())
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// On the day of a statement's deadline.
    fn read(tag: &str, text: &str) -> Option<NaiveDate> {
        words(tag).read_date(text, day("2021-01-31"))
    }

    #[test]
    fn dates_are_read_in_every_language() {
        for (text, date) in [
            ("2021-02-03", "2021-02-03"),
            ("2021/2/3", "2021-02-03"),
            ("2021.02.03.", "2021-02-03"),
            ("20210203", "2021-02-03"),
            ("03022021", "2021-02-03"),
            ("02132021", "2021-02-13"),
            ("3.2.2021", "2021-02-03"),
            ("3/2/2021", "2021-02-03"),
            (" 03 - 02 - 2021 ", "2021-02-03"),
            ("3 2 2021", "2021-02-03"),
            ("3/2 2021", "2021-02-03"),
            ("3. 2. 2021", "2021-02-03"),
            ("3\u{2013}2\u{2013}2021", "2021-02-03"),
            ("\u{200F}3\u{200F}/\u{200F}2\u{200F}/2021", "2021-02-03"),
            ("3\u{A0}/\u{202F}2/2021", "2021-02-03"),
            ("３／２／２０２１", "2021-02-03"),
            ("٣/٢/٢٠٢١", "2021-02-03"),
            ("۲۰۲۱-۰۲-۰۳", "2021-02-03"),
            ("๓/๒/๒๐๒๑", "2021-02-03"),
            ("३/२/२०२१", "2021-02-03"),
            ("2/13/2021", "2021-02-13"),
            ("12/12/2021", "2021-12-12"),
            ("29/2/2024", "2024-02-29"),
            ("1/1/1900", "1900-01-01"),
            ("31/12/2200", "2200-12-31"),
            ("3/2", "2021-02-03"),
            ("3.2.", "2021-02-03"),
            ("2/13", "2021-02-13"),
            ("3 February 2021", "2021-02-03"),
            ("Feb 3, 2021", "2021-02-03"),
            ("February 3rd 2021", "2021-02-03"),
            ("the 3rd of February, 2021", "2021-02-03"),
            ("1st Sept. 2021", "2021-09-01"),
            ("Wednesday, 3 FEBRUARY 2021", "2021-02-03"),
            ("Wed 3-Feb-2021", "2021-02-03"),
            ("3 Feb 2021 (Wednesday)", "2021-02-03"),
            // Not the day it was: the date counts.
            ("Sunday 3 February 2021", "2021-02-03"),
            ("3Feb2021", "2021-02-03"),
            ("2021 Feb 3", "2021-02-03"),
            ("3 Febr 2021", "2021-02-03"),
            ("3 Febuary 2021", "2021-02-03"),
            ("3 May", "2021-05-03"),
            ("May 3", "2021-05-03"),
        ] {
            for tag in TAGS {
                assert_eq!(read(tag, text), Some(day(date)), "{text} in {tag}");
            }
        }
    }

    #[test]
    fn dates_are_read_as_a_language_writes_them() {
        for (tag, text, date) in [
            ("en", "3/2/21", "2021-02-03"),
            ("en", "3 Feb 21", "2021-02-03"),
            ("en", "2/13/21", "2021-02-13"),
            ("fr", "3/2/21", "2021-02-03"),
            ("fr", "3 février 2021", "2021-02-03"),
            ("fr", "3 FEVRIER 2021", "2021-02-03"),
            ("fr", "le 1er mars 2021", "2021-03-01"),
            ("fr", "1ᵉʳ mars 2021", "2021-03-01"),
            ("fr", "mercredi 3 févr. 2021", "2021-02-03"),
            ("fr", "3 fév 2021", "2021-02-03"),
            ("fr", "mar. 2 mars 2021", "2021-03-02"),
            ("fr", "mar. 2 févr. 2021", "2021-02-02"),
            ("fr", "mar. 2/2/2021", "2021-02-02"),
            ("fr", "2 mar 2021", "2021-03-02"),
            ("fr", "mar 2", "2021-03-02"),
            ("fr", "14 juil. 2021", "2021-07-14"),
            ("fr", "3 juin", "2021-06-03"),
            ("fr", "15 aout 2021", "2021-08-15"),
            ("ar", "٣ فبراير ٢٠٢١", "2021-02-03"),
            ("ar", "الأربعاء ٣ فبراير ٢٠٢١م", "2021-02-03"),
            ("ar", "3 شباط 2021", "2021-02-03"),
            ("ar", "3 شباط/فبراير 2021", "2021-02-03"),
            ("ar", "31 كانون الثاني/يناير 2021", "2021-01-31"),
            ("ar", "يوم الأحد الموافق 31 كانون الثاني 2021", "2021-01-31"),
            ("ar", "31 كانون ثاني 2021", "2021-01-31"),
            ("ar", "31 كانون التاني 2021", "2021-01-31"),
            ("ar", "25 كانون الاول 2021", "2021-12-25"),
            ("ar", "1 تشرين الأول 2021", "2021-10-01"),
            ("ar", "1 تشرين الثاني 2021", "2021-11-01"),
            ("ar", "8 اذار 2021", "2021-03-08"),
            ("ar", "8 آذار", "2021-03-08"),
            ("ar", "4 آب 2021", "2021-08-04"),
            ("ar", "1 ايار 2021", "2021-05-01"),
            ("ar", "1 إبريل 2021", "2021-04-01"),
            ("ar", "3 يونيه 2021", "2021-06-03"),
            ("ar", "3 يوليو 2021", "2021-07-03"),
            ("ar", "3 يوليه 2021", "2021-07-03"),
            ("ar", "3 جانفي 2021", "2021-01-03"),
            ("ar", "3 فيفري 2021", "2021-02-03"),
            ("ar", "3 جوان 2021", "2021-06-03"),
            ("ar", "3 جويلية 2021", "2021-07-03"),
            ("ar", "3 غشت 2021", "2021-08-03"),
            ("ar", "3 من شهر فبراير عام 2021", "2021-02-03"),
            ("ar", "٢٠٢١/٢/٣", "2021-02-03"),
            ("ar", "٣\u{60D}٢\u{60D}٢٠٢١", "2021-02-03"),
            ("th", "3 กุมภาพันธ์ 2564", "2021-02-03"),
            ("th", "วันพุธที่ 3 กุมภาพันธ์ พ.ศ. 2564", "2021-02-03"),
            ("th", "พุธที่ 3 กุมภาพันธ์ พ.ศ.2564", "2021-02-03"),
            ("th", "วันที่ ๓ เดือนกุมภาพันธ์ พุทธศักราช ๒๕๖๔", "2021-02-03"),
            ("th", "3กุมภาพันธ์2564", "2021-02-03"),
            ("th", "3 ก.พ. 2564", "2021-02-03"),
            ("th", "3 กพ 2564", "2021-02-03"),
            ("th", "3ก.พ.64", "2021-02-03"),
            ("th", "พ. 3 ก.พ. 64", "2021-02-03"),
            ("th", "3 กุมภา 64", "2021-02-03"),
            ("th", "31 ม.ค.", "2021-01-31"),
            ("th", "3/2/2564", "2021-02-03"),
            ("th", "3/2/64", "2021-02-03"),
            ("th", "3/2/2021", "2021-02-03"),
            ("th", "2564-02-03", "2021-02-03"),
            ("th", "3 ก.พ. ค.ศ. 2021", "2021-02-03"),
            ("th", "3 Feb 2564", "2021-02-03"),
            ("th", "1 มิ.ย. 2564", "2021-06-01"),
            ("th", "1 กรกฏาคม 2564", "2021-07-01"),
            ("th", "1 สิงหา 2564", "2021-08-01"),
            ("th", "1 พฤษจิกายน 2564", "2021-11-01"),
        ] {
            assert_eq!(read(tag, text), Some(day(date)), "{text} in {tag}");
        }
    }

    #[test]
    fn what_is_no_date_or_in_doubt_is_not_read() {
        for text in [
            "",
            " ",
            "/",
            "tomorrow",
            "3",
            "3rd",
            "2021",
            "February",
            "February 2021",
            "2021-02",
            "3 February 12021",
            "30 February 2021",
            "30/2/2021",
            "29/2/2021",
            "29 Feb 2100",
            "31 June",
            "30 Feb",
            "0/1/2021",
            "1/0/2021",
            "13/13/2021",
            "32 January 2021",
            "2021-13-01",
            "2021-15-3",
            "31/12/1899",
            "1/1/2201",
            "3 February 1442",
            "3.25",
            "3 2",
            "10 11 12",
            "10, 11, 12",
            "3-5/21",
            "3-5",
            "3-5 February 2021",
            "February 3-21",
            "3 or 4 February 2021",
            "3 February 2021 at 10:00",
            "2021-02-03T10:00",
            "3 Feb - 5 Mar 2021",
            "3 Feb Mar 2021",
            "3//2/2021",
            "-3/2/2021",
            "3/2/2021/",
            "3:2:2021",
            "3½ 2021",
            "003/2/2021",
            "3/2/021",
            "3/2/1",
            "3/2/64/21",
            "3 Ju 2021",
            "3 J 2021",
            "3 jeudi 2021",
            "123456789",
            "20211303",
            "99999999",
            "3 رمضان 1442",
            "3 كانون 2021",
            "3 ก 2564",
            "3 พฤ 2564",
            "3 กุมภาพันธ์มีนาคม 2564",
        ] {
            for tag in TAGS {
                assert_eq!(read(tag, text), None, "{text} in {tag}");
            }
        }
        for (tag, text) in [
            // 1964 or 2064, 1985 or 2085.
            ("en", "3/2/64"),
            ("en", "3 Feb 85"),
            // A range as likely as a year.
            ("en", "Feb 3 21"),
            ("en", "3 February 2564"),
            ("fr", "3 jui 2021"),
            ("ar", "3/2/64"),
            ("ar", "٣ محرم ١٤٤٢ هـ"),
            ("ar", "3 فبراير 2021 هـ"),
            // The year 2521 is nearly half a century away, 2021 of another era.
            ("th", "3/2/21"),
            ("th", "3 ก.พ. 2800"),
            ("th", "30 ก.พ. 2564"),
            ("th", "สสสส 3 ก.พ. 2564"),
        ] {
            assert_eq!(read(tag, text), None, "{text} in {tag}");
        }
        assert_eq!(read("en", &"3/2/2021 ".repeat(100)), None);
    }

    #[test]
    fn a_date_without_a_year_is_the_nearest() {
        for (today, text, date) in [
            ("2021-01-31", "31 Jan", "2021-01-31"),
            ("2021-01-31", "28 Dec", "2020-12-28"),
            ("2020-12-28", "3 Feb", "2021-02-03"),
            ("2021-06-30", "1/1", "2021-01-01"),
            ("2021-07-03", "1/1", "2022-01-01"),
            // As far one way as the other.
            ("2021-07-02", "31 Dec", "2021-12-31"),
            ("2019-07-02", "1 Jan", "2019-01-01"),
            ("2020-07-01", "31/12", "2020-12-31"),
            ("2020-07-02", "1/1", "2021-01-01"),
            ("2021-01-31", "29 Feb", "2020-02-29"),
            ("2022-06-01", "29 Feb", "2024-02-29"),
            ("2098-06-01", "29/2", "2096-02-29"),
            ("2102-01-01", "29/2", "2104-02-29"),
            ("1900-01-02", "31 Dec", "1900-12-31"),
        ] {
            assert_eq!(words("en").read_date(text, day(today)), Some(day(date)), "{text} on {today}");
        }
        for today in [NaiveDate::MIN, NaiveDate::MAX] {
            for text in ["3 Feb", "3/2", "3/2/21"] {
                assert_eq!(words("th").read_date(text, today), None);
            }
        }
    }

    #[test]
    fn two_digits_are_a_year_within_ten() {
        for (tag, today, text, year) in [
            ("en", "2021-01-31", "3/2/31", Some(2031)),
            ("en", "2021-01-31", "3/2/32", None),
            ("en", "2021-01-31", "3/2/11", Some(2011)),
            ("en", "2021-01-31", "3/2/10", None),
            ("en", "2096-01-31", "3/2/01", Some(2101)),
            ("en", "2101-01-31", "3/2/98", Some(2098)),
            ("th", "2021-01-31", "3/2/74", Some(2031)),
            ("th", "2021-01-31", "3/2/75", None),
            ("th", "2021-01-31", "3/2/54", Some(2011)),
            ("th", "2055-01-31", "3/2/01", Some(2058)),
        ] {
            let read = words(tag).read_date(text, day(today));
            assert_eq!(read.map(|date| date.year()), year, "{text} on {today} in {tag}");
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let today = day("2021-01-31");
        let days: Vec<NaiveDate> = day("2019-12-01").iter_days().take_while(|date| date.year() < 2025).collect();
        for tag in TAGS {
            let words = words(tag);
            for date in &days {
                for text in [words.date(*date), words.short_date(*date), words.digits(&date.to_string())] {
                    assert_eq!(words.read_date(&text, today), Some(*date), "{text} in {tag}");
                }
            }
        }
    }

    /// A language that comes needs no names of months in its sheets.
    #[test]
    fn months_are_read_in_languages_that_may_come() {
        let english = Formats::new("en-GB").unwrap();
        let reader = DateReader { is_buddhist: false, today: day("2021-01-31") };
        for tag in [
            "en-US", "es", "pt", "it", "de", "nl", "sv", "pl", "cs", "ru", "uk", "el", "tr", "id", "ms", "fil", "sw",
            "am", "fa", "ur", "hi", "bn", "ne", "ta", "si", "my", "km", "lo", "ka", "hy",
        ] {
            let own = Formats::new(tag).unwrap();
            let names = DateNames::new(tag, &own, &english, std::iter::empty());
            for (month, name) in own.months() {
                let text = format!("3 {name} 2021");
                let read = names.parts(&text).and_then(|parts| reader.read(parts));
                assert_eq!(read, NaiveDate::from_ymd_opt(2021, *month, 3), "{text} in {tag}");
            }
        }
    }

    #[test]
    fn yes_and_no_are_read_in_every_language() {
        for text in [
            "y",
            "Y",
            "yes",
            "YES!",
            "yes.",
            "Yesss",
            "yeah",
            "yep",
            "sure",
            "of course",
            "ok",
            "O.K.",
            "okay",
            "yes please",
            "Yes, of course",
            "yes yes",
            "thanks, yes",
            "I do",
            "I agree",
            "✓",
            "✔️",
            "✅",
            "👍",
            "👍🏽",
            "👍👍",
            "yes 👍",
            "  yes\n",
        ] {
            for tag in TAGS {
                assert_eq!(words(tag).read_yes_no(text), Some(true), "{text} in {tag}");
            }
        }
        for text in [
            "n",
            "N",
            "no",
            "No.",
            "NOOO",
            "nope",
            "nah",
            "no thanks",
            "No, thank you",
            "not at all",
            "of course not",
            "I don't",
            "I don’t",
            "❌",
            "👎",
            "👎🏿",
            "no ❌",
            "no no no",
        ] {
            for tag in TAGS {
                assert_eq!(words(tag).read_yes_no(text), Some(false), "{text} in {tag}");
            }
        }
    }

    #[test]
    fn yes_and_no_are_read_as_people_say_them() {
        for (tag, yes, no) in [
            (
                "fr",
                "oui|Oui !|OUI|ouais|ouiii|o|bien sûr|bien sur|Oui, bien sûr|d'accord|d’accord|tout à fait|oui merci|si|évidemment",
                "non|Non.|nan|n|non merci|Non, pas du tout|bien sûr que non|jamais|pas encore|pas d’accord",
            ),
            (
                "ar",
                "نعم|نَعَم|نعم.|نعممم|أجل|اجل|ايوه|أيوة|ايوا|اي|إي|بلى|بلي|آه|طبعاً|أكيد|نعم، بالتأكيد|نعم شكرا|موافق|موافقة|تمام|أوافق",
                "لا|لأ|لا!|لاااا|كلا|لا شكراً|لا، أبداً|بالطبع لا|غير موافق|لست موافقًا|لا لا",
            ),
            (
                "th",
                "ใช่|ใช่ครับ|ใช่ค่ะ|ใช่ ครับ|ใช่ๆ|ครับ|ครับบบ|ค่ะ|คะ|ตกลง|ตกลงค่ะ|ได้|ได้เลยครับ|โอเค|มีครับ|มีแล้วค่ะ|เคย|แน่นอน|เห็นด้วย|ยินยอม|ขอบคุณครับ",
                "ไม่|ไม่ใช่|ไม่ค่ะ|ไม่ใช่ครับ|ไม่ได้|ไม่มีค่ะ|ไม่เคยเลย|ไม่ ขอบคุณ|ไม่เอาครับ ขอบคุณ|เปล่า|เปล่าครับ|ยังไม่ได้|ไม่เห็นด้วย|ไม่ยินยอม",
            ),
        ] {
            for (texts, answer) in [(yes, true), (no, false)] {
                for text in texts.split('|') {
                    assert_eq!(words(tag).read_yes_no(text), Some(answer), "{text} in {tag}");
                }
            }
        }
    }

    #[test]
    fn what_is_neither_yes_nor_no_is_asked_again() {
        for text in [
            "",
            " ",
            ".",
            "1",
            "0",
            "yes 1",
            "perhaps",
            "maybe",
            "yes no",
            "yes and no",
            "y/n",
            "no, sure",
            "not sure",
            "I am not sure",
            "I don't know",
            "why not",
            "yes?",
            "no problem",
            "never mind",
            "thanks",
            "please",
            "✅❌",
            "yes 👎",
            "😀",
            "🏽",
            "yesterday",
            "nothing",
            "okra",
            "not yes",
            "no yes",
            "ye s",
            "n/a",
        ] {
            for tag in TAGS {
                assert_eq!(words(tag).read_yes_no(text), None, "{text} in {tag}");
            }
        }
        for (tag, text) in [
            ("en", "o"),
            ("en", "oui"),
            ("fr", "peut-être"),
            ("fr", "pas tout à fait"),
            ("fr", "oui et non"),
            ("fr", "je ne sais pas"),
            ("fr", "merci"),
            ("fr", "non mais oui"),
            ("ar", "ربما"),
            ("ar", "نعم ولا"),
            ("ar", "لا أعرف"),
            ("ar", "لا بأس"),
            ("ar", "لا مانع"),
            ("ar", "نعم؟"),
            ("ar", "إن شاء الله"),
            ("ar", "شكرا"),
            ("ar", "١"),
            ("th", "ไม่แน่ใจ"),
            ("th", "ไม่แน่นอน"),
            ("th", "ไม่รู้"),
            ("th", "ไม่เป็นไร"),
            ("th", "ไม่มีปัญหา"),
            ("th", "ใช่ไหม"),
            ("th", "คะ?"),
            ("th", "ใช้"),
            ("th", "มีนา"),
            ("th", "ยังไง"),
            ("th", "อาจจะ"),
            ("th", "ขอบคุณ"),
            ("th", "แล้ว"),
            ("th", "๑"),
        ] {
            assert_eq!(words(tag).read_yes_no(text), None, "{text} in {tag}");
        }
        assert_eq!(words("en").read_yes_no(&"yes ".repeat(101)), None);
    }

    #[test]
    fn the_lists_hold_together() {
        for tag in TAGS {
            let words = words(tag);
            let (yes, no) = (words.label("reads-yes"), words.label("reads-no"));
            for (list, answer) in [(&yes, true), (&no, false)] {
                for phrase in listed(list) {
                    assert_eq!(words.read_yes_no(phrase), Some(answer), "{phrase} in {tag}");
                }
            }
            let names = &words.reading().dates;
            for idle in &names.idle {
                assert!(!names.months.contains_key(idle), "{idle} is a month in {tag}");
            }
            for month in 1..=12 {
                assert!(names.months.values().any(|named| *named == month), "no month {month} in {tag}");
            }
        }
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "\\PC*") {
            for tag in TAGS {
                let _ = (read(tag, &text), words(tag).read_yes_no(&text));
            }
        }

        #[test]
        fn nothing_made_of_dates_and_answers_panics(
            parts in prop::collection::vec(
                prop::sample::select(vec![
                    "3", "31", "2021", "2564", "99999999", "64", "٣", "๓", "½", "/", ".", "-", ",", " ", "\u{200F}", "Feb",
                    "mar", "février", "كانون", "الثاني", "شباط", "ก.พ.", "กุมภา", "วัน", "ที่", "วันพุธที่", "st", "yes", "no",
                    "ไม่", "ครับ", "لا", "👍", "\u{FE0F}", "\u{300}", "ๆ",
                ]),
                0..12,
            ),
            ordinal in -90_000_000_i32..90_000_000,
        ) {
            let today = NaiveDate::from_num_days_from_ce_opt(ordinal).unwrap_or(NaiveDate::MIN);
            let text = parts.concat();
            for tag in TAGS {
                let words = words(tag);
                if let Some(date) = words.read_date(&text, today) {
                    prop_assert!(YEARS.contains(&date.year()));
                }
                let _ = words.read_yes_no(&text);
            }
        }
    }
}
