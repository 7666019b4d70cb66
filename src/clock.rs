//! The one clock. Nothing else reads the system's time.
//!
//! A real database lives on the system's clock. A rehearsal's clock stands still until it is wound, so that what
//! happens in it depends on what people do and on nothing else.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, TimeZone, Utc};

#[derive(Clone, Debug)]
pub enum Clock {
    System,
    /// Milliseconds since 1970 UTC, wound by hand.
    Rehearsal(Arc<AtomicI64>),
}

impl Clock {
    pub fn rehearsal(at: DateTime<Utc>) -> Self {
        Self::Rehearsal(Arc::new(AtomicI64::new(at.timestamp_millis())))
    }

    /// To the millisecond, which is what the store keeps.
    pub fn now(&self) -> DateTime<Utc> {
        let millis = match self {
            #[expect(clippy::disallowed_methods, reason = "the one place that reads the system's time")]
            Self::System => Utc::now().timestamp_millis(),
            Self::Rehearsal(at) => at.load(Ordering::SeqCst),
        };
        Utc.timestamp_millis_opt(millis).single().unwrap_or(DateTime::<Utc>::MAX_UTC)
    }

    /// Winds a rehearsal's clock, forward only; does nothing to the system's.
    pub fn wind(&self, to: DateTime<Utc>) {
        if let Self::Rehearsal(at) = self {
            at.fetch_max(to.timestamp_millis(), Ordering::SeqCst);
        }
    }
}
