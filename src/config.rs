//! Settings of an installation: `roundtable.toml` (or what `ROUNDTABLE_CONFIG` names) and the environment.
//!
//! Faults are collected, so that `check` tells all of them at once. Secrets come from the environment only.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use secrecy::SecretString;
use serde::Deserialize;

use crate::app::{PaceSettings, Settings};
use crate::domain::broadcast::host;
use crate::domain::locale::Locale;
use crate::domain::notice::WhenUnknown;
use crate::domain::person::{Account, Platform};

/// The annotated example printed by `roundtable example-config`.
pub const EXAMPLE: &str = r#"# Settings of a Roundtable installation. Put this file beside the program as roundtable.toml, or name it in
# ROUNDTABLE_CONFIG. Everything here is optional; what is shown is the default unless it says "for example".

# Where everything is stored. DATABASE_URL in the environment wins.
# database = "sqlite://roundtable.db"
# database = "postgres://roundtable@localhost/roundtable"       # for example

# Owners of the installation, as platform and numeric account id. Who is removed here is no owner any more.
# owners = ["telegram:123456789"]                               # for example

[limits]
# One account may act so often at once, then once in so many seconds; beyond that it gets one polite line and then
# silence for so many seconds.
burst = 20
seconds_each = 1
silence_seconds = 60
# New organizations one person may bring in 24 hours.
organizations_a_day = 5

[delivery]
# A message that left and was not answered, as when a connection breaks off, may have arrived or not. "resend" sends it
# again: nobody is forgotten, and somebody may be told twice. "never-twice" leaves it: nobody is told twice, and somebody
# may not be told. Either way the row says so. Discord remembers what it was sent for two minutes: within them it is
# always sent again, and shown once.
when_unknown = "resend"
# Unasked messages on their way at once, on each platform.
at_once = 8

[exports]
# Organizers may have files of registrations, people, answers and messages sent into their private chat. With false they
# get them from the command line only.
in_chat = true
# Hours after which such a file is taken away from the chat. Telegram lets a bot do that for 48 hours.
hours = 24

[broadcasts]
# A message to more people than this has to be confirmed by somebody else of the organizing team; so has one that leads
# to a host none of the series' own links leads to.
second_above = 200
# Hosts that it may lead to all the same.
hosts = []
# hosts = ["www.example.org"]                                   # for example

[telegram]
# The bot's token comes from TELEGRAM_BOT_TOKEN, or from a file that only the program can read.
# token_file = "/run/secrets/telegram-token"                    # for example
# A Bot API server of one's own; TELEGRAM_API_URL in the environment wins. Plain http only on this machine and in
# private networks.
# api_url = "https://api.telegram.org"
# proxy = "socks5://127.0.0.1:1080"                             # for example
# Set the bot's menu, name and descriptions in every language. With false they stay as @BotFather has them.
presents = true
# Another name than Roundtable, in every language.
# name = "Consultations on migration"                           # for example

# Updates are asked for unless there is a webhook. Its listener speaks plain http, on an unguessable path below that of
# the address; a proxy with TLS stands in front and passes the path on as it is.
# [telegram.webhook]
# url = "https://bot.example.org/telegram"
# listen = "127.0.0.1:8443"

[discord]
# The bot's token comes from DISCORD_BOT_TOKEN, or from a file that only the program can read.
# token_file = "/run/secrets/discord-token"                     # for example
# A proxy of Discord's API; DISCORD_API_URL in the environment wins.
# api_url = "https://discord.com"
# proxy = "socks5://127.0.0.1:1080"                             # for example
# Home servers, by numeric id: the commands are there and in direct messages only. Without any they are wherever the
# bot is.
servers = []

# A channel in which every consultation ahead has its card, in one language, kept up to date. The bot needs the rights to
# see it, to send messages and to embed links there.
# [discord.announcements]
# channel = 1190000000000000999                                 # for example
# language = "en"
"#;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    pub database: Option<String>,
    owners: Vec<String>,
    limits: Limits,
    delivery: Delivery,
    exports: Exports,
    broadcasts: Broadcasts,
    pub telegram: Telegram,
    pub discord: Discord,
}

/// The bot on Discord; what it may be is the adapter's subject.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Discord {
    /// From `DISCORD_BOT_TOKEN` or `token_file`, never from the file of settings.
    #[serde(skip)]
    pub token: Option<SecretString>,
    token_file: Option<PathBuf>,
    pub api_url: Option<String>,
    pub proxy: Option<String>,
    pub servers: Vec<u64>,
    pub announcements: Option<Announcements>,
}

