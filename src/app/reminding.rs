//! Reminders: who is told what when an occasion comes near.
//!
//! Which occasions there are is `domain::reminder`'s subject; whether one is still true when it is sent, `wording`'s; what
//! people choose to hear, `choices`'.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::App;
use crate::chance;
use crate::domain::id::{ConsultationId, NoticeId, PersonId};
use crate::domain::notice::Notice;
use crate::domain::quiet::Quiet;
use crate::domain::reminder::{Anchor, Occasion, Reminders, Source, Stands, occasions};
use crate::store::{Held, OutboxRow, Read, Result, Told, Write};

/// People queued in one transaction: whoever acts meanwhile waits for no more than these.
const PAGE: i64 = 500;

/// What a consultation's occasions are derived from, and which of them are done with.
struct Plan {
    held: Held,
    rules: Reminders,
    announced: DateTime<Utc>,
    done: Vec<(String, i64, bool)>,
}

impl Plan {
    async fn of(read: &mut Read, consultation: ConsultationId) -> Result<Option<Self>> {
        let Some(held) = read.consultation_by_id(consultation).await? else { return Ok(None) };
        let Some(series) = read.series_by_id(held.series).await? else { return Ok(None) };
        let announced = read.announced(consultation).await?;
        let done = read.occasions_done(consultation).await?;
        Ok(Some(Self { held, rules: series.facts.reminders, announced, done }))
    }

    /// What is still to be told, with the version of the dates it belongs to: 0 where it belongs to none.
    fn ahead(&self) -> Vec<(Occasion, usize)> {
        let Held { facts, version, .. } = &self.held;
        let timetable = &facts.timetables[version.saturating_sub(1).min(facts.timetables.len() - 1)];
        let known = timetable.known.map_or(DateTime::<Utc>::MIN_UTC, |known| known.instant());
        let ahead = |occasion: Occasion| {
            let of = if occasion.stays() { 0 } else { *version };
            // Before it was announced, or before these dates were known, there was nobody to be told.
            let floor = if of == 0 { self.announced } else { self.announced.max(known) };
            let is_done = self.done.iter().any(|(key, version, _)| {
                *key == occasion.key && usize::try_from(*version).is_ok_and(|version| version == of)
            });
            (!is_done && occasion.at >= floor).then_some((occasion, of))
        };
        occasions(facts, timetable, &self.rules).into_iter().filter_map(ahead).collect()
    }
}

/// Looks after the occasions of one consultation: whose moment comes, its audience is queued, each for when they may be
/// disturbed; those who have to be told the evening before, the evening before. What we missed by more than it bears is
/// recorded as missed, and told to those who answer for the series.
pub async fn remind(app: &App, consultation: ConsultationId, now: DateTime<Utc>) -> Result<()> {
    let plan = Plan::of(&mut app.store.read().await?, consultation).await?;
    let Some(plan) = plan else { return Ok(()) };
    let mut done = Vec::new();
    let mut next: Option<DateTime<Utc>> = None;
    for (occasion, version) in plan.ahead() {
        let looked_at = if now < occasion.at - Quiet::LONGEST {
            Some(occasion.at - Quiet::LONGEST)
        } else if now < occasion.at {
            queue(app, &plan.held, &occasion, version, now).await?;
            Some(occasion.at)
        } else {
            let missed = now >= occasion.until || now > occasion.at + occasion.patience;
            if !missed {
                queue(app, &plan.held, &occasion, version, now).await?;
            }
            done.push((occasion, version, missed));
            None
        };
        next = [next, looked_at].into_iter().flatten().min();
    }
    let mut tx = app.store.write().await?;
    tx.lock_consultation(consultation, now).await?;
    for (occasion, version, missed) in done {
        let of = i64::try_from(version).unwrap_or(0);
        tx.occasion_done(consultation, &occasion.key, of, missed, now).await?;
        if missed {
            tracing::warn!(consultation = %plan.held.facts.code, occasion = occasion.key, "a reminder was missed");
            tell_of_missed(&mut tx, &plan.held, occasion, version, now).await?;
        }
    }
    // What was changed meanwhile is looked at anew at once.
    let is_as_it_was = Plan::of(&mut tx, consultation).await?.is_some_and(|found| {
        found.held.facts == plan.held.facts && found.held.version == plan.held.version && found.rules == plan.rules
    });
    if is_as_it_was {
        tx.look_for_reminders_at(consultation, next).await?;
    }
    tx.commit().await
}

