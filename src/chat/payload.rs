//! What a deep link carries into the private chat: one letter of kind, what it names, the language it was shared in.
//! Forwardable, with nothing in it about who shared it.
//!
//! The alphabet is that of Telegram's `start` parameter (Bot features, Deep linking): `A-Z a-z 0-9 _ -`, 1 to 64 of them.

use super::action::{Action, Listing, Secret};
use crate::domain::locale::Locale;

/// What follows `start=`; `None`: nothing of the kind can be shared.
pub fn payload(action: &Action, locale: &Locale) -> Option<String> {
    let named = match action {
        Action::Consultations(_) => "l".to_owned(),
        Action::Card(code) => format!("c_{code}"),
        Action::Register(code) => format!("r_{code}"),
        _ => return None,
    };
    Some(format!("{named}_{locale}")).filter(|payload| payload.len() <= LONGEST)
}

/// What brings us into a room, with the code that says in whose name.
pub fn into_room(code: &str) -> String {
    format!("{INTO_ROOM}_{code}")
}

/// The code of what [`into_room`] made.
pub fn room_code(payload: &str) -> Option<Secret> {
    let (kind, code) = payload.trim().split_once('_')?;
    kind.eq_ignore_ascii_case(INTO_ROOM).then(|| Secret::typed(code)).flatten()
}

const INTO_ROOM: &str = "g";

const LONGEST: usize = 64;

/// What carries an organizers' code, as it is typed behind `/start` too.
pub fn invitation(code: &str) -> String {
    format!("o_{code}")
}

/// The same for somebody whose language is known before their first word.
pub fn invitation_in(code: &str, locale: &Locale) -> String {
    format!("o_{code}_{locale}")
}

/// Where a payload leads, and the language it travelled with. Codes of hand-overs (`h_`) and invitations (`o_`) are
/// typed by hand as well, so their case does not count, and a bare code counts as a hand-over's.
pub fn read(payload: &str) -> Option<(Action, Option<Locale>)> {
    let Some((kind, rest)) = payload.split_once('_') else {
        return Secret::typed(payload).map(|code| (Action::TakeOver(code), None)).or_else(|| bare(payload));
    };
    let (named, language) = rest.split_once('_').unwrap_or((rest, ""));
    let in_language = |action| (action, language.parse().ok());
    match kind.to_ascii_lowercase().as_str() {
        "l" => Some((Action::Consultations(Listing::default()), rest.parse().ok())),
        "c" => named.parse().ok().map(Action::Card).map(in_language),
        "r" => named.parse().ok().map(Action::Register).map(in_language),
        "h" => Secret::typed(rest).map(|code| (Action::TakeOver(code), None)),
        "o" => Secret::typed(named).map(Action::Redeem).map(in_language),
        _ => None,
    }
}

fn bare(payload: &str) -> Option<(Action, Option<Locale>)> {
    payload.eq_ignore_ascii_case("l").then(|| (Action::Consultations(Listing::default()), None))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Code;
    use proptest::prelude::*;

    #[test]
    fn links_lead_back_to_where_they_were_made() {
        let longest: Code = "a".repeat(Code::LONGEST).parse().unwrap();
        let french: Locale = "fr".parse().unwrap();
        let taiwan: Locale = "zh-Hant-TW".parse().unwrap();
        for action in
            [Action::Consultations(Listing::default()), Action::Card(longest.clone()), Action::Register(longest)]
        {
            for locale in [&french, &taiwan] {
                let carried = payload(&action, locale).unwrap();
                assert!((1..=LONGEST).contains(&carried.len()), "{carried}");
                assert!(carried.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-".contains(&b)), "{carried}");
                assert_eq!(read(&carried), Some((action.clone(), Some(locale.clone()))), "{carried}");
            }
        }
        assert_eq!(payload(&Action::Me, &french), None);
    }

    #[test]
    fn invitations_carry_a_language_where_one_is_known() {
        let (code, arabic): (_, Locale) = ("abcd-2345-abcd-2345", "ar".parse().unwrap());
        let redeem = Secret::typed(code).map(Action::Redeem).unwrap();
        assert_eq!(read(&invitation(code)), Some((redeem.clone(), None)));
        let carried = invitation_in(code, &arabic);
        assert!(carried.len() <= LONGEST);
        assert_eq!(read(&carried), Some((redeem, Some(arabic))));
    }

    #[test]
    fn what_people_type_is_read_too() {
        for (typed, wanted) in [
            ("c_ap-gcm-4", Some(Action::Card("ap-gcm-4".parse().unwrap()))),
            ("C_ap-gcm-4_fr", Some(Action::Card("ap-gcm-4".parse().unwrap()))),
            ("c_ap-gcm-4_no-language-at-all", Some(Action::Card("ap-gcm-4".parse().unwrap()))),
            ("h_ABCD-2345-ab", Secret::typed("abcd-2345-ab").map(Action::TakeOver)),
            ("abcd-2345-ab", Secret::typed("abcd-2345-ab").map(Action::TakeOver)),
            ("o_abcd-2345-ab", Secret::typed("abcd-2345-ab").map(Action::Redeem)),
            ("l", Some(Action::Consultations(Listing::default()))),
            ("x_ap-gcm-4", None),
            ("c_", None),
            ("", None),
        ] {
            assert_eq!(read(typed).map(|(action, _)| action), wanted, "{typed}");
        }
    }

    #[test]
    fn a_room_is_entered_with_a_code_and_nothing_else() {
        assert_eq!(room_code(&into_room("abcd-2345-ab")), Secret::typed("abcd-2345-ab"));
        assert_eq!(room_code("G_ABCD-2345-ab "), Secret::typed("abcd-2345-ab"));
        assert_eq!(read("g_abcd-2345-ab"), None, "it means nothing in a private chat");
        for other in ["r_abcd-2345-ab", "abcd-2345-ab", "g_", "g_short", ""] {
            assert_eq!(room_code(other), None, "{other}");
        }
    }

    proptest! {
        #[test]
        fn anything_can_be_a_payload(typed in "\\PC{0,80}") {
            let _ = read(&typed);
        }
    }
}
