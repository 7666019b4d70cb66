//! Statements that anybody might type: what can never be true is refused by the database itself, and what is nearly
//! the same and can be true is accepted.

use roundtable::app::registering;
use roundtable::app::seats::{Taken, Wish};
use roundtable::domain::id::{OrganizationId, PersonId};

use crate::databases::{Database, conformance};
use crate::making::{Made, assert_sound, done, open_day, opened, organization, person, profile};

conformance! { what_can_never_be_true_is_refused }

/// `@C` has three seats, two for an organization, one for who comes for themself, and a group `@G` of one; `@P0` and
/// `@P1` of the union (`@D`) hold 1 and 2. `@E` is for individuals, with nobody; `@X` is of another consultation.
const CASES: &[(&str, &str, &str)] = &[
    (
        "a holder without numbers",
        "@new '@P2', @E, 'registered', null, null, null, null)",
        "@new '@P2', @E, 'registered', 3, 3, 1, 1)",
    ),
    (
        "a number beyond the capacity",
        "@new '@P2', @E, 'registered', 3, 4, 1, 1)",
        "@new '@P2', @E, 'offered', 3, 3, 1, 1)",
    ),
    (
        "places that the consultation does not have",
        "@new '@P2', @E, 'registered', 9, 4, 1, 1)",
        "@new '@P2', @E, 'registered', 3, 3, 1, 1)",
    ),
    (
        "a number that is no number of a seat",
        "@new '@P2', @E, 'registered', 3, 0, 1, 1)",
        "@new '@P2', @E, 'registered', 3, 3, 1, 1)",
    ),
    (
        "a third seat of an organization",
        "@new '@P2', @D, 'registered', 3, 3, 2, 3)",
        "@new '@P2', @E, 'registered', 3, 3, 1, 1)",
    ),
    (
        "places that the organization does not have",
        "@new '@P2', @D, 'registered', 3, 3, 3, 3)",
        "@new '@P2', @E, 'registered', 3, 3, 1, 1)",
    ),
    (
        "a second who comes for themself",
        "@new '@P2', @E, 'registered', 3, 3, 1, 2)",
        "@new '@P2', @E, 'registered', 3, 3, 1, 1)",
    ),
    ("a seat that is taken", "@new '@P2', @E, 'registered', 3, 2, 1, 1)", "@new '@P2', @E, 'registered', 3, 3, 1, 1)"),
    (
        "an organization's seat that is taken",
        "@new '@P2', @D, 'registered', 3, 3, 2, 2)",
        "@new '@P2', @E, 'registered', 3, 3, 1, 1)",
    ),
    (
        "a seat in the meeting and none in the delegation",
        "@new '@P2', @E, 'registered', 3, 3, null, null)",
        "@new '@P2', @E, 'registered', 3, 3, 1, 1)",
    ),
    (
        "a seat for who withdrew",
        "@new '@P2', @E, 'withdrawn', 3, 3, 1, 1)",
        "@new '@P2', @E, 'withdrawn', null, null, null, null)",
    ),
    (
        "a second active registration",
        "@new '@P0', @E, 'pending', null, null, null, null)",
        "@new '@P2', @E, 'pending', null, null, null, null)",
    ),
    (
        "a second seat of one person",
        "@new '@P0', @E, 'registered', 3, 3, 1, 1)",
        "@new '@P0', @E, 'declined', null, null, null, null)",
    ),
    (
        "another consultation's delegation",
        "@new '@P2', @X, 'registered', 3, 3, 2, 1)",
        "@new '@P2', @E, 'registered', 3, 3, 1, 1)",
    ),
    (
        "somebody nobody knows",
        "@new '@nobody', @E, 'registered', 3, 3, 1, 1)",
        "@new '@P2', @E, 'registered', 3, 3, 1, 1)",
    ),
    (
        "a state that is none",
        "@new '@P2', @E, 'maybe', null, null, null, null)",
        "@new '@P2', @E, 'removed', null, null, null, null)",
    ),
    (
        "nobody, and nothing but a profile",
        "@new null, @E, 'withdrawn', null, null, null, null)",
        "@new '@P2', @E, 'withdrawn', null, null, null, null)",
    ),
    (
        "a holder who forgets their numbers",
        "update registration set seat_no = null where person_id = @P0",
        "update registration set seat_no = 3 where person_id = @P0",
    ),
    (
        "one who left and keeps a seat",
        "update registration set state = 'withdrawn' where person_id = @P0",
        "update registration set state = 'withdrawn', places = null, seat_no = null, org_places = null, org_seat_no = null where person_id = @P0",
    ),
    (
        "one who waits since never",
        "update registration set state = 'waiting', places = null, seat_no = null, org_places = null, org_seat_no = null where person_id = @P0",
        "update registration set state = 'waiting', waiting_ms = 1, places = null, seat_no = null, org_places = null, org_seat_no = null where person_id = @P0",
    ),
    (
        "an offer without an end",
        "update registration set state = 'offered' where person_id = @P0",
        "update registration set state = 'offered', offer_until_ms = 1 where person_id = @P0",
    ),
    (
        "a forgotten person whose profile stays",
        "update registration set person_id = null where person_id = @P0",
        "update registration set person_id = null, profile = null where person_id = @P0",
    ),
    (
        "a group without a number in it",
        "update registration set group_id = @G where person_id = @P0",
        "update registration set group_id = @G, group_places = 1, group_seat_no = 1 where person_id = @P0",
    ),
    (
        "a number beyond the group",
        "update registration set group_id = @G, group_places = 1, group_seat_no = 2 where person_id = @P0",
        "update registration set group_id = @G, group_places = 1, group_seat_no = 1 where person_id = @P0",
    ),
    (
        "a capacity below who holds",
        "update consultation set capacity = 1, places = 1 where id = @C",
        "update consultation set capacity = 2, places = 2 where id = @C",
    ),
    (
        "a capacity below the places",
        "update consultation set capacity = 2 where id = @C",
        "update consultation set capacity = 2, extra = 1 where id = @C",
    ),
    (
        "more places than the capacity",
        "update consultation set places = 4 where id = @C",
        "update consultation set places = 4, extra = 1 where id = @C",
    ),
    (
        "less than no exceptions",
        "update consultation set extra = -1, places = 2 where id = @C",
        "update consultation set extra = 0, places = 2 where id = @C",
    ),
    (
        "no capacity at all",
        "update consultation set capacity = null where id = @C",
        "update consultation set capacity = 1000000000 where id = @C",
    ),
    (
        "a limit below who holds in a delegation",
        "update consultation set per_org = 1 where id = @C",
        "update consultation set per_org = 3 where id = @C",
    ),
    (
        "a delegation's places below who holds",
        "update delegation set places = 1 where id = @D",
        "update delegation set places = 0 where id = @E",
    ),
    (
        "a delegation's places above the limit",
        "update delegation set places = 3 where id = @D",
        "update delegation set places = 3, extra = 1 where id = @D",
    ),
    (
        "a delegation with a limit of its own",
        "update delegation set per_org = 5 where id = @D",
        "update delegation set per_org = 2 where id = @D",
    ),
    (
        "a second delegation of an organization",
        "insert into delegation (id, consultation_id, organization_id, per_org, places) values (901, @C, @U, 2, 2)",
        "insert into delegation (id, consultation_id, organization_id, per_org, places) values (901, @C, @F, 2, 2)",
    ),
    (
        "a second delegation of individuals",
        "insert into delegation (id, consultation_id, individuals, places) values (901, @C, 1, 1)",
        "insert into delegation (id, consultation_id, organization_id, per_org, places) values (901, @C, @F, 2, 2)",
    ),
    (
        "an organization under the limit for individuals",
        "insert into delegation (id, consultation_id, organization_id, individuals, places) values (901, @C, @F, 1, 1)",
        "insert into delegation (id, consultation_id, organization_id, per_org, places) values (901, @C, @F, 2, 2)",
    ),
    (
        "a group smaller than who is in it",
        "update registration set group_id = @G, group_places = 1, group_seat_no = 1 where person_id = @P0; update working_group set places = 0 where id = @G",
        "update registration set group_id = @G, group_places = 1, group_seat_no = 1 where person_id = @P0; update working_group set size = 2, places = 2 where id = @G",
    ),
    (
        "a delegation that goes under its people",
        "delete from delegation where id = @D",
        "delete from delegation where id = @E",
    ),
    ("a person who goes and is registered", "delete from person where id = @P0", "delete from person where id = @P2"),
    (
        "an organization twice",
        "insert into organization (id, name, name_key, country, confirmed, created_ms) values (901, 'Union', 'union', 'TH', false, 1)",
        "insert into organization (id, name, name_key, country, confirmed, created_ms) values (901, 'Union', 'union', 'NP', false, 1)",
    ),
    (
        "an account twice",
        "insert into address (id, person_id, platform, account, created_ms) values (901, @P0, 'console', 'p1', 1)",
        "insert into address (id, person_id, platform, account, created_ms) values (901, @P0, 'telegram', 'p1', 1)",
    ),
    (
        "a second installation",
        "insert into installation (id, kind, created_ms) values (2, 'real', 1)",
        "update installation set created_ms = 1",
    ),
    (
        "a real database that becomes a rehearsal",
        "update installation set kind = 'rehearsal'",
        "update installation set kind = 'real'",
    ),
    ("a clock in a real database", "update installation set clock_ms = 1", "update installation set clock_ms = null"),
    (
        "a code for nothing",
        "insert into code (hash, kind, expires_ms) values ('x', 'anything', 1)",
        "insert into code (hash, kind, expires_ms) values ('x', 'invitation', 1)",
    ),
    ("a notice that is nowhere", "@notice 'lost')", "@notice 'queued')"),
];

