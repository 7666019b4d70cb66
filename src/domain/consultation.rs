//! Series and consultations as facts: what an organizing team announces about them.
//!
//! Who registered is `registration`'s subject; reading and writing these facts as a file is the files room's.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::id::Code;
use super::locale::{Locale, Localized};
use super::questionnaire::Questionnaire;
use super::reminder::Reminders;
use super::written::{WallTime, Written};

/// Several consultations held by one organizing team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Series {
    pub code: Code,
    pub title: Localized,
    pub about: Localized,
    /// Zone of everything in the series that names no other.
    pub zone: Tz,
    pub privacy: Privacy,
    #[serde(default)]
    pub reminders: Reminders,
    /// In the order of the file.
    pub consultations: Vec<Consultation>,
}

/// Days after the end of a meeting beyond which nothing about those who registered is kept.
pub const LONGEST_RETENTION: u32 = 180;

/// Who answers for what is stored. A real platform is refused without it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Privacy {
    /// The organizing team, as people know it.
    pub team: Localized,
    /// A role, never a person: "Stakeholder Liaison".
    pub contact_role: Localized,
    /// Where that role is reached, usually an e-mail address.
    pub contact_address: String,
    /// Days after a consultation's summary report is posted at which personal data goes, and never later than
    /// [`LONGEST_RETENTION`] days after the consultation's end: the organizing team needs it until its report is out, and
    /// people must not wait for a report that never comes. What is kept of a series goes with the last of its
    /// consultations. Where none is to come (called off, or the team said so), it counts from the end, or from when that was
    /// said. 0 when the file does not say.
    pub retention_days: u32,
}

impl Privacy {
    /// Everything a person must be able to read before they agree.
    pub fn is_complete(&self) -> bool {
        !self.team.is_empty()
            && !self.contact_role.is_empty()
            && !self.contact_address.is_empty()
            && self.retention_days > 0
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Consultation {
    /// Public and unique over the whole installation: `ap-gcm-4`.
    pub code: Code,
    pub title: Localized,
    pub about: Localized,
    /// Where it is held: "Online (via Zoom)".
    pub place: Localized,
    /// Objectives of the Global Compact for Migration, 1 to 23 (A/RES/73/195); empty outside that field.
    pub objectives: Vec<u8>,
    /// Languages of the meeting itself.
    pub languages: Vec<Locale>,
    /// As first announced, then every move in the order it became known. Never empty.
    pub timetables: Vec<Timetable>,
    pub limits: Limits,
    /// Whoever sends the form applies, and the organizers decide.
    #[serde(default)]
    pub approval: bool,
    pub confidentiality: Confidentiality,
    pub sessions: Vec<Session>,
    pub groups: Vec<WorkingGroup>,
    pub calls: Vec<Call>,
    /// What it asks beforehand.
    #[serde(default)]
    pub questionnaire: Option<Questionnaire>,
    pub publications: Vec<Publication>,
    pub cancelled: bool,
    /// False: it is being prepared, and only the organizing team sees it. Once true it stays so.
    #[serde(default = "published")]
    pub published: bool,
}

/// What was written before anything could be prepared unseen was published.
fn published() -> bool {
    true
}

/// When it is held and until when one may register: one version of the dates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Timetable {
    /// When this version became known; `None` for the first announcement.
    pub known: Option<Written>,
    /// In the order of time; never empty.
    pub sittings: Vec<Sitting>,
    /// `None`: open since it was announced.
    pub registration_opens: Option<Written>,
    /// Exclusive.
    pub registration_closes: Written,
    /// End of the waiting list, exclusive; `None`: 24 hours before the start, or later when registration closes later.
    pub waiting_ends: Option<Written>,
}

/// One stretch of a meeting, in its own zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sitting {
    pub date: NaiveDate,
    pub from: WallTime,
    pub to: WallTime,
    pub zone: Tz,
}

impl Sitting {
    pub fn starts(&self) -> DateTime<Utc> {
        Written { date: self.date, time: self.from, zone: self.zone }.instant()
    }

    pub fn ends(&self) -> DateTime<Utc> {
        Written { date: self.date, time: self.to, zone: self.zone }.instant()
    }
}

impl Timetable {
    /// Start of the first sitting.
    pub fn starts(&self) -> DateTime<Utc> {
        self.sittings.iter().map(Sitting::starts).min().unwrap_or(DateTime::<Utc>::MAX_UTC)
    }

    /// End of the last sitting.
    pub fn ends(&self) -> DateTime<Utc> {
        self.sittings.iter().map(Sitting::ends).max().unwrap_or(DateTime::<Utc>::MAX_UTC)
    }

    /// Most withdrawals come after registration closed, and those who wait registered in time: the waiting list
    /// ends on its own date, and never before registration does.
    pub fn waiting_ends(&self) -> DateTime<Utc> {
        let usual = || (self.starts() - chrono::Duration::hours(24)).max(self.registration_closes.instant());
        self.waiting_ends.map_or_else(usual, |at| at.instant())
    }
}

