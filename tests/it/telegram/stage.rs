//! A console whose people sit before Telegram: what is typed goes as an update through the local server and the real
//! client, and what is seen is what the server shows in their chat. So a journey of the console is one of Telegram.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use roundtable::adapters::console::{Direction, Remark, Shown, Stage};
use roundtable::adapters::telegram::Telegram;
use roundtable::app::App;
use roundtable::app::clock::zone_of_series;
use roundtable::chat::action::Action;
use roundtable::chat::delivery::{Deliver, DeliveryError};
use roundtable::chat::reply::{File, Manner, Reply};
use roundtable::chat::screen::{Button, Screen};
use roundtable::chat::update::Act;
use roundtable::cli::stage::Backstage;
use roundtable::domain::locale::Locale;
use roundtable::domain::notice::Lane;
use roundtable::domain::person::{Account, Platform};
use roundtable::locale::Words;
use roundtable::worker::Worker;
use tokio_util::sync::CancellationToken;

use super::bot::Bot;
use super::server::Server;
use super::world::{Leads, Person, Shown as Message, Standing};
use crate::databases::Raw;

/// Numbers of people by name, for as long as a journey lasts.
#[derive(Clone, Default)]
pub struct Accounts(Arc<Mutex<HashMap<String, i64>>>);

impl Accounts {
    pub fn number(&self, name: &str) -> i64 {
        let mut all = self.0.lock().unwrap();
        let next = 5_000_000_001 + all.len() as i64;
        *all.entry(name.to_owned()).or_insert(next)
    }

    fn name(&self, number: &str) -> String {
        let all = self.0.lock().unwrap();
        all.iter().find(|(_, id)| id.to_string() == number).map_or_else(|| number.to_owned(), |(name, _)| name.clone())
    }

    /// Everybody of the console is at Telegram from now on.
    pub async fn to_telegram(&self, raw: &mut Raw) {
        for row in raw.texts("select account from address where platform = 'console'").await.unwrap() {
            let name = row[0].clone().unwrap();
            let moved = format!(
                "update address set platform = 'telegram', account = '{}' where platform = 'console' and account = '{}'",
                self.number(&name),
                name.replace('\'', "''")
            );
            raw.run(&moved).await.unwrap();
        }
    }

    /// All of them have written to the bot before.
    pub fn started(&self, server: &Server) {
        for (name, number) in self.0.lock().unwrap().iter() {
            server.happens(|state| state.world.stands(*number, name, Standing::Open));
        }
    }

    /// And back, so that a console that begins again finds them.
    pub async fn to_console(&self, raw: &mut Raw) {
        for row in raw.texts("select account from address where platform = 'telegram'").await.unwrap() {
            let number = row[0].clone().unwrap();
            let moved = format!(
                "update address set platform = 'console', account = '{}' where platform = 'telegram' and account = '{number}'",
                self.name(&number).replace('\'', "''")
            );
            raw.run(&moved).await.unwrap();
        }
    }
}

/// Keeps what was delivered with the time it came.
struct Postmark {
    telegram: Arc<Telegram>,
    server: Arc<Server>,
    app: App,
    came: Mutex<Vec<(chrono::DateTime<chrono::Utc>, Account, Message)>>,
}

#[async_trait]
impl Deliver for Postmark {
    async fn admit(&self, to: &Account, lane: Lane) -> Result<(), DeliveryError> {
        self.telegram.admit(to, lane).await
    }

    async fn deliver(&self, to: &Account, screen: &Screen, nonce: &str) -> Result<(), DeliveryError> {
        self.telegram.deliver(to, screen, nonce).await?;
        let shown = self.server.with(|world| world.last(to.name.parse().unwrap()).cloned()).unwrap();
        self.came.lock().unwrap().push((self.app.clock.now(), to.clone(), shown));
        Ok(())
    }
}

pub struct TelegramStage {
    behind: Backstage,
    _bot: Bot,
    server: Arc<Server>,
    accounts: Accounts,
    postmark: Postmark,
    name: String,
    hint: Locale,
}

impl TelegramStage {
    pub fn new(behind: Backstage, bot: Bot, server: Arc<Server>, accounts: Accounts, hint: Locale) -> Self {
        let app = behind.app().clone();
        let name = behind.account().name;
        let postmark = Postmark { telegram: bot.telegram.clone(), server: server.clone(), app, came: Mutex::default() };
        Self { behind, _bot: bot, server, accounts, postmark, name, hint }
    }

    pub fn app(&self) -> &App {
        self.behind.app()
    }

    fn words(&self) -> Words {
        let sheets = &self.app().sheets;
        sheets.words(&sheets.choose(std::slice::from_ref(&self.hint)))
    }

