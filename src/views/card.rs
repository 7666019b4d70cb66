//! A consultation's card: everything one needs to decide whether to come, and what one can do about it now.
//!
//! What does not fit stands in `parts`: the programme and the papers.

use chrono_tz::Tz;

use super::Reader;
use super::line::{below, line};
use super::parts;
use super::sample::{self, Sample};
use super::wording::{self, OpenDraft, Put, Stage, short};
use crate::chat::action::{Action, Form, Part};
use crate::chat::screen::{Block, Button, Inline, Line, Moment, Screen};
use crate::domain::consultation::{Consultation, Privacy, Publication, Timetable};
use crate::domain::id::Code;
use crate::domain::locale::Localized;
use crate::domain::questionnaire;
use crate::domain::registration::{Full, Room, Standing, State};
use crate::domain::reminder::Interest;
use crate::locale::{Arg, autonym};

#[derive(Clone, Debug)]
pub struct CardFacts<'a> {
    pub series: &'a Localized,
    pub privacy: &'a Privacy,
    pub consultation: &'a Consultation,
    pub meeting: Room,
    /// Of every working group.
    pub groups: &'a [(Code, Room)],
    pub mine: Option<&'a Standing>,
    /// The open form, if it is about this consultation.
    pub draft: Option<OpenDraft>,
    /// Registered for an organization, so that a colleague can take over.
    pub has_colleagues: bool,
    pub interest: Option<Interest>,
    /// The address by which they join, while it is theirs to see.
    pub joining: Option<&'a str>,
}

impl CardFacts<'_> {
    pub(crate) fn is_registered(&self) -> bool {
        self.mine.is_some_and(|mine| mine.state == State::Registered)
    }

    /// Posted, and for this reader's eyes.
    pub(crate) fn publications(&self, reader: &Reader) -> Vec<&Publication> {
        let shown =
            |p: &&Publication| p.is_posted(reader.now) && (self.is_registered() || !p.kind.for_registered_only());
        self.consultation.publications.iter().filter(shown).collect()
    }

    pub(crate) fn room(&self, group: &Code) -> Option<Room> {
        self.groups.iter().find(|(code, _)| code == group).map(|(_, room)| *room)
    }

    /// The zone in which its dates were announced.
    fn zone(&self, timetable: &Timetable) -> Tz {
        timetable.sittings.first().map_or(timetable.registration_closes.zone, |sitting| sitting.zone)
    }
}

/// How much of the long parts a card shows; each form is shorter than the one before.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Shape {
    Whole,
    WithoutPapers,
    WithoutProgramme,
    ObjectivesByNumber,
    Shortest,
}

/// Earlier dates that are still shown; who follows a meeting that moved more often knows the latest of them.
const MOST_MOVES: usize = 4;

/// More than this many of one kind are left to their part.
const FEW: usize = 4;

pub fn card(reader: &Reader, facts: &CardFacts<'_>) -> Screen {
    use Shape::*;
    let longer = [Whole, WithoutPapers, WithoutProgramme, ObjectivesByNumber].into_iter();
    wording::first_that_fits(longer.map(|form| draw(reader, facts, form)), || draw(reader, facts, Shortest))
}

fn draw(reader: &Reader, facts: &CardFacts<'_>, form: Shape) -> Screen {
    let words = &reader.words;
    let consultation = facts.consultation;
    let (version, timetable) = consultation.timetable(reader.now);
    let stage = wording::stage(consultation.cancelled, timetable, reader.now);
    let locale = words.locale();

    let mut screen = reader.screen(consultation.title.text(locale));
    if stage == Stage::Cancelled {
        screen = screen.text(words.say("card-cancelled"));
    }
    for line in own_state(reader, facts, timetable, stage) {
        screen = screen.block(Block::Paragraph(line));
    }
    if let Some(url) = facts.joining {
        let link = Inline::Link { label: words.say("joining-here"), url: url.to_owned() };
        screen = screen.block(Block::Paragraph(vec![link]));
    }
    let about = consultation.about.text(locale);
    if !about.is_empty() {
        screen = screen.text(if form == Shape::Shortest { short(about, 300) } else { about.to_owned() });
    }
    screen = screen.block(Block::Facts(dates(reader, facts, version, timetable, stage, form)));
    if !matches!(stage, Stage::Cancelled | Stage::Past) {
        screen = places(reader, screen, facts, stage);
        screen =
            screen.block(Block::Title(words.say("card-limits"))).block(Block::Bullets(limits(reader, consultation)));
    }
    screen = screen
        .block(Block::Title(words.say("card-confidentiality")))
        .block(Block::Bullets(confidentiality(reader, consultation)));
    screen = objectives(reader, screen, &consultation.objectives, form);

    let mut left_out = Vec::new();
    let many_days = dates_are_left_out(timetable, form);
    let sessions = consultation.sessions_at(reader.now).len();
    if many_days || !consultation.groups.is_empty() || sessions > 0 {
        let few = !many_days && consultation.groups.len() <= FEW && sessions <= FEW;
        if few && form < Shape::WithoutProgramme {
            screen = parts::programme_blocks(reader, screen, facts, parts::Titles::Whole);
        } else {
            left_out.push(Part::Programme);
        }
    }
    let publications = facts.publications(reader);
    if !publications.is_empty() || !consultation.calls.is_empty() {
        let few = publications.len() <= FEW && consultation.calls.len() <= FEW;
        if few && form < Shape::WithoutPapers {
            screen = parts::paper_blocks(reader, screen, facts, parts::Titles::Whole);
        } else {
            left_out.push(Part::Papers);
        }
    }
    buttons(reader, screen, facts, timetable, stage, &left_out)
}

