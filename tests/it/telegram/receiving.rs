//! Updates come in: in order for each account, side by side for all, once, and through whatever goes wrong on the way.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use roundtable::adapters::telegram::{Receiving, Telegram, Unusable, Webhook};
use serde_json::{Value, json};

use super::bot::{Bot, By, Mortal, boundless, settings};
use super::faults::{Fault, What};
use super::server::{Server, TOKEN};
use super::world::Person;
use crate::echo::Echo;

pub fn amina() -> Person {
    Person::new(5_000_000_042, "Amina", Some("fr"))
}

pub fn bo() -> Person {
    Person::new(5_000_000_043, "Bo", Some("en"))
}

/// What the bot said in a chat, without the heading.
pub fn said(server: &Server, chat: i64) -> Vec<String> {
    let words = |text: &str| text.lines().skip(1).collect::<Vec<_>>().join(" ").trim().to_owned();
    server.chat(chat).iter().map(|shown| words(&shown.text)).collect()
}

async fn echo(server: &Server, by: By) -> (Arc<Echo>, Bot) {
    let core = Echo::new();
    let mut settings = settings(server, by);
    settings.allowances = boundless();
    (core.clone(), Bot::answering(core, settings))
}

fn plan(server: &Server, method: &'static str, times: usize, what: What) {
    server.fault(Fault { method: Some(method), chat: None, times, what });
}

async fn all_answered(server: &Server) {
    assert!(server.until(|world| world.pending() == 0).await, "something is left: {:?}", server.calls().last());
    assert_eq!(server.complaints(), Vec::<String>::new());
}

