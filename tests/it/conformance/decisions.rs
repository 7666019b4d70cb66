//! What organizers read of registrations and decide about them, as the store keeps it.

use chrono::Duration;
use roundtable::app::deciding::{self, Decided, Decision};
use roundtable::app::registering::{self, HandedOver};
use roundtable::app::seats::{Taken, Wish};
use roundtable::chance;
use roundtable::chat::organizing::registrations::Deed;
use roundtable::domain::authority::{Grant, Role};
use roundtable::domain::id::{OrganizationId, PersonId};
use roundtable::domain::registration::{Refusal, State};
use roundtable::store::{Noted, Store};

use super::registrations::{notices, register, withdraw};
use crate::databases::{Database, conformance};
use crate::making::{
    Made, assert_sound, at, code, done, open_day, opened, organization, people, profile, registration,
};

conformance! {
    those_who_stand_alike_are_listed,
    who_applies_is_told_of_once,
    who_is_undecided_about_is_ended_at_the_start,
    a_seat_is_not_handed_to_whom_organizers_did_not_admit,
    organizations_are_kept_apart,
}

async fn decided(store: &Store, deed: Deed, who: PersonId, reason: &str) -> Decided {
    let mut read = store.read().await.unwrap();
    let registration = read.registrations_of(who).await.unwrap().last().unwrap().id;
    drop(read);
    done(store, async |tx| {
        let decision = Decision { deed, registration, reason, by: None };
        deciding::decide(tx, &decision, open_day()).await
    })
    .await
}

async fn those_who_stand_alike_are_listed(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let consultation = Made::new("one").capacity(2).add(&store).await;
    let who = people(&store, "p", 5).await;
    for person in &who {
        register(&store, consultation, *person, None, Wish::SeatOrWait).await;
    }
    let alike = async |state| {
        let mut read = store.read().await.unwrap();
        let page = read.standing_alike(consultation, state, (10, 0)).await.unwrap();
        assert_eq!(read.count_alike(consultation, state).await.unwrap(), page.len() as i64);
        page.iter().map(|found| found.person).collect::<Vec<_>>()
    };
    assert_eq!(alike(State::Registered).await, who[..2]);
    assert_eq!(alike(State::Waiting).await, who[2..]);
    // To the end of the list, also where the others came in the same millisecond.
    assert!(matches!(decided(&store, Deed::Wait, who[0], "").await, Decided::Done(_)));
    assert_eq!(alike(State::Waiting).await, [who[3], who[4], who[0]]);
    assert_eq!(alike(State::Offered).await, [who[2]]);
    assert_eq!(notices(&store, who[0]).await, ["decided"]);
    assert!(matches!(decided(&store, Deed::Remove, who[1], "twice").await, Decided::Done(_)));
    let mut read = store.read().await.unwrap();
    let gone = read.gone(consultation, (10, 0)).await.unwrap();
    assert_eq!(gone.iter().map(|found| found.person).collect::<Vec<_>>(), [who[1]]);
    assert_eq!(read.count_gone(consultation).await.unwrap(), 1);
    assert_eq!(read.noted(gone[0].id).await.unwrap(), Noted { reason: "twice".into(), ..Noted::default() });
    let mut after = PersonId(i64::MIN);
    let mut looked = Vec::new();
    while let Some(found) = read.alike_after(consultation, State::Waiting, after, 1).await.unwrap().first() {
        after = found.person;
        looked.push(after);
    }
    let mut waiting = vec![who[4], who[0]];
    waiting.sort();
    assert_eq!(looked, waiting, "page by page, in the order of people");
    drop(read);
    // Whoever comes back is no longer among those who went.
    register(&store, consultation, who[1], None, Wish::SeatOrWait).await;
    assert_eq!(store.read().await.unwrap().count_gone(consultation).await.unwrap(), 0);
    assert!(matches!(decided(&store, Deed::Beyond, who[4], "speaks").await, Decided::Done(_)));
    let beyond = registration(&store, consultation, who[4]).await.unwrap();
    let excepted = store.read().await.unwrap().exceptions_of(beyond.id).await.unwrap();
    assert_eq!(excepted.len(), 1);
    assert_eq!((excepted[0].beyond.as_str(), excepted[0].reason.as_str(), excepted[0].by), ("meeting", "speaks", None));
    let entered = open_day() + Duration::minutes(1);
    done(&store, async |tx| tx.note_entered(beyond.id, entered).await).await;
    assert_eq!(store.read().await.unwrap().noted(beyond.id).await.unwrap().entered, Some(entered));
    assert_sound(&mut raw).await;
}

