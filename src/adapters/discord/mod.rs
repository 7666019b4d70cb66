//! Discord, through serenity as the gateway's client: what comes in, what goes out, and nothing about what it means.
//!
//! `gateway` listens and `inbound` reads events; `outbound`, `markdown` and `components` make messages of screens, `form`
//! the modals that some buttons open, all pure; `exchange` answers one interaction in its time, `following` keeps answers
//! that change by themselves up to date, `calls` sends one request
//! and says what is known after it; `commands` are the slash commands, `rooms` what stands in channels. serenity's limiter
//! is off: it lets others go on while the whole bot has to wait.

mod calls;
mod commands;
mod components;
mod custom_id;
mod exchange;
mod following;
mod form;
mod gateway;
mod inbound;
mod markdown;
mod outbound;
mod rooms;
mod settings;

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use reqwest::Method;
use secrecy::ExposeSecret;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::mpsc;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use calls::{Api, As, CallError, code, patiently};
use exchange::Exchange;
use following::At;
use gateway::Ended;
use inbound::{Asked, Deed, From, Heard};

use super::following::Following;
use super::inbox::{Inbox, Taken};
use super::outage::Outage;
use crate::chat::core::{Core, Door};
use crate::chat::delivery::{Deliver, DeliveryError, TakeBack};
use crate::chat::gate::{Gate, Toll};
use crate::chat::reply::{File, Manner, Reply};
use crate::chat::screen::Screen;
use crate::chat::update::Update;
use crate::domain::notice::Lane;
use crate::domain::person::{Account, Platform};

pub use outbound::drawn;
pub use settings::{OFFICIAL, Settings, Unusable, official_allowances};

/// One bot.
pub struct Discord {
    api: Api,
    gate: Gate,
    settings: Settings,
    /// Its number as an application, once Discord told it.
    application: OnceLock<u64>,
    /// Private channels by person (Discord, Create DM: asking again gives the same one).
    channels: Mutex<HashMap<u64, u64>>,
    /// The message in each private channel that carries the buttons.
    live: Mutex<HashMap<u64, u64>>,
    /// By account.
    following: Following,
}

const NAME: &str = "Discord";

/// How long what is in flight may take when the program is asked to end.
const LAST_WORDS: Duration = Duration::from_secs(10);

/// Before a connection that Discord refused is tried again.
const AFTER_REFUSAL: Duration = Duration::from_secs(300);

/// Chats of which something is remembered.
const MOST_REMEMBERED: usize = 50_000;

/// Discord, User.
#[derive(Clone, Debug, Deserialize)]
pub struct Me {
    pub username: String,
}

#[derive(Deserialize)]
struct Numbered {
    id: String,
}

impl Discord {
    pub fn new(settings: Settings) -> Result<Arc<Self>, Unusable> {
        let client = settings.client()?;
        let base = settings.api_url.as_str().trim_end_matches('/').to_owned();
        let api = Api { client, base, token: settings.token.clone() };
        let gate = Gate::new(settings.allowances);
        let (channels, live) = (Mutex::default(), Mutex::default());
        let following = Following::new(settings.follows_every);
        Ok(Arc::new(Self { api, gate, settings, application: OnceLock::new(), channels, live, following }))
    }

    /// Whether Discord knows this bot, and the bot what the settings name. The error says what an operator can do.
    pub async fn check(&self) -> Result<Me, Unusable> {
        let me = self.call(Method::GET, "/users/@me", None).await.map_err(|error| settings::explained(&error))?;
        if !self.settings.servers.is_empty() {
            let application: Numbered = self
                .call(Method::GET, "/oauth2/applications/@me", None)
                .await
                .map_err(|error| settings::explained(&error))?;
            for server in &self.settings.servers {
                let commands = format!("/applications/{}/guilds/{server}/commands", application.id);
                self.call::<Value>(Method::GET, &commands, None).await.map_err(|error| match error {
                    CallError::Refused { .. } => Unusable::Server(*server),
                    error => settings::explained(&error),
                })?;
            }
        }
        if let Some(channel) = self.settings.announcements {
            self.sees(channel).await.map_err(|error| match error {
                CallError::Refused { .. } => Unusable::Channel(channel),
                error => settings::explained(&error),
            })?;
        }
        Ok(me)
    }

