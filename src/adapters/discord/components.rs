//! What can be pressed below a message: rows of buttons, menus where there are too many, and the button of a form.
//!
//! Discord, "Component Reference"; one component too many or too long and the whole message is refused.

use std::collections::HashMap;
use std::mem::{Discriminant, discriminant};

use reqwest::Url;
use serenity::builder::{
    CreateActionRow, CreateButton, CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption,
};
use serenity::model::application::ButtonStyle;

use super::super::direction::{Direction, label};
use super::custom_id::{self, CustomId};
use super::form;
use super::markdown::{length, shortened};
use crate::chat::action::Action;
use crate::chat::screen::{Block, Button, Input, Press, Screen};

const MOST_ROWS: usize = 5;
const MOST_BUTTONS: usize = 5;
const MOST_OPTIONS: usize = 25;

/// In code points, as all that follow.
const LONGEST_LABEL: usize = 80;
const LONGEST_OPTION: usize = 100;
const LONGEST_PLACEHOLDER: usize = 150;
const LONGEST_ADDRESS: usize = 512;

/// A button of the screen, before it has a place.
#[derive(Clone)]
struct Key {
    label: String,
    carries: Carries,
}

#[derive(Clone)]
enum Carries {
    Wire(String, Kind),
    Address(String),
    /// A form, its `custom_id` complete.
    Form(String),
}

/// Buttons of one kind are choices of one question.
type Kind = Discriminant<Action>;

#[derive(Clone)]
enum Row {
    Buttons(Vec<Key>),
    Menu(Vec<Key>),
}

/// None where there is nothing to press. `listed`: the further questions of the form, if there are any, stand in the
/// message.
pub(super) fn rows(screen: &Screen, listed: bool) -> Vec<CreateActionRow> {
    let direction = Direction::of(&screen.locale);
    let keys: Vec<Vec<Key>> = screen
        .rows
        .iter()
        .map(|row| row.iter().filter_map(|button| key(screen, direction, button)).collect::<Vec<_>>())
        .filter(|row| !row.is_empty())
        .collect();
    let form = screen.input.as_ref().map(|input| form_key(screen, direction, input, listed));
    built(screen, &fitted(&keys, form.as_ref()))
}

/// A button Discord would refuse, and the whole message with it, is left out.
fn key(screen: &Screen, direction: Direction, button: &Button) -> Option<Key> {
    let label = label(direction, &button.label);
    if label.trim().is_empty() {
        return None;
    }
    let carries = match &button.press {
        Press::Action(action) => Carries::Wire(screen.wire(action), discriminant(action)),
        Press::Url(address) => Carries::Address(opened(address)?),
    };
    Some(Key { label, carries })
}

fn form_key(screen: &Screen, direction: Direction, input: &Input, listed: bool) -> Key {
    let wire = screen.wire(&input.asks());
    let id = CustomId::Form { wire: &wire, fields: form::fields(input), listed };
    Key { label: label(direction, &input.label), carries: Carries::Form(id.to_string()) }
}

/// An address Discord opens from a button.
fn opened(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let leads =
        matches!(url.scheme(), "http" | "https") && url.host_str().is_some_and(|host| host.contains(['.', ':']));
    Some(String::from(url)).filter(|address| leads && length(address) <= LONGEST_ADDRESS)
}

pub(super) fn visible(label: &str, longest: usize) -> String {
    let label = if label.trim().is_empty() { "…" } else { label };
    shortened(label, longest, str::to_owned)
}

/// The rows as they are, else with as few menus as it takes, each of one kind of choice if possible. What is beyond even
/// that is left out, not the way back, which comes last.
fn fitted(keys: &[Vec<Key>], form: Option<&Key>) -> Vec<Row> {
    let [alike, mixed] = [runs(keys, |one, next| one == next), runs(keys, |_, _| true)];
    let tried = [&alike, &mixed].into_iter().flat_map(|runs| (0..=choices(runs)).map(|menus| with_menus(runs, menus)));
    if let Some(rows) = tried.filter_map(|rows| with_form(rows, form)).next() {
        return rows;
    }
    let mut rows = packed(with_menus(&mixed, choices(&mixed)));
    if let Some(rows) = with_form(rows.clone(), form) {
        return rows;
    }
    let last = rows.pop();
    rows.truncate(MOST_ROWS - 1 - usize::from(form.is_some()));
    rows.extend(last);
    with_form(rows, form).unwrap_or_default()
}