async fn who_applies_is_told_of_once(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let mut made = Made::new("one").capacity(1);
    made.facts.approval = true;
    let consultation = made.add(&store).await;
    let series = store.read().await.unwrap().series(&code("ap")).await.unwrap().unwrap().id;
    let team = people(&store, "team", 4).await;
    for (person, role) in team.iter().zip([Role::Organizer, Role::Moderator, Role::Viewer, Role::Owner]) {
        let grant = Grant { role, series: (role != Role::Owner).then_some(series) };
        done(&store, async |tx| tx.grant(*person, grant, "code", open_day()).await).await;
    }
    assert_eq!(store.read().await.unwrap().deciders(series).await.unwrap(), team[..2]);
    let who = people(&store, "p", 3).await;
    for person in &who {
        assert_eq!(register(&store, consultation, *person, None, Wish::Seat).await, Taken::Pending);
        assert_eq!(register(&store, consultation, *person, None, Wish::Seat).await, Taken::Already(State::Pending));
    }
    for (person, told) in team.iter().zip([1, 1, 0, 0]) {
        assert_eq!(notices(&store, *person).await.len(), told);
    }
    // Whoever applies, withdraws and applies again makes no further one on the same day.
    let next = people(&store, "next", 2).await;
    for _ in 0..3 {
        register(&store, consultation, next[0], None, Wish::Seat).await;
        withdraw(&store, consultation, next[0]).await;
    }
    assert_eq!(notices(&store, team[0]).await.len(), 1);
    assert!(matches!(decided(&store, Deed::Approve, who[0], "").await, Decided::Done(_)));
    let (said, tomorrow) = (profile("Next", None), open_day() + Duration::days(1));
    done(&store, async |tx| registering::register(tx, consultation, next[1], &said, None, Wish::Seat, tomorrow).await)
        .await;
    assert_eq!(notices(&store, team[0]).await.len(), 2);
    assert!(matches!(decided(&store, Deed::Approve, who[1], "").await, Decided::Done(_)));
    assert_eq!(registration(&store, consultation, who[1]).await.unwrap().state, State::Waiting);
    assert!(matches!(decided(&store, Deed::Approve, who[1], "").await, Decided::Stands(Some(State::Waiting))));
    assert_sound(&mut raw).await;
}

async fn who_is_undecided_about_is_ended_at_the_start(database: Database) {
    let (store, _) = opened(&database).await;
    let mut made = Made::new("one");
    made.facts.approval = true;
    let consultation = made.add(&store).await;
    let who = people(&store, "p", 2).await;
    for person in &who {
        register(&store, consultation, *person, None, Wish::Seat).await;
    }
    let starts = at("2021-02-03T04:00:00Z");
    let mut read = store.read().await.unwrap();
    assert_eq!(read.next_undecided_end(open_day()).await.unwrap(), Some(starts));
    assert!(read.undecided_due(open_day()).await.unwrap().is_empty());
    assert_eq!(read.undecided_due(starts).await.unwrap(), [consultation]);
    drop(read);
    for now in [open_day(), starts] {
        done(&store, async |tx| deciding::end_undecided(tx, consultation, now).await).await;
        let state = registration(&store, consultation, who[0]).await.unwrap().state;
        assert_eq!(state, if now == starts { State::Lapsed } else { State::Pending });
    }
    assert_eq!(notices(&store, who[1]).await, ["decided"]);
    let ended = registration(&store, consultation, who[0]).await.unwrap();
    assert!(store.read().await.unwrap().noted(ended.id).await.unwrap().undecided);
    // Where it is held later after all they apply as newcomers do: within the window, and to be decided about.
    let said = profile("Somebody", None);
    let closed = at("2021-02-01T00:00:00Z");
    let late =
        done(&store, async |tx| registering::register(tx, consultation, who[0], &said, None, Wish::Seat, closed).await)
            .await;
    assert_eq!(late, Some(Taken::Refused(Refusal::Closed)));
    assert_eq!(register(&store, consultation, who[0], None, Wish::SeatOrWait).await, Taken::Pending);
    done(&store, async |tx| deciding::end_undecided(tx, consultation, starts).await).await;
    assert_eq!(store.read().await.unwrap().next_undecided_end(open_day()).await.unwrap(), None);
}

