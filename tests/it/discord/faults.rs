//! Planned faults, and the pace the platform allows. Both only decide; the server carries it out.

use std::collections::{HashMap, VecDeque};
use std::time::{Duration, Instant};

use super::judge::Scope;
use super::route::Route;

/// For the next requests that match.
#[derive(Clone, Debug)]
pub struct Fault {
    /// One of the names in `route`; None: every one.
    pub route: Option<&'static str>,
    /// A channel or an interaction.
    pub place: Option<u64>,
    pub times: usize,
    pub what: What,
}

#[derive(Clone, Copy, Debug)]
pub enum What {
    /// Without effect, an error in JSON.
    Status(u16),
    /// Without effect, a page of a gateway instead of JSON.
    StatusRaw(u16),
    /// Without effect, status, code and message of an error of Discord's.
    Refused(u16, u32, &'static str),
    /// Without effect, 429; keeps refusing that route, or everything if it is global, until the seconds are over, and
    /// anew if asked too early.
    TooMany { retry_after: f64, scope: Scope },
    /// Without effect, the connection is closed.
    DropBefore,
    /// With effect, the connection is closed instead of an answer.
    DropAfter,
    /// With effect, the answer's JSON is cut.
    Malformed,
    /// With effect at once, the answer comes later.
    Slow(Duration),
}

#[derive(Default)]
pub struct Faults {
    planned: Vec<Fault>,
    /// Which bucket is refused, until when, and for how many seconds; the empty one is everything.
    held: HashMap<String, (Instant, f64, Scope)>,
    /// Requests that came while they were to wait.
    pub too_early: usize,
}

impl Faults {
    pub fn plan(&mut self, fault: Fault) {
        self.planned.push(fault);
    }

    /// What happens to a request, if something is planned for it; used up by asking.
    pub fn meet(&mut self, route: &Route, now: Instant) -> Option<What> {
        let everything = (!route.of_interaction()).then(String::new);
        for bucket in everything.into_iter().chain([route.bucket()]) {
            let Some((until, retry_after, scope)) = self.held.get_mut(&bucket) else { continue };
            if now < *until {
                *until = now + Duration::from_secs_f64(*retry_after);
                self.too_early += 1;
                return Some(What::TooMany { retry_after: *retry_after, scope: *scope });
            }
            self.held.remove(&bucket);
        }
        let at = self.planned.iter().position(|fault| {
            fault.route.is_none_or(|name| name == route.name())
                && fault.place.is_none_or(|id| Some(id) == route.place())
        })?;
        let what = self.planned[at].what;
        self.planned[at].times = self.planned[at].times.saturating_sub(1);
        if self.planned[at].times == 0 {
            self.planned.remove(at);
        }
        if let What::TooMany { retry_after, scope } = what {
            let bucket = if scope == Scope::Global { String::new() } else { route.bucket() };
            self.held.insert(bucket, (now + Duration::from_secs_f64(retry_after), retry_after, scope));
        }
        Some(what)
    }
}

/// So many requests in a second.
pub const PACE: usize = 50;

/// What was let through lately: "All bots can make up to 50 requests per second to our API" (Rate Limits, "Global Rate
/// Limit").
pub struct Gate {
    /// None: no limit.
    pub pace: Option<usize>,
    lately: VecDeque<Instant>,
}

impl Default for Gate {
    fn default() -> Self {
        Self { pace: Some(PACE), lately: VecDeque::new() }
    }
}

impl Gate {
    /// The window is a twentieth shorter than the limit says: the client's clock and the way here are not exact.
    ///
    /// # Errors
    /// The seconds after which it can be asked again.
    pub fn pass(&mut self, now: Instant) -> Result<(), f64> {
        let Some(pace) = self.pace else { return Ok(()) };
        let within = Duration::from_millis(950);
        while self.lately.front().is_some_and(|at| now.duration_since(*at) >= within) {
            self.lately.pop_front();
        }
        match self.lately.front().filter(|_| self.lately.len() >= pace) {
            None => {
                self.lately.push_back(now);
                Ok(())
            }
            Some(first) => Err(Duration::from_secs(1).saturating_sub(now.duration_since(*first)).as_secs_f64()),
        }
    }
}

#[test]
fn the_pace_is_counted_in_a_sliding_window() {
    let start = Instant::now();
    let millis = |millis| start + Duration::from_millis(millis);
    let mut gate = Gate::default();
    assert!((0..50).all(|n| gate.pass(millis(n * 10)).is_ok()));
    for (at, expected) in
        [(500, Err(0.5)), (900, Err(0.1)), (949, Err(0.051)), (950, Ok(())), (951, Err(0.059)), (960, Ok(()))]
    {
        let passed = gate.pass(millis(at)).map_err(|wait| (wait * 1000.0).round() / 1000.0);
        assert_eq!(passed, expected, "{at}");
    }
    gate.pace = None;
    assert_eq!(gate.pass(millis(961)), Ok(()));
}

#[test]
fn a_route_is_held_until_the_time_is_over_and_longer_if_asked_too_early() {
    let start = Instant::now();
    let seconds = |seconds| start + Duration::from_secs(seconds);
    let (here, there) = (Route::Post(1), Route::Post(2));
    let answer = Route::Followup { token: "t".to_owned() };
    let mut faults = Faults::default();
    let limit = |scope| What::TooMany { retry_after: 3.0, scope };
    faults.plan(Fault { route: None, place: Some(1), times: 1, what: limit(Scope::User) });
    for (route, at, refused) in [
        (&there, 0, false),
        (&here, 0, true),
        (&there, 1, false),
        (&here, 2, true),
        (&here, 4, true),
        (&here, 7, false),
        (&here, 7, false),
    ] {
        let met = faults.meet(route, seconds(at));
        assert_eq!(matches!(met, Some(What::TooMany { .. })), refused, "{route:?} at {at}");
    }
    assert_eq!(faults.too_early, 2);

    faults.plan(Fault { route: None, place: Some(1), times: 1, what: limit(Scope::Global) });
    for (route, at, refused) in
        [(&here, 10, true), (&there, 11, true), (&answer, 11, false), (&there, 15, false), (&here, 15, false)]
    {
        let met = faults.meet(route, seconds(at));
        assert_eq!(matches!(met, Some(What::TooMany { .. })), refused, "{route:?} at {at}");
    }
    assert_eq!(faults.too_early, 3);
}
