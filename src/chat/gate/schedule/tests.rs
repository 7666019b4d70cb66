//! The schedule by tables, and against a naive one that looks at everything every time.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use proptest::prelude::*;

use super::*;
use Lane::{Answer, Bulk, Reminder, Urgent};

const LANES: [Lane; 4] = [Answer, Urgent, Reminder, Bulk];

fn ms(ms: u64) -> Moment {
    Moment::from_millis(ms)
}

fn limit(count: u32, per: u64) -> Limit {
    Limit { count, per: ms(per) }
}

fn private(key: u64) -> Toll {
    Toll::Private(ChatKey(key))
}

fn room(key: u64) -> Toll {
    Toll::Room(ChatKey(key))
}

/// What Telegram allows.
fn telegram() -> Schedule {
    Schedule::new(Allowances {
        overall: limit(30, 1_000),
        unasked: limit(5, 200),
        private: limit(5, 5_000),
        room: limit(20, 60_000),
    })
}

/// Everybody who waits leaves; when, in milliseconds, and as what.
fn drained(schedule: &mut Schedule, from: u64) -> Vec<(u64, Lane, Toll)> {
    let mut now = ms(from);
    let mut all = Vec::new();
    loop {
        let at = u64::try_from(now.as_millis()).unwrap();
        all.extend(schedule.let_go(now).into_iter().map(|place| (at, place.lane, place.toll)));
        match schedule.next() {
            Some(next) => assert!(std::mem::replace(&mut now, next) < next, "stood still at {now:?}"),
            None => return all,
        }
    }
}

#[test]
fn who_leaves_when() {
    let times = |schedule: &mut Schedule| drained(schedule, 0).into_iter().map(|(at, ..)| at).collect::<Vec<_>>();
    // So many requests of a lane; the chat each is for; when they leave.
    type Row = (usize, Lane, fn(u64) -> Toll, fn(usize) -> u64);
    let rows: [Row; 7] = [
        (35, Answer, private, |n| if n < 30 { 0 } else { 1_000 }),
        (12, Bulk, private, |n| n as u64 / 5 * 200),
        (12, Urgent, private, |n| n as u64 / 5 * 200),
        (12, Answer, |_| private(1), |n| n as u64 / 5 * 5_000),
        (41, Answer, |_| room(1), |n| n as u64 / 20 * 60_000),
        (500, Bulk, |_| Toll::Call, |_| 0),
        // A private chat and a room of one number are two chats.
        (10, Answer, |n| if n % 2 == 0 { private(1) } else { room(1) }, |_| 0),
    ];
    for (index, (count, lane, toll, at)) in rows.into_iter().enumerate() {
        let mut schedule = telegram();
        (0..count).for_each(|n| _ = schedule.arrive(ms(0), lane, toll(n as u64)));
        assert_eq!(times(&mut schedule), (0..count).map(at).collect::<Vec<_>>(), "row {index}");
    }
}

#[test]
fn better_lanes_leave_first_in_each_chat_and_altogether() {
    let mut schedule = Schedule::new(Allowances { overall: limit(1, 10), ..telegram().allowances });
    for (lane, chat) in [(Bulk, 1), (Reminder, 1), (Bulk, 2), (Urgent, 2), (Answer, 3), (Answer, 1)] {
        schedule.arrive(ms(0), lane, private(chat));
    }
    let order: Vec<_> = drained(&mut schedule, 0).into_iter().map(|(_, lane, toll)| (lane, toll)).collect();
    let wanted = [(Answer, 3), (Answer, 1), (Urgent, 2), (Reminder, 1), (Bulk, 1), (Bulk, 2)];
    assert_eq!(order, wanted.map(|(lane, chat)| (lane, private(chat))));
}

#[test]
fn ten_thousand_for_one_chat_hold_no_other() {
    for lane in [Answer, Bulk] {
        let mut schedule = telegram();
        (0..10_000).for_each(|_| _ = schedule.arrive(ms(0), lane, private(1)));
        assert_eq!(schedule.let_go(ms(0)).len(), 5);
        let other = schedule.arrive(ms(200), lane, private(2));
        assert_eq!(schedule.let_go(ms(200)), [other]);
    }
}