/// Rows of one action each that follow one another, which can become a menu; every other row for itself.
fn runs(keys: &[Vec<Key>], belong: fn(Kind, Kind) -> bool) -> Vec<&[Vec<Key>]> {
    let single = |row: &[Key]| match row {
        [Key { carries: Carries::Wire(_, kind), .. }] => Some(*kind),
        _ => None,
    };
    let together =
        |one: &Vec<Key>, next: &Vec<Key>| single(one).zip(single(next)).is_some_and(|(one, next)| belong(one, next));
    keys.chunk_by(together).collect()
}

fn choices(runs: &[&[Vec<Key>]]) -> usize {
    runs.iter().filter(|run| run.len() > 1).count()
}

/// The longest runs as menus, so many of them.
fn with_menus(runs: &[&[Vec<Key>]], menus: usize) -> Vec<Row> {
    let mut longest: Vec<(usize, usize)> =
        runs.iter().map(|run| run.len()).enumerate().filter(|(_, length)| *length > 1).collect();
    longest.sort_by_key(|(_, length)| std::cmp::Reverse(*length));
    longest.truncate(menus);
    let mut rows = Vec::new();
    for (place, run) in runs.iter().enumerate() {
        if longest.iter().any(|(long, _)| *long == place) {
            let options: Vec<Key> = run.iter().flatten().cloned().collect();
            rows.extend(options.chunks(MOST_OPTIONS).map(|keys| Row::Menu(keys.to_vec())));
        } else {
            rows.extend(run.iter().flat_map(|row| row.chunks(MOST_BUTTONS)).map(|keys| Row::Buttons(keys.to_vec())));
        }
    }
    rows
}

/// As few rows of buttons as possible, in the same order.
fn packed(rows: Vec<Row>) -> Vec<Row> {
    let mut packed: Vec<Row> = Vec::new();
    for row in rows {
        match (packed.last_mut(), row) {
            (Some(Row::Buttons(before)), Row::Buttons(keys)) if before.len() + keys.len() <= MOST_BUTTONS => {
                before.extend(keys);
            }
            (_, row) => packed.push(row),
        }
    }
    packed
}

/// With the button of the form on top, where what is asked for is answered; where there is no row left, beside the ways
/// out in the last row with room. `None` when it does not fit.
fn with_form(mut rows: Vec<Row>, form: Option<&Key>) -> Option<Vec<Row>> {
    if let Some(form) = form {
        if rows.len() < MOST_ROWS {
            rows.insert(0, Row::Buttons(vec![form.clone()]));
        } else {
            let room = |row: &mut Row| match row {
                Row::Buttons(keys) if keys.len() < MOST_BUTTONS => {
                    keys.insert(0, form.clone());
                    Some(())
                }
                _ => None,
            };
            rows.iter_mut().rev().find_map(room)?;
        }
    }
    (rows.len() <= MOST_ROWS).then_some(rows)
}

fn built(screen: &Screen, rows: &[Row]) -> Vec<CreateActionRow> {
    let mut pressed: HashMap<&str, usize> = HashMap::new();
    let mut menus = 0;
    let mut out = Vec::new();
    for row in rows {
        match row {
            Row::Buttons(keys) => {
                let buttons = keys.iter().filter_map(|key| button(key, &mut pressed)).collect::<Vec<_>>();
                if !buttons.is_empty() {
                    out.push(CreateActionRow::Buttons(buttons));
                }
            }
            Row::Menu(keys) => {
                let options = keys.iter().filter_map(|key| option(key, &mut pressed)).collect::<Vec<_>>();
                if options.is_empty() {
                    continue;
                }
                let id = CustomId::Menu { nth: menus }.to_string();
                menus += 1;
                let menu = CreateSelectMenu::new(id, CreateSelectMenuKind::String { options })
                    .placeholder(visible(&placeholder(screen), LONGEST_PLACEHOLDER));
                out.push(CreateActionRow::SelectMenu(menu));
            }
        }
    }
    out
}

