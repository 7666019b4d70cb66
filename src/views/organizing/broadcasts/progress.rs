//! What stands before a message is sent, how far it is, and what became of it.

use std::collections::BTreeMap;

use chrono::{Duration, Utc};

use super::{BEGINNING, Draft, facts, press, to, to_draft, to_list};
use crate::chat::organizing::broadcasts::Broadcasts;
use crate::chat::screen::{Block, Button, Screen};
use crate::domain::broadcast::Phase;
use crate::domain::locale::Locale;
use crate::domain::person::{Platform, Profile};
use crate::locale::{Arg, autonym};
use crate::views::Reader;
use crate::views::meeting::{Fact, fact};
use crate::views::wording::{first_that_fits, page_buttons, short};

/// Hosts told by name.
const HOSTS: usize = 6;

/// Pairs of languages told one by one.
const PAIRS: usize = 8;

/// Of a person's name and organization, in characters.
const NAME: usize = 60;

/// What sending needs, and whether there is somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Second {
    /// It is for more people than this.
    pub above: Option<i64>,
    /// It leads to these hosts, and no other link of the series does.
    pub hosts: Vec<String>,
    /// Nobody else of the team could confirm it.
    pub nobody: bool,
}

impl Second {
    pub fn is_needed(&self) -> bool {
        self.above.is_some() || !self.hosts.is_empty()
    }
}

/// Whom it would reach.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    pub people: i64,
    pub platforms: BTreeMap<Platform, i64>,
    /// None of their accounts takes messages.
    pub nowhere: i64,
    /// How many read a language in which there is no text, and the language they get.
    pub otherwise: BTreeMap<(Locale, Locale), i64>,
}

/// What there is to know before it is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Check {
    pub reach: Reach,
    pub hosts: Vec<String>,
    /// Rooms in which it would be said.
    pub rooms: usize,
    /// Of those, where it does not fit in both of their languages.
    pub narrow: usize,
    pub second: Second,
}

impl Check {
    pub fn is_for_nobody(&self) -> bool {
        self.reach.people == 0 && self.rooms == 0
    }
}

fn count(number: i64) -> Arg {
    Arg::Number(number)
}

fn numbered(reader: &Reader, label: &str, number: i64) -> Fact {
    fact(reader, label, &reader.words.number(number))
}

fn platform(platform: Platform) -> &'static str {
    match platform {
        Platform::Console => "Console",
        Platform::Telegram => "Telegram",
        Platform::Discord => "Discord",
    }
}

/// The facts of a check that whoever decides has to see.
fn reach(reader: &Reader, mut screen: Screen, check: &Check) -> Screen {
    let words = &reader.words;
    let mut told = vec![numbered(reader, "broadcast-people", check.reach.people)];
    told.extend(
        check.reach.platforms.iter().map(|(on, number)| (platform(*on).to_owned(), vec![words.number(*number).into()])),
    );
    if check.reach.nowhere > 0 {
        told.push(numbered(reader, "broadcast-nowhere", check.reach.nowhere));
    }
    if check.rooms > 0 {
        told.push(numbered(reader, "broadcast-rooms", i64::try_from(check.rooms).unwrap_or(i64::MAX)));
    }
    if !check.hosts.is_empty() {
        let hosts: Vec<String> = check.hosts.iter().take(HOSTS).map(|host| short(host, NAME)).collect();
        told.push(fact(reader, "broadcast-leads", &words.list(&hosts)));
    }
    screen = screen.block(Block::Facts(told));
    if check.narrow > 0 {
        let narrow = Arg::Number(i64::try_from(check.narrow).unwrap_or(i64::MAX));
        screen = screen.text(words.say_with("broadcast-rooms-narrow", &[("count", narrow)]));
    }
    if !check.reach.otherwise.is_empty() {
        let line = |((wanted, got), number): (&(Locale, Locale), &i64)| {
            let args =
                [("count", count(*number)), ("wanted", Arg::from(autonym(wanted))), ("got", Arg::from(autonym(got)))];
            vec![words.say_with("broadcast-otherwise", &args).into()]
        };
        screen = screen
            .block(Block::Title(words.say("broadcast-otherwise-heading")))
            .block(Block::Bullets(check.reach.otherwise.iter().take(PAIRS).map(line).collect()));
    }
    screen
}

fn second(reader: &Reader, mut screen: Screen, second: &Second) -> Screen {
    let words = &reader.words;
    if let Some(above) = second.above {
        screen = screen.text(words.say_with("broadcast-second-many", &[("count", count(above))]));
    }
    if !second.hosts.is_empty() {
        let hosts: Vec<String> = second.hosts.iter().take(HOSTS).map(|host| short(host, NAME)).collect();
        screen = screen.text(words.say_with("broadcast-second-hosts", &[("hosts", words.list(&hosts).into())]));
    }
    if second.is_needed() && second.nobody {
        screen = screen.text(words.say("broadcast-second-nobody"));
    }
    screen
}

