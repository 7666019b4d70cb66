//! Registrations: who stands where, who waits, and how much room there is.
//!
//! Seats are given, freed and limited in `seats`.

use chrono::{DateTime, Utc};

use super::{Read, Result, Write, instant, millis, sql, unreadable};
use crate::domain::id::{ConsultationId, DelegationId, GroupId, OrganizationId, PersonId, RegistrationId};
use crate::domain::person::{Platform, Profile};
use crate::domain::registration::{NO_LIMIT, Room, State};

#[derive(Clone, Debug)]
pub struct StoredRegistration {
    pub id: RegistrationId,
    pub consultation: ConsultationId,
    pub person: PersonId,
    pub delegation: DelegationId,
    /// `None`: comes for themself.
    pub organization: Option<OrganizationId>,
    pub group: Option<GroupId>,
    pub state: State,
    pub waiting_since: Option<DateTime<Utc>>,
    pub offer_until: Option<DateTime<Utc>>,
    pub profile: Profile,
    pub changed: DateTime<Utc>,
}

/// Where a holder sits, in each kind of room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seats {
    pub meeting: i64,
    pub delegation: i64,
    pub group: Option<i64>,
}

/// What there may be to do for those who wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeetingNow {
    pub room: Room,
    pub overdue: bool,
    pub waiting: bool,
}

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: i64,
    consultation_id: i64,
    person_id: i64,
    delegation_id: i64,
    organization_id: Option<i64>,
    group_id: Option<i64>,
    state: String,
    waiting_ms: Option<i64>,
    offer_until_ms: Option<i64>,
    profile: String,
    changed_ms: i64,
}

macro_rules! registration {
    ($rest:literal) => {
        concat!(
            "select r.id, r.consultation_id, r.person_id, r.delegation_id, d.organization_id, r.group_id, r.state, r.waiting_ms, ",
            "r.offer_until_ms, r.profile, r.changed_ms from registration r join delegation d on d.id = r.delegation_id ",
            $rest
        )
    };
}
pub(super) use registration;

impl TryFrom<Row> for StoredRegistration {
    type Error = super::Error;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: RegistrationId(row.id),
            consultation: ConsultationId(row.consultation_id),
            person: PersonId(row.person_id),
            delegation: DelegationId(row.delegation_id),
            organization: row.organization_id.map(OrganizationId),
            group: row.group_id.map(GroupId),
            state: State::from_key(&row.state).ok_or(unreadable("registration"))?,
            waiting_since: row.waiting_ms.map(instant),
            offer_until: row.offer_until_ms.map(instant),
            profile: serde_json::from_str(&row.profile).map_err(|_| unreadable("registration"))?,
            changed: instant(row.changed_ms),
        })
    }
}

pub(super) fn all(rows: Vec<Row>) -> Result<Vec<StoredRegistration>> {
    rows.into_iter().map(StoredRegistration::try_from).collect()
}

fn platform(key: String) -> Option<Platform> {
    [Platform::Console, Platform::Telegram, Platform::Discord].into_iter().find(|platform| platform.key() == key)
}

impl Read {
    /// The registration that counts: the active one, else the latest.
    pub async fn registration(
        &mut self,
        consultation: ConsultationId,
        person: PersonId,
    ) -> Result<Option<StoredRegistration>> {
        sql!(
            self,
            optional::<Row>,
            registration!(
                "where r.person_id = $2 and r.consultation_id = $1
                 order by case when r.state in ('registered', 'offered', 'waiting', 'pending') then 0 else 1 end, r.id desc limit 1"
            ),
            consultation.0,
            person.0
        )?
        .map(StoredRegistration::try_from)
        .transpose()
    }

    pub async fn registration_by_id(&mut self, id: RegistrationId) -> Result<Option<StoredRegistration>> {
        sql!(self, optional::<Row>, registration!("where r.id = $1 and r.person_id is not null"), id.0)?
            .map(StoredRegistration::try_from)
            .transpose()
    }

