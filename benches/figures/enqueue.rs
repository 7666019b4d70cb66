//! One occasion for very many people: how fast their notices are queued, and how long others wait meanwhile, who do
//! something else or register for the very consultation.
//!
//! Others come at regular intervals, none waiting for another's answer, as people do.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use roundtable::app::registering;
use roundtable::app::seats::Wish;
use roundtable::domain::id::{ConsultationId, PersonId};
use roundtable::domain::locale::Locale;
use roundtable::domain::person::Platform;
use roundtable::store::{Result, Store};
use tokio::task::JoinSet;

use super::Scale;
use super::making::{open_day, profile};
use super::multitude::{CLOSES_SOON, Multitude, look};
use super::table::{Aim, Table};

const FOLLOWERS: u32 = 100_000;

/// More than come meanwhile.
const OTHERS: i64 = 20_000;

/// Between one who does something and the next.
const APART: Duration = Duration::from_millis(50);

/// Every so many of them registers.
const REGISTERS: i64 = 4;

/// Before and after nothing is queued.
const ALONE: Duration = Duration::from_secs(3);

/// An acknowledgement has to be there within three seconds (Discord, "Responding to an Interaction"), and the worker is
/// not the only one to be waited for.
const LONGEST_MS: f64 = 500.0;

pub async fn measure(table: &mut Table, scale: Scale) {
    for (name, database) in super::databases().await {
        let mut multitude = Multitude::begin(&database, Platform::Console, CLOSES_SOON, 8).await;
        let followers = i64::from(scale.size(FOLLOWERS));
        multitude.people(1, followers + OTHERS).await;
        let consultation = multitude.followed(1, followers).await;
        multitude.tidy().await;
        look(&multitude.app).await;
        multitude.falls_due(consultation).await;
        let others = Others::come(&multitude.app.store, consultation, followers + 1);
        tokio::time::sleep(ALONE * scale.size(100) / 100).await;
        let begun = Instant::now();
        let took = look(&multitude.app).await / 1_000.0;
        let ended = Instant::now();
        let waits = others.end().await;
        assert_eq!(multitude.waiting().await, followers);
        let of = |what: &str| format!("enqueue: {what}; {name}");
        table.line(&of(&format!("{followers} notices of one occasion")), took, "s", Aim::None);
        table.line(&of("  notices"), followers as f64 / took, "notices/s", Aim::None);
        for (what, registers) in [("an act", false), ("a registration in it", true)] {
            let of_kind = || waits.iter().filter(|wait| wait.registers == registers);
            let alone = of_kind().filter(|wait| wait.came < begun).map(|wait| wait.ms).collect();
            let meanwhile = of_kind().filter(|wait| (begun..ended).contains(&wait.came)).map(|wait| wait.ms).collect();
            tell(table, &of(&format!("{what} before")), alone, Aim::None);
            tell(table, &of(&format!("{what} meanwhile")), meanwhile, Aim::AtMost(LONGEST_MS));
        }
        let again = waits.iter().map(|wait| wait.again).sum::<u32>();
        table.line(&of("transactions begun again by others"), f64::from(again), "", Aim::None);
    }
}

fn tell(table: &mut Table, case: &str, mut all: Vec<f64>, aim: Aim) {
    all.sort_by(f64::total_cmp);
    let Some(longest) = all.last() else { return table.without(case, "nobody came") };
    let place = ((all.len() as f64 * 0.99).ceil() as usize).clamp(1, all.len()) - 1;
    table.line(&format!("{case}, p99 of {}", all.len()), all[place], "ms", aim);
    table.line(&format!("{case}, the longest"), *longest, "ms", Aim::None);
}

struct Wait {
    registers: bool,
    came: Instant,
    ms: f64,
    /// Transactions that met another one and were begun again.
    again: u32,
}

/// People who come one after the other until they are told to stop.
struct Others {
    stop: Arc<AtomicBool>,
    coming: tokio::task::JoinHandle<JoinSet<Wait>>,
}

impl Others {
    fn come(store: &Store, consultation: ConsultationId, first: i64) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let coming = tokio::spawn({
            let (store, stop) = (store.clone(), stop.clone());
            async move {
                let mut acting = JoinSet::new();
                let mut next = tokio::time::interval(APART);
                for number in 0..OTHERS {
                    next.tick().await;
                    if stop.load(Ordering::Relaxed) {
                        break;
                    }
                    let (store, registers) = (store.clone(), number % REGISTERS == 0);
                    acting.spawn(async move {
                        let (person, came, mut again) = (PersonId(first + number), Instant::now(), 0);
                        while let Err(error) = act(&store, consultation, person, registers).await {
                            assert!(error.is_transient(), "{error}");
                            again += 1;
                        }
                        Wait { registers, came, ms: came.elapsed().as_secs_f64() * 1_000.0, again }
                    });
                }
                acting
            }
        });
        Self { stop, coming }
    }

    async fn end(self) -> Vec<Wait> {
        self.stop.store(true, Ordering::Relaxed);
        self.coming.await.unwrap().join_all().await
    }
}

async fn act(store: &Store, consultation: ConsultationId, person: PersonId, registers: bool) -> Result<()> {
    let mut tx = store.write().await?;
    if registers {
        let profile = profile("Amina Noor", None);
        let now = open_day();
        registering::register(&mut tx, consultation, person, &profile, None, Wish::Seat, now).await?.unwrap();
    } else {
        tx.set_locale(person, &Locale::english()).await?;
    }
    tx.commit().await
}
