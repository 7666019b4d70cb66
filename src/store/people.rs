//! People, their addresses, consents and profiles.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::{Read, Result, Write, instant, millis, sql, unreadable};
use crate::domain::id::{AddressId, OrganizationId, PersonId, SeriesId};
use crate::domain::locale::Locale;
use crate::domain::person::{Account, Address, Category, ConsentKind, Gender, Person, Profile};

#[derive(sqlx::FromRow)]
struct PersonRow {
    id: i64,
    locale: String,
    zone: Option<String>,
    visible: bool,
}

impl TryFrom<PersonRow> for Person {
    type Error = super::Error;

    fn try_from(row: PersonRow) -> Result<Self> {
        Ok(Self {
            id: PersonId(row.id),
            locale: row.locale.parse().map_err(|_| unreadable("language"))?,
            zone: row.zone.and_then(|zone| zone.parse().ok()),
            visible: row.visible,
        })
    }
}

#[derive(sqlx::FromRow)]
pub(super) struct AddressRow {
    id: i64,
    person_id: i64,
    platform: String,
    account: String,
    closed_ms: Option<i64>,
}

impl TryFrom<AddressRow> for Address {
    type Error = super::Error;

    fn try_from(row: AddressRow) -> Result<Self> {
        let platform = row.platform.parse().map_err(|()| unreadable("platform"))?;
        Ok(Self {
            id: AddressId(row.id),
            person: PersonId(row.person_id),
            account: Account { platform, name: row.account },
            closed: row.closed_ms.map(instant),
        })
    }
}

#[derive(sqlx::FromRow)]
struct ProfileRow {
    name: String,
    organization_id: Option<i64>,
    organization_name: String,
    category: String,
    country: String,
    gender: Option<String>,
    area: Option<String>,
}

impl TryFrom<ProfileRow> for Profile {
    type Error = super::Error;

    fn try_from(row: ProfileRow) -> Result<Self> {
        Ok(Self {
            name: row.name,
            organization: row.organization_id.map(OrganizationId),
            organization_name: row.organization_name,
            category: Category::from_key(&row.category).ok_or(unreadable("category"))?,
            country: row.country.parse().map_err(|_| unreadable("country"))?,
            gender: row.gender.as_deref().map(|key| Gender::from_key(key).ok_or(unreadable("gender"))).transpose()?,
            area: row.area,
        })
    }
}

impl Read {
    pub async fn person_at(&mut self, account: &Account) -> Result<Option<(Person, Address)>> {
        let row = sql!(
            self,
            optional::<(i64, i64, Option<i64>, String, Option<String>, bool)>,
            "select a.id, p.id, a.closed_ms, p.locale, p.zone, p.visible
             from address a join person p on p.id = a.person_id where a.platform = $1 and a.account = $2",
            account.platform.key(),
            account.name.as_str()
        )?;
        let Some((address, id, closed_ms, locale, zone, visible)) = row else { return Ok(None) };
        let person = Person::try_from(PersonRow { id, locale, zone, visible })?;
        let (account, closed) = (account.clone(), closed_ms.map(instant));
        let address = Address { id: AddressId(address), person: person.id, account, closed };
        Ok(Some((person, address)))
    }

    pub async fn person(&mut self, id: PersonId) -> Result<Option<Person>> {
        sql!(self, optional::<PersonRow>, "select id, locale, zone, visible from person where id = $1", id.0)?
            .map(Person::try_from)
            .transpose()
    }

    /// The one that messages go to first comes first; then in the order they were added.
    pub async fn addresses(&mut self, person: PersonId) -> Result<Vec<Address>> {
        sql!(
            self,
            all::<AddressRow>,
            "select id, person_id, platform, account, closed_ms from address where person_id = $1
             order by coalesce(preferred_ms, 0) desc, id",
            person.0
        )?
        .into_iter()
        .map(Address::try_from)
        .collect()
    }

    /// Whose an account is by now.
    pub async fn owner_of(&mut self, address: AddressId) -> Result<Option<PersonId>> {
        let row = sql!(self, optional::<(i64,)>, "select person_id from address where id = $1", address.0)?;
        Ok(row.map(|(person,)| PersonId(person)))
    }

