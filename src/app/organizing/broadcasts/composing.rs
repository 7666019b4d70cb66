//! What an organizer types and picks for a message to many.

use serde_json::json;

use super::{is_unseen, list_of, place};
use crate::app::broadcasting::draft;
use crate::app::organizing::{Matter, Opened};
use crate::app::turn::{Answer, Turn};
use crate::chance;
use crate::chat::organizing::Organizing;
use crate::chat::organizing::broadcasts::{Broadcasts, Pick};
use crate::chat::size;
use crate::domain::authority::Act;
use crate::domain::broadcast::{Audience, Content, Group, Offer, misleading};
use crate::domain::id::BroadcastId;
use crate::domain::locale::{Locale, Localized};
use crate::domain::text::clean_text;
use crate::domain::written::{WallTime, Written};
use crate::store::{Did, NewBroadcast, Result, StoredBroadcast};
use crate::views::Reader;
use crate::views::organizing::broadcasts::{self as views, Message, NoMoment, Unread};
use crate::views::organizing::{asked_no_more, denied};
use crate::views::wording::ROOM;

/// Countries one may name.
const COUNTRIES: usize = 60;

impl Turn<'_> {
    /// Asks for the words that an action wants; `refused` is what was typed and could not be taken, and why.
    pub(super) async fn ask_broadcast(
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

    pub(in crate::app::organizing) async fn broadcasts_typed(
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
}

/// Why typed words were not taken.
pub(super) enum Refused<'a> {
    Text(Unread<'a>),
    Country(&'a str),
    Moment(NoMoment),
}

fn language_of(asked: &Broadcasts, reader: &Reader) -> Locale {
    match asked {
        Broadcasts::Text(_, locale) => locale.clone(),
        _ => reader.words.locale().clone(),
    }
}

pub(super) fn toggle(content: &mut Content, pick: &Pick) {
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
