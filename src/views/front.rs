//! How the program presents itself before the first word: names, descriptions and the menu of commands, as data for
//! platforms that show such things.

use crate::chat::core::Front;
use crate::chat::update::COMMANDS;
use crate::locale::{Words, plain};

/// In the language of these words; plain text, for lists that show no marks.
pub fn front(words: &Words) -> Front {
    let say = |id: &str| plain(&words.say(id));
    Front {
        locale: words.locale().clone(),
        name: say("front-name"),
        description: say("front-description"),
        short_description: say("front-short"),
        commands: COMMANDS.into_iter().map(|name| (name, say(&format!("command-{name}")))).collect(),
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
            for (name, what) in &front.commands {
                assert!((1..=100).contains(&units(what)), "{locale}: {name}: {what}");
            }
        }
    }
}
