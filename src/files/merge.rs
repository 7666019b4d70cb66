//! What importing a series file again changes: the last imported file, the new file and the present state compared.
//!
//! A file and a chat may both have changed a series since the last import. Nothing is overwritten unasked, and what
//! left the file is never deleted; only what left a questionnaire is asked no more. Storing the result is the caller's
//! work.

mod compare;
mod show;

use std::fmt;

use serde_json::Value;

use crate::domain::consultation::Series;
use compare::Comparison;

/// Whose word counts where file and program both changed something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prefer {
    File,
    Database,
}

/// One difference between the series before and after an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// As in a file: `consultation.ap-gcm-4.limits.capacity`.
    pub key: String,
    /// Empty for what is new.
    pub before: String,
    pub after: String,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.before.as_str() {
            "" => write!(f, "{}: new: {}", self.key, self.after),
            before => write!(f, "{}: {before} → {}", self.key, self.after),
        }
    }
}

/// Changed in the file and in the program since the last import, and not to the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    pub key: String,
    /// At the last import; `None` when it did not exist.
    pub base: Option<String>,
    pub file: String,
    pub database: String,
}

impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: the file says {}, the program says {}", self.key, self.file, self.database)?;
        self.base.as_ref().map_or(Ok(()), |base| write!(f, "; at the last import it was {base}"))
    }
}

/// What an import makes of a series.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    pub series: Series,
    /// Against the present state.
    pub changed: Vec<Change>,
    /// Keys of what left the file since the last import and stays all the same.
    pub kept: Vec<String>,
}

/// Compares field by field. Consultations, sessions, groups, calls, papers, and a questionnaire's sections, questions and
/// options are the same when their codes are; timetables when their `known` is, or else their place. Lists of plain values,
/// moments and conditions are compared whole.
///
/// `base` is the file as last imported, `present` what the program holds; `None` when there is none. What comes out
/// can break a rule that neither side broke alone: see [`crate::files::series::check`].
///
/// # Errors
/// Every conflict, unless `prefer` settles them.
pub fn merge(
    base: Option<&Series>,
    file: &Series,
    present: Option<&Series>,
    prefer: Option<Prefer>,
) -> Result<Merged, Vec<Conflict>> {
    let Some(present) = present else {
        let series = std::iter::once(("series".to_owned(), &file.title));
        let consultations = file.consultations.iter().map(|c| (format!("consultation.{}", c.code), &c.title));
        let english = crate::domain::locale::Locale::english();
        let changed = series
            .chain(consultations)
            .map(|(key, title)| Change { key, before: String::new(), after: title.text(&english).to_owned() })
            .collect();
        return Ok(Merged { series: file.clone(), changed, kept: Vec::new() });
    };
    let trees = (base.map(serde_json::to_value).transpose(), serde_json::to_value(file), serde_json::to_value(present));
    let (Ok(base), Ok(file), Ok(present)) = trees else { return Err(vec![unreadable("not every text is a text")]) };
    let mut comparison = Comparison::new(prefer);
    let merged = comparison.field("", base.as_ref(), Some(&file), Some(&present)).unwrap_or(Value::Null);
    if !comparison.conflicts.is_empty() {
        return Err(comparison.conflicts);
    }
    match serde_json::from_value(merged) {
        Ok(series) => Ok(Merged { series, changed: comparison.changed, kept: comparison.kept }),
        Err(error) => Err(vec![unreadable(&error.to_string())]),
    }
}

/// Two series that exist are trees of the same shape, so this is never seen; it is here instead of a panic.
fn unreadable(reason: &str) -> Conflict {
    let text = |text: &str| text.to_owned();
    Conflict { key: text("series"), base: None, file: text(reason), database: text("a series of another shape") }
}

#[cfg(test)]
mod tests;
