//! Updates taken and not yet done with: acted on in order for each account, answered in order for each chat, side by
//! side across them. An answer that has to wait for its chat holds up no act and no other chat.
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

/// Acts on an update. What comes of it is shown in the line named, if anything is.
pub(super) type Act = Pin<Box<dyn Future<Output = Option<(Line, Show)>> + Send>>;

/// Shows an answer.
pub(super) type Show = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Whose work is done in order: an account when acting, a chat when showing.
pub(super) type Line = String;

#[derive(Clone, Default)]
pub(super) struct Inbox {
    state: Arc<Mutex<State>>,
    done: Arc<Notify>,
}

#[derive(Default)]
struct State {
    /// By number of the update.
    taken: BTreeMap<i64, Stage>,
    /// Everything below is done with. `None`: nothing came yet.
    below: Option<i64>,
    acting: HashMap<Line, VecDeque<(i64, Act)>>,
    showing: HashMap<Line, VecDeque<(i64, Show)>>,
    at_work: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Not acted on yet.
    Waiting,
    /// Acted on then; its answer is not there yet.
    Acted(Instant),
    /// Remembered until it cannot be delivered any more.
    Done,
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

/// Where that many wait behind one that was acted on and whose answer takes so long, they no longer do: a crash then
/// costs that answer at most.
const PATIENCE: Duration = Duration::from_secs(5);

impl Inbox {
    /// Takes an update up. Never waits.
    pub fn take(&self, id: i64, line: Line, act: Act) -> Taken {
        let mut state = self.state();
        if state.taken.contains_key(&id) {
            return Taken::Before;
        }
        state.taken.insert(id, Stage::Waiting);
        state.at_work += 1;
        match state.acting.get_mut(&line) {
            Some(waiting) => waiting.push_back((id, act)),
            None => {
                state.acting.insert(line.clone(), VecDeque::new());
                drop(state);
                tokio::spawn(self.clone().act_on(line, id, act));
            }
        }
        Taken::New
    }

    /// Something that needs no work: it only has to be confirmed in its turn.
    pub fn skip(&self, id: i64) {
        self.state().taken.entry(id).or_insert(Stage::Done);
    }

    async fn act_on(self, line: Line, id: i64, act: Act) {
        let mut next = Some((id, act));
        while let Some((id, act)) = next {
            // A panic in one update is told by the runtime and must not take those behind it along.
            match tokio::spawn(act).await {
                Ok(Some((chat, show))) => self.acted(id, chat, show),
                Ok(None) => self.finish(id),
                Err(error) => {
                    tracing::error!(update = id, panicked = error.is_panic(), "an update could not be acted on");
                    self.finish(id);
                }
            }
            let mut state = self.state();
            next = state.acting.get_mut(&line).and_then(VecDeque::pop_front);
            if next.is_none() {
                state.acting.remove(&line);
            }
        }
    }

    fn acted(&self, id: i64, chat: Line, show: Show) {
        let mut state = self.state();
        state.taken.insert(id, Stage::Acted(Instant::now()));
        match state.showing.get_mut(&chat) {
            Some(waiting) => waiting.push_back((id, show)),
            None => {
                state.showing.insert(chat.clone(), VecDeque::new());
                drop(state);
                tokio::spawn(self.clone().show_all(chat, id, show));
            }
        }
    }

    async fn show_all(self, line: Line, id: i64, show: Show) {
        let mut next = Some((id, show));
        while let Some((id, show)) = next {
            if let Err(error) = tokio::spawn(show).await {
                tracing::error!(update = id, panicked = error.is_panic(), "an answer could not be shown");
            }
            self.finish(id);
            let mut state = self.state();
            next = state.showing.get_mut(&line).and_then(VecDeque::pop_front);
            if next.is_none() {
                state.showing.remove(&line);
            }
        }
    }

    fn finish(&self, id: i64) {
        let mut state = self.state();
        state.at_work -= 1;
        if let Some(stage) = state.taken.get_mut(&id) {
            *stage = Stage::Done;
        }
        drop(state);
        self.done.notify_waiters();
    }

    /// What the next call for updates starts from; everything below it is confirmed by that. `None`: whatever there is.
    pub fn offset(&self) -> Option<i64> {
        let now = Instant::now();
        let mut state = self.state();
        let crowded = state.taken.len() >= MOST_UNCONFIRMED;
        let waits = |stage: &Stage| match stage {
            Stage::Waiting => true,
            Stage::Acted(since) => !crowded || now - *since < PATIENCE,
            Stage::Done => false,
        };
        state.below = state.first(waits);
        state.below
    }

