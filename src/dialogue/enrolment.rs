//! The draft of the form "who you are, and the registration it is for".
//!
//! A draft goes through storage between every two steps. [`Enrolment::step`] says what to ask, [`Enrolment::take`] takes
//! one answer. Wording is the views' work; finding countries and organizations is the app's, which tells the draft
//! through [`Knows`] and [`Enrolment::identify`].

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

use crate::chat::action::Field;
use crate::domain::consultation::Consultation;
use crate::domain::id::{Code, OrganizationId};
use crate::domain::organization::{NameMeaning, meaning};
use crate::domain::person::{Category, Country, Gender, Profile};
use crate::domain::text::{TextFault, clean_line, clean_name};

/// Of a draft's shape. A draft of another version cannot be read.
pub const VERSION: u32 = 1;

/// In grapheme clusters, as are the longest lengths.
pub const SHORTEST_NAME: usize = 2;
pub const LONGEST_NAME: usize = 80;
pub const LONGEST_ORGANIZATION: usize = 120;
pub const LONGEST_AREA: usize = 120;

/// Keeps the answer a question already has.
pub const KEEP: &str = "keep";
/// "I come for myself."
pub const SELF: &str = "self";
/// "None of these organizations."
pub const NEW: &str = "new";

/// More would not fit a screen, and who typed so little that more fit should type again.
const MOST_SUGGESTIONS: usize = 10;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enrolment {
    version: u32,
    consultation: Option<Code>,
    /// The working groups one may choose from.
    groups: Vec<Code>,
    /// Whether one may come without an organization.
    individuals: bool,
    name: Option<String>,
    organization: Option<Organization>,
    category: Option<Category>,
    country: Option<Country>,
    gender: Optional<Gender>,
    area: Optional<String>,
    group: Option<Code>,
    /// Countries that the last typed words may mean.
    suggested: Vec<Country>,
    /// What a stored profile answered: reused, so not counted as questions of this form.
    given: Vec<Field>,
    /// A question asked out of order.
    at: Option<Revisit>,
}

/// Whom somebody comes for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Organization {
    Themself,
    Named { typed: String, identity: Identity },
}

/// Which organization a typed name is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Identity {
    /// Not looked up since the name or the country changed.
    Open,
    /// It may be one of these; `answer` is `None` until the person said.
    Asked {
        candidates: Vec<Candidate>,
        answer: Option<Answer>,
    },
    Known(OrganizationId),
    New,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// By its place in the candidates, from 0.
    One(usize),
    NoneOfThese,
}

/// An organization that may be the one somebody typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    pub id: OrganizationId,
    pub name: String,
    pub country: Country,
    /// Its name key is that of the typed name, not only nearly so.
    pub same_name: bool,
}

/// An answer one may leave out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Optional<T> {
    Unasked,
    Skipped,
    Given(T),
}

