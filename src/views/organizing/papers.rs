//! Papers and reports, as organizers publish them. The joining link is `joining`'s subject.

use chrono_tz::Tz;

use super::{asking, consultation_button, joining};
use crate::chat::action::Action;
use crate::chat::organizing::Organizing;
use crate::chat::organizing::papers::Papers;
use crate::chat::screen::{Block, Button, Inline, Line, Screen};
use crate::domain::authority::Act;
use crate::domain::consultation::{
    Consultation, LONGEST_ADDRESS, LONGEST_PAPER_TITLE, MOST_PAPERS, Publication, PublicationKind,
};
use crate::domain::id::Code;
use crate::domain::locale::Localized;
use crate::domain::person::Platform;
use crate::domain::text::quotable;
use crate::domain::written::Written;
use crate::locale::{Arg, autonym};
use crate::views::line::below;
use crate::views::meeting::{Fact, button, fact, title};
use crate::views::organizing::Overview;
use crate::views::sample::{self, Sample};
use crate::views::wording::{page_buttons, short};
use crate::views::{Reader, reminders};

/// Papers on one screen.
const PER_PAGE: usize = 6;

/// Languages in which a title or an address is told one by one; the others are there all the same.
const MOST_LANGUAGES: usize = 6;

/// How many languages' lines fit into what is typed.
const TYPED_LANGUAGES: usize = 6;

/// One paper, and how many of those who were to be told stand in each state of the outbox.
pub struct Paper<'a> {
    pub publication: &'a Publication,
    pub states: Vec<(String, i64)>,
}

impl Paper<'_> {
    /// People have it in their chat, or may have.
    pub fn was_told(&self) -> bool {
        self.states.iter().any(|(state, _)| matches!(state.as_str(), "sent" | "sending" | "unknown"))
    }

    fn told(&self) -> i64 {
        let came = self.states.iter().filter(|(state, _)| matches!(state.as_str(), "sent" | "sending" | "unknown"));
        came.map(|(_, count)| count).sum()
    }
}

pub struct List<'a> {
    pub consultation: &'a Consultation,
    /// Those of this page.
    pub papers: &'a [Paper<'a>],
    pub page: u16,
    pub pages: u16,
    pub may_edit: bool,
    /// Something is prepared and not posted.
    pub prepared: bool,
    /// It is over, and its summary report is not there.
    pub lacks_report: bool,
}

/// What is asked to be typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    Link(PublicationKind),
    Title(PublicationKind),
    /// By the clock of this zone.
    Moment(PublicationKind, Tz),
}

/// Why typed words cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Empty,
    NoAddress,
    /// More than so many characters.
    Long(usize),
    /// Two lines for one language.
    Twice,
    Moment,
    Past,
}

/// Who is told of what is prepared.
pub enum Audience {
    /// They were, or are being told, before it was changed.
    Before,
    /// No rule of the series tells anybody.
    Nobody,
    /// Nobody sees the consultation yet: by the time it is published the paper is there from the announcement on.
    Unpublished,
    People {
        count: usize,
        /// Who can be reached now, by platform.
        on: Vec<(Platform, i64)>,
    },
}

pub struct Prepared<'a> {
    pub consultation: &'a Consultation,
    /// As it would stand there.
    pub publication: &'a Publication,
    /// `None`: with the yes, or from the start where it is there already.
    pub at: Option<Written>,
    pub is_there: bool,
    pub is_new: bool,
    pub audience: Audience,
    pub revision: u32,
    /// What was shown before is not so any more.
    pub changed: bool,
}

pub(super) fn way_in(reader: &Reader, facts: &Overview<'_>) -> Option<Button> {
    let may = facts.may.contains(&Act::Work);
    may.then(|| to(reader, "publish-button", Papers::List(facts.consultation.code.clone(), 0)))
}

/// Pages of so many papers.
pub fn pages(papers: usize) -> u16 {
    u16::try_from(papers.div_ceil(PER_PAGE).max(1)).unwrap_or(u16::MAX)
}

/// The papers of a page, from 0, the newest entry first; beyond the last page, that one's.
pub fn on_page(papers: &[Publication], page: u16) -> impl Iterator<Item = &Publication> {
    let page = page.min(pages(papers.len()) - 1);
    papers.iter().rev().skip(usize::from(page) * PER_PAGE).take(PER_PAGE)
}

