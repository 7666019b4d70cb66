//! The life of one interaction: one acknowledgement within three seconds, then edits for fifteen minutes (Discord,
//! "Receiving and Responding").
//!
//! The answer itself is the acknowledgement when it is ready soon enough; otherwise the interaction is deferred in time,
//! whatever the core is doing, and edited when the answer comes. What comes too late for either goes into the private
//! chat.

use std::sync::Arc;
use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};
use tokio::sync::Mutex;
use tokio::time::Instant;

use super::calls::{As, CallError, code, patiently};
use super::following::At;
use super::inbound::{Asked, Origin};
use super::{Discord, Standing, outbound};
use crate::chat::reply::{Manner, Reply};
use crate::chat::screen::Screen;

/// An answer that takes longer is deferred first; what is left of the three seconds is for the way.
const DEFERS_AFTER: Duration = Duration::from_millis(1_500);

/// An interaction's token lives 15 minutes; a little less, so that what is tried can still arrive.
const LIVES: Duration = Duration::from_secs(14 * 60);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Fresh,
    /// A message of its own is promised.
    Promised,
    /// The message it came from will be edited, or not.
    Awaited,
    Answered,
}

pub(super) struct Exchange {
    discord: Arc<Discord>,
    asked: Asked,
    began: Instant,
    state: Mutex<State>,
}

/// Bit of a message that only one person sees (Discord, Message Flags).
const EPHEMERAL: u64 = 1 << 6;

/// Interaction Callback Type.
const MESSAGE: u8 = 4;
const DEFERRED_MESSAGE: u8 = 5;
const DEFERRED_UPDATE: u8 = 6;
const UPDATE: u8 = 7;

impl Exchange {
    /// Takes an interaction up and sees to it that it is acknowledged in time.
    pub fn begin(discord: Arc<Discord>, asked: Asked) -> Arc<Self> {
        let exchange = Arc::new(Self { discord, asked, began: Instant::now(), state: Mutex::new(State::Fresh) });
        let deferring = exchange.clone();
        tokio::spawn(async move {
            tokio::time::sleep(DEFERS_AFTER).await;
            deferring.defer().await;
        });
        exchange
    }

    async fn defer(&self) {
        let mut state = self.state.lock().await;
        if *state != State::Fresh {
            return;
        }
        let (kind, deferred) = self.deferral();
        match self.callback(kind, self.promise(kind)).await {
            Ok(()) => *state = deferred,
            Err(error) if error.is(code::ALREADY_ACKNOWLEDGED) => *state = deferred,
            Err(error) => tracing::warn!(%error, "an interaction could not be deferred"),
        }
    }

    fn deferral(&self) -> (u8, State) {
        match self.asked.origin {
            Origin::Own(_) => (DEFERRED_UPDATE, State::Awaited),
            Origin::Command | Origin::Shared => (DEFERRED_MESSAGE, State::Promised),
        }
    }

    /// What a promised message needs to be told at once; an awaited edit needs nothing.
    fn promise(&self, kind: u8) -> Value {
        match kind {
            DEFERRED_MESSAGE => json!({"flags": if self.asked.ephemeral { EPHEMERAL } else { 0 }}),
            _ => Value::Null,
        }
    }

