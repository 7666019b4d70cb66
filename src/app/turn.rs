//! One update being handled: who it is from, what they meant, and the transaction it causes.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use futures::future::BoxFuture;

use super::App;
use super::reach;
use super::reading::{Reading, Readings};
use crate::chance;
use crate::chat::action::{Action, Form, Listing, Secret};
use crate::chat::organizing::Organizing;
use crate::chat::payload;
use crate::chat::reply::File;
use crate::chat::screen::{Press, Screen};
use crate::chat::update::{Act, Place, Update};
use crate::domain::authority::{Grant, Role};
use crate::domain::id::{AddressId, Code, ConsultationId, OrganizationId, PersonId, SeriesId};
use crate::domain::locale::Locale;
use crate::domain::person::{ConsentKind, NOTICE_VERSION, Person};
use crate::store::{Error, Result, StoredDraft, Write};
use crate::views::wording::OpenDraft;
use crate::views::{Reader, help, organizer};

/// What an update is answered with.
pub(super) struct Answer {
    pub screen: Screen,
    pub toast: Option<String>,
    pub files: Vec<File>,
    /// Changes by itself, and this shows it anew.
    pub follows: Option<Action>,
}

impl From<Screen> for Answer {
    fn from(screen: Screen) -> Self {
        Self { screen, toast: None, files: Vec::new(), follows: None }
    }
}

impl Answer {
    pub fn with_toast(mut self, toast: String) -> Self {
        self.toast = Some(toast);
        self
    }
}

/// Somebody we know.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub person: Person,
    pub address: AddressId,
    /// The account they act through took no message the last time.
    pub is_closed_here: bool,
    /// None of their accounts did.
    pub is_closed: bool,
    /// The question this chat shows.
    pub cursor: Option<(Form, u32)>,
    pub draft: Option<OpenDraft>,
    /// The consultation the open form is for.
    pub draft_for: Option<Code>,
}

/// One act of many, made and kept on the heap once it is its turn: what all of them need together would not fit a thread's
/// stack.
macro_rules! apart {
    ($act:expr) => {
        Box::pin(async move { $act.await })
    };
}
pub(super) use apart;

/// A screen that needs nothing looked up.
pub(super) fn ready<'t>(screen: Screen) -> BoxFuture<'t, Result<Answer>> {
    Box::pin(std::future::ready(Ok(screen.into())))
}

pub(super) struct Turn<'a> {
    pub app: &'a App,
    pub update: &'a Update,
    pub now: DateTime<Utc>,
    /// `None`: nothing is stored about them, or they are in a room, where nothing personal is shown.
    pub who: Option<Known>,
    pub reader: Reader,
    intent: Intent,
    readings: Readings,
}

/// What was meant, before anybody looked whether it can be done.
enum Intent {
    Action(Action),
    /// Words that are no command.
    Words(String),
    /// Words for one question of a form, and for those asked together with it.
    Written(Form, u32, String, Vec<String>),
    /// A button that means nothing any more.
    Stale,
    /// A city or country, behind `/timezone`.
    City(String),
    /// A command that is none.
    Unknown(String),
    /// `/cancel`, whatever is open.
    Cancel,
    /// `/clock`, and how far it is to be wound.
    Clock(String),
    /// We were brought into a room, with a code.
    Entered(Secret),
}

impl App {
    /// The reader of an answer when the database cannot be asked.
    pub(super) fn stranger(&self, update: &Update) -> Reader {
        let travelling = match &update.act {
            Act::Press(wire) | Act::Submitted { wire, .. } => Action::from_wire(wire).0,
            Act::Command { name, argument } if name == "start" => {
                payload::read(argument).and_then(|(_, locale)| locale)
            }
            Act::Entered { payload, .. } => payload::read(payload).and_then(|(_, locale)| locale),
            _ => None,
        };
        let wanted: Vec<Locale> = travelling.into_iter().chain(update.hint.clone()).collect();
        let locale = self.sheets.choose(&wanted);
        Reader { words: self.sheets.words(&locale), zone: None, now: self.clock.now(), guest: true }
    }
}

impl<'a> Turn<'a> {
    pub async fn begin(app: &'a App, update: &'a Update) -> Result<Self> {
        let turn = Self::look(app, update).await?;
        if let Some(known) = turn.who.as_ref().filter(|known| known.is_closed_here && update.place == Place::Private) {
            // Whoever writes to us can be written to again. What is done in a room says nothing about that.
            let mut tx = turn.write().await?;
            reach::open(&mut tx, known.address, turn.now).await?;
            tx.commit().await?;
        }
        Ok(turn)
    }

