//! Updates through the whole core: people who are new look at the list and a card, agree, fill the form, register, look
//! at their registrations, and withdraw.

use roundtable::app::{App, Settings, importing};
use roundtable::chance;
use roundtable::chat::action::{Action, Form};
use roundtable::chat::reply::Reply;
use roundtable::chat::screen::{Press, Screen};
use roundtable::chat::update::{Act, Place, Update};
use roundtable::clock::Clock;
use roundtable::dialogue::answering::DONE;
use roundtable::domain::authority::Actor;
use roundtable::domain::id::base32;
use roundtable::domain::person::{Account, Platform};
use roundtable::files;
use roundtable::locale::Sheets;
use roundtable::store::Store;

use super::Scale;
use super::databases::Database;
use super::load::rate;
use super::making::{at, code};
use super::table::{Aim, Table};

pub const SAMPLE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/asia-pacific-gcm.toml"));

/// When the sample's consultations are ahead and open.
pub const FIRST_DAY: &str = "2020-10-05T02:00:00Z";

const CONSULTATION: &str = "ap-gcm-1";

/// The program's core on a store, with nobody's pace kept.
pub fn core(store: Store) -> App {
    let settings = Settings { pace: None, ..Settings::default() };
    App::new(store, Clock::rehearsal(at(FIRST_DAY)), Sheets::shipped().unwrap(), settings)
}

pub async fn measure(table: &mut Table, scale: Scale) {
    for (name, database) in super::databases().await {
        let app = sample(&database).await;
        for tasks in [1, 8] {
            let (coming, answering) = (app.clone(), app.clone());
            let rate = rate(tasks, scale.time(), move |_| Somebody::new(coming.clone()).come_and_go()).await;
            let case = format!("updates: come, register, withdraw; {name}, {tasks} at once");
            table.line(&case, rate.per_second, "updates/s", Aim::None);
            let rate = rate_of_answers(tasks, scale, answering).await;
            let case = format!("updates: answer a questionnaire and send it; {name}, {tasks} at once");
            table.line(&case, rate, "updates/s", Aim::None);
        }
    }
}

async fn rate_of_answers(tasks: usize, scale: Scale, app: App) -> f64 {
    rate(tasks, scale.time(), move |_| Somebody::new(app.clone()).answer_everything()).await.per_second
}

async fn sample(database: &Database) -> App {
    let app = core(database.open(at(FIRST_DAY)).await);
    let series = files::series::read(SAMPLE).unwrap();
    let mut tx = app.store.write().await.unwrap();
    importing::import(&mut tx, &Actor::CommandLine, &series, None, app.clock.now()).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    app
}

struct Somebody {
    app: App,
    name: String,
    sent: u64,
}

impl Somebody {
    fn new(app: App) -> Self {
        Self { app, name: base32(chance::id()), sent: 0 }
    }

    async fn act(&mut self, act: Act) -> Reply {
        self.sent += 1;
        let update = Update {
            id: self.sent.to_string(),
            account: Account { platform: Platform::Console, name: self.name.clone() },
            display_name: self.name.clone(),
            place: Place::Private,
            hint: None,
            act,
        };
        self.app.handle(update).await
    }

    async fn press(&mut self, screen: &Screen, action: &Action) -> Screen {
        self.act(Act::Press(screen.wire(action))).await.screen
    }

    /// How many updates it took.
    async fn come_and_go(mut self) -> u64 {
        let list = self.act(Act::typed("/start")).await.screen;
        let card = self.press(&list, &Action::Card(code(CONSULTATION))).await;
        let mut screen = self.press(&card, &Action::Register(code(CONSULTATION))).await;
        while let Some(next) = self.answer(&screen).await {
            screen = next;
        }
        assert!(offers(&screen, |action| matches!(action, Action::Withdraw(_))).is_some(), "{screen:?}");
        let mine = self.act(Act::typed("/mine")).await.screen;
        let sure = self.press(&mine, &Action::Withdraw(code(CONSULTATION))).await;
        let gone = self.press(&sure, &Action::WithdrawYes(code(CONSULTATION))).await;
        assert!(offers(&gone, |action| matches!(action, Action::Withdraw(_))).is_none(), "{gone:?}");
        self.sent
    }

    /// Answers the questionnaire, each question in its own update. How many updates it took.
    async fn answer_everything(mut self) -> u64 {
        let start = self.act(Act::typed("/start")).await.screen;
        let mut screen = self.press(&start, &Action::Questions(code(CONSULTATION))).await;
        while offers(&screen, |action| matches!(action, Action::Send { .. })).is_none() {
            let agree = offers(&screen, |action| matches!(action, Action::Agree(_)));
            let done = offers(&screen, |action| matches!(action, Action::Answer { choice, .. } if choice == DONE))
                .filter(|_| self.sent.is_multiple_of(2));
            let skip = offers(&screen, |action| matches!(action, Action::Skip { .. }));
            let choice = offers(&screen, |action| matches!(action, Action::Answer { .. }));
            screen = match agree.or(done).or(skip).or(choice) {
                Some(action) => self.press(&screen, &action).await,
                None => self.act(Act::Text("Thailand".to_owned())).await.screen,
            };
            assert!(self.sent < 60, "{screen:?}");
        }
        let send = offers(&screen, |action| matches!(action, Action::Send { .. })).unwrap();
        let thanks = self.press(&screen, &send).await;
        assert!(offers(&thanks, |action| matches!(action, Action::MyAnswers(_))).is_some(), "{thanks:?}");
        self.sent
    }

    /// Goes on through consent and form; `None` when it is sent.
    async fn answer(&mut self, screen: &Screen) -> Option<Screen> {
        let agreed = offers(screen, |action| matches!(action, Action::Agree(_) | Action::Send { .. }));
        if let Some(action) = agreed.or(offers(screen, |action| matches!(action, Action::Skip { .. }))) {
            return Some(self.press(screen, &action).await);
        }
        offers(screen, |action| matches!(action, Action::Cancel(Form::Enrolment)))?;
        let chosen = offers(screen, |action| matches!(action, Action::Answer { .. }));
        match (&screen.input, chosen) {
            // Nobody has an organization of this name already.
            (Some(_), _) => Some(self.act(Act::Text(self.words())).await.screen),
            (None, Some(action)) => Some(self.press(screen, &action).await),
            (None, None) => None,
        }
    }

    /// What is typed next: a name, an organization, a country.
    fn words(&self) -> String {
        match self.sent {
            0..=4 => "Amina Noor".to_owned(),
            5 => format!("{} Union", self.name),
            _ => "Thailand".to_owned(),
        }
    }
}

/// The first button's action that is such a one.
fn offers(screen: &Screen, wanted: fn(&Action) -> bool) -> Option<Action> {
    screen.rows.iter().flatten().find_map(|button| match &button.press {
        Press::Action(action) if wanted(action) => Some(action.clone()),
        _ => None,
    })
}
