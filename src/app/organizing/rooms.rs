//! Rooms in which a series announces: how one gets on its list, what is chosen for it, and how it gets off again.
//!
//! Whoever presses in a room of a platform adds that one. Elsewhere an organizer gets a code, and what brings us into a
//! room with it acts in the organizer's name, once.

use chrono::Duration;
use serde_json::json;

use super::{Matter, Opened};
use crate::app::turn::{Answer, Known, Turn};
use crate::chance;
use crate::chat::action::{Action, Secret};
use crate::chat::organizing::Organizing;
use crate::chat::organizing::rooms::InRooms;
use crate::chat::payload;
use crate::chat::update::{Act as Deed, Place};
use crate::domain::authority::{Act, Actor, authorize};
use crate::domain::id::{RoomId, SeriesId};
use crate::domain::locale::Locale;
use crate::domain::person::Platform;
use crate::domain::room::{RoomState, SeriesRoom};
use crate::store::{Result, StoredSeries, Write};
use crate::views::organizing as shared;
use crate::views::organizing::rooms::{self as views, Entered, Here, Listed, Unread};

/// Of a code that lets us into a room.
const CODE_BITS: usize = 80;

const CODE_LASTS: Duration = Duration::minutes(10);

/// In characters; Telegram's are no longer than 255.
const LONGEST_TITLE: usize = 100;

