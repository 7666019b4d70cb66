//! The dates of a consultation as a file tells them: sittings, deadlines and moves, and whether they are in order.

use chrono_tz::Tz;
use toml::de::DeValue;

use super::bounds;
use super::fault::Faults;
use super::section::{Field, Section};
use super::value;
use crate::domain::consultation::{Sitting, Timetable};
use crate::domain::written::Written;

/// Versions of the dates: the first announcement, then every move.
pub fn timetables(consultation: &Section<'_>, zone: Option<Tz>, faults: &mut Faults) -> Option<Vec<Timetable>> {
    if consultation.get("timetable").is_none() {
        let key = format!("{}.timetable", consultation.path);
        faults.missing(
            &consultation.span,
            &key,
            "add [[consultation.timetable]] with sittings and registration_closes",
        );
        return None;
    }
    let fields = consultation.list("timetable", usize::MAX, faults);
    let mut found: Vec<Timetable> = Vec::new();
    let mut whole = !fields.is_empty();
    if fields.is_empty() {
        let key = format!("{}.timetable", consultation.path);
        faults.add(&consultation.span, &key, "is empty", "a consultation has at least one timetable");
    }
    let mut latest: Option<Written> = None;
    for (place, field) in fields.iter().enumerate() {
        match timetable(field, place == 0, &mut latest, zone, faults) {
            Some(timetable) => found.push(timetable),
            None => whole = false,
        }
    }
    whole.then_some(found)
}

fn timetable(
    field: &Field<'_>,
    is_first: bool,
    latest: &mut Option<Written>,
    zone: Option<Tz>,
    faults: &mut Faults,
) -> Option<Timetable> {
    const KNOWN: &[&str] = &["known", "sittings", "registration_opens", "registration_closes", "waiting_ends"];
    let section = Section::open(field, KNOWN, faults)?;
    let known = known(&section, is_first, latest, zone, faults);
    let sittings = sittings(&section, zone, faults);
    let moment = |key, faults: &mut Faults| match section.get(key) {
        Some(field) => value::written(&field, zone, faults).map(|at| Some((at, field))),
        None => Some(None),
    };
    let opens = moment("registration_opens", faults);
    let closes = section
        .need("registration_closes", "\"2021-01-31 24:00\"", faults)
        .and_then(|field| value::written(&field, zone, faults).map(|at| (at, field)));
    let waiting = moment("waiting_ends", faults);

    let start = sittings.as_ref().and_then(|sittings| sittings.iter().min_by_key(|sitting| sitting.starts()));
    if let Some((at, field)) = &closes {
        if let Some(start) = start.filter(|start| at.instant() > start.starts()) {
            let problem = format!("{at} is after the start on {} at {}", start.date, start.from);
            faults.add(&field.span, &field.path, problem, "close registration when the meeting starts or before");
        }
        if let Some(Some((opens, field))) = &opens
            && opens.instant() >= at.instant()
        {
            let problem = format!("{opens} is not before registration closes ({at})");
            faults.add(&field.span, &field.path, problem, "open registration before it closes");
        }
    }
    if let Some(Some((ends, field))) = &waiting {
        if let Some((closes, _)) = closes.as_ref().filter(|(closes, _)| ends.instant() < closes.instant()) {
            let problem = format!("{ends} is before registration closes ({closes})");
            faults.add(&field.span, &field.path, problem, "end the waiting list with registration or later");
        }
        if let Some(start) = start.filter(|start| ends.instant() > start.starts()) {
            let problem = format!("{ends} is after the start on {} at {}", start.date, start.from);
            faults.add(&field.span, &field.path, problem, "end the waiting list when the meeting starts or before");
        }
    }
    Some(Timetable {
        known: known?,
        sittings: sittings?,
        registration_opens: opens?.map(|(at, _)| at),
        registration_closes: closes?.0,
        waiting_ends: waiting?.map(|(at, _)| at),
    })
}

/// When this version became known: nothing for the first, later and later for each move.
fn known(
    section: &Section<'_>,
    is_first: bool,
    latest: &mut Option<Written>,
    zone: Option<Tz>,
    faults: &mut Faults,
) -> Option<Option<Written>> {
    if is_first {
        let Some(field) = section.get("known") else { return Some(None) };
        let problem = "stands in the first timetable";
        faults.add(&field.span, &field.path, problem, "only moves have it: remove it, or put the first dates above");
        return None;
    }
    let field = section.need("known", "\"2020-11-20 09:00\", when this move became known", faults)?;
    let at = value::written(&field, zone, faults)?;
    if let Some(before) = latest.filter(|before| before.instant() >= at.instant()) {
        let problem = format!("{at} is not after the move before it ({before})");
        faults.add(&field.span, &field.path, problem, "write the moves in the order they became known");
        return None;
    }
    *latest = Some(at);
    Some(Some(at))
}

fn sittings(section: &Section<'_>, zone: Option<Tz>, faults: &mut Faults) -> Option<Vec<Sitting>> {
    const EXAMPLE: &str = "[{ date = \"2021-02-03\", from = \"11:00\", to = \"14:30\" }]";
    let field = section.need("sittings", EXAMPLE, faults)?;
    if !matches!(field.value, DeValue::Array(_) | DeValue::Table(_)) {
        field.mistyped("a list", EXAMPLE, faults);
        return None;
    }
    let fields = section.list("sittings", bounds::SITTINGS, faults);
    if fields.is_empty() {
        faults.add(&field.span, &field.path, "is empty", format!("write sittings = {EXAMPLE}"));
        return None;
    }
    let mut found: Vec<Sitting> = Vec::new();
    let mut whole = true;
    for field in &fields {
        let read = Section::open(field, &["date", "from", "to", "timezone"], faults)
            .and_then(|section| sitting(&section, zone, faults));
        let Some(sitting) = read else {
            whole = false;
            continue;
        };
        if let Some(before) = found.last().filter(|before| before.ends() > sitting.starts()) {
            let problem = format!(
                "{} {} starts before the sitting above it ends ({} {})",
                sitting.date, sitting.from, before.date, before.to
            );
            faults.add(&field.span, &field.path, problem, "write the sittings in the order of time");
        }
        found.push(sitting);
    }
    whole.then_some(found)
}

/// The date and times of a sitting or a session; its own zone if it names one.
pub fn sitting(section: &Section<'_>, zone: Option<Tz>, faults: &mut Faults) -> Option<Sitting> {
    let date = section.need("date", "\"2021-02-03\"", faults).and_then(|field| value::date(&field, faults));
    let from = section.need("from", "\"11:00\"", faults).and_then(|field| value::time(&field, faults));
    let to_field = section.need("to", "\"14:30\"", faults);
    let to = to_field.as_ref().and_then(|field| value::time(field, faults));
    let zone = match section.get("timezone") {
        Some(field) => value::zone(&field, faults),
        None => zone,
    };
    let sitting = Sitting { date: date?, from: from?, to: to?, zone: zone? };
    if sitting.ends() <= sitting.starts() {
        let span = to_field.map_or_else(|| section.span.clone(), |field| field.span);
        let problem = format!("{} is not after the beginning at {}", sitting.to, sitting.from);
        let remedy = "end it later; over midnight write two: until 24:00, and from 00:00 of the next day";
        faults.add(&span, &format!("{}.to", section.path), problem, remedy);
        return None;
    }
    Some(sitting)
}
