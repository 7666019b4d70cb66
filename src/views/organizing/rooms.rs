//! Rooms in which a series announces: the list, one of them, and what is said in a room when it is added. What is
//! announced there is `announcing`'s and `posted`'s.

use chrono_tz::Tz;

use super::{asking, series_button};
use crate::chat::action::Action;
use crate::chat::organizing::Organizing;
use crate::chat::organizing::rooms::InRooms;
use crate::chat::screen::{Block, Button, Screen};
use crate::domain::authority::Act;
use crate::domain::consultation::Series;
use crate::domain::id::RoomId;
use crate::domain::locale::Locale;
use crate::domain::person::Platform;
use crate::domain::room::{RoomState, SeriesRoom};
use crate::domain::text::quotable;
use crate::locale::autonym;
use crate::views::Reader;
use crate::views::meeting::button;
use crate::views::organizing::SeriesFacts;
use crate::views::sample::{self, Sample};
use crate::views::wording::{page_buttons, short};

/// Rooms on one screen, in rows of three.
const PER_PAGE: usize = 9;

/// Languages offered at once.
const MOST_LANGUAGES: usize = 4;

pub(super) fn way_in_to_series(reader: &Reader, facts: &SeriesFacts<'_>) -> Option<Button> {
    let list = InRooms::List(facts.series.code.clone(), 0);
    facts.may.contains(&Act::Post).then(|| to(reader, "rooms-button", list))
}

fn to(reader: &Reader, label: &str, asked: InRooms) -> Button {
    button(reader, label, Action::Organize(Organizing::Rooms(asked)))
}

/// What the place says where the list is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Here {
    /// A room that can be put on the list.
    Addable,
    Listed,
    /// A private chat; there are rooms on Discord in which it could be done.
    NoRoomButDiscord,
    NoRoom,
}

pub struct Listed<'a> {
    pub series: &'a Series,
    pub rooms: &'a [SeriesRoom],
    /// From 0; beyond the last one, that.
    pub page: u16,
    pub here: Here,
}

pub fn list(reader: &Reader, facts: &Listed<'_>) -> Screen {
    let words = &reader.words;
    let code = &facts.series.code;
    let pages = facts.rooms.len().div_ceil(PER_PAGE).max(1);
    let page = usize::from(facts.page).min(pages - 1);
    let shown: Vec<&SeriesRoom> = facts.rooms.iter().skip(page * PER_PAGE).take(PER_PAGE).collect();
    let mut screen = reader.screen(words.say("rooms-heading")).text(words.say("rooms-about"));
    if shown.is_empty() {
        screen = screen.text(words.say("rooms-none"));
    } else {
        let facts = shown.iter().map(|room| {
            let said = [words.say(platform(room.platform)), words.say(state(room.state))];
            (title(reader, room), vec![said.join(" · ").into()])
        });
        screen = screen.block(Block::Facts(facts.collect()));
    }
    match facts.here {
        Here::Listed => screen = screen.text(words.say("rooms-here-listed")),
        Here::NoRoomButDiscord => screen = screen.text(words.say("rooms-how-discord")),
        Here::Addable | Here::NoRoom => {}
    }
    for row in shown.chunks(3) {
        let buttons = row.iter().map(|room| {
            let asked = InRooms::Room(code.clone(), room.id);
            Button::new(short(&title(reader, room), 24), Action::Organize(Organizing::Rooms(asked)))
        });
        screen = screen.row(buttons);
    }
    let number = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
    let turn = |page| Action::Organize(Organizing::Rooms(InRooms::List(code.clone(), page)));
    let here = (facts.here == Here::Addable).then(|| to(reader, "rooms-add-here", InRooms::AddHere(code.clone())));
    let ways = here.into_iter().chain([to(reader, "rooms-add", InRooms::Invite(code.clone()))]);
    screen
        .row(page_buttons(reader, number(page), number(pages), turn).into_iter().chain(ways))
        .row([series_button(reader, facts.series)])
}

fn title(reader: &Reader, room: &SeriesRoom) -> String {
    match quotable(&room.title) {
        title if title.trim().is_empty() => reader.words.say("rooms-untitled"),
        title => short(&title, 60),
    }
}

fn platform(platform: Platform) -> &'static str {
    match platform {
        Platform::Telegram => "rooms-telegram",
        Platform::Discord => "rooms-discord",
        Platform::Console => "rooms-console",
    }
}

fn state(state: RoomState) -> &'static str {
    match state {
        RoomState::Active => "rooms-active",
        RoomState::Refused => "rooms-refused",
        RoomState::Gone => "rooms-gone",
        RoomState::Removed => "rooms-removed",
    }
}

