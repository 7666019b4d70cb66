//! The outbox: queued once, due by lane, settled for good.

use chrono::Duration;
use roundtable::chance;
use roundtable::domain::id::{ConsultationId, NoticeId, RegistrationId};
use roundtable::domain::notice::{Notice, WhenUnknown};
use roundtable::domain::person::Platform;
use roundtable::store::{Settled, Store};

use crate::databases::{Database, conformance};
use crate::making::{Made, done, open_day, opened, person};

conformance! {
    the_same_notice_is_queued_once,
    many_are_queued_at_once_and_each_once,
    whoever_went_meanwhile_stops_nothing_for_good,
    what_is_due_comes_in_order_to_open_addresses,
    a_row_is_sent_by_one_and_settled,
    what_is_in_doubt_goes_first,
    orphans_are_settled_on_their_platform,
    what_did_not_reach_somebody_is_tried_again,
}

async fn queue(store: &Store, to: roundtable::domain::id::PersonId, notice: &Notice, minutes: i64) -> Option<NoticeId> {
    let id = NoticeId(chance::id());
    let due = open_day() + Duration::minutes(minutes);
    done(store, async |tx| tx.queue(id, to, notice, due, open_day()).await).await.then_some(id)
}

async fn the_same_notice_is_queued_once(database: Database) {
    let (store, _) = opened(&database).await;
    let (amina, boris) = (person(&store, "amina").await, person(&store, "boris").await);
    let consultation = Made::new("one").add(&store).await;
    let offer = |id| Notice::Offer { consultation, registration: RegistrationId(id), until_ms: None };
    assert!(queue(&store, amina, &offer(1), 0).await.is_some());
    assert!(queue(&store, amina, &offer(1), 9).await.is_none());
    assert!(queue(&store, amina, &offer(2), 0).await.is_some());
    assert!(queue(&store, boris, &offer(1), 0).await.is_some());
    let states = store.read().await.unwrap().outbox_states().await.unwrap();
    assert_eq!(states, [("queued".to_owned(), 3)]);
    assert_eq!(store.read().await.unwrap().counts_about(amina).await.unwrap(), (0, 2));
}

async fn many_are_queued_at_once_and_each_once(database: Database) {
    let (store, _) = opened(&database).await;
    let [amina, boris, chen] =
        [person(&store, "amina").await, person(&store, "boris").await, person(&store, "chen").await];
    let consultation = Made::new("one").add(&store).await;
    let notice = Notice::Cancelled { consultation, at_ms: 1 };
    assert!(queue(&store, boris, &notice, 0).await.is_some());
    let due = |minutes| open_day() + Duration::minutes(minutes);
    let rows = [(amina, 2), (boris, 3), (chen, 1)].map(|(who, minutes)| (NoticeId(chance::id()), who, due(minutes)));
    for queued in [2, 0] {
        assert_eq!(done(&store, async |tx| tx.queue_all(&rows, &notice, open_day()).await).await, queued);
    }
    assert_eq!(done(&store, async |tx| tx.queue_all(&[], &notice, open_day()).await).await, 0);
    let due = store.read().await.unwrap().due(Platform::Console, due(2), 10).await.unwrap();
    let told: Vec<_> = due.into_iter().map(|row| (row.person, row.notice)).collect();
    assert_eq!(told, [(boris, notice.clone()), (chen, notice.clone()), (amina, notice)]);
}

/// Several are to be told, one of whom is forgotten between the look-up and the row.
async fn whoever_went_meanwhile_stops_nothing_for_good(database: Database) {
    let (store, _) = opened(&database).await;
    let (amina, boris) = (person(&store, "amina").await, person(&store, "boris").await);
    let consultation = Made::new("one").add(&store).await;
    let notice = Notice::Cancelled { consultation, at_ms: 1 };
    let told = std::sync::Mutex::new(vec![amina, boris]);
    done(&store, async |tx| {
        let first = told.lock().unwrap().clone();
        if database.is_postgres() && first.len() == 2 {
            done(&store, async |tx| roundtable::app::registering::forget(tx, boris, open_day()).await).await;
            told.lock().unwrap().pop();
        }
        let rows: Vec<_> = first.iter().map(|who| (NoticeId(chance::id()), *who, open_day())).collect();
        tx.queue_all(&rows, &notice, open_day()).await
    })
    .await;
    let states = store.read().await.unwrap().outbox_states().await.unwrap();
    // On SQLite nobody goes while another writes.
    assert_eq!(states, [("queued".to_owned(), if database.is_postgres() { 1 } else { 2 })]);
}

