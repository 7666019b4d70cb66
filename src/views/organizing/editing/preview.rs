//! What a change would do before anybody says yes to it: how things are and would be, who would hear of it, and who would
//! no longer fit.

use super::{act, closes, page_button, size, waiting_ends, yes_no};
use chrono::{DateTime, Utc};

use crate::chat::action::Action;
use crate::chat::organizing::editing::{Editing, Page, Step};
use crate::chat::screen::{Block, Inline, Line, Screen};
use crate::domain::consultation::{Consultation, Series, Timetable};
use crate::domain::editing::Concerns;
use crate::domain::locale::{Locale, Localized};
use crate::domain::person::Platform;
use crate::domain::reminder::{Anchor, Reminders, occasions};
use crate::locale::{Arg, autonym};
use crate::views::Reader;
use crate::views::card;
use crate::views::line::{below, line};
use crate::views::meeting::{Fact, button, fact, moment, title};
use crate::views::organizing::{consultation_button, series_button};
use crate::views::reminders::heading_of;
use crate::views::wording::{first_that_fits, short, when};

/// Who may hear of a change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Concerned {
    pub registered: i64,
    pub offered: i64,
    pub waiting: i64,
    pub pending: i64,
    /// Follow it or began to register, and have no place.
    pub interested: i64,
    /// Whose offered place would be held for a shorter time than they were told.
    pub shortened: i64,
    /// Who wait in vain, since the list ends with the change.
    pub ended: i64,
    /// Messages to many that would go out, and are drafts again.
    pub planned: i64,
    /// Would hear that registration opens, where it is published just now; `None`: nobody is told of that.
    pub opening: Option<i64>,
    /// Where those are reached who have a place or wait; `None`: nowhere.
    pub reached: Vec<(Option<Platform>, i64)>,
    /// Places taken above the meeting's new limit.
    pub above: i64,
    /// Organizations with more people than they may have from now on.
    pub organizations_above: i64,
    /// People who come for themselves above their new limit.
    pub individuals_above: i64,
}

impl Concerned {
    pub fn active(&self) -> i64 {
        self.registered + self.offered + self.waiting + self.pending
    }

    /// How many of them would be told at once, of those who have a place or wait, and of those who are interested.
    pub fn told(&self, before: &Consultation, after: &Consultation, now: DateTime<Utc>) -> (i64, i64) {
        if !before.published {
            return (0, 0);
        }
        if before.cancelled != after.cancelled {
            return (self.active(), 0);
        }
        match (before.timetables.last(), after.timetables.last()) {
            (Some(old), Some(new)) if !after.cancelled => {
                let concerns = Concerns::of(old, new, now);
                let part = |is_told: bool, count: i64| if is_told { count } else { 0 };
                (part(concerns.moved, self.active()), part(concerns.longer, self.interested))
            }
            _ => (0, 0),
        }
    }

    /// How many would be told that their offered place is held for a shorter time.
    pub fn told_shorter(&self, after: &Consultation) -> i64 {
        if after.cancelled { 0 } else { self.shortened }
    }
}

pub struct Preview<'a> {
    pub before: &'a Consultation,
    pub after: &'a Consultation,
    pub step: Step,
    /// The yes is to this only.
    pub mark: u32,
    /// It is another than they were shown.
    pub changed: bool,
    pub concerned: &'a Concerned,
    /// Languages that people read here.
    pub languages: &'a [Locale],
    /// The rules of the series.
    pub reminders: &'a Reminders,
}

/// Of a text before and after, in characters: ever shorter where one message cannot hold them.
const SHOWN: [(usize, usize); 3] = [(700, 700), (80, 700), (40, SHORT_WILL)];

const SHORT_WILL: usize = 120;

pub fn preview(reader: &Reader, facts: &Preview<'_>) -> Screen {
    let drawn = |limits| draw(reader, facts, limits);
    first_that_fits(SHOWN.into_iter().map(drawn), || draw(reader, facts, (20, 60)))
}

