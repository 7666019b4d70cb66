//! Databases that cannot do what is asked of them: the operator is told which and what to do, the person gets a polite
//! screen with a code, and nothing is lost. And what is logged of a registration: nobody.

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use roundtable::chat::action::Action;
use roundtable::store::{Error, Kind, Store};

use super::databases::{Database, Raw};
use super::making::{assert_sound, at, code};
use super::visitor::{self, OPEN, Visitor, is_failure};

fn real() -> Kind {
    Kind::Real { created: at(OPEN) }
}

/// What an operator reads.
async fn refusal(url: &str) -> (Error, String) {
    let error = Store::open(url, real()).await.err().unwrap_or_else(|| panic!("{url} was opened"));
    let told = error.to_string();
    (error, told)
}

fn path(database: &Database) -> std::path::PathBuf {
    database.url.strip_prefix("sqlite://").unwrap().into()
}

#[tokio::test]
async fn read_only() {
    let database = Database::sqlite().await;
    database.open(at(OPEN)).await.close().await;
    // Nothing has to be written to look at a database that is up to date; everything else says what is wrong.
    let store = Store::connect(&format!("{}?mode=ro", database.url)).await.unwrap();
    assert!(store.read().await.unwrap().all_series().await.unwrap().is_empty());
    let written = async {
        let mut tx = store.write().await?;
        tx.add_person(roundtable::domain::id::PersonId(1), &"en".parse().unwrap(), at(OPEN)).await?;
        tx.commit().await
    };
    let error = written.await.unwrap_err();
    assert!(matches!(error, Error::ReadOnly), "{error:?}");
    assert!(error.to_string().contains("read-only; give the program's user the right to write"), "{error}");
    store.close().await;
}

#[tokio::test]
async fn a_person_meets_a_read_only_database() {
    let database = Database::sqlite().await;
    let app = visitor::sample(&database, OPEN).await;
    let mut somebody = Visitor::known(&app, "Amina").await;
    app.store.close().await;
    let store = Store::connect(&format!("{}?mode=ro", database.url)).await.unwrap();
    somebody.app = roundtable::app::App::new(store, app.clock.clone(), app.sheets.clone(), (*app.settings).clone());
    somebody.say("/consultations").await;
    somebody.assert_shows("Consultations");
    somebody.say("/register ap-gcm-4").await;
    assert!(is_failure(&app, &somebody.screen), "{}", somebody.seen());
    somebody.assert_shows("tell the organizers this code:");
}

#[tokio::test]
async fn of_a_newer_version() {
    let database = Database::sqlite().await;
    let mut raw = database.raw().await;
    raw.run(
        "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
         values (9999, 'from the future', true, x'00', 1)",
    )
    .await
    .unwrap();
    let (error, told) = refusal(&database.url).await;
    assert!(matches!(error, Error::Newer(9999)), "{error:?}");
    assert!(told.contains("newer version of this program") && told.contains("9999"), "{told}");
}

#[tokio::test]
async fn not_there() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("missing.db");
    let (error, told) = refusal(&format!("sqlite://{}?mode=ro", missing.display())).await;
    assert!(matches!(error, Error::Opening(_)), "{error:?}");
    assert!(told.contains("not there"), "{told}");
    assert!(!missing.exists(), "asking for reading makes nothing");
    let deep = folder.path().join("no/such/folder/x.db");
    let (error, told) = refusal(&format!("sqlite://{}", deep.display())).await;
    assert!(matches!(error, Error::Opening(_)) && told.contains("cannot be opened"), "{error:?}");
}