impl Consultation {
    /// Whether the dates from one version to the other say the same of something without a break. A version is made by any
    /// change of them: another deadline is one too.
    pub fn says_the_same<T: PartialEq>(&self, one: usize, other: usize, of: impl Fn(&Timetable) -> T) -> bool {
        let (from, to) = (one.min(other), one.max(other));
        let Some(run) = from.checked_sub(1).and_then(|from| self.timetables.get(from..to)) else { return false };
        run.windows(2).all(|pair| of(&pair[0]) == of(&pair[1]))
    }

    /// Whether it is held at the same times by two versions of the dates.
    pub fn is_held_alike(&self, one: usize, other: usize) -> bool {
        self.says_the_same(one, other, |timetable| timetable.sittings.clone())
    }

    /// The timetable in force at `now`, with its version (1 is the first announcement).
    pub fn timetable(&self, now: DateTime<Utc>) -> (usize, &Timetable) {
        let version =
            self.timetables.iter().take_while(|t| t.known.is_none_or(|known| known.instant() <= now)).count().max(1);
        (version, &self.timetables[version - 1])
    }

    /// The sessions of the timetable in force: those within one of its sittings. Sessions of dates that are not known yet
    /// would tell them.
    pub fn sessions_at(&self, now: DateTime<Utc>) -> Vec<&Session> {
        let (_, timetable) = self.timetable(now);
        let within = |session: &&Session| {
            let (starts, ends) = (session.sitting.starts(), session.sitting.ends());
            timetable.sittings.iter().any(|sitting| sitting.starts() <= starts && ends <= sitting.ends())
        };
        self.sessions.iter().filter(within).collect()
    }

    pub fn group(&self, code: &Code) -> Option<&WorkingGroup> {
        self.groups.iter().find(|group| group.code == *code)
    }
}

/// How many may come; `None` is no limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    pub capacity: Option<u32>,
    pub per_organization: Option<u32>,
    /// People who come for themselves; `Some(0)`: only people of an organization may come.
    pub individuals: Option<u32>,
    /// How long an offered seat is held, counted from the recipient's next decent hour.
    pub offer_hours: u32,
}

/// Three separate facts: who attends, whether a recording exists, and who said what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confidentiality {
    /// Only registered people attend.
    pub closed: bool,
    pub recorded: bool,
    /// What is said may be used; who said it, or for whom, may not be revealed.
    pub chatham_house: bool,
}

/// A part of the meeting: opening, round table, closing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Session {
    pub code: Code,
    pub title: Localized,
    pub sitting: Sitting,
}

/// Runs in parallel with others; one person is in one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WorkingGroup {
    pub code: Code,
    pub title: Localized,
    pub objectives: Vec<u8>,
    pub capacity: Option<u32>,
}

/// Something asked of stakeholders with a due date: voluntary inputs, a form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Call {
    pub code: Code,
    pub title: Localized,
    pub link: Localized,
    /// Exclusive.
    pub due: Written,
}

/// Papers and reports of one consultation, at most.
pub const MOST_PAPERS: usize = 16;

/// Longest title of a paper, in UTF-16 units.
pub const LONGEST_PAPER_TITLE: usize = 120;

/// Longest web address, in UTF-16 units.
pub const LONGEST_ADDRESS: usize = 300;

/// A paper, report or recording that can be opened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Publication {
    pub code: Code,
    pub kind: PublicationKind,
    pub title: Localized,
    /// One address, or one per language.
    pub link: Localized,
    /// When it was posted; `None`: from the announcement on.
    pub posted: Option<Written>,
}

impl Publication {
    pub fn is_posted(&self, now: DateTime<Utc>) -> bool {
        self.posted.is_none_or(|at| at.instant() <= now)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PublicationKind {
    ConceptNote,
    Agenda,
    Background,
    Speakers,
    /// For registered people only.
    LogisticsNote,
    SummaryReport,
    StakeholderReports,
    Recording,
}

impl PublicationKind {
    pub const ALL: [Self; 8] = [
        Self::ConceptNote,
        Self::Agenda,
        Self::Background,
        Self::Speakers,
        Self::LogisticsNote,
        Self::SummaryReport,
        Self::StakeholderReports,
        Self::Recording,
    ];

    /// What comes afterwards, as opposed to what one reads before.
    pub fn is_report(self) -> bool {
        matches!(self, Self::SummaryReport | Self::StakeholderReports | Self::Recording)
    }

    pub fn for_registered_only(self) -> bool {
        self == Self::LogisticsNote
    }

    /// The word of a series file.
    pub fn key(self) -> &'static str {
        match self {
            Self::ConceptNote => "concept-note",
            Self::Agenda => "agenda",
            Self::Background => "background",
            Self::Speakers => "speakers",
            Self::LogisticsNote => "logistics-note",
            Self::SummaryReport => "summary-report",
            Self::StakeholderReports => "stakeholder-reports",
            Self::Recording => "recording",
        }
    }
}
