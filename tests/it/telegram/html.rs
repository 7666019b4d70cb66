//! Telegram's HTML, read strictly: what the documentation does not list is an error. Not a general HTML parser.
//!
//! Source: Bot API, "Formatting options", "HTML style". The official server forgives a loose `&` or `>` and drops
//! entities that are nested against the rules; here both are errors, because the documentation forbids them.

use reqwest::Url;
use serde_json::{Value, json};

/// A part of a text that is not plain. Offset and length are in UTF-16 units.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    pub kind: &'static str,
    pub offset: usize,
    pub length: usize,
    /// The one further field that some kinds have, such as `url`.
    pub detail: Option<(&'static str, String)>,
}

impl Entity {
    pub fn json(&self) -> Value {
        let mut json = json!({"type": self.kind, "offset": self.offset, "length": self.length});
        if let Some((name, value)) = &self.detail {
            json[*name] = json!(value);
        }
        json
    }
}

/// A text as its reader sees it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text {
    pub plain: String,
    pub entities: Vec<Entity>,
}

impl Text {
    /// In UTF-16 units, as Telegram counts.
    pub fn length(&self) -> usize {
        self.plain.encode_utf16().count()
    }
}

/// A text without markup.
pub fn plain(source: &str) -> Text {
    let mut page = Page::default();
    source.chars().for_each(|c| page.write(c));
    page.finish()
}

/// # Errors
/// What follows "can't parse entities: " in the official answer; offsets are in bytes.
pub fn parse(source: &str) -> Result<Text, String> {
    let mut page = Page::default();
    let mut open: Vec<Open> = Vec::new();
    let mut at = 0;
    while let Some(c) = source[at..].chars().next() {
        match c {
            '&' => {
                let (meant, length) = character(&source[at..]).ok_or(format!("loose \"&\" at byte offset {at}"))?;
                page.write(meant);
                at += length;
            }
            '>' => return Err(format!("loose \">\" at byte offset {at}")),
            '<' => {
                let end = tag_end(&source[at..]).ok_or(format!("Unclosed start tag at byte offset {at}"))?;
                let inside = &source[at + 1..at + end];
                match inside.strip_prefix('/') {
                    Some(name) => {
                        let last = open.pop().ok_or(format!("Unexpected end tag at byte offset {at}"))?;
                        if !name.eq_ignore_ascii_case(last.tag) {
                            let wanted = last.tag;
                            return Err(format!(
                                "Unmatched end tag at byte offset {at}, expected \"</{wanted}>\", found \"</{name}>\""
                            ));
                        }
                        page.close(&last);
                    }
                    None => {
                        let tag = start(inside).map_err(|why| format!("{why} at byte offset {at}"))?;
                        nests(&open, &tag, &page).map_err(|why| format!("{why} at byte offset {at}"))?;
                        open.push(Open { from: page.length, slot: page.reserve(), ..tag });
                    }
                }
                at += end + 1;
            }
            c => {
                page.write(c);
                at += c.len_utf8();
            }
        }
    }
    match open.last() {
        Some(last) => Err(format!("Can't find end tag corresponding to start tag \"{}\"", last.tag)),
        None => Ok(page.finish()),
    }
}

/// What is on the page so far, already cleaned as Telegram cleans it.
#[derive(Default)]
struct Page {
    text: String,
    /// UTF-16 units written.
    length: usize,
    /// In the order of their opening; empty until closed.
    entities: Vec<Option<Entity>>,
}

impl Page {
    /// Control characters become spaces; carriage returns and U+2028..=U+202E (line separators, bidi embeddings and
    /// overrides; isolates stay) never arrive.
    fn write(&mut self, c: char) {
        let c = match c {
            '\r' | '\u{2028}'..='\u{202e}' => return,
            '\n' => '\n',
            c if c.is_ascii_control() && c != '\u{7f}' => ' ',
            c => c,
        };
        self.text.push(c);
        self.length += c.len_utf16();
    }

    fn reserve(&mut self) -> usize {
        self.entities.push(None);
        self.entities.len() - 1
    }

    fn close(&mut self, open: &Open) {
        let Some(kind) = open.kind else {
            // <code class="language-..."> only tells its <pre> the language.
            let outer = open.slot - 1;
            self.entities[outer] =
                Some(Entity { kind: "pre", offset: open.from, length: 0, detail: open.detail.clone() });
            return;
        };
        let detail = open.detail.clone().or_else(|| self.entities[open.slot].take().and_then(|entity| entity.detail));
        self.entities[open.slot] = Some(Entity { kind, offset: open.from, length: self.length - open.from, detail });
    }

