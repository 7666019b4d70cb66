//! Who may do what: every organizers' action, pressed by everybody, from every platform. Whoever may not gets one and the
//! same answer, whether the thing is there or not, and nothing is changed; whoever may gets another.
//!
//! The table itself is a text to be read (`snapshots/`); what an action does is tested beside its subject.

#[cfg(all(feature = "discord", feature = "telegram"))]
mod pressed;

use std::fmt::Write as _;

use roundtable::app::App;
use roundtable::chat::action::Action;
use roundtable::chat::organizing::{About, Organizing};
use roundtable::chat::update::{Place, Update};
use roundtable::domain::authority::{Grant, Role};
use roundtable::domain::broadcast::Content;
use roundtable::domain::id::{BroadcastId, RegistrationId, SeriesId};
use roundtable::domain::person::Platform;
use roundtable::store::NewBroadcast;

use super::databases::{Database, conformance};
use super::making::{assert_sound, code, done, everything};
use super::visitor::{self, OPEN, Visitor, is_failure};

conformance! { whoever_may_not_changes_and_learns_nothing, a_role_that_was_taken_is_gone_at_once }

/// What everybody may not is answered by.
const DENIED: &str = "Not open to you";

const PLATFORMS: [Platform; 3] = [Platform::Console, Platform::Telegram, Platform::Discord];

/// The sample with somebody registered, and what the actions are about.
struct Ground {
    app: App,
    series: SeriesId,
    actions: Vec<Organizing>,
}

impl Ground {
    async fn of(database: &Database) -> Self {
        let app = Box::pin(visitor::sample(database, OPEN)).await;
        Box::pin(Visitor::registered(&app, "Zebedee Quimby", "ap-gcm-4", "I come for myself")).await;
        let mut raw = database.raw().await;
        let series = SeriesId(raw.number("select id from series").await);
        let registration = RegistrationId(raw.number("select id from registration").await);
        let broadcast = BroadcastId(1);
        let content = Content::default();
        let new = NewBroadcast { id: broadcast, series, consultation: None, again_of: None, content: &content };
        done(&app.store, async |tx| tx.add_broadcast(new, app.clock.now()).await).await;
        let actions = Organizing::every(&code("ap-gcm"), &code("ap-gcm-4"), registration, broadcast);
        Self { app, series, actions }
    }

    /// Somebody with these roles, on a platform.
    async fn somebody(&self, platform: Platform, name: &str, grants: &[Grant]) -> Visitor {
        let visitor = Box::pin(Visitor::known_on(&self.app, platform, name)).await;
        let person = self.app.store.read().await.unwrap().person_at(&visitor.account()).await.unwrap().unwrap().0.id;
        for grant in grants {
            done(&self.app.store, async |tx| tx.grant(person, *grant, "code", self.app.clock.now()).await).await;
        }
        visitor
    }

    /// What a role is called in the table, and what its holder has.
    fn roles(&self) -> Vec<(&'static str, Vec<Grant>)> {
        let here = |role| vec![Grant { role, series: Some(self.series) }];
        vec![
            ("owner", vec![Grant { role: Role::Owner, series: None }]),
            ("organizer", here(Role::Organizer)),
            ("moderator", here(Role::Moderator)),
            ("viewer", here(Role::Viewer)),
            ("elsewhere", vec![Grant { role: Role::Organizer, series: Some(SeriesId(self.series.0 + 1)) }]),
            ("nobody", vec![]),
        ]
    }
}

/// What is true of an action by what it says it needs: it is written down in the table, and held to everywhere else.
fn may(ground: &Ground, action: &Organizing, grants: &[Grant]) -> bool {
    let (act, about) = action.needs();
    grants.iter().any(|grant| {
        let reaches = match about {
            About::Anything => true,
            About::Installation => grant.series.is_none(),
            _ => grant.series.is_none_or(|series| series == ground.series),
        };
        reaches && act.is_allowed_to(grant.role)
    })
}

/// Whether the press was let through; never a failure, and nothing of anybody for whoever was not.
async fn is_let_through(visitor: &mut Visitor, action: &Organizing, place: &Place) -> bool {
    let wire = Action::Organize(action.clone()).encode();
    let act = roundtable::chat::update::Act::Press(wire.clone());
    let update = Update { place: place.clone(), ..visitor.update(&wire, act) };
    Box::pin(visitor.send(update)).await;
    assert!(!is_failure(&visitor.app, &visitor.screen), "{wire} failed");
    let through = !visitor.shows(DENIED);
    if !through {
        assert!(!visitor.shows("Zebedee") && !visitor.shows("Asia-Pacific"), "{wire}:\n{}", visitor.seen());
    }
    through
}

/// The table: every action by every role, each on a copy of its own of the same database.
#[tokio::test(flavor = "multi_thread")]
async fn the_table() {
    let mut table = String::new();
    let database = Database::sqlite().await;
    let ground = Ground::of(&database).await;
    let roles = ground.roles();
    for action in &ground.actions {
        let mut allowed = Vec::new();
        for (name, grants) in &roles {
            let through = {
                let mut somebody = ground.somebody(Platform::Console, name, grants).await;
                is_let_through(&mut somebody, action, &Place::Private).await
            };
            assert_eq!(through, may(&ground, action, grants), "{name}: {action:?}");
            allowed.extend(through.then_some(*name));
        }
        // Ids are of the day on which they were made.
        let wire = Action::Organize(action.clone()).encode();
        let wire: Vec<&str> = wire.split(':').map(|part| if part.len() == 13 { "{id}" } else { part }).collect();
        writeln!(table, "{:<44}{}", wire.join(":"), allowed.join(" ")).unwrap();
    }
    insta::assert_snapshot!("who-may-what", table);
}

async fn whoever_may_not_changes_and_learns_nothing(database: Database) {
    let ground = Ground::of(&database).await;
    let mut raw = database.raw().await;
    for platform in PLATFORMS {
        for (name, grants) in ground.roles() {
            let mut somebody = ground.somebody(platform, &format!("{name} {}", platform.key()), &grants).await;
            let before = everything(&mut raw, &database).await;
            for action in &ground.actions {
                if may(&ground, action, &grants) {
                    continue;
                }
                for place in [Place::Private, Place::Aside { room: "1".into(), title: String::new() }, Place::Room] {
                    let through = is_let_through(&mut somebody, action, &place).await;
                    // In a room nothing of this is answered at all.
                    assert!(!through || place == Place::Room, "{name} may {action:?} from {platform:?}");
                }
            }
            for (before, after) in before.into_iter().zip(everything(&mut raw, &database).await) {
                assert_eq!(before, after, "{name} on {platform:?} changed {}", before.0);
            }
        }
    }
    assert_sound(&mut raw).await;
}

/// Their screens are still there, with every button.
async fn a_role_that_was_taken_is_gone_at_once(database: Database) {
    let ground = Ground::of(&database).await;
    let mut raw = database.raw().await;
    let grants = [Grant { role: Role::Organizer, series: Some(ground.series) }];
    let mut former = ground.somebody(Platform::Console, "Former", &grants).await;
    assert!(is_let_through(&mut former, &Organizing::Series(code("ap-gcm"), 0), &Place::Private).await);
    raw.run("delete from grant_of_role").await.unwrap();
    let before = everything(&mut raw, &database).await;
    for action in &ground.actions {
        assert!(!is_let_through(&mut former, action, &Place::Private).await, "{action:?}");
    }
    for (before, after) in before.into_iter().zip(everything(&mut raw, &database).await) {
        assert_eq!(before, after);
    }
}
