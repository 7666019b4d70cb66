//! How the program presents itself before the first word: names, descriptions and the menu of commands, as data for
//! platforms that show such things.

use crate::chat::core::{Argument, Command, Front};
use crate::chat::update::{COMMANDS, argument};
use crate::locale::{Words, plain};

/// In the language of these words; plain text, for lists that show no marks.
pub fn front(words: &Words) -> Front {
    let say = |id: &str| plain(&words.say(id));
    Front {
        locale: words.locale().clone(),
        name: say("front-name"),
        description: say("front-description"),
        short_description: say("front-short"),
        commands: COMMANDS
            .into_iter()
            .map(|name| Command {
                name,
                called: say(&format!("called-{name}")),
                what: say(&format!("command-{name}")),
                argument: argument(name).map(|(name, completes)| Argument {
                    name,
                    called: say(&format!("called-{name}")),
                    what: say(&format!("argument-{name}")),
                    completes,
                }),
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Sheets;

    #[test]
    fn every_language_fits_the_places_where_platforms_show_it() {
        let sheets = Sheets::shipped().unwrap();
        for locale in sheets.locales() {
            let front = front(&sheets.words(locale));
            let units = |text: &str| text.encode_utf16().count();
            assert!((1..=64).contains(&units(&front.name)), "{locale}: {}", front.name);
            assert!((1..=512).contains(&units(&front.description)), "{locale}: {}", front.description);
            assert!((1..=120).contains(&units(&front.short_description)), "{locale}: {}", front.short_description);
            for command in &front.commands {
                let argument = command.argument.iter().map(|argument| (&argument.called, &argument.what));
                for (called, what) in argument.chain([(&command.called, &command.what)]) {
                    assert!((1..=100).contains(&units(what)), "{locale}: {what}");
                    assert!(
                        (1..=32).contains(&units(called)) && *called == called.to_lowercase(),
                        "{locale}: {called}"
                    );
                    // Discord, Application Command Naming; marks of Thai are part of its letters.
                    let fits =
                        |c: char| c.is_alphanumeric() || "-_".contains(c) || ('\u{e00}'..='\u{e7f}').contains(&c);
                    assert!(called.chars().all(fits), "{locale}: {called}");
                }
            }
        }
    }
}