    /// Listens, answers and keeps the commands up to date until it is stopped; then finishes what is in flight, for ten
    /// seconds at most. What goes wrong on the way is told in the log and tried again.
    pub async fn run(self: Arc<Self>, core: Arc<dyn Core>, stop: CancellationToken) -> Result<(), Unusable> {
        let Some(me) = stop.run_until_cancelled(self.introduced()).await else { return Ok(()) };
        tracing::info!(bot = me.username, "Discord is there");
        // A person's private chat with the bot has no address that works for everybody: the bot's profile has.
        let place = format!("https://discord.com/users/{}", self.application());
        core.opened(Platform::Discord, Door { place, room: None });
        let presenting = {
            let (discord, fronts, stop) = (self.clone(), core.fronts(), stop.clone());
            tokio::spawn(async move { stop.run_until_cancelled(discord.present(&fronts)).await })
        };
        let inbox = Inbox::default();
        let (sender, mut events) = mpsc::unbounded_channel();
        let listening = tokio::spawn(self.clone().stay_connected(sender, stop.clone()));
        let mut seen = Seen::default();
        while let Some(Some(event)) = stop.run_until_cancelled(events.recv()).await {
            if inbound::number(&event).is_some_and(|number| seen.is_new(number)) {
                self.take(&core, &inbox, inbound::read(&event));
            }
        }
        presenting.abort();
        self.following.close();
        if tokio::time::timeout(LAST_WORDS, inbox.at_most(0)).await.is_err() {
            tracing::warn!(left = inbox.at_work(), "answers took too long");
        }
        let _ = tokio::time::timeout(Duration::from_secs(2), listening).await;
        Ok(())
    }

    async fn stay_connected(
        self: Arc<Self>,
        events: mpsc::UnboundedSender<serenity::model::event::Event>,
        stop: CancellationToken,
    ) {
        let mut outage = Outage::of(NAME);
        while !stop.is_cancelled() {
            // Asked by ourselves first: where this fails, serenity would go to Discord's own gateway without a word.
            if let Err(error) = self.call::<Value>(Method::GET, "/gateway", None).await {
                if stop.run_until_cancelled(outage.wait(&settings::explained(&error), told(&error))).await.is_none() {
                    return;
                }
                continue;
            }
            outage.over();
            let (token, url) = (self.settings.token.expose_secret(), self.api.base.as_str());
            match gateway::listen(token, url, self.api.client.clone(), &events, &stop).await {
                Ended::Asked => return,
                Ended::Broken => {
                    let why = "the connection to its gateway broke off";
                    let _ = stop.run_until_cancelled(outage.wait(&why, None)).await;
                }
                Ended::Unusable(why) => {
                    tracing::error!("{why}");
                    let _ = stop.run_until_cancelled(tokio::time::sleep(AFTER_REFUSAL)).await;
                }
            }
        }
    }

    /// Who we are, asked until Discord tells.
    async fn introduced(&self) -> Me {
        let mut outage = Outage::of(NAME);
        loop {
            let asked = async {
                let me: Me = self.call(Method::GET, "/users/@me", None).await?;
                let application: Numbered = self.call(Method::GET, "/oauth2/applications/@me", None).await?;
                Ok((me, application))
            };
            match asked.await {
                Ok((me, application)) => {
                    let _ = self.application.set(application.id.parse().unwrap_or(0));
                    return me;
                }
                Err(error) => outage.wait(&settings::explained(&error), told(&error)).await,
            }
        }
    }

    fn application(&self) -> u64 {
        self.application.get().copied().unwrap_or(0)
    }

