//! Lists of people to invite, as organizers keep them in a spreadsheet: read, every bad row told, nothing guessed.
//!
//! The headings and what people call categories, countries and languages are worded in many ways: what they may mean is
//! the caller's to say ([`Meanings`]).

use std::fmt;

use crate::domain::locale::Locale;
use crate::domain::person::{Category, Country};

/// Rows of one list.
pub const MOST_ROWS: usize = 10_000;

/// Bytes of a list: far more than its rows need.
pub const LARGEST_FILE: u64 = 10_000_000;

/// Characters of one cell.
pub const LONGEST_CELL: usize = 200;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Name,
    Organization,
    Category,
    Country,
    Email,
    Language,
}

impl Field {
    pub const ALL: [Self; 6] =
        [Self::Name, Self::Organization, Self::Category, Self::Country, Self::Email, Self::Language];

    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Organization => "organization",
            Self::Category => "category",
            Self::Country => "country",
            Self::Email => "email",
            Self::Language => "language",
        }
    }
}

/// What words of a list may mean.
pub trait Meanings {
    fn field(&self, heading: &str) -> Option<Field>;
    fn category(&self, text: &str) -> Option<Category>;
    fn country(&self, text: &str) -> Option<Country>;
    /// A language that is spoken here.
    fn language(&self, text: &str) -> Option<Locale>;
}

/// Somebody to invite. Nothing of this is ever stored.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Invitee {
    pub name: String,
    pub organization: String,
    pub category: Option<Category>,
    pub country: Option<Country>,
    pub email: String,
    pub language: Option<Locale>,
}

/// What is wrong in a list, and what helps. It names nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// From 1, as editors and spreadsheets count.
    pub line: u64,
    pub column: Option<Field>,
    pub what: &'static str,
    pub remedy: &'static str,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        if let Some(column) = self.column {
            write!(f, ", {}", column.key())?;
        }
        write!(f, ": {}; {}", self.what, self.remedy)
    }
}

