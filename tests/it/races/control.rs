//! The control: the same parallelism on a table that nothing guards, counted and then inserted into. It must break,
//! else the races prove nothing.

use futures::future::join_all;

use super::sized;
use crate::databases::{Database, Raw, conformance};

conformance! { a_count_before_an_insert_guards_nothing }

const SEATS: i64 = 5;

async fn a_count_before_an_insert_guards_nothing(database: Database) {
    let mut raw = database.raw().await;
    let mut seen = Vec::new();
    for round in 0..6 {
        let table = format!("naive_seat_{round}");
        raw.run(&format!("create table {table} (id bigint primary key)")).await.unwrap();
        let outcomes = join_all((0..sized(24, 60)).map(|number| naive(&database, &table, number))).await;
        let held = raw.number(&format!("select count(*) from {table}")).await;
        let locked =
            outcomes.iter().filter_map(|outcome| outcome.as_ref().err()).find(|error| error.contains("locked"));
        let refused =
            outcomes.iter().filter_map(|outcome| outcome.as_ref().err()).find(|error| !error.contains("locked"));
        assert_eq!(refused, None, "it fails for another reason");
        if held > SEATS || (!database.is_postgres() && locked.is_some()) {
            return;
        }
        seen.push(held);
    }
    panic!("nothing broke, so the races are not parallel enough: {seen:?} seats of {SEATS}");
}

/// Takes a seat if the count says that there is one.
async fn naive(database: &Database, table: &str, number: usize) -> Result<(), String> {
    let mut raw = database.raw().await;
    let took = take(&mut raw, table, number).await;
    let ended = raw.run(if took.is_ok() { "commit" } else { "rollback" }).await;
    took.and(ended).map(drop).map_err(|error| error.to_string())
}

async fn take(raw: &mut Raw, table: &str, number: usize) -> Result<u64, sqlx::Error> {
    raw.run("begin").await?;
    let held = raw.texts(&format!("select cast(count(*) as text) from {table}")).await?;
    let held: i64 = held[0][0].as_deref().and_then(|held| held.parse().ok()).unwrap_or(0);
    tokio::task::yield_now().await;
    if held < SEATS { raw.run(&format!("insert into {table} (id) values ({number})")).await } else { Ok(0) }
}