/// `shipped`: the languages there are.
pub fn room(reader: &Reader, series: &Series, room: &SeriesRoom, shipped: &[Locale]) -> Screen {
    let words = &reader.words;
    let code = || series.code.clone();
    let languages: Vec<String> = room.languages().iter().map(|tag| autonym(tag).to_owned()).collect();
    let zone = room.zone.unwrap_or(series.zone);
    let mut screen = reader.screen(title(reader, room)).block(Block::Facts(vec![
        (words.say("rooms-where"), vec![words.say(platform(room.platform)).into()]),
        (words.say("rooms-state"), vec![words.say(state(room.state)).into()]),
        (words.say("rooms-languages"), vec![words.list(&languages).into()]),
        (words.say("rooms-clock"), vec![words.zone(zone).into()]),
    ]));
    let is_heard = room.state == RoomState::Active;
    if !is_heard {
        screen = screen.text(words.say(match room.platform {
            Platform::Discord => "rooms-rights-discord",
            _ => "rooms-rights-telegram",
        }));
    }
    let label = |id, tag: &Locale| words.label_with(id, &[("language", autonym(tag).into())]);
    let others = || shipped.iter().filter(|tag| **tag != room.language).take(MOST_LANGUAGES);
    let first = others().map(|tag| {
        let asked = InRooms::First(code(), room.id, tag.clone());
        Button::new(label("rooms-first", tag), Action::Organize(Organizing::Rooms(asked)))
    });
    let second = others().filter(|tag| Some(*tag) != room.second_language.as_ref()).map(|tag| {
        let asked = InRooms::Second(code(), room.id, Some(tag.clone()));
        Button::new(label("rooms-second", tag), Action::Organize(Organizing::Rooms(asked)))
    });
    let alone = || to(reader, "rooms-one-language", InRooms::Second(code(), room.id, None));
    let alone = room.second_language.is_some().then(alone);
    let series_zone = || to(reader, "rooms-series-zone", InRooms::SeriesZone(code(), room.id));
    let again = (!is_heard).then(|| to(reader, "rooms-again", InRooms::Again(code(), room.id)));
    screen
        .row(first)
        .row(second.chain(alone))
        .row(
            [to(reader, "rooms-zone", InRooms::Zone(code(), room.id))]
                .into_iter()
                .chain(room.zone.is_some().then(series_zone)),
        )
        .row(again.into_iter().chain([to(reader, "rooms-remove", InRooms::Remove(code(), room.id))]))
        .row([to(reader, "rooms-back", InRooms::List(code(), 0)), series_button(reader, series)])
}

/// What was typed for a city, and what it may have meant: nothing we know, or several.
pub struct Unread<'a> {
    pub typed: &'a str,
    pub several: &'a [Tz],
}

/// Longest name of a place, in grapheme clusters.
const LONGEST_PLACE: u32 = 60;

pub fn ask_zone(
    reader: &Reader,
    series: &Series,
    room: &SeriesRoom,
    unread: Option<Unread<'_>>,
    revision: u32,
) -> Screen {
    let words = &reader.words;
    let now = words.zone(room.zone.unwrap_or(series.zone));
    let mut screen = reader
        .screen(words.say("rooms-zone-heading"))
        .text(words.say_with("rooms-zone-now", &[("room", title(reader, room).into()), ("zone", now.into())]));
    if let Some(Unread { typed, several }) = unread {
        let place = [("place", short(&quotable(typed), 60).into())];
        screen = match several {
            [] => screen.text(words.say_with("place-unknown", &place)),
            several => {
                let cities = several.iter().map(|zone| vec![words.city(*zone).into()]);
                screen.text(words.say_with("rooms-zone-several", &place)).block(Block::Bullets(cities.collect()))
            }
        };
    }
    asking(reader, screen.text(words.say("rooms-zone-ask")), "place-input", (false, LONGEST_PLACE), revision)
}

pub fn remove(reader: &Reader, series: &Series, room: &SeriesRoom) -> Screen {
    let words = &reader.words;
    let named = [("room", title(reader, room).into())];
    reader.screen(words.say("rooms-remove-heading")).text(words.say_with("rooms-remove-ask", &named)).row([
        to(reader, "rooms-remove-yes", InRooms::RemoveYes(series.code.clone(), room.id)),
        to(reader, "rooms-remove-no", InRooms::Room(series.code.clone(), room.id)),
    ])
}

/// How we are brought into a group or channel: `link` asks into which group, `payload` is said in a channel.
pub fn invite(reader: &Reader, series: &Series, link: Option<String>, payload: &str) -> Screen {
    let words = &reader.words;
    reader
        .screen(words.say("rooms-invite-heading"))
        .text(words.say("rooms-invite-group"))
        .text(words.say("rooms-invite-channel"))
        .block(Block::Quote(format!("/start {payload}")))
        .text(words.say("rooms-invite-lasts"))
        .row(link.map(|link| Button::url(words.label("rooms-choose-group"), link)))
        .row([to(reader, "rooms-back", InRooms::List(series.code.clone(), 0))])
}

/// There is no platform here whose rooms are entered with a code.
pub fn nowhere_to_go(reader: &Reader, series: &Series) -> Screen {
    reader.screen(reader.words.say("rooms-invite-heading")).text(reader.words.say("rooms-no-telegram")).row([to(
        reader,
        "rooms-back",
        InRooms::List(series.code.clone(), 0),
    )])
}