/// How the reader stands; of what is over, only that they were registered.
fn own_state(reader: &Reader, facts: &CardFacts<'_>, timetable: &Timetable, stage: Stage) -> Vec<Line> {
    match (facts.mine, stage) {
        (None, _) => vec![],
        (Some(_), Stage::Cancelled | Stage::Past) if facts.is_registered() => {
            vec![vec![reader.words.say("standing-was-registered").into()]]
        }
        (Some(_), Stage::Cancelled | Stage::Past) => vec![],
        (Some(mine), _) => wording::standing(reader, mine, &facts.consultation.groups, facts.zone(timetable)),
    }
}

/// The shortest card names the first of several days; the programme has them all.
fn dates_are_left_out(timetable: &Timetable, form: Shape) -> bool {
    form == Shape::Shortest && timetable.sittings.len() > 1
}

/// Label and value.
type Fact = (String, Line);

fn dates(
    reader: &Reader,
    facts: &CardFacts<'_>,
    version: usize,
    timetable: &Timetable,
    stage: Stage,
    form: Shape,
) -> Vec<Fact> {
    let words = &reader.words;
    let consultation = facts.consultation;
    let locale = words.locale();
    let mut all: Vec<Fact> = Vec::new();
    let mut fact = |id: &str, line: Line| all.push((words.say(id), line));
    if dates_are_left_out(timetable, form) {
        fact("card-when", wording::when_in_short(words, timetable).unwrap_or_default());
    } else {
        fact("card-when", wording::when(reader, timetable));
        if let Some(here) = wording::when_here(reader, timetable) {
            fact("card-when-here", here);
        }
    }
    let mut moved = moved_from(reader, consultation, version);
    moved.drain(..moved.len().saturating_sub(if form == Shape::Shortest { 1 } else { MOST_MOVES }));
    if !moved.is_empty() {
        fact("card-moved-from", below(moved));
    }
    if let Some(registration) = wording::registration(reader, stage, timetable, Put::Labelled) {
        fact("card-registration", registration);
        if let Some(here) = wording::deadline_here(reader, &timetable.registration_closes) {
            fact("card-deadline-here", here);
        }
    }
    if let Some(asked) = questionnaire(reader, consultation).filter(|_| stage != Stage::Past) {
        fact("q-card-due", asked);
    }
    let on_the_list = facts
        .mine
        .is_some_and(|mine| matches!(mine.state, State::Waiting | State::Offered | State::Lapsed | State::Passed));
    if on_the_list && matches!(stage, Stage::Open | Stage::Closed) {
        let ends = timetable.waiting_ends.map_or_else(
            || {
                let zone = reader.zone.unwrap_or(facts.zone(timetable));
                let instant = timetable.waiting_ends();
                Moment { instant, words: words.moment(instant, zone), ends_its_day: false }
            },
            |written| reader.deadline(&written),
        );
        fact("card-waiting-ends", vec![Inline::Moment(ends)]);
    }
    if stage == Stage::Underway {
        fact("mine-state", vec![words.say("card-underway").into()]);
    }
    if stage == Stage::Past {
        fact("mine-state", vec![words.say("card-past").into()]);
    }
    let place = consultation.place.text(locale);
    if !place.is_empty() {
        fact("card-place", vec![place.into()]);
    }
    if !consultation.languages.is_empty() {
        let languages: Vec<String> = consultation.languages.iter().map(|locale| autonym(locale).to_owned()).collect();
        fact("card-languages", vec![words.list(&languages).into()]);
    }
    fact("card-series", vec![short(facts.series.text(locale), if form == Shape::Shortest { 60 } else { 150 }).into()]);
    if !facts.privacy.contact_address.is_empty() {
        let role = facts.privacy.contact_role.text(locale);
        let args = [("role", role.into()), ("address", Arg::from(facts.privacy.contact_address.as_str()))];
        fact("card-contact", vec![words.say_with("card-contact-value", &args).into()]);
    }
    all
}

