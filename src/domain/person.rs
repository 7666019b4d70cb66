//! People: their addresses, consents, and the profile they enter once and reuse.
//!
//! Organizations have a file of their own; what a person may do is `authority`'s subject.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::id::{AddressId, OrganizationId, PersonId};
use super::locale::Locale;

/// Where an account lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Platform {
    Console,
    Telegram,
    Discord,
}

impl Platform {
    pub fn key(self) -> &'static str {
        match self {
            Self::Console => "console",
            Self::Telegram => "telegram",
            Self::Discord => "discord",
        }
    }
}

impl FromStr for Platform {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        [Self::Console, Self::Telegram, Self::Discord].into_iter().find(|p| p.key() == text).ok_or(())
    }
}

/// An account as its platform names it. The number or name is personal: it never reaches a log.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Account {
    pub platform: Platform,
    pub name: String,
}

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Account({}, ..)", self.platform.key())
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    pub id: PersonId,
    pub locale: Locale,
    /// `None` until it first mattered and was asked.
    pub zone: Option<Tz>,
    /// May be named to anyone who says they are of the same organization; off unless the person turned it on.
    pub visible: bool,
}

/// One account of a person, and whether it takes messages.
#[derive(Clone, Debug, PartialEq)]
pub struct Address {
    pub id: AddressId,
    pub person: PersonId,
    pub account: Account,
    /// Set when the platform told that this address takes no messages.
    pub closed: Option<DateTime<Utc>>,
}

/// What a person agreed to. Processing is needed for anything to be stored at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ConsentKind {
    Processing,
    News,
    Visible,
}

impl ConsentKind {
    pub const ALL: [Self; 3] = [Self::Processing, Self::News, Self::Visible];

    pub fn key(self) -> &'static str {
        match self {
            Self::Processing => "processing",
            Self::News => "news",
            Self::Visible => "visible",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// Version of the privacy notice's wording; it changes when the meaning does, and consent is then asked anew.
pub const NOTICE_VERSION: i64 = 3;

/// Stakeholder categories of A/RES/73/195, paras 41 and 44, and A/RES/73/326.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    /// Tells a status: sensitive.
    Migrants,
    CivilSociety,
    Diaspora,
    FaithBased,
    LocalAuthorities,
    PrivateSector,
    TradeUnions,
    Parliamentarians,
    HumanRightsInstitutions,
    RedCross,
    Academia,
    Media,
    Other,
}

impl Category {
    pub const ALL: [Self; 13] = [
        Self::Migrants,
        Self::CivilSociety,
        Self::Diaspora,
        Self::FaithBased,
        Self::LocalAuthorities,
        Self::PrivateSector,
        Self::TradeUnions,
        Self::Parliamentarians,
        Self::HumanRightsInstitutions,
        Self::RedCross,
        Self::Academia,
        Self::Media,
        Self::Other,
    ];

    pub fn key(self) -> &'static str {
        match self {
            Self::Migrants => "migrants",
            Self::CivilSociety => "civil-society",
            Self::Diaspora => "diaspora",
            Self::FaithBased => "faith-based",
            Self::LocalAuthorities => "local-authorities",
            Self::PrivateSector => "private-sector",
            Self::TradeUnions => "trade-unions",
            Self::Parliamentarians => "parliamentarians",
            Self::HumanRightsInstitutions => "human-rights-institutions",
            Self::RedCross => "red-cross",
            Self::Academia => "academia",
            Self::Media => "media",
            Self::Other => "other",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.key() == key)
    }
}

/// Asked for balance only, and never required.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gender {
    Woman,
    Man,
    Another,
    NotSaid,
}

impl Gender {
    pub const ALL: [Self; 4] = [Self::Woman, Self::Man, Self::Another, Self::NotSaid];

    pub fn key(self) -> &'static str {
        match self {
            Self::Woman => "woman",
            Self::Man => "man",
            Self::Another => "another",
            Self::NotSaid => "not-said",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|gender| gender.key() == key)
    }
}

/// Two letters of ISO 3166-1, upper case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Country([u8; 2]);

impl Country {
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("ZZ")
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Not two letters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a country is two letters of ISO 3166-1, such as TH")]
pub struct NotACountry;

impl FromStr for Country {
    type Err = NotACountry;

    fn from_str(text: &str) -> Result<Self, NotACountry> {
        match text.as_bytes() {
            [a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => {
                Ok(Self([a.to_ascii_uppercase(), b.to_ascii_uppercase()]))
            }
            _ => Err(NotACountry),
        }
    }
}

impl TryFrom<String> for Country {
    type Error = NotACountry;

    fn try_from(text: String) -> Result<Self, NotACountry> {
        text.parse()
    }
}

impl From<Country> for String {
    fn from(country: Country) -> Self {
        country.as_str().to_owned()
    }
}

/// What a person says about themself once; each registration keeps its own copy as sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    pub name: String,
    /// `None`: comes for themself.
    pub organization: Option<OrganizationId>,
    /// The organization's name as this person wrote it; empty when they come for themself.
    pub organization_name: String,
    pub category: Category,
    pub country: Country,
    pub gender: Option<Gender>,
    /// Thematic or sectoral area, in their own words.
    pub area: Option<String>,
}