    /// Spaces and line breaks at either end are cut, and entities with them.
    fn finish(self) -> Text {
        let blank = |c: char| c == ' ' || c == '\n';
        let cut = self.text.len() - self.text.trim_start_matches(blank).len();
        let plain = self.text.trim_matches(blank).to_owned();
        let end = cut + plain.encode_utf16().count();
        let entities = self.entities.into_iter().flatten().filter_map(|entity| {
            let from = entity.offset.max(cut);
            let to = (entity.offset + entity.length).min(end);
            (from < to).then(|| Entity { offset: from - cut, length: to - from, ..entity })
        });
        Text { entities: entities.collect(), plain }
    }
}

struct Open {
    tag: &'static str,
    /// None for the code within pre that names a language.
    kind: Option<&'static str>,
    detail: Option<(&'static str, String)>,
    from: usize,
    slot: usize,
}

/// Tags without attributes, and the entity each makes.
const PLAIN: [(&str, &str); 14] = [
    ("b", "bold"),
    ("strong", "bold"),
    ("i", "italic"),
    ("em", "italic"),
    ("u", "underline"),
    ("ins", "underline"),
    ("s", "strikethrough"),
    ("strike", "strikethrough"),
    ("del", "strikethrough"),
    ("tg-spoiler", "spoiler"),
    ("code", "code"),
    ("pre", "pre"),
    ("blockquote", "blockquote"),
    ("span", ""),
];

fn start(inside: &str) -> Result<Open, String> {
    let name_end = inside.find(|c: char| c.is_ascii_whitespace()).unwrap_or(inside.len());
    let name = inside[..name_end].to_ascii_lowercase();
    let attributes = attributes(&inside[name_end..])?;
    let attributes: Vec<(&str, Option<&str>)> =
        attributes.iter().map(|(name, value)| (name.as_str(), value.as_deref())).collect();
    let open = |tag, kind, detail| Ok(Open { tag, kind: Some(kind), detail, from: 0, slot: 0 });
    match (name.as_str(), attributes.as_slice()) {
        ("span", [("class", Some("tg-spoiler"))]) => open("span", "spoiler", None),
        ("span", _) => Err("Tag \"span\" must have class \"tg-spoiler\"".to_owned()),
        ("blockquote", [("expandable", None | Some(""))]) => open("blockquote", "expandable_blockquote", None),
        ("code", [("class", Some(class))]) => match class.strip_prefix("language-") {
            Some(language) if !language.is_empty() => {
                Ok(Open { tag: "code", kind: None, detail: Some(("language", language.to_owned())), from: 0, slot: 0 })
            }
            _ => Err(format!("class \"{class}\" of tag \"code\" is unknown")),
        },
        ("a", [("href", Some(url))]) if link(url, true) => open("a", "text_link", Some(("url", (*url).to_owned()))),
        ("a", [("href", Some(url))]) => Err(format!("tag \"a\" has an invalid URL \"{url}\"")),
        ("tg-emoji", [("emoji-id", Some(id))]) if !id.is_empty() && id.bytes().all(|b| b.is_ascii_digit()) => {
            open("tg-emoji", "custom_emoji", Some(("custom_emoji_id", (*id).to_owned())))
        }
        ("a" | "tg-emoji", _) => Err(format!("tag \"{name}\" has not the attribute it needs")),
        (name, attributes) => match PLAIN.iter().find(|(tag, _)| *tag == name) {
            Some((tag, kind)) if attributes.is_empty() => open(tag, kind, None),
            Some(_) => Err(format!("tag \"{name}\" has an attribute it cannot have")),
            None => Err(format!("Unsupported start tag \"{name}\"")),
        },
    }
}

/// "Entities must not be nested, use following rules": what may stand within what.
fn nests(open: &[Open], inner: &Open, page: &Page) -> Result<(), String> {
    let Some(outer) = open.last() else {
        return if inner.kind.is_some() { Ok(()) } else { Err("a language stands outside of pre".to_owned()) };
    };
    let fail = || Err(format!("\"{}\" cannot be part of \"{}\"", inner.tag, outer.tag));
    let around = |kind: &str| open.iter().any(|open| open.kind.is_some_and(|found| found.ends_with(kind)));
    match (outer.kind, inner.kind) {
        (Some("pre"), None) if page.length == outer.from => Ok(()),
        (_, None) | (None | Some("code" | "pre"), _) => fail(),
        (_, Some("code" | "pre")) => {
            let style = ["bold", "italic", "underline", "strikethrough", "spoiler"];
            if style.iter().any(|kind| around(kind)) { fail() } else { Ok(()) }
        }
        (_, Some(kind)) if kind.ends_with("blockquote") && around("blockquote") => fail(),
        (_, Some("text_link")) if around("text_link") => fail(),
        _ => Ok(()),
    }
}

/// Where the tag ends that the text starts with: the `>` outside of quotes.
fn tag_end(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in text.char_indices().skip(1) {
        match (quote, c) {
            (None, '>') => return Some(at),
            (None, '<') => return None,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    None
}

fn attributes(mut text: &str) -> Result<Vec<(String, Option<String>)>, String> {
    let mut found = Vec::new();
    loop {
        text = text.trim_ascii_start();
        if text.is_empty() {
            return Ok(found);
        }
        let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(text.len());
        if end == 0 {
            return Err("an attribute has no name".to_owned());
        }
        let name = text[..end].to_ascii_lowercase();
        text = &text[end..];
        let Some(rest) = text.strip_prefix('=') else {
            found.push((name, None));
            continue;
        };
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\'')).ok_or("a value is not quoted")?;
        let rest = &rest[1..];
        let end = rest.find(quote).ok_or("a value has no end")?;
        found.push((name, Some(decoded(&rest[..end])?)));
        text = &rest[end + 1..];
        if !text.is_empty() && !text.starts_with(|c: char| c.is_ascii_whitespace()) {
            return Err("two attributes touch".to_owned());
        }
    }
}

fn decoded(text: &str) -> Result<String, String> {
    let mut plain = String::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let (meant, length) = match c {
            '&' => character(&text[at..]).ok_or("loose \"&\" in a value")?,
            c => (c, c.len_utf8()),
        };
        plain.push(meant);
        at += length;
    }
    Ok(plain)
}