    /// Who it is, and nothing changed by their being here.
    pub async fn look(app: &'a App, update: &'a Update) -> Result<Self> {
        let mut turn = Self {
            app,
            update,
            now: app.clock.now(),
            who: None,
            reader: app.stranger(update),
            intent: intent(&update.act),
            readings: Readings::new(),
        };
        if update.place != Place::Room {
            turn.recognize().await?;
        }
        Ok(turn)
    }

    /// Looks up who this is; from then on their own language and zone count.
    pub async fn recognize(&mut self) -> Result<()> {
        let mut read = self.read().await?;
        let Some((person, address)) = read.person_at(&self.update.account).await? else {
            self.who = None;
            return Ok(());
        };
        let cursor =
            read.cursor(address.id).await?.and_then(|(form, revision)| Some((Form::from_key(&form)?, revision)));
        let mut open = None;
        let drafts = read.drafts(person.id).await?;
        for form in [Form::Enrolment, Form::Profile] {
            let stored = drafts.iter().find(|stored| stored.form == form.key());
            open = open.or(stored.and_then(|stored| open_draft(form, stored)));
        }
        let answering = drafts.iter().find(|stored| stored.form == Form::Questionnaire.key());
        open = open.or(answering.and_then(|stored| open_answers(stored, self.now)));
        let (draft, draft_for) = open.map_or((None, None), |(draft, code)| (Some(draft), code));
        let is_closed_here = address.closed.is_some();
        let is_closed = is_closed_here && read.addresses(person.id).await?.iter().all(|other| other.closed.is_some());
        drop(read);
        self.app.know(&self.update.account, person.id);
        let words = self.app.sheets.words(&self.app.sheets.choose(std::slice::from_ref(&person.locale)));
        self.reader = Reader { words, zone: person.zone, now: self.now, guest: false };
        self.who = Some(Known { person, address: address.id, is_closed_here, is_closed, cursor, draft, draft_for });
        Ok(())
    }

    /// The place shown by the answer to this very update, if it was acted on before.
    pub async fn handled_before(&mut self) -> Result<Option<String>> {
        let Some(known) = &self.who else { return Ok(None) };
        self.read().await?.handled(known.address, &self.update.id).await
    }

    pub async fn act(&mut self) -> Result<Answer> {
        let intent = std::mem::replace(&mut self.intent, Intent::Stale);
        let action = match intent {
            Intent::Action(action) => action,
            Intent::Words(words) => return self.words(&words).await,
            Intent::City(_) | Intent::Written(..) if self.update.place == Place::Room => {
                return Ok(help::private_only(&self.reader).into());
            }
            Intent::Written(form, revision, words, more) => return self.written(form, revision, &words, &more).await,
            Intent::City(typed) => return self.city(&typed).await,
            Intent::Unknown(name) => return Ok(help::unknown(&self.reader, &format!("/{name}"), self.draft()).into()),
            Intent::Clock(wind) => return self.clock(&wind).await,
            Intent::Entered(secret) => return self.entered(&secret).await,
            Intent::Cancel => match self.open_form() {
                Some(form) => Action::Cancel(form),
                None => return Ok(help::nothing_to_cancel(&self.reader).into()),
            },
            Intent::Stale => {
                let fresh = self.show(&Action::Consultations(Listing::default())).await?;
                return Ok(fresh.with_toast(help::stale_toast(&self.reader)));
            }
        };
        if self.update.place == Place::Room && !action.is_browsing() && !matches!(action, Action::Speak(_)) {
            return match action {
                Action::Redeem(secret) | Action::TakeOver(secret) | Action::LinkWith(secret) => {
                    self.void(&secret).await
                }
                _ => Ok(help::private_only(&self.reader).into()),
            };
        }
        self.perform(action).await
    }

    /// A code that others could read is good for nothing any more.
    async fn void(&self, secret: &Secret) -> Result<Answer> {
        let mut tx = self.write().await?;
        let hash = chance::code_hash(secret.as_str());
        tx.use_code(&hash).await?;
        tx.void_link_code(&hash).await?;
        tx.commit().await?;
        Ok(organizer::not_redeemed(&self.reader, organizer::NoCode::InRoom).into())
    }

