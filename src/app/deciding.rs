//! What organizers decide about one registration: approve, decline, seat, seat beyond a limit, put on the waiting list,
//! take off. One transaction each; rolled back instead of committed, it is what they are shown beforehand.
//!
//! Who may is asked by the caller, who holds the lock of the person it is about and, before [`decide`], that of their
//! organization. What it is called in a chat is `organizing::registrations`'s subject.

use chrono::{DateTime, Utc};

use super::{registering, seats};
use crate::chance;
use crate::chat::organizing::registrations::Deed;
use crate::domain::id::{ConsultationId, NoticeId, PersonId, RegistrationId};
use crate::domain::notice::Notice;
use crate::domain::registration::{Admission, Full, Refusal, State, Window};
use crate::store::{Held, Result, StoredRegistration, Write};

/// One decision.
#[derive(Clone, Copy, Debug)]
pub struct Decision<'a> {
    pub deed: Deed,
    pub registration: RegistrationId,
    /// Shown to the person where they lose something by it; empty where none was given.
    pub reason: &'a str,
    /// `None`: the command line.
    pub by: Option<PersonId>,
}

/// What it did.
#[derive(Clone, Debug)]
pub struct Done {
    pub from: State,
    pub into: State,
    /// Limits that it goes beyond, as a recorded exception.
    pub beyond: Vec<Full>,
    /// What they wait for, in state `waiting`.
    pub blocked: Vec<Full>,
    /// Who is offered a seat by it.
    pub offered: Vec<StoredRegistration>,
}

/// How it went. Nothing was changed, or what was is the caller's to roll back, unless it is `Done`.
#[derive(Clone, Debug)]
pub enum Decided {
    Done(Box<Done>),
    /// Where they stand, it cannot be done; `None`: they are gone.
    Stands(Option<State>),
    /// There is no seat.
    Full(Vec<Full>),
    Refused(Refusal),
    /// Nobody else who waits fits: the seat would be offered to them again.
    StraightBack,
    /// They have no account, and no offer would ever reach them.
    NoAccount,
}

/// How many of those who are offered a seat are told of.
const MOST_OFFERED: i64 = 50;

/// Decides under the consultation's lock.
pub async fn decide(tx: &mut Write, decision: &Decision<'_>, now: DateTime<Utc>) -> Result<Decided> {
    let Some(found) = tx.registration_by_id(decision.registration).await? else { return Ok(Decided::Stands(None)) };
    let Some(held) = seats::locked(tx, found.consultation, now).await? else { return Ok(Decided::Stands(None)) };
    // `locked` may just have ended or offered it.
    let Some(current) = tx.registration_by_id(found.id).await? else { return Ok(Decided::Stands(None)) };
    if !decision.deed.suits(current.state) {
        return Ok(Decided::Stands(Some(current.state)));
    }
    if held.facts.cancelled {
        return Ok(Decided::Refused(Refusal::Cancelled));
    }
    if now >= held.starts {
        return Ok(Decided::Refused(Refusal::Started));
    }
    let before = tx.standing_alike(held.id, State::Offered, (MOST_OFFERED, 0)).await?;
    let mut beyond = Vec::new();
    match decision.deed {
        Deed::Seat if current.state == State::Offered => tx.accept(current.id, now).await?,
        Deed::Approve | Deed::Seat | Deed::Beyond => {
            match seats::gates(tx, &held, &current, Window::Waived, now).await? {
                Err(refusal) => return Ok(Decided::Refused(refusal)),
                Ok(Admission::Seat) => tx.hold(&current, State::Registered, None, now).await?,
                Ok(Admission::Wait(full)) if decision.deed == Deed::Beyond => {
                    tx.make_room(&current).await?;
                    tx.hold(&current, State::Registered, None, now).await?;
                    let limits = registering::beyond(&full);
                    tx.record_exception(chance::id(), &current, &limits, decision.reason, decision.by, now).await?;
                    beyond = full;
                }
                Ok(Admission::Wait(_)) if decision.deed == Deed::Approve && now < held.waiting_ends => {
                    tx.begin_waiting(&current, now).await?;
                }
                Ok(Admission::Wait(full)) => return Ok(Decided::Full(full)),
            }
        }
        Deed::Decline => end(tx, &held, &current, State::Declined, decision.reason, now).await?,
        Deed::Remove => end(tx, &held, &current, State::Removed, decision.reason, now).await?,
        Deed::Wait => {
            if now >= held.waiting_ends {
                return Ok(Decided::Refused(Refusal::Closed));
            }
            if tx.addresses(current.person).await?.is_empty() {
                return Ok(Decided::NoAccount);
            }
            tx.drop_hand_over_code(current.person, held.id).await?;
            tx.end_registration(&current, State::Removed, now).await?;
            tx.begin_waiting(&current, now).await?;
            seats::fill(tx, &held, now).await?;
        }
    }
    let Some(after) = tx.registration_by_id(current.id).await? else { return Ok(Decided::Stands(None)) };
    if decision.deed == Deed::Wait && after.state != State::Waiting {
        return Ok(Decided::StraightBack);
    }
    let told = Notice::Decided {
        consultation: held.id,
        registration: after.id,
        from: current.state,
        into: after.state,
        at_ms: now.timestamp_millis(),
    };
    // Whom organizers entered, they tell themselves.
    if !tx.addresses(after.person).await?.is_empty() {
        tx.queue(NoticeId(chance::id()), after.person, &told, now, now).await?;
    }
    let mut offered = tx.standing_alike(held.id, State::Offered, (MOST_OFFERED, 0)).await?;
    offered.retain(|offered| before.iter().all(|before| before.id != offered.id));
    let blocked = match after.state {
        State::Waiting => seats::blocked_by(tx, &held, &after, now).await?,
        _ => Vec::new(),
    };
    Ok(Decided::Done(Box::new(Done { from: current.state, into: after.state, beyond, blocked, offered })))
}

async fn end(
    tx: &mut Write,
    held: &Held,
    current: &StoredRegistration,
    into: State,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    // A code made for this seat would take the next one.
    tx.drop_hand_over_code(current.person, held.id).await?;
    tx.note_reason(current.id, reason).await?;
    seats::release(tx, held, current, into, now).await
}

/// The consultation has begun: whoever applied and was not decided about is told so.
pub async fn end_undecided(tx: &mut Write, consultation: ConsultationId, now: DateTime<Utc>) -> Result<()> {
    let Some(held) = tx.lock_consultation(consultation, now).await? else { return Ok(()) };
    if now < held.starts {
        return Ok(());
    }
    loop {
        let undecided = tx.standing_alike(held.id, State::Pending, (MOST_OFFERED, 0)).await?;
        if undecided.is_empty() {
            return Ok(());
        }
        for pending in undecided {
            tx.end_registration(&pending, State::Lapsed, now).await?;
            // It may be held later after all, and then they stand as newcomers do.
            tx.note_undecided(pending.id, now).await?;
            if held.facts.cancelled {
                // They were told that it is cancelled.
                continue;
            }
            let told = Notice::Decided {
                consultation,
                registration: pending.id,
                from: State::Pending,
                into: State::Lapsed,
                at_ms: now.timestamp_millis(),
            };
            tx.queue(NoticeId(chance::id()), pending.person, &told, now, now).await?;
        }
    }
}
