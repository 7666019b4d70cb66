//! Very many people and registrations, written by statement since through the store it takes minutes, and consultations
//! that are to be looked at for reminders. What is measured with them is said by each bench.

use std::time::{Duration, Instant};

use async_trait::async_trait;
use roundtable::app::{App, Settings};
use roundtable::chance;
use roundtable::chat::delivery::{Deliver, DeliveryError};
use roundtable::chat::screen::Screen;
use roundtable::clock::Clock;
use roundtable::domain::id::ConsultationId;
use roundtable::domain::person::{Account, Platform};
use roundtable::locale::Sheets;
use roundtable::worker::Worker;
use tokio_util::sync::CancellationToken;

use super::databases::{Database, Raw};
use super::making::{Made, at, open_day, profile};

/// A minute after those are to be told who follow what [`Made`] makes: seven days before registration closes.
pub const CLOSES_SOON: &str = "2021-01-24T02:01:00Z";

/// A minute after those are to be told who are registered: seven days before it begins.
pub const STARTS_SOON: &str = "2021-01-27T02:01:00Z";

/// Occasions that are further back than so long were never to be told, so that a look finds one occasion alone.
const ANNOUNCED: Duration = Duration::from_secs(120);

/// How many times as many registrations as people there are, once there are enough.
const EACH_REGISTERED: i64 = 10;

pub struct Multitude {
    pub app: App,
    pub raw: Raw,
    platform: Platform,
}

impl Multitude {
    /// The clock stands at `now`; so many messages may be on their way at once.
    pub async fn begin(database: &Database, platform: Platform, now: &str, at_once: usize) -> Self {
        let store = database.open(open_day()).await;
        let settings = Settings { pace: None, at_once, ..Settings::default() };
        let app = App::new(store, Clock::rehearsal(at(now)), Sheets::shipped().unwrap(), settings);
        let mut raw = database.raw().await;
        // The rows below are right by themselves: checking each takes longer than writing it.
        let unchecked: &[&str] = if raw.is_postgres() {
            &["set session_replication_role = replica", "set synchronous_commit = off"]
        } else {
            &["pragma foreign_keys = off", "pragma synchronous = off"]
        };
        for setting in unchecked {
            // Refused to whoever does not own the server; then it takes longer.
            let _ = raw.run(setting).await;
        }
        Self { app, raw, platform }
    }

    /// The same core with as many messages on their way at once.
    pub fn at_once(&self, at_once: usize) -> App {
        let settings = Settings { at_once, ..Settings::clone(&self.app.settings) };
        App::new(self.app.store.clone(), self.app.clock.clone(), self.app.sheets.clone(), settings)
    }

    /// People numbered from `first` on, each with an account of that name on the platform.
    pub async fn people(&mut self, first: i64, count: i64) {
        let numbers = numbers(first, count);
        let platform = self.platform.key();
        self.run(&format!(
            "insert into person (id, locale, visible, created_ms, touched_ms)
             {numbers} select i, 'en', false, 0, 0 from n"
        ))
        .await;
        self.run(&format!(
            "insert into address (id, person_id, platform, account, created_ms)
             {numbers} select i, i, '{platform}', cast(i as text), 0 from n"
        ))
        .await;
    }

    /// A new consultation that all of these follow, and nobody is to be reminded of yet.
    pub async fn followed(&mut self, first: i64, count: i64) -> ConsultationId {
        let consultation = self.consultation().await;
        let numbers = numbers(first, count);
        self.run(&format!(
            "insert into interest (person_id, consultation_id, kind, since_ms)
             {numbers} select i, {}, 'following', 0 from n",
            consultation.0
        ))
        .await;
        consultation
    }

    /// A new one of which nobody is to be reminded yet.
    pub async fn consultation(&mut self) -> ConsultationId {
        let name = format!("c-{}", chance::id());
        let consultation = Made::new(&name).add(&self.app.store).await;
        self.run("update consultation set next_reminder_ms = null where next_reminder_ms is not null").await;
        consultation
    }