#[test]
fn chats_take_turns_and_keep_theirs() {
    let mut schedule = Schedule::new(Allowances {
        overall: limit(1, 10),
        unasked: limit(1, 10),
        private: limit(9, 10),
        room: limit(9, 10),
    });
    for chat in [1, 1, 1, 2, 2, 3] {
        schedule.arrive(ms(0), Bulk, private(chat));
    }
    let mut order = Vec::new();
    for at in [0, 10, 20, 30, 40, 50, 60] {
        // An answer goes before the chat's own bulk, whose turn is not lost by it.
        if at == 20 {
            schedule.arrive(ms(at), Answer, private(3));
        }
        order.extend(schedule.let_go(ms(at)).into_iter().map(|place| (place.lane, place.toll)));
    }
    let wanted = [(Bulk, 1), (Bulk, 2), (Answer, 3), (Bulk, 3), (Bulk, 1), (Bulk, 2), (Bulk, 1)];
    assert_eq!(order, wanted.map(|(lane, chat)| (lane, private(chat))));
}

#[test]
fn who_rests_when_told_to_wait() {
    // What was told to wait for 3 s at 0, or for how long else; then who of the asked may leave at once.
    type Rest = (Lane, Toll, u64);
    let asked =
        [(Answer, private(1)), (Answer, private(9)), (Bulk, private(9)), (Answer, Toll::Call), (Bulk, Toll::Call)];
    let rows: [(&str, &[Rest], [u64; 5]); 8] = [
        ("an answer: its chat only", &[(Answer, private(1), 3)], [3, 0, 0, 0, 0]),
        ("what nobody asked for: all of it", &[(Urgent, private(1), 3)], [3, 0, 3, 0, 0]),
        ("two chats: as long as both", &[(Answer, private(1), 3), (Answer, private(2), 5)], [3, 0, 3, 0, 0]),
        ("one chat twice", &[(Answer, private(1), 3), (Answer, private(1), 5)], [5, 0, 0, 0, 0]),
        ("shorter later", &[(Answer, private(1), 5), (Answer, private(1), 3)], [5, 0, 0, 0, 0]),
        (
            "three chats: as long as two",
            &[(Answer, private(1), 3), (Answer, room(1), 5), (Answer, room(2), 4)],
            [3, 0, 4, 0, 0],
        ),
        ("a menu: no acknowledgement", &[(Bulk, Toll::Call, 3)], [0, 0, 3, 0, 3]),
        ("an acknowledgement: calls", &[(Answer, Toll::Call, 3)], [0, 0, 3, 3, 3]),
    ];
    for (name, rests, wanted) in rows {
        for ((lane, toll), wanted) in asked.into_iter().zip(wanted) {
            let mut schedule = telegram();
            rests.iter().for_each(|(lane, toll, s)| schedule.rest(ms(0), *lane, *toll, ms(s * 1_000)));
            schedule.arrive(ms(0), lane, toll);
            assert_eq!(drained(&mut schedule, 0), [(wanted * 1_000, lane, toll)], "{name}");
        }
    }
    for (lane, toll) in asked {
        let mut schedule = telegram();
        schedule.rest_all(ms(0), ms(3_000));
        schedule.rest_all(ms(0), ms(1_000));
        schedule.arrive(ms(0), lane, toll);
        assert_eq!(drained(&mut schedule, 0), [(3_000, lane, toll)]);
    }
}

#[test]
fn a_rest_without_end_overflows_nothing() {
    let mut schedule = telegram();
    schedule.rest(ms(7), Answer, private(1), Duration::MAX);
    schedule.rest_all(ms(7), Duration::MAX);
    schedule.arrive(ms(7), Answer, private(1));
    assert!(schedule.let_go(ms(7)).is_empty());
    assert_eq!(schedule.next(), Some(Duration::MAX));
}

