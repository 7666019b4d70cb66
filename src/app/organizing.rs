//! What an organizing team does in a chat: every press is looked up, allowed or refused here, and handed to its subject.
//!
//! One file for each subject: showing, acting and taking typed words. What changes something asks once more within its own
//! transaction (`open_as`), since a role may be gone by then, and writes the audit there.

mod broadcasts;
mod editing;
mod exports;
mod joining;
mod organizations;
mod papers;
mod registrations;
mod rooms;
mod team;

pub use organizations::{MergedDelegation, confirm, merge};
pub(super) use papers::has_report;
pub(super) use team::said;
pub use team::{invite, redeem, settle_owners};

use super::turn::{Answer, Known, Turn, apart};
use crate::chance;
use crate::chat::action::{Action, Form};
use crate::chat::organizing::{About, Organizing};
use crate::chat::screen::Screen;
use crate::domain::authority::{Act, Actor, Grant, Role, authorize};
use crate::domain::id::{PersonId, SeriesId};
use crate::store::{Held, Read, Result, StoredDraft, StoredRegistration, StoredSeries, Write};
use crate::views::organizing::{self as views, Overview, SeriesFacts, SeriesRow};

/// How the names of the drafts begin in which something waits for an organizer's yes.
pub const ORGANIZERS_DRAFTS: [&str; 4] = [editing::DRAFTS, "decision", "entry", "paper"];

fn id_of(actor: &Actor) -> Option<PersonId> {
    match actor {
        Actor::Person { id, .. } => Some(*id),
        Actor::CommandLine => None,
    }
}

/// What somebody's press is about, looked up and allowed.
pub(super) struct Matter {
    pub known: Known,
    pub grants: Vec<Grant>,
    /// `None`: about the whole installation, or about everything one has a role in.
    pub series: Option<StoredSeries>,
    pub held: Option<Held>,
    pub registration: Option<StoredRegistration>,
}

impl Matter {
    pub fn actor(&self) -> Actor {
        Actor::Person { id: self.known.person.id, grants: self.grants.clone() }
    }

    /// Whether they may do this too, in the same series.
    pub fn may(&self, act: Act) -> bool {
        authorize(&self.actor(), act, self.series.as_ref().map(|series| series.id)).is_ok()
    }
}

/// A transaction for an organizer's act, or why there is none.
pub(super) enum Opened {
    Tx(Box<Write>),
    /// This update was acted on already: show where it led.
    Before,
    /// They have the right no longer.
    Denied,
}

