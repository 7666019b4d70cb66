//! Who is on a series' team: invitations by single-use codes, roles that are taken, owners by configuration; and what was
//! done, as it is read in a chat.
//!
//! Every act asks [`authorize`] first and writes the audit in its own transaction.

use chrono::{DateTime, Duration, Utc};
use serde_json::json;

use super::{Matter, Opened, id_of};
use crate::app::turn::{Answer, Turn};
use crate::chance;
use crate::chat::action::Action;
use crate::chat::organizing::Organizing;
use crate::chat::organizing::team::Team;
use crate::chat::payload;
use crate::domain::authority::{Act, Actor, Denied, Grant, Role, authorize};
use crate::domain::id::{ConsultationId, PersonId, SeriesId};
use crate::domain::person::Account;
use crate::store::{CodeKind, Read, Result, StoredAudit, StoredCode, Write};
use crate::views::organizing::team::{
    self as views, AuditFacts, Done, Invitation, Member, NotRemoved, Said, TeamFacts,
};

/// Bits of an invitation: it makes somebody an organizer.
const INVITATION_BITS: usize = 80;

/// A single-use code, good for one hour, that gives a role to whoever types it in a private chat.
pub async fn invite(
    tx: &mut Write,
    actor: &Actor,
    role: Role,
    series: Option<SeriesId>,
    now: DateTime<Utc>,
) -> Result<std::result::Result<String, Denied>> {
    let act = appointing(role);
    let series = if role == Role::Owner { None } else { series };
    if let Err(denied) = authorize(actor, act, series) {
        return Ok(Err(denied));
    }
    let code = chance::code(INVITATION_BITS);
    let stored = StoredCode {
        kind: CodeKind::Invitation,
        person: id_of(actor),
        consultation: None,
        series,
        role: Some(role),
        expires: now + Duration::hours(1),
    };
    tx.add_code(&chance::code_hash(&code), &stored, now).await?;
    tx.audit(chance::id(), id_of(actor), act.key(), series, &json!({ "invited": role.key() }), now).await?;
    Ok(Ok(code))
}

/// Gives the role a code is good for. `None`: no such code.
pub async fn redeem(tx: &mut Write, hash: &str, person: PersonId, now: DateTime<Utc>) -> Result<Option<Grant>> {
    let code = tx.code(hash, now).await?.filter(|code| code.kind == CodeKind::Invitation);
    let Some((by, role, series)) = code.and_then(|code| Some((code.person, code.role?, code.series))) else {
        return Ok(None);
    };
    if let Some(by) = by {
        // Whoever may invite no longer has invited nobody.
        let by = Actor::Person { id: by, grants: tx.grants(by).await? };
        if authorize(&by, appointing(role), series).is_err() {
            return Ok(None);
        }
    }
    if !tx.use_code(hash).await? {
        return Ok(None);
    }
    let grant = Grant { role, series };
    tx.grant(person, grant, "code", now).await?;
    tx.audit(chance::id(), Some(person), "redeemed", series, &json!({ "role": role.key() }), now).await?;
    Ok(Some(grant))
}

/// Makes the accounts named in the configuration owners, and nobody who is no longer named there. Those not known yet
/// become owners when they first agree to be stored.
pub async fn settle_owners(tx: &mut Write, owners: &[Account], now: DateTime<Utc>) -> Result<()> {
    tx.revoke_configured_owners().await?;
    for account in owners {
        if let Some((person, _)) = tx.person_at(account).await? {
            tx.grant(person.id, Grant { role: Role::Owner, series: None }, "configuration", now).await?;
        }
    }
    Ok(())
}

/// Acts on one screen.
const ACTS: i64 = 8;

/// What an entry of the audit says. Some of what has a word of its own was once written as a change of
/// facts.
pub(in crate::app) fn said(entry: &StoredAudit) -> Said {
    let text = |key: &str| entry.detail.get(key).and_then(serde_json::Value::as_str);
    let all = entry.detail.get("changed").and_then(serde_json::Value::as_array);
    let fields: Vec<String> = all.into_iter().flatten().filter_map(|field| Some(field.as_str()?.to_owned())).collect();
    let act = match entry.act.as_str() {
        "edit" if fields == ["published"] => "publish",
        "edit" if entry.detail.get("made").is_some() => "make_consultation",
        act => act,
    };
    Said { act: act.to_owned(), role: text("invited").or_else(|| text("role")).and_then(Role::from_key), fields }
}

