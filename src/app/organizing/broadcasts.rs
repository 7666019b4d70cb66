//! Messages to many: composed, shown beforehand, sent, reported. What becomes of one on its way is `broadcasting`'s
//! subject.
//!
//! What changes one names the revision that its button showed: of two who change it at once, one looks again.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use super::{Matter, Opened};
use crate::app::broadcasting::{self, draft, is_own};
use crate::app::turn::{Answer, Turn};
use crate::chance;
use crate::chat::action::Action;
use crate::chat::organizing::Organizing;
use crate::chat::organizing::broadcasts::{Broadcasts, Pick};
use crate::chat::size;
use crate::domain::authority::Act;
use crate::domain::broadcast::{Audience, Content, Group, Offer, Phase, misleading};
use crate::domain::id::{BroadcastId, NoticeId, PersonId};
use crate::domain::locale::{Locale, Localized};
use crate::domain::notice::Notice;
use crate::domain::text::clean_text;
use crate::domain::written::{WallTime, Written};
use crate::store::{Did, NewBroadcast, Result, StoredBroadcast, Write};
use crate::views::Reader;
use crate::views::organizing::broadcasts::{self as views, Listed, Message, MissedRow, NoMoment, Unread, WayBack};
use crate::views::organizing::{asked_no_more, denied};
use crate::views::wording::ROOM;

/// People on one screen of those whom it did not reach.
const MISSED: i64 = 10;

/// Before it begins, a planned message's screen is waited at for no longer.
const SOON: TimeDelta = TimeDelta::hours(1);

