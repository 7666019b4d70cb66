//! From a TOML document to a [`Series`]: which keys exist, which are needed, and what the defaults are.
//!
//! The order of dates within a timetable is `timetable`'s subject.

use std::collections::BTreeMap;

use chrono_tz::Tz;
use toml::de::DeValue;

use super::bounds;
use super::fault::Faults;
use super::questionnaire;
use super::section::{Field, Section, closest, printable};
use super::timetable;
use super::value::{self, Shape};
use crate::domain::consultation::{
    Call, Confidentiality, Consultation, Limits, Privacy, Publication, PublicationKind, Series, Session, Timetable,
    WorkingGroup,
};
use crate::domain::id::Code;
use crate::domain::locale::Localized;
use crate::domain::reminder::{Anchor, Audience, Lead, Reminders, Rule};
use crate::domain::written::Written;

const TEXT: &str = "\"…\"";
const CODE: &str = "\"a-code\"";

pub fn series(root: &Section<'_>, faults: &mut Faults) -> Option<Series> {
    const KNOWN: &[&str] = &["code", "title", "about", "timezone", "privacy", "reminders"];
    let field = root.need("series", "… as a table [series] at the top of the file", faults);
    let section = field.and_then(|field| Section::open(&field, KNOWN, faults));
    let head = section.map(|section| {
        let code = need_code(&section, faults);
        let title = need_text(&section, "title", Shape::Line, bounds::TITLE, faults);
        let about = need_text(&section, "about", Shape::Paragraphs, bounds::ABOUT, faults);
        let zone = section.need("timezone", "\"Asia/Bangkok\"", faults).and_then(|field| value::zone(&field, faults));
        let privacy = match section.get("privacy") {
            Some(field) => privacy(&field, faults),
            None => Some(Privacy::default()),
        };
        let reminders = match section.get("reminders") {
            Some(field) => reminders(&field, faults),
            None => Some(Reminders::default()),
        };
        (code, title, about, zone, privacy, reminders)
    });
    let zone = head.as_ref().and_then(|head| head.3);
    let consultations =
        items(root, "consultation", usize::MAX, faults, |field, faults| consultation(field, zone, faults));
    let (code, title, about, zone, privacy, reminders) = head?;
    Some(Series {
        code: code?,
        title: title?,
        about: about?,
        zone: zone?,
        privacy: privacy?,
        reminders: reminders?,
        consultations: consultations?,
    })
}

fn privacy(field: &Field<'_>, faults: &mut Faults) -> Option<Privacy> {
    const KNOWN: &[&str] = &["team", "contact_role", "contact_address", "retention_days"];
    let section = Section::open(field, KNOWN, faults)?;
    let text = |key, longest, faults: &mut Faults| match section.get(key) {
        Some(field) => value::localized(&field, Shape::Line, longest, faults),
        None => Some(Localized::default()),
    };
    let team = text("team", bounds::TITLE, faults);
    let contact_role = text("contact_role", bounds::CONTACT_ROLE, faults);
    let contact_address = match section.get("contact_address") {
        Some(field) => value::plain(&field, bounds::CONTACT_ADDRESS, faults),
        None => Some(String::new()),
    };
    let retention_days = match section.get("retention_days") {
        Some(field) => value::number(&field, 1, bounds::RETENTION_DAYS, faults),
        None => Some(0),
    };
    Some(Privacy {
        team: team?,
        contact_role: contact_role?,
        contact_address: contact_address?,
        retention_days: retention_days?,
    })
}

fn reminders(field: &Field<'_>, faults: &mut Faults) -> Option<Reminders> {
    const KNOWN: &[&str] =
        &["opens", "closes", "calls", "questionnaire", "starts", "ends", "posted", "most", "gap_hours", "report_days"];
    let section = Section::open(field, KNOWN, faults)?;
    let mut reminders = Reminders::default();
    let mut whole = true;
    for anchor in Anchor::ALL {
        let Some(field) = section.get(anchor.key()) else { continue };
        let rules = value::list(&field, "[\"7d 09:00\", \"2h\"]", faults, |item, faults| rule(item, anchor, faults));
        match rules {
            Some(rules) => *reminders.of_mut(anchor) = rules,
            None => whole = false,
        }
    }
    let number = |key, least, most, usual, faults: &mut Faults| match section.get(key) {
        Some(field) => value::number(&field, least, most, faults),
        None => Some(usual),
    };
    let most = number("most", 0, bounds::REMINDERS, reminders.most, faults);
    let gap_hours = number("gap_hours", 0, bounds::GAP_HOURS, reminders.gap_hours, faults);
    let report_days = number("report_days", 0, bounds::REPORT_DAYS, reminders.report_days, faults);
    let (most, gap_hours, report_days) = (most?, gap_hours?, report_days?);
    whole.then_some(Reminders { most, gap_hours, report_days, ..reminders })
}

