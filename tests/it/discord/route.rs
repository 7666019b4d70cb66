//! What a method and a path stand for. Only what a bot for consultations has a use for; anything else is not found.

use reqwest::Method;

use super::world::{APPLICATION, ELSEWHERE, GUILD};

#[derive(Clone, Debug, PartialEq)]
pub enum Route {
    Me,
    Application,
    Gateway,
    GatewayBot,
    OpenDm,
    Channel(u64),
    Post(u64),
    List(u64),
    Message(Verb, u64, u64),
    Commands { guild: Option<u64>, overwrite: bool },
    Callback { id: u64, token: String },
    Followup { token: String },
    Answer(Verb, String, Which),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Verb {
    Get,
    Patch,
    Delete,
}

/// A message below an interaction's token.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Which {
    Original,
    Id(u64),
}

// Names by which requests are counted and faults planned.
pub const CALLBACK: &str = "POST /interactions/{id}/{token}/callback";
pub const FOLLOWUP: &str = "POST /webhooks/{application}/{token}";
pub const EDIT_ORIGINAL: &str = "PATCH /webhooks/{application}/{token}/messages/@original";
pub const EDIT_FOLLOWUP: &str = "PATCH /webhooks/{application}/{token}/messages/{id}";
pub const POST: &str = "POST /channels/{channel}/messages";
pub const EDIT: &str = "PATCH /channels/{channel}/messages/{id}";
pub const OPEN_DM: &str = "POST /users/@me/channels";
pub const GATEWAY: &str = "GET /gateway";
pub const COMMANDS: &str = "PUT /applications/{application}/commands";
pub const GUILD_COMMANDS: &str = "PUT /applications/{application}/guilds/{guild}/commands";

impl Route {
    /// None: there is no such thing, or not here.
    pub fn of(method: &Method, path: &str) -> Option<Self> {
        let parts: Vec<&str> = path.strip_prefix("/api/v10/")?.split('/').collect();
        let id = |text: &str| text.parse::<u64>().ok().filter(|id| *id > 0);
        let ours = |text: &str| id(text).filter(|id| *id == APPLICATION);
        let verb = match *method {
            Method::GET => Some(Verb::Get),
            Method::PATCH => Some(Verb::Patch),
            Method::DELETE => Some(Verb::Delete),
            _ => None,
        };
        Some(match (method.as_str(), parts.as_slice()) {
            ("GET", ["users", "@me"]) => Self::Me,
            ("GET", ["applications", "@me"] | ["oauth2", "applications", "@me"]) => Self::Application,
            ("GET", ["gateway"]) => Self::Gateway,
            ("GET", ["gateway", "bot"]) => Self::GatewayBot,
            ("POST", ["users", "@me", "channels"]) => Self::OpenDm,
            ("GET", ["channels", channel]) => Self::Channel(id(channel)?),
            ("POST", ["channels", channel, "messages"]) => Self::Post(id(channel)?),
            ("GET", ["channels", channel, "messages"]) => Self::List(id(channel)?),
            (_, ["channels", channel, "messages", message]) => Self::Message(verb?, id(channel)?, id(message)?),
            (verb @ ("GET" | "PUT"), ["applications", application, "commands"]) => {
                ours(application)?;
                Self::Commands { guild: None, overwrite: verb == "PUT" }
            }
            (verb @ ("GET" | "PUT"), ["applications", application, "guilds", guild, "commands"]) => {
                ours(application)?;
                let guild = id(guild).filter(|id| [GUILD, ELSEWHERE].contains(id))?;
                Self::Commands { guild: Some(guild), overwrite: verb == "PUT" }
            }
            ("POST", ["interactions", interaction, token, "callback"]) => {
                Self::Callback { id: id(interaction)?, token: (*token).to_owned() }
            }
            ("POST", ["webhooks", application, token]) => {
                ours(application)?;
                Self::Followup { token: (*token).to_owned() }
            }
            (_, ["webhooks", application, token, "messages", which]) => {
                ours(application)?;
                let which = if *which == "@original" { Which::Original } else { Which::Id(id(which)?) };
                Self::Answer(verb?, (*token).to_owned(), which)
            }
            _ => return None,
        })
    }

    pub fn name(&self) -> &'static str {
        match self {
            Self::Me => "GET /users/@me",
            Self::Application => "GET /applications/@me",
            Self::Gateway => GATEWAY,
            Self::GatewayBot => "GET /gateway/bot",
            Self::OpenDm => OPEN_DM,
            Self::Channel(_) => "GET /channels/{channel}",
            Self::Post(_) => POST,
            Self::List(_) => "GET /channels/{channel}/messages",
            Self::Message(Verb::Get, ..) => "GET /channels/{channel}/messages/{id}",
            Self::Message(Verb::Patch, ..) => EDIT,
            Self::Message(Verb::Delete, ..) => "DELETE /channels/{channel}/messages/{id}",
            Self::Commands { guild: None, overwrite: true } => COMMANDS,
            Self::Commands { guild: None, overwrite: false } => "GET /applications/{application}/commands",
            Self::Commands { guild: Some(_), overwrite: true } => GUILD_COMMANDS,
            Self::Commands { guild: Some(_), overwrite: false } => {
                "GET /applications/{application}/guilds/{guild}/commands"
            }
            Self::Callback { .. } => CALLBACK,
            Self::Followup { .. } => FOLLOWUP,
            Self::Answer(Verb::Patch, _, Which::Original) => EDIT_ORIGINAL,
            Self::Answer(Verb::Patch, _, Which::Id(_)) => EDIT_FOLLOWUP,
            Self::Answer(Verb::Get, _, Which::Original) => "GET /webhooks/{application}/{token}/messages/@original",
            Self::Answer(Verb::Get, ..) => "GET /webhooks/{application}/{token}/messages/{id}",
            Self::Answer(Verb::Delete, _, Which::Original) => {
                "DELETE /webhooks/{application}/{token}/messages/@original"
            }
            Self::Answer(Verb::Delete, ..) => "DELETE /webhooks/{application}/{token}/messages/{id}",
        }
    }

    /// The channel or the interaction it is about.
    pub fn place(&self) -> Option<u64> {
        match self {
            Self::Channel(id) | Self::Post(id) | Self::List(id) | Self::Message(_, id, _) => Some(*id),
            Self::Callback { id, .. } => Some(*id),
            _ => None,
        }
    }

    /// "Interaction endpoints are not bound to the bot's Global Rate Limit" (Rate Limits), and need no authorization:
    /// the token in their path is enough.
    pub fn of_interaction(&self) -> bool {
        matches!(self, Self::Callback { .. } | Self::Followup { .. } | Self::Answer(..))
    }

    /// What shares one limit: "the route, the method and the top-level resource".
    pub fn bucket(&self) -> String {
        match self {
            Self::Followup { token } | Self::Answer(_, token, _) => format!("{} {token}", self.name()),
            _ => format!("{} {:?}", self.name(), self.place()),
        }
    }
}
