//! A questionnaire, between storage and dialogue: opening it, giving its draft one answer, sending it.
//!
//! What to ask and what an answer means is the dialogue's. What was sent without a name is written as
//! [`crate::store::Write::add_anonymous_response`] says, in a transaction that knows of nobody.

mod sending;

use chrono::{DateTime, NaiveDate, Utc};

use super::turn::{Answer, Known, Turn};
use crate::chance;
use crate::chat::action::{Action, Form};
use crate::chat::reply::File;
use crate::chat::screen::MOST_BLANKS;
use crate::dialogue::answering::{Answering, Because, Input, Reads, Taken};
use crate::domain::id::{Code, PersonId};
use crate::domain::person::Country;
use crate::domain::questionnaire::{Asks, Question, Questionnaire, Stage};
use crate::domain::registration::State;
use crate::domain::{search, text};
use crate::locale::{Words, read_number};
use crate::store::{Held, Read, Result, StoredDraft, StoredResponse, Write};
use crate::views::answering::{self as question_views, Asking};
use crate::views::questionnaire::{self as views, Front, Sent};
use crate::views::{accounts, enrolment, help};

/// One thing done to an open questionnaire.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step<'s> {
    Take(Input<'s>),
    /// The fields of a platform's form, in their order.
    TakeTogether(&'s [&'s str]),
    Back,
    Skip,
    /// The question at a place among those asked, from 0.
    Reask(usize),
    /// The section at a place, from 0.
    Section(usize),
}

/// In bytes: shorter words are typed once more more easily than they are copied out of a file.
const WORTH_KEEPING: usize = 100;

impl Step<'_> {
    /// Long words that could not be taken come back as a file: a platform's form keeps nothing of what was typed into it.
    fn given_back(self, mut answer: Answer) -> Answer {
        let words = match self {
            Self::Take(Input::Typed(words)) => words.to_owned(),
            Self::TakeTogether(words) => words.join("\n\n"),
            _ => String::new(),
        };
        if words.len() >= WORTH_KEEPING {
            let (name, bytes) = ("answers.txt".to_owned(), words.into_bytes());
            answer.files.push(File { name, media_type: "text/plain; charset=utf-8", bytes, expires: None });
        }
        answer
    }
}

/// A consultation's questionnaire, and how somebody stands to it.
struct Standing {
    held: Held,
    questionnaire: Questionnaire,
    may: bool,
    draft: Option<(Answering, u32)>,
    sent: Option<Sent>,
    /// What they sent with their name.
    response: Option<StoredResponse>,
    may_register: bool,
}

impl Standing {
    fn front(&self) -> Front<'_> {
        let begun = self.draft.as_ref().map(|(draft, _)| draft.progress(&self.questionnaire));
        Front {
            consultation: &self.held.facts,
            questionnaire: &self.questionnaire,
            may: self.may,
            begun,
            sent: self.sent,
            may_register: self.may_register,
        }
    }

    /// The draft turned to this questionnaire; begun, where it was not, with what was sent before.
    fn turned(&self, draft: Option<Answering>) -> Answering {
        let code = &self.held.facts.code;
        let sent = self.response.as_ref().map(|sent| sent.response.clone());
        let is_begun = draft.as_ref().is_some_and(|draft| draft.has(code));
        let mut draft = match draft {
            Some(mut draft) => {
                draft.turn_to(code.clone(), sent);
                draft
            }
            None => Answering::start(code.clone(), sent),
        };
        if let Some(sent) = self.response.as_ref().filter(|_| !is_begun) {
            draft.leave_out_as_sent(&self.questionnaire, sent.version);
        }
        draft
    }

    /// Whether it can be answered now: by whoever it asks, while it is open; by whoever has begun and sent nothing, a while
    /// longer.
    fn is_open(&self, now: DateTime<Utc>) -> bool {
        let in_time = match self.questionnaire.stage(now) {
            Stage::Open => true,
            Stage::Closing => self.draft.is_some() && self.response.is_none(),
            Stage::NotYet | Stage::Closed => false,
        };
        self.may && in_time && self.sent != Some(Sent::Anonymous) && !self.held.facts.cancelled
    }
}

struct Typed<'w> {
    words: &'w Words,
    today: NaiveDate,
}

