//! Who registered, for organizers: lists, what a search found, one registration. Deciding, entering people and merging
//! organizations have files of their own.
//!
//! All of it is personal data, and says so; nothing of it is ever shown in a room.

pub mod alike;
pub mod entering;
pub mod weighing;

use chrono::{DateTime, Utc};

use super::{Overview, SeriesFacts, consultation_button};
use crate::chat::action::Action;
use crate::chat::organizing::Organizing;
use crate::chat::organizing::registrations::{Deed, Registrations, Shelf};
use crate::chat::screen::{Block, Button, Inline, Line, Screen};
use crate::domain::authority::Act;
use crate::domain::consultation::{Consultation, WorkingGroup};
use crate::domain::id::{OrganizationId, RegistrationId};
use crate::domain::person::{Category, Gender, Profile};
use crate::domain::registration::{Full, Standing, State};
use crate::views::Reader;
use crate::views::enrolment::{category, gender};
use crate::views::meeting::{self, button, fact};
use crate::views::sample::{self, Sample};
use crate::views::wording::{page_buttons, short};

/// People on one screen.
pub const PER_PAGE: usize = 10;

/// People found that one screen shows.
pub const MOST_FOUND: usize = 15;

/// Longest name that is looked for, in grapheme clusters.
const LONGEST_NAME: u32 = 100;

/// Of a line's parts, in characters.
const SHORT: usize = 120;

/// Somebody on a list.
#[derive(Clone, Debug)]
pub struct Row {
    pub registration: RegistrationId,
    pub name: String,
    /// Empty: for themself.
    pub organization: String,
    /// On the waiting list; 1 is the first.
    pub place: Option<i64>,
}

pub struct Listed<'a> {
    pub consultation: &'a Consultation,
    pub shelf: Shelf,
    pub counts: &'a [(Shelf, i64)],
    pub rows: &'a [Row],
    pub page: u16,
    pub pages: u16,
    pub may_decide: bool,
}

/// Whether messages reach somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    Yes,
    /// No account of theirs took a message the last time.
    Closed,
    NoAccount,
}

/// A recorded exception as it is told.
#[derive(Clone, Debug)]
pub struct Exception {
    pub beyond: Vec<Full>,
    pub reason: String,
    /// The reader decided it.
    pub own: bool,
}

pub struct Details<'a> {
    pub consultation: &'a Consultation,
    pub registration: RegistrationId,
    pub profile: &'a Profile,
    /// Whether an owner confirmed how the organization is called; `None`: for themself.
    pub confirmed: Option<bool>,
    pub group: Option<&'a WorkingGroup>,
    pub standing: &'a Standing,
    pub since: DateTime<Utc>,
    pub exceptions: &'a [Exception],
    /// `None`: nothing is asked.
    pub answered: Option<bool>,
    /// Whether they said that they come on the dates that moved; `None`: they did not move, or it does not matter.
    pub stays: Option<bool>,
    pub reached: Reached,
    /// That was told to them.
    pub reason: &'a str,
    /// Organizers entered them.
    pub entered: bool,
    /// What the reader may decide just now.
    pub deeds: &'a [Deed],
}

fn act(registrations: Registrations) -> Action {
    Action::Organize(Organizing::Registrations(registrations))
}

pub(super) fn way_in_to_series(reader: &Reader, facts: &SeriesFacts<'_>) -> Option<Button> {
    let may = facts.may.contains(&Act::MergeOrganizations);
    may.then(|| button(reader, "alike-button", act(Registrations::Alike(None))))
}

pub(super) fn way_in(reader: &Reader, facts: &Overview<'_>) -> Option<Button> {
    let undecided = facts.states.iter().any(|(state, count)| *state == State::Pending && *count > 0);
    let shelf = if undecided { Shelf::Pending } else { Shelf::Registered };
    let to = Registrations::List(facts.consultation.code.clone(), shelf, 0);
    facts.may.contains(&Act::SeeRegistrations).then(|| button(reader, "registrations-button", act(to)))
}