    /// Shows the answer, and tells which messages have files that expire. `Err`: it is too late for this interaction.
    pub async fn answer(&self, reply: &Reply) -> Result<Vec<Standing>, CallError> {
        let mut state = self.state.lock().await;
        // There is nothing beside a message that could tell a small result.
        let screen = reply.all_in_one();
        let done = match (*state, reply.manner) {
            (State::Answered, _) => Ok(()),
            (State::Fresh, Manner::Silent) => self.silent().await,
            (State::Promised, Manner::Silent) => self.original(Method::DELETE, None).await,
            (State::Awaited, Manner::Silent) => Ok(()),
            (State::Fresh, Manner::Edit) if matches!(self.asked.origin, Origin::Own(_)) => {
                self.callback(UPDATE, json(&outbound::updated(&screen))).await
            }
            (State::Fresh, _) => self.callback(MESSAGE, self.new_message(&screen)).await,
            (State::Promised, _) | (State::Awaited, Manner::Edit) => {
                self.original(Method::PATCH, Some(json(&outbound::edited(&screen)))).await
            }
            (State::Awaited, Manner::Below) => self.follow_up(&screen).await,
        };
        let done = match done {
            // Ours arrived and its confirmation got lost, or the deferral did: an edit settles both.
            Err(error) if error.is(code::ALREADY_ACKNOWLEDGED) && reply.manner != Manner::Silent => {
                self.original(Method::PATCH, Some(json(&outbound::edited(&screen)))).await
            }
            done => done,
        };
        if done.is_ok() {
            *state = State::Answered;
        }
        drop(state);
        done?;
        let path = self.path("");
        let body = json!({"flags": if self.asked.ephemeral { EPHEMERAL } else { 0 }, "content": reply.screen.above});
        let mut standing = Vec::new();
        for file in &reply.files {
            let sent = || self.discord.api.upload::<Value>(As::Nobody, &path, &body, file);
            let sent = patiently(self.began + LIVES, || self.discord.uncounted(sent())).await?;
            standing.extend(Standing::of(&sent, file));
        }
        Ok(standing)
    }

    /// Where the answer stands, as far as it can be edited there: it is the message that Discord calls the original one.
    pub fn stands(self: &Arc<Self>, manner: Manner) -> Option<At> {
        let is_original = match self.asked.origin {
            Origin::Own(_) => manner == Manner::Edit,
            Origin::Command | Origin::Shared => manner != Manner::Silent,
        };
        is_original.then(|| At::Interaction(self.clone()))
    }

    /// When it can be edited no more.
    pub fn until(&self) -> Instant {
        self.began + LIVES
    }

    /// Shows something else in the place of the answer; tried once.
    pub async fn show(&self, screen: &Screen) -> Result<(), CallError> {
        let path = self.path("/messages/@original");
        let body = json(&outbound::edited(screen));
        let call = self.discord.api.call::<Value>(As::Nobody, Method::PATCH, &path, Some(&body));
        self.discord.uncounted(call).await.map(drop)
    }

    /// Acknowledges and shows nothing.
    async fn silent(&self) -> Result<(), CallError> {
        let (kind, deferred) = self.deferral();
        self.callback(kind, self.promise(kind)).await?;
        if deferred == State::Promised { self.original(Method::DELETE, None).await } else { Ok(()) }
    }

    fn new_message(&self, screen: &Screen) -> Value {
        json(&outbound::response(screen, self.asked.ephemeral))
    }

    async fn follow_up(&self, screen: &Screen) -> Result<(), CallError> {
        self.insist(Method::POST, &self.path(""), Some(&self.new_message(screen))).await
    }

    async fn original(&self, method: Method, body: Option<Value>) -> Result<(), CallError> {
        self.insist(method, &self.path("/messages/@original"), body.as_ref()).await
    }

    fn path(&self, rest: &str) -> String {
        format!("/webhooks/{}/{}{rest}", self.discord.application(), self.asked.token)
    }

    async fn callback(&self, kind: u8, data: Value) -> Result<(), CallError> {
        let path = format!("/interactions/{}/{}/callback", self.asked.id, self.asked.token);
        let mut body = json!({"type": kind});
        if !data.is_null() {
            body["data"] = data;
        }
        self.insist(Method::POST, &path, Some(&body)).await
    }

    /// Until something final is known, for as long as the token lives.
    async fn insist(&self, method: Method, path: &str, body: Option<&Value>) -> Result<(), CallError> {
        let call = || self.discord.api.call::<Value>(As::Nobody, method.clone(), path, body);
        patiently(self.began + LIVES, || self.discord.uncounted(call())).await.map(|_| ())
    }
}

/// Answers that come too late for their interaction: its token is gone, or nobody acknowledged it in time.
pub(super) fn is_late(error: &CallError) -> bool {
    [code::UNKNOWN_INTERACTION, code::UNKNOWN_WEBHOOK, code::INVALID_WEBHOOK_TOKEN].iter().any(|code| error.is(*code))
}

/// serenity's builders always have a JSON form.
pub(super) fn json(built: &impl serde::Serialize) -> Value {
    serde_json::to_value(built).unwrap_or_default()
}
