//! The accounts of one person: which they are, where messages go, and letting one leave.
//!
//! How an account comes in is `linking`'s.

use chrono::{DateTime, Duration, Utc};

use super::Reader;
use super::linking::moment;
use super::meeting::{Fact, button, label};
use super::outcome::others;
use crate::chat::action::Action;
use crate::chat::screen::{Block, Button, Screen};
use crate::domain::id::{AddressId, PersonId};
use crate::domain::person::{Account, Address, Platform};
use crate::views::sample::Sample;

/// Everything there is to show and do.
pub struct Accounts<'a> {
    /// The one that messages go to first comes first.
    pub addresses: &'a [Address],
    /// Through which the reader writes.
    pub here: AddressId,
    /// Until when the last link can be undone, if it can.
    pub undo_until: Option<DateTime<Utc>>,
}

/// More accounts than this are in the file only.
const MOST: usize = 6;

pub fn accounts(reader: &Reader, facts: &Accounts<'_>) -> Screen {
    let words = &reader.words;
    let is_one = facts.addresses.len() < 2;
    let shown = &facts.addresses[..facts.addresses.len().min(MOST)];
    let first_open = facts.addresses.iter().find(|address| address.closed.is_none()).map(|address| address.id);
    let rows = shown.iter().map(|address| {
        let mut notes = Vec::new();
        if !is_one && address.id == facts.here {
            notes.push(words.say("accounts-here"));
        }
        if address.closed.is_some() {
            notes.push(words.say("accounts-closed"));
        } else if !is_one && first_open == Some(address.id) {
            notes.push(words.say("accounts-messages"));
        }
        row(reader, &address.account, &notes)
    });
    let mut screen = reader
        .screen(words.say("accounts-heading"))
        .text(words.say(if is_one { "accounts-one" } else { "accounts-several" }))
        .block(Block::Facts(rows.collect()));
    if let Some(until) = facts.undo_until {
        screen = screen.block(Block::Paragraph(moment(reader, "accounts-undo-until", until)));
    }
    for address in shown.iter().filter(|address| !is_one && address.closed.is_none() && first_open != Some(address.id))
    {
        screen = screen.row([named(reader, "accounts-prefer", &address.account, Action::Prefer(address.id))]);
    }
    screen = screen
        .row([button(reader, "accounts-link", Action::Link), button(reader, "accounts-enter", Action::EnterCode)]);
    if facts.undo_until.is_some() {
        screen = screen.row([button(reader, "undo-button", Action::Undo)]);
    } else if !is_one {
        for address in shown {
            screen = screen.row([named(reader, "accounts-separate", &address.account, Action::Separate(address.id))]);
        }
    }
    screen.row([button(reader, "me-button", Action::Me), button(reader, "mine-button", Action::Mine)])
}

/// Beside the page, when messages go elsewhere from now on.
pub fn preferred_toast(reader: &Reader) -> String {
    reader.words.label("accounts-preferred")
}

/// Beside the fresh question of a form, for whoever went on with it in another account meanwhile.
pub fn continued_toast(reader: &Reader, platform: Platform) -> String {
    reader.words.label_with("accounts-continued", &[("platform", on(reader, platform).into())])
}

/// What letting an account leave means, before it does.
pub fn separate(reader: &Reader, account: &Account, address: AddressId, is_here: bool) -> Screen {
    let words = &reader.words;
    let mut screen = reader
        .screen(words.say("separate-heading"))
        .block(Block::Facts(vec![row(reader, account, &[])]))
        .text(words.say("separate-means"));
    if is_here {
        screen = screen.text(words.say("separate-here"));
    }
    screen.row([button(reader, "separate-yes", Action::SeparateYes(address))]).row([button(
        reader,
        "separate-keep",
        Action::Accounts,
    )])
}

/// It left. Whoever wrote through it is a stranger again.
pub fn separated(reader: &Reader, is_here: bool) -> Screen {
    let screen = reader.screen(reader.words.say("separate-done-heading")).text(reader.words.say(if is_here {
        "separate-done-here"
    } else {
        "separate-done"
    }));
    screen.row([others(reader), button(reader, "me-button", Action::Me)])
}

