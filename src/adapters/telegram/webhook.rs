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
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use secrecy::ExposeSecret;
use serde_json::Value;
use subtle::ConstantTimeEq;
use teloxide::payloads::{SetWebhook, SetWebhookSetters};
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
        let desk = Desk { telegram: self.clone(), core, inbox: inbox.clone(), secret: webhook.secret.clone() };
        let app = Router::new()
            .route(webhook.url.path(), post(receive))
            // A wrong method on the right path tells as little as a wrong path.
            .method_not_allowed_fallback(nothing_here)
            .fallback(nothing_here)
            .layer(RequestBodyLimitLayer::new(LARGEST_BODY))
            .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, PATIENCE))
            .with_state(desk);
        let serving = axum::serve(listener, app).with_graceful_shutdown(stop.clone().cancelled_owned());
        let serving = tokio::spawn(serving.into_future());
        stop.run_until_cancelled(self.announce(webhook)).await;
        stop.cancelled().await;
        // Connections that are being answered may finish; the ten seconds for that are counted by whoever waits.
        let _ = tokio::time::timeout(super::LAST_WORDS, serving).await;
    }

    /// Tells Telegram where we are, until it knows.
    async fn announce(&self, webhook: &Webhook) {
        let request = SetWebhook::new(webhook.url.clone())
            .secret_token(webhook.secret.expose_secret())
            .max_connections(CONNECTIONS)
            .allowed_updates([AllowedUpdate::Message, AllowedUpdate::CallbackQuery, AllowedUpdate::MyChatMember]);
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

async fn nothing_here() -> StatusCode {
    StatusCode::NOT_FOUND
}

async fn receive(State(desk): State<Desk>, headers: HeaderMap, body: Bytes) -> StatusCode {
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
