//! Two people who become one and two again: codes, halves, and where everything they have goes.

use chrono::{DateTime, Duration, Utc};
use roundtable::chance;
use roundtable::domain::authority::{Grant, Role};
use roundtable::domain::id::{AddressId, DelegationId, LinkId, NoticeId, PersonId, RegistrationId, SeriesId};
use roundtable::domain::locale::Locale;
use roundtable::domain::notice::Notice;
use roundtable::domain::person::{ConsentKind, Platform};
use roundtable::domain::questionnaire::Answer;
use roundtable::domain::registration::State;
use roundtable::store::{Settled, Store, StoredDraft, StoredRegistration, StoredResponse};
use serde_json::json;

use crate::asking::response;
use crate::databases::{Database, Raw, conformance};
use crate::making::{Made, done, open_day, opened, person, profile};

conformance! {
    a_code_is_typed_once_and_the_newest_counts,
    each_side_says_yes_for_itself,
    wrong_codes_are_counted_for_a_while,
    two_become_one_and_two_again,
    what_was_made_since_goes_where_it_was_made,
    a_link_becomes_final,
    an_account_leaves_alone,
    a_notice_goes_to_the_preferred_open_account,
    what_meets_a_half_goes_to_the_whole,
    what_somebody_sent_is_given_back,
}

fn minutes(many: i64) -> DateTime<Utc> {
    open_day() + Duration::minutes(many)
}

async fn address(store: &Store, person: PersonId) -> AddressId {
    store.read().await.unwrap().addresses(person).await.unwrap()[0].id
}

async fn asked(store: &Store, id: i64, hash: &str, by: PersonId) {
    let at = address(store, by).await;
    done(store, async |tx| tx.ask_for_link(LinkId(id), hash, by, at, "Amina 🌾", minutes(10)).await).await;
}

async fn a_code_is_typed_once_and_the_newest_counts(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let (amina, boris) = (person(&store, "amina").await, person(&store, "boris").await);
    let chen = person(&store, "chen").await;
    asked(&store, 1, "old", amina).await;
    asked(&store, 2, "new", amina).await;
    let code = async |hash: &str, at| store.read().await.unwrap().link_code(hash, at).await.unwrap();
    assert_eq!(code("old", open_day()).await, None);
    let found = code("new", minutes(9)).await.unwrap();
    assert_eq!((found.request, found.asked_by), (LinkId(2), amina));
    assert_eq!(code("new", minutes(10)).await, None, "too old");
    let typed = async |who| {
        let at = address(&store, who).await;
        done(&store, async |tx| tx.type_link_code(LinkId(2), who, at, "B", minutes(60)).await).await
    };
    assert!(typed(boris).await);
    assert!(!typed(chen).await, "used up");
    assert_eq!(code("new", open_day()).await, None);
    let request = store.read().await.unwrap().link_request_of(boris, minutes(59)).await.unwrap().unwrap();
    assert_eq!(request.asked.name, "Amina 🌾");
    let (own, other) = request.seen_by(boris).unwrap();
    assert_eq!((own.person, own.platform, own.name.as_str()), (boris, Platform::Console, "B"));
    assert_eq!(other.unwrap().person, amina);
    assert_eq!(request.seen_by(chen), None);
    assert_eq!(store.read().await.unwrap().link_request_of(amina, minutes(60)).await.unwrap(), None, "over");
    // Whoever asks anew leaves the one before.
    asked(&store, 3, "third", boris).await;
    assert_eq!(store.read().await.unwrap().link_request_of(amina, open_day()).await.unwrap(), None);
    done(&store, async |tx| tx.void_link_code("third").await).await;
    assert_eq!(raw.number("select count(*) from link_request").await, 0);
    asked(&store, 4, "fourth", boris).await;
    assert_eq!(done(&store, async |tx| tx.drop_link_request_of(boris).await).await, 1);
    asked(&store, 5, "fifth", boris).await;
    done(&store, async |tx| tx.clear_link_requests(minutes(10), minutes(0)).await).await;
    assert_eq!(raw.number("select count(*) from link_request").await, 0);
}

