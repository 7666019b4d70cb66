//! The program is killed at random moments while it delivers notices on both platforms, and begins again. What the
//! platforms let nobody know is on record, person by person, and the policy says what it may cost.
//!
//! `KILLS=50 NOTICES=5000 cargo test --test it -- killing` is the full size.

use std::collections::HashMap;
use std::path::Path;
use std::time::Duration;

use roundtable::chance;
use roundtable::clock::Clock;
use roundtable::domain::id::{AddressId, NoticeId, PersonId};
use roundtable::domain::locale::Locale;
use roundtable::domain::notice::Notice;
use roundtable::domain::person::{Account, Platform};
use roundtable::store::{Kind, Store};

use crate::databases::{Database, conformance};
use crate::discord::server::Server as Discord;
use crate::discord::world::Person as OnDiscord;
use crate::process::{self, Running};
use crate::races::acts::Chance;
use crate::telegram::server::Server as Telegram;
use crate::telegram::world::Standing;

conformance! {
    killed_and_sent_again,
    killed_and_never_told_twice,
}

/// Messages on their way at once on one platform.
const AT_ONCE: usize = 8;

pub fn sized(name: &str, small: usize) -> usize {
    std::env::var(name).ok().and_then(|given| given.parse().ok()).unwrap_or(small)
}

pub const ON_TELEGRAM: u64 = 7_000_000_000;
pub const ON_DISCORD: u64 = 700_000_000_000_000_000;

/// Half of the people are on each platform, and one notice waits for each.
async fn queue(store: &Store, notices: usize) {
    let now = Clock::System.now();
    let mut tx = store.write().await.unwrap();
    for number in 0..notices as u64 {
        let (platform, account) = match number % 2 {
            0 => (Platform::Telegram, ON_TELEGRAM + number),
            _ => (Platform::Discord, ON_DISCORD + number),
        };
        let (person, address) = (PersonId(chance::id()), AddressId(chance::id()));
        tx.add_person(person, &Locale::english(), now).await.unwrap();
        let account = Account { platform, name: account.to_string() };
        tx.add_address(address, person, &account, now).await.unwrap();
        // About nothing that could change meanwhile.
        let notice = Notice::Parted { address, other: Platform::Console, at_ms: 0 };
        tx.queue(NoticeId(chance::id()), person, &notice, now, now).await.unwrap();
    }
    tx.commit().await.unwrap();
}

pub struct Ground {
    pub telegram: Telegram,
    pub discord: Discord,
    home: tempfile::TempDir,
    url: String,
}

impl Ground {
    pub async fn new(database: &Database, policy: &str, notices: usize) -> Self {
        let (telegram, discord) = (Telegram::start().await, Discord::start().await);
        telegram.pace(None);
        discord.pace(None);
        for number in 0..notices as u64 {
            if number % 2 == 0 {
                telegram.happens(|state| {
                    state.world.stands((ON_TELEGRAM + number) as i64, "somebody", Standing::Open);
                });
            } else {
                discord.knows(&OnDiscord::new(ON_DISCORD + number, "somebody", "en-GB"));
            }
        }
        let home = tempfile::tempdir().unwrap();
        let settings = format!("[delivery]\nwhen_unknown = \"{policy}\"\nat_once = {AT_ONCE}\n");
        std::fs::write(home.path().join("roundtable.toml"), settings).unwrap();
        Self { telegram, discord, home, url: database.url.clone() }
    }

    /// The program, on both platforms.
    pub fn starts(&self) -> Running {
        let home: &Path = self.home.path();
        let mut command = process::program(home);
        command
            .env("TELEGRAM_BOT_TOKEN", crate::telegram::server::TOKEN)
            .env("TELEGRAM_API_URL", self.telegram.url())
            .env("DISCORD_BOT_TOKEN", crate::discord::server::TOKEN)
            .env("DISCORD_API_URL", self.discord.url())
            .env("ROUNDTABLE_LOG", "warn")
            .args(["run", "--database", &self.url]);
        Running::begin(command)
    }

    /// How often each account has the message.
    fn came(&self, notices: usize) -> HashMap<String, usize> {
        let mut came = HashMap::new();
        for number in 0..notices as u64 {
            if number % 2 == 0 {
                let id = ON_TELEGRAM + number;
                came.insert(id.to_string(), self.telegram.with(|world| world.chat(id as i64).count()));
            } else {
                let id = ON_DISCORD + number;
                let count = self.discord.with(|world| world.dm(id).map_or(0, |dm| world.channel(dm).count()));
                came.insert(id.to_string(), count);
            }
        }
        came
    }
}

/// A row as it ended: the account, its platform, its state, how often its outcome was unknown.
struct Row {
    account: String,
    on_discord: bool,
    state: String,
    doubts: usize,
}

