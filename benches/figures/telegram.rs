//! Telegram, from `getUpdates` to the answered call: the whole bot against the Bot API server of the tests, which runs
//! aside.
//!
//! *Updates* are many people's, all waiting when the bot starts, and nothing waits at the gate. Beside them two floors:
//! the same updates through the same client to a core that only says back what it hears, and one committed row for each.
//! A typed update is tidied up after by one more call two seconds later: for the bot and the echo alike it is in the
//! processor time, and in the time only of those that were answered by then.
//!
//! *Answers* come a few in a second, as many as are kept for them, with nothing else to do and while bulk messages wait
//! at the official gate.

#[path = "../../tests/it/telegram/bot.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
pub mod bot;
#[path = "../../tests/it/telegram/faults.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
pub mod faults;
#[path = "../../tests/it/telegram/html.rs"]
mod html;
#[path = "../../tests/it/telegram/judge.rs"]
mod judge;
#[path = "../../tests/it/telegram/people.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod people;
#[path = "../../tests/it/telegram/request.rs"]
mod request;
#[path = "../../tests/it/telegram/server.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
pub mod server;
#[path = "../../tests/it/telegram/updates.rs"]
mod updates;
#[path = "../../tests/it/telegram/world.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
pub mod world;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use roundtable::adapters::telegram::{Settings, official_allowances};
use roundtable::app::App;
use roundtable::chat::action::{Action, Listing, Part};
use roundtable::chat::delivery::Deliver;
use roundtable::chat::gate::Allowances;
use roundtable::chat::screen::Screen;
use roundtable::chat::update::Act;
use roundtable::domain::locale::Locale;
use roundtable::domain::notice::Lane;
use roundtable::domain::person::{ConsentKind, Platform};
use serde_json::json;
use tokio::task::JoinSet;

use super::Scale;
use super::aside::{self, Aside, LATE};
use super::databases::Database;
use super::echo::Echo;
use super::making::code;
use super::scene::{
    CONSULTATION, Measured, Meter, PEOPLE, ROUNDS, Rounds, Scene, nearest, processor_line, recorded, speed,
};
use super::table::{Aim, Table};
use bot::{Bot, boundless};
use judge::judge;
use server::{Server, TOKEN};
use world::{Call, Person, Standing, World};

/// Longer than the adapter waits before it tidies up.
const TIDIED: Duration = Duration::from_millis(2_300);

const BULK: u32 = 10_000;

/// Over which they come: as long as one waits at the gate in one go, so that they do not all come again at once.
const GATHERING: Duration = Duration::from_secs(3);

/// How often idle and busy take turns.
const TURNS: u32 = 2;

/// In each turn: about half a minute of them.
const ANSWERS: u32 = 120;

/// Four a second are within what is kept for answers.
const APART: Duration = Duration::from_millis(250);

/// The first person's number.
const FIRST: i64 = 5_000_000_001;

pub async fn measure(table: &mut Table, scale: Scale) {
    for (name, database) in super::databases().await {
        let scene = Scene::begin(&database, Platform::Telegram, FIRST).await;
        let mut stage = Stage { scene, api: Aside::start(BOT_API) };
        stage.updates(table, scale, name, &database).await;
        stage.answers(table, scale, name).await;
    }
}

/// What somebody does.
enum Deed {
    Press(Action),
    Types(&'static str),
}

impl Deed {
    /// As the core is told.
    fn act(&self) -> Act {
        match self {
            Self::Press(action) => Act::Press(action.encode()),
            Self::Types(words) => Act::typed(words),
        }
    }
}

/// Each writes in one transaction.
fn writing() -> [Deed; 6] {
    [
        Deed::Press(Action::Speak("fr".parse().unwrap())),
        Deed::Press(Action::ZoneIs(chrono_tz::Africa::Nairobi)),
        Deed::Press(Action::Consent(ConsentKind::Visible, true)),
        Deed::Types("/register ap-gcm-1"),
        Deed::Types("Amina Noor"),
        Deed::Types("Migrante Bangkok"),
    ]
}

/// None writes.
fn browsing() -> [Deed; 6] {
    [
        Deed::Press(Action::Consultations(Listing::default())),
        Deed::Press(Action::Card(code(CONSULTATION))),
        Deed::Press(Action::Part(code(CONSULTATION), Part::Programme)),
        Deed::Press(Action::Help),
        Deed::Types("/mine"),
        Deed::Types("migration"),
    ]
}

/// The core, and the Bot API beside it.
struct Stage {
    scene: Scene,
    api: Aside,
}

impl Stage {
    async fn updates(&mut self, table: &mut Table, scale: Scale, name: &str, database: &Database) {
        let people = scale.size(PEOPLE);
        let mut raw = database.raw().await;
        let (mut rounds, mut browsed) = (Rounds::default(), Vec::new());
        let acts = writing().map(|deed| deed.act());
        for _ in 0..ROUNDS {
            let before = recorded(&mut raw).await;
            let first = self.know(people).await;
            rounds.bot.push(self.round(first, people, &writing(), Bot::whole).await);
            // One transaction each: what the floor commits.
            assert_eq!(recorded(&mut raw).await - before, i64::from(people) * acts.len() as i64);
            let echo = |_: &App, settings| Bot::answering(Echo::new(), settings);
            let first = self.know(people).await;
            rounds.echo.push(self.round(first, people, &writing(), echo).await);
            rounds.commits.push(self.scene.commits(first, people, scale.time() / ROUNDS).await);
            let first = self.scene.know(people).await;
            rounds.alone.push(self.scene.handled(first, people, &acts).await);
            let first = self.know(people).await;
            browsed.push(self.round(first, people, &browsing(), Bot::whole).await);
        }
        let waiting = people as usize * acts.len();
        let of = |what: &str| format!("telegram: {what}; {name}");
        rounds.tell(table, of, &format!("acts that write, {waiting} waiting"), "updates");
        table.line(&of(&format!("browsing, {waiting} waiting")), speed(&browsed), "updates/s", Aim::None);
        rounds.tell_processor(table, of, "acts that write", "update");
        processor_line(table, &of("processor time, browsing"), &browsed, "update");
    }

