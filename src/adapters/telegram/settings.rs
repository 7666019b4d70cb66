//! What an operator says about the bot, and why it may not be usable.

use std::net::SocketAddr;
use std::time::Duration;

use reqwest::{Client, Proxy, Url, redirect};
use secrecy::SecretString;

use super::super::near::is_near;
use super::calls::{CallError, Reason};
use crate::chat::gate::{Allowances, Limit};

/// Where the Bot API is unless one runs one's own server.
pub const OFFICIAL: &str = "https://api.telegram.org";

#[derive(Clone)]
pub struct Settings {
    pub token: SecretString,
    pub api_url: Url,
    /// `http://`, `https://` or `socks5://`.
    pub proxy: Option<Url>,
    pub receiving: Receiving,
    /// Name, descriptions and menu are set from the sheets.
    pub presents: bool,
    /// Another name than the sheets', in every language.
    pub name: Option<String>,
    pub allowances: Allowances,
    /// How long an answer is tried. Whoever waits longer asks again.
    pub patience: Duration,
    /// How often a webhook is looked after.
    pub looks_after: Duration,
    /// Before an answer is tried for the second time; then twice as long each time.
    pub first_pause: Duration,
    /// A message that shows what changes by itself is edited no more often.
    pub follows_every: Duration,
}

#[derive(Clone)]
pub enum Receiving {
    Polling,
    Webhook(Webhook),
}

/// Only requests to `url` with `secret` in their header are Telegram's (Bot API, setWebhook).
#[derive(Clone)]
pub struct Webhook {
    /// Where Telegram finds us: the public address with an unguessable last part. The listener serves its path.
    pub url: Url,
    pub listen: SocketAddr,
    pub secret: SecretString,
}

/// What keeps the bot from working and only an operator can mend. Names no secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    #[error("telegram.api_url: plain http is for this machine and private networks; use https")]
    PlainHttp,
    #[error("telegram.api_url is no address; write it like https://api.telegram.org")]
    ApiUrl,
    #[error("telegram.webhook.url has to be a public https address, such as https://bot.example.org/telegram")]
    WebhookUrl,
    #[error("telegram.name has 1 to 64 characters")]
    Name,
    #[error("telegram.proxy cannot be used; write it like socks5://host:1080 or http://host:3128")]
    Proxy,
    #[error("the http client cannot be made: {0}")]
    Client(String),
    #[error("telegram.webhook.listen: {0} cannot be listened on: {1}")]
    Listen(SocketAddr, String),
    #[error("{0}")]
    Refused(String),
}

/// What an operator wrote, and the unguessable parts of a webhook.
pub struct Given<'a> {
    pub token: SecretString,
    pub api_url: Option<&'a str>,
    pub proxy: Option<&'a str>,
    pub presents: bool,
    pub name: Option<&'a str>,
    /// Its public address, and where to listen.
    pub webhook: Option<(&'a str, SocketAddr)>,
    /// Letters, digits and hyphens: the last part of the webhook's path.
    pub path: String,
    pub secret: SecretString,
}

impl Given<'_> {
    /// Every fault at once.
    pub fn read(self) -> Result<Settings, Vec<Unusable>> {
        let mut faults = Vec::new();
        let mut url = |text: &str, fault: Unusable| Url::parse(text).map_err(|_| faults.push(fault)).ok();
        let api_url = url(self.api_url.unwrap_or(OFFICIAL), Unusable::ApiUrl);
        let proxy = self.proxy.and_then(|text| url(text, Unusable::Proxy));
        let webhook = self.webhook.and_then(|(text, listen)| {
            let mut url = url(text, Unusable::WebhookUrl)?;
            url.path_segments_mut().ok()?.pop_if_empty().push(&self.path);
            Some(Webhook { url, listen, secret: self.secret })
        });
        let near = api_url.as_ref().and_then(Url::host_str).is_some_and(is_near);
        if webhook.as_ref().is_some_and(|webhook| webhook.url.scheme() != "https" && !near) {
            faults.push(Unusable::WebhookUrl);
        }
        if self.name.is_some_and(|name| name.is_empty() || name.chars().count() > 64) {
            faults.push(Unusable::Name);
        }
        let Some(api_url) = api_url else { return Err(faults) };
        let settings = Settings {
            proxy,
            receiving: webhook.map_or(Receiving::Polling, Receiving::Webhook),
            presents: self.presents,
            name: self.name.map(str::to_owned),
            ..Settings::new(self.token, api_url)
        };
        faults.extend(settings.client().err());
        if faults.is_empty() { Ok(settings) } else { Err(faults) }
    }
}