async fn rows(database: &Database) -> Vec<Row> {
    let mut raw = database.raw().await;
    let rows = raw
        .texts(
            "select a.account, a.platform, o.state, cast(o.doubts as text) from outbox o join address a on a.id = o.address_id",
        )
        .await
        .unwrap();
    rows.into_iter()
        .map(|row| {
            let mut row = row.into_iter().map(Option::unwrap);
            let (account, platform) = (row.next().unwrap(), row.next().unwrap());
            let (state, doubts) = (row.next().unwrap(), row.next().unwrap());
            Row { account, on_discord: platform == "discord", state, doubts: doubts.parse().unwrap() }
        })
        .collect()
}

/// Kills it so often, at random moments after its start, then lets it finish. What came, and what is on record.
async fn killed(database: &Database, policy: &str) -> (HashMap<String, usize>, Vec<Row>, usize) {
    let (kills, notices) = (sized("KILLS", 4), sized("NOTICES", 160));
    let store = Store::open(&database.url, Kind::Real { created: Clock::System.now() }).await.unwrap();
    queue(&store, notices).await;
    store.close().await;
    let ground = Ground::new(database, policy, notices).await;
    let seed = Clock::System.now().timestamp_millis() as u64;
    let mut chance = Chance(seed);
    let open = async || {
        let left = "select count(*) from outbox where state in ('queued', 'retry', 'sending')";
        database.raw().await.number(left).await > 0
    };
    let (mut done_before, mut in_the_middle) = (0, 0);
    for kill in 0..kills {
        let running = ground.starts();
        // Once it delivers, for so long; slower than that it does not begin.
        let began = std::time::Instant::now();
        let sent = || ground.came(notices).values().sum::<usize>();
        while sent() == done_before && began.elapsed() < Duration::from_secs(20) && open().await {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        tokio::time::sleep(Duration::from_millis(chance.below(1 + 4 * notices as u64 / kills as u64))).await;
        tokio::task::spawn_blocking(|| running.dies()).await.unwrap();
        done_before = sent();
        in_the_middle += usize::from(open().await);
        assert!(kill > 0 || in_the_middle > 0, "it was done before it was killed once; seed {seed}");
    }
    let running = ground.starts();
    let sent = || ground.came(notices).values().sum::<usize>();
    let (mut before, mut since) = (sent(), std::time::Instant::now());
    while open().await {
        // However many there are, and however slow the machine is, it goes on.
        if sent() > before {
            (before, since) = (sent(), std::time::Instant::now());
        }
        assert!(since.elapsed() < Duration::from_secs(90), "it stands still; seed {seed}");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    let log = tokio::task::spawn_blocking(|| running.ends()).await.unwrap();
    assert!(!log.contains(" ERROR "), "{log}");
    let complaints = [ground.telegram.complaints(), ground.discord.complaints()].concat();
    assert_eq!(complaints, Vec::<String>::new(), "seed {seed}");
    let (came, rows) = (ground.came(notices), rows(database).await);
    let twice = came.values().filter(|times| **times > 1).count();
    let missing = came.values().filter(|times| **times == 0).count();
    let doubted = rows.iter().filter(|row| row.doubts > 0).count();
    println!(
        "{policy}: {notices} notices, {kills} kills, {in_the_middle} of them in the middle; {twice} came twice, \
         {missing} are missing, {doubted} are on record as unknown at some time; seed {seed}"
    );
    (came, rows, kills)
}

/// Everybody has it; who has it twice is on record, and there are no more of them than were on their way at a kill.
async fn killed_and_sent_again(database: Database) {
    let (came, rows, kills) = killed(&database, "resend").await;
    for row in &rows {
        let times = came[&row.account];
        assert_eq!(row.state, "sent", "{}", row.account);
        assert!(times >= 1, "{} does not have it", row.account);
        assert!(times <= 1 + row.doubts, "{} has it {times} times, in doubt {}", row.account, row.doubts);
        assert!(!row.on_discord || times == 1, "{} has it {times} times on Discord", row.account);
    }
    let twice = rows.iter().filter(|row| came[&row.account] > 1).count();
    assert!(twice <= kills * AT_ONCE, "{twice} of {kills} kills");
}

/// Nobody has it twice; who may not have it is on record, and everybody else has it. On Discord, whose memory is asked
/// within its time, everybody does.
async fn killed_and_never_told_twice(database: Database) {
    let (came, rows, kills) = killed(&database, "never-twice").await;
    for row in &rows {
        let times = came[&row.account];
        assert!(times <= 1, "{} has it {times} times", row.account);
        match &*row.state {
            "sent" => assert_eq!(times, 1, "{} does not have it and nothing says so", row.account),
            "unknown" => assert!(!row.on_discord && row.doubts > 0, "{}", row.account),
            state => panic!("{} is {state}", row.account),
        }
    }
    let unknown = rows.iter().filter(|row| row.state == "unknown").count();
    assert!(unknown <= kills * AT_ONCE, "{unknown} of {kills} kills");
}