/// Until when one may answer what it asks, while one may or will; beside its label.
pub(super) fn questionnaire(reader: &Reader, consultation: &Consultation) -> Option<Line> {
    let questionnaire = consultation.questionnaire.as_ref().filter(|_| !consultation.cancelled)?;
    let id = match questionnaire.stage(reader.now) {
        questionnaire::Stage::Open => "q-card-until",
        questionnaire::Stage::NotYet => "q-card-later",
        _ => return None,
    };
    let until = Inline::Moment(reader.deadline(&questionnaire.due));
    Some(line(&reader.words, id, vec![], vec![("until", until)]))
}

/// The sittings of every earlier version whose dates differ from those that replaced them, first announced first.
fn moved_from(reader: &Reader, consultation: &Consultation, version: usize) -> Vec<Line> {
    consultation.timetables[..version]
        .windows(2)
        .filter(|pair| pair[0].sittings != pair[1].sittings)
        .filter_map(|pair| pair[0].sittings.first())
        .map(|sitting| vec![reader.words.sitting(sitting).into()])
        .collect()
}

fn places(reader: &Reader, screen: Screen, facts: &CardFacts<'_>, stage: Stage) -> Screen {
    let words = &reader.words;
    let Some(left) = facts.meeting.left() else { return screen };
    let screen =
        Screen { blocks: screen.blocks.into_iter().chain(wording::meter(words, facts.meeting)).collect(), ..screen };
    let newcomer = facts.mine.is_none_or(|mine| !mine.state.is_active());
    if left == 0 && stage == Stage::Open && newcomer { screen.text(words.say("card-full-next")) } else { screen }
}

/// Who may come.
pub(super) fn limits(reader: &Reader, consultation: &Consultation) -> Vec<Line> {
    let words = &reader.words;
    let limits = consultation.limits;
    let counted = |id: &str, count: u32| words.say_with(id, &[("count", Arg::from(count))]);
    let mut all = Vec::new();
    if consultation.approval {
        all.push(words.say("card-approval"));
    }
    if limits.capacity.is_none() {
        all.push(words.say("card-no-capacity"));
    }
    all.push(match limits.per_organization {
        Some(count) => counted("card-per-organization", count),
        None => words.say("card-no-per-organization"),
    });
    all.push(match limits.individuals {
        None => words.say("card-individuals"),
        Some(0) => words.say("card-no-individuals"),
        Some(count) => counted("card-some-individuals", count),
    });
    all.into_iter().map(|text| vec![text.into()]).collect()
}

/// Three separate facts.
pub(super) fn confidentiality(reader: &Reader, consultation: &Consultation) -> Vec<Line> {
    let held = consultation.confidentiality;
    let ids = [
        if held.closed { "card-closed-meeting" } else { "card-open-meeting" },
        if held.recorded { "card-recorded" } else { "card-not-recorded" },
        if held.chatham_house { "card-chatham-house" } else { "card-attributed" },
    ];
    ids.into_iter().map(|id| vec![reader.words.say(id).into()]).collect()
}

fn objectives(reader: &Reader, screen: Screen, objectives: &[u8], form: Shape) -> Screen {
    if objectives.is_empty() {
        return screen;
    }
    let words = &reader.words;
    let screen = screen.block(Block::Title(words.say("card-objectives")));
    if form >= Shape::ObjectivesByNumber {
        let numbers: Vec<String> = objectives.iter().map(|number| words.number(i64::from(*number))).collect();
        return screen.text(words.list(&numbers));
    }
    let each = |number: &u8| (words.number(i64::from(*number)), vec![wording::objective(words, *number).into()]);
    screen.block(Block::Facts(objectives.iter().map(each).collect()))
}