/// Countries one may name.
const COUNTRIES: usize = 60;

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

    /// Asks for the words that an action wants; `refused` is what was typed and could not be taken, and why.
    async fn ask_broadcast(
        &mut self,
        matter: &Matter,
        asked: &Broadcasts,
        found: Option<&StoredBroadcast>,
        refused: Option<(&str, Refused<'_>)>,
    ) -> Result<Answer> {
        let Some(series) = &matter.series else { return Ok(denied(&self.reader).into()) };
        let asking = Organizing::Broadcasts(asked.clone());
        let revision = self.ask_for_words(&matter.known, &asking).await?;
        let reader = &self.reader;
        let shown = found.map(|found| draft(found, &series.facts, matter.held.as_ref().map(|held| &held.facts)));
        let typed = refused.as_ref().map(|(typed, _)| *typed);
        let screen = match (asked, &shown) {
            (Broadcasts::Countries(_), Some(shown)) => {
                let unknown = match &refused {
                    Some((_, Refused::Country(name))) => Some(*name),
                    _ => None,
                };
                views::ask_countries(reader, shown, (typed.unwrap_or_default(), unknown), revision)
            }
            (Broadcasts::When(_), Some(shown)) => {
                let refused = match refused {
                    Some((typed, Refused::Moment(why))) => Some((why, typed)),
                    _ => None,
                };
                views::ask_when(reader, shown, &self.tomorrow(matter), refused, revision)
            }
            _ => {
                let language = language_of(asked, reader);
                let written = found.and_then(|found| found.content.texts.0.get(&language));
                let unread = match refused {
                    Some((_, Refused::Text(unread))) => Some(unread),
                    _ => None,
                };
                let so_far = typed.or(written.map(String::as_str)).unwrap_or_default();
                views::ask_text(reader, &language, so_far, unread, revision)
            }
        };
        Ok(screen.into())
    }

    /// Nine in the morning of the next day, where this organizer is.
    fn tomorrow(&self, matter: &Matter) -> Written {
        let zone = self.zone_of(matter);
        let date = self.now.with_timezone(&zone).date_naive();
        let time = WallTime::new(9, 0).unwrap_or(WallTime::END_OF_DAY);
        Written { date: date.succ_opt().unwrap_or(date), time, zone }
    }

    fn zone_of(&self, matter: &Matter) -> chrono_tz::Tz {
        let announced = matter.series.as_ref().map_or(chrono_tz::Tz::UTC, |series| series.facts.zone);
        self.reader.zone.unwrap_or(announced)
    }

    pub(super) async fn broadcasts_typed(
        &mut self,
        matter: Matter,
        asked: &Broadcasts,
        words: &str,
        _more: &[String],
    ) -> Result<Answer> {
        let found = match asked {
            Broadcasts::NewAbout(_) if is_unseen(&matter) => return Ok(asked_no_more(&self.reader, words).into()),
            Broadcasts::New(_) | Broadcasts::NewAbout(_) => None,
            Broadcasts::Text(id, _) | Broadcasts::Countries(id) | Broadcasts::When(id) => {
                match self.found(*id).await? {
                    Some(found) if found.phase.is_open() => Some(found),
                    _ => return Ok(asked_no_more(&self.reader, words).into()),
                }
            }
            _ => return Ok(asked_no_more(&self.reader, words).into()),
        };
        let refused = match asked {
            Broadcasts::When(_) => {
                let zone = self.zone_of(&matter);
                match self.reader.words.read_moment(words, zone, self.now) {
                    None => Refused::Moment(NoMoment::Unread),
                    Some(at) if at.instant() <= self.now => Refused::Moment(NoMoment::Past),
                    Some(at) => {
                        return self.type_into(matter, found, words, move |content| content.at = Some(at)).await;
                    }
                }
            }
            Broadcasts::Countries(_) => {
                let mut named = Vec::new();
                let mut unknown = None;
                let names = words.split([',', ';', '\n', '،', '؛']).map(str::trim).filter(|name| !name.is_empty());
                for name in names.take(COUNTRIES) {
                    match *self.reader.words.find_countries(name) {
                        [country] => named.push(country),
                        _ => unknown = unknown.or(Some(name)),
                    }
                }
                match unknown {
                    Some(name) => Refused::Country(name),
                    None => {
                        let countries = named.into_iter().collect();
                        return self
                            .type_into(matter, found, words, move |content| content.audience.countries = countries)
                            .await;
                    }
                }
            }
            _ => {
                let language = language_of(asked, &self.reader);
                match self.text_of(&matter, found.as_ref(), &language, words) {
                    Ok(text) => return self.text_typed(matter, found, language, (words, text)).await,
                    Err(unread) => Refused::Text(unread),
                }
            }
        };
        self.ask_broadcast(&matter, asked, found.as_ref(), Some((words, refused))).await
    }

    /// A text as it may be sent: drawn with everything around it, it is one message on every platform.
    fn text_of<'w>(
        &self,
        matter: &Matter,
        found: Option<&StoredBroadcast>,
        language: &Locale,
        words: &'w str,
    ) -> std::result::Result<String, Unread<'w>> {
        let text = clean_text(words, usize::try_from(views::LONGEST).unwrap_or(usize::MAX)).map_err(Unread::Text)?;
        if misleading(&text).is_some() {
            return Err(Unread::Misleading(misleading(words).unwrap_or(words)));
        }
        let Some(series) = &matter.series else { return Ok(text) };
        let content = Content {
            texts: Localized([(language.clone(), text.clone())].into()),
            buttons: found.map_or_else(Vec::new, |found| found.content.buttons.clone()),
            ..Content::default()
        };
        let consultation = matter.held.as_ref().map(|held| &held.facts);
        let fits = self.app.sheets.locales().iter().all(|locale| {
            let people = Reader { words: self.app.sheets.words(locale), ..self.reader.clone() };
            let message = Message { series: &series.facts, consultation, content: &content };
            size::length(&views::message(&people, &message)) <= ROOM
        });
        if fits { Ok(text) } else { Err(Unread::TooLong) }
    }

    async fn text_typed(
        &mut self,
        matter: Matter,
        found: Option<StoredBroadcast>,
        language: Locale,
        (words, text): (&str, String),
    ) -> Result<Answer> {
        if found.is_some() {
            return self
                .type_into(matter, found, words, move |content| {
                    content.texts.0.insert(language, text);
                })
                .await;
        }
        let Some(series) = matter.series.as_ref().map(|series| series.id) else {
            return Ok(denied(&self.reader).into());
        };
        let Some(list) = list_of(&matter) else { return Ok(denied(&self.reader).into()) };
        let mut tx = match self.open_as(&matter.known, Act::Broadcast, Some(series)).await? {
            Opened::Tx(tx) => *tx,
            Opened::Before => return Box::pin(self.broadcasts(matter, &list)).await,
            Opened::Denied => return Ok(denied(&self.reader).into()),
        };
        let id = BroadcastId(chance::id());
        let (group, buttons) = match &matter.held {
            Some(_) => (Group::Registered, vec![Offer::Card]),
            None => (Group::Series, Vec::new()),
        };
        let content = Content {
            texts: Localized([(language, text)].into()),
            buttons,
            audience: Audience { groups: [group].into(), ..Audience::default() },
            ..Content::default()
        };
        let consultation = matter.held.as_ref().map(|held| held.id);
        let new = NewBroadcast { id, series, consultation, again_of: None, content: &content };
        tx.add_broadcast(new, self.now).await?;
        let who = matter.known.person.id;
        tx.note_broadcast_hand(id, Did::Edited, who, self.now).await?;
        let detail = json!({ "broadcast": id.0, "consultation": consultation.map(|id| id.0) });
        tx.audit(chance::id(), Some(who), "broadcast_made", Some(series), &detail, self.now).await?;
        let shown = Broadcasts::Show(id);
        self.close(tx, &matter.known, &place(shown.clone())).await?;
        Box::pin(self.broadcasts(matter, &shown)).await
    }

    /// What was typed goes into the message as it was when it was typed. Where that is another by now, the words come back.
    async fn type_into(
        &mut self,
        matter: Matter,
        found: Option<StoredBroadcast>,
        words: &str,
        change: impl FnOnce(&mut Content) + Send,
    ) -> Result<Answer> {
        let Some(found) = found else { return Ok(denied(&self.reader).into()) };
        let revision = u32::try_from(found.revision).unwrap_or(u32::MAX);
        let shown = Broadcasts::Show(found.id);
        let answer = self.edit(matter, (found.id, revision), shown, "broadcast_edited", change).await?;
        // A word beside the screen says that nothing was changed.
        Ok(match answer.toast {
            Some(toast) => Answer::from(asked_no_more(&self.reader, words)).with_toast(toast),
            None => answer,
        })
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

    /// Back to a draft; a draft is thrown away.
    async fn discard_broadcast(&mut self, matter: Matter, id: BroadcastId, revision: u32) -> Result<Answer> {
        let is_draft = self.found(id).await?.is_some_and(|found| found.phase == Phase::Draft);
        if !is_draft {
            return self.edit(matter, (id, revision), Broadcasts::Show(id), "broadcast_redrafted", |_| {}).await;
        }
        let list = list_of(&matter).unwrap_or(Broadcasts::Show(id));
        self.change(matter, id, Some(revision), list, "broadcast_discarded", async |tx, found, _, now| {
            let is_done = found.phase == Phase::Draft && tx.turn_broadcast(found, Phase::Cancelled, None, now).await?;
            let detail = json!({ "broadcast": found.id.0, "revision": found.revision });
            Ok(if is_done { Changed::Yes(detail) } else { Changed::Meanwhile })
        })
        .await
    }

    /// To each of their own accounts; once for each edit.
    async fn test_broadcast(&mut self, matter: Matter, id: BroadcastId, revision: u32) -> Result<Answer> {
        let shown = Broadcasts::Show(id);
        let toast = views::tested_toast(&self.reader);
        let done = self.change(matter, id, Some(revision), shown, "broadcast_tested", async |tx, found, who, now| {
            for address in tx.addresses(who).await? {
                let notice =
                    Notice::BroadcastTest { broadcast: found.id, revision: found.revision, address: address.id };
                tx.queue(NoticeId(chance::id()), who, &notice, now, now).await?;
            }
            Ok(Changed::Yes(json!({ "broadcast": found.id.0, "revision": found.revision })))
        });
        let answer = done.await?;
        Ok(if answer.toast.is_none() { answer.with_toast(toast) } else { answer })
    }

    /// It is sent at its time, or somebody else of the team is asked.
    async fn send_broadcast(&mut self, matter: Matter, id: BroadcastId, revision: u32) -> Result<Answer> {
        let Some(found) = self.found(id).await?.filter(|found| found.phase == Phase::Draft) else {
            return self.broadcast_stale(matter, &Broadcasts::Show(id)).await;
        };
        // Outside the transaction: very many people are counted.
        let check = broadcasting::check(self.app, &mut *self.read().await?, &found, matter.known.person.id).await?;
        let needs_second = check.second.is_needed();
        let is_empty = found.content.texts.is_empty() || check.is_for_nobody();
        if is_unseen(&matter) || is_empty || (needs_second && check.second.nobody) {
            return Box::pin(self.broadcasts(matter, &Broadcasts::Check(id))).await;
        }
        let (shown, people) = (Broadcasts::Show(id), check.reach.people);
        let act = if needs_second { "broadcast_asked" } else { "broadcast_planned" };
        self.change(matter, id, Some(revision), shown, act, async move |tx, found, who, now| {
            let due = found.content.at.map_or(now, |at| at.instant().max(now));
            let is_done = found.phase == Phase::Draft
                && match needs_second {
                    true => tx.turn_broadcast(found, Phase::Asked, None, now).await?,
                    false => tx.turn_broadcast(found, Phase::Planned, Some(due), now).await?,
                };
            if !is_done {
                return Ok(Changed::Meanwhile);
            }
            tx.note_broadcast_hand(found.id, Did::Asked, who, now).await?;
            tx.drop_broadcast_confirmation(found.id).await?;
            if needs_second {
                broadcasting::tell_team(tx, found, Some(who), now).await?;
            }
            Ok(Changed::Yes(json!({ "broadcast": found.id.0, "revision": found.revision, "people": people })))
        })
        .await
    }

    /// Somebody else of the team confirms it, or sends it back.
    async fn confirm_or_refuse(
        &mut self,
        matter: Matter,
        (id, revision): (BroadcastId, u32),
        confirmed: bool,
    ) -> Result<Answer> {
        let act = if confirmed { "broadcast_confirmed" } else { "broadcast_refused" };
        self.change(matter, id, Some(revision), Broadcasts::Show(id), act, async move |tx, found, who, now| {
            if found.phase != Phase::Asked {
                return Ok(Changed::Meanwhile);
            }
            if is_own(tx, found.id, who).await? {
                return Ok(Changed::Own);
            }
            let due = found.content.at.map_or(now, |at| at.instant().max(now));
            let is_done = match confirmed {
                true => tx.turn_broadcast(found, Phase::Planned, Some(due), now).await?,
                // Asked for once more, it is another revision: those who were told are told again.
                false => tx.edit_broadcast(found.id, found.revision, &found.content).await?,
            };
            if !is_done {
                return Ok(Changed::Meanwhile);
            }
            let revision = if confirmed { found.revision } else { found.revision + 1 };
            if confirmed {
                tx.note_broadcast_hand(found.id, Did::Confirmed, who, now).await?;
            }
            if let Some(asker) = tx.broadcast_hand(found.id, Did::Asked).await? {
                let notice = Notice::BroadcastDecided { broadcast: found.id, revision, confirmed };
                tx.queue(NoticeId(chance::id()), asker, &notice, now, now).await?;
            }
            Ok(Changed::Yes(json!({ "broadcast": found.id.0, "revision": found.revision })))
        })
        .await
    }

    /// Pauses it, lets it go on, or stops it: what is on its way arrives, and nothing else leaves.
    async fn steer(
        &mut self,
        matter: Matter,
        id: BroadcastId,
        act: &'static str,
        from: &[Phase],
        to: Phase,
    ) -> Result<Answer> {
        let from = from.to_vec();
        self.change(matter, id, None, Broadcasts::Show(id), act, async move |tx, found, _, now| {
            if !from.contains(&found.phase) || !tx.turn_broadcast(found, to, None, now).await? {
                return Ok(Changed::Meanwhile);
            }
            let progress = tx.broadcast_progress(found.id).await?;
            if to == Phase::Sending {
                tx.pace_broadcast(found.id, progress.settled(), now).await?;
            }
            Ok(Changed::Yes(json!({
                "broadcast": found.id.0, "people": found.total, "sent": progress.sent, "open": progress.open(),
            })))
        })
        .await
    }

    /// A new one for those whom this one did not reach. Of all that go again to the same people one is made or sent at a
    /// time, so that nobody gets it by two; where there is one already, that is shown.
    async fn broadcast_again(&mut self, matter: Matter, id: BroadcastId, unknown_too: bool) -> Result<Answer> {
        let again = BroadcastId(chance::id());
        self.change(matter, id, None, Broadcasts::Show(id), "broadcast_again", async move |tx, found, who, now| {
            if !found.phase.is_over() {
                return Ok(Changed::Meanwhile);
            }
            tx.lock_broadcasts(found.id).await?;
            if let Some(there) = tx.broadcast_again(found.id).await? {
                if there.phase != Phase::Draft || there.content.unknown_too == unknown_too {
                    return Ok(Changed::There(there.id));
                }
                let content = Content { unknown_too, ..there.content.clone() };
                if !tx.edit_broadcast(there.id, there.revision, &content).await? {
                    return Ok(Changed::Meanwhile);
                }
                tx.note_broadcast_hand(there.id, Did::Edited, who, now).await?;
                let detail = json!({ "broadcast": there.id.0, "again_of": found.id.0, "unknown_too": unknown_too });
                return Ok(Changed::Made(detail, there.id));
            }
            let content = Content { at: None, rooms: false, unknown_too, ..found.content.clone() };
            let new = NewBroadcast {
                id: again,
                series: found.series,
                consultation: found.consultation,
                again_of: Some(found.id),
                content: &content,
            };
            tx.add_broadcast(new, now).await?;
            tx.note_broadcast_hand(again, Did::Edited, who, now).await?;
            let detail = json!({ "broadcast": again.0, "again_of": found.id.0, "unknown_too": unknown_too });
            Ok(Changed::Made(detail, again))
        })
        .await
    }
}

