//! Messages to many as their organizers compose them: the list, the draft and each of its parts.
//!
//! What people get is `message`'s subject; what stands before sending, how far it is and what became of it, `progress`'s.

mod message;
mod progress;
mod samples;

pub use message::{Message, asked_notice, decided_notice, in_room, message, preview};
pub use progress::{
    Check, MissedRow, Reach, Report, Second, WayBack, asked, cancelling, check, edited_meanwhile_toast, missed,
    own_toast, report, tested_toast,
};
pub use samples::samples;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::asking;
use crate::chat::action::Action;
use crate::chat::organizing::Organizing;
use crate::chat::organizing::broadcasts::{Broadcasts, Pick};
use crate::chat::screen::{Block, Button, Inline, Moment, Screen};
use crate::domain::authority::Act;
use crate::domain::broadcast::{Content, Group, Offer, Phase};
use crate::domain::consultation::{Consultation, Series};
use crate::domain::id::BroadcastId;
use crate::domain::locale::{Locale, Localized};
use crate::domain::person::Category;
use crate::domain::text::{TextFault, quotable};
use crate::domain::written::Written;
use crate::locale::{Arg, autonym};
use crate::views::Reader;
use crate::views::meeting::{Fact, button, fact};
use crate::views::organizing::{Overview, SeriesFacts, consultation_button, series_button};
use crate::views::wording::{page_buttons, short};

/// Longest text, in grapheme clusters: with everything around it, it is one message everywhere.
pub const LONGEST: u32 = 2500;

/// Longest list of countries, in grapheme clusters.
const LONGEST_LIST: u32 = 400;

/// Longest date and time, in grapheme clusters.
const LONGEST_MOMENT: u32 = 80;

/// Messages on one screen.
pub const PER_PAGE: usize = 5;

/// Of a text in a list, in characters.
const GLIMPSE: usize = 50;

/// Of a text among the facts of a draft, in characters.
const BEGINNING: usize = 300;

/// Names of a filter told one by one.
const NAMES: usize = 8;

/// A message as its organizers work on it.
pub struct Draft<'a> {
    pub id: BroadcastId,
    pub revision: u32,
    pub phase: Phase,
    pub series: &'a Series,
    pub consultation: Option<&'a Consultation>,
    pub content: &'a Content,
    /// It goes to those whom an earlier one did not reach.
    pub again: bool,
    pub due: Option<DateTime<Utc>>,
}

impl Draft<'_> {
    /// It is planned, and its time has come: it leaves any moment.
    fn is_leaving(&self, reader: &Reader) -> bool {
        self.phase == Phase::Planned && self.due.is_some_and(|due| due <= reader.now)
    }

    /// In which its moments are told to a reader who did not say theirs.
    fn zone(&self, reader: &Reader) -> Tz {
        reader.zone.unwrap_or(self.series.zone)
    }
}

pub(super) fn way_in_to_series(reader: &Reader, facts: &SeriesFacts<'_>) -> Option<Button> {
    let to = Broadcasts::OfSeries(facts.series.code.clone(), 0);
    facts.may.contains(&Act::Broadcast).then(|| press(reader, "broadcast-button", to))
}

pub(super) fn way_in(reader: &Reader, facts: &Overview<'_>) -> Option<Button> {
    let to = Broadcasts::About(facts.consultation.code.clone(), 0);
    facts.may.contains(&Act::Broadcast).then(|| press(reader, "broadcast-button", to))
}

fn to(broadcasts: Broadcasts) -> Action {
    Action::Organize(Organizing::Broadcasts(broadcasts))
}

fn press(reader: &Reader, label: &str, broadcasts: Broadcasts) -> Button {
    button(reader, label, to(broadcasts))
}

/// A row of the list of messages.
pub struct Listed<'a> {
    pub id: BroadcastId,
    pub phase: Phase,
    pub texts: &'a Localized,
}

