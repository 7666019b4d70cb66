//! Small consultations, people and organizations for the tests of the store, and what holds for every consultation
//! at any time.

use chrono::{DateTime, Utc};
use roundtable::chance;
use roundtable::domain::consultation::{
    Confidentiality, Consultation, Limits, Privacy, Series, Sitting, Timetable, WorkingGroup,
};
use roundtable::domain::id::{AddressId, Code, ConsultationId, GroupId, OrganizationId, PersonId, SeriesId};
use roundtable::domain::locale::{Locale, Localized};
use roundtable::domain::person::{Account, Category, Platform, Profile};
use roundtable::domain::registration::State;
use roundtable::domain::written::Written;
use roundtable::store::{Error, NewConsultation, Result, Store, StoredRegistration, Write};

use super::databases::{Database, Raw};

pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// A moment at which everything that [`Made`] makes is open.
pub fn open_day() -> DateTime<Utc> {
    at("2021-01-20T03:00:00Z")
}

pub fn code(text: &str) -> Code {
    text.parse().unwrap()
}

fn written(text: &str) -> Written {
    let (date, time) = text.split_once(' ').unwrap();
    Written { date: date.parse().unwrap(), time: time.parse().unwrap(), zone: chrono_tz::Asia::Bangkok }
}

/// A consultation of Wednesday 3 February 2021, 11:00 to 13:00 in Bangkok (04:00Z to 06:00Z), for which one registers
/// until 31 January 24:00 (17:00Z). Its waiting list ends on 2 February, 04:00Z. No limits, unless they are set.
#[derive(Clone, Debug)]
pub struct Made {
    pub facts: Consultation,
}

impl Made {
    pub fn new(name: &str) -> Self {
        let limits = Limits { capacity: None, per_organization: None, individuals: None, offer_hours: 24 };
        let facts = Consultation {
            code: code(name),
            title: Localized::english(format!("Consultation {name}")),
            about: Localized::english("Access to rights and services"),
            place: Localized::english("Online"),
            objectives: vec![3, 15],
            languages: vec![Locale::english()],
            timetables: vec![timetable("2021-02-03", "2021-01-31 24:00")],
            limits,
            confidentiality: Confidentiality { closed: false, recorded: false, chatham_house: true },
            sessions: Vec::new(),
            groups: Vec::new(),
            calls: Vec::new(),
            publications: Vec::new(),
            questionnaire: None,
            approval: false,
            cancelled: false,
            published: true,
        };
        Self { facts }
    }

    pub fn capacity(mut self, places: u32) -> Self {
        self.facts.limits.capacity = Some(places);
        self
    }

    pub fn per_organization(mut self, places: u32) -> Self {
        self.facts.limits.per_organization = Some(places);
        self
    }

    pub fn individuals(mut self, places: u32) -> Self {
        self.facts.limits.individuals = Some(places);
        self
    }

    pub fn group(mut self, name: &str, places: Option<u32>) -> Self {
        let title = Localized::english(format!("Group {name}"));
        self.facts.groups.push(WorkingGroup { code: code(name), title, objectives: Vec::new(), capacity: places });
        self
    }

    /// Held on another day (`2021-02-03`), with registration until `2021-01-31 24:00`, both in Bangkok.
    pub fn held(mut self, day: &str, closes: &str) -> Self {
        self.facts.timetables = vec![timetable(day, closes)];
        self
    }

    pub async fn add(&self, store: &Store) -> ConsultationId {
        let mut tx = store.write().await.unwrap();
        let series = match tx.series(&code("ap")).await.unwrap() {
            Some(series) => series.id,
            None => {
                let id = SeriesId(chance::id());
                tx.save_series(id, &series("ap"), &series("ap"), open_day()).await.unwrap();
                id
            }
        };
        let id = ConsultationId(chance::id());
        let new = NewConsultation { id, series, position: 0, facts: &self.facts, version: 1, now: open_day() };
        tx.add_consultation(new).await.unwrap();
        for group in &self.facts.groups {
            tx.add_group(GroupId(chance::id()), id, &group.code, group.capacity).await.unwrap();
        }
        tx.commit().await.unwrap();
        id
    }
}

