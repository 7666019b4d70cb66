//! Papers and reports, as organizers publish them: prepared, shown as people will be told of them, posted with a yes.
//!
//! What is prepared stands in a draft of the organizer's own, one for each consultation; what is posted are facts of the consultation, changed as an
//! import changes them. The address by which people join is `joining`'s subject.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{Matter, Opened};
use crate::app::importing::amend;
use crate::app::reminding::{audience_of, notices_of, told_of, zone_of};
use crate::app::turn::{Answer, Known, Turn};
use crate::chance;
use crate::chat::action::Action;
use crate::chat::organizing::Organizing;
use crate::chat::organizing::papers::Papers;
use crate::domain::authority::Act;
use crate::domain::consultation::{
    Consultation, LONGEST_ADDRESS, LONGEST_PAPER_TITLE, MOST_PAPERS, Publication, PublicationKind,
};
use crate::domain::id::Code;
use crate::domain::locale::{Locale, Localized};
use crate::domain::reminder::Occasion;
use crate::domain::room::RoomWord;
use crate::domain::text::{TextFault, clean_line, is_web_address};
use crate::domain::written::Written;
use crate::locale::Sheets;
use crate::store::{Held, Read, Result, StoredDraft, StoredSeries, Write};
use crate::views::organizing as views;
use crate::views::organizing::papers::{self as screens, Asked, Audience, Fault, Paper, Prepared};

/// Where what is prepared stands: this and the consultation.
const DRAFT: &str = "paper";

fn draft_for(consultation: &Code) -> String {
    format!("{DRAFT}:{consultation}")
}

/// A paper on its way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Draft {
    consultation: Code,
    /// As it was when somebody began to change it; `None`: a new one.
    before: Option<Publication>,
    kind: PublicationKind,
    title: Localized,
    link: Localized,
    /// `None`: with the yes.
    posted: Option<Written>,
}

impl Draft {
    /// It was there already, and whoever was to be told is told or being told.
    fn is_there(&self, now: DateTime<Utc>) -> bool {
        self.before.as_ref().is_some_and(|before| before.is_posted(now))
    }

    /// As it will stand among the facts, under this code.
    fn publication(&self, code: Code, at_once: Written, now: DateTime<Utc>) -> Publication {
        let posted = match &self.before {
            Some(before) if before.is_posted(now) => before.posted,
            _ => self.posted.or(Some(at_once)),
        };
        let (title, link) = (self.title.clone(), self.link.clone());
        Publication { code, kind: self.kind, title, link, posted }
    }
}

/// What a yes finds.
enum Found {
    /// The facts with it, what it is among them, and whether it is new.
    Facts(Box<Consultation>, Box<Publication>, bool),
    /// The paper was changed or taken away since.
    Changed,
    Full,
}

