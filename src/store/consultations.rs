//! Consultations: their facts as stored, lists, the search, and the lock of one. Series are `series`' subject, seats and
//! limits `seats`'.

use chrono::{DateTime, Utc};

use super::{Read, Result, Write, instant, millis, sql, unreadable};
use crate::domain::consultation::{Consultation, Limits};
use crate::domain::id::{Code, ConsultationId, GroupId, SeriesId};
use crate::domain::locale::Localized;
use crate::domain::registration::{NO_LIMIT, Room};

/// A consultation with what the tables keep beside its facts.
#[derive(Clone, Debug)]
pub struct Held {
    pub id: ConsultationId,
    pub series: SeriesId,
    pub facts: Consultation,
    /// Of the timetable in force; 1 is the first announcement.
    pub version: usize,
    pub starts: DateTime<Utc>,
    pub ends: DateTime<Utc>,
    pub opens: DateTime<Utc>,
    pub closes: DateTime<Utc>,
    pub waiting_ends: DateTime<Utc>,
    pub next_move: Option<DateTime<Utc>>,
    pub meeting: Room,
}

#[derive(sqlx::FromRow)]
struct HeldRow {
    id: i64,
    series_id: i64,
    facts: String,
    version: i64,
    opens_ms: i64,
    closes_ms: i64,
    waiting_ends_ms: i64,
    starts_ms: i64,
    ends_ms: i64,
    next_move_ms: Option<i64>,
    places: i64,
    held: i64,
}

/// Seats are numbered without gaps, so the highest number is how many are held: one look into the index.
macro_rules! held {
    ($rest:literal) => {
        concat!(
            "select c.id, c.series_id, c.facts, c.version, c.opens_ms, c.closes_ms, c.waiting_ends_ms, c.starts_ms, c.ends_ms, ",
            "c.next_move_ms, c.places, coalesce((select max(r.seat_no) from registration r where r.consultation_id = c.id), 0) as held ",
            $rest
        )
    };
}

impl TryFrom<HeldRow> for Held {
    type Error = super::Error;

    fn try_from(row: HeldRow) -> Result<Self> {
        let facts: Consultation = serde_json::from_str(&row.facts).map_err(|_| unreadable("consultation"))?;
        if facts.timetables.is_empty() {
            return Err(unreadable("consultation"));
        }
        Ok(Self {
            id: ConsultationId(row.id),
            series: SeriesId(row.series_id),
            facts,
            version: usize::try_from(row.version).unwrap_or(1),
            starts: instant(row.starts_ms),
            ends: instant(row.ends_ms),
            opens: instant(row.opens_ms),
            closes: instant(row.closes_ms),
            waiting_ends: instant(row.waiting_ends_ms),
            next_move: row.next_move_ms.map(instant),
            meeting: Room { places: row.places, held: row.held },
        })
    }
}

fn all_held(rows: Vec<HeldRow>) -> Result<Vec<Held>> {
    rows.into_iter().map(Held::try_from).collect()
}

/// Which consultations a list wants.
#[derive(Clone, Copy, Debug)]
pub struct ListQuery {
    pub now: DateTime<Utc>,
    pub series: Option<SeriesId>,
    pub objective: Option<u8>,
    pub open_only: bool,
    pub limit: i64,
    pub offset: i64,
}

/// What the tables keep beside the facts when a consultation is new or its facts changed.
#[derive(Clone, Copy, Debug)]
pub struct NewConsultation<'a> {
    pub id: ConsultationId,
    pub series: SeriesId,
    pub position: i64,
    pub facts: &'a Consultation,
    pub version: usize,
    pub now: DateTime<Utc>,
}

/// A paper or report that was posted.
#[derive(Clone, Debug)]
pub struct PostedPublication {
    pub consultation: ConsultationId,
    pub code: String,
    pub posted: DateTime<Utc>,
}

/// A search key that so many consultations carry is as good as any other: counting goes no further.
const MANY: i64 = 200;

/// Registration that opens with the announcement.
const SINCE_EVER: i64 = 0;

fn limit(size: Option<u32>) -> i64 {
    size.map_or(NO_LIMIT, i64::from)
}

