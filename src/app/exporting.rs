//! Files of what a series holds: who registered, who takes part, what was sent to them, who did what. Who may have them is
//! their callers' question; the rows are always of one series, and never more than a page of them is held.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::app::organizing;
use crate::domain::authority::By;
use crate::domain::id::{Code, ConsultationId, NoticeId, PersonId, RegistrationId, base32};
use crate::domain::person::Profile;
use crate::files::table::{Cell, Column, Format, Table};
use crate::locale::plain;
use crate::store::{
    ExportedDelivery, ExportedPerson, ExportedRegistration, Held, Read, Result, StoredAudit, StoredSeries,
};
use crate::views::Reader;
use crate::views::organizing::{exports, team};

/// Rows read at once.
const PAGE: i64 = 500;

/// What a file is of.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'a> {
    Registrations(&'a Held),
    People(&'a StoredSeries),
    /// Of a whole series, or of one of its consultations.
    Deliveries(&'a StoredSeries, Option<&'a Held>),
    Audit(&'a StoredSeries),
}

impl Subject<'_> {
    /// What its rows are.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Registrations(_) => "registrations",
            Self::People(_) => "people",
            Self::Deliveries(..) => "deliveries",
            Self::Audit(_) => "audit",
        }
    }

    /// Of the consultation or series.
    pub fn code(&self) -> &Code {
        match self {
            Self::Registrations(held) | Self::Deliveries(_, Some(held)) => &held.facts.code,
            Self::People(series) | Self::Deliveries(series, None) | Self::Audit(series) => &series.facts.code,
        }
    }

    /// Column keys; those with a `*` are worded for people.
    fn columns(&self) -> &'static [&'static str] {
        match self {
            Self::Registrations(_) => &[
                "registration_id",
                "person_id",
                "name",
                "organization",
                "organization_id",
                "*category",
                "category_key",
                "*country",
                "country_code",
                "*gender",
                "gender_key",
                "area",
                "*group",
                "group_code",
                "*state",
                "state_key",
                "waiting_utc",
                "offer_until_utc",
                "created_utc",
                "changed_utc",
            ],
            Self::People(_) => &[
                "person_id",
                "name",
                "organization",
                "organization_id",
                "*category",
                "category_key",
                "*country",
                "country_code",
                "language",
                "platforms",
                "*roles",
                "role_keys",
                "registrations",
                "answers",
            ],
            Self::Deliveries(..) => &[
                "delivery_id",
                "consultation",
                "person_id",
                "name",
                "*notice",
                "notice_key",
                "platform",
                "*state",
                "state_key",
                "reason",
                "attempts",
                "due_utc",
                "changed_utc",
            ],
            Self::Audit(_) => &[
                "audit_id",
                "at_utc",
                "*by",
                "by_key",
                "person_id",
                "name",
                "*act",
                "act_key",
                "consultation",
                "detail",
            ],
        }
    }

    fn table<W: Write>(&self, format: Format, reader: &Reader, out: W) -> io::Result<Table<W>> {
        let columns = self.columns().iter().map(|column| {
            let key = column.trim_start_matches('*');
            Column { key, heading: exports::column(reader, key), is_worded: column.starts_with('*') }
        });
        let head = json!({ "of": self.code(), "rows": self.key(), "written_utc": reader.now });
        Table::begin(format, out, &head, self.key(), columns.collect())
    }
}

/// How many rows a file would have.
pub async fn count(read: &mut Read, subject: Subject<'_>) -> Result<i64> {
    match subject {
        Subject::Registrations(held) => read.count_registrations(held.id).await,
        Subject::People(series) => read.count_people(series.id).await,
        Subject::Deliveries(series, Some(held)) => count_deliveries(read, series, held).await,
        Subject::Deliveries(series, None) => {
            let mut count = count_of_broadcasts(read, series, None).await?;
            for held in read.consultations_of(series.id).await? {
                count += count_deliveries(read, series, &held).await?;
            }
            Ok(count)
        }
        Subject::Audit(series) => read.count_audited(Some(series.id)).await,
    }
}

