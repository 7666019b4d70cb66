//! A screen as plain text, 80 columns wide: what the console prints and what snapshots keep.
//!
//! Buttons are not in it; whoever prints them numbers them.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::screen::{Block, Inline, Screen};

const WIDTH: usize = 80;

/// A label wider than this stands on a line of its own, above its value.
const WIDEST_LABEL: usize = 22;

/// Cells of a meter.
const CELLS: u64 = 20;

/// The words of a screen, lines ended by `\n`, without marks that a terminal would show as boxes.
pub fn plain(screen: &Screen) -> String {
    let heading = wrapped(&bare(&screen.heading), WIDTH);
    let rule = heading.iter().map(|line| line.width()).max().unwrap_or(0);
    let mut out = String::new();
    if let Some(mark) = &screen.above {
        push_all(&mut out, &wrapped(&bare(mark), WIDTH), "", "");
        out.push('\n');
    }
    if rule > 0 {
        push_all(&mut out, &heading, "", "");
        push_line(&mut out, &"=".repeat(rule));
    }
    let mut before: Option<&Block> = None;
    for block in &screen.blocks {
        // A title belongs to what follows it.
        let apart = match before {
            None => rule > 0,
            Some(Block::Title(_)) => false,
            Some(_) => true,
        };
        if apart {
            out.push('\n');
        }
        push_block(&mut out, block);
        before = Some(block);
    }
    out
}

fn push_block(out: &mut String, block: &Block) {
    match block {
        Block::Paragraph(line) => push_all(out, &wrapped(&words(line), WIDTH), "", ""),
        Block::Title(title) => {
            let lines = wrapped(&bare(title), WIDTH);
            let rule = lines.iter().map(|line| line.width()).max().unwrap_or(0);
            push_all(out, &lines, "", "");
            push_line(out, &"-".repeat(rule));
        }
        Block::Facts(facts) => push_facts(out, facts),
        Block::Bullets(lines) => {
            for line in lines {
                push_all(out, &wrapped(&words(line), WIDTH - 2), "• ", "  ");
            }
        }
        Block::Quote(text) => push_all(out, &wrapped(&bare(text), WIDTH - 2), "│ ", "│ "),
        Block::Meter { part, whole, words } => {
            let bar = meter(*part, *whole);
            let indent = " ".repeat(bar.width() + 1);
            push_all(out, &wrapped(&bare(words), WIDTH - indent.len()), &format!("{bar} "), &indent);
        }
    }
}

fn push_facts(out: &mut String, facts: &[(String, Vec<Inline>)]) {
    let labels: Vec<String> = facts.iter().map(|(label, _)| bare(label)).collect();
    let column = labels.iter().map(|label| label.width()).filter(|width| *width <= WIDEST_LABEL).max().unwrap_or(0) + 2;
    let indent = " ".repeat(column);
    for (label, (_, value)) in labels.iter().zip(facts) {
        let lines = wrapped(&words(value), WIDTH - column);
        if label.width() > WIDEST_LABEL {
            push_all(out, &wrapped(label, WIDTH), "", "");
            push_all(out, &lines, &indent, &indent);
        } else {
            let first = format!("{label}{}", " ".repeat(column - label.width()));
            push_all(out, &lines, &first, &indent);
        }
    }
}

/// How many of a meter's cells are filled: none only when nothing is taken, all only when everything is.
pub fn filled(part: u32, whole: u32, cells: u64) -> u64 {
    let (part, whole) = (u64::from(part.min(whole)), u64::from(whole.max(1)));
    match part * cells / whole {
        0 if part > 0 => 1,
        filled => filled,
    }
}

/// `[####----------------]`: empty only when nothing is taken, full only when everything is.
fn meter(part: u32, whole: u32) -> String {
    let filled = filled(part, whole, CELLS);
    let cells = |mark: &str, count: u64| mark.repeat(usize::try_from(count).unwrap_or(0));
    format!("[{}{}]", cells("#", filled), cells("-", CELLS - filled))
}

fn words(line: &[Inline]) -> String {
    line.iter()
        .map(|inline| match inline {
            Inline::Text(text) => bare(text),
            Inline::Moment(moment) => bare(&moment.words),
            Inline::Link { label, url } if label.is_empty() => url.clone(),
            Inline::Link { label, url } => format!("{}: {url}", bare(label)),
        })
        .collect()
}

/// Without isolation marks (U+2066 to U+2069), which many terminals show instead of obeying.
pub fn bare(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}

fn push_all(out: &mut String, lines: &[String], first: &str, rest: &str) {
    for (place, line) in lines.iter().enumerate() {
        push_line(out, &format!("{}{line}", if place == 0 { first } else { rest }));
    }
}

fn push_line(out: &mut String, line: &str) {
    out.push_str(line.trim_end());
    out.push('\n');
}

