//! Whom to remind, and which occasions are done with. Which occasions there are is `domain::reminder`'s subject.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::{Read, Result, Write, instant, millis, sql};
use crate::domain::id::{ConsultationId, PersonId, SeriesId};
use crate::domain::quiet::Quiet;
use crate::domain::reminder::{Interest, Source};

/// Somebody who is to be told, and when they may be disturbed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    pub person: PersonId,
    pub zone: Option<Tz>,
    /// Not in these hours.
    pub quiet: Option<Quiet>,
}

#[derive(sqlx::FromRow)]
struct ToldRow {
    id: i64,
    zone: Option<String>,
    quiet: bool,
    quiet_from: i64,
    quiet_until: i64,
}

impl From<ToldRow> for Told {
    fn from(row: ToldRow) -> Self {
        Self {
            person: PersonId(row.id),
            zone: row.zone.and_then(|zone| zone.parse().ok()),
            quiet: hours(row.quiet, row.quiet_from, row.quiet_until),
        }
    }
}

pub(super) fn hours(quiet: bool, from: i64, until: i64) -> Option<Quiet> {
    let hour = |hour: i64| u32::try_from(hour).unwrap_or(u32::MAX);
    quiet.then(|| Quiet::new(hour(from), hour(until)).unwrap_or_default())
}

/// Those of a source who muted nothing and have no place yet, in the order of people, a page at a time.
macro_rules! without_a_place {
    ($from:literal, $which:literal) => {
        concat!(
            "select p.id, p.zone, p.quiet, p.quiet_from, p.quiet_until from ",
            $from,
            " join person p on p.id = s.person_id where ",
            $which,
            " and s.person_id > $3 and p.part_of is null and not exists (select 1 from registration r
               where r.person_id = s.person_id and r.consultation_id = $1
               and r.state in ('registered', 'offered', 'waiting', 'pending'))
             and not exists (select 1 from interest m where m.person_id = s.person_id and m.consultation_id = $1
               and m.kind = 'muted') order by s.person_id limit $4"
        )
    };
}

/// Those of a source who muted nothing and have not sent the questionnaire, whatever their place.
macro_rules! unanswered {
    ($from:literal) => {
        concat!(
            "select p.id, p.zone, p.quiet, p.quiet_from, p.quiet_until from ",
            $from,
            " and s.person_id > $2 and p.part_of is null and not exists (select 1 from answered a
               where a.person_id = s.person_id and a.consultation_id = $1)
             and not exists (select 1 from interest m where m.person_id = s.person_id and m.consultation_id = $1
               and m.kind = 'muted') order by s.person_id limit $3"
        )
    };
}

impl Read {
    /// Some of those whom a source of an audience has, in the order of people: at most `limit` after this one. Nobody who
    /// muted the consultation is among them.
    pub async fn told(
        &mut self,
        (consultation, series): (ConsultationId, SeriesId),
        source: Source,
        after: PersonId,
        limit: i64,
    ) -> Result<Vec<Told>> {
        let rows = match source {
            Source::Interested(interest) => sql!(
                self,
                all::<ToldRow>,
                without_a_place!("interest s", "s.consultation_id = $1 and s.kind = $2"),
                consultation.0,
                interest.key(),
                after.0,
                limit
            )?,
            Source::News => sql!(
                self,
                all::<ToldRow>,
                without_a_place!("consent s", "s.series_id = $2 and s.kind = 'news' and s.withdrawn_ms is null"),
                consultation.0,
                series.0,
                after.0,
                limit
            )?,
            Source::Has(state) => sql!(
                self,
                all::<ToldRow>,
                "select p.id, p.zone, p.quiet, p.quiet_from, p.quiet_until
                 from registration r join person p on p.id = r.person_id
                 where r.consultation_id = $1 and r.state = $2 and r.person_id > $3 and not exists (select 1 from interest m
                   where m.person_id = r.person_id and m.consultation_id = $1 and m.kind = 'muted') order by r.person_id limit $4",
                consultation.0,
                state.key(),
                after.0,
                limit
            )?,
            Source::Unanswered => sql!(
                self,
                all::<ToldRow>,
                unanswered!("registration s join person p on p.id = s.person_id where s.consultation_id = $1 and s.state = 'registered'"),
                consultation.0,
                after.0,
                limit
            )?,
            Source::UnansweredFollowing => sql!(
                self,
                all::<ToldRow>,
                unanswered!("interest s join person p on p.id = s.person_id where s.consultation_id = $1 and s.kind = 'following'"),
                consultation.0,
                after.0,
                limit
            )?,
            Source::UnansweredInvited => sql!(
                self,
                all::<ToldRow>,
                unanswered!("invited s join person p on p.id = s.person_id where s.consultation_id = $1"),
                consultation.0,
                after.0,
                limit
            )?,
            Source::Answered => sql!(
                self,
                all::<ToldRow>,
                "select p.id, p.zone, p.quiet, p.quiet_from, p.quiet_until from answered s join person p on p.id = s.person_id
                 where s.consultation_id = $1 and s.person_id > $2 and p.part_of is null and not exists (select 1 from interest m
                   where m.person_id = s.person_id and m.consultation_id = $1 and m.kind = 'muted') order by s.person_id limit $3",
                consultation.0,
                after.0,
                limit
            )?,
        };
        Ok(rows.into_iter().map(Told::from).collect())
    }

