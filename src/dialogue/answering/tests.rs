//! Whatever is asked can be answered to the end, whatever somebody does on the way.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::domain::locale::Localized;
use crate::domain::questionnaire::{Asks, Choice, Condition};
use crate::domain::written::{WallTime, Written};

/// Reads plain forms, and options by their code.
struct Plain;

impl Reads for Plain {
    fn number(&self, typed: &str) -> Option<i64> {
        typed.trim().parse().ok()
    }

    fn date(&self, typed: &str) -> Option<NaiveDate> {
        typed.trim().parse().ok()
    }

    fn yes_or_no(&self, typed: &str) -> Option<bool> {
        match typed {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        }
    }

    fn countries(&self, typed: &str) -> Vec<Country> {
        match typed {
            "Kenya" => vec!["KE".parse().unwrap()],
            "Korea" => vec!["KR".parse().unwrap(), "KP".parse().unwrap()],
            _ => Vec::new(),
        }
    }

    fn link(&self, typed: &str) -> Option<String> {
        typed.starts_with("https://").then(|| typed.to_owned())
    }

    fn option(&self, question: &Question, typed: &str) -> Option<usize> {
        question.kind.options().iter().position(|option| option.code.as_str() == typed)
    }
}

fn code(text: &str) -> Code {
    text.parse().unwrap()
}

fn options(count: usize) -> Vec<Choice> {
    (0..count)
        .map(|n| Choice { code: code(&format!("c{n}")), text: Localized::english(format!("Choice {n}")) })
        .collect()
}

fn question(name: &str, kind: Kind, required: bool, when: Option<Condition>) -> Question {
    Question {
        code: code(name),
        text: Localized::english(name),
        help: Localized::default(),
        kind,
        required,
        when,
        since: 0,
    }
}

fn asks(questions: Vec<Vec<Question>>) -> Questionnaire {
    let due = Written { date: "2021-01-31".parse().unwrap(), time: WallTime::END_OF_DAY, zone: chrono_tz::UTC };
    let section = |(n, questions)| Section {
        code: code(&format!("s{n}")),
        title: Localized::english("Section"),
        paper: None,
        questions,
    };
    Questionnaire {
        title: Localized::english("Questions"),
        about: Localized::default(),
        opens: None,
        due,
        grace_hours: 24,
        asks: Asks::Anyone,
        anonymous: false,
        before_registration: false,
        version: 0,
        sections: questions.into_iter().enumerate().map(section).collect(),
    }
}

fn kind() -> impl Strategy<Value = Kind> {
    let scale = Kind::Scale { from: 1, to: 5, low: Localized::default(), high: Localized::default() };
    prop_oneof![
        Just(Kind::ShortText { most: 10 }),
        Just(Kind::LongText { most: 20 }),
        Just(Kind::Number { min: -3, max: 9 }),
        Just(Kind::Date),
        Just(Kind::OneOf { options: options(3) }),
        (0_u32..=2, 2_u32..=4).prop_map(|(min, max)| Kind::SeveralOf { options: options(4), min, max }),
        Just(Kind::Ranking { options: options(3) }),
        Just(scale),
        Just(Kind::YesNo),
        Just(Kind::Country),
        Just(Kind::Link),
        Just(Kind::Consent),
    ]
}

/// Something that may be said of the answer to this question.
fn about(question: &Question) -> Vec<Condition> {
    let of = || question.code.clone();
    let mut all = vec![Condition::Answered(of())];
    match &question.kind {
        Kind::OneOf { .. } => all.extend([Condition::Is(of(), "c1".into()), Condition::IsNot(of(), "c0".into())]),
        Kind::SeveralOf { .. } => all.push(Condition::Contains(of(), code("c2"))),
        Kind::YesNo | Kind::Consent => all.push(Condition::Is(of(), "yes".into())),
        Kind::Number { .. } | Kind::Scale { .. } => all.push(Condition::IsNot(of(), "3".into())),
        Kind::Country => all.push(Condition::Is(of(), "KE".into())),
        _ => {}
    }
    all
}