pub fn list(reader: &Reader, facts: &Listed<'_>) -> Screen {
    let words = &reader.words;
    let code = || facts.consultation.code.clone();
    let label = |shelf: Shelf| match shelf {
        Shelf::Registered => "registrations-registered",
        Shelf::Offered => "registrations-offered",
        Shelf::Waiting => "registrations-waiting",
        Shelf::Pending => "registrations-pending",
        Shelf::Gone => "registrations-gone",
    };
    let mut screen = reader.screen(words.say("registrations-heading"));
    screen = screen.block(Block::Facts(meeting::facts(reader, facts.consultation)));
    for (shelf, count) in facts.counts.iter().filter(|(shelf, _)| *shelf == facts.shelf) {
        screen = screen.block(Block::Title(words.say_with(label(*shelf), &[("count", (*count).into())])));
    }
    if facts.rows.is_empty() {
        screen = screen.text(words.say("registrations-none"));
    }
    screen = rows(screen.text(words.say("registrations-private")), facts.rows);
    let to = |page| act(Registrations::List(code(), facts.shelf, page));
    screen = screen.row(page_buttons(reader, facts.page, facts.pages, to));
    let others = facts.counts.iter().filter(|(shelf, count)| *shelf != facts.shelf && *count > 0);
    let shelves: Vec<Button> = others
        .map(|(shelf, count)| {
            let label = words.label_with(label(*shelf), &[("count", (*count).into())]);
            Button::new(label, act(Registrations::List(code(), *shelf, 0)))
        })
        .collect();
    screen = screen.row(shelves);
    let enter = facts.may_decide.then(|| button(reader, "registrations-enter", act(Registrations::Enter(code()))));
    let find = button(reader, "registrations-find", act(Registrations::Find(code())));
    screen.row(std::iter::once(find).chain(enter).chain([consultation_button(reader, &facts.consultation.code)]))
}

fn rows(mut screen: Screen, rows: &[Row]) -> Screen {
    for row in rows {
        let place = row.place.map_or_else(String::new, |place| format!("{place}. "));
        let organization =
            if row.organization.is_empty() { String::new() } else { format!(" · {}", short(&row.organization, 30)) };
        let label = format!("{place}{}{organization}", short(&row.name, 40));
        screen = screen.row([Button::new(label, act(Registrations::One(row.registration)))]);
    }
    screen
}

/// Asks whom to look for.
pub fn find(reader: &Reader, consultation: &Consultation, revision: u32, again: Option<&str>) -> Screen {
    let words = &reader.words;
    let mut screen = reader
        .screen(words.say("registrations-find-heading"))
        .block(Block::Facts(vec![fact(reader, "outcome-meeting", meeting::title(reader, consultation))]))
        .text(words.say("registrations-find-ask"));
    if let Some(typed) = again {
        screen = screen.text(words.say("registrations-find-again")).block(Block::Quote(typed.to_owned()));
    }
    super::asking(reader, screen, "registrations-find-label", (false, LONGEST_NAME), revision)
}

/// Who has this name or is of an organization of this name. `more`: there are others.
pub fn found(reader: &Reader, consultation: &Consultation, typed: &str, found: &[Row], more: bool) -> Screen {
    let words = &reader.words;
    let mut screen = reader.screen(words.say("registrations-found-heading")).block(Block::Quote(typed.to_owned()));
    if found.is_empty() {
        screen = screen.text(words.say("registrations-found-none"));
    } else {
        screen = screen.text(words.say("registrations-private"));
    }
    if more {
        screen = screen.text(words.say("registrations-found-more"));
    }
    let code = || consultation.code.clone();
    rows(screen, found).row([
        button(reader, "registrations-find", act(Registrations::Find(code()))),
        button(reader, "registrations-list", act(Registrations::List(code(), Shelf::Registered, 0))),
    ])
}

/// A limit by the name under which somebody waits for it.
fn room(full: Full) -> &'static str {
    match full {
        Full::Meeting => "registrations-room-meeting",
        Full::Organization => "registrations-room-organization",
        Full::Individuals => "registrations-room-individuals",
        Full::Group => "registrations-room-group",
    }
}

fn rooms(reader: &Reader, full: &[Full]) -> String {
    let named: Vec<String> = full.iter().map(|full| reader.words.say(room(*full))).collect();
    reader.words.list(&named)
}

fn state(state: State) -> &'static str {
    match state {
        State::Registered => "organizing-state-registered",
        State::Offered => "organizing-state-offered",
        State::Waiting => "organizing-state-waiting",
        State::Pending => "organizing-state-pending",
        State::Withdrawn => "organizing-state-withdrawn",
        State::Lapsed => "organizing-state-lapsed",
        State::Passed => "organizing-state-passed",
        State::Declined => "organizing-state-declined",
        State::HandedOver => "organizing-state-handed_over",
        State::Removed => "organizing-state-removed",
    }
}

