//! Formatted text as Telegram takes it: words with emphasis, escaped, within the limits of one message.
//!
//! Bot API, "Formatting options", HTML style; the limits are those of sendMessage. What is emphasized and in which order
//! the words stand is `outbound`'s subject.

use std::fmt::Write;

/// UTF-16 units of one message after its markup is parsed.
pub(super) const LONGEST_TEXT: usize = 4096;

/// Formatted stretches of one message; the platform ignores what is beyond.
pub(super) const MOST_ENTITIES: usize = 100;

/// What a stretch of words is. The order is the one in which emphasis is given up when there is too much of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Style {
    Plain,
    Label,
    Title,
    Heading,
    Quote,
}

impl Style {
    fn tag(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Label | Self::Title | Self::Heading => Some("b"),
            Self::Quote => Some("blockquote"),
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Formatted {
    stretches: Vec<(Style, String)>,
}

impl Formatted {
    pub(super) fn push(&mut self, style: Style, words: impl Into<String>) {
        let words = words.into();
        if words.is_empty() {
            return;
        }
        match self.stretches.last_mut() {
            Some((Style::Plain, before)) if style == Style::Plain => before.push_str(&words),
            _ => self.stretches.push((style, words)),
        }
    }

    pub(super) fn append(&mut self, other: Self) {
        for (style, words) in other.stretches {
            self.push(style, words);
        }
    }

    /// In UTF-16 units, as the platform counts.
    pub(super) fn length(&self) -> usize {
        self.stretches.iter().map(|(_, words)| units(words)).sum()
    }

    /// Without what is beyond the longest message, which the platform would refuse as a whole.
    pub(super) fn cut(mut self) -> Self {
        const ELLIPSIS: &str = "…";
        if self.length() <= LONGEST_TEXT {
            return self;
        }
        let mut left = LONGEST_TEXT - units(ELLIPSIS);
        for (_, words) in &mut self.stretches {
            let kept = words.char_indices().find_map(|(at, c)| match left.checked_sub(c.len_utf16()) {
                Some(rest) => {
                    left = rest;
                    None
                }
                None => Some(at),
            });
            if let Some(at) = kept {
                words.truncate(at);
                left = 0;
            }
        }
        self.stretches.retain(|(_, words)| !words.is_empty());
        self.push(Style::Plain, ELLIPSIS);
        self
    }

    /// The least important emphasis that still fits.
    fn least(&self) -> Style {
        let count = |least: Style| self.stretches.iter().filter(|(style, _)| *style >= least).count();
        [Style::Label, Style::Title, Style::Heading]
            .into_iter()
            .find(|least| count(*least) <= MOST_ENTITIES)
            .unwrap_or(Style::Quote)
    }

    pub(super) fn html(&self) -> String {
        let least = self.least();
        let mut html = String::new();
        for (style, words) in &self.stretches {
            let words = escaped(words);
            // Writing to a string cannot fail.
            let _ = match style.tag().filter(|_| *style >= least) {
                Some(tag) => write!(html, "<{tag}>{words}</{tag}>"),
                None => write!(html, "{words}"),
            };
        }
        html
    }
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The four characters the platform wants named; it knows hardly any other name.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

/// The platform's reading of its markup, as strict as it is documented: for tests.
#[cfg(test)]
pub(super) mod parsed {
    /// The words, and every formatted stretch with its tag in order. Panics on anything not well formed.
    pub(crate) fn parsed(html: &str) -> (String, Vec<(String, String)>) {
        let mut words = String::new();
        let mut entities = Vec::new();
        let mut open: Option<(String, usize)> = None;
        let mut rest = html;
        while let Some(c) = rest.chars().next() {
            if let Some(tag) = rest.strip_prefix("</") {
                let (name, after) = tag.split_once('>').expect("a closed tag");
                let (opened, from) = open.take().expect("an open tag");
                assert_eq!(opened, name);
                entities.push((opened, words[from..].to_owned()));
                rest = after;
            } else if let Some(tag) = rest.strip_prefix('<') {
                let (name, after) = tag.split_once('>').expect("a closed tag");
                assert!(matches!(name, "b" | "blockquote") && open.is_none(), "{name}");
                open = Some((name.to_owned(), words.len()));
                rest = after;
            } else if let Some(entity) = rest.strip_prefix('&') {
                let (name, after) = entity.split_once(';').expect("a named character");
                words.push(match name {
                    "lt" => '<',
                    "gt" => '>',
                    "amp" => '&',
                    "quot" => '"',
                    name => panic!("{name}"),
                });
                rest = after;
            } else {
                assert!(c != '>');
                words.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
        assert_eq!(open, None);
        (words, entities)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn formatted(stretches: &[(Style, &str)]) -> Formatted {
        let mut text = Formatted::default();
        for (style, words) in stretches {
            text.push(*style, *words);
        }
        text
    }

    #[test]
    fn words_are_escaped_and_emphasis_is_not() {
        for (stretches, wanted) in [
            (vec![(Style::Plain, "a < b & \"c\" > d")], "a &lt; b &amp; &quot;c&quot; &gt; d"),
            (vec![(Style::Heading, "<b>x</b>"), (Style::Plain, "\n&lt;")], "<b>&lt;b&gt;x&lt;/b&gt;</b>\n&amp;lt;"),
            (vec![(Style::Quote, "it's\ntwo")], "<blockquote>it's\ntwo</blockquote>"),
            (vec![(Style::Label, ""), (Style::Plain, "a"), (Style::Plain, "b")], "ab"),
        ] {
            assert_eq!(formatted(&stretches).html(), wanted);
        }
    }

    #[test]
    fn too_much_emphasis_is_given_up_from_the_least_on() {
        for (labels, titles, headings, wanted) in
            [(98, 1, 1, 100), (99, 1, 1, 2), (5, 99, 1, 100), (5, 100, 1, 1), (0, 0, 101, 0)]
        {
            let mut text = Formatted::default();
            for (style, count) in [(Style::Label, labels), (Style::Title, titles), (Style::Heading, headings)] {
                for _ in 0..count {
                    text.push(style, "x");
                }
            }
            let (words, entities) = parsed::parsed(&text.html());
            assert_eq!((words.len(), entities.len()), (labels + titles + headings, wanted));
        }
    }

    #[test]
    fn what_is_too_long_is_cut_between_characters() {
        let fits = formatted(&[(Style::Heading, "a"), (Style::Plain, &"b".repeat(LONGEST_TEXT - 1))]);
        assert_eq!(fits.clone().cut(), fits);
        for (first, repeated, length) in [("x", "😀", 4096), ("xx", "😀", 4095), ("", "é", 4096), ("😀", "&", 4096)]
        {
            let mut long = formatted(&[(Style::Heading, first), (Style::Quote, &repeated.repeat(LONGEST_TEXT))]);
            long.push(Style::Plain, "z");
            let cut = long.cut();
            assert_eq!(cut.length(), length, "{first}{repeated}");
            let (words, entities) = parsed::parsed(&cut.html());
            let kept = words.strip_prefix(first).and_then(|rest| rest.strip_suffix('…')).unwrap();
            assert!(!kept.is_empty() && kept.replace(repeated, "").is_empty());
            assert!(entities.iter().any(|(tag, kept)| tag == "blockquote" && words.contains(kept)));
        }
    }

    proptest! {
        #[test]
        fn any_words_survive(words in prop::collection::vec((0usize..5, any::<String>()), 0..6)) {
            const STYLES: [Style; 5] = [Style::Plain, Style::Label, Style::Title, Style::Heading, Style::Quote];
            let mut text = Formatted::default();
            for (style, words) in &words {
                text.push(STYLES[*style], words.as_str());
            }
            let (read, entities) = parsed::parsed(&text.html());
            prop_assert_eq!(read, words.iter().map(|(_, words)| words.as_str()).collect::<String>());
            let emphasized = words.iter().filter(|(style, words)| *style > 0 && !words.is_empty());
            prop_assert_eq!(entities.len(), emphasized.count());
        }
    }
}
