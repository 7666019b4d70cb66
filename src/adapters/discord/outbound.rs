//! The port's screens as what Discord is given: one embed, what stands above it, and what can be pressed. Pure: nothing
//! is sent here.
//!
//! Nobody is pinged, and addresses stand in full. An embed's own fields are not used: they put label and value on lines
//! of their own and hold a quarter of what a description does.

use serenity::builder::{
    CreateActionRow, CreateAllowedMentions, CreateEmbed, CreateInteractionResponseMessage, CreateMessage,
    EditInteractionResponse,
};
use serenity::model::channel::Nonce;

use super::super::direction::{self, Direction};
use super::components;
use super::form;
use super::markdown::{Line, Span, cut, escaped, joined, length, shortened};
use crate::chat::plain::filled;
use crate::chat::screen::{Block, Inline, Moment, Screen};

/// In code points (Discord, "Create Message" and "Embed Limits"). Everything together is all embeds and, to be safe,
/// the content.
const LONGEST_CONTENT: usize = 2000;
const LONGEST_TITLE: usize = 256;
const LONGEST_DESCRIPTION: usize = 4096;
const LONGEST_TOGETHER: usize = 6000;

/// Not the platform's own lists: those number and indent what is in them by themselves, and begin on the left in every
/// language.
pub(super) const BULLET: &str = "• ";

/// Cells of a meter: a third of a phone's width, so that its words begin beside it.
const CELLS: u64 = 10;

/// The body of a first answer and of a followup.
pub(super) fn response(screen: &Screen, ephemeral: bool) -> CreateInteractionResponseMessage {
    let Message { content, embeds, components } = Message::of(screen);
    let mut response =
        CreateInteractionResponseMessage::new().embeds(embeds).allowed_mentions(nobody()).components(components);
    if let Some(content) = content {
        response = response.content(content);
    }
    if ephemeral { response.ephemeral(true) } else { response }
}

/// In place of the message whose component was pressed, whatever was in it.
pub(super) fn updated(screen: &Screen) -> CreateInteractionResponseMessage {
    let Message { content, embeds, components } = Message::of(screen);
    CreateInteractionResponseMessage::new()
        .content(content.unwrap_or_default())
        .embeds(embeds)
        .allowed_mentions(nobody())
        .components(components)
}

/// The same for an answer that was already given or deferred.
pub(super) fn edited(screen: &Screen) -> EditInteractionResponse {
    let Message { content, embeds, components } = Message::of(screen);
    EditInteractionResponse::new()
        .content(content.unwrap_or_default())
        .embeds(embeds)
        .allowed_mentions(nobody())
        .components(components)
}

/// A message of its own, in a channel or a private chat: sent a second time with the same `nonce` (at most 25 code
/// points) within a few minutes it is the same message.
pub(super) fn message(screen: &Screen, nonce: &str) -> CreateMessage {
    body(screen).nonce(Nonce::String(nonce.to_owned())).enforce_nonce(true)
}

/// What Create Message would be given, without a nonce, as JSON: for previews and tests.
pub fn drawn(screen: &Screen) -> serde_json::Value {
    // Strings, numbers and lists always have a JSON form.
    serde_json::to_value(body(screen)).unwrap_or_default()
}

fn body(screen: &Screen) -> CreateMessage {
    let Message { content, embeds, components } = Message::of(screen);
    let body = CreateMessage::new().embeds(embeds).allowed_mentions(nobody()).components(components);
    match content {
        Some(content) => body.content(content),
        None => body,
    }
}

fn nobody() -> CreateAllowedMentions {
    CreateAllowedMentions::new()
}

struct Message {
    content: Option<String>,
    /// One, or none for a screen without words.
    embeds: Vec<CreateEmbed>,
    components: Vec<CreateActionRow>,
}

impl Message {
    fn of(screen: &Screen) -> Self {
        let direction = Direction::of(&screen.locale);
        let content = screen.above.as_deref().map(|above| cut(&lines(direction, above), LONGEST_CONTENT));
        let title = title(direction, &screen.heading);
        let taken = length(&title) + content.as_deref().map_or(0, length);
        let longest = LONGEST_DESCRIPTION.min(LONGEST_TOGETHER.saturating_sub(taken));
        let (description, listed) = description(screen, longest);
        let mut embed = CreateEmbed::new();
        if !title.is_empty() {
            embed = embed.title(&title);
        }
        if !description.is_empty() {
            embed = embed.description(&description);
        }
        let is_empty = title.is_empty() && description.is_empty();
        let embeds = if is_empty { Vec::new() } else { vec![embed] };
        Self { content, embeds, components: components::rows(screen, listed) }
    }
}

