//! Delivering what is queued: worded late, marked `sending` in a commit of its own before the request leaves, and
//! settled by what the platform let us know.

use chrono::{DateTime, Duration, Utc};
use futures::StreamExt;
use futures::stream;

use super::Worker;
use crate::app::{App, reach, wording};
use crate::chat::delivery::DeliveryError;
use crate::clock::Clock;
use crate::domain::person::Address;
use crate::store::{OutboxRow, Result, Settled};

/// Rows taken at a time.
const BATCH: i64 = 50;

/// A row that failed this often for reasons that pass is given up.
const MOST_ATTEMPTS: i64 = 8;

impl Worker<'_> {
    /// Delivers what is due; says how many rows were settled for good.
    pub(super) async fn deliver_due(&self) -> Result<usize> {
        let rows = self.app.store.read().await?.due(self.platform, self.app.clock.now(), BATCH).await?;
        let mut on_their_way = stream::iter(rows).map(|row| self.deliver_one(row)).buffered(self.deliver.at_once());
        let mut settled = 0;
        while let Some(done) = on_their_way.next().await {
            settled += usize::from(done?);
        }
        Ok(settled)
    }

    async fn deliver_one(&self, row: OutboxRow) -> Result<bool> {
        let (app, platform) = (self.app, self.platform);
        if self.stop.is_cancelled() {
            return Ok(false);
        }
        let addresses = app.store.read().await?.addresses(row.person).await?;
        let open = addresses.into_iter().find(|a| a.account.platform == platform && a.closed.is_none());
        let Some(address) = open else { return Ok(false) };
        let admitted = tokio::select! {
            biased;
            () = self.stop.cancelled() => return Ok(false),
            admitted = self.deliver.admit(&address.account, row.notice.lane()) => admitted,
        };
        let now = app.clock.now();
        if let Err(DeliveryError::Retry { after, reason }) = admitted {
            // Nothing was tried: it costs no attempt.
            let wait = after.and_then(|after| Duration::from_std(after).ok()).unwrap_or_else(|| backoff(row.attempts));
            let due = self.retry_at(now, wait).await;
            settle(app, &row, &Settled::RetryAt(due, reason)).await?;
            return Ok(false);
        }
        let mut read = app.store.read().await?;
        let worded = wording::notice(app, &mut read, &row, now).await?;
        drop(read);
        let screen = match worded {
            Ok(screen) => screen,
            Err(untrue) => {
                settle(app, &row, &Settled::Skipped(untrue)).await?;
                return Ok(true);
            }
        };
        let mut tx = app.store.write().await?;
        let marked = tx.mark_sending(row.id, platform, now).await?;
        tx.commit().await?;
        if !marked {
            return Ok(false);
        }
        let delivered = match admitted {
            Ok(()) => self.deliver.deliver(&address.account, &screen, &row.id.to_string()).await,
            Err(error) => Err(error),
        };
        match delivered {
            Ok(()) => settle(app, &row, &Settled::Sent).await.map(|()| true),
            Err(DeliveryError::Retry { after, reason }) if row.attempts + 1 < MOST_ATTEMPTS => {
                let wait =
                    after.and_then(|after| Duration::from_std(after).ok()).unwrap_or_else(|| backoff(row.attempts));
                let due = self.retry_at(now, wait).await;
                settle(app, &row, &Settled::RetryAt(due, reason)).await.map(|()| false)
            }
            Err(DeliveryError::Retry { reason, .. } | DeliveryError::Failed { reason }) => {
                settle(app, &row, &Settled::Failed(reason)).await.map(|()| true)
            }
            Err(DeliveryError::Unknown { reason }) => settle(app, &row, &Settled::Unknown(reason)).await.map(|()| true),
            Err(DeliveryError::Unreachable { reason }) => unreachable(app, &row, &address, reason).await.map(|()| true),
        }
    }
}

impl Worker<'_> {
    /// A platform's patience is real time, and a rehearsal's clock stands still: there it is waited for on the spot.
    async fn retry_at(&self, now: DateTime<Utc>, wait: Duration) -> DateTime<Utc> {
        match self.app.clock {
            Clock::System => now + wait,
            Clock::Rehearsal(_) => {
                let wait = wait.to_std().unwrap_or_default();
                // Stopped meanwhile: the row waits for the next start.
                let _ = tokio::time::timeout(wait, self.stop.cancelled()).await;
                now
            }
        }
    }
}

/// 5 s, 10 s, 20 s ... at most an hour.
fn backoff(attempts: i64) -> Duration {
    Duration::seconds((5_i64 << attempts.clamp(0, 10)).min(3600))
}

async fn settle(app: &App, row: &OutboxRow, settled: &Settled) -> Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.settle(row.id, settled, now).await?;
    tx.commit().await
}

/// Another open address of the person takes the notice.
async fn unreachable(app: &App, row: &OutboxRow, address: &Address, reason: String) -> Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.hold_person(row.person).await?;
    let elsewhere = reach::close(&mut tx, row.person, address.id, now).await?;
    let settled = if elsewhere { Settled::RetryAt(now, reason) } else { Settled::Unreachable(reason) };
    tx.settle(row.id, &settled, now).await?;
    tx.commit().await
}