/// `"7d 09:00"`, or `{ at = "7d 09:00", to = ["started"], urgent = true }`.
fn rule(field: &Field<'_>, anchor: Anchor, faults: &mut Faults) -> Option<Rule> {
    if !matches!(field.value, DeValue::Table(_)) {
        return lead(field, anchor, faults).map(Rule::from);
    }
    let section = Section::open(field, &["at", "to", "urgent"], faults)?;
    let at = section.need("at", "\"7d 09:00\"", faults).and_then(|field| lead(&field, anchor, faults));
    let to = match section.get("to") {
        Some(field) => value::list(&field, "[\"started\", \"following\"]", faults, audience),
        None => Some(Vec::new()),
    };
    let urgent = flag(&section, "urgent", faults);
    Some(Rule { lead: at?, to: to?, urgent: urgent? })
}

fn lead(field: &Field<'_>, anchor: Anchor, faults: &mut Faults) -> Option<Lead> {
    let text = value::string(field, "\"7d 09:00\"", faults)?;
    match text.parse::<Lead>() {
        Ok(lead) if lead.is_too_late() => {
            let problem = format!("{lead} is of no use to anybody");
            faults.add(&field.span, &field.path, problem, "write less than 30 days afterwards");
            None
        }
        Ok(lead) if anchor.is_told(lead.is_after()) => Some(lead),
        Ok(lead) => {
            let (side, example) = if lead.is_after() { ("afterwards", "2h") } else { ("beforehand", "after 1d 09:00") };
            let problem = format!("{} is no use {side}", anchor.key());
            faults.add(&field.span, &field.path, problem, format!("write it like \"{example}\""));
            None
        }
        Err(error) => {
            let problem = format!("{} is no reminder", printable(text));
            faults.add(&field.span, &field.path, problem, error.to_string());
            None
        }
    }
}

fn audience(field: &Field<'_>, faults: &mut Faults) -> Option<Audience> {
    one_of(field, "\"started\"", "an audience", &Audience::ALL.map(|audience| (audience.key(), audience)), faults)
}

