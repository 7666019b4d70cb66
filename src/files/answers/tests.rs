//! What is written is read back by a reader that knows nothing of the writer.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::domain::person::{Category, Country};
use crate::domain::questionnaire::{Asks, Choice, Given, Kind, Section};
use crate::domain::written::{WallTime, Written};

fn code(text: &str) -> Code {
    text.parse().unwrap()
}

fn definition(version: u32, questions: &[(&str, Kind)], anonymous: bool) -> Questionnaire {
    let question = |(name, kind): &(&str, Kind)| Question {
        code: code(name),
        text: Localized::english(format!("{name}?")),
        help: Localized::default(),
        kind: kind.clone(),
        required: false,
        when: None,
        since: version,
    };
    let date = "2021-01-30".parse().unwrap();
    Questionnaire {
        title: Localized::english("Questions"),
        about: Localized::default(),
        opens: None,
        due: Written { date, time: WallTime::END_OF_DAY, zone: chrono_tz::Asia::Bangkok },
        grace_hours: 0,
        asks: Asks::Anyone,
        anonymous,
        before_registration: false,
        sections: vec![Section {
            code: code("all"),
            title: Localized::english("All"),
            paper: None,
            questions: questions.iter().map(question).collect(),
        }],
        version,
    }
}

fn options(codes: &[&str]) -> Vec<Choice> {
    codes.iter().map(|name| Choice { code: code(name), text: Localized::english(*name) }).collect()
}

fn written(format: Format, definitions: &[Questionnaire], rows: &[Row<'_>]) -> String {
    let mut out = Vec::new();
    let (consultation, title) = (code("ap-gcm-4"), Localized::english("Consultation 4"));
    let head = Head { consultation: &consultation, title: &title, definitions };
    let mut sheet = Sheet::begin(format, &mut out, head).unwrap();
    rows.iter().for_each(|row| sheet.row(*row).unwrap());
    sheet.end().unwrap();
    String::from_utf8(out).unwrap()
}

/// RFC 4180, section 2, to the letter: records end with CRLF, quotation marks are doubled within quotation marks, and
/// nothing but text stands outside them.
fn read(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let (mut records, mut record, mut field) = (Vec::new(), Vec::new(), String::new());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '"' => {
                assert!(field.is_empty(), "a quotation mark within a field");
                loop {
                    match rest.next().expect("the quotation ends") {
                        '"' if rest.peek() == Some(&'"') => field.extend(rest.next()),
                        '"' => break,
                        other => field.push(other),
                    }
                }
                assert!(matches!(rest.peek(), Some(',' | '\r')), "text behind a quotation");
            }
            ',' => record.push(std::mem::take(&mut field)),
            '\r' => {
                assert_eq!(rest.next(), Some('\n'));
                record.push(std::mem::take(&mut field));
                records.push(std::mem::take(&mut record));
            }
            '\n' => panic!("a line break outside of quotation marks"),
            other => field.push(other),
        }
    }
    assert!(record.is_empty() && field.is_empty(), "the last record ends");
    records
}

fn response(answers: &[(&str, Answer)]) -> Response {
    answers.iter().map(|(name, answer)| (code(name), Given { answer: answer.clone(), version: 2 })).collect()
}

