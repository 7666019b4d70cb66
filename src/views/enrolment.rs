//! The form "who you are": each question, the corrections above it, the review, and the button back to an open form.
//!
//! What is asked next and what an answer means is `dialogue::enrolment`'s subject.

use super::meeting::{button, fact, label, title};
use super::{Reader, example};
use crate::chat::action::{Action, Field, Form, Listing};
use crate::chat::screen::{Block, Button, Input, Screen};
use crate::dialogue::enrolment::{
    Answer, Because, Candidate, Enrolment, Identity, KEEP, LONGEST_AREA, LONGEST_NAME, LONGEST_ORGANIZATION, NEW,
    Optional, Organization, SELF, Step,
};
use crate::domain::consultation::{Consultation, WorkingGroup};
use crate::domain::person::{Category, Gender};
use crate::domain::registration::Room;
use crate::locale::Words;
use crate::views::sample::Sample;

/// A form as it stands.
pub struct Asking<'a> {
    /// [`Form::Enrolment`] or [`Form::Profile`].
    pub form: Form,
    pub revision: u32,
    pub draft: &'a Enrolment,
    /// What the registration is for; `None` in the profile form.
    pub consultation: Option<&'a Consultation>,
    /// The working groups with the room in each, in the order of the facts.
    pub groups: &'a [GroupRoom<'a>],
    /// Why the last answer was not taken.
    pub because: Option<&'a Because>,
}

pub struct GroupRoom<'a> {
    pub group: &'a WorkingGroup,
    pub room: Room,
}

/// The present question, or the review.
pub fn form(reader: &Reader, facts: &Asking<'_>) -> Screen {
    match facts.draft.step() {
        Step::Ask(field) => question(reader, facts, field),
        Step::Review => review(reader, facts),
    }
}

