//! Databases for tests: a SQLite file, and a database on a Postgres, for each test; and plain connections to look
//! behind the store.
//!
//! Postgres is `TEST_POSTGRES_URL` (a user who may create databases), else a throwaway cluster that this process starts
//! and that ends with it, else skipped with one visible line; `REQUIRE_POSTGRES=1` makes that a failure.

use chrono::{DateTime, Utc};
use roundtable::store::{Kind, Store};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Row as _};
use tempfile::TempDir;

/// A migrated database of one test; it goes when this is dropped.
pub struct Database {
    pub url: String,
    _place: Place,
}

/// Kept so that the database lives as long as the test.
#[expect(dead_code, reason = "held for its drop")]
enum Place {
    Directory(TempDir),
    #[cfg(feature = "postgres")]
    Cluster,
    #[cfg(feature = "postgres")]
    External(external::Dropped),
}

impl Database {
    pub async fn sqlite() -> Self {
        super::schema::listen();
        let directory = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", directory.path().join("test.db").display());
        let store = Store::connect(&url).await.unwrap();
        store.migrate().await.unwrap();
        store.close().await;
        Self { url, _place: Place::Directory(directory) }
    }

    /// `None` where there is no Postgres; it was said once, visibly.
    #[cfg(feature = "postgres")]
    pub async fn postgres() -> Option<Self> {
        if let Ok(server) = std::env::var("TEST_POSTGRES_URL") {
            let dropped = external::create(&server).await;
            let store = Store::connect(&dropped.url).await.unwrap();
            store.migrate().await.unwrap();
            store.close().await;
            return Some(Self { url: dropped.url.clone(), _place: Place::External(dropped) });
        }
        let cluster = super::cluster::cluster()?;
        Some(Self { url: cluster.create().await, _place: Place::Cluster })
    }

    /// One that somebody else keeps.
    #[cfg(all(feature = "discord", feature = "postgres", feature = "telegram"))]
    pub fn at(url: String) -> Self {
        Self { url, _place: Place::Cluster }
    }

    pub fn is_postgres(&self) -> bool {
        self.url.starts_with("postgres")
    }

    /// The store as a real installation that began at `created`.
    pub async fn open(&self, created: DateTime<Utc>) -> Store {
        Store::open(&self.url, Kind::Real { created }).await.unwrap()
    }

    /// A connection beside the store, for statements that people might type.
    pub async fn raw(&self) -> Raw {
        raw(&self.url).await
    }
}

/// A plain connection. Its statements are not logged, so that what is logged is the store's.
pub enum Raw {
    Sqlite(sqlx::SqliteConnection),
    #[cfg(feature = "postgres")]
    Postgres(sqlx::PgConnection),
}

pub async fn raw(url: &str) -> Raw {
    #[cfg(feature = "postgres")]
    if url.starts_with("postgres") {
        let options: sqlx::postgres::PgConnectOptions = url.parse().unwrap();
        return Raw::Postgres(sqlx::PgConnection::connect_with(&options.disable_statement_logging()).await.unwrap());
    }
    let options: SqliteConnectOptions = url.parse().unwrap();
    let options = options.foreign_keys(true).busy_timeout(std::time::Duration::from_secs(5));
    Raw::Sqlite(sqlx::SqliteConnection::connect_with(&options.disable_statement_logging()).await.unwrap())
}

impl Raw {
    pub fn is_postgres(&self) -> bool {
        !matches!(self, Self::Sqlite(_))
    }

    /// Runs statements as typed.
    pub async fn run(&mut self, text: &str) -> Result<u64, sqlx::Error> {
        let text = AssertSqlSafe(text.to_owned());
        Ok(match self {
            Self::Sqlite(connection) => sqlx::raw_sql(text).execute(connection).await?.rows_affected(),
            #[cfg(feature = "postgres")]
            Self::Postgres(connection) => sqlx::raw_sql(text).execute(connection).await?.rows_affected(),
        })
    }

