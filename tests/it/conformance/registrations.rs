//! Registrations: taking a seat, waiting, offers, working groups. What moves seats otherwise is `seats`' subject.

use chrono::{DateTime, Duration, Utc};
use roundtable::app::registering::{self, Tapped};
use roundtable::app::seats::{self, Taken, Wish};
use roundtable::domain::id::{ConsultationId, OrganizationId, PersonId};
use roundtable::domain::person::Platform;
use roundtable::domain::registration::{Full, Refusal, State};
use roundtable::store::Store;

use crate::databases::{Database, conformance};
use crate::making::{
    Made, assert_nobody_waits_in_vain, assert_sound, at, code, count, done, open_day, opened, organization, people,
    person, profile, registration, state,
};

conformance! {
    a_seat_is_taken_given_back_and_taken_again,
    the_capacity_and_the_organization_limit_differ,
    those_who_wait_are_served_in_order,
    who_waits_for_their_organization_is_passed_by,
    an_offer_lapses_or_is_passed_on,
    who_cannot_be_reached_is_passed_by,
    working_groups_have_room_of_their_own,
    who_comes_all_the_same_is_noted,
    who_would_be_told_is_counted,
}

async fn who_would_be_told_is_counted(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let consultation = Made::new("one").add(&store).await;
    let union = organization(&store, "Union").await;
    let all = people(&store, "p", 4).await;
    for (who, of) in all.iter().zip([Some(union), Some(union), None, None]) {
        register(&store, consultation, *who, of, Wish::Seat).await;
    }
    withdraw(&store, consultation, all[3]).await;
    raw.run(&format!("update address set closed_ms = 1 where person_id = {}", all[2].0)).await.unwrap();
    let telegram = format!("update address set platform = 'telegram' where person_id = {}", all[1].0);
    raw.run(&telegram).await.unwrap();
    let mut read = store.read().await.unwrap();
    let mut reached = read.reached(consultation).await.unwrap();
    reached.sort_by_key(|(platform, _)| platform.map(|platform| platform.key()));
    assert_eq!(reached, [(None, 1), (Some(Platform::Console), 1), (Some(Platform::Telegram), 1)]);
    assert_eq!(read.delegations_above(consultation, Some(2)).await.unwrap(), (0, 1));
    assert_eq!(read.delegations_above(consultation, Some(1)).await.unwrap(), (1, 1));
    assert_eq!(read.delegations_above(consultation, None).await.unwrap(), (0, 1));
}

async fn who_comes_all_the_same_is_noted(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let amina = person(&store, "amina").await;
    let consultation = Made::new("one").add(&store).await;
    register(&store, consultation, amina, None, Wish::Seat).await;
    let found = store.read().await.unwrap().registration(consultation, amina).await.unwrap().unwrap();
    done(&store, async |tx| tx.note_stays(found.id, 2).await).await;
    assert_eq!(raw.number("select stays_version from registration").await, 2);
}

pub(super) async fn register(
    store: &Store,
    consultation: ConsultationId,
    who: PersonId,
    organization: Option<OrganizationId>,
    wish: Wish,
) -> Taken {
    let profile = profile("Somebody", organization);
    done(store, async |tx| registering::register(tx, consultation, who, &profile, None, wish, open_day()).await)
        .await
        .unwrap()
}

pub(super) async fn withdraw(store: &Store, consultation: ConsultationId, who: PersonId) {
    let tapped = done(store, async |tx| registering::withdraw(tx, consultation, who, open_day()).await).await;
    assert_eq!(tapped, Tapped::Done);
}

pub(super) async fn locked(store: &Store, consultation: ConsultationId, now: DateTime<Utc>) {
    done(store, async |tx| seats::locked(tx, consultation, now).await.map(|held| assert!(held.is_some()))).await;
}

pub(super) async fn notices(store: &Store, who: PersonId) -> Vec<String> {
    let about = store.read().await.unwrap().everything_about(who).await.unwrap();
    let rows = about.get("outbox").and_then(|rows| rows.as_array()).cloned().unwrap_or_default();
    let mut kinds: Vec<_> = rows.iter().map(|row| row["notice"]["kind"].as_str().unwrap().to_owned()).collect();
    kinds.sort();
    kinds
}