/// The choices of the present question: what a button carries, and its label. What is typed is compared with them too.
pub fn choices(words: &Words, draft: &Enrolment, groups: &[GroupRoom<'_>]) -> Vec<(String, String)> {
    let Step::Ask(field) = draft.step() else { return Vec::new() };
    match field {
        Field::Organization if draft.individuals() => vec![(SELF.into(), words.label("form-self"))],
        Field::Name | Field::Organization | Field::Area => Vec::new(),
        Field::Category => Category::ALL.map(|c| (c.key().into(), category(words, c))).into(),
        Field::Country => draft.suggested().iter().map(|c| (c.as_str().into(), words.country(*c))).collect(),
        Field::Which => {
            let place = |(place, one): (usize, &Candidate)| (format!("o{place}"), which(words, one));
            let none = (NEW.to_owned(), words.label("form-which-none"));
            draft.candidates().iter().enumerate().map(place).chain([none]).collect()
        }
        Field::Gender => Gender::ALL.map(|g| (g.key().into(), gender(words, g))).into(),
        Field::Group => groups
            .iter()
            .filter(|group| draft.groups().contains(&group.group.code))
            .map(|group| (group.group.code.as_str().into(), group.group.title.text(words.locale()).to_owned()))
            .collect(),
    }
}

/// "Continue: question 4 of 9", on other screens while a form is open.
pub fn resume(reader: &Reader, form: Form, draft: &Enrolment) -> Button {
    let label = match draft.position() {
        Some((number, total)) => {
            reader.words.label_with("form-resume", &[("number", number.into()), ("total", total.into())])
        }
        None => reader.words.label("form-resume-review"),
    };
    Button::new(label, Action::Resume(form))
}

/// The form was put away unsent.
pub fn cancelled(reader: &Reader, form: Form) -> Screen {
    let words = &reader.words;
    let text = if form == Form::Profile { "form-cancelled-profile" } else { "form-cancelled" };
    reader.screen(words.say("form-cancelled-heading")).text(words.say(text)).row([button(
        reader,
        "outcome-others",
        Action::Consultations(Listing::default()),
    )])
}

/// One person brings only so many new organizations a day: the form stays, with the answer to change.
pub fn too_many_organizations(reader: &Reader, limit: i64, form: Form) -> Screen {
    let words = &reader.words;
    reader
        .screen(words.say("form-too-many-heading"))
        .text(words.say_with("form-too-many", &[("limit", limit.into())]))
        .row([button(reader, "form-too-many-back", Action::Resume(form))])
        .row([button(reader, "outcome-others", Action::Consultations(Listing::default()))])
}

/// A draft that cannot be read any more; `again` starts a new one.
pub fn unreadable(reader: &Reader, again: Action) -> Screen {
    let words = &reader.words;
    reader
        .screen(words.say("form-unreadable-heading"))
        .text(words.say("form-unreadable"))
        .row([button(reader, "form-unreadable-again", again)])
        .row([button(reader, "outcome-others", Action::Consultations(Listing::default()))])
}

pub(super) fn category(words: &Words, category: Category) -> String {
    words.label(&format!("category-{}", category.key()))
}

pub(super) fn gender(words: &Words, gender: Gender) -> String {
    words.label(&format!("gender-{}", gender.key()))
}

fn which(words: &Words, one: &Candidate) -> String {
    let (name, country) = (one.name.as_str(), words.country(one.country));
    words.label_with("form-which-one", &[("name", name.into()), ("country", country.into())])
}

fn question(reader: &Reader, facts: &Asking<'_>, field: Field) -> Screen {
    let words = &reader.words;
    let draft = facts.draft;
    let mut screen = reader.screen(heading(reader, facts));
    if let Some((number, total)) = draft.position() {
        let said = words.say_with("form-progress", &[("number", number.into()), ("total", total.into())]);
        // Few enough that neither conversion can fail; a form that long would only lose its bar.
        if let (Ok(part), Ok(whole)) = (u32::try_from(number), u32::try_from(total)) {
            screen = screen.block(Block::Meter { part, whole, words: said });
        }
    }
    if let Some(because) = facts.because {
        screen = screen.text(correction(reader, draft, because));
    }
    screen = screen.block(Block::Title(words.say(&format!("form-ask-{}", field.key()))));
    screen = match field {
        Field::Organization if !draft.individuals() => screen.text(words.say("form-hint-organizations-only")),
        Field::Which | Field::Group => screen,
        _ => screen.text(words.say(&format!("form-hint-{}", field.key()))),
    };
    if field == Field::Which
        && let Some(Organization::Named { typed, .. }) = draft.organization()
    {
        screen = screen.text(words.say_with("form-hint-which", &[("name", typed.as_str().into())]));
    }
    if field == Field::Group {
        screen = facts.groups.iter().fold(screen, |screen, group| describe(reader, screen, group));
    }
    let now = answer(reader, facts, field);
    if let Some(now) = &now {
        screen = screen.text(words.say_with("form-answer-now", &[("answer", now.as_str().into())]));
    }
    screen.input = typed(field).map(|max| Input {
        label: words.label(&format!("form-field-{}", field.key())),
        long: false,
        max: u32::try_from(max).unwrap_or(u32::MAX),
        form: facts.form,
        revision: facts.revision,
        more: Vec::new(),
    });
    let (form, revision) = (facts.form, facts.revision);
    for (choice, text) in choices(words, draft, facts.groups) {
        screen = screen.row([Button::new(label(&text), Action::Answer { form, revision, choice })]);
    }
    if now.is_some() {
        screen = screen.row([button(reader, "form-keep", Action::Answer { form, revision, choice: KEEP.into() })]);
    }
    screen.row(
        [
            draft.can_go_back().then(|| button(reader, "form-back", Action::Back { form, revision })),
            draft.can_skip().then(|| button(reader, "form-skip", Action::Skip { form, revision })),
            Some(button(reader, "form-cancel", Action::Cancel(form))),
        ]
        .into_iter()
        .flatten(),
    )
}

fn review(reader: &Reader, facts: &Asking<'_>) -> Screen {
    let words = &reader.words;
    let draft = facts.draft;
    let (form, revision) = (facts.form, facts.revision);
    let asked: Vec<Field> = Field::ALL.into_iter().filter(|field| draft.applies(*field)).collect();
    let rows = asked
        .iter()
        .map(|field| {
            let skipped = || words.say("review-left-out");
            let value = answer(reader, facts, *field).unwrap_or_else(skipped);
            fact(reader, &format!("form-field-{}", field.key()), &value)
        })
        .collect();
    let registering = form == Form::Enrolment;
    let mut screen = reader.screen(heading(reader, facts));
    if let Some(because) = facts.because {
        screen = screen.text(correction(reader, draft, because));
    }
    screen = screen
        .text(words.say(if registering { "review-intro" } else { "review-intro-profile" }))
        .block(Block::Facts(rows));
    let comes_for_one = matches!(facts.draft.organization(), Some(Organization::Named { .. }));
    if let Some(limit) = facts.consultation.and_then(|c| c.limits.per_organization).filter(|_| comes_for_one) {
        screen = screen.text(words.say_with("review-limit", &[("limit", limit.into())]));
    }
    screen = screen.row([button(
        reader,
        if registering { "review-send" } else { "review-save" },
        Action::Send { form, revision },
    )]);
    for three in asked.chunks(3) {
        screen = screen.row(three.iter().map(|field| {
            button(reader, &format!("review-edit-{}", field.key()), Action::Edit { form, revision, field: *field })
        }));
    }
    screen.row(
        [
            draft.can_go_back().then(|| button(reader, "form-back", Action::Back { form, revision })),
            Some(button(reader, "form-cancel", Action::Cancel(form))),
        ]
        .into_iter()
        .flatten(),
    )
}

fn heading(reader: &Reader, facts: &Asking<'_>) -> String {
    match facts.consultation {
        Some(consultation) => {
            let title = title(reader, consultation);
            reader.words.say_with("form-heading", &[("title", title.into())])
        }
        None => reader.words.say("form-heading-profile"),
    }
}

/// What a question is answered with now, in words.
fn answer(reader: &Reader, facts: &Asking<'_>, field: Field) -> Option<String> {
    let words = &reader.words;
    let draft = facts.draft;
    match field {
        Field::Name => draft.name().map(str::to_owned),
        Field::Organization => draft.organization().map(|organization| match organization {
            Organization::Themself => words.say("form-self"),
            Organization::Named { typed, .. } => typed.clone(),
        }),
        Field::Category => draft.category().map(|it| category(words, it)),
        Field::Country => draft.country().map(|country| words.country(country)),
        Field::Which => match draft.organization()? {
            Organization::Named { identity: Identity::Asked { candidates, answer: Some(answer) }, .. } => {
                match answer {
                    Answer::One(place) => candidates.get(*place).map(|one| which(words, one)),
                    Answer::NoneOfThese => Some(words.say("form-which-none")),
                }
            }
            _ => None,
        },
        Field::Gender => match draft.gender() {
            Optional::Given(it) => Some(gender(words, *it)),
            Optional::Skipped | Optional::Unasked => None,
        },
        Field::Area => draft.area().given().cloned(),
        Field::Group => {
            let group = facts.consultation?.group(draft.group()?)?;
            Some(group.title.text(words.locale()).to_owned())
        }
    }
}

/// How long a typed answer may be; `None` where one chooses.
fn typed(field: Field) -> Option<usize> {
    match field {
        Field::Name | Field::Country => Some(LONGEST_NAME),
        Field::Organization => Some(LONGEST_ORGANIZATION),
        Field::Area => Some(LONGEST_AREA),
        Field::Category | Field::Which | Field::Gender | Field::Group => None,
    }
}

fn describe(reader: &Reader, screen: Screen, group: &GroupRoom<'_>) -> Screen {
    let words = &reader.words;
    let mut lines = Vec::new();
    let objectives: Vec<String> = group.group.objectives.iter().map(|n| words.number((*n).into())).collect();
    if !objectives.is_empty() {
        let args = [("count", objectives.len().into()), ("objectives", words.list(&objectives).into())];
        lines.push(vec![words.say_with("form-group-objectives", &args).into()]);
    }
    lines.push(match group.room.left() {
        Some(left) => vec![words.say_with("form-group-room", &[("left", left.into())]).into()],
        None => vec![words.say("form-group-no-limit").into()],
    });
    screen.block(Block::Title(group.group.title.text(words.locale()).to_owned())).block(Block::Bullets(lines))
}

/// Why the last answer was not taken, and what to do instead.
fn correction(reader: &Reader, draft: &Enrolment, because: &Because) -> String {
    let words = &reader.words;
    match because {
        Because::Empty => words.say("form-again-empty"),
        Because::NoLetters => words.say("form-again-letters"),
        Because::TooShort { min } => words.say_with("form-again-short", &[("min", (*min).into())]),
        Because::TooLong { max, given } => {
            words.say_with("form-again-long", &[("max", (*max).into()), ("given", (*given).into())])
        }
        Because::MeansNobody if draft.individuals() => words.say("form-again-nobody"),
        Because::MeansNobody => words.say("form-again-nobody-closed"),
        Because::Generic => words.say("form-again-generic"),
        Because::PickOne => words.say("form-again-pick"),
        Because::UnknownCountry => words.say("form-again-country"),
        Because::SeveralCountries(_) => words.say("form-again-countries"),
        Because::Stale => words.say("form-again-stale"),
    }
}

fn asked(reader: &Reader, draft: &Enrolment, because: Option<&Because>) -> Screen {
    let consultation = example::consultation();
    let rooms = [Room { places: 30, held: 12 }, Room { places: 30, held: 30 }];
    let groups: Vec<GroupRoom<'_>> =
        consultation.groups.iter().zip(rooms).map(|(group, room)| GroupRoom { group, room }).collect();
    let registering = draft.consultation().is_some();
    let facts = Asking {
        form: if registering { Form::Enrolment } else { Form::Profile },
        revision: u32::MAX,
        draft,
        consultation: registering.then_some(&consultation),
        groups: &groups,
        because,
    };
    form(reader, &facts)
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "form name", draw: |reader| asked(reader, &example::draft_at(Field::Name), None) },
        Sample {
            name: "form name too long",
            draw: |reader| {
                asked(reader, &example::draft_at(Field::Name), Some(&Because::TooLong { max: 80, given: 212 }))
            },
        },
        Sample {
            name: "form name too short",
            draw: |reader| asked(reader, &example::draft_at(Field::Name), Some(&Because::TooShort { min: 2 })),
        },
        Sample {
            name: "form name empty",
            draw: |reader| asked(reader, &example::draft_at(Field::Name), Some(&Because::Empty)),
        },
        Sample {
            name: "form name without letters",
            draw: |reader| asked(reader, &example::draft_at(Field::Name), Some(&Because::NoLetters)),
        },
        Sample {
            name: "form organization",
            draw: |reader| asked(reader, &example::draft_at(Field::Organization), None),
        },
        Sample {
            name: "form organization means nobody",
            draw: |reader| asked(reader, &example::draft_at(Field::Organization), Some(&Because::MeansNobody)),
        },
        Sample {
            name: "form organization needed",
            draw: |reader| {
                let mut draft = example::draft_at(Field::Organization);
                let mut consultation = example::consultation();
                consultation.limits.individuals = Some(0);
                draft.renew(&consultation);
                asked(reader, &draft, Some(&Because::MeansNobody))
            },
        },
        Sample {
            name: "form organization generic",
            draw: |reader| asked(reader, &example::draft_at(Field::Organization), Some(&Because::Generic)),
        },
        Sample { name: "form category", draw: |reader| asked(reader, &example::draft_at(Field::Category), None) },
        Sample {
            name: "form category typed",
            draw: |reader| asked(reader, &example::draft_at(Field::Category), Some(&Because::PickOne)),
        },
        Sample { name: "form country", draw: |reader| asked(reader, &example::draft_at(Field::Country), None) },
        Sample {
            name: "form country unknown",
            draw: |reader| asked(reader, &example::draft_at(Field::Country), Some(&Because::UnknownCountry)),
        },
        Sample {
            name: "form country several",
            draw: |reader| {
                let draft = example::draft_between_countries();
                asked(reader, &draft, Some(&Because::SeveralCountries(draft.suggested().to_vec())))
            },
        },
        Sample { name: "form which", draw: |reader| asked(reader, &example::draft_at(Field::Which), None) },
        Sample { name: "form gender", draw: |reader| asked(reader, &example::draft_at(Field::Gender), None) },
        Sample { name: "form area", draw: |reader| asked(reader, &example::draft_at(Field::Area), None) },
        Sample { name: "form group", draw: |reader| asked(reader, &example::draft_at(Field::Group), None) },
        Sample {
            name: "form stale button",
            draw: |reader| asked(reader, &example::draft_at(Field::Gender), Some(&Because::Stale)),
        },
        Sample {
            name: "form change name",
            draw: |reader| {
                let mut draft = example::draft_filled();
                draft.edit(Field::Name);
                asked(reader, &draft, None)
            },
        },
        Sample { name: "review", draw: |reader| asked(reader, &example::draft_filled(), None) },
        Sample { name: "review profile", draw: |reader| asked(reader, &example::draft_profile(), None) },
        Sample { name: "form cancelled", draw: |reader| cancelled(reader, Form::Enrolment) },
        Sample { name: "form cancelled profile", draw: |reader| cancelled(reader, Form::Profile) },
        Sample { name: "form unreadable", draw: |reader| unreadable(reader, Action::Register(example::code())) },
    ]
}