fn questionnaires() -> impl Strategy<Value = Questionnaire> {
    let one = (kind(), any::<bool>(), any::<prop::sample::Index>(), 0_usize..5);
    (vec(one, 1..9), 1_usize..4).prop_map(|(drawn, a_section)| {
        let mut all: Vec<Question> = Vec::new();
        for (number, (kind, required, which, how)) in drawn.into_iter().enumerate() {
            let earlier: Vec<Condition> = all.iter().flat_map(about).collect();
            let when = match how {
                _ if earlier.is_empty() => None,
                0 => Some(earlier[which.index(earlier.len())].clone()),
                1 => Some(Condition::Any(earlier.into_iter().take(2).collect())),
                2 => Some(Condition::All(earlier.into_iter().rev().take(2).collect())),
                _ => None,
            };
            all.push(question(&format!("q{number}"), kind, required, when));
        }
        asks(all.chunks(a_section).map(<[Question]>::to_vec).collect())
    })
}

#[derive(Clone, Debug)]
enum Deed {
    Type(String),
    Press(String),
    Back,
    Skip,
    Edit(usize),
    Jump(usize),
    Together(Vec<String>),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let typed = prop_oneof![
        Just(String::new()),
        Just("1".into()),
        Just("7".into()),
        Just("yes".into()),
        Just("no".into()),
        Just("Kenya".into()),
        Just("Korea".into()),
        Just("2021-02-03".into()),
        Just("c1".into()),
        Just("1, 2".into()),
        Just("3 1 2".into()),
        Just("https://example.org/".into()),
        "\\PC{0,30}",
    ];
    let pressed = prop_oneof![
        Just("o0".to_owned()),
        Just("o1".into()),
        Just("o2".into()),
        Just("o9".into()),
        Just(DONE.into()),
        Just(ANEW.into()),
        Just(YES.into()),
        Just(NO.into()),
        Just("s3".into()),
        Just("KP".into()),
        Just(KEEP.into()),
        "[a-z0-9]{0,4}",
    ];
    let deed = prop_oneof![
        4 => typed.prop_map(Deed::Type),
        4 => pressed.prop_map(Deed::Press),
        1 => Just(Deed::Back),
        1 => Just(Deed::Skip),
        1 => (0_usize..9).prop_map(Deed::Edit),
        1 => (0_usize..4).prop_map(Deed::Jump),
        1 => vec(prop_oneof![Just("1".to_owned()), Just("2021-02-03".into()), Just(String::new()), "\\PC{0,9}"], 1..6)
            .prop_map(Deed::Together),
    ];
    vec(deed, 0..40)
}

/// Something that answers a question, each kind in one way.
fn answer_to(question: &Question) -> Vec<String> {
    match &question.kind {
        Kind::ShortText { .. } | Kind::LongText { .. } => vec!["A word".into()],
        Kind::Number { .. } | Kind::Scale { .. } => vec!["2".into()],
        Kind::Date => vec!["2021-02-03".into()],
        Kind::OneOf { .. } => vec!["2".into()],
        Kind::SeveralOf { .. } => vec!["1, c3".into()],
        Kind::Ranking { .. } => vec!["3 1 2".into()],
        Kind::YesNo | Kind::Consent => vec!["yes".into()],
        Kind::Country => vec!["Kenya".into()],
        Kind::Link => vec!["https://example.org/".into()],
    }
}

proptest! {
    #[test]
    fn whatever_is_asked_is_answered_to_the_end(questionnaire in questionnaires(), deeds in deeds()) {
        let mut draft = Answering::start(code("one"), None);
        for deed in deeds {
            let before = draft.clone();
            let taken = match &deed {
                Deed::Type(text) => draft.take(&questionnaire, Input::Typed(text), &Plain),
                Deed::Press(choice) => draft.take(&questionnaire, Input::Choice(choice), &Plain),
                Deed::Back => draft.back(&questionnaire),
                Deed::Skip => draft.skip(&questionnaire),
                Deed::Edit(place) => draft.edit(&questionnaire, &code(&format!("q{place}"))),
                Deed::Jump(place) => draft.jump(&questionnaire, &code(&format!("s{place}"))),
                Deed::Together(words) => {
                    let words: Vec<&str> = words.iter().map(String::as_str).collect();
                    draft.take_together(&questionnaire, &words, 5, &Plain)
                }
            };
            if let (Taken::Again(_), false) = (&taken, matches!(deed, Deed::Together(_))) {
                prop_assert_eq!(&draft.draft().answers, &before.draft().answers, "a refusal loses nothing");
            }
            // State goes through storage between every two steps.
            draft = Answering::read(&draft.json()).unwrap();
            let (done, asked) = draft.progress(&questionnaire);
            prop_assert!(done <= asked);
        }
        let mut steps = 0;
        while let Step::Ask(question) = draft.step(&questionnaire) {
            steps += 1;
            prop_assert!(steps < 60, "no way out of {}", question.code);
            for text in answer_to(question) {
                let taken = draft.take(&questionnaire, Input::Typed(&text), &Plain);
                prop_assert_eq!(taken, Taken::Next, "{:?}", question.kind);
            }
        }
        let filled = draft.filled(&questionnaire).unwrap();
        for question in questionnaire.asked(&filled) {
            match filled.get(&question.code) {
                Some(given) => prop_assert_eq!(question.check(&given.answer), Ok(())),
                None => prop_assert!(!question.required, "{} is missing", question.code),
            }
        }
        prop_assert_eq!(questionnaire.counting(&filled), filled, "what is sent is what counts");
    }
}

