//! The joining link: said yes to as it was shown, found by whoever is to have it, and by whoever left with it.

use chrono::{Duration, NaiveDate};
use roundtable::app::registering;
use roundtable::app::seats::Wish;
use roundtable::chance;
use roundtable::domain::id::{ConsultationId, NoticeId, PersonId};
use roundtable::domain::notice::Notice;
use roundtable::domain::registration::State;
use roundtable::store::{Settled, Store};

use crate::databases::{Database, conformance};
use crate::making::{Made, done, open_day, opened, people, profile, registration};

conformance! {
    a_yes_is_to_what_was_typed_last,
    whoever_is_to_have_it_is_found,
    whoever_left_with_it_is_found,
}

const LINK: &str = "https://meet.example.org/1";

async fn propose(store: &Store, consultation: ConsultationId, link: &str) -> u32 {
    done(store, async |tx| tx.propose_joining(consultation, link).await).await
}

async fn a_yes_is_to_what_was_typed_last(database: Database) {
    let (store, _) = opened(&database).await;
    let consultation = Made::new("one").add(&store).await;
    let stands = async || store.read().await.unwrap().joining(consultation).await.unwrap();
    assert_eq!(stands().await, None);
    let first = propose(&store, consultation, LINK).await;
    assert_eq!(stands().await.unwrap().address, None);
    let second = propose(&store, consultation, "https://meet.example.org/2").await;
    assert!(second > first);
    let yes = async |to| done(&store, async |tx| tx.set_joining(consultation, to, open_day()).await).await;
    assert!(!yes(first).await);
    assert!(yes(second).await);
    assert!(!yes(second).await, "once");
    let found = stands().await.unwrap();
    assert_eq!((found.address.as_deref(), found.version), (Some("https://meet.example.org/2"), second));
    assert!(!format!("{found:?}").contains("meet"), "not even by mistake");
    let mut read = store.read().await.unwrap();
    assert_eq!(read.joinings_due(open_day()).await.unwrap(), [consultation]);
    assert_eq!(read.next_joining(open_day() - Duration::days(9_999)).await.unwrap(), Some(open_day()));
    drop(read);
    let later = open_day() + Duration::hours(1);
    done(&store, async |tx| tx.look_at_joining(consultation, Some(later), Some(open_day())).await).await;
    assert_eq!(store.read().await.unwrap().joinings_due(open_day()).await.unwrap(), []);
    done(&store, async |tx| tx.set_joining_minutes(consultation, 15, open_day()).await).await;
    let found = stands().await.unwrap();
    assert_eq!((found.minutes, found.out_since), (15, Some(open_day())));
    let third = propose(&store, consultation, "https://meet.example.org/3").await;
    let no = async |to| done(&store, async |tx| tx.put_joining_away(consultation, to).await).await;
    assert!(!no(second).await);
    assert!(no(third).await);
    assert_eq!(stands().await.unwrap().proposed, None);
    let away = async |version| done(&store, async |tx| tx.take_joining_away(consultation, version).await).await;
    assert!(!away(first).await);
    assert!(away(second).await);
    assert!(!away(second).await);
    let gone = stands().await.unwrap();
    assert!(gone.address.is_none() && gone.version > second, "whoever had it is sent the next one");
    let fourth = propose(&store, consultation, LINK).await;
    assert!(yes(fourth).await);
    let end = store.read().await.unwrap().consultation_by_id(consultation).await.unwrap().unwrap().ends;
    let forget = async |before| done(&store, async |tx| tx.forget_joinings_before(before).await).await;
    assert_eq!(forget(end).await, 0);
    assert!(stands().await.unwrap().address.is_some());
    assert_eq!(forget(end + Duration::seconds(1)).await, 1);
    assert!(stands().await.unwrap().address.is_none(), "the meeting is over");
}

fn notice(consultation: ConsultationId, version: u32, day: u32) -> Notice {
    Notice::Joining { consultation, version, day: NaiveDate::from_ymd_opt(2021, 2, day).unwrap() }
}

async fn sent(store: &Store, who: PersonId, notice: &Notice, settled: Option<Settled>) {
    let id = NoticeId(chance::id());
    done(store, async |tx| {
        tx.queue(id, who, notice, open_day(), open_day()).await?;
        match &settled {
            Some(settled) => tx.settle(id, settled, open_day()).await,
            None => Ok(()),
        }
    })
    .await;
}

async fn register(store: &Store, consultation: ConsultationId, who: PersonId) {
    done(store, async |tx| {
        registering::register(tx, consultation, who, &profile("p", None), None, Wish::Seat, open_day()).await
    })
    .await;
}

