//! Moments that fall due by themselves: offers that lapse, moves that become known, longer deadlines that are told,
//! waiting lists that end, joining links that are handed out, reports that are asked for, links that become final, personal
//! data whose time is over.

use std::sync::atomic::Ordering;

use chrono::{DateTime, Duration, Utc};

use crate::app::organizing::ORGANIZERS_DRAFTS;
use crate::app::{App, answering, deciding, importing, joining, linking, registering, reminding, reports, seats};
use crate::clock::Clock;
use crate::domain::id::{PersonId, SeriesId};
use crate::store::{Result, Write};

/// The next moment after now at which something happens by itself.
pub async fn next_moment(app: &App) -> Result<Option<DateTime<Utc>>> {
    let now = app.clock.now();
    let mut read = app.store.read().await?;
    let link = read.oldest_link().await?.map(|since| since + linking::UNDO_LASTS);
    let moments = [
        read.next_turn(now).await?,
        read.next_offer_end(now).await?,
        read.next_due_after(now).await?,
        link,
        read.next_reminder(now).await?,
        read.next_joining(now).await?,
        read.next_report(now).await?,
        read.next_undecided_end(now).await?,
        read.next_broadcast().await?,
    ];
    Ok(moments.into_iter().flatten().filter(|at| *at > now).min())
}

/// What came of what is due: a fault in one thing holds up no other, and is told when all were seen to.
struct Seen(Result<()>);

impl Seen {
    fn note(&mut self, done: Result<()>) {
        if let Err(error) = &done {
            tracing::warn!(%error, "something that is due could not be seen to");
        }
        if self.0.is_ok() {
            self.0 = done;
        }
    }
}

/// Does everything that is due now. A thing that somebody else did meanwhile is found done under its lock. The first fault,
/// if there was one.
pub async fn settle_due(app: &App) -> Result<()> {
    let now = app.clock.now();
    let mut seen = Seen(Ok(()));
    let moves = app.store.read().await?.moves_due(now).await?;
    for consultation in moves {
        seen.note(within(app, async |tx| importing::announce_move(tx, consultation, now).await).await);
    }
    let longer = app.store.read().await?.longer_due().await?;
    for (consultation, version) in longer {
        seen.note(importing::tell_longer(app, consultation, version, now).await);
    }
    // Read only now: a move has its consultation looked at for all that follows from its dates.
    let mut read = app.store.read().await?;
    let (offers, lists) = (read.offers_due(now).await?, read.waiting_lists_due(now).await?);
    let sweeps = read.sweeps_due(now).await?;
    let reminders = read.reminders_due(now).await?;
    let joinings = read.joinings_due(now).await?;
    let overdue = read.reports_due(now).await?;
    let undecided = read.undecided_due(now).await?;
    let any_link = read.oldest_link().await?.is_some();
    let links = read.linked_before(now - linking::UNDO_LASTS).await?;
    drop(read);
    for consultation in offers {
        seen.note(within(app, async |tx| seats::locked(tx, consultation, now).await.map(drop)).await);
    }
    for consultation in lists {
        seen.note(within(app, async |tx| importing::end_waiting(tx, consultation, now).await).await);
    }
    for consultation in undecided {
        seen.note(within(app, async |tx| deciding::end_undecided(tx, consultation, now).await).await);
    }
    for consultation in reminders {
        seen.note(Box::pin(reminding::remind(app, consultation, now)).await);
    }
    for consultation in joinings {
        seen.note(joining::hand_out(&app.store, consultation, now).await);
    }
    for consultation in overdue {
        seen.note(within(app, async |tx| reports::ask(tx, consultation, now).await).await);
    }
    if any_link {
        seen.note(within(app, async |tx| tx.forward_notices_of_halves().await.map(drop)).await);
    }
    for person in links {
        seen.note(within(app, async |tx| Box::pin(linking::settle(tx, person, now)).await.map(drop)).await);
    }
    for series in sweeps {
        seen.note(sweep(app, series).await);
    }
    seen.note(clear(app, now).await);
    seen.0
}

/// A transaction of its own; rolled back where it fails.
async fn within(app: &App, act: impl AsyncFnOnce(&mut Write) -> Result<()>) -> Result<()> {
    let mut tx = app.store.write().await?;
    match act(&mut tx).await {
        Ok(()) => tx.commit().await,
        Err(error) => tx.roll_back().await.and(Err(error)),
    }
}

