//! Answering a questionnaire: each question, the corrections above it, its sections, and the review.
//!
//! What is asked next and what an answer means is `dialogue::answering`'s subject; what a questionnaire is and what became
//! of it, `questionnaire`'s.

use super::meeting::{button, label};
use super::sample::Sample;
use super::wording::short;
use super::{Reader, asked};
use crate::chat::action::{Action, Form};
use crate::chat::screen::{Blank, Block, Button, Inline, Input, Line, MOST_BLANKS, Screen};
use crate::dialogue::answering::{ANEW, Answering, Because, DONE, KEEP, NO, Step, YES};
use crate::domain::consultation::Consultation;
use crate::domain::questionnaire::{Answer, Choice, Kind, Question, Questionnaire, Section};
use crate::locale::Words;

/// A questionnaire being answered.
pub struct Asking<'a> {
    pub consultation: &'a Consultation,
    pub questionnaire: &'a Questionnaire,
    pub revision: u32,
    /// Turned to this consultation.
    pub draft: &'a Answering,
    /// Why the last answer was not taken.
    pub because: Option<&'a Because>,
}

/// Answers on one page of the review.
const A_PAGE: usize = 8;
/// Of a question and of an answer in the review, and of an answer beside its question, in UTF-16 units.
const SHORT_QUESTION: usize = 110;
const SHORT_ANSWER: usize = 220;
const LONG_ANSWER: usize = 800;
/// Of a question as the label of a field, with the mark that something was cut: longer ones fit no form of a platform.
const FIELD: usize = 44;
/// A longer option is cut on the buttons of a phone, and stands above them as well.
const LONG_OPTION: usize = 32;
/// In characters: longer than the name of any country, and than most addresses.
const LONGEST_COUNTRY: u32 = 80;
const LONGEST_LINK: u32 = 300;
/// An example of a date.
const EXAMPLE: (i32, u32, u32) = (2021, 2, 3);

/// The present question, or a page of the review, from 0.
pub fn asking(reader: &Reader, facts: &Asking<'_>, page: u16) -> Screen {
    match facts.draft.step(facts.questionnaire) {
        Step::Ask(asked) => question(reader, facts, asked),
        Step::Review => review(reader, facts, page),
    }
}

fn title<'q>(reader: &Reader, questionnaire: &'q Questionnaire) -> &'q str {
    questionnaire.title.text(reader.words.locale())
}

/// What was answered, in the reader's words.
pub fn worded(words: &Words, question: &Question, answer: &Answer) -> String {
    let option = |code: &_| {
        let found = question.kind.options().iter().find(|option| option.code == *code);
        found.map_or_else(|| code.to_string(), |option| option.text.text(words.locale()).to_owned())
    };
    match answer {
        Answer::Text(text) | Answer::Link(text) => text.clone(),
        Answer::Number(number) => words.number(*number),
        Answer::Date(date) => words.date(*date),
        Answer::One(code) => option(code),
        Answer::Several(codes) if codes.is_empty() => words.say("q-chosen-none"),
        Answer::Several(codes) => words.list(&codes.iter().map(option).collect::<Vec<_>>()),
        Answer::Ranking(codes) => {
            let ranked = |(place, code): (usize, &_)| numbered(words, "q-option", place, &option(code));
            codes.iter().enumerate().map(ranked).collect::<Vec<_>>().join("\n")
        }
        Answer::YesNo(yes) if question.kind == Kind::Consent => words.say(if *yes { "q-agree" } else { "q-disagree" }),
        Answer::YesNo(yes) => words.say(if *yes { "q-yes" } else { "q-no" }),
        Answer::Country(country) => words.country(*country),
    }
}

fn numbered(words: &Words, id: &str, place: usize, text: &str) -> String {
    words.say_with(id, &[("number", (place + 1).into()), ("text", text.into())])
}

