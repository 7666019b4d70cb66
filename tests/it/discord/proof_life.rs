//! The server is held to its own promises: the life of interactions, what people do and see, direct messages. Each event
//! is read by twilight and by the client under test.

use std::time::{Duration, Instant};

use chrono::{TimeZone, Utc};
use reqwest::Method;
use roundtable::clock::Clock;
use serde_json::{Value, json};

use super::components::Leads;
use super::interactions::{Answer, PATIENCE};
use super::proof_requests::{Client, HERE, amina, bruno, opened, token};
use super::server::Server;
use super::world::{APPLICATION, CHANNEL, Person, Place};

fn card() -> Value {
    json!({"content": "Card", "components": [
        {"type": 1, "components": [
            {"type": 2, "style": 1, "label": "Join", "custom_id": "join"},
            {"type": 2, "style": 2, "label": "Full", "custom_id": "full", "disabled": true},
            {"type": 2, "style": 5, "label": "Site", "url": "https://a.example"},
        ]},
        {"type": 1, "components": [
            {"type": 3, "custom_id": "pick", "placeholder": "Which", "min_values": 1, "max_values": 2, "options": [
                {"label": "One", "value": "1"}, {"label": "Two", "value": "2", "description": "The second"},
                {"label": "Three", "value": "3"},
            ]},
        ]},
    ]})
}

fn modal(inputs: usize) -> Value {
    let input = |at: usize| {
        json!({"type": 1, "components": [
            {"type": 4, "style": 1 + at % 2, "label": format!("Question {at}"), "custom_id": format!("q{at}"),
             "min_length": 2, "max_length": 10, "placeholder": "Say it"},
        ]})
    };
    let rows: Vec<_> = (0..inputs).map(input).collect();
    json!({"type": 9, "data": {"custom_id": "form", "title": "Questions", "components": rows}})
}

fn message(content: &str) -> Value {
    json!({"type": 4, "data": {"content": content}})
}

fn hidden(content: &str) -> Value {
    json!({"type": 4, "data": {"content": content, "flags": 64}})
}

async fn answer(server: &Server, client: &Client, id: u64, body: Value) -> (u16, u64) {
    let (status, json) = client.answer(id, &token(server, id), body).await;
    (status, json["code"].as_u64().unwrap_or(0))
}

/// An interaction of each kind: a command, letters typed, a button, a modal from a command, one from a button.
async fn each_kind(server: &Server, client: &Client) -> [u64; 5] {
    let command = server.runs(&amina(), HERE, "card", &[]);
    assert_eq!(answer(server, client, command, json!({"type": 4, "data": card()})).await, (204, 0));
    let message = server.with(|world| world.last(CHANNEL).unwrap().id);
    let mut modals = Vec::new();
    for opener in [server.runs(&amina(), HERE, "card", &[]), server.presses(&amina(), message, "Join")] {
        assert_eq!(answer(server, client, opener, modal(1)).await, (204, 0));
        let form = server.with(|world| world.modal(amina().id).unwrap().clone());
        modals.push(server.submits(&amina(), &form, &["yes"]));
    }
    [
        server.runs(&amina(), HERE, "card", &[]),
        server.types(&amina(), HERE, "join", "consultation", "gcm"),
        server.presses(&amina(), message, "Join"),
        modals[0],
        modals[1],
    ]
}

