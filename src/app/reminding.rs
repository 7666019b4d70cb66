//! Reminders: who is told what when an occasion comes near, and what people choose to hear.
//!
//! Which occasions there are is `domain::reminder`'s subject; whether one is still true when it is sent, `wording`'s.

use chrono::{DateTime, Duration, Utc};
use chrono_tz::Tz;

use super::turn::{Answer, Turn};
use crate::chance;
use crate::chat::action::Action;
use crate::domain::id::{Code, ConsultationId, NoticeId};
use crate::domain::notice::Notice;
use crate::domain::reminder::{Anchor, Interest, LOOKS_AHEAD, Occasion, decent, occasions};
use crate::store::{Held, OutboxRow, Read, Result, Told, Write};
use crate::views::{me, reminders};

/// Looks after the occasions of one consultation: whose moment comes, its audience is queued, each for when they may be
/// disturbed; those who have to be told the evening before, the evening before. What we missed by more than it bears is
/// recorded as missed. Under no lock before; ends with when it is to be looked at again.
pub async fn remind(tx: &mut Write, consultation: ConsultationId, now: DateTime<Utc>) -> Result<()> {
    let Some(held) = tx.lock_consultation(consultation, now).await? else { return Ok(()) };
    let Some(series) = tx.series_by_id(held.series).await? else { return Ok(()) };
    let timetable = &held.facts.timetables[held.version.saturating_sub(1).min(held.facts.timetables.len() - 1)];
    let known = timetable.known.map_or(DateTime::<Utc>::MIN_UTC, |known| known.instant());
    let announced = tx.announced(consultation).await?;
    let done = tx.occasions_done(consultation).await?;
    let mut next: Option<DateTime<Utc>> = None;
    let mut later = |at: DateTime<Utc>| next = Some(next.map_or(at, |next| next.min(at)));
    for occasion in occasions(&held.facts, timetable, &series.facts.reminders) {
        // A paper is posted once, wherever the dates move.
        let version = if occasion.anchor == Anchor::Posted { 0 } else { i64::try_from(held.version).unwrap_or(0) };
        let floor = if version == 0 { announced } else { announced.max(known) };
        let is_done = done.iter().any(|(key, of, _)| *key == occasion.key && *of == version);
        if is_done || occasion.at < floor {
            // Before it was announced, or before these dates were known, there was nobody to be told.
            continue;
        }
        if now < occasion.at {
            if occasion.at - LOOKS_AHEAD <= now {
                queue(tx, &held, &occasion, now, true).await?;
                later(occasion.at);
            } else {
                later(occasion.at - LOOKS_AHEAD);
            }
            continue;
        }
        let missed = now >= occasion.until || now > occasion.at + occasion.patience;
        if missed {
            tracing::warn!(consultation = %held.facts.code, occasion = occasion.key, "a reminder was missed");
        } else {
            queue(tx, &held, &occasion, now, false).await?;
        }
        tx.occasion_done(consultation, &occasion.key, version, missed, now).await?;
    }
    tx.look_for_reminders_at(consultation, next).await
}

fn zone_of(held: &Held) -> Tz {
    let (_, timetable) = held.facts.timetable(held.starts);
    timetable.sittings.first().map_or(Tz::UTC, |sitting| sitting.zone)
}

/// Queues an occasion for its audience; `early`, only for those who are told before its moment.
async fn queue(tx: &mut Write, held: &Held, occasion: &Occasion, now: DateTime<Utc>, early: bool) -> Result<()> {
    let notice = match &occasion.publication {
        Some(publication) => Notice::Posted { consultation: held.id, publication: publication.clone() },
        None => Notice::Reminder {
            consultation: held.id,
            occasion: occasion.key.clone(),
            anchor: occasion.anchor,
            version: held.version,
            until_ms: occasion.until.timestamp_millis(),
            again: 0,
        },
    };
    for audience in occasion.audiences {
        for told in tx.audience(held.id, *audience).await? {
            let Some(due) = due(held, &told, occasion.at.max(now), occasion.until, now) else { continue };
            if !early || due < occasion.at {
                tx.queue(NoticeId(chance::id()), told.person, &notice, due, now).await?;
            }
        }
    }
    Ok(())
}

fn due(held: &Held, told: &Told, at: DateTime<Utc>, until: DateTime<Utc>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    if told.quiet { decent(at, told.zone.unwrap_or_else(|| zone_of(held)), until, now) } else { Some(at) }
}