/// Before it is sent.
pub fn check(reader: &Reader, draft: &Draft<'_>, check: &Check) -> Screen {
    let words = &reader.words;
    let screen = reader.screen(words.say("broadcast-check-heading")).block(Block::Facts(facts(reader, draft)));
    let mut screen = second(reader, reach(reader, screen, check), &check.second);
    let refused = if draft.consultation.is_some_and(|consultation| !consultation.published) {
        Some("broadcast-unpublished")
    } else if draft.content.texts.is_empty() {
        Some("broadcast-no-text")
    } else if check.is_for_nobody() {
        Some("broadcast-no-people")
    } else {
        None
    };
    if let Some(refused) = refused {
        screen = screen.text(words.say(refused));
    } else if !check.second.is_needed() || !check.second.nobody {
        let label = match (check.second.is_needed(), draft.content.at) {
            (true, _) => words.label("broadcast-ask"),
            (false, _) if check.reach.people == 0 => words.label("broadcast-send-rooms"),
            (false, None) => words.label_with("broadcast-send", &[("count", count(check.reach.people))]),
            (false, Some(_)) => words.label_with("broadcast-plan", &[("count", count(check.reach.people))]),
        };
        screen = screen.row([Button::new(label, to(Broadcasts::Send(draft.id, draft.revision)))]);
    }
    screen.row([
        press(reader, "broadcast-preview-button", Broadcasts::Preview(draft.id, words.locale().clone())),
        to_draft(reader, draft.id),
    ])
}

/// It waits for somebody else of the team; `own`: not for this reader.
pub fn asked(reader: &Reader, draft: &Draft<'_>, check: &Check, own: bool) -> Screen {
    let words = &reader.words;
    let (id, revision) = (draft.id, draft.revision);
    let draw = |longest: usize| {
        let mut screen = reader
            .screen(words.say("broadcast-asked-heading"))
            .text(words.say(if own { "broadcast-asked-own" } else { "broadcast-asked-other" }))
            .block(Block::Facts(facts(reader, draft)));
        if let Some((_, text)) = draft.content.texts.resolve(words.locale()) {
            screen = screen.block(Block::Quote(short(text, longest)));
        }
        second(reader, reach(reader, screen, check), &Second { nobody: false, ..check.second.clone() })
    };
    // Whoever decides reads all of it, where that fits; the preview has it in any case.
    let mut screen = first_that_fits([draw(usize::MAX)], || draw(BEGINNING));
    if !own {
        screen = screen.row([
            press(reader, "broadcast-confirm", Broadcasts::Confirm(id, revision)),
            press(reader, "broadcast-refuse", Broadcasts::Refuse(id, revision)),
        ]);
    }
    screen
        .row([
            press(reader, "broadcast-preview-button", Broadcasts::Preview(id, words.locale().clone())),
            press(reader, "broadcast-redraft", Broadcasts::Discard(id, revision)),
        ])
        .row([to_list(reader, draft)])
}

/// What is known of it by now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// People chosen so far.
    pub total: i64,
    /// They are all.
    pub is_all: bool,
    pub sent: i64,
    pub open: i64,
    pub unreachable: i64,
    pub failed: i64,
    pub unknown: i64,
    pub skipped: i64,
    /// Chosen, and nothing is left of them: forgotten since.
    pub gone: i64,
    /// Settled in a minute, of late.
    pub pace: Option<i64>,
    pub left: Option<Duration>,
    pub began: Option<chrono::DateTime<Utc>>,
    /// In how many of how many rooms it was said.
    pub rooms: Option<(usize, usize)>,
}

/// Planned, under way or over.
pub fn report(reader: &Reader, draft: &Draft<'_>, report: &Report) -> Screen {
    let words = &reader.words;
    let (id, revision) = (draft.id, draft.revision);
    let mut screen = reader
        .screen(words.say(&format!("broadcast-heading-{}", draft.phase.key())))
        .block(Block::Facts(facts(reader, draft)));
    let again = draft.phase.is_over();
    if draft.phase != Phase::Planned {
        screen = counted(reader, screen, draft.phase, report);
    }
    let mut way = Vec::new();
    match draft.phase {
        Phase::Sending => way.push(press(reader, "broadcast-pause", Broadcasts::Pause(id))),
        Phase::Paused => way.push(press(reader, "broadcast-resume", Broadcasts::Resume(id))),
        // What leaves any moment cannot be taken back by the time somebody presses.
        Phase::Planned if draft.is_leaving(reader) => {}
        Phase::Planned => way.push(press(reader, "broadcast-redraft", Broadcasts::Discard(id, revision))),
        _ => {}
    }
    if matches!(draft.phase, Phase::Sending | Phase::Paused) {
        way.push(press(reader, "broadcast-cancel", Broadcasts::Cancel(id)));
    }
    if !again {
        way.push(press(reader, "broadcast-refresh", Broadcasts::Show(id)));
    }
    screen = screen.row(way);
    let missed = report.unreachable + report.failed + report.unknown;
    if missed > 0 {
        screen = screen.row([press(reader, "broadcast-missed-button", Broadcasts::Missed(id, 0))]);
    }
    if again && missed > 0 {
        let mut rows = Vec::new();
        if report.unreachable + report.failed > 0 {
            rows.push(press(reader, "broadcast-again", Broadcasts::Again(id, false)));
        }
        if report.unknown > 0 {
            rows.push(press(reader, "broadcast-again-unknown", Broadcasts::Again(id, true)));
        }
        screen = screen.row(rows);
    }
    screen.row([
        press(reader, "broadcast-preview-button", Broadcasts::Preview(id, words.locale().clone())),
        to_list(reader, draft),
    ])
}

