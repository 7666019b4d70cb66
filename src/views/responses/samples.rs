//! A questionnaire as it may be, with invented answers.

use std::collections::BTreeMap;

use super::{
    Extension, NoExtension, Responses, Summary, denied, extended, extension, not_extended, responses, summary,
};
use crate::chat::screen::Screen;
use crate::domain::id::Code;
use crate::domain::locale::Localized;
use crate::domain::person::{Category, Country};
use crate::domain::questionnaire::tally::{Rates, Tally};
use crate::domain::questionnaire::{Answer, Asks, Choice, Given, Kind, Question, Questionnaire, Section};
use crate::views::Reader;
use crate::views::sample::{self, Sample, code, written};

fn option(name: &str, text: &str) -> Choice {
    Choice { code: code(name), text: Localized::english(text) }
}

fn options() -> Vec<Choice> {
    vec![
        option("data", "Better data on migration"),
        option("public", "A public debate that rests on facts"),
        option("cooperation", "Cooperation between countries"),
    ]
}

fn question(name: &str, text: &str, kind: Kind) -> Question {
    let text = Localized::english(text);
    Question { code: code(name), text, help: Localized::default(), kind, required: false, when: None, since: 1 }
}

fn usual() -> Questionnaire {
    let question = question("q", "What matters most?", Kind::OneOf { options: options() });
    Questionnaire {
        title: Localized::english("Before we meet"),
        about: Localized::default(),
        opens: None,
        due: written((2021, 1, 29), 24),
        grace_hours: 24,
        asks: Asks::Anyone,
        anonymous: false,
        before_registration: false,
        sections: vec![Section {
            code: code("all"),
            title: Localized::english("All"),
            paper: None,
            questions: vec![question],
        }],
        version: 1,
    }
}

fn tallied(question: &Question, answers: impl IntoIterator<Item = Answer>) -> Tally {
    let mut tally = Tally::of(question);
    for answer in answers {
        tally.add(&BTreeMap::from([(question.code.clone(), Given { answer, version: 1 })]));
    }
    tally
}

fn country(text: &str) -> Country {
    text.parse().unwrap_or_else(|_| unreachable!("codes of samples are well formed"))
}

fn rates(categories: &[(Category, &str, u32)]) -> Rates {
    let mut rates = Rates::default();
    for (category, of, people) in categories {
        (0..*people).for_each(|number| rates.add(*category, country(of), number % 3 == 0));
    }
    rates
}

fn of_usual(reader: &Reader, question: &Question, answers: Vec<Answer>, anonymous: bool) -> Screen {
    let tally = tallied(question, answers);
    let consultation = sample::usual();
    let facts = Summary { consultation: &consultation, anonymous, place: 2, of: 9, sent: 21, tally: &tally };
    summary(reader, &facts)
}

fn several_times(answers: &[(Answer, usize)]) -> Vec<Answer> {
    answers.iter().flat_map(|(answer, times)| std::iter::repeat_n(answer.clone(), *times)).collect()
}

fn ask_for_days(reader: &Reader, changed: bool) -> Screen {
    let consultation = sample::usual();
    let (from, to) = (written((2021, 1, 29), 24), written((2021, 2, 1), 24));
    let facts =
        Extension { consultation: &consultation, days: 3, from, to, unanswered: 17, minute: 26_866_080, changed };
    extension(reader, &facts)
}

/// Whoever may be, in every category and in more countries than are named.
fn everybody() -> Rates {
    const COUNTRIES: [&str; 14] = ["TH", "NP", "BD", "PH", "ID", "MM", "KH", "VN", "LK", "IN", "PK", "FJ", "WS", "TR"];
    let mut rates = Rates::default();
    for (place, category) in Category::ALL.iter().enumerate() {
        for (number, of) in COUNTRIES.iter().enumerate() {
            (0..60 + place + number).for_each(|n| rates.add(*category, country(of), n % 2 == 0));
        }
    }
    rates
}

