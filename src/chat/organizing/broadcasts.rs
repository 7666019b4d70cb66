//! Messages to many: composed, shown beforehand, sent, paused, reported.
//!
//! Whatever changes one carries the revision that was shown: of two who change it, one is told to look again.

use std::str::FromStr;

use super::About;
use crate::domain::authority::Act;
use crate::domain::broadcast::{Group, Offer};
use crate::domain::id::{BroadcastId, Code, from_base32};
use crate::domain::locale::Locale;
use crate::domain::person::Category;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Broadcasts {
    /// A page of a series' messages, from 0, the newest first.
    OfSeries(Code, u16),
    /// A page of those about one consultation.
    About(Code, u16),
    /// Asks for the text of a new one to people of the series.
    New(Code),
    /// The same about a consultation.
    NewAbout(Code),
    /// Where it stands: a draft, how far it is, or what became of it.
    Show(BroadcastId),
    /// Its texts, language by language.
    Texts(BroadcastId),
    /// Asks for its text in a language.
    Text(BroadcastId, Locale),
    DropText(BroadcastId, u32, Locale),
    /// Whom it is for.
    Who(BroadcastId),
    Categories(BroadcastId),
    /// Asks for countries.
    Countries(BroadcastId),
    Languages(BroadcastId),
    /// The buttons below it.
    Buttons(BroadcastId),
    /// One thing more, or less.
    Pick(BroadcastId, u32, Pick),
    /// Asks when it is to be sent.
    When(BroadcastId),
    /// As its people will see it who read this language.
    Preview(BroadcastId, Locale),
    /// To each of one's own accounts.
    Test(BroadcastId, u32),
    /// How many it is for, how they are reached, in which languages, and what sending needs.
    Check(BroadcastId),
    /// The yes to that, or the wish that somebody else confirms it.
    Send(BroadcastId, u32),
    Confirm(BroadcastId, u32),
    Refuse(BroadcastId, u32),
    /// Back to a draft, or thrown away as one.
    Discard(BroadcastId, u32),
    Pause(BroadcastId),
    Resume(BroadcastId),
    Cancel(BroadcastId),
    CancelYes(BroadcastId),
    /// A page of those whom it did not reach, from 0.
    Missed(BroadcastId, u16),
    /// Once more to those; or (`true`) to those as well of whom nobody knows.
    Again(BroadcastId, bool),
}

/// What is picked or left, and what is asked no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    Group(Group),
    Unanswered,
    Urgent,
    Rooms,
    Category(Category),
    AnyCategory,
    AnyCountry,
    Language(Locale),
    Button(Offer),
    /// At once, whatever time was set.
    AtOnce,
}

impl Pick {
    fn encode(&self) -> String {
        let place = |place: Option<usize>| place.unwrap_or(0);
        match self {
            Self::Group(group) => format!("g{}", place(Group::ALL.iter().position(|one| one == group))),
            Self::Unanswered => "u".into(),
            Self::Urgent => "n".into(),
            Self::Rooms => "r".into(),
            Self::Category(category) => format!("c{}", place(Category::ALL.iter().position(|one| one == category))),
            Self::AnyCategory => "x".into(),
            Self::AnyCountry => "y".into(),
            Self::Language(locale) => format!("l{locale}"),
            Self::Button(offer) => format!("b{}", place(Offer::ALL.iter().position(|one| one == offer))),
            Self::AtOnce => "o".into(),
        }
    }

    fn read(wire: &str) -> Option<Self> {
        let (kind, rest) = wire.split_at_checked(1)?;
        let place = || rest.parse::<usize>().ok().filter(|place| place.to_string() == rest);
        let bare = |pick: Self| rest.is_empty().then_some(pick);
        match kind {
            "g" => Group::ALL.get(place()?).copied().map(Self::Group),
            "u" => bare(Self::Unanswered),
            "n" => bare(Self::Urgent),
            "r" => bare(Self::Rooms),
            "c" => Category::ALL.get(place()?).copied().map(Self::Category),
            "x" => bare(Self::AnyCategory),
            "y" => bare(Self::AnyCountry),
            "l" => rest.parse().ok().map(Self::Language),
            "b" => Offer::ALL.get(place()?).copied().map(Self::Button),
            "o" => bare(Self::AtOnce),
            _ => None,
        }
    }
}

