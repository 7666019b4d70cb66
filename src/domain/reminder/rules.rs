//! The rules of a series: how long before or after a date somebody is told, and whom a rule names.
//!
//! Which moments they make is the parent's subject.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::{Anchor, Audience, REPORTS_ARE_NEWS};
use crate::domain::written::{WallTime, Written};

/// How long before or after a date: so many days, at a time of day in the zone the date is written in; or so many hours or
/// minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Lead {
    after: bool,
    span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Span {
    Days(u16, WallTime),
    Hours(u16),
    Minutes(u16),
}

/// Not `7d 09:00`, `2h` or `after 1d 09:00`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "write \"7d 09:00\" (days before, and the time of day; 0d is the day itself), \"2h\" or \"30m\" (hours or minutes before), \
     \"after 1d 09:00\" or \"after 2h\" (afterwards)"
)]
pub struct NotALead;

/// Nobody plans further ahead.
const MOST_DAYS: u16 = 365;

impl FromStr for Lead {
    type Err = NotALead;

    fn from_str(written: &str) -> Result<Self, NotALead> {
        let (after, text) = written.strip_prefix("after ").map_or((false, written), |rest| (true, rest));
        let number = |text: &str| text.parse::<u16>().map_err(|_| NotALead);
        let span = if let Some((days, time)) = text.split_once("d ") {
            Span::Days(number(days)?, time.parse().map_err(|_| NotALead)?)
        } else if let Some(hours) = text.strip_suffix('h') {
            Span::Hours(number(hours)?)
        } else {
            Span::Minutes(number(text.strip_suffix('m').ok_or(NotALead)?)?)
        };
        let lead = if span == Self::AT_ONCE.span { Self::AT_ONCE } else { Self { after, span } };
        // "+2h" and "02h" are numbers too; what is written back has to be what was written.
        // The day itself has no time of day that is surely afterwards.
        let is_sound = span.is_within(MOST_DAYS) && !(after && matches!(span, Span::Days(0, _)));
        let is_plain = is_sound && lead.to_string() == written;
        is_plain.then_some(lead).ok_or(NotALead)
    }
}

impl Span {
    fn is_within(self, days: u16) -> bool {
        match self {
            Self::Days(count, _) => count <= days,
            Self::Hours(count) => count <= days.saturating_mul(24),
            Self::Minutes(count) => (1..=24 * 60).contains(&count),
        }
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Days(days, time) => write!(f, "{days}d {time}"),
            Self::Hours(hours) => write!(f, "{hours}h"),
            Self::Minutes(minutes) => write!(f, "{minutes}m"),
        }
    }
}

impl fmt::Display for Lead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let after = self.after && *self != Self::AT_ONCE;
        write!(f, "{}{}", if after { "after " } else { "" }, self.span)
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
    /// At the date itself: written `0h`.
    pub(super) const AT_ONCE: Self = Self { after: true, span: Span::Hours(0) };

    fn days(days: u16, hour: u16) -> Self {
        Self { after: false, span: Span::Days(days, WallTime::new(hour, 0).unwrap_or(WallTime::END_OF_DAY)) }
    }

    pub(super) fn hours(hours: u16) -> Self {
        Self { after: false, span: Span::Hours(hours) }
    }

    /// Afterwards, and not before.
    pub fn is_after(self) -> bool {
        self.after
    }

    /// Later than anybody wants to hear of what has been.
    pub fn is_too_late(self) -> bool {
        self.after
            && match self.span {
                Span::Days(days, _) => i64::from(days) >= REPORTS_ARE_NEWS.num_days(),
                Span::Hours(hours) => Duration::hours(hours.into()) >= REPORTS_ARE_NEWS,
                Span::Minutes(_) => false,
            }
    }

    /// A wall-clock time that a change of the clocks skips is the first valid minute after it, a repeated one its first
    /// occurrence. 24:00 of a date is still that date.
    pub(super) fn moment(self, date: Written) -> DateTime<Utc> {
        let sign = if self.after { 1 } else { -1 };
        match self.span {
            Span::Days(days, time) => {
                let day = date.date + Duration::days(i64::from(days) * sign);
                Written { date: day, time, zone: date.zone }.instant()
            }
            Span::Hours(hours) => date.instant() + Duration::hours(i64::from(hours) * sign),
            Span::Minutes(minutes) => date.instant() + Duration::minutes(i64::from(minutes) * sign),
        }
    }
}