fn counted(reader: &Reader, mut screen: Screen, phase: Phase, report: &Report) -> Screen {
    let words = &reader.words;
    let settled = report.total - report.open - report.gone;
    let whole = u32::try_from(report.total).unwrap_or(u32::MAX);
    let part = u32::try_from(settled.max(0)).unwrap_or(u32::MAX).min(whole);
    if whole > 0 && !phase.is_over() {
        let args = [("part", count(i64::from(part))), ("whole", count(i64::from(whole)))];
        screen = screen.block(Block::Meter { part, whole, words: words.say_with("broadcast-done", &args) });
    }
    if !report.is_all && !phase.is_over() {
        screen = screen.text(words.say("broadcast-choosing"));
    }
    let mut told =
        vec![numbered(reader, "broadcast-people", report.total), numbered(reader, "broadcast-sent", report.sent)];
    for (label, number) in [
        ("broadcast-open", report.open),
        ("broadcast-unreachable", report.unreachable),
        ("broadcast-failed", report.failed),
        ("broadcast-unknown", report.unknown),
        ("broadcast-skipped", report.skipped),
        ("broadcast-gone", report.gone),
    ] {
        if number > 0 {
            told.push(numbered(reader, label, number));
        }
    }
    if let Some((said, of)) = report.rooms {
        let args = [("part", said.into()), ("whole", of.into())];
        told.push(fact(reader, "broadcast-rooms", &words.say_with("broadcast-rooms-said", &args)));
    }
    if let (Phase::Sending, Some(pace)) = (phase, report.pace) {
        let pace = words.say_with("broadcast-pace", &[("count", count(pace))]);
        told.push(fact(reader, "broadcast-pace-label", &pace));
    }
    if let (Phase::Sending, Some(left)) = (phase, report.left) {
        told.push(fact(reader, "broadcast-left", &words.remaining(left)));
    }
    screen.block(Block::Facts(told))
}

/// Before it is stopped for good.
pub fn cancelling(reader: &Reader, draft: &Draft<'_>, report: &Report) -> Screen {
    let words = &reader.words;
    reader
        .screen(words.say("broadcast-cancel-heading"))
        .text(words.say("broadcast-cancel-text"))
        .block(Block::Facts(vec![
            numbered(reader, "broadcast-sent", report.sent),
            numbered(reader, "broadcast-open", report.open),
        ]))
        .row([press(reader, "broadcast-cancel-yes", Broadcasts::CancelYes(draft.id)), to_draft(reader, draft.id)])
}

/// Somebody whom it did not reach.
pub struct MissedRow {
    pub profile: Option<Profile>,
    pub why: WayBack,
}

/// What is known about somebody who may not have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayBack {
    Unreachable,
    Failed,
    Unknown,
}

pub fn missed(reader: &Reader, draft: &Draft<'_>, rows: &[MissedRow], page: u16, is_more: bool) -> Screen {
    let words = &reader.words;
    let mut screen = reader.screen(words.say("broadcast-missed-heading")).text(words.say("broadcast-missed-personal"));
    if rows.is_empty() {
        screen = screen.text(words.say("broadcast-missed-none"));
    } else {
        let row = |row: &MissedRow| {
            let name = match &row.profile {
                Some(profile) if profile.organization_name.is_empty() => short(&profile.name, NAME),
                Some(profile) => words.list(&[short(&profile.name, NAME), short(&profile.organization_name, NAME)]),
                None => words.say("broadcast-nameless"),
            };
            let why = match row.why {
                WayBack::Unreachable => "broadcast-unreachable",
                WayBack::Failed => "broadcast-failed",
                WayBack::Unknown => "broadcast-unknown",
            };
            (name, vec![words.say(why).into()])
        };
        screen = screen.block(Block::Facts(rows.iter().map(row).collect()));
    }
    let pages = page.saturating_add(if is_more { 2 } else { 1 });
    screen
        .row(page_buttons(reader, page, pages, |page| to(Broadcasts::Missed(draft.id, page))))
        .row([to_draft(reader, draft.id)])
}

/// Somebody else changed it, or it went on by itself.
pub fn edited_meanwhile_toast(reader: &Reader) -> String {
    reader.words.label("broadcast-stale-toast")
}

/// Whoever wrote it or asked for it cannot confirm it.
pub fn own_toast(reader: &Reader) -> String {
    reader.words.label("broadcast-own-toast")
}

pub fn tested_toast(reader: &Reader) -> String {
    reader.words.label("broadcast-test-toast")
}
