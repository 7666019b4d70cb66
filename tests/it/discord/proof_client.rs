//! The server is met by the client it is for, as it is set up to run: serenity, without its limiter, behind a proxy.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};
use serenity::all::{
    ApplicationId, Client, Context, CreateInteractionResponse, CreateInteractionResponseMessage, EventHandler,
    GatewayIntents, HttpBuilder, Interaction, Message, Ready, ResumedEvent, ShardManager, UserId,
};
use serenity::builder::{CreateAttachment, CreateMessage};
use serenity::client::ClientBuilder;
use tokio::task::JoinHandle;

use super::interactions::Answer;
use super::proof_requests::{HERE, amina, opened};
use super::server::{Server, TOKEN};
use super::world::{APPLICATION, Place};

/// What the client heard, in words.
#[derive(Clone, Default)]
struct Heard(Arc<Mutex<Vec<String>>>);

impl Heard {
    fn add(&self, what: impl Into<String>) {
        self.0.lock().unwrap().push(what.into());
    }

    fn all(&self) -> Vec<String> {
        self.0.lock().unwrap().clone()
    }
}

#[serenity::async_trait]
impl EventHandler for Heard {
    async fn ready(&self, _: Context, _: Ready) {
        self.add("ready");
    }

    async fn resume(&self, _: Context, _: ResumedEvent) {
        self.add("resumed");
    }

    async fn message(&self, _: Context, message: Message) {
        self.add(message.content);
    }

    async fn interaction_create(&self, ctx: Context, interaction: Interaction) {
        let Interaction::Command(command) = interaction else { return };
        let message = CreateInteractionResponseMessage::new().content("Here").ephemeral(true);
        command.create_response(&ctx.http, CreateInteractionResponse::Message(message)).await.unwrap();
        self.add(command.data.name);
    }
}

struct Running {
    heard: Heard,
    shards: Arc<ShardManager>,
    http: Arc<serenity::http::Http>,
    task: JoinHandle<()>,
}

impl Running {
    async fn start(server: &Server, intents: GatewayIntents) -> Self {
        let http = HttpBuilder::new(TOKEN).proxy(server.url()).ratelimiter_disabled(true).build();
        http.set_application_id(ApplicationId::new(APPLICATION));
        let heard = Heard::default();
        let mut client: Client =
            ClientBuilder::new_with_http(http, intents).event_handler(heard.clone()).await.unwrap();
        let (shards, http) = (Arc::clone(&client.shard_manager), Arc::clone(&client.http));
        let task = tokio::spawn(async move { client.start().await.unwrap() });
        Self { heard, shards, http, task }
    }

    async fn hears(&self, what: &str, times: usize) {
        let heard = || self.heard.all().iter().filter(|heard| *heard == what).count();
        for _ in 0..1000 {
            if heard() >= times {
                return;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("\"{what}\" was heard {} times: {:?}", heard(), self.heard.all());
    }

    async fn stop(self) {
        self.shards.shutdown_all().await;
        self.task.abort();
    }
}

#[tokio::test]
async fn the_real_client_connects_answers_and_resumes() {
    let (server, _) = opened().await;
    let running = Running::start(&server, GatewayIntents::DIRECT_MESSAGES).await;
    running.hears("ready", 1).await;
    let identified = server.with(|world| world.gateway.identified.clone());
    assert_eq!(identified.iter().map(|one| one.intents).collect::<Vec<_>>(), [1 << 12]);

    let id = server.runs(&amina(), HERE, "card", &[]);
    assert!(server.until(|world| world.answer(id) == Some(Answer::Message)).await);
    assert_eq!(server.with(|world| world.ephemerals(amina().id).last().unwrap().text()), "Here");
    server.writes(&amina(), "hello");
    running.hears("hello", 1).await;

    // The socket is cut: what comes meanwhile is not lost.
    server.happens(|world| world.gateway.cut());
    server.writes(&amina(), "meanwhile");
    let id = server.runs(&amina(), Place::Dm, "card", &[]);
    assert!(server.until(|world| world.gateway.resumed == 1).await);
    running.hears("meanwhile", 1).await;
    assert!(server.until(|world| world.answer(id).is_some()).await);
    server.happens(|world| world.gateway.ask_to_reconnect());
    assert!(server.until(|world| world.gateway.resumed == 2).await);

    // A session that is forgotten is begun anew.
    server.happens(|world| {
        world.gateway.forget();
        world.gateway.cut();
    });
    assert!(server.until(|world| world.gateway.identified.len() == 2).await);
    running.hears("ready", 2).await;
    server.writes(&amina(), "again");
    running.hears("again", 1).await;
    assert_eq!(server.complaints(), Vec::<String>::new());
    running.stop().await;
}

#[tokio::test]
async fn the_real_client_gives_up_a_gateway_that_does_not_answer() {
    let server = Server::start().await;
    server.happens(|world| world.gateway.interval = Duration::from_millis(600));
    let running = Running::start(&server, GatewayIntents::empty()).await;
    running.hears("ready", 1).await;
    server.happens(|world| world.gateway.acks = false);
    let known = server.with(|world| world.gateway.identified.len() + world.gateway.resumed);
    let anew = |world: &super::world::World| world.gateway.identified.len() + world.gateway.resumed > known;
    assert!(server.until(anew).await);
    running.stop().await;
}

#[tokio::test]
async fn the_real_client_sends_what_is_judged_right() {
    let (server, client) = opened().await;
    let running = Running::start(&server, GatewayIntents::DIRECT_MESSAGES).await;
    running.hears("ready", 1).await;
    server.knows(&amina());
    let dm = UserId::new(amina().id).create_dm_channel(&running.http).await.unwrap();
    let file = CreateAttachment::bytes(b"BEGIN".to_vec(), "a.ics");
    let message = CreateMessage::new().content("x").add_file(file).nonce(serenity::all::Nonce::String("n".to_owned()));
    let sent = dm.send_message(&running.http, message.clone().enforce_nonce(true)).await.unwrap();
    let again = dm.send_message(&running.http, message.enforce_nonce(true)).await.unwrap();
    assert_eq!((sent.id, sent.attachments.len()), (again.id, 1));
    assert_eq!(server.channel(dm.id.get()).len(), 1);
    // What it sent itself is told like everything else.
    running.hears("x", 1).await;
    let error = dm.id.say(&running.http, "").await.unwrap_err();
    assert!(matches!(error, serenity::Error::Http(_)), "{error:?}");
    assert_eq!(server.complaints().len(), 1);
    server.closes_dms(&amina());
    dm.id.say(&running.http, "closed").await.unwrap_err();
    assert_eq!(client.ask(Method::GET, "/users/@me", &Value::Null).await.1["bot"], json!(true));
    let calls = server.calls();
    let closed = calls.iter().find(|call| call.body["content"] == json!("closed")).unwrap();
    assert_eq!((closed.place, closed.status, closed.route.as_str()), (Some(dm.id.get()), 403, super::route::POST));
    assert!(calls.windows(2).all(|pair| pair[0].at <= pair[1].at));
    running.stop().await;
}
