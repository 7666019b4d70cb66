//! How long a screen's words are, against what one message may hold.
//!
//! Buttons are measured where they are made; how a platform lays the words out is its adapter's subject.

use super::screen::{Block, Inline, Screen};
use crate::domain::person::Platform;

/// One message, in UTF-16 units: Telegram's text after its entities are parsed, and the description of a Discord embed.
pub const LONGEST_TEXT: usize = 4096;

/// One message's heading, in UTF-16 units: the title of a Discord embed.
pub const LONGEST_HEADING: usize = 256;

/// The largest file a bot may send, in bytes (Bot API, "Sending files"; Discord, "Uploading Files"). A terminal has no
/// limit of its own.
pub fn largest_file(platform: Platform) -> usize {
    match platform {
        Platform::Discord => 10_000_000,
        Platform::Telegram | Platform::Console => 50_000_000,
    }
}

/// UTF-16 units of everything a screen says, isolation marks and the marks of its structure included, on one
/// unbroken line per paragraph. Never less than what an adapter sends.
pub fn length(screen: &Screen) -> usize {
    let mark = screen.above.as_deref().map_or(0, |mark| units(mark) + 2);
    mark + units(&screen.heading) + 2 + screen.blocks.iter().map(block).sum::<usize>()
}

fn block(block: &Block) -> usize {
    2 + match block {
        Block::Paragraph(line) => inlines(line),
        Block::Facts(facts) => facts.iter().map(|(label, value)| units(label) + inlines(value) + 4).sum(),
        Block::Bullets(lines) => lines.iter().map(|line| inlines(line) + 3).sum(),
        Block::Quote(text) => units(text) + 2 * (text.lines().count() + 1),
        Block::Meter { words, .. } => units(words) + 24,
        Block::Title(text) => units(text) + 1,
    }
}

fn inlines(line: &[Inline]) -> usize {
    line.iter()
        .map(|inline| match inline {
            Inline::Text(text) => units(text),
            Inline::Moment(moment) => units(&moment.words),
            Inline::Link { label, url } => units(label) + 2 + units(url),
        })
        .sum()
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