impl Broadcasts {
    pub(super) fn needs(&self) -> (Act, About<'_>) {
        let about = match self {
            Self::OfSeries(code, _) | Self::New(code) => About::Series(code),
            Self::About(code, _) | Self::NewAbout(code) => About::Consultation(code),
            Self::Show(id)
            | Self::Texts(id)
            | Self::Text(id, _)
            | Self::DropText(id, ..)
            | Self::Who(id)
            | Self::Categories(id)
            | Self::Countries(id)
            | Self::Languages(id)
            | Self::Buttons(id)
            | Self::Pick(id, ..)
            | Self::When(id)
            | Self::Preview(id, _)
            | Self::Test(id, _)
            | Self::Check(id)
            | Self::Send(id, _)
            | Self::Confirm(id, _)
            | Self::Refuse(id, _)
            | Self::Discard(id, _)
            | Self::Pause(id)
            | Self::Resume(id)
            | Self::Cancel(id)
            | Self::CancelYes(id)
            | Self::Missed(id, _)
            | Self::Again(id, _) => About::Broadcast(*id),
        };
        (Act::Broadcast, about)
    }

    pub(super) fn changes(&self) -> bool {
        matches!(
            self,
            Self::DropText(..)
                | Self::Pick(..)
                | Self::Test(..)
                | Self::Send(..)
                | Self::Confirm(..)
                | Self::Refuse(..)
                | Self::Discard(..)
                | Self::Pause(_)
                | Self::Resume(_)
                | Self::CancelYes(_)
                | Self::Again(..)
        )
    }

    pub(super) fn encode(&self) -> String {
        match self {
            Self::OfSeries(code, page) => format!("l:{code}:{page}"),
            Self::About(code, page) => format!("a:{code}:{page}"),
            Self::New(code) => format!("n:{code}"),
            Self::NewAbout(code) => format!("na:{code}"),
            Self::Show(id) => format!("s:{id}"),
            Self::Texts(id) => format!("ts:{id}"),
            Self::Text(id, locale) => format!("t:{id}:{locale}"),
            Self::DropText(id, revision, locale) => format!("tx:{id}:{revision}:{locale}"),
            Self::Who(id) => format!("w:{id}"),
            Self::Categories(id) => format!("wc:{id}"),
            Self::Countries(id) => format!("wn:{id}"),
            Self::Languages(id) => format!("wl:{id}"),
            Self::Buttons(id) => format!("b:{id}"),
            Self::Pick(id, revision, pick) => format!("k:{id}:{revision}:{}", pick.encode()),
            Self::When(id) => format!("d:{id}"),
            Self::Preview(id, locale) => format!("p:{id}:{locale}"),
            Self::Test(id, revision) => format!("pt:{id}:{revision}"),
            Self::Check(id) => format!("c:{id}"),
            Self::Send(id, revision) => format!("y:{id}:{revision}"),
            Self::Confirm(id, revision) => format!("yc:{id}:{revision}"),
            Self::Refuse(id, revision) => format!("yn:{id}:{revision}"),
            Self::Discard(id, revision) => format!("x:{id}:{revision}"),
            Self::Pause(id) => format!("h:{id}"),
            Self::Resume(id) => format!("g:{id}"),
            Self::Cancel(id) => format!("e:{id}"),
            Self::CancelYes(id) => format!("ey:{id}"),
            Self::Missed(id, page) => format!("m:{id}:{page}"),
            Self::Again(id, unknown_too) => format!("r:{id}:{}", u8::from(*unknown_too)),
        }
    }

