//! The port's screens as Telegram's requests. Pure: nothing is sent here.
//!
//! Everything a screen says is escaped, addresses stand in full, and previews of links are off.

use teloxide::payloads::{
    EditMessageReplyMarkup, EditMessageText, EditMessageTextSetters, SendDocument, SendDocumentSetters, SendMessage,
    SendMessageSetters,
};
use teloxide::types::{ChatId, InputFile, LinkPreviewOptions, MessageId, ParseMode};

use super::super::direction::{self, Direction};
use super::html::{Formatted, LONGEST_TEXT, Style};
use super::keyboard::keyboard;
use crate::chat::plain::filled;
use crate::chat::reply::File;
use crate::chat::screen::{Block, Inline, Screen};

const BULLET: &str = "• ";

/// Cells of a meter: a third of a phone's width, so that its words begin beside it.
const CELLS: u64 = 10;

pub(super) fn message(chat: i64, screen: &Screen) -> SendMessage {
    let message =
        SendMessage::new(ChatId(chat), text(screen)).parse_mode(ParseMode::Html).link_preview_options(no_preview());
    match keyboard(screen) {
        Some(keyboard) => message.reply_markup(keyboard),
        None => message,
    }
}

/// A screen without buttons takes the message's away.
pub(super) fn edit(chat: i64, message: i32, screen: &Screen) -> EditMessageText {
    let edit = EditMessageText::new(ChatId(chat), MessageId(message), text(screen))
        .parse_mode(ParseMode::Html)
        .link_preview_options(no_preview());
    match keyboard(screen) {
        Some(keyboard) => edit.reply_markup(keyboard),
        None => edit,
    }
}

/// Takes a message's buttons away.
pub(super) fn stripped(chat: i64, message: i32) -> EditMessageReplyMarkup {
    EditMessageReplyMarkup::new(ChatId(chat), MessageId(message))
}

/// A file as a message of its own, `mark` (a rehearsal's) below it as it stands.
pub(super) fn document(chat: i64, file: &File, mark: Option<&str>) -> SendDocument {
    let content = InputFile::memory(file.bytes.clone()).file_name(file.name.clone());
    let document = SendDocument::new(ChatId(chat), content);
    match mark {
        Some(mark) => document.caption(mark),
        None => document,
    }
}

/// What sendMessage would be given for a chat 0, as JSON: for previews and tests.
pub fn drawn(screen: &Screen) -> serde_json::Value {
    // A payload of strings, numbers and lists always has a JSON form.
    serde_json::to_value(message(0, screen)).unwrap_or_default()
}

fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

/// A screen's words in the platform's HTML: with room between the items of long lists where one message holds that.
pub(super) fn text(screen: &Screen) -> String {
    let roomy = formatted(screen, true);
    let text = if roomy.length() <= LONGEST_TEXT { roomy } else { formatted(screen, false).cut() };
    text.html()
}

fn formatted(screen: &Screen, roomy: bool) -> Formatted {
    let direction = Direction::of(&screen.locale);
    let mut text = Formatted::default();
    if let Some(mark) = &screen.above {
        text.push(Style::Plain, lines(direction, mark));
        text.push(Style::Plain, "\n\n");
    }
    text.push(Style::Heading, lines(direction, &screen.heading));
    let mut before: Option<&Block> = None;
    for each in &screen.blocks {
        if before.is_some() || !screen.heading.is_empty() {
            // A title belongs to what follows it.
            text.push(Style::Plain, if matches!(before, Some(Block::Title(_))) { "\n" } else { "\n\n" });
        }
        text.append(block(direction, each, roomy));
        before = Some(each);
    }
    text
}

fn block(direction: Direction, block: &Block, roomy: bool) -> Formatted {
    let mut text = Formatted::default();
    match block {
        Block::Paragraph(line) => text.push(Style::Plain, lines(direction, &words(direction, line))),
        Block::Title(title) => text.push(Style::Title, lines(direction, title)),
        // Never collapsed and never monospaced: it is read before it is forwarded, its addresses stay tappable (in <pre>
        // they do not), and lines of both directions keep their sides.
        Block::Quote(quote) => {
            let lines: Vec<String> = quote.split('\n').map(direction::quoted).collect();
            text.push(Style::Quote, lines.join("\n"));
        }
        // The cells have no direction: the bar grows from where its words begin to be read.
        Block::Meter { part, whole, words } => {
            text.push(Style::Plain, lines(direction, &format!("{} {words}", meter(*part, *whole))));
        }
        Block::Bullets(items) => {
            let items: Vec<String> = items.iter().map(|item| words(direction, item)).collect();
            let gap = if roomy && items.iter().any(|item| item.contains('\n')) { "\n\n" } else { "\n" };
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    text.push(Style::Plain, gap);
                }
                push_bullet(&mut text, direction, item);
            }
        }
        Block::Facts(facts) => {
            for (place, (label, value)) in facts.iter().enumerate() {
                if place > 0 {
                    text.push(Style::Plain, "\n");
                }
                push_fact(&mut text, direction, label, &words(direction, value));
            }
        }
    }
    text
}