fn deed_label(deed: Deed) -> &'static str {
    match deed {
        Deed::Approve => "registrations-do-approve",
        Deed::Decline => "registrations-do-decline",
        Deed::Seat => "registrations-do-seat",
        Deed::Beyond => "registrations-do-beyond",
        Deed::Wait => "registrations-do-wait",
        Deed::Remove => "registrations-do-remove",
    }
}

/// What they said about themself.
fn said(reader: &Reader, profile: &Profile, confirmed: Option<bool>) -> Vec<(String, Line)> {
    let words = &reader.words;
    let organization = match confirmed {
        None => words.say("registrations-self"),
        Some(confirmed) => {
            let id = if confirmed { "registrations-confirmed" } else { "registrations-unconfirmed" };
            words.say_with(id, &[("name", short(&profile.organization_name, SHORT).into())])
        }
    };
    let mut told = vec![
        fact(reader, "form-field-name", &short(&profile.name, SHORT)),
        fact(reader, "form-field-organization", &organization),
        fact(reader, "form-field-category", &category(words, profile.category)),
        fact(reader, "form-field-country", &words.country(profile.country)),
    ];
    told.extend(profile.gender.map(|it| fact(reader, "form-field-gender", &gender(words, it))));
    told.extend(profile.area.as_ref().map(|area| fact(reader, "form-field-area", &short(area, 2 * SHORT))));
    told
}

pub fn details(reader: &Reader, facts: &Details<'_>) -> Screen {
    let words = &reader.words;
    let standing = facts.standing;
    let moment = |at| vec![Inline::Moment(meeting::moment(reader, at, facts.consultation))];
    let said_yes = |label, yes: bool, ids: [&str; 2]| fact(reader, label, &words.say(ids[usize::from(yes)]));
    let mut stands = vec![
        fact(reader, "registrations-state", &words.say(state(standing.state))),
        (words.say("registrations-since"), moment(facts.since)),
    ];
    let place = standing.waiting_place.filter(|_| standing.state == State::Waiting);
    stands.extend(place.map(|place| fact(reader, "decided-place", &words.number(place))));
    if !standing.blocked_by.is_empty() {
        stands.push(fact(reader, "registrations-waits", &rooms(reader, &standing.blocked_by)));
    }
    stands.extend(standing.offer_until.map(|until| (words.say("registrations-until"), moment(until))));
    for exception in facts.exceptions {
        let id = if exception.own { "registrations-excepted-own" } else { "registrations-excepted" };
        let (limits, reason) = (rooms(reader, &exception.beyond), short(&exception.reason, SHORT));
        let told = words.say_with(id, &[("limits", limits.into()), ("reason", reason.into())]);
        stands.push(fact(reader, "registrations-exception", &told));
    }
    stands.extend(facts.answered.map(|yes| {
        said_yes("registrations-answered", yes, ["registrations-answered-no", "registrations-answered-yes"])
    }));
    stands.extend(
        facts
            .stays
            .map(|yes| said_yes("registrations-stays", yes, ["registrations-stays-no", "registrations-stays-yes"])),
    );
    let reached = match facts.reached {
        Reached::Yes => "registrations-reached-yes",
        Reached::Closed => "registrations-reached-closed",
        Reached::NoAccount => "registrations-reached-none",
    };
    stands.push(fact(reader, "registrations-reached", &words.say(reached)));
    if facts.entered {
        stands.push(fact(reader, "registrations-entered", &words.say("registrations-entered-value")));
    }
    let mut told = said(reader, facts.profile, facts.confirmed);
    told.extend(facts.group.map(|group| meeting::group(reader, group)));
    let mut screen = reader
        .screen(words.say("registrations-one-heading"))
        .block(Block::Facts(told))
        .block(Block::Facts(stands))
        .block(Block::Facts(vec![fact(reader, "outcome-meeting", meeting::title(reader, facts.consultation))]));
    if !facts.reason.is_empty() {
        screen = screen
            .block(Block::Title(words.say("registrations-reason-told")))
            .block(Block::Quote(short(facts.reason, 300)));
    }
    screen = screen.text(words.say("registrations-private"));
    for row in facts.deeds.chunks(2) {
        let deed =
            |deed: &Deed| button(reader, deed_label(*deed), act(Registrations::Weigh(*deed, facts.registration)));
        screen = screen.row(row.iter().map(deed));
    }
    let shelf = Registrations::List(facts.consultation.code.clone(), Shelf::of(standing.state), 0);
    screen
        .row([button(reader, "registrations-list", act(shelf)), consultation_button(reader, &facts.consultation.code)])
}

