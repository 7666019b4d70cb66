//! A date with a time of day as people type them. Dates alone are `reading`'s subject.

use chrono::{DateTime, Days, Utc};
use chrono_tz::Tz;

use super::numbers::{digit, is_direction_mark};
use super::words::Words;
use crate::domain::written::{WallTime, Written};

impl Words {
    /// The moment a person wrote, by the clock of `zone`; `None` when it is none or could be several. The time is 21:30,
    /// 21.30, 21h30, 21h, 9 pm or 9:30am in digits of any script, before or behind the date; the date is read as by
    /// [`Words::read_date`]. A time alone is the next one after `now`.
    pub fn read_moment(&self, text: &str, zone: Tz, now: DateTime<Utc>) -> Option<Written> {
        let text: String = text
            .chars()
            .filter(|c| !is_direction_mark(*c))
            .map(|c| digit(c).and_then(|value| char::from_digit(u32::try_from(value).ok()?, 10)).unwrap_or(c))
            .collect();
        let words: Vec<&str> = text.split_whitespace().collect();
        let found = (0..words.len()).find_map(|place| clock(&words, place).map(|(time, taken)| (place, taken, time)));
        let (place, taken, time) = found?;
        let around = [&words[..place], &words[place + taken..]].concat();
        let around: Vec<&str> =
            around.into_iter().map(|word| word.trim_matches(',')).filter(|word| !word.is_empty()).collect();
        let today = now.with_timezone(&zone).date_naive();
        if around.is_empty() {
            let on = |date| Written { date, time, zone };
            let here = on(today);
            return if here.instant() > now { Some(here) } else { today.checked_add_days(Days::new(1)).map(on) };
        }
        Some(Written { date: self.read_date(&around.join(" "), today)?, time, zone })
    }
}

/// The time of day that begins at a word, and how many words it takes.
fn clock(words: &[&str], place: usize) -> Option<(WallTime, usize)> {
    let word = words[place].trim_matches(',').to_lowercase();
    let next = words.get(place + 1).map(|next| next.trim_matches(',').to_lowercase());
    let (word, half, taken) = match (half(&word), next.as_deref()) {
        (Some((rest, half)), _) => (rest.to_owned(), Some(half), 1),
        (None, Some(next)) if word.starts_with(|c: char| c.is_ascii_digit()) && half_of_day(next).is_some() => {
            (word, half_of_day(next), 2)
        }
        _ => (word, None, 1),
    };
    let (hour, minute) = match word.split_once([':', 'h']) {
        Some((hour, "")) if !word.ends_with(':') => (hour, "00"),
        Some((hour, minute)) => (hour, minute),
        // A full stop alone could part a day from a month: two digits of minutes on both sides of it are a time of day.
        None => match word.split_once('.') {
            Some((hour, minute)) if hour.len() == 2 && minute.len() == 2 && minute > "12" || half.is_some() => {
                (hour, minute)
            }
            Some(_) => return None,
            None if half.is_some() => (word.as_str(), "00"),
            None => return None,
        },
    };
    let number = |part: &str| {
        let shaped = (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        shaped.then(|| part.parse::<u16>().ok()).flatten()
    };
    let (hour, minute) = (number(hour)?, number(minute).filter(|_| minute.len() == 2)?);
    let hour = match half {
        None => hour,
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(after_noon) => hour % 12 + if after_noon { 12 } else { 0 },
    };
    Some((WallTime::new(hour, minute)?, taken))
}

/// "9:30am" without its end, and whether that means after noon.
fn half(word: &str) -> Option<(&str, bool)> {
    let ends = [("am", false), ("pm", true), ("a.m.", false), ("p.m.", true)];
    let (rest, half) = ends.iter().find_map(|(end, half)| Some((word.strip_suffix(end)?, *half)))?;
    (rest.ends_with(|c: char| c.is_ascii_digit())).then_some((rest, half))
}

fn half_of_day(word: &str) -> Option<bool> {
    match word {
        "am" | "a.m." => Some(false),
        "pm" | "p.m." => Some(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Sheets;

    #[test]
    fn a_moment_is_read_as_people_write_it() {
        let sheets = Sheets::shipped().unwrap();
        let now = "2021-01-20T02:00:00Z".parse().unwrap();
        for (locale, text, wanted) in [
            ("en", "31 January 21:30", "2021-01-31 21:30"),
            ("en", "Jan 31, 9 pm", "2021-01-31 21:00"),
            ("en", "9:30am, 31 January 2021", "2021-01-31 09:30"),
            ("en", "2021-02-01 24:00", "2021-02-01 24:00"),
            ("en", "10:30", "2021-01-20 10:30"),
            ("en", "8:30", "2021-01-21 08:30"),
            ("en", "12am", "2021-01-21 00:00"),
            ("fr", "31 janvier 21h30", "2021-01-31 21:30"),
            ("fr", "31 janvier, 9h", "2021-01-31 09:00"),
            ("ar", "31 يناير 2021 ٢١:٣٠", "2021-01-31 21:30"),
            ("th", "31 มกราคม 2564 21.30", "2021-01-31 21:30"),
        ] {
            let words = sheets.words(&locale.parse().unwrap());
            let read = words.read_moment(text, chrono_tz::Asia::Bangkok, now);
            assert_eq!(read.map(|read| read.to_string()).as_deref(), Some(wanted), "{text}");
        }
        let words = sheets.words(&"en".parse().unwrap());
        for none in ["", "tomorrow", "31 January", "25:00", "31 January 9", "13 pm", "1.2 at 9"] {
            assert_eq!(words.read_moment(none, chrono_tz::Asia::Bangkok, now), None, "{none}");
        }
    }
}
