//! What happens by itself: due moments and the outbox.
//!
//! Each due thing is a transaction of its own, decided again under its locks: two workers do it once.

mod outbox;
mod turns;

use outbox::deliver_due;
use turns::{next_moment, settle_due};

use chrono::{DateTime, Utc};

use crate::app::App;
use crate::chat::delivery::Deliver;
use crate::domain::person::Platform;
use crate::store::Result;

/// Takes up a platform's deliveries: whatever an earlier sender left half done is settled. Called once, before the first
/// [`catch_up`]; there is one sender per platform.
pub async fn take_up(app: &App, platform: Platform) -> Result<()> {
    let mut tx = app.store.write().await?;
    let orphans = tx.settle_orphans(platform, app.clock.now()).await?;
    tx.commit().await?;
    if orphans > 0 {
        tracing::warn!(
            orphans,
            platform = platform.key(),
            "a sender stopped before it knew what became of its messages"
        );
    }
    Ok(())
}

/// Everything that is due now: what falls due by itself, then what became due to be sent.
pub async fn catch_up(app: &App, platform: Platform, deliver: &dyn Deliver) -> Result<()> {
    if let Err(error) = settle_due(app).await {
        // What cannot be settled must not keep everybody's notices back.
        tracing::error!(%error, "what is due could not be settled");
    }
    while deliver_due(app, platform, deliver).await? > 0 {
        // A delivery may have freed a seat whose next offer is due at once.
    }
    Ok(())
}

/// Plays a rehearsal's days: every moment that falls due on the way happens at its own time, and its notices go out
/// then.
pub async fn wind(app: &App, to: DateTime<Utc>, platform: Platform, deliver: &dyn Deliver) -> Result<()> {
    catch_up(app, platform, deliver).await?;
    while let Some(next) = next_moment(app).await?.filter(|next| *next <= to) {
        set_clock(app, next).await?;
        catch_up(app, platform, deliver).await?;
    }
    set_clock(app, to).await?;
    catch_up(app, platform, deliver).await
}

async fn set_clock(app: &App, at: DateTime<Utc>) -> Result<()> {
    app.clock.wind(at);
    let mut tx = app.store.write().await?;
    tx.set_rehearsal_clock(app.clock.now()).await?;
    tx.commit().await
}
