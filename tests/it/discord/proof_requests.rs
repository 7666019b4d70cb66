//! The server is held to its own promises over HTTP: for each rule about a request by itself one that passes and one
//! that is refused.

use std::time::Duration;

use reqwest::multipart::{Form, Part};
use reqwest::{Method, Response};
use serde_json::{Value, json};
use twilight_model::channel::Message;

use super::components::Leads;
use super::faults::{Fault, What};
use super::judge::Scope;
use super::route;
use super::server::{Server, TOKEN};
use super::world::{APPLICATION, CHANNEL, GUILD, Person, Place};

/// A client as simple as they come.
pub struct Client {
    http: reqwest::Client,
    base: String,
}

impl Client {
    pub fn of(server: &Server) -> Self {
        let http = reqwest::Client::builder().user_agent("DiscordBot (https://roundtable.example, 1)").build().unwrap();
        Self { http, base: format!("{}/api/v10", server.url()) }
    }

    pub fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        self.http.request(method, format!("{}{path}", self.base)).header("Authorization", format!("Bot {TOKEN}"))
    }

    /// Null: no body.
    pub async fn ask(&self, method: Method, path: &str, body: &Value) -> (u16, Value) {
        let request = self.request(method, path);
        let request = if body.is_null() { request } else { request.json(body) };
        read(request.send().await.unwrap()).await
    }

    pub async fn ok(&self, method: Method, path: &str, body: Value) -> Value {
        let (status, json) = self.ask(method.clone(), path, &body).await;
        assert!(matches!(status, 200 | 204), "{method} {path} {body}: {json}");
        json
    }

    /// Status, code and everything that is said about it.
    pub async fn refused(&self, method: Method, path: &str, body: Value) -> (u16, u64, String) {
        let (status, json) = self.ask(method, path, &body).await;
        assert!(status >= 400, "{path} {body}: {json}");
        (status, json["code"].as_u64().unwrap_or(0), json.to_string())
    }

    pub async fn answer(&self, id: u64, token: &str, body: Value) -> (u16, Value) {
        let request = self.http.post(format!("{}/interactions/{id}/{token}/callback", self.base));
        read(request.json(&body).send().await.unwrap()).await
    }
}

async fn read(response: Response) -> (u16, Value) {
    let status = response.status().as_u16();
    let text = response.text().await.unwrap();
    assert_eq!(text.is_empty(), status == 204, "{text}");
    (status, if text.is_empty() { Value::Null } else { serde_json::from_str(&text).unwrap() })
}

pub fn amina() -> Person {
    Person::new(810_000_000_000_000_041, "Amina", "en-GB")
}

pub fn bruno() -> Person {
    Person::new(810_000_000_000_000_042, "Bruno", "fr")
}

pub const HERE: Place = Place::Guild(CHANNEL);

pub fn token(server: &Server, id: u64) -> String {
    server.with(|world| world.interaction(id).unwrap().token.clone())
}

/// `/card`, `/join consultation [code] [seats]` and `/more list`.
pub fn commands() -> Value {
    json!([
        {"name": "card", "description": "A card"},
        {"name": "join", "description": "Join in", "options": [
            {"type": 3, "name": "consultation", "description": "Which", "required": true, "autocomplete": true},
            {"type": 3, "name": "code", "description": "Its code", "choices": [{"name": "One", "value": "1"}]},
            {"type": 4, "name": "seats", "description": "How many"},
        ]},
        {"name": "more", "description": "More", "contexts": [0], "options": [
            {"type": 1, "name": "list", "description": "All"},
        ]},
    ])
}

pub async fn opened() -> (Server, Client) {
    let server = Server::start().await;
    server.pace(None);
    let client = Client::of(&server);
    client.ok(Method::PUT, &format!("/applications/{APPLICATION}/commands"), commands()).await;
    (server, client)
}

fn long(length: usize) -> String {
    "x".repeat(length)
}

fn row(components: Value) -> Value {
    json!({"content": "x", "components": [{"type": 1, "components": components}]})
}

fn button(more: Value) -> Value {
    let mut button = json!({"type": 2, "style": 1, "label": "x", "custom_id": "c"});
    for (key, value) in more.as_object().unwrap() {
        button[key] = value.clone();
    }
    row(json!([button]))
}

