//! Messages to many as their organizers see them: each press is shown or handed on, and what it changes changed once. What
//! is typed and picked is `composing`'s subject, what is done with a whole message `steering`'s, what becomes of one on its
//! way `broadcasting`'s.
//!
//! What changes one names the revision that its button showed: of two who change it at once, one looks again.

mod composing;
mod steering;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use composing::toggle;

use super::{Matter, Opened};
use crate::app::broadcasting::{self, draft, is_own};
use crate::app::turn::{Answer, Turn};
use crate::chance;
use crate::chat::action::Action;
use crate::chat::organizing::Organizing;
use crate::chat::organizing::broadcasts::{Broadcasts, Pick};
use crate::domain::authority::Act;
use crate::domain::broadcast::{Content, Phase};
use crate::domain::id::{BroadcastId, PersonId};
use crate::store::{Did, Result, StoredBroadcast, Write};
use crate::views::Reader;
use crate::views::organizing::broadcasts::{self as views, Listed, MissedRow, WayBack};
use crate::views::organizing::denied;

/// People on one screen of those whom it did not reach.
const MISSED: i64 = 10;

/// Before it begins, a planned message's screen is waited at for no longer.
const SOON: TimeDelta = TimeDelta::hours(1);

/// An act that changes a message: whether it did, or what is shown instead.
enum Changed {
    /// With what the audit says about it.
    Yes(Value),
    /// Likewise, and another one is shown.
    Made(Value, BroadcastId),
    /// There is one already: it is shown.
    There(BroadcastId),
    /// It stands otherwise by now.
    Meanwhile,
    /// Not for them.
    Own,
}

fn place(broadcasts: Broadcasts) -> Action {
    Action::Organize(Organizing::Broadcasts(broadcasts))
}

