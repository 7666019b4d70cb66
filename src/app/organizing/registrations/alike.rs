//! Organizations that look alike, for the owners of the installation: pairs, what merging one into the other would touch,
//! and that two are two.

use serde_json::json;

use super::super::{Matter, Opened, merge};
use super::{Registrations, mark};
use crate::app::turn::{Answer, Turn};
use crate::chance;
use crate::chat::action::Action;
use crate::chat::organizing::Organizing;
use crate::domain::authority::Act;
use crate::domain::id::OrganizationId;
use crate::domain::organization::alike;
use crate::store::{Result, StoredOrganization};
use crate::views::organizing as organizing_views;
use crate::views::organizing::registrations::alike::{self as views, Merging, PER_PAGE, Pair, Touched};
use crate::views::organizing::registrations::weighing::weighed_anew_toast;

/// Pairs that share a key of alikeness, read in one go; few of them look alike.
const AT_ONCE: i64 = 500;

/// Goes before a screen is shown, however little was found: the next press looks further.
const MOST_GOES: usize = 20;

impl Turn<'_> {
    pub(in crate::app) async fn look_alikes(
        &mut self,
        after: Option<(OrganizationId, OrganizationId)>,
    ) -> Result<Answer> {
        let (mut pairs, mut looked_at, mut is_all) = (Vec::new(), after, false);
        let mut read = self.read().await?;
        'looking: for _ in 0..MOST_GOES {
            let candidates = read.organizations_that_share(looked_at, AT_ONCE).await?;
            is_all = (candidates.len() as i64) < AT_ONCE;
            for (one, other) in candidates {
                let pair = (one.id, other.id);
                if alike(&one.name, &other.name) {
                    if pairs.len() == PER_PAGE {
                        is_all = false;
                        break 'looking;
                    }
                    // What an owner confirmed, or came first, is what the other goes into.
                    let (from, into) = if other.confirmed && !one.confirmed { (one, other) } else { (other, one) };
                    pairs.push(Pair { from: named(&from), into: named(&into) });
                }
                looked_at = Some(pair);
            }
            if is_all {
                break;
            }
        }
        drop(read);
        let further = looked_at.filter(|_| !is_all);
        Ok(views::list(&self.reader, &pairs, after.is_some(), further).into())
    }

    async fn two_that_stand(
        &self,
        from: OrganizationId,
        into: OrganizationId,
    ) -> Result<Option<(StoredOrganization, StoredOrganization)>> {
        let mut read = self.read().await?;
        let stands = |found: &StoredOrganization| found.merged_into.is_none();
        let from = read.organization(from).await?.filter(stands);
        let into = read.organization(into).await?.filter(stands);
        Ok(from.zip(into).filter(|(from, into)| from.id != into.id))
    }

    /// Merges in a transaction that is taken back, and shows what it touched.
    pub(in crate::app) async fn weigh_merging(
        &mut self,
        matter: Matter,
        from: OrganizationId,
        into: OrganizationId,
    ) -> Result<Answer> {
        let Some((one, other)) = self.two_that_stand(from, into).await? else { return self.look_alikes(None).await };
        let mut tx = self.write().await?;
        let merged = merge(&mut tx, &matter.actor(), from, into, self.now).await?;
        tx.roll_back().await?;
        let Ok(merged) = merged else { return Ok(organizing_views::denied(&self.reader).into()) };
        let mark = mark(&merged);
        let mut read = self.read().await?;
        let mut touched = Vec::new();
        for delegation in merged {
            let Some(held) = read.consultation_by_id(delegation.consultation).await? else { continue };
            touched.push(Touched { title: held.facts.title, held: delegation.held, above: delegation.above });
        }
        let facts = Merging { from: &named(&one), into: &named(&other), touched: &touched, mark };
        Ok(views::merging(&self.reader, &facts).into())
    }

    pub(in crate::app) async fn merge_organizations(
        &mut self,
        matter: Matter,
        (from, into): (OrganizationId, OrganizationId),
        shown: u32,
    ) -> Result<Answer> {
        let place = Action::Organize(Organizing::Registrations(Registrations::Alike(None)));
        let mut tx = match self.open_as(&matter.known, Act::MergeOrganizations, None).await? {
            Opened::Tx(tx) => *tx,
            Opened::Before => return self.show(&place).await,
            Opened::Denied => return Ok(organizing_views::denied(&self.reader).into()),
        };
        let stand = tx.standing_organization(from).await? == from && tx.standing_organization(into).await? == into;
        let merged = match stand {
            true => merge(&mut tx, &matter.actor(), from, into, self.now).await?.ok(),
            false => None,
        };
        let Some(merged) = merged else {
            tx.roll_back().await?;
            return self.show(&place).await;
        };
        if mark(&merged) != shown {
            tx.roll_back().await?;
            let toast = weighed_anew_toast(&self.reader);
            return Ok(self.weigh_merging(matter, from, into).await?.with_toast(toast));
        }
        self.close(tx, &matter.known, &place).await?;
        let toast = views::merged_toast(&self.reader);
        Ok(self.look_alikes(None).await?.with_toast(toast))
    }

    pub(in crate::app) async fn keep_apart(
        &mut self,
        matter: Matter,
        one: OrganizationId,
        other: OrganizationId,
    ) -> Result<Answer> {
        let place = Action::Organize(Organizing::Registrations(Registrations::Alike(None)));
        if self.two_that_stand(one, other).await?.is_none() {
            return self.show(&place).await;
        }
        let mut tx = match self.open_as(&matter.known, Act::MergeOrganizations, None).await? {
            Opened::Tx(tx) => *tx,
            Opened::Before => return self.show(&place).await,
            Opened::Denied => return Ok(organizing_views::denied(&self.reader).into()),
        };
        if tx.keep_organizations_apart(one, other, self.now).await? {
            let detail = json!({ "one": one.0, "other": other.0 });
            let by = Some(matter.known.person.id);
            tx.audit(chance::id(), by, "keep_organizations_apart", None, &detail, self.now).await?;
        }
        self.close(tx, &matter.known, &place).await?;
        let toast = views::apart_toast(&self.reader);
        Ok(self.look_alikes(None).await?.with_toast(toast))
    }
}

fn named(organization: &StoredOrganization) -> views::Named {
    views::Named {
        id: organization.id,
        name: organization.name.clone(),
        country: organization.country,
        confirmed: organization.confirmed,
    }
}
