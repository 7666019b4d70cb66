//! Who registered, for organizers: lists, searches, one registration. Deciding, entering people and merging organizations
//! have files of their own.

mod alike;
mod deciding;
mod entering;

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::Matter;
use crate::app::seats;
use crate::app::turn::{Answer, Turn, apart};
use crate::chat::organizing::Organizing;
use crate::chat::organizing::registrations::{Deed, Registrations, Shelf};
use crate::domain::authority::Act;
use crate::domain::id::{ConsultationId, PersonId};
use crate::domain::registration::{Admission, Full, State, Window};
use crate::domain::search;
use crate::store::{Held, Read, Result, StoredRegistration};
use crate::views::organizing::registrations::{Details, Exception, Listed, PER_PAGE, Reached, Row};
use crate::views::organizing::{self as organizing_views, registrations as views};

/// People looked at in one go while a consultation is searched.
const LOOKED_AT: i64 = 500;

impl Turn<'_> {
    pub(super) async fn registrations(&mut self, matter: Matter, asked: &Registrations) -> Result<Answer> {
        let done: futures::future::BoxFuture<'_, Result<Answer>> = match asked {
            Registrations::List(_, shelf, page) => apart!(self.list_registrations(matter, *shelf, *page)),
            Registrations::Find(_) => apart!(self.ask_whom_to_find(matter, asked)),
            Registrations::One(_) => apart!(self.one_registration(matter)),
            Registrations::Weigh(deed, _) => apart!(self.weigh(matter, *deed, None)),
            Registrations::Decide(weighed) => apart!(self.decide(matter, *weighed)),
            Registrations::Enter(_) => apart!(self.ask_whom_to_enter(matter, None)),
            Registrations::EnterYes(_, revision, category) => apart!(self.enter(matter, *revision, *category)),
            Registrations::Alike(after) => apart!(self.look_alikes(*after)),
            Registrations::Merge(from, into) => apart!(self.weigh_merging(matter, *from, *into)),
            Registrations::MergeYes(from, into, mark) => {
                apart!(self.merge_organizations(matter, (*from, *into), *mark))
            }
            Registrations::Apart(one, other) => apart!(self.keep_apart(matter, *one, *other)),
        };
        done.await
    }

    pub(super) async fn registrations_typed(
        &mut self,
        matter: Matter,
        asked: &Registrations,
        words: &str,
        more: &[String],
    ) -> Result<Answer> {
        match asked {
            Registrations::Find(_) => self.find_registrations(matter, asked, words).await,
            Registrations::Weigh(deed, _) => self.take_reason(matter, *deed, words).await,
            Registrations::Enter(_) => self.take_entry(matter, words, more).await,
            _ => Ok(organizing_views::asked_no_more(&self.reader, words).into()),
        }
    }

    fn denied(&self) -> Answer {
        organizing_views::denied(&self.reader).into()
    }

    async fn list_registrations(&mut self, matter: Matter, shelf: Shelf, page: u16) -> Result<Answer> {
        let Some(held) = &matter.held else { return Ok(self.denied()) };
        let mut read = self.read().await?;
        let mut counts = Vec::new();
        for shelf in Shelf::ALL {
            let count = match shelf.state() {
                Some(state) => read.count_alike(held.id, state).await?,
                None => read.count_gone(held.id).await?,
            };
            counts.push((shelf, count));
        }
        let total = counts.iter().find(|(other, _)| *other == shelf).map_or(0, |(_, count)| *count);
        let total = usize::try_from(total).unwrap_or(0);
        let pages = u16::try_from(total.div_ceil(PER_PAGE).max(1)).unwrap_or(u16::MAX);
        let page = page.min(pages - 1);
        let offset = i64::from(page) * PER_PAGE as i64;
        let found = match shelf.state() {
            Some(state) => read.standing_alike(held.id, state, (PER_PAGE as i64, offset)).await?,
            None => read.gone(held.id, (PER_PAGE as i64, offset)).await?,
        };
        let waits = shelf == Shelf::Waiting;
        let row = |(place, found): (i64, StoredRegistration)| Row { place: waits.then_some(place), ..row(found) };
        let rows: Vec<Row> = (offset + 1..).zip(found).map(row).collect();
        let may_decide = matter.may(Act::DecideRegistrations);
        let facts = Listed { consultation: &held.facts, shelf, counts: &counts, rows: &rows, page, pages, may_decide };
        Ok(views::list(&self.reader, &facts).into())
    }

    async fn ask_whom_to_find(&mut self, matter: Matter, asked: &Registrations) -> Result<Answer> {
        let Some(held) = &matter.held else { return Ok(self.denied()) };
        let revision = self.ask_for_words(&matter.known, &Organizing::Registrations(asked.clone())).await?;
        Ok(views::find(&self.reader, &held.facts, revision, None).into())
    }

    /// People of this consultation whose name or organization has every word that was typed.
    async fn find_registrations(&mut self, matter: Matter, asked: &Registrations, typed: &str) -> Result<Answer> {
        let Some(held) = &matter.held else { return Ok(self.denied()) };
        let shown: String = crate::domain::text::quotable(typed);
        let Some((words, _)) = search::probe(typed) else {
            let revision = self.ask_for_words(&matter.known, &Organizing::Registrations(asked.clone())).await?;
            return Ok(views::find(&self.reader, &held.facts, revision, Some(&shown)).into());
        };
        let mut read = self.read().await?;
        let people = named(&mut read, held.id, &words, views::MOST_FOUND + 1).await?;
        let mut rows = Vec::new();
        for person in people.iter().take(views::MOST_FOUND) {
            rows.extend(read.registration(held.id, *person).await?.map(row));
        }
        let more = people.len() > views::MOST_FOUND;
        Ok(views::found(&self.reader, &held.facts, &shown, &rows, more).into())
    }

    pub(super) async fn one_registration(&mut self, matter: Matter) -> Result<Answer> {
        let (Some(held), Some(registration)) = (&matter.held, &matter.registration) else { return Ok(self.denied()) };
        let mut read = self.read().await?;
        // It may have changed since the matter was looked up.
        let Some(registration) = read.registration_by_id(registration.id).await? else { return Ok(self.denied()) };
        let standing = super::super::answers::standing_of(&mut read, held, &registration, self.now).await?;
        let exceptions = read.exceptions_of(registration.id).await?;
        let exceptions: Vec<Exception> = exceptions
            .into_iter()
            .map(|excepted| Exception {
                beyond: Full::ALL
                    .into_iter()
                    .filter(|full| excepted.beyond.split(' ').any(|key| key == full.key()))
                    .collect(),
                reason: excepted.reason,
                own: excepted.by == Some(matter.known.person.id),
            })
            .collect();
        let noted = read.noted(registration.id).await?;
        let answered = match &held.facts.questionnaire {
            Some(_) => Some(read.has_answered(registration.person, held.id).await?),
            None => None,
        };
        let is_ahead = registration.state.is_active() && self.now < held.starts;
        let deeds = if matter.may(Act::DecideRegistrations) && is_ahead && !held.facts.cancelled {
            self.deeds(&mut read, held, &registration, &standing.blocked_by).await?
        } else {
            Vec::new()
        };
        let facts = Details {
            consultation: &held.facts,
            registration: registration.id,
            profile: &registration.profile,
            confirmed: confirmed(&mut read, &registration).await?,
            group: standing.group.as_ref().and_then(|code| held.facts.group(code)),
            standing: &standing,
            since: registration.changed,
            exceptions: &exceptions,
            answered,
            stays: (is_ahead && !held.facts.is_held_alike(1, held.version))
                .then(|| noted.stays.is_some_and(|version| held.facts.is_held_alike(version, held.version))),
            reached: reached(&mut read, registration.person).await?,
            reason: &noted.reason,
            entered: noted.entered.is_some(),
            deeds: &deeds,
        };
        Ok(views::details(&self.reader, &facts).into())
    }

    /// What makes sense to decide about somebody just now.
    async fn deeds(
        &self,
        read: &mut Read,
        held: &Held,
        registration: &StoredRegistration,
        blocked: &[Full],
    ) -> Result<Vec<Deed>> {
        let has_no_seat = match registration.state {
            State::Pending => {
                matches!(
                    seats::gates(read, held, registration, Window::Waived, self.now).await?,
                    Ok(Admission::Wait(_))
                )
            }
            _ => !blocked.is_empty(),
        };
        let is_possible = |deed: &Deed| match deed {
            Deed::Beyond => has_no_seat,
            Deed::Seat => registration.state == State::Offered || !has_no_seat,
            _ => true,
        };
        Ok(Deed::ALL.into_iter().filter(|deed| deed.suits(registration.state)).filter(is_possible).collect())
    }
}

