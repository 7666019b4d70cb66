//! Updates taken and not yet done with: in order for each account, side by side across accounts.
//!
//! What a platform may forget is decided here too: an update is confirmed once it was acted on *and* answered, so that
//! whatever a crash interrupts is delivered again. Telegram's long polling confirms from the lowest number up (Bot API,
//! getUpdates, `offset`), a webhook each for itself; Discord asks for no confirmation.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;

pub(super) type Work = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Whose work is done in order: an account's number.
pub(super) type Line = String;

#[derive(Clone, Default)]
pub(super) struct Inbox {
    state: Arc<Mutex<State>>,
    done: Arc<Notify>,
}

#[derive(Default)]
struct State {
    /// By number of the update; `None`: done, and remembered until it cannot be delivered any more.
    taken: BTreeMap<i64, Option<Instant>>,
    /// Everything below is done with. `None`: nothing came yet.
    below: Option<i64>,
    lines: HashMap<Line, VecDeque<(i64, Work)>>,
    at_work: usize,
}

/// Whether somebody is at it already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Taken {
    New,
    /// It was delivered again while it is being worked on, or before it could be confirmed.
    Before,
}

/// As many as one call returns (Bot API, getUpdates, `limit`): with so many unconfirmed nothing new could come.
const MOST_UNCONFIRMED: usize = 100;

/// Where that many wait behind one that takes so long, they no longer do: a crash then costs its answer at most.
const PATIENCE: Duration = Duration::from_secs(5);

impl Inbox {
    /// Takes an update up. Never waits.
    pub fn take(&self, id: i64, line: Line, work: Work) -> Taken {
        let mut state = self.state();
        if state.taken.contains_key(&id) {
            return Taken::Before;
        }
        state.taken.insert(id, Some(Instant::now()));
        state.at_work += 1;
        match state.lines.get_mut(&line) {
            Some(waiting) => waiting.push_back((id, work)),
            None => {
                state.lines.insert(line.clone(), VecDeque::new());
                drop(state);
                tokio::spawn(self.clone().work_off(line, id, work));
            }
        }
        Taken::New
    }

    /// Something that needs no work: it only has to be confirmed in its turn.
    pub fn skip(&self, id: i64) {
        self.state().taken.entry(id).or_insert(None);
    }

    async fn work_off(self, line: Line, id: i64, work: Work) {
        let mut next = Some((id, work));
        while let Some((id, work)) = next {
            // A panic in one update is told by the runtime and must not take those behind it along.
            let finished = tokio::spawn(work).await;
            if let Err(error) = finished {
                tracing::error!(update = id, panicked = error.is_panic(), "an update could not be worked off");
            }
            let mut state = self.state();
            state.at_work -= 1;
            state.taken.insert(id, None);
            next = state.lines.get_mut(&line).and_then(VecDeque::pop_front);
            if next.is_none() {
                state.lines.remove(&line);
            }
            drop(state);
            self.done.notify_waiters();
        }
    }

    /// What the next call for updates starts from; everything below it is confirmed by that. `None`: whatever there is.
    pub fn offset(&self) -> Option<i64> {
        let mut state = self.state();
        let now = Instant::now();
        let crowded = state.taken.len() >= MOST_UNCONFIRMED;
        let waits = |since: &Option<Instant>| since.is_some_and(|since| !crowded || now - since < PATIENCE);
        let first = state.taken.iter().find(|(_, since)| waits(since)).map(|(id, _)| *id);
        let beyond = || state.taken.last_key_value().map(|(id, _)| id + 1);
        state.below = first.or_else(beyond).or(state.below);
        state.below
    }

    /// An answer came to a call that started from there: what is below is not on its way any more, and if it comes again
    /// it was delivered again.
    pub fn confirmed(&self, offset: i64) {
        self.state().taken.retain(|id, since| *id >= offset || since.is_some());
    }

    /// How many are being worked on or wait for it.
    pub fn at_work(&self) -> usize {
        self.state().at_work
    }

    /// Waits until this update is done with; at once where it is not here.
    pub async fn done_with(&self, id: i64) {
        self.when(|state| !matches!(state.taken.get(&id), Some(Some(_)))).await;
    }

