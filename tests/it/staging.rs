//! A console whose people sit before a platform: what is typed goes through the platform's local server and the real
//! client, and what is seen is what the server shows them. So a journey of the console is one of every platform, and has
//! to look the same there, word for word.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use roundtable::adapters::console::{Direction, Remark, Session, Shown, Stage};
use roundtable::app::App;
use roundtable::app::clock::zone_of_series;
use roundtable::chat::core::{Core, Door, Front, Suggestion};
use roundtable::chat::delivery::{Deliver, DeliveryError};
use roundtable::chat::reply::{Manner, Reply};
use roundtable::chat::screen::Screen;
use roundtable::chat::update::{Act, Place, Update};
use roundtable::cli::rehearse;
use roundtable::cli::stage::Backstage;
use roundtable::domain::locale::Locale;
use roundtable::domain::notice::Lane;
use roundtable::domain::person::{Account, Platform};
use roundtable::locale::Words;
use roundtable::worker::Worker;
use tokio_util::sync::CancellationToken;

use crate::databases::{Database, Raw};
use crate::transcript::{Deed, Journey, journeys};

/// A platform, its local server, and the bot that runs there.
#[async_trait]
pub trait Venue: Send + Sync {
    const PLATFORM: Platform;

    /// The number of the first person; the others follow.
    const FIRST: u64;

    /// Does it and gives what is answered, when the bot is done with it.
    async fn does(&self, who: &Sitting, act: &Act) -> Reply;

    fn client(&self) -> Arc<dyn Deliver>;

    /// The message that somebody was sent last.
    fn newest(&self, number: u64) -> Screen;

    /// What the server found wrong with what it was sent.
    fn complaints(&self) -> Vec<String>;
}

/// Whoever acts.
pub struct Sitting {
    pub number: u64,
    pub name: String,
    pub hint: Locale,
}

/// Numbers of people by name, for as long as a journey lasts.
#[derive(Clone)]
pub struct Accounts {
    platform: Platform,
    first: u64,
    numbers: Arc<Mutex<HashMap<String, u64>>>,
}

impl Accounts {
    fn of<V: Venue>() -> Self {
        Self { platform: V::PLATFORM, first: V::FIRST, numbers: Arc::default() }
    }

    fn number(&self, name: &str) -> u64 {
        let mut all = self.numbers.lock().unwrap();
        let next = self.first + all.len() as u64;
        *all.entry(name.to_owned()).or_insert(next)
    }

    fn name(&self, number: &str) -> String {
        let all = self.numbers.lock().unwrap();
        all.iter().find(|(_, id)| id.to_string() == number).map_or_else(|| number.to_owned(), |(name, _)| name.clone())
    }

    pub fn all(&self) -> Vec<(String, u64)> {
        self.numbers.lock().unwrap().iter().map(|(name, number)| (name.clone(), *number)).collect()
    }

    /// Everybody of the console is at the platform from now on.
    async fn to_platform(&self, raw: &mut Raw) {
        for row in raw.texts("select account from address where platform = 'console'").await.unwrap() {
            let name = row[0].clone().unwrap();
            self.moves(raw, (Platform::Console, &name), (self.platform, &self.number(&name).to_string())).await;
        }
    }

    /// And back, so that a console that begins again finds them.
    async fn to_console(&self, raw: &mut Raw) {
        let there = format!("select account from address where platform = '{}'", self.platform.key());
        for row in raw.texts(&there).await.unwrap() {
            let number = row[0].clone().unwrap();
            self.moves(raw, (self.platform, &number), (Platform::Console, &self.name(&number))).await;
        }
    }

    async fn moves(&self, raw: &mut Raw, (from, before): (Platform, &str), (to, after): (Platform, &str)) {
        let quoted = |account: &str| account.replace('\'', "''");
        let moved = format!(
            "update address set platform = '{}', account = '{}' where platform = '{}' and account = '{}'",
            to.key(),
            quoted(after),
            from.key(),
            quoted(before)
        );
        raw.run(&moved).await.unwrap();
    }
}

/// Keeps what was delivered with the time it came.
pub struct Postmark<V> {
    pub venue: Arc<V>,
    pub app: App,
    pub came: Came,
}

/// When, to whom, what.
pub type Came = Arc<Mutex<Vec<(chrono::DateTime<chrono::Utc>, Account, Screen)>>>;

#[async_trait]
impl<V: Venue> Deliver for Postmark<V> {
    async fn admit(&self, to: &Account, lane: Lane) -> Result<(), DeliveryError> {
        self.venue.client().admit(to, lane).await
    }

    async fn deliver(&self, to: &Account, screen: &Screen, nonce: &str) -> Result<(), DeliveryError> {
        self.venue.client().deliver(to, screen, nonce).await?;
        let shown = self.venue.newest(to.name.parse().unwrap());
        self.came.lock().unwrap().push((self.app.clock.now(), to.clone(), shown));
        Ok(())
    }
}