impl Turn<'_> {
    pub(super) async fn broadcasts(&mut self, matter: Matter, asked: &Broadcasts) -> Result<Answer> {
        match asked {
            Broadcasts::OfSeries(_, page) | Broadcasts::About(_, page) => self.broadcast_list(&matter, *page).await,
            Broadcasts::NewAbout(_) if is_unseen(&matter) => self.broadcast_list(&matter, 0).await,
            Broadcasts::New(_) | Broadcasts::NewAbout(_) => self.ask_broadcast(&matter, asked, None, None).await,
            Broadcasts::Text(id, _) | Broadcasts::Countries(id) | Broadcasts::When(id) => {
                match self.found(*id).await? {
                    Some(found) if found.phase.is_open() => {
                        self.ask_broadcast(&matter, asked, Some(&found), None).await
                    }
                    Some(_) => self.broadcast_stale(matter, &Broadcasts::Show(*id)).await,
                    None => Ok(denied(&self.reader).into()),
                }
            }
            Broadcasts::Show(id)
            | Broadcasts::Texts(id)
            | Broadcasts::Who(id)
            | Broadcasts::Categories(id)
            | Broadcasts::Languages(id)
            | Broadcasts::Buttons(id)
            | Broadcasts::Preview(id, _)
            | Broadcasts::Check(id)
            | Broadcasts::Cancel(id)
            | Broadcasts::Missed(id, _) => match self.found(*id).await? {
                Some(found) => self.broadcast_screen(&matter, &found, asked).await,
                None => Ok(denied(&self.reader).into()),
            },
            Broadcasts::Pick(id, revision, pick) => {
                let shown = match pick {
                    Pick::Category(_) | Pick::AnyCategory => Broadcasts::Categories(*id),
                    Pick::Language(_) => Broadcasts::Languages(*id),
                    Pick::Button(_) => Broadcasts::Buttons(*id),
                    Pick::AtOnce => Broadcasts::Show(*id),
                    _ => Broadcasts::Who(*id),
                };
                let picked = |content: &mut Content| toggle(content, pick);
                self.edit(matter, (*id, *revision), shown, "broadcast_edited", picked).await
            }
            Broadcasts::DropText(id, revision, locale) => {
                let dropped = |content: &mut Content| {
                    content.texts.0.remove(locale);
                };
                self.edit(matter, (*id, *revision), Broadcasts::Texts(*id), "broadcast_edited", dropped).await
            }
            Broadcasts::Discard(id, revision) => self.discard_broadcast(matter, *id, *revision).await,
            Broadcasts::Test(id, revision) => self.test_broadcast(matter, *id, *revision).await,
            Broadcasts::Send(id, revision) => self.send_broadcast(matter, *id, *revision).await,
            Broadcasts::Confirm(id, revision) => self.confirm_or_refuse(matter, (*id, *revision), true).await,
            Broadcasts::Refuse(id, revision) => self.confirm_or_refuse(matter, (*id, *revision), false).await,
            Broadcasts::Pause(id) => {
                self.steer(matter, *id, "broadcast_paused", &[Phase::Sending], Phase::Paused).await
            }
            Broadcasts::Resume(id) => {
                self.steer(matter, *id, "broadcast_resumed", &[Phase::Paused], Phase::Sending).await
            }
            Broadcasts::CancelYes(id) => {
                let from = [Phase::Sending, Phase::Paused];
                self.steer(matter, *id, "broadcast_stopped", &from, Phase::Stopping).await
            }
            Broadcasts::Again(id, unknown_too) => self.broadcast_again(matter, *id, *unknown_too).await,
        }
    }

    async fn found(&self, id: BroadcastId) -> Result<Option<StoredBroadcast>> {
        self.read().await?.broadcast(id).await
    }

    /// Fresh, and a word that it is another one by now.
    async fn broadcast_stale(&mut self, matter: Matter, shown: &Broadcasts) -> Result<Answer> {
        let toast = views::edited_meanwhile_toast(&self.reader);
        Ok(Box::pin(self.broadcasts(matter, shown)).await?.with_toast(toast))
    }

    async fn broadcast_list(&mut self, matter: &Matter, page: u16) -> Result<Answer> {
        let Some(series) = &matter.series else { return Ok(denied(&self.reader).into()) };
        let per_page = i64::try_from(views::PER_PAGE).unwrap_or(i64::MAX);
        let consultation = matter.held.as_ref().map(|held| held.id);
        let offset = i64::from(page).saturating_mul(per_page);
        let mut found = self.read().await?.broadcasts(series.id, consultation, per_page + 1, offset).await?;
        let is_more = found.len() > views::PER_PAGE;
        found.truncate(views::PER_PAGE);
        let rows: Vec<Listed<'_>> =
            found.iter().map(|one| Listed { id: one.id, phase: one.phase, texts: &one.content.texts }).collect();
        let about = (&series.facts, matter.held.as_ref().map(|held| &held.facts));
        Ok(views::list(&self.reader, about, &rows, page, is_more).into())
    }

    async fn broadcast_screen(
        &mut self,
        matter: &Matter,
        found: &StoredBroadcast,
        asked: &Broadcasts,
    ) -> Result<Answer> {
        let Some(series) = &matter.series else { return Ok(denied(&self.reader).into()) };
        let shown = draft(found, &series.facts, matter.held.as_ref().map(|held| &held.facts));
        let reader = &self.reader;
        let languages = self.app.sheets.locales();
        let who = matter.known.person.id;
        let mut read = self.read().await?;
        let screen = match asked {
            Broadcasts::Preview(_, locale) => {
                let words = self.app.sheets.words(&self.app.sheets.choose(std::slice::from_ref(locale)));
                let people = Reader { words, ..reader.clone() };
                views::preview(reader, &people, &shown, languages)
            }
            Broadcasts::Missed(_, page) if matter.may(Act::SeeRegistrations) => {
                let offset = i64::from(*page) * MISSED;
                let mut missed = read.broadcast_missed(found.id, found.series, MISSED + 1, offset).await?;
                let is_more = missed.len() > usize::try_from(MISSED).unwrap_or(usize::MAX);
                missed.truncate(usize::try_from(MISSED).unwrap_or(usize::MAX));
                let row = |missed: crate::store::Missed| {
                    let why = match &*missed.state {
                        "unreachable" => WayBack::Unreachable,
                        "failed" => WayBack::Failed,
                        _ => WayBack::Unknown,
                    };
                    MissedRow { profile: missed.profile, why }
                };
                let rows: Vec<MissedRow> = missed.into_iter().map(row).collect();
                views::missed(reader, &shown, &rows, *page, is_more)
            }
            Broadcasts::Cancel(_) if matches!(found.phase, Phase::Sending | Phase::Paused) => {
                let report = broadcasting::report(&mut read, found, self.now).await?;
                views::cancelling(reader, &shown, &report)
            }
            Broadcasts::Check(_) if found.phase == Phase::Draft => {
                let check = broadcasting::check(self.app, &mut read, found, who).await?;
                views::check(reader, &shown, &check)
            }
            Broadcasts::Texts(_) if found.phase.is_open() => views::texts(reader, &shown, languages),
            Broadcasts::Who(_) if found.phase.is_open() && found.again_of.is_none() => views::who(reader, &shown),
            Broadcasts::Categories(_) if found.phase.is_open() => views::categories(reader, &shown),
            Broadcasts::Languages(_) if found.phase.is_open() => views::languages(reader, &shown, languages),
            Broadcasts::Buttons(_) if found.phase.is_open() => views::buttons(reader, &shown),
            _ if found.phase == Phase::Draft => views::draft(reader, &shown),
            _ if found.phase == Phase::Asked => {
                let check = broadcasting::check(self.app, &mut read, found, who).await?;
                let own = is_own(&mut read, found.id, who).await?;
                views::asked(reader, &shown, &check, own)
            }
            _ => {
                let report = broadcasting::report(&mut read, found, self.now).await?;
                let screen = views::report(reader, &shown, &report);
                let follows = is_on_its_way(found, self.now).then(|| place(Broadcasts::Show(found.id)));
                return Ok(Answer { follows, ..screen.into() });
            }
        };
        Ok(screen.into())
    }

    /// Another content, at the revision that was shown; whoever was to confirm the one before is asked anew.
    async fn edit(
        &mut self,
        matter: Matter,
        (id, revision): (BroadcastId, u32),
        shown: Broadcasts,
        act: &'static str,
        change: impl FnOnce(&mut Content) + Send,
    ) -> Result<Answer> {
        self.change(matter, id, Some(revision), shown, act, async move |tx, found, who, now| {
            let mut content = found.content.clone();
            change(&mut content);
            if !tx.edit_broadcast(found.id, found.revision, &content).await? {
                return Ok(Changed::Meanwhile);
            }
            tx.note_broadcast_hand(found.id, Did::Edited, who, now).await?;
            Ok(Changed::Yes(json!({ "broadcast": found.id.0, "revision": found.revision + 1 })))
        })
        .await
    }

    /// A change in a transaction of its own: allowed again there, done once, written into the audit.
    async fn change(
        &mut self,
        matter: Matter,
        id: BroadcastId,
        revision: Option<u32>,
        shown: Broadcasts,
        act: &'static str,
        change: impl AsyncFnOnce(&mut Write, &StoredBroadcast, PersonId, DateTime<Utc>) -> Result<Changed> + Send,
    ) -> Result<Answer> {
        let Some(series) = matter.series.as_ref().map(|series| series.id) else {
            return Ok(denied(&self.reader).into());
        };
        let mut tx = match self.open_as(&matter.known, Act::Broadcast, Some(series)).await? {
            Opened::Tx(tx) => *tx,
            Opened::Before => return Box::pin(self.broadcasts(matter, &shown)).await,
            Opened::Denied => return Ok(denied(&self.reader).into()),
        };
        let who = matter.known.person.id;
        let found = tx.broadcast(id).await?.filter(|found| found.series == series);
        let found = found.filter(|found| revision.is_none_or(|shown| i64::from(shown) == found.revision));
        let changed = match &found {
            Some(found) => change(&mut tx, found, who, self.now).await?,
            None => Changed::Meanwhile,
        };
        match changed {
            Changed::Yes(detail) => {
                tx.audit(chance::id(), Some(who), act, Some(series), &detail, self.now).await?;
                self.close(tx, &matter.known, &place(shown.clone())).await?;
                Box::pin(self.broadcasts(matter, &shown)).await
            }
            Changed::Made(detail, made) => {
                let shown = Broadcasts::Show(made);
                tx.audit(chance::id(), Some(who), act, Some(series), &detail, self.now).await?;
                self.close(tx, &matter.known, &place(shown.clone())).await?;
                Box::pin(self.broadcasts(matter, &shown)).await
            }
            Changed::There(there) => {
                tx.roll_back().await?;
                Box::pin(self.broadcasts(matter, &Broadcasts::Show(there))).await
            }
            Changed::Meanwhile => {
                tx.roll_back().await?;
                self.broadcast_stale(matter, &shown).await
            }
            Changed::Own => {
                tx.roll_back().await?;
                let toast = views::own_toast(&self.reader);
                Ok(Box::pin(self.broadcasts(matter, &shown)).await?.with_toast(toast))
            }
        }
    }
}

/// Its report changes without anybody pressing anything.
fn is_on_its_way(broadcast: &StoredBroadcast, now: DateTime<Utc>) -> bool {
    match broadcast.phase {
        Phase::Planned => broadcast.due.is_some_and(|due| due - now <= SOON),
        phase => !phase.is_open() && !phase.is_over(),
    }
}

/// Nobody is told of what only the organizing team can see.
fn is_unseen(matter: &Matter) -> bool {
    matter.held.as_ref().is_some_and(|held| !held.facts.published)
}

fn list_of(matter: &Matter) -> Option<Broadcasts> {
    match (&matter.held, &matter.series) {
        (Some(held), _) => Some(Broadcasts::About(held.facts.code.clone(), 0)),
        (None, Some(series)) => Some(Broadcasts::OfSeries(series.facts.code.clone(), 0)),
        (None, None) => None,
    }
}
