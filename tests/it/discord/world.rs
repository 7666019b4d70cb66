//! Channels, messages and people as Discord keeps them, and what a request that is right by itself does to them. Not
//! here: HTTP, faults, and how interactions are answered.

use std::collections::{BTreeMap, HashMap};
use std::time::{Duration, Instant};

use roundtable::clock::Clock;
use serde_json::{Value, json};

use super::components::{self, Form};
use super::gateway::{DIRECT_MESSAGES, GUILD_MESSAGES, Gateway};
use super::interactions::Interaction;
use super::judge::{Asked, Draft, LOADING, Refusal};
use super::shapes::{self, Attached, Shown};

pub const APPLICATION: u64 = 1_290_000_000_000_000_777;
pub const GUILD: u64 = 1_190_000_000_000_000_888;
/// Another guild the bot is in; nothing happens there.
pub const ELSEWHERE: u64 = 1_190_000_000_000_000_777;
/// A text channel that is there from the start.
pub const CHANNEL: u64 = 1_190_000_000_000_000_999;
pub const NAME: &str = "roundtable-test";

/// How long a nonce is remembered: "the past few minutes" (Create Message); no longer than that may be counted on.
const NONCE: Duration = Duration::from_secs(120);

/// Bytes of one file ("Uploading Files").
const FILE: usize = 10 << 20;

/// Ids count milliseconds since 2015 (Reference, "Snowflakes").
const EPOCH: i64 = 1_420_070_400_000;

#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    pub id: u64,
    pub name: String,
    pub locale: String,
}

impl Person {
    pub fn new(id: u64, name: &str, locale: &str) -> Self {
        Self { id, name: name.to_owned(), locale: locale.to_owned() }
    }
}

/// Where somebody does something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Place {
    /// A channel of the guild, which is there from then on.
    Guild(u64),
    /// With the bot alone.
    Dm,
}

/// Whether somebody can be written to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Inbox {
    Open,
    Closed,
    /// No guild in common any more.
    Left,
}

pub struct Known {
    pub person: Person,
    pub dm: u64,
    pub inbox: Inbox,
    pub modal: Option<Form>,
    /// What the last autocomplete offered.
    pub choices: Option<Vec<Value>>,
    /// Ephemeral messages that this person sees.
    pub ephemerals: Vec<u64>,
}

struct Channel {
    place: Place,
    person: Option<u64>,
    messages: Vec<u64>,
}

/// A request, in the order of arrival.
#[derive(Clone, Debug)]
pub struct Call {
    /// Its route, or method and path where there is none.
    pub route: String,
    /// The channel or interaction it is about.
    pub place: Option<u64>,
    pub body: Value,
    pub at: Instant,
    /// 0 while it is not answered, and for good if it was answered by closing the connection.
    pub status: u16,
}

/// Status and JSON.
pub type Outcome = Result<(u16, Option<Value>), Refusal>;

pub struct World {
    clock: Clock,
    pub guild_locale: String,
    last_id: u64,
    order: u64,
    people: HashMap<u64, Known>,
    channels: HashMap<u64, Channel>,
    messages: HashMap<u64, Shown>,
    nonces: HashMap<String, (u64, Instant)>,
    commands: BTreeMap<Option<u64>, Vec<Value>>,
    pub interactions: BTreeMap<u64, Interaction>,
    pub tokens: HashMap<String, u64>,
    pub gateway: Gateway,
    pub calls: Vec<Call>,
    pub complaints: Vec<String>,
    /// How often the pace was exceeded.
    pub too_many: usize,
    /// How often a route was asked before a planned `retry_after` was over.
    pub too_early: usize,
    /// Answers refused with 401, 403 or 429: 10,000 of them in ten minutes ban an address ("Invalid Request Limit").
    pub invalid: usize,
    /// First answers to an interaction that came too late.
    pub late: usize,
    /// Answers to an interaction that had one.
    pub twice: usize,
}

