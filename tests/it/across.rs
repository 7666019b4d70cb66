//! One journey over several platforms: the same people at the console, before Telegram and before Discord, through the
//! real clients. Whose name ends in `@telegram` or `@discord` sits there.
//!
//! The journeys lie in `tests/journeys/across`; what is seen is as each platform shows it.

use std::path::Path;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use roundtable::adapters::console::{Direction, Remark, Session, Shown, Stage};
use roundtable::app::App;
use roundtable::chat::delivery::{Deliver, DeliveryError};
use roundtable::chat::reply::Reply;
use roundtable::chat::screen::Screen;
use roundtable::chat::update::{Act, Place, Update};
use roundtable::cli::rehearse;
use roundtable::cli::stage::Backstage;
use roundtable::domain::locale::Locale;
use roundtable::domain::person::{Account, Platform};
use roundtable::locale::Words;
use roundtable::worker::Worker;
use tokio_util::sync::CancellationToken;

use crate::databases::{Database, conformance};
use crate::discord::stage::AtDiscord;
use crate::staging::{Came, Doorless, Postmark, Sitting, Venue, notices};
use crate::telegram::stage::AtTelegram;
use crate::transcript::{Mode, journeys, replay};
use crate::{discord, telegram};

conformance! { journeys_across_platforms }

/// The letterbox of everybody at the console.
struct AtConsole {
    app: App,
    came: Came,
}

#[async_trait]
impl Deliver for AtConsole {
    async fn deliver(&self, to: &Account, screen: &Screen, _: &str) -> Result<(), DeliveryError> {
        self.came.lock().unwrap().push((self.app.clock.now(), to.clone(), screen.clone()));
        Ok(())
    }
}

struct Across {
    behind: Backstage,
    console: AtConsole,
    telegram: Postmark<AtTelegram>,
    discord: Postmark<AtDiscord>,
    /// By name, in the order they came on stage: their place tells their numbers.
    people: Mutex<Vec<String>>,
    name: String,
    hint: Locale,
    acts: u64,
}

impl Across {
    fn app(&self) -> &App {
        &self.console.app
    }

    fn words(&self) -> Words {
        let sheets = &self.app().sheets;
        sheets.words(&sheets.choose(std::slice::from_ref(&self.hint)))
    }

    /// What somebody is called, where they sit, and by which number.
    fn seat(&self, full: &str) -> (String, Platform, u64) {
        let mut people = self.people.lock().unwrap();
        if !people.iter().any(|known| known == full) {
            people.push(full.to_owned());
        }
        let place = people.iter().position(|known| known == full).unwrap() as u64;
        match full.split_once('@') {
            Some((name, "telegram")) => (name.to_owned(), Platform::Telegram, AtTelegram::FIRST + place),
            Some((name, "discord")) => (name.to_owned(), Platform::Discord, AtDiscord::FIRST + place),
            _ => (full.to_owned(), Platform::Console, place),
        }
    }

    fn account_of(&self, full: &str) -> Account {
        let (name, platform, number) = self.seat(full);
        let name = if platform == Platform::Console { name } else { number.to_string() };
        Account { platform, name }
    }

    fn full_name(&self, account: &Account) -> String {
        let people = self.people.lock().unwrap().clone();
        people.into_iter().find(|full| self.account_of(full) == *account).unwrap_or_else(|| account.name.clone())
    }

    /// What is due on every platform, until nothing is.
    async fn catch_up(&self, wind_to: Option<chrono::DateTime<chrono::Utc>>) {
        let deliver: [(Platform, &dyn Deliver); 3] = [
            (Platform::Console, &self.console),
            (Platform::Telegram, &self.telegram),
            (Platform::Discord, &self.discord),
        ];
        for (platform, deliver) in deliver {
            let worker = Worker { app: self.app(), platform, deliver, stop: CancellationToken::new() };
            match wind_to {
                Some(to) => worker.wind(to).await.unwrap(),
                None => worker.catch_up().await.unwrap(),
            }
        }
    }
}

#[async_trait]
impl Stage for Across {
    fn account(&self) -> Account {
        self.account_of(&self.name)
    }

    async fn open(&mut self) -> Vec<Shown> {
        vec![Shown::Answer(self.handle(Act::typed("/start")).await)]
    }

