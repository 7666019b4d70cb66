//! The gateway: sessions, intents, heartbeats, and the replay of what was missed ("Gateway", "Opcodes and Status Codes").
//! Not here: what events are about, and sockets.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::time::{Duration, Instant};

use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedSender;

use super::server::TOKEN;
use super::shapes;
use super::world::{APPLICATION, GUILD};

pub const GUILDS: u64 = 1;
const GUILD_MEMBERS: u64 = 1 << 1;
const GUILD_PRESENCES: u64 = 1 << 8;
pub const GUILD_MESSAGES: u64 = 1 << 9;
pub const DIRECT_MESSAGES: u64 = 1 << 12;
pub const MESSAGE_CONTENT: u64 = 1 << 15;

const PRIVILEGED: u64 = GUILD_MEMBERS | GUILD_PRESENCES | MESSAGE_CONTENT;

/// Bits of intents there are: 0-16, 20, 21, 24, 25.
const INTENTS: u64 = 0x1_ffff | 0b11 << 20 | 0b11 << 24;

/// "120 gateway events per connection every 60 seconds."
const PACE: (usize, Duration) = (120, Duration::from_secs(60));

/// What a connection is told to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Order {
    Send(String),
    Close(u16, &'static str),
    /// Without a word.
    Cut,
}

/// An IDENTIFY that was let in.
#[derive(Clone, Debug, PartialEq)]
pub struct Identified {
    pub intents: u64,
    pub compress: bool,
    pub shard: Option<[u64; 2]>,
}

struct Connection {
    link: UnboundedSender<Order>,
    session: Option<String>,
    lately: VecDeque<Instant>,
}

struct Session {
    intents: u64,
    seq: u64,
    /// Events that may have to be sent again, by their sequence number.
    kept: VecDeque<(u64, String)>,
    connection: Option<u64>,
}

pub struct Gateway {
    /// Where it is: `ws://127.0.0.1:1234`.
    pub url: String,
    connections: BTreeMap<u64, Connection>,
    next_connection: u64,
    sessions: HashMap<String, Session>,
    next_session: u64,
    /// Between two heartbeats of a client.
    pub interval: Duration,
    /// False: heartbeats stay without an answer.
    pub acks: bool,
    /// Privileged intents switched on for this bot.
    pub enabled: u64,
    /// In the order they came.
    pub identified: Vec<Identified>,
    /// How often a session was taken up again.
    pub resumed: usize,
    pub heartbeats: usize,
    /// Why connections were closed from this side.
    pub closed: Vec<u16>,
    /// What no well-behaved client does.
    pub remarks: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Frame {
    op: u8,
    #[serde(default)]
    d: Value,
    #[serde(default)]
    #[expect(dead_code, reason = "clients may send it, empty")]
    s: Option<Value>,
    #[serde(default)]
    #[expect(dead_code, reason = "clients may send it, empty")]
    t: Option<Value>,
}

/// The presence is not looked at: clients differ in how they write its time.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Identify {
    token: String,
    properties: Properties,
    #[serde(default)]
    compress: bool,
    large_threshold: Option<u64>,
    shard: Option<[u64; 2]>,
    #[serde(default)]
    #[expect(dead_code, reason = "read, not looked at")]
    presence: Value,
    intents: u64,
}

#[derive(Deserialize)]
struct Properties {
    os: String,
    browser: String,
    device: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Resume {
    token: String,
    session_id: String,
    seq: u64,
}

impl Gateway {
    pub fn new() -> Self {
        Self {
            url: String::new(),
            connections: BTreeMap::new(),
            next_connection: 1,
            sessions: HashMap::new(),
            next_session: 1,
            interval: Duration::from_millis(41_250),
            acks: true,
            enabled: 0,
            identified: Vec::new(),
            resumed: 0,
            heartbeats: 0,
            closed: Vec::new(),
            remarks: Vec::new(),
        }
    }

