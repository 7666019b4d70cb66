//! What organizers' buttons mean. Each says by itself what right it needs and what it is about; both are looked up and
//! decided at every press, whatever a button says.
//!
//! One file for each subject an organizing team works on. What is shown and done is `app::organizing`'s.

pub mod broadcasts;
pub mod editing;
pub mod exports;
pub mod papers;
pub mod registrations;
pub mod rooms;
pub mod team;

use self::broadcasts::Broadcasts;
use self::editing::Editing;
use self::exports::Exports;
use self::papers::Papers;
use self::registrations::Registrations;
use self::rooms::InRooms;
use self::team::Team;
use crate::domain::authority::Act;
use crate::domain::id::{BroadcastId, Code, RegistrationId};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Organizing {
    /// The series one answers for, or sees.
    Home,
    /// A page of a series' consultations, from 0, and what can be done with the whole series.
    Series(Code, u16),
    /// What can be done with one consultation.
    Consultation(Code),
    Team(Team),
    Registrations(Registrations),
    Editing(Editing),
    Broadcasts(Broadcasts),
    Papers(Papers),
    Rooms(InRooms),
    Exports(Exports),
}

/// What an action is about: its series is what a role has to reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About<'a> {
    /// Whatever one has a role in.
    Anything,
    /// No series alone: an owner's.
    Installation,
    Series(&'a Code),
    Consultation(&'a Code),
    Registration(RegistrationId),
    Broadcast(BroadcastId),
}

impl Organizing {
    /// The right it needs, and in what.
    pub fn needs(&self) -> (Act, About<'_>) {
        match self {
            Self::Home => (Act::Work, About::Anything),
            Self::Series(code, _) => (Act::Work, About::Series(code)),
            Self::Consultation(code) => (Act::Work, About::Consultation(code)),
            Self::Team(team) => team.needs(),
            Self::Registrations(registrations) => registrations.needs(),
            Self::Editing(editing) => editing.needs(),
            Self::Broadcasts(broadcasts) => broadcasts.needs(),
            Self::Papers(papers) => papers.needs(),
            Self::Rooms(rooms) => rooms.needs(),
            Self::Exports(exports) => exports.needs(),
        }
    }

    /// It changes something, so it is no place an answer can be shown again from.
    pub fn changes(&self) -> bool {
        match self {
            Self::Home | Self::Series(..) | Self::Consultation(_) => false,
            Self::Team(team) => team.changes(),
            Self::Registrations(registrations) => registrations.changes(),
            Self::Editing(editing) => editing.changes(),
            Self::Broadcasts(broadcasts) => broadcasts.changes(),
            Self::Papers(papers) => papers.changes(),
            Self::Rooms(rooms) => rooms.changes(),
            Self::Exports(exports) => exports.changes(),
        }
    }

    /// Where it is reached from: shown when it is put away.
    pub fn above(&self) -> Self {
        match self.needs().1 {
            About::Series(code) => Self::Series(code.clone(), 0),
            About::Consultation(code) => Self::Consultation(code.clone()),
            About::Registration(id) => Self::Registrations(Registrations::One(id)),
            About::Broadcast(id) => Self::Broadcasts(Broadcasts::Show(id)),
            _ => Self::Home,
        }
    }

    pub(super) fn encode(&self) -> String {
        match self {
            Self::Home => "h".into(),
            Self::Series(code, page) => format!("s:{code}:{page}"),
            Self::Consultation(code) => format!("c:{code}"),
            Self::Team(team) => format!("t:{}", team.encode()),
            Self::Registrations(registrations) => format!("r:{}", registrations.encode()),
            Self::Editing(editing) => format!("e:{}", editing.encode()),
            Self::Broadcasts(broadcasts) => format!("b:{}", broadcasts.encode()),
            Self::Papers(papers) => format!("p:{}", papers.encode()),
            Self::Rooms(rooms) => format!("m:{}", rooms.encode()),
            Self::Exports(exports) => format!("x:{}", exports.encode()),
        }
    }

    pub(super) fn read(wire: &str) -> Option<Self> {
        let (verb, rest) = wire.split_once(':').unwrap_or((wire, ""));
        match verb {
            "h" => Some(Self::Home),
            "s" => super::action::two(rest).map(|(code, page)| Self::Series(code, page)),
            "c" => rest.parse().ok().map(Self::Consultation),
            "t" => Team::read(rest).map(Self::Team),
            "r" => Registrations::read(rest).map(Self::Registrations),
            "e" => Editing::read(rest).map(Self::Editing),
            "b" => Broadcasts::read(rest).map(Self::Broadcasts),
            "p" => Papers::read(rest).map(Self::Papers),
            "m" => InRooms::read(rest).map(Self::Rooms),
            "x" => Exports::read(rest).map(Self::Exports),
            _ => None,
        }
    }

    /// One of each, about these: for the table of who may do what, and for the check that each fits a button.
    pub fn every(
        series: &Code,
        consultation: &Code,
        registration: RegistrationId,
        broadcast: BroadcastId,
    ) -> Vec<Self> {
        let mut all =
            vec![Self::Home, Self::Series(series.clone(), u16::MAX), Self::Consultation(consultation.clone())];
        all.extend(Team::every(series).into_iter().map(Self::Team));
        all.extend(Registrations::every(series, consultation, registration).into_iter().map(Self::Registrations));
        all.extend(Editing::every(series, consultation).into_iter().map(Self::Editing));
        all.extend(Broadcasts::every(series, consultation, broadcast).into_iter().map(Self::Broadcasts));
        all.extend(Papers::every(series, consultation).into_iter().map(Self::Papers));
        all.extend(InRooms::every(series, consultation).into_iter().map(Self::Rooms));
        all.extend(Exports::every(series, consultation).into_iter().map(Self::Exports));
        all
    }
}
