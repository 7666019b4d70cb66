//! Organizations: confirming how one is called, and merging two that are one.
//!
//! Every act asks [`authorize`] first and writes the audit in its own transaction.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::super::seats;
use super::id_of;
use crate::chance;
use crate::domain::authority::{Act, Actor, Denied, authorize};
use crate::domain::id::{ConsultationId, DelegationId, OrganizationId};
use crate::store::{Result, StoredOrganization, Write};

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
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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
