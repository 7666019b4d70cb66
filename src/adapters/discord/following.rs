//! An answer that shows what changes by itself, edited in place: by the interaction's token for as long as that lives, else
//! in its channel.

use std::sync::Arc;

use async_trait::async_trait;
use reqwest::Method;
use serde_json::Value;
use tokio::time::Instant;

use super::super::following::{Followed, LONGEST, Shown, Standing};
use super::calls::{As, CallError};
use super::exchange::{self, Exchange};
use super::{Discord, outbound};
use crate::chat::core::Core;
use crate::chat::gate::Toll;
use crate::chat::reply::Reply;
use crate::chat::screen::Screen;
use crate::chat::update::Place;
use crate::domain::notice::Lane;
use crate::domain::person::Account;

/// Where an answer stands.
pub(super) enum At {
    Interaction(Arc<Exchange>),
    /// A message of its own in a private chat.
    Channel {
        channel: u64,
        message: u64,
    },
}

struct Message {
    discord: Arc<Discord>,
    at: At,
    toll: Toll,
}

impl Discord {
    /// From here on, where the answer that stands there changes by itself.
    pub(super) fn follow(
        self: &Arc<Self>,
        core: Arc<dyn Core>,
        account: Account,
        place: Place,
        reply: Reply,
        at: Option<At>,
    ) {
        let (Some(wire), Some(at)) = (reply.follows, at) else { return };
        let longest = Instant::now() + LONGEST;
        let (until, chat) = match &at {
            // Discord counts these by the token; here each person is a chat of their own.
            At::Interaction(exchange) => (longest.min(exchange.until()), account.name.parse().unwrap_or(0)),
            At::Channel { channel, .. } => (longest, *channel),
        };
        let whom = account.name.clone();
        let followed = Followed { account, place, wire, screen: reply.screen, until };
        let message = Message { discord: self.clone(), at, toll: Toll::Private(chat.into()) };
        self.following.begin(&whom, core, followed, message);
    }
}

#[async_trait]
impl Standing for Message {
    async fn pass(&self) {
        self.discord.gate.pass(Lane::Bulk, self.toll).await;
    }

    async fn show(&self, screen: &Screen) -> Shown {
        let done = match &self.at {
            At::Interaction(exchange) => exchange.show(screen).await,
            At::Channel { channel, message } => {
                let path = format!("/channels/{channel}/messages/{message}");
                let body = exchange::json(&outbound::edited(screen));
                self.discord.api.call::<Value>(As::Bot, Method::PATCH, &path, Some(&body)).await.map(drop)
            }
        };
        let Err(error) = done else { return Shown::There };
        match error {
            CallError::TooMany { after, all } => {
                self.discord.rest(Lane::Bulk, self.toll, after, all);
                Shown::Unknown
            }
            CallError::NotNow(_) | CallError::Unknown(_) => Shown::Unknown,
            CallError::Refused { .. } => {
                tracing::debug!(%error, "a message is followed no more");
                Shown::Gone
            }
        }
    }
}
