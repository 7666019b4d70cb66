//! Papers, reports and the joining link: published, and what became of telling people.

use super::About;
use crate::domain::authority::Act;
use crate::domain::id::Code;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Papers {}

impl Papers {
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
