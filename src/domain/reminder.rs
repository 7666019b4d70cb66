//! Reminders: at which moments a timetable makes them due, and for whom.
//!
//! Nothing here is stored: moments are derived from the rules of a series and the timetable in force. Who is to be told
//! is looked up by the store; when it is sent it is looked at again. When somebody may be disturbed is `quiet`'s subject.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::consultation::{Call, Consultation, Timetable};
use super::id::Code;
use super::registration::State;
use super::written::{WallTime, Written};

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
    const AT_ONCE: Self = Self { after: true, span: Span::Hours(0) };

    fn days(days: u16, hour: u16) -> Self {
        Self { after: false, span: Span::Days(days, WallTime::new(hour, 0).unwrap_or(WallTime::END_OF_DAY)) }
    }

    fn hours(hours: u16) -> Self {
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
    fn moment(self, date: Written) -> DateTime<Utc> {
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
    pub starts: Vec<Rule>,
    pub ends: Vec<Rule>,
    pub posted: Vec<Rule>,
    /// At most so many to one person in the whole series; what is posted does not count.
    pub most: u32,
    /// At least so many hours between two to one person.
    pub gap_hours: u32,
}

impl Default for Reminders {
    fn default() -> Self {
        let usual = || [Lead::days(7, 9), Lead::days(1, 9), Lead::hours(2)].map(Rule::from).to_vec();
        Self {
            opens: vec![Lead::AT_ONCE.into()],
            closes: usual(),
            calls: [Lead::days(7, 9), Lead::days(1, 9)].map(Rule::from).to_vec(),
            starts: usual(),
            ends: Vec::new(),
            posted: vec![Lead::AT_ONCE.into()],
            most: 40,
            gap_hours: 3,
        }
    }
}

impl Reminders {
    pub fn of(&self, anchor: Anchor) -> &[Rule] {
        match anchor {
            Anchor::Opens => &self.opens,
            Anchor::Closes => &self.closes,
            Anchor::Calls => &self.calls,
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
            Anchor::Starts => &mut self.starts,
            Anchor::Ends => &mut self.ends,
            Anchor::Posted => &mut self.posted,
        }
    }
}

/// What one is reminded of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    /// Registration opens.
    Opens,
    /// Registration closes.
    Closes,
    /// Something asked of stakeholders is due.
    Calls,
    /// The first sitting starts.
    Starts,
    /// The last sitting ends.
    Ends,
    /// A paper, report or recording is posted.
    Posted,
}

impl Anchor {
    pub const ALL: [Self; 6] = [Self::Opens, Self::Closes, Self::Calls, Self::Starts, Self::Ends, Self::Posted];

    /// The word of a series file.
    pub fn key(self) -> &'static str {
        match self {
            Self::Opens => "opens",
            Self::Closes => "closes",
            Self::Calls => "calls",
            Self::Starts => "starts",
            Self::Ends => "ends",
            Self::Posted => "posted",
        }
    }

    /// Whom the date concerns, where a rule names nobody.
    pub fn audience(self) -> &'static [Audience] {
        match self {
            Self::Opens => &[Audience::Subscribed, Audience::Started],
            Self::Closes => &[Audience::Following, Audience::Started],
            Self::Calls => &[Audience::Following, Audience::Registered],
            Self::Starts | Self::Ends => &[Audience::Registered],
            Self::Posted => &[Audience::Subscribed, Audience::Started, Audience::Registered],
        }
    }

    /// Whether such a date is told of on this side of it: nobody is reminded to register where it is too late.
    pub fn is_told(self, after: bool) -> bool {
        match self {
            Self::Opens => true,
            Self::Closes | Self::Calls | Self::Starts => !after,
            Self::Ends | Self::Posted => after,
        }
    }
}

/// Who is told, as they stand then. Whoever wants no reminders of a consultation belongs to none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// Follow this consultation or want the news of its series, and have no place.
    Subscribed,
    /// Follow this consultation, and have no place.
    Following,
    /// Began to register, and have no place.
    Started,
    /// All of the above.
    NotRegistered,
    Registered,
    Waiting,
    /// A seat is held for them.
    Offered,
}

impl Audience {
    pub const ALL: [Self; 7] = [
        Self::Subscribed,
        Self::Following,
        Self::Started,
        Self::NotRegistered,
        Self::Registered,
        Self::Waiting,
        Self::Offered,
    ];

