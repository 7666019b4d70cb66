//! Papers, reports and the joining link, as organizers publish them.

use super::Matter;
use crate::app::turn::{Answer, Turn};
use crate::chat::organizing::papers::Papers;
use crate::store::Result;

impl Turn<'_> {
    pub(super) async fn papers(&mut self, _matter: Matter, asked: &Papers) -> Result<Answer> {
        match *asked {}
    }

    pub(super) async fn papers_typed(
        &mut self,
        _matter: Matter,
        asked: &Papers,
        _words: &str,
        _more: &[String],
    ) -> Result<Answer> {
        match *asked {}
    }
}
