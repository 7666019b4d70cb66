//! Who registered: listed, searched, decided; people without an account; organizations that look alike.

use super::super::action::two;
use super::About;
use crate::domain::authority::Act;
use crate::domain::id::{Code, OrganizationId, RegistrationId, base32, from_base32};
use crate::domain::registration::State;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Registrations {
    /// A page, from 0, of those who stand alike.
    List(Code, Shelf, u16),
    /// Asks for a name to look for.
    Find(Code),
    One(RegistrationId),
    /// What a decision would do, before it is made; asks for its reason where it has one.
    Weigh(Deed, RegistrationId),
    /// Decides, as it was weighed.
    Decide(Weighed),
    /// Asks for somebody who has no account.
    Enter(Code),
    /// Registers whom one entered, as it was shown at this revision, in the category at this place of all, from 0.
    EnterYes(Code, u32, u8),
    /// Organizations that look alike, those after this pair.
    Alike(Option<(OrganizationId, OrganizationId)>),
    /// What merging the first into the second would touch.
    Merge(OrganizationId, OrganizationId),
    /// Merges, if it touches what was shown under this mark.
    MergeYes(OrganizationId, OrganizationId, u32),
    /// They are two.
    Apart(OrganizationId, OrganizationId),
}

/// Lists that registrations stand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    Registered,
    Offered,
    Waiting,
    Pending,
    /// Everybody whose registration ended.
    Gone,
}

impl Shelf {
    pub const ALL: [Self; 5] = [Self::Pending, Self::Registered, Self::Offered, Self::Waiting, Self::Gone];

    fn key(self) -> &'static str {
        match self {
            Self::Registered => "r",
            Self::Offered => "o",
            Self::Waiting => "w",
            Self::Pending => "p",
            Self::Gone => "g",
        }
    }

    /// `None`: many states.
    pub fn state(self) -> Option<State> {
        match self {
            Self::Registered => Some(State::Registered),
            Self::Offered => Some(State::Offered),
            Self::Waiting => Some(State::Waiting),
            Self::Pending => Some(State::Pending),
            Self::Gone => None,
        }
    }

    pub fn of(state: State) -> Self {
        Self::ALL.into_iter().find(|shelf| shelf.state() == Some(state)).unwrap_or(Self::Gone)
    }
}

/// What organizers may decide about somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// A seat, or a place on the waiting list where there is none.
    Approve,
    Decline,
    /// A seat for somebody who waits or is offered one.
    Seat,
    /// A seat, as a recorded exception where a limit is exceeded.
    Beyond,
    /// From a seat to the end of the waiting list.
    Wait,
    Remove,
}

/// Whether a reason goes with a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    None,
    MayBe,
    Needed,
}

impl Deed {
    pub const ALL: [Self; 6] = [Self::Approve, Self::Decline, Self::Seat, Self::Beyond, Self::Wait, Self::Remove];

    /// As the audit names it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Decline => "decline",
            Self::Seat => "seat",
            Self::Beyond => "admit_beyond",
            Self::Wait => "put_on_waiting_list",
            Self::Remove => "remove",
        }
    }

    fn letter(self) -> &'static str {
        match self {
            Self::Approve => "a",
            Self::Decline => "d",
            Self::Seat => "s",
            Self::Beyond => "b",
            Self::Wait => "w",
            Self::Remove => "r",
        }
    }

    /// Whether it can be decided about somebody who stands there.
    pub fn suits(self, state: State) -> bool {
        match self {
            Self::Approve | Self::Decline => state == State::Pending,
            Self::Seat => matches!(state, State::Waiting | State::Offered),
            Self::Beyond => matches!(state, State::Waiting | State::Pending),
            Self::Wait => matches!(state, State::Registered | State::Offered),
            Self::Remove => matches!(state, State::Registered | State::Offered | State::Waiting),
        }
    }

    pub fn reason(self) -> Reason {
        match self {
            Self::Approve | Self::Seat | Self::Wait => Reason::None,
            Self::Decline => Reason::MayBe,
            Self::Beyond | Self::Remove => Reason::Needed,
        }
    }
}

/// A decision as it was shown before it is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weighed {
    pub deed: Deed,
    pub registration: RegistrationId,
    /// When the registration had last changed, in milliseconds since 1970, UTC: of another one nothing was decided.
    pub seen_ms: i64,
    /// The revision of the reason that was shown; 0: without one.
    pub reason: u32,
    /// Of what it would do, as it was shown.
    pub mark: u32,
}

impl Registrations {
    pub(super) fn needs(&self) -> (Act, About<'_>) {
        match self {
            Self::List(code, ..) | Self::Find(code) => (Act::SeeRegistrations, About::Consultation(code)),
            Self::One(id) => (Act::SeeRegistrations, About::Registration(*id)),
            Self::Weigh(_, id) => (Act::DecideRegistrations, About::Registration(*id)),
            Self::Decide(weighed) => (Act::DecideRegistrations, About::Registration(weighed.registration)),
            Self::Enter(code) | Self::EnterYes(code, ..) => (Act::DecideRegistrations, About::Consultation(code)),
            Self::Alike(_) | Self::Merge(..) | Self::MergeYes(..) | Self::Apart(..) => {
                (Act::MergeOrganizations, About::Installation)
            }
        }
    }

