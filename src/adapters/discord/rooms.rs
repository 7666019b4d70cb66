//! Messages that stand in a channel for everybody: posted once, then edited.

use std::time::Duration;

use async_trait::async_trait;
use reqwest::Method;
use serde_json::Value;

use super::calls::{As, CallError, code};
use super::{Discord, Numbered, exchange, outbound};
use crate::chat::delivery::{Deliver, DeliveryError};
use crate::chat::gate::Toll;
use crate::chat::rooms::Rooms;
use crate::chat::screen::Screen;
use crate::domain::notice::Lane;

#[async_trait]
impl Rooms for Discord {
    fn answers_aside(&self) -> bool {
        true
    }

    fn remembers(&self) -> Option<Duration> {
        Deliver::remembers(self)
    }

    async fn post(&self, room: &str, screen: &Screen, nonce: &str) -> Result<String, DeliveryError> {
        let body = exchange::json(&outbound::message(screen, nonce));
        let posted: Numbered = self.in_room(room, Method::POST, "", Some(&body)).await?;
        Ok(posted.id)
    }

    async fn edit(&self, room: &str, message: &str, screen: &Screen) -> Result<(), DeliveryError> {
        let body = exchange::json(&outbound::edited(screen));
        self.in_room::<Value>(room, Method::PATCH, message, Some(&body)).await.map(drop)
    }

    async fn remove(&self, room: &str, message: &str) -> Result<(), DeliveryError> {
        self.in_room::<Value>(room, Method::DELETE, message, None).await.map(drop)
    }
}

impl Discord {
    async fn in_room<R: serde::de::DeserializeOwned>(
        &self,
        room: &str,
        method: Method,
        message: &str,
        body: Option<&Value>,
    ) -> Result<R, DeliveryError> {
        let number = |text: &str| text.parse::<u64>().ok();
        let (Some(channel), true) = (number(room), message.is_empty() || number(message).is_some()) else {
            return Err(DeliveryError::Failed { reason: "not a channel of Discord".to_owned() });
        };
        let toll = Toll::Room(channel.into());
        self.gate.pass(Lane::Bulk, toll).await;
        let mut path = format!("/channels/{channel}/messages");
        if !message.is_empty() {
            path = format!("{path}/{message}");
        }
        let done = self.api.call(As::Bot, method, &path, body).await;
        if let Err(CallError::TooMany { after, all }) = &done {
            self.rest(Lane::Bulk, toll, *after, *all);
        }
        done.map_err(|error| match error {
            gone if gone.is(code::UNKNOWN_CHANNEL) || gone.is(code::UNKNOWN_MESSAGE) => {
                DeliveryError::Unreachable { reason: gone.to_string() }
            }
            error => error.of_delivery(),
        })
    }

    /// Whether there is a channel of this number in which the bot sees what is written.
    pub(super) async fn sees(&self, channel: u64) -> Result<(), CallError> {
        self.call::<Value>(Method::GET, &format!("/channels/{channel}"), None).await.map(drop)
    }
}