async fn a_seat_is_taken_given_back_and_taken_again(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let consultation = Made::new("one").capacity(1).add(&store).await;
    let (amina, boris) = (person(&store, "amina").await, person(&store, "boris").await);
    assert_eq!(registration(&store, consultation, amina).await.map(|r| r.state), None);
    assert_eq!(register(&store, consultation, amina, None, Wish::Seat).await, Taken::Registered);
    assert_eq!(register(&store, consultation, amina, None, Wish::Seat).await, Taken::Already(State::Registered));
    assert_eq!(register(&store, consultation, boris, None, Wish::Seat).await, Taken::Full(vec![Full::Meeting]));
    assert_eq!(state(&store, consultation, boris).await, None, "nothing was stored");
    let kept = registration(&store, consultation, amina).await.unwrap();
    assert_eq!((kept.profile, kept.organization, kept.changed), (profile("Somebody", None), None, open_day()));
    withdraw(&store, consultation, amina).await;
    assert_eq!(state(&store, consultation, amina).await, Some(State::Withdrawn));
    let twice = done(&store, async |tx| registering::withdraw(tx, consultation, amina, open_day()).await).await;
    assert_eq!(twice, Tapped::TooLate(Some(State::Withdrawn)));
    assert_eq!(register(&store, consultation, amina, None, Wish::Seat).await, Taken::Registered);
    assert_eq!(state(&store, consultation, amina).await, Some(State::Registered), "the active one counts");
    let mut read = store.read().await.unwrap();
    assert_eq!(read.registrations_of(amina).await.unwrap().len(), 2);
    assert_eq!(read.registered_for(amina).await.unwrap(), [consultation], "once, whatever became of it");
    assert!(read.registered_for(boris).await.unwrap().is_empty());
    let active = read.active(consultation).await.unwrap();
    assert_eq!(active.iter().map(|r| r.person).collect::<Vec<_>>(), [amina]);
    let by_id = read.registration_by_id(active[0].id).await.unwrap().unwrap();
    assert_eq!((by_id.person, by_id.consultation), (amina, consultation));
    let missing = done(&store, async |tx| {
        registering::register(tx, ConsultationId(1), boris, &profile("B", None), None, Wish::Seat, open_day()).await
    });
    assert_eq!(missing.await, None);
    let late = at("2021-01-31T17:00:00Z");
    for (now, wanted) in
        [(late, Taken::Refused(Refusal::Closed)), (late - Duration::milliseconds(1), Taken::Full(vec![Full::Meeting]))]
    {
        let taken = done(&store, async |tx| {
            registering::register(tx, consultation, boris, &profile("B", None), None, Wish::Seat, now).await
        });
        assert_eq!(taken.await, Some(wanted));
    }
    assert_sound(&mut raw).await;
}

async fn the_capacity_and_the_organization_limit_differ(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let consultation = Made::new("one").capacity(4).per_organization(2).individuals(1).add(&store).await;
    let (union, forum) = (organization(&store, "Union").await, organization(&store, "Forum").await);
    let who = people(&store, "p", 8).await;
    let mut number = 0;
    let mut next = async |organization: Option<OrganizationId>| {
        number += 1;
        register(&store, consultation, who[number - 1], organization, Wish::Seat).await
    };
    assert_eq!(next(Some(union)).await, Taken::Registered);
    assert_eq!(next(Some(union)).await, Taken::Registered);
    assert_eq!(next(Some(union)).await, Taken::Full(vec![Full::Organization]));
    assert_eq!(next(None).await, Taken::Registered);
    assert_eq!(next(None).await, Taken::Full(vec![Full::Individuals]));
    assert_eq!(next(Some(forum)).await, Taken::Registered);
    assert_eq!(next(Some(forum)).await, Taken::Full(vec![Full::Meeting]));
    assert_eq!(next(Some(union)).await, Taken::Full(vec![Full::Meeting, Full::Organization]));
    let mut read = store.read().await.unwrap();
    let (delegation, room) = read.delegation(consultation, Some(union)).await.unwrap().unwrap();
    assert_eq!((room.places, room.held), (2, 2));
    assert_eq!(read.delegation_room(delegation).await.unwrap(), room);
    let names: Vec<_> = read.holders(delegation).await.unwrap().iter().map(|r| r.person).collect();
    assert_eq!(names, who[..2]);
    let (_, individuals) = read.delegation(consultation, None).await.unwrap().unwrap();
    assert_eq!((individuals.places, individuals.held), (1, 1));
    assert_eq!(read.consultation_by_id(consultation).await.unwrap().unwrap().meeting.left(), Some(0));
    assert_eq!(read.delegations_of(union).await.unwrap(), [(consultation, delegation)]);
    drop(read);
    let closed = Made::new("two").individuals(0).add(&store).await;
    let refused = register(&store, closed, who[7], None, Wish::SeatOrWait).await;
    assert_eq!(refused, Taken::Refused(Refusal::OrganizationsOnly));
    assert_sound(&mut raw).await;
}