impl World {
    pub fn new() -> Self {
        let channel = Channel { place: Place::Guild(CHANNEL), person: None, messages: Vec::new() };
        Self {
            clock: Clock::System,
            guild_locale: "en-US".to_owned(),
            last_id: 0,
            order: 0,
            people: HashMap::new(),
            channels: HashMap::from([(CHANNEL, channel)]),
            messages: HashMap::new(),
            nonces: HashMap::new(),
            commands: BTreeMap::new(),
            interactions: BTreeMap::new(),
            tokens: HashMap::new(),
            gateway: Gateway::new(),
            calls: Vec::new(),
            complaints: Vec::new(),
            too_many: 0,
            too_early: 0,
            invalid: 0,
            late: 0,
            twice: 0,
        }
    }

    /// Whose time messages and ids are dated with.
    pub fn dated(&mut self, clock: Clock) {
        self.clock = clock;
    }

    pub fn date(&self) -> String {
        self.clock.now().format("%Y-%m-%dT%H:%M:%S%.6f+00:00").to_string()
    }

    pub fn snowflake(&mut self) -> u64 {
        let millis = u64::try_from(self.clock.now().timestamp_millis() - EPOCH).unwrap_or(0);
        self.last_id = (self.last_id + 1).max(millis << 22);
        self.last_id
    }

    /// Messages of the bot that everybody in a channel sees, in the order they were sent.
    pub fn channel(&self, id: u64) -> impl Iterator<Item = &Shown> {
        self.all(id).filter(|shown| shown.of_bot())
    }

    fn all(&self, channel: u64) -> impl DoubleEndedIterator<Item = &Shown> {
        let messages = self.channels.get(&channel).map(|channel| channel.messages.as_slice()).unwrap_or_default();
        messages.iter().filter_map(|id| self.messages.get(id))
    }

    /// The bot's latest message in a channel.
    pub fn last(&self, channel: u64) -> Option<&Shown> {
        self.all(channel).rev().find(|shown| shown.of_bot())
    }

    /// Ephemeral messages that this person sees, in the order they were sent.
    pub fn ephemerals(&self, person: u64) -> impl Iterator<Item = &Shown> {
        let messages = self.people.get(&person).map(|known| known.ephemerals.as_slice()).unwrap_or_default();
        messages.iter().filter_map(|id| self.messages.get(id))
    }

    pub fn message(&self, id: u64) -> Option<&Shown> {
        self.messages.get(&id)
    }

    /// The channel in which this person and the bot are alone.
    pub fn dm(&self, person: u64) -> Option<u64> {
        self.people.get(&person).map(|known| known.dm)
    }

    /// The modal this person was shown last.
    pub fn modal(&self, person: u64) -> Option<&Form> {
        self.people.get(&person)?.modal.as_ref()
    }

    /// Names and values of what this person was offered last while typing.
    pub fn choices(&self, person: u64) -> Option<Vec<(&str, &Value)>> {
        let choices = self.people.get(&person)?.choices.as_ref()?;
        Some(choices.iter().map(|choice| (choice["name"].as_str().unwrap_or_default(), &choice["value"])).collect())
    }

    /// As they are registered; None: everywhere.
    pub fn commands(&self, guild: Option<u64>) -> &[Value] {
        self.commands.get(&guild).map(Vec::as_slice).unwrap_or_default()
    }

    pub fn known(&mut self, person: &Person) -> &mut Known {
        if !self.people.contains_key(&person.id) {
            let dm = self.snowflake();
            let channel = Channel { place: Place::Dm, person: Some(person.id), messages: Vec::new() };
            self.channels.insert(dm, channel);
            let (modal, choices, ephemerals) = (None, None, Vec::new());
            let person = person.clone();
            self.people.insert(person.id, Known { person, dm, inbox: Inbox::Open, modal, choices, ephemerals });
        }
        let known = self.people.get_mut(&person.id).expect("put there");
        known.person = person.clone();
        known
    }

