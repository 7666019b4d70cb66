//! Is a request right by itself, whatever the state of the chats? First typed by frankenstein, which knows nothing of
//! the client under test, then the limits of the documentation. Not here: what depends on chats and messages.

use std::collections::HashMap;

use frankenstein::ParseMode;
use frankenstein::input_file::FileUpload;
use frankenstein::methods::{
    AnswerCallbackQueryParams, DeleteMessageParams, DeleteMyCommandsParams, DeleteWebhookParams,
    EditMessageReplyMarkupParams, EditMessageTextParams, GetMyCommandsParams, GetMyNameParams, GetUpdatesParams,
    SendChatActionParams, SendDocumentParams, SendMessageParams, SetMyCommandsParams, SetMyDescriptionParams,
    SetMyNameParams, SetMyShortDescriptionParams, SetWebhookParams,
};
use frankenstein::types::{
    BotCommand, BotCommandScope, ChatId, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, MessageEntity,
    ReplyMarkup,
};
use reqwest::Url;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::html;
use super::request::File;
use super::world::{Button, Leads};

/// An answer that is not ok.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    pub status: u16,
    pub description: String,
    pub parameters: Option<Value>,
}

impl Refusal {
    pub fn new(status: u16, description: impl Into<String>) -> Self {
        Self { status, description: description.into(), parameters: None }
    }

    pub fn bad(why: impl AsRef<str>) -> Self {
        Self::new(400, format!("Bad Request: {}", why.as_ref()))
    }

    pub fn json(&self) -> Value {
        let mut json = json!({"ok": false, "error_code": self.status, "description": self.description});
        if let Some(parameters) = &self.parameters {
            json["parameters"] = parameters.clone();
        }
        json
    }
}

/// A text as it was sent and as its reader sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    pub source: String,
    pub plain: String,
    pub entities: Vec<Value>,
    /// Whether a link in it may be shown with a preview.
    pub previews: bool,
}

/// An inline keyboard, as it was sent and as it is shown. Empty: there is none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Keyboard {
    pub json: Option<Value>,
    pub rows: Vec<Vec<Button>>,
}

/// The texts a bot has about itself, one per language.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum About {
    Name,
    Description,
    ShortDescription,
}

impl About {
    /// The field it goes by, and how many characters it may have.
    pub const fn field(self) -> (&'static str, usize) {
        match self {
            Self::Name => ("name", 64),
            Self::Description => ("description", 512),
            Self::ShortDescription => ("short_description", 120),
        }
    }
}

/// A request that is right by itself.
#[derive(Debug)]
pub enum Asked {
    Me,
    Updates(GetUpdatesParams),
    SetWebhook(SetWebhookParams),
    DeleteWebhook { drop_pending: bool },
    WebhookInfo,
    Send { chat: i64, content: Content, keyboard: Keyboard, file: Option<File> },
    EditText { chat: i64, message: i32, content: Content, keyboard: Keyboard },
    EditKeyboard { chat: i64, message: i32, keyboard: Keyboard },
    Answer(AnswerCallbackQueryParams),
    Delete { chat: i64, message: i32 },
    SetCommands { scope: String, language: String, commands: Vec<BotCommand> },
    Commands { scope: String, language: String },
    DeleteCommands { scope: String, language: String },
    SetAbout { about: About, language: String, text: String },
    About { about: About, language: String },
    Action { chat: i64 },
}

/// Methods under their documented names; the official server takes any case.
pub const METHODS: [&str; 21] = [
    "getMe",
    "getUpdates",
    "setWebhook",
    "deleteWebhook",
    "getWebhookInfo",
    "sendMessage",
    "editMessageText",
    "editMessageReplyMarkup",
    "answerCallbackQuery",
    "sendDocument",
    "deleteMessage",
    "setMyCommands",
    "getMyCommands",
    "deleteMyCommands",
    "setMyName",
    "getMyName",
    "setMyDescription",
    "getMyDescription",
    "setMyShortDescription",
    "getMyShortDescription",
    "sendChatAction",
];

/// A judgement: what is asked for, and what was odd about it though it is answered.
pub struct Judged {
    pub asked: Result<Asked, Refusal>,
    pub remarks: Vec<String>,
}