    pub(super) fn changes(&self) -> bool {
        matches!(self, Self::Decide(_) | Self::EnterYes(..) | Self::MergeYes(..) | Self::Apart(..))
    }

    pub(super) fn encode(&self) -> String {
        match self {
            Self::List(code, shelf, page) => format!("l:{}:{page}:{code}", shelf.key()),
            Self::Find(code) => format!("f:{code}"),
            Self::One(id) => format!("o:{id}"),
            Self::Weigh(deed, id) => format!("w:{}:{id}", deed.letter()),
            Self::Decide(Weighed { deed, registration, seen_ms, reason, mark }) => {
                format!("d:{}:{registration}:{}:{reason}:{mark:08x}", deed.letter(), base32(*seen_ms))
            }
            Self::Enter(code) => format!("e:{code}"),
            Self::EnterYes(code, revision, category) => format!("y:{revision}:{category}:{code}"),
            Self::Alike(None) => "k:".into(),
            Self::Alike(Some((one, other))) => format!("k:{one}:{other}"),
            Self::Merge(from, into) => format!("m:{from}:{into}"),
            Self::MergeYes(from, into, mark) => format!("n:{from}:{into}:{mark:08x}"),
            Self::Apart(one, other) => format!("x:{one}:{other}"),
        }
    }

    pub(super) fn read(wire: &str) -> Option<Self> {
        let (verb, rest) = wire.split_once(':')?;
        let pair = |text: &str| {
            let (one, other) = text.split_once(':')?;
            Some((OrganizationId(from_base32(one)?), OrganizationId(from_base32(other)?)))
        };
        let mark = |text: &str| u32::from_str_radix(text, 16).ok().filter(|mark| format!("{mark:08x}") == text);
        let deed = |letter: &str| Deed::ALL.into_iter().find(|deed| deed.letter() == letter);
        match verb {
            "l" => {
                let (key, rest) = rest.split_once(':')?;
                let shelf = Shelf::ALL.into_iter().find(|shelf| shelf.key() == key)?;
                two(rest).map(|(page, code)| Self::List(code, shelf, page))
            }
            "f" => rest.parse().ok().map(Self::Find),
            "o" => from_base32(rest).map(|id| Self::One(RegistrationId(id))),
            "w" => {
                let (letter, id) = rest.split_once(':')?;
                Some(Self::Weigh(deed(letter)?, RegistrationId(from_base32(id)?)))
            }
            "d" => {
                let mut parts = rest.split(':');
                let weighed = Weighed {
                    deed: deed(parts.next()?)?,
                    registration: RegistrationId(from_base32(parts.next()?)?),
                    seen_ms: from_base32(parts.next()?)?,
                    reason: parts.next()?.parse().ok()?,
                    mark: mark(parts.next()?)?,
                };
                parts.next().is_none().then_some(Self::Decide(weighed))
            }
            "e" => rest.parse().ok().map(Self::Enter),
            "y" => {
                let (revision, rest) = rest.split_once(':')?;
                let (category, code) = two(rest)?;
                Some(Self::EnterYes(code, revision.parse().ok()?, category))
            }
            "k" if rest.is_empty() => Some(Self::Alike(None)),
            "k" => pair(rest).map(|after| Self::Alike(Some(after))),
            "m" => pair(rest).map(|(from, into)| Self::Merge(from, into)),
            "n" => {
                let (two, shown) = rest.rsplit_once(':')?;
                let (from, into) = pair(two)?;
                Some(Self::MergeYes(from, into, mark(shown)?))
            }
            "x" => pair(rest).map(|(one, other)| Self::Apart(one, other)),
            _ => None,
        }
    }

    pub(super) fn every(_series: &Code, consultation: &Code, registration: RegistrationId) -> Vec<Self> {
        let code = || consultation.clone();
        let (one, other) = (OrganizationId(registration.0), OrganizationId(i64::MAX));
        let mut all = vec![Self::Find(code()), Self::One(registration), Self::Enter(code()), Self::Alike(None)];
        all.extend([
            Self::EnterYes(code(), u32::MAX, 0),
            Self::Merge(one, other),
            Self::MergeYes(one, other, u32::MAX),
        ]);
        all.extend([Self::Alike(Some((one, other))), Self::Apart(one, other)]);
        all.extend(Shelf::ALL.map(|shelf| Self::List(code(), shelf, u16::MAX)));
        all.extend(Deed::ALL.map(|deed| Self::Weigh(deed, registration)));
        let weighed = |deed| Weighed { deed, registration, seen_ms: i64::MAX, reason: u32::MAX, mark: u32::MAX };
        all.extend(Deed::ALL.map(|deed| Self::Decide(weighed(deed))));
        all
    }
}
