//! What a series file promises of questionnaires.

use proptest::collection::{btree_map, vec};

use super::*;
use crate::domain::id::Code;
use crate::domain::locale::Locale;
use crate::domain::questionnaire::{
    Asks, Choice, Condition, Kind, Paper, Question, Questionnaire, Section as Part, WIDEST,
};

/// A small series whose consultation, on 3 February 2021 from 11:00 to 14:30 in Bangkok, has this questionnaire.
fn asking(questionnaire: &str) -> String {
    format!("{}[consultation.questionnaire]\n{questionnaire}", small(""))
}

const HEAD: &str =
    "title = \"Q\"\ndue = \"2021-01-24 24:00\"\n[[consultation.questionnaire.section]]\ncode = \"s\"\ntitle = \"S\"\n";

fn question(code: &str, more: &str) -> String {
    format!("[[consultation.questionnaire.section.question]]\ncode = {code:?}\ntext = \"What?\"\n{more}\n")
}

fn read_questionnaire(text: &str) -> Questionnaire {
    let series = read(text).unwrap_or_else(|faults| panic!("{}", told(&faults)));
    series.consultations[0].questionnaire.clone().unwrap()
}

const BAD: &str = r#"[series]
code = "s"
title = "S"
about = "About"
timezone = "Asia/Bangkok"

[[consultation]]
code = "c"
title = "C"
about = "About"
place = "Online"

[[consultation.timetable]]
sittings = [{ date = 2021-02-03, from = "11:00", to = "14:30" }]
registration_closes = "2021-01-31 24:00"

[consultation.questionnaire]
title = "Q"
due = "2021-01-24 24:00"

[[consultation.questionnaire.section]]
code = "s"
title = "S"
paper = { title = "Paper" }

[[consultation.questionnaire.section.question]]
code = "words"
text = "One line?"
kind = "short-txt"
required = "yes"

[[consultation.questionnaire.section.question]]
code = "role"
text = "Who?"
help = ""
kind = "one-of"
options = [{ code = "union", text = "A union" }, { code = "union", text = "Again" }, { code = "An Other", text = "" }]

[[consultation.questionnaire.section.question]]
code = "one"
text = "Which one?"
kind = "one-of"
options = [{ code = "only", text = "This" }]

[[consultation.questionnaire.section.question]]
code = "none"
text = "Which of none?"
kind = "ranking"

[[consultation.questionnaire.section.question]]
code = "plain"
text = "Which of these?"
kind = "ranking"
options = "a, b"

[[consultation.questionnaire.section.question]]
code = "some"
text = "Which?"
kind = "several-of"
min = 2
max = 1
options = [{ code = "a", text = "A" }, { code = "b", text = "B" }]

[[consultation.questionnaire.section.question]]
code = "more"
text = "Which?"
kind = "several-of"
min = -1
max = 3
options = [{ code = "a", text = "A" }, { code = "b", text = "B" }]

[[consultation.questionnaire.section.question]]
code = "count"
text = "How many?"
kind = "number"
min = 10
max = 1
most = 4

[[consultation.questionnaire.section.question]]
code = "scale"
text = "How much?"
kind = "scale"
from = 2
to = 11
low = "At\nall"
options = []

[[consultation.questionnaire.section.question]]
code = "long"
text = "What?"
kind = "long-text"
most = 1501

[[consultation.questionnaire.section]]
code = "s"
title = "A second one"

[[consultation.questionnaire.section.question]]
code = "good"
text = "Which?"
kind = "several-of"
options = [{ code = "a", text = "A" }, { code = "b", text = "B" }]

[[consultation.questionnaire.section.question]]
code = "again"
text = "This?"
kind = "yes-no"
when = { question = "again", is = true }

[[consultation.questionnaire.section.question]]
code = "count"
text = "How many?"
kind = "number"
when = { question = "later", answered = true }

[[consultation.questionnaire.section.question]]
code = "later"
text = "Where?"
kind = "country"
when = { question = "goood", contains = "a" }

[[consultation.questionnaire.section.question]]
code = "later"
text = "Where else?"
kind = "country"
when = { question = "good", contains = "c" }

