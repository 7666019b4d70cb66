//! The one clock. Nothing else reads the system's time.
//!
//! A real database lives on the system's clock. A rehearsal's clock stands still until it is wound, so that what
//! happens in it depends on what people do and on nothing else.

use std::time::Duration;

use chrono::{DateTime, TimeZone, Utc};
use tokio::sync::watch;

const LONGEST_STEP: Duration = Duration::from_secs(30);

#[derive(Clone, Debug)]
pub enum Clock {
    System,
    /// Milliseconds since 1970 UTC, wound by hand.
    Rehearsal(watch::Sender<i64>),
}

impl Clock {
    pub fn rehearsal(at: DateTime<Utc>) -> Self {
        Self::Rehearsal(watch::Sender::new(at.timestamp_millis()))
    }

    /// To the millisecond, which is what the store keeps.
    pub fn now(&self) -> DateTime<Utc> {
        let millis = match self {
            #[expect(clippy::disallowed_methods, reason = "the one place that reads the system's time")]
            Self::System => Utc::now().timestamp_millis(),
            Self::Rehearsal(at) => *at.borrow(),
        };
        Utc.timestamp_millis_opt(millis).single().unwrap_or(DateTime::<Utc>::MAX_UTC)
    }

    /// Winds a rehearsal's clock, forward only; does nothing to the system's.
    pub fn wind(&self, to: DateTime<Utc>) {
        if let Self::Rehearsal(at) = self {
            let to = to.timestamp_millis();
            at.send_if_modified(|at| {
                let forward = to > *at;
                *at = to.max(*at);
                forward
            });
        }
    }

    /// Waits until then: on the system's clock as long as that takes, in a rehearsal until somebody winds it there.
    pub async fn until(&self, instant: DateTime<Utc>) {
        match self {
            Self::System => {
                // In steps: the system's clock may be set meanwhile.
                while let Ok(left) = (instant - self.now()).to_std() {
                    if left.is_zero() {
                        return;
                    }
                    tokio::time::sleep(left.min(LONGEST_STEP)).await;
                }
            }
            Self::Rehearsal(at) => {
                // The sender is `at` itself: it cannot be gone.
                let _ = at.subscribe().wait_for(|at| *at >= instant.timestamp_millis()).await;
            }
        }
    }
}
