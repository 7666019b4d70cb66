//! The core at Telegram: deep links, groups, languages, files, and who can be written to.

use std::sync::Arc;

use roundtable::app::App;
use serde_json::json;

use super::bot::{Bot, By, boundless, settings};
use super::receiving::{amina, bo};
use super::server::Server;
use super::world::{Leads, Person, Shown};
use crate::databases::Database;
use crate::visitor::{self, OPEN};

struct Scene {
    server: Arc<Server>,
    app: App,
    bot: Bot,
    _database: Database,
}

impl Scene {
    async fn begin() -> Self {
        let server = Arc::new(Server::start().await);
        let database = Database::sqlite().await;
        let app = visitor::sample(&database, OPEN).await;
        let mut settings = settings(&server, By::Polling);
        settings.allowances = boundless();
        let bot = Bot::whole(&app, settings);
        server.pace(None);
        Self { server, app, bot, _database: database }
    }

    async fn answered(&self) {
        assert!(self.server.until(|world| world.pending() == 0).await, "{:?}", self.server.calls().last());
        assert_eq!(self.server.complaints(), Vec::<String>::new());
    }

    async fn says(&self, who: &Person, words: &str) -> Shown {
        self.server.says(who, words);
        self.answered().await;
        self.last(who.id)
    }

    async fn presses(&self, who: &Person, label: &str) -> Shown {
        let last = self.last(who.id);
        self.server.presses(who, who.id, last.id, label);
        self.answered().await;
        self.last(who.id)
    }

    fn last(&self, chat: i64) -> Shown {
        self.server.chat(chat).into_iter().rfind(|shown| shown.document.is_none()).unwrap()
    }

    /// Through the privacy notice and the form, in English.
    async fn enrols(&self, who: &Person, consultation: &str, organization: &str) -> Shown {
        let notice = self.says(who, &format!("/register {consultation}")).await;
        self.presses(who, notice.labels()[0]).await;
        for answer in [&who.name, organization, "Civil society", "Thailand"] {
            self.says(who, answer).await;
        }
        for _ in 0..4 {
            let shown = self.last(who.id);
            let group = "Working Group 1: data, information and cooperation";
            match ["None of these", "Skip", group].into_iter().find(|label| shown.labels().contains(label)) {
                Some(label) => self.presses(who, label).await,
                None => break,
            };
        }
        self.presses(who, "Send").await
    }
}

