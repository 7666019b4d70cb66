//! A consultation's card in a channel, through the real client: posted by an organizer, kept up to date, closed at the
//! deadline, taken away; and what is sent as a direct message to whoever registers beside a channel.

use std::sync::Arc;
use std::time::Duration;

use roundtable::adapters::discord::{Discord, Settings, Unusable};
use roundtable::app::App;
use roundtable::domain::authority::{Grant, Role};
use roundtable::domain::locale::Locale;
use roundtable::domain::person::Platform;
use roundtable::worker::Worker;
use roundtable::worker::displays::Displays;
use tokio_util::sync::CancellationToken;

use super::bot::{Bot, amina, bo, settings};
use super::faults::{Fault, What};
use super::server::{Server, TOKEN};
use super::shapes::Shown;
use super::talking::{labels, settled, takes, words};
use super::world::{CHANNEL, GUILD, Person, Place, World};
use crate::databases::Database;
use crate::making::at;
use crate::visitor::{self, OPEN, Visitor};

const CODE: &str = "ap-gcm-4";
const POST: &str = "Post this card in the channel";
const HERE: Place = Place::Guild(CHANNEL);

struct Scene {
    server: Server,
    _database: Database,
    app: App,
    bot: Bot,
}

impl Scene {
    async fn begin(now: &str) -> Self {
        let server = Server::start().await;
        let database = Database::sqlite().await;
        let app = visitor::sample(&database, now).await;
        let bot = Bot::begin(&server, settings(&server), Arc::new(app.clone())).await;
        Self { server, _database: database, app, bot }
    }