async fn what_is_due_comes_in_order_to_open_addresses(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let (amina, boris) = (person(&store, "amina").await, person(&store, "boris").await);
    let consultation = Made::new("one").add(&store).await;
    let moved = |to| Notice::Moved { consultation, from: 1, to };
    let later = queue(&store, amina, &moved(2), 5).await.unwrap();
    let first = queue(&store, boris, &moved(2), 1).await.unwrap();
    let future = queue(&store, amina, &moved(3), 60).await.unwrap();
    let bulk = queue(&store, amina, &moved(4), 0).await.unwrap();
    raw.run(&format!("update outbox set lane = 3 where id = {}", bulk.0)).await.unwrap();
    let due = async |platform, minutes, limit| {
        let now = open_day() + Duration::minutes(minutes);
        store.read().await.unwrap().due(platform, now, limit).await.unwrap()
    };
    let ids = |rows: Vec<roundtable::store::OutboxRow>| rows.into_iter().map(|row| row.id).collect::<Vec<_>>();
    let rows = due(Platform::Console, 5, 10).await;
    assert_eq!((rows[0].person, &rows[0].notice, rows[0].attempts), (boris, &moved(2), 0));
    assert_eq!(ids(rows), [first, later, bulk]);
    assert_eq!(ids(due(Platform::Console, 5, 1).await), [first]);
    assert_eq!(ids(due(Platform::Console, 60, 10).await), [first, later, future, bulk]);
    assert!(due(Platform::Telegram, 60, 10).await.is_empty(), "nobody has an address there");
    let address = store.read().await.unwrap().addresses(boris).await.unwrap()[0].id;
    done(&store, async |tx| tx.close_address(address, open_day()).await).await;
    assert_eq!(ids(due(Platform::Console, 5, 10).await), [later, bulk]);
    let next = async |minutes| {
        let now = open_day() + Duration::minutes(minutes);
        store.read().await.unwrap().next_due_after(now).await.unwrap().map(|at| (at - open_day()).num_minutes())
    };
    assert_eq!((next(0).await, next(1).await, next(5).await, next(60).await), (Some(1), Some(5), Some(60), None));
}

async fn a_row_is_sent_by_one_and_settled(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let amina = person(&store, "amina").await;
    let consultation = Made::new("one").add(&store).await;
    let now = open_day();
    let mut ids = Vec::new();
    for to in 2..8 {
        ids.push(queue(&store, amina, &Notice::Moved { consultation, from: 1, to }, 0).await.unwrap());
    }
    let mark = async |id| done(&store, async |tx| tx.mark_sending(id, amina, Platform::Console, now).await).await;
    for id in &ids {
        assert!(mark(*id).await);
        assert!(!mark(*id).await, "it is on its way");
    }
    let again = now + Duration::minutes(3);
    let ways = [
        Settled::Sent,
        Settled::RetryAt(again, "slow down".into()),
        Settled::Unreachable("blocked".into()),
        Settled::Failed("too long".into()),
        Settled::Unknown("no answer".into()),
        Settled::Skipped("withdrawn"),
    ];
    for (id, settled) in ids.iter().zip(&ways) {
        done(&store, async |tx| tx.settle(*id, settled, now).await).await;
    }
    let rows = raw.texts("select state, reason from outbox order by id").await.unwrap();
    let rows: Vec<_> = rows.iter().map(|row| (row[0].as_deref().unwrap(), row[1].as_deref())).collect();
    assert_eq!(
        rows,
        [
            ("sent", None),
            ("retry", Some("slow down")),
            ("unreachable", Some("blocked")),
            ("failed", Some("too long")),
            ("unknown", Some("no answer")),
            ("skipped", Some("withdrawn")),
        ]
    );
    assert!(store.read().await.unwrap().due(Platform::Console, now, 9).await.unwrap().is_empty());
    let due = store.read().await.unwrap().due(Platform::Console, again, 9).await.unwrap();
    assert_eq!(due.iter().map(|row| (row.id, row.attempts)).collect::<Vec<_>>(), [(ids[1], 1)]);
    assert!(mark(ids[1]).await && !mark(ids[0]).await);
}

/// However much else waits for longer, and in whichever lane.
async fn what_is_in_doubt_goes_first(database: Database) {
    let (store, _) = opened(&database).await;
    let (amina, boris) = (person(&store, "amina").await, person(&store, "boris").await);
    let consultation = Made::new("one").add(&store).await;
    let moved = |to| Notice::Moved { consultation, from: 1, to };
    let posted = Notice::Posted { consultation, publication: "agenda".parse().unwrap(), occasion: None, urgent: false };
    let urgent = queue(&store, boris, &moved(2), 0).await.unwrap();
    let doubted = queue(&store, amina, &posted, 0).await.unwrap();
    let at = open_day() + Duration::minutes(1);
    done(&store, async |tx| tx.mark_sending(doubted, amina, Platform::Console, at).await).await;
    let again = at + Duration::minutes(1);
    done(&store, async |tx| tx.settle(doubted, &Settled::Doubted(again, "cut off".into()), at).await).await;
    let due = async |now| {
        let rows = store.read().await.unwrap().due(Platform::Console, now, 10).await.unwrap();
        rows.into_iter().map(|row| row.id).collect::<Vec<_>>()
    };
    assert_eq!(due(at).await, [urgent]);
    assert_eq!(due(again).await, [doubted, urgent]);
}