pub struct PlatformStage<V> {
    behind: Backstage,
    venue: Arc<V>,
    accounts: Accounts,
    postmark: Postmark<V>,
    name: String,
    hint: Locale,
}

impl<V: Venue> PlatformStage<V> {
    fn new(behind: Backstage, venue: V, accounts: Accounts, hint: Locale) -> Self {
        let (app, venue) = (behind.app().clone(), Arc::new(venue));
        let name = behind.account().name;
        let postmark = Postmark { venue: venue.clone(), app, came: Came::default() };
        Self { behind, venue, accounts, postmark, name, hint }
    }

    fn app(&self) -> &App {
        self.behind.app()
    }

    fn words(&self) -> Words {
        let sheets = &self.app().sheets;
        sheets.words(&sheets.choose(std::slice::from_ref(&self.hint)))
    }

    fn worker(&self) -> Worker<'_> {
        Worker {
            app: self.behind.app(),
            platform: V::PLATFORM,
            deliver: &self.postmark,
            stop: CancellationToken::new(),
        }
    }
}

#[async_trait]
impl<V: Venue> Stage for PlatformStage<V> {
    fn account(&self) -> Account {
        Account { platform: V::PLATFORM, name: self.accounts.number(&self.name).to_string() }
    }

    async fn open(&mut self) -> Vec<Shown> {
        let mut shown = self.behind.open().await;
        shown.retain(|shown| matches!(shown, Shown::Note(_)));
        shown.push(Shown::Answer(self.handle(Act::typed("/start")).await));
        shown
    }

    async fn handle(&mut self, act: Act) -> Reply {
        let number = self.accounts.number(&self.name);
        let who = Sitting { number, name: self.name.clone(), hint: self.hint.clone() };
        let reply = self.venue.does(&who, &act).await;
        if let Err(error) = self.worker().catch_up().await {
            panic!("what was due could not be done: {error}");
        }
        reply
    }

    async fn steer(&mut self, direction: Direction) -> Vec<Shown> {
        let app = self.app().clone();
        let zone = zone_of_series(&app).await.unwrap();
        let words = self.words();
        let now = |words: &Words| {
            Shown::Note(words.say_with("clock-now", &[("moment", words.moment(app.clock.now(), zone).into())]))
        };
        match direction {
            Direction::As(name) => {
                self.behind.steer(Direction::As(name)).await;
                self.name = self.behind.account().name;
                let known = app.store.read().await.unwrap().person_at(&self.account()).await.unwrap();
                let id = if known.is_some() { "console-now" } else { "console-newcomer" };
                vec![Shown::Note(words.say_with(id, &[("name", self.name.as_str().into())]))]
            }
            Direction::Clock(Some(wind)) if wind.target(app.clock.now(), zone) >= app.clock.now() => {
                self.worker().wind(wind.target(app.clock.now(), zone)).await.unwrap();
                let mut shown = self.unasked().await;
                shown.push(now(&words));
                shown
            }
            Direction::Language(Some(locale)) => {
                let shown = self.behind.steer(Direction::Language(Some(locale.clone()))).await;
                if shown.iter().all(|shown| matches!(shown, Shown::Note(_))) {
                    return shown;
                }
                self.hint = app.sheets.choose(&[locale]);
                // Typed: people of the cast have never pressed anything here.
                vec![Shown::Answer(self.handle(Act::typed(&format!("/language {}", self.hint))).await)]
            }
            other => self.behind.steer(other).await,
        }
    }

    async fn unasked(&mut self) -> Vec<Shown> {
        let came = std::mem::take(&mut *self.postmark.came.lock().unwrap());
        let zone = zone_of_series(self.app()).await.unwrap();
        let words = self.words();
        notices(came, &words, zone, |to| self.accounts.name(&to.name))
    }

    async fn prompt(&mut self) -> String {
        self.behind.prompt().await
    }

    async fn beginning(&mut self) -> String {
        self.behind.beginning().await
    }

    fn word(&self, remark: &Remark) -> String {
        self.behind.word(remark)
    }
}

/// What came to people unasked, as a console marks it.
pub fn notices(
    came: Vec<(chrono::DateTime<chrono::Utc>, Account, Screen)>,
    words: &Words,
    zone: chrono_tz::Tz,
    name: impl Fn(&Account) -> String,
) -> Vec<Shown> {
    came.into_iter()
        .map(|(at, to, screen)| {
            let moment = words.moment(at, zone);
            let mark = words.say_with("console-notice", &[("name", name(&to).into()), ("moment", moment.into())]);
            Shown::Notice { to, mark, screen }
        })
        .collect()
}

/// How an update was answered: shown how, and with how many files.
pub type Answered = (Manner, usize);

/// A console has no address to share, and no room beside it: neither has the bot while it plays a console.
pub struct Doorless {
    app: App,
    answered: Mutex<HashMap<String, Answered>>,
}

impl Doorless {
    pub fn new(app: App) -> Arc<Self> {
        Arc::new(Self { app, answered: Mutex::default() })
    }