impl Reads for Typed<'_> {
    fn number(&self, typed: &str) -> Option<i64> {
        read_number(typed)
    }

    fn date(&self, typed: &str) -> Option<NaiveDate> {
        self.words.read_date(typed, self.today)
    }

    fn yes_or_no(&self, typed: &str) -> Option<bool> {
        self.words.read_yes_no(typed)
    }

    fn countries(&self, typed: &str) -> Vec<Country> {
        self.words.find_countries(typed)
    }

    fn link(&self, typed: &str) -> Option<String> {
        let whole = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
        let host = whole.split("://").nth(1).and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
        (host.contains('.') && text::is_web_address(&whole)).then_some(whole)
    }

    fn option(&self, question: &Question, typed: &str) -> Option<usize> {
        let typed = search::fold(typed);
        let says = |same: &dyn Fn(&str) -> bool| {
            let mut found = question
                .kind
                .options()
                .iter()
                .enumerate()
                .filter(|(_, option)| option.text.texts().any(|text| same(&search::fold(text))));
            found.next().filter(|_| found.next().is_none()).map(|(place, _)| place)
        };
        // Its words, or how they begin, where no other begins so.
        says(&|text| text == typed).or_else(|| says(&|text| typed.chars().count() > 2 && text.starts_with(&typed)))
    }
}

pub use sending::finish_sending;
use sending::{deliver, finish};
pub(super) use sending::{put_away, put_away_all};

pub(super) fn read(content: &str) -> Option<Answering> {
    Answering::read(content).ok()
}

/// Whether somebody has begun a consultation's questionnaire and not sent it.
pub(super) async fn has_begun(read: &mut Read, person: PersonId, code: &Code) -> Result<bool> {
    let stored = read.draft(person, Form::Questionnaire.key()).await?;
    Ok(stored.and_then(|stored| self::read(&stored.content)).is_some_and(|draft| draft.has(code)))
}

/// Of two people who became one: what either had begun is there for the whole. `before`: their drafts as they were.
pub(super) async fn join_drafts(tx: &mut Write, whole: PersonId, before: [Option<StoredDraft>; 2]) -> Result<()> {
    let [Some(one), Some(other)] = before else { return Ok(()) };
    let Some(stored) = tx.draft(whole, Form::Questionnaire.key()).await? else { return Ok(()) };
    let Some(mut draft) = self::read(&stored.content) else { return Ok(()) };
    for half in [one, other].iter().filter_map(|stored| self::read(&stored.content)) {
        draft.join(half);
    }
    tx.rewrite_draft(whole, Form::Questionnaire.key(), &draft.json()).await
}