    /// All of a person's, oldest first.
    pub async fn registrations_of(&mut self, person: PersonId) -> Result<Vec<StoredRegistration>> {
        all(sql!(self, all::<Row>, registration!("where r.person_id = $1 order by r.id"), person.0)?)
    }

    /// Consultations that a person has a registration for, of whatever state.
    pub async fn registered_for(&mut self, person: PersonId) -> Result<Vec<ConsultationId>> {
        let rows = sql!(
            self,
            all::<(i64,)>,
            "select distinct consultation_id from registration where person_id = $1",
            person.0
        )?;
        Ok(rows.into_iter().map(|(id,)| ConsultationId(id)).collect())
    }

    /// Everybody who is registered, offered or waiting, in the order of their ids.
    pub async fn active(&mut self, consultation: ConsultationId) -> Result<Vec<StoredRegistration>> {
        all(sql!(
            self,
            all::<Row>,
            registration!(
                "where r.consultation_id = $1 and r.person_id is not null and r.state in ('registered', 'offered', 'waiting', 'pending')
                 order by r.id"
            ),
            consultation.0
        )?)
    }

    /// Those of one delegation who hold its seats.
    pub async fn holders(&mut self, delegation: DelegationId) -> Result<Vec<StoredRegistration>> {
        all(sql!(
            self,
            all::<Row>,
            registration!(
                "where r.delegation_id = $1 and r.org_seat_no is not null and r.person_id is not null order by r.id"
            ),
            delegation.0
        )?)
    }

    /// Everybody of one delegation, whatever their state, holders first by their number.
    pub async fn delegation_members(&mut self, delegation: DelegationId) -> Result<Vec<StoredRegistration>> {
        all(sql!(
            self,
            all::<Row>,
            registration!(
                "where r.delegation_id = $1 and r.person_id is not null order by coalesce(r.org_seat_no, 1000000001), r.id"
            ),
            delegation.0
        )?)
    }

    pub async fn delegation(
        &mut self,
        consultation: ConsultationId,
        organization: Option<OrganizationId>,
    ) -> Result<Option<(DelegationId, Room)>> {
        let row = match organization {
            Some(organization) => sql!(
                self,
                optional::<(i64, i64, i64)>,
                "select d.id, d.places, coalesce((select max(r.org_seat_no) from registration r where r.delegation_id = d.id), 0)
                 from delegation d where d.consultation_id = $1 and d.organization_id = $2",
                consultation.0,
                organization.0
            )?,
            None => sql!(
                self,
                optional::<(i64, i64, i64)>,
                "select d.id, d.places, coalesce((select max(r.org_seat_no) from registration r where r.delegation_id = d.id), 0)
                 from delegation d where d.consultation_id = $1 and d.organization_id is null",
                consultation.0
            )?,
        };
        Ok(row.map(|(id, places, held)| (DelegationId(id), Room { places, held })))
    }

    /// Room in the delegation of one registration.
    pub async fn delegation_room(&mut self, delegation: DelegationId) -> Result<Room> {
        let (places, held) = sql!(
            self,
            one::<(i64, i64)>,
            "select d.places, coalesce((select max(r.org_seat_no) from registration r where r.delegation_id = d.id), 0)
             from delegation d where d.id = $1",
            delegation.0
        )?;
        Ok(Room { places, held })
    }

    /// How many are offered a seat that is held beyond a time.
    pub async fn count_offers_beyond(&mut self, consultation: ConsultationId, at: DateTime<Utc>) -> Result<i64> {
        let (count,) = sql!(
            self,
            one::<(i64,)>,
            "select count(*) from registration where consultation_id = $1 and state = 'offered' and offer_until_ms > $2",
            consultation.0,
            millis(at)
        )?;
        Ok(count)
    }

