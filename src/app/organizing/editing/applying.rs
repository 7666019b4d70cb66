//! What a change would do to a consultation and to the people in it, and doing it, once somebody said yes to just that.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hasher as _};

use chrono::{DateTime, Duration, Utc};
use serde_json::json;

use super::{Of, dates, main_page, pending, wrong};
use crate::app::organizing::{Matter, Opened};
use crate::app::turn::{Answer, Turn};
use crate::app::{importing, reminding};
use crate::chat::organizing::editing::{Page, Step};
use crate::domain::authority::Act;
use crate::domain::consultation::{Consultation, Timetable};
use crate::domain::editing::{Change, changed};
use crate::domain::id::PersonId;
use crate::domain::registration::State;
use crate::domain::reminder::{Anchor, Interest, Reminders, Source, occasions};
use crate::domain::written::Written;
use crate::store::{Held, Read, Result};
use crate::views::organizing::editing::{self, Concerned, Done, Preview, Wrong};

/// People counted in one go.
const PAGE: i64 = 500;

/// Stands for what was shown: how the consultation is, and what is to change.
fn mark(held: &Held, changes: &[Change], step: Step, now: DateTime<Utc>) -> u32 {
    let mut hasher = DefaultHasher::new();
    hasher.write(serde_json::to_string(&held.facts).unwrap_or_default().as_bytes());
    hasher.write(serde_json::to_string(changes).unwrap_or_default().as_bytes());
    if let (Step::Longer(_), Some((_, dates))) = (step, changed(&held.facts, changes, now)) {
        // Counted from today where registration is closed, and tomorrow it is another day.
        hasher.write(dates.registration_closes.to_string().as_bytes());
    }
    // Half of it is enough to tell one from another.
    (hasher.finish() >> 32) as u32
}

/// The changes that a step stands for.
async fn changes_of(read: &mut Read, person: PersonId, held: &Held, step: Step) -> Result<Vec<Change>> {
    Ok(vec![match step {
        Step::Typed => return pending(read, person, &held.facts.code).await,
        Step::Cancel => Change::Cancelled(true),
        Step::Hold => Change::Cancelled(false),
        Step::CloseNow => Change::CloseNow,
        Step::Longer(days) => Change::Longer(days),
        Step::Closed(on) => Change::Closed(on),
        Step::Recorded(on) => Change::Recorded(on),
        Step::ChathamHouse(on) => Change::ChathamHouse(on),
        Step::Approval(on) => Change::Approval(on),
        Step::Publish => Change::Published,
    }])
}

/// What a step is called in the audit.
fn audited(step: Step) -> &'static str {
    match step {
        Step::Publish => "publish",
        Step::Cancel => "cancel",
        Step::Hold => "hold",
        Step::CloseNow => "close_registration",
        Step::Longer(_) => "extend_registration",
        Step::Typed | Step::Closed(_) | Step::Recorded(_) | Step::ChathamHouse(_) | Step::Approval(_) => {
            Act::Edit.key()
        }
    }
}

/// The facts as they would be, or why they cannot be so.
fn after(held: &Held, changes: &[Change], now: DateTime<Utc>) -> std::result::Result<Consultation, Wrong> {
    let before = &held.facts;
    let Some((mut facts, new)) = changed(before, changes, now) else { return Err(Wrong::Already) };
    let Some(old) = dates(held) else { return Err(Wrong::Already) };
    if *before == facts && *old == new {
        return Err(Wrong::Already);
    }
    for change in changes {
        match change {
            Change::Sittings(_) if new.starts() <= now => return Err(Wrong::Past),
            Change::Closes(at) | Change::WaitingEnds(Some(at)) if at.instant() <= now => return Err(Wrong::Past),
            Change::Longer(_) | Change::CloseNow if now >= old.starts() => return Err(Wrong::Started),
            Change::CloseNow if old.registration_closes.instant() <= now => return Err(Wrong::Already),
            Change::Cancelled(_) | Change::Published if now >= new.ends() => return Err(Wrong::Past),
            _ => {}
        }
    }
    if *old == new {
        return Ok(facts);
    }
    if !before.published {
        // Nobody was told the dates before.
        facts.timetables = vec![Timetable { known: None, ..new }];
    } else if before.timetable(now).0 < before.timetables.len() {
        return Err(Wrong::MoveAhead);
    } else if old.known.is_some_and(|known| now < known.instant() + Duration::minutes(1)) {
        return Err(Wrong::JustNow);
    } else {
        facts = importing::moved(&facts, new, now);
    }
    Ok(facts)
}

