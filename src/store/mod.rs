//! All SQL and nothing else: one text of every statement, run on SQLite or on Postgres.
//!
//! Reads go through [`Store::read`], writes through the one door [`Store::write`]; both are transactions. Which rules a
//! write obeys is decided by its caller; what can never be true is refused by the schema (`migrations/`).
//!
//! The macro `sql!` is how one text serves two databases: the statement is written once and instantiated for whichever
//! connection the transaction has.

mod audiences;
mod authority;
mod broadcast_rows;
mod broadcasts;
mod consultations;
mod conversation;
mod decisions;
mod displays;
mod error;
mod exports;
mod files;
mod halves;
mod installation;
mod joining;
mod linking;
mod locks;
mod organizations;
mod outbox;
mod papers;
mod people;
mod personal;
mod questionnaires;
mod registrations;
mod reminders;
mod rooms;
mod seats;
mod series;

use std::ops::{Deref, DerefMut};
use std::str::FromStr;
use std::time::Duration;

use chrono::{DateTime, TimeZone, Utc};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Connection, Sqlite, Transaction};
#[cfg(feature = "postgres")]
use sqlx::{Postgres, postgres::PgPoolOptions};

use crate::domain::id::AddressId;

pub use audiences::Candidate;
pub use authority::{CodeKind, StoredAudit, StoredCode, StoredMember};
pub use broadcast_rows::{Missed, Progress, held};
pub use broadcasts::{Did, NewBroadcast, StoredBroadcast};
pub use consultations::{Held, ListQuery, NewConsultation, PostedPublication};
pub use conversation::StoredDraft;
pub use decisions::{Excepted, Noted};
pub use displays::{Displayed, StoredDisplay};
pub use error::{Error, Result};
pub use exports::{ExportedDelivery, ExportedPerson, ExportedRegistration};
pub use files::SentFile;
pub use installation::Kind;
pub use joining::StoredJoining;
pub use linking::{LinkRequest, LinkSide, TypedCode};
pub use locks::Lock;
pub use organizations::StoredOrganization;
pub use outbox::{OutboxRow, Settled};
pub use personal::{OnLink, PERSONAL, Personal};
pub use questionnaires::{Asked, Respondent, StoredResponse};
pub use registrations::{MeetingNow, Seats, StoredRegistration};
pub use reminders::Told;
pub use rooms::RoomWordRow;
pub use series::StoredSeries;

/// The migrations of this program, in order.
pub static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("./migrations");

/// The macro above does not tell cargo which files it read; naming them here does.
const _: [&str; 14] = [
    include_str!("../../migrations/0001_core.sql"),
    include_str!("../../migrations/0002_displays.sql"),
    include_str!("../../migrations/0003_links.sql"),
    include_str!("../../migrations/0004_doubts.sql"),
    include_str!("../../migrations/0005_reminders.sql"),
    include_str!("../../migrations/0006_choices.sql"),
    include_str!("../../migrations/0007_questionnaires.sql"),
    include_str!("../../migrations/0008_team_and_files.sql"),
    include_str!("../../migrations/0009_decisions.sql"),
    include_str!("../../migrations/0010_published.sql"),
    include_str!("../../migrations/0011_broadcasts.sql"),
    include_str!("../../migrations/0012_rooms.sql"),
    include_str!("../../migrations/0013_papers.sql"),
    include_str!("../../migrations/0014_waiting.sql"),
];

#[derive(Clone)]
pub struct Store {
    pools: Pools,
}

#[derive(Clone)]
enum Pools {
    /// One writer: two would wait for each other's locks far longer than for a turn.
    Sqlite { writer: sqlx::SqlitePool, readers: sqlx::SqlitePool },
    #[cfg(feature = "postgres")]
    Postgres(sqlx::PgPool),
}