fn bare(text: &str) -> String {
    roundtable::chat::plain::bare(text).replace(['\u{200e}', '\u{200f}'], "")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_link_opens_the_right_place_in_the_language_it_was_shared_in() {
    let scene = Scene::begin().await;
    let newcomer = Person::new(5_000_000_050, "Mere", Some("en"));
    let card = scene.says(&newcomer, "/start c_ap-gcm-4_fr").await;
    assert!(bare(&card.text).contains("Inscriptions"), "{}", card.text);
    let share = scene.presses(&newcomer, "Partager").await;
    assert!(share.labels().contains(&"العربية"), "{share:?}");
    let text = scene.presses(&newcomer, "العربية").await;
    assert!(text.text.contains("https://t.me/roundtable_test_bot?start=c_ap-gcm-4_ar"), "{}", text.text);
    assert!(!text.text.contains("Mere") && !text.text.contains("5000000050"));
    assert!(!text.previews);
    for stale in ["/start c_no-such-consultation_fr", "/start zzz", "/start c_", "/start x_y_z"] {
        assert!(!scene.says(&newcomer, stale).await.labels().is_empty(), "{stale}: there is always a way on");
    }
    let register = scene.says(&newcomer, "/start r_ap-gcm-4_th").await;
    assert!(
        bare(&register.text).contains("ความเป็นส่วนตัว") || bare(&register.text).contains("ข้อมูล"),
        "{}",
        register.text
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_a_group_there_are_links_and_nothing_about_anybody() {
    let scene = Scene::begin().await;
    let amina = || Person { language_code: Some("en".into()), ..amina() };
    scene.enrols(&amina(), "ap-gcm-4", "Migrante Hong Kong").await;
    let group = -1_001_234_567_890;
    let anonymous =
        json!({"id": 1_087_968_824, "is_bot": true, "first_name": "Group", "username": "GroupAnonymousBot"});
    for command in [
        "/consultations",
        "/consultations@roundtable_test_bot ap-gcm-4",
        "/register ap-gcm-4",
        "/me",
        "/mine",
        "/forget",
        "/start",
        "/help",
        "/cancel",
        "/clock +2d",
    ] {
        scene.server.says_in(&amina(), group, command);
        scene.answered().await;
        let shown = scene.last(group);
        assert!(!shown.rows.is_empty(), "{command}: a way into the private chat");
        for button in shown.rows.iter().flatten() {
            let Leads::Url(url) = &button.leads else { panic!("{command}: {button:?}") };
            assert!(url.starts_with("https://t.me/roundtable_test_bot?start=") || !url.contains("t.me"), "{url}");
        }
        for personal in ["Amina", "Migrante", "5000000042", "You are registered", "Vous êtes inscrit"] {
            assert!(!bare(&shown.text).contains(personal), "{command}: {}", shown.text);
        }
    }
    let before = scene.server.chat(group).len();
    for words in ["hello all", "Amina, did you register?", "/help@another_bot", "ap-gcm-4"] {
        scene.server.says_in(&bo(), group, words);
    }
    scene.answered().await;
    assert_eq!(scene.server.chat(group).len(), before, "what is not for us is not answered");
    scene.server.push(json!({"message": {"message_id": 4_000, "from": anonymous,
        "sender_chat": {"id": group, "type": "supergroup", "title": "x"},
        "chat": {"id": group, "type": "supergroup", "title": "x"}, "date": 1, "text": "/consultations"}}));
    scene.answered().await;
    assert_eq!(scene.server.chat(group).len(), before + 1, "an anonymous administrator is answered");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_group_that_moves_takes_its_answer_along() {
    let scene = Scene::begin().await;
    let (old, new) = (-4_000_111, -1_001_234_567_891);
    scene.server.says_in(&amina(), old, "/help");
    scene.answered().await;
    // The command was given before the move, and its answer leaves after it.
    scene.bot.stop.cancel();
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    scene.server.says_in(&amina(), old, "/consultations");
    scene.server.migrates(&amina(), old, new);
    let mut settings = settings(&scene.server, By::Polling);
    settings.allowances = boundless();
    let _bot = Bot::whole(&scene.app, settings);
    scene.answered().await;
    assert_eq!(scene.server.chat(new).len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_calendar_file_is_a_document() {
    let scene = Scene::begin().await;
    scene.says(&bo(), "/start c_ap-gcm-4_en").await;
    scene.presses(&bo(), "Calendar").await;
    let chat = scene.server.chat(bo().id);
    let document = chat.iter().find_map(|shown| shown.document.as_ref()).expect("a file came");
    assert_eq!(document.name, "ap-gcm-4.ics");
    assert!(document.bytes.starts_with(b"BEGIN:VCALENDAR"));
    let answered = scene.server.answered();
    assert!(answered.last().unwrap().text.is_some(), "and a toast says so");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_typed_before_something_else_came_up_is_still_there() {
    let scene = Scene::begin().await;
    let who = bo();
    let notice = scene.says(&who, "/register ap-gcm-4").await;
    scene.presses(&who, notice.labels()[0]).await;
    scene.says(&who, "Bo Chen").await;
    scene.says(&who, "/help").await;
    let resumed = scene.presses(&who, "Continue: question 2 of 7").await;
    assert!(bare(&resumed.text).contains("organization"), "{}", resumed.text);
    let review = scene.says(&who, "Migrante Hong Kong").await;
    assert!(!review.text.contains("search"), "{}", review.text);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_blocks_us_is_not_written_to_until_they_come_back() {
    let scene = Scene::begin().await;
    scene.enrols(&bo(), "ap-gcm-4", "Migrante Hong Kong").await;
    let closed = async || {
        let mut read = scene.app.store.read().await.unwrap();
        let account = roundtable::domain::person::Account {
            platform: roundtable::domain::person::Platform::Telegram,
            name: bo().id.to_string(),
        };
        read.person_at(&account).await.unwrap().unwrap().1.closed.is_some()
    };
    assert!(!closed().await);
    scene.server.blocks(&bo());
    scene.answered().await;
    assert!(closed().await, "told by my_chat_member");
    scene.server.unblocks(&bo());
    scene.answered().await;
    assert!(!closed().await);
    // An answer that is refused tells it as well.
    scene.server.says(&bo(), "/help");
    scene.server.deactivates(&bo());
    scene.answered().await;
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    let refused = scene.server.calls().iter().any(|call| call.status == 403);
    assert_eq!(closed().await, refused);
}
