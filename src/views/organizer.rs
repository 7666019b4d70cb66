//! An invitation code of the organizers: redeemed, or why not. Their working screens are not here.

use super::Reader;
use super::meeting::button;
use super::outcome::others;
use crate::chat::action::Action;
use crate::chat::screen::Screen;
use crate::domain::authority::Role;
use crate::domain::locale::Localized;
use crate::views::sample::Sample;

/// Why a code made nobody an organizer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoCode {
    /// Mistyped or used: not told apart for somebody who guesses.
    Unknown,
    Expired,
    /// Typed where others read it; it is void now.
    InRoom,
}

/// `series` is the title of the role's series; `None` for owners.
pub fn redeemed(reader: &Reader, role: Role, series: Option<&Localized>) -> Screen {
    let title = series.map_or("", |series| series.text(reader.words.locale()));
    let role = reader.words.say_with(&format!("organizer-role-{}", role.key()), &[("series", title.into())]);
    reader.screen(reader.words.say("organizer-welcome")).text(role).text(reader.words.say("organizer-me")).row([
        super::organizing::home_button(reader),
        others(reader),
        button(reader, "me-button", Action::Me),
    ])
}

pub fn not_redeemed(reader: &Reader, why: NoCode) -> Screen {
    let text = match why {
        NoCode::Unknown => "organizer-code-unknown",
        NoCode::Expired => "organizer-code-expired",
        NoCode::InRoom => "organizer-code-in-room",
    };
    reader
        .screen(reader.words.say("organizer-code-heading"))
        .text(reader.words.say(text))
        .text(reader.words.say("organizer-code-next"))
        .row([others(reader)])
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "organizer welcome, owner", draw: |reader| redeemed(reader, Role::Owner, None) },
        Sample {
            name: "organizer welcome",
            draw: |reader| {
                let series = Localized::english("Asia-Pacific regional review of the Global Compact for Migration");
                redeemed(reader, Role::Organizer, Some(&series))
            },
        },
        Sample { name: "organizer code unknown", draw: |reader| not_redeemed(reader, NoCode::Unknown) },
        Sample { name: "organizer code expired", draw: |reader| not_redeemed(reader, NoCode::Expired) },
        Sample { name: "organizer code in a room", draw: |reader| not_redeemed(reader, NoCode::InRoom) },
    ]
}