#[test]
fn each_kind_has_its_form() {
    let kinds = [
        ("text", Kind::LongText { most: 900 }),
        ("number", Kind::Number { min: -9, max: 9 }),
        ("date", Kind::Date),
        ("one", Kind::OneOf { options: options(&["a", "b"]) }),
        ("several", Kind::SeveralOf { options: options(&["a", "b"]), min: 0, max: 2 }),
        ("ranking", Kind::Ranking { options: options(&["a", "b"]) }),
        ("yes", Kind::YesNo),
        ("country", Kind::Country),
        ("link", Kind::Link),
        ("nothing", Kind::Date),
    ];
    let definitions =
        [definition(1, &[("gone", Kind::YesNo), ("text", Kind::YesNo)], false), definition(2, &kinds, false)];
    let sent = response(&[
        ("text", Answer::Text("one, \"two\"\nثلاثة".into())),
        ("number", Answer::Number(-5)),
        ("date", Answer::Date("2021-01-31".parse().unwrap())),
        ("one", Answer::One(code("b"))),
        ("several", Answer::Several(vec![code("a"), code("b")])),
        ("ranking", Answer::Ranking(vec![code("b"), code("a")])),
        ("yes", Answer::YesNo(true)),
        ("country", Answer::Country("TH".parse().unwrap())),
        ("link", Answer::Link("https://example.org/?a=1,2".into())),
        ("gone", Answer::YesNo(false)),
    ]);
    let profile = Profile {
        name: "=Amina".into(),
        organization: None,
        organization_name: "@Union, \"Lotus\"".into(),
        category: Category::TradeUnions,
        country: "NP".parse().unwrap(),
        gender: None,
        area: None,
    };
    let (person, at) = (PersonId(77), "2021-01-20T03:00:00.123Z".parse().unwrap());
    let by = |profile, late| By::Somebody { person, profile, version: 2, late, sent: at };
    let none = Response::new();
    let rows = [Row { by: by(Some(&profile), true), response: &sent }, Row { by: by(None, false), response: &none }];
    let records = read(&written(Format::Csv, &definitions, &rows));
    let asked = ["text", "number", "date", "one", "several", "ranking", "yes", "country", "link", "nothing", "gone"];
    assert_eq!(records[0], [&NAMED[..], &asked].concat());
    assert_eq!(
        records[1],
        [
            "000000000002d",
            "'=Amina",
            "'@Union, \"Lotus\"",
            "trade-unions",
            "NP",
            "2",
            "yes",
            "2021-01-20T03:00:00Z",
            "one, \"two\"\nثلاثة",
            "-5",
            "2021-01-31",
            "b",
            "a; b",
            "b; a",
            "yes",
            "TH",
            "https://example.org/?a=1,2",
            "",
            "no"
        ]
    );
    assert_eq!(records[2][..8], ["000000000002d", "", "", "", "", "2", "no", "2021-01-20T03:00:00Z"]);
    assert!(records[2][8..].iter().all(String::is_empty));

    let read: Value = serde_json::from_str(&written(Format::Json, &definitions, &rows)).unwrap();
    let asked = &read["head"]["questions"];
    assert_eq!(
        (&asked[0]["code"], &asked[0]["kind"], &asked[0]["text"]["en"]),
        (&json!("text"), &json!("long-text"), &json!("text?"))
    );
    assert_eq!(asked[3]["options"], json!({ "a": { "en": "a" }, "b": { "en": "b" } }));
    assert_eq!((&asked[10]["code"], &asked[10]["is_asked"]), (&json!("gone"), &json!(false)));
    let first = &read["responses"][0];
    assert_eq!((&first["registered_name"], &first["is_late"]), (&json!("=Amina"), &json!(true)));
    assert_eq!(first["answers"]["number"], json!(-5));
    assert_eq!(first["answers"]["ranking"], json!(["b", "a"]));
    assert_eq!(read["responses"][1]["answers"], json!({}));
}

#[test]
fn without_a_name_there_is_a_number_and_nothing_else() {
    let definitions = [definition(1, &[("name", Kind::YesNo)], true)];
    let sent = response(&[("name", Answer::YesNo(true))]);
    let rows = [Row { by: By::Nobody(12), response: &sent }];
    assert_eq!(read(&written(Format::Csv, &definitions, &rows)), [["respondent_id", "name"], ["12", "yes"]]);
    let read: Value = serde_json::from_str(&written(Format::Json, &definitions, &rows)).unwrap();
    assert_eq!(read["responses"], json!([{ "respondent_id": 12, "answers": { "name": true } }]));
    let nobody: Value = serde_json::from_str(&written(Format::Json, &definitions, &[])).unwrap();
    assert_eq!(nobody["responses"], json!([]));
}

#[test]
fn no_text_becomes_a_formula() {
    for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"] {
        assert_eq!(unspoken(text), format!("'{text}"));
    }
    for text in ["", "a=1", "'", "\"=1", "١+١", " =1"] {
        assert_eq!(unspoken(text), text);
    }
}

