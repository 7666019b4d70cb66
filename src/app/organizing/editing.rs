//! Making and changing consultations in a chat: what is shown, and what is kept of what was typed until somebody says yes.
//!
//! What a change would do and doing it is `applying`'s subject, reading typed words `typed`'s, new consultations and the
//! series itself `making`'s.

mod applying;
mod making;
mod typed;

use serde::{Deserialize, Serialize};

use super::{Matter, Opened};
use crate::app::turn::{Answer, Known, Turn};
use crate::chance;
use crate::chat::action::Action;
use crate::chat::organizing::Organizing;
use crate::chat::organizing::editing::{Editing, Field, Page, Step};
use crate::domain::authority::Act;
use crate::domain::consultation::Timetable;
use crate::domain::editing::{Change, Wording};
use crate::domain::id::{Code, PersonId};
use crate::domain::locale::Locale;
use crate::files::series::Fault;
use crate::store::{Held, Read, Result, StoredDraft, Write};
use crate::views::organizing::{self as views, editing};

/// What is typed is kept as drafts, one for each thing that it is about: two that are changed by turns know nothing of one
/// another. How the names of these drafts begin; other forms do not begin so.
pub const DRAFTS: &str = "change";

/// What a draft is about.
#[derive(Clone, Copy, Debug)]
enum Of<'a> {
    Consultation(&'a Code),
    Series(&'a Code),
    /// A new consultation of this series.
    New(&'a Code),
}

impl Of<'_> {
    fn form(self) -> String {
        match self {
            Self::Consultation(code) => format!("{DRAFTS}:{code}"),
            Self::Series(code) => format!("{DRAFTS}-series:{code}"),
            Self::New(code) => format!("{DRAFTS}-new:{code}"),
        }
    }
}

/// What somebody typed and said neither yes nor no to. Written by this version or an older one; what cannot be read is as
/// good as nothing.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kept {
    Changes {
        changes: Vec<Change>,
    },
    Series {
        texts: Vec<(Wording, Locale, Option<String>)>,
    },
    /// A consultation that has a title so far.
    New {
        title: String,
        locale: Locale,
    },
}

async fn kept(read: &mut Read, person: PersonId, of: Of<'_>) -> Result<Option<Kept>> {
    let draft = read.draft(person, &of.form()).await?;
    Ok(draft.and_then(|draft| serde_json::from_str(&draft.content).ok()))
}