async fn those_who_wait_are_served_in_order(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let consultation = Made::new("one").capacity(1).add(&store).await;
    let who = people(&store, "p", 4).await;
    for person in &who {
        register(&store, consultation, *person, None, Wish::SeatOrWait).await;
    }
    let place = async |person: PersonId| {
        let mut read = store.read().await.unwrap();
        let registration = read.registration(consultation, person).await.unwrap().unwrap();
        read.waiting_place(&registration).await.unwrap()
    };
    assert_eq!((place(who[0]).await, place(who[1]).await, place(who[3]).await), (None, Some(1), Some(3)));
    assert_eq!(store.read().await.unwrap().count_waiting(consultation).await.unwrap(), 3);
    let states = store.read().await.unwrap().count_states(consultation).await.unwrap();
    let waiting = states.iter().find(|(state, _)| *state == State::Waiting);
    assert_eq!(waiting, Some(&(State::Waiting, 3)), "{states:?}");
    let waiting = store.read().await.unwrap().waiting(consultation).await.unwrap();
    assert_eq!(waiting.iter().map(|r| r.person).collect::<Vec<_>>(), who[1..]);
    let held = store.read().await.unwrap().consultation_by_id(consultation).await.unwrap().unwrap();
    let blocked = seats::blocked_by(&mut store.read().await.unwrap(), &held, &waiting[0], open_day()).await.unwrap();
    assert_eq!(blocked, [Full::Meeting]);
    withdraw(&store, consultation, who[0]).await;
    assert_eq!(state(&store, consultation, who[1]).await, Some(State::Offered));
    assert_eq!(place(who[3]).await, Some(2));
    assert_eq!(notices(&store, who[1]).await, ["offer"]);
    let newcomer = person(&store, "newcomer").await;
    let taken = register(&store, consultation, newcomer, None, Wish::Seat).await;
    assert_eq!(taken, Taken::Full(vec![Full::Meeting]), "an offered seat is not free");
    let accept =
        async |person, now| done(&store, async |tx| registering::accept(tx, consultation, person, now).await).await;
    assert_eq!(accept(who[2], open_day()).await, Tapped::TooLate(Some(State::Waiting)));
    assert_eq!(accept(who[1], open_day()).await, Tapped::Done);
    assert_eq!(accept(who[1], open_day()).await, Tapped::TooLate(Some(State::Registered)));
    assert_eq!(count(&mut raw, consultation, "'registered'").await, 1);
    assert_sound(&mut raw).await;
}

async fn who_waits_for_their_organization_is_passed_by(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let consultation = Made::new("one").capacity(2).per_organization(1).add(&store).await;
    let (union, forum) = (organization(&store, "Union").await, organization(&store, "Forum").await);
    let who = people(&store, "p", 4).await;
    for (person, organization) in who.iter().zip([union, forum, union, forum]) {
        register(&store, consultation, *person, Some(organization), Wish::SeatOrWait).await;
    }
    // Somebody of the union waits longer, but only a seat of the forum becomes free.
    withdraw(&store, consultation, who[1]).await;
    assert_eq!(state(&store, consultation, who[2]).await, Some(State::Waiting));
    assert_eq!(state(&store, consultation, who[3]).await, Some(State::Offered));
    let mut tx = store.write().await.unwrap();
    assert!(tx.first_who_fits(consultation).await.unwrap().is_none());
    tx.roll_back().await.unwrap();
    assert_nobody_waits_in_vain(&mut raw, consultation).await;
    assert_sound(&mut raw).await;
}

