//! Races for seats, on both databases, each from two processes on one database: limits hold exactly, at every moment
//! at which anybody looks. `RACE_SIZE=full` runs them at full size.
//!
//! That the same parallelism breaks a limit that nothing guards is shown by `control`.

pub(crate) mod acts;
mod control;
mod model;

use std::time::Duration;

use acts::{Act, Job, Who, perform, wind};
use roundtable::clock::Clock;
use roundtable::domain::consultation::Limits;
use roundtable::domain::id::{ConsultationId, OrganizationId};
use roundtable::store::{Kind, Store};

use crate::databases::{Database, conformance};
use crate::making::{
    Made, assert_nobody_waits_in_vain, assert_sound, at, count, done, open_day, opened, organization, people,
};
use crate::second_process;

conformance! {
    many_for_the_last_seats,
    colleagues_for_the_last_places_of_their_organizations,
    people_come_and_go,
    the_deadline_passes_meanwhile,
    who_waits_for_the_lock_past_the_deadline_is_too_late,
    limits_change_meanwhile,
    organizations_merge_meanwhile,
    hand_over_and_withdrawal_meet,
}

const HOLDERS: &str = "'registered', 'offered'";

fn is_full_size() -> bool {
    std::env::var("RACE_SIZE").is_ok_and(|size| size == "full")
}

/// The first at the size of every day, the second at full size.
pub(crate) fn sized(small: usize, full: usize) -> usize {
    if is_full_size() { full } else { small }
}

fn clock() -> Clock {
    Clock::rehearsal(open_day())
}

/// Performs half of the acts here and half in a second process, both at once, while somebody looks on; tells how each
/// ended, in the order of the acts.
async fn race(database: &Database, store: &Store, acts: Vec<Act>) -> Vec<String> {
    let side = |side: usize| acts.iter().skip(side).step_by(2).cloned().collect::<Vec<_>>();
    let (here, there) = (side(0), side(1));
    let job = serde_json::to_string(&Job { url: database.url.clone(), acts: there }).unwrap();
    let mut second =
        tokio::task::spawn_blocking(move || second_process::start(module_path!(), "second", &job)).await.unwrap();
    second.go();
    let mut raw = database.raw().await;
    let clock = clock();
    let both = async {
        let done = tokio::task::spawn_blocking(move || second.done());
        let ours = perform(store, &here, &clock).await;
        let theirs: Vec<String> = serde_json::from_str(&done.await.unwrap()).unwrap();
        (ours, theirs)
    };
    let watch = async {
        loop {
            assert_sound(&mut raw).await;
            tokio::time::sleep(Duration::from_millis(15)).await;
        }
    };
    let (ours, theirs): (Vec<String>, Vec<String>) = tokio::select! {
        done = both => done,
        () = watch => unreachable!("it looks on without end"),
    };
    let (mut all, mut theirs) = (Vec::new(), theirs.into_iter());
    for outcome in ours {
        all.push(outcome);
        all.extend(theirs.next());
    }
    all
}

/// Nothing is wrong, and after one more turn of the lock nobody waits in vain.
async fn assert_settled(database: &Database, store: &Store, consultations: &[ConsultationId]) {
    let mut raw = database.raw().await;
    assert_sound(&mut raw).await;
    for consultation in consultations {
        assert_nobody_waits_in_vain(&mut raw, *consultation).await;
        done(store, async |tx| roundtable::app::seats::locked(tx, *consultation, open_day()).await).await;
    }
    assert_sound(&mut raw).await;
}

/// `many` people, taking turns among organizations.
async fn crowd(store: &Store, many: usize, organizations: &[OrganizationId]) -> Vec<Who> {
    let all = people(store, "p", many).await.into_iter().enumerate();
    all.map(|(number, person)| Who {
        person,
        organization: organizations.get(number % organizations.len().max(1)).copied(),
    })
    .collect()
}