    pub(super) fn read(wire: &str) -> Option<Self> {
        let (verb, rest) = wire.split_once(':')?;
        let id = || from_base32(rest).map(BroadcastId);
        match verb {
            "l" => code_and(rest).map(|(code, page)| Self::OfSeries(code, page)),
            "a" => code_and(rest).map(|(code, page)| Self::About(code, page)),
            "n" => rest.parse().ok().map(Self::New),
            "na" => rest.parse().ok().map(Self::NewAbout),
            "s" => id().map(Self::Show),
            "ts" => id().map(Self::Texts),
            "t" => id_and(rest).map(|(id, locale)| Self::Text(id, locale)),
            "tx" => {
                let (id, rest) = split(rest)?;
                let (revision, locale) = rest.split_once(':')?;
                Some(Self::DropText(id, revision.parse().ok()?, locale.parse().ok()?))
            }
            "w" => id().map(Self::Who),
            "wc" => id().map(Self::Categories),
            "wn" => id().map(Self::Countries),
            "wl" => id().map(Self::Languages),
            "b" => id().map(Self::Buttons),
            "k" => {
                let (id, rest) = split(rest)?;
                let (revision, pick) = rest.split_once(':')?;
                Some(Self::Pick(id, revision.parse().ok()?, Pick::read(pick)?))
            }
            "d" => id().map(Self::When),
            "p" => id_and(rest).map(|(id, locale)| Self::Preview(id, locale)),
            "pt" => id_and(rest).map(|(id, revision)| Self::Test(id, revision)),
            "c" => id().map(Self::Check),
            "y" => id_and(rest).map(|(id, revision)| Self::Send(id, revision)),
            "yc" => id_and(rest).map(|(id, revision)| Self::Confirm(id, revision)),
            "yn" => id_and(rest).map(|(id, revision)| Self::Refuse(id, revision)),
            "x" => id_and(rest).map(|(id, revision)| Self::Discard(id, revision)),
            "h" => id().map(Self::Pause),
            "g" => id().map(Self::Resume),
            "e" => id().map(Self::Cancel),
            "ey" => id().map(Self::CancelYes),
            "m" => id_and(rest).map(|(id, page)| Self::Missed(id, page)),
            "r" => match split(rest)? {
                (id, "0") => Some(Self::Again(id, false)),
                (id, "1") => Some(Self::Again(id, true)),
                _ => None,
            },
            _ => None,
        }
    }

    pub(super) fn every(series: &Code, consultation: &Code, broadcast: BroadcastId) -> Vec<Self> {
        let (id, revision) = (broadcast, u32::MAX);
        let language = || "zh-Hant".parse().unwrap_or_else(|_| Locale::english());
        let picks = [
            Pick::Group(Group::Interested),
            Pick::Unanswered,
            Pick::Urgent,
            Pick::Rooms,
            Pick::Category(Category::Other),
            Pick::AnyCategory,
            Pick::AnyCountry,
            Pick::Language(language()),
            Pick::Button(Offer::Papers),
            Pick::AtOnce,
        ];
        let mut all = vec![
            Self::OfSeries(series.clone(), u16::MAX),
            Self::About(consultation.clone(), u16::MAX),
            Self::New(series.clone()),
            Self::NewAbout(consultation.clone()),
            Self::Show(id),
            Self::Texts(id),
            Self::Text(id, language()),
            Self::DropText(id, revision, language()),
            Self::Who(id),
            Self::Categories(id),
            Self::Countries(id),
            Self::Languages(id),
            Self::Buttons(id),
            Self::When(id),
            Self::Preview(id, language()),
            Self::Test(id, revision),
            Self::Check(id),
            Self::Send(id, revision),
            Self::Confirm(id, revision),
            Self::Refuse(id, revision),
            Self::Discard(id, revision),
            Self::Pause(id),
            Self::Resume(id),
            Self::Cancel(id),
            Self::CancelYes(id),
            Self::Missed(id, u16::MAX),
            Self::Again(id, true),
        ];
        all.extend(picks.map(|pick| Self::Pick(id, revision, pick)));
        all
    }
}

fn code_and(rest: &str) -> Option<(Code, u16)> {
    crate::chat::action::two(rest)
}

fn split(rest: &str) -> Option<(BroadcastId, &str)> {
    let (id, rest) = rest.split_once(':')?;
    Some((BroadcastId(from_base32(id)?), rest))
}

fn id_and<T: FromStr>(rest: &str) -> Option<(BroadcastId, T)> {
    let (id, rest) = split(rest)?;
    Some((id, rest.parse().ok()?))
}
