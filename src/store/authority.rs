//! Roles, single-use codes and the audit.

use chrono::{DateTime, Utc};

use super::{Read, Result, Write, instant, millis, sql, unreadable};
use crate::domain::authority::{By, Grant, Role};
use crate::domain::id::{ConsultationId, PersonId, SeriesId};
use crate::domain::person::Platform;

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

/// Somebody with a role, as the others of a team see them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredMember {
    pub person: PersonId,
    pub role: Role,
    /// Given by the settings of the installation.
    pub configured: bool,
    pub since: DateTime<Utc>,
    /// As they wrote it, where they did.
    pub name: Option<String>,
    pub platform: Option<Platform>,
}

/// One line of the audit.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredAudit {
    pub id: i64,
    pub by: By,
    pub act: String,
    /// Ids and keys.
    pub detail: serde_json::Value,
    pub at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct AuditRow {
    id: i64,
    actor: Option<i64>,
    act: String,
    detail: String,
    at_ms: i64,
    by_program: Option<bool>,
    name: Option<String>,
    platform: Option<String>,
}

impl TryFrom<AuditRow> for StoredAudit {
    type Error = super::Error;

    fn try_from(row: AuditRow) -> Result<Self> {
        let by = match (row.actor, row.by_program) {
            (Some(id), _) => By::Person { id: PersonId(id), name: row.name, platform: platform(row.platform)? },
            (None, Some(true)) => By::Program,
            (None, Some(false)) => By::Forgotten,
            (None, None) => By::Unknown,
        };
        let detail = serde_json::from_str(&row.detail).map_err(|_| unreadable("audit"))?;
        Ok(Self { id: row.id, by, act: row.act, detail, at: instant(row.at_ms) })
    }
}

fn platform(key: Option<String>) -> Result<Option<Platform>> {
    key.map(|key| key.parse().map_err(|()| unreadable("platform"))).transpose()
}

/// Whoever became part of a person is called as that one.
macro_rules! audited {
    ($rest:literal) => {
        concat!(
            "select t.id, t.actor, t.act, t.detail, t.at_ms, t.by_program, f.name, ",
            "(select min(a.platform) from address a where a.person_id = coalesce(p.part_of, p.id)) as platform ",
            "from audit t left join person p on p.id = t.actor left join profile f on f.person_id = coalesce(p.part_of, p.id) ",
            $rest
        )
    };
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

    /// Who has a role in a series, and (with `None` alone) the owners of the installation; those longest in it first.
    pub async fn team(&mut self, series: Option<SeriesId>) -> Result<Vec<StoredMember>> {
        // Read by the series: whoever is nobody's part would else be looked at one by one.
        let rows = sql!(
            self,
            all::<(i64, String, String, i64, Option<String>, Option<String>)>,
            "select g.person_id, g.role, g.source, g.granted_ms, f.name,
             (select min(a.platform) from address a where a.person_id = g.person_id) as platform
             from grant_of_role g join person p on p.id = g.person_id left join profile f on f.person_id = g.person_id
             where g.series_id in ($1, 0) and coalesce(p.part_of, 0) = 0 order by g.granted_ms, g.person_id",
            series.map_or(INSTALLATION, |id| id.0)
        )?;
        rows.into_iter()
            .map(|(person, role, source, since, name, key)| {
                Ok(StoredMember {
                    person: PersonId(person),
                    role: Role::from_key(&role).ok_or(unreadable("role"))?,
                    configured: source == "configuration",
                    since: instant(since),
                    name,
                    platform: platform(key)?,
                })
            })
            .collect()
    }

    /// What was done in a series, or (`None`) what is of none: the newest first.
    pub async fn audited(&mut self, series: Option<SeriesId>, limit: i64, offset: i64) -> Result<Vec<StoredAudit>> {
        let rows = match series {
            Some(series) => sql!(
                self,
                all::<AuditRow>,
                audited!("where t.series_id = $1 order by t.id desc limit $2 offset $3"),
                series.0,
                limit,
                offset
            )?,
            None => sql!(
                self,
                all::<AuditRow>,
                audited!("where t.series_id is null order by t.id desc limit $1 offset $2"),
                limit,
                offset
            )?,
        };
        rows.into_iter().map(StoredAudit::try_from).collect()
    }

    /// Some of what was done in a series, in its order.
    pub async fn audited_since(&mut self, series: SeriesId, after: i64, limit: i64) -> Result<Vec<StoredAudit>> {
        let rows = sql!(
            self,
            all::<AuditRow>,
            audited!("where t.series_id = $1 and t.id > $2 order by t.id limit $3"),
            series.0,
            after,
            limit
        )?;
        rows.into_iter().map(StoredAudit::try_from).collect()
    }

    pub async fn count_audited(&mut self, series: Option<SeriesId>) -> Result<i64> {
        let (count,) = match series {
            Some(series) => sql!(self, one::<(i64,)>, "select count(*) from audit where series_id = $1", series.0)?,
            None => sql!(self, one::<(i64,)>, "select count(*) from audit where series_id is null")?,
        };
        Ok(count)
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

    /// Takes a role that was not given by the settings. `false`: they have it no longer.
    pub async fn revoke(&mut self, person: PersonId, grant: Grant) -> Result<bool> {
        let revoked = sql!(
            self,
            run,
            "delete from grant_of_role where person_id = $1 and role = $2 and series_id = $3 and source <> 'configuration'",
            person.0,
            grant.role.key(),
            grant.series.map_or(INSTALLATION, |id| id.0)
        )?;
        Ok(revoked == 1)
    }

    /// Takes back what the configuration gave; it is given again to those it still names.
    pub async fn revoke_configured_owners(&mut self) -> Result<u64> {
        Ok(sql!(self, run, "delete from grant_of_role where source = 'configuration'")?)
    }

    /// Keeps a code until it expires. A seat is handed over by one code at a time; invitations go to many. Codes past
    /// their end go.
    pub async fn add_code(&mut self, hash: &str, code: &StoredCode, now: DateTime<Utc>) -> Result<()> {
        self.drop_expired_codes(now).await?;
        if let (CodeKind::HandOver, Some(person), Some(consultation)) = (code.kind, code.person, code.consultation) {
            self.drop_hand_over_code(person, consultation).await?;
        }
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
            "insert into audit (id, actor, act, series_id, detail, at_ms, through_id, by_program) values ($1, $2, $3, $4, $5, $6, $7, $8)",
            id,
            actor.map(|id| id.0),
            act,
            series.map(|id| id.0),
            detail.to_string(),
            millis(now),
            through,
            actor.is_none()
        )?;
        Ok(())
    }
}