/// What undoing the last link means, before it is undone.
pub fn undo(reader: &Reader, until: DateTime<Utc>) -> Screen {
    let words = &reader.words;
    let means = ["undo-means-before", "undo-means-since", "undo-means-given-back"];
    reader
        .screen(words.say("undo-heading"))
        .block(Block::Bullets(means.map(|id| vec![words.say(id).into()]).into()))
        .block(Block::Paragraph(moment(reader, "accounts-undo-until", until)))
        .row([button(reader, "undo-yes", Action::UndoYes)])
        .row([button(reader, "undo-keep", Action::Accounts)])
}

pub fn undone(reader: &Reader) -> Screen {
    let words = &reader.words;
    reader
        .screen(words.say("undo-done-heading"))
        .text(words.say("undo-done"))
        .row([button(reader, "mine-button", Action::Mine), button(reader, "me-button", Action::Me)])
}

/// Told to each account, when two parted; the other is on this platform.
pub fn parted(reader: &Reader, other: Platform) -> Screen {
    let words = &reader.words;
    reader
        .screen(words.say("parted-heading"))
        .text(words.say_with("parted", &[("platform", on(reader, other).into())]))
        .text(words.say("parted-next"))
        .row([button(reader, "accounts-button", Action::Accounts), button(reader, "mine-button", Action::Mine)])
}

/// The platform as it is called.
pub(super) fn on(reader: &Reader, platform: Platform) -> String {
    reader.words.say(&format!("me-account-{}", platform.key()))
}

fn row(reader: &Reader, account: &Account, notes: &[String]) -> Fact {
    let words = &reader.words;
    let value = match notes {
        [] => account.name.clone(),
        _ => words.say_with(
            "accounts-noted",
            &[("account", account.name.as_str().into()), ("notes", words.list(notes).into())],
        ),
    };
    (on(reader, account.platform), vec![value.into()])
}

fn named(reader: &Reader, id: &str, account: &Account, action: Action) -> Button {
    let platform = on(reader, account.platform);
    let args = [("platform", platform.into()), ("account", label(&account.name).into())];
    Button::new(reader.words.label_with(id, &args), action)
}

fn example_addresses() -> Vec<Address> {
    let address = |id, platform, name: &str, closed: Option<DateTime<Utc>>| Address {
        id: AddressId(id),
        person: PersonId(1),
        account: Account { platform, name: name.into() },
        closed,
    };
    vec![
        address(1, Platform::Telegram, "1234567", None),
        address(2, Platform::Discord, "80351110224678912", None),
        address(3, Platform::Console, "malee", Some(DateTime::<Utc>::UNIX_EPOCH)),
    ]
}

pub fn samples() -> Vec<Sample> {
    fn page(reader: &Reader, many: usize, undo_until: Option<DateTime<Utc>>) -> Screen {
        let addresses = example_addresses();
        accounts(reader, &Accounts { addresses: &addresses[..many], here: AddressId(1), undo_until })
    }
    vec![
        Sample { name: "accounts, one", draw: |reader| page(reader, 1, None) },
        Sample {
            name: "accounts, linked lately",
            draw: |reader| page(reader, 2, Some(reader.now + Duration::days(7))),
        },
        Sample { name: "accounts, three", draw: |reader| page(reader, 3, None) },
        Sample {
            name: "separate an account",
            draw: |reader| separate(reader, &example_addresses()[1].account, AddressId(2), false),
        },
        Sample {
            name: "separate this account",
            draw: |reader| separate(reader, &example_addresses()[0].account, AddressId(1), true),
        },
        Sample { name: "separated", draw: |reader| separated(reader, false) },
        Sample { name: "separated, this account", draw: |reader| separated(reader, true) },
        Sample { name: "undo a link", draw: |reader| undo(reader, reader.now + Duration::days(7)) },
        Sample { name: "link undone", draw: undone },
        Sample { name: "notice parted", draw: |reader| parted(reader, Platform::Discord) },
    ]
}