/// One line; addresses are not opened from a title.
fn title(direction: Direction, heading: &str) -> String {
    let heading = heading.trim().replace('\n', " ");
    let mark = direction::line_mark(direction, &heading);
    shortened(&heading, LONGEST_TITLE, |heading| mark.into_iter().chain(escaped(heading, true).chars()).collect())
}

/// With room between the items of long lists, the further questions of the form, and every time by the reader's own
/// clock, as far as one message holds that: first the room goes, then the questions, which are asked anyway, then the
/// times from the last on, then the end. Also whether no question was left out.
fn description(screen: &Screen, longest: usize) -> (String, bool) {
    let layout = Layout { direction: Direction::of(&screen.locale), roomy: false };
    let all = moments(screen);
    let list = form::list(screen);
    let tries = [(true, list.as_ref()), (false, list.as_ref()), (true, None)];
    let whole = tries.into_iter().find_map(|(roomy, shown)| {
        let lines = Layout { roomy, ..layout }.blocks(screen.blocks.iter().chain(shown), all);
        Some((joined(&lines, longest)?, shown.is_some() == list.is_some()))
    });
    if let Some(whole) = whole {
        return whole;
    }
    let tight = |times| layout.blocks(&screen.blocks, times);
    let counts: Vec<usize> = (1..=all).collect();
    let times = counts.partition_point(|times| joined(&tight(*times), longest).is_some());
    (cut(&tight(times), longest), list.is_none())
}

fn moments(screen: &Screen) -> usize {
    let of = |line: &[Inline]| line.iter().filter(|inline| matches!(inline, Inline::Moment(_))).count();
    screen
        .blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph(line) => of(line),
            Block::Facts(facts) => facts.iter().map(|(_, value)| of(value)).sum(),
            Block::Bullets(items) => items.iter().map(|item| of(item)).sum(),
            Block::Quote(_) | Block::Meter { .. } | Block::Title(_) => 0,
        })
        .sum()
}

#[derive(Clone, Copy)]
struct Layout {
    direction: Direction,
    /// An empty line between items of several lines.
    roomy: bool,
}

