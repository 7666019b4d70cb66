//! The gate on a clock that jumps to the next timer.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use tokio::task::JoinSet;

use super::*;
use Lane::{Answer, Bulk, Reminder, Urgent};

fn ms(ms: u64) -> Duration {
    Duration::from_millis(ms)
}

/// What Telegram allows.
fn telegram() -> Gate {
    Gate::new(Allowances {
        overall: Limit { count: 30, per: ms(1_000) },
        unasked: Limit { count: 5, per: ms(200) },
        private: Limit { count: 5, per: ms(5_000) },
        room: Limit { count: 20, per: ms(60_000) },
    })
}

fn private(key: i64) -> Toll {
    Toll::Private(key.into())
}

type Pass<'a> = Pin<Box<dyn Future<Output = ()> + Send + 'a>>;

fn poll_once(pass: &mut Pass<'_>) -> bool {
    matches!(pass.as_mut().poll(&mut Context::from_waker(Waker::noop())), Poll::Ready(()))
}

/// A pass polled once: `None` if it left at once.
fn begun(gate: &Gate, lane: Lane, toll: Toll) -> Option<Pass<'_>> {
    let mut pass: Pass<'_> = Box::pin(gate.pass(lane, toll));
    (!poll_once(&mut pass)).then_some(pass)
}

/// Passes in tasks of their own; each says how long it took.
fn crowd(gate: &Gate, lane: Lane, tolls: impl IntoIterator<Item = Toll>) -> JoinSet<Duration> {
    let begun = Instant::now();
    let mut crowd = JoinSet::new();
    for toll in tolls {
        let gate = gate.clone();
        crowd.spawn(async move {
            gate.pass(lane, toll).await;
            begun.elapsed()
        });
    }
    crowd
}

/// Timers of tokio go by the millisecond and are never early.
fn about(taken: Duration, wanted: u64) -> bool {
    taken >= ms(wanted) && taken <= ms(wanted + 2)
}

async fn tasks_alive() -> usize {
    for _ in 0..10 {
        tokio::task::yield_now().await;
    }
    Handle::current().metrics().num_alive_tasks()
}

/// On real threads a driver may still be giving back when everybody else is gone.
async fn all_tasks_end() {
    let ended = async { while tasks_alive().await > 0 {} };
    tokio::time::timeout(ms(5_000), ended).await.expect("a driver goes on");
}

#[tokio::test(start_paused = true)]
async fn forty_answers_to_forty_chats() {
    let mut taken = crowd(&telegram(), Answer, (0..40).map(private)).join_all().await;
    taken.sort();
    assert!(taken[..30].iter().all(|taken| *taken == ms(0)), "{taken:?}");
    assert!(taken[30..].iter().all(|taken| about(*taken, 1_000)), "{taken:?}");
}

#[tokio::test(start_paused = true)]
async fn answers_wait_for_no_bulk() {
    let gate = telegram();
    let bulk = crowd(&gate, Bulk, (0..200).map(private));
    // More than one answer every 200 ms would be more than bulk leaves over: 30 - 25 a second.
    for n in 0..30 {
        tokio::time::sleep(ms(200)).await;
        assert!(begun(&gate, Answer, private(1_000 + n)).is_none(), "answer {n} waits");
    }
    let last = bulk.join_all().await.into_iter().max().unwrap();
    // Five at 0, five every 200 ms; each of the 39 timers may be a millisecond late.
    assert!(last >= ms(7_800) && last <= ms(7_900), "{last:?}");
}

#[tokio::test(start_paused = true)]
async fn one_chat_rests_and_the_others_go_on() {
    let gate = telegram();
    gate.rest(Answer, private(1), ms(30_000));
    let resting = crowd(&gate, Answer, [private(1)]);
    let others = crowd(&gate, Answer, (2..12).map(private));
    let reminders = crowd(&gate, Reminder, (2..7).map(private));
    tokio::task::yield_now().await;
    assert!(others.join_all().await.into_iter().chain(reminders.join_all().await).all(|taken| taken == ms(0)));
    assert!(about(resting.join_all().await[0], 30_000));
}

