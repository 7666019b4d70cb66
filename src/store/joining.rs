//! The address by which people join a meeting: the one table that has it, and who was sent it.
//!
//! Who is sent it is read from the outbox, whose rows hold ids only, and looked up by person: a consultation has many more
//! rows than anybody in it. The consultation's lock is the caller's to take.

use chrono::{DateTime, Utc};

use super::{Read, Result, Write, instant, millis, sql};
use crate::domain::id::{ConsultationId, NoticeId, PersonId, RegistrationId};
use crate::domain::joining::USUAL_MINUTES;
use crate::domain::notice::Notice;

/// What is set for one consultation.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredJoining {
    pub address: Option<String>,
    /// Typed by an organizer, who has not said yes to it.
    pub proposed: Option<String>,
    /// Before the first sitting of a day.
    pub minutes: u16,
    /// Of what was typed or changed last.
    pub revision: u32,
    /// Of the address: another one has a higher one.
    pub version: u32,
    /// Since it was first sent to anybody.
    pub out_since: Option<DateTime<Utc>>,
}

/// Addresses are in no log, not even by mistake.
impl std::fmt::Debug for StoredJoining {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StoredJoining").field("minutes", &self.minutes).field("version", &self.version).finish()
    }
}

/// A row `o` of the outbox reached somebody, or may have.
macro_rules! came {
    () => {
        "(o.state in ('sent', 'sending', 'unknown') or o.doubt_ms is not null)"
    };
}

impl Read {
    pub async fn joining(&mut self, consultation: ConsultationId) -> Result<Option<StoredJoining>> {
        let row = sql!(
            self,
            optional::<(Option<String>, Option<String>, i64, i64, i64, Option<i64>)>,
            "select address, proposed, minutes, revision, version, out_since_ms from joining where consultation_id = $1",
            consultation.0
        )?;
        let small = |number: i64| u32::try_from(number).unwrap_or(0);
        Ok(row.map(|(address, proposed, minutes, revision, version, out_since)| StoredJoining {
            address,
            proposed,
            minutes: u16::try_from(minutes).unwrap_or(u16::MAX),
            revision: small(revision),
            version: small(version),
            out_since: out_since.map(instant),
        }))
    }

    /// Consultations whose address is to be looked at.
    pub async fn joinings_due(&mut self, now: DateTime<Utc>) -> Result<Vec<ConsultationId>> {
        let rows = sql!(
            self,
            all::<(i64,)>,
            "select consultation_id from joining where next_ms is not null and next_ms <= $1 order by consultation_id",
            millis(now)
        )?;
        Ok(rows.into_iter().map(|(id,)| ConsultationId(id)).collect())
    }

    pub async fn next_joining(&mut self, after: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
        let (at,) = sql!(
            self,
            one::<(Option<i64>,)>,
            "select min(next_ms) from joining where next_ms is not null and next_ms > $1",
            millis(after)
        )?;
        Ok(at.map(instant))
    }

