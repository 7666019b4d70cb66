//! Is a request right by itself, whatever the state of the channels? First typed by twilight, which knows nothing of the
//! client under test, then the limits of the documentation. Not here: what depends on messages and interactions.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use twilight_model::channel::message::{AllowedMentions, Component, Embed, MessageFlags};
use twilight_model::http::attachment::Attachment;
use twilight_model::http::interaction::{InteractionResponse, InteractionResponseType};
use twilight_validate::{embed, message};

use super::components::{self, Form};
use super::request::File;
use super::route::{Route, Verb, Which};

/// An answer that is an error ("Error Messages", "JSON Error Codes").
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    pub status: u16,
    pub code: u32,
    pub message: String,
    errors: Option<Value>,
    pub wait: Option<Wait>,
    /// It is the client's own doing, whatever was planned or the state of the channels.
    pub wrong: bool,
}

/// Of a 429.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wait {
    /// Seconds.
    pub retry_after: f64,
    pub scope: Scope,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scope {
    User,
    Shared,
    Global,
}

impl Scope {
    pub const fn name(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Shared => "shared",
            Self::Global => "global",
        }
    }
}

impl Refusal {
    pub fn new(status: u16, code: u32, message: impl Into<String>) -> Self {
        Self { status, code, message: message.into(), errors: None, wait: None, wrong: false }
    }

    /// A form that is wrong at a dotted path.
    pub fn form(path: &str, why: impl Into<String>) -> Self {
        let at = json!({"_errors": [{"code": "BASE_TYPE_INVALID", "message": why.into()}]});
        let steps = path.split('.').filter(|step| !step.is_empty()).rev();
        let errors = steps.fold(at, |inner, step| json!({step: inner}));
        Self { errors: Some(errors), wrong: true, ..Self::new(400, 50035, "Invalid Form Body") }
    }

    pub fn wait(retry_after: f64, scope: Scope) -> Self {
        Self { wait: Some(Wait { retry_after, scope }), ..Self::new(429, 0, "You are being rate limited.") }
    }

    pub fn json(&self) -> Value {
        match (&self.wait, &self.errors) {
            (Some(wait), _) => {
                let global = wait.scope == Scope::Global;
                json!({"message": self.message, "retry_after": wait.retry_after, "global": global})
            }
            (None, None) => json!({"message": self.message, "code": self.code}),
            (None, Some(errors)) => json!({"message": self.message, "code": self.code, "errors": errors}),
        }
    }

    /// What went wrong where, in one line.
    pub fn line(&self) -> String {
        match &self.errors {
            Some(errors) => format!("{} {}: {errors}", self.code, self.message),
            None => format!("{} {}", self.code, self.message),
        }
    }
}

pub const EPHEMERAL: u64 = 64;
pub const LOADING: u64 = 128;
pub const SECOND_VERSION: u64 = 1 << 15;
const SUPPRESS_EMBEDS: u64 = 4;
const SUPPRESS_NOTIFICATIONS: u64 = 1 << 12;

/// What is to be in a message; None: nothing is said about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    pub content: Option<String>,
    pub embeds: Option<Vec<Value>>,
    pub components: Option<Vec<Value>>,
    pub flags: u64,
    /// Files that are there already and stay; None: all.
    pub keeps: Option<Vec<u64>>,
    pub files: Vec<File>,
    pub nonce: Option<Value>,
    pub enforce_nonce: bool,
    pub reply_to: Option<u64>,
}

/// How an interaction is answered.
#[derive(Clone, Debug, PartialEq)]
pub enum Response {
    Message(Draft),
    Deferred { ephemeral: bool },
    DeferredUpdate,
    Update(Draft),
    Choices(Vec<Value>),
    Modal(Form),
}

#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    Me,
    Application,
    Gateway { bot: bool },
    OpenDm(u64),
    Channel(u64),
    Post(u64, Draft),
    List { channel: u64, limit: usize },
    Read(u64, u64),
    Edit(u64, u64, Draft),
    Delete(u64, u64),
    Commands(Option<u64>),
    SetCommands(Option<u64>, Vec<Value>),
    Respond { id: u64, token: String, response: Response, with_response: bool },
    Followup { token: String, draft: Draft },
    ReadAnswer(String, Which),
    EditAnswer(String, Which, Draft),
    DeleteAnswer(String, Which),
}

pub struct Judged {
    pub asked: Result<Asked, Refusal>,
    /// What is let pass, but no well-behaved client does.
    pub remarks: Vec<String>,
}

