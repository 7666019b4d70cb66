//! Requests as they arrive: JSON or multipart, brought into one body and its files. Not here: what is right or wrong
//! about them.

use std::collections::{BTreeMap, HashMap};

use axum::body::to_bytes;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, HeaderName, USER_AGENT};
use reqwest::{Method, Url};
use serde_json::Value;

/// Bytes; "the max total request size ... is 25 MiB" (Reference, "Uploading Files").
pub const LARGEST: usize = 25 << 20;

/// A file of a multipart request.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    pub name: String,
    pub mime: String,
    pub bytes: Vec<u8>,
}

#[derive(Debug)]
pub struct Incoming {
    pub method: Method,
    pub path: String,
    pub query: HashMap<String, String>,
    pub authorization: String,
    pub agent: String,
    /// Null where there was none.
    pub body: Value,
    /// By the n of `files[n]`.
    pub files: BTreeMap<u64, File>,
    /// Why the body could not be read.
    pub unreadable: Option<String>,
}

pub async fn read(request: Request) -> Incoming {
    let mut incoming = head(&request);
    if let Err(why) = body(request, &mut incoming).await {
        incoming.unreadable = Some(why);
    }
    incoming
}

fn head(request: &Request) -> Incoming {
    let header = |name: HeaderName| {
        request.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
    };
    Incoming {
        method: request.method().clone(),
        path: request.uri().path().replace("%40", "@"),
        query: request.uri().query().map(pairs).unwrap_or_default(),
        authorization: header(AUTHORIZATION),
        agent: header(USER_AGENT),
        body: Value::Null,
        files: BTreeMap::new(),
        unreadable: None,
    }
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
            Ok(body @ (Value::Object(_) | Value::Array(_))) => incoming.body = body,
            Ok(_) => return Err("the JSON body is neither object nor array".to_owned()),
            Err(error) => return Err(format!("the JSON body does not parse: {error}")),
        },
        kind => return Err(format!("a body of type \"{kind}\"")),
    }
    Ok(())
}

async fn form(request: Request, incoming: &mut Incoming) -> Result<(), String> {
    let mut form = Multipart::from_request(request, &()).await.map_err(|error| error.body_text())?;
    while let Some(field) = form.next_field().await.map_err(|error| error.body_text())? {
        let key = field.name().ok_or("a form field without a name")?.to_owned();
        let mime = field.content_type().unwrap_or("application/octet-stream").to_owned();
        let number = key.strip_prefix("files[").and_then(|rest| rest.strip_suffix(']')?.parse::<u64>().ok());
        match (number, field.file_name().map(str::to_owned)) {
            (Some(number), Some(name)) => {
                let bytes = field.bytes().await.map_err(|error| error.body_text())?.to_vec();
                incoming.files.insert(number, File { name, mime, bytes });
            }
            _ if key == "payload_json" => {
                let text = field.text().await.map_err(|error| error.body_text())?;
                incoming.body =
                    serde_json::from_str(&text).map_err(|error| format!("payload_json does not parse: {error}"))?;
            }
            _ => return Err(format!("a form field \"{key}\"")),
        }
    }
    Ok(())
}

pub fn pairs(text: &str) -> HashMap<String, String> {
    let Ok(url) = Url::parse(&format!("http://form.invalid/?{text}")) else { return HashMap::new() };
    let pairs = url.query_pairs().filter(|(key, _)| !key.is_empty());
    pairs.map(|(key, value)| (key.into_owned(), value.into_owned())).collect()
}
