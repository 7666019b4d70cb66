//! One request to Telegram and what is known after it: teloxide's requests, sent by a call of our own.
//!
//! teloxide's own call sleeps ten seconds inside on any 5xx and cannot tell what a gateway said from what Telegram said;
//! only uploads go through it. The client puts the token in addresses: no error of the client leaves this file.

use std::time::Duration;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use teloxide::requests::Payload;
use teloxide::{Bot, RequestError};

use crate::chat::delivery::DeliveryError;

/// What is known after a request that was not confirmed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum CallError {
    /// Telegram was not reached, or it said that it cannot work now. Nothing was done.
    #[error("{0}")]
    NotNow(&'static str),
    /// The request left and no answer that can be read came back.
    #[error("{0}")]
    Unknown(&'static str),
    #[error("too many requests: wait {} s", .0.as_secs())]
    TooMany(Duration),
    /// The group has become a supergroup with another number.
    #[error("the group has another number now")]
    Migrated(i64),
    /// Telegram understood and refuses.
    #[error("refused with {status}: {why}")]
    Refused { status: u16, reason: Reason, why: String },
}

/// Refusals that mean something to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reason {
    /// 401: the token is none (any more). A server that knows no such bot at all answers 404.
    Token,
    /// 403, or a chat that is not there: this account takes no messages from us.
    Unreachable,
    /// The message already looks so.
    Same,
    /// The message cannot be edited (any more), or is not there.
    NoMessage,
    /// It stands there for too long to be deleted by us.
    Stays,
    /// The press is too old to be acknowledged.
    TooOld,
    /// 409: another program asks for updates with this token, or a webhook is set.
    Conflict,
    Other,
}

impl CallError {
    pub fn is(&self, wanted: Reason) -> bool {
        matches!(self, Self::Refused { reason, .. } if *reason == wanted)
    }

    /// As the worker wants to know it.
    pub fn of_delivery(self) -> DeliveryError {
        let reason = self.to_string();
        match self {
            Self::NotNow(_) => DeliveryError::Away { reason },
            Self::TooMany(after) => DeliveryError::Retry { after: Some(after), reason },
            Self::Unknown(_) => DeliveryError::Unknown { reason },
            Self::Refused { reason: Reason::Unreachable, .. } => DeliveryError::Unreachable { reason },
            // The operator can mend it: nobody is forgotten meanwhile.
            Self::Refused { reason: Reason::Token, .. } => DeliveryError::Away { reason },
            Self::Refused { .. } | Self::Migrated(_) => DeliveryError::Failed { reason },
        }
    }
}

/// Bot API, "Making requests": what every answer looks like.
#[derive(Deserialize)]
struct Answer<'a> {
    ok: bool,
    #[serde(borrow)]
    result: Option<&'a RawValue>,
    error_code: Option<u16>,
    description: Option<String>,
    parameters: Option<Parameters>,
}

/// Bot API, ResponseParameters.
#[derive(Deserialize)]
struct Parameters {
    retry_after: Option<u64>,
    migrate_to_chat_id: Option<i64>,
}

/// Sends a request and reads its result as `R`, which need not be all that the method returns. At most so long.
pub(super) async fn call<P, R>(bot: &Bot, request: &P, patience: Duration) -> Result<R, CallError>
where
    P: Payload + Serialize,
    R: DeserializeOwned,
{
    let (status, text) = send(bot, request, patience).await?;
    read(status, &text)
}

/// What came back, unread, with its HTTP status.
pub(super) async fn send<P: Payload + Serialize>(
    bot: &Bot,
    request: &P,
    patience: Duration,
) -> Result<(u16, String), CallError> {
    let body = serde_json::to_vec(request).map_err(|_| CallError::Refused {
        status: 0,
        reason: Reason::Other,
        why: "the request cannot be written".to_owned(),
    })?;
    let mut url = bot.api_url();
    if let Ok(mut path) = url.path_segments_mut() {
        path.pop_if_empty().push(&format!("bot{}", bot.token())).push(&method(P::NAME));
    }
    let sent = bot
        .client()
        .post(url)
        .header(reqwest::header::CONTENT_TYPE, "application/json")
        .body(body)
        .timeout(patience)
        .send()
        .await
        .map_err(|error| lost(&error))?;
    let status = sent.status().as_u16();
    let text = sent.text().await.map_err(|_| CallError::Unknown("the answer broke off"))?;
    Ok((status, text))
}

/// Bot API methods are not case-sensitive; they are documented like this.
fn method(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_ascii_lowercase().to_string() + letters.as_str())
}

/// Only a connection that never came about proves that nothing was sent.
fn lost(error: &reqwest::Error) -> CallError {
    match (error.is_connect(), error.is_timeout()) {
        (true, _) => CallError::NotNow("Telegram cannot be reached"),
        (false, true) => CallError::Unknown("no answer came in time"),
        (false, false) => CallError::Unknown("the connection broke off"),
    }
}

pub(super) fn read<R: DeserializeOwned>(status: u16, text: &str) -> Result<R, CallError> {
    let Ok(answer) = serde_json::from_str::<Answer<'_>>(text) else {
        return Err(match status {
            // Something on the way speaks, such as a proxy or a wrong address: it did not pass the request on.
            300..500 => CallError::NotNow("what answers is not the Bot API: look at telegram.api_url and the proxy"),
            _ => CallError::Unknown("the answer cannot be read"),
        });
    };
    if answer.ok {
        let result = answer.result.map_or("null", RawValue::get);
        return serde_json::from_str(result).map_err(|_| CallError::Unknown("the answer cannot be read"));
    }
    if let Some(Parameters { retry_after: Some(seconds), .. }) = answer.parameters {
        return Err(CallError::TooMany(Duration::from_secs(seconds.clamp(1, LONGEST_WAIT))));
    }
    if let Some(Parameters { migrate_to_chat_id: Some(chat), .. }) = answer.parameters {
        return Err(CallError::Migrated(chat));
    }
    Err(refused(answer.error_code.unwrap_or(status), answer.description.as_deref().unwrap_or("")))
}