    /// "Get Gateway" and "Get Gateway Bot".
    pub fn address(&self, bot: bool) -> Value {
        let mut json = json!({"url": self.url});
        if bot {
            let used = self.identified.len().min(1000);
            json["shards"] = json!(1);
            json["session_start_limit"] =
                json!({"total": 1000, "remaining": 1000 - used, "reset_after": 14_400_000, "max_concurrency": 1});
        }
        json
    }

    /// Somebody connected and is greeted. The connection's number.
    pub fn connect(&mut self, link: UnboundedSender<Order>, query: &HashMap<String, String>) -> u64 {
        if query.get("v").map(String::as_str) != Some("10") {
            self.remarks.push(format!("the gateway is asked for version {:?}", query.get("v")));
        }
        if query.get("encoding").is_some_and(|encoding| encoding != "json") || query.contains_key("compress") {
            self.remarks.push("the gateway speaks JSON without transport compression here".to_owned());
        }
        let interval = self.interval.as_millis() as u64;
        let number = self.next_connection;
        self.next_connection += 1;
        self.connections.insert(number, Connection { link, session: None, lately: VecDeque::new() });
        self.send(number, &json!({"t": null, "s": null, "op": 10, "d": {"heartbeat_interval": interval}}));
        number
    }

    /// The socket is gone. Who leaves with 1000 or 1001 gives up the session.
    pub fn gone(&mut self, number: u64, code: Option<u16>) {
        let session = self.connections.remove(&number).and_then(|connection| connection.session);
        let Some(id) = session else { return };
        if matches!(code, Some(1000 | 1001)) {
            self.sessions.remove(&id);
        } else if let Some(session) = self.sessions.get_mut(&id)
            && session.connection == Some(number)
        {
            session.connection = None;
        }
    }

    fn order(&self, number: u64, order: Order) {
        if let Some(connection) = self.connections.get(&number) {
            // A connection that ends at this moment hears nothing any more.
            let _ = connection.link.send(order);
        }
    }

    fn send(&self, number: u64, json: &Value) {
        self.order(number, Order::Send(json.to_string()));
    }

    fn close_one(&mut self, number: u64, code: u16, why: &'static str) {
        self.closed.push(code);
        self.order(number, Order::Close(code, why));
        // Codes after which a session can be taken up again: not 4004 and the invalid ones, not 4007 and 4009.
        if matches!(code, 4004 | 4007 | 4009..=4014)
            && let Some(id) = self.connections.get_mut(&number).and_then(|connection| connection.session.take())
        {
            self.sessions.remove(&id);
        }
    }

    /// A text from a client.
    pub fn hear(&mut self, number: u64, text: &str) {
        let now = Instant::now();
        let Some(connection) = self.connections.get_mut(&number) else { return };
        while connection.lately.front().is_some_and(|at| now.duration_since(*at) >= PACE.1) {
            connection.lately.pop_front();
        }
        connection.lately.push_back(now);
        if connection.lately.len() > PACE.0 {
            return self.close_one(number, 4008, "You are being rate limited.");
        }
        if text.len() > 4096 {
            return self.close_one(number, 4002, "Error while decoding payload.");
        }
        let authenticated = connection.session.is_some();
        let frame: Frame = match serde_json::from_str(text) {
            Ok(frame) => frame,
            Err(error) => {
                self.remarks.push(format!("a frame does not parse: {error}"));
                return self.close_one(number, 4002, "Error while decoding payload.");
            }
        };
        match frame.op {
            1 => self.heartbeat(number, &frame.d),
            2 if authenticated => self.close_one(number, 4005, "Already authenticated."),
            2 => self.identify(number, frame.d),
            6 if authenticated => self.close_one(number, 4005, "Already authenticated."),
            6 => self.resume(number, frame.d),
            3 | 4 | 8 | 31 if authenticated => {}
            3 | 4 | 8 | 31 => self.close_one(number, 4003, "Not authenticated."),
            _ => self.close_one(number, 4001, "Unknown opcode."),
        }
    }

    fn heartbeat(&mut self, number: u64, seq: &Value) {
        self.heartbeats += 1;
        let session = self.connections.get(&number).and_then(|connection| connection.session.as_ref());
        if let (Some(seq), Some(session)) = (seq.as_u64(), session.and_then(|id| self.sessions.get_mut(id))) {
            while session.kept.front().is_some_and(|(at, _)| *at <= seq) {
                session.kept.pop_front();
            }
        }
        if self.acks {
            self.send(number, &json!({"op": 11}));
        }
    }