impl Turn<'_> {
    pub(super) async fn papers(&mut self, matter: Matter, asked: &Papers) -> Result<Answer> {
        match asked {
            Papers::List(_, page) => self.paper_list(&matter, *page).await,
            Papers::Paper(_, paper) => self.paper(&matter, paper).await,
            Papers::Kinds(code) => Ok(screens::kinds(&self.reader, code).into()),
            Papers::New(..) | Papers::AskLink(_) | Papers::AskTitle(_) | Papers::AskMoment(_) => {
                self.ask_about_paper(&matter, asked, None).await
            }
            Papers::Prepared(_) => self.prepared(&matter, false).await,
            Papers::Change(_, paper) => self.prepare_change(&matter, paper).await,
            Papers::AtOnce(_) => {
                self.redraft(&matter, |draft| draft.posted = None).await?;
                self.prepared_again(&matter, false).await
            }
            Papers::Post(_, revision) => self.post_paper(&matter, *revision).await,
            Papers::Discard(_) => self.discard_paper(&matter).await,
            Papers::TakeAway(_, paper) => self.taking_away(&matter, paper, false).await,
            Papers::TakeUntold(_, paper) => self.take_away(&matter, paper, false).await,
            Papers::TakeTold(_, paper) => self.take_away(&matter, paper, true).await,
            Papers::Joining(_)
            | Papers::AskJoining(_)
            | Papers::JoiningYes(..)
            | Papers::JoiningNo(..)
            | Papers::JoiningMinutes(..)
            | Papers::JoiningAway(_)
            | Papers::JoiningAwayYes(..) => Box::pin(self.joining(matter, asked)).await,
            Papers::NoReport(_) => self.no_report(&matter, false).await,
            Papers::NoReportYes(_) => self.no_report(&matter, true).await,
        }
    }

    pub(super) async fn papers_typed(
        &mut self,
        matter: Matter,
        asked: &Papers,
        words: &str,
        _more: &[String],
    ) -> Result<Answer> {
        let Some(held) = matter.held.as_ref() else { return Ok(views::denied(&self.reader).into()) };
        let fault = match asked {
            Papers::AskJoining(_) => return Box::pin(self.joining_typed(matter, words)).await,
            Papers::New(code, kind) => match links(words, &self.app.sheets) {
                Ok(link) => {
                    let (code, kind, title) = (code.clone(), *kind, usual_title(*kind, &self.app.sheets));
                    let draft = Draft { consultation: code, before: None, kind, title, link, posted: None };
                    self.save_paper(&matter, &draft).await?;
                    return self.prepared_again(&matter, false).await;
                }
                Err(fault) => fault,
            },
            Papers::AskLink(_) => match links(words, &self.app.sheets) {
                Ok(link) => {
                    return self.redrafted(&matter, words, |draft| draft.link = link).await;
                }
                Err(fault) => fault,
            },
            Papers::AskTitle(_) => match titles(words, &self.app.sheets) {
                Ok(title) => {
                    return self.redrafted(&matter, words, |draft| draft.title = title).await;
                }
                Err(fault) => fault,
            },
            Papers::AskMoment(_) => match self.reader.words.read_moment(words, zone_of(held), self.now) {
                Some(at) if at.instant() > self.now => {
                    return self.redrafted(&matter, words, |draft| draft.posted = Some(at)).await;
                }
                Some(_) => Fault::Past,
                None => Fault::Moment,
            },
            _ => return Ok(views::asked_no_more(&self.reader, words).into()),
        };
        self.ask_about_paper(&matter, asked, Some((fault, words))).await
    }

    async fn paper_list(&mut self, matter: &Matter, page: u16) -> Result<Answer> {
        let (Some(held), Some(series)) = (&matter.held, &matter.series) else { return Ok(self.not_found()) };
        let mut read = self.read().await?;
        let prepared = self.draft_of(&mut read, matter).await?.is_some();
        let pages = screens::pages(held.facts.publications.len());
        let mut papers = Vec::new();
        for publication in screens::on_page(&held.facts.publications, page) {
            papers.push(became(&mut read, held, series, publication, self.now).await?);
        }
        let (_, none) = read.report_asked(held.id).await?;
        drop(read);
        let may_edit = matter.may(Act::Edit);
        let lacks_report = may_edit && none.is_none() && self.now >= held.ends && !has_report(&held.facts);
        let facts = screens::List {
            consultation: &held.facts,
            papers: &papers,
            page: page.min(pages - 1),
            pages,
            may_edit,
            prepared: prepared && may_edit,
            lacks_report,
        };
        Ok(screens::list(&self.reader, &facts).into())
    }

    async fn paper(&mut self, matter: &Matter, paper: &Code) -> Result<Answer> {
        let (Some(held), Some(series)) = (&matter.held, &matter.series) else { return Ok(self.not_found()) };
        let Some(publication) = publication(&held.facts, paper) else {
            return Ok(screens::gone(&self.reader, &held.facts.code).into());
        };
        let paper = became(&mut *self.read().await?, held, series, publication, self.now).await?;
        Ok(screens::paper(&self.reader, &held.facts, &paper, matter.may(Act::Edit)).into())
    }

    async fn ask_about_paper(
        &mut self,
        matter: &Matter,
        asked: &Papers,
        again: Option<(Fault, &str)>,
    ) -> Result<Answer> {
        let Some(held) = &matter.held else { return Ok(self.not_found()) };
        let what = match asked {
            Papers::New(_, kind) => Asked::Link(*kind),
            _ => {
                let mut read = self.read().await?;
                let Some((draft, _)) = self.draft_of(&mut read, matter).await? else {
                    return Ok(match again {
                        Some((_, words)) => views::asked_no_more(&self.reader, words).into(),
                        None => screens::nothing_prepared(&self.reader, &held.facts.code).into(),
                    });
                };
                match asked {
                    Papers::AskTitle(_) => Asked::Title(draft.kind),
                    Papers::AskMoment(_) => Asked::Moment(draft.kind, zone_of(held)),
                    _ => Asked::Link(draft.kind),
                }
            }
        };
        let revision = self.ask_for_words(&matter.known, &Organizing::Papers(asked.clone())).await?;
        Ok(screens::ask(&self.reader, &held.facts, &what, again, revision).into())
    }

    /// What this organizer prepared for this consultation, with its revision.
    async fn draft_of(&self, read: &mut Read, matter: &Matter) -> Result<Option<(Draft, u32)>> {
        let Some(held) = &matter.held else { return Ok(None) };
        let stored = read.draft(matter.known.person.id, &draft_for(&held.facts.code)).await?;
        Ok(stored.and_then(|stored| {
            let draft: Draft = serde_json::from_str(&stored.content).ok()?;
            (draft.consultation == held.facts.code).then_some((draft, stored.revision))
        }))
    }

    async fn save_paper(&mut self, matter: &Matter, draft: &Draft) -> Result<()> {
        let place = Action::Organize(Organizing::Papers(Papers::Prepared(draft.consultation.clone())));
        let series = matter.series.as_ref().map(|series| series.id);
        let Opened::Tx(mut tx) = self.open_as(&matter.known, Act::Edit, series).await? else { return Ok(()) };
        put(&mut tx, &matter.known, draft, self.now).await?;
        self.close(*tx, &matter.known, &place).await
    }

    /// Changes what is prepared; `false`: nothing is.
    async fn redraft(&mut self, matter: &Matter, change: impl FnOnce(&mut Draft)) -> Result<bool> {
        let Some((mut draft, _)) = self.draft_of(&mut *self.read().await?, matter).await? else { return Ok(false) };
        change(&mut draft);
        self.save_paper(matter, &draft).await?;
        Ok(true)
    }

    /// As [`Turn::redraft`], with what was typed, which comes back where nothing is prepared any more.
    async fn redrafted(&mut self, matter: &Matter, words: &str, change: impl FnOnce(&mut Draft)) -> Result<Answer> {
        if self.redraft(matter, change).await? {
            return self.prepared_again(matter, false).await;
        }
        let mut tx = self.write().await?;
        tx.clear_cursor(matter.known.address).await?;
        tx.commit().await?;
        Ok(views::asked_no_more(&self.reader, words).into())
    }

    async fn prepare_change(&mut self, matter: &Matter, paper: &Code) -> Result<Answer> {
        let Some(held) = &matter.held else { return Ok(self.not_found()) };
        let Some(before) = publication(&held.facts, paper) else {
            return Ok(screens::gone(&self.reader, &held.facts.code).into());
        };
        let draft = Draft {
            consultation: held.facts.code.clone(),
            before: Some(before.clone()),
            kind: before.kind,
            title: before.title.clone(),
            link: before.link.clone(),
            posted: before.posted,
        };
        self.save_paper(matter, &draft).await?;
        self.prepared_again(matter, false).await
    }

    async fn prepared_again(&mut self, matter: &Matter, changed: bool) -> Result<Answer> {
        // What is typed next answers no question any more.
        let mut tx = self.write().await?;
        tx.clear_cursor(matter.known.address).await?;
        tx.commit().await?;
        self.prepared(matter, changed).await
    }

    /// What is prepared, as people will be told of it. `changed`: what was shown before is not so any more.
    async fn prepared(&mut self, matter: &Matter, changed: bool) -> Result<Answer> {
        let (Some(held), Some(series)) = (&matter.held, &matter.series) else { return Ok(self.not_found()) };
        let mut read = self.read().await?;
        let Some((draft, revision)) = self.draft_of(&mut read, matter).await? else {
            return Ok(screens::nothing_prepared(&self.reader, &held.facts.code).into());
        };
        let Some(held) = read.consultation_by_id(held.id).await? else { return Ok(self.not_found()) };
        let at_once = at_once(&mut read, &held, self.now).await?;
        let shown = match with(&mut read, &held, &draft, at_once, self.now).await? {
            Found::Facts(_, publication, _) => *publication,
            // Shown all the same, so that nothing typed is lost.
            Found::Changed | Found::Full => draft.publication(held.facts.code.clone(), at_once, self.now),
        };
        let is_there = draft.is_there(self.now);
        let audience = if is_there {
            Audience::Before
        } else {
            let with = Held { facts: also(&held.facts, &shown), ..held.clone() };
            match telling(&with, series, &shown, self.now) {
                Err(nobody) => nobody,
                Ok(occasion) => {
                    let people: Vec<_> = audience_of(&mut read, &with, &occasion).await?.into_iter().collect();
                    let on = read.platforms_of(&people).await?;
                    Audience::People { count: people.len(), on }
                }
            }
        };
        drop(read);
        let facts = Prepared {
            consultation: &held.facts,
            publication: &shown,
            at: if is_there { shown.posted } else { draft.posted },
            is_there,
            is_new: draft.before.is_none(),
            audience,
            revision,
            changed,
        };
        Ok(screens::prepared(&self.reader, &facts).into())
    }

    async fn discard_paper(&mut self, matter: &Matter) -> Result<Answer> {
        let (Some(held), Some(series)) = (&matter.held, &matter.series) else { return Ok(self.not_found()) };
        let place = Papers::List(held.facts.code.clone(), 0);
        match self.open_as(&matter.known, Act::Edit, Some(series.id)).await? {
            Opened::Denied => return Ok(views::denied(&self.reader).into()),
            Opened::Before => {}
            Opened::Tx(mut tx) => {
                tx.drop_draft(matter.known.person.id, &draft_for(&held.facts.code)).await?;
                self.close(*tx, &matter.known, &Action::Organize(Organizing::Papers(place))).await?;
            }
        }
        self.paper_list(matter, 0).await
    }

    /// Posts what was prepared at this revision, or changes the paper it is about.
    async fn post_paper(&mut self, matter: &Matter, revision: u32) -> Result<Answer> {
        let (Some(held), Some(series)) = (&matter.held, &matter.series) else { return Ok(self.not_found()) };
        let mut tx = match self.open_in(&matter.known, Act::Edit, series.id).await? {
            Opened::Tx(tx) => tx,
            Opened::Before => return self.paper_list(matter, 0).await,
            Opened::Denied => return Ok(views::denied(&self.reader).into()),
        };
        let Some(held) = tx.lock_consultation(held.id, self.now).await? else { return Ok(self.not_found()) };
        self.set_now(self.app.clock.now());
        let Some((draft, found)) = self.draft_of(&mut tx, matter).await? else {
            tx.roll_back().await?;
            return Ok(screens::nothing_prepared(&self.reader, &held.facts.code).into());
        };
        if found != revision {
            tx.roll_back().await?;
            return self.prepared_again(matter, true).await;
        }
        let at_once = at_once(&mut tx, &held, self.now).await?;
        let (facts, publication, is_new) = match with(&mut tx, &held, &draft, at_once, self.now).await? {
            Found::Facts(facts, publication, is_new) => (facts, publication, is_new),
            Found::Changed => {
                tx.roll_back().await?;
                return Ok(screens::changed_meanwhile(&self.reader, &held.facts.code).into());
            }
            Found::Full => {
                tx.roll_back().await?;
                return Ok(screens::full(&self.reader, &held.facts.code).into());
            }
        };
        let (id, code) = (held.id, held.facts.code.clone());
        let with = Held { facts: *facts.clone(), ..held.clone() };
        let hears = telling(&with, series, &publication, self.now).err().unwrap_or(Audience::Before);
        if amend(&mut tx, held, &facts, self.now).await?.is_err() {
            tx.roll_back().await?;
            return Ok(screens::not_posted(&self.reader, &code).into());
        }
        let act = if is_new { "post_paper" } else { "change_paper" };
        let detail = json!({ "consultation": id.0, "paper": publication.code.as_str() });
        tx.audit(chance::id(), Some(matter.known.person.id), act, Some(series.id), &detail, self.now).await?;
        tx.drop_draft(matter.known.person.id, &draft_for(&code)).await?;
        let place = Papers::Paper(code, publication.code.clone());
        self.close(*tx, &matter.known, &Action::Organize(Organizing::Papers(place))).await?;
        let is_later = !publication.is_posted(self.now);
        Ok(screens::posted(&self.reader, &facts, &publication, is_new, is_later, &hears).into())
    }

    async fn taking_away(&mut self, matter: &Matter, paper: &Code, changed: bool) -> Result<Answer> {
        let (Some(held), Some(series)) = (&matter.held, &matter.series) else { return Ok(self.not_found()) };
        let mut read = self.read().await?;
        let Some(held) = read.consultation_by_id(held.id).await? else { return Ok(self.not_found()) };
        let Some(publication) = publication(&held.facts, paper) else {
            return Ok(screens::gone(&self.reader, &held.facts.code).into());
        };
        let paper = became(&mut read, &held, series, publication, self.now).await?;
        drop(read);
        Ok(screens::taking_away(&self.reader, &held.facts, &paper, changed).into())
    }

    /// Takes a paper away, if people were told of it or not as was shown.
    async fn take_away(&mut self, matter: &Matter, paper: &Code, told: bool) -> Result<Answer> {
        let (Some(held), Some(series)) = (&matter.held, &matter.series) else { return Ok(self.not_found()) };
        let mut tx = match self.open_in(&matter.known, Act::Edit, series.id).await? {
            Opened::Tx(tx) => tx,
            Opened::Before => return self.paper_list(matter, 0).await,
            Opened::Denied => return Ok(views::denied(&self.reader).into()),
        };
        let Some(held) = tx.lock_consultation(held.id, self.now).await? else { return Ok(self.not_found()) };
        self.set_now(self.app.clock.now());
        let Some(found) = publication(&held.facts, paper) else {
            tx.roll_back().await?;
            return Ok(screens::gone(&self.reader, &held.facts.code).into());
        };
        if became(&mut tx, &held, series, found, self.now).await?.was_told() != told {
            tx.roll_back().await?;
            return self.taking_away(matter, paper, true).await;
        }
        let mut facts = held.facts.clone();
        facts.publications.retain(|known| known.code != *paper);
        let id = held.id;
        if amend(&mut tx, held, &facts, self.now).await?.is_err() {
            tx.roll_back().await?;
            return Ok(screens::not_posted(&self.reader, &facts.code).into());
        }
        let detail = json!({ "consultation": id.0, "paper": paper.as_str(), "told": told });
        tx.audit(chance::id(), Some(matter.known.person.id), "take_paper_away", Some(series.id), &detail, self.now)
            .await?;
        let place = Papers::List(facts.code.clone(), 0);
        self.close(*tx, &matter.known, &Action::Organize(Organizing::Papers(place))).await?;
        Ok(screens::taken_away(&self.reader, &facts).into())
    }

    /// Asks whether no summary report is to come, or takes the yes to it.
    async fn no_report(&mut self, matter: &Matter, yes: bool) -> Result<Answer> {
        let (Some(held), Some(series)) = (&matter.held, &matter.series) else { return Ok(self.not_found()) };
        if !yes {
            return Ok(screens::no_report(&self.reader, &held.facts).into());
        }
        match self.open_in(&matter.known, Act::Edit, series.id).await? {
            Opened::Denied => return Ok(views::denied(&self.reader).into()),
            Opened::Before => {}
            Opened::Tx(mut tx) => {
                tx.lock_consultation(held.id, self.now).await?;
                // As it is under its lock: an import may have changed how long data is kept.
                let Some(series) = tx.series_by_id(series.id).await? else { return Ok(self.not_found()) };
                if tx.expect_no_report(held.id, self.now).await? {
                    tx.settle_retention(series.id, series.facts.privacy.retention_days, self.now).await?;
                    let detail = json!({ "consultation": held.id.0 });
                    let actor = Some(matter.known.person.id);
                    tx.audit(chance::id(), actor, "no_report", Some(series.id), &detail, self.now).await?;
                }
                let place = Papers::List(held.facts.code.clone(), 0);
                self.close(*tx, &matter.known, &Action::Organize(Organizing::Papers(place))).await?;
            }
        }
        Ok(screens::no_report_expected(&self.reader, &held.facts).into())
    }
}

