//! The rows of a message to many as a whole: how many stand where, whom it did not reach, and what is done with all that wait.
//! Single rows are `outbox`'s subject.

use chrono::{DateTime, Utc};

use super::audiences::profile;
use super::{Read, Result, Write, instant, millis, sql};
use crate::domain::id::{BroadcastId, PersonId, SeriesId};
use crate::domain::person::Profile;

/// When rows fall due that are held back: beyond any date that people deal with, and a date all the same (the end of 9999).
const HELD_MS: i64 = 253_402_300_799_000;

/// How many rows stand in each state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub waiting: i64,
    pub sending: i64,
    pub sent: i64,
    pub unreachable: i64,
    pub failed: i64,
    pub unknown: i64,
    pub skipped: i64,
}

impl Progress {
    /// Rows of which nothing more is to be expected.
    pub fn settled(&self) -> i64 {
        self.sent + self.unreachable + self.failed + self.unknown + self.skipped
    }

    pub fn open(&self) -> i64 {
        self.waiting + self.sending
    }
}

/// Somebody whom it did not reach, or of whom nobody knows.
#[derive(Clone, Debug, PartialEq)]
pub struct Missed {
    pub person: PersonId,
    /// As they registered in the series, where they did.
    pub profile: Option<Profile>,
    /// `unreachable`, `failed` or `unknown`.
    pub state: String,
}

impl Read {
    /// What became of its rows so far: a walk along its part of one index.
    pub async fn broadcast_progress(&mut self, id: BroadcastId) -> Result<Progress> {
        let rows = sql!(
            self,
            all::<(String, i64)>,
            "select state, count(*) from outbox where broadcast_id = $1 group by state",
            id.0
        )?;
        let mut progress = Progress::default();
        for (state, count) in rows {
            match &*state {
                "sending" => progress.sending = count,
                "sent" => progress.sent = count,
                "unreachable" => progress.unreachable = count,
                "failed" => progress.failed = count,
                "unknown" => progress.unknown = count,
                "skipped" => progress.skipped = count,
                _ => progress.waiting += count,
            }
        }
        Ok(progress)
    }

    /// Whether something of it waits or is on its way.
    pub async fn broadcast_is_open(&mut self, id: BroadcastId) -> Result<bool> {
        let row = sql!(
            self,
            optional::<(i64,)>,
            "select id from outbox where broadcast_id = $1 and state in ('queued', 'retry', 'sending') limit 1",
            id.0
        )?;
        Ok(row.is_some())
    }

    /// Whether some of its rows wait, held back (`true`) or not.
    pub async fn broadcast_waits(&mut self, id: BroadcastId, is_held: bool) -> Result<bool> {
        let (from, until) = if is_held { (HELD_MS, i64::MAX) } else { (i64::MIN, HELD_MS) };
        let row = sql!(
            self,
            optional::<(i64,)>,
            "select id from outbox where broadcast_id = $1 and state in ('queued', 'retry')
             and due_ms >= $2 and due_ms < $3 limit 1",
            id.0,
            from,
            until
        )?;
        Ok(row.is_some())
    }

    /// Whether somebody lost their last open account, among the first so many that wait.
    pub async fn broadcast_waits_nowhere(&mut self, id: BroadcastId, among: i64) -> Result<bool> {
        let row = sql!(
            self,
            optional::<(i64,)>,
            "select w.id from (select o.id, o.person_id from outbox o
               where o.broadcast_id = $1 and o.state in ('queued', 'retry') limit $2) as w
             where not exists (select 1 from address a where a.person_id = w.person_id and a.closed_ms is null) limit 1",
            id.0,
            among
        )?;
        Ok(row.is_some())
    }

    /// Whom it did not reach, or may not have.
    pub async fn broadcast_missed(
        &mut self,
        id: BroadcastId,
        series: SeriesId,
        limit: i64,
        offset: i64,
    ) -> Result<Vec<Missed>> {
        let rows = sql!(
            self,
            all::<(i64, Option<String>, String)>,
            "select s.person_id, (select q.profile from registration q join consultation c on c.id = q.consultation_id
               where q.person_id = s.person_id and c.series_id = $2 order by q.id desc limit 1), s.state
             from outbox s where s.broadcast_id = $1 and s.state in ('unreachable', 'failed', 'unknown')
             order by s.state, s.due_ms, s.id limit $3 offset $4",
            id.0,
            series.0,
            limit,
            offset
        )?;
        rows.into_iter()
            .map(|(person, text, state)| Ok(Missed { person: PersonId(person), profile: profile(text)?, state }))
            .collect()
    }
}

impl Write {
    /// Holds some of its rows back; how many. None: all are.
    pub async fn hold_broadcast(&mut self, id: BroadcastId, limit: i64) -> Result<u64> {
        Ok(sql!(
            self,
            run,
            "update outbox set due_ms = $2 where state in ('queued', 'retry') and id in (select o.id from outbox o
               where o.broadcast_id = $1 and o.state in ('queued', 'retry') and o.due_ms < $2 limit $3)",
            id.0,
            HELD_MS,
            limit
        )?)
    }

    /// Lets some of those go that were held back.
    pub async fn release_broadcast(&mut self, id: BroadcastId, now: DateTime<Utc>, limit: i64) -> Result<u64> {
        Ok(sql!(
            self,
            run,
            "update outbox set due_ms = $4 where state in ('queued', 'retry') and id in (select o.id from outbox o
               where o.broadcast_id = $1 and o.state in ('queued', 'retry') and o.due_ms >= $2 limit $3)",
            id.0,
            HELD_MS,
            limit,
            millis(now)
        )?)
    }

    /// Takes some of its rows out that did not leave yet.
    pub async fn take_out_broadcast(&mut self, id: BroadcastId, now: DateTime<Utc>, limit: i64) -> Result<u64> {
        Ok(sql!(
            self,
            run,
            "update outbox set state = 'skipped', reason = $2, changed_ms = $3 where state in ('queued', 'retry')
             and id in (select o.id from outbox o where o.broadcast_id = $1 and o.state in ('queued', 'retry') limit $4)",
            id.0,
            CANCELLED,
            millis(now),
            limit
        )?)
    }

    /// Rows of people who lost their last open account without anybody looking at what waits for them: among the first so
    /// many that wait.
    pub async fn settle_broadcast_nowhere(&mut self, id: BroadcastId, now: DateTime<Utc>, among: i64) -> Result<u64> {
        Ok(sql!(
            self,
            run,
            "update outbox set state = 'unreachable', reason = $2, changed_ms = $3 where state in ('queued', 'retry')
             and id in (select o.id from outbox o where o.broadcast_id = $1 and o.state in ('queued', 'retry') limit $4)
             and not exists (select 1 from address a where a.person_id = outbox.person_id and a.closed_ms is null)",
            id.0,
            NOWHERE,
            millis(now),
            among
        )?)
    }

    /// Somebody takes no messages any more: what was for many and waits for them did not reach them.
    pub async fn settle_broadcasts_of(&mut self, person: PersonId, now: DateTime<Utc>) -> Result<u64> {
        Ok(sql!(
            self,
            run,
            "update outbox set state = 'unreachable', reason = $2, changed_ms = $3
             where person_id = $1 and broadcast_id is not null and state in ('queued', 'retry')",
            person.0,
            NOWHERE,
            millis(now)
        )?)
    }
}

/// When rows fall due that are held back.
pub fn held() -> DateTime<Utc> {
    instant(HELD_MS)
}

pub(super) const NOWHERE: &str = "no account of theirs takes messages";

const CANCELLED: &str = "it was cancelled";
