//! What a questionnaire is, how far the reader is with it, and what became of their answers.
//!
//! The questions themselves are `answering`'s subject; what organizers see of the answers, `responses`'.

use chrono::{DateTime, NaiveDate, Utc};

use super::answering::worded;
use super::line::line;
use super::meeting::{self, Fact, button, fact};
use super::outcome::card as card_button;
use super::sample::Sample;
use super::{Reader, asked};
use crate::chat::action::Action;
use crate::chat::screen::{Block, Inline, Screen};
use crate::domain::consultation::Consultation;
use crate::domain::questionnaire::{Asks, Question, Questionnaire, Response, Stage};
use crate::domain::written::Written;

/// How one reader stands to a questionnaire.
pub struct Front<'a> {
    pub consultation: &'a Consultation,
    pub questionnaire: &'a Questionnaire,
    /// It asks people like the reader.
    pub may: bool,
    /// What is begun and not sent: how many questions are answered, of how many.
    pub begun: Option<(usize, usize)>,
    pub sent: Option<Sent>,
    /// They could register now.
    pub may_register: bool,
}

/// What is known of what was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    Named {
        late: bool,
        /// Something was changed since, and is asked again.
        renewed: bool,
    },
    Anonymous,
}

/// The questionnaire itself: what it is for, until when it can be sent, and what to do next.
pub fn front(reader: &Reader, facts: &Front<'_>) -> Screen {
    let words = &reader.words;
    let Front { consultation, questionnaire, .. } = facts;
    let stage = questionnaire.stage(reader.now);
    let mut screen = reader.screen(questionnaire.title.text(words.locale()));
    if !questionnaire.about.is_empty() {
        screen = screen.text(questionnaire.about.text(words.locale()));
    }
    screen = screen.block(Block::Facts(dates(reader, consultation, questionnaire, stage)));
    screen = screen.text(words.say(if questionnaire.anonymous { "q-anonymous" } else { "q-named" }));
    if questionnaire.before_registration && facts.sent.is_none() {
        screen = screen.text(words.say("q-before-registration"));
    }
    for said in standing(reader, facts, stage) {
        screen = screen.text(said);
    }
    let code = || consultation.code.clone();
    let may_send = may_send(facts, stage);
    let go_on = match (facts.begun, facts.sent) {
        _ if !may_send => None,
        (_, Some(Sent::Anonymous)) => None,
        (Some(_), _) => Some("q-continue"),
        (None, Some(Sent::Named { renewed: true, .. })) => Some("q-continue"),
        (None, Some(Sent::Named { .. })) => Some("q-change"),
        (None, None) => Some("q-begin"),
    };
    let has_copy = facts.begun.is_some() || matches!(facts.sent, Some(Sent::Named { .. }));
    screen
        .row(go_on.map(|id| button(reader, id, Action::Questions(code()))))
        .row(
            [
                has_copy.then(|| button(reader, "q-copy", Action::MyAnswers(code()))),
                facts.begun.map(|_| button(reader, "q-discard", Action::Discard(code()))),
            ]
            .into_iter()
            .flatten(),
        )
        .row(
            [
                facts.may_register.then(|| button(reader, "button-register", Action::Register(code()))),
                Some(card_button(reader, consultation)),
            ]
            .into_iter()
            .flatten(),
        )
}

fn dates(reader: &Reader, consultation: &Consultation, questionnaire: &Questionnaire, stage: Stage) -> Vec<Fact> {
    let words = &reader.words;
    let mut facts = vec![
        fact(reader, "q-for", meeting::title(reader, consultation)),
        fact(reader, "q-count", &words.number(i64::try_from(questionnaire.questions().count()).unwrap_or(0))),
    ];
    if let Some(opens) = questionnaire.opens.filter(|_| stage == Stage::NotYet) {
        facts.push((words.say("q-opens"), vec![Inline::Moment(reader.deadline(&opens))]));
    }
    facts.push((words.say("q-due"), vec![Inline::Moment(reader.deadline(&questionnaire.due))]));
    if let Some(here) = super::wording::deadline_here(reader, &questionnaire.due) {
        facts.push((words.say("q-due-here"), here));
    }
    if questionnaire.grace_hours > 0 && stage != Stage::Closed {
        let until = Inline::Moment(meeting::moment(reader, questionnaire.ends(), consultation));
        facts.push((words.say("q-grace"), line(words, "q-grace-until", vec![], vec![("until", until)])));
    }
    facts
}