    /// Puts the commands right where they differ.
    async fn present(&self, fronts: &[crate::chat::core::Front]) {
        for (place, wanted) in commands::places(self.application(), &self.settings.servers, fronts) {
            if let Err(error) = self.present_at(&place, &wanted).await {
                tracing::warn!(%error, "the commands could not be brought up to date");
            }
        }
    }

    async fn present_at(&self, place: &str, wanted: &[Value]) -> Result<(), CallError> {
        let there: Vec<Value> = self.call(Method::GET, &format!("{place}?with_localizations=true"), None).await?;
        if commands::differ(&there, wanted) {
            self.call::<Value>(Method::PUT, place, Some(&json!(wanted))).await?;
        }
        Ok(())
    }

    fn take(self: &Arc<Self>, core: &Arc<dyn Core>, inbox: &Inbox, heard: Heard) {
        match heard {
            Heard::Done(deed) => {
                let number = deed.update.id.parse().unwrap_or(0);
                let exchange = match &deed.from {
                    From::Interaction(asked) => Some(Exchange::begin(self.clone(), asked.clone())),
                    From::Words => None,
                };
                let (discord, core) = (self.clone(), core.clone());
                let line = deed.update.account.name.clone();
                let work = Box::pin(async move {
                    discord.answer(core, *deed, exchange).await;
                    None
                });
                if inbox.take(number, line, work) == Taken::New {
                    // Whatever is done by now needs no remembering: events are known by their numbers.
                    inbox.confirmed(i64::MAX);
                }
            }
            Heard::Form { asked, wire, questions } => {
                let modal = exchange::json(&form::modal(&wire, &questions));
                tokio::spawn(self.clone().at_once(asked, json!({"type": MODAL, "data": modal})));
            }
            Heard::Completes { asked, command, typed, hint } => {
                let (discord, core) = (self.clone(), core.clone());
                tokio::spawn(async move {
                    let found = core.suggest(&command, &typed, hint.as_ref());
                    let found = tokio::time::timeout(SUGGESTS_WITHIN, found).await.unwrap_or_default();
                    let choices: Vec<Value> =
                        found.iter().map(|one| json!({"name": one.label, "value": one.value})).collect();
                    discord.at_once(asked, json!({"type": CHOICES, "data": {"choices": choices}})).await;
                });
            }
            Heard::Nothing => {}
        }
    }

    /// A first answer that nothing comes after.
    async fn at_once(self: Arc<Self>, asked: Asked, answer: Value) {
        let path = format!("/interactions/{}/{}/callback", asked.id, asked.token);
        let call = || self.api.call::<Value>(As::Nobody, Method::POST, &path, Some(&answer));
        if let Err(error) = patiently(Instant::now() + IN_TIME, || self.uncounted(call())).await
            && !error.is(code::ALREADY_ACKNOWLEDGED)
        {
            tracing::warn!(%error, "an interaction could not be answered");
        }
    }

    async fn answer(self: Arc<Self>, core: Arc<dyn Core>, deed: Deed, exchange: Option<Arc<Exchange>>) {
        let Update { id, account, place, .. } = deed.update.clone();
        let reply = core.handle(deed.update).await;
        if reply.manner != Manner::Silent {
            self.following.end(&account.name).await;
        }
        let done = match exchange {
            Some(exchange) => match exchange.answer(&reply).await {
                Err(error) if exchange::is_late(&error) && reply.manner != Manner::Silent => {
                    tracing::info!("an answer that came too late goes into the private chat");
                    self.write_to(&account, &reply, &id).await
                }
                done => done.map(|files| Answered { at: exchange.stands(reply.manner), files }),
            },
            None if reply.manner == Manner::Silent => Ok(Answered::default()),
            None => self.write(deed.channel.get(), &reply, &id).await,
        };
        match done {
            Ok(Answered { at, files }) => {
                for Standing { message, expires } in files {
                    core.file_sent(&account, Some(&message), expires).await;
                }
                self.follow(core, account, place, reply, at);
            }
            Err(error) if is_closed(&error) => core.reachable(&account, false).await,
            Err(error) => tracing::error!(%error, "an answer could not be shown"),
        }
    }

