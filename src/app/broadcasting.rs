//! Messages to many on their way: their people chosen and queued page by page, held back and let go, ended; and how one is
//! worded for somebody when its turn comes.
//!
//! Each page is a transaction that says how far it came, so that it goes on there after whatever interrupts it. What
//! organizers do with one is `organizing`'s subject, what becomes of a single row the worker's; whom one is for, `reaching`'s.

mod reaching;

use std::collections::BTreeSet;

use chrono::{DateTime, Duration, Utc};
use chrono_tz::Tz;
use serde_json::json;

use reaching::{Around, check_anew, is_for, others_of_team, sources};
pub(super) use reaching::{Reaches, check};

use super::reminding::Holds;
use super::{App, announcing};
use crate::chance;
use crate::chat::screen::Screen;
use crate::domain::broadcast::{Phase, Stands};
use crate::domain::consultation::{Consultation, Series};
use crate::domain::id::{BroadcastId, NoticeId, PersonId};
use crate::domain::notice::Notice;
use crate::domain::room::RoomWord;
use crate::store::{Candidate, Did, Error, OutboxRow, Progress, Read, Result, StoredBroadcast, Write, held};
use crate::views::Reader;
use crate::views::organizing::broadcasts::{self as views, Draft, Message, Report};

/// People queued, held back or let go in one transaction: whoever acts meanwhile waits for no more than these.
const PAGE: i64 = 500;

/// Times a page is read again of which somebody is forgotten meanwhile.
const TRIES: usize = 5;

/// After less time than this nothing is said about its pace.
const PACED: Duration = Duration::seconds(10);

/// Looks after every message that is planned or under way; whether anything was done. One at a time in a process: who
/// comes while somebody does finds it done. One that cannot be looked after holds up no other.
pub async fn tend(app: &App) -> Result<bool> {
    let Ok(_turn) = app.broadcasting.try_lock() else { return Ok(false) };
    let mut read = app.store.read().await?;
    let (due, live) = (read.broadcasts_due(app.clock.now()).await?, read.live_broadcasts().await?);
    drop(read);
    let mut did = false;
    let mut failed = None;
    for id in &due {
        did |= settled(*id, begin(app, *id).await, &mut failed);
    }
    for id in due.into_iter().chain(live).collect::<BTreeSet<_>>() {
        did |= settled(id, look_after(app, id).await, &mut failed);
    }
    failed.map_or(Ok(did), Err)
}

/// What came of looking after one. What this version cannot read is in the log, and stays so; anything else may pass, and
/// is for whoever asked.
fn settled(id: BroadcastId, done: Result<bool>, failed: &mut Option<Error>) -> bool {
    match done {
        Ok(did) => return did,
        Err(error @ Error::Unreadable(_)) => {
            tracing::error!(broadcast = id.0, %error, "a message to many cannot be looked after");
        }
        Err(error) => {
            tracing::warn!(broadcast = id.0, %error, "a message to many could not be looked after");
            failed.get_or_insert(error);
        }
    }
    false
}

async fn begin(app: &App, id: BroadcastId) -> Result<bool> {
    let now = app.clock.now();
    let is_due = |found: &StoredBroadcast| found.phase == Phase::Planned && found.due <= Some(now);
    let mut read = app.store.read().await?;
    let Some(found) = read.broadcast(id).await?.filter(is_due) else { return Ok(false) };
    // Whom it is for, and where it leads, may have become more since it was planned.
    if !read.broadcast_is_confirmed(id).await? {
        let asker = read.broadcast_hand(id, Did::Asked).await?.unwrap_or(PersonId(0));
        if check_anew(app, &mut read, &found, asker).await?.second.is_needed() {
            drop(read);
            return ask_after_all(app, &found, now).await;
        }
    }
    drop(read);
    let mut tx = app.store.write().await?;
    let found = tx.broadcast(id).await?.filter(|now| is_due(now) && now.revision == found.revision);
    let Some(broadcast) = found else { return tx.roll_back().await.map(|()| false) };
    if !tx.turn_broadcast(&broadcast, Phase::Sending, None, now).await? {
        return tx.roll_back().await.map(|()| false);
    }
    tx.pace_broadcast(id, 0, now).await?;
    if broadcast.content.rooms {
        announcing::say(&mut tx, broadcast.series, &RoomWord::Broadcast { broadcast: id }, now).await?;
    }
    let detail = json!({ "broadcast": id.0, "revision": broadcast.revision });
    tx.audit(chance::id(), None, "broadcast_began", Some(broadcast.series), &detail, now).await?;
    tx.commit().await.map(|()| true)
}

