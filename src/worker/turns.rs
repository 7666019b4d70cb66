//! Moments that fall due by themselves: offers that lapse, moves that become known, waiting lists that end.

use chrono::{DateTime, Utc};

use crate::app::{App, importing, seats};
use crate::store::Result;

/// The next moment after now at which something happens by itself.
pub async fn next_moment(app: &App) -> Result<Option<DateTime<Utc>>> {
    let now = app.clock.now();
    let mut read = app.store.read().await?;
    let moments = [read.next_turn().await?, read.next_offer_end().await?, read.next_due_after(now).await?];
    Ok(moments.into_iter().flatten().filter(|at| *at > now).min())
}

/// Does everything that is due now. A thing that somebody else did meanwhile is found done under its lock.
pub async fn settle_due(app: &App) -> Result<()> {
    let now = app.clock.now();
    let mut read = app.store.read().await?;
    let (moves, offers, lists) =
        (read.moves_due(now).await?, read.offers_due(now).await?, read.waiting_lists_due(now).await?);
    drop(read);
    for consultation in moves {
        let mut tx = app.store.write().await?;
        importing::announce_move(&mut tx, consultation, now).await?;
        tx.commit().await?;
    }
    for consultation in offers {
        let mut tx = app.store.write().await?;
        seats::locked(&mut tx, consultation, now).await?;
        tx.commit().await?;
    }
    for consultation in lists {
        let mut tx = app.store.write().await?;
        importing::end_waiting(&mut tx, consultation, now).await?;
        tx.commit().await?;
    }
    Ok(())
}
