//! Rooms in which a series announces, and what is said there to everybody: facts that everybody may know, as ids to reload. Nothing personal, nothing
//! that somebody said.
//!
//! Which of them are due follows from a consultation's facts and the time; moves, cancellations and broadcasts are said
//! when they happen.

use std::ops::RangeInclusive;

use chrono::{DateTime, Duration, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::consultation::{Consultation, Timetable};
use super::id::{BroadcastId, Code, ConsultationId, RoomId, SeriesId};
use super::locale::Locale;
use super::notice::Lane;
use super::person::Platform;
use super::reminder::{Anchor, Reminders, occasions};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoomState {
    Active,
    /// The platform does not let us write there.
    Refused,
    /// We are not in it any more.
    Gone,
    /// Organizers took it off the list.
    Removed,
}

impl RoomState {
    pub const ALL: [Self; 4] = [Self::Active, Self::Refused, Self::Gone, Self::Removed];

    pub fn key(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Refused => "refused",
            Self::Gone => "gone",
            Self::Removed => "removed",
        }
    }
}

/// A room in which a series announces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesRoom {
    pub id: RoomId,
    pub series: SeriesId,
    pub platform: Platform,
    /// The platform's own name for it.
    pub name: String,
    pub title: String,
    pub language: Locale,
    pub second_language: Option<Locale>,
    /// `None`: the series'.
    pub zone: Option<Tz>,
    pub state: RoomState,
    /// What happened before is no news there.
    pub added: DateTime<Utc>,
}

impl SeriesRoom {
    /// The one or two languages in which everything is said there.
    pub fn languages(&self) -> Vec<Locale> {
        let second = self.second_language.iter().filter(|second| **second != self.language);
        std::iter::once(&self.language).chain(second).cloned().collect()
    }
}

/// Something said in a room. Stored as JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RoomWord {
    /// Registration is open, by this version of the dates (1 is the first) and by those after it that did not move that.
    Opens { consultation: ConsultationId, version: usize },
    /// Registration closes before long; the version as of `Opens`.
    Closes { consultation: ConsultationId, version: usize },
    /// The dates are others: the version before and the one in force.
    Moved { consultation: ConsultationId, from: usize, to: usize },
    /// With the millisecond at which it was: it may be held after all, and be cancelled again.
    Cancelled { consultation: ConsultationId, at_ms: i64 },
    /// What was cancelled is held after all, with the millisecond at which that was said.
    HeldAfterAll { consultation: ConsultationId, at_ms: i64 },
    /// A paper, report or recording is there.
    Posted { consultation: ConsultationId, publication: Code },
    /// What an organizer says to many.
    Broadcast { broadcast: BroadcastId },
}

impl RoomWord {
    pub fn consultation(&self) -> Option<ConsultationId> {
        match self {
            Self::Opens { consultation, .. }
            | Self::Closes { consultation, .. }
            | Self::Moved { consultation, .. }
            | Self::Cancelled { consultation, .. }
            | Self::HeldAfterAll { consultation, .. }
            | Self::Posted { consultation, .. } => Some(*consultation),
            Self::Broadcast { .. } => None,
        }
    }

    /// What makes it the same in one room: said once.
    pub fn sameness(&self) -> String {
        match self {
            Self::Opens { consultation, version } => format!("opens:{consultation}:{version}"),
            Self::Closes { consultation, version } => format!("closes:{consultation}:{version}"),
            Self::Moved { consultation, to, .. } => format!("moved:{consultation}:{to}"),
            Self::Cancelled { consultation, at_ms } => format!("cancelled:{consultation}:{at_ms}"),
            Self::HeldAfterAll { consultation, at_ms } => format!("held-after-all:{consultation}:{at_ms}"),
            Self::Posted { consultation, publication } => format!("posted:{consultation}:{publication}"),
            Self::Broadcast { broadcast } => format!("broadcast:{broadcast}"),
        }
    }

