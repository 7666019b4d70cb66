//! Reminders: who is told what when an occasion comes near.
//!
//! Which occasions there are is `domain::reminder`'s subject; how one is worded, `wording`'s; what people choose to hear,
//! `choices`'.

use std::collections::BTreeSet;

use chrono::{DateTime, Duration, Utc};
use chrono_tz::Tz;

use super::App;
use crate::chance;
use crate::domain::consultation::Timetable;
use crate::domain::id::{Code, ConsultationId, NoticeId, PersonId};
use crate::domain::notice::Notice;
use crate::domain::quiet::Quiet;
use crate::domain::registration::State;
use crate::domain::reminder::{Anchor, Interest, Occasion, Reminders, Source, Stands, occasions};
use crate::store::{Held, OutboxRow, Read, Result, Told, Write};

/// People queued in one transaction: whoever acts meanwhile waits for no more than these.
const PAGE: i64 = 500;

/// While an occasion is near: somebody may come to be told the evening before.
const LOOKS_AGAIN: Duration = Duration::hours(1);

/// Whoever answers for a series does not want to hear of what was missed longer ago.
const WORTH_TELLING: Duration = Duration::days(7);

/// Times a page is read again of which somebody is forgotten meanwhile, and passes in which somebody new is found.
const TRIES: usize = 5;

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

    fn is_as(&self, other: &Self) -> bool {
        self.held.facts == other.held.facts && self.held.version == other.held.version && self.rules == other.rules
    }
}

/// What a consultation still had to tell when its facts or rules were about to change.
pub struct Before {
    consultation: ConsultationId,
    ahead: Vec<(String, usize, DateTime<Utc>)>,
    posted: Vec<Code>,
    published: bool,
}

impl Before {
    pub async fn of(read: &mut Read, consultation: ConsultationId) -> Result<Option<Self>> {
        let Some(plan) = Plan::of(read, consultation).await? else { return Ok(None) };
        let ahead = plan.ahead().into_iter().map(|(occasion, version)| (occasion.key, version, occasion.at)).collect();
        let publications = plan.held.facts.publications.iter().filter(|publication| publication.posted.is_some());
        let posted = publications.map(|it| it.code.clone()).collect();
        Ok(Some(Self { consultation, ahead, posted, published: plan.held.facts.published }))
    }

    /// After the change: what would have been told by now under what is said only now is nobody's omission, and is done
    /// with. A paper that is entered after it was posted is news all the same, and that registration opens as it is published.
    pub async fn settle(self, tx: &mut Write, now: DateTime<Utc>) -> Result<()> {
        let Some(plan) = Plan::of(tx, self.consultation).await? else { return Ok(()) };
        for (occasion, version) in plan.ahead() {
            // By whichever version of the dates, at the same moment; what belongs to none may have another moment by now.
            let is_it = |of: usize, at: DateTime<Utc>| (of == 0 && version == 0) || at == occasion.at;
            let was_ahead = self.ahead.iter().any(|(key, of, at)| *key == occasion.key && is_it(*of, *at));
            let is_new_paper = occasion.anchor == Anchor::Posted
                && occasion.subject.as_ref().is_some_and(|code| !self.posted.contains(code));
            let is_news = is_new_paper && now < occasion.until;
            let is_opened = occasion.anchor == Anchor::Opens && !self.published && now < occasion.until;
            if occasion.at <= now && !was_ahead && !is_news && !is_opened {
                let of = i64::try_from(version).unwrap_or(0);
                tx.occasion_done(self.consultation, &occasion.key, of, false, now).await?;
            }
        }
        let (asked, none) = tx.report_asked(self.consultation).await?;
        tx.ask_for_report_at(self.consultation, Some(now).filter(|_| none.is_none()), asked).await?;
        tx.look_for_reminders_at(self.consultation, Some(now)).await
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
            Some(occasion.at.min(now + LOOKS_AGAIN))
        } else {
            let missed = now >= occasion.until || now > occasion.at + occasion.patience;
            let mut tries = 0;
            // Somebody may have come in between two pages, or become another person.
            while !missed && tries < TRIES && queue(app, &plan.held, &occasion, version, now).await? > 0 {
                tries += 1;
            }
            done.push((occasion, version, missed));
            None
        };
        next = [next, looked_at].into_iter().flatten().min();
    }
    let mut tx = app.store.write().await?;
    tx.lock_consultation(consultation, now).await?;
    if !Plan::of(&mut tx, consultation).await?.is_some_and(|found| found.is_as(&plan)) {
        // What was changed meanwhile is looked at anew; nobody is queued twice.
        return tx.roll_back().await;
    }
    for (occasion, version, missed) in done {
        let of = i64::try_from(version).unwrap_or(0);
        tx.occasion_done(consultation, &occasion.key, of, missed, now).await?;
        if missed {
            tracing::warn!(consultation = %plan.held.facts.code, occasion = occasion.key, "a reminder was missed");
        }
        if missed && now < occasion.at + WORTH_TELLING {
            tell_of_missed(&mut tx, &plan.held, occasion, version, now).await?;
        }
    }
    tx.look_for_reminders_at(consultation, next).await?;
    tx.commit().await
}

