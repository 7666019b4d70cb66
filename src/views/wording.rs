//! Phrases that several views for browsing share: where a consultation stands in time, when it is held, how the
//! reader stands in it, and titles cut to fit.

use chrono::{DateTime, Offset, TimeZone, Utc};
use chrono_tz::Tz;
use unicode_segmentation::UnicodeSegmentation;

use super::Reader;
use super::line::{below, line};
use crate::chat::action::{Action, Form};
use crate::chat::screen::{Block, Button, Inline, Line, Moment, Screen};
use crate::chat::size;
use crate::domain::consultation::{Publication, Timetable, WorkingGroup};
use crate::domain::id::Code;
use crate::domain::locale::{Locale, Localized};
use crate::domain::registration::{Full, Room, Standing, State};
use crate::domain::written::Written;
use crate::locale::{Arg, Words, autonym};

/// Of a button that stands for a title, in characters.
pub(crate) const SHORT: usize = 60;

/// What a view lets a screen say, in UTF-16 units: room is left for what an adapter puts before it.
pub(crate) const ROOM: usize = size::LONGEST_TEXT - 196;

/// An open form: every screen offers to go on with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenDraft {
    pub form: Form,
    /// The question it stands at, from 1; beyond `of` at the review and where one answer is being changed.
    pub question: u32,
    pub of: u32,
}

/// Where a consultation stands in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    Cancelled,
    NotOpenYet(Written),
    Open,
    /// Registration closed; not begun.
    Closed,
    Underway,
    Past,
}

pub(crate) fn stage(cancelled: bool, timetable: &Timetable, now: DateTime<Utc>) -> Stage {
    match timetable.registration_opens {
        _ if cancelled => Stage::Cancelled,
        _ if now >= timetable.ends() => Stage::Past,
        _ if now >= timetable.starts() => Stage::Underway,
        _ if now >= timetable.registration_closes.instant() => Stage::Closed,
        Some(opens) if now < opens.instant() => Stage::NotOpenYet(opens),
        _ => Stage::Open,
    }
}

/// The first of ever shorter forms of a screen that one message can hold, else the shortest there is.
pub(crate) fn first_that_fits(longer: impl IntoIterator<Item = Screen>, shortest: impl FnOnce() -> Screen) -> Screen {
    longer.into_iter().find(|screen| size::length(screen) <= ROOM).unwrap_or_else(shortest)
}

/// A text of at most `max` characters: cut after a word where there is one in the second half, never within a
/// grapheme cluster.
pub(crate) fn short(text: &str, max: usize) -> String {
    if text.chars().count() <= max {
        return text.to_owned();
    }
    let mut cut = String::new();
    let mut count = 0;
    for cluster in text.graphemes(true) {
        count += cluster.chars().count();
        if count >= max {
            break;
        }
        cut.push_str(cluster);
    }
    if let Some(space) = cut.rfind(' ').filter(|space| *space > cut.len() / 2) {
        cut.truncate(space);
    }
    format!("{}…", cut.trim_end_matches([' ', ',', ';', ':', '-', '–', '.']))
}

/// A title on a button.
pub(crate) fn short_title(title: &Localized, reader: &Reader) -> String {
    short(title.text(reader.words.locale()), SHORT)
}

/// Every sitting as it was announced, one below the other.
pub(crate) fn when(reader: &Reader, timetable: &Timetable) -> Line {
    below(timetable.sittings.iter().map(|sitting| {
        vec![Inline::Moment(Moment {
            instant: sitting.starts(),
            words: reader.words.sitting(sitting),
            ends_its_day: false,
        })]
    }))
}

/// The first sitting, and how many days there are.
pub(crate) fn when_in_short(words: &Words, timetable: &Timetable) -> Option<Line> {
    let first = words.sitting(timetable.sittings.first()?);
    Some(vec![
        words.say_with("list-days", &[("first", first.into()), ("days", timetable.sittings.len().into())]).into(),
    ])
}

/// The sittings by the reader's clock; `None` when they have not told their zone or their clock shows the same.
pub(crate) fn when_here(reader: &Reader, timetable: &Timetable) -> Option<Line> {
    let zone = reader.zone?;
    let differs = timetable.sittings.iter().any(|sitting| !same_clock(sitting.zone, zone, sitting.starts()));
    differs.then(|| below(timetable.sittings.iter().map(|sitting| vec![reader.words.sitting_in(sitting, zone).into()])))
}

/// A deadline by the reader's clock, under the same condition as [`when_here`].
pub(crate) fn deadline_here(reader: &Reader, written: &Written) -> Option<Line> {
    let zone = reader.zone.filter(|zone| !same_clock(written.zone, *zone, written.instant()))?;
    Some(vec![reader.words.moment(written.instant(), zone).into()])
}

