//! What people do, as the events of the gateway like the real ones. Each returns the id of what comes about.

use std::time::Instant;

use serde_json::{Value, json};

use super::commands;
use super::components::{Form, Leads, Part};
use super::interactions::{Answer, Interaction, Kind};
use super::server::Server;
use super::shapes;
use super::world::{APPLICATION, GUILD, Inbox, Person, Place, World};

impl Server {
    /// A slash command; subcommands behind spaces. It must be registered and take these options.
    pub fn runs(&self, who: &Person, place: Place, command: &str, options: &[(&str, &str)]) -> u64 {
        let typed: Vec<_> = options.iter().map(|(name, text)| (*name, *text, false)).collect();
        self.happens(|world| {
            let data = commands::data(registered(world, place, command), command, &typed, true);
            begin(world, who, place, Kind::Command, data, None)
        })
    }

    /// Letters typed into an option that has autocomplete; asked with every few of them.
    pub fn types(&self, who: &Person, place: Place, command: &str, option: &str, text: &str) -> u64 {
        self.happens(|world| {
            let data = commands::data(registered(world, place, command), command, &[(option, text, true)], false);
            begin(world, who, place, Kind::Autocomplete, data, None)
        })
    }

    /// A command as it is not or no longer registered, or as no client of today sends it.
    pub fn runs_raw(&self, who: &Person, place: Place, data: Value) -> u64 {
        self.happens(|world| begin(world, who, place, Kind::Command, data, None))
    }

    /// The button with this label in a message, which this person must see and which must not lead out of Discord.
    pub fn presses(&self, who: &Person, message: u64, label: &str) -> u64 {
        let custom_id = self.with(|world| {
            let shown = seen(world, who, message);
            let mut buttons = shown.parts().filter(|part| !matches!(part.leads, Leads::Select { .. }));
            match buttons.find(|part| part.label == label) {
                Some(Part { disabled: true, .. }) => panic!("\"{label}\" is disabled"),
                Some(Part { leads: Leads::Url(url), .. }) => panic!("\"{label}\" opens {url}"),
                Some(Part { leads: Leads::Custom(id), .. }) => id.clone(),
                _ => panic!("no button \"{label}\" among {:?}", shown.labels()),
            }
        });
        self.presses_data(who, message, &custom_id)
    }

    /// A button that may be there no more; the message must be.
    pub fn presses_data(&self, who: &Person, message: u64, custom_id: &str) -> u64 {
        let data = json!({"component_type": 2, "custom_id": custom_id, "id": 2});
        self.happens(|world| uses(world, who, message, data))
    }

    /// Options of a select, by their labels.
    pub fn chooses(&self, who: &Person, message: u64, labels: &[&str]) -> u64 {
        let (custom_id, values) = self.with(|world| {
            let shown = seen(world, who, message);
            let selects = shown.parts().filter(|part| !part.disabled);
            let mut fitting = selects.filter_map(|part| {
                let Leads::Select { custom_id, options, min, max } = &part.leads else { return None };
                let value = |label: &&str| options.iter().find(|option| option.label == **label);
                let values: Option<Vec<_>> = labels.iter().map(|label| Some(value(label)?.value.clone())).collect();
                let count = *min..=*max;
                let values = values.filter(|values| count.contains(&values.len()))?;
                Some((custom_id.clone(), values))
            });
            fitting.next().unwrap_or_else(|| panic!("no select takes {labels:?} among {:?}", shown.labels()))
        });
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        self.chooses_data(who, message, &custom_id, &values)
    }

    /// Options of a select that may be there no more; the message must be.
    pub fn chooses_data(&self, who: &Person, message: u64, custom_id: &str, values: &[&str]) -> u64 {
        let data = json!({"component_type": 3, "custom_id": custom_id, "id": 2, "values": values});
        self.happens(|world| uses(world, who, message, data))
    }

    /// A modal filled in, input after input. The values must be such as Discord's client lets through.
    pub fn submits(&self, who: &Person, form: &Form, values: &[&str]) -> u64 {
        assert_eq!(form.inputs.len(), values.len(), "{:?}", form.inputs);
        for (input, value) in form.inputs.iter().zip(values) {
            let length = value.chars().count();
            let fits = if length == 0 { !input.required } else { (input.min..=input.max).contains(&length) };
            assert!(fits, "\"{}\" does not take {length} characters", input.label);
            assert!(input.long || !value.contains('\n'), "\"{}\" has one line", input.label);
        }
        let inputs = form.inputs.iter().zip(values).enumerate().map(|(at, (input, value))| {
            let (outer, inner) = (2 * at + 1, 2 * at + 2);
            let filled = json!({"type": 4, "id": inner, "custom_id": input.custom_id, "value": value});
            match input.labelled {
                true => json!({"type": 18, "id": outer, "component": filled}),
                false => json!({"type": 1, "id": outer, "components": [filled]}),
            }
        });
        let data = json!({"custom_id": form.custom_id, "components": inputs.collect::<Vec<_>>()});
        self.happens(|world| {
            let opener = world.interaction(form.interaction).expect("it was answered by this modal").clone();
            assert_eq!((opener.answer, opener.person), (Some(Answer::Modal), who.id), "not shown to {}", who.name);
            let place = world.place(opener.channel).expect("it is there");
            let kind = Kind::Submit { from_component: form.message.is_some() };
            let id = begin(world, who, place, kind, data, form.message);
            if let Some(interaction) = world.interactions.get_mut(&id) {
                interaction.metadata["triggering_interaction_metadata"] = opener.metadata;
            }
            id
        })
    }

