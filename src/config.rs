//! Settings of an installation: `roundtable.toml` (or what `ROUNDTABLE_CONFIG` names) and the environment.
//!
//! Faults are collected, so that `check` tells all of them at once. Secrets come from the environment only.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Deserialize;

use crate::app::{PaceSettings, Settings};
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
"#;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    pub database: Option<String>,
    owners: Vec<String>,
    limits: Limits,
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
    #[error("limits.{0} must be at least 1")]
    Zero(&'static str),
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
/// `DATABASE_URL`.
pub fn load() -> Loaded {
    let named = std::env::var_os("ROUNDTABLE_CONFIG").map(PathBuf::from);
    let mut loaded = match named.or_else(|| Some(PathBuf::from("roundtable.toml")).filter(|path| path.exists())) {
        Some(path) => read(&path),
        None => Loaded::default(),
    };
    if let Some(url) = std::env::var("DATABASE_URL").ok().filter(|url| !url.is_empty()) {
        loaded.config.database = Some(url);
    }
    loaded
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
            let reason = reason.to_string().trim_end().to_owned();
            Loaded { file, faults: vec![Fault::Malformed { path: path.to_owned(), reason }], ..Loaded::default() }
        }
    }
}

impl Config {
    fn faults(&self) -> Vec<Fault> {
        let owners = self.owners.iter().filter(|text| owner(text).is_none()).map(|text| Fault::Owner(text.clone()));
        let limits = &self.limits;
        let zero = [
            ("burst", u64::from(limits.burst)),
            ("seconds_each", limits.seconds_each),
            ("organizations_a_day", u64::from(limits.organizations_a_day)),
        ];
        owners.chain(zero.into_iter().filter(|(_, value)| *value == 0).map(|(key, _)| Fault::Zero(key))).collect()
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
            links: Vec::new(),
            owners: self.owners(),
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
        assert!(toml::from_str::<Config>("token = 'x'").is_err(), "an unknown key is told");
    }
}
