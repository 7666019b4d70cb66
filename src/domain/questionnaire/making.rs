//! Small questionnaires for the tests of this room.

use super::{Asks, Choice, Kind, Question, Questionnaire, Section};
use crate::domain::locale::Localized;
use crate::domain::written::{WallTime, Written};

pub fn choices(codes: &[&str]) -> Vec<Choice> {
    let choice = |code: &&str| Choice { code: code.parse().unwrap(), text: Localized::english(*code) };
    codes.iter().map(choice).collect()
}

pub fn question(code: &str, kind: Kind) -> Question {
    Question {
        code: code.parse().unwrap(),
        text: Localized::english(code),
        help: Localized::default(),
        kind,
        required: false,
        when: None,
        since: 1,
    }
}

/// One section with these questions, of the first version.
pub fn questionnaire(questions: Vec<(&str, Kind)>) -> Questionnaire {
    let date = "2021-01-30".parse().unwrap();
    Questionnaire {
        title: Localized::english("Questions"),
        about: Localized::default(),
        opens: None,
        due: Written { date, time: WallTime::END_OF_DAY, zone: chrono_tz::Asia::Bangkok },
        grace_hours: 24,
        asks: Asks::Anyone,
        anonymous: false,
        before_registration: false,
        sections: vec![Section {
            code: "all".parse().unwrap(),
            title: Localized::english("All"),
            paper: None,
            questions: questions.into_iter().map(|(code, kind)| question(code, kind)).collect(),
        }],
        version: 1,
    }
}
