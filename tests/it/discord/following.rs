//! The report of a message to many moves by itself, for as long as somebody looks at it and the interaction lives.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use roundtable::app::App;
use roundtable::chat::core::{Core, Door, Front, Suggestion};
use roundtable::chat::reply::Reply;
use roundtable::chat::update::{Act, Place as At, Update};
use roundtable::domain::locale::Locale;
use roundtable::domain::person::{Account, Platform};

use super::bot::{Bot, amina, bo, settings};
use super::route;
use super::server::Server;
use super::shapes::Shown;
use super::world::{CHANNEL, Person, Place, World};
use crate::following::{EVERY, LONG, PEOPLE, UnderWay, read, sent};
use crate::staging::Doorless;

const HERE: Place = Place::Guild(CHANNEL);

struct Scene {
    server: Server,
    bot: Bot,
}

impl Scene {
    async fn begin(core: Arc<dyn Core>) -> Self {
        let server = Server::start().await;
        server.pace(None);
        let mut settings = settings(&server);
        settings.follows_every = EVERY;
        let bot = Bot::begin(&server, settings, core).await;
        Self { server, bot }
    }

    /// A command, and the message that answers it.
    async fn runs(&self, who: &Person, place: Place) -> u64 {
        let asked = self.server.runs(who, place, "help", &[]);
        let original = |world: &World| world.interaction(asked).and_then(|known| known.original);
        assert!(self.server.until(|world| original(world).is_some()).await, "{:?}", self.server.complaints());
        self.server.with(|world| original(world).unwrap())
    }

    async fn looks(&self, underway: &UnderWay, who: &Person, place: Place) -> u64 {
        let message = self.runs(who, place).await;
        self.presses(who, message, &underway.report()).await;
        message
    }

    async fn presses(&self, who: &Person, message: u64, wire: &str) {
        let asked = self.server.presses_data(who, message, wire);
        assert!(self.server.until(|world| world.answer(asked).is_some()).await, "{:?}", self.server.complaints());
    }

    fn text(&self, message: u64) -> String {
        self.server.with(|world| read(&world.message(message).unwrap().text()))
    }

    async fn comes_to(&self, message: u64, count: usize) {
        let so = |shown: &Shown| sent(&shown.text()) == Some(count);
        let came = self.server.until(|world| world.message(message).is_some_and(so)).await;
        assert!(came, "{count} are not told: {}", self.text(message));
    }

    fn calls(&self, route: &str) -> usize {
        self.server.calls().iter().filter(|call| call.route == route).count()
    }

