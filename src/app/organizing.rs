//! What those in charge do: invitations, merging organizations, confirming names.
//!
//! Every act asks [`authorize`] first and writes the audit in its own transaction.

use chrono::{DateTime, Duration, Utc};
use serde_json::json;

use super::seats;
use crate::chance;
use crate::domain::authority::{Act, Actor, Denied, Grant, Role, authorize};
use crate::domain::id::{ConsultationId, DelegationId, OrganizationId, PersonId, SeriesId};
use crate::domain::person::Account;
use crate::store::{CodeKind, Result, StoredCode, StoredOrganization, Write};

fn id_of(actor: &Actor) -> Option<PersonId> {
    match actor {
        Actor::Person { id, .. } => Some(*id),
        Actor::CommandLine => None,
    }
}

/// Bits of an invitation: it makes somebody an organizer.
const INVITATION_BITS: usize = 80;

/// A single-use code, good for one hour, that gives a role to whoever types it in a private chat.
pub async fn invite(
    tx: &mut Write,
    actor: &Actor,
    role: Role,
    series: Option<SeriesId>,
    now: DateTime<Utc>,
) -> Result<std::result::Result<String, Denied>> {
    let act = if role == Role::Owner { Act::AppointOwner } else { Act::Appoint };
    let series = if role == Role::Owner { None } else { series };
    if let Err(denied) = authorize(actor, act, series) {
        return Ok(Err(denied));
    }
    let code = chance::code(INVITATION_BITS);
    let stored = StoredCode {
        kind: CodeKind::Invitation,
        person: id_of(actor),
        consultation: None,
        series,
        role: Some(role),
        expires: now + Duration::hours(1),
    };
    tx.add_code(&chance::code_hash(&code), &stored, now).await?;
    tx.audit(chance::id(), id_of(actor), act.key(), series, &json!({ "invited": role.key() }), now).await?;
    Ok(Ok(code))
}

/// Gives the role a code is good for. `None`: no such code.
pub async fn redeem(tx: &mut Write, hash: &str, person: PersonId, now: DateTime<Utc>) -> Result<Option<Grant>> {
    let code = tx.code(hash, now).await?.filter(|code| code.kind == CodeKind::Invitation);
    let Some((role, series)) = code.and_then(|code| Some((code.role?, code.series))) else { return Ok(None) };
    if !tx.use_code(hash).await? {
        return Ok(None);
    }
    let grant = Grant { role, series };
    tx.grant(person, grant, "code", now).await?;
    tx.audit(chance::id(), Some(person), "redeemed", series, &json!({ "role": role.key() }), now).await?;
    Ok(Some(grant))
}

/// Makes the accounts named in the configuration owners, and nobody who is no longer named there. Those not known yet
/// become owners when they first agree to be stored.
pub async fn settle_owners(tx: &mut Write, owners: &[Account], now: DateTime<Utc>) -> Result<()> {
    tx.revoke_configured_owners().await?;
    for account in owners {
        if let Some((person, _)) = tx.person_at(account).await? {
            tx.grant(person.id, Grant { role: Role::Owner, series: None }, "configuration", now).await?;
        }
    }
    Ok(())
}

/// Says that an organization is called so, after which it may be suggested to others.
pub async fn confirm(
    tx: &mut Write,
    actor: &Actor,
    organization: &StoredOrganization,
    now: DateTime<Utc>,
) -> Result<std::result::Result<(), Denied>> {
    if let Err(denied) = authorize(actor, Act::MergeOrganizations, None) {
        return Ok(Err(denied));
    }
    tx.confirm_organization(organization.id, &organization.name).await?;
    tx.audit(
        chance::id(),
        id_of(actor),
        "confirm_organization",
        None,
        &json!({ "organization": organization.id.0 }),
        now,
    )
    .await?;
    Ok(Ok(()))
}

/// What merging touches in one consultation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergedDelegation {
    pub consultation: ConsultationId,
    /// Seats the two hold together.
    pub held: i64,
    /// Of those, how many stand above the limit and become recorded exceptions.
    pub above: i64,
}

/// Merges one organization into another, in every series. Nobody loses a seat: what stands above a limit becomes an
/// exception and goes as people leave. Dropping the transaction instead of committing it makes this the preview.
/// Nothing happens when one of them was merged away already, or they are one.
pub async fn merge(
    tx: &mut Write,
    actor: &Actor,
    from: OrganizationId,
    into: OrganizationId,
    now: DateTime<Utc>,
) -> Result<std::result::Result<Vec<MergedDelegation>, Denied>> {
    if let Err(denied) = authorize(actor, Act::MergeOrganizations, None) {
        return Ok(Err(denied));
    }
    // In the order of ids, so that two merges never wait for each other.
    tx.lock_organization(from.min(into)).await?;
    tx.lock_organization(from.max(into)).await?;
    let stand = tx.standing_organization(from).await? == from && tx.standing_organization(into).await? == into;
    if from == into || !stand {
        return Ok(Ok(Vec::new()));
    }
    let mut merged = Vec::new();
    for (consultation, delegation) in tx.delegations_of(from).await? {
        let Some(held) = tx.lock_consultation(consultation, now).await? else { continue };
        let target = tx.delegation_for(DelegationId(chance::id()), consultation, Some(into)).await?;
        let mut above = 0;
        for registration in tx.delegation_members(delegation).await? {
            if registration.state.holds_a_seat() && tx.delegation_room(target).await?.is_full() {
                tx.widen_delegation(target).await?;
                tx.record_exception(
                    chance::id(),
                    &registration,
                    "organization",
                    "organizations merged",
                    id_of(actor),
                    now,
                )
                .await?;
                above += 1;
            }
            tx.move_to_delegation(&registration, target).await?;
        }
        seats::fill(tx, &held, now).await?;
        merged.push(MergedDelegation { consultation, held: tx.delegation_room(target).await?.held, above });
    }
    tx.merge_organization(from, into).await?;
    let detail = json!({ "from": from.0, "into": into.0, "above": merged.iter().map(|m| json!([m.consultation.0, m.above])).collect::<Vec<_>>() });
    tx.audit(chance::id(), id_of(actor), Act::MergeOrganizations.key(), None, &detail, now).await?;
    Ok(Ok(merged))
}
