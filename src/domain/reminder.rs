//! Reminders: at which moments a timetable makes them due, and for whom.
//!
//! Nothing here is stored: moments are derived from the rules of a series and the timetable in force. Who is to be told
//! is looked up by the store; when it is sent it is looked at again. When somebody may be disturbed is `quiet`'s subject.

mod rules;

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::consultation::{Call, Consultation, Timetable};
use super::id::Code;
use super::questionnaire::Asks;
use super::registration::State;
use super::written::Written;

pub use rules::{Lead, NotALead, Reminders, Rule};

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
    /// The questionnaire is due.
    Questionnaire,
    /// The first sitting starts.
    Starts,
    /// The last sitting ends.
    Ends,
    /// A paper, report or recording is posted.
    Posted,
}

impl Anchor {
    pub const ALL: [Self; 7] =
        [Self::Opens, Self::Closes, Self::Calls, Self::Questionnaire, Self::Starts, Self::Ends, Self::Posted];

    /// The word of a series file.
    pub fn key(self) -> &'static str {
        match self {
            Self::Opens => "opens",
            Self::Closes => "closes",
            Self::Calls => "calls",
            Self::Questionnaire => "questionnaire",
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
            Self::Questionnaire => &[Audience::NotAnswered],
            Self::Starts | Self::Ends => &[Audience::Registered],
            Self::Posted => {
                &[Audience::Subscribed, Audience::Started, Audience::Registered, Audience::Waiting, Audience::Offered]
            }
        }
    }

    /// Whether such a date is told of on this side of it: nobody is reminded to register where it is too late.
    pub fn is_told(self, after: bool) -> bool {
        match self {
            Self::Opens => true,
            Self::Closes | Self::Calls | Self::Questionnaire | Self::Starts => !after,
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
    /// The questionnaire asks them, and they have not sent it.
    NotAnswered,
    /// Have sent the questionnaire.
    Answered,
}

impl Audience {
    pub const ALL: [Self; 9] = [
        Self::Subscribed,
        Self::Following,
        Self::Started,
        Self::NotRegistered,
        Self::Registered,
        Self::Waiting,
        Self::Offered,
        Self::NotAnswered,
        Self::Answered,
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
            Self::NotAnswered => "not-answered",
            Self::Answered => "answered",
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
                Self::NotAnswered => stands.asked && !stands.answered,
                Self::Answered => stands.answered,
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
    /// Who sent the questionnaire.
    Answered,
    /// Who has a place, and did not send it.
    Unanswered,
    /// Who follows the consultation, with a place or without, and did not send it.
    UnansweredFollowing,
    UnansweredInvited,
}

impl Audience {
    /// Everybody of the audience is in one of these, and nobody else. `asks`: whom the questionnaire asks, if there is one.
    pub fn sources(self, asks: Option<Asks>) -> &'static [Source] {
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
            Self::Answered => &[Source::Answered],
            Self::NotAnswered => match asks {
                None => &[],
                Some(Asks::Registered) => &[Source::Unanswered],
                Some(Asks::Invited) => &[Source::UnansweredInvited],
                Some(Asks::Anyone) => &[Source::Unanswered, Source::UnansweredFollowing, Source::UnansweredInvited],
            },
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
    /// Its questionnaire asks them: see [`Asks::asks`].
    pub asked: bool,
    /// They have sent it.
    pub answered: bool,
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
    /// Whether it belongs to the consultation wherever its dates move: calls, questionnaires and papers have dates of their own.
    pub fn stays(&self) -> bool {
        matches!(self.anchor, Anchor::Calls | Anchor::Questionnaire | Anchor::Posted)
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
        if let Some(questionnaire) = &consultation.questionnaire {
            let due = questionnaire.due;
            let date = Date { anchor: Anchor::Questionnaire, subject: None, date: due, until: due.instant() };
            let is_open = |at| questionnaire.opens.is_none_or(|opens| opens.instant() <= at);
            all.extend(date.told(rules).into_iter().filter(|occasion| is_open(occasion.at)));
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
        for rule in rules.of(self.anchor).iter().filter(|rule| self.anchor.is_told(rule.lead.is_after())) {
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
        if matches!(self.anchor, Anchor::Calls | Anchor::Questionnaire) {
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
    use chrono_tz::{Asia, Tz};

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn written(date: &str, time: &str, zone: Tz) -> Written {
        Written { date: date.parse().unwrap(), time: time.parse().unwrap(), zone }
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
            let stands = Stands { place, interest, news, ..Stands::default() };
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