enum Tx {
    Sqlite(Transaction<'static, Sqlite>),
    #[cfg(feature = "postgres")]
    Postgres(Transaction<'static, Postgres>),
}

/// A consistent view of the database; nothing can be changed through it.
pub struct Read(Tx);

/// A transaction that may change things. Dropped without [`Write::commit`], nothing happened.
pub struct Write {
    read: Read,
    /// The account through which somebody acts: what they make says so.
    through: Option<AddressId>,
}

impl Deref for Write {
    type Target = Read;

    fn deref(&self) -> &Read {
        &self.read
    }
}

impl DerefMut for Write {
    fn deref_mut(&mut self) -> &mut Read {
        &mut self.read
    }
}

/// One statement on whichever database this is: `sql!(tx, all::<Row>, "select ..", bind, ..)`, with `all`, `optional` or
/// `one` rows, or `run` for the number of rows it touched.
macro_rules! sql {
    ($read:expr, all::<$row:ty>, $($statement:tt)*) => { sql!(@ $read, (query_as, $row), fetch_all, $($statement)*) };
    ($read:expr, optional::<$row:ty>, $($statement:tt)*) => { sql!(@ $read, (query_as, $row), fetch_optional, $($statement)*) };
    ($read:expr, one::<$row:ty>, $($statement:tt)*) => { sql!(@ $read, (query_as, $row), fetch_one, $($statement)*) };
    ($read:expr, run, $text:expr $(, $bind:expr)* $(,)?) => {
        match $read.tx() {
            $crate::store::Tx::Sqlite(tx) => sqlx::query::<sqlx::Sqlite>($text)$(.bind($bind))*
                .execute(&mut **tx).await.map(|done| done.rows_affected()),
            #[cfg(feature = "postgres")]
            $crate::store::Tx::Postgres(tx) => sqlx::query::<sqlx::Postgres>($text)$(.bind($bind))*
                .execute(&mut **tx).await.map(|done| done.rows_affected()),
        }
    };
    (@ $read:expr, (query_as, $row:ty), $fetch:ident, $text:expr $(, $bind:expr)* $(,)?) => {
        match $read.tx() {
            $crate::store::Tx::Sqlite(tx) => sqlx::query_as::<sqlx::Sqlite, $row>($text)$(.bind($bind))*
                .$fetch(&mut **tx).await,
            #[cfg(feature = "postgres")]
            $crate::store::Tx::Postgres(tx) => sqlx::query_as::<sqlx::Postgres, $row>($text)$(.bind($bind))*
                .$fetch(&mut **tx).await,
        }
    };
}
use sql;

/// So long after its last use a connection to Postgres is taken for alive without being asked.
#[cfg(feature = "postgres")]
const TRUSTED: Duration = Duration::from_secs(1);

impl Store {
    /// Opens a database and brings its schema up to date: `sqlite://PATH` (the file is created, readable by its owner
    /// only) or `postgres://..`. `?mode=ro` opens a SQLite file that is there, for reading.
    ///
    /// A database without a kind becomes `kind` for good; one of the other kind is refused.
    pub async fn open(url: &str, kind: Kind) -> Result<Self> {
        let store = Self::connect(url).await?;
        store.migrate().await?;
        let mut write = store.write().await?;
        write.settle_kind(kind).await?;
        write.commit().await?;
        Ok(store)
    }

    /// As [`Store::open`], but a database that is there may be of either kind.
    pub async fn open_as_it_is(url: &str, new: Kind) -> Result<Self> {
        let store = Self::connect(url).await?;
        store.migrate().await?;
        if store.read().await?.is_settled().await? {
            return Ok(store);
        }
        let mut write = store.write().await?;
        write.settle_kind(new).await?;
        write.commit().await?;
        Ok(store)
    }

    /// Connects without touching the schema.
    pub async fn connect(url: &str) -> Result<Self> {
        if url.starts_with("sqlite:") {
            return Self::connect_sqlite(url).await;
        }
        #[cfg(feature = "postgres")]
        if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            // The pool would go on trying where nobody answers, and then say only that it took too long.
            let one =
                tokio::time::timeout(Duration::from_secs(10), <sqlx::PgConnection as sqlx::Connection>::connect(url));
            match one.await {
                Ok(connected) => sqlx::Connection::close(connected.map_err(Error::opening)?).await?,
                Err(_) => {
                    return Err(Error::Opening(
                        "nobody answers there; correct host and port, or start Postgres".into(),
                    ));
                }
            }
            // A server may have gone since: one that was in use a moment ago is not asked again, each way to it counts.
            let pool = PgPoolOptions::new()
                .max_connections(16)
                .acquire_timeout(Duration::from_secs(10))
                .test_before_acquire(false)
                .before_acquire(|connection, known| {
                    Box::pin(
                        async move { Ok(known.idle_for < TRUSTED || sqlx::Connection::ping(connection).await.is_ok()) },
                    )
                })
                .connect(url)
                .await
                .map_err(Error::opening)?;
            return Ok(Self { pools: Pools::Postgres(pool) });
        }
        Err(Error::UnknownUrl)
    }

    async fn connect_sqlite(url: &str) -> Result<Self> {
        let options = SqliteConnectOptions::from_str(url).map_err(Error::opening)?;
        let read_only = url.contains("mode=ro");
        if !read_only && !url.contains(":memory:") {
            create_private(options.get_filename()).map_err(|error| Error::Opening(error.to_string()))?;
        }
        let options = options.foreign_keys(true).busy_timeout(Duration::from_secs(5));
        // The journal's mode is kept in the file; a reader of a read-only file must not try to set it.
        let options = if read_only {
            options
        } else {
            options.journal_mode(SqliteJournalMode::Wal).synchronous(SqliteSynchronous::Full)
        };
        // SQLite itself ends a transaction that meets a full disk; sqlx goes on counting it as open, and no other could
        // ever begin on that connection. Such a one is given up for a new one.
        let pool = |connections| {
            let options = SqlitePoolOptions::new().max_connections(connections).idle_timeout(None);
            // A file does not hang up: asking whether the connection still lives would be one more turn each time.
            let options = options.test_before_acquire(false);
            options.before_acquire(|connection, _| Box::pin(async move { Ok(!connection.is_in_transaction()) }))
        };
        let writer = pool(1).connect_with(options.clone()).await.map_err(Error::opening)?;
        let readers = pool(4).connect_lazy_with(options.pragma("query_only", "on"));
        Ok(Self { pools: Pools::Sqlite { writer, readers } })
    }

    /// Brings the schema up to date.
    pub async fn migrate(&self) -> Result<()> {
        match &self.pools {
            Pools::Sqlite { writer, .. } => MIGRATIONS.run(writer).await.map_err(Error::migrating),
            #[cfg(feature = "postgres")]
            Pools::Postgres(pool) => MIGRATIONS.run(pool).await.map_err(Error::migrating),
        }
    }

    pub async fn read(&self) -> Result<Read> {
        Ok(Read(match &self.pools {
            Pools::Sqlite { readers, .. } => Tx::Sqlite(readers.begin().await?),
            #[cfg(feature = "postgres")]
            Pools::Postgres(pool) => {
                Tx::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?)
            }
        }))
    }

