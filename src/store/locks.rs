//! Who does something that only one process may do, such as sending on a platform: a lock that is gone with its process.
//!
//! On SQLite a locked file beside the database; on Postgres an advisory lock of a connection that is kept for it.

use std::fs::{File, TryLockError};
use std::path::PathBuf;

#[cfg(feature = "postgres")]
use sqlx::{ConnectOptions, Connection, PgConnection};

use super::{Error, Pools, Result, Store};

/// Held until it is dropped, or until the way to the database breaks off.
pub struct Lock(Held);

enum Held {
    /// A database in memory is nobody else's.
    Alone,
    File {
        _locked: File,
    },
    #[cfg(feature = "postgres")]
    Connection(Box<PgConnection>),
}

impl Store {
    /// `None`: another process holds the lock of this name.
    pub async fn lock(&self, name: &str) -> Result<Option<Lock>> {
        match &self.pools {
            Pools::Sqlite { writer, .. } => {
                let path = writer.connect_options().get_filename().to_owned();
                if path.as_os_str().is_empty() || path.to_string_lossy().contains(":memory:") {
                    return Ok(Some(Lock(Held::Alone)));
                }
                lock_file(path, name)
            }
            #[cfg(feature = "postgres")]
            Pools::Postgres(pool) => {
                let mut connection = pool.connect_options().connect().await?;
                let (gained,) = sqlx::query_as::<_, (bool,)>("select pg_try_advisory_lock($1)")
                    .bind(key(name))
                    .fetch_one(&mut connection)
                    .await?;
                Ok(gained.then(|| Lock(Held::Connection(Box::new(connection)))))
            }
        }
    }
}

impl Lock {
    /// Whether it is still ours: a server that was started anew has forgotten it.
    pub async fn is_held(&mut self) -> bool {
        match &mut self.0 {
            Held::Alone | Held::File { .. } => true,
            #[cfg(feature = "postgres")]
            Held::Connection(connection) => connection.ping().await.is_ok(),
        }
    }
}

fn lock_file(database: PathBuf, name: &str) -> Result<Option<Lock>> {
    let mut path = database.into_os_string();
    path.push(format!(".{name}.lock"));
    let path = PathBuf::from(path);
    let failed = |error: std::io::Error| Error::Failed(format!("{} cannot be locked: {error}", path.display()));
    super::create_private(&path).map_err(failed)?;
    let file = File::options().write(true).open(&path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(Lock(Held::File { _locked: file }))),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(failed(error)),
    }
}

/// Advisory locks are numbers: the name's letters under a mark of ours (FNV-1a, 64 bits).
#[cfg(feature = "postgres")]
fn key(name: &str) -> i64 {
    let hash = format!("roundtable {name}")
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    hash as i64
}
