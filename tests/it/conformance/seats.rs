//! Seats that move: limits, exceptions, hand-over, merging, forgetting; and what the database refuses of a row.

use chrono::Duration;
use roundtable::app::organizing;
use roundtable::app::registering::{self, Asked, HandedOver};
use roundtable::app::seats::{self, Applicant, Taken, Wish};
use roundtable::chance;
use roundtable::domain::authority::Actor;
use roundtable::domain::consultation::Limits;
use roundtable::domain::id::PersonId;
use roundtable::domain::registration::{Full, State};
use roundtable::store::{Error, NewConsultation};

use super::registrations::{notices, register, withdraw};
use crate::databases::{Database, conformance};
use crate::making::{
    Made, assert_sound, at, count, done, open_day, opened, organization, people, person, profile, registration, state,
};

conformance! {
    limits_move_without_anybody_losing_a_seat,
    an_exception_goes_as_people_leave,
    an_exception_widens_a_group,
    an_offer_ends_with_a_list_that_moved,
    a_seat_is_handed_over_once,
    colleagues_are_asked_once,
    organizations_are_merged_with_their_seats,
    the_forgotten_leave_counts_behind,
    a_changed_profile_is_sent_again,
    a_refused_row_changes_nothing,
}

async fn limits_move_without_anybody_losing_a_seat(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let consultation = Made::new("one").capacity(6).per_organization(3).individuals(3).add(&store).await;
    let union = organization(&store, "Union").await;
    let who = people(&store, "p", 6).await;
    for (number, person) in who.iter().enumerate() {
        register(&store, consultation, *person, (number < 3).then_some(union), Wish::Seat).await;
    }
    let set = async |capacity, per_organization, individuals| {
        let limits = Limits { capacity, per_organization, individuals, offer_hours: 24 };
        done(&store, async |tx| {
            tx.lock_consultation(consultation, open_day()).await?;
            tx.set_limits(consultation, &limits).await
        })
        .await;
    };
    let rooms = async || {
        let mut read = store.read().await.unwrap();
        let meeting = read.consultation_by_id(consultation).await.unwrap().unwrap().meeting;
        let union = read.delegation(consultation, Some(union)).await.unwrap().unwrap().1;
        let individuals = read.delegation(consultation, None).await.unwrap().unwrap().1;
        [meeting, union, individuals].map(|room| (room.places, room.held))
    };
    set(Some(4), Some(2), Some(1)).await;
    assert_eq!(rooms().await, [(6, 6), (3, 3), (3, 3)], "nobody loses a seat");
    assert_sound(&mut raw).await;
    withdraw(&store, consultation, who[0]).await;
    withdraw(&store, consultation, who[5]).await;
    assert_eq!(rooms().await, [(4, 4), (2, 2), (2, 2)], "what stood above goes as people leave");
    set(Some(4), Some(2), Some(0)).await;
    assert_eq!(rooms().await[2], (2, 2));
    assert_sound(&mut raw).await;
    set(Some(9), Some(5), Some(5)).await;
    assert_eq!(rooms().await, [(9, 4), (5, 2), (5, 2)]);
    set(None, None, None).await;
    let unlimited = 1_000_000_000;
    assert_eq!(rooms().await, [(unlimited, 4), (unlimited, 2), (unlimited, 2)]);
    set(Some(1), Some(1), Some(1)).await;
    assert_eq!(rooms().await, [(4, 4), (2, 2), (2, 2)]);
    assert_sound(&mut raw).await;
}

