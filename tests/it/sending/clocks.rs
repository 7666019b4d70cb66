//! The machine's clock is set an hour forward, back, and again while the program delivers: the real program, with the
//! system's time moved below it. What waits may wait for the clock; nothing comes twice, and nothing is lost.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use roundtable::clock::Clock;
use roundtable::domain::notice::WhenUnknown;

use super::ground::{AT_ONCE, Ground, discord_account, on_discord, on_telegram, sized, telegram_account};
use crate::databases::{Database, conformance};
use crate::discord::faults::{Fault as DiscordFault, What as DiscordWhat};
use crate::discord::judge::Scope;
use crate::discord::route;
use crate::process::{self, Running};
use crate::telegram::faults::{Fault, What};

conformance! { a_clock_that_jumps_costs_nothing_but_time }

const HOUR: i64 = 3_600;

/// The program's clock.
struct Moved {
    library: PathBuf,
    offset: PathBuf,
}

impl Moved {
    /// `None`: nothing here compiles C; said on the terminal.
    fn new(home: &Path) -> Option<Self> {
        let moved = Self { library: home.join("clock.so"), offset: home.join("offset") };
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/sending/clock.c");
        let mut compiler = Command::new("cc");
        compiler.args(["-shared", "-fPIC", "-o"]).arg(&moved.library).arg(source).arg("-ldl");
        if !compiler.status().is_ok_and(|status| status.success()) {
            eprintln!("clocks: skipped (no C compiler)");
            return None;
        }
        moved.by(0);
        Some(moved)
    }

    /// In place, since the program looks into this very file.
    fn by(&self, seconds: i64) {
        use std::os::unix::fs::FileExt;
        let file = std::fs::File::options().write(true).create(true).truncate(false).open(&self.offset).unwrap();
        file.write_all_at(&seconds.to_ne_bytes(), 0).unwrap();
    }
}

fn starts(ground: &Ground, home: &Path, moved: &Moved) -> Running {
    let settings = format!("[delivery]\nwhen_unknown = \"never-twice\"\nat_once = {AT_ONCE}\n");
    std::fs::write(home.join("roundtable.toml"), settings).unwrap();
    let mut command = process::program(home);
    command
        .env("TELEGRAM_BOT_TOKEN", crate::telegram::server::TOKEN)
        .env("TELEGRAM_API_URL", ground.telegram.url())
        .env("DISCORD_BOT_TOKEN", crate::discord::server::TOKEN)
        .env("DISCORD_API_URL", ground.discord.url())
        .env("ROUNDTABLE_LOG", "warn")
        .env("LD_PRELOAD", &moved.library)
        .env("CLOCK_OFFSET", &moved.offset)
        .args(["run", "--database", &ground.database.url]);
    Running::begin(command)
}

/// Faults after which somebody is told later, by the clock.
fn plan_delays(ground: &Ground, numbers: std::ops::Range<usize>) {
    for number in numbers {
        let chat = Some(on_telegram(number));
        let what = if number % 2 == 0 { What::Status(500) } else { What::TooMany { retry_after: 1 } };
        ground.telegram.fault(Fault { method: Some("sendMessage"), chat, times: 1, what });
        let place = ground.discord.with(|world| world.dm(on_discord(number)));
        let what = match number % 3 {
            0 => DiscordWhat::Status(500),
            1 => DiscordWhat::TooMany { retry_after: 0.3, scope: Scope::User },
            _ => DiscordWhat::DropAfter,
        };
        ground.discord.fault(DiscordFault { route: Some(route::POST), place, times: 1, what });
    }
}

async fn a_clock_that_jumps_costs_nothing_but_time(database: Database) {
    let home = tempfile::tempdir().unwrap();
    let Some(moved) = Moved::new(home.path()) else { return };
    let ground = Ground::new(database, WhenUnknown::NeverTwice).await;
    let people = sized("NOTICES", 80);
    ground.queue_for_everybody(people).await;
    // Some at each time of the clock.
    plan_delays(&ground, 0..6);
    plan_delays(&ground, people / 2..people / 2 + 6);
    let began = Clock::System.now().timestamp_millis();
    let mut raw = ground.database.raw().await;
    let running = starts(&ground, home.path(), &moved);
    ground.until(async || ground.came_to_everybody(people) >= people / 2).await;
    moved.by(HOUR);
    ground.until(async || ground.came_to_everybody(people) >= people).await;
    moved.by(-HOUR);
    // What is queued now seems to be due in an hour, and waits.
    let later = [telegram_account(people), discord_account(people)];
    for account in &later {
        let person = ground.person(std::slice::from_ref(account)).await;
        ground.queue(person).await;
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    moved.by(0);
    ground.until(async || later.iter().all(|account| ground.came(account) == 1)).await;
    moved.by(HOUR);
    tokio::time::sleep(Duration::from_millis(300)).await;
    moved.by(-HOUR);
    tokio::time::sleep(Duration::from_millis(300)).await;
    // At last it is as late as it ever was for anything that waits.
    moved.by(2 * HOUR);
    ground.settled().await;
    let log = tokio::task::spawn_blocking(|| running.ends()).await.unwrap();
    assert!(!log.contains(" ERROR "), "{log}");
    let ahead = raw.number("select max(changed_ms) from outbox").await - began;
    assert!(ahead >= HOUR * 1_000, "its clock was not moved: {ahead} ms");
    for row in ground.rows().await {
        assert_eq!((ground.came(&row.account), &*row.state, row.doubts), (1, "sent", 0), "{row:?}");
    }
    ground.no_complaints();
}
