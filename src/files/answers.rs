//! Answers to a questionnaire as a file, written one respondent after the other: CSV for spreadsheets, JSON for programs.
//!
//! One row a respondent, one column a question, headed by the question's code: first those that are asked now, then those
//! that were asked once. The other headings have an underscore, which no code has. Options are told by their codes.

use std::io::{self, Write};

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};

use super::table::{self, Lines, second, unspoken, yes_no};
use crate::domain::id::{Code, PersonId, base32};
use crate::domain::locale::Localized;
use crate::domain::person::Profile;
use crate::domain::questionnaire::{Answer, Question, Questionnaire, Response};

pub use super::table::Format;

/// What the answers are to.
#[derive(Clone, Copy, Debug)]
pub struct Head<'a> {
    pub consultation: &'a Code,
    pub title: &'a Localized,
    /// Every definition that was in force, the oldest first.
    pub definitions: &'a [Questionnaire],
}

/// What somebody sent.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    pub by: By<'a>,
    pub response: &'a Response,
}

#[derive(Clone, Copy, Debug)]
pub enum By<'a> {
    Somebody {
        person: PersonId,
        /// As they registered, where they did.
        profile: Option<&'a Profile>,
        version: u32,
        late: bool,
        sent: DateTime<Utc>,
    },
    /// Under a random number.
    Nobody(i64),
}

const NAMED: [&str; 8] = [
    "respondent_id",
    "registered_name",
    "registered_organization",
    "registered_category",
    "registered_country",
    "answered_version",
    "is_late",
    "sent_utc",
];

/// A file that is being written.
pub struct Sheet<W: Write> {
    columns: Vec<Code>,
    lines: Lines<W>,
}

/// Every question that was ever asked, as it was asked last, and whether it is asked now.
fn questions<'a>(definitions: &'a [Questionnaire]) -> Vec<(&'a Question, bool)> {
    let mut all: Vec<(&'a Question, bool)> = Vec::new();
    for (age, definition) in definitions.iter().rev().enumerate() {
        for question in definition.questions() {
            if !all.iter().any(|(known, _)| known.code == question.code) {
                all.push((question, age == 0));
            }
        }
    }
    all
}

impl<W: Write> Sheet<W> {
    /// Begins the file.
    pub fn begin(format: Format, out: W, head: Head<'_>) -> io::Result<Self> {
        let questions = questions(head.definitions);
        let last = head.definitions.last();
        let anonymous = last.is_some_and(|last| last.anonymous);
        let columns: Vec<Code> = questions.iter().map(|(question, _)| question.code.clone()).collect();
        let fixed = if anonymous { &NAMED[..1] } else { &NAMED[..] };
        let headings = fixed.iter().copied().chain(columns.iter().map(Code::as_str));
        let asked: Vec<Value> = questions.into_iter().map(|(question, is_asked)| told(question, is_asked)).collect();
        let head = json!({
            "consultation": head.consultation,
            "consultation_title": head.title,
            "title": last.map(|last| &last.title),
            "anonymous": anonymous,
            "version": last.map(|last| last.version),
            "questions": asked,
        });
        let lines = Lines::begin(format, out, headings, &head, "responses")?;
        Ok(Self { columns, lines })
    }

    pub fn row(&mut self, row: Row<'_>) -> io::Result<()> {
        match &mut self.lines {
            Lines::Csv(writer) => {
                for cell in respondent(row.by) {
                    writer.write_field(cell)?;
                }
                for code in &self.columns {
                    writer.write_field(row.response.get(code).map_or_else(String::new, |given| cell(&given.answer)))?;
                }
                Ok(writer.write_record(None::<&[u8]>)?)
            }
            Lines::Json { out, is_first } => {
                let mut object = respondent_object(row.by);
                let answers = row.response.iter().map(|(code, given)| (code.to_string(), value(&given.answer)));
                object.insert("answers".into(), Value::Object(answers.collect()));
                if let By::Somebody { .. } = row.by {
                    // Whoever changed some of their answers gave the others to an earlier wording.
                    let versions = row.response.iter().map(|(code, given)| (code.to_string(), given.version.into()));
                    object.insert("answered_versions".into(), Value::Object(versions.collect()));
                }
                table::object(out, is_first, object)
            }
        }
    }

    /// Ends the file.
    pub fn end(self) -> io::Result<()> {
        self.lines.end()
    }
}

fn respondent(by: By<'_>) -> Vec<String> {
    match by {
        By::Nobody(number) => vec![number.to_string()],
        By::Somebody { person, profile, version, late, sent } => {
            let of = |field: fn(&Profile) -> String| profile.map_or_else(String::new, field);
            vec![
                base32(person.0),
                of(|profile| unspoken(&profile.name)),
                of(|profile| unspoken(&profile.organization_name)),
                of(|profile| profile.category.key().to_owned()),
                of(|profile| profile.country.as_str().to_owned()),
                version.to_string(),
                yes_no(late).to_owned(),
                second(sent),
            ]
        }
    }
}

fn respondent_object(by: By<'_>) -> Map<String, Value> {
    let values: Vec<Value> = match by {
        By::Nobody(number) => vec![number.into()],
        By::Somebody { person, profile, version, late, sent } => vec![
            base32(person.0).into(),
            profile.map(|profile| profile.name.as_str()).into(),
            profile.map(|profile| profile.organization_name.as_str()).into(),
            profile.map(|profile| profile.category.key()).into(),
            profile.map(|profile| profile.country.as_str()).into(),
            version.into(),
            late.into(),
            second(sent).into(),
        ],
    };
    NAMED.iter().map(|name| (*name).to_owned()).zip(values).collect()
}

fn told(question: &Question, is_asked: bool) -> Value {
    let options: Map<String, Value> =
        question.kind.options().iter().map(|option| (option.code.to_string(), json!(option.text))).collect();
    let mut told = json!({
        "code": question.code,
        "kind": question.kind.key(),
        "text": question.text,
        "since": question.since,
        "is_asked": is_asked,
    });
    if let (Some(object), false) = (told.as_object_mut(), options.is_empty()) {
        object.insert("options".into(), Value::Object(options));
    }
    told
}

fn cell(answer: &Answer) -> String {
    match answer {
        Answer::Text(text) | Answer::Link(text) => unspoken(text),
        Answer::Number(number) => number.to_string(),
        Answer::Date(date) => date.to_string(),
        Answer::One(code) => code.to_string(),
        Answer::Several(codes) | Answer::Ranking(codes) => {
            codes.iter().map(Code::as_str).collect::<Vec<_>>().join("; ")
        }
        Answer::YesNo(yes) => yes_no(*yes).to_owned(),
        Answer::Country(country) => country.as_str().to_owned(),
    }
}

fn value(answer: &Answer) -> Value {
    match answer {
        Answer::Text(text) | Answer::Link(text) => text.as_str().into(),
        Answer::Number(number) => (*number).into(),
        Answer::Date(date) => date.to_string().into(),
        Answer::One(code) => code.as_str().into(),
        Answer::Several(codes) | Answer::Ranking(codes) => codes.iter().map(Code::as_str).collect(),
        Answer::YesNo(yes) => (*yes).into(),
        Answer::Country(country) => country.as_str().into(),
    }
}

#[cfg(test)]
mod tests;