#[tokio::test(start_paused = true)]
async fn what_was_told_to_wait_unasked_holds_all_that_is_unasked() {
    let gate = telegram();
    let before = crowd(&gate, Urgent, (0..10).map(private));
    tokio::task::yield_now().await;
    gate.rest(Bulk, private(50), ms(3_000));
    let mut taken = before.join_all().await;
    taken.sort();
    assert!(taken[..5].iter().all(|taken| *taken == ms(0)), "{taken:?}");
    assert!(taken[5..].iter().all(|taken| about(*taken, 3_000)), "{taken:?}");
}

#[tokio::test(start_paused = true)]
async fn all_rest_when_the_whole_bot_is_told_to() {
    let gate = telegram();
    gate.rest_all(ms(2_000));
    let all = [crowd(&gate, Answer, [private(1), Toll::Call]), crowd(&gate, Bulk, [Toll::Room(7u64.into())])];
    for crowd in all {
        assert!(crowd.join_all().await.into_iter().all(|taken| about(taken, 2_000)));
    }
}

#[tokio::test(start_paused = true)]
async fn who_is_dropped_while_waiting_uses_nothing_up() {
    let gate = telegram();
    (0..5).for_each(|_| assert!(begun(&gate, Answer, private(1)).is_none()));
    let waiting: Vec<_> = (0..10_000).map(|_| begun(&gate, Answer, private(1)).unwrap()).collect();
    let last = crowd(&gate, Answer, [private(1)]);
    tokio::task::yield_now().await;
    drop(waiting);
    assert!(about(last.join_all().await[0], 5_000));
    assert!((0..4).all(|_| begun(&gate, Answer, private(1)).is_none()));
    assert!(begun(&gate, Answer, private(1)).is_some());
    assert!(gate.shared.lock().told.is_empty());
}

#[tokio::test(start_paused = true)]
async fn who_is_dropped_when_just_let_go_uses_nothing_up() {
    let gate = telegram();
    (0..5).for_each(|n| assert!(begun(&gate, Bulk, private(n)).is_none()));
    let let_go: Vec<_> = (0..5).map(|n| begun(&gate, Bulk, private(100 + n)).unwrap()).collect();
    let mut next = begun(&gate, Bulk, private(200)).unwrap();
    tokio::time::sleep(ms(205)).await;
    // The places of this window are given to the five, who do not know it yet.
    assert!(!poll_once(&mut next));
    drop(let_go);
    assert!(poll_once(&mut next));
    assert!((0..4).all(|n| begun(&gate, Bulk, private(300 + n)).is_none()));
    assert!(begun(&gate, Bulk, private(400)).is_some());
}

#[tokio::test(start_paused = true)]
async fn somebody_who_is_not_polled_holds_nobody() {
    let gate = telegram();
    (0..30).for_each(|n| assert!(begun(&gate, Answer, private(n)).is_none()));
    let unpolled: Vec<_> = (0..3).map(|n| begun(&gate, Answer, private(100 + n)).unwrap()).collect();
    let taken = crowd(&gate, Answer, [private(200)]).join_all().await;
    assert!(about(taken[0], 1_000), "{taken:?}");
    drop(unpolled);
}

#[tokio::test(start_paused = true)]
async fn a_stop_drops_the_bulk_and_finishes_the_answers() {
    let gate = telegram();
    let mut bulk = crowd(&gate, Bulk, (0..500).map(private));
    let answers = crowd(&gate, Answer, (1_000..1_100).map(private));
    tokio::time::sleep(ms(10)).await;
    bulk.shutdown().await;
    let taken = answers.join_all().await;
    assert!(taken.iter().all(|taken| *taken <= ms(3_100)), "{:?}", taken.iter().max());
}

#[tokio::test(start_paused = true)]
async fn nothing_is_left_running() {
    let gate = telegram();
    assert!(begun(&gate, Answer, private(1)).is_none());
    assert_eq!(tasks_alive().await, 0, "nobody waits");
    gate.rest_all(ms(3_600_000));
    let waiting = [begun(&gate, Answer, private(1)), begun(&gate, Bulk, Toll::Call)];
    assert_eq!(tasks_alive().await, 1, "one drives, whoever waits");
    drop(waiting);
    assert_eq!(tasks_alive().await, 0, "nobody waits any more");
    // Said under the lock: a task that is about to finish is not yet finished, and who comes then needs another.
    assert!(gate.shared.lock().driver.is_none());
    let again = begun(&gate, Answer, private(1));
    assert_eq!(tasks_alive().await, 1, "somebody waits again");
    drop(again);
    let inside = Arc::downgrade(&gate.shared);
    drop(gate);
    assert_eq!((tasks_alive().await, inside.strong_count()), (0, 0));
}

