//! Somebody who sits before Discord: what they do goes as an event through the local server, and what they see is what
//! it shows them.
//!
//! Commands are slash commands. Words are typed into the form that the message at hand offers, in a server, and else
//! written as a direct message.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use roundtable::chat::action::Action;
use roundtable::chat::delivery::Deliver;
use roundtable::chat::reply::{File, Manner, Reply};
use roundtable::chat::screen::{Button, Input, Screen};
use roundtable::chat::update::Act;
use roundtable::domain::locale::Locale;
use roundtable::domain::person::Platform;

use super::bot::Bot;
use super::components::{Leads, Part};
use super::interactions::Answer;
use super::server::Server;
use super::shapes::Shown;
use super::world::{Person, Place, World};
use crate::staging::{Answered, Doorless, Sitting, Venue};

pub struct AtDiscord {
    bot: Bot,
    server: Arc<Server>,
    core: Arc<Doorless>,
    place: Place,
    /// The message each person was answered by last.
    at_hand: Mutex<HashMap<u64, u64>>,
    /// How many forms were sent.
    forms: Arc<AtomicUsize>,
}

/// Discord knows no Arabic; whoever reads it says so once, by `/language`. Here it is hinted at like any other, as the
/// console does, so that all journeys begin alike.
pub fn person(number: u64, name: &str, hint: &str) -> Person {
    let locale = if hint == "en" { "en-GB" } else { hint };
    Person::new(number, name, locale)
}

/// What a component carries of ours: the wire, without what a message needs around it.
fn wire(custom_id: &str) -> &str {
    match custom_id.strip_prefix('#') {
        Some(rest) => rest.split_once('.').map_or("", |(_, wire)| wire),
        None => custom_id,
    }
}

/// Asks for words: how many, whether of several lines, the wire, and how many further questions the message lists.
fn form(part: &Part) -> Option<(u32, bool, &str, usize)> {
    let Leads::Custom(id) = &part.leads else { return None };
    let (head, wire) = id.strip_prefix('#')?.split_once('.')?;
    let long = head.starts_with('l');
    let first = head.strip_prefix(['s', 'l'])?;
    let digits = first.find(|c: char| !c.is_ascii_digit()).unwrap_or(first.len());
    let listed = if head.ends_with('-') { 0 } else { first.matches(['s', 'l', 'S', 'L']).count() };
    Some((first[..digits].parse().ok()?, long, wire, listed))
}

/// What the client makes of the Markdown, as far as words go: times by the reader's own clock stand beside the written
/// ones and are no words of ours.
fn read(text: &str) -> String {
    let mut words = String::new();
    let mut rest = text;
    while let Some((before, time)) = rest.split_once("<t:") {
        words.push_str(before);
        rest = time.split_once('>').map_or("", |(_, after)| after);
    }
    words.push_str(rest);
    words.replace("**", "").replace('\\', "")
}

fn action(screen: &mut Screen, wire: &str) -> Action {
    let (locale, action) = Action::from_wire(wire);
    if let Some(locale) = locale {
        screen.guest = true;
        screen.locale = locale;
    }
    action.expect("components carry actions")
}

/// A message as a screen again: what its reader sees, and what its components carry. Without the further questions of a
/// form, which the console asks later.
fn screen(message: &Shown) -> Screen {
    let listed = message.parts().find_map(form).map_or(0, |(.., listed)| listed);
    let text = read(&message.text());
    let lines: Vec<&str> = text.lines().collect();
    let own = lines[..lines.len().saturating_sub(listed)].join("\n");
    let mut screen = Screen::new(Locale::english(), "").text(own.trim_end());
    for part in message.parts() {
        if let Some((max, long, wire, _)) = form(part) {
            let Action::Write { form, revision } = action(&mut screen, wire) else { panic!("{wire} asks for nothing") };
            screen.input = Some(Input { label: part.label.clone(), long, max, form, revision, more: Vec::new() });
            continue;
        }
        let row: Vec<Button> = match &part.leads {
            Leads::Url(url) => vec![Button::url(part.label.clone(), url.clone())],
            Leads::Custom(id) => vec![Button::new(part.label.clone(), action(&mut screen, wire(id)))],
            Leads::Select { options, .. } => {
                let mut row = Vec::new();
                for option in options {
                    row.push(Button::new(option.label.clone(), action(&mut screen, wire(&option.value))));
                }
                row
            }
        };
        screen.rows.push(row);
    }
    screen
}

