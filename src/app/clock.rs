//! The clock of a rehearsal on a platform: whoever owns it says how far it is wound, the worker plays the way.

use std::time::Duration;

use chrono_tz::Tz;

use super::App;
use super::turn::{Answer, Turn};
use crate::chat::action::Action;
use crate::clock::Clock;
use crate::domain::authority::Role;
use crate::domain::wind::Wind;
use crate::store::Result;
use crate::views::clock::{self, Wound};
use crate::views::help;

/// So long the answer waits for the worker to have played the way; then it says that it is on it.
const PATIENCE: Duration = Duration::from_secs(8);

impl Turn<'_> {
    pub(super) async fn clock(&mut self, typed: &str) -> Result<Answer> {
        if !self.winds_the_clock().await? {
            return Ok(help::unknown(&self.reader, "/clock", self.draft()).into());
        }
        let zone = zone_of_series(self.app).await?;
        let wound = match typed.parse::<Wind>().map(|wind| wind.target(self.now, zone)) {
            _ if typed.is_empty() => Wound::Not,
            Err(()) => Wound::Misread(typed),
            Ok(to) if to < self.now => Wound::Past,
            Ok(to) => {
                let Some(known) = self.who.clone() else { return self.show(&Action::Clock).await };
                let Some(tx) = self.open(&known).await? else { return self.show(&Action::Clock).await };
                self.close(tx, &known, &Action::Clock).await?;
                let mut wanted = self.app.wanted.subscribe();
                self.app.wanted.send_modify(|wanted| *wanted = (*wanted).max(Some(to)));
                let played = tokio::time::timeout(PATIENCE, wanted.wait_for(Option::is_none)).await.is_ok();
                self.recognize().await?;
                self.set_now(self.app.clock.now());
                if played { Wound::Done } else { Wound::Running(to) }
            }
        };
        Ok(clock::clock(&self.reader, zone, &wound).into())
    }

    async fn winds_the_clock(&self) -> Result<bool> {
        let on_a_platform = self.app.settings.marks_rehearsal && matches!(self.app.clock, Clock::Rehearsal(_));
        let Some(known) = self.who.as_ref().filter(|_| on_a_platform) else { return Ok(false) };
        let grants = self.read().await?.grants(known.person.id).await?;
        Ok(grants.iter().any(|grant| grant.role == Role::Owner))
    }
}

/// The zone of the first series, in which a rehearsal's clock is told and wound.
pub async fn zone_of_series(app: &App) -> Result<Tz> {
    let series = app.store.read().await?.all_series().await?;
    Ok(series.first().map_or(chrono_tz::UTC, |series| series.facts.zone))
}
