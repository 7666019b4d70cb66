//! A consultation as a calendar invitation: an `.ics` file (RFC 5545), one event for each sitting.
//!
//! Texts arrive worded in the reader's language. There is no joining link to give away.

use chrono::{DateTime, Utc};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};

use crate::domain::consultation::{Consultation, Sitting, Timetable};

/// Behind every event's identity. Never a real host, so no calendar looks anything up there; never changed, or
/// calendars show every meeting twice.
const IDENTITY_DOMAIN: &str = "roundtable.invalid";

/// The invitation for version `version` of the dates (1 is the first announcement; beyond the last, the last).
///
/// A later version replaces the earlier ones in a calendar that holds them: the events keep their identity, and one
/// whose sitting no longer exists is cancelled. `titles` has one for each sitting; the last counts for any beyond.
/// `stamp` is when this invitation is made.
pub fn invitation(
    consultation: &Consultation,
    version: usize,
    titles: &[String],
    description: &str,
    place: &str,
    stamp: DateTime<Utc>,
) -> Vec<u8> {
    let version = version.clamp(1, consultation.timetables.len().max(1));
    let versions = consultation.timetables.get(..version).unwrap_or_default();
    let current = versions.last().map_or(&[][..], |timetable| &timetable.sittings);
    let most = versions.iter().map(|timetable| timetable.sittings.len()).max().unwrap_or(0);

    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", "-//Roundtable//Consultations//EN"));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    calendar.append_property(("METHOD", "PUBLISH"));
    for place_in_row in 0..most {
        let present = current.get(place_in_row);
        let Some(sitting) = present.or_else(|| latest(versions, place_in_row)) else { continue };
        let title = titles.get(place_in_row).or(titles.last()).map_or("", String::as_str);
        let cancelled = consultation.cancelled || present.is_none();
        // A cancellation is a revision of its own (RFC 5546, 2.1.4).
        let sequence = (version - 1) + usize::from(consultation.cancelled);
        let mut event = Event::new();
        event
            .uid(&format!("{}-{}@{IDENTITY_DOMAIN}", consultation.code, place_in_row + 1))
            .sequence(u32::try_from(sequence).unwrap_or(u32::MAX))
            .timestamp(stamp)
            .starts(sitting.starts())
            .ends(sitting.ends())
            .status(if cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed });
        for (key, text) in [("SUMMARY", title), ("DESCRIPTION", description), ("LOCATION", place)] {
            let text = clean(text);
            if !text.is_empty() {
                event.append_property(Property::new(key, text));
            }
        }
        calendar.push(event.done());
    }
    fold(&calendar.to_string()).into_bytes()
}

/// The sitting at this place in the last version that had one there.
fn latest(versions: &[Timetable], place: usize) -> Option<&Sitting> {
    versions.iter().rev().find_map(|timetable| timetable.sittings.get(place))
}

/// Line breaks alone remain of the control characters: nothing in a text can end its line.
fn clean(text: &str) -> String {
    text.replace("\r\n", "\n").chars().filter(|c| *c == '\n' || !c.is_control()).collect::<String>().trim().to_owned()
}

