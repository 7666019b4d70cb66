//! What an organizer changes of a consultation in a chat, as values: kept until they said yes to what was shown.
//!
//! What follows from a change for those who registered is the app's subject; whether the result keeps the rules of a
//! series file, the files room's.

use chrono::{DateTime, Days, Duration, TimeDelta, Timelike, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::consultation::{Consultation, Session, Sitting, Timetable};
use super::locale::{Locale, Localized};
use super::written::{WallTime, Written};

/// One thing to be other than it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// A text in one language; `None` takes it out.
    Text(Wording, Locale, Option<String>),
    Sittings(Vec<Sitting>),
    /// `None`: open since it was announced.
    Opens(Option<Written>),
    Closes(Written),
    /// `None`: 24 hours before the start.
    WaitingEnds(Option<Written>),
    /// Registration closes in this minute.
    CloseNow,
    /// Registration is open so many days more, from today where it is closed.
    Longer(u8),
    /// `None` is no limit.
    Capacity(Option<u32>),
    PerOrganization(Option<u32>),
    Individuals(Option<u32>),
    Languages(Vec<Locale>),
    Closed(bool),
    Recorded(bool),
    ChathamHouse(bool),
    /// Whether organizers decide about each registration. Whoever stands already, stands as before.
    Approval(bool),
    Cancelled(bool),
    Published,
}

/// A text that can be put in other words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wording {
    Title,
    About,
    Place,
}

impl Wording {
    pub const ALL: [Self; 3] = [Self::Title, Self::About, Self::Place];

    pub fn of(self, facts: &Consultation) -> &Localized {
        match self {
            Self::Title => &facts.title,
            Self::About => &facts.about,
            Self::Place => &facts.place,
        }
    }

    fn of_mut(self, facts: &mut Consultation) -> &mut Localized {
        match self {
            Self::Title => &mut facts.title,
            Self::About => &mut facts.about,
            Self::Place => &mut facts.place,
        }
    }
}

impl Change {
    /// The word of a series file for what it changes: for the audit, which keeps no texts.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Text(Wording::Title, ..) => "title",
            Self::Text(Wording::About, ..) => "about",
            Self::Text(Wording::Place, ..) => "place",
            Self::Sittings(_) => "sittings",
            Self::Opens(_) => "registration_opens",
            Self::Closes(_) | Self::CloseNow | Self::Longer(_) => "registration_closes",
            Self::WaitingEnds(_) => "waiting_ends",
            Self::Capacity(_) => "capacity",
            Self::PerOrganization(_) => "per_organization",
            Self::Individuals(_) => "individuals",
            Self::Languages(_) => "languages",
            Self::Closed(_) => "closed",
            Self::Recorded(_) => "recorded",
            Self::ChathamHouse(_) => "chatham_house",
            Self::Approval(_) => "approval",
            Self::Cancelled(_) => "cancelled",
            Self::Published => "published",
        }
    }

    /// Whether this one takes the other's place: the last word counts.
    pub fn replaces(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text(one, locale, _), Self::Text(of, other, _)) => one == of && locale == other,
            _ => self.key() == other.key(),
        }
    }
}

/// The facts with these changes, and the dates that they are to have: whether those are a new version or stand in the
/// place of the last is for whoever knows who was told. `None`: a consultation without dates, which there is not.
pub fn changed(facts: &Consultation, changes: &[Change], now: DateTime<Utc>) -> Option<(Consultation, Timetable)> {
    let mut facts = facts.clone();
    let mut dates = facts.timetables.last()?.clone();
    for change in changes {
        match change {
            Change::Text(wording, locale, text) => {
                let texts = &mut wording.of_mut(&mut facts).0;
                match text {
                    Some(text) => texts.insert(locale.clone(), text.clone()),
                    None => texts.remove(locale),
                };
            }
            Change::Sittings(sittings) => {
                let before = dates.clone();
                dates.sittings.clone_from(sittings);
                move_along(&mut dates, &before);
                let moved: Vec<Session> = facts.sessions.iter().map(|one| session(one, &before, &dates)).collect();
                facts.sessions = moved;
            }
            Change::Opens(opens) => dates.registration_opens = *opens,
            Change::Closes(closes) => close_at(&mut dates, *closes),
            Change::WaitingEnds(ends) => dates.waiting_ends = *ends,
            Change::CloseNow => {
                let closes = Written::minute_of(now, dates.registration_closes.zone);
                dates.registration_closes = closes;
            }
            Change::Longer(days) => {
                let closes = longer(&dates.registration_closes, *days, now);
                close_at(&mut dates, closes);
            }
            Change::Capacity(size) => facts.limits.capacity = *size,
            Change::PerOrganization(size) => facts.limits.per_organization = *size,
            Change::Individuals(size) => facts.limits.individuals = *size,
            Change::Languages(languages) => facts.languages.clone_from(languages),
            Change::Closed(closed) => facts.confidentiality.closed = *closed,
            Change::Recorded(recorded) => facts.confidentiality.recorded = *recorded,
            Change::ChathamHouse(rule) => facts.confidentiality.chatham_house = *rule,
            Change::Approval(approval) => facts.approval = *approval,
            Change::Cancelled(cancelled) => facts.cancelled = *cancelled,
            Change::Published => {
                facts.published = true;
                // It opens now where it would be open since long ago: so people hear that it does.
                let closes = dates.registration_closes;
                if now < closes.instant() && dates.registration_opens.is_none_or(|at| at.instant() <= now) {
                    dates.registration_opens = Some(Written::minute_of(now, closes.zone));
                }
            }
        }
    }
    Some((facts, dates))
}

