//! A message in a private chat that shows what changes by itself, edited in place.

use std::sync::Arc;

use async_trait::async_trait;
use serde_json::Value;
use tokio::time::Instant;

use super::super::following::{Followed, LONGEST, Shown, Standing};
use super::calls::{self, CallError, Reason};
use super::inbound::Deed;
use super::{PATIENCE, Telegram, outbound};
use crate::chat::core::Core;
use crate::chat::gate::Toll;
use crate::chat::reply::Reply;
use crate::chat::screen::Screen;
use crate::chat::update::Place;
use crate::domain::notice::Lane;

struct Message {
    telegram: Arc<Telegram>,
    chat: i64,
    message: i32,
}

impl Telegram {
    /// From here on, where the answer that is shown there changes by itself.
    pub(super) fn follow(self: &Arc<Self>, core: Arc<dyn Core>, deed: &Deed, reply: Reply, shown: Option<i32>) {
        let (Some(wire), Some(message)) = (reply.follows, shown) else { return };
        if deed.update.place == Place::Room {
            return;
        }
        let followed = Followed {
            account: deed.update.account.clone(),
            place: deed.update.place.clone(),
            wire,
            screen: reply.screen,
            until: Instant::now() + LONGEST,
        };
        let message = Message { telegram: self.clone(), chat: deed.chat, message };
        self.following.begin(&deed.chat.to_string(), core, followed, message);
    }
}

#[async_trait]
impl Standing for Message {
    async fn pass(&self) {
        self.telegram.gate.pass(Lane::Bulk, Toll::Private(self.chat.into())).await;
    }

    async fn show(&self, screen: &Screen) -> Shown {
        let request = outbound::edit(self.chat, self.message, screen);
        let Err(error) = calls::call::<_, Value>(&self.telegram.bot, &request, PATIENCE).await else {
            return Shown::There;
        };
        match error {
            same if same.is(Reason::Same) => Shown::There,
            CallError::TooMany(wait) => {
                self.telegram.gate.rest(Lane::Bulk, Toll::Private(self.chat.into()), wait);
                Shown::Unknown
            }
            CallError::NotNow(_) | CallError::Unknown(_) => Shown::Unknown,
            error => {
                tracing::debug!(%error, "a message is followed no more");
                Shown::Gone
            }
        }
    }
}
