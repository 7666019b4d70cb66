//! When a meeting is and until when something may be done, as people write it: a date, one time or two, a zone.
//!
//! What a date is, is `reading`'s subject, zones are `zones`'. What is in doubt is not read.

use chrono::NaiveDate;
use chrono_tz::Tz;
use unicode_normalization::UnicodeNormalization;

use super::folding::{LONGEST, fold};
use super::numbers::{digit, is_direction_mark};
use super::words::Words;
use crate::domain::consultation::Sitting;
use crate::domain::written::{WallTime, Written};

/// A date with the times and the zone beside it.
struct Said {
    date: Option<NaiveDate>,
    from: Option<WallTime>,
    to: Option<WallTime>,
    zone: Option<Tz>,
}

/// A time of day found in a text, between two places of it.
#[derive(Clone, Copy)]
struct Found {
    start: usize,
    end: usize,
    hour: u16,
    minute: u16,
    /// "pm" is true, "am" is false.
    half: Option<bool>,
}

impl Found {
    fn time(&self, other: Option<bool>) -> Option<WallTime> {
        let hour = match self.half.or(other) {
            None => self.hour,
            Some(_) if !(1..=12).contains(&self.hour) => return None,
            Some(afternoon) => self.hour % 12 + if afternoon { 12 } else { 0 },
        };
        WallTime::new(hour, self.minute)
    }
}

impl Words {
    /// A sitting: "3 Feb 2021, 11:00–14:30", "14-17 on 3.2.2021 (Bangkok)". What is not said is taken from `usual`: a date
    /// alone keeps its times, times alone keep its date. Without a zone in the text it is in `zone`.
    pub fn read_sitting(&self, text: &str, usual: Option<&Sitting>, zone: Tz, today: NaiveDate) -> Option<Sitting> {
        let said = self.said(text, today)?;
        let (from, to) = match (said.from, said.to) {
            (Some(from), Some(to)) => (from, to),
            (None, None) => usual.map(|usual| (usual.from, usual.to))?,
            _ => return None,
        };
        let date = said.date.or(usual.map(|usual| usual.date))?;
        Some(Sitting { date, from, to, zone: said.zone.unwrap_or(zone) })
    }

    /// A deadline or an opening: "Sunday 31 January at 24:00 hrs (Bangkok time)". A date alone means `usual` of that day.
    pub fn read_deadline(&self, text: &str, usual: WallTime, zone: Tz, today: NaiveDate) -> Option<Written> {
        let said = self.said(text, today)?;
        let time = if said.to.is_some() { return None } else { said.from.unwrap_or(usual) };
        Some(Written { date: said.date?, time, zone: said.zone.unwrap_or(zone) })
    }

    fn said(&self, text: &str, today: NaiveDate) -> Option<Said> {
        if text.len() > LONGEST {
            return None;
        }
        let text = plain(text);
        let found = times(&text, &self.listed_in("editing-reads-hours"));
        let (from, to, span) = match found.as_slice() {
            [] => (None, None, None),
            [one] => (Some(one.time(None)?), None, Some((one.start, one.end))),
            [one, two] => {
                let between: String = text.get(one.end..two.start)?.iter().collect();
                if !self.is_between(&between) {
                    return None;
                }
                // "2-5 pm" is in the afternoon from the beginning.
                let from = one.time(two.half.filter(|_| one.hour <= two.hour))?;
                (Some(from), Some(two.time(None)?), Some((one.start, two.end)))
            }
            _ => return None,
        };
        let (before, after) = match span {
            None => (text.iter().collect::<String>(), String::new()),
            Some((start, end)) => (text[..start].iter().collect(), text[end..].iter().collect()),
        };
        let (before, after) = (self.bare(&before), self.bare(&after));
        let date = |text: &str| self.read_date(text, today);
        for (day, place) in [(before.as_str(), after.as_str()), (after.as_str(), before.as_str())] {
            if let (Some(date), Some(zone)) = (date(day), self.zone_or_none(place)) {
                return Some(Said { date: Some(date), from, to, zone });
            }
            // The zone stands behind the date: "3 Feb 2021 (Bangkok)", "14-17 on 3 Feb 2021, Bangkok".
            if place.is_empty()
                && let Some((day, place)) = day.rsplit_once(['(', ','])
                && let (Some(date), Some(zone)) = (date(day), self.zone_or_none(&self.bare(place)))
            {
                return Some(Said { date: Some(date), from, to, zone });
            }
        }
        let zone = self.zone_or_none(&format!("{before} {after}"))?;
        from.is_some().then_some(Said { date: None, from, to, zone })
    }

