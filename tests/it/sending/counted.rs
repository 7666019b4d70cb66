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

async fn what_is_sent_and_what_is_answered_keeps_to_what_is_allowed(database: Database) {
    let ground = Ground::new(database, WhenUnknown::NeverTwice).await;
    let people = sized("NOTICES", 80);
    ground.queue_for_everybody(people).await;
    let (on_telegrams_side, on_discords_side) = official(&ground);
    let awake = Awake::begins(&ground, on_telegrams_side, on_discords_side).await;
    // People of whom nothing waits, several of them within one second.
    let mut asked = 0;
    ground
        .until(async || {
            for _ in 0..3 {
                ground.telegram.says(&OnTelegram::new(on_telegram(people + asked), "Ana", Some("en")), "/help");
                ground.discord.writes(&OnDiscord::new(on_discord(people + asked), "Ana", "en-GB"), "/help");
                asked += 1;
            }
            tokio::time::sleep(Duration::from_millis(400)).await;
            ground.came_to_everybody(people) == 2 * people
        })
        .await;
    let answers = || (people..people + asked).map(|number| (telegram_account(number), discord_account(number)));
    ground.until(async || answers().all(|(there, here)| ground.came(&there) > 0 && ground.came(&here) > 0)).await;
    awake.ends().await;
    assert_eq!((ground.telegram.too_many(), ground.discord.too_many()), (0, 0));
    ground.no_complaints();
    for row in ground.rows().await {
        assert_eq!((ground.came(&row.account), &*row.state, row.attempts), (1, "sent", 1), "{row:?}");
    }
    let sends = ground.telegram.calls().into_iter().filter(|call| call.method.starts_with("sendMess"));
    let on_telegram = busiest(&sends.map(|call| call.at).collect::<Vec<_>>());
    let on_discord = busiest(&ground.discord.calls().into_iter().map(|call| call.at).collect::<Vec<_>>());
    println!("{people} people and {asked} who ask on each platform; busiest second: {on_telegram}, {on_discord}");
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
