//! One throwaway Postgres cluster for the tests of this process, without TCP, gone when the process ends; and more of
//! them for tests that start theirs anew.
//!
//! Which test gets which database is `databases`' subject.

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, Instant};

use roundtable::store::Store;
use sqlx::Connection;

use super::databases::raw;

pub struct Cluster {
    directory: PathBuf,
    made: AtomicU32,
    /// The keeper ends the server when its standard input closes, which happens however this process ends.
    keeper: Mutex<Child>,
}

/// How a server goes down.
#[cfg(all(feature = "discord", feature = "telegram"))]
#[derive(Clone, Copy, Debug)]
pub enum Down {
    /// As its operator stops it: what is under way is broken off, the rest is kept in order.
    Stopped,
    /// At once, to be recovered when it starts.
    Crashed,
}

/// `None`: there is no Postgres on this machine, or it does not start; said once on the terminal.
pub fn cluster() -> Option<&'static Cluster> {
    static CLUSTER: OnceLock<Option<Cluster>> = OnceLock::new();
    CLUSTER
        .get_or_init(|| {
            let started = programs().and_then(|programs| start(&programs));
            match started {
                Ok(cluster) => Some(cluster),
                Err(reason) => {
                    let required = std::env::var("REQUIRE_POSTGRES").is_ok_and(|value| !matches!(&*value, "" | "0"));
                    assert!(!required, "REQUIRE_POSTGRES is set, and there is no Postgres: {reason}");
                    // The test runner captures the macros, not the stream.
                    let _ = writeln!(std::io::stderr(), "postgres: skipped ({reason})");
                    None
                }
            }
        })
        .as_ref()
}

impl Cluster {
    /// A new database, as migrated.
    pub async fn create(&self) -> String {
        let name = format!("test_{}", self.made.fetch_add(1, Ordering::Relaxed));
        let mut connection = raw(&url(&self.directory, "postgres")).await;
        connection.run(&format!("create database {name} template migrated")).await.unwrap();
        url(&self.directory, &name)
    }
}

#[cfg(all(feature = "discord", feature = "telegram"))]
impl Cluster {
    /// One of a test's own, which keeps what was committed when it crashes, and ends when it is dropped. `None` where
    /// [`cluster`] is.
    pub async fn own() -> Option<Self> {
        cluster()?;
        let own =
            tokio::task::spawn_blocking(|| programs().and_then(|programs| start(&programs))).await.unwrap().unwrap();
        let mut connection = raw(&url(&own.directory, "postgres")).await;
        connection.run("alter system set synchronous_commit = on").await.unwrap();
        connection.run("select pg_reload_conf()").await.unwrap();
        Some(own)
    }