fn draw(reader: &Reader, facts: &Preview<'_>, limits: (usize, usize)) -> Screen {
    let words = &reader.words;
    let (before, after) = (facts.before, facts.after);
    let heading = match facts.step {
        Step::Cancel => "editing-cancel-heading",
        Step::Hold => "editing-hold-heading",
        Step::Publish => "editing-publish-heading",
        _ => "editing-preview-heading",
    };
    let mut screen = reader.screen(words.say(heading));
    if facts.changed {
        screen = screen.text(words.say("editing-changed"));
    }
    let mut told = vec![fact(reader, "outcome-meeting", title(reader, before))];
    if facts.step != Step::Publish {
        told.extend(differences(reader, before, after, limits));
    }
    screen = screen.block(Block::Facts(told));
    if facts.step == Step::Publish {
        screen = publishing(reader, screen, facts, limits.1);
    }
    screen.blocks.extend(still_closes(reader, before, after).map(Block::Paragraph));
    for line in approval(reader, facts) {
        screen = screen.block(Block::Paragraph(line));
    }
    for line in concerns(reader, facts) {
        screen = screen.block(Block::Paragraph(line));
    }
    let code = &before.code;
    let yes = match facts.step {
        Step::Cancel => "editing-cancel-yes",
        Step::Hold => "editing-hold-yes",
        Step::Publish => "editing-publish-yes",
        _ => "editing-yes-button",
    };
    let mut row = vec![button(reader, yes, act(Editing::Yes(code.clone(), facts.step, facts.mark)))];
    if facts.step == Step::Typed {
        row.push(page_button(reader, "editing-more-button", code, Page::Main));
        row.push(button(reader, "editing-drop-button", act(Editing::Drop(code.clone()))));
    } else {
        row.push(page_button(reader, "editing-back-button", code, Page::Main));
    }
    screen.row(row)
}

/// What would be other than it is, with how it is.
fn differences(
    reader: &Reader,
    before: &Consultation,
    after: &Consultation,
    (was, will): (usize, usize),
) -> Vec<(String, Line)> {
    let words = &reader.words;
    let mut all: Vec<(String, Line)> = Vec::new();
    for (wording, label) in super::WORDINGS {
        all.extend(texts(reader, label, wording.of(before), wording.of(after), (was, will)));
    }
    let mut add = |label: &str, old: Line, new: Line| {
        if old != new {
            all.push((words.say(label), becomes(reader, old, new)));
        }
    };
    if let (Some(old), Some(new)) = (before.timetables.last(), after.timetables.last()) {
        add("card-when", when(reader, old), when(reader, new));
        add("editing-opens", opens(reader, old), opens(reader, new));
        add("editing-closes", closes(reader, old), closes(reader, new));
        add("editing-waiting-ends", waiting_ends(reader, old), waiting_ends(reader, new));
    }
    let sizes = |limit| vec![Inline::Text(size(reader, limit))];
    let (old, new) = (before.limits, after.limits);
    add("editing-capacity", sizes(old.capacity), sizes(new.capacity));
    add("editing-per-organization", sizes(old.per_organization), sizes(new.per_organization));
    add("editing-individuals", sizes(old.individuals), sizes(new.individuals));
    let languages = |of: &Consultation| {
        let names: Vec<String> = of.languages.iter().map(|locale| autonym(locale).to_owned()).collect();
        vec![Inline::Text(if names.is_empty() { words.say("editing-none") } else { words.list(&names) })]
    };
    add("card-languages", languages(before), languages(after));
    let says = |on: bool| vec![Inline::Text(yes_no(reader, on))];
    add("editing-approval", says(before.approval), says(after.approval));
    let (old, new) = (before.confidentiality, after.confidentiality);
    add("editing-closed", says(old.closed), says(new.closed));
    add("editing-recorded", says(old.recorded), says(new.recorded));
    add("editing-chatham-house", says(old.chatham_house), says(new.chatham_house));
    all
}

