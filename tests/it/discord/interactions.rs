//! The life of an interaction: answered once, within three seconds, by its token; then followed up for fifteen minutes.
//! Not here: what messages are, and how interactions come about.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::judge::{Draft, EPHEMERAL, LOADING, Refusal, Response};
use super::route::Which;
use super::shapes;
use super::world::{GUILD, Outcome, Place, World, unknown_message};

/// "You must send an initial response within 3 seconds of receiving the event."
pub const PATIENCE: Duration = Duration::from_secs(3);

/// "Interaction tokens are valid for 15 minutes."
const TOKEN: Duration = Duration::from_secs(15 * 60);

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    Command,
    Autocomplete,
    Component,
    /// Of a modal; opened from a component or from a command.
    Submit {
        from_component: bool,
    },
}

impl Kind {
    pub const fn number(self) -> u8 {
        match self {
            Self::Command => 2,
            Self::Component => 3,
            Self::Autocomplete => 4,
            Self::Submit { .. } => 5,
        }
    }

    /// Whether there is a message to update.
    const fn has_message(self) -> bool {
        matches!(self, Self::Component | Self::Submit { from_component: true })
    }
}

/// How it was answered first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answer {
    Message,
    Deferred,
    DeferredUpdate,
    Update,
    Choices,
    Modal,
}

impl Answer {
    const fn number(self) -> u8 {
        match self {
            Self::Message => 4,
            Self::Deferred => 5,
            Self::DeferredUpdate => 6,
            Self::Update => 7,
            Self::Choices => 8,
            Self::Modal => 9,
        }
    }
}

#[derive(Clone, Debug)]
pub struct Interaction {
    pub id: u64,
    pub token: String,
    pub kind: Kind,
    pub person: u64,
    pub channel: u64,
    /// The message whose component was used, or whose component opened the modal.
    pub message: Option<u64>,
    pub at: Instant,
    /// Made too old by the test.
    pub expired: bool,
    pub answer: Option<Answer>,
    /// The message that `@original` stands for.
    pub original: Option<u64>,
    /// What messages say about it.
    pub metadata: Value,
}

impl World {
    /// Interactions nobody answered, oldest first.
    pub fn pending(&self) -> impl Iterator<Item = &Interaction> {
        self.interactions.values().filter(|interaction| interaction.answer.is_none())
    }

    pub fn interaction(&self, id: u64) -> Option<&Interaction> {
        self.interactions.get(&id)
    }

    /// How an interaction was answered first.
    pub fn answer(&self, id: u64) -> Option<Answer> {
        self.interaction(id)?.answer
    }

    /// All tokens become too old, as after fifteen minutes.
    pub fn tokens_expire(&mut self) {
        self.interactions.values_mut().for_each(|interaction| interaction.expired = true);
    }

    /// What is not answered yet becomes too old to be, as after three seconds.
    pub fn interactions_expire(&mut self) {
        let unanswered = self.interactions.values_mut().filter(|interaction| interaction.answer.is_none());
        unanswered.for_each(|interaction| interaction.expired = true);
    }

    /// The first answer, by callback.
    pub fn respond(&mut self, id: u64, token: &str, response: Response, with_response: bool) -> Outcome {
        let unknown = || Refusal::new(404, 10062, "Unknown interaction");
        let interaction = self.interactions.get(&id).filter(|known| known.token == token).ok_or_else(unknown)?;
        if interaction.answer.is_some() {
            self.twice += 1;
            return Err(Refusal::new(400, 40060, "Interaction has already been acknowledged."));
        }
        if interaction.expired || interaction.at.elapsed() > PATIENCE {
            self.late += 1;
            return Err(unknown());
        }
        let interaction = interaction.clone();
        fits(interaction.kind, &response)?;
        let (answer, original) = match response {
            Response::Message(draft) => (Answer::Message, Some(self.answer_with(&interaction, draft)?)),
            Response::Deferred { ephemeral } => {
                let flags = if ephemeral { EPHEMERAL | LOADING } else { LOADING };
                let draft = Draft { flags, ..Draft::default() };
                (Answer::Deferred, Some(self.answer_with(&interaction, draft)?))
            }
            Response::DeferredUpdate => (Answer::DeferredUpdate, interaction.message),
            Response::Update(draft) => {
                let message = interaction.message.ok_or_else(unknown_message)?;
                self.change(message, draft)?;
                (Answer::Update, Some(message))
            }
            Response::Choices(choices) => {
                if let Some(known) = self.known_by_id(interaction.person) {
                    known.choices = Some(choices);
                }
                (Answer::Choices, None)
            }
            Response::Modal(form) => {
                if let Some(known) = self.known_by_id(interaction.person) {
                    let message = interaction.message;
                    known.modal = Some(super::components::Form { interaction: id, message, ..form });
                }
                (Answer::Modal, None)
            }
        };
        if let Some(interaction) = self.interactions.get_mut(&id) {
            interaction.answer = Some(answer);
            interaction.original = original;
        }
        if !with_response {
            return Ok((204, None));
        }
        let mut json = json!({"interaction": {"id": id.to_string(), "type": interaction.kind.number()}});
        if let Some(shown) = original.and_then(|id| self.message(id)) {
            json["interaction"]["response_message_id"] = json!(shown.id.to_string());
            json["interaction"]["response_message_loading"] = json!(shown.loading());
            json["interaction"]["response_message_ephemeral"] = json!(shown.ephemeral());
            json["resource"] = json!({"type": answer.number(), "message": shown.json()});
        }
        Ok((200, Some(json)))
    }

