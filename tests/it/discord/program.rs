//! The program itself against the local server: a rehearsal from its first line to SIGTERM, what its log keeps to itself,
//! and what `check` says when something is wrong.

use std::path::Path;
use std::process::Command;

use super::bot::{amina, bo};
use super::server::{Server, TOKEN};
use super::shapes::Shown;
use super::talking::{labels, registers, settled, takes, words};
use super::world::{CHANNEL, Person, Place, World};
use crate::process::{self, Running, keeps, said};

fn program(server: &Server, home: &Path) -> Command {
    let mut command = process::program(home);
    command.env("DISCORD_BOT_TOKEN", TOKEN).env("DISCORD_API_URL", server.url());
    command
}

/// Writes something in a direct message and waits for what it is answered with.
async fn tells(server: &Server, who: &Person, line: &str) -> Shown {
    server.knows(who);
    let count = |world: &World| world.dm(who.id).map_or(0, |dm| world.channel(dm).count());
    let before = server.with(count);
    server.writes(who, line);
    assert!(server.until(|world| count(world) > before).await, "{:?}", server.complaints());
    server.with(|world| world.last(world.dm(who.id).unwrap()).unwrap().clone())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_rehearsal_of_a_series_on_the_platform() {
    let server = Server::start().await;
    server.pace(None);
    let home = tempfile::tempdir().unwrap();
    let mut command = program(&server, home.path());
    command.args(["run", "--rehearsal", "--clock", "2020-12-20 09:00 Asia/Bangkok"]);
    let mut running = Running::begin(command);
    let code = running.line("/start o_");
    assert!(server.until(|world| world.gateway.listening() > 0).await, "{:?}", server.complaints());

    let owner = Person::new(600_000_000_000_000_060, "Mereani", "en-GB");
    let notice = tells(&server, &owner, &format!("/start o_{code}")).await;
    takes(&server, &owner, &notice, &labels(&notice)[0]).await;

    let (who, here) = (bo(), Place::Guild(CHANNEL));
    server.knows(&who);
    let done = registers(&server, &who, here).await;
    assert!(words(&done).contains("You are registered"), "{}", words(&done));
    let told = |part: &'static str| {
        let who = who.id;
        move |world: &World| {
            let dm = world.dm(who).unwrap();
            world.channel(dm).filter(|message| words(message).contains(part)).count() == 1
        }
    };
    assert!(server.until(told("You are registered")).await, "{:?}", server.complaints());
    let asked = server.runs(&owner, here, "consultations", &[("consultation", "ap-gcm-4")]);
    let card = settled(&server, asked).await;
    takes(&server, &owner, &card, "Post this card in the channel").await;
    let stands = |world: &World| world.channel(CHANNEL).any(|shown| shown.only.is_none());
    assert!(server.until(stands).await, "{:?}", server.complaints());

    let wound = tells(&server, &owner, "/clock 2021-01-16 09:00").await;
    assert!(words(&wound).contains("Saturday 16 January 2021, 09:00"), "{}", words(&wound));
    assert!(server.until(told("The date has changed")).await, "what fell due on the way reached Bo");
    let follows = |world: &World| {
        world.channel(CHANNEL).any(|shown| shown.only.is_none() && words(shown).contains("3 February 2021"))
    };
    assert!(server.until(follows).await, "the card follows the moved date");
    let asked = server.runs(&amina(), here, "help", &[]);
    settled(&server, asked).await;

    let unmarked = server.with(|world| {
        let dms = [&owner, &who].map(|person| world.dm(person.id).unwrap());
        let all = dms.into_iter().chain([CHANNEL]).flat_map(|channel| world.channel(channel));
        all.chain(world.ephemerals(who.id)).find(|shown| !shown.content.starts_with("Rehearsal")).cloned()
    });
    assert!(unmarked.is_none(), "not marked: {unmarked:?}");
    assert_eq!(server.complaints(), Vec::<String>::new());
    assert_eq!(server.with(|world| (world.late, world.twice)), (0, 0));

    let log = running.ends();
    assert!(log.contains("Discord is there"), "{log}");
    let ids = [&owner, &who, &amina()].map(|person| person.id.to_string());
    keeps(&log, [TOKEN, "server-for-the-tests", "Chenxiao", "Migrante", "Mereani", code.as_str()]);
    keeps(&log, ids);
    let tokens: Vec<String> = server.with(|world| world.tokens.keys().cloned().collect());
    assert!(tokens.len() > 10);
    keeps(&log, tokens);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn check_tells_what_discord_says() {
    let server = Server::start().await;
    let home = tempfile::tempdir().unwrap();
    assert!(program(&server, home.path()).arg("migrate").output().unwrap().status.success());
    let check = |command: &mut Command| command.env("ROUNDTABLE_LOG", "warn").arg("check").output().unwrap();
    let settings = home.path().join("roundtable.toml");
    let announced = |channel: u64| {
        let text = format!("[discord.announcements]\nchannel = {channel}\nlanguage = 'fr'\n");
        std::fs::write(&settings, text).unwrap();
    };
    announced(CHANNEL);
    let good = check(&mut program(&server, home.path()));
    assert!(good.status.success() && said(&good).contains("discord: roundtable-test"), "{}", said(&good));
    announced(5);
    let missing = check(&mut program(&server, home.path()));
    assert!(!missing.status.success() && said(&missing).contains("Copy Channel ID"), "{}", said(&missing));
    announced(CHANNEL);
    let wrong = TOKEN.replace("tests", "wrong");
    for (name, value, remedy) in [
        ("DISCORD_BOT_TOKEN", wrong.as_str(), "developer portal"),
        ("DISCORD_BOT_TOKEN", "not a token", "developer portal"),
        ("DISCORD_API_URL", "http://127.0.0.1:9", "discord.proxy"),
        ("DISCORD_API_URL", "http://api.example.org", "https"),
        ("DISCORD_API_URL", "nonsense", "discord.api_url"),
    ] {
        let bad = check(program(&server, home.path()).env(name, value));
        assert!(!bad.status.success() && said(&bad).contains(remedy), "{name}={value}: {}", said(&bad));
        assert!(!said(&bad).contains(&wrong) && !said(&bad).contains(TOKEN), "{}", said(&bad));
    }
}
