//! Showing replies: one live message in a private chat, edited in place by presses, left without its buttons when words
//! are answered below it.
//!
//! An answer is tried until it is there, for as long as anybody waits for it. Showing one twice is better than silence;
//! notices, which must not come twice, are not this file's subject.

use std::borrow::Cow;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use teloxide::payloads::{AnswerCallbackQuery, AnswerCallbackQuerySetters, SendMessageSetters};
use teloxide::requests::{MultipartRequest, Payload, Request};
use teloxide::types::{MessageId, ReplyParameters};

use super::super::inbox::{Line, Show};
use super::calls::{self, CallError, Reason};
use super::inbound::Deed;
use super::{PATIENCE, Telegram, outbound};
use crate::chat::core::Core;
use crate::chat::gate::Toll;
use crate::chat::reply::{File, Manner, Reply};
use crate::chat::update::Place;
use crate::domain::notice::Lane;

/// What we need of a message that was sent (Bot API, Message).
#[derive(Debug, Deserialize)]
pub(super) struct Sent {
    pub message_id: i32,
}

/// Telegram keeps a toast up to this (Bot API, answerCallbackQuery), in UTF-16 units.
const LONGEST_TOAST: usize = 200;

/// Chats whose live message is remembered.
const MOST_LIVE: usize = 50_000;

const UPLOADS_WITHIN: Duration = Duration::from_secs(30);

const TIDIES_AFTER: Duration = Duration::from_secs(2);

/// Where an answer goes.
#[derive(Clone, Copy)]
struct Spot {
    chat: i64,
    is_room: bool,
}

impl Spot {
    fn toll(self) -> Toll {
        if self.is_room { Toll::Room(self.chat.into()) } else { Toll::Private(self.chat.into()) }
    }
}

impl Telegram {
    /// Hands what was done to the core. What it answers is shown in the line of the chat.
    pub(super) async fn act_on(self: Arc<Self>, core: Arc<dyn Core>, deed: Deed) -> (Line, Show) {
        let reply = core.handle(deed.update.clone()).await;
        if let Some(callback) = &deed.callback {
            let toast = reply.toast.as_deref().filter(|_| reply.manner != Manner::Silent);
            self.acknowledge(callback, toast).await;
        }
        let line = format!("{}/{}", deed.chat, deed.update.account.name);
        (line, Box::pin(async move { self.answer(core, deed, reply).await }))
    }

    async fn answer(self: Arc<Self>, core: Arc<dyn Core>, deed: Deed, reply: Reply) {
        if deed.update.place != Place::Room && reply.manner != Manner::Silent {
            self.following.end(&deed.chat.to_string()).await;
        }
        let error = match self.show(core.as_ref(), &deed, &reply).await {
            Ok(shown) => {
                self.follow(core, &deed, reply, shown);
                return;
            }
            Err(error) => error,
        };
        match (error.is(Reason::Unreachable), &deed.update.place) {
            (true, Place::Private | Place::Aside { .. }) => core.reachable(&deed.update.account, false).await,
            // Where we may not speak says nothing about whoever asked.
            (true, Place::Room) => {}
            (false, _) => tracing::error!(%error, "an answer could not be shown"),
        }
    }

    /// Ends the waiting sign on a button. Too late is no fault.
    pub(super) async fn acknowledge(&self, callback: &str, toast: Option<&str>) {
        let mut request = AnswerCallbackQuery::new(teloxide::types::CallbackQueryId(callback.to_owned()));
        if let Some(toast) = toast {
            request = request.text(cut(toast, LONGEST_TOAST));
        }
        let done: Result<Value, _> = self.call(&request).await;
        if let Err(error) = done.map(drop)
            && !error.is(Reason::TooOld)
        {
            tracing::debug!(%error, "a press could not be acknowledged");
        }
    }

    /// The message that shows it, unless nothing does.
    async fn show(self: &Arc<Self>, core: &dyn Core, deed: &Deed, reply: &Reply) -> Result<Option<i32>, CallError> {
        let is_room = deed.update.place == Place::Room;
        let spot = Spot { chat: deed.chat, is_room };
        let shown = match reply.manner {
            Manner::Silent => return Ok(None),
            Manner::Edit if deed.callback.is_some() => self.edit(spot, deed.message, reply).await?,
            Manner::Edit | Manner::Below => self.send(spot, deed, reply).await?,
        };
        for file in &reply.files {
            let sent = self.upload(spot, file, reply.screen.above.as_deref()).await?;
            if let Some(expires) = file.expires {
                let message = sent.map(|message| message.to_string());
                core.file_sent(&deed.update.account, message.as_deref(), expires).await;
            }
        }
        Ok(Some(shown))
    }

    async fn edit(&self, spot: Spot, message: i32, reply: &Reply) -> Result<i32, CallError> {
        let request = |chat| outbound::edit(chat, message, &reply.screen);
        let shown = match self.insist::<_, Value>(spot, request).await {
            Ok(_) => message,
            Err(error) if error.is(Reason::Same) => message,
            Err(error) if error.is(Reason::NoMessage) => {
                self.insist::<_, Sent>(spot, |chat| outbound::message(chat, &reply.screen)).await?.message_id
            }
            Err(error) => return Err(error),
        };
        self.now_live(spot, shown);
        Ok(shown)
    }

