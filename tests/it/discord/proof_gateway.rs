//! The gateway is held to its own promises over WebSocket. Each event is read by twilight and by the client under test.

use std::time::Duration;

use futures::{SinkExt, StreamExt};
use reqwest::Method;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{WebSocketStream, client_async};
use twilight_model::gateway::payload::incoming::{GuildCreate, MessageCreate, Ready};

use super::gateway::{DIRECT_MESSAGES, GUILD_MESSAGES, GUILDS, MESSAGE_CONTENT};
use super::proof_requests::{Client, HERE, amina, opened, token};
use super::server::{Server, TOKEN};
use super::world::{APPLICATION, CHANNEL, Place};

/// What came over the socket.
#[derive(Debug, PartialEq)]
enum Heard {
    Frame(Value),
    Closed(u16),
    Gone,
}

struct Socket(WebSocketStream<TcpStream>);

impl Socket {
    /// Behind HELLO.
    async fn open(server: &Server) -> Self {
        Self::open_at(server, "?v=10&encoding=json").await
    }

    async fn open_at(server: &Server, query: &str) -> Self {
        let client = Client::of(server);
        let url = client.ok(Method::GET, "/gateway", Value::Null).await["url"].as_str().unwrap().to_owned();
        assert_eq!(client.ok(Method::GET, "/gateway/bot", Value::Null).await["url"], json!(url));
        let stream = TcpStream::connect(url.trim_start_matches("ws://")).await.unwrap();
        let mut socket = Self(client_async(format!("{url}/{query}"), stream).await.unwrap().0);
        let hello = socket.frame().await;
        assert_eq!(hello["op"], json!(10), "{hello}");
        assert!(hello["d"]["heartbeat_interval"].as_u64().is_some(), "{hello}");
        socket
    }

    async fn identified(server: &Server, intents: u64) -> (Self, String) {
        let mut socket = Self::open(server).await;
        socket.say(identify(TOKEN, intents)).await;
        let ready = socket.event("READY").await;
        serde_json::from_value::<Ready>(ready.clone()).unwrap();
        serde_json::from_value::<serenity::model::gateway::Ready>(ready.clone()).unwrap();
        (socket, ready["session_id"].as_str().unwrap().to_owned())
    }

    async fn say(&mut self, json: Value) {
        self.0.send(Message::Text(json.to_string())).await.unwrap();
    }

    async fn hear(&mut self) -> Heard {
        match tokio::time::timeout(Duration::from_secs(5), self.0.next()).await.expect("something comes") {
            Some(Ok(Message::Text(text))) => Heard::Frame(serde_json::from_str(&text).unwrap()),
            Some(Ok(Message::Close(Some(frame)))) => Heard::Closed(frame.code.into()),
            _ => Heard::Gone,
        }
    }

    async fn frame(&mut self) -> Value {
        match self.hear().await {
            Heard::Frame(json) => json,
            heard => panic!("{heard:?}"),
        }
    }

    async fn event(&mut self, name: &str) -> Value {
        let mut frame = self.frame().await;
        assert_eq!((&frame["op"], &frame["t"]), (&json!(0), &json!(name)), "{frame}");
        frame["d"].take()
    }

    /// Names of the events until the next heartbeat's answer.
    async fn events(&mut self) -> Vec<String> {
        self.say(json!({"op": 1, "d": null})).await;
        let mut names = Vec::new();
        loop {
            let frame = self.frame().await;
            match frame["t"].as_str() {
                Some(name) => names.push(name.to_owned()),
                None => return names,
            }
        }
    }
}

fn identify(token: &str, intents: u64) -> Value {
    let properties = json!({"os": "linux", "browser": "proof", "device": "proof"});
    json!({"op": 2, "d": {"token": token, "intents": intents, "properties": properties}})
}

fn resume(session: &str, seq: u64) -> Value {
    json!({"op": 6, "d": {"token": TOKEN, "session_id": session, "seq": seq}})
}

