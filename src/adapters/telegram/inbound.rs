//! From what Telegram says happened to the port's updates. Pure.
//!
//! Only the fields that are needed are read, in shapes of our own: a message whose entities, quote or sender are of a
//! kind that no client library knows yet is still a message with a text (Bot API, "Update", "Message"). What cannot be
//! read at all costs itself and nothing else.

use std::collections::HashMap;

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::chat::core::RoomNews;
use crate::chat::update::{Act, Place, Update};
use crate::domain::locale::Locale;
use crate::domain::person::{Account, Platform};

/// The kinds of update we ask for.
pub(super) const ALLOWED: [&str; 4] = ["message", "channel_post", "callback_query", "my_chat_member"];

/// One update, read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Received {
    /// `None`: not even its number could be read.
    pub id: Option<i64>,
    pub what: What,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum What {
    /// Somebody did something.
    Done(Box<Deed>),
    /// A press that carries nothing of ours; it still wants to be acknowledged.
    Acknowledge { callback: String },
    /// Whether an account takes messages from us.
    Reach { account: Account, open: bool },
    /// How a group or channel stands to us.
    Room { room: i64, news: RoomNews },
    /// Nothing that concerns us, or nothing that can be read.
    Nothing,
}

#[derive(Clone, Debug)]
pub(super) struct Deed {
    pub update: Update,
    pub chat: i64,
    /// The message it belongs to: the one pressed in, or the one typed.
    pub message: i32,
    /// The press that waits to be acknowledged.
    pub callback: Option<String>,
}

impl PartialEq for Deed {
    fn eq(&self, other: &Self) -> bool {
        let parts = |deed: &Self| (deed.chat, deed.message, deed.callback.clone(), deed.update.id.clone());
        let update = |deed: &Self| (deed.update.account.clone(), deed.update.place.clone(), deed.update.hint.clone());
        parts(self) == parts(other) && update(self) == update(other) && self.update.act == other.update.act
    }
}

#[derive(Deserialize)]
struct RawUpdate {
    update_id: i64,
    message: Option<RawMessage>,
    channel_post: Option<RawMessage>,
    callback_query: Option<RawPress>,
    my_chat_member: Option<RawMember>,
}

#[derive(Deserialize)]
struct RawId {
    update_id: i64,
}

#[derive(Deserialize)]
struct RawUser {
    id: i64,
    #[serde(default)]
    is_bot: bool,
    language_code: Option<String>,
    #[serde(default)]
    first_name: String,
    last_name: Option<String>,
}

#[derive(Deserialize)]
struct RawChat {
    id: i64,
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    title: String,
}

#[derive(Deserialize)]
struct RawMessage {
    message_id: i32,
    from: Option<RawUser>,
    sender_chat: Option<RawChat>,
    chat: RawChat,
    text: Option<String>,
    caption: Option<String>,
    migrate_to_chat_id: Option<i64>,
    #[serde(flatten)]
    rest: HashMap<String, IgnoredAny>,
}

/// What people send instead of words: it is answered, so that nobody talks to a wall.
const ATTACHMENTS: [&str; 14] = [
    "animation",
    "audio",
    "contact",
    "dice",
    "document",
    "location",
    "photo",
    "poll",
    "sticker",
    "story",
    "venue",
    "video",
    "video_note",
    "voice",
];

#[derive(Deserialize)]
struct RawPress {
    id: String,
    from: RawUser,
    message: Option<RawPressed>,
    data: Option<String>,
}

/// Where a press happened; never its text, which is only what the client read of it.
#[derive(Deserialize)]
struct RawPressed {
    message_id: i32,
    chat: RawChat,
}

#[derive(Deserialize)]
struct RawMember {
    chat: RawChat,
    from: RawUser,
    new_chat_member: RawStatus,
}

#[derive(Deserialize)]
struct RawStatus {
    status: String,
    /// Of whoever is restricted.
    #[serde(default)]
    can_send_messages: bool,
}

/// Reads one update as Telegram wrote it. `us` is the bot's user name, without the `@`.
pub(super) fn read(raw: &str, us: &str) -> Received {
    let parsed = serde_json::from_str::<RawUpdate>(raw).or_else(|_| serde_json::from_str(&mended(raw)));
    match parsed {
        Ok(update) => Received { id: Some(update.update_id), what: what(update, us) },
        Err(_) => Received { id: id(raw), what: What::Nothing },
    }
}

/// The number of an update of which nothing else can be read.
pub(super) fn id(raw: &str) -> Option<i64> {
    if let Ok(RawId { update_id }) = serde_json::from_str(raw) {
        return Some(update_id);
    }
    let (_, rest) = raw.split_once("\"update_id\"")?;
    let digits = rest.trim_start().strip_prefix(':')?.trim_start();
    digits[..digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len())].parse().ok()
}