    /// New people who agreed to be stored and have a message of the bot before them; the first one's number.
    async fn know(&mut self, count: u32) -> i64 {
        let first = self.scene.know(count).await;
        self.api.ask(&format!("meet {first} {count}"));
        first
    }

    /// Everybody did everything before the bot starts.
    async fn round(
        &mut self,
        first: i64,
        people: u32,
        deeds: &[Deed],
        start: impl Fn(&App, Settings) -> Bot,
    ) -> Measured {
        for deed in deeds {
            self.api.ask(&match deed {
                Deed::Press(action) => format!("press {first} {people} {}", action.encode()),
                Deed::Types(words) => format!("type {first} {people} {words}"),
            });
        }
        let updates = people as usize * deeds.len();
        let meter = Meter::start();
        let bot = start(&self.scene.app, self.settings(boundless()));
        let seconds: f64 = self.api.ask(&format!("answered {updates}")).parse().unwrap();
        tokio::time::sleep(TIDIED).await;
        let processor = meter.each(updates as f64);
        bot.ends().await;
        Measured { per_second: updates as f64 / seconds, processor }
    }

    fn settings(&self, allowances: Allowances) -> Settings {
        let mut settings = Settings::new(TOKEN.to_owned().into(), self.api.url.parse().unwrap());
        settings.presents = false;
        settings.allowances = allowances;
        settings
    }

    async fn answers(&mut self, table: &mut Table, scale: Scale, name: &str) {
        let (mut idle, mut busy, mut left) = (Vec::new(), Vec::new(), 0.0);
        for _ in 0..TURNS {
            idle.extend(self.waits(scale, 0).await.0);
            let (waits, bulk) = self.waits(scale, BULK).await;
            busy.extend(waits);
            left += bulk / f64::from(TURNS);
        }
        let of = |what: &str, over: &str| format!("telegram: {what}, {over} of {}; {name}", idle.len());
        let bulk = format!("an answer while {BULK} wait");
        let (least, most) = (nearest(&idle, 0.99), nearest(&busy, 0.99));
        table.line(&of("an answer, idle", "p50"), nearest(&idle, 0.5), "ms", Aim::None);
        table.line(&of("an answer, idle", "p99"), least, "ms", Aim::None);
        table.line(&of(&bulk, "p50"), nearest(&busy, 0.5), "ms", Aim::None);
        table.line(&of(&bulk, "p99"), most, "ms", Aim::None);
        table.line(&of("  busy to idle", "p99"), most / least, "", Aim::AtMost(1.5));
        table.line(&format!("telegram: bulk that left meanwhile; {name}"), left, "messages/s", Aim::None);
    }

    /// How long answers took, in milliseconds, and how many bulk messages left in a second meanwhile.
    async fn waits(&mut self, scale: Scale, bulk: u32) -> (Vec<f64>, f64) {
        let count = (scale.size(ANSWERS * 100) / 100).max(10);
        let warm = self.know(5).await;
        let first = self.know(count).await;
        let bot = Bot::whole(&self.scene.app, self.settings(official_allowances()));
        let left = Arc::new(AtomicU32::new(0));
        let begun = Instant::now();
        let waiting = self.crowd(&bot, bulk, &left);
        if bulk > 0 {
            tokio::time::sleep(GATHERING).await;
        }
        // Connections are there, and the gate let its first burst go.
        self.api.ask(&format!("apart {warm} 5 /start"));
        let before = (begun.elapsed(), left.load(Ordering::Relaxed));
        let waits = self.api.ask(&format!("apart {first} {count} /start"));
        let after = (begun.elapsed(), left.load(Ordering::Relaxed));
        assert!(bulk == 0 || after.1 < bulk, "some still wait");
        drop(waiting);
        bot.ends().await;
        let waits = waits.split(' ').map(|wait| wait.parse().unwrap()).collect();
        (waits, f64::from(after.1 - before.1) / (after.0 - before.0).as_secs_f64())
    }