    pub async fn profile(&mut self, person: PersonId) -> Result<Option<Profile>> {
        sql!(
            self,
            optional::<ProfileRow>,
            "select name, organization_id, organization_name, category, country, gender, area from profile where person_id = $1",
            person.0
        )?
        .map(Profile::try_from)
        .transpose()
    }

    /// Whether a person did nothing since a time.
    pub async fn is_idle(&mut self, person: PersonId, since: DateTime<Utc>) -> Result<bool> {
        let row = sql!(
            self,
            optional::<(i64,)>,
            "select id from person where id = $1 and touched_ms < $2",
            person.0,
            millis(since)
        )?;
        Ok(row.is_some())
    }

    /// Whether a person agreed to be stored, to at least this wording: by the team of a series, or by any.
    pub async fn agreed(&mut self, person: PersonId, series: Option<SeriesId>, wording: i64) -> Result<bool> {
        let (agreed,) = sql!(
            self,
            one::<(i64,)>,
            "select count(*) from consent where person_id = $1 and kind = 'processing' and withdrawn_ms is null and wording >= $2
             and ($3 = 0 or series_id = $3 or series_id = 0)",
            person.0,
            wording,
            series.map_or(0, |id| id.0)
        )?;
        Ok(agreed > 0)
    }

    pub async fn known_since(&mut self, person: PersonId) -> Result<Option<DateTime<Utc>>> {
        let row = sql!(self, optional::<(i64,)>, "select created_ms from person where id = $1", person.0)?;
        Ok(row.map(|(at,)| instant(at)))
    }

    /// How many drafts and how many notices are stored about a person.
    pub async fn counts_about(&mut self, person: PersonId) -> Result<(usize, usize)> {
        let (drafts, notices) = sql!(
            self,
            one::<(i64, i64)>,
            "select (select count(*) from draft where person_id = $1), (select count(*) from outbox where person_id = $1)",
            person.0
        )?;
        Ok((usize::try_from(drafts).unwrap_or(0), usize::try_from(notices).unwrap_or(0)))
    }

    /// Consents that stand, with the version of the wording they were given to.
    pub async fn consents(&mut self, person: PersonId) -> Result<Vec<(ConsentKind, i64, DateTime<Utc>)>> {
        let rows = sql!(
            self,
            all::<(String, i64, i64)>,
            "select kind, wording, given_ms from consent where person_id = $1 and withdrawn_ms is null order by kind",
            person.0
        )?;
        Ok(rows
            .into_iter()
            .filter_map(|(kind, wording, given)| Some((ConsentKind::from_key(&kind)?, wording, instant(given))))
            .collect())
    }
}

impl Write {
    /// Puts everything this person does in order, on any of their chats and in any process. `false`: they are gone, or
    /// part of somebody by now.
    /// An update of a column that is no key: `for update` would deadlock with other people's foreign keys.
    pub async fn lock_person(&mut self, person: PersonId, now: DateTime<Utc>) -> Result<bool> {
        Ok(sql!(
            self,
            run,
            "update person set touched_ms = $2 where id = $1 and part_of is null",
            person.0,
            millis(now)
        )? == 1)
    }

    pub async fn add_person(&mut self, id: PersonId, locale: &Locale, now: DateTime<Utc>) -> Result<()> {
        sql!(
            self,
            run,
            "insert into person (id, locale, visible, created_ms, touched_ms) values ($1, $2, $4, $3, $3)",
            id.0,
            locale.as_str(),
            millis(now),
            false
        )?;
        Ok(())
    }

    /// As [`Write::lock_person`], without counting as something the person did.
    pub async fn hold_person(&mut self, person: PersonId) -> Result<()> {
        sql!(self, run, "update person set created_ms = created_ms where id = $1", person.0)?;
        Ok(())
    }

    /// As [`Write::hold_person`], whoever's the account is once the lock is held. `None`: nobody's.
    pub async fn hold_owner_of(&mut self, address: AddressId) -> Result<Option<PersonId>> {
        let mut owner = self.owner_of(address).await?;
        while let Some(person) = owner {
            self.hold_person(person).await?;
            let now = self.owner_of(address).await?;
            if now == owner {
                break;
            }
            owner = now;
        }
        Ok(owner)
    }

