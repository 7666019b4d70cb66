//! What is wrong in a series file: where, and what to do about it.

use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

/// One thing to correct. Worded in English for whoever runs the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Counted from 1; 0 where it is no fault of the file alone.
    pub line: usize,
    /// Where it stands: `consultation.ap-gcm-4.timetable.1.registration_closes`.
    pub key: String,
    pub problem: String,
    pub remedy: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line > 0 {
            write!(f, "line {}: ", self.line)?;
        }
        write!(f, "{}: {} — {}", self.key, self.problem, self.remedy)
    }
}

/// Collects faults while a file is read.
pub struct Faults {
    /// Byte offset at which each line starts.
    lines: Vec<usize>,
    /// Lines that are not TOML: what was recovered from them is not judged again.
    broken: BTreeSet<usize>,
    found: Vec<Fault>,
}

impl Faults {
    pub fn new(text: &str, errors: &[toml::de::Error]) -> Self {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let mut faults = Self { lines, broken: BTreeSet::new(), found: Vec::new() };
        for error in errors {
            let line = faults.line(&error.span().unwrap_or(0..0));
            // One slip makes several errors behind it; the first of a line is the one to correct.
            if faults.broken.insert(line) {
                faults.found.push(Fault {
                    line,
                    key: "file".to_owned(),
                    problem: format!("is not TOML: {}", error.message().replace('\n', ", ")),
                    remedy: "correct this line; times such as 24:00 stand in quotation marks".to_owned(),
                });
            }
        }
        faults
    }

    pub fn line(&self, span: &Range<usize>) -> usize {
        self.lines.partition_point(|start| *start <= span.start).max(1)
    }

    pub fn add(&mut self, span: &Range<usize>, key: &str, problem: impl Into<String>, remedy: impl Into<String>) {
        let line = self.line(span);
        if !self.broken.contains(&line) {
            self.found.push(Fault { line, key: key.to_owned(), problem: problem.into(), remedy: remedy.into() });
        }
    }

    pub fn missing(&mut self, span: &Range<usize>, key: &str, remedy: impl Into<String>) {
        if self.broken.is_empty() {
            self.add(span, key, "is missing", remedy);
        }
    }

    pub fn into_sorted(mut self) -> Vec<Fault> {
        self.found.sort_by_key(|fault| fault.line);
        self.found
    }
}