/// Messages of a series, or of one consultation of it.
pub fn list(
    reader: &Reader,
    (series, consultation): (&Series, Option<&Consultation>),
    rows: &[Listed<'_>],
    page: u16,
    is_more: bool,
) -> Screen {
    let words = &reader.words;
    let locale = words.locale();
    let about = consultation.map_or_else(|| series.title.text(locale), |one| one.title.text(locale));
    let mut screen = reader.screen(words.say("broadcast-button")).text(about);
    let is_unseen = consultation.is_some_and(|consultation| !consultation.published);
    if is_unseen {
        screen = screen.text(words.say("broadcast-unpublished"));
    } else if rows.is_empty() {
        screen = screen.text(words.say("broadcast-list-none"));
    }
    if !rows.is_empty() {
        let row = |row: &Listed<'_>| (glimpse(reader, row.texts), vec![phase(reader, row.phase).into()]);
        screen = screen.block(Block::Facts(rows.iter().map(row).collect()));
    }
    for row in rows {
        screen = screen.row([Button::new(glimpse(reader, row.texts), to(Broadcasts::Show(row.id)))]);
    }
    let here = |page| match consultation {
        Some(consultation) => Broadcasts::About(consultation.code.clone(), page),
        None => Broadcasts::OfSeries(series.code.clone(), page),
    };
    let pages = page.saturating_add(if is_more { 2 } else { 1 });
    let new = match consultation {
        Some(consultation) => Broadcasts::NewAbout(consultation.code.clone()),
        None => Broadcasts::New(series.code.clone()),
    };
    let back = match consultation {
        Some(consultation) => consultation_button(reader, &consultation.code),
        None => series_button(reader, series),
    };
    screen
        .row(page_buttons(reader, page, pages, |page| to(here(page))))
        .row((!is_unseen).then(|| press(reader, "broadcast-new", new)).into_iter().chain([back]))
}

fn glimpse(reader: &Reader, texts: &Localized) -> String {
    let text = quotable(texts.text(reader.words.locale()));
    if text.is_empty() { reader.words.label("broadcast-untitled") } else { short(&text, GLIMPSE) }
}

fn phase(reader: &Reader, phase: Phase) -> String {
    reader.words.say(&format!("broadcast-phase-{}", phase.key()))
}

/// Why words were not taken.
pub enum Unread<'a> {
    Text(TextFault),
    /// It leads elsewhere than it seems to.
    Misleading(&'a str),
    /// With everything around it, it is no single message.
    TooLong,
}

/// Asks for the text in a language; `so_far` is what stands there now, or what was typed and not taken.
pub fn ask_text(reader: &Reader, language: &Locale, so_far: &str, unread: Option<Unread<'_>>, revision: u32) -> Screen {
    let words = &reader.words;
    let mut screen = reader.screen(words.say("broadcast-text-heading"));
    if let Some(unread) = unread {
        let max = Arg::from(LONGEST);
        screen = screen.text(match unread {
            Unread::Text(TextFault::TooLong { given, .. }) => {
                words.say_with("broadcast-text-long", &[("given", given.into()), ("max", max)])
            }
            Unread::Text(_) => words.say("broadcast-text-empty"),
            Unread::Misleading(link) => {
                words.say_with("broadcast-text-misleading", &[("link", short(link, 200).into())])
            }
            Unread::TooLong => words.say("broadcast-text-whole"),
        });
    }
    screen = screen.text(words.say_with("broadcast-text-ask", &[("language", autonym(language).into())]));
    if !quotable(so_far).is_empty() {
        screen = screen
            .text(words.say("broadcast-text-now"))
            .block(Block::Quote(so_far.chars().take(super::LONGEST_TYPED).collect()));
    }
    asking(reader, screen, "broadcast-text-label", (true, LONGEST), revision)
}

pub fn draft(reader: &Reader, draft: &Draft<'_>) -> Screen {
    let words = &reader.words;
    let (id, revision) = (draft.id, draft.revision);
    let mut screen = reader.screen(words.say("broadcast-draft-heading")).block(Block::Facts(facts(reader, draft)));
    if let Some((_, text)) = draft.content.texts.resolve(words.locale()) {
        screen = screen.block(Block::Quote(short(text, BEGINNING)));
    }
    let mut parts = vec![press(reader, "broadcast-texts-button", Broadcasts::Texts(id))];
    if !draft.again {
        parts.push(press(reader, "broadcast-who-button", Broadcasts::Who(id)));
    }
    if draft.consultation.is_some() {
        parts.push(press(reader, "broadcast-buttons-button", Broadcasts::Buttons(id)));
    }
    parts.push(press(reader, "broadcast-when-button", Broadcasts::When(id)));
    screen
        .row(parts)
        .row([
            press(reader, "broadcast-preview-button", Broadcasts::Preview(id, words.locale().clone())),
            press(reader, "broadcast-test-button", Broadcasts::Test(id, revision)),
        ])
        .row([press(reader, "broadcast-check-button", Broadcasts::Check(id))])
        .row([press(reader, "broadcast-discard", Broadcasts::Discard(id, revision)), to_list(reader, draft)])
}

fn to_list(reader: &Reader, draft: &Draft<'_>) -> Button {
    let list = match draft.consultation {
        Some(consultation) => Broadcasts::About(consultation.code.clone(), 0),
        None => Broadcasts::OfSeries(draft.series.code.clone(), 0),
    };
    press(reader, "broadcast-button", list)
}

fn to_draft(reader: &Reader, id: BroadcastId) -> Button {
    press(reader, "broadcast-back", Broadcasts::Show(id))
}

/// What it is about, for whom, in which languages, with which buttons, and when.
fn facts(reader: &Reader, draft: &Draft<'_>) -> Vec<Fact> {
    let words = &reader.words;
    let content = draft.content;
    let about = match draft.consultation {
        Some(consultation) => fact(reader, "outcome-meeting", consultation.title.text(words.locale())),
        None => fact(reader, "broadcast-series", draft.series.title.text(words.locale())),
    };
    let languages: Vec<String> = content.texts.0.keys().map(|locale| autonym(locale).to_owned()).collect();
    let offers: Vec<String> = content.buttons.iter().map(|offer| words.say(offer_id(*offer))).collect();
    let mut facts = vec![about, fact(reader, "broadcast-for", &audience(reader, draft))];
    facts.extend(narrowed(reader, draft));
    facts.push(fact(reader, "broadcast-languages", &some(reader, &languages)));
    if draft.consultation.is_some() {
        facts.push(fact(reader, "broadcast-buttons", &some(reader, &offers)));
    }
    let label = if draft.phase.is_open() { "broadcast-time" } else { "broadcast-began" };
    facts.push((words.say(label), vec![time(reader, draft)]));
    facts
}

fn time(reader: &Reader, draft: &Draft<'_>) -> Inline {
    match (draft.due, &draft.content.at) {
        _ if draft.is_leaving(reader) => reader.words.say("broadcast-at-once").into(),
        (Some(instant), _) if !draft.phase.is_open() || draft.content.at.is_none() => Inline::Moment(Moment {
            instant,
            words: reader.words.moment(instant, draft.zone(reader)),
            ends_its_day: false,
        }),
        (_, Some(at)) => Inline::Moment(reader.deadline(at)),
        _ => reader.words.say("broadcast-at-once").into(),
    }
}

fn some(reader: &Reader, names: &[String]) -> String {
    if names.is_empty() { reader.words.say("broadcast-none") } else { reader.words.list(names) }
}

fn audience(reader: &Reader, draft: &Draft<'_>) -> String {
    let words = &reader.words;
    if draft.again {
        let whom = if draft.content.unknown_too { "broadcast-again-all" } else { "broadcast-again-those" };
        return words.say(whom);
    }
    let groups: Vec<String> = draft.content.audience.groups.iter().map(|group| words.say(group_id(*group))).collect();
    let groups: Vec<String> =
        groups.into_iter().chain(draft.content.rooms.then(|| words.say("broadcast-rooms"))).collect();
    if groups.is_empty() { words.say("broadcast-nobody") } else { words.list(&groups) }
}

/// What is asked besides.
fn narrowed(reader: &Reader, draft: &Draft<'_>) -> Vec<Fact> {
    let words = &reader.words;
    let audience = &draft.content.audience;
    let few = |names: Vec<String>| {
        let rest = names.len().saturating_sub(NAMES);
        let mut shown: Vec<String> = names.into_iter().take(NAMES).collect();
        if rest > 0 {
            shown.push(words.say_with("broadcast-more", &[("count", rest.into())]));
        }
        words.list(&shown)
    };
    let mut facts = Vec::new();
    // Whom an earlier one did not reach, it was for.
    if !draft.again && !audience.categories.is_empty() {
        let names = audience.categories.iter().map(|category| words.say(&category_id(*category))).collect();
        facts.push(fact(reader, "broadcast-categories", &few(names)));
    }
    if !draft.again && !audience.countries.is_empty() {
        let names = audience.countries.iter().map(|country| words.country(*country)).collect();
        facts.push(fact(reader, "broadcast-countries", &few(names)));
    }
    if !draft.again && !audience.languages.is_empty() {
        let names = audience.languages.iter().map(|locale| autonym(locale).to_owned()).collect();
        facts.push(fact(reader, "broadcast-readers", &few(names)));
    }
    let mut only = Vec::new();
    if audience.unanswered {
        only.push(words.say("broadcast-unanswered"));
    }
    if draft.content.urgent {
        only.push(words.say("broadcast-urgent"));
    }
    if !only.is_empty() {
        facts.push(fact(reader, "broadcast-besides", &words.list(&only)));
    }
    facts
}

fn group_id(group: Group) -> &'static str {
    match group {
        Group::Series => "broadcast-group-series",
        Group::Registered => "broadcast-group-registered",
        Group::Offered => "broadcast-group-offered",
        Group::Waiting => "broadcast-group-waiting",
        Group::Pending => "broadcast-group-pending",
        Group::Interested => "broadcast-group-interested",
    }
}