    async fn write_to(&self, account: &Account, reply: &Reply, nonce: &str) -> Result<Answered, CallError> {
        let person = account.name.parse().map_err(|_| CallError::Refused { status: 0, code: 0 })?;
        let channel = patiently(Instant::now() + NONCE_LIVES, || self.channel(person)).await?;
        self.write(channel, reply, nonce).await
    }

    /// An answer as a message of its own in a private chat; the one above loses its buttons.
    async fn write(&self, channel: u64, reply: &Reply, nonce: &str) -> Result<Answered, CallError> {
        let screen = reply.all_in_one();
        let body = exchange::json(&outbound::message(&screen, nonce));
        let path = format!("/channels/{channel}/messages");
        let sent: Numbered = self.insist(channel, Method::POST, &path, &body).await?;
        let mut files = Vec::new();
        for (nth, file) in reply.files.iter().enumerate() {
            let nonce = format!("{nonce}.{nth}");
            let above = json!({"content": reply.screen.above, "nonce": nonce, "enforce_nonce": true});
            let call = || self.api.upload::<Value>(As::Bot, &path, &above, file);
            let sent = patiently(Instant::now() + NONCE_LIVES, || self.counted(channel, call())).await?;
            files.extend(Standing::of(&sent, file));
        }
        let message = sent.id.parse().unwrap_or(0);
        let above = {
            let mut live = self.live.lock().unwrap_or_else(PoisonError::into_inner);
            if live.len() >= MOST_REMEMBERED && !live.contains_key(&channel) {
                live.clear();
            }
            live.insert(channel, message)
        };
        if let Some(above) = above.filter(|above| *above != message) {
            let path = format!("/channels/{channel}/messages/{above}");
            let stripped = json!({"components": []});
            self.gate.pass(Lane::Urgent, Toll::Private(channel.into())).await;
            if let Err(error) = self.api.call::<Value>(As::Bot, Method::PATCH, &path, Some(&stripped)).await {
                tracing::debug!(%error, "an older message keeps its buttons");
            }
        }
        Ok(Answered { at: Some(At::Channel { channel, message }), files })
    }

    /// The private channel with a person, for an answer.
    async fn channel(&self, person: u64) -> Result<u64, CallError> {
        if let Some(channel) = self.known_channel(person) {
            return Ok(channel);
        }
        self.gate.pass(Lane::Answer, Toll::Private(person.into())).await;
        self.open_channel(person, Lane::Answer).await
    }

    fn known_channel(&self, person: u64) -> Option<u64> {
        self.channels.lock().unwrap_or_else(PoisonError::into_inner).get(&person).copied()
    }

    /// Past the gate, under the person's number while the channel's is not known: to many people at once these are as
    /// many requests as the messages.
    async fn open_channel(&self, person: u64, lane: Lane) -> Result<u64, CallError> {
        let body = json!({"recipient_id": person.to_string()});
        let opened = self.api.call::<Numbered>(As::Bot, Method::POST, "/users/@me/channels", Some(&body)).await;
        if let Err(CallError::TooMany { after, all }) = &opened {
            self.rest(lane, Toll::Private(person.into()), *after, *all);
        }
        let opened = opened?;
        let channel = opened.id.parse().map_err(|_| CallError::Unknown("the answer cannot be read"))?;
        let mut channels = self.channels.lock().unwrap_or_else(PoisonError::into_inner);
        if channels.len() >= MOST_REMEMBERED {
            channels.clear();
        }
        channels.insert(person, channel);
        Ok(channel)
    }

    /// The same for a delivery: whatever became of the request, no message has left.
    async fn channel_of(&self, to: &Account, lane: Lane) -> Result<u64, DeliveryError> {
        let person = person_of(to)?;
        if let Some(channel) = self.known_channel(person) {
            return Ok(channel);
        }
        self.pass_soon(lane, person).await?;
        self.open_channel(person, lane).await.map_err(|error| match error.of_delivery() {
            DeliveryError::Unknown { reason } => DeliveryError::Retry { after: None, reason },
            known => known,
        })
    }