impl Layout {
    /// The first `times` moments are also told by the reader's own clock.
    fn blocks<'a>(self, blocks: impl IntoIterator<Item = &'a Block>, mut times: usize) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut before: Option<&Block> = None;
        for block in blocks {
            // A title belongs to what follows it.
            if before.is_some_and(|before| !matches!(before, Block::Title(_))) {
                lines.push(Line::default());
            }
            lines.extend(self.block(block, &mut times));
            before = Some(block);
        }
        lines
    }

    fn block(self, block: &Block, times: &mut usize) -> Vec<Line> {
        match block {
            Block::Paragraph(line) => self.words(line, times).into_iter().map(|line| self.marked(line)).collect(),
            Block::Title(title) => title.split('\n').map(|line| self.marked(Line::bold(line))).collect(),
            Block::Quote(quote) => quote.split('\n').map(quoted).collect(),
            // The cells have no direction: the bar grows from where its words begin to be read.
            Block::Meter { part, whole, words } => lines(self.direction, &format!("{} {words}", meter(*part, *whole))),
            Block::Bullets(items) => {
                let items: Vec<Vec<Line>> = items.iter().map(|item| self.words(item, times)).collect();
                let is_apart = self.roomy && items.iter().any(|item| item.len() > 1);
                let mut lines = Vec::new();
                for item in items {
                    if is_apart && !lines.is_empty() {
                        lines.push(Line::default());
                    }
                    lines.extend(self.bullet(item));
                }
                lines
            }
            Block::Facts(facts) => {
                facts.iter().flat_map(|(label, value)| self.fact(label, self.words(value, times))).collect()
            }
        }
    }

    fn bullet(self, item: Vec<Line>) -> Vec<Line> {
        let mut item = item.into_iter();
        let first = self.item(Line::words(BULLET), item.next().unwrap_or_default());
        std::iter::once(first).chain(item.map(|line| self.marked(line))).collect()
    }

    /// A value of several lines begins below its label; an item of a numbered list beside its number.
    fn fact(self, label: &str, value: Vec<Line>) -> Vec<Line> {
        if label.is_empty() {
            return value.into_iter().map(|line| self.marked(line)).collect();
        }
        let is_number = label.chars().all(char::is_numeric);
        let mut label = Line::bold(&format!("{label}{}", if is_number { "." } else { ":" }));
        if value.iter().all(Line::is_empty) {
            return vec![self.item(label, Line::default())];
        }
        if value.len() > 1 && !is_number {
            let label = self.item(label, Line::default());
            return std::iter::once(label).chain(value.into_iter().map(|line| self.marked(line))).collect();
        }
        label.push(Span::Words(" ".to_owned()));
        let mut value = value.into_iter();
        let first = self.item(label, value.next().unwrap_or_default());
        std::iter::once(first).chain(value.map(|line| self.marked(line))).collect()
    }

    /// Beside its bullet or label, on the same side as its neighbours.
    fn item(self, before: Line, content: Line) -> Line {
        let mut line = before;
        line.append(isolated(direction::isolation(self.direction, &content.read()), content));
        led(direction::lead(self.direction, &line.read()), line)
    }

    fn marked(self, line: Line) -> Line {
        led(direction::line_mark(self.direction, &line.read()), line)
    }

    /// Words of a block, line by line; at least one.
    fn words(self, words: &[Inline], times: &mut usize) -> Vec<Line> {
        let mut lines = vec![Line::default()];
        for inline in words {
            match inline {
                Inline::Text(text) => push_words(&mut lines, text),
                Inline::Moment(moment) => {
                    push_words(&mut lines, &moment.words);
                    if let (Some(left), Some(line)) = (times.checked_sub(1), lines.last_mut()) {
                        *times = left;
                        line.append(self.by_the_readers_clock(moment));
                    }
                }
                Inline::Link { label, url } => {
                    if !label.is_empty() {
                        push_words(&mut lines, &format!("{label}: "));
                    }
                    if let Some(line) = lines.last_mut() {
                        let mut address = Line::default();
                        address.push(Span::Address(url.clone()));
                        line.append(isolated(direction::isolation(self.direction, url), address));
                    }
                }
            }
        }
        lines
    }

    /// ` (Sunday, 31 January 2021 17:59, in 10 days)`, behind the time as it was announced. The end of a day stays on
    /// its day, one second earlier; how far away it is goes by the true instant. Together they are one stretch of the
    /// client's own language, also within a sentence that reads from right to left.
    fn by_the_readers_clock(self, moment: &Moment) -> Line {
        let at = moment.instant.timestamp();
        let shown = if moment.ends_its_day { at.saturating_sub(1) } else { at };
        let mut times = Line::default();
        times.push(Span::Time(shown, 'F'));
        times.push(Span::Words(", ".to_owned()));
        times.push(Span::Time(at, 'R'));
        let marks = (self.direction == Direction::RightToLeft).then(|| Direction::LeftToRight.isolates());
        let mut line = Line::words(" (");
        line.append(isolated(marks, times));
        line.push(Span::Words(")".to_owned()));
        line
    }
}

fn push_words(lines: &mut Vec<Line>, text: &str) {
    for (place, text) in text.split('\n').enumerate() {
        if place > 0 {
            lines.push(Line::default());
        }
        if let Some(line) = lines.last_mut() {
            line.push(Span::Words(text.to_owned()));
        }
    }
}

fn quoted(text: &str) -> Line {
    led(direction::quoted_mark(text), Line::words(text)).after(Span::Quote)
}

fn lines(direction: Direction, text: &str) -> Vec<Line> {
    text.split('\n').map(|line| led(direction::line_mark(direction, line), Line::words(line))).collect()
}

fn led(mark: Option<char>, line: Line) -> Line {
    match mark {
        Some(mark) => line.after(Span::Words(mark.to_string())),
        None => line,
    }
}

fn isolated(marks: Option<[char; 2]>, line: Line) -> Line {
    let Some([before, after]) = marks else { return line };
    let mut line = line.after(Span::Words(before.to_string()));
    line.push(Span::Words(after.to_string()));
    line
}