    fn identify(&mut self, number: u64, sent: Value) {
        let identify: Identify = match Identify::deserialize(&sent) {
            Ok(identify) => identify,
            Err(error) => {
                self.remarks.push(format!("IDENTIFY does not parse: {error}"));
                return self.close_one(number, 4002, "Error while decoding payload.");
            }
        };
        if identify.token.trim_start_matches("Bot ") != TOKEN {
            return self.close_one(number, 4004, "Authentication failed.");
        }
        let named = [&identify.properties.os, &identify.properties.browser, &identify.properties.device];
        if named.into_iter().any(String::is_empty) || !(50..=250).contains(&identify.large_threshold.unwrap_or(50)) {
            return self.close_one(number, 4002, "Error while decoding payload.");
        }
        if identify.shard.is_some_and(|[id, count]| id >= count || count > 1) {
            return self.close_one(number, 4010, "Invalid shard.");
        }
        if identify.intents & !INTENTS != 0 {
            return self.close_one(number, 4013, "Invalid intent(s).");
        }
        if identify.intents & PRIVILEGED & !self.enabled != 0 {
            return self.close_one(number, 4014, "Disallowed intent(s).");
        }
        let id = format!("5e551017{:024x}", self.next_session);
        self.next_session += 1;
        let session = Session { intents: identify.intents, seq: 0, kept: VecDeque::new(), connection: Some(number) };
        self.sessions.insert(id.clone(), session);
        if let Some(connection) = self.connections.get_mut(&number) {
            connection.session = Some(id.clone());
        }
        let shard = identify.shard;
        self.identified.push(Identified { intents: identify.intents, compress: identify.compress, shard });
        let ready = json!({
            "v": 10, "user_settings": {}, "user": shapes::current_user(), "session_type": "normal", "session_id": id,
            "resume_gateway_url": self.url, "relationships": [], "private_channels": [], "presences": [],
            "guilds": [{"id": GUILD.to_string(), "unavailable": true}], "guild_join_requests": [],
            "geo_ordered_rtc_regions": [], "auth": {}, "shard": shard.unwrap_or([0, 1]),
            "application": {"id": APPLICATION.to_string(), "flags": 0}, "_trace": ["[\"local\"]"],
        });
        self.dispatch_to(&id, "READY", &ready);
        if identify.intents & GUILDS != 0 {
            self.dispatch_to(&id, "GUILD_CREATE", &shapes::guild());
        }
    }

    fn resume(&mut self, number: u64, sent: Value) {
        let resume: Resume = match Resume::deserialize(&sent) {
            Ok(resume) => resume,
            Err(error) => {
                self.remarks.push(format!("RESUME does not parse: {error}"));
                return self.close_one(number, 4002, "Error while decoding payload.");
            }
        };
        if resume.token.trim_start_matches("Bot ") != TOKEN {
            return self.close_one(number, 4004, "Authentication failed.");
        }
        let Some(session) = self.sessions.get_mut(&resume.session_id) else {
            return self.send(number, &json!({"t": null, "s": null, "op": 9, "d": false}));
        };
        if resume.seq > session.seq {
            return self.close_one(number, 4007, "Invalid seq.");
        }
        // What was confirmed by a heartbeat is not kept, and nobody asks for it again.
        let first = session.kept.front().map_or(session.seq + 1, |(at, _)| *at);
        if resume.seq + 1 < first {
            self.sessions.remove(&resume.session_id);
            return self.send(number, &json!({"t": null, "s": null, "op": 9, "d": false}));
        }
        let before = session.connection.replace(number);
        let missed: Vec<String> =
            session.kept.iter().filter(|(at, _)| *at > resume.seq).map(|(_, text)| text.clone()).collect();
        if let Some(connection) = self.connections.get_mut(&number) {
            connection.session = Some(resume.session_id.clone());
        }
        if let Some(before) = before.filter(|before| *before != number) {
            self.order(before, Order::Close(4000, "Session taken up elsewhere."));
        }
        missed.into_iter().for_each(|text| self.order(number, Order::Send(text)));
        self.resumed += 1;
        self.dispatch_to(&resume.session_id, "RESUMED", &json!({"_trace": ["[\"local\"]"]}));
    }

