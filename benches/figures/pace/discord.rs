//! Discord, far away: first notices to different people, for each of whom a channel has to be opened, and further ones.

use roundtable::adapters::discord::{Settings, official_allowances};
use roundtable::domain::person::Platform;

use super::super::Scale;
use super::super::aside;
use super::super::discord::faults::{Fault, What};
use super::super::discord::server::{Server, TOKEN};
use super::super::discord::{person, route, whole};
use super::super::table::Table;
use super::{NOTICES, ROUND_TRIP, Stage, spread, tell};

/// The word for this program to be Discord.
pub const WORD: &str = "far-discord-api";

/// The first person's number.
const FIRST: i64 = 600_000_000_000_000_001;

/// Whoever was reminded later than that is reminded of nothing.
const REMINDED_AGAIN: chrono::Duration = chrono::Duration::hours(4);

pub async fn notices(table: &mut Table, scale: Scale) {
    for (name, database) in super::super::databases().await {
        let mut stage = Stage::begin(&database, Platform::Discord, WORD, FIRST).await;
        let count = scale.size(NOTICES);
        let first = stage.know(count).await;
        let app = stage.multitude.app.clone();
        let again = app.clock.now() + REMINDED_AGAIN;
        let further = stage.waits(first, count).await;
        let later =
            format!("update outbox set due_ms = {} where consultation_id = {}", again.timestamp_millis(), further.0);
        stage.multitude.run(&later).await;
        let before = stage.waits(first, count).await;
        let mut settings = Settings::new(TOKEN.to_owned().into(), stage.api.url.parse().unwrap());
        settings.allowances = official_allowances();
        let bot = whole(&app, settings);
        let reached = stage.left(count, official_allowances());
        tell(table, &format!("discord, {count} first notices; {name}"), reached, official_allowances(), 2);
        stage.settled(before, count).await;
        app.clock.wind(again);
        app.stirred.send_modify(|()| {});
        let reached = stage.left(count, official_allowances());
        tell(table, &format!("discord, {count} further notices; {name}"), reached, official_allowances(), 1);
        bot.ends().await;
    }
}

/// Is Discord until standard input ends. Accepts requests at any pace, and answers those of notices late.
pub fn serve() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    let server = runtime.block_on(Server::start());
    server.pace(None);
    for route in [route::POST, route::OPEN_DM] {
        server.fault(Fault { route: Some(route), place: None, times: usize::MAX, what: What::Slow(ROUND_TRIP) });
    }
    let mut seen = 0;
    aside::serve(&server.url(), |asked| {
        let answer = match asked.verb {
            "meet" => {
                asked.all().for_each(|number| _ = server.knows(&person(number)));
                String::new()
            }
            "left" => spread(usize::try_from(asked.first).unwrap(), || {
                let is_sent = |call: &&super::super::discord::world::Call| call.route == route::POST;
                server.with(|world| world.calls[seen..].iter().filter(is_sent).map(|call| call.at).collect())
            }),
            verb => panic!("{verb} is nothing to do"),
        };
        assert_eq!(server.complaints(), Vec::<String>::new());
        seen = server.with(|world| world.calls.len());
        answer
    });
}