[[consultation.questionnaire.section.question]]
code = "c1"
text = "1?"
kind = "link"
when = { question = "good", is = "a" }

[[consultation.questionnaire.section.question]]
code = "c2"
text = "2?"
kind = "date"
when = { question = "again", is = "maybe" }

[[consultation.questionnaire.section.question]]
code = "c3"
text = "3?"
kind = "consent"
when = { question = "later", is_not = "Kenya" }

[[consultation.questionnaire.section.question]]
code = "c4"
text = "4?"
kind = "date"
when = { question = "again", answered = false }

[[consultation.questionnaire.section.question]]
code = "c5"
text = "5?"
kind = "date"
when = { question = "good", contains = "a", answered = true }

[[consultation.questionnaire.section.question]]
code = "c6"
text = "6?"
kind = "date"
when = { question = "good", all = [{ question = "again" }] }

[[consultation.questionnaire.section.question]]
code = "c7"
text = "7?"
kind = "date"
when = { any = [] }

[[consultation.questionnaire.section.question]]
code = "c8"
text = "8?"
kind = "date"
when = { all = [{ any = [{ all = [{ any = [{ all = [{ question = "again", is = true }] }] }] }] }] }

[[consultation.questionnaire.section.question]]
code = "c9"
text = "9?"
kind = "date"
when = { any = [{ question = "c1", contains = "a" }, { question = "again", equals = true }, "again"] }

[[consultation.questionnaire.section]]
code = "empty"
title = "Nothing to answer"
question = []
"#;

const BAD_TOLD: &str = r#"line 24: section.s.paper.link: is missing — add link = "https://…"
line 29: section.s.question.words.kind: short-txt is not a kind of question — did you mean short-text?
line 30: section.s.question.words.required: is a text, not true or false — write true or false without quotation marks
line 35: section.s.question.role.help: is empty — write it, or leave the language out
line 37: section.s.question.role.options.union.code: union is used already on line 37 — give each its own code
line 37: section.s.question.role.options.3.code: An Other is not a code — use 1 to 24 characters a-z, 0-9 and single inner hyphens
line 37: section.s.question.role.options.3.text: is empty — write it, or leave the language out
line 43: section.s.question.one.options: leaves nothing to choose — write at least two options
line 45: section.s.question.none.options: is missing — add options = [{ code = "yes", text = "…" }, …]
line 54: section.s.question.plain.options: is a text, not a list — write [{ code = "yes", text = "…" }, …]
line 61: section.s.question.some.max: is less than min — write the greater one as max
line 68: section.s.question.more.min: is -1 — write a number from 0 to 2
line 69: section.s.question.more.max: is 3 — write a number from 1 to 2
line 77: section.s.question.count.max: is less than min — write the greater one as max
line 78: section.s.question.count.most: means nothing for number — remove it
line 84: section.s.question.scale.from: is 2 — write a number from 0 to 1
line 85: section.s.question.scale.to: is 11 — write a number from 2 to 10
line 86: section.s.question.scale.low: has a line break — remove it
line 87: section.s.question.scale.options: means nothing for scale — remove it
line 93: section.s.question.long.most: is 1501 — write a number from 1 to 1500
line 96: section.s.code: s is used already on line 22 — give each its own code
line 109: section.s.question.again.when.question: again is no earlier question — name a question that stands above this one
line 112: section.s.question.count.code: count is used already on line 73 — give each its own code
line 115: section.s.question.count.when.question: later is no earlier question — name a question that stands above this one
line 121: section.s.question.later.when.question: goood is no earlier question — name a question that stands above this one; did you mean good?
line 124: section.s.question.later.code: later is used already on line 118 — give each its own code
line 127: section.s.question.later.when.contains: c is not one of its options — choose one of a, b
line 133: section.s.question.c1.when.is: cannot be the answer to that question — ask whether it is answered: answered = true; for several options, contains = "an-option"
line 139: section.s.question.c2.when.is: cannot be the answer to that question — write "yes" or "no"
line 145: section.s.question.c3.when.is_not: cannot be the answer to that question — write the two letters of a country such as KE
line 151: section.s.question.c4.when.answered: cannot be false — write answered = true; is_not holds where there is no answer, too
line 157: section.s.question.c5.when.answered: is a second thing that one condition says — keep one of the two; several conditions are written { all = [ … ] } or { any = [ … ] }
line 163: section.s.question.c6.when.question: means nothing beside all — remove it
line 163: section.s.question.c6.when.all: does not say what the answer is to be — write { question = "role", is = "yes" }, or { all = [ … ] }, { any = [ … ] }
line 169: section.s.question.c7.when.any: is empty — write { question = "role", is = "yes" }, or { all = [ … ] }, { any = [ … ] }
line 175: section.s.question.c8.when.all.any.all.any.all: lies deeper than 4 conditions within each other — say it in fewer
line 181: section.s.question.c9.when.any.contains: a is not one of its options — that question has no options
line 181: section.s.question.c9.when.any.equals: is not a key of a series file — known here: question, is, is_not, contains, answered, all, any
line 181: section.s.question.c9.when.any: does not say what the answer is to be — write { question = "role", is = "yes" }, or { all = [ … ] }, { any = [ … ] }
line 181: section.s.question.c9.when.any: is a text, not a condition — write { question = "role", is = "yes" }, or { all = [ … ] }, { any = [ … ] }
line 183: section.empty.question: is missing — add a question, or remove the section
"#;