    /// Whoever waits longer would stand in the way of those who can go.
    async fn pass_soon(&self, lane: Lane, chat: u64) -> Result<(), DeliveryError> {
        let passed = tokio::time::timeout(LONGEST_AT_THE_GATE, self.gate.pass(lane, Toll::Private(chat.into())));
        passed.await.map_err(|_| DeliveryError::Retry {
            after: Some(LONGEST_AT_THE_GATE),
            reason: "the chat has to rest".to_owned(),
        })
    }

    /// Until something final is known. The nonce keeps a message from coming twice (Discord, Create Message,
    /// `enforce_nonce`: for a few minutes).
    async fn insist<R: serde::de::DeserializeOwned>(
        &self,
        channel: u64,
        method: Method,
        path: &str,
        body: &Value,
    ) -> Result<R, CallError> {
        let call = || self.api.call(As::Bot, method.clone(), path, Some(body));
        patiently(Instant::now() + NONCE_LIVES, || self.counted(channel, call())).await
    }

    /// One request about a private chat, in its turn.
    async fn counted<R>(&self, channel: u64, call: impl Future<Output = Result<R, CallError>>) -> Result<R, CallError> {
        let toll = Toll::Private(channel.into());
        self.gate.pass(Lane::Answer, toll).await;
        let done = call.await;
        if let Err(CallError::TooMany { after, all }) = &done {
            self.rest(Lane::Answer, toll, *after, *all);
        }
        done
    }

    /// One request that carries an interaction's token. Discord does not count it among the bot's own (Rate Limits,
    /// "Global Rate Limit"): it has three seconds and waits for nobody.
    async fn uncounted<R>(&self, call: impl Future<Output = Result<R, CallError>>) -> Result<R, CallError> {
        let done = call.await;
        if let Err(CallError::TooMany { after, all: true }) = &done {
            self.gate.rest_all(*after);
        }
        done
    }

    fn rest(&self, lane: Lane, toll: Toll, after: Duration, all: bool) {
        if all { self.gate.rest_all(after) } else { self.gate.rest(lane, toll, after) }
    }

    async fn call<R: serde::de::DeserializeOwned>(
        &self,
        method: Method,
        path: &str,
        body: Option<&Value>,
    ) -> Result<R, CallError> {
        self.gate.pass(Lane::Answer, Toll::Call).await;
        let done = self.api.call(As::Bot, method, path, body).await;
        if let Err(CallError::TooMany { after, all }) = &done {
            self.rest(Lane::Answer, Toll::Call, *after, *all);
        }
        done
    }
}

/// Interaction Callback Type.
const CHOICES: u8 = 8;
const MODAL: u8 = 9;

/// Of the three seconds.
const SUGGESTS_WITHIN: Duration = Duration::from_millis(1_800);

/// What comes later was not answered in time (Discord, "Receiving and Responding").
const IN_TIME: Duration = Duration::from_secs(3);

/// How long a nonce is counted on.
const NONCE_LIVES: Duration = Duration::from_secs(120);

fn is_closed(error: &CallError) -> bool {
    error.is(code::CANNOT_MESSAGE) || error.is(code::NO_MUTUAL_GUILD)
}

/// How long Discord said to wait.
fn told(error: &CallError) -> Option<Duration> {
    match error {
        CallError::TooMany { after, .. } => Some(*after),
        _ => None,
    }
}

/// Numbers of the latest events.
#[derive(Default)]
struct Seen {
    order: VecDeque<u64>,
    numbers: HashSet<u64>,
}

impl Seen {
    const MOST: usize = 4_096;

