//! Registration: its states, and the gates that decide who may have a seat, who may wait, and who is refused and why.
//!
//! These rules are pure: the store reads the circumstances under its locks, and numbered seats behind constraints of
//! the database stand behind them. Taking and freeing seats is `app::seats`.

use chrono::{DateTime, Duration, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::id::{Code, RegistrationId};
use super::quiet::Quiet;

/// Where one person stands in one consultation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Holds a seat.
    Registered,
    /// Holds a seat until the offer lapses, is accepted or passed.
    Offered,
    Waiting,
    /// Applied where organizers approve; holds nothing.
    Pending,
    Withdrawn,
    /// Let an offer lapse.
    Lapsed,
    /// Passed an offer on.
    Passed,
    Declined,
    HandedOver,
    /// Taken off by an organizer.
    Removed,
}

impl State {
    pub const ALL: [Self; 10] = [
        Self::Registered,
        Self::Offered,
        Self::Waiting,
        Self::Pending,
        Self::Withdrawn,
        Self::Lapsed,
        Self::Passed,
        Self::Declined,
        Self::HandedOver,
        Self::Removed,
    ];

    pub fn key(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::Offered => "offered",
            Self::Waiting => "waiting",
            Self::Pending => "pending",
            Self::Withdrawn => "withdrawn",
            Self::Lapsed => "lapsed",
            Self::Passed => "passed",
            Self::Declined => "declined",
            Self::HandedOver => "handed_over",
            Self::Removed => "removed",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }

    pub fn holds_a_seat(self) -> bool {
        matches!(self, Self::Registered | Self::Offered)
    }

    /// At most one of these per person and consultation.
    pub fn is_active(self) -> bool {
        matches!(self, Self::Registered | Self::Offered | Self::Waiting | Self::Pending)
    }
}

/// Where one of two registrations stands that turn out to be one person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    pub state: State,
    pub waiting_since: Option<DateTime<Utc>>,
    /// Ids are ordered by time.
    pub id: RegistrationId,
}

/// Whether the first of two active registrations of one person stays: the stronger state does (registered, offered,
/// pending, waiting), then the earlier.
pub fn first_stays(first: Claim, second: Claim) -> bool {
    let weight = |claim: Claim| {
        let strength = match claim.state {
            State::Registered => 0,
            State::Offered => 1,
            State::Pending => 2,
            _ => 3,
        };
        (strength, claim.waiting_since, claim.id)
    };
    weight(first) <= weight(second)
}

/// "No limit" in the tables, where a null would switch the foreign keys off.
pub const NO_LIMIT: i64 = 1_000_000_000;

/// Seats of one kind: how many there are (recorded exceptions included) and how many are held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    pub places: i64,
    pub held: i64,
}

impl Room {
    pub fn is_full(self) -> bool {
        self.held >= self.places
    }

    /// `None` where there is no limit.
    pub fn left(self) -> Option<i64> {
        (self.places < NO_LIMIT).then(|| (self.places - self.held).max(0))
    }
}

/// Why there is no seat just now. The meeting being full and one's organization being full have different remedies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Full {
    Meeting,
    Organization,
    /// The places for people who come for themselves.
    Individuals,
    Group,
}

impl Full {
    pub const ALL: [Self; 4] = [Self::Meeting, Self::Organization, Self::Individuals, Self::Group];

    pub fn key(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::Organization => "organization",
            Self::Individuals => "individuals",
            Self::Group => "group",
        }
    }
}

/// Everything the gates look at, read under the locks.
#[derive(Clone, Debug, PartialEq)]
pub struct Circumstances {
    /// The clock read once, after the locks were taken.
    pub now: DateTime<Utc>,
    pub cancelled: bool,
    pub opens: Option<DateTime<Utc>>,
    /// Exclusive.
    pub closes: DateTime<Utc>,
    /// Exclusive.
    pub waiting_ends: DateTime<Utc>,
    pub starts: DateTime<Utc>,
    /// The questionnaire has to be sent before, and they have not.
    pub lacks_answers: bool,
    pub for_self: bool,
    pub needs_group: bool,
    pub meeting: Room,
    /// Of the person's organization, or of those who come for themselves.
    pub delegation: Room,
    /// Of the chosen working group; `None` when none was chosen.
    pub group: Option<Room>,
}