/// It was planned by one alone, and by now somebody else has to confirm it: the team is told, and so is whoever planned it.
async fn ask_after_all(app: &App, broadcast: &StoredBroadcast, now: DateTime<Utc>) -> Result<bool> {
    let mut tx = app.store.write().await?;
    if !tx.turn_broadcast(broadcast, Phase::Asked, None, now).await? {
        return tx.roll_back().await.map(|()| false);
    }
    tell_team(&mut tx, broadcast, None, now).await?;
    let detail = json!({ "broadcast": broadcast.id.0, "revision": broadcast.revision });
    tx.audit(chance::id(), None, "broadcast_asked", Some(broadcast.series), &detail, now).await?;
    tx.commit().await?;
    app.stirred.send_replace(());
    Ok(true)
}

/// As long as it stands as it stood: who pauses it waits for one page.
async fn look_after(app: &App, id: BroadcastId) -> Result<bool> {
    let mut did = false;
    loop {
        let Some(broadcast) = app.store.read().await?.broadcast(id).await? else { return Ok(did) };
        let more = match broadcast.phase {
            Phase::Sending if broadcast.selected.is_none() => choose(app, &broadcast).await?,
            Phase::Sending => let_go(app, &broadcast).await?,
            Phase::Paused => hold(app, id).await?,
            Phase::Stopping => take_out(app, &broadcast).await?,
            _ => return Ok(did),
        };
        if !more {
            return Ok(did);
        }
        did = true;
        app.stirred.send_replace(());
    }
}

// Whatever is under way is looked at again and again: nothing is opened to be written where there is nothing to write.

async fn hold(app: &App, id: BroadcastId) -> Result<bool> {
    if !app.store.read().await?.broadcast_waits(id, false).await? {
        return Ok(false);
    }
    let mut tx = app.store.write().await?;
    let count = tx.hold_broadcast(id, PAGE).await?;
    tx.commit().await.map(|()| count > 0)
}

/// Chooses a page of its people and queues it for them; `false`: it does not go on.
async fn choose(app: &App, broadcast: &StoredBroadcast) -> Result<bool> {
    for attempt in 1.. {
        let now = app.clock.now();
        let mut read = app.store.read().await?;
        let Some(around) = Around::of(&mut read, broadcast).await? else { return Ok(false) };
        let sources = sources(&mut read, broadcast).await?;
        let (place, after) = broadcast.cursor;
        let source = usize::try_from(place).ok().and_then(|place| sources.get(place).copied());
        let Some(source) = source else {
            drop(read);
            return passed(app, broadcast, now).await;
        };
        let page = read.candidates(broadcast.series, broadcast.consultation, source, after, PAGE).await?;
        drop(read);
        let is_last = i64::try_from(page.len()).is_ok_and(|count| count < PAGE);
        let to = match page.last() {
            Some(last) if !is_last => (place, last.person),
            _ => (place + 1, PersonId(i64::MIN)),
        };
        let rows: Vec<_> = page
            .iter()
            .filter(|candidate| is_for(broadcast, &around.stands(candidate)))
            .map(|candidate| {
                let due = candidate.platform.map(|_| decent(broadcast.content.urgent, candidate, around.zone(), now));
                (NoticeId(chance::id()), candidate.person, due)
            })
            .collect();
        let notice = Notice::Broadcast { broadcast: broadcast.id, urgent: broadcast.content.urgent };
        let mut tx = app.store.write().await?;
        match tx.queue_broadcast(broadcast.id, &notice, &rows, now).await {
            Ok(count) if tx.advance_broadcast(broadcast, to, count).await? => return tx.commit().await.map(|()| true),
            // Paused or cancelled meanwhile, or another process went on: looked at anew.
            Ok(_) => return tx.roll_back().await.map(|()| true),
            // One of them was forgotten since the page was read.
            Err(error) if attempt < TRIES => {
                tracing::debug!(%error, "a page of people is read again");
                tx.roll_back().await?;
            }
            Err(error) => return Err(error),
        }
    }
    Ok(false)
}