/// The waiting list never ends before registration does.
fn close_at(dates: &mut Timetable, closes: Written) {
    dates.registration_closes = closes;
    dates.waiting_ends = dates.waiting_ends.map(|ends| if ends.instant() < closes.instant() { closes } else { ends });
}

/// So many days later than it would close; where it is closed, than today.
fn longer(closes: &Written, days: u8, now: DateTime<Utc>) -> Written {
    let today = now.with_timezone(&closes.zone).date_naive();
    let from = if closes.instant() <= now { closes.date.max(today) } else { closes.date };
    Written { date: from.checked_add_days(Days::new(days.into())).unwrap_or(from), ..*closes }
}

/// Deadlines stay where they were told as long as they still are in order; those that are not move with the first day.
fn move_along(dates: &mut Timetable, before: &Timetable) {
    let (Some(old), Some(new)) = (before.sittings.first(), dates.sittings.first()) else { return };
    let days = new.date - old.date;
    let starts = dates.starts();
    let along = |at: Written| Written { date: at.date.checked_add_signed(days).unwrap_or(at.date), ..at };
    if dates.registration_closes.instant() > starts {
        dates.registration_closes = along(dates.registration_closes);
    }
    let closes = dates.registration_closes.instant();
    dates.waiting_ends =
        dates.waiting_ends.map(|at| if at.instant() > starts || at.instant() < closes { along(at) } else { at });
    dates.registration_opens = dates.registration_opens.map(|at| if at.instant() >= closes { along(at) } else { at });
}

/// A part of the programme goes along with its sitting, where it still fits in.
fn session(session: &Session, before: &Timetable, after: &Timetable) -> Session {
    let within = |part: &Sitting, whole: &Sitting| whole.starts() <= part.starts() && part.ends() <= whole.ends();
    let of = before.sittings.iter().zip(&after.sittings).find(|(old, _)| within(&session.sitting, old));
    let Some((old, new)) = of else { return session.clone() };
    let minutes = |time: WallTime| i32::from(time.hour()) * 60 + i32::from(time.minute());
    let later = minutes(new.from) - minutes(old.from);
    let time = |time: WallTime| {
        let minutes = u16::try_from(minutes(time) + later).ok()?;
        WallTime::new(minutes / 60, minutes % 60)
    };
    let sitting = &session.sitting;
    let date = sitting.date.checked_add_signed(new.date - old.date);
    let (Some(date), Some(from), Some(to)) = (date, time(sitting.from), time(sitting.to)) else {
        return session.clone();
    };
    let moved = Sitting { date, from, to, zone: if sitting.zone == old.zone { new.zone } else { sitting.zone } };
    if within(&moved, new) { Session { sitting: moved, ..session.clone() } } else { session.clone() }
}

/// Another consultation like this one, unpublished: its first day is another, and everything dated goes along. What was
/// reported of the first is not the other's.
pub fn copied(facts: &Consultation, code: super::id::Code, days: Duration) -> Consultation {
    let along = |at: Written| Written { date: at.date.checked_add_signed(days).unwrap_or(at.date), ..at };
    let sitting = |at: &Sitting| Sitting { date: at.date.checked_add_signed(days).unwrap_or(at.date), ..*at };
    let mut copy = Consultation { code, published: false, cancelled: false, ..facts.clone() };
    copy.timetables = facts
        .timetables
        .last()
        .into_iter()
        .map(|dates| Timetable {
            known: None,
            sittings: dates.sittings.iter().map(sitting).collect(),
            registration_opens: dates.registration_opens.map(along),
            registration_closes: along(dates.registration_closes),
            waiting_ends: dates.waiting_ends.map(along),
        })
        .collect();
    copy.sessions.iter_mut().for_each(|session| session.sitting = sitting(&session.sitting));
    copy.calls.iter_mut().for_each(|call| call.due = along(call.due));
    if let Some(questionnaire) = &mut copy.questionnaire {
        questionnaire.due = along(questionnaire.due);
        questionnaire.opens = questionnaire.opens.map(along);
    }
    copy.publications.retain(|publication| !publication.kind.is_report());
    copy.publications.iter_mut().for_each(|publication| publication.posted = publication.posted.map(along));
    copy
}

