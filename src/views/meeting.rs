//! What every personal screen says about a consultation in the same way: its title, when it is, and small buttons.
//!
//! The card with everything about a consultation is a view of its own.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use unicode_segmentation::UnicodeSegmentation;

use super::Reader;
use super::wording::same_clock;
use crate::chat::action::Action;
use crate::chat::screen::{Button, Inline, Line, Moment};
use crate::domain::consultation::{Consultation, Timetable, WorkingGroup};

/// A label and what it says, as in [`crate::chat::screen::Block::Facts`].
pub(super) type Fact = (String, Line);

/// Longest title or name on a button, in UTF-16 units: 80 fit everywhere, and some labels say a little more.
const LONGEST_LABEL: usize = 60;

pub(super) fn title<'a>(reader: &Reader, consultation: &'a Consultation) -> &'a str {
    consultation.title.text(reader.words.locale())
}

/// When it is held: as announced, and in the reader's zone where that is known and its clocks show another time.
pub(super) fn when(reader: &Reader, timetable: &Timetable) -> Vec<Fact> {
    let words = &reader.words;
    let mut facts = Vec::new();
    for sitting in &timetable.sittings {
        let announced = Moment { instant: sitting.starts(), words: words.sitting(sitting), ends_its_day: false };
        facts.push((words.say("outcome-when"), vec![Inline::Moment(announced)]));
        let other = |zone: &Tz| !same_clock(sitting.zone, *zone, sitting.starts());
        if let Some(zone) = reader.zone.filter(other) {
            facts.push((words.say("outcome-when-yours"), vec![words.sitting_in(sitting, zone).into()]));
        }
    }
    facts
}

/// The meeting and when it is held, in the timetable of now.
pub(super) fn facts(reader: &Reader, consultation: &Consultation) -> Vec<Fact> {
    let mut facts = vec![fact(reader, "outcome-meeting", title(reader, consultation))];
    facts.extend(when(reader, consultation.timetable(reader.now).1));
    facts
}

pub(super) fn group(reader: &Reader, group: &WorkingGroup) -> Fact {
    fact(reader, "form-field-group", group.title.text(reader.words.locale()))
}

pub(super) fn fact(reader: &Reader, label: &str, value: &str) -> Fact {
    (reader.words.say(label), vec![value.into()])
}

/// A moment for this reader; in the meeting's zone as long as theirs is not known.
pub(super) fn moment(reader: &Reader, instant: DateTime<Utc>, consultation: &Consultation) -> Moment {
    let (_, timetable) = consultation.timetable(reader.now);
    let zone = reader.zone.unwrap_or_else(|| timetable.sittings.first().map_or(Tz::UTC, |sitting| sitting.zone));
    Moment { instant, words: reader.words.moment(instant, zone), ends_its_day: false }
}

pub(super) fn button(reader: &Reader, label: &str, action: Action) -> Button {
    Button::new(reader.words.label(label), action)
}

/// A title or name as a button's label, cut between two letters where it is too long.
pub(super) fn label(text: &str) -> String {
    let mut short = String::new();
    let mut units = 0;
    for cluster in text.graphemes(true) {
        units += cluster.encode_utf16().count();
        if units >= LONGEST_LABEL {
            return format!("{}…", short.trim_end());
        }
        short.push_str(cluster);
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_title_is_cut_between_letters() {
        assert_eq!(label("Media"), "Media");
        let thai = label(&"ที่".repeat(40));
        assert!(thai.ends_with("ที่…") && thai.encode_utf16().count() <= LONGEST_LABEL, "{thai}");
    }
}