#[tokio::test]
async fn an_interaction_is_answered_as_its_kind_allows() {
    let (server, client) = opened().await;
    let choices = json!({"type": 8, "data": {"choices": [{"name": "GCM", "value": "gcm"}]}});
    let update = json!({"type": 7, "data": {"content": "Changed"}});
    for (body, fits, as_what) in [
        (message("x"), [true, false, true, true, true], Answer::Message),
        (json!({"type": 5}), [true, false, true, true, true], Answer::Deferred),
        (json!({"type": 6}), [false, false, true, false, true], Answer::DeferredUpdate),
        (update, [false, false, true, false, true], Answer::Update),
        (choices, [false, true, false, false, false], Answer::Choices),
        (modal(1), [true, false, true, false, false], Answer::Modal),
    ] {
        let all = each_kind(&server, &client).await;
        for (id, fits) in all.into_iter().zip(fits) {
            let before = server.complaints().len();
            let expected = if fits { (204, 0) } else { (400, 50035) };
            assert_eq!(answer(&server, &client, id, body.clone()).await, expected, "{as_what:?}");
            assert_eq!(server.complaints().len(), before + usize::from(!fits), "{:?}", server.complaints());
            assert_eq!(server.with(|world| world.answer(id)), fits.then_some(as_what));
            // What was refused can still be answered rightly; what was answered cannot be again.
            assert_eq!(server.with(|world| world.pending().any(|interaction| interaction.id == id)), !fits);
            if fits {
                let again = server.with(|world| world.twice);
                assert_eq!(answer(&server, &client, id, body.clone()).await, (400, 40060));
                assert_eq!(server.with(|world| world.twice), again + 1);
            }
        }
    }
    let offered = server.with(|world| {
        let choices = world.choices(amina().id).unwrap();
        choices.iter().map(|(name, value)| ((*name).to_owned(), (*value).clone())).collect::<Vec<_>>()
    });
    assert_eq!(offered, [("GCM".to_owned(), json!("gcm"))]);
}

#[tokio::test]
async fn answers_are_judged_by_themselves() {
    let (server, client) = opened().await;
    let long = |length: usize| "x".repeat(length);
    let input = |more: Value| {
        let mut input = json!({"type": 4, "style": 1, "label": "x", "custom_id": "c"});
        for (key, value) in more.as_object().unwrap() {
            input[key] = value.clone();
        }
        json!({"type": 9, "data": {"custom_id": "m", "title": "T", "components": [{"type": 1, "components": [input]}]}})
    };
    let titled = |title: String, id: String| {
        let mut body = input(json!({}));
        body["data"]["title"] = json!(title);
        body["data"]["custom_id"] = json!(id);
        body
    };
    let labelled = |label: &str| {
        let input = json!({"type": 4, "style": 2, "custom_id": "c"});
        let label = json!({"type": 18, "label": label, "component": input});
        json!({"type": 9, "data": {"custom_id": "m", "title": "T", "components": [label]}})
    };
    let two = json!({"type": 9, "data": {"custom_id": "m", "title": "T", "components": [{"type": 1, "components": [
        {"type": 4, "style": 1, "label": "x", "custom_id": "a"}, {"type": 4, "style": 1, "label": "x", "custom_id": "b"},
    ]}]}});
    let mut twin = modal(2);
    twin["data"]["components"][1]["components"][0]["custom_id"] = json!("q0");
    for (passes, refused, why) in [
        (message("x"), json!({"type": 4, "data": {}}), "empty message"),
        (message("x"), json!({"type": 4}), "This field is required"),
        (message(&long(2000)), message(&long(2001)), "2000"),
        (json!({"type": 5, "data": {"flags": 64}}), json!({"type": 5, "data": {"flags": 128}}), "flags"),
        (hidden("x"), json!({"type": 4, "data": {"content": "x", "flags": 128}}), "flags"),
        (modal(5), modal(6), "between 1 and 5"),
        (modal(1), modal(0), "between 1 and 5"),
        (modal(2), twin, "DUPLICATED"),
        (modal(1), two, "2 components in a row"),
        (titled(long(45), long(100)), titled(long(46), long(1)), "45"),
        (titled(long(1), long(1)), titled(long(0), long(1)), "45"),
        (titled(long(1), long(1)), titled(long(1), long(101)), "100"),
        (input(json!({"label": long(45)})), input(json!({"label": long(46)})), "label"),
        (input(json!({"placeholder": long(100)})), input(json!({"placeholder": long(101)})), "placeholder"),
        (input(json!({"value": long(4000)})), input(json!({"value": long(4001)})), "4001"),
        (input(json!({"max_length": 4000})), input(json!({"max_length": 4001})), "4000"),
        (input(json!({"min_length": 3, "max_length": 3})), input(json!({"min_length": 4, "max_length": 3})), "length"),
        (labelled(&long(45)), labelled(&long(46)), "45"),
        (
            input(json!({})),
            json!({"type": 9, "data": {"custom_id": "m", "title": "T", "components": card()["components"]}}),
            "in a row of a modal",
        ),
        (message("x"), json!({"type": 10}), "not known"),
        (message("x"), json!({"type": 99}), "invalid value"),
    ] {
        let before = server.complaints().len();
        let first = server.runs(&amina(), HERE, "card", &[]);
        assert_eq!(answer(&server, &client, first, passes).await, (204, 0), "{why}: {:?}", server.complaints());
        assert_eq!(server.complaints().len(), before, "{:?}", server.complaints());
        let id = server.runs(&amina(), HERE, "card", &[]);
        let (status, json) = client.answer(id, &token(&server, id), refused).await;
        assert_eq!(status, 400, "{why}");
        assert!(json.to_string().contains(why), "{why}: {json}");
        assert_eq!(server.complaints().len(), before + 1, "{why}: {:?}", server.complaints());
    }
    let offer = |count: usize, name: usize| {
        let choices: Vec<_> = (0..count).map(|at| json!({"name": long(name), "value": at})).collect();
        json!({"type": 8, "data": {"choices": choices}})
    };
    for (passes, refused) in [(offer(25, 100), offer(26, 1)), (offer(0, 1), offer(1, 101)), (offer(1, 1), offer(1, 0))]
    {
        for (body, status) in [(passes, 204), (refused, 400)] {
            let id = server.types(&amina(), HERE, "join", "consultation", "");
            assert_eq!(answer(&server, &client, id, body).await.0, status);
        }
    }
}