/// What a message is for.
#[derive(Clone, Copy, PartialEq)]
enum Purpose {
    Post,
    Answer,
    Edit,
}

pub fn judge(route: Route, query: &HashMap<String, String>, body: Value, files: BTreeMap<u64, File>) -> Judged {
    let mut remarks = Vec::new();
    let params = ["with_response", "wait", "limit", "before", "after", "around", "with_localizations"];
    let unknown = query.keys().filter(|key| !params.contains(&key.as_str()));
    remarks.extend(unknown.map(|key| format!("parameter \"{key}\" is unknown")));
    let asked = asked(route, query, body, files, &mut remarks);
    Judged { asked, remarks }
}

fn asked(
    route: Route,
    query: &HashMap<String, String>,
    body: Value,
    files: BTreeMap<u64, File>,
    remarks: &mut Vec<String>,
) -> Result<Asked, Refusal> {
    let asked = match route {
        Route::Post(channel) => return Ok(Asked::Post(channel, draft(&body, files, Purpose::Post, remarks)?)),
        Route::Followup { token } => {
            return Ok(Asked::Followup { token, draft: draft(&body, files, Purpose::Answer, remarks)? });
        }
        Route::Message(Verb::Patch, channel, id) => {
            return Ok(Asked::Edit(channel, id, draft(&body, files, Purpose::Edit, remarks)?));
        }
        Route::Answer(Verb::Patch, token, which) => {
            return Ok(Asked::EditAnswer(token, which, draft(&body, files, Purpose::Edit, remarks)?));
        }
        Route::Callback { id, token } => {
            let with_response = query.get("with_response").is_some_and(|value| value == "true");
            return Ok(Asked::Respond { id, token, response: response(body, files, remarks)?, with_response });
        }
        Route::OpenDm => {
            let recipient = body["recipient_id"].as_str().and_then(|id| id.parse().ok());
            let recipient = recipient.or_else(|| body["recipient_id"].as_u64());
            let known = ["recipient_id"];
            remarks.extend(unknown_fields(&body, &known));
            return recipient.map(Asked::OpenDm).ok_or_else(|| Refusal::form("recipient_id", "This field is required"));
        }
        Route::Commands { guild, overwrite: true } => {
            return Ok(Asked::SetCommands(guild, super::commands::judge(&body, remarks)?));
        }
        Route::Me => Asked::Me,
        Route::Application => Asked::Application,
        Route::Gateway => Asked::Gateway { bot: false },
        Route::GatewayBot => Asked::Gateway { bot: true },
        Route::Channel(channel) => Asked::Channel(channel),
        Route::List(channel) => {
            let limit = query.get("limit").map_or(Ok(50), |text| text.parse());
            let limit = limit.ok().filter(|limit| (1..=100).contains(limit));
            let limit = limit.ok_or_else(|| Refusal::form("limit", "int value should be between 1 and 100."))?;
            Asked::List { channel, limit }
        }
        Route::Message(Verb::Get, channel, id) => Asked::Read(channel, id),
        Route::Message(Verb::Delete, channel, id) => Asked::Delete(channel, id),
        Route::Commands { guild, overwrite: false } => Asked::Commands(guild),
        Route::Answer(Verb::Get, token, which) => Asked::ReadAnswer(token, which),
        Route::Answer(Verb::Delete, token, which) => Asked::DeleteAnswer(token, which),
    };
    if !body.is_null() {
        remarks.push("a body that nobody reads".to_owned());
    }
    Ok(asked)
}

/// A message's body. What is in attachments is checked apart: their ids may be text or numbers.
#[derive(Deserialize, Serialize)]
struct Sent {
    #[serde(skip_serializing_if = "Option::is_none")]
    content: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    embeds: Option<Vec<Embed>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    components: Option<Vec<Component>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    allowed_mentions: Option<AllowedMentions>,
    #[serde(skip_serializing_if = "Option::is_none")]
    flags: Option<MessageFlags>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attachments: Option<Vec<Attachment>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tts: Option<bool>,
}