async fn put(tx: &mut Write, known: &Known, draft: &Draft, now: DateTime<Utc>) -> Result<()> {
    let form = draft_for(&draft.consultation);
    let before = tx.draft(known.person.id, &form).await?;
    // A yes to a paper that was posted or thrown away is none to the next one.
    let first = || u32::try_from(chance::ticket()).unwrap_or(0);
    let revision = before.map_or_else(first, |before| before.revision.wrapping_add(1));
    let content = serde_json::to_string(draft).unwrap_or_default();
    tx.save_draft(known.person.id, &StoredDraft { form, revision, content }, now).await
}

fn publication<'a>(facts: &'a Consultation, code: &Code) -> Option<&'a Publication> {
    facts.publications.iter().find(|known| known.code == *code)
}

/// A summary report is posted, or will be.
pub(in crate::app) fn has_report(facts: &Consultation) -> bool {
    facts.publications.iter().any(|known| known.kind == PublicationKind::SummaryReport)
}

/// When people are told of a paper that is posted so, or why nobody is.
fn telling(
    with: &Held,
    series: &StoredSeries,
    publication: &Publication,
    now: DateTime<Utc>,
) -> std::result::Result<Occasion, Audience> {
    if !with.facts.published && publication.is_posted(now) {
        return Err(Audience::Unpublished);
    }
    told_of(with, &series.facts.reminders, &publication.code, now).into_iter().next().ok_or(Audience::Nobody)
}

