//! The program itself against the local server: a rehearsal from its first line to SIGTERM, what its log keeps to
//! itself, and what `check` and `run` say when something is wrong.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use super::receiving::{amina, bo};
use super::server::{Server, TOKEN};
use super::world::{Person, Shown};

fn program(server: &Server, home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_roundtable"));
    command
        .current_dir(home)
        .env_clear()
        .env("HOME", home)
        .env("TELEGRAM_BOT_TOKEN", TOKEN)
        .env("TELEGRAM_API_URL", server.url())
        .env("ROUNDTABLE_LOG", "trace")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// Killed when the test fails.
struct Running(Child);

impl Running {
    /// Asked to end; within ten seconds it has, and has said all this.
    fn ends(mut self) -> String {
        let asked = Instant::now();
        let pid = self.0.id().to_string();
        assert!(Command::new("sh").args(["-c", &format!("kill -TERM {pid}")]).status().unwrap().success());
        let status = self.0.wait().unwrap();
        assert!(status.success() && asked.elapsed() < Duration::from_secs(10), "{status} {:?}", asked.elapsed());
        let mut log = String::new();
        self.0.stderr.take().unwrap().read_to_string(&mut log).unwrap();
        log
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
    }
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
    let mut running = Running(program(&server, home.path()).args(clock).spawn().unwrap());
    // A pipe that nobody reads would stop the program.
    let mut log = running.0.stderr.take().unwrap();
    let log = std::thread::spawn(move || {
        let mut text = String::new();
        log.read_to_string(&mut text).map(|_| text)
    });
    let mut lines = BufReader::new(running.0.stdout.take().unwrap()).lines();
    let code = lines.find_map(|line| line.unwrap().trim().strip_prefix("/start o_").map(str::to_owned)).unwrap();

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
    let moved = server.chat(who.id).pop().unwrap();
    assert!(moved.text.contains("3 February 2021"), "what fell due on the way reached Bo: {}", moved.text);
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

    // The log goes elsewhere already.
    running.0.stderr = None;
    let asked = Instant::now();
    let kill = format!("kill -TERM {}", running.0.id());
    assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
    assert!(running.0.wait().unwrap().success() && asked.elapsed() < Duration::from_secs(10));
    let log = log.join().unwrap().unwrap();
    assert!(log.contains("Telegram is there"), "{log}");
    let secret = TOKEN.split_once(':').unwrap().1;
    for kept in [TOKEN, secret, "Chenxiao", "Migrante", "5000000043", "5000000060", code.as_str(), "Mereani"] {
        let line = log.lines().find(|line| line.contains(kept));
        assert!(line.is_none(), "the log says {kept}: {line:?}");
    }

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
    let running = Running(command.env("ROUNDTABLE_LOG", "info").args(["run", "--rehearsal"]).spawn().unwrap());
    tokio::time::sleep(Duration::from_secs(2)).await;
    server.restart().await;
    server.says(&bo(), "/start");
    assert!(server.until(|world| world.chat(bo().id).count() == 1).await);
    let log = running.ends();
    assert_eq!(log.matches("Telegram does not answer").count(), 1, "{log}");
    assert_eq!(log.matches("Telegram is there").count(), 1, "{log}");
}