impl Written {
    /// The minute an instant falls in, as one would write it; in an hour that the clocks of the zone show twice, the second
    /// time by UTC, since what is written there means the first.
    pub fn minute_of(at: DateTime<Utc>, zone: Tz) -> Self {
        let local = at.with_timezone(&zone);
        let time = WallTime::new(local.hour() as u16, local.minute() as u16).unwrap_or(WallTime::END_OF_DAY);
        let written = Self { date: local.date_naive(), time, zone };
        let is_it = zone == Tz::UTC || at - written.instant() < TimeDelta::minutes(1);
        if is_it { written } else { Self::minute_of(at, Tz::UTC) }
    }
}

/// Whom other dates concern at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Concerns {
    /// It is held at another time: whoever holds a place or waits for one.
    pub moved: bool,
    /// One may register longer: those who follow it or began to. Whoever is registered need not hear of that.
    pub longer: bool,
}

impl Concerns {
    pub fn of(before: &Timetable, after: &Timetable, now: DateTime<Utc>) -> Self {
        let (old, new) = (before.registration_closes.instant(), after.registration_closes.instant());
        Self { moved: before.sittings != after.sittings, longer: old < new && now < new }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Europe::Zurich;

    fn written(text: &str) -> Written {
        let (date, time) = text.split_once(' ').unwrap();
        Written { date: date.parse().unwrap(), time: time.parse().unwrap(), zone: Zurich }
    }

    #[test]
    fn a_deadline_is_later_by_days_of_the_calendar() {
        // Central Europe, 28 March 2021: 02:00 to 03:00 do not exist.
        for (closes, days, now, wanted) in [
            ("2021-03-27 02:30", 1, "2021-03-01T00:00:00Z", "2021-03-28T01:00:00Z"),
            ("2021-03-27 24:00", 1, "2021-03-01T00:00:00Z", "2021-03-28T22:00:00Z"),
            ("2021-03-26 24:00", 1, "2021-03-01T00:00:00Z", "2021-03-27T23:00:00Z"),
            // Closed: counted from today, which in Zurich is the 28th from 23:00Z on.
            ("2021-03-20 24:00", 3, "2021-03-27T22:59:59Z", "2021-03-30T22:00:00Z"),
            ("2021-03-20 24:00", 3, "2021-03-27T23:00:00Z", "2021-03-31T22:00:00Z"),
            ("2021-10-30 02:30", 1, "2021-10-01T00:00:00Z", "2021-10-31T00:30:00Z"),
        ] {
            let later = longer(&written(closes), days, now.parse().unwrap());
            assert_eq!(later.instant(), wanted.parse::<DateTime<Utc>>().unwrap(), "{closes} {days} {now}");
        }
    }

    #[test]
    fn a_minute_that_comes_twice_is_itself() {
        // Central Europe, 31 October 2021: from 01:00Z on it is two o'clock for the second time.
        for (at, as_written) in [
            ("2021-10-31T00:10:30Z", "2021-10-31 02:10 Europe/Zurich"),
            ("2021-10-31T01:10:30Z", "2021-10-31 01:10 UTC"),
            ("2021-10-31T02:10:30Z", "2021-10-31 03:10 Europe/Zurich"),
        ] {
            let at: DateTime<Utc> = at.parse().unwrap();
            let minute = Written::minute_of(at, Zurich);
            assert_eq!(format!("{} {} {}", minute.date, minute.time, minute.zone), as_written);
            assert!((Duration::zero()..Duration::minutes(1)).contains(&(at - minute.instant())));
        }
    }

    #[test]
    fn deadlines_stay_unless_they_would_be_out_of_order() {
        let sitting = |date: &str| Sitting {
            date: date.parse().unwrap(),
            from: "11:00".parse().unwrap(),
            to: "14:00".parse().unwrap(),
            zone: Zurich,
        };
        let before = Timetable {
            known: None,
            sittings: vec![sitting("2021-03-10")],
            registration_opens: Some(written("2021-02-01 09:00")),
            registration_closes: written("2021-03-07 24:00"),
            waiting_ends: Some(written("2021-03-09 18:00")),
        };
        let moved = |date: &str| {
            let mut dates = Timetable { sittings: vec![sitting(date)], ..before.clone() };
            move_along(&mut dates, &before);
            let told = [dates.registration_opens, Some(dates.registration_closes), dates.waiting_ends];
            told.map(|at| at.unwrap().to_string())
        };
        assert_eq!(moved("2021-03-17"), ["2021-02-01 09:00", "2021-03-07 24:00", "2021-03-09 18:00"]);
        assert_eq!(moved("2021-03-03"), ["2021-02-01 09:00", "2021-02-28 24:00", "2021-03-02 18:00"]);
        assert_eq!(moved("2021-01-27"), ["2020-12-21 09:00", "2021-01-24 24:00", "2021-01-26 18:00"]);
    }
}