/// A channel for everybody.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Announcements {
    pub channel: u64,
    #[serde(default = "Locale::english")]
    pub language: Locale,
}

/// The bot on Telegram; what it may be is the adapter's subject.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Telegram {
    /// From `TELEGRAM_BOT_TOKEN` or `token_file`, never from the file of settings.
    #[serde(skip)]
    pub token: Option<SecretString>,
    token_file: Option<PathBuf>,
    pub api_url: Option<String>,
    pub proxy: Option<String>,
    pub presents: bool,
    pub name: Option<String>,
    pub webhook: Option<Webhook>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Webhook {
    pub url: String,
    #[serde(default = "near")]
    pub listen: SocketAddr,
}

/// Behind the proxy on the same machine.
fn near() -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], 8443))
}

impl Default for Telegram {
    fn default() -> Self {
        Self { token: None, token_file: None, api_url: None, proxy: None, presents: true, name: None, webhook: None }
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Limits {
    burst: u32,
    seconds_each: u64,
    silence_seconds: u64,
    organizations_a_day: u32,
}

impl Default for Limits {
    fn default() -> Self {
        let pace = PaceSettings::default();
        Self {
            burst: pace.burst,
            seconds_each: pace.each.as_secs(),
            silence_seconds: pace.silence.as_secs(),
            organizations_a_day: 5,
        }
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Delivery {
    when_unknown: WhenUnknown,
    at_once: usize,
}

impl Default for Delivery {
    fn default() -> Self {
        let settings = Settings::default();
        Self { when_unknown: settings.when_unknown, at_once: settings.at_once }
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Exports {
    in_chat: bool,
    hours: u32,
}

impl Default for Exports {
    fn default() -> Self {
        let settings = Settings::default();
        let hours = u32::try_from(settings.files_stand.num_hours()).unwrap_or(0);
        Self { in_chat: settings.exports_in_chat, hours }
    }
}

/// Telegram, deleteMessage: 48 hours after it was sent; an hour is left for what goes wrong.
const MOST_HOURS: u32 = 47;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Broadcasts {
    second_above: u32,
    hosts: Vec<String>,
}

impl Default for Broadcasts {
    fn default() -> Self {
        let settings = Settings::default();
        Self { second_above: u32::try_from(settings.second_above).unwrap_or(u32::MAX), hosts: settings.hosts }
    }
}

/// A setting that cannot be used, with the remedy.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error("{path} cannot be read: {reason}")]
    Unreadable { path: PathBuf, reason: std::io::Error },
    #[error("{path}: {reason}")]
    Malformed { path: PathBuf, reason: String },
    #[error(
        "owners: \"{0}\" is not an account; write the platform and the account's numeric id, such as telegram:123456789"
    )]
    Owner(String),
    #[error("{0} must be at least 1")]
    Zero(&'static str),
    #[error("exports.hours is at most {MOST_HOURS}: later no bot can take a file away on Telegram")]
    Hours,
    #[error("broadcasts.hosts: \"{0}\" is not the name of a host; write it alone, such as www.example.org")]
    Host(String),
    #[error(
        "the token of Telegram is no token: @BotFather gives it, such as 123456789:AbC...; put it into TELEGRAM_BOT_TOKEN \
         or the file that telegram.token_file names"
    )]
    Token,
    #[error(
        "the token of Discord is no token: copy it whole from the developer portal (Bot, Reset Token) into DISCORD_BOT_TOKEN \
         or the file that discord.token_file names"
    )]
    DiscordToken,
}

/// What was found, and where.
#[derive(Debug, Default)]
pub struct Loaded {
    pub config: Config,
    /// `None`: there is no file.
    pub file: Option<PathBuf>,
    pub faults: Vec<Fault>,
}

