//! Series in and out of the store: importing a file, writing the present state, and dates that move.
//!
//! Reading and comparing files is the files room's; here the result meets seats and people who must be told.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::App;
use super::announcing;
use super::reminding::{self, Before};
use super::seats;
use crate::chance;
use crate::chat::action::Form;
use crate::dialogue::answering::IS_BEING_SENT;
use crate::domain::authority::{Act, Actor, authorize};
use crate::domain::broadcast::Phase;
use crate::domain::consultation::{Consultation, Series, Timetable};
use crate::domain::editing::Concerns;
use crate::domain::id::{ConsultationId, GroupId, NoticeId, PersonId, RegistrationId, SeriesId};
use crate::domain::notice::Notice;
use crate::domain::questionnaire::{Break, Questionnaire};
use crate::domain::reminder::{Interest, Source};
use crate::domain::room::RoomWord;
use crate::domain::written::Written;
use crate::files::merge::{Change, Conflict, Prefer, merge};
use crate::files::series::{Fault, check};
use crate::store::{Held, NewConsultation, Read, Result, StoredSeries, Told, Write};

/// What an import did.
#[derive(Clone, Debug)]
pub struct Imported {
    pub changed: Vec<Change>,
    /// Keys that left the file and stay all the same.
    pub kept: Vec<String>,
}

/// Why nothing was imported.
#[derive(Clone, Debug)]
pub enum NotImported {
    Conflicts(Vec<Conflict>),
    /// What came out of the comparison breaks a rule that neither side broke alone, or a promise to those who answered.
    Faults(Vec<Fault>),
    /// A consultation's code belongs to another series already.
    CodeTaken(crate::domain::id::Code),
    Denied,
}

/// The present state of a series, with its consultations.
pub async fn export(tx: &mut Read, series: &StoredSeries) -> Result<Series> {
    let consultations = tx.consultations_of(series.id).await?.into_iter().map(|held| held.facts).collect();
    Ok(Series { consultations, ..series.facts.clone() })
}