pub fn list(reader: &Reader, facts: &List<'_>) -> Screen {
    let words = &reader.words;
    let consultation = facts.consultation;
    let code = &consultation.code;
    let mut screen = reader.screen(words.say("publish-heading")).block(Block::Facts(vec![fact(
        reader,
        "outcome-meeting",
        title(reader, consultation),
    )]));
    if facts.papers.is_empty() {
        screen = screen.text(words.say("publish-none"));
    }
    let rows = facts.papers.iter().map(|paper| (name(reader, paper.publication, 80), summary(reader, paper)));
    let rows: Vec<Fact> = rows.collect();
    if !rows.is_empty() {
        screen = screen.block(Block::Facts(rows));
    }
    if facts.lacks_report {
        screen = screen.text(words.say("publish-no-report"));
    }
    for paper in facts.papers {
        let open = Papers::Paper(code.clone(), paper.publication.code.clone());
        screen =
            screen.row([Button::new(name(reader, paper.publication, 60), Action::Organize(Organizing::Papers(open)))]);
    }
    let at = |page| Action::Organize(Organizing::Papers(Papers::List(code.clone(), page)));
    screen = screen.row(page_buttons(reader, facts.page, facts.pages, at));
    let mut acts = Vec::new();
    if facts.may_edit {
        acts.push(to(reader, "publish-new-button", Papers::Kinds(code.clone())));
        if facts.prepared {
            acts.push(to(reader, "publish-prepared-button", Papers::Prepared(code.clone())));
        }
        if facts.lacks_report {
            acts.push(to(reader, "report-none-button", Papers::NoReport(code.clone())));
        }
        acts.push(joining::way_in(reader, code));
    }
    screen.row(acts).row([consultation_button(reader, code)])
}

/// Its kind, with the title where that says more.
fn name(reader: &Reader, publication: &Publication, longest: usize) -> String {
    let kind = kind_word(reader, publication.kind);
    let title = publication.title.text(reader.words.locale());
    if title.is_empty() || title == kind {
        return short(&kind, longest);
    }
    let args = [("kind", kind.into()), ("title", title.into())];
    short(&reader.words.label_with("paper", &args), longest)
}

fn kind_word(reader: &Reader, kind: PublicationKind) -> String {
    reader.words.label(&format!("publication-{}", kind.key()))
}

/// When it is posted, for whom, and what became of telling them.
fn summary(reader: &Reader, paper: &Paper<'_>) -> Line {
    let words = &reader.words;
    let mut lines = vec![posted_line(reader, paper.publication)];
    lines.push(vec![words.say(audience_id(paper.publication.kind)).into()]);
    if !paper.states.is_empty() {
        let counts: Vec<String> = counts(paper).into_iter().map(|(id, count)| count_text(reader, id, count)).collect();
        lines.push(vec![words.list(&counts).into()]);
    }
    below(lines)
}

fn posted_line(reader: &Reader, publication: &Publication) -> Line {
    let Some(at) = &publication.posted else { return vec![reader.words.say("publish-from-start").into()] };
    let id = if publication.is_posted(reader.now) { "publish-posted" } else { "publish-later" };
    crate::views::line::line(&reader.words, id, vec![], vec![("at", Inline::Moment(reader.deadline(at)))])
}

fn audience_id(kind: PublicationKind) -> &'static str {
    if kind.for_registered_only() { "publish-for-registered" } else { "publish-for-all" }
}

/// What is told of the outbox's states, in this order; what is still to go is one thing.
fn counts(paper: &Paper<'_>) -> Vec<(&'static str, i64)> {
    let sum = |states: &[&str]| {
        let of = paper.states.iter().filter(|(state, _)| states.contains(&state.as_str()));
        of.map(|(_, count)| count).sum::<i64>()
    };
    let all = [
        ("publish-count-sent", sum(&["sent"])),
        ("publish-count-going", sum(&["queued", "retry", "sending"])),
        ("publish-count-unreachable", sum(&["unreachable"])),
        ("publish-count-failed", sum(&["failed"])),
        ("publish-count-unknown", sum(&["unknown"])),
        ("publish-count-skipped", sum(&["skipped"])),
    ];
    all.into_iter().filter(|(_, count)| *count > 0).collect()
}