#[test]
fn every_fault_of_a_question_is_named_at_once() {
    let faults = told(&read(BAD).unwrap_err()).replace("consultation.c.questionnaire.", "");
    assert_eq!(faults, BAD_TOLD);
}

#[test]
fn a_questionnaire_is_of_use_to_those_whom_it_asks() {
    let asked = question("q", "kind = \"date\"");
    let section = "[[consultation.questionnaire.section]]\ncode = \"s\"\ntitle = \"S\"\n";
    let with = |head: &str| asking(&format!("title = \"Q\"\n{head}\n{section}{asked}"));
    let opening = |text: String| {
        text.replace("registration_closes", "registration_opens = \"2021-01-10 09:00\"\nregistration_closes")
    };
    for good in [
        with("due = \"2021-02-03 14:30\""),
        with("due = \"2021-02-03 08:30 Europe/Zurich\"\ngrace_hours = 168"),
        with("due = \"2021-01-24 24:00\"\nopens = \"2021-01-24 23:59\"\nasks = \"registered\""),
        with("due = \"2021-01-24 24:00\"\nasks = \"invited\"\nanonymous = true\nbefore_registration = true"),
        // They may register from then on because they answered before.
        opening(with("due = \"2021-01-05 24:00\"\nbefore_registration = true")),
    ] {
        assert!(read(&good).is_ok(), "{}", told(&read(&good).unwrap_err()));
    }
    for (bad, key, fault) in [
        (
            with("due = \"2021-02-03 14:31\""),
            "due",
            "2021-02-03 14:31 is after the end on 2021-02-03 at 14:30 — it is asked beforehand: let it be due before \
             the meeting ends",
        ),
        (
            with("due = \"2021-01-24 24:00\"\nopens = \"2021-01-25 00:00\""),
            "due",
            "2021-01-24 24:00 is not after it opens (2021-01-25 00:00) — let it be due later",
        ),
        (
            opening(with("due = \"2021-01-10 09:00\"\nasks = \"registered\"")),
            "due",
            "2021-01-10 09:00 is before anybody can register (2021-01-10 09:00) — let it be due later, or let it ask \
             \"anyone\"",
        ),
        (
            with("opens = \"2021-01-31 24:00\"\ndue = \"2021-02-02 24:00\"\nbefore_registration = true"),
            "opens",
            "2021-01-31 24:00 is not before registration closes (2021-01-31 24:00) — open it earlier, or remove \
             before_registration",
        ),
        (
            with("due = \"2021-01-24 24:00\"\nasks = \"registered\"\nbefore_registration = true"),
            "asks",
            "asks those who are registered what has to be sent before they register — let it ask \"anyone\" or \
             \"invited\", or let them register first",
        ),
        (
            with("due = \"2021-01-24 24:00\"\nasks = \"invite\""),
            "asks",
            "invite is not whom it asks — did you mean invited?",
        ),
        (with("due = \"2021-01-24 24:00\"\ngrace_hours = 169"), "grace_hours", "is 169 — write a number from 0 to 168"),
        (
            with("due = \"2021-01-24 24:00\"\nanonymus = true"),
            "anonymus",
            "is not a key of a series file — did you mean anonymous?",
        ),
        (with("opens = \"2021-01-05 09:00\""), "due", "is missing — add due = \"2020-10-07 24:00\""),
        (asking("title = \"Q\"\ndue = \"2021-01-24 24:00\""), "section", "is missing — add a section with a question"),
        (
            asking("title = \"Q\"\ndue = \"2021-01-24 24:00\"\nsection = []"),
            "section",
            "is missing — add a section with a question",
        ),
        (asking(HEAD), "section.s.question", "is missing — add a question, or remove the section"),
    ] {
        let faults = read(&bad).unwrap_err();
        assert_eq!(faults.len(), 1, "{}", told(&faults));
        let named = if fault.starts_with("is missing") {
            bad.lines().position(|line| line.starts_with("[consultation.q")).unwrap()
        } else {
            bad.lines().position(|line| line.starts_with(&format!("{key} ="))).unwrap()
        };
        let line = if key == "section.s.question" { named + 4 } else { named + 1 };
        assert_eq!(faults[0].to_string(), format!("line {line}: consultation.c.questionnaire.{key}: {fault}"));
    }
}