/// `▓▓░░░░░░░░`: empty only when nothing is taken, full only when everything is.
fn meter(part: u32, whole: u32) -> String {
    let filled = filled(part, whole, CELLS);
    (0..CELLS).map(|cell| if cell < filled { '▓' } else { '░' }).collect()
}

#[cfg(test)]
mod tests {
    use super::super::markdown::parsed::parsed;
    use super::*;
    use crate::chat::action::{Action, Form};
    use crate::chat::screen::{Blank, Button, Input};
    use crate::domain::locale::Locale;
    use proptest::prelude::*;
    use serde_json::{Value, json};

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

    fn moment(instant: &str, words: &str, ends_its_day: bool) -> Inline {
        Inline::Moment(Moment { instant: instant.parse().unwrap(), words: words.into(), ends_its_day })
    }

    fn json(body: &impl serde::Serialize) -> Value {
        serde_json::to_value(body).unwrap()
    }

    fn shown(screen: &Screen) -> String {
        drawn(screen)["embeds"][0]["description"].as_str().unwrap_or_default().to_owned()
    }

    #[test]
    fn a_screen_reads_well() {
        let opening = moment("2021-02-03T04:00:00Z", "Wednesday 3 February 2021, 11:00–14:30, Bangkok time", false);
        let deadline = moment("2021-01-31T17:00:00Z", "Sunday 31 January 2021, 24:00, Bangkok time", true);
        let registration = vec!["open until ".into(), deadline, ", that is in 10 days".into()];
        let mut given = screen(
            "en",
            "Consultation 4: R_D",
            vec![
                Block::text("\u{2068}You\u{2069} are *registered*.\n- really"),
                Block::Facts(vec![
                    ("When".into(), vec![opening]),
                    ("Registration".into(), registration),
                    fact("Place", "Room 1\nRoom 2"),
                    fact("Empty", ""),
                    fact("", "no label"),
                ]),
                Block::Meter { part: 12, whole: 60, words: "12 of 60 places are taken".into() },
                Block::Title("Papers".into()),
                Block::Bullets(vec![
                    vec![link("Note", "https://example.org/?a=1&b=_2_")],
                    vec![link("", "https://example.org/")],
                ]),
                Block::Bullets(vec![vec!["one\nmore".into()], vec!["two".into()]]),
                Block::Title("Objectives".into()),
                Block::Facts(vec![fact("1", "Data"), fact("17", "No discrimination\nuntil Friday")]),
                Block::Quote("to \"forward\"\n\nas it > is: https://example.org/x.".into()),
            ],
        );
        given.above = Some("Rehearsal\nhttps://example.org".into());
        let description = [
            "\u{2068}You\u{2069} are \\*registered\\*.",
            r"\- really",
            "",
            r"**When:** Wednesday 3 February 2021, 11\:00–14:30, Bangkok time (<t:1612324800:F>, <t:1612324800:R>)",
            "**Registration:** open until Sunday 31 January 2021, 24:00, Bangkok time (<t:1612112399:F>, <t:1612112400:R>), that is in 10 days",
            "**Place:**",
            "Room 1",
            "Room 2",
            "**Empty:**",
            "no label",
            "",
            "▓▓░░░░░░░░ 12 of 60 places are taken",
            "",
            "**Papers**",
            "• Note: <https://example.org/?a=1&b=_2_>",
            "• <https://example.org/>",
            "",
            "• one",
            "more",
            "",
            "• two",
            "",
            "**Objectives**",
            r"**1\.** Data",
            r"**17\.** No discrimination",
            "until Friday",
            "",
            r#"> to "forward""#,
            "> ",
            "> as it > is: <https://example.org/x>.",
        ];
        let sent = drawn(&given);
        assert_eq!(sent["embeds"][0]["description"], description.join("\n"));
        assert_eq!(sent["embeds"][0]["title"], r"Consultation 4: R\_D");
        assert_eq!(sent["content"], "Rehearsal\n<https://example.org>");
    }

