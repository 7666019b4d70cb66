//! One language's voice: messages from its sheets, numbers, lists. Dates, countries and zones have files of their own.

use std::fmt;
use std::sync::Arc;

use fluent_bundle::FluentArgs;

use super::counting::counted;
use super::formats::Formats;
use super::sheets::Language;
use crate::domain::locale::Locale;

/// The words of one language. Cheap to clone.
#[derive(Clone)]
pub struct Words {
    /// English stands first.
    languages: Arc<[Language]>,
    at: usize,
}

/// What a message's variable stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    Text(String),
    /// Chooses plurals and is written in the language's own digits, grouped: not for years or codes.
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl Words {
    pub(super) fn new(languages: Arc<[Language]>, at: usize) -> Self {
        Self { languages, at }
    }

    pub(super) fn language(&self) -> &Language {
        &self.languages[self.at]
    }

    pub(super) fn english(&self) -> &Language {
        &self.languages[0]
    }

    /// What English says instead.
    pub(crate) fn in_english(&self) -> Self {
        Self { languages: Arc::clone(&self.languages), at: 0 }
    }

    pub(super) fn formats(&self) -> &Formats {
        &self.language().formats
    }

    pub fn locale(&self) -> &Locale {
        &self.language().locale
    }

    /// Written from right to left.
    pub fn is_rtl(&self) -> bool {
        self.formats().is_rtl()
    }

    /// A message without variables. Said in English when this language lacks it; `[id]` and an error in the log when
    /// English does too.
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// A message with its variables, each set apart by isolation marks so that mixed scripts keep their order.
    pub fn say_with(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        let found = [self.language(), self.english()].into_iter().find_map(|language| {
            let pattern = language.bundle.get_message(id)?.value()?;
            Some((language, pattern))
        });
        let Some((language, pattern)) = found else {
            tracing::error!(id, locale = %self.locale(), "no such message in any sheet");
            return format!("[{id}]");
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => values.set(*name, text.as_str()),
                Arg::Number(number) => values.set(*name, counted(*number, &language.formats)),
            }
        }
        let mut faults = Vec::new();
        let text = language.bundle.format_pattern(pattern, Some(&values), &mut faults).into_owned();
        for fault in faults {
            tracing::error!(id, locale = %language.locale, %fault, "a message could not be worded in full");
        }
        text
    }

    /// As [`Words::say`] without isolation marks: for buttons, file names and other short texts of one script.
    pub fn label(&self, id: &str) -> String {
        plain(&self.say(id))
    }

    /// As [`Words::say_with`] without isolation marks.
    pub fn label_with(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        plain(&self.say_with(id, args))
    }

    pub fn number(&self, value: i64) -> String {
        self.formats().number(value)
    }

    /// A number of tenths as a decimal, whole where it is: 34 is "3.4", 30 is "3".
    pub fn tenths(&self, value: i64) -> String {
        self.formats().tenths(value)
    }

    /// "a, b and c". Each item is set apart by isolation marks, as in messages: names are often in other scripts.
    pub fn list(&self, items: &[String]) -> String {
        let items: Vec<String> = items.iter().map(|item| format!("\u{2068}{item}\u{2069}")).collect();
        self.formats().list(&items)
    }

    /// ASCII digits become the language's own where it uses others; everything else stays.
    pub fn digits(&self, text: &str) -> String {
        self.formats().digits(text)
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.locale())
    }
}

/// The text without isolation marks (U+2066 to U+2069).
pub fn plain(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Sheets;

    fn words(tag: &str) -> Words {
        Sheets::shipped().unwrap().words(&tag.parse().unwrap())
    }

    #[test]
    fn numbers_lists_and_digits_follow_the_language() {
        let items = ["a", "b", "c"].map(String::from);
        for (tag, number, list, digits, rtl) in [
            ("en", "1,234,567", "a, b and c", "ap-gcm-4 2021", false),
            ("fr", "1\u{202F}234\u{202F}567", "a, b et c", "ap-gcm-4 2021", false),
            ("ar", "١٬٢٣٤٬٥٦٧", "a وb وc", "ap-gcm-٤ ٢٠٢١", true),
            ("th", "1,234,567", "a b และc", "ap-gcm-4 2021", false),
        ] {
            let words = words(tag);
            assert_eq!(words.number(1_234_567), number, "{tag}");
            assert_eq!(plain(&words.list(&items)), list, "{tag}");
            assert_eq!(words.digits("ap-gcm-4 2021"), digits, "{tag}");
            assert_eq!(words.is_rtl(), rtl, "{tag}");
        }
        assert_eq!(
            ["en", "fr", "ar", "th"].map(|tag| words(tag).tenths(-12_345)),
            ["-1,234.5", "-1\u{202F}234,5", "\u{61C}-١٬٢٣٤٫٥", "-1,234.5"]
        );
        assert_eq!((words("en").tenths(30), words("en").tenths(4)), ("3".to_owned(), "0.4".to_owned()));
        assert_eq!(words("en").list(&[]), "");
        assert_eq!(words("en").list(&["x".to_owned()]), "\u{2068}x\u{2069}");
    }

    #[test]
    fn numbers_in_messages_have_the_digits_and_plurals_of_the_language() {
        for (tag, count, text) in [
            ("en", 1, "1 day"),
            ("en", 2, "2 days"),
            ("en", 1000, "1,000 days"),
            ("fr", 0, "0 jour"),
            ("fr", 1, "1 jour"),
            ("fr", 1000, "1\u{202F}000 jours"),
            ("ar", 1, "يوم واحد"),
            ("ar", 2, "يومين"),
            ("ar", 3, "٣ أيام"),
            ("ar", 11, "١١ يومًا"),
            ("ar", 100, "١٠٠ يوم"),
            ("ar", 1103, "١٬١٠٣ أيام"),
            ("th", 1, "1 วัน"),
            ("th", 12, "12 วัน"),
        ] {
            assert_eq!(words(tag).label_with("span-days", &[("count", Arg::Number(count))]), text, "{tag}");
        }
    }

    #[test]
    fn messages_isolate_and_labels_do_not() {
        let args = [("city", Arg::from("Bangkok")), ("initial", Arg::from("other"))];
        assert_eq!(words("en").say_with("zone-time", &args), "\u{2068}Bangkok\u{2069} time");
        assert_eq!(words("en").label_with("zone-time", &args), "Bangkok time");
        assert_eq!(words("ar").label("zone-utc"), "بالتوقيت العالمي المنسق");
    }

    #[test]
    fn what_no_sheet_has_is_shown_by_its_id() {
        assert_eq!(words("th").say("no-such-message"), "[no-such-message]");
    }

    #[test]
    fn arguments_come_from_what_callers_have() {
        assert_eq!(Arg::from(7_u32), Arg::Number(7));
        assert_eq!(Arg::from(7_usize), Arg::Number(7));
        assert_eq!(Arg::from(usize::MAX), Arg::Number(i64::MAX));
        assert_eq!(Arg::from(String::from("x")), Arg::from("x"));
    }
}
