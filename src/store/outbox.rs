//! The outbox: rows that hold ids and facts to reload, and what is known about their delivery.
//!
//! A row becomes `sending` in its own commit just before the request leaves. One sender per platform, so a `sending`
//! row found by whoever sends next is an orphan.

use chrono::{DateTime, Utc};

use super::{Read, Result, Tx, Write, instant, millis, sql, unreadable};
use crate::domain::id::{AddressId, BroadcastId, ConsultationId, NoticeId, PersonId};
use crate::domain::notice::{Notice, WhenUnknown};
use crate::domain::person::{Account, Address, Platform};

#[derive(Clone, Debug)]
pub struct OutboxRow {
    pub id: NoticeId,
    pub person: PersonId,
    /// Where it goes: the account the notice is for, else the one the person prefers of those that are open.
    pub address: Address,
    pub notice: Notice,
    pub attempts: i64,
    /// Since when it may have reached them without our knowing.
    pub doubted: Option<DateTime<Utc>>,
}

/// How a delivery ended, or when it goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settled {
    Sent,
    RetryAt(DateTime<Utc>, String),
    /// It goes on then, and this attempt does not count: nothing left, for a reason that is not the message's.
    NotTried(DateTime<Utc>, String),
    Unreachable(String),
    Failed(String),
    /// The request left and no answer came; it goes on then all the same.
    Doubted(DateTime<Utc>, String),
    /// The request left and no answer came, and that is all that will be known.
    Unknown(String),
    /// No longer true, or already known to the person.
    Skipped(&'static str),
}

/// A row as it begins.
pub(super) struct NewRow {
    pub id: NoticeId,
    pub person: PersonId,
    pub due: DateTime<Utc>,
    /// It is on record as not reached from the beginning, and why.
    pub unreachable: Option<&'static str>,
}

impl Write {
    /// Queues a notice once: the same one to the same person is one row.
    pub async fn queue(
        &mut self,
        id: NoticeId,
        person: PersonId,
        notice: &Notice,
        due: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let queued = sql!(
            self,
            run, "insert into outbox (id, person_id, consultation_id, address_id, notice, sameness, lane, due_ms, state, attempts, created_ms, changed_ms)
                 values ($1, $2, $3, $9, $4, $5, $6, $7, 'queued', 0, $8, $8) on conflict (person_id, sameness) do nothing",
            id.0,
            person.0,
            notice.consultation().map(|id| id.0),
            serde_json::to_string(notice).unwrap_or_default(),
            notice.sameness(),
            notice.lane().rank(),
            millis(due),
            millis(now),
            notice.address().map(|id| id.0)
        )?;
        Ok(queued == 1)
    }

    /// As [`Write::queue`], the same notice to many: whom, and when it falls due. How many had it not yet.
    pub async fn queue_all(
        &mut self,
        rows: &[(NoticeId, PersonId, DateTime<Utc>)],
        notice: &Notice,
        now: DateTime<Utc>,
    ) -> Result<u64> {
        let row = |(id, person, due): &(NoticeId, PersonId, DateTime<Utc>)| NewRow {
            id: *id,
            person: *person,
            due: *due,
            unreachable: None,
        };
        let rows: Vec<_> = rows.iter().map(row).collect();
        self.queue_rows(&rows, notice, None, now).await
    }

    /// The same notice to many, each once; as part of a message to many where it is one. How many had it not yet.
    pub(super) async fn queue_rows(
        &mut self,
        rows: &[NewRow],
        notice: &Notice,
        broadcast: Option<BroadcastId>,
        now: DateTime<Utc>,
    ) -> Result<u64> {
        if rows.is_empty() {
            return Ok(0);
        }
        let content = serde_json::to_string(notice).unwrap_or_default();
        let (consultation, sameness) = (notice.consultation().map(|id| id.0), notice.sameness());
        macro_rules! queue {
            ($database:ty, $tx:expr) => {{
                let mut text = sqlx::QueryBuilder::<$database>::new(
                    "insert into outbox (id, person_id, consultation_id, broadcast_id, notice, sameness, lane, due_ms, state, reason, attempts, created_ms, changed_ms) ",
                );
                text.push_values(rows, |mut values, row| {
                    values
                        .push_bind(row.id.0)
                        .push_bind(row.person.0)
                        .push_bind(consultation)
                        .push_bind(broadcast.map(|id| id.0))
                        .push_bind(content.as_str())
                        .push_bind(sameness.as_str())
                        .push_bind(notice.lane().rank())
                        .push_bind(millis(row.due))
                        .push_bind(if row.unreachable.is_some() { "unreachable" } else { "queued" })
                        .push_bind(row.unreachable)
                        .push_bind(0_i64)
                        .push_bind(millis(now))
                        .push_bind(millis(now));
                });
                text.push(" on conflict (person_id, sameness) do nothing");
                text.build().execute(&mut **$tx).await?.rows_affected()
            }};
        }
        Ok(match self.tx() {
            Tx::Sqlite(tx) => queue!(sqlx::Sqlite, tx),
            #[cfg(feature = "postgres")]
            Tx::Postgres(tx) => queue!(sqlx::Postgres, tx),
        })
    }