/// Halves of surrogate pairs without their other half, as names and texts that were cut contain them, become U+FFFD:
/// JSON allows such escapes (RFC 8259, section 8.2), Rust's strings do not.
fn mended(raw: &str) -> String {
    let unit = |at: usize| {
        let digits = raw.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(digits, 16).ok()
    };
    let mut out = String::with_capacity(raw.len());
    let mut at = 0;
    while let Some(rest) = raw.get(at..).filter(|rest| !rest.is_empty()) {
        let (kept, step) = match (unit(at), unit(at + 6)) {
            (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => (12, 12),
            (Some(0xD800..=0xDFFF), _) => (0, 6),
            // An escaped backslash is no beginning of an escape.
            _ if rest.starts_with("\\\\") => (2, 2),
            _ => {
                let one = rest.chars().next().map_or(1, char::len_utf8);
                (one, one)
            }
        };
        out.push_str(if kept == 0 { "\\ufffd" } else { &raw[at..at + kept] });
        at += step;
    }
    out
}

fn what(update: RawUpdate, us: &str) -> What {
    let id = update.update_id.to_string();
    if let Some(RawMessage { migrate_to_chat_id: Some(to), chat, .. }) = &update.message {
        return What::Room { room: chat.id, news: RoomNews::Renamed(to.to_string()) };
    }
    if let Some(message) = update.message {
        return said(id, message, us).map_or(What::Nothing, |deed| What::Done(Box::new(deed)));
    }
    if let Some(post) = update.channel_post {
        // A channel is read by many, and what is posted there is not for us, but for a payload.
        let deed = said(id, post, us).filter(|deed| matches!(deed.update.act, Act::Entered { .. }));
        return deed.map_or(What::Nothing, |deed| What::Done(Box::new(deed)));
    }
    if let Some(press) = update.callback_query {
        return pressed(id, press);
    }
    match update.my_chat_member {
        Some(RawMember { chat, from, new_chat_member }) if chat.kind == PRIVATE => {
            let open = !matches!(new_chat_member.status.as_str(), "kicked" | "left");
            What::Reach { account: account(from.id), open }
        }
        Some(RawMember { chat, new_chat_member: RawStatus { status, can_send_messages }, .. }) => {
            let news = match status.as_str() {
                "kicked" | "left" => RoomNews::Left,
                "restricted" if !can_send_messages => RoomNews::Left,
                _ => RoomNews::Joined,
            };
            What::Room { room: chat.id, news }
        }
        None => What::Nothing,
    }
}

const PRIVATE: &str = "private";

fn said(id: String, message: RawMessage, us: &str) -> Option<Deed> {
    let text = message.text.or(message.caption);
    let hint = message.from.as_ref().and_then(hint);
    let display_name = message.from.as_ref().map(display_name).unwrap_or_default();
    let (place, account, act) = if message.chat.kind == PRIVATE {
        let attached = ATTACHMENTS.iter().any(|kind| message.rest.contains_key(*kind));
        let text = text.or_else(|| attached.then(String::new))?;
        (Place::Private, account(message.from.filter(|from| !from.is_bot)?.id), Act::typed(&text))
    } else {
        // An administrator who stays anonymous, or a channel, speaks as the chat it is.
        let speaker = match (&message.sender_chat, &message.from) {
            (Some(chat), _) => chat.id,
            (None, Some(from)) if !from.is_bot => from.id,
            _ => return None,
        };
        let text = text?;
        let act = Act::typed(&text);
        // In a room only commands are meant for us, and of those only the ones that are not another bot's.
        let act = match act {
            Act::Command { .. } if !is_for(&text, us) => return None,
            Act::Command { name, argument } if name == "start" && !argument.is_empty() => {
                let (room, title) = (message.chat.id.to_string(), message.chat.title);
                Act::Entered { payload: argument, room, title }
            }
            Act::Command { .. } => act,
            _ => return None,
        };
        (Place::Room, account(speaker), act)
    };
    Some(Deed {
        update: Update { id, account, display_name, place, hint, act },
        chat: message.chat.id,
        message: message.message_id,
        callback: None,
    })
}

/// Whether a command is for this bot: `/help`, or `/help@our_bot`.
fn is_for(text: &str, us: &str) -> bool {
    let command = text.split_whitespace().next().unwrap_or("");
    command.split_once('@').is_none_or(|(_, named)| named.eq_ignore_ascii_case(us))
}

fn pressed(id: String, press: RawPress) -> What {
    let (Some(at), Some(data)) = (press.message, press.data) else {
        return What::Acknowledge { callback: press.id };
    };
    let place = if at.chat.kind == PRIVATE { Place::Private } else { Place::Room };
    let update = Update {
        id,
        account: account(press.from.id),
        display_name: display_name(&press.from),
        place,
        hint: hint(&press.from),
        act: Act::Press(data),
    };
    What::Done(Box::new(Deed { update, chat: at.chat.id, message: at.message_id, callback: Some(press.id) }))
}

pub(super) fn account(id: i64) -> Account {
    Account { platform: Platform::Telegram, name: id.to_string() }
}

/// As clients show it (Bot API, "User").
fn display_name(user: &RawUser) -> String {
    format!("{} {}", user.first_name, user.last_name.as_deref().unwrap_or_default()).trim().to_owned()
}

fn hint(user: &RawUser) -> Option<Locale> {
    user.language_code.as_deref().and_then(|tag| tag.parse().ok())
}

#[cfg(test)]
#[path = "inbound_tests.rs"]
mod tests;
