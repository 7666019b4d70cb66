//! Deciding about one registration in a chat: weighed by doing it and taking it back, its reason, and done once.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::super::Matter;
use super::{Registrations, confirmed, mark, reached};
use crate::app::deciding::{Decided, Decision, Done, decide};
use crate::app::registering;
use crate::app::turn::{Answer, Turn};
use crate::chance;
use crate::chat::action::Action;
use crate::chat::organizing::Organizing;
use crate::chat::organizing::registrations::{Deed, Reason, Weighed};
use crate::domain::authority::{Act, Actor, authorize};
use crate::domain::id::RegistrationId;
use crate::domain::registration::{Full, NO_LIMIT, Room};
use crate::domain::text::clean_text;
use crate::store::{Error, Held, Result, StoredDraft, StoredRegistration, Write};
use crate::views::organizing::registrations::weighing::{self as views, LONGEST_REASON, Not, Weighing};
use crate::views::organizing::{self as organizing_views, registrations::Reached};

/// Under which a typed reason is kept until it is decided.
const FORM: &str = "decision";

/// A reason as it is kept: good for this decision alone.
#[derive(Serialize, Deserialize)]
struct Kept {
    deed: String,
    registration: RegistrationId,
    reason: String,
}

/// What a decision would do, and how full it would be.
struct Foreseen {
    decided: Decided,
    beyond: Vec<(Full, Room)>,
}