#[tokio::test]
async fn who_does_not_keep_to_the_protocol_is_closed() {
    let server = Server::start().await;
    let sharded = |shard: [u64; 2]| {
        let mut frame = identify(TOKEN, 0);
        frame["d"]["shard"] = json!(shard);
        frame
    };
    let mut nameless = identify(TOKEN, 0);
    nameless["d"]["properties"] = json!({"os": "linux"});
    for (frames, code) in [
        (vec![identify(TOKEN, GUILDS)], None),
        (vec![identify(&format!("Bot {TOKEN}"), DIRECT_MESSAGES)], None),
        (vec![sharded([0, 1])], None),
        (vec![identify("other", 0)], Some(4004)),
        (vec![identify(TOKEN, 1 << 30)], Some(4013)),
        (vec![identify(TOKEN, MESSAGE_CONTENT)], Some(4014)),
        (vec![identify(TOKEN, 1 << 1)], Some(4014)),
        (vec![identify(TOKEN, 1 << 8)], Some(4014)),
        (vec![sharded([1, 1])], Some(4010)),
        (vec![nameless], Some(4002)),
        (vec![json!({"op": 99})], Some(4001)),
        (vec![json!({"d": 1})], Some(4002)),
        (vec![json!({"op": 3, "d": {}})], Some(4003)),
        (vec![identify(TOKEN, 0), identify(TOKEN, 0)], Some(4005)),
        (vec![json!({"op": 6, "d": {"token": "x", "session_id": "x", "seq": 0}})], Some(4004)),
        (vec![json!({"op": 1, "d": null}); 121], Some(4008)),
    ] {
        let mut socket = Socket::open(&server).await;
        for frame in &frames {
            socket.say(frame.clone()).await;
        }
        let closed = loop {
            match (socket.hear().await, code) {
                (Heard::Frame(frame), None) if frame["t"] == json!("READY") => break None,
                (Heard::Frame(_), _) => {}
                (Heard::Closed(code), _) => break Some(code),
                (Heard::Gone, _) => break Some(0),
            }
        };
        assert_eq!(closed, code, "{frames:?}");
    }
    let codes = [4004, 4013, 4014, 4014, 4014, 4010, 4002, 4001, 4002, 4003, 4005, 4004, 4008];
    assert_eq!(server.with(|world| world.gateway.closed.clone()), codes);
    assert_eq!(server.with(|world| world.gateway.identified[0].intents), GUILDS);
    // Frames that do not parse are noted; what is refused by a rule has its code.
    assert_eq!(server.complaints().len(), 2, "{:?}", server.complaints());
    server.happens(|world| world.gateway.enabled = MESSAGE_CONTENT);
    Socket::identified(&server, MESSAGE_CONTENT).await;
    Socket::open_at(&server, "?v=9&encoding=etf").await;
    assert_eq!(server.complaints().len(), 4, "{:?}", server.complaints());
}

#[tokio::test]
async fn intents_decide_what_is_told() {
    let (server, client) = opened().await;
    server.happens(|world| world.gateway.enabled = MESSAGE_CONTENT);
    let acts = async || {
        server.runs(&amina(), Place::Dm, "card", &[]);
        server.writes(&amina(), "to you");
        server.writes_in(&amina(), HERE, "to all");
        client.ok(Method::POST, &format!("/channels/{CHANNEL}/messages"), json!({"content": "x"})).await;
    };
    let (run, message) = ("INTERACTION_CREATE", "MESSAGE_CREATE");
    for (intents, expected) in [
        (0, vec![run]),
        (DIRECT_MESSAGES, vec![run, message]),
        (GUILD_MESSAGES, vec![run, message, message]),
        (GUILDS | DIRECT_MESSAGES, vec!["GUILD_CREATE", run, message]),
        (DIRECT_MESSAGES | GUILD_MESSAGES, vec![run, message, message, message]),
    ] {
        let (mut socket, _) = Socket::identified(&server, intents).await;
        acts().await;
        assert_eq!(socket.events().await, expected, "{intents}");
    }

    // In a guild the bot reads itself, and others only with the intent for it.
    for (intents, seen) in [(GUILD_MESSAGES, ""), (GUILD_MESSAGES | MESSAGE_CONTENT, "to all")] {
        let (mut socket, _) = Socket::identified(&server, intents).await;
        acts().await;
        socket.event(run).await;
        let theirs = socket.event(message).await;
        assert_eq!((&theirs["content"], &theirs["author"]["id"]), (&json!(seen), &json!(amina().id.to_string())));
        let own = socket.event(message).await;
        assert_eq!((&own["content"], &own["author"]["id"]), (&json!("x"), &json!(APPLICATION.to_string())));
        for json in [theirs, own] {
            serde_json::from_value::<MessageCreate>(json.clone()).unwrap();
            serde_json::from_value::<serenity::model::event::MessageCreateEvent>(json).unwrap();
        }
    }
    let (mut socket, _) = Socket::identified(&server, GUILDS).await;
    let guild = socket.event("GUILD_CREATE").await;
    serde_json::from_value::<GuildCreate>(guild.clone()).unwrap();
    serde_json::from_value::<serenity::model::guild::Guild>(guild).unwrap();
    server.push("CHANNEL_DELETE", GUILDS, json!({"id": "5"}));
    assert_eq!(socket.event("CHANNEL_DELETE").await["id"], json!("5"));
}

