//! The platforms count for themselves: with everything queued at once and people asking for answers in between, they
//! never count more than they allow.

use std::time::{Duration, Instant};

use roundtable::adapters::{discord, telegram};
use roundtable::chat::delivery::Deliver;
use roundtable::chat::screen::Screen;
use roundtable::domain::locale::Locale;
use roundtable::domain::notice::WhenUnknown;

use super::ground::{Awake, Ground, discord_account, on_discord, on_telegram, sized, telegram_account};
use crate::databases::{Database, conformance};
use crate::discord::faults::PACE;
use crate::discord::world::Person as OnDiscord;
use crate::telegram::faults::Pace;
use crate::telegram::world::Person as OnTelegram;

conformance! { what_is_sent_and_what_is_answered_keeps_to_what_is_allowed }

/// As the platforms document them and the program is run with them.
fn official(ground: &Ground) -> (telegram::Settings, discord::Settings) {
    let mut on_telegram = super::ground::telegram_settings(&ground.telegram);
    on_telegram.allowances = telegram::official_allowances();
    let mut on_discord = crate::discord::bot::settings(&ground.discord);
    on_discord.allowances = discord::official_allowances();
    ground.telegram.pace(Some(Pace::default()));
    ground.discord.pace(Some(PACE));
    (on_telegram, on_discord)
}

/// Most requests within a second.
fn busiest(times: &[Instant]) -> usize {
    let second = Duration::from_secs(1);
    let within = |at: &Instant| times.iter().filter(|other| at <= *other && **other < *at + second).count();
    times.iter().map(within).max().unwrap_or(0)
}

/// A machine that stands still for a moment bunches what left evenly. A gate that lets too much through does so every
/// time.
const ROUNDS: usize = 3;

async fn what_is_sent_and_what_is_answered_keeps_to_what_is_allowed(database: Database) {
    let ground = Ground::new(database, WhenUnknown::NeverTwice).await;
    let people = sized("NOTICES", 80);
    let mut counted = Vec::new();
    while counted.last() != Some(&(0, 0)) {
        assert!(counted.len() < ROUNDS, "more than is allowed, each time: {counted:?}");
        counted.push(round(&ground, counted.len() * 10 * people, people).await);
    }
    for row in ground.rows().await {
        assert_eq!((ground.came(&row.account), &*row.state), (1, "sent"), "{row:?}");
    }
    ground.no_complaints();
    let sends = ground.telegram.calls().into_iter().filter(|call| call.method == "sendMessage");
    let on_telegram = busiest(&sends.map(|call| call.at).collect::<Vec<_>>());
    let on_discord = busiest(&ground.discord.calls().into_iter().map(|call| call.at).collect::<Vec<_>>());
    println!("{people} people on each platform; busiest second: {on_telegram}, {on_discord}; too many {counted:?}");
}

/// With people numbered from `first` on, by clients that know nobody yet: what was too much on either side.
async fn round(ground: &Ground, first: usize, people: usize) -> (usize, usize) {
    let before = (ground.telegram.too_many(), ground.discord.too_many());
    let told = first..first + people;
    for account in told.clone().flat_map(|number| [telegram_account(number), discord_account(number)]) {
        let person = ground.person(&[account]).await;
        ground.queue(person).await;
    }
    let (on_telegrams_side, on_discords_side) = official(ground);
    let awake = Awake::begins(ground, on_telegrams_side, on_discords_side).await;
    let have = |numbers: std::ops::Range<usize>| {
        let both = |number| ground.came(&telegram_account(number)) > 0 && ground.came(&discord_account(number)) > 0;
        numbers.into_iter().all(both)
    };
    // People of whom nothing waits, several of them within one second.
    let mut asking = told.end..told.end;
    ground
        .until(async || {
            for number in asking.end..asking.end + 3 {
                ground.telegram.says(&OnTelegram::new(on_telegram(number), "Ana", Some("en")), "/help");
                ground.discord.writes(&OnDiscord::new(on_discord(number), "Ana", "en-GB"), "/help");
            }
            asking.end += 3;
            tokio::time::sleep(Duration::from_millis(400)).await;
            have(told.clone())
        })
        .await;
    ground.until(async || have(asking.clone())).await;
    awake.ends().await;
    (ground.telegram.too_many() - before.0, ground.discord.too_many() - before.1)
}

/// The same counters see a sender that asks at no gate.
#[tokio::test(flavor = "multi_thread")]
async fn whoever_passes_no_gate_is_counted() {
    let ground = Ground::new(Database::sqlite().await, WhenUnknown::NeverTwice).await;
    let (on_telegrams_side, on_discords_side) = official(&ground);
    let telegram = telegram::Telegram::new(on_telegrams_side).unwrap();
    let discord = discord::Discord::new(on_discords_side).unwrap();
    let screen = Screen::new(Locale::english(), "x");
    let people = 80;
    for number in 0..people {
        ground.person(&[telegram_account(number), discord_account(number)]).await;
    }
    let sends = (0..people).map(async |number| {
        let (there, here) = (telegram_account(number), discord_account(number));
        let nonce = number.to_string();
        tokio::join!(telegram.deliver(&there, &screen, &nonce), discord.deliver(&here, &screen, &nonce))
    });
    let refused = futures::future::join_all(sends).await;
    let refused = refused.iter().filter(|(there, here)| there.is_err() && here.is_err()).count();
    let (at_telegram, at_discord) = (ground.telegram.too_many(), ground.discord.too_many());
    assert!(refused > 0 && at_telegram > 0 && at_discord > 0, "{refused} {at_telegram} {at_discord}");
}