    /// The one door for changes. On SQLite one at a time; on Postgres rows are locked by those who need an order.
    pub async fn write(&self) -> Result<Write> {
        let read = Read(match &self.pools {
            // A deferred transaction that writes later dies of "database is locked" whatever the timeout.
            Pools::Sqlite { writer, .. } => Tx::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?),
            #[cfg(feature = "postgres")]
            Pools::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        });
        Ok(Write { read, through: None })
    }

    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            #[cfg(feature = "postgres")]
            Pools::Postgres(pool) => pool.close().await,
        }
    }

    /// Lets a SQLite file grow to so many pages and no further, for this store: what is written beyond is refused as on
    /// a full disk. Nothing on Postgres.
    pub async fn limit_pages(&self, pages: u32) -> Result<()> {
        match &self.pools {
            Pools::Sqlite { writer, .. } => {
                // A pragma takes no bound values.
                sqlx::query(sqlx::AssertSqlSafe(format!("pragma max_page_count = {pages}"))).execute(writer).await?;
                Ok(())
            }
            #[cfg(feature = "postgres")]
            Pools::Postgres(_) => Ok(()),
        }
    }

    pub fn is_postgres(&self) -> bool {
        !matches!(self.pools, Pools::Sqlite { .. })
    }
}

impl Read {
    fn tx(&mut self) -> &mut Tx {
        &mut self.0
    }
}

impl Write {
    /// From here on somebody acts through this account.
    pub fn act_through(&mut self, address: AddressId) {
        self.through = Some(address);
    }

    fn is_postgres(&self) -> bool {
        !matches!(self.read.0, Tx::Sqlite(_))
    }

    fn through(&self) -> Option<i64> {
        self.through.map(|address| address.0)
    }

    pub async fn commit(self) -> Result<()> {
        match self.read.0 {
            Tx::Sqlite(tx) => tx.commit().await?,
            #[cfg(feature = "postgres")]
            Tx::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }

    /// Rolls back now. Dropping does it too, a little later, with SQLite's lock held meanwhile.
    pub async fn roll_back(self) -> Result<()> {
        match self.read.0 {
            Tx::Sqlite(tx) => tx.rollback().await?,
            #[cfg(feature = "postgres")]
            Tx::Postgres(tx) => tx.rollback().await?,
        }
        Ok(())
    }
}

/// A database holds personal data: its file is its owner's alone from the first byte on.
fn create_private(path: &std::path::Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}

fn millis(at: DateTime<Utc>) -> i64 {
    at.timestamp_millis()
}

fn instant(millis: i64) -> DateTime<Utc> {
    Utc.timestamp_millis_opt(millis).single().unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// What a column holds is not what this program writes there.
fn unreadable(what: &'static str) -> Error {
    Error::Unreadable(what)
}