fn offer_id(offer: Offer) -> &'static str {
    match offer {
        Offer::Card => "broadcast-offer-card",
        Offer::Register => "broadcast-offer-register",
        Offer::Questionnaire => "broadcast-offer-questionnaire",
        Offer::Papers => "broadcast-offer-papers",
    }
}

fn category_id(category: Category) -> String {
    format!("category-{}", category.key())
}

/// A button that picks, or leaves what is picked.
fn pick(reader: &Reader, draft: &Draft<'_>, what: &str, is_picked: bool, pick: Pick) -> Button {
    let label = match is_picked {
        true => reader.words.label_with("broadcast-picked", &[("what", what.into())]),
        false => crate::locale::plain(what),
    };
    Button::new(short(&label, 70), to(Broadcasts::Pick(draft.id, draft.revision, pick)))
}

/// Its texts; `languages` are those that readers may have.
pub fn texts(reader: &Reader, draft: &Draft<'_>, languages: &[Locale]) -> Screen {
    let words = &reader.words;
    let written = &draft.content.texts.0;
    let row = |locale: &Locale| {
        let text = written
            .get(locale)
            .map_or_else(|| words.say("broadcast-unwritten"), |text| short(&quotable(text), GLIMPSE));
        (autonym(locale).to_owned(), vec![text.into()])
    };
    let screen = reader
        .screen(words.say("broadcast-texts-heading"))
        .text(words.say("broadcast-texts"))
        .block(Block::Facts(languages.iter().map(row).collect()));
    let write = languages.iter().map(|locale| {
        let label = words.label_with("broadcast-write", &[("language", autonym(locale).into())]);
        Button::new(label, to(Broadcasts::Text(draft.id, locale.clone())))
    });
    let drop = written.keys().filter(|_| written.len() > 1).map(|locale| {
        let label = words.label_with("broadcast-drop", &[("language", autonym(locale).into())]);
        Button::new(label, to(Broadcasts::DropText(draft.id, draft.revision, locale.clone())))
    });
    let (write, drop): (Vec<_>, Vec<_>) = (write.collect(), drop.collect());
    let screen = write.chunks(4).fold(screen, |screen, row| screen.row(row.iter().cloned()));
    let screen = drop.chunks(4).fold(screen, |screen, row| screen.row(row.iter().cloned()));
    screen.row([to_draft(reader, draft.id)])
}