impl<T> Optional<T> {
    pub fn given(&self) -> Option<&T> {
        match self {
            Self::Given(value) => Some(value),
            Self::Unasked | Self::Skipped => None,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Revisit {
    Back(Field),
    /// From the review, and back to it afterwards.
    Edit(Field),
}

/// What to show next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Ask(Field),
    Review,
}

/// One thing the person did at the present question.
#[derive(Clone, Copy, Debug)]
pub enum Input<'a> {
    Typed(&'a str),
    /// What a button carried; unchecked.
    Choice(&'a str),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    Next,
    /// The same question again; nothing changed but the countries suggested.
    Again(Because),
}

/// Why an answer was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    Empty,
    NoLetters,
    /// In grapheme clusters.
    TooShort {
        min: usize,
    },
    TooLong {
        max: usize,
        given: usize,
    },
    /// The typed organization means none: perhaps they come for themself.
    MeansNobody,
    /// A kind of organization, not the name of one.
    Generic,
    /// Typed words that are none of the choices.
    PickOne,
    UnknownCountry,
    /// Best first.
    SeveralCountries(Vec<Country>),
    /// A button of another question.
    Stale,
}

/// What only the app can tell: it has the languages.
pub trait Knows {
    /// The countries these words may mean, best first.
    fn countries(&self, typed: &str) -> Vec<Country>;

    /// The choices of a question as they are shown: what the button carries, and its label.
    fn labels(&self, field: Field) -> Vec<(String, String)>;
}

/// A form with every question answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Filled {
    /// `None`: the profile alone.
    pub consultation: Option<Code>,
    pub name: String,
    pub organization: Chosen,
    pub category: Category,
    pub country: Country,
    pub gender: Option<Gender>,
    pub area: Option<String>,
    pub group: Option<Code>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    Themself,
    /// The name is as this person wrote it.
    Known {
        id: OrganizationId,
        name: String,
    },
    New {
        name: String,
    },
}

/// A stored draft that this version of the program cannot go on with.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    #[error("the draft has version {0}, this program reads {VERSION}")]
    Version(u32),
    #[error("the draft is damaged")]
    Damaged(#[from] serde_json::Error),
}

impl Enrolment {
    /// A new draft. A stored profile is reused: then only the working group, if there are any, and the review are left.
    pub fn start(consultation: Option<&Consultation>, profile: Option<&Profile>) -> Self {
        let mut draft = Self {
            version: VERSION,
            consultation: consultation.map(|c| c.code.clone()),
            groups: Vec::new(),
            individuals: true,
            name: None,
            organization: None,
            category: None,
            country: None,
            gender: Optional::Unasked,
            area: Optional::Unasked,
            group: None,
            suggested: Vec::new(),
            given: Vec::new(),
            at: None,
        };
        if let Some(profile) = profile {
            draft.name = Some(profile.name.clone());
            draft.organization = Some(match profile.organization {
                None => Organization::Themself,
                Some(id) => {
                    Organization::Named { typed: profile.organization_name.clone(), identity: Identity::Known(id) }
                }
            });
            draft.category = Some(profile.category);
            draft.country = Some(profile.country);
            draft.gender = profile.gender.map_or(Optional::Skipped, Optional::Given);
            draft.area = profile.area.clone().map_or(Optional::Skipped, Optional::Given);
        }
        if let Some(consultation) = consultation {
            draft.renew(consultation);
        }
        draft.given =
            Field::ALL.into_iter().filter(|field| draft.applies(*field) && draft.is_answered(*field)).collect();
        draft
    }

    /// Turns the form to a consultation, which may be another than before: what was answered stays.
    pub fn aim(&mut self, consultation: &Consultation) {
        self.consultation = Some(consultation.code.clone());
        self.renew(consultation);
    }

    /// The working group is settled elsewhere and not asked for.
    pub fn without_group(&mut self) {
        self.groups.clear();
        self.group = None;
    }

    /// Takes over what the consultation says now: a group that is gone is asked for again, and so is the organization
    /// where nobody may come without one.
    pub fn renew(&mut self, consultation: &Consultation) {
        self.groups = consultation.groups.iter().map(|group| group.code.clone()).collect();
        self.individuals = consultation.limits.individuals != Some(0);
        if self.group.as_ref().is_some_and(|group| !self.groups.contains(group)) {
            self.group = None;
        }
        if !self.individuals && self.organization == Some(Organization::Themself) {
            self.organization = None;
            self.given.retain(|field| *field != Field::Organization);
        }
    }

    /// Reads what [`Enrolment::json`] wrote.
    pub fn read(json: &str) -> Result<Self, Unreadable> {
        #[derive(Deserialize)]
        struct Head {
            version: u32,
        }
        let head: Head = serde_json::from_str(json)?;
        if head.version != VERSION {
            return Err(Unreadable::Version(head.version));
        }
        Ok(serde_json::from_str(json)?)
    }

    pub fn json(&self) -> String {
        serde_json::to_string(self).expect("strings, numbers and lists can be written as JSON")
    }

    pub fn step(&self) -> Step {
        match self.revisited() {
            Some(field) => Step::Ask(field),
            None => self.first_open().map_or(Step::Review, Step::Ask),
        }
    }