#[tokio::test]
async fn interactions_are_such_as_discord_sends() {
    let (server, client) = opened().await;
    server.guild_speaks("fr");
    let (mut socket, _) = Socket::identified(&server, 0).await;
    let card = json!({"type": 4, "data": {"content": "x", "components": [{"type": 1, "components": [
        {"type": 2, "style": 1, "label": "Go", "custom_id": "go"},
    ]}, {"type": 1, "components": [
        {"type": 3, "custom_id": "pick", "options": [{"label": "One", "value": "1"}, {"label": "Two", "value": "2"}]},
    ]}]}});
    let form = |labelled: bool| {
        let mut input = json!({"type": 4, "style": 1, "custom_id": "q"});
        let outer = if labelled {
            json!({"type": 18, "label": "Q", "component": input})
        } else {
            input["label"] = json!("Q");
            json!({"type": 1, "components": [input]})
        };
        json!({"type": 9, "data": {"custom_id": "m", "title": "T", "components": [outer]}})
    };
    for place in [HERE, Place::Dm] {
        let mut events = Vec::new();
        let mut next = async |id: u64, body: Value| {
            let event = socket.event("INTERACTION_CREATE").await;
            assert_eq!((&event["id"], &event["token"]), (&json!(id.to_string()), &json!(token(&server, id))));
            let guild = (place == HERE).then_some("fr");
            assert_eq!((event["locale"].as_str(), event["guild_locale"].as_str()), (Some("en-GB"), guild));
            assert_eq!(event["member"].is_object(), place == HERE);
            assert_eq!(event["user"].is_object(), place == Place::Dm);
            events.push(event);
            assert_eq!(client.answer(id, &token(&server, id), body).await.0, 204, "{:?}", server.complaints());
        };
        let update = || json!({"type": 6});
        next(server.runs(&amina(), place, "join", &[("consultation", "ap"), ("seats", "3")]), card.clone()).await;
        let message = server.with(|world| match place {
            Place::Guild(id) => world.last(id).unwrap().id,
            Place::Dm => world.last(world.dm(amina().id).unwrap()).unwrap().id,
        });
        next(server.types(&amina(), place, "join", "consultation", "a"), json!({"type": 8, "data": {"choices": []}}))
            .await;
        next(server.chooses(&amina(), message, &["Two"]), update()).await;
        for labelled in [false, true] {
            next(server.presses(&amina(), message, "Go"), form(labelled)).await;
            let shown = server.with(|world| world.modal(amina().id).unwrap().clone());
            next(server.submits(&amina(), &shown, &["yes"]), update()).await;
        }
        next(server.runs(&amina(), place, "card", &[]), form(false)).await;
        let shown = server.with(|world| world.modal(amina().id).unwrap().clone());
        next(server.submits(&amina(), &shown, &["yes"]), card.clone()).await;

        let kinds: Vec<_> = events.iter().map(|event| event["type"].as_u64().unwrap()).collect();
        assert_eq!(kinds, [2, 4, 3, 3, 5, 3, 5, 2, 5]);
        assert_eq!(events[0]["data"]["options"][1], json!({"type": 4, "name": "seats", "value": 3}));
        assert_eq!(events[1]["data"]["options"][0]["focused"], json!(true));
        assert_eq!(events[2]["data"]["values"], json!(["2"]));
        assert_eq!(events[2]["message"]["id"], json!(message.to_string()));
        assert_eq!(events[4]["data"]["components"][0]["components"][0]["value"], json!("yes"));
        assert_eq!(events[6]["data"]["components"][0]["component"]["value"], json!("yes"));
        assert_eq!((events[4]["message"].is_object(), events[8]["message"].is_object()), (true, false));
        for event in &events {
            let text = event.to_string();
            serde_json::from_str::<twilight_model::application::interaction::Interaction>(&text)
                .unwrap_or_else(|error| panic!("{error}: {text}"));
            serenity::model::application::Interaction::deserialize(event)
                .unwrap_or_else(|error| panic!("{error}: {text}"));
        }
        let last =
            server.with(|world| world.last(world.interaction(shown.interaction).unwrap().channel).unwrap().json());
        serenity::model::channel::Message::deserialize(&last).unwrap();
        serde_json::from_value::<twilight_model::channel::Message>(last).unwrap();
    }
    assert_eq!(server.complaints(), Vec::<String>::new());
}

