//! Dates and deadlines as an organizer wrote them, and the instant each of them means.
//!
//! Wording them for a reader is the views' work; this file keeps what was written.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Duration, LocalResult, NaiveDate, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// A wall-clock time from 00:00 to 24:00. 24:00 is the midnight that ends a day and is kept as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct WallTime {
    minutes: u16,
}

impl WallTime {
    pub const END_OF_DAY: Self = Self { minutes: 24 * 60 };

    /// `None` beyond 24:00.
    pub fn new(hour: u16, minute: u16) -> Option<Self> {
        let minutes = hour.checked_mul(60)?.checked_add(minute)?;
        (minute < 60 && minutes <= Self::END_OF_DAY.minutes).then_some(Self { minutes })
    }

    pub fn hour(self) -> u16 {
        self.minutes / 60
    }

    pub fn minute(self) -> u16 {
        self.minutes % 60
    }
}

/// Not a time of day from `00:00` to `24:00`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a time of day is written 00:00 to 24:00")]
pub struct NotATime;

impl FromStr for WallTime {
    type Err = NotATime;

    fn from_str(text: &str) -> Result<Self, NotATime> {
        let (hour, minute) = text.split_once(':').ok_or(NotATime)?;
        let two = |part: &str| {
            (part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse::<u16>().ok()).flatten()
        };
        Self::new(two(hour).ok_or(NotATime)?, two(minute).ok_or(NotATime)?).ok_or(NotATime)
    }
}

impl TryFrom<String> for WallTime {
    type Error = NotATime;

    fn try_from(text: String) -> Result<Self, NotATime> {
        text.parse()
    }
}

impl From<WallTime> for String {
    fn from(time: WallTime) -> Self {
        time.to_string()
    }
}

impl fmt::Display for WallTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

/// A moment as it was written: a date and a wall-clock time in a zone.
///
/// As a deadline it is exclusive: `2021-01-31 24:00 Asia/Bangkok` accepts until 16:59:59.999Z and refuses at 17:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Written {
    pub date: NaiveDate,
    pub time: WallTime,
    pub zone: Tz,
}

impl Written {
    /// The instant this means. A wall-clock time that daylight saving skips is the first valid minute after the gap;
    /// one that it repeats is its first occurrence.
    pub fn instant(&self) -> DateTime<Utc> {
        let midnight = self.date.and_time(chrono::NaiveTime::MIN);
        match midnight.checked_add_signed(Duration::minutes(self.time.minutes.into())) {
            Some(local) => resolve(local, self.zone),
            // The last day of the calendar's last year ends with it.
            None => DateTime::<Utc>::MAX_UTC,
        }
    }

    /// True when this is the midnight that ends `date`: shown by a platform's own clock it is one second earlier.
    pub fn ends_its_day(&self) -> bool {
        self.time == WallTime::END_OF_DAY
    }
}

/// The instant of a wall-clock time in a zone, by the rule of [`Written::instant`].
pub fn resolve(local: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    // Gaps are whole minutes in every zone of the database since 1972; a day is more than the longest of them.
    for minute in 0..=2 * 24 * 60 {
        let Some(local) = local.checked_add_signed(Duration::minutes(minute)) else { break };
        match zone.from_local_datetime(&local) {
            LocalResult::Single(at) => return at.to_utc(),
            LocalResult::Ambiguous(first, _) => return first.to_utc(),
            LocalResult::None => {}
        }
    }
    Utc.from_utc_datetime(&local)
}

impl fmt::Display for Written {
    /// The form of a series file: `2021-01-31 24:00`. The zone stands beside it there.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.date.format("%Y-%m-%d"), self.time)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str, zone: Tz) -> Written {
        let (date, time) = text.split_once(' ').unwrap();
        Written { date: date.parse().unwrap(), time: time.parse().unwrap(), zone }
    }

    #[test]
    fn a_deadline_means_what_was_written() {
        use chrono_tz::{
            America::Sao_Paulo, Asia::Bangkok, Asia::Kathmandu, Europe::Zurich, Pacific::Apia, Pacific::Fiji,
        };
        for (text, zone, instant) in [
            ("2021-01-31 24:00", Bangkok, "2021-01-31T17:00:00Z"),
            ("2021-02-01 00:00", Bangkok, "2021-01-31T17:00:00Z"),
            ("2020-02-29 24:00", Bangkok, "2020-02-29T17:00:00Z"),
            ("2024-02-28 24:00", Kathmandu, "2024-02-28T18:15:00Z"),
            // Central Europe, 29 March 2020: 02:00 to 03:00 do not exist.
            ("2020-03-29 01:59", Zurich, "2020-03-29T00:59:00Z"),
            ("2020-03-29 02:00", Zurich, "2020-03-29T01:00:00Z"),
            ("2020-03-29 02:30", Zurich, "2020-03-29T01:00:00Z"),
            ("2020-03-29 03:00", Zurich, "2020-03-29T01:00:00Z"),
            ("2020-03-29 24:00", Zurich, "2020-03-29T22:00:00Z"),
            // 25 October 2020: 02:00 to 03:00 come twice; the first counts.
            ("2020-10-25 02:30", Zurich, "2020-10-25T00:30:00Z"),
            ("2020-10-25 03:00", Zurich, "2020-10-25T02:00:00Z"),
            ("2020-10-25 24:00", Zurich, "2020-10-25T23:00:00Z"),
            // A midnight that does not exist, and a whole day that does not (Samoa crossed the date line).
            ("2017-10-14 24:00", Sao_Paulo, "2017-10-15T03:00:00Z"),
            ("2011-12-30 12:00", Apia, "2011-12-30T10:00:00Z"),
            ("2020-12-20 02:30", Fiji, "2020-12-19T14:00:00Z"),
        ] {
            assert_eq!(
                written(text, zone).instant().to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
                instant,
                "{text} {zone}"
            );
        }
    }

    #[test]
    fn times_keep_their_shape() {
        for good in ["00:00", "23:59", "24:00"] {
            assert_eq!(good.parse::<WallTime>().unwrap().to_string(), good);
        }
        for bad in ["24:01", "25:00", "9:00", "12:60", "12", "", "+1:00"] {
            assert!(bad.parse::<WallTime>().is_err(), "{bad}");
        }
    }
}