    /// The word of a series file.
    pub fn key(self) -> &'static str {
        match self {
            Self::Subscribed => "subscribed",
            Self::Following => "following",
            Self::Started => "started",
            Self::NotRegistered => "not-registered",
            Self::Registered => "registered",
            Self::Waiting => "waiting",
            Self::Offered => "offered",
        }
    }

    /// Whether somebody who stands so belongs to it.
    pub fn has(self, stands: &Stands) -> bool {
        let free = !stands.place.is_some_and(State::is_active);
        let follows = stands.interest == Some(Interest::Following);
        let began = stands.interest == Some(Interest::Started);
        stands.interest != Some(Interest::Muted)
            && match self {
                Self::Subscribed => free && (follows || stands.news),
                Self::Following => free && follows,
                Self::Started => free && began,
                Self::NotRegistered => free && (follows || began || stands.news),
                Self::Registered => stands.place == Some(State::Registered),
                Self::Waiting => stands.place == Some(State::Waiting),
                Self::Offered => stands.place == Some(State::Offered),
            }
    }
}

/// Where those are found who may belong to an audience.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// Who said so of this consultation, and has no place.
    Interested(Interest),
    /// Who wants the news of its series, and has no place.
    News,
    Has(State),
}

impl Audience {
    /// Everybody of the audience is in one of these, and nobody else.
    pub fn sources(self) -> &'static [Source] {
        const FOLLOW: Source = Source::Interested(Interest::Following);
        const BEGAN: Source = Source::Interested(Interest::Started);
        match self {
            Self::Subscribed => &[FOLLOW, Source::News],
            Self::Following => &[FOLLOW],
            Self::Started => &[BEGAN],
            Self::NotRegistered => &[FOLLOW, BEGAN, Source::News],
            Self::Registered => &[Source::Has(State::Registered)],
            Self::Waiting => &[Source::Has(State::Waiting)],
            Self::Offered => &[Source::Has(State::Offered)],
        }
    }
}

/// How somebody stands to a consultation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stands {
    /// The state of their registration, the last one they had.
    pub place: Option<State>,
    pub interest: Option<Interest>,
    /// They want the news of its series.
    pub news: bool,
}

/// What somebody wants to hear of one consultation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
    /// The call that is due, or what was posted.
    pub subject: Option<Code>,
    pub to: Vec<Audience>,
    pub at: DateTime<Utc>,
    /// Afterwards it is of no use to anybody; exclusive.
    pub until: DateTime<Utc>,
    /// What an interruption of ours may delay it by.
    pub patience: Duration,
    pub urgent: bool,
}

impl Occasion {
    /// Whether it belongs to the consultation wherever its dates move: a call and a paper have dates of their own.
    pub fn stays(&self) -> bool {
        matches!(self.anchor, Anchor::Calls | Anchor::Posted)
    }

    pub fn has(&self, stands: &Stands) -> bool {
        self.to.iter().any(|audience| audience.has(stands))
    }
}

/// Reports are worth telling for so long.
pub const REPORTS_ARE_NEWS: Duration = Duration::days(30);

/// The moments that a timetable in force makes, past ones too. A cancelled consultation has none but its papers.
pub fn occasions(consultation: &Consultation, timetable: &Timetable, rules: &Reminders) -> Vec<Occasion> {
    let mut all = Vec::new();
    if !consultation.cancelled {
        let closes = timetable.registration_closes;
        if let Some(opens) = timetable.registration_opens {
            all.extend(Date { anchor: Anchor::Opens, subject: None, date: opens, until: closes.instant() }.told(rules));
        }
        all.extend(Date { anchor: Anchor::Closes, subject: None, date: closes, until: closes.instant() }.told(rules));
        for Call { code, due, .. } in &consultation.calls {
            let until = due.instant();
            all.extend(Date { anchor: Anchor::Calls, subject: Some(code), date: *due, until }.told(rules));
        }
        if let Some(first) = timetable.sittings.iter().min_by_key(|sitting| sitting.starts()) {
            let date = Written { date: first.date, time: first.from, zone: first.zone };
            all.extend(Date { anchor: Anchor::Starts, subject: None, date, until: first.starts() }.told(rules));
        }
        if let Some(last) = timetable.sittings.iter().max_by_key(|sitting| sitting.ends()) {
            let date = Written { date: last.date, time: last.to, zone: last.zone };
            let until = last.ends() + REPORTS_ARE_NEWS;
            all.extend(Date { anchor: Anchor::Ends, subject: None, date, until }.told(rules));
        }
    }
    for publication in &consultation.publications {
        let Some(posted) = publication.posted else { continue };
        let until = posted.instant() + REPORTS_ARE_NEWS;
        let date = Date { anchor: Anchor::Posted, subject: Some(&publication.code), date: posted, until };
        all.extend(date.told(rules).into_iter().map(|mut occasion| {
            if publication.kind.for_registered_only() {
                occasion.to = vec![Audience::Registered];
            }
            occasion
        }));
    }
    all
}