fn may_send(facts: &Front<'_>, stage: Stage) -> bool {
    facts.may && (stage == Stage::Open || (stage == Stage::Closing && facts.begun.is_some() && facts.sent.is_none()))
}

/// How they stand to it, in whole sentences.
fn standing(reader: &Reader, facts: &Front<'_>, stage: Stage) -> Vec<String> {
    let words = &reader.words;
    let mut all = Vec::new();
    match facts.sent {
        Some(Sent::Anonymous) => all.push("q-sent-anonymous"),
        Some(Sent::Named { late: true, .. }) => all.push("q-sent-late"),
        Some(Sent::Named { .. }) if stage == Stage::Open && facts.may => all.push("q-sent"),
        Some(Sent::Named { .. }) => all.push("q-sent-closed"),
        None => {}
    }
    if stage == Stage::Open && matches!(facts.sent, Some(Sent::Named { renewed: true, .. })) {
        all.push("q-new");
    }
    let is_done = facts.sent == Some(Sent::Anonymous);
    match stage {
        _ if is_done => {}
        Stage::NotYet => all.push("q-not-yet"),
        Stage::Closed if facts.begun.is_some() => all.push("q-closed-begun"),
        Stage::Closed => all.push("q-closed"),
        Stage::Closing if !facts.may || (facts.begun.is_some() && facts.sent.is_some()) => {}
        Stage::Closing if facts.begun.is_some() && facts.questionnaire.anonymous => {
            all.push("q-closed-grace-anonymous");
        }
        Stage::Closing if facts.begun.is_some() => all.push("q-closed-grace"),
        Stage::Closing if facts.sent.is_none() => all.push("q-closed-too-late"),
        _ => {}
    }
    if !facts.may && !is_done && stage != Stage::Closed {
        all.push(match facts.questionnaire.asks {
            Asks::Registered => "q-registered-only",
            _ => "q-invited-only",
        });
    }
    let begun = facts.begun.filter(|_| may_send(facts, stage)).map(|(done, total)| match facts.sent {
        Some(_) => words.say("q-changing"),
        None => words.say_with("q-begun", &[("done", done.into()), ("total", total.into())]),
    });
    all.into_iter().map(|id| words.say(id)).chain(begun).collect()
}

/// The answers are sent.
pub fn thanks(reader: &Reader, facts: &Front<'_>) -> Screen {
    let words = &reader.words;
    let questionnaire = facts.questionnaire;
    let mut screen = reader.screen(words.say("q-thanks-heading"));
    screen = match facts.sent {
        Some(Sent::Anonymous) => screen.text(words.say("q-thanks-anonymous")),
        Some(Sent::Named { late: true, .. }) => screen.text(words.say("q-thanks-late")),
        _ => {
            let until = Inline::Moment(reader.deadline(&questionnaire.due));
            screen.block(Block::Paragraph(line(words, "q-thanks", vec![], vec![("until", until)])))
        }
    };
    if facts.may_register {
        screen = screen.text(words.say("q-thanks-register"));
    }
    let code = || facts.consultation.code.clone();
    let is_named = facts.sent != Some(Sent::Anonymous);
    screen
        .row(facts.may_register.then(|| button(reader, "button-register", Action::Register(code()))))
        .row(
            [
                is_named.then(|| button(reader, "q-copy", Action::MyAnswers(code()))),
                is_named.then(|| button(reader, "q-open", Action::Questionnaire(code()))),
            ]
            .into_iter()
            .flatten(),
        )
        .row([card_button(reader, facts.consultation)])
}