/// One rule: when it is told, and to whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "WrittenRule", into = "WrittenRule")]
pub struct Rule {
    pub lead: Lead,
    /// Empty: whom the date concerns ([`Anchor::audience`]).
    pub to: Vec<Audience>,
    /// It cannot wait: quiet hours do not hold it back.
    pub urgent: bool,
}

impl From<Lead> for Rule {
    fn from(lead: Lead) -> Self {
        Self { lead, to: Vec::new(), urgent: false }
    }
}

/// As stored: the lead alone, or with what else the rule says.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum WrittenRule {
    Lead(Lead),
    Rule {
        lead: Lead,
        #[serde(default)]
        to: Vec<Audience>,
        #[serde(default)]
        urgent: bool,
    },
}

impl From<WrittenRule> for Rule {
    fn from(written: WrittenRule) -> Self {
        match written {
            WrittenRule::Lead(lead) => lead.into(),
            WrittenRule::Rule { lead, to, urgent } => Self { lead, to, urgent },
        }
    }
}

impl From<Rule> for WrittenRule {
    fn from(rule: Rule) -> Self {
        if rule == Rule::from(rule.lead) {
            return Self::Lead(rule.lead);
        }
        Self::Rule { lead: rule.lead, to: rule.to, urgent: rule.urgent }
    }
}

/// What a series reminds people of: the rules of each date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reminders {
    pub opens: Vec<Rule>,
    pub closes: Vec<Rule>,
    /// What stakeholders are asked for is due.
    pub calls: Vec<Rule>,
    /// The questionnaire is due.
    pub questionnaire: Vec<Rule>,
    pub starts: Vec<Rule>,
    pub ends: Vec<Rule>,
    pub posted: Vec<Rule>,
    /// At most so many to one person in the whole series; what is posted does not count.
    pub most: u32,
    /// At least so many hours between two to one person.
    pub gap_hours: u32,
    /// Days after the end at which those who answer for the series are asked for a summary report that is not posted; 0:
    /// never.
    pub report_days: u32,
}

impl Default for Reminders {
    fn default() -> Self {
        let usual = || [Lead::days(7, 9), Lead::days(1, 9), Lead::hours(2)].map(Rule::from).to_vec();
        Self {
            opens: vec![Lead::AT_ONCE.into()],
            closes: usual(),
            calls: [Lead::days(7, 9), Lead::days(1, 9)].map(Rule::from).to_vec(),
            questionnaire: [Lead::days(7, 9), Lead::days(1, 9)].map(Rule::from).to_vec(),
            starts: usual(),
            ends: Vec::new(),
            posted: vec![Lead::AT_ONCE.into()],
            most: 40,
            gap_hours: 3,
            report_days: crate::domain::report::USUAL_DAYS,
        }
    }
}

impl Reminders {
    pub fn of(&self, anchor: Anchor) -> &[Rule] {
        match anchor {
            Anchor::Opens => &self.opens,
            Anchor::Closes => &self.closes,
            Anchor::Calls => &self.calls,
            Anchor::Questionnaire => &self.questionnaire,
            Anchor::Starts => &self.starts,
            Anchor::Ends => &self.ends,
            Anchor::Posted => &self.posted,
        }
    }