async fn in_order(by: By) {
    let server = Server::start().await;
    server.pace(None);
    let (core, bot) = echo(&server, by).await;
    server.says(&bo(), "slow 700 first");
    server.says(&bo(), "second");
    for number in 0..30 {
        server.says(&amina(), &format!("number {number}"));
    }
    let began = Instant::now();
    let chat = amina().id;
    assert!(server.until(|world| world.chat(chat).count() == 30).await);
    if by == By::Polling {
        // A webhook's sender may itself wait for one chat before it goes on with others.
        assert!(began.elapsed() < Duration::from_millis(650), "nobody waits for somebody slow");
    }
    all_answered(&server).await;
    assert_eq!(said(&server, chat), (0..30).map(|n| format!("number {n}")).collect::<Vec<_>>());
    assert_eq!(said(&server, bo().id), ["slow 700 first", "second"]);
    assert_eq!(core.heard().len(), 32);
    bot.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_order_for_each_account_by_polling() {
    in_order(By::Polling).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_order_for_each_account_by_webhook() {
    in_order(By::Webhook).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_cannot_be_read_costs_itself() {
    for by in [By::Polling, By::Webhook] {
        let server = Server::start().await;
        let (_core, bot) = echo(&server, by).await;
        server.says(&amina(), "before");
        server.push(json!({"message": {"text": 12}}));
        server.push(json!({"hologram": {"shape": "cube"}}));
        let person = amina().json();
        let chat = json!({"id": amina().id, "type": "private", "first_name": "Amina"});
        let entities = json!([{"type": "date_time", "offset": 0, "length": 2, "unix_time": 1, "format": "r"}]);
        server.push(json!({"message": {"message_id": 900, "from": person, "chat": chat, "date": 1, "text": "at noon",
            "entities": entities, "quote": {"text": "x", "position": 0, "entities": entities}}}));
        server.says(&amina(), "after");
        all_answered(&server).await;
        assert_eq!(said(&server, amina().id), ["before", "at noon", "after"], "{by:?}");
        bot.ends().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_batch_that_is_no_json_is_stepped_over() {
    let server = Server::start().await;
    let (_core, bot) = echo(&server, By::Polling).await;
    server.says(&amina(), "before");
    all_answered(&server).await;
    server.push_raw(|id| format!("{{\"update_id\": {id}, \"message\": {{\"text\": \"cut"));
    server.says(&amina(), "after");
    all_answered(&server).await;
    assert_eq!(said(&server, amina().id), ["before", "after"]);
    bot.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn delivered_again_it_is_answered_again() {
    for by in [By::Polling, By::Webhook] {
        let server = Server::start().await;
        let (core, bot) = echo(&server, by).await;
        let chat = json!({"id": amina().id, "type": "private", "first_name": "Amina"});
        let message = json!({"message_id": 900, "from": amina().json(), "chat": chat, "date": 1, "text": "hello"});
        let id = server.says(&amina(), "/start") + 1;
        all_answered(&server).await;
        for _ in 0..2 {
            server.push(json!({"update_id": id, "message": message}));
            all_answered(&server).await;
        }
        assert_eq!(core.heard().len(), 3, "{by:?}: the core decides that it acts once");
        assert_eq!(said(&server, amina().id), ["/start", "hello", "hello"], "{by:?}");
        bot.ends().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn faults_of_the_way_in_pass() {
    for (times, what) in [
        (2, What::Status(500)),
        (2, What::StatusRaw(502)),
        (2, What::DropBefore),
        (1, What::DropAfter),
        (1, What::Malformed),
        (2, What::Conflict),
        (2, What::Unauthorized),
        (1, What::TooMany { retry_after: 1 }),
    ] {
        let server = Server::start().await;
        let (_core, bot) = echo(&server, By::Polling).await;
        server.says(&amina(), "before");
        all_answered(&server).await;
        plan(&server, "getUpdates", times, what);
        server.says(&amina(), "after");
        all_answered(&server).await;
        assert_eq!(said(&server, amina().id), ["before", "after"], "{what:?}");
        bot.ends().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_api_that_is_down_at_the_start_is_waited_for() {
    let server = Server::start().await;
    server.stop().await;
    let (core, bot) = echo(&server, By::Polling).await;
    tokio::time::sleep(Duration::from_millis(700)).await;
    assert!(core.doors.lock().unwrap().is_empty());
    server.restart().await;
    server.says(&amina(), "at last");
    all_answered(&server).await;
    let doors = core.doors.lock().unwrap().clone();
    assert_eq!(doors[0].to("c_x_fr"), "https://t.me/roundtable_test_bot?start=c_x_fr");
    bot.ends().await;
}

/// Longer than the client's own back-off, by hand with `OUTAGE_SECONDS=600`.
fn outage() -> Duration {
    let seconds = std::env::var("OUTAGE_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
    Duration::from_secs(seconds.unwrap_or(3))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_outage_between_act_and_answer_leaves_nobody_in_silence() {
    let server = Server::start().await;
    let (core, bot) = echo(&server, By::Polling).await;
    server.says(&amina(), "before");
    all_answered(&server).await;
    server.says(&amina(), "slow 300 hello");
    tokio::time::sleep(Duration::from_millis(150)).await;
    server.stop().await;
    tokio::time::sleep(outage()).await;
    assert_eq!(core.heard().len(), 2, "it was acted on while nothing could be said");
    server.restart().await;
    server.says(&bo(), "after");
    // The client's longest pause.
    let began = Instant::now();
    while !server.until(|world| world.pending() == 0).await {
        assert!(began.elapsed() < Duration::from_secs(45));
    }
    assert_eq!(said(&server, amina().id), ["before", "slow 300 hello"]);
    assert_eq!(said(&server, bo().id), ["after"]);
    assert_eq!(core.heard().len(), 3, "and only once");
    bot.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn asked_to_end_it_finishes_what_is_in_flight() {
    for by in [By::Polling, By::Webhook] {
        let server = Server::start().await;
        let (_core, bot) = echo(&server, by).await;
        server.says(&amina(), "before");
        all_answered(&server).await;
        server.says(&amina(), "slow 600 hello");
        tokio::time::sleep(Duration::from_millis(200)).await;
        bot.ends().await;
        assert_eq!(said(&server, amina().id), ["before", "slow 600 hello"], "{by:?}");
        assert!(server.until(|world| world.pending() == 0).await, "{by:?}: it will be delivered again");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_in_the_middle_it_answers_at_the_next_start() {
    let server = Server::start().await;
    let bot = Mortal::answering(Echo::new(), settings(&server, By::Polling));
    server.says(&amina(), "slow 600 hello");
    server.says(&bo(), "quick");
    let chat = bo().id;
    assert!(server.until(|world| world.chat(chat).count() == 1).await);
    drop(bot);
    tokio::time::sleep(Duration::from_millis(700)).await;
    assert_eq!(server.chat(amina().id).len(), 0);
    let (_core, bot) = echo(&server, By::Polling).await;
    all_answered(&server).await;
    assert_eq!(said(&server, amina().id), ["slow 600 hello"]);
    bot.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_webhook_is_asked_for_nothing_else() {
    let server = Server::start().await;
    let core = Echo::new();
    let settings = settings(&server, By::Webhook);
    let Receiving::Webhook(Webhook { url, listen, .. }) = settings.receiving.clone() else { panic!() };
    let bot = Bot::answering(core.clone(), settings);
    server.says(&amina(), "hello");
    all_answered(&server).await;
    let http = reqwest::Client::new();
    let right = "s3cret-of-the-tests";
    let post = |address: String, secret: &str, body: Vec<u8>| {
        http.post(address).header("X-Telegram-Bot-Api-Secret-Token", secret).body(body).send()
    };
    let status = |answer: Result<reqwest::Response, reqwest::Error>| answer.unwrap().status().as_u16();
    let here = url.to_string();
    let away = format!("http://{listen}");
    let update = json!({"update_id": 1_000_000, "message": {}}).to_string().into_bytes();
    for (address, secret, body, wanted) in [
        (here.clone(), right, update.clone(), 200),
        (here.clone(), right, b"{nonsense".to_vec(), 200),
        (here.clone(), "wrong", update.clone(), 401),
        (here.clone(), "s3cret-of-the-test", update.clone(), 401),
        (here.clone(), "", update.clone(), 401),
        (format!("{here}x"), right, update.clone(), 404),
        (format!("{away}/"), right, update.clone(), 404),
        (format!("{away}/telegram/"), right, update.clone(), 404),
    ] {
        assert_eq!(status(post(address.clone(), secret, body).await), wanted, "{address} {secret}");
    }
    assert_eq!(status(http.get(&here).header("X-Telegram-Bot-Api-Secret-Token", right).send().await), 404);
    assert_eq!(status(http.post(&here).body(update).send().await), 401);
    // What is announced as too long is refused unread: sent whole, it may or may not meet a closed connection.
    assert!(answered_to_a_head(listen, url.path(), 1024 * 1024 + 1).await.contains(" 413 "));
    assert_eq!(core.heard().len(), 1);
    bot.ends().await;
}

/// The beginning of what comes back to the head of a request and the first byte of its body, and to nothing after that.
async fn answered_to_a_head(listen: SocketAddr, path: &str, announced: usize) -> String {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let mut connection = tokio::net::TcpStream::connect(listen).await.unwrap();
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: x\r\nX-Telegram-Bot-Api-Secret-Token: s3cret-of-the-tests\r\nContent-Length: {announced}\r\n\r\n{{"
    );
    connection.write_all(head.as_bytes()).await.unwrap();
    let mut answer = vec![0; 32];
    let read = tokio::time::timeout(Duration::from_secs(7), connection.read(&mut answer)).await;
    assert!(read.is_ok_and(|read| read.is_ok()), "it waits for ever");
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_that_never_ends_is_ended() {
    let server = Server::start().await;
    let settings = settings(&server, By::Webhook);
    let Receiving::Webhook(Webhook { url, listen, .. }) = settings.receiving.clone() else { panic!() };
    let bot = Bot::answering(Echo::new(), settings);
    server.says(&amina(), "hello");
    all_answered(&server).await;
    let answer = answered_to_a_head(listen, url.path(), 100).await;
    assert!(answer.contains(" 408 "), "{answer}");
    bot.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_takes_long_is_told_to_come_again_and_joins_what_is_under_way() {
    let server = Server::start().await;
    let (core, bot) = echo(&server, By::Webhook).await;
    server.says(&amina(), "slow 5500 hello");
    all_answered(&server).await;
    assert_eq!(core.heard().len(), 1, "it was delivered at least twice and thought about once");
    assert_eq!(said(&server, amina().id), ["slow 5500 hello"]);
    bot.ends().await;
}

#[tokio::test]
async fn a_port_that_is_taken_is_told_before_telegram_is() {
    let server = Server::start().await;
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let mut settings = settings(&server, By::Webhook);
    if let Receiving::Webhook(webhook) = &mut settings.receiving {
        webhook.listen = taken.local_addr().unwrap();
    }
    let stop = tokio_util::sync::CancellationToken::new();
    let error = Telegram::new(settings).unwrap().run(Echo::new(), stop).await.unwrap_err();
    assert!(matches!(error, Unusable::Listen(..)), "{error}");
    assert!(server.calls().is_empty());
}

#[tokio::test]
async fn a_token_that_is_none_is_explained_without_being_named() {
    let server = Server::start().await;
    let mut settings = settings(&server, By::Polling);
    let wrong = TOKEN.replace("local", "wrong");
    settings.token = wrong.clone().into();
    let error = Telegram::new(settings).unwrap().check().await.unwrap_err().to_string();
    assert!(error.contains("@BotFather") && !error.contains(&wrong), "{error}");
}

fn any_update() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        "\\PC{0,6}".prop_map(Value::from),
        Just(json!({"id": 5_000_000_044_i64, "type": "private", "first_name": "X"})),
        Just(json!({"id": 5_000_000_044_i64, "is_bot": false, "first_name": "X"})),
    ];
    let key = prop::sample::select(vec![
        "message",
        "callback_query",
        "my_chat_member",
        "from",
        "chat",
        "id",
        "type",
        "text",
        "data",
        "message_id",
        "date",
        "entities",
        "new_chat_member",
        "status",
        "edited_message",
        "poll",
    ]);
    let inner = leaf.prop_recursive(4, 32, 6, move |inner| {
        prop::collection::vec((key.clone(), inner), 0..6)
            .prop_map(|pairs| pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
    });
    (prop::sample::select(vec!["message", "callback_query", "my_chat_member", "other"]), inner)
        .prop_map(|(kind, inner)| json!({kind: inner}))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_comes_nobody_is_stuck() {
    for by in [By::Polling, By::Webhook] {
        let server = Server::start().await;
        server.pace(None);
        let (_core, bot) = echo(&server, by).await;
        let mut runner = TestRunner::default();
        for round in 0..10 {
            for _ in 0..25 {
                server.push(any_update().new_tree(&mut runner).unwrap().current());
            }
            server.says(&amina(), &format!("round {round}"));
        }
        assert!(server.until(|world| world.pending() == 0).await, "{by:?}");
        assert_eq!(said(&server, amina().id), (0..10).map(|n| format!("round {n}")).collect::<Vec<_>>(), "{by:?}");
        bot.ends().await;
    }
}