impl Turn<'_> {
    /// What a decision would do. `typed` was meant as its reason, and cannot be one.
    pub(in crate::app) async fn weigh(&mut self, matter: Matter, deed: Deed, typed: Option<&str>) -> Result<Answer> {
        let Some(registration) = &matter.registration else {
            return Ok(organizing_views::denied(&self.reader).into());
        };
        let weighed = Weighed {
            deed,
            registration: registration.id,
            seen_ms: registration.changed.timestamp_millis(),
            reason: 0,
            mark: 0,
        };
        self.weighing(&matter, weighed, "", typed).await
    }

    /// A reason that was typed: shown once more with what it is for.
    pub(in crate::app) async fn take_reason(&mut self, matter: Matter, deed: Deed, typed: &str) -> Result<Answer> {
        let (Some(registration), true) = (&matter.registration, deed.reason() != Reason::None) else {
            return Ok(organizing_views::asked_no_more(&self.reader, typed).into());
        };
        let reason = match clean_text(typed, LONGEST_REASON as usize) {
            Ok(reason) if !reason.trim().is_empty() => reason,
            _ => return self.weigh(matter, deed, Some(typed)).await,
        };
        let kept = Kept { deed: deed.key().to_owned(), registration: registration.id, reason: reason.clone() };
        let person = matter.known.person.id;
        let mut tx = self.write().await?;
        let revision = chance::revision();
        let content = serde_json::to_string(&kept).unwrap_or_default();
        tx.save_draft(person, &StoredDraft { form: FORM.to_owned(), revision, content }, self.now).await?;
        tx.commit().await?;
        let seen_ms = registration.changed.timestamp_millis();
        let weighed = Weighed { deed, registration: registration.id, seen_ms, reason: revision, mark: 0 };
        self.weighing(&matter, weighed, &reason, None).await
    }

    /// Shows what it would do; the mark of that is made here.
    async fn weighing(
        &mut self,
        matter: &Matter,
        weighed: Weighed,
        reason: &str,
        again: Option<&str>,
    ) -> Result<Answer> {
        let (Some(held), Some(registration)) = (&matter.held, &matter.registration) else {
            return Ok(organizing_views::denied(&self.reader).into());
        };
        let foreseen = self.foresee(matter, held, registration, weighed).await?;
        let done = match foreseen.decided {
            Decided::Done(done) => done,
            other => return Ok(not_decided(self, weighed, other)),
        };
        let weighed = Weighed { mark: mark_of(&done), ..weighed };
        let asks = match weighed.deed.reason() {
            Reason::None => None,
            Reason::MayBe | Reason::Needed if !reason.is_empty() => None,
            Reason::MayBe | Reason::Needed => {
                let asked = Registrations::Weigh(weighed.deed, weighed.registration);
                Some(self.ask_for_words(&matter.known, &Organizing::Registrations(asked)).await?)
            }
        };
        let offered: Vec<String> = done.offered.iter().map(named).collect();
        let mut read = self.read().await?;
        let facts = Weighing {
            consultation: &held.facts,
            profile: &registration.profile,
            confirmed: confirmed(&mut read, registration).await?,
            weighed,
            into: done.into,
            beyond: &foreseen.beyond,
            blocked: &done.blocked,
            offered: &offered,
            no_account: reached(&mut read, registration.person).await? == Reached::NoAccount,
            reason,
            asks,
            again,
        };
        Ok(views::weigh(&self.reader, &facts).into())
    }

    /// Decides in a transaction that is taken back.
    async fn foresee(
        &mut self,
        matter: &Matter,
        held: &Held,
        registration: &StoredRegistration,
        weighed: Weighed,
    ) -> Result<Foreseen> {
        let mut tx = self.write().await?;
        registering::hold_still(&mut tx, held.id, registration.organization, self.now).await?;
        let by = Some(matter.known.person.id);
        let decision = Decision { deed: weighed.deed, registration: registration.id, reason: "", by };
        let decided = decide(&mut tx, &decision, self.now).await?;
        let beyond = match &decided {
            Decided::Done(done) => beyond(&mut tx, held, registration, done).await?,
            _ => Vec::new(),
        };
        tx.roll_back().await?;
        Ok(Foreseen { decided, beyond })
    }

    /// Decides as it was weighed, if nothing has changed since, neither where they stand nor what it does.
    pub(in crate::app) async fn decide(&mut self, matter: Matter, weighed: Weighed) -> Result<Answer> {
        let (Some(held), Some(registration), Some(series)) = (&matter.held, &matter.registration, &matter.series)
        else {
            return Ok(organizing_views::denied(&self.reader).into());
        };
        let place = Action::Organize(Organizing::Registrations(Registrations::One(registration.id)));
        let known = matter.known.clone();
        let Some(mut tx) = self.open_beside(&known, registration.person).await? else { return self.show(&place).await };
        let actor = Actor::Person { id: known.person.id, grants: tx.grants(known.person.id).await? };
        if authorize(&actor, Act::DecideRegistrations, Some(series.id)).is_err() {
            tx.roll_back().await?;
            return Ok(organizing_views::denied(&self.reader).into());
        }
        self.hold(&mut tx, held.id, registration.organization).await?;
        let current = tx.registration_by_id(registration.id).await?;
        if current.as_ref().is_some_and(|current| current.person != registration.person) {
            // They became part of somebody since: that one's lock is needed.
            tx.roll_back().await?;
            return Err(Error::Busy);
        }
        let is_as_seen = current.is_some_and(|current| current.changed.timestamp_millis() == weighed.seen_ms);
        if !is_as_seen {
            tx.roll_back().await?;
            return Ok(not_decided(self, weighed, Decided::Stands(None)));
        }
        let draft = tx.draft(known.person.id, FORM).await?;
        let revision = draft.as_ref().map_or(0, |draft| draft.revision);
        let kept: Option<Kept> = draft.and_then(|draft| serde_json::from_str(&draft.content).ok());
        let kept = kept.filter(|kept| kept.registration == weighed.registration);
        let has_draft = kept.is_some();
        let kept = kept.filter(|kept| revision == weighed.reason && kept.deed == weighed.deed.key());
        let lacks_reason = match weighed.deed.reason() {
            Reason::None => false,
            Reason::MayBe => weighed.reason > 0 && kept.is_none(),
            Reason::Needed => kept.is_none(),
        };
        if lacks_reason {
            tx.roll_back().await?;
            return self.weigh(matter, weighed.deed, None).await;
        }
        let reason = kept.map(|kept| kept.reason).unwrap_or_default();
        let decision = Decision {
            deed: weighed.deed,
            registration: weighed.registration,
            reason: if weighed.deed.reason() == Reason::None { "" } else { &reason },
            by: Some(known.person.id),
        };
        let done = match decide(&mut tx, &decision, self.now).await? {
            Decided::Done(done) => done,
            other => {
                tx.roll_back().await?;
                return Ok(not_decided(self, weighed, other));
            }
        };
        if mark_of(&done) != weighed.mark {
            tx.roll_back().await?;
            let toast = views::weighed_anew_toast(&self.reader);
            return Ok(self.weighing(&matter, weighed, &reason, None).await?.with_toast(toast));
        }
        // Words that were typed about somebody else are still to be decided with.
        if has_draft {
            tx.drop_draft(known.person.id, FORM).await?;
        }
        let detail = json!({
            "registration": registration.id.0,
            "consultation": held.id.0,
            "from": done.from.key(),
            "into": done.into.key(),
            "beyond": done.beyond.iter().map(|full| full.key()).collect::<Vec<_>>(),
            "offered": done.offered.iter().map(|offered| offered.id.0).collect::<Vec<_>>(),
        });
        let act = weighed.deed.key();
        tx.audit(chance::id(), Some(known.person.id), act, Some(series.id), &detail, self.now).await?;
        let no_account = tx.addresses(registration.person).await?.is_empty();
        self.close(tx, &known, &place).await?;
        let toast = views::done_toast(&self.reader, no_account);
        Ok(self.one_registration(matter).await?.with_toast(toast))
    }
}

