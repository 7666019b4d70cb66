//! Organizations: look-ups by identity and by the keys that alike names share, and merging.

use chrono::{DateTime, Utc};

use super::{Read, Result, Write, millis, sql, unreadable};
use crate::domain::id::{ConsultationId, DelegationId, OrganizationId, PersonId};
use crate::domain::person::Country;

#[derive(Clone, Debug)]
pub struct StoredOrganization {
    pub id: OrganizationId,
    pub name: String,
    pub name_key: String,
    pub country: Country,
    /// An owner said that this is how it is called.
    pub confirmed: bool,
    pub merged_into: Option<OrganizationId>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    name: String,
    name_key: String,
    country: String,
    confirmed: bool,
    merged_into: Option<i64>,
}

impl TryFrom<Row> for StoredOrganization {
    type Error = super::Error;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: OrganizationId(row.id),
            name: row.name,
            name_key: row.name_key,
            country: row.country.parse().map_err(|_| unreadable("country"))?,
            confirmed: row.confirmed,
            merged_into: row.merged_into.map(OrganizationId),
        })
    }
}

#[derive(sqlx::FromRow)]
struct PairRow {
    id: i64,
    name: String,
    name_key: String,
    country: String,
    confirmed: bool,
    other_id: i64,
    other_name: String,
    other_name_key: String,
    other_country: String,
    other_confirmed: bool,
}

fn all(rows: Vec<Row>) -> Result<Vec<StoredOrganization>> {
    rows.into_iter().map(StoredOrganization::try_from).collect()
}

impl Read {
    pub async fn organization(&mut self, id: OrganizationId) -> Result<Option<StoredOrganization>> {
        sql!(
            self,
            optional::<Row>,
            "select id, name, name_key, country, confirmed, merged_into from organization where id = $1",
            id.0
        )?
        .map(StoredOrganization::try_from)
        .transpose()
    }

    /// The organization that stands for this one today: itself, or what it was merged into.
    pub async fn standing_organization(&mut self, id: OrganizationId) -> Result<OrganizationId> {
        let row =
            sql!(self, optional::<(i64,)>, "select coalesce(merged_into, id) from organization where id = $1", id.0)?;
        Ok(row.map_or(id, |(id,)| OrganizationId(id)))
    }

    /// Whatever stands for a name in a country today, merges followed.
    async fn organization_of(&mut self, name_key: &str, country: Country) -> Result<Option<OrganizationId>> {
        let row = sql!(
            self,
            optional::<(i64,)>,
            "select coalesce(merged_into, id) from organization where name_key = $1 and country = $2
             order by case when merged_into is null then 0 else 1 end, id limit 1",
            name_key,
            country.as_str()
        )?;
        Ok(row.map(|(id,)| OrganizationId(id)))
    }

    /// Those of one name key, in any country; merged ones aside.
    pub async fn organizations_named(&mut self, name_key: &str) -> Result<Vec<StoredOrganization>> {
        all(sql!(
            self,
            all::<Row>,
            "select id, name, name_key, country, confirmed, merged_into from organization
             where name_key = $1 and merged_into is null order by id limit 50",
            name_key
        )?)
    }

    /// Those that share a key of alikeness; merged ones aside.
    pub async fn organizations_sharing(&mut self, block: &str) -> Result<Vec<StoredOrganization>> {
        all(sql!(
            self,
            all::<Row>,
            "select o.id, o.name, o.name_key, o.country, o.confirmed, o.merged_into
             from organization_block b join organization o on o.id = b.organization_id
             where b.block = $1 and o.merged_into is null order by o.id limit 200",
            block
        )?)
    }

    /// Every organization that was not merged, by name key. For the operator, not for an update: it grows without end.
    pub async fn standing_organizations(&mut self) -> Result<Vec<StoredOrganization>> {
        all(sql!(
            self,
            all::<Row>,
            "select id, name, name_key, country, confirmed, merged_into from organization where merged_into is null order by name_key, id"
        )?)
    }