impl Turn<'_> {
    pub(super) async fn in_rooms(&mut self, matter: Matter, asked: &InRooms) -> Result<Answer> {
        let Some(series) = matter.series.clone() else { return Ok(shared::denied(&self.reader).into()) };
        let known = matter.known;
        match asked {
            InRooms::List(_, page) => self.rooms_listed(&series, *page).await,
            InRooms::AddHere(_) => self.add_here(&known, &series).await,
            InRooms::Invite(_) => self.invite_into_room(&known, &series).await,
            InRooms::Room(_, room)
            | InRooms::First(_, room, _)
            | InRooms::Second(_, room, _)
            | InRooms::Zone(_, room)
            | InRooms::SeriesZone(_, room)
            | InRooms::Again(_, room)
            | InRooms::Remove(_, room)
            | InRooms::RemoveYes(_, room) => {
                let found = self.read().await?.room(series.id, *room).await?;
                // It was taken off the list, or is another series'.
                let Some(found) = found else { return self.rooms_listed(&series, 0).await };
                self.one_room(&known, &series, found, asked).await
            }
        }
    }

    async fn one_room(
        &mut self,
        known: &Known,
        series: &StoredSeries,
        room: SeriesRoom,
        asked: &InRooms,
    ) -> Result<Answer> {
        match asked {
            InRooms::Zone(code, id) => {
                let revision = self.ask_for_words(known, &Organizing::Rooms(InRooms::Zone(code.clone(), *id))).await?;
                return Ok(views::ask_zone(&self.reader, &series.facts, &room, None, revision).into());
            }
            InRooms::Remove(..) => return Ok(views::remove(&self.reader, &series.facts, &room).into()),
            _ if !asked_changes(asked) => return self.room_shown(series, &room).await,
            _ => {}
        }
        let place = match asked {
            InRooms::RemoveYes(..) => list_of(series),
            _ => place_of(series, room.id),
        };
        let mut tx = match self.open_as(known, Act::Post, Some(series.id)).await? {
            Opened::Tx(tx) => *tx,
            Opened::Before => return self.show(&place).await,
            Opened::Denied => return Ok(shared::denied(&self.reader).into()),
        };
        let Some(room) = tx.room(series.id, room.id).await? else {
            tx.roll_back().await?;
            return self.rooms_listed(series, 0).await;
        };
        let done = match asked {
            InRooms::First(_, _, first) if self.is_shipped(first) => {
                let second = room.second_language.as_ref().filter(|second| *second != first);
                tx.set_room_languages(room.id, first, second).await?;
                "language"
            }
            InRooms::Second(_, _, second) if second.as_ref().is_none_or(|second| self.is_shipped(second)) => {
                let second = second.as_ref().filter(|second| **second != room.language);
                tx.set_room_languages(room.id, &room.language, second).await?;
                "language"
            }
            InRooms::SeriesZone(..) => {
                tx.set_room_zone(room.id, None).await?;
                "zone"
            }
            InRooms::Again(..) => {
                tx.try_room_again(&room).await?;
                "again"
            }
            InRooms::RemoveYes(..) => {
                tx.remove_room(&room, self.now).await?;
                "removed"
            }
            _ => "nothing",
        };
        self.note_room_act(&mut tx, known, &room, done).await?;
        self.close(tx, known, &place).await?;
        self.show(&place).await
    }

    fn is_shipped(&self, language: &Locale) -> bool {
        self.app.sheets.locales().contains(language)
    }

    async fn note_room_act(&self, tx: &mut Write, known: &Known, room: &SeriesRoom, done: &str) -> Result<()> {
        let detail = json!({ "room": room.id.0, "platform": room.platform.key(), "done": done });
        tx.audit(chance::id(), Some(known.person.id), Act::Post.key(), Some(room.series), &detail, self.now).await
    }

    async fn room_shown(&mut self, series: &StoredSeries, room: &SeriesRoom) -> Result<Answer> {
        Ok(views::room(&self.reader, &series.facts, room, self.app.sheets.locales()).into())
    }

    async fn rooms_listed(&mut self, series: &StoredSeries, page: u16) -> Result<Answer> {
        let rooms = self.read().await?.rooms_of(series.id).await?;
        let platform = self.update.account.platform;
        let here = match &self.update.place {
            Place::Aside { room, .. } => {
                let is_listed = rooms.iter().any(|known| known.platform == platform && known.name == *room);
                if is_listed { Here::Listed } else { Here::Addable }
            }
            _ if self.app.door(Platform::Discord).is_some() => Here::NoRoomButDiscord,
            _ => Here::NoRoom,
        };
        Ok(views::list(&self.reader, &Listed { series: &series.facts, rooms: &rooms, page, here }).into())
    }

    /// Puts the room in which the button was pressed on the list.
    async fn add_here(&mut self, known: &Known, series: &StoredSeries) -> Result<Answer> {
        let Place::Aside { room, title } = self.update.place.clone() else {
            return self.rooms_listed(series, 0).await;
        };
        let place = list_of(series);
        let mut tx = match self.open_as(known, Act::Post, Some(series.id)).await? {
            Opened::Tx(tx) => *tx,
            Opened::Before => return self.show(&place).await,
            Opened::Denied => return Ok(shared::denied(&self.reader).into()),
        };
        let language = self.reader.words.locale().clone();
        let mut new = self.new_room(series.id, &room, &title, language);
        new.id = tx.add_room(&new).await?;
        self.note_room_act(&mut tx, known, &new, "added").await?;
        let place = place_of(series, new.id);
        self.close(tx, known, &place).await?;
        self.show(&place).await
    }

    fn new_room(&self, series: SeriesId, name: &str, title: &str, language: Locale) -> SeriesRoom {
        let title: String = title.split_whitespace().collect::<Vec<_>>().join(" ");
        SeriesRoom {
            id: RoomId(chance::id()),
            series,
            platform: self.update.account.platform,
            name: name.to_owned(),
            title: title.chars().take(LONGEST_TITLE).collect(),
            language,
            second_language: None,
            zone: None,
            state: RoomState::Active,
            added: self.now,
        }
    }

    /// A code with which we can be brought into a room.
    async fn invite_into_room(&mut self, known: &Known, series: &StoredSeries) -> Result<Answer> {
        let place = list_of(series);
        let Some(door) = self.app.door(Platform::Telegram) else {
            return Ok(views::nowhere_to_go(&self.reader, &series.facts).into());
        };
        let mut tx = match self.open_as(known, Act::Post, Some(series.id)).await? {
            Opened::Tx(tx) => *tx,
            Opened::Before => return self.show(&place).await,
            Opened::Denied => return Ok(shared::denied(&self.reader).into()),
        };
        let code = chance::code(CODE_BITS);
        tx.add_room_code(&chance::code_hash(&code), known.person.id, series.id, self.now + CODE_LASTS).await?;
        let detail = json!({ "done": "code" });
        tx.audit(chance::id(), Some(known.person.id), Act::Post.key(), Some(series.id), &detail, self.now).await?;
        self.close(tx, known, &place).await?;
        let carried = payload::into_room(&code);
        Ok(views::invite(&self.reader, &series.facts, door.into_room(&carried), &carried).into())
    }

    /// We were brought into a room with a code: in the name of the organizer who was given it, if they still are one. What
    /// is answered is read by everybody there.
    pub(in crate::app) async fn entered(&mut self, secret: &Secret) -> Result<Answer> {
        let Deed::Entered { room, title, .. } = self.update.act.clone() else { return Ok(self.not_found()) };
        let platform = self.update.account.platform;
        let hash = chance::code_hash(secret.as_str());
        let mut tx = self.write().await?;
        let found = tx.room_code(&hash, self.now).await?;
        let Some((person, series)) = found.filter(|_| self.update.place == Place::Room) else {
            // Delivered once more, it did what it was good for.
            let is_there = !tx.rooms_called(platform, &room).await?.is_empty();
            tx.roll_back().await?;
            let entered = if is_there { Entered::Already } else { Entered::Void };
            return Ok(views::entered(&self.reader, entered).into());
        };
        let is_here = tx.lock_person(person, self.now).await?;
        let is_first = tx.use_room_code(&hash).await?;
        let actor = Actor::Person { id: person, grants: tx.grants(person).await? };
        let may = is_here && is_first && authorize(&actor, Act::Post, Some(series)).is_ok();
        let language = tx.person(person).await?.map(|person| self.app.sheets.choose(&[person.locale]));
        let (Some(language), Some(stored), true) = (language, tx.series_by_id(series).await?, may) else {
            // Used or not, it is good for nothing any more.
            tx.commit().await?;
            return Ok(views::entered(&self.reader, Entered::Void).into());
        };
        let mut new = self.new_room(series, &room, &title, language.clone());
        new.id = tx.add_room(&new).await?;
        let detail = json!({ "room": new.id.0, "platform": platform.key(), "done": "added" });
        tx.audit(chance::id(), Some(person), Act::Post.key(), Some(series), &detail, self.now).await?;
        tx.commit().await?;
        self.reader.words = self.app.sheets.words(&language);
        Ok(views::entered(&self.reader, Entered::Added(&stored.facts)).into())
    }

    pub(super) async fn in_rooms_typed(
        &mut self,
        matter: Matter,
        asked: &InRooms,
        words: &str,
        _more: &[String],
    ) -> Result<Answer> {
        let (Some(series), InRooms::Zone(code, id)) = (matter.series.clone(), asked) else {
            return Ok(shared::asked_no_more(&self.reader, words).into());
        };
        let Some(room) = self.read().await?.room(series.id, *id).await? else {
            return self.rooms_listed(&series, 0).await;
        };
        let found = self.reader.words.find_zones(words);
        let [zone] = found.as_slice() else {
            let asking = Organizing::Rooms(InRooms::Zone(code.clone(), *id));
            let revision = self.ask_for_words(&matter.known, &asking).await?;
            let unread = Unread { typed: words, several: &found };
            return Ok(views::ask_zone(&self.reader, &series.facts, &room, Some(unread), revision).into());
        };
        let known = matter.known;
        let place = place_of(&series, room.id);
        let mut tx = match self.open_as(&known, Act::Post, Some(series.id)).await? {
            Opened::Tx(tx) => *tx,
            Opened::Before => return self.show(&place).await,
            Opened::Denied => return Ok(shared::denied(&self.reader).into()),
        };
        tx.set_room_zone(room.id, Some(*zone)).await?;
        tx.clear_cursor(known.address).await?;
        self.note_room_act(&mut tx, &known, &room, "zone").await?;
        self.close(tx, &known, &place).await?;
        self.show(&place).await
    }
}

fn asked_changes(asked: &InRooms) -> bool {
    Organizing::Rooms(asked.clone()).changes()
}

fn place_of(series: &StoredSeries, room: RoomId) -> Action {
    Action::Organize(Organizing::Rooms(InRooms::Room(series.facts.code.clone(), room)))
}

fn list_of(series: &StoredSeries) -> Action {
    Action::Organize(Organizing::Rooms(InRooms::List(series.facts.code.clone(), 0)))
}