/// Why typed words were not taken.
enum Refused<'a> {
    Text(Unread<'a>),
    Country(&'a str),
    Moment(NoMoment),
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

fn language_of(asked: &Broadcasts, reader: &Reader) -> Locale {
    match asked {
        Broadcasts::Text(_, locale) => locale.clone(),
        _ => reader.words.locale().clone(),
    }
}

fn toggle(content: &mut Content, pick: &Pick) {
    let audience = &mut content.audience;
    match pick {
        Pick::Group(group) => {
            if !audience.groups.remove(group) {
                audience.groups.insert(*group);
            }
        }
        Pick::Unanswered => audience.unanswered = !audience.unanswered,
        Pick::Urgent => content.urgent = !content.urgent,
        Pick::Rooms => content.rooms = !content.rooms,
        Pick::Category(category) => match audience.categories.iter().position(|one| one == category) {
            Some(place) => _ = audience.categories.remove(place),
            None => audience.categories.push(*category),
        },
        Pick::AnyCategory => audience.categories.clear(),
        Pick::AnyCountry => audience.countries.clear(),
        Pick::Language(locale) => {
            if !audience.languages.remove(locale) {
                audience.languages.insert(locale.clone());
            }
        }
        Pick::Button(offer) => match content.buttons.iter().position(|one| one == offer) {
            Some(place) => _ = content.buttons.remove(place),
            None => {
                content.buttons.push(*offer);
                content.buttons.sort_unstable();
            }
        },
        Pick::AtOnce => content.at = None,
    }
}