fn count_text(reader: &Reader, id: &str, count: i64) -> String {
    reader.words.say_with(id, &[("count", Arg::from(count))])
}

pub fn paper(reader: &Reader, consultation: &Consultation, paper: &Paper<'_>, may_edit: bool) -> Screen {
    let words = &reader.words;
    let (code, publication) = (&consultation.code, paper.publication);
    let mut screen = reader.screen(short(&kind_word(reader, publication.kind), 100)).block(Block::Facts(
        [vec![fact(reader, "outcome-meeting", title(reader, consultation))], details(reader, publication)].concat(),
    ));
    screen = screen.block(Block::Paragraph(posted_line(reader, publication)));
    screen = screen.text(words.say(audience_id(publication.kind)));
    let told: Vec<Line> =
        counts(paper).into_iter().map(|(id, count)| vec![count_text(reader, id, count).into()]).collect();
    screen = if told.is_empty() {
        screen.text(words.say("publish-nobody-yet"))
    } else {
        screen.block(Block::Title(words.say("publish-told"))).block(Block::Bullets(told))
    };
    if may_edit {
        screen = screen.row([
            to(reader, "publish-change-button", Papers::Change(code.clone(), publication.code.clone())),
            to(reader, "publish-take-button", Papers::TakeAway(code.clone(), publication.code.clone())),
        ]);
    }
    screen.row([back(reader, code), consultation_button(reader, code)])
}

/// Title and address, in each language where they differ.
fn details(reader: &Reader, publication: &Publication) -> Vec<Fact> {
    [("publish-title", &publication.title), ("publish-link", &publication.link)]
        .map(|(label, text)| (reader.words.say(label), in_languages(reader, text)))
        .into()
}

fn in_languages(reader: &Reader, text: &Localized) -> Line {
    let mut texts = text.texts();
    let first = texts.next().unwrap_or_default();
    if texts.all(|other| other == first) {
        return vec![first.into()];
    }
    let own = text.resolve(reader.words.locale()).map(|(locale, _)| locale);
    let all = text.0.iter().filter(|(locale, _)| Some(*locale) == own);
    let all = all.chain(text.0.iter().filter(|(locale, _)| Some(*locale) != own));
    let line = |(locale, text): (&crate::domain::locale::Locale, &String)| {
        let args = [("language", autonym(locale).into()), ("text", text.as_str().into())];
        vec![reader.words.say_with("publish-in-language", &args).into()]
    };
    below(all.take(MOST_LANGUAGES).map(line))
}

pub fn kinds(reader: &Reader, code: &Code) -> Screen {
    let words = &reader.words;
    let mut screen = reader.screen(words.say("publish-kinds-heading")).text(words.say("publish-kinds"));
    for row in PublicationKind::ALL.chunks(2) {
        screen = screen.row(row.iter().map(|kind| {
            let new = Action::Organize(Organizing::Papers(Papers::New(code.clone(), *kind)));
            Button::new(kind_word(reader, *kind), new)
        }));
    }
    screen.row([back(reader, code), consultation_button(reader, code)])
}

/// Asks for words; what was refused is shown back with the reason.
pub fn ask(
    reader: &Reader,
    consultation: &Consultation,
    asked: &Asked,
    again: Option<(Fault, &str)>,
    revision: u32,
) -> Screen {
    let words = &reader.words;
    let code = &consultation.code;
    let (kind, heading, text, label) = match asked {
        Asked::Link(kind) => (*kind, "publish-ask-link-heading", "publish-ask-link", "publish-link"),
        Asked::Title(kind) => (*kind, "publish-ask-title-heading", "publish-ask-title", "publish-title"),
        Asked::Moment(kind, _) => (*kind, "publish-ask-moment-heading", "publish-ask-moment", "publish-moment"),
    };
    let mut screen = reader.screen(words.say(heading));
    if let Some((fault, typed)) = again {
        screen = screen.text(fault_text(reader, fault)).block(Block::Quote(quotable(typed)));
    }
    screen = screen.text(words.say(text));
    screen = match asked {
        Asked::Moment(_, zone) => {
            screen.text(words.say_with("publish-ask-moment-zone", &[("zone", words.zone(*zone).into())]))
        }
        _ => screen.text(words.say("publish-ask-languages")),
    };
    screen = screen.block(Block::Facts(vec![
        fact(reader, "publish-kind", &kind_word(reader, kind)),
        fact(reader, "outcome-meeting", title(reader, consultation)),
    ]));
    if matches!(asked, Asked::Moment(..)) {
        screen = screen.row([to(reader, "publish-now-button", Papers::AtOnce(code.clone()))]);
    }
    let longest = match asked {
        Asked::Link(_) => (LONGEST_ADDRESS + 10) * TYPED_LANGUAGES,
        Asked::Title(_) => (LONGEST_PAPER_TITLE + 10) * TYPED_LANGUAGES,
        Asked::Moment(..) => 100,
    };
    let is_long = !matches!(asked, Asked::Moment(..));
    asking(reader, screen, label, (is_long, u32::try_from(longest).unwrap_or(u32::MAX)), revision)
}

