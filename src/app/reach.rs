//! The core as adapters see it, and whether people can be reached.

use std::sync::PoisonError;

use async_trait::async_trait;
use chrono::{DateTime, Utc};

use super::{App, seats};
use crate::chat::core::{Core, Door, Front};
use crate::chat::reply::Reply;
use crate::chat::update::Update;
use crate::domain::id::{AddressId, PersonId};
use crate::domain::person::{Account, Platform};
use crate::domain::registration::State;
use crate::store::{Result, Write};
use crate::views::front::front;

#[async_trait]
impl Core for App {
    async fn handle(&self, update: Update) -> Reply {
        App::handle(self, update).await
    }

    async fn reachable(&self, account: &Account, open: bool) {
        if let Err(error) = self.note_reach(account, open).await {
            // The next message that is refused tells it again.
            tracing::warn!(%error, open, "whether somebody can be reached could not be kept");
        }
    }

    fn opened(&self, platform: Platform, door: Door) {
        self.doors.write().unwrap_or_else(PoisonError::into_inner).insert(platform, door);
    }

    fn fronts(&self) -> Vec<Front> {
        self.sheets.locales().iter().map(|locale| front(&self.sheets.words(locale))).collect()
    }
}

impl App {
    async fn note_reach(&self, account: &Account, open: bool) -> Result<()> {
        let Some((person, address)) = self.store.read().await?.person_at(account).await? else { return Ok(()) };
        if open == address.closed.is_none() {
            return Ok(());
        }
        let mut tx = self.store.write().await?;
        if open {
            tx.open_address(address.id).await?;
        } else {
            tx.hold_person(person.id).await?;
            close(&mut tx, person.id, address.id, self.clock.now()).await?;
        }
        tx.commit().await?;
        self.stirred.notify_one();
        Ok(())
    }
}

/// The address takes no messages until it opens again. Says whether the person has another that does; where there is
/// none, whatever is offered to them lapses at once, so that no seat stands empty. Under the person's lock.
pub async fn close(tx: &mut Write, person: PersonId, address: AddressId, now: DateTime<Utc>) -> Result<bool> {
    tx.close_address(address, now).await?;
    if tx.addresses(person).await?.iter().any(|other| other.closed.is_none()) {
        return Ok(true);
    }
    let mut offered = tx.registrations_of(person).await?;
    offered.retain(|registration| registration.state == State::Offered);
    offered.sort_by_key(|registration| registration.consultation);
    for offer in offered {
        let Some(held) = seats::locked(tx, offer.consultation, now).await? else { continue };
        if let Some(still) = tx.registration_by_id(offer.id).await?.filter(|r| r.state == State::Offered) {
            seats::release(tx, &held, &still, State::Lapsed, now).await?;
        }
    }
    Ok(false)
}
