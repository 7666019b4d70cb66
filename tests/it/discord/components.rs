//! Buttons, selects and modals: are they right by the documented limits beyond what twilight checks, and what is seen of
//! them. Not here: which message they are in.

use std::collections::HashSet;

use reqwest::Url;
use serde_json::{Value, json};
use twilight_model::channel::message::component::Component;
use twilight_validate::{component, message};

use super::judge::Refusal;

/// A button or a select as it is seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// A button's words, a select's placeholder.
    pub label: String,
    pub leads: Leads,
    pub disabled: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Leads {
    Custom(String),
    Url(String),
    Select { custom_id: String, options: Vec<Choice>, min: usize, max: usize },
}

/// An option of a select.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub label: String,
    pub value: String,
    pub description: Option<String>,
    pub default: bool,
}

/// A modal that was shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    pub title: String,
    pub custom_id: String,
    pub inputs: Vec<Input>,
    /// The interaction it answered.
    pub interaction: u64,
    /// The message whose component opened it.
    pub message: Option<u64>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    pub label: String,
    pub custom_id: String,
    /// A paragraph, not one line.
    pub long: bool,
    pub value: String,
    pub placeholder: Option<String>,
    pub required: bool,
    pub min: usize,
    pub max: usize,
    /// In a Label component, not in an action row.
    pub labelled: bool,
}

const ROW: u64 = 1;
const BUTTON: u64 = 2;
const SELECT: u64 = 3;
const INPUT: u64 = 4;
const SECTION: u64 = 9;
const TEXT: u64 = 10;
const CONTAINER: u64 = 17;
const LABEL: u64 = 18;
const LINK: u64 = 5;

fn kind(component: &Value) -> u64 {
    component["type"].as_u64().unwrap_or(0)
}

fn below<'a>(component: &'a Value, key: &str) -> &'a [Value] {
    component[key].as_array().map(Vec::as_slice).unwrap_or_default()
}

/// Components the second version of message components has ("Component Reference").
pub fn is_second_version(components: &[Value]) -> bool {
    components.iter().any(|component| kind(component) >= SECTION)
}

/// All of them, parents before children.
fn flat<'a>(components: &'a [Value], found: &mut Vec<&'a Value>) {
    for component in components {
        found.push(component);
        flat(below(component, "components"), found);
        for key in ["accessory", "component"] {
            if component[key].is_object() {
                flat(std::slice::from_ref(&component[key]), found);
            }
        }
    }
}

/// Numbers those that have no `id` of their own, as Discord does.
pub fn number(components: &mut [Value]) {
    fn walk(components: &mut [Value], next: &mut u64) {
        for component in components {
            if component["id"].as_u64().is_none_or(|id| id == 0) {
                *next += 1;
                component["id"] = json!(*next);
            }
            if let Some(inner) = component.get_mut("components").and_then(Value::as_array_mut) {
                walk(inner, next);
            }
            for key in ["accessory", "component"] {
                walk(component.get_mut(key).map(std::slice::from_mut).unwrap_or_default(), next);
            }
        }
    }
    walk(components, &mut 0);
}

/// Rows as they are seen; an accessory is a row of its own.
pub fn rows(components: &[Value]) -> Vec<Vec<Part>> {
    let mut rows = Vec::new();
    for component in components {
        match kind(component) {
            ROW => rows.push(below(component, "components").iter().filter_map(part).collect()),
            CONTAINER => rows.extend(self::rows(below(component, "components"))),
            SECTION => rows.extend(part(&component["accessory"]).map(|part| vec![part])),
            _ => {}
        }
    }
    rows
}

/// Texts of the second version's components.
pub fn texts(components: &[Value]) -> Vec<String> {
    let mut all = Vec::new();
    flat(components, &mut all);
    let texts = all.into_iter().filter(|component| kind(component) == TEXT);
    texts.filter_map(|component| component["content"].as_str().map(str::to_owned)).collect()
}

