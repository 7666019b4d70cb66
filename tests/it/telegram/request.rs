//! Requests as they arrive: JSON, urlencoded, query or multipart, brought into one body of typed values. Not here: what
//! is right or wrong about them.

use std::collections::HashMap;

use axum::body::to_bytes;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::CONTENT_TYPE;
use reqwest::Url;
use serde_json::{Map, Value};

/// Bytes; "files of any type of up to 50 MB in size" (sendDocument), and something for the form around them.
pub const LARGEST: usize = 51 << 20;

/// A file of a multipart request.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    pub name: String,
    pub mime: String,
    pub bytes: Vec<u8>,
}

#[derive(Debug, Default)]
pub struct Incoming {
    pub token: String,
    pub method: String,
    pub body: Map<String, Value>,
    /// By the name of their form field.
    pub files: HashMap<String, File>,
    /// Why the body could not be read.
    pub unreadable: Option<String>,
}

/// None where the path is not `/bot<token>/<method>`.
pub async fn read(request: Request) -> Option<Incoming> {
    let (token, method) = request.uri().path().strip_prefix("/bot")?.split_once('/')?;
    let mut incoming = Incoming { token: token.to_owned(), method: method.to_owned(), ..Incoming::default() };
    if let Some(query) = request.uri().query() {
        incoming.body.extend(pairs(query));
    }
    if let Err(why) = body(request, &mut incoming).await {
        incoming.unreadable = Some(why);
    }
    Some(incoming)
}

async fn body(request: Request, incoming: &mut Incoming) -> Result<(), String> {
    let header = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    let kind = header.split(';').next().unwrap_or("").trim().to_ascii_lowercase();
    if kind == "multipart/form-data" {
        return form(request, incoming).await;
    }
    let bytes = to_bytes(request.into_body(), LARGEST).await.map_err(|error| error.to_string())?;
    match kind.as_str() {
        _ if bytes.is_empty() => {}
        "application/json" => match serde_json::from_slice(&bytes) {
            Ok(Value::Object(fields)) => incoming.body.extend(fields),
            Ok(_) => return Err("the JSON body is no object".to_owned()),
            Err(error) => return Err(format!("the JSON body does not parse: {error}")),
        },
        "application/x-www-form-urlencoded" => {
            incoming.body.extend(pairs(std::str::from_utf8(&bytes).map_err(|error| error.to_string())?));
        }
        kind => return Err(format!("a body of type \"{kind}\"")),
    }
    Ok(())
}

async fn form(request: Request, incoming: &mut Incoming) -> Result<(), String> {
    let mut form = Multipart::from_request(request, &()).await.map_err(|error| error.body_text())?;
    while let Some(field) = form.next_field().await.map_err(|error| error.body_text())? {
        let key = field.name().ok_or("a form field without a name")?.to_owned();
        let mime = field.content_type().map(str::to_owned);
        match field.file_name().map(str::to_owned) {
            Some(name) => {
                let mime = mime.unwrap_or_else(|| "application/octet-stream".to_owned());
                let bytes = field.bytes().await.map_err(|error| error.body_text())?.to_vec();
                incoming.files.insert(key, File { name, mime, bytes });
            }
            None => {
                let text = field.text().await.map_err(|error| error.body_text())?;
                let value = typed(&key, text);
                incoming.body.insert(key, value);
            }
        }
    }
    Ok(())
}

fn pairs(text: &str) -> Vec<(String, Value)> {
    let Ok(url) = Url::parse(&format!("http://form.invalid/?{text}")) else { return Vec::new() };
    url.query_pairs().map(|(key, value)| (key.clone().into_owned(), typed(&key, value.into_owned()))).collect()
}

/// In forms everything is text; the documentation says by the field's name what it stands for.
fn typed(key: &str, text: String) -> Value {
    let read = match key {
        "chat_id" | "message_id" | "message_thread_id" | "offset" | "limit" | "timeout" | "max_connections"
        | "cache_time" => text.parse::<i64>().ok().map(Value::from),
        "disable_notification"
        | "protect_content"
        | "allow_paid_broadcast"
        | "disable_content_type_detection"
        | "drop_pending_updates"
        | "show_alert" => text.parse::<bool>().ok().map(Value::from),
        "reply_markup"
        | "entities"
        | "caption_entities"
        | "link_preview_options"
        | "reply_parameters"
        | "commands"
        | "scope"
        | "allowed_updates" => serde_json::from_str(&text).ok(),
        _ => None,
    };
    read.unwrap_or(Value::String(text))
}