/// Somebody goes; what they wrote stays.
pub fn left(reader: &Reader, consultation: &Consultation, questionnaire: &Questionnaire) -> Screen {
    let words = &reader.words;
    let in_grace = questionnaire.stage(reader.now) == Stage::Closing;
    let until = match in_grace {
        true => meeting::moment(reader, questionnaire.ends(), consultation),
        false => reader.deadline(&questionnaire.due),
    };
    reader
        .screen(words.say("q-left-heading"))
        .text(words.say("q-left"))
        .block(Block::Paragraph(line(words, "q-left-until", vec![], vec![("until", Inline::Moment(until))])))
        .row([button(reader, "q-continue", Action::Questions(consultation.code.clone()))])
        .row([
            button(reader, "q-discard", Action::Discard(consultation.code.clone())),
            card_button(reader, consultation),
        ])
}

/// Asks before something written is deleted.
pub fn discard(reader: &Reader, consultation: &Consultation) -> Screen {
    let words = &reader.words;
    reader.screen(words.say("q-discard-heading")).text(words.say("q-discard-text")).row([
        button(reader, "q-discard-yes", Action::DiscardYes(consultation.code.clone())),
        button(reader, "q-discard-no", Action::Questionnaire(consultation.code.clone())),
    ])
}

/// Registration needs the answers first.
pub fn needed(reader: &Reader, consultation: &Consultation) -> Screen {
    let words = &reader.words;
    reader
        .screen(words.say("q-needed-heading"))
        .text(words.say("q-needed"))
        .row([button(reader, "q-answer", Action::Questionnaire(consultation.code.clone()))])
        .row([card_button(reader, consultation)])
}

/// Beside the screen.
pub fn toast(reader: &Reader, id: &'static str) -> String {
    reader.words.label(id)
}

/// The reader's own answers as a text to keep: its name, and what is in it. `sent`: `None` where it was not sent yet.
pub fn copy(
    reader: &Reader,
    consultation: &Consultation,
    questionnaire: &Questionnaire,
    answers: &Response,
    sent: Option<DateTime<Utc>>,
) -> (String, String) {
    let words = &reader.words;
    let locale = words.locale();
    let day = |at: DateTime<Utc>| -> NaiveDate {
        reader.zone.map_or(at.date_naive(), |zone| at.with_timezone(&zone).date_naive())
    };
    let mut text = format!("{}\n{}\n", questionnaire.title.text(locale), meeting::title(reader, consultation));
    text.push_str(&match sent {
        Some(at) => words.say_with("q-file-sent", &[("date", words.date(day(at)).into())]),
        None => words.say("q-file-unsent"),
    });
    text.push('\n');
    let asked = questionnaire.asked(answers);
    // What was written to a question that is not asked any more is theirs all the same.
    let is_shown = |question: &&Question| asked.contains(question) || answers.contains_key(&question.code);
    for section in &questionnaire.sections {
        let its: Vec<_> = section.questions.iter().filter(is_shown).collect();
        if its.is_empty() {
            continue;
        }
        text.push_str(&format!("\n{}\n", section.title.text(locale)));
        for question in its {
            let answer = answers.get(&question.code).map(|given| worded(words, question, &given.answer));
            let answer = answer.unwrap_or_else(|| words.say("q-left-out"));
            text.push_str(&format!("\n{}\n{answer}\n", question.text.text(locale)));
        }
    }
    let name = format!("{}-{}.txt", consultation.code, words.label("q-file-name"));
    (name, crate::locale::plain(&text))
}

fn drawn(reader: &Reader, may: bool, begun: Option<(usize, usize)>, sent: Option<Sent>) -> Screen {
    let consultation = asked::consultation_that_asks();
    let anonymous = sent == Some(Sent::Anonymous);
    let questionnaire = Questionnaire { anonymous, ..asked::questionnaire() };
    front(
        reader,
        &Front { consultation: &consultation, questionnaire: &questionnaire, may, begun, sent, may_register: true },
    )
}