/// Imports a file: compares it with the last imported one and with the present state, and applies what changed in it.
pub async fn import(
    tx: &mut Write,
    actor: &Actor,
    file: &Series,
    prefer: Option<Prefer>,
    now: DateTime<Utc>,
) -> Result<std::result::Result<Imported, NotImported>> {
    if let Some(known) = tx.series(&file.code).await? {
        tx.lock_series(known.id).await?;
    }
    let stored = tx.series(&file.code).await?;
    if authorize(actor, Act::Edit, stored.as_ref().map(|series| series.id)).is_err() {
        return Ok(Err(NotImported::Denied));
    }
    let mut present = match &stored {
        Some(series) => Some(export(tx, series).await?),
        None => None,
    };
    let mut imported = match &stored {
        Some(series) => Some(tx.imported(series.id).await?),
        None => None,
    };
    let mut settled = file.clone();
    let mut moves = Vec::new();
    if let (Some(base), Some(present)) = (&mut imported, &mut present) {
        let (moved, conflicts) = settle_dates(base, &mut settled, present, prefer, now);
        if !conflicts.is_empty() {
            return Ok(Err(NotImported::Conflicts(conflicts)));
        }
        moves = moved;
    }
    let merged = match merge(imported.as_ref(), &settled, present.as_ref(), prefer) {
        Ok(mut merged) => {
            merged.changed.extend(moves);
            merged
        }
        Err(conflicts) => return Ok(Err(NotImported::Conflicts(conflicts))),
    };
    if let Err(faults) = check(&merged.series) {
        return Ok(Err(NotImported::Faults(faults)));
    }
    let series = stored.as_ref().map_or_else(|| SeriesId(chance::id()), |series| series.id);
    let mut known = Vec::new();
    for (position, facts) in merged.series.consultations.iter().enumerate() {
        let held = tx.consultation_of_team(&facts.code).await?;
        if held.as_ref().is_some_and(|held| held.series != series) {
            return Ok(Err(NotImported::CodeTaken(facts.code.clone())));
        }
        known.push((held, i64::try_from(position).unwrap_or(i64::MAX), facts));
    }
    // Locks in the order of ids; new ones have the highest.
    known.sort_by_key(|(held, ..)| held.as_ref().map_or(i64::MAX, |held| held.id.0));
    let mut faults = Vec::new();
    for (held, _, facts) in &mut known {
        if let Some(there) = held {
            *held = tx.lock_consultation(there.id, now).await?;
        }
        if let Some(held) = held {
            faults.extend(broken(tx, held, facts).await?);
        }
    }
    if !faults.is_empty() {
        return Ok(Err(NotImported::Faults(faults)));
    }
    let mut before = Vec::new();
    if stored.is_some() {
        for held in tx.consultations_of(series).await? {
            before.extend(Before::of(tx, held.id).await?);
        }
    }
    let had_rules = stored.as_ref().map(|stored| stored.facts.reminders.clone());
    tx.save_series(series, &merged.series, file, now).await?;
    for (held, position, facts) in known {
        match held {
            Some(held) => change(tx, held, position, facts, now).await?,
            None => add(tx, series, position, facts, now).await?,
        }
    }
    let other_rules = had_rules.is_some_and(|rules| rules != merged.series.reminders);
    if other_rules || !merged.changed.is_empty() {
        for one in before {
            one.settle(tx, now).await?;
        }
    }
    tx.settle_retention(series, merged.series.privacy.retention_days, now).await?;
    if !merged.changed.is_empty() {
        let actor = match actor {
            Actor::Person { id, .. } => Some(*id),
            Actor::CommandLine => None,
        };
        let keys: Vec<&str> = merged.changed.iter().map(|change| change.key.as_str()).collect();
        tx.audit(chance::id(), actor, "import", Some(series), &json!({ "changed": keys }), now).await?;
    }
    Ok(Ok(Imported { changed: merged.changed, kept: merged.kept }))
}

/// Takes over one consultation's facts as an organizer changed them, and tells whom it concerns: what an import does for one
/// consultation. The series and the consultation are locked by the caller, who has compared `held` with what the organizer
/// saw, and who writes the audit. Nothing is changed where there are faults.
pub async fn amend(
    tx: &mut Write,
    held: Held,
    facts: &Consultation,
    now: DateTime<Utc>,
) -> Result<std::result::Result<(), Vec<Fault>>> {
    let Some(stored) = tx.series_by_id(held.series).await? else { return Ok(Ok(())) };
    let faults = faults(tx, &held, facts).await?;
    if !faults.is_empty() {
        return Ok(Err(faults));
    }
    let before = Before::of(tx, held.id).await?;
    let position = tx.position_of(held.id).await?;
    change(tx, held, position, facts, now).await?;
    if let Some(before) = before {
        before.settle(tx, now).await?;
    }
    tx.settle_retention(stored.id, stored.facts.privacy.retention_days, now).await?;
    Ok(Ok(()))
}

/// Why a consultation cannot have these facts.
pub(super) async fn faults(read: &mut Read, held: &Held, facts: &Consultation) -> Result<Vec<Fault>> {
    let Some(stored) = read.series_by_id(held.series).await? else { return Ok(Vec::new()) };
    let mut series = export(read, &stored).await?;
    for consultation in series.consultations.iter_mut().filter(|one| one.code == held.facts.code) {
        consultation.clone_from(facts);
    }
    let mut faults = check(&series).err().unwrap_or_default();
    faults.extend(broken(read, held, facts).await?);
    Ok(faults)
}

/// With these dates from now on: those that were told stay on record.
pub fn moved(facts: &Consultation, timetable: Timetable, now: DateTime<Utc>) -> Consultation {
    let mut facts = facts.clone();
    if let Some(stands) = facts.timetables.last() {
        let known = Some(known_from(stands, now));
        facts.timetables.push(Timetable { known, ..timetable });
    }
    facts
}

