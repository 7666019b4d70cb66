//! What is said in the rooms of a series: queued when something happens or its time has come, worded late from the facts
//! as they are then, or not at all. Saying it is the worker's; cards are `posting`'s.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::App;
use crate::chance;
use crate::chat::screen::Screen;
use crate::chat::size;
use crate::clock::Clock;
use crate::domain::broadcast::Phase;
use crate::domain::consultation::{Consultation, Timetable};
use crate::domain::id::{BroadcastId, DisplayId, RoomWordId, SeriesId};
use crate::domain::locale::Locale;
use crate::domain::person::Platform;
use crate::domain::quiet::Quiet;
use crate::domain::room::{self, Due, RoomState, RoomWord, SeriesRoom};
use crate::store::{Held, Read, Result, RoomWordRow, Write};
use crate::views::organizing::broadcasts::{self, Message};
use crate::views::room::{both, public};
use crate::views::{Reader, announcing as views};

/// Queues something to be said in every room of a series in which we may write. In how many it was not yet.
pub async fn say(tx: &mut Write, series: SeriesId, word: &RoomWord, now: DateTime<Utc>) -> Result<u64> {
    let mut rooms = tx.rooms_of(series).await?;
    rooms.retain(|room| room.state == RoomState::Active);
    let rows: Vec<_> = rooms.iter().map(|room| (RoomWordId(chance::id()), room.id)).collect();
    tx.queue_for_rooms(&rows, word, now, now).await
}

/// A rehearsal says nothing in real rooms, unless all it says begins with that word: then its rooms were added to it by
/// whoever rehearses.
pub fn may_announce(app: &App) -> bool {
    matches!(app.clock, Clock::System) || app.settings.marks_rehearsal
}

/// Gives every consultation ahead its card in each room of its series.
pub async fn plan_cards(app: &App, platform: Platform) -> Result<()> {
    let now = app.clock.now();
    let mut read = app.store.read().await?;
    let mut cards = Vec::new();
    for room in read.active_rooms(platform).await? {
        let lacking = read.without_card_in(&room, now).await?;
        cards.extend(lacking.into_iter().map(|consultation| (room.clone(), consultation)));
    }
    drop(read);
    if cards.is_empty() {
        return Ok(());
    }
    let mut tx = app.store.write().await?;
    for (room, consultation) in cards {
        let place = (room.platform, room.name.as_str());
        tx.want_display(DisplayId(chance::id()), place, consultation, &room.language, now).await?;
    }
    tx.commit().await
}

/// Queues what has become due to be said in rooms: nothing that is older than the room's place on the list, and nothing
/// in the night of its zone.
pub async fn plan_words(app: &App, platform: Platform) -> Result<()> {
    let now = app.clock.now();
    let mut read = app.store.read().await?;
    let rooms = read.active_rooms(platform).await?;
    let series: BTreeSet<SeriesId> = rooms.iter().map(|room| room.series).collect();
    let mut words = Vec::new();
    for series in series {
        let Some(stored) = read.series_by_id(series).await? else { continue };
        for held in read.consultations_of(series).await?.into_iter().filter(|held| held.facts.published) {
            let announced = read.announced(held.id).await?;
            for due in room::due(held.id, &held.facts, &stored.facts.reminders, announced, now) {
                for room in rooms.iter().filter(|room| room.series == series && due.since > room.added) {
                    if !is_said(&mut read, room, &due).await? {
                        let zone = room.zone.unwrap_or(stored.facts.zone);
                        words.push((room.id, due.word.clone(), Quiet::default().next_decent(now, zone)));
                    }
                }
            }
        }
    }
    drop(read);
    if words.is_empty() {
        return Ok(());
    }
    let mut tx = app.store.write().await?;
    for (room, word, due) in words {
        tx.queue_for_rooms(&[(RoomWordId(chance::id()), room)], &word, due, now).await?;
    }
    tx.commit().await
}

