//! What happens by itself: due moments, the outbox, messages to many, cards in rooms and what is said there, files that are
//! taken away again.
//!
//! Each due thing is a transaction of its own, decided again under its locks: two workers do it once.

pub mod announcing;
pub mod displays;
pub mod files;
mod outbox;
mod turns;

use std::time::Duration;

use chrono::{DateTime, Utc};
use tokio_util::sync::CancellationToken;
use turns::{next_moment, settle_due};

use crate::app::{App, announcing as app_announcing, broadcasting};
use crate::chat::delivery::Deliver;
use crate::clock::Clock;
use crate::domain::person::Platform;
use crate::store::{Lock, Result};

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

/// A message to many may begin, or be over.
const TENDS: Duration = Duration::from_secs(1);

/// Updates that come close together are looked after together.
const GATHERS: Duration = Duration::from_millis(50);

impl Worker<'_> {
    /// Takes up a platform's deliveries: whatever an earlier sender left half done is settled by the installation's policy.
    /// For whoever is the platform's one sender, before its first [`Worker::catch_up`].
    pub async fn take_up(&self) -> Result<()> {
        let mut tx = self.app.store.write().await?;
        let (policy, now) = (self.app.settings.when_unknown, self.app.clock.now());
        let (again, unknown) = tx.settle_orphans(self.platform, policy, self.remembered_since(), now).await?;
        tx.commit().await?;
        if again + unknown > 0 {
            tracing::warn!(
                again,
                unknown,
                platform = self.platform.key(),
                "a sender stopped before it knew what became of its messages"
            );
        }
        Ok(())
    }

    /// What was sent later than this, the platform knows again. By a rehearsal's clock nothing can be said about that.
    fn remembered_since(&self) -> Option<DateTime<Utc>> {
        let remembers = self.deliver.remembers().filter(|_| matches!(self.app.clock, Clock::System))?;
        chrono::Duration::from_std(remembers).ok().map(|lives| self.app.clock.now() - lives)
    }

    /// Everything that is due now: what falls due by itself, then what became due to be sent.
    pub async fn catch_up(&self) -> Result<()> {
        self.settle().await;
        while self.deliver_due().await? > 0 {
            // A delivery may have freed a seat whose next offer is due at once.
        }
        // A message to many may be over by now.
        self.tend_in_rehearsal().await;
        Ok(())
    }

    /// Messages to many are part of what is due at each moment there; on the system's clock they are looked after beside it.
    async fn tend_in_rehearsal(&self) {
        if !matches!(self.app.clock, Clock::System)
            && let Err(error) = broadcasting::tend(self.app).await
        {
            tracing::error!(%error, "messages to many could not be looked after");
        }
    }

    async fn settle(&self) {
        self.tend_in_rehearsal().await;
        // What is news in a room for a few days would be over by the time its clock is looked at there.
        if !matches!(self.app.clock, Clock::System)
            && app_announcing::may_announce(self.app)
            && let Err(error) = app_announcing::plan_words(self.app, self.platform).await
        {
            tracing::error!(%error, "what is to be said in rooms could not be planned");
        }
        if let Err(error) = settle_due(self.app).await {
            // What cannot be settled must not keep everybody's notices back.
            tracing::error!(%error, "what is due could not be settled");
        }
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

    /// Becomes the platform's one sender, or stays it; `false`: another process is.
    async fn is_sender(&self, lock: &mut Option<Lock>) -> Result<bool> {
        if let Some(held) = lock
            && held.is_held().await
        {
            return Ok(true);
        }
        let had = lock.take().is_some();
        *lock = self.app.store.lock(self.platform.key()).await?;
        if lock.is_some() {
            // Whatever is on its way now was somebody else's, or ours before we lost the lock.
            self.take_up().await?;
        } else if had {
            tracing::warn!(platform = self.platform.key(), "another process sends on this platform now");
        }
        Ok(lock.is_some())
    }

    /// Until it is stopped: looks after what is due whenever something was done, a moment comes, or the clock of a
    /// rehearsal is to be wound. Sends while it is the platform's one sender; of several processes the others take over
    /// when that one is gone.
    pub async fn run(&self) {
        // Side by side: a message to very many is held back at once, however much of it is being sent.
        tokio::join!(self.send(), self.tend_broadcasts());
    }

    /// Looks after messages to many, until it is stopped.
    async fn tend_broadcasts(&self) {
        let mut stirred = self.app.stirred.subscribe();
        while !self.stop.is_cancelled() {
            stirred.mark_unchanged();
            if matches!(self.app.clock, Clock::System)
                && let Err(error) = broadcasting::tend(self.app).await
            {
                tracing::error!(%error, "messages to many could not be looked after");
            }
            let next = async {
                tokio::time::sleep(GATHERS).await;
                let _ = tokio::time::timeout(TENDS, stirred.changed()).await;
            };
            self.stop.run_until_cancelled(next).await;
        }
    }

    async fn send(&self) {
        let mut lock = None;
        let mut wanted = self.app.wanted.subscribe();
        let mut stirred = self.app.stirred.subscribe();
        while !self.stop.is_cancelled() {
            stirred.mark_unchanged();
            let wind_to = *wanted.borrow_and_update();
            let done = match (self.is_sender(&mut lock).await, wind_to) {
                (Err(error), _) => Err(error),
                (Ok(true), Some(to)) => self.wind(to).await,
                (Ok(true), None) => self.catch_up().await,
                (Ok(false), _) => {
                    self.settle().await;
                    // What is wanted of the clock waits for us to be the sender: what falls due has to be sent.
                    if self.rests().await {
                        return;
                    }
                    continue;
                }
            };
            if let Err(error) = done {
                tracing::error!(%error, "what is due could not be done");
                // Taken up anew: nothing of ours is on its way now, and a row that says so is one whose end could not be
                // kept.
                lock = None;
                if self.rests().await {
                    return;
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