/// When a reminder may be sent that turns out to be due while it is night for its recipient, as after an interruption.
/// `None`: now.
pub async fn not_before(read: &mut Read, row: &OutboxRow, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
    let until = match &row.notice {
        Notice::Reminder { until_ms, .. } => DateTime::from_timestamp_millis(*until_ms).unwrap_or(now),
        Notice::Posted { .. } => DateTime::<Utc>::MAX_UTC,
        _ => return Ok(None),
    };
    let Some(zone) = read.person(row.person).await?.and_then(|person| person.zone) else { return Ok(None) };
    if !read.is_quiet(row.person).await? {
        return Ok(None);
    }
    Ok(decent(now, zone, until, now).filter(|morning| *morning > now))
}

impl Turn<'_> {
    /// Somebody wants to be told of a consultation, or not any more.
    pub(super) async fn follow(&mut self, code: &Code, wanted: bool) -> Result<Answer> {
        let Some(held) = self.read().await?.consultation(code).await? else { return Ok(self.not_found()) };
        let Some(known) = self.consenting(Some(held.series)).await? else {
            return self.ask_consent(Action::Follow(code.clone())).await;
        };
        let place = Action::Card(code.clone());
        let Some(mut tx) = self.open(&known).await? else { return self.show(&place).await };
        let registration = tx.registration(held.id, known.person.id).await?;
        let has_place = registration.is_some_and(|registration| registration.state.is_active());
        if wanted && !has_place {
            tx.set_interest(known.person.id, held.id, Interest::Following, self.now).await?;
        } else {
            // Whoever has a place is told anyway, once nothing says that they do not want to be.
            tx.drop_interest(known.person.id, Some(held.id)).await?;
        }
        self.close(tx, &known, &place).await?;
        let toast = if wanted { reminders::followed_toast(&self.reader) } else { me::consent_toast(&self.reader) };
        Ok(self.show(&place).await?.with_toast(toast))
    }

    /// No more reminders of a consultation. What changes something for them is told all the same.
    pub(super) async fn mute(&mut self, code: &Code) -> Result<Answer> {
        let place = Action::Card(code.clone());
        let Some(known) = self.who.clone() else { return self.show(&place).await };
        let Some(held) = self.read().await?.consultation(code).await? else { return Ok(self.not_found()) };
        let Some(mut tx) = self.open(&known).await? else { return self.show(&place).await };
        tx.set_interest(known.person.id, held.id, Interest::Muted, self.now).await?;
        self.close(tx, &known, &place).await?;
        Ok(reminders::muted(&self.reader, &held.facts).into())
    }

    /// The last reminder of a consultation once more: tomorrow, or halfway to what it reminds of.
    pub(super) async fn later(&mut self, code: &Code) -> Result<Answer> {
        let place = Action::Card(code.clone());
        let Some(known) = self.who.clone() else { return self.show(&place).await };
        let Some(held) = self.read().await?.consultation(code).await? else { return Ok(self.not_found()) };
        let Some(mut tx) = self.open(&known).await? else { return self.show(&place).await };
        let person = known.person.id;
        let quiet = tx.is_quiet(person).await?;
        let told = Told { person, zone: known.person.zone, quiet };
        let again = match tx.last_reminder(person, held.id).await? {
            Some(Notice::Reminder { consultation, occasion, anchor, version, until_ms, again }) => {
                let until = DateTime::from_timestamp_millis(until_ms).unwrap_or(self.now);
                let wait = Duration::hours(24).min((until - self.now) / 2);
                let due = due(&held, &told, self.now + wait, until, self.now);
                due.filter(|due| wait >= SHORTEST_WAIT && *due > self.now).map(|due| {
                    let again = again + 1;
                    (Notice::Reminder { consultation, occasion, anchor, version, until_ms, again }, due)
                })
            }
            _ => None,
        };
        if let Some((notice, due)) = &again {
            tx.queue(NoticeId(chance::id()), person, notice, *due, self.now).await?;
        }
        self.close(tx, &known, &place).await?;
        let toast = reminders::later_toast(&self.reader, again.is_some());
        Ok(self.show(&place).await?.with_toast(toast))
    }

    /// Whether messages that can wait do so while it is night.
    pub(super) async fn set_quiet(&mut self, quiet: bool) -> Result<Answer> {
        let Some(known) = self.consenting(None).await? else { return self.ask_consent(Action::Quiet(quiet)).await };
        let Some(mut tx) = self.open(&known).await? else { return self.show(&Action::Me).await };
        tx.set_quiet(known.person.id, quiet).await?;
        self.close(tx, &known, &Action::Me).await?;
        let toast = me::consent_toast(&self.reader);
        Ok(self.show(&Action::Me).await?.with_toast(toast))
    }
}

/// A reminder that is put off for less than this is in the way.
const SHORTEST_WAIT: Duration = Duration::minutes(15);
