//! Taking, freeing and filling seats. Nothing else touches them.
//!
//! Every function runs in a write transaction that holds the consultation's lock. [`fill`] runs inside each transaction
//! that may have freed something, so no freed seat is ever seen by a newcomer before those who wait.

use chrono::{DateTime, NaiveTime, Utc};

use crate::chance;
use crate::domain::id::{ConsultationId, DelegationId, GroupId, NoticeId, OrganizationId, PersonId, RegistrationId};
use crate::domain::notice::Notice;
use crate::domain::person::Profile;
use crate::domain::registration::{
    Admission, Circumstances, Full, NO_LIMIT, Refusal, Room, State, Window, admit, offer_until,
};
use crate::store::{Held, Read, Result, Seats, StoredRegistration, Write};

/// Whom a seat is for.
#[derive(Clone, Debug)]
pub struct Applicant {
    pub person: PersonId,
    /// As it stands today, merges followed.
    pub organization: Option<OrganizationId>,
    pub group: Option<GroupId>,
    pub profile: Profile,
}

impl Applicant {
    /// The row of somebody registered from now on.
    pub fn registration(
        &self,
        consultation: ConsultationId,
        delegation: DelegationId,
        now: DateTime<Utc>,
    ) -> StoredRegistration {
        StoredRegistration {
            id: RegistrationId(chance::id()),
            consultation,
            person: self.person,
            delegation,
            organization: self.organization,
            group: self.group,
            state: State::Registered,
            waiting_since: None,
            offer_until: None,
            profile: self.profile.clone(),
            changed: now,
        }
    }
}

/// Whether somebody asks for a seat, or would wait for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    Seat,
    /// A seat if there is one now, else a place on the waiting list.
    SeatOrWait,
    /// A seat, for somebody about whom organizers decided before: they are not asked again.
    Approved,
    /// A seat, from organizers who register somebody: neither they nor the window of registration are asked.
    Given,
}

/// How it went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    Registered,
    Waiting,
    /// They applied: organizers decide.
    Pending,
    /// Nothing was stored; one may wait.
    Full(Vec<Full>),
    /// There is one already, in this state.
    Already(State),
    Refused(Refusal),
}

/// Locks a consultation and gives those who wait what is free.
pub async fn locked(tx: &mut Write, consultation: ConsultationId, now: DateTime<Utc>) -> Result<Option<Held>> {
    let Some(mut held) = tx.lock_consultation(consultation, now).await? else { return Ok(None) };
    held.meeting = fill(tx, &held, now).await?;
    Ok(Some(held))
}

/// Decides and registers, under the locks of the person and the consultation; `held` comes from [`locked`].
pub async fn take(tx: &mut Write, held: &Held, applicant: &Applicant, wish: Wish, now: DateTime<Utc>) -> Result<Taken> {
    let before = tx.registration(held.id, applicant.person).await?;
    if let Some(active) = before.as_ref().map(|found| found.state).filter(|state| state.is_active()) {
        return Ok(Taken::Already(active));
    }
    // Who passed an offer or let it lapse registered in time; whom nobody decided about was never given anything.
    let was_in_time = match &before {
        Some(found) if matches!(found.state, State::Lapsed | State::Passed) => !tx.noted(found.id).await?.undecided,
        _ => false,
    };
    let window = match wish {
        Wish::Given => Window::Waived,
        _ if was_in_time => Window::Passed,
        _ => Window::Counts,
    };
    // Whoever comes back applies anew: they may have gone before anybody had to be asked.
    let applies = held.facts.approval && matches!(wish, Wish::Seat | Wish::SeatOrWait);
    let delegation = tx.delegation(held.id, applicant.organization).await?;
    let circumstances = circumstances(tx, held, applicant, delegation, now).await?;
    let admission = match admit(&circumstances, window) {
        Err(refusal) => return Ok(Taken::Refused(refusal)),
        Ok(Admission::Wait(full)) if wish != Wish::SeatOrWait && !applies => return Ok(Taken::Full(full)),
        Ok(admission) => admission,
    };
    let delegation = match delegation {
        Some((known, _)) => known,
        None => tx.delegation_for(DelegationId(chance::id()), held.id, applicant.organization).await?,
    };
    let seated = admission == Admission::Seat;
    let mut registration = applicant.registration(held.id, delegation, now);
    if applies {
        registration.state = State::Pending;
        tx.add_registration(&registration).await?;
        tell_deciders(tx, held, now).await?;
        return Ok(Taken::Pending);
    }
    if !seated {
        registration.state = State::Waiting;
        registration.waiting_since = Some(now);
    }
    if seated {
        // The next numbers, by the rooms the gates looked at under the same lock.
        let seats = Seats {
            meeting: circumstances.meeting.held + 1,
            delegation: circumstances.delegation.held + 1,
            group: circumstances.group.map(|room| room.held + 1),
        };
        tx.add_holder_at(&registration, seats).await?;
        Ok(Taken::Registered)
    } else {
        tx.add_registration(&registration).await?;
        Ok(Taken::Waiting)
    }
}

