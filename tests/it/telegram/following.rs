//! The report of a message to many moves by itself, for as long as somebody looks at it.

use std::sync::Arc;

use roundtable::chat::core::Core;
use roundtable::domain::person::Platform;

use super::bot::{Bot, By, boundless, settings};
use super::faults::{Fault, What};
use super::receiving::{amina, bo};
use super::server::Server;
use super::world::{Person, Shown, World};
use crate::following::{EVERY, LONG, PEOPLE, UnderWay, read, sent};
use crate::staging::Doorless;

struct Scene {
    server: Server,
    bot: Bot,
}

impl Scene {
    async fn begin(core: Arc<dyn Core>) -> Self {
        let server = Server::start().await;
        server.pace(None);
        let mut settings = settings(&server, By::Polling);
        settings.allowances = boundless();
        settings.follows_every = EVERY;
        let bot = Bot::answering(core, settings);
        Self { server, bot }
    }

    async fn says(&self, who: &Person, words: &str) -> i32 {
        self.server.says(who, words);
        self.answered().await;
        self.server.chat(who.id).last().unwrap().id
    }

    /// Looks at the report; the message it stands in.
    async fn looks(&self, underway: &UnderWay, who: &Person) -> i32 {
        let message = self.says(who, "/help").await;
        self.presses(who, message, &underway.report()).await;
        message
    }

    async fn presses(&self, who: &Person, message: i32, wire: &str) {
        self.server.presses_data(who, who.id, message, wire);
        self.answered().await;
    }

    async fn answered(&self) {
        assert!(self.server.until(|world| world.pending() == 0).await, "{:?}", self.server.calls().last());
    }

    fn message(&self, who: &Person, message: i32) -> Shown {
        self.server.with(|world| world.message(who.id, message).unwrap().clone())
    }

    fn text(&self, who: &Person, message: i32) -> String {
        read(&self.message(who, message).text)
    }

    async fn comes_to(&self, who: &Person, message: i32, count: usize) {
        let so = |shown: &Shown| sent(&shown.text) == Some(count);
        let came = self.server.until(|world| world.message(who.id, message).is_some_and(so)).await;
        assert!(came, "{count} are not told: {}", self.text(who, message));
    }

    fn edits(&self) -> usize {
        self.server.calls().iter().filter(|call| call.method == "editMessageText").count()
    }