pub(super) fn fault_text(reader: &Reader, fault: Fault) -> String {
    let words = &reader.words;
    match fault {
        Fault::Empty => words.say("publish-fault-empty"),
        Fault::NoAddress => words.say("publish-fault-address"),
        Fault::Long(most) => words.say_with("publish-fault-long", &[("most", most.into())]),
        Fault::Twice => words.say("publish-fault-twice"),
        Fault::Moment => words.say("publish-fault-moment"),
        Fault::Past => words.say("publish-fault-past"),
    }
}

pub fn prepared(reader: &Reader, facts: &Prepared<'_>) -> Screen {
    let words = &reader.words;
    let (consultation, publication) = (facts.consultation, facts.publication);
    let code = &consultation.code;
    let mut screen =
        reader.screen(words.say(if facts.is_new { "publish-check-heading" } else { "publish-change-heading" }));
    if facts.changed {
        screen = screen.text(words.say("publish-changed"));
    }
    let mut told = vec![
        fact(reader, "outcome-meeting", title(reader, consultation)),
        fact(reader, "publish-kind", &kind_word(reader, publication.kind)),
    ];
    told.extend(details(reader, publication));
    let at = match (&facts.at, facts.is_there) {
        (Some(at), _) => vec![Inline::Moment(reader.deadline(at))],
        (None, true) => vec![words.say("publish-from-start").into()],
        (None, false) => vec![words.say("publish-with-yes").into()],
    };
    told.push((words.say("publish-when"), at));
    told.extend(who(reader, facts));
    screen = screen.block(Block::Facts(told));
    screen = match &facts.audience {
        Audience::Before => screen.text(words.say("publish-told-before")),
        Audience::Nobody => screen.text(words.say("publish-told-nobody")),
        Audience::Unpublished => screen.text(words.say("publish-told-unpublished")),
        Audience::People { .. } => {
            let notice = reminders::posted(reader, consultation, publication);
            screen = screen.block(Block::Title(words.say("publish-preview"))).block(Block::text(notice.heading));
            notice.blocks.into_iter().fold(screen, Screen::block)
        }
    };
    let yes = if facts.is_new { "publish-yes-button" } else { "publish-change-yes-button" };
    let discard = if facts.is_new { "publish-discard-button" } else { "publish-keep" };
    let moment = (!facts.is_there).then(|| to(reader, "publish-moment-button", Papers::AskMoment(code.clone())));
    screen
        .row([to(reader, yes, Papers::Post(code.clone(), facts.revision))])
        .row(
            [
                to(reader, "publish-link-button", Papers::AskLink(code.clone())),
                to(reader, "publish-title-button", Papers::AskTitle(code.clone())),
            ]
            .into_iter()
            .chain(moment),
        )
        .row([to(reader, discard, Papers::Discard(code.clone())), back(reader, code)])
}