/// Tells those who decide that somebody applied: at most once a day, however many do and however often.
async fn tell_deciders(tx: &mut Write, held: &Held, now: DateTime<Utc>) -> Result<()> {
    let mut deciders = tx.deciders(held.series).await?;
    if deciders.is_empty() {
        deciders = tx.responsible(held.series).await?;
    }
    let day = now.date_naive();
    let today = Notice::Applications { consultation: held.id, day };
    for person in &deciders {
        tx.queue(NoticeId(chance::id()), *person, &today, now, now).await?;
    }
    // Today's left before this one applied: tomorrow's tells of them, if nobody has decided by then.
    let has_left = tx.became_of(held.id, &today).await?.iter().any(|(state, _)| state != "queued" && state != "retry");
    if let (true, Some(next)) = (has_left, day.succ_opt()) {
        let tomorrow = Notice::Applications { consultation: held.id, day: next };
        let due = next.and_time(NaiveTime::MIN).and_utc();
        for person in deciders {
            tx.queue(NoticeId(chance::id()), person, &tomorrow, due, now).await?;
        }
    }
    Ok(())
}

/// What the gates look at, for somebody who has no seat yet.
async fn circumstances(
    tx: &mut Read,
    held: &Held,
    applicant: &Applicant,
    delegation: Option<(DelegationId, Room)>,
    now: DateTime<Utc>,
) -> Result<Circumstances> {
    let limits = held.facts.limits;
    let announced = if applicant.organization.is_some() { limits.per_organization } else { limits.individuals };
    // Nobody of that organization came yet: its delegation will have the announced room.
    let delegation =
        delegation.map_or(Room { places: announced.map_or(NO_LIMIT, i64::from), held: 0 }, |(_, room)| room);
    let group = match applicant.group {
        Some(group) => Some(tx.group_room(group).await?),
        None => None,
    };
    let needs_answers =
        held.facts.questionnaire.as_ref().is_some_and(|questionnaire| questionnaire.before_registration);
    let lacks_answers = needs_answers && !tx.has_answered(applicant.person, held.id).await?;
    Ok(Circumstances {
        lacks_answers,
        now,
        cancelled: held.facts.cancelled,
        opens: Some(held.opens),
        closes: held.closes,
        waiting_ends: held.waiting_ends,
        starts: held.starts,
        for_self: applicant.organization.is_none(),
        needs_group: !held.facts.groups.is_empty(),
        meeting: held.meeting,
        delegation,
        group,
    })
}

/// What the gates say to somebody who has a registration and no seat.
pub async fn gates(
    tx: &mut Read,
    held: &Held,
    registration: &StoredRegistration,
    window: Window,
    now: DateTime<Utc>,
) -> Result<std::result::Result<Admission, Refusal>> {
    let applicant = Applicant {
        person: registration.person,
        organization: registration.organization,
        group: registration.group,
        profile: registration.profile.clone(),
    };
    let room = tx.delegation_room(registration.delegation).await?;
    let circumstances = circumstances(tx, held, &applicant, Some((registration.delegation, room)), now).await?;
    Ok(admit(&circumstances, window))
}

/// Why somebody who waits is waiting just now.
pub async fn blocked_by(
    tx: &mut Read,
    held: &Held,
    registration: &StoredRegistration,
    now: DateTime<Utc>,
) -> Result<Vec<Full>> {
    Ok(match gates(tx, held, registration, Window::Passed, now).await? {
        Ok(Admission::Wait(full)) => full,
        _ => Vec::new(),
    })
}

