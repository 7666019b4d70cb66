//! The address by which people join a meeting, handed to those who are registered: from so many minutes before the start,
//! and at once to whoever becomes registered after that. Whoever leaves with it is told to the organizing team.
//!
//! How it is set is `organizing`'s subject; when each day's moment comes, `domain::joining`'s.

use chrono::{DateTime, Utc};

use super::reminding::zone_of;
use crate::chance;
use crate::domain::id::{ConsultationId, NoticeId, PersonId};
use crate::domain::joining::{CANNOT_WAIT, Day, Stands, days, stands};
use crate::domain::notice::Notice;
use crate::domain::registration::State;
use crate::store::{Held, Read, Result, Store, StoredJoining, Write};

/// People queued in one transaction.
const PAGE: i64 = 500;

/// Fewer are looked up under the consultation's lock.
const FEW: usize = 50;

/// Where a consultation's days stand at this moment.
pub(super) fn standing(held: &Held, joining: &StoredJoining, now: DateTime<Utc>) -> Stands {
    let (_, timetable) = held.facts.timetable(now);
    stands(&days(timetable, joining.minutes), now)
}

/// The address, where somebody who stands so may see it now.
pub(super) async fn shown(
    read: &mut Read,
    held: &Held,
    state: Option<State>,
    now: DateTime<Utc>,
) -> Result<Option<String>> {
    if state != Some(State::Registered) || held.facts.cancelled || now >= held.ends {
        return Ok(None);
    }
    let Some(joining) = read.joining(held.id).await? else { return Ok(None) };
    let is_shown = standing(held, &joining, now).is_shown();
    Ok(joining.address.filter(|_| is_shown))
}

/// Looks after one consultation's address: queues it for whoever is to have it and has not.
pub async fn hand_out(store: &Store, consultation: ConsultationId, now: DateTime<Utc>) -> Result<()> {
    while hand_out_to_many(store, consultation, now).await? {}
    loop {
        let mut tx = store.write().await?;
        let is_all = hand_out_some(&mut tx, consultation, now).await?;
        tx.commit().await?;
        if is_all {
            return Ok(());
        }
    }
}

/// What is handed out just now.
#[derive(PartialEq)]
struct Handing {
    day: Day,
    notice: Notice,
    /// Between two days, only who has another address by now: how the sameness of any begins.
    having: Option<String>,
}

fn handing(held: &Held, joining: &StoredJoining, now: DateTime<Utc>) -> Option<Handing> {
    joining.address.as_ref()?;
    let stands = standing(held, joining, now);
    let day = stands.day.filter(|_| !held.facts.cancelled && !stands.over)?;
    let notice = Notice::Joining { consultation: held.id, version: joining.version, day: day.date };
    Some(Handing { day, notice, having: (now >= day.ends).then(|| Notice::joining_begins(held.id, None)) })
}

/// Somebody who is to have it: their row that was skipped, if there is one, and when they are sent it.
type ToHave = (PersonId, Option<NoticeId>, DateTime<Utc>);

/// Some of those who are to have it and have not.
async fn lacking(read: &mut Read, held: &Held, handing: &Handing, now: DateTime<Utc>) -> Result<Vec<ToHave>> {
    let Handing { day, notice, having } = handing;
    let mut people = Vec::new();
    for (person, skipped) in read.registered_without(held.id, notice, having.as_deref(), PAGE).await? {
        people.push((person, skipped, due(read, held, person, *day, now).await?));
    }
    Ok(people)
}

async fn queue(tx: &mut Write, people: &[ToHave], notice: &Notice, now: DateTime<Utc>) -> Result<()> {
    let mut rows = Vec::with_capacity(people.len());
    for (person, skipped, due) in people {
        match skipped {
            // They withdrew, say, and are registered again.
            Some(row) => tx.queue_skipped_again(*row, *due, now).await?,
            None => rows.push((NoticeId(chance::id()), *person, *due)),
        }
    }
    tx.queue_all(&rows, notice, now).await.map(drop)
}

/// Where many are to have it, some of them are looked up before anybody is held up by it: just before a meeting the lock is
/// wanted. Whoever withdraws in between is sent nothing all the same. `false`: few are left, or something else changed.
async fn hand_out_to_many(store: &Store, consultation: ConsultationId, now: DateTime<Utc>) -> Result<bool> {
    let mut read = store.read().await?;
    let (held, joining) = (read.consultation_by_id(consultation).await?, read.joining(consultation).await?);
    let (Some(held), Some(joining)) = (held, joining) else { return Ok(false) };
    let Some(found) = handing(&held, &joining, now) else { return Ok(false) };
    let people = lacking(&mut read, &held, &found, now).await?;
    drop(read);
    if people.len() < FEW {
        return Ok(false);
    }
    let mut tx = store.write().await?;
    let held = tx.lock_consultation(consultation, now).await?;
    let joining = tx.joining(consultation).await?;
    if held.zip(joining).and_then(|(held, joining)| handing(&held, &joining, now)).as_ref() != Some(&found) {
        tx.roll_back().await?;
        return Ok(false);
    }
    queue(&mut tx, &people, &found.notice, now).await?;
    tx.commit().await?;
    Ok(true)
}