async fn orphans_are_settled_on_their_platform(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let amina = person(&store, "amina").await;
    let consultation: ConsultationId = Made::new("one").add(&store).await;
    let left = async |to, platform, at| {
        let id = queue(&store, amina, &Notice::Moved { consultation, from: 1, to }, 0).await.unwrap();
        assert!(done(&store, async |tx| tx.mark_sending(id, amina, platform, at).await).await);
        id
    };
    let now = open_day() + Duration::minutes(10);
    let settle = async |platform, policy, since: Option<i64>| {
        let since = since.map(|minutes| open_day() + Duration::minutes(minutes));
        done(&store, async |tx| tx.settle_orphans(platform, policy, since, now).await).await
    };
    let elsewhere = left(2, Platform::Telegram, now).await;
    left(3, Platform::Console, open_day()).await;
    queue(&store, amina, &Notice::Moved { consultation, from: 1, to: 4 }, 0).await.unwrap();
    assert_eq!(settle(Platform::Console, WhenUnknown::NeverTwice, None).await, (0, 1));
    assert_eq!(settle(Platform::Console, WhenUnknown::NeverTwice, None).await, (0, 0));
    // What the platform still remembers is safe to be sent again, whatever the policy.
    let old = left(5, Platform::Discord, open_day()).await;
    let fresh = left(6, Platform::Discord, open_day() + Duration::minutes(9)).await;
    assert_eq!(settle(Platform::Discord, WhenUnknown::NeverTwice, Some(8)).await, (1, 1));
    // Dated by a clock that was set back since: nobody knows how old it is.
    let ahead = left(8, Platform::Discord, open_day() + Duration::minutes(70)).await;
    assert_eq!(settle(Platform::Discord, WhenUnknown::NeverTwice, Some(8)).await, (0, 1));
    let resent = left(7, Platform::Discord, open_day()).await;
    assert_eq!(settle(Platform::Discord, WhenUnknown::Resend, Some(8)).await, (1, 0));
    let row = |id: NoticeId| format!("select state, doubts, doubt_ms from outbox where id = {}", id.0);
    let mut state = async |id| {
        let row = raw.texts(&row(id)).await.unwrap().remove(0);
        let doubted = row[2].as_ref().map(|ms| (ms.parse::<i64>().unwrap() - open_day().timestamp_millis()) / 60_000);
        (row[0].clone().unwrap(), row[1].clone().unwrap(), doubted)
    };
    let is = |state: &str, doubts: &str, since| (state.to_owned(), doubts.to_owned(), since);
    assert_eq!(state(elsewhere).await, is("sending", "0", None));
    assert_eq!(state(old).await, is("unknown", "1", Some(0)));
    assert_eq!(state(fresh).await, is("retry", "1", Some(9)));
    assert_eq!(state(ahead).await, is("unknown", "1", Some(70)));
    assert_eq!(state(resent).await, is("retry", "1", Some(0)));
    // In doubt since the first time it may have arrived, however often it is sent again.
    done(&store, async |tx| tx.mark_sending(fresh, amina, Platform::Discord, now).await).await;
    let later = Settled::Doubted(now, "no answer".into());
    done(&store, async |tx| tx.settle(fresh, &later, now).await).await;
    assert_eq!(state(fresh).await, is("retry", "2", Some(9)));
    let due = store.read().await.unwrap().due(Platform::Console, now, 9).await.unwrap();
    let since: Vec<_> = due.iter().filter(|row| row.id == fresh).map(|row| row.doubted).collect();
    assert_eq!(since, [Some(open_day() + Duration::minutes(9))]);
}

async fn what_did_not_reach_somebody_is_tried_again(database: Database) {
    let (store, _) = opened(&database).await;
    let (amina, boris) = (person(&store, "amina").await, person(&store, "boris").await);
    let consultation = Made::new("one").add(&store).await;
    let now = open_day();
    for (to, version, settled) in [
        (amina, 2, Settled::Unreachable("closed".into())),
        (amina, 3, Settled::Sent),
        (boris, 2, Settled::Unreachable("closed".into())),
    ] {
        let row = queue(&store, to, &Notice::Moved { consultation, from: 1, to: version }, 0).await.unwrap();
        done(&store, async |tx| tx.settle(row, &settled, now).await).await;
    }
    assert_eq!(done(&store, async |tx| tx.queue_unreachable_again(amina, now).await).await, 1);
    let due = store.read().await.unwrap().due(Platform::Console, now, 10).await.unwrap();
    assert_eq!(due.iter().map(|row| row.person).collect::<Vec<_>>(), [amina]);
}