fn push_bullet(text: &mut Formatted, direction: Direction, item: &str) {
    let (first, rest) = first_line(item);
    let item = direction::item(direction, BULLET, first);
    text.push(Style::Plain, item.mark.map(String::from).unwrap_or_default());
    text.push(Style::Plain, format!("{BULLET}{}", item.content));
    if let Some(rest) = rest {
        text.push(Style::Plain, format!("\n{}", lines(direction, rest)));
    }
}

/// A value of several lines begins below its label; an item of a numbered list beside its number.
fn push_fact(text: &mut Formatted, direction: Direction, label: &str, value: &str) {
    let is_number = !label.is_empty() && label.chars().all(char::is_numeric);
    let label = format!("{label}{}", if is_number { "." } else { ":" });
    let (first, rest) = match first_line(value) {
        (_, Some(_)) if !is_number => ("", Some(value)),
        lines => lines,
    };
    let item = direction::item(direction, &format!("{label} "), first);
    text.push(Style::Plain, item.mark.map(String::from).unwrap_or_default());
    text.push(Style::Label, label);
    if !item.content.is_empty() {
        text.push(Style::Plain, format!(" {}", item.content));
    }
    if let Some(rest) = rest {
        text.push(Style::Plain, format!("\n{}", lines(direction, rest)));
    }
}

fn first_line(text: &str) -> (&str, Option<&str>) {
    match text.split_once('\n') {
        Some((first, rest)) => (first, Some(rest)),
        None => (text, None),
    }
}

fn lines(direction: Direction, text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(|line| direction::line(direction, line)).collect();
    lines.join("\n")
}

fn words(direction: Direction, line: &[Inline]) -> String {
    line.iter()
        .map(|inline| match inline {
            Inline::Text(text) => text.clone(),
            Inline::Moment(moment) => moment.words.clone(),
            Inline::Link { label, url } if label.is_empty() => direction::set_apart(direction, url),
            Inline::Link { label, url } => format!("{label}: {}", direction::set_apart(direction, url)),
        })
        .collect()
}

/// `▓▓░░░░░░░░`: empty only when nothing is taken, full only when everything is.
fn meter(part: u32, whole: u32) -> String {
    let filled = filled(part, whole, CELLS);
    (0..CELLS).map(|cell| if cell < filled { '▓' } else { '░' }).collect()
}

#[cfg(test)]
mod tests {
    use super::super::html::parsed::parsed;
    use super::*;
    use crate::chat::action::Action;
    use crate::chat::screen::{Button, Moment};
    use crate::domain::locale::Locale;
    use proptest::prelude::*;
    use serde_json::json;

    fn screen(tag: &str, heading: &str, blocks: Vec<Block>) -> Screen {
        let mut screen = Screen::new(tag.parse::<Locale>().unwrap(), heading);
        screen.blocks = blocks;
        screen
    }

    fn link(label: &str, url: &str) -> Inline {
        Inline::Link { label: label.into(), url: url.into() }
    }

    fn fact(label: &str, value: &str) -> (String, Vec<Inline>) {
        (label.into(), vec![value.into()])
    }

