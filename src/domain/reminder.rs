//! Reminders: at which moments a timetable makes them due, for whom, and when somebody may be disturbed.
//!
//! Nothing here is stored: moments are derived from the rules of a series and the timetable in force. Who is to be told
//! is looked up by the store; when it is sent it is looked at again.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Duration, NaiveTime, Timelike, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::consultation::{Consultation, PublicationKind, Timetable};
use super::id::Code;
use super::registration::{DECENT_FROM_HOUR, DECENT_UNTIL_HOUR};
use super::written::{WallTime, Written, resolve};

/// How long before a date: so many days, at a time of day in the consultation's zone; or so many hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Lead {
    Days(u16, WallTime),
    Hours(u16),
}

/// Not `7d 09:00` or `2h`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a reminder is written \"7d 09:00\" (days before, and the time of day) or \"2h\" (hours before)")]
pub struct NotALead;

/// Nobody plans further ahead.
const MOST_DAYS: u16 = 365;

impl FromStr for Lead {
    type Err = NotALead;

    fn from_str(text: &str) -> Result<Self, NotALead> {
        let number = |text: &str| text.parse::<u16>().ok().filter(|number| (1..=MOST_DAYS).contains(number));
        match text.split_once("d ") {
            Some((days, time)) => {
                let time: WallTime = time.parse().map_err(|_| NotALead)?;
                Ok(Self::Days(number(days).ok_or(NotALead)?, time))
            }
            None => text.strip_suffix('h').and_then(number).map(Self::Hours).ok_or(NotALead),
        }
    }
}

impl fmt::Display for Lead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Days(days, time) => write!(f, "{days}d {time}"),
            Self::Hours(hours) => write!(f, "{hours}h"),
        }
    }
}

impl TryFrom<String> for Lead {
    type Error = NotALead;

    fn try_from(text: String) -> Result<Self, NotALead> {
        text.parse()
    }
}

impl From<Lead> for String {
    fn from(lead: Lead) -> Self {
        lead.to_string()
    }
}

impl Lead {
    /// A wall-clock time that a change of the clocks skips is the first valid minute after it, a repeated one its first
    /// occurrence. 24:00 of a date is still that date.
    fn before(self, date: Written) -> DateTime<Utc> {
        match self {
            Self::Days(days, time) => {
                Written { date: date.date - Duration::days(days.into()), time, zone: date.zone }.instant()
            }
            Self::Hours(hours) => date.instant() - Duration::hours(hours.into()),
        }
    }
}

/// What a series reminds people of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reminders {
    /// Before registration closes, whoever follows the consultation or began to register.
    pub closes: Vec<Lead>,
    /// Before it starts, whoever is registered.
    pub starts: Vec<Lead>,
    /// At most so many to one person in the whole series.
    pub most: u32,
    /// At least so many hours between two to one person.
    pub gap_hours: u32,
}

impl Default for Reminders {
    fn default() -> Self {
        let at = |hour| WallTime::new(hour, 0).unwrap_or(WallTime::END_OF_DAY);
        Self {
            closes: vec![Lead::Days(7, at(9)), Lead::Days(1, at(9)), Lead::Hours(2)],
            starts: vec![Lead::Days(7, at(9)), Lead::Days(1, at(9)), Lead::Hours(2)],
            most: 40,
            gap_hours: 3,
        }
    }
}

/// What one is reminded of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    Opens,
    Closes,
    Starts,
    Posted,
}

/// Who is told, as they stand then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Want the news of all consultations.
    Subscribed,
    /// Follow this one, or began to register.
    Interested,
    Registered,
}

/// What somebody wants to hear of one consultation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interest {
    /// Began to register.
    Started,
    Following,
    /// Wants no reminders.
    Muted,
}

impl Interest {
    pub fn key(self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::Following => "following",
            Self::Muted => "muted",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Started, Self::Following, Self::Muted].into_iter().find(|kind| kind.key() == key)
    }
}

/// One moment at which something is to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// Unique within a timetable of the consultation.
    pub key: String,
    pub anchor: Anchor,
    /// Of what was posted.
    pub publication: Option<Code>,
    pub audiences: &'static [Audience],
    pub at: DateTime<Utc>,
    /// Afterwards it is of no use to anybody; exclusive.
    pub until: DateTime<Utc>,
    /// What an interruption of ours may delay it by.
    pub patience: Duration,
}

/// Reports are worth telling for so long.
pub const REPORTS_ARE_NEWS: Duration = Duration::days(30);

/// The moments that a timetable in force makes, past ones too. A cancelled consultation has none but its papers.
pub fn occasions(consultation: &Consultation, timetable: &Timetable, rules: &Reminders) -> Vec<Occasion> {
    let mut all = Vec::new();
    let mut add = |key: String, anchor, audiences, at: DateTime<Utc>, until: DateTime<Utc>| {
        if at < until {
            let patience = Duration::hours(24).min((until - at) / 2);
            all.push(Occasion { key, anchor, publication: None, audiences, at, until, patience });
        }
    };
    if !consultation.cancelled {
        let closes = timetable.registration_closes;
        if let Some(opens) = timetable.registration_opens {
            let told = &[Audience::Subscribed, Audience::Interested];
            add("opens".to_owned(), Anchor::Opens, told, opens.instant(), closes.instant());
        }
        for lead in &rules.closes {
            let told = &[Audience::Interested];
            add(format!("closes {lead}"), Anchor::Closes, told, lead.before(closes), closes.instant());
        }
        let first = timetable.sittings.iter().min_by_key(|sitting| sitting.starts());
        if let Some(first) = first.map(|first| Written { date: first.date, time: first.from, zone: first.zone }) {
            for lead in &rules.starts {
                let told = &[Audience::Registered];
                add(format!("starts {lead}"), Anchor::Starts, told, lead.before(first), first.instant());
            }
        }
    }
    for publication in &consultation.publications {
        let Some(posted) = publication.posted else { continue };
        let audiences: &[Audience] = match publication.kind {
            PublicationKind::LogisticsNote => &[Audience::Registered],
            _ => &[Audience::Subscribed, Audience::Interested, Audience::Registered],
        };
        let at = posted.instant();
        all.push(Occasion {
            key: format!("posted {}", publication.code),
            anchor: Anchor::Posted,
            publication: Some(publication.code.clone()),
            audiences,
            at,
            until: at + REPORTS_ARE_NEWS,
            patience: REPORTS_ARE_NEWS,
        });
    }
    all
}