/// The character that the text's first `&...;` stands for, and how many bytes that takes.
fn character(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(12).position(|b| b == b';')?;
    let meant = match &text[1..end] {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        name => {
            let digits = name.strip_prefix('#')?;
            let number = match digits.strip_prefix(['x', 'X']) {
                Some(hex) if hex.bytes().all(|b| b.is_ascii_hexdigit()) => u32::from_str_radix(hex, 16),
                None if digits.bytes().all(|b| b.is_ascii_digit()) => digits.parse(),
                _ => return None,
            };
            char::from_u32(number.ok()?).filter(|c| *c != '\0')?
        }
    };
    Some((meant, end + 1))
}

/// Whether Telegram opens this: http and https with a host that has a dot, and tg; mailto and tel in texts only.
pub fn link(text: &str, in_text: bool) -> bool {
    if text.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return false;
    }
    Url::parse(text).is_ok_and(|url| match url.scheme() {
        "http" | "https" => url.host_str().is_some_and(|host| host.contains(['.', ':']) && !host.ends_with('.')),
        "tg" => true,
        "mailto" | "tel" => in_text,
        _ => false,
    })
}

#[test]
fn what_the_documentation_lists_is_read() {
    let entity = |kind, offset, length| Entity { kind, offset, length, detail: None };
    let with = |entity: Entity, name, value: &str| Entity { detail: Some((name, value.to_owned())), ..entity };
    for (source, plain, entities) in [
        ("a &lt;b&gt; &amp; &quot;c&quot; &#233;&#x1F600;", "a <b> & \"c\" é😀", vec![]),
        ("<b>a</b><strong>b</strong>", "ab", vec![entity("bold", 0, 1), entity("bold", 1, 1)]),
        ("<i>a</i><em>b</em>", "ab", vec![entity("italic", 0, 1), entity("italic", 1, 1)]),
        ("<u>a</u><ins>b</ins>", "ab", vec![entity("underline", 0, 1), entity("underline", 1, 1)]),
        ("<s>a</s><strike>b</strike>", "ab", vec![entity("strikethrough", 0, 1), entity("strikethrough", 1, 1)]),
        ("<del>a</del>", "a", vec![entity("strikethrough", 0, 1)]),
        ("<tg-spoiler>a</tg-spoiler>", "a", vec![entity("spoiler", 0, 1)]),
        ("<span class=\"tg-spoiler\">a</span>", "a", vec![entity("spoiler", 0, 1)]),
        ("😀<b>x<i>y</i></b>", "😀xy", vec![entity("bold", 2, 2), entity("italic", 3, 1)]),
        (
            "<a href=\"https://a.example/?b=1&amp;c=2\">x</a>",
            "x",
            vec![with(entity("text_link", 0, 1), "url", "https://a.example/?b=1&c=2")],
        ),
        ("<a href='tg://user?id=1'>x</a>", "x", vec![with(entity("text_link", 0, 1), "url", "tg://user?id=1")]),
        ("<code>a</code>", "a", vec![entity("code", 0, 1)]),
        ("<pre>a\nb</pre>", "a\nb", vec![entity("pre", 0, 3)]),
        ("<pre><code class=\"language-rust\">a</code></pre>", "a", vec![with(entity("pre", 0, 1), "language", "rust")]),
        ("<blockquote>a <b>b</b></blockquote>", "a b", vec![entity("blockquote", 0, 3), entity("bold", 2, 1)]),
        ("<blockquote expandable>a</blockquote>", "a", vec![entity("expandable_blockquote", 0, 1)]),
        (
            "<tg-emoji emoji-id=\"5368324170671202286\">👍</tg-emoji>",
            "👍",
            vec![with(entity("custom_emoji", 0, 2), "custom_emoji_id", "5368324170671202286")],
        ),
        (" \n<b> a</b> \n", "a", vec![entity("bold", 0, 1)]),
        ("<b> </b>", "", vec![]),
        ("a\tb\r\n\u{202b}\u{2067}c\u{2069}", "a b\n\u{2067}c\u{2069}", vec![]),
    ] {
        assert_eq!(parse(source), Ok(Text { plain: plain.to_owned(), entities }), "{source}");
    }
}

