//! A group and a channel at Telegram: how we come into them, the card that stands there, and what is said.

use std::sync::Arc;

use roundtable::app::{App, Settings as Core};
use roundtable::domain::authority::{Grant, Role};
use roundtable::domain::person::{Account, Platform};
use roundtable::domain::room::RoomState;
use roundtable::worker::announcing::Announcer;
use roundtable::worker::displays::Displays;
use tokio_util::sync::CancellationToken;

use super::bot::{Bot, By, boundless, settings};
use super::faults::{Fault, What};
use super::receiving::bo;
use super::server::Server;
use super::world::{Leads, Person, Shown};
use crate::databases::Database;
use crate::making::{at, code};
use crate::visitor::{self, Visitor};

const GROUP: i64 = -5_551;
const SUPER: i64 = -1_001_234_567_890;
const CHANNEL: i64 = -1_009_876_543_210;
const CODE: &str = "ap-gcm-4";

struct Scene {
    server: Arc<Server>,
    app: App,
    bot: Bot,
    _database: Database,
}

impl Scene {
    async fn begin(now: &str) -> Self {
        let server = Arc::new(Server::start().await);
        server.pace(None);
        let database = Database::sqlite().await;
        let app = visitor::without_questionnaires(&database, now).await;
        let marked = Core { marks_rehearsal: true, ..Core::clone(&app.settings) };
        let app = App::new(app.store.clone(), app.clock.clone(), app.sheets.clone(), marked);
        let mut settings = settings(&server, By::Polling);
        settings.allowances = boundless();
        let bot = Bot::answering(Arc::new(app.clone()), settings);
        let scene = Self { server, app, bot, _database: database };
        let organizer = bo();
        scene.says(&organizer, "/start").await;
        let account = Account { platform: Platform::Telegram, name: organizer.id.to_string() };
        Visitor::known_on(&scene.app, Platform::Telegram, &account.name).await;
        let mut tx = scene.app.store.write().await.unwrap();
        let (person, _) = tx.person_at(&account).await.unwrap().unwrap();
        let series = tx.series(&code("ap-gcm")).await.unwrap().unwrap().id;
        let grant = Grant { role: Role::Organizer, series: Some(series) };
        tx.grant(person.id, grant, "code", scene.app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        scene
    }

    async fn answered(&self) {
        assert!(self.server.until(|world| world.pending() == 0).await, "{:?}", self.server.calls().last());
        assert_eq!(self.server.complaints(), Vec::<String>::new());
    }

    async fn says(&self, who: &Person, words: &str) -> Shown {
        self.server.says(who, words);
        self.answered().await;
        self.server.chat(who.id).pop().unwrap()
    }

    async fn presses(&self, who: &Person, label: &str) -> Shown {
        let last = self.server.chat(who.id).pop().unwrap();
        self.server.presses(who, who.id, last.id, label);
        self.answered().await;
        self.server.chat(who.id).pop().unwrap()
    }

    /// The payload with which the organizer may bring the bot into a room, by the buttons.
    async fn invited(&self) -> String {
        let organizer = bo();
        self.says(&organizer, "/organize").await;
        let home = self.server.chat(organizer.id).pop().unwrap();
        self.presses(&organizer, home.labels()[0]).await;
        self.presses(&organizer, "Rooms").await;
        let shown = self.presses(&organizer, "Add on Telegram").await;
        let link = shown.rows.iter().flatten().find_map(|button| match &button.leads {
            Leads::Url(url) => url.strip_prefix("https://t.me/roundtable_test_bot?startgroup=").map(str::to_owned),
            Leads::Data(_) => None,
        });
        let payload = link.unwrap_or_else(|| panic!("no link: {shown:?}"));
        assert!(bare(&shown.text).contains(&format!("/start {payload}")), "for a channel: {}", shown.text);
        payload
    }

    /// The bot is in the group.
    async fn in_group(&self, group: i64) {
        let payload = self.invited().await;
        self.server.adds_bot(&bo(), group, "Migrants & friends");
        self.server.says_in(&bo(), group, &format!("/start@roundtable_test_bot {payload}"));
        self.answered().await;
    }

    fn displays(&self) -> Displays<'_> {
        let rooms = self.bot.telegram.as_ref();
        let stop = CancellationToken::new();
        Displays { app: &self.app, platform: Platform::Telegram, rooms, announces: None, stop }
    }