#[test]
fn who_gives_the_place_back_never_counted() {
    let mut schedule = telegram();
    let gone = (0..5).map(|_| schedule.arrive(ms(0), Bulk, private(1))).last().unwrap();
    schedule.let_go(ms(0));
    schedule.arrive(ms(1), Bulk, private(1));
    assert!(schedule.let_go(ms(1)).is_empty());
    schedule.give_back(ms(2), gone, ms(0));
    assert_eq!(schedule.let_go(ms(2)).len(), 1);
}

#[test]
fn chats_that_went_quiet_are_forgotten() {
    let mut schedule = telegram();
    for n in 0..1_000 {
        let at = ms(n * 40);
        schedule.arrive(at, Answer, private(n));
        schedule.let_go(at);
        // Those of five seconds, at one in 40 ms.
        assert!(schedule.chats.len() <= 126, "{} at {n}", schedule.chats.len());
    }
    // A rest is remembered, also where nobody ever wrote; a place given up leaves nothing.
    schedule.rest(ms(40_000), Answer, room(1), ms(100_000));
    let place = schedule.arrive(ms(40_000), Answer, room(2));
    schedule.leave(ms(40_000), place);
    assert!(!schedule.chats.contains_key(&Chat::Room(ChatKey(2))));
    (0..100).for_each(|_| _ = schedule.let_go(ms(100_000)));
    assert_eq!(schedule.chats.keys().collect::<Vec<_>>(), [&Chat::Room(ChatKey(1))]);
    schedule.let_go(ms(140_000));
    assert_empty(&schedule);
}

fn assert_empty(schedule: &Schedule) {
    let left = (&schedule.chats, &schedule.calls, &schedule.ready, &schedule.held, &schedule.quiet);
    assert!(schedule.chats.is_empty() && schedule.calls.is_empty(), "{left:?}");
    assert!(schedule.ready.is_empty() && schedule.held.is_empty() && schedule.quiet.is_empty(), "{left:?}");
}

/// A look at each of 100,000 would take milliseconds; the bound is some hundred times what it takes.
#[test]
fn an_answer_does_not_pay_for_those_who_wait() {
    for same_chat in [true, false] {
        let mut schedule = telegram();
        for n in 0..100_000 {
            schedule.arrive(ms(0), Bulk, private(if same_chat { 0 } else { n }));
        }
        schedule.let_go(ms(0));
        let mut taken: Vec<_> = (0..201)
            .map(|n| {
                // Five a second: what bulk leaves over.
                let (now, begun) = (ms(1 + n * 200), Instant::now());
                let place = schedule.arrive(now, Answer, private(1_000_000 + n));
                assert_eq!(schedule.let_go(now).first(), Some(&place));
                schedule.next();
                begun.elapsed()
            })
            .collect();
        taken.sort();
        assert!(taken[100] < ms(1), "{:?} for half of the answers", taken[100]);
    }
}

/// What happens, some milliseconds after what happened before.
#[derive(Clone, Debug)]
enum Event {
    Arrive(Lane, Toll),
    Rest(Lane, Toll, u64),
    RestAll(u64),
    /// One of those who wait, by its place among them.
    Leave(usize),
    /// One of those who were let go last.
    GiveBack(usize),
}

/// All rules again, as they are written down, over a list of everything that ever happened.
struct Naive {
    allowances: Allowances,
    waiting: Vec<Place>,
    gone: Vec<(Moment, Place)>,
    rests: Vec<(Lane, Toll, Moment)>,
    all_rests: Vec<Moment>,
    /// Who of a lane was overtaken by which other chats since its chat's turn in the lane began.
    overtaken: BTreeMap<(Lane, Chat), BTreeSet<Chat>>,
}

impl Naive {
    fn new(allowances: Allowances) -> Self {
        Self {
            allowances,
            waiting: Vec::new(),
            gone: Vec::new(),
            rests: Vec::new(),
            all_rests: Vec::new(),
            overtaken: BTreeMap::new(),
        }
    }

    fn free(&self, now: Moment, limit: Limit, counts: impl Fn(&Place) -> bool) -> bool {
        let within = self.gone.iter().filter(|(at, place)| *at + limit.per > now && counts(place));
        within.count() < limit.count as usize
    }