async fn an_exception_goes_as_people_leave(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let consultation = Made::new("one").capacity(2).per_organization(1).add(&store).await;
    let union = organization(&store, "Union").await;
    let who = people(&store, "p", 4).await;
    register(&store, consultation, who[0], Some(union), Wish::Seat).await;
    register(&store, consultation, who[1], None, Wish::Seat).await;
    register(&store, consultation, who[3], None, Wish::SeatOrWait).await;
    let admit = async |person: PersonId| {
        done(&store, async |tx| {
            let held = seats::locked(tx, consultation, open_day()).await?.unwrap();
            let profile = profile("Guest", Some(union));
            let applicant = Applicant { person, organization: Some(union), group: None, profile };
            registering::admit_beyond_limits(tx, &held, &applicant, "keynote", Some(who[1]), open_day()).await
        })
        .await
    };
    assert_eq!(admit(who[2]).await, Taken::Registered);
    assert_eq!(admit(who[2]).await, Taken::Already(State::Registered));
    let extra = "select extra from consultation";
    assert_eq!((raw.number(extra).await, raw.number("select max(extra) from delegation").await), (1, 1));
    let recorded = raw.texts("select beyond, reason, decided_by from exception").await.unwrap();
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(recorded, [[text("meeting organization"), text("keynote"), text(&who[1].0.to_string())]]);
    assert_sound(&mut raw).await;
    withdraw(&store, consultation, who[0]).await;
    assert_eq!((raw.number(extra).await, raw.number("select max(extra) from delegation").await), (0, 0));
    assert_eq!(state(&store, consultation, who[3]).await, Some(State::Waiting), "the meeting is at its size, and full");
    withdraw(&store, consultation, who[2]).await;
    assert_eq!(state(&store, consultation, who[3]).await, Some(State::Offered));
    assert_sound(&mut raw).await;
}

async fn a_seat_is_handed_over_once(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let consultation = Made::new("one").capacity(1).per_organization(1).add(&store).await;
    let (union, forum) = (organization(&store, "Union").await, organization(&store, "Forum").await);
    let who = people(&store, "p", 4).await;
    register(&store, consultation, who[0], Some(union), Wish::Seat).await;
    register(&store, consultation, who[1], Some(union), Wish::SeatOrWait).await;
    let offer = async |person| {
        done(&store, async |tx| registering::hand_over_code(tx, consultation, person, open_day()).await).await
    };
    assert_eq!(offer(who[1]).await, None, "there is no seat to hand over");
    let first = offer(who[0]).await.unwrap().0;
    let (typed, expires) = offer(who[0]).await.unwrap();
    assert_eq!(expires, open_day() + Duration::days(7));
    let take = async |typed: &str, person, organization| {
        let (hash, profile) = (chance::code_hash(typed), profile("Colleague", organization));
        done(&store, async |tx| registering::take_over(tx, &hash, person, &profile, open_day()).await).await
    };
    assert_eq!(take(&first, who[1], Some(union)).await, HandedOver::NoSuchCode, "the newest counts");
    assert_eq!(take(&typed, who[2], Some(forum)).await, HandedOver::OtherOrganization);
    assert_eq!(take(&typed, who[2], None).await, HandedOver::OtherOrganization);
    assert_eq!(take(&typed, who[0], Some(union)).await, HandedOver::AlreadyRegistered);
    assert_eq!(take(&typed.to_uppercase().replace('-', " "), who[1], Some(union)).await, HandedOver::Done);
    assert_eq!(take(&typed, who[3], Some(union)).await, HandedOver::NoSuchCode, "used");
    assert_eq!(state(&store, consultation, who[0]).await, Some(State::HandedOver));
    let taken = registration(&store, consultation, who[1]).await.unwrap();
    assert_eq!((taken.state, taken.profile.name.as_str()), (State::Registered, "Colleague"));
    assert_eq!(store.read().await.unwrap().count_waiting(consultation).await.unwrap(), 0, "it ended their waiting");
    assert_eq!(notices(&store, who[0]).await, ["handed_over"]);
    assert_eq!(count(&mut raw, consultation, "'registered'").await, 1);
    assert_sound(&mut raw).await;
}

async fn colleagues_are_asked_once(database: Database) {
    let (store, _) = opened(&database).await;
    let consultation = Made::new("one").per_organization(1).add(&store).await;
    let (union, forum) = (organization(&store, "Union").await, organization(&store, "Forum").await);
    let who = people(&store, "p", 2).await;
    register(&store, consultation, who[0], Some(union), Wish::Seat).await;
    let ask = async |organization| {
        let held = store.read().await.unwrap().consultation_by_id(consultation).await.unwrap().unwrap();
        done(&store, async |tx| registering::ask_for_seat(tx, &held, who[1], organization, open_day()).await).await
    };
    assert_eq!(ask(forum).await, Asked::Nobody);
    assert_eq!(ask(union).await, Asked::Sent);
    assert_eq!(ask(union).await, Asked::Before);
    assert_eq!(notices(&store, who[0]).await, ["seat_requested"]);
}