fn example_profile(long: bool) -> Profile {
    let repeated = |text: &str| if long { text.repeat(12) } else { text.to_owned() };
    Profile {
        name: repeated("Malee Example "),
        organization: Some(OrganizationId(7)),
        organization_name: repeated("Lotus Workers’ Union "),
        category: Category::TradeUnions,
        country: crate::views::example::a_country("TH"),
        gender: Some(Gender::NotSaid),
        area: Some(repeated("Fair recruitment in fisheries ")),
    }
}

fn example_rows(count: i64, waits: bool) -> Vec<Row> {
    let row = |number| Row {
        registration: RegistrationId(number),
        name: "Malee Example-Srisuwan of the Northern Provinces".into(),
        organization: if number % 3 == 0 {
            String::new()
        } else {
            "Lotus Workers’ Union of Fisheries and Ports".into()
        },
        place: waits.then_some(number),
    };
    (1..=count).map(row).collect()
}

fn example_list(reader: &Reader, shelf: Shelf, rows: &[Row], pages: u16) -> Screen {
    let counts = Shelf::ALL.map(|shelf| (shelf, if rows.is_empty() { 0 } else { 123 }));
    let consultation = sample::usual();
    let facts = Listed { consultation: &consultation, shelf, counts: &counts, rows, page: 0, pages, may_decide: true };
    list(reader, &facts)
}

fn example_details(reader: &Reader, state: State, deeds: &[Deed], long: bool) -> Screen {
    let (consultation, profile) = (sample::usual(), example_profile(long));
    let waits = state == State::Waiting;
    let standing = Standing {
        state,
        waiting_place: waits.then_some(3),
        blocked_by: if waits { vec![Full::Meeting, Full::Organization] } else { vec![] },
        offer_until: (state == State::Offered).then_some(reader.now),
        group: None,
    };
    let exception = Exception { beyond: vec![Full::Meeting], reason: "Gives the opening speech".into(), own: !long };
    let facts = Details {
        consultation: &consultation,
        registration: RegistrationId(1),
        profile: &profile,
        confirmed: Some(!long),
        group: consultation.groups.first(),
        standing: &standing,
        since: reader.now,
        exceptions: if state == State::Registered { std::slice::from_ref(&exception) } else { &[] },
        answered: Some(state == State::Registered),
        stays: state.is_active().then_some(!long),
        reached: if long { Reached::Closed } else { Reached::Yes },
        reason: if state == State::Removed { "Registered a second time under another name." } else { "" },
        entered: false,
        deeds,
    };
    details(reader, &facts)
}

pub fn samples() -> Vec<Sample> {
    let mut samples = vec![
        Sample {
            name: "registrations-list",
            draw: |reader| example_list(reader, Shelf::Registered, &example_rows(10, false), 13),
        },
        Sample {
            name: "registrations-list-waiting",
            draw: |reader| example_list(reader, Shelf::Waiting, &example_rows(4, true), 1),
        },
        Sample { name: "registrations-list-empty", draw: |reader| example_list(reader, Shelf::Pending, &[], 1) },
        Sample { name: "registrations-find", draw: |reader| find(reader, &sample::usual(), 1, None) },
        Sample { name: "registrations-find-again", draw: |reader| find(reader, &sample::usual(), 1, Some("!")) },
        Sample {
            name: "registrations-found",
            draw: |reader| found(reader, &sample::usual(), "malee", &example_rows(15, false), true),
        },
        Sample {
            name: "registrations-found-none",
            draw: |reader| found(reader, &sample::usual(), "malee", &[], false),
        },
        Sample {
            name: "registrations-one",
            draw: |reader| example_details(reader, State::Registered, &[Deed::Wait, Deed::Remove], false),
        },
        Sample {
            name: "registrations-one-pending",
            draw: |reader| {
                let deeds = [Deed::Approve, Deed::Decline, Deed::Beyond];
                example_details(reader, State::Pending, &deeds, true)
            },
        },
        Sample {
            name: "registrations-one-waiting",
            draw: |reader| {
                let deeds = [Deed::Seat, Deed::Beyond, Deed::Remove];
                example_details(reader, State::Waiting, &deeds, true)
            },
        },
        Sample {
            name: "registrations-one-removed",
            draw: |reader| example_details(reader, State::Removed, &[], false),
        },
    ];
    samples.extend(weighing::samples());
    samples.extend(entering::samples());
    samples.extend(alike::samples());
    samples
}
