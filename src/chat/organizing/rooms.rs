//! Rooms in which a series announces what everybody may know.

use super::About;
use crate::domain::authority::Act;
use crate::domain::id::{Code, RoomId, from_base32};
use crate::domain::locale::Locale;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InRooms {
    /// A page of the rooms of a series, from 0.
    List(Code, u16),
    Room(Code, RoomId),
    /// The room in which it is pressed.
    AddHere(Code),
    /// A code with which we can be brought into a room.
    Invite(Code),
    /// The language of the room.
    First(Code, RoomId, Locale),
    /// The language in which everything is said there as well.
    Second(Code, RoomId, Option<Locale>),
    /// Asks for a city by whose clock times are told there.
    Zone(Code, RoomId),
    /// By the clock of the series.
    SeriesZone(Code, RoomId),
    /// It refused us; it may not any more.
    Again(Code, RoomId),
    Remove(Code, RoomId),
    RemoveYes(Code, RoomId),
}

impl InRooms {
    fn series(&self) -> &Code {
        match self {
            Self::List(code, _)
            | Self::Room(code, _)
            | Self::AddHere(code)
            | Self::Invite(code)
            | Self::First(code, ..)
            | Self::Second(code, ..)
            | Self::Zone(code, _)
            | Self::SeriesZone(code, _)
            | Self::Again(code, _)
            | Self::Remove(code, _)
            | Self::RemoveYes(code, _) => code,
        }
    }

    pub(super) fn needs(&self) -> (Act, About<'_>) {
        (Act::Post, About::Series(self.series()))
    }

    pub(super) fn changes(&self) -> bool {
        !matches!(self, Self::List(..) | Self::Room(..) | Self::Zone(..) | Self::Remove(..))
    }

    pub(super) fn encode(&self) -> String {
        match self {
            Self::List(code, page) => format!("l:{code}:{page}"),
            Self::Room(code, room) => format!("r:{code}:{room}"),
            Self::AddHere(code) => format!("a:{code}"),
            Self::Invite(code) => format!("i:{code}"),
            Self::First(code, room, tag) => format!("1:{code}:{room}:{tag}"),
            Self::Second(code, room, Some(tag)) => format!("2:{code}:{room}:{tag}"),
            Self::Second(code, room, None) => format!("0:{code}:{room}"),
            Self::Zone(code, room) => format!("z:{code}:{room}"),
            Self::SeriesZone(code, room) => format!("y:{code}:{room}"),
            Self::Again(code, room) => format!("t:{code}:{room}"),
            Self::Remove(code, room) => format!("x:{code}:{room}"),
            Self::RemoveYes(code, room) => format!("k:{code}:{room}"),
        }
    }

    pub(super) fn read(wire: &str) -> Option<Self> {
        let mut parts = wire.split(':');
        let (verb, code) = (parts.next()?, parts.next()?.parse().ok()?);
        let (third, tag) = (parts.next(), parts.next());
        if parts.next().is_some() {
            return None;
        }
        let room = || third.and_then(from_base32).map(RoomId);
        Some(match (verb, third, tag) {
            ("l", Some(page), None) => Self::List(code, page.parse().ok()?),
            ("a", None, None) => Self::AddHere(code),
            ("i", None, None) => Self::Invite(code),
            ("1", _, Some(tag)) => Self::First(code, room()?, tag.parse().ok()?),
            ("2", _, Some(tag)) => Self::Second(code, room()?, Some(tag.parse().ok()?)),
            ("0", _, None) => Self::Second(code, room()?, None),
            ("r", _, None) => Self::Room(code, room()?),
            ("z", _, None) => Self::Zone(code, room()?),
            ("y", _, None) => Self::SeriesZone(code, room()?),
            ("t", _, None) => Self::Again(code, room()?),
            ("x", _, None) => Self::Remove(code, room()?),
            ("k", _, None) => Self::RemoveYes(code, room()?),
            _ => return None,
        })
    }

    pub(super) fn every(series: &Code, _consultation: &Code) -> Vec<Self> {
        let room = RoomId(i64::MAX);
        let of = |make: fn(Code, RoomId) -> Self| make(series.clone(), room);
        vec![
            Self::List(series.clone(), u16::MAX),
            of(Self::Room),
            Self::AddHere(series.clone()),
            Self::Invite(series.clone()),
            Self::First(series.clone(), room, Locale::english()),
            Self::Second(series.clone(), room, Some(Locale::english())),
            Self::Second(series.clone(), room, None),
            of(Self::Zone),
            of(Self::SeriesZone),
            of(Self::Again),
            of(Self::Remove),
            of(Self::RemoveYes),
        ]
    }
}