/// Bots FAQ, "My bot is hitting limits": about one message a second in a chat with short bursts, 20 a minute in a group,
/// about 30 a second in all; with a little air, since what leaves evenly does not arrive so. Five a second are kept for
/// answers. What is unasked is counted in fives: a timer is late by a millisecond or two, and one by one each would be.
pub fn official_allowances() -> Allowances {
    let limit = |count, per| Limit { count, per };
    Allowances {
        overall: limit(30, Duration::from_millis(1_050)),
        unasked: limit(5, Duration::from_millis(210)),
        private: limit(5, Duration::from_millis(5_200)),
        room: limit(20, Duration::from_secs(61)),
    }
}

impl Settings {
    /// By long polling, from the Bot API at this address.
    pub fn new(token: SecretString, api_url: Url) -> Self {
        Self {
            token,
            api_url,
            proxy: None,
            receiving: Receiving::Polling,
            presents: true,
            name: None,
            allowances: official_allowances(),
            patience: Duration::from_secs(15 * 60),
            looks_after: Duration::from_secs(300),
            first_pause: Duration::from_millis(500),
            follows_every: Duration::from_secs(5),
        }
    }

    pub(super) fn client(&self) -> Result<Client, Unusable> {
        let is_near = self.api_url.host_str().is_some_and(is_near);
        if self.api_url.scheme() != "https" && !is_near {
            return Err(Unusable::PlainHttp);
        }
        let mut client = Client::builder()
            .connect_timeout(Duration::from_secs(5))
            .tcp_nodelay(true)
            // An address that the token was sent to by mistake is not followed further.
            .redirect(redirect::Policy::none());
        if is_near {
            client = client.no_proxy();
        }
        if let Some(proxy) = &self.proxy {
            client = client.proxy(Proxy::all(proxy.clone()).map_err(|_| Unusable::Proxy)?);
        }
        client.build().map_err(|error| Unusable::Client(error.without_url().to_string()))
    }
}

/// What an operator can do about it.
pub(super) fn explained(error: &CallError) -> Unusable {
    Unusable::Refused(match error {
        refused if refused.is(Reason::Token) => {
            "Telegram does not know this token: it was revoked or cut short; ask @BotFather for it and put it into \
             TELEGRAM_BOT_TOKEN"
                .to_owned()
        }
        refused if refused.is(Reason::Conflict) => {
            "another program asks for updates with this token: end it, or ask @BotFather for a token of its own"
                .to_owned()
        }
        CallError::NotNow("Telegram cannot be reached") => {
            "Telegram cannot be reached: look at the network, telegram.proxy and telegram.api_url".to_owned()
        }
        other => other.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_stays_near() {
        for (address, good) in [
            ("https://api.telegram.org", true),
            ("http://api.telegram.org", false),
            ("http://127.0.0.1:8081", true),
            ("http://[::1]:8081", true),
            ("http://10.1.2.3", true),
            ("http://192.168.0.2:8081", true),
            ("http://8.8.8.8", false),
            ("http://bot-api:8081", true),
            ("http://bot-api.internal", true),
            ("http://bot-api.example.org", false),
        ] {
            let settings = Settings::new("1:x".to_owned().into(), Url::parse(address).unwrap());
            assert_eq!(settings.client().is_ok(), good, "{address}");
        }
    }
}