    /// Pairs that share a key of alikeness and that no owner said are two, in the order of their ids, those after a pair;
    /// merged ones aside. For the owners of the installation, not for an update of anybody else: it reads many keys.
    pub async fn organizations_that_share(
        &mut self,
        after: Option<(OrganizationId, OrganizationId)>,
        limit: i64,
    ) -> Result<Vec<(StoredOrganization, StoredOrganization)>> {
        let (first, second) = after.map_or((i64::MIN, i64::MIN), |(first, second)| (first.0, second.0));
        let rows = sql!(
            self,
            all::<PairRow>,
            "select distinct a.id, a.name, a.name_key, a.country, a.confirmed,
             b.id as other_id, b.name as other_name, b.name_key as other_name_key, b.country as other_country, b.confirmed as other_confirmed
             from organization_block x join organization_block y on y.block = x.block and y.organization_id > x.organization_id
             join organization a on a.id = x.organization_id join organization b on b.id = y.organization_id
             where a.merged_into is null and b.merged_into is null and x.organization_id >= $1
             and (x.organization_id > $1 or y.organization_id > $2) and not exists (select 1 from organization_apart p
               where p.first_id = x.organization_id and p.second_id = y.organization_id)
             order by a.id, b.id limit $3",
            first,
            second,
            limit
        )?;
        rows.into_iter()
            .map(|row| {
                let one = Row {
                    id: row.id,
                    name: row.name,
                    name_key: row.name_key,
                    country: row.country,
                    confirmed: row.confirmed,
                    merged_into: None,
                };
                let other = Row {
                    id: row.other_id,
                    name: row.other_name,
                    name_key: row.other_name_key,
                    country: row.other_country,
                    confirmed: row.other_confirmed,
                    merged_into: None,
                };
                Ok((one.try_into()?, other.try_into()?))
            })
            .collect()
    }

    /// Organizations a person brought or is of, in the order of ids: the order of locks.
    pub async fn organizations_of(&mut self, person: PersonId) -> Result<Vec<OrganizationId>> {
        let rows = sql!(
            self,
            all::<(i64,)>,
            "select organization_id from organization_made where person_id = $1
             union select organization_id from profile where person_id = $1 and organization_id is not null
             union select f.organization_id from person h join profile f on f.person_id = h.id
               where h.part_of = $1 and f.organization_id is not null",
            person.0
        )?;
        let mut all: Vec<_> = rows.into_iter().map(|(id,)| OrganizationId(id)).collect();
        all.sort_unstable();
        Ok(all)
    }

    /// New organizations a person brought since a time.
    pub async fn organizations_made_by(&mut self, person: PersonId, since: DateTime<Utc>) -> Result<i64> {
        let (count,) = sql!(
            self,
            one::<(i64,)>,
            "select count(*) from organization_made where person_id = $1 and made_ms > $2",
            person.0,
            millis(since)
        )?;
        Ok(count)
    }

    /// Delegations of an organization, in the order of their consultations' ids: the order of locks.
    pub async fn delegations_of(
        &mut self,
        organization: OrganizationId,
    ) -> Result<Vec<(ConsultationId, DelegationId)>> {
        let rows = sql!(
            self,
            all::<(i64, i64)>,
            "select consultation_id, id from delegation where organization_id = $1 order by consultation_id",
            organization.0
        )?;
        Ok(rows.into_iter().map(|(consultation, id)| (ConsultationId(consultation), DelegationId(id))).collect())
    }
}

