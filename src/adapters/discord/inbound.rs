//! From Discord's events to the port's updates. Pure.
//!
//! Interactions come from servers and direct messages; words only from direct messages, which need no privileged intent.
//! A press may open a form of the platform's own, which has to be the first answer, before anything could be looked up:
//! the action says so by itself.

use serenity::model::application::{
    ActionRowComponent, ButtonKind, CommandDataOptionValue, CommandInteraction, ComponentInteraction,
    ComponentInteractionDataKind, Interaction, ModalInteraction,
};
use serenity::model::channel::{Message, MessageFlags, PartialChannel};
use serenity::model::event::Event;
use serenity::model::id::{ChannelId, MessageId, UserId};
use serenity::model::user::User;

use super::custom_id::CustomId;
use super::form::{self, Question};
use crate::chat::action::Action;
use crate::chat::update::{Act, Place, Update};
use crate::domain::locale::Locale;
use crate::domain::person::{Account, Platform};

/// One event, read.
#[derive(Debug)]
pub(super) enum Heard {
    /// Somebody did something that the core answers.
    Done(Box<Deed>),
    /// Opens a form: answered at once.
    Form { asked: Asked, wire: String, questions: Vec<Question> },
    /// Wants to know what fits behind a command: answered at once.
    Completes { asked: Asked, command: String, typed: String, hint: Option<Locale> },
    /// Nothing that concerns us.
    Nothing,
}

#[derive(Debug)]
pub(super) struct Deed {
    pub update: Update,
    pub channel: ChannelId,
    pub from: From,
}

#[derive(Debug)]
pub(super) enum From {
    Interaction(Asked),
    /// Words in a direct message.
    Words,
}

/// An interaction that waits for its one acknowledgement (Discord, "Receiving and Responding"). Its token is a secret for
/// 15 minutes: the `Debug` hides it.
#[derive(Clone)]
pub(super) struct Asked {
    pub id: u64,
    pub token: String,
    pub origin: Origin,
    /// In a server: seen by the person alone.
    pub ephemeral: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    Command,
    /// In a message that belongs to the person: it is edited in place.
    Own(MessageId),
    /// In a message for everybody: answered beside it.
    Shared,
}

impl std::fmt::Debug for Asked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Asked").field("origin", &self.origin).finish_non_exhaustive()
    }
}

/// The number by which an event is known when it comes twice; `None`: it is none of ours.
pub(super) fn number(event: &Event) -> Option<u64> {
    match event {
        Event::InteractionCreate(event) => Some(event.interaction.id().get()),
        Event::MessageCreate(event) => Some(event.message.id.get()),
        _ => None,
    }
}

pub(super) fn read(event: &Event) -> Heard {
    match event {
        Event::InteractionCreate(event) => match &event.interaction {
            Interaction::Command(command) => commanded(command),
            Interaction::Autocomplete(command) => completed(command),
            Interaction::Component(press) => pressed(press),
            Interaction::Modal(form) => submitted(form),
            _ => Heard::Nothing,
        },
        Event::MessageCreate(event) => said(&event.message),
        _ => Heard::Nothing,
    }
}

fn done(id: u64, user: &User, tag: &str, (channel, title): (ChannelId, Option<&str>), act: Act, from: From) -> Heard {
    let hint = tag.parse().ok();
    // What only the person sees is private, in a server too.
    let place = match &from {
        From::Interaction(asked) if asked.ephemeral => {
            Place::Aside { room: channel.get().to_string(), title: title.unwrap_or_default().to_owned() }
        }
        _ => Place::Private,
    };
    let display_name = user.global_name.clone().unwrap_or_else(|| user.name.clone());
    let update = Update { id: id.to_string(), account: account(user.id), display_name, place, hint, act };
    Heard::Done(Box::new(Deed { update, channel, from }))
}

/// A channel with what people call it.
fn called(id: ChannelId, channel: Option<&PartialChannel>) -> (ChannelId, Option<&str>) {
    (id, channel.and_then(|channel| channel.name.as_deref()))
}

