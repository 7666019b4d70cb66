//! The form, between storage and dialogue: loading a draft, giving it one answer, and what sending it does.
//!
//! What to ask and what an answer means is the dialogue's; who gets a seat is decided by `registering`.

use serde::{Deserialize, Serialize};

use super::answers::standing_screen;
use super::turn::{Answer, Known, Turn};
use crate::chance;
use crate::chat::action::{Action, Field, Form};
use crate::dialogue::enrolment::{Because, Candidate, Enrolment, Input, Knows, SELF, Taken as Answered, Unreadable};
use crate::domain::consultation::Consultation;
use crate::domain::id::Code;
use crate::domain::organization::{
    Known as KnownOrganization, NameKey, blocking_keys, same_name_elsewhere, suggestions,
};
use crate::domain::person::Country;
use crate::domain::registration::Room;
use crate::locale::Words;
use crate::store::{Held, Read, Result, StoredDraft, Write};
use crate::views::enrolment::{self as form_views, Asking, GroupRoom};
use crate::views::outcome::How;
use crate::views::{accounts, help, questionnaire};

/// What is stored of a form: the dialogue's draft, and what the registration comes from.
#[derive(Serialize, Deserialize)]
struct Kept {
    /// Hash of a colleague's code: sending takes their seat over instead of a new one.
    hand_over: Option<String>,
    enrolment: String,
}

pub(super) fn read(content: &str) -> std::result::Result<(Enrolment, Option<String>), Unreadable> {
    let kept: Kept = serde_json::from_str(content)?;
    Ok((Enrolment::read(&kept.enrolment)?, kept.hand_over))
}

fn write(enrolment: &Enrolment, hand_over: Option<&str>) -> String {
    let kept = Kept { hand_over: hand_over.map(str::to_owned), enrolment: enrolment.json() };
    serde_json::to_string(&kept).unwrap_or_default()
}

/// One thing done to a form.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step<'s> {
    Take(Input<'s>),
    Back,
    Skip,
    Edit(Field),
}

/// A form as loaded.
struct Open {
    enrolment: Enrolment,
    hand_over: Option<String>,
    revision: u32,
}

/// Name keys of this many organizations are compared at most.
const MOST_COMPARED: usize = 2000;

struct Shipped<'w> {
    words: &'w Words,
    labels: Vec<(String, String)>,
}

impl Knows for Shipped<'_> {
    fn countries(&self, typed: &str) -> Vec<Country> {
        self.words.find_countries(typed)
    }

    fn labels(&self, field: Field) -> Vec<(String, String)> {
        match field {
            // Typed where no such button is, it still names no organization.
            Field::Organization => vec![(SELF.into(), self.words.label("form-self"))],
            _ => self.labels.clone(),
        }
    }
}

