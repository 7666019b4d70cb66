//! The core as adapters see it: what fits behind a command, and whether people can be reached.

use std::sync::PoisonError;

use async_trait::async_trait;
use chrono::{DateTime, Utc};

use super::{App, seats};
use crate::chance;
use crate::chat::core::{Core, Door, Front, RoomNews, Suggestion};
use crate::chat::reply::Reply;
use crate::chat::update::{Place, Update, argument};
use crate::domain::id::{AddressId, NoticeId, PersonId};
use crate::domain::locale::Locale;
use crate::domain::notice::Notice;
use crate::domain::person::{Account, Address, Platform};
use crate::domain::registration::State;
use crate::domain::room::RoomState;
use crate::domain::search::fold;
use crate::locale::autonym;
use crate::store::{Held, ListQuery, Result, Write};
use crate::views::front::front;
use crate::views::wording::short;

#[async_trait]
impl Core for App {
    async fn handle(&self, update: Update) -> Reply {
        App::handle(self, update).await
    }

    async fn again(&self, account: &Account, place: &Place, wire: &str) -> Option<Reply> {
        self.shown_again(account, place, wire).await.unwrap_or_else(|error| {
            // It is asked again before long.
            tracing::debug!(%error, "a screen could not be looked at again");
            None
        })
    }

    async fn suggest(&self, command: &str, typed: &str, hint: Option<&Locale>) -> Vec<Suggestion> {
        self.suggestions(command, typed, hint).await.unwrap_or_else(|error| {
            // It can still be typed in full.
            tracing::warn!(%error, "nothing could be suggested");
            Vec::new()
        })
    }

    async fn reachable(&self, account: &Account, open: bool) {
        if let Err(error) = self.note_reach(account, open).await {
            // The next message that is refused tells it again.
            tracing::warn!(%error, open, "whether somebody can be reached could not be kept");
        }
    }

    async fn room(&self, platform: Platform, room: &str, news: RoomNews) {
        if let Err(error) = self.note_room(platform, room, &news).await {
            // What is said there next tells it again.
            tracing::warn!(%error, "how a room stands to us could not be kept");
        }
    }

    async fn file_sent(&self, to: &Account, message: Option<&str>, expires: DateTime<Utc>) {
        if let Err(error) = self.note_file(to, message, expires).await {
            tracing::error!(%error, "a file in a chat will not be taken away by itself");
        }
    }

    fn opened(&self, platform: Platform, door: Door) {
        self.doors.write().unwrap_or_else(PoisonError::into_inner).insert(platform, door);
    }

    fn fronts(&self) -> Vec<Front> {
        self.sheets.locales().iter().map(|locale| front(&self.sheets.words(locale))).collect()
    }
}

/// A file may stand in a chat and we cannot take it away: whoever it belongs to is asked to, in that very chat.
pub(crate) async fn file_left(tx: &mut Write, address: &Address, now: DateTime<Utc>) -> Result<()> {
    let notice = Notice::FileLeft { address: address.id, at_ms: now.timestamp_millis() };
    tx.queue(NoticeId(chance::id()), address.person, &notice, now, now).await.map(drop)
}

/// Consultations looked at for a suggestion: those ahead, then the latest past ones.
const MOST_LOOKED_AT: i64 = 100;

/// Discord, autocomplete: at most so many choices.
const MOST_SUGGESTED: usize = 25;

impl App {
    async fn suggestions(&self, command: &str, typed: &str, hint: Option<&Locale>) -> Result<Vec<Suggestion>> {
        let locale = self.sheets.choose(&hint.cloned().into_iter().collect::<Vec<_>>());
        let wanted = fold(typed);
        let fits = |names: &[&str]| names.iter().any(|name| fold(name).contains(&wanted));
        let mut all: Vec<Suggestion> = match argument(command) {
            Some(("consultation", _)) => {
                let mut read = self.store.read().await?;
                let open_only = command == "register";
                let query = ListQuery {
                    now: self.clock.now(),
                    series: None,
                    objective: None,
                    open_only,
                    limit: MOST_LOOKED_AT,
                    offset: 0,
                };
                let mut found = read.upcoming(query).await?;
                if !open_only {
                    found.extend(read.past(query).await?);
                }
                let titled = |held: Held| {
                    let (title, code) = (held.facts.title.text(&locale).to_owned(), held.facts.code.to_string());
                    fits(&[title.as_str(), code.as_str()])
                        .then(|| Suggestion { label: short(&title, 100), value: code })
                };
                found.into_iter().filter_map(titled).collect()
            }
            Some(("language", _)) => {
                let spoken = self.sheets.locales().iter().filter(|tag| fits(&[autonym(tag), tag.as_str()]));
                spoken.map(|tag| Suggestion { label: autonym(tag).to_owned(), value: tag.to_string() }).collect()
            }
            _ => Vec::new(),
        };
        all.truncate(MOST_SUGGESTED);
        Ok(all)
    }

