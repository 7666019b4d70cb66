//! The core's journeys through the real client: what people see at Discord is what they see at the console, word for
//! word, in direct messages and in a server.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

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

/// How many forms were sent.
async fn play(place: Place, database: impl AsyncFn() -> Option<Database>) -> usize {
    let forms = Arc::<AtomicUsize>::default();
    let enter = async |server: &Arc<Server>, app: App, accounts: &Accounts| {
        for (name, number) in accounts.all() {
            server.knows(&person(number, &name, "en"));
        }
        let core = Doorless::new(app);
        let bot = Bot::begin(server, settings(server), core.clone()).await;
        AtDiscord::new(bot, server.clone(), core, place, forms.clone())
    };
    play_all(database, server, enter).await;
    forms.load(Ordering::Relaxed)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn journeys_in_direct_messages() {
    let forms = play(Place::Dm, async || Some(Database::sqlite().await)).await;
    assert_eq!(forms, 0, "there words are written");
}

#[cfg(feature = "postgres")]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn journeys_in_a_server() {
    let is_there = Database::postgres().await.is_some();
    let forms = play(Place::Guild(super::world::CHANNEL), async || Database::postgres().await).await;
    assert!(forms >= 50 || !is_there, "only {forms} answers were typed into forms");
}