fn buttons(rows: usize, count: usize) -> Value {
    let row = |row| {
        let button = |at| json!({"type": 2, "style": 2, "label": "x", "custom_id": format!("{row}.{at}")});
        json!({"type": 1, "components": (0..count).map(button).collect::<Vec<_>>()})
    };
    json!({"content": "x", "components": (0..rows).map(row).collect::<Vec<_>>()})
}

fn select(options: Value, more: Value) -> Value {
    let mut select = json!({"type": 3, "custom_id": "s", "options": options});
    for (key, value) in more.as_object().unwrap() {
        select[key] = value.clone();
    }
    row(json!([select]))
}

fn options(count: usize) -> Value {
    (0..count).map(|at| json!({"label": "x", "value": at.to_string()})).collect()
}

fn embed(embed: Value) -> Value {
    json!({"embeds": [embed]})
}

#[tokio::test]
async fn messages_are_judged_by_themselves() {
    let (server, client) = opened().await;
    let option = |key: &str, value: String| {
        let mut option = json!({"label": "x", "value": "v"});
        option[key] = json!(value);
        select(json!([option]), json!({}))
    };
    let text = |content: &str| json!({"content": content});
    let pings = |allowed: Value| json!({"content": "<@41>", "allowed_mentions": allowed});
    let field = |name: &str, value: &str| embed(json!({"fields": [{"name": name, "value": value}]}));
    let none = json!({});
    for (passes, refused, why) in [
        (text(&long(2000)), text(&long(2001)), "Must be 2000 or fewer"),
        (text(&"😀".repeat(2000)), text(&"😀".repeat(2001)), "Must be 2000 or fewer"),
        (text(" x "), text(" \n"), "empty message"),
        (text("x"), none.clone(), "empty message"),
        (text("x"), json!({"content": 5}), "invalid type"),
        (embed(json!({"title": long(256)})), embed(json!({"title": long(257)})), "title"),
        (embed(json!({"description": long(4096)})), embed(json!({"description": long(4097)})), "description"),
        (field(&long(256), &long(1024)), field(&long(257), "x"), "name"),
        (field("x", "x"), field("x", &long(1025)), "value"),
        (field("x", "x"), field("x", ""), "This field is required"),
        (
            embed(json!({"fields": vec![json!({"name": "n", "value": "v"}); 25]})),
            embed(json!({"fields": vec![json!({"name": "n", "value": "v"}); 26]})),
            "fields",
        ),
        (embed(json!({"footer": {"text": long(2048)}})), embed(json!({"footer": {"text": long(2049)}})), "footer"),
        (
            json!({"embeds": [{"description": long(4096)}, {"description": long(1904)}]}),
            json!({"embeds": [{"description": long(4096)}, {"description": long(1905)}]}),
            "6001",
        ),
        (json!({"embeds": vec![json!({"title": "x"}); 10]}), json!({"embeds": vec![json!({"title": "x"}); 11]}), "10"),
        (
            embed(json!({"title": "x", "url": "https://a.example"})),
            embed(json!({"title": "x", "url": "a.example"})),
            "URL",
        ),
        (buttons(5, 5), buttons(6, 1), "components"),
        (buttons(1, 5), buttons(1, 6), "components"),
        (buttons(1, 1), row(json!([])), "empty"),
        (button(json!({"label": long(80), "custom_id": long(100)})), button(json!({"label": long(81)})), "label"),
        (button(json!({})), button(json!({"custom_id": long(101)})), "custom"),
        (button(json!({})), button(json!({"custom_id": ""})), "custom"),
        (button(json!({})), button(json!({"label": " "})), "blank"),
        (button(json!({"label": null, "emoji": {"name": "✅"}})), button(json!({"label": null})), "neither"),
        (
            button(json!({"style": 5, "url": "https://a.example", "custom_id": null})),
            button(json!({"style": 5, "url": "ftp://a.example", "custom_id": null})),
            "must be one of",
        ),
        (button(json!({"disabled": true})), button(json!({"url": "https://a.example"})), "components"),
        (button(json!({})), button(json!({"custom_id": null, "url": "https://a.example"})), "components"),
        (
            row(
                json!([{"type": 2, "style": 1, "label": "a", "custom_id": "a"}, {"type": 2, "style": 1, "label": "b", "custom_id": "b"}]),
            ),
            row(
                json!([{"type": 2, "style": 1, "label": "a", "custom_id": "a"}, {"type": 2, "style": 1, "label": "b", "custom_id": "a"}]),
            ),
            "DUPLICATED",
        ),
        (select(options(25), none.clone()), select(options(26), none.clone()), "options"),
        (select(options(1), none.clone()), select(options(0), none.clone()), "options"),
        (option("label", long(100)), option("label", long(101)), "label"),
        (option("value", long(100)), option("value", long(101)), "value"),
        (option("description", long(100)), option("description", long(101)), "description"),
        (option("value", long(1)), option("value", long(0)), "value"),
        (
            select(options(2), json!({"placeholder": long(150)})),
            select(options(2), json!({"placeholder": long(151)})),
            "placeholder",
        ),
        (
            select(options(2), json!({"min_values": 2, "max_values": 2})),
            select(options(2), json!({"min_values": 2, "max_values": 3})),
            "values",
        ),
        (
            select(json!([{"label": "a", "value": "a"}, {"label": "b", "value": "b"}]), none.clone()),
            select(json!([{"label": "a", "value": "a"}, {"label": "b", "value": "a"}]), none.clone()),
            "DUPLICATED",
        ),
        (
            select(json!([{"label": "a", "value": "a", "default": true}, {"label": "b", "value": "b"}]), none.clone()),
            select(
                json!([{"label": "a", "value": "a", "default": true}, {"label": "b", "value": "b", "default": true}]),
                none.clone(),
            ),
            "default",
        ),
        (
            button(json!({})),
            row(json!([{"type": 4, "style": 1, "label": "x", "custom_id": "c"}])),
            "outside of a modal",
        ),
        (json!({"content": "x", "flags": 4}), json!({"content": "x", "flags": 64}), "flags"),
        (json!({"content": "x", "nonce": long(25)}), json!({"content": "x", "nonce": long(26)}), "nonce"),
        (
            json!({"flags": 1 << 15, "components": [{"type": 10, "content": "x"}]}),
            json!({"flags": 1 << 15, "content": "x", "components": [{"type": 10, "content": "x"}]}),
            "IS_COMPONENTS_V2",
        ),
        (
            json!({"flags": 1 << 15, "components": [{"type": 17, "components": [{"type": 10, "content": "x"}]}]}),
            json!({"components": [{"type": 10, "content": "x"}]}),
            "components",
        ),
        (
            pings(json!({"parse": []})),
            json!({"content": "x", "allowed_mentions": {"parse": ["all"]}}),
            "unknown variant",
        ),
    ] {
        let before = server.complaints().len();
        let path = format!("/channels/{CHANNEL}/messages");
        let sent = client.ok(Method::POST, &path, passes).await;
        serde_json::from_value::<Message>(sent).unwrap();
        assert_eq!(server.complaints().len(), before, "{:?}", server.complaints());
        let (status, code, said) = client.refused(Method::POST, &path, refused).await;
        assert_eq!(status, 400, "{why}");
        assert!(matches!(code, 50035 | 50006) && said.to_lowercase().contains(&why.to_lowercase()), "{why}: {said}");
        let complaints = server.complaints();
        assert_eq!(complaints.len(), before + 1, "{why}: {complaints:?}");
        assert!(complaints.last().unwrap().starts_with(route::POST), "{complaints:?}");
    }
}

