//! What organizers take out as files, some rows at a time: always of their own series, as it was sent to it.

use chrono::{DateTime, Utc};

use super::{Read, Result, instant, sql, unreadable};
use crate::domain::authority::Role;
use crate::domain::id::{BroadcastId, ConsultationId, NoticeId, OrganizationId, PersonId, RegistrationId, SeriesId};
use crate::domain::locale::Locale;
use crate::domain::person::{Platform, Profile};
use crate::domain::registration::State;

/// One registration, whatever its state.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportedRegistration {
    pub id: RegistrationId,
    pub person: PersonId,
    /// As the organization is known here, where they come for one.
    pub organization: Option<OrganizationId>,
    /// Code of the working group.
    pub group: Option<String>,
    pub state: State,
    pub waiting: Option<DateTime<Utc>>,
    pub offer_until: Option<DateTime<Utc>>,
    pub profile: Profile,
    pub created: DateTime<Utc>,
    pub changed: DateTime<Utc>,
}

/// Somebody who registered in a series, answered with their name or is on its team; owners of the installation are on every
/// team.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportedPerson {
    pub id: PersonId,
    pub locale: Locale,
    /// As they sent it to the series last: with a registration, else with answers.
    pub profile: Option<Profile>,
    /// How somebody on the team is called.
    pub name: Option<String>,
    pub platforms: Vec<Platform>,
    pub roles: Vec<Role>,
    pub registrations: i64,
    pub answers: i64,
}

/// What became of one message.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportedDelivery {
    pub id: NoticeId,
    pub person: PersonId,
    /// As they sent it to the consultation it is about; to the series, where it is about no consultation.
    pub profile: Option<Profile>,
    /// What the notice is, by its key.
    pub kind: String,
    pub platform: Option<Platform>,
    pub state: String,
    pub reason: Option<String>,
    pub attempts: i64,
    pub due: DateTime<Utc>,
    pub changed: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct RegistrationRow {
    id: i64,
    person_id: i64,
    organization_id: Option<i64>,
    code: Option<String>,
    state: String,
    waiting_ms: Option<i64>,
    offer_until_ms: Option<i64>,
    profile: String,
    created_ms: i64,
    changed_ms: i64,
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    id: i64,
    locale: String,
    registered: Option<String>,
    answered: Option<String>,
    name: Option<String>,
    registrations: i64,
    answers: i64,
    console: bool,
    telegram: bool,
    discord: bool,
    organizer: bool,
    moderator: bool,
    viewer: bool,
    owner: bool,
}

#[derive(sqlx::FromRow)]
struct DeliveryRow {
    id: i64,
    person_id: i64,
    notice: String,
    platform: Option<String>,
    state: String,
    reason: Option<String>,
    attempts: i64,
    due_ms: i64,
    changed_ms: i64,
    profile: Option<String>,
}

impl TryFrom<DeliveryRow> for ExportedDelivery {
    type Error = super::Error;

    fn try_from(row: DeliveryRow) -> Result<Self> {
        // A notice of a newer program is named all the same.
        let notice: serde_json::Value = serde_json::from_str(&row.notice).map_err(|_| unreadable("notice"))?;
        Ok(Self {
            id: NoticeId(row.id),
            person: PersonId(row.person_id),
            profile: row.profile.as_deref().map(profile).transpose()?,
            kind: notice["kind"].as_str().unwrap_or_default().to_owned(),
            platform: row.platform.and_then(|key| key.parse().ok()),
            state: row.state,
            reason: row.reason,
            attempts: row.attempts,
            due: instant(row.due_ms),
            changed: instant(row.changed_ms),
        })
    }
}

fn profile(text: &str) -> Result<Profile> {
    serde_json::from_str(text).map_err(|_| unreadable("profile"))
}

/// Who is in a series, as a condition on a person `p`: registered, answered with their name, or on its team.
macro_rules! of_series {
    () => {
        "(exists (select 1 from registration r join consultation c on c.id = r.consultation_id
               where r.person_id = p.id and c.series_id = $1)
             or exists (select 1 from response s join consultation c on c.id = s.consultation_id
               where s.person_id = p.id and c.series_id = $1)
             or exists (select 1 from grant_of_role g where g.person_id = p.id and g.series_id in ($1, 0)))"
    };
}