    /// Takes one answer to the present question.
    pub fn take(&mut self, input: Input<'_>, knows: &dyn Knows) -> Taken {
        let Step::Ask(field) = self.step() else {
            return Taken::Again(match input {
                Input::Typed(_) => Because::PickOne,
                Input::Choice(_) => Because::Stale,
            });
        };
        let taken = match input {
            Input::Choice(KEEP) if self.is_answered(field) => Ok(()),
            Input::Choice(choice) => self.choose(field, choice),
            Input::Typed(text) => self.typed(field, text, knows),
        };
        self.settle(taken)
    }

    /// To the question before; from a question opened in the review, to the review.
    pub fn back(&mut self) -> Taken {
        let target = match self.at {
            Some(Revisit::Edit(_)) => None,
            _ => match self.previous() {
                Some(field) => Some(Revisit::Back(field)),
                None => return Taken::Again(Because::Stale),
            },
        };
        self.suggested.clear();
        self.at = target;
        Taken::Next
    }

    /// Leaves the present question out, where one may.
    pub fn skip(&mut self) -> Taken {
        let taken = match self.step() {
            Step::Ask(Field::Gender) => {
                self.gender = Optional::Skipped;
                Ok(())
            }
            Step::Ask(Field::Area) => {
                self.area = Optional::Skipped;
                Ok(())
            }
            _ => Err(Because::Stale),
        };
        self.settle(taken)
    }

    /// Asks one question again; allowed once all are answered.
    pub fn edit(&mut self, field: Field) -> Taken {
        if self.first_open().is_some() || !self.applies(field) {
            return Taken::Again(Because::Stale);
        }
        self.suggested.clear();
        self.at = Some(Revisit::Edit(field));
        Taken::Next
    }

    /// The name and country the app has to look up now, and answer with [`Enrolment::identify`].
    pub fn unidentified(&self) -> Option<(&str, Country)> {
        match (&self.organization, self.country) {
            (Some(Organization::Named { typed, identity: Identity::Open }), Some(country)) => Some((typed, country)),
            _ => None,
        }
    }

    /// Told which organizations the typed name may be. One of that name in that country is it, without a question;
    /// none at all makes it new; anything else is asked.
    pub fn identify(&mut self, candidates: Vec<Candidate>) {
        let Some(country) = self.country else { return };
        let Some(Organization::Named { identity: identity @ Identity::Open, .. }) = &mut self.organization else {
            return;
        };
        let same = candidates.iter().find(|candidate| candidate.same_name && candidate.country == country);
        *identity = match same {
            Some(candidate) => Identity::Known(candidate.id),
            None if candidates.is_empty() => Identity::New,
            None => {
                Identity::Asked { candidates: candidates.into_iter().take(MOST_SUGGESTIONS).collect(), answer: None }
            }
        };
    }

    /// Everything, once every question is answered and the organization is known.
    pub fn filled(&self) -> Option<Filled> {
        if self.step() != Step::Review {
            return None;
        }
        let organization = match self.organization.as_ref()? {
            Organization::Themself => Chosen::Themself,
            Organization::Named { typed, identity } => {
                let name = typed.clone();
                match identity {
                    Identity::Known(id) => Chosen::Known { id: *id, name },
                    Identity::New => Chosen::New { name },
                    Identity::Asked { answer: Some(Answer::NoneOfThese), .. } => Chosen::New { name },
                    Identity::Asked { candidates, answer: Some(Answer::One(place)) } => {
                        Chosen::Known { id: candidates.get(*place)?.id, name }
                    }
                    Identity::Asked { answer: None, .. } | Identity::Open => return None,
                }
            }
        };
        Some(Filled {
            consultation: self.consultation.clone(),
            name: self.name.clone()?,
            organization,
            category: self.category?,
            country: self.country?,
            gender: self.gender.given().copied(),
            area: self.area.given().cloned(),
            group: self.group.clone(),
        })
    }

    /// How many of this form's questions are answered, and how many there are as far as is known now.
    pub fn progress(&self) -> (usize, usize) {
        let counted: Vec<Field> = self.counted().collect();
        (counted.iter().filter(|field| self.is_answered(**field)).count(), counted.len())
    }

