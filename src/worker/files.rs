//! Taking files away from private chats once they are due. Any number of processes may do it: what is gone already is gone.

use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::app::App;
use crate::app::reach::file_left;
use crate::chat::delivery::{DeliveryError, TakeBack};
use crate::domain::person::Platform;
use crate::store::{Result, SentFile};

/// Looks after the files on one platform.
pub struct Files<'a> {
    pub app: &'a App,
    pub platform: Platform,
    pub chats: &'a dyn TakeBack,
    pub stop: CancellationToken,
}

/// Between two looks: nobody counts the minutes of a day.
const APART: Duration = Duration::from_secs(30);

/// Files looked at together.
const BATCH: i64 = 50;

/// A file that the platform would not take away this often stays.
const MOST_ATTEMPTS: i64 = 6;

/// After that a file stays unless it can be taken away at once (Bot API, deleteMessage: a message sent less than 48 hours
/// ago).
const AS_LONG_AS: chrono::Duration = chrono::Duration::hours(48);

/// Before the next try, where the last one decided nothing.
const PAUSE: chrono::Duration = chrono::Duration::minutes(10);

impl Files<'_> {
    /// Until it is stopped.
    pub async fn run(&self) {
        while !self.stop.is_cancelled() {
            if let Err(error) = self.take_back_due().await {
                tracing::warn!(%error, platform = self.platform.key(), "files could not be taken away");
            }
            let _ = self.stop.run_until_cancelled(tokio::time::sleep(APART)).await;
        }
    }

    /// Takes away whatever is due now.
    pub async fn take_back_due(&self) -> Result<()> {
        loop {
            let now = self.app.clock.now();
            let due = self.app.store.read().await?.files_due(self.platform, now, BATCH).await?;
            if due.is_empty() || self.stop.is_cancelled() {
                return Ok(());
            }
            for file in due {
                if self.stop.is_cancelled() {
                    return Ok(());
                }
                self.take_back(&file).await?;
            }
        }
    }

    async fn take_back(&self, file: &SentFile) -> Result<()> {
        let done = self.chats.take_back(&file.to, &file.message).await;
        let mut tx = self.app.store.write().await?;
        let now = self.app.clock.now();
        match done {
            Ok(()) => tx.drop_sent_file(file.id).await?,
            Err(DeliveryError::Away { reason }) => {
                // It says nothing about this file.
                tracing::debug!(reason, "a file is taken away later");
                tx.wait_for_sent_file(file.id, &reason, now + chrono::Duration::minutes(1)).await?;
            }
            Err(error @ DeliveryError::Failed { .. }) if file.attempts + 1 < MOST_ATTEMPTS => {
                let pause = chrono::Duration::minutes(5 << file.attempts.clamp(0, 5));
                tx.put_sent_file_off(file.id, &error.to_string(), now + pause).await?;
            }
            Err(error) if !matches!(error, DeliveryError::Failed { .. }) && now < file.sent + AS_LONG_AS => {
                tx.wait_for_sent_file(file.id, &error.to_string(), now + PAUSE).await?;
            }
            Err(error) => {
                tracing::error!(file = file.id, %error, "a file stays in a chat: whoever asked for it is asked to delete it");
                tx.drop_sent_file(file.id).await?;
                if let Some((_, address)) = tx.person_at(&file.to).await? {
                    file_left(&mut tx, &address, now).await?;
                    self.app.stirred.send_replace(());
                }
            }
        }
        tx.commit().await
    }
}
