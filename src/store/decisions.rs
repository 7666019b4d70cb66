//! What organizers read of registrations, and what they decide: lists by state, exceptions, reasons, those who apply.
//!
//! Everything is about one consultation, which the caller has looked up within the organizers' own series.

use chrono::{DateTime, Utc};

use super::registrations::{Row, all, registration};
use super::{Read, Result, StoredRegistration, Write, instant, millis, sql};
use crate::domain::id::{ConsultationId, PersonId, RegistrationId, SeriesId};
use crate::domain::registration::State;

/// A recorded exception.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excepted {
    /// Which limits, by the keys of `Full`, with spaces between.
    pub beyond: String,
    pub reason: String,
    /// `None`: the command line, or somebody forgotten since.
    pub by: Option<PersonId>,
    pub at: DateTime<Utc>,
}

/// What is noted beside a registration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noted {
    /// The version of the timetable for which they said that they come all the same.
    pub stays: Option<usize>,
    /// In the words of whoever declined or removed them; empty where none were given.
    pub reason: String,
    /// Organizers entered them, who have no account.
    pub entered: Option<DateTime<Utc>>,
    /// It lapsed because nobody had decided about them when the consultation began.
    pub undecided: bool,
}

impl Read {
    /// A page of those who stand alike: who waits in their order, everybody else as they came.
    pub async fn standing_alike(
        &mut self,
        consultation: ConsultationId,
        state: State,
        (limit, offset): (i64, i64),
    ) -> Result<Vec<StoredRegistration>> {
        all(sql!(
            self,
            all::<Row>,
            registration!(
                "where r.consultation_id = $1 and r.state = $2 and r.person_id is not null
                 order by coalesce(r.waiting_ms, 0), r.id limit $3 offset $4"
            ),
            consultation.0,
            state.key(),
            limit,
            offset
        )?)
    }

    pub async fn count_alike(&mut self, consultation: ConsultationId, state: State) -> Result<i64> {
        let (count,) = sql!(
            self,
            one::<(i64,)>,
            "select count(*) from registration where consultation_id = $1 and state = $2 and person_id is not null",
            consultation.0,
            state.key()
        )?;
        Ok(count)
    }

    /// A page of those whose latest registration ended, the newest first.
    pub async fn gone(
        &mut self,
        consultation: ConsultationId,
        (limit, offset): (i64, i64),
    ) -> Result<Vec<StoredRegistration>> {
        all(sql!(
            self,
            all::<Row>,
            registration!(
                "where r.consultation_id = $1 and r.person_id is not null
                 and r.state in ('withdrawn', 'lapsed', 'passed', 'declined', 'handed_over', 'removed')
                 and not exists (select 1 from registration l where l.person_id = r.person_id and l.consultation_id = $1
                   and (l.id > r.id or l.state in ('registered', 'offered', 'waiting', 'pending')))
                 order by r.id desc limit $2 offset $3"
            ),
            consultation.0,
            limit,
            offset
        )?)
    }

    pub async fn count_gone(&mut self, consultation: ConsultationId) -> Result<i64> {
        let (count,) = sql!(
            self,
            one::<(i64,)>,
            "select count(*) from registration r where r.consultation_id = $1 and r.person_id is not null
             and r.state in ('withdrawn', 'lapsed', 'passed', 'declined', 'handed_over', 'removed')
             and not exists (select 1 from registration l where l.person_id = r.person_id and l.consultation_id = $1
               and (l.id > r.id or l.state in ('registered', 'offered', 'waiting', 'pending')))",
            consultation.0
        )?;
        Ok(count)
    }

    /// Those of one state in the order of people, after this one: how a consultation is looked through.
    pub async fn alike_after(
        &mut self,
        consultation: ConsultationId,
        state: State,
        after: PersonId,
        limit: i64,
    ) -> Result<Vec<StoredRegistration>> {
        all(sql!(
            self,
            all::<Row>,
            registration!(
                "where r.consultation_id = $1 and r.state = $2 and r.person_id > $3 order by r.person_id, r.id limit $4"
            ),
            consultation.0,
            state.key(),
            after.0,
            limit
        )?)
    }

