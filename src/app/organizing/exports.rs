//! Files of everything, asked for in a chat.

use super::Matter;
use crate::app::turn::{Answer, Turn};
use crate::chat::organizing::exports::Exports;
use crate::store::Result;

impl Turn<'_> {
    pub(super) async fn exports(&mut self, _matter: Matter, asked: &Exports) -> Result<Answer> {
        match *asked {}
    }

    pub(super) async fn exports_typed(
        &mut self,
        _matter: Matter,
        asked: &Exports,
        _words: &str,
        _more: &[String],
    ) -> Result<Answer> {
        match *asked {}
    }
}