fn part(component: &Value) -> Option<Part> {
    let text = |key: &str| component[key].as_str().map(str::to_owned);
    let (label, leads) = match kind(component) {
        BUTTON => {
            let emoji = component["emoji"]["name"].as_str().map(str::to_owned);
            let label = text("label").or(emoji).unwrap_or_default();
            let leads = match text("url") {
                Some(url) => Leads::Url(url),
                None => Leads::Custom(text("custom_id")?),
            };
            (label, leads)
        }
        SELECT => {
            let options = below(component, "options").iter().map(|option| Choice {
                label: option["label"].as_str().unwrap_or_default().to_owned(),
                value: option["value"].as_str().unwrap_or_default().to_owned(),
                description: option["description"].as_str().map(str::to_owned),
                default: option["default"] == json!(true),
            });
            let number = |key: &str| component[key].as_u64().map_or(1, |number| number as usize);
            let (min, max) = (number("min_values"), number("max_values"));
            let custom_id = text("custom_id")?;
            (text("placeholder").unwrap_or_default(), Leads::Select { custom_id, options: options.collect(), min, max })
        }
        _ => return None,
    };
    Some(Part { label, leads, disabled: component["disabled"] == json!(true) })
}

/// Of a message.
///
/// # Errors
/// What is wrong, below `components`.
pub fn judge(sent: &[Value], typed: &[Component], second: bool) -> Result<(), Refusal> {
    let bad = |why: String| Refusal::form("components", why);
    for component in typed {
        let judged = if second { component::component_v2(component) } else { component::component_v1(component) };
        judged.map_err(|error| bad(error.to_string()))?;
    }
    message::components(typed, second).map_err(|error| bad(error.to_string()))?;
    let mut all = Vec::new();
    flat(sent, &mut all);
    unique(&all, "custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED").map_err(bad)?;
    for component in all {
        match kind(component) {
            ROW if below(component, "components").is_empty() => return Err(bad("an action row is empty".to_owned())),
            BUTTON => button(component).map_err(bad)?,
            SELECT => select(component).map_err(bad)?,
            INPUT | LABEL => return Err(bad("a text input outside of a modal".to_owned())),
            _ => {}
        }
    }
    Ok(())
}

fn unique(components: &[&Value], key: &str, why: &str) -> Result<(), String> {
    let mut seen = HashSet::new();
    match components.iter().filter_map(|component| component[key].as_str()).find(|id| !seen.insert(*id)) {
        Some(twice) => Err(format!("{why}: {twice}")),
        None => Ok(()),
    }
}

/// "Component custom id: 1-100 characters" and the like; twilight knows the upper bounds only.
fn within(component: &Value, key: &str, least: usize, most: usize) -> Result<(), String> {
    match component[key].as_str().map(|text| text.chars().count()) {
        Some(length) if !(least..=most).contains(&length) => {
            Err(format!("{key} must be between {least} and {most} in length"))
        }
        _ => Ok(()),
    }
}

fn button(button: &Value) -> Result<(), String> {
    within(button, "custom_id", 1, 100)?;
    within(button, "label", 1, 80)?;
    within(button, "url", 1, 512)?;
    if button["label"].is_null() && button["emoji"].is_null() && button["sku_id"].is_null() {
        return Err("a button has neither label nor emoji".to_owned());
    }
    if button["label"].as_str().is_some_and(|label| label.trim().is_empty()) {
        return Err("a button's label is blank".to_owned());
    }
    let style = button["style"].as_u64().unwrap_or(0);
    match button["url"].as_str() {
        Some(_) if style != LINK => Err("a URL on a button that is no link".to_owned()),
        Some(url) if !link(url) => Err(format!("Scheme \"{url}\" must be one of ('http', 'https', 'discord')")),
        None if !(1..=6).contains(&style) => Err(format!("style {style}")),
        _ => Ok(()),
    }
}

pub fn link(url: &str) -> bool {
    Url::parse(url).is_ok_and(|url| matches!(url.scheme(), "http" | "https" | "discord") && url.has_host())
}

