//! What a typed line means: the steering lines, a number in anybody's digits, a label as typed. Pure.
//!
//! Which button a number or label stands for is the desk's subject; commands and words are told apart by the port.

use std::path::PathBuf;

use unicode_normalization::UnicodeNormalization;

use super::outbound::clean;
use crate::domain::locale::Locale;
use crate::domain::person::Platform;
use crate::domain::wind::Wind;

/// A line that starts with a colon and a letter: it moves the console, not the conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Steering {
    /// For whoever keeps the cast and the clock.
    Direct(Direction),
    /// Begins a recording in this file, or ends the one that runs.
    Record(Option<PathBuf>),
    /// Keeps the last file received, under this path or its own name.
    Save(Option<PathBuf>),
    Quit,
}

/// What the stage is asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Who can be played.
    Cast,
    /// Be somebody else from now on.
    As(String),
    /// Speak this language; `None`: which there are.
    Language(Option<Locale>),
    /// Play the time up to then; `None`: what time it is.
    Clock(Option<Wind>),
    /// How another platform would show the last screen; `None`: which there are.
    Show(Option<Platform>),
    Help,
}

/// A steering line that says nothing this console understands. The text is as typed; wording it is the stage's work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misread {
    /// No such steering line.
    Unknown(String),
    /// Neither a time to come nor a span.
    Clock(String),
    /// Not a language tag.
    Language(String),
    /// Not a platform.
    Platform(String),
    /// `:help` and `:quit` take nothing.
    Surplus(String),
}

/// `None`: not a steering line.
pub(super) fn steering(line: &str) -> Option<Result<Steering, Misread>> {
    let rest = line.trim().strip_prefix(':').filter(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()))?;
    let (name, argument) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let argument = Some(argument.trim()).filter(|argument| !argument.is_empty());
    let path = || argument.map(PathBuf::from);
    let alone = |steering| argument.map_or(Ok(steering), |surplus| Err(Misread::Surplus(surplus.to_owned())));
    let read = match name.to_ascii_lowercase().as_str() {
        "as" => Ok(Steering::Direct(argument.map_or(Direction::Cast, |name| Direction::As(name.to_owned())))),
        "language" => argument
            .map(|tag| tag.parse().map_err(|_| Misread::Language(tag.to_owned())))
            .transpose()
            .map(|locale| Steering::Direct(Direction::Language(locale))),
        "clock" => argument
            .map(|text| text.parse().map_err(|()| Misread::Clock(text.to_owned())))
            .transpose()
            .map(|wind| Steering::Direct(Direction::Clock(wind))),
        "show" => argument
            .map(|name| name.to_ascii_lowercase().parse().map_err(|()| Misread::Platform(name.to_owned())))
            .transpose()
            .map(|platform| Steering::Direct(Direction::Show(platform))),
        "record" => Ok(Steering::Record(path())),
        "save" => Ok(Steering::Save(path())),
        "help" => alone(Steering::Direct(Direction::Help)),
        "quit" => alone(Steering::Quit),
        _ => Err(Misread::Unknown(format!(":{name}"))),
    };
    Some(read)
}

/// A positive number in the digits of one script, without leading zeros and with nothing else on the line.
pub(super) fn number(line: &str) -> Option<usize> {
    let mut script = None;
    let mut value: usize = 0;
    for c in clean(line).trim().chars() {
        let (zero, digit) = digit(c)?;
        if value == 0 && digit == 0 || *script.get_or_insert(zero) != zero {
            return None;
        }
        value = value.checked_mul(10)?.checked_add(digit as usize)?;
    }
    (value > 0).then_some(value)
}

/// The zero of the script a digit belongs to, and its value.
fn digit(c: char) -> Option<(u32, u32)> {
    /// Zeros of the decimal digits (Unicode category Nd) of living scripts; the nine others follow each.
    const ZEROS: [u32; 25] = [
        0x0030, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6,
        0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1B50, 0xA9D0, 0xABF0, 0xFF10,
    ];
    let c = u32::from(c);
    ZEROS.into_iter().find(|zero| (*zero..zero + 10).contains(&c)).map(|zero| (zero, c - zero))
}