    /// Which question this is of how many, from 1; `None` at the review and where one answer is being changed.
    pub fn position(&self) -> Option<(usize, usize)> {
        let (Step::Ask(field), None | Some(Revisit::Back(_))) = (self.step(), self.at) else { return None };
        let counted: Vec<Field> = self.counted().collect();
        counted.iter().position(|other| *other == field).map(|place| (place + 1, counted.len()))
    }

    /// One answer is being changed: the review comes next.
    pub fn is_editing(&self) -> bool {
        matches!(self.at, Some(Revisit::Edit(_))) && self.revisited().is_some()
    }

    pub fn can_go_back(&self) -> bool {
        self.is_editing() || self.previous().is_some()
    }

    pub fn can_skip(&self) -> bool {
        matches!(self.step(), Step::Ask(Field::Gender | Field::Area))
    }

    /// The question is asked in this form.
    pub fn applies(&self, field: Field) -> bool {
        match field {
            Field::Which => {
                matches!(self.organization, Some(Organization::Named { identity: Identity::Asked { .. }, .. }))
            }
            Field::Group => !self.groups.is_empty(),
            _ => true,
        }
    }

    /// Answered, or left out where one may.
    pub fn is_answered(&self, field: Field) -> bool {
        match field {
            Field::Name => self.name.is_some(),
            Field::Organization => self.organization.is_some(),
            Field::Category => self.category.is_some(),
            Field::Country => self.country.is_some(),
            Field::Which => !matches!(
                self.organization,
                Some(Organization::Named { identity: Identity::Asked { answer: None, .. }, .. })
            ),
            Field::Gender => self.gender != Optional::Unasked,
            Field::Area => self.area != Optional::Unasked,
            Field::Group => self.group.is_some(),
        }
    }

    pub fn consultation(&self) -> Option<&Code> {
        self.consultation.as_ref()
    }

    pub fn individuals(&self) -> bool {
        self.individuals
    }

    pub fn groups(&self) -> &[Code] {
        &self.groups
    }

    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    pub fn organization(&self) -> Option<&Organization> {
        self.organization.as_ref()
    }

    pub fn category(&self) -> Option<Category> {
        self.category
    }

    pub fn country(&self) -> Option<Country> {
        self.country
    }

    pub fn gender(&self) -> &Optional<Gender> {
        &self.gender
    }

    pub fn area(&self) -> &Optional<String> {
        &self.area
    }

    pub fn group(&self) -> Option<&Code> {
        self.group.as_ref()
    }

    pub fn suggested(&self) -> &[Country] {
        &self.suggested
    }

    /// What the question "Is it one of these?" offers; empty where it is not asked.
    pub fn candidates(&self) -> &[Candidate] {
        match &self.organization {
            Some(Organization::Named { identity: Identity::Asked { candidates, .. }, .. }) => candidates,
            _ => &[],
        }
    }

    fn counted(&self) -> impl Iterator<Item = Field> + '_ {
        Field::ALL.into_iter().filter(|field| self.applies(*field) && !self.given.contains(field))
    }

    fn revisited(&self) -> Option<Field> {
        let (Revisit::Back(field) | Revisit::Edit(field)) = self.at?;
        self.applies(field).then_some(field)
    }

    fn first_open(&self) -> Option<Field> {
        Field::ALL.into_iter().find(|field| self.applies(*field) && !self.is_answered(*field))
    }

    fn previous(&self) -> Option<Field> {
        let here = match self.step() {
            Step::Ask(field) => Field::ALL.into_iter().position(|other| other == field)?,
            Step::Review => Field::ALL.len(),
        };
        self.counted().take_while(|field| Field::ALL.iter().position(|f| f == field) < Some(here)).last()
    }

    fn settle(&mut self, taken: Result<(), Because>) -> Taken {
        match taken {
            Ok(()) => {
                self.at = None;
                self.suggested.clear();
                Taken::Next
            }
            Err(because) => Taken::Again(because),
        }
    }

