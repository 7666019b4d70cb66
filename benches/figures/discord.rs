//! Discord, from an interaction's event at the gateway to its acknowledgement: the whole bot, with the real client of the
//! gateway, against the server of the tests, which runs aside.
//!
//! Interactions have to be acknowledged within three seconds, so they do not pile up before the bot starts: so many
//! people do one thing after the other, each the next as soon as the one before is acknowledged. Beside the bot two
//! floors: the same through the same client to a core that only says back what it hears, and one committed row for each.
//! How long an acknowledgement took is counted from when the event was told to when the server understood the request.

#[path = "../../tests/it/discord/commands.rs"]
mod commands;
#[path = "../../tests/it/discord/components.rs"]
mod components;
#[path = "../../tests/it/discord/faults.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
pub mod faults;
#[path = "../../tests/it/discord/gateway.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod gateway;
#[path = "../../tests/it/discord/interactions.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod interactions;
#[path = "../../tests/it/discord/judge.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod judge;
#[path = "../../tests/it/discord/people.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod people;
#[path = "../../tests/it/discord/request.rs"]
mod request;
#[path = "../../tests/it/discord/route.rs"]
pub mod route;
#[path = "../../tests/it/discord/server.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
pub mod server;
#[path = "../../tests/it/discord/shapes.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod shapes;
#[path = "../../tests/it/discord/world.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
pub mod world;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;
use std::time::{Duration, Instant};

use roundtable::adapters::discord::{Discord, Settings};
use roundtable::app::App;
use roundtable::chat::action::{Action, Form};
use roundtable::chat::core::Core;
use roundtable::chat::gate::{Allowances, Limit};
use roundtable::chat::update::Act;
use roundtable::domain::person::{ConsentKind, Platform};
use roundtable::worker::Worker;
use serde_json::{Value, json};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use super::Scale;
use super::aside::{self, Aside, LATE};
use super::databases::Database;
use super::echo::Echo;
use super::scene::{AT_WORK, CONSULTATION, Measured, Meter, PEOPLE, ROUNDS, Rounds, Scene, nearest, recorded};
use super::table::{Aim, Table};
use interactions::Answer;
use judge::Draft;
use server::{Server, TOKEN};
use world::{Person, Place, World};

/// Who do what they do one by one.
const ONE_BY_ONE: u32 = 40;

/// Longer than the bot takes to put its commands right when it starts.
const PRESENTED: Duration = Duration::from_millis(500);

/// The first person's number.
const FIRST: i64 = 600_000_000_000_000_001;

pub async fn measure(table: &mut Table, scale: Scale) {
    for (name, database) in super::databases().await {
        let scene = Scene::begin(&database, Platform::Discord, FIRST).await;
        let mut stage = Stage { scene, api: Aside::start(API) };
        stage.interactions(table, scale, name, &database).await;
    }
}

/// What somebody does.
enum Deed {
    Press(Action),
    /// A command, with its one option and what is chosen there.
    Runs(&'static str, &'static str, &'static str),
}

impl Deed {
    /// As the core is told.
    fn act(&self) -> Act {
        match self {
            Self::Press(action) => Act::Press(action.encode()),
            Self::Runs(name, _, value) => Act::Command { name: (*name).to_owned(), argument: (*value).to_owned() },
        }
    }