#[test]
fn a_condition_opens_and_closes_what_hangs_on_it() {
    let questions = vec![
        question("works", Kind::YesNo, true, None),
        question("where", Kind::ShortText { most: 20 }, true, Some(Condition::Is(code("works"), "yes".into()))),
        question("last", Kind::YesNo, false, None),
    ];
    let questionnaire = asks(vec![questions]);
    let mut draft = Answering::start(code("one"), None);
    assert_eq!(draft.position(&questionnaire), Some((1, 2)), "as far as is known");
    draft.take(&questionnaire, Input::Choice(YES), &Plain);
    assert_eq!(draft.position(&questionnaire), Some((2, 3)));
    draft.take(&questionnaire, Input::Typed("Suva"), &Plain);
    draft.skip(&questionnaire);
    assert_eq!(draft.step(&questionnaire), Step::Review);
    assert_eq!(draft.filled(&questionnaire).unwrap().len(), 2);
    draft.edit(&questionnaire, &code("works"));
    draft.take(&questionnaire, Input::Typed("no"), &Plain);
    assert_eq!(draft.filled(&questionnaire).unwrap().len(), 1, "what is not asked any more is not sent");
    draft.edit(&questionnaire, &code("works"));
    draft.take(&questionnaire, Input::Choice(YES), &Plain);
    let filled = draft.filled(&questionnaire).unwrap();
    assert_eq!(filled[&code("where")].answer, Answer::Text("Suva".into()), "and not lost");
}

#[test]
fn one_chooses_and_ranks_press_by_press() {
    let several = Kind::SeveralOf { options: options(3), min: 1, max: 2 };
    let questionnaire = asks(vec![vec![
        question("several", several, true, None),
        question("ranking", Kind::Ranking { options: options(3) }, true, None),
        question("consent", Kind::Consent, true, None),
    ]]);
    let mut draft = Answering::start(code("one"), None);
    let mut press = |choice: &str| draft.take(&questionnaire, Input::Choice(choice), &Plain);
    assert_eq!(press(DONE), Taken::Again(Because::Count { min: 1, max: 2 }));
    for choice in ["o2", "o1", "o0", "o1"] {
        assert_eq!(press(choice), Taken::More);
    }
    assert_eq!(press(DONE), Taken::Next);
    assert_eq!(press("o2"), Taken::More);
    assert_eq!(press("o0"), Taken::Next, "the last one needs no press");
    assert_eq!(press(NO), Taken::Again(Because::NeedsYes));
    assert_eq!(press(YES), Taken::Next);
    let filled = draft.filled(&questionnaire).unwrap();
    let codes = |names: [&str; 2]| names.map(code).to_vec();
    assert_eq!(filled[&code("several")].answer, Answer::Several(codes(["c0", "c2"])));
    assert_eq!(filled[&code("ranking")].answer, Answer::Ranking(["c2", "c0", "c1"].map(code).to_vec()));
}

