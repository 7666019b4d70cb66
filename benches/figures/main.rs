//! What the program does in a second, beside what it aims at: `cargo bench`, or `cargo bench -- listing` for some of it.
//!
//! `updates` is the whole core, `registrations` a seat taken beside the bare transaction as the floor, `listing` few
//! consultations beside many, `telegram` and `discord` the whole bot at a platform of this machine, `start` the release
//! program from nothing to its first screen. Of what is sent unasked: `planning` is a look at what is due among few
//! registrations and among many, `enqueue` one occasion for very many people, `ledger` the outbox on a platform that
//! takes all at once, `broadcast` a message to very many people, `pace` what leaves of what a platform allows, and `answers` how long people wait meanwhile.
//! `export` is every answer to a questionnaire written as a file.
//!
//! Every case is bound in time and measures both databases as a real installation has them: what was committed is on
//! the disk.
//!
//! `BENCH_PERCENT=10` measures a tenth of the time on a tenth of the sizes. Postgres is found as in the tests
//! (`TEST_POSTGRES_URL`, else a throwaway cluster, else skipped with one visible line). A figure that misses its aim is
//! marked and fails nothing: machines differ.

#[cfg(any(feature = "telegram", feature = "discord"))]
mod aside;
#[path = "../../tests/it/asking.rs"]
mod asking;
mod broadcast;
#[cfg(feature = "postgres")]
#[path = "../../tests/it/cluster.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod cluster;
#[path = "../../tests/it/databases.rs"]
#[expect(dead_code, unused_macros, unused_imports, reason = "the tests use more of it")]
mod databases;
#[cfg(feature = "discord")]
mod discord;
#[cfg(any(feature = "telegram", feature = "discord"))]
#[path = "../../tests/it/echo.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod echo;
mod enqueue;
mod export;
mod ledger;
mod listing;
mod load;
#[path = "../../tests/it/making.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod making;
mod multitude;
#[cfg(any(feature = "telegram", feature = "discord"))]
mod pace;
mod planning;
mod registrations;
#[cfg(any(feature = "telegram", feature = "discord"))]
mod scene;
/// Nothing is written down here.
mod schema {
    pub fn listen() {}
}
mod start;
mod table;
#[cfg(feature = "telegram")]
mod telegram;
mod updates;

use std::time::Duration;

use databases::Database;
use table::Table;

/// How much of the full time and sizes is measured.
#[derive(Clone, Copy)]
pub struct Scale(f64);

impl Scale {
    fn from_environment() -> Self {
        let percent = std::env::var("BENCH_PERCENT").ok().and_then(|percent| percent.parse::<f64>().ok());
        Self(percent.filter(|percent| *percent > 0.0).map_or(1.0, |percent| percent / 100.0))
    }

    pub fn time(self) -> Duration {
        Duration::from_secs_f64((3.0 * self.0).clamp(0.05, 4.0))
    }

    pub fn size(self, full: u32) -> u32 {
        ((f64::from(full) * self.0) as u32).max(100)
    }
}

/// Every database there is, migrated and empty, with its name.
async fn databases() -> Vec<(&'static str, Database)> {
    let mut all = Vec::new();
    all.push(("SQLite", Database::sqlite().await));
    #[cfg(feature = "postgres")]
    if let Some(postgres) = Database::postgres().await {
        let name = if is_durable(&postgres).await { "Postgres" } else { "Postgres without fsync" };
        all.push((name, postgres));
    }
    all
}

/// The throwaway cluster of the tests trades durability for speed; what is measured here must not. A server that
/// somebody else runs is left as it is.
#[cfg(feature = "postgres")]
async fn is_durable(postgres: &Database) -> bool {
    let mut raw = postgres.raw().await;
    if std::env::var_os("TEST_POSTGRES_URL").is_none() {
        for setting in ["fsync", "full_page_writes", "synchronous_commit"] {
            raw.run(&format!("alter system set {setting} = on")).await.unwrap();
        }
        raw.run("select pg_reload_conf()").await.unwrap();
        // The server's processes hear of it one after the other.
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    let off = raw.number(
        "select count(*) from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'",
    );
    off.await == 0
}

fn main() {
    // `cargo bench` adds `--bench`; other words choose cases.
    let chosen: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    #[cfg(feature = "telegram")]
    if chosen == [telegram::BOT_API] {
        return telegram::serve();
    }
    #[cfg(feature = "discord")]
    if chosen == [discord::API] {
        return discord::serve();
    }
    #[cfg(feature = "telegram")]
    if chosen == [pace::telegram::WORD] {
        return pace::telegram::serve();
    }
    #[cfg(feature = "discord")]
    if chosen == [pace::discord::WORD] {
        return pace::discord::serve();
    }
    let is_chosen = |name: &str| chosen.is_empty() || chosen.iter().any(|word| name.contains(word.as_str()));
    let scale = Scale::from_environment();
    let mut table = Table::begin();
    if is_chosen("start") {
        start::measure(&mut table);
    }
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        if is_chosen("updates") {
            updates::measure(&mut table, scale).await;
        }
        if is_chosen("listing") {
            listing::measure(&mut table, scale).await;
        }
        if is_chosen("registrations") {
            registrations::measure(&mut table, scale).await;
        }
        if is_chosen("planning") {
            planning::measure(&mut table, scale).await;
        }
        if is_chosen("enqueue") {
            enqueue::measure(&mut table, scale).await;
        }
        if is_chosen("broadcast") {
            broadcast::measure(&mut table, scale).await;
        }
        if is_chosen("export") {
            export::measure(&mut table, scale).await;
        }
        if is_chosen("ledger") {
            ledger::measure(&mut table, scale).await;
        }
        #[cfg(feature = "telegram")]
        if is_chosen("telegram") {
            telegram::measure(&mut table, scale).await;
        }
        #[cfg(feature = "discord")]
        if is_chosen("discord") {
            discord::measure(&mut table, scale).await;
        }
        #[cfg(feature = "telegram")]
        if is_chosen("pace") {
            pace::telegram::notices(&mut table, scale).await;
        }
        #[cfg(feature = "discord")]
        if is_chosen("pace") {
            pace::discord::notices(&mut table, scale).await;
        }
        #[cfg(feature = "telegram")]
        if is_chosen("answers") {
            pace::telegram::answers(&mut table, scale).await;
        }
    });
    table.end();
}
