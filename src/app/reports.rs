//! The summary report of a consultation that is over: those who answer for the series are asked for it, some times.

use chrono::{DateTime, Utc};

use super::organizing::has_report;
use crate::chance;
use crate::domain::id::{ConsultationId, NoticeId};
use crate::domain::notice::Notice;
use crate::domain::report::next_ask;
use crate::store::{Result, Write};

/// Asks for the report if it is time to, and settles when it is asked for next.
pub async fn ask(tx: &mut Write, consultation: ConsultationId, now: DateTime<Utc>) -> Result<()> {
    let Some(held) = tx.lock_consultation(consultation, now).await? else { return Ok(()) };
    let Some(series) = tx.series_by_id(held.series).await? else { return Ok(()) };
    let (mut asked, none) = tx.report_asked(consultation).await?;
    // What was over before it was announced here was reported elsewhere.
    let is_ours = tx.announced(consultation).await? < held.ends;
    let is_done = !is_ours || none.is_some() || held.facts.cancelled || has_report(&held.facts);
    let days = series.facts.reminders.report_days;
    let mut next = next_ask(held.ends, days, asked).filter(|_| !is_done);
    if next.is_some_and(|at| at <= now) {
        let told = tx.responsible(held.series).await?;
        let rows: Vec<_> = told.into_iter().map(|person| (NoticeId(chance::id()), person, now)).collect();
        tx.queue_all(&rows, &Notice::ReportDue { consultation, asked }, now).await?;
        // What was missed while nobody looked is asked for once.
        while next.is_some_and(|at| at <= now) {
            asked += 1;
            next = next_ask(held.ends, days, asked);
        }
    }
    tx.ask_for_report_at(consultation, next, asked).await
}
