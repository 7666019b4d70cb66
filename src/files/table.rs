//! Tables as files, written one row after the other: CSV for spreadsheets, JSON for programs. What is in their columns is
//! their writers' subject.

use std::io::{self, Write};

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Map, Value};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// RFC 4180 in UTF-8 with a byte order mark, without which spreadsheets take it for something else. A text that a
    /// spreadsheet would take for a formula begins with an apostrophe; numbers are numbers. Several values are joined by
    /// `; `, a yes is `yes`, days are `2021-01-31`. An empty cell and one of an empty list look the same.
    Csv,
    /// An object of a `head` and of the rows, each an object by stable keys.
    Json,
}

impl Format {
    /// As a file's name ends.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv",
            Self::Json => "application/json",
        }
    }
}

/// A file that is being written, line by line.
pub(super) enum Lines<W: Write> {
    Csv(Box<csv::Writer<W>>),
    Json { out: W, is_first: bool },
}

impl<W: Write> Lines<W> {
    /// `rows` is what the list of rows is called beside the head.
    pub fn begin<'a>(
        format: Format,
        mut out: W,
        headings: impl IntoIterator<Item = &'a str>,
        head: &Value,
        rows: &str,
    ) -> io::Result<Self> {
        match format {
            Format::Csv => {
                out.write_all("\u{feff}".as_bytes())?;
                let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
                writer.write_record(headings)?;
                Ok(Self::Csv(Box::new(writer)))
            }
            Format::Json => {
                write!(out, "{{\n\"head\": {head},\n\"{rows}\": [")?;
                Ok(Self::Json { out, is_first: true })
            }
        }
    }

    pub fn end(self) -> io::Result<()> {
        match self {
            Self::Csv(mut writer) => writer.flush(),
            Self::Json { mut out, .. } => {
                out.write_all(b"\n]\n}\n")?;
                out.flush()
            }
        }
    }
}

pub(super) fn object<W: Write>(out: &mut W, is_first: &mut bool, object: Map<String, Value>) -> io::Result<()> {
    let comma = if std::mem::take(is_first) { "" } else { "," };
    write!(out, "{comma}\n{}", Value::Object(object))
}

pub(super) fn yes_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

pub(super) fn second(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// A text that no spreadsheet takes for a formula (OWASP, "CSV Injection"; the wide forms count in East Asia).
pub(super) fn unspoken(text: &str) -> String {
    let speaks = |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠');
    if text.starts_with(speaks) { format!("'{text}") } else { text.to_owned() }
}

/// What stands in one place of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Empty,
    Text(String),
    Number(i64),
    YesNo(bool),
    At(DateTime<Utc>),
    Several(Vec<String>),
    /// Whatever it is made of; in a spreadsheet as JSON.
    Value(Value),
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Empty where there is none.
    pub fn some(text: Option<impl Into<String>>) -> Self {
        text.map_or(Self::Empty, Self::text)
    }

    fn written(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => unspoken(text),
            Self::Number(number) => number.to_string(),
            Self::YesNo(yes) => yes_no(*yes).to_owned(),
            Self::At(at) => second(*at),
            Self::Several(all) => unspoken(&all.join("; ")),
            Self::Value(value) => unspoken(&value.to_string()),
        }
    }

    fn value(&self) -> Value {
        match self {
            Self::Empty => Value::Null,
            Self::Text(text) => text.as_str().into(),
            Self::Number(number) => (*number).into(),
            Self::YesNo(yes) => (*yes).into(),
            Self::At(at) => second(*at).into(),
            Self::Several(all) => all.iter().map(String::as_str).collect(),
            Self::Value(value) => value.clone(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Never changes; what it is called in JSON.
    pub key: &'static str,
    /// In somebody's language, for a spreadsheet.
    pub heading: String,
    /// Worded for people, beside a column with the stable key: for spreadsheets only.
    pub is_worded: bool,
}

/// A table that is being written.
pub struct Table<W: Write> {
    columns: Vec<Column>,
    lines: Lines<W>,
}

impl<W: Write> Table<W> {
    pub fn begin(format: Format, out: W, head: &Value, rows: &str, columns: Vec<Column>) -> io::Result<Self> {
        let lines = Lines::begin(format, out, columns.iter().map(|column| column.heading.as_str()), head, rows)?;
        Ok(Self { columns, lines })
    }

    /// One row, with a cell for each column.
    pub fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        debug_assert_eq!(cells.len(), self.columns.len());
        match &mut self.lines {
            Lines::Csv(writer) => Ok(writer.write_record(cells.iter().map(Cell::written))?),
            Lines::Json { out, is_first } => {
                let all = self.columns.iter().zip(cells).filter(|(column, _)| !column.is_worded);
                object(out, is_first, all.map(|(column, cell)| (column.key.to_owned(), cell.value())).collect())
            }
        }
    }

    pub fn end(self) -> io::Result<()> {
        self.lines.end()
    }
}
