//! No seat just now: why, what would free one, the waiting list, and what becomes of an offer.
//!
//! Nobody who waits is ever told that they are registered.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::meeting::{self, button, fact, title};
use super::outcome::card;
use super::{Reader, example};
use crate::chat::action::{Action, Field, Form};
use crate::chat::screen::{Block, Inline, Line, Screen};
use crate::domain::consultation::{Consultation, WorkingGroup};
use crate::domain::registration::Full;
use crate::views::sample::Sample;

/// The gates found no seat, and one may wait.
pub struct NoSeat<'a> {
    pub consultation: &'a Consultation,
    /// Not empty, in the order of [`Full`].
    pub full: &'a [Full],
    /// As the person wrote it; empty when they come for themself.
    pub organization: &'a str,
    pub group: Option<&'a WorkingGroup>,
    /// Who of the organization holds its seats, as far as they agreed to be named to colleagues.
    pub colleagues: &'a [String],
    /// How many wait already.
    pub waiting: i64,
    /// Revision of the enrolment draft, while it is kept: one may then change the organization or the group.
    pub draft: Option<u32>,
}

/// Somebody is on the waiting list.
pub struct Waiting<'a> {
    pub consultation: &'a Consultation,
    /// 1 is the first.
    pub place: i64,
    pub blocked_by: &'a [Full],
    pub organization: &'a str,
    pub group: Option<&'a WorkingGroup>,
    /// They joined just now, rather than asked how things stand.
    pub joined: bool,
    /// The zone was guessed, not told.
    pub guessed: Option<Tz>,
}

/// A seat is held for somebody.
pub struct Offered<'a> {
    pub consultation: &'a Consultation,
    pub group: Option<&'a WorkingGroup>,
    pub until: DateTime<Utc>,
}

/// How an offer ended without a registration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    Passed,
    Lapsed,
}

/// What came of asking one's colleagues for a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeatRequest {
    Sent,
    /// Once is enough for a while.
    AlreadySent,
    /// No colleague who holds a seat can be reached.
    Nobody,
}

pub fn full(reader: &Reader, facts: &NoSeat<'_>) -> Screen {
    let words = &reader.words;
    let consultation = facts.consultation;
    let code = &consultation.code;
    let heading = match facts.full {
        [Full::Meeting] => "full-heading-meeting",
        [Full::Organization] => "full-heading-organization",
        [Full::Individuals] => "full-heading-individuals",
        [Full::Group] => "full-heading-group",
        _ => "full-heading-several",
    };
    let mut screen = reader
        .screen(words.say(heading))
        .block(Block::Facts(vec![fact(reader, "outcome-meeting", title(reader, consultation))]))
        .block(Block::Bullets(reasons(reader, consultation, facts.full, facts.organization, facts.group)))
        .block(Block::Title(words.say("full-frees")))
        .block(Block::Bullets(remedies(reader, facts.full)));
    if !facts.colleagues.is_empty() {
        let names = words.list(facts.colleagues);
        screen = screen.text(words.say_with("full-colleagues", &[("names", names.into())]));
    }
    screen = screen.text(words.say_with("full-waiting", &[("waiting", facts.waiting.into())])).row([button(
        reader,
        "wait-join",
        Action::Wait(code.clone()),
    )]);
    let organization_full = facts.full.contains(&Full::Organization);
    if organization_full {
        screen = screen.row([button(reader, "wait-ask-seat", Action::AskSeat(code.clone()))]);
    }
    if let Some(revision) = facts.draft {
        let edit = |field| Action::Edit { form: Form::Enrolment, revision, field };
        let individuals = consultation.limits.individuals != Some(0);
        // Coming for oneself frees nobody from a meeting that is full.
        if organization_full && individuals && !facts.full.contains(&Full::Meeting) {
            screen = screen.row([button(reader, "full-for-self", edit(Field::Organization))]);
        }
        if facts.full.contains(&Full::Group) && consultation.groups.len() > 1 {
            screen = screen.row([button(reader, "full-other-group", edit(Field::Group))]);
        }
    }
    screen.row([card(reader, consultation)])
}

