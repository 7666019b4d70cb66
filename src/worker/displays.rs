//! Keeping cards in rooms as they should look: what differs from what was shown last is edited, a few seconds apart at
//! the least. Any number of processes may do it: what is posted twice within minutes is one message by its nonce, and an
//! edit that comes twice changes nothing.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use super::LOOKS_AROUND;
use crate::app::posting::{self, Look};
use crate::app::{App, announcing};
use crate::chat::delivery::DeliveryError;
use crate::chat::rooms::Rooms;
use crate::chat::screen::Screen;
use crate::clock::Clock;
use crate::domain::locale::Locale;
use crate::domain::person::Platform;
use crate::domain::room::RoomState;
use crate::store::{Displayed, Result, StoredDisplay};

/// Looks after the cards on one platform.
pub struct Displays<'a> {
    pub app: &'a App,
    pub platform: Platform,
    pub rooms: &'a dyn Rooms,
    /// Where every consultation ahead has its card, in this language.
    pub announces: Option<(String, Locale)>,
    pub stop: CancellationToken,
}

/// What changes in between is shown together.
const APART: Duration = Duration::from_secs(3);

impl Displays<'_> {
    /// Until it is stopped.
    pub async fn run(&self) {
        if let Err(error) = self.try_refused_again().await {
            tracing::warn!(%error, "cards that were refused are not tried again");
        }
        let mut stirred = self.app.stirred.subscribe();
        while !self.stop.is_cancelled() {
            stirred.mark_unchanged();
            if let Err(error) = self.reconcile().await {
                tracing::warn!(%error, platform = self.platform.key(), "cards could not be brought up to date");
            }
            // Time closes a card as well as people fill it: it is looked at now and then in any case.
            let next = async {
                tokio::time::sleep(APART).await;
                let _ = tokio::time::timeout(LOOKS_AROUND, stirred.changed()).await;
            };
            self.stop.run_until_cancelled(next).await;
        }
    }

    /// An operator may have given the rights that were missing.
    async fn try_refused_again(&self) -> Result<()> {
        let mut tx = self.app.store.write().await?;
        tx.want_refused_displays(self.platform).await?;
        tx.try_refused_rooms(self.platform).await?;
        tx.commit().await
    }

    /// Looks at every card once. A fault of the store in one is told after all of them were seen to.
    pub async fn reconcile(&self) -> Result<()> {
        // A rehearsal announces nothing by itself: real people read in such a room.
        if let Some((room, locale)) = &self.announces
            && matches!(self.app.clock, Clock::System)
        {
            posting::announce(self.app, self.platform, room, locale).await?;
        }
        if announcing::may_announce(self.app) {
            announcing::plan_cards(self.app, self.platform).await?;
        }
        let mut done = Ok(());
        let displays = self.app.store.read().await?.displays(self.platform).await?;
        for display in displays {
            if self.stop.is_cancelled() {
                break;
            }
            done = done.and(self.bring_up_to_date(&display).await);
        }
        done
    }

    async fn bring_up_to_date(&self, display: &StoredDisplay) -> Result<()> {
        let mut read = self.app.store.read().await?;
        let linked = !self.rooms.answers_aside();
        let look = posting::look(self.app, &mut read, (self.platform, display), linked, self.app.clock.now()).await?;
        drop(read);
        match look {
            Some(look) if display.wanted => self.show(display, &look).await,
            look => self.take_away(display, look.as_ref()).await,
        }
    }

    async fn show(&self, display: &StoredDisplay, look: &Look) -> Result<()> {
        let fingerprint = fingerprint(&look.screen);
        let room = &display.room;
        let shown = match &display.message {
            Some(_) if display.shown.as_ref() == Some(&fingerprint) => return self.shown(display, look).await,
            Some(message) => self.rooms.edit(room, message, &look.screen).await.map(|()| message.clone()),
            None => {
                self.note(display, &Displayed::Tried).await?;
                self.rooms.post(room, &look.screen, &display.id.to_string()).await
            }
        };
        let message = match shown {
            Ok(message) => message,
            Err(error) => return self.failed(display, error).await,
        };
        // An earlier try to post it may have arrived, and then it is that one which stands there.
        let is_old = display.message.is_none() && display.shown.is_some();
        let fingerprint = if is_old { String::new() } else { fingerprint };
        self.note(display, &Displayed::Shown { message: &message, fingerprint: &fingerprint }).await?;
        let display = StoredDisplay { message: Some(message), shown: Some(fingerprint), ..display.clone() };
        if is_old { Box::pin(self.show(&display, look)).await } else { self.shown(&display, look).await }
    }

    /// It looks as it should.
    async fn shown(&self, display: &StoredDisplay, look: &Look) -> Result<()> {
        if look.last { self.note(display, &Displayed::Over).await } else { Ok(()) }
    }

    async fn take_away(&self, display: &StoredDisplay, look: Option<&Look>) -> Result<()> {
        let room = &display.room;
        let removed = match (&display.message, &display.shown, look) {
            (Some(message), ..) => self.rooms.remove(room, message).await,
            // It may stand there although no answer said so: the same nonce tells which message it is.
            (None, Some(_), Some(look)) => match self.rooms.post(room, &look.screen, &display.id.to_string()).await {
                Ok(message) => self.rooms.remove(room, &message).await,
                Err(error) => Err(error),
            },
            (None, ..) => Ok(()),
        };
        match removed {
            Ok(()) => self.note(display, &Displayed::Removed).await,
            Err(error) => self.failed(display, error).await,
        }
    }

    async fn failed(&self, kept: &StoredDisplay, error: DeliveryError) -> Result<()> {
        match error {
            // Tried again at the next look: the same nonce, or an edit, comes to the same.
            DeliveryError::Retry { .. } | DeliveryError::Away { .. } | DeliveryError::Unknown { .. } => {
                tracing::info!(%error, display = %kept.id, "a card could not be shown yet");
                Ok(())
            }
            DeliveryError::Moved { to } => {
                let mut tx = self.app.store.write().await?;
                tx.rename_room(self.platform, &kept.room, &to).await?;
                tx.commit().await
            }
            // Somebody in charge of the room took it away: it does not come back by itself.
            DeliveryError::Unreachable { .. } => self.note(kept, &Displayed::Removed).await,
            DeliveryError::Failed { .. } => {
                tracing::warn!(
                    %error,
                    display = %kept.id,
                    "a card cannot be shown: give the bot the rights to see the channel, to send messages and to embed \
                     links there; it is tried again at the next start, and when an organizer posts it again"
                );
                self.note(kept, &Displayed::Refused).await?;
                let mut tx = self.app.store.write().await?;
                tx.note_room(self.platform, &kept.room, RoomState::Refused).await?;
                tx.commit().await
            }
        }
    }

    async fn note(&self, display: &StoredDisplay, displayed: &Displayed<'_>) -> Result<()> {
        let mut tx = self.app.store.write().await?;
        tx.note_displayed(display, displayed).await?;
        tx.commit().await
    }
}

/// Kept from one start to the next; another one of a newer compiler costs one edit.
fn fingerprint(screen: &Screen) -> String {
    let mut hasher = DefaultHasher::new();
    format!("{screen:?}").hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
