//! Telegram, from `getUpdates` to the answered call: the whole bot against the Bot API server of the tests, which runs in
//! a process of its own, so that the processor time measured here is the bot's.
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
mod bot;
#[path = "../../tests/it/echo.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod echo;
#[path = "../../tests/it/telegram/faults.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod faults;
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
mod server;
#[path = "../../tests/it/telegram/updates.rs"]
mod updates;
#[path = "../../tests/it/telegram/world.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod world;

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write as _};
use std::ops::Range;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use futures::StreamExt;
use roundtable::adapters::telegram::{Settings, official_allowances};
use roundtable::app::{App, importing};
use roundtable::chance;
use roundtable::chat::action::{Action, Listing, Part};
use roundtable::chat::delivery::Deliver;
use roundtable::chat::gate::Allowances;
use roundtable::chat::screen::Screen;
use roundtable::chat::update::{Act, Place, Update};
use roundtable::domain::authority::Actor;
use roundtable::domain::id::{AddressId, PersonId};
use roundtable::domain::locale::Locale;
use roundtable::domain::notice::Lane;
use roundtable::domain::person::{Account, ConsentKind, NOTICE_VERSION, Platform};
use roundtable::files;
use serde_json::json;
use tokio::task::JoinSet;

use super::Scale;
use super::databases::Database;
use super::load::rate;
use super::making::{at, code};
use super::table::{Aim, Table};
use super::updates::{FIRST_DAY, SAMPLE, core};
use bot::{Bot, boundless};
use echo::Echo;
use judge::judge;
use server::{Server, TOKEN};
use world::{Call, Person, Standing, World};

/// Each has new people, and all kinds take turns, so that they meet the same disk and the same neighbours.
const ROUNDS: u32 = 3;

/// In a round.
const PEOPLE: u32 = 400;

/// Who commits side by side: more than there are connections.
const COMMITTERS: usize = 32;

/// How many updates the adapter has at work before it lets a batch wait.
const AT_WORK: usize = 50;

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

const CONSULTATION: &str = "ap-gcm-1";