fn told(outcomes: &[String], what: &str) -> usize {
    outcomes.iter().filter(|outcome| outcome.starts_with(what)).count()
}

async fn many_for_the_last_seats(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let (seats, many) = (sized(7, 60), sized(40, 500));
    let tight = Made::new("tight").capacity(seats as u32).add(&store).await;
    let waiting = Made::new("waiting").capacity(seats as u32).add(&store).await;
    let crowd = crowd(&store, many, &[]).await;
    let acts = crowd.iter().flat_map(|who| [Act::Register(tight, *who), Act::RegisterOrWait(waiting, *who)]);
    let mut acts: Vec<_> = acts.collect();
    // Both processes ask for both consultations.
    acts.sort_by_key(|act| matches!(act, Act::RegisterOrWait(..)));
    let outcomes = race(&database, &store, acts).await;
    assert_eq!(told(&outcomes, "Registered"), 2 * seats);
    assert_eq!(told(&outcomes, "Full([Meeting])"), many - seats);
    assert_eq!(told(&outcomes, "Waiting"), many - seats);
    for consultation in [tight, waiting] {
        assert_eq!(count(&mut raw, consultation, HOLDERS).await, seats as i64);
    }
    assert_settled(&database, &store, &[tight, waiting]).await;
}

async fn colleagues_for_the_last_places_of_their_organizations(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let (organizations, each) = (sized(4, 12), sized(8, 30));
    let consultation = Made::new("one").per_organization(2).individuals(3).add(&store).await;
    let mut names = Vec::new();
    for number in 0..organizations {
        names.push(self::organization(&store, &format!("Organization {number}")).await);
    }
    let mut crowd = crowd(&store, organizations * each, &names).await;
    for (number, who) in crowd.iter_mut().enumerate() {
        if number % each == 0 {
            who.organization = None;
        }
    }
    let outcomes = race(&database, &store, crowd.iter().map(|who| Act::Register(consultation, *who)).collect()).await;
    let individuals = organizations.min(3);
    assert_eq!(told(&outcomes, "Registered"), 2 * organizations + individuals);
    assert_eq!(told(&outcomes, "Full([Individuals])"), organizations - individuals);
    for organization in names {
        let held = format!(
            "select count(*) from registration r join delegation d on d.id = r.delegation_id
             where d.organization_id = {} and r.state = 'registered'",
            organization.0
        );
        assert_eq!(raw.number(&held).await, 2);
    }
    assert_settled(&database, &store, &[consultation]).await;
}

async fn people_come_and_go(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let names = [organization(&store, "Union").await, organization(&store, "Forum").await];
    let consultation = Made::new("one").capacity(5).per_organization(3).add(&store).await;
    let crowd = crowd(&store, sized(16, 60), &names).await;
    let steps = sized(20, 80) as u32;
    let acts = crowd.iter().zip(1..).map(|(who, seed)| Act::Live(consultation, *who, steps, seed)).collect();
    race(&database, &store, acts).await;
    assert_settled(&database, &store, &[consultation]).await;
    assert!(count(&mut raw, consultation, "'withdrawn'").await > 0, "nobody left");
    assert!(raw.number("select count(*) from outbox").await > 0, "nobody was offered a seat");
}

async fn the_deadline_passes_meanwhile(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let consultation = Made::new("one").capacity(sized(30, 300) as u32).add(&store).await;
    let crowd = crowd(&store, sized(60, 600), &[]).await;
    let closes = at("2021-01-31T17:00:00Z");
    let clock = Clock::rehearsal(closes - chrono::Duration::milliseconds(20));
    let acts: Vec<_> = crowd.iter().map(|who| Act::RegisterOrWait(consultation, *who)).collect();
    let end = closes + chrono::Duration::milliseconds(20);
    let winding = wind(&clock, end, chrono::Duration::milliseconds(1), Duration::from_millis(1));
    let (outcomes, ()) = futures::join!(perform(&store, &acts, &clock), winding);
    let closed = told(&outcomes, "Refused(Closed)");
    let late = format!("select count(*) from registration where changed_ms >= {}", closes.timestamp_millis());
    assert_eq!(raw.number(&late).await, 0, "registered after the deadline");
    let stored = raw.number("select count(*) from registration").await;
    assert_eq!(stored as usize + closed, crowd.len());
    // Whoever comes now is too late, and those who wait registered in time.
    assert_eq!(told(&perform(&store, &acts[..1], &clock).await, "Registered"), 0);
    assert_settled(&database, &store, &[consultation]).await;
}

