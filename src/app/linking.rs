//! Two people who turn out to be one, and who may be two again for a while: the transactions.
//!
//! Becoming one needs a yes of both sides to what each was shown (`accounts`). Whoever acts for a half while it becomes
//! part of somebody finds it gone under the lock, and acts for the whole.

use std::collections::BTreeSet;

use chrono::{DateTime, Duration, Utc};
use serde_json::json;

use super::{answering, organizing, seats};
use crate::chance;
use crate::chat::action::Form;
use crate::domain::id::{AddressId, ConsultationId, LinkId, NoticeId, PersonId};
use crate::domain::notice::Notice;
use crate::domain::person::{Account, Platform};
use crate::domain::registration::{Claim, State, first_stays};
use crate::store::{Error, Held, LinkRequest, Read, Result, StoredRegistration, Write};

/// Typed from one screen into another.
pub const CODE_LASTS: Duration = Duration::minutes(10);

/// For both to say yes, once the code is typed.
pub const REQUEST_LASTS: Duration = Duration::hours(1);

/// So long a link can be undone.
pub const UNDO_LASTS: Duration = Duration::days(7);

/// Wrong codes count for so long.
pub const WRONG_COUNTS: Duration = Duration::hours(1);

/// Wrong codes through one account in that time.
pub const MOST_WRONG: i64 = 5;

/// Wrong codes through all accounts together. With a thousand codes waiting to be typed, all of an hour's guesses find
/// one with a probability of 1 in 10^9; and it takes two hundred accounts to keep everybody else from linking.
pub const MOST_WRONG_IN_ALL: i64 = 1000;

/// Bits of a code.
const CODE_BITS: usize = 50;

/// A place of each side in one consultation: one of them is given back.
#[derive(Clone, Debug)]
pub struct Conflict {
    pub held: Held,
    pub stays: StoredRegistration,
    pub goes: StoredRegistration,
}

/// Where two people would hold a place each, in the order of the consultations' ids.
pub async fn conflicts(read: &mut Read, first: PersonId, second: PersonId) -> Result<Vec<Conflict>> {
    let mut conflicts = Vec::new();
    for consultation in active(read, &[first]).await? {
        let (Some(one), Some(other)) =
            (read.registration(consultation, first).await?, read.registration(consultation, second).await?)
        else {
            continue;
        };
        if !one.state.is_active() || !other.state.is_active() {
            continue;
        }
        let Some(held) = read.consultation_by_id(consultation).await? else { continue };
        let claim = |of: &StoredRegistration| Claim { state: of.state, waiting_since: of.waiting_since, id: of.id };
        let (stays, goes) = if first_stays(claim(&one), claim(&other)) { (one, other) } else { (other, one) };
        conflicts.push(Conflict { held, stays, goes });
    }
    Ok(conflicts)
}

/// What tells this request and these conflicts from others: a yes is said to them and to no others.
pub fn mark(request: LinkId, conflicts: &[Conflict]) -> String {
    let told = conflicts.iter().map(|conflict| {
        let of = |registration: &StoredRegistration| format!("{} {}", registration.id, registration.state.key());
        format!("{} {} {}", conflict.held.id, of(&conflict.stays), of(&conflict.goes))
    });
    let told: Vec<_> = std::iter::once(request.to_string()).chain(told).collect();
    chance::code_hash(&told.join("\n")).chars().take(12).collect()
}

/// Consultations in which any of these people has a place, in the order of locks.
async fn active(read: &mut Read, people: &[PersonId]) -> Result<BTreeSet<ConsultationId>> {
    let mut active = BTreeSet::new();
    for person in people {
        let registrations = read.registrations_of(*person).await?.into_iter();
        active.extend(registrations.filter(|one| one.state.is_active()).map(|one| one.consultation));
    }
    Ok(active)
}

/// A new code of somebody; the newest one counts. As it is typed, with the end of its time.
pub async fn ask(
    tx: &mut Write,
    person: PersonId,
    address: AddressId,
    name: &str,
    now: DateTime<Utc>,
) -> Result<(String, DateTime<Utc>)> {
    let (code, expires) = (chance::code(CODE_BITS), now + CODE_LASTS);
    tx.ask_for_link(LinkId(chance::id()), &chance::code_hash(&code), person, address, name, expires).await?;
    Ok((code, expires))
}

/// What typing a code came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Both sides are asked now.
    Asked,
    /// Mistyped, used or too old: not told apart for somebody who guesses.
    Unknown,
    /// It is of the account it was typed in, or of one that is linked to it.
    Own,
    /// Too many were wrong.
    Stopped,
}