    #[test]
    fn every_line_of_an_arabic_screen_reads_right() {
        let meter = |words: &str| Block::Meter { part: 60, whole: 60, words: words.into() };
        let at = |words: &str| moment("2021-02-03T04:00:00Z", words, false);
        for (block, wanted) in [
            (Block::text("\u{2068}Amina\u{2069} في القائمة"), "\u{200F}\u{2068}Amina\u{2069} في القائمة"),
            (Block::text("السطر الأول\nGCM هو الاتفاق"), "السطر الأول\n\u{200F}GCM هو الاتفاق"),
            (Block::text("What is said stays here."), "What is said stays here."),
            (Block::Title("Working groups".into()), "**Working groups**"),
            (Block::Facts(vec![fact("المكان", "Online")]), "**المكان:** Online"),
            (Block::Facts(vec![fact("المكان", "Room (2)")]), "**المكان:** \u{2066}Room (2)\u{2069}"),
            (Block::Facts(vec![fact("١", "Data")]), "\u{200F}**١.** Data"),
            (
                Block::Facts(vec![fact("Zoom", "11:00\nhttps://example.org/x")]),
                "\u{200F}**Zoom:**\n\u{200F}11:00\n<https://example.org/x>",
            ),
            (Block::Bullets(vec![vec!["Opening\nالأربعاء".into()]]), "\u{200F}• Opening\nالأربعاء"),
            (
                Block::Bullets(vec![vec![link("الوثيقة", "https://example.org/")]]),
                "• الوثيقة: \u{2066}<https://example.org/>\u{2069}",
            ),
            (
                Block::Facts(vec![("الموعد".into(), vec![at("الأربعاء ٣ فبراير"), "، قريبًا".into()])]),
                "**الموعد:** الأربعاء ٣ فبراير (\u{2066}<t:1612324800:F>, <t:1612324800:R>\u{2069})، قريبًا",
            ),
            (Block::Paragraph(vec![at("١١:٠٠")]), "\u{200F}١١:٠٠ (\u{2066}<t:1612324800:F>, <t:1612324800:R>\u{2069})"),
            (meter("60/60"), "\u{200F}▓▓▓▓▓▓▓▓▓▓ 60/60"),
            (
                Block::Quote("Improving policymaking.\n\u{2068}GCM\u{2069}: الموعد".into()),
                "> Improving policymaking.\n> \u{200F}\u{2068}GCM\u{2069}: الموعد",
            ),
        ] {
            assert_eq!(shown(&screen("ar", "", vec![block])), wanted);
        }
        let heading = |tag: &str, heading: &str| drawn(&screen(tag, heading, vec![]))["embeds"][0]["title"].clone();
        assert_eq!(heading("ar", "3 Forum الاسم"), "\u{200F}3 Forum الاسم");
        let english = vec![Block::Bullets(vec![vec!["سميرة".into()], vec!["Amina".into()]])];
        assert_eq!(shown(&screen("en", "", english)), "\u{200E}• سميرة\n• Amina");
    }

    #[test]
    fn bodies_are_what_the_platform_documents() {
        let mut given = screen("en", "Help", vec![Block::text("words")]).row([Button::new("Back", Action::Help)]);
        let button = json!({"type": 2, "style": 2, "label": "Back", "custom_id": "help", "disabled": false});
        let of = |content: Option<&str>, rows: Value| {
            let mut body = json!({
                "embeds": [{"type": "rich", "title": "Help", "description": "words"}],
                "allowed_mentions": {"parse": [], "users": [], "roles": []},
                "components": rows,
            });
            if let Some(content) = content {
                body["content"] = json!(content);
            }
            body
        };
        let with = |mut body: Value, more: Value| {
            body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            body
        };
        let rows = json!([{"type": 1, "components": [button]}]);
        let none = json!({"attachments": []});
        assert_eq!(json(&response(&given, false)), with(of(None, rows.clone()), none.clone()));
        assert_eq!(
            json(&response(&given, true)),
            with(of(None, rows.clone()), json!({"attachments": [], "flags": 64}))
        );
        // What is gone is said to be gone.
        assert_eq!(json(&updated(&given)), with(of(Some(""), rows.clone()), none.clone()));
        assert_eq!(json(&edited(&given)), of(Some(""), rows.clone()));
        given.rows.clear();
        given.above = Some("Done".into());
        assert_eq!(json(&edited(&given)), of(Some("Done"), json!([])));
        assert_eq!(json(&updated(&given)), with(of(Some("Done"), json!([])), none));
        let more = json!({"attachments": [], "sticker_ids": [], "tts": false});
        let once = json!({"nonce": "0123456789abc", "enforce_nonce": true});
        let body = with(of(Some("Done"), json!([])), more);
        assert_eq!(json(&message(&given, "0123456789abc")), with(body.clone(), once));
        assert_eq!(drawn(&given), with(body, json!({"enforce_nonce": false})));
        assert_eq!(drawn(&screen("en", "", vec![]))["embeds"], json!([]));
    }

