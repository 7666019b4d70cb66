//! Forms of the platform's own: what a screen asks to be typed, as one modal. Pure.
//!
//! A modal has to be the first answer to a press, before anything could be looked up. So it is read out of the press:
//! how each question may be answered out of the button's `custom_id`, the first question out of its label, and the
//! others out of the message, at whose end they stand as a list.

use std::collections::BTreeMap;

use serenity::builder::{CreateActionRow, CreateInputText, CreateModal};
use serenity::model::application::{ActionRow, ActionRowComponent, InputTextStyle};

use super::super::direction::{self, Direction};
use super::components::visible;
use super::custom_id::{Field, MOST_FIELDS};
use super::markdown::{length, unescaped};
use super::outbound::BULLET;
use crate::chat::plain::bare;
use crate::chat::screen::{Blank, Block, Input, MOST_BLANKS, Screen};

/// In code points, as all that follow (Discord, "Modal" and "Text Input"): a modal's title and a field's label.
const LONGEST_LABEL: usize = 45;
const LONGEST_PLACEHOLDER: usize = 100;
const LONGEST_ANSWER: u32 = 4000;

/// The code points a grapheme cluster may take, as in Thai and Devanagari.
const CLUSTER: u32 = 4;

/// One field of a modal.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Question {
    pub label: String,
    pub field: Field,
}

/// The fields of a screen's form, for the button's `custom_id`.
pub(super) fn fields(input: &Input) -> Vec<Field> {
    let first = Field { max: input.max, long: input.long, required: true };
    let more = blanks(input).map(|blank| Field {
        max: blank.max.min(LONGEST_ANSWER),
        long: blank.long,
        required: blank.required,
    });
    std::iter::once(first).chain(more).collect()
}

/// The questions of a screen's form beside the first, as they stand at the end of its message; `None`: there are none.
pub(super) fn list(screen: &Screen) -> Option<Block> {
    let items: Vec<_> = blanks(screen.input.as_ref()?).map(|blank| vec![one_line(&blank.label).into()]).collect();
    (!items.is_empty()).then_some(Block::Bullets(items))
}

fn blanks(input: &Input) -> impl Iterator<Item = &Blank> {
    input.more.iter().take(MOST_BLANKS)
}

fn one_line(label: &str) -> String {
    let line = label.replace(['\n', '\r'], " ");
    if bare(&line).trim().is_empty() { "…".to_owned() } else { line.trim().to_owned() }
}

/// What the modal asks: `first` as the button says it, the others as the message says them, where it can be read, and
/// else the first with a number.
pub(super) fn questions(first: &str, fields: Vec<Field>, message: Option<&str>) -> Vec<Question> {
    let more = message.and_then(|message| listed(message, fields.len().saturating_sub(1)));
    let more = more.unwrap_or_else(|| (2..=fields.len()).map(|nth| numbered(first, nth)).collect());
    let labels = std::iter::once(first.to_owned()).chain(more);
    labels.zip(fields).map(|(label, field)| Question { label, field }).collect()
}

/// The last `count` lines of a message, which are the items of a [`list`], as they would stand on buttons.
fn listed(message: &str, count: usize) -> Option<Vec<String>> {
    let lines = message.trim_end().rsplit('\n').take(count);
    let mut labels = lines.map(item).collect::<Option<Vec<_>>>()?;
    labels.reverse();
    (labels.len() == count).then_some(labels)
}

fn item(line: &str) -> Option<String> {
    // Items are drawn so that they read in their screen's direction: one that needs a mark to read from the left is of
    // a screen that reads from the right.
    let is_rtl = direction::lead(Direction::LeftToRight, line).is_some();
    let screen = if is_rtl { Direction::RightToLeft } else { Direction::LeftToRight };
    let label = line.trim_start_matches(['\u{200E}', '\u{200F}']).strip_prefix(BULLET)?;
    Some(direction::label(screen, &unescaped(label)))
}

fn numbered(label: &str, nth: usize) -> String {
    let number = format!(" {nth}");
    format!("{}{number}", visible(&bare(label), LONGEST_LABEL.saturating_sub(length(&number))))
}