impl Read {
    pub async fn registrations_after(
        &mut self,
        consultation: ConsultationId,
        after: RegistrationId,
        limit: i64,
    ) -> Result<Vec<ExportedRegistration>> {
        let rows = sql!(
            self,
            all::<RegistrationRow>,
            "select r.id, r.person_id, d.organization_id, w.code, r.state, r.waiting_ms, r.offer_until_ms, r.profile, r.created_ms,
             r.changed_ms from registration r left join delegation d on d.id = r.delegation_id
             left join working_group w on w.id = r.group_id
             where r.consultation_id = $1 and r.id > $2 and r.person_id is not null and r.profile is not null
             order by r.id limit $3",
            consultation.0,
            after.0,
            limit
        )?;
        let read = |row: RegistrationRow| {
            Ok(ExportedRegistration {
                id: RegistrationId(row.id),
                person: PersonId(row.person_id),
                organization: row.organization_id.map(OrganizationId),
                group: row.code,
                state: State::from_key(&row.state).ok_or(unreadable("registration"))?,
                waiting: row.waiting_ms.map(instant),
                offer_until: row.offer_until_ms.map(instant),
                profile: profile(&row.profile)?,
                created: instant(row.created_ms),
                changed: instant(row.changed_ms),
            })
        };
        rows.into_iter().map(read).collect()
    }

    pub async fn count_registrations(&mut self, consultation: ConsultationId) -> Result<i64> {
        let (count,) = sql!(
            self,
            one::<(i64,)>,
            "select count(*) from registration where consultation_id = $1 and person_id is not null",
            consultation.0
        )?;
        Ok(count)
    }

    /// Some of the people of a series, in the order of people: each once. What is sent without a name tells of nobody.
    pub async fn people_after(&mut self, series: SeriesId, after: PersonId, limit: i64) -> Result<Vec<ExportedPerson>> {
        // People are walked through in their order, once for all pages; whoever is part of another is nobody.
        let rows = sql!(
            self,
            all::<PersonRow>,
            concat!(
                "select p.id, p.locale,
                 (select r.profile from registration r join consultation c on c.id = r.consultation_id
                   where r.person_id = p.id and c.series_id = $1 and r.profile is not null order by r.id desc limit 1) as registered,
                 (select s.profile from response s join consultation c on c.id = s.consultation_id
                   where s.person_id = p.id and c.series_id = $1 and s.profile is not null order by s.sent_ms desc limit 1) as answered,
                 (select f.name from profile f join grant_of_role g on g.person_id = f.person_id
                   where f.person_id = p.id and g.series_id in ($1, 0) limit 1) as name,
                 (select count(*) from registration r join consultation c on c.id = r.consultation_id
                   where r.person_id = p.id and c.series_id = $1) as registrations,
                 (select count(*) from response s join consultation c on c.id = s.consultation_id
                   where s.person_id = p.id and c.series_id = $1) as answers,
                 exists (select 1 from address a where a.person_id = p.id and a.platform = 'console') as console,
                 exists (select 1 from address a where a.person_id = p.id and a.platform = 'telegram') as telegram,
                 exists (select 1 from address a where a.person_id = p.id and a.platform = 'discord') as discord,
                 exists (select 1 from grant_of_role g where g.person_id = p.id and g.series_id = $1 and g.role = 'organizer') as organizer,
                 exists (select 1 from grant_of_role g where g.person_id = p.id and g.series_id = $1 and g.role = 'moderator') as moderator,
                 exists (select 1 from grant_of_role g where g.person_id = p.id and g.series_id = $1 and g.role = 'viewer') as viewer,
                 exists (select 1 from grant_of_role g where g.person_id = p.id and g.series_id = 0 and g.role = 'owner') as owner
                 from person p where p.id > $2 and coalesce(p.part_of, 0) = 0 and ",
                of_series!(),
                " order by p.id limit $3"
            ),
            series.0,
            after.0,
            limit
        )?;
        rows.into_iter()
            .map(|row| {
                let sent = row.registered.or(row.answered).map(|text| profile(&text)).transpose()?;
                let of =
                    |all: &[(bool, Platform)]| all.iter().filter(|(there, _)| *there).map(|(_, one)| *one).collect();
                let roles = [
                    (row.owner, Role::Owner),
                    (row.organizer, Role::Organizer),
                    (row.moderator, Role::Moderator),
                    (row.viewer, Role::Viewer),
                ];
                Ok(ExportedPerson {
                    id: PersonId(row.id),
                    locale: row.locale.parse().map_err(|_| unreadable("language"))?,
                    profile: sent,
                    name: row.name,
                    platforms: of(&[
                        (row.console, Platform::Console),
                        (row.telegram, Platform::Telegram),
                        (row.discord, Platform::Discord),
                    ]),
                    roles: roles.into_iter().filter(|(has, _)| *has).map(|(_, role)| role).collect(),
                    registrations: row.registrations,
                    answers: row.answers,
                })
            })
            .collect()
    }