/// What counts is the time at which the lock was got, not at which somebody began to wait for it.
async fn who_waits_for_the_lock_past_the_deadline_is_too_late(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let consultation = Made::new("one").add(&store).await;
    let crowd = crowd(&store, 4, &[]).await;
    let closes = at("2021-01-31T17:00:00Z");
    let clock = Clock::rehearsal(closes - chrono::Duration::milliseconds(1));
    let acts: Vec<_> = crowd.iter().map(|who| Act::Register(consultation, *who)).collect();
    let mut holding = store.write().await.unwrap();
    holding.lock_consultation(consultation, clock.now()).await.unwrap();
    let meanwhile = async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        clock.wind(closes);
        holding.commit().await.unwrap();
    };
    let (outcomes, ()) = futures::join!(perform(&store, &acts, &clock), meanwhile);
    assert_eq!(told(&outcomes, "Refused(Closed)"), crowd.len(), "{outcomes:?}");
    assert_eq!(raw.number("select count(*) from registration").await, 0);
}

async fn limits_change_meanwhile(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let names =
        [organization(&store, "Union").await, organization(&store, "Forum").await, organization(&store, "Club").await];
    let consultation = Made::new("one").capacity(6).per_organization(3).add(&store).await;
    let crowd = crowd(&store, sized(18, 60), &names).await;
    let limits = |capacity, per_organization| {
        let limits = Limits { capacity, per_organization, individuals: None, offer_hours: 24 };
        Act::Limits(consultation, limits)
    };
    let steps = sized(8, 40) as u32;
    let mut acts: Vec<_> =
        crowd.iter().zip(1..).map(|(who, seed)| Act::Live(consultation, *who, steps, seed)).collect();
    for (place, (capacity, per_organization)) in
        [(9, 4), (2, 1), (4, 2), (1, 1), (8, 3), (3, 2)].into_iter().cycle().take(sized(6, 30)).enumerate()
    {
        acts.insert(place * 3, limits(Some(capacity), Some(per_organization)));
    }
    race(&database, &store, acts).await;
    // The last word on the limits; then everybody leaves, and nothing is left above them.
    let last = perform(&store, &[limits(Some(2), Some(1))], &clock()).await;
    assert_eq!(last.len(), 1);
    assert_settled(&database, &store, &[consultation]).await;
    let above = |held: i64| (held - 2).max(0);
    for who in &crowd {
        perform(&store, &[Act::Withdraw(consultation, *who)], &clock()).await;
        let held = count(&mut raw, consultation, HOLDERS).await;
        assert_eq!(
            raw.number("select extra from consultation").await,
            above(held),
            "what stands above goes as people leave"
        );
    }
    assert_eq!(count(&mut raw, consultation, HOLDERS).await, 0);
    assert_eq!(raw.number("select sum(extra) from delegation").await, 0);
    assert_sound(&mut raw).await;
}