impl Read {
    /// A published one: to everybody but its team there is no other.
    pub async fn consultation(&mut self, code: &Code) -> Result<Option<Held>> {
        sql!(self, optional::<HeldRow>, held!("from consultation c where c.code = $1 and c.published"), code.as_str())?
            .map(Held::try_from)
            .transpose()
    }

    /// As [`Read::consultation`], one that is being prepared too: for its team.
    pub async fn consultation_of_team(&mut self, code: &Code) -> Result<Option<Held>> {
        sql!(self, optional::<HeldRow>, held!("from consultation c where c.code = $1"), code.as_str())?
            .map(Held::try_from)
            .transpose()
    }

    pub async fn consultation_by_id(&mut self, id: ConsultationId) -> Result<Option<Held>> {
        sql!(self, optional::<HeldRow>, held!("from consultation c where c.id = $1"), id.0)?
            .map(Held::try_from)
            .transpose()
    }

    /// What has not ended, soonest end first.
    pub async fn upcoming(&mut self, query: ListQuery) -> Result<Vec<Held>> {
        all_held(sql!(
            self,
            all::<HeldRow>,
            held!(
                "from consultation c where c.ends_ms > $1 and c.published and ($2 = 0 or c.series_id = $2)
                 and ($3 = 0 or exists (select 1 from consultation_objective o where o.objective = $3 and o.consultation_id = c.id))
                 and ($4 = 0 or (c.opens_ms <= $1 and c.closes_ms > $1 and not c.cancelled))
                 order by c.ends_ms, c.id limit $5 offset $6"
            ),
            millis(query.now),
            query.series.map_or(0, |id| id.0),
            i64::from(query.objective.unwrap_or(0)),
            i64::from(query.open_only),
            query.limit,
            query.offset
        )?)
    }

    /// What has ended, latest first.
    pub async fn past(&mut self, query: ListQuery) -> Result<Vec<Held>> {
        all_held(sql!(
            self,
            all::<HeldRow>,
            held!(
                "from consultation c where c.ends_ms <= $1 and c.published and ($2 = 0 or c.series_id = $2)
                 and ($3 = 0 or exists (select 1 from consultation_objective o where o.objective = $3 and o.consultation_id = c.id))
                 order by c.ends_ms desc, c.id desc limit $4 offset $5"
            ),
            millis(query.now),
            query.series.map_or(0, |id| id.0),
            i64::from(query.objective.unwrap_or(0)),
            query.limit,
            query.offset
        )?)
    }

