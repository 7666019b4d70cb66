//! Who may leave when: the gate's decisions as a structure that is told the time. No waiting, no waking.
//!
//! Every chat with requests stands in exactly one of three sets: ready by lane and turn, held until a moment, or quiet
//! until it can be forgotten. An event moves one chat from one set to another, which is what keeps it at `O(log n)`.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::time::Duration;

use super::window::Window;
use super::{Allowances, ChatKey, Limit, Toll};
use crate::domain::notice::Lane;

/// Time since the gate was made. What is passed as `now` never goes back.
pub(super) type Moment = Duration;

/// Quiet chats forgotten with each event: more than one, since a request or a rest adds one at most, so that they cannot
/// pile up; and few, so that no event pays for many.
const FORGOTTEN_AT_ONCE: usize = 2;

/// A request at the gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub lane: Lane,
    pub toll: Toll,
    /// In the order of coming.
    pub number: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Chat {
    Private(ChatKey),
    Room(ChatKey),
}

impl Toll {
    fn chat(self) -> Option<Chat> {
        match self {
            Self::Call => None,
            Self::Private(key) => Some(Chat::Private(key)),
            Self::Room(key) => Some(Chat::Room(key)),
        }
    }
}

impl Chat {
    fn toll(self) -> Toll {
        match self {
            Self::Private(key) => Toll::Private(key),
            Self::Room(key) => Toll::Room(key),
        }
    }

    fn limit(self, allowances: &Allowances) -> Limit {
        match self {
            Self::Private(_) => allowances.private,
            Self::Room(_) => allowances.room,
        }
    }
}

/// Those of one lane who wait in one chat; never empty.
#[derive(Debug)]
struct Line {
    /// Chats of a lane go in this order. A new one whenever one of this line has left; kept while a better lane or the
    /// chat's own limit goes before.
    turn: u64,
    numbers: BTreeSet<u64>,
}

#[derive(Debug, Default)]
struct Known {
    lines: BTreeMap<Lane, Line>,
    gone: Window,
    rest: Moment,
    stands: Option<Standing>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// Only what concerns more than the chat can hold it: its best lane, and the turn in it.
    Ready(Lane, u64),
    /// Somebody waits, and the chat's limit or rest holds them.
    Held(Moment),
    /// Nobody waits, but what left or a rest still matters.
    Quiet(Moment),
}

impl Known {
    fn standing(&self, now: Moment, limit: Limit) -> Option<Standing> {
        if let Some((lane, line)) = self.lines.first_key_value() {
            let from = self.rest.max(self.gone.free_at(limit));
            Some(if from <= now { Standing::Ready(*lane, line.turn) } else { Standing::Held(from) })
        } else {
            let until = self.rest.max(self.gone.empty_at(limit));
            (until > now).then_some(Standing::Quiet(until))
        }
    }
}

#[derive(Debug)]
pub(super) struct Schedule {
    allowances: Allowances,
    overall: Window,
    unasked: Window,
    all_rest: Moment,
    unasked_rest: Moment,
    /// What calls of a lane were told; holds those behind it too.
    call_rests: BTreeMap<Lane, Moment>,
    /// The chat that rests longest of those that were told to.
    longest: Option<(Chat, Moment)>,
    calls: BTreeSet<(Lane, u64)>,
    chats: HashMap<Chat, Known>,
    ready: BTreeMap<(Lane, u64), Chat>,
    held: BTreeSet<(Moment, Chat)>,
    quiet: BTreeSet<(Moment, Chat)>,
    /// The last number or turn given.
    last: u64,
}

impl Schedule {
    pub fn new(allowances: Allowances) -> Self {
        Self {
            allowances,
            overall: Window::default(),
            unasked: Window::default(),
            all_rest: Moment::ZERO,
            unasked_rest: Moment::ZERO,
            call_rests: BTreeMap::new(),
            longest: None,
            calls: BTreeSet::new(),
            chats: HashMap::new(),
            ready: BTreeMap::new(),
            held: BTreeSet::new(),
            quiet: BTreeSet::new(),
            last: 0,
        }
    }

    /// A request comes. Whether it may leave is said by [`Self::let_go`].
    pub fn arrive(&mut self, now: Moment, lane: Lane, toll: Toll) -> Place {
        self.last += 1;
        let number = self.last;
        if let Some(chat) = toll.chat() {
            let lines = &mut self.chats.entry(chat).or_default().lines;
            let line = lines.entry(lane).or_insert_with(|| Line { turn: number, numbers: BTreeSet::new() });
            line.numbers.insert(number);
            self.settle(now, chat);
        } else {
            self.calls.insert((lane, number));
        }
        Place { lane, toll, number }
    }

    /// A request that waits does so no more.
    pub fn leave(&mut self, now: Moment, place: Place) {
        let Some(chat) = place.toll.chat() else {
            self.calls.remove(&(place.lane, place.number));
            return;
        };
        let Some(known) = self.chats.get_mut(&chat) else { return };
        if let Some(line) = known.lines.get_mut(&place.lane) {
            line.numbers.remove(&place.number);
            if line.numbers.is_empty() {
                known.lines.remove(&place.lane);
            }
        }
        self.settle(now, chat);
    }

