//! Rooms in which a series announces, the codes that bring us into one, and the ledger of what is said there.
//!
//! A word becomes `sending` in its own commit just before the request leaves. One sender per platform, so a `sending` row
//! found by whoever sends next is an orphan, as in the outbox. Cards in rooms are `displays`' subject.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::{Read, Result, Settled, Write, instant, millis, sql, unreadable};
use crate::domain::id::{ConsultationId, PersonId, RoomId, RoomWordId, SeriesId};
use crate::domain::locale::Locale;
use crate::domain::notice::WhenUnknown;
use crate::domain::person::Platform;
use crate::domain::room::{RoomState, RoomWord, SeriesRoom};

/// Something to be said in a room.
#[derive(Clone, Debug)]
pub struct RoomWordRow {
    pub id: RoomWordId,
    pub room: SeriesRoom,
    pub word: RoomWord,
    pub attempts: i64,
    /// Since when it may stand there without our knowing.
    pub doubted: Option<DateTime<Utc>>,
}

#[derive(sqlx::FromRow)]
struct RoomRow {
    id: i64,
    series_id: i64,
    platform: String,
    name: String,
    title: String,
    language: String,
    second_language: Option<String>,
    zone: Option<String>,
    state: String,
    added_ms: i64,
}

impl TryFrom<RoomRow> for SeriesRoom {
    type Error = super::Error;

    fn try_from(row: RoomRow) -> Result<Self> {
        let wrong = || unreadable("room");
        Ok(Self {
            id: RoomId(row.id),
            series: SeriesId(row.series_id),
            platform: row.platform.parse().map_err(|()| wrong())?,
            name: row.name,
            title: row.title,
            language: row.language.parse().map_err(|_| wrong())?,
            second_language: row.second_language.map(|tag| tag.parse().map_err(|_| wrong())).transpose()?,
            zone: row.zone.and_then(|zone| zone.parse().ok()),
            state: RoomState::ALL.into_iter().find(|state| state.key() == row.state).ok_or_else(wrong)?,
            added: instant(row.added_ms),
        })
    }
}

macro_rules! rooms {
    ($rest:literal) => {
        concat!(
            "select r.id, r.series_id, r.platform, r.name, r.title, r.language, r.second_language, r.zone, r.state, r.added_ms from room r ",
            $rest
        )
    };
}

impl Read {
    /// The rooms of a series that are on its list, in the order in which they were added.
    pub async fn rooms_of(&mut self, series: SeriesId) -> Result<Vec<SeriesRoom>> {
        let rows = sql!(
            self,
            all::<RoomRow>,
            rooms!("where r.series_id = $1 and r.state <> 'removed' order by r.added_ms, r.id"),
            series.0
        )?;
        rows.into_iter().map(SeriesRoom::try_from).collect()
    }

    /// A room of this series.
    pub async fn room(&mut self, series: SeriesId, room: RoomId) -> Result<Option<SeriesRoom>> {
        let row = sql!(
            self,
            optional::<RoomRow>,
            rooms!("where r.id = $1 and r.series_id = $2 and r.state <> 'removed'"),
            room.0,
            series.0
        )?;
        row.map(SeriesRoom::try_from).transpose()
    }

    /// What stands on the lists of series about the room of this name.
    pub async fn rooms_called(&mut self, platform: Platform, name: &str) -> Result<Vec<SeriesRoom>> {
        let rows = sql!(
            self,
            all::<RoomRow>,
            rooms!("where r.platform = $1 and r.name = $2 and r.state <> 'removed' order by r.id"),
            platform.key(),
            name
        )?;
        rows.into_iter().map(SeriesRoom::try_from).collect()
    }

    /// Where something can be said on a platform.
    pub async fn active_rooms(&mut self, platform: Platform) -> Result<Vec<SeriesRoom>> {
        let rows = sql!(
            self,
            all::<RoomRow>,
            rooms!("where r.platform = $1 and r.state = 'active' order by r.series_id, r.id"),
            platform.key()
        )?;
        rows.into_iter().map(SeriesRoom::try_from).collect()
    }