    fn may(&self, now: Moment, lane: Lane, toll: Toll) -> bool {
        let rests: Vec<_> = self.rests.iter().filter(|(.., until)| *until > now).collect();
        if self.all_rests.iter().any(|until| *until > now) {
            return false;
        }
        let Some(chat) = toll.chat() else {
            return !rests.iter().any(|(told, toll, _)| *toll == Toll::Call && *told <= lane);
        };
        let chats: BTreeSet<_> = rests.iter().filter_map(|(_, toll, _)| toll.chat()).collect();
        let own = !chats.contains(&chat) && self.free(now, chat.limit(&self.allowances), |place| place.toll == toll);
        let overall = self.free(now, self.allowances.overall, |place| place.toll != Toll::Call);
        let unasked = |place: &Place| place.toll != Toll::Call && place.lane != Answer;
        let quiet = chats.len() < 2 && rests.iter().all(|(told, toll, _)| *told == Answer && *toll != Toll::Call);
        own && overall && (lane == Answer || quiet && self.free(now, self.allowances.unasked, unasked))
    }

    fn who_may(&self, now: Moment) -> Vec<Place> {
        self.waiting.iter().copied().filter(|place| self.may(now, place.lane, place.toll)).collect()
    }

    fn lets_go(&mut self, now: Moment, place: Place) -> Result<(), TestCaseError> {
        let who_may = self.who_may(now);
        prop_assert!(who_may.contains(&place), "early: {place:?} at {now:?}");
        let alike = |other: &Place| (other.toll == Toll::Call) == (place.toll == Toll::Call);
        let better = who_may.iter().find(|other| alike(other) && other.lane < place.lane);
        prop_assert!(better.is_none(), "{better:?} before {place:?} at {now:?}");
        let same = |other: &&Place| (other.lane, other.toll) == (place.lane, place.toll);
        prop_assert!(!self.waiting.iter().filter(same).any(|other| other.number < place.number));
        self.waiting.retain(|other| *other != place);
        self.gone.push((now, place));
        let Some(chat) = place.toll.chat() else { return Ok(()) };
        self.overtaken.remove(&(place.lane, chat));
        for other in who_may {
            if let Some(passed) = other.toll.chat().filter(|passed| *passed != chat && other.lane == place.lane) {
                // Once for each departure, though several may wait in that chat.
                let head = |another: &&Place| (another.lane, another.toll) == (other.lane, other.toll);
                if self.waiting.iter().filter(head).min_by_key(|place| place.number) == Some(&other) {
                    let new = self.overtaken.entry((other.lane, passed)).or_default().insert(chat);
                    prop_assert!(new, "{chat:?} twice before {other:?}");
                }
            }
        }
        Ok(())
    }

    fn leaves(&mut self, place: Place) {
        self.waiting.retain(|other| *other != place);
        if let Some(chat) = place.toll.chat()
            && !self.waiting.iter().any(|other| (other.lane, other.toll) == (place.lane, place.toll))
        {
            self.overtaken.remove(&(place.lane, chat));
        }
    }

    /// Every window, wherever it begins, over what really left.
    fn no_window_is_exceeded(&self) -> Result<(), TestCaseError> {
        let fits = |limit: Limit, counts: &dyn Fn(&Place) -> bool| {
            let times: Vec<_> = self.gone.iter().filter(|(_, place)| counts(place)).map(|(at, _)| *at).collect();
            times.iter().all(|from| {
                times.iter().filter(|at| *at >= from && **at < *from + limit.per).count() <= limit.count as usize
            })
        };
        prop_assert!(fits(self.allowances.overall, &|place| place.toll != Toll::Call));
        prop_assert!(fits(self.allowances.unasked, &|place| place.toll != Toll::Call && place.lane != Answer));
        for chat in self.gone.iter().filter_map(|(_, place)| place.toll.chat()).collect::<BTreeSet<_>>() {
            prop_assert!(fits(chat.limit(&self.allowances), &|place| place.toll.chat() == Some(chat)));
        }
        Ok(())
    }
}