async fn a_seat_is_not_handed_to_whom_organizers_did_not_admit(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let mut made = Made::new("one");
    made.facts.approval = true;
    let consultation = made.add(&store).await;
    let union = organization(&store, "Union").await;
    let who = people(&store, "p", 3).await;
    assert_eq!(register(&store, consultation, who[0], Some(union), Wish::Given).await, Taken::Registered);
    let made = done(&store, async |tx| registering::hand_over_code(tx, consultation, who[0], open_day()).await).await;
    let hash = chance::code_hash(&made.unwrap().0);
    let colleague = profile("Colleague", Some(union));
    let take = async |person| {
        done(&store, async |tx| registering::take_over(tx, &hash, person, &colleague, open_day()).await).await
    };
    register(&store, consultation, who[1], Some(union), Wish::Seat).await;
    assert_eq!(take(who[1]).await, HandedOver::NotAdmitted, "nobody has decided");
    assert!(matches!(decided(&store, Deed::Decline, who[1], "").await, Decided::Done(_)));
    assert_eq!(take(who[1]).await, HandedOver::NotAdmitted, "declined");
    register(&store, consultation, who[1], Some(union), Wish::Seat).await;
    withdraw(&store, consultation, who[1]).await;
    assert_eq!(take(who[1]).await, HandedOver::NotAdmitted, "declined before");
    assert_eq!(take(who[2]).await, HandedOver::Done, "whom the organization sends is its own matter");
    assert_sound(&mut raw).await;
}

async fn organizations_are_kept_apart(database: Database) {
    let (store, _) = opened(&database).await;
    let mut ids: Vec<OrganizationId> = Vec::new();
    for name in ["Harbour Workers Union", "Harbour Worker Union", "Mountain Guides"] {
        ids.push(organization(&store, name).await);
    }
    let pairs = async || {
        let mut read = store.read().await.unwrap();
        let found = read.organizations_that_share(None, 100).await.unwrap();
        let found: Vec<_> = found.into_iter().map(|(one, other)| (one.id, other.id)).collect();
        let (mut one_by_one, mut after) = (Vec::new(), None);
        while let Some((one, other)) = read.organizations_that_share(after, 1).await.unwrap().first() {
            after = Some((one.id, other.id));
            one_by_one.extend(after);
        }
        assert_eq!(one_by_one, found, "none is left out and none comes twice");
        found
    };
    assert_eq!(pairs().await, [(ids[0].min(ids[1]), ids[0].max(ids[1]))]);
    let apart =
        async |one, other| done(&store, async |tx| tx.keep_organizations_apart(one, other, open_day()).await).await;
    assert!(apart(ids[1], ids[0]).await);
    assert!(!apart(ids[0], ids[1]).await, "whichever is named first");
    assert!(pairs().await.is_empty());
    // The same words in other countries share every key, each with each.
    for country in ["KH", "LA", "MM"] {
        let (new, key) = (OrganizationId(chance::id()), "river dwellers");
        let country = country.parse().unwrap();
        done(&store, async |tx| tx.organization_for(new, "River Dwellers", key, country, open_day()).await).await;
    }
    assert_eq!(pairs().await.len(), 3);
}