    /// What is due in active rooms of this platform: what is in doubt first, which the platform does not remember for
    /// long; then urgent lanes.
    pub async fn room_words_due(
        &mut self,
        platform: Platform,
        now: DateTime<Utc>,
        limit: i64,
    ) -> Result<Vec<RoomWordRow>> {
        let rows = sql!(
            self,
            all::<(i64, i64, String, i64, Option<i64>)>,
            "select w.id, w.room_id, w.word, w.attempts, w.doubt_ms from room_word w join room r on r.id = w.room_id
             where w.state in ('queued', 'retry') and w.due_ms <= $1 and r.platform = $2 and r.state = 'active'
             order by case when w.doubt_ms is null then 1 else 0 end, w.lane, w.due_ms, w.id limit $3",
            millis(now),
            platform.key(),
            limit
        )?;
        let rooms = self.active_rooms(platform).await?;
        let with_room = rows.into_iter().filter_map(|(id, room, word, attempts, doubt_ms)| {
            let room = rooms.iter().find(|known| known.id.0 == room)?.clone();
            let word = serde_json::from_str(&word).map_err(|_| unreadable("room word"));
            Some(word.map(|word| RoomWordRow {
                id: RoomWordId(id),
                room,
                word,
                attempts,
                doubted: doubt_ms.map(instant),
            }))
        });
        with_room.collect()
    }

    /// What became of the same word in each room, with the state as the ledger has it.
    pub async fn said_in_rooms(&mut self, word: &RoomWord) -> Result<Vec<(RoomId, String)>> {
        let rows = sql!(
            self,
            all::<(i64, String)>,
            "select room_id, state from room_word where sameness = $1 order by id",
            word.sameness()
        )?;
        Ok(rows.into_iter().map(|(room, state)| (RoomId(room), state)).collect())
    }

    /// Which of these a room has heard, or is about to.
    pub async fn is_said(&mut self, room: RoomId, word: &RoomWord) -> Result<bool> {
        let found = sql!(
            self,
            optional::<(i64,)>,
            "select id from room_word where room_id = $1 and sameness = $2",
            room.0,
            word.sameness()
        )?;
        Ok(found.is_some())
    }

    /// For whom a code is good that has not expired, and in which series.
    pub async fn room_code(&mut self, hash: &str, now: DateTime<Utc>) -> Result<Option<(PersonId, SeriesId)>> {
        let row = sql!(
            self,
            optional::<(i64, i64)>,
            "select person_id, series_id from room_code where hash = $1 and expires_ms > $2",
            hash,
            millis(now)
        )?;
        Ok(row.map(|(person, series)| (PersonId(person), SeriesId(series))))
    }

    /// Consultations of a room's series ahead that never had a card there, soonest end first.
    pub async fn without_card_in(&mut self, room: &SeriesRoom, now: DateTime<Utc>) -> Result<Vec<ConsultationId>> {
        let rows = sql!(
            self,
            all::<(i64,)>,
            "select c.id from consultation c where c.series_id = $1 and c.ends_ms > $2 and c.published and not c.cancelled and not exists
             (select 1 from display d where d.platform = $3 and d.room = $4 and d.consultation_id = c.id)
             order by c.ends_ms, c.id",
            room.series.0,
            millis(now),
            room.platform.key(),
            room.name.as_str()
        )?;
        Ok(rows.into_iter().map(|(id,)| ConsultationId(id)).collect())
    }
}

impl Write {
    /// Puts a room on a series' list, or back on it: with its title, language and state as told now. Cards that were
    /// taken out of it come back. Its id.
    pub async fn add_room(&mut self, room: &SeriesRoom) -> Result<RoomId> {
        let (id,) = sql!(
            self,
            one::<(i64,)>,
            "insert into room (id, series_id, platform, name, title, language, second_language, zone, state, added_ms)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (series_id, platform, name) do update set
             title = excluded.title, state = excluded.state,
             language = case when room.state = 'removed' then excluded.language else room.language end,
             second_language = case when room.state = 'removed' then excluded.second_language else room.second_language end,
             zone = case when room.state = 'removed' then excluded.zone else room.zone end,
             added_ms = case when room.state = 'removed' then excluded.added_ms else room.added_ms end
             returning id",
            room.id.0,
            room.series.0,
            room.platform.key(),
            room.name.as_str(),
            room.title.as_str(),
            room.language.as_str(),
            room.second_language.as_ref().map(|tag| tag.as_str().to_owned()),
            room.zone.map(|zone| zone.name().to_owned()),
            room.state.key(),
            millis(room.added)
        )?;
        sql!(
            self,
            run,
            "delete from display where platform = $1 and room = $2 and state = 'removed'
             and consultation_id in (select c.id from consultation c where c.series_id = $3)",
            room.platform.key(),
            room.name.as_str(),
            room.series.0
        )?;
        sql!(
            self,
            run,
            "update display set state = 'wanted' where platform = $1 and room = $2 and state in ('unwanted', 'refused')
             and consultation_id in (select c.id from consultation c where c.series_id = $3)",
            room.platform.key(),
            room.name.as_str(),
            room.series.0
        )?;
        Ok(RoomId(id))
    }