    /// Takes what a button carried, if the present question has such a choice.
    fn choose(&mut self, field: Field, choice: &str) -> Result<(), Because> {
        match field {
            Field::Organization if choice == SELF && self.individuals => {
                self.organization = Some(Organization::Themself);
            }
            Field::Category => self.category = Some(Category::from_key(choice).ok_or(Because::Stale)?),
            Field::Country => {
                let country = choice.parse::<Country>().ok().filter(|country| self.suggested.contains(country));
                self.live_in(country.ok_or(Because::Stale)?);
            }
            Field::Which => {
                let Some(Organization::Named { identity: Identity::Asked { candidates, answer }, .. }) =
                    &mut self.organization
                else {
                    return Err(Because::Stale);
                };
                *answer = Some(match choice.strip_prefix('o').and_then(|place| place.parse::<usize>().ok()) {
                    Some(place) if place < candidates.len() => Answer::One(place),
                    None if choice == NEW => Answer::NoneOfThese,
                    _ => return Err(Because::Stale),
                });
            }
            Field::Gender => self.gender = Optional::Given(Gender::from_key(choice).ok_or(Because::Stale)?),
            Field::Group => {
                let group = self.groups.iter().find(|group| group.as_str() == choice);
                self.group = Some(group.ok_or(Because::Stale)?.clone());
            }
            Field::Name | Field::Organization | Field::Area => return Err(Because::Stale),
        }
        Ok(())
    }

    fn typed(&mut self, field: Field, text: &str, knows: &dyn Knows) -> Result<(), Because> {
        if let Some((choice, _)) = knows.labels(field).into_iter().find(|(_, label)| same_words(label, text)) {
            // Said in words where there is no such button, it still names no organization.
            if choice == SELF && !self.individuals {
                return Err(Because::MeansNobody);
            }
            return self.choose(field, &choice);
        }
        match field {
            Field::Name => {
                let name = clean_name(text, LONGEST_NAME)?;
                if name.graphemes(true).count() < SHORTEST_NAME {
                    return Err(Because::TooShort { min: SHORTEST_NAME });
                }
                self.name = Some(name);
            }
            Field::Organization => self.come_for(text)?,
            Field::Country => {
                // Longer than any country's name, and not worth searching for.
                let typed = clean_line(text, LONGEST_NAME)?;
                match knows.countries(&typed).as_slice() {
                    [] => {
                        self.suggested.clear();
                        return Err(Because::UnknownCountry);
                    }
                    [country] => self.live_in(*country),
                    several => {
                        self.suggested = several.iter().copied().take(MOST_SUGGESTIONS).collect();
                        return Err(Because::SeveralCountries(self.suggested.clone()));
                    }
                }
            }
            Field::Area => self.area = Optional::Given(clean_line(text, LONGEST_AREA)?),
            Field::Category | Field::Which | Field::Gender | Field::Group => return Err(Because::PickOne),
        }
        Ok(())
    }

    fn come_for(&mut self, text: &str) -> Result<(), Because> {
        // Judged before the letters are: "-" means nobody rather than a name without letters.
        let line = clean_line(text, LONGEST_ORGANIZATION)?;
        match meaning(&line) {
            NameMeaning::Nobody => return Err(Because::MeansNobody),
            NameMeaning::Generic => return Err(Because::Generic),
            NameMeaning::Name(_) => {}
        }
        let typed = clean_name(text, LONGEST_ORGANIZATION)?;
        let unchanged =
            matches!(&self.organization, Some(Organization::Named { typed: before, .. }) if *before == typed);
        if !unchanged {
            self.organization = Some(Organization::Named { typed, identity: Identity::Open });
        }
        Ok(())
    }

    /// The country is part of an organization's identity, so another one opens that question again.
    fn live_in(&mut self, country: Country) {
        if self.country == Some(country) {
            return;
        }
        self.country = Some(country);
        if let Some(Organization::Named { identity, .. }) = &mut self.organization {
            *identity = Identity::Open;
        }
    }
}

impl From<TextFault> for Because {
    fn from(fault: TextFault) -> Self {
        match fault {
            TextFault::Empty => Self::Empty,
            TextFault::NoLetters => Self::NoLetters,
            TextFault::TooLong { max, given } => Self::TooLong { max, given },
        }
    }
}

fn same_words(one: &str, other: &str) -> bool {
    let folded = |text: &str| text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
    folded(one) == folded(other)
}

#[cfg(test)]
mod tests;