/// What somebody is sent of an occasion.
fn notice_of(held: &Held, occasion: &Occasion, version: usize) -> Notice {
    match (&occasion.subject, occasion.anchor) {
        (Some(publication), Anchor::Posted) => Notice::Posted {
            consultation: held.id,
            publication: publication.clone(),
            occasion: Some(occasion.key.clone()).filter(|key| *key != at_once(publication)),
            urgent: occasion.urgent,
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
    }
}

/// The occasion at which a paper is told of as it is posted.
fn at_once(publication: &Code) -> String {
    format!("{} {publication}", Anchor::Posted.key())
}

/// Where the audience of an occasion is found, each place once.
fn sources_of(held: &Held, occasion: &Occasion) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    let asks = held.facts.questionnaire.as_ref().map(|questionnaire| questionnaire.asks);
    for source in occasion.to.iter().flat_map(|audience| audience.sources(asks)) {
        if !sources.contains(source) {
            sources.push(*source);
        }
    }
    sources
}

/// At which occasions a paper is told of, once or several times, by the rules of its series; none where its facts do not
/// have it, or it was there from the announcement on.
pub(super) fn told_of(held: &Held, rules: &Reminders, paper: &Code, now: DateTime<Utc>) -> Vec<Occasion> {
    let (_, timetable) = held.facts.timetable(now);
    let all = occasions(&held.facts, timetable, rules);
    let of_it = |occasion: &Occasion| occasion.anchor == Anchor::Posted && occasion.subject.as_ref() == Some(paper);
    all.into_iter().filter(of_it).collect()
}

/// The notices by which people are told of a paper.
pub(super) fn notices_of(held: &Held, rules: &Reminders, paper: &Code, now: DateTime<Utc>) -> Vec<Notice> {
    told_of(held, rules, paper, now).iter().map(|occasion| notice_of(held, occasion, 0)).collect()
}

/// Everybody an occasion would be told to just now.
pub(super) async fn audience_of(read: &mut Read, held: &Held, occasion: &Occasion) -> Result<BTreeSet<PersonId>> {
    let mut people = BTreeSet::new();
    for source in sources_of(held, occasion) {
        let mut after = PersonId(i64::MIN);
        loop {
            let page = read.told((held.id, held.series), source, after, PAGE).await?;
            let Some(last) = page.last() else { break };
            after = last.person;
            people.extend(page.iter().map(|told| told.person));
        }
    }
    Ok(people)
}

/// Queues an occasion for its audience; before its moment, only for those who are told before. How many there were who had
/// it not yet: done again, nobody is queued twice.
async fn queue(app: &App, held: &Held, occasion: &Occasion, version: usize, now: DateTime<Utc>) -> Result<u64> {
    let notice = notice_of(held, occasion, version);
    let when = |told: Told| {
        let told = if occasion.urgent { Told { quiet: None, ..told } } else { told };
        let due = due(held, &told, occasion.at.max(now), occasion.until, now)?;
        (now >= occasion.at || due < occasion.at).then_some(due)
    };
    queue_for(app, held, &sources_of(held, occasion), &notice, when, now).await
}