async fn an_offer_lapses_or_is_passed_on(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let consultation = Made::new("one").capacity(1).add(&store).await;
    let who = people(&store, "p", 4).await;
    for person in &who {
        register(&store, consultation, *person, None, Wish::SeatOrWait).await;
    }
    withdraw(&store, consultation, who[0]).await;
    let until = registration(&store, consultation, who[1]).await.unwrap().offer_until.unwrap();
    assert_eq!(until, open_day() + Duration::hours(24));
    let mut read = store.read().await.unwrap();
    assert_eq!(read.next_offer_end(open_day()).await.unwrap(), Some(until));
    assert!(read.offers_due(until - Duration::milliseconds(1)).await.unwrap().is_empty());
    assert_eq!(read.offers_due(until).await.unwrap(), [consultation]);
    assert_eq!(read.overdue_offers(consultation, until).await.unwrap().len(), 1);
    drop(read);
    locked(&store, consultation, until - Duration::milliseconds(1)).await;
    assert_eq!(state(&store, consultation, who[1]).await, Some(State::Offered));
    let accepted = done(&store, async |tx| registering::accept(tx, consultation, who[1], until).await).await;
    assert_eq!(accepted, Tapped::TooLate(Some(State::Lapsed)), "who comes at its end comes too late");
    assert_eq!(notices(&store, who[1]).await, ["offer", "offer_lapsed"]);
    assert_eq!(state(&store, consultation, who[2]).await, Some(State::Offered));
    let passed = done(&store, async |tx| registering::pass(tx, consultation, who[2], until).await).await;
    assert_eq!((passed, state(&store, consultation, who[2]).await), (Tapped::Done, Some(State::Passed)));
    assert_eq!(state(&store, consultation, who[3]).await, Some(State::Offered));
    let passed = done(&store, async |tx| registering::pass(tx, consultation, who[0], until).await).await;
    assert_eq!(passed, Tapped::TooLate(Some(State::Withdrawn)));
    // The waiting list ends: an overdue offer lapses, and nobody is offered anything any more.
    register(&store, consultation, who[0], None, Wish::SeatOrWait).await;
    locked(&store, consultation, at("2021-02-02T04:00:00Z")).await;
    assert_eq!(state(&store, consultation, who[3]).await, Some(State::Lapsed));
    assert_eq!(state(&store, consultation, who[0]).await, Some(State::Waiting));
    assert_eq!(store.read().await.unwrap().next_offer_end(open_day()).await.unwrap(), None);
    assert_sound(&mut raw).await;
}

async fn who_cannot_be_reached_is_passed_by(database: Database) {
    let (store, _) = opened(&database).await;
    let consultation = Made::new("one").capacity(1).add(&store).await;
    let who = people(&store, "p", 3).await;
    for person in &who {
        register(&store, consultation, *person, None, Wish::SeatOrWait).await;
    }
    let address = store.read().await.unwrap().addresses(who[1]).await.unwrap()[0].id;
    done(&store, async |tx| tx.close_address(address, open_day()).await).await;
    withdraw(&store, consultation, who[0]).await;
    assert_eq!(state(&store, consultation, who[1]).await, Some(State::Lapsed));
    assert_eq!(state(&store, consultation, who[2]).await, Some(State::Offered));
}

async fn working_groups_have_room_of_their_own(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let consultation = Made::new("one").group("labour", Some(1)).group("access", None).add(&store).await;
    let who = people(&store, "p", 4).await;
    let join = async |person, group: Option<&str>, wish| {
        let group = group.map(code);
        done(&store, async |tx| {
            registering::register(tx, consultation, person, &profile("P", None), group.as_ref(), wish, open_day()).await
        })
        .await
        .unwrap()
    };
    assert_eq!(join(who[0], None, Wish::Seat).await, Taken::Refused(Refusal::GroupMissing));
    assert_eq!(join(who[0], Some("nowhere"), Wish::Seat).await, Taken::Refused(Refusal::GroupMissing));
    assert_eq!(join(who[0], Some("labour"), Wish::Seat).await, Taken::Registered);
    assert_eq!(join(who[1], Some("labour"), Wish::Seat).await, Taken::Full(vec![Full::Group]));
    assert_eq!(join(who[1], Some("labour"), Wish::SeatOrWait).await, Taken::Waiting);
    assert_eq!(join(who[2], Some("access"), Wish::Seat).await, Taken::Registered);
    let groups = store.read().await.unwrap().groups(consultation).await.unwrap();
    let labour = groups.iter().find(|(_, group, _)| *group == code("labour")).unwrap();
    assert_eq!((labour.2.places, labour.2.held), (1, 1));
    assert_eq!(store.read().await.unwrap().group_room(labour.0).await.unwrap(), labour.2);
    withdraw(&store, consultation, who[0]).await;
    assert_eq!(state(&store, consultation, who[1]).await, Some(State::Offered));
    // A group that grows has room, one that shrinks keeps its people.
    let size = async |places| done(&store, async |tx| tx.set_group_size(labour.0, Some(places)).await).await;
    size(3).await;
    assert_eq!(join(who[3], Some("labour"), Wish::Seat).await, Taken::Registered);
    size(1).await;
    let shrunk = store.read().await.unwrap().group_room(labour.0).await.unwrap();
    assert_eq!((shrunk.places, shrunk.held), (2, 2));
    assert_sound(&mut raw).await;
    withdraw(&store, consultation, who[3]).await;
    let shrunk = store.read().await.unwrap().group_room(labour.0).await.unwrap();
    assert_eq!((shrunk.places, shrunk.held), (1, 1));
    assert_sound(&mut raw).await;
}
