//! Whom a message to many is for: how people stand to a series, those of an audience one page after the other, and the
//! queueing of the message for them.
//!
//! Who belongs to an audience is decided elsewhere; here those are found who may.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::broadcast_rows::NOWHERE;
use super::outbox::NewRow;
use super::reminders::hours;
use super::{Read, Result, StoredBroadcast, Write, millis, sql, unreadable};
use crate::domain::broadcast::{Source, Stands};
use crate::domain::id::{BroadcastId, ConsultationId, NoticeId, PersonId, SeriesId};
use crate::domain::notice::Notice;
use crate::domain::person::{Platform, Profile};
use crate::domain::quiet::Quiet;
use crate::domain::registration::State;
use crate::domain::reminder::Interest;

/// Somebody who may belong to an audience.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    pub person: PersonId,
    pub zone: Option<Tz>,
    pub quiet: Option<Quiet>,
    /// Whether they were asked is not known here: that is the questionnaire's to say, and `invited` helps.
    pub stands: Stands,
    pub invited: bool,
    /// Where a message would go; `None`: nowhere.
    pub platform: Option<Platform>,
}

#[derive(sqlx::FromRow)]
struct CandidateRow {
    id: i64,
    locale: String,
    zone: Option<String>,
    quiet: bool,
    quiet_from: i64,
    quiet_until: i64,
    place: Option<String>,
    interest: Option<String>,
    news: Option<bool>,
    follows: bool,
    takes_part: bool,
    invited: bool,
    answered: bool,
    profile: Option<String>,
    platform: Option<String>,
}

impl TryFrom<CandidateRow> for Candidate {
    type Error = super::Error;

    fn try_from(row: CandidateRow) -> Result<Self> {
        let profile = profile(row.profile)?;
        let stands = Stands {
            place: row.place.as_deref().and_then(State::from_key),
            interest: row.interest.as_deref().and_then(Interest::from_key),
            news: row.news,
            follows: row.follows,
            takes_part: row.takes_part,
            asked: false,
            answered: row.answered,
            category: profile.as_ref().map(|profile| profile.category),
            country: profile.as_ref().map(|profile| profile.country),
            language: row.locale.parse().ok(),
        };
        Ok(Self {
            person: PersonId(row.id),
            zone: row.zone.and_then(|zone| zone.parse().ok()),
            quiet: hours(row.quiet, row.quiet_from, row.quiet_until),
            stands,
            invited: row.invited,
            platform: row.platform.and_then(|key| key.parse().ok()),
        })
    }
}

pub(super) fn profile(text: Option<String>) -> Result<Option<Profile>> {
    text.map(|text| serde_json::from_str(&text).map_err(|_| unreadable("registration"))).transpose()
}

/// How people stand to the consultation `$1` and the series `$2`: what they said of themselves is what they sent to this
/// series, the consultation's before any other's.
macro_rules! candidates {
    ($rest:literal) => {
        concat!(
            "select p.id, p.locale, p.zone, p.quiet, p.quiet_from, p.quiet_until,
             (select r.state from registration r where r.person_id = p.id and r.consultation_id = $1
               and r.state in ('registered', 'offered', 'waiting', 'pending')) as place,
             (select i.kind from interest i where i.person_id = p.id and i.consultation_id = $1) as interest,
             (select n.withdrawn_ms is null from consent n where n.person_id = p.id and n.kind = 'news'
               and n.series_id = $2) as news,
             exists (select 1 from interest f join consultation c on c.id = f.consultation_id
               where f.person_id = p.id and f.kind = 'following' and c.series_id = $2) as follows,
             exists (select 1 from registration t join consultation c on c.id = t.consultation_id
               where t.person_id = p.id and t.state in ('registered', 'offered', 'waiting', 'pending') and c.series_id = $2
               and not exists (select 1 from interest m where m.person_id = p.id and m.consultation_id = t.consultation_id
                 and m.kind = 'muted')) as takes_part,
             exists (select 1 from invited v where v.person_id = p.id and v.consultation_id = $1) as invited,
             exists (select 1 from answered w where w.person_id = p.id and w.consultation_id = $1) as answered,
             (select q.profile from registration q join consultation c on c.id = q.consultation_id
               where q.person_id = p.id and c.series_id = $2
               order by case when q.consultation_id = $1 then 0 else 1 end, q.id desc limit 1) as profile,
             (select a.platform from address a where a.person_id = p.id and a.closed_ms is null
               order by coalesce(a.preferred_ms, 0) desc, a.id limit 1) as platform
             from ",
            $rest
        )
    };
}

