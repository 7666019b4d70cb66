//! The core's journeys through the real client: what people see at Discord is what they see at the console, word for
//! word, in direct messages and in a server.

use std::sync::Arc;

use roundtable::app::App;

use super::bot::{Bot, settings};
use super::server::Server;
use super::stage::{AtDiscord, person};
use super::world::Place;
use crate::databases::Database;
use crate::staging::{Accounts, Doorless, play_all};

async fn server() -> Arc<Server> {
    let server = Server::start().await;
    server.pace(None);
    Arc::new(server)
}

async fn play(place: Place, database: impl AsyncFn() -> Option<Database>) {
    let enter = async |server: &Arc<Server>, app: App, accounts: &Accounts| {
        for (name, number) in accounts.all() {
            server.knows(&person(number, &name, "en"));
        }
        let core = Doorless::new(app);
        let bot = Bot::begin(server, settings(server), core.clone()).await;
        AtDiscord::new(bot, server.clone(), core, place)
    };
    play_all(database, server, enter).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn journeys_in_direct_messages() {
    play(Place::Dm, async || Some(Database::sqlite().await)).await;
}

#[cfg(feature = "postgres")]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn journeys_in_a_server() {
    play(Place::Guild(super::world::CHANNEL), async || Database::postgres().await).await;
}