/// The mark of what was shown before it is done: a yes holds for nothing else.
fn mark(shown: impl Hash) -> u32 {
    let mut hasher = DefaultHasher::new();
    shown.hash(&mut hasher);
    (hasher.finish() >> 32) as u32
}

fn row(registration: StoredRegistration) -> Row {
    Row {
        registration: registration.id,
        name: registration.profile.name,
        organization: registration.profile.organization_name,
        place: None,
    }
}

/// People of one consultation whose name or organization has all these folded words, at most so many.
async fn named(read: &mut Read, consultation: ConsultationId, words: &[String], most: usize) -> Result<Vec<PersonId>> {
    let (mut found, mut seen) = (Vec::new(), HashSet::new());
    for state in State::ALL {
        let mut after = PersonId(i64::MIN);
        loop {
            let page = read.alike_after(consultation, state, after, LOOKED_AT).await?;
            let Some(last) = page.last() else { break };
            after = last.person;
            for registration in page {
                let profile = &registration.profile;
                let said = search::fold(&format!("{} {}", profile.name, profile.organization_name));
                if search::has_all(&said, words) && seen.insert(registration.person) {
                    found.push(registration.person);
                    if found.len() >= most {
                        return Ok(found);
                    }
                }
            }
        }
    }
    Ok(found)
}

/// Whether an owner confirmed how their organization is called; `None`: they come for themself.
async fn confirmed(read: &mut Read, registration: &StoredRegistration) -> Result<Option<bool>> {
    Ok(match registration.organization {
        Some(id) => Some(read.organization(id).await?.is_some_and(|organization| organization.confirmed)),
        None => None,
    })
}

async fn reached(read: &mut Read, person: PersonId) -> Result<Reached> {
    let addresses = read.addresses(person).await?;
    Ok(match addresses.iter().any(|address| address.closed.is_none()) {
        true => Reached::Yes,
        false if addresses.is_empty() => Reached::NoAccount,
        false => Reached::Closed,
    })
}
