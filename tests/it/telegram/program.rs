//! The program itself against the local server: a rehearsal from its first line to SIGTERM, what its log keeps to
//! itself, and what `check` and `run` say when something is wrong.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::receiving::{amina, bo};
use super::server::{Server, TOKEN};
use super::world::{Person, Shown};
use crate::process::{self, Running, keeps, said};

fn program(server: &Server, home: &Path) -> Command {
    let mut command = process::program(home);
    command.env("TELEGRAM_BOT_TOKEN", TOKEN).env("TELEGRAM_API_URL", server.url());
    command
}

async fn tells(server: &Server, who: &Person, words: &str) -> Shown {
    server.says(who, words);
    settled(server, who).await
}

async fn presses(server: &Server, who: &Person, label: &str) -> Shown {
    let last = server.chat(who.id).pop().unwrap();
    server.presses(who, who.id, last.id, label);
    settled(server, who).await
}

async fn settled(server: &Server, who: &Person) -> Shown {
    assert!(server.until(|world| world.pending() == 0).await, "{:?}", server.calls().last());
    server.chat(who.id).pop().unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_rehearsal_of_a_series_on_the_platform() {
    let server = Server::start().await;
    server.pace(None);
    let home = tempfile::tempdir().unwrap();
    let clock = ["run", "--rehearsal", "--clock", "2020-12-20 09:00 Asia/Bangkok"];
    let mut command = program(&server, home.path());
    command.args(clock);
    let mut running = Running::begin(command);
    let code = running.line("/start o_");

    let owner = Person::new(5_000_000_060, "Mereani", Some("en"));
    let notice = tells(&server, &owner, &format!("/start o_{code}")).await;
    presses(&server, &owner, notice.labels()[0]).await;

    let who = bo();
    let notice = tells(&server, &who, "/register ap-gcm-4").await;
    presses(&server, &who, notice.labels()[0]).await;
    for words in ["Bo Chenxiao", "Migrante Hong Kong", "Civil society", "Thailand"] {
        tells(&server, &who, words).await;
    }
    for label in ["Skip", "Skip", "Working Group 1: data, information and cooperation", "Send"] {
        presses(&server, &who, label).await;
    }
    assert!(settled(&server, &who).await.text.contains("You are registered"));

    let refused = tells(&server, &amina(), "/clock +2d").await;
    assert!(!refused.text.contains("2020"), "only its owner winds it: {}", refused.text);
    let now = tells(&server, &owner, "/clock").await;
    assert!(now.text.contains("Sunday 20 December 2020, 09:00"), "{}", now.text);
    let wound = tells(&server, &owner, "/clock 2021-01-16 09:00").await;
    assert!(wound.text.contains("Saturday 16 January 2021, 09:00"), "{}", wound.text);
    let came = server.chat(who.id);
    let moved = came.iter().filter(|message| message.text.contains("The date has changed"));
    assert_eq!(moved.count(), 1, "what fell due on the way reached Bo: {came:?}");
    let back = tells(&server, &owner, "/clock 2021-01-01 09:00").await;
    assert!(back.text.contains("only goes forward"), "{}", back.text);
    presses(&server, &amina(), "Aide").await;

    for person in [&owner, &who, &amina()] {
        for shown in server.chat(person.id) {
            let marked = shown.text.starts_with("Rehearsal") || shown.text.starts_with("Essai");
            assert!(marked, "not marked: {}", shown.text);
        }
    }
    assert_eq!(server.complaints(), Vec::<String>::new());

    let log = running.ends();
    assert!(log.contains("Telegram is there"), "{log}");
    let secret = TOKEN.split_once(':').unwrap().1;
    keeps(&log, [TOKEN, secret, "Chenxiao", "Migrante", "5000000043", "5000000060", code.as_str(), "Mereani"]);

    let real = program(&server, home.path()).args(["run", "--database", "sqlite://rehearsal.db"]).output().unwrap();
    assert!(!real.status.success() && said(&real).contains("--rehearsal"), "{}", said(&real));
    let earlier = ["run", "--rehearsal", "--clock", "2020-12-20 09:00 Asia/Bangkok"];
    let earlier = program(&server, home.path()).args(earlier).output().unwrap();
    assert!(!earlier.status.success() && said(&earlier).contains("only goes forward"), "{}", said(&earlier));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn check_tells_what_telegram_says() {
    let server = Server::start().await;
    let home = tempfile::tempdir().unwrap();
    assert!(program(&server, home.path()).arg("migrate").output().unwrap().status.success());
    let check = |command: &mut Command| command.env("ROUNDTABLE_LOG", "warn").arg("check").output().unwrap();
    let good = check(&mut program(&server, home.path()));
    assert!(good.status.success() && said(&good).contains("telegram: @roundtable_test_bot"), "{}", said(&good));
    let wrong = TOKEN.replace("local", "wrong");
    let nowhere = "http://127.0.0.1:9";
    for (name, value, remedy) in [
        ("TELEGRAM_BOT_TOKEN", wrong.as_str(), "@BotFather"),
        ("TELEGRAM_BOT_TOKEN", "not a token", "@BotFather"),
        ("TELEGRAM_API_URL", nowhere, "telegram.proxy"),
        ("TELEGRAM_API_URL", "http://api.example.org", "https"),
        ("TELEGRAM_API_URL", "nonsense", "telegram.api_url"),
    ] {
        let bad = check(program(&server, home.path()).env(name, value));
        assert!(!bad.status.success() && said(&bad).contains(remedy), "{name}={value}: {}", said(&bad));
        assert!(!said(&bad).contains(&wrong) && !said(&bad).contains(TOKEN), "{}", said(&bad));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_starts_while_telegram_is_away_and_says_so_once() {
    let server = Server::start().await;
    server.stop().await;
    let home = tempfile::tempdir().unwrap();
    let mut command = program(&server, home.path());
    command.env("ROUNDTABLE_LOG", "info").args(["run", "--rehearsal"]);
    let running = Running::begin(command);
    tokio::time::sleep(Duration::from_secs(2)).await;
    server.restart().await;
    server.says(&bo(), "/start");
    assert!(server.until(|world| world.chat(bo().id).count() == 1).await);
    let log = running.ends();
    assert_eq!(log.matches("Telegram does not answer").count(), 1, "{log}");
    assert_eq!(log.matches("Telegram is there").count(), 1, "{log}");
}