/// Queues an occasion for its audience, a page of people at a time; before its moment, only for those who are told before.
/// Done again, nobody is queued twice.
async fn queue(app: &App, held: &Held, occasion: &Occasion, version: usize, now: DateTime<Utc>) -> Result<()> {
    let notice = match (&occasion.subject, occasion.anchor) {
        (Some(publication), Anchor::Posted) => Notice::Posted {
            consultation: held.id,
            publication: publication.clone(),
            occasion: Some(occasion.key.clone()).filter(|key| *key != format!("posted {publication}")),
        },
        _ => Notice::Reminder {
            consultation: held.id,
            occasion: occasion.key.clone(),
            anchor: occasion.anchor,
            version,
            until_ms: occasion.until.timestamp_millis(),
            again: 0,
            urgent: occasion.urgent,
        },
    };
    let mut sources: Vec<Source> = Vec::new();
    for source in occasion.to.iter().flat_map(|audience| audience.sources()) {
        if !sources.contains(source) {
            sources.push(*source);
        }
    }
    for source in sources {
        let mut after = PersonId(i64::MIN);
        loop {
            let page = app.store.read().await?.told((held.id, held.series), source, after, PAGE).await?;
            let Some(last) = page.last() else { break };
            after = last.person;
            let is_last = i64::try_from(page.len()).is_ok_and(|count| count < PAGE);
            let rows: Vec<_> = page
                .into_iter()
                .map(|told| if occasion.urgent { Told { quiet: None, ..told } } else { told })
                .filter_map(|told| Some((told.person, due(held, &told, occasion.at.max(now), occasion.until, now)?)))
                .filter(|(_, due)| now >= occasion.at || *due < occasion.at)
                .map(|(person, due)| (NoticeId(chance::id()), person, due))
                .collect();
            let mut tx = app.store.write().await?;
            tx.queue_all(&rows, &notice, now).await?;
            tx.commit().await?;
            if is_last {
                break;
            }
        }
    }
    Ok(())
}

async fn tell_of_missed(
    tx: &mut Write,
    held: &Held,
    occasion: Occasion,
    version: usize,
    now: DateTime<Utc>,
) -> Result<()> {
    let Occasion { key, anchor, at, .. } = occasion;
    let at_ms = at.timestamp_millis();
    let notice = Notice::Missed { consultation: held.id, occasion: key, anchor, version, at_ms };
    let told = tx.responsible(held.series).await?;
    let rows: Vec<_> = told.into_iter().map(|person| (NoticeId(chance::id()), person, now)).collect();
    tx.queue_all(&rows, &notice, now).await?;
    Ok(())
}

fn zone_of(held: &Held) -> Tz {
    let (_, timetable) = held.facts.timetable(held.starts);
    timetable.sittings.first().map_or(Tz::UTC, |sitting| sitting.zone)
}

/// When somebody is told; `None`: it is too late for a decent hour.
pub(super) fn due(
    held: &Held,
    told: &Told,
    at: DateTime<Utc>,
    until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    match told.quiet {
        Some(quiet) => quiet.decent(at, told.zone.unwrap_or_else(|| zone_of(held)), until, now),
        None => Some(at),
    }
}

/// How somebody stands to a consultation at this moment.
pub async fn stands(read: &mut Read, person: PersonId, held: &Held) -> Result<Stands> {
    Ok(Stands {
        place: read.registration(held.id, person).await?.map(|registration| registration.state),
        interest: read.interest(person, held.id).await?,
        news: read.wants_news(person, held.series).await?,
    })
}

/// When a reminder may be sent that turns out to be due while it is night for its recipient, as after an interruption.
/// `None`: now.
pub async fn not_before(read: &mut Read, row: &OutboxRow, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
    let until = match &row.notice {
        Notice::Reminder { urgent: false, until_ms, .. } => DateTime::from_timestamp_millis(*until_ms).unwrap_or(now),
        Notice::Posted { .. } | Notice::Missed { .. } => DateTime::<Utc>::MAX_UTC,
        _ => return Ok(None),
    };
    let Some(zone) = read.person(row.person).await?.and_then(|person| person.zone) else { return Ok(None) };
    let Some(quiet) = read.quiet(row.person).await? else { return Ok(None) };
    Ok(quiet.decent(now, zone, until, now).filter(|morning| *morning > now))
}
