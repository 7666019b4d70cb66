//! What once went wrong on the way through Telegram, or could: each a test that fails without its cure.

use std::sync::Arc;
use std::time::{Duration, Instant};

use async_trait::async_trait;
use roundtable::adapters::telegram::{Receiving, Telegram, Webhook};
use roundtable::chat::core::{Core, Door, Front, Suggestion};
use roundtable::chat::reply::{File, Manner, Reply};
use roundtable::chat::screen::Screen;
use roundtable::chat::update::Update;
use roundtable::domain::locale::Locale;
use roundtable::domain::person::{Account, Platform};
use tokio_util::sync::CancellationToken;

use super::bot::{Bot, By, Mortal, boundless, settings};
use super::faults::{Fault, What};
use super::receiving::{amina, bo, said};
use super::server::Server;
use super::world::Person;
use crate::echo::Echo;

fn plan(server: &Server, method: &'static str, times: usize, what: What) {
    server.fault(Fault { method: Some(method), chat: None, times, what });
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn three_gateway_errors_lose_nothing() {
    let server = Server::start().await;
    let bot = Bot::answering(Echo::new(), settings(&server, By::Polling));
    server.says(&amina(), "before");
    assert!(server.until(|world| world.pending() == 0).await);
    plan(&server, "getUpdates", 3, What::StatusRaw(502));
    server.says(&bo(), "another");
    tokio::time::sleep(Duration::from_millis(900)).await;
    server.says(&amina(), "after");
    assert!(server.until(|world| world.pending() == 0).await);
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(said(&server, amina().id), ["before", "after"]);
    bot.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_name_set_too_often_stops_nobody() {
    let server = Server::start().await;
    let mut s = settings(&server, By::Polling);
    s.presents = true;
    plan(&server, "setMyName", 1, What::TooMany { retry_after: 20 });
    let bot = Bot::answering(Echo::new(), s);
    tokio::time::sleep(Duration::from_millis(1500)).await;
    let began = Instant::now();
    server.says(&amina(), "one");
    server.says(&amina(), "two");
    while server.chat(amina().id).len() < 2 && began.elapsed() < Duration::from_secs(30) {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let first = server.chat(amina().id)[0].id;
    let took = began.elapsed();
    let began = Instant::now();
    server.presses(&amina(), amina().id, first, "Mine");
    while server.answered().is_empty() && began.elapsed() < Duration::from_secs(30) {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(took < Duration::from_secs(5));
    bot.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kicked_from_a_group_says_nothing_about_a_person() {
    let server = Server::start().await;
    let group = -1_001_234_567_890;
    server.says(&amina(), "private");
    server.says_in(&amina(), group, "/help");
    server.removes_bot(&bo(), group);
    let core = Echo::new();
    let bot = Bot::answering(core.clone(), settings(&server, By::Polling));
    assert!(server.until(|world| world.pending() == 0).await);
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(core.reach.lock().unwrap().is_empty());
    bot.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_group_that_rests_holds_no_private_chat() {
    let server = Server::start().await;
    let group = -1_001_234_567_890;
    let bot = Bot::answering(Echo::new(), settings(&server, By::Polling));
    server.says(&amina(), "private");
    assert!(server.until(|world| world.pending() == 0).await);
    server.fault(Fault {
        method: Some("sendMessage"),
        chat: Some(group),
        times: 1,
        what: What::TooMany { retry_after: 8 },
    });
    server.says_in(&amina(), group, "/help");
    let first = server.chat(amina().id)[0].id;
    let began = Instant::now();
    server.presses(&amina(), amina().id, first, "Mine");
    while server.answered().is_empty() && began.elapsed() < Duration::from_secs(30) {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(began.elapsed() < Duration::from_secs(3));
    bot.ends().await;
}

struct WithFile;
#[async_trait]
impl Core for WithFile {
    async fn handle(&self, update: Update) -> Reply {
        let words = format!("{:?}", update.act);
        let files = if words.contains("file") {
            vec![File { name: "a.ics".into(), media_type: "text/calendar", bytes: b"BEGIN".to_vec(), expires: None }]
        } else {
            vec![]
        };
        Reply { manner: Manner::Below, screen: Screen::new(Locale::english(), "x"), toast: None, files, follows: None }
    }
    async fn suggest(&self, _: &str, _: &str, _: Option<&Locale>) -> Vec<Suggestion> {
        Vec::new()
    }
    async fn reachable(&self, _: &Account, _: bool) {}
    fn opened(&self, _: Platform, _: Door) {}
    fn fronts(&self) -> Vec<Front> {
        vec![]
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_upload_that_is_never_answered_ends() {
    let server = Server::start().await;
    let mut settings = settings(&server, By::Polling);
    settings.patience = Duration::from_secs(2);
    let bot = Bot::answering(Arc::new(WithFile), settings);
    plan(&server, "sendDocument", 1, What::Slow(Duration::from_secs(20)));
    server.says(&amina(), "file");
    tokio::time::sleep(Duration::from_secs(1)).await;
    server.says(&amina(), "next");
    let began = Instant::now();
    let texts = || server.chat(amina().id).iter().filter(|s| s.document.is_none()).count();
    while texts() < 2 && began.elapsed() < Duration::from_secs(60) {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert!(began.elapsed() < Duration::from_secs(8), "{:?}", began.elapsed());
    drop(bot);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_what_was_not_even_acted_on_comes_again() {
    let server = Server::start().await;
    server.pace(None);
    let mut s = settings(&server, By::Polling);
    s.allowances = boundless();
    let core = Echo::new();
    let mortal = Mortal::answering(core.clone(), s.clone());
    // Held up in her own line by an answer that cannot be shown.
    server.fault(Fault {
        method: Some("sendMessage"),
        chat: Some(amina().id),
        times: 1,
        what: What::TooMany { retry_after: 60 },
    });
    server.says(&amina(), "first");
    server.says(&amina(), "typed in mid-form");
    for n in 0..120 {
        server.fault(Fault {
            method: Some("sendMessage"),
            chat: Some(bo().id + n),
            times: 1,
            what: What::TooMany { retry_after: 60 },
        });
        server.says(&Person::new(bo().id + n, "Bo", None), "x");
    }
    tokio::time::sleep(Duration::from_millis(6_500)).await;
    drop(mortal);
    let again = Echo::new();
    let _bot = Bot::answering(again.clone(), s);
    tokio::time::sleep(Duration::from_secs(3)).await;
    let both = core.heard().iter().chain(&again.heard()).any(|h| h.contains("mid-form"));
    assert!(both, "what was typed is lost");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stray_poller_costs_a_webhook_only_as_long_as_it_runs() {
    let server = Server::start().await;
    let core = Echo::new();
    let mut looking = settings(&server, By::Webhook);
    looking.looks_after = Duration::from_millis(500);
    let hooked = Bot::answering(core.clone(), looking);
    server.says(&amina(), "one");
    assert!(server.until(|world| world.pending() == 0).await);
    let stray = Bot::answering(Echo::new(), settings(&server, By::Polling));
    tokio::time::sleep(Duration::from_secs(2)).await;
    stray.ends().await;
    server.says(&amina(), "two");
    let got = server.until(|world| world.pending() == 0).await;
    assert!(got);
    hooked.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn half_a_head_holds_nothing() {
    use tokio::io::AsyncWriteExt;
    let server = Server::start().await;
    let s = settings(&server, By::Webhook);
    let Receiving::Webhook(Webhook { listen, .. }) = s.receiving.clone() else { panic!() };
    let bot = Bot::answering(Echo::new(), s);
    server.says(&amina(), "hello");
    assert!(server.until(|world| world.pending() == 0).await);
    let mut slow = tokio::net::TcpStream::connect(listen).await.unwrap();
    slow.write_all(b"POST /telegram HTTP/1.1\r\nHost: x\r\nX-A").await.unwrap();
    let began = Instant::now();
    bot.ends().await;
    assert!(began.elapsed() < Duration::from_secs(5));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn any_address_of_a_webhook() {
    let server = Server::start().await;
    let mut s = settings(&server, By::Webhook);
    if let Receiving::Webhook(w) = &mut s.receiving {
        w.url.set_path("/:bot/x");
    }
    let stop = CancellationToken::new();
    let ran = tokio::spawn(Telegram::new(s).unwrap().run(Echo::new(), stop.clone()));
    tokio::time::sleep(Duration::from_secs(1)).await;
    stop.cancel();
    let ran = ran.await;
    assert!(ran.is_ok());
}