/// Answers are measured in grapheme clusters, by who handles them; here code points are counted, so there is room for
/// what a cluster may take. A question too long for its label is also in its empty field.
pub(super) fn modal(wire: &str, questions: &[Question]) -> CreateModal {
    let title = questions.first().map_or("", |first| &first.label);
    let rows = questions.iter().take(MOST_FIELDS).enumerate().map(|(place, question)| {
        let (label, field) = (bare(&question.label), question.field);
        let style = if field.long { InputTextStyle::Paragraph } else { InputTextStyle::Short };
        let longest = field.max.saturating_mul(CLUSTER).clamp(1, LONGEST_ANSWER);
        let mut text = CreateInputText::new(style, visible(&label, LONGEST_LABEL), field_id(place))
            .max_length(u16::try_from(longest).unwrap_or(u16::MAX))
            .required(field.required);
        if length(&label) > LONGEST_LABEL {
            text = text.placeholder(visible(&label, LONGEST_PLACEHOLDER));
        }
        CreateActionRow::InputText(text)
    });
    CreateModal::new(wire, visible(&bare(title), LONGEST_LABEL)).components(rows.collect())
}

fn field_id(place: usize) -> String {
    match place {
        0 => "typed".to_owned(),
        place => format!("typed{}", place + 1),
    }
}

/// What was typed into a modal's first field, and into the others in their order, whatever order they come in.
pub(super) fn typed(rows: &[ActionRow]) -> (String, Vec<String>) {
    let mut answers = BTreeMap::new();
    for component in rows.iter().flat_map(|row| &row.components) {
        if let ActionRowComponent::InputText(input) = component
            && let Some(place) = (0..MOST_FIELDS).find(|place| field_id(*place) == input.custom_id)
        {
            answers.entry(place).or_insert_with(|| input.value.clone().unwrap_or_default());
        }
    }
    let count = answers.last_key_value().map_or(0, |(last, _)| last + 1);
    let mut in_order = (0..count).map(|place| answers.remove(&place).unwrap_or_default());
    (in_order.next().unwrap_or_default(), in_order.collect())
}

#[cfg(test)]
mod tests {
    use super::super::custom_id::CustomId;
    use super::super::outbound::drawn;
    use super::*;
    use crate::chat::action::Form;
    use crate::domain::locale::Locale;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    fn blank(label: &str) -> Blank {
        Blank { label: label.into(), long: false, max: 200, required: false }
    }

    fn asking(tag: &str, more: Vec<Blank>) -> Screen {
        let mut screen = Screen::new(tag.parse::<Locale>().unwrap(), "Question 3 of 9").text("What do you do?");
        let (label, form) = ("Your work".into(), Form::Enrolment);
        screen.input = Some(Input { label, long: false, max: 80, form, revision: 3, more });
        screen
    }

    /// What a press of the form's button carries, read as inbound does.
    fn pressed(screen: &Screen) -> Vec<Question> {
        let sent = drawn(screen);
        let rows = sent["components"].as_array().unwrap().iter();
        let button = rows.flat_map(|row| row["components"].as_array().unwrap()).find(|button| button["style"] == 1);
        let button = button.unwrap();
        let CustomId::Form { wire, fields, listed } = CustomId::read(button["custom_id"].as_str().unwrap()).unwrap()
        else {
            panic!("{button} opens nothing")
        };
        assert_eq!(wire, screen.wire(&screen.input.as_ref().unwrap().asks()));
        let description = sent["embeds"][0]["description"].as_str().filter(|_| listed);
        questions(button["label"].as_str().unwrap(), fields, description)
    }

    fn labels(questions: &[Question]) -> Vec<&str> {
        questions.iter().map(|question| question.label.as_str()).collect()
    }

    fn drawn_modal(questions: &[Question]) -> Value {
        serde_json::to_value(modal("ft:e:3", questions)).unwrap()
    }