/// Whether clocks in both zones show the same then.
pub(crate) fn same_clock(one: Tz, other: Tz, at: DateTime<Utc>) -> bool {
    let offset = |zone: Tz| zone.offset_from_utc_datetime(&at.naive_utc()).fix();
    offset(one) == offset(other)
}

/// How a phrase about registration is put.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Put {
    /// A sentence of its own.
    Alone,
    /// Beside the label "Registration".
    Labelled,
}

/// Until when one may register, from when, or since when not; `None` once that no longer matters.
pub(crate) fn registration(reader: &Reader, stage: Stage, timetable: &Timetable, put: Put) -> Option<Line> {
    let words = &reader.words;
    let id = |alone, labelled| if put == Put::Alone { alone } else { labelled };
    let closes = ("deadline", Inline::Moment(reader.deadline(&timetable.registration_closes)));
    match stage {
        Stage::Cancelled | Stage::Underway | Stage::Past => None,
        Stage::NotOpenYet(opens) => {
            let opens = ("opening", Inline::Moment(reader.deadline(&opens)));
            Some(line(words, id("registration-opens", "card-registration-opens"), vec![], vec![opens, closes]))
        }
        Stage::Open => {
            let left = words.remaining(timetable.registration_closes.instant() - reader.now);
            let id = id("registration-open", "card-registration-open");
            Some(line(words, id, vec![("left", left.into())], vec![closes]))
        }
        Stage::Closed => Some(line(words, id("registration-closed", "card-registration-closed"), vec![], vec![closes])),
    }
}

/// How many of the places are taken; `None` where there is no limit.
pub(crate) fn meter(words: &Words, meeting: Room) -> Option<Block> {
    let left = meeting.left()?;
    let args = [("taken", Arg::from(meeting.held)), ("places", Arg::from(meeting.places)), ("left", Arg::from(left))];
    let words = words.say_with(if left == 0 { "card-places-full" } else { "card-places" }, &args);
    let whole = u32::try_from(meeting.places).unwrap_or(u32::MAX);
    let part = u32::try_from(meeting.held.max(0)).unwrap_or(u32::MAX).min(whole);
    Some(Block::Meter { part, whole, words })
}

/// How the reader stands in a consultation, in whole sentences: what holds them up, and what would help.
pub(crate) fn standing(reader: &Reader, standing: &Standing, groups: &[WorkingGroup], announced: Tz) -> Vec<Line> {
    let words = &reader.words;
    let group = standing.group.as_ref().and_then(|code| groups.iter().find(|group| group.code == *code));
    let first = match (standing.state, group, standing.offer_until, standing.waiting_place) {
        (State::Registered, Some(group), ..) => {
            let title = short(group.title.text(words.locale()), 2 * SHORT);
            vec![words.say_with("standing-registered-group", &[("group", title.into())]).into()]
        }
        (State::Offered, _, Some(until), _) => {
            let zone = reader.zone.unwrap_or(announced);
            let until = Moment { instant: until, words: words.moment(until, zone), ends_its_day: false };
            line(words, "standing-offered-until", vec![], vec![("until", Inline::Moment(until))])
        }
        (State::Waiting, _, _, Some(place)) => {
            vec![words.say_with("standing-waiting-place", &[("place", Arg::from(place))]).into()]
        }
        (state, ..) => vec![words.say(state_id(state)).into()],
    };
    let blocks = standing.blocked_by.iter().filter(|_| standing.state == State::Waiting);
    std::iter::once(first).chain(blocks.map(|full| vec![words.say(blocked_id(*full)).into()])).collect()
}

fn state_id(state: State) -> &'static str {
    match state {
        State::Registered => "standing-registered",
        State::Offered => "standing-offered",
        State::Waiting => "standing-waiting",
        State::Pending => "standing-pending",
        State::Withdrawn => "standing-withdrawn",
        State::Lapsed => "standing-lapsed",
        State::Passed => "standing-passed",
        State::Declined => "standing-declined",
        State::HandedOver => "standing-handed-over",
        State::Removed => "standing-removed",
    }
}

fn blocked_id(full: Full) -> &'static str {
    match full {
        Full::Meeting => "blocked-meeting",
        Full::Organization => "blocked-organization",
        Full::Individuals => "blocked-individuals",
        Full::Group => "blocked-group",
    }
}

/// What a publication is, with its title and, where its address is in another language than the reader's, which.
pub(crate) fn publication(words: &Words, publication: &Publication, longest: usize) -> String {
    let kind = format!("publication-{}", publication.kind.key());
    let title = publication.title.text(words.locale());
    if title.to_lowercase() == words.label(&kind).to_lowercase() {
        return in_language(words, ["call", "call-in"], &publication.link, vec![("title", Arg::from(title))]);
    }
    let (kind, title) = (words.say(&kind), short(title, longest));
    let args = vec![("kind", Arg::from(kind)), ("title", Arg::from(title))];
    in_language(words, ["paper", "paper-in"], &publication.link, args)
}

