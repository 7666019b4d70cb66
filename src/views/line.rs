//! Whole sentences from the sheets with moments and links in them.

use crate::chat::screen::{Inline, Line};
use crate::locale::{Arg, Words};

/// Stand for the parts while the sentence is worded. These are no characters (Unicode, "Noncharacters"), so no text
/// that somebody wrote holds them.
const MARKS: std::ops::RangeInclusive<char> = '\u{fdd0}'..='\u{fdef}';

/// Words a message whose variables are plain values (`args`) or things a platform shows its own way (`parts`).
pub(crate) fn line(
    words: &Words,
    id: &str,
    mut args: Vec<(&'static str, Arg)>,
    parts: Vec<(&'static str, Inline)>,
) -> Line {
    let marks: Vec<char> = MARKS.take(parts.len()).collect();
    args.extend(parts.iter().zip(&marks).map(|((name, _), mark)| (*name, Arg::from(mark.to_string()))));
    let said = words.say_with(id, &args);
    let mut line = Line::new();
    let mut text = String::new();
    for c in said.chars() {
        match marks.iter().position(|mark| *mark == c) {
            None => text.push(c),
            Some(place) => {
                if !text.is_empty() {
                    line.push(Inline::Text(std::mem::take(&mut text)));
                }
                line.push(parts[place].1.clone());
            }
        }
    }
    if !text.is_empty() {
        line.push(Inline::Text(text));
    }
    line
}

/// Lines one below the other, as one.
pub(crate) fn below(lines: impl IntoIterator<Item = Line>) -> Line {
    let mut all = Line::new();
    for line in lines {
        if !all.is_empty() {
            all.push("\n".into());
        }
        all.extend(line);
    }
    all
}