/// What losing a role is called in the audit.
const DISMISSED: &str = "dismiss";

impl Turn<'_> {
    pub(super) async fn team(&mut self, matter: Matter, asked: &Team) -> Result<Answer> {
        match asked {
            Team::List(_, page) => self.team_list(&matter, *page).await,
            Team::Invite(_) => Ok(views::invite(&self.reader, &self.team_facts(&matter, &[], 0)).into()),
            Team::InviteAs(_, role) => self.team_invite(matter, *role).await,
            Team::Remove(_, person, role) => self.team_removing(&matter, *person, *role).await,
            Team::RemoveYes(_, person, role, minute) => self.team_remove(matter, *person, *role, *minute).await,
            Team::Audit(_, page) => self.audit_page(&matter, *page).await,
        }
    }

    /// Nothing is typed here.
    pub(super) async fn team_typed(
        &mut self,
        matter: Matter,
        _asked: &Team,
        _words: &str,
        _more: &[String],
    ) -> Result<Answer> {
        self.team_list(&matter, 0).await
    }

    fn team_facts<'a>(&self, matter: &'a Matter, members: &'a [Member], page: u16) -> TeamFacts<'a> {
        TeamFacts {
            series: matter.series.as_ref().map(|series| &series.facts),
            members,
            may_appoint: matter.may(Act::Appoint),
            may_appoint_owners: matter.may(Act::AppointOwner),
            may_audit: matter.may(Act::SeeAudit),
            page,
        }
    }

    async fn team_list(&mut self, matter: &Matter, page: u16) -> Result<Answer> {
        let mut read = self.read().await?;
        let members = self.members(&mut read, matter).await?;
        Ok(views::team(&self.reader, &self.team_facts(matter, &members, page)).into())
    }

    /// Everybody on the team, as this reader may deal with them: roles of the series first, then its owners.
    async fn members(&self, read: &mut Read, matter: &Matter) -> Result<Vec<Member>> {
        let mut members = Vec::new();
        for stored in read.team(matter.series.as_ref().map(|series| series.id)).await? {
            let named_in_settings = stored.role == Role::Owner && {
                let owners = &self.app.settings.owners;
                let accounts = read.addresses(stored.person).await?;
                accounts.iter().any(|address| owners.contains(&address.account))
            };
            members.push(Member {
                is_reader: stored.person == matter.known.person.id,
                may_remove: matter.may(appointing(stored.role)),
                configured: stored.configured || named_in_settings,
                person: stored.person,
                role: stored.role,
                since: stored.since,
                name: stored.name,
                platform: stored.platform,
            });
        }
        let rank = |role: Role| if role == Role::Owner { Role::ALL.len() } else { role as usize };
        members.sort_by_key(|member| rank(member.role));
        Ok(members)
    }

    async fn team_invite(&mut self, matter: Matter, role: Role) -> Result<Answer> {
        let series = matter.series.as_ref();
        let scope = series.map(|series| series.facts.code.clone());
        let place = Action::Organize(Organizing::Team(Team::List(scope, 0)));
        if role != Role::Owner && series.is_none() {
            return self.show(&place).await;
        }
        let known = matter.known.clone();
        let mut tx = match self.open_as(&known, appointing(role), series.map(|series| series.id)).await? {
            Opened::Tx(tx) => *tx,
            Opened::Before => return self.show(&place).await,
            Opened::Denied => return Ok(super::views::denied(&self.reader).into()),
        };
        // The right was looked up again just now.
        let made = invite(&mut tx, &matter.actor(), role, series.map(|series| series.id), self.now).await?;
        let Ok(code) = made else {
            tx.roll_back().await?;
            return Ok(super::views::denied(&self.reader).into());
        };
        self.close(tx, &known, &place).await?;
        let carried = payload::invitation(&code);
        let links: Vec<String> = {
            let doors = self.app.doors.read().unwrap_or_else(std::sync::PoisonError::into_inner);
            doors.values().filter(|door| door.carries()).map(|door| door.to(&carried)).collect()
        };
        let facts = Invitation { role, series: series.map(|series| &series.facts), code: &code, links: &links };
        Ok(views::invitation(&self.reader, &facts).into())
    }

    /// Whether somebody can lose a role, as things are.
    fn removable(&self, member: &Member, members: &[Member], matter: &Matter) -> std::result::Result<(), NotRemoved> {
        if member.configured {
            return Err(NotRemoved::Configured);
        }
        let organizers = members.iter().filter(|other| other.role == Role::Organizer).count();
        if member.role == Role::Organizer && organizers == 1 && !matter.may(Act::AppointOwner) {
            return Err(NotRemoved::LastOrganizer);
        }
        Ok(())
    }

    async fn team_removing(&mut self, matter: &Matter, person: PersonId, role: Role) -> Result<Answer> {
        let mut read = self.read().await?;
        let members = self.members(&mut read, matter).await?;
        let facts = self.team_facts(matter, &members, 0);
        Ok(match members.iter().find(|member| member.person == person && member.role == role) {
            None => views::not_removed(&self.reader, &facts, None, NotRemoved::NotThere),
            Some(member) => match self.removable(member, &members, matter) {
                Ok(()) => views::removing(&self.reader, &facts, member),
                Err(why) => views::not_removed(&self.reader, &facts, Some(member), why),
            },
        }
        .into())
    }

    async fn team_remove(&mut self, matter: Matter, person: PersonId, role: Role, minute: u32) -> Result<Answer> {
        let series = matter.series.as_ref().map(|series| series.id);
        let scope = matter.series.as_ref().map(|series| series.facts.code.clone());
        let known = matter.known.clone();
        let place = match person == known.person.id {
            // What is left of what they may do.
            true => Action::Organize(Organizing::Home),
            false => Action::Organize(Organizing::Team(Team::List(scope, 0))),
        };
        // Of two organizers who remove each other at once, one stays.
        let opened = match series {
            Some(series) => self.open_in(&known, appointing(role), series).await?,
            None => self.open_as(&known, appointing(role), None).await?,
        };
        let mut tx = match opened {
            Opened::Tx(tx) => *tx,
            Opened::Before => return self.show(&place).await,
            Opened::Denied => return Ok(super::views::denied(&self.reader).into()),
        };
        let matter = Matter { grants: tx.grants(known.person.id).await?, ..matter };
        let members = self.members(&mut tx, &matter).await?;
        let facts = self.team_facts(&matter, &members, 0);
        let member = members.iter().find(|member| member.person == person && member.role == role);
        let refused = match member {
            None => Some(NotRemoved::NotThere),
            Some(member) if member.minute() != minute => Some(NotRemoved::NotThere),
            Some(member) => self.removable(member, &members, &matter).err(),
        };
        if let Some(why) = refused {
            tx.roll_back().await?;
            return Ok(views::not_removed(&self.reader, &facts, member, why).into());
        }
        let of = if role == Role::Owner { None } else { series };
        tx.revoke(person, Grant { role, series: of }).await?;
        let detail = json!({ "person": person.0, "role": role.key() });
        tx.audit(chance::id(), Some(known.person.id), DISMISSED, of, &detail, self.now).await?;
        self.close(tx, &known, &place).await?;
        Ok(member
            .map_or_else(|| super::views::denied(&self.reader), |member| views::removed(&self.reader, &facts, member))
            .into())
    }

    async fn audit_page(&mut self, matter: &Matter, page: u16) -> Result<Answer> {
        let mut read = self.read().await?;
        let series = matter.series.as_ref().map(|series| series.id);
        let count = u64::try_from(read.count_audited(series).await?).unwrap_or(0);
        let pages = u16::try_from(count.div_ceil(ACTS.unsigned_abs()).max(1)).unwrap_or(u16::MAX);
        let page = page.min(pages - 1);
        let mut acts = Vec::new();
        for act in read.audited(series, ACTS, i64::from(page) * ACTS).await? {
            let about = match act.detail.get("consultation").and_then(serde_json::Value::as_i64) {
                Some(id) => read.consultation_by_id(ConsultationId(id)).await?,
                None => None,
            };
            // What is of another series, or of none, names nothing here.
            let about = about.filter(|held| Some(held.series) == series).map(|held| held.facts.code);
            acts.push(Done { said: said(&act), by: act.by, about, at: act.at });
        }
        let facts = AuditFacts { series: matter.series.as_ref().map(|series| &series.facts), acts: &acts, page, pages };
        Ok(views::audit(&self.reader, &facts).into())
    }
}

fn appointing(role: Role) -> Act {
    if role == Role::Owner { Act::AppointOwner } else { Act::Appoint }
}