/// A date that people are told of.
struct Date<'a> {
    anchor: Anchor,
    subject: Option<&'a Code>,
    date: Written,
    /// Telling of it is worth while before.
    until: DateTime<Utc>,
}

impl Date<'_> {
    /// Rules of one lead are one occasion, for all whom they name: nobody is told by each of them.
    fn told(self, rules: &Reminders) -> Vec<Occasion> {
        let mut all: Vec<Occasion> = Vec::new();
        for rule in rules.of(self.anchor).iter().filter(|rule| self.anchor.is_told(rule.lead.after)) {
            let at = rule.lead.moment(self.date);
            if at >= self.until {
                continue;
            }
            let key = self.key(rule.lead);
            let to = if rule.to.is_empty() { self.anchor.audience() } else { &rule.to };
            if let Some(same) = all.iter_mut().find(|occasion| occasion.key == key) {
                same.to.extend(to.iter().filter(|audience| !same.to.contains(audience)).copied().collect::<Vec<_>>());
                same.urgent |= rule.urgent;
                continue;
            }
            let day = Duration::hours(24);
            let patience =
                if self.anchor == Anchor::Posted { REPORTS_ARE_NEWS } else { day.min((self.until - at) / 2) };
            all.push(Occasion {
                key,
                anchor: self.anchor,
                subject: self.subject.cloned(),
                to: to.to_vec(),
                at,
                until: self.until,
                patience,
                urgent: rule.urgent,
            });
        }
        all
    }

    /// Whom it is for is no part of it: other audiences are no other occasion.
    fn key(&self, lead: Lead) -> String {
        let mut key = self.anchor.key().to_owned();
        let mut add = |words: &str| {
            key.push(' ');
            key.push_str(words);
        };
        if let Some(code) = self.subject {
            add(code.as_str());
        }
        if self.anchor == Anchor::Calls {
            // Another due date is another thing to be reminded of.
            add(&self.date.to_string());
        }
        if lead != Lead::AT_ONCE {
            add(&lead.to_string());
        }
        key
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

    #[test]
    fn rules_of_one_lead_are_one_occasion() {
        let rule = |to: &[Audience], urgent| Rule { lead: Lead::hours(2), to: to.to_vec(), urgent };
        let with = |closes: Vec<Rule>| {
            let date = Date {
                anchor: Anchor::Closes,
                subject: None,
                date: written("2021-01-31", "24:00", Asia::Bangkok),
                until: at("2021-01-31T17:00:00Z"),
            };
            date.told(&Reminders { closes, ..Reminders::default() })
        };
        let one = with(vec![rule(&[Audience::Waiting], false), rule(&[], true), rule(&[Audience::Waiting], false)]);
        assert_eq!(one.len(), 1);
        assert_eq!(one[0].to, [Audience::Waiting, Audience::Following, Audience::Started]);
        assert!(one[0].urgent);
        assert_eq!(one[0].key, with(vec![rule(&[], false)])[0].key, "whoever it is for");
    }

    #[test]
    fn an_audience_is_how_one_stands() {
        use Audience::*;
        let to = |place: Option<State>, interest: Option<Interest>, news: bool| {
            let stands = Stands { place, interest, news };
            Audience::ALL.into_iter().filter(|audience| audience.has(&stands)).collect::<Vec<_>>()
        };
        let (follows, began, muted) = (Some(Interest::Following), Some(Interest::Started), Some(Interest::Muted));
        assert_eq!(to(None, None, false), []);
        assert_eq!(to(None, None, true), [Subscribed, NotRegistered]);
        assert_eq!(to(None, follows, false), [Subscribed, Following, NotRegistered]);
        assert_eq!(to(Some(State::Withdrawn), began, false), [Started, NotRegistered]);
        assert_eq!(to(None, began, true), [Subscribed, Started, NotRegistered]);
        assert_eq!(to(Some(State::Registered), follows, true), [Registered]);
        assert_eq!(to(Some(State::Waiting), None, true), [Waiting]);
        assert_eq!(to(Some(State::Offered), began, false), [Offered]);
        assert_eq!(to(Some(State::Pending), follows, true), []);
        for place in [None, Some(State::Registered), Some(State::Waiting)] {
            assert_eq!(to(place, muted, true), [], "whoever wants none is told of nothing");
        }
    }
}