    pub fn draft(&self) -> Option<OpenDraft> {
        self.who.as_ref().and_then(|known| known.draft)
    }

    fn open_form(&self) -> Option<Form> {
        let known = self.who.as_ref()?;
        known.cursor.map(|(form, _)| form).or(known.draft.map(|draft| draft.form))
    }

    /// Whether they agreed to the present wording of the privacy notice: that of a series' team, or of any.
    pub async fn has_consented(&self, series: Option<SeriesId>) -> Result<bool> {
        let Some(known) = &self.who else { return Ok(false) };
        self.read().await?.agreed(known.person.id, series, NOTICE_VERSION).await
    }

    /// Opens the transaction of this update under the person's lock. `None`: it was acted on meanwhile; the place it led to
    /// is then shown. Somebody who is gone, or part of somebody by now, is looked up again: the error passes.
    pub async fn open(&mut self, known: &Known) -> Result<Option<Write>> {
        self.open_beside(known, known.person.id).await
    }

    /// The same under the lock of somebody else as well. `None` also where they are gone.
    pub async fn open_beside(&mut self, known: &Known, other: PersonId) -> Result<Option<Write>> {
        let own = known.person.id;
        let mut tx = self.write().await?;
        let (mut is_here, mut other_is_here) = (true, true);
        for person in BTreeSet::from([own, other]) {
            let locked = tx.lock_person(person, self.now).await?;
            if person == own { is_here = locked } else { other_is_here = locked }
        }
        // What counts for a deadline is the clock read once the lock is held.
        self.set_now(self.app.clock.now());
        if !is_here || tx.owner_of(known.address).await? != Some(own) {
            tx.roll_back().await?;
            return Err(Error::Busy);
        }
        if other_is_here && tx.handled(known.address, &self.update.id).await?.is_none() {
            tx.act_through(known.address);
            return Ok(Some(tx));
        }
        tx.roll_back().await?;
        Ok(None)
    }

    /// Takes the locks that decide about seats, then reads the clock: what waited for a lock is not early any more.
    pub async fn hold(
        &mut self,
        tx: &mut Write,
        consultation: ConsultationId,
        organization: Option<OrganizationId>,
    ) -> Result<()> {
        super::registering::hold_still(tx, consultation, organization, self.now).await?;
        self.set_now(self.app.clock.now());
        Ok(())
    }

    pub fn set_now(&mut self, now: DateTime<Utc>) {
        self.now = now;
        self.reader.now = now;
    }

