//! Papers, reports and the joining link: published, and what became of telling people.

use super::About;
use crate::chat::action::two;
use crate::domain::authority::Act;
use crate::domain::consultation::PublicationKind;
use crate::domain::id::Code;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Papers {
    /// A page of what is there, from 0.
    List(Code, u16),
    /// One paper of a consultation, and what became of telling people.
    Paper(Code, Code),
    /// Which kind a new one is of.
    Kinds(Code),
    /// Asks where a new one of this kind is found.
    New(Code, PublicationKind),
    /// What is prepared, as people will be told of it.
    Prepared(Code),
    /// Prepares changes of one that is there.
    Change(Code, Code),
    AskLink(Code),
    AskTitle(Code),
    AskMoment(Code),
    /// What is prepared is posted with the yes, not later.
    AtOnce(Code),
    /// The yes to what was prepared, at this revision.
    Post(Code, u32),
    Discard(Code),
    TakeAway(Code, Code),
    /// The yes, where nobody had been told.
    TakeUntold(Code, Code),
    /// The yes, where people had been told.
    TakeTold(Code, Code),
    /// The address by which people join.
    Joining(Code),
    AskJoining(Code),
    /// The yes to an address that was typed, at this version.
    JoiningYes(Code, u32),
    /// The no to it.
    JoiningNo(Code, u32),
    /// So many minutes before the start.
    JoiningMinutes(Code, u16),
    JoiningAway(Code),
    /// The yes to taking away the address of this version.
    JoiningAwayYes(Code, u32),
    /// No summary report is to come.
    NoReport(Code),
    NoReportYes(Code),
}

impl Papers {
    pub(super) fn needs(&self) -> (Act, About<'_>) {
        let code = match self {
            Self::List(code, _) | Self::Paper(code, _) => return (Act::Work, About::Consultation(code)),
            Self::Kinds(code)
            | Self::New(code, _)
            | Self::Prepared(code)
            | Self::Change(code, _)
            | Self::AskLink(code)
            | Self::AskTitle(code)
            | Self::AskMoment(code)
            | Self::AtOnce(code)
            | Self::Post(code, _)
            | Self::Discard(code)
            | Self::TakeAway(code, _)
            | Self::TakeUntold(code, _)
            | Self::TakeTold(code, _)
            | Self::Joining(code)
            | Self::AskJoining(code)
            | Self::JoiningYes(code, _)
            | Self::JoiningNo(code, _)
            | Self::JoiningMinutes(code, _)
            | Self::JoiningAway(code)
            | Self::JoiningAwayYes(code, _)
            | Self::NoReport(code)
            | Self::NoReportYes(code) => code,
        };
        (Act::Edit, About::Consultation(code))
    }

    pub(super) fn changes(&self) -> bool {
        matches!(
            self,
            Self::Change(..)
                | Self::AtOnce(_)
                | Self::Post(..)
                | Self::Discard(_)
                | Self::TakeUntold(..)
                | Self::TakeTold(..)
                | Self::JoiningYes(..)
                | Self::JoiningNo(..)
                | Self::JoiningMinutes(..)
                | Self::JoiningAwayYes(..)
                | Self::NoReportYes(_)
        )
    }

    pub(super) fn encode(&self) -> String {
        match self {
            Self::List(code, page) => format!("l:{code}:{page}"),
            Self::Paper(code, paper) => format!("p:{code}:{paper}"),
            Self::Kinds(code) => format!("k:{code}"),
            Self::New(code, kind) => format!("n:{code}:{}", place_of(*kind)),
            Self::Prepared(code) => format!("d:{code}"),
            Self::Change(code, paper) => format!("e:{code}:{paper}"),
            Self::AskLink(code) => format!("a:{code}"),
            Self::AskTitle(code) => format!("t:{code}"),
            Self::AskMoment(code) => format!("m:{code}"),
            Self::AtOnce(code) => format!("w:{code}"),
            Self::Post(code, revision) => format!("y:{code}:{revision}"),
            Self::Discard(code) => format!("x:{code}"),
            Self::TakeAway(code, paper) => format!("r:{code}:{paper}"),
            Self::TakeUntold(code, paper) => format!("s:{code}:{paper}"),
            Self::TakeTold(code, paper) => format!("u:{code}:{paper}"),
            Self::Joining(code) => format!("j:{code}"),
            Self::AskJoining(code) => format!("b:{code}"),
            Self::JoiningYes(code, version) => format!("c:{code}:{version}"),
            Self::JoiningNo(code, version) => format!("v:{code}:{version}"),
            Self::JoiningMinutes(code, minutes) => format!("i:{code}:{minutes}"),
            Self::JoiningAway(code) => format!("g:{code}"),
            Self::JoiningAwayYes(code, version) => format!("h:{code}:{version}"),
            Self::NoReport(code) => format!("q:{code}"),
            Self::NoReportYes(code) => format!("o:{code}"),
        }
    }

