//! Messages to many: composed, shown beforehand, sent, reported.

use super::Matter;
use crate::app::turn::{Answer, Turn};
use crate::chat::organizing::broadcasts::Broadcasts;
use crate::store::Result;

impl Turn<'_> {
    pub(super) async fn broadcasts(&mut self, _matter: Matter, asked: &Broadcasts) -> Result<Answer> {
        match *asked {}
    }

    pub(super) async fn broadcasts_typed(
        &mut self,
        _matter: Matter,
        asked: &Broadcasts,
        _words: &str,
        _more: &[String],
    ) -> Result<Answer> {
        match *asked {}
    }
}