/// Folds lines at 75 octets without cutting a character.
///
/// The calendar crate's own folding is undone first: it leaves lines of 76 octets and counts in two measures at once.
fn fold(text: &str) -> String {
    const LONGEST: usize = 75;
    let mut folded = String::with_capacity(text.len());
    for line in text.replace("\r\n ", "").split_inclusive("\r\n") {
        let mut octets = 0;
        for c in line.chars() {
            let is_end = matches!(c, '\r' | '\n');
            if !is_end && octets + c.len_utf8() > LONGEST {
                folded.push_str("\r\n ");
                octets = 1;
            }
            folded.push(c);
            octets += c.len_utf8();
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::files::series;

    fn consultation(code: &str) -> Consultation {
        let texts = [
            include_str!("../../examples/asia-pacific-gcm.toml"),
            include_str!("../../examples/unece-regional-review.toml"),
        ];
        let all = texts.iter().flat_map(|text| series::read(text).unwrap().consultations);
        all.into_iter().find(|consultation| consultation.code.as_str() == code).unwrap()
    }

    fn stamp() -> DateTime<Utc> {
        "2020-10-05T02:00:00Z".parse().unwrap()
    }

    fn made(consultation: &Consultation, version: usize) -> String {
        String::from_utf8(invitation(consultation, version, &["Title".to_owned()], "About it", "Online", stamp()))
            .unwrap()
    }

    fn events(text: &str) -> Vec<Event> {
        let calendar: Calendar = text.parse().unwrap();
        calendar.components.iter().filter_map(|component| component.as_event().cloned()).collect()
    }

    fn value(event: &Event, key: &str) -> String {
        event.property_value(key).unwrap_or_default().to_owned()
    }

    #[test]
    fn the_first_announcement_in_full() {
        assert_eq!(
            made(&consultation("ap-gcm-4"), 1).replace("\r\n", "\n"),
            "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Roundtable//Consultations//EN\nCALSCALE:GREGORIAN\nMETHOD:PUBLISH\n\
             BEGIN:VEVENT\nDESCRIPTION:About it\nDTEND:20210127T070000Z\nDTSTAMP:20201005T020000Z\n\
             DTSTART:20210127T040000Z\nLOCATION:Online\nSEQUENCE:0\nSTATUS:CONFIRMED\nSUMMARY:Title\n\
             UID:ap-gcm-4-1@roundtable.invalid\nEND:VEVENT\nEND:VCALENDAR\n"
        );
    }

    #[test]
    fn a_move_keeps_the_identity_and_raises_the_sequence() {
        let moved = events(&made(&consultation("ap-gcm-4"), 2));
        assert_eq!(moved.len(), 1);
        assert_eq!(value(&moved[0], "UID"), "ap-gcm-4-1@roundtable.invalid");
        assert_eq!(value(&moved[0], "SEQUENCE"), "1");
        assert_eq!(value(&moved[0], "DTSTART"), "20210203T040000Z");
        assert_eq!(value(&moved[0], "DTEND"), "20210203T073000Z");
        assert_eq!(made(&consultation("ap-gcm-4"), 99), made(&consultation("ap-gcm-4"), 2));
    }

    #[test]
    fn two_days_are_two_events() {
        let both = events(&made(&consultation("unece-gcm-review"), 1));
        let starts: Vec<_> = both.iter().map(|event| value(event, "DTSTART")).collect();
        assert_eq!(starts, ["20201112T090000Z", "20201113T090000Z"]);
        assert_ne!(value(&both[0], "UID"), value(&both[1], "UID"));
    }

    #[test]
    fn a_day_that_went_is_cancelled_alone() {
        let mut review = consultation("unece-gcm-review");
        let mut shorter = review.timetables[0].clone();
        shorter.sittings.truncate(1);
        review.timetables.push(shorter);
        let status: Vec<_> = events(&made(&review, 2)).iter().map(|event| event.get_status()).collect();
        assert_eq!(status, [Some(EventStatus::Confirmed), Some(EventStatus::Cancelled)]);
        let status: Vec<_> = events(&made(&review, 1)).iter().map(|event| event.get_status()).collect();
        assert_eq!(status, [Some(EventStatus::Confirmed), Some(EventStatus::Confirmed)]);
    }

    #[test]
    fn a_cancelled_consultation_cancels_every_event() {
        let mut cancelled = consultation("unece-gcm-review");
        cancelled.cancelled = true;
        for event in events(&made(&cancelled, 1)) {
            assert_eq!(event.get_status(), Some(EventStatus::Cancelled));
            assert_eq!(value(&event, "SEQUENCE"), "1");
        }
    }

    fn assert_shaped(bytes: &[u8]) -> String {
        let text = std::str::from_utf8(bytes).unwrap();
        for line in text.strip_suffix("\r\n").unwrap().split("\r\n") {
            assert!(line.len() <= 75, "{} octets: {line}", line.len());
            assert!(!line.contains(['\r', '\n']), "{line:?}");
        }
        text.to_owned()
    }

    #[test]
    fn long_thai_and_arabic_texts_are_folded_and_read_back() {
        let fourth = consultation("ap-gcm-4");
        for language in ["th", "ar", "fr"] {
            let locale = language.parse().unwrap();
            let (title, about) = (fourth.title.text(&locale), fourth.about.text(&locale));
            let text =
                assert_shaped(&invitation(&fourth, 2, &[title.to_owned()], about, fourth.place.text(&locale), stamp()));
            assert!(text.contains("\r\n "));
            let event = &events(&text)[0];
            assert_eq!(value(event, "SUMMARY"), title);
            assert_eq!(value(event, "DESCRIPTION"), about);
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_back_and_none_breaks_out(title in "[^\\p{C}]{1,200}", about in any::<String>()) {
            let fourth = consultation("ap-gcm-1");
            let text = assert_shaped(&invitation(&fourth, 1, std::slice::from_ref(&title), &about, "x\r\nATTENDEE:y", stamp()));
            prop_assert_eq!(text.matches("BEGIN:VEVENT").count() - about.matches("BEGIN:VEVENT").count(), 1);
            prop_assert!(!text.contains("\r\nATTENDEE"));
            let event = &events(&text)[0];
            prop_assert_eq!(value(event, "SUMMARY"), clean(&title));
            prop_assert_eq!(value(event, "DESCRIPTION"), clean(&about));
        }
    }
}