/// What is chosen from: the question where the screen asks one, which is its only small heading, else what the screen is
/// about.
fn placeholder(screen: &Screen) -> String {
    let mut titles = screen.blocks.iter().filter_map(|block| match block {
        Block::Title(title) => Some(title),
        _ => None,
    });
    let words = match (titles.next(), titles.next()) {
        (Some(title), None) => title,
        _ => &screen.heading,
    };
    label(Direction::of(&screen.locale), words)
}

/// Every button looks the same: which of them ought to be pressed is not said, and a colour would urge people to
/// withdraw as much as to register. Only the form stands out, since the screen asks for it.
fn button<'a>(key: &'a Key, pressed: &mut HashMap<&'a str, usize>) -> Option<CreateButton> {
    let button = match &key.carries {
        Carries::Address(address) => CreateButton::new_link(address),
        Carries::Form(id) => CreateButton::new(checked(id.clone())?).style(ButtonStyle::Primary),
        Carries::Wire(wire, _) => CreateButton::new(press(wire, pressed)?).style(ButtonStyle::Secondary),
    };
    Some(button.label(visible(&key.label, LONGEST_LABEL)))
}

fn option<'a>(key: &'a Key, pressed: &mut HashMap<&'a str, usize>) -> Option<CreateSelectMenuOption> {
    let Carries::Wire(wire, _) = &key.carries else { return None };
    Some(CreateSelectMenuOption::new(visible(&key.label, LONGEST_OPTION), press(wire, pressed)?))
}

fn press<'a>(wire: &'a str, pressed: &mut HashMap<&'a str, usize>) -> Option<String> {
    let nth = pressed.entry(wire).or_default();
    let id = CustomId::Press { wire, nth: *nth }.to_string();
    *nth += 1;
    checked(id)
}