#[tokio::test]
async fn a_session_is_taken_up_again_with_all_that_was_missed() {
    let (server, _) = opened().await;
    let (mut socket, session) = Socket::identified(&server, DIRECT_MESSAGES).await;
    for text in ["2", "3"] {
        server.writes(&amina(), text);
        assert_eq!(socket.event("MESSAGE_CREATE").await["content"], json!(text));
    }
    server.happens(|world| world.gateway.cut());
    assert_eq!(socket.hear().await, Heard::Gone);
    assert!(server.until(|world| world.gateway.connected() == 0 && world.gateway.listening() == 0).await);
    server.writes(&amina(), "4");

    // From where the client says, in order, then RESUMED, then what is new.
    let mut socket = Socket::open(&server).await;
    socket.say(resume(&session, 2)).await;
    for text in ["3", "4"] {
        assert_eq!(socket.event("MESSAGE_CREATE").await["content"], json!(text));
    }
    socket.event("RESUMED").await;
    server.writes(&amina(), "6");
    assert_eq!(socket.event("MESSAGE_CREATE").await["content"], json!("6"));
    assert_eq!(server.with(|world| (world.gateway.resumed, world.gateway.identified.len())), (1, 1));

    // What a heartbeat confirmed is not kept; what was never sent cannot be confirmed.
    socket.say(json!({"op": 1, "d": 4})).await;
    assert_eq!(socket.frame().await, json!({"op": 11}));
    let mut other = Socket::open(&server).await;
    other.say(resume(&session, 99)).await;
    assert_eq!(other.hear().await, Heard::Closed(4007));
    let mut other = Socket::open(&server).await;
    other.say(resume(&session, 4)).await;
    assert_eq!(other.event("RESUMED").await["_trace"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_session_ends() {
    let (server, _) = opened().await;
    let invalid = |resumable: bool| json!({"t": null, "s": null, "op": 9, "d": resumable});

    let (mut socket, session) = Socket::identified(&server, 0).await;
    server.happens(|world| world.gateway.ask_to_reconnect());
    assert_eq!(socket.frame().await["op"], json!(7));
    server.happens(|world| world.gateway.ask_for_heartbeat());
    assert_eq!(socket.frame().await["op"], json!(1));
    server.happens(|world| world.gateway.invalidate(true));
    assert_eq!(socket.frame().await, invalid(true));
    socket.say(resume(&session, 1)).await;
    socket.event("RESUMED").await;
    server.happens(|world| world.gateway.close(4000));
    assert_eq!(socket.hear().await, Heard::Closed(4000));
    let mut socket = Socket::open(&server).await;
    socket.say(resume(&session, 2)).await;
    socket.event("RESUMED").await;

    // For good: by the server, by being forgotten, by the client's own goodbye.
    server.happens(|world| world.gateway.invalidate(false));
    assert_eq!(socket.frame().await, invalid(false));
    socket.say(resume(&session, 2)).await;
    assert_eq!(socket.frame().await, invalid(false));
    socket.say(identify(TOKEN, 0)).await;
    let session = socket.event("READY").await["session_id"].as_str().unwrap().to_owned();
    server.happens(|world| world.gateway.forget());
    let mut socket = Socket::open(&server).await;
    socket.say(resume(&session, 1)).await;
    assert_eq!(socket.frame().await, invalid(false));
    let (mut socket, session) = Socket::identified(&server, 0).await;
    socket.0.close(None).await.unwrap();
    assert!(server.until(|world| world.gateway.listening() == 0).await);
    let mut again = Socket::open(&server).await;
    again.say(resume(&session, 1)).await;
    again.event("RESUMED").await;
    let normal = tokio_tungstenite::tungstenite::protocol::CloseFrame { code: 1000.into(), reason: "".into() };
    again.0.close(Some(normal)).await.unwrap();
    assert!(server.until(|world| world.gateway.listening() == 0).await);
    let mut again = Socket::open(&server).await;
    again.say(resume(&session, 1)).await;
    assert_eq!(again.frame().await, invalid(false));
}

#[tokio::test]
async fn heartbeats_are_answered_and_missed() {
    let server = Server::start().await;
    server.happens(|world| world.gateway.interval = Duration::from_millis(200));
    let (mut socket, session) = Socket::identified(&server, 0).await;
    for _ in 0..8 {
        tokio::time::sleep(Duration::from_millis(150)).await;
        socket.say(json!({"op": 1, "d": 1})).await;
        assert_eq!(socket.frame().await, json!({"op": 11}));
    }
    server.happens(|world| world.gateway.acks = false);
    socket.say(json!({"op": 1, "d": 1})).await;
    // Without an answer the next thing is the end: 200 ms and a half, and half a second more.
    assert_eq!(socket.hear().await, Heard::Closed(4009));
    assert_eq!(server.with(|world| world.gateway.heartbeats), 9);
    let mut socket = Socket::open(&server).await;
    socket.say(resume(&session, 1)).await;
    assert_eq!(socket.frame().await["op"], json!(9));
}

#[tokio::test]
async fn an_outage_takes_the_gateway_along() {
    let (server, _) = opened().await;
    let (mut socket, session) = Socket::identified(&server, DIRECT_MESSAGES).await;
    server.stop().await;
    assert_eq!(socket.hear().await, Heard::Gone);
    server.writes(&amina(), "meanwhile");
    server.restart().await;
    let mut socket = Socket::open(&server).await;
    socket.say(resume(&session, 1)).await;
    assert_eq!(socket.event("MESSAGE_CREATE").await["content"], json!("meanwhile"));
}