async fn count_deliveries(read: &mut Read, series: &StoredSeries, held: &Held) -> Result<i64> {
    Ok(read.count_deliveries(held.id).await? + count_of_broadcasts(read, series, Some(held)).await?)
}

async fn count_of_broadcasts(read: &mut Read, series: &StoredSeries, held: Option<&Held>) -> Result<i64> {
    let mut count = 0;
    for broadcast in read.broadcasts_to_export(series.id, held.map(|held| held.id)).await? {
        count += read.count_broadcast_deliveries(broadcast).await?;
    }
    Ok(count)
}

/// Writes the file; tells how many rows it has. The reader's language is that of the headings and of what is worded.
pub async fn export<W: Write>(
    read: &mut Read,
    subject: Subject<'_>,
    format: Format,
    reader: &Reader,
    out: W,
) -> Result<io::Result<u64>> {
    let mut table = match subject.table(format, reader, out) {
        Ok(table) => table,
        Err(error) => return Ok(Err(error)),
    };
    let mut rows = 0;
    let mut take = |cells: Vec<Cell>| {
        rows += 1;
        table.row(&cells)
    };
    let written = match subject {
        Subject::Registrations(held) => registrations(read, held, reader, &mut take).await?,
        Subject::People(series) => people(read, series, reader, &mut take).await?,
        Subject::Deliveries(series, Some(held)) => deliveries(read, series, held, reader, &mut take).await?,
        Subject::Deliveries(series, None) => {
            let mut written = Ok(());
            for held in read.consultations_of(series.id).await? {
                written = deliveries(read, series, &held, reader, &mut take).await?;
                if written.is_err() {
                    break;
                }
            }
            match written {
                Ok(()) => of_broadcasts(read, series, None, reader, &mut take).await?,
                Err(error) => Err(error),
            }
        }
        Subject::Audit(series) => audit(read, series, reader, &mut take).await?,
    };
    Ok(written.and_then(|()| table.end()).map(|()| rows))
}

type Taken = io::Result<()>;

async fn registrations(
    read: &mut Read,
    held: &Held,
    reader: &Reader,
    take: &mut impl FnMut(Vec<Cell>) -> Taken,
) -> Result<Taken> {
    let mut after = RegistrationId(i64::MIN);
    loop {
        let page = read.registrations_after(held.id, after, PAGE).await?;
        let Some(last) = page.last() else { return Ok(Ok(())) };
        after = last.id;
        for row in &page {
            if let Err(error) = take(registration(reader, held, row)) {
                return Ok(Err(error));
            }
        }
    }
}

/// Name, organization and its id, category and country, each as a profile has them.
fn said(reader: &Reader, profile: Option<&Profile>, name: Option<&str>) -> Vec<Cell> {
    let words = &reader.words;
    let category = profile.map(|profile| profile.category.key());
    let organization = profile.map(|profile| profile.organization_name.as_str()).filter(|name| !name.is_empty());
    vec![
        Cell::some(profile.map(|profile| profile.name.as_str()).or(name)),
        Cell::some(organization),
        Cell::some(profile.and_then(|profile| profile.organization).map(|id| id.to_string())),
        Cell::some(category.map(|key| words.say(&format!("category-{key}")))),
        Cell::some(category),
        Cell::some(profile.map(|profile| words.country(profile.country))),
        Cell::some(profile.map(|profile| profile.country.as_str())),
    ]
}