fn commanded(command: &CommandInteraction) -> Heard {
    let argument = command.data.options.first().map(|option| match &option.value {
        CommandDataOptionValue::String(text) => text.trim().to_owned(),
        _ => String::new(),
    });
    let act = Act::Command { name: command.data.name.clone(), argument: argument.unwrap_or_default() };
    let asked = asked(command.id.get(), &command.token, Origin::Command, command.guild_id.is_some());
    done(
        asked.id,
        &command.user,
        &command.locale,
        called(command.channel_id, command.channel.as_ref()),
        act,
        From::Interaction(asked),
    )
}

fn completed(command: &CommandInteraction) -> Heard {
    let typed = command.data.options.iter().find_map(|option| match &option.value {
        CommandDataOptionValue::Autocomplete { value, .. } => Some(value.clone()),
        _ => None,
    });
    Heard::Completes {
        asked: asked(command.id.get(), &command.token, Origin::Command, command.guild_id.is_some()),
        command: command.data.name.clone(),
        typed: typed.unwrap_or_default(),
        hint: command.locale.parse().ok(),
    }
}

fn pressed(press: &ComponentInteraction) -> Heard {
    let carried = match &press.data.kind {
        ComponentInteractionDataKind::StringSelect { values } => values.first().map_or("", String::as_str),
        _ => press.data.custom_id.as_str(),
    };
    let in_a_server = press.guild_id.is_some();
    let own = !in_a_server || press.message.flags.is_some_and(|flags| flags.contains(MessageFlags::EPHEMERAL));
    let origin = if own { Origin::Own(press.message.id) } else { Origin::Shared };
    let asked = asked(press.id.get(), &press.token, origin, in_a_server);
    let act = match CustomId::read(carried) {
        Some(CustomId::Form { wire, fields, listed }) if opens_form(wire) => {
            let first = label(&press.message, carried).unwrap_or_default();
            let description = press.message.embeds.first().and_then(|embed| embed.description.as_deref());
            let questions = form::questions(&first, fields, description.filter(|_| listed));
            return Heard::Form { asked, wire: wire.to_owned(), questions };
        }
        Some(CustomId::Press { wire, .. }) => Act::Press(wire.to_owned()),
        // Forged: it means nothing, and is answered so.
        _ => Act::Press(String::new()),
    };
    done(
        asked.id,
        &press.user,
        &press.locale,
        called(press.channel_id, press.channel.as_ref()),
        act,
        From::Interaction(asked),
    )
}

fn opens_form(wire: &str) -> bool {
    Action::from_wire(wire).1.is_some_and(|action| action.opens_form())
}

/// What stands on a button.
fn label(message: &Message, custom_id: &str) -> Option<String> {
    message.components.iter().flat_map(|row| &row.components).find_map(|component| match component {
        ActionRowComponent::Button(button) => match &button.data {
            ButtonKind::NonLink { custom_id: its, .. } if its == custom_id => button.label.clone(),
            _ => None,
        },
        _ => None,
    })
}

fn submitted(form: &ModalInteraction) -> Heard {
    let (words, more) = form::typed(&form.data.components);
    let in_a_server = form.guild_id.is_some();
    let origin = match &form.message {
        Some(message) => Origin::Own(message.id),
        None => Origin::Command,
    };
    let wire = form.data.custom_id.clone();
    let act = Act::Submitted { wire, words, more };
    let asked = asked(form.id.get(), &form.token, origin, in_a_server);
    done(
        asked.id,
        &form.user,
        &form.locale,
        called(form.channel_id, form.channel.as_ref()),
        act,
        From::Interaction(asked),
    )
}

fn said(message: &Message) -> Heard {
    if message.guild_id.is_some() || message.author.bot || message.webhook_id.is_some() {
        return Heard::Nothing;
    }
    // Words without a locale: that of the person counts, and for strangers what they choose.
    done(message.id.get(), &message.author, "", (message.channel_id, None), Act::typed(&message.content), From::Words)
}

fn asked(id: u64, token: &str, origin: Origin, ephemeral: bool) -> Asked {
    Asked { id, token: token.to_owned(), origin, ephemeral }
}

pub(super) fn account(user: UserId) -> Account {
    Account { platform: Platform::Discord, name: user.get().to_string() }
}
