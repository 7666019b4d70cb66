//! The core's journeys through the real client: what people see at Telegram is what they see at the console, word for
//! word, by long polling and by webhook.

use std::sync::Arc;

use roundtable::app::App;

use super::bot::{Bot, By, boundless, settings};
use super::server::Server;
use super::stage::AtTelegram;
use super::world::Standing;
use crate::databases::Database;
use crate::staging::{Accounts, Doorless, play_all};

async fn server() -> Arc<Server> {
    let server = Server::start().await;
    server.pace(None);
    Arc::new(server)
}

async fn play(by: By, database: impl AsyncFn() -> Option<Database>) {
    let enter = async |server: &Arc<Server>, app: App, accounts: &Accounts| {
        // All of the cast have written to the bot before.
        for (name, number) in accounts.all() {
            server.happens(|state| state.world.stands(number as i64, &name, Standing::Open));
        }
        let mut settings = settings(server, by);
        settings.allowances = boundless();
        AtTelegram { bot: Bot::answering(Doorless::new(app), settings), server: server.clone() }
    };
    play_all(database, server, enter).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn journeys_by_polling() {
    play(By::Polling, async || Some(Database::sqlite().await)).await;
}

#[cfg(feature = "postgres")]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn journeys_by_webhook() {
    play(By::Webhook, async || Database::postgres().await).await;
}
