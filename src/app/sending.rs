//! What sending a form does: the profile is kept, and a seat is taken, waited for, or taken over from a colleague.
//!
//! Leading through the questions is `enrolling`'s subject; who gets a seat is decided by `registering`.

use super::answers::standing_screen;
use super::enrolling::read as read_draft;
use super::registering::{self, HandedOver};
use super::seats::{Taken, Wish};
use super::turn::{Answer, Known, Turn};
use crate::chance;
use crate::chat::action::{Action, Form};
use crate::dialogue::enrolment::{Chosen, Filled};
use crate::domain::id::{Code, OrganizationId, PersonId};
use crate::domain::organization::NameKey;
use crate::domain::person::{Country, Profile};
use crate::domain::registration::{Full, Refusal};
use crate::store::{CodeKind, Held, Result, Write};
use crate::views::enrolment as form_views;
use crate::views::leaving::{self, NoHandOver};
use crate::views::outcome::{self, How, Refused};
use crate::views::waiting::{self, NoSeat};
use crate::views::{help, me, questionnaire};

impl Turn<'_> {
    /// Sends the form: keeps the profile, and registers where it is for a consultation.
    pub(super) async fn send(&mut self, form: Form, revision: u32) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return Ok(help::nothing_to_cancel(&self.reader).into()) };
        let Some(mut tx) = self.open(&known).await? else { return self.show(&Action::Resume(form)).await };
        let stored = tx.draft(known.person.id, form.key()).await?;
        let open = stored
            .as_ref()
            .filter(|stored| stored.revision == revision)
            .and_then(|stored| read_draft(&stored.content).ok());
        let Some((mut enrolment, hand_over)) = open else {
            tx.roll_back().await?;
            let fresh = if stored.is_some() { self.form(form, None).await? } else { self.show(&Action::Mine).await? };
            return Ok(fresh.with_toast(help::stale_toast(&self.reader)));
        };
        let held = self.held_of(&mut tx, &mut enrolment, hand_over.is_some()).await?;
        let Some(filled) = enrolment.filled() else {
            tx.roll_back().await?;
            return self.form(form, None).await;
        };
        let Some(profile) = self.profile_of(&mut tx, &known, &filled).await? else {
            tx.roll_back().await?;
            return Ok(
                form_views::too_many_organizations(&self.reader, self.app.settings.organizations_a_day, form).into()
            );
        };
        tx.save_profile(known.person.id, &profile, self.now).await?;
        match held {
            None => {
                tx.drop_draft(known.person.id, form.key()).await?;
                self.close(tx, &known, &Action::Me).await?;
                self.recognize().await?;
                self.profile_saved(&profile).await
            }
            Some(held) => {
                let sent = Sent { held: &held, profile: &profile, group: filled.group.as_ref(), revision };
                match hand_over {
                    Some(hash) => self.send_hand_over(tx, &known, &sent, &hash).await,
                    None => self.send_registration(tx, &known, &sent, Wish::Seat).await,
                }
            }
        }
    }

    /// The profile a filled form makes. `None`: too many new organizations for one day.
    async fn profile_of(&self, tx: &mut Write, known: &Known, filled: &Filled) -> Result<Option<Profile>> {
        let (organization, organization_name) = match &filled.organization {
            Chosen::Themself => (None, String::new()),
            Chosen::Known { id, name } => {
                let standing = match tx.organization(*id).await? {
                    Some(found) => Some(found.merged_into.unwrap_or(found.id)),
                    // It went with the last person who was of it.
                    None => self.organization(tx, known, name, filled.country).await?,
                };
                let Some(standing) = standing else { return Ok(None) };
                (Some(standing), name.clone())
            }
            Chosen::New { name } => match self.organization(tx, known, name, filled.country).await? {
                Some(id) => (Some(id), name.clone()),
                None => return Ok(None),
            },
        };
        Ok(Some(Profile {
            name: filled.name.clone(),
            organization,
            organization_name,
            category: filled.category,
            country: filled.country,
            gender: filled.gender,
            area: filled.area.clone(),
        }))
    }

    pub(super) async fn organization(
        &self,
        tx: &mut Write,
        known: &Known,
        name: &str,
        country: Country,
    ) -> Result<Option<OrganizationId>> {
        let Some(key) = NameKey::of(name) else { return Ok(None) };
        let (id, is_new) =
            tx.organization_for(OrganizationId(chance::id()), name, key.as_str(), country, self.now).await?;
        if is_new {
            let day = chrono::Duration::hours(24);
            if tx.organizations_made_by(known.person.id, self.now - day).await? >= self.app.settings.organizations_a_day
            {
                return Ok(None);
            }
            tx.note_organization_made(id, known.person.id, self.now).await?;
        }
        Ok(Some(id))
    }

    /// Times matter from here on: the zone is guessed from the country, shown, and can be changed.
    async fn guess_zone(&self, tx: &mut Write, known: &Known, country: Country) -> Result<Option<chrono_tz::Tz>> {
        let guess = crate::locale::zones_of(country).first().copied().filter(|_| known.person.zone.is_none());
        if let Some(zone) = guess {
            tx.set_zone(known.person.id, zone).await?;
        }
        Ok(guess)
    }

    async fn send_registration(&mut self, mut tx: Write, known: &Known, sent: &Sent<'_>, wish: Wish) -> Result<Answer> {
        let person = known.person.id;
        let code = &sent.held.facts.code;
        self.hold(&mut tx, sent.held.id, sent.profile.organization).await?;
        let taken =
            registering::register(&mut tx, sent.held.id, person, sent.profile, sent.group, wish, self.now).await?;
        let keeps_draft = matches!(
            taken,
            Some(
                Taken::Full(_)
                    | Taken::Refused(Refusal::NotAnswered | Refusal::GroupMissing | Refusal::OrganizationsOnly)
            )
        );
        if !keeps_draft {
            drop_form_for(&mut tx, person, code).await?;
        }
        let seated = matches!(taken, Some(Taken::Registered | Taken::Waiting | Taken::Pending));
        let guessed = if seated { self.guess_zone(&mut tx, known, sent.profile.country).await? } else { None };
        if seated {
            self.confirm(&mut tx, known, sent.held).await?;
        }
        let place = if keeps_draft { Action::Resume(Form::Enrolment) } else { Action::Register(code.clone()) };
        self.close(tx, known, &place).await?;
        self.recognize().await?;
        match taken {
            None => Ok(self.not_found()),
            Some(Taken::Registered | Taken::Waiting | Taken::Pending) => {
                let answer = self.standing_answer(code, How::Sent, guessed).await?;
                Ok(self.also_sent(answer))
            }
            Some(Taken::Already(_)) => self.standing_answer(code, How::Already, None).await,
            Some(Taken::Full(full)) => {
                let consultation = &sent.held.facts;
                let mut read = self.read().await?;
                let waiting = read.count_waiting(sent.held.id).await?;
                let colleagues = registering::named_colleagues(&mut read, sent.held, sent.profile.organization).await?;
                let facts = NoSeat {
                    consultation,
                    full: &full,
                    organization: &sent.profile.organization_name,
                    group: sent.group.and_then(|code| consultation.group(code)),
                    colleagues: if full.contains(&Full::Organization) { &colleagues } else { &[] },
                    waiting,
                    draft: Some(sent.revision),
                };
                Ok(waiting::full(&self.reader, &facts).into())
            }
            Some(Taken::Refused(refusal)) => {
                let waiting = wish == Wish::SeatOrWait;
                Ok(outcome::refused(&self.reader, &Refused { consultation: &sent.held.facts, refusal, waiting }).into())
            }
        }
    }

    /// Joins the waiting list with the profile that was kept when the form was sent.
    pub(super) async fn wait(&mut self, code: &Code) -> Result<Answer> {
        let mut read = self.read().await?;
        let Some(held) = read.consultation(code).await? else { return Ok(self.not_found()) };
        let Some(known) = self.consenting(Some(held.series)).await? else { return self.register(code, None).await };
        let Some(profile) = read.profile(known.person.id).await? else { return self.register(code, None).await };
        let draft = read.draft(known.person.id, Form::Enrolment.key()).await?;
        let drafted =
            draft.as_ref().and_then(|stored| read_draft(&stored.content).ok()).map(|(enrolment, _)| enrolment);
        let from_draft =
            drafted.filter(|enrolment| enrolment.consultation() == Some(code)).and_then(|e| e.group().cloned());
        let before = self.standing(&mut read, &held).await?.and_then(|(_, standing)| standing.group);
        let group = from_draft.or(before);
        drop(read);
        if !held.facts.groups.is_empty() && group.is_none() {
            return self.register(code, None).await;
        }
        let Some(tx) = self.open(&known).await? else { return self.show(&Action::Register(code.clone())).await };
        let revision = draft.map_or(0, |stored| stored.revision);
        let sent = Sent { held: &held, profile: &profile, group: group.as_ref(), revision };
        self.send_registration(tx, &known, &sent, Wish::SeatOrWait).await
    }

    /// Where somebody stands, right after an act or when they ask again; the card, where nothing is active.
    pub(super) async fn standing_answer(
        &mut self,
        code: &Code,
        how: How,
        guessed: Option<chrono_tz::Tz>,
    ) -> Result<Answer> {
        let mut read = self.read().await?;
        let Some(held) = read.consultation(code).await? else { return Ok(self.not_found()) };
        let standing = self.standing(&mut read, &held).await?;
        drop(read);
        if let Some((registration, standing)) = standing
            && let Some(screen) = standing_screen(&self.reader, &held, &registration, &standing, how, guessed)
        {
            return Ok(screen.into());
        }
        self.card(code, None).await
    }

    /// A colleague's code: the form first, where they have no profile yet.
    pub(super) async fn take_over(&mut self, typed: &str) -> Result<Answer> {
        let hash = chance::code_hash(typed);
        let secret = crate::chat::action::Secret::typed(typed);
        let code = self.read().await?.code(&hash, self.now).await?;
        if let (Some(CodeKind::Invitation), Some(secret)) = (code.as_ref().map(|code| code.kind), &secret) {
            return self.redeem(secret).await;
        }
        let consultation = match code.as_ref().and_then(|code| code.consultation) {
            Some(id) => self.read().await?.consultation_by_id(id).await?,
            None => None,
        };
        let (Some(held), Some(secret)) = (consultation, secret) else {
            return Ok(leaving::not_handed_over(&self.reader, NoHandOver::UnknownCode, None).into());
        };
        let Some(known) = self.consenting(Some(held.series)).await? else {
            return self.ask_consent(Action::TakeOver(secret)).await;
        };
        if code.and_then(|code| code.person) == Some(known.person.id) {
            return Ok(leaving::not_handed_over(&self.reader, NoHandOver::OwnCode, Some(&held.facts)).into());
        }
        if self.lacks_answers(&mut *self.read().await?, &held).await? {
            return Ok(questionnaire::needed(&self.reader, &held.facts).into());
        }
        let Some(profile) = self.read().await?.profile(known.person.id).await? else {
            return self.register(&held.facts.code.clone(), Some(hash)).await;
        };
        let Some(tx) = self.open(&known).await? else { return self.show(&Action::Card(held.facts.code.clone())).await };
        let sent = Sent { held: &held, profile: &profile, group: None, revision: 0 };
        self.send_hand_over(tx, &known, &sent, &hash).await
    }

    async fn send_hand_over(&mut self, mut tx: Write, known: &Known, sent: &Sent<'_>, hash: &str) -> Result<Answer> {
        self.hold(&mut tx, sent.held.id, sent.profile.organization).await?;
        if self.lacks_answers(&mut tx, sent.held).await? {
            tx.roll_back().await?;
            return Ok(questionnaire::needed(&self.reader, &sent.held.facts).into());
        }
        let done = registering::take_over(&mut tx, hash, known.person.id, sent.profile, self.now).await?;
        let code = sent.held.facts.code.clone();
        let guessed = match done {
            HandedOver::Done => {
                self.confirm(&mut tx, known, sent.held).await?;
                self.guess_zone(&mut tx, known, sent.profile.country).await?
            }
            _ => None,
        };
        if done != HandedOver::OtherOrganization {
            drop_form_for(&mut tx, known.person.id, &code).await?;
        }
        self.close(tx, known, &Action::Register(code.clone())).await?;
        self.recognize().await?;
        let why = match done {
            HandedOver::Done => {
                let answer = self.standing_answer(&code, How::TakenOver, guessed).await?;
                return Ok(self.also_sent(answer));
            }
            HandedOver::NoSuchCode => NoHandOver::UnknownCode,
            HandedOver::OtherOrganization => NoHandOver::OtherOrganization,
            HandedOver::AlreadyRegistered => NoHandOver::HasSeat,
            HandedOver::NotAdmitted => NoHandOver::NotAdmitted,
        };
        Ok(leaving::not_handed_over(&self.reader, why, Some(&sent.held.facts)).into())
    }

    async fn profile_saved(&mut self, profile: &Profile) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return Ok(self.not_found()) };
        let mut read = self.read().await?;
        let mut upcoming = super::answers::upcoming_of(&mut read, &known, self.now).await?;
        upcoming.retain(|(_, registration)| registration.profile != *profile);
        Ok(me::profile_saved(&self.reader, profile, &super::answers::facts(&upcoming)).into())
    }
}

/// What was sent, and for what.
struct Sent<'s> {
    held: &'s Held,
    profile: &'s Profile,
    group: Option<&'s Code>,
    revision: u32,
}

/// The form for this consultation is done with; one for another waits.
async fn drop_form_for(tx: &mut Write, person: PersonId, code: &Code) -> Result<()> {
    let stored = tx.draft(person, Form::Enrolment.key()).await?;
    let is_its = stored
        .and_then(|stored| read_draft(&stored.content).ok())
        .is_some_and(|(enrolment, _)| enrolment.consultation() == Some(code));
    if !is_its {
        return Ok(());
    }
    // Nothing is begun any more, whatever becomes of the place.
    tx.drop_interest(person, None).await?;
    tx.drop_draft(person, Form::Enrolment.key()).await
}