fn answer() -> impl Strategy<Value = Answer> {
    let codes =
        || prop::collection::btree_set("[a-z]{1,4}", 0..4).prop_map(|all| all.iter().map(|one| code(one)).collect());
    prop_oneof![
        "[\\PC\n\r\t,\"';=+@-]{0,40}".prop_map(Answer::Text),
        any::<i64>().prop_map(Answer::Number),
        (0..40_000_i64).prop_map(|day| Answer::Date(chrono::NaiveDate::default() + chrono::Duration::days(day))),
        "[a-z]{1,8}".prop_map(|one| Answer::One(code(&one))),
        codes().prop_map(Answer::Several),
        codes().prop_map(Answer::Ranking),
        any::<bool>().prop_map(Answer::YesNo),
        "[A-Z]{2}".prop_map(|two| Answer::Country(two.parse::<Country>().unwrap())),
        "https://[a-z]{1,9}[,\"?=&]{0,4}".prop_map(Answer::Link),
    ]
}

proptest! {
    #[test]
    fn what_is_written_is_what_was_sent(
        all in prop::collection::vec(prop::collection::btree_map("[a-e]", answer(), 0..5), 0..6),
    ) {
        let names = ["a", "b", "c", "d", "e"];
        let kinds = names.map(|name| (name, Kind::LongText { most: 1 }));
        let definitions = [definition(1, &kinds, true)];
        let sent: Vec<Response> = all
            .iter()
            .map(|one| one.iter().map(|(name, answer)| (code(name), Given { answer: answer.clone(), version: 1 })).collect())
            .collect();
        let rows: Vec<Row<'_>> =
            (0..).zip(&sent).map(|(number, response)| Row { by: By::Nobody(number), response }).collect();
        let records = read(&written(Format::Csv, &definitions, &rows));
        let json: Value = serde_json::from_str(&written(Format::Json, &definitions, &rows)).unwrap();
        prop_assert_eq!(records.len(), sent.len() + 1);
        prop_assert_eq!(json["responses"].as_array().unwrap().len(), sent.len());
        for (place, one) in all.iter().enumerate() {
            let cells: BTreeMap<&str, &String> = names.into_iter().zip(&records[place + 1][1..]).collect();
            for name in names {
                let told = &json["responses"][place]["answers"][name];
                let Some(answer) = one.get(name) else {
                    prop_assert!(cells[name].is_empty() && told.is_null());
                    continue;
                };
                // By another way than the writer's: from the text back to the answer.
                let text = cells[name].as_str();
                let listed = |text: &str| text.split("; ").filter(|one| !one.is_empty()).map(code).collect::<Vec<_>>();
                let (in_cell, in_json) = match answer {
                    Answer::Text(sent) => {
                        let formula = ['=', '+', '-', '@', '\t', '\r'].iter().any(|c| sent.starts_with(*c));
                        prop_assert!(!formula || text.starts_with('\''));
                        let is_same = text == sent || text.strip_prefix('\'') == Some(sent);
                        (if is_same { answer.clone() } else { Answer::Text(text.into()) }, Answer::Text(told.as_str().unwrap().into()))
                    }
                    Answer::Link(_) => (Answer::Link(text.into()), Answer::Link(told.as_str().unwrap().into())),
                    Answer::Number(_) => (Answer::Number(text.parse().unwrap()), Answer::Number(told.as_i64().unwrap())),
                    Answer::Date(_) => {
                        (Answer::Date(text.parse().unwrap()), Answer::Date(told.as_str().unwrap().parse().unwrap()))
                    }
                    Answer::One(_) => (Answer::One(code(text)), Answer::One(code(told.as_str().unwrap()))),
                    Answer::YesNo(_) => (Answer::YesNo(text == "yes"), Answer::YesNo(told.as_bool().unwrap())),
                    Answer::Country(_) => {
                        (Answer::Country(text.parse().unwrap()), Answer::Country(told.as_str().unwrap().parse().unwrap()))
                    }
                    Answer::Several(_) | Answer::Ranking(_) => {
                        let of_json: Vec<Code> =
                            told.as_array().unwrap().iter().map(|one| code(one.as_str().unwrap())).collect();
                        let made = |all| if matches!(answer, Answer::Several(_)) { Answer::Several(all) } else { Answer::Ranking(all) };
                        (made(listed(text)), made(of_json))
                    }
                };
                prop_assert_eq!((&in_cell, &in_json), (answer, answer));
            }
        }
    }
}
