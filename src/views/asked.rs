//! The questionnaire that samples are drawn from, with every kind of question; all of it is invented.

use chrono_tz::Asia::Bangkok;

use super::example::{code, consultation};
use crate::dialogue::answering::{Answering, Reads};
use crate::domain::consultation::Consultation;
use crate::domain::id::Code;
use crate::domain::locale::Localized;
use crate::domain::person::Country;
use crate::domain::questionnaire::{
    Answer, Asks, Choice, Given, Kind, Paper, Question, Questionnaire, Response, Section,
};
use crate::domain::written::{WallTime, Written};

fn named(text: &str) -> Code {
    text.parse().expect("the samples' codes are well formed")
}

fn options(texts: &[&str]) -> Vec<Choice> {
    let choice =
        |(place, text): (usize, &&str)| Choice { code: named(&format!("o{place}")), text: Localized::english(*text) };
    texts.iter().enumerate().map(choice).collect()
}

fn asked(name: &str, text: &str, kind: Kind, required: bool) -> Question {
    let (text, help) = (Localized::english(text), Localized::default());
    Question { code: named(name), text, help, kind, required, when: None, since: 0 }
}

/// Nineteen questions in three sections.
pub(super) fn questionnaire() -> Questionnaire {
    let ways = options(&[
        "A visa for seasonal work",
        "A labour agreement between the two countries",
        "Family reunification",
        "Humanitarian visas and sponsorship by communities in the country of arrival",
        "None that we know of",
    ]);
    let all = [
        asked("network", "What is the name of your network?", Kind::ShortText { most: 120 }, true),
        asked("members", "How many people does it reach?", Kind::Number { min: 0, max: 1_000_000_000 }, false),
        asked("since", "Since when does it exist?", Kind::Date, false),
        asked("page", "Where can one read about it?", Kind::Link, false),
        asked("country", "Where do most of its members live?", Kind::Country, true),
        asked("age", "How old is the youngest person you work with?", Kind::Number { min: 0, max: 120 }, false),
        asked("main-way", "Which way is used most?", Kind::OneOf { options: ways.clone() }, true),
        asked(
            "ways",
            "Which ways are open to the people you work with?",
            Kind::SeveralOf { options: ways.clone(), min: 1, max: 3 },
            true,
        ),
        asked(
            "two-ways",
            "Which two would help most?",
            Kind::SeveralOf { options: ways.clone(), min: 2, max: 2 },
            true,
        ),
        asked(
            "any-ways",
            "Which of them did you hear of?",
            Kind::SeveralOf { options: ways.clone(), min: 0, max: 5 },
            false,
        ),
        asked(
            "more-ways",
            "Which should be talked about?",
            Kind::SeveralOf { options: ways.clone(), min: 2, max: 5 },
            true,
        ),
        asked(
            "some-ways",
            "Which would you explain to others?",
            Kind::SeveralOf { options: ways.clone(), min: 2, max: 4 },
            true,
        ),
        asked("order", "Please put these in the order of their importance.", Kind::Ranking { options: ways }, true),
        asked(
            "fair",
            "How fair is recruitment where you work?",
            Kind::Scale {
                from: 1,
                to: 5,
                low: Localized::english("not fair at all"),
                high: Localized::english("very fair"),
            },
            true,
        ),
        asked(
            "ten",
            "From nothing to ten?",
            Kind::Scale { from: 0, to: 10, low: Localized::default(), high: Localized::default() },
            false,
        ),
        asked("fees", "Do people pay fees to be recruited?", Kind::YesNo, true),
        asked("story", "What should everybody in the room know?", Kind::LongText { most: 1500 }, false),
        asked("quote", "May the report quote what you wrote, without your name?", Kind::Consent, true),
        asked("else", "Is there anything else?", Kind::LongText { most: 1 }, false),
    ];
    let mut all = all.into_iter();
    let mut section = |name: &str, title: &str, count: usize, paper| Section {
        code: named(name),
        title: Localized::english(title),
        paper,
        questions: all.by_ref().take(count).collect(),
    };
    let paper = Paper {
        title: Localized::english("Regular pathways in the region: a short overview"),
        link: Localized::english("https://example.org/pathways.pdf"),
    };
    let due = Written {
        date: chrono::NaiveDate::from_ymd_opt(2021, 1, 27).unwrap_or_default(),
        time: WallTime::END_OF_DAY,
        zone: Bangkok,
    };
    Questionnaire {
        title: Localized::english("Before we meet: how people move, and what awaits them"),
        about: Localized::english(
            "Your answers shape the questions of the working groups. It takes about ten minutes.",
        ),
        opens: None,
        due,
        grace_hours: 24,
        asks: Asks::Anyone,
        anonymous: false,
        before_registration: false,
        version: 1,
        sections: vec![
            section("you", "About your network", 6, None),
            section("ways", "Regular pathways", 7, Some(paper)),
            section("work", "Recruitment and work", 6, None),
        ],
    }
}