    /// A request that was let go at `at` did not leave: it counts nowhere.
    pub fn give_back(&mut self, now: Moment, place: Place, at: Moment) {
        let Some(chat) = place.toll.chat() else { return };
        self.overall.take_back(at);
        if place.lane != Lane::Answer {
            self.unasked.take_back(at);
        }
        if let Some(known) = self.chats.get_mut(&chat) {
            known.gone.take_back(at);
        }
        self.settle(now, chat);
    }

    /// See [`super::Gate::rest`].
    pub fn rest(&mut self, now: Moment, lane: Lane, toll: Toll, for_: Duration) {
        let until = now.saturating_add(for_);
        let Some(chat) = toll.chat() else {
            let rest = self.call_rests.entry(lane).or_default();
            *rest = until.max(*rest);
            self.unasked_rest = until.max(self.unasked_rest);
            return;
        };
        let known = self.chats.entry(chat).or_default();
        known.rest = until.max(known.rest);
        if lane != Lane::Answer {
            self.unasked_rest = until.max(self.unasked_rest);
        }
        // The longest of the others tells how long two rest at once. Where the longest is this chat itself, the second
        // longest was compared with it when it came.
        if let Some((_, end)) = self.longest.filter(|(other, _)| *other != chat) {
            self.unasked_rest = until.min(end).max(self.unasked_rest);
        }
        if self.longest.is_none_or(|(_, end)| end < until) {
            self.longest = Some((chat, until));
        }
        self.settle(now, chat);
    }

    /// See [`super::Gate::rest_all`].
    pub fn rest_all(&mut self, now: Moment, for_: Duration) {
        self.all_rest = now.saturating_add(for_).max(self.all_rest);
    }

    /// All who may leave now, in this order; they count as gone.
    pub fn let_go(&mut self, now: Moment) -> Vec<Place> {
        self.forget(now);
        while self.held.first().is_some_and(|(until, _)| *until <= now) {
            let Some((_, chat)) = self.held.pop_first() else { break };
            self.settle(now, chat);
        }
        let mut gone = Vec::new();
        while let Some((lane, number)) = self.calls.first().copied().filter(|(lane, _)| self.call_at(*lane) <= now) {
            self.calls.remove(&(lane, number));
            gone.push(Place { lane, toll: Toll::Call, number });
        }
        while self.ready.first_key_value().is_some_and(|((lane, _), _)| self.message_at(*lane) <= now) {
            let Some(((lane, _), chat)) = self.ready.pop_first() else { break };
            gone.extend(self.let_one_go(now, lane, chat));
        }
        gone
    }

    /// When [`Self::let_go`] has something to do again; later than its `now`. `None`: nobody waits.
    pub fn next(&self) -> Option<Moment> {
        let call = self.calls.first().map(|(lane, _)| self.call_at(*lane));
        let ready = self.ready.first_key_value().map(|((lane, _), _)| self.message_at(*lane));
        let held = self.held.first().map(|(until, _)| self.message_at(Lane::Answer).max(*until));
        [call, ready, held].into_iter().flatten().min()
    }

    fn call_at(&self, lane: Lane) -> Moment {
        self.call_rests.range(..=lane).map(|(_, until)| *until).fold(self.all_rest, Moment::max)
    }

    /// From when on a message of this lane may leave if its chat may.
    fn message_at(&self, lane: Lane) -> Moment {
        let answer = self.all_rest.max(self.overall.free_at(self.allowances.overall));
        match lane.cmp(&Lane::Answer) {
            Ordering::Equal => answer,
            _ => answer.max(self.unasked_rest).max(self.unasked.free_at(self.allowances.unasked)),
        }
    }

    fn let_one_go(&mut self, now: Moment, lane: Lane, chat: Chat) -> Option<Place> {
        self.last += 1;
        let turn = self.last;
        let known = self.chats.get_mut(&chat)?;
        let line = known.lines.get_mut(&lane)?;
        let number = line.numbers.pop_first();
        line.turn = turn;
        if line.numbers.is_empty() {
            known.lines.remove(&lane);
        }
        known.gone.note(now, chat.limit(&self.allowances));
        self.overall.note(now, self.allowances.overall);
        if lane != Lane::Answer {
            self.unasked.note(now, self.allowances.unasked);
        }
        self.settle(now, chat);
        number.map(|number| Place { lane, toll: chat.toll(), number })
    }

    /// Puts a chat into the set it belongs to; forgets it where nothing of it matters.
    fn settle(&mut self, now: Moment, chat: Chat) {
        let Some(known) = self.chats.get_mut(&chat) else { return };
        match known.stands {
            Some(Standing::Ready(lane, turn)) => _ = self.ready.remove(&(lane, turn)),
            Some(Standing::Held(until)) => _ = self.held.remove(&(until, chat)),
            Some(Standing::Quiet(until)) => _ = self.quiet.remove(&(until, chat)),
            None => {}
        }
        known.stands = known.standing(now, chat.limit(&self.allowances));
        match known.stands {
            Some(Standing::Ready(lane, turn)) => _ = self.ready.insert((lane, turn), chat),
            Some(Standing::Held(until)) => _ = self.held.insert((until, chat)),
            Some(Standing::Quiet(until)) => _ = self.quiet.insert((until, chat)),
            None => _ = self.chats.remove(&chat),
        }
    }

    fn forget(&mut self, now: Moment) {
        for _ in 0..FORGOTTEN_AT_ONCE {
            let Some((_, chat)) = self.quiet.first().copied().filter(|(until, _)| *until <= now) else { return };
            self.settle(now, chat);
        }
    }
}

#[cfg(test)]
mod tests;