async fn each_side_says_yes_for_itself(database: Database) {
    let (store, _) = opened(&database).await;
    let (amina, boris) = (person(&store, "amina").await, person(&store, "boris").await);
    asked(&store, 1, "code", amina).await;
    // Nobody says yes to somebody they were not shown.
    done(&store, async |tx| tx.agree_to_link(LinkId(1), amina, "").await).await;
    let request = async || store.read().await.unwrap().link_request_of(amina, open_day()).await.unwrap().unwrap();
    assert_eq!(request().await.asked.yes, None);
    let at = address(&store, boris).await;
    done(&store, async |tx| tx.type_link_code(LinkId(1), boris, at, "B", minutes(60)).await).await;
    done(&store, async |tx| tx.agree_to_link(LinkId(1), boris, "m").await).await;
    let asked = request().await;
    assert_eq!((asked.asked.yes, asked.typed.unwrap().yes), (None, Some("m".to_owned())));
    done(&store, async |tx| tx.agree_to_link(LinkId(1), amina, "").await).await;
    let asked = request().await;
    assert_eq!((asked.asked.yes, asked.typed.unwrap().yes), (Some(String::new()), Some("m".to_owned())));
}

async fn wrong_codes_are_counted_for_a_while(database: Database) {
    let (store, _) = opened(&database).await;
    let (amina, boris) = (person(&store, "amina").await, person(&store, "boris").await);
    let (a, b) = (address(&store, amina).await, address(&store, boris).await);
    done(&store, async |tx| {
        for (at, minute) in [(a, 0), (a, 20), (b, 30)] {
            tx.note_wrong_code(chance::id(), at, minutes(minute)).await?;
        }
        Ok(())
    })
    .await;
    let counted = async |since, bound| store.read().await.unwrap().wrong_codes(a, minutes(since), bound).await.unwrap();
    assert_eq!(counted(-1, 10).await, (2, 3));
    assert_eq!(counted(-1, 2).await, (2, 2), "no further than asked");
    assert_eq!(counted(0, 10).await, (1, 2));
    done(&store, async |tx| tx.clear_link_requests(open_day(), minutes(20)).await).await;
    assert_eq!(counted(-1, 10).await, (0, 1));
}

/// Somebody with everything one can have, made through their account at a minute.
async fn somebody(store: &Store, name: &str, minute: i64, series: i64) -> (PersonId, AddressId) {
    let who = person(store, name).await;
    let at = address(store, who).await;
    done(store, async |tx| {
        tx.act_through(at);
        let now = minutes(minute);
        tx.give_consent(who, ConsentKind::Processing, Some(SeriesId(series)), 1, now).await?;
        tx.save_profile(who, &profile(name, None), now).await?;
        tx.grant(who, Grant { role: Role::Viewer, series: Some(SeriesId(series)) }, "code", now).await?;
        let draft = StoredDraft { form: "e".into(), revision: 4, content: format!("\"{name}\"") };
        tx.save_draft(who, &draft, now).await?;
        tx.audit(chance::id(), Some(who), name, None, &json!({}), now).await
    })
    .await;
    (who, at)
}

/// What two people have, told apart by whom it is of.
async fn picture(raw: &mut Raw, people: &[PersonId]) -> Vec<Vec<Vec<Option<String>>>> {
    let mut all = Vec::new();
    for person in people {
        for query in [
            "select locale, zone, visible from person where id = $",
            "select platform, account from address where person_id = $ order by id",
            "select kind, series_id, given_ms, withdrawn_ms from consent where person_id = $ order by kind, series_id",
            "select name, updated_ms from profile where person_id = $",
            "select role, series_id from grant_of_role where person_id = $ order by series_id",
            "select form, content from draft where person_id = $ order by form",
            "select act from audit where actor = $ order by id",
            "select consultation_id, state from registration where person_id = $ order by id",
        ] {
            all.push(raw.texts(&query.replace('$', &person.0.to_string())).await.unwrap());
        }
    }
    all
}

