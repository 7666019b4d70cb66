//! Values of a series in the words of a series file, for reports of an import.

use serde_json::Value;

use crate::files::series;

/// The name a file has for a field of the domain.
pub fn name(field: &str) -> &str {
    match field {
        "consultations" => "consultation",
        "timetables" => "timetable",
        "sessions" => "session",
        "groups" => "group",
        "calls" => "call",
        "publications" => "publication",
        "sections" => "section",
        "questions" => "question",
        "zone" => "timezone",
        other => other,
    }
}

pub fn key(parent: &str, field: &str) -> String {
    match (parent, name(field)) {
        // Consultations stand beside [series] in a file, everything else of the first level in it.
        ("", "consultation") => "consultation".to_owned(),
        ("", own) => format!("series.{own}"),
        (parent, own) => format!("{parent}.{own}"),
    }
}

/// What a question asks for, by its name.
pub fn kind(kind: Option<&Value>) -> String {
    let name = kind.and_then(Value::as_object).and_then(|kind| kind.keys().next());
    name.cloned().unwrap_or_else(|| value(kind))
}

/// When a question is asked, as a file says it.
pub fn condition(when: Option<&Value>) -> String {
    let condition = when.and_then(|when| serde_json::from_value(when.clone()).ok());
    condition.map_or_else(|| value(when), |condition| series::condition(&condition))
}

/// One line; a thing with a title or a text is told by it.
pub fn value(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => "nothing".to_owned(),
        Some(Value::String(text)) => text.replace('\n', " "),
        Some(Value::Bool(flag)) => flag.to_string(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Array(items)) if items.is_empty() => "nothing".to_owned(),
        Some(Value::Array(items)) => {
            let shown: Vec<_> = items.iter().map(|item| self::value(Some(item))).collect();
            shown.join(", ")
        }
        Some(Value::Object(fields)) => {
            let text = |key: &str| self::value(fields.get(key));
            if fields.contains_key("from") {
                format!("{} {}–{} {}", text("date"), text("from"), text("to"), text("zone"))
            } else if fields.contains_key("time") {
                format!("{} {} {}", text("date"), text("time"), text("zone"))
            } else if fields.contains_key("sittings") {
                text("sittings")
            } else if fields.contains_key("title") {
                text("title")
            } else if fields.contains_key("text") {
                text("text")
            } else {
                // A text in several languages.
                fields
                    .get("en")
                    .or_else(|| fields.values().next())
                    .map_or_else(String::new, |text| self::value(Some(text)))
            }
        }
    }
}
