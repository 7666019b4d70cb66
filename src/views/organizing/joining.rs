//! The joining link as organizers set it: what it is, when it is sent, and who has it.

use super::papers::{Fault, fault_text};
use super::{asking, consultation_button};
use crate::chat::action::Action;
use crate::chat::organizing::Organizing;
use crate::chat::organizing::papers::Papers;
use crate::chat::screen::{Block, Button, Inline, Screen};
use crate::domain::consultation::{Consultation, LONGEST_ADDRESS};
use crate::domain::id::Code;
use crate::domain::joining::{Day, MINUTES, USUAL_MINUTES};
use crate::domain::text::quotable;
use crate::locale::Arg;
use crate::views::Reader;
use crate::views::meeting::{self, button, fact, title};
use crate::views::sample::{self, Sample};

/// What has just happened, or is about to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    Nothing,
    Set,
    Same,
    Minutes,
    /// Asked whether it is to be taken away.
    Away,
    Gone,
    /// What was shown is not so any more.
    Changed,
}

pub struct Facts<'a> {
    pub consultation: &'a Consultation,
    pub address: Option<&'a str>,
    /// Typed, and waiting for a yes at this revision.
    pub proposed: Option<(&'a str, u32)>,
    /// `None`: nothing was ever set.
    pub minutes: Option<u16>,
    /// Of the address.
    pub version: u32,
    /// People who have it, or may have.
    pub out: u64,
    pub days: &'a [Day],
    /// The first day's moment has come, and the meeting is not over.
    pub is_open: bool,
    /// It is over or cancelled.
    pub is_over: bool,
    pub said: Said,
}

pub fn joining(reader: &Reader, facts: &Facts<'_>) -> Screen {
    let words = &reader.words;
    let code = &facts.consultation.code;
    if let Some((proposed, revision)) = facts.proposed.filter(|_| !matches!(facts.said, Said::Away)) {
        return check(reader, facts, proposed, revision);
    }
    let heading = match facts.said {
        Said::Set => "joining-set-heading",
        Said::Away => "joining-away-heading",
        Said::Gone => "joining-gone-heading",
        _ => "joining-heading",
    };
    let mut screen = reader.screen(words.say(heading));
    match facts.said {
        Said::Changed => screen = screen.text(words.say("joining-changed")),
        Said::Same => screen = screen.text(words.say("joining-same")),
        _ => {}
    }
    let mut told = vec![fact(reader, "outcome-meeting", title(reader, facts.consultation))];
    if let Some(address) = facts.address {
        told.push(fact(reader, "joining-address", address));
        told.extend(when(reader, facts));
        told.push((words.say("joining-have"), vec![words.number(number(facts.out)).into()]));
    }
    screen = screen.block(Block::Facts(told));
    if facts.address.is_none() {
        screen = screen.text(words.say("joining-none"));
    }
    if facts.is_over {
        screen = screen.text(words.say("joining-over"));
    }
    if facts.said == Said::Away && facts.address.is_some() {
        if facts.out > 0 {
            screen = screen.text(words.say("joining-away-out"));
        }
        return screen
            .row([to(reader, "joining-away-yes", Papers::JoiningAwayYes(code.clone(), facts.version))])
            .row([to(reader, "joining-keep", Papers::Joining(code.clone()))]);
    }
    screen = screen.text(words.say("joining-intro"));
    let set = if facts.address.is_some() { "joining-change-button" } else { "joining-set-button" };
    let away = facts.address.map(|_| to(reader, "joining-away-button", Papers::JoiningAway(code.clone())));
    screen = screen.row([to(reader, set, Papers::AskJoining(code.clone()))].into_iter().chain(away));
    if let Some(minutes) = facts.minutes {
        let others = MINUTES.into_iter().filter(|choice| *choice != minutes);
        screen = screen.row(others.map(|choice| {
            let label = words.label_with("joining-minutes-button", &[("count", Arg::from(u32::from(choice)))]);
            Button::new(label, Action::Organize(Organizing::Papers(Papers::JoiningMinutes(code.clone(), choice))))
        }));
    }
    screen.row([to(reader, "publish-back-button", Papers::List(code.clone(), 0)), consultation_button(reader, code)])
}

/// How long before the start, and the moments that makes.
fn when(reader: &Reader, facts: &Facts<'_>) -> Vec<(String, Vec<Inline>)> {
    let words = &reader.words;
    let minutes = facts.minutes.unwrap_or(USUAL_MINUTES);
    let before = words.say_with("joining-minutes-before", &[("count", Arg::from(u32::from(minutes)))]);
    let mut told = vec![(words.say("joining-sent"), vec![before.into()])];
    let moment = |day: &Day| Inline::Moment(meeting::moment(reader, day.opens, facts.consultation));
    told.extend(facts.days.iter().map(|day| (words.say("joining-sent-at"), vec![moment(day)])));
    told
}