/// `method` is one of [`METHODS`].
pub fn judge(method: &str, mut body: Map<String, Value>, files: &mut HashMap<String, File>) -> Judged {
    // A file may also be the form field itself instead of being named by it ("Sending files").
    if files.contains_key("document") && !body.contains_key("document") {
        body.insert("document".to_owned(), json!("attach://document"));
    }
    let mut remarks = Vec::new();
    let mut asked = read(method, &Value::Object(body), files, &mut remarks);
    if let (Ok(_), Some(name)) = (&asked, files.keys().next()) {
        asked = Err(Refusal::bad(format!("file \"{name}\" belongs to no field")));
    }
    Judged { asked, remarks }
}

fn read(
    method: &str,
    body: &Value,
    files: &mut HashMap<String, File>,
    remarks: &mut Vec<String>,
) -> Result<Asked, Refusal> {
    Ok(match method {
        "getMe" => nothing(body).map(|()| Asked::Me)?,
        "getWebhookInfo" => nothing(body).map(|()| Asked::WebhookInfo)?,
        "getUpdates" => Asked::Updates(updates(typed(body)?)?),
        "setWebhook" => Asked::SetWebhook(webhook(typed(body)?)?),
        "deleteWebhook" => {
            let asked: DeleteWebhookParams = typed(body)?;
            Asked::DeleteWebhook { drop_pending: asked.drop_pending_updates.unwrap_or(false) }
        }
        "sendMessage" => {
            let asked: SendMessageParams = typed(body)?;
            let written = Written { text: asked.text, mode: asked.parse_mode, entities: asked.entities };
            Asked::Send {
                chat: chat(&asked.chat_id)?,
                content: message(written, asked.link_preview_options, remarks)?,
                keyboard: reply_markup(asked.reply_markup)?,
                file: None,
            }
        }
        "sendDocument" => {
            let asked: SendDocumentParams = typed(body)?;
            let text = asked.caption.unwrap_or_default();
            let written = Written { text, mode: asked.parse_mode, entities: asked.caption_entities };
            Asked::Send {
                chat: chat(&asked.chat_id)?,
                content: caption(written, remarks)?,
                keyboard: reply_markup(asked.reply_markup)?,
                file: Some(document(asked.document, files)?),
            }
        }
        "editMessageText" => {
            let asked: EditMessageTextParams = typed(body)?;
            let (chat, message_id) = edited(asked.chat_id.as_ref(), asked.message_id)?;
            let text = asked.text.ok_or_else(|| Refusal::bad("message text is empty"))?;
            let written = Written { text, mode: asked.parse_mode, entities: asked.entities };
            let content = message(written, asked.link_preview_options, remarks)?;
            Asked::EditText { chat, message: message_id, content, keyboard: keyboard(asked.reply_markup)? }
        }
        "editMessageReplyMarkup" => {
            let asked: EditMessageReplyMarkupParams = typed(body)?;
            let (chat, message) = edited(asked.chat_id.as_ref(), asked.message_id)?;
            Asked::EditKeyboard { chat, message, keyboard: keyboard(asked.reply_markup)? }
        }
        "answerCallbackQuery" => Asked::Answer(answer(typed(body)?)?),
        "deleteMessage" => {
            let asked: DeleteMessageParams = typed(body)?;
            Asked::Delete { chat: chat(&asked.chat_id)?, message: asked.message_id }
        }
        "setMyCommands" => {
            let asked: SetMyCommandsParams = typed(body)?;
            commands(&asked.commands)?;
            let (scope, language) = (scope(asked.scope.as_ref())?, language(asked.language_code)?);
            Asked::SetCommands { scope, language, commands: asked.commands }
        }
        "getMyCommands" => {
            let asked: GetMyCommandsParams = typed(body)?;
            Asked::Commands { scope: scope(asked.scope.as_ref())?, language: language(asked.language_code)? }
        }
        "deleteMyCommands" => {
            let asked: DeleteMyCommandsParams = typed(body)?;
            Asked::DeleteCommands { scope: scope(asked.scope.as_ref())?, language: language(asked.language_code)? }
        }
        "setMyName" => {
            let asked: SetMyNameParams = typed(body)?;
            about(About::Name, asked.name, asked.language_code)?
        }
        "setMyDescription" => {
            let asked: SetMyDescriptionParams = typed(body)?;
            about(About::Description, asked.description, asked.language_code)?
        }
        "setMyShortDescription" => {
            let asked: SetMyShortDescriptionParams = typed(body)?;
            about(About::ShortDescription, asked.short_description, asked.language_code)?
        }
        "getMyName" | "getMyDescription" | "getMyShortDescription" => {
            // The three have the same one parameter.
            let asked: GetMyNameParams = typed(body)?;
            let about = match method {
                "getMyName" => About::Name,
                "getMyDescription" => About::Description,
                _ => About::ShortDescription,
            };
            Asked::About { about, language: language(asked.language_code)? }
        }
        "sendChatAction" => {
            let asked: SendChatActionParams = typed(body)?;
            Asked::Action { chat: chat(&asked.chat_id)? }
        }
        _ => return Err(Refusal::new(404, "Not Found")),
    })
}

