//! Registering, withdrawing, accepting, handing over: one transaction each, told as outcomes.
//!
//! Which screen an outcome becomes is decided by `answers`; how a seat is taken or freed by `seats`.

use chrono::{DateTime, Duration, Utc};

use super::joining;
use super::seats::{self, Applicant, Taken, Wish};
use crate::chance;
use crate::domain::id::{ConsultationId, NoticeId, OrganizationId, PersonId, RegistrationId};
use crate::domain::notice::Notice;
use crate::domain::person::Profile;
use crate::domain::registration::{Full, State};
use crate::store::{CodeKind, Held, Read, Result, StoredCode, StoredRegistration, Write};

/// Registers a person with the profile they sent. `group` is the code of a working group, where there are groups.
/// `None`: the consultation is gone.
pub async fn register(
    tx: &mut Write,
    consultation: ConsultationId,
    person: PersonId,
    profile: &Profile,
    group: Option<&crate::domain::id::Code>,
    wish: Wish,
    now: DateTime<Utc>,
) -> Result<Option<Taken>> {
    let organization = match profile.organization {
        Some(id) => Some(standing(tx, id).await?),
        None => None,
    };
    let Some(held) = seats::locked(tx, consultation, now).await? else { return Ok(None) };
    let group = match group {
        Some(code) => tx.groups(held.id).await?.into_iter().find(|(_, known, _)| known == code).map(|(id, ..)| id),
        None => None,
    };
    let profile = Profile { organization, ..profile.clone() };
    let applicant = Applicant { person, organization, group, profile };
    seats::take(tx, &held, &applicant, wish, now).await.map(Some)
}

/// The organization as it stands, held still until the end of the transaction so that no merge passes it by. Taken before
/// any consultation's lock, as merging does.
pub(super) async fn standing(tx: &mut Write, id: OrganizationId) -> Result<OrganizationId> {
    // Looked up first, so that as a rule one lock is taken: one that went into another, held while that other's is waited
    // for, would cross a merge of the two.
    let mut standing = tx.standing_organization(id).await?;
    loop {
        match tx.lock_organization(standing).await? {
            // A merge committed while we waited for the lock: then another one's lock is needed.
            Some(other) if other != standing => standing = other,
            _ => return Ok(standing),
        }
    }
}

/// What a tap on a registration did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tapped {
    Done,
    /// There is nothing of that kind any more; the state it has, if there is a registration at all.
    TooLate(Option<State>),
}