/// Whom it is for.
pub fn who(reader: &Reader, draft: &Draft<'_>) -> Screen {
    let words = &reader.words;
    let audience_of = &draft.content.audience;
    let mut told = vec![fact(reader, "broadcast-for", &audience(reader, draft))];
    told.extend(narrowed(reader, draft));
    let screen = reader
        .screen(words.say("broadcast-who-heading"))
        .block(Block::Facts(told))
        .text(words.say("broadcast-who"))
        .text(words.say("broadcast-who-news"));
    let groups: Vec<Button> = Group::ALL
        .into_iter()
        .filter(|group| *group == Group::Series || draft.consultation.is_some())
        .map(|group| {
            let is_picked = audience_of.groups.contains(&group);
            pick(reader, draft, &words.say(group_id(group)), is_picked, Pick::Group(group))
        })
        .collect();
    let screen = groups.chunks(3).fold(screen, |screen, row| screen.row(row.iter().cloned()));
    let asks = draft.consultation.is_some_and(|consultation| consultation.questionnaire.is_some());
    let mut besides = Vec::new();
    if asks || audience_of.unanswered {
        let what = words.say("broadcast-unanswered");
        besides.push(pick(reader, draft, &what, audience_of.unanswered, Pick::Unanswered));
    }
    besides.push(pick(reader, draft, &words.say("broadcast-urgent"), draft.content.urgent, Pick::Urgent));
    besides.push(pick(reader, draft, &words.say("broadcast-rooms"), draft.content.rooms, Pick::Rooms));
    screen
        .row(besides)
        .row([
            press(reader, "broadcast-categories", Broadcasts::Categories(draft.id)),
            press(reader, "broadcast-countries", Broadcasts::Countries(draft.id)),
            press(reader, "broadcast-readers", Broadcasts::Languages(draft.id)),
        ])
        .row([to_draft(reader, draft.id)])
}

