//! Single values of a series file: texts, codes, dates and times, zones, links, numbers.
//!
//! Each function returns `None` after it has reported why.

use std::collections::BTreeMap;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use chrono_tz::{TZ_VARIANTS, Tz};
use toml::de::DeValue;

use super::bounds;
use super::fault::Faults;
use super::section::{Field, Section, closest, printable};
use crate::domain::id::{Code, NotACode};
use crate::domain::locale::{Locale, Localized, NotALocale};
use crate::domain::text::is_web_address;
use crate::domain::written::{WallTime, Written};

/// What a text may contain besides letters.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Line,
    Paragraphs,
    Link,
}

pub fn string<'t>(field: &Field<'t>, example: &str, faults: &mut Faults) -> Option<&'t str> {
    if let DeValue::String(text) = field.value {
        Some(text.as_ref())
    } else {
        field.mistyped("a text", example, faults);
        None
    }
}

/// A text in one language (then it is English) or in several, each within `longest` UTF-16 units.
pub fn localized(field: &Field<'_>, shape: Shape, longest: usize, faults: &mut Faults) -> Option<Localized> {
    match field.value {
        DeValue::String(_) => checked_text(field, shape, longest, faults).map(Localized::english),
        DeValue::Table(table) if table.is_empty() => {
            faults.add(&field.span, &field.path, "has no language", "write a text, or en = \"…\", fr = \"…\"");
            None
        }
        DeValue::Table(table) => {
            let mut texts = BTreeMap::new();
            let mut whole = true;
            for (tag, span, text) in Section::entries(field, table) {
                let locale = match tag.parse::<Locale>() {
                    Ok(locale) => Some(locale),
                    Err(NotALocale) => {
                        let problem = format!("{} is not a language tag", printable(tag));
                        faults.add(&span, &text.path, problem, "write a tag such as en, fr, pt-BR or zh-Hant");
                        None
                    }
                };
                let checked = checked_text(&text, shape, longest, faults);
                let (Some(locale), Some(checked)) = (locale, checked) else {
                    whole = false;
                    continue;
                };
                if texts.insert(locale.clone(), checked).is_some() {
                    let problem = format!("gives the language {locale} a second time");
                    faults.add(&span, &text.path, problem, "keep one of the two");
                    whole = false;
                }
            }
            whole.then_some(Localized(texts))
        }
        _ => {
            field.mistyped("a text", "\"…\", or { en = \"…\", fr = \"…\" } for several languages", faults);
            None
        }
    }
}

/// One text without languages.
pub fn plain(field: &Field<'_>, longest: usize, faults: &mut Faults) -> Option<String> {
    checked_text(field, Shape::Line, longest, faults)
}

fn checked_text(field: &Field<'_>, shape: Shape, longest: usize, faults: &mut Faults) -> Option<String> {
    let given = string(field, "\"…\"", faults)?.replace("\r\n", "\n");
    let text = given.trim();
    if text.is_empty() {
        faults.add(&field.span, &field.path, "is empty", "write it, or leave the language out");
        return None;
    }
    let refused = |c: char| match c {
        '\n' => shape != Shape::Paragraphs,
        // Embeddings, overrides and isolates turn what stands after them round; marks alone (200E, 200F, 061C) do not.
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        // Line and paragraph separator, byte order mark, what stands for a broken character.
        '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffd}' => true,
        _ => c.is_control(),
    };
    if let Some(c) = text.chars().find(|c| refused(*c)) {
        let problem = match c {
            '\n' => "has a line break".to_owned(),
            _ => format!("contains the invisible character U+{:04X}", c as u32),
        };
        faults.add(&field.span, &field.path, problem, "remove it");
        return None;
    }
    let length = text.encode_utf16().count();
    if length > longest {
        let problem = format!("is {length} characters long");
        faults.add(&field.span, &field.path, problem, format!("at most {longest} fit on every platform"));
        return None;
    }
    if shape == Shape::Link && !is_web_address(text) {
        let problem = format!("{} is not a web address", printable(text));
        faults.add(&field.span, &field.path, problem, "write the whole address, from https:// on");
        return None;
    }
    Some(text.to_owned())
}