/// Gives a seat, an offer or a place on the waiting list back.
pub async fn withdraw(
    tx: &mut Write,
    consultation: ConsultationId,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<Tapped> {
    end(tx, consultation, person, now, State::Withdrawn, |state| state.is_active()).await
}

/// Passes an offer on to the next who waits.
pub async fn pass(
    tx: &mut Write,
    consultation: ConsultationId,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<Tapped> {
    end(tx, consultation, person, now, State::Passed, |state| state == State::Offered).await
}

async fn end(
    tx: &mut Write,
    consultation: ConsultationId,
    person: PersonId,
    now: DateTime<Utc>,
    into: State,
    may: fn(State) -> bool,
) -> Result<Tapped> {
    let Some(held) = seats::locked(tx, consultation, now).await? else { return Ok(Tapped::TooLate(None)) };
    let found = tx.registration(consultation, person).await?;
    match found {
        Some(registration) if may(registration.state) && now < held.ends => {
            // A code made for this seat would take the next one.
            tx.drop_hand_over_code(person, consultation).await?;
            seats::release(tx, &held, &registration, into, now).await?;
            Ok(Tapped::Done)
        }
        other => Ok(Tapped::TooLate(other.map(|registration| registration.state))),
    }
}

/// Accepts an offer that still holds.
pub async fn accept(
    tx: &mut Write,
    consultation: ConsultationId,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<Tapped> {
    // Overdue offers lapse under the same lock, so what is still offered still holds.
    let Some(held) = seats::locked(tx, consultation, now).await? else { return Ok(Tapped::TooLate(None)) };
    let held_in_time = !held.facts.cancelled && now < held.starts;
    match tx.registration(consultation, person).await? {
        Some(registration) if registration.state == State::Offered && held_in_time => {
            tx.accept(registration.id, now).await?;
            Ok(Tapped::Done)
        }
        other => Ok(Tapped::TooLate(other.map(|registration| registration.state))),
    }
}

/// Bits of a hand-over code: typed by hand by one colleague, guessed by nobody in a week.
const HAND_OVER_BITS: usize = 50;

/// A single-use code for a colleague of the same organization; the newest one counts. `None`: there is no seat to hand
/// over, or the consultation has started.
pub async fn hand_over_code(
    tx: &mut Write,
    consultation: ConsultationId,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<Option<(String, DateTime<Utc>)>> {
    let Some(held) = seats::locked(tx, consultation, now).await? else { return Ok(None) };
    let registered = tx.registration(consultation, person).await?.is_some_and(|r| r.state == State::Registered);
    if !registered || now >= held.starts || held.facts.cancelled {
        return Ok(None);
    }
    let code = chance::code(HAND_OVER_BITS);
    let expires = (now + Duration::days(7)).min(held.starts);
    let stored = StoredCode {
        kind: CodeKind::HandOver,
        person: Some(person),
        consultation: Some(consultation),
        series: None,
        role: None,
        expires,
    };
    tx.add_code(&chance::code_hash(&code), &stored, now).await?;
    Ok(Some((code, expires)))
}

/// Takes the locks that registering takes, so that the clock can be read once they are held.
pub async fn hold_still(
    tx: &mut Write,
    consultation: ConsultationId,
    organization: Option<OrganizationId>,
    now: DateTime<Utc>,
) -> Result<()> {
    if let Some(id) = organization {
        standing(tx, id).await?;
    }
    tx.lock_consultation(consultation, now).await?;
    Ok(())
}

/// How taking a colleague's seat over went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandedOver {
    Done,
    /// The code is unknown, used, or too old, or the seat is not there any more.
    NoSuchCode,
    /// Seats stay within an organization.
    OtherOrganization,
    AlreadyRegistered,
    /// Organizers decide who comes: they have not decided about the taker, or declined or removed them.
    NotAdmitted,
}

/// Takes a seat over: the old row ends, a new one has the same numbers. It ends the taker's own waiting row.
pub async fn take_over(
    tx: &mut Write,
    hash: &str,
    taker: PersonId,
    profile: &Profile,
    now: DateTime<Utc>,
) -> Result<HandedOver> {
    let organization = match profile.organization {
        Some(id) => Some(standing(tx, id).await?),
        None => None,
    };
    let Some(code) = tx.code(hash, now).await?.filter(|code| code.kind == CodeKind::HandOver) else {
        return Ok(HandedOver::NoSuchCode);
    };
    let (Some(giver), Some(consultation)) = (code.person, code.consultation) else { return Ok(HandedOver::NoSuchCode) };
    let Some(held) = seats::locked(tx, consultation, now).await? else { return Ok(HandedOver::NoSuchCode) };
    let seat = tx.registration(consultation, giver).await?.filter(|seat| seat.state == State::Registered);
    let Some(seat) = seat.filter(|_| now < held.starts && !held.facts.cancelled) else {
        return Ok(HandedOver::NoSuchCode);
    };
    if seat.organization.is_none() || seat.organization != organization {
        return Ok(HandedOver::OtherOrganization);
    }
    if held.facts.approval && is_not_admitted(tx, consultation, taker).await? {
        return Ok(HandedOver::NotAdmitted);
    }
    match tx.registration(consultation, taker).await? {
        Some(own) if own.state.holds_a_seat() => return Ok(HandedOver::AlreadyRegistered),
        Some(own) if own.state.is_active() => tx.end_registration(&own, State::Withdrawn, now).await?,
        _ => {}
    }
    if !tx.use_code(hash).await? {
        return Ok(HandedOver::NoSuchCode);
    }
    let taken = StoredRegistration {
        id: RegistrationId(chance::id()),
        person: taker,
        state: State::Registered,
        waiting_since: None,
        offer_until: None,
        profile: Profile { organization, ..profile.clone() },
        changed: now,
        ..seat.clone()
    };
    tx.hand_over(&seat, &taken, now).await?;
    tx.queue(NoticeId(chance::id()), giver, &Notice::HandedOver { consultation, registration: seat.id }, now, now)
        .await?;
    Ok(HandedOver::Done)
}

/// Whether organizers were asked about somebody and what they said last, if anything, was no. Of somebody they were never
/// asked about, it is the organization's own matter whom it sends.
async fn is_not_admitted(read: &mut Read, consultation: ConsultationId, person: PersonId) -> Result<bool> {
    let own = read.registrations_of(person).await?.into_iter().filter(|own| own.consultation == consultation);
    // Who applied once more and withdrew was not decided about by that.
    let mut own = own.map(|own| own.state);
    let last = own.rfind(|state| !matches!(state, State::Withdrawn | State::Lapsed));
    Ok(matches!(last, Some(State::Pending | State::Declined | State::Removed)))
}

/// Names of those who hold an organization's seats, as far as they agreed to be named to anyone who says they are of it.
/// Under the Chatham House Rule nobody is named.
pub async fn named_colleagues(
    read: &mut Read,
    held: &Held,
    organization: Option<OrganizationId>,
) -> Result<Vec<String>> {
    let mut names = Vec::new();
    let Some(organization) = organization.filter(|_| !held.facts.confidentiality.chatham_house) else {
        return Ok(names);
    };
    let organization = read.standing_organization(organization).await?;
    let Some((delegation, _)) = read.delegation(held.id, Some(organization)).await? else { return Ok(names) };
    for holder in read.holders(delegation).await? {
        if read.person(holder.person).await?.is_some_and(|person| person.visible) {
            names.push(holder.profile.name);
        }
    }
    Ok(names)
}

/// What came of asking colleagues for a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    Sent,
    Before,
    Nobody,
}

/// Passes a request for a seat on to the colleagues who hold the organization's; nobody is named.
pub async fn ask_for_seat(
    tx: &mut Write,
    held: &Held,
    person: PersonId,
    organization: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Asked> {
    let organization = tx.standing_organization(organization).await?;
    let own = tx.registration(held.id, person).await?.map(|registration| registration.state);
    if held.facts.cancelled || now >= held.starts || own.is_some_and(State::holds_a_seat) {
        return Ok(Asked::Nobody);
    }
    let Some((delegation, _)) = tx.delegation(held.id, Some(organization)).await? else { return Ok(Asked::Nobody) };
    let mut holders = tx.holders(delegation).await?;
    holders.retain(|holder| holder.state == State::Registered);
    if holders.is_empty() {
        return Ok(Asked::Nobody);
    }
    if !tx.note_seat_request(held.id, person, now).await? {
        return Ok(Asked::Before);
    }
    let notice = Notice::SeatRequested { consultation: held.id, request: chance::id() };
    for holder in holders {
        tx.queue(NoticeId(chance::id()), holder.person, &notice, now, now).await?;
    }
    Ok(Asked::Sent)
}

/// Admits somebody beyond the limits as a recorded exception: the rooms in which they would not fit grow by one. The
/// organization's lock is the caller's to take, before the consultation's.
/// `Already`, `Refused` as in [`register`].
pub async fn admit_beyond_limits(
    tx: &mut Write,
    held: &Held,
    applicant: &Applicant,
    reason: &str,
    decided_by: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<Taken> {
    let taken = seats::take(tx, held, applicant, Wish::Given, now).await?;
    let Taken::Full(full) = taken else { return Ok(taken) };
    let delegation =
        tx.delegation_for(crate::domain::id::DelegationId(chance::id()), held.id, applicant.organization).await?;
    let registration = applicant.registration(held.id, delegation, now);
    tx.make_room(&registration).await?;
    tx.add_holder(&registration).await?;
    tx.record_exception(chance::id(), &registration, &beyond(&full), reason, decided_by, now).await?;
    Ok(Taken::Registered)
}

/// Limits as an exception's row names them.
pub(super) fn beyond(full: &[Full]) -> String {
    full.iter().map(|full| full.key()).collect::<Vec<_>>().join(" ")
}

/// Takes somebody out of the registrations of one series whose time is over; only the counts stay.
pub async fn strip(
    tx: &mut Write,
    series: crate::domain::id::SeriesId,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<()> {
    let mut registrations = tx.registrations_of(person).await?;
    registrations.sort_by_key(|registration| (registration.consultation, registration.id));
    for registration in registrations {
        let Some(held) = tx.lock_consultation(registration.consultation, now).await? else { continue };
        if held.series != series {
            continue;
        }
        if registration.state.is_active() && registration.state != State::Registered {
            tx.end_registration(&registration, State::Lapsed, now).await?;
        }
        tx.anonymize(&registration).await?;
    }
    super::answering::put_away_all(tx, person, series, now).await?;
    tx.forget_traces(person, series).await
}

/// Forgets a person: seats of meetings to come go to those who wait; of past ones only the count stays.
pub async fn forget(tx: &mut Write, person: PersonId, now: DateTime<Utc>) -> Result<()> {
    // Those that go with them, before any consultation's lock, as in registering and merging, and as merging does in the
    // order of ids.
    for organization in tx.organizations_of(person).await? {
        tx.lock_organization(organization).await?;
    }
    let mut registrations = tx.registrations_of(person).await?;
    // The order of locks.
    registrations.sort_by_key(|registration| (registration.consultation, registration.id));
    for registration in registrations {
        let Some(held) = seats::locked(tx, registration.consultation, now).await? else { continue };
        // `locked` may just have ended or offered it.
        let Some(current) = tx.registration_by_id(registration.id).await? else { continue };
        if current.state.is_active() && now < held.starts {
            seats::release(tx, &held, &current, State::Withdrawn, now).await?;
        } else if current.state.is_active() && current.state != State::Registered {
            tx.end_registration(&current, State::Lapsed, now).await?;
        }
        joining::before_forgetting(tx, &held, now).await?;
        if let Some(current) = tx.registration_by_id(registration.id).await? {
            tx.anonymize(&current).await?;
        }
    }
    tx.erase(person).await
}
