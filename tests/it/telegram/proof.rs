//! The server is held to its own promises over HTTP: for each rule a request that passes and one that is refused.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use chrono::{TimeZone, Utc};
use frankenstein::response::MethodResponse;
use frankenstein::types::Message;
use frankenstein::updates::{Update, UpdateContent, WebhookInfo};
use roundtable::clock::Clock;
use serde::Deserialize;
use serde_json::{Value, json};

use super::faults::{Fault, Limit, Pace, What};
use super::judge::About;
use super::server::{Server, TOKEN};
use super::world::{Leads, Person, USERNAME};

/// A client as simple as they come.
struct Client {
    http: reqwest::Client,
    base: String,
}

impl Client {
    fn of(server: &Server) -> Self {
        Self { http: reqwest::Client::new(), base: format!("{}/bot{TOKEN}", server.url()) }
    }

    async fn raw(&self, method: &str, body: Value) -> reqwest::Result<(u16, String)> {
        let answer = self.http.post(format!("{}/{method}", self.base)).json(&body).send().await?;
        Ok((answer.status().as_u16(), answer.text().await?))
    }

    async fn ask(&self, method: &str, body: Value) -> (u16, Value) {
        let (status, text) = self.raw(method, body).await.unwrap();
        let json: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(json["ok"], json!(status == 200), "{text}");
        assert!(status == 200 || json["error_code"] == json!(status), "{text}");
        (status, json)
    }

    async fn ok(&self, method: &str, body: Value) -> Value {
        let (status, mut json) = self.ask(method, body.clone()).await;
        assert_eq!(status, 200, "{method} {body}: {json}");
        json["result"].take()
    }

    async fn refused(&self, method: &str, body: Value) -> (u16, String) {
        let (status, json) = self.ask(method, body).await;
        (status, json["description"].as_str().unwrap_or_default().to_owned())
    }

    async fn updates(&self, body: Value) -> Vec<Update> {
        let result = self.ok("getUpdates", body).await;
        result.as_array().unwrap().iter().map(|update| Update::deserialize(update).unwrap()).collect()
    }
}

fn amina() -> Person {
    Person::new(41, "Amina", Some("sw"))
}

fn bruno() -> Person {
    Person::new(42, "Bruno", None)
}

async fn opened() -> (Server, Client) {
    let server = Server::start().await;
    server.pace(None);
    server.says(&amina(), "/start");
    let client = Client::of(&server);
    (server, client)
}

fn keyboard(rows: Value) -> Value {
    json!({"chat_id": 41, "text": "x", "reply_markup": {"inline_keyboard": rows}})
}

fn html(text: &str) -> Value {
    json!({"chat_id": 41, "text": text, "parse_mode": "HTML"})
}

fn rows(rows: usize, buttons: usize, data: &str) -> Value {
    json!(vec![vec![json!({"text": "x", "callback_data": data}); buttons]; rows])
}

fn commands(name: &str, description: &str) -> Value {
    json!({"commands": [{"command": name, "description": description}]})
}