/// Reads the file named in `ROUNDTABLE_CONFIG`, else `roundtable.toml` in the working directory if it is there, and
/// what the environment says.
pub fn load() -> Loaded {
    let named = std::env::var_os("ROUNDTABLE_CONFIG").map(PathBuf::from);
    let mut loaded = match named.or_else(|| Some(PathBuf::from("roundtable.toml")).filter(|path| path.exists())) {
        Some(path) => read(&path),
        None => Loaded::default(),
    };
    if let Some(url) = variable("DATABASE_URL") {
        loaded.config.database = Some(url);
    }
    let telegram = &mut loaded.config.telegram;
    if let Some(url) = variable("TELEGRAM_API_URL") {
        telegram.api_url = Some(url);
    }
    match token(variable("TELEGRAM_BOT_TOKEN"), telegram.token_file.as_deref()) {
        Ok(token) => telegram.token = token,
        Err(fault) => loaded.faults.push(fault),
    }
    let discord = &mut loaded.config.discord;
    if let Some(url) = variable("DISCORD_API_URL") {
        discord.api_url = Some(url);
    }
    match discord_token(variable("DISCORD_BOT_TOKEN"), discord.token_file.as_deref()) {
        Ok(token) => discord.token = token,
        Err(fault) => loaded.faults.push(fault),
    }
    loaded
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

fn secret(variable: Option<String>, file: Option<&Path>) -> Result<Option<String>, Fault> {
    match (variable, file) {
        (Some(token), _) => Ok(Some(token.trim().to_owned())),
        (None, Some(path)) => match std::fs::read_to_string(path) {
            Ok(token) => Ok(Some(token.trim().to_owned())),
            Err(reason) => Err(Fault::Unreadable { path: path.to_owned(), reason }),
        },
        (None, None) => Ok(None),
    }
}

/// Three parts between dots (Discord, "Authentication"); what is in them is Discord's matter.
fn discord_token(variable: Option<String>, file: Option<&Path>) -> Result<Option<SecretString>, Fault> {
    let Some(given) = secret(variable, file)? else { return Ok(None) };
    let is_part =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-".contains(&b));
    let is_one = given.len() >= 50 && given.split('.').count() == 3 && given.split('.').all(is_part);
    if is_one { Ok(Some(SecretString::from(given))) } else { Err(Fault::DiscordToken) }
}

fn token(variable: Option<String>, file: Option<&Path>) -> Result<Option<SecretString>, Fault> {
    let Some(given) = secret(variable, file)? else { return Ok(None) };
    let given = given.as_str();
    let (bot, secret) = given.split_once(':').ok_or(Fault::Token)?;
    let secret_is_one = secret.len() >= 20 && secret.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-".contains(&b));
    let is_one = !bot.is_empty() && bot.bytes().all(|b| b.is_ascii_digit()) && secret_is_one;
    if is_one { Ok(Some(SecretString::from(given))) } else { Err(Fault::Token) }
}

fn read(path: &Path) -> Loaded {
    let file = Some(path.to_owned());
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(reason) => {
            return Loaded {
                file,
                faults: vec![Fault::Unreadable { path: path.to_owned(), reason }],
                ..Loaded::default()
            };
        }
    };
    match toml::from_str::<Config>(&text) {
        Ok(config) => Loaded { faults: config.faults(), config, file },
        Err(reason) => {
            let reason = explained(&text, &reason);
            Loaded { file, faults: vec![Fault::Malformed { path: path.to_owned(), reason }], ..Loaded::default() }
        }
    }
}

/// The line and what is wrong in it, without the line itself: it may hold a password, or a token that belongs elsewhere.
fn explained(text: &str, error: &toml::de::Error) -> String {
    let line = error.span().map_or(0, |span| text.get(..span.start).unwrap_or("").matches('\n').count() + 1);
    let what = error.message().split('"').next().unwrap_or("").trim_end();
    let token = what.contains("`token`");
    let remedy = if token { "; a token belongs into the environment or a file of its own" } else { "" };
    format!("line {line}: {what}{remedy}")
}

impl Config {
    fn faults(&self) -> Vec<Fault> {
        let owners = self.owners.iter().filter(|text| owner(text).is_none()).map(|text| Fault::Owner(text.clone()));
        let limits = &self.limits;
        let zero = [
            ("limits.burst", u64::from(limits.burst)),
            ("limits.seconds_each", limits.seconds_each),
            ("limits.organizations_a_day", u64::from(limits.organizations_a_day)),
            ("delivery.at_once", self.delivery.at_once as u64),
            ("exports.hours", u64::from(self.exports.hours)),
        ];
        let hosts = self.broadcasts.hosts.iter().filter(|given| host(given).is_none());
        let hosts = hosts.map(|given| Fault::Host(given.clone()));
        let zero = zero.into_iter().filter(|(_, value)| *value == 0).map(|(key, _)| Fault::Zero(key));
        let hours = (self.exports.hours > MOST_HOURS).then_some(Fault::Hours);
        owners.chain(hosts).chain(zero).chain(hours).collect()
    }

