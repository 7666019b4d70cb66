//! Delivering what is queued: worded late, marked `sending` in a commit of its own before the request leaves, and
//! settled by what the platform let us know.

use chrono::Duration;

use crate::app::{App, seats, wording};
use crate::chat::delivery::{Deliver, DeliveryError};
use crate::domain::person::{Address, Platform};
use crate::domain::registration::State;
use crate::store::{OutboxRow, Result, Settled};

/// Rows taken at a time.
const BATCH: i64 = 50;

/// A row that failed this often for reasons that pass is given up.
const MOST_ATTEMPTS: i64 = 8;

/// Delivers what is due on one platform; says how many rows were settled for good.
pub async fn deliver_due(app: &App, platform: Platform, deliver: &dyn Deliver) -> Result<usize> {
    let rows = app.store.read().await?.due(platform, app.clock.now(), BATCH).await?;
    let mut settled = 0;
    for row in rows {
        if deliver_one(app, platform, deliver, row).await? {
            settled += 1;
        }
    }
    Ok(settled)
}

async fn deliver_one(app: &App, platform: Platform, deliver: &dyn Deliver, row: OutboxRow) -> Result<bool> {
    let now = app.clock.now();
    let mut read = app.store.read().await?;
    let address =
        read.addresses(row.person).await?.into_iter().find(|a| a.account.platform == platform && a.closed.is_none());
    let Some(address) = address else { return Ok(false) };
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
    match deliver.deliver(&address.account, &screen, &row.id.to_string()).await {
        Ok(()) => settle(app, &row, &Settled::Sent).await.map(|()| true),
        Err(DeliveryError::Retry { after, reason }) if row.attempts + 1 < MOST_ATTEMPTS => {
            let wait = after.and_then(|after| Duration::from_std(after).ok()).unwrap_or_else(|| backoff(row.attempts));
            settle(app, &row, &Settled::RetryAt(now + wait, reason)).await.map(|()| false)
        }
        Err(DeliveryError::Retry { reason, .. } | DeliveryError::Failed { reason }) => {
            settle(app, &row, &Settled::Failed(reason)).await.map(|()| true)
        }
        Err(DeliveryError::Unknown { reason }) => settle(app, &row, &Settled::Unknown(reason)).await.map(|()| true),
        Err(DeliveryError::Unreachable { reason }) => unreachable(app, &row, &address, reason).await.map(|()| true),
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

/// The address is not tried again until it opens. Another open address of the person takes the notice; where there is
/// none, whatever is offered to them lapses at once, so that no seat stands empty.
async fn unreachable(app: &App, row: &OutboxRow, address: &Address, reason: String) -> Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.hold_person(row.person).await?;
    tx.close_address(address.id, now).await?;
    let elsewhere = tx.addresses(row.person).await?.iter().any(|other| other.closed.is_none());
    if elsewhere {
        tx.settle(row.id, &Settled::RetryAt(now, reason), now).await?;
        return tx.commit().await;
    }
    tx.settle(row.id, &Settled::Unreachable(reason), now).await?;
    let mut offered = tx.registrations_of(row.person).await?;
    offered.retain(|registration| registration.state == State::Offered);
    offered.sort_by_key(|registration| registration.consultation);
    for offer in offered {
        let Some(held) = seats::locked(&mut tx, offer.consultation, now).await? else { continue };
        if let Some(still) = tx.registration_by_id(offer.id).await?.filter(|r| r.state == State::Offered) {
            seats::release(&mut tx, &held, &still, State::Lapsed, now).await?;
        }
    }
    tx.commit().await
}