#[tokio::test]
async fn requests_are_judged_by_themselves() {
    let (server, client) = opened().await;
    let long = |length: usize| "x".repeat(length);
    // A hundred buttons fit, but not with long labels besides: more than 10 kB.
    let wide = json!(vec![vec![json!({"text": long(10), "callback_data": long(64)}); 5]; 20]);
    for (method, passes, refused, why) in [
        ("getMe", json!({}), json!({"a": 1}), "field \"a\" is unknown"),
        ("sendMessage", json!({"chat_id": 41, "text": "x"}), json!({"chat_id": 41}), "missing field `text`"),
        ("sendMessage", json!({"chat_id": "41", "text": "x"}), json!({"chat_id": "amina", "text": "x"}), "chat not"),
        ("SendMessage", html("<b>x</b>"), html("<b>x"), "can't parse entities: Can't find end tag"),
        ("sendmessage", html("1 &lt; 2"), html("1 < 2"), "can't parse entities"),
        ("sendMessage", html("a &amp; b"), html("a & b"), "can't parse entities"),
        ("sendMessage", html("x"), json!({"chat_id": 41, "text": "x", "parse_mode": "Html"}), "unknown variant"),
        ("sendMessage", html(&long(4096)), html(&long(4097)), "message is too long"),
        (
            "sendMessage",
            html(&format!("<b>{}</b>", "😀".repeat(2048))),
            html(&"😀".repeat(2049)),
            "message is too long",
        ),
        ("sendMessage", html(" x "), html("<b> \n</b>\u{200b}"), "message text is empty"),
        (
            "sendMessage",
            json!({"chat_id": 41, "text": "x", "link_preview_options": {"is_disabled": true}}),
            json!({"chat_id": 41, "text": "x", "link_preview_options": {"disabled": true}}),
            "field \"link_preview_options.disabled\" is unknown or null",
        ),
        (
            "sendMessage",
            json!({"chat_id": 41, "text": "x", "protect_content": true}),
            json!({"chat_id": 41, "text": "x", "protect_content": null}),
            "field \"protect_content\" is unknown or null",
        ),
        (
            "sendMessage",
            json!({"chat_id": 41, "text": "x", "entities": [{"type": "bold", "offset": 0, "length": 1}]}),
            json!({"chat_id": 41, "text": "x", "entities": [{"type": "bold", "offset": 1, "length": 1}]}),
            "can't parse entities",
        ),
        ("sendMessage", keyboard(rows(1, 8, "d")), keyboard(rows(1, 9, "d")), "more than 8"),
        ("sendMessage", keyboard(rows(20, 5, "d")), keyboard(rows(21, 5, "d")), "REPLY_MARKUP_TOO_LONG"),
        ("sendMessage", keyboard(rows(20, 5, &long(64))), keyboard(wide), "REPLY_MARKUP_TOO_LONG"),
        ("sendMessage", keyboard(rows(1, 1, &long(64))), keyboard(rows(1, 1, &long(65))), "BUTTON_DATA_INVALID"),
        ("sendMessage", keyboard(rows(1, 1, "é")), keyboard(rows(1, 1, "")), "BUTTON_DATA_INVALID"),
        (
            "sendMessage",
            keyboard(json!([[{"text": "x", "url": "https://a.example/b?c=d"}]])),
            keyboard(json!([[{"text": "x", "url": "http://localhost"}]])),
            "Wrong HTTP URL",
        ),
        (
            "sendMessage",
            keyboard(json!([[{"text": "x", "url": "tg://resolve?domain=a"}]])),
            keyboard(json!([[{"text": "x", "url": "mailto:a@b.example"}]])),
            "Wrong HTTP URL",
        ),
        (
            "sendMessage",
            keyboard(json!([])),
            keyboard(json!([[{"text": "x", "url": "https://a.example", "callback_data": "d"}]])),
            "exactly one of",
        ),
        ("sendMessage", keyboard(json!([[]])), keyboard(json!([[{"text": "x"}]])), "text buttons are unallowed"),
        (
            "sendMessage",
            keyboard(rows(2, 1, "d")),
            keyboard(json!([[{"text": " ", "callback_data": "d"}]])),
            "must be non-empty",
        ),
        (
            "sendMessage",
            keyboard(rows(1, 2, "d")),
            keyboard(json!([[{"text": "x", "callback_data": "d", "color": "red"}]])),
            "reply_markup.inline_keyboard.0.0.color\" is unknown or null",
        ),
        (
            "editMessageText",
            json!({"chat_id": 41, "message_id": 2, "text": "new"}),
            json!({"chat_id": 41, "text": "new"}),
            "message identifier is not specified",
        ),
        (
            "editMessageText",
            json!({"chat_id": 41, "message_id": 2, "text": "newer"}),
            json!({"chat_id": 41, "message_id": 2}),
            "message text is empty",
        ),
        (
            "editMessageReplyMarkup",
            json!({"chat_id": 41, "message_id": 2, "reply_markup": {"inline_keyboard": rows(1, 1, "d")}}),
            json!({"chat_id": 41, "message_id": 2, "reply_markup": {"inline_keyboard": rows(1, 1, "")}}),
            "BUTTON_DATA_INVALID",
        ),
        ("deleteMessage", json!({"chat_id": 41, "message_id": 3}), json!({"chat_id": 41}), "missing field"),
        (
            "sendChatAction",
            json!({"chat_id": 41, "action": "typing"}),
            json!({"chat_id": 41, "action": "sleeping"}),
            "unknown variant",
        ),
        ("getUpdates", json!({"limit": 100}), json!({"limit": 101}), "limit is not within"),
        ("getUpdates", json!({"offset": 5}), json!({"offset": -1}), "negative offset"),
        (
            "getUpdates",
            json!({"allowed_updates": ["message", "callback_query"]}),
            json!({"allowed_updates": ["messages"]}),
            "unknown variant",
        ),
        ("setWebhook", json!({"url": ""}), json!({"url": "ftp://a.example"}), "An HTTPS URL must be provided"),
        (
            "setWebhook",
            json!({"url": "", "secret_token": "A-z_0"}),
            json!({"url": "", "secret_token": "a b"}),
            "secret token contains unallowed characters",
        ),
        (
            "setWebhook",
            json!({"url": "", "secret_token": long(256)}),
            json!({"url": "", "secret_token": long(257)}),
            "secret token",
        ),
        ("setWebhook", json!({"url": "", "max_connections": 100}), json!({"url": "", "max_connections": 0}), "1-100"),
        ("deleteWebhook", json!({"drop_pending_updates": false}), json!({"drop": true}), "field \"drop\""),
        ("getWebhookInfo", json!({}), json!({"a": 1}), "field \"a\""),
        ("setMyCommands", commands(&long(32), "x"), commands(&long(33), "x"), "BOT_COMMAND_INVALID"),
        ("setMyCommands", commands("a_1", "x"), commands("Help", "x"), "BOT_COMMAND_INVALID"),
        ("setMyCommands", commands("a", &long(256)), commands("a", &long(257)), "BOT_COMMAND_DESCRIPTION_INVALID"),
        ("setMyCommands", commands("a", "x"), commands("a", " "), "BOT_COMMAND_DESCRIPTION_INVALID"),
        (
            "setMyCommands",
            json!({"commands": vec![json!({"command": "a", "description": "x"}); 100]}),
            json!({"commands": vec![json!({"command": "a", "description": "x"}); 101]}),
            "BOT_COMMANDS_TOO_MUCH",
        ),
        ("getMyCommands", json!({"language_code": "fr"}), json!({"language_code": "fra"}), "invalid language code"),
        ("deleteMyCommands", json!({"language_code": ""}), json!({"language_code": "FR"}), "invalid language code"),
        (
            "getMyCommands",
            json!({"scope": {"type": "chat", "chat_id": 41}}),
            json!({"scope": {"type": "chat"}}),
            "missing field",
        ),
        ("setMyName", json!({"name": long(64)}), json!({"name": long(65)}), "name is too long"),
        ("setMyDescription", json!({"description": long(512)}), json!({"description": long(513)}), "too long"),
        (
            "setMyShortDescription",
            json!({"short_description": long(120)}),
            json!({"short_description": long(121)}),
            "too long",
        ),
        ("getMyName", json!({}), json!({"language_code": "x"}), "invalid language code"),
        ("getMyDescription", json!({}), json!({"language": "fr"}), "field \"language\""),
        ("getMyShortDescription", json!({}), json!({"language": "fr"}), "field \"language\""),
    ] {
        let before = server.complaints().len();
        client.ok(method, passes).await;
        assert_eq!(server.complaints().len(), before, "{:?}", server.complaints());
        let (status, description) = client.refused(method, refused.clone()).await;
        assert_eq!(status, 400, "{method}: {why}");
        assert!(description.starts_with("Bad Request: ") && description.contains(why), "{description}");
        let complaints = server.complaints();
        assert_eq!(complaints.len(), before + 1, "{method}: {why}");
        assert!(complaints.last().unwrap().to_lowercase().starts_with(&method.to_lowercase()), "{complaints:?}");
    }
    let (status, _) = client.refused("sendTelepathy", json!({})).await;
    assert_eq!(status, 404);
    let calls = server.calls();
    assert_eq!((calls[0].method.as_str(), calls[0].status, calls[0].chat), ("getMe", 200, None));
    assert_eq!((calls[3].method.as_str(), calls[3].status, calls[3].chat), ("sendMessage", 400, Some(41)));
    assert_eq!(calls[3].body, json!({"chat_id": 41}));
    assert!(calls.is_sorted_by_key(|call| call.at));
}