fn question(reader: &Reader, facts: &Asking<'_>, asked: &Question) -> Screen {
    let words = &reader.words;
    let locale = words.locale();
    let mut screen = reader.screen(title(reader, facts.questionnaire));
    if let Some((number, total)) = facts.draft.position(facts.questionnaire) {
        let said = words.say_with("form-progress", &[("number", number.into()), ("total", total.into())]);
        if let (Ok(part), Ok(whole)) = (u32::try_from(number), u32::try_from(total)) {
            screen = screen.block(Block::Meter { part, whole, words: said });
        }
    }
    if let Some(section) = facts.questionnaire.section_of(asked) {
        screen = under(reader, screen, section, section.questions.first() == Some(asked));
    }
    if let Some(because) = facts.because {
        screen = screen.text(correction(words, because));
    }
    screen = screen.block(Block::Title(asked.text.text(locale).to_owned()));
    if !asked.help.is_empty() {
        screen = screen.text(asked.help.text(locale));
    }
    screen = screen.text(hint(words, asked));
    let options = asked.kind.options();
    if options.iter().any(|option| option.text.text(locale).encode_utf16().count() > LONG_OPTION) {
        let row = |(place, option): (usize, &Choice)| -> (String, Line) {
            let number = i64::try_from(place + 1).unwrap_or(i64::MAX);
            (words.number(number), vec![option.text.text(locale).into()])
        };
        screen = screen.block(Block::Facts(options.iter().enumerate().map(row).collect()));
    }
    screen = chosen(reader, facts, asked, screen);
    let now = facts.draft.answer(asked).map(|answer| short(&worded(words, asked, answer), LONG_ANSWER));
    if let Some(now) = &now {
        screen = screen.text(words.say_with("form-answer-now", &[("answer", now.as_str().into())]));
    }
    let (form, revision) = (Form::Questionnaire, facts.revision);
    let more = facts.draft.together(facts.questionnaire, 1 + MOST_BLANKS);
    let more = more.into_iter().skip(1).filter_map(|question| blank(words, question)).collect();
    screen.input = typed(&asked.kind).map(|(long, max)| Input {
        label: short(&one_line(asked.text.text(locale)), FIELD),
        long,
        max,
        more,
        form,
        revision,
    });
    for row in choices(words, facts, asked) {
        screen = screen.row(
            row.into_iter().map(|(choice, text)| Button::new(label(&text), Action::Answer { form, revision, choice })),
        );
    }
    if now.is_some() {
        screen = screen.row([button(reader, "form-keep", Action::Answer { form, revision, choice: KEEP.into() })]);
    }
    let sections = facts.draft.sections(facts.questionnaire).len() > 1;
    screen.row(
        [
            facts
                .draft
                .can_go_back(facts.questionnaire)
                .then(|| button(reader, "form-back", Action::Back { form, revision })),
            (!asked.required).then(|| button(reader, "form-skip", Action::Skip { form, revision })),
            sections.then(|| button(reader, "q-sections", Action::Sections)),
            Some(later(reader, facts)),
        ]
        .into_iter()
        .flatten(),
    )
}

fn later(reader: &Reader, facts: &Asking<'_>) -> Button {
    button(reader, "q-later", Action::Questionnaire(facts.consultation.code.clone()))
}

/// The section's title; what one reads before answering, above its first question.
fn under(reader: &Reader, screen: Screen, section: &Section, is_first: bool) -> Screen {
    let words = &reader.words;
    let screen = screen.text(section.title.text(words.locale()));
    match section.paper.as_ref().filter(|_| is_first) {
        Some(paper) => {
            let link = Inline::Link {
                label: paper.title.text(words.locale()).to_owned(),
                url: paper.link.text(words.locale()).to_owned(),
            };
            screen.block(Block::Facts(vec![(words.say("q-background"), vec![link])]))
        }
        None => screen,
    }
}

/// How many are chosen, or in which order, where that takes several presses.
fn chosen(reader: &Reader, facts: &Asking<'_>, asked: &Question, screen: Screen) -> Screen {
    let words = &reader.words;
    let chosen = facts.draft.chosen();
    match &asked.kind {
        Kind::SeveralOf { .. } => screen.text(words.say_with("q-chosen-count", &[("chosen", chosen.len().into())])),
        Kind::Ranking { .. } if !chosen.is_empty() => {
            let ranked = worded(words, asked, &Answer::Ranking(chosen.to_vec()));
            screen.text(words.say("q-ranked")).block(Block::Quote(ranked))
        }
        _ => screen,
    }
}