/// A label, or what somebody typed for it, in the form in which the two are compared.
pub(super) fn label_key(text: &str) -> String {
    let folded = caseless::default_case_fold_str(&clean(text).nfkc().collect::<String>());
    folded.nfkc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use chrono_tz::Tz;

    use super::*;

    const HOUR: i64 = 60;
    const DAY: i64 = 24 * HOUR;
    const WEEK: i64 = 7 * DAY;

    fn by(minutes: i64) -> Direction {
        Direction::Clock(Some(Wind::By(TimeDelta::minutes(minutes))))
    }

    fn to(date: &str, time: &str, zone: Option<Tz>) -> Direction {
        Direction::Clock(Some(Wind::To { date: date.parse().unwrap(), time: time.parse().unwrap(), zone }))
    }

    #[test]
    fn steering_lines_are_read() {
        for (line, wanted) in [
            (":as", Direction::Cast),
            ("  :as   Bo the Second ", Direction::As("Bo the Second".into())),
            (":AS Bo", Direction::As("Bo".into())),
            (":language", Direction::Language(None)),
            (":language FR", Direction::Language(Some("fr".parse().unwrap()))),
            (":clock", Direction::Clock(None)),
            (":clock +14d", by(14 * DAY)),
            (":clock 14d", by(14 * DAY)),
            (":clock +2h", by(2 * HOUR)),
            (":clock +30m", by(30)),
            (":clock +1w", by(WEEK)),
            (":clock +1d12h", by(DAY + 12 * HOUR)),
            (":clock 2 days, 3 hours", by(2 * DAY + 3 * HOUR)),
            (":clock 45 minutes", by(45)),
            (":clock 36525d", by(36_525 * DAY)),
            (":clock 2021-01-31 23:59", to("2021-01-31", "23:59", None)),
            (":clock to 2021-01-31 24:00", to("2021-01-31", "24:00", None)),
            (":clock 2021-01-31 23:59 asia/bangkok", to("2021-01-31", "23:59", Some(chrono_tz::Asia::Bangkok))),
            (":show", Direction::Show(None)),
            (":show Telegram", Direction::Show(Some(Platform::Telegram))),
            (":help", Direction::Help),
        ] {
            assert_eq!(steering(line), Some(Ok(Steering::Direct(wanted))), "{line}");
        }
        for (line, wanted) in [
            (":record", Steering::Record(None)),
            (":record my journey.txt", Steering::Record(Some("my journey.txt".into()))),
            (":save", Steering::Save(None)),
            (":save a.ics", Steering::Save(Some("a.ics".into()))),
            (":quit", Steering::Quit),
        ] {
            assert_eq!(steering(line), Some(Ok(wanted)), "{line}");
        }
        for words in ["", ":", ":)", ": as", "as Bo", "/as", ":-) thanks", "::as"] {
            assert_eq!(steering(words), None, "{words}");
        }
    }

    #[test]
    fn a_steering_line_that_cannot_be_read_says_what_was_wrong() {
        for bad in [
            "yesterday",
            "-1d",
            "+-1d",
            "+0d",
            "+",
            "+d",
            "5",
            "+1y",
            "+1d nonsense",
            "36525d 1m",
            "9223372036854775807w",
            "99999999999999999999d",
            "2021-01-31",
            "2021-02-30 10:00",
            "2021-01-31 24:01",
            "12021-01-31 10:00",
            "0999-01-31 10:00",
            "+999-01-31 10:00",
            "2021-01-31 10:00 Bangkok",
            "2021-01-31 10:00 Asia/Bangkok please",
            "2021-1-31 10:00",
            "٢٠٢١-01 10:00",
        ] {
            assert_eq!(steering(&format!(":clock {bad}")), Some(Err(Misread::Clock(bad.into()))), "{bad}");
        }
        for (line, wanted) in [
            (":dance", Misread::Unknown(":dance".into())),
            (":language klingon", Misread::Language("klingon".into())),
            (":show fax", Misread::Platform("fax".into())),
            (":quit now", Misread::Surplus("now".into())),
        ] {
            assert_eq!(steering(line), Some(Err(wanted)), "{line}");
        }
    }

    #[test]
    fn numbers_are_read_in_many_digits() {
        for (line, wanted) in [
            ("1", Some(1)),
            (" 12 ", Some(12)),
            ("١٢", Some(12)),
            ("۴", Some(4)),
            ("๓", Some(3)),
            ("၁၀", Some(10)),
            ("\u{2067}٢\u{2069}", Some(2)),
            ("0", None),
            ("01", None),
            ("1٢", None),
            ("1.", None),
            ("-1", None),
            ("1 2", None),
            ("", None),
            ("½", None),
            ("99999999999999999999999", None),
        ] {
            assert_eq!(number(line), wanted, "{line}");
        }
    }

    #[test]
    fn labels_compare_as_people_type_them() {
        assert_eq!(label_key("  Se  DÉSISTER "), label_key("se de\u{301}sister"));
        assert_eq!(label_key("\u{2068}Straße\u{2069}"), label_key("STRASSE"));
        assert_ne!(label_key("ลงทะเบียน"), label_key("ลงทะเบีย"));
    }
}