    /// How many `upcoming` and `past` would list without their page, each up to `most`: a count without end would
    /// grow with the installation.
    pub async fn count(&mut self, query: ListQuery, most: i64) -> Result<(usize, usize)> {
        let (upcoming,) = sql!(
            self,
            one::<(i64,)>,
            "select count(*) from (select 1 as found from consultation c where c.ends_ms > $1 and c.published and ($2 = 0 or c.series_id = $2)
             and ($3 = 0 or exists (select 1 from consultation_objective o where o.objective = $3 and o.consultation_id = c.id))
             and ($4 = 0 or (c.opens_ms <= $1 and c.closes_ms > $1 and not c.cancelled))
             order by c.ends_ms, c.id limit $5) as some_of_them",
            millis(query.now),
            query.series.map_or(0, |id| id.0),
            i64::from(query.objective.unwrap_or(0)),
            i64::from(query.open_only),
            most
        )?;
        if query.open_only {
            return Ok((usize::try_from(upcoming).unwrap_or(0), 0));
        }
        let (past,) = sql!(
            self,
            one::<(i64,)>,
            "select count(*) from (select 1 as found from consultation c where c.ends_ms <= $1 and c.published and ($2 = 0 or c.series_id = $2)
             and ($3 = 0 or exists (select 1 from consultation_objective o where o.objective = $3 and o.consultation_id = c.id))
             order by c.ends_ms desc, c.id desc limit $4) as some_of_them",
            millis(query.now),
            query.series.map_or(0, |id| id.0),
            i64::from(query.objective.unwrap_or(0)),
            most
        )?;
        Ok((usize::try_from(upcoming).unwrap_or(0), usize::try_from(past).unwrap_or(0)))
    }

    /// Objectives of the Global Compact that some consultation names, ascending: one look into the index for each.
    pub async fn objectives(&mut self) -> Result<Vec<u8>> {
        let rows = sql!(
            self,
            all::<(i64,)>,
            "with recursive counted (objective) as (select 1 union all select objective + 1 from counted where objective < 23)
             select cast(n.objective as bigint) from counted n
             where exists (select 1 from consultation_objective o where o.objective = n.objective) order by 1"
        )?;
        Ok(rows.into_iter().filter_map(|(objective,)| u8::try_from(objective).ok()).collect())
    }

    /// Papers and reports posted by now, counted up to `most`.
    pub async fn count_publications(&mut self, now: DateTime<Utc>, most: i64) -> Result<usize> {
        let (count,) = sql!(
            self,
            one::<(i64,)>,
            "select count(*) from (select 1 as found from publication where posted_ms <= $1
             order by posted_ms desc limit $2) as some_of_them",
            millis(now),
            most
        )?;
        Ok(usize::try_from(count).unwrap_or(0))
    }

    /// Consultations that carry all of up to three search keys, latest first, with their folded words.
    pub async fn with_keys(&mut self, keys: [&str; 3], limit: i64) -> Result<Vec<(ConsultationId, String)>> {
        // The rarest key leads: the others are looked up for its consultations only.
        let (first, second, third) = sql!(
            self,
            one::<(i64, i64, i64)>,
            "select (select count(*) from (select 1 as found from consultation_key where key = $1 limit $4) as first),
             (select count(*) from (select 1 as found from consultation_key where key = $2 limit $4) as second),
             (select count(*) from (select 1 as found from consultation_key where key = $3 limit $4) as third)",
            keys[0],
            keys[1],
            keys[2],
            MANY
        )?;
        let mut counted = [(first, keys[0]), (second, keys[1]), (third, keys[2])];
        counted.sort_by_key(|(count, _)| *count);
        let keys = counted.map(|(_, key)| key);
        // Looked up one by one as the index is read: a join would read all that carry the key before the first is found.
        let rows = sql!(
            self,
            all::<(i64, String)>,
            "select k.consultation_id, (select w.words from consultation_words w where w.consultation_id = k.consultation_id)
             from consultation_key k where k.key = $1
             and 1 = (select count(*) from consultation_key s where s.key = $2 and s.ends_ms = k.ends_ms and s.consultation_id = k.consultation_id)
             and 1 = (select count(*) from consultation_key t where t.key = $3 and t.ends_ms = k.ends_ms and t.consultation_id = k.consultation_id)
             order by k.ends_ms desc, k.consultation_id desc limit $4",
            keys[0],
            keys[1],
            keys[2],
            limit
        )?;
        Ok(rows.into_iter().map(|(id, words)| (ConsultationId(id), words)).collect())
    }

    /// Those of a series, in the order in which they came.
    pub async fn consultation_ids(&mut self, series: SeriesId) -> Result<Vec<ConsultationId>> {
        let rows = sql!(self, all::<(i64,)>, "select id from consultation where series_id = $1 order by id", series.0)?;
        Ok(rows.into_iter().map(|(id,)| ConsultationId(id)).collect())
    }

    /// In the order of the file.
    pub async fn consultations_of(&mut self, series: SeriesId) -> Result<Vec<Held>> {
        all_held(sql!(
            self,
            all::<HeldRow>,
            held!("from consultation c where c.series_id = $1 order by c.position, c.id"),
            series.0
        )?)
    }

    /// Its place in the series' file, from 0.
    pub async fn position_of(&mut self, id: ConsultationId) -> Result<i64> {
        let (position,) = sql!(self, one::<(i64,)>, "select position from consultation where id = $1", id.0)?;
        Ok(position)
    }

    /// Papers and reports posted by now, newest first.
    pub async fn publications(
        &mut self,
        now: DateTime<Utc>,
        limit: i64,
        offset: i64,
    ) -> Result<Vec<PostedPublication>> {
        let rows = sql!(
            self,
            all::<(i64, String, i64)>,
            "select consultation_id, code, posted_ms from publication where posted_ms <= $1
             order by posted_ms desc, consultation_id desc, code limit $2 offset $3",
            millis(now),
            limit,
            offset
        )?;
        Ok(rows
            .into_iter()
            .map(|(id, code, posted)| PostedPublication {
                consultation: ConsultationId(id),
                code,
                posted: instant(posted),
            })
            .collect())
    }

    pub async fn groups(&mut self, consultation: ConsultationId) -> Result<Vec<(GroupId, Code, Room)>> {
        let rows = sql!(
            self,
            all::<(i64, String, i64, i64)>,
            "select g.id, g.code, g.places, coalesce((select max(r.group_seat_no) from registration r where r.group_id = g.id), 0)
             from working_group g where g.consultation_id = $1 order by g.code",
            consultation.0
        )?;
        rows.into_iter()
            .map(|(id, code, places, held)| {
                Ok((GroupId(id), code.parse().map_err(|_| unreadable("working group"))?, Room { places, held }))
            })
            .collect()
    }

    /// The next thing that happens by itself to any consultation after which people are told: a move that becomes
    /// known, a waiting list that ends, a retention that is over.
    pub async fn next_turn(&mut self, after: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
        let (moves,) = sql!(
            self,
            one::<(Option<i64>,)>,
            "select min(next_move_ms) from consultation where next_move_ms is not null and next_move_ms > $1",
            millis(after)
        )?;
        let (ends,) = sql!(
            self,
            one::<(Option<i64>,)>,
            "select min(waiting_ends_ms) from consultation where not waiting_ended and waiting_ends_ms > $1",
            millis(after)
        )?;
        let (sweeps,) = sql!(
            self,
            one::<(Option<i64>,)>,
            "select min(kept_until_ms) from series where kept_until_ms > $1",
            millis(after)
        )?;
        Ok([moves, ends, sweeps].into_iter().flatten().min().map(instant))
    }

    pub async fn moves_due(&mut self, now: DateTime<Utc>) -> Result<Vec<ConsultationId>> {
        let rows = sql!(
            self,
            all::<(i64,)>,
            "select id from consultation where next_move_ms is not null and next_move_ms <= $1 order by id",
            millis(now)
        )?;
        Ok(rows.into_iter().map(|(id,)| ConsultationId(id)).collect())
    }

    pub async fn waiting_lists_due(&mut self, now: DateTime<Utc>) -> Result<Vec<ConsultationId>> {
        let rows = sql!(
            self,
            all::<(i64,)>,
            "select id from consultation where not waiting_ended and waiting_ends_ms <= $1 order by waiting_ends_ms",
            millis(now)
        )?;
        Ok(rows.into_iter().map(|(id,)| ConsultationId(id)).collect())
    }
}

