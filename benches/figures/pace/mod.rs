//! What leaves while very many notices wait, and what it costs those who ask: the whole bot with its worker and the
//! official gate, against the servers of the tests, which run aside and answer as late as from far away.
//!
//! The share of what the gate lets leave unasked is measured on both platforms, answers on Telegram. What a message
//! costs where no gate holds it is the subject of the bench `ledger`.

#[cfg(feature = "discord")]
pub mod discord;
#[cfg(feature = "telegram")]
pub mod telegram;

use std::time::{Duration, Instant};

use roundtable::chat::gate::Allowances;
use roundtable::domain::id::ConsultationId;
use roundtable::domain::person::Platform;

use super::aside::{Aside, LATE};
use super::databases::Database;
use super::multitude::{CLOSES_SOON, Multitude};
use super::table::{Aim, Table};

/// From a request to its answer.
const ROUND_TRIP: Duration = Duration::from_millis(100);

/// Long enough that what is different at either end does not matter.
const NOTICES: u32 = 400;

/// As installations have it that say nothing about it.
const AT_ONCE: usize = 8;

const SHARE: f64 = 0.98;

/// People and notices, and a platform far away beside them.
struct Stage {
    multitude: Multitude,
    api: Aside,
    /// The number that the next new person gets.
    next: i64,
}

impl Stage {
    /// `word` tells this program which server to be; people are numbered from `first` on.
    async fn begin(database: &Database, platform: Platform, word: &str, first: i64) -> Self {
        let multitude = Multitude::begin(database, platform, CLOSES_SOON, AT_ONCE).await;
        Self { multitude, api: Aside::start(word), next: first }
    }

    /// New people whom the platform knows too; the first one's number.
    async fn know(&mut self, count: u32) -> i64 {
        let first = self.next;
        self.next += i64::from(count);
        self.multitude.people(first, count.into()).await;
        self.api.ask(&format!("meet {first} {count}"));
        first
    }

    /// A notice waits for each of them.
    async fn waits(&mut self, first: i64, count: u32) -> ConsultationId {
        self.multitude.reminded(first, count.into()).await
    }

    /// Waits until so many left; how many a second. The first of them need no time: as many as may leave at once.
    fn left(&mut self, count: u32, allowed: Allowances) -> f64 {
        let seconds: f64 = self.api.ask(&format!("left {count}")).parse().unwrap();
        f64::from(count - allowed.unasked.count) / seconds
    }

    /// Waits until so many of a consultation are settled, which they are a little after they left.
    async fn settled(&mut self, consultation: ConsultationId, count: u32) {
        let late = Instant::now() + LATE;
        while self.multitude.sent(consultation).await < i64::from(count) {
            assert!(Instant::now() < late, "some of them were not settled");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

/// `requests`: how many the gate lets pass for each message.
fn tell(table: &mut Table, of: &str, reached: f64, allowed: Allowances, requests: u32) {
    let allowed = f64::from(allowed.unasked.count) / allowed.unasked.per.as_secs_f64() / f64::from(requests);
    let far = format!("{} ms away", ROUND_TRIP.as_millis());
    table.line(&format!("pace: {of}, {far}"), reached, "messages/s", Aim::None);
    table.line(&format!("  of {allowed:.1} allowed"), reached / allowed, "", Aim::AtLeast(SHARE));
}

/// Waits until so many came of what `at` finds; the seconds from the first to the last.
fn spread(count: usize, at: impl Fn() -> Vec<Instant>) -> String {
    let late = Instant::now() + LATE;
    loop {
        let came = at();
        if came.len() >= count {
            let (first, last) = (came.iter().min().unwrap(), came.iter().max().unwrap());
            return (*last - *first).as_secs_f64().to_string();
        }
        assert!(Instant::now() < late, "{} came of {count}", came.len());
        std::thread::sleep(Duration::from_millis(20));
    }
}