    #[test]
    fn a_screen_reads_well_on_a_phone() {
        let moment = Moment { instant: Default::default(), words: "Wednesday, 11:00".into(), ends_its_day: false };
        let mut shown = screen(
            "en",
            "Consultation 4: R&D",
            vec![
                Block::text("\u{2068}You\u{2069} are <registered>."),
                Block::Facts(vec![
                    ("When".into(), vec![Inline::Moment(moment), " in ".into(), "Bangkok".into()]),
                    fact("Place", "Room 1\nRoom 2"),
                    fact("", "nothing"),
                ]),
                Block::Meter { part: 12, whole: 60, words: "12 of 60 places are taken".into() },
                Block::Title("Papers".into()),
                Block::Bullets(vec![
                    vec![link("Note", "https://example.org/?a=1&b=2")],
                    vec![link("", "https://example.org/")],
                ]),
                Block::Bullets(vec![vec!["one\nmore".into()], vec!["two".into()]]),
                Block::Title("Objectives".into()),
                Block::Facts(vec![fact("1", "Data"), fact("17", "No discrimination\nuntil Friday")]),
                Block::Quote("to \"forward\"\nas it is".into()),
            ],
        );
        shown.above = Some("Rehearsal".into());
        let wanted = "Rehearsal\n\
             \n\
             <b>Consultation 4: R&amp;D</b>\n\
             \n\
             \u{2068}You\u{2069} are &lt;registered&gt;.\n\
             \n\
             <b>When:</b> Wednesday, 11:00 in Bangkok\n\
             <b>Place:</b>\n\
             Room 1\n\
             Room 2\n\
             <b>:</b> nothing\n\
             \n\
             ▓▓░░░░░░░░ 12 of 60 places are taken\n\
             \n\
             <b>Papers</b>\n\
             • Note: https://example.org/?a=1&amp;b=2\n\
             • https://example.org/\n\
             \n\
             • one\n\
             more\n\
             \n\
             • two\n\
             \n\
             <b>Objectives</b>\n\
             <b>1.</b> Data\n\
             <b>17.</b> No discrimination\n\
             until Friday\n\
             \n\
             <blockquote>to &quot;forward&quot;\nas it is</blockquote>";
        assert_eq!(text(&shown), wanted);
    }

    #[test]
    fn every_line_of_an_arabic_screen_reads_right() {
        let meter = |words: &str| Block::Meter { part: 60, whole: 60, words: words.into() };
        for (block, wanted) in [
            (Block::text("\u{2068}Amina\u{2069} في القائمة"), "\u{200F}\u{2068}Amina\u{2069} في القائمة"),
            (Block::text("السطر الأول\nGCM هو الاتفاق"), "السطر الأول\n\u{200F}GCM هو الاتفاق"),
            (Block::text("What is said stays here."), "What is said stays here."),
            (Block::Title("Working groups".into()), "<b>Working groups</b>"),
            (Block::Facts(vec![fact("المكان", "Online")]), "<b>المكان:</b> Online"),
            (Block::Facts(vec![fact("المكان", "Room (2)")]), "<b>المكان:</b> \u{2066}Room (2)\u{2069}"),
            (Block::Facts(vec![fact("١", "Data")]), "\u{200F}<b>١.</b> Data"),
            (Block::Facts(vec![fact("Zoom", "مفتوح")]), "\u{200F}<b>Zoom:</b> مفتوح"),
            (
                Block::Facts(vec![fact("Zoom", "11:00\nhttps://example.org/x")]),
                "\u{200F}<b>Zoom:</b>\n\u{200F}11:00\nhttps://example.org/x",
            ),
            (Block::Bullets(vec![vec!["Opening\nالأربعاء".into()]]), "\u{200F}• Opening\nالأربعاء"),
            (
                Block::Bullets(vec![vec![link("الوثيقة", "https://example.org/")]]),
                "• الوثيقة: \u{2066}https://example.org/\u{2069}",
            ),
            (
                Block::Bullets(vec![vec![link("Note (English)", "https://example.org/n")]]),
                "\u{200F}• Note (English): https://example.org/n",
            ),
            (meter("١٢ من ٦٠"), "▓▓▓▓▓▓▓▓▓▓ ١٢ من ٦٠"),
            (meter("60/60"), "\u{200F}▓▓▓▓▓▓▓▓▓▓ 60/60"),
            (
                Block::Quote("Improving policymaking.\n\u{2068}GCM\u{2069}: الموعد".into()),
                "<blockquote>Improving policymaking.\n\u{200F}\u{2068}GCM\u{2069}: الموعد</blockquote>",
            ),
        ] {
            assert_eq!(text(&screen("ar", "", vec![block])), wanted);
        }
        let english = vec![Block::Bullets(vec![vec!["سميرة".into()], vec!["Amina".into()]])];
        assert_eq!(text(&screen("en", "", english)), "\u{200E}• سميرة\n• Amina");
    }

    #[test]
    fn meters_are_empty_and_full_only_when_they_are() {
        for (part, whole, filled) in
            [(0, 60, 0), (1, 60, 1), (30, 60, 5), (59, 60, 9), (60, 60, 10), (70, 60, 10), (0, 0, 0)]
        {
            assert_eq!(meter(part, whole), "▓".repeat(filled) + &"░".repeat(10 - filled), "{part} of {whole}");
        }
    }