async fn organizations_are_merged_with_their_seats(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let tight = Made::new("tight").per_organization(2).add(&store).await;
    let roomy = Made::new("roomy").per_organization(4).add(&store).await;
    let (union, onion) = (organization(&store, "Union").await, organization(&store, "Onion").await);
    let who = people(&store, "p", 5).await;
    for consultation in [tight, roomy] {
        for (number, person) in who.iter().enumerate() {
            let organization = if number % 2 == 0 { union } else { onion };
            register(&store, consultation, *person, Some(organization), Wish::SeatOrWait).await;
        }
    }
    let preview = async || {
        organizing::merge(&mut store.write().await.unwrap(), &Actor::CommandLine, onion, union, open_day())
            .await
            .unwrap()
    };
    let shown = preview().await.unwrap();
    assert_eq!(
        store.read().await.unwrap().standing_organization(onion).await.unwrap(),
        onion,
        "a preview changes nothing"
    );
    let merged =
        done(&store, async |tx| organizing::merge(tx, &Actor::CommandLine, onion, union, open_day()).await).await;
    assert_eq!(merged.as_ref(), Ok(&shown));
    let merged: Vec<_> = merged.unwrap().iter().map(|m| (m.consultation, m.held, m.above)).collect();
    assert_eq!(merged, [(tight, 4, 2), (roomy, 5, 1)]);
    assert_eq!(raw.number("select count(*) from exception").await, 3);
    assert_sound(&mut raw).await;
    let mut read = store.read().await.unwrap();
    assert!(read.delegations_of(onion).await.unwrap().is_empty(), "empty delegations go");
    let (delegation, room) = read.delegation(tight, Some(union)).await.unwrap().unwrap();
    assert_eq!((room.places, room.held), (4, 4));
    let members = read.delegation_members(delegation).await.unwrap();
    assert_eq!(members.len(), 5);
    assert_eq!(members[4].state, State::Waiting, "holders first");
    drop(read);
    // Registering with the name that was merged away is registering with the one that stands.
    let late = person(&store, "late").await;
    let taken = register(&store, tight, late, Some(onion), Wish::Seat).await;
    assert_eq!(taken, Taken::Full(vec![Full::Organization]));
    for person in [who[0], who[1]] {
        withdraw(&store, tight, person).await;
    }
    assert_eq!(state(&store, tight, who[4]).await, Some(State::Waiting), "two of two");
    withdraw(&store, tight, who[2]).await;
    assert_eq!(state(&store, tight, who[4]).await, Some(State::Offered));
    assert_sound(&mut raw).await;
}

async fn the_forgotten_leave_counts_behind(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let past =
        Made::new("past").capacity(2).per_organization(2).held("2021-01-10", "2021-01-08 24:00").add(&store).await;
    let next = Made::new("next").capacity(1).per_organization(2).add(&store).await;
    let union = organization(&store, "Union").await;
    let who = people(&store, "p", 2).await;
    for person in &who {
        let before = at("2021-01-05T00:00:00Z");
        done(&store, async |tx| {
            registering::register(tx, past, *person, &profile("P", Some(union)), None, Wish::Seat, before).await
        })
        .await;
        register(&store, next, *person, Some(union), Wish::SeatOrWait).await;
    }
    done(&store, async |tx| registering::forget(tx, who[0], open_day()).await).await;
    assert_eq!(store.read().await.unwrap().person(who[0]).await.unwrap(), None);
    assert_eq!(state(&store, next, who[1]).await, Some(State::Offered), "the seat went to who waited");
    assert_eq!(count(&mut raw, past, "'registered'").await, 2, "of the past the count stays");
    let held = store.read().await.unwrap().consultation_by_id(past).await.unwrap().unwrap();
    assert_eq!(held.meeting.held, 2);
    let mut read = store.read().await.unwrap();
    let (_, room) = read.delegation(past, Some(union)).await.unwrap().unwrap();
    assert_eq!(room.held, 1, "which organization it was is forgotten too");
    assert_eq!(read.active(past).await.unwrap().len(), 1);
    assert_sound(&mut raw).await;
}

async fn a_changed_profile_is_sent_again(database: Database) {
    let (store, _) = opened(&database).await;
    let consultation = Made::new("one").add(&store).await;
    let amina = person(&store, "amina").await;
    register(&store, consultation, amina, None, Wish::Seat).await;
    let before = registration(&store, consultation, amina).await.unwrap();
    let later = open_day() + Duration::hours(1);
    done(&store, async |tx| tx.refresh_profile(before.id, &profile("Amina", None), later).await).await;
    let after = registration(&store, consultation, amina).await.unwrap();
    assert_eq!((after.profile.name.as_str(), after.changed, after.state), ("Amina", later, State::Registered));
}