fn who(reader: &Reader, facts: &Prepared<'_>) -> Vec<Fact> {
    let words = &reader.words;
    let Audience::People { count, on } = &facts.audience else { return Vec::new() };
    let people = words.say_with("publish-people", &[("count", (*count).into())]);
    let whom = words.say(audience_id(facts.publication.kind));
    let mut told =
        vec![(words.say("publish-whom"), vec![whom.into()]), (words.say("publish-how-many"), vec![people.into()])];
    let reached: i64 = on.iter().map(|(_, count)| count).sum();
    let mut places: Vec<String> = on
        .iter()
        .map(|(platform, count)| {
            let platform = words.say(&format!("me-account-{}", platform.key()));
            words.say_with("publish-on", &[("platform", platform.into()), ("count", Arg::from(*count))])
        })
        .collect();
    let unreached = i64::try_from(*count).unwrap_or(i64::MAX) - reached;
    if unreached > 0 {
        places.push(count_text(reader, "publish-count-unreachable", unreached));
    }
    if !places.is_empty() {
        told.push((words.say("publish-where"), vec![words.list(&places).into()]));
    }
    told
}

/// What was prepared is posted, or the paper is changed.
pub fn posted(
    reader: &Reader,
    consultation: &Consultation,
    publication: &Publication,
    is_new: bool,
    is_later: bool,
    hears: &Audience,
) -> Screen {
    let words = &reader.words;
    let heading = match (is_new, is_later) {
        (false, _) => "publish-change-done-heading",
        (true, true) => "publish-later-done-heading",
        (true, false) => "publish-done-heading",
    };
    let mut told = vec![fact(reader, "outcome-meeting", title(reader, consultation))];
    told.push(fact(reader, "publish-kind", &kind_word(reader, publication.kind)));
    told.extend(details(reader, publication));
    let mut screen = reader.screen(words.say(heading)).block(Block::Facts(told));
    screen = screen.block(Block::Paragraph(posted_line(reader, publication)));
    if is_new {
        screen = screen.text(words.say(match hears {
            Audience::Nobody => "publish-told-nobody",
            Audience::Unpublished => "publish-told-unpublished",
            _ if is_later => "publish-later-done",
            _ => "publish-done",
        }));
    }
    let code = &consultation.code;
    screen
        .row([to(reader, "publish-became-button", Papers::Paper(code.clone(), publication.code.clone()))])
        .row([back(reader, code), consultation_button(reader, code)])
}

pub fn taking_away(reader: &Reader, consultation: &Consultation, paper: &Paper<'_>, changed: bool) -> Screen {
    let words = &reader.words;
    let (code, publication) = (&consultation.code, paper.publication);
    let told = paper.told();
    let yes = if paper.was_told() {
        Papers::TakeTold(code.clone(), publication.code.clone())
    } else {
        Papers::TakeUntold(code.clone(), publication.code.clone())
    };
    let mut screen = reader.screen(words.say("publish-take-heading"));
    if changed {
        screen = screen.text(words.say("publish-changed"));
    }
    screen = screen.block(Block::Facts(
        [vec![fact(reader, "outcome-meeting", title(reader, consultation))], details(reader, publication)].concat(),
    ));
    screen = screen.text(if told > 0 {
        words.say_with("publish-take-told", &[("count", Arg::from(told))])
    } else {
        words.say("publish-take-untold")
    });
    screen.row([to(reader, "publish-take-yes", yes)]).row([to(
        reader,
        "publish-keep",
        Papers::Paper(code.clone(), publication.code.clone()),
    )])
}

pub fn taken_away(reader: &Reader, consultation: &Consultation) -> Screen {
    let words = &reader.words;
    reader
        .screen(words.say("publish-taken-heading"))
        .text(words.say("publish-taken"))
        .row([back(reader, &consultation.code), consultation_button(reader, &consultation.code)])
}

/// The paper is not there any more.
pub fn gone(reader: &Reader, code: &Code) -> Screen {
    told(reader, code, "publish-gone-heading", "publish-gone")
}

pub fn nothing_prepared(reader: &Reader, code: &Code) -> Screen {
    told(reader, code, "publish-nothing-heading", "publish-nothing")
}

/// Somebody else changed it, or took it away; what was prepared stays.
pub fn changed_meanwhile(reader: &Reader, code: &Code) -> Screen {
    let screen = told(reader, code, "publish-not-heading", "publish-changed-meanwhile");
    screen.row([to(reader, "publish-prepared-button", Papers::Prepared(code.clone()))])
}