fn checked(id: String) -> Option<String> {
    (1..=custom_id::LONGEST).contains(&length(&id)).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chat::action::{Action, Form};
    use crate::domain::locale::Locale;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    fn screen(tag: &str, rows: &[&[&str]]) -> Screen {
        rows.iter().fold(Screen::new(tag.parse::<Locale>().unwrap(), "Heading"), |screen, row| {
            screen.row(row.iter().map(|label| match *label {
                "Cancel" => Button::new(*label, Action::Cancel(Form::Zone)),
                label => Button::new(label, Action::Help),
            }))
        })
    }

    fn asking(screen: Screen) -> Screen {
        let (label, form) = ("Your name".into(), Form::Enrolment);
        let input = Input { label, long: false, max: 80, form, revision: 3, more: Vec::new() };
        Screen { input: Some(input), ..screen }
    }

    fn drawn(screen: &Screen) -> Value {
        serde_json::to_value(rows(screen, true)).unwrap()
    }

    /// Labels row by row, a menu as one text.
    fn labels(screen: &Screen) -> Vec<Vec<String>> {
        let of = |each: &Value| match &each["options"] {
            Value::Array(options) => {
                let labels: Vec<&str> = options.iter().map(|option| option["label"].as_str().unwrap()).collect();
                format!("<{}>", labels.join(" "))
            }
            _ => each["label"].as_str().unwrap().to_owned(),
        };
        let rows = drawn(screen);
        let rows = rows.as_array().unwrap().iter();
        rows.map(|row| row["components"].as_array().unwrap().iter().map(of).collect()).collect()
    }

    #[test]
    fn buttons_carry_the_action_or_the_address() {
        let mut shown = screen("fr", &[&["Aide", "Encore"]])
            .row([Button::url("Note", "https://例子.example/文"), Button::new("Moi", Action::Me)]);
        shown.guest = true;
        let button =
            |label: &str, id: &str| json!({"type": 2, "style": 2, "label": label, "custom_id": id, "disabled": false});
        let link = json!({"type": 2, "style": 5, "label": "Note", "url": "https://xn--fsqu00a.example/%E6%96%87", "disabled": false});
        assert_eq!(
            drawn(&shown),
            json!([
                {"type": 1, "components": [button("Aide", "fr~help"), button("Encore", "#p1.fr~help")]},
                {"type": 1, "components": [link, button("Moi", "fr~me")]},
            ])
        );
        assert_eq!(drawn(&screen("en", &[])), json!([]));
        let long = format!("https://example.org/{}", "a".repeat(LONGEST_ADDRESS));
        for refused in ["http://localhost/", "mailto:a@example.org", "tg://resolve?domain=x", "no address", "", &long] {
            let shown = Screen::new(Locale::english(), "x").row([Button::url("Open", refused)]);
            assert_eq!(drawn(&shown), json!([]), "{refused}");
        }
    }

    #[test]
    fn a_question_has_a_button_that_opens_its_form() {
        let mut shown = asking(screen("ar", &[&["Cancel"]]));
        shown.guest = true;
        let opens =
            json!({"type": 2, "style": 1, "label": "Your name", "custom_id": "#s80.ar~ft:e:3", "disabled": false});
        assert_eq!(drawn(&shown)[0]["components"], json!([opens]));
        assert_eq!(labels(&shown), [["Your name"], ["Cancel"]]);
    }

    #[test]
    fn rows_stay_as_they_are_while_they_fit() {
        let five: [&[&str]; 5] = [&["a"], &["b"], &["c"], &["d", "e"], &["f"]];
        assert_eq!(labels(&screen("en", &five)), five);
        let wide: [&[&str]; 2] = [&["1", "2", "3", "4", "5", "6", "7"], &["Back"]];
        assert_eq!(labels(&screen("en", &wide)), [&["1", "2", "3", "4", "5"][..], &["6", "7"], &["Back"]]);
        let four: [&[&str]; 4] = [&["a"], &["b"], &["c"], &["d"]];
        let wanted: [&[&str]; 5] = [&["Your name"], &["a"], &["b"], &["c"], &["d"]];
        assert_eq!(labels(&asking(screen("en", &four))), wanted);
        let wanted: [&[&str]; 5] = [&["a"], &["b"], &["c"], &["d", "e"], &["Your name", "f"]];
        assert_eq!(labels(&asking(screen("en", &five))), wanted);
    }

    #[test]
    fn too_many_rows_become_as_few_menus_as_it_takes() {
        type Rows = &'static [&'static [&'static str]];
        let cases: [(Rows, Rows); 6] = [
            (
                &[&["a"], &["b"], &["c"], &["Filter", "Search"], &["d"], &["e"]],
                &[&["<a b c>"], &["Filter", "Search"], &["d"], &["e"]],
            ),
            (&[&["a"], &["b"], &["c"], &["d"], &["e"], &["Cancel"]], &[&["<a b c d e>"], &["Cancel"]]),
            (
                &[&["1", "2"], &["a"], &["b"], &["3", "4"], &["c"], &["d"], &["e"], &["5", "6"]],
                &[&["1", "2"], &["<a b>"], &["3", "4"], &["<c d e>"], &["5", "6"]],
            ),
            (
                &[&["1", "2"], &["3", "4"], &["5", "6"], &["7", "8"], &["9", "10"], &["Back"]],
                &[&["1", "2", "3", "4"], &["5", "6", "7", "8"], &["9", "10", "Back"]],
            ),
            (
                &[&["1", "2", "3"], &["a"], &["b"], &["4", "5", "6"], &["7", "8", "9"], &["c"], &["d"]],
                &[&["1", "2", "3"], &["<a b>"], &["4", "5", "6"], &["7", "8", "9"], &["<c d>"]],
            ),
            (
                &[
                    &["1", "2", "3"],
                    &["4", "5", "6"],
                    &["7", "8", "9"],
                    &["a", "b", "c"],
                    &["d", "e", "f"],
                    &["g", "h", "Back"],
                ],
                &[&["1", "2", "3"], &["4", "5", "6"], &["7", "8", "9"], &["a", "b", "c"], &["g", "h", "Back"]],
            ),
        ];
        for (given, wanted) in cases {
            assert_eq!(labels(&screen("en", given)), wanted, "{given:?}");
        }
        let many = screen("en", &[&["x"][..]; 30]);
        assert_eq!(labels(&many).iter().map(|row| row[0].len()).collect::<Vec<_>>(), [51, 11]);
        let full: [&[&str]; 5] = [&["1", "2", "3", "4", "5"]; 5];
        assert_eq!(
            labels(&asking(screen("en", &full))).concat().iter().filter(|label| *label == "Your name").count(),
            1
        );
    }

    #[test]
    fn a_menu_says_what_is_chosen_from() {
        let six: [&[&str]; 6] = [&["a"], &["b"], &["c"], &["d"], &["e"], &["f", "g"]];
        let menu = |screen: &Screen| drawn(screen)[0]["components"][0].clone();
        let mut shown = screen("en", &six);
        assert_eq!(
            menu(&shown.clone()),
            json!({
                "type": 3, "custom_id": "#m0", "placeholder": "Heading",
                "options": [
                    {"label": "a", "value": "help"},
                    {"label": "b", "value": "#p1.help"},
                    {"label": "c", "value": "#p2.help"},
                    {"label": "d", "value": "#p3.help"},
                    {"label": "e", "value": "#p4.help"},
                ],
            })
        );
        shown = shown.block(Block::Title("Which one?".into()));
        assert_eq!(menu(&shown)["placeholder"], "Which one?");
        shown = shown.block(Block::Title("Past".into()));
        assert_eq!(menu(&shown)["placeholder"], "Heading");
        shown.heading = String::new();
        assert_eq!(menu(&shown)["placeholder"], "…");
        shown.heading = "x".repeat(151);
        assert_eq!(menu(&shown)["placeholder"], format!("{}…", "x".repeat(149)));
    }

    #[test]
    fn labels_read_right_and_are_neither_empty_nor_too_long() {
        let long = "ำ".repeat(40) + &"é".repeat(50);
        let rows: [&[&str]; 2] = [&["\u{2068}Amina\u{2069} تنسحب", "رجوع"], &[" ", "\u{2068}\u{2069}", &long]];
        let cut = "ำ".repeat(40) + &"é".repeat(39) + "…";
        let wanted: [&[&str]; 2] = [&["\u{200F}Amina تنسحب", "رجوع"], &[&cut]];
        assert_eq!(labels(&screen("ar", &rows)), wanted);
    }

    proptest! {
        #[test]
        fn whatever_the_rows_they_are_accepted(lengths in prop::collection::vec(1usize..9, 0..40), asks: bool) {
            let row = ["x"; 8];
            let rows: Vec<&[&str]> = lengths.iter().map(|length| &row[..*length]).collect();
            let shown = screen("en", &rows);
            let drawn = drawn(&if asks { asking(shown) } else { shown });
            let rows = drawn.as_array().unwrap();
            prop_assert!(rows.len() <= 5);
            prop_assert!(asks || rows.is_empty() == lengths.is_empty());
            let mut ids = std::collections::HashSet::new();
            let mut forms = 0;
            for row in rows {
                let components = row["components"].as_array().unwrap();
                prop_assert!((1..=5).contains(&components.len()));
                for each in components {
                    prop_assert!(ids.insert(each["custom_id"].clone()));
                    forms += usize::from(each["style"] == 1);
                    for option in each["options"].as_array().unwrap_or(&vec![]) {
                        prop_assert!(components.len() == 1 && ids.insert(option["value"].clone()));
                    }
                }
            }
            prop_assert_eq!(forms, usize::from(asks));
        }
    }
}
