//! What Telegram sends, as recorded (with other people's numbers), and what it means.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;

fn user(id: i64) -> Value {
    json!({"id": id, "is_bot": false, "first_name": "Amina", "language_code": "fr"})
}

fn private(id: i64) -> Value {
    json!({"id": id, "first_name": "Amina", "type": "private"})
}

fn group() -> Value {
    json!({"id": -1001234567890_i64, "title": "Network", "type": "supergroup"})
}

fn message(extra: Value) -> Value {
    let mut message = json!({"message_id": 7, "from": user(42), "chat": private(42), "date": 1611198000});
    merge(&mut message, extra);
    json!({"update_id": 5, "message": message})
}

fn merge(into: &mut Value, extra: Value) {
    let (Value::Object(into), Value::Object(extra)) = (into, extra) else { panic!("objects") };
    for (key, value) in extra {
        if value.is_null() {
            into.remove(&key)
        } else {
            into.insert(key, value)
        };
    }
}

fn deed(account: i64, place: Place, chat: i64, act: Act) -> What {
    What::Done(Box::new(Deed {
        update: Update {
            id: "5".into(),
            account: super::account(account),
            display_name: String::new(),
            place,
            hint: "fr".parse().ok(),
            act,
        },
        chat,
        message: 7,
        callback: None,
    }))
}

fn here(act: Act) -> What {
    deed(42, Place::Private, 42, act)
}

fn text(words: &str) -> Act {
    Act::Text(words.into())
}

fn command(name: &str, argument: &str) -> Act {
    Act::Command { name: name.into(), argument: argument.into() }
}

fn entered(payload: &str, title: &str) -> Act {
    Act::Entered { payload: payload.into(), room: "-1001234567890".into(), title: title.into() }
}

#[test]
fn posts_in_channels() {
    let room = -1001234567890;
    let channel = json!({"id": room, "title": "News", "type": "channel"});
    let posted = |text: &str| {
        let post = json!({"message_id": 7, "sender_chat": channel, "chat": channel, "date": 1611198000, "text": text});
        read(&json!({"update_id": 5, "channel_post": post}).to_string(), "our_bot").what
    };
    let What::Done(deed) = posted("/start g_abcd") else { panic!("a payload is for us") };
    assert_eq!(deed.update.act, entered("g_abcd", "News"));
    assert_eq!(
        (deed.update.account.name.as_str(), deed.chat, &deed.update.place),
        ("-1001234567890", room, &Place::Room)
    );
    for other in ["/help", "/start", "hello", "/start@other_bot g_abcd"] {
        assert_eq!(posted(other), What::Nothing, "{other}");
    }
}

#[test]
fn how_a_room_stands_to_us() {
    let room = -1001234567890;
    for (status, more, wanted) in [
        ("member", json!({}), RoomNews::Joined),
        ("administrator", json!({"can_post_messages": true}), RoomNews::Joined),
        ("restricted", json!({"can_send_messages": true}), RoomNews::Joined),
        ("restricted", json!({"can_send_messages": false}), RoomNews::Left),
        ("left", json!({}), RoomNews::Left),
        ("kicked", json!({"until_date": 0}), RoomNews::Left),
    ] {
        let mut member = json!({"user": {"id": 1, "is_bot": true, "first_name": "us"}, "status": status});
        merge(&mut member, more);
        let change = json!({"chat": group(), "from": user(42), "date": 1, "new_chat_member": member});
        let update = json!({"update_id": 5, "my_chat_member": change}).to_string();
        assert_eq!(read(&update, "our_bot").what, What::Room { room, news: wanted }, "{status}");
    }
}

#[test]
fn messages_in_private() {
    let odd =
        json!([{"type": "date_time", "offset": 0, "length": 4, "unix_time": 1, "format": "r"}, {"type": "unheard_of"}]);
    for (name, extra, wanted) in [
        ("words", json!({"text": "Migrante Hong Kong"}), here(text("Migrante Hong Kong"))),
        ("command", json!({"text": "/register ap-gcm-4"}), here(command("register", "ap-gcm-4"))),
        ("deep link", json!({"text": "/start c_ap-gcm-4_fr"}), here(command("start", "c_ap-gcm-4_fr"))),
        ("entities of newer kinds", json!({"text": "at noon", "entities": odd.clone()}), here(text("at noon"))),
        (
            "a quote with entities of newer kinds",
            json!({"text": "yes", "quote": {"text": "x", "entities": odd.clone()}, "reply_to_message": {"entities": odd.clone()}}),
            here(text("yes")),
        ),
        ("a caption", json!({"photo": [], "caption": "our office", "caption_entities": odd}), here(text("our office"))),
        ("a picture", json!({"photo": []}), here(text(""))),
        ("both shapes of an animation", json!({"animation": {}, "document": {}}), here(text(""))),
        ("a service message", json!({"pinned_message": {}}), What::Nothing),
        ("a kind nobody knows", json!({"hologram": {}}), What::Nothing),
        (
            "a sender that is a bot",
            json!({"text": "hi", "from": {"id": 9, "is_bot": true, "first_name": "b"}}),
            What::Nothing,
        ),
        ("nobody", json!({"text": "hi", "from": null}), What::Nothing),
    ] {
        assert_eq!(read(&message(extra).to_string(), "our_bot"), Received { id: Some(5), what: wanted }, "{name}");
    }
}