fn draft(
    body: &Value,
    files: BTreeMap<u64, File>,
    purpose: Purpose,
    remarks: &mut Vec<String>,
) -> Result<Draft, Refusal> {
    let (sent, attached) = normal(body, &files, purpose)?;
    let mut known = vec!["content", "embeds", "components", "allowed_mentions", "flags", "attachments", "payload_json"];
    match purpose {
        Purpose::Post => known.extend(["tts", "nonce", "enforce_nonce", "message_reference", "sticker_ids"]),
        Purpose::Answer => known.push("tts"),
        Purpose::Edit => {}
    }
    remarks.extend(unknown_fields(body, &known));
    let typed = Sent::deserialize(&sent).map_err(|error| Refusal::form("", error.to_string()))?;
    let kept = serde_json::to_value(&typed).map_err(|error| Refusal::form("", error.to_string()))?;
    for key in ["embeds", "components", "allowed_mentions", "attachments"] {
        remarks.extend(lost(&sent[key], &kept[key]).map(|path| format!("field \"{key}{path}\" is unknown")));
    }
    limits(&typed)?;
    let flags = flags(sent["flags"].as_u64().unwrap_or(0), purpose, remarks)?;
    let list = |key: &str| {
        // In an edit null removes; elsewhere it is as good as absent.
        let removed = purpose == Purpose::Edit && body.get(key).is_some_and(Value::is_null);
        sent[key].as_array().cloned().or(removed.then(Vec::new))
    };
    let (embeds, components) = (list("embeds"), list("components"));
    let in_second = purpose == Purpose::Edit && components.as_deref().is_some_and(components::is_second_version);
    let second = flags & SECOND_VERSION != 0 || in_second;
    if let (Some(components), Some(typed)) = (&components, &typed.components) {
        components::judge(components, typed, second)?;
    }
    let content = typed.content.or(body.get("content").and_then(|content| content.is_null().then(String::new)));
    let written = content.as_deref().is_some_and(|content| !content.is_empty());
    if second && (written || embeds.as_ref().is_some_and(|embeds| !embeds.is_empty())) {
        let why = "The 'content' and 'embeds' fields cannot be used when using MessageFlags.IS_COMPONENTS_V2";
        return Err(Refusal::form(if written { "content" } else { "embeds" }, why));
    }
    let texts = components::texts(components.as_deref().unwrap_or_default());
    for text in content.iter().chain(&texts) {
        if let Some(whom) = pinged(text, typed.allowed_mentions.as_ref()) {
            remarks.push(format!("it pings {whom}"));
        }
    }
    let draft = Draft {
        content,
        embeds,
        components,
        flags,
        keeps: sent["attachments"].is_array().then_some(attached),
        files: files.into_values().collect(),
        nonce: nonce(body)?,
        enforce_nonce: body["enforce_nonce"] == json!(true),
        reply_to: body["message_reference"]["message_id"].as_str().and_then(|id| id.parse().ok()),
    };
    if purpose != Purpose::Edit && empty(&draft) && body["sticker_ids"][0].is_null() {
        return Err(Refusal { wrong: true, ..Refusal::new(400, 50006, "Cannot send an empty message") });
    }
    Ok(draft)
}

fn empty(draft: &Draft) -> bool {
    let none = |list: &Option<Vec<Value>>| list.as_ref().is_none_or(Vec::is_empty);
    let silent = draft.content.as_ref().is_none_or(|content| content.trim().is_empty());
    silent && none(&draft.embeds) && none(&draft.components) && draft.files.is_empty()
}

/// The body as twilight reads it: without nulls, embeds with their type, ids of attachments as numbers. And the ids of
/// attachments that stay.
fn normal(body: &Value, files: &BTreeMap<u64, File>, purpose: Purpose) -> Result<(Value, Vec<u64>), Refusal> {
    let mut sent = match body {
        Value::Object(_) => without_nulls(body),
        Value::Null if !files.is_empty() => json!({}),
        _ => return Err(Refusal::form("", "an object is expected")),
    };
    let mut list = |key: &str| sent.get_mut(key).and_then(Value::as_array_mut).map(std::mem::take).unwrap_or_default();
    let (mut embeds, mut attachments) = (list("embeds"), list("attachments"));
    for embed in embeds.iter_mut().filter(|embed| embed.is_object()) {
        if embed["type"].is_null() {
            embed["type"] = json!("rich");
        }
    }
    let mut stay = Vec::new();
    for attachment in &mut attachments {
        let id = attachment["id"].as_u64().or_else(|| attachment["id"].as_str()?.parse().ok());
        let id = id.ok_or_else(|| Refusal::form("attachments", "an attachment without an id"))?;
        attachment["id"] = json!(id);
        match files.get(&id) {
            Some(file) if attachment["filename"].is_null() => attachment["filename"] = json!(file.name),
            Some(_) => {}
            None if purpose == Purpose::Edit => {
                stay.push(id);
                if attachment["filename"].is_null() {
                    attachment["filename"] = json!("kept");
                }
            }
            None => return Err(Refusal::form("attachments", format!("there is no file for the attachment {id}"))),
        }
    }
    for (key, list) in [("embeds", embeds), ("attachments", attachments)] {
        if let Some(place) = sent.get_mut(key).filter(|place| place.is_array()) {
            *place = Value::Array(list);
        }
    }
    if let Some(fields) = sent.as_object_mut() {
        fields.retain(|key, _| key != "payload_json");
    }
    Ok((sent, stay))
}

