//! Chats, messages and people as Telegram keeps them, and what a request that is right by itself does to them. Not here:
//! HTTP, updates on their way, faults.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::time::Instant;

use frankenstein::methods::AnswerCallbackQueryParams;
use frankenstein::types::BotCommand;
use roundtable::clock::Clock;
use serde_json::{Value, json};

use super::judge::{About, Asked, Content, Keyboard, Refusal};
use super::request::File;
use super::updates::Updates;

pub const BOT: i64 = 7_100_200_300;
pub const USERNAME: &str = "roundtable_test_bot";

/// Ids of supergroups and channels are below this.
const SUPERGROUPS: i64 = -1_000_000_000_000;

#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    pub id: i64,
    pub name: String,
    pub language_code: Option<String>,
}

impl Person {
    pub fn new(id: i64, name: &str, language_code: Option<&str>) -> Self {
        Self { id, name: name.to_owned(), language_code: language_code.map(str::to_owned) }
    }

    pub fn json(&self) -> Value {
        let mut json = json!({"id": self.id, "is_bot": false, "first_name": self.name});
        if let Some(code) = &self.language_code {
            json["language_code"] = json!(code);
        }
        json
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Button {
    pub label: String,
    pub leads: Leads,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Leads {
    Data(String),
    Url(String),
}

/// A message of the bot, as it stands in the chat now.
#[derive(Clone, Debug)]
pub struct Shown {
    pub id: i32,
    /// What its reader sees; a document's caption.
    pub text: String,
    /// As it was sent.
    pub html: String,
    pub entities: Vec<Value>,
    pub rows: Vec<Vec<Button>>,
    pub document: Option<File>,
    /// Whether a link in it may be shown with a preview.
    pub previews: bool,
    /// How often it was changed since it was sent.
    pub edits: usize,
    /// The first message the bot sent anywhere is 1, and so on.
    pub order: u64,
    pub at: Instant,
    date: i64,
    edit_date: Option<i64>,
    keyboard: Option<Value>,
}

impl Shown {
    /// Words of all buttons, row after row.
    pub fn labels(&self) -> Vec<&str> {
        self.rows.iter().flatten().map(|button| button.label.as_str()).collect()
    }
}

/// A callback query that was answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    pub id: String,
    /// The update that brought it.
    pub update: u32,
    pub text: Option<String>,
    pub alert: bool,
}

/// A request, in the order of arrival.
#[derive(Clone, Debug)]
pub struct Call {
    /// As documented, whatever its case was; as sent if there is no such method.
    pub method: String,
    pub chat: Option<i64>,
    pub body: Value,
    pub at: Instant,
    /// 0 while it is not answered, and for good if it was answered by closing the connection.
    pub status: u16,
}

/// How a chat stands to the bot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Standing {
    /// Known from elsewhere, never pressed Start.
    Stranger,
    Open,
    Blocked,
    Deactivated,
    /// The bot was removed from the group.
    Kicked,
    Migrated(i64),
}

struct Chat {
    /// The first name in a private chat, the title of a group.
    title: String,
    standing: Standing,
    shown: Vec<Shown>,
    /// Where in `shown` a message is; deleted ones are in `shown` no more.
    deleted: HashSet<i32>,
    index: HashMap<i32, usize>,
    /// Messages of people.
    others: HashSet<i32>,
    next: i32,
}

pub struct World {
    clock: Clock,
    chats: HashMap<i64, Chat>,
    /// Those that are channels.
    channels: HashSet<i64>,
    /// Private chats and basic groups count their messages together.
    next_message: i32,
    sent: u64,
    /// Callback queries that can still be answered, and the updates that brought them.
    callbacks: HashMap<String, u32>,
    next_callback: u64,
    pub updates: Updates,
    /// How often the pace was exceeded.
    pub too_many: usize,
    /// How often a chat was written to before a planned `retry_after` was over.
    pub too_early: usize,
    pub answered: Vec<Answered>,
    pub calls: Vec<Call>,
    pub complaints: Vec<String>,
    /// Chat actions shown, by chat.
    pub actions: Vec<i64>,
    commands: BTreeMap<(String, String), Vec<BotCommand>>,
    about: HashMap<(About, String), String>,
}

impl World {
    pub fn new() -> Self {
        Self {
            clock: Clock::System,
            chats: HashMap::new(),
            channels: HashSet::new(),
            next_message: 1,
            sent: 0,
            callbacks: HashMap::new(),
            next_callback: 1,
            updates: Updates::new(),
            too_many: 0,
            too_early: 0,
            answered: Vec::new(),
            calls: Vec::new(),
            complaints: Vec::new(),
            actions: Vec::new(),
            commands: BTreeMap::new(),
            about: HashMap::new(),
        }
    }