pub async fn measure(table: &mut Table, scale: Scale) {
    for (name, database) in super::databases().await {
        let mut scene = Scene::begin(&database).await;
        scene.updates(table, scale, name, &database).await;
        scene.answers(table, scale, name).await;
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

struct Scene {
    api: Api,
    app: App,
    /// The number that the next new person gets.
    next: i64,
}

/// Of one round.
struct Measured {
    per_second: f64,
    /// Processor time of this process in milliseconds per update; `None` where it cannot be read.
    processor: Option<f64>,
}

impl Scene {
    async fn begin(database: &Database) -> Self {
        let app = core(database.open(at(FIRST_DAY)).await);
        let series = files::series::read(SAMPLE).unwrap();
        let mut tx = app.store.write().await.unwrap();
        importing::import(&mut tx, &Actor::CommandLine, &series, None, app.clock.now()).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        Self { api: Api::start(), app, next: 5_000_000_001 }
    }

    async fn updates(&mut self, table: &mut Table, scale: Scale, name: &str, database: &Database) {
        let people = scale.size(PEOPLE);
        let mut raw = database.raw().await;
        let (mut wrote, mut browsed, mut echoed) = (Vec::new(), Vec::new(), Vec::new());
        let (mut alone, mut committed) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            let before = raw.number("select count(*) from handled").await;
            let first = self.know(people).await;
            wrote.push(self.round(first, people, &writing(), Bot::whole).await);
            // One transaction each: what the floor commits.
            let writes = raw.number("select count(*) from handled").await - before;
            assert_eq!(writes, i64::from(people) * writing().len() as i64);
            let echo = |_: &App, settings| Bot::answering(Echo::new(), settings);
            let first = self.know(people).await;
            echoed.push(self.round(first, people, &writing(), echo).await);
            committed.push(self.commits(first, people, scale.time() / ROUNDS).await);
            let first = self.know(people).await;
            alone.push(self.handled(first, people, &writing()).await);
            let first = self.know(people).await;
            browsed.push(self.round(first, people, &browsing(), Bot::whole).await);
        }
        let waiting = people as usize * writing().len();
        let of = |what: &str| format!("telegram: {what}; {name}");
        let rates = |all: &[Measured]| median(all.iter().map(|round| round.per_second).collect());
        let (bot, echo, commits) = (rates(&wrote), rates(&echoed), median(committed));
        table.line(&of(&format!("acts that write, {waiting} waiting")), bot, "updates/s", Aim::None);
        table.line(&of("the same to an echo"), echo, "updates/s", Aim::None);
        table.line(&of(&format!("a committed row each, {COMMITTERS} at once")), commits, "tx/s", Aim::None);
        let floor = if echo < commits { "echo" } else { "commits" };
        table.line(&of(&format!("  of the slower floor ({floor})")), bot / echo.min(commits), "", Aim::AtLeast(0.7));
        table.line(&of("the core without Telegram"), rates(&alone), "updates/s", Aim::None);
        table.line(&of("  of the core without Telegram"), bot / rates(&alone), "", Aim::None);
        table.line(&of(&format!("browsing, {waiting} waiting")), rates(&browsed), "updates/s", Aim::None);
        for (what, rounds) in [
            ("acts that write", &wrote),
            ("an echo", &echoed),
            ("the core without Telegram", &alone),
            ("browsing", &browsed),
        ] {
            let case = of(&format!("processor time, {what}"));
            match rounds.iter().map(|round| round.processor).collect::<Option<Vec<f64>>>() {
                Some(all) => table.line(&case, median(all), "ms/update", Aim::None),
                None => table.without(&case, "not told here"),
            }
        }
    }

    /// New people who agreed to be stored; the first one's number.
    async fn know(&mut self, count: u32) -> i64 {
        let first = self.next;
        self.next += i64::from(count);
        let now = self.app.clock.now();
        let mut tx = self.app.store.write().await.unwrap();
        let series = tx.all_series().await.unwrap()[0].id;
        for number in first..self.next {
            let person = PersonId(number);
            tx.add_person(person, &Locale::english(), now).await.unwrap();
            assert!(tx.add_address(AddressId(chance::id()), person, &account(number), now).await.unwrap());
            let processing = ConsentKind::Processing;
            tx.give_consent(person, processing, Some(series), NOTICE_VERSION, now).await.unwrap();
        }
        tx.commit().await.unwrap();
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
        let before = processor();
        let bot = start(&self.app, self.api.settings(boundless()));
        let seconds: f64 = self.api.ask(&format!("answered {updates}")).parse().unwrap();
        tokio::time::sleep(TIDIED).await;
        let spent = before.zip(processor()).map(|(before, after)| (after - before).as_secs_f64() * 1_000.0);
        bot.ends().await;
        let updates = updates as f64;
        Measured { per_second: updates / seconds, processor: spent.map(|spent| spent / updates) }
    }

    /// The same updates handed to the core directly, each person's in order, as many people at once as the adapter has
    /// updates at work.
    async fn handled(&self, first: i64, people: u32, deeds: &[Deed]) -> Measured {
        let (before, begun) = (processor(), Instant::now());
        let each = futures::stream::iter(first..first + i64::from(people)).map(|id| {
            let app = self.app.clone();
            let acts: Vec<Act> = deeds.iter().map(Deed::act).collect();
            tokio::spawn(async move {
                for (number, act) in acts.into_iter().enumerate() {
                    let (id, account, place) = (number.to_string(), account(id), Place::Private);
                    app.handle(Update { id, account, place, hint: Some(Locale::english()), act }).await;
                }
            })
        });
        each.buffer_unordered(AT_WORK).for_each(|done| async { done.unwrap() }).await;
        let updates = f64::from(people) * deeds.len() as f64;
        let spent = before.zip(processor()).map(|(before, after)| (after - before).as_secs_f64() * 1_000.0);
        Measured { per_second: updates / begun.elapsed().as_secs_f64(), processor: spent.map(|spent| spent / updates) }
    }

    /// One row each, through the store.
    async fn commits(&self, first: i64, people: u32, time: Duration) -> f64 {
        let (store, locale) = (self.app.store.clone(), Locale::english());
        let commit = move |number: u64| {
            let (store, locale) = (store.clone(), locale.clone());
            let person = PersonId(first + (number % u64::from(people)) as i64);
            async move {
                let mut tx = store.write().await.unwrap();
                tx.set_locale(person, &locale).await.unwrap();
                tx.commit().await.unwrap();
                1
            }
        };
        rate(COMMITTERS, time, commit).await.per_second
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
        let bot = Bot::whole(&self.app, self.api.settings(official_allowances()));
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
        let first = self.next;
        self.next += i64::from(count);
        self.api.ask(&format!("meet {first} {count}"));
        let screen = Arc::new(Screen::new(Locale::english(), "A date has moved"));
        let mut waiting = JoinSet::new();
        for number in first..self.next {
            let (telegram, screen, left) = (bot.telegram.clone(), screen.clone(), left.clone());
            let comes = GATHERING * (number - first) as u32 / count;
            waiting.spawn(async move {
                let to = account(number);
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

fn account(number: i64) -> Account {
    Account { platform: Platform::Telegram, name: number.to_string() }
}

fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}

/// The smallest that at least this part does not exceed.
fn nearest(all: &[f64], part: f64) -> f64 {
    let mut all = all.to_vec();
    all.sort_by(f64::total_cmp);
    all[((all.len() as f64 * part).ceil() as usize).clamp(1, all.len()) - 1]
}

/// User and system time of this process until now (proc_pid_stat(5)): in hundredths of a second, whatever the kernel
/// counts in.
fn processor() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program ends with the last bracket; the state is field 3, these are 14 and 15.
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = |field: usize| fields.get(field - 3)?.parse::<u64>().ok();
    Some(Duration::from_millis(10 * (ticks(14)? + ticks(15)?)))
}

/// The word for this program to be the Bot API.
pub const BOT_API: &str = "bot-api";

/// The server's process: it is told a line and answers one. Ends when dropped, or when its standard input does.
struct Api {
    process: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    url: String,
}

impl Api {
    fn start() -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        let mut process = command.arg(BOT_API).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (to, from) = (process.stdin.take().unwrap(), process.stdout.take().unwrap());
        let mut api = Self { process, to, from: BufReader::new(from), url: String::new() };
        api.url = api.line();
        api
    }

    /// Waits for the answer on this thread, which is none of those that the bot works on.
    fn ask(&mut self, words: &str) -> String {
        writeln!(self.to, "{words}").unwrap();
        self.line()
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        let read = self.from.read_line(&mut line).unwrap();
        assert!(read > 0, "the Bot API ended");
        line.trim_end().to_owned()
    }

    fn settings(&self, allowances: Allowances) -> Settings {
        let mut settings = Settings::new(TOKEN.to_owned().into(), self.url.parse().unwrap());
        settings.presents = false;
        settings.allowances = allowances;
        settings
    }
}

impl Drop for Api {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Longer than anything here takes.
const LATE: Duration = Duration::from_secs(120);

/// Is the Bot API until standard input ends. Accepts every message at any pace.
pub fn serve() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let server = runtime.block_on(Server::start());
    server.pace(None);
    println!("{}", server.url());
    let mut seen = 0;
    for line in std::io::stdin().lines() {
        let line = line.unwrap();
        let mut words = line.splitn(4, ' ');
        let mut word = || words.next().unwrap_or("");
        let (verb, first) = (word(), word().parse::<i64>().unwrap());
        let count = word().parse::<i64>().unwrap_or(0);
        let (rest, all) = (word(), first..first + count);
        let answer = match verb {
            "meet" => {
                all.for_each(|id| meet(&server, id));
                String::new()
            }
            "type" => {
                all.for_each(|id| _ = server.says(&person(id), rest));
                String::new()
            }
            "press" => {
                for id in all {
                    let message = server.with(|world| world.last(id).map_or(0, |shown| shown.id));
                    server.presses_data(&person(id), id, message, rest);
                }
                String::new()
            }
            "answered" => answered(&server, seen, usize::try_from(first).unwrap()),
            "apart" => apart(&server, all, rest),
            verb => panic!("{verb} is nothing to do"),
        };
        assert_eq!(server.complaints(), Vec::<String>::new());
        seen = server.with(|world| world.calls.len());
        println!("{answer}");
    }
}

fn person(id: i64) -> Person {
    Person::new(id, "Amina", Some("en"))
}

/// Somebody who has a message of the bot before them, in which they can press.
fn meet(server: &Server, id: i64) {
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
