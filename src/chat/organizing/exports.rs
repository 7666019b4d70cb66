//! Files of everything, for organizers; and lists of people to invite.

use super::About;
use crate::domain::authority::Act;
use crate::domain::id::Code;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exports {}

impl Exports {
    pub(super) fn needs(&self) -> (Act, About<'_>) {
        match *self {}
    }

    pub(super) fn changes(&self) -> bool {
        match *self {}
    }

    pub(super) fn encode(&self) -> String {
        match *self {}
    }

    pub(super) fn read(_wire: &str) -> Option<Self> {
        None
    }

    pub(super) fn every(_series: &Code, _consultation: &Code) -> Vec<Self> {
        Vec::new()
    }
}