    fn announcer(&self) -> Announcer<'_> {
        let rooms = self.bot.telegram.as_ref();
        Announcer { app: &self.app, platform: Platform::Telegram, rooms, stop: CancellationToken::new() }
    }

    async fn state(&self) -> Vec<(String, RoomState)> {
        let mut read = self.app.store.read().await.unwrap();
        let series = read.series(&code("ap-gcm")).await.unwrap().unwrap().id;
        read.rooms_of(series).await.unwrap().into_iter().map(|room| (room.name, room.state)).collect()
    }

    fn card(&self, chat: i64) -> Option<Shown> {
        self.server.chat(chat).into_iter().find(|shown| bare(&shown.text).contains("policymaking"))
    }

    async fn brought_up_to_date(&self, chat: i64) -> Option<Shown> {
        self.displays().reconcile().await.unwrap();
        assert_eq!(self.server.complaints(), Vec::<String>::new());
        self.card(chat)
    }

    async fn ends(self) {
        self.bot.ends().await;
    }
}

fn bare(text: &str) -> String {
    roundtable::chat::plain::bare(text).replace(['\u{200e}', '\u{200f}'], "")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_card_stands_in_a_group_and_follows_what_happens() {
    let scene = Scene::begin("2021-01-16T02:00:00Z").await;
    scene.in_group(SUPER).await;
    let answer = scene.server.chat(SUPER).pop().expect("it answers");
    assert!(
        bare(&answer.text).contains("announced here from now on") && !answer.text.contains("Bo"),
        "{}",
        answer.text
    );
    let card = scene.brought_up_to_date(SUPER).await.expect("a card");
    assert!(bare(&card.text).contains("3 February 2021") && !card.previews, "{}", card.text);
    let links =
        card.rows.iter().flatten().all(|button| matches!(&button.leads, Leads::Url(url) if url.contains("?start=")));
    assert!(links && card.labels().contains(&"Register"), "{card:?}");
    let again = scene.brought_up_to_date(SUPER).await.unwrap();
    assert_eq!((again.id, again.edits), (card.id, 0), "nothing changed");
    Visitor::registered(&scene.app, "Zebedee", CODE, "Quimby Foundation").await;
    let counted = scene.brought_up_to_date(SUPER).await.unwrap();
    assert_eq!((counted.id, counted.edits), (card.id, 1));
    assert!(!counted.text.contains("Zebedee") && !counted.text.contains("Quimby"), "nobody is named");
    scene.app.clock.wind(at("2021-01-31T17:00:00Z"));
    let closed = scene.brought_up_to_date(SUPER).await.unwrap();
    assert!(!closed.labels().contains(&"Register") && closed.text.contains("closed"), "{}", closed.text);
    // What is the same to Telegram is no fault, and what was deleted there does not come back.
    let gone = What::BadRequest("message to edit not found");
    scene.server.fault(Fault { method: Some("editMessageText"), chat: Some(SUPER), times: 1, what: gone });
    scene.app.clock.wind(at("2021-02-03T05:00:00Z"));
    scene.displays().reconcile().await.unwrap();
    let kept = scene.brought_up_to_date(SUPER).await.unwrap();
    assert_eq!(kept.edits, closed.edits);
    scene.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_channel_is_entered_by_a_post_and_hears_what_happens() {
    let scene = Scene::begin("2021-01-16T02:00:00Z").await;
    let payload = scene.invited().await;
    scene.server.promotes_bot(&bo(), CHANNEL, "News of the network");
    for other in ["hello", "/help", "/start", "/consultations"] {
        scene.server.posts_in(CHANNEL, other);
    }
    scene.answered().await;
    assert!(scene.server.chat(CHANNEL).is_empty(), "what is posted in a channel is not for us");
    scene.server.posts_in(CHANNEL, &format!("/start {payload}"));
    scene.answered().await;
    assert!(scene.server.until(|world| world.chat(CHANNEL).count() == 1).await);
    assert_eq!(scene.state().await, [(CHANNEL.to_string(), RoomState::Active)]);
    let card = scene.brought_up_to_date(CHANNEL).await.expect("a card");
    assert!(card.rows.iter().flatten().all(|button| matches!(button.leads, Leads::Url(_))));
    scene.app.clock.wind(at("2021-01-30T02:00:00Z"));
    scene.announcer().look().await.unwrap();
    scene.announcer().look().await.unwrap();
    let said = scene.server.chat(CHANNEL);
    let closes = said.iter().filter(|shown| bare(&shown.text).contains("Registration closes soon")).count();
    assert_eq!(closes, 1, "{said:?}");
    // Somebody in charge takes the right to post away.
    let refused = What::BadRequest("need administrator rights in the channel chat");
    scene.server.fault(Fault { method: Some("editMessageText"), chat: Some(CHANNEL), times: 1, what: refused });
    scene.app.clock.wind(at("2021-01-31T17:00:00Z"));
    scene.displays().reconcile().await.unwrap();
    assert_eq!(scene.state().await, [(CHANNEL.to_string(), RoomState::Refused)]);
    // Given again, Telegram says so, and the card is brought up to date.
    scene.server.promotes_bot(&bo(), CHANNEL, "News of the network");
    scene.answered().await;
    assert!(scene.brought_up_to_date(CHANNEL).await.unwrap().text.contains("closed"));
    scene.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_group_that_becomes_a_supergroup_is_followed() {
    let scene = Scene::begin("2021-01-16T02:00:00Z").await;
    scene.in_group(GROUP).await;
    assert!(scene.brought_up_to_date(GROUP).await.is_some());
    scene.server.migrates(&bo(), GROUP, SUPER);
    scene.answered().await;
    assert_eq!(scene.state().await, [(SUPER.to_string(), RoomState::Active)]);
    assert!(scene.brought_up_to_date(SUPER).await.is_some(), "the card is posted anew");
    scene.ends().await;

    // And where nobody said so but the answer to a message.
    let scene = Scene::begin("2021-01-16T02:00:00Z").await;
    scene.in_group(GROUP).await;
    let moved = scene.server.happens(|state| {
        use super::world::Standing;
        state.world.stands(GROUP, "Migrants & friends", Standing::Migrated(SUPER));
        state.world.stands(SUPER, "Migrants & friends", Standing::Open);
        SUPER
    });
    scene.displays().reconcile().await.unwrap();
    assert!(scene.brought_up_to_date(moved).await.is_some());
    assert_eq!(scene.state().await, [(SUPER.to_string(), RoomState::Active)]);
    scene.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn taken_out_of_a_group_and_back_in() {
    let scene = Scene::begin("2021-01-16T02:00:00Z").await;
    scene.in_group(SUPER).await;
    let card = scene.brought_up_to_date(SUPER).await.unwrap();
    scene.server.removes_bot(&bo(), SUPER);
    scene.answered().await;
    assert_eq!(scene.state().await, [(SUPER.to_string(), RoomState::Gone)]);
    Visitor::registered(&scene.app, "Zebedee", CODE, "Quimby Foundation").await;
    scene.displays().reconcile().await.unwrap();
    scene.server.adds_bot(&bo(), SUPER, "Migrants & friends");
    scene.answered().await;
    assert_eq!(scene.state().await, [(SUPER.to_string(), RoomState::Active)]);
    let back = scene.brought_up_to_date(SUPER).await.unwrap();
    assert_eq!((back.id, back.edits), (card.id, 1), "the same card follows again");
    // Off the list, the card goes; after two days it can only lose its buttons.
    let late = What::BadRequest("message can't be deleted for everyone");
    scene.server.fault(Fault { method: Some("deleteMessage"), chat: Some(SUPER), times: 1, what: late });
    scene.says(&bo(), "/organize").await;
    let home = scene.server.chat(bo().id).pop().unwrap();
    scene.presses(&bo(), home.labels()[0]).await;
    scene.presses(&bo(), "Rooms").await;
    scene.presses(&bo(), "Migrants & friends").await;
    scene.presses(&bo(), "Remove").await;
    scene.presses(&bo(), "Yes, remove it").await;
    let stripped = scene.brought_up_to_date(SUPER).await.unwrap();
    assert!(stripped.rows.is_empty(), "{stripped:?}");
    assert!(scene.app.store.read().await.unwrap().displays(Platform::Telegram).await.unwrap().is_empty());
    scene.ends().await;
}
