//! The parts of a consultation that may be too long for its card: the programme, and the papers and calls.

use super::Reader;
use super::card::CardFacts;
use super::line::{below, line};
use super::sample::{self, Sample};
use super::wording::{self, SHORT, short};
use crate::chat::screen::{Block, Button, Inline, Line, Moment, Screen};
use crate::domain::consultation::{Consultation, Session, WorkingGroup};
use crate::domain::id::Code;
use crate::domain::registration::{Room, Standing, State};
use crate::locale::Arg;

/// How much of a title is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Titles {
    Whole,
    Short,
    Shortest,
}

impl Titles {
    fn longest(self) -> usize {
        match self {
            Self::Whole => usize::MAX,
            Self::Short => SHORT,
            Self::Shortest => SHORT / 2,
        }
    }
}

/// Dates, sessions and working groups.
pub fn programme(reader: &Reader, facts: &CardFacts<'_>) -> Screen {
    let words = &reader.words;
    let title = facts.consultation.title.text(words.locale());
    let draw = |titles| {
        let mut screen = reader.screen(words.say("programme-heading")).text(if titles == Titles::Whole {
            title.to_owned()
        } else {
            short(title, SHORT)
        });
        let (_, timetable) = facts.consultation.timetable(reader.now);
        let mut dates = vec![(words.say("card-when"), wording::when(reader, timetable))];
        dates.extend(wording::when_here(reader, timetable).map(|here| (words.say("card-when-here"), here)));
        screen = screen.block(Block::Facts(dates));
        if facts.consultation.sessions_at(reader.now).is_empty() && facts.consultation.groups.is_empty() {
            screen = screen.text(words.say("programme-none"));
        }
        programme_blocks(reader, screen, facts, titles).row([wording::card_button(reader, &facts.consultation.code)])
    };
    wording::first_that_fits([Titles::Whole, Titles::Short].into_iter().map(draw), || draw(Titles::Shortest))
}

/// Papers, reports and calls. Where their addresses do not fit, each becomes a button with its number.
pub fn papers(reader: &Reader, facts: &CardFacts<'_>) -> Screen {
    let words = &reader.words;
    let consultation = facts.consultation;
    let title = consultation.title.text(words.locale());
    let begun = || reader.screen(words.say("papers-heading")).text(short(title, 2 * SHORT));
    let back = || wording::card_button(reader, &consultation.code);
    let in_text = [Titles::Whole, Titles::Short].into_iter().map(|titles| {
        let mut screen = begun();
        if facts.publications(reader).is_empty() && consultation.calls.is_empty() {
            screen = screen.text(words.say("papers-none"));
        }
        paper_blocks(reader, screen, facts, titles).row([back()])
    });
    let with_numbers = |titles| {
        let (screen, mut buttons) = numbered(reader, begun(), facts, titles);
        buttons.push(back());
        let mut buttons = buttons.into_iter().peekable();
        let mut screen = screen;
        while buttons.peek().is_some() {
            screen = screen.row(buttons.by_ref().take(5).collect::<Vec<_>>());
        }
        screen
    };
    let longer = in_text.chain([Titles::Whole, Titles::Short].into_iter().map(with_numbers));
    wording::first_that_fits(longer, || with_numbers(Titles::Shortest))
}

pub(crate) fn programme_blocks(reader: &Reader, mut screen: Screen, facts: &CardFacts<'_>, titles: Titles) -> Screen {
    let consultation = facts.consultation;
    let sessions = consultation.sessions_at(reader.now);
    if !sessions.is_empty() {
        let sessions = sessions.into_iter().map(|each| session(reader, each, titles)).collect();
        screen = screen.block(Block::Title(reader.words.say("programme-sessions"))).block(Block::Bullets(sessions));
    }
    if !consultation.groups.is_empty() {
        let still_ahead = !consultation.cancelled && reader.now < consultation.timetable(reader.now).1.starts();
        let groups =
            consultation.groups.iter().map(|each| group(reader, each, facts.room(&each.code), titles, still_ahead));
        screen =
            screen.block(Block::Title(reader.words.say("programme-groups"))).block(Block::Bullets(groups.collect()));
    }
    screen
}

fn session(reader: &Reader, session: &Session, titles: Titles) -> Line {
    let title = short(session.title.text(reader.words.locale()), titles.longest());
    let moment = Moment {
        instant: session.sitting.starts(),
        words: reader.words.sitting(&session.sitting),
        ends_its_day: false,
    };
    below([vec![title.into()], vec![Inline::Moment(moment)]])
}

/// Title, objectives, and how much room is left while that matters.
fn group(reader: &Reader, group: &WorkingGroup, room: Option<Room>, titles: Titles, still_ahead: bool) -> Line {
    let words = &reader.words;
    let mut lines = vec![vec![short(group.title.text(words.locale()), titles.longest()).into()]];
    if !group.objectives.is_empty() {
        let numbers: Vec<String> = group.objectives.iter().map(|number| words.number(i64::from(*number))).collect();
        let args = [("count", Arg::from(numbers.len())), ("objectives", words.list(&numbers).into())];
        lines.push(vec![words.say_with("programme-group-objectives", &args).into()]);
    }
    match room.and_then(Room::left).filter(|_| still_ahead) {
        Some(0) => lines.push(vec![words.say("programme-group-full").into()]),
        Some(left) => lines.push(vec![words.say_with("programme-group-left", &[("left", Arg::from(left))]).into()]),
        None => {}
    }
    below(lines)
}