/// Everything that can be read of a list, and everything that cannot. Without headings that are known nothing can.
pub fn read(bytes: &[u8], meanings: &dyn Meanings) -> (Vec<Invitee>, Vec<Fault>) {
    let whole = |what, remedy| (Vec::new(), vec![Fault { line: 1, column: None, what, remedy }]);
    let Ok(text) = std::str::from_utf8(bytes) else {
        return whole("this is not UTF-8", "save it as \"CSV UTF-8\"");
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let known = |separator: &u8| {
        let headings = lines(text, *separator).next().and_then(Result::ok);
        headings.map_or(0, |row| row.iter().filter(|heading| meanings.field(heading.trim()).is_some()).count())
    };
    // Where as many headings are known by either, a comma is more likely.
    let separator = [b'\t', b';', b','].into_iter().max_by_key(known).unwrap_or(b',');
    let mut rows = lines(text, separator);
    let headings = match rows.next() {
        Some(Ok(row)) => row,
        Some(Err(_)) | None => {
            return whole("there are no headings", "begin with a line such as: name,organization,email");
        }
    };
    let columns: Vec<Option<Field>> = headings.iter().map(|heading| meanings.field(heading.trim())).collect();
    let has = |field| columns.contains(&Some(field));
    if !has(Field::Name) && !has(Field::Organization) {
        return whole("no heading says name or organization", "begin with a line such as: name,organization,email");
    }
    let twice =
        Field::ALL.into_iter().find(|field| columns.iter().filter(|column| **column == Some(*field)).count() > 1);
    if let Some(field) = twice {
        let fault = Fault { line: 1, column: Some(field), what: "two columns say this", remedy: "leave one out" };
        return (Vec::new(), vec![fault]);
    }
    let (mut invitees, mut faults) = (Vec::new(), Vec::new());
    for row in rows {
        let row = match row {
            Ok(row) => row,
            Err(error) => {
                let line = error.position().map_or(0, |at| line_of(text, at));
                let (what, remedy) = ("this row cannot be read", "look at its quotation marks");
                faults.push(Fault { line, column: None, what, remedy });
                continue;
            }
        };
        let line = row.position().map_or(0, |at| line_of(text, at));
        if row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if invitees.len() == MOST_ROWS {
            let (what, remedy) = ("a list has at most 10000 rows", "split it");
            faults.push(Fault { line, column: None, what, remedy });
            break;
        }
        match invitee(&row, &columns, line, meanings) {
            Ok(invitee) => invitees.push(invitee),
            Err(bad) => faults.extend(bad),
        }
    }
    (invitees, faults)
}

/// Behind a line that ends as on Windows, the reader's place is still before the second of its two characters.
fn line_of(text: &str, at: &csv::Position) -> u64 {
    let place = usize::try_from(at.byte()).unwrap_or(usize::MAX);
    at.line() + u64::from(text.as_bytes().get(place) == Some(&b'\n'))
}

fn lines(text: &str, separator: u8) -> csv::StringRecordsIntoIter<&[u8]> {
    let mut reader = csv::ReaderBuilder::new();
    reader.delimiter(separator).has_headers(false).flexible(true);
    reader.from_reader(text.as_bytes()).into_records()
}

fn invitee(
    row: &csv::StringRecord,
    columns: &[Option<Field>],
    line: u64,
    meanings: &dyn Meanings,
) -> Result<Invitee, Vec<Fault>> {
    let (mut invitee, mut faults) = (Invitee::default(), Vec::new());
    let mut bad = |column, what, remedy| faults.push(Fault { line, column, what, remedy });
    if row.len() > columns.len() {
        bad(None, "there are more cells than headings", "put quotation marks around a cell with a comma in it");
    }
    for (cell, field) in row.iter().zip(columns) {
        let (Some(field), text) = (*field, cell.trim()) else { continue };
        if text.is_empty() {
            continue;
        }
        if text.chars().count() > LONGEST_CELL {
            bad(Some(field), "this is too long", "write at most 200 characters");
            continue;
        }
        if text.contains(|c: char| c.is_control()) {
            bad(Some(field), "there is a line break or a character that cannot be shown in it", "take it out");
            continue;
        }
        match field {
            Field::Name => text.clone_into(&mut invitee.name),
            Field::Organization => text.clone_into(&mut invitee.organization),
            Field::Email if is_like_an_address(text) => text.clone_into(&mut invitee.email),
            Field::Email => bad(Some(field), "this is no e-mail address", "write one such as amina@example.org"),
            Field::Category => match meanings.category(text) {
                Some(category) => invitee.category = Some(category),
                None => {
                    bad(Some(field), "this category is not known", "write one as the form names it, or leave it out")
                }
            },
            Field::Country => match meanings.country(text) {
                Some(country) => invitee.country = Some(country),
                None => bad(Some(field), "this country is not known", "write its two letters, such as TH, or its name"),
            },
            Field::Language => match meanings.language(text) {
                Some(language) => invitee.language = Some(language),
                None => {
                    bad(Some(field), "this language is not spoken here", "write its code, such as en, or leave it out")
                }
            },
        }
    }
    if invitee.name.is_empty() && invitee.organization.is_empty() && faults.is_empty() {
        let (what, remedy) = ("there is neither a name nor an organization", "write one of them");
        faults.push(Fault { line, column: None, what, remedy });
    }
    if faults.is_empty() { Ok(invitee) } else { Err(faults) }
}

/// One `@` with something on both sides, and no room for a second address.
fn is_like_an_address(text: &str) -> bool {
    let parts: Vec<&str> = text.split('@').collect();
    let whole = |part: &&str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || ",;<>\"".contains(c));
    parts.len() == 2 && parts.iter().all(whole)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    struct English;

    impl Meanings for English {
        fn field(&self, heading: &str) -> Option<Field> {
            Field::ALL.into_iter().find(|field| field.key().eq_ignore_ascii_case(heading))
        }

        fn category(&self, text: &str) -> Option<Category> {
            Category::from_key(text)
        }

        fn country(&self, text: &str) -> Option<Country> {
            text.parse().ok()
        }

        fn language(&self, text: &str) -> Option<Locale> {
            ["en", "fr"].contains(&text).then(|| text.parse().ok()).flatten()
        }
    }

    fn faults(text: &str) -> Vec<String> {
        read(text.as_bytes(), &English).1.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_list_is_read_however_it_is_saved() {
        let amina = Invitee {
            name: "Amina, Sok".into(),
            organization: "Growers".into(),
            category: Some(Category::Diaspora),
            country: "TH".parse().ok(),
            email: "amina@example.org".into(),
            language: "fr".parse().ok(),
        };
        for (separator, begin, end) in [(",", "\u{feff}", "\r\n"), (";", "", "\n"), ("\t", "\u{feff}", "\n\n")] {
            let row = |cells: [&str; 7]| cells.join(separator);
            let text = [
                row(["Name", "organization", "COUNTRY", "note", "category", "email", "language"]),
                row(["\"Amina, Sok\"", "Growers", "th", "kept out", "diaspora", " amina@example.org ", "fr"]),
                row(["", "", "", "", "", "", ""]),
                row(["Boun", "", "", "", "", "", ""]),
            ]
            .join(end);
            let (read, faults) = read(format!("{begin}{text}").as_bytes(), &English);
            assert_eq!(faults, []);
            assert_eq!(read, [amina.clone(), Invitee { name: "Boun".into(), ..Invitee::default() }], "{separator:?}");
        }
    }

    #[test]
    fn every_bad_row_is_told_with_its_remedy() {
        let text = "name,country,category,email,language\nAmina,QQQ,nobody,me at home,tlh\n,,,,\n,TH,,,\nB,,,a@b@c,\n\
                    C,,,,,more\n\"two\nlines\",,,,\n";
        assert_eq!(
            faults(text),
            [
                "line 2, country: this country is not known; write its two letters, such as TH, or its name",
                "line 2, category: this category is not known; write one as the form names it, or leave it out",
                "line 2, email: this is no e-mail address; write one such as amina@example.org",
                "line 2, language: this language is not spoken here; write its code, such as en, or leave it out",
                "line 4: there is neither a name nor an organization; write one of them",
                "line 5, email: this is no e-mail address; write one such as amina@example.org",
                "line 6: there are more cells than headings; put quotation marks around a cell with a comma in it",
                "line 7, name: there is a line break or a character that cannot be shown in it; take it out",
            ]
        );
        for (text, told) in [
            ("", "there are no headings"),
            ("\u{feff}", "there are no headings"),
            ("who,where\nAmina,here\n", "no heading says name or organization"),
            ("name,Name\nAmina,Sok\n", "two columns say this"),
        ] {
            let told_of = faults(text);
            assert!(told_of.len() == 1 && told_of[0].contains(told), "{told_of:?}");
        }
        assert!(read(b"name\n\xff\xfe", &English).1[0].what.contains("not UTF-8"));
        let many = format!("name\n{}", "Amina\n".repeat(MOST_ROWS + 5));
        assert_eq!((read(many.as_bytes(), &English).0.len(), faults(&many).len()), (MOST_ROWS, 1));
    }

    proptest! {
        #[test]
        fn nothing_in_a_list_breaks_it(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            read(&bytes, &English);
        }

        #[test]
        fn no_text_does_either(text in "(name|\"|,|;|\t|\n|\r|é|@|TH|\u{feff}|x){0,60}") {
            let (read, faults) = read(format!("name,email\n{text}").as_bytes(), &English);
            prop_assert!(read.iter().all(|one| !one.name.is_empty()));
            prop_assert!(faults.iter().all(|fault| fault.line > 0));
        }
    }
}