#[test]
fn every_fault_of_the_head_is_named_beside_those_of_its_questions() {
    let text = asking(
        "due = \"2021-01-24\"\nopens = \"soon\"\nasks = \"registered\"\nbefore_registration = true\n\
         [[consultation.questionnaire.section]]\ncode = \"s\"\n[[consultation.questionnaire.section.question]]\nkind = \"date\"\n",
    );
    let faults = read(&text).unwrap_err();
    let keys: Vec<_> =
        faults.iter().map(|fault| fault.key.trim_start_matches("consultation.c.questionnaire.")).collect();
    assert_eq!(
        keys,
        ["title", "due", "opens", "asks", "section.s.title", "section.s.question.1.code", "section.s.question.1.text"]
    );
}

#[test]
fn what_is_not_said_of_a_question_has_a_default() {
    let options = "options = [{ code = \"a\", text = \"A\" }, { code = \"b\", text = \"B\" }]";
    let asked = [
        ("short", "kind = \"short-text\"".to_owned(), Kind::ShortText { most: 200 }),
        ("long", "kind = \"long-text\"".to_owned(), Kind::LongText { most: 1500 }),
        ("count", "kind = \"number\"".to_owned(), Kind::Number { min: -WIDEST, max: WIDEST }),
        ("some", format!("kind = \"several-of\"\n{options}"), Kind::SeveralOf { options: two(), min: 0, max: 2 }),
        ("scale", "kind = \"scale\"".to_owned(), scale()),
    ];
    let text: String = asked.iter().map(|(code, more, _)| question(code, more)).collect();
    let found = read_questionnaire(&asking(&format!("{HEAD}{text}")));
    let kinds: Vec<_> = found.questions().map(|question| question.kind.clone()).collect();
    assert_eq!(kinds, asked.map(|(_, _, kind)| kind));
    assert!(
        found.questions().all(|question| !question.required && question.when.is_none() && question.help.is_empty())
    );
    assert_eq!((found.opens, found.grace_hours, found.asks), (None, 24, Asks::Anyone));
    assert!(!found.anonymous && !found.before_registration && found.about.is_empty());
    assert_eq!(found.due.instant().to_rfc3339(), "2021-01-24T17:00:00+00:00");
}

fn two() -> Vec<Choice> {
    ["a", "b"].map(|code| Choice { code: named(code), text: Localized::english(code.to_uppercase()) }).to_vec()
}

fn scale() -> Kind {
    Kind::Scale { from: 1, to: 5, low: Localized::default(), high: Localized::default() }
}

fn named(code: &str) -> Code {
    code.parse().unwrap()
}