/// Ends a registration in `state` and gives what became free to those who wait.
pub async fn release(
    tx: &mut Write,
    held: &Held,
    registration: &StoredRegistration,
    state: State,
    now: DateTime<Utc>,
) -> Result<()> {
    tx.end_registration(registration, state, now).await?;
    fill(tx, held, now).await?;
    Ok(())
}

/// Ends overdue offers, then offers what is free to the first who waits and fits, until nobody does. The room that is
/// left in the meeting.
pub async fn fill(tx: &mut Write, held: &Held, now: DateTime<Utc>) -> Result<Room> {
    let mut meeting = tx.meeting_now(held.id, now).await?;
    if held.facts.cancelled {
        return Ok(meeting.room);
    }
    if meeting.overdue {
        for overdue in tx.overdue_offers(held.id, now).await? {
            tx.end_registration(&overdue, State::Lapsed, now).await?;
            tell_of_lapse(tx, held.id, (overdue.id, overdue.person), false, now).await?;
        }
        meeting = tx.meeting_now(held.id, now).await?;
    }
    while meeting.waiting && now < held.waiting_ends && !meeting.room.is_full() {
        let Some(first) = tx.first_who_fits(held.id).await? else { break };
        offer(tx, held, &first, now).await?;
        meeting = tx.meeting_now(held.id, now).await?;
    }
    Ok(meeting.room)
}

/// Tells somebody that they lost what was offered to them, or, where they could not be reached, their place on the list.
pub(super) async fn tell_of_lapse(
    tx: &mut Write,
    consultation: ConsultationId,
    (registration, person): (RegistrationId, PersonId),
    unreached: bool,
    now: DateTime<Utc>,
) -> Result<()> {
    let notice = Notice::OfferLapsed { consultation, registration, unreached };
    tx.queue(NoticeId(chance::id()), person, &notice, now, now).await.map(drop)
}

async fn offer(tx: &mut Write, held: &Held, first: &StoredRegistration, now: DateTime<Utc>) -> Result<()> {
    let reachable = tx.addresses(first.person).await?.iter().any(|address| address.closed.is_none());
    if !reachable {
        // Nobody would see it, and the seat would stand empty for the time of an offer. They hear of it once they can.
        tx.end_registration(first, State::Lapsed, now).await?;
        return tell_of_lapse(tx, held.id, (first.id, first.person), true, now).await;
    }
    let until = held_until(tx, held, first.person, now).await?;
    tx.hold(first, State::Offered, Some(until), now).await?;
    tell_of_offer(tx, held.id, (first.id, first.person), until, now).await
}

/// Until when a seat that is offered now is held for somebody.
async fn held_until(read: &mut Read, held: &Held, person: PersonId, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
    let zone = read.person(person).await?.and_then(|person| person.zone);
    let recipient = zone.zip(read.quiet(person).await?);
    Ok(offer_until(now, held.facts.limits.offer_hours, recipient, held.waiting_ends))
}

/// Tells somebody that a seat is held for them until then.
pub(super) async fn tell_of_offer(
    tx: &mut Write,
    consultation: ConsultationId,
    (registration, person): (RegistrationId, PersonId),
    until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<()> {
    let until_ms = Some(until.timestamp_millis());
    let notice = Notice::Offer { consultation, registration, until_ms };
    tx.queue(NoticeId(chance::id()), person, &notice, now, now).await?;
    Ok(())
}

/// Offers that stand are good for as long as new ones: while it was cancelled nobody could have taken them.
pub(super) async fn renew_offers(tx: &mut Write, held: &Held, now: DateTime<Utc>) -> Result<()> {
    let active = tx.active(held.id).await?;
    for offered in active.iter().filter(|found| found.state == State::Offered) {
        let until = held_until(tx, held, offered.person, now).await?;
        if offered.offer_until.is_none_or(|before| before < until) {
            tx.set_offer_end(offered.id, until).await?;
            tell_of_offer(tx, held.id, (offered.id, offered.person), until, now).await?;
        }
    }
    Ok(())
}
