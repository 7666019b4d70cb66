//! Who is on a series' team, through the whole core: seen, invited, removed; and who did what, as they read it.

use chrono::Duration;
use roundtable::app::{App, Settings};
use roundtable::chance;
use roundtable::chat::action::Action;
use roundtable::chat::core::{Core, Door};
use roundtable::chat::organizing::Organizing;
use roundtable::chat::organizing::team::Team;
use roundtable::chat::update::{Act, Place, Update};
use roundtable::domain::authority::{Grant, Role};
use roundtable::domain::id::{PersonId, SeriesId};
use roundtable::domain::person::Platform;

use super::databases::{Database, conformance};
use super::making::{at, code, done};
use super::visitor::{self, OPEN, Visitor};

conformance! {
    somebody_is_invited_and_removed,
    what_each_role_is_shown,
    the_last_organizer_is_removed_by_an_owner_alone,
    owners_by_the_settings_stay,
    whoever_lost_their_role_has_invited_nobody,
    several_are_invited_within_the_hour,
    a_role_given_anew_is_another,
    nothing_of_it_is_shown_in_a_room,
    who_did_what_is_read_by_series,
}

fn team(team: Team) -> Action {
    Action::Organize(Organizing::Team(team))
}

fn here() -> Option<roundtable::domain::id::Code> {
    Some(code("ap-gcm"))
}

async fn id_of(app: &App, visitor: &Visitor) -> PersonId {
    app.store.read().await.unwrap().person_at(&visitor.account()).await.unwrap().unwrap().0.id
}

async fn series(app: &App) -> SeriesId {
    app.store.read().await.unwrap().series(&code("ap-gcm")).await.unwrap().unwrap().id
}

async fn with_role(app: &App, name: &str, role: Role) -> Visitor {
    let visitor = Box::pin(Visitor::known(app, name)).await;
    let id = id_of(app, &visitor).await;
    let series = if role == Role::Owner { None } else { Some(series(app).await) };
    done(&app.store, async |tx| tx.grant(id, Grant { role, series }, "code", app.clock.now()).await).await;
    visitor
}

/// The code on the screen that shows one.
fn shown_code(visitor: &Visitor) -> String {
    let seen = visitor.seen();
    let (_, rest) = seen.split_once("/start o_").unwrap_or_else(|| panic!("no code is seen in\n{seen}"));
    rest.split_whitespace().next().unwrap().to_owned()
}

const DENIED: &str = "Not open to you";