    /// The versions of the dates by which it says the same as by this one, up to this one: those before it whose moment
    /// of it was no other. Without a break: what moved away and back is news again. Of what follows from no dates, all.
    pub fn versions_alike(
        &self,
        consultation: &Consultation,
        announced: DateTime<Utc>,
        version: usize,
    ) -> RangeInclusive<usize> {
        let moment = |timetable: &Timetable| match self {
            Self::Opens { .. } => Some(opens(timetable, announced)),
            Self::Closes { .. } => Some(timetable.registration_closes.instant()),
            _ => None,
        };
        let known = consultation.timetables.get(..version).unwrap_or(&consultation.timetables);
        let stands = known.last().map(moment);
        let alike = known.iter().rev().take_while(|timetable| Some(moment(timetable)) == stands).count();
        known.len() + 1 - alike..=known.len()
    }

    /// The same as it was said by another version of the dates.
    fn by_version(&self, version: usize) -> Self {
        match self.clone() {
            Self::Opens { consultation, .. } => Self::Opens { consultation, version },
            Self::Closes { consultation, .. } => Self::Closes { consultation, version },
            other => other,
        }
    }

    pub fn lane(&self) -> Lane {
        match self {
            Self::Moved { .. } | Self::Cancelled { .. } | Self::HeldAfterAll { .. } => Lane::Urgent,
            Self::Opens { .. } | Self::Closes { .. } | Self::Posted { .. } => Lane::Reminder,
            Self::Broadcast { .. } => Lane::Bulk,
        }
    }
}

/// That registration opened is news for so long.
const OPENING_IS_NEWS: Duration = Duration::days(2);

/// That something was posted is news for so long.
const PAPERS_ARE_NEWS: Duration = Duration::days(7);

/// A room is told once that registration closes: at the reminder of the series that comes nearest to so long before.
const CLOSES_SOON: Duration = Duration::days(3);

/// Since when one may register by these dates. `announced`: since when we know of the consultation.
fn opens(timetable: &Timetable, announced: DateTime<Utc>) -> DateTime<Utc> {
    timetable.registration_opens.map_or(announced, |opens| opens.instant().max(announced))
}

/// Something that is to be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    pub word: RoomWord,
    /// The moment since when it is so.
    pub since: DateTime<Utc>,
    /// The same under later versions of the dates: who heard one of these has heard it.
    pub also: Vec<RoomWord>,
}

/// What is to be said of a consultation now, where it was not yet. What is no news any more is not among it. `announced`:
/// since when we know of it.
pub fn due(
    id: ConsultationId,
    consultation: &Consultation,
    rules: &Reminders,
    announced: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Vec<Due> {
    let (version, timetable) = consultation.timetable(now);
    let closes = timetable.registration_closes.instant();
    let mut all = Vec::new();
    let mut of_dates = |word: RoomWord, since| {
        let mut alike = word.versions_alike(consultation, announced, version).map(|version| word.by_version(version));
        if let Some(word) = alike.next() {
            all.push(Due { since, also: alike.collect(), word });
        }
    };
    if !consultation.cancelled && now < closes {
        let opens = opens(timetable, announced);
        if opens <= now && now < opens + OPENING_IS_NEWS {
            of_dates(RoomWord::Opens { consultation: id, version }, opens);
        }
        let moments = occasions(consultation, timetable, rules).into_iter();
        let moments = moments.filter(|occasion| occasion.anchor == Anchor::Closes).map(|occasion| occasion.at);
        let from_wanted = |at: &DateTime<Utc>| (closes - CLOSES_SOON - *at).abs();
        if let Some(at) = moments.min_by_key(from_wanted).filter(|at| *at <= now) {
            of_dates(RoomWord::Closes { consultation: id, version }, at);
        }
    }
    for publication in &consultation.publications {
        let Some(posted) = publication.posted.map(|posted| posted.instant()) else { continue };
        if !publication.kind.for_registered_only() && posted <= now && now < posted + PAPERS_ARE_NEWS {
            let word = RoomWord::Posted { consultation: id, publication: publication.code.clone() };
            all.push(Due { word, since: posted, also: Vec::new() });
        }
    }
    all
}