/// Everything somebody sees of the bot, in the order it was sent.
fn seen(world: &World, person: u64) -> Vec<&Shown> {
    let dm = world.dm(person).into_iter().flat_map(|dm| world.channel(dm));
    let mut all: Vec<&Shown> = dm.chain(world.ephemerals(person)).collect();
    all.sort_by_key(|shown| shown.order);
    all
}

/// What came of something done, once all of it is there.
struct Outcome {
    shown: Option<u64>,
    files: Vec<File>,
}

fn outcome(world: &World, person: u64, id: u64, before: &[(u64, usize)], answered: Answered) -> Option<Outcome> {
    let (manner, count) = answered;
    let all = seen(world, person);
    let is_new = |shown: &&&Shown| before.iter().all(|(known, _)| *known != shown.id);
    let new: Vec<&Shown> = all.iter().filter(is_new).copied().collect();
    let files: Vec<File> = new
        .iter()
        .flat_map(|shown| &shown.attachments)
        .map(|file| File {
            name: file.name.clone(),
            media_type: "application/octet-stream",
            bytes: file.bytes.clone(),
            expires: None,
        })
        .collect();
    if files.len() < count {
        return None;
    }
    let sent = new.iter().find(|shown| shown.attachments.is_empty() && !shown.loading()).map(|shown| shown.id);
    let Some(interaction) = world.interaction(id) else {
        return (sent.is_some() || manner == Manner::Silent).then_some(Outcome { shown: sent, files });
    };
    let edited = interaction.message.filter(|message| {
        let edits = world.message(*message).map(|shown| shown.edits);
        before.iter().any(|(known, before)| known == message && edits > Some(*before))
    });
    let shown = match interaction.answer? {
        Answer::Message | Answer::Deferred => sent,
        Answer::Update => interaction.original,
        Answer::DeferredUpdate => sent.or(edited),
        other => panic!("{other:?} answers nothing that was done"),
    };
    (shown.is_some() || manner == Manner::Silent).then_some(Outcome { shown, files })
}

impl AtDiscord {
    pub fn new(bot: Bot, server: Arc<Server>, core: Arc<Doorless>, place: Place, forms: Arc<AtomicUsize>) -> Self {
        Self { bot, server, core, place, at_hand: Mutex::default(), forms }
    }

    /// The number of the event.
    async fn begins(&self, who: &Person, act: &Act) -> u64 {
        match act {
            Act::Text(words) | Act::Submitted { words, .. } => match self.opened(who, words).await {
                Some(form) => {
                    self.forms.fetch_add(1, Ordering::Relaxed);
                    self.server.submits(who, &form, &[words])
                }
                None => self.server.writes(who, words),
            },
            Act::Entered { payload, .. } => self.server.writes(who, &format!("/start {payload}")),
            Act::Command { name, argument } => {
                let option = self.server.with(|world| {
                    let command = world.commands(None).iter().find(|command| command["name"] == name.as_str())?;
                    Some(command["options"][0]["name"].as_str().map(str::to_owned))
                });
                match option {
                    Some(_) if argument.is_empty() => self.server.runs(who, self.place, name, &[]),
                    Some(Some(option)) => self.server.runs(who, self.place, name, &[(option.as_str(), argument)]),
                    _ => self.server.writes(who, format!("/{name} {argument}").trim_end()),
                }
            }
            Act::Press(pressed) => self.presses(who, pressed),
        }
    }

