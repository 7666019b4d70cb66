//! Somebody who talks to the core directly, as a platform would let them: updates in, replies out, nothing between.
//!
//! Their console counterpart are the journeys.

use chrono::{DateTime, Utc};
use roundtable::app::{App, Settings};
use roundtable::chat::action::Action;
use roundtable::chat::plain::plain;
use roundtable::chat::reply::Reply;
use roundtable::chat::screen::{Press, Screen};
use roundtable::chat::update::{Act, Place, Update};
use roundtable::cli::rehearse;
use roundtable::clock::Clock;
use roundtable::domain::locale::Locale;
use roundtable::domain::person::{Account, Platform};

use super::databases::Database;
use super::making::at;

/// When the consultations of the sample are open, its fourth for the last days.
pub const OPEN: &str = "2021-01-20T02:00:00Z";

/// A core with the sample in it and nobody known, on a clock that stands at `now`.
pub async fn sample(database: &Database, now: &str) -> App {
    core(database, &[], now).await
}

/// The same without the sample's questionnaires.
pub async fn without_questionnaires(database: &Database, now: &str) -> App {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/asia-pacific-gcm.toml");
    let mut series = roundtable::files::series::read(&std::fs::read_to_string(sample).unwrap()).unwrap();
    series.consultations.iter_mut().for_each(|consultation| consultation.questionnaire = None);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("series.toml");
    std::fs::write(&file, roundtable::files::series::write(&series)).unwrap();
    with_series(database, file.to_str().unwrap(), now).await
}

/// The same with a series file of the tests.
pub async fn with_series(database: &Database, file: &str, now: &str) -> App {
    core(database, &["--series", file], now).await
}

async fn core(database: &Database, more: &[&str], now: &str) -> App {
    std::env::set_current_dir(env!("CARGO_MANIFEST_DIR")).unwrap();
    // Imported at that very time: moves that are known by then are in force.
    let clock = at(now).format("%Y-%m-%d %H:%M UTC").to_string();
    let mut arguments: Vec<String> = ["chat", "--clock", clock.as_str()].map(String::from).to_vec();
    arguments.extend(more.iter().map(|argument| (*argument).to_owned()));
    let app = rehearse(&arguments, &database.url).await.unwrap().app().clone();
    at_time(&app, at(now))
}

/// The same core at another time.
pub fn at_time(app: &App, now: DateTime<Utc>) -> App {
    App::new(app.store.clone(), Clock::rehearsal(now), app.sheets.clone(), Settings::clone(&app.settings))
}

/// A second core on the same database, as a second process would be.
pub async fn second(database: &Database, app: &App, settings: Settings) -> App {
    let store = roundtable::store::Store::connect(&database.url).await.unwrap();
    App::new(store, app.clock.clone(), app.sheets.clone(), settings)
}

pub struct Visitor {
    pub app: App,
    pub platform: Platform,
    pub name: String,
    pub hint: &'static str,
    pub place: Place,
    /// What is shown to them now.
    pub screen: Screen,
    pub toast: Option<String>,
    sent: u64,
}

impl Visitor {
    pub async fn new(app: &App, name: &str) -> Self {
        Self::new_on(app, Platform::Console, name).await
    }

    pub async fn new_on(app: &App, platform: Platform, name: &str) -> Self {
        let screen = Screen::new(Locale::english(), "");
        let mut visitor = Self {
            app: app.clone(),
            platform,
            name: name.to_owned(),
            hint: "en",
            place: Place::Private,
            screen,
            toast: None,
            sent: 0,
        };
        visitor.say("/start").await;
        visitor
    }

    /// Somebody known, who has registered nowhere.
    pub async fn known(app: &App, name: &str) -> Self {
        Self::known_on(app, Platform::Console, name).await
    }

    pub async fn known_on(app: &App, platform: Platform, name: &str) -> Self {
        let mut visitor = Self::new_on(app, platform, name).await;
        visitor.act(Action::Agree(Box::new(Action::Me))).await;
        visitor
    }