    #[test]
    fn what_is_too_long_is_shortened_step_by_step() {
        let item = |length: usize| vec!["x".repeat(length).into(), moment("2021-02-03T04:00:00Z", "\nsoon", false)];
        let given = |count: usize, length| screen("en", "H", vec![Block::Bullets(vec![item(length); count])]);
        let times = |text: &str| (text.matches(":F>").count(), text.matches(":R>").count());
        // An item has 44 code points besides: the bullet, a line of four letters, the times. Breaks stand between items.
        let fits = shown(&given(10, 363));
        assert_eq!((length(&fits), times(&fits), fits.contains("\n\n")), (10 * 407 + 9 * 2, (10, 10), true));
        let tight = shown(&given(10, 364));
        assert_eq!((length(&tight), times(&tight), tight.contains("\n\n")), (10 * 408 + 9, (10, 10), false));
        let untimed = shown(&given(10, 390));
        assert_eq!(times(&untimed), (3, 3));
        assert!(untimed.ends_with("x\nsoon") && length(&untimed) <= 4096);
        let cut = shown(&given(10, 420));
        assert_eq!(times(&cut), (0, 0));
        assert!(cut.ends_with("x\nsoon\n…") && (3600..=4096).contains(&length(&cut)));
        let mut one = screen("en", &"_".repeat(200), vec![Block::text("*".repeat(5000))]);
        one.above = Some("y".repeat(3000));
        let sent = drawn(&one);
        let part = |part: &Value| length(part.as_str().unwrap());
        let lengths = [&sent["content"], &sent["embeds"][0]["title"], &sent["embeds"][0]["description"]].map(part);
        // Two of a pair for every sign, and the ellipsis.
        assert_eq!(lengths, [2000, 255, 3745]);
    }

    #[test]
    fn meters_are_empty_and_full_only_when_they_are() {
        for (part, whole, filled) in
            [(0, 60, 0), (1, 60, 1), (30, 60, 5), (59, 60, 9), (60, 60, 10), (70, 60, 10), (0, 0, 0)]
        {
            assert_eq!(meter(part, whole), "▓".repeat(filled) + &"░".repeat(10 - filled), "{part} of {whole}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn whatever_people_wrote_shows_and_fits(
            texts in prop::collection::vec("([ -~\n]|[éไب😀]|@everyone|<@1>|https://a_b.c/|:a:){0,15}", 9),
            tag in prop::sample::select(vec!["en", "ar"]),
            copies in 1usize..40,
        ) {
            let [heading, above, paragraph, title, quote, label, value, bullet, meter] = <[String; 9]>::try_from(texts).unwrap();
            let inlines = vec![value.as_str().into(), moment("2021-02-03T04:00:00Z", &bullet, true), link(&label, "https://a.b/")];
            let mut given = screen(tag, &heading, vec![
                Block::text(paragraph),
                Block::Title(title),
                Block::Facts(vec![(label.replace('\n', " "), inlines.clone()); copies]),
                Block::Bullets(vec![inlines; copies]),
                Block::Quote(quote.clone()),
                Block::Meter { part: 1, whole: 2, words: meter },
            ]);
            given.above = Some(above);
            let more = vec![Blank { label: quote.clone(), long: true, max: 5, required: false }; copies % 6];
            given.input = Some(Input { label: value, long: true, max: 5, form: Form::Search, revision: 0, more });
            let sent = drawn(&given);
            let part = |part: &Value| part.as_str().unwrap_or_default().to_owned();
            let embed = &sent["embeds"][0];
            let [content, title, description] = [part(&sent["content"]), part(&embed["title"]), part(&embed["description"])];
            prop_assert!(length(&content) <= 2000 && length(&title) <= 256 && length(&description) <= 4096);
            for text in [&content, &title, &description] {
                let (_, found) = parsed(text);
                prop_assert!(found.iter().all(|(kind, _)| *kind != super::super::markdown::parsed::Meaning::Other), "{}", text);
            }
            prop_assert_eq!(&sent["allowed_mentions"]["parse"], &json!([]));
        }
    }
}