async fn somebody_is_invited_and_removed(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    app.opened(Platform::Telegram, Door { place: "https://t.me/a_bot?start={payload}".into(), room: None });
    app.opened(Platform::Discord, Door { place: "https://discord.com/users/1".into(), room: None });
    let mut amina = with_role(&app, "Amina", Role::Organizer).await;
    amina.act(Action::Organize(Organizing::Series(code("ap-gcm"), 0))).await;
    amina.say("Team").await;
    amina.assert_shows("organizer, since Wednesday 20 January 2021");
    amina.say("Invite somebody").await;
    amina.assert_shows("see who registered, and decide about registrations");
    assert!(!amina.wires().iter().any(|(label, _)| label == "As owner"), "organizers make no owners");
    let (_, press) = amina.wires().into_iter().find(|(label, _)| label == "As moderator").unwrap();
    let update = amina.update("invite", Act::Press(press));
    amina.send(update.clone()).await;
    let secret = shown_code(&amina);
    amina.assert_shows(&format!("https://t.me/a_bot?start=o_{secret}"));
    assert!(!amina.shows("discord.com"), "a place that carries nothing leads nowhere");
    // Once: the same update again shows the team, and makes no other code.
    amina.send(update).await;
    assert!(!amina.shows("/start o_"), "{}", amina.seen());
    let mut raw = database.raw().await;
    assert_eq!(raw.number("select count(*) from code").await, 1);

    let mut boun = Visitor::known(&app, "Boun").await;
    boun.say(&format!("/start o_{secret}")).await;
    boun.assert_shows("You are now a moderator");
    boun.act(team(Team::List(here(), 0))).await;
    boun.assert_shows("moderator, since");
    assert!(!boun.wires().iter().any(|(label, _)| label.starts_with("Remove")), "{}", boun.seen());
    let (boun_id, amina_id) = (id_of(&app, &boun).await, id_of(&app, &amina).await);

    amina.act(team(Team::List(here(), 0))).await;
    let (_, press) = amina.wires().into_iter().find(|(label, _)| label.ends_with("moderator")).unwrap();
    amina.deed(Act::Press(press)).await;
    amina.assert_shows("Take this role away?");
    assert_eq!(raw.number("select count(*) from grant_of_role").await, 2, "nobody said yes");
    let (_, yes) = amina.wires().into_iter().find(|(label, _)| label == "Yes, take it away").unwrap();
    amina.deed(Act::Press(yes.clone())).await;
    amina.assert_shows("The role is taken away");
    // At once, whatever their screen shows.
    boun.say("The series").await;
    boun.assert_shows(DENIED);
    amina.deed(Act::Press(yes)).await;
    amina.assert_shows("does not have this role any more");
    let acts = raw.texts("select act, detail, actor from audit where act in ('appoint', 'dismiss') order by id").await;
    let acts: Vec<Vec<String>> = acts.unwrap().into_iter().map(|row| row.into_iter().flatten().collect()).collect();
    let detail = format!("{{\"person\":{},\"role\":\"moderator\"}}", boun_id.0);
    let by = amina_id.0.to_string();
    let (invited, dismissed) = (["appoint", r#"{"invited":"moderator"}"#, &by], ["dismiss", &detail, &by]);
    assert_eq!(acts, [invited, dismissed]);
}

async fn what_each_role_is_shown(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let mut nobody = Visitor::known(&app, "Nobody").await;
    let mut viewer = with_role(&app, "Viewer", Role::Viewer).await;
    let mut moderator = with_role(&app, "Moderator", Role::Moderator).await;
    let mut organizer = with_role(&app, "Organizer", Role::Organizer).await;
    let mut owner = with_role(&app, "Owner", Role::Owner).await;
    let victim = id_of(&app, &viewer).await;
    for (who, list, appoint, owns) in [
        (&mut nobody, false, false, false),
        (&mut viewer, true, false, false),
        (&mut moderator, true, false, false),
        (&mut organizer, true, true, false),
        (&mut owner, true, true, true),
    ] {
        let name = who.name.clone();
        for (action, may) in [
            (Team::List(here(), 0), list),
            (Team::List(None, 0), owns),
            (Team::Invite(here()), appoint),
            (Team::Invite(None), owns),
            (Team::InviteAs(here(), Role::Viewer), appoint),
            (Team::InviteAs(here(), Role::Owner), owns),
            (Team::InviteAs(None, Role::Owner), owns),
            (Team::InviteAs(None, Role::Viewer), owns),
            (Team::Remove(here(), victim, Role::Viewer), appoint),
            (Team::Remove(here(), victim, Role::Owner), owns),
            (Team::RemoveYes(here(), PersonId(77), Role::Viewer, 0), appoint),
            (Team::RemoveYes(None, PersonId(77), Role::Owner, 0), owns),
            (Team::Audit(here(), 9), appoint),
            (Team::Audit(None, 0), owns),
            (Team::List(Some(code("elsewhere")), 0), false),
        ] {
            who.act(team(action.clone())).await;
            assert_eq!(!who.shows(DENIED), may, "{name} {action:?}\n{}", who.seen());
            assert!(!visitor::is_failure(&app, &who.screen), "{name} {action:?}");
        }
    }
    owner.act(Action::Organize(Organizing::Home)).await;
    owner.say("Owners").await;
    owner.assert_shows("Owners answer for this installation");
    owner.say("Invite somebody").await;
    owner.say("As owner").await;
    assert!(!shown_code(&owner).is_empty());
}

async fn remove(visitor: &mut Visitor, person: PersonId, role: Role) {
    let scope = if role == Role::Owner { None } else { here() };
    visitor.act(team(Team::Remove(scope, person, role))).await;
    if visitor.shows("Take this role away?") {
        visitor.say("Yes, take it away").await;
    }
}

async fn the_last_organizer_is_removed_by_an_owner_alone(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let (mut one, mut two) =
        (with_role(&app, "One", Role::Organizer).await, with_role(&app, "Two", Role::Organizer).await);
    let mut owner = with_role(&app, "Owner", Role::Owner).await;
    let (one_id, two_id) = (id_of(&app, &one).await, id_of(&app, &two).await);
    // Both at once: one of them stays.
    let minute = u32::try_from(at(OPEN).timestamp() / 60).unwrap();
    let yes = |person| team(Team::RemoveYes(here(), person, Role::Organizer, minute));
    tokio::join!(one.act(yes(two_id)), two.act(yes(one_id)));
    let mut raw = database.raw().await;
    assert_eq!(raw.number("select count(*) from grant_of_role where role = 'organizer'").await, 1);
    let (last, last_id) = if one.shows("The role is taken away") { (&mut one, one_id) } else { (&mut two, two_id) };
    remove(last, last_id, Role::Organizer).await;
    last.assert_shows("This is the only organizer of the series.");
    last.act(yes(last_id)).await;
    last.assert_shows("This is the only organizer of the series.");
    remove(&mut owner, last_id, Role::Organizer).await;
    owner.assert_shows("The role is taken away");
    assert_eq!(raw.number("select count(*) from grant_of_role where role = 'organizer'").await, 0);
    let owner_id = id_of(&app, &owner).await;
    owner.act(team(Team::Remove(None, owner_id, Role::Owner))).await;
    owner.assert_shows("This is your own role.");
    owner.say("Yes, take it away").await;
    owner.assert_shows("You no longer have this role.");
    owner.act(Action::Organize(Organizing::Home)).await;
    owner.assert_shows(DENIED);
}

async fn owners_by_the_settings_stay(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let named = Visitor::known(&app, "Named").await;
    let mut both = with_role(&app, "Both", Role::Owner).await;
    let id = id_of(&app, &named).await;
    let owner = Grant { role: Role::Owner, series: None };
    done(&app.store, async |tx| tx.grant(id, owner, "configuration", app.clock.now()).await).await;
    remove(&mut both, id, Role::Owner).await;
    both.assert_shows("owners, in roundtable.toml");
    // Whoever is named there would be an owner again at the next start.
    let both_id = id_of(&app, &both).await;
    both.app = App::new(
        app.store.clone(),
        app.clock.clone(),
        app.sheets.clone(),
        Settings { owners: vec![both.account()], ..Settings::clone(&app.settings) },
    );
    remove(&mut both, both_id, Role::Owner).await;
    both.assert_shows("owners, in roundtable.toml");
    assert_eq!(database.raw().await.number("select count(*) from grant_of_role").await, 2);
}

async fn whoever_lost_their_role_has_invited_nobody(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let mut amina = with_role(&app, "Amina", Role::Organizer).await;
    amina.act(team(Team::InviteAs(here(), Role::Organizer))).await;
    let secret = shown_code(&amina);
    let mut owner = with_role(&app, "Owner", Role::Owner).await;
    let id = id_of(&app, &amina).await;
    remove(&mut owner, id, Role::Organizer).await;
    owner.assert_shows("The role is taken away");
    amina.say(&format!("/start o_{secret}")).await;
    amina.assert_shows("The code was not accepted");
    assert_eq!(database.raw().await.number("select count(*) from grant_of_role").await, 1);
}

async fn several_are_invited_within_the_hour(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let mut amina = with_role(&app, "Amina", Role::Organizer).await;
    let mut codes = Vec::new();
    for role in [Role::Viewer, Role::Moderator] {
        amina.act(team(Team::InviteAs(here(), role))).await;
        codes.push(shown_code(&amina));
    }
    for (number, secret) in codes.iter().enumerate() {
        let mut one = Visitor::known(&app, &format!("{number}")).await;
        one.app = visitor::at_time(&app, at(OPEN) + Duration::minutes(59));
        one.say(&format!("/start o_{secret}")).await;
        one.assert_shows("The code is accepted");
    }
}

async fn a_role_given_anew_is_another(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let mut amina = with_role(&app, "Amina", Role::Organizer).await;
    let boun = with_role(&app, "Boun", Role::Viewer).await;
    let id = id_of(&app, &boun).await;
    amina.act(team(Team::Remove(here(), id, Role::Viewer))).await;
    let (_, yes) = amina.wires().into_iter().find(|(label, _)| label == "Yes, take it away").unwrap();
    amina.deed(Act::Press(yes.clone())).await;
    let grant = Grant { role: Role::Viewer, series: Some(series(&app).await) };
    done(&app.store, async |tx| tx.grant(id, grant, "code", app.clock.now() + Duration::minutes(5)).await).await;
    amina.deed(Act::Press(yes)).await;
    amina.assert_shows("or was given it again since");
    assert_eq!(database.raw().await.number("select count(*) from grant_of_role").await, 2);
}

async fn nothing_of_it_is_shown_in_a_room(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let mut amina = with_role(&app, "Amina", Role::Organizer).await;
    let pressed =
        [Team::List(here(), 0), Team::Invite(here()), Team::InviteAs(here(), Role::Organizer), Team::Audit(here(), 0)];
    for action in pressed {
        let update = amina.update(&format!("{action:?}"), Act::Press(team(action).encode()));
        amina.send(Update { place: Place::Room, ..update }).await;
        assert!(!amina.shows("organizer, since") && !amina.shows("/start o_"), "{}", amina.seen());
    }
    assert_eq!(database.raw().await.number("select count(*) from code").await, 0);
}

async fn who_did_what_is_read_by_series(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let mut amina = with_role(&app, "Amina", Role::Organizer).await;
    let held = app.store.read().await.unwrap().consultation(&code("ap-gcm-4")).await.unwrap().unwrap();
    let (id, here_id) = (id_of(&app, &amina).await, series(&app).await);
    done(&app.store, async |tx| {
        tx.save_profile(id, &super::making::profile("Amina Sok", None), app.clock.now()).await?;
        for number in 0..9 {
            let detail = serde_json::json!({ "consultation": held.id.0, "number": number });
            tx.audit(chance::id(), Some(id), "extend_questionnaire", Some(here_id), &detail, app.clock.now()).await?;
        }
        tx.audit(chance::id(), Some(id), "fold_a_crane", Some(here_id), &serde_json::json!({}), app.clock.now())
            .await?;
        tx.audit(chance::id(), None, "confirm_organization", None, &serde_json::json!({}), app.clock.now()).await
    })
    .await;
    amina.act(Action::Organize(Organizing::Series(code("ap-gcm"), 0))).await;
    amina.say("Team").await;
    amina.say("Who did what").await;
    amina.assert_shows("Amina Sok: did “fold_a_crane”");
    amina.assert_shows("Amina Sok: gave more time to answer (ap-gcm-4)");
    assert!(!amina.shows("confirmed the name") && !amina.shows("imported"), "{}", amina.seen());
    amina.act(team(Team::Audit(here(), u16::MAX))).await;
    amina.assert_shows("this program, or its command line: imported a series file");
    let mut owner = with_role(&app, "Owner", Role::Owner).await;
    owner.act(team(Team::Audit(None, 0))).await;
    owner.assert_shows("this program, or its command line: confirmed the name of an organization");
    assert!(!owner.shows("more time"), "{}", owner.seen());
}