    pub async fn exceptions_of(&mut self, registration: RegistrationId) -> Result<Vec<Excepted>> {
        let rows = sql!(
            self,
            all::<(String, String, Option<i64>, i64)>,
            "select beyond, reason, decided_by, decided_ms from exception where registration_id = $1 order by decided_ms, id",
            registration.0
        )?;
        let excepted = |(beyond, reason, by, at): (String, String, Option<i64>, i64)| Excepted {
            beyond,
            reason,
            by: by.map(PersonId),
            at: instant(at),
        };
        Ok(rows.into_iter().map(excepted).collect())
    }

    pub async fn noted(&mut self, registration: RegistrationId) -> Result<Noted> {
        let row = sql!(
            self,
            optional::<(Option<i64>, Option<String>, Option<i64>, Option<i64>)>,
            "select stays_version, reason, entered_ms, undecided_ms from registration where id = $1",
            registration.0
        )?;
        let (stays, reason, entered, undecided) = row.unwrap_or_default();
        Ok(Noted {
            stays: stays.and_then(|version| usize::try_from(version).ok()),
            reason: reason.unwrap_or_default(),
            entered: entered.map(instant),
            undecided: undecided.is_some(),
        })
    }

    /// Who decides about the registrations of a series, beside the owners of the installation.
    pub async fn deciders(&mut self, series: SeriesId) -> Result<Vec<PersonId>> {
        let rows = sql!(
            self,
            all::<(i64,)>,
            "select distinct g.person_id from grant_of_role g join person p on p.id = g.person_id
             where p.part_of is null and g.role in ('organizer', 'moderator') and g.series_id = $1 order by g.person_id",
            series.0
        )?;
        Ok(rows.into_iter().map(|(id,)| PersonId(id)).collect())
    }

    /// Consultations that have begun with somebody still undecided about.
    pub async fn undecided_due(&mut self, now: DateTime<Utc>) -> Result<Vec<ConsultationId>> {
        let rows = sql!(
            self,
            all::<(i64,)>,
            "select distinct r.consultation_id from registration r join consultation c on c.id = r.consultation_id
             where r.state = 'pending' and c.starts_ms <= $1 order by r.consultation_id",
            millis(now)
        )?;
        Ok(rows.into_iter().map(|(id,)| ConsultationId(id)).collect())
    }

    /// When the next consultation begins for which somebody applied.
    pub async fn next_undecided_end(&mut self, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
        let (at,) = sql!(
            self,
            one::<(Option<i64>,)>,
            "select min(c.starts_ms) from registration r join consultation c on c.id = r.consultation_id
             where r.state = 'pending' and c.starts_ms > $1",
            millis(now)
        )?;
        Ok(at.map(instant))
    }
}

impl Write {
    /// A row without a seat goes to the end of the waiting list.
    pub async fn begin_waiting(&mut self, registration: &StoredRegistration, now: DateTime<Utc>) -> Result<()> {
        sql!(
            self,
            run,
            "update registration set state = 'waiting', changed_ms = $2, waiting_ms = coalesce((select max(w.waiting_ms) + 1
               from registration w where w.consultation_id = $3 and w.state = 'waiting' and w.waiting_ms >= $2), $2) where id = $1",
            registration.id.0,
            millis(now),
            registration.consultation.0
        )?;
        Ok(())
    }

    /// Why organizers decided so, as the person is told.
    pub async fn note_reason(&mut self, registration: RegistrationId, reason: &str) -> Result<()> {
        sql!(self, run, "update registration set reason = $2 where id = $1", registration.0, reason)?;
        Ok(())
    }

    pub async fn note_entered(&mut self, registration: RegistrationId, now: DateTime<Utc>) -> Result<()> {
        sql!(self, run, "update registration set entered_ms = $2 where id = $1", registration.0, millis(now))?;
        Ok(())
    }

    pub async fn note_undecided(&mut self, registration: RegistrationId, now: DateTime<Utc>) -> Result<()> {
        sql!(self, run, "update registration set undecided_ms = $2 where id = $1", registration.0, millis(now))?;
        Ok(())
    }
}
