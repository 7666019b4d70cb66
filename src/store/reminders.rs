//! Whom to remind, and which occasions are done with. Which occasions there are is `domain::reminder`'s subject.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::{Read, Result, Write, instant, millis, sql};
use crate::domain::id::{ConsultationId, PersonId, SeriesId};
use crate::domain::reminder::{Audience, Interest};

/// Somebody who is to be told, and when they may be disturbed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    pub person: PersonId,
    pub zone: Option<Tz>,
    /// Not at night.
    pub quiet: bool,
}

fn told(rows: Vec<(i64, Option<String>, bool)>) -> Vec<Told> {
    let of = |(person, zone, quiet): (i64, Option<String>, bool)| Told {
        person: PersonId(person),
        zone: zone.and_then(|zone| zone.parse().ok()),
        quiet,
    };
    rows.into_iter().map(of).collect()
}

impl Read {
    /// Everybody of an audience, but those who muted the consultation. Registered people are told that they are; whoever
    /// has a place is not reminded to take one.
    pub async fn audience(&mut self, consultation: ConsultationId, audience: Audience) -> Result<Vec<Told>> {
        Ok(told(match audience {
            Audience::Registered => sql!(
                self,
                all::<(i64, Option<String>, bool)>,
                "select p.id, p.zone, p.quiet from registration r join person p on p.id = r.person_id
                 where r.consultation_id = $1 and r.state = 'registered' and not exists (select 1 from interest i
                   where i.person_id = p.id and i.consultation_id = $1 and i.kind = 'muted') order by r.id",
                consultation.0
            )?,
            Audience::Interested => sql!(
                self,
                all::<(i64, Option<String>, bool)>,
                "select p.id, p.zone, p.quiet from interest i join person p on p.id = i.person_id
                 where i.consultation_id = $1 and i.kind <> 'muted' and p.part_of is null and not exists (select 1 from registration r
                   where r.person_id = p.id and r.consultation_id = $1
                   and r.state in ('registered', 'offered', 'waiting', 'pending')) order by p.id",
                consultation.0
            )?,
            Audience::Subscribed => sql!(
                self,
                all::<(i64, Option<String>, bool)>,
                "select p.id, p.zone, p.quiet from consent n join person p on p.id = n.person_id
                 where n.kind = 'news' and n.withdrawn_ms is null and p.part_of is null
                 and not exists (select 1 from interest i where i.person_id = p.id and i.consultation_id = $1 and i.kind = 'muted')
                 and not exists (select 1 from registration r where r.person_id = p.id and r.consultation_id = $1
                   and r.state in ('registered', 'offered', 'waiting', 'pending')) order by p.id",
                consultation.0
            )?,
        }))
    }

    pub async fn interest(&mut self, person: PersonId, consultation: ConsultationId) -> Result<Option<Interest>> {
        let row = sql!(
            self,
            optional::<(String,)>,
            "select kind from interest where person_id = $1 and consultation_id = $2",
            person.0,
            consultation.0
        )?;
        Ok(row.and_then(|(kind,)| Interest::from_key(&kind)))
    }

    /// Whether a person is not to be disturbed at night.
    pub async fn is_quiet(&mut self, person: PersonId) -> Result<bool> {
        let row = sql!(self, optional::<(bool,)>, "select quiet from person where id = $1", person.0)?;
        Ok(row.is_none_or(|(quiet,)| quiet))
    }

    /// How many reminders of a series somebody was sent, and when the last one was.
    pub async fn reminded(&mut self, person: PersonId, series: SeriesId) -> Result<(i64, Option<DateTime<Utc>>)> {
        let (count, last) = sql!(
            self,
            one::<(i64, Option<i64>)>,
            "select count(*), max(o.changed_ms) from outbox o join consultation c on c.id = o.consultation_id
             where o.person_id = $1 and c.series_id = $2 and o.sameness like 'reminder:%' and o.state = 'sent'",
            person.0,
            series.0
        )?;
        Ok((count, last.map(instant)))
    }