#[tokio::test]
async fn an_answer_comes_in_time_or_not_at_all() {
    let (server, client) = opened().await;
    let [slow, wrong, expired, quick] = [(); 4].map(|()| server.runs(&amina(), HERE, "card", &[]));
    assert_eq!(answer(&server, &client, quick, message("x")).await, (204, 0));
    let (status, json) = client.answer(wrong, &token(&server, slow), message("x")).await;
    assert_eq!((status, &json["code"]), (404, &json!(10062)), "a token of another interaction");
    tokio::time::sleep(PATIENCE + Duration::from_millis(20)).await;
    assert_eq!(answer(&server, &client, slow, message("x")).await, (404, 10062));
    let fresh = server.runs(&amina(), HERE, "card", &[]);
    assert_eq!(answer(&server, &client, fresh, message("x")).await, (204, 0));
    let unanswered = server.runs(&amina(), HERE, "card", &[]);
    server.happens(|world| world.interactions_expire());
    assert_eq!(answer(&server, &client, unanswered, message("x")).await, (404, 10062));
    assert_eq!(answer(&server, &client, expired, message("x")).await, (404, 10062));
    assert_eq!(server.with(|world| (world.late, world.twice, world.pending().count())), (3, 0, 4));
    assert_eq!(server.complaints(), Vec::<String>::new());
    assert_eq!(server.channel(CHANNEL).len(), 2);
}

