//! Updates on their way: those that wait to be fetched, and the lanes of a webhook, one per chat. No HTTP.

use std::collections::{BTreeMap, HashMap, VecDeque};

use frankenstein::types::AllowedUpdate;
use serde_json::{Value, json};

struct Waiting {
    /// Whose order it keeps.
    chat: i64,
    /// The element of `getUpdates`' array, exactly.
    text: String,
}

/// A webhook that is set.
#[derive(Clone)]
pub struct Webhook {
    pub url: String,
    pub secret: Option<String>,
    pub connections: usize,
}

/// An update to be posted now.
pub struct Delivery {
    pub webhook: Webhook,
    pub round: u64,
    pub chat: i64,
    pub id: u32,
    pub text: String,
}

pub struct Updates {
    next: u32,
    waiting: BTreeMap<u32, Waiting>,
    /// Names of the kinds wanted; None: all but those below.
    allowed: Option<Vec<String>>,
    webhook: Option<Webhook>,
    /// Counts webhooks set and deleted: what an earlier one still has under way is nothing to this one.
    round: u64,
    lanes: HashMap<i64, VecDeque<u32>>,
    /// Chats whose first update can be posted.
    ready: VecDeque<i64>,
    posting: usize,
    pub last_error: Option<(i64, String)>,
    /// Which `getUpdates` is the latest.
    turn: u64,
}

/// "All update types except ... (default)".
const NOT_BY_DEFAULT: [&str; 3] = ["chat_member", "message_reaction", "message_reaction_count"];

impl Updates {
    pub fn new() -> Self {
        Self {
            next: 650_000_001,
            waiting: BTreeMap::new(),
            allowed: None,
            webhook: None,
            round: 0,
            lanes: HashMap::new(),
            ready: VecDeque::new(),
            posting: 0,
            last_error: None,
            turn: 0,
        }
    }

    pub fn next_id(&self) -> u32 {
        self.next
    }

    /// An update of one kind about one chat; its id.
    pub fn post(&mut self, kind: &str, chat: i64, payload: &Value) -> u32 {
        let id = self.next;
        self.next += 1;
        if self.wanted(kind) {
            self.wait(id, chat, format!("{{\"update_id\":{id},\"{kind}\":{payload}}}"));
        }
        id
    }

    /// A whole update; without an `update_id` it gets the next one.
    pub fn push(&mut self, mut update: Value) -> u32 {
        let id =
            update["update_id"].as_u64().map_or(self.next, |id| u32::try_from(id).expect("an update_id of 32 bits"));
        update["update_id"] = json!(id);
        self.next = self.next.max(id + 1);
        let fields = update.as_object().expect("an update is an object");
        let (kind, payload) = fields.iter().find(|(key, _)| *key != "update_id").expect("an update has a kind");
        let chat = ["/chat/id", "/message/chat/id", "/from/id"].iter().find_map(|path| payload.pointer(path)?.as_i64());
        if self.wanted(kind) {
            self.wait(id, chat.unwrap_or(0), update.to_string());
        }
        id
    }

    /// Any text in the place of an update.
    pub fn push_raw(&mut self, text: impl FnOnce(u32) -> String) -> u32 {
        let id = self.next;
        self.next += 1;
        self.wait(id, 0, text(id));
        id
    }

    fn wanted(&self, kind: &str) -> bool {
        match &self.allowed {
            Some(kinds) => kinds.iter().any(|wanted| wanted == kind),
            None => !NOT_BY_DEFAULT.contains(&kind),
        }
    }

    fn wait(&mut self, id: u32, chat: i64, text: String) {
        self.waiting.insert(id, Waiting { chat, text });
        if self.webhook.is_some() {
            self.queue(chat, id);
        }
    }

    fn queue(&mut self, chat: i64, id: u32) {
        let lane = self.lanes.entry(chat).or_default();
        lane.push_back(id);
        if lane.len() == 1 {
            self.ready.push_back(chat);
        }
    }

    /// "If not specified, the previous setting will be used"; an empty list is the default.
    pub fn allow(&mut self, kinds: Option<&[AllowedUpdate]>) {
        let name = |kind: &AllowedUpdate| serde_json::to_value(kind).ok()?.as_str().map(str::to_owned);
        match kinds {
            None => {}
            Some([]) => self.allowed = None,
            Some(kinds) => self.allowed = Some(kinds.iter().filter_map(name).collect()),
        }
    }

    /// Updates that were not confirmed yet.
    pub fn pending(&self) -> usize {
        self.waiting.len()
    }

    pub fn webhook(&self) -> Option<&Webhook> {
        self.webhook.as_ref()
    }

    pub fn allowed(&self) -> Option<&[String]> {
        self.allowed.as_deref()
    }

    /// Another `getUpdates` begins, and an earlier one that still waits is over. All below the offset is confirmed.
    pub fn begin(&mut self, offset: Option<i64>) -> u64 {
        while self.waiting.first_key_value().is_some_and(|(id, _)| i64::from(*id) < offset.unwrap_or(0)) {
            self.waiting.pop_first();
        }
        self.turn += 1;
        self.turn
    }

    pub fn turn(&self) -> u64 {
        self.turn
    }

    /// `getUpdates`' array; None if there is nothing.
    pub fn batch(&self, limit: usize) -> Option<String> {
        let texts: Vec<&str> = self.waiting.values().take(limit).map(|waiting| waiting.text.as_str()).collect();
        (!texts.is_empty()).then(|| format!("[{}]", texts.join(",")))
    }

    pub fn set_webhook(&mut self, webhook: Option<Webhook>, drop_pending: bool) -> u64 {
        if drop_pending {
            self.waiting.clear();
        }
        self.round += 1;
        self.lanes.clear();
        self.ready.clear();
        self.posting = 0;
        self.last_error = None;
        self.webhook = webhook;
        if self.webhook.is_some() {
            let waiting: Vec<(i64, u32)> = self.waiting.iter().map(|(id, waiting)| (waiting.chat, *id)).collect();
            waiting.into_iter().for_each(|(chat, id)| self.queue(chat, id));
        }
        self.round
    }

    pub fn round(&self) -> u64 {
        self.round
    }

    /// What can be posted now: never two of one chat at a time, never more in all than the webhook allows.
    pub fn deliver(&mut self) -> Option<Delivery> {
        let webhook = self.webhook.clone().filter(|webhook| self.posting < webhook.connections)?;
        let chat = self.ready.pop_front()?;
        let id = *self.lanes.get(&chat)?.front()?;
        let text = self.waiting.get(&id)?.text.clone();
        self.posting += 1;
        Some(Delivery { webhook, round: self.round, chat, id, text })
    }

    /// It was taken in.
    pub fn delivered(&mut self, round: u64, chat: i64, id: u32) {
        if round != self.round {
            return;
        }
        self.posting -= 1;
        self.waiting.remove(&id);
        let Some(lane) = self.lanes.get_mut(&chat) else { return };
        lane.pop_front();
        if lane.is_empty() {
            self.lanes.remove(&chat);
        } else {
            self.ready.push_back(chat);
        }
    }

    /// It was not taken in; its chat waits until [`Updates::again`].
    pub fn failed(&mut self, round: u64, date: i64, why: String) {
        if round == self.round {
            self.posting -= 1;
            self.last_error = Some((date, why));
        }
    }

    pub fn again(&mut self, round: u64, chat: i64) {
        if round == self.round {
            self.ready.push_back(chat);
        }
    }
}