/// Facts are always representable: their types have no maps with keys that are not text.
pub(super) fn json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

impl Write {
    /// Puts everything that happens to this consultation's seats in order. Take the person's lock first, then
    /// consultations by id.
    pub async fn lock_consultation(&mut self, id: ConsultationId, now: DateTime<Utc>) -> Result<Option<Held>> {
        sql!(self, run, "update consultation set touched_ms = $2 where id = $1", id.0, millis(now))?;
        self.consultation_by_id(id).await
    }

    /// Adds a consultation, with its limits as announced.
    pub async fn add_consultation(&mut self, new: NewConsultation<'_>) -> Result<()> {
        let Limits { capacity, per_organization, individuals, .. } = new.facts.limits;
        sql!(
            self,
            run, "insert into consultation (id, series_id, code, position, facts, version, opens_ms, closes_ms, waiting_ends_ms,
                 starts_ms, ends_ms, waiting_ended, cancelled, capacity, per_org, individuals, places, touched_ms, announced_ms)
                 values ($1, $2, $3, $4, '', 0, 0, 0, 0, 0, 0, $5, $5, $6, $7, $8, $6, $9, $9)",
            new.id.0,
            new.series.0,
            new.facts.code.as_str(),
            new.position,
            false,
            limit(capacity),
            limit(per_organization),
            limit(individuals),
            millis(new.now)
        )?;
        self.save_facts(new).await
    }

    /// Writes the facts and everything derived from them except the limits, which move seats (see `seats`).
    pub async fn save_facts(&mut self, new: NewConsultation<'_>) -> Result<()> {
        let facts = new.facts;
        let timetable = &facts.timetables[new.version.saturating_sub(1).min(facts.timetables.len() - 1)];
        let next_move = facts.timetables.get(new.version).and_then(|t| t.known).map(|known| millis(known.instant()));
        sql!(
            self,
            run,
            "update consultation set position = $2, facts = $3, version = $4, opens_ms = $5, closes_ms = $6,
                 waiting_ended = waiting_ended and $7 <= $12 and cancelled = $11, waiting_ends_ms = $7, starts_ms = $8, ends_ms = $9,
                 next_move_ms = $10, cancelled = $11, next_reminder_ms = $12, report_next_ms = $12, published = $13 where id = $1",
            new.id.0,
            new.position,
            json(facts),
            i64::try_from(new.version).unwrap_or(1),
            timetable.registration_opens.map_or(SINCE_EVER, |at| millis(at.instant())),
            millis(timetable.registration_closes.instant()),
            millis(timetable.waiting_ends()),
            millis(timetable.starts()),
            millis(timetable.ends()),
            next_move,
            facts.cancelled,
            millis(new.now),
            facts.published
        )?;
        self.dates_changed(new.id, new.now).await?;
        self.save_derived(new.id, facts, timetable.ends()).await
    }

    async fn save_derived(&mut self, id: ConsultationId, facts: &Consultation, ends: DateTime<Utc>) -> Result<()> {
        sql!(self, run, "delete from consultation_objective where consultation_id = $1", id.0)?;
        sql!(self, run, "delete from consultation_key where consultation_id = $1", id.0)?;
        sql!(self, run, "delete from publication where consultation_id = $1", id.0)?;
        if !facts.published {
            // Nobody finds it by anything.
            return Ok(());
        }
        for objective in &facts.objectives {
            sql!(
                self,
                run,
                "insert into consultation_objective (objective, consultation_id) values ($1, $2) on conflict do nothing",
                i64::from(*objective),
                id.0
            )?;
        }
        let texts = searched(facts);
        for key in crate::domain::search::keys(&texts) {
            sql!(
                self,
                run,
                "insert into consultation_key (key, ends_ms, consultation_id) values ($1, $3, $2)",
                key.as_str(),
                id.0,
                millis(ends)
            )?;
        }
        sql!(
            self,
            run,
            "insert into consultation_words (consultation_id, words) values ($1, $2)
                 on conflict (consultation_id) do update set words = excluded.words",
            id.0,
            crate::domain::search::fold(&texts)
        )?;
        for publication in facts.publications.iter().filter(|p| !p.kind.for_registered_only()) {
            sql!(
                self,
                run,
                "insert into publication (consultation_id, code, kind, posted_ms) values ($1, $2, $3, $4)",
                id.0,
                publication.code.as_str(),
                publication.kind.key(),
                publication.posted.map_or(SINCE_EVER, |at| millis(at.instant()))
            )?;
        }
        Ok(())
    }

    pub async fn add_group(
        &mut self,
        id: GroupId,
        consultation: ConsultationId,
        code: &Code,
        size: Option<u32>,
    ) -> Result<()> {
        sql!(
            self,
            run,
            "insert into working_group (id, consultation_id, code, size, places) values ($1, $2, $3, $4, $4)",
            id.0,
            consultation.0,
            code.as_str(),
            limit(size)
        )?;
        Ok(())
    }

    /// From now on it is announced: what would have been told before is nobody's omission.
    pub async fn announce(&mut self, consultation: ConsultationId, now: DateTime<Utc>) -> Result<()> {
        sql!(self, run, "update consultation set announced_ms = $2 where id = $1", consultation.0, millis(now))?;
        Ok(())
    }

    pub async fn end_waiting(&mut self, consultation: ConsultationId) -> Result<()> {
        sql!(self, run, "update consultation set waiting_ended = $2 where id = $1", consultation.0, true)?;
        Ok(())
    }
}

/// What the search looks at: titles and themes in every language, and the objectives' numbers.
fn searched(facts: &Consultation) -> String {
    let texts = |text: &Localized| text.0.values().cloned().collect::<Vec<_>>().join("\n");
    let mut all = vec![facts.code.to_string(), texts(&facts.title), texts(&facts.about)];
    all.extend(facts.groups.iter().map(|group| texts(&group.title)));
    all.extend(facts.sessions.iter().map(|session| texts(&session.title)));
    all.join("\n")
}