#[test]
fn a_condition_compares_with_what_an_answer_can_be() {
    let options = "kind = \"one-of\"\noptions = [{ code = \"a\", text = \"A\" }, { code = \"b\", text = \"B\" }]";
    let asked: String = [
        ("one", options),
        ("yes", "kind = \"yes-no\""),
        ("scale", "kind = \"scale\""),
        ("where", "kind = \"country\""),
        ("words", "kind = \"short-text\""),
    ]
    .map(|(code, more)| question(code, more))
    .concat();
    let when = |condition: &str| {
        let last = question("last", &format!("kind = \"date\"\nwhen = {condition}"));
        read(&asking(&format!("{HEAD}{asked}{last}")))
    };
    let is = |code: &str, value: &str| Condition::Is(named(code), value.to_owned());
    for (condition, meant) in [
        ("{ question = \"one\", is = \"b\" }", is("one", "b")),
        ("{ question = \"one\", contains = \"b\" }", Condition::Contains(named("one"), named("b"))),
        ("{ question = \"yes\", is = true }", is("yes", "yes")),
        ("{ question = \"yes\", is = \"no\" }", is("yes", "no")),
        ("{ question = \"scale\", is = 5 }", is("scale", "5")),
        ("{ question = \"scale\", is = \"+5\" }", is("scale", "5")),
        ("{ question = \"where\", is_not = \"ke\" }", Condition::IsNot(named("where"), "KE".to_owned())),
        ("{ question = \"words\", answered = true }", Condition::Answered(named("words"))),
        (
            "{ any = [{ question = \"yes\", is = true }, { all = [{ question = \"words\", answered = true }] }] }",
            Condition::Any(vec![is("yes", "yes"), Condition::All(vec![Condition::Answered(named("words"))])]),
        ),
    ] {
        let series = when(condition).unwrap_or_else(|faults| panic!("{condition}: {}", told(&faults)));
        let last = series.consultations[0].questionnaire.as_ref().and_then(|asks| asks.questions().last()).unwrap();
        assert_eq!(last.when, Some(meant), "{condition}");
    }
    for (condition, remedy) in [
        ("{ question = \"one\", is = \"c\" }", "choose one of a, b"),
        ("{ question = \"one\", is = 1 }", "write \"an-option\""),
        ("{ question = \"yes\", is = \"ja\" }", "write \"yes\" or \"no\""),
        ("{ question = \"scale\", is = 6 }", "write a number from 1 to 5"),
        ("{ question = \"scale\", is = \"six\" }", "write a number from 1 to 5"),
        ("{ question = \"where\", is = \"Kenya\" }", "write the two letters of a country such as KE"),
        (
            "{ question = \"words\", is = \"x\" }",
            "ask whether it is answered: answered = true; for several options, contains = \"an-option\"",
        ),
        ("{ question = \"words\", contains = \"x\" }", "that question has no options"),
    ] {
        let faults = when(condition).unwrap_err();
        assert_eq!((faults.len(), faults[0].remedy.as_str()), (1, remedy), "{condition}: {}", told(&faults));
    }
}

