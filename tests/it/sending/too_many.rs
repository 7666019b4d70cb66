//! The platforms answer 429 again and again: for one chat, for a route, for the whole bot. Everybody is told once, and
//! no more leaves meanwhile than was on its way when the rest began.

use roundtable::domain::notice::WhenUnknown;

use super::ground::{AT_ONCE, Ground, Working, on_discord, on_telegram, sized};
use crate::databases::{Database, conformance};
use crate::discord::faults::{Fault as DiscordFault, What as DiscordWhat};
use crate::discord::judge::Scope;
use crate::discord::route;
use crate::telegram::faults::{Fault, What};

conformance! {
    told_to_wait_again_and_again_everybody_is_told_once,
}

/// More often than a row is sent that fails for reasons nobody tells.
const OFTEN: usize = 10;

/// Rests of the whole bot that are planned on each platform.
const OF_ALL: usize = 2;

fn on_telegrams_side(ground: &Ground) {
    let plan = |number: usize, times, what| {
        let (method, chat) = (Some("sendMessage"), Some(on_telegram(number)));
        ground.telegram.fault(Fault { method, chat, times, what });
    };
    for number in 0..4 {
        plan(number, 1, What::TooMany { retry_after: 1 });
    }
    // Longer than anybody waits at the gate.
    plan(4, 1, What::TooMany { retry_after: 4 });
    plan(10, 1, What::Flood { retry_after: 1 });
    plan(20, 1, What::Flood { retry_after: 1 });
}

fn on_discords_side(ground: &Ground) {
    let channel = |number: usize| ground.discord.with(|world| world.dm(on_discord(number)));
    let plan = |route, place, times, retry_after, scope| {
        let what = DiscordWhat::TooMany { retry_after, scope };
        ground.discord.fault(DiscordFault { route: Some(route), place, times, what });
    };
    for number in 0..4 {
        plan(route::POST, channel(number), 1, 0.3, Scope::User);
    }
    plan(route::POST, channel(4), 1, 4.0, Scope::Shared);
    plan(route::POST, channel(5), OFTEN, 0.1, Scope::User);
    plan(route::POST, channel(10), 1, 1.0, Scope::Global);
    plan(route::POST, channel(20), 1, 1.0, Scope::Global);
    // Before there is a channel to write to.
    plan(route::OPEN_DM, None, 1, 0.5, Scope::User);
}

async fn told_to_wait_again_and_again_everybody_is_told_once(database: Database) {
    let ground = Ground::new(database, WhenUnknown::NeverTwice).await;
    let people = sized("NOTICES", 48);
    ground.queue_for_everybody(people).await;
    on_telegrams_side(&ground);
    on_discords_side(&ground);
    let working = Working::on(&ground);
    ground.settled().await;
    working.ends().await;
    for row in ground.rows().await {
        let times = ground.came(&row.account);
        assert_eq!((times, &*row.state, row.doubts), (1, "sent", 0), "{row:?}");
    }
    let refused = (
        ground.telegram.calls().iter().filter(|call| call.status == 429).count(),
        ground.discord.calls().iter().filter(|call| call.status == 429).count(),
    );
    assert!(refused.0 >= 5 + OF_ALL && refused.1 >= 5 + OFTEN + OF_ALL, "{refused:?}");
    // Of one person one is on its way at a time: what came too early came during a rest of all, or of a route.
    let (at_telegram, at_discord) = (ground.telegram.too_early(), ground.discord.too_early());
    assert!(at_telegram <= OF_ALL * (AT_ONCE - 1), "{at_telegram} left during a rest at Telegram");
    assert!(at_discord <= (OF_ALL + 1) * (AT_ONCE - 1), "{at_discord} left during a rest at Discord");
    ground.no_complaints();
    println!(
        "{people} people on each platform, refused {refused:?}, on their way at a rest {:?}",
        (at_telegram, at_discord)
    );
}
