//! Messages to many: what was composed, how far it is, the people it may be for, and its rows in the outbox as a whole.
//! Single rows are `outbox`'s subject.
//!
//! Every change of a broadcast names the state and the revision it changes, so that of two only one takes place.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::reminders::hours;
use super::{Read, Result, Tx, Write, instant, millis, sql, unreadable};
use crate::domain::broadcast::{Content, Phase, Source, Stands};
use crate::domain::id::{BroadcastId, ConsultationId, NoticeId, PersonId, SeriesId};
use crate::domain::notice::Notice;
use crate::domain::person::{Platform, Profile};
use crate::domain::quiet::Quiet;
use crate::domain::registration::State;
use crate::domain::reminder::Interest;

/// When rows fall due that are held back: beyond any date that people deal with, and a date all the same (the end of 9999).
const HELD_MS: i64 = 253_402_300_799_000;

#[derive(Clone, Debug, PartialEq)]
pub struct StoredBroadcast {
    pub id: BroadcastId,
    pub series: SeriesId,
    pub consultation: Option<ConsultationId>,
    /// It goes to those whom that one did not reach.
    pub again_of: Option<BroadcastId>,
    pub phase: Phase,
    pub revision: i64,
    pub content: Content,
    pub due: Option<DateTime<Utc>>,
    /// The place among the sources of its audience, and the last person taken there.
    pub cursor: (i64, PersonId),
    /// People chosen so far.
    pub total: i64,
    /// How many were when this pass over the sources began; `None`: it is the first.
    pub passed: Option<i64>,
    pub selected: Option<DateTime<Utc>>,
    pub began: Option<DateTime<Utc>>,
    pub ended: Option<DateTime<Utc>>,
    /// Since when its pace is measured, and how many were settled by then.
    pub paced: Option<(DateTime<Utc>, i64)>,
}

#[derive(Clone, Copy, Debug)]
pub struct NewBroadcast<'a> {
    pub id: BroadcastId,
    pub series: SeriesId,
    pub consultation: Option<ConsultationId>,
    pub again_of: Option<BroadcastId>,
    pub content: &'a Content,
}

/// What somebody of the team did with it last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Did {
    Edited,
    Asked,
    Confirmed,
}

impl Did {
    pub const ALL: [Self; 3] = [Self::Edited, Self::Asked, Self::Confirmed];

    fn key(self) -> &'static str {
        match self {
            Self::Edited => "edited",
            Self::Asked => "asked",
            Self::Confirmed => "confirmed",
        }
    }
}

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

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    series_id: i64,
    consultation_id: Option<i64>,
    again_of: Option<i64>,
    state: String,
    revision: i64,
    content: String,
    due_ms: Option<i64>,
    source: i64,
    after_id: i64,
    total: i64,
    pass_total: Option<i64>,
    selected_ms: Option<i64>,
    began_ms: Option<i64>,
    ended_ms: Option<i64>,
    paced_ms: Option<i64>,
    paced_count: i64,
}

macro_rules! broadcast {
    ($rest:literal) => {
        concat!(
            "select b.id, b.series_id, b.consultation_id, b.again_of, b.state, b.revision, b.content, b.due_ms, b.source, ",
            "b.after_id, b.total, b.pass_total, b.selected_ms, b.began_ms, b.ended_ms, b.paced_ms, b.paced_count from broadcast b ",
            $rest
        )
    };
}

impl TryFrom<Row> for StoredBroadcast {
    type Error = super::Error;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: BroadcastId(row.id),
            series: SeriesId(row.series_id),
            consultation: row.consultation_id.map(ConsultationId),
            again_of: row.again_of.map(BroadcastId),
            phase: Phase::from_key(&row.state).ok_or(unreadable("broadcast"))?,
            revision: row.revision,
            content: serde_json::from_str(&row.content).map_err(|_| unreadable("broadcast"))?,
            due: row.due_ms.map(instant),
            cursor: (row.source, PersonId(row.after_id)),
            total: row.total,
            passed: row.pass_total,
            selected: row.selected_ms.map(instant),
            began: row.began_ms.map(instant),
            ended: row.ended_ms.map(instant),
            paced: row.paced_ms.map(|at| (instant(at), row.paced_count)),
        })
    }
}

