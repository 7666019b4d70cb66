//! Somebody about whom every table holds something: forgotten, and every table is searched for what is left; linked, and
//! every column is where the list says.

use roundtable::app::registering;
use roundtable::app::seats::Wish;
use roundtable::chance;
use roundtable::domain::authority::{Grant, Role};
use roundtable::domain::broadcast::Content;
use roundtable::domain::id::{
    AddressId, BroadcastId, ConsultationId, LinkId, NoticeId, OrganizationId, PersonId, RegistrationId, base32,
};
use roundtable::domain::locale::Locale;
use roundtable::domain::notice::Notice;
use roundtable::domain::person::{Account, Category, ConsentKind, Gender, Platform, Profile};
use roundtable::domain::questionnaire::Answer;
use roundtable::store::{
    CodeKind, Did, NewBroadcast, OnLink, PERSONAL, Personal, Store, StoredCode, StoredDraft, StoredResponse,
};

use super::catalogue;
use crate::asking::response;
use crate::databases::{Database, Raw, conformance};
use crate::making::{Made, assert_sound, at, count, done, open_day, opened, organization, person};

conformance! {
    nothing_is_left_of_the_forgotten,
    linking_covers_every_column,
}

/// In every text that somebody typed about themself or that a platform told about them.
const MARK: &str = "Zqmark";

fn marked(organization: OrganizationId) -> Profile {
    Profile {
        name: format!("{MARK} name"),
        organization: Some(organization),
        organization_name: format!("{MARK} as they wrote it"),
        category: Category::Migrants,
        country: "TH".parse().unwrap(),
        gender: Some(Gender::Woman),
        area: Some(format!("{MARK} area")),
    }
}

async fn fill_every_table(store: &Store, past: ConsultationId, next: ConsultationId) -> (PersonId, AddressId) {
    let (who, address) = (PersonId(chance::id()), AddressId(chance::id()));
    let union = organization(store, "Union").await;
    let other = person(store, "other").await;
    let before = at("2021-01-05T00:00:00Z");
    done(store, async |tx| {
        tx.add_person(who, &Locale::english(), before).await?;
        let account = Account { platform: Platform::Telegram, name: format!("{MARK}77") };
        tx.add_address(address, who, &account, before).await?;
        tx.act_through(address);
        tx.give_consent(who, ConsentKind::Processing, None, 1, before).await?;
        tx.save_profile(who, &marked(union), before).await?;
        tx.note_organization_made(union, who, before).await?;
        let draft = |form: &str| StoredDraft { form: form.into(), revision: 1, content: format!("{MARK} draft") };
        tx.save_draft(who, &draft("enrolment"), before).await?;
        tx.set_draft_aside(chance::id(), who, &draft("profile"), before).await?;
        tx.set_cursor(address, "enrolment", 1).await?;
        tx.note_handled(address, &format!("{MARK}1"), "mine", before).await?;
        registering::register(tx, past, who, &marked(union), None, Wish::Seat, before).await?;
        registering::register(tx, past, other, &marked_not(union), None, Wish::Seat, before).await?;
        registering::register(tx, next, who, &marked(union), None, Wish::Seat, open_day()).await?;
        registering::register(tx, next, other, &marked_not(union), None, Wish::SeatOrWait, open_day()).await?;
        let code = StoredCode {
            kind: CodeKind::HandOver,
            person: Some(who),
            consultation: Some(next),
            series: None,
            role: None,
            expires: at("2021-02-01T00:00:00Z"),
        };
        tx.add_code(&chance::code_hash("code"), &code, open_day()).await?;
        tx.grant(who, Grant { role: Role::Owner, series: None }, "code", open_day()).await?;
        tx.audit(chance::id(), Some(who), "edit", None, &serde_json::json!({ "organization": union.0 }), open_day())
            .await?;
        let own = tx.registration(past, who).await?.unwrap();
        let others = tx.registration(past, other).await?.unwrap();
        tx.note_reason(own.id, &format!("{MARK} came twice")).await?;
        tx.record_exception(chance::id(), &own, "meeting", &format!("{MARK} speaks first"), Some(other), before)
            .await?;
        tx.record_exception(chance::id(), &others, "meeting", "keynote", Some(who), before).await?;
        let notice = Notice::Offer { consultation: next, registration: RegistrationId(1), until_ms: None };
        tx.queue(NoticeId(chance::id()), who, &notice, open_day(), open_day()).await?;
        tx.queue(NoticeId(chance::id()), who, &Notice::Linked { link: LinkId(1), address }, open_day(), open_day())
            .await?;
        tx.note_started(who, next, open_day()).await?;
        tx.note_invited(who, next, open_day()).await?;
        let broadcast = BroadcastId(chance::id());
        let series = tx.all_series().await?[0].id;
        let content = Content::default();
        let new = NewBroadcast { id: broadcast, series, consultation: Some(next), again_of: None, content: &content };
        tx.add_broadcast(new, open_day()).await?;
        tx.note_broadcast_hand(broadcast, Did::Edited, who, open_day()).await?;
        let response = response([("a", Answer::Text(format!("{MARK} thinks so")))]);
        tx.save_response(who, next, &StoredResponse { version: 1, response, late: false, sent: open_day() }).await?;
        tx.mark_answered(who, next).await?;
        let series = tx.consultation_by_id(next).await?.unwrap().series;
        tx.add_room_code("room", who, series, open_day()).await?;
        tx.note_wrong_code(chance::id(), address, open_day()).await?;
        let chat = tx.addresses(who).await?.remove(0);
        let a_day_later = open_day() + chrono::Duration::days(1);
        let message = format!("{MARK}5");
        tx.note_sent_file(chance::id(), &chat.account, Some(chat.id), &message, open_day(), a_day_later).await?;
        let in_time = at("2021-02-01T00:00:00Z");
        tx.ask_for_link(LinkId(1), "hash", who, address, &format!("{MARK} called"), in_time).await?;
        let at_other = tx.addresses(other).await?[0].id;
        tx.ask_for_link(LinkId(2), "another", other, at_other, "Other", in_time).await?;
        let row = tx.due(Platform::Telegram, open_day(), 1).await?.remove(0);
        tx.settle(row.id, &roundtable::store::Settled::Failed(format!("chat {MARK}77 not found")), open_day()).await?;
        tx.note_seat_request(next, who, open_day()).await.map(drop)
    })
    .await;
    (who, address)
}

