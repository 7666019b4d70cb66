//! Planned faults, and the pace the platform allows. Both only decide; the server carries it out.

use std::collections::{HashMap, VecDeque};
use std::time::{Duration, Instant};

/// For the next requests that match.
#[derive(Clone, Debug)]
pub struct Fault {
    /// In any case; None: every method.
    pub method: Option<&'static str>,
    pub chat: Option<i64>,
    pub times: usize,
    pub what: What,
}

#[derive(Clone, Copy, Debug)]
pub enum What {
    /// Without effect, an error in JSON.
    Status(u16),
    /// Without effect, a page of a gateway instead of JSON.
    StatusRaw(u16),
    /// Without effect, 429; keeps refusing that chat's sends until the seconds are over, and anew if asked too early.
    TooMany {
        retry_after: u32,
    },
    /// The same for the whole bot: sends to everybody are refused.
    Flood {
        retry_after: u32,
    },
    /// Without effect, the connection is closed.
    DropBefore,
    /// With effect, the connection is closed instead of an answer.
    DropAfter,
    /// With effect, the answer's JSON is cut.
    Malformed,
    /// With effect at once, the answer comes later.
    Slow(Duration),
    /// 409, as a second `getUpdates` causes it.
    Conflict,
    Unauthorized,
    /// Behind "Forbidden: ".
    Forbidden(&'static str),
    /// Behind "Bad Request: ".
    BadRequest(&'static str),
}

#[derive(Default)]
pub struct Faults {
    planned: Vec<Fault>,
    /// Whose sends are refused, until when, and for how many seconds; None: everybody's.
    held: HashMap<Option<i64>, (Instant, u32)>,
    /// Requests that came while they were to wait.
    pub too_early: usize,
}

impl Faults {
    pub fn plan(&mut self, fault: Fault) {
        self.planned.push(fault);
    }

    /// What happens to a request, if something is planned for it; used up by asking.
    pub fn meet(&mut self, method: &str, chat: Option<i64>, now: Instant) -> Option<What> {
        for whose in [None, chat].into_iter().filter(|_| paced(method)) {
            let Some((until, retry_after)) = self.held.get_mut(&whose) else { continue };
            if now < *until {
                *until = now + Duration::from_secs((*retry_after).into());
                self.too_early += 1;
                return Some(What::TooMany { retry_after: *retry_after });
            }
            self.held.remove(&whose);
        }
        let at = self.planned.iter().position(|fault| {
            fault.method.is_none_or(|name| name.eq_ignore_ascii_case(method))
                && fault.chat.is_none_or(|id| Some(id) == chat)
        })?;
        let what = self.planned[at].what;
        self.planned[at].times = self.planned[at].times.saturating_sub(1);
        if self.planned[at].times == 0 {
            self.planned.remove(at);
        }
        let held = match what {
            // Told about a call that is for no chat, it says nothing about sends.
            What::TooMany { retry_after } => chat.map(|chat| (Some(chat), retry_after)),
            What::Flood { retry_after } => Some((None, retry_after)),
            _ => None,
        };
        if let Some((whose, retry_after)) = held {
            self.held.insert(whose, (now + Duration::from_secs(retry_after.into()), retry_after));
        }
        Some(what)
    }
}

/// So many requests in so long.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    pub times: usize,
    pub within: Duration,
}

impl Limit {
    pub const fn new(times: usize, within: Duration) -> Self {
        Self { times, within }
    }
}

/// Telegram's FAQ for bots, "My bot is hitting limits": about 30 a second in all, 20 a minute in a group, one a second
/// in a chat with short bursts allowed.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    pub overall: Limit,
    pub private: Limit,
    pub group: Limit,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            overall: Limit::new(30, Duration::from_secs(1)),
            private: Limit::new(5, Duration::from_secs(5)),
            group: Limit::new(20, Duration::from_secs(60)),
        }
    }
}

/// Methods that show something to somebody.
pub fn paced(method: &str) -> bool {
    matches!(method, "sendMessage" | "sendDocument" | "editMessageText" | "editMessageReplyMarkup")
}