    /// Waits until no more than so many are at work.
    pub async fn at_most(&self, count: usize) {
        self.when(|state| state.at_work <= count).await;
    }

    /// A webhook confirmed it: it may come again as something new.
    pub fn release(&self, id: i64) {
        let mut state = self.state();
        if matches!(state.taken.get(&id), Some(None)) {
            state.taken.remove(&id);
        }
    }

    async fn when(&self, holds: impl Fn(&State) -> bool) {
        loop {
            let changed = self.done.notified();
            tokio::pin!(changed);
            // From here on no change is missed.
            changed.as_mut().enable();
            if holds(&self.state()) {
                return;
            }
            changed.await;
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::sync::oneshot;

    fn after(gate: oneshot::Receiver<()>, log: &Arc<Mutex<Vec<i64>>>, id: i64) -> Work {
        let log = log.clone();
        Box::pin(async move {
            let _ = gate.await;
            log.lock().unwrap().push(id);
        })
    }

    fn at_once(log: &Arc<Mutex<Vec<i64>>>, id: i64) -> Work {
        let log = log.clone();
        Box::pin(async move { log.lock().unwrap().push(id) })
    }

    #[tokio::test]
    async fn in_order_for_each_and_side_by_side_for_all() {
        let (inbox, log) = (Inbox::default(), Arc::default());
        let (open, gate) = oneshot::channel();
        assert_eq!(inbox.take(1, "a".into(), after(gate, &log, 1)), Taken::New);
        inbox.take(2, "a".into(), at_once(&log, 2));
        inbox.take(3, "b".into(), at_once(&log, 3));
        inbox.at_most(2).await;
        assert_eq!(*log.lock().unwrap(), [3], "b does not wait for a");
        open.send(()).unwrap();
        inbox.at_most(0).await;
        assert_eq!(*log.lock().unwrap(), [3, 1, 2]);
        assert!(inbox.state().lines.is_empty());
    }

    #[tokio::test]
    async fn nothing_is_confirmed_before_everything_below_is_done() {
        let (inbox, log) = (Inbox::default(), Arc::default());
        assert_eq!(inbox.offset(), None);
        let (open, gate) = oneshot::channel();
        inbox.take(10, "a".into(), after(gate, &log, 10));
        inbox.take(11, "b".into(), at_once(&log, 11));
        inbox.skip(12);
        inbox.done_with(11).await;
        assert_eq!(inbox.offset(), Some(10));
        assert_eq!(inbox.take(11, "b".into(), at_once(&log, 11)), Taken::Before, "held, so not done again");
        open.send(()).unwrap();
        inbox.done_with(10).await;
        assert_eq!(inbox.offset(), Some(13));
        assert_eq!(inbox.take(11, "b".into(), at_once(&log, 11)), Taken::Before, "still on its way");
        inbox.confirmed(13);
        assert_eq!(inbox.take(11, "b".into(), at_once(&log, 11)), Taken::New, "delivered again: answered again");
    }

    #[tokio::test(start_paused = true)]
    async fn one_that_takes_long_stops_nobody() {
        let (inbox, log) = (Inbox::default(), Arc::default());
        let (_open, gate) = oneshot::channel();
        inbox.take(0, "slow".into(), after(gate, &log, 0));
        for id in 1..MOST_UNCONFIRMED as i64 {
            inbox.take(id, id.to_string(), at_once(&log, id));
        }
        inbox.at_most(1).await;
        assert_eq!(inbox.offset(), Some(0));
        tokio::time::advance(PATIENCE).await;
        assert_eq!(inbox.offset(), Some(MOST_UNCONFIRMED as i64));
        assert_eq!(inbox.at_work(), 1);
    }

    #[tokio::test]
    async fn a_panic_costs_one_update() {
        let (inbox, log) = (Inbox::default(), Arc::default());
        inbox.take(1, "a".into(), Box::pin(async { panic!("on purpose") }));
        inbox.take(2, "a".into(), at_once(&log, 2));
        inbox.at_most(0).await;
        assert_eq!(*log.lock().unwrap(), [2]);
        assert_eq!(inbox.offset(), Some(3));
    }
}
