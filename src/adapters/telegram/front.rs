//! Presenting us: the menu of commands, the name and the descriptions, in each language.
//!
//! Asked for first and sent only where they differ: Telegram lets a name change a few times a day only. Nothing waits
//! for it.

use std::collections::HashSet;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use teloxide::payloads::{
    GetMyCommands, GetMyCommandsSetters, GetMyDescription, GetMyDescriptionSetters, GetMyName, GetMyNameSetters,
    GetMyShortDescription, GetMyShortDescriptionSetters, SetMyCommands, SetMyCommandsSetters, SetMyDescription,
    SetMyDescriptionSetters, SetMyName, SetMyNameSetters, SetMyShortDescription, SetMyShortDescriptionSetters,
};
use teloxide::requests::Payload;
use teloxide::types::BotCommand;

use super::Telegram;
use super::calls::CallError;
use crate::chat::core::Front;

#[derive(Deserialize)]
struct Name {
    name: String,
}

#[derive(Deserialize)]
struct Description {
    description: String,
}

#[derive(Deserialize)]
struct ShortDescription {
    short_description: String,
}

impl Telegram {
    pub(super) async fn present(&self, fronts: &[Front]) {
        if !self.settings.presents {
            return;
        }
        for (language, front) in languages(fronts) {
            if let Err(error) = self.present_in(&language, front).await {
                tracing::warn!(%error, language, "how the bot presents itself could not be brought up to date");
            }
        }
    }

    async fn present_in(&self, language: &str, front: &Front) -> Result<(), CallError> {
        let commands: Vec<BotCommand> =
            front.commands.iter().map(|command| BotCommand::new(command.name, command.what.clone())).collect();
        let there: Vec<BotCommand> = self.call(&GetMyCommands::new().language_code(language)).await?;
        if there != commands {
            self.call::<_, Value>(&SetMyCommands::new(commands).language_code(language)).await?;
        }
        let short: ShortDescription = self.call(&GetMyShortDescription::new().language_code(language)).await?;
        self.unless(short.short_description == front.short_description, || {
            SetMyShortDescription::new().short_description(front.short_description.clone()).language_code(language)
        })
        .await?;
        let long: Description = self.call(&GetMyDescription::new().language_code(language)).await?;
        self.unless(long.description == front.description, || {
            SetMyDescription::new().description(front.description.clone()).language_code(language)
        })
        .await?;
        let name = self.settings.name.as_ref().unwrap_or(&front.name);
        let there: Name = self.call(&GetMyName::new().language_code(language)).await?;
        self.unless(there.name == *name, || SetMyName::new().name(name.clone()).language_code(language)).await
    }

    async fn unless<P>(&self, same: bool, request: impl FnOnce() -> P) -> Result<(), CallError>
    where
        P: Payload + serde::Serialize,
        P::Output: DeserializeOwned,
    {
        if !same {
            self.call::<P, Value>(&request()).await?;
        }
        Ok(())
    }
}

/// English for everybody, then each language that Telegram can tell apart: it knows two letters (ISO 639-1).
fn languages(fronts: &[Front]) -> Vec<(String, &Front)> {
    let mut seen = HashSet::new();
    let of = |front: &Front| Some(front.locale.language().to_owned()).filter(|code| code.len() == 2);
    let each = fronts.iter().filter_map(|front| Some((of(front)?, front)));
    let everybody = fronts.first().map(|front| (String::new(), front));
    everybody.into_iter().chain(each).filter(|(code, _)| seen.insert(code.clone())).collect()
}