    /// What may be forgotten for good when nobody works any more: only what is done.
    pub fn done_below(&self) -> Option<i64> {
        self.state().first(|stage| *stage != Stage::Done)
    }

    /// An answer came to a call that started from there: what is below is not on its way any more, and if it comes again
    /// it was delivered again.
    pub fn confirmed(&self, offset: i64) {
        self.state().taken.retain(|id, stage| *id >= offset || *stage != Stage::Done);
    }

    /// How many are being worked on or wait for it.
    pub fn at_work(&self) -> usize {
        self.state().at_work
    }

    /// Waits until this update is done with; at once where it is not here.
    pub async fn done_with(&self, id: i64) {
        self.when(|state| state.taken.get(&id).is_none_or(|stage| *stage == Stage::Done)).await;
    }

    /// Waits until no more than so many are at work.
    pub async fn at_most(&self, count: usize) {
        self.when(|state| state.at_work <= count).await;
    }

    /// A webhook confirmed it: it may come again as something new.
    pub fn release(&self, id: i64) {
        let mut state = self.state();
        if state.taken.get(&id) == Some(&Stage::Done) {
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

impl State {
    /// The first number at such a stage, else the one behind the last.
    fn first(&self, at: impl Fn(&Stage) -> bool) -> Option<i64> {
        let first = self.taken.iter().find(|(_, stage)| at(stage)).map(|(id, _)| *id);
        let beyond = || self.taken.last_key_value().map(|(id, _)| id + 1);
        first.or_else(beyond).or(self.below)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::sync::oneshot;

    fn after(gate: oneshot::Receiver<()>, log: &Arc<Mutex<Vec<i64>>>, id: i64) -> Act {
        let log = log.clone();
        Box::pin(async move {
            let _ = gate.await;
            log.lock().unwrap().push(id);
            None
        })
    }

    fn at_once(log: &Arc<Mutex<Vec<i64>>>, id: i64) -> Act {
        let log = log.clone();
        Box::pin(async move {
            log.lock().unwrap().push(id);
            None
        })
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
        assert!(inbox.state().acting.is_empty());
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

    /// Acts at once and shows when the gate opens.
    fn shown_after(gate: oneshot::Receiver<()>, log: &Arc<Mutex<Vec<i64>>>, id: i64, chat: &str) -> Act {
        let (log, chat) = (log.clone(), chat.to_owned());
        Box::pin(async move {
            let show: Show = Box::pin(async move {
                let _ = gate.await;
                log.lock().unwrap().push(id);
            });
            Some((chat, show))
        })
    }

    #[tokio::test]
    async fn an_answer_that_waits_holds_no_act_and_no_other_chat() {
        let (inbox, log) = (Inbox::default(), Arc::default());
        let (open, gate) = oneshot::channel();
        inbox.take(1, "a".into(), shown_after(gate, &log, 1, "group"));
        inbox.take(2, "a".into(), at_once(&log, 2));
        inbox.at_most(1).await;
        assert_eq!(*log.lock().unwrap(), [2]);
        open.send(()).unwrap();
        inbox.at_most(0).await;
        assert!(inbox.state().showing.is_empty());
    }

    #[tokio::test(start_paused = true)]
    async fn an_answer_that_takes_long_stops_nobody_but_an_act_is_never_passed_over() {
        for (acts_at_once, offset) in [(true, MOST_UNCONFIRMED as i64), (false, 0)] {
            let (inbox, log) = (Inbox::default(), Arc::default());
            let (_open, gate) = oneshot::channel();
            let slow = if acts_at_once { shown_after(gate, &log, 0, "slow") } else { after(gate, &log, 0) };
            inbox.take(0, "slow".into(), slow);
            for id in 1..MOST_UNCONFIRMED as i64 {
                inbox.take(id, id.to_string(), at_once(&log, id));
            }
            inbox.at_most(1).await;
            tokio::task::yield_now().await;
            assert_eq!(inbox.offset(), Some(0));
            tokio::time::advance(PATIENCE).await;
            assert_eq!((inbox.offset(), inbox.done_below()), (Some(offset), Some(0)));
            assert_eq!(inbox.at_work(), 1);
        }
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