/// What was let through lately.
pub struct Gate {
    /// None: no limits.
    pub pace: Option<Pace>,
    overall: VecDeque<Instant>,
    chats: HashMap<i64, VecDeque<Instant>>,
}

impl Default for Gate {
    fn default() -> Self {
        Self { pace: Some(Pace::default()), overall: VecDeque::new(), chats: HashMap::new() }
    }
}

impl Gate {
    /// # Errors
    /// The whole seconds after which it can be asked again.
    pub fn pass(&mut self, chat: i64, now: Instant) -> Result<(), u32> {
        let Some(pace) = self.pace else { return Ok(()) };
        let own = self.chats.entry(chat).or_default();
        let limit = if chat > 0 { pace.private } else { pace.group };
        let wait = wait(&mut self.overall, pace.overall, now).max(wait(own, limit, now));
        if let Some(wait) = wait {
            return Err(wait);
        }
        self.overall.push_back(now);
        own.push_back(now);
        Ok(())
    }
}

/// The window is a twentieth shorter than the limit says: the client's clock and the way here are not exact.
fn wait(lately: &mut VecDeque<Instant>, limit: Limit, now: Instant) -> Option<u32> {
    let within = limit.within.mul_f64(0.95);
    while lately.front().is_some_and(|at| now.duration_since(*at) >= within) {
        lately.pop_front();
    }
    let first = lately.front().filter(|_| lately.len() >= limit.times)?;
    let left = limit.within.saturating_sub(now.duration_since(*first)).as_secs_f64().ceil();
    Some((left as u32).max(1))
}

#[test]
fn the_pace_is_counted_in_a_sliding_window() {
    let start = Instant::now();
    let mut gate = Gate::default();
    let millis = |millis| start + Duration::from_millis(millis);
    for (chat, at, expected) in [
        (1, 0, Ok(())),
        (1, 10, Ok(())),
        (1, 20, Ok(())),
        (1, 30, Ok(())),
        (1, 40, Ok(())),
        (1, 50, Err(5)),
        (2, 50, Ok(())),
        (1, 4740, Err(1)),
        (1, 4750, Ok(())),
        (1, 4751, Err(1)),
        (1, 4760, Ok(())),
    ] {
        assert_eq!(gate.pass(chat, millis(at)), expected, "{chat} at {at}");
    }

    let mut gate = Gate::default();
    assert!((1..=30).all(|chat| gate.pass(chat, start).is_ok()));
    assert_eq!(gate.pass(31, millis(900)), Err(1));
    assert_eq!(gate.pass(31, millis(950)), Ok(()));

    let mut gate = Gate::default();
    assert!((0..20).all(|n| gate.pass(-5, millis(n * 100)).is_ok()));
    assert_eq!(gate.pass(-5, millis(30_000)), Err(30));
    gate.pace = None;
    assert_eq!(gate.pass(-5, millis(30_001)), Ok(()));
}

#[test]
fn a_chat_is_held_until_the_time_is_over_and_longer_if_asked_too_early() {
    let start = Instant::now();
    let seconds = |seconds| start + Duration::from_secs(seconds);
    let mut faults = Faults::default();
    faults.plan(Fault { method: None, chat: Some(1), times: 1, what: What::TooMany { retry_after: 3 } });
    for (chat, at, refused) in
        [(2, 0, false), (1, 0, true), (2, 1, false), (1, 2, true), (1, 4, true), (1, 7, false), (1, 7, false)]
    {
        let met = faults.meet("sendMessage", Some(chat), seconds(at));
        assert_eq!(matches!(met, Some(What::TooMany { retry_after: 3 })), refused, "{chat} at {at}");
    }
    assert_eq!(faults.too_early, 2);

    faults.plan(Fault { method: None, chat: Some(1), times: 1, what: What::Flood { retry_after: 3 } });
    for (chat, at, refused) in [(2, 10, false), (1, 10, true), (2, 11, true), (1, 13, true), (2, 16, false)] {
        let met = faults.meet("sendMessage", Some(chat), seconds(at));
        assert_eq!(met.is_some(), refused, "{chat} at {at}");
    }
    assert_eq!(faults.too_early, 4);
}