impl Turn<'_> {
    /// The organizers' way in on a consultation's card.
    pub(super) async fn with_organizing(&self, read: &mut Read, held: &Held, screen: Screen) -> Result<Screen> {
        let Some(known) = &self.who else { return Ok(screen) };
        let actor = Actor::Person { id: known.person.id, grants: read.grants(known.person.id).await? };
        let may = authorize(&actor, Act::Work, Some(held.series)).is_ok();
        Ok(screen.row(may.then(|| views::way_in(&self.reader, &held.facts.code))))
    }

    /// Shows or does what an organizer asked for. Whoever may not learns nothing, not even whether it is there.
    pub(super) async fn organize(&mut self, organizing: &Organizing) -> Result<Answer> {
        let Some(matter) = self.matter(organizing).await? else { return Ok(views::denied(&self.reader).into()) };
        self.subject(matter, organizing).await
    }

    async fn subject(&mut self, matter: Matter, organizing: &Organizing) -> Result<Answer> {
        let done: futures::future::BoxFuture<'_, Result<Answer>> = match organizing {
            Organizing::Home => apart!(self.organizers_home(matter)),
            Organizing::Series(_, page) => apart!(self.organizers_series(matter, *page)),
            Organizing::Consultation(_) => apart!(self.organizers_consultation(matter)),
            Organizing::Team(team) => apart!(self.team(matter, team)),
            Organizing::Registrations(registrations) => apart!(self.registrations(matter, registrations)),
            Organizing::Editing(editing) => apart!(self.editing(matter, editing)),
            Organizing::Broadcasts(broadcasts) => apart!(self.broadcasts(matter, broadcasts)),
            Organizing::Papers(papers) => apart!(self.papers(matter, papers)),
            Organizing::Rooms(rooms) => apart!(self.in_rooms(matter, rooms)),
            Organizing::Exports(exports) => apart!(self.exports(matter, exports)),
        };
        done.await
    }

    /// What it is about, if they may do it there.
    async fn matter(&self, organizing: &Organizing) -> Result<Option<Matter>> {
        let Some(known) = self.who.clone() else { return Ok(None) };
        let (act, about) = organizing.needs();
        let mut read = self.read().await?;
        let grants = read.grants(known.person.id).await?;
        if grants.is_empty() {
            return Ok(None);
        }
        let (mut held, mut registration) = (None, None);
        let series = match about {
            About::Anything => return Ok(Some(Matter { known, grants, series: None, held, registration })),
            About::Installation => None,
            About::Series(code) => match read.series(code).await? {
                Some(series) => Some(series),
                None => return Ok(None),
            },
            About::Consultation(code) => {
                held = read.consultation_of_team(code).await?;
                self.series_held(&mut read, held.as_ref()).await?
            }
            About::Registration(id) => {
                registration = read.registration_by_id(id).await?;
                held = match &registration {
                    Some(registration) => read.consultation_by_id(registration.consultation).await?,
                    None => None,
                };
                self.series_held(&mut read, held.as_ref()).await?
            }
            About::Broadcast(id) => match read.broadcast(id).await? {
                Some(broadcast) => {
                    if let Some(consultation) = broadcast.consultation {
                        held = read.consultation_by_id(consultation).await?;
                    }
                    read.series_by_id(broadcast.series).await?
                }
                None => None,
            },
        };
        let is_there = matches!(about, About::Installation) || series.is_some();
        let matter = Matter { known, grants, series, held, registration };
        Ok((is_there && matter.may(act)).then_some(matter))
    }

    async fn series_held(&self, read: &mut Read, held: Option<&Held>) -> Result<Option<StoredSeries>> {
        match held {
            Some(held) => read.series_by_id(held.series).await,
            None => Ok(None),
        }
    }

    /// Opens the transaction of an organizer's act. Their right is looked up again in it: a role may be gone by now.
    pub(super) async fn open_as(&mut self, known: &Known, act: Act, series: Option<SeriesId>) -> Result<Opened> {
        let Some(mut tx) = self.open(known).await? else { return Ok(Opened::Before) };
        let actor = Actor::Person { id: known.person.id, grants: tx.grants(known.person.id).await? };
        if authorize(&actor, act, series).is_err() {
            tx.roll_back().await?;
            return Ok(Opened::Denied);
        }
        Ok(Opened::Tx(Box::new(tx)))
    }

    /// As [`Turn::open_as`], with the series locked: their right is looked up once the lock is held, since somebody may have
    /// taken it from them while it was waited for.
    pub(super) async fn open_in(&mut self, known: &Known, act: Act, series: SeriesId) -> Result<Opened> {
        let Some(mut tx) = self.open(known).await? else { return Ok(Opened::Before) };
        tx.lock_series(series).await?;
        let actor = Actor::Person { id: known.person.id, grants: tx.grants(known.person.id).await? };
        if authorize(&actor, act, Some(series)).is_err() {
            tx.roll_back().await?;
            return Ok(Opened::Denied);
        }
        Ok(Opened::Tx(Box::new(tx)))
    }

    /// What is typed next in this chat is for this action. The revision is that of the question, for its input.
    pub(super) async fn ask_for_words(&mut self, known: &Known, asking: &Organizing) -> Result<u32> {
        let mut tx = self.write().await?;
        let revision = chance::revision();
        let wire = Action::Organize(asking.clone()).encode();
        let draft = StoredDraft { form: Form::Organizing.key().to_owned(), revision, content: wire };
        tx.save_draft(known.person.id, &draft, self.now).await?;
        tx.set_cursor(known.address, Form::Organizing.key(), revision).await?;
        tx.commit().await?;
        Ok(revision)
    }

    /// What they were asked to type, at this revision.
    async fn asked_for(&self, revision: u32) -> Result<Option<Organizing>> {
        let Some(known) = &self.who else { return Ok(None) };
        let draft = self.read().await?.draft(known.person.id, Form::Organizing.key()).await?;
        let asked = draft.filter(|draft| draft.revision == revision).and_then(|draft| Action::decode(&draft.content));
        Ok(match asked {
            Some(Action::Organize(asking)) => Some(asking),
            _ => None,
        })
    }

    /// Words that an organizer typed. What was asked for in another chat since is not answered by them: they come back.
    pub(super) async fn organizers_words(&mut self, revision: u32, words: &str, more: &[String]) -> Result<Answer> {
        let Some(asking) = self.asked_for(revision).await? else {
            return Ok(views::asked_no_more(&self.reader, words).into());
        };
        let Some(matter) = self.matter(&asking).await? else { return Ok(views::denied(&self.reader).into()) };
        let done: futures::future::BoxFuture<'_, Result<Answer>> = match &asking {
            Organizing::Home | Organizing::Series(..) | Organizing::Consultation(_) => {
                return Ok(views::asked_no_more(&self.reader, words).into());
            }
            Organizing::Team(team) => apart!(self.team_typed(matter, team, words, more)),
            Organizing::Registrations(asked) => apart!(self.registrations_typed(matter, asked, words, more)),
            Organizing::Editing(editing) => apart!(self.editing_typed(matter, editing, words, more)),
            Organizing::Broadcasts(broadcasts) => apart!(self.broadcasts_typed(matter, broadcasts, words, more)),
            Organizing::Papers(papers) => apart!(self.papers_typed(matter, papers, words, more)),
            Organizing::Rooms(rooms) => apart!(self.in_rooms_typed(matter, rooms, words, more)),
            Organizing::Exports(exports) => apart!(self.exports_typed(matter, exports, words, more)),
        };
        done.await
    }

    /// What was asked is put away; where it was asked from is shown.
    pub(super) async fn put_asking_away(&mut self) -> Result<Answer> {
        let above = match self.who.as_ref().and_then(|known| known.cursor) {
            Some((Form::Organizing, revision)) => self.asked_for(revision).await?.map(|asked| asked.above()),
            _ => None,
        };
        self.organize(&above.unwrap_or(Organizing::Home)).await
    }

    async fn organizers_home(&mut self, matter: Matter) -> Result<Answer> {
        let mut read = self.read().await?;
        let is_owner = matter.grants.iter().any(|grant| grant.role == Role::Owner);
        let mut rows = Vec::new();
        for series in read.all_series().await? {
            let here = matter.grants.iter().filter(|grant| grant.series == Some(series.id)).map(|grant| grant.role);
            let roles: Vec<Role> = is_owner.then_some(Role::Owner).into_iter().chain(here).collect();
            if !roles.is_empty() {
                rows.push((series.facts, roles));
            }
        }
        let rows: Vec<SeriesRow<'_>> =
            rows.iter().map(|(series, roles)| SeriesRow { series, roles: roles.as_slice() }).collect();
        Ok(views::home(&self.reader, &rows).into())
    }

    async fn organizers_series(&mut self, matter: Matter, page: u16) -> Result<Answer> {
        let Some(series) = &matter.series else { return Ok(views::denied(&self.reader).into()) };
        let mut read = self.read().await?;
        let consultations = read.consultations_of(series.id).await?;
        let kept = read.kept_until(series.id).await?;
        drop(read);
        let consultations: Vec<_> = consultations.iter().map(|held| &held.facts).collect();
        let may: Vec<Act> = Act::ALL.into_iter().filter(|act| matter.may(*act)).collect();
        let facts = SeriesFacts { series: &series.facts, consultations: &consultations, may: &may, page, kept };
        Ok(views::series(&self.reader, &facts).into())
    }

    async fn organizers_consultation(&mut self, matter: Matter) -> Result<Answer> {
        let (Some(series), Some(held)) = (&matter.series, &matter.held) else {
            return Ok(views::denied(&self.reader).into());
        };
        let states = self.read().await?.count_states(held.id).await?;
        let may: Vec<Act> = Act::ALL.into_iter().filter(|act| matter.may(*act)).collect();
        let facts = Overview {
            series: &series.facts,
            consultation: &held.facts,
            meeting: held.meeting,
            states: &states,
            may: &may,
        };
        Ok(views::consultation(&self.reader, &facts).into())
    }
}