/// Rows of choices: what a button carries, and its label.
fn choices(words: &Words, facts: &Asking<'_>, asked: &Question) -> Vec<Vec<(String, String)>> {
    let chosen = facts.draft.chosen();
    let say = |choice: &str, id: &str| (choice.to_owned(), words.label(id));
    let options = asked.kind.options().iter().enumerate();
    let row = |(place, option): (usize, &Choice)| {
        let text = option.text.text(words.locale());
        let is_chosen = chosen.contains(&option.code);
        let text = if is_chosen { words.label_with("q-chosen", &[("text", text.into())]) } else { text.to_owned() };
        vec![(format!("o{place}"), text)]
    };
    match &asked.kind {
        Kind::OneOf { .. } => options.map(row).collect(),
        Kind::SeveralOf { .. } => options.map(row).chain([vec![say(DONE, "q-done")]]).collect(),
        Kind::Ranking { .. } => {
            let open = options.filter(|(_, option)| !chosen.contains(&option.code));
            open.map(row).chain((!chosen.is_empty()).then(|| vec![say(ANEW, "q-anew")])).collect()
        }
        Kind::Scale { from, to, .. } => {
            let values: Vec<_> = (*from..=*to).map(|value| (format!("s{value}"), words.number(value))).collect();
            let half = if values.len() > 7 { values.len().div_ceil(2) } else { values.len() };
            values.chunks(half).map(<[_]>::to_vec).collect()
        }
        Kind::YesNo => vec![vec![say(YES, "q-yes"), say(NO, "q-no")]],
        Kind::Consent => vec![vec![say(YES, "q-agree"), say(NO, "q-disagree")]],
        Kind::Country => {
            let country = |country: &crate::domain::person::Country| (country.as_str().into(), words.country(*country));
            facts.draft.suggested().iter().map(|suggested| vec![country(suggested)]).collect()
        }
        _ => Vec::new(),
    }
}

/// What to do, by the kind of the question.
fn hint(words: &Words, asked: &Question) -> String {
    let between = |id: &str, min: i64, max: i64| words.say_with(id, &[("min", min.into()), ("max", max.into())]);
    let said = match &asked.kind {
        Kind::ShortText { most } | Kind::LongText { most } => words.say_with("q-hint-text", &[("max", (*most).into())]),
        Kind::Number { min, max } if asked.kind.is_unbounded() || min > max => words.say("q-hint-number"),
        Kind::Number { min, max } => between("q-hint-number-between", *min, *max),
        Kind::Date => words.say_with("q-hint-date", &[("date", example(words).into())]),
        Kind::OneOf { .. } => words.say("q-hint-one-of"),
        Kind::SeveralOf { options, min, max } => {
            let all = u32::try_from(options.len()).unwrap_or(u32::MAX);
            let id = match (*min, *max) {
                (min, max) if min == max => "q-hint-several-exactly",
                (0 | 1, max) if max >= all => "q-hint-several",
                (0 | 1, _) => "q-hint-several-most",
                (_, max) if max >= all => "q-hint-several-least",
                _ => "q-hint-several-between",
            };
            between(id, (*min).into(), (*max).into())
        }
        Kind::Ranking { .. } => words.say("q-hint-ranking"),
        Kind::Scale { from, to, low, high } => {
            let mut said = words.say_with("q-hint-scale", &[("from", (*from).into()), ("to", (*to).into())]);
            for (value, end) in [(from, low), (to, high)] {
                if !end.is_empty() {
                    said.push('\n');
                    let (number, text) = (words.number(*value), end.text(words.locale()));
                    said.push_str(&words.say_with("q-end", &[("number", number.into()), ("text", text.into())]));
                }
            }
            said
        }
        Kind::YesNo | Kind::Consent => String::new(),
        Kind::Country => words.say("q-hint-country"),
        Kind::Link => words.say("q-hint-link"),
    };
    match (said.is_empty(), asked.required) {
        (_, true) => said,
        (true, false) => words.say("q-optional"),
        (false, false) => format!("{said} {}", words.say("q-optional")),
    }
}

fn example(words: &Words) -> String {
    let (year, month, day) = EXAMPLE;
    chrono::NaiveDate::from_ymd_opt(year, month, day).map_or_else(String::new, |date| words.short_date(date))
}

/// Whether an answer is long, and how long it may be, in characters as people count them; `None` where one chooses.
fn typed(kind: &Kind) -> Option<(bool, u32)> {
    match kind {
        Kind::ShortText { most } => Some((false, *most)),
        Kind::LongText { most } => Some((true, *most)),
        Kind::Number { .. } => Some((false, 20)),
        Kind::Date => Some((false, 40)),
        Kind::Country => Some((false, LONGEST_COUNTRY)),
        Kind::Link => Some((false, LONGEST_LINK)),
        _ => None,
    }
}