    /// What did not reach a person who can be reached again is worth another try; what was for many is counted, and sent
    /// again when its organizers say so.
    pub async fn queue_unreachable_again(&mut self, person: PersonId, now: DateTime<Utc>) -> Result<u64> {
        Ok(sql!(
            self,
            run,
            "update outbox set state = 'queued', attempts = 0, reason = null, due_ms = $2, changed_ms = $2
                 where person_id = $1 and state = 'unreachable' and broadcast_id is null",
            person.0,
            millis(now)
        )?)
    }

    /// What was not sent, since it was not true then, and is now.
    pub async fn queue_skipped_again(&mut self, id: NoticeId, due: DateTime<Utc>, now: DateTime<Utc>) -> Result<()> {
        sql!(
            self,
            run,
            "update outbox set state = 'queued', attempts = 0, reason = null, due_ms = $2, changed_ms = $3
                 where id = $1 and state = 'skipped'",
            id.0,
            millis(due),
            millis(now)
        )?;
        Ok(())
    }

    /// `false`: somebody else has it, it became another person's meanwhile, or it is part of a broadcast that does not go on.
    pub async fn mark_sending(
        &mut self,
        id: NoticeId,
        person: PersonId,
        platform: Platform,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let marked = sql!(
            self,
            run,
            "update outbox set state = 'sending', platform = $2, attempts = attempts + 1, changed_ms = $3
                 where id = $1 and person_id = $4 and state in ('queued', 'retry') and (broadcast_id is null or exists
                   (select 1 from broadcast b where b.id = outbox.broadcast_id and b.state in ('sending', 'sent')))",
            id.0,
            platform.key(),
            millis(now),
            person.0
        )?;
        Ok(marked == 1)
    }

    pub async fn settle(&mut self, id: NoticeId, settled: &Settled, now: DateTime<Utc>) -> Result<()> {
        let (state, reason, due) = match settled {
            Settled::Sent => ("sent", None, None),
            Settled::RetryAt(at, reason) => ("retry", Some(reason.as_str()), Some(millis(*at))),
            Settled::NotTried(at, reason) => ("retry", Some(reason.as_str()), Some(millis(*at))),
            Settled::Unreachable(reason) => ("unreachable", Some(reason.as_str()), None),
            Settled::Failed(reason) => ("failed", Some(reason.as_str()), None),
            Settled::Doubted(at, reason) => ("retry", Some(reason.as_str()), Some(millis(*at))),
            Settled::Unknown(reason) => ("unknown", Some(reason.as_str()), None),
            Settled::Skipped(reason) => ("skipped", Some(*reason), None),
        };
        sql!(
            self,
            run,
            "update outbox set state = $2, reason = $3, due_ms = coalesce($4, due_ms), attempts = attempts - $6,
                 doubts = doubts + $7, doubt_ms = case when $7 > 0 then coalesce(doubt_ms, changed_ms) else doubt_ms end,
                 changed_ms = $5 where id = $1",
            id.0,
            state,
            reason,
            due,
            millis(now),
            i64::from(matches!(settled, Settled::NotTried(..))),
            i64::from(matches!(settled, Settled::Doubted(..) | Settled::Unknown(_)))
        )?;
        Ok(())
    }

    /// As [`Write::settle`], for a row that is not on its way: whoever changed it meanwhile, or whose it became, knows
    /// better.
    pub async fn settle_unsent(&mut self, row: &OutboxRow, settled: &Settled, now: DateTime<Utc>) -> Result<()> {
        let is_waiting = sql!(
            self,
            run,
            "update outbox set changed_ms = $3 where id = $1 and person_id = $2 and state in ('queued', 'retry')",
            row.id.0,
            row.person.0,
            millis(now)
        )?;
        if is_waiting == 1 { self.settle(row.id, settled, now).await } else { Ok(()) }
    }