    pub async fn set_room_languages(&mut self, room: RoomId, first: &Locale, second: Option<&Locale>) -> Result<()> {
        sql!(
            self,
            run,
            "update room set language = $2, second_language = $3 where id = $1",
            room.0,
            first.as_str(),
            second.map(|tag| tag.as_str().to_owned())
        )?;
        Ok(())
    }

    pub async fn set_room_zone(&mut self, room: RoomId, zone: Option<Tz>) -> Result<()> {
        sql!(self, run, "update room set zone = $2 where id = $1", room.0, zone.map(|zone| zone.name().to_owned()))?;
        Ok(())
    }

    /// Takes a room off its series' list. Its cards are taken away; what was still to be said there is not said.
    pub async fn remove_room(&mut self, room: &SeriesRoom, now: DateTime<Utc>) -> Result<()> {
        sql!(self, run, "update room set state = 'removed' where id = $1", room.id.0)?;
        sql!(
            self,
            run,
            "update display set state = 'unwanted' where platform = $1 and room = $2 and state in ('wanted', 'over', 'refused')
             and consultation_id in (select c.id from consultation c where c.series_id = $3)",
            room.platform.key(),
            room.name.as_str(),
            room.series.0
        )?;
        sql!(
            self,
            run,
            "update room_word set state = 'skipped', reason = 'the room was removed', changed_ms = $2
             where room_id = $1 and state in ('queued', 'retry')",
            room.id.0,
            millis(now)
        )?;
        Ok(())
    }

    /// Keeps how a room stands to us, on every list it is on. Where we may write again, cards that were refused are tried
    /// anew. On how many lists that was news.
    pub async fn note_room(&mut self, platform: Platform, name: &str, state: RoomState) -> Result<u64> {
        let noted = sql!(
            self,
            run,
            "update room set state = $3 where platform = $1 and name = $2 and state not in ('removed', $3)
             and (state = 'active' or $3 <> 'refused')",
            platform.key(),
            name,
            state.key()
        )?;
        if noted > 0 && state == RoomState::Active {
            sql!(
                self,
                run,
                "update display set state = 'wanted' where platform = $1 and room = $2 and state = 'refused'",
                platform.key(),
                name
            )?;
        }
        Ok(noted)
    }

    /// A room is tried again, and what was refused there: for the series that says so, whatever other series stand there.
    pub async fn try_room_again(&mut self, room: &SeriesRoom) -> Result<()> {
        sql!(self, run, "update room set state = 'active' where id = $1 and state in ('refused', 'gone')", room.id.0)?;
        sql!(
            self,
            run,
            "update display set state = 'wanted' where platform = $1 and room = $2 and state = 'refused'
             and consultation_id in (select c.id from consultation c where c.series_id = $3)",
            room.platform.key(),
            room.name.as_str(),
            room.series.0
        )?;
        Ok(())
    }

    /// Rooms that refused us are tried again.
    pub async fn try_refused_rooms(&mut self, platform: Platform) -> Result<u64> {
        Ok(sql!(
            self,
            run,
            "update room set state = 'active' where platform = $1 and state = 'refused'",
            platform.key()
        )?)
    }

    /// A room is called otherwise now, as a group that became a supergroup. Its messages stayed behind: cards are posted
    /// anew.
    pub async fn rename_room(&mut self, platform: Platform, from: &str, to: &str) -> Result<()> {
        sql!(
            self,
            run,
            "update room set name = $3 where platform = $1 and name = $2 and not exists
             (select 1 from room r where r.platform = $1 and r.name = $3 and r.series_id = room.series_id)",
            platform.key(),
            from,
            to
        )?;
        sql!(self, run, "update room set state = 'removed' where platform = $1 and name = $2", platform.key(), from)?;
        sql!(
            self,
            run,
            "update display set room = $3, message = null, shown = null,
             state = case when state = 'unwanted' then 'removed' when state = 'refused' then 'wanted' else state end
             where platform = $1 and room = $2 and not exists (select 1 from display d
               where d.platform = $1 and d.room = $3 and d.consultation_id = display.consultation_id)",
            platform.key(),
            from,
            to
        )?;
        sql!(
            self,
            run,
            "update display set state = 'removed' where platform = $1 and room = $2",
            platform.key(),
            from
        )?;
        Ok(())
    }