/// A further question of a form that asks several.
fn blank(words: &Words, question: &Question) -> Option<Blank> {
    let (long, max) = typed(&question.kind)?;
    let label = one_line(question.text.text(words.locale()));
    Some(Blank { label, long, max, required: question.required })
}

fn one_line(text: &str) -> String {
    short(&text.split_whitespace().collect::<Vec<_>>().join(" "), SHORT_QUESTION)
}

/// Why the last answer was not taken, and what to do instead.
fn correction(words: &Words, because: &Because) -> String {
    match because {
        Because::Empty => words.say("form-again-empty"),
        Because::TooLong { max, given } => {
            words.say_with("form-again-long", &[("max", (*max).into()), ("given", (*given).into())])
        }
        Because::NotANumber => words.say("q-again-number"),
        Because::OutOf { min, max } => {
            words.say_with("q-again-between", &[("min", (*min).into()), ("max", (*max).into())])
        }
        Because::NotADate => words.say_with("q-again-date", &[("date", example(words).into())]),
        Because::NotYesOrNo => words.say("q-again-yes-no"),
        Because::NotALink => words.say("q-again-link"),
        Because::PickOne => words.say("q-again-pick"),
        Because::Count { min, max } if min == max => words.say_with("q-again-count-exactly", &[("max", (*max).into())]),
        Because::Count { min, max } => {
            words.say_with("q-again-count", &[("min", (*min).into()), ("max", (*max).into())])
        }
        Because::RankAll => words.say("q-again-rank"),
        Because::UnknownCountry => words.say("form-again-country"),
        Because::SeveralCountries(_) => words.say("form-again-countries"),
        Because::NeedsYes => words.say("q-again-needs-yes"),
        Because::Stale => words.say("form-again-stale"),
    }
}

fn review(reader: &Reader, facts: &Asking<'_>, page: u16) -> Screen {
    let words = &reader.words;
    let (form, revision) = (Form::Questionnaire, facts.revision);
    let asked = facts.draft.asked(facts.questionnaire);
    let pages = asked.len().div_ceil(A_PAGE).max(1);
    let page = usize::from(page).min(pages - 1);
    let first = page * A_PAGE;
    let shown: Vec<(usize, &Question)> = asked.into_iter().enumerate().skip(first).take(A_PAGE).collect();
    let mut screen = reader.screen(title(reader, facts.questionnaire)).text(words.say("q-review-heading"));
    if let Some(because) = facts.because {
        screen = screen.text(correction(words, because));
    }
    if pages > 1 {
        let args = [("page", (page + 1).into()), ("pages", pages.into())];
        screen = screen.text(words.say_with("q-review-page", &args));
    }
    let row = |(place, question): &(usize, &Question)| {
        let answer = facts.draft.answer(question).map_or_else(
            || words.say("q-left-out"),
            |answer| short(&worded(words, question, answer).replace('\n', " "), SHORT_ANSWER),
        );
        let asked = one_line(question.text.text(words.locale()));
        (numbered(words, "q-option", *place, &asked), vec![answer.into()])
    };
    screen = screen.block(Block::Facts(shown.iter().map(row).collect()));
    screen = screen.text(words.say(if facts.questionnaire.anonymous { "q-anonymous" } else { "q-review-intro" }));
    screen = screen.row([button(reader, "q-send", Action::Send { form, revision })]);
    for four in shown.chunks(4) {
        screen = screen.row(four.iter().map(|(place, _)| {
            let place_shown = u16::try_from(*place).unwrap_or(u16::MAX);
            let label = words.label_with("q-edit", &[("number", (place + 1).into())]);
            Button::new(label, Action::Reask(revision, place_shown))
        }));
    }
    let to = |id: &str, page: usize| button(reader, id, Action::Review(u16::try_from(page).unwrap_or(u16::MAX)));
    screen.row(
        [
            (page > 0).then(|| to("q-page-before", page - 1)),
            (page + 1 < pages).then(|| to("q-page-next", page + 1)),
            Some(button(reader, "form-back", Action::Back { form, revision })).filter(|_| page == 0),
            Some(later(reader, facts)),
        ]
        .into_iter()
        .flatten(),
    )
}