/// When somebody may be told who was chosen now.
fn decent(urgent: bool, candidate: &Candidate, announced: Tz, now: DateTime<Utc>) -> DateTime<Utc> {
    let quiet = candidate.quiet.filter(|_| !urgent);
    let zone = candidate.zone.unwrap_or(announced);
    quiet.and_then(|quiet| quiet.decent(now, zone, DateTime::<Utc>::MAX_UTC, now)).unwrap_or(now)
}

/// All sources were gone through. Who moved from one that was still to come to one that was done, or was linked, is found
/// when they are gone through again: it is over once nobody new was found.
async fn passed(app: &App, broadcast: &StoredBroadcast, now: DateTime<Utc>) -> Result<bool> {
    let mut tx = app.store.write().await?;
    if broadcast.passed != Some(broadcast.total) {
        tx.pass_broadcast(broadcast).await?;
    } else if tx.broadcast_is_selected(broadcast, now).await? {
        let detail = json!({ "broadcast": broadcast.id.0, "people": broadcast.total });
        tx.audit(chance::id(), None, "broadcast_selected", Some(broadcast.series), &detail, now).await?;
    }
    tx.commit().await.map(|()| true)
}

/// Lets go what was held back, sees to those who lost their last account, and ends it once nothing waits.
async fn let_go(app: &App, broadcast: &StoredBroadcast) -> Result<bool> {
    let now = app.clock.now();
    let mut read = app.store.read().await?;
    let any_held = read.broadcast_waits(broadcast.id, true).await?;
    let any_nowhere = any_held || read.broadcast_waits_nowhere(broadcast.id, PAGE).await?;
    drop(read);
    if any_held || any_nowhere {
        let mut tx = app.store.write().await?;
        let released = tx.release_broadcast(broadcast.id, now, PAGE).await?;
        let nowhere = tx.settle_broadcast_nowhere(broadcast.id, now, PAGE).await?;
        tx.commit().await?;
        if released + nowhere > 0 {
            return Ok(true);
        }
    }
    end(app, broadcast, Phase::Sent, "broadcast_sent").await?;
    Ok(false)
}

async fn take_out(app: &App, broadcast: &StoredBroadcast) -> Result<bool> {
    let now = app.clock.now();
    let mut read = app.store.read().await?;
    let waits = read.broadcast_waits(broadcast.id, false).await? || read.broadcast_waits(broadcast.id, true).await?;
    drop(read);
    if waits {
        let mut tx = app.store.write().await?;
        let taken = tx.take_out_broadcast(broadcast.id, now, PAGE).await?;
        tx.commit().await?;
        if taken > 0 {
            return Ok(true);
        }
    }
    end(app, broadcast, Phase::Cancelled, "broadcast_cancelled").await?;
    Ok(false)
}