fn limits(sent: &Sent) -> Result<(), Refusal> {
    if let Some(content) = &sent.content {
        message::content(content).map_err(|_| Refusal::form("content", "Must be 2000 or fewer in length."))?;
    }
    let embeds = sent.embeds.as_deref().unwrap_or_default();
    if embeds.len() > 10 {
        return Err(Refusal::form("embeds", "Must be 10 or fewer in length."));
    }
    let total: usize = embeds.iter().map(embed::chars).sum();
    if total > 6000 {
        return Err(Refusal::form("embeds", format!("{total} characters in all: Must be 6000 or fewer in length.")));
    }
    for (at, embed) in embeds.iter().enumerate() {
        let path = format!("embeds.{at}");
        embed::embed(embed).map_err(|error| Refusal::form(&path, error.to_string()))?;
        let required = |text: &str, field: &str| match text.trim().is_empty() {
            true => Err(Refusal::form(&format!("{path}.{field}"), "This field is required")),
            false => Ok(()),
        };
        for field in &embed.fields {
            required(&field.name, "fields.name")?;
            required(&field.value, "fields.value")?;
        }
        let links = [&embed.url, &embed.author.as_ref().and_then(|author| author.url.clone())];
        if links.into_iter().flatten().any(|url| !components::link(url)) {
            return Err(Refusal::form(&format!("{path}.url"), "Not a well formed URL."));
        }
    }
    for attachment in sent.attachments.iter().flatten() {
        message::attachment(attachment).map_err(|error| Refusal::form("attachments", error.to_string()))?;
    }
    Ok(())
}

fn flags(sent: u64, purpose: Purpose, remarks: &mut Vec<String>) -> Result<u64, Refusal> {
    let allowed = match purpose {
        Purpose::Post => SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | SECOND_VERSION,
        Purpose::Answer => SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | SECOND_VERSION | EPHEMERAL,
        Purpose::Edit => SUPPRESS_EMBEDS | SECOND_VERSION,
    };
    match sent & !allowed {
        0 => Ok(sent),
        EPHEMERAL if purpose == Purpose::Edit => {
            remarks.push("whether a message is ephemeral cannot be changed: the flag is ignored".to_owned());
            Ok(sent & allowed)
        }
        wrong => Err(Refusal::form("flags", format!("the flags {wrong} cannot be set here"))),
    }
}

fn nonce(body: &Value) -> Result<Option<Value>, Refusal> {
    match &body["nonce"] {
        Value::Null => Ok(None),
        Value::String(text) if text.chars().count() <= 25 => Ok(Some(body["nonce"].clone())),
        Value::Number(number) if number.is_i64() || number.is_u64() => Ok(Some(body["nonce"].clone())),
        _ => Err(Refusal::form("nonce", "Must be 25 or fewer in length.")),
    }
}

/// Whom a text pings, if anybody ("Allowed Mentions Object": without one, everybody it names).
fn pinged(text: &str, allowed: Option<&AllowedMentions>) -> Option<String> {
    let allowed = serde_json::to_value(allowed).ok()?;
    let parsed =
        |kind: &str| allowed.is_null() || allowed["parse"].as_array().is_some_and(|kinds| kinds.contains(&json!(kind)));
    let named = |list: &str, id: &str| allowed[list].as_array().is_some_and(|ids| ids.contains(&json!(id)));
    if (text.contains("@everyone") || text.contains("@here")) && parsed("everyone") {
        return Some("everyone".to_owned());
    }
    text.match_indices("<@").find_map(|(at, _)| {
        let (inner, _) = text[at + 2..].split_once('>')?;
        let (list, id) = match inner.strip_prefix('&') {
            Some(id) => ("roles", id),
            None => ("users", inner.trim_start_matches('!')),
        };
        let is_id = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit());
        (is_id && (parsed(list) || named(list, id))).then(|| format!("{list} {id}"))
    })
}