fn buttons(
    reader: &Reader,
    screen: Screen,
    facts: &CardFacts<'_>,
    timetable: &Timetable,
    stage: Stage,
    left_out: &[Part],
) -> Screen {
    let words = &reader.words;
    let code = &facts.consultation.code;
    let button = |id, action: Action| Button::new(words.label(id), action);
    let part = |part| {
        let id = if part == Part::Programme { "button-programme" } else { "button-papers" };
        button(id, Action::Part(code.clone(), part))
    };
    let calendar = (!matches!(stage, Stage::Cancelled | Stage::Past))
        .then(|| button("button-calendar", Action::Calendar(code.clone())));
    screen
        .row(own_buttons(reader, facts, timetable, stage))
        .row(follows(reader, facts, stage).into_iter().chain(asks(reader, facts.consultation)))
        .row(left_out.iter().map(|which| part(*which)))
        .row(calendar.into_iter().chain([button("button-share", Action::Share(code.clone()))]))
        .row([wording::list_button(reader), button("button-mine", Action::Mine)])
}

/// What it asks beforehand; once it is closed, whoever answered finds their answers there.
pub(super) fn asks(reader: &Reader, consultation: &Consultation) -> Option<Button> {
    let questionnaire = consultation.questionnaire.as_ref().filter(|_| !consultation.cancelled)?;
    let has_been_open = questionnaire.stage(reader.now) != questionnaire::Stage::NotYet;
    has_been_open.then(|| Button::new(reader.words.label("q-open"), Action::Questionnaire(consultation.code.clone())))
}

/// Being told of it: for whoever has no place, and for whoever wanted no reminders.
fn follows(reader: &Reader, facts: &CardFacts<'_>, stage: Stage) -> Option<Button> {
    let code = || facts.consultation.code.clone();
    let has_place = facts.mine.is_some_and(|mine| mine.state.is_active());
    let (id, action) = match facts.interest {
        _ if matches!(stage, Stage::Cancelled) => return None,
        Some(Interest::Muted) => ("card-remind", Action::Follow(code())),
        Some(Interest::Following) => ("card-unfollow", Action::Unfollow(code())),
        _ if has_place || stage == Stage::Past => return None,
        _ => ("card-follow", Action::Follow(code())),
    };
    Some(Button::new(reader.words.label(id), action))
}

/// What the reader can do about their own place just now.
fn own_buttons(reader: &Reader, facts: &CardFacts<'_>, timetable: &Timetable, stage: Stage) -> Vec<Button> {
    let code = &facts.consultation.code;
    let button = |id, action: Action| Button::new(reader.words.label(id), action);
    let waits = facts.mine.is_some_and(|mine| mine.state == State::Waiting);
    let withdraw = || button(if waits { "wait-leave" } else { "button-withdraw" }, Action::Withdraw(code.clone()));
    if !matches!(stage, Stage::Open | Stage::Closed | Stage::NotOpenYet(_)) {
        return vec![];
    }
    let state = facts.mine.map(|mine| mine.state);
    match (state, facts.mine) {
        (Some(State::Registered), _) => {
            let hand_over = facts.has_colleagues.then(|| button("button-hand-over", Action::HandOver(code.clone())));
            std::iter::once(withdraw()).chain(hand_over).collect()
        }
        (Some(State::Offered), _) => {
            vec![
                button("button-accept", Action::Accept(code.clone())),
                button("button-pass", Action::Pass(code.clone())),
            ]
        }
        (Some(State::Waiting), Some(mine)) => {
            let ask = mine
                .blocked_by
                .contains(&Full::Organization)
                .then(|| button("button-ask-seat", Action::AskSeat(code.clone())));
            std::iter::once(withdraw()).chain(ask).collect()
        }
        (Some(State::Pending), _) => vec![withdraw()],
        _ if stage == Stage::Open => match facts.draft {
            Some(draft) => vec![wording::continue_button(reader, draft)],
            None => {
                let waits = facts.meeting.is_full() && !facts.consultation.approval;
                let id = if waits { "button-join-waiting" } else { "button-register" };
                vec![button(id, Action::Register(code.clone()))]
            }
        },
        // They registered in time: the list ends on its own date.
        (Some(State::Lapsed | State::Passed), _) if stage == Stage::Closed && reader.now < timetable.waiting_ends() => {
            vec![button("button-wait-again", Action::Wait(code.clone()))]
        }
        _ => vec![],
    }
}

