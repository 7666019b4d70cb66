//! What we know about somebody: shown, sent as a file, changed and forgotten.

use serde_json::json;

use super::answers::{facts, upcoming_of};
use super::registering;
use super::seats::{self, Applicant, Taken, Wish};
use super::turn::{Answer, Turn};
use crate::chance;
use crate::chat::action::{Action, Listing};
use crate::chat::reply::File;
use crate::domain::id::{Code, DelegationId};
use crate::domain::locale::Localized;
use crate::domain::person::{Account, ConsentKind, NOTICE_VERSION, Profile};
use crate::domain::registration::{Refusal, State};
use crate::store::Result;
use crate::views::me::{self, Forgetting, Refreshed, Stored};

impl Turn<'_> {
    pub(super) async fn me(&mut self) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return Ok(me::nothing(&self.reader).into()) };
        let person = known.person.id;
        let mut read = self.read().await?;
        let accounts: Vec<Account> = read.addresses(person).await?.into_iter().map(|address| address.account).collect();
        let profile = read.profile(person).await?;
        let consents: Vec<_> = read.consents(person).await?.into_iter().map(|(kind, _, given)| (kind, given)).collect();
        let mut registrations = Vec::new();
        for registration in read.registrations_of(person).await? {
            if let Some(held) = read.consultation_by_id(registration.consultation).await? {
                registrations.push((held.facts, registration.state));
            }
        }
        let mut roles: Vec<(_, Option<Localized>)> = Vec::new();
        for grant in read.grants(person).await? {
            let series = match grant.series {
                Some(id) => read.series_by_id(id).await?.map(|series| series.facts.title),
                None => None,
            };
            roles.push((grant.role, series));
        }
        let (drafts, notices) = read.counts_about(person).await?;
        let since = read.known_since(person).await?.unwrap_or(self.now);
        let since = match self.reader.zone {
            Some(zone) => since.with_timezone(&zone).date_naive(),
            None => since.date_naive(),
        };
        let mut kept = Vec::new();
        for id in read.series_with(person).await? {
            let Some(series) = read.series_by_id(id).await? else { continue };
            let zone = self.reader.zone.unwrap_or(series.facts.zone);
            let day = read.kept_until(id).await?.map(|until| until.with_timezone(&zone).date_naive());
            kept.push((series.facts.title, day));
        }
        let facts = Stored {
            kept: &kept,
            accounts: &accounts,
            profile: profile.as_ref(),
            consents: &consents,
            registrations: &registrations.iter().map(|(facts, state)| (facts, *state)).collect::<Vec<_>>(),
            roles: &roles.iter().map(|(role, series)| (*role, series.as_ref())).collect::<Vec<_>>(),
            drafts,
            notices,
            since,
            quiet: read.quiet(person).await?,
        };
        Ok(me::me(&self.reader, &facts).into())
    }

    /// Every row about this person, as a file.
    pub(super) async fn me_file(&mut self) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return Ok(me::nothing(&self.reader).into()) };
        let everything = self.read().await?.everything_about(known.person.id).await?;
        let bytes =
            serde_json::to_vec_pretty(&json!({ "written_at": self.now, "stored": everything })).unwrap_or_default();
        let mut answer = self.me().await?;
        answer.files.push(File {
            name: "roundtable-me.json".into(),
            media_type: "application/json",
            bytes,
            expires: None,
        });
        let toast = me::file_toast(&self.reader);
        Ok(answer.with_toast(toast))
    }

    pub(super) async fn consent_to(&mut self, kind: ConsentKind, given: bool) -> Result<Answer> {
        match kind {
            // Taking this one back is to be forgotten.
            ConsentKind::Processing => return self.show(if given { &Action::Me } else { &Action::Forget }).await,
            // News are of one series.
            ConsentKind::News => return self.show(&Action::Choices).await,
            ConsentKind::Visible => {}
        }
        let Some(known) = self.consenting(None).await? else {
            return self.ask_consent(Action::Consent(kind, given)).await;
        };
        let Some(mut tx) = self.open(&known).await? else { return self.show(&Action::Me).await };
        if given {
            tx.give_consent(known.person.id, kind, None, NOTICE_VERSION, self.now).await?;
        } else {
            tx.withdraw_consent(known.person.id, kind, None, self.now).await?;
        }
        tx.set_visible(known.person.id, given).await?;
        self.close(tx, &known, &Action::Me).await?;
        let toast = me::consent_toast(&self.reader);
        Ok(self.show(&Action::Me).await?.with_toast(toast))
    }

    pub(super) async fn forgetting(&mut self) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return Ok(me::nothing(&self.reader).into()) };
        let mut read = self.read().await?;
        let upcoming = upcoming_of(&mut read, &known, self.now).await?;
        let all = read.registrations_of(known.person.id).await?.len();
        let has_roles = !read.grants(known.person.id).await?.is_empty();
        let facts = Forgetting { upcoming: &facts(&upcoming), past: all.saturating_sub(upcoming.len()), has_roles };
        Ok(me::forget(&self.reader, &facts).into())
    }

    pub(super) async fn forget(&mut self) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return Ok(me::nothing(&self.reader).into()) };
        let Some(mut tx) = self.open(&known).await? else { return Ok(me::nothing(&self.reader).into()) };
        registering::forget(&mut tx, known.person.id, self.now).await?;
        // Nothing about this update is recorded: it would be a trace. Redelivered, it finds nobody.
        tx.commit().await?;
        self.who = None;
        self.reader.guest = true;
        Ok(me::forgotten(&self.reader).into())
    }

    /// Sends the profile as it is now to one upcoming registration. Another organization means another seat, which may
    /// not be there: then everything stays as it was.
    pub(super) async fn refresh(&mut self, code: &Code) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return self.show(&Action::Consultations(Listing::default())).await };
        let Some(held) = self.read().await?.consultation(code).await? else { return Ok(self.not_found()) };
        let Some(mut tx) = self.open(&known).await? else { return self.show(&Action::Mine).await };
        let profile = tx.profile(known.person.id).await?;
        let wanted = profile.as_ref().and_then(|profile| profile.organization);
        self.hold(&mut tx, held.id, wanted).await?;
        let organization = match wanted {
            Some(id) => Some(registering::standing(&mut tx, id).await?),
            None => None,
        };
        let held = seats::locked(&mut tx, held.id, self.now).await?.unwrap_or(held);
        let registration = tx
            .registration(held.id, known.person.id)
            .await?
            .filter(|registration| registration.state.is_active() && self.now < held.starts);
        let (Some(profile), Some(registration)) = (profile, registration) else {
            tx.roll_back().await?;
            return self.show(&Action::Mine).await;
        };
        let profile = Profile { organization, ..profile };
        if organization == registration.organization {
            tx.refresh_profile(registration.id, &profile, self.now).await?;
            self.close(tx, &known, &Action::Mine).await?;
            return Ok(me::refreshed(&self.reader, &held.facts, &Refreshed::Sent).into());
        }
        if organization.is_none() && held.facts.limits.individuals == Some(0) {
            tx.roll_back().await?;
            return Ok(me::refreshed(&self.reader, &held.facts, &Refreshed::Refused(Refusal::OrganizationsOnly)).into());
        }
        if registration.state == State::Waiting {
            // A place in the list is nobody else's: it is kept, with whatever the new organization makes of it.
            let delegation = tx.delegation_for(DelegationId(chance::id()), held.id, organization).await?;
            tx.move_to_delegation(&registration, delegation).await?;
            tx.refresh_profile(registration.id, &profile, self.now).await?;
            seats::fill(&mut tx, &held, self.now).await?;
            self.close(tx, &known, &Action::Mine).await?;
            return Ok(me::refreshed(&self.reader, &held.facts, &Refreshed::Sent).into());
        }
        // A code made for this seat would hand over the next one.
        tx.drop_hand_over_code(known.person.id, held.id).await?;
        tx.end_registration(&registration, State::Withdrawn, self.now).await?;
        let applicant = Applicant { person: known.person.id, organization, group: registration.group, profile };
        let again = tx.consultation_by_id(held.id).await?.unwrap_or(held);
        let wish = if registration.state == State::Pending { Wish::Seat } else { Wish::Approved };
        let came = match seats::take(&mut tx, &again, &applicant, wish, self.now).await? {
            taken @ (Taken::Registered | Taken::Waiting | Taken::Pending) => {
                seats::fill(&mut tx, &again, self.now).await?;
                self.close(tx, &known, &Action::Mine).await?;
                // Whoever waits on holds no seat, and who comes for themself has no organization.
                match taken {
                    Taken::Registered if organization.is_some() => Refreshed::SeatKept,
                    _ => Refreshed::Sent,
                }
            }
            Taken::Full(full) => {
                tx.roll_back().await?;
                Refreshed::NoSeat(full)
            }
            Taken::Refused(refusal) => {
                tx.roll_back().await?;
                Refreshed::Refused(refusal)
            }
            Taken::Already(_) => {
                tx.roll_back().await?;
                Refreshed::Refused(Refusal::Closed)
            }
        };
        Ok(me::refreshed(&self.reader, &again.facts, &came).into())
    }
}
