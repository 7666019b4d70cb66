//! Making and changing consultations in a chat.

use super::Matter;
use crate::app::turn::{Answer, Turn};
use crate::chat::organizing::editing::Editing;
use crate::store::Result;

impl Turn<'_> {
    pub(super) async fn editing(&mut self, _matter: Matter, asked: &Editing) -> Result<Answer> {
        match *asked {}
    }

    pub(super) async fn editing_typed(
        &mut self,
        _matter: Matter,
        asked: &Editing,
        _words: &str,
        _more: &[String],
    ) -> Result<Answer> {
        match *asked {}
    }
}