    /// Whoever asked for it may be forgotten meanwhile, through another account of theirs: then it is full of others all
    /// the same, and goes at once.
    async fn note_file(&self, to: &Account, message: Option<&str>, expires: DateTime<Utc>) -> Result<()> {
        let now = self.clock.now();
        let mut tx = self.store.write().await?;
        let address = match tx.person_at(to).await? {
            // Held, so that it is not forgotten before the row is there.
            Some((_, address)) => tx.hold_owner_of(address.id).await?.map(|_| address),
            None => None,
        };
        match (message, &address) {
            (Some(message), Some(known)) => {
                tx.note_sent_file(chance::id(), to, Some(known.id), message, now, expires).await?;
            }
            (Some(message), None) => tx.note_sent_file(chance::id(), to, None, message, now, now).await?,
            (None, Some(known)) => file_left(&mut tx, known, now).await?,
            (None, None) => {}
        }
        tx.commit().await?;
        self.stirred.send_replace(());
        Ok(())
    }

    async fn note_reach(&self, account: &Account, open: bool) -> Result<()> {
        let Some((_, address)) = self.store.read().await?.person_at(account).await? else { return Ok(()) };
        if open == address.closed.is_none() {
            return Ok(());
        }
        let mut tx = self.store.write().await?;
        if open {
            self::open(&mut tx, address.id, self.clock.now()).await?;
        } else {
            if let Some(owner) = tx.hold_owner_of(address.id).await? {
                close(&mut tx, owner, address.id, self.clock.now()).await?;
            }
        }
        tx.commit().await?;
        self.stirred.send_replace(());
        Ok(())
    }

    async fn note_room(&self, platform: Platform, room: &str, news: &RoomNews) -> Result<()> {
        if self.store.read().await?.rooms_called(platform, room).await?.is_empty() {
            return Ok(());
        }
        let mut tx = self.store.write().await?;
        match news {
            RoomNews::Joined => tx.note_room(platform, room, RoomState::Active).await.map(drop)?,
            RoomNews::Left => tx.note_room(platform, room, RoomState::Gone).await.map(drop)?,
            RoomNews::Renamed(to) => tx.rename_room(platform, room, to).await?,
        }
        tx.commit().await?;
        self.stirred.send_replace(());
        Ok(())
    }
}

/// The address takes messages again. What did not reach its owner and still holds is sent now.
pub async fn open(tx: &mut Write, address: AddressId, now: DateTime<Utc>) -> Result<()> {
    let Some(owner) = tx.hold_owner_of(address).await? else { return Ok(()) };
    tx.open_address(address).await?;
    tx.queue_unreachable_again(owner, now).await?;
    Ok(())
}

/// The address takes no messages until it opens again. Says whether the person has another that does; where there is
/// none, whatever is offered to them lapses at once, so that no seat stands empty. Under the person's lock.
pub async fn close(tx: &mut Write, person: PersonId, address: AddressId, now: DateTime<Utc>) -> Result<bool> {
    tx.close_address(address, now).await?;
    if tx.addresses(person).await?.iter().any(|other| other.closed.is_none()) {
        return Ok(true);
    }
    tx.settle_broadcasts_of(person, now).await?;
    let mut offered = tx.registrations_of(person).await?;
    offered.retain(|registration| registration.state == State::Offered);
    offered.sort_by_key(|registration| registration.consultation);
    for offer in offered {
        let Some(held) = seats::locked(tx, offer.consultation, now).await? else { continue };
        if let Some(still) = tx.registration_by_id(offer.id).await?.filter(|r| r.state == State::Offered) {
            seats::release(tx, &held, &still, State::Lapsed, now).await?;
            seats::tell_of_lapse(tx, held.id, (still.id, person), true, now).await?;
        }
    }
    Ok(false)
}