#[test]
fn what_does_not_fit_is_a_fault_of_its_own_line() {
    let options = |count: usize, text: &str| -> String {
        (0..count).map(|place| format!("{{ code = \"o{place}\", text = {text:?} }}, ")).collect()
    };
    let date = "kind = \"date\"";
    let one = |more: &str| format!("{HEAD}{}", question("q", more));
    let questions = |count: usize| -> String { (0..count).map(|n| question(&format!("q{n}"), date)).collect() };
    let sections = |count: usize| -> String {
        (0..count)
            .map(|n| {
                let head =
                    HEAD.split_once('[').map(|(_, section)| section.replace("\"s\"", &format!("\"s{n}\""))).unwrap();
                format!("[{head}{}", question(&format!("q{n}"), date))
            })
            .collect()
    };
    let head = HEAD.split_once('[').unwrap().0;
    let said = |key: &str, length: usize| {
        one(date).replace("text = \"What?\"", &format!("text = \"What?\"\n{key} = {:?}", "ก".repeat(length)))
    };
    let text = |length: usize| one(date).replace("What?", &"ก".repeat(length));
    for (key, most, make) in [
        ("section.s.question.q.text", 400, &text as &dyn Fn(usize) -> String),
        ("section.s.question.q.help", 400, &|n| said("help", n)),
        ("section.s.question.q.low", 70, &|n| said("low", n).replace(date, "kind = \"scale\"")),
        ("section.s.question.q.options.o0.text", 70, &|n| {
            let options = format!("{{ code = \"o\", text = \"O\" }}, {}", options(1, &"é".repeat(n)));
            one(&format!("kind = \"one-of\"\noptions = [{options}]"))
        }),
        ("section.s.question.q.options", 20, &|n| one(&format!("kind = \"one-of\"\noptions = [{}]", options(n, "O")))),
        ("section.s.question.q.options", 8, &|n| one(&format!("kind = \"ranking\"\noptions = [{}]", options(n, "O")))),
        ("section.s.title", 120, &|n| one(date).replace("title = \"S\"", &format!("title = {:?}", "t".repeat(n)))),
        ("title", 150, &|n| one(date).replace("title = \"Q\"", &format!("title = {:?}", "t".repeat(n)))),
        ("about", 700, &|n| format!("about = {:?}\n{}", "t".repeat(n), one(date))),
        ("section", 12, &|n| format!("{head}{}", sections(n))),
        ("", 60, &|n| format!("{HEAD}{}", questions(n))),
    ] {
        let key = format!("consultation.c.questionnaire.{key}");
        let (fits, breaks) = (asking(&make(most)), asking(&make(most + 1)));
        assert!(read(&fits).is_ok(), "{key}: {}", told(&read(&fits).unwrap_err()));
        let faults = read(&breaks).unwrap_err();
        assert_eq!((faults.len(), faults[0].key.as_str()), (1, key.trim_end_matches('.')), "{}", told(&faults));
        let (differs, _) = fits
            .lines()
            .zip(breaks.lines())
            .enumerate()
            .find(|(_, (fit, not))| fit != not)
            .map_or((fits.lines().count(), ()), |(line, _)| (line, ()));
        assert_eq!(faults[0].line, differs + 1, "{}", told(&faults));
    }
}

#[test]
fn the_documented_questionnaire_is_read() {
    let page = include_str!("../../../../examples/README.md");
    let mut blocks = page.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
    let (series, asked) =
        (blocks.next().unwrap(), blocks.find(|block| block.contains("questionnaire.section")).unwrap());
    let text = format!("{series}\n[consultation.questionnaire]\ntitle = \"Q\"\ndue = \"2027-02-21 24:00\"\n{asked}");
    let found = read_questionnaire(&text);
    assert_eq!(found.questions().map(|question| question.code.as_str()).collect::<Vec<_>>(), ["source", "what-else"]);
    // Every kind has its row, and the conditions of the page can be said.
    let section = page.split("| `kind` | asks for |").nth(1).unwrap();
    let rows: Vec<_> = section.lines().skip(2).take_while(|line| line.starts_with("| `")).collect();
    let kinds: Vec<_> = rows.iter().filter_map(|row| row.split('`').nth(1)).collect();
    let union = question(
        "role",
        "kind = \"one-of\"\noptions = [{ code = \"union\", text = \"U\" }, { code = \"b\", text = \"B\" }]",
    );
    let bare = |kind: &str| match kind {
        "one-of" | "several-of" | "ranking" => {
            format!("kind = {kind:?}\noptions = [{{ code = \"a\", text = \"A\" }}, {{ code = \"b\", text = \"B\" }}]")
        }
        _ => format!("kind = {kind:?}"),
    };
    let each: String = kinds.iter().map(|kind| question(&format!("q-{kind}"), &bare(kind))).collect();
    let found = read_questionnaire(&asking(&format!("{HEAD}{each}")));
    assert_eq!(found.questions().map(|question| question.kind.key()).collect::<Vec<_>>(), kinds);
    assert_eq!(kinds.len(), 12);
    let ships = question(
        "source",
        "kind = \"several-of\"\noptions = [{ code = \"ships\", text = \"S\" }, { code = \"b\", text = \"B\" }]",
    );
    let said: Vec<_> = page.lines().filter_map(|line| line.strip_prefix("| `{ question")?.split('`').next()).collect();
    let each: String = said
        .iter()
        .enumerate()
        .map(|(n, when)| question(&format!("c{n}"), &format!("kind = \"date\"\nwhen = {{ question{when}")))
        .collect();
    assert_eq!(said.len(), 4);
    assert!(
        read_questionnaire(&asking(&format!("{HEAD}{union}{ships}{each}")))
            .questions()
            .skip(2)
            .all(|asked| asked.when.is_some())
    );
}

