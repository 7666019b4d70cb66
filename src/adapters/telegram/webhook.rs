//! Webhooks: a listener that serves one unguessable path and nothing else.
//!
//! An update is confirmed (200) once it was acted on and answered. What takes longer than Telegram should wait for is
//! told to come again (503) while the work goes on; when it comes again it joins that work. TLS is the business of the
//! proxy in front.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use secrecy::ExposeSecret;
use serde_json::Value;
use subtle::ConstantTimeEq;
use teloxide::payloads::{GetWebhookInfo, SetWebhook, SetWebhookSetters};
use teloxide::types::AllowedUpdate;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

use super::super::inbox::Inbox;
use super::super::outage::Outage;
use super::Telegram;
use super::settings::{Unusable, Webhook};
use crate::chat::core::Core;

/// Bytes. An update has a few thousand.
const LARGEST_BODY: usize = 1024 * 1024;

/// For a request to come in whole.
const PATIENCE: Duration = Duration::from_secs(5);

/// For the answer to be there; a little less, so that Telegram hears why.
const ANSWERED_WITHIN: Duration = Duration::from_millis(4500);

/// Bot API, setWebhook, `secret_token`.
const SECRET: &str = "x-telegram-bot-api-secret-token";

/// What Telegram may have on its way at once (Bot API, setWebhook, `max_connections`).
const CONNECTIONS: u8 = 40;

pub(super) async fn bind(webhook: &Webhook) -> Result<TcpListener, Unusable> {
    TcpListener::bind(webhook.listen).await.map_err(|error| Unusable::Listen(webhook.listen, error.to_string()))
}

#[derive(Clone)]
struct Desk {
    telegram: Arc<Telegram>,
    core: Arc<dyn Core>,
    inbox: Inbox,
    /// The one path that is served.
    path: String,
    secret: secrecy::SecretString,
}

impl Telegram {
    pub(super) async fn listen(
        self: Arc<Self>,
        webhook: &Webhook,
        listener: TcpListener,
        core: Arc<dyn Core>,
        inbox: &Inbox,
        stop: &CancellationToken,
    ) {
        let path = webhook.url.path().to_owned();
        let secret = webhook.secret.clone();
        let desk = Desk { telegram: self.clone(), core, inbox: inbox.clone(), path, secret };
        let app = Router::new()
            .fallback(receive)
            .layer(RequestBodyLimitLayer::new(LARGEST_BODY))
            .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, PATIENCE))
            .with_state(desk);
        let serving = axum::serve(listener, app).with_graceful_shutdown(stop.clone().cancelled_owned());
        let serving = tokio::spawn(serving.into_future());
        stop.run_until_cancelled(self.stay_announced(webhook)).await;
        let _ = tokio::time::timeout(super::LAST_WORDS / 2, inbox.at_most(0)).await;
        // Answers are on their way by now; a connection that says nothing is not waited for.
        let _ = tokio::time::timeout(Duration::from_secs(1), serving).await;
    }

    /// Whoever polls with the same token takes the webhook away, and Telegram says nothing about it.
    async fn stay_announced(&self, webhook: &Webhook) {
        loop {
            self.announce(webhook).await;
            loop {
                tokio::time::sleep(self.settings.looks_after).await;
                match self.call::<_, Info>(&GetWebhookInfo::new()).await {
                    Ok(Info { url }) if url == webhook.url.as_str() => {}
                    Ok(_) => {
                        tracing::warn!("the webhook was taken away: does another program run with this token?");
                        break;
                    }
                    Err(error) => tracing::warn!("{}", super::settings::explained(&error)),
                }
            }
        }
    }

    /// Tells Telegram where we are, until it knows.
    async fn announce(&self, webhook: &Webhook) {
        let request = SetWebhook::new(webhook.url.clone())
            .secret_token(webhook.secret.expose_secret())
            .max_connections(CONNECTIONS)
            .allowed_updates([
                AllowedUpdate::Message,
                AllowedUpdate::ChannelPost,
                AllowedUpdate::CallbackQuery,
                AllowedUpdate::MyChatMember,
            ]);
        let mut outage = Outage::of(super::NAME);
        loop {
            match self.call::<_, Value>(&request).await {
                Ok(_) => {
                    outage.over();
                    return tracing::info!("Telegram sends updates to the webhook");
                }
                Err(error) => outage.wait(&super::settings::explained(&error), super::told(&error)).await,
            }
        }
    }
}

/// Bot API, WebhookInfo.
#[derive(serde::Deserialize)]
struct Info {
    url: String,
}

async fn receive(State(desk): State<Desk>, method: Method, uri: Uri, headers: HeaderMap, body: Bytes) -> StatusCode {
    // A wrong method on the right path tells as little as a wrong path.
    if method != Method::POST || uri.path() != desk.path {
        return StatusCode::NOT_FOUND;
    }
    let shown = headers.get(SECRET).map_or(&[][..], |value| value.as_bytes());
    if !bool::from(shown.ct_eq(desk.secret.expose_secret().as_bytes())) {
        return StatusCode::UNAUTHORIZED;
    }
    let raw = String::from_utf8_lossy(&body);
    let (Some(id), _) = desk.telegram.take(&desk.core, &desk.inbox, &raw) else {
        // It would come again and again.
        return StatusCode::OK;
    };
    let answered = tokio::time::timeout(ANSWERED_WITHIN, desk.inbox.done_with(id)).await;
    if answered.is_err() {
        return StatusCode::SERVICE_UNAVAILABLE;
    }
    desk.inbox.release(id);
    StatusCode::OK
}
