//! Delivering what is queued: worded late, marked `sending` in a commit of its own before the request leaves, and
//! settled by what the platform let us know.

use chrono::{DateTime, Duration, Utc};
use futures::StreamExt;
use futures::stream;

use super::Worker;
use crate::app::{App, reach, wording};
use crate::chat::delivery::DeliveryError;
use crate::clock::Clock;
use crate::store::{OutboxRow, Result, Settled};

/// Rows taken at a time.
const BATCH: i64 = 50;

/// A row that failed this often for reasons that pass is given up.
const MOST_ATTEMPTS: i64 = 8;

/// Before a platform that is away is asked again.
const AWAY: Duration = Duration::seconds(30);

/// What became of one try.
enum Tried {
    /// It is settled for good.
    Settled,
    /// Somebody else has it, or we are ending.
    Left,
    /// The row says when it goes on; so long is waited for on the platform's account.
    Later(Duration),
}

impl Worker<'_> {
    /// Delivers what is due; says how many rows were settled for good. A fault of the store in one row is told after all
    /// of them were seen to.
    pub(super) async fn deliver_due(&self) -> Result<usize> {
        let rows = self.app.store.read().await?.due(self.platform, self.app.clock.now(), BATCH).await?;
        let mut on_their_way = stream::iter(rows).map(|row| self.deliver_one(row)).buffered(self.deliver.at_once());
        let (mut settled, mut fault) = (0, None);
        while let Some(done) = on_their_way.next().await {
            match done {
                Ok(done) => settled += usize::from(done),
                Err(error) => fault = fault.or(Some(error)),
            }
        }
        fault.map_or(Ok(settled), Err)
    }

    async fn deliver_one(&self, mut row: OutboxRow) -> Result<bool> {
        loop {
            let wait = match self.attempt(&row).await? {
                Tried::Settled => return Ok(true),
                Tried::Left => return Ok(false),
                Tried::Later(wait) => wait,
            };
            if matches!(self.app.clock, Clock::System) {
                return Ok(false);
            }
            // A platform's patience is real time, and a rehearsal's clock stands still: there it is waited for on the
            // spot, so that everything goes out at its own time.
            let wait = wait.to_std().unwrap_or_default();
            if tokio::time::timeout(wait, self.stop.cancelled()).await.is_ok() {
                return Ok(false);
            }
            row.attempts += 1;
        }
    }

    async fn attempt(&self, row: &OutboxRow) -> Result<Tried> {
        let app = self.app;
        if self.stop.is_cancelled() {
            return Ok(Tried::Left);
        }
        let address = &row.address;
        let admitted = tokio::select! {
            biased;
            () = self.stop.cancelled() => return Ok(Tried::Left),
            admitted = self.deliver.admit(&address.account, row.notice.lane()) => admitted,
        };
        let now = app.clock.now();
        if let Err(DeliveryError::Retry { after, reason }) = admitted {
            // It stands as it stood: nothing was tried.
            return self.later(row, after.and_then(|after| Duration::from_std(after).ok()), reason, false).await;
        }
        let mut read = app.store.read().await?;
        let still = read.addresses(row.person).await?;
        if !still.iter().any(|known| known.id == address.id && known.closed.is_none()) {
            // It closed meanwhile, or is somebody else's: looked at again, the row goes where it belongs.
            return Ok(Tried::Left);
        }
        let worded = wording::notice(app, &mut read, row, now).await?;
        drop(read);
        let screen = match worded {
            Ok(screen) => screen,
            Err(untrue) => {
                settle(app, row, &Settled::Skipped(untrue)).await?;
                return Ok(Tried::Settled);
            }
        };
        let mut tx = app.store.write().await?;
        let marked = tx.mark_sending(row.id, row.person, self.platform, now).await?;
        tx.commit().await?;
        if !marked {
            return Ok(Tried::Left);
        }
        let delivered = match admitted {
            Ok(()) => self.deliver.deliver(&address.account, &screen, &row.id.to_string()).await,
            Err(error) => Err(error),
        };
        let settled = match delivered {
            Ok(()) => Settled::Sent,
            Err(DeliveryError::Away { reason }) => return self.later(row, Some(AWAY), reason, true).await,
            Err(DeliveryError::Retry { after, reason }) if row.attempts + 1 < MOST_ATTEMPTS => {
                let wait =
                    after.and_then(|after| Duration::from_std(after).ok()).unwrap_or_else(|| backoff(row.attempts));
                settle(app, row, &Settled::RetryAt(self.due_after(wait), reason)).await?;
                return Ok(Tried::Later(wait));
            }
            Err(DeliveryError::Retry { reason, .. } | DeliveryError::Failed { reason }) => Settled::Failed(reason),
            Err(DeliveryError::Unknown { reason }) => Settled::Unknown(reason),
            Err(DeliveryError::Unreachable { reason }) => {
                return unreachable(app, row, &reason).await.map(|()| Tried::Settled);
            }
        };
        settle(app, row, &settled).await?;
        Ok(Tried::Settled)
    }

    /// It goes on later, and this was no attempt.
    async fn later(&self, row: &OutboxRow, wait: Option<Duration>, reason: String, marked: bool) -> Result<Tried> {
        let wait = wait.unwrap_or_else(|| backoff(row.attempts));
        let due = self.due_after(wait);
        let settled = if marked { Settled::NotTried(due, reason) } else { Settled::RetryAt(due, reason) };
        settle(self.app, row, &settled).await?;
        Ok(Tried::Later(wait))
    }

    fn due_after(&self, wait: Duration) -> DateTime<Utc> {
        let now = self.app.clock.now();
        if matches!(self.app.clock, Clock::System) { now + wait } else { now }
    }
}

/// 5 s, 10 s, 20 s ... at most an hour.
fn backoff(attempts: i64) -> Duration {
    Duration::seconds((5_i64 << attempts.clamp(0, 10)).min(3600))
}

/// Times a row is settled again that met another transaction: what became of a message must not be lost to that.
const TRIES_TO_SETTLE: u32 = 5;

async fn settle(app: &App, row: &OutboxRow, settled: &Settled) -> Result<()> {
    insist(|| async {
        let now = app.clock.now();
        let mut tx = app.store.write().await?;
        tx.settle(row.id, settled, now).await?;
        tx.commit().await
    })
    .await
}

/// Another open address of the person takes the notice, unless it is for this one alone.
async fn unreachable(app: &App, row: &OutboxRow, reason: &str) -> Result<()> {
    insist(|| async {
        let now = app.clock.now();
        let mut tx = app.store.write().await?;
        tx.hold_person(row.person).await?;
        let elsewhere = reach::close(&mut tx, row.person, row.address.id, now).await?;
        let reason = reason.to_owned();
        let settled = if elsewhere && row.notice.address().is_none() {
            Settled::RetryAt(now, reason)
        } else {
            Settled::Unreachable(reason)
        };
        tx.settle(row.id, &settled, now).await?;
        tx.commit().await
    })
    .await
}

async fn insist<F: Future<Output = Result<()>>>(done: impl Fn() -> F) -> Result<()> {
    let mut tries = 1;
    loop {
        match done().await {
            Err(error) if error.is_transient() && tries < TRIES_TO_SETTLE => {
                tokio::time::sleep(std::time::Duration::from_millis(50 << tries)).await;
                tries += 1;
            }
            done => return done,
        }
    }
}