fn texts(
    reader: &Reader,
    label: &str,
    before: &Localized,
    after: &Localized,
    (was, will): (usize, usize),
) -> Vec<(String, Line)> {
    let words = &reader.words;
    let mut locales: Vec<&Locale> = before.0.keys().chain(after.0.keys()).collect();
    locales.sort_unstable();
    locales.dedup();
    let text = |of: &Localized, locale: &Locale, most: usize| {
        of.0.get(locale).map_or_else(|| words.say("editing-none"), |text| short(text, most))
    };
    locales
        .into_iter()
        .filter(|locale| before.0.get(*locale) != after.0.get(*locale))
        .map(|locale| {
            let label = format!("{} · {}", words.say(label), autonym(locale));
            let (old, new) = (text(before, locale, was), text(after, locale, will));
            (label, becomes(reader, vec![old.into()], vec![new.into()]))
        })
        .collect()
}

fn becomes(reader: &Reader, old: Line, new: Line) -> Line {
    let words = &reader.words;
    let labelled = |id: &str, line: Line| {
        let mut whole: Line = vec![words.say(id).into(), " ".into()];
        whole.extend(line);
        whole
    };
    below([labelled("editing-was", old), labelled("editing-will", new)])
}

fn opens(reader: &Reader, dates: &Timetable) -> Line {
    match &dates.registration_opens {
        Some(at) => vec![Inline::Moment(reader.deadline(at))],
        None => vec![reader.words.say("editing-opens-usual").into()],
    }
}

/// What everybody will see, in the words of the card: how it reads in each language, when, where, and who may come. `will`:
/// characters of its description; with few of them left, the reminders are not told one by one.
fn publishing(reader: &Reader, mut screen: Screen, facts: &Preview<'_>, will: usize) -> Screen {
    let words = &reader.words;
    let after = facts.after;
    let mut told = Vec::new();
    for locale in facts.languages {
        let has = |text: &Localized| text.0.keys().any(|own| own.language() == locale.language());
        let missing: Vec<String> = super::WORDINGS
            .iter()
            .filter(|(wording, _)| !has(wording.of(after)))
            .map(|(_, label)| words.say(label))
            .collect();
        let shown = short(after.title.text(locale), 80);
        let line = if missing.is_empty() {
            shown
        } else {
            let args = [("title", Arg::from(shown)), ("missing", words.list(&missing).into())];
            words.say_with("editing-missing", &args)
        };
        told.push((autonym(locale).to_owned(), vec![line.into()]));
    }
    screen = screen.block(Block::Facts(told));
    let about = after.about.text(words.locale());
    if !about.is_empty() {
        screen = screen.block(Block::Quote(short(about, will)));
    }
    let Some(dates) = after.timetables.last() else { return screen };
    let mut told = vec![
        (words.say("card-when"), when(reader, dates)),
        (words.say("editing-opens"), opens(reader, dates)),
        (words.say("editing-closes"), closes(reader, dates)),
        (words.say("editing-waiting-ends"), waiting_ends(reader, dates)),
    ];
    let place = after.place.text(words.locale());
    if !place.is_empty() {
        told.push(fact(reader, "card-place", &short(place, 100)));
    }
    // That there is no limit stands under who may come.
    if after.limits.capacity.is_some() {
        told.push(fact(reader, "editing-capacity", &size(reader, after.limits.capacity)));
    }
    told.extend(card::questionnaire(reader, after).map(|line| (words.say("q-card-due"), line)));
    let mut may_come = card::limits(reader, after);
    if after.questionnaire.as_ref().is_some_and(|questionnaire| questionnaire.before_registration) {
        may_come.push(vec![words.say("q-needed").into()]);
    }
    screen = screen
        .block(Block::Facts(told))
        .block(Block::Title(words.say("card-limits")))
        .block(Block::Bullets(may_come))
        .block(Block::Title(words.say("card-confidentiality")))
        .block(Block::Bullets(card::confidentiality(reader, after)));
    let reminders = reminders(reader, facts);
    if !reminders.is_empty() && will >= SHORT_WILL {
        screen = screen.block(Block::Title(words.say("editing-publish-reminders"))).block(Block::Facts(reminders));
    }
    let is_closed = dates.registration_closes.instant() <= reader.now;
    screen
        .text(match facts.concerned.opening {
            Some(count) => words.say_with("editing-publish-news", &[("count", count.into())]),
            None if is_closed => words.say("editing-publish-closed"),
            None => words.say("editing-publish-nobody"),
        })
        .text(words.say("editing-publish-for-good"))
}