    pub fn known_by_id(&mut self, person: u64) -> Option<&mut Known> {
        self.people.get_mut(&person)
    }

    /// The channel's id.
    pub fn enter(&mut self, person: &Person, place: Place) -> u64 {
        let dm = self.known(person).dm;
        match place {
            Place::Dm => dm,
            Place::Guild(id) => {
                let channel = Channel { place, person: None, messages: Vec::new() };
                self.channels.entry(id).or_insert(channel);
                id
            }
        }
    }

    pub fn place(&self, channel: u64) -> Option<Place> {
        self.channels.get(&channel).map(|channel| channel.place)
    }

    pub fn channel_json(&self, id: u64) -> Option<Value> {
        let channel = self.channels.get(&id)?;
        let person = channel.person.and_then(|id| self.people.get(&id)).map(|known| &known.person);
        Some(shapes::channel(id, channel.place, person))
    }

    /// What a request does that does not belong to an interaction.
    pub fn apply(&mut self, asked: Asked) -> Outcome {
        let json = match asked {
            Asked::Me => shapes::current_user(),
            Asked::Application => shapes::application(),
            Asked::Gateway { bot } => self.gateway.address(bot),
            Asked::OpenDm(person) => {
                let dm = self.dm(person).ok_or_else(|| Refusal::new(400, 50033, "Invalid Recipient(s)"))?;
                self.channel_json(dm).unwrap_or_default()
            }
            Asked::Channel(channel) => self.channel_json(channel).ok_or_else(unknown_channel)?,
            Asked::Post(channel, draft) => {
                let id = self.post(channel, draft)?;
                self.message_json(id)
            }
            Asked::List { channel, limit } => {
                self.place(channel).ok_or_else(unknown_channel)?;
                self.all(channel).rev().take(limit).map(Shown::json).collect()
            }
            Asked::Read(channel, id) => self.visible(channel, id)?.json(),
            Asked::Edit(channel, id, draft) => {
                if !self.visible(channel, id)?.of_bot() {
                    return Err(Refusal::new(403, 50005, "Cannot edit a message authored by another user"));
                }
                self.change(id, draft)?;
                self.message_json(id)
            }
            Asked::Delete(channel, id) => {
                if !self.visible(channel, id)?.of_bot() && self.place(channel) == Some(Place::Dm) {
                    return Err(Refusal::new(403, 50003, "Cannot execute action on a DM channel"));
                }
                self.remove(id);
                return Ok((204, None));
            }
            Asked::Commands(guild) => Value::Array(self.commands(guild).to_vec()),
            Asked::SetCommands(guild, commands) => {
                let commands: Vec<Value> = commands.into_iter().map(|sent| self.registered(guild, sent)).collect();
                self.commands.insert(guild, commands.clone());
                Value::Array(commands)
            }
            Asked::Respond { id, token, response, with_response } => {
                return self.respond(id, &token, response, with_response);
            }
            Asked::Followup { token, draft } => {
                let id = self.follow_up(&token, draft)?;
                self.message_json(id)
            }
            Asked::ReadAnswer(token, which) => {
                let id = self.answered(&token, which)?;
                self.message_json(id)
            }
            Asked::EditAnswer(token, which, draft) => {
                let id = self.answered(&token, which)?;
                self.change(id, draft)?;
                self.message_json(id)
            }
            Asked::DeleteAnswer(token, which) => {
                let id = self.answered(&token, which)?;
                self.remove(id);
                return Ok((204, None));
            }
        };
        Ok((200, Some(json)))
    }

    fn visible(&self, channel: u64, id: u64) -> Result<&Shown, Refusal> {
        self.place(channel).ok_or_else(unknown_channel)?;
        let shown = self.message(id).filter(|shown| shown.channel == channel && !shown.ephemeral());
        shown.ok_or_else(unknown_message)
    }

