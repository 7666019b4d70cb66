//! Lines of words as Discord's Markdown: everything people wrote shows as they wrote it, and nothing of it means
//! anything to the client.
//!
//! Discord, "Markdown Text 101" and "Message Formatting"; what a backslash takes away is any sign that is neither a
//! letter, a digit nor a space. Which words stand on which line is `outbound`'s subject.

use unicode_segmentation::UnicodeSegmentation;

/// Something on a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Span {
    /// Escaped; the addresses in it can be opened.
    Words(String),
    Bold(String),
    /// Shown in full.
    Address(String),
    /// A Unix time by the reader's own clock, in a style of the platform.
    Time(i64, char),
    /// Makes the line a quotation; comes first.
    Quote,
}

/// One line; no span has a line break.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Line(Vec<Span>);

impl Line {
    pub(super) fn words(text: &str) -> Self {
        let mut line = Self::default();
        line.push(Span::Words(text.to_owned()));
        line
    }

    pub(super) fn bold(text: &str) -> Self {
        Self(vec![Span::Bold(text.to_owned())])
    }

    pub(super) fn push(&mut self, span: Span) {
        match (self.0.last_mut(), span) {
            (Some(Span::Words(before)), Span::Words(words)) => before.push_str(&words),
            (_, Span::Words(words)) if words.is_empty() => {}
            (_, span) => self.0.push(span),
        }
    }

    pub(super) fn append(&mut self, other: Self) {
        other.0.into_iter().for_each(|span| self.push(span));
    }

    /// The same behind something else.
    pub(super) fn after(self, span: Span) -> Self {
        let mut line = Self(vec![span]);
        line.append(self);
        line
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// As it will be read, for finding its direction; the times are the client's words, not the line's.
    pub(super) fn read(&self) -> String {
        self.0
            .iter()
            .map(|span| match span {
                Span::Words(text) | Span::Bold(text) | Span::Address(text) => text.as_str(),
                Span::Time(..) | Span::Quote => "",
            })
            .collect()
    }

    pub(super) fn markdown(&self) -> String {
        let last = self.0.len().saturating_sub(1);
        self.0.iter().enumerate().map(|(place, span)| written(span, place == last)).collect()
    }

    /// As much of it as `longest` code points hold, with an ellipsis.
    fn cut(&self, longest: usize) -> String {
        let mut out = String::new();
        for span in &self.0 {
            let room = longest.saturating_sub(length(&out) + 1);
            let whole = written(span, false);
            if length(&whole) <= room {
                out.push_str(&whole);
                continue;
            }
            match span {
                Span::Words(text) => out.push_str(&beginning(text, room, |text| words(text, false))),
                Span::Bold(text) => out.push_str(&beginning(text, room, bold)),
                Span::Address(_) | Span::Time(..) | Span::Quote => {}
            }
            break;
        }
        out.push('…');
        out
    }
}

/// Code points, which is how Discord measures: an answer of its staff in discord-api-docs, question 1315.
pub(super) fn length(text: &str) -> usize {
    text.chars().count()
}

/// Lines as one text, when it is not longer than that many code points.
pub(super) fn joined(lines: &[Line], longest: usize) -> Option<String> {
    let text = lines.iter().map(Line::markdown).collect::<Vec<_>>().join("\n");
    (length(&text) <= longest).then_some(text)
}

/// Lines as one text, cut between lines where it is too long: no markup is open there.
pub(super) fn cut(lines: &[Line], longest: usize) -> String {
    if let Some(text) = joined(lines, longest) {
        return text;
    }
    let mut room = longest.saturating_sub("…".chars().count());
    let mut kept = Vec::new();
    for line in lines {
        let line = line.markdown();
        let Some(left) = room.checked_sub(length(&line) + 1) else { break };
        room = left;
        kept.push(line);
    }
    // The sign of a quotation without its words would be seen as a sign.
    while kept.last().is_some_and(|last| matches!(last.trim(), "" | ">")) {
        kept.pop();
    }
    match (kept.as_slice(), lines.first()) {
        ([], Some(first)) => first.cut(longest),
        (kept, _) => format!("{}\n…", kept.join("\n").trim_end()),
    }
}

/// Words that stand alone, in at most that many code points as they are `shown`: cut at a grapheme cluster.
pub(super) fn shortened(text: &str, longest: usize, shown: impl Fn(&str) -> String) -> String {
    let whole = shown(text);
    if length(&whole) <= longest {
        return whole;
    }
    format!("{}…", beginning(text, longest.saturating_sub(1), shown).trim_end())
}

fn beginning(text: &str, longest: usize, shown: impl Fn(&str) -> String) -> String {
    let ends: Vec<usize> = text.grapheme_indices(true).map(|(at, cluster)| at + cluster.len()).take(longest).collect();
    let shown = |end: &usize| text.get(..*end).map(&shown).unwrap_or_default();
    // A longer beginning is never shown shorter.
    let fitting = ends.partition_point(|end| length(&shown(end)) <= longest);
    fitting.checked_sub(1).and_then(|last| ends.get(last)).map(shown).unwrap_or_default()
}

fn written(span: &Span, ends_line: bool) -> String {
    match span {
        Span::Words(text) => words(text, ends_line),
        Span::Bold(text) => bold(text),
        Span::Address(address) if can_be_opened(address) => format!("<{address}>"),
        Span::Address(address) => escaped(address, ends_line),
        Span::Time(at, style) => format!("<t:{at}:{style}>"),
        Span::Quote => "> ".to_owned(),
    }
}

fn bold(text: &str) -> String {
    if text.trim().is_empty() { text.to_owned() } else { format!("**{}**", escaped(text, true)) }
}

/// Escaped, with addresses in angle brackets: whatever stands around them is not taken for a part of them, and they are
/// not previewed.
fn words(text: &str, ends_line: bool) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, address, after)) = address_in(rest) {
        out.push_str(&escaped(before, false));
        out.push_str(&written(&Span::Address(address.to_owned()), false));
        rest = after;
    }
    out.push_str(&escaped(rest, ends_line));
    out
}

