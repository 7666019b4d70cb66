//! Rooms in which a series announces.

use super::Matter;
use crate::app::turn::{Answer, Turn};
use crate::chat::organizing::rooms::InRooms;
use crate::store::Result;

impl Turn<'_> {
    pub(super) async fn in_rooms(&mut self, _matter: Matter, asked: &InRooms) -> Result<Answer> {
        match *asked {}
    }

    pub(super) async fn in_rooms_typed(
        &mut self,
        _matter: Matter,
        asked: &InRooms,
        _words: &str,
        _more: &[String],
    ) -> Result<Answer> {
        match *asked {}
    }
}
