//! What goes wrong on the way through Discord, and what is left of it: nothing is lost, nothing comes twice.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use async_trait::async_trait;
use roundtable::chat::action::Form;
use roundtable::chat::core::{Core, Door, Front, Suggestion};
use roundtable::chat::delivery::{Deliver, DeliveryError};
use roundtable::chat::reply::{File, Reply};
use roundtable::chat::screen::{Input, Screen};
use roundtable::chat::update::Update;
use roundtable::domain::locale::Locale;
use roundtable::domain::person::{Account, Platform};

use super::bot::{Bot, amina, bo, settings};
use super::faults::{Fault, What};
use super::interactions::Answer;
use super::judge::Scope;
use super::route;
use super::server::Server;
use super::world::{CHANNEL, ELSEWHERE, GUILD, Person, Place, World};
use crate::echo::Echo;

const HERE: Place = Place::Guild(CHANNEL);

/// An echo that thinks for a while and asks for words every time; to `file` it says so with a file.
#[derive(Default)]
struct Asking {
    echo: Echo,
    thinks: Mutex<Duration>,
}

impl Asking {
    fn new() -> Arc<Self> {
        Arc::default()
    }

    fn thinks(&self, time: Duration) {
        *self.thinks.lock().unwrap() = time;
    }
}

#[async_trait]
impl Core for Asking {
    async fn handle(&self, update: Update) -> Reply {
        let time = *self.thinks.lock().unwrap();
        tokio::time::sleep(time).await;
        let asks_for_a_file = format!("{:?}", update.act).contains("file");
        let mut reply = self.echo.handle(update).await;
        let input =
            Input { label: "Name".into(), long: false, max: 80, form: Form::Enrolment, revision: 1, more: Vec::new() };
        reply.screen.input = Some(input);
        if asks_for_a_file {
            reply.files.push(File {
                name: "a.ics".into(),
                media_type: "text/calendar",
                bytes: b"BEGIN".to_vec(),
                expires: None,
            });
        }
        reply
    }

    async fn suggest(&self, command: &str, typed: &str, hint: Option<&Locale>) -> Vec<Suggestion> {
        self.echo.suggest(command, typed, hint).await
    }

    async fn reachable(&self, account: &Account, open: bool) {
        self.echo.reachable(account, open).await;
    }

    fn opened(&self, platform: Platform, door: Door) {
        self.echo.opened(platform, door);
    }

    fn fronts(&self) -> Vec<Front> {
        self.echo.fronts()
    }
}

fn plan(server: &Server, route: &'static str, what: What) {
    server.fault(Fault { route: Some(route), place: None, times: 1, what });
}

fn too_many(retry_after: f64, scope: Scope) -> What {
    What::TooMany { retry_after, scope }
}

/// What the bot said to somebody in direct messages, without the heading.
fn said(world: &World, who: &Person) -> Vec<String> {
    let messages = world.dm(who.id).into_iter().flat_map(|dm| world.channel(dm));
    messages.filter_map(|shown| shown.text().lines().nth(1).map(|line| line.trim_end().to_owned())).collect()
}

#[track_caller]
fn is_well(server: &Server) {
    assert_eq!(server.complaints(), Vec::<String>::new());
    assert_eq!(server.with(|world| (world.late, world.twice)), (0, 0));
    assert_eq!((server.too_many(), server.too_early()), (0, 0));
}

async fn hears(server: &Server, who: &Person, wanted: &[&str]) {
    let came = server.until(|world| said(world, who) == wanted).await;
    assert!(came, "{:?} is not {wanted:?}: {:?}", server.with(|world| said(world, who)), server.complaints());
}

/// A message with a button in their direct messages.
async fn greeted(server: &Server, who: &Person) -> u64 {
    server.writes(who, "hello");
    hears(server, who, &["hello"]).await;
    server.with(|world| world.last(world.dm(who.id).unwrap()).unwrap().id)
}

async fn answered(server: &Server, interaction: u64) -> Answer {
    assert!(server.until(|world| world.answer(interaction).is_some()).await, "{:?}", server.calls().last());
    server.with(|world| world.answer(interaction)).unwrap()
}

async fn reads(server: &Server, message: u64, words: &str) {
    let reads = |world: &World| world.message(message).is_some_and(|shown| shown.text().contains(words));
    assert!(server.until(reads).await, "{words:?} did not come: {:?}", server.complaints());
}