fn response(body: Value, files: BTreeMap<u64, File>, remarks: &mut Vec<String>) -> Result<Response, Refusal> {
    remarks.extend(unknown_fields(&body, &["type", "data"]));
    let data = &body["data"];
    let mut typed = json!({"type": body["type"]});
    if data.is_object() {
        (typed["data"], _) = normal(data, &files, Purpose::Edit)?;
    }
    let typed: InteractionResponse =
        serde_json::from_value(typed).map_err(|error| Refusal::form("data", error.to_string()))?;
    let required = || match data.is_object() {
        true => Ok(data),
        false => Err(Refusal::form("data", "This field is required")),
    };
    let mut foreign = |known: &[&str]| remarks.extend(unknown_fields(data, known));
    Ok(match typed.kind {
        InteractionResponseType::ChannelMessageWithSource => {
            Response::Message(draft(required()?, files, Purpose::Answer, remarks)?)
        }
        InteractionResponseType::DeferredChannelMessageWithSource => {
            foreign(&["flags"]);
            let flags = data["flags"].as_u64().unwrap_or(0);
            if flags & !EPHEMERAL != 0 {
                return Err(Refusal::form("data.flags", format!("the flags {flags} cannot be set here")));
            }
            Response::Deferred { ephemeral: flags == EPHEMERAL }
        }
        InteractionResponseType::DeferredUpdateMessage => {
            foreign(&[]);
            Response::DeferredUpdate
        }
        InteractionResponseType::UpdateMessage => Response::Update(draft(required()?, files, Purpose::Edit, remarks)?),
        InteractionResponseType::ApplicationCommandAutocompleteResult => {
            foreign(&["choices"]);
            let choices = required()?["choices"].as_array().cloned().unwrap_or_default();
            if choices.len() > 25 {
                return Err(Refusal::form("data.choices", "Must be 25 or fewer in length."));
            }
            for (at, choice) in choices.iter().enumerate() {
                let wrong = |why| Refusal::form(&format!("data.choices.{at}"), why);
                super::commands::choice(choice).map_err(wrong)?;
            }
            Response::Choices(choices)
        }
        InteractionResponseType::Modal => {
            foreign(&["custom_id", "title", "components"]);
            let typed = typed.data.and_then(|data| data.components).unwrap_or_default();
            let sent = without_nulls(required()?);
            let kept = serde_json::to_value(&typed).unwrap_or_default();
            let more = lost(&sent["components"], &kept);
            remarks.extend(more.map(|path| format!("field \"components{path}\" is unknown")));
            Response::Modal(components::modal(&sent, &typed)?)
        }
        kind => return Err(Refusal::form("type", format!("{kind:?} is not known to this server"))),
    })
}

fn unknown_fields(body: &Value, known: &[&str]) -> Vec<String> {
    let fields = body.as_object().into_iter().flatten();
    let unknown = fields.filter(|(key, _)| !known.contains(&key.as_str()));
    unknown.map(|(key, _)| format!("field \"{key}\" is unknown")).collect()
}

/// Nearly everywhere null is as good as absent.
fn without_nulls(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let fields = fields.iter().filter(|(_, value)| !value.is_null());
            Value::Object(fields.map(|(key, value)| (key.clone(), without_nulls(value))).collect::<Map<_, _>>())
        }
        Value::Array(list) => Value::Array(list.iter().map(without_nulls).collect()),
        value => value.clone(),
    }
}

/// The path of the first part of `sent` that `kept` does not have. How a number or a time is written does not count, and
/// nothing is lost that was empty or the default anyway.
pub fn lost(sent: &Value, kept: &Value) -> Option<String> {
    let nothing = |value: &Value| match value {
        Value::Null | Value::Bool(false) => true,
        Value::Array(list) => list.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    };
    match (sent, kept) {
        (Value::Object(sent), Value::Object(kept)) => sent.iter().find_map(|(key, value)| match kept.get(key) {
            Some(kept) => lost(value, kept).map(|path| format!(".{key}{path}")),
            None if nothing(value) => None,
            None => Some(format!(".{key}")),
        }),
        (Value::Array(sent), Value::Array(kept)) if sent.len() == kept.len() => {
            let pairs = sent.iter().zip(kept).enumerate();
            pairs.filter_map(|(at, (sent, kept))| lost(sent, kept).map(|path| format!(".{at}{path}"))).next()
        }
        (sent, Value::Null) if nothing(sent) => None,
        (Value::Object(_) | Value::Array(_), kept) => (sent != kept).then(String::new),
        _ => None,
    }
}