pub fn waiting(reader: &Reader, facts: &Waiting<'_>) -> Screen {
    let reader = &Reader { zone: reader.zone.or(facts.guessed), ..reader.clone() };
    let words = &reader.words;
    let consultation = facts.consultation;
    let code = &consultation.code;
    let (_, timetable) = consultation.timetable(reader.now);
    let ends = meeting::moment(reader, timetable.waiting_ends(), consultation);
    let mut rows = meeting::facts(reader, consultation);
    rows.extend(facts.group.map(|group| meeting::group(reader, group)));
    rows.push(fact(reader, "wait-place", &words.say_with("wait-place-number", &[("place", facts.place.into())])));
    rows.push((words.say("wait-until"), vec![Inline::Moment(ends)]));
    let mut screen = reader
        .screen(words.say("wait-heading"))
        .text(words.say(if facts.joined { "wait-joined" } else { "wait-still" }))
        .block(Block::Facts(rows));
    if facts.blocked_by.is_empty() {
        screen = screen.text(words.say("wait-moving"));
    } else {
        screen = screen
            .block(Block::Bullets(reasons(reader, consultation, facts.blocked_by, facts.organization, facts.group)))
            .block(Block::Title(words.say("full-frees")))
            .block(Block::Bullets(remedies(reader, facts.blocked_by)));
    }
    if facts.blocked_by == [Full::Organization] {
        screen = screen.text(words.say("wait-only-organization"));
    }
    screen = screen.text(words.say("wait-next"));
    if let Some(zone) = facts.guessed {
        screen = screen.text(words.say_with("outcome-zone-guess", &[("zone", words.zone(zone).into())])).row([button(
            reader,
            "outcome-zone-change",
            Action::Zone,
        )]);
    }
    if facts.blocked_by.contains(&Full::Organization) {
        screen = screen.row([button(reader, "wait-ask-seat", Action::AskSeat(code.clone()))]);
    }
    screen
        .row([button(reader, "wait-leave", Action::Withdraw(code.clone()))])
        .row([button(reader, "mine-button", Action::Mine), card(reader, consultation)])
}

/// An offer that stands, with its two buttons.
pub fn offered(reader: &Reader, facts: &Offered<'_>) -> Screen {
    let words = &reader.words;
    let consultation = facts.consultation;
    let mut rows = meeting::facts(reader, consultation);
    rows.extend(facts.group.map(|group| meeting::group(reader, group)));
    let until = meeting::moment(reader, facts.until, consultation);
    rows.push((words.say("offer-until"), vec![Inline::Moment(until)]));
    let left = words.remaining(facts.until - reader.now);
    rows.push(fact(reader, "offer-left", &left));
    let code = &consultation.code;
    reader
        .screen(words.say("offer-heading"))
        .text(words.say("offer-held"))
        .block(Block::Facts(rows))
        .text(words.say("offer-otherwise"))
        .row([
            button(reader, "offer-accept", Action::Accept(code.clone())),
            button(reader, "offer-pass", Action::Pass(code.clone())),
        ])
        .row([card(reader, consultation)])
}

/// An offer ended; `may_wait` while the waiting list goes on.
pub fn offer_ended(reader: &Reader, consultation: &Consultation, ended: Ended, may_wait: bool) -> Screen {
    let words = &reader.words;
    let (heading, text) = match ended {
        Ended::Passed => ("offer-passed-heading", "offer-passed"),
        Ended::Lapsed => ("offer-lapsed-heading", "offer-lapsed"),
    };
    let mut screen = reader.screen(words.say(heading)).text(words.say(text)).block(Block::Facts(vec![fact(
        reader,
        "outcome-meeting",
        title(reader, consultation),
    )]));
    screen = if may_wait {
        screen.text(words.say("wait-again-next")).row([button(
            reader,
            "wait-again",
            Action::Wait(consultation.code.clone()),
        )])
    } else {
        screen.text(words.say("wait-again-over"))
    };
    screen.row([button(reader, "mine-button", Action::Mine), card(reader, consultation)])
}

/// `may_wait`: they are not on the waiting list yet.
pub fn seat_request(reader: &Reader, consultation: &Consultation, came: SeatRequest, may_wait: bool) -> Screen {
    let words = &reader.words;
    let (heading, text) = match came {
        SeatRequest::Sent => ("wait-asked-heading", "wait-asked"),
        SeatRequest::AlreadySent => ("wait-asked-heading", "wait-asked-before"),
        SeatRequest::Nobody => ("wait-asked-nobody-heading", "wait-asked-nobody"),
    };
    reader
        .screen(words.say(heading))
        .text(words.say(text))
        .block(Block::Facts(vec![fact(reader, "outcome-meeting", title(reader, consultation))]))
        .text(words.say("wait-asked-next"))
        .row(may_wait.then(|| button(reader, "wait-join", Action::Wait(consultation.code.clone()))))
        .row([button(reader, "mine-button", Action::Mine), card(reader, consultation)])
}

/// Why there is no seat: one line for each.
fn reasons(
    reader: &Reader,
    consultation: &Consultation,
    full: &[Full],
    organization: &str,
    group: Option<&WorkingGroup>,
) -> Vec<Line> {
    let words = &reader.words;
    let limits = consultation.limits;
    let reason = |full: &Full| match full {
        Full::Meeting => words.say_with("full-meeting", &[("places", limits.capacity.unwrap_or_default().into())]),
        Full::Organization => {
            let args =
                [("places", limits.per_organization.unwrap_or_default().into()), ("organization", organization.into())];
            words.say_with("full-organization", &args)
        }
        Full::Individuals => {
            words.say_with("full-individuals", &[("places", limits.individuals.unwrap_or_default().into())])
        }
        Full::Group => {
            let group = group.map_or("", |group| group.title.text(words.locale()));
            words.say_with("full-group", &[("group", group.into())])
        }
    };
    full.iter().map(|full| vec![reason(full).into()]).collect()
}