/// Where they come to stand, beyond which limits, and who is offered a seat by it.
fn mark_of(done: &Done) -> u32 {
    let offered: Vec<RegistrationId> = done.offered.iter().map(|offered| offered.id).collect();
    mark((done.into, &done.beyond, offered))
}

fn not_decided(turn: &Turn<'_>, weighed: Weighed, decided: Decided) -> Answer {
    let why = match decided {
        Decided::Full(full) => Not::Full { full, beyond: weighed.deed == Deed::Seat || weighed.deed == Deed::Approve },
        Decided::Refused(refusal) => Not::Refused(refusal),
        Decided::StraightBack => Not::StraightBack,
        Decided::NoAccount => Not::NoAccount,
        Decided::Stands(_) | Decided::Done(_) => Not::Stands,
    };
    views::not_decided(&turn.reader, weighed.registration, &why).into()
}

fn named(registration: &StoredRegistration) -> String {
    let profile = &registration.profile;
    match profile.organization_name.as_str() {
        "" => profile.name.clone(),
        organization => format!("{} ({organization})", profile.name),
    }
}

/// The limits that a decision went beyond: how many there are with it, of how many places announced.
async fn beyond(
    tx: &mut Write,
    held: &Held,
    registration: &StoredRegistration,
    done: &Done,
) -> Result<Vec<(Full, Room)>> {
    let limits = held.facts.limits;
    let places = |limit: Option<u32>| limit.map_or(NO_LIMIT, i64::from);
    let mut rooms = Vec::new();
    for full in &done.beyond {
        let room = match full {
            Full::Meeting => {
                let held = tx.meeting_now(held.id, registration.changed).await?.room.held;
                Room { places: places(limits.capacity), held }
            }
            Full::Organization | Full::Individuals => {
                let announced = if *full == Full::Organization { limits.per_organization } else { limits.individuals };
                Room { places: places(announced), held: tx.delegation_room(registration.delegation).await?.held }
            }
            Full::Group => {
                let Some(id) = registration.group else { continue };
                let groups = tx.groups(held.id).await?;
                let code = groups.iter().find(|(known, ..)| *known == id).map(|(_, code, _)| code);
                let size = code.and_then(|code| held.facts.group(code)).and_then(|group| group.capacity);
                Room { places: places(size), held: tx.group_room(id).await?.held }
            }
        };
        rooms.push((*full, room));
    }
    Ok(rooms)
}
