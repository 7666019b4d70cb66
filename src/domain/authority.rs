//! Who may do what: roles, and the one function that decides.
//!
//! Where roles are stored and how they are given is the store's and the use cases' subject; so is the audit table that
//! every organizer's act writes.

use serde::{Deserialize, Serialize};

use super::id::{PersonId, SeriesId};
use super::person::Platform;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Of the installation; not bound to a series.
    Owner,
    Organizer,
    Moderator,
    Viewer,
}

impl Role {
    pub const ALL: [Self; 4] = [Self::Owner, Self::Organizer, Self::Moderator, Self::Viewer];

    pub fn key(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Organizer => "organizer",
            Self::Moderator => "moderator",
            Self::Viewer => "viewer",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.key() == key)
    }
}

/// A role somebody holds; `series` is `None` for owners only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grant {
    pub role: Role,
    pub series: Option<SeriesId>,
}

/// What an organizer may want to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    /// See what organizers see of a series at all.
    Work,
    /// Change the facts of a series: import, limits, dates.
    Edit,
    /// Show a consultation's card in a room.
    Post,
    /// See who registered.
    SeeRegistrations,
    /// See who answered a questionnaire, and what.
    SeeAnswers,
    /// Admit beyond a limit, remove, approve.
    DecideRegistrations,
    /// Write to many.
    Broadcast,
    /// Take everything out as a file.
    Export,
    /// Read who did what.
    SeeAudit,
    /// Give and take roles in a series.
    Appoint,
    /// Merge organizations: touches every series.
    MergeOrganizations,
    /// Make an owner of the installation.
    AppointOwner,
}

impl Act {
    pub const ALL: [Self; 12] = [
        Self::Work,
        Self::Edit,
        Self::Post,
        Self::SeeRegistrations,
        Self::SeeAnswers,
        Self::DecideRegistrations,
        Self::Broadcast,
        Self::Export,
        Self::SeeAudit,
        Self::Appoint,
        Self::MergeOrganizations,
        Self::AppointOwner,
    ];

    pub fn key(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Edit => "edit",
            Self::Post => "post",
            Self::SeeRegistrations => "see_registrations",
            Self::SeeAnswers => "see_answers",
            Self::DecideRegistrations => "decide_registrations",
            Self::Broadcast => "broadcast",
            Self::Export => "export",
            Self::SeeAudit => "see_audit",
            Self::Appoint => "appoint",
            Self::MergeOrganizations => "merge_organizations",
            Self::AppointOwner => "appoint_owner",
        }
    }

    pub fn is_allowed_to(self, role: Role) -> bool {
        match self {
            Self::MergeOrganizations | Self::AppointOwner => role == Role::Owner,
            Self::Edit
            | Self::Post
            | Self::SeeAnswers
            | Self::Broadcast
            | Self::Export
            | Self::SeeAudit
            | Self::Appoint => matches!(role, Role::Owner | Role::Organizer),
            Self::DecideRegistrations => matches!(role, Role::Owner | Role::Organizer | Role::Moderator),
            Self::Work | Self::SeeRegistrations => true,
        }
    }
}

/// Who acts: somebody in a chat, or whoever runs the program on its machine (who can open the database anyway).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    Person { id: PersonId, grants: Vec<Grant> },
    CommandLine,
}

/// Who did something, as the audit tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    Person {
        id: PersonId,
        /// As they wrote it, where they did.
        name: Option<String>,
        platform: Option<Platform>,
    },
    /// By itself, or from its command line.
    Program,
    /// Everything about them was erased since.
    Forgotten,
    /// One of the two: it was not written down which.
    Unknown,
}

/// Nobody gave this person that right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not authorized")]
pub struct Denied;

/// The one place that decides. An act that is not of one series (`series` is `None`) needs an owner.
pub fn authorize(actor: &Actor, act: Act, series: Option<SeriesId>) -> Result<(), Denied> {
    let Actor::Person { grants, .. } = actor else { return Ok(()) };
    let covers = |grant: &Grant| grant.role == Role::Owner || (series.is_some() && grant.series == series);
    grants.iter().any(|grant| covers(grant) && act.is_allowed_to(grant.role)).then_some(()).ok_or(Denied)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_reaches_as_far_as_its_series() {
        let (here, there) = (Some(SeriesId(1)), Some(SeriesId(2)));
        let with = |role, series| Actor::Person { id: PersonId(9), grants: vec![Grant { role, series }] };
        for (actor, act, series, allowed) in [
            (with(Role::Organizer, here), Act::Edit, here, true),
            (with(Role::Organizer, here), Act::Edit, there, false),
            (with(Role::Organizer, here), Act::Edit, None, false),
            (with(Role::Organizer, here), Act::MergeOrganizations, None, false),
            (with(Role::Organizer, here), Act::MergeOrganizations, here, false),
            (with(Role::Moderator, here), Act::DecideRegistrations, here, true),
            (with(Role::Moderator, here), Act::Edit, here, false),
            (with(Role::Viewer, here), Act::SeeRegistrations, here, true),
            (with(Role::Viewer, here), Act::DecideRegistrations, here, false),
            (with(Role::Moderator, here), Act::SeeAnswers, here, false),
            (with(Role::Organizer, here), Act::SeeAnswers, here, true),
            (with(Role::Organizer, there), Act::SeeAnswers, here, false),
            (with(Role::Owner, None), Act::MergeOrganizations, None, true),
            (with(Role::Owner, None), Act::Edit, there, true),
            (Actor::Person { id: PersonId(9), grants: vec![] }, Act::SeeRegistrations, here, false),
            (Actor::CommandLine, Act::AppointOwner, None, true),
        ] {
            assert_eq!(authorize(&actor, act, series).is_ok(), allowed, "{actor:?} {act:?} {series:?}");
        }
    }
}
