//! Whom a message to many is for: how each of them stands to what it is about, how many it would reach, and what sending it
//! needs.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use chrono_tz::Tz;
use tokio::time::Instant;

use super::PAGE;
use crate::app::{App, announcing};
use crate::domain::broadcast::{Source, Stands, hosts};
use crate::domain::consultation::{Consultation, Series};
use crate::domain::id::{BroadcastId, PersonId, SeriesId};
use crate::domain::registration::State;
use crate::domain::reminder::Interest;
use crate::domain::room::RoomState;
use crate::store::{Candidate, Held, Read, Result, StoredBroadcast};
use crate::views::organizing::broadcasts::{Check, Message, Reach, Second};

/// What concerns a message besides itself.
pub(super) struct Around {
    pub series: Series,
    held: Option<Held>,
}

impl Around {
    pub async fn of(read: &mut Read, broadcast: &StoredBroadcast) -> Result<Option<Self>> {
        let Some(series) = read.series_by_id(broadcast.series).await? else { return Ok(None) };
        let held = match broadcast.consultation {
            Some(id) => read.consultation_by_id(id).await?,
            None => None,
        };
        Ok(Some(Self { series: series.facts, held }))
    }

    pub fn consultation(&self) -> Option<&Consultation> {
        self.held.as_ref().map(|held| &held.facts)
    }

    pub fn zone(&self) -> Tz {
        self.series.zone
    }

    /// How somebody stands, with what the questionnaire asks.
    pub fn stands(&self, candidate: &Candidate) -> Stands {
        let stands = &candidate.stands;
        let asked = self.consultation().and_then(|facts| facts.questionnaire.as_ref()).is_some_and(|questionnaire| {
            let registered = stands.place == Some(State::Registered);
            questionnaire.asks.asks(registered, stands.interest == Some(Interest::Following), candidate.invited)
        });
        Stands { asked, ..stands.clone() }
    }
}

pub(super) async fn sources(read: &mut Read, broadcast: &StoredBroadcast) -> Result<Vec<Source>> {
    Ok(match broadcast.again_of {
        Some(first) => vec![Source::Missed(first, broadcast.content.unknown_too)],
        None => {
            let of_series = read.consultation_ids(broadcast.series).await?;
            broadcast.content.audience.sources(broadcast.consultation, &of_series)
        }
    })
}

pub(super) fn is_for(broadcast: &StoredBroadcast, stands: &Stands) -> bool {
    broadcast.again_of.is_some() || broadcast.content.audience.has(stands)
}

/// Whom it would reach, and what sending it needs. `who` would send it. Very many people are not counted anew at each look.
pub(in crate::app) async fn check(
    app: &App,
    read: &mut Read,
    broadcast: &StoredBroadcast,
    who: PersonId,
) -> Result<Check> {
    let Some(around) = Around::of(read, broadcast).await? else { return Ok(Check::default()) };
    let reach = match app.reaches.of(broadcast) {
        Some(reach) => reach,
        None => counted(app, read, broadcast, &around).await?,
    };
    checked(app, read, broadcast, (&around, reach), who).await
}

/// The same with everybody counted now: for what is decided without anybody looking.
pub(super) async fn check_anew(
    app: &App,
    read: &mut Read,
    broadcast: &StoredBroadcast,
    who: PersonId,
) -> Result<Check> {
    let Some(around) = Around::of(read, broadcast).await? else { return Ok(Check::default()) };
    let reach = counted(app, read, broadcast, &around).await?;
    checked(app, read, broadcast, (&around, reach), who).await
}

/// Goes through everybody whom it may be for.
async fn counted(app: &App, read: &mut Read, broadcast: &StoredBroadcast, around: &Around) -> Result<Reach> {
    let mut reach = Reach::default();
    let texts = &broadcast.content.texts;
    let mut seen = HashSet::new();
    for source in sources(read, broadcast).await? {
        let mut after = PersonId(i64::MIN);
        loop {
            let page = read.candidates(broadcast.series, broadcast.consultation, source, after, PAGE).await?;
            let Some(last) = page.last() else { break };
            after = last.person;
            for candidate in page {
                let stands = around.stands(&candidate);
                if !is_for(broadcast, &stands) || !seen.insert(candidate.person) {
                    continue;
                }
                reach.people += 1;
                match candidate.platform {
                    Some(platform) => *reach.platforms.entry(platform).or_default() += 1,
                    None => reach.nowhere += 1,
                }
                let wanted = app.sheets.choose(&stands.language.into_iter().collect::<Vec<_>>());
                if let Some((got, _)) = texts.resolve(&wanted)
                    && got.language() != wanted.language()
                {
                    *reach.otherwise.entry((wanted, got.clone())).or_default() += 1;
                }
            }
        }
    }
    app.reaches.keep(broadcast, &reach);
    Ok(reach)
}