/// Somebody types a code. Nothing is linked yet; the one who asked for it is told.
pub async fn type_code(
    tx: &mut Write,
    hash: &str,
    person: PersonId,
    address: AddressId,
    name: &str,
    now: DateTime<Utc>,
) -> Result<Typed> {
    let (one, all) = tx.wrong_codes(address, now - WRONG_COUNTS, MOST_WRONG_IN_ALL).await?;
    if one >= MOST_WRONG || all >= MOST_WRONG_IN_ALL {
        return Ok(Typed::Stopped);
    }
    let Some(code) = tx.link_code(hash, now).await? else {
        tx.note_wrong_code(chance::id(), address, now).await?;
        return Ok(Typed::Unknown);
    };
    if code.asked_by == person {
        return Ok(Typed::Own);
    }
    if !tx.type_link_code(code.request, person, address, name, now + REQUEST_LASTS).await? {
        return Ok(Typed::Unknown);
    }
    let notice = Notice::LinkAsked { link: code.request, mark: String::new() };
    tx.queue(NoticeId(chance::id()), code.asked_by, &notice, now, now).await?;
    Ok(Typed::Asked)
}

/// What a yes came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreed {
    /// The two are one.
    Linked,
    /// It is noted; the other side has still to say yes, or either to what is new.
    Noted,
    /// There is nothing to say yes to any more.
    Nothing,
}

/// Who acts, and what an act on accounts needs to know beside the accounts.
#[derive(Clone, Copy, Debug)]
pub struct By<'a> {
    /// The account whose answer tells what came of it and stays: it is not told again.
    pub told: Option<AddressId>,
    /// Accounts that own the installation by configuration.
    pub owners: &'a [Account],
    pub now: DateTime<Utc>,
}

/// One side's yes to what it was shown. Where the other side said the same, and their places conflict just as both were
/// shown, the two become one. Under the locks of this person and of `locked`, the lower id first.
pub async fn agree(
    tx: &mut Write,
    person: PersonId,
    locked: Option<PersonId>,
    mark: &str,
    by: By<'_>,
) -> Result<Agreed> {
    let now = by.now;
    let Some(request) = tx.link_request_of(person, now).await? else { return Ok(Agreed::Nothing) };
    let Some((_, Some(other))) = request.seen_by(person) else { return Ok(Agreed::Nothing) };
    if locked != Some(other.person) {
        // Somebody else typed the code since it was looked up, and is not locked.
        return Err(Error::Busy);
    }
    let first = self::mark(request.id, &[]);
    let Some(theirs) = &other.yes else {
        if mark != first {
            return Ok(Agreed::Nothing);
        }
        tx.agree_to_link(request.id, person, mark).await?;
        return Ok(Agreed::Noted);
    };
    for consultation in active(tx, &[person, other.person]).await? {
        seats::locked(tx, consultation, now).await?;
    }
    let conflicts = conflicts(tx, person, other.person).await?;
    let present = self::mark(request.id, &conflicts);
    if mark != first && mark != present {
        // Said to another request, or to what is not so any more.
        return Ok(Agreed::Nothing);
    }
    tx.agree_to_link(request.id, person, mark).await?;
    if mark == present && *theirs == present {
        link(tx, &request, &conflicts, by).await?;
        return Ok(Agreed::Linked);
    }
    if *theirs != present {
        // What they agreed to is not what would happen: they are shown what would.
        let notice = Notice::LinkAsked { link: request.id, mark: present };
        tx.queue(NoticeId(chance::id()), other.person, &notice, now, now).await?;
    }
    Ok(Agreed::Noted)
}

/// Makes one person of the two sides of a request. Of two places in one consultation the weaker is given back and goes to
/// whoever waits. Both accounts are told.
async fn link(tx: &mut Write, request: &LinkRequest, conflicts: &[Conflict], by: By<'_>) -> Result<()> {
    let now = by.now;
    let Some(typed) = &request.typed else { return Ok(()) };
    let (first, second) = (request.asked.person, typed.person);
    let Some(locale) = tx.person(first).await?.map(|person| person.locale) else { return Ok(()) };
    for conflict in conflicts {
        tx.drop_hand_over_code(conflict.goes.person, conflict.held.id).await?;
        seats::release(tx, &conflict.held, &conflict.goes, State::Withdrawn, now).await?;
    }
    let whole = PersonId(chance::id());
    let form = Form::Questionnaire.key();
    let begun = [tx.draft(first, form).await?, tx.draft(second, form).await?];
    tx.join(whole, first, second, &locale, now).await?;
    answering::join_drafts(tx, whole, begun).await?;
    // What did not reach the one may reach the other.
    tx.queue_unreachable_again(whole, now).await?;
    organizing::settle_owners(tx, by.owners, now).await?;
    if !tx.grants(whole).await?.is_empty() {
        let detail = json!({ "of": [first.0, second.0], "into": whole.0 });
        tx.audit(chance::id(), Some(whole), "linked", None, &detail, now).await?;
    }
    for address in [request.asked.address, typed.address].into_iter().filter(|address| by.told != Some(*address)) {
        let notice = Notice::Linked { link: request.id, address };
        tx.queue(NoticeId(chance::id()), whole, &notice, now, now).await?;
    }
    tx.drop_link_request_of(first).await?;
    tx.drop_link_request_of(second).await?;
    Ok(())
}

