//! What is shown where everybody can read: the same facts, and no buttons but links into the private chat.

use super::Reader;
use super::sample::{self, Sample};
use super::wording::{SHORT, short};
use crate::chat::action::{Action, Listing};
use crate::chat::core::Door;
use crate::chat::payload::payload;
use crate::chat::screen::{Block, Button, Press, Screen};

/// Turns an answer into one for a room. What cannot be linked loses its button, and nothing is asked for; a way into the
/// private chat is always there, where the platform has one.
pub fn public(reader: &Reader, screen: Screen, door: Option<&Door>) -> Screen {
    let link = |button: &Button| match &button.press {
        Press::Url(_) => Some(button.clone()),
        Press::Action(action) => {
            let carried = payload(action, reader.words.locale()).filter(|_| !is_the_list(action))?;
            Some(Button::url(button.label.clone(), door?.to(&carried)))
        }
    };
    let rows = screen.rows.iter().map(|row| row.iter().filter_map(link).collect::<Vec<_>>());
    let shown = Screen { rows: rows.filter(|row| !row.is_empty()).collect(), input: None, ..screen };
    let list = Action::Consultations(Listing::default());
    shown.row(
        door.zip(payload(&list, reader.words.locale()))
            .map(|(door, list)| Button::url(reader.words.label("button-private"), door.to(&list))),
    )
}

/// One message in two languages, one after the other. What both say alike is said once: how many places are left is one
/// meter, and buttons that lead to the same place are one.
pub fn both(first: Screen, second: Screen) -> Screen {
    let (mut blocks, mut meters) = (Vec::new(), Vec::new());
    let title = Block::Title(second.heading.clone());
    let title = (second.heading != first.heading).then_some(title);
    let mut shown = first;
    for block in std::mem::take(&mut shown.blocks).into_iter().chain(title).chain(second.blocks) {
        match block {
            Block::Meter { part, whole, words } => meters.push((part, whole, words)),
            block if blocks.contains(&block) => {}
            block => blocks.push(block),
        }
    }
    let mut said: Vec<String> = meters.iter().map(|(.., words)| words.clone()).collect();
    said.dedup();
    blocks.extend(meters.first().map(|(part, whole, _)| Block::Meter {
        part: *part,
        whole: *whole,
        words: said.join(BETWEEN),
    }));
    for row in second.rows {
        let mut more = Vec::new();
        for button in row {
            match shown.rows.iter_mut().flatten().find(|known| known.press == button.press) {
                Some(known) if known.label == button.label => {}
                Some(known) => known.label = short(&format!("{}{BETWEEN}{}", known.label, button.label), SHORT),
                None => more.push(button),
            }
        }
        shown.rows.extend((!more.is_empty()).then_some(more));
    }
    Screen { blocks, ..shown }
}

/// Between the same words of two languages.
const BETWEEN: &str = " · ";

/// The way into the private chat leads there anyway.
fn is_the_list(action: &Action) -> bool {
    matches!(action, Action::Consultations(_))
}

pub fn samples() -> Vec<Sample> {
    fn door() -> Door {
        Door { place: "https://t.me/roundtable_example_bot?start={payload}".to_owned(), room: None }
    }
    fn card(reader: &Reader) -> Screen {
        reader
            .screen(sample::usual().title.text(reader.words.locale()))
            .row([
                Button::new(reader.words.label("button-register"), Action::Register(sample::usual().code)),
                Button::new(reader.words.label("button-me"), Action::Me),
            ])
            .row([super::wording::list_button(reader)])
    }
    vec![
        Sample { name: "room-card", draw: |reader| public(reader, card(reader), Some(&door())) },
        Sample {
            name: "room-private-only",
            draw: |reader| public(reader, super::help::private_only(reader), Some(&door())),
        },
        Sample { name: "room-no-door", draw: |reader| public(reader, super::help::private_only(reader), None) },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::testing::reader;

    #[test]
    fn a_room_gets_links_and_nothing_else() {
        let reader = reader();
        for sample in sample::all() {
            for door in [None, Some(Door { place: "https://e.org/{payload}".into(), room: None })] {
                let shown = public(&reader, (sample.draw)(&reader), door.as_ref());
                let presses = shown.rows.iter().flatten().map(|button| &button.press);
                let urls: Vec<_> = presses
                    .map(|press| match press {
                        Press::Url(url) => url.clone(),
                        Press::Action(action) => panic!("{}: {action:?}", sample.name),
                    })
                    .collect();
                assert!(shown.input.is_none(), "{}", sample.name);
                assert!(door.is_none() || urls.iter().any(|url| url == "https://e.org/l_en"), "{}", sample.name);
            }
        }
    }
}
