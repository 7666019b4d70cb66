//! The sheets of every language against each other, against CLDR's plurals, and against what the program says.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;
use icu_plurals::{PluralCategory, PluralRuleType, PluralRules};
use roundtable::chat::action::Field;
use roundtable::chat::organizing::exports::Exported;
use roundtable::chat::update::COMMANDS;
use roundtable::domain::authority::Role;
use roundtable::domain::broadcast::Phase;
use roundtable::domain::consultation::PublicationKind;
use roundtable::domain::person::{Category, ConsentKind, Gender};
use roundtable::domain::registration::State;
use roundtable::locale::Sheets;
use roundtable::views::organizing::exports;

/// Variables that a language may use for its grammar though English does not: how a city's name begins.
const GRAMMAR: &[&str] = &["initial"];

/// What one sheet says of one message.
#[derive(Debug, Default)]
struct Seen {
    variables: BTreeSet<String>,
    references: BTreeSet<String>,
    texts: Vec<String>,
    /// The variants of every selector on a variable that counts.
    plurals: Vec<BTreeSet<String>>,
}

/// Every message of one language by its id.
fn messages(tag: &str) -> BTreeMap<String, Seen> {
    let mut all = BTreeMap::new();
    for file in files(&root().join("locales").join(tag), "ftl") {
        let text = std::fs::read_to_string(&file).unwrap();
        let resource = parser::parse(text.as_str()).unwrap_or_else(|(_, faults)| panic!("{file:?}: {faults:?}"));
        for entry in &resource.body {
            let (id, seen) = match entry {
                Entry::Message(message) => (message.id.name.to_owned(), see(message)),
                Entry::Term(term) => {
                    let mut seen = Seen::default();
                    see_pattern(&term.value, &mut seen);
                    (format!("-{}", term.id.name), seen)
                }
                Entry::Junk { content } => panic!("{file:?}: {content}"),
                _ => continue,
            };
            assert!(all.insert(id.clone(), seen).is_none(), "{id} is there twice, again in {file:?}");
        }
    }
    all
}

fn see(message: &Message<&str>) -> Seen {
    let mut seen = Seen::default();
    assert!(message.attributes.is_empty(), "{}: attributes are not used", message.id.name);
    match &message.value {
        Some(pattern) => see_pattern(pattern, &mut seen),
        None => panic!("{} says nothing", message.id.name),
    }
    seen
}

fn see_pattern(pattern: &Pattern<&str>, seen: &mut Seen) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => seen.texts.push((*value).to_owned()),
            PatternElement::Placeable { expression } => see_expression(expression, seen),
        }
    }
}

fn see_expression(expression: &Expression<&str>, seen: &mut Seen) {
    match expression {
        Expression::Inline(inline) => see_inline(inline, seen),
        Expression::Select { selector, variants } => {
            see_inline(selector, seen);
            let keys: BTreeSet<String> = variants
                .iter()
                .map(|variant| match variant.key {
                    VariantKey::Identifier { name } => name.to_owned(),
                    VariantKey::NumberLiteral { value } => value.to_owned(),
                })
                .collect();
            let counts = |key: &String| {
                key.parse::<f64>().is_ok() || PluralCategory::get_for_cldr_string(key).is_some_and(|_| key != "other")
            };
            // `[other]` alone is how a language without plurals writes the same.
            if keys.iter().any(counts) || keys.iter().all(|key| key == "other") {
                seen.plurals.push(keys);
            }
            for variant in variants {
                see_pattern(&variant.value, seen);
            }
        }
    }
}

fn see_inline(inline: &InlineExpression<&str>, seen: &mut Seen) {
    match inline {
        InlineExpression::VariableReference { id } => {
            seen.variables.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            seen.references.insert(id.name.to_owned());
        }
        InlineExpression::TermReference { id, arguments, .. } => {
            seen.references.insert(format!("-{}", id.name));
            arguments.iter().for_each(|arguments| see_arguments(arguments, seen));
        }
        InlineExpression::FunctionReference { arguments, .. } => see_arguments(arguments, seen),
        InlineExpression::Placeable { expression } => see_expression(expression, seen),
        InlineExpression::StringLiteral { value } => seen.texts.push((*value).to_owned()),
        InlineExpression::NumberLiteral { .. } => {}
    }
}