    /// As the server is told.
    fn json(&self) -> Value {
        match self {
            Self::Press(action) => json!({"press": action.encode()}),
            Self::Runs(name, option, value) => json!({"runs": {
                "id": "1", "name": name, "type": 1, "options": [{"type": 3, "name": option, "value": value}],
            }}),
        }
    }
}

/// Each writes in one transaction.
fn writing() -> [Deed; 6] {
    [
        Deed::Press(Action::Speak("fr".parse().unwrap())),
        Deed::Press(Action::ZoneIs(chrono_tz::Africa::Nairobi)),
        Deed::Press(Action::Consent(ConsentKind::Visible, true)),
        Deed::Runs("language", "language", "en"),
        Deed::Runs("register", "consultation", CONSULTATION),
        Deed::Press(Action::Cancel(Form::Enrolment)),
    ]
}

/// The core, and Discord beside it.
struct Stage {
    scene: Scene,
    api: Aside,
}

/// How long acknowledgements took, in milliseconds.
#[derive(Default)]
struct Waits {
    bot: Vec<f64>,
    echo: Vec<f64>,
}

impl Waits {
    fn tell(&self, table: &mut Table, of: impl Fn(&str) -> String, how: &str) {
        for (who, waits) in [("acknowledged", &self.bot), ("acknowledged by an echo", &self.echo)] {
            for (what, part) in [("p50", 0.5), ("p99", 0.99)] {
                let case = of(&format!("{who}, {how}, {what} of {}", waits.len()));
                table.line(&case, nearest(waits, part), "ms", Aim::None);
            }
        }
    }
}

impl Stage {
    async fn interactions(&mut self, table: &mut Table, scale: Scale, name: &str, database: &Database) {
        let (people, alone) = (scale.size(PEOPLE), (ONE_BY_ONE / ROUNDS).max(1));
        let mut raw = database.raw().await;
        let (mut rounds, mut deferred) = (Rounds::default(), 0);
        let (mut many, mut single) = (Waits::default(), Waits::default());
        let acts = writing().map(|deed| deed.act());
        for _ in 0..ROUNDS {
            let before = recorded(&mut raw).await;
            let done = self.round(people, AT_WORK, whole).await;
            // One transaction each: what the floor commits.
            assert_eq!(recorded(&mut raw).await - before, i64::from(people) * acts.len() as i64);
            deferred += done.deferred;
            many.bot.extend(done.waits);
            rounds.bot.push(done.measured);
            let done = self.round(people, AT_WORK, echo).await;
            many.echo.extend(done.waits);
            rounds.echo.push(done.measured);
            single.bot.extend(self.round(alone, 1, whole).await.waits);
            single.echo.extend(self.round(alone, 1, echo).await.waits);
            let first = self.scene.know(people).await;
            rounds.commits.push(self.scene.commits(first, people, scale.time() / ROUNDS).await);
            rounds.alone.push(self.scene.handled(first, people, &acts).await);
        }
        let of = |what: &str| format!("discord: {what}; {name}");
        let at_once = format!("{AT_WORK} at once");
        rounds.tell(table, of, &format!("interactions that write, {at_once}"), "interactions");
        many.tell(table, of, &at_once);
        single.tell(table, of, "one by one");
        table.line(&of("deferred first"), f64::from(deferred), "interactions", Aim::AtMost(0.0));
        rounds.tell_processor(table, of, "interactions that write", "interaction");
    }

    /// New people do everything, so many at once.
    async fn round(&mut self, people: u32, at_once: usize, start: impl Fn(&App, Settings) -> Bot) -> Round {
        let first = self.scene.know(people).await;
        self.api.ask(&format!("meet {first} {people}"));
        let bot = start(&self.scene.app, self.settings());
        assert_eq!(self.api.ask("ready 0"), "true", "the bot does not connect");
        tokio::time::sleep(PRESENTED).await;
        let deeds = json!({"at_once": at_once, "deeds": writing().map(|deed| deed.json())});
        let meter = Meter::start();
        let done = self.api.ask(&format!("do {first} {people} {deeds}"));
        bot.ends().await;
        let count = f64::from(people) * writing().len() as f64;
        let processor = meter.each(count);
        let mut words = done.split(' ');
        let seconds: f64 = words.next().unwrap().parse().unwrap();
        let deferred = words.next().unwrap().parse().unwrap();
        let waits = words.map(|wait| wait.parse().unwrap()).collect();
        Round { measured: Measured { per_second: count / seconds, processor }, deferred, waits }
    }

    /// So much is allowed that nothing waits at the gate.
    fn settings(&self) -> Settings {
        let limit = Limit { count: 100_000, per: Duration::from_millis(1) };
        let mut settings = Settings::new(TOKEN.to_owned().into(), self.api.url.parse().unwrap());
        settings.allowances = Allowances { overall: limit, unasked: limit, private: limit, room: limit };
        settings
    }
}

struct Round {
    measured: Measured,
    /// Interactions that were promised an answer before it was there.
    deferred: u32,
    waits: Vec<f64>,
}

pub struct Bot {
    stop: CancellationToken,
    running: Vec<JoinHandle<()>>,
}

impl Bot {
    fn answering(core: Arc<dyn Core>, discord: Arc<Discord>) -> Self {
        let stop = CancellationToken::new();
        let running = tokio::spawn({
            let stop = stop.clone();
            async move { discord.run(core, stop).await.unwrap() }
        });
        Self { stop, running: vec![running] }
    }