/// What people will be reminded of and when, each under the heading that they read.
fn reminders(reader: &Reader, facts: &Preview<'_>) -> Vec<Fact> {
    let after = facts.after;
    let Some(dates) = after.timetables.last() else { return Vec::new() };
    let mut told: Vec<(String, Vec<Line>)> = Vec::new();
    let mut coming = occasions(after, dates, facts.reminders);
    coming.retain(|occasion| occasion.anchor != Anchor::Posted && reader.now < occasion.at);
    coming.sort_by_key(|occasion| occasion.at);
    for occasion in coming {
        let opens_later = dates.registration_opens.is_some_and(|opens| occasion.at < opens.instant());
        let heading = heading_of(reader, occasion.anchor, opens_later);
        let at = vec![Inline::Moment(moment(reader, occasion.at, after))];
        match told.iter_mut().find(|(known, _)| *known == heading) {
            Some((_, moments)) if moments.contains(&at) => {}
            Some((_, moments)) => moments.push(at),
            None => told.push((heading, vec![at])),
        }
    }
    told.into_iter().map(|(heading, moments)| (heading, below(moments))).collect()
}

/// Deadlines stay where they were told when a date moves, and that is easily overlooked.
fn still_closes(reader: &Reader, before: &Consultation, after: &Consultation) -> Option<Line> {
    let (old, new) = (before.timetables.last()?, after.timetables.last()?);
    if old.sittings == new.sittings || old.registration_closes != new.registration_closes {
        return None;
    }
    let closes = new.registration_closes;
    let id = if reader.now < closes.instant() { "editing-still-closes" } else { "editing-still-closed" };
    Some(line(&reader.words, id, vec![], vec![("deadline", Inline::Moment(reader.deadline(&closes)))]))
}

/// What becomes of those who stand already, where it is said anew whether organizers decide about each.
fn approval(reader: &Reader, facts: &Preview<'_>) -> Vec<Line> {
    let words = &reader.words;
    if facts.before.approval == facts.after.approval || facts.step == Step::Publish {
        return Vec::new();
    }
    if facts.after.approval {
        return vec![vec![words.say("editing-approval-on").into()]];
    }
    let pending = facts.concerned.pending;
    let still = || words.say_with("editing-approval-pending", &[("count", pending.into())]);
    let lines = std::iter::once(words.say("editing-approval-off")).chain((pending > 0).then(still));
    lines.map(|text| vec![text.into()]).collect()
}

/// Who would hear of it, where, and who would stand above a limit.
fn concerns(reader: &Reader, facts: &Preview<'_>) -> Vec<Line> {
    let words = &reader.words;
    let (before, after, concerned) = (facts.before, facts.after, facts.concerned);
    let mut lines = Vec::new();
    if !before.published {
        return lines;
    }
    let counted = |id: &str, count: i64| vec![Inline::Text(words.say_with(id, &[("count", count.into())]))];
    let (active, interested) = concerned.told(before, after, reader.now);
    if active > 0 {
        let args = vec![
            ("count", Arg::from(active)),
            ("registered", concerned.registered.into()),
            ("offered", concerned.offered.into()),
            ("waiting", concerned.waiting.into()),
            ("pending", concerned.pending.into()),
        ];
        lines.push(line(words, "editing-told", args, vec![]));
        let known = concerned.reached.iter().filter_map(|(platform, count)| Some((((*platform)?), *count)));
        let places: Vec<String> = known
            .map(|(platform, count)| {
                let args = [("platform", Arg::from(name(reader, platform))), ("number", words.number(count).into())];
                words.say_with("editing-on", &args)
            })
            .collect();
        if !places.is_empty() {
            lines.push(vec![words.say_with("editing-told-on", &[("places", words.list(&places).into())]).into()]);
        }
        let nowhere: i64 = concerned.reached.iter().filter(|(at, _)| at.is_none()).map(|(_, count)| count).sum();
        if nowhere > 0 {
            lines.push(counted("editing-told-nowhere", nowhere));
        }
    }
    if interested > 0 {
        lines.push(counted("editing-told-longer", interested));
    }
    let shorter = concerned.told_shorter(after);
    if shorter > 0 {
        lines.push(counted("editing-told-shorter", shorter));
    }
    let ended = if after.cancelled { 0 } else { concerned.ended };
    if ended > 0 {
        lines.push(counted("editing-told-list-over", ended));
    }
    if concerned.planned > 0 {
        lines.push(counted("editing-messages-back", concerned.planned));
    }
    if active + interested + shorter + ended == 0 {
        lines.push(vec![words.say("editing-told-nobody").into()]);
    }
    if before.timetables.last() != after.timetables.last() {
        lines.push(vec![words.say("editing-reminders").into()]);
    }
    if concerned.above > 0 {
        lines.push(counted("editing-above", concerned.above));
    }
    if concerned.organizations_above > 0 {
        lines.push(counted("editing-above-organizations", concerned.organizations_above));
    }
    if concerned.individuals_above > 0 {
        lines.push(counted("editing-above-individuals", concerned.individuals_above));
    }
    if concerned.above + concerned.organizations_above + concerned.individuals_above > 0 {
        lines.push(vec![words.say("editing-above-all").into()]);
    }
    lines
}

