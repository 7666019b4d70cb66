//! Chance: ids and codes are made here and nowhere else.
//!
//! Ids are 63 bits and ordered by time: milliseconds since 2020 (41 bits, until 2089), then a number that starts at
//! random each millisecond and counts on, so that one process never repeats itself and two hardly ever meet (a meeting
//! is a refused primary key, and the transaction is tried again).

use std::sync::Mutex;

use sha2::{Digest, Sha256};

use crate::domain::id::ALPHABET;

const COUNTER_BITS: u32 = 22;
const EPOCH_2020_MS: u128 = 1_577_836_800_000;

static LAST: Mutex<i64> = Mutex::new(0);

fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    #[expect(clippy::disallowed_methods, reason = "the one place that asks for chance")]
    let filled = getrandom::fill(&mut bytes);
    if let Err(error) = filled {
        // Without chance there are no unguessable codes, and no promise about them can be kept.
        panic!("the operating system gives no random bytes: {error}");
    }
    bytes
}

/// A new id. Follows the system's time even in a rehearsal, so that ids made while its clock stands still keep order.
pub fn id() -> i64 {
    #[expect(clippy::disallowed_methods, reason = "ids are ordered by real time")]
    let since_1970 = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |d| d.as_millis());
    let millis = since_1970.saturating_sub(EPOCH_2020_MS) as i64;
    let start = i64::from(u32::from_be_bytes(random()) & ((1 << (COUNTER_BITS - 1)) - 1));
    let mut last = LAST.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    *last = (*last + 1).max((millis << COUNTER_BITS) | start);
    *last
}

/// A number that tells nothing, neither of time nor of order: 31 bits, from 1.
pub fn ticket() -> i64 {
    i64::from(u32::from_be_bytes(random()) >> 1).max(1)
}

/// The number of a question that is asked, or of words that are kept until somebody says yes to them. It does not count on
/// from the one before, of which nothing may be left: an old answer or an old yes would be taken for a new one. From 1.
pub fn revision() -> u32 {
    u32::try_from(ticket()).unwrap_or(1)
}

/// A code people type: `bits` random bits (a multiple of 5, at most 80) in base 32, in groups of four.
pub fn code(bits: usize) -> String {
    let letters: Vec<u8> =
        random::<16>().iter().take((bits / 5).min(16)).map(|byte| ALPHABET[usize::from(byte & 31)]).collect();
    letters.chunks(4).map(|group| String::from_utf8_lossy(group).into_owned()).collect::<Vec<_>>().join("-")
}

/// What is stored of a code. Typing is forgiven: case, hyphens and spaces do not count, and o, i, l are read as 0, 1, 1.
pub fn code_hash(typed: &str) -> String {
    let letters: String = typed
        .chars()
        .filter(|c| c.is_ascii_alphanumeric())
        .map(|c| match c.to_ascii_lowercase() {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        })
        .collect();
    Sha256::digest(letters.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether somebody typed what looks like one of our codes: groups of four with hyphens between them, at least three.
/// Nobody searches for that.
pub fn is_like_a_code(typed: &str) -> bool {
    let groups: Vec<&str> = typed.trim().split('-').collect();
    let letters = |group: &str| group.bytes().all(|byte| ALPHABET.contains(&byte.to_ascii_lowercase()));
    let Some((last, before)) = groups.split_last() else { return false };
    before.len() >= 2
        && before.iter().all(|group| group.len() == 4 && letters(group))
        && (1..=4).contains(&last.len())
        && letters(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_code() {
        for like in [code(50), code(80), " ABCD-EF12-3 ".into(), "2222-2222-22".into()] {
            assert!(is_like_a_code(&like), "{like}");
        }
        for unlike in
            ["", "border", "2020-11-09", "anti-trafficking-law", "abcd-efgh", "ab1d-ef12-", "-", "日本-日本-日"]
        {
            assert!(!is_like_a_code(unlike), "{unlike}");
        }
    }

    #[test]
    fn ids_grow_and_codes_have_their_bits() {
        let ids: Vec<i64> = (0..10_000).map(|_| id()).collect();
        assert!(ids.windows(2).all(|pair| pair[0] < pair[1]) && ids[0] > 0);
        assert_eq!(code(80).len(), 16 + 3);
        assert_eq!(code_hash("AB0D-1o2l"), code_hash("ab0d 1021"));
    }
}
