//! What people choose to hear, and when: following, muting, putting off, the news of a series, quiet hours.

use chrono::{DateTime, Duration};

use super::reminding;
use super::turn::{Answer, Turn};
use crate::chance;
use crate::chat::action::Action;
use crate::domain::id::{Code, NoticeId, SeriesId};
use crate::domain::notice::Notice;
use crate::domain::person::{ConsentKind, NOTICE_VERSION};
use crate::domain::quiet::Quiet;
use crate::domain::reminder::Interest;
use crate::store::{ListQuery, Read, Result, Told};
use crate::views::choices::{self, Choices};
use crate::views::{me, notices, reminders};

/// A reminder that is put off for less than this is in the way.
const SHORTEST_WAIT: Duration = Duration::minutes(15);

impl Turn<'_> {
    /// Everything somebody is told unasked, where it can be changed.
    pub(super) async fn choices(&mut self) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return Ok(me::nothing(&self.reader).into()) };
        let person = known.person.id;
        let mut read = self.read().await?;
        let wanted = read.news_of(person).await?;
        let mut series = Vec::new();
        for stored in read.all_series().await? {
            let is_wanted = wanted.contains(&stored.id);
            if is_wanted || self.has_more_to_come(&mut read, stored.id).await? {
                series.push((stored.facts.code, stored.facts.title, is_wanted));
            }
        }
        series.sort_by_key(|(.., is_wanted)| !is_wanted);
        let mut single = Vec::new();
        for (consultation, interest) in read.interests(person).await? {
            if interest != Interest::Started
                && let Some(held) = read.consultation_by_id(consultation).await?
            {
                single.push((held.facts, interest));
            }
        }
        let quiet = read.quiet(person).await?;
        Ok(choices::choices(&self.reader, &Choices { series: &series, single: &single, quiet }).into())
    }

    async fn has_more_to_come(&self, read: &mut Read, series: SeriesId) -> Result<bool> {
        let query =
            ListQuery { now: self.now, series: Some(series), objective: None, open_only: false, limit: 1, offset: 0 };
        Ok(!read.upcoming(query).await?.is_empty())
    }

    pub(super) async fn quiet_hours(&mut self) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return Ok(me::nothing(&self.reader).into()) };
        let quiet = self.read().await?.quiet(known.person.id).await?;
        Ok(choices::quiet_hours(&self.reader, quiet).into())
    }

    /// Somebody wants to be told of a consultation, or not any more.
    pub(super) async fn follow(&mut self, code: &Code, wanted: bool) -> Result<Answer> {
        let Some(held) = self.read().await?.consultation(code).await? else { return Ok(self.not_found()) };
        let known = if wanted { self.consenting(Some(held.series)).await? } else { self.who.clone() };
        let Some(known) = known else {
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

    /// The news of all consultations of a series, or not any more.
    pub(super) async fn news(&mut self, code: &Code, wanted: bool) -> Result<Answer> {
        let Some(series) = self.read().await?.series(code).await? else { return Ok(self.not_found()) };
        let known = if wanted { self.consenting(Some(series.id)).await? } else { self.who.clone() };
        let Some(known) = known else {
            return self.ask_consent(Action::News(code.clone(), wanted)).await;
        };
        let Some(mut tx) = self.open(&known).await? else { return self.show(&Action::Choices).await };
        let (person, kind, of) = (known.person.id, ConsentKind::News, Some(series.id));
        if wanted {
            tx.give_consent(person, kind, of, NOTICE_VERSION, self.now).await?;
        } else {
            tx.withdraw_consent(person, kind, of, self.now).await?;
        }
        self.close(tx, &known, &Action::Choices).await?;
        let toast = me::consent_toast(&self.reader);
        Ok(self.show(&Action::Choices).await?.with_toast(toast))
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
        let told = Told { person, zone: known.person.zone, quiet: tx.quiet(person).await? };
        let last = tx.last_reminder(person, held.id).await?;
        let is_still = match &last {
            Some(last) => reminding::still(&mut tx, &held, person, last, self.now).await?.is_ok(),
            None => false,
        };
        let again = match last.filter(|_| is_still) {
            Some(Notice::Reminder { consultation, occasion, anchor, version, until_ms, again, .. }) => {
                let until = DateTime::from_timestamp_millis(until_ms).unwrap_or(self.now);
                let wait = Duration::hours(24).min((until - self.now) / 2);
                let due = reminding::due(&held, &told, self.now + wait, until, self.now);
                due.filter(|due| wait >= SHORTEST_WAIT && *due > self.now).map(|due| {
                    let (again, urgent) = (again + 1, false);
                    (Notice::Reminder { consultation, occasion, anchor, version, until_ms, again, urgent }, due)
                })
            }
            _ => None,
        };
        let is_set = match &again {
            Some((notice, due)) => tx.queue(NoticeId(chance::id()), person, notice, *due, self.now).await?,
            None => false,
        };
        self.close(tx, &known, &place).await?;
        let toast = reminders::later_toast(&self.reader, is_set);
        Ok(self.show(&place).await?.with_toast(toast))
    }

    /// The hours in which messages that can wait do so.
    pub(super) async fn set_quiet(&mut self, quiet: Option<Quiet>) -> Result<Answer> {
        let Some(known) = self.consenting(None).await? else { return self.ask_consent(Action::Quiet(quiet)).await };
        let place = Action::QuietHours;
        let Some(mut tx) = self.open(&known).await? else { return self.show(&place).await };
        tx.set_quiet(known.person.id, quiet).await?;
        self.close(tx, &known, &place).await?;
        let toast = me::consent_toast(&self.reader);
        Ok(self.show(&place).await?.with_toast(toast))
    }

    /// They come although the date moved: those who hold the consultation know then that the place is not lost.
    /// Of other dates than those they saw it says nothing.
    pub(super) async fn stay(&mut self, code: &Code, version: u16) -> Result<Answer> {
        let place = Action::Card(code.clone());
        let Some(known) = self.who.clone() else { return self.show(&place).await };
        let Some(held) = self.read().await?.consultation(code).await? else { return Ok(self.not_found()) };
        let Some(mut tx) = self.open(&known).await? else { return self.show(&place).await };
        let registration = tx.registration(held.id, known.person.id).await?;
        let stays = registration.filter(|registration| {
            registration.state.is_active()
                && self.now < held.ends
                && held.facts.is_held_alike(version.into(), held.version)
        });
        if let Some(registration) = &stays {
            tx.note_stays(registration.id, held.version).await?;
        }
        self.close(tx, &known, &place).await?;
        let answer = self.show(&place).await?;
        Ok(match stays {
            Some(registration) => answer.with_toast(notices::stays_toast(&self.reader, registration.state)),
            None => answer,
        })
    }
}