#[tokio::test]
async fn not_a_database() {
    let folder = tempfile::tempdir().unwrap();
    let (error, told) = refusal(&format!("sqlite://{}", folder.path().display())).await;
    assert!(matches!(error, Error::Opening(_)), "a folder: {error:?}");
    assert!(told.contains("cannot be opened"), "{told}");

    let text = folder.path().join("letter.txt");
    let letter = "Dear all, this is not a database. ".repeat(100);
    std::fs::write(&text, &letter).unwrap();
    let (error, told) = refusal(&format!("sqlite://{}", text.display())).await;
    assert!(matches!(error, Error::Opening(_)), "a text: {error:?}");
    assert!(told.contains("not a database"), "{told}");
    assert_eq!(std::fs::read_to_string(&text).unwrap(), letter, "it is left as it was");

    for url in ["mysql://localhost/x", "roundtable.db", "", "sqlite", "postgres//x"] {
        let (error, told) = refusal(url).await;
        assert!(matches!(error, Error::UnknownUrl) && told.contains("sqlite://"), "{url}: {error:?}");
    }
}

#[cfg(feature = "postgres")]
#[tokio::test]
async fn a_postgres_that_does_not_answer() {
    let started = Instant::now();
    let (error, told) = refusal("postgres://somebody:hunter2@127.0.0.1:9/nothing").await;
    assert!(matches!(error, Error::Opening(_) | Error::Busy), "{error:?}");
    assert!(!told.contains("hunter2"), "{told}");
    assert!(started.elapsed() < Duration::from_secs(20));
}

/// A disk that is full in the middle of registering: a code for the person, everything as before, and later it works.
#[tokio::test]
async fn a_full_disk() {
    let database = Database::sqlite().await;
    let app = visitor::sample(&database, OPEN).await;
    let mut somebody = Visitor::known(&app, "Amina").await;
    somebody.enrol("ap-gcm-4", "Amina Sok", "Ginger Growers League", "Thailand").await;
    let pages = database.raw().await.number("select page_count from pragma_page_count").await;

    // The writer meets the limit until it is given up: by then there is room again.
    let store = app.store.clone();
    store.limit_pages(pages.try_into().unwrap()).await.unwrap();
    let person = async || {
        let mut tx = store.write().await?;
        for _ in 0..50 {
            let person = roundtable::domain::id::PersonId(roundtable::chance::id());
            tx.add_person(person, &"en".parse().unwrap(), at(OPEN)).await?;
        }
        tx.commit().await
    };
    let mut error = None;
    for _ in 0..100 {
        error = error.or(person().await.err());
    }
    let error = error.expect("the disk was never full");
    assert!(matches!(error, Error::Full) && error.to_string().contains("free some space"), "{error:?}");
    person().await.expect("there is room again");

    // A person meets it in the middle of a form: what was answered before is there, and goes on.
    let pages = database.raw().await.number("select page_count from pragma_page_count").await;
    let mut failed = 0;
    for number in 0..200 {
        if number % 20 == 0 {
            store.limit_pages(pages.try_into().unwrap()).await.unwrap();
        }
        somebody.say("/register ap-gcm-4").await;
        if is_failure(&app, &somebody.screen) {
            failed += 1;
            somebody.assert_shows("Something went wrong on our side");
        }
    }
    assert!(failed > 0, "nobody met the full disk");
    // Somebody has freed some space, whether or not the writer met the limit once more.
    store.limit_pages(u32::MAX / 2).await.unwrap();
    somebody.say("/register ap-gcm-4").await;
    somebody.assert_shows("Amina Sok");
    somebody.say("Send").await;
    somebody.assert_shows("You are registered");
    assert_sound(&mut database.raw().await).await;
}

/// Somebody else holds the database for longer than anybody waits.
#[tokio::test(flavor = "multi_thread")]
async fn locked() {
    let database = Database::sqlite().await;
    let app = visitor::sample(&database, OPEN).await;
    let mut somebody = Visitor::known(&app, "Amina").await;
    somebody.enrol("ap-gcm-4", "Amina Sok", "Ginger Growers League", "Thailand").await;
    let mut other: Raw = database.raw().await;
    other.run("begin immediate").await.unwrap();

    let started = Instant::now();
    let (_, send) = somebody.wires().remove(0);
    somebody.deed(roundtable::chat::update::Act::Press(send.clone())).await;
    assert!(is_failure(&app, &somebody.screen), "{}", somebody.seen());
    somebody.assert_shows("tell the organizers this code:");
    assert!(started.elapsed() < Duration::from_secs(15), "somebody waited {:?}", started.elapsed());
    // Reading goes on meanwhile.
    let mut stranger = Visitor::new(&app, "stranger").await;
    stranger.say("/consultations ap-gcm-4").await;
    stranger.assert_shows("Improving value-driven");

    other.run("rollback").await.unwrap();
    somebody.deed(roundtable::chat::update::Act::Press(send)).await;
    somebody.assert_shows("You are registered");
    somebody.act(Action::Withdraw(code("ap-gcm-4"))).await;
    somebody.assert_shows("Withdraw?");
}

