//! Two people who became one, and one who becomes two again: the halves that are kept as they were until a link can no
//! longer be undone, and what moves between them and the whole.
//!
//! Which of two registrations stays, and every lock, is the caller's subject.

use chrono::{DateTime, Utc};

use super::{Read, Result, Write, instant, millis, sql, unreadable};
use crate::domain::id::{AddressId, PersonId};
use crate::domain::locale::Locale;
use crate::domain::person::Account;

/// The reason of a notice that the other of two who became one was told or will be told.
const TOLD: &str = "told to their other account";

/// What goes from one person to another, of one table: the rows, by a further condition, and which of two stays. One text
/// for becoming one and for becoming two again.
macro_rules! copied {
    (@ $into:literal, $columns:literal, $key:literal, $set:literal, $rows:expr, $stays:literal) => {
        concat!(
            "insert into ", $into, " (person_id, ", $columns, ") select $2, ", $columns, " from ", $into,
            " where person_id = $1", $rows, " on conflict (", $key, ") do update set ", $set, $stays
        )
    };
    (consent, $rows:expr, $stays:literal) => {
        copied!(@ "consent", "kind, series_id, wording, given_ms, withdrawn_ms, through_id", "person_id, kind, series_id",
            "wording = excluded.wording, given_ms = excluded.given_ms, withdrawn_ms = excluded.withdrawn_ms, through_id = excluded.through_id",
            $rows, $stays)
    };
    (interest, $rows:expr, $stays:literal) => {
        copied!(@ "interest", "consultation_id, kind, since_ms, through_id", "person_id, consultation_id",
            "kind = excluded.kind, since_ms = excluded.since_ms, through_id = excluded.through_id", $rows, $stays)
    };
    (invited, $rows:expr, $stays:literal) => {
        copied!(@ "invited", "consultation_id, since_ms, through_id", "person_id, consultation_id",
            "since_ms = excluded.since_ms, through_id = excluded.through_id", $rows, $stays)
    };
    (response, $rows:expr, $stays:literal) => {
        copied!(@ "response", "consultation_id, version, content, profile, late, sent_ms, through_id", "person_id, consultation_id",
            "version = excluded.version, content = excluded.content, profile = excluded.profile, late = excluded.late, sent_ms = excluded.sent_ms, through_id = excluded.through_id",
            $rows, $stays)
    };
    (profile, $rows:expr, $stays:literal) => {
        copied!(@ "profile", "name, organization_id, organization_name, category, country, gender, area, updated_ms, through_id",
            "person_id",
            "name = excluded.name, organization_id = excluded.organization_id, organization_name = excluded.organization_name, category = excluded.category, country = excluded.country, gender = excluded.gender, area = excluded.area, updated_ms = excluded.updated_ms, through_id = excluded.through_id",
            $rows, $stays)
    };
}

/// Made since `$3`, through an account that the half brought.
macro_rules! since {
    ($when:literal) => {
        concat!(
            " and ",
            $when,
            " >= $3 and through_id in (select h.address_id from half_address h where h.person_id = $2)"
        )
    };
}

/// The same request for a seat, to whoever has it next.
const SEAT_REQUESTS: &str = "insert into seat_request (consultation_id, person_id, asked_ms)
             select consultation_id, $2, asked_ms from seat_request where person_id = $1
             on conflict (consultation_id, person_id) do nothing";

/// Whoever has sent a questionnaire is asked no more.
const ANSWERED: &str =
    "insert into answered (consultation_id, person_id) select consultation_id, $2 from answered where person_id = $1
             on conflict (person_id, consultation_id) do nothing";

impl Read {
    /// Who became part of this person and can be one of their own again, the older first.
    pub async fn halves(&mut self, person: PersonId) -> Result<Vec<PersonId>> {
        let rows = sql!(self, all::<(i64,)>, "select id from person where part_of = $1 order by id", person.0)?;
        Ok(rows.into_iter().map(|(id,)| PersonId(id)).collect())
    }

    /// Whether somebody is part of another person.
    pub async fn is_half(&mut self, person: PersonId) -> Result<bool> {
        let row =
            sql!(self, optional::<(i64,)>, "select id from person where id = $1 and part_of is not null", person.0)?;
        Ok(row.is_some())
    }