#[tokio::test]
async fn what_follows_the_first_answer_goes_by_its_token() {
    let (server, client) = opened().await;
    let below = |id: u64, which: &str| format!("/webhooks/{APPLICATION}/{}{which}", token(&server, id));
    let original = "/messages/@original";
    let text = |content: &str| json!({"content": content});

    // Nothing goes before the answer.
    let id = server.runs(&amina(), HERE, "card", &[]);
    assert_eq!(client.refused(Method::POST, &below(id, ""), text("early")).await.1, 10015);
    assert_eq!(client.refused(Method::PATCH, &below(id, original), text("early")).await.1, 10015);

    // A deferred answer is filled by an edit or by the first message behind it, and stays as private as it was.
    for (flags, method, which) in
        [(0, Method::PATCH, original), (64, Method::PATCH, original), (0, Method::POST, ""), (64, Method::POST, "")]
    {
        let id = server.runs(&amina(), HERE, "card", &[]);
        let deferred = json!({"type": 5, "data": {"flags": flags}});
        assert_eq!(answer(&server, &client, id, deferred).await, (204, 0));
        let loading = client.ok(Method::GET, &below(id, original), Value::Null).await;
        assert_eq!(loading["flags"], json!(128 | flags));
        let filled = client.ok(method, &below(id, which), text("there")).await;
        assert_eq!((&filled["id"], &filled["flags"]), (&loading["id"], &json!(flags)));
        server.with(|world| {
            let last = if flags == 0 { world.last(CHANNEL) } else { world.ephemerals(amina().id).last() };
            let last = last.unwrap();
            assert_eq!((last.content.as_str(), last.loading(), last.edits), ("there", false, 0));
            assert_eq!(last.interaction, Some(id));
        });
        // The next one is a message of its own.
        let next = client.ok(Method::POST, &below(id, ""), json!({"content": "more", "flags": 64})).await;
        assert_ne!(next["id"], loading["id"]);
        let next = format!("/messages/{}", next["id"].as_str().unwrap());
        client.ok(Method::PATCH, &below(id, &next), text("changed")).await;
        assert_eq!(server.with(|world| world.ephemerals(amina().id).last().unwrap().text()), "changed");
        client.ok(Method::DELETE, &below(id, &next), Value::Null).await;
        assert_eq!(client.refused(Method::GET, &below(id, &next), Value::Null).await.1, 10008);
        client.ok(Method::DELETE, &below(id, original), Value::Null).await;
        assert_eq!(client.refused(Method::PATCH, &below(id, original), text("gone")).await.1, 10008);
    }
    assert_eq!(server.channel(CHANNEL).len(), 0);

    // An update is of the message the button is in, at once or later.
    let first = server.runs(&amina(), HERE, "card", &[]);
    let body = json!({"type": 4, "data": card()});
    let url = format!("/interactions/{first}/{}/callback?with_response=true", token(&server, first));
    let whole = client.ok(Method::POST, &url, body).await;
    let card: u64 = whole["resource"]["message"]["id"].as_str().unwrap().parse().unwrap();
    assert_eq!(whole["interaction"]["response_message_id"], json!(card.to_string()));
    for (at, body) in [json!({"type": 7, "data": {"content": "1"}}), json!({"type": 6})].into_iter().enumerate() {
        let id = server.presses(&bruno(), card, "Join");
        assert_eq!(answer(&server, &client, id, body).await, (204, 0));
        client.ok(Method::PATCH, &below(id, original), text(&format!("{at}"))).await;
        assert_eq!(server.with(|world| world.message(card).unwrap().content.clone()), at.to_string());
    }
    assert_eq!(server.with(|world| world.message(card).unwrap().edits), 3);

    // Not the messages of another interaction, not below an unknown token, and not for ever.
    let other = server.runs(&amina(), HERE, "card", &[]);
    assert_eq!(answer(&server, &client, other, hidden("x")).await, (204, 0));
    assert_eq!(client.refused(Method::GET, &below(other, &format!("/messages/{card}")), Value::Null).await.1, 10008);
    let ephemeral = server.with(|world| world.ephemerals(amina().id).last().unwrap().id);
    let plain = format!("/channels/{CHANNEL}/messages/{ephemeral}");
    assert_eq!(client.refused(Method::GET, &plain, Value::Null).await.1, 10008, "a channel has no ephemeral messages");
    let unknown = format!("/webhooks/{APPLICATION}/abc{original}");
    assert_eq!(client.refused(Method::GET, &unknown, Value::Null).await.1, 10015);
    client.ok(Method::PATCH, &below(other, original), text("in time")).await;
    server.happens(|world| world.tokens_expire());
    for (method, which) in [(Method::PATCH, original), (Method::POST, "")] {
        let late = client.refused(method, &below(other, which), text("late")).await;
        assert_eq!((late.0, late.1), (401, 50027));
    }
    let edited =
        client.ok(Method::PATCH, &format!("/channels/{CHANNEL}/messages/{card}"), text("by the channel")).await;
    assert_eq!(edited["content"], json!("by the channel"));
    assert_eq!(server.complaints(), Vec::<String>::new());
}

