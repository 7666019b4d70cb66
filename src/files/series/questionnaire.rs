//! Questionnaires of a series file: their sections, questions and conditions.
//!
//! Whatever is accepted here can be answered to the end: a condition asks earlier questions only, every choice has
//! something to choose from, and every text fits a screen.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use chrono_tz::Tz;
use toml::de::DeValue;

use super::bounds;
use super::fault::Faults;
use super::section::{Field, Section, closest, printable};
use super::shape::{flag, items, need_code, need_text, one_of};
use super::value::{self, Shape};
use crate::domain::consultation::Timetable;
use crate::domain::id::Code;
use crate::domain::locale::Localized;
use crate::domain::person::Country;
use crate::domain::questionnaire::{
    Asks, Choice, Condition, Kind, Paper, Question, Questionnaire, Section as Part, WIDEST,
};
use crate::domain::written::Written;

/// `timetables`: of its consultation, unless they have faults of their own.
pub fn questionnaire(
    field: &Field<'_>,
    zone: Option<Tz>,
    timetables: Option<&[Timetable]>,
    faults: &mut Faults,
) -> Option<Questionnaire> {
    const KNOWN: &[&str] =
        &["title", "about", "opens", "due", "grace_hours", "asks", "anonymous", "before_registration", "section"];
    let section = Section::open(field, KNOWN, faults)?;
    let title = need_text(&section, "title", Shape::Line, bounds::TITLE, faults);
    let about = text_or_none(&section, "about", Shape::Paragraphs, bounds::ABOUT, faults);
    let opens = match section.get("opens") {
        Some(field) => value::written(&field, zone, faults).map(|at| Some((at, field))),
        None => Some(None),
    };
    let due = section.need("due", "\"2020-10-07 24:00\"", faults);
    let due = due.and_then(|field| Some((value::written(&field, zone, faults)?, field)));
    if let (Some(Some((opens, _))), Some((due, field))) = (&opens, &due)
        && opens.instant() >= due.instant()
    {
        let problem = format!("{due} is not after it opens ({opens})");
        faults.add(&field.span, &field.path, problem, "let it be due later");
    }
    let grace_hours = match section.get("grace_hours") {
        Some(field) => value::number(&field, 0, bounds::GRACE_HOURS, faults),
        None => Some(bounds::DEFAULT_GRACE_HOURS),
    };
    let asks = match section.get("asks") {
        Some(field) => one_of(&field, "\"anyone\"", "whom it asks", &Asks::ALL.map(|asks| (asks.key(), asks)), faults),
        None => Some(Asks::default()),
    };
    let anonymous = flag(&section, "anonymous", faults);
    let before_registration = flag(&section, "before_registration", faults);
    if let (Some(Asks::Registered), Some(true), Some(field)) = (asks, before_registration, section.get("asks")) {
        let problem = "asks those who are registered what has to be sent before they register";
        let remedy = "let it ask \"anyone\" or \"invited\", or let them register first";
        faults.add(&field.span, &field.path, problem, remedy);
    }
    if let (Some(timetables), Some(opens), Some(due), Some(asks)) = (timetables, &opens, &due, asks) {
        within(timetables, opens.as_ref(), due, asks, before_registration == Some(true), faults);
    }
    let listed = section.get("section");
    if listed.as_ref().is_none_or(|field| field.value.as_array().is_some_and(|items| items.is_empty())) {
        faults.missing(&section.span, &format!("{}.section", section.path), "add a section with a question");
    }
    let mut earlier = Earlier::default();
    let sections = items(&section, "section", bounds::QUESTION_SECTIONS, faults, |field, faults| {
        part(field, &mut earlier, faults)
    });
    if let Some(span) = &earlier.excess {
        let problem = format!("has {} questions", earlier.count);
        faults.add(span, &section.path, problem, format!("at most {} are answered", bounds::QUESTIONS));
    }
    Some(Questionnaire {
        title: title?,
        about: about?,
        opens: opens?.map(|(at, _)| at),
        due: due?.0,
        grace_hours: grace_hours?,
        asks: asks?,
        anonymous: anonymous?,
        before_registration: before_registration?,
        version: 0,
        sections: sections.filter(|sections| !sections.is_empty())?,
    })
}