    /// Whose time messages are dated with.
    pub fn dated(&mut self, clock: Clock) {
        self.clock = clock;
    }

    pub fn date(&self) -> i64 {
        self.clock.now().timestamp()
    }

    /// Messages of the bot that are in a chat now, in the order they were sent.
    pub fn chat(&self, id: i64) -> impl Iterator<Item = &Shown> {
        self.chats.get(&id).into_iter().flat_map(|chat| chat.shown.iter().filter(|s| !chat.deleted.contains(&s.id)))
    }

    /// The bot's latest message in a chat.
    pub fn last(&self, chat: i64) -> Option<&Shown> {
        let chat = self.chats.get(&chat)?;
        chat.shown.iter().rev().find(|shown| !chat.deleted.contains(&shown.id))
    }

    pub fn message(&self, chat: i64, id: i32) -> Option<&Shown> {
        let chat = self.chats.get(&chat)?;
        chat.index.get(&id).filter(|_| !chat.deleted.contains(&id)).map(|at| &chat.shown[*at])
    }

    /// Updates that the bot did not confirm or take in yet.
    pub fn pending(&self) -> usize {
        self.updates.pending()
    }

    /// Messages sent so far, in all chats.
    pub fn sent(&self) -> u64 {
        self.sent
    }

    /// Commands set for a scope (`default`, `all_private_chats`, `chat:5`) and a language code.
    pub fn commands(&self, scope: &str, language: &str) -> &[BotCommand] {
        self.commands.get(&(scope.to_owned(), language.to_owned())).map_or(&[], Vec::as_slice)
    }

    pub fn about(&self, about: About, language: &str) -> &str {
        self.about.get(&(about, language.to_owned())).map_or("", String::as_str)
    }

    pub fn standing(&self, chat: i64) -> Option<Standing> {
        self.chats.get(&chat).map(|chat| chat.standing)
    }

    /// A chat comes into being, or stands differently from now on.
    pub fn stands(&mut self, id: i64, title: &str, standing: Standing) {
        let chat = self.chats.entry(id).or_insert_with(|| Chat {
            title: title.to_owned(),
            standing,
            shown: Vec::new(),
            deleted: HashSet::new(),
            index: HashMap::new(),
            others: HashSet::new(),
            next: 1,
        });
        chat.standing = standing;
    }

    /// A chat that is a channel: only its administrators post in it.
    pub fn is_channel(&mut self, id: i64) {
        self.channels.insert(id);
    }

    pub fn title(&self, chat: i64) -> &str {
        self.chats.get(&chat).map_or("", |chat| &chat.title)
    }

    pub fn chat_json(&self, id: i64) -> Value {
        let title = self.title(id);
        match id {
            1.. => json!({"id": id, "type": "private", "first_name": title}),
            _ if self.channels.contains(&id) => json!({"id": id, "type": "channel", "title": title}),
            _ if id < SUPERGROUPS => json!({"id": id, "type": "supergroup", "title": title}),
            _ => json!({"id": id, "type": "group", "title": title}),
        }
    }

    /// The id of the next message of a person in a chat.
    pub fn heard(&mut self, chat: i64) -> i32 {
        let id = self.number(chat);
        if let Some(chat) = self.chats.get_mut(&chat) {
            chat.others.insert(id);
        }
        id
    }

    fn number(&mut self, chat: i64) -> i32 {
        let counter = match self.chats.get_mut(&chat) {
            Some(found) if chat < SUPERGROUPS => &mut found.next,
            _ => &mut self.next_message,
        };
        *counter += 1;
        *counter - 1
    }