/// What became of telling people of one paper.
async fn became<'p>(
    read: &mut Read,
    held: &Held,
    series: &StoredSeries,
    publication: &'p Publication,
    now: DateTime<Utc>,
) -> Result<Paper<'p>> {
    let mut states: Vec<(String, i64)> = Vec::new();
    for notice in notices_of(held, &series.facts.reminders, &publication.code, now) {
        for (state, count) in read.became_of(held.id, &notice).await? {
            match states.iter_mut().find(|(known, _)| *known == state) {
                Some((_, all)) => *all += count,
                None => states.push((state, count)),
            }
        }
    }
    Ok(Paper { publication, states })
}

/// The minute that is posted at once: this one, or the next where the consultation was announced within this one.
async fn at_once(read: &mut Read, held: &Held, now: DateTime<Utc>) -> Result<Written> {
    let minute = Written::minute_of(now, zone_of(held));
    let is_ours = minute.instant() >= read.announced(held.id).await?;
    Ok(if is_ours { minute } else { Written::minute_of(now + Duration::minutes(1), zone_of(held)) })
}

fn also(facts: &Consultation, publication: &Publication) -> Consultation {
    let mut facts = facts.clone();
    match facts.publications.iter_mut().find(|known| known.code == publication.code) {
        Some(known) => known.clone_from(publication),
        None => facts.publications.push(publication.clone()),
    }
    facts
}

