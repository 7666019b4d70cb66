//! What happens by itself: due moments, the outbox, cards in rooms.
//!
//! Each due thing is a transaction of its own, decided again under its locks: two workers do it once.

pub mod displays;
mod outbox;
mod turns;

use std::time::Duration;

use chrono::{DateTime, Utc};
use tokio_util::sync::CancellationToken;
use turns::{next_moment, settle_due};

use crate::app::App;
use crate::chat::delivery::Deliver;
use crate::domain::person::Platform;
use crate::store::Result;

/// Does what is due, and sends what is to be sent on one platform.
pub struct Worker<'a> {
    pub app: &'a App,
    pub platform: Platform,
    pub deliver: &'a dyn Deliver,
    /// Cancelled: no further message leaves, and [`Worker::run`] ends.
    pub stop: CancellationToken,
}

/// Other processes on the same database may have queued something.
const LOOKS_AROUND: Duration = Duration::from_secs(5);

/// Updates that come close together are looked after together.
const GATHERS: Duration = Duration::from_millis(50);

impl Worker<'_> {
    /// Takes up a platform's deliveries: whatever an earlier sender left half done is settled. Called once, before the
    /// first [`Worker::catch_up`]; there is one sender per platform.
    pub async fn take_up(&self) -> Result<()> {
        let mut tx = self.app.store.write().await?;
        let orphans = tx.settle_orphans(self.platform, self.app.clock.now()).await?;
        tx.commit().await?;
        if orphans > 0 {
            tracing::warn!(
                orphans,
                platform = self.platform.key(),
                "a sender stopped before it knew what became of its messages"
            );
        }
        Ok(())
    }

    /// Everything that is due now: what falls due by itself, then what became due to be sent.
    pub async fn catch_up(&self) -> Result<()> {
        if let Err(error) = settle_due(self.app).await {
            // What cannot be settled must not keep everybody's notices back.
            tracing::error!(%error, "what is due could not be settled");
        }
        while self.deliver_due().await? > 0 {
            // A delivery may have freed a seat whose next offer is due at once.
        }
        Ok(())
    }

    /// Plays a rehearsal's days: every moment that falls due on the way happens at its own time, and its notices go out
    /// then.
    pub async fn wind(&self, to: DateTime<Utc>) -> Result<()> {
        self.catch_up().await?;
        while let Some(next) = next_moment(self.app).await?.filter(|next| *next <= to && !self.stop.is_cancelled()) {
            self.set_clock(next).await?;
            self.catch_up().await?;
        }
        if !self.stop.is_cancelled() {
            self.set_clock(to).await?;
        }
        self.catch_up().await
    }

    async fn set_clock(&self, at: DateTime<Utc>) -> Result<()> {
        self.app.clock.wind(at);
        let mut tx = self.app.store.write().await?;
        tx.set_rehearsal_clock(self.app.clock.now()).await?;
        tx.commit().await
    }

    /// Until it is stopped: looks after what is due whenever something was done, a moment comes, or the clock of a
    /// rehearsal is to be wound.
    pub async fn run(&self) {
        while let Err(error) = self.take_up().await {
            tracing::error!(%error, "what an earlier start left could not be settled");
            if self.rests().await {
                return;
            }
        }
        let mut wanted = self.app.wanted.subscribe();
        let mut stirred = self.app.stirred.subscribe();
        while !self.stop.is_cancelled() {
            stirred.mark_unchanged();
            let wind_to = *wanted.borrow_and_update();
            let done = match wind_to {
                Some(to) => self.wind(to).await,
                None => self.catch_up().await,
            };
            if let Err(error) = done {
                tracing::error!(%error, "what is due could not be done");
                if self.rests().await {
                    return;
                }
                // Nothing of ours is on its way now: a row that says so is one whose end could not be kept.
                if let Err(error) = self.take_up().await {
                    tracing::error!(%error, "what is left of it could not be settled");
                }
                continue;
            }
            self.app.wanted.send_if_modified(|wanted| {
                let reached = wanted.is_some() && *wanted <= wind_to;
                *wanted = wanted.filter(|_| !reached);
                reached
            });
            let next = next_moment(self.app).await.ok().flatten();
            let moment = async {
                match next {
                    Some(next) => self.app.clock.until(next).await,
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                () = self.stop.cancelled() => return,
                _ = stirred.changed() => tokio::time::sleep(GATHERS).await,
                () = async { drop(wanted.wait_for(Option::is_some).await) } => {}
                () = moment => {}
                () = tokio::time::sleep(LOOKS_AROUND) => {}
            }
        }
    }

    /// Before another try; says whether it was stopped meanwhile.
    async fn rests(&self) -> bool {
        tokio::time::timeout(LOOKS_AROUND, self.stop.cancelled()).await.is_ok()
    }
}