    /// What is typed next belongs to the form this chat shows. A screen that shows none takes the words for a search, so
    /// that they never become an answer to a question somebody does not see; the draft waits.
    pub async fn point_at(&self, screen: &Screen) -> Result<()> {
        let Some(known) = self.who.as_ref().filter(|known| known.cursor.is_some()) else { return Ok(()) };
        let of_a_form = |press: &Press| matches!(press, Press::Action(action) if action.is_of_a_form());
        let shows_a_form =
            screen.input.is_some() || screen.rows.iter().flatten().any(|button| of_a_form(&button.press));
        if !shows_a_form {
            let mut tx = self.write().await?;
            if let Some((form @ Form::Organizing, revision)) = known.cursor
                && tx.draft(known.person.id, form.key()).await?.is_some_and(|draft| draft.revision == revision)
            {
                // It holds a question and no answer.
                tx.drop_draft(known.person.id, form.key()).await?;
            }
            tx.clear_cursor(known.address).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    /// Records the update with the place its answer shows, and commits.
    pub async fn close(&self, mut tx: Write, known: &Known, place: &Action) -> Result<()> {
        debug_assert!(!matches!(place, Action::Organize(act) if act.changes()), "shown again, it would act again");
        tx.note_handled(known.address, &self.update.id, &place.encode(), self.now).await?;
        tx.commit().await?;
        self.readings.written();
        Ok(())
    }

    pub async fn read(&self) -> Result<Reading> {
        self.readings.read(&self.app.store).await
    }

    /// The one way to a transaction that changes things: what was read before it is not shown any more.
    pub async fn write(&self) -> Result<Write> {
        self.readings.write(&self.app.store).await
    }

    /// A new person at this account, or the one who is there already, who agreed to be stored by the team of a series.
    pub async fn welcome(&mut self, series: Option<SeriesId>) -> Result<()> {
        if self.who.is_none() {
            let mut tx = self.write().await?;
            if tx.person_at(&self.update.account).await?.is_none() {
                let (person, address) = (PersonId(chance::id()), AddressId(chance::id()));
                tx.add_person(person, self.reader.words.locale(), self.now).await?;
                if !tx.add_address(address, person, &self.update.account, self.now).await? {
                    // Another update of the same account was faster.
                    tx.roll_back().await?;
                    return self.recognize().await;
                }
                tx.act_through(address);
                tx.give_consent(person, ConsentKind::Processing, series, NOTICE_VERSION, self.now).await?;
                if self.app.settings.owners.contains(&self.update.account) {
                    tx.grant(person, Grant { role: Role::Owner, series: None }, "configuration", self.now).await?;
                }
            }
            tx.commit().await?;
            self.recognize().await?;
        } else if let Some(known) = &self.who
            && !self.has_consented(series).await?
        {
            let mut tx = self.write().await?;
            let is_here = tx.lock_person(known.person.id, self.now).await?;
            if !is_here || tx.owner_of(known.address).await? != Some(known.person.id) {
                tx.roll_back().await?;
                return Err(Error::Busy);
            }
            tx.act_through(known.address);
            tx.give_consent(known.person.id, ConsentKind::Processing, series, NOTICE_VERSION, self.now).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}

/// Where an open form stands; `None` for one that is not readable any more, which is told when it is opened.
fn open_draft(form: Form, stored: &StoredDraft) -> Option<(OpenDraft, Option<Code>)> {
    let (enrolment, _) = super::enrolling::read(&stored.content).ok()?;
    let (_, of) = enrolment.progress();
    let (question, of) = enrolment.position().unwrap_or((of + 1, of));
    let draft = OpenDraft { form, question: u32::try_from(question).unwrap_or(1), of: u32::try_from(of).unwrap_or(1) };
    Some((draft, enrolment.consultation().cloned()))
}

/// Where an open questionnaire stands; `None` where nothing can be sent any more. It is for no registration.
fn open_answers(stored: &StoredDraft, now: DateTime<Utc>) -> Option<(OpenDraft, Option<Code>)> {
    let (question, of) = super::answering::read(&stored.content)?.stood(now)?;
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Some((OpenDraft { form: Form::Questionnaire, question: number(question), of: number(of) }, None))
}

fn intent(act: &Act) -> Intent {
    match act {
        Act::Press(wire) => Action::from_wire(wire).1.map_or(Intent::Stale, Intent::Action),
        Act::Text(words) => Intent::Words(words.clone()),
        Act::Submitted { wire, words, more } => match Action::from_wire(wire).1 {
            Some(Action::Write { form, revision }) => Intent::Written(form, revision, words.clone(), more.clone()),
            _ => Intent::Stale,
        },
        Act::Command { name, argument } => command(name, argument),
        Act::Entered { payload, .. } => match payload::room_code(payload) {
            Some(secret) => Intent::Entered(secret),
            None => command("start", payload),
        },
    }
}

/// What a command means. `/start` may carry a payload.
fn command(name: &str, argument: &str) -> Intent {
    let code = || argument.to_ascii_lowercase().parse().ok();
    let list = Action::Consultations(Listing::default());
    Intent::Action(match name {
        "start" => payload::read(argument).map_or(list, |(action, _)| action),
        "consultations" => code().map_or(list, Action::Card),
        "register" => {
            code().map_or(Action::Consultations(Listing { open_only: true, ..Listing::default() }), Action::Register)
        }
        "mine" => Action::Mine,
        "reports" => Action::Reports(0),
        "language" => argument.parse().map_or(Action::Languages, Action::Speak),
        "timezone" if argument.is_empty() => Action::Zone,
        "timezone" => return Intent::City(argument.to_owned()),
        "me" => Action::Me,
        "link" if argument.is_empty() => Action::Link,
        "link" => match Secret::typed(argument) {
            Some(secret) => Action::LinkWith(secret),
            None => Action::EnterCode,
        },
        "forget" => Action::Forget,
        "organize" => {
            code().map_or(Action::Organize(Organizing::Home), |code| Action::Organize(Organizing::Consultation(code)))
        }
        "help" => Action::Help,
        "cancel" => return Intent::Cancel,
        "clock" => return Intent::Clock(argument.to_owned()),
        other => return Intent::Unknown(other.chars().take(32).collect()),
    })
}