/// What the gates say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Admission {
    /// There is a seat.
    Seat,
    /// No seat now; one may wait. Never empty, in the order of [`Full`].
    Wait(Vec<Full>),
}

/// A refusal that waiting cannot cure. In the order the gates look: permanent ones before those one can repair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    Cancelled,
    Started,
    Closed,
    NotOpenYet,
    /// The questionnaire has to be sent first.
    NotAnswered,
    /// Only people of an organization may come.
    OrganizationsOnly,
    /// A working group has to be chosen first.
    GroupMissing,
}

/// Whether the window of registration counts. It does for a newcomer; who waits registered in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    Counts,
    Passed,
    /// Organizers decide about somebody: only the start ends that.
    Waived,
}

/// The gates, in order.
pub fn admit(at: &Circumstances, window: Window) -> Result<Admission, Refusal> {
    if at.cancelled {
        return Err(Refusal::Cancelled);
    }
    if at.now >= at.starts {
        return Err(Refusal::Started);
    }
    match window {
        Window::Counts if at.now >= at.closes => return Err(Refusal::Closed),
        Window::Counts if at.opens.is_some_and(|opens| at.now < opens) => return Err(Refusal::NotOpenYet),
        Window::Passed if at.now >= at.waiting_ends => return Err(Refusal::Closed),
        _ => {}
    }
    if window == Window::Counts && at.lacks_answers {
        return Err(Refusal::NotAnswered);
    }
    if at.for_self && at.delegation.places == 0 {
        return Err(Refusal::OrganizationsOnly);
    }
    if at.needs_group && at.group.is_none() {
        return Err(Refusal::GroupMissing);
    }
    let full: Vec<Full> = [
        (at.meeting.is_full(), Full::Meeting),
        (at.delegation.is_full(), if at.for_self { Full::Individuals } else { Full::Organization }),
        (at.group.is_some_and(Room::is_full), Full::Group),
    ]
    .into_iter()
    .filter_map(|(is_full, which)| is_full.then_some(which))
    .collect();
    Ok(if full.is_empty() { Admission::Seat } else { Admission::Wait(full) })
}

/// Where one person stands in one consultation, as they are told.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    pub state: State,
    /// Of those who wait: 1 is the first.
    pub waiting_place: Option<i64>,
    /// What keeps somebody waiting just now, in the order of [`Full`].
    pub blocked_by: Vec<Full>,
    pub offer_until: Option<DateTime<Utc>>,
    pub group: Option<Code>,
}

