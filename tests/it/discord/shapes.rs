//! Users, members, channels, the guild and messages as Discord writes them.

use serde_json::{Value, json};

use super::components::{self, Leads, Part};
use super::judge::{EPHEMERAL, LOADING};
use super::world::{APPLICATION, GUILD, NAME, Person, Place};

/// Every permission there is: this server refuses nobody a channel.
pub const PERMISSIONS: &str = "2251799813685247";

/// An attachment of a message of the bot.
#[derive(Clone, Debug, PartialEq)]
pub struct Attached {
    pub id: u64,
    pub name: String,
    pub mime: String,
    pub bytes: Vec<u8>,
}

/// A message as it stands now.
#[derive(Clone, Debug)]
pub struct Shown {
    pub id: u64,
    pub channel: u64,
    pub content: String,
    pub embeds: Vec<Value>,
    pub components: Vec<Value>,
    pub rows: Vec<Vec<Part>>,
    pub flags: u64,
    pub attachments: Vec<Attached>,
    /// How often it was changed since it was sent; what fills a deferred answer is no change.
    pub edits: usize,
    /// The first message anywhere is 1, and so on.
    pub order: u64,
    /// The interaction it answers.
    pub interaction: Option<u64>,
    /// The only person who sees it, if it is ephemeral.
    pub only: Option<u64>,
    pub author: Value,
    pub nonce: Option<Value>,
    pub reply_to: Option<u64>,
    pub date: String,
    pub edited: Option<String>,
    /// What is said about the interaction.
    pub origin: Option<Value>,
}

impl Shown {
    pub fn ephemeral(&self) -> bool {
        self.flags & EPHEMERAL != 0
    }

    /// A deferred answer that has not come.
    pub fn loading(&self) -> bool {
        self.flags & LOADING != 0
    }

    pub fn of_bot(&self) -> bool {
        self.author["id"] == bot()["id"]
    }

    /// Everything to be read in it: content, embeds and texts among the components.
    pub fn text(&self) -> String {
        let mut parts = vec![self.content.clone()];
        let mut add = |value: &Value| parts.extend(value.as_str().map(str::to_owned));
        for embed in &self.embeds {
            [&embed["author"]["name"], &embed["title"], &embed["description"]].into_iter().for_each(&mut add);
            for field in embed["fields"].as_array().into_iter().flatten() {
                [&field["name"], &field["value"]].into_iter().for_each(&mut add);
            }
            add(&embed["footer"]["text"]);
        }
        parts.extend(components::texts(&self.components));
        parts.retain(|part| !part.is_empty());
        parts.join("\n")
    }

    /// Words of all buttons and of the options of selects, row after row.
    pub fn labels(&self) -> Vec<&str> {
        self.rows.iter().flatten().flat_map(part_labels).collect()
    }

    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        self.rows.iter().flatten()
    }

    pub fn json(&self) -> Value {
        let kind = match (&self.origin, self.reply_to) {
            (Some(origin), _) if origin["type"] == json!(2) => 20,
            (_, Some(_)) => 19,
            _ => 0,
        };
        let url = |file: &Attached| {
            format!("https://cdn.discordapp.com/attachments/{}/{}/{}?ex=1&is=1&hm=1&", self.channel, file.id, file.name)
        };
        let attachments = self.attachments.iter().map(|file| {
            json!({
                "id": file.id.to_string(), "filename": file.name, "size": file.bytes.len(), "url": url(file),
                "proxy_url": url(file), "content_type": file.mime, "content_scan_version": 0,
            })
        });
        let mut json = json!({
            "id": self.id.to_string(), "channel_id": self.channel.to_string(), "type": kind, "content": self.content,
            "author": self.author, "timestamp": self.date, "edited_timestamp": self.edited, "tts": false,
            "mention_everyone": false, "mentions": [], "mention_roles": [], "pinned": false, "flags": self.flags,
            "attachments": attachments.collect::<Vec<_>>(), "embeds": self.embeds, "components": self.components,
        });
        if let Some(origin) = &self.origin {
            json["application_id"] = json!(APPLICATION.to_string());
            json["webhook_id"] = json!(APPLICATION.to_string());
            json["interaction_metadata"] = origin.clone();
        }
        if let Some(nonce) = &self.nonce {
            json["nonce"] = nonce.clone();
        }
        if let Some(id) = self.reply_to {
            let channel = self.channel.to_string();
            json["message_reference"] = json!({"type": 0, "message_id": id.to_string(), "channel_id": channel});
        }
        json
    }
}

fn part_labels(part: &Part) -> Vec<&str> {
    match &part.leads {
        Leads::Select { options, .. } => options.iter().map(|option| option.label.as_str()).collect(),
        _ => vec![part.label.as_str()],
    }
}

