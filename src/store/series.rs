//! Series: their facts, the last imported file, and until when personal data is kept.

use chrono::{DateTime, Utc};

use super::consultations::json;
use super::{Read, Result, Write, instant, millis, sql, unreadable};
use crate::domain::consultation::{LONGEST_RETENTION, Series};
use crate::domain::id::{Code, PersonId, SeriesId};

/// A series as stored, without its consultations.
#[derive(Clone, Debug)]
pub struct StoredSeries {
    pub id: SeriesId,
    /// The facts, with no consultations in them.
    pub facts: Series,
}

/// The end of a time nobody set: the year 9999.
const FOR_EVER: i64 = 253_402_300_799_000;

/// The last moment at which any published consultation of the series `$1` still needs personal data, kept for `$2` days after its
/// report and for at most `$3` after its end. Where no report is to come, the end counts, or when that was said.
macro_rules! kept_until {
    () => {
        "select max(case when k.known_ms is not null and k.known_ms + $2 * 86400000 < k.ends_ms + $3 * 86400000
           then k.known_ms + $2 * 86400000 else k.ends_ms + $3 * 86400000 end)
         from (select c.ends_ms, case when c.cancelled or r.reported_ms <= c.ends_ms then c.ends_ms else r.reported_ms end as known_ms
           from consultation c left join (select d.id, coalesce((select max(p.posted_ms) from publication p
             where p.consultation_id = d.id and p.kind = 'summary-report'), d.no_report_ms) as reported_ms
             from consultation d where d.series_id = $1 and d.published) as r on r.id = c.id
             where c.series_id = $1 and c.published) as k"
    };
}

impl Read {
    /// Until when personal data of a series is kept; `None`: until somebody asks to be forgotten. After that it is gone, and
    /// that of whoever came back since goes then.
    pub async fn kept_until(&mut self, series: SeriesId) -> Result<Option<DateTime<Utc>>> {
        let (at,) = sql!(self, one::<(i64,)>, "select kept_until_ms from series where id = $1", series.0)?;
        Ok((at < FOR_EVER).then(|| instant(at)))
    }

    pub async fn all_series(&mut self) -> Result<Vec<StoredSeries>> {
        sql!(self, all::<(i64, String)>, "select id, facts from series order by code")?
            .into_iter()
            .map(read_series)
            .collect()
    }

    pub async fn series(&mut self, code: &Code) -> Result<Option<StoredSeries>> {
        sql!(self, optional::<(i64, String)>, "select id, facts from series where code = $1", code.as_str())?
            .map(read_series)
            .transpose()
    }

    pub async fn series_by_id(&mut self, id: SeriesId) -> Result<Option<StoredSeries>> {
        sql!(self, optional::<(i64, String)>, "select id, facts from series where id = $1", id.0)?
            .map(read_series)
            .transpose()
    }

    /// The last imported file of a series, whole.
    pub async fn imported(&mut self, id: SeriesId) -> Result<Series> {
        let (imported,) = sql!(self, one::<(String,)>, "select imported from series where id = $1", id.0)?;
        serde_json::from_str(&imported).map_err(|_| unreadable("series"))
    }

    /// Series whose personal data has to go.
    pub async fn sweeps_due(&mut self, now: DateTime<Utc>) -> Result<Vec<SeriesId>> {
        let rows =
            sql!(self, all::<(i64,)>, "select id from series where kept_until_ms <= $1 order by id", millis(now))?;
        Ok(rows.into_iter().map(|(id,)| SeriesId(id)).collect())
    }