async fn count_of(read: &mut Read, held: &Held, source: Source) -> Result<i64> {
    let (mut count, mut after) = (0, PersonId(i64::MIN));
    loop {
        let page = read.told((held.id, held.series), source, after, PAGE).await?;
        let Some(last) = page.last() else { return Ok(count) };
        after = last.person;
        count += i64::try_from(page.len()).unwrap_or(0);
    }
}

/// How many would hear that registration opens, were it published with these facts just now; `None`: nothing is told of
/// that, since registration is closed, or the series has no such rule.
async fn opening(read: &mut Read, held: &Held, after: &Consultation, now: DateTime<Utc>) -> Result<Option<i64>> {
    let Some(series) = read.series_by_id(held.series).await? else { return Ok(None) };
    let (_, dates) = after.timetable(now);
    // What would have been told before it was published is nobody's news any more.
    let since = Written::minute_of(now, chrono_tz::UTC).instant();
    let told = occasions(after, dates, &series.facts.reminders)
        .into_iter()
        .filter(|occasion| occasion.anchor == Anchor::Opens && since <= occasion.at && now < occasion.until);
    let after = Held { facts: after.clone(), ..held.clone() };
    let mut people: Option<BTreeSet<PersonId>> = None;
    for occasion in told {
        people.get_or_insert_default().extend(reminding::audience_of(read, &after, &occasion).await?);
    }
    Ok(people.map(|people| i64::try_from(people.len()).unwrap_or(i64::MAX)))
}

/// Who stands in the consultation and how they are reached, and who would stand above its limits.
async fn concerned(read: &mut Read, held: &Held, after: &Consultation, now: DateTime<Utc>) -> Result<Concerned> {
    let states = read.count_states(held.id).await?;
    let of = |state: State| states.iter().find(|(known, _)| *known == state).map_or(0, |(_, count)| *count);
    let mut concerned = Concerned {
        registered: of(State::Registered),
        offered: of(State::Offered),
        waiting: of(State::Waiting),
        pending: of(State::Pending),
        reached: read.reached(held.id).await?,
        ..Concerned::default()
    };
    for interest in [Interest::Following, Interest::Started] {
        concerned.interested += count_of(read, held, Source::Interested(interest)).await?;
    }
    if !held.facts.published {
        concerned.opening = opening(read, held, after, now).await?;
    }
    let (_, dates) = after.timetable(now);
    if now < held.waiting_ends && dates.waiting_ends() <= now {
        concerned.ended = concerned.waiting;
    }
    if after.cancelled && !held.facts.cancelled {
        concerned.planned = i64::try_from(read.broadcasts_ahead(held.id).await?.len()).unwrap_or(i64::MAX);
    }
    concerned.shortened = read.count_offers_beyond(held.id, dates.waiting_ends()).await?;
    let (old, new) = (held.facts.limits, after.limits);
    let lower = |old: Option<u32>, new: Option<u32>| new.is_some_and(|new| old.is_none_or(|old| new < old));
    let size = |limit: Option<u32>| i64::from(limit.unwrap_or(u32::MAX));
    let (organizations, individuals) = read.delegations_above(held.id, new.per_organization).await?;
    if lower(old.capacity, new.capacity) {
        concerned.above = (held.meeting.held - size(new.capacity)).max(0);
    }
    if lower(old.per_organization, new.per_organization) {
        concerned.organizations_above = organizations;
    }
    if lower(old.individuals, new.individuals) {
        concerned.individuals_above = (individuals - size(new.individuals)).max(0);
    }
    Ok(concerned)
}