impl Write {
    /// The organization of this identity: the one that stands, the one it was merged into, or a new one. The flag says
    /// whether it is new.
    pub async fn organization_for(
        &mut self,
        new: OrganizationId,
        name: &str,
        name_key: &str,
        country: Country,
        now: DateTime<Utc>,
    ) -> Result<(OrganizationId, bool)> {
        if let Some(known) = self.organization_of(name_key, country).await? {
            return Ok((known, false));
        }
        let added = sql!(
            self,
            run, "insert into organization (id, name, name_key, country, confirmed, created_ms) values ($1, $2, $3, $4, $5, $6)
                 on conflict (name_key, country) where merged_into is null do nothing",
            new.0,
            name,
            name_key,
            country.as_str(),
            false,
            millis(now)
        )?;
        if added == 1 {
            for block in crate::domain::organization::blocking_keys(name) {
                sql!(
                    self,
                    run,
                    "insert into organization_block (block, organization_id) values ($1, $2) on conflict do nothing",
                    block.as_str(),
                    new.0
                )?;
            }
            return Ok((new, true));
        }
        // Somebody else brought it meanwhile.
        let known = self.organization_of(name_key, country).await?;
        known.map(|known| (known, false)).ok_or(unreadable("organization"))
    }

    /// An organization nobody is of any more and no owner confirmed: its name may be the name of the one who brought it.
    pub(super) async fn drop_unused_organization(&mut self, id: OrganizationId) -> Result<()> {
        sql!(
            self,
            run,
            "delete from delegation where organization_id = $1
             and not exists (select 1 from registration r where r.delegation_id = delegation.id)
             and not exists (select 1 from organization o where o.id = $1 and o.confirmed)",
            id.0
        )?;
        sql!(
            self,
            run,
            "delete from organization where id = $1 and not confirmed and merged_into is null
             and not exists (select 1 from delegation d where d.organization_id = $1)
             and not exists (select 1 from profile p where p.organization_id = $1)
             and not exists (select 1 from organization m where m.merged_into = $1)",
            id.0
        )?;
        Ok(())
    }

    pub async fn note_organization_made(&mut self, id: OrganizationId, by: PersonId, now: DateTime<Utc>) -> Result<()> {
        sql!(
            self,
            run,
            "insert into organization_made (organization_id, person_id, made_ms) values ($1, $2, $3)",
            id.0,
            by.0,
            millis(now)
        )?;
        Ok(())
    }

    pub async fn confirm_organization(&mut self, id: OrganizationId, name: &str) -> Result<bool> {
        Ok(sql!(
            self,
            run,
            "update organization set confirmed = $3, name = $2 where id = $1 and merged_into is null",
            id.0,
            name,
            true
        )? == 1)
    }

    /// They look alike and are two. `false`: it was said before.
    pub async fn keep_organizations_apart(
        &mut self,
        one: OrganizationId,
        other: OrganizationId,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let said = sql!(
            self,
            run,
            "insert into organization_apart (first_id, second_id, decided_ms) values ($1, $2, $3) on conflict do nothing",
            one.min(other).0,
            one.max(other).0,
            millis(now)
        )?;
        Ok(said == 1)
    }

    /// Holds an organization still while it is named in a registration, merged, or about to go with whoever brought it. Which one stands for it once it is
    /// held; `None`: there is none of this id.
    pub async fn lock_organization(&mut self, id: OrganizationId) -> Result<Option<OrganizationId>> {
        let row = sql!(
            self,
            optional::<(i64,)>,
            "update organization set created_ms = created_ms where id = $1 returning coalesce(merged_into, id)",
            id.0
        )?;
        Ok(row.map(|(id,)| OrganizationId(id)))
    }

    /// Marks one organization, and whatever was merged into it before, as merged into another; profiles follow.
    /// Delegations are the caller's to move first.
    pub async fn merge_organization(&mut self, from: OrganizationId, into: OrganizationId) -> Result<()> {
        sql!(self, run, "update organization set merged_into = $2 where id = $1 or merged_into = $1", from.0, into.0)?;
        sql!(self, run, "update profile set organization_id = $2 where organization_id = $1", from.0, into.0)?;
        sql!(
            self,
            run,
            "delete from delegation where organization_id = $1 and not exists (select 1 from registration r where r.delegation_id = delegation.id)",
            from.0
        )?;
        Ok(())
    }
}