/// How long an offered seat is held: `hours` counted from the recipient's next decent hour, never past the end of the
/// waiting list.
pub fn offer_until(
    now: DateTime<Utc>,
    hours: u32,
    recipient: Option<(Tz, Quiet)>,
    waiting_ends: DateTime<Utc>,
) -> DateTime<Utc> {
    let from = recipient.map_or(now, |(zone, quiet)| quiet.next_decent(now, zone));
    (from + Duration::hours(hours.into())).min(waiting_ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn open() -> Circumstances {
        Circumstances {
            now: at("2021-01-20T00:00:00Z"),
            cancelled: false,
            opens: Some(at("2021-01-10T00:00:00Z")),
            closes: at("2021-01-31T17:00:00Z"),
            waiting_ends: at("2021-02-02T04:00:00Z"),
            starts: at("2021-02-03T04:00:00Z"),
            lacks_answers: false,
            for_self: false,
            needs_group: true,
            meeting: Room { places: 60, held: 10 },
            delegation: Room { places: 2, held: 1 },
            group: Some(Room { places: 30, held: 5 }),
        }
    }

    #[test]
    fn gates_look_in_order() {
        use Admission::*;
        use Full::*;
        use Refusal::*;
        let full = Room { places: 2, held: 2 };
        let cases: [(&str, Circumstances, Result<Admission, Refusal>); 15] = [
            ("open", open(), Ok(Seat)),
            ("last moment", Circumstances { now: at("2021-01-31T16:59:59.999Z"), ..open() }, Ok(Seat)),
            ("closed", Circumstances { now: at("2021-01-31T17:00:00Z"), ..open() }, Err(Closed)),
            ("too early", Circumstances { now: at("2021-01-09T23:59:59Z"), ..open() }, Err(NotOpenYet)),
            ("started", Circumstances { now: at("2021-02-03T04:00:00Z"), ..open() }, Err(Started)),
            (
                "cancelled wins",
                Circumstances { cancelled: true, now: at("2021-02-03T04:00:00Z"), ..open() },
                Err(Cancelled),
            ),
            (
                "closed before organization",
                Circumstances { now: at("2021-01-31T17:00:00Z"), delegation: full, ..open() },
                Err(Closed),
            ),
            (
                "answers before seats",
                Circumstances { lacks_answers: true, meeting: full, group: None, ..open() },
                Err(NotAnswered),
            ),
            (
                "closed before answers",
                Circumstances { lacks_answers: true, now: at("2021-01-31T17:00:00Z"), ..open() },
                Err(Closed),
            ),
            ("meeting full", Circumstances { meeting: full, ..open() }, Ok(Wait(vec![Meeting]))),
            ("organization full", Circumstances { delegation: full, ..open() }, Ok(Wait(vec![Organization]))),
            (
                "all full",
                Circumstances { meeting: full, delegation: full, group: Some(full), ..open() },
                Ok(Wait(vec![Meeting, Organization, Group])),
            ),
            (
                "individuals full",
                Circumstances { for_self: true, delegation: full, ..open() },
                Ok(Wait(vec![Individuals])),
            ),
            (
                "no individuals",
                Circumstances { for_self: true, delegation: Room { places: 0, held: 0 }, ..open() },
                Err(OrganizationsOnly),
            ),
            ("no group", Circumstances { group: None, ..open() }, Err(GroupMissing)),
        ];
        for (name, circumstances, wanted) in cases {
            assert_eq!(admit(&circumstances, Window::Counts), wanted, "{name}");
        }
    }

    #[test]
    fn who_waits_is_not_stopped_by_the_window() {
        let late = Circumstances { now: at("2021-02-01T00:00:00Z"), lacks_answers: true, ..open() };
        let hour_before = Circumstances { now: at("2021-02-03T03:00:00Z"), ..late.clone() };
        assert_eq!(admit(&hour_before, Window::Waived), Ok(Admission::Seat));
        assert_eq!(admit(&Circumstances { now: late.starts, ..late.clone() }, Window::Waived), Err(Refusal::Started));
        assert_eq!(admit(&late, Window::Counts), Err(Refusal::Closed));
        assert_eq!(admit(&late, Window::Passed), Ok(Admission::Seat));
        let too_late = Circumstances { now: late.waiting_ends, ..open() };
        assert_eq!(admit(&too_late, Window::Passed), Err(Refusal::Closed));
    }

    #[test]
    fn an_offer_counts_from_a_decent_hour_and_ends_with_the_list() {
        let end = at("2021-02-02T04:00:00Z");
        let bangkok = Some((chrono_tz::Asia::Bangkok, Quiet::default()));
        for (now, hours, zone, until) in [
            ("2021-01-20T03:00:00Z", 24, bangkok, "2021-01-21T03:00:00Z"),
            ("2021-01-20T15:00:00Z", 24, bangkok, "2021-01-22T01:00:00Z"),
            ("2021-01-19T20:00:00Z", 24, bangkok, "2021-01-21T01:00:00Z"),
            ("2021-02-01T10:00:00Z", 24, bangkok, "2021-02-02T04:00:00Z"),
            ("2021-01-20T15:00:00Z", 2, None, "2021-01-20T17:00:00Z"),
        ] {
            assert_eq!(offer_until(at(now), hours, zone, end), at(until), "{now}");
        }
    }
}