#[test]
fn drafts_of_several_consultations_stand_beside_each_other() {
    let questionnaire = asks(vec![vec![question("works", Kind::YesNo, true, None)]]);
    let mut draft = Answering::start(code("one"), None);
    draft.take(&questionnaire, Input::Choice(YES), &Plain);
    draft.turn_to(
        code("two"),
        Some(Response::from([(code("works"), Given { answer: Answer::YesNo(false), version: 0 })])),
    );
    assert_eq!(
        draft.filled(&questionnaire).unwrap()[&code("works")].answer,
        Answer::YesNo(false),
        "what was sent before"
    );
    draft.turn_to(code("one"), None);
    assert_eq!(draft.filled(&questionnaire).unwrap()[&code("works")].answer, Answer::YesNo(true));
    assert!(draft.put_away(&code("one")) && draft.consultation() == &code("two"));
    assert!(!draft.put_away(&code("two")));
}

#[test]
fn only_what_is_new_or_changed_is_asked_again() {
    let text = |name: &str| question(name, Kind::ShortText { most: 20 }, true, None);
    let first = asks(vec![vec![text("name"), text("place")]]).following(None);
    let mut draft = Answering::start(code("one"), None);
    for typed in ["Ana", "Suva"] {
        draft.take(&first, Input::Typed(typed), &Plain);
    }
    let sent = draft.filled(&first).unwrap();
    assert!(sent.values().all(|given| given.version == 1));

    let mut translated = asks(vec![vec![text("name"), text("place")]]);
    translated.sections[0].questions[0].help = Localized::english("As you like to be called");
    assert_eq!(translated.following(Some(&first)).version, 1, "nothing else is asked");

    let mut second = asks(vec![vec![text("name"), text("place"), text("work")]]);
    second.sections[0].questions[1].text = Localized::english("Where do you work?");
    let second = second.following(Some(&first));
    assert_eq!(second.questions().map(|question| question.since).collect::<Vec<_>>(), [1, 2, 2]);
    let mut draft = Answering::start(code("one"), Some(sent));
    assert_eq!(draft.progress(&second), (1, 3));
    let Step::Ask(asked) = draft.step(&second) else { panic!("there is a changed one") };
    assert_eq!((asked.code.as_str(), draft.answer(asked)), ("place", Some(&Answer::Text("Suva".into()))));
    draft.take(&second, Input::Choice(KEEP), &Plain);
    draft.take(&second, Input::Typed("Fishing"), &Plain);
    let versions: Vec<u32> = draft.filled(&second).unwrap().values().map(|given| given.version).collect();
    assert_eq!(versions, [1, 2, 2], "each says which one it answers");
}

#[test]
fn what_is_typed_together_is_taken_each_for_its_own() {
    let number = Kind::Number { min: 1, max: 9 };
    let text = |name: &str, required| question(name, Kind::ShortText { most: 20 }, required, None);
    let questionnaire = asks(vec![
        vec![text("name", true), question("people", number, true, None), text("role", false), text("town", true)],
        vec![text("other", true)],
    ]);
    let mut draft = Answering::start(code("one"), None);
    let codes = |questions: Vec<&Question>| questions.iter().map(|q| q.code.to_string()).collect::<Vec<_>>();
    assert_eq!(codes(draft.together(&questionnaire, 5)), ["name", "people", "role", "town"]);
    assert_eq!(codes(draft.together(&questionnaire, 2)), ["name", "people"]);
    let taken = draft.take_together(&questionnaire, &["Ana", "many", "", "Suva"], 5, &Plain);
    assert_eq!(taken, Taken::Again(Because::NotANumber));
    let Step::Ask(asked) = draft.step(&questionnaire) else { panic!("one was refused") };
    assert_eq!((asked.code.as_str(), draft.progress(&questionnaire)), ("people", (3, 5)));
    assert_eq!(draft.take(&questionnaire, Input::Typed("4"), &Plain), Taken::Next);
    let Step::Ask(asked) = draft.step(&questionnaire) else { panic!("one section is left") };
    assert_eq!(asked.code.as_str(), "other");
}

#[test]
fn whoever_went_ahead_goes_on_from_there() {
    let text = |name: &str| question(name, Kind::ShortText { most: 20 }, true, None);
    let questionnaire = asks(vec![vec![text("a"), text("b")], vec![text("c"), text("d")]]);
    let mut draft = Answering::start(code("one"), None);
    draft.jump(&questionnaire, &code("s1"));
    let mut order = Vec::new();
    while let Step::Ask(question) = draft.step(&questionnaire) {
        order.push(question.code.to_string());
        draft.take(&questionnaire, Input::Typed("A word"), &Plain);
    }
    assert_eq!(order, ["c", "d", "a", "b"]);
}
