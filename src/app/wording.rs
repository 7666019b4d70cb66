//! Wording a notice when it is sent: in the recipient's language, from the facts as they are now, or not at all.

use chrono::{DateTime, Utc};

use super::{App, accounts, joining, linking, reminding};
use crate::chat::screen::Screen;
use crate::domain::consultation::Timetable;
use crate::domain::notice::Notice;
use crate::domain::registration::State;
use crate::domain::reminder::{Anchor, Interest};
use crate::store::{OutboxRow, Read, Result};
use crate::views::decisions::{self, Decided};
use crate::views::notices::{self, Told, What};
use crate::views::organizing::exports;
use crate::views::outcome::How;
use crate::views::reminders::{self, Reminded};
use crate::views::{Reader, accounts as account_views, joining as joining_views, linking as linking_views};

/// The screen of a notice, or the reason for which it is no longer true.
pub async fn notice(
    app: &App,
    read: &mut Read,
    row: &OutboxRow,
    now: DateTime<Utc>,
) -> Result<std::result::Result<Screen, &'static str>> {
    let Some(person) = read.person(row.person).await? else { return Ok(Err("the person is gone")) };
    let words = app.sheets.words(&app.sheets.choose(std::slice::from_ref(&person.locale)));
    let reader = Reader { words, zone: person.zone, now, guest: false };
    if let Notice::Broadcast { .. }
    | Notice::BroadcastTest { .. }
    | Notice::BroadcastAsked { .. }
    | Notice::BroadcastDecided { .. } = row.notice
    {
        return Ok(super::broadcasting::worded(read, row, &reader).await?.map(|screen| app.marked(screen)));
    }
    let Some(consultation) = row.notice.consultation() else {
        return Ok(about_accounts(read, row, &reader).await?.map(|screen| app.marked(screen)));
    };
    let Some(held) = read.consultation_by_id(consultation).await? else {
        return Ok(Err("the consultation is gone"));
    };
    let registration = read.registration(held.id, row.person).await?;
    let group = match registration.as_ref().and_then(|registration| registration.group) {
        Some(id) => read.groups(held.id).await?.into_iter().find(|(known, ..)| *known == id).map(|(_, code, _)| code),
        None => None,
    };
    let consultation = &held.facts;
    let may_wait = super::answers::may_wait_again(&held, now);
    let what = match &row.notice {
        Notice::Offer { registration: id, until_ms, .. } => {
            match registration
                .as_ref()
                .filter(|found| found.id == *id && found.state == State::Offered)
                .and_then(|found| found.offer_until)
            {
                Some(until) if until_ms.is_some_and(|told| told != until.timestamp_millis()) => {
                    return Ok(Err("it is held until another time by now"));
                }
                Some(until) => What::Offer { until, group: group.as_ref().and_then(|code| consultation.group(code)) },
                None => return Ok(Err("the offer is over")),
            }
        }
        Notice::OfferLapsed { unreached, .. } => match registration.as_ref().map(|registration| registration.state) {
            Some(State::Lapsed) => What::OfferLapsed { may_wait, unreached: *unreached },
            _ => return Ok(Err("they registered or wait again")),
        },
        Notice::Moved { from, to, .. } => {
            let timetable = |version: usize| consultation.timetables.get(version.saturating_sub(1));
            let state = registration.as_ref().map(|registration| registration.state).filter(|state| state.is_active());
            match (timetable(*from), timetable(*to), state) {
                _ if !consultation.is_held_alike(*to, held.version) => return Ok(Err("it moved again")),
                // By the dates as they are now: a deadline may be another since.
                (Some(before), Some(_), Some(state)) => match timetable(held.version) {
                    Some(after) => What::Moved { from: before, to: after, version: held.version, state },
                    None => return Ok(Err("it moved again")),
                },
                _ => return Ok(Err("they are not registered any more")),
            }
        }
        Notice::Cancelled { .. } if !consultation.cancelled => return Ok(Err("it is not cancelled any more")),
        Notice::Cancelled { .. } => What::Cancelled,
        Notice::HeldAfterAll { .. } if consultation.cancelled => return Ok(Err("it is cancelled again")),
        Notice::HeldAfterAll { .. } => {
            match registration.as_ref().map(|registration| registration.state).filter(|state| state.is_active()) {
                Some(_) => What::HeldAfterAll { dates: consultation.timetable(now).1 },
                None => return Ok(Err("they are not registered any more")),
            }
        }
        Notice::Longer { version, .. } => {
            let has_place = registration.as_ref().is_some_and(|registration| registration.state.is_active());
            let closes = |timetable: &Timetable| timetable.registration_closes;
            let is_so = consultation.says_the_same(*version, held.version, closes);
            if consultation.cancelled || !is_so || now >= held.closes {
                return Ok(Err("registration closes at another time by now"));
            }
            if has_place || read.interest(row.person, held.id).await? == Some(Interest::Muted) {
                return Ok(Err("they need not hear of it any more"));
            }
            What::Longer { dates: consultation.timetable(now).1 }
        }
        Notice::WaitingEnded { .. } => match registration.as_ref().map(|registration| registration.state) {
            Some(State::Lapsed) => What::WaitingEnded,
            _ => return Ok(Err("they registered meanwhile")),
        },
        Notice::SeatRequested { .. } => match registration.as_ref().map(|registration| registration.state) {
            Some(State::Registered) => What::SeatRequested,
            _ => return Ok(Err("they hold no seat any more")),
        },
        Notice::HandedOver { .. } => What::HandedOver,
        Notice::Confirmed { registration: id, seated, .. } => {
            let wanted = |state| match *seated {
                true => state == State::Registered,
                // An offer made meanwhile is told by its own notice.
                false => matches!(state, State::Waiting | State::Pending),
            };
            let standing = super::answers::standing(read, &held, row.person, now).await?;
            let screen = standing.filter(|(found, standing)| found.id == *id && wanted(standing.state)).and_then(
                |(registration, standing)| {
                    super::answers::standing_screen(&reader, &held, &registration, &standing, How::Sent, None)
                },
            );
            return Ok(screen.map(|screen| app.marked(screen)).ok_or("they stand otherwise by now"));
        }
        Notice::Decided { registration: id, from, into, .. } => {
            let Some((found, standing)) = super::answers::standing(read, &held, row.person, now).await? else {
                return Ok(Err("they are forgotten here"));
            };
            if found.id != *id || found.state != *into {
                return Ok(Err("they stand otherwise by now"));
            }
            if *into == State::Registered {
                let screen = super::answers::standing_screen(&reader, &held, &found, &standing, How::Admitted, None);
                return Ok(screen.map(|screen| app.marked(screen)).ok_or("it is cancelled"));
            }
            let reason = read.noted(*id).await?.reason;
            let decided =
                Decided { consultation, from: *from, into: *into, place: standing.waiting_place, reason: &reason };
            return Ok(Ok(app.marked(decisions::decided(&reader, &decided))));
        }
        Notice::Applications { .. } => {
            let mut deciders = read.deciders(held.series).await?;
            deciders.extend(read.responsible(held.series).await?);
            if !deciders.contains(&row.person) {
                return Ok(Err("they do not decide about it any more"));
            }
            let count = read.count_alike(held.id, State::Pending).await?;
            if count == 0 {
                return Ok(Err("it is decided about everybody who applied"));
            }
            return Ok(Ok(app.marked(decisions::applications(&reader, consultation, count))));
        }
        Notice::Reminder { anchor, .. } => {
            let (occasion, stands) = match reminding::still(read, &held, row.person, &row.notice, now).await? {
                Ok(found) => found,
                Err(untrue) => return Ok(Err(untrue)),
            };
            let Some(series) = read.series_by_id(held.series).await? else { return Ok(Err("the series is gone")) };
            let (count, _) = read.reminded(row.person, held.series).await?;
            if count >= i64::from(series.facts.reminders.most) {
                return Ok(Err("they were reminded as often as the series allows"));
            }
            let call = consultation.calls.iter().find(|call| Some(&call.code) == occasion.subject.as_ref());
            if let (Anchor::Questionnaire, Some(questionnaire)) = (*anchor, &consultation.questionnaire) {
                let begun = super::answering::has_begun(read, row.person, &consultation.code).await?;
                let stands = (stands.answered, begun);
                let screen = reminders::questionnaire_due(&reader, consultation, questionnaire, stands);
                return Ok(Ok(app.marked(screen)));
            }
            let reminded = Reminded { consultation, anchor: *anchor, call, stands };
            return Ok(Ok(app.marked(reminders::reminder(&reader, &reminded))));
        }
        Notice::Posted { publication, .. } => {
            if let Err(untrue) = reminding::still(read, &held, row.person, &row.notice, now).await? {
                return Ok(Err(untrue));
            }
            let Some(publication) = consultation.publications.iter().find(|known| known.code == *publication) else {
                return Ok(Err("it is not posted any more"));
            };
            return Ok(Ok(app.marked(reminders::posted(&reader, consultation, publication))));
        }
        Notice::Missed { anchor, at_ms, .. } => {
            if !read.responsible(held.series).await?.contains(&row.person) {
                return Ok(Err("they do not answer for it any more"));
            }
            let at = DateTime::from_timestamp_millis(*at_ms).unwrap_or(now);
            return Ok(Ok(app.marked(reminders::missed(&reader, consultation, *anchor, at))));
        }
        Notice::Joining { .. } => {
            let (address, changed) = match joining::still(read, &held, row.person, &row.notice, now).await? {
                Ok(found) => found,
                Err(untrue) => return Ok(Err(untrue)),
            };
            return Ok(Ok(app.marked(joining_views::link(&reader, consultation, &address, changed))));
        }
        Notice::JoiningOut { registration, version, .. } => {
            if !read.responsible(held.series).await?.contains(&row.person) {
                return Ok(Err("they do not answer for it any more"));
            }
            if now >= held.ends || consultation.cancelled {
                return Ok(Err("it is over"));
            }
            let stands = read.joining(held.id).await?.filter(|joining| joining.address.is_some());
            if stands.is_none_or(|joining| joining.version != *version) {
                return Ok(Err("it is another address by now"));
            }
            let who = read.registration_by_id(*registration).await?;
            if let Some(who) = &who
                && read.registration(held.id, who.person).await?.is_some_and(|last| last.state == State::Registered)
            {
                return Ok(Err("they are registered again"));
            }
            let name = who.as_ref().map(|who| who.profile.name.as_str());
            return Ok(Ok(app.marked(joining_views::out(&reader, consultation, name))));
        }
        Notice::ReportDue { .. } => {
            if !read.responsible(held.series).await?.contains(&row.person) {
                return Ok(Err("they do not answer for it any more"));
            }
            let (_, none) = read.report_asked(held.id).await?;
            if none.is_some() || consultation.cancelled || super::organizing::has_report(consultation) {
                return Ok(Err("it is posted, or none is to come"));
            }
            let days = (now - held.ends).num_days();
            return Ok(Ok(app.marked(joining_views::report_due(&reader, consultation, days))));
        }
        _ => return Ok(Err("it is about no consultation")),
    };
    Ok(Ok(app.marked(notices::notice(&reader, &Told { consultation, what }))))
}

/// What concerns somebody's accounts and no consultation.
async fn about_accounts(
    read: &mut Read,
    row: &OutboxRow,
    reader: &Reader,
) -> Result<std::result::Result<Screen, &'static str>> {
    Ok(match &row.notice {
        Notice::LinkAsked { link, .. } => match accounts::asked(read, reader, row.person).await? {
            Some(asked) if asked.link == *link && !asked.answered => Ok(asked.screen),
            _ => Err("it is answered or over"),
        },
        Notice::LinkDeclined { .. } => Ok(linking_views::declined(reader, true)),
        Notice::Linked { .. } => match linking::undo_until(read, row.person, reader.now).await? {
            Some(until) => Ok(linking_views::linked(reader, until)),
            None => Err("the link is undone, or for good"),
        },
        Notice::Parted { other, .. } => Ok(account_views::parted(reader, *other)),
        Notice::FileLeft { .. } => Ok(exports::left(reader)),
        _ => Err("it is about a consultation"),
    })
}
