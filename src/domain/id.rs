//! Identities: numbers for the database and buttons, short public codes for people.
//!
//! Ids are made in one place only (`crate::chance`); this file knows how they are written.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Crockford's alphabet: no I, L, O or U, so that a code read aloud is not misheard.
pub const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Thirteen characters of base 32 hold 63 bits.
pub fn base32(value: i64) -> String {
    let value = value as u64;
    (0..13).rev().map(|place| ALPHABET[(value >> (place * 5)) as usize & 31] as char).collect()
}

/// Reads what [`base32`] wrote; `None` for anything else.
pub fn from_base32(text: &str) -> Option<i64> {
    if text.len() != 13 {
        return None;
    }
    let mut value: u64 = 0;
    for byte in text.bytes() {
        let digit = ALPHABET.iter().position(|letter| *letter == byte)?;
        value = value.checked_mul(32)?.checked_add(digit as u64)?;
    }
    i64::try_from(value).ok()
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&base32(self.0))
            }
        }
    )*};
}

ids! {
    /// Somebody we talk with, whatever the number of their accounts. What a log calls them.
    PersonId,
    /// One account of a person on one platform.
    AddressId,
    SeriesId,
    ConsultationId,
    OrganizationId,
    /// The people of one organization in one consultation, or those who come for themselves.
    DelegationId,
    GroupId,
    RegistrationId,
    NoticeId,
    /// A card in a room.
    DisplayId,
    /// A message to many.
    BroadcastId,
    /// A room of a platform in which a series announces.
    RoomId,
    /// Something said in a room.
    RoomWordId,
    /// Two accounts that may become one person's.
    LinkId,
}

/// A short public name that people type and forward, such as `ap-gcm-4`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Code(String);

impl Code {
    /// So that a button can carry a code beside everything else it says (64 bytes on Telegram).
    pub const LONGEST: usize = 24;

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Not 1 to 24 characters of `a-z`, `0-9` and single inner hyphens.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a code is 1 to 24 characters a-z, 0-9 and single inner hyphens")]
pub struct NotACode;

impl FromStr for Code {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, NotACode> {
        let shaped = (1..=Self::LONGEST).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && text.split('-').all(|part| !part.is_empty());
        if shaped { Ok(Self(text.to_owned())) } else { Err(NotACode) }
    }
}

impl TryFrom<String> for Code {
    type Error = NotACode;

    fn try_from(text: String) -> Result<Self, NotACode> {
        text.parse()
    }
}

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_back(value in 0..i64::MAX) {
            prop_assert_eq!(from_base32(&base32(value)), Some(value));
        }

        #[test]
        fn reading_never_panics(text in ".*") {
            let _ = from_base32(&text);
            let _ = text.parse::<Code>();
        }
    }

    #[test]
    fn codes_keep_their_shape() {
        for good in ["ap-gcm-4", "a", "2020"] {
            assert!(good.parse::<Code>().is_ok(), "{good}");
        }
        for bad in ["", "-a", "a--b", "A", "a b", "abcdefghijklmnopqrstuvwxyz"] {
            assert!(bad.parse::<Code>().is_err(), "{bad}");
        }
    }
}