fn a_limit(counts: std::ops::Range<u32>, pers: std::ops::Range<u64>) -> impl Strategy<Value = Limit> {
    (counts, pers).prop_map(|(count, per)| limit(count, per))
}

fn an_event() -> impl Strategy<Value = Event> {
    let lane = || (0usize..4).prop_map(|n| LANES[n]);
    let toll = || {
        let chat = prop_oneof![(0u64..4).prop_map(private), (0u64..3).prop_map(room)];
        prop_oneof![1 => Just(Toll::Call), 9 => chat]
    };
    prop_oneof![
        30 => (lane(), toll()).prop_map(|(lane, toll)| Event::Arrive(lane, toll)),
        3 => (lane(), toll(), 0u64..150).prop_map(|(lane, toll, for_)| Event::Rest(lane, toll, for_)),
        1 => (0u64..60).prop_map(Event::RestAll),
        2 => any::<usize>().prop_map(Event::Leave),
        2 => (0usize..4).prop_map(Event::GiveBack),
    ]
}

proptest! {
    #[test]
    fn it_does_what_the_rules_say(
        overall in a_limit(2..6, 20..80),
        unasked in a_limit(1..4, 10..60),
        private in a_limit(1..4, 0..150),
        room in a_limit(1..4, 30..200),
        events in prop::collection::vec((prop_oneof![Just(0u64), 0u64..20], an_event()), 1..90),
    ) {
        let allowances = Allowances { overall, unasked, private, room };
        let mut schedule = Schedule::new(allowances);
        let mut naive = Naive::new(allowances);
        let (mut now, mut turns, mut due) = (0, 0, 0);
        let mut events = events.into_iter().peekable();
        due += events.peek().map_or(0, |(gap, _)| *gap);
        loop {
            let next = schedule.next().map(|next| u64::try_from(next.as_millis()).unwrap());
            let before = now;
            let event = match (events.peek().is_some(), next) {
                (true, next) if next.is_none_or(|next| next >= due) => {
                    now = due;
                    let event = events.next().map(|(_, event)| event);
                    due += events.peek().map_or(0, |(gap, _)| *gap);
                    event
                }
                (_, Some(next)) => {
                    prop_assert!(next > now, "stands still at {now}");
                    now = next;
                    turns += 1;
                    None
                }
                (_, None) => break,
            };
            if now > before {
                // Nobody becomes free between two events but by time, and who is free stays so.
                let late = naive.who_may(ms(now - 1));
                prop_assert!(late.is_empty(), "{late:?} waited until {now}");
            }
            match event {
                Some(Event::Arrive(lane, toll)) => naive.waiting.push(schedule.arrive(ms(now), lane, toll)),
                Some(Event::Rest(lane, toll, for_)) => {
                    schedule.rest(ms(now), lane, toll, ms(for_));
                    naive.rests.push((lane, toll, ms(now + for_)));
                }
                Some(Event::RestAll(for_)) => {
                    schedule.rest_all(ms(now), ms(for_));
                    naive.all_rests.push(ms(now + for_));
                }
                Some(Event::Leave(index)) if !naive.waiting.is_empty() => {
                    let place = naive.waiting[index % naive.waiting.len()];
                    schedule.leave(ms(now), place);
                    naive.leaves(place);
                }
                Some(Event::GiveBack(index)) if index < naive.gone.len() => {
                    let (at, place) = naive.gone.remove(naive.gone.len() - 1 - index);
                    schedule.give_back(ms(now), place, at);
                }
                _ => {}
            }
            for place in schedule.let_go(ms(now)) {
                naive.lets_go(ms(now), place)?;
            }
            let late = naive.who_may(ms(now));
            prop_assert!(late.is_empty(), "{late:?} still wait at {now}");
        }
        prop_assert!(naive.waiting.is_empty(), "left behind: {:?}", naive.waiting);
        naive.no_window_is_exceeded()?;
        // A wake lets somebody go or makes one chat ready again.
        prop_assert!(turns <= 400, "{turns} turns");
        (0..100).for_each(|_| _ = schedule.let_go(ms(now + 1_000)));
        assert_empty(&schedule);
    }
}