    /// The rows below the headings of a CSV file as Postgres reads them, which had no part in writing it. `None` elsewhere.
    #[cfg(feature = "postgres")]
    pub async fn read_csv(&mut self, text: &str, columns: usize) -> Option<Vec<Vec<String>>> {
        let Self::Postgres(connection) = self else { return None };
        let named: Vec<String> = (0..columns).map(|column| format!("c{column} text")).collect();
        let made = format!("create temp table read_csv ({})", named.join(", "));
        sqlx::raw_sql(AssertSqlSafe(made)).execute(&mut *connection).await.unwrap();
        let copy = "copy read_csv from stdin with (format csv, header, encoding 'UTF8')";
        let mut copied = connection.copy_in_raw(copy).await.unwrap();
        copied.send(text.as_bytes()).await.unwrap();
        copied.finish().await.unwrap();
        let rows = self.texts("select * from read_csv").await.unwrap();
        self.run("drop table read_csv").await.unwrap();
        Some(rows.into_iter().map(|row| row.into_iter().map(Option::unwrap_or_default).collect()).collect())
    }

    /// How many entries a list of a JSON object has, as the database reads it.
    pub async fn json_length(&mut self, text: &str, list: &str) -> i64 {
        let quoted = text.replace('\'', "''");
        let query = match self.is_postgres() {
            true => format!("select jsonb_array_length('{quoted}'::jsonb -> '{list}')"),
            false => format!("select json_array_length('{quoted}', '$.{list}')"),
        };
        self.number(&query).await
    }

    /// Rows of a query whose columns are all texts.
    pub async fn texts(&mut self, text: &str) -> Result<Vec<Vec<Option<String>>>, sqlx::Error> {
        macro_rules! texts {
            ($connection:expr) => {
                sqlx::raw_sql(AssertSqlSafe(text.to_owned()))
                    .fetch_all($connection)
                    .await?
                    .iter()
                    .map(|row| (0..row.len()).map(|column| row.try_get_unchecked(column)).collect())
                    .collect()
            };
        }
        match self {
            Self::Sqlite(connection) => texts!(connection),
            #[cfg(feature = "postgres")]
            Self::Postgres(connection) => texts!(connection),
        }
    }

    /// The only number of a query's only row.
    pub async fn number(&mut self, text: &str) -> i64 {
        let rows = self.texts(&format!("select cast(({text}) as text)")).await.unwrap();
        rows[0][0].as_deref().unwrap_or_else(|| panic!("{text} is null")).parse().unwrap()
    }
}

#[cfg(feature = "postgres")]
mod external {
    //! A database on a server that somebody else runs.

    use std::sync::atomic::{AtomicU32, Ordering};

    use super::raw;

    static MADE: AtomicU32 = AtomicU32::new(0);

    pub struct Dropped {
        pub url: String,
        server: String,
        name: String,
    }

    pub async fn create(server: &str) -> Dropped {
        let name = format!("roundtable_test_{}_{}", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed));
        let mut connection = raw(server).await;
        connection.run(&format!("drop database if exists {name} with (force)")).await.unwrap();
        connection.run(&format!("create database {name}")).await.unwrap();
        Dropped { url: named(server, &name), server: server.to_owned(), name }
    }

    /// The address with another database's name in it.
    fn named(server: &str, name: &str) -> String {
        let (address, query) = server.split_once('?').map_or((server, None), |(address, query)| (address, Some(query)));
        let (scheme, rest) = address.split_once("://").unwrap();
        let authority = rest.split('/').next().unwrap_or_default();
        let query = query.map(|query| format!("?{query}")).unwrap_or_default();
        format!("{scheme}://{authority}/{name}{query}")
    }

    impl Drop for Dropped {
        fn drop(&mut self) {
            let (server, statement) = (self.server.clone(), format!("drop database {} with (force)", self.name));
            // A test's own runtime may be shutting down, and cannot be blocked on.
            let dropping = std::thread::spawn(move || {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
                runtime.block_on(async { raw(&server).await.run(&statement).await })
            });
            let _ = dropping.join();
        }
    }
}

/// Expands a list of tests, each an `async fn name(Database)`, for both databases: `sqlite::name`, `postgres::name`.
macro_rules! conformance {
    ($($name:ident),* $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $name() {
                super::$name($crate::databases::Database::sqlite().await).await;
            })*
        }
        #[cfg(feature = "postgres")]
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $name() {
                if let Some(database) = $crate::databases::Database::postgres().await {
                    super::$name(database).await;
                }
            })*
        }
    };
}
pub(crate) use conformance;