    /// None while the core is at it.
    pub fn answered(&self, update: &str) -> Option<Answered> {
        self.answered.lock().unwrap().get(update).copied()
    }
}

#[async_trait]
impl Core for Doorless {
    async fn handle(&self, mut update: Update) -> Reply {
        if matches!(update.place, Place::Aside { .. }) {
            update.place = Place::Private;
        }
        let id = update.id.clone();
        let reply = self.app.handle(update).await;
        self.answered.lock().unwrap().insert(id, (reply.manner, reply.files.len()));
        reply
    }

    async fn suggest(&self, command: &str, typed: &str, hint: Option<&Locale>) -> Vec<Suggestion> {
        self.app.suggest(command, typed, hint).await
    }

    async fn reachable(&self, account: &Account, open: bool) {
        self.app.reachable(account, open).await;
    }

    fn opened(&self, _: Platform, _: Door) {}

    fn fronts(&self) -> Vec<Front> {
        self.app.fronts()
    }
}

/// What counts of what is seen: letters and digits. Where lines break, how a list is marked and how a meter is drawn is
/// each platform's own; and so is where one's account lives: in the line of the page about oneself that names it, in the
/// size of the file, and where organizers read on which platform people are told; and whether a file can be taken away from
/// there again.
fn letters(seen: &[String]) -> String {
    const GOES_OR_STAYS: [&str; 2] =
        ["Ici, le fichier n’est pas supprimé", "Le fichier est supprimé de cette discussion"];
    let is_its_own = |line: &&String| {
        let line = line.trim_start_matches(|c: char| !c.is_alphanumeric());
        ["Console ", "Telegram: ", "Discord: "].iter().any(|platform| line.starts_with(platform))
            || line.contains("-me.json")
            || GOES_OR_STAYS.iter().any(|begins| line.starts_with(begins))
    };
    let lines = seen.iter().filter(|line| !is_its_own(line));
    let nowhere =
        |line: &String| ["Console", "Telegram", "Discord"].iter().fold(line.clone(), |l, name| l.replace(name, ""));
    lines.map(nowhere).collect::<String>().chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whom one can play is the console's to tell.
fn tells_the_cast(deed: &Deed) -> bool {
    *deed == Deed::Type(":as".to_owned())
}

async fn play<V: Venue>(
    path: &Path,
    database: &Database,
    enter: impl AsyncFn(App, &Accounts) -> V,
) -> Result<(), String> {
    let text = std::fs::read_to_string(path).unwrap();
    let wanted = Journey::parse(&text).unwrap();
    let accounts = Accounts::of::<V>();
    let begin = async |arguments: Vec<String>| {
        let mut raw = database.raw().await;
        accounts.to_console(&mut raw).await;
        let behind = rehearse(&arguments, &database.url).await.unwrap();
        accounts.to_platform(&mut raw).await;
        let at = arguments.iter().position(|argument| argument == "--language");
        let hint = at.and_then(|at| arguments.get(at + 1)).map_or("en", String::as_str).parse().unwrap();
        let venue = enter(behind.app().clone(), &accounts).await;
        Session::new(PlatformStage::new(behind, venue, accounts.clone(), hint))
    };
    let (played, mut session) = Box::pin(wanted.play(begin)).await;
    let stage = session.stage();
    stage.app().store.close().await;
    let complaints = stage.venue.complaints();
    if !complaints.is_empty() {
        return Err(format!("{}: {complaints:#?}", path.display()));
    }
    let differing = wanted
        .steps
        .iter()
        .zip(&played.steps)
        .find(|(wanted, got)| !tells_the_cast(&wanted.deed) && letters(&wanted.seen) != letters(&got.seen));
    match differing {
        None => Ok(()),
        Some((wanted, got)) => Err(format!(
            "{}:{}: after `{}` at the console\n{}\nand at {}\n{}",
            path.display(),
            wanted.line,
            wanted.deed,
            wanted.seen.join("\n"),
            V::PLATFORM.key(),
            got.seen.join("\n")
        )),
    }
}

/// All journeys, one after the other: each has a database, a server and a bot of its own. `server` starts one, and
/// `enter` a bot there, also for a console that begins a second time.
pub async fn play_all<S, V: Venue>(
    database: impl AsyncFn() -> Option<Database>,
    server: impl AsyncFn() -> S,
    enter: impl AsyncFn(&S, App, &Accounts) -> V,
) {
    std::env::set_current_dir(env!("CARGO_MANIFEST_DIR")).unwrap();
    let mut failures = Vec::new();
    for path in journeys(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/journeys")) {
        let Some(database) = database().await else { return };
        let server = server().await;
        let enter = async |app: App, accounts: &Accounts| enter(&server, app, accounts).await;
        failures.extend(play(&path, &database, enter).await.err());
    }
    assert!(failures.is_empty(), "{} journeys differ\n\n{}", failures.len(), failures.join("\n\n"));
}
