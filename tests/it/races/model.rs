//! A model of seats that only counts, played against both databases: the same operations by chance, the same states.
//!
//! It knows nothing of numbers, exceptions or rows: who is where, in which order, and how many of them fit.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use roundtable::app::deciding::{self, Decided, Decision};
use roundtable::app::organizing;
use roundtable::app::registering;
use roundtable::app::seats::{self, Applicant, Wish};
use roundtable::chat::organizing::registrations::Deed;
use roundtable::domain::authority::Actor;
use roundtable::domain::consultation::Limits;
use roundtable::domain::id::{ConsultationId, OrganizationId, PersonId};
use roundtable::domain::registration::State;

use super::acts::Chance;
use super::sized;
use crate::databases::{Database, conformance};
use crate::making::{Made, assert_sound, at, done, open_day, opened, organization, people, profile, state};

conformance! { the_store_and_a_model_agree }

#[derive(Clone, Debug)]
struct Entry {
    person: usize,
    /// Index of an organization; `None`: for themself.
    organization: Option<usize>,
    state: State,
    /// When and as which one they began to wait.
    order: (DateTime<Utc>, u64),
    offer_until: DateTime<Utc>,
}

#[derive(Clone, Debug)]
struct Model {
    capacity: usize,
    per_organization: usize,
    individuals: usize,
    /// The last that each person did here.
    entries: BTreeMap<usize, Entry>,
    stands: Vec<usize>,
    made: u64,
}

fn closes() -> DateTime<Utc> {
    at("2021-01-31T17:00:00Z")
}

fn starts() -> DateTime<Utc> {
    at("2021-02-03T04:00:00Z")
}

fn waiting_ends() -> DateTime<Utc> {
    at("2021-02-02T04:00:00Z")
}

impl Model {
    fn holders(&self) -> usize {
        self.entries.values().filter(|entry| entry.state.holds_a_seat()).count()
    }

    fn holders_of(&self, organization: Option<usize>) -> usize {
        self.entries.values().filter(|e| e.state.holds_a_seat() && e.organization == organization).count()
    }

    fn fits(&self, organization: Option<usize>) -> bool {
        let limit = if organization.is_some() { self.per_organization } else { self.individuals };
        self.holders() < self.capacity && self.holders_of(organization) < limit
    }

    fn fill(&mut self, now: DateTime<Utc>) {
        for entry in self.entries.values_mut() {
            if entry.state == State::Offered && entry.offer_until <= now {
                entry.state = State::Lapsed;
            }
        }
        if now >= waiting_ends() {
            return;
        }
        loop {
            let waiting = self.entries.values().filter(|e| e.state == State::Waiting && self.fits(e.organization));
            let Some(first) = waiting.min_by_key(|e| e.order).map(|e| e.person) else { return };
            let entry = self.entries.get_mut(&first).unwrap();
            entry.state = State::Offered;
            entry.offer_until = (now + Duration::hours(24)).min(waiting_ends());
        }
    }

    fn register(&mut self, person: usize, organization: Option<usize>, wish: Wish, beyond: bool, now: DateTime<Utc>) {
        self.fill(now);
        let before = self.entries.get(&person).map(|entry| entry.state);
        let in_time = match before {
            _ if beyond => now < starts(),
            Some(State::Lapsed | State::Passed) => now < waiting_ends(),
            _ => now < closes(),
        };
        if before.is_some_and(State::is_active) || !in_time {
            return;
        }
        let organization = organization.map(|organization| self.stands[organization]);
        let refuses_individuals = organization.is_none() && self.individuals == 0 && self.holders_of(None) == 0;
        let state = match self.fits(organization) {
            _ if refuses_individuals => return,
            true => State::Registered,
            false if beyond => State::Registered,
            false if wish == Wish::SeatOrWait => State::Waiting,
            false => return,
        };
        self.made += 1;
        let entry = Entry { person, organization, state, order: (now, self.made), offer_until: now };
        self.entries.insert(person, entry);
    }

    fn end(&mut self, person: usize, from: fn(State) -> bool, into: State, now: DateTime<Utc>) {
        self.fill(now);
        if let Some(entry) = self.entries.get_mut(&person).filter(|entry| from(entry.state)) {
            entry.state = into;
            self.fill(now);
        }
    }