async fn register(store: &Store, raw: &mut Raw, name: &str, who: PersonId, through: AddressId) -> RegistrationId {
    let known = raw.texts(&format!("select id from consultation where code = '{name}'")).await.unwrap();
    let held = match known.first().and_then(|row| row[0].clone()) {
        Some(id) => roundtable::domain::id::ConsultationId(id.parse().unwrap()),
        None => Made::new(name).add(store).await,
    };
    let id = RegistrationId(chance::id());
    done(store, async |tx| {
        tx.act_through(through);
        let delegation = tx.delegation_for(DelegationId(chance::id()), held, None).await?;
        tx.add_holder(&StoredRegistration {
            id,
            consultation: held,
            person: who,
            delegation,
            organization: None,
            group: None,
            state: State::Registered,
            waiting_since: None,
            offer_until: None,
            profile: profile("X", None),
            changed: open_day(),
        })
        .await
    })
    .await;
    id
}

async fn join(store: &Store, first: PersonId, second: PersonId, minute: i64) -> PersonId {
    let whole = PersonId(chance::id());
    done(store, async |tx| tx.join(whole, first, second, &Locale::english(), minutes(minute)).await).await;
    whole
}

async fn two_become_one_and_two_again(database: Database) {
    let (store, mut raw) = opened(&database).await;
    Made::new("zero").add(&store).await;
    let (amina, at_amina) = somebody(&store, "amina", 1, 11).await;
    let (boris, at_boris) = somebody(&store, "boris", 2, 22).await;
    done(&store, async |tx| tx.set_zone(boris, chrono_tz::Asia::Bangkok).await).await;
    register(&store, &mut raw, "one", amina, at_amina).await;
    register(&store, &mut raw, "two", boris, at_boris).await;
    let before = picture(&mut raw, &[amina, boris]).await;

    let whole = join(&store, amina, boris, 10).await;
    let mut read = store.read().await.unwrap();
    assert_eq!(read.halves(whole).await.unwrap(), [amina, boris]);
    assert_eq!(read.linked_since(whole).await.unwrap(), Some(minutes(10)));
    assert_eq!(read.oldest_link().await.unwrap(), Some(minutes(10)));
    assert_eq!(read.addresses(whole).await.unwrap().len(), 2);
    let one = read.person(whole).await.unwrap().unwrap();
    assert_eq!(one.zone, Some(chrono_tz::Asia::Bangkok), "where the first has none, the second's");
    assert_eq!(read.profile(whole).await.unwrap().unwrap().name, "boris", "the newer");
    assert_eq!(read.grants(whole).await.unwrap().len(), 2);
    assert_eq!(read.consents(whole).await.unwrap().len(), 2);
    let draft = read.draft(whole, "e").await.unwrap().unwrap();
    assert_eq!((draft.revision, draft.content.as_str()), (5, "\"boris\""), "a revision that neither chat shows");
    assert_eq!(read.draft_through(whole, "e").await.unwrap().unwrap().id, at_boris);
    assert_eq!(read.registrations_of(whole).await.unwrap().len(), 2);
    assert_eq!(read.known_since(whole).await.unwrap(), Some(open_day()));
    let of_boris = read.addresses_of_half(boris).await.unwrap();
    assert_eq!((of_boris[0].0, of_boris[0].1.name.as_str()), (at_boris, "boris"));
    let all = read.everything_about(whole).await.unwrap();
    assert_eq!(all["profile"].as_array().unwrap().len(), 3, "the whole and both halves");
    drop(read);
    for half in [amina, boris] {
        assert!(!done(&store, async |tx| tx.lock_person(half, minutes(11)).await).await, "nobody acts for a half");
    }
    assert!(done(&store, async |tx| tx.lock_person(whole, minutes(11)).await).await);

    done(&store, async |tx| tx.part(whole, amina, boris, minutes(10), minutes(12)).await).await;
    assert_eq!(picture(&mut raw, &[amina, boris]).await, before, "as it was");
    assert_eq!(raw.number(&format!("select count(*) from person where id = {}", whole.0)).await, 0);
    assert_eq!(raw.number("select count(*) from half_address").await, 0);
}

