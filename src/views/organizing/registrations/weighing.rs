//! Decisions about one registration: what one would do, its reason, and why one cannot be made.

use super::{act, deed_label, example_profile, room, said};
use crate::chat::organizing::registrations::{Deed, Reason, Registrations, Weighed};
use crate::chat::screen::{Block, Line, Screen};
use crate::domain::consultation::Consultation;
use crate::domain::id::RegistrationId;
use crate::domain::person::Profile;
use crate::domain::registration::{Full, Refusal, Room, State};
use crate::views::Reader;
use crate::views::meeting::{button, fact, title};
use crate::views::organizing::asking;
use crate::views::sample::{self, Sample};
use crate::views::wording::short;

/// Longest reason, in grapheme clusters.
pub const LONGEST_REASON: u32 = 500;

/// Names of those who are offered a seat that are told.
const MOST_NAMES: usize = 5;

/// A decision before it is made.
pub struct Weighing<'a> {
    pub consultation: &'a Consultation,
    pub profile: &'a Profile,
    pub confirmed: Option<bool>,
    pub weighed: Weighed,
    /// Where they would stand.
    pub into: State,
    /// Limits that it goes beyond, with the people it would have in each and the places announced.
    pub beyond: &'a [(Full, Room)],
    /// What they would wait for.
    pub blocked: &'a [Full],
    /// Who is offered a seat by it.
    pub offered: &'a [String],
    /// Nobody but the organizers can tell them.
    pub no_account: bool,
    /// That was typed; empty before.
    pub reason: &'a str,
    /// The revision at which a reason is asked for; `None` where it is not.
    pub asks: Option<u32>,
    /// What was typed cannot be one.
    pub again: Option<&'a str>,
}

pub fn weigh(reader: &Reader, facts: &Weighing<'_>) -> Screen {
    let words = &reader.words;
    let weighed = facts.weighed;
    let heading = match weighed.deed {
        Deed::Approve => "registrations-weigh-approve",
        Deed::Decline => "registrations-weigh-decline",
        Deed::Seat => "registrations-weigh-seat",
        Deed::Beyond => "registrations-weigh-beyond",
        Deed::Wait => "registrations-weigh-wait",
        Deed::Remove => "registrations-weigh-remove",
    };
    let mut rows = said(reader, facts.profile, facts.confirmed);
    rows.truncate(2);
    rows.push(fact(reader, "outcome-meeting", title(reader, facts.consultation)));
    let mut screen =
        reader.screen(words.say(heading)).block(Block::Facts(rows)).block(Block::Bullets(effects(reader, facts)));
    if let Some(typed) = facts.again {
        let args = [("max", LONGEST_REASON.into())];
        screen = screen.text(words.say_with("registrations-reason-again", &args));
        if !typed.trim().is_empty() {
            screen = screen.block(Block::Quote(short(typed, 600)));
        }
    }
    if !facts.reason.is_empty() {
        screen = screen
            .block(Block::Title(words.say("registrations-reason-label")))
            .block(Block::Quote(facts.reason.to_owned()));
    }
    let back = button(reader, "registrations-back", act(Registrations::One(weighed.registration)));
    let decide = |label| button(reader, label, act(Registrations::Decide(weighed)));
    match facts.asks {
        None => screen.row([decide(deed_label(weighed.deed)), back]),
        Some(revision) => {
            let ask = match (weighed.deed.reason(), weighed.deed) {
                (Reason::Needed, Deed::Beyond) => "registrations-reason-recorded",
                (Reason::Needed, _) => "registrations-reason-needed",
                _ => "registrations-reason-may-be",
            };
            screen = screen.text(words.say(ask));
            if weighed.deed.reason() == Reason::MayBe {
                screen = screen.row([decide("registrations-without")]);
            }
            asking(reader, screen, "registrations-reason-label", (true, LONGEST_REASON), revision)
        }
    }
}

