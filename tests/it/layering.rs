//! The house: which room may look at whom, and which outside crate belongs to which room. Read from the source.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A room and the rooms it may name. As in the map, `src/lib.rs`.
const ROOMS: [(&str, &[&str]); 14] = [
    ("domain", &[]),
    ("locale", &["domain"]),
    ("chat", &["domain"]),
    ("files", &["domain"]),
    ("dialogue", &["domain", "chat"]),
    ("store", &["domain"]),
    ("views", &["domain", "chat", "dialogue", "locale"]),
    ("clock", &[]),
    ("chance", &["domain"]),
    ("app", &["domain", "chat", "dialogue", "views", "store", "locale", "files", "clock", "chance"]),
    ("worker", &["app", "domain", "chat", "dialogue", "views", "store", "locale", "files", "clock", "chance"]),
    ("adapters", &["chat", "domain"]),
    ("config", &["app", "domain"]),
    (
        "cli",
        &[
            "adapters", "app", "chance", "chat", "clock", "config", "domain", "files", "locale", "store", "views",
            "worker",
        ],
    ),
];

/// Crates that belong to some places only, by the beginning of their names.
const CONFINED: [(&str, &[&str]); 12] = [
    ("sqlx", &["store"]),
    ("fluent", &["locale"]),
    ("icu", &["locale"]),
    ("writeable", &["locale"]),
    ("serenity", &["adapters/discord"]),
    ("teloxide", &["adapters/telegram"]),
    ("reqwest", &["adapters/telegram", "adapters/discord"]),
    ("axum", &["adapters/telegram"]),
    ("toml", &["files", "config"]),
    ("csv", &["files"]),
    ("icalendar", &["files"]),
    ("clap", &["cli"]),
];

/// A file's place below `src`, without its ending: `app/seats`, `clock`.
fn place(path: &Path) -> String {
    let below = path.strip_prefix(source()).unwrap().with_extension("");
    below.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect::<Vec<_>>().join("/")
}

fn room(place: &str) -> &str {
    place.split('/').next().unwrap()
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The part of a file that is not its tests, without comments.
fn code(text: &str) -> String {
    let body = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text);
    body.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n")
}

/// Names behind `crate::`, one by one, also inside braces.
fn rooms_named(code: &str) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        if code[..at].ends_with('$') || code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let rest = &code[at + "crate::".len()..];
        let mut name = |text: &str| {
            let word: String = text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            if !word.is_empty() {
                named.insert(word);
            }
        };
        match rest.strip_prefix('{') {
            Some(inner) => inner.split('}').next().unwrap_or("").split(',').for_each(|part| name(part.trim())),
            None => name(rest),
        }
    }
    named
}

fn crates_named(code: &str) -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    let uses = |name: &str| {
        code.match_indices(name).any(|(at, _)| {
            let before = code[..at].chars().next_back();
            let starts = !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':' || c == '"' || c == '/');
            let rest = code[at..].trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
            starts && rest.starts_with("::")
        })
    };
    CONFINED.into_iter().filter(move |(name, _)| uses(name))
}

fn violations(place: &str, text: &str) -> Vec<String> {
    let code = code(text);
    let room = room(place);
    let Some((_, may)) = ROOMS.iter().find(|(name, _)| *name == room) else {
        return vec![format!("{room} is no room of the map")];
    };
    let rooms = rooms_named(&code).into_iter().filter(|named| named != room && !may.contains(&named.as_str()));
    let looks = rooms.map(|named| format!("looks at {named}"));
    let is_home = |home: &&str| place.strip_prefix(*home).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let abroad = crates_named(&code).filter(|(_, homes)| !homes.iter().any(&is_home));
    looks.chain(abroad.map(|(name, _)| format!("uses {name}"))).collect()
}

#[test]
fn every_room_looks_only_where_it_may() {
    let mut all = Vec::new();
    files(&source(), &mut all);
    let mut found = Vec::new();
    for path in all {
        let place = place(&path);
        if place == "lib" || place == "main" {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        found.extend(violations(&place, &text).into_iter().map(|what| format!("{}: {what}", path.display())));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_file_says_what_is_in_it() {
    let mut all = Vec::new();
    files(&source(), &mut all);
    let silent: Vec<_> =
        all.iter().filter(|path| !std::fs::read_to_string(path).unwrap().starts_with("//! ")).collect();
    assert!(silent.is_empty(), "{silent:?}");
}

#[test]
fn the_map_names_every_room() {
    let map = std::fs::read_to_string(source().join("lib.rs")).unwrap();
    for (room, ..) in ROOMS {
        assert!(map.contains(&format!("pub mod {room};")) && map.contains(&format!("[`{room}`]")), "{room}");
    }
}

#[test]
fn the_check_sees_what_it_must() {
    for (place, text, wanted) in [
        ("domain", "use crate::store::Store;", vec!["looks at store"]),
        ("domain", "let x = crate::app::App::new();", vec!["looks at app"]),
        ("views", "use crate::{store, chat};", vec!["looks at store"]),
        ("app", "use sqlx::query;", vec!["uses sqlx"]),
        ("chat", "fn f() { icu_datetime::x() }", vec!["uses icu"]),
        ("store", "use sqlx::Sqlite; use crate::domain::id;", vec![]),
        ("views", "// crate::store is not named\nuse crate::chat::x;", vec![]),
        ("adapters/telegram/calls", "use teloxide::Bot;", vec![]),
        ("adapters/telegram", "use crate::store::Store;", vec!["looks at store"]),
        ("adapters/console/session", "use teloxide::Bot;", vec!["uses teloxide"]),
        ("attic", "", vec!["attic is no room of the map"]),
    ] {
        assert_eq!(violations(place, text), wanted, "{place}: {text}");
    }
}