    /// A code by which we are brought into a room, instead of any other of the same person for the same series.
    pub async fn add_room_code(
        &mut self,
        hash: &str,
        person: PersonId,
        series: SeriesId,
        expires: DateTime<Utc>,
    ) -> Result<()> {
        sql!(self, run, "delete from room_code where person_id = $1 and series_id = $2", person.0, series.0)?;
        sql!(
            self,
            run,
            "insert into room_code (hash, person_id, series_id, expires_ms) values ($1, $2, $3, $4)",
            hash,
            person.0,
            series.0,
            millis(expires)
        )?;
        Ok(())
    }

    /// Single use: `false` when somebody used it first.
    pub async fn use_room_code(&mut self, hash: &str) -> Result<bool> {
        Ok(sql!(self, run, "delete from room_code where hash = $1", hash)? == 1)
    }

    pub async fn drop_expired_room_codes(&mut self, now: DateTime<Utc>) -> Result<u64> {
        Ok(sql!(self, run, "delete from room_code where expires_ms <= $1", millis(now))?)
    }

    /// Queues something to be said in rooms, once in each. In how many it was not yet.
    pub async fn queue_for_rooms(
        &mut self,
        rooms: &[(RoomWordId, RoomId)],
        word: &RoomWord,
        due: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<u64> {
        let (content, sameness) = (serde_json::to_string(word).unwrap_or_default(), word.sameness());
        let mut queued = 0;
        for (id, room) in rooms {
            queued += sql!(
                self,
                run,
                "insert into room_word (id, room_id, word, sameness, lane, due_ms, state, attempts, created_ms, changed_ms)
                 values ($1, $2, $3, $4, $5, $6, 'queued', 0, $7, $7) on conflict (room_id, sameness) do nothing",
                id.0,
                room.0,
                content.as_str(),
                sameness.as_str(),
                word.lane().rank(),
                millis(due),
                millis(now)
            )?;
        }
        Ok(queued)
    }

    /// `false`: somebody else has it, or nothing is to be said there any more.
    pub async fn mark_room_word_sending(&mut self, id: RoomWordId, now: DateTime<Utc>) -> Result<bool> {
        let marked = sql!(
            self,
            run,
            "update room_word set state = 'sending', attempts = attempts + 1, changed_ms = $2
             where id = $1 and state in ('queued', 'retry')
             and exists (select 1 from room r where r.id = room_word.room_id and r.state = 'active')",
            id.0,
            millis(now)
        )?;
        Ok(marked == 1)
    }

    /// Keeps what became of it; the platform's name for the message where it is there.
    pub async fn settle_room_word(
        &mut self,
        id: RoomWordId,
        settled: &Settled,
        message: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let (state, reason, due) = match settled {
            Settled::Sent => ("sent", None, None),
            Settled::RetryAt(at, reason) | Settled::NotTried(at, reason) | Settled::Doubted(at, reason) => {
                ("retry", Some(reason.as_str()), Some(millis(*at)))
            }
            Settled::Unreachable(reason) => ("unreachable", Some(reason.as_str()), None),
            Settled::Failed(reason) => ("failed", Some(reason.as_str()), None),
            Settled::Unknown(reason) => ("unknown", Some(reason.as_str()), None),
            Settled::Skipped(reason) => ("skipped", Some(*reason), None),
        };
        sql!(
            self,
            run,
            "update room_word set state = $2, reason = $3, due_ms = coalesce($4, due_ms), attempts = attempts - $6,
             doubt_ms = case when $7 > 0 then coalesce(doubt_ms, changed_ms) else doubt_ms end, changed_ms = $5,
             message = coalesce($8, message) where id = $1 and state in ('queued', 'retry', 'sending')",
            id.0,
            state,
            reason,
            due,
            millis(now),
            i64::from(matches!(settled, Settled::NotTried(..))),
            i64::from(matches!(settled, Settled::Doubted(..) | Settled::Unknown(_))),
            message
        )?;
        Ok(())
    }

    /// Settles what a sender that is gone left behind on its platform, as [`Write::settle_orphans`] does for people. How
    /// many go on, and how many do not.
    pub async fn settle_orphaned_room_words(
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
            "update room_word set state = 'retry', reason = $4, doubt_ms = coalesce(doubt_ms, changed_ms), due_ms = $2,
             changed_ms = $2 where state = 'sending' and room_id in (select r.id from room r where r.platform = $1)
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
            "update room_word set state = 'unknown', reason = $3, doubt_ms = coalesce(doubt_ms, changed_ms), changed_ms = $2
             where state = 'sending' and room_id in (select r.id from room r where r.platform = $1)",
            platform.key(),
            millis(now),
            STOPPED
        )?;
        Ok((again, unknown))
    }
}

/// Why nothing is known about what a sender had on its way.
const STOPPED: &str = "the sender stopped before an answer came";
