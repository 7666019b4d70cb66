//! The slash commands, as Discord wants them, and whether they differ from what it has.

use serde_json::{Map, Value, json};

use crate::chat::core::{Command, Front};
use crate::domain::locale::Locale;

/// Application Command Type, Option Type, contexts: a slash command with a text behind it, in servers and in the bot's own
/// direct messages.
const SLASH: u8 = 1;
const TEXT: u8 = 3;
const IN_SERVERS: u8 = 0;
const IN_DIRECT_MESSAGES: u8 = 1;

/// Discord's locale for one of ours (Discord, "Locales"); `None`: it has none, as for Arabic, and people choose by
/// `/language`. English is what stands without any.
pub(super) fn locale(ours: &Locale) -> Option<&'static str> {
    Some(match (ours.language(), ours.as_str()) {
        ("id", _) => "id",
        ("da", _) => "da",
        ("de", _) => "de",
        ("es", tag) if tag.contains("419") => "es-419",
        ("es", _) => "es-ES",
        ("fr", _) => "fr",
        ("hr", _) => "hr",
        ("it", _) => "it",
        ("lt", _) => "lt",
        ("hu", _) => "hu",
        ("nl", _) => "nl",
        ("nb" | "no" | "nn", _) => "no",
        ("pl", _) => "pl",
        ("pt", _) => "pt-BR",
        ("ro", _) => "ro",
        ("fi", _) => "fi",
        ("sv", _) => "sv-SE",
        ("vi", _) => "vi",
        ("tr", _) => "tr",
        ("cs", _) => "cs",
        ("el", _) => "el",
        ("bg", _) => "bg",
        ("ru", _) => "ru",
        ("uk", _) => "uk",
        ("hi", _) => "hi",
        ("th", _) => "th",
        ("zh", tag) if tag.contains("Hant") || tag.ends_with("TW") || tag.ends_with("HK") => "zh-TW",
        ("zh", _) => "zh-CN",
        ("ja", _) => "ja",
        ("ko", _) => "ko",
        _ => return None,
    })
}

/// Where which commands belong: everywhere, or, where there are home servers, in those and in direct messages. A command
/// of a server has no contexts (Discord, Application Command Structure), and one of both kinds would be shown twice.
pub(super) fn places(application: u64, servers: &[u64], fronts: &[Front]) -> Vec<(String, Vec<Value>)> {
    let everywhere = |contexts| (format!("/applications/{application}/commands"), commands(fronts, Some(contexts)));
    if servers.is_empty() {
        return vec![everywhere(json!([IN_SERVERS, IN_DIRECT_MESSAGES]))];
    }
    let home = |server| (format!("/applications/{application}/guilds/{server}/commands"), commands(fronts, None));
    servers.iter().map(home).chain([everywhere(json!([IN_DIRECT_MESSAGES]))]).collect()
}

/// Every command in every language. The first front is English and stands where nothing else fits.
fn commands(fronts: &[Front], contexts: Option<Value>) -> Vec<Value> {
    let Some((english, others)) = fronts.split_first() else { return Vec::new() };
    let others: Vec<(&str, &Front)> = others.iter().filter_map(|front| Some((locale(&front.locale)?, front))).collect();
    english.commands.iter().map(|command| wanted(command, &others, contexts.as_ref())).collect()
}

fn wanted(command: &Command, others: &[(&str, &Front)], contexts: Option<&Value>) -> Value {
    let there = |front: &Front| front.commands.iter().find(|other| other.name == command.name).cloned();
    let localized = |of: &dyn Fn(&Command) -> Option<String>| -> Map<String, Value> {
        let each = others.iter().filter_map(|(tag, front)| Some(((*tag).to_owned(), of(&there(front)?)?.into())));
        each.collect()
    };
    let mut wanted = json!({
        "type": SLASH,
        "name": command.name,
        "name_localizations": localized(&|other| Some(other.called.clone())),
        "description": command.what,
        "description_localizations": localized(&|other| Some(other.what.clone())),
    });
    if let Some(contexts) = contexts {
        wanted["contexts"] = contexts.clone();
    }
    if let Some(argument) = &command.argument {
        let of = |other: &Command, part: fn(&crate::chat::core::Argument) -> &String| {
            other.argument.as_ref().map(|argument| part(argument).clone())
        };
        wanted["options"] = json!([{
            "type": TEXT,
            "name": argument.name,
            "name_localizations": localized(&|other| of(other, |argument| &argument.called)),
            "description": argument.what,
            "description_localizations": localized(&|other| of(other, |argument| &argument.what)),
            "required": false,
            "autocomplete": argument.completes,
        }]);
    }
    wanted
}