#[tokio::test(start_paused = true)]
async fn a_rest_of_any_length_is_waited_for() {
    let gate = telegram();
    gate.rest(Answer, private(1), Duration::MAX);
    let waiting = begun(&gate, Answer, private(1));
    assert!(waiting.is_some());
    tokio::time::sleep(ms(60_000)).await;
    assert!(begun(&gate, Answer, private(2)).is_none());
}

#[test]
fn a_gate_outlives_a_runtime() {
    let gate = telegram();
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
    (0..5).for_each(|_| assert!(begun(&gate, Answer, private(1)).is_none()));
    let first = runtime();
    let mut waiting = {
        let _entered = first.enter();
        begun(&gate, Answer, private(1)).unwrap()
    };
    drop(first);
    runtime().block_on(async {
        gate.rest(Answer, private(2), ms(1));
        tokio::time::timeout(ms(10_000), &mut waiting).await.unwrap();
    });
}

#[tokio::test(start_paused = true)]
async fn who_has_to_wait_less_is_not_held_by_who_waits_longer() {
    let gate = telegram();
    gate.rest(Answer, private(1), ms(30_000));
    gate.rest(Answer, private(2), ms(1_000));
    let longer = crowd(&gate, Answer, [private(1)]);
    tokio::time::sleep(ms(100)).await;
    assert!(about(crowd(&gate, Answer, [private(2)]).join_all().await[0], 900));
    assert!(about(longer.join_all().await[0], 30_000));
}

#[tokio::test(start_paused = true)]
async fn who_is_dropped_between_being_let_go_and_being_told_uses_nothing_up() {
    let gate = telegram();
    (0..5).for_each(|_| assert!(begun(&gate, Answer, private(1)).is_none()));
    let waiting: Vec<_> = (0..5).map(|_| begun(&gate, Answer, private(1)).unwrap()).collect();
    let mut next = begun(&gate, Answer, private(1)).unwrap();
    // Polled once it winds the clock; only the next poll would let the driver run.
    assert!(!poll_once(&mut (Box::pin(tokio::time::advance(ms(5_000))) as Pass<'_>)));
    // What another thread does in its turn, interrupted by the drop.
    let released = {
        let mut waking = gate.shared.lock();
        let now = gate.shared.begun.elapsed();
        let gone = waking.schedule.let_go(now);
        waking.released(gone, now)
    };
    assert_eq!(released.len(), 5);
    drop(waiting);
    assert!(!poll_once(&mut next));
    gate.shared.tell(released);
    assert!(poll_once(&mut next));
    assert!((0..4).all(|_| begun(&gate, Answer, private(1)).is_none()));
}

/// Real threads and real time: let go and dropped at the same moment.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn threads_that_come_and_go_leave_nothing_behind() {
    let limit = Limit { count: 500, per: ms(3_600_000) };
    for _ in 0..10 {
        let gate = Gate::new(Allowances { overall: limit, unasked: limit, private: limit, room: limit });
        gate.rest_all(ms(20));
        let mut all = JoinSet::new();
        for n in 0..1_000u32 {
            let gate = gate.clone();
            all.spawn(async move {
                let pass = gate.pass(if n % 3 == 0 { Answer } else { Bulk }, private((n % 7).into()));
                let patience = ms(19) + Duration::from_micros((n % 40 * 100).into());
                tokio::select! { () = pass => true, () = tokio::time::sleep(patience) => false }
            });
        }
        let passed = all.join_all().await.into_iter().filter(|passed| *passed).count();
        assert!(gate.shared.lock().told.is_empty());
        all_tasks_end().await;
        // Who was let go and dropped has given the place back: the rest of the hour's allowance is there.
        let left = (0..1_000).take_while(|_| begun(&gate, Answer, private(100)).is_none()).count();
        assert_eq!(passed + left, 500);
    }
}

#[tokio::test]
async fn nothing_of_a_chat_is_printed() {
    let gate = telegram();
    let shown = format!("{gate:?} {:?} {:?}", private(123_456), Toll::Room(654_321u64.into()));
    assert!(!shown.contains("123") && !shown.contains("321"), "{shown}");
    assert_ne!(ChatKey::from(-5i64), ChatKey::from(5i64));
}
