//! Who is on a series' team: invitations by single-use codes, and owners by configuration.
//!
//! Every act asks [`authorize`] first and writes the audit in its own transaction.

use chrono::{DateTime, Duration, Utc};
use serde_json::json;

use super::{Matter, id_of};
use crate::app::turn::{Answer, Turn};
use crate::chance;
use crate::chat::organizing::team::Team;
use crate::domain::authority::{Act, Actor, Denied, Grant, Role, authorize};
use crate::domain::id::{PersonId, SeriesId};
use crate::domain::person::Account;
use crate::store::{CodeKind, Result, StoredCode, Write};

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

impl Turn<'_> {
    pub(super) async fn team(&mut self, _matter: Matter, asked: &Team) -> Result<Answer> {
        match *asked {}
    }

    pub(super) async fn team_typed(
        &mut self,
        _matter: Matter,
        asked: &Team,
        _words: &str,
        _more: &[String],
    ) -> Result<Answer> {
        match *asked {}
    }
}