    /// People who still stand in registrations of a series, or answered or were invited to a questionnaire of it, some at a
    /// time.
    pub async fn people_of(&mut self, series: SeriesId, limit: i64) -> Result<Vec<PersonId>> {
        let rows = sql!(
            self,
            all::<(i64,)>,
            "select q.person_id from (select r.person_id from consultation c join registration r on r.consultation_id = c.id
               where c.series_id = $1 and r.person_id is not null
             union select a.person_id from consultation c join answered a on a.consultation_id = c.id
               join person p on p.id = a.person_id where c.series_id = $1 and p.part_of is null
             union select i.person_id from consultation c join invited i on i.consultation_id = c.id
               join person p on p.id = i.person_id where c.series_id = $1 and p.part_of is null) as q
             order by q.person_id limit $2",
            series.0,
            limit
        )?;
        Ok(rows.into_iter().map(|(id,)| PersonId(id)).collect())
    }

    /// Series in whose registrations somebody still stands, or whose questionnaires they answered or were invited to.
    pub async fn series_with(&mut self, person: PersonId) -> Result<Vec<SeriesId>> {
        let rows = sql!(
            self,
            all::<(i64,)>,
            "select q.series_id from (select c.series_id from registration r join consultation c on c.id = r.consultation_id
               where r.person_id = $1
             union select c.series_id from answered a join consultation c on c.id = a.consultation_id where a.person_id = $1
             union select c.series_id from invited i join consultation c on c.id = i.consultation_id where i.person_id = $1) as q
             order by q.series_id",
            person.0
        )?;
        Ok(rows.into_iter().map(|(id,)| SeriesId(id)).collect())
    }

    /// People who did nothing since a time and of whom nothing is kept for a purpose: no registration, no role, no answers; at
    /// most so many after this one. Read when a retention is over, not per update.
    pub async fn idle_people(&mut self, since: DateTime<Utc>, after: PersonId, limit: i64) -> Result<Vec<PersonId>> {
        let rows = sql!(
            self,
            all::<(i64,)>,
            "select p.id from person p where p.touched_ms < $1 and p.part_of is null
             and not exists (select 1 from grant_of_role g where g.person_id = p.id)
             and not exists (select 1 from registration r where r.person_id = p.id)
             and not exists (select 1 from answered a where a.person_id = p.id)
             and not exists (select 1 from invited i where i.person_id = p.id)
             and p.id > $2 order by p.id limit $3",
            millis(since),
            after.0,
            limit
        )?;
        Ok(rows.into_iter().map(|(id,)| PersonId(id)).collect())
    }

    /// Whether anything about a person is kept for a purpose: a registration, a role, answers or an invitation to give them, a
    /// form they worked on since a time.
    pub async fn is_needed(&mut self, person: PersonId, since: DateTime<Utc>) -> Result<bool> {
        let (needed,) = sql!(
            self,
            one::<(i64,)>,
            "select (select count(*) from grant_of_role where person_id = $1)
             + (select count(*) from draft where person_id = $1 and updated_ms >= $2)
             + (select count(*) from registration where person_id = $1)
             + (select count(*) from answered where person_id = $1) + (select count(*) from invited where person_id = $1)",
            person.0,
            millis(since)
        )?;
        Ok(needed > 0)
    }
}

impl Write {
    /// Puts changes of one series in order. Taken before any of its consultations.
    pub async fn lock_series(&mut self, id: SeriesId) -> Result<()> {
        sql!(self, run, "update series set created_ms = created_ms where id = $1", id.0)?;
        Ok(())
    }

    pub async fn save_series(
        &mut self,
        id: SeriesId,
        facts: &Series,
        imported: &Series,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let head = Series { consultations: Vec::new(), ..facts.clone() };
        sql!(
            self,
            run,
            "insert into series (id, code, facts, imported, kept_until_ms, created_ms) values ($1, $2, $3, $4, $6, $5)
                 on conflict (id) do update set facts = excluded.facts, imported = excluded.imported",
            id.0,
            facts.code.as_str(),
            json(&head),
            json(imported),
            millis(now),
            FOR_EVER
        )?;
        Ok(())
    }

    /// What is left of a person beside their registrations in one series: what was sent about it, what they asked, and that
    /// they agreed to its team.
    pub async fn forget_traces(&mut self, person: PersonId, series: SeriesId) -> Result<()> {
        macro_rules! forget {
            ($($table:literal),*) => {$(
                sql!(
                    self,
                    run,
                    concat!(
                        "delete from ",
                        $table,
                        " where person_id = $1
                         and consultation_id in (select c.id from consultation c where c.series_id = $2)"
                    ),
                    person.0,
                    series.0
                )?;
            )*};
        }
        forget!("outbox", "seat_request", "response", "answered", "invited");
        sql!(
            self,
            run,
            "delete from outbox where person_id = $1 and broadcast_id in (select b.id from broadcast b where b.series_id = $2)",
            person.0,
            series.0
        )?;
        sql!(self, run, "delete from consent where person_id = $1 and series_id = $2", person.0, series.0)?;
        Ok(())
    }

    /// Settles until when personal data of a series is kept ([`crate::domain::consultation::Privacy::retention_days`]); 0
    /// days is until somebody asks to be forgotten.
    pub async fn settle_retention(&mut self, series: SeriesId, days: u32, now: DateTime<Utc>) -> Result<()> {
        sql!(
            self,
            run,
            concat!(
                "update series set kept_until_ms = case when $2 = 0 then $4 else coalesce((",
                kept_until!(),
                "), $5 + $2 * 86400000) end where id = $1"
            ),
            series.0,
            i64::from(days),
            i64::from(LONGEST_RETENTION),
            FOR_EVER,
            millis(now)
        )?;
        Ok(())
    }

    /// What was due has gone; looked at again after a month, for those who came back meanwhile.
    pub async fn sweep_again_at(&mut self, series: SeriesId, at: DateTime<Utc>) -> Result<()> {
        sql!(self, run, "update series set kept_until_ms = $2 where id = $1", series.0, millis(at))?;
        Ok(())
    }
}

fn read_series((id, facts): (i64, String)) -> Result<StoredSeries> {
    Ok(StoredSeries { id: SeriesId(id), facts: serde_json::from_str(&facts).map_err(|_| unreadable("series"))? })
}
