//! Rows of the outbox in a second on a platform that takes everything at once: reading what is due, wording it, marking
//! it as leaving, and settling it. Beside it the floor: the same number of bare commits. And the same while very many
//! rows wait for another platform.

use std::time::Duration;

use roundtable::app::App;
use roundtable::domain::id::PersonId;
use roundtable::domain::person::Platform;
use tokio_util::sync::CancellationToken;

use super::Scale;
use super::load::rate;
use super::multitude::{CLOSES_SOON, Multitude, Taking, looks};
use super::table::{Aim, Table};

/// More than are sent in the time.
const FOLLOWERS: u32 = 30_000;

/// Rows that wait for another platform.
const ELSEWHERE: u32 = 100_000;

/// A row is marked and settled in a commit each.
const COMMITS: f64 = 2.0;

/// Ten times what leaves on the quickest platform, so that one process on a small machine keeps up with all of them.
const ENOUGH: f64 = 360.0;

pub async fn measure(table: &mut Table, scale: Scale) {
    for (name, database) in super::databases().await {
        let mut multitude = Multitude::begin(&database, Platform::Console, CLOSES_SOON, 8).await;
        let followers = i64::from(scale.size(FOLLOWERS));
        multitude.people(1, followers).await;
        let time = scale.time() * 2;
        for (at_once, visible) in [(8, true), (32, false)] {
            let of = |what: &str| format!("ledger: {what}; {name}, {at_once} at once");
            let app = multitude.at_once(at_once);
            let commits = commits(&app, at_once, followers, visible, time / 3).await;
            let rows = sent(&mut multitude, &app, followers, at_once, time).await;
            table.line(&of("rows sent"), rows, "rows/s", Aim::AtLeast(ENOUGH));
            table.line(&of("a committed row each"), commits, "tx/s", Aim::None);
            table.line(&of("  of the commits alone"), rows * COMMITS / commits, "", Aim::None);
        }
        let app = multitude.at_once(8);
        let alone = sent(&mut multitude, &app, followers, 8, time).await;
        let elsewhere = i64::from(scale.size(ELSEWHERE));
        elsewhere_waits(&mut multitude, followers + 1, elsewhere).await;
        let beside = sent(&mut multitude, &app, followers, 8, time).await;
        let case = format!("ledger: rows sent, {elsewhere} wait for another platform; {name}");
        table.line(&case, beside, "rows/s", Aim::AtLeast(ENOUGH));
        table.line("  of those with nothing else waiting", beside / alone, "", Aim::None);
    }
}

/// Rows in a second, of as many as there are followers or as the time allows.
async fn sent(multitude: &mut Multitude, app: &App, followers: i64, at_once: usize, time: Duration) -> f64 {
    let consultation = multitude.reminded(1, followers).await;
    let stop = CancellationToken::new();
    tokio::spawn({
        let stop = stop.clone();
        async move {
            tokio::time::sleep(time).await;
            stop.cancel();
        }
    });
    let took = looks(app, Platform::Console, &Taking { at_once }, stop).await;
    let sent = multitude.sent(consultation).await;
    assert!(sent > 0, "nothing was sent");
    // Whoever was reminded a short while ago is reminded of nothing.
    multitude.forgets(consultation).await;
    sent as f64 * 1_000.0 / took
}

/// Bare commits in a second, as many side by side. `visible` is not so yet: where nothing changes SQLite writes nothing.
async fn commits(app: &App, at_once: usize, people: i64, visible: bool, time: Duration) -> f64 {
    let store = app.store.clone();
    let commit = move |number: u64| {
        let store = store.clone();
        let person = PersonId(1 + number as i64 % people);
        async move {
            let mut tx = store.write().await.unwrap();
            tx.set_visible(person, visible).await.unwrap();
            tx.commit().await.unwrap();
            1
        }
    };
    rate(at_once, time, commit).await.per_second
}

/// People of another platform, each with a notice that is due before those that are measured.
async fn elsewhere_waits(multitude: &mut Multitude, first: i64, count: i64) {
    let other = Platform::Discord.key();
    multitude.people(first, count).await;
    multitude.run(&format!("update address set platform = '{other}' where person_id >= {first}")).await;
    multitude.reminded(first, count).await;
    multitude.run(&format!("update outbox set due_ms = 0 where person_id >= {first}")).await;
    multitude.tidy().await;
}