impl Read {
    /// Some of those whom a source has, in the order of people: at most `limit` after this one.
    pub async fn candidates(
        &mut self,
        series: SeriesId,
        about: Option<ConsultationId>,
        source: Source,
        after: PersonId,
        limit: i64,
    ) -> Result<Vec<Candidate>> {
        let about = about.map_or(0, |id| id.0);
        let rows = match source {
            Source::News => sql!(
                self,
                all::<CandidateRow>,
                candidates!(
                    "consent s join person p on p.id = s.person_id where s.series_id = $2 and s.kind = 'news'
                     and s.withdrawn_ms is null and s.person_id > $3 and p.part_of is null order by s.person_id limit $4"
                ),
                about,
                series.0,
                after.0,
                limit
            )?,
            Source::Place(consultation, group) => sql!(
                self,
                all::<CandidateRow>,
                candidates!(
                    "registration s join person p on p.id = s.person_id where s.consultation_id = $5 and s.state = $6
                     and s.person_id > $3 and p.part_of is null order by s.person_id limit $4"
                ),
                about,
                series.0,
                after.0,
                limit,
                consultation.0,
                group.place().map_or("", State::key)
            )?,
            Source::Follows(consultation) | Source::Began(consultation) => sql!(
                self,
                all::<CandidateRow>,
                candidates!(
                    "interest s join person p on p.id = s.person_id where s.consultation_id = $5 and s.kind = $6
                     and s.person_id > $3 and p.part_of is null order by s.person_id limit $4"
                ),
                about,
                series.0,
                after.0,
                limit,
                consultation.0,
                if matches!(source, Source::Began(_)) { Interest::Started.key() } else { Interest::Following.key() }
            )?,
            // Whoever has it by now from another sending of the same, or is about to get it, is not sent it twice.
            Source::Missed(broadcast, unknown_too) => sql!(
                self,
                all::<CandidateRow>,
                candidates!(
                    "outbox s join person p on p.id = s.person_id where s.broadcast_id = $5
                     and (s.state in ('unreachable', 'failed') or (s.state = 'unknown' and $6 = 1))
                     and 0 = (select count(*) from outbox h join broadcast b on b.id = h.broadcast_id
                       where h.person_id = s.person_id and coalesce(b.first_id, b.id) =
                         (select coalesce(f.first_id, f.id) from broadcast f where f.id = $5)
                       and (h.state in ('sent', 'sending', 'queued', 'retry') or (h.state = 'unknown' and $6 = 0)))
                     and s.person_id > $3 and p.part_of is null order by s.person_id limit $4"
                ),
                about,
                series.0,
                after.0,
                limit,
                broadcast.0,
                i64::from(unknown_too)
            )?,
        };
        rows.into_iter().map(Candidate::try_from).collect()
    }

    /// How one person stands; `None` for nobody.
    pub async fn candidate(
        &mut self,
        series: SeriesId,
        about: Option<ConsultationId>,
        person: PersonId,
    ) -> Result<Option<Candidate>> {
        sql!(
            self,
            optional::<CandidateRow>,
            candidates!("person p where p.id = $3 and p.part_of is null"),
            about.map_or(0, |id| id.0),
            series.0,
            person.0
        )?
        .map(Candidate::try_from)
        .transpose()
    }
}

impl Write {
    /// Goes on with the choice of its people from where it stood, with so many more of them. `false`: it does not go on, or
    /// somebody else went on.
    pub async fn advance_broadcast(
        &mut self,
        broadcast: &StoredBroadcast,
        to: (i64, PersonId),
        more: u64,
    ) -> Result<bool> {
        let (source, after) = broadcast.cursor;
        let advanced = sql!(
            self,
            run,
            "update broadcast set source = $4, after_id = $5, total = total + $6
             where id = $1 and source = $2 and after_id = $3 and state = 'sending' and selected_ms is null",
            broadcast.id.0,
            source,
            after.0,
            to.0,
            to.1.0,
            i64::try_from(more).unwrap_or(0)
        )?;
        Ok(advanced == 1)
    }

    /// Goes over all its sources once more. `false`: it does not go on, or somebody else went on.
    pub async fn pass_broadcast(&mut self, broadcast: &StoredBroadcast) -> Result<bool> {
        let (source, after) = broadcast.cursor;
        let passed = sql!(
            self,
            run,
            "update broadcast set source = 0, after_id = $4, pass_total = total
             where id = $1 and source = $2 and after_id = $3 and state = 'sending' and selected_ms is null",
            broadcast.id.0,
            source,
            after.0,
            i64::MIN
        )?;
        Ok(passed == 1)
    }

    /// All its people are chosen.
    pub async fn broadcast_is_selected(&mut self, broadcast: &StoredBroadcast, now: DateTime<Utc>) -> Result<bool> {
        let (source, after) = broadcast.cursor;
        let selected = sql!(
            self,
            run,
            "update broadcast set selected_ms = $4
             where id = $1 and source = $2 and after_id = $3 and state = 'sending' and selected_ms is null",
            broadcast.id.0,
            source,
            after.0,
            millis(now)
        )?;
        Ok(selected == 1)
    }

    /// Queues it for these people, each once; whoever has no open account is on record as not reached. How many had it not
    /// yet.
    pub async fn queue_broadcast(
        &mut self,
        id: BroadcastId,
        notice: &Notice,
        rows: &[(NoticeId, PersonId, Option<DateTime<Utc>>)],
        now: DateTime<Utc>,
    ) -> Result<u64> {
        let row = |(id, person, due): &(NoticeId, PersonId, Option<DateTime<Utc>>)| NewRow {
            id: *id,
            person: *person,
            due: due.unwrap_or(now),
            unreachable: due.is_none().then_some(NOWHERE),
        };
        let rows: Vec<_> = rows.iter().map(row).collect();
        self.queue_rows(&rows, notice, Some(id), now).await
    }
}