pub fn code(field: &Field<'_>, faults: &mut Faults) -> Option<Code> {
    let text = string(field, "\"a-code\"", faults)?;
    match text.parse::<Code>() {
        Ok(code) => Some(code),
        Err(NotACode) => {
            let problem = format!("{} is not a code", printable(text));
            let remedy = format!("use 1 to {} characters a-z, 0-9 and single inner hyphens", Code::LONGEST);
            faults.add(&field.span, &field.path, problem, remedy);
            None
        }
    }
}

pub fn locale(field: &Field<'_>, faults: &mut Faults) -> Option<Locale> {
    let text = string(field, "\"en\"", faults)?;
    match text.parse::<Locale>() {
        Ok(locale) => Some(locale),
        Err(NotALocale) => {
            let problem = format!("{} is not a language tag", printable(text));
            faults.add(&field.span, &field.path, problem, "write a tag such as en, fr, pt-BR or zh-Hant");
            None
        }
    }
}

pub fn zone(field: &Field<'_>, faults: &mut Faults) -> Option<Tz> {
    let text = string(field, "\"Asia/Bangkok\"", faults)?;
    zone_of(text, field, faults)
}

fn zone_of(text: &str, field: &Field<'_>, faults: &mut Faults) -> Option<Tz> {
    let zone = Tz::from_str(text).ok();
    if zone.is_none() {
        let remedy = match closest(text, TZ_VARIANTS.iter().map(|zone| zone.name())) {
            Some(meant) => format!("did you mean {meant}?"),
            None => "write a name of the tz database such as Asia/Bangkok or Europe/Zurich".to_owned(),
        };
        faults.add(&field.span, &field.path, format!("{} is not a time zone", printable(text)), remedy);
    }
    zone
}

const DATE_REMEDY: &str = "write a day of the calendar as \"2021-01-31\", year 2000 to 2199";
const TIME_REMEDY: &str = "write a time of day from \"00:00\" to \"24:00\"";

pub fn date(field: &Field<'_>, faults: &mut Faults) -> Option<NaiveDate> {
    let date = match field.value {
        DeValue::String(text) => date_of(text),
        DeValue::Datetime(at) if at.time.is_none() && at.offset.is_none() => date_of(&at.to_string()),
        _ => {
            field.mistyped("a date", "\"2021-01-31\"", faults);
            return None;
        }
    };
    if date.is_none() {
        let problem = format!("{} is not a date", shown(field.value));
        faults.add(&field.span, &field.path, problem, DATE_REMEDY);
    }
    date
}

