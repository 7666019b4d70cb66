//! Events from Discord's gateway, through serenity: in the order they come, each once.
//!
//! serenity starts a task for each event, which loses their order, so they are taken where the shard reads them, by a
//! collector that is added as soon as the shard is ready. What comes before that is taken from the tasks; what comes by
//! both ways is known by its number.

use async_trait::async_trait;
use serenity::client::{ClientBuilder, Context, RawEventHandler};
use serenity::gateway::{CollectorCallback, GatewayError};
use serenity::http::HttpBuilder;
use serenity::model::event::Event;
use serenity::model::gateway::GatewayIntents;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

use super::settings::Unusable;

/// Interactions need no intent; words in direct messages need this one, which is not privileged.
const INTENTS: GatewayIntents = GatewayIntents::DIRECT_MESSAGES;

struct Taker {
    events: mpsc::UnboundedSender<Event>,
}

#[async_trait]
impl RawEventHandler for Taker {
    async fn raw_event(&self, context: Context, event: Event) {
        if matches!(event, Event::Ready(_)) {
            let events = self.events.clone();
            context.shard.add_collector(CollectorCallback(Box::new(move |event| {
                super::inbound::number(event).is_none() || events.send(event.clone()).is_ok()
            })));
            tracing::info!("Discord sends events");
        }
        if super::inbound::number(&event).is_some() {
            // Nobody listens any more only when we are ending.
            let _ = self.events.send(event);
        }
    }
}

/// How a connection ended.
pub(super) enum Ended {
    Asked,
    /// Another try may do.
    Broken,
    /// Only an operator can mend it.
    Unusable(Unusable),
}

/// Connects and hands every event on until it is asked to end. serenity reconnects and resumes by itself.
pub(super) async fn listen(
    token: &str,
    api_url: &str,
    client: reqwest::Client,
    events: &mpsc::UnboundedSender<Event>,
    stop: &CancellationToken,
) -> Ended {
    let http = HttpBuilder::new(token).client(client).proxy(api_url).ratelimiter_disabled(true).build();
    let taker = Taker { events: events.clone() };
    let Ok(mut client) = ClientBuilder::new_with_http(http, INTENTS).raw_event_handler(taker).await else {
        return Ended::Broken;
    };
    let shards = client.shard_manager.clone();
    let shutting = {
        let stop = stop.clone();
        tokio::spawn(async move {
            stop.cancelled().await;
            shards.shutdown_all().await;
        })
    };
    let ended = client.start().await;
    shutting.abort();
    if stop.is_cancelled() {
        return Ended::Asked;
    }
    match ended {
        Err(serenity::Error::Gateway(GatewayError::InvalidAuthentication)) => Ended::Unusable(Unusable::Refused(
            "Discord's gateway refuses the token: copy it anew from the developer portal into DISCORD_BOT_TOKEN"
                .to_owned(),
        )),
        Err(serenity::Error::Gateway(GatewayError::DisallowedGatewayIntents | GatewayError::InvalidGatewayIntents)) => {
            Ended::Unusable(Unusable::Refused("Discord's gateway refuses what the bot wants to hear of".to_owned()))
        }
        // The error may carry addresses: that it ended is all that is told.
        _ => Ended::Broken,
    }
}