pub fn samples() -> Vec<Sample> {
    const ROOMY: Room = Room { places: 60, held: 12 };
    const FULL: Room = Room { places: 60, held: 60 };

    fn mine(state: State) -> Standing {
        Standing { state, waiting_place: None, blocked_by: vec![], offer_until: None, group: None }
    }
    fn shown(reader: &Reader, consultation: &Consultation, meeting: Room, mine: Option<&Standing>) -> Screen {
        let groups: Vec<(Code, Room)> = consultation
            .groups
            .iter()
            .enumerate()
            .map(|(n, group)| (group.code.clone(), Room { places: 30, held: if n == 0 { 30 } else { 4 } }))
            .collect();
        let facts = CardFacts {
            series: &sample::series_title(),
            privacy: &if consultation.groups.len() > 2 { sample::biggest_privacy() } else { sample::privacy() },
            consultation,
            meeting,
            groups: &groups,
            mine,
            draft: None,
            has_colleagues: true,
            interest: None,
            joining: mine.filter(|mine| mine.group.is_some()).map(|_| "https://meet.example.org/j/8437290?pwd=Zk1r"),
        };
        card(reader, &facts)
    }
    fn at(reader: &Reader, now: &str) -> Reader {
        Reader { now: now.parse().unwrap_or(reader.now), ..reader.clone() }
    }
    vec![
        Sample { name: "card-open", draw: |reader| shown(reader, &sample::usual(), ROOMY, None) },
        Sample {
            name: "card-not-open-yet",
            draw: |reader| shown(&at(reader, "2020-11-01T00:00:00Z"), &sample::usual(), ROOMY, None),
        },
        Sample {
            name: "card-closed",
            draw: |reader| shown(&at(reader, "2021-01-31T17:00:00Z"), &sample::usual(), ROOMY, None),
        },
        Sample { name: "card-full", draw: |reader| shown(reader, &sample::usual(), FULL, None) },
        Sample {
            name: "card-unlimited",
            draw: |reader| {
                let mut open = sample::usual();
                open.limits = crate::domain::consultation::Limits {
                    capacity: None,
                    per_organization: None,
                    individuals: None,
                    offer_hours: 24,
                };
                open.confidentiality = crate::domain::consultation::Confidentiality {
                    closed: false,
                    recorded: true,
                    chatham_house: false,
                };
                let unlimited = Room { places: crate::domain::registration::NO_LIMIT, held: 3 };
                shown(reader, &open, unlimited, None)
            },
        },
        Sample {
            name: "card-draft",
            draw: |reader| {
                let draft = Some(OpenDraft { form: Form::Enrolment, question: 4, of: 9 });
                let facts = CardFacts {
                    series: &sample::series_title(),
                    privacy: &sample::privacy(),
                    consultation: &sample::usual(),
                    meeting: ROOMY,
                    groups: &[],
                    mine: None,
                    draft,
                    has_colleagues: false,
                    interest: Some(Interest::Muted),
                    joining: None,
                };
                card(reader, &facts)
            },
        },
        Sample {
            name: "card-registered",
            draw: |reader| {
                let mine = Standing { group: Some(sample::code("g2")), ..mine(State::Registered) };
                shown(reader, &sample::usual(), ROOMY, Some(&mine))
            },
        },
        Sample {
            name: "card-offered",
            draw: |reader| {
                let until = Some(reader.now + chrono::Duration::hours(20));
                let mine = Standing { offer_until: until, ..mine(State::Offered) };
                shown(reader, &sample::usual(), FULL, Some(&mine))
            },
        },
        Sample {
            name: "card-waiting",
            draw: |reader| {
                let mine = Standing {
                    waiting_place: Some(3),
                    blocked_by: vec![Full::Meeting, Full::Organization, Full::Individuals, Full::Group],
                    ..mine(State::Waiting)
                };
                shown(reader, &sample::usual(), FULL, Some(&mine))
            },
        },
        Sample {
            name: "card-lapsed",
            draw: |reader| {
                let mine = mine(State::Lapsed);
                shown(&at(reader, "2021-02-01T00:00:00Z"), &sample::usual(), FULL, Some(&mine))
            },
        },
        Sample {
            name: "card-withdrawn",
            draw: |reader| shown(reader, &sample::usual(), ROOMY, Some(&mine(State::Withdrawn))),
        },
        Sample {
            name: "card-removed",
            draw: |reader| shown(reader, &sample::usual(), ROOMY, Some(&mine(State::Removed))),
        },
        Sample {
            name: "card-underway",
            draw: |reader| {
                shown(&at(reader, "2021-02-03T05:00:00Z"), &sample::usual(), ROOMY, Some(&mine(State::Registered)))
            },
        },
        Sample {
            name: "card-past",
            draw: |reader| shown(&at(reader, "2021-03-10T00:00:00Z"), &sample::usual(), ROOMY, None),
        },
        Sample {
            name: "card-cancelled",
            draw: |reader| {
                let cancelled = Consultation { cancelled: true, ..sample::usual() };
                shown(reader, &cancelled, ROOMY, Some(&mine(State::Registered)))
            },
        },
        Sample {
            name: "card-approval",
            draw: |reader| {
                let approval = Consultation { approval: true, ..sample::usual() };
                shown(&at(reader, "2021-01-21T00:00:00Z"), &approval, FULL, None)
            },
        },
        Sample {
            name: "card-biggest",
            draw: |reader| {
                let mine = Standing {
                    waiting_place: Some(1000),
                    blocked_by: vec![Full::Meeting, Full::Organization, Full::Individuals, Full::Group],
                    ..mine(State::Waiting)
                };
                shown(reader, &sample::biggest(), FULL, Some(&mine))
            },
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chat::screen::Press;
    use crate::views::testing::{reader, reader_in};
    use chrono_tz::{Asia, Europe};

    fn drawn(name: &str) -> Screen {
        (samples().into_iter().find(|sample| sample.name == name).unwrap().draw)(&reader())
    }

    fn actions(screen: &Screen) -> Vec<Action> {
        let pressed = |button: &Button| match &button.press {
            Press::Action(action) => Some(action.clone()),
            Press::Url(_) => None,
        };
        screen.rows.iter().flatten().filter_map(pressed).collect()
    }

    #[test]
    fn buttons_depend_on_state_and_time() {
        let code = sample::code("ap-gcm-4");
        let own: [fn(Code) -> Action; 8] = [
            Action::Register,
            Action::Wait,
            Action::Withdraw,
            Action::HandOver,
            Action::Accept,
            Action::Pass,
            Action::AskSeat,
            |_| Action::Resume(Form::Enrolment),
        ];
        let own = own.map(|of| of(code.clone()));
        for (name, wanted) in [
            ("card-open", &[0][..]),
            ("card-not-open-yet", &[]),
            ("card-closed", &[]),
            ("card-full", &[0]),
            ("card-draft", &[7]),
            ("card-registered", &[2, 3]),
            ("card-offered", &[4, 5]),
            ("card-waiting", &[2, 6]),
            ("card-lapsed", &[1]),
            ("card-withdrawn", &[0]),
            ("card-underway", &[]),
            ("card-past", &[]),
            ("card-cancelled", &[]),
        ] {
            let offered = actions(&drawn(name));
            let wanted: Vec<&Action> = wanted.iter().map(|place: &usize| &own[*place]).collect();
            assert_eq!(own.iter().filter(|action| offered.contains(action)).collect::<Vec<_>>(), wanted, "{name}");
        }
    }

    fn text(screen: &Screen) -> String {
        crate::chat::plain::plain(screen)
    }

    #[test]
    fn a_cancelled_consultation_says_so_first() {
        let screen = drawn("card-cancelled");
        let said = reader().words.say("card-cancelled");
        assert_eq!(screen.blocks.first(), Some(&Block::text(said)));
    }

    #[test]
    fn the_readers_own_clock_is_shown_when_it_differs() {
        let when_here = |zone| {
            let reader = reader_in(zone);
            let label = reader.words.say("card-when-here");
            let screen = (samples()[0].draw)(&reader);
            text(&screen).contains(&crate::chat::plain::bare(&label))
        };
        assert!(!when_here(None));
        assert!(!when_here(Some(Asia::Bangkok)));
        // Another name, the same clock.
        assert!(!when_here(Some(Asia::Jakarta)));
        assert!(when_here(Some(Europe::Istanbul)));
    }

    #[test]
    fn only_registered_people_see_the_logistics_note() {
        let url = "https://example.org/gcm/4/logistics";
        assert!(text(&drawn("card-registered")).contains(url));
        assert!(!text(&drawn("card-open")).contains(url));
        assert!(!text(&drawn("card-waiting")).contains(url));
    }

    #[test]
    fn what_is_left_out_of_a_big_card_has_a_button() {
        let offered = actions(&drawn("card-biggest"));
        let code = sample::biggest().code;
        assert!(offered.contains(&Action::Part(code.clone(), Part::Programme)));
        assert!(offered.contains(&Action::Part(code, Part::Papers)));
        assert!(!actions(&drawn("card-open")).iter().any(|action| matches!(action, Action::Part(..))));
    }
}