#[tokio::test]
async fn what_is_ignored_is_noted_though_it_is_answered() {
    let (server, client) = opened().await;
    client.ok("sendMessage", html(&"<b>x</b> ".repeat(100))).await;
    assert_eq!(server.complaints(), Vec::<String>::new());
    client.ok("sendMessage", html(&"<b>x</b> ".repeat(101))).await;
    assert_eq!(server.complaints().len(), 1);
    assert_eq!(server.chat(41)[1].entities.len(), 100);
}

#[tokio::test]
async fn the_token_is_the_key() {
    let (server, client) = opened().await;
    let wrong = Client { base: format!("{}/bot1:A", server.url()), ..client };
    let (status, json) = wrong.ask("getMe", json!({})).await;
    assert_eq!((status, &json), (401, &json!({"ok": false, "error_code": 401, "description": "Unauthorized"})));
    assert_eq!(server.complaints(), Vec::<String>::new());
    assert_eq!(server.calls()[0].status, 401);
    let right = Client::of(&server);
    assert_eq!(right.ok("getMe", json!({})).await["username"], json!(USERNAME));
    let answer = right.http.get(format!("{}/nothing", server.url())).send().await.unwrap();
    assert_eq!(answer.status().as_u16(), 404);
}

#[tokio::test]
async fn requests_may_be_forms_and_queries() {
    let (server, client) = opened().await;
    let url = format!("{}/sendMessage", client.base);
    let query = "?chat_id=41&text=a%26b%20c&disable_notification=true";
    let form = "chat_id=41&text=d%26e+f&reply_markup=%7B%22inline_keyboard%22%3A%5B%5D%7D";
    let form = client.http.post(&url).header("content-type", "application/x-www-form-urlencoded").body(form);
    for request in [client.http.get(format!("{url}{query}")), form] {
        assert_eq!(request.send().await.unwrap().status().as_u16(), 200, "{:?}", server.complaints());
    }
    let texts: Vec<String> = server.chat(41).into_iter().map(|shown| shown.text).collect();
    assert_eq!(texts, ["a&b c", "d&e f"]);
    for (kind, body) in [("application/json", "{"), ("application/json", "[]"), ("text/plain", "x")] {
        let request = client.http.post(&url).header("content-type", kind).body(body);
        assert_eq!(request.send().await.unwrap().status().as_u16(), 400, "{kind} {body}");
    }
    assert_eq!(server.complaints().len(), 3);
}

#[tokio::test]
async fn documents_come_in_parts() {
    use reqwest::multipart::{Form, Part};
    let (server, client) = opened().await;
    let send = async |form: Form| {
        let request = client.http.post(format!("{}/sendDocument", client.base)).multipart(form);
        let answer = request.send().await.unwrap();
        (answer.status().as_u16(), answer.json::<Value>().await.unwrap())
    };
    let part = |bytes: &'static [u8]| {
        Part::bytes(bytes).file_name("invitation.ics").mime_str("text/calendar; charset=utf-8").unwrap()
    };
    let form = || Form::new().text("chat_id", "41").text("parse_mode", "HTML");
    let markup = rows(1, 1, "d");
    let named = form()
        .text("caption", "<b>Dates</b>")
        .text("document", "attach://file0")
        .text("reply_markup", json!({"inline_keyboard": markup}).to_string())
        .part("file0", part(b"BEGIN"));
    let (status, json) = send(named).await;
    assert_eq!(status, 200, "{json}");
    let message = Message::deserialize(&json["result"]).unwrap();
    assert_eq!(message.document.unwrap().file_name.as_deref(), Some("invitation.ics"));
    assert_eq!(message.caption.as_deref(), Some("Dates"));
    assert_eq!(send(form().part("document", part(b"BEGIN"))).await.0, 200);
    assert_eq!(server.complaints(), Vec::<String>::new());
    let shown = server.chat(41).remove(0);
    let file = shown.document.unwrap();
    assert_eq!((file.name.as_str(), file.mime.as_str()), ("invitation.ics", "text/calendar; charset=utf-8"));
    assert_eq!((file.bytes.as_slice(), shown.text.as_str()), (b"BEGIN".as_slice(), "Dates"));

    let edit = json!({"chat_id": 41, "message_id": shown.id, "text": "x"});
    assert!(client.refused("editMessageText", edit).await.1.contains("there is no text in the message to edit"));
    for (form, why) in [
        (form(), "missing field `document`"),
        (form().text("document", "attach://file0"), "there is no document in the request"),
        (form().text("document", "BQACAgIAAxkBAAI"), "wrong file identifier"),
        (form().part("document", part(b"")), "file must be non-empty"),
        (form().part("document", part(b"x")).part("other", part(b"x")), "belongs to no field"),
        (form().part("document", part(b"x")).text("caption", "x".repeat(1025)), "caption is too long"),
        (form().part("document", part(b"x")).text("caption", "<x>"), "can't parse entities"),
        (form().part("document", part(b"x")).text("colour", "red"), "field \"colour\""),
    ] {
        let before = server.complaints().len();
        let (status, json) = send(form).await;
        assert!(status == 400 && json["description"].as_str().unwrap().contains(why), "{json}");
        assert_eq!(server.complaints().len(), before + 1);
    }
    let most = form().part("document", part(b"x")).text("caption", "x".repeat(1024));
    assert_eq!(send(most).await.0, 200);
}