    /// The meeting at one look: its room, whether an offer is over, and whether anybody waits.
    pub async fn meeting_now(&mut self, consultation: ConsultationId, now: DateTime<Utc>) -> Result<MeetingNow> {
        let (places, held, overdue, waiting) = sql!(
            self,
            one::<(i64, i64, i64, i64)>,
            "select c.places, coalesce((select max(r.seat_no) from registration r where r.consultation_id = c.id), 0),
             case when exists (select 1 from registration r where r.state = 'offered' and r.offer_until_ms <= $2 and r.consultation_id = c.id)
               then cast(1 as bigint) else cast(0 as bigint) end,
             case when exists (select 1 from registration r where r.consultation_id = c.id and r.state = 'waiting')
               then cast(1 as bigint) else cast(0 as bigint) end
             from consultation c where c.id = $1",
            consultation.0,
            millis(now)
        )?;
        Ok(MeetingNow { room: Room { places, held }, overdue: overdue == 1, waiting: waiting == 1 })
    }

    pub async fn group_room(&mut self, group: GroupId) -> Result<Room> {
        let (places, held) = sql!(
            self,
            one::<(i64, i64)>,
            "select g.places, coalesce((select max(r.group_seat_no) from registration r where r.group_id = g.id), 0)
             from working_group g where g.id = $1",
            group.0
        )?;
        Ok(Room { places, held })
    }

    /// The first who waits and whose delegation and group have room. Whether the meeting has is asked by the caller.
    pub async fn first_who_fits(&mut self, consultation: ConsultationId) -> Result<Option<StoredRegistration>> {
        sql!(
            self,
            optional::<Row>,
            registration!(
                "left join working_group g on g.id = r.group_id
                 where r.consultation_id = $1 and r.state = 'waiting'
                 and coalesce((select max(h.org_seat_no) from registration h where h.delegation_id = r.delegation_id), 0) < d.places
                 and (g.id is null or coalesce((select max(h.group_seat_no) from registration h where h.group_id = r.group_id), 0) < g.places)
                 order by r.waiting_ms, r.id limit 1"
            ),
            consultation.0
        )?
        .map(StoredRegistration::try_from)
        .transpose()
    }

    pub async fn waiting(&mut self, consultation: ConsultationId) -> Result<Vec<StoredRegistration>> {
        all(sql!(
            self,
            all::<Row>,
            registration!("where r.consultation_id = $1 and r.state = 'waiting' order by r.waiting_ms, r.id"),
            consultation.0
        )?)
    }

    pub async fn count_waiting(&mut self, consultation: ConsultationId) -> Result<i64> {
        let (count,) = sql!(
            self,
            one::<(i64,)>,
            "select count(*) from registration where consultation_id = $1 and state = 'waiting'",
            consultation.0
        )?;
        Ok(count)
    }

    /// How many stand in each state that anybody stands in.
    pub async fn count_states(&mut self, consultation: ConsultationId) -> Result<Vec<(State, i64)>> {
        let rows = sql!(
            self,
            all::<(String, i64)>,
            "select state, count(*) from registration where consultation_id = $1 group by state order by state",
            consultation.0
        )?;
        rows.into_iter()
            .map(|(state, count)| Ok((State::from_key(&state).ok_or(unreadable("state"))?, count)))
            .collect()
    }