pub(super) async fn add(
    tx: &mut Write,
    series: SeriesId,
    position: i64,
    facts: &Consultation,
    now: DateTime<Utc>,
) -> Result<()> {
    let (version, _) = facts.timetable(now);
    let id = ConsultationId(chance::id());
    tx.add_consultation(NewConsultation { id, series, position, facts, version, now }).await?;
    for group in &facts.groups {
        tx.add_group(GroupId(chance::id()), id, &group.code, group.capacity).await?;
    }
    keep_questionnaire(tx, id, facts, now).await
}

/// Keeps what is asked from now on, with its version.
async fn keep_questionnaire(
    tx: &mut Write,
    id: ConsultationId,
    facts: &Consultation,
    now: DateTime<Utc>,
) -> Result<()> {
    let Some(questionnaire) = &facts.questionnaire else { return Ok(()) };
    let before = tx.questionnaires(id).await?.pop();
    tx.save_questionnaire(id, &questionnaire.clone().following(before.as_ref()), now).await
}

/// What may not be changed any more: what people have seen, and what they have answered.
async fn broken(read: &mut Read, held: &Held, facts: &Consultation) -> Result<Vec<Fault>> {
    if held.facts.published && !facts.published {
        return Ok(vec![Fault {
            line: 0,
            key: format!("consultation.{}.published", facts.code),
            problem: "is false, and people have seen it".to_owned(),
            remedy: "remove the line; what is not held is cancelled".to_owned(),
        }]);
    }
    if facts.questionnaire == held.facts.questionnaire {
        return Ok(Vec::new());
    }
    let Some(before) = read.questionnaires(held.id).await?.pop() else { return Ok(Vec::new()) };
    let breaks = Questionnaire::breaks(&before, facts.questionnaire.as_ref());
    let is_answered = read.count_answered(held.id).await? > 0
        || read.count_anonymous_responses(held.id).await? > 0
        || !read
            .drafts_that_say(Form::Questionnaire.key(), IS_BEING_SENT, DateTime::<Utc>::MAX_UTC, 1)
            .await?
            .is_empty();
    if breaks.is_empty() || !is_answered {
        return Ok(Vec::new());
    }
    let key = format!("consultation.{}.questionnaire", facts.code);
    let fault = |key: String, problem: String, remedy: &str| Fault { line: 0, key, problem, remedy: remedy.to_owned() };
    let told = breaks.into_iter().map(|broken| match broken {
        Break::Anonymity => {
            let was = if before.anonymous { "without their name" } else { "with their name" };
            let remedy = "leave it as it was; another questionnaire can stand in another consultation";
            fault(format!("{key}.anonymous"), format!("changes, and people have answered {was}"), remedy)
        }
        Break::Gone(code) => {
            let problem = "is gone, and people have answered it without their name".to_owned();
            fault(format!("{key}.question.{code}"), problem, "leave it; nobody can be asked again what they said")
        }
        Break::Narrowed(code) => {
            let problem =
                "does not take every answer any more that people may have given without their name".to_owned();
            let remedy = "leave what it takes as it was, or ask the new question under another code";
            fault(format!("{key}.question.{code}"), problem, remedy)
        }
    });
    Ok(told.collect())
}

