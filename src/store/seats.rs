//! The numbered seats behind registrations, and the limits they stand under.
//!
//! Everything here runs under the consultation's lock. Numbers are always 1 to n without gaps in the meeting, in each
//! delegation and in each working group: whoever leaves, the highest number moves into the hole. So the highest number
//! is how many are held, and the next one is free or beyond the limit, which the schema refuses.

use chrono::{DateTime, Utc};

use super::registrations::profile;
use super::{Result, Seats, StoredRegistration, Write, millis, sql, unreadable};
use crate::domain::consultation::Limits;
use crate::domain::id::{ConsultationId, DelegationId, GroupId, PersonId, RegistrationId};
use crate::domain::registration::{NO_LIMIT, State};

impl Write {
    /// A new row that takes the next numbers at once; `offered` with the end of the offer, else `registered`.
    pub async fn add_holder(&mut self, registration: &StoredRegistration) -> Result<()> {
        let seats = self.next_seats(registration).await?;
        self.add_holder_at(registration, seats).await
    }

    /// As [`Write::add_holder`], at numbers the caller read under the consultation's lock.
    pub async fn add_holder_at(&mut self, registration: &StoredRegistration, seats: Seats) -> Result<()> {
        let through = self.through();
        sql!(
            self,
            run, "insert into registration (id, consultation_id, person_id, delegation_id, group_id, state, offer_until_ms, profile,
                 created_ms, changed_ms, places, seat_no, org_places, org_seat_no, group_places, group_seat_no, through_id)
                 select $1, c.id, $3, d.id, $5, $6, $7, $8, $9, $9, c.places, $10, d.places, $11,
                 (select g.places from working_group g where g.id = $5), $12, $13
                 from consultation c join delegation d on d.id = $4 where c.id = $2",
            registration.id.0,
            registration.consultation.0,
            registration.person.0,
            registration.delegation.0,
            registration.group.map(|id| id.0),
            registration.state.key(),
            registration.offer_until.map(millis),
            profile(&registration.profile),
            millis(registration.changed),
            seats.meeting,
            seats.delegation,
            seats.group,
            through
        )?;
        self.seats_changed(registration.consultation, registration.changed).await
    }

    /// Gives the next numbers to a row that has none.
    pub async fn hold(
        &mut self,
        registration: &StoredRegistration,
        state: State,
        offer_until: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let seats = self.next_seats(registration).await?;
        sql!(
            self,
            run,
            "update registration set state = $2, offer_until_ms = $3, waiting_ms = null, changed_ms = $4,
                 seat_no = $5, org_seat_no = $6, group_seat_no = $7,
                 places = (select c.places from consultation c where c.id = consultation_id),
                 org_places = (select d.places from delegation d where d.id = delegation_id),
                 group_places = (select g.places from working_group g where g.id = group_id)
                 where id = $1",
            registration.id.0,
            state.key(),
            offer_until.map(millis),
            millis(now),
            seats.meeting,
            seats.delegation,
            seats.group
        )?;
        self.seats_changed(registration.consultation, now).await
    }

    async fn next_seats(&mut self, registration: &StoredRegistration) -> Result<Seats> {
        let (meeting, delegation, group) = sql!(
            self,
            one::<(i64, i64, i64)>,
            "select coalesce((select max(r.seat_no) from registration r where r.consultation_id = $1), 0) + 1,
             coalesce((select max(r.org_seat_no) from registration r where r.delegation_id = $2), 0) + 1,
             coalesce((select max(r.group_seat_no) from registration r where r.group_id = $3), 0) + 1",
            registration.consultation.0,
            registration.delegation.0,
            registration.group.map(|id| id.0)
        )?;
        Ok(Seats { meeting, delegation, group: registration.group.map(|_| group) })
    }

    /// Ends a registration. A holder's numbers are filled by the highest ones, and recorded exceptions shrink by it.
    pub async fn end_registration(
        &mut self,
        registration: &StoredRegistration,
        state: State,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let seats = self.seats(registration.id).await?;
        sql!(
            self,
            run,
            "update registration set state = $2, places = null, seat_no = null, org_places = null, org_seat_no = null,
                 group_places = null, group_seat_no = null, waiting_ms = null, offer_until_ms = null, changed_ms = $3,
                 left_ms = case when state = 'registered' then $3 else left_ms end where id = $1",
            registration.id.0,
            state.key(),
            millis(now)
        )?;
        let Some(seats) = seats else { return Ok(()) };
        self.seats_changed(registration.consultation, now).await?;
        self.close_meeting_gap(registration.consultation, seats.meeting).await?;
        self.close_delegation_gap(registration.delegation, seats.delegation).await?;
        if let (Some(group), Some(seat)) = (registration.group, seats.group) {
            self.close_group_gap(group, seat).await?;
        }
        Ok(())
    }

    async fn close_meeting_gap(&mut self, consultation: ConsultationId, hole: i64) -> Result<()> {
        sql!(
            self,
            run, "update registration set seat_no = $2 where consultation_id = $1
                 and seat_no = (select max(m.seat_no) from registration m where m.consultation_id = $1) and seat_no > $2",
            consultation.0,
            hole
        )?;
        sql!(
            self,
            run,
            "update consultation set extra = extra - 1, places = places - 1 where id = $1 and extra > 0",
            consultation.0
        )?;
        Ok(())
    }

    pub(super) async fn close_delegation_gap(&mut self, delegation: DelegationId, hole: i64) -> Result<()> {
        sql!(
            self,
            run, "update registration set org_seat_no = $2 where delegation_id = $1
                 and org_seat_no = (select max(m.org_seat_no) from registration m where m.delegation_id = $1) and org_seat_no > $2",
            delegation.0,
            hole
        )?;
        sql!(
            self,
            run,
            "update delegation set extra = extra - 1, places = places - 1 where id = $1 and extra > 0",
            delegation.0
        )?;
        Ok(())
    }

    async fn close_group_gap(&mut self, group: GroupId, hole: i64) -> Result<()> {
        sql!(
            self,
            run, "update registration set group_seat_no = $2 where group_id = $1
                 and group_seat_no = (select max(m.group_seat_no) from registration m where m.group_id = $1) and group_seat_no > $2",
            group.0,
            hole
        )?;
        sql!(
            self,
            run,
            "update working_group set extra = extra - 1, places = places - 1 where id = $1 and extra > 0",
            group.0
        )?;
        Ok(())
    }

    /// The seat goes from one person to another with its numbers; the giver's row ends as `handed_over`.
    pub async fn hand_over(
        &mut self,
        giver: &StoredRegistration,
        taker: &StoredRegistration,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let Some(seats) = self.seats(giver.id).await? else { return Err(unreadable("registration")) };
        sql!(
            self,
            run, "update registration set state = 'handed_over', places = null, seat_no = null, org_places = null, org_seat_no = null,
                 group_places = null, group_seat_no = null, offer_until_ms = null, changed_ms = $2, left_ms = $2 where id = $1",
            giver.id.0,
            millis(now)
        )?;
        self.add_holder_at(taker, seats).await
    }

    /// Makes every room one bigger in which this registration would not fit. The exception's row is the caller's to write.
    pub async fn make_room(&mut self, registration: &StoredRegistration) -> Result<()> {
        sql!(
            self,
            run,
            "update consultation set extra = extra + 1, places = places + 1 where id = $1
                 and places <= (select coalesce(max(r.seat_no), 0) from registration r where r.consultation_id = $1)",
            registration.consultation.0
        )?;
        sql!(
            self,
            run,
            "update delegation set extra = extra + 1, places = places + 1 where id = $1
                 and places <= (select coalesce(max(r.org_seat_no), 0) from registration r where r.delegation_id = $1)",
            registration.delegation.0
        )?;
        if let Some(group) = registration.group {
            sql!(
                self,
                run, "update working_group set extra = extra + 1, places = places + 1 where id = $1
                     and places <= (select coalesce(max(r.group_seat_no), 0) from registration r where r.group_id = $1)",
                group.0
            )?;
        }
        Ok(())
    }

    /// After dates moved: no offer is held beyond the end of the waiting list. Those that would have been.
    pub async fn end_offers_with_the_list(
        &mut self,
        consultation: ConsultationId,
    ) -> Result<Vec<(RegistrationId, PersonId)>> {
        let rows = sql!(
            self,
            all::<(i64, Option<i64>)>,
            "update registration set offer_until_ms = (select c.waiting_ends_ms from consultation c where c.id = $1)
             where consultation_id = $1 and state = 'offered'
             and offer_until_ms > (select c.waiting_ends_ms from consultation c where c.id = $1) returning id, person_id",
            consultation.0
        )?;
        Ok(rows.into_iter().filter_map(|(id, person)| Some((RegistrationId(id), PersonId(person?)))).collect())
    }

    /// An offer that stands is held until another time.
    pub async fn set_offer_end(&mut self, registration: RegistrationId, until: DateTime<Utc>) -> Result<()> {
        sql!(
            self,
            run,
            "update registration set offer_until_ms = $2 where id = $1 and state = 'offered'",
            registration.0,
            millis(until)
        )?;
        Ok(())
    }

    /// Sets the limits of a consultation. Whoever holds a seat keeps it: what stands above a lowered limit becomes
    /// `extra` and goes as people leave.
    pub async fn set_limits(&mut self, consultation: ConsultationId, limits: &Limits) -> Result<()> {
        let size = |limit: Option<u32>| limit.map_or(NO_LIMIT, i64::from);
        sql!(
            self,
            run, "update consultation set capacity = $2,
                 extra = case when held.n > $2 then held.n - $2 else 0 end, places = case when held.n > $2 then held.n else $2 end
                 from (select coalesce(max(r.seat_no), 0) as n from registration r where r.consultation_id = $1) as held
                 where id = $1 and capacity <> $2",
            consultation.0,
            size(limits.capacity)
        )?;
        let per_org = size(limits.per_organization);
        let individuals = size(limits.individuals);
        // Lowering goes through the delegations first, raising through the consultation first: the check on a
        // delegation's places holds at every statement.
        let (present, present_individuals) = sql!(
            self,
            one::<(i64, i64)>,
            "select per_org, individuals from consultation where id = $1",
            consultation.0
        )?;
        if per_org > present {
            self.set_per_org(consultation, per_org).await?;
            self.fit_delegations(consultation, per_org, false).await?;
        } else if per_org < present {
            self.fit_delegations(consultation, per_org, false).await?;
            self.set_per_org(consultation, per_org).await?;
        }
        if individuals > present_individuals {
            self.set_individuals(consultation, individuals).await?;
            self.fit_delegations(consultation, individuals, true).await?;
        } else if individuals < present_individuals {
            self.fit_delegations(consultation, individuals, true).await?;
            self.set_individuals(consultation, individuals).await?;
        }
        Ok(())
    }

    async fn set_per_org(&mut self, consultation: ConsultationId, size: i64) -> Result<()> {
        sql!(self, run, "update consultation set per_org = $2 where id = $1", consultation.0, size)?;
        Ok(())
    }

    async fn set_individuals(&mut self, consultation: ConsultationId, size: i64) -> Result<()> {
        sql!(self, run, "update consultation set individuals = $2 where id = $1", consultation.0, size)?;
        Ok(())
    }

    async fn fit_delegations(&mut self, consultation: ConsultationId, size: i64, individuals: bool) -> Result<()> {
        sql!(
            self,
            run, "update delegation set extra = case when held.n > $2 then held.n - $2 else 0 end,
                 places = case when held.n > $2 then held.n else $2 end
                 from (select d.id as of, coalesce(max(r.org_seat_no), 0) as n from delegation d
                       left join registration r on r.delegation_id = d.id where d.consultation_id = $1 group by d.id) as held
                 where held.of = delegation.id and (organization_id is null) = $3",
            consultation.0,
            size,
            individuals
        )?;
        Ok(())
    }

    pub async fn set_group_size(&mut self, group: GroupId, size: Option<u32>) -> Result<()> {
        sql!(
            self,
            run, "update working_group set size = $2,
                 extra = case when held.n > $2 then held.n - $2 else 0 end, places = case when held.n > $2 then held.n else $2 end
                 from (select coalesce(max(r.group_seat_no), 0) as n from registration r where r.group_id = $1) as held
                 where id = $1 and size <> $2",
            group.0,
            size.map_or(NO_LIMIT, i64::from)
        )?;
        Ok(())
    }

    /// Moves a registration to another organization's delegation in the same consultation, at that one's next number
    /// if it holds a seat. The room must be there or made first.
    pub async fn move_to_delegation(
        &mut self,
        registration: &StoredRegistration,
        delegation: DelegationId,
    ) -> Result<()> {
        let seats = self.seats(registration.id).await?;
        let next = match seats {
            Some(_) => Some(self.delegation_room(delegation).await?.held + 1),
            None => None,
        };
        sql!(
            self,
            run, "update registration set delegation_id = $2, org_seat_no = $3,
                 org_places = case when $3 > 0 then (select d.places from delegation d where d.id = $2) else null end where id = $1",
            registration.id.0,
            delegation.0,
            next
        )?;
        if let Some(seats) = seats {
            self.close_delegation_gap(registration.delegation, seats.delegation).await?;
        }
        Ok(())
    }

    /// One more place in a delegation: merging may bring more people together than the limit.
    pub async fn widen_delegation(&mut self, delegation: DelegationId) -> Result<()> {
        sql!(self, run, "update delegation set extra = extra + 1, places = places + 1 where id = $1", delegation.0)?;
        Ok(())
    }
}