/// The longest night: so long before its moment an occasion is looked at, for those who have to be told the evening before.
pub const LOOKS_AHEAD: Duration = Duration::hours((24 - DECENT_UNTIL_HOUR + DECENT_FROM_HOUR) as i64);

/// When somebody is told who is not to be disturbed at night in their zone: at the moment itself, else the next morning
/// if that is early enough, else the evening before. `None`: that evening is over already.
pub fn decent(at: DateTime<Utc>, zone: Tz, until: DateTime<Utc>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let local = at.with_timezone(&zone);
    let (morning, evening) = match local.hour() {
        hour if hour < DECENT_FROM_HOUR => (local.date_naive(), local.date_naive() - Duration::days(1)),
        hour if hour >= DECENT_UNTIL_HOUR => (local.date_naive() + Duration::days(1), local.date_naive()),
        _ => return Some(at),
    };
    let on = |date: chrono::NaiveDate, hour: u32| {
        resolve(date.and_time(NaiveTime::MIN) + Duration::hours(hour.into()), zone)
    };
    let morning = on(morning, DECENT_FROM_HOUR);
    if morning < until {
        return Some(morning);
    }
    Some(on(evening, DECENT_UNTIL_HOUR) - Duration::minutes(1)).filter(|evening| *evening >= now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::{America, Asia, Europe, Pacific};

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn written(date: &str, time: &str, zone: Tz) -> Written {
        Written { date: date.parse().unwrap(), time: time.parse().unwrap(), zone }
    }

    #[test]
    fn a_lead_is_written_and_read() {
        for text in ["7d 09:00", "1d 24:00", "2h", "365d 00:00"] {
            assert_eq!(text.parse::<Lead>().unwrap().to_string(), text);
        }
        for bad in ["", "7d", "d 09:00", "0h", "-1h", "7d 9:00", "7d 25:00", "366d 09:00", "2", "2 h", "70000h"] {
            assert!(bad.parse::<Lead>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_lead_counts_days_on_the_wall() {
        for (lead, date, time, zone, instant) in [
            // 24:00 ends the day it is written on.
            ("1d 09:00", "2021-01-31", "24:00", Asia::Bangkok, "2021-01-30T02:00:00Z"),
            ("2h", "2021-01-31", "24:00", Asia::Bangkok, "2021-01-31T15:00:00Z"),
            // Over the night in which an hour is missing: still nine o'clock, 23 hours earlier.
            ("1d 09:00", "2021-03-28", "09:00", Europe::Zurich, "2021-03-27T08:00:00Z"),
            // Half past two does not exist on that day, and exists twice on the other.
            ("1d 02:30", "2021-03-29", "10:00", Europe::Zurich, "2021-03-28T01:00:00Z"),
            ("1d 02:30", "2020-10-26", "10:00", Europe::Zurich, "2020-10-25T00:30:00Z"),
            ("24h", "2020-10-25", "10:00", Europe::Zurich, "2020-10-24T09:00:00Z"),
        ] {
            let lead: Lead = lead.parse().unwrap();
            assert_eq!(lead.before(written(date, time, zone)), at(instant), "{lead} {date} {time}");
        }
    }

    #[test]
    fn nobody_is_disturbed_at_night_nor_told_too_late() {
        let far = at("2030-01-01T00:00:00Z");
        for (moment, zone, until, told) in [
            ("2021-01-30T02:00:00Z", Asia::Bangkok, far, Some("2021-01-30T02:00:00Z")),
            // Five in the morning in Istanbul: at eight.
            ("2021-01-30T02:00:00Z", Europe::Istanbul, far, Some("2021-01-30T05:00:00Z")),
            // Ten in the evening in Honolulu the day before: the next morning.
            ("2021-01-30T08:00:00Z", Pacific::Honolulu, far, Some("2021-01-30T18:00:00Z")),
            // The meeting starts before the morning does: the evening before.
            ("2021-02-03T02:00:00Z", Europe::Istanbul, at("2021-02-03T04:00:00Z"), Some("2021-02-02T17:59:00Z")),
            ("2021-02-03T02:00:00Z", America::New_York, at("2021-02-03T04:00:00Z"), Some("2021-02-03T01:59:00Z")),
            // Exactly at the hours.
            ("2021-01-30T01:00:00Z", Asia::Bangkok, far, Some("2021-01-30T01:00:00Z")),
            ("2021-01-30T14:00:00Z", Asia::Bangkok, far, Some("2021-01-31T01:00:00Z")),
        ] {
            let found = decent(at(moment), zone, until, at("2021-01-01T00:00:00Z"));
            assert_eq!(found, told.map(at), "{moment} {zone}");
        }
        let over = decent(
            at("2021-02-03T02:00:00Z"),
            Europe::Istanbul,
            at("2021-02-03T04:00:00Z"),
            at("2021-02-03T01:00:00Z"),
        );
        assert_eq!(over, None, "that evening is over");
    }
}
