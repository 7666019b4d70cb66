//! How fast one person may act, through all of their accounts together: bursts, then one polite line, then silence for a while.
//!
//! Kept in memory: a restart forgives. Measured on monotonic time, which no clock winds.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use crate::domain::id::PersonId;
use crate::domain::person::Account;

#[derive(Clone, Debug)]
pub struct PaceSettings {
    /// Acts at once.
    pub burst: u32,
    /// Then one in this time.
    pub each: Duration,
    /// Nothing is answered for so long after the polite line.
    pub silence: Duration,
}

impl Default for PaceSettings {
    fn default() -> Self {
        Self { burst: 20, each: Duration::from_secs(1), silence: Duration::from_secs(60) }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Go,
    Warn,
    Silence,
}

/// More accounts than this are swept of those that rest.
const MOST_REMEMBERED: usize = 50_000;

#[derive(Debug, Default)]
pub struct Pace {
    kept: Mutex<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    allowances: HashMap<Who, Allowance>,
    /// Whose account it is, as far as it was seen.
    people: HashMap<Account, PersonId>,
}

/// A person, or an account of which nobody is known.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Who {
    Person(PersonId),
    Account(Account),
}

#[derive(Clone, Copy, Debug)]
struct Allowance {
    left: f64,
    at: Instant,
    silent_until: Option<Instant>,
}

impl Pace {
    /// This account is this person's. What the account used up before is the person's as well.
    pub fn know(&self, account: &Account, person: PersonId) {
        let mut kept = self.kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let before = kept.people.insert(account.clone(), person);
        if before == Some(person) {
            return;
        }
        let was = before.map_or_else(|| Who::Account(account.clone()), Who::Person);
        let Some(used) = kept.allowances.remove(&was) else { return };
        let own = kept.allowances.entry(Who::Person(person)).or_insert(used);
        *own = Allowance {
            left: own.left.min(used.left),
            at: own.at.max(used.at),
            silent_until: own.silent_until.max(used.silent_until),
        };
    }

    pub fn ask(&self, settings: &PaceSettings, account: &Account) -> Verdict {
        self.ask_at(settings, account, Instant::now())
    }

    fn ask_at(&self, settings: &PaceSettings, account: &Account, now: Instant) -> Verdict {
        let mut kept = self.kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let Kept { allowances, people } = &mut *kept;
        let full = f64::from(settings.burst);
        let regained = |allowance: &Allowance| {
            let seconds = now.saturating_duration_since(allowance.at).as_secs_f64();
            (allowance.left + seconds / settings.each.as_secs_f64().max(1e-9)).min(full)
        };
        if allowances.len() > MOST_REMEMBERED || people.len() > MOST_REMEMBERED {
            allowances.retain(|_, allowance| {
                regained(allowance) < full || allowance.silent_until.is_some_and(|until| until > now)
            });
            people.retain(|_, person| allowances.contains_key(&Who::Person(*person)));
        }
        let fresh = Allowance { left: full, at: now, silent_until: None };
        let who = people.get(account).map_or_else(|| Who::Account(account.clone()), |person| Who::Person(*person));
        let allowance = allowances.entry(who).or_insert(fresh);
        if allowance.silent_until.is_some_and(|until| now < until) {
            return Verdict::Silence;
        }
        if allowance.silent_until.take().is_some() {
            *allowance = fresh;
        }
        allowance.left = regained(allowance);
        allowance.at = now;
        if allowance.left < 1.0 {
            allowance.silent_until = Some(now + settings.silence);
            return Verdict::Warn;
        }
        allowance.left -= 1.0;
        Verdict::Go
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::person::Platform;

    #[test]
    fn a_burst_then_one_line_then_silence_then_again() {
        let pace = Pace::default();
        let settings = PaceSettings::default();
        let account = |name: &str| Account { platform: Platform::Console, name: name.into() };
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        for _ in 0..20 {
            assert_eq!(pace.ask_at(&settings, &account("a"), at(0)), Verdict::Go);
        }
        assert_eq!(pace.ask_at(&settings, &account("b"), at(0)), Verdict::Go, "others are not held");
        assert_eq!(pace.ask_at(&settings, &account("a"), at(1)), Verdict::Go, "one a second");
        assert_eq!(pace.ask_at(&settings, &account("a"), at(1)), Verdict::Warn);
        assert_eq!(pace.ask_at(&settings, &account("a"), at(2)), Verdict::Silence);
        assert_eq!(pace.ask_at(&settings, &account("a"), at(60)), Verdict::Silence);
        assert_eq!(pace.ask_at(&settings, &account("a"), at(61)), Verdict::Go);
    }
    #[test]
    fn accounts_of_one_person_share_what_they_may() {
        let pace = Pace::default();
        let settings = PaceSettings::default();
        let account = |name: &str| Account { platform: Platform::Console, name: name.into() };
        let now = Instant::now();
        for _ in 0..12 {
            assert_eq!(pace.ask_at(&settings, &account("a"), now), Verdict::Go);
        }
        pace.know(&account("a"), PersonId(1));
        pace.know(&account("b"), PersonId(1));
        for _ in 0..8 {
            assert_eq!(pace.ask_at(&settings, &account("b"), now), Verdict::Go);
        }
        assert_eq!(pace.ask_at(&settings, &account("a"), now), Verdict::Warn);
        assert_eq!(pace.ask_at(&settings, &account("b"), now), Verdict::Silence);
        // Two again: whoever leaves takes along what was used up.
        pace.know(&account("b"), PersonId(2));
        assert_eq!(pace.ask_at(&settings, &account("b"), now), Verdict::Silence);
        assert_eq!(pace.ask_at(&settings, &account("c"), now), Verdict::Go);
    }
}
