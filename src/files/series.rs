//! Series files: what an organizing team writes by hand in TOML, read with every fault at once and written back.
//!
//! `examples/README.md` describes the format. What an import changes is `merge`'s subject.

mod bounds;
mod fault;
mod print;
mod questionnaire;
mod section;
mod shape;
mod timetable;
mod value;

#[cfg(test)]
mod tests;

use toml::de::DeTable;

pub use bounds::LARGEST_FILE;
pub use fault::Fault;
pub use print::{condition, write};

use crate::domain::consultation::Series;
use fault::Faults;
use section::Section;

/// Reads a series file.
///
/// A byte order mark and Windows line ends are accepted. Nothing is read in part: the series is complete and
/// checked, or every fault is named in the order of the file's lines.
///
/// # Errors
/// All faults at once. Behind a fault of TOML itself no key is reported missing, since it may stand in what could
/// not be read.
pub fn read(text: &str) -> Result<Series, Vec<Fault>> {
    if text.len() > LARGEST_FILE {
        return Err(vec![Fault {
            line: 1,
            key: "file".to_owned(),
            problem: format!("is {} bytes long", text.len()),
            remedy: format!("a series file has at most {LARGEST_FILE} bytes; papers are linked, not included"),
        }]);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (document, errors) = DeTable::parse_recoverable(text);
    let mut faults = Faults::new(text, &errors);
    let document = Section::root(&document, &["series", "consultation"], &mut faults);
    let series = shape::series(&document, &mut faults);
    let faults = faults.into_sorted();
    match series {
        Some(series) if faults.is_empty() => Ok(series),
        _ => Err(faults),
    }
}

/// Whether a series changed by the program still keeps the rules of a file.
///
/// # Errors
/// The faults, with the lines of the file that [`write()`] would make of it.
pub fn check(series: &Series) -> Result<(), Vec<Fault>> {
    read(&write(series)).map(|_| ())
}