    pub fn message_json(&self, id: u64) -> Value {
        self.message(id).map(Shown::json).unwrap_or_default()
    }

    fn post(&mut self, channel: u64, draft: Draft) -> Result<u64, Refusal> {
        let person = self.channels.get(&channel).ok_or_else(unknown_channel)?.person;
        match person.and_then(|id| self.people.get(&id)).map(|known| known.inbox) {
            Some(Inbox::Closed) => return Err(Refusal::new(403, 50007, "Cannot send messages to this user")),
            Some(Inbox::Left) => {
                let why = "Cannot send messages to this user due to having no mutual guilds";
                return Err(Refusal::new(403, 50278, why));
            }
            _ => {}
        }
        if draft.reply_to.is_some_and(|id| self.message(id).is_none()) {
            return Err(Refusal::form("message_reference", "Unknown message"));
        }
        let nonce = draft.nonce.as_ref().map(ToString::to_string);
        let now = Instant::now();
        if let Some((id, at)) = nonce.as_ref().filter(|_| draft.enforce_nonce).and_then(|nonce| self.nonces.get(nonce))
            && now.duration_since(*at) < NONCE
            && self.messages.contains_key(id)
        {
            return Ok(*id);
        }
        let id = self.put(channel, draft, None)?;
        if let Some(nonce) = nonce {
            self.nonces.insert(nonce, (id, now));
        }
        Ok(id)
    }

    /// All nonces are forgotten, as after a few minutes.
    pub fn nonces_expire(&mut self) {
        self.nonces.clear();
    }

    /// A message of the bot; of an interaction, if one is given.
    pub fn put(&mut self, channel: u64, draft: Draft, origin: Option<(u64, Value)>) -> Result<u64, Refusal> {
        let mut shown = self.written(channel, shapes::bot());
        shown.flags = draft.flags;
        shown.nonce = draft.nonce.clone();
        shown.reply_to = draft.reply_to;
        if let Some((interaction, json)) = origin {
            let person = self.interactions.get(&interaction).map(|interaction| interaction.person);
            shown.interaction = Some(interaction);
            shown.only = person.filter(|_| shown.ephemeral());
            shown.origin = Some(json);
        }
        self.fill(&mut shown, draft)?;
        Ok(self.keep(shown))
    }

    /// A message of somebody, empty still.
    pub fn written(&mut self, channel: u64, author: Value) -> Shown {
        self.order += 1;
        Shown {
            id: self.snowflake(),
            channel,
            content: String::new(),
            embeds: Vec::new(),
            components: Vec::new(),
            rows: Vec::new(),
            flags: 0,
            attachments: Vec::new(),
            edits: 0,
            order: self.order,
            interaction: None,
            only: None,
            author,
            nonce: None,
            reply_to: None,
            date: self.date(),
            edited: None,
            origin: None,
        }
    }

    fn fill(&mut self, shown: &mut Shown, draft: Draft) -> Result<(), Refusal> {
        if draft.files.iter().any(|file| file.bytes.len() > FILE) {
            return Err(Refusal::new(413, 40005, "Request entity too large"));
        }
        if let Some(content) = draft.content {
            shown.content = content;
        }
        if let Some(embeds) = draft.embeds {
            shown.embeds = embeds;
            for embed in &mut shown.embeds {
                embed["type"] = json!("rich");
            }
        }
        if let Some(mut components) = draft.components {
            components::number(&mut components);
            shown.rows = components::rows(&components);
            shown.components = components;
        }
        if let Some(stay) = draft.keeps {
            shown.attachments.retain(|file| stay.contains(&file.id));
        }
        for file in draft.files {
            let id = self.snowflake();
            shown.attachments.push(Attached { id, name: file.name, mime: file.mime, bytes: file.bytes });
        }
        if shown.attachments.len() > 10 {
            return Err(Refusal::form("attachments", "Must be 10 or fewer in length."));
        }
        Ok(())
    }

