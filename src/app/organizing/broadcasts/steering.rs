//! A message to many tried out, sent, confirmed by a second person, paused, stopped, and sent again to those it did not reach.

use serde_json::json;

use super::{Changed, is_unseen, list_of};
use crate::app::broadcasting::{self, is_own};
use crate::app::organizing::Matter;
use crate::app::turn::{Answer, Turn};
use crate::chance;
use crate::chat::organizing::broadcasts::Broadcasts;
use crate::domain::broadcast::{Content, Phase};
use crate::domain::id::{BroadcastId, NoticeId};
use crate::domain::notice::Notice;
use crate::store::{Did, NewBroadcast, Result};
use crate::views::organizing::broadcasts as views;

impl Turn<'_> {
    /// Back to a draft; a draft is thrown away.
    pub(super) async fn discard_broadcast(&mut self, matter: Matter, id: BroadcastId, revision: u32) -> Result<Answer> {
        let is_draft = self.found(id).await?.is_some_and(|found| found.phase == Phase::Draft);
        if !is_draft {
            return self.edit(matter, (id, revision), Broadcasts::Show(id), "broadcast_redrafted", |_| {}).await;
        }
        let list = list_of(&matter).unwrap_or(Broadcasts::Show(id));
        self.change(matter, id, Some(revision), list, "broadcast_discarded", async |tx, found, _, now| {
            let is_done = found.phase == Phase::Draft && tx.turn_broadcast(found, Phase::Cancelled, None, now).await?;
            let detail = json!({ "broadcast": found.id.0, "revision": found.revision });
            Ok(if is_done { Changed::Yes(detail) } else { Changed::Meanwhile })
        })
        .await
    }

    /// To each of their own accounts; once for each edit.
    pub(super) async fn test_broadcast(&mut self, matter: Matter, id: BroadcastId, revision: u32) -> Result<Answer> {
        let shown = Broadcasts::Show(id);
        let toast = views::tested_toast(&self.reader);
        let done = self.change(matter, id, Some(revision), shown, "broadcast_tested", async |tx, found, who, now| {
            for address in tx.addresses(who).await? {
                let notice =
                    Notice::BroadcastTest { broadcast: found.id, revision: found.revision, address: address.id };
                tx.queue(NoticeId(chance::id()), who, &notice, now, now).await?;
            }
            Ok(Changed::Yes(json!({ "broadcast": found.id.0, "revision": found.revision })))
        });
        let answer = done.await?;
        Ok(if answer.toast.is_none() { answer.with_toast(toast) } else { answer })
    }

    /// It is sent at its time, or somebody else of the team is asked.
    pub(super) async fn send_broadcast(&mut self, matter: Matter, id: BroadcastId, revision: u32) -> Result<Answer> {
        let Some(found) = self.found(id).await?.filter(|found| found.phase == Phase::Draft) else {
            return self.broadcast_stale(matter, &Broadcasts::Show(id)).await;
        };
        // Outside the transaction: very many people are counted.
        let check = broadcasting::check(self.app, &mut *self.read().await?, &found, matter.known.person.id).await?;
        let needs_second = check.second.is_needed();
        let is_empty = found.content.texts.is_empty() || check.is_for_nobody();
        if is_unseen(&matter) || is_empty || (needs_second && check.second.nobody) {
            return Box::pin(self.broadcasts(matter, &Broadcasts::Check(id))).await;
        }
        let (shown, people) = (Broadcasts::Show(id), check.reach.people);
        let act = if needs_second { "broadcast_asked" } else { "broadcast_planned" };
        self.change(matter, id, Some(revision), shown, act, async move |tx, found, who, now| {
            let due = found.content.at.map_or(now, |at| at.instant().max(now));
            let is_done = found.phase == Phase::Draft
                && match needs_second {
                    true => tx.turn_broadcast(found, Phase::Asked, None, now).await?,
                    false => tx.turn_broadcast(found, Phase::Planned, Some(due), now).await?,
                };
            if !is_done {
                return Ok(Changed::Meanwhile);
            }
            tx.note_broadcast_hand(found.id, Did::Asked, who, now).await?;
            tx.drop_broadcast_confirmation(found.id).await?;
            if needs_second {
                broadcasting::tell_team(tx, found, Some(who), now).await?;
            }
            Ok(Changed::Yes(json!({ "broadcast": found.id.0, "revision": found.revision, "people": people })))
        })
        .await
    }

    /// Somebody else of the team confirms it, or sends it back.
    pub(super) async fn confirm_or_refuse(
        &mut self,
        matter: Matter,
        (id, revision): (BroadcastId, u32),
        confirmed: bool,
    ) -> Result<Answer> {
        let act = if confirmed { "broadcast_confirmed" } else { "broadcast_refused" };
        self.change(matter, id, Some(revision), Broadcasts::Show(id), act, async move |tx, found, who, now| {
            if found.phase != Phase::Asked {
                return Ok(Changed::Meanwhile);
            }
            if is_own(tx, found.id, who).await? {
                return Ok(Changed::Own);
            }
            let due = found.content.at.map_or(now, |at| at.instant().max(now));
            let is_done = match confirmed {
                true => tx.turn_broadcast(found, Phase::Planned, Some(due), now).await?,
                // Asked for once more, it is another revision: those who were told are told again.
                false => tx.edit_broadcast(found.id, found.revision, &found.content).await?,
            };
            if !is_done {
                return Ok(Changed::Meanwhile);
            }
            let revision = if confirmed { found.revision } else { found.revision + 1 };
            if confirmed {
                tx.note_broadcast_hand(found.id, Did::Confirmed, who, now).await?;
            }
            if let Some(asker) = tx.broadcast_hand(found.id, Did::Asked).await? {
                let notice = Notice::BroadcastDecided { broadcast: found.id, revision, confirmed };
                tx.queue(NoticeId(chance::id()), asker, &notice, now, now).await?;
            }
            Ok(Changed::Yes(json!({ "broadcast": found.id.0, "revision": found.revision })))
        })
        .await
    }

    /// Pauses it, lets it go on, or stops it: what is on its way arrives, and nothing else leaves.
    pub(super) async fn steer(
        &mut self,
        matter: Matter,
        id: BroadcastId,
        act: &'static str,
        from: &[Phase],
        to: Phase,
    ) -> Result<Answer> {
        let from = from.to_vec();
        self.change(matter, id, None, Broadcasts::Show(id), act, async move |tx, found, _, now| {
            if !from.contains(&found.phase) || !tx.turn_broadcast(found, to, None, now).await? {
                return Ok(Changed::Meanwhile);
            }
            let progress = tx.broadcast_progress(found.id).await?;
            if to == Phase::Sending {
                tx.pace_broadcast(found.id, progress.settled(), now).await?;
            }
            Ok(Changed::Yes(json!({
                "broadcast": found.id.0, "people": found.total, "sent": progress.sent, "open": progress.open(),
            })))
        })
        .await
    }

    /// A new one for those whom this one did not reach. Of all that go again to the same people one is made or sent at a
    /// time, so that nobody gets it by two; where there is one already, that is shown.
    pub(super) async fn broadcast_again(
        &mut self,
        matter: Matter,
        id: BroadcastId,
        unknown_too: bool,
    ) -> Result<Answer> {
        let again = BroadcastId(chance::id());
        self.change(matter, id, None, Broadcasts::Show(id), "broadcast_again", async move |tx, found, who, now| {
            if !found.phase.is_over() {
                return Ok(Changed::Meanwhile);
            }
            tx.lock_broadcasts(found.id).await?;
            if let Some(there) = tx.broadcast_again(found.id).await? {
                if there.phase != Phase::Draft || there.content.unknown_too == unknown_too {
                    return Ok(Changed::There(there.id));
                }
                let content = Content { unknown_too, ..there.content.clone() };
                if !tx.edit_broadcast(there.id, there.revision, &content).await? {
                    return Ok(Changed::Meanwhile);
                }
                tx.note_broadcast_hand(there.id, Did::Edited, who, now).await?;
                let detail = json!({ "broadcast": there.id.0, "again_of": found.id.0, "unknown_too": unknown_too });
                return Ok(Changed::Made(detail, there.id));
            }
            let content = Content { at: None, rooms: false, unknown_too, ..found.content.clone() };
            let new = NewBroadcast {
                id: again,
                series: found.series,
                consultation: found.consultation,
                again_of: Some(found.id),
                content: &content,
            };
            tx.add_broadcast(new, now).await?;
            tx.note_broadcast_hand(again, Did::Edited, who, now).await?;
            let detail = json!({ "broadcast": again.0, "again_of": found.id.0, "unknown_too": unknown_too });
            Ok(Changed::Made(detail, again))
        })
        .await
    }
}
