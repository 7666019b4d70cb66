//! Messages that stand in a group or channel for everybody: posted once, then edited.

use std::time::Duration;

use async_trait::async_trait;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use teloxide::payloads::DeleteMessage;
use teloxide::requests::Payload;
use teloxide::types::{ChatId, MessageId};

use super::answering::Sent;
use super::calls::{self, CallError, Reason};
use super::{PATIENCE, Telegram, outbound};
use crate::chat::delivery::DeliveryError;
use crate::chat::gate::Toll;
use crate::chat::rooms::Rooms;
use crate::chat::screen::Screen;
use crate::domain::notice::Lane;

#[async_trait]
impl Rooms for Telegram {
    async fn post(&self, room: &str, screen: &Screen, _nonce: &str) -> Result<String, DeliveryError> {
        let chat = number(room)?;
        let posted: Result<Sent, _> = self.in_room(chat, &outbound::message(chat, screen)).await;
        posted.map(|sent| sent.message_id.to_string()).map_err(of_room)
    }

    async fn edit(&self, room: &str, message: &str, screen: &Screen) -> Result<(), DeliveryError> {
        let (chat, message) = (number(room)?, number(message)?);
        match self.in_room::<_, Value>(chat, &outbound::edit(chat, message, screen)).await {
            Err(error) if !error.is(Reason::Same) => Err(of_room(error)),
            _ => Ok(()),
        }
    }

    /// After two days it cannot be deleted any more (Bot API, deleteMessage); it loses its buttons then.
    async fn remove(&self, room: &str, message: &str) -> Result<(), DeliveryError> {
        let (chat, message) = (number(room)?, number(message)?);
        let request = DeleteMessage::new(ChatId(chat), MessageId(message));
        let mut removed = self.in_room::<_, Value>(chat, &request).await;
        if removed.as_ref().is_err_and(|error| error.is(Reason::Stays)) {
            removed = self.in_room(chat, &outbound::stripped(chat, message)).await;
        }
        match removed {
            Err(error) if !error.is(Reason::Same) => Err(of_room(error)),
            _ => Ok(()),
        }
    }
}

impl Telegram {
    async fn in_room<P, R>(&self, chat: i64, request: &P) -> Result<R, CallError>
    where
        P: Payload + Serialize,
        R: DeserializeOwned,
    {
        let toll = Toll::Room(chat.into());
        self.gate.pass(Lane::Bulk, toll).await;
        let done = calls::call(&self.bot, request, PATIENCE).await;
        if let Err(CallError::TooMany(wait)) = &done {
            self.gate.rest(Lane::Bulk, toll, Duration::max(*wait, Duration::from_secs(1)));
        }
        done
    }
}

fn number<N: std::str::FromStr>(name: &str) -> Result<N, DeliveryError> {
    name.parse().map_err(|_| DeliveryError::Failed { reason: "not a room of Telegram".to_owned() })
}

/// What a refusal means in a room: 403 says that we were removed or may not write, which somebody in charge can mend; a
/// message or a chat that is not there does not come back.
fn of_room(error: CallError) -> DeliveryError {
    let reason = error.to_string();
    match error {
        CallError::Migrated(to) => DeliveryError::Moved { to: to.to_string() },
        CallError::Refused { status: 403, .. } => DeliveryError::Failed { reason },
        CallError::Refused { reason: Reason::NoMessage, .. } => DeliveryError::Unreachable { reason },
        error => error.of_delivery(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_says_whether_a_room_can_be_written_to_again() {
        let of =
            |status, body: serde_json::Value| of_room(calls::read::<Value>(status, &body.to_string()).unwrap_err());
        let refused = |code: u16, words: &str| {
            of(code, serde_json::json!({"ok": false, "error_code": code, "description": words}))
        };
        for (code, words) in [
            (403, "Forbidden: bot was kicked from the supergroup chat"),
            (403, "Forbidden: bot is not a member of the channel chat"),
            (400, "Bad Request: not enough rights to send text messages to the chat"),
            (400, "Bad Request: need administrator rights in the channel chat"),
            (400, "Bad Request: CHAT_WRITE_FORBIDDEN"),
        ] {
            assert!(matches!(refused(code, words), DeliveryError::Failed { .. }), "{words}");
        }
        for (code, words) in [
            (400, "Bad Request: chat not found"),
            (400, "Bad Request: message to edit not found"),
            (400, "Bad Request: message to delete not found"),
        ] {
            assert!(matches!(refused(code, words), DeliveryError::Unreachable { .. }), "{words}");
        }
        let moved = serde_json::json!({
            "ok": false, "error_code": 400, "description": "Bad Request: group chat was upgraded to a supergroup chat",
            "parameters": {"migrate_to_chat_id": -1_001_234_567_890_i64},
        });
        assert_eq!(of(400, moved), DeliveryError::Moved { to: "-1001234567890".to_owned() });
        let busy = serde_json::json!({
            "ok": false, "error_code": 429, "description": "Too Many Requests", "parameters": {"retry_after": 9},
        });
        assert!(matches!(of(429, busy), DeliveryError::Retry { after: Some(_), .. }));
        assert!(matches!(refused(500, "Internal Server Error"), DeliveryError::Away { .. }));
    }
}
