//! Long polling: asks for updates as raw JSON, takes each up by itself, and confirms what is done with.

use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;
use serde_json::Value;
use serde_json::value::RawValue;
use teloxide::payloads::{DeleteWebhook, DeleteWebhookSetters};
use teloxide::requests::Payload;
use tokio_util::sync::CancellationToken;

use super::super::inbox::{Act, Inbox, Taken};
use super::super::outage::Outage;
use super::Telegram;
use super::calls::{self, CallError};
use super::inbound::{self, ALLOWED, Received, What};
use crate::chat::core::Core;
use crate::chat::gate::Toll;
use crate::domain::notice::Lane;
use crate::domain::person::Platform;

/// getUpdates as teloxide does not say it: what comes back is not read yet, and numbers may be as large as they are.
#[derive(Serialize)]
struct Updates {
    #[serde(skip_serializing_if = "Option::is_none")]
    offset: Option<i64>,
    limit: u8,
    /// Seconds.
    timeout: u64,
    allowed_updates: [&'static str; ALLOWED.len()],
}

impl Payload for Updates {
    type Output = Vec<Box<RawValue>>;
    const NAME: &'static str = "getUpdates";
}

/// Telegram answers at once when something is there, and after so long when nothing is.
const WAITS: Duration = Duration::from_secs(50);

const MOST: u8 = 100;

/// With more than this at work the next batch would mostly be the same one.
const ENOUGH_AT_WORK: usize = 50;

/// So long a batch may hold the next one up. What is still at work then is delivered again and known.
const TICK: Duration = Duration::from_millis(250);

/// An answer that cannot be read is asked for again, one update at a time; what cannot be read so often is passed over.
const TRIES_AT_GARBAGE: u32 = 3;

impl Telegram {
    pub(super) async fn poll(self: Arc<Self>, core: Arc<dyn Core>, inbox: &Inbox, stop: &CancellationToken) {
        self.forget_webhook(stop).await;
        let mut outage = Outage::of(super::NAME);
        let mut unread = 0;
        loop {
            let is_idle = inbox.at_work() == 0;
            let asked = Updates {
                offset: inbox.offset(),
                limit: if unread == 0 { MOST } else { 1 },
                timeout: if is_idle { WAITS.as_secs() } else { 0 },
                allowed_updates: ALLOWED,
            };
            let Some(came) = stop.run_until_cancelled(self.ask(&asked)).await else { return };
            match came {
                Ok(batch) => {
                    outage.over();
                    unread = 0;
                    if let Some(offset) = asked.offset {
                        inbox.confirmed(offset);
                    }
                    let before = inbox.offset();
                    let new = self.take_up(&core, inbox, &batch);
                    let stuck = new == 0 && (!is_idle || (!batch.is_empty() && inbox.offset() == before));
                    let rest = async {
                        // Nothing new, or as much as can be done at once: until somebody is done.
                        if stuck {
                            let _ = tokio::time::timeout(TICK, inbox.at_most(inbox.at_work().saturating_sub(1))).await;
                            tokio::time::sleep(if is_idle { TICK } else { Duration::ZERO }).await;
                        } else {
                            let _ = tokio::time::timeout(TICK, inbox.at_most(ENOUGH_AT_WORK)).await;
                        }
                    };
                    if stop.run_until_cancelled(rest).await.is_none() {
                        return;
                    }
                }
                Err(Failed::Garbled(text)) => {
                    unread += 1;
                    if unread >= TRIES_AT_GARBAGE {
                        step_over(&text, inbox);
                        unread = 0;
                    }
                    if stop.run_until_cancelled(tokio::time::sleep(TICK)).await.is_none() {
                        return;
                    }
                }
                Err(Failed::Call(error)) => {
                    if stop
                        .run_until_cancelled(outage.wait(&super::settings::explained(&error), super::told(&error)))
                        .await
                        .is_none()
                    {
                        return;
                    }
                }
            }
        }
    }