    /// Where those are reached who stand in a consultation, as a notice would reach them just now; `None`: nowhere.
    pub async fn reached(&mut self, consultation: ConsultationId) -> Result<Vec<(Option<Platform>, i64)>> {
        let rows = sql!(
            self,
            all::<(Option<String>, i64)>,
            "select q.platform, count(*) from (select (select b.platform from address b where b.person_id = r.person_id
               and b.closed_ms is null order by coalesce(b.preferred_ms, 0) desc, b.id limit 1) as platform from registration r
               where r.consultation_id = $1 and r.state in ('registered', 'offered', 'waiting', 'pending')
               and r.person_id is not null) as q group by q.platform order by q.platform",
            consultation.0
        )?;
        Ok(rows.into_iter().map(|(key, count)| (key.and_then(platform), count)).collect())
    }

    /// How many organizations have more people than this, and how many people have come for themselves.
    pub async fn delegations_above(
        &mut self,
        consultation: ConsultationId,
        per_org: Option<u32>,
    ) -> Result<(i64, i64)> {
        let (organizations,) = sql!(
            self,
            one::<(i64,)>,
            "select count(*) from delegation d where d.consultation_id = $1 and d.organization_id is not null
             and (select coalesce(max(r.org_seat_no), 0) from registration r where r.delegation_id = d.id) > $2",
            consultation.0,
            per_org.map_or(NO_LIMIT, i64::from)
        )?;
        let (individuals,) = sql!(
            self,
            one::<(i64,)>,
            "select coalesce(max(r.org_seat_no), 0) from delegation d join registration r on r.delegation_id = d.id
             where d.consultation_id = $1 and d.organization_id is null",
            consultation.0
        )?;
        Ok((organizations, individuals))
    }

    /// 1 is the first of those who wait.
    pub async fn waiting_place(&mut self, registration: &StoredRegistration) -> Result<Option<i64>> {
        let Some(since) = registration.waiting_since else { return Ok(None) };
        let (before,) = sql!(
            self,
            one::<(i64,)>,
            "select count(*) from registration where consultation_id = $1 and state = 'waiting'
             and (waiting_ms < $2 or (waiting_ms = $2 and id <= $3))",
            registration.consultation.0,
            millis(since),
            registration.id.0
        )?;
        Ok(Some(before))
    }

    pub async fn overdue_offers(
        &mut self,
        consultation: ConsultationId,
        now: DateTime<Utc>,
    ) -> Result<Vec<StoredRegistration>> {
        all(sql!(
            self,
            all::<Row>,
            registration!(
                "where r.state = 'offered' and r.offer_until_ms <= $2 and r.consultation_id = $1 order by r.offer_until_ms, r.id"
            ),
            consultation.0,
            millis(now)
        )?)
    }

    /// Consultations with an offer that is over.
    pub async fn offers_due(&mut self, now: DateTime<Utc>) -> Result<Vec<ConsultationId>> {
        let rows = sql!(
            self,
            all::<(i64,)>,
            "select r.consultation_id from registration r join consultation c on c.id = r.consultation_id
             where r.state = 'offered' and r.offer_until_ms <= $1 and not c.cancelled order by r.offer_until_ms",
            millis(now)
        )?;
        let mut due: Vec<ConsultationId> = rows.into_iter().map(|(id,)| ConsultationId(id)).collect();
        due.sort_unstable();
        due.dedup();
        Ok(due)
    }

    /// When the next offer ends that is not over yet.
    pub async fn next_offer_end(&mut self, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
        let (at,) = sql!(
            self,
            one::<(Option<i64>,)>,
            "select min(offer_until_ms) from registration where state = 'offered' and offer_until_ms > $1",
            millis(now)
        )?;
        Ok(at.map(instant))
    }

    pub(super) async fn seats(&mut self, id: RegistrationId) -> Result<Option<Seats>> {
        let row = sql!(
            self,
            optional::<(Option<i64>, Option<i64>, Option<i64>)>,
            "select seat_no, org_seat_no, group_seat_no from registration where id = $1",
            id.0
        )?;
        Ok(match row {
            Some((Some(meeting), Some(delegation), group)) => Some(Seats { meeting, delegation, group }),
            _ => None,
        })
    }
}

impl Write {
    /// They come all the same, at the dates of this version.
    pub async fn note_stays(&mut self, registration: RegistrationId, version: usize) -> Result<()> {
        let version = i64::try_from(version).unwrap_or(1);
        sql!(self, run, "update registration set stays_version = $2 where id = $1", registration.0, version)?;
        Ok(())
    }

