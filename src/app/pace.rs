//! How fast one account may act: bursts, then one polite line, then silence for a while.
//!
//! Kept in memory: a restart forgives. Measured on monotonic time, which no clock winds.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};

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
    accounts: Mutex<HashMap<Account, Allowance>>,
}

#[derive(Clone, Copy, Debug)]
struct Allowance {
    left: f64,
    at: Instant,
    silent_until: Option<Instant>,
}

impl Pace {
    pub fn ask(&self, settings: &PaceSettings, account: &Account) -> Verdict {
        self.ask_at(settings, account, Instant::now())
    }

    fn ask_at(&self, settings: &PaceSettings, account: &Account, now: Instant) -> Verdict {
        let mut accounts = self.accounts.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let full = f64::from(settings.burst);
        let regained = |allowance: &Allowance| {
            let seconds = now.saturating_duration_since(allowance.at).as_secs_f64();
            (allowance.left + seconds / settings.each.as_secs_f64().max(1e-9)).min(full)
        };
        if accounts.len() > MOST_REMEMBERED {
            accounts.retain(|_, allowance| {
                regained(allowance) < full || allowance.silent_until.is_some_and(|until| until > now)
            });
        }
        let fresh = Allowance { left: full, at: now, silent_until: None };
        let allowance = accounts.entry(account.clone()).or_insert(fresh);
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
}