/// What an organizer typed and said neither yes nor no to may hold somebody else's name, and a joining link may open another
/// meeting of the same host: neither lies about for longer.
const LEFT_LYING: Duration = Duration::days(1);

/// Once an hour: updates that no platform delivers again (Telegram keeps them for a day), codes past their end, links of
/// meetings that are over, and what organizers left lying.
async fn clear(app: &App, now: DateTime<Utc>) -> Result<()> {
    let now_ms = now.timestamp_millis();
    if now_ms - app.cleared_ms.load(Ordering::Relaxed) < Duration::hours(1).num_milliseconds() {
        return Ok(());
    }
    app.cleared_ms.store(now_ms, Ordering::Relaxed);
    let mut tx = app.store.write().await?;
    if matches!(app.clock, Clock::System) {
        // In a rehearsal days go by in seconds, and platforms deliver again all the same.
        tx.forget_handled_before(now - Duration::days(2)).await?;
    }
    tx.drop_expired_codes(now).await?;
    tx.drop_expired_room_codes(now).await?;
    tx.forget_joinings_before(now - LEFT_LYING).await?;
    for form in ORGANIZERS_DRAFTS {
        tx.drop_drafts_before(form, now - LEFT_LYING).await?;
    }
    tx.clear_link_requests(now, now - linking::WRONG_COUNTS).await?;
    tx.commit().await?;
    if now_ms - app.idle_seen_ms.load(Ordering::Relaxed) >= Duration::days(1).num_milliseconds() {
        app.idle_seen_ms.store(now_ms, Ordering::Relaxed);
        forget_idle(app, now - IDLE, now).await?;
    }
    answering::finish_sending(app, now).await
}

/// Whatever series there are: who did nothing for so long, and of whom nothing is needed, is forgotten with their profile
/// and their drafts.
const IDLE: Duration = Duration::days(365);

/// People looked at in one go.
const BATCH: i64 = 100;

/// What people were promised when they agreed: when a series needs it no longer (`Privacy::retention_days`), what they sent
/// for it goes, and with it everything about somebody of whom nothing else is needed. Each person is a transaction of its own.
async fn sweep(app: &App, series: SeriesId) -> Result<()> {
    let now = app.clock.now();
    let days = match app.store.read().await?.series_by_id(series).await? {
        Some(series) => series.facts.privacy.retention_days,
        None => 0,
    };
    let idle_since = now - Duration::days(days.into());
    loop {
        let people = app.store.read().await?.people_of(series, BATCH).await?;
        if people.is_empty() {
            break;
        }
        for person in people {
            let mut tx = app.store.write().await?;
            tx.hold_person(person).await?;
            if tx.is_half(person).await? {
                // Part of somebody since: their registrations are that one's.
                tx.commit().await?;
                continue;
            }
            tx.lock_series(series).await?;
            if !tx.sweeps_due(now).await?.contains(&series) {
                // A consultation was added meanwhile: it is kept longer.
                return tx.commit().await;
            }
            registering::strip(&mut tx, series, person, now).await?;
            if !tx.is_needed(person, idle_since).await? {
                registering::forget(&mut tx, person, now).await?;
            }
            tx.commit().await?;
        }
    }
    forget_idle(app, idle_since, now).await?;
    let mut tx = app.store.write().await?;
    tx.lock_series(series).await?;
    if !tx.sweeps_due(now).await?.contains(&series) {
        return tx.commit().await;
    }
    tx.sweep_again_at(series, now + Duration::days(30)).await?;
    tx.commit().await
}

/// Forgets those of whom nothing is needed and who did nothing since a time.
async fn forget_idle(app: &App, idle_since: DateTime<Utc>, now: DateTime<Utc>) -> Result<()> {
    let mut after = PersonId(i64::MIN);
    loop {
        let people = app.store.read().await?.idle_people(idle_since, after, BATCH).await?;
        let Some(last) = people.last() else { return Ok(()) };
        after = *last;
        for person in people {
            let mut tx = app.store.write().await?;
            tx.hold_person(person).await?;
            if !tx.is_half(person).await?
                && tx.is_idle(person, idle_since).await?
                && !tx.is_needed(person, idle_since).await?
            {
                registering::forget(&mut tx, person, now).await?;
            }
            tx.commit().await?;
        }
    }
}