    /// A callback query that comes with this update; its id.
    pub fn asks(&mut self, person: i64, update: u32) -> String {
        let id = format!("{}", (i128::from(person) << 32) + i128::from(self.next_callback));
        self.next_callback += 1;
        self.callbacks.insert(id.clone(), update);
        id
    }

    /// All callback queries that were not answered become too old to be.
    pub fn callbacks_expire(&mut self) {
        self.callbacks.clear();
    }

    /// A message as the bot's updates and answers carry it.
    pub fn message_json(&self, chat: i64, id: i32) -> Value {
        let Some(shown) = self.message(chat, id) else {
            // InaccessibleMessage: "Always 0. The field can be used to differentiate".
            return json!({"message_id": id, "date": 0, "chat": self.chat_json(chat)});
        };
        let mut json = json!({"message_id": id, "from": bot(), "chat": self.chat_json(chat), "date": shown.date});
        let (text, entities) = match &shown.document {
            None => ("text", "entities"),
            Some(file) => {
                json["document"] = json!({
                    "file_id": format!("BQACAgIAAxkBAAI{}", shown.order), "file_unique_id": format!("AgAD{}", shown.order),
                    "file_name": file.name, "mime_type": file.mime, "file_size": file.bytes.len(),
                });
                ("caption", "caption_entities")
            }
        };
        if !shown.text.is_empty() {
            json[text] = json!(shown.text);
        }
        if !shown.entities.is_empty() {
            json[entities] = json!(shown.entities);
        }
        if !shown.previews && shown.document.is_none() {
            json["link_preview_options"] = json!({"is_disabled": true});
        }
        if let Some(date) = shown.edit_date {
            json["edit_date"] = json!(date);
        }
        if let Some(keyboard) = &shown.keyboard {
            json["reply_markup"] = keyboard.clone();
        }
        json
    }

    /// # Errors
    /// What Telegram answers where the request is right by itself, but not in this state of things.
    pub fn apply(&mut self, asked: Asked) -> Result<Value, Refusal> {
        match asked {
            Asked::Me => Ok(me()),
            Asked::Send { chat, content, keyboard, file } => self.send(chat, content, keyboard, file),
            Asked::EditText { chat, message, content, keyboard } => self.edit(chat, message, Some(content), keyboard),
            Asked::EditKeyboard { chat, message, keyboard } => self.edit(chat, message, None, keyboard),
            Asked::Delete { chat, message } => self.delete(chat, message),
            Asked::Answer(asked) => self.answer(asked),
            Asked::Action { chat } => {
                self.reach(chat)?;
                self.actions.push(chat);
                Ok(json!(true))
            }
            Asked::SetCommands { scope, language, commands } => {
                self.commands.insert((scope, language), commands);
                Ok(json!(true))
            }
            Asked::DeleteCommands { scope, language } => {
                self.commands.remove(&(scope, language));
                Ok(json!(true))
            }
            Asked::Commands { scope, language } => Ok(json!(self.commands(&scope, &language))),
            Asked::SetAbout { about, language, text } => {
                self.about.insert((about, language), text);
                Ok(json!(true))
            }
            Asked::About { about, language } => Ok(json!({about.field().0: self.about(about, &language)})),
            Asked::Updates(_) | Asked::SetWebhook(_) | Asked::DeleteWebhook { .. } | Asked::WebhookInfo => {
                unreachable!("the server keeps updates apart from the world")
            }
        }
    }

    fn reach(&self, id: i64) -> Result<(), Refusal> {
        let forbidden = |why: &str| Err(Refusal::new(403, format!("Forbidden: {why}")));
        let Some(chat) = self.chats.get(&id) else { return Err(Refusal::bad("chat not found")) };
        match chat.standing {
            Standing::Open => Ok(()),
            Standing::Stranger => forbidden("bot can't initiate conversation with a user"),
            Standing::Blocked => forbidden("bot was blocked by the user"),
            Standing::Deactivated => forbidden("user is deactivated"),
            Standing::Kicked if self.channels.contains(&id) => forbidden("bot was kicked from the channel chat"),
            Standing::Kicked if id < SUPERGROUPS => forbidden("bot was kicked from the supergroup chat"),
            Standing::Kicked => forbidden("bot was kicked from the group chat"),
            Standing::Migrated(to) => {
                let refusal = Refusal::bad("group chat was upgraded to a supergroup chat");
                Err(Refusal { parameters: Some(json!({"migrate_to_chat_id": to})), ..refusal })
            }
        }
    }