    #[test]
    fn payloads_are_what_the_platform_documents() {
        let mut shown = screen("en", "<Help>", vec![])
            .row([Button::new("Back", Action::Help), Button::url("Paper", "https://example.org/p")])
            .row([Button::url("Broken", "no address")]);
        let keyboard = json!({"inline_keyboard": [[
            {"text": "Back", "callback_data": "help"},
            {"text": "Paper", "url": "https://example.org/p"},
        ]]});
        let sent = json!({
            "chat_id": 0,
            "text": "<b>&lt;Help&gt;</b>",
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": true},
            "reply_markup": keyboard,
        });
        assert_eq!(drawn(&shown), sent);
        let mut edited = sent.clone();
        edited["chat_id"] = json!(-5);
        edited["message_id"] = json!(7);
        assert_eq!(serde_json::to_value(edit(-5, 7, &shown)).unwrap(), edited);
        shown.rows.clear();
        assert_eq!(drawn(&shown).get("reply_markup"), None);
        assert_eq!(serde_json::to_value(edit(-5, 7, &shown)).unwrap().get("reply_markup"), None);
        assert_eq!(serde_json::to_value(stripped(-5, 7)).unwrap(), json!({"chat_id": -5, "message_id": 7}));
    }

    #[test]
    fn files_bear_the_mark_as_it_is() {
        let file = File {
            name: "consultation-4.ics".into(),
            media_type: "text/calendar",
            bytes: b"BEGIN".to_vec(),
            expires: None,
        };
        for mark in [None, Some("Rehearsal <1>")] {
            let document = document(5, &file, mark);
            assert_eq!((document.caption.as_deref(), document.parse_mode), (mark, None));
            assert!(format!("{:?}", document.document).contains("consultation-4.ics"));
        }
    }

    #[test]
    fn room_between_items_is_given_up_before_words() {
        let long = |length: usize| vec![vec![Inline::Text(format!("{}\nb", "a".repeat(length)))], vec!["z".into()]];
        let said = |length| parsed(&text(&screen("en", "", vec![Block::Bullets(long(length))]))).0;
        assert!(said(4086).ends_with("b\n\n• z"));
        assert!(said(4087).ends_with("b\n\n• z") && said(4088).ends_with("b\n• z"), "{}", said(4087).len());
        assert!(said(5000).ends_with("a…") && said(5000).chars().count() == LONGEST_TEXT);
    }

    /// Every place a screen can say something in, given the words for each.
    fn everywhere(tag: &str, words: &[String; 8]) -> Screen {
        let [mark, heading, text, label, value, url, quote, title] = words.clone();
        let mut shown = screen(
            tag,
            &heading,
            vec![
                Block::text(text.clone()),
                Block::Facts(vec![(label.clone(), vec![value.clone().into()])]),
                Block::Title(title),
                Block::Bullets(vec![vec![Inline::Link { label, url }]]),
                Block::Meter { part: 1, whole: 2, words: value },
                Block::Quote(quote),
            ],
        );
        shown.above = Some(mark);
        shown.row([Button::new(text, Action::Help)])
    }

    proptest! {
        #[test]
        fn any_words_in_any_place_are_shown_as_they_are(
            words in prop::array::uniform8("[<>&\"'a-c1اب\u{2068}\u{2069}😀 /\n]{1,12}|.{1,12}"),
            tag in prop::sample::select(vec!["en", "ar"]),
        ) {
            let unmarked = |text: &str| text.replace(
                ['\u{200E}', '\u{200F}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "",
            );
            let shown = everywhere(tag, &words);
            let (read, _) = parsed(&super::text(&shown));
            let [mark, heading, text, label, value, url, quote, title] = words;
            let is_number = label.chars().all(char::is_numeric);
            let point = if is_number { "." } else { ":" };
            let first = value.split('\n').next().unwrap_or_default();
            let gap = match value.contains('\n') {
                true if !is_number => "\n",
                _ if first.is_empty() => "",
                _ => " ",
            };
            let wanted = format!(
                "{mark}\n\n{heading}\n\n{text}\n\n{label}{point}{gap}{value}\n\n{title}\n• {label}: {url}\n\n▓▓▓▓▓░░░░░ {value}\n\n{quote}"
            );
            prop_assert_eq!(unmarked(&read), unmarked(&wanted));
        }
    }
}
