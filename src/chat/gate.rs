//! The gate: the one pace-keeper through which every request of a platform adapter passes, answers included.
//!
//! What a platform allows comes as [`Allowances`]; who may leave when is decided in `schedule`, a pure structure that is
//! told the time. Here are the words for it and the waiting: one lock, one timer, and a task that lives only while
//! somebody waits. Nothing here knows what a request is or sends it.

mod schedule;
mod window;

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::sync::{Notify, oneshot};
use tokio::task::AbortHandle;
use tokio::time::Instant;

use self::schedule::{Moment, Place, Schedule};
use crate::domain::notice::Lane;

/// No more than `count` in any `per`: in no stretch `t <= x < t + per`, wherever it begins. A count of 0 counts as 1,
/// since what may never leave would wait for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    pub count: u32,
    pub per: Duration,
}

/// What a platform allows, and what part of it we use unasked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowances {
    /// The whole bot, messages and edits together.
    pub overall: Limit,
    /// Every lane but [`Lane::Answer`], together. What it leaves of `overall` is kept for answers.
    pub unasked: Limit,
    /// One private chat.
    pub private: Limit,
    /// One group.
    pub room: Limit,
}

/// A chat's id on its platform, of either sign (Telegram has `i64`, Discord `u64`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChatKey(u64);

impl From<i64> for ChatKey {
    fn from(id: i64) -> Self {
        Self(id.cast_unsigned())
    }
}

impl From<u64> for ChatKey {
    fn from(id: u64) -> Self {
        Self(id)
    }
}

/// By hand: chat ids reach no log.
impl fmt::Debug for ChatKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ChatKey(..)")
    }
}

/// What a request weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toll {
    /// Nothing: acknowledgements, asking for updates, menus. Only obeys pauses that are not a chat's: what calls were
    /// told ([`Gate::rest`]) and what the whole bot was told ([`Gate::rest_all`]).
    Call,
    /// A message or an edit in a private chat.
    Private(ChatKey),
    /// A message or an edit in a group.
    Room(ChatKey),
}

/// A clone is the same gate.
///
/// A clean stop needs nothing of its own: whoever drops the future of a [`Gate::pass`] gives the place back, so the bulk
/// that waits is dropped without leaving and the answers go on with all that is allowed.
#[derive(Clone)]
pub struct Gate {
    shared: Arc<Shared>,
}

impl Gate {
    pub fn new(allowances: Allowances) -> Self {
        let waking = Waking { schedule: Schedule::new(allowances), told: HashMap::new(), alarm: None, driver: None };
        let shared = Shared { begun: Instant::now(), waking: Mutex::new(waking), changed: Arc::default() };
        Self { shared: Arc::new(shared) }
    }

    /// Waits until the request may leave; returns at the first poll if that is now.
    ///
    /// A better lane leaves first, in each chat and altogether. Within a lane and a chat the first to come leaves first;
    /// within a lane the chats take turns, one request each. A chat that has to wait holds no other. Dropped, it uses
    /// up nothing, even if it was just let go. Has to be awaited on a tokio runtime with time enabled.
    pub async fn pass(&self, lane: Lane, toll: Toll) {
        let Some(mut waiting) = self.shared.arrive(lane, toll) else { return };
        // No error is possible: the sender is kept until it tells, and this future borrows what keeps it.
        let _ = (&mut waiting.told).await;
    }

    /// The platform told this request to wait `for_` (429 with `retry_after`: Telegram Bot API, ResponseParameters;
    /// Discord, Rate Limits). What was told before and lasts longer stays.
    ///
    /// - In a chat: the chat rests. If it was not an answer, everything unasked rests as well. As long as two different
    ///   chats rest at the same time, for whatever reason, it was hardly about a chat: everything unasked rests.
    /// - A call: calls of its lane and of those behind it rest, and so does everything unasked, since it was about no
    ///   chat. Acknowledgements thus go on when a menu was set too often, and answers go on in any case: nothing says
    ///   that messages were meant, and if they were, the next one is told so itself.
    pub fn rest(&self, lane: Lane, toll: Toll, for_: Duration) {
        self.shared.act(|waking, now| waking.schedule.rest(now, lane, toll, for_));
    }

    /// The platform said explicitly that the whole bot has to wait (Discord, Rate Limits: `"global": true`, where going
    /// on gets the address banned): nothing leaves, answers and calls included.
    pub fn rest_all(&self, for_: Duration) {
        self.shared.act(|waking, now| waking.schedule.rest_all(now, for_));
    }
}

impl fmt::Debug for Gate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gate").field("waiting", &self.shared.lock().told.len()).finish_non_exhaustive()
    }
}

struct Shared {
    /// Where the schedule's moments are counted from.
    begun: Instant,
    waking: Mutex<Waking>,
    /// The driver's alarm has to be set anew. Shared with the driver, which must not keep the gate itself alive.
    changed: Arc<Notify>,
}

struct Waking {
    schedule: Schedule,
    /// Where those who wait are told that they may leave, and since when: by number. Whoever waits in the schedule is
    /// here, whenever the lock is free.
    told: HashMap<u64, oneshot::Sender<Moment>>,
    /// What the driver sleeps until, or was just notified to.
    alarm: Option<Moment>,
    driver: Option<AbortHandle>,
}