    fn displays(&self) -> Displays<'_> {
        let stop = CancellationToken::new();
        Displays {
            app: &self.app,
            platform: Platform::Discord,
            rooms: self.bot.discord.as_ref(),
            announces: None,
            stop,
        }
    }

    /// The messages in the channel that everybody reads.
    fn public(&self) -> Vec<Shown> {
        self.server.channel(CHANNEL).into_iter().filter(|shown| shown.only.is_none()).collect()
    }

    /// Somebody who may post cards of the sample's series.
    async fn organizer(&self, who: &Person) {
        let account = Visitor::known_on(&self.app, Platform::Discord, &who.id.to_string()).await.account();
        let mut tx = self.app.store.write().await.unwrap();
        let (person, _) = tx.person_at(&account).await.unwrap().unwrap();
        let series = tx.consultation(&CODE.parse().unwrap()).await.unwrap().unwrap().series;
        let grant = Grant { role: Role::Organizer, series: Some(series) };
        tx.grant(person.id, grant, "code", self.app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn card(&self, who: &Person) -> Shown {
        let asked = self.server.runs(who, HERE, "consultations", &[("consultation", CODE)]);
        settled(&self.server, asked).await
    }

    async fn posted(&self, who: &Person) -> Shown {
        self.organizer(who).await;
        let card = self.card(who).await;
        takes(&self.server, who, &card, POST).await;
        self.displays().reconcile().await.unwrap();
        let public = self.public();
        assert_eq!(public.len(), 1, "{:?}", self.server.complaints());
        public.into_iter().next().unwrap()
    }

    async fn brought_up_to_date(&self) -> Shown {
        self.displays().reconcile().await.unwrap();
        assert_eq!(self.server.complaints(), Vec::<String>::new());
        self.public().pop().expect("it is there")
    }

    async fn ends(self) {
        self.bot.ends().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_card_stands_in_the_channel_and_follows_what_happens() {
    let scene = Scene::begin("2021-01-10T02:00:00Z").await;
    assert!(!labels(&scene.card(&amina()).await).iter().any(|label| label == POST), "only organizers are asked");
    let posted = scene.posted(&bo()).await;
    assert!(words(&posted).contains("27 January 2021") && words(&posted).contains("<t:"), "{}", words(&posted));
    assert!(posted.content.is_empty() && labels(&posted).iter().any(|label| label == "Register"));

    // Whoever presses is answered alone, in their own language.
    let asked = scene.server.presses(&amina(), posted.id, "Register");
    let answer = settled(&scene.server, asked).await;
    assert_eq!(answer.only, Some(amina().id));
    assert!(words(&answer).contains("Avant de continuer"), "in French: {}", words(&answer));
    assert_eq!(scene.brought_up_to_date().await.edits, 0, "nothing changed");

    Visitor::registered(&scene.app, "somebody", CODE, "Migrante Hong Kong").await;
    let counted = scene.brought_up_to_date().await;
    assert_eq!((counted.id, counted.edits), (posted.id, 1));
    assert_ne!(words(&counted), words(&posted));
    assert!(!words(&counted).contains("somebody") && !words(&counted).contains("Migrante"), "nobody is named");

    scene.app.clock.wind(at(OPEN));
    let moved = scene.brought_up_to_date().await;
    assert!(words(&moved).contains("3 February 2021"), "{}", words(&moved));
    // Written 24:00: until the last moment of the 31st it is open, and then it is not.
    scene.app.clock.wind(at("2021-01-31T16:59:59.999Z"));
    assert!(labels(&scene.brought_up_to_date().await).iter().any(|label| label == "Register"));
    scene.app.clock.wind(at("2021-01-31T17:00:00Z"));
    let closed = scene.brought_up_to_date().await;
    assert!(!labels(&closed).iter().any(|label| label == "Register") && words(&closed).contains("closed"));
    assert!(!words(&closed).contains("1 February"), "{}", words(&closed));
    scene.app.clock.wind(at("2021-02-03T08:00:00Z"));
    assert!(words(&scene.brought_up_to_date().await).contains("It is over"));
    let kept = scene.app.store.read().await.unwrap().displays(Platform::Discord).await.unwrap();
    assert!(kept.is_empty(), "nobody looks at it any more");
    scene.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_card_is_taken_away_and_posted_again() {
    let scene = Scene::begin(OPEN).await;
    let posted = scene.posted(&bo()).await;
    let card = scene.card(&bo()).await;
    takes(&scene.server, &bo(), &card, "Take the card out of the channel").await;
    scene.displays().reconcile().await.unwrap();
    assert!(scene.public().is_empty());
    let card = scene.card(&bo()).await;
    takes(&scene.server, &bo(), &card, POST).await;
    scene.displays().reconcile().await.unwrap();
    let again = scene.public().pop().expect("it is there again");
    assert_ne!(again.id, posted.id);
    // A moderator deletes it: it does not come back by itself.
    let gone = What::Refused(404, 10_008, "Unknown Message");
    scene.server.fault(Fault { route: None, place: Some(CHANNEL), times: 1, what: gone });
    Visitor::registered(&scene.app, "somebody", CODE, "Migrante Hong Kong").await;
    scene.displays().reconcile().await.unwrap();
    scene.displays().reconcile().await.unwrap();
    assert_eq!(scene.public().pop().unwrap().edits, 0);
    scene.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_channel_that_lets_nobody_write_is_tried_at_the_next_start() {
    let scene = Scene::begin(OPEN).await;
    scene.organizer(&bo()).await;
    let card = scene.card(&bo()).await;
    takes(&scene.server, &bo(), &card, POST).await;
    let refused = What::Refused(403, 50_013, "Missing Permissions");
    scene.server.fault(Fault { route: None, place: Some(CHANNEL), times: 1, what: refused });
    scene.displays().reconcile().await.unwrap();
    scene.displays().reconcile().await.unwrap();
    assert!(scene.public().is_empty(), "it is not asked again and again");
    let displays = scene.displays();
    let (running, came) = (displays.run(), scene.server.until(|world| everybody_reads(world) == 1));
    tokio::select! { () = running => {}, came = came => assert!(came) }
    scene.ends().await;
}

fn everybody_reads(world: &World) -> usize {
    world.channel(CHANNEL).filter(|shown| shown.only.is_none()).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_channel_of_a_series_gets_its_cards_and_hears_once_what_happens() {
    use roundtable::app::Settings as Core;
    use roundtable::worker::announcing::Announcer;
    let scene = Scene::begin(OPEN).await;
    scene.organizer(&bo()).await;
    let asked = scene.server.runs(&bo(), HERE, "organize", &[]);
    let mut shown = settled(&scene.server, asked).await;
    let series = labels(&shown).remove(0);
    for label in [series.as_str(), "Rooms", "Add this channel"] {
        shown = takes(&scene.server, &bo(), &shown, label).await;
    }
    assert!(words(&shown).contains("in use"), "{}", words(&shown));
    scene.displays().reconcile().await.unwrap();
    assert!(scene.public().is_empty(), "a rehearsal that is not marked shows nothing by itself");
    let marked = Core { marks_rehearsal: true, ..Core::clone(&scene.app.settings) };
    let app = App::new(scene.app.store.clone(), scene.app.clock.clone(), scene.app.sheets.clone(), marked);
    Displays { app: &app, ..scene.displays() }.reconcile().await.unwrap();
    let public = scene.public();
    assert!(public.len() == 1 && labels(&public[0]).iter().any(|label| label == "Register"), "{public:?}");
    app.clock.wind(at("2021-01-30T02:00:00Z"));
    let rooms = scene.bot.discord.as_ref();
    let announcer = Announcer { app: &app, platform: Platform::Discord, rooms, stop: CancellationToken::new() };
    scene.server.fault(Fault { route: None, place: Some(CHANNEL), times: 1, what: What::DropAfter });
    announcer.look().await.unwrap();
    app.clock.wind(at("2021-01-30T02:01:00Z"));
    announcer.look().await.unwrap();
    announcer.look().await.unwrap();
    let closes = |shown: &&Shown| words(shown).contains("Registration closes soon");
    assert_eq!(scene.public().iter().filter(closes).count(), 1, "said once, although no answer came");
    assert_eq!(scene.server.complaints(), Vec::<String>::new());
    scene.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn lost_answers_make_no_second_card_and_many_changes_one_edit() {
    let scene = Scene::begin(OPEN).await;
    scene.organizer(&bo()).await;
    let card = scene.card(&bo()).await;
    takes(&scene.server, &bo(), &card, POST).await;
    scene.server.fault(Fault { route: None, place: Some(CHANNEL), times: 1, what: What::DropAfter });
    let displays = scene.displays();
    let told = async {
        let stands = |world: &World| everybody_reads(world) == 1;
        assert!(scene.server.until(stands).await);
        for name in ["one", "two", "three", "four"] {
            Visitor::registered(&scene.app, name, CODE, &format!("Organization of {name}")).await;
        }
        let counts = |world: &World| {
            world.channel(CHANNEL).any(|shown| shown.only.is_none() && words(shown).contains("\u{2068}4\u{2069} of"))
        };
        assert!(scene.server.until(counts).await, "{:?}", scene.public());
    };
    tokio::select! { () = displays.run() => {}, () = told => {} }
    let public = scene.public();
    assert_eq!(public.len(), 1, "posted once, although no answer came");
    assert!(public[0].edits <= 2, "{} edits for four people", public[0].edits);
    scene.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn consultations_ahead_are_announced_but_never_from_a_rehearsal() {
    use roundtable::app::Settings as Core;
    use roundtable::clock::Clock;
    let scene = Scene::begin(OPEN).await;
    let announces = Some((CHANNEL.to_string(), "fr".parse::<Locale>().unwrap()));
    let rehearsed = Displays { announces: announces.clone(), ..scene.displays() };
    rehearsed.reconcile().await.unwrap();
    assert!(scene.public().is_empty());
    // The same facts, as if they were real, some years later: nothing is ahead, so nothing is announced.
    let real = App::new(scene.app.store.clone(), Clock::System, scene.app.sheets.clone(), Core::default());
    Displays { app: &real, announces: announces.clone(), ..scene.displays() }.reconcile().await.unwrap();
    assert!(scene.public().is_empty());
    let mut tx = real.store.write().await.unwrap();
    let held = tx.consultation(&CODE.parse().unwrap()).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    let mut raw = scene._database.raw().await;
    let ahead = real.clock.now().timestamp_millis() + 3_600_000;
    raw.run(&format!("update consultation set ends_ms = {ahead} where id = {}", held.id.0)).await.unwrap();
    for _ in 0..2 {
        Displays { app: &real, announces: announces.clone(), ..scene.displays() }.reconcile().await.unwrap();
    }
    let public = scene.public();
    assert_eq!(public.len(), 1);
    assert!(words(&public[0]).contains("Quand"), "in the channel's language: {}", words(&public[0]));
    scene.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_card_taken_away_before_its_answer_came_is_gone() {
    let scene = Scene::begin(OPEN).await;
    scene.organizer(&bo()).await;
    let card = scene.card(&bo()).await;
    takes(&scene.server, &bo(), &card, POST).await;
    scene.server.fault(Fault { route: None, place: Some(CHANNEL), times: 1, what: What::DropAfter });
    scene.displays().reconcile().await.unwrap();
    assert_eq!(scene.public().len(), 1, "it came, and nobody said so");
    let card = scene.card(&bo()).await;
    takes(&scene.server, &bo(), &card, "Take the card out of the channel").await;
    scene.displays().reconcile().await.unwrap();
    assert!(scene.public().is_empty());
    scene.ends().await;
}

/// Somebody who registered elsewhere, so that what they send is known.
async fn with_profile(app: &App, who: &Person) {
    let mut visitor = Visitor::known_on(app, Platform::Discord, &who.id.to_string()).await;
    visitor.enrol("ap-gcm-1", &who.name, "Migrante Hong Kong", "Thailand").await;
    visitor.say("Send").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_registration_beside_a_channel_is_confirmed_as_a_direct_message_at_once() {
    let scene = Scene::begin("2020-10-20T02:00:00Z").await;
    let (server, who) = (&scene.server, bo());
    server.knows(&who);
    with_profile(&scene.app, &who).await;
    scene.app.clock.wind(at(OPEN));
    let stop = CancellationToken::new();
    let worker = Worker {
        app: &scene.app,
        platform: Platform::Discord,
        deliver: scene.bot.discord.as_ref(),
        stop: stop.clone(),
    };
    let acts = async {
        let asked = server.runs(&who, HERE, "register", &[("consultation", CODE)]);
        let mut shown = settled(server, asked).await;
        if let Some(group) = labels(&shown).into_iter().find(|label| label.starts_with("Working Group 1")) {
            shown = takes(server, &who, &shown, &group).await;
        }
        let done = takes(server, &who, &shown, "Send").await;
        assert!(words(&done).contains("You also get this as a direct message"), "{}", words(&done));
        let came = |world: &World| {
            world
                .dm(who.id)
                .is_some_and(|dm| world.channel(dm).any(|shown| words(shown).contains("You are registered")))
        };
        assert!(server.until(came).await, "{:?}", server.complaints());

        // The next one finds the inbox closed; Discord is asked once, and they are told while they are there.
        server.closes_dms(&who);
        let withdraw = takes(server, &who, &done, "Withdraw").await;
        let yes = labels(&withdraw).remove(0);
        takes(server, &who, &withdraw, &yes).await;
        let asked = server.runs(&who, HERE, "register", &[("consultation", CODE)]);
        let mut shown = settled(server, asked).await;
        if let Some(group) = labels(&shown).into_iter().find(|label| label.starts_with("Working Group 1")) {
            shown = takes(server, &who, &shown, &group).await;
        }
        takes(server, &who, &shown, "Send").await;
        let refused = |world: &World| world.calls.iter().filter(|call| call.status == 403).count();
        assert!(server.until(|world| refused(world) == 1).await);
        tokio::time::sleep(Duration::from_millis(300)).await;
        let asked = server.runs(&who, HERE, "mine", &[]);
        let mine = settled(server, asked).await;
        assert!(words(&mine).contains("Your direct messages are closed to us"), "{}", words(&mine));
        assert_eq!(server.with(refused), 1, "Discord is not asked again");
        server.opens_dms(&who);
        takes(server, &who, &mine, "Try again").await;
        let both = |world: &World| {
            let dm = world.dm(who.id).unwrap();
            world.channel(dm).filter(|shown| words(shown).contains("You are registered")).count() == 2
        };
        assert!(server.until(both).await, "what was missed is sent");
    };
    tokio::select! { () = worker.run() => {}, () = acts => {} }
    scene.ends().await;
}

#[tokio::test]
async fn a_channel_or_server_that_is_not_there_is_explained() {
    let server = Server::start().await;
    let settings = |channel| Settings { announcements: Some(channel), ..settings(&server) };
    assert!(Discord::new(settings(CHANNEL)).unwrap().check().await.is_ok());
    let home = || Discord::new(Settings { servers: vec![GUILD], ..settings(CHANNEL) }).unwrap();
    assert!(home().check().await.is_ok());
    let refused = What::Refused(403, 50_001, "Missing Access");
    server.fault(Fault {
        route: Some("GET /applications/{application}/guilds/{guild}/commands"),
        place: None,
        times: 1,
        what: refused,
    });
    assert_eq!(home().check().await.unwrap_err(), Unusable::Server(GUILD));
    let missing = Discord::new(settings(5)).unwrap().check().await.unwrap_err();
    assert_eq!(missing, Unusable::Channel(5));
    assert!(missing.to_string().contains("Copy Channel ID") && !missing.to_string().contains(TOKEN));
}
