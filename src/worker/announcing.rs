//! Saying in rooms what is queued for them: one sender per platform, marked `sending` in a commit of its own before the
//! request leaves, and settled by what the platform let us know. Not here: what goes to people, and cards.

use chrono::{DateTime, Duration, Utc};
use futures::future::{BoxFuture, join_all};
use tokio_util::sync::CancellationToken;

use super::LOOKS_AROUND;
use super::outbox::{AWAY, MOST_ATTEMPTS, backoff, insist};
use crate::app::{App, announcing};
use crate::chat::delivery::DeliveryError;
use crate::chat::rooms::Rooms;
use crate::clock::Clock;
use crate::domain::notice::WhenUnknown;
use crate::domain::person::Platform;
use crate::domain::room::RoomState;
use crate::store::{Lock, Result, RoomWordRow, Settled};

/// Says what is to be said in the rooms of one platform.
pub struct Announcer<'a> {
    pub app: &'a App,
    pub platform: Platform,
    pub rooms: &'a dyn Rooms,
    pub stop: CancellationToken,
}

/// Rows taken at a time.
const BATCH: i64 = 50;

/// What comes in between is looked after together.
const APART: std::time::Duration = std::time::Duration::from_secs(3);

impl Announcer<'_> {
    /// Until it is stopped; while another process says things on this platform, it waits.
    pub async fn run(&self) {
        let mut lock = None;
        let mut stirred = self.app.stirred.subscribe();
        while !self.stop.is_cancelled() {
            stirred.mark_unchanged();
            let done = match self.is_sender(&mut lock).await {
                Ok(true) => self.look().await,
                Ok(false) => Ok(()),
                Err(error) => Err(error),
            };
            if let Err(error) = done {
                tracing::warn!(%error, platform = self.platform.key(), "what is due in rooms could not be said");
                // Taken up anew: nothing of ours is on its way now.
                lock = None;
            }
            let next = async {
                tokio::time::sleep(APART).await;
                let _ = tokio::time::timeout(LOOKS_AROUND, stirred.changed()).await;
            };
            self.stop.run_until_cancelled(next).await;
        }
    }

    async fn is_sender(&self, lock: &mut Option<Lock>) -> Result<bool> {
        if let Some(held) = lock
            && held.is_held().await
        {
            return Ok(true);
        }
        // Dropped first: a connection that broke may hold it still.
        drop(lock.take());
        *lock = self.app.store.lock(&format!("{}-rooms", self.platform.key())).await?;
        if lock.is_some() {
            self.take_up().await?;
        }
        Ok(lock.is_some())
    }

    /// Settles what an earlier sender left half said. For whoever is the platform's one sender in rooms.
    pub async fn take_up(&self) -> Result<()> {
        let now = self.app.clock.now();
        let since = self.remembers().map(|lives| now - lives);
        let mut tx = self.app.store.write().await?;
        tx.settle_orphaned_room_words(self.platform, self.app.settings.when_unknown, since, now).await?;
        tx.commit().await
    }

    /// By a rehearsal's clock nothing can be said about how long a platform remembers.
    fn remembers(&self) -> Option<Duration> {
        let lives = self.rooms.remembers().filter(|_| matches!(self.app.clock, Clock::System))?;
        Duration::from_std(lives).ok()
    }

    /// Queues what has become due, and says it.
    pub async fn look(&self) -> Result<()> {
        if !announcing::may_announce(self.app) {
            return Ok(());
        }
        announcing::plan_words(self.app, self.platform).await?;
        let due = self.app.store.read().await?.room_words_due(self.platform, self.app.clock.now(), BATCH).await?;
        let mut by_room: Vec<Vec<RoomWordRow>> = Vec::new();
        for row in due {
            match by_room.iter_mut().find(|rows| rows[0].room.id == row.room.id) {
                Some(rows) => rows.push(row),
                None => by_room.push(vec![row]),
            }
        }
        // One after the other in a room; a room that has to rest holds no other up.
        let said: Vec<BoxFuture<'_, Result<()>>> =
            by_room.into_iter().map(|rows| -> BoxFuture<'_, _> { Box::pin(self.say_all(rows)) }).collect();
        join_all(said).await.into_iter().collect()
    }

    async fn say_all(&self, rows: Vec<RoomWordRow>) -> Result<()> {
        let mut done = Ok(());
        for row in rows {
            done = done.and(self.say(&row).await);
        }
        done
    }

    async fn say(&self, row: &RoomWordRow) -> Result<()> {
        if self.stop.is_cancelled() {
            return Ok(());
        }
        let now = self.app.clock.now();
        let linked = !self.rooms.answers_aside();
        let mut read = self.app.store.read().await?;
        if announcing::waits(&mut read, row).await? {
            drop(read);
            return self.settle(row, &Settled::RetryAt(now + AWAY, "it is paused".to_owned()), None).await;
        }
        let worded = announcing::word(self.app, &mut read, row, linked, now).await?;
        drop(read);
        let screen = match worded {
            Ok(screen) => screen,
            Err(untrue) => return self.settle(row, &Settled::Skipped(untrue), None).await,
        };
        if self.is_given_up(row.doubted, now) {
            let may_stand = Settled::Unknown("it may stand there already".to_owned());
            return self.settle(row, &may_stand, None).await;
        }
        let mut tx = self.app.store.write().await?;
        let marked = tx.mark_room_word_sending(row.id, now).await?;
        tx.commit().await?;
        if !marked {
            return Ok(());
        }
        let said = self.rooms.post(&row.room.name, &screen, &row.id.to_string()).await;
        let now = self.app.clock.now();
        let settled = match said {
            Ok(message) => {
                self.settle(row, &Settled::Sent, Some(&message)).await?;
                return Ok(());
            }
            Err(DeliveryError::Away { reason }) => Settled::NotTried(now + AWAY, reason),
            Err(DeliveryError::Retry { after: Some(after), reason }) => {
                Settled::NotTried(now + Duration::from_std(after).unwrap_or(AWAY), reason)
            }
            Err(DeliveryError::Retry { after: None, reason }) if row.attempts + 1 < MOST_ATTEMPTS => {
                Settled::RetryAt(now + backoff(row.attempts), reason)
            }
            Err(DeliveryError::Unknown { reason }) => {
                let again = now + backoff(row.attempts);
                if row.attempts + 1 < MOST_ATTEMPTS && !self.is_given_up(row.doubted.or(Some(now)), again) {
                    Settled::Doubted(again, reason)
                } else {
                    Settled::Unknown(reason)
                }
            }
            Err(DeliveryError::Moved { to }) => {
                insist(|| async {
                    let mut tx = self.app.store.write().await?;
                    tx.rename_room(self.platform, &row.room.name, &to).await?;
                    tx.commit().await
                })
                .await?;
                Settled::NotTried(now, "the room is called otherwise now".to_owned())
            }
            // It waits: somebody in charge may let us in again.
            Err(DeliveryError::Failed { reason }) => {
                self.note(row, RoomState::Refused).await?;
                Settled::NotTried(now, reason)
            }
            Err(DeliveryError::Unreachable { reason }) => {
                self.note(row, RoomState::Gone).await?;
                Settled::Unreachable(reason)
            }
            Err(DeliveryError::Retry { reason, .. }) => Settled::Failed(reason),
        };
        self.settle(row, &settled, None).await
    }

    /// Whether what may stand there already is not said again at this time: neither the policy nor the platform's memory
    /// allows it.
    fn is_given_up(&self, doubted: Option<DateTime<Utc>>, at: DateTime<Utc>) -> bool {
        let Some(doubted) = doubted else { return false };
        let is_known_again = self.remembers().is_some_and(|lives| doubted <= at && at < doubted + lives);
        self.app.settings.when_unknown == WhenUnknown::NeverTwice && !is_known_again
    }

    async fn note(&self, row: &RoomWordRow, state: RoomState) -> Result<()> {
        tracing::warn!(room = %row.room.id, state = state.key(), "a room cannot be written to");
        insist(|| async {
            let mut tx = self.app.store.write().await?;
            tx.note_room(self.platform, &row.room.name, state).await?;
            tx.commit().await
        })
        .await
    }

    async fn settle(&self, row: &RoomWordRow, settled: &Settled, message: Option<&str>) -> Result<()> {
        insist(|| async {
            let mut tx = self.app.store.write().await?;
            tx.settle_room_word(row.id, settled, message, self.app.clock.now()).await?;
            tx.commit().await
        })
        .await
    }
}
