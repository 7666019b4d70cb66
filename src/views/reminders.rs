//! Reminders, news of papers, and what becomes of the choice to hear of them. Each says why it comes and how to stop it.

use chrono::{DateTime, Utc};

use super::meeting::{self, button, fact, title};
use super::outcome::card;
use super::{Reader, asked, example};
use crate::chat::action::{Action, Part};
use crate::chat::screen::{Block, Button, Inline, Screen};
use crate::domain::consultation::{Call, Consultation, Publication};
use crate::domain::id::Code;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::registration::State;
use crate::domain::reminder::{Anchor, Interest, Stands};
use crate::views::sample::{self, Sample};

/// What a reminder is about, and how its reader stands to it.
pub struct Reminded<'a> {
    pub consultation: &'a Consultation,
    pub anchor: Anchor,
    /// What is due, where that is what it reminds of.
    pub call: Option<&'a Call>,
    pub stands: Stands,
}

/// A date comes near, or has just been.
pub fn reminder(reader: &Reader, reminded: &Reminded<'_>) -> Screen {
    let words = &reader.words;
    let Reminded { consultation, anchor, stands, .. } = reminded;
    let code = &consultation.code;
    let (_, timetable) = consultation.timetable(reader.now);
    let place = stands.place.filter(|state| state.is_active());
    let opens = timetable.registration_opens.filter(|opens| reader.now < opens.instant());
    let is_open = opens.is_none() && reader.now < timetable.registration_closes.instant();
    let mut facts = meeting::facts(reader, consultation);
    if let Some(opens) = &opens {
        facts.push((words.say("remind-from"), vec![Inline::Moment(reader.deadline(opens))]));
    } else if place.is_none() && is_open {
        let closes = reader.deadline(&timetable.registration_closes);
        facts.push((words.say("remind-until"), vec![Inline::Moment(closes)]));
    }
    let mut screen = reader.screen(words.say(heading(*anchor, place, opens.is_some())));
    if let Some(call) = reminded.call {
        let link = Inline::Link {
            label: call.title.text(words.locale()).to_owned(),
            url: call.link.text(words.locale()).to_owned(),
        };
        screen = screen.block(Block::Paragraph(vec![link]));
        facts.insert(0, (words.say("remind-due"), vec![Inline::Moment(reader.deadline(&call.due))]));
    }
    if *anchor == Anchor::Opens && is_open && place.is_none() {
        screen = screen.text(words.say("remind-opens"));
    }
    let is_over = reader.now >= timetable.ends();
    let may_register = is_open || opens.is_some();
    screen = screen.text(words.say(standing(stands, place, is_over, may_register))).block(Block::Facts(facts));
    if *anchor == Anchor::Starts && place == Some(State::Registered) {
        screen = screen.text(words.say("remind-starts-next"));
    }
    if *anchor == Anchor::Ends {
        screen = screen.text(words.say("remind-ends-next"));
    }
    let button = |id, action: fn(Code) -> Action| button(reader, id, action(code.clone()));
    let act = match place {
        _ if is_over => vec![],
        Some(State::Registered) => {
            vec![button("outcome-calendar", Action::Calendar), button("withdraw-button", Action::Withdraw)]
        }
        Some(State::Offered) => vec![button("button-accept", Action::Accept), button("button-pass", Action::Pass)],
        Some(State::Waiting) => vec![button("wait-leave", Action::Withdraw)],
        None if is_open => vec![button("button-register", Action::Register)],
        _ => vec![],
    };
    // What has been comes no nearer.
    let later = (*anchor != Anchor::Ends).then(|| button("remind-later", Action::Later));
    screen
        .row(act)
        .row(later.into_iter().chain([button("remind-mute", Action::Mute)]))
        .row([card(reader, consultation), choices(reader)])
}

/// Its heading, as whoever comes reads it who holds a place.
pub(crate) fn heading_of(reader: &Reader, anchor: Anchor, opens_later: bool) -> String {
    reader.words.say(heading(anchor, Some(State::Registered), opens_later))
}

fn heading(anchor: Anchor, place: Option<State>, opens_later: bool) -> &'static str {
    match anchor {
        Anchor::Opens if opens_later => "remind-opens-soon-heading",
        Anchor::Opens | Anchor::Posted => "remind-opens-heading",
        Anchor::Closes => "remind-closes-heading",
        Anchor::Calls => "remind-calls-heading",
        Anchor::Questionnaire => "remind-questionnaire-heading",
        Anchor::Starts if place.is_some() => "remind-starts-heading",
        Anchor::Starts => "remind-starts-other-heading",
        Anchor::Ends if place == Some(State::Registered) => "remind-ends-heading",
        Anchor::Ends => "remind-ends-other-heading",
    }
}