#[tokio::test]
async fn what_no_well_behaved_client_does_is_let_pass_and_noted() {
    let (server, client) = opened().await;
    let path = format!("/channels/{CHANNEL}/messages");
    let id = client.ok(Method::POST, &path, json!({"content": "x"})).await["id"].as_str().unwrap().to_owned();
    let text = |content: &str, allowed: Value| json!({"content": content, "allowed_mentions": allowed});
    let silent = || json!({"parse": []});
    for (content, silent, loud) in [
        ("<@41>", silent(), Value::Null),
        ("<@!41>", silent(), json!({"parse": ["users"]})),
        ("<@&41>", json!({"parse": ["users"]}), json!({"parse": ["roles"]})),
        ("@everyone", json!({"parse": ["users"]}), json!({"parse": ["everyone"]})),
        ("<@41>", json!({"parse": [], "users": ["42"]}), json!({"parse": [], "users": ["41"]})),
        ("<@x>", Value::Null, json!({"parse": [], "replied": true})),
        ("<t:41:R>", silent(), json!({"parse": [], "replied": true})),
    ] {
        client.ok(Method::POST, &path, text(content, silent)).await;
        let before = server.complaints().len();
        client.ok(Method::POST, &path, text(content, loud)).await;
        assert_eq!(server.complaints().len(), before + 1, "{content}");
    }
    for (method, path, body, why) in [
        (Method::POST, path.clone(), json!({"content": "x", "colour": 1}), "colour"),
        (Method::POST, path.clone(), embed(json!({"title": "x", "titel": "x"})), "embeds.0.titel"),
        (Method::POST, path.clone(), button(json!({"color": 1})), "components.0.components.0.color"),
        (Method::PATCH, format!("{path}/{id}"), json!({"content": "y", "nonce": "1"}), "nonce"),
        (Method::PATCH, format!("{path}/{id}"), json!({"content": "y", "flags": 64}), "ephemeral"),
        (Method::GET, format!("{path}?limits=5"), Value::Null, "limits"),
        (Method::GET, format!("{path}?limit=5"), json!({"limit": 5}), "a body that nobody reads"),
    ] {
        let before = server.complaints().len();
        client.ok(method, &path, body).await;
        let complaints = server.complaints();
        assert_eq!(complaints.len(), before + 1, "{why}: {complaints:?}");
        assert!(complaints.last().unwrap().contains(why), "{why}: {complaints:?}");
    }
    let before = server.complaints().len();
    let plain = reqwest::Client::new().get(format!("{}/api/v10/users/@me", server.url()));
    plain.header("Authorization", format!("Bot {TOKEN}")).send().await.unwrap();
    assert_eq!(server.complaints().len(), before + 1);
}