fn marked_not(organization: OrganizationId) -> Profile {
    crate::making::profile("Other", Some(organization))
}

/// Every column of every table in which a text stands.
async fn columns_with(raw: &mut Raw, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for column in catalogue::columns(raw).await {
        let (table, name) = (&column.table, &column.name);
        let query = format!("select count(*) from {table} where cast({name} as text) like '%{text}%'");
        if raw.number(&query).await > 0 {
            found.push(format!("{table}.{name}"));
        }
    }
    found
}

/// Somebody about whom every column that points to a person holds something; with a half that is part of them.
struct Everywhere {
    who: PersonId,
    address: AddressId,
    half: i64,
    past: ConsultationId,
    next: ConsultationId,
}

impl Everywhere {
    async fn fill(store: &Store, raw: &mut Raw) -> Self {
        let past =
            Made::new("past").capacity(2).per_organization(2).held("2021-01-10", "2021-01-08 24:00").add(store).await;
        let next = Made::new("next").capacity(1).per_organization(2).add(store).await;
        let (who, address) = fill_every_table(store, past, next).await;
        // The other one's code was typed by them as well, and they are linked, with a half that has a profile of its own.
        let half = chance::id();
        for more in [
            format!(
                "update link_request set typed_by = {}, typed_at = {}, typed_name = '{MARK}' where id = 2",
                who.0, address.0
            ),
            format!(
                "insert into person (id, locale, visible, created_ms, touched_ms, part_of, part_since_ms)
                 values ({half}, 'en', false, 0, 0, {}, 0)",
                who.0
            ),
            format!("update outbox set half_id = {0} where person_id = {0}", who.0),
            format!(
                "insert into half_address (person_id, address_id) values ({half}, {0}), ({1}, {0})",
                address.0, who.0
            ),
            format!(
                "insert into profile (person_id, name, organization_name, category, country, updated_ms)
                 values ({half}, '{MARK} half', '', 'media', 'TH', 0)"
            ),
        ] {
            raw.run(&more).await.unwrap();
        }
        Self { who, address, half, past, next }
    }

    /// Rows of one column that point to them, or to `instead` where it names a person.
    async fn rows(&self, raw: &mut Raw, personal: &Personal, instead: PersonId) -> i64 {
        let key = match personal.column {
            "address_id" | "through_id" | "asked_at" | "typed_at" => self.address.0.to_string(),
            "registration_id" => "(select max(registration_id) from exception where reason like '%speaks%')".to_owned(),
            _ => instead.0.to_string(),
        };
        let (table, column) = (personal.table, personal.column);
        raw.number(&format!("select count(*) from {table} where {column} = {key}")).await
    }
}