/// Whether those whom it asks can send it in time for the meeting.
fn within(
    timetables: &[Timetable],
    opens: Option<&(Written, Field<'_>)>,
    (due, field): &(Written, Field<'_>),
    asks: Asks,
    before_registration: bool,
    faults: &mut Faults,
) {
    let last = timetables.last().and_then(|last| Some((last.ends(), last.sittings.last()?)));
    if let Some((_, sitting)) = last.filter(|(ends, _)| due.instant() > *ends) {
        let problem = format!("{due} is after the end on {} at {}", sitting.date, sitting.to);
        faults.add(&field.span, &field.path, problem, "it is asked beforehand: let it be due before the meeting ends");
    }
    // `None` where registration is open since a timetable was announced.
    let first =
        timetables.iter().map(|timetable| timetable.registration_opens).min_by_key(|at| at.map(|at| at.instant()));
    if let Some(Some(first)) = first
        && asks == Asks::Registered
        && due.instant() <= first.instant()
    {
        let problem = format!("{due} is before anybody can register ({first})");
        faults.add(&field.span, &field.path, problem, "let it be due later, or let it ask \"anyone\"");
    }
    let closes = timetables.iter().map(|timetable| timetable.registration_closes).max_by_key(Written::instant);
    if let (Some((opens, field)), Some(closes)) = (opens, closes)
        && before_registration
        && opens.instant() >= closes.instant()
    {
        let problem = format!("{opens} is not before registration closes ({closes})");
        faults.add(&field.span, &field.path, problem, "open it earlier, or remove before_registration");
    }
}

/// The questions read so far, with what may be said of their answers.
#[derive(Default)]
struct Earlier {
    count: usize,
    /// Where the first one too many stands.
    excess: Option<Range<usize>>,
    kinds: BTreeMap<Code, (Option<Kind>, usize)>,
    /// Codes of this section: there one used twice is told already.
    here: BTreeSet<Code>,
}

fn part(field: &Field<'_>, earlier: &mut Earlier, faults: &mut Faults) -> Option<Part> {
    let section = Section::open(field, &["code", "title", "paper", "question"], faults)?;
    let code = need_code(&section, faults);
    let title = need_text(&section, "title", Shape::Line, bounds::ITEM_TITLE, faults);
    let paper = match section.get("paper") {
        Some(field) => paper(&field, faults).map(Some),
        None => Some(None),
    };
    earlier.here.clear();
    let listed = section.get("question");
    let questions = items(&section, "question", usize::MAX, faults, |field, faults| question(field, earlier, faults));
    if listed.is_none_or(|field| field.value.as_array().is_some_and(|items| items.is_empty())) {
        faults.missing(&section.span, &format!("{}.question", section.path), "add a question, or remove the section");
        return None;
    }
    Some(Part { code: code?, title: title?, paper: paper?, questions: questions? })
}

fn paper(field: &Field<'_>, faults: &mut Faults) -> Option<Paper> {
    let section = Section::open(field, &["title", "link"], faults)?;
    let title = need_text(&section, "title", Shape::Line, bounds::ITEM_TITLE, faults);
    let link = need_text(&section, "link", Shape::Link, bounds::URL, faults);
    Some(Paper { title: title?, link: link? })
}

fn question(field: &Field<'_>, earlier: &mut Earlier, faults: &mut Faults) -> Option<Question> {
    const KNOWN: &[&str] = &[
        "code", "text", "help", "kind", "required", "when", "most", "min", "max", "options", "from", "to", "low",
        "high",
    ];
    earlier.count += 1;
    if earlier.count == bounds::QUESTIONS + 1 {
        earlier.excess = Some(field.span.clone());
    }
    let section = Section::open(field, KNOWN, faults)?;
    let code = need_code(&section, faults);
    let text = need_text(&section, "text", Shape::Paragraphs, bounds::QUESTION, faults);
    let help = text_or_none(&section, "help", Shape::Paragraphs, bounds::QUESTION, faults);
    let required = flag(&section, "required", faults);
    let kind = kind(&section, faults);
    let when = match section.get("when") {
        Some(field) => condition(&field, earlier, 0, faults).map(Some),
        None => Some(None),
    };
    if let (Some(code), Some(field)) = (&code, section.get("code")) {
        if !earlier.here.insert(code.clone()) {
            return None;
        }
        if let Some((_, line)) = earlier.kinds.get(code) {
            let problem = format!("{code} is used already on line {line}");
            faults.add(&field.span, &field.path, problem, "give each its own code");
            return None;
        }
        earlier.kinds.insert(code.clone(), (kind.clone(), faults.line(&field.span)));
    }
    Some(Question { code: code?, text: text?, help: help?, kind: kind?, required: required?, when: when?, since: 0 })
}

/// Which keys a kind takes besides those of every question.
fn takes(kind: &str) -> &'static [&'static str] {
    match kind {
        "short-text" | "long-text" => &["most"],
        "number" => &["min", "max"],
        "several-of" => &["options", "min", "max"],
        "one-of" | "ranking" => &["options"],
        "scale" => &["from", "to", "low", "high"],
        _ => &[],
    }
}

const KINDS: [&str; 12] = [
    "short-text",
    "long-text",
    "number",
    "date",
    "one-of",
    "several-of",
    "ranking",
    "scale",
    "yes-no",
    "country",
    "link",
    "consent",
];

fn kind(section: &Section<'_>, faults: &mut Faults) -> Option<Kind> {
    let field = section.need("kind", "\"short-text\"", faults)?;
    let kind = one_of(&field, "\"short-text\"", "a kind of question", &KINDS.map(|kind| (kind, kind)), faults)?;
    let mut whole = true;
    for key in ["most", "min", "max", "options", "from", "to", "low", "high"] {
        if let Some(field) = section.get(key).filter(|_| !takes(kind).contains(&key)) {
            faults.add(&field.span, &field.path, format!("means nothing for {kind}"), "remove it");
            whole = false;
        }
    }
    let number = |key, least, most, usual: i64, faults: &mut Faults| match section.get(key) {
        Some(field) => value::signed(&field, least, most, faults),
        None => Some(usual),
    };
    let read = match kind {
        "short-text" | "long-text" => {
            let usual = if kind == "short-text" { bounds::SHORT_ANSWER } else { bounds::LONG_ANSWER };
            let most = number("most", 1, i64::from(usual), i64::from(usual), faults);
            let most = most.and_then(|most| u32::try_from(most).ok());
            most.map(|most| if kind == "short-text" { Kind::ShortText { most } } else { Kind::LongText { most } })
        }
        "number" => {
            let min = number("min", -WIDEST, WIDEST, -WIDEST, faults);
            let max = number("max", -WIDEST, WIDEST, WIDEST, faults);
            let (min, max) = (min?, max?);
            (min <= max).then_some(Kind::Number { min, max }).or_else(|| upside_down(section, "max", faults))
        }
        "one-of" => options(section, bounds::OPTIONS, faults).map(|options| Kind::OneOf { options }),
        "ranking" => options(section, bounds::RANKED, faults).map(|options| Kind::Ranking { options }),
        "several-of" => {
            let options = options(section, bounds::OPTIONS, faults)?;
            let count = i64::try_from(options.len()).unwrap_or(0);
            let min = number("min", 0, count, 0, faults);
            let max = number("max", 1, count, count, faults);
            let (min, max) = (min?, max?);
            let (Ok(least), Ok(most)) = (u32::try_from(min), u32::try_from(max)) else { return None };
            (min <= max)
                .then_some(Kind::SeveralOf { options, min: least, max: most })
                .or_else(|| upside_down(section, "max", faults))
        }
        "scale" => {
            let from = number("from", 0, 1, 1, faults);
            let to = number("to", 2, 10, 5, faults);
            let low = text_or_none(section, "low", Shape::Line, bounds::OPTION, faults);
            let high = text_or_none(section, "high", Shape::Line, bounds::OPTION, faults);
            Some(Kind::Scale { from: from?, to: to?, low: low?, high: high? })
        }
        "date" => Some(Kind::Date),
        "yes-no" => Some(Kind::YesNo),
        "country" => Some(Kind::Country),
        "link" => Some(Kind::Link),
        _ => Some(Kind::Consent),
    };
    read.filter(|_| whole)
}

fn upside_down<T>(section: &Section<'_>, key: &str, faults: &mut Faults) -> Option<T> {
    let span = section.get(key).map_or_else(|| section.span.clone(), |field| field.span);
    faults.add(&span, &format!("{}.{key}", section.path), "is less than min", "write the greater one as max");
    None
}

fn options(section: &Section<'_>, most: usize, faults: &mut Faults) -> Option<Vec<Choice>> {
    const EXAMPLE: &str = "[{ code = \"yes\", text = \"…\" }, …]";
    let field = section.need("options", EXAMPLE, faults)?;
    if !matches!(field.value, DeValue::Array(_) | DeValue::Table(_)) {
        field.mistyped("a list", EXAMPLE, faults);
        return None;
    }
    let read = items(section, "options", most, faults, |field, faults| {
        let section = Section::open(field, &["code", "text"], faults)?;
        let code = need_code(&section, faults);
        let text = need_text(&section, "text", Shape::Line, bounds::OPTION, faults);
        Some(Choice { code: code?, text: text? })
    })?;
    if read.len() < 2 {
        faults.add(&field.span, &field.path, "leaves nothing to choose", "write at least two options");
        return None;
    }
    Some(read)
}

/// Conditions within conditions: deeper is not understood by whoever reads the file either.
const DEEPEST: usize = 4;

fn condition(field: &Field<'_>, earlier: &Earlier, depth: usize, faults: &mut Faults) -> Option<Condition> {
    const EXAMPLE: &str = "{ question = \"role\", is = \"yes\" }, or { all = [ … ] }, { any = [ … ] }";
    const SAYS: [&str; 6] = ["is", "is_not", "contains", "answered", "all", "any"];
    if !matches!(field.value, DeValue::Table(_)) {
        field.mistyped("a condition", EXAMPLE, faults);
        return None;
    }
    let section = Section::open(field, &["question", "is", "is_not", "contains", "answered", "all", "any"], faults)?;
    let mut said = SAYS.into_iter().filter_map(|key| section.get(key));
    if let (Some(_), Some(second)) = (said.next(), said.next()) {
        let remedy = "keep one of the two; several conditions are written { all = [ … ] } or { any = [ … ] }";
        faults.add(&second.span, &second.path, "is a second thing that one condition says", remedy);
        return None;
    }
    for (key, make) in [("all", Condition::All as fn(_) -> _), ("any", Condition::Any as fn(_) -> _)] {
        let Some(several) = section.get(key) else { continue };
        if let Some(question) = section.get("question") {
            faults.add(&question.span, &question.path, format!("means nothing beside {key}"), "remove it");
        }
        let DeValue::Array(all) = several.value else {
            several.mistyped("a list of conditions", EXAMPLE, faults);
            return None;
        };
        if all.is_empty() {
            faults.add(&several.span, &several.path, "is empty", format!("write {EXAMPLE}"));
            return None;
        }
        if depth == DEEPEST {
            let problem = format!("lies deeper than {DEEPEST} conditions within each other");
            faults.add(&several.span, &several.path, problem, "say it in fewer");
            return None;
        }
        let read: Vec<_> = all
            .iter()
            .map(|item| Field { path: several.path.clone(), span: item.span(), value: item.get_ref() })
            .map(|item| condition(&item, earlier, depth + 1, faults))
            .collect();
        return read.into_iter().collect::<Option<Vec<_>>>().map(make);
    }
    let question = section.need("question", "\"role\"", faults)?;
    let code = value::code(&question, faults)?;
    let Some((kind, _)) = earlier.kinds.get(&code) else {
        let problem = format!("{code} is no earlier question");
        let remedy = match closest(code.as_str(), earlier.kinds.keys().map(Code::as_str)) {
            Some(meant) => format!("name a question that stands above this one; did you mean {meant}?"),
            None => "name a question that stands above this one".to_owned(),
        };
        faults.add(&question.span, &question.path, problem, remedy);
        return None;
    };
    // What is wrong with that question is told where it stands.
    let kind = kind.as_ref()?;
    if let Some(field) = section.get("answered") {
        if !value::flag(&field, faults)? {
            let remedy = "write answered = true; is_not holds where there is no answer, too";
            faults.add(&field.span, &field.path, "cannot be false", remedy);
            return None;
        }
        return Some(Condition::Answered(code));
    }
    if let Some(field) = section.get("contains") {
        let option = value::code(&field, faults)?;
        return known_option(kind, &field, option.as_str(), faults).then_some(Condition::Contains(code, option));
    }
    let (field, is) = match (section.get("is"), section.get("is_not")) {
        (Some(field), _) => (field, true),
        (None, Some(field)) => (field, false),
        (None, None) => {
            faults.add(
                &section.span,
                &section.path,
                "does not say what the answer is to be",
                format!("write {EXAMPLE}"),
            );
            return None;
        }
    };
    let value = compared(kind, &field, faults)?;
    Some(if is { Condition::Is(code, value) } else { Condition::IsNot(code, value) })
}

/// What an answer of this kind can be.
fn compared(kind: &Kind, field: &Field<'_>, faults: &mut Faults) -> Option<String> {
    let refuse = |faults: &mut Faults, remedy: &str| {
        faults.add(&field.span, &field.path, "cannot be the answer to that question", remedy);
        None
    };
    match kind {
        Kind::OneOf { .. } => {
            let text = value::string(field, "\"an-option\"", faults)?;
            known_option(kind, field, text, faults).then(|| text.to_owned())
        }
        Kind::YesNo | Kind::Consent => match field.value {
            DeValue::Boolean(yes) => Some(if *yes { "yes" } else { "no" }.to_owned()),
            DeValue::String(text) if matches!(text.as_ref(), "yes" | "no") => Some(text.as_ref().to_owned()),
            _ => refuse(faults, "write \"yes\" or \"no\""),
        },
        Kind::Number { min, max } | Kind::Scale { from: min, to: max, .. } => match field.value {
            DeValue::String(text) => match text.parse::<i64>().ok().filter(|number| (min..=max).contains(&number)) {
                Some(number) => Some(number.to_string()),
                None => refuse(faults, &format!("write a number from {min} to {max}")),
            },
            _ => value::signed(field, *min, *max, faults).map(|number| number.to_string()),
        },
        Kind::Country => match value::string(field, "\"KE\"", faults)?.parse::<Country>() {
            Ok(country) => Some(country.as_str().to_owned()),
            Err(_) => refuse(faults, "write the two letters of a country such as KE"),
        },
        _ => {
            refuse(faults, "ask whether it is answered: answered = true; for several options, contains = \"an-option\"")
        }
    }
}

fn known_option(kind: &Kind, field: &Field<'_>, text: &str, faults: &mut Faults) -> bool {
    let known: Vec<&str> = kind.options().iter().map(|option| option.code.as_str()).collect();
    let is_known = known.contains(&text);
    if !is_known {
        let remedy = if known.is_empty() {
            "that question has no options".to_owned()
        } else {
            format!("choose one of {}", known.join(", "))
        };
        faults.add(&field.span, &field.path, format!("{} is not one of its options", printable(text)), remedy);
    }
    is_known
}

fn text_or_none(
    section: &Section<'_>,
    key: &str,
    shape: Shape,
    longest: usize,
    faults: &mut Faults,
) -> Option<Localized> {
    match section.get(key) {
        Some(field) => value::localized(&field, shape, longest, faults),
        None => Some(Localized::default()),
    }
}