    /// A direct message to the bot. Returns the message's id.
    pub fn writes(&self, who: &Person, text: &str) -> u64 {
        self.writes_in(who, Place::Dm, text)
    }

    /// A message to a channel of the guild or to the bot.
    pub fn writes_in(&self, who: &Person, place: Place, text: &str) -> u64 {
        self.happens(|world| {
            let channel = world.enter(who, place);
            let mut shown = world.written(channel, shapes::user(who));
            shown.content = text.to_owned();
            world.keep(shown)
        })
    }

    /// A member of the guild that never met the bot. Returns the channel they would have with it.
    pub fn knows(&self, who: &Person) -> u64 {
        self.happens(|world| world.known(who).dm)
    }

    /// Direct messages from members of the guild are not allowed any more.
    pub fn closes_dms(&self, who: &Person) {
        self.happens(|world| world.known(who).inbox = Inbox::Closed);
    }

    pub fn opens_dms(&self, who: &Person) {
        self.happens(|world| world.known(who).inbox = Inbox::Open);
    }

    /// Leaves the only guild there is in common with the bot.
    pub fn leaves(&self, who: &Person) {
        self.happens(|world| world.known(who).inbox = Inbox::Left);
    }

    /// The language of the guild.
    pub fn guild_speaks(&self, locale: &str) {
        self.happens(|world| world.guild_locale = locale.to_owned());
    }

    /// Any event, to every session that asked for one of these intents; 0: to all.
    pub fn push(&self, event: &str, intents: u64, json: Value) {
        self.happens(|world| world.gateway.dispatch(event, intents, json));
    }
}

fn registered<'a>(world: &'a World, place: Place, path: &str) -> &'a Value {
    let name = path.split(' ').next().unwrap_or_default();
    let named = |command: &&Value| command["name"] == json!(name) && command["type"] == json!(1);
    let context = match place {
        Place::Guild(_) => 0,
        Place::Dm => 1,
    };
    let offered = |command: &&Value| match command["contexts"].as_array() {
        Some(contexts) => contexts.contains(&json!(context)),
        None => context == 0 || command["dm_permission"] != json!(false),
    };
    let own = world.commands(Some(GUILD)).iter().filter(|_| context == 0);
    let mut all = own.chain(world.commands(None)).filter(named);
    all.find(offered).unwrap_or_else(|| panic!("/{name} is not registered for {place:?}"))
}

/// A message as this person sees it.
fn seen<'a>(world: &'a World, who: &Person, message: u64) -> &'a shapes::Shown {
    let shown = world.message(message).unwrap_or_else(|| panic!("no message {message}"));
    assert!(shown.only.is_none_or(|only| only == who.id), "{} does not see this message", who.name);
    let foreign = world.place(shown.channel) == Some(Place::Dm) && world.dm(who.id) != Some(shown.channel);
    assert!(!foreign, "{} is not in this channel", who.name);
    shown
}

/// A component of a message.
fn uses(world: &mut World, who: &Person, message: u64, data: Value) -> u64 {
    let channel = seen(world, who, message).channel;
    let place = world.place(channel).expect("a message is in a channel");
    begin(world, who, place, Kind::Component, data, Some(message))
}

fn begin(world: &mut World, who: &Person, place: Place, kind: Kind, data: Value, message: Option<u64>) -> u64 {
    let channel = world.enter(who, place);
    let id = world.snowflake();
    let token = token(id);
    let mut metadata = world.metadata(id, kind, who.id, channel);
    match kind {
        Kind::Component => metadata["interacted_message_id"] = json!(message.map(|id| id.to_string())),
        Kind::Command => {
            metadata["name"] = data["name"].clone();
            metadata["command_type"] = json!(1);
        }
        _ => {}
    }
    let mut json = json!({
        "id": id.to_string(), "application_id": APPLICATION.to_string(), "type": kind.number(), "data": data,
        "channel_id": channel.to_string(), "channel": world.channel_json(channel), "token": token, "version": 1,
        "app_permissions": shapes::PERMISSIONS, "locale": who.locale, "entitlements": [],
        "entitlement_sku_ids": [], "authorizing_integration_owners": world.owners(channel),
        "attachment_size_limit": 10_485_760,
    });
    match place {
        Place::Guild(_) => {
            json["guild_id"] = json!(GUILD.to_string());
            json["guild_locale"] = json!(world.guild_locale);
            json["guild"] = json!({"id": GUILD.to_string(), "locale": world.guild_locale, "features": ["COMMUNITY"]});
            json["member"] = shapes::member(who, true);
            json["channel"]["permissions"] = json!(shapes::PERMISSIONS);
            json["context"] = json!(0);
        }
        Place::Dm => {
            json["user"] = shapes::user(who);
            json["context"] = json!(1);
        }
    }
    if let Some(message) = message.and_then(|id| world.message(id)) {
        json["message"] = message.json();
    }
    let interaction = Interaction {
        id,
        token: token.clone(),
        kind,
        person: who.id,
        channel,
        message,
        at: Instant::now(),
        expired: false,
        answer: None,
        original: None,
        metadata,
    };
    world.interactions.insert(id, interaction);
    world.tokens.insert(token, id);
    world.gateway.dispatch("INTERACTION_CREATE", 0, json);
    id
}

/// As long and as unguessable to look at as the real ones.
fn token(id: u64) -> String {
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    let mut state = id;
    let letters = (0..150).map(|_| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        alphabet[(state >> 40) as usize % alphabet.len()] as char
    });
    format!("aW50ZXJhY3Rpb246{id}{}", letters.collect::<String>())
}