#[test]
fn reminders_of_a_questionnaire_are_read_as_written() {
    let rules = "[series.reminders]\nquestionnaire = [{ at = \"2d 09:00\", to = [\"not-answered\"] }, \"3h\"]\n[[consultation]]";
    let text = asking(&format!("{HEAD}{}", question("q", "kind = \"date\""))).replacen("[[consultation]]", rules, 1);
    let series = read(&text).unwrap_or_else(|faults| panic!("{}", told(&faults)));
    assert_eq!(series.reminders.questionnaire.len(), 2);
    assert_eq!(read(&write(&series)).unwrap(), series);
}

fn text(most: usize) -> impl Strategy<Value = Localized> {
    let tags = prop::sample::select(vec!["en", "fr", "ar", "th", "pt-BR", "zh-Hant"]);
    btree_map(tags.prop_map(|tag| tag.parse::<Locale>().unwrap()), word(most), 1..4).prop_map(Localized)
}

fn word(most: usize) -> impl Strategy<Value = String> {
    // Nothing that is trimmed away at either end.
    vec(prop::sample::select("aez\"'#\\ก🕊".chars().collect::<Vec<_>>()), 1..=most / 2).prop_map(String::from_iter)
}

fn paragraphs() -> impl Strategy<Value = Localized> {
    (text(20), text(20)).prop_map(|(first, second)| {
        let more = second.0.into_values().next().unwrap();
        Localized(first.0.into_iter().map(|(tag, text)| (tag, format!("{text}\n\n\"\"\"{more}"))).collect())
    })
}

fn perhaps(text: impl Strategy<Value = Localized>) -> impl Strategy<Value = Localized> {
    option::of(text).prop_map(Option::unwrap_or_default)
}

fn choices(most: usize) -> impl Strategy<Value = Vec<Choice>> {
    vec(text(70), 2..=most).prop_map(|texts| {
        let choice = |(n, text)| Choice { code: named(&format!("o{n}")), text };
        texts.into_iter().enumerate().map(choice).collect()
    })
}

fn kind() -> impl Strategy<Value = Kind> {
    let several = (choices(20), any::<Index>(), any::<Index>()).prop_map(|(options, one, other)| {
        let (one, other) = (one.index(options.len() + 1) as u32, other.index(options.len()) as u32 + 1);
        Kind::SeveralOf { min: one.min(other), max: one.max(other), options }
    });
    prop_oneof![
        (1..=200u32).prop_map(|most| Kind::ShortText { most }),
        (1..=1500u32).prop_map(|most| Kind::LongText { most }),
        (-WIDEST..=WIDEST, -WIDEST..=WIDEST).prop_map(|(a, b)| Kind::Number { min: a.min(b), max: a.max(b) }),
        Just(Kind::Date),
        choices(20).prop_map(|options| Kind::OneOf { options }),
        several,
        choices(8).prop_map(|options| Kind::Ranking { options }),
        (0..=1i64, 2..=10i64, perhaps(text(70)), perhaps(text(70))).prop_map(|(from, to, low, high)| Kind::Scale {
            from,
            to,
            low,
            high
        }),
        Just(Kind::YesNo),
        Just(Kind::Country),
        Just(Kind::Link),
        Just(Kind::Consent),
    ]
}

