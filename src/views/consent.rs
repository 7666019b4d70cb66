//! Consent: the short privacy notice with its two buttons, the longer one, and what follows a "no".
//!
//! Which act needs consent is the app's to know; it goes on by itself after "I agree".

use super::meeting::{button, fact};
use super::{Reader, example};
use crate::chat::action::{Action, Listing};
use crate::chat::screen::{Block, Line, Screen};
use crate::domain::consultation::{LONGEST_RETENTION, Privacy};
use crate::views::sample::Sample;

/// What somebody must have read before anything about them is stored.
pub struct Consent<'a> {
    pub privacy: &'a Privacy,
    /// The act that needs it.
    pub next: Action,
}

pub fn consent(reader: &Reader, facts: &Consent<'_>) -> Screen {
    let words = &reader.words;
    let next = match &facts.next {
        Action::Agree(inner) => inner.as_ref().clone(),
        other => other.clone(),
    };
    let intro = if matches!(next, Action::Questions(_)) { "consent-intro-answers" } else { "consent-intro" };
    let mut screen = reader
        .screen(words.say("consent-heading"))
        .text(words.say_with(intro, &[("team", team(reader, facts.privacy).into())]))
        .block(Block::Bullets(stored(reader)))
        .text(words.say("consent-why"))
        .text(kept(reader, facts.privacy, ["consent-retention", "consent-retention-report"]));
    if let Some(contact) = contact(reader, facts.privacy) {
        screen = screen.text(contact);
    }
    screen
        .text(words.say("consent-question"))
        .row([button(reader, "consent-agree", Action::Agree(Box::new(next)))])
        .row([button(reader, "consent-decline", Action::Decline), button(reader, "consent-more", Action::Privacy)])
}

/// Nothing was stored; everything that is public stays open.
pub fn declined(reader: &Reader) -> Screen {
    reader
        .screen(reader.words.say("consent-declined-heading"))
        .text(reader.words.say("consent-declined"))
        .row([button(reader, "outcome-others", Action::Consultations(Listing::default()))])
}

/// The longer notice. One team per series; the first few are named.
pub fn privacy(reader: &Reader, teams: &[&Privacy]) -> Screen {
    let words = &reader.words;
    let mut screen = reader
        .screen(words.say("consent-privacy-heading"))
        .text(words.say("consent-privacy-browsing"))
        .block(Block::Title(words.say("consent-privacy-what")))
        .block(Block::Bullets(stored(reader)))
        .text(words.say("consent-privacy-optional"))
        .block(Block::Title(words.say("consent-privacy-who")))
        .text(words.say("consent-privacy-team"))
        .text(words.say("consent-privacy-colleagues"))
        .block(Block::Title(words.say("consent-privacy-rights")))
        .text(words.say("consent-privacy-see"))
        .text(words.say("consent-privacy-forget"))
        .text(words.say("consent-privacy-anonymous"));
    for privacy in teams.iter().take(5) {
        let mut facts = vec![fact(reader, "consent-privacy-responsible", &team(reader, privacy))];
        if let Some(contact) = contact_line(reader, privacy) {
            facts.push(fact(reader, "consent-privacy-contact", &contact));
        }
        let kept = kept(reader, privacy, ["consent-privacy-days", "consent-privacy-report"]);
        facts.push(fact(reader, "consent-privacy-kept", &kept));
        screen = screen.block(Block::Facts(facts));
    }
    screen.row([
        button(reader, "outcome-others", Action::Consultations(Listing::default())),
        button(reader, "me-button", Action::Me),
    ])
}

fn stored(reader: &Reader) -> Vec<Line> {
    ["consent-what-profile", "consent-what-account", "consent-what-registrations", "consent-what-answers"]
        .map(|id| vec![reader.words.say(id).into()])
        .into()
}

/// Until when it is kept. Where that is the longest there is, it makes no difference when a report is posted.
fn kept(reader: &Reader, privacy: &Privacy, [from_end, from_report]: [&str; 2]) -> String {
    let days = privacy.retention_days;
    if days == 0 || days >= LONGEST_RETENTION {
        return reader.words.say_with(from_end, &[("days", days.into())]);
    }
    reader.words.say_with(from_report, &[("days", days.into()), ("most", LONGEST_RETENTION.into())])
}

fn team(reader: &Reader, privacy: &Privacy) -> String {
    let name = privacy.team.text(reader.words.locale());
    if name.is_empty() { reader.words.say("consent-team") } else { name.to_owned() }
}

fn contact(reader: &Reader, privacy: &Privacy) -> Option<String> {
    let contact = contact_line(reader, privacy)?;
    Some(reader.words.say_with("consent-contact", &[("contact", contact.into())]))
}

fn contact_line(reader: &Reader, privacy: &Privacy) -> Option<String> {
    if privacy.contact_address.is_empty() {
        return None;
    }
    let role = privacy.contact_role.text(reader.words.locale()).to_owned();
    let address = privacy.contact_address.clone();
    Some(reader.words.say_with("consent-role-address", &[("role", role.into()), ("address", address.into())]))
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "consent, to answer",
            draw: |reader| {
                let next = Action::Questions(example::code());
                consent(reader, &Consent { privacy: &example::privacy(), next })
            },
        },
        Sample {
            name: "consent",
            draw: |reader| {
                let next = Action::Register(example::code());
                consent(reader, &Consent { privacy: &example::privacy(), next })
            },
        },
        Sample {
            name: "consent, kept until a report",
            draw: |reader| {
                let privacy = Privacy { retention_days: 30, ..example::privacy() };
                consent(reader, &Consent { privacy: &privacy, next: Action::Register(example::code()) })
            },
        },
        Sample { name: "consent declined", draw: declined },
        Sample {
            name: "privacy",
            draw: |reader| {
                let early = Privacy { retention_days: 30, ..example::privacy() };
                privacy(reader, &[&example::privacy(), &early, &Privacy::default()])
            },
        },
    ]
}