    /// So many messages to different people at the gate; dropped, they are there no more.
    fn crowd(&mut self, bot: &Bot, count: u32, left: &Arc<AtomicU32>) -> JoinSet<()> {
        let first = self.scene.numbers(count);
        self.api.ask(&format!("meet {first} {count}"));
        let screen = Arc::new(Screen::new(Locale::english(), "A date has moved"));
        let mut waiting = JoinSet::new();
        for number in first..first + i64::from(count) {
            let (telegram, screen, left) = (bot.telegram.clone(), screen.clone(), left.clone());
            let to = self.scene.account(number);
            let comes = GATHERING * (number - first) as u32 / count;
            waiting.spawn(async move {
                tokio::time::sleep(comes).await;
                // Whoever waited in vain for some seconds comes again at once.
                while telegram.admit(&to, Lane::Bulk).await.is_err() {}
                telegram.deliver(&to, &screen, "").await.unwrap();
                left.fetch_add(1, Ordering::Relaxed);
            });
        }
        waiting
    }
}

/// The word for this program to be the Bot API.
pub const BOT_API: &str = "bot-api";

/// Is the Bot API until standard input ends. Accepts every message at any pace.
pub fn serve() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let server = runtime.block_on(Server::start());
    server.pace(None);
    let mut seen = 0;
    aside::serve(&server.url(), |asked| {
        let answer = match asked.verb {
            "meet" => {
                asked.all().for_each(|id| meet(&server, id));
                String::new()
            }
            "type" => {
                asked.all().for_each(|id| _ = server.says(&person(id), asked.rest));
                String::new()
            }
            "press" => {
                for id in asked.all() {
                    let message = server.with(|world| world.last(id).map_or(0, |shown| shown.id));
                    server.presses_data(&person(id), id, message, asked.rest);
                }
                String::new()
            }
            "answered" => answered(&server, seen, usize::try_from(asked.first).unwrap()),
            "apart" => apart(&server, asked.all(), asked.rest),
            verb => panic!("{verb} is nothing to do"),
        };
        assert_eq!(server.complaints(), Vec::<String>::new());
        seen = server.with(|world| world.calls.len());
        answer
    });
}

pub fn person(id: i64) -> Person {
    Person::new(id, "Amina", Some("en"))
}

/// Somebody who has a message of the bot before them, in which they can press.
pub fn meet(server: &Server, id: i64) {
    let body = json!({"chat_id": id, "text": "Roundtable"}).as_object().cloned().unwrap_or_default();
    let asked = judge("sendMessage", body, &mut HashMap::new()).asked.unwrap();
    server.happens(|state| {
        state.world.stands(id, "Amina", Standing::Open);
        state.world.apply(asked).unwrap();
    });
}

/// Waits until so many updates are answered and confirmed: the seconds from the first call for updates to the last
/// answer.
fn answered(server: &Server, seen: usize, count: usize) -> String {
    let begun = Instant::now();
    while server.pending() > 0 {
        assert!(begun.elapsed() < LATE, "{} are left", server.pending());
        std::thread::sleep(Duration::from_millis(5));
    }
    server.with(|world| {
        let since = &world.calls[seen..];
        let first = since.iter().find(|call| call.method == "getUpdates").unwrap();
        let is_answer = |call: &&Call| matches!(call.method.as_str(), "sendMessage" | "editMessageText");
        let answers: Vec<&Call> = since.iter().filter(is_answer).collect();
        assert_eq!(answers.len(), count);
        assert_eq!(answers.iter().find(|call| call.status != 200).map(|call| &call.body), None, "refused");
        let last = answers.iter().map(|call| call.at).max().unwrap();
        (last - first.at).as_secs_f64().to_string()
    })
}

/// Each says the same, one a while after the other, none waiting for another's answer: the milliseconds until the answer
/// came.
fn apart(server: &Server, all: Range<i64>, words: &str) -> String {
    let begun = Instant::now();
    let mut said = Vec::new();
    for (number, id) in (0..).zip(all) {
        // A fifth to and fro, so that they meet every phase of what happens at regular intervals.
        let at = APART * number + APART / 100 * (number * 37 % 41);
        std::thread::sleep((begun + at).saturating_duration_since(Instant::now()));
        said.push((id, Instant::now()));
        server.says(&person(id), words);
    }
    let seen = |world: &World, id: i64| world.chat(id).nth(1).map(|shown| shown.at);
    let waits = said.iter().map(|(id, at)| {
        let late = Instant::now() + LATE;
        let came = loop {
            if let Some(came) = server.with(|world| seen(world, *id)) {
                break came;
            }
            assert!(Instant::now() < late, "an answer never came");
            std::thread::sleep(Duration::from_millis(5));
        };
        format!("{:.3}", (came - *at).as_secs_f64() * 1_000.0)
    });
    waits.collect::<Vec<_>>().join(" ")
}