fn nothing(body: &Value) -> Result<(), Refusal> {
    match body.as_object().and_then(|fields| fields.keys().next()) {
        Some(key) => Err(Refusal::bad(format!("field \"{key}\" is unknown"))),
        None => Ok(()),
    }
}

/// The body as frankenstein's type; what the type does not keep (an unknown field, a null) is refused by its path.
fn typed<T: DeserializeOwned + Serialize>(body: &Value) -> Result<T, Refusal> {
    let read = T::deserialize(body).map_err(|error| Refusal::bad(error.to_string()))?;
    let kept = serde_json::to_value(&read).map_err(|error| Refusal::bad(error.to_string()))?;
    match lost(body, &kept) {
        Some(path) => Err(Refusal::bad(format!("field \"{}\" is unknown or null", path.trim_start_matches('.')))),
        None => Ok(read),
    }
}

/// The path of the first part of `sent` that `kept` does not have.
fn lost(sent: &Value, kept: &Value) -> Option<String> {
    match (sent, kept) {
        (Value::Object(sent), Value::Object(kept)) => sent.iter().find_map(|(key, value)| match kept.get(key) {
            Some(kept) => lost(value, kept).map(|path| format!(".{key}{path}")),
            None => Some(format!(".{key}")),
        }),
        (Value::Array(sent), Value::Array(kept)) if sent.len() == kept.len() => {
            let pairs = sent.iter().zip(kept).enumerate();
            pairs.filter_map(|(at, (sent, kept))| lost(sent, kept).map(|path| format!(".{at}{path}"))).next()
        }
        (sent, kept) => (sent != kept).then(String::new),
    }
}

fn chat(id: &ChatId) -> Result<i64, Refusal> {
    match id {
        ChatId::Integer(id) => Ok(*id),
        ChatId::String(text) => text.parse().map_err(|_| Refusal::bad("chat not found")),
    }
}

fn edited(id: Option<&ChatId>, message: Option<i32>) -> Result<(i64, i32), Refusal> {
    match (id, message) {
        (Some(id), Some(message)) => Ok((chat(id)?, message)),
        _ => Err(Refusal::bad("message identifier is not specified")),
    }
}

struct Written {
    text: String,
    mode: Option<ParseMode>,
    entities: Option<Vec<MessageEntity>>,
}

fn content(written: Written, previews: bool, remarks: &mut Vec<String>) -> Result<Content, Refusal> {
    let text = match written.mode {
        None => html::plain(&written.text),
        Some(ParseMode::Html) if written.entities.is_some() => {
            return Err(Refusal::bad("parse_mode and entities are given together"));
        }
        Some(ParseMode::Html) => {
            html::parse(&written.text).map_err(|why| Refusal::bad(format!("can't parse entities: {why}")))?
        }
        Some(mode) => return Err(Refusal::bad(format!("parse mode {mode} is not known to this server"))),
    };
    let mut entities: Vec<Value> = text.entities.iter().map(html::Entity::json).collect();
    for entity in written.entities.iter().flatten() {
        if usize::from(entity.offset) + usize::from(entity.length) > text.length() {
            return Err(Refusal::bad("can't parse entities: one ends behind the text"));
        }
        entities.push(serde_json::to_value(entity).map_err(|error| Refusal::bad(error.to_string()))?);
    }
    if entities.len() > ENTITIES {
        remarks.push(format!("{} entities: those after the first {ENTITIES} are ignored", entities.len()));
        entities.truncate(ENTITIES);
    }
    Ok(Content { source: written.text, plain: text.plain, entities, previews })
}