#[test]
fn messages_in_groups() {
    let room = -1001234567890;
    let anonymous = json!({"id": 1087968824, "is_bot": true, "first_name": "Group", "username": "GroupAnonymousBot"});
    for (name, extra, wanted) in [
        ("command", json!({"text": "/consultations"}), deed(42, Place::Room, room, command("consultations", ""))),
        ("addressed", json!({"text": "/help@Our_Bot me"}), deed(42, Place::Room, room, command("help", "me"))),
        ("another bot's", json!({"text": "/help@other_bot"}), What::Nothing),
        ("words are not for us", json!({"text": "hello"}), What::Nothing),
        ("a picture", json!({"photo": []}), What::Nothing),
        (
            "migration",
            json!({"migrate_to_chat_id": -1009}),
            What::Room { room, news: RoomNews::Renamed("-1009".into()) },
        ),
        (
            "a payload",
            json!({"text": "/start@our_bot g_abcd"}),
            deed(42, Place::Room, room, entered("g_abcd", "Network")),
        ),
        ("a payload for another bot", json!({"text": "/start@other_bot g_abcd"}), What::Nothing),
        ("a bot", json!({"text": "/help", "from": {"id": 9, "is_bot": true, "first_name": "b"}}), What::Nothing),
    ] {
        let mut update = message(extra);
        update["message"]["chat"] = group();
        assert_eq!(read(&update.to_string(), "our_bot").what, wanted, "{name}");
    }
    let mut update = message(json!({"text": "/help", "from": anonymous, "sender_chat": group()}));
    update["message"]["chat"] = group();
    let What::Done(deed) = read(&update.to_string(), "our_bot").what else { panic!("an anonymous administrator") };
    assert_eq!((deed.update.account, deed.chat), (account(room), room));
}

#[test]
fn presses_and_reach() {
    let press = |extra: Value| {
        let mut press = json!({"id": "77", "from": user(42), "chat_instance": "1", "data": "c:ap-gcm-4",
            "message": {"message_id": 7, "chat": private(42), "date": 0}});
        merge(&mut press, extra);
        read(&json!({"update_id": 5, "callback_query": press}).to_string(), "our_bot").what
    };
    let What::Done(pressed) = press(json!({})) else { panic!("a press in a message that is too old to be read") };
    assert_eq!(pressed.update.act, Act::Press("c:ap-gcm-4".into()));
    assert_eq!((pressed.chat, pressed.message, pressed.callback.as_deref()), (42, 7, Some("77")));
    for bare in [json!({"data": null}), json!({"message": null}), json!({"data": null, "game_short_name": "x"})] {
        assert_eq!(press(bare), What::Acknowledge { callback: "77".into() });
    }
    let member = |chat: Value, status: &str| {
        let update = json!({"update_id": 5, "my_chat_member": {"chat": chat, "from": user(42), "date": 1,
            "old_chat_member": {"user": user(1), "status": "member"},
            "new_chat_member": {"user": user(1), "status": status}}});
        read(&update.to_string(), "our_bot").what
    };
    for (status, open) in [("kicked", false), ("left", false), ("member", true)] {
        assert_eq!(member(private(42), status), What::Reach { account: account(42), open });
    }
    let room = What::Room { room: -1001234567890, news: RoomNews::Left };
    assert_eq!(member(group(), "kicked"), room);
}

#[test]
fn what_cannot_be_read_costs_itself() {
    for (raw, id) in [
        (r#"{"update_id": 5}"#, Some(5)),
        (r#"{"update_id": 5, "message": {"text": 12}}"#, Some(5)),
        (r#"{"update_id": 5, "message": "#, Some(5)),
        (r#"{"message": {}, "update_id" : 17, oops"#, Some(17)),
        (r#"{"update_id": "five"}"#, None),
        ("", None),
        ("[]", None),
    ] {
        assert_eq!(read(raw, "our_bot"), Received { id, what: What::Nothing }, "{raw}");
    }
}

#[test]
fn half_a_surrogate_pair_is_no_reason_to_lose_a_text() {
    let raw = message(json!({"text": "WORDS"})).to_string();
    for (escaped, wanted) in [
        (r"cut \ud83d", "cut \u{fffd}"),
        (r"\ude00 cut", "\u{fffd} cut"),
        (r"whole \ud83d\ude00", "whole \u{1f600}"),
        (r"\ud83d\ud83d\ude00", "\u{fffd}\u{1f600}"),
        (r"no escape \\ud83d", r"no escape \ud83d"),
    ] {
        let raw = raw.replace("WORDS", escaped);
        assert_eq!(read(&raw, "our_bot").what, here(text(wanted)), "{escaped}");
    }
}

fn any_json() -> impl Strategy<Value = Value> {
    let key = prop_oneof![
        Just("update_id"),
        Just("message"),
        Just("callback_query"),
        Just("my_chat_member"),
        Just("from"),
        Just("chat"),
        Just("id"),
        Just("type"),
        Just("text"),
        Just("data"),
        Just("message_id"),
        Just("entities"),
        Just("new_chat_member"),
        Just("status"),
        Just("photo"),
        Just("sender_chat"),
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-3_i64..50).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,8}".prop_map(Value::from),
        Just(Value::from("private")),
        Just(Value::from("/start c_x")),
    ];
    leaf.prop_recursive(5, 64, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((key.clone(), inner), 0..8)
                .prop_map(|pairs| pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()),
        ]
    })
}

proptest! {
    #[test]
    fn anything_can_come(raw in "\\PC{0,200}", json in any_json(), cut in 0_usize..400) {
        let _ = read(&raw, "our_bot");
        let whole = json.to_string();
        let _ = read(&whole, "our_bot");
        let cut = whole.char_indices().map(|(at, _)| at).nth(cut).unwrap_or(whole.len());
        let _ = read(&whole[..cut], "our_bot");
        let _ = mended(&raw);
    }

    #[test]
    fn mending_changes_nothing_that_is_whole(words in any::<String>()) {
        let raw = serde_json::to_string(&words).unwrap();
        prop_assert_eq!(mended(&raw), raw);
    }
}