    #[test]
    fn further_questions_stand_in_the_message_and_are_read_back() {
        let more = vec![
            Blank { label: "How *many* <members>_?".into(), long: false, max: 9, required: true },
            Blank { label: "- Where, see https://a_b.example/c*d?".into(), long: true, max: 5000, required: false },
            Blank { label: "سميرة (أ)".into(), long: true, max: 1000, required: true },
            Blank { label: " 1. Since\nwhen ".into(), long: false, max: 0, required: false },
            blank("one too many"),
        ];
        let screen = asking("en", more);
        let sent = drawn(&screen);
        let lines = [
            "What do you do?",
            "",
            r"• How \*many\* \<members>\_?",
            "• - Where, see <https://a_b.example/c*d>?",
            "\u{200E}• \u{2067}سميرة (أ)\u{2069}",
            "• 1. Since when",
        ];
        assert_eq!(sent["embeds"][0]["description"], lines.join("\n"));
        assert_eq!(sent["components"][0]["components"][0]["custom_id"], "#s80s9L4000l1000S0.ft:e:3");
        let read = pressed(&screen);
        let wanted = [
            "Your work",
            "How *many* <members>_?",
            "- Where, see https://a_b.example/c*d?",
            "سميرة (أ)",
            "1. Since when",
        ];
        assert_eq!(labels(&read), wanted);
        let modal = drawn_modal(&read);
        let of = |key: &str| -> Vec<Value> {
            modal["components"].as_array().unwrap().iter().map(|row| row["components"][0][key].clone()).collect()
        };
        assert_eq!(modal["title"], "Your work");
        assert_eq!(json!(of("label")), json!(wanted));
        assert_eq!(json!(of("custom_id")), json!(["typed", "typed2", "typed3", "typed4", "typed5"]));
        assert_eq!(json!(of("style")), json!([1, 1, 2, 2, 1]));
        assert_eq!(json!(of("max_length")), json!([320, 36, 4000, 4000, 1]));
        assert_eq!(json!(of("required")), json!([true, true, false, true, false]));
    }

    #[test]
    fn labels_read_right_in_a_form_too() {
        let given = ["\u{2068}Amina\u{2069} تعمل", "ما الاسم؟", "Note (English)", "—"];
        let read = pressed(&asking("ar", given.map(blank).to_vec()));
        assert_eq!(labels(&read), ["Your work", "\u{200F}Amina تعمل", "ما الاسم؟", "Note (English)", "—"]);
        let read = pressed(&asking("en", vec![blank("\u{2068}سميرة\u{2069} works"), blank("سميرة"), blank("")]));
        assert_eq!(labels(&read), ["Your work", "\u{200E}سميرة works", "سميرة", "…"]);
    }

    #[test]
    fn a_long_question_can_be_read_in_its_field() {
        let read =
            pressed(&asking("en", vec![blank(&"x".repeat(46)), blank(&"y".repeat(300)), blank(&"z".repeat(45))]));
        let modal = drawn_modal(&read);
        let field = |at: usize| modal["components"][at]["components"][0].clone();
        assert_eq!(field(1)["label"], format!("{}…", "x".repeat(44)));
        assert_eq!(field(1)["placeholder"], "x".repeat(46));
        assert_eq!(field(2)["placeholder"], format!("{}…", "y".repeat(99)));
        for whole in [field(0), field(3)] {
            assert_eq!(whole["placeholder"], Value::Null, "{whole}");
        }
    }

    #[test]
    fn one_question_is_a_form_of_one_field() {
        let asked = |label: &str, max, long| {
            drawn_modal(&questions(label, vec![Field { max, long, required: true }], Some("• not asked")))
        };
        let input = json!({
            "type": 4, "custom_id": "typed", "style": 1, "label": "Your name", "max_length": 320, "required": true,
        });
        let wanted = json!({
            "custom_id": "ft:e:3", "title": "Your name", "components": [{"type": 1, "components": [input]}],
        });
        assert_eq!(asked("\u{2068}Your\u{2069} name", 80, false), wanted);
        for (label, max, long, title, length, style) in [
            ("x".repeat(50), 2000, true, format!("{}…", "x".repeat(44)), 4000, 2),
            (String::new(), 0, false, "…".to_owned(), 1, 1),
            ("x".repeat(45), u32::MAX, true, "x".repeat(45), 4000, 2),
        ] {
            let modal = asked(&label, max, long);
            let input = &modal["components"][0]["components"][0];
            assert_eq!((&modal["title"], &input["label"]), (&json!(title), &json!(title)));
            assert_eq!((&input["max_length"], &input["style"]), (&json!(length), &json!(style)));
        }
    }

    #[test]
    fn questions_are_numbered_where_the_message_cannot_be_read() {
        let fields = || vec![Field { max: 80, long: false, required: true }; 3];
        for message in [None, Some(""), Some("• one"), Some("• one\n• two\nthree"), Some("one\n• two")] {
            assert_eq!(labels(&questions("Your work", fields(), message)), ["Your work", "Your work 2", "Your work 3"]);
        }
        assert_eq!(labels(&questions("Your work", fields(), Some("x\n• one\n• two\n "))), ["Your work", "one", "two"]);
        let long = "x".repeat(80);
        let modal = drawn_modal(&questions(&long, fields(), None));
        assert_eq!(modal["components"][2]["components"][0]["label"], format!("{}… 3", "x".repeat(42)));
        assert_eq!(labels(&questions("", fields(), None)), ["", "… 2", "… 3"]);
    }