pub(crate) fn paper_blocks(reader: &Reader, mut screen: Screen, facts: &CardFacts<'_>, titles: Titles) -> Screen {
    let words = &reader.words;
    let locale = words.locale();
    let calls: Vec<Line> = facts
        .consultation
        .calls
        .iter()
        .map(|call| {
            let title = short(call.title.text(locale), titles.longest());
            let label = wording::in_language(words, ["call", "call-in"], &call.link, vec![("title", title.into())]);
            let link = Inline::Link { label, url: call.link.text(locale).to_owned() };
            below([vec![link], due(reader, call)])
        })
        .collect();
    if !calls.is_empty() {
        screen = screen.block(Block::Title(words.say("papers-calls"))).block(Block::Bullets(calls));
    }
    let publications = facts.publications(reader);
    for (title, is_report) in [("papers-papers", false), ("papers-reports", true)] {
        let links: Vec<Line> = publications
            .iter()
            .filter(|publication| publication.kind.is_report() == is_report)
            .map(|publication| {
                let label = wording::publication(words, publication, titles.longest());
                vec![Inline::Link { label, url: publication.link.text(locale).to_owned() }]
            })
            .collect();
        if !links.is_empty() {
            screen = screen.block(Block::Title(words.say(title))).block(Block::Bullets(links));
        }
    }
    screen
}

/// The same as one numbered list, with a button for every number.
fn numbered(reader: &Reader, screen: Screen, facts: &CardFacts<'_>, titles: Titles) -> (Screen, Vec<Button>) {
    let words = &reader.words;
    let locale = words.locale();
    let mut lines: Vec<(String, Line)> = Vec::new();
    let mut buttons = Vec::new();
    let mut entry = |what: String, more: Option<Line>, url: &str| {
        let number = buttons.len() + 1;
        let number = words.number(i64::try_from(number).unwrap_or(i64::MAX));
        buttons.push(Button::url(number.clone(), url));
        lines.push((number, below(std::iter::once(vec![what.into()]).chain(more))));
    };
    for call in &facts.consultation.calls {
        let title = short(call.title.text(locale), titles.longest());
        let what = wording::in_language(words, ["call", "call-in"], &call.link, vec![("title", title.into())]);
        entry(what, Some(due(reader, call)), call.link.text(locale));
    }
    for publication in facts.publications(reader) {
        entry(wording::publication(words, publication, titles.longest()), None, publication.link.text(locale));
    }
    (screen.text(words.say("papers-press")).block(Block::Facts(lines)), buttons)
}

fn due(reader: &Reader, call: &crate::domain::consultation::Call) -> Line {
    let due = Inline::Moment(reader.deadline(&call.due));
    if reader.now >= call.due.instant() {
        return line(&reader.words, "papers-call-past", vec![], vec![("due", due)]);
    }
    let left = reader.words.remaining(call.due.instant() - reader.now);
    line(&reader.words, "papers-call-due", vec![("left", left.into())], vec![("due", due)])
}

pub fn samples() -> Vec<Sample> {
    fn with(reader: &Reader, consultation: &Consultation, draw: fn(&Reader, &CardFacts<'_>) -> Screen) -> Screen {
        let groups: Vec<(Code, Room)> =
            consultation.groups.iter().map(|group| (group.code.clone(), Room { places: 30, held: 29 })).collect();
        let mine = Standing {
            state: State::Registered,
            waiting_place: None,
            blocked_by: vec![],
            offer_until: None,
            group: None,
        };
        let facts = CardFacts {
            series: &sample::series_title(),
            privacy: &if consultation.groups.len() > 2 { sample::biggest_privacy() } else { sample::privacy() },
            consultation,
            meeting: Room { places: 60, held: 12 },
            groups: &groups,
            mine: Some(&mine),
            draft: None,
            has_colleagues: true,
            interest: None,
            joining: None,
        };
        draw(reader, &facts)
    }
    fn bare() -> Consultation {
        Consultation { sessions: vec![], groups: vec![], calls: vec![], publications: vec![], ..sample::usual() }
    }
    vec![
        Sample { name: "programme-usual", draw: |reader| with(reader, &sample::usual(), programme) },
        Sample { name: "programme-none", draw: |reader| with(reader, &bare(), programme) },
        Sample { name: "programme-biggest", draw: |reader| with(reader, &sample::biggest(), programme) },
        Sample { name: "papers-usual", draw: |reader| with(reader, &sample::usual(), papers) },
        Sample { name: "papers-none", draw: |reader| with(reader, &bare(), papers) },
        Sample { name: "papers-biggest", draw: |reader| with(reader, &sample::biggest(), papers) },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chat::screen::Press;
    use crate::views::testing::reader;

    #[test]
    fn every_paper_can_be_opened_however_many() {
        let big = sample::biggest();
        let screen = (samples().into_iter().find(|s| s.name == "papers-biggest").unwrap().draw)(&reader());
        let opened = screen.rows.iter().flatten().filter(|button| matches!(button.press, Press::Url(_))).count();
        assert_eq!(opened, big.publications.len() + big.calls.len());
    }
}