fn select(select: &Value) -> Result<(), String> {
    within(select, "custom_id", 1, 100)?;
    within(select, "placeholder", 0, 150)?;
    let options: Vec<&Value> = below(select, "options").iter().collect();
    if !(1..=25).contains(&options.len()) {
        return Err("options must be between 1 and 25 in length".to_owned());
    }
    for option in &options {
        within(option, "label", 1, 100)?;
        within(option, "value", 1, 100)?;
        within(option, "description", 0, 100)?;
    }
    unique(&options, "value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED")?;
    let number = |key: &str| select[key].as_u64().map_or(1, |number| number as usize);
    let (min, max) = (number("min_values"), number("max_values"));
    if min > max || max > options.len() || max == 0 {
        return Err(format!("min_values {min} and max_values {max} of {} options", options.len()));
    }
    if options.iter().filter(|option| option["default"] == json!(true)).count() > max {
        return Err("more options are default than can be chosen".to_owned());
    }
    Ok(())
}

/// A modal's title and components.
///
/// # Errors
/// What is wrong, by its field.
pub fn modal(data: &Value, typed: &[Component]) -> Result<Form, Refusal> {
    let text = |key: &str, most: usize| match data[key].as_str() {
        Some(text) if (1..=most).contains(&text.chars().count()) => Ok(text.to_owned()),
        Some(_) => Err(Refusal::form(key, format!("Must be between 1 and {most} in length."))),
        None => Err(Refusal::form(key, "This field is required")),
    };
    let (title, custom_id) = (text("title", 45)?, text("custom_id", 100)?);
    let bad = |why: String| Refusal::form("components", why);
    let sent = below(data, "components");
    if !(1..=5).contains(&sent.len()) {
        return Err(bad("Must be between 1 and 5 in length.".to_owned()));
    }
    for component in typed {
        let judged = match component {
            Component::ActionRow(row) => component::action_row(row, false),
            Component::Label(label) => component::label(label),
            other => return Err(bad(format!("{:?} in a modal", other.kind()))),
        };
        judged.map_err(|error| bad(error.to_string()))?;
    }
    let mut all = Vec::new();
    flat(sent, &mut all);
    unique(&all, "custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED").map_err(bad)?;
    let inputs = sent.iter().map(|component| {
        let labelled = kind(component) == LABEL;
        let input = match below(component, "components") {
            _ if labelled => &component["component"],
            [input] => input,
            inner => return Err(format!("{} components in a row of a modal", inner.len())),
        };
        let label = if labelled { &component["label"] } else { &input["label"] };
        within(component, "label", 1, 45)?;
        self::input(input, label.as_str().unwrap_or_default(), labelled)
    });
    let inputs = inputs.collect::<Result<_, _>>().map_err(bad)?;
    Ok(Form { title, custom_id, inputs, interaction: 0, message: None })
}

fn input(input: &Value, label: &str, labelled: bool) -> Result<Input, String> {
    if kind(input) != INPUT {
        return Err(format!("a component of type {} in a modal is not known to this server", kind(input)));
    }
    if labelled != input["label"].is_null() || label.trim().is_empty() {
        return Err("a text input needs one label".to_owned());
    }
    within(input, "custom_id", 1, 100)?;
    within(input, "label", 1, 45)?;
    within(input, "value", 0, 4000)?;
    within(input, "placeholder", 0, 100)?;
    let number = |key: &str, without: usize| input[key].as_u64().map_or(without, |number| number as usize);
    let (min, max) = (number("min_length", 0), number("max_length", 4000));
    if max == 0 || max > 4000 || min > max {
        return Err(format!("min_length {min} and max_length {max}"));
    }
    let value = input["value"].as_str().unwrap_or_default().to_owned();
    let length = value.chars().count();
    if length > max || (length > 0 && length < min) {
        return Err(format!("a value of {length} characters is not within {min} and {max}"));
    }
    Ok(Input {
        label: label.to_owned(),
        custom_id: input["custom_id"].as_str().unwrap_or_default().to_owned(),
        long: input["style"] == json!(2),
        value,
        placeholder: input["placeholder"].as_str().map(str::to_owned),
        required: input["required"] != json!(false),
        min,
        max,
        labelled,
    })
}