    /// `Some(None)`: nothing is said. `None`: something that is no zone, or several.
    fn zone_or_none(&self, text: &str) -> Option<Option<Tz>> {
        if text.trim().is_empty() {
            return Some(None);
        }
        match self.find_zones(text.trim()).as_slice() {
            [one] => Some(Some(*one)),
            [first, ..] if first.name().eq_ignore_ascii_case(&text.trim().replace(' ', "_")) => Some(Some(*first)),
            _ => None,
        }
    }

    /// Without signs and words at either end that only join what stands there.
    fn bare(&self, text: &str) -> String {
        let idle = [self.listed_in("editing-reads-hours"), self.listed_in("editing-reads-joins")].concat();
        let signs = |c: char| c.is_whitespace() || matches!(c, ',' | '،' | '(' | ')' | '-' | ';' | ':');
        let mut rest = text.trim_matches(signs);
        loop {
            let begins = idle.iter().filter_map(|word| Some((word, rest.strip_prefix(word.as_str())?)));
            let ends = idle.iter().filter_map(|word| Some((word, rest.strip_suffix(word.as_str())?)));
            let whole = |part: &str| part.is_empty() || part.starts_with(signs) || part.ends_with(signs);
            // Thai puts no spaces between words; a single letter may be part of one all the same.
            let is_thai =
                |word: &str| word.chars().count() > 1 && rest.chars().any(|c| ('\u{E00}'..='\u{E7F}').contains(&c));
            let joined = |(word, part): &(&String, &str)| whole(part) || is_thai(word);
            let shorter = begins.chain(ends).filter(joined).map(|(_, part)| part).min_by_key(|part| part.len());
            match shorter {
                Some(part) if part.len() < rest.len() => rest = part.trim_matches(signs),
                _ => return rest.to_owned(),
            }
        }
    }

    fn is_between(&self, text: &str) -> bool {
        let text = text.trim();
        let words = [self.listed_in("editing-reads-until"), self.listed_in("editing-reads-hours")].concat();
        let part = |part: &str| part.trim().is_empty() || words.iter().any(|word| word == part.trim());
        text == "-" || (!text.is_empty() && (text.split('-').all(part) || text.split_whitespace().all(part)))
    }

    /// The items of a message that lists them, in this language and in English, in lower case.
    fn listed_in(&self, id: &str) -> Vec<String> {
        let lists = [self.label(id), self.in_english().label(id)];
        let items = lists.iter().flat_map(|list| list.split('|')).map(|item| item.trim().to_lowercase());
        items.filter(|item| !item.is_empty()).collect()
    }

    /// Whether somebody wrote that there is none: "no limit", "-".
    pub fn read_none(&self, text: &str) -> bool {
        let typed = fold(text);
        text.trim().chars().all(|c| matches!(c, '-' | '–' | '—')) && !text.trim().is_empty()
            || self.listed_in("editing-reads-none").iter().any(|word| fold(word) == typed)
    }
}

/// In lower case, with digits of ASCII and one kind of hyphen.
fn plain(text: &str) -> Vec<char> {
    let hidden = |c: &char| !is_direction_mark(*c) && !matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}');
    let one = |c: char| match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '~' => '-',
        _ => digit(c).and_then(|value| char::from_digit(u32::try_from(value).ok()?, 10)).unwrap_or(c),
    };
    text.nfkc().filter(hidden).map(one).flat_map(char::to_lowercase).collect()
}