/// If nothing of it waits or is on its way.
async fn end(app: &App, broadcast: &StoredBroadcast, phase: Phase, act: &str) -> Result<()> {
    let mut read = app.store.read().await?;
    if read.broadcast_is_open(broadcast.id).await? {
        return Ok(());
    }
    drop(read);
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let progress = tx.broadcast_progress(broadcast.id).await?;
    if progress.open() > 0 || !tx.turn_broadcast(broadcast, phase, None, now).await? {
        return tx.roll_back().await;
    }
    let detail = json!({
        "broadcast": broadcast.id.0, "people": broadcast.total, "sent": progress.sent,
        "unreachable": progress.unreachable, "failed": progress.failed, "unknown": progress.unknown,
        "skipped": progress.skipped,
    });
    tx.audit(chance::id(), None, act, Some(broadcast.series), &detail, now).await?;
    tx.commit().await?;
    app.stirred.send_replace(());
    Ok(())
}

/// What holds one back at this moment: it is paused, or it is night for its recipient.
pub(super) async fn holds(read: &mut Read, row: &OutboxRow, now: DateTime<Utc>) -> Result<Option<Holds>> {
    let Notice::Broadcast { broadcast, urgent } = row.notice else { return Ok(None) };
    let Some(broadcast) = read.broadcast(broadcast).await? else { return Ok(None) };
    match broadcast.phase {
        Phase::Paused => return Ok(Some(Holds::Until(held(), "it is paused"))),
        Phase::Stopping | Phase::Cancelled => return Ok(None),
        _ if urgent => return Ok(None),
        _ => {}
    }
    let Some(quiet) = read.quiet(row.person).await? else { return Ok(None) };
    let zone = match read.person(row.person).await?.and_then(|person| person.zone) {
        Some(zone) => zone,
        None => read.series_by_id(broadcast.series).await?.map_or(Tz::UTC, |series| series.facts.zone),
    };
    let due = quiet.decent(now, zone, DateTime::<Utc>::MAX_UTC, now).filter(|due| *due > now);
    Ok(due.map(|due| Holds::Until(due, "it is night there")))
}

/// What somebody is shown of it, or why nothing is.
pub(super) async fn worded(
    read: &mut Read,
    row: &OutboxRow,
    reader: &Reader,
) -> Result<std::result::Result<Screen, &'static str>> {
    let (id, revision) = match row.notice {
        Notice::Broadcast { broadcast, .. } => (broadcast, None),
        Notice::BroadcastTest { broadcast, revision, .. }
        | Notice::BroadcastAsked { broadcast, revision }
        | Notice::BroadcastDecided { broadcast, revision, .. } => (broadcast, Some(revision)),
        _ => return Ok(Err("it is no message to many")),
    };
    let Some(broadcast) = read.broadcast(id).await? else { return Ok(Err("it is gone")) };
    let Some(around) = Around::of(read, &broadcast).await? else { return Ok(Err("the series is gone")) };
    if revision.is_some_and(|revision| revision != broadcast.revision) {
        return Ok(Err("it was changed since"));
    }
    let message = Message { series: &around.series, consultation: around.consultation(), content: &broadcast.content };
    Ok(match row.notice {
        Notice::Broadcast { .. } => {
            if matches!(broadcast.phase, Phase::Stopping | Phase::Cancelled) {
                return Ok(Err("it was cancelled"));
            }
            if around.consultation().is_some_and(|facts| !facts.published) {
                return Ok(Err("the consultation is not published"));
            }
            let found = read.candidate(broadcast.series, broadcast.consultation, row.person).await?;
            let Some(stands) = found.map(|candidate| around.stands(&candidate)) else {
                return Ok(Err("the person is gone"));
            };
            let still = match broadcast.again_of {
                Some(first) => first_still_has(read, first, &stands).await?,
                None => broadcast.content.audience.still_has(&stands),
            };
            if !still {
                return Ok(Err("it concerns them no longer"));
            }
            Ok(views::message(reader, &message))
        }
        Notice::BroadcastTest { .. } => Ok(views::message(reader, &message)),
        Notice::BroadcastAsked { .. } if broadcast.phase != Phase::Asked => Err("it is decided"),
        Notice::BroadcastAsked { .. } => {
            let is_own = is_own(read, id, row.person).await?;
            Ok(views::asked_notice(reader, &around.draft(&broadcast), is_own))
        }
        Notice::BroadcastDecided { confirmed, .. } => {
            Ok(views::decided_notice(reader, &around.draft(&broadcast), confirmed))
        }
        _ => Err("it is no message to many"),
    })
}

