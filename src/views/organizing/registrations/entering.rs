//! Entering somebody who has no account: what is asked, what is confirmed, and why it cannot be done.

use super::{act, room};
use crate::chat::organizing::registrations::{Registrations, Shelf};
use crate::chat::screen::{Blank, Block, Button, Line, Screen};
use crate::domain::consultation::{Consultation, WorkingGroup};
use crate::domain::person::{Category, Country};
use crate::domain::registration::{Full, Refusal};
use crate::views::Reader;
use crate::views::enrolment::category;
use crate::views::meeting::{self, button, fact, title};
use crate::views::organizing::asking;
use crate::views::sample::{self, Sample};
use crate::views::wording::short;

/// Longest name, organization or country, in grapheme clusters.
pub const LONGEST: usize = 100;

/// Why what was typed does not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not as many lines as are asked for.
    Lines,
    Name,
    /// No name of an organization, or a word for many.
    Organization,
    /// None, or one of several.
    Country,
    Group,
}

pub fn ask(reader: &Reader, consultation: &Consultation, revision: u32, again: Option<(&Fault, &str)>) -> Screen {
    let words = &reader.words;
    let mut lines =
        vec![words.say("form-field-name"), words.say("enter-organization"), words.say("form-field-country")];
    let groups = !consultation.groups.is_empty();
    if groups {
        lines.push(words.say("enter-group"));
    }
    let blank = |label: &str| Blank { label: words.label(label), long: false, max: LONGEST as u32, required: true };
    let mut more = vec![blank("enter-organization"), blank("form-field-country")];
    let mut screen = reader
        .screen(words.say("enter-heading"))
        .block(Block::Facts(vec![fact(reader, "outcome-meeting", title(reader, consultation))]))
        .text(words.say("enter-intro"))
        .text(words.say("enter-lines"))
        .block(Block::Bullets(lines.into_iter().map(|line| vec![line.into()]).collect()));
    if groups {
        more.push(blank("form-field-group"));
        let titles = consultation.groups.iter().zip(1..).map(|(group, place): (_, i64)| -> Line {
            vec![format!("{}. {}", words.number(place), short(group.title.text(words.locale()), 100)).into()]
        });
        screen = screen.block(Block::Bullets(titles.collect()));
    }
    if let Some((fault, typed)) = again {
        let why = match fault {
            Fault::Lines => "enter-again-lines",
            Fault::Name => "enter-again-name",
            Fault::Organization => "enter-again-organization",
            Fault::Country => "enter-again-country",
            Fault::Group => "enter-again-group",
        };
        screen = screen.text(words.say(why)).block(Block::Quote(short(typed, 500)));
    }
    let mut screen = asking(reader, screen, "form-field-name", (true, 500), revision);
    if let Some(input) = &mut screen.input {
        input.more = more;
    }
    screen
}

/// Who is to be registered.
pub struct Shown<'a> {
    pub consultation: &'a Consultation,
    pub name: &'a str,
    /// `None`: for themself.
    pub organization: Option<&'a str>,
    pub country: Country,
    pub group: Option<&'a WorkingGroup>,
    pub revision: u32,
}

/// Choosing the category registers them.
pub fn confirm(reader: &Reader, facts: &Shown<'_>) -> Screen {
    let words = &reader.words;
    let organization = facts.organization.map_or_else(|| words.say("registrations-self"), str::to_owned);
    let mut rows = vec![
        fact(reader, "form-field-name", facts.name),
        fact(reader, "form-field-organization", &organization),
        fact(reader, "form-field-country", &words.country(facts.country)),
    ];
    rows.extend(facts.group.map(|group| meeting::group(reader, group)));
    rows.push(fact(reader, "outcome-meeting", title(reader, facts.consultation)));
    let code = || facts.consultation.code.clone();
    let mut screen = reader
        .screen(words.say("enter-confirm-heading"))
        .block(Block::Facts(rows))
        .text(words.say("enter-consent"))
        .text(words.say("enter-category"));
    for (chosen, place) in Category::ALL.into_iter().zip(0_u8..) {
        let yes = act(Registrations::EnterYes(code(), facts.revision, place));
        screen = screen.row([Button::new(category(words, chosen), yes)]);
    }
    screen.row([
        button(reader, "enter-change", act(Registrations::Enter(code()))),
        button(reader, "registrations-list", act(Registrations::List(code(), Shelf::Registered, 0))),
    ])
}

