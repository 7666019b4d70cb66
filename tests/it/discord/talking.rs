//! People in servers and in direct messages, through the real client.

use std::sync::Arc;
use std::time::{Duration, Instant};

use roundtable::adapters::discord::Discord;
use roundtable::app::App;
use roundtable::chat::delivery::{Deliver, DeliveryError};
use roundtable::chat::screen::Screen;
use roundtable::domain::locale::Locale;
use roundtable::domain::notice::Lane;
use roundtable::domain::person::{Account, Platform};

use super::bot::{Bot, amina, bo, settings};
use super::components::Leads;
use super::faults::{Fault, What};
use super::server::{Server, TOKEN};
use super::shapes::Shown;
use super::world::{CHANNEL, Person, Place};
use crate::databases::Database;
use crate::echo::Echo;
use crate::visitor::{self, OPEN};

async fn core() -> (Database, App) {
    let database = Database::sqlite().await;
    let app = visitor::sample(&database, OPEN).await;
    (database, app)
}

/// What somebody sees of a message.
pub fn words(shown: &Shown) -> String {
    let embed = |key: &str| shown.embeds.iter().filter_map(|embed| embed[key].as_str()).collect::<String>();
    format!("{}\n{}\n{}", shown.content, embed("title"), embed("description"))
}

/// Waits until everything asked was answered for good, then gives the newest message of this interaction's place.
pub async fn settled(server: &Server, interaction: u64) -> Shown {
    let done = |world: &super::world::World| {
        let asked = world.interaction(interaction).unwrap();
        let shown = asked.original.or(asked.message).and_then(|id| world.message(id));
        asked.answer.is_some() && shown.is_some_and(|shown| !shown.embeds.is_empty())
    };
    assert!(server.until(done).await, "{interaction} was not answered: {:?}", server.complaints());
    assert_eq!(server.complaints(), Vec::<String>::new());
    server.with(|world| {
        let asked = world.interaction(interaction).unwrap();
        world.message(asked.original.or(asked.message).unwrap()).unwrap().clone()
    })
}

pub fn labels(shown: &Shown) -> Vec<String> {
    let parts = shown.rows.iter().flatten();
    parts
        .flat_map(|part| match &part.leads {
            Leads::Select { options, .. } => options.iter().map(|option| option.label.clone()).collect(),
            _ => vec![part.label.clone()],
        })
        .collect()
}

/// Does with a message what its label says: a button, or an option of a menu.
pub async fn takes(server: &Server, who: &Person, shown: &Shown, label: &str) -> Shown {
    let is_button = shown.rows.iter().flatten().any(|part| part.label == label);
    let asked = if is_button { server.presses(who, shown.id, label) } else { server.chooses(who, shown.id, &[label]) };
    settled(server, asked).await
}

/// Types an answer into the form that the message's button opens.
async fn types(server: &Server, who: &Person, shown: &Shown, button: &str, answer: &str) -> Shown {
    let asked = server.presses(who, shown.id, button);
    let opened = |world: &super::world::World| world.modal(who.id).is_some_and(|form| form.interaction == asked);
    assert!(server.until(opened).await, "no form came: {:?}", server.complaints());
    let form = server.with(|world| world.modal(who.id).cloned()).unwrap();
    assert_eq!(form.title, button);
    let submitted = server.submits(who, &form, &[answer]);
    settled(server, submitted).await
}