#[tokio::test]
async fn commands_are_judged_by_themselves() {
    let (server, client) = opened().await;
    let named = |name: &str| json!([{"name": name, "description": "x"}]);
    let described = |text: &str| json!([{"name": "x", "description": text}]);
    let with = |options: Value| json!([{"name": "x", "description": "x", "options": options}]);
    let option = |at: usize| json!({"type": 3, "name": format!("o{at}"), "description": "x"});
    let choices = |count: usize, name: &str| {
        let choices: Vec<_> = (0..count).map(|at| json!({"name": name, "value": at.to_string()})).collect();
        with(json!([{"type": 3, "name": "o", "description": "x", "choices": choices}]))
    };
    let translated =
        |locale: &str, text: &str| json!([{"name": "x", "description": "x", "name_localizations": {locale: text}}]);
    // Ten options of ten choices: long ones are too much together.
    let large = |length: usize| {
        let choice = |at| json!({"name": long(length), "value": format!("{at}")});
        let option = |at: usize| {
            let choices: Vec<_> = (0..10).map(choice).collect();
            json!({"type": 3, "name": format!("o{at}"), "description": "x", "choices": choices})
        };
        with((0..10).map(option).collect())
    };
    let path = format!("/applications/{APPLICATION}/commands");
    for (passes, refused, why) in [
        (named(&long(32)), named(&long(33)), "between 1 and 32"),
        (named("a-b_1"), named("a b"), "character"),
        (named("inscription"), named("Inscription"), "character"),
        (named("регистрация"), named("Регистрация"), "character"),
        // The vowel signs of Devanagari are allowed by name, those of Bengali are not.
        (named("परामर्श"), named("পরামর্শ"), "character"),
        (named("ปรึกษา"), named("a'b"), "character"),
        (described(&long(100)), described(&long(101)), "description"),
        (described("x"), described(""), "description"),
        (translated("pt-BR", "olá"), translated("pt", "olá"), "no locale"),
        (translated("es-419", "hola"), translated("es-419", "Hola"), "lower"),
        (with((0..25).map(option).collect()), with((0..26).map(option).collect()), "options"),
        (
            with(json!([{"type": 3, "name": "a", "description": "x", "required": true}, option(1)])),
            with(json!([option(1), {"type": 3, "name": "a", "description": "x", "required": true}])),
            "required",
        ),
        (with(json!([option(1), option(2)])), with(json!([option(1), option(1)])), "same name"),
        (choices(25, &long(100)), choices(26, "x"), "25"),
        (choices(1, &long(100)), choices(1, &long(101)), "name"),
        (
            with(json!([{"type": 3, "name": "a", "description": "x", "autocomplete": true}])),
            with(json!([{"type": 5, "name": "a", "description": "x", "autocomplete": true}])),
            "autocomplete",
        ),
        (
            with(json!([{"type": 1, "name": "a", "description": "x"}])),
            with(json!([{"type": 1, "name": "a", "description": "x"}, option(1)])),
            "subcommands",
        ),
        (large(75), large(85), "TOO_LARGE"),
        (
            json!([{"name": "a", "description": "x"}, {"name": "b", "description": "x"}]),
            json!([{"name": "a", "description": "x"}, {"name": "a", "description": "x"}]),
            "DUPLICATE",
        ),
        (
            (0..100).map(|at| json!({"name": format!("c{at}"), "description": "x"})).collect(),
            (0..101).map(|at| json!({"name": format!("c{at}"), "description": "x"})).collect(),
            "MAX_COMMANDS",
        ),
    ] {
        let before = server.complaints().len();
        client.ok(Method::PUT, &path, passes.clone()).await;
        assert_eq!(server.complaints().len(), before, "{:?}", server.complaints());
        let count = passes.as_array().unwrap().len();
        assert_eq!(server.with(|world| world.commands(None).len()), count);
        let (status, code, said) = client.refused(Method::PUT, &path, refused).await;
        assert_eq!((status, code), (400, 50035), "{why}");
        assert!(said.to_lowercase().contains(&why.to_lowercase()), "{why}: {said}");
        assert_eq!(server.complaints().len(), before + 1, "{why}");
        assert_eq!(server.with(|world| world.commands(None).len()), count, "nothing is taken from a wrong list");
    }
    let before = server.complaints().len();
    client.ok(Method::PUT, &path, json!([{"name": "x", "description": "x", "handlers": 1}])).await;
    assert_eq!(server.complaints().len(), before + 1);

    // Whoever is registered again keeps the id; guilds have a list of their own.
    let first = client.ok(Method::GET, &path, Value::Null).await;
    let again = client.ok(Method::PUT, &path, json!([{"name": "x", "description": "y"}])).await;
    assert_eq!(first[0]["id"], again[0]["id"]);
    let own = format!("/applications/{APPLICATION}/guilds/{GUILD}/commands");
    assert_eq!(client.ok(Method::GET, &own, Value::Null).await, json!([]));
    let own = client.ok(Method::PUT, &own, named("here")).await;
    assert_eq!(own[0]["guild_id"], json!(GUILD.to_string()));
    let foreign = client.refused(Method::GET, "/applications/5/commands", Value::Null).await;
    assert_eq!(foreign.0, 404);
}

