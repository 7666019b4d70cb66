//! The shipped languages and their sheets: which there are, reading them, and choosing one for a reader.
//!
//! To add a language: a folder in `locales/` and one line in [`SHIPPED`]. To add a subject: a sheet in every folder and
//! its name in `sheets_of`.

use std::fmt;
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentError, FluentResource};
use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use unic_langid::LanguageIdentifier;

use super::counting::bundle;
use super::countries::CountryNames;
use super::formats::{FormatError, Formats};
use super::reading::Reading;
use super::words::Words;
use super::zones::CityNames;
use crate::domain::locale::Locale;

/// A language as shipped: its tag, whose conventions of dates and numbers it follows, its sheets by name.
pub(super) struct Shelf {
    pub(super) tag: &'static str,
    pub(super) formats: &'static str,
    sheets: &'static [(&'static str, &'static str)],
}

macro_rules! sheet {
    ($tag:literal, $($subject:literal),+ $(,)?) => {
        &[$((
            concat!("locales/", $tag, "/", $subject, ".ftl"),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/", $tag, "/", $subject, ".ftl")),
        )),+]
    };
}

/// The subjects: every language has one sheet for each.
macro_rules! sheets_of {
    ($tag:literal) => {
        sheet!(
            $tag,
            "locale",
            "browse",
            "objectives",
            "register",
            "me",
            "accounts",
            "reminders",
            "questionnaire",
            "responses",
            "organizing",
            "team",
            "registrations",
            "editing",
            "broadcasts",
            "papers",
            "rooms",
            "exports",
            "notices",
            "console",
            "platforms"
        )
    };
}

/// English first: whatever another language lacks is said in it.
pub(super) const SHIPPED: &[Shelf] = &[
    // Day before month, as most readers outside the United States expect.
    Shelf { tag: "en", formats: "en-GB", sheets: sheets_of!("en") },
    Shelf { tag: "fr", formats: "fr", sheets: sheets_of!("fr") },
    // Arabic-Indic digits, which CLDR's unspecified Arabic does not have.
    Shelf { tag: "ar", formats: "ar-EG", sheets: sheets_of!("ar") },
    Shelf { tag: "th", formats: "th", sheets: sheets_of!("th") },
];