    /// Whether somebody wants the news of a series.
    pub async fn wants_news(&mut self, person: PersonId, series: SeriesId) -> Result<bool> {
        let row = sql!(
            self,
            optional::<(i64,)>,
            "select person_id from consent where person_id = $1 and kind = 'news' and series_id = $2 and withdrawn_ms is null",
            person.0,
            series.0
        )?;
        Ok(row.is_some())
    }

    /// The series whose news somebody wants.
    pub async fn news_of(&mut self, person: PersonId) -> Result<Vec<SeriesId>> {
        let rows = sql!(
            self,
            all::<(i64,)>,
            "select series_id from consent where person_id = $1 and kind = 'news' and withdrawn_ms is null order by series_id",
            person.0
        )?;
        Ok(rows.into_iter().map(|(id,)| SeriesId(id)).collect())
    }

    /// What somebody said of single consultations, the newest first.
    pub async fn interests(&mut self, person: PersonId) -> Result<Vec<(ConsultationId, Interest)>> {
        let rows = sql!(
            self,
            all::<(i64, String)>,
            "select consultation_id, kind from interest where person_id = $1 order by since_ms desc, consultation_id",
            person.0
        )?;
        let read = |(id, kind): (i64, String)| Some((ConsultationId(id), Interest::from_key(&kind)?));
        Ok(rows.into_iter().filter_map(read).collect())
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

    /// The hours in which a person is not to be disturbed.
    pub async fn quiet(&mut self, person: PersonId) -> Result<Option<Quiet>> {
        let row = sql!(
            self,
            optional::<(bool, i64, i64)>,
            "select quiet, quiet_from, quiet_until from person where id = $1",
            person.0
        )?;
        Ok(row.map_or(Some(Quiet::default()), |(quiet, from, until)| hours(quiet, from, until)))
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
            "select id from consultation where next_reminder_ms is not null and next_reminder_ms <= $1 and published order by id",
            millis(now)
        )?;
        Ok(rows.into_iter().map(|(id,)| ConsultationId(id)).collect())
    }

    pub async fn next_reminder(&mut self, after: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
        let (at,) = sql!(
            self,
            one::<(Option<i64>,)>,
            "select min(next_reminder_ms) from consultation where next_reminder_ms is not null and next_reminder_ms > $1 and published",
            millis(after)
        )?;
        Ok(at.map(instant))
    }

    /// Consultations of which it is to be told that one may register longer, with the version of the dates that says so.
    pub async fn longer_due(&mut self) -> Result<Vec<(ConsultationId, usize)>> {
        let rows = sql!(
            self,
            all::<(i64, i64)>,
            "select id, longer_version from consultation where longer_version is not null and longer_version > 0 order by longer_version"
        )?;
        Ok(rows.into_iter().map(|(id, version)| (ConsultationId(id), usize::try_from(version).unwrap_or(0))).collect())
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

    /// Nothing of a consultation is done with: its dates were never told.
    pub async fn forget_occasions(&mut self, consultation: ConsultationId) -> Result<()> {
        sql!(self, run, "delete from reminded where consultation_id = $1", consultation.0)?;
        Ok(())
    }

    /// From now on it is to be told that one may register longer, as this version of the dates says; `None`: it is not.
    pub async fn tell_longer(&mut self, consultation: ConsultationId, version: Option<usize>) -> Result<()> {
        let version = version.map(|version| i64::try_from(version).unwrap_or(i64::MAX));
        sql!(self, run, "update consultation set longer_version = $2 where id = $1", consultation.0, version)?;
        Ok(())
    }

    /// All were queued to be told of this version; of another they are not.
    pub async fn told_longer(&mut self, consultation: ConsultationId, version: usize) -> Result<()> {
        sql!(
            self,
            run,
            "update consultation set longer_version = null where id = $1 and longer_version = $2",
            consultation.0,
            i64::try_from(version).unwrap_or(i64::MAX)
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

    /// `None`: they may be disturbed at any hour; the hours they had are kept.
    pub async fn set_quiet(&mut self, person: PersonId, quiet: Option<Quiet>) -> Result<()> {
        match quiet {
            Some(quiet) => sql!(
                self,
                run,
                "update person set quiet = $4, quiet_from = $2, quiet_until = $3 where id = $1",
                person.0,
                i64::from(quiet.from()),
                i64::from(quiet.until()),
                true
            )?,
            None => sql!(self, run, "update person set quiet = $2 where id = $1", person.0, false)?,
        };
        Ok(())
    }
}