#[tokio::test]
async fn a_message_is_shown_as_its_reader_sees_it() {
    let (server, client) = opened().await;
    let clock = Clock::rehearsal(Utc.timestamp_opt(1_800_000_000, 0).unwrap());
    server.dated(clock.clone());
    let keys = json!([[{"text": "Yes", "callback_data": "y"}], [{"text": "More", "url": "https://a.example"}]]);
    let body = json!({
        "chat_id": 41, "text": " <b>a</b> &amp; b\n", "parse_mode": "HTML",
        "reply_markup": {"inline_keyboard": keys}, "link_preview_options": {"is_disabled": true},
    });
    let result = client.ok("sendMessage", body).await;
    let message = Message::deserialize(&result).unwrap();
    assert_eq!((message.date, message.text.as_deref()), (1_800_000_000, Some("a & b")));
    assert_eq!((message.entities.unwrap().len(), message.reply_markup.unwrap().inline_keyboard.len()), (1, 2));
    let parsed = teloxide::types::Message::deserialize(&result).unwrap();
    assert_eq!(parsed.text(), Some("a & b"));

    let shown = server.chat(41).remove(0);
    assert_eq!((shown.id, shown.order, shown.edits), (message.message_id, 1, 0));
    assert_eq!((shown.text.as_str(), shown.html.as_str()), ("a & b", " <b>a</b> &amp; b\n"));
    assert_eq!(shown.entities, [json!({"type": "bold", "offset": 0, "length": 1})]);
    assert_eq!(shown.labels(), ["Yes", "More"]);
    assert_eq!(shown.rows[0][0].leads, Leads::Data("y".to_owned()));
    assert_eq!(shown.rows[1][0].leads, Leads::Url("https://a.example".to_owned()));
    assert!(!shown.previews && shown.document.is_none() && shown.at.elapsed() < Duration::from_secs(60));

    clock.wind(Utc.timestamp_opt(1_800_000_060, 0).unwrap());
    let edit = json!({"chat_id": 41, "message_id": shown.id, "text": "c", "reply_markup": {"inline_keyboard": keys}});
    let edited = Message::deserialize(client.ok("editMessageText", edit.clone()).await).unwrap();
    assert_eq!((edited.date, edited.edit_date), (1_800_000_000, Some(1_800_000_060)));
    let (status, why) = client.refused("editMessageText", edit.clone()).await;
    assert_eq!(status, 400);
    assert!(why.starts_with("Bad Request: message is not modified: specified new message content"), "{why}");
    let keys = json!({"chat_id": 41, "message_id": shown.id});
    client.ok("editMessageReplyMarkup", keys.clone()).await;
    assert!(client.refused("editMessageReplyMarkup", keys).await.1.contains("message is not modified"));
    client.ok("editMessageText", edit).await;
    let text_only = json!({"chat_id": 41, "message_id": shown.id, "text": "c"});
    client.ok("editMessageText", text_only).await;
    let now = server.chat(41).remove(0);
    assert_eq!((now.text.as_str(), now.edits, now.rows.len(), now.previews), ("c", 4, 0, true));

    let sent = client.ok("sendMessage", json!({"chat_id": 41, "text": "d"})).await;
    assert_eq!(server.with(|world| (world.last(41).unwrap().text.clone(), world.sent())), ("d".to_owned(), 2));
    let gone = json!({"chat_id": 41, "message_id": sent["message_id"]});
    client.ok("deleteMessage", gone.clone()).await;
    assert_eq!(server.with(|world| world.last(41).unwrap().text.clone()), "c");
    for (method, body, expected) in [
        ("deleteMessage", gone.clone(), "message to delete not found"),
        ("editMessageText", json!({"chat_id": 41, "message_id": sent["message_id"], "text": "e"}), "to edit not found"),
        ("editMessageText", json!({"chat_id": 41, "message_id": 77, "text": "e"}), "to edit not found"),
        ("editMessageText", json!({"chat_id": 41, "message_id": 1, "text": "e"}), "message can't be edited"),
    ] {
        let (status, why) = client.refused(method, body).await;
        assert!(status == 400 && why.contains(expected), "{why}");
    }
    client.ok("deleteMessage", json!({"chat_id": 41, "message_id": 1})).await;
    assert_eq!(server.complaints(), Vec::<String>::new());
}

#[tokio::test]
async fn who_cannot_be_reached_is_not() {
    let (server, client) = opened().await;
    server.knows(&bruno());
    server.says_in(&amina(), -5, "/help@roundtable_test_bot me");
    let say = |chat: i64| json!({"chat_id": chat, "text": "x"});
    let cases = async |expected: &[(i64, u16, &str)]| {
        for (chat, status, why) in expected {
            let (found, json) = client.ask("sendMessage", say(*chat)).await;
            let description = json["description"].as_str().unwrap_or_default();
            assert_eq!((found, description), (*status, *why), "{chat}");
        }
    };
    cases(&[
        (41, 200, ""),
        (42, 403, "Forbidden: bot can't initiate conversation with a user"),
        (43, 400, "Bad Request: chat not found"),
        (-5, 200, ""),
        (-6, 400, "Bad Request: chat not found"),
    ])
    .await;
    server.says(&bruno(), "hello");
    server.blocks(&amina());
    cases(&[(41, 403, "Forbidden: bot was blocked by the user"), (42, 200, "")]).await;
    server.unblocks(&amina());
    server.deactivates(&bruno());
    cases(&[(41, 200, ""), (42, 403, "Forbidden: user is deactivated")]).await;
    server.migrates(&amina(), -5, -1_000_000_000_005);
    let (status, json) = client.ask("sendMessage", say(-5)).await;
    let expected = json!({
        "ok": false, "error_code": 400, "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": -1_000_000_000_005_i64},
    });
    assert_eq!((status, json), (400, expected));
    cases(&[(-1_000_000_000_005, 200, "")]).await;
    server.removes_bot(&amina(), -1_000_000_000_005);
    cases(&[(-1_000_000_000_005, 403, "Forbidden: bot was kicked from the supergroup chat")]).await;
    server.adds_bot(&amina(), -7, "Hearing");
    cases(&[(-7, 200, "")]).await;
    server.removes_bot(&amina(), -7);
    cases(&[(-7, 403, "Forbidden: bot was kicked from the group chat")]).await;
    client.ok("sendChatAction", json!({"chat_id": 41, "action": "typing"})).await;
    assert_eq!(server.with(|world| world.actions.clone()), [41]);
    assert_eq!(server.complaints(), Vec::<String>::new());
}