/// Bo Chenxiao fills in the form in forms of the platform's own, and sends it.
pub async fn registers(server: &Server, who: &Person, here: Place) -> Shown {
    let asked = server.runs(who, here, "register", &[("consultation", "ap-gcm-4")]);
    let notice = settled(server, asked).await;
    let shown = takes(server, who, &notice, &labels(&notice)[0]).await;
    let shown = types(server, who, &shown, "Name", "Bo *Chenxiao*").await;
    let shown = types(server, who, &shown, "Organization", "Migrante @everyone Hong Kong").await;
    let shown = takes(server, who, &shown, "Civil society").await;
    let mut shown = types(server, who, &shown, "Country", "Thailand").await;
    for _ in 0..5 {
        let there = labels(&shown);
        let next = ["None of these", "Skip"].into_iter().find(|label| there.iter().any(|it| it == label));
        let group = there.iter().find(|label| label.starts_with("Working Group 1"));
        let Some(label) = next.or(group.map(String::as_str)) else { break };
        shown = takes(server, who, &shown, label).await;
    }
    assert!(words(&shown).contains(r"Bo \*Chenxiao\*"), "{}", words(&shown));
    takes(server, who, &shown, "Send").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn somebody_registers_in_a_server_and_nobody_else_sees_it() {
    let server = Server::start().await;
    let (_database, app) = core().await;
    let bot = Bot::begin(&server, settings(&server), Arc::new(app)).await;
    let (who, here) = (bo(), Place::Guild(CHANNEL));
    let done = registers(&server, &who, here).await;
    assert!(words(&done).contains("You are registered"), "{}", words(&done));
    let card = server.runs(&who, here, "consultations", &[("consultation", "ap-gcm-4")]);
    let card = settled(&server, card).await;
    assert!(words(&card).contains("<t:"), "the deadline by the reader's own clock: {}", words(&card));
    assert!(done.only == Some(who.id), "only they see it");
    assert!(server.channel(CHANNEL).iter().all(|shown| shown.only == Some(who.id)));
    assert_eq!(server.with(|world| world.late + world.twice), 0);
    bot.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn words_in_direct_messages_work_too() {
    let server = Server::start().await;
    let bot = Bot::begin(&server, settings(&server), Echo::new()).await;
    let who = bo();
    server.writes(&who, "hello there");
    let here = |world: &super::world::World| world.dm(bo().id).map_or(0, |dm| world.channel(dm).count());
    assert!(server.until(|world| here(world) == 1).await, "{:?} {:?}", server.complaints(), server.calls().last());
    let dm = server.with(|world| world.dm(who.id)).unwrap();
    let answer = server.channel(dm).pop().unwrap();
    assert!(words(&answer).contains("hello there"), "{}", words(&answer));
    let asked = server.presses(&who, answer.id, "Mine");
    let edited = settled(&server, asked).await;
    assert!(edited.id == answer.id && words(&edited).contains("pressed mine"), "{}", words(&edited));
    server.writes(&who, "and again");
    let stripped = |world: &super::world::World| world.message(answer.id).is_some_and(|shown| shown.rows.is_empty());
    assert!(server.until(stripped).await, "the message above keeps its buttons");
    assert_eq!(server.complaints(), Vec::<String>::new());
    bot.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_the_core_does_it_is_acknowledged_in_time() {
    let server = Server::start().await;
    let core = Echo::new();
    let bot = Bot::begin(&server, settings(&server), core.clone()).await;
    let who = bo();
    server.writes(&who, "hello");
    let here = |world: &super::world::World| world.dm(bo().id).map_or(0, |dm| world.channel(dm).count());
    assert!(server.until(|world| here(world) == 1).await, "{:?} {:?}", server.complaints(), server.calls().last());
    let dm = server.with(|world| world.dm(who.id)).unwrap();
    let answer = server.channel(dm).pop().unwrap();
    let began = Instant::now();
    // Somebody who presses twice while it is slow.
    server.writes(&who, "slow 4500 wait");
    let asked = [server.presses(&who, answer.id, "Mine"), server.presses(&who, answer.id, "Mine")];
    for asked in asked {
        assert!(server.until(|world| world.interaction(asked).unwrap().answer.is_some()).await);
    }
    assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
    let heard = || core.heard().len() == 4;
    while !heard() && began.elapsed() < Duration::from_secs(10) {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let edited = |world: &super::world::World| {
        world.message(answer.id).is_some_and(|shown| words(shown).contains("pressed mine"))
    };
    assert!(server.until(edited).await, "the answer came after the deferral");
    assert_eq!(server.with(|world| (world.late, world.twice)), (0, 0));
    assert_eq!(server.complaints(), Vec::<String>::new());
    bot.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn commands_are_there_in_every_language_and_complete_themselves() {
    let server = Server::start().await;
    let (_database, app) = core().await;
    let bot = Bot::begin(&server, settings(&server), Arc::new(app.clone())).await;
    let register = server.with(|world| {
        world.commands(None).iter().find(|command| command["name"] == "register").cloned().expect("it is there")
    });
    assert_eq!(register["name_localizations"]["fr"], "inscription");
    assert_eq!(register["name_localizations"]["th"], "ลงทะเบียน");
    let asked = server.types(&amina(), Place::Guild(CHANNEL), "consultations", "consultation", "front");
    assert!(server.until(|world| world.interaction(asked).unwrap().answer.is_some()).await);
    let choices = server.with(|world| {
        world
            .choices(amina().id)
            .unwrap()
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).clone()))
            .collect::<Vec<_>>()
    });
    assert_eq!(choices.len(), 1, "{choices:?}");
    assert_eq!(choices[0].1, "ap-gcm-2");
    let asked = server.runs(&amina(), Place::Guild(CHANNEL), "consultations", &[("consultation", "ap-gcm-2")]);
    assert!(
        words(&settled(&server, asked).await)
            .contains(&choices[0].0.trim_end_matches('…').chars().take(30).collect::<String>())
    );
    // What is forged is checked again.
    let asked = server.runs(&amina(), Place::Guild(CHANNEL), "register", &[("consultation", "no-such-one")]);
    assert!(!labels(&settled(&server, asked).await).is_empty());
    bot.ends().await;
    let puts = |server: &Server| server.calls().iter().filter(|call| call.body.is_array()).count();
    let before = puts(&server);
    let bot = Bot::begin(&server, settings(&server), Arc::new(app)).await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    bot.ends().await;
    assert_eq!(puts(&server), before, "what is there already is not sent again");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_closed_inbox_is_told_and_a_lost_answer_is_no_second_message() {
    let server = Server::start().await;
    let bot = Bot::begin(&server, settings(&server), Echo::new()).await;
    server.knows(&bo());
    let to = Account { platform: Platform::Discord, name: bo().id.to_string() };
    let screen = Screen::new(Locale::english(), "A seat is held for you");
    let messages = |server: &Server| server.with(|world| world.dm(bo().id).map_or(0, |dm| world.channel(dm).count()));
    for (nonce, what) in [("1", What::DropAfter), ("2", What::Malformed), ("3", What::StatusRaw(502))] {
        bot.discord.admit(&to, Lane::Urgent).await.unwrap();
        let place = server.with(|world| world.dm(bo().id));
        server.fault(Fault { route: None, place, times: 1, what });
        assert_eq!(bot.discord.deliver(&to, &screen, nonce).await, Ok(()), "{what:?}");
    }
    assert_eq!(messages(&server), 3, "each once");
    server.closes_dms(&bo());
    let refused = bot.discord.deliver(&to, &screen, "4").await;
    assert!(matches!(refused, Err(DeliveryError::Unreachable { .. })), "{refused:?}");
    let elsewhere = Account { platform: Platform::Telegram, name: "5".into() };
    assert!(matches!(bot.discord.deliver(&elsewhere, &screen, "5").await, Err(DeliveryError::Failed { .. })));
    server.stop().await;
    let away = bot.discord.deliver(&to, &screen, "6").await;
    assert!(matches!(away, Err(DeliveryError::Away { .. })), "{away:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_outage_passes_and_the_bot_is_back() {
    let server = Server::start().await;
    let bot = Bot::begin(&server, settings(&server), Echo::new()).await;
    server.writes(&bo(), "before");
    let here = |world: &super::world::World| world.dm(bo().id).map_or(0, |dm| world.channel(dm).count());
    assert!(server.until(|world| here(world) == 1).await, "{:?} {:?}", server.complaints(), server.calls().last());
    server.stop().await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    server.restart().await;
    let began = Instant::now();
    while !server.with(|world| world.gateway.listening() > 0) {
        assert!(began.elapsed() < Duration::from_secs(60), "it does not come back");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    server.writes(&bo(), "after");
    assert!(server.until(|world| here(world) == 2).await);
    bot.ends().await;
}

#[tokio::test]
async fn a_token_that_is_none_is_explained_without_being_named() {
    let server = Server::start().await;
    let mut settings = settings(&server);
    let wrong = TOKEN.replace("tests", "wrong");
    settings.token = wrong.clone().into();
    let error = Discord::new(settings).unwrap().check().await.unwrap_err().to_string();
    assert!(error.contains("developer portal") && !error.contains(&wrong), "{error}");
}