    fn is_new(&mut self, number: u64) -> bool {
        if !self.numbers.insert(number) {
            return false;
        }
        self.order.push_back(number);
        if self.order.len() > Self::MOST
            && let Some(oldest) = self.order.pop_front()
        {
            self.numbers.remove(&oldest);
        }
        true
    }
}

/// Where an answer stands, and the messages of its files that expire.
#[derive(Default)]
struct Answered {
    at: Option<At>,
    files: Vec<Standing>,
}

/// A message with a file that expires.
pub(super) struct Standing {
    /// Its channel and its own number.
    message: String,
    expires: DateTime<Utc>,
}

impl Standing {
    /// What Discord said of a message with this file, where it expires.
    pub fn of(sent: &Value, file: &File) -> Option<Self> {
        let number = |key: &str| sent.get(key)?.as_str()?.parse::<u64>().ok();
        let message = format!("{}/{}", number("channel_id")?, number("id")?);
        Some(Self { message, expires: file.expires? })
    }
}

#[async_trait]
impl TakeBack for Discord {
    async fn take_back(&self, from: &Account, message: &str) -> Result<(), DeliveryError> {
        person_of(from)?;
        let number = |text: &str| text.parse::<u64>().ok();
        let Some((channel, message)) =
            message.split_once('/').and_then(|(channel, message)| Some((number(channel)?, number(message)?)))
        else {
            return Err(DeliveryError::Failed { reason: "not a message of Discord".to_owned() });
        };
        let (toll, path) = (Toll::Private(channel.into()), format!("/channels/{channel}/messages/{message}"));
        self.gate.pass(Lane::Bulk, toll).await;
        match self.api.call::<Value>(As::Bot, Method::DELETE, &path, None).await {
            Ok(_) => Ok(()),
            Err(gone) if gone.is(code::UNKNOWN_CHANNEL) || gone.is(code::UNKNOWN_MESSAGE) => Ok(()),
            Err(error) => {
                if let CallError::TooMany { after, all } = &error {
                    self.rest(Lane::Bulk, toll, *after, *all);
                }
                Err(error.of_delivery())
            }
        }
    }
}

#[async_trait]
impl Deliver for Discord {
    async fn admit(&self, to: &Account, lane: Lane) -> Result<(), DeliveryError> {
        let channel = self.channel_of(to, lane).await?;
        self.pass_soon(lane, channel).await
    }

    fn remembers(&self) -> Option<Duration> {
        // A little less: what is asked again takes a while to get there.
        Some(NONCE_LIVES - Duration::from_secs(10))
    }

    fn at_once(&self) -> usize {
        MESSAGES_AT_ONCE
    }

    async fn deliver(&self, to: &Account, screen: &Screen, nonce: &str) -> Result<(), DeliveryError> {
        let channel = self.channel_of(to, Lane::Urgent).await?;
        let body = exchange::json(&outbound::message(screen, nonce));
        let path = format!("/channels/{channel}/messages");
        let began = Instant::now();
        loop {
            let error = match self.api.call::<Value>(As::Bot, Method::POST, &path, Some(&body)).await {
                Ok(_) => return Ok(()),
                Err(error) => error,
            };
            match error {
                // With the same nonce it cannot come twice, for as long as that is remembered.
                CallError::Unknown(_) if began.elapsed() < NONCE_LIVES => {
                    tokio::time::sleep(Duration::from_secs(1)).await;
                }
                error => {
                    if let CallError::TooMany { after, all } = &error {
                        self.rest(Lane::Urgent, Toll::Private(channel.into()), *after, *all);
                    }
                    return Err(error.of_delivery());
                }
            }
        }
    }
}

const MESSAGES_AT_ONCE: usize = 16;
const LONGEST_AT_THE_GATE: Duration = Duration::from_secs(3);

fn person_of(account: &Account) -> Result<u64, DeliveryError> {
    let wrong = || DeliveryError::Failed { reason: "not an account of Discord".to_owned() };
    if account.platform != Platform::Discord {
        return Err(wrong());
    }
    account.name.parse().map_err(|_| wrong())
}