async fn what_was_made_since_goes_where_it_was_made(database: Database) {
    let (store, mut raw) = opened(&database).await;
    Made::new("zero").add(&store).await;
    let (amina, at_amina) = somebody(&store, "amina", 1, 11).await;
    let (boris, at_boris) = somebody(&store, "boris", 2, 22).await;
    let consultation = Made::new("told").add(&store).await;
    let moved = |to| Notice::Moved { consultation, from: 1, to };
    let queue = async |who, notice: &Notice| {
        let id = NoticeId(chance::id());
        done(&store, async |tx| tx.queue(id, who, notice, open_day(), open_day()).await).await.then_some(id)
    };
    // The first was told of one and waits for another; so does the second.
    let told = queue(amina, &moved(2)).await.unwrap();
    done(&store, async |tx| tx.settle(told, &Settled::Sent, open_day()).await).await;
    for notice in [moved(2), moved(3)] {
        queue(boris, &notice).await.unwrap();
    }
    queue(amina, &moved(3)).await.unwrap();
    let whole = join(&store, amina, boris, 10).await;
    let states = |who: PersonId| {
        format!("select state, coalesce(reason, '') from outbox where person_id = {} order by state", who.0)
    };
    let row = |state: &str, reason: &str| vec![Some(state.to_owned()), Some(reason.to_owned())];
    let skipped = row("skipped", "told to their other account");
    assert_eq!(raw.texts(&states(whole)).await.unwrap(), [row("queued", ""), row("sent", "")]);
    let halves = [raw.texts(&states(amina)).await.unwrap(), raw.texts(&states(boris)).await.unwrap()].concat();
    assert_eq!(halves, [skipped.clone(), skipped], "one of each pair is sent, and once");

    // Since then, through the second's account.
    register(&store, &mut raw, "since", whole, at_boris).await;
    done(&store, async |tx| {
        tx.act_through(at_boris);
        tx.save_profile(whole, &profile("Boris since", None), minutes(20)).await?;
        tx.grant(whole, Grant { role: Role::Organizer, series: Some(SeriesId(33)) }, "code", minutes(20)).await?;
        tx.give_consent(whole, ConsentKind::News, None, 1, minutes(20)).await?;
        tx.audit(chance::id(), Some(whole), "since", None, &json!({}), minutes(20)).await?;
        // The form that was gone on with is sent; another is begun.
        tx.drop_draft(whole, "e").await?;
        let begun = StoredDraft { form: "p".into(), revision: 1, content: "\"since\"".into() };
        tx.save_draft(whole, &begun, minutes(20)).await
    })
    .await;
    // And through the first's.
    done(&store, async |tx| {
        tx.act_through(at_amina);
        tx.withdraw_consent(whole, ConsentKind::Processing, None, minutes(21)).await
    })
    .await;
    raw.run(&format!("delete from grant_of_role where person_id = {} and series_id = 11", whole.0)).await.unwrap();
    done(&store, async |tx| tx.part(whole, amina, boris, minutes(10), minutes(30)).await).await;

    let mut read = store.read().await.unwrap();
    assert_eq!(read.registrations_of(amina).await.unwrap().len(), 0);
    assert_eq!(read.registrations_of(boris).await.unwrap().len(), 1);
    assert_eq!(read.profile(amina).await.unwrap().unwrap().name, "amina");
    assert_eq!(read.profile(boris).await.unwrap().unwrap().name, "Boris since");
    assert_eq!(read.grants(amina).await.unwrap(), [], "taken away since");
    assert_eq!(read.grants(boris).await.unwrap().len(), 2);
    assert_eq!(read.consents(amina).await.unwrap(), [], "taken back since");
    let news: Vec<_> = read.consents(boris).await.unwrap().into_iter().map(|(kind, ..)| kind).collect();
    assert_eq!(news, [ConsentKind::News]);
    let forms = async |read: &mut roundtable::store::Read, who| {
        let drafts = read.drafts(who).await.unwrap();
        drafts.into_iter().map(|draft| (draft.form, draft.content)).collect::<Vec<_>>()
    };
    let draft = |form: &str, content: &str| (form.to_owned(), content.to_owned());
    assert_eq!(forms(&mut read, amina).await, [draft("e", "\"amina\"")], "the older one had been put aside");
    assert_eq!(forms(&mut read, boris).await, [draft("p", "\"since\"")], "the newer one was sent");
    drop(read);
    let acts = raw.texts(&format!("select act from audit where actor = {} order by id", boris.0)).await.unwrap();
    assert_eq!(acts.into_iter().flatten().flatten().collect::<Vec<_>>(), ["boris", "since"]);
    let outbox = raw.number(&format!("select count(*) from outbox where person_id = {}", whole.0)).await;
    assert_eq!(outbox, 0);
    // What waited for both waits for both again; what one was told, that one was told.
    let row = |state: &str, reason: &str| vec![Some(state.to_owned()), Some(reason.to_owned())];
    assert_eq!(raw.texts(&states(amina)).await.unwrap(), [row("queued", ""), row("sent", "")]);
    let skipped = row("skipped", "told to their other account");
    assert_eq!(raw.texts(&states(boris)).await.unwrap(), [row("queued", ""), skipped]);
}