fn codes(names: &[&str]) -> Vec<Code> {
    names.iter().map(|name| code(name)).collect()
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "responses",
            draw: |reader| {
                let rates = rates(&[
                    (Category::CivilSociety, "TH", 14),
                    (Category::TradeUnions, "NP", 9),
                    (Category::Migrants, "TH", 3),
                    (Category::Academia, "PH", 2),
                ]);
                let (consultation, questionnaire) = (sample::usual(), usual());
                let facts = Responses {
                    consultation: &consultation,
                    questionnaire: &questionnaire,
                    answered: 13,
                    rates: &rates,
                    waiting: 4,
                    days: &super::DAYS,
                };
                responses(reader, &facts)
            },
        },
        Sample {
            name: "responses, anonymous, of nobody yet",
            draw: |reader| {
                let (consultation, questionnaire) = (sample::usual(), Questionnaire { anonymous: true, ..usual() });
                let facts = Responses {
                    consultation: &consultation,
                    questionnaire: &questionnaire,
                    answered: 0,
                    rates: &Rates::default(),
                    waiting: 0,
                    days: &[],
                };
                responses(reader, &facts)
            },
        },
        Sample {
            name: "responses, biggest",
            draw: |reader| {
                let (consultation, rates) = (sample::biggest(), everybody());
                let questionnaire = Questionnaire { anonymous: true, ..usual() };
                let facts = Responses {
                    consultation: &consultation,
                    questionnaire: &questionnaire,
                    answered: 20_000,
                    rates: &rates,
                    waiting: 9_999,
                    days: &super::DAYS,
                };
                responses(reader, &facts)
            },
        },
        Sample {
            name: "responses, a choice",
            draw: |reader| {
                let question = question("q", "What matters most?", Kind::OneOf { options: options() });
                let answers = several_times(&[(Answer::One(code("data")), 11), (Answer::One(code("cooperation")), 6)]);
                of_usual(reader, &Question { since: 1, ..question }, answers, false)
            },
        },
        Sample {
            name: "responses, a choice, biggest",
            draw: |reader| {
                let options = (0..20).map(|n| option(&format!("o{n}"), &"option ".repeat(10))).collect();
                let question = question("q", &"question ".repeat(44), Kind::SeveralOf { options, min: 0, max: 20 });
                let all = Answer::Several((0..20).map(|n| code(&format!("o{n}"))).collect());
                let tally = tallied(&question, several_times(&[(all, 5000)]));
                let consultation = sample::biggest();
                let facts = Summary {
                    consultation: &consultation,
                    anonymous: false,
                    place: 58,
                    of: 60,
                    sent: 5000,
                    tally: &tally,
                };
                summary(reader, &facts)
            },
        },
        Sample {
            name: "responses, a ranking",
            draw: |reader| {
                let question = question("q", "In which order?", Kind::Ranking { options: options() });
                let answers = several_times(&[
                    (Answer::Ranking(codes(&["public", "data", "cooperation"])), 8),
                    (Answer::Ranking(codes(&["cooperation", "public", "data"])), 1),
                ]);
                of_usual(reader, &question, answers, false)
            },
        },
        Sample {
            name: "responses, a scale",
            draw: |reader| {
                let (low, high) = (Localized::english("not at all"), Localized::english("very well"));
                let kind = Kind::Scale { from: 1, to: 5, low, high };
                let question = question("q", "How well does it work?", kind);
                let answers = [4, 4, 5, 2, 3, 4, 5].map(Answer::Number).to_vec();
                of_usual(reader, &question, answers, true)
            },
        },
        Sample {
            name: "responses, a number",
            draw: |reader| {
                let question = question("q", "How many members have you?", Kind::Number { min: 0, max: 1_000_000 });
                of_usual(reader, &question, (0..1500).map(|n| Answer::Number(n * 37)).collect(), false)
            },
        },
        Sample {
            name: "responses, a date",
            draw: |reader| {
                let question = question("q", "When was it founded?", Kind::Date);
                let days = ["1948-12-10", "2018-12-19"].into_iter().filter_map(|day| day.parse().ok());
                of_usual(reader, &question, days.map(Answer::Date).collect(), false)
            },
        },
        Sample {
            name: "responses, yes or no, to another wording too",
            draw: |reader| {
                let asked = Question { since: 2, ..question("q", "Do you agree?", Kind::YesNo) };
                let mut tally = Tally::of(&asked);
                for (version, yes) in [(1, true), (2, true), (2, false), (2, true)] {
                    let given = Given { answer: Answer::YesNo(yes), version };
                    tally.add(&BTreeMap::from([(asked.code.clone(), given)]));
                }
                let consultation = sample::usual();
                let facts =
                    Summary { consultation: &consultation, anonymous: false, place: 0, of: 1, sent: 4, tally: &tally };
                summary(reader, &facts)
            },
        },
        Sample {
            name: "responses, countries, anonymous",
            draw: |reader| {
                let question = question("q", "Where do you work?", Kind::Country);
                let answers = several_times(&[
                    (Answer::Country(country("TH")), 9),
                    (Answer::Country(country("NP")), 3),
                    (Answer::Country(country("FJ")), 2),
                ]);
                of_usual(reader, &question, answers, true)
            },
        },
        Sample {
            name: "responses, a text",
            draw: |reader| {
                let question = question("q", "What else should we know?", Kind::LongText { most: 1500 });
                of_usual(reader, &question, several_times(&[(Answer::Text("…".into()), 9)]), false)
            },
        },
        Sample {
            name: "responses, too few without a name",
            draw: |reader| {
                let question = question("q", "Do you agree?", Kind::YesNo);
                of_usual(reader, &question, several_times(&[(Answer::YesNo(true), 3)]), true)
            },
        },
        Sample { name: "responses, more time?", draw: |reader| ask_for_days(reader, false) },
        Sample { name: "responses, more time than was said?", draw: |reader| ask_for_days(reader, true) },
        Sample {
            name: "responses, more time",
            draw: |reader| extended(reader, &sample::usual(), &written((2021, 2, 1), 24)),
        },
        Sample {
            name: "responses, no more time, cancelled",
            draw: |reader| not_extended(reader, &sample::usual(), NoExtension::Cancelled),
        },
        Sample {
            name: "responses, no more time, begun",
            draw: |reader| not_extended(reader, &sample::usual(), NoExtension::Started),
        },
        Sample {
            name: "responses, no more time, past",
            draw: |reader| not_extended(reader, &sample::usual(), NoExtension::Past),
        },
        Sample {
            name: "responses, no more time, past, too late",
            draw: |reader| not_extended(reader, &sample::usual(), NoExtension::TooLate),
        },
        Sample { name: "responses, of another series", draw: |reader| denied(reader, &sample::usual()) },
    ]
}