    async fn ask(&self, asked: &Updates) -> Result<Vec<Box<RawValue>>, Failed> {
        self.gate.pass(Lane::Answer, Toll::Call).await;
        let patience = Duration::from_secs(asked.timeout) + super::PATIENCE;
        let (status, text) = calls::send(&self.bot, asked, patience).await.map_err(Failed::Call)?;
        match calls::read(status, &text) {
            Err(CallError::Unknown(_)) if status == 200 => Err(Failed::Garbled(text)),
            read => read.map_err(Failed::Call),
        }
    }

    /// A webhook that was set some day would keep every update from us. Only here, at the start: whoever sets one while
    /// we are asking means it.
    async fn forget_webhook(&self, stop: &CancellationToken) {
        let request = DeleteWebhook::new().drop_pending_updates(false);
        let mut outage = Outage::of(super::NAME);
        let forgotten = async {
            while let Err(error) = self.call::<_, Value>(&request).await {
                outage.wait(&super::settings::explained(&error), super::told(&error)).await;
            }
        };
        stop.run_until_cancelled(forgotten).await;
    }

    /// Returns how many were new.
    fn take_up(self: &Arc<Self>, core: &Arc<dyn Core>, inbox: &Inbox, batch: &[Box<RawValue>]) -> usize {
        batch.iter().filter(|raw| self.take(core, inbox, raw.get()).1).count()
    }

    /// Takes one update up; returns its number and whether it was new.
    pub(super) fn take(self: &Arc<Self>, core: &Arc<dyn Core>, inbox: &Inbox, raw: &str) -> (Option<i64>, bool) {
        let us = self.name.get().map_or("", String::as_str);
        let Received { id: Some(id), what } = inbound::read(raw, us) else {
            tracing::debug!("an update without a number cannot be read");
            return (None, false);
        };
        let (line, act) = match self.clone().act(core, what) {
            Some(taken) => taken,
            None => {
                inbox.skip(id);
                return (Some(id), false);
            }
        };
        (Some(id), inbox.take(id, line, act) == Taken::New)
    }

    /// What there is to do, and for whom in order.
    fn act(self: Arc<Self>, core: &Arc<dyn Core>, what: What) -> Option<(String, Act)> {
        let core = core.clone();
        match what {
            What::Done(deed) => {
                let line = deed.update.account.name.clone();
                Some((line, Box::pin(async move { Some(self.act_on(core, *deed).await) })))
            }
            What::Acknowledge { callback } => {
                let line = callback.clone();
                Some((
                    line,
                    Box::pin(async move {
                        self.acknowledge(&callback, None).await;
                        None
                    }),
                ))
            }
            What::Reach { account, open } => {
                let line = account.name.clone();
                Some((
                    line,
                    Box::pin(async move {
                        core.reachable(&account, open).await;
                        None
                    }),
                ))
            }
            What::Room { room, news } => {
                let line = room.to_string();
                Some((
                    line.clone(),
                    Box::pin(async move {
                        core.room(Platform::Telegram, &line, news).await;
                        None
                    }),
                ))
            }
            What::Nothing => None,
        }
    }

    /// The last call: what was done is not delivered again.
    pub(super) async fn confirm(&self, inbox: &Inbox) {
        let Some(offset) = inbox.done_below() else { return };
        let last = Updates { offset: Some(offset), limit: 1, timeout: 0, allowed_updates: ALLOWED };
        if let Err(error) = calls::call::<_, Value>(&self.bot, &last, Duration::from_secs(2)).await {
            tracing::info!(%error, "what was done could not be confirmed and may be delivered again");
        }
    }
}

/// Why a call for updates brought none.
enum Failed {
    Call(CallError),
    /// Telegram answered with something that is not JSON.
    Garbled(String),
}

/// What comes cannot be read even one by one: the number is looked for in the text, and the update passed over.
fn step_over(text: &str, inbox: &Inbox) {
    if let Some(id) = inbound::id(text) {
        tracing::warn!(update = id, "an update that cannot be read is passed over");
        inbox.skip(id);
    }
}