const NEW: &str = "insert into registration (profile, created_ms, changed_ms, offer_until_ms, id, consultation_id, person_id, delegation_id, state, places, seat_no, org_places, org_seat_no) values ('{}', 1, 1, @until, 900, @C,";
const NOTICE: &str = "insert into outbox (id, person_id, notice, sameness, lane, due_ms, attempts, created_ms, changed_ms, state) values (900, @P0, '{}', 'x', 1, 1, 0, 1, 1,";

async fn what_can_never_be_true_is_refused(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let made = |name| Made::new(name).capacity(3).per_organization(2).individuals(1);
    let (consultation, other) = (made("one").add(&store).await, made("two").add(&store).await);
    let (union, forum) = (organization(&store, "Union").await, organization(&store, "Forum").await);
    let mut who: Vec<PersonId> = Vec::new();
    for name in ["p0", "p1", "p2"] {
        who.push(person(&store, name).await);
    }
    let register = async |consultation, person: PersonId, organization: Option<OrganizationId>| {
        let taken = done(&store, async |tx| {
            let profile = profile("Somebody", organization);
            registering::register(tx, consultation, person, &profile, None, Wish::Seat, open_day()).await
        });
        assert_eq!(taken.await, Some(Taken::Registered));
    };
    register(consultation, who[0], Some(union)).await;
    register(consultation, who[1], Some(union)).await;
    register(other, who[2], Some(union)).await;
    done(&store, async |tx| tx.delegation_for(roundtable::domain::id::DelegationId(800), consultation, None).await)
        .await;
    done(&store, async |tx| {
        tx.add_group(roundtable::domain::id::GroupId(801), consultation, &"g".parse().unwrap(), Some(1)).await
    })
    .await;
    // Whom nothing holds back may go.
    raw.run(&format!("delete from registration where person_id = {}", who[2].0)).await.unwrap();
    let delegation = async |consultation: roundtable::domain::id::ConsultationId| {
        store.read().await.unwrap().delegation(consultation, Some(union)).await.unwrap().unwrap().0.0
    };
    let (ours, theirs) = (delegation(consultation).await, delegation(other).await);
    let typed = |text: &str| {
        let until = if text.contains("'offered'") { "1" } else { "null" };
        text.replace("@new", NEW)
            .replace("@notice", NOTICE)
            .replace("@until", until)
            .replace("'@nobody'", "12345")
            .replace("'@P0'", "@P0")
            .replace("'@P2'", "@P2")
            .replace("@P0", &who[0].0.to_string())
            .replace("@P2", &who[2].0.to_string())
            .replace("@C", &consultation.0.to_string())
            .replace("@D", &ours.to_string())
            .replace("@X", &theirs.to_string())
            .replace("@E", "800")
            .replace("@G", "801")
            .replace("@U", &union.0.to_string())
            .replace("@F", &forum.0.to_string())
    };
    let mut wrong = Vec::new();
    for (what, refused, accepted) in CASES {
        for (text, wanted) in [(refused, false), (accepted, true)] {
            raw.run("begin").await.unwrap();
            let outcome = raw.run(&typed(text)).await;
            raw.run("rollback").await.unwrap();
            let is_refusal = |error: &sqlx::Error| {
                error.as_database_error().is_some_and(|refusal| {
                    let kind = refusal.kind();
                    kind != sqlx::error::ErrorKind::Other || refusal.code().is_some_and(|code| code.starts_with("23"))
                })
            };
            match outcome {
                Ok(_) if wanted => {}
                Err(error) if !wanted && is_refusal(&error) => {}
                Ok(_) => wrong.push(format!("{what}: accepted")),
                Err(error) => {
                    wrong.push(format!("{what}, the {} one: {error}", if wanted { "possible" } else { "refused" }))
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert_sound(&mut raw).await;
}