/// The facts with what is prepared in them.
async fn with(read: &mut Read, held: &Held, draft: &Draft, at_once: Written, now: DateTime<Utc>) -> Result<Found> {
    if let Some(before) = &draft.before {
        if publication(&held.facts, &before.code) != Some(before) {
            return Ok(Found::Changed);
        }
        let publication = draft.publication(before.code.clone(), at_once, now);
        return Ok(Found::Facts(Box::new(also(&held.facts, &publication)), Box::new(publication), false));
    }
    if held.facts.publications.len() >= MOST_PAPERS {
        return Ok(Found::Full);
    }
    let done = read.occasions_done(held.id).await?;
    let is_known = |code: &Code| {
        publication(&held.facts, code).is_some()
            || done.iter().any(|(key, ..)| key.split(' ').nth(1) == Some(code.as_str()))
    };
    let codes = (1..100).map(|number| match number {
        1 => draft.kind.key().to_owned(),
        _ => format!("{}-{number}", draft.kind.key()),
    });
    for code in codes.filter_map(|code| code.parse::<Code>().ok()) {
        // A code that people or rooms were told of once, even the first few of many, would tell them nothing again.
        if is_known(&code) || read.was_told_of(held.id, &code).await? || rooms_know(read, held, &code).await? {
            continue;
        }
        let publication = draft.publication(code, at_once, now);
        return Ok(Found::Facts(Box::new(also(&held.facts, &publication)), Box::new(publication), true));
    }
    Ok(Found::Full)
}