    /// Consultations from `first` to `last`, which are their numbers, with `each` registered in each; and people, so
    /// that everybody is registered several times. Each registration left one notice that was sent.
    pub async fn registered(&mut self, first: i64, last: i64, each: i64) {
        let pattern = self.consultation().await.0;
        let people = (last * each / EACH_REGISTERED).max(each);
        let known = self.raw.number("select coalesce(max(id), 0) from person").await;
        if people > known {
            self.people(known + 1, people - known).await;
        }
        let consultations = numbers(first, last - first + 1);
        self.run(&format!(
            "insert into consultation (id, series_id, code, position, facts, version, opens_ms, closes_ms,
             waiting_ends_ms,
             starts_ms, ends_ms, waiting_ended, cancelled, capacity, per_org, individuals, places, touched_ms,
             announced_ms)
             {consultations} select n.i, c.series_id, c.code || '-' || n.i, n.i, c.facts, c.version, c.opens_ms,
             c.closes_ms, c.waiting_ends_ms, c.starts_ms, c.ends_ms, c.waiting_ended, c.cancelled, c.capacity,
             c.per_org,
             c.individuals, {each}, c.touched_ms, c.announced_ms from consultation c, n where c.id = {pattern}"
        ))
        .await;
        self.run(&format!(
            "insert into delegation (id, consultation_id, individuals, places)
             {consultations} select n.i, n.i, c.individuals, {each} from consultation c, n where c.id = {pattern}"
        ))
        .await;
        // Those of one consultation are not neighbours in the table of people.
        let apart = people / each;
        let person = format!("((k.i - 1) * {apart} + n.i) % {people} + 1");
        let profile = serde_json::to_string(&profile("Amina Noor", None)).unwrap();
        let both = format!("{consultations}, k(i) as (select 1 union all select i + 1 from k where i < {each})");
        self.run(&format!(
            "insert into registration (id, consultation_id, person_id, delegation_id, state, places, seat_no,
             org_places, org_seat_no, profile, created_ms, changed_ms)
             {both} select n.i * {each} + k.i, n.i, {person}, n.i, 'registered', {each}, k.i, {each}, k.i, '{profile}',
             0, 0 from n, k"
        ))
        .await;
        self.run(&format!(
            "insert into outbox (id, person_id, consultation_id, notice, sameness, lane, due_ms, state, platform,
             attempts, created_ms, changed_ms)
             {both} select n.i * {each} + k.i, {person}, n.i, '{{}}', 'moved:' || n.i, 1, 0, 'sent', '{}', 1, 0, 0
             from n, k",
            self.platform.key()
        ))
        .await;
        self.tidy().await;
    }

    /// What a server that runs does from time to time.
    pub async fn tidy(&mut self) {
        let tidies = if self.raw.is_postgres() { "vacuum analyze" } else { "pragma wal_checkpoint(truncate)" };
        self.run(tidies).await;
    }

    /// A consultation of which those are to be told now whom the clock is about.
    pub async fn falls_due(&mut self, consultation: ConsultationId) {
        let (id, now) = (consultation.0, self.app.clock.now());
        let (due, announced) = (now.timestamp_millis(), (now - ANNOUNCED).timestamp_millis());
        self.run(&format!(
            "update consultation set next_reminder_ms = {due}, announced_ms = {announced} where id = {id}"
        ))
        .await;
    }

    /// A new consultation that all of these follow; for each the notice waits that a look makes for the first.
    pub async fn reminded(&mut self, first: i64, count: i64) -> ConsultationId {
        let consultation = self.followed(first, count).await;
        let id = consultation.0;
        self.run(&format!("update interest set kind = 'muted' where consultation_id = {id} and person_id > {first}"))
            .await;
        self.falls_due(consultation).await;
        look(&self.app).await;
        self.run(&format!("update interest set kind = 'following' where consultation_id = {id}")).await;
        let others = numbers(first + 1, count - 1);
        self.run(&format!(
            "insert into outbox (id, person_id, consultation_id, notice, sameness, lane, due_ms, state, attempts,
             created_ms, changed_ms)
             {others} select o.id + n.i - {first}, n.i, o.consultation_id, o.notice, o.sameness, o.lane, o.due_ms,
             o.state, 0, o.created_ms, o.changed_ms from outbox o, n where o.consultation_id = {id}"
        ))
        .await;
        self.tidy().await;
        consultation
    }

    /// How many notices wait.
    pub async fn waiting(&mut self) -> i64 {
        self.raw.number("select count(*) from outbox where state in ('queued', 'retry')").await
    }

    /// How many of a consultation were sent.
    pub async fn sent(&mut self, consultation: ConsultationId) -> i64 {
        let id = consultation.0;
        let of = format!("select count(*) from outbox where state = 'sent' and consultation_id = {id}");
        self.raw.number(&of).await
    }

    /// As if there had never been any notices of a consultation.
    pub async fn forgets(&mut self, consultation: ConsultationId) {
        let id = consultation.0;
        self.run(&format!("delete from outbox where consultation_id = {id}")).await;
        self.tidy().await;
    }

    /// As if everything that waits had been sent.
    pub async fn settles(&mut self) {
        self.run("update outbox set state = 'sent', platform = 'console' where state in ('queued', 'retry')").await;
    }

    pub async fn run(&mut self, statement: &str) {
        if let Err(error) = self.raw.run(statement).await {
            panic!("{statement}: {error}");
        }
    }
}

/// The beginning of a statement that has such a table `n`.
fn numbers(first: i64, count: i64) -> String {
    let last = first + count - 1;
    format!("with recursive n(i) as (select cast({first} as bigint) union all select i + 1 from n where i < {last})")
}

/// A platform that takes everything at once.
pub struct Taking {
    pub at_once: usize,
}

#[async_trait]
impl Deliver for Taking {
    fn at_once(&self) -> usize {
        self.at_once
    }

    async fn deliver(&self, _: &Account, _: &Screen, _: &str) -> Result<(), DeliveryError> {
        Ok(())
    }
}

/// Milliseconds of one look at what is due, that ends before anything is sent.
pub async fn look(app: &App) -> f64 {
    let stop = CancellationToken::new();
    stop.cancel();
    looks(app, Platform::Console, &Taking { at_once: 1 }, stop).await
}

/// Milliseconds until everything is done that is due.
pub async fn looks(app: &App, platform: Platform, deliver: &dyn Deliver, stop: CancellationToken) -> f64 {
    let worker = Worker { app, platform, deliver, stop };
    let begun = Instant::now();
    Box::pin(worker.catch_up()).await.unwrap();
    begun.elapsed().as_secs_f64() * 1_000.0
}