fn account(id: u64, username: &str, shown: Option<&str>) -> Value {
    json!({
        "id": id.to_string(), "username": username, "global_name": shown, "discriminator": "0", "avatar": null,
        "avatar_decoration_data": null, "clan": null, "primary_guild": null, "collectibles": null,
        "display_name_styles": null, "public_flags": 0,
    })
}

pub fn user(person: &Person) -> Value {
    let username: String = person.name.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    account(person.id, &format!("{username}.{}", person.id % 1000), Some(&person.name))
}

pub fn bot() -> Value {
    let mut bot = account(APPLICATION, NAME, None);
    bot["bot"] = json!(true);
    bot["discriminator"] = json!("4711");
    bot
}

/// The bot about itself.
pub fn current_user() -> Value {
    let mut bot = bot();
    for (key, value) in [
        ("verified", json!(true)),
        ("mfa_enabled", json!(true)),
        ("email", json!(null)),
        ("flags", json!(0)),
        ("locale", json!("en-US")),
        ("banner", json!(null)),
        ("accent_color", json!(null)),
        ("bio", json!("")),
    ] {
        bot[key] = value;
    }
    bot
}

pub fn application() -> Value {
    let owner = account(APPLICATION + 1, "convener", None);
    json!({
        "id": APPLICATION.to_string(), "name": "Roundtable", "icon": null, "description": "", "type": null,
        "summary": "", "bot_public": true, "bot_require_code_grant": false, "verify_key": "0".repeat(64),
        "flags": 0, "flags_new": "0", "hook": true, "is_monetized": false, "is_verified": false, "is_discoverable": false,
        "redirect_uris": [], "interactions_endpoint_url": null, "role_connections_verification_url": null,
        "event_webhooks_url": null, "event_webhooks_status": 1, "owner": owner, "team": null, "bot": bot(),
        "approximate_guild_count": 1, "approximate_user_install_count": 0, "rpc_origins": [],
        "approximate_user_authorization_count": 0, "explicit_content_filter": 0, "integration_types_config": {"0": {}},
    })
}

pub fn member(person: &Person, of_interaction: bool) -> Value {
    let mut member = json!({
        "avatar": null, "banner": null, "communication_disabled_until": null, "deaf": false, "flags": 0,
        "joined_at": "2026-01-07T09:12:44.123000+00:00", "mute": false, "nick": null, "pending": false,
        "premium_since": null, "roles": [], "unusual_dm_activity_until": null,
    });
    if of_interaction {
        member["user"] = user(person);
        member["permissions"] = json!(PERMISSIONS);
    }
    member
}

pub fn channel(id: u64, place: Place, person: Option<&Person>) -> Value {
    match place {
        Place::Guild(_) => json!({
            "id": id.to_string(), "type": 0, "guild_id": GUILD.to_string(), "name": "consultations", "position": 3,
            "topic": null, "nsfw": false, "parent_id": null, "last_message_id": null, "rate_limit_per_user": 0,
            "flags": 0, "permission_overwrites": [],
        }),
        Place::Dm => json!({
            "id": id.to_string(), "type": 1, "flags": 0, "last_message_id": null,
            "recipients": person.map(user).into_iter().collect::<Vec<_>>(),
        }),
    }
}

pub fn guild() -> Value {
    let mut guild = json!({
        "id": GUILD.to_string(), "name": "Civil society", "owner_id": (APPLICATION + 1).to_string(),
        "afk_timeout": 300, "verification_level": 1, "default_message_notifications": 1,
        "explicit_content_filter": 2, "features": ["COMMUNITY"], "mfa_level": 0, "system_channel_flags": 0,
        "max_members": 500_000, "premium_tier": 0, "premium_subscription_count": 0, "preferred_locale": "en-US",
        "max_video_channel_users": 25, "max_stage_video_channel_users": 50, "nsfw_level": 0, "nsfw": false,
        "premium_progress_bar_enabled": false, "joined_at": "2026-01-05T10:00:00.000000+00:00", "large": false,
        "unavailable": false, "member_count": 20,
        "roles": [{
            "id": GUILD.to_string(), "name": "@everyone", "color": 0, "hoist": false, "icon": null,
            "unicode_emoji": null, "position": 0, "permissions": PERMISSIONS, "managed": false,
            "mentionable": false, "flags": 0,
            "colors": {"primary_color": 0, "secondary_color": null, "tertiary_color": null},
        }],
    });
    for nothing in [
        "icon",
        "splash",
        "discovery_splash",
        "afk_channel_id",
        "application_id",
        "system_channel_id",
        "rules_channel_id",
        "max_presences",
        "vanity_url_code",
        "description",
        "banner",
        "public_updates_channel_id",
        "safety_alerts_channel_id",
        "incidents_data",
    ] {
        guild[nothing] = Value::Null;
    }
    for none in [
        "emojis",
        "stickers",
        "voice_states",
        "members",
        "channels",
        "threads",
        "presences",
        "stage_instances",
        "guild_scheduled_events",
        "soundboard_sounds",
    ] {
        guild[none] = json!([]);
    }
    guild
}