/// The first web address in a text, with what stands before and after it.
fn address_in(text: &str) -> Option<(&str, &str, &str)> {
    let starts = text.match_indices("http").filter_map(|(at, _)| {
        let (before, from) = text.split_at_checked(at)?;
        let host = from.strip_prefix("https://").or_else(|| from.strip_prefix("http://"))?;
        (!before.ends_with(char::is_alphanumeric)).then_some((before, from, from.len() - host.len()))
    });
    starts
        .filter_map(|(before, from, scheme)| {
            let (address, after) = from.split_at_checked(address_length(from))?;
            (address.len() > scheme).then_some((before, address, after))
        })
        .next()
}

/// Without the punctuation of the sentence around it.
fn address_length(from: &str) -> usize {
    let belongs =
        |c: char| if c.is_ascii() { c.is_ascii_graphic() && !"<>\"`".contains(c) } else { c.is_alphanumeric() };
    let mut address = from.split(|c: char| !belongs(c)).next().unwrap_or_default();
    loop {
        let opened = |open: char, close: char| address.matches(open).count() >= address.matches(close).count();
        let shorter = match address.chars().next_back() {
            Some('.' | ',' | ':' | ';' | '!' | '?' | '\'') => true,
            Some(')') => !opened('(', ')'),
            Some(']') => !opened('[', ']'),
            _ => false,
        };
        match address.char_indices().next_back() {
            Some((at, _)) if shorter => address = address.get(..at).unwrap_or_default(),
            _ => return address.len(),
        }
    }
}

fn can_be_opened(address: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| address.len() > scheme.len() && address.starts_with(scheme))
        && !address.contains(|c: char| c.is_whitespace() || c.is_control() || c == '<' || c == '>')
}