    /// Consultations that are to be looked at for reminders.
    pub async fn reminders_due(&mut self, now: DateTime<Utc>) -> Result<Vec<ConsultationId>> {
        let rows = sql!(
            self,
            all::<(i64,)>,
            "select id from consultation where next_reminder_ms is not null and next_reminder_ms <= $1 order by id",
            millis(now)
        )?;
        Ok(rows.into_iter().map(|(id,)| ConsultationId(id)).collect())
    }

    pub async fn next_reminder(&mut self) -> Result<Option<DateTime<Utc>>> {
        let (at,) = sql!(
            self,
            one::<(Option<i64>,)>,
            "select min(next_reminder_ms) from consultation where next_reminder_ms is not null"
        )?;
        Ok(at.map(instant))
    }

    /// Since when a consultation's occasions are ours to tell.
    pub async fn announced(&mut self, consultation: ConsultationId) -> Result<DateTime<Utc>> {
        let (at,) = sql!(self, one::<(i64,)>, "select announced_ms from consultation where id = $1", consultation.0)?;
        Ok(instant(at))
    }

    /// Occasions that are done with, with the timetable's version they belong to and whether we missed them.
    pub async fn occasions_done(&mut self, consultation: ConsultationId) -> Result<Vec<(String, i64, bool)>> {
        Ok(sql!(
            self,
            all::<(String, i64, bool)>,
            "select occasion, version, missed from reminded where consultation_id = $1 order by at_ms, occasion",
            consultation.0
        )?)
    }
}

impl Write {
    pub async fn occasion_done(
        &mut self,
        consultation: ConsultationId,
        occasion: &str,
        version: i64,
        missed: bool,
        now: DateTime<Utc>,
    ) -> Result<()> {
        sql!(
            self,
            run,
            "insert into reminded (consultation_id, occasion, version, missed, at_ms) values ($1, $2, $3, $4, $5)
             on conflict (consultation_id, occasion, version) do nothing",
            consultation.0,
            occasion,
            version,
            missed,
            millis(now)
        )?;
        Ok(())
    }

    /// When a consultation is looked at next; `None`: nothing of it is left to tell.
    pub async fn look_for_reminders_at(
        &mut self,
        consultation: ConsultationId,
        at: Option<DateTime<Utc>>,
    ) -> Result<()> {
        sql!(self, run, "update consultation set next_reminder_ms = $2 where id = $1", consultation.0, at.map(millis))?;
        Ok(())
    }

    pub async fn set_interest(
        &mut self,
        person: PersonId,
        consultation: ConsultationId,
        interest: Interest,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let through = self.through();
        sql!(
            self,
            run,
            "insert into interest (person_id, consultation_id, kind, since_ms, through_id) values ($1, $2, $3, $4, $5)
             on conflict (person_id, consultation_id) do update set kind = excluded.kind, since_ms = excluded.since_ms,
             through_id = excluded.through_id",
            person.0,
            consultation.0,
            interest.key(),
            millis(now),
            through
        )?;
        Ok(())
    }

    /// Somebody began to register; whoever follows or muted it goes on to.
    pub async fn note_started(
        &mut self,
        person: PersonId,
        consultation: ConsultationId,
        now: DateTime<Utc>,
    ) -> Result<()> {
        if self.interest(person, consultation).await?.is_none() {
            self.set_interest(person, consultation, Interest::Started, now).await?;
        }
        Ok(())
    }

    /// Of everything, or where no consultation is named, of what they only began to register for.
    pub async fn drop_interest(&mut self, person: PersonId, consultation: Option<ConsultationId>) -> Result<()> {
        match consultation {
            Some(consultation) => sql!(
                self,
                run,
                "delete from interest where person_id = $1 and consultation_id = $2",
                person.0,
                consultation.0
            )?,
            None => sql!(self, run, "delete from interest where person_id = $1 and kind = 'started'", person.0)?,
        };
        Ok(())
    }

    pub async fn set_quiet(&mut self, person: PersonId, quiet: bool) -> Result<()> {
        sql!(self, run, "update person set quiet = $2 where id = $1", person.0, quiet)?;
        Ok(())
    }
}
