//! A file of personal data in a direct message: sent to an organizer, and taken away again after a day; never beside a
//! channel.

use std::sync::Arc;

use chrono::Duration;
use roundtable::domain::authority::{Grant, Role};
use roundtable::domain::person::Platform;
use roundtable::worker::files::Files;
use tokio_util::sync::CancellationToken;

use super::bot::{Bot, bo, settings};
use super::server::Server;
use super::talking::{settled, takes, words};
use super::world::{CHANNEL, Place};
use crate::databases::Database;
use crate::making::code;
use crate::visitor::{self, OPEN, Visitor};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_leaves_the_chat_after_a_day() {
    let (server, database) = (Server::start().await, Database::sqlite().await);
    let app = Box::pin(visitor::sample(&database, OPEN)).await;
    let account = Box::pin(Visitor::known_on(&app, Platform::Discord, &bo().id.to_string())).await.account();
    let mut tx = app.store.write().await.unwrap();
    let (person, _) = tx.person_at(&account).await.unwrap().unwrap();
    let series = tx.series(&code("ap-gcm")).await.unwrap().unwrap().id;
    tx.grant(person.id, Grant { role: Role::Organizer, series: Some(series) }, "code", app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    let bot = Bot::begin(&server, settings(&server), Arc::new(app.clone())).await;

    let asked = server.runs(&bo(), Place::Guild(CHANNEL), "organize", &[("consultation", "ap-gcm-4")]);
    let beside = settled(&server, asked).await;
    let beside = takes(&server, &bo(), &beside, "Files").await;
    assert!(words(&beside).contains("sent into a private chat only"), "{}", words(&beside));

    let asked = server.runs(&bo(), Place::Dm, "organize", &[("consultation", "ap-gcm-4")]);
    let mut shown = settled(&server, asked).await;
    for label in ["Files", "Registrations", "Yes, send a table (CSV)"] {
        shown = takes(&server, &bo(), &shown, label).await;
    }
    assert!(words(&shown).contains("Here is the file"), "{}", words(&shown));
    let dm = server.with(|world| world.dm(bo().id)).unwrap();
    let sent = |server: &Server| server.channel(dm).iter().map(|shown| shown.attachments.len()).sum::<usize>();
    assert!(server.until(|world| world.channel(dm).any(|shown| !shown.attachments.is_empty())).await);
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
        let files = Files { app: &app, platform: Platform::Discord, chats: bot.discord.as_ref(), stop };
        files.take_back_due().await.unwrap();
    };
    look(23).await;
    assert_eq!(sent(&server), 1);
    look(24).await;
    assert_eq!(sent(&server), 0);
    assert_eq!(raw.number("select count(*) from sent_file").await, 0);
    // One that its reader took away is no fault.
    let chats: &dyn roundtable::chat::delivery::TakeBack = bot.discord.as_ref();
    chats.take_back(&account, &format!("{dm}/4711")).await.unwrap();
    assert_eq!(server.complaints(), Vec::<String>::new());
    bot.ends().await;
}