#[tokio::test]
async fn people_use_what_they_see() {
    let (server, client) = opened().await;
    let id = server.runs(&amina(), HERE, "join", &[("consultation", "ap"), ("code", "1"), ("seats", "2")]);
    assert_eq!(answer(&server, &client, id, json!({"type": 4, "data": card()})).await, (204, 0));
    server.runs(&amina(), HERE, "more list", &[]);
    server.runs_raw(&amina(), HERE, json!({"id": "5", "name": "gone", "type": 1}));
    let shown = server.channel(CHANNEL).pop().unwrap();
    assert_eq!(shown.labels(), ["Join", "Full", "Site", "One", "Two", "Three"]);
    assert_eq!(shown.rows[0][2].leads, Leads::Url("https://a.example".to_owned()));
    let Leads::Select { options, .. } = &shown.rows[1][0].leads else { panic!("{:?}", shown.rows) };
    let described = options.iter().map(|option| (option.description.is_some(), option.default));
    assert_eq!(described.collect::<Vec<_>>(), [(false, false), (true, false), (false, false)]);
    server.chooses(&bruno(), shown.id, &["One", "Three"]);
    server.presses_data(&bruno(), shown.id, "long gone");

    let form = {
        let opener = server.presses(&amina(), shown.id, "Join");
        assert_eq!(answer(&server, &client, opener, modal(2)).await, (204, 0));
        server.with(|world| world.modal(amina().id).unwrap().clone())
    };
    assert_eq!((form.title.as_str(), form.custom_id.as_str(), form.message), ("Questions", "form", Some(shown.id)));
    let inputs: Vec<_> =
        form.inputs.iter().map(|input| (input.label.as_str(), input.long, input.min, input.max)).collect();
    assert_eq!(inputs, [("Question 0", false, 2, 10), ("Question 1", true, 2, 10)]);
    assert_eq!((form.inputs[0].placeholder.as_deref(), form.inputs[0].value.as_str()), (Some("Say it"), ""));

    let secret = server.runs(&amina(), Place::Dm, "card", &[]);
    assert_eq!(answer(&server, &client, secret, json!({"type": 4, "data": card()})).await, (204, 0));
    let dm = server.with(|world| world.last(world.dm(amina().id).unwrap()).unwrap().id);
    let hiding = server.runs(&amina(), HERE, "card", &[]);
    let mut ephemeral = json!({"type": 4, "data": card()});
    ephemeral["data"]["flags"] = json!(64);
    assert_eq!(answer(&server, &client, hiding, ephemeral).await, (204, 0));
    let private = server.with(|world| world.ephemerals(amina().id).last().unwrap().id);
    for message in [dm, private] {
        server.presses(&amina(), message, "Join");
    }
    let order = [shown.id, dm, private].map(|id| server.with(|world| world.message(id).unwrap().order));
    assert_eq!(order, [1, 2, 3]);

    let acts: [(&str, &dyn Fn() -> u64); 16] = [
        ("a button that is not there", &|| server.presses(&amina(), shown.id, "Leave")),
        ("a disabled button", &|| server.presses(&amina(), shown.id, "Full")),
        ("a link", &|| server.presses(&amina(), shown.id, "Site")),
        ("an option that is not there", &|| server.chooses(&amina(), shown.id, &["Four"])),
        ("too many options", &|| server.chooses(&amina(), shown.id, &["One", "Two", "Three"])),
        ("somebody else's message", &|| server.presses(&bruno(), private, "Join")),
        ("somebody else's channel", &|| server.presses(&bruno(), dm, "Join")),
        ("an unknown command", &|| server.runs(&amina(), HERE, "leave", &[])),
        ("a command without what it needs", &|| server.runs(&amina(), HERE, "join", &[])),
        ("an unknown option", &|| server.runs(&amina(), HERE, "card", &[("x", "y")])),
        ("what is not offered", &|| server.runs(&amina(), HERE, "join", &[("consultation", "a"), ("code", "2")])),
        ("a word as a number", &|| server.runs(&amina(), HERE, "join", &[("consultation", "a"), ("seats", "b")])),
        ("a command for guilds only", &|| server.runs(&amina(), Place::Dm, "more list", &[])),
        ("autocomplete where there is none", &|| server.types(&amina(), HERE, "join", "seats", "1")),
        ("too short a word", &|| server.submits(&amina(), &form, &["y", "yes"])),
        ("somebody else's modal", &|| server.submits(&bruno(), &form, &["yes", "yes"])),
    ];
    for (what, act) in acts {
        let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(act));
        assert!(done.is_err(), "{what}");
    }
    server.submits(&amina(), &form, &["yes", "two\nlines"]);
    assert_eq!(server.complaints(), Vec::<String>::new());
}