/// A word that stands for one of a few things.
pub fn one_of<T: Copy>(
    field: &Field<'_>,
    example: &str,
    what: &str,
    known: &[(&'static str, T)],
    faults: &mut Faults,
) -> Option<T> {
    let text = value::string(field, example, faults)?;
    let found = known.iter().find(|(key, _)| *key == text).map(|(_, value)| *value);
    if found.is_none() {
        let keys: Vec<&str> = known.iter().map(|(key, _)| *key).collect();
        let remedy = match closest(text, keys.iter().copied()) {
            Some(meant) => format!("did you mean {meant}?"),
            None => format!("choose one of {}", keys.join(", ")),
        };
        faults.add(&field.span, &field.path, format!("{} is not {what}", printable(text)), remedy);
    }
    found
}

fn consultation(field: &Field<'_>, series_zone: Option<Tz>, faults: &mut Faults) -> Option<Consultation> {
    const KNOWN: &[&str] = &[
        "code",
        "title",
        "about",
        "place",
        "timezone",
        "objectives",
        "languages",
        "cancelled",
        "published",
        "approval",
        "limits",
        "confidentiality",
        "timetable",
        "session",
        "group",
        "call",
        "publication",
        "questionnaire",
    ];
    let section = Section::open(field, KNOWN, faults)?;
    let zone = match section.get("timezone") {
        Some(field) => value::zone(&field, faults),
        None => series_zone,
    };
    let code = need_code(&section, faults);
    let title = need_text(&section, "title", Shape::Line, bounds::TITLE, faults);
    let about = need_text(&section, "about", Shape::Paragraphs, bounds::ABOUT, faults);
    let place = need_text(&section, "place", Shape::Line, bounds::PLACE, faults);
    let objectives = objectives(&section, faults);
    let languages = match section.get("languages") {
        Some(field) => value::list(&field, "[\"en\", \"fr\"]", faults, value::locale),
        None => Some(Vec::new()),
    };
    let cancelled = flag(&section, "cancelled", faults);
    let published = match section.get("published") {
        Some(field) => value::flag(&field, faults),
        None => Some(true),
    };
    let approval = flag(&section, "approval", faults);
    let limits = match section.get("limits") {
        Some(field) => limits(&field, faults),
        None => Some(Limits {
            capacity: None,
            per_organization: None,
            individuals: None,
            offer_hours: bounds::DEFAULT_OFFER_HOURS,
        }),
    };
    let confidentiality = match section.get("confidentiality") {
        Some(field) => confidentiality(&field, faults),
        None => Some(Confidentiality { closed: false, recorded: false, chatham_house: false }),
    };
    let timetables = timetable::timetables(&section, zone, faults);
    let sessions = items(&section, "session", bounds::SESSIONS, faults, |field, faults| {
        session(field, zone, timetables.as_deref(), faults)
    });
    let groups = items(&section, "group", bounds::GROUPS, faults, group);
    let calls = items(&section, "call", bounds::CALLS, faults, |field, faults| call(field, zone, faults));
    let publications =
        items(&section, "publication", bounds::PUBLICATIONS, faults, |field, faults| publication(field, zone, faults));
    let questionnaire = match section.get("questionnaire") {
        Some(field) => questionnaire::questionnaire(&field, zone, timetables.as_deref(), faults).map(Some),
        None => Some(None),
    };
    Some(Consultation {
        questionnaire: questionnaire?,
        code: code?,
        title: title?,
        about: about?,
        place: place?,
        objectives: objectives?,
        languages: languages?,
        timetables: timetables?,
        limits: limits?,
        confidentiality: confidentiality?,
        sessions: sessions?,
        groups: groups?,
        calls: calls?,
        publications: publications?,
        cancelled: cancelled?,
        published: published?,
        approval: approval?,
    })
}

fn limits(field: &Field<'_>, faults: &mut Faults) -> Option<Limits> {
    let section = Section::open(field, &["capacity", "per_organization", "individuals", "offer_hours"], faults)?;
    let number = |key, least, most, faults: &mut Faults| match section.get(key) {
        Some(field) => value::number(&field, least, most, faults).map(Some),
        None => Some(None),
    };
    let capacity = number("capacity", 1, bounds::MOST_PEOPLE, faults);
    let per_organization = number("per_organization", 1, bounds::MOST_PEOPLE, faults);
    let individuals = number("individuals", 0, bounds::MOST_PEOPLE, faults);
    let offer_hours = number("offer_hours", 1, bounds::OFFER_HOURS, faults);
    Some(Limits {
        capacity: capacity?,
        per_organization: per_organization?,
        individuals: individuals?,
        offer_hours: offer_hours?.unwrap_or(bounds::DEFAULT_OFFER_HOURS),
    })
}

fn confidentiality(field: &Field<'_>, faults: &mut Faults) -> Option<Confidentiality> {
    let section = Section::open(field, &["closed", "recorded", "chatham_house"], faults)?;
    let closed = flag(&section, "closed", faults);
    let recorded = flag(&section, "recorded", faults);
    let chatham_house = flag(&section, "chatham_house", faults);
    Some(Confidentiality { closed: closed?, recorded: recorded?, chatham_house: chatham_house? })
}

fn session(
    field: &Field<'_>,
    zone: Option<Tz>,
    timetables: Option<&[Timetable]>,
    faults: &mut Faults,
) -> Option<Session> {
    let section = Section::open(field, &["code", "title", "date", "from", "to", "timezone"], faults)?;
    let code = need_code(&section, faults);
    let title = need_text(&section, "title", Shape::Line, bounds::ITEM_TITLE, faults);
    let sitting = timetable::sitting(&section, zone, faults)?;
    // Whoever mistypes the day of a session sends people there on the wrong day.
    let within = timetables.is_none_or(|timetables| {
        let mut sittings = timetables.iter().flat_map(|timetable| &timetable.sittings);
        sittings.any(|whole| whole.starts() <= sitting.starts() && sitting.ends() <= whole.ends())
    });
    if !within {
        let problem = format!("{} {} to {} is outside every sitting", sitting.date, sitting.from, sitting.to);
        faults.add(&section.span, &section.path, problem, "correct its date and times, or the sitting's");
    }
    Some(Session { code: code?, title: title?, sitting })
}

fn group(field: &Field<'_>, faults: &mut Faults) -> Option<WorkingGroup> {
    let section = Section::open(field, &["code", "title", "objectives", "capacity"], faults)?;
    let code = need_code(&section, faults);
    let title = need_text(&section, "title", Shape::Line, bounds::ITEM_TITLE, faults);
    let objectives = objectives(&section, faults);
    let capacity = match section.get("capacity") {
        Some(field) => value::number(&field, 1, bounds::MOST_PEOPLE, faults).map(Some),
        None => Some(None),
    };
    Some(WorkingGroup { code: code?, title: title?, objectives: objectives?, capacity: capacity? })
}

fn call(field: &Field<'_>, zone: Option<Tz>, faults: &mut Faults) -> Option<Call> {
    let section = Section::open(field, &["code", "title", "link", "due"], faults)?;
    let code = need_code(&section, faults);
    let title = need_text(&section, "title", Shape::Line, bounds::ITEM_TITLE, faults);
    let link = need_text(&section, "link", Shape::Link, bounds::URL, faults);
    let due =
        section.need("due", "\"2020-10-07 24:00\"", faults).and_then(|field| value::written(&field, zone, faults));
    Some(Call { code: code?, title: title?, link: link?, due: due? })
}

fn publication(field: &Field<'_>, zone: Option<Tz>, faults: &mut Faults) -> Option<Publication> {
    let section = Section::open(field, &["code", "kind", "title", "link", "posted"], faults)?;
    let code = need_code(&section, faults);
    let kind = section.need("kind", "\"concept-note\"", faults).and_then(|field| kind(&field, faults));
    let title = need_text(&section, "title", Shape::Line, bounds::ITEM_TITLE, faults);
    let link = need_text(&section, "link", Shape::Link, bounds::URL, faults);
    let posted: Option<Option<Written>> = match section.get("posted") {
        Some(field) => value::written(&field, zone, faults).map(Some),
        None => Some(None),
    };
    Some(Publication { code: code?, kind: kind?, title: title?, link: link?, posted: posted? })
}

fn kind(field: &Field<'_>, faults: &mut Faults) -> Option<PublicationKind> {
    let known = PublicationKind::ALL.map(|kind| (kind.key(), kind));
    one_of(field, "\"concept-note\"", "a kind of publication", &known, faults)
}

fn objectives(section: &Section<'_>, faults: &mut Faults) -> Option<Vec<u8>> {
    let Some(field) = section.get("objectives") else { return Some(Vec::new()) };
    value::list(&field, "[1, 3, 23]", faults, |item, faults| {
        value::number(item, 1, bounds::OBJECTIVES, faults).and_then(|number| u8::try_from(number).ok())
    })
}

pub fn need_code(section: &Section<'_>, faults: &mut Faults) -> Option<Code> {
    section.need("code", CODE, faults).and_then(|field| value::code(&field, faults))
}

pub fn need_text(
    section: &Section<'_>,
    key: &str,
    shape: Shape,
    longest: usize,
    faults: &mut Faults,
) -> Option<Localized> {
    let example = if shape == Shape::Link { "\"https://…\"" } else { TEXT };
    section.need(key, example, faults).and_then(|field| value::localized(&field, shape, longest, faults))
}

/// False when the file does not say.
pub fn flag(section: &Section<'_>, key: &str, faults: &mut Faults) -> Option<bool> {
    match section.get(key) {
        Some(field) => value::flag(&field, faults),
        None => Some(false),
    }
}

/// The tables of `[[key]]`; a code used a second time is a fault.
pub fn items<'t, T>(
    section: &Section<'t>,
    key: &str,
    most: usize,
    faults: &mut Faults,
    mut read: impl FnMut(&Field<'t>, &mut Faults) -> Option<T>,
) -> Option<Vec<T>> {
    let fields = section.list(key, most, faults);
    let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
    let mut found = Vec::new();
    let mut whole = true;
    for field in fields {
        let code = field.value.as_table().and_then(|table| table.get("code"));
        if let Some((DeValue::String(code), span)) = code.map(|code| (code.get_ref(), code.span())) {
            let line = faults.line(&span);
            match codes.get(code.as_ref()) {
                Some(first) => {
                    let problem = format!("{} is used already on line {first}", printable(code));
                    faults.add(&span, &format!("{}.code", field.path), problem, "give each its own code");
                    whole = false;
                }
                None => {
                    codes.insert(code.as_ref(), line);
                }
            }
        }
        match read(&field, faults) {
            Some(item) => found.push(item),
            None => whole = false,
        }
    }
    whole.then_some(found)
}
