//! A lock that one process holds, and that is gone with it.

use std::time::Duration;

use roundtable::store::{Lock, Store};

use crate::databases::{Database, conformance};

conformance! {
    one_holds_a_lock_until_it_is_gone,
    who_lost_the_database_lost_the_lock,
}

/// A lock that was just given back; a server needs a moment to notice.
async fn gained(store: &Store, name: &str) -> Lock {
    for _ in 0..200 {
        if let Some(lock) = store.lock(name).await.unwrap() {
            return lock;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("{name} is still held");
}

async fn one_holds_a_lock_until_it_is_gone(database: Database) {
    let (one, other) = (Store::connect(&database.url).await.unwrap(), Store::connect(&database.url).await.unwrap());
    let mut held = one.lock("telegram").await.unwrap().unwrap();
    assert!(held.is_held().await);
    for store in [&one, &other] {
        assert!(store.lock("telegram").await.unwrap().is_none(), "it is held");
    }
    let mut elsewhere = other.lock("discord").await.unwrap().unwrap();
    drop(held);
    let mut taken = gained(&other, "telegram").await;
    assert!(taken.is_held().await && elsewhere.is_held().await);
    assert!(one.lock("telegram").await.unwrap().is_none());
}

async fn who_lost_the_database_lost_the_lock(database: Database) {
    let store = Store::connect(&database.url).await.unwrap();
    let mut held = store.lock("telegram").await.unwrap().unwrap();
    if !database.is_postgres() {
        assert!(held.is_held().await, "a file does not hang up");
        return;
    }
    let mut raw = database.raw().await;
    let ended = "select pg_terminate_backend(pid)::text from pg_locks where locktype = 'advisory'
                 and database = (select oid from pg_database where datname = current_database())";
    assert_eq!(raw.texts(ended).await.unwrap().len(), 1);
    assert!(!held.is_held().await);
    gained(&store, "telegram").await;
}