/// Who is affected, and how.
fn effects(reader: &Reader, facts: &Weighing<'_>) -> Vec<Line> {
    let words = &reader.words;
    let becomes = match (facts.into, facts.weighed.deed) {
        (State::Waiting, Deed::Wait) => "registrations-becomes-moved",
        (State::Waiting, _) => "registrations-becomes-waiting",
        (State::Declined, _) => "registrations-becomes-declined",
        (State::Removed, _) => "registrations-becomes-removed",
        _ => "registrations-becomes-registered",
    };
    let mut lines = vec![words.say(becomes)];
    if facts.into == State::Waiting && !facts.blocked.is_empty() {
        let rooms = super::rooms(reader, facts.blocked);
        lines.push(words.say_with("registrations-becomes-waits", &[("rooms", rooms.into())]));
    }
    for (full, room) in facts.beyond {
        let id = match full {
            Full::Meeting => "registrations-over-meeting",
            Full::Organization => "registrations-over-organization",
            Full::Individuals => "registrations-over-individuals",
            Full::Group => "registrations-over-group",
        };
        let args =
            [("held", room.held.into()), ("places", room.places.into()), ("over", (room.held - room.places).into())];
        lines.push(words.say_with(id, &args));
    }
    if !facts.beyond.is_empty() {
        lines.push(words.say("registrations-over-until"));
    }
    if matches!(facts.weighed.deed, Deed::Wait | Deed::Remove) {
        lines.push(if facts.offered.is_empty() {
            words.say("registrations-offers-nobody")
        } else {
            let names: Vec<String> = facts.offered.iter().take(MOST_NAMES).map(|name| short(name, 60)).collect();
            words.say_with("registrations-offers", &[("names", words.list(&names).into())])
        });
    }
    lines.push(words.say(if facts.no_account { "registrations-told-none" } else { "registrations-told" }));
    lines.into_iter().map(|line| vec![line.into()]).collect()
}

/// Why a decision cannot be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Not {
    /// They stand elsewhere by now.
    Stands,
    /// No seat; `beyond`: they may be admitted beyond the limit.
    Full {
        full: Vec<Full>,
        beyond: bool,
    },
    Refused(Refusal),
    StraightBack,
    NoAccount,
}

pub fn not_decided(reader: &Reader, registration: RegistrationId, why: &Not) -> Screen {
    let words = &reader.words;
    let screen = reader.screen(words.say("registrations-not-heading"));
    let back = button(reader, "registrations-back", act(Registrations::One(registration)));
    let text = match why {
        Not::Full { full, beyond } => {
            let rooms: Vec<Line> = full.iter().map(|full| vec![words.say(room(*full)).into()]).collect();
            let screen = screen.text(words.say("registrations-not-full")).block(Block::Bullets(rooms));
            if *beyond {
                let to = act(Registrations::Weigh(Deed::Beyond, registration));
                let beyond = button(reader, deed_label(Deed::Beyond), to);
                return screen.text(words.say("registrations-not-full-next")).row([beyond, back]);
            }
            return screen.row([back]);
        }
        Not::Stands => "registrations-not-stands",
        Not::StraightBack => "registrations-not-back",
        Not::NoAccount => "registrations-not-account",
        Not::Refused(Refusal::Cancelled) => "registrations-not-cancelled",
        Not::Refused(Refusal::Started) => "registrations-not-started",
        Not::Refused(Refusal::OrganizationsOnly) => "registrations-not-individuals",
        Not::Refused(Refusal::GroupMissing) => "registrations-not-group",
        Not::Refused(Refusal::Closed | Refusal::NotOpenYet | Refusal::NotAnswered) => "registrations-not-list",
    };
    screen.text(words.say(text)).row([back])
}

/// Beside what is shown anew, where it does something else by now.
pub fn weighed_anew_toast(reader: &Reader) -> String {
    reader.words.label("registrations-weighed-anew")
}

/// Beside the registration, once it is decided.
pub fn done_toast(reader: &Reader, no_account: bool) -> String {
    reader.words.label(if no_account { "registrations-done-untold" } else { "registrations-done" })
}

fn example(
    reader: &Reader,
    deed: Deed,
    into: State,
    beyond: &[(Full, Room)],
    reason: &str,
    asks: Option<u32>,
) -> Screen {
    let (consultation, profile) = (sample::usual(), example_profile(false));
    let offered = vec!["Boun Keo, Ginger Growers League".to_owned()];
    let reasoned = u32::from(!reason.is_empty());
    let weighed = Weighed { deed, registration: RegistrationId(1), seen_ms: 1, reason: reasoned, mark: 1 };
    let facts = Weighing {
        consultation: &consultation,
        profile: &profile,
        confirmed: Some(false),
        weighed,
        into,
        beyond,
        blocked: &[Full::Meeting],
        offered: if deed == Deed::Remove { &offered } else { &[] },
        no_account: deed == Deed::Seat,
        reason,
        asks,
        again: None,
    };
    weigh(reader, &facts)
}