fn calls(server: &Server, route: &str) -> usize {
    server.calls().iter().filter(|call| call.route == route).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_dropped_gateway_loses_nothing_and_doubles_nothing() {
    type Drops = fn(&mut World);
    let cases: [(&str, Drops); 4] = [
        ("cut", |world| world.gateway.cut()),
        ("closed", |world| world.gateway.close(4000)),
        ("asked to reconnect", |world| world.gateway.ask_to_reconnect()),
        ("invalid, to be resumed", |world| world.gateway.invalidate(true)),
    ];
    for (what, drops) in cases {
        let server = Server::start().await;
        let core = Echo::new();
        let bot = Bot::begin(&server, settings(&server), core.clone()).await;
        let message = greeted(&server, &bo()).await;
        server.happens(drops);
        server.writes(&bo(), "meanwhile");
        let asked = server.presses(&bo(), message, "Mine");
        assert!(server.until(|world| world.gateway.resumed == 1).await, "{what}");
        hears(&server, &bo(), &["pressed mine", "meanwhile"]).await;
        answered(&server, asked).await;
        server.writes(&bo(), "after");
        hears(&server, &bo(), &["pressed mine", "meanwhile", "after"]).await;
        assert_eq!(core.heard().len(), 4, "{what}: each once");
        is_well(&server);
        bot.ends().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_session_that_cannot_be_resumed_begins_anew() {
    let server = Server::start().await;
    let core = Echo::new();
    let bot = Bot::begin(&server, settings(&server), core.clone()).await;
    greeted(&server, &bo()).await;
    server.happens(|world| world.gateway.invalidate(false));
    let anew = |world: &World| world.gateway.identified.len() == 2 && world.gateway.listening() == 1;
    assert!(server.until(anew).await, "no second session");
    server.writes(&bo(), "there again");
    hears(&server, &bo(), &["hello", "there again"]).await;
    for number in 0..20 {
        server.writes(&bo(), &format!("number {number}"));
    }
    let wanted: Vec<String> =
        ["hello", "there again"].map(String::from).into_iter().chain((0..20).map(|n| format!("number {n}"))).collect();
    hears(&server, &bo(), &wanted.iter().map(String::as_str).collect::<Vec<_>>()).await;
    assert_eq!(core.heard().len(), 22, "in order, each once");
    is_well(&server);
    bot.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_gateway_that_answers_no_heartbeat_is_left() {
    let server = Server::start().await;
    server.happens(|world| world.gateway.interval = Duration::from_millis(600));
    let core = Echo::new();
    let bot = Bot::begin(&server, settings(&server), core.clone()).await;
    greeted(&server, &bo()).await;
    server.happens(|world| world.gateway.acks = false);
    assert!(server.until(|world| world.gateway.resumed + world.gateway.identified.len() > 1).await);
    server.happens(|world| world.gateway.acks = true);
    assert!(server.until(|world| world.gateway.listening() == 1).await);
    server.writes(&bo(), "after");
    hears(&server, &bo(), &["hello", "after"]).await;
    assert_eq!(core.heard().len(), 2);
    bot.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_route_at_rest_holds_nobody_else() {
    let server = Server::start().await;
    let bot = Bot::begin(&server, settings(&server), Echo::new()).await;
    let message = greeted(&server, &bo()).await;
    let place = server.with(|world| world.dm(bo().id));
    server.fault(Fault { route: Some(route::POST), place, times: 1, what: too_many(1.5, Scope::User) });
    let began = Instant::now();
    server.writes(&bo(), "waits");
    server.writes(&amina(), "goes");
    hears(&server, &amina(), &["goes"]).await;
    assert!(began.elapsed() < Duration::from_secs(1), "{:?}", began.elapsed());
    hears(&server, &bo(), &["hello", "waits"]).await;
    assert!(began.elapsed() >= Duration::from_millis(1_500), "{:?}", began.elapsed());
    let asked = server.presses_data(&bo(), message, "mine");
    answered(&server, asked).await;
    is_well(&server);
    bot.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn when_everything_rests_interactions_are_still_answered_in_time() {
    let server = Server::start().await;
    let bot = Bot::begin(&server, settings(&server), Asking::new()).await;
    let message = greeted(&server, &bo()).await;
    greeted(&server, &amina()).await;
    plan(&server, route::POST, too_many(4.0, Scope::Global));
    let began = Instant::now();
    server.writes(&bo(), "one");
    assert!(server.until(|world| world.calls.iter().any(|call| call.status == 429)).await);
    server.writes(&bo(), "two");
    server.writes(&amina(), "three");
    // Another person's, since one's own wait for each other.
    let who = Person::new(600_000_000_000_000_044, "Chen", "en-GB");
    let pressed = server.runs(&who, HERE, "start", &[]);
    let opens = server.presses(&bo(), message, "Name");
    assert_eq!(answered(&server, pressed).await, Answer::Message);
    assert_eq!(answered(&server, opens).await, Answer::Modal);
    assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
    hears(&server, &bo(), &["hello", "one", "two"]).await;
    hears(&server, &amina(), &["hello", "three"]).await;
    assert!(began.elapsed() >= Duration::from_secs(4), "{:?}", began.elapsed());
    is_well(&server);
    bot.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_fault_of_discords_own_costs_no_answer() {
    let server = Server::start().await;
    let core = Asking::new();
    let bot = Bot::begin(&server, settings(&server), core.clone()).await;
    let message = greeted(&server, &bo()).await;
    let faults = [What::Status(500), What::StatusRaw(502), What::DropBefore, too_many(0.3, Scope::User)];
    for what in faults {
        plan(&server, route::CALLBACK, what);
        let asked = server.runs(&amina(), HERE, "start", &[]);
        assert_eq!(answered(&server, asked).await, Answer::Message, "{what:?}");
        plan(&server, route::CALLBACK, what);
        let asked = server.presses(&bo(), message, "Name");
        assert_eq!(answered(&server, asked).await, Answer::Modal, "{what:?}");
    }
    let mut wanted = vec!["hello"];
    for (what, words) in faults.into_iter().zip(["one", "two", "three", "four"]) {
        plan(&server, route::POST, what);
        server.writes(&bo(), words);
        wanted.push(words);
        hears(&server, &bo(), &wanted).await;
    }
    assert_eq!(server.with(|world| world.ephemerals(amina().id).count()), faults.len());
    is_well(&server);
    bot.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_comes_in_spite_of_a_fault() {
    let server = Server::start().await;
    let bot = Bot::begin(&server, settings(&server), Asking::new()).await;
    let files = |world: &World| {
        let dm = world.dm(bo().id).unwrap();
        world.channel(dm).map(|shown| shown.attachments.len()).sum::<usize>()
    };
    let message = greeted(&server, &bo()).await;
    // In the one case the message before it goes through, in the other the answer to the form.
    let asked = server.presses(&bo(), message, "Name");
    answered(&server, asked).await;
    let form = server.with(|world| world.modal(bo().id).cloned()).unwrap();
    for (at, what) in [What::StatusRaw(502), too_many(0.3, Scope::User)].into_iter().enumerate() {
        plan(&server, route::FOLLOWUP, what);
        server.submits(&bo(), &form, &["file"]);
        assert!(server.until(|world| files(world) == at + 1).await, "{what:?}: {:?}", server.complaints());
    }
    plan(&server, route::POST, What::DropAfter);
    server.writes(&bo(), "file");
    assert!(server.until(|world| files(world) == 3).await, "{:?}", server.complaints());
    is_well(&server);
    bot.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_closed_inbox_is_told_to_the_core_and_not_asked_again() {
    type Closes = fn(&Server, &Person);
    let cases: [(&str, Closes); 2] = [("50007", Server::closes_dms), ("50278", Server::leaves)];
    for (code, closes) in cases {
        let server = Server::start().await;
        let core = Echo::new();
        let bot = Bot::begin(&server, settings(&server), core.clone()).await;
        greeted(&server, &bo()).await;
        closes(&server, &bo());
        let before = calls(&server, route::POST);
        server.writes(&bo(), "anybody there?");
        assert!(server.until(|world| world.calls.iter().any(|call| call.status == 403)).await, "{code}");
        let to = Account { platform: Platform::Discord, name: bo().id.to_string() };
        let began = Instant::now();
        while core.reach.lock().unwrap().is_empty() && began.elapsed() < Duration::from_secs(5) {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        assert_eq!(*core.reach.lock().unwrap(), [(to.clone(), false)], "{code}");
        let refused = bot.discord.deliver(&to, &Screen::new(Locale::english(), "A seat"), "1").await;
        assert!(matches!(refused, Err(DeliveryError::Unreachable { .. })), "{code}: {refused:?}");
        assert_eq!(calls(&server, route::POST) - before, 2, "{code}: once each");
        is_well(&server);
        bot.ends().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_too_late_for_its_interaction_goes_into_the_private_chat() {
    let server = Server::start().await;
    let core = Asking::new();
    let bot = Bot::begin(&server, settings(&server), core.clone()).await;
    // Nobody acknowledged it in time, as after a moment without a connection.
    core.thinks(Duration::from_millis(500));
    let asked = server.runs(&bo(), HERE, "start", &[]);
    server.happens(|world| world.interactions_expire());
    plan(&server, route::OPEN_DM, What::Status(500));
    hears(&server, &bo(), &["/start"]).await;
    assert_eq!(server.with(|world| world.answer(asked)), None);
    // It was deferred, and its token became too old.
    core.thinks(Duration::from_millis(2_200));
    let asked = server.runs(&amina(), HERE, "start", &[]);
    assert_eq!(answered(&server, asked).await, Answer::Deferred);
    server.happens(|world| world.tokens_expire());
    hears(&server, &amina(), &["/start"]).await;
    // Nor is that chat open.
    core.thinks(Duration::from_millis(500));
    server.closes_dms(&bo());
    server.runs(&bo(), HERE, "start", &[]);
    server.happens(|world| world.interactions_expire());
    let began = Instant::now();
    while core.echo.reach.lock().unwrap().is_empty() && began.elapsed() < Duration::from_secs(5) {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert_eq!(core.echo.reach.lock().unwrap().len(), 1);
    assert_eq!(server.complaints(), Vec::<String>::new());
    assert!(server.channel(CHANNEL).is_empty(), "nobody else is told");
    bot.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn acknowledged_twice_it_is_answered_once() {
    let server = Server::start().await;
    let bot = Bot::begin(&server, settings(&server), Asking::new()).await;
    let message = greeted(&server, &bo()).await;
    // The acknowledgement arrives and its confirmation does not: it is tried again and refused.
    plan(&server, route::CALLBACK, What::DropAfter);
    server.runs(&bo(), HERE, "start", &[]);
    let once = |times| move |world: &World| world.twice == times && world.calls.last().unwrap().status == 200;
    assert!(server.until(once(1)).await, "{:?}", server.calls().last());
    assert_eq!(server.with(|world| world.ephemerals(bo().id).count()), 1);
    plan(&server, route::CALLBACK, What::DropAfter);
    server.presses(&bo(), message, "Mine");
    assert!(server.until(once(2)).await, "{:?}", server.calls().last());
    reads(&server, message, "pressed mine").await;
    plan(&server, route::CALLBACK, What::DropAfter);
    let asked = server.presses(&bo(), message, "Name");
    assert!(server.until(|world| world.twice == 3).await);
    assert_eq!(answered(&server, asked).await, Answer::Modal);
    hears(&server, &bo(), &["pressed mine"]).await;
    assert_eq!(server.complaints(), Vec::<String>::new());
    bot.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_core_that_takes_four_seconds_is_waited_for_everywhere() {
    let server = Server::start().await;
    let core = Asking::new();
    let bot = Bot::begin(&server, settings(&server), core.clone()).await;
    let message = greeted(&server, &bo()).await;
    let asked = server.presses(&bo(), message, "Name");
    answered(&server, asked).await;
    let form = server.with(|world| world.modal(bo().id).cloned()).unwrap();
    core.thinks(Duration::from_secs(4));
    let began = Instant::now();
    let commanded = server.runs(&amina(), HERE, "start", &[]);
    let submitted = server.submits(&bo(), &form, &["Bo Chenxiao"]);
    assert_eq!(answered(&server, commanded).await, Answer::Deferred);
    assert_eq!(answered(&server, submitted).await, Answer::DeferredUpdate);
    assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
    hears(&server, &bo(), &["hello", "Bo Chenxiao"]).await;
    let private = |world: &World| world.ephemerals(amina().id).any(|shown| shown.text().contains("/start"));
    assert!(server.until(private).await);
    assert!(server.channel(CHANNEL).is_empty(), "it stays private");
    is_well(&server);
    bot.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pressed_many_times_at_once_each_press_is_acknowledged() {
    let server = Server::start().await;
    let core = Echo::new();
    let bot = Bot::begin(&server, settings(&server), core.clone()).await;
    let message = greeted(&server, &bo()).await;
    let asked: Vec<u64> = (0..10).map(|_| server.presses(&bo(), message, "Mine")).collect();
    for asked in asked {
        assert_eq!(answered(&server, asked).await, Answer::Update);
    }
    hears(&server, &bo(), &["pressed mine"]).await;
    assert_eq!(core.heard().len(), 11);
    is_well(&server);
    bot.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn asked_to_end_it_finishes_what_is_in_flight() {
    let server = Server::start().await;
    let core = Asking::new();
    let bot = Bot::begin(&server, settings(&server), core.clone()).await;
    core.thinks(Duration::from_millis(2_200));
    let asked = server.runs(&bo(), HERE, "start", &[]);
    server.writes(&amina(), "hello");
    tokio::time::sleep(Duration::from_millis(300)).await;
    bot.ends().await;
    assert_eq!(server.with(|world| said(world, &amina())), ["hello"]);
    assert_eq!(server.with(|world| world.answer(asked)), Some(Answer::Deferred));
    let shown = server.with(|world| world.ephemerals(bo().id).last().cloned()).unwrap();
    assert!(shown.text().contains("/start"), "{}", shown.text());
    assert!(server.until(|world| world.gateway.connected() == 0).await, "it hangs up");
    is_well(&server);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn home_servers_have_the_commands_and_are_told_what_differs_only() {
    let server = Server::start().await;
    let mut home = settings(&server);
    home.servers = vec![ELSEWHERE, GUILD];
    // One that refuses does not keep the others from having theirs.
    plan(&server, route::GUILD_COMMANDS, What::Refused(403, 50001, "Missing Access"));
    Bot::begin(&server, home.clone(), Echo::new()).await.ends().await;
    let names = |guild| {
        server.with(|world| {
            let all = world.commands(guild).iter();
            all.map(|command| (command["name"].clone(), command["contexts"].clone())).collect::<Vec<_>>()
        })
    };
    let null = serde_json::Value::Null;
    assert_eq!(names(Some(ELSEWHERE)), []);
    assert_eq!(names(Some(GUILD)), [("start".into(), null.clone())]);
    assert_eq!(names(None), [("start".into(), serde_json::json!([1]))]);
    let puts = || calls(&server, route::GUILD_COMMANDS) + calls(&server, route::COMMANDS);
    let bot = Bot::begin(&server, home.clone(), Echo::new()).await;
    assert!(server.until(|world| !world.commands(Some(ELSEWHERE)).is_empty()).await, "it is tried at the next start");
    for place in [HERE, Place::Dm] {
        let asked = server.runs(&bo(), place, "start", &[]);
        assert_eq!(answered(&server, asked).await, Answer::Message);
    }
    bot.ends().await;
    assert_eq!(puts(), 4, "two of them once, one twice");
    let before = calls(&server, "GET /applications/{application}/commands");
    let bot = Bot::begin(&server, home, Echo::new()).await;
    let looked = |world: &World| {
        let looks = |call: &&super::world::Call| call.route == "GET /applications/{application}/commands";
        world.calls.iter().filter(looks).count() > before && world.calls.iter().all(|call| call.status != 0)
    };
    assert!(server.until(looked).await);
    bot.ends().await;
    assert_eq!(puts(), 4, "nothing differs");
    is_well(&server);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_that_is_refused_is_not_tried_again_and_again() {
    // By the gateway, as when the token is made anew, or an intent is taken away, while the bot runs.
    for code in [4004, 4014] {
        let server = Server::start().await;
        let bot = Bot::begin(&server, settings(&server), Echo::new()).await;
        server.happens(|world| world.gateway.close(code));
        assert!(server.until(|world| world.gateway.connected() == 0).await);
        tokio::time::sleep(Duration::from_millis(2_500)).await;
        assert_eq!(server.with(|world| world.gateway.identified.len()), 1, "{code}: it waits for an operator");
        bot.ends().await;
    }
    // By the API, from the start on.
    let server = Server::start().await;
    let mut wrong = settings(&server);
    wrong.token = "none".to_owned().into();
    let bot = Bot::begun(Echo::new(), wrong);
    tokio::time::sleep(Duration::from_millis(2_500)).await;
    let asked = server.calls().iter().filter(|call| call.status == 401).count();
    assert!((1..=3).contains(&asked), "asked {asked} times, less often each time");
    assert_eq!(server.with(|world| world.gateway.connected()), 0);
    let began = Instant::now();
    bot.ends().await;
    assert!(began.elapsed() < Duration::from_secs(1), "{:?}", began.elapsed());
}