async fn is_said(read: &mut Read, room: &SeriesRoom, due: &Due) -> Result<bool> {
    for word in std::iter::once(&due.word).chain(&due.also) {
        if read.is_said(room.id, word).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// A screen as it is shown in a room, in its one or two languages and by its clock. `linked`: its buttons lead into the
/// private chat.
pub(super) fn in_room(
    app: &App,
    platform: Platform,
    (languages, zone): (&[Locale], Option<chrono_tz::Tz>),
    linked: bool,
    draw: impl Fn(&Reader) -> Screen,
) -> Screen {
    let door = app.door(platform);
    let shown = drawn(app, languages, zone, |reader| {
        let screen = draw(reader);
        if linked { public(reader, screen, door.as_ref()) } else { screen }
    });
    // Where both do not fit into one message the first stands whole, and nothing is cut.
    let screen = shown.reduce(|first, second| together(app, &first, second).unwrap_or(first));
    app.marked(screen.unwrap_or_else(|| Screen::new(Locale::english(), "")))
}

/// In each of the one or two languages of a room. Not as a guest's: whoever presses a button reads on in their own
/// language, not in the room's.
fn drawn(
    app: &App,
    languages: &[Locale],
    zone: Option<chrono_tz::Tz>,
    draw: impl Fn(&Reader) -> Screen,
) -> impl Iterator<Item = Screen> {
    languages.iter().take(2).map(move |language| {
        let words = app.sheets.words(&app.sheets.choose(std::slice::from_ref(language)));
        draw(&Reader { words, zone, now: app.clock.now(), guest: false })
    })
}

/// Both in one message, if one holds them.
fn together(app: &App, first: &Screen, second: Screen) -> Option<Screen> {
    let whole = both(first.clone(), second);
    (size::length(&app.marked(whole.clone())) <= size::LONGEST_TEXT).then_some(whole)
}

/// Whether what an organizer says to many fits into one message in both languages of a room.
pub(super) fn fits(app: &App, room: &SeriesRoom, message: &Message<'_>) -> bool {
    let languages = room.languages();
    let mut shown = drawn(app, &languages, room.zone, |reader| broadcasts::in_room(reader, message));
    let first = shown.next();
    first.zip(shown.next()).is_none_or(|(first, second)| together(app, &first, second).is_some())
}

/// Whether it waits for something that may go on: a message to many that is paused.
pub async fn waits(read: &mut Read, row: &RoomWordRow) -> Result<bool> {
    let RoomWord::Broadcast { broadcast } = row.word else { return Ok(false) };
    Ok(read.broadcast(broadcast).await?.is_some_and(|found| found.phase == Phase::Paused))
}

/// What is said, or why it is not true any more.
pub async fn word(
    app: &App,
    read: &mut Read,
    row: &RoomWordRow,
    linked: bool,
    now: DateTime<Utc>,
) -> Result<std::result::Result<Screen, &'static str>> {
    let room = &row.room;
    let show = |draw: &(dyn Fn(&Reader) -> Screen + Sync)| {
        Ok(Ok(in_room(app, room.platform, (&room.languages(), room.zone), linked, draw)))
    };
    let Some(id) = row.word.consultation() else {
        let RoomWord::Broadcast { broadcast } = row.word else { return Ok(Err("it is about nothing")) };
        return broadcast_in(app, read, (broadcast, room), linked).await;
    };
    let Some(held) = read.consultation_by_id(id).await?.filter(|held| held.series == room.series) else {
        return Ok(Err("the consultation is gone"));
    };
    let Held { facts, meeting, version, .. } = &held;
    if !facts.published {
        return Ok(Err("it is not published"));
    }
    let (in_force, timetable) = facts.timetable(now);
    let is_open = !facts.cancelled && now < timetable.registration_closes.instant();
    match &row.word {
        RoomWord::Opens { version, .. } | RoomWord::Closes { version, .. }
            if !row.word.versions_alike(facts, read.announced(id).await?, in_force).contains(version) =>
        {
            Ok(Err("the dates are others by now"))
        }
        RoomWord::Opens { .. } | RoomWord::Closes { .. } if !is_open => Ok(Err("registration is closed")),
        RoomWord::Opens { .. } => show(&|reader| views::registration(reader, facts, *meeting, false)),
        RoomWord::Closes { .. } => show(&|reader| views::registration(reader, facts, *meeting, true)),
        RoomWord::Moved { .. } if facts.cancelled => Ok(Err("it is cancelled by now")),
        RoomWord::Moved { from, to, .. } => match (timetable_of(facts, *from), timetable_of(facts, *version)) {
            _ if !facts.is_held_alike(*to, *version) => Ok(Err("it moved again")),
            _ if timetable.ends() <= now => Ok(Err("it is over")),
            (Some(from), Some(to)) => show(&|reader| views::moved(reader, facts, from, to)),
            _ => Ok(Err("the dates are others by now")),
        },
        RoomWord::Cancelled { .. } if !facts.cancelled => Ok(Err("it is not cancelled any more")),
        RoomWord::Cancelled { .. } => show(&|reader| views::cancelled(reader, facts)),
        RoomWord::HeldAfterAll { .. } if facts.cancelled => Ok(Err("it is cancelled again")),
        RoomWord::HeldAfterAll { .. } => show(&|reader| views::held_after_all(reader, facts)),
        RoomWord::Posted { publication, .. } => {
            let found = facts.publications.iter().find(|known| known.code == *publication);
            match found.filter(|found| found.is_posted(now) && !found.kind.for_registered_only()) {
                Some(publication) => show(&|reader| views::posted(reader, facts, publication)),
                None => Ok(Err("it is not posted any more")),
            }
        }
        RoomWord::Broadcast { .. } => Ok(Err("it is about no consultation")),
    }
}

fn timetable_of(facts: &Consultation, version: usize) -> Option<&Timetable> {
    facts.timetables.get(version.checked_sub(1)?)
}

/// What an organizer says to many, as it is said in a room: its words and nothing else.
async fn broadcast_in(
    app: &App,
    read: &mut Read,
    (broadcast, room): (BroadcastId, &SeriesRoom),
    linked: bool,
) -> Result<std::result::Result<Screen, &'static str>> {
    let Some(found) = read.broadcast(broadcast).await?.filter(|found| found.series == room.series) else {
        return Ok(Err("there is no such message any more"));
    };
    if !matches!(found.phase, Phase::Sending | Phase::Sent) {
        return Ok(Err("it is not sent any more"));
    }
    let Some(series) = read.series_by_id(room.series).await? else { return Ok(Err("the series is gone")) };
    let held = match found.consultation {
        Some(id) => read.consultation_by_id(id).await?,
        None => None,
    };
    if held.as_ref().is_some_and(|held| !held.facts.published) {
        return Ok(Err("it is not published"));
    }
    let consultation = held.as_ref().map(|held| &held.facts);
    let message = Message { series: &series.facts, consultation, content: &found.content };
    let draw = |reader: &Reader| broadcasts::in_room(reader, &message);
    Ok(Ok(in_room(app, room.platform, (&room.languages(), room.zone), linked, draw)))
}