    fn answer_with(&mut self, interaction: &Interaction, draft: Draft) -> Result<u64, Refusal> {
        self.put(interaction.channel, draft, Some((interaction.id, interaction.metadata.clone())))
    }

    /// Another message. Right behind a deferred answer it fills that one ("Create Followup Message"), which stays as
    /// ephemeral as it is.
    pub fn follow_up(&mut self, token: &str, draft: Draft) -> Result<u64, Refusal> {
        let interaction = self.open(token)?.clone();
        if let Some(original) = interaction.original
            && self.message(original).is_some_and(|shown| shown.loading())
        {
            self.change(original, Draft { flags: draft.flags & !EPHEMERAL, ..draft })?;
            return Ok(original);
        }
        let id = self.answer_with(&interaction, draft)?;
        Ok(id)
    }

    /// # Errors
    /// There is no such token, it is too old, or it was not answered yet.
    fn open(&self, token: &str) -> Result<&Interaction, Refusal> {
        let unknown = || Refusal::new(404, 10015, "Unknown Webhook");
        let interaction = self.tokens.get(token).and_then(|id| self.interactions.get(id)).ok_or_else(unknown)?;
        if interaction.expired || interaction.at.elapsed() > TOKEN {
            return Err(Refusal::new(401, 50027, "Invalid Webhook Token"));
        }
        match interaction.answer {
            None | Some(Answer::Choices) => Err(unknown()),
            Some(_) => Ok(interaction),
        }
    }

    /// The message that stands below a token.
    pub fn answered(&self, token: &str, which: Which) -> Result<u64, Refusal> {
        let interaction = self.open(token)?;
        let id = match which {
            Which::Original => interaction.original,
            Which::Id(id) => {
                let own = |id: &u64| {
                    interaction.original == Some(*id)
                        || self.message(*id).is_some_and(|shown| shown.interaction == Some(interaction.id))
                };
                Some(id).filter(own)
            }
        };
        id.filter(|id| self.message(*id).is_some()).ok_or_else(unknown_message)
    }

    /// What messages say about an interaction.
    pub fn metadata(&mut self, id: u64, kind: Kind, person: u64, channel: u64) -> Value {
        let user = self.known_by_id(person).map(|known| shapes::user(&known.person)).unwrap_or_default();
        json!({
            "id": id.to_string(), "type": kind.number(), "user": user,
            "authorizing_integration_owners": self.owners(channel),
        })
    }

    /// The guild it came from, or "0" from the bot's DMs.
    pub fn owners(&self, channel: u64) -> Value {
        match self.place(channel) {
            Some(Place::Guild(_)) => json!({"0": GUILD.to_string()}),
            _ => json!({"0": "0"}),
        }
    }
}

/// Whether an interaction may be answered so ("Interaction Callback Type").
fn fits(kind: Kind, response: &Response) -> Result<(), Refusal> {
    let (number, fits) = match response {
        Response::Message(_) => (4, kind != Kind::Autocomplete),
        Response::Deferred { .. } => (5, kind != Kind::Autocomplete),
        Response::DeferredUpdate => (6, kind.has_message()),
        Response::Update(_) => (7, kind.has_message()),
        Response::Choices(_) => (8, kind == Kind::Autocomplete),
        Response::Modal(_) => (9, matches!(kind, Kind::Command | Kind::Component)),
    };
    match fits {
        true => Ok(()),
        false => {
            Err(Refusal::form("type", format!("an interaction of type {kind:?} is not answered by type {number}")))
        }
    }
}
