//! Cards in rooms: an organizer wants one or wants it gone, the settings want one for every consultation ahead, and how
//! one looks just now. Putting it there is the worker's.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::App;
use super::announcing::in_room;
use super::organizing::Opened;
use super::turn::{Answer, Turn};
use crate::chance;
use crate::chat::action::Action;
use crate::chat::screen::Screen;
use crate::chat::update::Place;
use crate::domain::authority::{Act, Actor, authorize};
use crate::domain::id::{Code, DisplayId};
use crate::domain::locale::Locale;
use crate::domain::person::Platform;
use crate::store::{Held, Read, Result, StoredDisplay};
use crate::views::posted::{self, Wanted};
use crate::views::{Reader, wording};

impl Turn<'_> {
    /// Whether they may put this consultation's card into the room they are in.
    async fn may_post(&self, read: &mut Read, held: &Held) -> Result<bool> {
        let (Some(known), Place::Aside { .. }) = (&self.who, &self.update.place) else { return Ok(false) };
        let actor = Actor::Person { id: known.person.id, grants: read.grants(known.person.id).await? };
        Ok(authorize(&actor, Act::Post, Some(held.series)).is_ok())
    }

    /// Beside a room, an organizer's card has a button more: it goes there, or it goes away.
    pub(super) async fn with_posting(&self, read: &mut Read, held: &Held, screen: Screen) -> Result<Screen> {
        let Place::Aside { room, .. } = &self.update.place else { return Ok(screen) };
        if !self.may_post(read, held).await? {
            return Ok(screen);
        }
        let is_there = read.is_displayed(self.update.account.platform, room, held.id).await?;
        Ok(screen.row([posted::button(&self.reader, &held.facts.code, is_there)]))
    }

    /// Wants the card in this room, or wants it gone.
    pub(super) async fn post(&mut self, code: &Code, there: bool) -> Result<Answer> {
        let mut read = self.read().await?;
        let Some(held) = read.consultation(code).await? else { return Ok(self.not_found()) };
        let allowed = self.may_post(&mut read, &held).await?;
        drop(read);
        let (Some(known), Place::Aside { room, .. }, true) = (self.who.clone(), self.update.place.clone(), allowed)
        else {
            return Ok(posted::wanted(&self.reader, &held.facts, Wanted::Neither).into());
        };
        let place = Action::Card(code.clone());
        // Their right is looked up once more where it is used: a role may have been taken meanwhile.
        let mut tx = match self.open_as(&known, Act::Post, Some(held.series)).await? {
            Opened::Tx(tx) => *tx,
            Opened::Before => return self.show(&place).await,
            Opened::Denied => return Ok(posted::wanted(&self.reader, &held.facts, Wanted::Neither).into()),
        };
        let platform = self.update.account.platform;
        if there {
            let locale = self.reader.words.locale().clone();
            tx.want_display(DisplayId(chance::id()), (platform, &room), held.id, &locale, self.now).await?;
        } else {
            tx.take_display_away(platform, &room, held.id).await?;
        }
        let detail = json!({"consultation": held.id.0, "platform": platform.key(), "there": there});
        tx.audit(chance::id(), Some(known.person.id), Act::Post.key(), Some(held.series), &detail, self.now).await?;
        self.close(tx, &known, &place).await?;
        let wanted = if there { Wanted::There } else { Wanted::Away };
        Ok(posted::wanted(&self.reader, &held.facts, wanted).into())
    }
}

/// A card as it should look now.
pub struct Look {
    pub screen: Screen,
    /// It will not change any more.
    pub last: bool,
}

/// How a display should look now; `None`: its consultation is gone. In the languages and by the clock of a room of its
/// series, else in its own language. `linked`: its buttons lead into the private chat.
pub async fn look(
    app: &App,
    read: &mut Read,
    (platform, display): (Platform, &StoredDisplay),
    linked: bool,
    now: DateTime<Utc>,
) -> Result<Option<Look>> {
    let Some(held) = read.consultation_by_id(display.consultation).await? else { return Ok(None) };
    let rooms = read.rooms_called(platform, &display.room).await?;
    let room = rooms.into_iter().find(|room| room.series == held.series);
    let (languages, zone) = match room {
        Some(room) => (room.languages(), room.zone),
        None => (vec![display.locale.clone()], None),
    };
    let (_, timetable) = held.facts.timetable(now);
    let last = wording::stage(held.facts.cancelled, timetable, now) == wording::Stage::Past;
    let draw = |reader: &Reader| posted::posted(reader, &held.facts, held.meeting);
    Ok(Some(Look { screen: in_room(app, platform, (&languages, zone), linked, draw), last }))
}

/// Consultations announced in one go.
const BATCH: i64 = 100;

/// Every consultation ahead gets its card in a room once; one that was taken away there stays away.
pub async fn announce(app: &App, platform: Platform, room: &str, locale: &Locale) -> Result<()> {
    let now = app.clock.now();
    let ahead = app.store.read().await?.never_displayed(platform, room, now, BATCH).await?;
    if ahead.is_empty() {
        return Ok(());
    }
    let mut tx = app.store.write().await?;
    for consultation in ahead {
        tx.want_display(DisplayId(chance::id()), (platform, room), consultation, locale, now).await?;
    }
    tx.commit().await
}