/// Why it comes: how the reader stands to the consultation.
fn standing(stands: &Stands, place: Option<State>, is_over: bool, may_register: bool) -> &'static str {
    match (place, stands.interest) {
        (Some(State::Registered), _) if is_over => "remind-came",
        (Some(State::Registered), _) => "remind-starts",
        (Some(State::Offered), _) => "remind-offered",
        (Some(_), _) => "remind-waiting",
        (None, Some(Interest::Started)) if may_register => "remind-begun",
        (None, Some(Interest::Following)) if may_register => "remind-closes",
        (None, _) if stands.news => "remind-news",
        (None, Some(Interest::Following)) => "remind-follows",
        (None, _) => "remind-began",
    }
}

fn choices(reader: &Reader) -> Button {
    button(reader, "choices-button", Action::Choices)
}

/// A questionnaire is due.
pub fn questionnaire_due(
    reader: &Reader,
    consultation: &Consultation,
    questionnaire: &Questionnaire,
    (answered, begun): (bool, bool),
) -> Screen {
    let words = &reader.words;
    let code = &consultation.code;
    let said = match (answered, begun) {
        (true, _) if questionnaire.anonymous => "remind-questionnaire-sent-anonymous",
        (true, _) => "remind-questionnaire-sent",
        (false, true) => "remind-questionnaire-begun",
        (false, false) => "remind-questionnaire",
    };
    let mut facts = vec![
        fact(reader, "q-open", questionnaire.title.text(words.locale())),
        fact(reader, "q-for", title(reader, consultation)),
        (words.say("q-due"), vec![Inline::Moment(reader.deadline(&questionnaire.due))]),
    ];
    if let Some(here) = super::wording::deadline_here(reader, &questionnaire.due) {
        facts.push((words.say("q-due-here"), here));
    }
    let open = match (answered, begun) {
        (true, _) if questionnaire.anonymous => None,
        (true, _) => Some(button(reader, "q-change", Action::Questionnaire(code.clone()))),
        (false, true) => Some(button(reader, "q-continue", Action::Questions(code.clone()))),
        (false, false) => Some(button(reader, "q-answer", Action::Questionnaire(code.clone()))),
    };
    reader
        .screen(words.say(if answered { "q-open" } else { "remind-questionnaire-heading" }))
        .text(words.say(said))
        .block(Block::Facts(facts))
        .row(open)
        .row([
            button(reader, "remind-later", Action::Later(code.clone())),
            button(reader, "remind-mute", Action::Mute(code.clone())),
        ])
        .row([card(reader, consultation), choices(reader)])
}

/// For those who answer for a series: people were to be reminded, and were not.
pub fn missed(reader: &Reader, consultation: &Consultation, anchor: Anchor, at: DateTime<Utc>) -> Screen {
    let words = &reader.words;
    let what = words.say(if anchor == Anchor::Posted { "button-papers" } else { heading(anchor, None, false) });
    reader
        .screen(words.say("remind-missed-heading"))
        .text(words.say("remind-missed"))
        .block(Block::Facts(vec![
            fact(reader, "outcome-meeting", title(reader, consultation)),
            fact(reader, "remind-missed-what", &what),
            (words.say("remind-missed-when"), vec![Inline::Moment(meeting::moment(reader, at, consultation))]),
        ]))
        .row([card(reader, consultation)])
}

/// A paper, report or recording is there.
pub fn posted(reader: &Reader, consultation: &Consultation, publication: &Publication) -> Screen {
    let words = &reader.words;
    let locale = words.locale();
    let code = &consultation.code;
    let kind = words.say(&format!("publication-{}", publication.kind.key()));
    let link = Inline::Link {
        label: publication.title.text(locale).to_owned(),
        url: publication.link.text(locale).to_owned(),
    };
    reader
        .screen(words.say_with("remind-posted-heading", &[("kind", kind.into())]))
        .block(Block::Facts(vec![fact(reader, "outcome-meeting", title(reader, consultation))]))
        .block(Block::Paragraph(vec![link]))
        .row([
            button(reader, "button-papers", Action::Part(code.clone(), Part::Papers)),
            button(reader, "remind-mute", Action::Mute(code.clone())),
        ])
        .row([card(reader, consultation), choices(reader)])
}

/// No more reminders; and what is told all the same.
pub fn muted(reader: &Reader, consultation: &Consultation) -> Screen {
    let words = &reader.words;
    reader
        .screen(words.say("remind-muted-heading"))
        .block(Block::Facts(vec![fact(reader, "outcome-meeting", title(reader, consultation))]))
        .text(words.say("remind-muted"))
        .row([button(reader, "card-remind", Action::Follow(consultation.code.clone())), card(reader, consultation)])
}

