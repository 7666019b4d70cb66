//! An installation on both platforms: servers, people who can be written to, a queue, workers, and what became of it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use roundtable::adapters::{discord, telegram};
use roundtable::app::{App, Settings};
use roundtable::chance;
use roundtable::chat::delivery::Deliver;
use roundtable::clock::Clock;
use roundtable::domain::id::{AddressId, LinkId, NoticeId, PersonId};
use roundtable::domain::locale::Locale;
use roundtable::domain::notice::{Notice, WhenUnknown};
use roundtable::domain::person::{Account, Platform};
use roundtable::locale::Sheets;
use roundtable::worker::Worker;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::databases::Database;
use crate::discord::route;
use crate::discord::server::Server as Discord;
use crate::discord::shapes::Shown;
use crate::discord::world::Person as OnDiscord;
use crate::telegram::server::Server as Telegram;
use crate::telegram::world::Standing;

/// Messages on their way at once on one platform.
pub const AT_ONCE: usize = 8;

/// How long anything may take. What never comes is a failure; what comes late is none.
const PATIENCE: Duration = Duration::from_secs(90);

/// The number that the environment says, for larger sizes.
pub fn sized(name: &str, small: usize) -> usize {
    std::env::var(name).ok().and_then(|given| given.parse().ok()).unwrap_or(small)
}

pub fn on_telegram(number: usize) -> i64 {
    7_000_000_000 + number as i64
}

pub fn on_discord(number: usize) -> u64 {
    700_000_000_000_000_000 + number as u64
}

pub struct Ground {
    pub app: App,
    pub telegram: Telegram,
    pub discord: Discord,
    pub database: Database,
}

impl Ground {
    /// Without limits of pace on either side.
    pub async fn new(database: Database, policy: WhenUnknown) -> Self {
        let (telegram, discord) = (Telegram::start().await, Discord::start().await);
        telegram.pace(None);
        discord.pace(None);
        let store = database.open(Clock::System.now()).await;
        let settings = Settings { pace: None, when_unknown: policy, at_once: AT_ONCE, ..Settings::default() };
        let app = App::new(store, Clock::System, Sheets::shipped().unwrap(), settings);
        Self { app, telegram, discord, database }
    }

    pub fn on_telegram(&self) -> Arc<telegram::Telegram> {
        telegram::Telegram::new(telegram_settings(&self.telegram)).unwrap()
    }

    pub fn on_discord(&self) -> Arc<discord::Discord> {
        discord::Discord::new(crate::discord::bot::settings(&self.discord)).unwrap()
    }

    /// Somebody with an address for each of these accounts, whom the platforms know.
    pub async fn person(&self, accounts: &[Account]) -> PersonId {
        let person = PersonId(chance::id());
        let now = Clock::System.now();
        let mut tx = self.app.store.write().await.unwrap();
        tx.add_person(person, &Locale::english(), now).await.unwrap();
        for account in accounts {
            tx.add_address(AddressId(chance::id()), person, account, now).await.unwrap();
        }
        tx.commit().await.unwrap();
        for account in accounts {
            match account.platform {
                Platform::Telegram => {
                    let id = account.name.parse().unwrap();
                    self.telegram.happens(|state| state.world.stands(id, "somebody", Standing::Open));
                }
                _ => _ = self.discord.knows(&OnDiscord::new(account.name.parse().unwrap(), "somebody", "en-GB")),
            }
        }
        person
    }

    /// One notice more for somebody, about nothing that could change meanwhile and for whichever account takes it.
    pub async fn queue(&self, person: PersonId) {
        let (now, link) = (Clock::System.now(), LinkId(chance::id()));
        let mut tx = self.app.store.write().await.unwrap();
        let notice = Notice::LinkDeclined { link };
        assert!(tx.queue(NoticeId(chance::id()), person, &notice, now, now).await.unwrap());
        tx.commit().await.unwrap();
        self.app.stirred.send_replace(());
    }

    /// So many people on each platform, and one notice for each.
    pub async fn queue_for_everybody(&self, each: usize) {
        for number in 0..each {
            for account in [telegram_account(number), discord_account(number)] {
                let person = self.person(&[account]).await;
                self.queue(person).await;
            }
        }
    }

    /// How often an account has a message of ours.
    pub fn came(&self, account: &Account) -> usize {
        self.texts(account).len()
    }

    /// What an account has of ours.
    pub fn texts(&self, account: &Account) -> Vec<String> {
        match account.platform {
            Platform::Telegram => {
                self.telegram.chat(account.name.parse().unwrap()).into_iter().map(|shown| shown.text).collect()
            }
            _ => self.discord.with(|world| {
                let dm = world.dm(account.name.parse().unwrap());
                dm.into_iter().flat_map(|dm| world.channel(dm)).map(Shown::text).collect()
            }),
        }
    }

    /// How often we tried to send something to an account.
    pub fn tried(&self, account: &Account) -> usize {
        match account.platform {
            Platform::Telegram => {
                let chat = account.name.parse().ok();
                let calls = self.telegram.calls();
                calls.iter().filter(|call| call.method == "sendMessage" && call.chat == chat).count()
            }
            _ => {
                let dm = self.discord.with(|world| world.dm(account.name.parse().unwrap()));
                self.discord.calls().iter().filter(|call| call.route == route::POST && call.place == dm).count()
            }
        }
    }

