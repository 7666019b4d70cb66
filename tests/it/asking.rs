//! Small questionnaires for tests, and what people answer to them.

use roundtable::domain::locale::Localized;
use roundtable::domain::questionnaire::{
    Answer, Asks, Choice, Given, Kind, Question, Questionnaire, Response, Section,
};
use roundtable::domain::written::{WallTime, Written};

use super::making::code;

pub fn choices(codes: &[&str]) -> Vec<Choice> {
    codes.iter().map(|text| Choice { code: code(text), text: Localized::english(format!("Option {text}")) }).collect()
}

pub fn question(name: &str, kind: Kind) -> Question {
    Question {
        code: code(name),
        text: Localized::english(format!("Question {name}")),
        help: Localized::default(),
        kind,
        required: false,
        when: None,
        since: 0,
    }
}

/// Of anyone, with names, due on 30 January 2021, 24:00 in Bangkok (17:00Z); one section with these questions.
pub fn questionnaire(questions: Vec<(&str, Kind)>) -> Questionnaire {
    let section = Section {
        code: code("all"),
        title: Localized::english("All"),
        paper: None,
        questions: questions.into_iter().map(|(name, kind)| question(name, kind)).collect(),
    };
    Questionnaire {
        title: Localized::english("What do you think?"),
        about: Localized::default(),
        opens: None,
        due: Written {
            date: "2021-01-30".parse().unwrap(),
            time: WallTime::END_OF_DAY,
            zone: chrono_tz::Asia::Bangkok,
        },
        grace_hours: 24,
        asks: Asks::Anyone,
        anonymous: false,
        before_registration: false,
        sections: vec![section],
        version: 0,
    }
}

/// Answers to the first version.
pub fn response(answers: impl IntoIterator<Item = (&'static str, Answer)>) -> Response {
    answers.into_iter().map(|(name, answer)| (code(name), Given { answer, version: 1 })).collect()
}