/// Whether a paper with this code was said in a room, or is to be.
async fn rooms_know(read: &mut Read, held: &Held, code: &Code) -> Result<bool> {
    let posted = RoomWord::Posted { consultation: held.id, publication: code.clone() };
    Ok(!read.said_in_rooms(&posted).await?.is_empty())
}

/// The kind's own word, in every language shipped.
fn usual_title(kind: PublicationKind, sheets: &Sheets) -> Localized {
    let id = format!("publication-{}", kind.key());
    Localized(sheets.locales().iter().map(|locale| (locale.clone(), sheets.words(locale).label(&id))).collect())
}

/// Lines, each for one language where its tag stands before it; one without is for all others.
fn by_language(typed: &str, sheets: &Sheets) -> std::result::Result<Localized, Fault> {
    // Only those spoken here: "UN: programme" is a title.
    let known = |tag: &str| {
        let tag = tag.trim().parse::<Locale>().ok()?;
        sheets.locales().iter().any(|known| known.language() == tag.language()).then_some(tag)
    };
    let (mut tagged, mut for_all) = (BTreeMap::new(), None);
    for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let split = line.split_once(':').filter(|(_, text)| !text.starts_with("//"));
        let split = split.or_else(|| line.split_once(' ').filter(|(_, text)| text.trim().starts_with("https://")));
        let before = match split.and_then(|(tag, text)| Some((known(tag)?, text.trim()))) {
            Some((locale, text)) => tagged.insert(locale, text.to_owned()),
            None => for_all.replace(line.to_owned()),
        };
        if before.is_some() {
            return Err(Fault::Twice);
        }
    }
    if let Some(text) = for_all {
        for locale in sheets.locales() {
            tagged.entry(locale.clone()).or_insert_with(|| text.clone());
        }
    }
    if tagged.is_empty() { Err(Fault::Empty) } else { Ok(Localized(tagged)) }
}

fn links(typed: &str, sheets: &Sheets) -> std::result::Result<Localized, Fault> {
    let all = by_language(typed, sheets)?;
    all.texts().try_for_each(web_address)?;
    Ok(all)
}

/// An address that leads where it seems to, and nobody reads on the way.
pub(super) fn web_address(link: &str) -> std::result::Result<(), Fault> {
    if link.encode_utf16().count() > LONGEST_ADDRESS {
        return Err(Fault::Long(LONGEST_ADDRESS));
    }
    if link.starts_with("https://") && is_web_address(link) { Ok(()) } else { Err(Fault::NoAddress) }
}

fn titles(typed: &str, sheets: &Sheets) -> std::result::Result<Localized, Fault> {
    let mut all = by_language(typed, sheets)?;
    for title in all.0.values_mut() {
        *title = clean_line(title, LONGEST_PAPER_TITLE).map_err(|fault| match fault {
            TextFault::TooLong { .. } => Fault::Long(LONGEST_PAPER_TITLE),
            _ => Fault::Empty,
        })?;
        if title.encode_utf16().count() > LONGEST_PAPER_TITLE {
            return Err(Fault::Long(LONGEST_PAPER_TITLE));
        }
    }
    Ok(all)
}