    async fn send(self: &Arc<Self>, spot: Spot, deed: &Deed, reply: &Reply) -> Result<i32, CallError> {
        let is_room = spot.is_room;
        // Only a press can be answered with a toast.
        let screen = if deed.callback.is_some() { Cow::Borrowed(&reply.screen) } else { reply.all_in_one() };
        let request = |chat| {
            let message = outbound::message(chat, &screen);
            if !is_room {
                return message;
            }
            // Beside what it answers, and with it in the topic where it was asked.
            message.reply_parameters(ReplyParameters::new(MessageId(deed.message)).allow_sending_without_reply())
        };
        let sent: Sent = self.insist(spot, request).await?;
        if let Some(above) = self.now_live(spot, sent.message_id) {
            tokio::spawn(self.clone().strip(spot, above));
        }
        Ok(sent.message_id)
    }

    /// Takes the buttons of an older message away. Only tidies up: whoever types fast is answered first, and it is not
    /// worth another try.
    async fn strip(self: Arc<Self>, spot: Spot, above: i32) {
        tokio::time::sleep(TIDIES_AFTER).await;
        self.gate.pass(Lane::Urgent, spot.toll()).await;
        // Somebody pressed in it meanwhile: it is the live one again.
        if self.live.lock().unwrap_or_else(PoisonError::into_inner).get(&spot.chat) == Some(&above) {
            return;
        }
        let request = outbound::stripped(spot.chat, above);
        if let Err(error) = calls::call::<_, Value>(&self.bot, &request, PATIENCE).await {
            tracing::debug!(%error, "an older message keeps its buttons");
        }
    }

    /// The message that carries the buttons now; returns another one that did.
    fn now_live(&self, spot: Spot, message: i32) -> Option<i32> {
        if spot.is_room {
            return None;
        }
        let mut live = self.live.lock().unwrap_or_else(PoisonError::into_inner);
        if live.len() >= MOST_LIVE && !live.contains_key(&spot.chat) {
            // A few thousand old messages keep buttons that still work.
            live.clear();
        }
        live.insert(spot.chat, message).filter(|above| *above != message)
    }

    /// Sends a request until something final is known: through outages, pauses and a group's new number. `spot.chat`
    /// follows a group that moves.
    async fn insist<P, R>(&self, mut spot: Spot, request: impl Fn(i64) -> P) -> Result<R, CallError>
    where
        P: Payload + Serialize,
        R: DeserializeOwned,
    {
        let began = tokio::time::Instant::now();
        let mut pause = self.settings.first_pause;
        loop {
            self.gate.pass(Lane::Answer, spot.toll()).await;
            let error = match calls::call(&self.bot, &request(spot.chat), PATIENCE).await {
                Ok(done) => return Ok(done),
                Err(error) => error,
            };
            if began.elapsed() > self.settings.patience {
                return Err(error);
            }
            match error {
                CallError::TooMany(wait) if wait > self.settings.patience => return Err(error),
                CallError::TooMany(wait) => self.gate.rest(Lane::Answer, spot.toll(), wait),
                CallError::Migrated(to) => spot.chat = to,
                CallError::NotNow(_) | CallError::Unknown(_) => {
                    tokio::time::sleep(pause).await;
                    pause = (pause * 2).min(super::LONGEST_PAUSE);
                }
                refused @ CallError::Refused { .. } => return Err(refused),
            }
        }
    }

    /// A file is a message of its own, whose number it gives where it is known. Uploads are teloxide's.
    async fn upload(&self, spot: Spot, file: &File, mark: Option<&str>) -> Result<Option<i32>, CallError> {
        let began = tokio::time::Instant::now();
        loop {
            self.gate.pass(Lane::Answer, spot.toll()).await;
            let request = MultipartRequest::new(self.bot.clone(), outbound::document(spot.chat, file, mark));
            // teloxide sets no limit to an upload.
            let error = match tokio::time::timeout(UPLOADS_WITHIN.min(self.settings.patience), request.send()).await {
                Ok(Ok(sent)) => return Ok(Some(sent.id.0)),
                Ok(Err(error)) => calls::of_upload(&error),
                Err(_) => CallError::Unknown("no answer came in time"),
            };
            match &error {
                CallError::TooMany(wait) => self.gate.rest(Lane::Answer, spot.toll(), *wait),
                CallError::NotNow(_) => tokio::time::sleep(Duration::from_secs(1)).await,
                // It may have arrived; a second one would only be asked for again by whoever misses it.
                CallError::Unknown(_) => return Ok(None),
                _ => return Err(error),
            }
            if began.elapsed() > self.settings.patience {
                return Err(error);
            }
        }
    }
}

/// At most so many UTF-16 units, cut between characters.
fn cut(text: &str, longest: usize) -> String {
    let mut units = 0;
    text.chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= longest
        })
        .collect()
}
