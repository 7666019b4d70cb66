//! What people do to the bot, as updates like the real ones. Each returns the `update_id`.

use serde_json::{Value, json};

use super::server::{Server, State};
use super::world::{Leads, Person, Standing, bot};

impl Server {
    /// In the private chat, which this opens.
    pub fn says(&self, who: &Person, text: &str) -> u32 {
        self.happens(|state| {
            let standing = state.world.standing(who.id);
            assert!(!matches!(standing, Some(Standing::Blocked | Standing::Deactivated)), "{standing:?} says nothing");
            state.world.stands(who.id, &who.name, Standing::Open);
            message(state, who, who.id, text)
        })
    }

    /// In a group, which is there from then on; the bot reads everything in it.
    pub fn says_in(&self, who: &Person, group: i64, text: &str) -> u32 {
        self.happens(|state| {
            meets(state, who);
            match state.world.standing(group) {
                None => state.world.stands(group, "Civil society", Standing::Open),
                Some(Standing::Open) => {}
                Some(standing) => panic!("the bot hears nothing in a group that is {standing:?}"),
            }
            message(state, who, group, text)
        })
    }

    /// The button with this label below a message, which must be there and not lead out of Telegram.
    pub fn presses(&self, who: &Person, chat: i64, message: i32, label: &str) -> u32 {
        let data = self.with(|world| {
            let shown = world.message(chat, message).unwrap_or_else(|| panic!("no message {message} in {chat}"));
            let mut buttons = shown.rows.iter().flatten();
            match buttons.find(|button| button.label == label).map(|button| &button.leads) {
                Some(Leads::Data(data)) => data.clone(),
                Some(Leads::Url(url)) => panic!("\"{label}\" opens {url}"),
                None => panic!("no button \"{label}\" among {:?}", shown.labels()),
            }
        });
        self.presses_data(who, chat, message, &data)
    }

    /// A button that may be there no more, or never was.
    pub fn presses_data(&self, who: &Person, chat: i64, message: i32, data: &str) -> u32 {
        self.happens(|state| {
            meets(state, who);
            let id = state.world.asks(who.id, state.world.updates.next_id());
            let query = json!({
                "id": id, "from": who.json(), "message": state.world.message_json(chat, message),
                "chat_instance": format!("{}", chat.wrapping_mul(7_919) ^ 0x5eed_5eed), "data": data,
            });
            state.world.updates.post("callback_query", chat, &query)
        })
    }

    pub fn blocks(&self, who: &Person) -> u32 {
        self.happens(|state| {
            state.world.stands(who.id, &who.name, Standing::Blocked);
            member(state, who, who.id, ["member", "kicked"])
        })
    }

    pub fn unblocks(&self, who: &Person) -> u32 {
        self.happens(|state| {
            state.world.stands(who.id, &who.name, Standing::Open);
            member(state, who, who.id, ["kicked", "member"])
        })
    }

    /// The account is deleted; nothing is said about it.
    pub fn deactivates(&self, who: &Person) {
        self.happens(|state| {
            state.world.stands(who.id, &who.name, Standing::Deactivated);
            state.world.updates.next_id()
        });
    }

    /// One of the bot's messages, in the private chat.
    pub fn deletes(&self, who: &Person, message: i32) {
        self.happens(|state| {
            assert!(state.world.delete(who.id, message).is_ok(), "no message {message}");
            state.world.updates.next_id()
        });
    }

    /// Known to Telegram, but never started the bot.
    pub fn knows(&self, who: &Person) {
        self.happens(|state| {
            meets(state, who);
            state.world.updates.next_id()
        });
    }

    /// Somebody takes the bot into a group.
    pub fn adds_bot(&self, who: &Person, group: i64, title: &str) -> u32 {
        self.happens(|state| {
            meets(state, who);
            state.world.stands(group, title, Standing::Open);
            member(state, who, group, ["left", "member"])
        })
    }

    pub fn removes_bot(&self, who: &Person, group: i64) -> u32 {
        self.happens(|state| {
            state.world.stands(group, "", Standing::Kicked);
            member(state, who, group, ["member", "kicked"])
        })
    }

