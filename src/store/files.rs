//! Files that stand in a chat until they are due to be taken away again.

use chrono::{DateTime, Utc};

use super::{Read, Result, Write, instant, millis, sql};
use crate::domain::id::AddressId;
use crate::domain::person::{Account, Platform};

/// A message with a file that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentFile {
    pub id: i64,
    pub to: Account,
    pub sent: DateTime<Utc>,
    /// As its platform names it.
    pub message: String,
    /// How often the platform would not.
    pub attempts: i64,
}

impl Read {
    /// Some of those that are due on a platform, the longest due first.
    pub async fn files_due(&mut self, platform: Platform, now: DateTime<Utc>, limit: i64) -> Result<Vec<SentFile>> {
        let rows = sql!(
            self,
            all::<(i64, String, String, i64, i64)>,
            "select id, account, message, sent_ms, attempts from sent_file
             where platform = $1 and due_ms <= $2 order by due_ms limit $3",
            platform.key(),
            millis(now),
            limit
        )?;
        Ok(rows
            .into_iter()
            .map(|(id, name, message, sent, attempts)| SentFile {
                id,
                to: Account { platform, name },
                message,
                sent: instant(sent),
                attempts,
            })
            .collect())
    }
}

impl Write {
    /// A file stands in a chat, and is to be taken away when it is due. Without an address: whoever asked for it is
    /// forgotten.
    pub async fn note_sent_file(
        &mut self,
        id: i64,
        to: &Account,
        address: Option<AddressId>,
        message: &str,
        sent: DateTime<Utc>,
        due: DateTime<Utc>,
    ) -> Result<()> {
        sql!(
            self,
            run,
            "insert into sent_file (id, address_id, platform, account, message, sent_ms, due_ms) values ($1, $2, $3, $4, $5, $6, $7)",
            id,
            address.map(|address| address.0),
            to.platform.key(),
            to.name.as_str(),
            message,
            millis(sent),
            millis(due)
        )?;
        Ok(())
    }

    /// Whoever has this account is about to be forgotten: the files in its chat go as soon as may be, and the row with each.
    pub(super) async fn take_files_back_now(&mut self, address: AddressId) -> Result<()> {
        sql!(self, run, "update sent_file set due_ms = 0 where address_id = $1", address.0)?;
        Ok(())
    }

    /// It is gone, or never will be by us.
    pub async fn drop_sent_file(&mut self, id: i64) -> Result<()> {
        sql!(self, run, "delete from sent_file where id = $1", id)?;
        Ok(())
    }

    /// Its platform was not there, or nothing is known of what it did: it is tried again, and does not count.
    pub async fn wait_for_sent_file(&mut self, id: i64, reason: &str, due: DateTime<Utc>) -> Result<()> {
        sql!(self, run, "update sent_file set reason = $2, due_ms = $3 where id = $1", id, reason, millis(due))?;
        Ok(())
    }

    /// Its platform would not; it is tried again when it is due anew.
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