    fn send(&mut self, id: i64, content: Content, keyboard: Keyboard, file: Option<File>) -> Result<Value, Refusal> {
        self.reach(id)?;
        let message = self.number(id);
        let date = self.date();
        self.sent += 1;
        if let Some(chat) = self.chats.get_mut(&id) {
            chat.index.insert(message, chat.shown.len());
            chat.shown.push(Shown {
                id: message,
                text: content.plain,
                html: content.source,
                entities: content.entities,
                rows: keyboard.rows,
                document: file,
                previews: content.previews,
                edits: 0,
                order: self.sent,
                at: Instant::now(),
                date,
                edit_date: None,
                keyboard: keyboard.json,
            });
        }
        Ok(self.message_json(id, message))
    }

    fn edit(&mut self, id: i64, message: i32, new: Option<Content>, keyboard: Keyboard) -> Result<Value, Refusal> {
        self.reach(id)?;
        let date = self.date();
        if self.chats.get(&id).is_some_and(|chat| chat.others.contains(&message)) {
            return Err(Refusal::bad("message can't be edited"));
        }
        if self.message(id, message).is_none() {
            return Err(Refusal::bad("message to edit not found"));
        }
        let Some(shown) = self.chats.get_mut(&id).and_then(|chat| {
            let at = *chat.index.get(&message)?;
            chat.shown.get_mut(at)
        }) else {
            return Err(Refusal::bad("message to edit not found"));
        };
        if new.is_some() && shown.document.is_some() {
            return Err(Refusal::bad("there is no text in the message to edit"));
        }
        let same = new.as_ref().is_none_or(|new| new.plain == shown.text && new.entities == shown.entities);
        if same && keyboard.json == shown.keyboard {
            return Err(Refusal::bad(
                "message is not modified: specified new message content and reply markup are exactly the same as a \
                 current content and reply markup of the message",
            ));
        }
        if let Some(new) = new {
            shown.text = new.plain;
            shown.html = new.source;
            shown.entities = new.entities;
            shown.previews = new.previews;
        }
        shown.rows = keyboard.rows;
        shown.keyboard = keyboard.json;
        shown.edits += 1;
        shown.edit_date = Some(date);
        Ok(self.message_json(id, message))
    }

    pub fn delete(&mut self, id: i64, message: i32) -> Result<Value, Refusal> {
        self.reach(id)?;
        let gone = self.chats.get_mut(&id).is_some_and(|chat| {
            chat.others.remove(&message) || (chat.index.contains_key(&message) && chat.deleted.insert(message))
        });
        if gone { Ok(json!(true)) } else { Err(Refusal::bad("message to delete not found")) }
    }

    /// A second answer finds the query gone, as one that comes too late.
    fn answer(&mut self, asked: AnswerCallbackQueryParams) -> Result<Value, Refusal> {
        let Some(update) = self.callbacks.remove(&asked.callback_query_id) else {
            return Err(Refusal::bad("query is too old and response timeout expired or query ID is invalid"));
        };
        let text = asked.text.filter(|text| !text.is_empty());
        let alert = asked.show_alert.unwrap_or(false);
        self.answered.push(Answered { id: asked.callback_query_id, update, text, alert });
        Ok(json!(true))
    }
}

pub fn bot() -> Value {
    json!({"id": BOT, "is_bot": true, "first_name": "Roundtable", "username": USERNAME})
}

fn me() -> Value {
    let mut me = bot();
    for (key, can) in [
        ("can_join_groups", true),
        ("can_read_all_group_messages", true),
        ("supports_inline_queries", false),
        ("can_connect_to_business", false),
        ("has_main_web_app", false),
    ] {
        me[key] = json!(can);
    }
    me
}