/// Every text and every list as long as a series file may make it.
pub(super) fn longest() -> Questionnaire {
    let text = |length: usize| {
        Localized::english("consultation on migration ".repeat(40).chars().take(length).collect::<String>())
    };
    let choice = |n: usize| Choice { code: named(&format!("o{n}")), text: text(70) };
    let question = |n: usize, kind: Kind| Question {
        code: named(&format!("q{n}")),
        text: text(400),
        help: text(400),
        kind,
        required: false,
        when: None,
        since: 0,
    };
    let section = |n: usize| Section {
        code: named(&format!("s{n}")),
        title: text(120),
        paper: Some(Paper {
            title: text(120),
            link: Localized::english(format!("https://example.org/{}", "x".repeat(280))),
        }),
        questions: vec![
            question(5 * n, Kind::SeveralOf { options: (0..20).map(choice).collect(), min: 0, max: 20 }),
            question(5 * n + 1, Kind::LongText { most: 1500 }),
            question(5 * n + 2, Kind::LongText { most: 1500 }),
            question(5 * n + 3, Kind::LongText { most: 1500 }),
            question(5 * n + 4, Kind::Ranking { options: (0..8).map(choice).collect() }),
        ],
    };
    Questionnaire { title: text(150), about: text(700), sections: (0..12).map(section).collect(), ..questionnaire() }
}

/// Something that answers each question.
pub(super) fn answers(questionnaire: &Questionnaire) -> Response {
    let answer = |question: &Question| match &question.kind {
        Kind::ShortText { .. } => Answer::Text("Pacific Migrants Alliance".into()),
        Kind::LongText { most } => {
            Answer::Text("We hear it every day. ".repeat(90).chars().take(*most as usize).collect())
        }
        Kind::Number { .. } => Answer::Number(12),
        Kind::Date => Answer::Date(chrono::NaiveDate::from_ymd_opt(2009, 5, 1).unwrap_or_default()),
        Kind::OneOf { options } => Answer::One(options[0].code.clone()),
        Kind::SeveralOf { options, min, max } => {
            let count = (*min).max(2).min(*max) as usize;
            Answer::Several(options.iter().take(count).map(|option| option.code.clone()).collect())
        }
        Kind::Ranking { options } => Answer::Ranking(options.iter().rev().map(|option| option.code.clone()).collect()),
        Kind::Scale { to, .. } => Answer::Number(*to),
        Kind::YesNo | Kind::Consent => Answer::YesNo(true),
        Kind::Country => Answer::Country(super::example::a_country("FJ")),
        Kind::Link => Answer::Link("https://example.org/alliance".into()),
    };
    let given = |question: &Question| (question.code.clone(), Given { answer: answer(question), version: 1 });
    questionnaire.questions().map(given).collect()
}

/// A draft in which everything is answered, and one in which nothing is.
pub(super) fn filled(questionnaire: &Questionnaire) -> Answering {
    Answering::start(code(), Some(answers(questionnaire)))
}

/// Everything before this question is answered.
pub(super) fn up_to(questionnaire: &Questionnaire, name: &str) -> Answering {
    let mut all = answers(questionnaire);
    let behind = questionnaire.questions().skip_while(|question| question.code.as_str() != name);
    behind.for_each(|question| drop(all.remove(&question.code)));
    Answering::start(code(), Some(all))
}

pub(super) fn consultation_that_asks() -> Consultation {
    Consultation { questionnaire: Some(questionnaire()), ..consultation() }
}

/// Reads nothing but the name of two countries.
pub(super) struct Nothing;

impl Reads for Nothing {
    fn number(&self, _: &str) -> Option<i64> {
        None
    }

    fn date(&self, _: &str) -> Option<chrono::NaiveDate> {
        None
    }

    fn yes_or_no(&self, _: &str) -> Option<bool> {
        None
    }

    fn countries(&self, _: &str) -> Vec<Country> {
        vec![super::example::a_country("KR"), super::example::a_country("KP")]
    }

    fn link(&self, _: &str) -> Option<String> {
        None
    }

    fn option(&self, _: &Question, _: &str) -> Option<usize> {
        None
    }
}
