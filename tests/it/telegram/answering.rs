//! Answers and notices go out: at the platform's pace, through its faults, and never by way of somebody else's.

use std::time::{Duration, Instant};

use roundtable::adapters::telegram::official_allowances;
use roundtable::chat::delivery::{Deliver, DeliveryError};
use roundtable::chat::screen::Screen;
use roundtable::domain::locale::Locale;
use roundtable::domain::notice::Lane;
use roundtable::domain::person::{Account, Platform};

use super::bot::{Bot, By, boundless, settings};
use super::faults::{Fault, What};
use super::judge::About;
use super::receiving::{amina, bo, said};
use super::server::Server;
use super::world::Person;
use crate::echo::Echo;

async fn answered(server: &Server) {
    assert!(server.until(|world| world.pending() == 0).await, "something is left: {:?}", server.calls().last());
    assert_eq!(server.complaints(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_becomes_of_a_request_the_answer_comes() {
    for (what, times, seen) in [
        (What::Status(500), 3, 1),
        (What::StatusRaw(502), 2, 1),
        (What::DropBefore, 2, 1),
        (What::TooMany { retry_after: 1 }, 1, 1),
        // It may have arrived, and silence would be worse than the same answer twice.
        (What::DropAfter, 1, 2),
        (What::Malformed, 1, 2),
        (What::StatusRaw(403), 1, 1),
    ] {
        let server = Server::start().await;
        let core = Echo::new();
        let bot = Bot::answering(core.clone(), settings(&server, By::Polling));
        server.fault(Fault { method: Some("sendMessage"), chat: None, times, what });
        server.says(&amina(), "hello");
        answered(&server).await;
        assert_eq!(said(&server, amina().id), vec!["hello"; seen], "{what:?}");
        assert_eq!((core.heard().len(), server.too_early()), (1, 0), "{what:?}");
        bot.ends().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_press_edits_its_message_and_words_take_the_buttons_above_away() {
    let server = Server::start().await;
    let bot = Bot::answering(Echo::new(), settings(&server, By::Polling));
    let chat = amina().id;
    server.says(&amina(), "one");
    answered(&server).await;
    let first = server.chat(chat)[0].id;
    server.presses(&amina(), chat, first, "Mine");
    answered(&server).await;
    assert_eq!(said(&server, chat), ["pressed mine"]);
    // The same again: nothing is modified, and that is no fault.
    server.presses(&amina(), chat, first, "Mine");
    answered(&server).await;
    server.says(&amina(), "two");
    answered(&server).await;
    assert!(server.until(|world| world.message(chat, first).unwrap().rows.is_empty()).await, "the buttons above stay");
    assert_eq!(said(&server, chat), ["pressed mine", "two"]);
    // A button that is there no more, in a message that is there no more, pressed too long ago.
    server.callbacks_expire();
    server.presses_data(&amina(), chat, 99_999, "mine");
    server.callbacks_expire();
    answered(&server).await;
    assert_eq!(said(&server, chat).last().map(String::as_str), Some("pressed mine"), "a fresh message");
    assert_eq!(server.answered().len(), 2);
    bot.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_chat_that_has_to_rest_holds_nobody_else() {
    let server = Server::start().await;
    let bot = Bot::answering(Echo::new(), settings(&server, By::Polling));
    let what = What::TooMany { retry_after: 3 };
    server.fault(Fault { method: Some("sendMessage"), chat: Some(amina().id), times: 1, what });
    let began = Instant::now();
    server.says(&amina(), "held");
    for number in 0..5 {
        server.says(&Person::new(bo().id + number, "Bo", None), "goes on");
    }
    let others: Vec<i64> = (0..5).map(|number| bo().id + number).collect();
    assert!(server.until(|world| others.iter().all(|id| world.chat(*id).count() == 1)).await);
    assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
    assert_eq!(server.chat(amina().id).len(), 0);
    answered(&server).await;
    assert!(began.elapsed() >= Duration::from_secs(3));
    assert_eq!((said(&server, amina().id).len(), server.too_early(), server.too_many()), (1, 0, 0));
    bot.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_platforms_pace_is_kept_by_our_own() {
    let server = Server::start().await;
    let mut settings = settings(&server, By::Polling);
    settings.allowances = official_allowances();
    let bot = Bot::answering(Echo::new(), settings);
    let began = Instant::now();
    for number in 0..70 {
        server.says(&Person::new(bo().id + number, "Bo", None), "hello");
    }
    for number in 0..8 {
        server.says(&amina(), &format!("number {number}"));
    }
    // However long it takes, as long as one after the other is answered.
    let mut left = server.with(|world| world.pending());
    while left > 0 {
        assert!(server.until(|world| world.pending() < left).await, "{left} are left: {:?}", server.calls().last());
        left = server.with(|world| world.pending());
    }
    answered(&server).await;
    assert!(began.elapsed() > Duration::from_secs(2), "78 messages at 30 a second, of which 8 in one chat");
    assert_eq!(server.too_many(), 0);
    bot.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_delivery_tells_what_is_known() {
    let server = Server::start().await;
    let mut settings = settings(&server, By::Polling);
    settings.allowances = boundless();
    let bot = Bot::answering(Echo::new(), settings);
    server.says(&amina(), "hello");
    answered(&server).await;
    let account = |id: i64| Account { platform: Platform::Telegram, name: id.to_string() };
    let screen = Screen::new(Locale::english(), "A seat is held for you");
    let retry = |after| DeliveryError::Retry { after, reason: String::new() };
    let away = || DeliveryError::Away { reason: String::new() };
    let gone = || DeliveryError::Unreachable { reason: String::new() };
    let unknown = || DeliveryError::Unknown { reason: String::new() };
    let failed = || DeliveryError::Failed { reason: String::new() };
    let kind = |error: &DeliveryError| match error {
        DeliveryError::Retry { after, .. } => format!("retry {after:?}"),
        DeliveryError::Unreachable { .. } => "unreachable".into(),
        DeliveryError::Failed { .. } => "failed".into(),
        DeliveryError::Unknown { .. } => "unknown".into(),
        DeliveryError::Away { .. } => "away".into(),
        DeliveryError::Moved { to } => format!("moved to {to}"),
    };
    for (what, wanted) in [
        (What::Status(500), Some(away())),
        (What::StatusRaw(502), Some(unknown())),
        (What::DropBefore, Some(unknown())),
        (What::DropAfter, Some(unknown())),
        (What::Malformed, Some(unknown())),
        (What::TooMany { retry_after: 1 }, Some(retry(Some(Duration::from_secs(1))))),
        (What::Forbidden("bot was blocked by the user"), Some(gone())),
        (What::Forbidden("user is deactivated"), Some(gone())),
        (What::BadRequest("chat not found"), Some(gone())),
        (What::BadRequest("something is wrong with us"), Some(failed())),
        (What::Unauthorized, Some(away())),
    ] {
        server.fault(Fault { method: Some("sendMessage"), chat: None, times: 1, what });
        let to = account(amina().id);
        bot.telegram.admit(&to, Lane::Urgent).await.unwrap();
        let came = bot.telegram.deliver(&to, &screen, "1").await.err();
        assert_eq!(came.as_ref().map(kind), wanted.as_ref().map(kind), "{what:?}");
        if matches!(what, What::TooMany { .. }) {
            tokio::time::sleep(Duration::from_millis(1_100)).await;
        }
    }
    assert_eq!(bot.telegram.deliver(&account(amina().id), &screen, "2").await, Ok(()));
    let stranger = bot.telegram.deliver(&account(77), &screen, "3").await.unwrap_err();
    assert_eq!(kind(&stranger), "unreachable");
    let elsewhere = Account { platform: Platform::Console, name: "Amina".into() };
    assert_eq!(kind(&bot.telegram.deliver(&elsewhere, &screen, "4").await.unwrap_err()), "failed");
    server.stop().await;
    // What goes into a connection of before, whose end has not come through yet, may have arrived for all anybody knows.
    let mut last = String::from("unknown");
    for _ in 0..50 {
        if last != "unknown" {
            break;
        }
        last = kind(&bot.telegram.deliver(&account(amina().id), &screen, "5").await.unwrap_err());
    }
    assert_eq!(last, "away");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_chat_at_rest_is_told_instead_of_waited_for() {
    let server = Server::start().await;
    let bot = Bot::answering(Echo::new(), settings(&server, By::Polling));
    server.says(&amina(), "hello");
    answered(&server).await;
    let what = What::TooMany { retry_after: 30 };
    server.fault(Fault { method: Some("sendMessage"), chat: Some(amina().id), times: 1, what });
    let to = Account { platform: Platform::Telegram, name: amina().id.to_string() };
    let screen = Screen::new(Locale::english(), "A seat is held for you");
    assert!(bot.telegram.deliver(&to, &screen, "1").await.is_err());
    let began = Instant::now();
    let admitted = bot.telegram.admit(&to, Lane::Urgent).await;
    assert!(matches!(admitted, Err(DeliveryError::Retry { after: Some(_), .. })), "{admitted:?}");
    assert!(began.elapsed() < Duration::from_secs(5));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_bot_presents_itself_once() {
    let server = Server::start().await;
    let mut settings = settings(&server, By::Polling);
    settings.presents = true;
    settings.name = Some("Consultations".into());
    let sets = || server.calls().iter().filter(|call| call.method.starts_with("setMy")).count();
    let bot = Bot::answering(Echo::new(), settings.clone());
    assert!(server.until(|world| world.about(About::Name, "fr") == "Consultations").await);
    bot.ends().await;
    assert_eq!(server.complaints(), Vec::<String>::new());
    for (language, tag) in [("", "en"), ("en", "en"), ("fr", "fr")] {
        server.with(|world| {
            assert_eq!(world.commands("default", language)[0].description, format!("begin again in {tag}"));
            assert_eq!(world.about(About::ShortDescription, language), format!("An echo in {tag}"));
            assert_eq!(world.about(About::Description, language), format!("Says back what it hears, in {tag}."));
        });
    }
    let before = sets();
    let bot = Bot::answering(Echo::new(), settings);
    let asked = |server: &Server| server.calls().iter().filter(|call| call.method == "getMyName").count();
    while asked(&server) < 6 {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    bot.ends().await;
    assert_eq!(sets(), before, "what is there already is not sent again");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn presenting_is_no_condition_for_answering() {
    let server = Server::start().await;
    let mut settings = settings(&server, By::Polling);
    settings.presents = true;
    let what = What::TooMany { retry_after: 3_600 };
    server.fault(Fault { method: Some("setMyName"), chat: None, times: 10, what });
    server.fault(Fault { method: Some("setMyCommands"), chat: None, times: 10, what: What::Status(500) });
    let bot = Bot::answering(Echo::new(), settings);
    server.says(&amina(), "hello");
    assert!(server.until(|world| world.chat(amina().id).count() == 1).await);
    answered(&server).await;
    bot.ends().await;
}