/// Seconds; nothing waits longer, whatever is asked.
const LONGEST_WAIT: u64 = 24 * 60 * 60;

/// Descriptions are not a promise of the Bot API, so the code counts first.
fn refused(status: u16, description: &str) -> CallError {
    let lower = description.to_ascii_lowercase();
    let says = |words: &str| lower.contains(words);
    let reason = match status {
        429 => return CallError::TooMany(Duration::from_secs(1)),
        500.. => return CallError::NotNow("Telegram has a fault of its own"),
        401 | 404 => Reason::Token,
        403 => Reason::Unreachable,
        409 => Reason::Conflict,
        _ if says("message is not modified") => Reason::Same,
        _ if says("message can't be deleted") => Reason::Stays,
        _ if says("message to delete not found") => Reason::NoMessage,
        _ if says("message to edit not found") || says("message can't be edited") || says("message_id_invalid") => {
            Reason::NoMessage
        }
        _ if says("query is too old") || says("query_id_invalid") => Reason::TooOld,
        _ if says("chat not found") || says("user is deactivated") || says("peer_id_invalid") => Reason::Unreachable,
        _ => Reason::Other,
    };
    CallError::Refused { status, reason, why: unquoted(description) }
}

/// What is quoted in a description may be somebody's words: it ends there.
fn unquoted(description: &str) -> String {
    description
        .split(['"', '\'', '“', '‘', '<'])
        .next()
        .unwrap_or("")
        .chars()
        .take(100)
        .collect::<String>()
        .trim()
        .to_owned()
}

/// What is known after an upload, which teloxide sends.
pub(super) fn of_upload(error: &RequestError) -> CallError {
    match error {
        RequestError::RetryAfter(wait) => CallError::TooMany(wait.duration()),
        RequestError::MigrateToChatId(chat) => CallError::Migrated(chat.0),
        RequestError::Network(error) => lost(error),
        RequestError::InvalidJson { .. } | RequestError::Io(_) => CallError::Unknown("the answer cannot be read"),
        RequestError::Api(error) => {
            let description = error.to_string();
            let lower = description.to_ascii_lowercase();
            let forbidden = lower.contains("forbidden") || lower.contains("unauthorized");
            refused(if forbidden { 403 } else { 400 }, &description)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn result(status: u16, text: &str) -> Result<i64, CallError> {
        read(status, text)
    }

    #[test]
    fn answers_tell_what_is_known() {
        let refused = |status, reason, why: &str| Err(CallError::Refused { status, reason, why: why.into() });
        for (status, text, wanted) in [
            (200, r#"{"ok":true,"result":5}"#, Ok(5)),
            (200, r#"{"ok":true,"result":"#, Err(CallError::Unknown("the answer cannot be read"))),
            (200, r#"{"ok":true,"result":"five"}"#, Err(CallError::Unknown("the answer cannot be read"))),
            (502, "<html>Bad Gateway</html>", Err(CallError::Unknown("the answer cannot be read"))),
            (
                500,
                r#"{"ok":false,"error_code":500,"description":"Internal Server Error: restart"}"#,
                Err(CallError::NotNow("Telegram has a fault of its own")),
            ),
            (
                429,
                r#"{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 7","parameters":{"retry_after":7}}"#,
                Err(CallError::TooMany(Duration::from_secs(7))),
            ),
            (
                429,
                r#"{"ok":false,"error_code":429,"description":"x"}"#,
                Err(CallError::TooMany(Duration::from_secs(1))),
            ),
            (
                400,
                r#"{"ok":false,"error_code":400,"description":"x","parameters":{"migrate_to_chat_id":-100}}"#,
                Err(CallError::Migrated(-100)),
            ),
            (
                403,
                r#"{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}"#,
                refused(403, Reason::Unreachable, "Forbidden: bot was blocked by the user"),
            ),
            (
                400,
                r#"{"ok":false,"error_code":400,"description":"Bad Request: can't parse entities: Unsupported start tag \"Amina\""}"#,
                refused(400, Reason::Other, "Bad Request: can"),
            ),
            (
                400,
                r#"{"ok":false,"error_code":400,"description":"Bad Request: message is not modified: specified"}"#,
                refused(400, Reason::Same, "Bad Request: message is not modified: specified"),
            ),
            (
                401,
                r#"{"ok":false,"error_code":401,"description":"Unauthorized"}"#,
                refused(401, Reason::Token, "Unauthorized"),
            ),
            (
                403,
                "<html>Your network's policy forbids this</html>",
                Err(CallError::NotNow("what answers is not the Bot API: look at telegram.api_url and the proxy")),
            ),
        ] {
            assert_eq!(result(status, text), wanted, "{text}");
        }
    }

    #[test]
    fn a_delivery_knows_what_to_do_next() {
        let refused = |reason| CallError::Refused { status: 400, reason, why: String::new() }.of_delivery();
        assert!(matches!(CallError::NotNow("x").of_delivery(), DeliveryError::Away { .. }));
        assert!(matches!(CallError::Unknown("x").of_delivery(), DeliveryError::Unknown { .. }));
        assert!(matches!(refused(Reason::Unreachable), DeliveryError::Unreachable { .. }));
        assert!(matches!(refused(Reason::Other), DeliveryError::Failed { .. }));
    }

    #[test]
    fn methods_are_called_as_they_are_documented() {
        assert_eq!(method("EditMessageText"), "editMessageText");
    }
}