#[tokio::test]
async fn updates_are_like_the_real_ones() {
    let (server, client) = opened().await;
    client.ok("sendMessage", keyboard(json!([[{"text": "Yes", "callback_data": "y"}]]))).await;
    let said = server.says(&bruno(), "/start p_1 é");
    let pressed = server.presses(&amina(), 41, 2, "Yes");
    let forged = server.presses_data(&bruno(), 41, 99, "stale");
    let grouped = server.says_in(&amina(), -1_000_000_000_009, "hello");
    let blocked = server.blocks(&bruno());
    let migrated = server.migrates(&amina(), -5, -1_000_000_000_005);
    let poll = json!({"poll": {"id": "1", "question": "q", "options": [], "total_voter_count": 0, "is_closed": true,
        "is_anonymous": true, "type": "regular", "allows_multiple_answers": false,
        "allows_revoting": false, "members_only": false}});
    let pushed = server.push(poll);
    let mut expected = vec![pushed - 8, said, pressed, forged, grouped, blocked, migrated, migrated + 1, pushed];
    let values = client.ok("getUpdates", json!({})).await;
    for value in values.as_array().unwrap() {
        let parsed = teloxide::types::Update::deserialize(value).unwrap();
        assert!(!matches!(parsed.kind, teloxide::types::UpdateKind::Error(_)), "{value}");
    }
    let updates = client.updates(json!({})).await;
    expected.sort_unstable();
    assert_eq!(updates.iter().map(|update| update.update_id).collect::<Vec<_>>(), expected);
    let json: Vec<Value> = updates.iter().map(|update| serde_json::to_value(update).unwrap()).collect();
    assert_eq!(json[0]["message"]["from"]["language_code"], json!("sw"));
    assert_eq!(json[1]["message"]["from"].get("language_code"), None);
    assert_eq!(json[1]["message"]["chat"], json!({"id": 42, "type": "private", "first_name": "Bruno"}));
    assert_eq!(json[1]["message"]["entities"], json!([{"type": "bot_command", "offset": 0, "length": 6}]));
    assert_eq!(json[2]["callback_query"]["message"]["reply_markup"]["inline_keyboard"][0][0]["text"], json!("Yes"));
    assert_eq!(json[2]["callback_query"]["data"], json!("y"));
    let UpdateContent::CallbackQuery(query) = &updates[3].content else { panic!("{:?}", updates[3]) };
    assert_eq!((query.data.as_deref(), query.from.id), (Some("stale"), 42));
    assert_eq!(json[4]["message"]["chat"]["type"], json!("supergroup"));
    assert_eq!(json[4]["message"]["message_id"], json!(1));
    assert_eq!(json[5]["my_chat_member"]["new_chat_member"]["status"], json!("kicked"));
    assert_eq!(json[6]["message"]["migrate_to_chat_id"], json!(-1_000_000_000_005_i64));
    assert_eq!(json[7]["message"]["migrate_from_chat_id"], json!(-5));
}

#[tokio::test]
#[should_panic(expected = "no button \"No\"")]
async fn a_button_that_is_not_there_is_not_pressed() {
    let (server, client) = opened().await;
    client.ok("sendMessage", keyboard(json!([[{"text": "Yes", "callback_data": "y"}]]))).await;
    server.presses(&amina(), 41, 2, "No");
}

#[tokio::test]
async fn callback_queries_are_answered_once_and_in_time() {
    let (server, client) = opened().await;
    client.ok("sendMessage", keyboard(json!([[{"text": "Yes", "callback_data": "y"}]]))).await;
    let updates: Vec<u32> = (0..4).map(|_| server.presses(&amina(), 41, 2, "Yes")).collect();
    let fetched = client.updates(json!({"offset": updates[0]})).await;
    let ids: Vec<String> = fetched
        .iter()
        .map(|update| match &update.content {
            UpdateContent::CallbackQuery(query) => query.id.clone(),
            other => panic!("{other:?}"),
        })
        .collect();
    let answer = |id: &str, text: &str| json!({"callback_query_id": id, "text": text});
    client.ok("answerCallbackQuery", json!({"callback_query_id": ids[0]})).await;
    client.ok("answerCallbackQuery", json!({"callback_query_id": ids[1], "text": "No", "show_alert": true})).await;
    let (status, why) = client.refused("answerCallbackQuery", answer(&ids[2], &"x".repeat(201))).await;
    assert!(status == 400 && why.contains("MESSAGE_TOO_LONG") && server.complaints().len() == 1);
    client.ok("answerCallbackQuery", answer(&ids[2], &"x".repeat(200))).await;
    let elsewhere = json!({"callback_query_id": ids[3], "url": "https://a.example"});
    assert!(client.refused("answerCallbackQuery", elsewhere).await.1.contains("URL_INVALID"));
    server.callbacks_expire();
    for id in [&ids[0], &ids[3], "1"] {
        let (status, why) = client.refused("answerCallbackQuery", answer(id, "x")).await;
        let expected = "Bad Request: query is too old and response timeout expired or query ID is invalid";
        assert_eq!((status, why.as_str()), (400, expected));
    }
    assert_eq!(server.complaints().len(), 2);
    let answered = server.answered();
    assert_eq!(answered.iter().map(|answer| answer.update).collect::<Vec<_>>(), updates[..3]);
    assert_eq!((answered[0].text.as_deref(), answered[0].alert), (None, false));
    assert_eq!((&answered[1].id, answered[1].text.as_deref(), answered[1].alert), (&ids[1], Some("No"), true));
}