async fn keep(
    tx: &mut Write,
    person: PersonId,
    of: Of<'_>,
    kept: &Kept,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<()> {
    let content = serde_json::to_string(kept).unwrap_or_default();
    tx.save_draft(person, &StoredDraft { form: of.form(), revision: 0, content }, now).await
}

/// What was typed for this consultation.
async fn pending(read: &mut Read, person: PersonId, code: &Code) -> Result<Vec<Change>> {
    Ok(match kept(read, person, Of::Consultation(code)).await? {
        Some(Kept::Changes { changes }) => changes,
        _ => Vec::new(),
    })
}

fn act(editing: Editing) -> Action {
    Action::Organize(Organizing::Editing(editing))
}

fn main_page(code: &Code) -> Action {
    act(Editing::Page(code.clone(), Page::Main))
}

/// A fault of a series file in the words of whoever works in a chat.
fn wrong(fault: &Fault) -> editing::Wrong {
    use editing::Wrong;
    let last = fault.key.rsplit('.').next().unwrap_or_default();
    match last {
        "registration_closes" => Wrong::ClosesAfterStart,
        "registration_opens" => Wrong::OpensAfterCloses,
        "waiting_ends" if fault.problem.contains("before registration") => Wrong::WaitingBeforeCloses,
        "waiting_ends" => Wrong::WaitingAfterStart,
        "title" | "about" | "place" if fault.problem.contains("missing") => Wrong::TextNeeded,
        _ if fault.key.contains(".sittings") && last == "to" => Wrong::EndsBeforeStart,
        _ if fault.key.ends_with("sittings") => Wrong::TooMany,
        _ if fault.key.contains(".sittings") => Wrong::Order,
        _ => Wrong::Other(format!("{}: {}; {}", fault.key, fault.problem, fault.remedy)),
    }
}

impl Turn<'_> {
    pub(super) async fn editing(&mut self, matter: Matter, asked: &Editing) -> Result<Answer> {
        match asked {
            Editing::Page(_, page) => self.editing_page(&matter, *page).await,
            Editing::Ask(_, field) => self.ask_field(&matter, field, None).await,
            Editing::Preview(_, step) => self.preview(&matter, *step, false).await,
            Editing::Yes(_, step, mark) => self.amend(matter, *step, *mark).await,
            Editing::Drop(code) => self.drop_change(&matter, code).await,
            Editing::File(_) => self.series_file(&matter).await,
            Editing::New(_) => self.ask_new(&matter, None).await,
            Editing::NewDates(_) => self.ask_new_dates(&matter, None).await,
            Editing::Series(_) => self.series_words(&matter),
            Editing::AskSeries(_, wording, locale) => self.ask_series(&matter, *wording, locale, None).await,
            Editing::PreviewSeries(_) => self.preview_series(&matter, false).await,
            Editing::YesSeries(_, mark) => self.amend_series(matter, *mark).await,
        }
    }

    pub(super) async fn editing_typed(
        &mut self,
        matter: Matter,
        asked: &Editing,
        words: &str,
        more: &[String],
    ) -> Result<Answer> {
        match asked {
            Editing::Ask(_, Field::Copy) => self.copy_typed(&matter, words).await,
            Editing::Ask(_, field) => self.field_typed(&matter, field, words, more).await,
            Editing::New(_) => self.new_typed(&matter, words, more).await,
            Editing::NewDates(_) => self.new_dates_typed(&matter, words).await,
            Editing::AskSeries(_, wording, locale) => self.series_typed(&matter, *wording, locale, words).await,
            _ => Ok(views::asked_no_more(&self.reader, words).into()),
        }
    }

    fn nothing_there(&self) -> Answer {
        views::denied(&self.reader).into()
    }

    async fn editing_page(&mut self, matter: &Matter, page: Page) -> Result<Answer> {
        let Some(held) = &matter.held else { return Ok(self.nothing_there()) };
        let mut read = self.read().await?;
        let pending = pending(&mut read, matter.known.person.id, &held.facts.code).await?;
        let facts = editing::PageFacts {
            consultation: &held.facts,
            page,
            pending: !pending.is_empty(),
            languages: self.app.sheets.locales(),
        };
        Ok(editing::page(&self.reader, &facts).into())
    }

    async fn ask_field(
        &mut self,
        matter: &Matter,
        field: &Field,
        refused: Option<editing::Refused<'_>>,
    ) -> Result<Answer> {
        let Some(held) = &matter.held else { return Ok(self.nothing_there()) };
        let asking = Organizing::Editing(Editing::Ask(held.facts.code.clone(), field.clone()));
        let revision = self.ask_for_words(&matter.known, &asking).await?;
        Ok(editing::ask(&self.reader, &held.facts, field, revision, refused.as_ref()).into())
    }

    /// Words for a field and those asked beside it: kept, and shown as they were understood.
    async fn field_typed(&mut self, matter: &Matter, field: &Field, words: &str, more: &[String]) -> Result<Answer> {
        let Some(held) = &matter.held else { return Ok(self.nothing_there()) };
        let code = held.facts.code.clone();
        let changes = match self.changes_typed(held, field, words, more) {
            Ok(changes) => changes,
            Err(wrong) => {
                let typed =
                    std::iter::once(words).chain(more.iter().map(String::as_str)).collect::<Vec<_>>().join("\n");
                let refused = editing::Refused { why: &[wrong], typed: &typed };
                return self.ask_field(matter, field, Some(refused)).await;
            }
        };
        let place = act(Editing::Preview(code.clone(), Step::Typed));
        let mut tx = match self.open_as(&matter.known, Act::Edit, Some(held.series)).await? {
            Opened::Tx(tx) => *tx,
            Opened::Before => return Box::pin(self.show(&place)).await,
            Opened::Denied => return Ok(self.nothing_there()),
        };
        let person = matter.known.person.id;
        let mut all = pending(&mut tx, person, &code).await?;
        all.retain(|old| !changes.iter().any(|new| new.replaces(old)));
        all.extend(changes);
        keep(&mut tx, person, Of::Consultation(&code), &Kept::Changes { changes: all }, self.now).await?;
        self.close(tx, &matter.known, &place).await?;
        Box::pin(self.show(&place)).await
    }

    async fn drop_change(&mut self, matter: &Matter, code: &Code) -> Result<Answer> {
        let place = main_page(code);
        let series = matter.series.as_ref().map(|series| series.id);
        let mut tx = match self.open_as(&matter.known, Act::Edit, series).await? {
            Opened::Tx(tx) => *tx,
            Opened::Before => return Box::pin(self.show(&place)).await,
            Opened::Denied => return Ok(self.nothing_there()),
        };
        let is_kept = !pending(&mut tx, matter.known.person.id, code).await?.is_empty();
        tx.drop_draft(matter.known.person.id, &Of::Consultation(code).form()).await?;
        self.close(tx, &matter.known, &place).await?;
        let toast = match is_kept {
            true => editing::dropped_toast(&self.reader),
            false => editing::nothing_kept_toast(&self.reader),
        };
        Ok(Box::pin(self.show(&place)).await?.with_toast(toast))
    }

    /// Writes what was done into the audit, and ends the transaction.
    async fn close_edit(
        &mut self,
        mut tx: Write,
        known: &Known,
        held: &Held,
        (act, detail): (&str, &serde_json::Value),
        place: &Action,
    ) -> Result<()> {
        let by = Some(known.person.id);
        tx.audit(chance::id(), by, act, Some(held.series), detail, self.now).await?;
        self.close(tx, known, place).await
    }
}

/// The dates that a change starts from.
fn dates(held: &Held) -> Option<&Timetable> {
    held.facts.timetables.last()
}