    /// Whether it was done; else all is as it was.
    fn decide(&mut self, person: usize, deed: Deed, now: DateTime<Utc>) -> bool {
        let before = self.clone();
        self.fill(now);
        let found = self.entries.get(&person).cloned().filter(|found| deed.suits(found.state) && now < starts());
        let is_done = found.is_some_and(|found| self.decide_about(&found, deed, now));
        if !is_done {
            *self = before;
        }
        is_done
    }

    fn decide_about(&mut self, found: &Entry, deed: Deed, now: DateTime<Utc>) -> bool {
        let fits = self.fits(found.organization);
        // The end of the list, also among those who came in the same millisecond.
        let last = self.entries.values().filter(|entry| entry.state == State::Waiting && entry.order.0 >= now);
        let last = last.map(|entry| entry.order.0 + Duration::milliseconds(1)).max().unwrap_or(now);
        let made = self.made + 1;
        let Some(entry) = self.entries.get_mut(&found.person) else { return false };
        match deed {
            Deed::Remove => entry.state = State::Removed,
            Deed::Wait if now < waiting_ends() => {
                self.made = made;
                (entry.state, entry.order) = (State::Waiting, (last, made));
            }
            Deed::Seat if fits || found.state == State::Offered => entry.state = State::Registered,
            Deed::Beyond => entry.state = State::Registered,
            _ => return false,
        }
        self.fill(now);
        deed != Deed::Wait || self.entries[&found.person].state == State::Waiting
    }

    fn merge(&mut self, from: usize, into: usize, now: DateTime<Utc>) {
        if from == into || self.stands[from] != from || self.stands[into] != into {
            return;
        }
        for stands in self.stands.iter_mut().filter(|stands| **stands == from) {
            *stands = into;
        }
        let mut moved = false;
        for entry in self.entries.values_mut().filter(|entry| entry.organization == Some(from)) {
            entry.organization = Some(into);
            moved = true;
        }
        // Only a consultation that the merge touches is opened.
        if moved {
            self.fill(now);
        }
    }
}

async fn the_store_and_a_model_agree(database: Database) {
    for seed in 1..=sized(2, 12) as u64 {
        play(&database, seed).await;
    }
}

