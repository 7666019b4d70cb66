//! Telegram, far away: notices to different people, and answers to those who press a button with nothing else to do and
//! while notices leave at full pace.

use std::ops::Range;
use std::time::{Duration, Instant};

use roundtable::adapters::telegram::{Settings, official_allowances};
use roundtable::chat::action::Action;
use roundtable::domain::person::Platform;

use super::super::Scale;
use super::super::aside::{self, Aside, LATE};
use super::super::scene::nearest;
use super::super::table::{Aim, Table};
use super::super::telegram::bot::Bot;
use super::super::telegram::faults::{Fault, What};
use super::super::telegram::server::{Server, TOKEN};
use super::super::telegram::world::{Call, World};
use super::super::telegram::{meet, person};
use super::{NOTICES, ROUND_TRIP, Stage, spread, tell};

/// The word for this program to be the Bot API.
pub const WORD: &str = "far-bot-api";

/// The first person's number.
const FIRST: i64 = 5_000_000_001;

/// How often idle and busy take turns.
const TURNS: u32 = 2;

/// In each turn: a quarter of a minute of them.
const ANSWERS: u32 = 60;

/// Four a second are within what is kept for answers.
const APART: Duration = Duration::from_millis(250);

/// More than leave in a turn.
const BULK: u32 = 1_000;

/// Until the worker has begun, connections are there, and the gate let its first burst go.
const BEGUN: Duration = Duration::from_secs(2);

pub async fn notices(table: &mut Table, scale: Scale) {
    for (name, database) in super::super::databases().await {
        let mut stage = Stage::begin(&database, Platform::Telegram, WORD, FIRST).await;
        let count = scale.size(NOTICES);
        let first = stage.know(count).await;
        stage.waits(first, count).await;
        let bot = Bot::whole(&stage.multitude.app, settings(&stage.api));
        let reached = stage.left(count, official_allowances());
        bot.ends().await;
        tell(table, &format!("telegram, {count} notices; {name}"), reached, official_allowances(), 1);
    }
}

pub async fn answers(table: &mut Table, scale: Scale) {
    for (name, database) in super::super::databases().await {
        let mut stage = Stage::begin(&database, Platform::Telegram, WORD, FIRST).await;
        let (mut idle, mut busy, mut left) = (Vec::new(), Vec::new(), 0.0);
        for _ in 0..TURNS {
            idle.extend(pressed(&mut stage, scale, 0).await.0);
            let (waits, bulk) = pressed(&mut stage, scale, BULK).await;
            busy.extend(waits);
            left += bulk / f64::from(TURNS);
        }
        for (what, waits) in [("idle", &idle), ("at full pace", &busy)] {
            for (of, part) in [("p50", 0.5), ("p99", 0.99)] {
                let case = format!("answers: a button, {what}, {of} of {}; {name}", waits.len());
                table.line(&case, nearest(waits, part), "ms", Aim::None);
            }
        }
        let ratio = nearest(&busy, 0.99) / nearest(&idle, 0.99);
        table.line(&format!("  at full pace to idle, p99; {name}"), ratio, "", Aim::AtMost(1.5));
        table.line(&format!("answers: notices that left meanwhile; {name}"), left, "messages/s", Aim::None);
    }
}

/// How long answers took, in milliseconds, and how many notices left in a second meanwhile.
async fn pressed(stage: &mut Stage, scale: Scale, bulk: u32) -> (Vec<f64>, f64) {
    let count = (scale.size(ANSWERS * 100) / 100).max(10);
    let pressing = stage.know(count).await;
    let mut queued = None;
    if bulk > 0 {
        let first = stage.know(bulk).await;
        queued = Some(stage.waits(first, bulk).await);
    }
    let bot = Bot::whole(&stage.multitude.app, settings(&stage.api));
    tokio::time::sleep(BEGUN).await;
    let answer = stage.api.ask(&format!("press {pressing} {count} {}", Action::Help.encode()));
    if let Some(queued) = queued {
        assert!(stage.multitude.waiting().await > 0, "everything left meanwhile");
        bot.ends().await;
        stage.multitude.forgets(queued).await;
    } else {
        bot.ends().await;
    }
    let mut words = answer.split(' ').map(|word| word.parse().unwrap());
    let left = words.next().unwrap();
    (words.collect(), left)
}

fn settings(api: &Aside) -> Settings {
    let mut settings = Settings::new(TOKEN.to_owned().into(), api.url.parse().unwrap());
    settings.presents = false;
    settings
}

/// Is the Bot API until standard input ends. Accepts every message at any pace, and confirms it late; a press it lets
/// acknowledge at once, since the same time on either side would hide what is compared.
pub fn serve() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let server = runtime.block_on(Server::start());
    server.pace(None);
    for method in ["sendMessage", "editMessageText"] {
        let what = What::Slow(ROUND_TRIP);
        server.fault(Fault { method: Some(method), chat: None, times: usize::MAX, what });
    }
    let mut seen = 0;
    aside::serve(&server.url(), |asked| {
        let answer = match asked.verb {
            "meet" => {
                asked.all().for_each(|id| meet(&server, id));
                String::new()
            }
            "left" => {
                spread(usize::try_from(asked.first).unwrap(), || server.with(|world| sent(world, seen, |_| true)))
            }
            "press" => press(&server, asked.all(), asked.rest),
            verb => panic!("{verb} is nothing to do"),
        };
        assert_eq!(server.complaints(), Vec::<String>::new());
        seen = server.with(|world| world.calls.len());
        answer
    });
}

/// When messages came, of those that came since.
fn sent(world: &World, seen: usize, wanted: impl Fn(&Call) -> bool) -> Vec<Instant> {
    let is_sent = |call: &&Call| call.method == "sendMessage" && wanted(call);
    world.calls[seen..].iter().filter(is_sent).map(|call| call.at).collect()
}

/// Each presses the same, one a while after the other, none waiting for another's answer: how many messages a second
/// others were sent meanwhile, then the milliseconds until the answer came.
fn press(server: &Server, all: Range<i64>, wire: &str) -> String {
    let (begun, seen) = (Instant::now(), server.with(|world| world.calls.len()));
    let mut pressed = Vec::new();
    for (number, id) in (0..).zip(all.clone()) {
        // A fifth to and fro, so that they meet every phase of what happens at regular intervals.
        let at = APART * number + APART / 100 * (number * 37 % 41);
        std::thread::sleep((begun + at).saturating_duration_since(Instant::now()));
        let message = server.with(|world| world.last(id).map_or(0, |shown| shown.id));
        pressed.push((id, Instant::now()));
        server.presses_data(&person(id), id, message, wire);
    }
    let is_answer = |call: &Call, id: i64| {
        call.chat == Some(id) && matches!(call.method.as_str(), "sendMessage" | "editMessageText")
    };
    let mut words = Vec::new();
    for (id, at) in &pressed {
        let late = Instant::now() + LATE;
        let came = loop {
            let came = |world: &World| Some(world.calls[seen..].iter().find(|call| is_answer(call, *id))?.at);
            if let Some(came) = server.with(came) {
                break came;
            }
            assert!(Instant::now() < late, "an answer never came");
            std::thread::sleep(Duration::from_millis(5));
        };
        words.push(format!("{:.3}", (came - *at).as_secs_f64() * 1_000.0));
    }
    let others = server.with(|world| sent(world, seen, |call| call.chat.is_some_and(|id| !all.contains(&id))).len());
    words.insert(0, (others as f64 / begun.elapsed().as_secs_f64()).to_string());
    words.join(" ")
}
