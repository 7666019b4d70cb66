//! Journeys replayed through the very code a person at a console uses, on both databases.
//!
//! A journey is a text in `journeys/`; `UPDATE_JOURNEYS=1` writes what is seen into it. Nothing may be left in the
//! outbox afterwards: whatever was to be told was told.

use std::path::{Path, PathBuf};

use roundtable::adapters::console::Session;
use roundtable::cli::rehearse;
use roundtable::cli::stage::Backstage;

use crate::databases::Database;
use crate::transcript::{Mode, journeys, replay};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/journeys")
}

async fn play(path: &Path, database: &Database, mode: Mode) -> Result<(), String> {
    let url = database.url.clone();
    let begin = async |arguments: Vec<String>| -> Session<Backstage> {
        Session::new(rehearse(&arguments, &url).await.unwrap_or_else(|error| panic!("{}: {error:#}", path.display())))
    };
    let mut session = replay(path, mode, begin).await?;
    let app = session.stage().app();
    let left: Vec<_> = app
        .store
        .read()
        .await
        .unwrap()
        .outbox_states()
        .await
        .unwrap()
        .into_iter()
        .filter(|(state, _)| state == "queued" || state == "sending" || state == "retry")
        .collect();
    app.store.close().await;
    if left.is_empty() { Ok(()) } else { Err(format!("{}: left in the outbox: {left:?}", path.display())) }
}

/// Journeys name series files from the project's folder.
fn at_home() {
    std::env::set_current_dir(env!("CARGO_MANIFEST_DIR")).unwrap();
}

fn report(failures: Vec<String>) {
    assert!(
        failures.is_empty(),
        "{} journeys differ (UPDATE_JOURNEYS=1 takes over what is seen)\n\n{}",
        failures.len(),
        failures.join("\n\n")
    );
}

#[tokio::test]
async fn journeys_on_sqlite() {
    at_home();
    let mut failures = Vec::new();
    for path in journeys(&folder()) {
        let database = Database::sqlite().await;
        failures.extend(play(&path, &database, Mode::asked()).await.err());
    }
    report(failures);
}

#[cfg(feature = "postgres")]
#[tokio::test]
async fn journeys_on_postgres() {
    at_home();
    let mut failures = Vec::new();
    for path in journeys(&folder()) {
        let Some(database) = Database::postgres().await else { return };
        // What SQLite shows is what Postgres has to show: never rewritten from here.
        failures.extend(play(&path, &database, Mode::Compare).await.err());
    }
    report(failures);
}