fn registration(reader: &Reader, held: &Held, row: &ExportedRegistration) -> Vec<Cell> {
    let words = &reader.words;
    let moment = |at: Option<_>| at.map_or(Cell::Empty, Cell::At);
    let group =
        row.group.as_deref().and_then(|code| held.facts.groups.iter().find(|group| group.code.as_str() == code));
    let gender = row.profile.gender.map(crate::domain::person::Gender::key);
    let mut cells = vec![Cell::text(row.id.to_string()), Cell::text(row.person.to_string())];
    cells.extend(said(reader, Some(&row.profile), None));
    // By now it may be another, into which theirs was merged.
    cells[4] = Cell::some(row.organization.map(|id| id.to_string()));
    cells.extend([
        Cell::some(gender.map(|key| words.say(&format!("gender-{key}")))),
        Cell::some(gender),
        Cell::some(row.profile.area.as_deref()),
        Cell::some(group.map(|group| group.title.text(words.locale()))),
        Cell::some(row.group.as_deref()),
        Cell::text(words.say(&format!("export-state-{}", row.state.key()))),
        Cell::text(row.state.key()),
        moment(row.waiting),
        moment(row.offer_until),
        Cell::At(row.created),
        Cell::At(row.changed),
    ]);
    cells
}

async fn people(
    read: &mut Read,
    series: &StoredSeries,
    reader: &Reader,
    take: &mut impl FnMut(Vec<Cell>) -> Taken,
) -> Result<Taken> {
    let mut after = PersonId(i64::MIN);
    loop {
        let page = read.people_after(series.id, after, PAGE).await?;
        let Some(last) = page.last() else { return Ok(Ok(())) };
        after = last.id;
        for row in &page {
            if let Err(error) = take(person(reader, row)) {
                return Ok(Err(error));
            }
        }
    }
}

fn person(reader: &Reader, row: &ExportedPerson) -> Vec<Cell> {
    let words = &reader.words;
    let mut cells = vec![Cell::text(row.id.to_string())];
    cells.extend(said(reader, row.profile.as_ref(), row.name.as_deref()));
    let roles = || row.roles.iter().map(|role| role.key());
    cells.extend([
        Cell::text(row.locale.as_str()),
        Cell::Several(row.platforms.iter().map(|platform| platform.key().to_owned()).collect()),
        Cell::Several(roles().map(|key| words.say(&format!("organizing-role-{key}"))).collect()),
        Cell::Several(roles().map(str::to_owned).collect()),
        Cell::Number(row.registrations),
        Cell::Number(row.answers),
    ]);
    cells
}