    /// `false` when the account is known already.
    pub async fn add_address(
        &mut self,
        id: AddressId,
        person: PersonId,
        account: &Account,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let added = sql!(
            self,
            run,
            "insert into address (id, person_id, platform, account, created_ms) values ($1, $2, $3, $4, $5)
                 on conflict (platform, account) do nothing",
            id.0,
            person.0,
            account.platform.key(),
            account.name.as_str(),
            millis(now)
        )?;
        Ok(added == 1)
    }

    pub async fn close_address(&mut self, address: AddressId, now: DateTime<Utc>) -> Result<()> {
        sql!(
            self,
            run,
            "update address set closed_ms = $2 where id = $1 and closed_ms is null",
            address.0,
            millis(now)
        )?;
        Ok(())
    }

    /// Messages go there first from now on.
    pub async fn prefer_address(&mut self, person: PersonId, address: AddressId, now: DateTime<Utc>) -> Result<bool> {
        let preferred = sql!(
            self,
            run,
            "update address set preferred_ms = $3 where id = $2 and person_id = $1",
            person.0,
            address.0,
            millis(now)
        )?;
        Ok(preferred == 1)
    }

    pub async fn open_address(&mut self, address: AddressId) -> Result<()> {
        sql!(self, run, "update address set closed_ms = null where id = $1 and closed_ms is not null", address.0)?;
        Ok(())
    }

    pub async fn set_locale(&mut self, person: PersonId, locale: &Locale) -> Result<()> {
        sql!(self, run, "update person set locale = $2 where id = $1", person.0, locale.as_str())?;
        Ok(())
    }

    pub async fn set_zone(&mut self, person: PersonId, zone: Tz) -> Result<()> {
        sql!(self, run, "update person set zone = $2 where id = $1", person.0, zone.name())?;
        Ok(())
    }

    pub async fn set_visible(&mut self, person: PersonId, visible: bool) -> Result<()> {
        sql!(self, run, "update person set visible = $2 where id = $1", person.0, visible)?;
        Ok(())
    }

    /// `series` is whose organizing team was agreed to; `None` for what concerns no team alone.
    pub async fn give_consent(
        &mut self,
        person: PersonId,
        kind: ConsentKind,
        series: Option<SeriesId>,
        wording: i64,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let through = self.through();
        sql!(
            self,
            run,
            "insert into consent (person_id, kind, series_id, wording, given_ms, through_id) values ($1, $2, $5, $3, $4, $6)
                 on conflict (person_id, kind, series_id) do update set wording = excluded.wording,
                 given_ms = excluded.given_ms, withdrawn_ms = null, through_id = excluded.through_id",
            person.0,
            kind.key(),
            wording,
            millis(now),
            series.map_or(0, |id| id.0),
            through
        )?;
        Ok(())
    }

    /// Of one series' team, or (`None`) of all.
    pub async fn withdraw_consent(
        &mut self,
        person: PersonId,
        kind: ConsentKind,
        series: Option<SeriesId>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        sql!(
            self,
            run,
            "update consent set withdrawn_ms = $3 where person_id = $1 and kind = $2 and withdrawn_ms is null
             and ($4 = 0 or series_id = $4)",
            person.0,
            kind.key(),
            millis(now),
            series.map_or(0, |id| id.0)
        )?;
        Ok(())
    }

    pub async fn save_profile(&mut self, person: PersonId, profile: &Profile, now: DateTime<Utc>) -> Result<()> {
        let through = self.through();
        sql!(
            self,
            run, "insert into profile (person_id, name, organization_id, organization_name, category, country, gender, area, updated_ms, through_id)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                 on conflict (person_id) do update set name = excluded.name, organization_id = excluded.organization_id,
                 organization_name = excluded.organization_name, category = excluded.category, country = excluded.country,
                 gender = excluded.gender, area = excluded.area, updated_ms = excluded.updated_ms, through_id = excluded.through_id",
            person.0,
            profile.name.as_str(),
            profile.organization.map(|id| id.0),
            profile.organization_name.as_str(),
            profile.category.key(),
            profile.country.as_str(),
            profile.gender.map(Gender::key),
            profile.area.as_deref(),
            millis(now),
            through
        )?;
        Ok(())
    }
}