fn see_arguments(arguments: &CallArguments<&str>, seen: &mut Seen) {
    arguments.positional.iter().for_each(|argument| see_inline(argument, seen));
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder with this ending.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The shipped languages but English.
fn others() -> Vec<String> {
    let sheets = Sheets::shipped().unwrap();
    let tags: Vec<String> = sheets.locales().iter().map(|tag| tag.as_str().to_owned()).collect();
    assert_eq!(tags.first().map(String::as_str), Some("en"));
    tags.into_iter().skip(1).collect()
}

#[test]
fn every_language_says_the_same_messages_with_the_same_variables() {
    let english = messages("en");
    let ids = |messages: &BTreeMap<String, Seen>| -> BTreeSet<String> {
        messages.keys().filter(|id| !id.starts_with('-')).cloned().collect()
    };
    let mut faults = Vec::new();
    for tag in others() {
        let own = messages(&tag);
        let (there, wanted) = (ids(&own), ids(&english));
        faults.extend(wanted.difference(&there).map(|id| format!("{tag} lacks {id}")));
        faults.extend(there.difference(&wanted).map(|id| format!("{tag} has {id}, English does not")));
        for id in there.intersection(&wanted) {
            let variables = |seen: &Seen| -> BTreeSet<String> {
                seen.variables.iter().filter(|name| !GRAMMAR.contains(&name.as_str())).cloned().collect()
            };
            if variables(&own[id]) != variables(&english[id]) {
                faults.push(format!("{id}: {:?} in {tag}, {:?} in en", own[id].variables, english[id].variables));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_counted_message_has_every_plural_of_its_language() {
    let mut faults = Vec::new();
    for tag in std::iter::once("en".to_owned()).chain(others()) {
        let wanted = categories(&tag);
        for (id, seen) in messages(&tag) {
            for keys in &seen.plurals {
                let large = |key: &&String| key.parse::<f64>().is_ok_and(|number| number >= 10.0);
                faults.extend(keys.iter().filter(large).map(|key| format!("{id} in {tag}: [{key}] is never chosen")));
                faults.extend(wanted.difference(keys).map(|lacks| format!("{id} in {tag} lacks [{lacks}]")));
                let alien = |key: &&String| key.parse::<f64>().is_err() && !wanted.contains(*key) && *key != "many";
                faults.extend(keys.iter().filter(alien).map(|key| format!("{id} in {tag}: [{key}] never comes up")));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The plural categories of whole numbers below a million: nothing here counts further.
fn categories(tag: &str) -> BTreeSet<String> {
    let locale: icu_locale::Locale = tag.parse().unwrap();
    let rules = PluralRules::try_new((&locale).into(), PluralRuleType::Cardinal.into()).unwrap();
    (0..1000_u32)
        .map(|n| match rules.category_for(n) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        })
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_plurals_that_are_demanded_are_the_known_ones() {
    for (tag, known) in
        [("en", "one other"), ("fr", "one other"), ("ar", "few many one other two zero"), ("th", "other")]
    {
        assert_eq!(categories(tag).into_iter().collect::<Vec<_>>().join(" "), known, "{tag}");
    }
}

#[test]
fn no_message_carries_markup_or_direction_marks() {
    let mut faults = Vec::new();
    for tag in std::iter::once("en".to_owned()).chain(others()) {
        for (id, seen) in messages(&tag) {
            for text in &seen.texts {
                let mark = text.chars().find(
                    |c| matches!(c, '<' | '>' | '*' | '_' | '`' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'),
                );
                faults.extend(mark.map(|mark| format!("{id} in {tag} has {mark:?}: {text}")));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Families of ids built from a key: the beginning, and the keys where they can be listed.
fn families() -> Vec<(&'static str, Vec<String>)> {
    let fields = keys(Field::ALL.map(Field::key));
    vec![
        ("category-", keys(Category::ALL.map(Category::key))),
        ("gender-", keys(Gender::ALL.map(Gender::key))),
        ("publication-", keys(PublicationKind::ALL.map(PublicationKind::key))),
        ("state-", State::ALL.map(|state| state.key().replace('_', "-")).to_vec()),
        ("broadcast-phase-", Phase::ALL.map(|phase| phase.key().to_owned()).to_vec()),
        ("broadcast-heading-", keys(["planned", "sending", "paused", "stopping", "sent", "cancelled"])),
        ("form-ask-", fields.clone()),
        ("form-field-", fields),
        ("form-hint-", Vec::new()),
        ("command-", COMMANDS.map(str::to_owned).to_vec()),
        ("called-", COMMANDS.into_iter().chain(["consultation", "city", "code"]).map(str::to_owned).collect()),
        ("argument-", keys(["consultation", "city", "language", "code"])),
        ("link-common-", keys(["profile", "registrations", "drafts", "consents", "messages"])),
        ("me-account-", keys(["console", "telegram", "discord"])),
        ("me-consent-", ConsentKind::ALL.map(|kind| kind.key().to_owned()).to_vec()),
        ("me-role-", Role::ALL.map(|role| role.key().to_owned()).to_vec()),
        ("organizing-role-", Role::ALL.map(|role| role.key().to_owned()).to_vec()),
        ("organizing-state-", State::ALL.map(|state| state.key().to_owned()).to_vec()),
        ("export-state-", State::ALL.map(|state| state.key().to_owned()).to_vec()),
        ("team-may-", Role::ALL.map(|role| role.key().to_owned()).to_vec()),
        ("team-as-", Role::ALL.map(|role| role.key().to_owned()).to_vec()),
        ("audit-act-", roundtable::views::organizing::team::ACTS.map(str::to_owned).to_vec()),
        ("export-column-", exports::COLUMNS.map(str::to_owned).to_vec()),
        ("export-notice-", exports::NOTICES.map(str::to_owned).to_vec()),
        ("export-sent-", exports::STATES.map(str::to_owned).to_vec()),
        ("export-file-", Exported::ALL.map(|what| what.key().to_owned()).to_vec()),
        ("export-holds-", Exported::ALL.map(|what| what.key().to_owned()).to_vec()),
        ("organizer-role-", Role::ALL.map(|role| role.key().to_owned()).to_vec()),
        ("review-edit-", keys(Field::ALL.map(Field::key))),
        ("objective-", (1..=23).map(|number: u8| number.to_string()).collect()),
    ]
}

fn keys<const N: usize>(keys: [&str; N]) -> Vec<String> {
    keys.map(str::to_owned).to_vec()
}

/// The program's own text: every source file without its tests.
fn sources() -> Vec<(PathBuf, String)> {
    files(&root().join("src"), "rs")
        .into_iter()
        .map(|path| {
            let text = std::fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default().to_owned();
            (path, code)
        })
        .collect()
}

/// What stands first in a call that words a message.
#[derive(Debug, PartialEq)]
enum Asked {
    Id(String),
    /// `format!("category-{}", ..)`.
    Family(String),
}

fn asked(code: &str) -> Vec<Asked> {
    let mut found = Vec::new();
    for call in ["say(", "say_with(", "label(", "label_with("] {
        for (at, _) in code.match_indices(call) {
            let before = code[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
                continue;
            }
            let first = code[at + call.len()..].trim_start();
            let id = |text: &str| text.split('"').next().unwrap_or_default().to_owned();
            if let Some(rest) = first.strip_prefix('"') {
                found.push(Asked::Id(id(rest)));
            } else if let Some(rest) = first.strip_prefix("&format!(\"") {
                found.push(Asked::Family(id(rest).split('{').next().unwrap_or_default().to_owned()));
            }
        }
    }
    found
}

#[test]
fn calls_are_found_however_they_are_broken() {
    let id = |text: &str| Asked::Id(text.to_owned());
    let code = "w.say(\"a\"); w.say_with(\n    \"b-c\",\n &[]); essay(\"no\"); w.label(&format!(\"gender-{}\", k))";
    assert_eq!(asked(code), [id("a"), id("b-c"), Asked::Family("gender-".to_owned())]);
}

#[test]
fn what_the_program_says_is_in_the_sheets_and_the_other_way_round() {
    let english = messages("en");
    let families = families();
    let mut faults = Vec::new();
    let mut quoted = String::new();
    for (path, code) in sources() {
        for asked in asked(&code) {
            match asked {
                Asked::Id(id) if english.contains_key(&id) => {}
                Asked::Id(id) => faults.push(format!("{}: {id} is in no sheet", path.display())),
                Asked::Family(prefix) if families.iter().any(|(known, _)| *known == prefix) => {}
                Asked::Family(prefix) => faults.push(format!("{}: no family {prefix}", path.display())),
            }
        }
        quoted.push_str(&code);
    }
    for (prefix, keys) in &families {
        let any = english.keys().any(|id| id.starts_with(prefix));
        let used = quoted.contains(&format!("\"{prefix}{{"));
        if any || used {
            faults.extend(
                keys.iter()
                    .filter(|key| !english.contains_key(&format!("{prefix}{key}")))
                    .map(|key| format!("{prefix}{key} is in no sheet")),
            );
        }
    }
    // An id may also be handed on as data before it is said, so any quoted mention counts.
    let referred: BTreeSet<&String> = english.values().flat_map(|seen| &seen.references).collect();
    for id in english.keys() {
        let in_family = families.iter().any(|(prefix, keys)| {
            id.strip_prefix(prefix).is_some_and(|key| keys.is_empty() || keys.iter().any(|known| known == key))
        });
        if !in_family && !referred.contains(id) && !quoted.contains(&format!("\"{id}\"")) {
            faults.push(format!("nobody says {id}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