/// A lock that is held only for a moment is nobody's business.
#[tokio::test(flavor = "multi_thread")]
async fn locked_for_a_moment() {
    let database = Database::sqlite().await;
    let app = visitor::sample(&database, OPEN).await;
    let mut somebody = Visitor::known(&app, "Amina").await;
    let mut other: Raw = database.raw().await;
    other.run("begin immediate").await.unwrap();
    let release = tokio::spawn(async move {
        tokio::time::sleep(Duration::from_millis(700)).await;
        other.run("rollback").await.unwrap();
    });
    somebody.say("/register ap-gcm-4").await;
    somebody.assert_shows("What is your name?");
    release.await.unwrap();
}

/// Everything that can be logged is, and nobody is in it: the very program, with the very log it writes.
fn logged(url: &str) -> String {
    let typed = "/register ap-gcm-4\nZebedee Quimby\nQuimby Harbour Brotherhood\nCivil society\nThailand\nWoman\n\
                 harbour lullabies\n1\nSend\n/me\nSend me the file\n/timezone Quimbytown\nquimby lullaby search\n\
                 /mine\nHand over\nMake a code\n/start h_2222-quim-by\n/forget\nYes, erase everything\n";
    let mut program = Command::new(env!("CARGO_BIN_EXE_roundtable"))
        .args(["chat", "--as", "zebedee-account", "--consented", "--clock", "2021-01-20 09:00 Asia/Bangkok"])
        .args(["--database", url])
        .env("ROUNDTABLE_LOG", "trace")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    program.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
    let output = program.wait_with_output().unwrap();
    let seen = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{seen}");
    assert!(seen.contains("You are registered") && seen.contains("Everything about you is erased"), "{seen}");
    String::from_utf8(output.stderr).unwrap()
}

fn assert_nobody(log: &str) {
    // The log is real: statements are in it, without what is bound to them.
    assert!(log.contains("insert into registration"), "{}", &log[..log.len().min(2000)]);
    let log = log.to_lowercase();
    for mark in ["zebedee", "quimby", "brotherhood", "lullab", "2222-"] {
        let found = log.find(mark).map(|at| log[at.saturating_sub(200)..].chars().take(400).collect::<String>());
        assert_eq!(found, None, "{mark} is logged");
    }
}

#[tokio::test]
async fn nobody_is_logged() {
    let database = Database::sqlite().await;
    assert!(path(&database).exists());
    assert_nobody(&logged(&database.url));
}

#[cfg(feature = "postgres")]
#[tokio::test]
async fn nobody_is_logged_on_postgres() {
    let Some(database) = Database::postgres().await else { return };
    assert_nobody(&logged(&database.url));
}

/// As when the server is started anew: every connection breaks off, at whatever it was used for last.
#[cfg(feature = "postgres")]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_postgres_that_broke_off_costs_no_answer() {
    let Some(database) = Database::postgres().await else { return };
    let app = visitor::sample(&database, OPEN).await;
    let mut somebody = Visitor::known(&app, "Amina").await;
    let mut raw = database.raw().await;
    let breaks = "select pg_terminate_backend(pid) from pg_stat_activity \
                  where datname = current_database() and pid <> pg_backend_pid()";
    for said in ["/register ap-gcm-4", "Amina", "Migrante Hong Kong", "/mine", "/consultations"] {
        raw.run(breaks).await.unwrap();
        somebody.say(said).await;
        assert!(!is_failure(&app, &somebody.screen), "{said}: {}", somebody.seen());
    }
}