/// Whether the audience of the first of several sendings still has somebody.
async fn first_still_has(read: &mut Read, first: BroadcastId, stands: &Stands) -> Result<bool> {
    let mut id = first;
    loop {
        let Some(broadcast) = read.broadcast(id).await? else { return Ok(true) };
        match broadcast.again_of {
            Some(earlier) => id = earlier,
            None => return Ok(broadcast.content.audience.still_has(stands)),
        }
    }
}

impl Around {
    fn draft<'a>(&'a self, broadcast: &'a StoredBroadcast) -> Draft<'a> {
        draft(broadcast, &self.series, self.consultation())
    }
}

pub(super) fn draft<'a>(
    broadcast: &'a StoredBroadcast,
    series: &'a Series,
    consultation: Option<&'a Consultation>,
) -> Draft<'a> {
    Draft {
        id: broadcast.id,
        revision: u32::try_from(broadcast.revision).unwrap_or(u32::MAX),
        phase: broadcast.phase,
        series,
        consultation,
        content: &broadcast.content,
        again: broadcast.again_of.is_some(),
        due: broadcast.due,
    }
}

/// How far it is, the same for everybody who looks.
pub(super) async fn report(read: &mut Read, broadcast: &StoredBroadcast, now: DateTime<Utc>) -> Result<Report> {
    let progress = read.broadcast_progress(broadcast.id).await?;
    let mut report = reported(broadcast, &progress, now);
    if broadcast.content.rooms {
        let said = read.said_in_rooms(&RoomWord::Broadcast { broadcast: broadcast.id }).await?;
        report.rooms = Some((said.iter().filter(|(_, state)| state == "sent").count(), said.len()));
    }
    Ok(report)
}

fn reported(broadcast: &StoredBroadcast, progress: &Progress, now: DateTime<Utc>) -> Report {
    let settled = progress.settled();
    let pace = broadcast.paced.filter(|(since, _)| now - *since >= PACED).map(|(since, before)| {
        let seconds = (now - since).num_seconds().max(1);
        ((settled - before).max(0), seconds)
    });
    let left = pace
        .filter(|(done, _)| *done > 0 && broadcast.selected.is_some())
        .map(|(done, seconds)| Duration::seconds(progress.open().saturating_mul(seconds) / done.max(1)));
    Report {
        total: broadcast.total,
        is_all: broadcast.selected.is_some(),
        sent: progress.sent,
        open: progress.open(),
        unreachable: progress.unreachable,
        failed: progress.failed,
        unknown: progress.unknown,
        skipped: progress.skipped,
        gone: (broadcast.total - settled - progress.open()).max(0),
        pace: pace.map(|(done, seconds)| done * 60 / seconds),
        left,
        began: broadcast.began,
        rooms: None,
    }
}

/// Whether somebody wrote it last or asked for it to be sent, through whichever of their accounts.
pub(super) async fn is_own(read: &mut Read, id: BroadcastId, who: PersonId) -> Result<bool> {
    let mut own = read.halves(who).await?;
    own.push(who);
    for did in [Did::Edited, Did::Asked] {
        if read.broadcast_hand(id, did).await?.is_some_and(|person| own.contains(&person)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Tells the team that somebody has to confirm it: all but whoever just asked for that.
pub(super) async fn tell_team(
    tx: &mut Write,
    broadcast: &StoredBroadcast,
    asker: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<()> {
    let told = others_of_team(tx, broadcast.series, asker.unwrap_or(PersonId(0))).await?;
    let rows: Vec<_> = told.into_iter().map(|person| (NoticeId(chance::id()), person, now)).collect();
    let notice = Notice::BroadcastAsked { broadcast: broadcast.id, revision: broadcast.revision };
    tx.queue_all(&rows, &notice, now).await.map(drop)
}