/// Queues a notice for everybody of these sources who is to be told at some time, a page of people at a time. How many
/// there were who had it not yet.
pub(super) async fn queue_for(
    app: &App,
    held: &Held,
    sources: &[Source],
    notice: &Notice,
    when: impl Fn(Told) -> Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<u64> {
    let (mut queued, mut tries) = (0, 0);
    for source in sources {
        let mut after = PersonId(i64::MIN);
        loop {
            let page = app.store.read().await?.told((held.id, held.series), *source, after, PAGE).await?;
            let Some(last) = page.last().map(|last| last.person) else { break };
            let is_last = i64::try_from(page.len()).is_ok_and(|count| count < PAGE);
            let rows: Vec<_> =
                page.into_iter().filter_map(|told| Some((NoticeId(chance::id()), told.person, when(told)?))).collect();
            let mut tx = app.store.write().await?;
            match tx.queue_all(&rows, notice, now).await {
                Ok(count) => queued += count,
                // One of them was forgotten since the page was read.
                Err(error) if tries < TRIES => {
                    tracing::debug!(%error, "a page of people is read again");
                    tries += 1;
                    tx.roll_back().await?;
                    continue;
                }
                Err(error) => return Err(error),
            }
            tx.commit().await?;
            after = last;
            if is_last {
                break;
            }
        }
    }
    Ok(queued)
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

pub(super) fn zone_of(held: &Held) -> Tz {
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

/// An occasion that is still to be told to somebody, and how they stand to it; or why it is not.
pub(super) async fn still(
    read: &mut Read,
    held: &Held,
    person: PersonId,
    notice: &Notice,
    now: DateTime<Utc>,
) -> Result<std::result::Result<(Occasion, Stands), &'static str>> {
    let key = match notice {
        Notice::Reminder { occasion, version, until_ms, .. } => {
            if held.facts.cancelled || (*version != 0 && !is_still_of(read, held, occasion, *version, now).await?) {
                return Ok(Err("the dates are others by now"));
            }
            if now.timestamp_millis() >= *until_ms {
                return Ok(Err("what it reminds of has come"));
            }
            occasion.clone()
        }
        Notice::Posted { publication, occasion, .. } => {
            let found = held.facts.publications.iter().find(|known| known.code == *publication);
            let Some(publication) = found.filter(|found| found.is_posted(now)) else {
                return Ok(Err("it is not posted any more"));
            };
            occasion.clone().unwrap_or_else(|| at_once(&publication.code))
        }
        _ => return Ok(Err("it is no reminder")),
    };
    let Some(series) = read.series_by_id(held.series).await? else { return Ok(Err("the series is gone")) };
    let (_, timetable) = held.facts.timetable(now);
    let all = occasions(&held.facts, timetable, &series.facts.reminders);
    let Some(occasion) = all.into_iter().find(|occasion| occasion.key == key) else {
        return Ok(Err("nobody is to be told of it any more"));
    };
    if now >= occasion.until {
        return Ok(Err("it is no news any more"));
    }
    let stands = stands(read, person, held).await?;
    if stands.interest == Some(Interest::Muted) {
        return Ok(Err("they want no reminders of it"));
    }
    if !occasion.has(&stands) {
        return Ok(Err("they stand otherwise by now"));
    }
    Ok(Ok((occasion, stands)))
}

/// Whether a reminder of these dates is one of those in force: they are the same, or they were changed only after its moment
/// and still make the occasion at it. Before its moment the later dates have it told anew.
async fn is_still_of(read: &mut Read, held: &Held, key: &str, version: usize, now: DateTime<Utc>) -> Result<bool> {
    let (in_force, timetable) = held.facts.timetable(now);
    if version == held.version || held.version != in_force {
        return Ok(version == in_force && version == held.version);
    }
    let Some(series) = read.series_by_id(held.series).await? else { return Ok(false) };
    let (Some(old), Some(next)) =
        (version.checked_sub(1).and_then(|at| held.facts.timetables.get(at)), held.facts.timetables.get(version))
    else {
        return Ok(false);
    };
    let of = |timetable: &Timetable| {
        let all = occasions(&held.facts, timetable, &series.facts.reminders);
        all.into_iter().find(|occasion| occasion.key == key).map(|occasion| occasion.at)
    };
    let (then, by_now) = (of(old), of(timetable));
    let known = next.known.map_or(DateTime::<Utc>::MIN_UTC, |known| known.instant());
    Ok(then == by_now && then.is_some_and(|at| at <= known))
}

/// How somebody stands to a consultation at this moment.
async fn stands(read: &mut Read, person: PersonId, held: &Held) -> Result<Stands> {
    let place = read.registration(held.id, person).await?.map(|registration| registration.state);
    let interest = read.interest(person, held.id).await?;
    let news = read.wants_news(person, held.series).await?;
    let Some(questionnaire) = &held.facts.questionnaire else {
        return Ok(Stands { place, interest, news, ..Stands::default() });
    };
    let invited = read.is_invited(person, held.id).await?;
    let (registered, following) = (place == Some(State::Registered), interest == Some(Interest::Following));
    let asked = questionnaire.asks.asks(registered, following, invited);
    Ok(Stands { place, interest, news, asked, answered: read.has_answered(person, held.id).await? })
}

/// What holds back something that could be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    Until(DateTime<Utc>, &'static str),
    /// There is no decent hour left.
    ForGood,
}

/// What holds a reminder back at this moment: it is night for its recipient, as after an interruption, or they were
/// reminded of something else a short while ago.
pub async fn holds(read: &mut Read, row: &OutboxRow, now: DateTime<Utc>) -> Result<Option<Holds>> {
    let (until, apart) = match &row.notice {
        Notice::Reminder { urgent: false, until_ms, again, .. } => {
            (DateTime::from_timestamp_millis(*until_ms).unwrap_or(now), *again == 0)
        }
        Notice::Posted { urgent: false, .. }
        | Notice::Missed { .. }
        | Notice::Applications { .. }
        | Notice::ReportDue { .. } => (DateTime::<Utc>::MAX_UTC, false),
        _ => return super::broadcasting::holds(read, row, now).await,
    };
    let Some(consultation) = row.notice.consultation() else { return Ok(None) };
    let Some(held) = read.consultation_by_id(consultation).await? else { return Ok(None) };
    let mut at = now;
    if apart && let Some(series) = read.series_by_id(held.series).await? {
        let (_, last) = read.reminded(row.person, held.series).await?;
        let gap = Duration::hours(series.facts.reminders.gap_hours.into());
        at = last.map_or(now, |last| (last + gap).max(now));
    }
    let zone = read.person(row.person).await?.and_then(|person| person.zone);
    let told = Told { person: row.person, zone, quiet: read.quiet(row.person).await? };
    Ok(match due(&held, &told, at, until, now).filter(|due| *due < until) {
        None if now >= until => None,
        None => Some(Holds::ForGood),
        Some(due) if due > now && at > now => Some(Holds::Until(due, "they were reminded a short while ago")),
        Some(due) if due > now => Some(Holds::Until(due, "it is night there")),
        Some(_) => None,
    })
}
