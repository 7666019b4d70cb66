//! What became of telling people of a paper, and where people would be told; the report that is still to come.

use chrono::{DateTime, Utc};

use super::{Read, Result, Write, instant, millis, sql};
use crate::domain::id::{Code, ConsultationId, PersonId};
use crate::domain::notice::Notice;
use crate::domain::person::Platform;

/// People looked up in one statement.
const AT_ONCE: usize = 12;

impl Read {
    /// How many rows of a consultation's notice stand in each state of the outbox.
    pub async fn became_of(&mut self, consultation: ConsultationId, notice: &Notice) -> Result<Vec<(String, i64)>> {
        Ok(sql!(
            self,
            all::<(String, i64)>,
            "select case when state in ('queued', 'retry') and doubt_ms is not null then 'unknown' else state end as became, count(*)
             from outbox where consultation_id = $1 and sameness = $2 group by became order by became",
            consultation.0,
            notice.sameness()
        )?)
    }

    /// Whether anybody was told of a paper with this code, or is to be, on whatever occasion.
    pub async fn was_told_of(&mut self, consultation: ConsultationId, paper: &Code) -> Result<bool> {
        let posted = Notice::Posted { consultation, publication: paper.clone(), occasion: None, urgent: false };
        let sameness = posted.sameness();
        let row = sql!(
            self,
            optional::<(i64,)>,
            "select person_id from outbox where consultation_id = $1 and (sameness = $2 or sameness like $3) limit 1",
            consultation.0,
            sameness.as_str(),
            format!("{sameness}:%")
        )?;
        Ok(row.is_some())
    }

    /// On which platforms these people would be told, and how many on each; whoever is on none cannot be reached now.
    pub async fn platforms_of(&mut self, people: &[PersonId]) -> Result<Vec<(Platform, i64)>> {
        let mut counted: Vec<(Platform, i64)> = Vec::new();
        for some in people.chunks(AT_ONCE) {
            // Fewer than there is room for: the first once more, which finds the same rows.
            let at = |place: usize| some.get(place).or(some.first()).map_or(i64::MIN, |person| person.0);
            let rows = sql!(
                self,
                all::<(String, i64)>,
                "select a.platform, count(*) from address a where a.id = (select b.id from address b where b.person_id = a.person_id
                 and b.closed_ms is null order by coalesce(b.preferred_ms, 0) desc, b.id limit 1)
                 and a.person_id in ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) group by a.platform",
                at(0),
                at(1),
                at(2),
                at(3),
                at(4),
                at(5),
                at(6),
                at(7),
                at(8),
                at(9),
                at(10),
                at(11)
            )?;
            for (platform, count) in rows {
                let Ok(platform) = platform.parse::<Platform>() else { continue };
                match counted.iter_mut().find(|(known, _)| *known == platform) {
                    Some((_, all)) => *all += count,
                    None => counted.push((platform, count)),
                }
            }
        }
        counted.sort_by_key(|(platform, _)| platform.key());
        Ok(counted)
    }

    /// Consultations whose report may be asked for: nobody waits for that of one which was never published.
    pub async fn reports_due(&mut self, now: DateTime<Utc>) -> Result<Vec<ConsultationId>> {
        let rows = sql!(
            self,
            all::<(i64,)>,
            "select id from consultation where report_next_ms is not null and report_next_ms <= $1 and published order by id",
            millis(now)
        )?;
        Ok(rows.into_iter().map(|(id,)| ConsultationId(id)).collect())
    }

    pub async fn next_report(&mut self, after: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
        let (at,) = sql!(
            self,
            one::<(Option<i64>,)>,
            "select min(report_next_ms) from consultation where report_next_ms is not null and report_next_ms > $1 and published",
            millis(after)
        )?;
        Ok(at.map(instant))
    }

    /// How often the report of a consultation was asked for, and since when it is known that there will be none.
    pub async fn report_asked(&mut self, consultation: ConsultationId) -> Result<(u32, Option<DateTime<Utc>>)> {
        let (asked, none) = sql!(
            self,
            one::<(i64, Option<i64>)>,
            "select report_asked, no_report_ms from consultation where id = $1",
            consultation.0
        )?;
        Ok((u32::try_from(asked).unwrap_or(u32::MAX), none.map(instant)))
    }
}

impl Write {
    /// When the report is asked for next, and how often it was by then.
    pub async fn ask_for_report_at(
        &mut self,
        consultation: ConsultationId,
        next: Option<DateTime<Utc>>,
        asked: u32,
    ) -> Result<()> {
        sql!(
            self,
            run,
            "update consultation set report_next_ms = $2, report_asked = $3 where id = $1",
            consultation.0,
            next.map(millis),
            i64::from(asked)
        )?;
        Ok(())
    }

    /// No report will come. `false`: that was said before.
    pub async fn expect_no_report(&mut self, consultation: ConsultationId, now: DateTime<Utc>) -> Result<bool> {
        let said = sql!(
            self,
            run,
            "update consultation set no_report_ms = $2, report_next_ms = null where id = $1 and no_report_ms is null",
            consultation.0,
            millis(now)
        )?;
        Ok(said == 1)
    }
}