fn name(reader: &Reader, platform: Platform) -> String {
    reader.words.label(&format!("me-account-{}", platform.key()))
}

/// What was done.
pub struct Done<'a> {
    pub consultation: &'a Consultation,
    pub step: Step,
    /// People who are being told.
    pub told: i64,
    /// As [`Concerned::opening`].
    pub opening: Option<i64>,
}

pub fn done(reader: &Reader, facts: &Done<'_>) -> Screen {
    let words = &reader.words;
    let code = &facts.consultation.code;
    let heading = match facts.step {
        Step::Publish => "editing-published-heading",
        Step::Cancel => "editing-cancelled-heading",
        Step::Hold => "notice-held-after-all-heading",
        Step::CloseNow => "editing-closed-now-heading",
        _ => "editing-done-heading",
    };
    let mut screen = reader.screen(words.say(heading)).block(Block::Facts(vec![
        fact(reader, "outcome-meeting", title(reader, facts.consultation)),
        fact(reader, "editing-code", code.as_str()),
    ]));
    if facts.step == Step::Publish {
        screen = screen.text(words.say_with("editing-published", &[("typed", format!("/register {code}").into())]));
        if let Some(count) = facts.opening {
            screen = screen.text(words.say_with("editing-publish-news", &[("count", count.into())]));
        }
    } else {
        screen = match facts.told {
            0 => screen.text(words.say("editing-done")),
            told => screen.text(words.say_with("editing-done-told", &[("count", told.into())])),
        };
    }
    screen.row([page_button(reader, "editing-again-button", code, Page::Main), consultation_button(reader, code)])
}

pub struct SeriesPreview<'a> {
    pub before: &'a Series,
    pub after: &'a Series,
    pub mark: u32,
    pub changed: bool,
}

pub fn preview_series(reader: &Reader, facts: &SeriesPreview<'_>) -> Screen {
    let drawn = |limits| {
        let words = &reader.words;
        let mut told = texts(reader, "editing-title", &facts.before.title, &facts.after.title, limits);
        told.extend(texts(reader, "editing-about", &facts.before.about, &facts.after.about, limits));
        let mut screen = reader.screen(words.say("editing-preview-heading"));
        if facts.changed {
            screen = screen.text(words.say("editing-changed"));
        }
        let code = &facts.before.code;
        screen.block(Block::Facts(told)).text(words.say("editing-told-nobody")).row([
            button(reader, "editing-yes-button", act(Editing::YesSeries(code.clone(), facts.mark))),
            button(reader, "editing-back-button", act(Editing::Series(code.clone()))),
        ])
    };
    first_that_fits(SHOWN.into_iter().map(drawn), || drawn((20, 60)))
}

pub fn series_done(reader: &Reader, series: &Series) -> Screen {
    let words = &reader.words;
    let to: Action = act(Editing::Series(series.code.clone()));
    reader
        .screen(words.say("editing-done-heading"))
        .block(Block::Facts(vec![fact(reader, "card-series", series.title.text(words.locale()))]))
        .text(words.say("editing-done"))
        .row([button(reader, "editing-again-button", to), series_button(reader, series)])
}