/// Words that mean nothing to the client. `ends_line`: nothing comes after them on their line. They are taken to begin
/// it: a backslash too many is not seen.
pub(super) fn escaped(text: &str, ends_line: bool) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let (before, rest) = text.split_at_checked(at).unwrap_or_default();
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        let means_something = match c {
            '\\' | '*' | '_' | '~' | '`' | '|' | '<' | '[' => true,
            // headings, small print, lists, quotations
            '#' | '-' | '+' | '>' => before.trim_start().is_empty(),
            '.' => is_number(before.trim_start()) && !after.starts_with(|c: char| !c.is_whitespace()),
            '@' => after.starts_with("everyone") || after.starts_with("here"),
            ':' => begins_emoji(after, ends_line) || after.starts_with("//"),
            _ => false,
        };
        if means_something {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// The words of a line that was written as [`Span::Words`].
pub(super) fn unescaped(markdown: &str) -> String {
    let mut words = String::with_capacity(markdown.len());
    let mut chars = markdown.chars();
    let mut in_address = false;
    while let Some(c) = chars.next() {
        match c {
            '\\' if !in_address => words.extend(chars.next()),
            '<' if !in_address => in_address = true,
            '>' if in_address => in_address = false,
            c => words.push(c),
        }
    }
    words
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether two colons enclose something without a space: an emoji's name, or else what is shown with its backslashes.
fn begins_emoji(after: &str, ends_line: bool) -> bool {
    let name = after.split(char::is_whitespace).next().unwrap_or_default();
    name.contains(':') || (name.len() == after.len() && !ends_line)
}

/// The client's reading of its Markdown, for tests.
#[cfg(test)]
pub(super) mod parsed {
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub(crate) enum Meaning {
        Bold,
        Address,
        Time,
        Quote,
        /// Whatever we never write.
        Other,
    }

    use Meaning::{Address, Bold, Other, Quote, Time};

    /// The words shown, and everything in them that means something, in order. Stricter than the client: a sign that
    /// could mean something with another one of its kind does so alone.
    pub(crate) fn parsed(markdown: &str) -> (String, Vec<(Meaning, String)>) {
        let mut found = Vec::new();
        let shown: Vec<String> = markdown.split('\n').map(|line| block(line, false, &mut found)).collect();
        (shown.join("\n"), found)
    }

    fn block(line: &str, quoted: bool, found: &mut Vec<(Meaning, String)>) -> String {
        let start = line.trim_start_matches(' ');
        if let Some(rest) = start.strip_prefix("> ").filter(|_| !quoted) {
            found.push((Quote, rest.to_owned()));
            return block(rest, true, found);
        }
        let digits = start.trim_start_matches(|c: char| c.is_ascii_digit());
        let is_numbered = digits.len() < start.len() && (digits.starts_with(". ") || digits == ".");
        if is_numbered || start.starts_with(['#', '-', '+', '>']) {
            found.push((Other, start.to_owned()));
        }
        inline(line, found)
    }

    fn inline(text: &str, found: &mut Vec<(Meaning, String)>) -> String {
        let mut shown = String::new();
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let after = &rest[c.len_utf8()..];
            let name = || after.split_once(':').map(|(name, _)| name);
            let word = shown.chars().rev().take_while(|c| c.is_alphanumeric() || *c == '_').count();
            match c {
                '\\' if after.starts_with(|c: char| !c.is_ascii_alphanumeric() && !c.is_whitespace()) => {
                    let c = after.chars().next().unwrap();
                    shown.push(c);
                    rest = &after[c.len_utf8()..];
                    continue;
                }
                '*' if after.starts_with('*') => {
                    let inner = closed(&after[1..]).expect("bold that is closed");
                    found.push((Bold, String::new()));
                    let place = found.len() - 1;
                    let words = block(inner, true, found);
                    found[place].1.clone_from(&words);
                    shown.push_str(&words);
                    rest = &after[1 + inner.len() + 2..];
                    continue;
                }
                '<' => {
                    let (inner, tail) = after.split_once('>').expect("brackets that are closed");
                    let meaning = match inner.split_once(':') {
                        Some(("t", _)) => Time,
                        Some((_, path)) if path.starts_with('/') && !inner.contains(' ') => Address,
                        _ => Other,
                    };
                    if meaning != Time {
                        shown.push_str(inner);
                    }
                    found.push((meaning, inner.to_owned()));
                    rest = tail;
                    continue;
                }
                '*' | '_' | '~' | '`' | '|' | '[' => found.push((Other, rest.to_owned())),
                '@' if after.starts_with("everyone") || after.starts_with("here") => {
                    found.push((Other, rest.to_owned()));
                }
                ':' if word > 0 && after.starts_with("//") => found.push((Other, rest.to_owned())),
                ':' if name().is_some_and(|name| !name.is_empty() && !name.contains(char::is_whitespace)) => {
                    found.push((Other, rest.to_owned()))
                }
                _ => {}
            }
            shown.push(c);
            rest = after;
        }
        shown
    }

    /// Up to two asterisks that no backslash takes away.
    fn closed(text: &str) -> Option<&str> {
        let mut skip = false;
        for (at, c) in text.char_indices() {
            if !skip && text[at..].starts_with("**") {
                return Some(&text[..at]);
            }
            skip = !skip && c == '\\';
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::parsed::{Meaning, parsed};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_people_wrote_shows_as_they_wrote_it() {
        for (typed, wanted) in [
            ("plain words, 11:00 (and more)!", "plain words, 11:00 (and more)!"),
            ("**bold** _em_ ~~gone~~ `code` ||secret||", r"\*\*bold\*\* \_em\_ \~\~gone\~\~ \`code\` \|\|secret\|\|"),
            ("# heading", r"\# heading"),
            ("-# small", r"\-# small"),
            ("  - item", r"  \- item"),
            ("+ item - no item", r"\+ item - no item"),
            ("> quotation > none", r"\> quotation > none"),
            (">>> quotation", r"\>>> quotation"),
            ("12. item 13. none", r"12\. item 13. none"),
            ("12.", r"12\."),
            ("12.5 none", "12.5 none"),
            ("[text](https://example.org)", r"\[text](<https://example.org>)"),
            (
                "<@123> <@&1> <#2> <t:1:R> <id:guide> </help:3>",
                r"\<@123> \<@&1> \<#2> \<t\:1:R> \<id:guide> \</help:3>",
            ),
            ("@everyone, @here, a@example.org", r"\@everyone, \@here, a@example.org"),
            (":100: 1:100:2, 9:00–10:00, a:é_:", r"\:100: 1\:100:2, 9\:00–10:00, a\:é\_:"),
            (r"C:\dir\_x ¯\_(ツ)_/¯", r"C:\\dir\\\_x ¯\\\_(ツ)\_/¯"),
            ("steam://run HTTPS://EXAMPLE.org", r"steam\://run HTTPS\://EXAMPLE.org"),
        ] {
            assert_eq!(Line::words(typed).markdown(), wanted);
            assert_eq!(parsed(wanted).0, typed);
        }
    }

    #[test]
    fn a_quotation_that_is_cut_off_leaves_no_sign() {
        let quote = |text: &str| Line::words(text).after(Span::Quote);
        let lines = [Line::words("words"), quote(""), quote("much more than there is room for")];
        assert_eq!(cut(&lines, 20), "words\n…");
    }

    #[test]
    fn addresses_end_where_their_sentence_goes_on() {
        for (typed, wanted) in [
            ("https://example.org/a_b*c", "<https://example.org/a_b*c>"),
            ("see http://example.org/, then", "see <http://example.org/>, then"),
            ("(https://example.org/x_(y)).", "(<https://example.org/x_(y)>)."),
            ("\u{2066}https://example.org\u{2069}، ثم", "\u{2066}<https://example.org>\u{2069}، ثم"),
            ("https://example.org/文،", "<https://example.org/文>،"),
            ("a:https://example.org b:https://", r"a\:<https://example.org> b\:https\://"),
            ("xhttps://example.org", r"xhttps\://example.org"),
            ("https://example.org?a=<b>", r"<https://example.org?a=>\<b>"),
            ("https://a.org https://b.org", "<https://a.org> <https://b.org>"),
        ] {
            assert_eq!(Line::words(typed).markdown(), wanted);
            assert_eq!(parsed(wanted).0, typed);
        }
        let address = |address: &str| Line(vec![Span::Address(address.into())]).markdown();
        assert_eq!(address("https://example.org/)."), "<https://example.org/).>");
        assert_eq!(address("https://example.org/a b"), r"https\://example.org/a b");
        assert_eq!(address("mailto:a_b@example.org"), r"mailto:a\_b@example.org");
    }

    #[test]
    fn spans_do_not_run_into_each_other() {
        let mut line = Line::bold("*Link*:");
        for span in [Span::Words(" a:".into()), Span::Address("https://e.org".into()), Span::Words(":b 1".into())] {
            line.push(span);
        }
        line.push(Span::Words(". c ".into()));
        line.push(Span::Time(5, 'R'));
        assert_eq!(line.markdown(), r"**\*Link\*:** a\:<https://e.org>:b 1. c <t:5:R>");
        assert_eq!(line.read(), "*Link*: a:https://e.org:b 1. c ");
        assert_eq!(Line::words("> x").after(Span::Quote).markdown(), r"> \> x");
        assert_eq!((Line::bold(" ").markdown().as_str(), Line::bold(r"\").markdown().as_str()), (" ", r"**\\**"));
        let mut number = Line::words("1");
        number.push(Span::Words(". one".into()));
        assert_eq!(number.markdown(), r"1\. one");
    }

    #[test]
    fn what_is_too_long_is_cut_where_no_markup_is_open() {
        let lines = [Line::bold("Title"), Line::default(), Line::words("a_b"), Line::words(&"x".repeat(30))];
        assert_eq!(cut(&lines, 100), format!("**Title**\n\na\\_b\n{}", "x".repeat(30)));
        assert_eq!(cut(&lines, 17), "**Title**\n\na\\_b\n…");
        assert_eq!(cut(&lines, 16), "**Title**\n…");
        for (longest, wanted) in [(9, "**Titl**…"), (8, "**Tit**…"), (5, "…"), (1, "…")] {
            assert_eq!(cut(&lines[..2], longest), wanted);
        }
        let mut line = Line::words("__ำ");
        line.push(Span::Address("https://example.org/".into()));
        for (longest, wanted) in [(9, r"\_\_ำ…"), (5, r"\_…"), (2, "…")] {
            assert_eq!(cut(std::slice::from_ref(&line), longest), wanted);
        }
        assert_eq!(shortened("ab c😀", 5, str::to_owned), "ab c😀");
        assert_eq!(shortened("ab c😀", 4, str::to_owned), "ab…");
        assert_eq!(shortened("a***", 5, |text| escaped(text, true)), r"a\*…");
    }

    fn typed() -> impl Strategy<Value = String> {
        let pieces = prop::sample::select(vec![
            "@everyone",
            "@here",
            "<@1>",
            "<t:1:R>",
            "https://a_b.c/d*e",
            "http://",
            "://",
            "1. ",
            "12",
            ". ",
            "```",
            "||",
            "**",
            "__",
            "~~",
            "[a](b)",
            "-# ",
            "# ",
            "> ",
            ">>> ",
            "- ",
            "+ ",
            ":a:",
            ":",
            "\\",
            "¯\\_(ツ)_/¯",
            " ",
            "a",
            "é",
            "ไทย",
            "\u{2068}",
            "\u{2069}",
            "<",
            ">",
            "*",
            "_",
            "(",
            ")",
            "]",
        ]);
        prop_oneof![
            prop::collection::vec(pieces, 0..12).prop_map(|pieces| pieces.concat()),
            "[ -~é😀]{0,40}",
            "\\PC{0,40}",
        ]
    }

    proptest! {
        #[test]
        fn any_words_are_read_back(typed in typed()) {
            prop_assert_eq!(unescaped(&Line::words(&typed).markdown()), typed);
        }

        #[test]
        fn any_words_survive_and_mean_nothing(typed in typed(), label in typed(), at: i64) {
            let mut line = Line::default();
            if !label.trim().is_empty() {
                line.push(Span::Bold(label));
                line.push(Span::Words(" ".into()));
            }
            line.push(Span::Words(typed));
            line.push(Span::Address("https://example.org/".into()));
            line.push(Span::Words(" (".into()));
            line.push(Span::Time(at, 'F'));
            let (shown, found) = parsed(&line.markdown());
            prop_assert_eq!(shown, line.read(), "{}", line.markdown());
            let is_bold = line.0.iter().any(|span| matches!(span, Span::Bold(_)));
            let kinds: Vec<_> = found.iter().map(|(kind, _)| kind.clone()).filter(|kind| *kind != Meaning::Address).collect();
            let wanted = if is_bold { vec![Meaning::Bold, Meaning::Time] } else { vec![Meaning::Time] };
            prop_assert_eq!(kinds, wanted, "{}", line.markdown());
            for (_, address) in found.iter().filter(|(kind, _)| *kind == Meaning::Address) {
                prop_assert!(address.starts_with("http"), "{}", address);
            }
        }

        #[test]
        fn a_cut_text_fits_and_is_well_formed(
            lines in prop::collection::vec((typed(), any::<bool>()), 1..5),
            longest in 1usize..80,
        ) {
            let lines: Vec<Line> =
                lines.iter().map(|(text, bold)| if *bold { Line::bold(text) } else { Line::words(text) }).collect();
            let text = cut(&lines, longest);
            prop_assert!(length(&text) <= longest, "{}", text);
            let (_, found) = parsed(&text);
            prop_assert!(found.iter().all(|(kind, _)| *kind != Meaning::Other), "{}", text);
        }
    }
}