/// Writes changed facts of a consultation that is locked: limits keep whoever holds a seat, moved dates make a new version and are told once.
async fn change(tx: &mut Write, before: Held, position: i64, facts: &Consultation, now: DateTime<Utc>) -> Result<()> {
    let id = before.id;
    if *facts == before.facts && position == tx.position_of(id).await? {
        return Ok(());
    }
    let in_force = facts.timetable(now).0;
    let version = if before.facts.published {
        in_force.max(before.version)
    } else {
        // Nobody was told the dates before: they may have been replaced, and what was done by their number is not.
        tx.forget_occasions(id).await?;
        in_force
    };
    tx.save_facts(NewConsultation { id, series: before.series, position, facts, version, now }).await?;
    keep_questionnaire(tx, id, facts, now).await?;
    let shortened = tx.end_offers_with_the_list(id).await?;
    tx.set_limits(id, &facts.limits).await?;
    let groups = tx.groups(id).await?;
    for group in &facts.groups {
        match groups.iter().find(|(_, code, _)| *code == group.code) {
            Some((known, ..)) => tx.set_group_size(*known, group.capacity).await?,
            None => tx.add_group(GroupId(chance::id()), id, &group.code, group.capacity).await?,
        }
    }
    if facts.published && !before.facts.published {
        // From the beginning of the minute: registration may open in it.
        tx.announce(id, Written::minute_of(now, chrono_tz::UTC).instant()).await?;
    }
    let at_ms = now.timestamp_millis();
    if facts.cancelled && !before.facts.cancelled {
        tell_active(tx, id, &Notice::Cancelled { consultation: id, at_ms }, now).await?;
        put_messages_back(tx, &before, now).await?;
        if before.facts.published {
            announcing::say(tx, before.series, &RoomWord::Cancelled { consultation: id, at_ms }, now).await?;
        }
    } else if before.facts.cancelled && !facts.cancelled {
        tell_active(tx, id, &Notice::HeldAfterAll { consultation: id, at_ms }, now).await?;
        if before.facts.published {
            announcing::say(tx, before.series, &RoomWord::HeldAfterAll { consultation: id, at_ms }, now).await?;
        }
    } else if !facts.cancelled {
        tell_of_dates(tx, &before, facts, version, now).await?;
    }
    if let Some(held) = tx.consultation_by_id(id).await? {
        if before.facts.cancelled && !facts.cancelled {
            seats::renew_offers(tx, &held, now).await?;
        }
        tell_of_shorter_offers(tx, &held, &shortened, now).await?;
        seats::fill(tx, &held, now).await?;
    }
    Ok(())
}

/// Messages to many that were to go out about a meeting that will not be held: drafts again, for whoever wrote them to decide.
async fn put_messages_back(tx: &mut Write, held: &Held, now: DateTime<Utc>) -> Result<()> {
    for id in tx.broadcasts_ahead(held.id).await? {
        let Some(found) = tx.broadcast(id).await? else { continue };
        if tx.turn_broadcast(&found, Phase::Draft, None, now).await? {
            let detail = json!({ "broadcast": id.0, "consultation": held.id.0 });
            tx.audit(chance::id(), None, "broadcast_redrafted", Some(held.series), &detail, now).await?;
        }
    }
    Ok(())
}

/// Seats that were held beyond the end of the waiting list are held until then: whoever has less time is told, unless
/// there is none left, of which they hear as well.
async fn tell_of_shorter_offers(
    tx: &mut Write,
    held: &Held,
    shortened: &[(RegistrationId, PersonId)],
    now: DateTime<Utc>,
) -> Result<()> {
    if held.facts.cancelled || held.waiting_ends <= now {
        return Ok(());
    }
    for offered in shortened {
        seats::tell_of_offer(tx, held.id, *offered, held.waiting_ends, now).await?;
    }
    Ok(())
}