/// What follows from whom it reaches and where it leads.
async fn checked(
    app: &App,
    read: &mut Read,
    broadcast: &StoredBroadcast,
    (around, reach): (&Around, Reach),
    who: PersonId,
) -> Result<Check> {
    let leads: BTreeSet<String> = broadcast.content.texts.texts().flat_map(hosts).collect();
    let own = own_hosts(read, broadcast.series, &around.series).await?;
    let strange = leads.iter().filter(|host| !own.contains(*host) && !app.settings.hosts.contains(host));
    let others = others_of_team(read, broadcast.series, who).await?;
    let second = Second {
        above: Some(app.settings.second_above).filter(|above| reach.people > *above),
        hosts: strange.cloned().collect(),
        nobody: others.is_empty(),
    };
    let mut rooms = match broadcast.content.rooms {
        true => read.rooms_of(broadcast.series).await?,
        false => Vec::new(),
    };
    rooms.retain(|room| room.state == RoomState::Active);
    let message = Message { series: &around.series, consultation: around.consultation(), content: &broadcast.content };
    let narrow = rooms.iter().filter(|room| !announcing::fits(app, room, &message)).count();
    Ok(Check { reach, hosts: leads.into_iter().collect(), rooms: rooms.len(), narrow, second })
}

/// An audience at least so large takes long enough to be counted to be worth keeping.
const LARGE: i64 = 2_000;

/// What is shown of a large audience is no older.
const KEPT: Duration = Duration::from_secs(60);

/// How many people large audiences were found to have, by message and revision. On monotonic time, which no clock winds.
#[derive(Default)]
pub(in crate::app) struct Reaches(Mutex<HashMap<(BroadcastId, i64), (Instant, Reach)>>);

impl Reaches {
    fn of(&self, broadcast: &StoredBroadcast) -> Option<Reach> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (since, reach) = kept.get(&(broadcast.id, broadcast.revision))?;
        (since.elapsed() < KEPT).then(|| reach.clone())
    }

    fn keep(&self, broadcast: &StoredBroadcast, reach: &Reach) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|_, (since, _)| since.elapsed() < KEPT);
        if reach.people >= LARGE {
            kept.insert((broadcast.id, broadcast.revision), (Instant::now(), reach.clone()));
        }
    }
}

/// Hosts to which the links of a series lead.
async fn own_hosts(read: &mut Read, id: SeriesId, series: &Series) -> Result<BTreeSet<String>> {
    let mut own = hosts(&series.privacy.contact_address);
    for held in read.consultations_of(id).await? {
        let links = held.facts.publications.iter().map(|publication| &publication.link);
        let links = links.chain(held.facts.calls.iter().map(|call| &call.link));
        own.extend(links.flat_map(|link| link.texts()).flat_map(hosts));
    }
    Ok(own)
}

/// Those who could confirm what this person wants to send.
pub(super) async fn others_of_team(read: &mut Read, series: SeriesId, who: PersonId) -> Result<Vec<PersonId>> {
    Ok(read.responsible(series).await?.into_iter().filter(|person| *person != who).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::broadcast::{Content, Phase};

    fn stored(revision: i64) -> StoredBroadcast {
        StoredBroadcast {
            id: BroadcastId(1),
            series: SeriesId(1),
            consultation: None,
            again_of: None,
            phase: Phase::Draft,
            revision,
            content: Content::default(),
            due: None,
            cursor: (0, PersonId(0)),
            total: 0,
            passed: None,
            selected: None,
            began: None,
            ended: None,
            paced: None,
        }
    }

    #[tokio::test(start_paused = true)]
    async fn only_a_large_audience_is_kept_for_a_while_and_for_what_was_shown() {
        let reaches = Reaches::default();
        let of = |people| Reach { people, ..Reach::default() };
        reaches.keep(&stored(1), &of(LARGE - 1));
        assert_eq!(reaches.of(&stored(1)), None);
        reaches.keep(&stored(1), &of(LARGE));
        assert_eq!(reaches.of(&stored(1)), Some(of(LARGE)));
        assert_eq!(reaches.of(&stored(2)), None, "an edit may be for others");
        tokio::time::advance(KEPT).await;
        assert_eq!(reaches.of(&stored(1)), None);
        reaches.keep(&stored(2), &of(LARGE));
        assert_eq!(reaches.0.lock().unwrap().len(), 1);
    }
}