/// `false`: there are more people than one transaction queues.
async fn hand_out_some(tx: &mut Write, consultation: ConsultationId, now: DateTime<Utc>) -> Result<bool> {
    let held = tx.lock_consultation(consultation, now).await?;
    let joining = tx.joining(consultation).await?;
    let (Some(held), Some(joining)) = (held, joining.filter(|joining| joining.address.is_some())) else {
        tx.look_at_joining(consultation, None, None).await?;
        return Ok(true);
    };
    let stands = standing(&held, &joining, now);
    let handing = handing(&held, &joining, now);
    let mut is_all = true;
    if let Some(handing) = &handing {
        let people = lacking(tx, &held, handing, now).await?;
        is_all = i64::try_from(people.len()).is_ok_and(|count| count < PAGE);
        queue(tx, &people, &handing.notice, now).await?;
        tell_who_left(tx, &held, &joining, now).await?;
    }
    let next = stands.next.filter(|_| !held.facts.cancelled);
    tx.look_at_joining(consultation, next, handing.map(|_| now)).await?;
    Ok(is_all)
}

/// At once; where the start is further away than an hour and it is night for them, when the night or that time is over.
async fn due(read: &mut Read, held: &Held, person: PersonId, day: Day, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
    let latest = day.starts - CANNOT_WAIT;
    if now >= latest {
        return Ok(now);
    }
    let Some(quiet) = read.quiet(person).await? else { return Ok(now) };
    let zone = read.person(person).await?.and_then(|person| person.zone).unwrap_or_else(|| zone_of(held));
    Ok(quiet.decent(now, zone, latest, now).unwrap_or(latest).clamp(now, latest))
}

/// As whoever withdraws: somebody is about to be forgotten, after which nothing tells any more that they have the address.
pub(super) async fn before_forgetting(tx: &mut Write, held: &Held, now: DateTime<Utc>) -> Result<()> {
    match tx.joining(held.id).await?.filter(|joining| joining.address.is_some() && joining.out_since.is_some()) {
        Some(joining) if now < held.ends => tell_who_left(tx, held, &joining, now).await,
        _ => Ok(()),
    }
}

/// Those who answer for the series hear of each who has the address and is not registered any more.
async fn tell_who_left(tx: &mut Write, held: &Held, joining: &StoredJoining, now: DateTime<Utc>) -> Result<()> {
    let version = joining.version;
    let begins = Notice::joining_begins(held.id, Some(version));
    let left = tx.left_with(held.id, &begins).await?;
    if left.is_empty() {
        return Ok(());
    }
    let told = tx.responsible(held.series).await?;
    for (_, registration, left) in left {
        let left_ms = Some(left.timestamp_millis());
        let notice = Notice::JoiningOut { consultation: held.id, registration, version, left_ms };
        let rows: Vec<_> = told.iter().map(|person| (NoticeId(chance::id()), *person, now)).collect();
        tx.queue_all(&rows, &notice, now).await?;
    }
    Ok(())
}

/// What somebody is sent now, and whether they had another address before; or why they are sent nothing.
pub(super) async fn still(
    read: &mut Read,
    held: &Held,
    person: PersonId,
    notice: &Notice,
    now: DateTime<Utc>,
) -> Result<std::result::Result<(String, bool), &'static str>> {
    let Notice::Joining { version, .. } = *notice else { return Ok(Err("it is no address")) };
    let Some(joining) = read.joining(held.id).await? else { return Ok(Err("there is no address any more")) };
    let stands = standing(held, &joining, now);
    if held.facts.cancelled {
        return Ok(Err("it is cancelled"));
    }
    if !stands.is_shown() {
        return Ok(Err("it is over, or its dates are others by now"));
    }
    let state = read.registration(held.id, person).await?.map(|registration| registration.state);
    if state != Some(State::Registered) {
        return Ok(Err("they are not registered any more"));
    }
    let Some(address) = joining.address.filter(|_| joining.version == version) else {
        return Ok(Err("it is another address by now"));
    };
    let (any, own) = (Notice::joining_begins(held.id, None), Notice::joining_begins(held.id, Some(version)));
    // Another one before, and not this one on another day.
    let changed =
        read.has_another(person, &any, &own).await? && !read.has_another(person, &own, &notice.sameness()).await?;
    Ok(Ok((address, changed)))
}
