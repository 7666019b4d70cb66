//! Messages to many: what was composed, by whom, and how it is steered. Whom one is for is `audiences`' subject, its rows in
//! the outbox as a whole are `broadcast_rows`'.
//!
//! Every change of a broadcast names the state and the revision it changes, so that of two only one takes place.

use chrono::{DateTime, Utc};

use super::{Read, Result, Write, instant, millis, sql, unreadable};
use crate::domain::broadcast::{Content, Phase};
use crate::domain::id::{BroadcastId, ConsultationId, PersonId, SeriesId};

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

    /// Those about a consultation that have not begun to go out, and would.
    pub async fn broadcasts_ahead(&mut self, consultation: ConsultationId) -> Result<Vec<BroadcastId>> {
        let rows = sql!(
            self,
            all::<(i64,)>,
            "select id from broadcast where consultation_id = $1 and state in ('planned', 'asked') order by id",
            consultation.0
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
}