/// Somebody who was let go, to be told once the lock is released: waking runs code of others.
struct Released {
    place: Place,
    told: oneshot::Sender<Moment>,
    at: Moment,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Waking> {
        self.waking.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// `None`: may leave at once.
    fn arrive(self: &Arc<Self>, lane: Lane, toll: Toll) -> Option<Waiting<'_>> {
        let mut waking = self.lock();
        let now = self.begun.elapsed();
        let place = waking.schedule.arrive(now, lane, toll);
        let mut gone = waking.schedule.let_go(now);
        let before = gone.len();
        gone.retain(|other| *other != place);
        let waiting = (gone.len() == before).then(|| {
            let (sender, told) = oneshot::channel();
            waking.told.insert(place.number, sender);
            Waiting { shared: self, place, told }
        });
        let released = waking.released(gone, now);
        self.set_alarm(&mut waking);
        drop(waking);
        self.tell(released);
        waiting
    }

    /// Something happens, and whoever may leave because of it does.
    fn act(self: &Arc<Self>, event: impl FnOnce(&mut Waking, Moment)) {
        let mut waking = self.lock();
        let now = self.begun.elapsed();
        event(&mut waking, now);
        let gone = waking.schedule.let_go(now);
        let released = waking.released(gone, now);
        self.set_alarm(&mut waking);
        drop(waking);
        self.tell(released);
    }

    /// Who was dropped between being let go and being told gives it back here; else [`Waiting`] does when it is dropped.
    fn tell(self: &Arc<Self>, mut released: Vec<Released>) {
        while !released.is_empty() {
            let untold: Vec<_> =
                released.into_iter().filter_map(|r| r.told.send(r.at).is_err().then_some((r.place, r.at))).collect();
            if untold.is_empty() {
                return;
            }
            let mut waking = self.lock();
            let now = self.begun.elapsed();
            for (place, at) in untold {
                waking.schedule.give_back(now, place, at);
            }
            let gone = waking.schedule.let_go(now);
            released = waking.released(gone, now);
            self.set_alarm(&mut waking);
        }
    }

    /// Sees to it that the driver wakes in time, and ends when nobody waits.
    ///
    /// A task of its own drives, and not one of those who wait: their futures may lie unpolled in somebody's select
    /// while an answer waits for its turn.
    fn set_alarm(self: &Arc<Self>, waking: &mut Waking) {
        let next = waking.schedule.next();
        let driven = waking.driver.as_ref().is_some_and(|driver| !driver.is_finished());
        match next {
            Some(next) if !driven => {
                waking.alarm = Some(next);
                // Outside a runtime nobody can be waiting either, except while it shuts down.
                if let Ok(runtime) = Handle::try_current() {
                    let driver = runtime.spawn(drive(Arc::downgrade(self), Arc::clone(&self.changed)));
                    waking.driver = Some(driver.abort_handle());
                }
            }
            Some(next) if waking.alarm.is_none_or(|alarm| next < alarm) => {
                waking.alarm = Some(next);
                self.changed.notify_one();
            }
            None if waking.alarm.take().is_some() => self.changed.notify_one(),
            _ => {}
        }
    }

    /// The driver's turn: lets go who may leave. How long until the next turn; `None` ends the driver.
    fn turn(self: &Arc<Self>) -> Option<Duration> {
        let mut waking = self.lock();
        let now = self.begun.elapsed();
        let gone = waking.schedule.let_go(now);
        let released = waking.released(gone, now);
        waking.alarm = waking.schedule.next();
        if waking.alarm.is_none() {
            waking.driver = None;
        }
        let pause = waking.alarm.map(|alarm| alarm.saturating_sub(now));
        drop(waking);
        self.tell(released);
        pause
    }
}

impl Waking {
    fn released(&mut self, gone: Vec<Place>, at: Moment) -> Vec<Released> {
        let told = |place: Place| Some(Released { place, told: self.told.remove(&place.number)?, at });
        gone.into_iter().filter_map(told).collect()
    }
}

async fn drive(shared: Weak<Shared>, changed: Arc<Notify>) {
    while let Some(pause) = shared.upgrade().and_then(|shared| shared.turn()) {
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            () = changed.notified() => {}
        }
    }
}

/// A place at the gate, given back when dropped.
struct Waiting<'gate> {
    shared: &'gate Arc<Shared>,
    place: Place,
    told: oneshot::Receiver<Moment>,
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        if self.told.is_terminated() {
            return;
        }
        let (place, told) = (self.place, &mut self.told);
        // Under one lock: the schedule lets nobody go who could not be told.
        self.shared.act(|waking, now| {
            if waking.told.remove(&place.number).is_some() {
                waking.schedule.leave(now, place);
                return;
            }
            // Let go meanwhile. Once closed, either it was told in time or telling fails: one of the two gives it back.
            told.close();
            if let Ok(at) = told.try_recv() {
                waking.schedule.give_back(now, place, at);
            }
        });
    }
}

#[cfg(test)]
mod tests;
