//! Commands: are they right by twilight and the documented limits, and how what somebody types into one is sent. Not
//! here: which of them are registered.

use std::collections::HashSet;

use serde_json::{Value, json};
use twilight_model::application::command::Command;
use twilight_validate::command;
use unicode_normalization::char::is_combining_mark;

use super::judge::{Refusal, lost};

/// Reference, "Locales".
pub const LOCALES: [&str; 32] = [
    "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR",
    "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
];

/// Types of options ("Application Command Option Type").
const SUBCOMMAND: u64 = 1;
const GROUP: u64 = 2;

/// A whole list, as it is registered at once.
///
/// # Errors
/// What is wrong, by the number of the command.
pub fn judge(list: &Value, remarks: &mut Vec<String>) -> Result<Vec<Value>, Refusal> {
    let Some(commands) = list.as_array() else { return Err(Refusal::form("", "a list of commands is expected")) };
    let mut names = HashSet::new();
    let mut counts = [0; 4];
    for (at, sent) in commands.iter().enumerate() {
        let path = at.to_string();
        let mut complete = sent.clone();
        for (key, value) in [("type", json!(1)), ("version", json!("1")), ("description", json!(""))] {
            if complete.is_object() && complete[key].is_null() {
                complete[key] = value;
            }
        }
        let typed: Command =
            serde_json::from_value(complete.clone()).map_err(|error| Refusal::form(&path, error.to_string()))?;
        let kept = serde_json::to_value(&typed).map_err(|error| Refusal::form(&path, error.to_string()))?;
        remarks.extend(lost(&complete, &kept).map(|path| format!("field \"{at}{path}\" is unknown")));
        let mut plain = complete.clone();
        without_marks(&mut plain);
        let mut plain: Command =
            serde_json::from_value(plain).map_err(|error| Refusal::form(&path, error.to_string()))?;
        // Its options apart: twilight's bound for all characters together is an old one.
        let options = std::mem::take(&mut plain.options);
        let judged = command::command(&plain).and_then(|()| command::options(&options));
        judged.map_err(|error| Refusal::form(&path, error.to_string()))?;
        let kind = complete["type"].as_u64().unwrap_or(0);
        if !names.insert((kind, typed.name.clone())) {
            return Err(Refusal::form(&path, "APPLICATION_COMMANDS_DUPLICATE_NAME"));
        }
        // 100 chat input commands, 15 of each of the other types ("Registering a Command").
        let most = if kind == 1 { 100 } else { 15 };
        if let Some(count) = counts.get_mut(kind as usize) {
            *count += 1;
            if *count > most {
                return Err(Refusal::form(&path, "MAX_COMMANDS_EXCEEDED"));
            }
        }
        named(&complete, kind == 1).map_err(|why| Refusal::form(&path, why))?;
        if command::command_characters(&typed) > 8000 {
            return Err(Refusal::form(&path, "APPLICATION_COMMAND_TOO_LARGE"));
        }
    }
    Ok(commands.clone())
}

/// Names, descriptions, choices and their translations, down to the last option.
fn named(part: &Value, chat_input: bool) -> Result<(), String> {
    if chat_input {
        within(&part["description"], 1, "description")?;
        each(&part["description_localizations"], |text| within(text, 1, "description"))?;
        name(&part["name"])?;
        each(&part["name_localizations"], name)?;
    } else {
        each(&part["name_localizations"], |text| within(text, 1, "name"))?;
    }
    let options = list(part, "options");
    if options.len() > 25 {
        return Err("Must be 25 or fewer in length.".to_owned());
    }
    if options.iter().any(branch) && !options.iter().all(branch) {
        return Err("subcommands beside other options".to_owned());
    }
    for option in options {
        named(option, true)?;
        let choices = list(option, "choices");
        if choices.len() > 25 {
            return Err("Must be 25 or fewer in length.".to_owned());
        }
        if !choices.is_empty() && option["autocomplete"] == json!(true) {
            return Err("autocomplete beside choices".to_owned());
        }
        if option["autocomplete"] == json!(true) && !matches!(option["type"].as_u64(), Some(3 | 4 | 10)) {
            return Err("autocomplete is for strings and numbers".to_owned());
        }
        for choice in choices {
            self::choice(choice)?;
        }
    }
    Ok(())
}

/// Twilight takes the marks of Devanagari and Thai for wrong, which the documented pattern allows: for it they are
/// letters.
fn without_marks(part: &mut Value) {
    let plain = |text: &mut Value| {
        if let Some(name) = text.as_str() {
            *text = name.chars().map(|c| if by_script(c) { 'x' } else { c }).collect::<String>().into();
        }
    };
    part.get_mut("name").into_iter().for_each(plain);
    let translations = part.get_mut("name_localizations").and_then(Value::as_object_mut);
    translations.into_iter().flat_map(|translations| translations.values_mut()).for_each(plain);
    part.get_mut("options").and_then(Value::as_array_mut).into_iter().flatten().for_each(without_marks);
}

fn branch(option: &Value) -> bool {
    matches!(option["type"].as_u64(), Some(SUBCOMMAND | GROUP))
}

/// A choice of an option or of an autocomplete result.
pub fn choice(choice: &Value) -> Result<(), String> {
    within(&choice["name"], 1, "name")?;
    each(&choice["name_localizations"], |text| within(text, 1, "name"))?;
    match &choice["value"] {
        value @ Value::String(_) => within(value, 1, "value"),
        Value::Number(_) => Ok(()),
        value => Err(format!("a choice of the value {value}")),
    }
}