    fn is_well(&self) {
        assert_eq!(self.server.complaints(), Vec::<String>::new());
        assert_eq!(self.server.with(|world| (world.late, world.twice)), (0, 0));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_moves_for_everybody_who_looks_up_to_the_final_report() {
    let mut underway = UnderWay::planned().await;
    let scene = Scene::begin(Arc::new(underway.app.clone())).await;
    let mut messages = Vec::new();
    // Seen by one person alone in a server, and in the private chat.
    for (who, place) in [(amina(), HERE), (bo(), Place::Dm)] {
        underway.organizer(Platform::Discord, &who.id.to_string()).await;
        messages.push(scene.looks(&underway, &who, place).await);
    }
    underway.begins();
    for count in 0..PEOPLE {
        for message in &messages {
            scene.comes_to(*message, count).await;
        }
        // Each at their own tick; then they stand still until the next has it.
        let text = |world: &World, at: usize| world.message(messages[at]).map(|shown| shown.text());
        let same = scene.server.until(|world| text(world, 0) == text(world, 1)).await;
        assert!(same, "everybody sees the same numbers: {} {}", scene.text(messages[0]), scene.text(messages[1]));
        underway.lets(1);
    }
    for message in &messages {
        let is_final = |shown: &Shown| shown.text().contains("The message was sent");
        assert!(scene.server.until(|world| world.message(*message).is_some_and(is_final)).await);
        assert_eq!(sent(&scene.text(*message)), Some(PEOPLE));
    }
    let before = scene.calls(route::EDIT_ORIGINAL);
    tokio::time::sleep(LONG).await;
    assert_eq!(scene.calls(route::EDIT_ORIGINAL), before);
    assert_eq!(scene.calls(route::POST) + scene.calls(route::FOLLOWUP), 0, "nothing was sent anew");
    scene.is_well();
    scene.bot.ends().await;
}

/// The control: where the core does not say what would be shown now, the same message stands still.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_being_asked_for_anew_it_stands_still() {
    let mut underway = UnderWay::planned().await;
    let scene = Scene::begin(Doorless::new(underway.app.clone())).await;
    underway.organizer(Platform::Discord, &bo().id.to_string()).await;
    let message = scene.looks(&underway, &bo(), HERE).await;
    underway.begins();
    underway.lets(PEOPLE);
    underway.ends().await;
    tokio::time::sleep(LONG).await;
    assert!(scene.text(message).contains("The message is planned"));
    scene.presses(&bo(), message, &underway.report()).await;
    scene.comes_to(message, PEOPLE).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_goes_elsewhere_finds_nothing_changed_behind_them() {
    let mut underway = UnderWay::planned().await;
    let scene = Scene::begin(Arc::new(underway.app.clone())).await;
    for who in [amina(), bo()] {
        underway.organizer(Platform::Discord, &who.id.to_string()).await;
    }
    let watched = scene.looks(&underway, &amina(), HERE).await;
    let left = scene.looks(&underway, &bo(), HERE).await;
    underway.begins();
    underway.lets(1);
    scene.comes_to(watched, 1).await;
    scene.comes_to(left, 1).await;
    // By a press in the same message.
    scene.presses(&bo(), left, "help").await;
    let help = scene.text(left);
    underway.lets(1);
    scene.comes_to(watched, 2).await;
    tokio::time::sleep(LONG).await;
    assert_eq!(scene.text(left), help);
    // By a command, which is answered beside it.
    scene.presses(&bo(), left, &underway.report()).await;
    scene.comes_to(left, 2).await;
    scene.runs(&bo(), HERE).await;
    underway.lets(1);
    scene.comes_to(watched, 3).await;
    tokio::time::sleep(LONG).await;
    assert_eq!(sent(&scene.text(left)), Some(2));
    scene.is_well();
    // And with the bot it ends.
    let Scene { server, bot } = scene;
    bot.ends().await;
    underway.lets(1);
    tokio::time::sleep(LONG).await;
    assert_eq!(server.with(|world| sent(&world.message(watched).unwrap().text())), Some(3));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_ends_with_the_role_and_with_the_interaction() {
    let mut underway = UnderWay::planned().await;
    let scene = Scene::begin(Arc::new(underway.app.clone())).await;
    let person = underway.organizer(Platform::Discord, &bo().id.to_string()).await;
    underway.organizer(Platform::Discord, &amina().id.to_string()).await;
    let taken = scene.looks(&underway, &bo(), HERE).await;
    let watched = scene.looks(&underway, &amina(), HERE).await;
    underway.begins();
    underway.lets(1);
    scene.comes_to(taken, 1).await;
    scene.comes_to(watched, 1).await;
    underway.loses_the_role(person).await;
    let says_nothing = |world: &World| world.message(taken).is_some_and(|shown| sent(&shown.text()).is_none());
    assert!(scene.server.until(says_nothing).await, "{}", scene.text(taken));
    let shown = scene.text(taken);
    underway.lets(1);
    scene.comes_to(watched, 2).await;
    tokio::time::sleep(LONG).await;
    assert_eq!(scene.text(taken), shown);
    // As after fifteen minutes; the button of the message still works.
    scene.server.happens(|world| world.tokens_expire());
    let before = scene.calls(route::EDIT_ORIGINAL);
    underway.lets(1);
    tokio::time::sleep(LONG).await;
    assert_eq!((sent(&scene.text(watched)), scene.calls(route::EDIT_ORIGINAL)), (Some(2), before + 1));
    scene.presses(&amina(), watched, &underway.report()).await;
    scene.comes_to(watched, 3).await;
    underway.lets(1);
    scene.comes_to(watched, 4).await;
    scene.is_well();
}

/// Takes its time over a press.
struct Slow(App);

#[async_trait]
impl Core for Slow {
    async fn handle(&self, update: Update) -> Reply {
        if matches!(update.act, Act::Press(_)) {
            tokio::time::sleep(Duration::from_millis(400)).await;
        }
        self.0.handle(update).await
    }

    async fn again(&self, account: &Account, place: &At, wire: &str) -> Option<Reply> {
        Core::again(&self.0, account, place, wire).await
    }

    async fn suggest(&self, command: &str, typed: &str, hint: Option<&Locale>) -> Vec<Suggestion> {
        self.0.suggest(command, typed, hint).await
    }

    async fn reachable(&self, account: &Account, open: bool) {
        self.0.reachable(account, open).await;
    }

    fn opened(&self, platform: Platform, door: Door) {
        self.0.opened(platform, door);
    }

    fn fronts(&self) -> Vec<Front> {
        self.0.fronts()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_that_came_too_late_moves_in_the_private_chat() {
    let mut underway = UnderWay::planned().await;
    let scene = Scene::begin(Arc::new(Slow(underway.app.clone()))).await;
    underway.organizer(Platform::Discord, &bo().id.to_string()).await;
    let message = scene.runs(&bo(), HERE).await;
    scene.server.presses_data(&bo(), message, &underway.report());
    scene.server.happens(|world| world.interactions_expire());
    let written = |world: &World| world.dm(bo().id).and_then(|dm| world.last(dm)).map(|shown| shown.id);
    assert!(scene.server.until(|world| written(world).is_some()).await, "{:?}", scene.server.complaints());
    let message = scene.server.with(|world| written(world).unwrap());
    underway.begins();
    underway.lets(PEOPLE);
    scene.comes_to(message, PEOPLE).await;
    assert!(scene.calls(route::EDIT) > 0);
    assert_eq!(scene.server.complaints(), Vec::<String>::new());
}