/// Lines of at most `width` columns, broken at spaces; a longer word is broken between grapheme clusters, an address
/// never, so that it can still be opened. At least one line.
pub fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in paragraph.split(' ') {
            let gap = usize::from(!line.is_empty());
            if !line.is_empty() && line.width() + gap + word.width() > width {
                lines.push(std::mem::take(&mut line));
            }
            if word.width() > width && !word.contains("://") {
                let mut pieces = broken(word, width);
                let last = pieces.pop().unwrap_or_default();
                lines.append(&mut pieces);
                line = last;
            } else {
                if !line.is_empty() {
                    line.push(' ');
                }
                line.push_str(word);
            }
        }
        lines.push(line);
    }
    lines
}

fn broken(word: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for unit in unbreakable(word) {
        if !line.is_empty() && line.width() + unit.width() > width {
            lines.push(std::mem::take(&mut line));
        }
        line.push_str(&unit);
    }
    lines.push(line);
    lines
}

/// Grapheme clusters, with a Thai or Lao vowel that is written before or after its consonant kept beside it.
fn unbreakable(word: &str) -> Vec<String> {
    let leads = |c: char| matches!(c, '\u{e40}'..='\u{e44}' | '\u{ec0}'..='\u{ec4}');
    let follows = |c: char| matches!(c, '\u{e30}' | '\u{e32}' | '\u{e33}' | '\u{e45}' | '\u{e46}' | '\u{e2f}');
    let mut units: Vec<String> = Vec::new();
    for cluster in word.graphemes(true) {
        let joins = cluster.starts_with(follows) || units.last().is_some_and(|unit| unit.ends_with(leads));
        match units.last_mut() {
            Some(unit) if joins && unit.width() < 4 => unit.push_str(cluster),
            _ => units.push(cluster.to_owned()),
        }
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::locale::Locale;
    use proptest::prelude::*;

    fn screen(blocks: Vec<Block>) -> Screen {
        let mut screen = Screen::new(Locale::english(), "Consultation 4");
        screen.blocks = blocks;
        screen
    }

    #[test]
    fn a_screen_reads_well_in_a_terminal() {
        let url = format!("https://example.org/{}", "long/".repeat(20));
        let shown = plain(&screen(vec![
            Block::text("\u{2068}You\u{2069} are registered."),
            Block::Facts(vec![
                ("When".into(), vec!["Wednesday 3 February 2021\nThursday 4 February 2021".into()]),
                (
                    "Registration".into(),
                    vec!["open until Sunday 31 January 2021, 24:00, Bangkok time, that is in 3 days".into()],
                ),
                ("A label that is far too long".into(), vec!["value".into()]),
            ]),
            Block::Meter { part: 12, whole: 60, words: "12 of 60 places are taken".into() },
            Block::Title("Papers".into()),
            Block::Bullets(vec![
                vec![Inline::Link { label: "Concept note".into(), url: "https://example.org/note".into() }],
                vec![Inline::Link { label: "Agenda".into(), url: url.clone() }],
            ]),
            Block::Quote("to forward\nas it is".into()),
        ]));
        let wanted = format!(
            "Consultation 4\n\
             ==============\n\
             \n\
             You are registered.\n\
             \n\
             When          Wednesday 3 February 2021\n\
             \u{20}             Thursday 4 February 2021\n\
             Registration  open until Sunday 31 January 2021, 24:00, Bangkok time, that is in\n\
             \u{20}             3 days\n\
             A label that is far too long\n\
             \u{20}             value\n\
             \n\
             [####----------------] 12 of 60 places are taken\n\
             \n\
             Papers\n\
             ------\n\
             • Concept note: https://example.org/note\n\
             • Agenda:\n  {url}\n\
             \n\
             │ to forward\n\
             │ as it is\n"
        );
        assert_eq!(shown, wanted);
    }

    #[test]
    fn meters_are_empty_and_full_only_when_they_are() {
        for (part, whole, filled) in [(0, 60, 0), (1, 60, 1), (59, 60, 19), (60, 60, 20), (70, 60, 20), (0, 0, 0)] {
            assert_eq!(meter(part, whole).matches('#').count(), filled, "{part} of {whole}");
        }
    }

    #[test]
    fn thai_breaks_between_clusters() {
        let text = "การประชุมปรึกษาหารือผู้มีส่วนได้ส่วนเสียเรื่องการย้ายถิ่นเพื่อเตรียมการทบทวนระดับภูมิภาค";
        for width in 5..40 {
            let lines = wrapped(text, width);
            assert_eq!(lines.concat(), text);
            for line in &lines {
                assert!(line.width() <= width, "{line}");
                assert!(
                    !line.starts_with(
                        |c: char| ('\u{e31}'..='\u{e3a}').contains(&c) || ('\u{e47}'..='\u{e4e}').contains(&c)
                    ),
                    "{line}"
                );
                assert!(!line.ends_with(|c: char| ('\u{e40}'..='\u{e44}').contains(&c)), "{line}");
            }
        }
    }

    proptest! {
        #[test]
        fn wrapping_loses_nothing_but_breaks(text in "[a-zก-๛ \n\u{300}é日]{0,200}", width in 4usize..40) {
            let lines = wrapped(&text, width);
            prop_assert!(lines.iter().all(|line| line.width() <= width.max(6)));
            let squeeze = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(squeeze(&lines.concat()), squeeze(&text));
        }
    }
}
