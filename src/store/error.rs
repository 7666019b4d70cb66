//! What can go wrong with a database, told by remedy. No bound value is ever in a message.

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("the address of the database begins with sqlite:// or postgres://, a file as in sqlite://roundtable.db (this program was built with: sqlite{})", if cfg!(feature = "postgres") { ", postgres" } else { "" })]
    UnknownUrl,
    #[error("the database cannot be opened: {0}")]
    Opening(String),
    #[error(
        "the database was made by a newer version of this program (migration {0} is unknown here); use that version or newer"
    )]
    Newer(i64),
    #[error("the schema cannot be brought up to date: {0}")]
    Migrating(String),
    #[error(
        "this database is {found}, and {wanted} was asked for; the kind of a database never changes, so use another one"
    )]
    OtherKind { found: &'static str, wanted: &'static str },
    /// Somebody else holds a lock for too long, or two transactions met.
    #[error("the database is busy")]
    Busy,
    #[error("the database is read-only; give the program's user the right to write to it")]
    ReadOnly,
    #[error("the disk of the database is full; free some space")]
    Full,
    /// A constraint refused the statement.
    #[error("the database refused it: {0}")]
    Refused(String),
    #[error("the database holds a {0} that this version cannot read")]
    Unreadable(&'static str),
    #[error("the database failed: {0}")]
    Failed(String),
    /// The connection broke off, as when the server is started anew: what was under way may or may not have happened.
    #[error("the database failed: {0}")]
    Away(String),
}

impl Error {
    pub(super) fn opening(error: sqlx::Error) -> Self {
        match Self::from(error) {
            Self::Failed(reason) | Self::Away(reason) | Self::Refused(reason) => Self::Opening(reason),
            other => other,
        }
    }

    pub(super) fn migrating(error: sqlx::migrate::MigrateError) -> Self {
        use sqlx::migrate::MigrateError::*;
        match error {
            VersionMissing(version) | VersionTooNew(version, _) => Self::Newer(version),
            Execute(error) | ExecuteMigration(error, _) => match Self::from(error) {
                Self::Failed(reason) | Self::Away(reason) | Self::Refused(reason) => Self::Migrating(reason),
                other => other,
            },
            other => Self::Migrating(other.to_string()),
        }
    }

    /// Worth doing the whole transaction again: it finds done what it did the first time.
    pub fn is_transient(&self) -> bool {
        matches!(self, Self::Busy | Self::Away(_))
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::PoolTimedOut => Self::Busy,
            sqlx::Error::Database(refusal) => {
                let code = refusal.code().unwrap_or_default();
                // SQLite's primary codes stand in the low byte (sqlite.org/rescode.html); SQLSTATE has five characters.
                match (code.len(), code.parse::<u32>().map(|code| code & 0xff)) {
                    (1..=4, Ok(5 | 6)) => Self::Busy,
                    (1..=4, Ok(8)) => Self::ReadOnly,
                    (1..=4, Ok(13)) => Self::Full,
                    (1..=4, Ok(14)) => Self::Opening("the file is not there or may not be opened".into()),
                    (1..=4, Ok(26)) => Self::Opening("the file is not a database".into()),
                    // Serialization failure, deadlock, lock not available.
                    (5, _) if matches!(&*code, "40001" | "40P01" | "55P03") => Self::Busy,
                    // A made id that another process made in the same millisecond.
                    (5, _) if code == "23505" && refusal.constraint().is_some_and(|name| name.ends_with("_pkey")) => {
                        Self::Busy
                    }
                    // People and organizations go, and a row that was about to name one was too late, or just in time
                    // (foreign key violation): what is read anew knows.
                    (5, _) if code == "23503" && refusal.constraint().is_some_and(names_what_goes) => Self::Busy,
                    // Shut down by an administrator, crashed, starting up (Postgres, appendix A).
                    (5, _) if matches!(&*code, "57P01" | "57P02" | "57P03") => Self::Away(refusal.message().to_owned()),
                    (5, _) if code == "25006" => Self::ReadOnly,
                    (5, _) if code == "53100" => Self::Full,
                    // The message names the constraint; a detail would quote values and is not taken.
                    _ => match refusal.kind() {
                        sqlx::error::ErrorKind::Other => Self::Failed(refusal.message().to_owned()),
                        _ => Self::Refused(refusal.message().to_owned()),
                    },
                }
            }
            sqlx::Error::Io(reason) => Self::Away(reason.to_string()),
            sqlx::Error::ColumnDecode { index, .. } => Self::Failed(format!("column {index} cannot be read")),
            other => Self::Failed(other.to_string()),
        }
    }
}

/// A foreign key to what people have taken away while others work (Postgres names them by table and column).
fn names_what_goes(constraint: &str) -> bool {
    constraint == "outbox_person_id_fkey" || constraint.ends_with("_organization_id_fkey")
}