    /// Somebody who sent the form for a consultation, of an organization in Thailand.
    pub async fn registered(app: &App, name: &str, consultation: &str, organization: &str) -> Self {
        let mut visitor = Self::known(app, name).await;
        visitor.enrol(consultation, name, organization, "Thailand").await;
        visitor.say("Send").await;
        visitor
    }

    /// Fills in the form of a newcomer, up to the review.
    pub async fn enrol(&mut self, consultation: &str, name: &str, organization: &str, country: &str) {
        self.say(&format!("/register {consultation}")).await;
        for answer in [name, organization, "Civil society", country] {
            self.say(answer).await;
        }
        if self.shows("Is it one of these?") {
            self.say("None of these").await;
        }
        self.say("Skip").await;
        self.say("Skip").await;
        if self.shows("Which working group") {
            self.press_at(0).await;
        }
    }

    pub fn account(&self) -> Account {
        Account { platform: self.platform, name: self.name.clone() }
    }

    pub fn account_of(name: &str) -> Account {
        Account { platform: Platform::Console, name: name.to_owned() }
    }

    pub fn update(&self, id: &str, act: Act) -> Update {
        Update {
            id: id.to_owned(),
            account: self.account(),
            display_name: self.name.clone(),
            place: self.place.clone(),
            hint: Some(self.hint.parse().unwrap()),
            act,
        }
    }

    /// Sends an update as it is and looks at what comes back.
    pub async fn send(&mut self, update: Update) -> Reply {
        // On the heap: a test that sends many updates would otherwise need more than a thread's stack.
        let reply = Box::pin(self.app.handle(update)).await;
        self.screen = reply.screen.clone();
        self.toast = reply.toast.clone();
        reply
    }

    pub async fn deed(&mut self, act: Act) -> Reply {
        self.sent += 1;
        let id = format!("{}-{}", self.name, self.sent);
        self.send(self.update(&id, act)).await
    }

    /// Presses the button with exactly this label on the screen that is shown, else types the words.
    pub async fn say(&mut self, words: &str) -> Reply {
        let act = match self.wires().into_iter().find(|(label, _)| label == words) {
            Some((_, wire)) => Act::Press(wire),
            None => Act::typed(words),
        };
        self.deed(act).await
    }

    pub async fn act(&mut self, action: Action) -> Reply {
        self.deed(Act::Press(action.encode())).await
    }

    pub async fn press_at(&mut self, place: usize) -> Reply {
        let (_, wire) = self.wires().remove(place);
        self.deed(Act::Press(wire)).await
    }

    /// The buttons shown, with what each carries.
    pub fn wires(&self) -> Vec<(String, String)> {
        wires(&self.screen)
    }

    /// What is seen, without isolation marks.
    pub fn seen(&self) -> String {
        let toast = self.toast.clone().unwrap_or_default();
        bare(&format!("{toast}\n{}", plain(&self.screen)))
    }

    pub fn shows(&self, words: &str) -> bool {
        // Lines are wrapped for a terminal.
        let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        one_line(&self.seen()).contains(&one_line(words))
    }

    #[track_caller]
    pub fn assert_shows(&self, words: &str) {
        assert!(self.shows(words), "{words:?} is not seen in\n{}", self.seen());
    }
}

pub fn wires(screen: &Screen) -> Vec<(String, String)> {
    let buttons = screen.rows.iter().flatten();
    buttons
        .filter_map(|button| match &button.press {
            Press::Action(action) => Some((bare(&button.label), screen.wire(action))),
            Press::Url(_) => None,
        })
        .collect()
}

/// The heading of the screen that says that something went wrong on our side.
pub fn is_failure(app: &App, screen: &Screen) -> bool {
    let headings = app.sheets.locales().iter().map(|locale| app.sheets.words(locale).say("failed-heading"));
    headings.into_iter().any(|heading| bare(&heading) == bare(&screen.heading))
}

fn bare(text: &str) -> String {
    roundtable::chat::plain::bare(text)
}