/// Why nobody was registered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotEntered {
    /// What was shown is not what is kept now: it was entered, or something else was typed since.
    Older,
    Full(Vec<Full>),
    Refused(Refusal),
}

pub fn not_entered(reader: &Reader, consultation: &Consultation, why: &NotEntered) -> Screen {
    let words = &reader.words;
    let mut screen = reader.screen(words.say("enter-not-heading"));
    screen = match why {
        NotEntered::Older => {
            let again = act(Registrations::Enter(consultation.code.clone()));
            screen.text(words.say("enter-older")).row([button(reader, "registrations-enter", again)])
        }
        NotEntered::Full(full) => {
            let rooms: Vec<Line> = full.iter().map(|full| vec![words.say(room(*full)).into()]).collect();
            let screen = screen.text(words.say("enter-full"));
            let screen = if rooms.is_empty() { screen } else { screen.block(Block::Bullets(rooms)) };
            screen.text(words.say("enter-full-next"))
        }
        NotEntered::Refused(refusal) => screen.text(words.say(match refusal {
            Refusal::Cancelled => "registrations-not-cancelled",
            Refusal::OrganizationsOnly => "registrations-not-individuals",
            Refusal::GroupMissing => "enter-again-group",
            Refusal::Started | Refusal::Closed | Refusal::NotOpenYet | Refusal::NotAnswered => {
                "registrations-not-started"
            }
        })),
    };
    screen.row(back(reader, consultation))
}

pub fn too_many_organizations(reader: &Reader, consultation: &Consultation, most: i64) -> Screen {
    let words = &reader.words;
    reader
        .screen(words.say("enter-not-heading"))
        .text(words.say_with("enter-organizations", &[("most", most.into())]))
        .row(back(reader, consultation))
}

fn back(reader: &Reader, consultation: &Consultation) -> [Button; 1] {
    let list = Registrations::List(consultation.code.clone(), Shelf::Registered, 0);
    [button(reader, "registrations-list", act(list))]
}

pub fn entered_toast(reader: &Reader) -> String {
    reader.words.label("enter-done")
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "enter-ask", draw: |reader| ask(reader, &sample::usual(), 1, None) },
        Sample {
            name: "enter-ask-again",
            draw: |reader| {
                ask(reader, &sample::usual(), 1, Some((&Fault::Country, "Malee Example\nUnion\nAtlantis\n1")))
            },
        },
        Sample {
            name: "enter-confirm",
            draw: |reader| {
                let consultation = sample::usual();
                let shown = Shown {
                    consultation: &consultation,
                    name: "Malee Example",
                    organization: None,
                    country: crate::views::example::a_country("TH"),
                    group: consultation.groups.first(),
                    revision: 1,
                };
                confirm(reader, &shown)
            },
        },
        Sample {
            name: "enter-full",
            draw: |reader| not_entered(reader, &sample::usual(), &NotEntered::Full(vec![Full::Meeting, Full::Group])),
        },
        Sample {
            name: "enter-started",
            draw: |reader| not_entered(reader, &sample::usual(), &NotEntered::Refused(Refusal::Started)),
        },
        Sample { name: "enter-older", draw: |reader| not_entered(reader, &sample::usual(), &NotEntered::Older) },
        Sample { name: "enter-organizations", draw: |reader| too_many_organizations(reader, &sample::usual(), 5) },
    ]
}