async fn a_refused_row_changes_nothing(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let consultation = Made::new("one").capacity(1).add(&store).await;
    let who = people(&store, "p", 2).await;
    register(&store, consultation, who[0], None, Wish::Seat).await;
    let first = registration(&store, consultation, who[0]).await.unwrap();
    // Whoever goes past the gates meets the database itself.
    let mut tx = store.write().await.unwrap();
    let mut second = first.clone();
    (second.id, second.person) = (roundtable::domain::id::RegistrationId(chance::id()), who[1]);
    let refused = tx.add_holder(&second).await;
    assert!(matches!(refused, Err(Error::Refused(_))), "{refused:?}");
    tx.roll_back().await.unwrap();
    let mut tx = store.write().await.unwrap();
    second.person = who[0];
    second.state = State::Waiting;
    second.waiting_since = Some(open_day());
    let refused = tx.add_registration(&second).await;
    assert!(matches!(refused, Err(Error::Refused(_))), "{refused:?}");
    tx.roll_back().await.unwrap();
    assert_eq!(raw.number("select count(*) from registration").await, 1);
    assert_eq!(register(&store, consultation, who[1], None, Wish::SeatOrWait).await, Taken::Waiting);
}

async fn an_exception_widens_a_group(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let consultation = Made::new("one").group("labour", Some(1)).add(&store).await;
    let who = people(&store, "p", 2).await;
    let group = store.read().await.unwrap().groups(consultation).await.unwrap()[0].0;
    for person in &who {
        let taken = done(&store, async |tx| {
            let held = seats::locked(tx, consultation, open_day()).await?.unwrap();
            let applicant =
                Applicant { person: *person, organization: None, group: Some(group), profile: profile("P", None) };
            registering::admit_beyond_limits(tx, &held, &applicant, "moderates", None, open_day()).await
        });
        assert_eq!(taken.await, Taken::Registered);
    }
    let recorded = raw.texts("select beyond from exception").await.unwrap();
    assert_eq!(recorded, [[Some("group".to_owned())]], "the first fitted");
    let room = async || store.read().await.unwrap().group_room(group).await.unwrap();
    assert_eq!((room().await.places, room().await.held), (2, 2));
    assert_sound(&mut raw).await;
    withdraw(&store, consultation, who[0]).await;
    assert_eq!((room().await.places, room().await.held), (1, 1));
    assert_sound(&mut raw).await;
}

async fn an_offer_ends_with_a_list_that_moved(database: Database) {
    let (store, _) = opened(&database).await;
    let made = Made::new("one").capacity(1);
    let consultation = made.add(&store).await;
    let who = people(&store, "p", 2).await;
    for person in &who {
        register(&store, consultation, *person, None, Wish::SeatOrWait).await;
    }
    withdraw(&store, consultation, who[0]).await;
    let until = async || registration(&store, consultation, who[1]).await.unwrap().offer_until.unwrap();
    let held = until().await;
    done(&store, async |tx| tx.end_offers_with_the_list(consultation).await).await;
    assert_eq!(until().await, held, "the list ends later");
    let beyond = async |at| store.read().await.unwrap().count_offers_beyond(consultation, at).await.unwrap();
    assert_eq!((beyond(held - Duration::milliseconds(1)).await, beyond(held).await), (1, 0));
    let offered = registration(&store, consultation, who[1]).await.unwrap().id;
    done(&store, async |tx| tx.set_offer_end(offered, held + Duration::hours(1)).await).await;
    assert_eq!(until().await, held + Duration::hours(1));
    // The meeting moves to the next day, and the list ends in a few hours.
    let moved = Made::new("one").capacity(1).held("2021-01-21", "2021-01-20 10:00").facts;
    let shortened = done(&store, async |tx| {
        let series = tx.all_series().await?[0].id;
        tx.lock_series(series).await?;
        let id = consultation;
        let new = NewConsultation { id, series, position: 0, facts: &moved, version: 1, now: open_day() };
        tx.save_facts(new).await?;
        tx.end_offers_with_the_list(consultation).await
    })
    .await;
    assert_eq!(shortened, [(offered, who[1])]);
    assert_eq!(until().await, at("2021-01-20T04:00:00Z"));
}