/// What is queued for a half by whoever did not know yet, and whose an account is.
async fn what_meets_a_half_goes_to_the_whole(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let (amina, boris) = (person(&store, "amina").await, person(&store, "boris").await);
    let at = address(&store, boris).await;
    let consultation = Made::new("one").add(&store).await;
    let whole = join(&store, amina, boris, 10).await;
    let mut read = store.read().await.unwrap();
    assert!(read.is_half(amina).await.unwrap() && !read.is_half(whole).await.unwrap());
    assert_eq!(read.owner_of(at).await.unwrap(), Some(whole));
    assert_eq!(read.owner_of(AddressId(1)).await.unwrap(), None);
    drop(read);
    assert_eq!(done(&store, async |tx| tx.hold_owner_of(at).await).await, Some(whole));
    let moved = |to| Notice::Moved { consultation, from: 1, to };
    for (who, notice) in [(amina, moved(2)), (boris, moved(2)), (boris, moved(3)), (whole, moved(3))] {
        let id = NoticeId(chance::id());
        done(&store, async |tx| tx.queue(id, who, &notice, open_day(), open_day()).await).await;
    }
    done(&store, async |tx| tx.forward_notices_of_halves().await).await;
    let of_whole = format!("select count(*) from outbox where person_id = {}", whole.0);
    assert_eq!(raw.number(&of_whole).await, 2, "each notice once");
    // A row that became somebody else's is not settled by who held it before.
    let row = store.read().await.unwrap().due(Platform::Console, open_day(), 1).await.unwrap().remove(0);
    let before = roundtable::store::OutboxRow { person: amina, ..row.clone() };
    let skipped = Settled::Skipped("x");
    done(&store, async |tx| tx.settle_unsent(&before, &skipped, open_day()).await).await;
    assert_eq!(raw.number("select count(*) from outbox where reason = 'x'").await, 0);
    done(&store, async |tx| tx.settle_unsent(&row, &skipped, open_day()).await).await;
    assert_eq!(raw.number("select count(*) from outbox where reason = 'x'").await, 1);
}