fn list<'a>(part: &'a Value, key: &str) -> &'a [Value] {
    part[key].as_array().map(Vec::as_slice).unwrap_or_default()
}

fn within(text: &Value, least: usize, what: &str) -> Result<(), String> {
    let length = text.as_str().map_or(0, |text| text.chars().count());
    if (least..=100).contains(&length) {
        Ok(())
    } else {
        Err(format!("{what}: Must be between {least} and 100 in length."))
    }
}

fn each(translations: &Value, rule: impl Fn(&Value) -> Result<(), String>) -> Result<(), String> {
    for (locale, text) in translations.as_object().into_iter().flatten() {
        if !LOCALES.contains(&locale.as_str()) {
            return Err(format!("\"{locale}\" is no locale of Discord"));
        }
        rule(text).map_err(|why| format!("{locale}: {why}"))?;
    }
    Ok(())
}

/// `^[-_\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$`, lower case wherever there is one ("Application Command Naming"). The
/// vowel signs of other scripts are marks, no letters.
fn name(name: &Value) -> Result<(), String> {
    let text = name.as_str().unwrap_or_default();
    let letter = |c: char| c.is_alphanumeric() && !is_combining_mark(c);
    let allowed = |c: char| c == '-' || c == '_' || by_script(c) || letter(c);
    if !(1..=32).contains(&text.chars().count()) || !text.chars().all(allowed) {
        return Err(format!("\"{text}\": APPLICATION_COMMAND_INVALID_NAME"));
    }
    if text.to_lowercase() != text {
        return Err(format!("\"{text}\": APPLICATION_COMMAND_INVALID_NAME: not in lower case"));
    }
    Ok(())
}

/// Devanagari and Thai, as Unicode's Script property has them.
fn by_script(c: char) -> bool {
    let devanagari = matches!(c, '\u{900}'..='\u{950}' | '\u{955}'..='\u{963}' | '\u{966}'..='\u{97f}');
    devanagari || matches!(c, '\u{a8e0}'..='\u{a8ff}' | '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e5b}')
}

/// Something typed into the options of a command: the option's name, the value, and whether it is being typed still.
pub type Typed<'a> = (&'a str, &'a str, bool);

/// The `data` of an interaction for a command, by its registered form. `path` is its name, subcommands behind spaces.
///
/// # Panics
/// Where Discord's client would not let it be sent.
pub fn data(registered: &Value, path: &str, typed: &[Typed<'_>], complete: bool) -> Value {
    let mut steps = path.split(' ');
    let name = steps.next().unwrap_or_default();
    let mut inner = registered;
    let mut chain = Vec::new();
    for step in steps {
        let found = list(inner, "options").iter().find(|option| option["name"] == json!(step) && branch(option));
        inner = found.unwrap_or_else(|| panic!("/{name} has no subcommand {step}"));
        chain.push((step, inner["type"].clone()));
    }
    let options = list(inner, "options");
    assert!(!options.iter().any(branch), "/{path} needs one of its subcommands");
    if complete {
        let missing = options.iter().find(|option| {
            option["required"] == json!(true) && !typed.iter().any(|(name, ..)| option["name"] == json!(name))
        });
        assert!(missing.is_none(), "/{path} needs {}", missing.unwrap_or(&Value::Null)["name"]);
    }
    let mut sent: Vec<Value> = typed.iter().map(|typed| option(path, options, typed)).collect();
    for (step, kind) in chain.into_iter().rev() {
        sent = vec![json!({"type": kind, "name": step, "options": sent})];
    }
    let mut data = json!({"id": registered["id"], "name": name, "type": 1});
    if !sent.is_empty() {
        data["options"] = json!(sent);
    }
    if let Some(guild) = registered["guild_id"].as_str() {
        data["guild_id"] = json!(guild);
    }
    data
}

fn option(path: &str, options: &[Value], (name, text, focused): &Typed<'_>) -> Value {
    let option = options.iter().find(|option| option["name"] == json!(name));
    let option = option.unwrap_or_else(|| panic!("/{path} has no option {name}"));
    let kind = option["type"].as_u64().unwrap_or(0);
    let value = match kind {
        // What is being typed is sent as text, whatever the option's type.
        _ if *focused => {
            assert!(option["autocomplete"] == json!(true), "{name} of /{path} has no autocomplete");
            json!(text)
        }
        4 => json!(text.parse::<i64>().unwrap_or_else(|_| panic!("{name} of /{path} is an integer"))),
        5 => json!(text.parse::<bool>().unwrap_or_else(|_| panic!("{name} of /{path} is true or false"))),
        10 => json!(text.parse::<f64>().unwrap_or_else(|_| panic!("{name} of /{path} is a number"))),
        _ => {
            let number = |key: &str, without: usize| option[key].as_u64().map_or(without, |number| number as usize);
            let fits = (number("min_length", 0)..=number("max_length", 6000)).contains(&text.chars().count());
            assert!(fits, "{name} of /{path} does not take \"{text}\"");
            json!(text)
        }
    };
    let choices = list(option, "choices");
    let offered = choices.is_empty() || choices.iter().any(|choice| choice["value"] == value);
    assert!(offered, "{name} of /{path} does not offer \"{text}\"");
    let mut sent = json!({"type": kind, "name": name, "value": value});
    if *focused {
        sent["focused"] = json!(true);
    }
    sent
}