    fn is_well(&self) {
        assert_eq!(self.server.complaints(), Vec::<String>::new());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_moves_for_everybody_who_looks_up_to_the_final_report() {
    let mut underway = UnderWay::planned().await;
    let scene = Scene::begin(Arc::new(underway.app.clone())).await;
    let both = [amina(), bo()];
    let mut messages = Vec::new();
    for who in &both {
        underway.organizer(Platform::Telegram, &who.id.to_string()).await;
        messages.push(scene.looks(&underway, who).await);
    }
    let texts = || [0, 1].map(|at| scene.text(&both[at], messages[at]));
    assert!(texts().iter().all(|text| text.contains("The message is planned")), "{:?}", texts());
    underway.begins();
    for count in 0..PEOPLE {
        for (who, message) in both.iter().zip(&messages) {
            scene.comes_to(who, *message, count).await;
        }
        // Each at their own tick; then they stand still until the next has it.
        let text = |world: &World, at: usize| world.message(both[at].id, messages[at]).map(|shown| shown.text.clone());
        let same = scene.server.until(|world| text(world, 0) == text(world, 1)).await;
        assert!(same, "everybody sees the same numbers: {:?}", texts());
        underway.lets(1);
    }
    for (who, message) in both.iter().zip(&messages) {
        scene.comes_to(who, *message, PEOPLE).await;
        let is_final = |shown: &Shown| shown.text.contains("The message was sent");
        assert!(scene.server.until(|world| world.message(who.id, *message).is_some_and(is_final)).await);
    }
    // It is over: nothing is asked or edited any more.
    let before = scene.edits();
    tokio::time::sleep(LONG).await;
    assert_eq!(scene.edits(), before);
    let count = |who: &Person| scene.server.chat(who.id).len();
    assert_eq!(both.each_ref().map(count), [1, 1], "nothing was sent anew");
    scene.is_well();
    scene.bot.ends().await;
}

/// The control: where the core does not say what would be shown now, the same message stands still.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_being_asked_for_anew_it_stands_still() {
    let mut underway = UnderWay::planned().await;
    let scene = Scene::begin(Doorless::new(underway.app.clone())).await;
    underway.organizer(Platform::Telegram, &bo().id.to_string()).await;
    let message = scene.looks(&underway, &bo()).await;
    underway.begins();
    underway.lets(PEOPLE);
    underway.ends().await;
    tokio::time::sleep(LONG).await;
    assert!(scene.text(&bo(), message).contains("The message is planned"));
    scene.presses(&bo(), message, &underway.report()).await;
    assert_eq!(sent(&scene.message(&bo(), message).text), Some(PEOPLE), "a press shows it");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_goes_elsewhere_finds_nothing_changed_behind_them() {
    let mut underway = UnderWay::planned().await;
    let scene = Scene::begin(Arc::new(underway.app.clone())).await;
    for who in [amina(), bo()] {
        underway.organizer(Platform::Telegram, &who.id.to_string()).await;
    }
    let watched = scene.looks(&underway, &amina()).await;
    let left = scene.looks(&underway, &bo()).await;
    underway.begins();
    underway.lets(1);
    scene.comes_to(&amina(), watched, 1).await;
    scene.comes_to(&bo(), left, 1).await;
    // By a press in the same message, which is another screen then.
    scene.presses(&bo(), left, "help").await;
    let help = scene.text(&bo(), left);
    underway.lets(1);
    scene.comes_to(&amina(), watched, 2).await;
    tokio::time::sleep(LONG).await;
    assert_eq!(scene.text(&bo(), left), help);
    // By words, which are answered below it.
    scene.presses(&bo(), left, &underway.report()).await;
    scene.comes_to(&bo(), left, 2).await;
    scene.says(&bo(), "/help").await;
    underway.lets(1);
    scene.comes_to(&amina(), watched, 3).await;
    tokio::time::sleep(LONG).await;
    assert_eq!(sent(&scene.message(&bo(), left).text), Some(2));
    // By looking once more, below: the newer one moves, the older does not.
    let newer = scene.looks(&underway, &bo()).await;
    underway.lets(1);
    scene.comes_to(&bo(), newer, 4).await;
    scene.comes_to(&amina(), watched, 4).await;
    assert_eq!(sent(&scene.message(&bo(), left).text), Some(2));
    scene.is_well();
    // And with the bot it ends.
    let Scene { server, bot } = scene;
    bot.ends().await;
    underway.lets(1);
    tokio::time::sleep(LONG).await;
    let shown = server.with(|world| world.message(amina().id, watched).unwrap().text.clone());
    assert_eq!(sent(&shown), Some(4));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whose_role_is_taken_sees_nothing_more() {
    let mut underway = UnderWay::planned().await;
    let scene = Scene::begin(Arc::new(underway.app.clone())).await;
    let person = underway.organizer(Platform::Telegram, &bo().id.to_string()).await;
    let message = scene.looks(&underway, &bo()).await;
    underway.begins();
    underway.lets(1);
    scene.comes_to(&bo(), message, 1).await;
    underway.loses_the_role(person).await;
    let is_taken = |shown: &Shown| sent(&shown.text).is_none();
    assert!(scene.server.until(|world| world.message(bo().id, message).is_some_and(is_taken)).await);
    let (shown, before) = (scene.text(&bo(), message), scene.edits());
    scene.presses(&bo(), message, &underway.report()).await;
    assert_eq!(scene.text(&bo(), message), shown, "as a press would say it");
    underway.lets(PEOPLE);
    tokio::time::sleep(LONG).await;
    assert_eq!((scene.text(&bo(), message), scene.edits()), (shown, before + 1), "the press, and nothing after it");
    scene.is_well();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_edit_that_got_lost_is_made_up_for() {
    let mut underway = UnderWay::planned().await;
    let scene = Scene::begin(Arc::new(underway.app.clone())).await;
    underway.organizer(Platform::Telegram, &bo().id.to_string()).await;
    let message = scene.looks(&underway, &bo()).await;
    underway.begins();
    scene.comes_to(&bo(), message, 0).await;
    for what in [What::DropBefore, What::DropAfter, What::Status(500), What::TooMany { retry_after: 1 }] {
        scene.server.fault(Fault { method: Some("editMessageText"), chat: None, times: 1, what });
        underway.lets(1);
        let count = sent(&scene.message(&bo(), message).text).unwrap() + 1;
        scene.comes_to(&bo(), message, count).await;
    }
    assert_eq!(scene.server.too_early(), 0);
    // A message that is gone is no fault, and nothing more is tried.
    scene.server.deletes(&bo(), message);
    let before = scene.edits();
    underway.lets(PEOPLE);
    tokio::time::sleep(LONG).await;
    assert_eq!(scene.edits(), before + 1);
    scene.is_well();
}