    /// Settles what a sender that is gone left behind on its platform: sent again where that is the policy, or while the
    /// platform still remembers what was sent after `remembered_since`; else unknown. How many go on, and how many do not.
    /// What seems to be sent later than now was dated by a clock that was set back: nobody knows how long ago that is.
    pub async fn settle_orphans(
        &mut self,
        platform: Platform,
        policy: WhenUnknown,
        remembered_since: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
    ) -> Result<(u64, u64)> {
        let (after, until) = match (policy, remembered_since) {
            (WhenUnknown::Resend, _) => (i64::MIN, i64::MAX),
            (WhenUnknown::NeverTwice, Some(since)) => (millis(since), millis(now)),
            (WhenUnknown::NeverTwice, None) => (i64::MAX, i64::MAX),
        };
        let again = sql!(
            self,
            run,
            "update outbox set state = 'retry', reason = $4, doubts = doubts + 1, doubt_ms = coalesce(doubt_ms, changed_ms),
                 due_ms = $2, changed_ms = $2 where platform = $1 and state = 'sending'
                 and coalesce(doubt_ms, changed_ms) > $3 and coalesce(doubt_ms, changed_ms) <= $5",
            platform.key(),
            millis(now),
            after,
            STOPPED,
            until
        )?;
        let unknown = sql!(
            self,
            run,
            "update outbox set state = 'unknown', reason = $3, doubts = doubts + 1, doubt_ms = coalesce(doubt_ms, changed_ms),
                 changed_ms = $2 where platform = $1 and state = 'sending'",
            platform.key(),
            millis(now),
            STOPPED
        )?;
        Ok((again, unknown))
    }
}

type DueRow = (i64, i64, String, i64, Option<i64>, i64, String);

/// Rows that are due by `$1` on the platform `$2`. A cross join, since SQLite keeps its order: it would begin with the
/// platform's addresses and look at all that is due for each.
macro_rules! due {
    ($which:literal, $order:literal) => {
        concat!(
            "select o.id, o.person_id, o.notice, o.attempts, o.doubt_ms, a.id, a.account from outbox o
             cross join address a where a.id = (select b.id from address b where b.person_id = o.person_id
               and b.closed_ms is null and (o.address_id is null or b.id = o.address_id)
               order by coalesce(b.preferred_ms, 0) desc, b.id limit 1)
             and o.state in ('queued', 'retry') and ",
            $which,
            " and o.due_ms <= $1 and a.platform = $2 order by ",
            $order,
            " limit $3"
        )
    };
}

/// Why nothing is known about what a sender had on its way.
const STOPPED: &str = "the sender stopped before an answer came";

impl Read {
    /// What is due and goes to this platform: first what is in doubt, which the platform does not remember for long; then
    /// urgent lanes first.
    pub async fn due(&mut self, platform: Platform, now: DateTime<Utc>, limit: i64) -> Result<Vec<OutboxRow>> {
        let mut rows = sql!(
            self,
            all::<DueRow>,
            due!("o.doubt_ms is not null", "o.doubt_ms, o.id"),
            millis(now),
            platform.key(),
            limit
        )?;
        rows.extend(sql!(
            self,
            all::<DueRow>,
            due!("o.doubt_ms is null", "o.lane, o.due_ms, o.id"),
            millis(now),
            platform.key(),
            limit
        )?);
        rows.into_iter()
            .map(|(id, person, notice, attempts, doubt_ms, address, account)| {
                let person = PersonId(person);
                let account = Account { platform, name: account };
                Ok(OutboxRow {
                    id: NoticeId(id),
                    person,
                    address: Address { id: AddressId(address), person, account, closed: None },
                    notice: serde_json::from_str(&notice).map_err(|_| unreadable("notice"))?,
                    attempts,
                    doubted: doubt_ms.map(instant),
                })
            })
            .collect()
    }

    /// The reminder of a consultation that somebody was sent last. Looked up by person: a consultation has many more rows.
    pub async fn last_reminder(&mut self, person: PersonId, consultation: ConsultationId) -> Result<Option<Notice>> {
        let row = sql!(
            self,
            optional::<(String,)>,
            "select notice from outbox where person_id = $1 and sameness like $2 and state = 'sent'
             order by changed_ms desc, id desc limit 1",
            person.0,
            format!("{}%", Notice::reminder_begins(consultation))
        )?;
        row.map(|(notice,)| serde_json::from_str(&notice).map_err(|_| unreadable("notice"))).transpose()
    }

    /// When the next row falls due that is not due yet.
    pub async fn next_due_after(&mut self, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
        let (at,) = sql!(
            self,
            one::<(Option<i64>,)>,
            "select min(due_ms) from outbox where state in ('queued', 'retry') and due_ms > $1",
            millis(now)
        )?;
        Ok(at.map(instant))
    }

    /// How many rows stand in each state, for tests and the operator.
    pub async fn outbox_states(&mut self) -> Result<Vec<(String, i64)>> {
        Ok(sql!(self, all::<(String, i64)>, "select state, count(*) from outbox group by state order by state")?)
    }
}