#[tokio::test]
async fn updates_are_fetched_until_they_are_confirmed() {
    let (server, client) = opened().await;
    let ids = |updates: Vec<Update>| updates.into_iter().map(|update| update.update_id).collect::<Vec<_>>();
    let first = ids(client.updates(json!({})).await)[0];
    let said: Vec<u32> = (0..4).map(|n| server.says(&amina(), &n.to_string())).collect();
    assert_eq!(said, (first + 1..first + 5).collect::<Vec<_>>());
    assert_eq!(ids(client.updates(json!({"offset": said[0], "limit": 2})).await), said[..2]);
    assert_eq!(ids(client.updates(json!({"offset": said[2]})).await), said[2..]);
    assert_eq!(ids(client.updates(json!({})).await), said[2..], "confirmed for good");
    assert_eq!(client.updates(json!({"offset": said[3] + 1})).await.len(), 0);
    assert_eq!(server.pending(), 0);

    let wait = json!({"offset": said[3] + 1, "timeout": 20});
    let started = Instant::now();
    let (fetched, woken) = tokio::join!(client.updates(wait.clone()), async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        server.says(&amina(), "x")
    });
    assert_eq!(ids(fetched), [woken]);
    assert!(started.elapsed() < Duration::from_secs(5));

    let wait = json!({"offset": woken + 1, "timeout": 3});
    let started = Instant::now();
    let (fetched, confirmed) = tokio::join!(client.updates(wait), async {
        assert!(server.until(|world| world.pending() == 0).await);
        started.elapsed()
    });
    assert!(fetched.is_empty() && confirmed < Duration::from_secs(2), "a confirmation is seen at once");

    let wait = json!({"offset": woken + 1, "timeout": 20});
    let (early, late) = tokio::join!(client.ask("getUpdates", wait), async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        client.ask("getUpdates", json!({})).await
    });
    let conflict = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
    assert_eq!((early.0, early.1["description"].as_str(), late.0), (409, Some(conflict), 200));

    client.ok("getUpdates", json!({"allowed_updates": ["callback_query"]})).await;
    server.says(&amina(), "unheard");
    let heard = server.presses_data(&amina(), 41, 1, "d");
    client.ok("getUpdates", json!({})).await;
    server.says(&amina(), "still unheard");
    assert_eq!(ids(client.updates(json!({})).await), [heard]);
    client.ok("getUpdates", json!({"allowed_updates": []})).await;
    let again = server.says(&amina(), "heard");
    assert_eq!(ids(client.updates(json!({"offset": heard + 1})).await), [again]);

    let broken = server.push_raw(|id| format!("{{\"update_id\":{id},\"message\":{{\"date\":\"now\"}}}}"));
    server.push_raw(|_| "{\"update_id\":".to_owned());
    let (_, text) = client.raw("getUpdates", json!({"offset": broken})).await.unwrap();
    let expected = format!(
        "{{\"ok\":true,\"result\":[{{\"update_id\":{broken},\"message\":{{\"date\":\"now\"}}}},{{\"update_id\":]}}"
    );
    assert_eq!(text, expected);
    let far = server.push(json!({"update_id": broken + 50, "message": {}}));
    assert_eq!(far, broken + 50);
    assert_eq!(server.says(&amina(), "x"), broken + 51);
    assert_eq!(server.complaints(), Vec::<String>::new());
}

/// A bot's end of a webhook: what arrived, and what to answer to the next ones.
#[derive(Clone, Default)]
struct Bot {
    arrived: Arc<Mutex<Vec<(String, Value)>>>,
    failures: Arc<Mutex<usize>>,
}