    /// Messages of ours that these people on each platform have.
    pub fn came_to_everybody(&self, each: usize) -> usize {
        let both = |number| self.came(&telegram_account(number)) + self.came(&discord_account(number));
        (0..each).map(both).sum()
    }

    /// Waits for this to be so.
    pub async fn until(&self, mut what: impl AsyncFnMut() -> bool) {
        let began = Instant::now();
        while !what().await {
            assert!(began.elapsed() < PATIENCE, "it does not come about: {:?}", self.rows().await);
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    pub async fn rows(&self) -> Vec<Row> {
        rows(&self.database).await
    }

    /// Waits until no row is to be sent any more.
    pub async fn settled(&self) {
        self.settle(false).await;
    }

    /// The same, with what waits for a later time brought forward: only that it waits is of interest.
    pub async fn settled_in_haste(&self) {
        self.settle(true).await;
    }

    async fn settle(&self, in_haste: bool) {
        let (began, mut raw) = (Instant::now(), self.database.raw().await);
        while raw.number("select count(*) from outbox where state in ('queued', 'retry', 'sending')").await > 0 {
            let states = raw.texts("select state, reason from outbox where state <> 'sent'").await.unwrap();
            assert!(began.elapsed() < PATIENCE, "it does not end: {states:?}");
            if in_haste
                && raw.run("update outbox set due_ms = 0 where state = 'retry' and due_ms > 0").await.unwrap() > 0
            {
                self.app.stirred.send_replace(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    #[track_caller]
    pub fn no_complaints(&self) {
        assert_eq!([self.telegram.complaints(), self.discord.complaints()].concat(), Vec::<String>::new());
    }
}

pub fn telegram_settings(server: &Telegram) -> telegram::Settings {
    let mut settings = crate::telegram::bot::settings(server, crate::telegram::bot::By::Polling);
    settings.allowances = crate::telegram::bot::boundless();
    settings
}

pub fn telegram_account(number: usize) -> Account {
    Account { platform: Platform::Telegram, name: on_telegram(number).to_string() }
}

pub fn discord_account(number: usize) -> Account {
    Account { platform: Platform::Discord, name: on_discord(number).to_string() }
}

/// A row as it stands, with the account it went to last or would go to.
#[derive(Clone, Debug)]
pub struct Row {
    pub account: Account,
    pub state: String,
    /// How often its outcome was unknown.
    pub doubts: usize,
    /// How often it was sent, as far as that counts.
    pub attempts: usize,
}

pub async fn rows(database: &Database) -> Vec<Row> {
    let mut raw = database.raw().await;
    let rows = raw
        .texts(
            "select a.platform, a.account, o.state, cast(o.doubts as text), cast(o.attempts as text) from outbox o
             join address a on a.person_id = o.person_id and (o.platform is null or a.platform = o.platform)
             order by o.id",
        )
        .await
        .unwrap();
    let row = |row: Vec<Option<String>>| {
        let mut row = row.into_iter().map(Option::unwrap);
        let mut next = || row.next().unwrap();
        let platform = if next() == "telegram" { Platform::Telegram } else { Platform::Discord };
        let account = Account { platform, name: next() };
        Row { account, state: next(), doubts: next().parse().unwrap(), attempts: next().parse().unwrap() }
    };
    rows.into_iter().map(row).collect()
}

/// Workers that run as in the program.
pub struct Working {
    stop: CancellationToken,
    running: Vec<JoinHandle<()>>,
}

impl Working {
    pub fn begins(app: &App, clients: [(Platform, Arc<dyn Deliver>); 2]) -> Self {
        let stop = CancellationToken::new();
        let worker = |(platform, deliver): (Platform, Arc<dyn Deliver>)| {
            let (app, stop) = (app.clone(), stop.clone());
            tokio::spawn(async move { Worker { app: &app, platform, deliver: deliver.as_ref(), stop }.run().await })
        };
        let running = clients.into_iter().map(worker).collect();
        Self { stop, running }
    }

    /// With clients of their own, which nobody can write to.
    pub fn on(ground: &Ground) -> Self {
        let clients: [(Platform, Arc<dyn Deliver>); 2] =
            [(Platform::Telegram, ground.on_telegram()), (Platform::Discord, ground.on_discord())];
        Self::begins(&ground.app, clients)
    }

    pub async fn ends(self) {
        self.stop.cancel();
        for running in self.running {
            running.await.unwrap();
        }
    }
}

/// Everything that the program runs on both platforms: people are answered, too.
pub struct Awake {
    pub telegram: crate::telegram::bot::Bot,
    pub discord: crate::discord::bot::Bot,
    working: Working,
}

impl Awake {
    pub async fn begins(ground: &Ground, on_telegram: telegram::Settings, on_discord: discord::Settings) -> Self {
        let core = Arc::new(ground.app.clone());
        let telegram = crate::telegram::bot::Bot::answering(core.clone(), on_telegram);
        let discord = crate::discord::bot::Bot::begin(&ground.discord, on_discord, core).await;
        let clients: [(Platform, Arc<dyn Deliver>); 2] =
            [(Platform::Telegram, telegram.telegram.clone()), (Platform::Discord, discord.discord.clone())];
        let working = Working::begins(&ground.app, clients);
        Self { telegram, discord, working }
    }

    pub async fn ends(self) {
        self.working.ends().await;
        self.telegram.ends().await;
        self.discord.ends().await;
    }
}