pub fn full(reader: &Reader, code: &Code) -> Screen {
    let words = &reader.words;
    reader
        .screen(words.say("publish-not-heading"))
        .text(words.say_with("publish-full", &[("most", MOST_PAPERS.into())]))
        .row([back(reader, code), to(reader, "publish-prepared-button", Papers::Prepared(code.clone()))])
}

/// The facts as a whole would break a rule of series files.
pub fn not_posted(reader: &Reader, code: &Code) -> Screen {
    told(reader, code, "publish-not-heading", "publish-not")
}

fn told(reader: &Reader, code: &Code, heading: &str, text: &str) -> Screen {
    let words = &reader.words;
    reader.screen(words.say(heading)).text(words.say(text)).row([back(reader, code), consultation_button(reader, code)])
}

/// Asks whether no summary report is to come.
pub fn no_report(reader: &Reader, consultation: &Consultation) -> Screen {
    let words = &reader.words;
    let code = &consultation.code;
    reader
        .screen(words.say("report-none-heading"))
        .text(words.say("report-none"))
        .block(Block::Facts(vec![fact(reader, "outcome-meeting", title(reader, consultation))]))
        .row([to(reader, "report-none-yes", Papers::NoReportYes(code.clone()))])
        .row([back(reader, code), consultation_button(reader, code)])
}

pub fn no_report_expected(reader: &Reader, consultation: &Consultation) -> Screen {
    told(reader, &consultation.code, "report-none-done-heading", "report-none-done")
}

fn back(reader: &Reader, code: &Code) -> Button {
    to(reader, "publish-back-button", Papers::List(code.clone(), 0))
}

fn to(reader: &Reader, label: &str, papers: Papers) -> Button {
    button(reader, label, Action::Organize(Organizing::Papers(papers)))
}