/// Beside the card, when they are told from now on.
pub fn followed_toast(reader: &Reader) -> String {
    reader.words.label("remind-followed")
}

/// Beside the card, when a reminder was put off, or could not be.
pub fn later_toast(reader: &Reader, is_set: bool) -> String {
    reader.words.label(if is_set { "remind-later-set" } else { "remind-later-over" })
}

fn example_reminder(reader: &Reader, anchor: Anchor, stands: Stands) -> Screen {
    let consultation = if anchor == Anchor::Calls { sample::biggest() } else { example::consultation() };
    let call = consultation.calls.first().filter(|_| anchor == Anchor::Calls);
    let ends = consultation.timetable(reader.now).1.ends();
    let reader = &Reader { now: if anchor == Anchor::Ends { ends } else { reader.now }, ..reader.clone() };
    reminder(reader, &Reminded { consultation: &consultation, anchor, call, stands })
}

fn example_due(reader: &Reader, anonymous: bool, stands: (bool, bool)) -> Screen {
    let questionnaire = Questionnaire { anonymous, ..asked::questionnaire() };
    questionnaire_due(reader, &example::consultation(), &questionnaire, stands)
}

fn has(state: State) -> Stands {
    Stands { place: Some(state), ..Stands::default() }
}

fn wants(interest: Interest) -> Stands {
    Stands { interest: Some(interest), ..Stands::default() }
}

pub fn samples() -> Vec<Sample> {
    const NEWS: Stands = Stands { place: None, interest: None, news: true, asked: false, answered: false };
    vec![
        Sample { name: "remind, questionnaire", draw: |reader| example_due(reader, false, (false, false)) },
        Sample { name: "remind, questionnaire begun", draw: |reader| example_due(reader, true, (false, true)) },
        Sample { name: "remind, questionnaire sent", draw: |reader| example_due(reader, false, (true, false)) },
        Sample {
            name: "remind, questionnaire sent anonymous",
            draw: |reader| example_due(reader, true, (true, false)),
        },
        Sample { name: "remind, registration opens", draw: |reader| example_reminder(reader, Anchor::Opens, NEWS) },
        Sample {
            name: "remind, registration opens soon",
            draw: |reader| {
                let consultation = example::consultation();
                let (_, timetable) = consultation.timetable(reader.now);
                let opens = timetable.registration_opens.map_or(reader.now, |opens| opens.instant());
                let before = Reader { now: opens - chrono::Duration::days(2), ..reader.clone() };
                example_reminder(&before, Anchor::Opens, wants(Interest::Following))
            },
        },
        Sample {
            name: "remind, registration closes",
            draw: |reader| example_reminder(reader, Anchor::Closes, wants(Interest::Following)),
        },
        Sample {
            name: "remind, form begun",
            draw: |reader| example_reminder(reader, Anchor::Closes, wants(Interest::Started)),
        },
        Sample {
            name: "remind, something is due",
            draw: |reader| example_reminder(reader, Anchor::Calls, has(State::Registered)),
        },
        Sample {
            name: "remind, it starts",
            draw: |reader| example_reminder(reader, Anchor::Starts, has(State::Registered)),
        },
        Sample {
            name: "remind, it starts, waiting",
            draw: |reader| example_reminder(reader, Anchor::Starts, has(State::Waiting)),
        },
        Sample {
            name: "remind, it starts, offered",
            draw: |reader| example_reminder(reader, Anchor::Starts, has(State::Offered)),
        },
        Sample { name: "remind, it starts, news", draw: |reader| example_reminder(reader, Anchor::Starts, NEWS) },
        Sample {
            name: "remind, it ended",
            draw: |reader| example_reminder(reader, Anchor::Ends, has(State::Registered)),
        },
        Sample {
            name: "remind, it ended, followed",
            draw: |reader| example_reminder(reader, Anchor::Ends, wants(Interest::Following)),
        },
        Sample {
            name: "remind, it ended, begun",
            draw: |reader| example_reminder(reader, Anchor::Ends, wants(Interest::Started)),
        },
        Sample { name: "remind, it ended, news", draw: |reader| example_reminder(reader, Anchor::Ends, NEWS) },
        Sample {
            name: "remind, missed",
            draw: |reader| missed(reader, &example::consultation(), Anchor::Closes, reader.now),
        },
        Sample {
            name: "report posted",
            draw: |reader| {
                let consultation = sample::usual();
                match consultation.publications.first() {
                    Some(publication) => posted(reader, &consultation, publication),
                    None => muted(reader, &consultation),
                }
            },
        },
        Sample { name: "reminders muted", draw: |reader| muted(reader, &example::consultation()) },
    ]
}