/// Dates are not merged field by field: people were told them. A file that says other dates than it did at the last
/// import moves the consultation, whether it adds a timetable or writes over the last one: what was told stays on record
/// and the new dates become the next timetable. A file that knows every move there was since, such as one that was exported
/// after them, goes on from the last of them. Afterwards all three sides say the same dates.
fn settle_dates(
    base: &mut Series,
    file: &mut Series,
    present: &mut Series,
    prefer: Option<Prefer>,
    now: DateTime<Utc>,
) -> (Vec<Change>, Vec<Conflict>) {
    let (mut moves, mut conflicts) = (Vec::new(), Vec::new());
    for new in &mut file.consultations {
        let old = base.consultations.iter_mut().find(|other| other.code == new.code);
        let held = present.consultations.iter_mut().find(|other| other.code == new.code);
        let (Some(old), Some(held)) = (old, held) else { continue };
        if held.timetables.len() > old.timetables.len() && knows_all(&new.timetables, &held.timetables) {
            old.timetables.clone_from(&held.timetables);
        }
        let (Some(was), Some(says), Some(stands)) =
            (old.timetables.last(), new.timetables.last(), held.timetables.last())
        else {
            continue;
        };
        let removed = new.timetables.len() < old.timetables.len() && old.timetables.contains(says);
        let file_moved = !removed && (new.timetables.len() != old.timetables.len() || !same_dates(was, says));
        let key = format!("consultation.{}.timetable", new.code);
        if file_moved && !same_dates(says, stands) {
            if !same_dates(was, stands) && prefer.is_none() {
                let (base, file, database) = (Some(dates(was)), dates(says), dates(stands));
                conflicts.push(Conflict { key, base, file, database });
                continue;
            }
            if prefer != Some(Prefer::Database) || same_dates(was, stands) {
                moves.push(Change { key, before: dates(stands), after: dates(says) });
                let added = match new.timetables.get(old.timetables.len()..) {
                    Some(added) if !added.is_empty() => added.to_vec(),
                    _ => vec![Timetable { known: Some(known_from(stands, now)), ..says.clone() }],
                };
                held.timetables.extend(added);
            }
        }
        new.timetables.clone_from(&held.timetables);
        old.timetables.clone_from(&held.timetables);
    }
    (moves, conflicts)
}

/// Whether dates were written by somebody who had these before them: only the last may say something else.
fn knows_all(new: &[Timetable], held: &[Timetable]) -> bool {
    let Some((last, before)) = held.split_last() else { return false };
    new.starts_with(before) && new.get(before.len()).is_some_and(|same| same.known == last.known)
}

fn same_dates(one: &Timetable, other: &Timetable) -> bool {
    Timetable { known: None, ..one.clone() } == Timetable { known: None, ..other.clone() }
}

/// As somebody at a terminal reads them: the sittings, and until when one may register.
fn dates(timetable: &Timetable) -> String {
    let sittings: Vec<String> = timetable.sittings.iter().map(|s| format!("{} {}-{}", s.date, s.from, s.to)).collect();
    format!("{}; registration closes {}", sittings.join(", "), timetable.registration_closes)
}

/// The minute in which it is imported, or the one after the last move became known.
fn known_from(stands: &Timetable, now: DateTime<Utc>) -> Written {
    let zone = stands.sittings.first().map_or(chrono_tz::UTC, |sitting| sitting.zone);
    let after = stands.known.map(|known| known.instant() + chrono::Duration::minutes(1));
    Written::minute_of(after.map_or(now, |after| after.max(now)), zone)
}

async fn tell_active(tx: &mut Write, consultation: ConsultationId, notice: &Notice, now: DateTime<Utc>) -> Result<()> {
    for registration in tx.active(consultation).await? {
        tx.queue(NoticeId(chance::id()), registration.person, notice, now, now).await?;
    }
    Ok(())
}