    /// Those registered who have no row of this notice, or one that was skipped, with that one; in the order of people, some
    /// at a time. Of those, where `having` begins the sameness of a notice, only who has such a one or may have.
    pub async fn registered_without(
        &mut self,
        consultation: ConsultationId,
        notice: &Notice,
        having: Option<&str>,
        limit: i64,
    ) -> Result<Vec<(PersonId, Option<NoticeId>)>> {
        let rows = sql!(
            self,
            all::<(i64, Option<i64>)>,
            concat!(
                "select r.person_id, (select s.id from outbox s where s.person_id = r.person_id and s.sameness = $2
                   and s.state = 'skipped') as skipped
                 from registration r where r.consultation_id = $1 and r.state = 'registered'
                 and r.person_id is not null and not exists (select 1 from outbox n where n.person_id = r.person_id
                   and n.sameness = $2 and n.state <> 'skipped')
                 and ($3 = '' or exists (select 1 from outbox o where o.person_id = r.person_id and o.sameness like $3 and ",
                came!(),
                ")) order by r.person_id limit $4"
            ),
            consultation.0,
            notice.sameness(),
            having.map_or_else(String::new, |begins| format!("{begins}%")),
            limit
        )?;
        Ok(rows.into_iter().map(|(id, skipped)| (PersonId(id), skipped.map(NoticeId))).collect())
    }

    /// How many people have, or may have, a notice whose sameness begins so.
    pub async fn count_who_have(&mut self, consultation: ConsultationId, begins: &str) -> Result<u64> {
        let (count,) = sql!(
            self,
            one::<(i64,)>,
            concat!(
                "select count(*) from (select distinct o.person_id from outbox o where o.consultation_id = $1
                 and o.sameness like $2 and ",
                came!(),
                ") as having_it"
            ),
            consultation.0,
            format!("{begins}%")
        )?;
        Ok(u64::try_from(count).unwrap_or(0))
    }

    /// Whether somebody has, or may have, a notice whose sameness begins so, and not like the other.
    pub async fn has_another(&mut self, person: PersonId, begins: &str, other: &str) -> Result<bool> {
        let row = sql!(
            self,
            optional::<(i64,)>,
            concat!(
                "select o.person_id from outbox o where o.person_id = $1 and o.sameness like $2 and o.sameness not like $3 and ",
                came!(),
                " limit 1"
            ),
            person.0,
            format!("{begins}%"),
            format!("{other}%")
        )?;
        Ok(row.is_some())
    }

    /// Who has, or may have, a notice whose sameness begins so, and is not registered any more; with the last
    /// registration of theirs that ended, and when they last gave a seat up.
    pub async fn left_with(
        &mut self,
        consultation: ConsultationId,
        begins: &str,
    ) -> Result<Vec<(PersonId, RegistrationId, DateTime<Utc>)>> {
        let rows = sql!(
            self,
            all::<(i64, i64, i64)>,
            concat!(
                "select r.person_id, max(r.id), max(r.left_ms) from registration r where r.consultation_id = $1 and r.left_ms is not null
                 and r.person_id is not null and not exists (select 1 from registration n where n.person_id = r.person_id
                   and n.consultation_id = $1 and n.state = 'registered')
                 and exists (select 1 from outbox o where o.person_id = r.person_id and o.sameness like $2 and ",
                came!(),
                ") group by r.person_id order by r.person_id"
            ),
            consultation.0,
            format!("{begins}%")
        )?;
        let left = |(person, ended, at)| (PersonId(person), RegistrationId(ended), instant(at));
        Ok(rows.into_iter().map(left).collect())
    }
}

impl Write {
    /// Keeps an address that was typed until somebody says yes to it; the revision they say it to.
    pub async fn propose_joining(&mut self, consultation: ConsultationId, address: &str) -> Result<u32> {
        let (revision,) = sql!(
            self,
            one::<(i64,)>,
            "insert into joining (consultation_id, proposed, minutes, revision, version) values ($1, $2, $3, 1, 0)
             on conflict (consultation_id) do update set proposed = excluded.proposed, revision = joining.revision + 1
             returning revision",
            consultation.0,
            address,
            i64::from(USUAL_MINUTES)
        )?;
        Ok(u32::try_from(revision).unwrap_or(0))
    }

    /// The yes to what was typed at this revision; `false`: something else was typed or decided since.
    pub async fn set_joining(
        &mut self,
        consultation: ConsultationId,
        revision: u32,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let set = sql!(
            self,
            run,
            "update joining set address = proposed, proposed = null, version = revision, next_ms = $3
             where consultation_id = $1 and revision = $2 and proposed is not null",
            consultation.0,
            i64::from(revision),
            millis(now)
        )?;
        Ok(set == 1)
    }

    /// The no to what was typed at this revision; `false` as of [`Write::set_joining`].
    pub async fn put_joining_away(&mut self, consultation: ConsultationId, revision: u32) -> Result<bool> {
        let put_away = sql!(
            self,
            run,
            "update joining set proposed = null where consultation_id = $1 and revision = $2 and proposed is not null",
            consultation.0,
            i64::from(revision)
        )?;
        Ok(put_away == 1)
    }

    pub async fn set_joining_minutes(
        &mut self,
        consultation: ConsultationId,
        minutes: u16,
        now: DateTime<Utc>,
    ) -> Result<()> {
        sql!(
            self,
            run,
            "update joining set minutes = $2, next_ms = $3 where consultation_id = $1",
            consultation.0,
            i64::from(minutes),
            millis(now)
        )?;
        Ok(())
    }

    /// Addresses of meetings that ended before then open nothing any more, and are kept no longer.
    pub async fn forget_joinings_before(&mut self, before: DateTime<Utc>) -> Result<u64> {
        Ok(sql!(
            self,
            run,
            "update joining set address = null, proposed = null, next_ms = null
             where (address is not null or proposed is not null)
             and exists (select 1 from consultation c where c.id = joining.consultation_id and c.ends_ms < $1)",
            millis(before)
        )?)
    }

    /// Takes the address of this version away, and what was typed; `false`: it is another one by now.
    pub async fn take_joining_away(&mut self, consultation: ConsultationId, version: u32) -> Result<bool> {
        let taken = sql!(
            self,
            run,
            "update joining set address = null, proposed = null, revision = revision + 1, version = revision + 1, next_ms = null
             where consultation_id = $1 and version = $2 and address is not null",
            consultation.0,
            i64::from(version)
        )?;
        Ok(taken == 1)
    }

    /// After it was looked at: when it is next, and whether anybody was sent it by now.
    pub async fn look_at_joining(
        &mut self,
        consultation: ConsultationId,
        next: Option<DateTime<Utc>>,
        out_since: Option<DateTime<Utc>>,
    ) -> Result<()> {
        sql!(
            self,
            run,
            "update joining set next_ms = $2, out_since_ms = coalesce(out_since_ms, $3) where consultation_id = $1",
            consultation.0,
            next.map(millis),
            out_since.map(millis)
        )?;
        Ok(())
    }

    /// Somebody became registered, or is no longer: whoever has the address or is to have it is looked up anew, where it
    /// has been sent to people.
    pub(super) async fn seats_changed(&mut self, consultation: ConsultationId, now: DateTime<Utc>) -> Result<()> {
        sql!(
            self,
            run,
            "update joining set next_ms = $2 where consultation_id = $1 and out_since_ms is not null",
            consultation.0,
            millis(now)
        )?;
        Ok(())
    }

    /// The dates may be others by now: when it is sent is reckoned anew.
    pub(super) async fn dates_changed(&mut self, consultation: ConsultationId, now: DateTime<Utc>) -> Result<()> {
        sql!(
            self,
            run,
            "update joining set next_ms = $2 where consultation_id = $1 and address is not null",
            consultation.0,
            millis(now)
        )?;
        Ok(())
    }
}