/// The times of day in a text, in their order.
fn times(text: &[char], hours: &[String]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        match time_at(text, at, hours) {
            Some(time) => {
                at = time.end;
                found.push(time);
            }
            None if text[at].is_ascii_digit() => {
                while text.get(at).is_some_and(char::is_ascii_digit) {
                    at += 1;
                }
            }
            None => at += 1,
        }
    }
    match found.as_slice() {
        // "14-17:30", "2-5 pm": the first of two is a number alone.
        [one] => {
            if let Some(first) = number_before(text, one.start) {
                found.insert(0, first);
            } else if let Some(second) = number_behind(text, one.end) {
                found.push(second);
            }
            found
        }
        [] => bare_range(text),
        _ => found,
    }
}

fn number(text: &[char], at: usize) -> Option<(u16, usize)> {
    let digits: String = text.get(at..)?.iter().take_while(|c| c.is_ascii_digit()).collect();
    ((1..=2).contains(&digits.len())).then(|| Some((digits.parse().ok()?, at + digits.len())))?
}

/// Whether a number here is the middle of something longer, as in "2021-02-03".
fn is_joined_before(text: &[char], at: usize) -> bool {
    let mark = at.checked_sub(1).and_then(|before| text.get(before));
    let digit = at.checked_sub(2).and_then(|before| text.get(before));
    mark.is_some_and(|c| {
        c.is_ascii_digit() || (matches!(c, '/' | '.' | '-' | ':') && digit.is_some_and(char::is_ascii_digit))
    })
}

fn time_at(text: &[char], at: usize, hours: &[String]) -> Option<Found> {
    let before = at.checked_sub(1).and_then(|before| text.get(before));
    if before.is_some_and(|c| c.is_ascii_digit() || matches!(c, '/' | '.' | ':')) {
        return None;
    }
    let (hour, end) = number(text, at)?;
    let two = |at: usize| {
        let (value, end) = number(text, at)?;
        (end == at + 2 && value < 60).then_some((value, end))
    };
    let (mut minute, mut end, mut is_time) = (0, end, false);
    match text.get(end) {
        Some(':') => (minute, end) = two(end + 1)?,
        Some('h') if !text.get(end + 1).is_some_and(|c| c.is_alphabetic()) => {
            end += 1;
            if let Some((value, behind)) = two(end) {
                (minute, end) = (value, behind);
            }
        }
        // "18 h", and not "18 hours".
        Some(' ') if text.get(end + 1) == Some(&'h') && !text.get(end + 2).is_some_and(|c| c.is_alphanumeric()) => {
            end += 2;
        }
        Some('.') => {
            // As it is written in Thai: "14.00 น.". A date has more behind it.
            let (value, behind) = two(end + 1)?;
            if matches!(text.get(behind), Some('.' | '/')) || is_joined_before(text, at) && !is_range_before(text, at) {
                return None;
            }
            let rest: String = text[behind..].iter().collect();
            let rest = rest.trim_start();
            let ranged = rest.strip_prefix('-').is_some_and(|rest| {
                rest.trim_start().chars().nth(2) == Some('.') || rest.trim_start().chars().nth(1) == Some('.')
            });
            if !ranged && !hours.iter().any(|word| rest.starts_with(word.as_str())) && !is_range_before(text, at) {
                return None;
            }
            (minute, end) = (value, behind);
        }
        _ => is_time = true,
    }
    let (half, behind) = half_of_day(text, end);
    if is_time && half.is_none() {
        return None;
    }
    if text.get(end).is_some_and(char::is_ascii_digit) || text.get(end) == Some(&':') {
        return None;
    }
    Some(Found { start: at, end: behind, hour, minute, half })
}

fn is_range_before(text: &[char], at: usize) -> bool {
    text[..at].iter().rev().find(|c| !c.is_whitespace()) == Some(&'-')
        && text[..at].iter().rev().filter(|c| !c.is_whitespace()).nth(3) == Some(&'.')
}