    /// Goes down, and is started anew after so many seconds; returns when it answers again.
    pub async fn restart(&self, down: Down, seconds: u32) {
        let server = url(&self.directory, "postgres");
        let begun = async || {
            let mut connection = sqlx::PgConnection::connect(&server).await.ok()?;
            let begun = "select cast(pg_postmaster_start_time() as text)";
            sqlx::query_scalar::<_, String>(begun).fetch_one(&mut connection).await.ok()
        };
        let before = begun().await.unwrap();
        let signal = match down {
            Down::Stopped => "INT",
            Down::Crashed => "QUIT",
        };
        writeln!(self.keeper.lock().unwrap().stdin.as_mut().unwrap(), "{signal} {seconds}").unwrap();
        let asked = Instant::now();
        while begun().await.is_none_or(|now| now == before) {
            assert!(asked.elapsed() < Duration::from_secs(30), "it does not come back");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

fn url(directory: &Path, database: &str) -> String {
    format!("postgres://postgres@localhost/{database}?host={}", directory.display())
}

/// Where `initdb` and `postgres` are.
fn programs() -> Result<PathBuf, String> {
    let named = std::env::var_os("PG_BIN").map(PathBuf::from);
    let on_path = std::env::var_os("PATH").map(|path| std::env::split_paths(&path).collect::<Vec<_>>());
    let configured = Command::new("pg_config")
        .arg("--bindir")
        .output()
        .ok()
        .map(|output| PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()));
    let places = named
        .into_iter()
        .chain(on_path.into_iter().flatten())
        .chain(configured)
        .chain(versions("/usr/lib/postgresql", ""))
        .chain(versions("/opt/homebrew/opt", "postgresql"))
        .chain(versions("/usr/local/opt", "postgresql"));
    for place in places {
        // A link in a directory of its own leads to where the other programs are.
        let Ok(initdb) = place.join("initdb").canonicalize() else { continue };
        if let Some(place) = initdb.parent().filter(|place| place.join("postgres").is_file()) {
            return Ok(place.to_owned());
        }
    }
    Err("no initdb found; set TEST_POSTGRES_URL or PG_BIN, or install postgresql".into())
}

/// `bin` directories of the versions installed below a directory, newest first.
fn versions(below: &str, beginning: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(below).into_iter().flatten().flatten();
    let mut found: Vec<(u32, PathBuf)> = entries
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(beginning))
        .map(|entry| {
            let digits: String = entry.file_name().to_string_lossy().chars().filter(char::is_ascii_digit).collect();
            (digits.parse().unwrap_or(0), entry.path().join("bin"))
        })
        .collect();
    found.sort();
    found.into_iter().rev().map(|(_, path)| path).collect()
}

fn start(programs: &Path) -> Result<Cluster, String> {
    // A socket's path has at most 103 bytes on some systems.
    let parent = Some(std::env::temp_dir()).filter(|path| path.as_os_str().len() < 60).unwrap_or("/tmp".into());
    let directory = tempfile::Builder::new().prefix("rtpg").tempdir_in(parent).map_err(|error| error.to_string())?;
    let account = other_than_root(directory.path())?;
    if let Some((user, group)) = account {
        std::os::unix::fs::chown(directory.path(), Some(user), Some(group)).map_err(|error| error.to_string())?;
    }
    let command = |program: &OsStr| {
        let mut command = Command::new(program);
        command.current_dir(directory.path()).env("LC_ALL", "C").stdin(Stdio::null()).stdout(Stdio::null());
        if let Some((user, group)) = account {
            std::os::unix::process::CommandExt::gid(std::os::unix::process::CommandExt::uid(&mut command, user), group);
        }
        command
    };
    let made = command(programs.join("initdb").as_os_str())
        .args(["-A", "trust", "--no-sync", "-U", "postgres", "-E", "UTF8", "--locale=C", "-D", "cluster"])
        .output()
        .map_err(|error| error.to_string())?;
    if !made.status.success() {
        return Err(format!("initdb: {}", String::from_utf8_lossy(&made.stderr).trim()));
    }
    let keeper = command(OsStr::new("sh"))
        .args(["-c", KEEPER, "keeper"])
        .arg(programs.join("postgres"))
        .stdin(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| error.to_string())?;
    // From here on the keeper removes it.
    let directory = directory.keep();
    let template = url(&directory, "migrated");
    let server = url(&directory, "postgres");
    let log = directory.join("log");
    // Tests have runtimes of their own, which cannot wait for another one.
    let ready = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|e| e.to_string())?;
        runtime.block_on(prepare(&server, &template))
    });
    match ready.join().unwrap_or_else(|_| Err("it could not be prepared".into())) {
        Ok(()) => Ok(Cluster { directory, made: AtomicU32::new(0), keeper: Mutex::new(keeper) }),
        Err(reason) => Err(format!("{reason}: {}", std::fs::read_to_string(log).unwrap_or_default().trim())),
    }
}

/// Outlives an interrupt from the terminal, so that the server does not outlive both. What trades durability for speed
/// stands in the file, where a session may change it; the command line would win over that. Each line it reads is a
/// signal, by which the server goes down, and the seconds after which it is started anew.
const KEEPER: &str = r#"trap '' INT HUP TERM
printf '%s = off\n' fsync full_page_writes synchronous_commit >>cluster/postgresql.conf
starts() {
  "$1" -D cluster -k "$PWD" -c listen_addresses= -c max_connections=300 -c shared_buffers=32MB \
    -c dynamic_shared_memory_type=mmap -c autovacuum=off >>log 2>&1 &
  server=$!
}
starts "$1"
while read -r signal seconds; do
  kill -$signal $server
  wait $server
  sleep $seconds
  starts "$1"
done
kill -QUIT $server
wait $server
rm -rf "$PWD""#;

async fn prepare(server: &str, template: &str) -> Result<(), String> {
    let begun = Instant::now();
    let mut connection = loop {
        match sqlx::PgConnection::connect(server).await {
            Ok(connection) => break connection,
            Err(error) if begun.elapsed() > Duration::from_secs(30) => return Err(error.to_string()),
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    };
    sqlx::query("create database migrated").execute(&mut connection).await.map_err(|error| error.to_string())?;
    let store = Store::connect(template).await.map_err(|error| error.to_string())?;
    store.migrate().await.map_err(|error| error.to_string())?;
    store.close().await;
    Ok(())
}

/// Postgres refuses to run as root. `None`: we are not root; else the user and group it runs as.
fn other_than_root(ours: &Path) -> Result<Option<(u32, u32)>, String> {
    let owner = std::fs::metadata(ours).map(|found| std::os::unix::fs::MetadataExt::uid(&found));
    if owner.map_err(|error| error.to_string())? != 0 {
        return Ok(None);
    }
    let accounts = std::fs::read_to_string("/etc/passwd").map_err(|error| error.to_string())?;
    let account = |name: &str| {
        let line = accounts.lines().find(|line| line.split(':').next() == Some(name))?;
        let mut numbers = line.split(':').skip(2).map_while(|field| field.parse().ok());
        Some((numbers.next()?, numbers.next()?))
    };
    account("postgres")
        .or_else(|| account("nobody"))
        .map(Some)
        .ok_or("as root it needs a user postgres or nobody".into())
}