fn check(reader: &Reader, facts: &Facts<'_>, proposed: &str, revision: u32) -> Screen {
    let words = &reader.words;
    let code = &facts.consultation.code;
    let mut told = vec![
        fact(reader, "outcome-meeting", title(reader, facts.consultation)),
        fact(reader, "joining-address", proposed),
    ];
    told.extend(when(reader, facts));
    let mut screen = reader.screen(words.say("joining-check-heading"));
    if facts.said == Said::Changed {
        screen = screen.text(words.say("joining-changed"));
    }
    screen = screen.block(Block::Facts(told));
    if facts.out > 0 && !facts.is_over {
        screen = screen.text(words.say_with("joining-check-out", &[("count", Arg::Number(number(facts.out)))]));
    } else if facts.is_open {
        screen = screen.text(words.say("joining-check-open"));
    }
    screen
        .row([to(reader, "joining-yes-button", Papers::JoiningYes(code.clone(), revision))])
        .row([
            to(reader, "joining-other-button", Papers::AskJoining(code.clone())),
            to(reader, "joining-no-button", Papers::JoiningNo(code.clone(), revision)),
        ])
        .row([consultation_button(reader, code)])
}

fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn to(reader: &Reader, label: &str, papers: Papers) -> Button {
    button(reader, label, Action::Organize(Organizing::Papers(papers)))
}

/// Asks for the address; what was refused is shown back.
pub fn ask(reader: &Reader, consultation: &Consultation, again: Option<(Fault, &str)>, revision: u32) -> Screen {
    let words = &reader.words;
    let mut screen = reader.screen(words.say("joining-ask-heading"));
    if let Some((fault, typed)) = again {
        screen = screen.text(fault_text(reader, fault)).block(Block::Quote(quotable(typed)));
    }
    screen = screen.text(words.say("joining-ask")).block(Block::Facts(vec![fact(
        reader,
        "outcome-meeting",
        title(reader, consultation),
    )]));
    let longest = u32::try_from(LONGEST_ADDRESS).unwrap_or(u32::MAX);
    asking(reader, screen, "joining-address", (false, longest), revision)
}

/// On the screen of the papers.
pub(super) fn way_in(reader: &Reader, code: &Code) -> Button {
    to(reader, "joining-button", Papers::Joining(code.clone()))
}

const EXAMPLE: &str = "https://meet.example.org/j/8437290?pwd=Zk1r";

fn example(reader: &Reader, with: impl Fn(Facts<'_>) -> Facts<'_>) -> Screen {
    let consultation = sample::usual();
    let (_, timetable) = consultation.timetable(reader.now);
    let days = crate::domain::joining::days(timetable, USUAL_MINUTES);
    let facts = Facts {
        consultation: &consultation,
        address: Some(EXAMPLE),
        proposed: None,
        minutes: Some(USUAL_MINUTES),
        version: 1,
        out: 0,
        days: &days,
        is_open: false,
        is_over: false,
        said: Said::Nothing,
    };
    joining(reader, &with(facts))
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "joining none",
            draw: |reader| example(reader, |facts| Facts { address: None, minutes: None, days: &[], ..facts }),
        },
        Sample { name: "joining set", draw: |reader| example(reader, |facts| Facts { said: Said::Set, ..facts }) },
        Sample {
            name: "joining out",
            draw: |reader| example(reader, |facts| Facts { out: 41, is_open: true, said: Said::Changed, ..facts }),
        },
        Sample {
            name: "joining same",
            draw: |reader| example(reader, |facts| Facts { said: Said::Same, is_over: true, ..facts }),
        },
        Sample {
            name: "joining check",
            draw: |reader| example(reader, |facts| Facts { address: None, proposed: Some((EXAMPLE, 1)), ..facts }),
        },
        Sample {
            name: "joining check, out",
            draw: |reader| example(reader, |facts| Facts { out: 2, proposed: Some((EXAMPLE, 2)), ..facts }),
        },
        Sample {
            name: "joining check, open",
            draw: |reader| example(reader, |facts| Facts { is_open: true, proposed: Some((EXAMPLE, 2)), ..facts }),
        },
        Sample {
            name: "joining away",
            draw: |reader| example(reader, |facts| Facts { out: 3, said: Said::Away, ..facts }),
        },
        Sample {
            name: "joining gone",
            draw: |reader| example(reader, |facts| Facts { address: None, said: Said::Gone, ..facts }),
        },
        Sample { name: "joining ask", draw: |reader| ask(reader, &sample::usual(), None, 1) },
        Sample {
            name: "joining ask again",
            draw: |reader| ask(reader, &sample::usual(), Some((Fault::NoAddress, "zoom.us/j/84")), 2),
        },
    ]
}
