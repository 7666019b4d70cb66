//! Postgres is started anew while messages are on their way: shut down by its operator, then crashed. The workers go on
//! by themselves; what was on its way just then is in doubt, on record, and treated by policy.

use std::time::Duration;

use roundtable::domain::notice::WhenUnknown;
use roundtable::domain::person::Platform;

use super::ground::{AT_ONCE, Ground, Row, Working, sized};
use crate::cluster::{Cluster, Down};
use crate::databases::Database;
use crate::discord::faults::{Fault as DiscordFault, What as DiscordWhat};
use crate::discord::route;
use crate::telegram::faults::{Fault, What};

/// A message takes this long, so that some are on their way at any moment.
const TAKES: Duration = Duration::from_millis(150);

/// How it goes down, and for how many seconds: for less than what became of a message is insisted on, and for longer.
const RESTARTS: [(Down, u32); 3] = [(Down::Stopped, 0), (Down::Stopped, 3), (Down::Crashed, 3)];

/// How it ended. `None`: there is no Postgres here, or not one of ours.
async fn restarted(policy: WhenUnknown) -> Option<(Ground, Vec<Row>)> {
    let cluster = Cluster::own().await?;
    let ground = Ground::new(Database::at(cluster.create().await), policy).await;
    let people = sized("NOTICES", 80);
    ground.queue_for_everybody(people).await;
    let (times, telegrams, discords) = (usize::MAX, What::Slow(TAKES), DiscordWhat::Slow(TAKES));
    ground.telegram.fault(Fault { method: Some("sendMessage"), chat: None, times, what: telegrams });
    ground.discord.fault(DiscordFault { route: Some(route::POST), place: None, times, what: discords });
    let working = Working::on(&ground);
    for (nth, (down, seconds)) in RESTARTS.into_iter().enumerate() {
        let enough = 2 * people * (nth + 1) / (RESTARTS.len() + 1);
        while ground.came_to_everybody(people) < enough {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        cluster.restart(down, seconds).await;
        let left = ground.database.raw().await.number("select count(*) from outbox where state <> 'sent'").await;
        assert!(left > 0, "it was done before it was {down:?}");
    }
    ground.settled().await;
    working.ends().await;
    ground.no_complaints();
    let rows = ground.rows().await;
    let (came, missing) = (ground.came_to_everybody(people), rows.iter().filter(|row| ground.came(&row.account) == 0));
    let doubted = rows.iter().filter(|row| row.doubts > 0).count();
    println!(
        "{policy:?}: {} notices, {came} came, {} are missing, {doubted} were in doubt",
        rows.len(),
        missing.count()
    );
    // On each platform no more than were on their way.
    for platform in [Platform::Telegram, Platform::Discord] {
        let of_it = rows.iter().filter(|row| row.account.platform == platform);
        let doubts: usize = of_it.map(|row| row.doubts).sum();
        assert!(doubts <= RESTARTS.len() * AT_ONCE, "{doubts} on {platform:?}");
    }
    assert!(doubted > 0, "nothing was on its way");
    // The store goes before its server.
    ground.app.store.close().await;
    Some((ground, rows))
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_forgotten() {
    let Some((ground, rows)) = restarted(WhenUnknown::Resend).await else { return };
    for row in rows {
        let times = ground.came(&row.account);
        assert!(row.state == "sent" && times >= 1 && times <= 1 + row.doubts, "{times} times: {row:?}");
        assert!(row.account.platform == Platform::Telegram || times == 1, "{times} times: {row:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_told_twice() {
    let Some((ground, rows)) = restarted(WhenUnknown::NeverTwice).await else { return };
    for row in rows {
        let times = ground.came(&row.account);
        match (&*row.state, row.account.platform) {
            ("sent", _) => assert_eq!(times, 1, "{row:?}"),
            ("unknown", Platform::Telegram) => assert!(times <= 1 && row.doubts == 1, "{times} times: {row:?}"),
            _ => panic!("{times} times: {row:?}"),
        }
    }
}
