//! What differs where an answer is shown beside a room, to be gone before long: what counts goes into the private chat as
//! well, and whoever takes no messages there is told so while they are present.

use super::reach;
use super::turn::{Answer, Known, Turn};
use crate::chance;
use crate::chat::action::Action;
use crate::chat::screen::Screen;
use crate::chat::update::Place;
use crate::domain::id::NoticeId;
use crate::domain::notice::Notice;
use crate::domain::registration::State;
use crate::store::{Held, Result, Write};
use crate::views::closed;

impl Turn<'_> {
    fn is_aside(&self) -> bool {
        matches!(self.update.place, Place::Aside { .. })
    }

    /// Queues what somebody has just been told about their place, to be kept in the private chat.
    pub(super) async fn confirm(&self, tx: &mut Write, known: &Known, held: &Held) -> Result<()> {
        if !self.is_aside() {
            return Ok(());
        }
        let Some(registration) = tx.registration(held.id, known.person.id).await? else { return Ok(()) };
        let notice = Notice::Confirmed {
            consultation: held.id,
            registration: registration.id,
            seated: registration.state == State::Registered,
        };
        tx.queue(NoticeId(chance::id()), known.person.id, &notice, self.now, self.now).await?;
        Ok(())
    }

    /// Says that it was, and what to do if nothing comes.
    pub(super) fn also_sent(&self, mut answer: Answer) -> Answer {
        let is_closed = self.who.as_ref().is_none_or(|known| known.is_closed);
        if self.is_aside() && !is_closed {
            answer.screen = closed::also_sent(&self.reader, answer.screen);
        }
        answer
    }

    /// A screen that asks for nothing also says that we cannot write to them, where that is so.
    pub(super) fn warned(&self, screen: Screen) -> Screen {
        let is_closed = self.who.as_ref().is_some_and(|known| known.is_closed);
        if self.is_aside() && is_closed && screen.input.is_none() {
            closed::warned(&self.reader, screen)
        } else {
            screen
        }
    }

    /// They say that we can write to them: what they missed and what still holds is sent now.
    pub(super) async fn try_again(&mut self) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return self.show(&Action::Mine).await };
        let Some(mut tx) = self.open(&known).await? else { return self.show(&Action::Mine).await };
        reach::open(&mut tx, known.address, self.now).await?;
        self.close(tx, &known, &Action::Mine).await?;
        self.recognize().await?;
        let toast = closed::tried_toast(&self.reader);
        Ok(self.show(&Action::Mine).await?.with_toast(toast))
    }
}
