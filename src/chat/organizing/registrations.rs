//! Who registered: listed, searched, decided; people without an account; organizations that look alike.

use super::About;
use crate::domain::authority::Act;
use crate::domain::id::{Code, RegistrationId};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Registrations {}

impl Registrations {
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

    pub(super) fn every(_series: &Code, _consultation: &Code, _registration: RegistrationId) -> Vec<Self> {
        Vec::new()
    }
}