    /// A form that takes these words, where the message at hand has one.
    async fn opened(&self, who: &Person, words: &str) -> Option<super::components::Form> {
        if self.place == Place::Dm {
            return None;
        }
        let message = self.at_hand.lock().unwrap().get(&who.id).copied()?;
        let id = self.server.with(|world| {
            let part = world.message(message)?.parts().find(|part| form(part).is_some())?.clone();
            let (_, long, ..) = form(&part)?;
            let Leads::Custom(id) = part.leads else { return None };
            (long || !words.contains('\n')).then_some(id)
        })?;
        let asked = self.server.presses_data(who, message, &id);
        let is_open = |world: &World| world.modal(who.id).is_some_and(|form| form.interaction == asked);
        assert!(self.server.until(is_open).await, "no form came: {:?}", self.server.complaints());
        let form = self.server.with(|world| world.modal(who.id).cloned())?;
        // What the client would not let through is written to the bot instead; the form is closed unsent. So is one
        // that asks more than what is answered here: the console asks one question at a time.
        (form.inputs.len() == 1 && words.chars().count() <= form.inputs[0].max).then_some(form)
    }

    /// In the newest message that has it, else in the newest there is: a button that was there once.
    fn presses(&self, who: &Person, pressed: &str) -> u64 {
        enum Found {
            Button(String),
            Option(String, String),
        }
        let is_it = |id: &str| wire(id) == pressed;
        let found = self.server.with(|world| {
            let found = |part: &Part| match &part.leads {
                Leads::Custom(id) if is_it(id) => Some(Found::Button(id.clone())),
                Leads::Select { custom_id, options, .. } => {
                    let option = options.iter().find(|option| is_it(&option.value))?;
                    Some(Found::Option(custom_id.clone(), option.value.clone()))
                }
                _ => None,
            };
            let all = seen(world, who.id);
            let newest = all.iter().rev().find_map(|shown| Some((shown.id, shown.parts().find_map(found)?)));
            newest.or_else(|| Some((all.last()?.id, Found::Button(pressed.to_owned()))))
        });
        match found.expect("somebody who presses has seen something") {
            (message, Found::Button(id)) => self.server.presses_data(who, message, &id),
            (message, Found::Option(id, value)) => self.server.chooses_data(who, message, &id, &[&value]),
        }
    }
}

#[async_trait]
impl Venue for AtDiscord {
    const PLATFORM: Platform = Platform::Discord;
    const FIRST: u64 = 600_000_000_000_000_001;

    async fn does(&self, who: &Sitting, act: &Act) -> Reply {
        let person = person(who.number, &who.name, who.hint.as_str());
        let before: Vec<(u64, usize)> =
            self.server.with(|world| seen(world, person.id).into_iter().map(|shown| (shown.id, shown.edits)).collect());
        let id = self.begins(&person, act).await;
        let came = |world: &World| outcome(world, person.id, id, &before, self.core.answered(&id.to_string())?);
        let done = self.server.until(|world| came(world).is_some()).await;
        assert!(done, "{act:?} was not answered in time: {:?}", self.server.complaints());
        let (shown, files) = self.server.with(|world| {
            let outcome = came(world).expect("it was there");
            (outcome.shown.and_then(|id| world.message(id)).cloned(), outcome.files)
        });
        match shown {
            Some(message) => {
                self.at_hand.lock().unwrap().insert(person.id, message.id);
                Reply { manner: Manner::Below, screen: screen(&message), toast: None, files, follows: None }
            }
            None => Reply {
                manner: Manner::Silent,
                screen: Screen::new(Locale::english(), ""),
                toast: None,
                files,
                follows: None,
            },
        }
    }

    fn client(&self) -> Arc<dyn Deliver> {
        self.bot.discord.clone()
    }

    fn newest(&self, number: u64) -> Screen {
        self.server.with(|world| world.last(world.dm(number)?).map(screen)).unwrap()
    }

    fn complaints(&self) -> Vec<String> {
        let slips = self.server.with(|world| (world.late, world.twice));
        let slips = (slips != (0, 0)).then(|| format!("(late, twice): {slips:?}"));
        self.server.complaints().into_iter().chain(slips).collect()
    }
}