impl Turn<'_> {
    /// Begins to register, or goes on where the form stands.
    pub(super) async fn register(&mut self, code: &Code, hand_over: Option<String>) -> Result<Answer> {
        let mut read = self.read().await?;
        let Some(held) = read.consultation(code).await? else { return Ok(self.not_found()) };
        if let Some((registration, standing)) = self.standing(&mut read, &held).await?
            && hand_over.is_none()
            && let Some(screen) = standing_screen(&self.reader, &held, &registration, &standing, How::Already, None)
        {
            return Ok(screen.into());
        }
        drop(read);
        if hand_over.is_none()
            && let Some(refused) = self.refused_at_once(&held).await
        {
            return Ok(refused.into());
        }
        if hand_over.is_none() && self.lacks_answers(&mut *self.read().await?, &held).await? {
            return Ok(questionnaire::needed(&self.reader, &held.facts).into());
        }
        let Some(known) = self.consenting(Some(held.series)).await? else {
            return self.ask_consent(Action::Register(code.clone())).await;
        };
        let place = Action::Resume(Form::Enrolment);
        let Some(mut tx) = self.open(&known).await? else { return self.show(&place).await };
        let profile = tx.profile(known.person.id).await?;
        let stored = tx.draft(known.person.id, Form::Enrolment.key()).await?;
        let (mut enrolment, before, revision) =
            match stored.as_ref().map(|stored| (self::read(&stored.content), stored.revision)) {
                Some((Ok((enrolment, before)), revision)) => (enrolment, before, revision.wrapping_add(1)),
                Some((Err(_), _)) => {
                    return self.set_aside(tx, &known, Form::Enrolment, Action::Register(code.clone())).await;
                }
                None => (Enrolment::start(Some(&held.facts), profile.as_ref()), None, 1),
            };
        let hand_over = hand_over.or(before.filter(|_| enrolment.consultation() == Some(code)));
        enrolment.aim(&held.facts);
        if hand_over.is_some() {
            enrolment.without_group();
        }
        self.save(&mut tx, &known, Form::Enrolment, &Open { enrolment, hand_over, revision }).await?;
        tx.note_started(known.person.id, held.id, self.now).await?;
        self.close(tx, &known, &place).await?;
        self.recognize().await?;
        self.form(Form::Enrolment, None).await
    }

    /// The same questions, to change what is kept about oneself.
    pub(super) async fn edit_profile(&mut self) -> Result<Answer> {
        let Some(known) = self.consenting(None).await? else { return self.ask_consent(Action::Profile).await };
        let place = Action::Resume(Form::Profile);
        let Some(mut tx) = self.open(&known).await? else { return self.show(&place).await };
        let profile = tx.profile(known.person.id).await?;
        let stored = tx.draft(known.person.id, Form::Profile.key()).await?;
        if stored.as_ref().is_some_and(|stored| self::read(&stored.content).is_err()) {
            return self.set_aside(tx, &known, Form::Profile, Action::Profile).await;
        }
        let revision = stored.as_ref().map_or(1, |stored| stored.revision.wrapping_add(1));
        let begun = stored.and_then(|stored| self::read(&stored.content).ok()).map(|(enrolment, _)| enrolment);
        let enrolment = begun.unwrap_or_else(|| Enrolment::start(None, profile.as_ref()));
        let open = Open { enrolment, hand_over: None, revision };
        self.save(&mut tx, &known, Form::Profile, &open).await?;
        self.close(tx, &known, &place).await?;
        self.recognize().await?;
        self.form(Form::Profile, None).await
    }

    async fn save(&self, tx: &mut Write, known: &Known, form: Form, open: &Open) -> Result<()> {
        let content = write(&open.enrolment, open.hand_over.as_deref());
        let stored = StoredDraft { form: form.key().to_owned(), revision: open.revision, content };
        tx.save_draft(known.person.id, &stored, self.now).await?;
        tx.set_cursor(known.address, form.key(), open.revision).await
    }

    /// A draft that this version cannot read is kept for the operator, and the person told kindly.
    async fn set_aside(&mut self, mut tx: Write, known: &Known, form: Form, again: Action) -> Result<Answer> {
        if let Some(stored) = tx.draft(known.person.id, form.key()).await? {
            tx.set_draft_aside(chance::id(), known.person.id, &stored, self.now).await?;
        }
        self.close(tx, known, &Action::Help).await?;
        self.recognize().await?;
        Ok(form_views::unreadable(&self.reader, again).into())
    }

    /// The question a form stands at, with why the last answer was not taken.
    pub(super) async fn form(&mut self, form: Form, because: Option<&Because>) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return Ok(help::nothing_to_cancel(&self.reader).into()) };
        let mut read = self.read().await?;
        let Some(stored) = read.draft(known.person.id, form.key()).await? else {
            return Ok(help::nothing_to_cancel(&self.reader).into());
        };
        let Ok((mut enrolment, hand_over)) = self::read(&stored.content) else {
            drop(read);
            let tx = self.write().await?;
            return self.set_aside(tx, &known, form, Action::Me).await;
        };
        let held = self.held_of(&mut read, &mut enrolment, hand_over.is_some()).await?;
        let rooms = rooms(&mut read, held.as_ref()).await?;
        if known.cursor != Some((form, stored.revision)) {
            drop(read);
            let mut tx = self.write().await?;
            tx.set_cursor(known.address, form.key(), stored.revision).await?;
            tx.commit().await?;
        }
        let groups = group_rooms(held.as_ref(), &rooms);
        let asking = Asking {
            form,
            revision: stored.revision,
            draft: &enrolment,
            consultation: held.as_ref().map(|held| &held.facts),
            groups: &groups,
            because,
        };
        Ok(form_views::form(&self.reader, &asking).into())
    }

    /// The consultation a form is for, with the form brought up to its present groups. Who takes a colleague's seat over
    /// takes its working group over with it.
    pub(super) async fn held_of(
        &self,
        read: &mut Read,
        enrolment: &mut Enrolment,
        takes_over: bool,
    ) -> Result<Option<Held>> {
        let held = match enrolment.consultation().cloned() {
            Some(code) => read.consultation(&code).await?,
            None => None,
        };
        if let Some(held) = &held {
            enrolment.renew(&held.facts);
            if takes_over {
                enrolment.without_group();
            }
        }
        Ok(held)
    }

    /// Gives the form one answer. `revision` is what the button or the chat's cursor belongs to: the slower of two chats
    /// gets the fresh screen.
    pub(super) async fn step(&mut self, form: Form, revision: u32, step: Step<'_>) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return Ok(help::nothing_to_cancel(&self.reader).into()) };
        let place = Action::Resume(form);
        let Some(mut tx) = self.open(&known).await? else { return self.show(&place).await };
        let Some(stored) = tx.draft(known.person.id, form.key()).await? else {
            tx.roll_back().await?;
            let fresh = self.show(&Action::Consultations(Default::default())).await?;
            return Ok(fresh.with_toast(help::stale_toast(&self.reader)));
        };
        let Ok((mut enrolment, hand_over)) = self::read(&stored.content) else {
            return self.set_aside(tx, &known, form, Action::Me).await;
        };
        if stored.revision != revision {
            let last = tx.draft_through(known.person.id, form.key()).await?;
            tx.roll_back().await?;
            let elsewhere = last.filter(|last| last.id != known.address).map(|last| last.account.platform);
            let toast = elsewhere.map_or_else(
                || help::stale_toast(&self.reader),
                |platform| accounts::continued_toast(&self.reader, platform),
            );
            return Ok(self.form(form, None).await?.with_toast(toast));
        }
        let held = self.held_of(&mut tx, &mut enrolment, hand_over.is_some()).await?;
        let rooms = rooms(&mut tx, held.as_ref()).await?;
        let labels = form_views::choices(&self.reader.words, &enrolment, &group_rooms(held.as_ref(), &rooms));
        let answered = match step {
            Step::Take(input) => enrolment.take(input, &Shipped { words: &self.reader.words, labels }),
            Step::Back => enrolment.back(),
            Step::Skip => enrolment.skip(),
            Step::Edit(field) => enrolment.edit(field),
        };
        if let Some((typed, country)) = enrolment.unidentified().map(|(typed, country)| (typed.to_owned(), country)) {
            let candidates = candidates(&mut tx, &typed, country).await?;
            enrolment.identify(candidates);
        }
        let open = Open { enrolment, hand_over, revision: revision.wrapping_add(1) };
        self.save(&mut tx, &known, form, &open).await?;
        self.close(tx, &known, &place).await?;
        self.recognize().await?;
        match answered {
            Answered::Next => self.form(form, None).await,
            Answered::Again(because) => self.form(form, Some(&because)).await,
        }
    }

    /// Puts a form away unsent.
    pub(super) async fn cancel(&mut self, form: Form) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return Ok(help::nothing_to_cancel(&self.reader).into()) };
        let Some(mut tx) = self.open(&known).await? else { return self.show(&Action::Help).await };
        tx.drop_draft(known.person.id, form.key()).await?;
        tx.clear_cursor(known.address).await?;
        if form == Form::Enrolment {
            // Whoever puts the form away is not reminded of it.
            tx.drop_interest(known.person.id, None).await?;
        }
        self.close(tx, &known, &Action::Help).await?;
        self.recognize().await?;
        match form {
            Form::Enrolment | Form::Profile => Ok(form_views::cancelled(&self.reader, form).into()),
            Form::Zone => self.show(&Action::Me).await,
            Form::Search => self.show(&Action::Consultations(Default::default())).await,
            Form::Link => self.show(&Action::Accounts).await,
            Form::Questionnaire => self.show(&Action::Mine).await,
            Form::Organizing => self.put_asking_away().await,
        }
    }
}

