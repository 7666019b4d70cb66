//! A file of personal data in a private chat: sent to an organizer, and taken away again after a day.

use std::sync::Arc;

use chrono::Duration;
use roundtable::chat::action::Action;
use roundtable::chat::organizing::Organizing;
use roundtable::chat::organizing::exports::{Exported, Exports, For};
use roundtable::domain::authority::{Grant, Role};
use roundtable::domain::person::Platform;
use roundtable::worker::files::Files;
use tokio_util::sync::CancellationToken;

use super::bot::{Bot, By, settings};
use super::receiving::bo;
use super::server::Server;
use crate::databases::Database;
use crate::making::code;
use crate::visitor::{self, OPEN, Visitor};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_leaves_the_chat_after_a_day() {
    let (server, database) = (Server::start().await, Database::sqlite().await);
    let app = Box::pin(visitor::sample(&database, OPEN)).await;
    let account = Box::pin(Visitor::known_on(&app, Platform::Telegram, &bo().id.to_string())).await.account();
    let mut tx = app.store.write().await.unwrap();
    let (person, _) = tx.person_at(&account).await.unwrap().unwrap();
    let series = tx.series(&code("ap-gcm")).await.unwrap().unwrap().id;
    tx.grant(person.id, Grant { role: Role::Organizer, series: Some(series) }, "code", app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    let bot = Bot::answering(Arc::new(app.clone()), settings(&server, By::Polling));
    let chat = bo().id;
    server.says(&bo(), "/organize ap-gcm");
    assert!(server.until(|world| world.chat(chat).count() == 1).await, "{:?}", server.complaints());
    let message = server.chat(chat)[0].id;
    let yes = Exports::Send(Exported::People, code("ap-gcm"), For::Spreadsheets);
    server.presses_data(&bo(), chat, message, &Action::Organize(Organizing::Exports(yes)).encode());
    let files = |server: &Server| server.chat(chat).into_iter().filter_map(|shown| shown.document).collect::<Vec<_>>();
    assert!(server.until(|world| world.chat(chat).any(|shown| shown.document.is_some())).await);
    assert_eq!(files(&server)[0].name, "ap-gcm-people.csv");
    let mut raw = database.raw().await;
    for _ in 0..100 {
        if raw.number("select count(*) from sent_file").await == 1 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    let look = async |hours| {
        let app = visitor::at_time(&app, app.clock.now() + Duration::hours(hours));
        let stop = CancellationToken::new();
        let files = Files { app: &app, platform: Platform::Telegram, chats: bot.telegram.as_ref(), stop };
        files.take_back_due().await.unwrap();
    };
    look(23).await;
    assert_eq!(files(&server).len(), 1);
    look(24).await;
    assert_eq!(files(&server).len(), 0);
    assert_eq!(server.chat(chat).len(), 1, "what stands around it stays");
    assert_eq!(raw.number("select count(*) from sent_file").await, 0);
    // One that its reader took away is no fault.
    let chats: &dyn roundtable::chat::delivery::TakeBack = bot.telegram.as_ref();
    chats.take_back(&account, "4711").await.unwrap();
    assert_eq!(server.complaints(), Vec::<String>::new());
    bot.ends().await;
}
