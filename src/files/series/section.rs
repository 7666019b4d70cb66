//! Walking a TOML document: tables with the keys they may have, lists of tables, and where each stands.
//!
//! What a value must look like is `value`'s subject.

use std::ops::Range;

use rapidfuzz::distance::osa;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::Faults;

/// A value and the path of keys that leads to it.
#[derive(Clone)]
pub struct Field<'t> {
    pub path: String,
    pub span: Range<usize>,
    pub value: &'t DeValue<'t>,
}

impl Field<'_> {
    /// Reports a value of another kind than `wanted`.
    pub fn mistyped(&self, wanted: &str, example: &str, faults: &mut Faults) {
        let given = kind(self.value);
        faults.add(&self.span, &self.path, format!("is {given}, not {wanted}"), format!("write {example}"));
    }
}

/// A table whose unknown keys are already reported.
pub struct Section<'t> {
    pub path: String,
    pub span: Range<usize>,
    table: &'t DeTable<'t>,
}

impl<'t> Section<'t> {
    pub fn root(document: &'t Spanned<DeTable<'t>>, known: &[&str], faults: &mut Faults) -> Self {
        let section = Self { path: String::new(), span: 0..0, table: document.get_ref() };
        section.refuse_unknown(known, faults);
        section
    }

    /// `None`, and a fault, when the field is no table.
    pub fn open(field: &Field<'t>, known: &[&str], faults: &mut Faults) -> Option<Self> {
        let DeValue::Table(table) = field.value else {
            field.mistyped("a table", &format!("[{}] with keys below it", field.path), faults);
            return None;
        };
        let section = Self { path: field.path.clone(), span: field.span.clone(), table };
        section.refuse_unknown(known, faults);
        Some(section)
    }

    fn refuse_unknown(&self, known: &[&str], faults: &mut Faults) {
        for key in self.table.keys() {
            let word = key.get_ref().as_ref();
            if !known.contains(&word) {
                let remedy = match closest(word, known.iter().copied()) {
                    Some(meant) => format!("did you mean {meant}?"),
                    None => format!("known here: {}", known.join(", ")),
                };
                faults.add(&key.span(), &self.key(&printable(word)), "is not a key of a series file", remedy);
            }
        }
    }

    fn key(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    pub fn get(&self, key: &str) -> Option<Field<'t>> {
        self.table.get(key).map(|value| Field { path: self.key(key), span: value.span(), value: value.get_ref() })
    }

    /// As [`Section::get`]; `None` is a fault.
    pub fn need(&self, key: &str, example: &str, faults: &mut Faults) -> Option<Field<'t>> {
        let field = self.get(key);
        if field.is_none() {
            faults.missing(&self.span, &self.key(key), format!("add {key} = {example}"));
        }
        field
    }

    /// The tables of `[[key]]`, named by their code where they have one, else by their place counted from 1.
    /// A table that stands alone (`[key]`) is taken for a list of one.
    pub fn list(&self, key: &str, most: usize, faults: &mut Faults) -> Vec<Field<'t>> {
        let Some(field) = self.get(key) else { return Vec::new() };
        let items: Vec<_> = match field.value {
            DeValue::Table(_) => vec![(field.span.clone(), field.value)],
            DeValue::Array(items) => items.iter().map(|item| (item.span(), item.get_ref())).collect(),
            _ => {
                field.mistyped("a list of tables", &format!("[[{key}]] above each"), faults);
                return Vec::new();
            }
        };
        if let Some((span, _)) = items.get(most) {
            faults.add(
                span,
                &field.path,
                format!("has {} entries", items.len()),
                format!("at most {most} fit on every platform"),
            );
        }
        items
            .into_iter()
            .enumerate()
            .map(|(place, (span, value))| {
                let code = value
                    .as_table()
                    .and_then(|table| table.get("code"))
                    .and_then(|code| code.get_ref().as_str())
                    .filter(|code| code.parse::<crate::domain::id::Code>().is_ok());
                let name = code.map_or_else(|| (place + 1).to_string(), str::to_owned);
                Field { path: format!("{}.{name}", field.path), span, value }
            })
            .collect()
    }

    /// The languages of a text, or any table whose keys are free.
    pub fn entries(field: &Field<'t>, table: &'t DeTable<'t>) -> Vec<(&'t str, Range<usize>, Field<'t>)> {
        table
            .iter()
            .map(|(key, value)| {
                let word = key.get_ref().as_ref();
                let path = format!("{}.{}", field.path, printable(word));
                (word, key.span(), Field { path, span: value.span(), value: value.get_ref() })
            })
            .collect()
    }
}

/// The kind of a value in words.
fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a number",
        DeValue::Float(_) => "a number with decimals",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// What a person wrote, fit for one line of a terminal.
pub fn printable(text: &str) -> String {
    const LONGEST: usize = 40;
    let mut shown: String = text.chars().take(LONGEST).flat_map(char::escape_debug).collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}

/// The candidate that `word` is a slip of, if one is near enough.
pub fn closest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word: String = word.chars().take(40).collect::<String>().to_lowercase();
    let most = (word.chars().count() / 3).clamp(1, 4);
    let distance = |candidate: &str| {
        // A part of the name ("zone") is as good as one slip.
        if word.len() >= 4 && candidate.contains(&word) {
            1
        } else {
            osa::distance(word.chars(), candidate.to_lowercase().chars())
        }
    };
    candidates
        .into_iter()
        .map(|candidate| (distance(candidate), candidate))
        .filter(|(distance, candidate)| *distance <= most && *distance < candidate.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}