    /// How many [`Read::people_after`] gives in all.
    pub async fn count_people(&mut self, series: SeriesId) -> Result<i64> {
        let (count,) = sql!(
            self,
            one::<(i64,)>,
            "select count(*) from (select r.person_id from consultation c join registration r on r.consultation_id = c.id
               where c.series_id = $1 and r.person_id is not null
             union select s.person_id from consultation c join response s on s.consultation_id = c.id where c.series_id = $1
             union select g.person_id from grant_of_role g where g.series_id in ($1, 0)) as q join person p on p.id = q.person_id
             where coalesce(p.part_of, 0) = 0",
            series.0
        )?;
        Ok(count)
    }

    /// Some of what was sent, or is to be, about a consultation.
    pub async fn deliveries_after(
        &mut self,
        consultation: ConsultationId,
        after: NoticeId,
        limit: i64,
    ) -> Result<Vec<ExportedDelivery>> {
        let rows = sql!(
            self,
            all::<DeliveryRow>,
            "select o.id, o.person_id, o.notice, o.platform, o.state, o.reason, o.attempts, o.due_ms, o.changed_ms,
             (select r.profile from registration r where r.person_id = o.person_id and r.consultation_id = o.consultation_id
               and r.profile is not null order by r.id desc limit 1) as profile
             from outbox o where o.consultation_id = $1 and o.id > $2 order by o.id limit $3",
            consultation.0,
            after.0,
            limit
        )?;
        rows.into_iter().map(ExportedDelivery::try_from).collect()
    }

    pub async fn count_deliveries(&mut self, consultation: ConsultationId) -> Result<i64> {
        let (count,) =
            sql!(self, one::<(i64,)>, "select count(*) from outbox where consultation_id = $1", consultation.0)?;
        Ok(count)
    }

    /// Messages to many about a consultation; of a series, those about none.
    pub async fn broadcasts_to_export(
        &mut self,
        series: SeriesId,
        consultation: Option<ConsultationId>,
    ) -> Result<Vec<BroadcastId>> {
        let rows = match consultation {
            Some(consultation) => sql!(
                self,
                all::<(i64,)>,
                "select id from broadcast where consultation_id = $1 and series_id = $2 order by id",
                consultation.0,
                series.0
            )?,
            None => sql!(
                self,
                all::<(i64,)>,
                "select id from broadcast where series_id = $1 and consultation_id is null order by id",
                series.0
            )?,
        };
        Ok(rows.into_iter().map(|(id,)| BroadcastId(id)).collect())
    }

    /// Some of what was sent, or is to be, of one message to many.
    pub async fn broadcast_deliveries_after(
        &mut self,
        series: SeriesId,
        consultation: Option<ConsultationId>,
        broadcast: BroadcastId,
        after: NoticeId,
        limit: i64,
    ) -> Result<Vec<ExportedDelivery>> {
        let rows = sql!(
            self,
            all::<DeliveryRow>,
            "select o.id, o.person_id, o.notice, o.platform, o.state, o.reason, o.attempts, o.due_ms, o.changed_ms,
             (select r.profile from registration r join consultation c on c.id = r.consultation_id
               where r.person_id = o.person_id and c.series_id = $4 and (r.consultation_id = $5 or $5 = 0)
               and r.profile is not null order by r.id desc limit 1) as profile
             from outbox o where o.broadcast_id = $1 and o.id > $2 order by o.id limit $3",
            broadcast.0,
            after.0,
            limit,
            series.0,
            consultation.map_or(0, |id| id.0)
        )?;
        rows.into_iter().map(ExportedDelivery::try_from).collect()
    }

    pub async fn count_broadcast_deliveries(&mut self, broadcast: BroadcastId) -> Result<i64> {
        let (count,) = sql!(self, one::<(i64,)>, "select count(*) from outbox where broadcast_id = $1", broadcast.0)?;
        Ok(count)
    }
}