/// Of a questionnaire: each half has again what it sent before, and what was sent since where it was sent.
async fn what_somebody_sent_is_given_back(database: Database) {
    let (store, _) = opened(&database).await;
    let (both, since) = (Made::new("both").add(&store).await, Made::new("since").add(&store).await);
    let (amina, boris) = (person(&store, "amina").await, person(&store, "boris").await);
    let (at_amina, at_boris) = (address(&store, amina).await, address(&store, boris).await);
    let sent = |number, minute| StoredResponse {
        version: 1,
        response: response([("a", Answer::Number(number))]),
        late: false,
        sent: minutes(minute),
    };
    let send = async |who, through, of, sent: StoredResponse| {
        done(&store, async |tx| {
            tx.act_through(through);
            tx.save_response(who, of, &sent).await?;
            tx.mark_answered(who, of).await
        })
        .await;
    };
    send(amina, at_amina, both, sent(1, 1)).await;
    send(boris, at_boris, both, sent(2, 2)).await;
    done(&store, async |tx| {
        tx.act_through(at_amina);
        tx.note_invited(amina, both, minutes(1)).await
    })
    .await;
    let (before, unnamed) = (Made::new("before").add(&store).await, Made::new("unnamed").add(&store).await);
    done(&store, async |tx| tx.mark_answered(amina, before).await).await;
    let whole = join(&store, amina, boris, 10).await;
    done(&store, async |tx| tx.mark_answered(whole, unnamed).await).await;
    let read = async |who, of| store.read().await.unwrap().response(who, of).await.unwrap();
    assert_eq!(read(whole, both).await, Some(sent(2, 2)), "the newer");
    assert!(store.read().await.unwrap().is_invited(whole, both).await.unwrap());
    send(whole, at_boris, since, sent(3, 20)).await;
    send(whole, at_boris, both, sent(4, 21)).await;
    done(&store, async |tx| {
        tx.act_through(at_boris);
        tx.note_invited(whole, since, minutes(22)).await
    })
    .await;
    done(&store, async |tx| tx.part(whole, amina, boris, minutes(10), minutes(30)).await).await;
    assert_eq!(read(amina, both).await, Some(sent(1, 1)), "as it was");
    assert_eq!(read(boris, both).await, Some(sent(4, 21)), "as it was sent since");
    assert_eq!((read(amina, since).await, read(boris, since).await), (None, Some(sent(3, 20))));
    let mut stands = store.read().await.unwrap();
    assert!(stands.is_invited(amina, both).await.unwrap() && !stands.is_invited(boris, both).await.unwrap());
    assert!(stands.is_invited(boris, since).await.unwrap() && !stands.is_invited(amina, since).await.unwrap());
    for (who, of, has) in [(amina, both, true), (boris, both, true), (amina, since, false), (boris, since, true)] {
        assert_eq!(stands.has_answered(who, of).await.unwrap(), has);
    }
    // Sent without a name before, it is known whose it was; since, it is not, and neither is asked again.
    for (who, of, has) in
        [(amina, before, true), (boris, before, false), (amina, unnamed, true), (boris, unnamed, true)]
    {
        assert_eq!(stands.has_answered(who, of).await.unwrap(), has);
    }
}

async fn a_link_becomes_final(database: Database) {
    let (store, mut raw) = opened(&database).await;
    Made::new("zero").add(&store).await;
    let (amina, at_amina) = somebody(&store, "amina", 1, 11).await;
    let (boris, _) = somebody(&store, "boris", 2, 22).await;
    register(&store, &mut raw, "one", amina, at_amina).await;
    let whole = join(&store, amina, boris, 10).await;
    let before = async |at| store.read().await.unwrap().linked_before(at).await.unwrap();
    assert_eq!(before(minutes(9)).await, []);
    assert_eq!(before(minutes(10)).await, [whole]);
    done(&store, async |tx| tx.dissolve_halves(whole).await).await;
    assert_eq!(before(minutes(10)).await, []);
    assert_eq!(raw.number("select count(*) from person").await, 1);
    assert_eq!(raw.number("select count(*) from profile").await, 1);
    assert_eq!(raw.number("select count(*) from half_address").await, 0);
    let mut read = store.read().await.unwrap();
    assert_eq!(read.addresses(whole).await.unwrap().len(), 2);
    assert_eq!(read.registrations_of(whole).await.unwrap().len(), 1);
    let acts = raw.number(&format!("select count(*) from audit where actor = {}", whole.0)).await;
    assert_eq!(acts, 2, "what is on record about the halves is the whole's");
}