fn timetable(day: &str, closes: &str) -> Timetable {
    let sitting = Sitting {
        date: day.parse().unwrap(),
        from: "11:00".parse().unwrap(),
        to: "13:00".parse().unwrap(),
        zone: chrono_tz::Asia::Bangkok,
    };
    Timetable {
        known: None,
        sittings: vec![sitting],
        registration_opens: None,
        registration_closes: written(closes),
        waiting_ends: None,
    }
}

pub fn series(name: &str) -> Series {
    Series {
        code: code(name),
        title: Localized::english("Series"),
        about: Localized::english("About"),
        zone: chrono_tz::Asia::Bangkok,
        privacy: Privacy::default(),
        reminders: Default::default(),
        consultations: Vec::new(),
    }
}

/// Somebody new with one open address on the console.
pub async fn person(store: &Store, name: &str) -> PersonId {
    let id = PersonId(chance::id());
    let mut tx = store.write().await.unwrap();
    tx.add_person(id, &Locale::english(), open_day()).await.unwrap();
    let account = Account { platform: Platform::Console, name: name.to_owned() };
    assert!(tx.add_address(AddressId(chance::id()), id, &account, open_day()).await.unwrap());
    tx.commit().await.unwrap();
    id
}

pub async fn people(store: &Store, name: &str, count: usize) -> Vec<PersonId> {
    let mut all = Vec::new();
    for number in 0..count {
        all.push(person(store, &format!("{name}{number}")).await);
    }
    all
}

pub async fn organization(store: &Store, name: &str) -> OrganizationId {
    let mut tx = store.write().await.unwrap();
    let new = OrganizationId(chance::id());
    let key = name.to_lowercase();
    let (id, _) = tx.organization_for(new, name, &key, "TH".parse().unwrap(), open_day()).await.unwrap();
    tx.commit().await.unwrap();
    id
}

pub fn profile(name: &str, organization: Option<OrganizationId>) -> Profile {
    Profile {
        name: name.to_owned(),
        organization,
        organization_name: organization.map(|id| format!("Organization {id}")).unwrap_or_default(),
        category: Category::CivilSociety,
        country: "TH".parse().unwrap(),
        gender: None,
        area: None,
    }
}

/// Does a transaction as the program does: again when another one was in its way, up to five times.
pub async fn retried<T>(store: &Store, act: impl AsyncFn(&mut Write) -> Result<T>) -> Result<T> {
    for attempt in 1.. {
        let once = async {
            let mut tx = store.write().await?;
            match act(&mut tx).await {
                Ok(done) => tx.commit().await.map(|()| done),
                Err(error) => {
                    tx.roll_back().await?;
                    Err(error)
                }
            }
        };
        match once.await {
            Err(error) if error.is_transient() && attempt < 5 => {
                tokio::time::sleep(std::time::Duration::from_millis(20 << attempt)).await;
            }
            done => return done,
        }
    }
    Err(Error::Busy)
}

/// One write transaction that must succeed.
pub async fn done<T>(store: &Store, act: impl AsyncFn(&mut Write) -> Result<T>) -> T {
    retried(store, act).await.unwrap()
}

/// Where somebody stands; `None` when they never registered.
pub async fn state(store: &Store, consultation: ConsultationId, person: PersonId) -> Option<State> {
    registration(store, consultation, person).await.map(|found| found.state)
}

pub async fn registration(store: &Store, consultation: ConsultationId, person: PersonId) -> Option<StoredRegistration> {
    store.read().await.unwrap().registration(consultation, person).await.unwrap()
}