#[tokio::test]
async fn direct_messages_go_to_an_open_inbox() {
    let (server, client) = opened().await;
    let open = |who: &Person| json!({"recipient_id": who.id.to_string()});
    let stranger = client.refused(Method::POST, "/users/@me/channels", open(&amina())).await;
    assert_eq!((stranger.0, stranger.1), (400, 50033));
    let expected = server.knows(&amina());
    let dm = client.ok(Method::POST, "/users/@me/channels", open(&amina())).await["id"].as_str().unwrap().to_owned();
    assert_eq!(dm, expected.to_string());
    assert_eq!(client.ok(Method::POST, "/users/@me/channels", open(&amina())).await["id"], json!(dm));
    let path = format!("/channels/{dm}/messages");
    client.ok(Method::POST, &path, json!({"content": "one"})).await;
    let theirs = server.writes(&amina(), "hello");
    assert_eq!(client.ok(Method::GET, &format!("{path}/{theirs}"), Value::Null).await["content"], json!("hello"));
    assert_eq!(client.refused(Method::PATCH, &format!("{path}/{theirs}"), json!({"content": "x"})).await.1, 50005);
    assert_eq!(client.refused(Method::DELETE, &format!("{path}/{theirs}"), Value::Null).await.1, 50003);
    let reply = json!({"content": "two", "message_reference": {"message_id": theirs.to_string()}});
    client.ok(Method::POST, &path, reply).await;
    let (closes, leaves): (&dyn Fn(), &dyn Fn()) = (&|| server.closes_dms(&amina()), &|| server.leaves(&amina()));
    for (act, code) in [(closes, 50007), (leaves, 50278)] {
        act();
        let refused = client.refused(Method::POST, &path, json!({"content": "lost"})).await;
        assert_eq!((refused.0, refused.1), (403, code));
    }
    server.opens_dms(&amina());
    client.ok(Method::POST, &path, json!({"content": "three"})).await;
    let texts: Vec<_> = server.channel(expected).into_iter().map(|shown| shown.content).collect();
    assert_eq!(texts, ["one", "two", "three"]);

    // A nonce that is enforced brings back the message there is, for a while; else it is only a word.
    let post = |content: &str, enforce: bool| json!({"content": content, "nonce": "n1", "enforce_nonce": enforce});
    let first = client.ok(Method::POST, &path, post("four", true)).await;
    let again = client.ok(Method::POST, &path, post("five", true)).await;
    assert_eq!((&first["id"], &again["content"], &first["nonce"]), (&again["id"], &json!("four"), &json!("n1")));
    let plain = client.ok(Method::POST, &path, post("six", false)).await;
    assert_ne!(first["id"], plain["id"]);
    server.happens(|world| world.nonces_expire());
    assert_eq!(client.ok(Method::POST, &path, post("seven", true)).await["content"], json!("seven"));
    assert_eq!(server.complaints(), Vec::<String>::new());
}

#[tokio::test]
async fn time_is_the_clock_that_is_set() {
    let (server, client) = opened().await;
    let start = Utc.with_ymd_and_hms(2027, 3, 1, 9, 0, 0).unwrap();
    server.dated(Clock::rehearsal(start));
    let sent = client.ok(Method::POST, &format!("/channels/{CHANNEL}/messages"), json!({"content": "x"})).await;
    assert_eq!(sent["timestamp"], json!("2027-03-01T09:00:00.000000+00:00"));
    let id: u64 = sent["id"].as_str().unwrap().parse().unwrap();
    assert_eq!((id >> 22) + 1_420_070_400_000, start.timestamp_millis() as u64);
}

#[tokio::test]
async fn many_interactions_are_no_burden() {
    let (server, client) = opened().await;
    let start = Instant::now();
    for at in 0..2_000 {
        let who = Person::new(900_000_000_000_000_000 + at % 50, "Many", "en-US");
        let id = server.runs(&who, Place::Dm, "card", &[]);
        assert_eq!(answer(&server, &client, id, hidden("x")).await, (204, 0));
    }
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    assert_eq!(server.with(|world| world.pending().count()), 0);
}