    /// The delegation of an organization, or of those who come for themselves; made with its first registration.
    pub async fn delegation_for(
        &mut self,
        new: DelegationId,
        consultation: ConsultationId,
        organization: Option<OrganizationId>,
    ) -> Result<DelegationId> {
        if let Some((found, _)) = self.delegation(consultation, organization).await? {
            return Ok(found);
        }
        match organization {
            Some(organization) => sql!(
                self,
                run,
                "insert into delegation (id, consultation_id, organization_id, per_org, places)
                     select $1, c.id, $3, c.per_org, c.per_org from consultation c where c.id = $2",
                new.0,
                consultation.0,
                organization.0
            )?,
            None => sql!(
                self,
                run,
                "insert into delegation (id, consultation_id, individuals, places)
                     select $1, c.id, c.individuals, c.individuals from consultation c where c.id = $2",
                new.0,
                consultation.0
            )?,
        };
        Ok(new)
    }

    /// A new row, without a seat.
    pub async fn add_registration(&mut self, registration: &StoredRegistration) -> Result<()> {
        let through = self.through();
        sql!(
            self,
            run, "insert into registration (id, consultation_id, person_id, delegation_id, group_id, state, waiting_ms, profile,
                 created_ms, changed_ms, through_id)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10)",
            registration.id.0,
            registration.consultation.0,
            registration.person.0,
            registration.delegation.0,
            registration.group.map(|id| id.0),
            registration.state.key(),
            registration.waiting_since.map(millis),
            profile(&registration.profile),
            millis(registration.changed),
            through
        )?;
        Ok(())
    }

    /// Accepting an offer keeps the numbers, so it can never fail for room.
    pub async fn accept(&mut self, id: RegistrationId, now: DateTime<Utc>) -> Result<()> {
        sql!(
            self,
            run,
            "update registration set state = 'registered', offer_until_ms = null, changed_ms = $2 where id = $1 and state = 'offered'",
            id.0,
            millis(now)
        )?;
        let (consultation,) =
            sql!(self, one::<(i64,)>, "select consultation_id from registration where id = $1", id.0)?;
        self.seats_changed(ConsultationId(consultation), now).await
    }

    pub async fn record_exception(
        &mut self,
        id: i64,
        registration: &StoredRegistration,
        beyond: &str,
        reason: &str,
        decided_by: Option<PersonId>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let through = self.through();
        sql!(
            self,
            run,
            "insert into exception (id, registration_id, consultation_id, beyond, reason, decided_by, decided_ms, through_id)
                 values ($1, $2, $3, $4, $5, $6, $7, $8)",
            id,
            registration.id.0,
            registration.consultation.0,
            beyond,
            reason,
            decided_by.map(|id| id.0),
            millis(now),
            through
        )?;
        Ok(())
    }

    pub async fn refresh_profile(&mut self, id: RegistrationId, new: &Profile, now: DateTime<Utc>) -> Result<()> {
        sql!(
            self,
            run,
            "update registration set profile = $2, changed_ms = $3 where id = $1",
            id.0,
            profile(new),
            millis(now)
        )?;
        Ok(())
    }

    /// What stays of somebody forgotten: that a seat was held, and in which working group. No person, no
    /// organization, no answers about them.
    pub async fn anonymize(&mut self, registration: &StoredRegistration) -> Result<()> {
        let seats = self.seats(registration.id).await?;
        // Why somebody was admitted beyond a limit may tell who they are.
        sql!(self, run, "update exception set reason = '' where registration_id = $1", registration.id.0)?;
        sql!(
            self,
            run,
            "update registration set person_id = null, profile = null, reason = null, delegation_id = null, org_places = null, org_seat_no = null where id = $1",
            registration.id.0
        )?;
        match seats {
            Some(seats) => self.close_delegation_gap(registration.delegation, seats.delegation).await,
            None => Ok(()),
        }
    }

    /// `false` when this person asked before.
    pub async fn note_seat_request(
        &mut self,
        consultation: ConsultationId,
        person: PersonId,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let noted = sql!(
            self,
            run,
            "insert into seat_request (consultation_id, person_id, asked_ms) values ($1, $2, $3) on conflict do nothing",
            consultation.0,
            person.0,
            millis(now)
        )?;
        Ok(noted == 1)
    }
}

pub(super) fn profile(profile: &Profile) -> String {
    serde_json::to_string(profile).unwrap_or_default()
}