impl Turn<'_> {
    /// A consultation's questionnaire with how this reader stands to it; `None`: there is none.
    async fn stands(&self, read: &mut Read, code: &Code) -> Result<Option<Standing>> {
        let Some(held) = read.consultation(code).await? else { return Ok(None) };
        let Some(questionnaire) = held.facts.questionnaire.clone() else { return Ok(None) };
        let (version, since) = read.questionnaire_version(held.id).await?.unwrap_or((1, Default::default()));
        let questionnaire = questionnaire.stamped(version, &since);
        let is_open = self.is_open(&held);
        let Some(known) = &self.who else {
            let may = questionnaire.asks == Asks::Anyone;
            let (draft, sent, response) = (None, None, None);
            return Ok(Some(Standing { held, questionnaire, may, draft, sent, response, may_register: is_open }));
        };
        let person = known.person.id;
        let state = read.registration(held.id, person).await?.map(|registration| registration.state);
        let may = match questionnaire.asks {
            Asks::Anyone => true,
            Asks::Registered => state == Some(State::Registered),
            Asks::Invited => read.is_invited(person, held.id).await?,
        };
        let stored = read.draft(person, Form::Questionnaire.key()).await?;
        let draft = stored.and_then(|stored| Some((self::read(&stored.content)?, stored.revision)));
        let draft = draft.filter(|(draft, _)| draft.has(code)).map(|(mut draft, revision)| {
            draft.turn_to(code.clone(), None);
            (draft, revision)
        });
        let response = read.response(person, held.id).await?;
        let sent = match &response {
            Some(sent) => {
                // What was left out then is not asked again; what is new or was changed is.
                let asked = questionnaire.asked(&sent.response);
                let renewed = asked.iter().any(|question| question.since > sent.version);
                Some(Sent::Named { late: sent.late, renewed })
            }
            None if questionnaire.anonymous => read.has_answered(person, held.id).await?.then_some(Sent::Anonymous),
            None => None,
        };
        let lacks_answers = questionnaire.before_registration && sent.is_none();
        let may_register = is_open && !state.is_some_and(State::is_active) && !lacks_answers;
        Ok(Some(Standing { held, questionnaire, may, draft, sent, response, may_register }))
    }

    /// What a consultation asks, and how far the reader is with it.
    pub(super) async fn questionnaire(&mut self, code: &Code) -> Result<Answer> {
        let mut read = self.read().await?;
        match self.stands(&mut read, code).await? {
            Some(standing) if !standing.held.facts.cancelled => {
                let screen = views::front(&self.reader, &standing.front());
                Ok(self.with_organizing(&mut read, &standing.held, screen).await?.into())
            }
            _ => {
                drop(read);
                self.card(code, None).await
            }
        }
    }

    /// Begins to answer, or goes on.
    pub(super) async fn questions(&mut self, code: &Code) -> Result<Answer> {
        let mut read = self.read().await?;
        let Some(standing) = self.stands(&mut read, code).await? else {
            return self.card(code, None).await;
        };
        drop(read);
        if !standing.is_open(self.now) {
            return self.questionnaire(code).await;
        }
        let Some(known) = self.consenting(Some(standing.held.series)).await? else {
            return self.ask_consent(Action::Questions(code.clone())).await;
        };
        let place = Action::Resume(Form::Questionnaire);
        let Some(mut tx) = self.open(&known).await? else { return self.show(&place).await };
        let Some(standing) = self.stands(&mut tx, code).await?.filter(|standing| standing.is_open(self.now)) else {
            tx.roll_back().await?;
            return self.questionnaire(code).await;
        };
        let (before, revision) = match tx.draft(known.person.id, Form::Questionnaire.key()).await? {
            Some(stored) => match self::read(&stored.content) {
                Some(draft) => (Some(draft), stored.revision.wrapping_add(1)),
                None => return self.unreadable(tx, &known, Action::Questions(code.clone())).await,
            },
            // Buttons of a draft that is gone are of earlier revisions.
            None => (None, u32::try_from(self.now.timestamp()).unwrap_or(1)),
        };
        let draft = standing.turned(before);
        if draft.ticket().is_some() {
            tx.roll_back().await?;
            return self.resume_sending(code).await;
        }
        self.keep(&mut tx, &known, draft, &standing.questionnaire, revision).await?;
        self.close(tx, &known, &place).await?;
        self.recognize().await?;
        self.asking(None, 0).await
    }

    async fn keep(
        &self,
        tx: &mut Write,
        known: &Known,
        mut draft: Answering,
        questionnaire: &Questionnaire,
        revision: u32,
    ) -> Result<()> {
        draft.note_where(questionnaire);
        let form = Form::Questionnaire.key();
        let stored = StoredDraft { form: form.to_owned(), revision, content: draft.json() };
        tx.save_draft(known.person.id, &stored, self.now).await?;
        tx.set_cursor(known.address, form, revision).await
    }

    async fn unreadable(&mut self, mut tx: Write, known: &Known, again: Action) -> Result<Answer> {
        if let Some(stored) = tx.draft(known.person.id, Form::Questionnaire.key()).await? {
            tx.set_draft_aside(chance::id(), known.person.id, &stored, self.now).await?;
        }
        self.close(tx, known, &Action::Help).await?;
        self.recognize().await?;
        Ok(enrolment::unreadable(&self.reader, again).into())
    }

    /// The question the open questionnaire stands at, or a page of its review; with why the last answer was not taken.
    pub(super) async fn asking(&mut self, because: Option<&Because>, page: u16) -> Result<Answer> {
        let Some((known, standing, draft, revision)) = self.open_questionnaire().await? else {
            return Ok(help::nothing_to_cancel(&self.reader).into());
        };
        if draft.ticket().is_some() {
            return self.resume_sending(draft.consultation()).await;
        }
        if !standing.is_open(self.now) {
            return self.questionnaire(draft.consultation()).await;
        }
        self.points(&known, revision).await?;
        let Standing { held, questionnaire, .. } = &standing;
        let facts = Asking { consultation: &held.facts, questionnaire, revision, draft: &draft, because };
        Ok(question_views::asking(&self.reader, &facts, page).into())
    }

    /// Nothing is asked here: what is typed belongs to no question.
    pub(super) async fn sections(&mut self) -> Result<Answer> {
        let Some((_, standing, draft, revision)) = self.open_questionnaire().await? else {
            return Ok(help::nothing_to_cancel(&self.reader).into());
        };
        if !standing.is_open(self.now) || draft.ticket().is_some() {
            return self.questionnaire(draft.consultation()).await;
        }
        let Standing { held, questionnaire, .. } = &standing;
        let facts = Asking { consultation: &held.facts, questionnaire, revision, draft: &draft, because: None };
        Ok(question_views::sections(&self.reader, &facts).into())
    }

    async fn open_questionnaire(&mut self) -> Result<Option<(Known, Standing, Answering, u32)>> {
        let Some(known) = self.who.clone() else { return Ok(None) };
        let mut read = self.read().await?;
        let Some(stored) = read.draft(known.person.id, Form::Questionnaire.key()).await? else { return Ok(None) };
        let Some(draft) = self::read(&stored.content) else { return Ok(None) };
        let standing = self.stands(&mut read, draft.consultation()).await?;
        Ok(standing.map(|standing| (known, standing, draft, stored.revision)))
    }

    /// What is typed next in this chat is for this question.
    async fn points(&self, known: &Known, revision: u32) -> Result<()> {
        if known.cursor != Some((Form::Questionnaire, revision)) {
            let mut tx = self.write().await?;
            tx.set_cursor(known.address, Form::Questionnaire.key(), revision).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    /// Gives the open questionnaire one answer. `revision` is what the button or the chat's cursor belongs to: the slower
    /// of two chats gets the fresh screen.
    pub(super) async fn answer_step(&mut self, revision: u32, step: Step<'_>) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return Ok(help::nothing_to_cancel(&self.reader).into()) };
        let place = Action::Resume(Form::Questionnaire);
        let Some(mut tx) = self.open(&known).await? else { return self.show(&place).await };
        let Some((standing, mut draft)) = self.current(&mut tx, &known, revision).await? else {
            return Ok(step.given_back(self.stale(tx, &known).await?));
        };
        let code = standing.held.facts.code.clone();
        if draft.ticket().is_some() {
            tx.roll_back().await?;
            return self.resume_sending(&code).await;
        }
        if !standing.is_open(self.now) {
            tx.roll_back().await?;
            return Ok(step.given_back(self.questionnaire(&code).await?));
        }
        let questionnaire = &standing.questionnaire;
        if !draft.is_as_shown(questionnaire) {
            let fresh = self.show_changed(tx, &known, draft, questionnaire, revision).await?;
            return Ok(step.given_back(fresh));
        }
        let today = self.reader.zone.map_or(self.now.date_naive(), |zone| self.now.with_timezone(&zone).date_naive());
        let reads = Typed { words: &self.reader.words, today };
        let taken = match step {
            Step::Take(input) => draft.take(questionnaire, input, &reads),
            Step::TakeTogether(words) => draft.take_together(questionnaire, words, 1 + MOST_BLANKS, &reads),
            Step::Back => draft.back(questionnaire),
            Step::Skip => draft.skip(questionnaire),
            Step::Reask(place) => draft.edit_at(questionnaire, place),
            Step::Section(place) => match questionnaire.sections.get(place) {
                Some(section) => draft.jump(questionnaire, &section.code),
                None => Taken::Again(Because::Stale),
            },
        };
        self.keep(&mut tx, &known, draft, questionnaire, revision.wrapping_add(1)).await?;
        self.close(tx, &known, &place).await?;
        self.recognize().await?;
        match taken {
            Taken::Next | Taken::More => self.asking(None, 0).await,
            Taken::Again(because) => self.asking(Some(&because), 0).await,
        }
    }

    /// What is asked was changed since it was shown: nothing is taken for an answer to it.
    async fn show_changed(
        &mut self,
        mut tx: Write,
        known: &Known,
        draft: Answering,
        questionnaire: &Questionnaire,
        revision: u32,
    ) -> Result<Answer> {
        self.keep(&mut tx, known, draft, questionnaire, revision.wrapping_add(1)).await?;
        self.close(tx, known, &Action::Resume(Form::Questionnaire)).await?;
        self.recognize().await?;
        Ok(self.asking(None, 0).await?.with_toast(views::toast(&self.reader, "q-changed")))
    }

    /// The open draft with what it is for, if this is still its revision.
    async fn current(&self, tx: &mut Write, known: &Known, revision: u32) -> Result<Option<(Standing, Answering)>> {
        let stored = tx.draft(known.person.id, Form::Questionnaire.key()).await?;
        let Some(draft) =
            stored.filter(|stored| stored.revision == revision).and_then(|stored| self::read(&stored.content))
        else {
            return Ok(None);
        };
        let standing = self.stands(tx, draft.consultation()).await?;
        Ok(standing.map(|standing| (standing, draft)))
    }

    /// A button of an earlier question, or words typed while another chat went on.
    async fn stale(&mut self, mut tx: Write, known: &Known) -> Result<Answer> {
        let form = Form::Questionnaire.key();
        let is_there = tx.draft(known.person.id, form).await?.is_some();
        let last = tx.draft_through(known.person.id, form).await?;
        tx.roll_back().await?;
        let elsewhere = last.filter(|last| last.id != known.address).map(|last| last.account.platform);
        let toast = elsewhere.filter(|_| is_there).map_or_else(
            || help::stale_toast(&self.reader),
            |platform| accounts::continued_toast(&self.reader, platform),
        );
        let fresh = if is_there { self.asking(None, 0).await? } else { self.show(&Action::Mine).await? };
        Ok(fresh.with_toast(toast))
    }

    /// Sends the open questionnaire.
    pub(super) async fn send_answers(&mut self, revision: u32) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return Ok(help::nothing_to_cancel(&self.reader).into()) };
        let place = Action::Resume(Form::Questionnaire);
        let Some(mut tx) = self.open(&known).await? else { return self.show(&place).await };
        let Some((standing, _)) = self.current(&mut tx, &known, revision).await? else {
            return self.stale(tx, &known).await;
        };
        // What is asked, and whether with a name, is not changed while it is sent.
        tx.hold_consultation(standing.held.id).await?;
        let Some((standing, mut draft)) = self.current(&mut tx, &known, revision).await? else {
            return self.stale(tx, &known).await;
        };
        let code = standing.held.facts.code.clone();
        if draft.ticket().is_some() {
            tx.roll_back().await?;
            return self.resume_sending(&code).await;
        }
        if !standing.is_open(self.now) {
            tx.roll_back().await?;
            return self.questionnaire(&code).await;
        }
        if !draft.is_as_shown(&standing.questionnaire) {
            return self.show_changed(tx, &known, draft, &standing.questionnaire, revision).await;
        }
        let Some(filled) = draft.filled(&standing.questionnaire) else {
            tx.roll_back().await?;
            return self.asking(None, 0).await;
        };
        if !standing.questionnaire.anonymous {
            let late = standing.questionnaire.stage(self.now) == Stage::Closing;
            let version = standing.questionnaire.version;
            let sent = StoredResponse { version, response: filled, late, sent: self.now };
            tx.save_response(known.person.id, standing.held.id, &sent).await?;
            return self.sent(tx, &known, &code).await;
        }
        // The number is settled under the person's lock: whoever sends at the same time from another chat finds it.
        draft.send_under(chance::ticket());
        self.keep(&mut tx, &known, draft, &standing.questionnaire, revision).await?;
        tx.commit().await?;
        self.resume_sending(&code).await
    }

    /// Sends on what is being sent without a name, and finishes it, whatever the hour.
    async fn resume_sending(&mut self, code: &Code) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return self.questionnaire(code).await };
        deliver(self.app, known.person.id, code, self.now).await?;
        let Some(mut tx) = self.open(&known).await? else { return self.questionnaire(code).await };
        let stored = tx.draft(known.person.id, Form::Questionnaire.key()).await?;
        let sent = stored.and_then(|stored| self::read(&stored.content)).map(|draft| draft.being_sent());
        if !sent.is_some_and(|sent| sent.iter().any(|(of, _)| of == code)) {
            // Another chat was faster.
            tx.roll_back().await?;
            return self.questionnaire(code).await;
        }
        self.sent(tx, &known, code).await
    }

    /// Puts the draft away and marks that it was sent.
    async fn sent(&mut self, mut tx: Write, known: &Known, code: &Code) -> Result<Answer> {
        let place = Action::Questionnaire(code.clone());
        finish(&mut tx, known.person.id, code, self.now).await?;
        tx.clear_cursor(known.address).await?;
        self.close(tx, known, &place).await?;
        self.recognize().await?;
        let mut read = self.read().await?;
        let standing = self.stands(&mut read, code).await?;
        drop(read);
        match standing {
            Some(standing) => Ok(views::thanks(&self.reader, &standing.front()).into()),
            None => self.card(code, None).await,
        }
    }

    /// Somebody goes; the draft stays.
    pub(super) async fn leave_questionnaire(&mut self) -> Result<Answer> {
        let Some((known, standing, draft, _)) = self.open_questionnaire().await? else {
            return Ok(help::nothing_to_cancel(&self.reader).into());
        };
        let Some(mut tx) = self.open(&known).await? else { return self.show(&Action::Help).await };
        tx.clear_cursor(known.address).await?;
        self.close(tx, &known, &Action::Questionnaire(draft.consultation().clone())).await?;
        self.recognize().await?;
        if !standing.is_open(self.now) {
            return self.questionnaire(draft.consultation()).await;
        }
        Ok(views::left(&self.reader, &standing.held.facts, &standing.questionnaire).into())
    }

    pub(super) async fn discarding(&mut self, code: &Code) -> Result<Answer> {
        let mut read = self.read().await?;
        let standing = self.stands(&mut read, code).await?;
        drop(read);
        match standing.filter(|standing| standing.draft.is_some()) {
            Some(standing) => Ok(views::discard(&self.reader, &standing.held.facts).into()),
            None => self.questionnaire(code).await,
        }
    }

    /// Deletes what was written and not sent.
    pub(super) async fn discard(&mut self, code: &Code) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return self.questionnaire(code).await };
        let place = Action::Questionnaire(code.clone());
        let Some(mut tx) = self.open(&known).await? else { return self.show(&place).await };
        let stored = tx.draft(known.person.id, Form::Questionnaire.key()).await?;
        let draft = stored.and_then(|stored| self::read(&stored.content)).filter(|draft| draft.has(code));
        let Some(mut draft) = draft else {
            tx.roll_back().await?;
            return self.questionnaire(code).await;
        };
        draft.turn_to(code.clone(), None);
        if draft.ticket().is_some() {
            // It is on its way, and only sending finishes it.
            tx.roll_back().await?;
            return self.resume_sending(code).await;
        }
        put_away(&mut tx, known.person.id, code, self.now).await?;
        tx.clear_cursor(known.address).await?;
        self.close(tx, &known, &place).await?;
        self.recognize().await?;
        Ok(self.questionnaire(code).await?.with_toast(views::toast(&self.reader, "q-discarded")))
    }

    /// The reader's own answers, begun or sent, as a file.
    pub(super) async fn my_answers(&mut self, code: &Code) -> Result<Answer> {
        let mut read = self.read().await?;
        let standing = self.stands(&mut read, code).await?;
        drop(read);
        let mut answer = self.questionnaire(code).await?;
        let Some(Standing { held, questionnaire, draft, response, .. }) = standing else { return Ok(answer) };
        let (answers, sent) = match (draft, response) {
            (Some((draft, _)), _) => (draft.everything().clone(), None),
            (None, Some(sent)) => (sent.response, Some(sent.sent)),
            (None, None) => return Ok(answer.with_toast(views::toast(&self.reader, "q-nothing-to-copy"))),
        };
        let (name, text) = views::copy(&self.reader, &held.facts, &questionnaire, &answers, sent);
        let (media_type, bytes) = ("text/plain; charset=utf-8", text.into_bytes());
        answer.files.push(File { name, media_type, bytes, expires: None });
        Ok(answer.with_toast(views::toast(&self.reader, "q-copied")))
    }

    /// Whether registering needs answers that this reader has not sent.
    pub(super) async fn lacks_answers(&self, read: &mut Read, held: &Held) -> Result<bool> {
        match (&held.facts.questionnaire, &self.who) {
            (Some(questionnaire), Some(known)) if questionnaire.before_registration => {
                Ok(!read.has_answered(known.person.id, held.id).await?)
            }
            (Some(questionnaire), None) => Ok(questionnaire.before_registration),
            _ => Ok(false),
        }
    }
}