async fn deliveries(
    read: &mut Read,
    series: &StoredSeries,
    held: &Held,
    reader: &Reader,
    take: &mut impl FnMut(Vec<Cell>) -> Taken,
) -> Result<Taken> {
    let mut after = NoticeId(i64::MIN);
    loop {
        let page = read.deliveries_after(held.id, after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = last.id;
        for row in &page {
            if let Err(error) = take(delivery(reader, Some(held), row)) {
                return Ok(Err(error));
            }
        }
    }
    of_broadcasts(read, series, Some(held), reader, take).await
}

/// What went to many about a consultation; of a series, about none.
async fn of_broadcasts(
    read: &mut Read,
    series: &StoredSeries,
    held: Option<&Held>,
    reader: &Reader,
    take: &mut impl FnMut(Vec<Cell>) -> Taken,
) -> Result<Taken> {
    let consultation = held.map(|held| held.id);
    for broadcast in read.broadcasts_to_export(series.id, consultation).await? {
        let mut after = NoticeId(i64::MIN);
        loop {
            let page = read.broadcast_deliveries_after(series.id, consultation, broadcast, after, PAGE).await?;
            let Some(last) = page.last() else { break };
            after = last.id;
            for row in &page {
                if let Err(error) = take(delivery(reader, held, row)) {
                    return Ok(Err(error));
                }
            }
        }
    }
    Ok(Ok(()))
}

fn delivery(reader: &Reader, held: Option<&Held>, row: &ExportedDelivery) -> Vec<Cell> {
    vec![
        Cell::text(row.id.to_string()),
        Cell::some(held.map(|held| held.facts.code.as_str())),
        Cell::text(row.person.to_string()),
        Cell::some(row.profile.as_ref().map(|profile| profile.name.as_str())),
        Cell::text(exports::notice(reader, &row.kind)),
        Cell::text(row.kind.as_str()),
        Cell::some(row.platform.map(crate::domain::person::Platform::key)),
        Cell::text(exports::delivery_state(reader, &row.state)),
        Cell::text(row.state.as_str()),
        Cell::some(row.reason.as_deref().map(without_numbers)),
        Cell::Number(row.attempts),
        Cell::At(row.due),
        Cell::At(row.changed),
    ]
}

/// Digits in a row that may be an account's number.
const LONGEST_PLAIN_NUMBER: usize = 5;

/// A platform's own words may tell the number of an account or a chat: those are left out.
fn without_numbers(reason: &str) -> String {
    let mut clean = String::new();
    for part in reason.split_inclusive(|c: char| !c.is_ascii_digit()) {
        let digits = part.chars().take_while(char::is_ascii_digit).count();
        clean.push_str(if digits > LONGEST_PLAIN_NUMBER { "…" } else { &part[..digits] });
        clean.push_str(&part[digits..]);
    }
    clean
}

async fn audit(
    read: &mut Read,
    series: &StoredSeries,
    reader: &Reader,
    take: &mut impl FnMut(Vec<Cell>) -> Taken,
) -> Result<Taken> {
    let consultations = read.consultations_of(series.id).await?;
    let mut after = i64::MIN;
    loop {
        let page = read.audited_since(series.id, after, PAGE).await?;
        let Some(last) = page.last() else { return Ok(Ok(())) };
        after = last.id;
        for row in &page {
            let about = row.detail.get("consultation").and_then(Value::as_i64).map(ConsultationId);
            // What is of another series is not named here.
            let about = consultations.iter().find(|held| Some(held.id) == about).map(|held| &held.facts.code);
            if let Err(error) = take(act(reader, row, about)) {
                return Ok(Err(error));
            }
        }
    }
}

fn act(reader: &Reader, row: &StoredAudit, about: Option<&Code>) -> Vec<Cell> {
    let (key, person, name) = match &row.by {
        By::Person { id, name, .. } => ("person", Some(id.to_string()), name.as_deref()),
        By::Program => ("program", None, None),
        By::Forgotten => ("forgotten", None, None),
        By::Unknown => ("unknown", None, None),
    };
    vec![
        Cell::text(base32(row.id)),
        Cell::At(row.at),
        Cell::text(plain(&team::by(reader, &row.by))),
        Cell::text(key),
        Cell::some(person),
        Cell::some(name),
        Cell::text(plain(&team::act(reader, &organizing::said(row)))),
        Cell::text(row.act.as_str()),
        Cell::some(about.map(Code::as_str)),
        Cell::Value(with_ids(&row.detail)),
    ]
}

/// The least number that is an id: those of the program's first days are larger.
const LEAST_ID: i64 = 1 << 40;

/// Ids as they are written everywhere else.
fn with_ids(detail: &Value) -> Value {
    match detail {
        Value::Number(number) => match number.as_i64().filter(|number| *number >= LEAST_ID) {
            Some(id) => base32(id).into(),
            None => detail.clone(),
        },
        Value::Array(all) => all.iter().map(with_ids).collect(),
        Value::Object(all) => all.iter().map(|(key, value)| (key.clone(), with_ids(value))).collect(),
        _ => detail.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_accounts_are_left_out() {
        for (reason, clean) in [
            ("chat 123456789 not found", "chat … not found"),
            ("-1001234567890", "-…"),
            ("403 Forbidden: 50007", "403 Forbidden: 50007"),
            ("", ""),
            ("it is night there", "it is night there"),
            ("๑๒๓ 99", "๑๒๓ 99"),
        ] {
            assert_eq!(without_numbers(reason), clean);
        }
    }

    #[test]
    fn ids_in_details_are_written_as_everywhere() {
        let id = LEAST_ID + 7;
        let detail = json!({ "consultation": id, "days": 3, "all": [id, "x"] });
        assert_eq!(with_ids(&detail), json!({ "consultation": base32(id), "days": 3, "all": [base32(id), "x"] }));
    }
}
