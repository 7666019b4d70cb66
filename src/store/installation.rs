//! The installation's one row: real or a rehearsal, and the rehearsal's clock.

use chrono::{DateTime, Utc};

use super::{Error, Read, Result, Write, instant, millis, sql};

/// A database is one or the other from its first migration on, for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Real {
        created: DateTime<Utc>,
    },
    /// With the time its clock starts at, if it is new.
    Rehearsal {
        starts: DateTime<Utc>,
    },
}

impl Kind {
    fn key(self) -> &'static str {
        match self {
            Self::Real { .. } => "real",
            Self::Rehearsal { .. } => "rehearsal",
        }
    }
}

impl Write {
    pub(super) async fn settle_kind(&mut self, kind: Kind) -> Result<()> {
        let (clock, created) = match kind {
            Kind::Real { created } => (None, created),
            Kind::Rehearsal { starts } => (Some(millis(starts)), starts),
        };
        let found = sql!(self, optional::<(String,)>, "select kind from installation where id = 1")?;
        match found {
            Some((found,)) if found == kind.key() => Ok(()),
            Some((found,)) => Err(Error::OtherKind {
                found: if found == "real" { "a real one" } else { "a rehearsal" },
                wanted: if kind.key() == "real" { "a real one" } else { "a rehearsal" },
            }),
            None => {
                sql!(
                    self,
                    run,
                    "insert into installation (id, kind, clock_ms, created_ms) values (1, $1, $2, $3) on conflict do nothing",
                    kind.key(),
                    clock,
                    millis(created)
                )?;
                Ok(())
            }
        }
    }

    /// Keeps the time a rehearsal has reached.
    pub async fn set_rehearsal_clock(&mut self, at: DateTime<Utc>) -> Result<()> {
        sql!(self, run, "update installation set clock_ms = $1 where kind = 'rehearsal'", millis(at))?;
        Ok(())
    }
}

impl Read {
    /// Whether this database has become real or a rehearsal.
    pub(super) async fn is_settled(&mut self) -> Result<bool> {
        Ok(sql!(self, optional::<(i64,)>, "select id from installation where id = 1")?.is_some())
    }

    /// The time a rehearsal has reached; `None` in a real database.
    pub async fn rehearsal_clock(&mut self) -> Result<Option<DateTime<Utc>>> {
        let row = sql!(self, optional::<(Option<i64>,)>, "select clock_ms from installation where id = 1")?;
        Ok(row.and_then(|(at,)| at).map(instant))
    }
}
