//! What an operator says about the bot, and why it may not be usable.

use std::time::Duration;

use reqwest::{Client, Url, redirect};
use secrecy::SecretString;

use super::calls::CallError;
use crate::chat::gate::{Allowances, Limit};

/// Where Discord is unless a proxy of its API stands before it.
pub const OFFICIAL: &str = "https://discord.com";

#[derive(Clone)]
pub struct Settings {
    pub token: SecretString,
    /// Without `/api`; plain http on this machine and in private networks only.
    pub api_url: Url,
    pub proxy: Option<Url>,
    /// Commands are there in these servers only, and in direct messages; empty: wherever the bot is.
    pub servers: Vec<u64>,
    /// A channel that has to be there.
    pub announcements: Option<u64>,
    pub allowances: Allowances,
    /// A message that shows what changes by itself is edited no more often.
    pub follows_every: Duration,
}

/// What keeps the bot from working and only an operator can mend. Names no secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    #[error("discord.api_url is no address; write it like https://discord.com")]
    ApiUrl,
    #[error("discord.api_url: plain http is for this machine and private networks; use https")]
    PlainHttp,
    #[error("discord.proxy cannot be used; write it like socks5://host:1080 or http://host:3128")]
    Proxy,
    #[error("the http client cannot be made: {0}")]
    Client(String),
    #[error(
        "discord.announcements: the bot sees no channel {0}: copy its id (Discord's developer mode, Copy Channel ID), bring \
         the bot into that server, and give it the rights to view the channel, to send messages and to embed links there"
    )]
    Channel(u64),
    #[error(
        "discord.servers: the bot is not in server {0}: copy its id (Discord's developer mode, Copy Server ID), or bring the \
         bot into it with the link of the developer portal (Installation)"
    )]
    Server(u64),
    #[error("{0}")]
    Refused(String),
}

/// Discord, "Rate Limits": 50 requests a second in all, and about 5 messages in 5 seconds in one channel; with a little
/// air. Answers to interactions do not count. What is unasked is counted in fives: a timer is late by a millisecond or
/// two, and one by one each would be.
pub fn official_allowances() -> Allowances {
    let limit = |count, per| Limit { count, per };
    Allowances {
        overall: limit(45, Duration::from_millis(1_050)),
        unasked: limit(5, Duration::from_millis(140)),
        private: limit(5, Duration::from_millis(5_200)),
        room: limit(5, Duration::from_millis(5_200)),
    }
}

impl Settings {
    pub fn new(token: SecretString, api_url: Url) -> Self {
        Self {
            token,
            api_url,
            proxy: None,
            servers: Vec::new(),
            announcements: None,
            allowances: official_allowances(),
            follows_every: Duration::from_secs(5),
        }
    }

    /// As an operator wrote it.
    pub fn read(token: SecretString, api_url: Option<&str>, proxy: Option<&str>) -> Result<Self, Unusable> {
        let api_url = Url::parse(api_url.unwrap_or(OFFICIAL)).map_err(|_| Unusable::ApiUrl)?;
        let proxy = proxy.map(Url::parse).transpose().map_err(|_| Unusable::Proxy)?;
        let settings = Self { proxy, ..Self::new(token, api_url) };
        settings.client().map(|_| settings)
    }

    pub(super) fn client(&self) -> Result<Client, Unusable> {
        let near = self.api_url.host_str().is_some_and(super::super::near::is_near);
        if self.api_url.scheme() != "https" && !near {
            return Err(Unusable::PlainHttp);
        }
        let mut client = Client::builder()
            // Discord refuses who does not say it (Reference, "User Agent").
            .user_agent(serenity::constants::USER_AGENT)
            .connect_timeout(Duration::from_secs(5))
            .redirect(redirect::Policy::none());
        if near {
            client = client.no_proxy();
        }
        if let Some(proxy) = &self.proxy {
            client = client.proxy(reqwest::Proxy::all(proxy.clone()).map_err(|_| Unusable::Proxy)?);
        }
        client.build().map_err(|error| Unusable::Client(error.without_url().to_string()))
    }
}

/// What an operator can do about it.
pub(super) fn explained(error: &CallError) -> Unusable {
    Unusable::Refused(match error {
        refused if refused.is_token() => {
            "Discord does not know this token: copy it anew from the developer portal (Bot, Reset Token) into \
             DISCORD_BOT_TOKEN"
                .to_owned()
        }
        CallError::NotNow("Discord cannot be reached") => {
            "Discord cannot be reached: look at the network, discord.proxy and discord.api_url".to_owned()
        }
        other => other.to_string(),
    })
}
