//! Files of everything, for organizers.

use super::About;
use crate::domain::authority::Act;
use crate::domain::id::Code;

/// What a file is of; the code beside it is that of a consultation or of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exported {
    /// Of a consultation.
    Registrations,
    Answers,
    Deliveries,
    /// Of a series.
    People,
    AllDeliveries,
    Audit,
}

impl Exported {
    pub const ALL: [Self; 6] =
        [Self::Registrations, Self::Answers, Self::Deliveries, Self::People, Self::AllDeliveries, Self::Audit];

    /// As commands and the audit call it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Registrations => "registrations",
            Self::Answers => "answers",
            Self::Deliveries | Self::AllDeliveries => "deliveries",
            Self::People => "people",
            Self::Audit => "audit",
        }
    }

    pub fn is_of_series(self) -> bool {
        matches!(self, Self::People | Self::AllDeliveries | Self::Audit)
    }

    fn letter(self) -> char {
        match self {
            Self::Registrations => 'r',
            Self::Answers => 'a',
            Self::Deliveries => 'd',
            Self::People => 'p',
            Self::AllDeliveries => 'l',
            Self::Audit => 'u',
        }
    }

    fn read(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| text.strip_prefix(one.letter()) == Some(""))
    }
}

/// For spreadsheets, or for programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    Spreadsheets,
    Programs,
}

impl For {
    pub const ALL: [Self; 2] = [Self::Spreadsheets, Self::Programs];

    fn letter(self) -> char {
        match self {
            Self::Spreadsheets => 'c',
            Self::Programs => 'j',
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exports {
    /// Which files there are of a series.
    OfSeries(Code),
    /// Which files there are of a consultation.
    OfConsultation(Code),
    /// Tells what a file holds, and asks.
    Ask(Exported, Code),
    /// Sends it.
    Send(Exported, Code, For),
}

impl Exports {
    pub(super) fn needs(&self) -> (Act, About<'_>) {
        let about = match self {
            Self::OfSeries(code) => About::Series(code),
            Self::OfConsultation(code) => About::Consultation(code),
            Self::Ask(what, code) | Self::Send(what, code, _) => {
                if what.is_of_series() {
                    About::Series(code)
                } else {
                    About::Consultation(code)
                }
            }
        };
        (Act::Export, about)
    }

    pub(super) fn changes(&self) -> bool {
        matches!(self, Self::Send(..))
    }

    pub(super) fn encode(&self) -> String {
        match self {
            Self::OfSeries(code) => format!("s:{code}"),
            Self::OfConsultation(code) => format!("c:{code}"),
            Self::Ask(what, code) => format!("a:{}:{code}", what.letter()),
            Self::Send(what, code, who) => format!("y:{}{}:{code}", what.letter(), who.letter()),
        }
    }

    pub(super) fn read(wire: &str) -> Option<Self> {
        let (verb, rest) = wire.split_once(':')?;
        match verb {
            "s" => rest.parse().ok().map(Self::OfSeries),
            "c" => rest.parse().ok().map(Self::OfConsultation),
            "a" => {
                let (what, code) = rest.split_once(':')?;
                Some(Self::Ask(Exported::read(what)?, code.parse().ok()?))
            }
            "y" => {
                let (how, code) = rest.split_once(':')?;
                let (what, who) = how.split_at_checked(1)?;
                let who = For::ALL.into_iter().find(|one| who.strip_prefix(one.letter()) == Some(""))?;
                Some(Self::Send(Exported::read(what)?, code.parse().ok()?, who))
            }
            _ => None,
        }
    }

    pub(super) fn every(series: &Code, consultation: &Code) -> Vec<Self> {
        let mut all = vec![Self::OfSeries(series.clone()), Self::OfConsultation(consultation.clone())];
        for what in Exported::ALL {
            let code = if what.is_of_series() { series } else { consultation };
            all.push(Self::Ask(what, code.clone()));
            all.extend(For::ALL.map(|who| Self::Send(what, code.clone(), who)));
        }
        all
    }
}