/// A message may have so many entities (limits.tginfo.me; undocumented); the rest is shown plain.
const ENTITIES: usize = 100;

fn message(
    written: Written,
    preview: Option<LinkPreviewOptions>,
    remarks: &mut Vec<String>,
) -> Result<Content, Refusal> {
    let previews = preview.and_then(|preview| preview.is_disabled) != Some(true);
    let content = content(written, previews, remarks)?;
    match content.plain.encode_utf16().count() {
        0 => Err(Refusal::bad("message text is empty")),
        1..=4096 if content.plain.chars().all(invisible) => Err(Refusal::bad("message text is empty")),
        1..=4096 => Ok(content),
        _ => Err(Refusal::bad("message is too long")),
    }
}

fn caption(written: Written, remarks: &mut Vec<String>) -> Result<Content, Refusal> {
    let content = content(written, false, remarks)?;
    match content.plain.encode_utf16().count() {
        0..=1024 => Ok(content),
        _ => Err(Refusal::bad("message caption is too long")),
    }
}

/// Characters of which a text alone counts as empty.
fn invisible(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn document(document: FileUpload, files: &mut HashMap<String, File>) -> Result<File, Refusal> {
    let FileUpload::String(text) = document else {
        return Err(Refusal::bad("there is no document in the request"));
    };
    let Some(name) = text.strip_prefix("attach://") else {
        return Err(Refusal::bad("wrong file identifier/HTTP URL specified"));
    };
    let file = files.remove(name).ok_or_else(|| Refusal::bad("there is no document in the request"))?;
    match file.bytes.len() {
        0 => Err(Refusal::bad("file must be non-empty")),
        bytes if bytes > 50 << 20 => Err(Refusal::new(413, "Request Entity Too Large")),
        _ if file.name.is_empty() || file.name.contains(['/', '\\', '\0']) => Err(Refusal::bad("invalid file name")),
        _ => Ok(file),
    }
}

fn reply_markup(markup: Option<ReplyMarkup>) -> Result<Keyboard, Refusal> {
    match markup {
        Some(ReplyMarkup::InlineKeyboardMarkup(markup)) => keyboard(Some(markup)),
        _ => Ok(Keyboard::default()),
    }
}

fn keyboard(markup: Option<InlineKeyboardMarkup>) -> Result<Keyboard, Refusal> {
    let Some(markup) = markup else { return Ok(Keyboard::default()) };
    let json = serde_json::to_value(&markup).map_err(|error| Refusal::bad(error.to_string()))?;
    let mut rows = Vec::new();
    for row in &markup.inline_keyboard {
        let row: Vec<Button> = row.iter().map(button).collect::<Result<_, _>>()?;
        if row.len() > 8 {
            return Err(Refusal::bad("a row of the inline keyboard has more than 8 buttons"));
        }
        if !row.is_empty() {
            rows.push(row);
        }
    }
    if rows.iter().map(Vec::len).sum::<usize>() > 100 || json.to_string().len() > 10 * 1024 {
        return Err(Refusal::bad("REPLY_MARKUP_TOO_LONG"));
    }
    Ok(if rows.is_empty() { Keyboard::default() } else { Keyboard { json: Some(json), rows } })
}

fn button(button: &InlineKeyboardButton) -> Result<Button, Refusal> {
    let label = html::plain(&button.text).plain;
    if label.chars().all(invisible) {
        return Err(Refusal::bad("text of an inline keyboard button must be non-empty"));
    }
    let fields = serde_json::to_value(button).map_err(|error| Refusal::bad(error.to_string()))?;
    let kinds = fields.as_object().map_or(0, |fields| {
        let looks = ["text", "style", "icon_custom_emoji_id"];
        fields.keys().filter(|key| !looks.contains(&key.as_str())).count()
    });
    let leads = match (kinds, &button.callback_data, &button.url) {
        (1, Some(code), None) if (1..=64).contains(&code.len()) => Leads::Data(code.clone()),
        (1, Some(_), None) => return Err(Refusal::bad("BUTTON_DATA_INVALID")),
        (1, None, Some(url)) if html::link(url, false) => Leads::Url(url.clone()),
        (1, None, Some(url)) => {
            return Err(Refusal::bad(format!("inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")));
        }
        (0, ..) => return Err(Refusal::bad("text buttons are unallowed in the inline keyboard")),
        _ => return Err(Refusal::bad("exactly one of callback_data and url must be used in a button")),
    };
    Ok(Button { label, leads })
}

fn answer(asked: AnswerCallbackQueryParams) -> Result<AnswerCallbackQueryParams, Refusal> {
    if asked.text.as_ref().is_some_and(|text| text.encode_utf16().count() > 200) {
        return Err(Refusal::bad("MESSAGE_TOO_LONG"));
    }
    let opens = |url: &String| ["https://t.me/", "t.me/", "tg://"].iter().any(|start| url.starts_with(start));
    if asked.url.as_ref().is_some_and(|url| !opens(url)) {
        return Err(Refusal::bad("URL_INVALID"));
    }
    Ok(asked)
}

fn updates(asked: GetUpdatesParams) -> Result<GetUpdatesParams, Refusal> {
    if asked.offset.is_some_and(|offset| offset < 0) {
        return Err(Refusal::bad("a negative offset is not known to this server"));
    }
    if asked.limit.is_some_and(|limit| !(1..=100).contains(&limit)) {
        return Err(Refusal::bad("limit is not within 1-100"));
    }
    Ok(asked)
}

fn webhook(asked: SetWebhookParams) -> Result<SetWebhookParams, Refusal> {
    let bad = |why: &str| Err(Refusal::bad(format!("bad webhook: {why}")));
    // http is what a local Bot API server allows besides ("Using a Local Bot API Server").
    let reachable = |url: &Url| matches!(url.scheme(), "http" | "https") && url.has_host();
    if !asked.url.is_empty() && !Url::parse(&asked.url).is_ok_and(|url| reachable(&url)) {
        return bad("An HTTPS URL must be provided for webhook");
    }
    if asked.max_connections.is_some_and(|connections| !(1..=100).contains(&connections)) {
        return bad("max_connections is not within 1-100");
    }
    let secret = |text: &String| {
        (1..=256).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
    };
    if asked.secret_token.as_ref().is_some_and(|text| !secret(text)) {
        return Err(Refusal::bad("secret token contains unallowed characters"));
    }
    Ok(asked)
}

fn commands(commands: &[BotCommand]) -> Result<(), Refusal> {
    if commands.len() > 100 {
        return Err(Refusal::bad("BOT_COMMANDS_TOO_MUCH"));
    }
    let named = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    for command in commands {
        if !(1..=32).contains(&command.command.len()) || !command.command.chars().all(named) {
            return Err(Refusal::bad("BOT_COMMAND_INVALID"));
        }
        if !(1..=256).contains(&command.description.trim().chars().count()) {
            return Err(Refusal::bad("BOT_COMMAND_DESCRIPTION_INVALID"));
        }
    }
    Ok(())
}

/// A scope by its type and whom it is for, such as `default` or `chat:-5`.
fn scope(scope: Option<&BotCommandScope>) -> Result<String, Refusal> {
    let json = serde_json::to_value(scope.unwrap_or(&BotCommandScope::Default))
        .map_err(|error| Refusal::bad(error.to_string()))?;
    let part = |key: &str| json.get(key).map(|value| format!(":{value}")).unwrap_or_default();
    let kind = json["type"].as_str().unwrap_or_default();
    Ok(format!("{kind}{}{}", part("chat_id"), part("user_id")))
}

/// "A two-letter ISO 639-1 language code or an empty string".
fn language(code: Option<String>) -> Result<String, Refusal> {
    let code = code.unwrap_or_default();
    let two = code.len() == 2 && code.bytes().all(|b| b.is_ascii_lowercase());
    if two || code.is_empty() { Ok(code) } else { Err(Refusal::bad("invalid language code specified")) }
}

fn about(about: About, text: Option<String>, code: Option<String>) -> Result<Asked, Refusal> {
    let text = text.unwrap_or_default();
    let (field, most) = about.field();
    if text.chars().count() > most {
        return Err(Refusal::bad(format!("{field} is too long")));
    }
    Ok(Asked::SetAbout { about, language: language(code)?, text })
}