/// What everybody in a room reads when we are brought into it.
#[derive(Clone, Copy)]
pub enum Entered<'a> {
    Added(&'a Series),
    /// It was on the list before.
    Already,
    /// The code is good for nothing.
    Void,
}

pub fn entered(reader: &Reader, entered: Entered<'_>) -> Screen {
    let words = &reader.words;
    match entered {
        Entered::Added(series) => reader.screen(series.title.text(words.locale())).text(words.say("rooms-entered")),
        Entered::Already => reader.screen(words.say("rooms-entered-heading")).text(words.say("rooms-entered-already")),
        Entered::Void => reader.screen(words.say("rooms-entered-heading")).text(words.say("rooms-entered-void")),
    }
}

pub fn samples() -> Vec<Sample> {
    fn one(id: i64, title: &str, platform: Platform, state: RoomState) -> SeriesRoom {
        SeriesRoom {
            id: RoomId(i64::MAX - id),
            series: crate::domain::id::SeriesId(1),
            platform,
            name: "-1001234567890".into(),
            title: title.into(),
            language: Locale::english(),
            second_language: "th".parse().ok(),
            zone: None,
            state,
            added: chrono::DateTime::UNIX_EPOCH,
        }
    }
    fn shipped() -> Vec<Locale> {
        ["en", "fr", "ar", "th"].iter().filter_map(|tag| tag.parse().ok()).collect()
    }
    const NAME: &str = "Asia-Pacific civil society and migrants, announcements";
    fn many(count: i64) -> Vec<SeriesRoom> {
        let state = [RoomState::Active, RoomState::Refused, RoomState::Gone];
        (0..count)
            .zip(state.into_iter().cycle())
            .map(|(id, state)| one(id, NAME, if id % 2 == 0 { Platform::Telegram } else { Platform::Discord }, state))
            .collect()
    }
    vec![
        Sample {
            name: "rooms-list",
            draw: |reader| {
                let (series, rooms) = (sample::series(), many(20));
                list(reader, &Listed { series: &series, rooms: &rooms, page: 1, here: Here::Addable })
            },
        },
        Sample {
            name: "rooms-none",
            draw: |reader| {
                let series = sample::series();
                list(reader, &Listed { series: &series, rooms: &[], page: 0, here: Here::NoRoomButDiscord })
            },
        },
        Sample {
            name: "rooms-here-listed",
            draw: |reader| {
                let (series, rooms) = (sample::series(), vec![one(0, "", Platform::Discord, RoomState::Active)]);
                list(reader, &Listed { series: &series, rooms: &rooms, page: 0, here: Here::Listed })
            },
        },
        Sample {
            name: "rooms-one",
            draw: |reader| {
                let active = one(0, NAME, Platform::Telegram, RoomState::Active);
                room(reader, &sample::series(), &active, &shipped())
            },
        },
        Sample {
            name: "rooms-one-refused",
            draw: |reader| {
                let mut refused = one(0, NAME, Platform::Discord, RoomState::Refused);
                refused.zone = Some(Tz::Pacific__Fiji);
                room(reader, &sample::series(), &refused, &shipped())
            },
        },
        Sample {
            name: "rooms-zone",
            draw: |reader| {
                let of = one(0, NAME, Platform::Telegram, RoomState::Gone);
                ask_zone(reader, &sample::series(), &of, None, 3)
            },
        },
        Sample {
            name: "rooms-zone-several",
            draw: |reader| {
                let of = one(0, NAME, Platform::Telegram, RoomState::Active);
                let several = [Tz::Australia__Sydney, Tz::Australia__Perth];
                ask_zone(reader, &sample::series(), &of, Some(Unread { typed: "Australia", several: &several }), 4)
            },
        },
        Sample {
            name: "rooms-zone-unknown",
            draw: |reader| {
                let of = one(0, NAME, Platform::Telegram, RoomState::Active);
                ask_zone(reader, &sample::series(), &of, Some(Unread { typed: "Atlantis", several: &[] }), 5)
            },
        },
        Sample {
            name: "rooms-remove",
            draw: |reader| remove(reader, &sample::series(), &one(0, NAME, Platform::Telegram, RoomState::Active)),
        },
        Sample {
            name: "rooms-invite",
            draw: |reader| {
                let payload = "g_abcd-2345-efgh-6789";
                let link = format!("https://t.me/roundtable_example_bot?startgroup={payload}");
                invite(reader, &sample::series(), Some(link), payload)
            },
        },
        Sample { name: "rooms-no-telegram", draw: |reader| nowhere_to_go(reader, &sample::series()) },
        Sample { name: "rooms-entered", draw: |reader| entered(reader, Entered::Added(&sample::series())) },
        Sample { name: "rooms-entered-already", draw: |reader| entered(reader, Entered::Already) },
        Sample { name: "rooms-entered-void", draw: |reader| entered(reader, Entered::Void) },
    ]
}
