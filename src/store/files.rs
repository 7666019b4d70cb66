//! Files that stand in a chat until they are due to be taken away again.

use chrono::{DateTime, Utc};

use super::{Read, Result, Write, millis, sql};
use crate::domain::id::AddressId;
use crate::domain::person::{Account, Platform};

/// A message with a file that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentFile {
    pub id: i64,
    pub to: Account,
    /// As its platform names it.
    pub message: String,
    /// Attempts that failed.
    pub attempts: i64,
}

impl Read {
    /// Some of those that are due on a platform, the longest due first.
    pub async fn files_due(&mut self, platform: Platform, now: DateTime<Utc>, limit: i64) -> Result<Vec<SentFile>> {
        let rows = sql!(
            self,
            all::<(i64, String, String, i64)>,
            "select s.id, a.account, s.message, s.attempts from sent_file s join address a on a.id = s.address_id
             where s.platform = $1 and s.due_ms <= $2 order by s.due_ms limit $3",
            platform.key(),
            millis(now),
            limit
        )?;
        Ok(rows
            .into_iter()
            .map(|(id, name, message, attempts)| SentFile { id, to: Account { platform, name }, message, attempts })
            .collect())
    }
}

impl Write {
    /// A file stands in a chat, and is to be taken away when it is due.
    pub async fn note_sent_file(
        &mut self,
        id: i64,
        to: AddressId,
        platform: Platform,
        message: &str,
        due: DateTime<Utc>,
    ) -> Result<()> {
        sql!(
            self,
            run,
            "insert into sent_file (id, address_id, platform, message, due_ms) values ($1, $2, $3, $4, $5)",
            id,
            to.0,
            platform.key(),
            message,
            millis(due)
        )?;
        Ok(())
    }

    /// It is gone, or never will be by us.
    pub async fn drop_sent_file(&mut self, id: i64) -> Result<()> {
        sql!(self, run, "delete from sent_file where id = $1", id)?;
        Ok(())
    }

    /// Its platform was not there: nothing was tried.
    pub async fn wait_for_sent_file(&mut self, id: i64, reason: &str, due: DateTime<Utc>) -> Result<()> {
        sql!(self, run, "update sent_file set reason = $2, due_ms = $3 where id = $1", id, reason, millis(due))?;
        Ok(())
    }

    /// Taking it away failed; it is tried again when it is due anew.
    pub async fn put_sent_file_off(&mut self, id: i64, reason: &str, due: DateTime<Utc>) -> Result<()> {
        sql!(
            self,
            run,
            "update sent_file set attempts = attempts + 1, reason = $2, due_ms = $3 where id = $1",
            id,
            reason,
            millis(due)
        )?;
        Ok(())
    }
}
