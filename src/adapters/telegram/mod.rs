//! Telegram, through teloxide as transport: what comes in, what goes out, and nothing about what it means.
//!
//! `inbound` reads updates and `outbound` writes requests, both pure; `calls` sends one request and says what is known
//! after it; `inbox` keeps order and decides what may be confirmed; `polling` and `webhook` receive; `answering` shows
//! replies, `following` keeps those that change by themselves up to date; `front` presents us. teloxide's dispatcher, listeners and throttle are not used: they confirm updates before
//! they are handled, lose texts with entities of newer kinds, and hold every chat when one has to wait.

mod answering;
mod calls;
mod following;
mod front;
mod html;
mod inbound;
mod keyboard;
mod outbound;
mod polling;
mod rooms;
mod settings;
mod webhook;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use async_trait::async_trait;
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use teloxide::Bot;
use teloxide::payloads::{DeleteMessage, GetMe};
use teloxide::requests::Payload;
use teloxide::types::{ChatId, MessageId};
use tokio_util::sync::CancellationToken;

use calls::{CallError, Reason};

use super::following::Following;
use super::inbox::Inbox;
use super::outage::{LONGEST_PAUSE, Outage};
use crate::chat::core::{Core, Door};
use crate::chat::delivery::{Deliver, DeliveryError, TakeBack};
use crate::chat::gate::{Gate, Toll};
use crate::chat::screen::Screen;
use crate::domain::notice::Lane;
use crate::domain::person::{Account, Platform};

pub use outbound::drawn;
pub use settings::{Given, Receiving, Settings, Unusable, Webhook, official_allowances};

/// One bot. Its `Debug` would print the token, so it has none.
pub struct Telegram {
    bot: Bot,
    gate: Gate,
    settings: Settings,
    /// The bot's user name, once Telegram told it.
    name: OnceLock<String>,
    /// The message in each private chat that carries the buttons; forgotten with the process, like the buttons' shine.
    live: Mutex<HashMap<i64, i32>>,
    /// By chat, private ones alone.
    following: Following,
}

const NAME: &str = "Telegram";

/// A request that is not for updates takes no longer.
const PATIENCE: Duration = Duration::from_secs(15);

/// How long what is in flight may take when the program is asked to end.
const LAST_WORDS: Duration = Duration::from_secs(8);

/// What we need of the answer to getMe (Bot API, User).
#[derive(Clone, Debug, Deserialize)]
pub struct Me {
    pub username: String,
}

impl Telegram {
    pub fn new(settings: Settings) -> Result<Arc<Self>, Unusable> {
        let client = settings.client()?;
        let bot = Bot::with_client(settings.token.expose_secret(), client).set_api_url(settings.api_url.clone());
        let gate = Gate::new(settings.allowances);
        let following = Following::new(settings.follows_every);
        Ok(Arc::new(Self { bot, gate, settings, name: OnceLock::new(), live: Mutex::default(), following }))
    }

    /// Whether Telegram knows this bot. The error says what an operator can do.
    pub async fn check(&self) -> Result<Me, Unusable> {
        self.call(&GetMe::new()).await.map_err(|error| settings::explained(&error))
    }

    /// Receives, answers and presents us until it is stopped; then finishes what is in flight, for eight seconds at most.
    /// An API that cannot be reached or a token that is refused is told in the log and tried again. Errors are of the
    /// kind that only an operator can mend.
    pub async fn run(self: Arc<Self>, core: Arc<dyn Core>, stop: CancellationToken) -> Result<(), Unusable> {
        // Bound before Telegram is told of it.
        let listener = match &self.settings.receiving {
            Receiving::Webhook(webhook) => Some((webhook, webhook::bind(webhook).await?)),
            Receiving::Polling => None,
        };
        let Some(me) = stop.run_until_cancelled(self.introduced()).await else { return Ok(()) };
        tracing::info!(bot = me.username, "Telegram is there");
        let link = |parameter| format!("https://t.me/{}?{parameter}={{payload}}", me.username);
        core.opened(Platform::Telegram, Door { place: link("start"), room: Some(link("startgroup")) });
        let _ = self.name.set(me.username);
        let inbox = Inbox::default();
        let presenting = {
            let (telegram, fronts, stop) = (self.clone(), core.fronts(), stop.clone());
            tokio::spawn(async move { stop.run_until_cancelled(telegram.present(&fronts)).await })
        };
        match listener {
            Some((webhook, listener)) => self.clone().listen(webhook, listener, core, &inbox, &stop).await,
            None => self.clone().poll(core, &inbox, &stop).await,
        }
        presenting.abort();
        self.following.close();
        if tokio::time::timeout(LAST_WORDS, inbox.at_most(0)).await.is_err() {
            tracing::warn!(
                left = inbox.at_work(),
                "answers that took too long are left; what can be is delivered again"
            );
        }
        if matches!(self.settings.receiving, Receiving::Polling) {
            self.confirm(&inbox).await;
        }
        Ok(())
    }