/// Tells of other dates whom they concern.
async fn tell_of_dates(
    tx: &mut Write,
    before: &Held,
    facts: &Consultation,
    version: usize,
    now: DateTime<Utc>,
) -> Result<()> {
    let dates = |facts: &Consultation, version: usize| facts.timetables.get(version.saturating_sub(1)).cloned();
    let (Some(old), Some(new)) = (dates(&before.facts, before.version), dates(facts, version)) else { return Ok(()) };
    if version <= before.version || !before.facts.published {
        return Ok(());
    }
    let consultation = before.id;
    let concerns = Concerns::of(&old, &new, now);
    if concerns.moved {
        let notice = Notice::Moved { consultation, from: before.version, to: version };
        tell_active(tx, consultation, &notice, now).await?;
        if before.facts.published {
            let (from, to) = (before.version, version);
            announcing::say(tx, before.series, &RoomWord::Moved { consultation, from, to }, now).await?;
        }
    }
    // However many follow it, nobody waits for them here: the worker tells them. What they are still to be told stays so
    // where the deadline does.
    if old.registration_closes == new.registration_closes {
        return Ok(());
    }
    tx.tell_longer(consultation, concerns.longer.then_some(version)).await
}

/// Tells those who follow a consultation or began to register, and have no place, that they may do so longer: when they may
/// be disturbed.
pub async fn tell_longer(app: &App, consultation: ConsultationId, version: usize, now: DateTime<Utc>) -> Result<()> {
    let held = app.store.read().await?.consultation_by_id(consultation).await?;
    let closes = |timetable: &Timetable| timetable.registration_closes;
    let is_so = |held: &Held| {
        let says_so = held.facts.says_the_same(version, held.version, closes);
        says_so && !held.facts.cancelled && now < held.closes
    };
    if let Some(held) = held.filter(is_so) {
        let sources = [Interest::Following, Interest::Started].map(Source::Interested);
        let notice = Notice::Longer { consultation, version };
        let when = |told: Told| Some(reminding::due(&held, &told, now, held.closes, now).unwrap_or(now));
        reminding::queue_for(app, &held, &sources, &notice, when, now).await?;
    }
    let mut tx = app.store.write().await?;
    tx.told_longer(consultation, version).await?;
    tx.commit().await
}

/// A move that stood in the facts becomes known: the next timetable is in force, and everybody it concerns is told.
pub async fn announce_move(tx: &mut Write, consultation: ConsultationId, now: DateTime<Utc>) -> Result<()> {
    let Some(found) = tx.consultation_by_id(consultation).await? else { return Ok(()) };
    tx.lock_series(found.series).await?;
    let Some(before) = tx.lock_consultation(consultation, now).await? else { return Ok(()) };
    let version = before.facts.timetable(now).0.max(before.version);
    let position = tx.position_of(consultation).await?;
    let facts = &before.facts;
    tx.save_facts(NewConsultation { id: consultation, series: before.series, position, facts, version, now }).await?;
    let shortened = tx.end_offers_with_the_list(consultation).await?;
    if let Some(series) = tx.series_by_id(before.series).await? {
        tx.settle_retention(series.id, series.facts.privacy.retention_days, now).await?;
    }
    if !facts.cancelled {
        tell_of_dates(tx, &before, facts, version, now).await?;
    }
    if let Some(held) = tx.consultation_by_id(consultation).await? {
        tell_of_shorter_offers(tx, &held, &shortened, now).await?;
        seats::fill(tx, &held, now).await?;
    }
    Ok(())
}

/// The waiting list is over: whoever still waits is told that no seat came free.
pub async fn end_waiting(tx: &mut Write, consultation: ConsultationId, now: DateTime<Utc>) -> Result<()> {
    use crate::domain::registration::State;
    let Some(held) = tx.lock_consultation(consultation, now).await? else { return Ok(()) };
    if now < held.waiting_ends {
        return Ok(());
    }
    if held.facts.cancelled {
        // They were told that it is cancelled; no seat could have come.
        return tx.end_waiting(consultation).await;
    }
    seats::fill(tx, &held, now).await?;
    for waiting in tx.waiting(consultation).await? {
        tx.end_registration(&waiting, State::Lapsed, now).await?;
        let notice = Notice::WaitingEnded { consultation, registration: waiting.id };
        tx.queue(NoticeId(chance::id()), waiting.person, &notice, now, now).await?;
    }
    tx.end_waiting(consultation).await
}