async fn organizations_merge_meanwhile(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let mut names = Vec::new();
    for name in ["Union", "Onion", "Bunion", "Forum"] {
        names.push(organization(&store, name).await);
    }
    let mut consultations = Vec::new();
    for number in 0..3 {
        consultations.push(Made::new(&format!("c{number}")).capacity(8).per_organization(2).add(&store).await);
    }
    let crowd = crowd(&store, sized(16, 60), &names).await;
    let mut acts: Vec<_> = crowd
        .iter()
        .flat_map(|who| consultations.iter().map(|consultation| Act::RegisterOrWait(*consultation, *who)))
        .collect();
    // A chain, and the same merge from both processes.
    for (place, (from, into)) in [(1, 0), (1, 0), (2, 1), (2, 1), (0, 3)].into_iter().enumerate() {
        acts.insert(place * 5 + 4, Act::Merge { from: names[from], into: names[into] });
    }
    race(&database, &store, acts).await;
    let mut read = store.read().await.unwrap();
    // Which merges of the chain came first decides which of them found an organization that still stood.
    let mut stand = std::collections::BTreeSet::new();
    for name in &names {
        let standing = read.standing_organization(*name).await.unwrap();
        assert_eq!(read.organization(standing).await.unwrap().unwrap().merged_into, None);
        stand.insert(standing);
    }
    assert!(stand.len() < names.len(), "nothing was merged");
    drop(read);
    let astray = "select count(*) from registration r join delegation d on d.id = r.delegation_id
                  join organization o on o.id = d.organization_id where o.merged_into is not null and r.person_id is not null";
    assert_eq!(raw.number(astray).await, 0, "registered with an organization that was merged away");
    assert_eq!(raw.number("select count(*) from organization where merged_into = id").await, 0);
    let active = "select count(*) from registration where state in ('registered', 'offered', 'waiting')";
    assert_eq!(raw.number(active).await as usize, crowd.len() * consultations.len(), "nobody was lost");
    assert_settled(&database, &store, &consultations).await;
}

async fn hand_over_and_withdrawal_meet(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let union = [organization(&store, "Union").await];
    let pairs = sized(6, 40);
    let consultation = Made::new("one").capacity(pairs as u32).add(&store).await;
    let crowd = crowd(&store, 3 * pairs, &union).await;
    let (givers, rest) = crowd.split_at(pairs);
    let (takers, others) = rest.split_at(pairs);
    let registered: Vec<_> = givers.iter().map(|who| Act::Register(consultation, *who)).collect();
    assert_eq!(told(&perform(&store, &registered, &clock()).await, "Registered"), pairs);
    // The takers wait already, and so do others who would get whatever is withdrawn.
    let waiting: Vec<_> = takers.iter().chain(others).map(|who| Act::RegisterOrWait(consultation, *who)).collect();
    assert_eq!(told(&perform(&store, &waiting, &clock()).await, "Waiting"), 2 * pairs);
    let acts: Vec<_> = givers
        .iter()
        .zip(takers)
        .flat_map(|(giver, taker)| [Act::HandOver(consultation, *giver, *taker), Act::Withdraw(consultation, *giver)])
        .collect();
    let outcomes = race(&database, &store, acts).await;
    for (pair, outcome) in outcomes.chunks(2).enumerate() {
        let (handed, withdrawn) = (outcome[0] == "Done", outcome[1] == "Done");
        assert!(
            handed != withdrawn || outcome[0] == "AlreadyRegistered",
            "pair {pair}: exactly one of them: {outcome:?}"
        );
    }
    assert_eq!(count(&mut raw, consultation, HOLDERS).await, pairs as i64, "every seat is held by somebody");
    assert_eq!(
        count(&mut raw, consultation, "'handed_over'").await as usize,
        outcomes.chunks(2).filter(|o| o[0] == "Done").count()
    );
    assert_settled(&database, &store, &[consultation]).await;
}

/// The other half of a race, in a process of its own.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "run by the races themselves"]
async fn second() {
    let Some(job) = second_process::job() else { return };
    let job: Job = serde_json::from_str(&job).unwrap();
    let store = Store::open(&job.url, Kind::Real { created: open_day() }).await.unwrap();
    second_process::wait_for_go();
    let outcomes = perform(&store, &job.acts, &clock()).await;
    store.close().await;
    second_process::hand_back(&serde_json::to_string(&outcomes).unwrap());
}