/// "am" or "pm" here, and where it ends.
fn half_of_day(text: &[char], at: usize) -> (Option<bool>, usize) {
    let mut here = at;
    while text.get(here).is_some_and(|c| c.is_whitespace()) {
        here += 1;
    }
    let rest: String = text[here.min(text.len())..].iter().take(4).collect();
    for (word, half) in [("a.m.", false), ("p.m.", true), ("am", false), ("pm", true)] {
        if rest.starts_with(word) && !text.get(here + word.len()).is_some_and(|c| c.is_alphanumeric()) {
            return (Some(half), here + word.len());
        }
    }
    (None, at)
}

/// A number alone before a hyphen that stands before a time.
fn number_before(text: &[char], start: usize) -> Option<Found> {
    let mut at = start;
    let space = |at: usize| at.checked_sub(1).and_then(|at| text.get(at)).is_some_and(|c| c.is_whitespace());
    while space(at) {
        at -= 1;
    }
    at = at.checked_sub(1).filter(|at| text[*at] == '-')?;
    while space(at) {
        at -= 1;
    }
    let end = at;
    while at.checked_sub(1).is_some_and(|at| text[at].is_ascii_digit()) {
        at -= 1;
    }
    let (hour, _) = number(text, at).filter(|(_, behind)| *behind == end)?;
    (!is_joined_before(text, at)).then_some(Found { start: at, end, hour, minute: 0, half: None })
}

/// A number alone behind a hyphen that stands behind a time.
fn number_behind(text: &[char], end: usize) -> Option<Found> {
    let skip = |mut at: usize| {
        while text.get(at).is_some_and(|c| c.is_whitespace()) {
            at += 1;
        }
        at
    };
    let at = skip(end);
    (text.get(at) == Some(&'-')).then_some(())?;
    let at = skip(at + 1);
    let (hour, end) = number(text, at)?;
    let on = text.get(end).is_some_and(|c| matches!(c, '/' | '.' | '-' | ':') || c.is_ascii_digit());
    (!on).then_some(Found { start: at, end, hour, minute: 0, half: None })
}