    async fn handle(&mut self, act: Act) -> Reply {
        let (name, platform, number) = self.seat(&self.name);
        let who = Sitting { number, name: name.clone(), hint: self.hint.clone() };
        self.acts += 1;
        let reply = match platform {
            Platform::Telegram => self.telegram.venue.does(&who, &act).await,
            Platform::Discord => self.discord.venue.does(&who, &act).await,
            Platform::Console => {
                let update = Update {
                    id: self.acts.to_string(),
                    account: self.account(),
                    display_name: name,
                    place: Place::Private,
                    hint: Some(self.hint.clone()),
                    act,
                };
                self.app().handle(update).await
            }
        };
        self.catch_up(None).await;
        reply
    }

    async fn steer(&mut self, direction: Direction) -> Vec<Shown> {
        let words = self.words();
        match direction {
            Direction::As(name) => {
                self.name = name;
                vec![Shown::Note(words.say_with("console-now", &[("name", self.name.as_str().into())]))]
            }
            Direction::Clock(Some(wind)) => {
                let to = wind.target(self.app().clock.now(), chrono_tz::UTC);
                self.catch_up(Some(to)).await;
                let mut shown = self.unasked().await;
                let now = words.moment(self.app().clock.now(), chrono_tz::UTC);
                shown.push(Shown::Note(words.say_with("clock-now", &[("moment", now.into())])));
                shown
            }
            other => self.behind.steer(other).await,
        }
    }

    async fn unasked(&mut self) -> Vec<Shown> {
        let words = self.words();
        let mut all = Vec::new();
        for came in [&self.console.came, &self.telegram.came, &self.discord.came] {
            all.append(&mut came.lock().unwrap());
        }
        all.sort_by_key(|(at, ..)| *at);
        notices(all, &words, chrono_tz::UTC, |to| self.full_name(to))
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

async fn play(path: &Path, database: &Database, mode: Mode) -> Result<(), String> {
    let at_telegram = Arc::new(telegram::server::Server::start().await);
    at_telegram.pace(None);
    let at_discord = Arc::new(discord::server::Server::start().await);
    at_discord.pace(None);
    let begin = async |arguments: Vec<String>| {
        let behind = rehearse(&arguments, &database.url).await.unwrap();
        let app = behind.app().clone();
        let mut settings = telegram::bot::settings(&at_telegram, telegram::bot::By::Polling);
        settings.allowances = telegram::bot::boundless();
        let bot = telegram::bot::Bot::answering(Doorless::new(app.clone()), settings);
        let on_telegram = AtTelegram { bot, server: at_telegram.clone() };
        let core = Doorless::new(app.clone());
        let bot = discord::bot::Bot::begin(&at_discord, discord::bot::settings(&at_discord), core.clone()).await;
        let place = discord::world::Place::Dm;
        let on_discord = AtDiscord::new(bot, at_discord.clone(), core, place, Arc::default());
        let name = behind.account().name;
        Session::new(Across {
            console: AtConsole { app: app.clone(), came: Came::default() },
            telegram: Postmark { venue: Arc::new(on_telegram), app: app.clone(), came: Came::default() },
            discord: Postmark { venue: Arc::new(on_discord), app, came: Came::default() },
            behind,
            people: Mutex::default(),
            name,
            hint: Locale::english(),
            acts: 0,
        })
    };
    let mut session = Box::pin(replay(path, mode, begin)).await?;
    session.stage().app().store.close().await;
    let complaints = [at_telegram.complaints(), at_discord.complaints()].concat();
    if complaints.is_empty() { Ok(()) } else { Err(format!("{}: {complaints:#?}", path.display())) }
}

async fn journeys_across_platforms(database: Database) {
    std::env::set_current_dir(env!("CARGO_MANIFEST_DIR")).unwrap();
    // What SQLite shows is what Postgres has to show: never rewritten from there.
    let mode = if database.is_postgres() { Mode::Compare } else { Mode::asked() };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/journeys/across");
    let [path] = &journeys(&folder)[..] else { panic!("each journey needs a database of its own") };
    play(path, &database, mode).await.unwrap_or_else(|difference| panic!("{difference}"));
}