fn to_who(reader: &Reader, id: BroadcastId) -> Button {
    press(reader, "broadcast-who-button", Broadcasts::Who(id))
}

pub fn categories(reader: &Reader, draft: &Draft<'_>) -> Screen {
    let words = &reader.words;
    let screen = reader
        .screen(words.say("broadcast-categories"))
        .text(words.say("broadcast-as-registered"))
        .block(Block::Facts(vec![fact(reader, "broadcast-for", &audience(reader, draft))]));
    let all: Vec<Button> = Category::ALL
        .into_iter()
        .map(|category| {
            let is_picked = draft.content.audience.categories.contains(&category);
            pick(reader, draft, &words.say(&category_id(category)), is_picked, Pick::Category(category))
        })
        .collect();
    let screen = all.chunks(4).fold(screen, |screen, row| screen.row(row.iter().cloned()));
    let any = draft.content.audience.categories.is_empty();
    screen.row([pick(reader, draft, &words.say("broadcast-any"), any, Pick::AnyCategory), to_who(reader, draft.id)])
}

/// Asks for countries; `unknown` is a name that was none, or several.
pub fn ask_countries(
    reader: &Reader,
    draft: &Draft<'_>,
    (typed, unknown): (&str, Option<&str>),
    revision: u32,
) -> Screen {
    let words = &reader.words;
    let mut screen = reader.screen(words.say("broadcast-countries"));
    if let Some(name) = unknown {
        screen =
            screen.text(words.say_with("broadcast-country-unknown", &[("name", short(&quotable(name), 80).into())]));
        screen = screen.block(Block::Quote(typed.chars().take(super::LONGEST_TYPED).collect()));
    }
    screen = screen.text(words.say("broadcast-countries-ask")).text(words.say("broadcast-as-registered"));
    let narrowed = narrowed(reader, draft);
    if !narrowed.is_empty() {
        screen = screen.block(Block::Facts(narrowed));
    }
    let any = draft.content.audience.countries.is_empty();
    let screen = screen.row([pick(reader, draft, &words.say("broadcast-any"), any, Pick::AnyCountry)]);
    asking(reader, screen, "broadcast-countries", (false, LONGEST_LIST), revision)
}