    /// Since when the halves of this person are one.
    pub async fn linked_since(&mut self, person: PersonId) -> Result<Option<DateTime<Utc>>> {
        let (at,) =
            sql!(self, one::<(Option<i64>,)>, "select max(part_since_ms) from person where part_of = $1", person.0)?;
        Ok(at.map(instant))
    }

    /// When the oldest link was made of those that can be undone.
    pub async fn oldest_link(&mut self) -> Result<Option<DateTime<Utc>>> {
        let (at,) =
            sql!(self, one::<(Option<i64>,)>, "select min(part_since_ms) from person where part_of is not null")?;
        Ok(at.map(instant))
    }

    /// People whose halves became one no later than this.
    pub async fn linked_before(&mut self, until: DateTime<Utc>) -> Result<Vec<PersonId>> {
        let rows = sql!(
            self,
            all::<(i64,)>,
            "select distinct part_of from person where part_of is not null and part_since_ms <= $1 order by part_of",
            millis(until)
        )?;
        Ok(rows.into_iter().map(|(id,)| PersonId(id)).collect())
    }

    /// The accounts a half came with.
    pub async fn addresses_of_half(&mut self, half: PersonId) -> Result<Vec<(AddressId, Account)>> {
        let rows = sql!(
            self,
            all::<(i64, String, String)>,
            "select a.id, a.platform, a.account from half_address h join address a on a.id = h.address_id
             where h.person_id = $1 order by a.id",
            half.0
        )?;
        rows.into_iter()
            .map(|(id, platform, name)| {
                let platform = platform.parse().map_err(|()| unreadable("platform"))?;
                Ok((AddressId(id), Account { platform, name }))
            })
            .collect()
    }
}

