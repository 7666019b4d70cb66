//! Who is on the team of a series, and who owns the installation: invited, listed, removed; and what they did.

use super::About;
use crate::domain::authority::{Act, Role};
use crate::domain::id::{Code, PersonId, from_base32};

/// A series; `None` is the installation itself, whose team are its owners.
pub type Scope = Option<Code>;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Team {
    /// A page of who is on it, from 0.
    List(Scope, u16),
    /// Chooses what an invitation gives.
    Invite(Scope),
    /// Makes a single-use code for a role.
    InviteAs(Scope, Role),
    /// Asks whether somebody is to lose a role.
    Remove(Scope, PersonId, Role),
    /// Takes it, if it was given in the minute since 1970 that was shown: a role given anew is another.
    RemoveYes(Scope, PersonId, Role, u32),
    /// A page of who did what, from 0; the newest first.
    Audit(Scope, u16),
}

/// Where a series' code stands in a button about the installation: no code begins so.
const INSTALLATION: &str = "-";

fn letter(role: Role) -> char {
    match role {
        Role::Owner => 'o',
        Role::Organizer => 'g',
        Role::Moderator => 'm',
        Role::Viewer => 'v',
    }
}

fn role(text: &str) -> Option<Role> {
    Role::ALL.into_iter().find(|role| text.strip_prefix(letter(*role)) == Some(""))
}

fn written(scope: &Scope) -> &str {
    scope.as_ref().map_or(INSTALLATION, Code::as_str)
}

fn scope(text: &str) -> Option<Scope> {
    if text == INSTALLATION { Some(None) } else { text.parse().ok().map(Some) }
}

fn about(scope: &Scope) -> About<'_> {
    scope.as_ref().map_or(About::Installation, About::Series)
}

fn person(text: &str) -> Option<PersonId> {
    from_base32(text).map(PersonId)
}

impl Team {
    pub(super) fn needs(&self) -> (Act, About<'_>) {
        let appoints = |role: Role| if role == Role::Owner { Act::AppointOwner } else { Act::Appoint };
        match self {
            Self::List(scope @ Some(_), _) => (Act::Work, about(scope)),
            Self::Invite(scope @ Some(_)) => (Act::Appoint, about(scope)),
            Self::List(None, _) | Self::Invite(None) => (Act::AppointOwner, About::Installation),
            Self::InviteAs(scope, role) | Self::Remove(scope, _, role) | Self::RemoveYes(scope, _, role, _) => {
                (appoints(*role), about(scope))
            }
            Self::Audit(scope, _) => (Act::SeeAudit, about(scope)),
        }
    }

    pub(super) fn changes(&self) -> bool {
        matches!(self, Self::InviteAs(..) | Self::RemoveYes(..))
    }

    pub(super) fn encode(&self) -> String {
        match self {
            Self::List(scope, page) => format!("l:{}:{page}", written(scope)),
            Self::Invite(scope) => format!("i:{}", written(scope)),
            Self::InviteAs(scope, role) => format!("j:{}:{}", written(scope), letter(*role)),
            Self::Remove(scope, person, role) => format!("r:{}:{person}:{}", written(scope), letter(*role)),
            Self::RemoveYes(scope, person, role, minute) => {
                format!("y:{}:{person}:{}{minute}", written(scope), letter(*role))
            }
            Self::Audit(scope, page) => format!("a:{}:{page}", written(scope)),
        }
    }

    pub(super) fn read(wire: &str) -> Option<Self> {
        let (verb, rest) = wire.split_once(':')?;
        let (about, rest) = rest.split_once(':').unwrap_or((rest, ""));
        let about = scope(about)?;
        let whom = || rest.split_once(':').and_then(|(id, rest)| Some((person(id)?, rest)));
        match verb {
            "l" => rest.parse().ok().map(|page| Self::List(about, page)),
            "i" => rest.is_empty().then_some(Self::Invite(about)),
            "j" => role(rest).map(|role| Self::InviteAs(about, role)),
            "r" => whom().and_then(|(person, rest)| Some(Self::Remove(about, person, role(rest)?))),
            "y" => {
                let (person, rest) = whom()?;
                let (letter, minute) = rest.split_at_checked(1)?;
                Some(Self::RemoveYes(about, person, role(letter)?, minute.parse().ok()?))
            }
            "a" => rest.parse().ok().map(|page| Self::Audit(about, page)),
            _ => None,
        }
    }

    pub(super) fn every(series: &Code) -> Vec<Self> {
        let (nobody, mut all) = (PersonId(i64::MAX), Vec::new());
        for scope in [Some(series.clone()), None] {
            all.extend([
                Self::List(scope.clone(), u16::MAX),
                Self::Invite(scope.clone()),
                Self::Audit(scope.clone(), u16::MAX),
            ]);
            for role in Role::ALL {
                all.extend([
                    Self::InviteAs(scope.clone(), role),
                    Self::Remove(scope.clone(), nobody, role),
                    Self::RemoveYes(scope.clone(), nobody, role, u32::MAX),
                ]);
            }
        }
        all
    }
}