    /// Puts a message where it is seen, and tells about it.
    pub fn keep(&mut self, shown: Shown) -> u64 {
        let id = shown.id;
        match shown.only {
            Some(person) => {
                if let Some(known) = self.people.get_mut(&person) {
                    known.ephemerals.push(id);
                }
            }
            None => {
                if let Some(channel) = self.channels.get_mut(&shown.channel) {
                    channel.messages.push(id);
                }
            }
        }
        self.messages.insert(id, shown);
        self.tell("MESSAGE_CREATE", id);
        id
    }

    /// # Errors
    /// Nothing would be left of the message, or it would be too much.
    pub fn change(&mut self, id: u64, draft: Draft) -> Result<(), Refusal> {
        let mut shown = self.message(id).ok_or_else(unknown_message)?.clone();
        shown.flags |= draft.flags;
        self.fill(&mut shown, draft)?;
        let empty = shown.content.trim().is_empty() && shown.embeds.is_empty() && shown.components.is_empty();
        if empty && shown.attachments.is_empty() {
            return Err(Refusal::new(400, 50006, "Cannot send an empty message"));
        }
        if shown.loading() {
            shown.flags &= !LOADING;
        } else {
            shown.edits += 1;
        }
        shown.edited = Some(self.date());
        self.messages.insert(id, shown);
        self.tell("MESSAGE_UPDATE", id);
        Ok(())
    }

    fn remove(&mut self, id: u64) {
        let Some(shown) = self.messages.remove(&id) else { return };
        if !shown.ephemeral() {
            let json = json!({"id": id.to_string(), "channel_id": shown.channel.to_string()});
            self.dispatch_in(shown.channel, "MESSAGE_DELETE", json);
        }
    }

    /// The gateway tells of every message, also of the bot's own; not of ephemeral ones.
    fn tell(&mut self, event: &str, id: u64) {
        let Some(shown) = self.messages.get(&id).filter(|shown| !shown.ephemeral()) else { return };
        let (channel, mut json) = (shown.channel, shown.json());
        let author = json["author"]["id"].as_str().and_then(|id| self.people.get(&id.parse().ok()?));
        if let (Some(Place::Guild(_)), Some(known)) = (self.place(channel), author) {
            json["member"] = shapes::member(&known.person, false);
        }
        json["channel_type"] = json!(if self.place(channel) == Some(Place::Dm) { 1 } else { 0 });
        self.dispatch_in(channel, event, json);
    }

    fn dispatch_in(&mut self, channel: u64, event: &str, mut json: Value) {
        let needs = match self.place(channel) {
            Some(Place::Guild(_)) => {
                json["guild_id"] = json!(GUILD.to_string());
                GUILD_MESSAGES
            }
            _ => DIRECT_MESSAGES,
        };
        self.gateway.dispatch(event, needs, json);
    }

    /// As it comes back, with the id it had under this name before.
    fn registered(&mut self, guild: Option<u64>, mut sent: Value) -> Value {
        if sent["type"].is_null() {
            sent["type"] = json!(1);
        }
        let same = |old: &&Value| old["name"] == sent["name"] && old["type"] == sent["type"];
        let id = self.commands(guild).iter().find(same).map(|old| old["id"].clone());
        sent["id"] = id.unwrap_or_else(|| json!(self.snowflake().to_string()));
        sent["application_id"] = json!(APPLICATION.to_string());
        sent["version"] = json!(self.snowflake().to_string());
        if let Some(guild) = guild {
            sent["guild_id"] = json!(guild.to_string());
        }
        for (key, value) in [("default_member_permissions", Value::Null), ("nsfw", json!(false))] {
            if sent[key].is_null() {
                sent[key] = value;
            }
        }
        sent
    }
}

fn unknown_channel() -> Refusal {
    Refusal::new(404, 10003, "Unknown Channel")
}

pub fn unknown_message() -> Refusal {
    Refusal::new(404, 10008, "Unknown Message")
}
