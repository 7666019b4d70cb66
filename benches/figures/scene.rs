//! What the benches of the platforms share: the core with the sample series, people who agreed to be stored, and what is
//! measured beside a bot: the same acts handed to the core directly, and one committed row for each. How figures are made
//! of rounds is here too; the servers, and what people do there, are not.

use std::time::{Duration, Instant};

use futures::StreamExt;
use roundtable::app::{App, importing};
use roundtable::chance;
use roundtable::chat::update::{Act, Place, Update};
use roundtable::domain::authority::Actor;
use roundtable::domain::id::{AddressId, PersonId};
use roundtable::domain::locale::Locale;
use roundtable::domain::person::{Account, ConsentKind, NOTICE_VERSION, Platform};
use roundtable::files;

use super::databases::{Database, Raw};
use super::load::rate;
use super::making::at;
use super::table::{Aim, Table};
use super::updates::{FIRST_DAY, SAMPLE, core};

/// Each has new people, and all kinds take turns, so that they meet the same disk and the same neighbours.
pub const ROUNDS: u32 = 3;

/// In a round.
pub const PEOPLE: u32 = 400;

/// Who commits side by side: more than there are connections.
const COMMITTERS: usize = 32;

/// How many updates are at work at once: as many as the adapter of Telegram has before it lets a batch wait.
pub const AT_WORK: usize = 50;

pub const CONSULTATION: &str = "ap-gcm-1";

pub struct Scene {
    pub app: App,
    platform: Platform,
    /// The number that the next new person gets.
    next: i64,
}

impl Scene {
    /// People are numbered from `first` on, as the platform numbers its own.
    pub async fn begin(database: &Database, platform: Platform, first: i64) -> Self {
        let app = core(database.open(at(FIRST_DAY)).await);
        let series = files::series::read(SAMPLE).unwrap();
        let mut tx = app.store.write().await.unwrap();
        importing::import(&mut tx, &Actor::CommandLine, &series, None, app.clock.now()).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        Self { app, platform, next: first }
    }

    pub fn account(&self, number: i64) -> Account {
        Account { platform: self.platform, name: number.to_string() }
    }

    /// Numbers that nobody has; the first one.
    pub fn numbers(&mut self, count: u32) -> i64 {
        let first = self.next;
        self.next += i64::from(count);
        first
    }

    /// New people who agreed to be stored; the first one's number.
    pub async fn know(&mut self, count: u32) -> i64 {
        let first = self.numbers(count);
        let now = self.app.clock.now();
        let mut tx = self.app.store.write().await.unwrap();
        let series = tx.all_series().await.unwrap()[0].id;
        for number in first..self.next {
            let person = PersonId(number);
            tx.add_person(person, &Locale::english(), now).await.unwrap();
            assert!(tx.add_address(AddressId(chance::id()), person, &self.account(number), now).await.unwrap());
            let processing = ConsentKind::Processing;
            tx.give_consent(person, processing, Some(series), NOTICE_VERSION, now).await.unwrap();
        }
        tx.commit().await.unwrap();
        first
    }

    /// Acts handed to the core directly, each person's in order, as many people at once as an adapter has updates at
    /// work.
    pub async fn handled(&self, first: i64, people: u32, acts: &[Act]) -> Measured {
        let (meter, begun) = (Meter::start(), Instant::now());
        let each = futures::stream::iter(first..first + i64::from(people)).map(|number| {
            let (app, account, acts) = (self.app.clone(), self.account(number), acts.to_vec());
            tokio::spawn(async move {
                for (number, act) in acts.into_iter().enumerate() {
                    let (id, account, place) = (number.to_string(), account.clone(), Place::Private);
                    let (display_name, hint) = (String::new(), Some(Locale::english()));
                    app.handle(Update { id, account, display_name, place, hint, act }).await;
                }
            })
        });
        each.buffer_unordered(AT_WORK).for_each(|done| async { done.unwrap() }).await;
        let updates = f64::from(people) * acts.len() as f64;
        Measured { per_second: updates / begun.elapsed().as_secs_f64(), processor: meter.each(updates) }
    }

    /// One row each, through the store.
    pub async fn commits(&self, first: i64, people: u32, time: Duration) -> f64 {
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
}

/// Acts that were recorded, each in a transaction of its own.
pub async fn recorded(raw: &mut Raw) -> i64 {
    raw.number("select count(*) from handled").await
}

/// Of one round.
pub struct Measured {
    pub per_second: f64,
    /// Processor time of this process in milliseconds for each update; `None` where it cannot be read.
    pub processor: Option<f64>,
}

/// The same acts in every way, round by round.
#[derive(Default)]
pub struct Rounds {
    pub bot: Vec<Measured>,
    /// To a core that only says back what it hears, through the same client.
    pub echo: Vec<Measured>,
    /// Handed to the core directly.
    pub alone: Vec<Measured>,
    /// Commits in a second.
    pub commits: Vec<f64>,
}

impl Rounds {
    /// `of` makes a line's name of what it is about; `what` says what the bot did, `unit` what is counted.
    pub fn tell(&self, table: &mut Table, of: impl Fn(&str) -> String, what: &str, unit: &str) {
        let (bot, echo, commits) = (speed(&self.bot), speed(&self.echo), median(self.commits.clone()));
        let unit = format!("{unit}/s");
        table.line(&of(what), bot, &unit, Aim::None);
        table.line(&of("the same to an echo"), echo, &unit, Aim::None);
        table.line(&of(&format!("a committed row each, {COMMITTERS} at once")), commits, "tx/s", Aim::None);
        let floor = if echo < commits { "echo" } else { "commits" };
        table.line(&of(&format!("  of the slower floor ({floor})")), bot / echo.min(commits), "", Aim::AtLeast(0.7));
        table.line(&of("the core alone"), speed(&self.alone), &unit, Aim::None);
        table.line(&of("  of the core alone"), bot / speed(&self.alone), "", Aim::None);
    }

    pub fn tell_processor(&self, table: &mut Table, of: impl Fn(&str) -> String, what: &str, unit: &str) {
        for (what, rounds) in [(what, &self.bot), ("an echo", &self.echo), ("the core alone", &self.alone)] {
            processor_line(table, &of(&format!("processor time, {what}")), rounds, unit);
        }
    }
}

pub fn processor_line(table: &mut Table, case: &str, rounds: &[Measured], unit: &str) {
    match rounds.iter().map(|round| round.processor).collect::<Option<Vec<f64>>>() {
        Some(all) => table.line(case, median(all), &format!("ms/{unit}"), Aim::None),
        None => table.without(case, "not told here"),
    }
}

pub fn speed(rounds: &[Measured]) -> f64 {
    median(rounds.iter().map(|round| round.per_second).collect())
}

pub fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}

/// The smallest that at least this part does not exceed.
pub fn nearest(all: &[f64], part: f64) -> f64 {
    let mut all = all.to_vec();
    all.sort_by(f64::total_cmp);
    all[((all.len() as f64 * part).ceil() as usize).clamp(1, all.len()) - 1]
}

/// Processor time of this process since then.
pub struct Meter(Option<Duration>);

impl Meter {
    pub fn start() -> Self {
        Self(processor())
    }

    /// Milliseconds for each of so many.
    pub fn each(&self, count: f64) -> Option<f64> {
        self.0.zip(processor()).map(|(before, after)| (after - before).as_secs_f64() * 1_000.0 / count)
    }
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
