//! A message to many under way, as slow as a test wants it, and those who look at its report.

use std::sync::Arc;
use std::time::{Duration, Instant};

use async_trait::async_trait;
use roundtable::app::App;
use roundtable::chance;
use roundtable::chat::action::Action;
use roundtable::chat::delivery::{Deliver, DeliveryError};
use roundtable::chat::organizing::Organizing;
use roundtable::chat::organizing::broadcasts::Broadcasts;
use roundtable::chat::plain::plain;
use roundtable::chat::screen::Screen;
use roundtable::domain::authority::{Grant, Role};
use roundtable::domain::broadcast::{Audience, Content, Group, Phase};
use roundtable::domain::id::{AddressId, BroadcastId, PersonId, SeriesId};
use roundtable::domain::locale::{Locale, Localized};
use roundtable::domain::person::{Account, ConsentKind, Platform};
use roundtable::store::NewBroadcast;
use roundtable::worker::Worker;
use tokio::sync::Semaphore;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::databases::Database;
use crate::making::{code, done};
use crate::visitor::{self, OPEN, Visitor};

/// Between two edits in these tests.
pub const EVERY: Duration = Duration::from_millis(40);

/// In which an edit would have come that must not.
pub const LONG: Duration = Duration::from_millis(400);

/// People whom it is for: at the console, one after the other.
pub const PEOPLE: usize = 6;

const TEXT: &str = "The hall opens at nine";

/// Lets each of them have it when the test says so; what else is due goes at once.
struct Turnstile(Arc<Semaphore>);

#[async_trait]
impl Deliver for Turnstile {
    async fn deliver(&self, _: &Account, screen: &Screen, _: &str) -> Result<(), DeliveryError> {
        if plain(screen).contains(TEXT) {
            self.0.acquire().await.unwrap().forget();
        }
        Ok(())
    }
}

pub struct UnderWay {
    pub app: App,
    pub id: BroadcastId,
    series: SeriesId,
    turnstile: Arc<Semaphore>,
    sending: Option<JoinHandle<()>>,
    _database: Database,
}

impl UnderWay {
    /// Planned for now; nobody looks after it yet.
    pub async fn planned() -> Self {
        let database = Database::sqlite().await;
        let app = Box::pin(visitor::sample(&database, OPEN)).await;
        let series = app.store.read().await.unwrap().series(&code("ap-gcm")).await.unwrap().unwrap().id;
        let (id, now) = (BroadcastId(chance::id()), app.clock.now());
        let content = Content {
            texts: Localized::english(TEXT),
            audience: Audience { groups: [Group::Series].into(), ..Audience::default() },
            urgent: true,
            ..Content::default()
        };
        done(&app.store, async |tx| {
            for number in 0..PEOPLE {
                let person = PersonId(chance::id());
                tx.add_person(person, &Locale::english(), now).await?;
                let account = Account { platform: Platform::Console, name: format!("P{number}") };
                tx.add_address(AddressId(chance::id()), person, &account, now).await?;
                tx.give_consent(person, ConsentKind::News, Some(series), 1, now).await?;
            }
            let new = NewBroadcast { id, series, consultation: None, again_of: None, content: &content };
            tx.add_broadcast(new, now).await?;
            let found = tx.broadcast(id).await?.unwrap();
            tx.turn_broadcast(&found, Phase::Planned, Some(now), now).await
        })
        .await;
        Self { app, id, series, turnstile: Arc::new(Semaphore::new(0)), sending: None, _database: database }
    }

    pub fn begins(&mut self) {
        let (app, turnstile) = (self.app.clone(), Turnstile(self.turnstile.clone()));
        self.sending = Some(tokio::spawn(async move {
            let stop = CancellationToken::new();
            Worker { app: &app, platform: Platform::Console, deliver: &turnstile, stop }.run().await;
        }));
    }

    /// So many more messages leave.
    pub fn lets(&self, count: usize) {
        self.turnstile.add_permits(count);
    }

    /// Waits until everybody has it.
    pub async fn ends(&self) {
        let began = Instant::now();
        let phase = async || self.app.store.read().await.unwrap().broadcast(self.id).await.unwrap().unwrap().phase;
        while phase().await != Phase::Sent {
            assert!(began.elapsed() < Duration::from_secs(30), "it does not end");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Somebody of the team at this account.
    pub async fn organizer(&self, platform: Platform, account: &str) -> PersonId {
        let who = Box::pin(Visitor::known_on(&self.app, platform, account)).await;
        let found = self.app.store.read().await.unwrap().person_at(&who.account()).await.unwrap();
        let id = found.unwrap().0.id;
        let grant = self.role();
        done(&self.app.store, async |tx| tx.grant(id, grant, "code", self.app.clock.now()).await).await;
        id
    }

    pub async fn loses_the_role(&self, person: PersonId) {
        let grant = self.role();
        assert!(done(&self.app.store, async |tx| tx.revoke(person, grant).await).await);
    }

    fn role(&self) -> Grant {
        Grant { role: Role::Organizer, series: Some(self.series) }
    }

    /// What the button carries that shows its report.
    pub fn report(&self) -> String {
        Action::Organize(Organizing::Broadcasts(Broadcasts::Show(self.id))).encode()
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        if let Some(sending) = &self.sending {
            sending.abort();
        }
    }
}

/// What is read, without marks of direction and of emphasis.
pub fn read(text: &str) -> String {
    roundtable::chat::plain::bare(text).replace(['\u{200e}', '\u{200f}', '*'], "")
}

/// How many the report says it was sent to; `None`: it says nothing of the kind.
pub fn sent(text: &str) -> Option<usize> {
    read(text).lines().find_map(|line| line.strip_prefix("Sent: ")?.trim().parse().ok())
}