/// Whether Discord has something else than is wanted.
pub(super) fn differ(there: &[Value], wanted: &[Value]) -> bool {
    let shapes = |all: &[Value]| {
        let mut all: Vec<String> = all.iter().map(|one| shape(one).to_string()).collect();
        all.sort();
        all
    };
    shapes(there) != shapes(wanted)
}

/// What counts of a command: what is empty or usual is left out by one side and not by the other.
fn shape(command: &Value) -> Value {
    const KEYS: [&str; 9] = [
        "name",
        "name_localizations",
        "description",
        "description_localizations",
        "options",
        "type",
        "autocomplete",
        "required",
        "contexts",
    ];
    match command {
        Value::Object(parts) => {
            let counts = |value: &Value| match value {
                Value::Null | Value::Bool(false) => false,
                Value::Array(all) => !all.is_empty(),
                Value::Object(all) => !all.is_empty(),
                _ => true,
            };
            let kept = KEYS.iter().filter_map(|key| Some((*key, parts.get(*key)?)));
            kept.filter(|(_, value)| counts(value))
                .map(|(key, value)| (key.to_owned(), if key == "options" { shape(value) } else { value.clone() }))
                .collect()
        }
        Value::Array(all) => all.iter().map(shape).collect(),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chat::core::Argument;

    fn front(tag: &str, called: &str) -> Front {
        Front {
            locale: tag.parse().unwrap(),
            name: "Roundtable".into(),
            description: String::new(),
            short_description: String::new(),
            commands: vec![Command {
                name: "register",
                called: called.into(),
                what: format!("register in {tag}"),
                argument: Some(Argument {
                    name: "consultation",
                    called: "consultation".into(),
                    what: format!("its title in {tag}"),
                    completes: true,
                }),
            }],
        }
    }

    #[test]
    fn commands_speak_the_languages_that_discord_knows() {
        let fronts = [front("en", "register"), front("fr", "inscription"), front("ar", "تسجيل")];
        let made = commands(&fronts, Some(json!([0, 1])));
        assert_eq!(
            made,
            [json!({
                "type": 1, "name": "register", "name_localizations": {"fr": "inscription"},
                "description": "register in en", "description_localizations": {"fr": "register in fr"},
                "contexts": [0, 1],
                "options": [{"type": 3, "name": "consultation", "name_localizations": {"fr": "consultation"},
                    "description": "its title in en", "description_localizations": {"fr": "its title in fr"},
                    "required": false, "autocomplete": true}],
            })]
        );
    }

    #[test]
    fn nobody_sees_a_command_twice() {
        let at = |servers: &[u64]| -> Vec<(String, Value)> {
            let places = places(7, servers, &[front("en", "register")]);
            places.into_iter().map(|(place, commands)| (place, commands[0]["contexts"].clone())).collect()
        };
        assert_eq!(at(&[]), [("/applications/7/commands".into(), json!([0, 1]))]);
        let homes = ["/applications/7/guilds/5/commands", "/applications/7/guilds/6/commands"];
        let wanted = homes.map(|home| (home.to_owned(), Value::Null)).into_iter();
        let wanted: Vec<_> = wanted.chain([("/applications/7/commands".to_owned(), json!([1]))]).collect();
        assert_eq!(at(&[5, 6]), wanted);
    }

    #[test]
    fn only_what_differs_is_sent() {
        let made = commands(&[front("en", "register"), front("fr", "inscription")], Some(json!([0, 1])));
        let mut there = made.clone();
        there[0]["id"] = "123".into();
        there[0]["version"] = "1".into();
        there[0]["options"][0]["required"].take();
        assert!(!differ(&there, &made));
        there[0]["description"] = "older".into();
        assert!(differ(&there, &made));
        assert!(differ(&[], &made));
    }
}
