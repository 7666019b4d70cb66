//! Delivering what is queued: worded late, marked `sending` in a commit of its own before the request leaves, and
//! settled by what the platform let us know.

use std::collections::{HashSet, VecDeque};

use chrono::{DateTime, Duration, Utc};
use futures::StreamExt;
use futures::future::{BoxFuture, OptionFuture};
use futures::stream::FuturesUnordered;

use super::Worker;
use crate::app::reminding::{self, Holds};
use crate::app::{App, reach, wording};
use crate::chat::delivery::DeliveryError;
use crate::clock::Clock;
use crate::domain::notice::{Notice, WhenUnknown};
use crate::store::{OutboxRow, Result, Settled};

/// Rows taken at a time. After each so many, what has become urgent meanwhile goes first.
const BATCH: i64 = 50;

/// A row that failed this often for reasons that pass is given up.
pub(super) const MOST_ATTEMPTS: i64 = 8;

/// Before a platform that is away is asked again.
pub(super) const AWAY: Duration = Duration::seconds(30);

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
    /// Delivers what is due, as many at once as are allowed, until nothing is; says how many rows were settled for good. A
    /// fault of the store in one row is told after all of them were seen to.
    pub(super) async fn deliver_due(&self) -> Result<usize> {
        let at_once = self.deliver.at_once().min(self.app.settings.at_once).max(1);
        let (mut seen, mut busy) = (HashSet::new(), HashSet::new());
        let mut waiting = VecDeque::new();
        let mut on_their_way = FuturesUnordered::new();
        let (mut settled, mut left, mut fault) = (0, 0, None);
        // Nothing further was due when last looked, and nothing was done since.
        let mut is_all = false;
        let mut looking: Option<BoxFuture<'_, _>> = None;
        loop {
            if waiting.is_empty() && looking.is_none() && !is_all && fault.is_none() && !self.stop.is_cancelled() {
                // No pause between one batch and the next: the slowest of one would hold up the others.
                // What was looked at and is still due comes again, and must not stand in the way of the rest.
                let known = i64::try_from(on_their_way.len() + left).unwrap_or(i64::MAX - BATCH);
                looking = Some(Box::pin(self.due(BATCH + known)));
            }
            // One at a time to one person: what the second says may depend on the first.
            while on_their_way.len() < at_once
                && let Some(place) = waiting.iter().position(|row: &OutboxRow| !busy.contains(&row.person))
                && let Some(row) = waiting.remove(place)
            {
                let person = row.person;
                busy.insert(person);
                on_their_way.push(async move { (person, self.deliver_one(row).await) });
            }
            if looking.is_none() && on_their_way.is_empty() {
                return fault.map_or(Ok(settled), Err);
            }
            // Side by side: what is on its way may hold every connection there is, and looking waits for one.
            tokio::select! {
                biased;
                Some(due) = OptionFuture::from(looking.as_mut()) => {
                    looking = None;
                    match due {
                        Ok(rows) => waiting.extend(rows.into_iter().filter(|row| seen.insert(row.id))),
                        Err(error) => fault = fault.or(Some(error)),
                    }
                    is_all = waiting.is_empty();
                }
                Some((person, done)) = on_their_way.next() => {
                    busy.remove(&person);
                    is_all = false;
                    match done {
                        Ok(true) => settled += 1,
                        Ok(false) => left += 1,
                        Err(error) => fault = fault.or(Some(error)),
                    }
                }
            }
        }
    }

    async fn due(&self, limit: i64) -> Result<Vec<OutboxRow>> {
        self.app.store.read().await?.due(self.platform, self.app.clock.now(), limit).await
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
        match reminding::holds(&mut read, row, now).await? {
            Some(Holds::Until(later, reason)) => {
                drop(read);
                settle_unsent(app, row, &Settled::RetryAt(later, reason.to_owned())).await?;
                return Ok(Tried::Left);
            }
            Some(Holds::ForGood) => {
                drop(read);
                settle_unsent(app, row, &put_away(row, "it is night there until it is too late")).await?;
                return Ok(Tried::Settled);
            }
            None => {}
        }
        let worded = wording::notice(app, &mut read, row, now).await?;
        drop(read);
        let screen = match worded {
            Ok(screen) => screen,
            Err(untrue) => {
                settle_unsent(app, row, &put_away(row, untrue)).await?;
                return Ok(Tried::Settled);
            }
        };
        if let Some(given_up) = self.given_up(row, now) {
            settle_unsent(app, row, &given_up).await?;
            return Ok(Tried::Settled);
        }
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
            // However often: it was told when, and that says nothing about this message.
            Err(DeliveryError::Retry { after: Some(after), reason }) => {
                return self.later(row, Duration::from_std(after).ok(), reason, true).await;
            }
            Err(DeliveryError::Retry { after: None, reason }) if row.attempts + 1 < MOST_ATTEMPTS => {
                let wait = backoff(row.attempts);
                settle(app, row, &Settled::RetryAt(self.due_after(wait), reason)).await?;
                return Ok(Tried::Later(wait));
            }
            Err(DeliveryError::Retry { reason, .. } | DeliveryError::Failed { reason }) => Settled::Failed(reason),
            Err(moved @ DeliveryError::Moved { .. }) => Settled::Failed(moved.to_string()),
            Err(DeliveryError::Unknown { reason }) => {
                let wait = backoff(row.attempts);
                let doubted = OutboxRow { doubted: row.doubted.or(Some(now)), ..row.clone() };
                if row.attempts + 1 < MOST_ATTEMPTS && self.given_up(&doubted, now + wait).is_none() {
                    settle(app, row, &Settled::Doubted(self.due_after(wait), reason)).await?;
                    return Ok(Tried::Later(wait));
                }
                Settled::Unknown(reason)
            }
            Err(DeliveryError::Unreachable { reason }) => {
                return unreachable(app, row, &reason).await.map(|()| Tried::Settled);
            }
        };
        settle(app, row, &settled).await?;
        Ok(Tried::Settled)
    }

    /// Whether a row that may have reached somebody is not sent again at this time: neither the policy nor the platform's
    /// memory allows it.
    fn given_up(&self, row: &OutboxRow, at: DateTime<Utc>) -> Option<Settled> {
        let doubted = row.doubted?;
        let remembers = self.deliver.remembers().filter(|_| matches!(self.app.clock, Clock::System));
        // Since later than now, by a clock that was set back: nobody knows how long ago.
        let is_known_again = remembers
            .and_then(|lives| Duration::from_std(lives).ok())
            .is_some_and(|lives| doubted <= at && at < doubted + lives);
        let is_left = self.app.settings.when_unknown == WhenUnknown::NeverTwice && !is_known_again;
        is_left.then(|| Settled::Unknown("it may have arrived before".to_owned()))
    }

    /// It goes on later, and this was no attempt.
    async fn later(&self, row: &OutboxRow, wait: Option<Duration>, reason: String, marked: bool) -> Result<Tried> {
        let wait = wait.unwrap_or_else(|| backoff(row.attempts));
        let due = self.due_after(wait);
        if marked {
            settle(self.app, row, &Settled::NotTried(due, reason)).await?;
        } else {
            settle_unsent(self.app, row, &Settled::RetryAt(due, reason)).await?;
        }
        Ok(Tried::Later(wait))
    }

    fn due_after(&self, wait: Duration) -> DateTime<Utc> {
        let now = self.app.clock.now();
        if matches!(self.app.clock, Clock::System) { now + wait } else { now }
    }
}