fn written(content: &Content) -> Result<String> {
    serde_json::to_string(content).map_err(|_| unreadable("broadcast"))
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

fn profile(text: Option<String>) -> Result<Option<Profile>> {
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
    pub async fn broadcast(&mut self, id: BroadcastId) -> Result<Option<StoredBroadcast>> {
        sql!(self, optional::<Row>, broadcast!("where b.id = $1"), id.0)?.map(StoredBroadcast::try_from).transpose()
    }

    /// Those of a series, or of one consultation of it, the newest first.
    pub async fn broadcasts(
        &mut self,
        series: SeriesId,
        consultation: Option<ConsultationId>,
        limit: i64,
        offset: i64,
    ) -> Result<Vec<StoredBroadcast>> {
        let rows = match consultation {
            Some(consultation) => sql!(
                self,
                all::<Row>,
                broadcast!("where b.consultation_id = $1 and b.series_id = $2 order by b.id desc limit $3 offset $4"),
                consultation.0,
                series.0,
                limit,
                offset
            )?,
            None => sql!(
                self,
                all::<Row>,
                broadcast!("where b.series_id = $1 order by b.id desc limit $2 offset $3"),
                series.0,
                limit,
                offset
            )?,
        };
        rows.into_iter().map(StoredBroadcast::try_from).collect()
    }

    /// One that goes again to people of this, or of the first that this itself goes again to, and is not over.
    pub async fn broadcast_again(&mut self, of: BroadcastId) -> Result<Option<StoredBroadcast>> {
        sql!(
            self,
            optional::<Row>,
            broadcast!(
                "where b.first_id = (select coalesce(f.first_id, f.id) from broadcast f where f.id = $1)
                 and b.state not in ('sent', 'cancelled') order by b.id desc limit 1"
            ),
            of.0
        )?
        .map(StoredBroadcast::try_from)
        .transpose()
    }

    /// Those under way: sending, paused, or being taken out.
    pub async fn live_broadcasts(&mut self) -> Result<Vec<BroadcastId>> {
        let rows = sql!(
            self,
            all::<(i64,)>,
            "select id from broadcast where state in ('sending', 'paused', 'stopping') order by id"
        )?;
        Ok(rows.into_iter().map(|(id,)| BroadcastId(id)).collect())
    }

    /// Those whose time has come.
    pub async fn broadcasts_due(&mut self, now: DateTime<Utc>) -> Result<Vec<BroadcastId>> {
        let rows = sql!(
            self,
            all::<(i64,)>,
            "select id from broadcast where state = 'planned' and due_ms <= $1 order by due_ms",
            millis(now)
        )?;
        Ok(rows.into_iter().map(|(id,)| BroadcastId(id)).collect())
    }

    pub async fn next_broadcast(&mut self) -> Result<Option<DateTime<Utc>>> {
        let (at,) = sql!(self, one::<(Option<i64>,)>, "select min(due_ms) from broadcast where state = 'planned'")?;
        Ok(at.map(instant))
    }

    /// Who did what last; whoever is forgotten did it all the same.
    pub async fn broadcast_hand(&mut self, id: BroadcastId, did: Did) -> Result<Option<PersonId>> {
        let row = sql!(
            self,
            optional::<(Option<i64>,)>,
            "select person_id from broadcast_hand where broadcast_id = $1 and did = $2",
            id.0,
            did.key()
        )?;
        Ok(row.and_then(|(person,)| person).map(PersonId))
    }

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

    /// Whether somebody else confirmed it since it was asked for.
    pub async fn broadcast_is_confirmed(&mut self, id: BroadcastId) -> Result<bool> {
        let row = sql!(
            self,
            optional::<(String,)>,
            "select did from broadcast_hand where broadcast_id = $1 and did = $2",
            id.0,
            Did::Confirmed.key()
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
    pub async fn add_broadcast(&mut self, new: NewBroadcast<'_>, now: DateTime<Utc>) -> Result<()> {
        sql!(
            self,
            run,
            "insert into broadcast (id, series_id, consultation_id, again_of, first_id, state, revision, content, after_id,
             created_ms)
             values ($1, $2, $3, $4, (select coalesce(f.first_id, f.id) from broadcast f where f.id = $4), 'draft', 1, $5, $6,
             $7)",
            new.id.0,
            new.series.0,
            new.consultation.map(|id| id.0),
            new.again_of.map(|id| id.0),
            written(new.content)?,
            i64::MIN,
            millis(now)
        )?;
        Ok(())
    }

    /// Puts what is done about all sendings of the same to the same people in order.
    pub async fn lock_broadcasts(&mut self, of: BroadcastId) -> Result<()> {
        sql!(
            self,
            run,
            "update broadcast set created_ms = created_ms
             where id = (select coalesce(f.first_id, f.id) from broadcast f where f.id = $1)",
            of.0
        )?;
        Ok(())
    }

    /// Says something else from here on; what was asked or planned is a draft again. `false`: it was changed meanwhile.
    pub async fn edit_broadcast(&mut self, id: BroadcastId, revision: i64, content: &Content) -> Result<bool> {
        let edited = sql!(
            self,
            run,
            "update broadcast set content = $3, revision = revision + 1, state = 'draft', due_ms = null
             where id = $1 and revision = $2 and state in ('draft', 'asked', 'planned')",
            id.0,
            revision,
            written(content)?
        )?;
        Ok(edited == 1)
    }

    /// From one state into another, at this revision. `false`: it stands otherwise by now.
    pub async fn turn_broadcast(
        &mut self,
        broadcast: &StoredBroadcast,
        to: Phase,
        due: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let turned = sql!(
            self,
            run,
            "update broadcast set state = $4, due_ms = coalesce($5, due_ms),
             ended_ms = case when $4 in ('sent', 'cancelled') then $6 else ended_ms end
             where id = $1 and revision = $2 and state = $3",
            broadcast.id.0,
            broadcast.revision,
            broadcast.phase.key(),
            to.key(),
            due.map(millis),
            millis(now)
        )?;
        Ok(turned == 1)
    }

    /// It begins, or goes on, and its pace is measured from here.
    pub async fn pace_broadcast(&mut self, id: BroadcastId, settled: i64, now: DateTime<Utc>) -> Result<()> {
        sql!(
            self,
            run,
            "update broadcast set began_ms = coalesce(began_ms, $2), paced_ms = $2, paced_count = $3 where id = $1",
            id.0,
            millis(now),
            settled
        )?;
        Ok(())
    }

    pub async fn note_broadcast_hand(
        &mut self,
        id: BroadcastId,
        did: Did,
        person: PersonId,
        now: DateTime<Utc>,
    ) -> Result<()> {
        sql!(
            self,
            run,
            "insert into broadcast_hand (broadcast_id, did, person_id, at_ms) values ($1, $2, $3, $4)
             on conflict (broadcast_id, did) do update set person_id = excluded.person_id, at_ms = excluded.at_ms",
            id.0,
            did.key(),
            person.0,
            millis(now)
        )?;
        Ok(())
    }

    /// It is asked for anew: whoever confirmed it before confirmed another one.
    pub async fn drop_broadcast_confirmation(&mut self, id: BroadcastId) -> Result<()> {
        sql!(self, run, "delete from broadcast_hand where broadcast_id = $1 and did = $2", id.0, Did::Confirmed.key())?;
        Ok(())
    }

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
        if rows.is_empty() {
            return Ok(0);
        }
        let content = serde_json::to_string(notice).unwrap_or_default();
        let sameness = notice.sameness();
        macro_rules! queue {
            ($database:ty, $tx:expr) => {{
                let mut text = sqlx::QueryBuilder::<$database>::new(
                    "insert into outbox (id, person_id, broadcast_id, notice, sameness, lane, due_ms, state, reason, attempts, created_ms, changed_ms) ",
                );
                text.push_values(rows, |mut row, (notice_id, person, due)| {
                    row.push_bind(notice_id.0)
                        .push_bind(person.0)
                        .push_bind(id.0)
                        .push_bind(content.as_str())
                        .push_bind(sameness.as_str())
                        .push_bind(notice.lane().rank())
                        .push_bind(millis(due.unwrap_or(now)))
                        .push_bind(if due.is_some() { "queued" } else { "unreachable" })
                        .push_bind(due.is_none().then_some(NOWHERE))
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

const NOWHERE: &str = "no account of theirs takes messages";

const CANCELLED: &str = "it was cancelled";
