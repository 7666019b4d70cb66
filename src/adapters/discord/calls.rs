//! One request to Discord and what is known after it.
//!
//! serenity builds what is sent; the request itself is ours, because with serenity's limiter off its errors carry no
//! `retry_after`, and some of them carry interaction tokens. No error of a client and no address leaves this file.

use std::time::Duration;

use reqwest::multipart::{Form, Part};
use reqwest::{Client, Method};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tokio::time::Instant;

use crate::chat::delivery::DeliveryError;
use crate::chat::reply::File;

/// What is known after a request that was not confirmed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum CallError {
    /// Discord was not reached, or it said that it cannot work now. Nothing was done.
    #[error("{0}")]
    NotNow(&'static str),
    /// The request left and no answer that can be read came back.
    #[error("{0}")]
    Unknown(&'static str),
    /// `all`: the whole bot has to wait, not this route alone.
    #[error("too many requests: wait {} ms", .after.as_millis())]
    TooMany { after: Duration, all: bool },
    /// Discord understood and refuses. `code` is of its JSON error codes, 0 where there is none.
    #[error("refused with {status}, code {code}")]
    Refused { status: u16, code: u32 },
}

/// Discord, "JSON error codes".
pub(super) mod code {
    /// The token of an interaction is 15 minutes old, or the interaction was never answered within 3 seconds.
    pub const UNKNOWN_INTERACTION: u32 = 10_062;
    pub const UNKNOWN_WEBHOOK: u32 = 10_015;
    pub const INVALID_WEBHOOK_TOKEN: u32 = 50_027;
    /// Two of us were at it, or an answer got lost on its way to us.
    pub const ALREADY_ACKNOWLEDGED: u32 = 40_060;
    pub const UNKNOWN_CHANNEL: u32 = 10_003;
    pub const UNKNOWN_MESSAGE: u32 = 10_008;
    pub const CANNOT_MESSAGE: u32 = 50_007;
    pub const NO_MUTUAL_GUILD: u32 = 50_278;
    pub const OPENING_TOO_FAST: u32 = 40_003;
}

impl CallError {
    pub fn is(&self, wanted: u32) -> bool {
        matches!(self, Self::Refused { code, .. } if *code == wanted)
    }

    pub fn is_token(&self) -> bool {
        matches!(self, Self::Refused { status: 401, code } if *code != code::INVALID_WEBHOOK_TOKEN)
    }

    /// As the worker wants to know it.
    pub fn of_delivery(self) -> DeliveryError {
        let reason = self.to_string();
        match self {
            Self::NotNow(_) => DeliveryError::Away { reason },
            Self::TooMany { after, .. } => DeliveryError::Retry { after: Some(after), reason },
            Self::Unknown(_) => DeliveryError::Unknown { reason },
            Self::Refused { code: code::OPENING_TOO_FAST, .. } => {
                DeliveryError::Retry { after: Some(Duration::from_secs(600)), reason }
            }
            Self::Refused { code: code::CANNOT_MESSAGE | code::NO_MUTUAL_GUILD, .. } => {
                DeliveryError::Unreachable { reason }
            }
            // The operator can mend it: nobody is forgotten meanwhile.
            Self::Refused { status: 401, .. } => DeliveryError::Away { reason },
            Self::Refused { .. } => DeliveryError::Failed { reason },
        }
    }
}

/// Whom a request is for.
#[derive(Clone, Copy)]
pub(super) enum As {
    Bot,
    /// Answers to interactions carry their own token in the address.
    Nobody,
}

pub(super) struct Api {
    pub client: Client,
    /// Without a slash at its end.
    pub base: String,
    pub token: SecretString,
}

/// Discord, "Rate Limits".
#[derive(Deserialize)]
struct TooMany {
    /// Seconds.
    retry_after: f64,
    #[serde(default)]
    global: bool,
}

#[derive(Deserialize)]
struct Fault {
    #[serde(default)]
    code: u32,
}

const PATIENCE: Duration = Duration::from_secs(15);

impl Api {
    pub async fn call<R: DeserializeOwned>(
        &self,
        who: As,
        method: Method,
        path: &str,
        body: Option<&Value>,
    ) -> Result<R, CallError> {
        let request = self.request(who, method, path);
        self.send(match body {
            Some(body) => request.json(body),
            None => request,
        })
        .await
    }

    /// A message with a file (Discord, "Uploading Files").
    pub async fn upload<R: DeserializeOwned>(
        &self,
        who: As,
        path: &str,
        body: &Value,
        file: &File,
    ) -> Result<R, CallError> {
        let part = Part::bytes(file.bytes.clone()).file_name(file.name.clone());
        let part = part.mime_str(file.media_type).map_err(|_| CallError::Refused { status: 0, code: 0 })?;
        let form = Form::new().text("payload_json", body.to_string()).part("files[0]", part);
        self.send(self.request(who, Method::POST, path).multipart(form)).await
    }

    fn request(&self, who: As, method: Method, path: &str) -> reqwest::RequestBuilder {
        let request = self.client.request(method, format!("{}/api/v10{path}", self.base)).timeout(PATIENCE);
        match who {
            As::Bot => request.header(reqwest::header::AUTHORIZATION, format!("Bot {}", self.token.expose_secret())),
            As::Nobody => request,
        }
    }

    async fn send<R: DeserializeOwned>(&self, request: reqwest::RequestBuilder) -> Result<R, CallError> {
        let answer = request.send().await.map_err(|error| lost(&error))?;
        let status = answer.status().as_u16();
        let text = answer.text().await.map_err(|_| CallError::Unknown("the answer broke off"))?;
        read(status, &text)
    }
}

/// Only a connection that never came about proves that nothing was sent.
fn lost(error: &reqwest::Error) -> CallError {
    match (error.is_connect(), error.is_timeout()) {
        (true, _) => CallError::NotNow("Discord cannot be reached"),
        (false, true) => CallError::Unknown("no answer came in time"),
        (false, false) => CallError::Unknown("the connection broke off"),
    }
}

fn read<R: DeserializeOwned>(status: u16, text: &str) -> Result<R, CallError> {
    match status {
        200..300 => {
            let text = if text.is_empty() { "null" } else { text };
            serde_json::from_str(text).map_err(|_| CallError::Unknown("the answer cannot be read"))
        }
        429 => {
            let told = serde_json::from_str::<TooMany>(text).ok();
            let seconds = told.as_ref().map_or(1.0, |told| told.retry_after).clamp(0.05, LONGEST_WAIT);
            let all = told.is_none_or(|told| told.global);
            Err(CallError::TooMany { after: Duration::from_secs_f64(seconds), all })
        }
        500.. => match serde_json::from_str::<Fault>(text) {
            Ok(_) => Err(CallError::NotNow("Discord has a fault of its own")),
            Err(_) => Err(CallError::Unknown("a gateway on the way has a fault")),
        },
        _ => match serde_json::from_str::<Fault>(text) {
            Ok(fault) => Err(CallError::Refused { status, code: fault.code }),
            // Something on the way speaks, such as a proxy or a wrong address: it did not pass the request on.
            Err(_) => Err(CallError::NotNow("what answers is not Discord: look at discord.api_url and the proxy")),
        },
    }
}

/// Seconds; nothing waits longer, whatever is asked.
const LONGEST_WAIT: f64 = 24.0 * 60.0 * 60.0;

/// Tries until something final is known, or until a further try would be of no use.
pub(super) async fn patiently<T, F>(until: Instant, mut attempt: impl FnMut() -> F) -> Result<T, CallError>
where
    F: Future<Output = Result<T, CallError>>,
{
    let mut pause = Duration::from_millis(100);
    loop {
        let error = match attempt().await {
            Ok(done) => return Ok(done),
            Err(error) => error,
        };
        let wait = match &error {
            CallError::Refused { .. } => return Err(error),
            CallError::TooMany { after, .. } => *after,
            CallError::NotNow(_) | CallError::Unknown(_) => pause,
        };
        if Instant::now() + wait > until {
            return Err(error);
        }
        tokio::time::sleep(wait).await;
        pause = (pause * 2).min(super::super::outage::LONGEST_PAUSE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_tell_what_is_known() {
        let result = |status, text| read::<Value>(status, text);
        let many = |millis, all| Err(CallError::TooMany { after: Duration::from_millis(millis), all });
        for (status, text, wanted) in [
            (200, r#"{"id":"5"}"#, Ok(serde_json::json!({"id": "5"}))),
            (204, "", Ok(Value::Null)),
            (200, r#"{"id":"#, Err(CallError::Unknown("the answer cannot be read"))),
            (429, r#"{"message":"x","retry_after":1.5,"global":false}"#, many(1_500, false)),
            (429, r#"{"message":"x","retry_after":0.5,"global":true}"#, many(500, true)),
            (429, "<html>slow down</html>", many(1_000, true)),
            (403, r#"{"message":"x","code":50007}"#, Err(CallError::Refused { status: 403, code: 50_007 })),
            (404, r#"{"message":"x","code":10062}"#, Err(CallError::Refused { status: 404, code: 10_062 })),
            (500, r#"{"message":"x","code":0}"#, Err(CallError::NotNow("Discord has a fault of its own"))),
            (502, "<html>", Err(CallError::Unknown("a gateway on the way has a fault"))),
            (
                403,
                "<html>forbidden here</html>",
                Err(CallError::NotNow("what answers is not Discord: look at discord.api_url and the proxy")),
            ),
        ] {
            assert_eq!(result(status, text), wanted, "{status} {text}");
        }
    }

    #[test]
    fn a_delivery_knows_what_to_do_next() {
        let refused = |status, code| CallError::Refused { status, code }.of_delivery();
        assert!(matches!(refused(403, 50_007), DeliveryError::Unreachable { .. }));
        assert!(matches!(refused(403, 50_278), DeliveryError::Unreachable { .. }));
        assert!(matches!(refused(403, 50_001), DeliveryError::Failed { .. }));
        assert!(matches!(refused(400, 40_003), DeliveryError::Retry { after: Some(_), .. }));
        assert!(matches!(refused(401, 0), DeliveryError::Away { .. }));
        assert!(matches!(CallError::Unknown("x").of_delivery(), DeliveryError::Unknown { .. }));
    }
}
