//! What people and those in charge do in a race: acts as values, so that a second process can be told some of them.

use std::time::Duration;

use chrono::{DateTime, Utc};
use futures::future::join_all;
use roundtable::app::organizing;
use roundtable::app::registering::{self, HandedOver};
use roundtable::app::seats::{self, Wish};
use roundtable::clock::Clock;
use roundtable::domain::authority::Actor;
use roundtable::domain::consultation::Limits;
use roundtable::domain::id::{ConsultationId, OrganizationId, PersonId};
use roundtable::domain::registration::State;
use roundtable::store::{Result, Store, Write};
use serde::{Deserialize, Serialize};

use crate::making::{done, profile};

/// Somebody with the organization they come for.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Who {
    pub person: PersonId,
    pub organization: Option<OrganizationId>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Act {
    Register(ConsultationId, Who),
    RegisterOrWait(ConsultationId, Who),
    Withdraw(ConsultationId, Who),
    /// Register, wait, accept, pass and withdraw as it comes, so many times, by a seed.
    Live(ConsultationId, Who, u32, u64),
    /// Makes a hand-over code and gives it to the second, who takes the seat over.
    HandOver(ConsultationId, Who, Who),
    Limits(ConsultationId, Limits),
    Merge {
        from: OrganizationId,
        into: OrganizationId,
    },
}

/// What one process does, all of it at once.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Job {
    pub url: String,
    pub acts: Vec<Act>,
}

/// Does all acts at once, and tells how each ended.
pub async fn perform(store: &Store, acts: &[Act], clock: &Clock) -> Vec<String> {
    join_all(acts.iter().map(|act| perform_one(store, act, clock))).await
}

async fn perform_one(store: &Store, act: &Act, clock: &Clock) -> String {
    match act {
        Act::Register(consultation, who) => register(store, *consultation, *who, Wish::Seat, clock).await,
        Act::RegisterOrWait(consultation, who) => register(store, *consultation, *who, Wish::SeatOrWait, clock).await,
        Act::Withdraw(consultation, who) => withdraw(store, *consultation, *who, clock).await,
        Act::Live(consultation, who, steps, seed) => {
            let mut chance = Chance(*seed);
            for _ in 0..*steps {
                live(store, *consultation, *who, &mut chance, clock).await;
            }
            String::new()
        }
        Act::HandOver(consultation, giver, taker) => hand_over(store, *consultation, *giver, *taker, clock).await,
        Act::Limits(consultation, limits) => {
            done(store, async |tx| {
                seats::locked(tx, *consultation, clock.now()).await?;
                tx.set_limits(*consultation, limits).await?;
                seats::locked(tx, *consultation, clock.now()).await
            })
            .await;
            String::new()
        }
        Act::Merge { from, into } => {
            let merged =
                done(store, async |tx| organizing::merge(tx, &Actor::CommandLine, *from, *into, clock.now()).await)
                    .await;
            format!("{}", merged.unwrap().len())
        }
    }
}

/// As the program does: every lock, and the clock once they are held.
async fn locks(tx: &mut Write, consultation: ConsultationId, who: Who, clock: &Clock) -> Result<DateTime<Utc>> {
    tx.lock_person(who.person, clock.now()).await?;
    registering::hold_still(tx, consultation, who.organization, clock.now()).await?;
    Ok(clock.now())
}

async fn register(store: &Store, consultation: ConsultationId, who: Who, wish: Wish, clock: &Clock) -> String {
    let profile = profile("Somebody", who.organization);
    let taken = done(store, async |tx| {
        let now = locks(tx, consultation, who, clock).await?;
        registering::register(tx, consultation, who.person, &profile, None, wish, now).await
    })
    .await;
    format!("{:?}", taken.unwrap())
}

async fn withdraw(store: &Store, consultation: ConsultationId, who: Who, clock: &Clock) -> String {
    let tapped = done(store, async |tx| {
        let now = locks(tx, consultation, who, clock).await?;
        registering::withdraw(tx, consultation, who.person, now).await
    })
    .await;
    format!("{tapped:?}")
}

async fn live(store: &Store, consultation: ConsultationId, who: Who, chance: &mut Chance, clock: &Clock) {
    // Out of step with the others: who always acts in the same order never meets an offer.
    tokio::time::sleep(Duration::from_millis(chance.below(8))).await;
    let state = crate::making::state(store, consultation, who.person).await;
    match state {
        Some(State::Offered) if chance.below(3) > 0 => {
            let pass = chance.below(2) == 0;
            done(store, async |tx| {
                let now = locks(tx, consultation, who, clock).await?;
                if pass {
                    registering::pass(tx, consultation, who.person, now).await
                } else {
                    registering::accept(tx, consultation, who.person, now).await
                }
            })
            .await;
        }
        Some(active) if active.is_active() => {
            if chance.below(if active == State::Waiting { 8 } else { 2 }) == 0 {
                withdraw(store, consultation, who, clock).await;
            }
        }
        _ => {
            register(store, consultation, who, Wish::SeatOrWait, clock).await;
        }
    }
}

async fn hand_over(store: &Store, consultation: ConsultationId, giver: Who, taker: Who, clock: &Clock) -> String {
    let code = done(store, async |tx| {
        let now = locks(tx, consultation, giver, clock).await?;
        registering::hand_over_code(tx, consultation, giver.person, now).await
    })
    .await;
    let Some((code, _)) = code else { return format!("{:?}", HandedOver::NoSuchCode) };
    let (hash, profile) = (roundtable::chance::code_hash(&code), profile("Colleague", taker.organization));
    let taken = done(store, async |tx| {
        let now = locks(tx, consultation, taker, clock).await?;
        registering::take_over(tx, &hash, taker.person, &profile, now).await
    })
    .await;
    format!("{taken:?}")
}

/// Chance that repeats itself from a seed (splitmix64).
#[derive(Clone, Debug)]
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }
}

/// Winds a shared clock forward in small steps until `end`, while others act.
pub async fn wind(clock: &Clock, end: DateTime<Utc>, step: chrono::Duration, pause: Duration) {
    while clock.now() < end {
        tokio::time::sleep(pause).await;
        clock.wind((clock.now() + step).min(end));
    }
}
