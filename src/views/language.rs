//! Choosing a language: each in its own script, so that whoever landed in the wrong one finds theirs.

use super::Reader;
use super::sample::{self, Sample};
use super::wording;
use crate::chat::screen::Screen;
use crate::domain::locale::Locale;
use crate::locale::{Words, autonym};

pub fn languages(reader: &Reader, languages: &[Locale]) -> Screen {
    let width = if languages.len() <= 12 { 3 } else { 5 };
    let screen = reader.screen(reader.words.say("language-heading")).text(reader.words.say("language-ask"));
    wording::language_rows(screen, languages, width).row([wording::list_button(reader)])
}

/// Beside the screen that comes next, in the language just chosen.
pub fn chosen_toast(chosen: &Words) -> String {
    chosen.label_with("language-chosen", &[("language", autonym(chosen.locale()).into())])
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "language-few", draw: |reader| languages(reader, &sample::locales(&["en", "fr", "ar", "th"])) },
        Sample {
            name: "language-many",
            draw: |reader| {
                let tags = ["en", "fr", "ar", "th", "es", "ru", "zh", "hi", "bn", "ur", "fa", "my", "km", "lo", "ne"];
                languages(reader, &sample::locales(&tags))
            },
        },
    ]
}
