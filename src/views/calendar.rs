//! The words of a calendar invitation. Its form, identity and sequence are not worded and are made elsewhere.

use super::Reader;
use crate::domain::consultation::{Consultation, Privacy};

/// What an invitation says; plain text, without isolation marks, which calendars show as boxes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// One for each sitting of the timetable in force, in their order.
    pub titles: Vec<String>,
    pub description: String,
    pub place: String,
}

/// `links` open the consultation, one for each platform.
pub fn invitation(reader: &Reader, consultation: &Consultation, privacy: &Privacy, links: &[String]) -> Invitation {
    let words = &reader.words;
    let locale = words.locale();
    let (_, timetable) = consultation.timetable(reader.now);
    let title = consultation.title.text(locale);
    let days = timetable.sittings.len();
    let titles = (1..=days)
        .map(|day| match (consultation.cancelled, days) {
            (true, _) => words.label_with("calendar-title-cancelled", &[("title", title.into())]),
            (false, 1) => title.to_owned(),
            (false, _) => words.label_with(
                "calendar-title-day",
                &[("title", title.into()), ("day", day.into()), ("days", days.into())],
            ),
        })
        .collect();
    let mut lines: Vec<String> = Vec::new();
    let about = consultation.about.text(locale);
    if !about.is_empty() {
        lines.push(about.to_owned());
    }
    for sitting in &timetable.sittings {
        lines.push(words.label_with("share-when", &[("when", words.sitting(sitting).into())]));
    }
    if !privacy.contact_address.is_empty() {
        let role = privacy.contact_role.text(locale);
        let args = [("role", role.into()), ("address", privacy.contact_address.as_str().into())];
        lines.push(words.label_with("calendar-contact", &args));
    }
    lines.extend(links.iter().cloned());
    Invitation { titles, description: lines.join("\n"), place: consultation.place.text(locale).to_owned() }
}

/// Beside the screen, when the invitation was sent as a file.
pub fn sent_toast(reader: &Reader) -> String {
    reader.words.label("calendar-sent")
}

/// Instead of the invitation, when there is nothing ahead to put into a calendar.
pub fn nothing_toast(reader: &Reader) -> String {
    reader.words.label("calendar-nothing")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::sample;
    use crate::views::testing::reader;

    #[test]
    fn an_invitation_names_every_day_and_the_dates_in_force() {
        let reader = reader();
        let links = ["https://example.org/c".to_owned()];
        let usual = invitation(&reader, &sample::usual(), &sample::privacy(), &links);
        assert_eq!(usual.titles, [sample::usual().title.text(reader.words.locale())]);
        assert_eq!(usual.place, "Online");
        assert!(usual.description.contains("3 February 2021"), "{}", usual.description);
        assert!(usual.description.contains("liaison@example.org") && usual.description.ends_with("example.org/c"));
        assert!(!usual.description.contains(['\u{2068}', '\u{2069}']));

        let biggest = invitation(&reader, &sample::biggest(), &sample::privacy(), &[]);
        assert_eq!(biggest.titles.len(), 8);
        assert!(biggest.titles[1].contains("2 of 8"), "{}", biggest.titles[1]);
    }
}