/// "14-17" where nothing else is a time: hours without minutes, at the end of the text or at its beginning.
fn bare_range(text: &[char]) -> Vec<Found> {
    let mut ranges = Vec::new();
    for (at, c) in text.iter().enumerate() {
        if *c != '-' {
            continue;
        }
        let before = number_before(text, at + 1);
        let behind = before.and_then(|before| number_behind(text, before.end));
        if let (Some(from), Some(to)) = (before, behind)
            && from.hour < to.hour
            && to.hour <= 24
        {
            ranges.push([from, to]);
        }
    }
    match ranges.as_slice() {
        [one] => one.to_vec(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Sheets;
    use chrono_tz::{Asia, Europe};

    fn words(tag: &str) -> Words {
        Sheets::shipped().unwrap().words(&tag.parse().unwrap())
    }

    fn today() -> NaiveDate {
        "2021-01-20".parse().unwrap()
    }

    #[test]
    fn a_sitting_is_read_as_people_write_it() {
        let usual = Sitting {
            date: "2021-01-27".parse().unwrap(),
            from: "11:00".parse().unwrap(),
            to: "14:00".parse().unwrap(),
            zone: Asia::Bangkok,
        };
        for (tag, typed, wanted) in [
            ("en", "3 Feb 2021, 11:00–14:30", "2021-02-03 11:00 14:30 Asia/Bangkok"),
            ("en", "2021-02-03 11:00-14:30", "2021-02-03 11:00 14:30 Asia/Bangkok"),
            ("en", "Wednesday 3 February 2021 from 11:00 to 14:30", "2021-02-03 11:00 14:30 Asia/Bangkok"),
            ("en", "3.2.2021 14-17", "2021-02-03 14:00 17:00 Asia/Bangkok"),
            ("en", "3/2/2021, 14 - 17", "2021-02-03 14:00 17:00 Asia/Bangkok"),
            ("en", "3 Feb, 2-5 pm", "2021-02-03 14:00 17:00 Asia/Bangkok"),
            ("en", "3 Feb, 11am - 2:30pm", "2021-02-03 11:00 14:30 Asia/Bangkok"),
            ("en", "11:00-14:30 on 3 Feb 2021", "2021-02-03 11:00 14:30 Asia/Bangkok"),
            ("en", "3 Feb 2021, 20:00-24:00", "2021-02-03 20:00 24:00 Asia/Bangkok"),
            ("en", "3 Feb 2021, 10:00-15:40 (Geneva)", "2021-02-03 10:00 15:40 Europe/Zurich"),
            ("en", "3 Feb 2021, 10:00-15:40 Zurich time", "2021-02-03 10:00 15:40 Europe/Zurich"),
            ("en", "3 Feb 2021, 10:00-15:40 Europe/Paris", "2021-02-03 10:00 15:40 Europe/Paris"),
            ("en", "3 Feb 2021", "2021-02-03 11:00 14:00 Asia/Bangkok"),
            ("en", "12:00-15:00", "2021-01-27 12:00 15:00 Asia/Bangkok"),
            ("fr", "mercredi 3 février 2021, 11h–14h30", "2021-02-03 11:00 14:30 Asia/Bangkok"),
            ("fr", "3 février 2021 de 11h à 14h30", "2021-02-03 11:00 14:30 Asia/Bangkok"),
            ("th", "3 ก.พ. 2564 เวลา 11.00-14.30 น.", "2021-02-03 11:00 14:30 Asia/Bangkok"),
            ("th", "3 ก.พ. 2564 เวลา 11.00-14.30 น. นิวยอร์ก", "2021-02-03 11:00 14:30 America/New_York"),
            ("th", "๓ กุมภาพันธ์ ๒๕๖๔ ๑๑:๐๐-๑๔:๓๐", "2021-02-03 11:00 14:30 Asia/Bangkok"),
            ("ar", "٣ فبراير ٢٠٢١، ١١:٠٠ - ١٤:٣٠", "2021-02-03 11:00 14:30 Asia/Bangkok"),
            ("ar", "3 فبراير 2021 من 11:00 إلى 14:30", "2021-02-03 11:00 14:30 Asia/Bangkok"),
        ] {
            let read = words(tag).read_sitting(typed, Some(&usual), Asia::Bangkok, today());
            let told = read.map(|read| format!("{} {} {} {}", read.date, read.from, read.to, read.zone.name()));
            assert_eq!(told.as_deref(), Some(wanted), "{typed}");
        }
        for typed in [
            "",
            "soon",
            "3 Feb 2021, 25:00-26:00",
            "3 Feb 2021 11:00",
            "14-17 Feb 2021",
            "3 Feb 2021, 11:00-14:00, 15:00-16:00",
            "3 Feb 2021, 11:00-14:00 Atlantis",
        ] {
            assert_eq!(words("en").read_sitting(typed, Some(&usual), Asia::Bangkok, today()), None, "{typed}");
        }
    }

    #[test]
    fn a_deadline_is_kept_as_written() {
        for (tag, typed, wanted) in [
            ("en", "Sunday 31 January at 24:00 hrs (Bangkok-time)", "2021-01-31 24:00 Asia/Bangkok"),
            ("en", "31 January 2021, 24:00", "2021-01-31 24:00 Europe/Zurich"),
            ("en", "2021-01-31 17:00", "2021-01-31 17:00 Europe/Zurich"),
            ("en", "31 Jan 2021", "2021-01-31 24:00 Europe/Zurich"),
            ("en", "31 Jan 2021 5pm", "2021-01-31 17:00 Europe/Zurich"),
            ("fr", "31 janvier 2021 à 18 h", "2021-01-31 18:00 Europe/Zurich"),
            ("fr", "31 janvier 2021 à 18h30", "2021-01-31 18:30 Europe/Zurich"),
        ] {
            let read = words(tag).read_deadline(typed, WallTime::END_OF_DAY, Europe::Zurich, today());
            let told = read.map(|read| format!("{read} {}", read.zone.name()));
            assert_eq!(told.as_deref(), Some(wanted), "{typed}");
        }
        for typed in ["", "24:00", "31 Jan 2021 11:00-12:00", "tomorrow"] {
            assert_eq!(
                words("en").read_deadline(typed, WallTime::END_OF_DAY, Europe::Zurich, today()),
                None,
                "{typed}"
            );
        }
    }
}