/// Something said of an answer to one of these, which stand above.
fn condition(earlier: &[Question], which: Index, how: u8, value: Index) -> Condition {
    let question = &earlier[which.index(earlier.len())];
    let code = question.code.clone();
    let of = |value: String| {
        if how.is_multiple_of(2) { Condition::Is(code.clone(), value) } else { Condition::IsNot(code.clone(), value) }
    };
    match &question.kind {
        _ if how.is_multiple_of(5) => Condition::Answered(code),
        Kind::OneOf { options } if !how.is_multiple_of(3) => of(options[value.index(options.len())].code.to_string()),
        kind if !kind.options().is_empty() => {
            let options = kind.options();
            Condition::Contains(code, options[value.index(options.len())].code.clone())
        }
        Kind::Number { min, max } | Kind::Scale { from: min, to: max, .. } => {
            let span = usize::try_from(max - min).unwrap() + 1;
            of((min + i64::try_from(value.index(span)).unwrap()).to_string())
        }
        Kind::YesNo | Kind::Consent => of(["yes", "no"][value.index(2)].to_owned()),
        Kind::Country => of(["KE", "TH"][value.index(2)].to_owned()),
        _ => Condition::Answered(code),
    }
}

/// One condition, or up to three in a list, up to four lists deep.
type Shape = (Vec<(Index, u8, Index)>, u8);

fn conditions(earlier: &[Question], (parts, depth): Shape) -> Option<Condition> {
    if earlier.is_empty() || parts.is_empty() {
        return None;
    }
    let several: Vec<_> = parts.into_iter().map(|(which, how, value)| condition(earlier, which, how, value)).collect();
    Some((0..depth).fold(None, |inner: Option<Condition>, n| {
        let mut all = several.clone();
        all.extend(inner);
        Some(if n.is_multiple_of(2) { Condition::All(all) } else { Condition::Any(all) })
    }))
    .map(|nested| nested.unwrap_or_else(|| several[0].clone()))
}

prop_compose! {
    fn a_question()(text in paragraphs(), help in perhaps(paragraphs()), kind in kind(), required in any::<bool>(),
        shape in (vec((any::<Index>(), any::<u8>(), any::<Index>()), 0..3), 0..=4u8)) -> (Question, Shape) {
        (Question { code: named("q"), text, help, kind, required, when: None, since: 0 }, shape)
    }
}

prop_compose! {
    /// Whatever a file may say of a questionnaire.
    pub fn a_questionnaire()(
        (title, about) in (text(150), perhaps(paragraphs())),
        (days, hours) in (1..390u64, option::of(0..24u32)),
        zone in prop::sample::select(chrono_tz::TZ_VARIANTS.to_vec()),
        (grace_hours, asks, anonymous, before) in (0..=168u32, 0..3usize, any::<bool>(), any::<bool>()),
        sections in vec((text(100), option::of((text(100), 0..3u8)), vec(a_question(), 1..5)), 1..5),
    ) -> Questionnaire {
        let due = Written { date: NaiveDate::from_ymd_opt(2020, 1, 1).unwrap() + Days::new(days), time: WallTime::END_OF_DAY, zone };
        let opens = hours.map(|hours| Written { time: WallTime::new(u16::try_from(hours).unwrap(), 30).unwrap(), zone: chrono_tz::Asia::Bangkok, date: due.date - Days::new(3) });
        let asks = Asks::ALL[asks];
        let mut earlier: Vec<Question> = Vec::new();
        let sections = sections.into_iter().enumerate().map(|(n, (title, paper, questions))| {
            let questions = questions.into_iter().map(|(question, shape)| {
                let when = conditions(&earlier, shape);
                let question = Question { code: named(&format!("q{}", earlier.len())), when, ..question };
                earlier.push(question.clone());
                question
            }).collect();
            let link = |n| Localized::english(format!("https://example.org/{n}"));
            let paper = paper.map(|(title, n)| Paper { title, link: link(n) });
            Part { code: named(&format!("s{n}")), title, paper, questions }
        }).collect();
        Questionnaire {
            title, about, opens, due, grace_hours, asks, anonymous,
            before_registration: before && asks != Asks::Registered,
            sections,
            version: 0,
        }
    }
}

proptest! {
    #[test]
    fn a_questionnaire_is_read_back_as_written(asks in a_questionnaire()) {
        let mut series = read(&small("")).unwrap();
        series.consultations[0].questionnaire = Some(asks);
        let written = write(&series);
        match read(&written) {
            Ok(found) => prop_assert_eq!(found, series),
            Err(faults) => prop_assert!(false, "{}\n{}", told(&faults), written),
        }
    }
}
