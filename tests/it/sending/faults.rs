//! A platform has a fault, a connection breaks off, an answer cannot be read: what is known then decides, and where
//! nothing is, the policy. Every row ends as it has to, and what may have come twice or not at all is on record.

use roundtable::domain::notice::WhenUnknown;

use super::ground::{Ground, Row, Working, discord_account, on_discord, on_telegram, telegram_account};
use crate::databases::{Database, conformance};
use crate::discord::faults::{Fault as DiscordFault, What as DiscordWhat};
use crate::discord::route;
use crate::telegram::faults::{Fault, What};

conformance! {
    nobody_is_forgotten,
    nobody_is_told_twice,
    a_chat_that_cannot_be_opened_is_no_message_in_doubt,
}

/// How often the message is there, how the row ended, how often its outcome was unknown, and how often it was sent as
/// far as that counts.
type End = (usize, &'static str, usize, usize);

/// What goes wrong with the first request at Telegram, and how it ends by each policy.
const AT_TELEGRAM: [(What, End, End); 5] = [
    // It says itself that it did nothing.
    (What::Status(500), (1, "sent", 0, 1), (1, "sent", 0, 1)),
    // Something on the way speaks.
    (What::StatusRaw(502), (1, "sent", 1, 2), (0, "unknown", 1, 1)),
    (What::DropBefore, (1, "sent", 1, 2), (0, "unknown", 1, 1)),
    (What::DropAfter, (2, "sent", 1, 2), (1, "unknown", 1, 1)),
    (What::Malformed, (2, "sent", 1, 2), (1, "unknown", 1, 1)),
];

/// Discord knows the message again by its nonce: one end, whatever the policy.
const AT_DISCORD: [DiscordWhat; 5] = [
    DiscordWhat::Status(500),
    DiscordWhat::StatusRaw(502),
    DiscordWhat::DropBefore,
    DiscordWhat::DropAfter,
    DiscordWhat::Malformed,
];

/// People whom the same happens to.
const EACH: usize = 3;

async fn played(database: Database, policy: WhenUnknown) -> (Ground, Vec<Row>) {
    let ground = Ground::new(database, policy).await;
    // Some for whom nothing goes wrong, too.
    ground.queue_for_everybody((AT_TELEGRAM.len() + 1) * EACH).await;
    for number in 0..AT_TELEGRAM.len() * EACH {
        let (method, chat) = (Some("sendMessage"), Some(on_telegram(number)));
        ground.telegram.fault(Fault { method, chat, times: 1, what: AT_TELEGRAM[number / EACH].0 });
        let place = ground.discord.with(|world| world.dm(on_discord(number)));
        let what = AT_DISCORD[number / EACH];
        ground.discord.fault(DiscordFault { route: Some(route::POST), place, times: 1, what });
    }
    let working = Working::on(&ground);
    ground.settled_in_haste().await;
    working.ends().await;
    ground.no_complaints();
    let rows = ground.rows().await;
    (ground, rows)
}

fn assert_ends(ground: &Ground, rows: &[Row], at_telegram: impl Fn(usize) -> End) {
    const WELL: End = (1, "sent", 0, 1);
    for number in 0..(AT_TELEGRAM.len() + 1) * EACH {
        let fault = number / EACH;
        let ends = [
            (telegram_account(number), if fault < AT_TELEGRAM.len() { at_telegram(fault) } else { WELL }),
            (discord_account(number), WELL),
        ];
        for (account, end) in ends {
            let row = rows.iter().find(|row| row.account == account).unwrap();
            let times = ground.came(&account);
            assert_eq!((times, &*row.state, row.doubts, row.attempts), end, "fault {fault} at {:?}", account.platform);
        }
    }
}

async fn nobody_is_forgotten(database: Database) {
    let (ground, rows) = played(database, WhenUnknown::Resend).await;
    assert_ends(&ground, &rows, |fault| AT_TELEGRAM[fault].1);
}

async fn nobody_is_told_twice(database: Database) {
    let (ground, rows) = played(database, WhenUnknown::NeverTwice).await;
    assert_ends(&ground, &rows, |fault| AT_TELEGRAM[fault].2);
}

/// At Discord there has to be a channel first. Nothing was said when it is not known whether there is one.
async fn a_chat_that_cannot_be_opened_is_no_message_in_doubt(database: Database) {
    let ground = Ground::new(database, WhenUnknown::NeverTwice).await;
    ground.queue_for_everybody(6).await;
    for what in AT_DISCORD {
        ground.discord.fault(DiscordFault { route: Some(route::OPEN_DM), place: None, times: 1, what });
    }
    let working = Working::on(&ground);
    ground.settled_in_haste().await;
    working.ends().await;
    for row in ground.rows().await {
        assert_eq!((ground.came(&row.account), &*row.state, row.doubts), (1, "sent", 0), "{row:?}");
    }
}