async fn nothing_is_left_of_the_forgotten(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let filled = Everywhere::fill(&store, &mut raw).await;
    for personal in PERSONAL {
        let rows = filled.rows(&mut raw, personal, filled.who).await;
        assert!(rows > 0, "{}.{} holds nothing: fill it here", personal.table, personal.column);
    }
    let Everywhere { who, address, half, past, next } = filled;
    let shown = store.read().await.unwrap().everything_about(who).await.unwrap();
    for personal in PERSONAL {
        assert!(shown.contains_key(personal.table), "{} is not shown", personal.table);
    }
    assert!(columns_with(&mut raw, MARK).await.len() >= 10, "the control: the marks are found while they are there");
    let places = "select places || ' ' || (select max(r.seat_no) from registration r where r.consultation_id = c.id) from consultation c where c.code = 'past'";
    let before = (raw.texts(places).await.unwrap(), count(&mut raw, past, "'registered'").await);

    done(&store, async |tx| registering::forget(tx, who, open_day()).await).await;

    // A file in their chat that is full of others is taken away at once, and until then it is known where it stands.
    let mut files = store.read().await.unwrap().files_due(Platform::Telegram, open_day(), 9).await.unwrap();
    let file = files.remove(0).id;
    assert_eq!(files, []);
    assert_eq!(raw.number("select count(*) from sent_file where address_id is null").await, 1);
    done(&store, async |tx| tx.drop_sent_file(file).await).await;
    assert_eq!(columns_with(&mut raw, MARK).await, Vec::<String>::new());
    for id in [who.0, address.0, half] {
        for text in [id.to_string(), base32(id)] {
            assert_eq!(columns_with(&mut raw, &text).await, Vec::<String>::new(), "an id");
        }
    }
    let after = (raw.texts(places).await.unwrap(), count(&mut raw, past, "'registered'").await);
    assert_eq!(after, before, "the seats of the past are counted as before");
    assert_eq!(raw.number("select count(*) from exception").await, 2, "that there was an exception stays");
    assert_eq!(raw.number("select count(*) from audit").await, 1);
    assert_eq!(count(&mut raw, next, "'offered'").await, 1, "the seat to come went to who waited");
    assert_sound(&mut raw).await;
}

/// For every column that points to a person: what linking does to it is what the list says.
async fn linking_covers_every_column(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let filled = Everywhere::fill(&store, &mut raw).await;
    let (boris, whole) = (person(&store, "boris").await, PersonId(chance::id()));
    done(&store, async |tx| {
        tx.join(whole, filled.who, boris, &Locale::english(), open_day()).await?;
        tx.drop_link_request_of(filled.who).await.map(drop)
    })
    .await;
    for personal in PERSONAL {
        let (of_half, of_whole) =
            (filled.rows(&mut raw, personal, filled.who).await > 0, filled.rows(&mut raw, personal, whole).await > 0);
        let expected = match personal.on_link {
            OnLink::Moved => (false, true),
            OnLink::Copied | OnLink::Follows => (true, true),
            // A person's own halves stay with it, and it is one itself.
            OnLink::Kept => (true, personal.table == "person"),
            OnLink::Spent if personal.column.ends_with("_at") => (of_half, of_half),
            OnLink::Spent => (false, false),
        };
        assert_eq!((of_half, of_whole), expected, "{}.{} of the half, of the whole", personal.table, personal.column);
    }
    assert_eq!(raw.number(&format!("select count(*) from link_request where asked_by = {}", filled.who.0)).await, 0);
    // Once it is final, the half is gone, and with it everything it kept but the record of what it did.
    done(&store, async |tx| tx.dissolve_halves(whole).await).await;
    for personal in PERSONAL.iter().filter(|personal| !matches!(personal.column, "address_id" | "through_id")) {
        let by_person = !matches!(personal.column, "asked_at" | "typed_at" | "registration_id");
        let left = by_person && filled.rows(&mut raw, personal, filled.who).await > 0;
        assert!(!left, "{}.{} still points to the half", personal.table, personal.column);
    }
    assert_eq!(raw.number(&format!("select count(*) from audit where actor = {}", whole.0)).await, 1);
}