    /// Asked to end, as by SIGTERM; waits until it has.
    pub async fn ends(self) {
        self.stop.cancel();
        for running in self.running {
            running.await.unwrap();
        }
    }
}

/// As `roundtable run` does it.
pub fn whole(app: &App, settings: Settings) -> Bot {
    let discord = Discord::new(settings).unwrap();
    let mut bot = Bot::answering(Arc::new(app.clone()), discord.clone());
    let (app, stop) = (app.clone(), bot.stop.clone());
    bot.running.push(tokio::spawn(async move {
        Worker { app: &app, platform: Platform::Discord, deliver: discord.as_ref(), stop }.run().await;
    }));
    bot
}

fn echo(_: &App, settings: Settings) -> Bot {
    Bot::answering(Echo::new(), Discord::new(settings).unwrap())
}

/// The word for this program to be Discord.
pub const API: &str = "discord-api";

/// Is Discord until standard input ends. Accepts requests at any pace.
pub fn serve() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    let server = runtime.block_on(Server::start());
    server.pace(None);
    aside::serve(&server.url(), |asked| {
        let answer = match asked.verb {
            "meet" => {
                asked.all().for_each(|number| meet(&server, &person(number)));
                String::new()
            }
            "ready" => {
                let ready = |world: &World| !world.commands(None).is_empty() && world.gateway.listening() > 0;
                runtime.block_on(server.until(ready)).to_string()
            }
            "do" => {
                let told: Value = serde_json::from_str(asked.rest).unwrap();
                let at_once = usize::try_from(told["at_once"].as_u64().unwrap()).unwrap();
                runtime.block_on(do_all(&server, asked.all(), at_once, told["deeds"].as_array().unwrap()))
            }
            verb => panic!("{verb} is nothing to do"),
        };
        assert_eq!(server.complaints(), Vec::<String>::new());
        answer
    });
}

pub fn person(number: i64) -> Person {
    Person::new(number.cast_unsigned(), "Amina", "en-GB")
}

/// Somebody who has a message of the bot before them, in which they can press.
fn meet(server: &Server, who: &Person) {
    server.happens(|world| {
        let channel = world.enter(who, Place::Dm);
        let draft = Draft { content: Some("Roundtable".to_owned()), ..Draft::default() };
        world.put(channel, draft, None).unwrap();
    });
}

/// The interaction's number.
fn begin(server: &Server, who: &Person, deed: &Value) -> u64 {
    let Some(wire) = deed["press"].as_str() else {
        return server.runs_raw(who, Place::Dm, deed["runs"].clone());
    };
    let last = |world: &World| Some(world.last(world.dm(who.id)?)?.id);
    server.presses_data(who, server.with(last).unwrap(), wire)
}

/// Everybody does everything in order, the next as soon as the one before is acknowledged; whoever is done makes room for
/// another. The seconds it took, how many interactions were deferred, and the milliseconds until each was acknowledged.
async fn do_all(server: &Server, all: Range<i64>, at_once: usize, deeds: &[Value]) -> String {
    let begun = Instant::now();
    let (mut seen, mut last) = (server.with(|world| world.calls.len()), begun);
    let (mut deferred, mut waits) = (0_u32, Vec::new());
    // By number of the interaction: whose it is, and what they do behind it.
    let mut open: HashMap<u64, (Person, usize)> = HashMap::new();
    let mut coming = all.map(person);
    for who in coming.by_ref().take(at_once) {
        open.insert(begin(server, &who, &deeds[0]), (who, 1));
    }
    while !open.is_empty() {
        assert!(server.until(|world| world.calls.len() > seen).await, "an acknowledgement never came");
        assert!(begun.elapsed() < LATE, "{} are left", open.len());
        let acknowledged: Vec<(u64, Instant, Instant, bool)> = server.with(|world| {
            let calls = &world.calls[seen..];
            seen = world.calls.len();
            let about = |call: &world::Call| {
                let asked = world.interaction(call.place.filter(|_| call.route == route::CALLBACK)?)?;
                let deferred = matches!(asked.answer?, Answer::Deferred | Answer::DeferredUpdate);
                Some((asked.id, asked.at, call.at, deferred))
            };
            calls.iter().filter_map(about).collect()
        });
        for (id, from, to, is_deferred) in acknowledged {
            let Some((who, next)) = open.remove(&id) else { continue };
            waits.push((to - from).as_secs_f64() * 1_000.0);
            deferred += u32::from(is_deferred);
            last = last.max(to);
            match deeds.get(next) {
                Some(deed) => _ = open.insert(begin(server, &who, deed), (who, next + 1)),
                None => {
                    if let Some(who) = coming.next() {
                        open.insert(begin(server, &who, &deeds[0]), (who, 1));
                    }
                }
            }
        }
    }
    let waits: Vec<String> = waits.iter().map(|wait| format!("{wait:.3}")).collect();
    format!("{} {deferred} {}", (last - begun).as_secs_f64(), waits.join(" "))
}