fn at(reader: &Reader, now: &str) -> Reader {
    Reader { now: now.parse().unwrap_or(reader.now), ..reader.clone() }
}

fn thanked(reader: &Reader, sent: Sent) -> Screen {
    let consultation = asked::consultation_that_asks();
    let questionnaire = asked::questionnaire();
    let sent = Some(sent);
    let facts = Front {
        consultation: &consultation,
        questionnaire: &questionnaire,
        may: true,
        begun: None,
        sent,
        may_register: sent == Some(Sent::Anonymous),
    };
    thanks(reader, &facts)
}

pub fn samples() -> Vec<Sample> {
    const IN_GRACE: &str = "2021-01-28T03:00:00Z";
    const OVER: &str = "2021-01-29T03:00:00Z";
    const NAMED: Sent = Sent::Named { late: false, renewed: false };
    vec![
        Sample { name: "q front", draw: |reader| drawn(reader, true, None, None) },
        Sample { name: "q front begun", draw: |reader| drawn(reader, true, Some((4, 19)), None) },
        Sample { name: "q front sent", draw: |reader| drawn(reader, true, None, Some(NAMED)) },
        Sample {
            name: "q front renewed",
            draw: |reader| drawn(reader, true, None, Some(Sent::Named { late: false, renewed: true })),
        },
        Sample { name: "q front sent anonymous", draw: |reader| drawn(reader, true, None, Some(Sent::Anonymous)) },
        Sample { name: "q front in grace", draw: |reader| drawn(&at(reader, IN_GRACE), true, Some((4, 19)), None) },
        Sample { name: "q front too late to begin", draw: |reader| drawn(&at(reader, IN_GRACE), true, None, None) },
        Sample { name: "q front closed", draw: |reader| drawn(&at(reader, OVER), true, None, None) },
        Sample { name: "q front closed, begun", draw: |reader| drawn(&at(reader, OVER), true, Some((4, 19)), None) },
        Sample {
            name: "q front closed, late",
            draw: |reader| drawn(&at(reader, OVER), true, None, Some(Sent::Named { late: true, renewed: false })),
        },
        Sample {
            name: "q front not yet, needed, registered only",
            draw: |reader| {
                let consultation = asked::consultation_that_asks();
                let base = asked::questionnaire();
                let questionnaire = Questionnaire {
                    opens: Some(Written { date: base.due.date.pred_opt().unwrap_or_default(), ..base.due }),
                    asks: Asks::Registered,
                    before_registration: true,
                    ..base
                };
                let facts = Front {
                    consultation: &consultation,
                    questionnaire: &questionnaire,
                    may: false,
                    begun: None,
                    sent: None,
                    may_register: true,
                };
                front(reader, &facts)
            },
        },
        Sample {
            name: "q front invited only, longest",
            draw: |reader| {
                let consultation = asked::consultation_that_asks();
                let questionnaire = Questionnaire { asks: Asks::Invited, anonymous: true, ..asked::longest() };
                let facts = Front {
                    consultation: &consultation,
                    questionnaire: &questionnaire,
                    may: false,
                    begun: None,
                    sent: None,
                    may_register: true,
                };
                front(reader, &facts)
            },
        },
        Sample { name: "q thanks", draw: |reader| thanked(reader, NAMED) },
        Sample { name: "q thanks late", draw: |reader| thanked(reader, Sent::Named { late: true, renewed: false }) },
        Sample { name: "q thanks anonymous", draw: |reader| thanked(reader, Sent::Anonymous) },
        Sample {
            name: "q left",
            draw: |reader| left(reader, &asked::consultation_that_asks(), &asked::questionnaire()),
        },
        Sample { name: "q discard", draw: |reader| discard(reader, &asked::consultation_that_asks()) },
        Sample { name: "q needed", draw: |reader| needed(reader, &asked::consultation_that_asks()) },
    ]
}
