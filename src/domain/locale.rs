//! Languages as values: the tag of one, and a text that may exist in several.
//!
//! Which languages are shipped, and how words are found in them, is the locale room's subject.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language tag such as `fr` or `zh-Hant` (BCP 47: language, optional script, optional region), in canonical case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Locale(String);

impl Locale {
    pub fn english() -> Self {
        Self("en".to_owned())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language alone: `fr` of `fr-CA`.
    pub fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }
}

/// Not a language tag this program can use.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a language tag looks like en, pt-BR or zh-Hant")]
pub struct NotALocale;

impl FromStr for Locale {
    type Err = NotALocale;

    fn from_str(text: &str) -> Result<Self, NotALocale> {
        let mut parts = text.split(['-', '_']);
        let alphabetic = |part: &str| part.bytes().all(|b| b.is_ascii_alphabetic());
        let language = parts.next().filter(|p| (2..=3).contains(&p.len()) && alphabetic(p)).ok_or(NotALocale)?;
        let mut tag = language.to_ascii_lowercase();
        for (place, part) in parts.enumerate() {
            tag.push('-');
            match part.len() {
                4 if place == 0 && alphabetic(part) => {
                    tag.push_str(&part[..1].to_ascii_uppercase());
                    tag.push_str(&part[1..].to_ascii_lowercase());
                }
                2 if place <= 1 && alphabetic(part) => tag.push_str(&part.to_ascii_uppercase()),
                3 if place <= 1 && part.bytes().all(|b| b.is_ascii_digit()) => tag.push_str(part),
                _ => return Err(NotALocale),
            }
        }
        Ok(Self(tag))
    }
}

impl TryFrom<String> for Locale {
    type Error = NotALocale;

    fn try_from(text: String) -> Result<Self, NotALocale> {
        text.parse()
    }
}

impl From<Locale> for String {
    fn from(locale: Locale) -> Self {
        locale.0
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text in one or several languages. Never empty when it came from a checked series file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Localized(pub BTreeMap<Locale, String>);

impl Localized {
    pub fn english(text: impl Into<String>) -> Self {
        Self(BTreeMap::from([(Locale::english(), text.into())]))
    }

    /// The text for a reader, with the language it is really in: the reader's own tag, then their language in any
    /// form, then English, then whichever stands first.
    pub fn resolve(&self, reader: &Locale) -> Option<(&Locale, &str)> {
        self.0
            .get_key_value(reader)
            .or_else(|| self.0.iter().find(|(tag, _)| tag.language() == reader.language()))
            .or_else(|| self.0.get_key_value(&Locale::english()))
            .or_else(|| self.0.iter().next())
            .map(|(tag, text)| (tag, text.as_str()))
    }

    /// As [`Localized::resolve`], the text alone; empty when there is none in any language.
    pub fn text(&self, reader: &Locale) -> &str {
        self.resolve(reader).map_or("", |(_, text)| text)
    }

    /// In every language there is.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(String::as_str)
    }

    pub fn is_empty(&self) -> bool {
        self.0.values().all(|text| text.trim().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_take_their_canonical_case() {
        for (given, wanted) in [
            ("EN", "en"),
            ("pt_br", "pt-BR"),
            ("zh-hant", "zh-Hant"),
            ("zh-hant-tw", "zh-Hant-TW"),
            ("es-419", "es-419"),
        ] {
            assert_eq!(given.parse::<Locale>().map(String::from), Ok(wanted.to_owned()));
        }
        for bad in ["", "e", "english", "en-", "en-x-private", "e1"] {
            assert!(bad.parse::<Locale>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_text_falls_back_to_a_sister_then_english_then_anything() {
        let tag = |t: &str| t.parse::<Locale>().unwrap();
        let text = Localized(BTreeMap::from([(tag("en"), "Report".into()), (tag("pt-BR"), "Relatório".into())]));
        assert_eq!(text.text(&tag("pt")), "Relatório");
        assert_eq!(text.text(&tag("th")), "Report");
        let only = Localized(BTreeMap::from([(tag("fr"), "Rapport".into())]));
        assert_eq!(only.text(&tag("ar")), "Rapport");
    }
}