/// Which readers; `languages` are those that they may have.
pub fn languages(reader: &Reader, draft: &Draft<'_>, languages: &[Locale]) -> Screen {
    let words = &reader.words;
    let screen = reader.screen(words.say("broadcast-readers")).text(words.say("broadcast-readers-text"));
    let all: Vec<Button> = languages
        .iter()
        .map(|locale| {
            let is_picked = draft.content.audience.languages.contains(locale);
            pick(reader, draft, autonym(locale), is_picked, Pick::Language(locale.clone()))
        })
        .collect();
    let screen = all.chunks(4).fold(screen, |screen, row| screen.row(row.iter().cloned()));
    screen.row([to_who(reader, draft.id)])
}

pub fn buttons(reader: &Reader, draft: &Draft<'_>) -> Screen {
    let words = &reader.words;
    let asks = draft.consultation.is_some_and(|consultation| consultation.questionnaire.is_some());
    let offers = Offer::ALL.into_iter().filter(|offer| asks || *offer != Offer::Questionnaire).map(|offer| {
        let is_picked = draft.content.buttons.contains(&offer);
        pick(reader, draft, &words.say(offer_id(offer)), is_picked, Pick::Button(offer))
    });
    reader
        .screen(words.say("broadcast-buttons"))
        .text(words.say("broadcast-buttons-text"))
        .row(offers)
        .row([to_draft(reader, draft.id)])
}

/// Why a moment was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoMoment {
    Unread,
    Past,
}

/// Asks when it is to be sent, with a moment to show how it may be written.
pub fn ask_when(
    reader: &Reader,
    draft: &Draft<'_>,
    example: &Written,
    refused: Option<(NoMoment, &str)>,
    revision: u32,
) -> Screen {
    let words = &reader.words;
    let mut screen = reader.screen(words.say("broadcast-when-heading"));
    if let Some((why, typed)) = refused {
        let why = if why == NoMoment::Past { "broadcast-when-past" } else { "broadcast-when-unread" };
        screen = screen.text(words.say(why)).block(Block::Quote(typed.chars().take(super::LONGEST_TYPED).collect()));
    }
    let example = format!("{} {}", words.short_date(example.date), words.time(example.time));
    let args = [("example", Arg::from(example)), ("zone", words.zone(draft.zone(reader)).into())];
    screen = screen
        .text(words.say_with("broadcast-when-ask", &args))
        .block(Block::Facts(vec![(words.say("broadcast-time"), vec![time(reader, draft)])]));
    let at_once = draft.content.at.is_none();
    let screen = screen.row([pick(reader, draft, &words.say("broadcast-at-once"), at_once, Pick::AtOnce)]);
    asking(reader, screen, "broadcast-when-label", (false, LONGEST_MOMENT), revision)
}