#[test]
fn what_the_documentation_does_not_list_is_refused() {
    for source in [
        "a < b",
        "a <",
        "a & b",
        "a > b",
        "&nbsp;",
        "&apos;",
        "&#;",
        "&#0;",
        "&#x110000;",
        "&#+1;",
        "&lt",
        "<x>a</x>",
        "<b>a",
        "a</b>",
        "<b><i>a</b></i>",
        "</>",
        "<b>a</>",
        "<br>",
        "<br/>",
        "<b/>",
        "<p>a</p>",
        "<b class=\"x\">a</b>",
        "<span>a</span>",
        "<span class=\"x\">a</span>",
        "<a>x</a>",
        "<a href=\"\">x</a>",
        "<a href=https://a.example>x</a>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"https://localhost\">x</a>",
        "<a href=\"https://a.example/?b&c\">x</a>",
        "<a href=\"https://a.example\"><a href=\"https://b.example\">x</a></a>",
        "<a href=\"https://a.example>x</a>",
        "<code><b>a</b></code>",
        "<pre><b>a</b></pre>",
        "<b><code>a</code></b>",
        "<code class=\"language-x\">a</code>",
        "<pre>a<code class=\"language-x\">b</code></pre>",
        "<blockquote><blockquote>a</blockquote></blockquote>",
        "<tg-emoji>a</tg-emoji>",
        "<tg-emoji emoji-id=\"a\">a</tg-emoji>",
        "<!-- a -->",
        "<tg-time unix=\"1\">a</tg-time>",
    ] {
        assert!(parse(source).is_err(), "{source}: {:?}", parse(source));
    }
}

proptest::proptest! {
    /// Whatever text is escaped as documented is read back as it was, trimmed.
    #[test]
    fn what_is_escaped_is_read_back(text in "[ -~é😀\n]{0,60}") {
        let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
        proptest::prop_assert_eq!(parse(&escaped), Ok(plain(&text)));
        proptest::prop_assert_eq!(plain(&text).plain, text.trim_matches([' ', '\n']).to_owned());
    }

    #[test]
    fn nothing_breaks_the_parser(text in "([<>&/;#'\"= ]|b|i|a href|code|pre|class|é){0,40}") {
        if let Ok(read) = parse(&text) {
            proptest::prop_assert!(read.entities.iter().all(|entity| entity.offset + entity.length <= read.length()));
        }
    }
}
