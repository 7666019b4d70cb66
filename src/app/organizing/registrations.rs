//! Who registered, for organizers: listed, searched, decided.

use super::Matter;
use crate::app::turn::{Answer, Turn};
use crate::chat::organizing::registrations::Registrations;
use crate::store::Result;

impl Turn<'_> {
    pub(super) async fn registrations(&mut self, _matter: Matter, asked: &Registrations) -> Result<Answer> {
        match *asked {}
    }

    pub(super) async fn registrations_typed(
        &mut self,
        _matter: Matter,
        asked: &Registrations,
        _words: &str,
        _more: &[String],
    ) -> Result<Answer> {
        match *asked {}
    }
}