fn example(reader: &Reader, audience: Audience, with: impl Fn(Prepared<'_>) -> Prepared<'_>) -> Screen {
    let consultation = sample::biggest();
    let Some(publication) = consultation.publications.first() else { return kinds(reader, &consultation.code) };
    let facts = Prepared {
        consultation: &consultation,
        publication,
        at: None,
        is_there: false,
        is_new: true,
        audience,
        revision: 7,
        changed: false,
    };
    prepared(reader, &with(facts))
}

fn of_the_first(reader: &Reader, draw: fn(&Reader, &Consultation, &Paper<'_>) -> Screen, told: bool) -> Screen {
    let consultation = sample::usual();
    let Some(publication) = consultation.publications.first() else { return kinds(reader, &consultation.code) };
    let all = ["sent", "queued", "unreachable", "failed", "unknown", "skipped"];
    let states = all.iter().zip(1..).map(|(state, count)| ((*state).to_owned(), count)).filter(|_| told).collect();
    draw(reader, &consultation, &Paper { publication, states })
}

fn example_list(reader: &Reader, consultation: &Consultation, page: u16, may_edit: bool) -> Screen {
    let states = || vec![("sent".to_owned(), 1204), ("unreachable".to_owned(), 3)];
    let papers: Vec<Paper<'_>> =
        on_page(&consultation.publications, page).map(|publication| Paper { publication, states: states() }).collect();
    let pages = pages(consultation.publications.len());
    let facts =
        List { consultation, papers: &papers, page, pages, may_edit, prepared: may_edit, lacks_report: may_edit };
    list(reader, &facts)
}

pub fn samples() -> Vec<Sample> {
    const KIND: PublicationKind = PublicationKind::SummaryReport;
    vec![
        Sample { name: "papers list", draw: |reader| example_list(reader, &sample::usual(), 0, true) },
        Sample { name: "papers list, many", draw: |reader| example_list(reader, &sample::biggest(), 1, true) },
        Sample {
            name: "papers list, none",
            draw: |reader| {
                let consultation = Consultation { publications: Vec::new(), ..sample::usual() };
                example_list(reader, &consultation, 0, false)
            },
        },
        Sample {
            name: "papers one",
            draw: |reader| of_the_first(reader, |reader, all, one| paper(reader, all, one, true), true),
        },
        Sample {
            name: "papers one, untold",
            draw: |reader| of_the_first(reader, |reader, all, one| paper(reader, all, one, false), false),
        },
        Sample { name: "papers kinds", draw: |reader| kinds(reader, &sample::usual().code) },
        Sample { name: "papers ask link", draw: |reader| ask(reader, &sample::usual(), &Asked::Link(KIND), None, 1) },
        Sample {
            name: "papers ask link again",
            draw: |reader| {
                let again = Some((Fault::NoAddress, "http://example.org/report"));
                ask(reader, &sample::usual(), &Asked::Link(KIND), again, 1)
            },
        },
        Sample {
            name: "papers ask title",
            draw: |reader| {
                let again = Some((Fault::Long(LONGEST_PAPER_TITLE), "Report"));
                ask(reader, &sample::usual(), &Asked::Title(KIND), again, 1)
            },
        },
        Sample {
            name: "papers ask title, twice",
            draw: |reader| {
                let again = Some((Fault::Twice, "fr: Rapport fr: Compte rendu"));
                ask(reader, &sample::usual(), &Asked::Title(KIND), again, 1)
            },
        },
        Sample {
            name: "papers ask moment",
            draw: |reader| ask(reader, &sample::usual(), &Asked::Moment(KIND, chrono_tz::Asia::Bangkok), None, 1),
        },
        Sample {
            name: "papers ask moment again",
            draw: |reader| {
                let again = Some((Fault::Moment, "some time in spring"));
                ask(reader, &sample::usual(), &Asked::Moment(KIND, chrono_tz::Asia::Bangkok), again, 1)
            },
        },
        Sample {
            name: "papers ask moment, past",
            draw: |reader| {
                let again = Some((Fault::Past, "1 January 2021 10:00"));
                ask(reader, &sample::usual(), &Asked::Moment(KIND, chrono_tz::Asia::Bangkok), again, 1)
            },
        },
        Sample {
            name: "papers prepared",
            draw: |reader| {
                let on = vec![(Platform::Discord, 12), (Platform::Telegram, 1130)];
                example(reader, Audience::People { count: 1145, on }, |facts| facts)
            },
        },
        Sample {
            name: "papers prepared, changed",
            draw: |reader| example(reader, Audience::Nobody, |facts| Prepared { changed: true, ..facts }),
        },
        Sample { name: "papers not public yet", draw: |reader| example(reader, Audience::Unpublished, |facts| facts) },
        Sample {
            name: "papers change",
            draw: |reader| {
                example(reader, Audience::Before, |facts| Prepared { is_there: true, is_new: false, ..facts })
            },
        },
        Sample {
            name: "papers posted",
            draw: |reader| {
                of_the_first(
                    reader,
                    |reader, all, one| posted(reader, all, one.publication, true, false, &Audience::Before),
                    true,
                )
            },
        },
        Sample {
            name: "papers posted later",
            draw: |reader| {
                of_the_first(
                    reader,
                    |reader, all, one| posted(reader, all, one.publication, true, true, &Audience::Before),
                    true,
                )
            },
        },
        Sample {
            name: "papers changed",
            draw: |reader| {
                of_the_first(
                    reader,
                    |reader, all, one| posted(reader, all, one.publication, false, false, &Audience::Before),
                    true,
                )
            },
        },
        Sample {
            name: "papers take away",
            draw: |reader| of_the_first(reader, |reader, all, one| taking_away(reader, all, one, false), false),
        },
        Sample {
            name: "papers take away, told",
            draw: |reader| of_the_first(reader, |reader, all, one| taking_away(reader, all, one, true), true),
        },
        Sample { name: "papers taken away", draw: |reader| taken_away(reader, &sample::usual()) },
        Sample { name: "papers gone", draw: |reader| gone(reader, &sample::usual().code) },
        Sample { name: "papers nothing prepared", draw: |reader| nothing_prepared(reader, &sample::usual().code) },
        Sample { name: "papers changed meanwhile", draw: |reader| changed_meanwhile(reader, &sample::usual().code) },
        Sample { name: "papers full", draw: |reader| full(reader, &sample::usual().code) },
        Sample { name: "papers not posted", draw: |reader| not_posted(reader, &sample::usual().code) },
        Sample { name: "report none", draw: |reader| no_report(reader, &sample::usual()) },
        Sample { name: "report none expected", draw: |reader| no_report_expected(reader, &sample::usual()) },
    ]
}