    fn worker(&self) -> Worker<'_> {
        Worker {
            app: self.behind.app(),
            platform: Platform::Telegram,
            deliver: &self.postmark,
            stop: CancellationToken::new(),
        }
    }

    fn person(&self) -> Person {
        Person::new(self.accounts.number(&self.name), &self.name, Some(self.hint.as_str()))
    }

    /// Does it in the private chat and waits until the bot is done with it.
    fn does(&self, act: &Act) -> u32 {
        let person = self.person();
        match act {
            Act::Text(words) | Act::Submitted { words, .. } => self.server.says(&person, words),
            Act::Command { name, argument } => self.server.says(&person, format!("/{name} {argument}").trim_end()),
            Act::Press(wire) => {
                let carries = |message: &Message| {
                    message.rows.iter().flatten().any(|button| button.leads == Leads::Data(wire.clone()))
                };
                let chat = self.server.chat(person.id);
                let pressed = chat.iter().rfind(|message| carries(message)).or(chat.last());
                let message = pressed.map_or(1, |message| message.id);
                self.server.presses_data(&person, person.id, message, wire)
            }
        }
    }
}

/// A message as a screen again: what its reader sees, and what its buttons carry.
pub fn screen(message: &Message) -> Screen {
    let mut screen = Screen::new(Locale::english(), "").text(message.text.clone());
    for row in &message.rows {
        let buttons = row.iter().map(|button| match &button.leads {
            Leads::Url(url) => Button::url(button.label.clone(), url.clone()),
            Leads::Data(data) => {
                let (locale, action) = Action::from_wire(data);
                if let Some(locale) = locale {
                    screen.guest = true;
                    screen.locale = locale;
                }
                Button::new(button.label.clone(), action.expect("buttons carry actions"))
            }
        });
        let buttons: Vec<Button> = buttons.collect();
        screen.rows.push(buttons);
    }
    // Nothing tells whether words are asked for. Then the beginning of a label would press, as it does elsewhere.
    screen
}

#[async_trait]
impl Stage for TelegramStage {
    fn account(&self) -> Account {
        Account { platform: Platform::Telegram, name: self.accounts.number(&self.name).to_string() }
    }

    async fn open(&mut self) -> Vec<Shown> {
        let mut shown = self.behind.open().await;
        shown.retain(|shown| matches!(shown, Shown::Note(_)));
        shown.push(Shown::Answer(self.handle(Act::typed("/start")).await));
        shown
    }

    async fn handle(&mut self, act: Act) -> Reply {
        let chat = self.person().id;
        let before = self.server.chat(chat);
        let update = self.does(&act);
        assert!(self.server.until(|world| world.pending() == 0).await, "{act:?} was not answered in time");
        let after = self.server.chat(chat);
        let new: Vec<&Message> =
            after.iter().filter(|message| before.iter().all(|known| known.id != message.id)).collect();
        let edited = after.iter().find(|message| {
            before
                .iter()
                .any(|known| known.id == message.id && known.edits < message.edits && known.text != message.text)
        });
        let sent = new.iter().find(|message| message.document.is_none()).copied();
        let pressed = || match &act {
            Act::Press(wire) => after
                .iter()
                .rfind(|message| message.rows.iter().flatten().any(|button| button.leads == Leads::Data(wire.clone()))),
            _ => None,
        };
        // A press that leads to what is there already changes nothing.
        let there = || after.last().filter(|_| matches!(act, Act::Press(_)));
        let answer = sent.or(edited).or_else(pressed).or_else(there);
        let files = new.iter().filter_map(|message| message.document.as_ref());
        let files = files.map(|document| File {
            name: document.name.clone(),
            media_type: "application/octet-stream",
            bytes: document.bytes.clone(),
        });
        let files = files.collect();
        let answered = self.server.answered();
        let toast =
            answered.iter().find(|answered| answered.update == update).and_then(|answered| answered.text.clone());
        if let Err(error) = self.worker().catch_up().await {
            panic!("what was due could not be done: {error}");
        }
        match answer {
            Some(message) => Reply { manner: Manner::Below, screen: screen(message), toast, files },
            None => Reply { manner: Manner::Silent, screen: Screen::new(Locale::english(), ""), toast, files },
        }
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
                // Typed: people of the cast have never pressed anything at Telegram.
                vec![Shown::Answer(self.handle(Act::typed(&format!("/language {}", self.hint))).await)]
            }
            other => self.behind.steer(other).await,
        }
    }

    async fn unasked(&mut self) -> Vec<Shown> {
        let came = std::mem::take(&mut *self.postmark.came.lock().unwrap());
        let zone = zone_of_series(self.app()).await.unwrap();
        let words = self.words();
        came.into_iter()
            .map(|(at, to, message)| {
                let name = self.accounts.name(&to.name);
                let moment = words.moment(at, zone);
                let mark = words.say_with("console-notice", &[("name", name.into()), ("moment", moment.into())]);
                Shown::Notice { to, mark, screen: screen(&message) }
            })
            .collect()
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