impl Write {
    /// Makes one person of two, who become its halves: what they have is one from now on. Language and zone are the
    /// first's, the zone of the second where the first has none; profile and forms are the newer ones.
    ///
    /// Under the locks of both, and of every consultation in which either is registered. At most one of them may still
    /// have a part in each.
    pub async fn join(
        &mut self,
        whole: PersonId,
        first: PersonId,
        second: PersonId,
        locale: &Locale,
        now: DateTime<Utc>,
    ) -> Result<()> {
        sql!(
            self,
            run,
            "insert into person (id, locale, zone, visible, quiet, quiet_from, quiet_until, created_ms, touched_ms)
             select $1, $4, coalesce(f.zone, s.zone), f.visible, f.quiet, f.quiet_from, f.quiet_until,
             case when f.created_ms < s.created_ms then f.created_ms else s.created_ms end, $5
             from person f join person s on s.id = $3 where f.id = $2",
            whole.0,
            first.0,
            second.0,
            locale.as_str(),
            millis(now)
        )?;
        self.skip_what_the_other_has(first, second).await?;
        for half in [first, second] {
            self.pour(half, whole).await?;
            sql!(
                self,
                run,
                "update person set part_of = $2, part_since_ms = $3 where id = $1",
                half.0,
                whole.0,
                millis(now)
            )?;
        }
        sql!(
            self,
            run,
            "update person set visible = exists (select 1 from consent c where c.person_id = $1 and c.kind = 'visible'
             and c.withdrawn_ms is null) where id = $1",
            whole.0
        )?;
        Ok(())
    }

    /// A notice that waits and that the other has already, or waits for as well, is not sent a second time.
    async fn skip_what_the_other_has(&mut self, first: PersonId, second: PersonId) -> Result<()> {
        for (one, other) in [(first, second), (second, first)] {
            sql!(
                self,
                run,
                "update outbox set state = 'skipped', reason = $3 where person_id = $1
                 and state in ('queued', 'retry', 'unreachable', 'failed', 'skipped')
                 and exists (select 1 from outbox o where o.person_id = $2 and o.sameness = outbox.sameness
                 and o.state in ('sent', 'sending', 'unknown', 'queued', 'retry'))",
                one.0,
                other.0,
                TOLD
            )?;
        }
        Ok(())
    }

    /// What is moved, and what is kept by the half and copied.
    async fn pour(&mut self, half: PersonId, whole: PersonId) -> Result<()> {
        let (from, to) = (half.0, whole.0);
        sql!(self, run, "update registration set person_id = $2 where person_id = $1", from, to)?;
        sql!(
            self,
            run,
            "insert into half_address (person_id, address_id) select $1, a.id from address a where a.person_id = $1
             on conflict (person_id, address_id) do nothing",
            from
        )?;
        sql!(self, run, "update address set person_id = $2 where person_id = $1", from, to)?;
        sql!(self, run, "update code set person_id = $2 where person_id = $1", from, to)?;
        sql!(self, run, "delete from room_code where person_id = $1", from)?;
        sql!(self, run, "update organization_made set person_id = $2 where person_id = $1", from, to)?;
        sql!(
            self,
            run,
            "update outbox set person_id = $2, half_id = $1 where person_id = $1 and coalesce(reason, '') <> $3
             and not exists (select 1 from outbox o where o.person_id = $2 and o.sameness = outbox.sameness)",
            from,
            to,
            TOLD
        )?;
        sql!(
            self,
            run,
            copied!(
                consent,
                "",
                " where coalesce(excluded.withdrawn_ms, excluded.given_ms) > coalesce(consent.withdrawn_ms, consent.given_ms)"
            ),
            from,
            to
        )?;
        sql!(
            self,
            run,
            "insert into grant_of_role (person_id, role, series_id, source, granted_ms, through_id)
             select $2, role, series_id, source, granted_ms, through_id from grant_of_role where person_id = $1
             on conflict (person_id, role, series_id) do update set source = excluded.source where excluded.source = 'code'",
            from,
            to
        )?;
        sql!(self, run, SEAT_REQUESTS, from, to)?;
        sql!(self, run, ANSWERED, from, to)?;
        sql!(self, run, copied!(response, "", " where excluded.sent_ms > response.sent_ms"), from, to)?;
        sql!(self, run, copied!(invited, "", " where excluded.since_ms < invited.since_ms"), from, to)?;
        sql!(self, run, copied!(interest, "", " where excluded.since_ms > interest.since_ms"), from, to)?;
        sql!(self, run, copied!(profile, "", " where excluded.updated_ms > profile.updated_ms"), from, to)?;
        // A revision that neither chat shows: the next word in either gets the fresh screen.
        sql!(
            self,
            run,
            "insert into draft (person_id, form, revision, content, updated_ms, through_id)
             select $2, form, revision + 1, content, updated_ms, through_id from draft where person_id = $1
             on conflict (person_id, form) do update set
             revision = case when excluded.revision > draft.revision then excluded.revision else draft.revision end,
             content = case when excluded.updated_ms > draft.updated_ms then excluded.content else draft.content end,
             through_id = case when excluded.updated_ms > draft.updated_ms then excluded.through_id else draft.through_id end,
             updated_ms = case when excluded.updated_ms > draft.updated_ms then excluded.updated_ms else draft.updated_ms end",
            from,
            to
        )?;
        Ok(())
    }

    /// Makes two people of one again: each half is as it was, and what was made since goes to the half through whose
    /// account it was made. What cannot be told stays with the first.
    ///
    /// Under the locks of the whole and of every consultation in which it is registered.
    pub async fn part(
        &mut self,
        whole: PersonId,
        first: PersonId,
        second: PersonId,
        since: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        // A form that was sent or put away since is not there again: the newer of the halves' is the one that was.
        sql!(
            self,
            run,
            "delete from draft where person_id in ($2, $3)
             and not exists (select 1 from draft w where w.person_id = $1 and w.form = draft.form)
             and not exists (select 1 from draft o where o.person_id in ($2, $3) and o.person_id <> draft.person_id
               and o.form = draft.form and o.updated_ms > draft.updated_ms)",
            whole.0,
            first.0,
            second.0
        )?;
        sql!(
            self,
            run,
            "delete from interest where person_id in ($2, $3) and not exists
             (select 1 from interest w where w.person_id = $1 and w.consultation_id = interest.consultation_id)",
            whole.0,
            first.0,
            second.0
        )?;
        // Sent without a name since: it is not known by which of them.
        sql!(
            self,
            run,
            "insert into answered (consultation_id, person_id) select w.consultation_id, h.id
             from answered w join person h on h.part_of = w.person_id where w.person_id = $1
             and not exists (select 1 from person p join answered o on o.person_id = p.id
               where p.part_of = $1 and o.consultation_id = w.consultation_id)
             and not exists (select 1 from response r where r.person_id = $1 and r.consultation_id = w.consultation_id)
             on conflict (person_id, consultation_id) do nothing",
            whole.0
        )?;
        for half in [second, first] {
            self.give_back(whole, half, since).await?;
        }
        let (from, to) = (whole.0, first.0);
        sql!(self, run, "update registration set person_id = $2 where person_id = $1", from, to)?;
        sql!(self, run, "update code set person_id = $2 where person_id = $1 and kind = 'hand_over'", from, to)?;
        sql!(self, run, "update organization_made set person_id = $2 where person_id = $1", from, to)?;
        sql!(self, run, "update draft_unread set person_id = $2 where person_id = $1", from, to)?;
        sql!(self, run, "update audit set actor = $2 where actor = $1", from, to)?;
        sql!(self, run, "update exception set decided_by = $2 where decided_by = $1", from, to)?;
        sql!(self, run, "update broadcast_hand set person_id = $2 where person_id = $1", from, to)?;
        self.give_back_notices(whole, first, second).await?;
        for half in [first, second] {
            sql!(
                self,
                run,
                "update address set person_id = $1 where id in (select h.address_id from half_address h where h.person_id = $1)",
                half.0
            )?;
            sql!(self, run, "delete from half_address where person_id = $1", half.0)?;
            sql!(
                self,
                run,
                "update person set part_of = null, part_since_ms = null, touched_ms = $2 where id = $1",
                half.0,
                millis(now)
            )?;
        }
        sql!(self, run, "delete from person where id = $1", whole.0)?;
        Ok(())
    }

    async fn give_back(&mut self, whole: PersonId, half: PersonId, since: DateTime<Utc>) -> Result<()> {
        let (from, to, since) = (whole.0, half.0, millis(since));
        sql!(
            self,
            run,
            "update registration set person_id = $2 where person_id = $1
             and through_id in (select h.address_id from half_address h where h.person_id = $2)",
            from,
            to
        )?;
        sql!(
            self,
            run,
            "update code set person_id = $2 where person_id = $1 and kind = 'hand_over' and consultation_id in
             (select r.consultation_id from registration r where r.person_id = $2 and r.state = 'registered')",
            from,
            to
        )?;
        sql!(self, run, SEAT_REQUESTS, from, to)?;
        sql!(self, run, copied!(profile, since!("updated_ms"), ""), from, to, since)?;
        sql!(self, run, copied!(response, since!("sent_ms"), ""), from, to, since)?;
        sql!(
            self,
            run,
            "insert into answered (consultation_id, person_id) select consultation_id, person_id from response where person_id = $1
             on conflict (person_id, consultation_id) do nothing",
            to
        )?;
        sql!(self, run, copied!(invited, since!("since_ms"), ""), from, to, since)?;
        sql!(self, run, copied!(interest, since!("since_ms"), ""), from, to, since)?;
        self.give_back_consents(whole, half, since).await?;
        self.give_back_roles(whole, half, since).await?;
        sql!(
            self,
            run,
            "insert into draft (person_id, form, revision, content, updated_ms, through_id)
             select $2, form, revision, content, updated_ms, through_id from draft where person_id = $1 and updated_ms >= $3
             and through_id in (select h.address_id from half_address h where h.person_id = $2)
             on conflict (person_id, form) do update set revision = excluded.revision, content = excluded.content,
             updated_ms = excluded.updated_ms, through_id = excluded.through_id",
            from,
            to,
            since
        )?;
        sql!(
            self,
            run,
            "update audit set actor = $2 where actor = $1
             and through_id in (select h.address_id from half_address h where h.person_id = $2)",
            from,
            to
        )?;
        sql!(
            self,
            run,
            "update exception set decided_by = $2 where decided_by = $1
             and through_id in (select h.address_id from half_address h where h.person_id = $2)",
            from,
            to
        )?;
        Ok(())
    }

    /// What was a half's is a half's again, told or not; of what came since, what they were told stays with the account that
    /// was told, and what waits goes where the place is, or the interest. What was skipped because the other was to be told
    /// waits again, if the other was not.
    async fn give_back_notices(&mut self, whole: PersonId, first: PersonId, second: PersonId) -> Result<()> {
        for half in [first, second] {
            sql!(
                self,
                run,
                "update outbox set state = 'queued', reason = null,
                 due_ms = (select w.due_ms from outbox w where w.person_id = $1 and w.sameness = outbox.sameness)
                 where person_id = $2 and reason = $3 and exists (select 1 from outbox w where w.person_id = $1
                   and w.sameness = outbox.sameness and w.state in ('queued', 'retry', 'unreachable'))",
                whole.0,
                half.0,
                TOLD
            )?;
            sql!(
                self,
                run,
                "update outbox set person_id = $2 where person_id = $1
                 and not exists (select 1 from outbox o where o.person_id = $2 and o.sameness = outbox.sameness)
                 and (half_id = $2 or address_id in (select h.address_id from half_address h where h.person_id = $2)
                   or (half_id is null and address_id is null and state in ('queued', 'retry') and consultation_id in
                     (select r.consultation_id from registration r where r.person_id = $2
                      and r.state in ('registered', 'offered', 'waiting', 'pending'))))",
                whole.0,
                half.0
            )?;
        }
        for half in [first, second] {
            sql!(
                self,
                run,
                "update outbox set person_id = $2 where person_id = $1
                 and not exists (select 1 from outbox o where o.person_id = $2 and o.sameness = outbox.sameness)
                 and ((state not in ('queued', 'retry') and platform in
                   (select a.platform from half_address h join address a on a.id = h.address_id where h.person_id = $2))
                   or (state in ('queued', 'retry') and (consultation_id in
                     (select r.consultation_id from registration r where r.person_id = $2) or consultation_id in
                     (select i.consultation_id from interest i where i.person_id = $2 and i.kind <> 'muted')
                     or consultation_id in (select c.id from consultation c join consent n on n.series_id = c.series_id
                       where n.person_id = $2 and n.kind = 'news' and n.withdrawn_ms is null)
                     or (sameness like 'missed:%' and exists (select 1 from grant_of_role g where g.person_id = $2)))))",
                whole.0,
                half.0
            )?;
        }
        for half in [first, second] {
            sql!(
                self,
                run,
                "update outbox set person_id = $2 where person_id = $1
                 and not exists (select 1 from outbox o where o.person_id = $2 and o.sameness = outbox.sameness)",
                whole.0,
                half.0
            )?;
        }
        Ok(())
    }

    /// What was agreed to since, through this half's accounts; and what was taken back since, through whichever.
    async fn give_back_consents(&mut self, whole: PersonId, half: PersonId, since: i64) -> Result<()> {
        sql!(self, run, copied!(consent, since!("given_ms"), ""), whole.0, half.0, since)?;
        sql!(
            self,
            run,
            "update consent set withdrawn_ms = (select w.withdrawn_ms from consent w where w.person_id = $1
               and w.kind = consent.kind and w.series_id = consent.series_id)
             where person_id = $2 and withdrawn_ms is null and exists (select 1 from consent w where w.person_id = $1
               and w.kind = consent.kind and w.series_id = consent.series_id and w.withdrawn_ms >= $3)",
            whole.0,
            half.0,
            since
        )?;
        sql!(
            self,
            run,
            "update person set visible = exists (select 1 from consent c where c.person_id = $1 and c.kind = 'visible'
             and c.withdrawn_ms is null) where id = $1",
            half.0
        )?;
        Ok(())
    }

    /// Roles given since, through this half's accounts; and none that was taken away since.
    async fn give_back_roles(&mut self, whole: PersonId, half: PersonId, since: i64) -> Result<()> {
        sql!(
            self,
            run,
            "delete from grant_of_role where person_id = $2 and not exists (select 1 from grant_of_role w where w.person_id = $1
             and w.role = grant_of_role.role and w.series_id = grant_of_role.series_id)",
            whole.0,
            half.0
        )?;
        sql!(
            self,
            run,
            "insert into grant_of_role (person_id, role, series_id, source, granted_ms, through_id)
             select $2, role, series_id, source, granted_ms, through_id from grant_of_role
             where person_id = $1 and granted_ms >= $3
             and through_id in (select h.address_id from half_address h where h.person_id = $2)
             on conflict (person_id, role, series_id) do nothing",
            whole.0,
            half.0,
            since
        )?;
        Ok(())
    }

    /// Notices that were queued for a half by somebody who did not know yet go to the whole.
    pub async fn forward_notices_of_halves(&mut self) -> Result<u64> {
        Ok(sql!(
            self,
            run,
            "update outbox set half_id = person_id, person_id = (select p.part_of from person p where p.id = outbox.person_id)
             where state in ('queued', 'retry') and person_id in (select h.id from person h where h.part_of is not null)
             and not exists (select 1 from outbox o where o.sameness = outbox.sameness
               and o.person_id = (select p.part_of from person p where p.id = outbox.person_id))
             and not exists (select 1 from person h join outbox o on o.person_id = h.id where o.sameness = outbox.sameness
               and h.part_of = (select p.part_of from person p where p.id = outbox.person_id) and h.id < outbox.person_id)"
        )?)
    }

    /// The link can no longer be undone: what the halves kept goes, what is on record about them is the whole's.
    pub async fn dissolve_halves(&mut self, whole: PersonId) -> Result<()> {
        for half in self.halves(whole).await? {
            let (from, to) = (half.0, whole.0);
            sql!(self, run, "update draft_unread set person_id = $2 where person_id = $1", from, to)?;
            sql!(self, run, "update audit set actor = $2 where actor = $1", from, to)?;
            sql!(self, run, "update exception set decided_by = $2 where decided_by = $1", from, to)?;
            sql!(self, run, "update broadcast_hand set person_id = $2 where person_id = $1", from, to)?;
            let named = self.organizations_of(half).await?;
            sql!(self, run, "delete from person where id = $1", from)?;
            for organization in named {
                self.drop_unused_organization(organization).await?;
            }
        }
        Ok(())
    }

    /// An account leaves: everything stays with the accounts that remain, and it is a person of its own, of whom nothing
    /// is known but the language and the zone. `false`: it is no account of theirs, or their only one.
    pub async fn separate(
        &mut self,
        person: PersonId,
        address: AddressId,
        new: PersonId,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let addresses = self.addresses(person).await?;
        if addresses.len() < 2 || !addresses.iter().any(|known| known.id == address) {
            return Ok(false);
        }
        sql!(
            self,
            run,
            "insert into person (id, locale, zone, visible, quiet, quiet_from, quiet_until, created_ms, touched_ms)
             select $2, p.locale, p.zone, $4, p.quiet, p.quiet_from, p.quiet_until, $3, $3 from person p where p.id = $1",
            person.0,
            new.0,
            millis(now),
            false
        )?;
        sql!(self, run, "update address set person_id = $2, preferred_ms = null where id = $1", address.0, new.0)?;
        // What was made through it is the others' now.
        for other in addresses.iter().filter(|known| known.id != address).take(1) {
            self.made_through_another(address, other.id).await?;
        }
        sql!(self, run, "delete from cursor where address_id = $1", address.0)?;
        sql!(
            self,
            run,
            "delete from outbox where address_id = $1 and person_id = $2 and state in ('queued', 'retry')",
            address.0,
            person.0
        )?;
        Ok(true)
    }

    async fn made_through_another(&mut self, left: AddressId, stays: AddressId) -> Result<()> {
        let (from, to) = (left.0, stays.0);
        sql!(self, run, "update registration set through_id = $2 where through_id = $1", from, to)?;
        sql!(self, run, "update profile set through_id = $2 where through_id = $1", from, to)?;
        sql!(self, run, "update consent set through_id = $2 where through_id = $1", from, to)?;
        sql!(self, run, "update draft set through_id = $2 where through_id = $1", from, to)?;
        sql!(self, run, "update interest set through_id = $2 where through_id = $1", from, to)?;
        sql!(self, run, "update invited set through_id = $2 where through_id = $1", from, to)?;
        sql!(self, run, "update response set through_id = $2 where through_id = $1", from, to)?;
        sql!(self, run, "update grant_of_role set through_id = $2 where through_id = $1", from, to)?;
        sql!(self, run, "update audit set through_id = $2 where through_id = $1", from, to)?;
        sql!(self, run, "update exception set through_id = $2 where through_id = $1", from, to)?;
        Ok(())
    }
}
