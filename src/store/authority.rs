//! Roles, single-use codes and the audit.

use chrono::{DateTime, Utc};

use super::{Read, Result, Write, instant, millis, sql, unreadable};
use crate::domain::authority::{Grant, Role};
use crate::domain::id::{ConsultationId, PersonId, SeriesId};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeKind {
    HandOver,
    Invitation,
}

impl CodeKind {
    fn key(self) -> &'static str {
        match self {
            Self::HandOver => "hand_over",
            Self::Invitation => "invitation",
        }
    }
}

/// What a code is good for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredCode {
    pub kind: CodeKind,
    /// Whose seat, or who invites; `None`: the command line invites.
    pub person: Option<PersonId>,
    pub consultation: Option<ConsultationId>,
    pub series: Option<SeriesId>,
    pub role: Option<Role>,
    pub expires: DateTime<Utc>,
}

/// The installation itself, where a series would stand.
const INSTALLATION: i64 = 0;

impl Read {
    pub async fn grants(&mut self, person: PersonId) -> Result<Vec<Grant>> {
        let rows = sql!(
            self,
            all::<(String, i64)>,
            "select role, series_id from grant_of_role where person_id = $1 order by series_id, role",
            person.0
        )?;
        rows.into_iter()
            .map(|(role, series)| {
                Ok(Grant {
                    role: Role::from_key(&role).ok_or(unreadable("role"))?,
                    series: (series != INSTALLATION).then_some(SeriesId(series)),
                })
            })
            .collect()
    }

    /// Who answers for a series: its organizers and the owners of the installation.
    pub async fn responsible(&mut self, series: SeriesId) -> Result<Vec<PersonId>> {
        let rows = sql!(
            self,
            all::<(i64,)>,
            "select distinct g.person_id from grant_of_role g join person p on p.id = g.person_id
             where p.part_of is null and (g.role = 'owner' or (g.role = 'organizer' and g.series_id = $1)) order by g.person_id",
            series.0
        )?;
        Ok(rows.into_iter().map(|(id,)| PersonId(id)).collect())
    }

    /// What a code that has not expired is good for.
    pub async fn code(&mut self, hash: &str, now: DateTime<Utc>) -> Result<Option<StoredCode>> {
        let row = sql!(
            self,
            optional::<(String, Option<i64>, Option<i64>, Option<i64>, Option<String>, i64)>,
            "select kind, person_id, consultation_id, series_id, role, expires_ms from code where hash = $1 and expires_ms > $2",
            hash,
            millis(now)
        )?;
        Ok(row.map(|(kind, person, consultation, series, role, expires)| StoredCode {
            kind: if kind == "hand_over" { CodeKind::HandOver } else { CodeKind::Invitation },
            person: person.map(PersonId),
            consultation: consultation.map(ConsultationId),
            series: series.map(SeriesId),
            role: role.as_deref().and_then(Role::from_key),
            expires: instant(expires),
        }))
    }
}

impl Write {
    pub async fn grant(
        &mut self,
        person: PersonId,
        grant: Grant,
        source: &'static str,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let through = self.through();
        sql!(
            self,
            run,
            "insert into grant_of_role (person_id, role, series_id, source, granted_ms, through_id) values ($1, $2, $3, $4, $5, $6)
                 on conflict (person_id, role, series_id) do nothing",
            person.0,
            grant.role.key(),
            grant.series.map_or(INSTALLATION, |id| id.0),
            source,
            millis(now),
            through
        )?;
        Ok(())
    }

    /// Takes back what the configuration gave; it is given again to those it still names.
    pub async fn revoke_configured_owners(&mut self) -> Result<u64> {
        Ok(sql!(self, run, "delete from grant_of_role where source = 'configuration'")?)
    }

    /// Keeps a code until it expires. A person has one code of a kind at a time; codes past their end go.
    pub async fn add_code(&mut self, hash: &str, code: &StoredCode, now: DateTime<Utc>) -> Result<()> {
        self.drop_expired_codes(now).await?;
        sql!(
            self,
            run,
            "delete from code where person_id = $1 and kind = $2 and coalesce(consultation_id, 0) = $3",
            code.person.map(|id| id.0),
            code.kind.key(),
            code.consultation.map_or(0, |id| id.0)
        )?;
        sql!(
            self,
            run,
            "insert into code (hash, kind, person_id, consultation_id, series_id, role, expires_ms) values ($1, $2, $3, $4, $5, $6, $7)",
            hash,
            code.kind.key(),
            code.person.map(|id| id.0),
            code.consultation.map(|id| id.0),
            code.series.map(|id| id.0),
            code.role.map(Role::key),
            millis(code.expires)
        )?;
        Ok(())
    }

    pub async fn drop_hand_over_code(&mut self, person: PersonId, consultation: ConsultationId) -> Result<()> {
        sql!(
            self,
            run,
            "delete from code where person_id = $1 and kind = 'hand_over' and consultation_id = $2",
            person.0,
            consultation.0
        )?;
        Ok(())
    }

    pub async fn drop_expired_codes(&mut self, now: DateTime<Utc>) -> Result<u64> {
        Ok(sql!(self, run, "delete from code where expires_ms <= $1", millis(now))?)
    }

    /// Single use: `false` when somebody used it first.
    pub async fn use_code(&mut self, hash: &str) -> Result<bool> {
        Ok(sql!(self, run, "delete from code where hash = $1", hash)? == 1)
    }

    /// Ids and keys only: never a name, an answer or an account. `actor` is `None` for the command line.
    pub async fn audit(
        &mut self,
        id: i64,
        actor: Option<PersonId>,
        act: &str,
        series: Option<SeriesId>,
        detail: &serde_json::Value,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let through = self.through();
        sql!(
            self,
            run,
            "insert into audit (id, actor, act, series_id, detail, at_ms, through_id) values ($1, $2, $3, $4, $5, $6, $7)",
            id,
            actor.map(|id| id.0),
            act,
            series.map(|id| id.0),
            detail.to_string(),
            millis(now),
            through
        )?;
        Ok(())
    }
}