/// Until when somebody's last link can be undone; `None`: there is none that can.
pub async fn undo_until(read: &mut Read, person: PersonId, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
    let until = read.linked_since(person).await?.map(|since| since + UNDO_LASTS);
    Ok(until.filter(|until| now < *until))
}

/// Undoes somebody's last link. Nobody's place changes but by whom it is held. Every account is told. Under the person's
/// lock. `false`: there is nothing to undo, or not any more.
pub async fn undo(tx: &mut Write, whole: PersonId, by: By<'_>) -> Result<bool> {
    let now = by.now;
    let [first, second] = tx.halves(whole).await?[..] else { return Ok(false) };
    let since = tx.linked_since(whole).await?.filter(|since| now < *since + UNDO_LASTS);
    let Some(since) = since else { return Ok(false) };
    for consultation in active(tx, &[whole]).await? {
        tx.lock_consultation(consultation, now).await?;
    }
    let sides = [(first, tx.addresses_of_half(first).await?), (second, tx.addresses_of_half(second).await?)];
    tx.drop_link_request_of(whole).await?;
    let had_roles = !tx.grants(whole).await?.is_empty();
    tx.part(whole, first, second, since, now).await?;
    organizing::settle_owners(tx, by.owners, now).await?;
    if had_roles {
        let detail = json!({ "of": whole.0, "into": [first.0, second.0] });
        tx.audit(chance::id(), Some(first), "unlinked", None, &detail, now).await?;
    }
    for (place, (half, own)) in sides.iter().enumerate() {
        let Some((_, other)) = sides[1 - place].1.first() else { continue };
        let own: Vec<_> = own.iter().map(|(address, _)| *address).collect();
        tell_parted(tx, *half, &own, other.platform, by).await?;
    }
    Ok(true)
}

/// Lets an account leave, once no link of the person can be undone any more: everything stays with the others. Every
/// account is told. Under the person's lock. `false`: it cannot.
pub async fn separate(tx: &mut Write, person: PersonId, address: AddressId, by: By<'_>) -> Result<bool> {
    let now = by.now;
    let addresses = tx.addresses(person).await?;
    let Some(leaves) = addresses.iter().find(|known| known.id == address).map(|known| known.account.platform) else {
        return Ok(false);
    };
    let alone = PersonId(chance::id());
    if !tx.halves(person).await?.is_empty() || !tx.separate(person, address, alone, now).await? {
        return Ok(false);
    }
    organizing::settle_owners(tx, by.owners, now).await?;
    if !tx.grants(person).await?.is_empty() {
        let detail = json!({ "of": person.0, "left": alone.0 });
        tx.audit(chance::id(), Some(person), "unlinked", None, &detail, now).await?;
    }
    let stays_on = addresses.iter().find(|known| known.id != address).map_or(leaves, |known| known.account.platform);
    let stay: Vec<_> = addresses.iter().map(|known| known.id).filter(|known| *known != address).collect();
    tell_parted(tx, alone, &[address], stays_on, by).await?;
    tell_parted(tx, person, &stay, leaves, by).await?;
    Ok(true)
}

async fn tell_parted(
    tx: &mut Write,
    person: PersonId,
    addresses: &[AddressId],
    other: Platform,
    by: By<'_>,
) -> Result<()> {
    for address in addresses.iter().copied().filter(|address| by.told != Some(*address)) {
        let notice = Notice::Parted { address, other, at_ms: by.now.timestamp_millis() };
        tx.queue(NoticeId(chance::id()), person, &notice, by.now, by.now).await?;
    }
    Ok(())
}

/// A link past its time becomes final.
pub async fn settle(tx: &mut Write, whole: PersonId, now: DateTime<Utc>) -> Result<()> {
    tx.hold_person(whole).await?;
    if tx.linked_since(whole).await?.is_some_and(|since| since + UNDO_LASTS <= now) {
        tx.dissolve_halves(whole).await?;
    }
    Ok(())
}