async fn play(database: &Database, seed: u64) {
    const PEOPLE: usize = 14;
    const ORGANIZATIONS: usize = 4;
    let (store, mut raw) = opened(database).await;
    let consultation = Made::new(&format!("m{seed}")).capacity(5).per_organization(2).individuals(2).add(&store).await;
    let who = people(&store, &format!("m{seed}-"), PEOPLE).await;
    let mut names = Vec::new();
    for number in 0..ORGANIZATIONS {
        names.push(organization(&store, &format!("Model {seed} {number}")).await);
    }
    let mut model = Model {
        capacity: 5,
        per_organization: 2,
        individuals: 2,
        entries: BTreeMap::new(),
        stands: (0..ORGANIZATIONS).collect(),
        made: 0,
    };
    let (mut chance, mut now) = (Chance(seed), open_day());
    for step in 0..sized(250, 600) {
        let person = chance.below(PEOPLE as u64) as usize;
        let organization = chance.below(ORGANIZATIONS as u64 + 1) as usize;
        let organization = (organization < ORGANIZATIONS).then_some(organization);
        let mut done_by_store =
            Operation { consultation, person: who[person], organization: organization.map(|o| names[o]), now };
        let what = chance.below(100);
        match what {
            0..40 => {
                let wish = if what < 12 { Wish::Seat } else { Wish::SeatOrWait };
                model.register(person, organization, wish, false, now);
                done_by_store.register(&store, wish).await;
            }
            40..60 => {
                model.end(person, State::is_active, State::Withdrawn, now);
                done(&store, async |tx| registering::withdraw(tx, consultation, who[person], now).await).await;
            }
            60..72 => {
                model.end(person, |state| state == State::Offered, State::Registered, now);
                done(&store, async |tx| registering::accept(tx, consultation, who[person], now).await).await;
            }
            72..78 => {
                model.end(person, |state| state == State::Offered, State::Passed, now);
                done(&store, async |tx| registering::pass(tx, consultation, who[person], now).await).await;
            }
            78..84 => {
                model.register(person, organization, Wish::Seat, true, now);
                done_by_store.admit(&store).await;
            }
            84..91 => {
                let mut size = |end| 1 + chance.below(end) as usize;
                (model.capacity, model.per_organization, model.individuals) = (size(8), size(4), size(3));
                model.fill(now);
                let limits = Limits {
                    capacity: Some(model.capacity as u32),
                    per_organization: Some(model.per_organization as u32),
                    individuals: Some(model.individuals as u32),
                    offer_hours: 24,
                };
                done(&store, async |tx| {
                    tx.lock_consultation(consultation, now).await?;
                    tx.set_limits(consultation, &limits).await?;
                    seats::locked(tx, consultation, now).await
                })
                .await;
            }
            91..92 => {
                let other = chance.below(ORGANIZATIONS as u64) as usize;
                if let Some(from) = organization {
                    model.merge(from, other, now);
                    let (from, into) = (names[from], names[other]);
                    done(&store, async |tx| organizing::merge(tx, &Actor::CommandLine, from, into, now).await)
                        .await
                        .unwrap();
                }
            }
            92..96 => {
                let deed = [Deed::Remove, Deed::Wait, Deed::Seat, Deed::Beyond][chance.below(4) as usize];
                let wanted = model.decide(person, deed, now);
                assert_eq!(done_by_store.decide(&store, deed).await, wanted, "seed {seed}, step {step}, {deed:?}");
            }
            _ => {
                now += Duration::minutes(chance.below(600) as i64);
                model.fill(now);
                done(&store, async |tx| seats::locked(tx, consultation, now).await).await;
            }
        }
        let mut found = BTreeMap::new();
        for (number, person) in who.iter().enumerate() {
            if let Some(state) = state(&store, consultation, *person).await {
                found.insert(number, state);
            }
        }
        let wanted: BTreeMap<_, _> = model.entries.iter().map(|(person, entry)| (*person, entry.state)).collect();
        assert_eq!(
            found, wanted,
            "seed {seed}, step {step}, operation {what} by {person} of {organization:?} at {now}"
        );
    }
    assert_sound(&mut raw).await;
    // The model's counts are the database's.
    let places = raw.number(&format!("select places from consultation where id = {}", consultation.0)).await;
    assert_eq!(places as usize, model.capacity.max(model.holders()), "seed {seed}");
    store.close().await;
}

struct Operation {
    consultation: ConsultationId,
    person: PersonId,
    organization: Option<OrganizationId>,
    now: DateTime<Utc>,
}

impl Operation {
    async fn register(&mut self, store: &roundtable::store::Store, wish: Wish) {
        let profile = profile("Somebody", self.organization);
        done(store, async |tx| {
            registering::register(tx, self.consultation, self.person, &profile, None, wish, self.now).await
        })
        .await;
    }

    async fn decide(&mut self, store: &roundtable::store::Store, deed: Deed) -> bool {
        let Some(found) = crate::making::registration(store, self.consultation, self.person).await else {
            return false;
        };
        let mut tx = store.write().await.unwrap();
        let decision = Decision { deed, registration: found.id, reason: "asked", by: None };
        match deciding::decide(&mut tx, &decision, self.now).await.unwrap() {
            Decided::Done(_) => tx.commit().await.map(|()| true).unwrap(),
            _ => tx.roll_back().await.map(|()| false).unwrap(),
        }
    }

    async fn admit(&mut self, store: &roundtable::store::Store) {
        done(store, async |tx| {
            let held = seats::locked(tx, self.consultation, self.now).await?.unwrap();
            let organization = match self.organization {
                Some(id) => Some(tx.standing_organization(id).await?),
                None => None,
            };
            let profile = profile("Guest", organization);
            let applicant = Applicant { person: self.person, organization, group: None, profile };
            registering::admit_beyond_limits(tx, &held, &applicant, "invited", None, self.now).await
        })
        .await;
    }
}