    pub fn owners(&self) -> Vec<Account> {
        self.owners.iter().filter_map(|text| owner(text)).collect()
    }

    pub fn settings(&self) -> Settings {
        let limits = &self.limits;
        Settings {
            pace: Some(PaceSettings {
                burst: limits.burst,
                each: Duration::from_secs(limits.seconds_each),
                silence: Duration::from_secs(limits.silence_seconds),
            }),
            organizations_a_day: i64::from(limits.organizations_a_day),
            marks_rehearsal: false,
            owners: self.owners(),
            when_unknown: self.delivery.when_unknown,
            at_once: self.delivery.at_once,
            exports_in_chat: self.exports.in_chat,
            files_stand: chrono::Duration::hours(i64::from(self.exports.hours)),
            second_above: i64::from(self.broadcasts.second_above),
            hosts: self.broadcasts.hosts.iter().filter_map(|given| host(given)).collect(),
        }
    }
}

/// `telegram:123`: the console has no account ids and so no owners by configuration.
fn owner(text: &str) -> Option<Account> {
    let (platform, id) = text.split_once(':')?;
    let platform: Platform = platform.parse().ok()?;
    let numeric = !id.is_empty() && id.len() <= 20 && id.bytes().all(|byte| byte.is_ascii_digit());
    (numeric && platform != Platform::Console).then(|| Account { platform, name: id.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_printed_example_is_the_default() {
        let config: Config = toml::from_str(EXAMPLE).unwrap();
        assert!(config.faults().is_empty());
        let (given, default) = (config.settings(), Settings::default());
        assert_eq!(format!("{given:?}"), format!("{default:?}"));
    }

    #[test]
    fn a_token_is_told_from_what_is_none() {
        let good = "123456789:AAFakeFakeFakeFakeFakeFakeFake_Fake-";
        let read = |text: &str| token(Some(text.to_owned()), None);
        assert!(matches!(read(good), Ok(Some(_))) && matches!(read(&format!(" {good}\n")), Ok(Some(_))));
        for bad in
            ["", "987654321", "bot123:AAFakeFakeFakeFakeFakeFakeFake", "123:short", "1:AAFake Fake Fake Fake Fake"]
        {
            let fault = read(bad).unwrap_err();
            assert!(bad.is_empty() || !fault.to_string().contains(bad), "{fault}");
        }
        assert!(matches!(token(None, None), Ok(None)));
        let unreadable = token(None, Some(Path::new("/nowhere/token")));
        assert!(matches!(unreadable, Err(Fault::Unreadable { .. })));
        let config: Config = toml::from_str("[telegram.webhook]\nurl = 'https://bot.example.org'").unwrap();
        assert_eq!(config.telegram.webhook.unwrap().listen, near());
    }

    #[test]
    fn a_fault_in_the_file_is_told_without_what_stands_there() {
        for (text, line) in [
            ("[telegram]\ntoken = \"123456789:AASecretSecretSecret\"", "line 2: unknown field `token`"),
            ("\n\ndatabase = 'postgres://me:Secret@host", "line 3: "),
            ("[limits]\nburst = \"Secret\"", "line 2: invalid type: string"),
        ] {
            let told = explained(text, &toml::from_str::<Config>(text).unwrap_err());
            assert!(told.starts_with(line) && !told.contains("Secret"), "{told}");
        }
    }

    #[test]
    fn owners_are_accounts_by_numeric_id() {
        for (text, good) in [
            ("telegram:123", true),
            ("discord:1", true),
            ("telegram:@name", false),
            ("fax:1", false),
            ("123", false),
            ("console:1", false),
        ] {
            assert_eq!(owner(text).is_some(), good, "{text}");
        }
        let config: Config = toml::from_str("owners = [\"telegram:x\"]\n[limits]\nburst = 0").unwrap();
        assert_eq!(config.faults().len(), 2);
        let hours = |text: &str| toml::from_str::<Config>(text).unwrap().faults().len();
        assert_eq!(
            ["hours = 0", "hours = 47", "hours = 48"].map(|line| hours(&format!("[exports]\n{line}"))),
            [1, 0, 1]
        );
        assert!(toml::from_str::<Config>("token = 'x'").is_err(), "an unknown key is told");
    }
}