/// What would free a seat. Who waits only because of their organization is told about their colleagues.
fn remedies(reader: &Reader, full: &[Full]) -> Vec<Line> {
    let remedy = |full: &Full| match full {
        Full::Meeting => "full-meeting-frees",
        Full::Organization => "full-organization-frees",
        Full::Individuals => "full-individuals-frees",
        Full::Group => "full-group-frees",
    };
    let mut ids: Vec<&str> = full.iter().map(remedy).collect();
    if full.len() > 1 {
        ids.push("full-several-frees");
    }
    ids.into_iter().map(|id| vec![reader.words.say(id).into()]).collect()
}

fn example_full(reader: &Reader, full: &[Full], draft: Option<u32>) -> Screen {
    let mut consultation = example::consultation();
    consultation.limits.individuals = Some(5);
    let facts = NoSeat {
        consultation: &consultation,
        full,
        organization: if full.contains(&Full::Individuals) { "" } else { "Lotus Workers' Union" },
        group: consultation.groups.get(1),
        colleagues: &["Amina Rahmani".to_owned()],
        waiting: 3,
        draft,
    };
    self::full(reader, &facts)
}

fn example_waiting(reader: &Reader, place: i64, blocked_by: &[Full], joined: bool) -> Screen {
    let consultation = example::consultation();
    let facts = Waiting {
        consultation: &consultation,
        place,
        blocked_by,
        organization: "Lotus Workers' Union",
        group: consultation.groups.get(1),
        joined,
        guessed: joined.then_some(chrono_tz::Europe::Istanbul),
    };
    waiting(reader, &facts)
}

pub fn samples() -> Vec<Sample> {
    use Full::{Group, Individuals, Meeting, Organization};
    vec![
        Sample { name: "full meeting", draw: |reader| example_full(reader, &[Meeting], Some(4)) },
        Sample { name: "full organization", draw: |reader| example_full(reader, &[Organization], Some(4)) },
        Sample { name: "full individuals", draw: |reader| example_full(reader, &[Individuals], None) },
        Sample { name: "full group", draw: |reader| example_full(reader, &[Group], Some(4)) },
        Sample {
            name: "full meeting, organization",
            draw: |reader| example_full(reader, &[Meeting, Organization], Some(4)),
        },
        Sample {
            name: "full meeting, individuals",
            draw: |reader| example_full(reader, &[Meeting, Individuals], None),
        },
        Sample { name: "full meeting, group", draw: |reader| example_full(reader, &[Meeting, Group], Some(4)) },
        Sample {
            name: "full organization, group",
            draw: |reader| example_full(reader, &[Organization, Group], Some(u32::MAX)),
        },
        Sample { name: "full individuals, group", draw: |reader| example_full(reader, &[Individuals, Group], Some(4)) },
        Sample {
            name: "full meeting, organization, group",
            draw: |reader| example_full(reader, &[Meeting, Organization, Group], Some(4)),
        },
        Sample {
            name: "full meeting, individuals, group",
            draw: |reader| example_full(reader, &[Meeting, Individuals, Group], Some(4)),
        },
        Sample { name: "waiting joined", draw: |reader| example_waiting(reader, 1, &[Organization], true) },
        Sample {
            name: "waiting still",
            draw: |reader| example_waiting(reader, 12, &[Meeting, Organization, Group], false),
        },
        Sample { name: "waiting for those before", draw: |reader| example_waiting(reader, 2, &[], false) },
        Sample {
            name: "offered",
            draw: |reader| {
                let consultation = example::consultation();
                let until = example::hours_later(reader.now, 24);
                offered(reader, &Offered { consultation: &consultation, group: consultation.groups.first(), until })
            },
        },
        Sample {
            name: "offer passed",
            draw: |reader| offer_ended(reader, &example::consultation(), Ended::Passed, true),
        },
        Sample {
            name: "offer lapsed",
            draw: |reader| offer_ended(reader, &example::consultation(), Ended::Lapsed, true),
        },
        Sample {
            name: "offer lapsed, list over",
            draw: |reader| offer_ended(reader, &example::consultation(), Ended::Lapsed, false),
        },
        Sample {
            name: "seat asked",
            draw: |reader| seat_request(reader, &example::consultation(), SeatRequest::Sent, true),
        },
        Sample {
            name: "seat asked before",
            draw: |reader| seat_request(reader, &example::consultation(), SeatRequest::AlreadySent, false),
        },
        Sample {
            name: "seat asked of nobody",
            draw: |reader| seat_request(reader, &example::consultation(), SeatRequest::Nobody, true),
        },
    ]
}