/// The sections, each with how far it is answered.
pub fn sections(reader: &Reader, facts: &Asking<'_>) -> Screen {
    let words = &reader.words;
    let mut screen = reader.screen(title(reader, facts.questionnaire)).text(words.say("q-sections-heading"));
    for (place, section, done, total) in facts.draft.sections(facts.questionnaire) {
        let title = label(section.title.text(words.locale()));
        let args = [("title", title.into()), ("done", done.into()), ("total", total.into())];
        let place = u16::try_from(place).unwrap_or(u16::MAX);
        let label = words.label_with("q-section-row", &args);
        screen = screen.row([Button::new(label, Action::Section(facts.revision, place))]);
    }
    screen.row([button(reader, "q-continue", Action::Resume(Form::Questionnaire)), later(reader, facts)])
}

fn drawn(reader: &Reader, draft: &Answering, because: Option<&Because>) -> Screen {
    let consultation = asked::consultation_that_asks();
    let questionnaire = asked::questionnaire();
    let facts =
        Asking { consultation: &consultation, questionnaire: &questionnaire, revision: u32::MAX, draft, because };
    asking(reader, &facts, 0)
}

fn drawn_at(reader: &Reader, name: &str, because: Option<&Because>) -> Screen {
    drawn(reader, &asked::up_to(&asked::questionnaire(), name), because)
}