fn date_of(text: &str) -> Option<NaiveDate> {
    let shaped = text.len() == 10
        && text.bytes().enumerate().all(|(place, byte)| match place {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    let date = shaped.then(|| text.parse::<NaiveDate>().ok()).flatten()?;
    (2000..=2199).contains(&date.year()).then_some(date)
}

pub fn time(field: &Field<'_>, faults: &mut Faults) -> Option<WallTime> {
    let time = match field.value {
        DeValue::String(text) => text.parse().ok(),
        DeValue::Datetime(at) if at.date.is_none() && at.offset.is_none() => at.time.and_then(time_of),
        _ => {
            field.mistyped("a time of day", "\"14:30\"", faults);
            return None;
        }
    };
    if time.is_none() {
        let problem = format!("{} is not a time of day", shown(field.value));
        faults.add(&field.span, &field.path, problem, TIME_REMEDY);
    }
    time
}

fn time_of(time: toml::value::Time) -> Option<WallTime> {
    let whole = time.second.unwrap_or(0) == 0 && time.nanosecond.unwrap_or(0) == 0;
    whole.then(|| WallTime::new(time.hour.into(), time.minute.into())).flatten()
}

/// A date with a time, in `zone` unless it names another behind it: `2021-01-31 24:00 Asia/Bangkok`.
pub fn written(field: &Field<'_>, zone: Option<Tz>, faults: &mut Faults) -> Option<Written> {
    const EXAMPLE: &str = "\"2021-01-31 24:00\"";
    let (date, time, named) = match field.value {
        DeValue::String(text) => {
            let (moment, named) = match text.get(16..) {
                Some(rest) if rest.starts_with(' ') => (&text[..16], Some(rest.trim())),
                _ => (text.as_ref(), None),
            };
            let (date, time) = moment.split_once([' ', 'T']).unwrap_or((moment, ""));
            (date_of(date), time.parse().ok(), named)
        }
        DeValue::Datetime(at) if at.offset.is_some() => {
            let remedy = format!("write the time on the wall as {EXAMPLE}; the timezone key names the zone");
            faults.add(&field.span, &field.path, "names an offset instead of a zone", remedy);
            return None;
        }
        DeValue::Datetime(at) if at.time.is_some() && at.date.is_some() => {
            (at.date.and_then(|date| date_of(&date.to_string())), at.time.and_then(time_of), None)
        }
        _ => {
            field.mistyped("a date with a time", EXAMPLE, faults);
            return None;
        }
    };
    let (Some(date), Some(time)) = (date, time) else {
        let problem = format!("{} is not a date with a time", shown(field.value));
        let remedy = format!("write {EXAMPLE}, a day of the years 2000 to 2199 and a time from 00:00 to 24:00");
        faults.add(&field.span, &field.path, problem, remedy);
        return None;
    };
    let zone = match named {
        Some(name) => zone_of(name, field, faults)?,
        None => zone?,
    };
    Some(Written { date, time, zone })
}

fn shown(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => printable(text),
        DeValue::Datetime(at) => at.to_string(),
        other => other.type_str().to_owned(),
    }
}

pub fn flag(field: &Field<'_>, faults: &mut Faults) -> Option<bool> {
    let flag = field.value.as_bool();
    if flag.is_none() {
        field.mistyped("true or false", "true or false without quotation marks", faults);
    }
    flag
}

/// A whole number from `least` to `most`.
pub fn number(field: &Field<'_>, least: u32, most: u32, faults: &mut Faults) -> Option<u32> {
    signed(field, least.into(), most.into(), faults).and_then(|number| u32::try_from(number).ok())
}

/// As [`number`], of either sign.
pub fn signed(field: &Field<'_>, least: i64, most: i64, faults: &mut Faults) -> Option<i64> {
    let DeValue::Integer(number) = field.value else {
        field.mistyped("a whole number", "digits only, without quotation marks", faults);
        return None;
    };
    let found = i64::from_str_radix(number.as_str(), number.radix()).ok().filter(|it| (least..=most).contains(it));
    if found.is_none() {
        let remedy = format!("write a number from {least} to {most}");
        faults.add(&field.span, &field.path, format!("is {}", printable(number.as_str())), remedy);
    }
    found
}

/// Values of one kind, each at most once.
pub fn list<'t, T: PartialEq>(
    field: &Field<'t>,
    example: &str,
    faults: &mut Faults,
    read: impl Fn(&Field<'t>, &mut Faults) -> Option<T>,
) -> Option<Vec<T>> {
    let DeValue::Array(items) = field.value else {
        field.mistyped("a list", example, faults);
        return None;
    };
    if items.len() > bounds::LIST {
        let problem = format!("has {} entries", items.len());
        faults.add(&field.span, &field.path, problem, format!("at most {} are of use to anyone", bounds::LIST));
        return None;
    }
    let mut found = Vec::new();
    let mut whole = true;
    for item in items {
        let item = Field { path: field.path.clone(), span: item.span(), value: item.get_ref() };
        match read(&item, faults) {
            Some(value) if found.contains(&value) => {
                faults.add(&item.span, &item.path, "names one entry twice", "keep one of the two");
                whole = false;
            }
            Some(value) => found.push(value),
            None => whole = false,
        }
    }
    whole.then_some(found)
}