async fn rooms(read: &mut Read, held: Option<&Held>) -> Result<Vec<(Code, Room)>> {
    match held {
        Some(held) => Ok(read.groups(held.id).await?.into_iter().map(|(_, code, room)| (code, room)).collect()),
        None => Ok(Vec::new()),
    }
}

fn group_rooms<'h>(held: Option<&'h Held>, rooms: &[(Code, Room)]) -> Vec<GroupRoom<'h>> {
    let of = |consultation: &'h Consultation| {
        consultation.groups.iter().filter_map(|group| {
            let room = rooms.iter().find(|(code, _)| *code == group.code).map(|(_, room)| *room)?;
            Some(GroupRoom { group, room })
        })
    };
    held.map_or_else(Vec::new, |held| of(&held.facts).collect())
}

/// Organizations that the typed name may be: the same name here or elsewhere, and names nearly the same.
async fn candidates(tx: &mut Write, typed: &str, country: Country) -> Result<Vec<Candidate>> {
    let Some(key) = NameKey::of(typed) else { return Ok(Vec::new()) };
    let mut found = tx.organizations_named(key.as_str()).await?;
    for block in blocking_keys(typed) {
        if found.len() >= MOST_COMPARED {
            break;
        }
        found.extend(tx.organizations_sharing(&block).await?);
    }
    found.sort_by_key(|organization| organization.id);
    found.dedup_by_key(|organization| organization.id);
    let known: Vec<KnownOrganization> = found
        .into_iter()
        .filter_map(|organization| {
            let key = NameKey::of(&organization.name)?;
            let (id, name, country, confirmed) =
                (organization.id, organization.name, organization.country, organization.confirmed);
            Some(KnownOrganization { id, name, key, country, confirmed })
        })
        .collect();
    let same = known.iter().filter(|organization| organization.key == key && organization.country == country);
    let mut offered: Vec<&KnownOrganization> = same.collect();
    if offered.is_empty() {
        offered.extend(same_name_elsewhere(&key, country, &known));
        offered.extend(suggestions(typed, country, &known));
    }
    let of = |organization: &KnownOrganization| Candidate {
        id: organization.id,
        name: organization.name.clone(),
        country: organization.country,
        same_name: organization.key == key,
    };
    Ok(offered.into_iter().take(6).map(of).collect())
}