    #[test]
    fn the_list_goes_before_anything_else_and_is_not_taken_for_another() {
        let mut screen = asking("en", vec![blank("one"), blank("two")]);
        screen.blocks = vec![Block::text("x".repeat(4060)), Block::Bullets(vec![vec!["a".into()], vec!["b".into()]])];
        let fits = drawn(&screen);
        assert!(fits["embeds"][0]["description"].as_str().unwrap().ends_with("• b\n\n• one\n• two"));
        assert_eq!(labels(&pressed(&screen)), ["Your work", "one", "two"]);
        screen.blocks[0] = Block::text("x".repeat(4080));
        let full = drawn(&screen);
        assert!(full["embeds"][0]["description"].as_str().unwrap().ends_with("x\n\n• a\n• b"));
        assert_eq!(full["components"][0]["components"][0]["custom_id"], "#s80S200S200-.ft:e:3");
        assert_eq!(labels(&pressed(&screen)), ["Your work", "Your work 2", "Your work 3"]);
    }

    #[test]
    fn answers_come_in_the_order_of_their_fields() {
        let row =
            |id: &str, value: Value| json!({"type": 1, "components": [{"type": 4, "custom_id": id, "value": value}]});
        let typed = |rows: Vec<Value>| {
            let rows: Vec<ActionRow> = serde_json::from_value(json!(rows)).unwrap();
            super::typed(&rows)
        };
        let answers = |first: &str, more: &[&str]| (first.to_owned(), more.iter().map(|it| (*it).to_owned()).collect());
        assert_eq!(typed(vec![row("typed", json!("a"))]), answers("a", &[]));
        let (one, two, three) = (json!("a"), json!(""), json!("c"));
        let given = vec![row("typed3", three), row("typed", one), row("typed2", two)];
        assert_eq!(typed(given), answers("a", &["", "c"]));
        let given = vec![row("typed4", json!("d")), row("typed6", json!("no")), row("x", json!("no"))];
        assert_eq!(typed(given), answers("", &["", "", "d"]));
        assert_eq!(typed(vec![]), answers("", &[]));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        #[test]
        fn whatever_is_asked_is_read_back(
            given in prop::collection::vec(
                "([ -~\n]|[éไب😀٣\u{200E}\u{200F}\u{2066}\u{2068}\u{2069}]|@here|<@1>|https://a_b.c/|• |\\\\){0,12}",
                1..=4,
            ),
            tag in prop::sample::select(vec!["en", "ar"]),
        ) {
            let screen = asking(tag, given.iter().map(|label| blank(label)).collect());
            let read = pressed(&screen);
            let direction = Direction::of(&screen.locale);
            let wanted: Vec<String> = given.iter().map(|label| direction::label(direction, &one_line(label))).collect();
            // Without a letter or digit there is no direction to be seen, and the marks do not count.
            let seen = |label: &str| match label.contains(char::is_alphanumeric) {
                true => label.to_owned(),
                false => label.replace(['\u{200E}', '\u{200F}'], ""),
            };
            prop_assert_eq!(
                labels(&read).into_iter().skip(1).map(seen).collect::<Vec<_>>(),
                wanted.iter().map(|label| seen(label)).collect::<Vec<_>>()
            );
            let modal = drawn_modal(&read);
            for row in modal["components"].as_array().unwrap() {
                let label = row["components"][0]["label"].as_str().unwrap();
                prop_assert!((1..=LONGEST_LABEL).contains(&length(label)), "{}", label);
            }
        }

        #[test]
        fn whatever_is_pressed_a_form_comes_of_it(
            first in "\\PC{0,60}",
            message in "([\n•\\\\<> ]|\\PC){0,40}",
            count in 1usize..=5,
        ) {
            let fields = vec![Field { max: 80, long: false, required: true }; count];
            let read = questions(&first, fields, Some(&message));
            prop_assert_eq!(read.len(), count);
            prop_assert_eq!(drawn_modal(&read)["components"].as_array().unwrap().len(), count);
        }
    }
}