/// A sheet or a language that cannot be used. A fault of the program's own files, seen at the start.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    #[error("{sheet} cannot be read: {detail}")]
    Unreadable { sheet: &'static str, detail: String },
    #[error("{sheet}: {id} is there twice")]
    Twice { sheet: &'static str, id: String },
    #[error("{tag} is not a language tag")]
    Tag { tag: &'static str },
    #[error("no conventions for {tag}")]
    Formats { tag: &'static str, source: FormatError },
}

/// Every shipped language. Cheap to clone.
#[derive(Clone)]
pub struct Sheets {
    languages: Arc<[Language]>,
    locales: Arc<[Locale]>,
}

/// One language, ready to speak.
pub(super) struct Language {
    pub(super) locale: Locale,
    id: LanguageIdentifier,
    pub(super) bundle: FluentBundle<FluentResource>,
    pub(super) formats: Formats,
    pub(super) countries: OnceLock<CountryNames>,
    pub(super) cities: OnceLock<CityNames>,
    pub(super) reading: OnceLock<Reading>,
}

impl AsRef<LanguageIdentifier> for Language {
    fn as_ref(&self) -> &LanguageIdentifier {
        &self.id
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Sheets {
    /// Reads every sheet that was built in.
    pub fn shipped() -> Result<Self, SheetError> {
        Self::read(SHIPPED)
    }

    fn read(shelves: &[Shelf]) -> Result<Self, SheetError> {
        let languages = shelves.iter().map(Language::read).collect::<Result<Vec<_>, _>>()?;
        let locales = languages.iter().map(|language| language.locale.clone()).collect();
        Ok(Self { languages: languages.into(), locales })
    }

    /// In the order of the table, English first.
    pub fn locales(&self) -> &[Locale] {
        &self.locales
    }

    /// The best shipped language for someone who wants these, most wanted first; English when none fits.
    pub fn choose(&self, wanted: &[Locale]) -> Locale {
        self.place(wanted).and_then(|at| self.locales.get(at)).cloned().unwrap_or_else(Locale::english)
    }

    /// The words of a language, or of the nearest one shipped.
    pub fn words(&self, locale: &Locale) -> Words {
        let at = self
            .locales
            .iter()
            .position(|shipped| shipped == locale)
            .or_else(|| self.place(std::slice::from_ref(locale)))
            .unwrap_or(0);
        Words::new(Arc::clone(&self.languages), at)
    }

    fn place(&self, wanted: &[Locale]) -> Option<usize> {
        // What is wanted most and there as it stands needs no looking for something near it.
        let most = wanted.first().and_then(|most| self.locales.iter().position(|shipped| shipped == most));
        if most.is_some() {
            return most;
        }
        let wanted: Vec<LanguageIdentifier> = wanted.iter().filter_map(|tag| tag.as_str().parse().ok()).collect();
        let best = negotiate_languages(&wanted, &self.languages, None, NegotiationStrategy::Lookup);
        best.first().and_then(|best| self.languages.iter().position(|language| language == *best))
    }
}

impl fmt::Debug for Sheets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.locales.iter().map(Locale::as_str)).finish()
    }
}

impl Language {
    fn read(shelf: &Shelf) -> Result<Self, SheetError> {
        let tag = shelf.tag;
        let locale = tag.parse().map_err(|_| SheetError::Tag { tag })?;
        let id = tag.parse().map_err(|_| SheetError::Tag { tag })?;
        let formats = Formats::new(shelf.formats).map_err(|source| SheetError::Formats { tag, source })?;
        let mut bundle = bundle(shelf.formats).ok_or(SheetError::Tag { tag: shelf.formats })?;
        for (sheet, text) in shelf.sheets {
            let resource = FluentResource::try_new((*text).to_owned()).map_err(|(_, faults)| {
                let detail = faults.first().map_or_else(String::new, ToString::to_string);
                SheetError::Unreadable { sheet, detail }
            })?;
            bundle.add_resource(resource).map_err(|faults| match faults.into_iter().next() {
                Some(FluentError::Overriding { id, .. }) => SheetError::Twice { sheet, id },
                other => SheetError::Unreadable { sheet, detail: other.map_or_else(String::new, |e| e.to_string()) },
            })?;
        }
        let (countries, cities, reading) = (OnceLock::new(), OnceLock::new(), OnceLock::new());
        Ok(Self { locale, id, bundle, formats, countries, cities, reading })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::{Path, PathBuf};

    use super::*;

    fn files(folder: &Path) -> Vec<PathBuf> {
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
    }

    #[test]
    fn every_sheet_in_the_folders_is_in_the_table() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let there: BTreeSet<String> = files(&root.join("locales"))
            .iter()
            .flat_map(|folder| files(folder))
            .map(|file| file.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/"))
            .collect();
        let listed: BTreeSet<String> =
            SHIPPED.iter().flat_map(|shelf| shelf.sheets).map(|(sheet, _)| (*sheet).to_owned()).collect();
        assert_eq!(there, listed);
    }

    #[test]
    fn a_faulty_sheet_is_named() {
        let shelf = |sheets| [Shelf { tag: "en", formats: "en-GB", sheets }];
        let error = |sheets| Sheets::read(&shelf(sheets)).unwrap_err().to_string();
        assert_eq!(error(&[("a.ftl", "x = 1"), ("b.ftl", "y = 2\nx = 3")]), "b.ftl: x is there twice");
        assert_eq!(error(&[("a.ftl", "x = 1\nx = 2")]), "a.ftl: x is there twice");
        assert!(error(&[("a.ftl", "x = { ")]).starts_with("a.ftl cannot be read"));
    }

    #[test]
    fn the_nearest_language_is_chosen() {
        let sheets = Sheets::shipped().unwrap();
        for (wanted, chosen) in [
            ("", "en"),
            ("en-US", "en"),
            ("fr-CA", "fr"),
            ("ar-LB", "ar"),
            ("th-TH", "th"),
            ("de", "en"),
            ("zh-Hant", "en"),
            ("de th", "th"),
            ("th fr", "th"),
            ("ur fr ar", "fr"),
        ] {
            let tags: Vec<Locale> = wanted.split_whitespace().map(|tag| tag.parse().unwrap()).collect();
            assert_eq!(sheets.choose(&tags).as_str(), chosen, "{wanted}");
        }
        assert_eq!(sheets.words(&"fr-CH".parse().unwrap()).locale().as_str(), "fr");
        assert_eq!(sheets.words(&"de".parse().unwrap()).locale().as_str(), "en");
    }

    #[test]
    fn sheets_cross_threads() {
        fn crosses<T: Send + Sync + Clone>() {}
        crosses::<Sheets>();
        crosses::<Words>();
    }
}