pub fn samples() -> Vec<Sample> {
    const OVER: [(Full, Room); 4] = [
        (Full::Meeting, Room { places: 60, held: 61 }),
        (Full::Organization, Room { places: 2, held: 4 }),
        (Full::Individuals, Room { places: 5, held: 6 }),
        (Full::Group, Room { places: 30, held: 31 }),
    ];
    vec![
        Sample {
            name: "registrations-weigh-approve",
            draw: |reader| example(reader, Deed::Approve, State::Registered, &[], "", None),
        },
        Sample {
            name: "registrations-weigh-approve-waiting",
            draw: |reader| example(reader, Deed::Approve, State::Waiting, &[], "", None),
        },
        Sample {
            name: "registrations-weigh-decline",
            draw: |reader| example(reader, Deed::Decline, State::Declined, &[], "", Some(1)),
        },
        Sample {
            name: "registrations-weigh-decline-reason",
            draw: |reader| example(reader, Deed::Decline, State::Declined, &[], "One from each network.", None),
        },
        Sample {
            name: "registrations-weigh-seat",
            draw: |reader| example(reader, Deed::Seat, State::Registered, &[], "", None),
        },
        Sample {
            name: "registrations-weigh-beyond",
            draw: |reader| example(reader, Deed::Beyond, State::Registered, &OVER, "", Some(1)),
        },
        Sample {
            name: "registrations-weigh-beyond-reason",
            draw: |reader| {
                example(reader, Deed::Beyond, State::Registered, &OVER, &"Opens the meeting. ".repeat(26), None)
            },
        },
        Sample {
            name: "registrations-weigh-wait",
            draw: |reader| example(reader, Deed::Wait, State::Waiting, &[], "", None),
        },
        Sample {
            name: "registrations-weigh-remove",
            draw: |reader| example(reader, Deed::Remove, State::Removed, &[], "", Some(1)),
        },
        Sample {
            name: "registrations-weigh-again",
            draw: |reader| {
                let (consultation, profile) = (sample::usual(), example_profile(true));
                let deed = Deed::Remove;
                let weighed = Weighed { deed, registration: RegistrationId(1), seen_ms: 1, reason: 0, mark: 1 };
                let facts = Weighing {
                    consultation: &consultation,
                    profile: &profile,
                    confirmed: None,
                    weighed,
                    into: State::Removed,
                    beyond: &[],
                    blocked: &[],
                    offered: &[],
                    no_account: false,
                    reason: "",
                    asks: Some(2),
                    again: Some(" "),
                };
                weigh(reader, &facts)
            },
        },
        Sample {
            name: "registrations-not-full",
            draw: |reader| {
                let why = Not::Full { full: Full::ALL.into(), beyond: true };
                not_decided(reader, RegistrationId(1), &why)
            },
        },
        Sample {
            name: "registrations-not-stands",
            draw: |reader| not_decided(reader, RegistrationId(1), &Not::Stands),
        },
        Sample {
            name: "registrations-not-back",
            draw: |reader| not_decided(reader, RegistrationId(1), &Not::StraightBack),
        },
        Sample {
            name: "registrations-not-account",
            draw: |reader| not_decided(reader, RegistrationId(1), &Not::NoAccount),
        },
        Sample {
            name: "registrations-not-cancelled",
            draw: |reader| not_decided(reader, RegistrationId(1), &Not::Refused(Refusal::Cancelled)),
        },
        Sample {
            name: "registrations-not-started",
            draw: |reader| not_decided(reader, RegistrationId(1), &Not::Refused(Refusal::Started)),
        },
        Sample {
            name: "registrations-not-list",
            draw: |reader| not_decided(reader, RegistrationId(1), &Not::Refused(Refusal::Closed)),
        },
        Sample {
            name: "registrations-not-individuals",
            draw: |reader| not_decided(reader, RegistrationId(1), &Not::Refused(Refusal::OrganizationsOnly)),
        },
        Sample {
            name: "registrations-not-group",
            draw: |reader| not_decided(reader, RegistrationId(1), &Not::Refused(Refusal::GroupMissing)),
        },
    ]
}