/// Some options are pressed.
fn pressed(name: &str, choices: &[&str]) -> Answering {
    let questionnaire = asked::questionnaire();
    let mut draft = asked::up_to(&questionnaire, name);
    for choice in choices {
        draft.take(&questionnaire, crate::dialogue::answering::Input::Choice(choice), &asked::Nothing);
    }
    draft
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "q short text", draw: |reader| drawn_at(reader, "network", None) },
        Sample {
            name: "q short text too long",
            draw: |reader| drawn_at(reader, "network", Some(&Because::TooLong { max: 120, given: 212 })),
        },
        Sample { name: "q short text empty", draw: |reader| drawn_at(reader, "network", Some(&Because::Empty)) },
        Sample { name: "q number", draw: |reader| drawn_at(reader, "members", None) },
        Sample { name: "q number not read", draw: |reader| drawn_at(reader, "members", Some(&Because::NotANumber)) },
        Sample { name: "q number between", draw: |reader| drawn_at(reader, "age", None) },
        Sample {
            name: "q number out of bounds",
            draw: |reader| drawn_at(reader, "age", Some(&Because::OutOf { min: 0, max: 120 })),
        },
        Sample { name: "q date", draw: |reader| drawn_at(reader, "since", None) },
        Sample { name: "q date not read", draw: |reader| drawn_at(reader, "since", Some(&Because::NotADate)) },
        Sample { name: "q link", draw: |reader| drawn_at(reader, "page", None) },
        Sample { name: "q link not read", draw: |reader| drawn_at(reader, "page", Some(&Because::NotALink)) },
        Sample { name: "q country", draw: |reader| drawn_at(reader, "country", None) },
        Sample {
            name: "q country unknown",
            draw: |reader| drawn_at(reader, "country", Some(&Because::UnknownCountry)),
        },
        Sample {
            name: "q country several",
            draw: |reader| {
                let questionnaire = asked::questionnaire();
                let mut draft = asked::up_to(&questionnaire, "country");
                draft.take(&questionnaire, crate::dialogue::answering::Input::Typed("Korea"), &asked::Nothing);
                drawn(reader, &draft, Some(&Because::SeveralCountries(draft.suggested().to_vec())))
            },
        },
        Sample { name: "q one of", draw: |reader| drawn_at(reader, "main-way", None) },
        Sample { name: "q one of typed", draw: |reader| drawn_at(reader, "main-way", Some(&Because::PickOne)) },
        Sample { name: "q several of", draw: |reader| drawn(reader, &pressed("ways", &["o1", "o3"]), None) },
        Sample {
            name: "q several of, too few",
            draw: |reader| drawn_at(reader, "ways", Some(&Because::Count { min: 1, max: 3 })),
        },
        Sample {
            name: "q several of, exactly",
            draw: |reader| drawn_at(reader, "two-ways", Some(&Because::Count { min: 2, max: 2 })),
        },
        Sample { name: "q several of, any", draw: |reader| drawn(reader, &pressed("any-ways", &["o1"]), None) },
        Sample { name: "q several of, at least", draw: |reader| drawn_at(reader, "more-ways", None) },
        Sample { name: "q several of, between", draw: |reader| drawn_at(reader, "some-ways", None) },
        Sample { name: "q ranking", draw: |reader| drawn_at(reader, "order", None) },
        Sample { name: "q ranking begun", draw: |reader| drawn(reader, &pressed("order", &["o3", "o0"]), None) },
        Sample { name: "q ranking typed", draw: |reader| drawn_at(reader, "order", Some(&Because::RankAll)) },
        Sample { name: "q scale", draw: |reader| drawn_at(reader, "fair", None) },
        Sample { name: "q scale to ten", draw: |reader| drawn_at(reader, "ten", None) },
        Sample { name: "q yes or no", draw: |reader| drawn_at(reader, "fees", None) },
        Sample { name: "q yes or no typed", draw: |reader| drawn_at(reader, "fees", Some(&Because::NotYesOrNo)) },
        Sample { name: "q long text", draw: |reader| drawn_at(reader, "story", None) },
        Sample { name: "q consent", draw: |reader| drawn_at(reader, "quote", None) },
        Sample { name: "q consent refused", draw: |reader| drawn_at(reader, "quote", Some(&Because::NeedsYes)) },
        Sample { name: "q stale button", draw: |reader| drawn_at(reader, "quote", Some(&Because::Stale)) },
        Sample {
            name: "q change",
            draw: |reader| {
                let questionnaire = asked::questionnaire();
                let mut draft = asked::filled(&questionnaire);
                draft.edit_at(&questionnaire, 16);
                drawn(reader, &draft, None)
            },
        },
        Sample {
            name: "q longest",
            draw: |reader| {
                let (consultation, questionnaire) = (asked::consultation_that_asks(), asked::longest());
                let mut draft = asked::filled(&questionnaire);
                draft.edit_at(&questionnaire, 0);
                let because = Some(&Because::PickOne);
                let facts = Asking {
                    consultation: &consultation,
                    questionnaire: &questionnaire,
                    revision: u32::MAX,
                    draft: &draft,
                    because,
                };
                asking(reader, &facts, 0)
            },
        },
        Sample {
            name: "q longest together",
            draw: |reader| {
                let (consultation, questionnaire) = (asked::consultation_that_asks(), asked::longest());
                let draft = asked::up_to(&questionnaire, "q1");
                let facts = Asking {
                    consultation: &consultation,
                    questionnaire: &questionnaire,
                    revision: u32::MAX,
                    draft: &draft,
                    because: None,
                };
                asking(reader, &facts, 0)
            },
        },
        Sample {
            name: "q longest ranking",
            draw: |reader| {
                let (consultation, questionnaire) = (asked::consultation_that_asks(), asked::longest());
                let mut draft = asked::filled(&questionnaire);
                draft.edit_at(&questionnaire, 4);
                for choice in ["o1", "o2", "o3", "o4", "o5", "o6"] {
                    draft.take(&questionnaire, crate::dialogue::answering::Input::Choice(choice), &asked::Nothing);
                }
                let facts = Asking {
                    consultation: &consultation,
                    questionnaire: &questionnaire,
                    revision: u32::MAX,
                    draft: &draft,
                    because: None,
                };
                asking(reader, &facts, 0)
            },
        },
        Sample {
            name: "q longest review",
            draw: |reader| {
                let (consultation, questionnaire) = (asked::consultation_that_asks(), asked::longest());
                let questionnaire = Questionnaire { anonymous: true, ..questionnaire };
                let facts = Asking {
                    consultation: &consultation,
                    questionnaire: &questionnaire,
                    revision: u32::MAX,
                    draft: &asked::filled(&questionnaire),
                    because: None,
                };
                asking(reader, &facts, 3)
            },
        },
        Sample { name: "q review", draw: |reader| drawn(reader, &asked::filled(&asked::questionnaire()), None) },
        Sample {
            name: "q review, typed",
            draw: |reader| drawn(reader, &asked::filled(&asked::questionnaire()), Some(&Because::PickOne)),
        },
        Sample {
            name: "q sections",
            draw: |reader| {
                let (consultation, questionnaire) = (asked::consultation_that_asks(), asked::questionnaire());
                let facts = Asking {
                    consultation: &consultation,
                    questionnaire: &questionnaire,
                    revision: u32::MAX,
                    draft: &asked::up_to(&questionnaire, "ways"),
                    because: None,
                };
                sections(reader, &facts)
            },
        },
    ]
}
