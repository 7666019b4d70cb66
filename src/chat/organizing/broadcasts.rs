//! Messages to many: composed, shown beforehand, sent, paused, reported.

use super::About;
use crate::domain::authority::Act;
use crate::domain::id::{BroadcastId, Code};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Broadcasts {}

impl Broadcasts {
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

    pub(super) fn every(_series: &Code, _consultation: &Code, _broadcast: BroadcastId) -> Vec<Self> {
        Vec::new()
    }
}
