//! The address by which people join a meeting, as organizers set it. Handing it out is `app::joining`'s subject.
//!
//! What is typed goes straight into the one table that has addresses, and into no draft, log or audit.

use serde_json::json;

use super::papers::web_address;
use super::{Matter, Opened};
use crate::app::joining::standing;
use crate::app::turn::{Answer, Turn};
use crate::chance;
use crate::chat::action::Action;
use crate::chat::organizing::Organizing;
use crate::chat::organizing::papers::Papers;
use crate::domain::authority::Act;
use crate::domain::joining::{MINUTES, days};
use crate::domain::notice::Notice;
use crate::store::{Held, Result, Write};
use crate::views::organizing as views;
use crate::views::organizing::joining::{self as screens, Facts, Said};
use crate::views::organizing::papers::Fault;

impl Turn<'_> {
    pub(super) async fn joining(&mut self, matter: Matter, asked: &Papers) -> Result<Answer> {
        match asked {
            Papers::AskJoining(_) => self.ask_joining(&matter, None).await,
            Papers::JoiningYes(_, revision) => {
                let revision = *revision;
                self.change_joining(&matter, async move |tx, held, now| {
                    let is_set = tx.set_joining(held.id, revision, now).await?;
                    Ok((is_set.then_some(("set_joining", json!({ "version": revision }))), Said::Set, Said::Changed))
                })
                .await
            }
            Papers::JoiningNo(_, revision) => {
                let revision = *revision;
                self.change_joining(&matter, async move |tx, held, _| {
                    let is_put_away = tx.put_joining_away(held.id, revision).await?;
                    let done = ("put_joining_away", json!({ "version": revision }));
                    Ok((is_put_away.then_some(done), Said::Nothing, Said::Changed))
                })
                .await
            }
            Papers::JoiningMinutes(_, minutes) if MINUTES.contains(minutes) => {
                let minutes = *minutes;
                self.change_joining(&matter, async move |tx, held, now| {
                    tx.set_joining_minutes(held.id, minutes, now).await?;
                    Ok((Some(("set_joining_minutes", json!({ "minutes": minutes }))), Said::Minutes, Said::Nothing))
                })
                .await
            }
            Papers::JoiningAway(_) => self.joining_screen(&matter, Said::Away).await,
            Papers::JoiningAwayYes(_, version) => {
                let version = *version;
                self.change_joining(&matter, async move |tx, held, _| {
                    let is_gone = tx.take_joining_away(held.id, version).await?;
                    let done = ("take_joining_away", json!({ "version": version }));
                    Ok((is_gone.then_some(done), Said::Gone, Said::Changed))
                })
                .await
            }
            _ => self.joining_screen(&matter, Said::Nothing).await,
        }
    }

    /// An address that was typed is kept until somebody says yes to it.
    pub(super) async fn joining_typed(&mut self, matter: Matter, words: &str) -> Result<Answer> {
        let (Some(held), Some(series)) = (&matter.held, &matter.series) else { return Ok(self.not_found()) };
        let address = words.trim();
        if let Err(fault) = web_address(address) {
            return self.ask_joining(&matter, Some((fault, words))).await;
        }
        if self.read().await?.joining(held.id).await?.and_then(|known| known.address).as_deref() == Some(address) {
            return self.joining_screen(&matter, Said::Same).await;
        }
        match self.open_in(&matter.known, Act::Edit, series.id).await? {
            Opened::Denied => return Ok(views::denied(&self.reader).into()),
            Opened::Before => {}
            Opened::Tx(mut tx) => {
                tx.lock_consultation(held.id, self.now).await?;
                tx.propose_joining(held.id, address).await?;
                tx.clear_cursor(matter.known.address).await?;
                self.close(*tx, &matter.known, &place(held)).await?;
            }
        }
        self.joining_screen(&matter, Said::Nothing).await
    }

    async fn ask_joining(&mut self, matter: &Matter, again: Option<(Fault, &str)>) -> Result<Answer> {
        let Some(held) = &matter.held else { return Ok(self.not_found()) };
        let asking = Organizing::Papers(Papers::AskJoining(held.facts.code.clone()));
        let revision = self.ask_for_words(&matter.known, &asking).await?;
        Ok(screens::ask(&self.reader, &held.facts, again, revision).into())
    }

    /// Does something under the locks, unless what was shown is not so any more; then shows how things stand.
    async fn change_joining(
        &mut self,
        matter: &Matter,
        act: impl AsyncFnOnce(
            &mut Write,
            &Held,
            chrono::DateTime<chrono::Utc>,
        ) -> Result<(Option<(&'static str, serde_json::Value)>, Said, Said)>,
    ) -> Result<Answer> {
        let (Some(held), Some(series)) = (&matter.held, &matter.series) else { return Ok(self.not_found()) };
        let mut tx = match self.open_in(&matter.known, Act::Edit, series.id).await? {
            Opened::Tx(tx) => tx,
            Opened::Before => return self.joining_screen(matter, Said::Nothing).await,
            Opened::Denied => return Ok(views::denied(&self.reader).into()),
        };
        let Some(held) = tx.lock_consultation(held.id, self.now).await? else { return Ok(self.not_found()) };
        self.set_now(self.app.clock.now());
        let (done, said, not) = act(&mut tx, &held, self.now).await?;
        let said = match done {
            None => {
                tx.roll_back().await?;
                not
            }
            Some((act, mut detail)) => {
                detail["consultation"] = held.id.0.into();
                let actor = Some(matter.known.person.id);
                tx.audit(chance::id(), actor, act, Some(series.id), &detail, self.now).await?;
                self.close(*tx, &matter.known, &place(&held)).await?;
                said
            }
        };
        self.joining_screen(matter, said).await
    }

    async fn joining_screen(&mut self, matter: &Matter, said: Said) -> Result<Answer> {
        let Some(held) = &matter.held else { return Ok(self.not_found()) };
        let mut read = self.read().await?;
        let Some(held) = read.consultation_by_id(held.id).await? else { return Ok(self.not_found()) };
        let joining = read.joining(held.id).await?;
        let out = match &joining {
            Some(joining) if joining.address.is_some() => {
                let begins = Notice::joining_begins(held.id, Some(joining.version));
                read.count_who_have(held.id, &begins).await?
            }
            _ => 0,
        };
        let stands = joining.as_ref().map(|joining| standing(&held, joining, self.now));
        let (_, timetable) = held.facts.timetable(self.now);
        let days = joining.as_ref().map(|joining| days(timetable, joining.minutes)).unwrap_or_default();
        drop(read);
        let facts = Facts {
            consultation: &held.facts,
            address: joining.as_ref().and_then(|joining| joining.address.as_deref()),
            proposed: joining.as_ref().and_then(|joining| Some((joining.proposed.as_deref()?, joining.revision))),
            minutes: joining.as_ref().map(|joining| joining.minutes),
            version: joining.as_ref().map_or(0, |joining| joining.version),
            out,
            days: &days,
            is_open: stands.is_some_and(|stands| stands.is_shown()),
            is_over: self.now >= held.ends || held.facts.cancelled,
            said,
        };
        Ok(screens::joining(&self.reader, &facts).into())
    }
}

fn place(held: &Held) -> Action {
    Action::Organize(Organizing::Papers(Papers::Joining(held.facts.code.clone())))
}