#[tokio::test]
async fn files_come_with_a_message_and_stay_as_an_edit_says() {
    let (server, client) = opened().await;
    let path = format!("/channels/{CHANNEL}/messages");
    let file = |bytes: Vec<u8>| Part::bytes(bytes).file_name("a.ics").mime_str("text/calendar").unwrap();
    let payload = json!({"content": "x", "attachments": [{"id": "0", "filename": "a.ics", "description": "An event"}]});
    let form = Form::new().text("payload_json", payload.to_string()).part("files[0]", file(b"BEGIN".to_vec()));
    let sent = read(client.request(Method::POST, &path).multipart(form).send().await.unwrap()).await;
    assert_eq!(sent.0, 200, "{}", sent.1);
    let message: Message = serde_json::from_value(sent.1).unwrap();
    assert_eq!((message.attachments[0].filename.as_str(), message.attachments[0].size), ("a.ics", 5));
    let shown = server.channel(CHANNEL).pop().unwrap();
    assert_eq!(
        (shown.attachments[0].bytes.as_slice(), shown.attachments[0].mime.as_str()),
        (&b"BEGIN"[..], "text/calendar")
    );

    // An edit that says nothing keeps it, a list without it removes it.
    let one = format!("{path}/{}", shown.id);
    for (body, count) in [
        (json!({"content": "y"}), 1),
        (json!({"attachments": [{"id": shown.attachments[0].id.to_string()}]}), 1),
        (json!({"attachments": []}), 0),
    ] {
        client.ok(Method::PATCH, &one, body).await;
        assert_eq!(server.channel(CHANNEL)[0].attachments.len(), count);
    }
    assert_eq!(server.complaints(), Vec::<String>::new());

    let without = Form::new().text("payload_json", payload.to_string()).part("files[1]", file(b"x".to_vec()));
    let large = Form::new().text("payload_json", r#"{"content":"x"}"#).part("files[0]", file(vec![0; (10 << 20) + 1]));
    let odd = Form::new().text("payload", "{}");
    for (form, status) in [(without, 400), (large, 413), (odd, 400)] {
        assert_eq!(client.request(Method::POST, &path).multipart(form).send().await.unwrap().status(), status);
    }
}

#[tokio::test]
async fn the_rest_is_answered_or_refused() {
    let (server, client) = opened().await;
    let message = client.ok(Method::POST, &format!("/channels/{CHANNEL}/messages"), json!({"content": "x"})).await;
    let id = message["id"].as_str().unwrap();
    let own = format!("/channels/{CHANNEL}/messages/{id}");
    assert_eq!(client.ok(Method::GET, "/users/@me", Value::Null).await["id"], json!(APPLICATION.to_string()));
    for path in ["/applications/@me", "/oauth2/applications/@me"] {
        assert_eq!(client.ok(Method::GET, path, Value::Null).await["id"], json!(APPLICATION.to_string()));
    }
    assert_eq!(client.ok(Method::GET, &format!("/channels/{CHANNEL}"), Value::Null).await["type"], json!(0));
    assert_eq!(client.ok(Method::GET, &own, Value::Null).await["content"], json!("x"));
    client.ok(Method::PATCH, &own, json!({"content": "y", "components": button(json!({}))["components"]})).await;
    let shown = server.channel(CHANNEL).pop().unwrap();
    assert_eq!((shown.content.as_str(), shown.edits, shown.labels()), ("y", 1, vec!["x"]));
    assert_eq!(shown.parts().next().unwrap().leads, Leads::Custom("c".to_owned()));
    client.ok(Method::PATCH, &own, json!({"components": []})).await;
    assert_eq!(server.channel(CHANNEL)[0].rows.len(), 0);
    let empty = client.refused(Method::PATCH, &own, json!({"content": ""})).await;
    assert_eq!((empty.0, empty.1), (400, 50006));
    let list = client.ok(Method::GET, &format!("/channels/{CHANNEL}/messages?limit=1"), Value::Null).await;
    assert_eq!(list.as_array().unwrap().len(), 1);
    client.ok(Method::DELETE, &own, Value::Null).await;
    assert_eq!(server.channel(CHANNEL).len(), 0);
    assert_eq!(server.complaints(), Vec::<String>::new());
    for (method, path, code) in [
        (Method::GET, own.as_str(), 10008),
        (Method::PATCH, own.as_str(), 10008),
        (Method::POST, "/channels/5/messages", 10003),
        (Method::GET, "/channels/5", 10003),
    ] {
        let body = if method == Method::GET { Value::Null } else { json!({"content": "x"}) };
        assert_eq!(client.refused(method, path, body).await.1, code, "{path}");
    }
    // The state of the channels is nobody's fault; what there is not at all is.
    assert_eq!(server.complaints(), Vec::<String>::new());
    assert_eq!(client.refused(Method::GET, "/guilds/5/members", Value::Null).await.0, 404);
    assert_eq!(client.refused(Method::POST, &own, json!({"content": "x"})).await.0, 404);
    assert_eq!(server.complaints().len(), 2);
    let stranger = reqwest::Client::new().get(format!("{}/api/v10/users/@me", server.url()));
    assert_eq!(stranger.send().await.unwrap().status(), 401);
}

#[tokio::test]
async fn faults_come_as_planned() {
    let (server, client) = opened().await;
    let path = format!("/channels/{CHANNEL}/messages");
    let post = || client.request(Method::POST, &path).json(&json!({"content": "x"}));
    let count = || server.channel(CHANNEL).len();
    let plan = |what: What| server.fault(Fault { route: Some(route::POST), place: None, times: 1, what });
    for (what, status, effect) in [
        (What::Status(503), 503, 0),
        (What::StatusRaw(502), 502, 0),
        (What::Refused(403, 50013, "Missing Permissions"), 403, 0),
        (What::Malformed, 200, 1),
        (What::Slow(Duration::from_millis(50)), 200, 1),
    ] {
        let before = count();
        plan(what);
        let answer = post().send().await.unwrap();
        assert_eq!(answer.status(), status, "{what:?}");
        let json: Result<Value, _> = answer.json().await;
        assert_eq!(json.is_err(), matches!(what, What::StatusRaw(_) | What::Malformed), "{what:?}");
        assert_eq!(count(), before + effect, "{what:?}");
    }
    for (what, effect) in [(What::DropBefore, 0), (What::DropAfter, 1)] {
        let before = count();
        plan(what);
        assert!(post().send().await.is_err());
        assert_eq!(count(), before + effect, "{what:?}");
    }

    for (scope, name) in [(Scope::User, "user"), (Scope::Shared, "shared"), (Scope::Global, "global")] {
        plan(What::TooMany { retry_after: 0.2, scope });
        let answer = post().send().await.unwrap();
        assert_eq!(answer.status(), 429);
        let header = |name: &str| answer.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
        assert_eq!(header("x-ratelimit-scope").as_deref(), Some(name));
        assert_eq!(header("retry-after").as_deref(), Some("1"));
        assert_eq!(header("x-ratelimit-global").is_some(), scope == Scope::Global);
        let json: Value = answer.json().await.unwrap();
        assert_eq!((&json["retry_after"], &json["global"]), (&json!(0.2), &json!(scope == Scope::Global)));
        // Elsewhere nothing is held, except by a global limit.
        let early = server.too_early();
        let elsewhere = client.ask(Method::GET, "/users/@me", &Value::Null).await.0;
        assert_eq!(elsewhere, if scope == Scope::Global { 429 } else { 200 });
        assert_eq!(server.too_early(), early + usize::from(scope == Scope::Global));
        tokio::time::sleep(Duration::from_millis(220)).await;
        assert_eq!(post().send().await.unwrap().status(), 200);
    }
    assert_eq!(server.complaints(), Vec::<String>::new());
    // Three of the four refusals for too many, and the one for want of permissions; the shared one does not count.
    assert_eq!(server.with(|world| world.invalid), 4);
}

#[tokio::test]
async fn the_pace_is_fifty_a_second_interactions_apart() {
    let (server, client) = opened().await;
    server.pace(Some(super::faults::PACE));
    let mut refused = 0;
    for _ in 0..60 {
        refused += usize::from(client.ask(Method::GET, "/users/@me", &Value::Null).await.0 == 429);
    }
    assert!(refused >= 10 && server.too_many() == refused, "{refused}");
    for _ in 0..60 {
        let id = server.runs(&amina(), HERE, "card", &[]);
        assert_eq!(client.answer(id, &token(&server, id), json!({"type": 4, "data": {"content": "x"}})).await.0, 204);
    }
    assert_eq!(server.too_many(), refused);
}

#[tokio::test]
async fn an_outage_comes_and_goes_and_nothing_is_forgotten() {
    let (server, client) = opened().await;
    let post = || client.request(Method::POST, &format!("/channels/{CHANNEL}/messages")).json(&json!({"content": "x"}));
    post().send().await.unwrap();
    server.stop().await;
    assert!(post().send().await.is_err());
    server.restart().await;
    assert_eq!(post().send().await.unwrap().status(), 200);
    assert_eq!(server.channel(CHANNEL).len(), 2);
    assert!(server.until(|world| world.calls.last().is_some_and(|call| call.status == 200)).await);
    assert_eq!(server.calls().len(), 3);
}