impl Turn<'_> {
    /// What a step would do. `changed`: they said yes to something else.
    pub(super) async fn preview(&mut self, matter: &Matter, step: Step, changed: bool) -> Result<Answer> {
        let Some(held) = &matter.held else { return Ok(super::views::denied(&self.reader).into()) };
        let mut read = self.read().await?;
        // The facts are read again: between a press and its transaction somebody else may have changed them.
        let Some(held) = read.consultation_by_id(held.id).await? else {
            return Ok(super::views::denied(&self.reader).into());
        };
        let changes = changes_of(&mut read, matter.known.person.id, &held, step).await?;
        if changes.is_empty() {
            drop(read);
            let toast = editing::nothing_kept_toast(&self.reader);
            return Ok(self.editing_page(matter, Page::Main).await?.with_toast(toast));
        }
        let is_typed = step == Step::Typed;
        let after = match after(&held, &changes, self.now) {
            Ok(after) => after,
            Err(wrong) => return Ok(editing::not_possible(&self.reader, &held.facts, &[wrong], is_typed).into()),
        };
        let faults = importing::faults(&mut read, &held, &after).await?;
        if !faults.is_empty() {
            let wrong: Vec<Wrong> = faults.iter().map(wrong).collect();
            return Ok(editing::not_possible(&self.reader, &held.facts, &wrong, is_typed).into());
        }
        let concerned = concerned(&mut read, &held, &after, self.now).await?;
        let usual = Reminders::default();
        let facts = Preview {
            before: &held.facts,
            after: &after,
            step,
            mark: mark(&held, &changes, step, self.now),
            changed,
            concerned: &concerned,
            languages: self.app.sheets.locales(),
            reminders: matter.series.as_ref().map_or(&usual, |series| &series.facts.reminders),
        };
        Ok(editing::preview(&self.reader, &facts).into())
    }

    /// Does what was shown; if it would do something else by now, shows that.
    pub(super) async fn amend(&mut self, matter: Matter, step: Step, shown: u32) -> Result<Answer> {
        let Some(found) = &matter.held else { return Ok(super::views::denied(&self.reader).into()) };
        let known = matter.known.clone();
        let place = main_page(&found.facts.code);
        let mut tx = match self.open_in(&known, Act::Edit, found.series).await? {
            Opened::Tx(tx) => *tx,
            Opened::Before => return Box::pin(self.show(&place)).await,
            Opened::Denied => return Ok(super::views::denied(&self.reader).into()),
        };
        let Some(held) = tx.lock_consultation(found.id, self.now).await? else {
            return Ok(super::views::denied(&self.reader).into());
        };
        self.set_now(self.app.clock.now());
        let changes = changes_of(&mut tx, known.person.id, &held, step).await?;
        if changes.is_empty() || mark(&held, &changes, step, self.now) != shown {
            tx.roll_back().await?;
            return self.preview(&matter, step, true).await;
        }
        let is_typed = step == Step::Typed;
        let after = match after(&held, &changes, self.now) {
            Ok(after) => after,
            Err(wrong) => {
                tx.roll_back().await?;
                return Ok(editing::not_possible(&self.reader, &held.facts, &[wrong], is_typed).into());
            }
        };
        let concerned = concerned(&mut tx, &held, &after, self.now).await?;
        let (active, interested) = concerned.told(&held.facts, &after, self.now);
        // Whoever is told all that moved is counted there.
        let told = active.max(concerned.told_shorter(&after)) + interested;
        if let Err(faults) = importing::amend(&mut tx, held.clone(), &after, self.now).await? {
            tx.roll_back().await?;
            let wrong: Vec<Wrong> = faults.iter().map(wrong).collect();
            return Ok(editing::not_possible(&self.reader, &held.facts, &wrong, is_typed).into());
        }
        if is_typed {
            tx.drop_draft(known.person.id, &Of::Consultation(&held.facts.code).form()).await?;
        }
        let keys: Vec<&str> = changes.iter().map(Change::key).collect();
        let detail = json!({ "consultation": held.id.0, "changed": keys });
        self.close_edit(tx, &known, &held, (audited(step), &detail), &place).await?;
        let done = Done { consultation: &after, step, told, opening: concerned.opening };
        Ok(editing::done(&self.reader, &done).into())
    }
}