    pub fn of_mut(&mut self, anchor: Anchor) -> &mut Vec<Rule> {
        match anchor {
            Anchor::Opens => &mut self.opens,
            Anchor::Closes => &mut self.closes,
            Anchor::Calls => &mut self.calls,
            Anchor::Questionnaire => &mut self.questionnaire,
            Anchor::Starts => &mut self.starts,
            Anchor::Ends => &mut self.ends,
            Anchor::Posted => &mut self.posted,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::{Asia, Europe, Tz};

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn written(date: &str, time: &str, zone: Tz) -> Written {
        Written { date: date.parse().unwrap(), time: time.parse().unwrap(), zone }
    }

    #[test]
    fn a_lead_is_written_and_read() {
        for text in ["7d 09:00", "1d 24:00", "0d 09:00", "2h", "365d 00:00", "0h", "30m", "after 1d 09:00", "after 2h"]
        {
            assert_eq!(text.parse::<Lead>().unwrap().to_string(), text);
        }
        for bad in [
            "",
            "7d",
            "d 09:00",
            "-1h",
            "7d 9:00",
            "7d 25:00",
            "366d 09:00",
            "2",
            "2 h",
            "70000h",
            "+2h",
            "02h",
            "0m",
            "2000m",
            "after 0h",
            "after",
            "after after 2h",
            "8761h",
            "after 0d 18:00",
        ] {
            assert!(bad.parse::<Lead>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_rule_is_stored_as_its_lead_where_that_is_all() {
        let lead: Lead = "2h".parse().unwrap();
        assert_eq!(serde_json::to_string(&Rule::from(lead)).unwrap(), "\"2h\"");
        let rule = Rule { lead, to: vec![Audience::NotRegistered], urgent: true };
        let stored = serde_json::to_string(&rule).unwrap();
        assert_eq!(stored, r#"{"lead":"2h","to":["not-registered"],"urgent":true}"#);
        assert_eq!(serde_json::from_str::<Rule>(&stored).unwrap(), rule);
        let before: Reminders =
            serde_json::from_str(r#"{"closes":["3d 09:00"],"starts":[],"most":2,"gap_hours":1}"#).unwrap();
        assert_eq!(
            before,
            Reminders {
                closes: vec![before.closes[0].clone()],
                starts: vec![],
                most: 2,
                gap_hours: 1,
                ..Reminders::default()
            }
        );
    }

    #[test]
    fn a_lead_counts_days_on_the_wall() {
        for (lead, date, time, zone, instant) in [
            // 24:00 ends the day it is written on.
            ("1d 09:00", "2021-01-31", "24:00", Asia::Bangkok, "2021-01-30T02:00:00Z"),
            ("0d 09:00", "2021-01-31", "24:00", Asia::Bangkok, "2021-01-31T02:00:00Z"),
            ("2h", "2021-01-31", "24:00", Asia::Bangkok, "2021-01-31T15:00:00Z"),
            ("0h", "2021-01-31", "24:00", Asia::Bangkok, "2021-01-31T17:00:00Z"),
            ("after 1d 09:00", "2021-01-31", "24:00", Asia::Bangkok, "2021-02-01T02:00:00Z"),
            ("after 30m", "2021-01-31", "24:00", Asia::Bangkok, "2021-01-31T17:30:00Z"),
            // Over the night in which an hour is missing: still nine o'clock, 23 hours earlier.
            ("1d 09:00", "2021-03-28", "09:00", Europe::Zurich, "2021-03-27T08:00:00Z"),
            // Half past two does not exist on that day, and exists twice on the other.
            ("1d 02:30", "2021-03-29", "10:00", Europe::Zurich, "2021-03-28T01:00:00Z"),
            ("1d 02:30", "2020-10-26", "10:00", Europe::Zurich, "2020-10-25T00:30:00Z"),
            ("24h", "2020-10-25", "10:00", Europe::Zurich, "2020-10-24T09:00:00Z"),
        ] {
            let lead: Lead = lead.parse().unwrap();
            assert_eq!(lead.moment(written(date, time, zone)), at(instant), "{lead} {date} {time}");
        }
    }
}