/// 5 s, 10 s, 20 s ... at most an hour.
pub(super) fn backoff(attempts: i64) -> Duration {
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

/// It is not sent any more; what may have arrived before stays on record as that. A joining link that may have arrived may
/// still be wanted again, and counts as out all the same.
fn put_away(row: &OutboxRow, reason: &'static str) -> Settled {
    match (row.doubted, &row.notice) {
        (Some(_), notice) if !matches!(notice, Notice::Joining { .. }) => Settled::Unknown(reason.to_owned()),
        _ => Settled::Skipped(reason),
    }
}

async fn settle_unsent(app: &App, row: &OutboxRow, settled: &Settled) -> Result<()> {
    insist(|| async {
        let now = app.clock.now();
        let mut tx = app.store.write().await?;
        tx.settle_unsent(row, settled, now).await?;
        tx.commit().await
    })
    .await
}

/// Another open address of the person takes the notice, unless it is for this one alone.
async fn unreachable(app: &App, row: &OutboxRow, reason: &str) -> Result<()> {
    insist(|| async {
        let now = app.clock.now();
        let mut tx = app.store.write().await?;
        // They may have become part of somebody, or two again, while it was on its way.
        let elsewhere = match tx.hold_owner_of(row.address.id).await? {
            Some(owner) => reach::close(&mut tx, owner, row.address.id, now).await?,
            None => false,
        };
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

pub(super) async fn insist<F: Future<Output = Result<()>>>(done: impl Fn() -> F) -> Result<()> {
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