    pub(super) fn read(wire: &str) -> Option<Self> {
        let (verb, rest) = wire.split_once(':')?;
        let code = || rest.parse::<Code>().ok();
        match verb {
            "l" => two(rest).map(|(code, page)| Self::List(code, page)),
            "p" => two(rest).map(|(code, paper)| Self::Paper(code, paper)),
            "k" => code().map(Self::Kinds),
            "n" => {
                let (code, place): (Code, usize) = two(rest)?;
                PublicationKind::ALL.get(place).map(|kind| Self::New(code, *kind))
            }
            "d" => code().map(Self::Prepared),
            "e" => two(rest).map(|(code, paper)| Self::Change(code, paper)),
            "a" => code().map(Self::AskLink),
            "t" => code().map(Self::AskTitle),
            "m" => code().map(Self::AskMoment),
            "w" => code().map(Self::AtOnce),
            "y" => two(rest).map(|(code, revision)| Self::Post(code, revision)),
            "x" => code().map(Self::Discard),
            "r" => two(rest).map(|(code, paper)| Self::TakeAway(code, paper)),
            "s" => two(rest).map(|(code, paper)| Self::TakeUntold(code, paper)),
            "u" => two(rest).map(|(code, paper)| Self::TakeTold(code, paper)),
            "j" => code().map(Self::Joining),
            "b" => code().map(Self::AskJoining),
            "c" => two(rest).map(|(code, version)| Self::JoiningYes(code, version)),
            "v" => two(rest).map(|(code, version)| Self::JoiningNo(code, version)),
            "i" => two(rest).map(|(code, minutes)| Self::JoiningMinutes(code, minutes)),
            "g" => code().map(Self::JoiningAway),
            "h" => two(rest).map(|(code, version)| Self::JoiningAwayYes(code, version)),
            "q" => code().map(Self::NoReport),
            "o" => code().map(Self::NoReportYes),
            _ => None,
        }
    }

    pub(super) fn every(_series: &Code, consultation: &Code) -> Vec<Self> {
        let code = || consultation.clone();
        vec![
            Self::List(code(), u16::MAX),
            Self::Paper(code(), code()),
            Self::Kinds(code()),
            Self::New(code(), PublicationKind::SummaryReport),
            Self::Prepared(code()),
            Self::Change(code(), code()),
            Self::AskLink(code()),
            Self::AskTitle(code()),
            Self::AskMoment(code()),
            Self::AtOnce(code()),
            Self::Post(code(), u32::MAX),
            Self::Discard(code()),
            Self::TakeAway(code(), code()),
            Self::TakeUntold(code(), code()),
            Self::TakeTold(code(), code()),
            Self::Joining(code()),
            Self::AskJoining(code()),
            Self::JoiningYes(code(), u32::MAX),
            Self::JoiningNo(code(), u32::MAX),
            Self::JoiningMinutes(code(), 60),
            Self::JoiningAway(code()),
            Self::JoiningAwayYes(code(), u32::MAX),
            Self::NoReport(code()),
            Self::NoReportYes(code()),
        ]
    }
}

/// Of a kind among all of them, from 0.
fn place_of(kind: PublicationKind) -> usize {
    PublicationKind::ALL.iter().position(|known| *known == kind).unwrap_or(0)
}