    /// An event, to every session with one of these intents; 0: to all. What people write in a guild is not told
    /// without the message content intent.
    pub fn dispatch(&mut self, event: &str, needs: u64, json: Value) {
        let foreign = json["author"]["id"] != json!(APPLICATION.to_string()) && needs == GUILD_MESSAGES;
        let mut blank = json.clone();
        if foreign && !json["content"].is_null() {
            blank["content"] = json!("");
            ["embeds", "attachments", "components"].into_iter().for_each(|key| blank[key] = json!([]));
        }
        let listening = self.sessions.iter().filter(|(_, session)| needs == 0 || session.intents & needs != 0);
        let listening: Vec<(String, u64)> = listening.map(|(id, session)| (id.clone(), session.intents)).collect();
        for (id, intents) in listening {
            let told = if intents & MESSAGE_CONTENT == 0 { &blank } else { &json };
            self.dispatch_to(&id, event, told);
        }
    }

    fn dispatch_to(&mut self, id: &str, event: &str, json: &Value) {
        let Some(session) = self.sessions.get_mut(id) else { return };
        session.seq += 1;
        let text = format!("{{\"t\":\"{event}\",\"s\":{},\"op\":0,\"d\":{json}}}", session.seq);
        session.kept.push_back((session.seq, text.clone()));
        if let Some(number) = session.connection {
            self.order(number, Order::Send(text));
        }
    }

    /// No heartbeat came in time.
    pub fn dead(&mut self, number: u64) {
        self.close_one(number, 4009, "Session timed out.");
    }

    /// Every socket is cut; sessions stay.
    pub fn cut(&mut self) {
        let all: Vec<u64> = self.connections.keys().copied().collect();
        all.into_iter().for_each(|number| self.order(number, Order::Cut));
    }

    /// Every connection is closed with a code.
    pub fn close(&mut self, code: u16) {
        let all: Vec<u64> = self.connections.keys().copied().collect();
        all.into_iter().for_each(|number| self.close_one(number, code, ""));
    }

    /// Opcode 7 to everybody.
    pub fn ask_to_reconnect(&mut self) {
        let all: Vec<u64> = self.connections.keys().copied().collect();
        all.into_iter().for_each(|number| self.send(number, &json!({"t": null, "s": null, "op": 7, "d": null})));
    }

    /// Opcode 1 to everybody: a heartbeat is wanted now.
    pub fn ask_for_heartbeat(&mut self) {
        let all: Vec<u64> = self.connections.keys().copied().collect();
        all.into_iter().for_each(|number| self.send(number, &json!({"t": null, "s": null, "op": 1, "d": null})));
    }

    /// Opcode 9 to everybody; what cannot be resumed is forgotten.
    pub fn invalidate(&mut self, resumable: bool) {
        let all: Vec<u64> = self.connections.keys().copied().collect();
        for number in all {
            self.send(number, &json!({"t": null, "s": null, "op": 9, "d": resumable}));
            let session = self.connections.get_mut(&number).and_then(|connection| connection.session.take());
            if let Some(session) = session.as_ref().and_then(|id| self.sessions.get_mut(id)) {
                session.connection = None;
            }
        }
        if !resumable {
            self.sessions.clear();
        }
    }

    /// All sessions are forgotten, as after minutes without a connection; RESUME is answered with opcode 9.
    pub fn forget(&mut self) {
        self.sessions.clear();
        self.connections.values_mut().for_each(|connection| connection.session = None);
    }

    /// Sockets that are open now.
    pub fn connected(&self) -> usize {
        self.connections.len()
    }

    /// Sessions that have a connection: events reach the bot.
    pub fn listening(&self) -> usize {
        self.sessions.values().filter(|session| session.connection.is_some()).count()
    }
}