impl Bot {
    async fn listen(&self) -> String {
        async fn take(State(bot): State<Bot>, request: Request) -> StatusCode {
            let secret = request.headers().get("x-telegram-bot-api-secret-token").map(|value| value.to_str().unwrap());
            let secret = secret.unwrap_or_default().to_owned();
            let bytes = axum::body::to_bytes(request.into_body(), 1 << 20).await.unwrap();
            let update: Value = serde_json::from_slice(&bytes).unwrap();
            if update["message"]["text"] == json!("slow") {
                tokio::time::sleep(Duration::from_millis(300)).await;
            }
            let mut failures = bot.failures.lock().unwrap();
            bot.arrived.lock().unwrap().push((secret, update));
            if *failures > 0 {
                *failures -= 1;
                return StatusCode::SERVICE_UNAVAILABLE;
            }
            StatusCode::OK
        }
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/updates", listener.local_addr().unwrap());
        let router = Router::new().fallback(take).with_state(self.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        url
    }

    fn ids(&self) -> Vec<u64> {
        self.arrived.lock().unwrap().iter().map(|(_, update)| update["update_id"].as_u64().unwrap()).collect()
    }

    async fn has(&self, server: &Server, count: usize) -> Vec<u64> {
        assert!(server.until(|_| self.ids().len() >= count).await, "{:?}", self.ids());
        self.ids()
    }
}

#[tokio::test]
async fn a_webhook_gets_updates_in_order_until_it_takes_them() {
    let (server, client) = opened().await;
    server.redelivers_after(Duration::from_millis(20));
    let bot = Bot::default();
    let url = bot.listen().await;
    let first = u64::from(server.says(&amina(), "before"));
    let set = json!({"url": url, "secret_token": "s-1", "allowed_updates": ["message"], "drop_pending_updates": true});
    client.ok("setWebhook", set).await;
    assert!(server.until(|world| world.pending() == 0).await);
    assert_eq!(bot.ids(), Vec::<u64>::new(), "dropped");

    *bot.failures.lock().unwrap() = 2;
    server.says(&amina(), "a");
    assert_eq!(bot.has(&server, 3).await, [first + 1; 3], "posted again until it was taken");
    assert!(bot.arrived.lock().unwrap().iter().all(|(secret, _)| secret == "s-1"));
    assert!(server.until(|world| world.pending() == 0).await);
    let info = WebhookInfo::deserialize(client.ok("getWebhookInfo", json!({})).await).unwrap();
    assert_eq!((info.url.as_str(), info.pending_update_count), (url.as_str(), 0));
    assert!(info.last_error_date.is_some() && info.last_error_message.unwrap().contains("503"));
    assert_eq!(info.allowed_updates.unwrap().len(), 1);

    server.says(&amina(), "slow");
    server.says(&amina(), "b");
    server.says(&bruno(), "c");
    assert_eq!(bot.has(&server, 6).await[3..], [first + 4, first + 2, first + 3], "in order in a chat, no other waits");

    let (status, why) = client.refused("getUpdates", json!({})).await;
    let conflict = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the \
                    webhook first";
    assert_eq!((status, why.as_str()), (409, conflict));

    server.stop().await;
    let held = u64::from(server.says(&amina(), "while out of order"));
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(bot.ids().len(), 6);
    server.restart().await;
    assert_eq!(bot.has(&server, 7).await[6], held);
    assert!(server.until(|world| world.pending() == 0).await);

    client.ok("deleteWebhook", json!({})).await;
    let fetched = u64::from(server.says(&amina(), "fetched"));
    let updates = client.updates(json!({})).await;
    assert_eq!(updates.iter().map(|update| u64::from(update.update_id)).collect::<Vec<_>>(), [fetched]);
    client.ok("setWebhook", json!({"url": url})).await;
    let all = bot.has(&server, 8).await;
    assert_eq!(all[7], fetched, "what waits is delivered");
    assert_eq!(bot.arrived.lock().unwrap()[7].0, "", "no secret, no header");
}

#[tokio::test]
async fn a_webhook_nobody_listens_to_keeps_its_updates() {
    let (server, client) = opened().await;
    server.redelivers_after(Duration::from_millis(10));
    client.ok("setWebhook", json!({"url": "http://127.0.0.1:9/", "max_connections": 1})).await;
    server.says(&amina(), "x");
    let refused = async || client.ok("getWebhookInfo", json!({})).await["last_error_message"].is_string();
    let started = Instant::now();
    while !refused().await && started.elapsed() < Duration::from_secs(10) {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert!(refused().await);
    assert_eq!(server.pending(), 2);
}

#[tokio::test]
async fn faults_happen_as_planned_and_no_more() {
    let (server, client) = opened().await;
    let plan = |what| server.fault(Fault { method: Some("SendMessage"), chat: Some(41), times: 1, what });
    let say = |text: &str| json!({"chat_id": 41, "text": text});
    server.says(&bruno(), "hello");
    let sent = || server.with(|world| world.sent());

    for (what, status, description) in [
        (What::Status(500), 500, "Internal Server Error"),
        (
            What::Conflict,
            409,
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
        ),
        (What::Unauthorized, 401, "Unauthorized"),
        (What::Forbidden("bot was blocked by the user"), 403, "Forbidden: bot was blocked by the user"),
        (What::BadRequest("message thread not found"), 400, "Bad Request: message thread not found"),
    ] {
        plan(what);
        let before = sent();
        client.ok("sendMessage", json!({"chat_id": 42, "text": "another chat"})).await;
        client.ok("getMe", json!({})).await;
        assert_eq!(client.refused("sendMessage", say("x")).await, (status, description.to_owned()));
        assert_eq!(sent(), before + 1);
        client.ok("sendMessage", say("once is over")).await;
    }
    plan(What::StatusRaw(502));
    let (status, text) = client.raw("sendMessage", say("x")).await.unwrap();
    assert!(status == 502 && text.starts_with("<html>"), "{text}");

    for (what, effect) in [(What::DropBefore, 0), (What::DropAfter, 1)] {
        plan(what);
        let before = sent();
        let error = client.raw("sendMessage", say("x")).await.unwrap_err();
        assert!(!error.is_connect() && !error.is_status(), "{error:?}");
        assert_eq!(sent(), before + effect);
        assert_eq!(server.calls().last().unwrap().status, 0);
    }
    plan(What::Malformed);
    let before = sent();
    let (status, text) = client.raw("sendMessage", say("é")).await.unwrap();
    assert!(status == 200 && serde_json::from_str::<Value>(&text).is_err() && text.starts_with("{\"ok\":true"));
    assert_eq!(sent(), before + 1);

    plan(What::Slow(Duration::from_millis(200)));
    let started = Instant::now();
    let (text, seen) = tokio::join!(client.raw("sendMessage", say("slow")), async {
        assert!(server.until(|world| world.last(41).is_some_and(|shown| shown.text == "slow")).await);
        started.elapsed()
    });
    assert!(text.unwrap().0 == 200 && started.elapsed() >= Duration::from_millis(200));
    assert!(seen < Duration::from_millis(200), "the effect comes at once");

    server.fault(Fault { method: None, chat: None, times: 2, what: What::Status(503) });
    assert_eq!(client.refused("getMe", json!({})).await.0, 503);
    assert_eq!(client.refused("getUpdates", json!({})).await.0, 503);
    client.ok("getMe", json!({})).await;
    assert_eq!(server.complaints(), Vec::<String>::new());
}

#[tokio::test]
async fn a_planned_429_holds_one_chat() {
    let (server, client) = opened().await;
    server.says(&bruno(), "hello");
    let say = |chat: i64| json!({"chat_id": chat, "text": "x"});
    server.fault(Fault {
        method: Some("sendMessage"),
        chat: Some(41),
        times: 1,
        what: What::TooMany { retry_after: 1 },
    });
    let (status, json) = client.ask("sendMessage", say(41)).await;
    let expected = json!({
        "ok": false, "error_code": 429, "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    });
    assert_eq!((status, json), (429, expected));
    client.ok("sendMessage", say(42)).await;
    tokio::time::sleep(Duration::from_millis(600)).await;
    assert_eq!(client.refused("sendMessage", say(41)).await.0, 429);
    tokio::time::sleep(Duration::from_millis(600)).await;
    assert_eq!(client.refused("sendMessage", say(41)).await.0, 429, "the second request made it longer");
    assert_eq!(server.too_early(), 2);
    tokio::time::sleep(Duration::from_millis(1050)).await;
    client.ok("sendMessage", say(41)).await;
    assert_eq!((server.too_early(), server.too_many()), (2, 0));
}

#[tokio::test]
async fn the_pace_is_kept() {
    let (server, client) = opened().await;
    server.says(&bruno(), "hello");
    server.says_in(&bruno(), -5, "hello");
    let second = Duration::from_secs(1);
    let pace = Pace { overall: Limit::new(100, second), private: Limit::new(2, second), group: Limit::new(3, second) };
    server.pace(Some(pace));
    let say = |chat: i64| json!({"chat_id": chat, "text": "x"});
    for (chat, status) in [(41, 200), (-5, 200), (41, 200), (41, 429), (-5, 200), (42, 200), (-5, 200), (-5, 429)] {
        assert_eq!(client.ask("sendMessage", say(chat)).await.0, status, "{chat}");
    }
    let (status, why) = client.refused("editMessageText", json!({"chat_id": 41, "message_id": 4, "text": "y"})).await;
    assert_eq!((status, why.as_str()), (429, "Too Many Requests: retry after 1"), "edits count");
    client.ok("sendChatAction", json!({"chat_id": 41, "action": "typing"})).await;
    assert_eq!(server.too_many(), 3);
    tokio::time::sleep(second).await;
    client.ok("sendMessage", say(41)).await;
    server.pace(Some(Pace::default()));
    assert_eq!(server.complaints(), Vec::<String>::new());
}

#[tokio::test]
async fn an_outage_refuses_connections_and_forgets_nothing() {
    let (server, client) = opened().await;
    let wait = client.raw("getUpdates", json!({"offset": 4_000_000_000_u32, "timeout": 20}));
    let started = Instant::now();
    let (cut, ()) = tokio::join!(wait, async {
        assert!(server.until(|world| !world.calls.is_empty()).await);
        assert!(started.elapsed() < Duration::from_secs(5), "a request is seen before it is answered");
        server.stop().await;
    });
    assert!(!cut.unwrap_err().is_connect(), "what was under way is cut");
    assert!(client.raw("getMe", json!({})).await.unwrap_err().is_connect());
    let said = server.says(&amina(), "meanwhile");
    server.restart().await;
    assert_eq!(client.updates(json!({})).await[0].update_id, said);
    client.ok("sendMessage", json!({"chat_id": 41, "text": "x"})).await;

    let port = server.url().rsplit(':').next().unwrap().parse().unwrap();
    drop(server);
    let other = Server::start_at(port).await;
    assert_eq!(other.url(), format!("http://127.0.0.1:{port}"));
    assert_eq!(Client::of(&other).refused("sendMessage", json!({"chat_id": 41, "text": "x"})).await.0, 400);
}

#[tokio::test]
async fn what_the_bot_says_about_itself_is_kept_by_language() {
    let (server, client) = opened().await;
    let french = json!({"commands": [{"command": "aide", "description": "Aide"}], "language_code": "fr",
        "scope": {"type": "all_private_chats"}});
    client.ok("setMyCommands", french).await;
    client.ok("setMyCommands", commands("help", "Help")).await;
    let asked = json!({"language_code": "fr", "scope": {"type": "all_private_chats"}});
    let expected = json!([{"command": "aide", "description": "Aide"}]);
    assert_eq!(client.ok("getMyCommands", asked.clone()).await, expected);
    assert_eq!(client.ok("getMyCommands", json!({})).await[0]["command"], json!("help"));
    assert_eq!(server.with(|world| world.commands("all_private_chats", "fr")[0].command.clone()), "aide");
    client.ok("deleteMyCommands", asked.clone()).await;
    assert_eq!(client.ok("getMyCommands", asked).await, json!([]));
    for (method, field, about) in [
        ("MyName", "name", About::Name),
        ("MyDescription", "description", About::Description),
        ("MyShortDescription", "short_description", About::ShortDescription),
    ] {
        client.ok(&format!("set{method}"), json!({field: "x", "language_code": "fr"})).await;
        let got = client.ok(&format!("get{method}"), json!({"language_code": "fr"})).await;
        assert_eq!(got, json!({field: "x"}));
        assert_eq!(server.with(|world| world.about(about, "fr").to_owned()), "x");
        assert_eq!(client.ok(&format!("get{method}"), json!({})).await, json!({field: ""}));
    }
}

#[tokio::test]
async fn waiting_ends_when_it_is_so() {
    let (server, client) = opened().await;
    let (seen, _) = tokio::join!(server.until(|world| world.chat(41).count() == 3), async {
        for _ in 0..3 {
            client.ok("sendMessage", json!({"chat_id": 41, "text": "x"})).await;
        }
    });
    assert!(seen);
    let answer = client.raw("getMe", json!({})).await.unwrap().1;
    assert!(serde_json::from_str::<MethodResponse<frankenstein::types::User>>(&answer).unwrap().ok);
}
