//! How far a rehearsal's clock is wound, as people type it.
//!
//! Winding itself, and what falls due on the way, is the worker's subject.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;

use super::written::{WallTime, Written};

/// How far the clock is wound. Its `Display` is the form of a journey and reads back as the same value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wind {
    /// More than nothing and at most [`Wind::FARTHEST`]. A day is 24 hours, whatever a zone does that night.
    By(TimeDelta),
    /// A wall-clock time of a year from 1000 to 9999; without a zone, in the one that the clock is told in.
    To { date: NaiveDate, time: WallTime, zone: Option<Tz> },
}

impl Wind {
    /// A hundred years: keeps every sum within the calendar.
    pub const FARTHEST: TimeDelta = TimeDelta::days(36_525);

    /// The instant it leads to. `zone` is the one that the clock is told in.
    pub fn target(self, now: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
        match self {
            Self::By(span) => now + span,
            Self::To { date, time, zone: named } => Written { date, time, zone: named.unwrap_or(zone) }.instant(),
        }
    }
}

impl FromStr for Wind {
    type Err = ();

    /// Reads `+14d`, `+1d12h`, `2 days 3 hours`, `2021-01-31 23:59 Asia/Bangkok`, with or without `to` before a date.
    fn from_str(text: &str) -> Result<Self, ()> {
        let date = text.strip_prefix("to ").map_or(text, str::trim_start);
        moment(date).or_else(|| span(text).map(Self::By)).ok_or(())
    }
}

fn moment(text: &str) -> Option<Wind> {
    let mut parts = text.split_whitespace();
    // Four digits of a year, two of a month, two of a day: chrono would also read longer and signed years.
    let date = parts.next().filter(|date| date.len() == 10 && date.starts_with(|c: char| c.is_ascii_digit()))?;
    let date = date.parse().ok().filter(|date| *date >= EARLIEST)?;
    let time = parts.next()?.parse().ok()?;
    let zone = match parts.next() {
        None => None,
        Some(name) => Some(chrono_tz::TZ_VARIANTS.into_iter().find(|zone| zone.name().eq_ignore_ascii_case(name))?),
    };
    parts.next().is_none().then_some(Wind::To { date, time, zone })
}

/// So that a year has four digits when it is written again.
const EARLIEST: NaiveDate = match NaiveDate::from_ymd_opt(1000, 1, 1) {
    Some(date) => date,
    None => NaiveDate::MIN,
};

fn span(text: &str) -> Option<TimeDelta> {
    let mut rest = text.strip_prefix('+').unwrap_or(text).trim_start();
    let mut minutes: i64 = 0;
    while !rest.is_empty() {
        let (number, after) = split_where(rest, |c| !c.is_ascii_digit());
        let (unit, after) = split_where(after.trim_start(), |c| !c.is_ascii_alphabetic());
        let unit = match unit.to_ascii_lowercase().as_str() {
            "w" | "week" | "weeks" => WEEK,
            "d" | "day" | "days" => DAY,
            "h" | "hour" | "hours" => HOUR,
            "m" | "min" | "minute" | "minutes" => 1,
            _ => return None,
        };
        minutes = number.parse::<i64>().ok()?.checked_mul(unit)?.checked_add(minutes)?;
        rest = after.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
    }
    TimeDelta::try_minutes(minutes).filter(|span| *span > TimeDelta::zero() && *span <= Wind::FARTHEST)
}

fn split_where(text: &str, ends: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(ends).unwrap_or(text.len()))
}

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;
const WEEK: i64 = 7 * DAY;

impl fmt::Display for Wind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::To { date, time, zone } => {
                write!(f, "to {} {time}", date.format("%Y-%m-%d"))?;
                zone.map_or(Ok(()), |zone| write!(f, " {}", zone.name()))
            }
            Self::By(span) => {
                let minutes = span.num_minutes();
                let parts = [(minutes / DAY, "day"), (minutes % DAY / HOUR, "hour"), (minutes % HOUR, "minute")];
                let said: Vec<String> = parts
                    .iter()
                    .filter(|(count, _)| *count != 0)
                    .map(|(count, unit)| format!("{count} {unit}{}", if *count == 1 { "" } else { "s" }))
                    .collect();
                f.write_str(&said.join(" "))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_the_clock_reads_back() {
        for (given, said) in [
            ("+14d", "14 days"),
            ("+1d12h", "1 day 12 hours"),
            ("+1w1h1m", "7 days 1 hour 1 minute"),
            ("90m", "1 hour 30 minutes"),
            ("2021-01-31 24:00 Asia/Bangkok", "to 2021-01-31 24:00 Asia/Bangkok"),
            ("2021-01-31 09:05", "to 2021-01-31 09:05"),
        ] {
            let read: Wind = given.parse().unwrap();
            assert_eq!(read.to_string(), said);
            assert_eq!(said.parse(), Ok(read));
        }
    }

    #[test]
    fn a_wind_leads_to_an_instant() {
        let now: DateTime<Utc> = "2021-01-30T02:00:00Z".parse().unwrap();
        for (typed, instant) in [
            ("+2d", "2021-02-01T02:00:00Z"),
            ("2021-01-31 24:00", "2021-01-31T17:00:00Z"),
            ("2021-01-31 24:00 UTC", "2021-02-01T00:00:00Z"),
        ] {
            let wind: Wind = typed.parse().unwrap();
            assert_eq!(
                wind.target(now, chrono_tz::Asia::Bangkok),
                instant.parse::<DateTime<Utc>>().unwrap(),
                "{typed}"
            );
        }
    }
}