    /// Who we are, asked until Telegram tells.
    async fn introduced(&self) -> Me {
        let mut outage = Outage::of(NAME);
        loop {
            match self.call(&GetMe::new()).await {
                Ok(me) => return me,
                Err(error) => outage.wait(&settings::explained(&error), told(&error)).await,
            }
        }
    }

    async fn call<P, R>(&self, request: &P) -> Result<R, CallError>
    where
        P: Payload + Serialize,
        R: serde::de::DeserializeOwned,
    {
        // A call that is told to wait waits by itself: it says nothing about messages, nor about other calls.
        self.gate.pass(Lane::Answer, Toll::Call).await;
        calls::call(&self.bot, request, PATIENCE).await
    }
}

/// How long Telegram said to wait.
fn told(error: &CallError) -> Option<Duration> {
    match error {
        CallError::TooMany(wait) => Some(*wait),
        _ => None,
    }
}

#[async_trait]
impl Deliver for Telegram {
    async fn admit(&self, to: &Account, lane: Lane) -> Result<(), DeliveryError> {
        let toll = Toll::Private(chat_of(to)?.into());
        let passed = tokio::time::timeout(LONGEST_AT_THE_GATE, self.gate.pass(lane, toll)).await;
        // Whoever waits longer would stand in the way of those who can go.
        passed.map_err(|_| DeliveryError::Retry {
            after: Some(LONGEST_AT_THE_GATE),
            reason: "the chat has to rest".to_owned(),
        })
    }

    fn at_once(&self) -> usize {
        MESSAGES_AT_ONCE
    }

    async fn deliver(&self, to: &Account, screen: &Screen, _nonce: &str) -> Result<(), DeliveryError> {
        let chat = chat_of(to)?;
        let sent: Result<answering::Sent, _> = calls::call(&self.bot, &outbound::message(chat, screen), PATIENCE).await;
        match sent {
            Ok(_) => Ok(()),
            Err(error) => {
                if let CallError::TooMany(wait) = &error {
                    self.gate.rest(Lane::Urgent, Toll::Private(chat.into()), *wait);
                }
                Err(error.of_delivery())
            }
        }
    }
}

#[async_trait]
impl TakeBack for Telegram {
    async fn take_back(&self, from: &Account, message: &str) -> Result<(), DeliveryError> {
        let chat = chat_of(from)?;
        let wrong = |_| DeliveryError::Failed { reason: "not a message of Telegram".to_owned() };
        let request = DeleteMessage::new(ChatId(chat), MessageId(message.parse().map_err(wrong)?));
        let toll = Toll::Private(chat.into());
        self.gate.pass(Lane::Bulk, toll).await;
        let done: Result<serde_json::Value, _> = calls::call(&self.bot, &request, PATIENCE).await;
        match done {
            Ok(_) => Ok(()),
            Err(error) if error.is(Reason::NoMessage) => Ok(()),
            Err(error) => {
                if let CallError::TooMany(wait) = &error {
                    self.gate.rest(Lane::Bulk, toll, *wait);
                }
                Err(error.of_delivery())
            }
        }
    }
}

const MESSAGES_AT_ONCE: usize = 16;
const LONGEST_AT_THE_GATE: Duration = Duration::from_secs(3);

/// A private chat has the number of the person in it (Bot API, Chat).
fn chat_of(account: &Account) -> Result<i64, DeliveryError> {
    let wrong = || DeliveryError::Failed { reason: "not an account of Telegram".to_owned() };
    if account.platform != Platform::Telegram {
        return Err(wrong());
    }
    account.name.parse().map_err(|_| wrong())
}
