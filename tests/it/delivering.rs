//! The worker sends: what a fault of the platform or of the store may cost, and a rehearsal's own time.

use std::sync::Mutex;
use std::time::Duration;

use async_trait::async_trait;
use roundtable::app::{App, Settings};
use roundtable::chat::delivery::{Deliver, DeliveryError};
use roundtable::chat::screen::Screen;
use roundtable::chat::update::Act;
use roundtable::domain::authority::{Grant, Role};
use roundtable::domain::notice::{Lane, Notice};
use roundtable::domain::person::{Account, Platform};
use roundtable::worker::Worker;
use tokio_util::sync::CancellationToken;

use crate::databases::Database;
use crate::visitor::{self, OPEN, Visitor};

#[derive(Default)]
struct Fake {
    refuse: Mutex<usize>,
    came: Mutex<Vec<(String, chrono::DateTime<chrono::Utc>)>>,
    clock: Option<roundtable::clock::Clock>,
    slow_but_first: Option<Duration>,
    count: Mutex<usize>,
}
#[async_trait]
impl Deliver for Fake {
    async fn admit(&self, _: &Account, _: Lane) -> Result<(), DeliveryError> {
        let mut refuse = self.refuse.lock().unwrap();
        if *refuse > 0 {
            *refuse -= 1;
            return Err(DeliveryError::Retry { after: Some(Duration::from_millis(100)), reason: "rests".into() });
        }
        Ok(())
    }
    fn at_once(&self) -> usize {
        16
    }
    async fn deliver(&self, _: &Account, screen: &Screen, _: &str) -> Result<(), DeliveryError> {
        let n = {
            let mut c = self.count.lock().unwrap();
            *c += 1;
            *c
        };
        if let Some(slow) = self.slow_but_first {
            tokio::time::sleep(if n == 1 { Duration::from_millis(300) } else { slow }).await;
        }
        if let Some(clock) = &self.clock {
            self.came.lock().unwrap().push((screen.heading.clone(), clock.now()));
        }
        Ok(())
    }
}

async fn queued(app: &App, visitor: &Visitor, request: i64, due: chrono::DateTime<chrono::Utc>) {
    let mut tx = app.store.write().await.unwrap();
    let account = Account { platform: Platform::Console, name: visitor.name.clone() };
    let (person, _) = tx.person_at(&account).await.unwrap().unwrap();
    let held = tx.consultation(&"ap-gcm-4".parse().unwrap()).await.unwrap().unwrap();
    let notice = Notice::SeatRequested { consultation: held.id, request };
    let id = roundtable::domain::id::NoticeId(1_000_000 + request);
    assert!(tx.queue(id, person.id, &notice, due, app.clock.now()).await.unwrap());
    tx.commit().await.unwrap();
}