/// What holds at every moment at which anybody can look: nobody above a limit, numbers without gaps, exceptions only
/// where they are used.
pub async fn assert_sound(raw: &mut Raw) {
    for (what, query) in [
        (
            "holders above the capacity",
            "select count(*) from consultation c where (select count(*) from registration r where r.consultation_id = c.id
             and r.state in ('registered', 'offered')) > c.capacity + c.extra",
        ),
        (
            "holders above an organization's limit",
            "select count(*) from delegation d where (select count(*) from registration r where r.delegation_id = d.id
             and r.state in ('registered', 'offered')) > coalesce(d.per_org, d.individuals) + d.extra",
        ),
        (
            "numbers with gaps in a meeting",
            "select count(*) from consultation c where (select count(*) from registration r where r.consultation_id = c.id
             and r.seat_no is not null) <> (select coalesce(max(r.seat_no), 0) from registration r where r.consultation_id = c.id)",
        ),
        (
            "numbers with gaps in a delegation",
            "select count(*) from delegation d where (select count(*) from registration r where r.delegation_id = d.id
             and r.org_seat_no is not null) <> (select coalesce(max(r.org_seat_no), 0) from registration r where r.delegation_id = d.id)",
        ),
        (
            "numbers with gaps in a group",
            "select count(*) from working_group g where (select count(*) from registration r where r.group_id = g.id
             and r.group_seat_no is not null) <> (select coalesce(max(r.group_seat_no), 0) from registration r where r.group_id = g.id)",
        ),
        (
            "exceptions that nobody uses in a meeting",
            "select count(*) from consultation c where c.extra > 0 and c.places > (select coalesce(max(r.seat_no), 0)
             from registration r where r.consultation_id = c.id)",
        ),
        (
            "exceptions that nobody uses in a delegation",
            "select count(*) from delegation d where d.extra > 0 and d.places > (select coalesce(max(r.org_seat_no), 0)
             from registration r where r.delegation_id = d.id)",
        ),
        (
            "exceptions that nobody uses in a group",
            "select count(*) from working_group g where g.extra > 0 and g.places > (select coalesce(max(r.group_seat_no), 0)
             from registration r where r.group_id = g.id)",
        ),
        (
            "places that are not the limit and the exceptions",
            "select (select count(*) from consultation where places <> capacity + extra)
                  + (select count(*) from delegation where places <> coalesce(per_org, individuals) + extra)
                  + (select count(*) from working_group where places <> size + extra)",
        ),
        (
            "holders in another consultation's delegation",
            "select count(*) from registration r join delegation d on d.id = r.delegation_id where d.consultation_id <> r.consultation_id",
        ),
        (
            "people who are twice in a consultation",
            "select count(*) from (select 1 as twice from registration where person_id is not null
             and state in ('registered', 'offered', 'waiting', 'pending') group by consultation_id, person_id having count(*) > 1) as found",
        ),
    ] {
        assert_eq!(raw.number(query).await, 0, "{what}");
    }
}

/// Nobody waits while a seat that fits them is free: what holds whenever a lock is given back.
pub async fn assert_nobody_waits_in_vain(raw: &mut Raw, consultation: ConsultationId) {
    let fits = format!(
        "select count(*) from registration r join consultation c on c.id = r.consultation_id
         join delegation d on d.id = r.delegation_id left join working_group g on g.id = r.group_id
         where r.consultation_id = {} and r.state = 'waiting'
         and (select count(*) from registration h where h.consultation_id = c.id and h.seat_no is not null) < c.places
         and (select count(*) from registration h where h.delegation_id = d.id and h.seat_no is not null) < d.places
         and (g.id is null or (select count(*) from registration h where h.group_id = g.id and h.seat_no is not null) < g.places)",
        consultation.0
    );
    assert_eq!(raw.number(&fits).await, 0, "somebody waits for a seat that is free");
}

/// How many registrations of a consultation stand in any of these states (`'registered', 'offered'`).
pub async fn count(raw: &mut Raw, consultation: ConsultationId, states: &str) -> i64 {
    let query =
        format!("select count(*) from registration where consultation_id = {} and state in ({states})", consultation.0);
    raw.number(&query).await
}

/// A store and a connection beside it.
pub async fn opened(database: &Database) -> (Store, Raw) {
    (database.open(open_day()).await, database.raw().await)
}

/// All tables of the database, as texts, but for which question a chat shows: that follows the answer.
pub async fn everything(raw: &mut Raw, database: &Database) -> Vec<(String, Vec<Vec<Option<String>>>)> {
    let tables = match database.is_postgres() {
        true => "select table_name::text from information_schema.tables where table_schema = 'public' order by 1",
        false => "select name from sqlite_master where type = 'table' order by 1",
    };
    let mut all = Vec::new();
    for table in raw.texts(tables).await.unwrap().into_iter().flatten().flatten() {
        if table == "cursor" || table.contains("sqlx") || table.starts_with("sqlite_") {
            continue;
        }
        let mut rows = raw.texts(&format!("select * from {table}")).await.unwrap();
        rows.sort();
        all.push((table, rows));
    }
    all
}
