//! Somebody without an account, entered by organizers: typed in a few lines, shown, and registered by the gates everybody
//! passes.
//!
//! They get a seat or nothing: no offer could ever reach them on a waiting list. That they asked for it is confirmed by
//! whoever enters them, and noted with the registration.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::super::{Matter, Opened};
use super::Registrations;
use crate::app::registering;
use crate::app::seats::{self, Applicant, Taken, Wish};
use crate::app::turn::{Answer, Turn};
use crate::chance;
use crate::chat::action::Action;
use crate::chat::organizing::Organizing;
use crate::domain::authority::Act;
use crate::domain::consultation::Consultation;
use crate::domain::id::{Code, PersonId};
use crate::domain::organization::{NameMeaning, meaning};
use crate::domain::person::{Category, Country, Profile};
use crate::domain::text::{clean_line, clean_name};
use crate::store::{Result, StoredDraft};
use crate::views::organizing as organizing_views;
use crate::views::organizing::registrations::entering::{self as views, Fault, LONGEST, Shown};

/// Under which it is kept until they are registered.
const FORM: &str = "entry";

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Entry {
    consultation: Code,
    name: String,
    /// `None`: for themself.
    organization: Option<String>,
    country: Country,
    group: Option<Code>,
}

impl Turn<'_> {
    /// `again`: why what was typed does not do, and that.
    pub(in crate::app) async fn ask_whom_to_enter(
        &mut self,
        matter: Matter,
        again: Option<(Fault, &str)>,
    ) -> Result<Answer> {
        let Some(held) = &matter.held else { return Ok(organizing_views::denied(&self.reader).into()) };
        let asked = Registrations::Enter(held.facts.code.clone());
        let revision = self.ask_for_words(&matter.known, &Organizing::Registrations(asked)).await?;
        let again = again.as_ref().map(|(fault, typed)| (fault, *typed));
        Ok(views::ask(&self.reader, &held.facts, revision, again).into())
    }

    /// What was typed about somebody: one line each, or one field each where a platform has forms.
    pub(in crate::app) async fn take_entry(&mut self, matter: Matter, words: &str, more: &[String]) -> Result<Answer> {
        let Some(held) = &matter.held else { return Ok(organizing_views::denied(&self.reader).into()) };
        let fields: Vec<&str> = match more {
            [] => words.split(['\n', ';']).map(str::trim).filter(|line| !line.is_empty()).collect(),
            more => std::iter::once(words).chain(more.iter().map(String::as_str)).map(str::trim).collect(),
        };
        let entry = match self.read_entry(&held.facts, &fields) {
            Ok(entry) => entry,
            Err(fault) => {
                let typed = fields.join("\n");
                return self.ask_whom_to_enter(matter, Some((fault, &typed))).await;
            }
        };
        let person = matter.known.person.id;
        let mut tx = self.write().await?;
        let revision = chance::revision();
        let content = serde_json::to_string(&entry).unwrap_or_default();
        tx.save_draft(person, &StoredDraft { form: FORM.to_owned(), revision, content }, self.now).await?;
        tx.commit().await?;
        let shown = Shown {
            consultation: &held.facts,
            name: &entry.name,
            organization: entry.organization.as_deref(),
            country: entry.country,
            group: entry.group.as_ref().and_then(|code| held.facts.group(code)),
            revision,
        };
        Ok(views::confirm(&self.reader, &shown).into())
    }

    fn read_entry(&self, consultation: &Consultation, fields: &[&str]) -> std::result::Result<Entry, Fault> {
        let wanted = 3 + usize::from(!consultation.groups.is_empty());
        if fields.len() != wanted || fields[..3].iter().any(|field| field.is_empty()) {
            return Err(Fault::Lines);
        }
        let name = clean_name(fields[0], LONGEST).map_err(|_| Fault::Name)?;
        let line = clean_line(fields[1], LONGEST).map_err(|_| Fault::Organization)?;
        let organization = match meaning(&line) {
            NameMeaning::Nobody => None,
            NameMeaning::Generic => return Err(Fault::Organization),
            NameMeaning::Name(_) => Some(clean_name(&line, LONGEST).map_err(|_| Fault::Organization)?),
        };
        let country = clean_line(fields[2], LONGEST).map_err(|_| Fault::Country)?;
        let country = match self.reader.words.find_countries(&country).as_slice() {
            [country] => *country,
            _ => return Err(Fault::Country),
        };
        let group = match fields.get(3) {
            None => None,
            Some(typed) => {
                let folded = crate::domain::search::fold(typed);
                let says = |text: &str| crate::domain::search::fold(text) == folded;
                let places = consultation.groups.iter().zip(1..);
                let found = places.into_iter().find(|(group, place): &(_, usize)| {
                    let place = place.to_string();
                    says(group.code.as_str()) || says(group.title.text(self.reader.words.locale())) || says(&place)
                });
                Some(found.map(|(group, _)| group.code.clone()).ok_or(Fault::Group)?)
            }
        };
        Ok(Entry { consultation: consultation.code.clone(), name, organization, country, group })
    }

    /// Registers whom they entered, of whom they say by it that the person asked for it.
    pub(in crate::app) async fn enter(&mut self, matter: Matter, revision: u32, category: u8) -> Result<Answer> {
        let (Some(held), Some(series)) = (&matter.held, &matter.series) else {
            return Ok(organizing_views::denied(&self.reader).into());
        };
        let list = Registrations::List(held.facts.code.clone(), super::Shelf::Registered, 0);
        let place = Action::Organize(Organizing::Registrations(list));
        let known = matter.known.clone();
        let mut tx = match self.open_as(&known, Act::DecideRegistrations, Some(series.id)).await? {
            Opened::Tx(tx) => *tx,
            Opened::Before => return self.show(&place).await,
            Opened::Denied => return Ok(organizing_views::denied(&self.reader).into()),
        };
        let kept = tx.draft(known.person.id, FORM).await?.filter(|draft| draft.revision == revision);
        let kept: Option<Entry> = kept.and_then(|draft| serde_json::from_str(&draft.content).ok());
        let kept = kept.filter(|entry| entry.consultation == held.facts.code);
        let (Some(entry), Some(category)) = (kept, Category::ALL.get(usize::from(category))) else {
            tx.roll_back().await?;
            return Ok(views::not_entered(&self.reader, &held.facts, &views::NotEntered::Older).into());
        };
        let organization = match &entry.organization {
            None => None,
            Some(name) => match self.organization(&mut tx, &known, name, entry.country).await? {
                Some(id) => Some(id),
                None => {
                    tx.roll_back().await?;
                    let most = self.app.settings.organizations_a_day;
                    return Ok(views::too_many_organizations(&self.reader, &held.facts, most).into());
                }
            },
        };
        let person = PersonId(chance::id());
        tx.add_person(person, self.reader.words.locale(), self.now).await?;
        self.hold(&mut tx, held.id, organization).await?;
        let organization = match organization {
            Some(id) => Some(registering::standing(&mut tx, id).await?),
            None => None,
        };
        let Some(held) = seats::locked(&mut tx, held.id, self.now).await? else {
            tx.roll_back().await?;
            return Ok(organizing_views::denied(&self.reader).into());
        };
        let groups = tx.groups(held.id).await?;
        let group = groups.into_iter().find(|(_, code, _)| Some(code) == entry.group.as_ref()).map(|(id, ..)| id);
        let profile = Profile {
            name: entry.name.clone(),
            organization,
            organization_name: entry.organization.clone().unwrap_or_default(),
            category: *category,
            country: entry.country,
            gender: None,
            area: None,
        };
        let applicant = Applicant { person, organization, group, profile };
        let taken = seats::take(&mut tx, &held, &applicant, Wish::Given, self.now).await?;
        let registration = tx.registration(held.id, person).await?;
        let (Taken::Registered, Some(registration)) = (&taken, registration) else {
            tx.roll_back().await?;
            return Ok(views::not_entered(&self.reader, &held.facts, &taken_not(taken)).into());
        };
        tx.note_entered(registration.id, self.now).await?;
        tx.drop_draft(known.person.id, FORM).await?;
        let detail = json!({
            "registration": registration.id.0, "consultation": held.id.0, "person": person.0, "asked_for_it": true,
        });
        tx.audit(chance::id(), Some(known.person.id), "enter_person", Some(series.id), &detail, self.now).await?;
        self.close(tx, &known, &place).await?;
        let toast = views::entered_toast(&self.reader);
        Ok(self.one_registration(Matter { registration: Some(registration), ..matter }).await?.with_toast(toast))
    }
}

fn taken_not(taken: Taken) -> views::NotEntered {
    match taken {
        Taken::Full(full) => views::NotEntered::Full(full),
        Taken::Refused(refusal) => views::NotEntered::Refused(refusal),
        Taken::Registered | Taken::Waiting | Taken::Pending | Taken::Already(_) => views::NotEntered::Full(Vec::new()),
    }
}