async fn an_account_leaves_alone(database: Database) {
    let (store, mut raw) = opened(&database).await;
    Made::new("zero").add(&store).await;
    let (amina, at_amina) = somebody(&store, "amina", 1, 11).await;
    let (boris, at_boris) = somebody(&store, "boris", 2, 22).await;
    register(&store, &mut raw, "one", boris, at_boris).await;
    let whole = join(&store, amina, boris, 10).await;
    done(&store, async |tx| tx.dissolve_halves(whole).await).await;
    let leave = async |address| {
        let new = PersonId(chance::id());
        done(&store, async |tx| tx.separate(whole, address, new, minutes(20)).await).await.then_some(new)
    };
    assert_eq!(leave(AddressId(1)).await, None, "none of theirs");
    let alone = leave(at_boris).await.unwrap();
    assert_eq!(leave(at_amina).await, None, "their only one");
    let mut read = store.read().await.unwrap();
    assert_eq!(read.addresses(alone).await.unwrap()[0].id, at_boris);
    assert_eq!(read.registrations_of(alone).await.unwrap().len(), 0);
    assert_eq!(read.profile(alone).await.unwrap(), None);
    assert_eq!(read.consents(alone).await.unwrap(), []);
    assert_eq!(read.registrations_of(whole).await.unwrap().len(), 1);
    let through = raw.number(&format!("select count(*) from registration where through_id = {}", at_amina.0)).await;
    assert_eq!(through, 1, "it stays with those who remain");
}

async fn a_notice_goes_to_the_preferred_open_account(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let (amina, boris) = (person(&store, "amina").await, person(&store, "boris").await);
    let (a, b) = (address(&store, amina).await, address(&store, boris).await);
    raw.run(&format!("update address set platform = 'telegram' where id = {}", b.0)).await.unwrap();
    let whole = join(&store, amina, boris, 1).await;
    let consultation = Made::new("one").add(&store).await;
    let queue = async |notice: Notice| {
        done(&store, async |tx| tx.queue(NoticeId(chance::id()), whole, &notice, open_day(), open_day()).await).await
    };
    assert!(queue(Notice::Cancelled { consultation, at_ms: 0 }).await);
    let goes_to = async || {
        let mut all = Vec::new();
        for platform in [Platform::Console, Platform::Telegram, Platform::Discord] {
            let rows = store.read().await.unwrap().due(platform, open_day(), 9).await.unwrap();
            all.extend(rows.into_iter().map(|row| (row.address.account.platform, row.address.id)));
        }
        all
    };
    assert_eq!(goes_to().await, [(Platform::Console, a)], "the oldest");
    assert!(done(&store, async |tx| tx.prefer_address(whole, b, minutes(1)).await).await);
    assert!(!done(&store, async |tx| tx.prefer_address(amina, b, minutes(1)).await).await, "none of theirs");
    assert_eq!(goes_to().await, [(Platform::Telegram, b)]);
    done(&store, async |tx| tx.close_address(b, open_day()).await).await;
    assert_eq!(goes_to().await, [(Platform::Console, a)], "what is closed takes none");
    // For that very account, or for none.
    assert!(queue(Notice::Linked { link: LinkId(1), address: b }).await);
    assert_eq!(goes_to().await.len(), 1);
    done(&store, async |tx| tx.open_address(b).await).await;
    assert_eq!(goes_to().await, [(Platform::Telegram, b), (Platform::Telegram, b)]);
}