async fn whoever_is_to_have_it_is_found(database: Database) {
    let (store, _) = opened(&database).await;
    let (one, two) = (Made::new("one").add(&store).await, Made::new("two").add(&store).await);
    let all = people(&store, "p", 4).await;
    for who in &all[..3] {
        register(&store, one, *who).await;
    }
    register(&store, two, all[3]).await;
    sent(&store, all[0], &notice(one, 1, 5), Some(Settled::Sent)).await;
    sent(&store, all[1], &notice(one, 1, 5), None).await;
    let without = async |notice: Notice, having: Option<&str>, limit| {
        let found = store.read().await.unwrap().registered_without(one, &notice, having, limit).await.unwrap();
        assert!(found.iter().all(|(_, skipped)| skipped.is_none()));
        found.into_iter().map(|(person, _)| person).collect::<Vec<_>>()
    };
    assert_eq!(without(notice(one, 1, 5), None, 9).await, [all[2]]);
    assert_eq!(without(notice(one, 2, 5), None, 9).await, all[..3]);
    assert_eq!(without(notice(one, 2, 5), None, 2).await, all[..2]);
    let any = Notice::joining_begins(one, None);
    assert_eq!(without(notice(one, 2, 5), Some(&any), 9).await, [all[0]], "the other's has not left");
    // What was skipped was not sent, and is queued anew as it stands.
    sent(&store, all[2], &notice(one, 1, 5), Some(Settled::Skipped("they are not registered any more"))).await;
    let mut read = store.read().await.unwrap();
    let found = read.registered_without(one, &notice(one, 1, 5), None, 9).await.unwrap();
    drop(read);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].0, all[2]);
    let skipped = found[0].1.unwrap();
    done(&store, async |tx| tx.queue_skipped_again(skipped, open_day(), open_day()).await).await;
    assert_eq!(without(notice(one, 1, 5), None, 9).await, []);
    let mut read = store.read().await.unwrap();
    assert_eq!(read.count_who_have(one, &any).await.unwrap(), 1);
    let (first, second) = (Notice::joining_begins(one, Some(1)), Notice::joining_begins(one, Some(2)));
    assert!(read.has_another(all[0], &any, &second).await.unwrap());
    assert!(!read.has_another(all[0], &any, &first).await.unwrap());
    assert!(!read.has_another(all[1], &any, &second).await.unwrap());
}

async fn whoever_left_with_it_is_found(database: Database) {
    let (store, _) = opened(&database).await;
    let one = Made::new("one").add(&store).await;
    let all = people(&store, "p", 3).await;
    for who in &all {
        register(&store, one, *who).await;
    }
    let revision = propose(&store, one, LINK).await;
    done(&store, async |tx| tx.set_joining(one, revision, open_day()).await).await;
    done(&store, async |tx| tx.look_at_joining(one, None, Some(open_day())).await).await;
    for (who, settled) in all.iter().zip([Settled::Sent, Settled::Unknown("lost".into()), Settled::Skipped("no")]) {
        sent(&store, *who, &notice(one, revision, 5), Some(settled)).await;
    }
    let begins = Notice::joining_begins(one, Some(revision));
    assert_eq!(store.read().await.unwrap().left_with(one, &begins).await.unwrap(), []);
    for who in &all {
        done(&store, async |tx| registering::withdraw(tx, one, *who, open_day()).await).await;
    }
    let mut read = store.read().await.unwrap();
    assert_eq!(read.joinings_due(open_day()).await.unwrap(), [one], "seats that change are looked at");
    let before = read.left_with(one, &begins).await.unwrap();
    let left: Vec<PersonId> = before.iter().map(|(who, ..)| *who).collect();
    assert_eq!(left, all[..2], "who was sent nothing has nothing");
    drop(read);
    // Registered again, they have it by right.
    register(&store, one, all[0]).await;
    let left = store.read().await.unwrap().left_with(one, &begins).await.unwrap();
    assert_eq!(left.len(), 1);
    // Having left a second time, they are told of by the registration that ended then.
    done(&store, async |tx| registering::withdraw(tx, one, all[0], open_day()).await).await;
    let left = store.read().await.unwrap().left_with(one, &begins).await.unwrap();
    assert_eq!((left.len(), left[0].0), (2, all[0]));
    assert_ne!(left[0].1, before[0].1);
    assert_eq!(left[1], before[1]);
    // Put on the waiting list and registered again, it is the same registration that gives its seat up a second time.
    let second = left[0];
    let later = |minutes| open_day() + Duration::minutes(minutes);
    register(&store, one, all[0]).await;
    let stands = registration(&store, one, all[0]).await.unwrap();
    done(&store, async |tx| {
        tx.end_registration(&stands, State::Removed, later(1)).await?;
        tx.begin_waiting(&stands, later(1)).await
    })
    .await;
    let waits = store.read().await.unwrap().left_with(one, &begins).await.unwrap()[0];
    assert_eq!(waits, (all[0], stands.id, later(1)));
    assert_ne!(waits.1, second.1);
    let waiting = registration(&store, one, all[0]).await.unwrap();
    done(&store, async |tx| tx.hold(&waiting, State::Registered, None, later(2)).await).await;
    done(&store, async |tx| registering::withdraw(tx, one, all[0], later(3)).await).await;
    let left = store.read().await.unwrap().left_with(one, &begins).await.unwrap();
    assert_eq!(left[0], (all[0], stands.id, later(3)));
}