async fn states(app: &App) -> Vec<(String, i64)> {
    app.store.read().await.unwrap().outbox_states().await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wound_every_notice_goes_out_at_its_own_time() {
    let database = Database::sqlite().await;
    let app = visitor::sample(&database, OPEN).await;
    let v = Visitor::registered(&app, "Ana", "ap-gcm-4", "Migrante Hong Kong").await;
    let start = app.clock.now();
    for n in 0..3 {
        queued(&app, &v, n, start + chrono::Duration::hours(n + 1)).await;
    }
    let fake = Fake { clock: Some(app.clock.clone()), refuse: Mutex::new(2), ..Fake::default() };
    let worker = Worker { app: &app, platform: Platform::Console, deliver: &fake, stop: CancellationToken::new() };
    worker.wind(start + chrono::Duration::hours(3)).await.unwrap();
    let came: Vec<i64> = fake.came.lock().unwrap().iter().map(|(_, at)| (*at - start).num_hours()).collect();
    assert_eq!(came, [1, 2, 3]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_fault_of_the_store_costs_one_row() {
    let database = Database::sqlite().await;
    let app = visitor::sample(&database, OPEN).await;
    let start = app.clock.now();
    for n in 0..10 {
        // To one person they would go one after the other.
        let v = Visitor::registered(&app, &format!("Ana{n}"), "ap-gcm-4", "I come for myself").await;
        queued(&app, &v, n, start).await;
    }
    let fake =
        Fake { clock: Some(app.clock.clone()), slow_but_first: Some(Duration::from_secs(15)), ..Fake::default() };
    let worker = Worker { app: &app, platform: Platform::Console, deliver: &fake, stop: CancellationToken::new() };
    let other = roundtable::store::Store::connect(&database.url).await.unwrap();
    let blocker = async {
        while *fake.count.lock().unwrap() < 10 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        let tx = other.write().await.unwrap();
        tokio::time::sleep(Duration::from_secs(7)).await;
        tx.roll_back().await.unwrap();
    };
    let (_, ()) = tokio::join!(worker.catch_up(), blocker);
    worker.catch_up().await.unwrap();
    assert!(!states(&app).await.iter().any(|(state, _)| state == "sending"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clock_command_that_comes_again_winds_once() {
    let database = Database::sqlite().await;
    let app = visitor::sample(&database, OPEN).await;
    let settings = Settings { marks_rehearsal: true, ..Settings::clone(&app.settings) };
    let app = App::new(app.store.clone(), app.clock.clone(), app.sheets.clone(), settings);
    let mut v = Visitor::known(&app, "Ana").await;
    let mut tx = app.store.write().await.unwrap();
    let (person, _) = tx.person_at(&v.account()).await.unwrap().unwrap();
    tx.grant(person.id, Grant { role: Role::Owner, series: None }, "code", app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    let stop = CancellationToken::new();
    let working = tokio::spawn({
        let (app, stop) = (app.clone(), stop.clone());
        async move {
            let fake = Fake::default();
            Worker { app: &app, platform: Platform::Console, deliver: &fake, stop }.run().await
        }
    });
    let start = app.clock.now();
    for _ in 0..2 {
        v.send(v.update("same", Act::typed("/clock +3d"))).await;
    }
    stop.cancel();
    working.await.unwrap();
    assert_eq!((app.clock.now() - start).num_days(), 3);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_done_wakes_every_platform() {
    let database = Database::sqlite().await;
    let app = visitor::sample(&database, OPEN).await;
    let here = Visitor::registered(&app, "Ana", "ap-gcm-4", "Migrante Hong Kong").await;
    let mut there = Visitor::known_on(&app, Platform::Telegram, "5").await;
    let fakes = [Fake::default(), Fake::default()];
    let stop = CancellationToken::new();
    let [console, telegram] = [(Platform::Console, &fakes[0]), (Platform::Telegram, &fakes[1])]
        .map(|(platform, deliver)| Worker { app: &app, platform, deliver, stop: stop.clone() });
    let acts = async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        queued(&app, &here, 1, app.clock.now()).await;
        let mut tx = app.store.write().await.unwrap();
        let (person, _) = tx.person_at(&there.account()).await.unwrap().unwrap();
        let consultation = tx.consultation(&"ap-gcm-4".parse().unwrap()).await.unwrap().unwrap().id;
        let cancelled = Notice::Cancelled { consultation, at_ms: 0 };
        let id = roundtable::domain::id::NoticeId(2);
        assert!(tx.queue(id, person.id, &cancelled, app.clock.now(), app.clock.now()).await.unwrap());
        tx.commit().await.unwrap();
        there.say("/help").await;
        // Sooner than either looks around by itself, which is every five seconds. What is not true is settled unsent.
        let settled = async {
            let is_queued = async || states(&app).await.iter().any(|(state, _)| state == "queued");
            while is_queued().await {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        assert!(tokio::time::timeout(Duration::from_secs(3), settled).await.is_ok(), "one of them slept on");
        stop.cancel();
    };
    tokio::join!(console.run(), telegram.run(), acts);
    assert_eq!(*fakes[0].count.lock().unwrap(), 1);
}

mod sender {
    use super::*;
    use crate::databases::conformance;

    conformance! { another_process_takes_over }

    /// Two processes run for one platform: one sends, and when it is gone the other does, beginning with what the first
    /// left half done.
    async fn another_process_takes_over(database: Database) {
        let app = visitor::sample(&database, OPEN).await;
        let second = visitor::second(&database, &app, Settings::clone(&app.settings)).await;
        let ana = Visitor::registered(&app, "Ana", "ap-gcm-4", "Migrante Hong Kong").await;
        let fakes = [Fake::default(), Fake::default()];
        let stops = [CancellationToken::new(), CancellationToken::new()];
        let worker = |app, place: usize| Worker {
            app,
            platform: Platform::Console,
            deliver: &fakes[place],
            stop: stops[place].clone(),
        };
        let (first, other) = (worker(&app, 0), worker(&second, 1));
        let counts = || fakes.each_ref().map(|fake| *fake.count.lock().unwrap());
        let sent = async |request: i64| {
            queued(&app, &ana, request, app.clock.now()).await;
            let before: usize = counts().iter().sum();
            for stirred in [&app.stirred, &second.stirred] {
                stirred.send_replace(());
            }
            for _ in 0..1500 {
                if counts().iter().sum::<usize>() > before {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
            panic!("nobody sends");
        };
        let acts = async {
            // The second begins once the first is the sender.
            sent(1).await;
            let begins = async {
                for request in 2..6 {
                    sent(request).await;
                }
                assert_eq!(counts()[1], 0, "one sends");
                // The first is gone in the middle of a message.
                let mut raw = database.raw().await;
                queued(&app, &ana, 9, app.clock.now() + chrono::Duration::days(300)).await;
                raw.run("update outbox set state = 'sending', platform = 'console' where due_ms > 1620000000000")
                    .await
                    .unwrap();
                stops[0].cancel();
                for _ in 0..1500 {
                    if counts()[1] > 0 {
                        break;
                    }
                    tokio::time::sleep(Duration::from_millis(10)).await;
                }
                assert_eq!(counts()[1], 1, "it took over, and sent what was half done again");
                let doubt = "select count(*) from outbox where doubts = 1 and state = 'sent'";
                for _ in 0..500 {
                    if raw.number(doubt).await == 1 {
                        break;
                    }
                    tokio::time::sleep(Duration::from_millis(10)).await;
                }
                assert_eq!(raw.number(doubt).await, 1, "with the doubt on record");
                sent(10).await;
                stops[1].cancel();
            };
            tokio::join!(other.run(), begins);
        };
        tokio::join!(first.run(), acts);
        assert_eq!(counts(), [5, 2]);
    }
}