    /// Somebody makes the bot an administrator of a channel who may post.
    pub fn promotes_bot(&self, who: &Person, channel: i64, title: &str) -> u32 {
        self.happens(|state| {
            meets(state, who);
            state.world.stands(channel, title, Standing::Open);
            state.world.is_channel(channel);
            member(state, who, channel, ["left", "administrator"])
        })
    }

    /// A post in a channel of which the bot is an administrator; nobody is named in it.
    pub fn posts_in(&self, channel: i64, text: &str) -> u32 {
        self.happens(|state| {
            assert_eq!(state.world.standing(channel), Some(Standing::Open), "the bot hears nothing in this channel");
            let id = state.world.heard(channel);
            let chat = state.world.chat_json(channel);
            let mut json = json!({
                "message_id": id, "sender_chat": chat, "chat": chat, "date": state.world.date(), "text": text,
            });
            if let Some(length) = command(text) {
                json["entities"] = json!([{"type": "bot_command", "offset": 0, "length": length}]);
            }
            state.world.updates.post("channel_post", channel, &json)
        })
    }

    /// A group becomes a supergroup: a service message in the old one, whose id is returned, and one in the new.
    pub fn migrates(&self, who: &Person, group: i64, to: i64) -> u32 {
        self.happens(|state| {
            let title = state.world.title(group).to_owned();
            let service = |state: &mut State, chat: i64, field: &str, other: i64| {
                let mut json = heard(state, who, chat);
                json[field] = json!(other);
                state.world.updates.post("message", chat, &json)
            };
            let first = service(state, group, "migrate_to_chat_id", to);
            state.world.stands(group, &title, Standing::Migrated(to));
            state.world.stands(to, &title, Standing::Open);
            service(state, to, "migrate_from_chat_id", group);
            first
        })
    }

    /// Any update; without an `update_id` it gets the next one.
    pub fn push(&self, update: Value) -> u32 {
        self.happens(|state| state.world.updates.push(update))
    }

    /// The exact text of an element of `getUpdates`' array, also an ill-formed one, made for its id.
    pub fn push_raw(&self, text: impl FnOnce(u32) -> String) -> u32 {
        self.happens(|state| state.world.updates.push_raw(text))
    }
}

fn meets(state: &mut State, who: &Person) {
    if state.world.standing(who.id).is_none() {
        state.world.stands(who.id, &who.name, Standing::Stranger);
    }
}

fn heard(state: &mut State, who: &Person, chat: i64) -> Value {
    let id = state.world.heard(chat);
    json!({"message_id": id, "from": who.json(), "chat": state.world.chat_json(chat), "date": state.world.date()})
}

fn message(state: &mut State, who: &Person, chat: i64, text: &str) -> u32 {
    let mut json = heard(state, who, chat);
    json["text"] = json!(text);
    if let Some(length) = command(text) {
        json["entities"] = json!([{"type": "bot_command", "offset": 0, "length": length}]);
    }
    state.world.updates.post("message", chat, &json)
}

/// How long the command is that a text starts with: `/word` or `/word@bot`.
fn command(text: &str) -> Option<usize> {
    let name = text.strip_prefix('/')?;
    let part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '@';
    let length = name.find(|c| !part(c)).unwrap_or(name.len());
    (length > 0).then_some(length + 1)
}

fn member(state: &mut State, who: &Person, chat: i64, [old, new]: [&str; 2]) -> u32 {
    let status = |status: &str| match status {
        "kicked" => json!({"user": bot(), "status": status, "until_date": 0}),
        "administrator" => {
            let mut json = json!({"user": bot(), "status": status});
            for right in [
                "can_be_edited",
                "is_anonymous",
                "can_manage_chat",
                "can_delete_messages",
                "can_manage_video_chats",
                "can_restrict_members",
                "can_promote_members",
                "can_change_info",
                "can_invite_users",
                "can_post_stories",
                "can_edit_stories",
                "can_delete_stories",
            ] {
                json[right] = json!(false);
            }
            json["can_post_messages"] = json!(true);
            json["can_edit_messages"] = json!(true);
            json
        }
        status => json!({"user": bot(), "status": status}),
    };
    let json = json!({
        "chat": state.world.chat_json(chat), "from": who.json(), "date": state.world.date(),
        "old_chat_member": status(old), "new_chat_member": status(new),
    });
    state.world.updates.post("my_chat_member", chat, &json)
}