/// Words a message, or its other form with `$language` when the link is in another language than the reader's.
pub(crate) fn in_language(
    words: &Words,
    [id, id_in]: [&str; 2],
    link: &Localized,
    mut args: Vec<(&'static str, Arg)>,
) -> String {
    match link.resolve(words.locale()) {
        Some((locale, _)) if locale.language() != words.locale().language() => {
            args.push(("language", autonym(locale).into()));
            words.say_with(id_in, &args)
        }
        _ => words.say_with(id, &args),
    }
}

pub(crate) fn objective(words: &Words, number: u8) -> String {
    words.say(&format!("objective-{number}"))
}

/// A button for every language in its own script, `width` in a row.
pub(crate) fn language_rows(screen: Screen, languages: &[Locale], width: usize) -> Screen {
    languages.chunks(width).fold(screen, |screen, row| {
        screen.row(row.iter().map(|locale| Button::new(autonym(locale), Action::Speak(locale.clone()))))
    })
}

/// Offers to go on with an open form.
pub(crate) fn continue_row(reader: &Reader, screen: Screen, draft: Option<OpenDraft>) -> Screen {
    screen.row(draft.map(|draft| continue_button(reader, draft)))
}

pub(crate) fn continue_button(reader: &Reader, draft: OpenDraft) -> Button {
    let args = [("question", Arg::from(draft.question)), ("of", Arg::from(draft.of))];
    let label = match draft.question > draft.of {
        true => reader.words.label("form-resume-review"),
        false => reader.words.label_with("button-continue", &args),
    };
    Button::new(label, Action::Resume(draft.form))
}

/// `‹ 2/3 ›`; nothing when there is one page only. `page` counts from 0.
pub(crate) fn page_buttons(reader: &Reader, page: u16, pages: u16, to: impl Fn(u16) -> Action) -> Vec<Button> {
    if pages < 2 {
        return Vec::new();
    }
    let words = &reader.words;
    let place = [("page", Arg::from(u32::from(page) + 1)), ("pages", Arg::from(u32::from(pages)))];
    let back = page.checked_sub(1).map(|before| Button::new(words.label("page-previous"), to(before)));
    let here = Button::new(words.label_with("page-at", &place), to(page));
    let on = (page < pages - 1).then(|| Button::new(words.label("page-next"), to(page + 1)));
    back.into_iter().chain([here]).chain(on).collect()
}

/// Back to a consultation's card.
pub(crate) fn card_button(reader: &Reader, code: &Code) -> Button {
    Button::new(reader.words.label("button-card"), Action::Card(code.clone()))
}

pub(crate) fn list_button(reader: &Reader) -> Button {
    Button::new(reader.words.label("button-consultations"), Action::Consultations(Default::default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::sample;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_cut_text_fits_and_begins_as_the_whole(text in "\\PC{0,120}", max in 10usize..80) {
            let cut = short(&text, max);
            prop_assert!(cut.chars().count() <= max.max(1));
            let kept = cut.strip_suffix('…').unwrap_or(&cut);
            prop_assert!(text.starts_with(kept));
            prop_assert!(text.grapheme_indices(true).any(|(at, _)| at == kept.len()) || kept.len() == text.len());
        }
    }

    #[test]
    fn titles_are_cut_after_a_word() {
        assert_eq!(short("Improving value-driven and evidence-based policymaking", 30), "Improving value-driven and…");
        assert_eq!(short("short enough", 12), "short enough");
        assert_eq!(short("การกำหนดนโยบาย", 8), "การกำหน…");
    }

    #[test]
    fn a_consultation_passes_through_its_stages() {
        let usual = sample::usual();
        let timetable = &usual.timetables[1];
        for (now, wanted) in [
            ("2020-12-01T01:59:59Z", Stage::NotOpenYet(timetable.registration_opens.unwrap())),
            ("2020-12-01T02:00:00Z", Stage::Open),
            ("2021-01-31T16:59:59.999Z", Stage::Open),
            ("2021-01-31T17:00:00Z", Stage::Closed),
            ("2021-02-03T04:00:00Z", Stage::Underway),
            ("2021-02-03T07:30:00Z", Stage::Past),
        ] {
            let now = now.parse().unwrap();
            assert_eq!(stage(false, timetable, now), wanted, "{now}");
            assert_eq!(stage(true, timetable, now), Stage::Cancelled, "{now}");
        }
    }
}
