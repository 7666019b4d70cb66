//! How two accounts find each other: codes, who typed one, each side's yes, and wrong codes.
//!
//! What becomes of two people who are one is `halves`' subject.

use chrono::{DateTime, Utc};

use super::{Read, Result, Write, instant, millis, sql, unreadable};
use crate::domain::id::{AddressId, LinkId, PersonId};
use crate::domain::person::Platform;

/// One of the two who may become one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkSide {
    pub person: PersonId,
    pub address: AddressId,
    pub platform: Platform,
    /// As their platform shows them to others.
    pub name: String,
    /// The mark of what their yes was said to.
    pub yes: Option<String>,
}

/// A code that was shown, and who typed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkRequest {
    pub id: LinkId,
    pub asked: LinkSide,
    pub typed: Option<LinkSide>,
    pub expires: DateTime<Utc>,
}

impl LinkRequest {
    /// This person's side, then the other's.
    pub fn seen_by(&self, person: PersonId) -> Option<(&LinkSide, Option<&LinkSide>)> {
        match &self.typed {
            Some(typed) if typed.person == person => Some((typed, Some(&self.asked))),
            typed if self.asked.person == person => Some((&self.asked, typed.as_ref())),
            _ => None,
        }
    }
}

/// What somebody typed was looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypedCode {
    pub request: LinkId,
    pub asked_by: PersonId,
}

type Side = (Option<i64>, Option<i64>, Option<String>, Option<String>, Option<String>);

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    expires_ms: i64,
    asked_by: i64,
    asked_at: i64,
    asked_platform: String,
    asked_name: String,
    asked_yes: Option<String>,
    typed_by: Option<i64>,
    typed_at: Option<i64>,
    typed_platform: Option<String>,
    typed_name: Option<String>,
    typed_yes: Option<String>,
}

fn side((person, address, platform, name, yes): Side) -> Result<Option<LinkSide>> {
    let (Some(person), Some(address), Some(platform), Some(name)) = (person, address, platform, name) else {
        return Ok(None);
    };
    let platform = platform.parse().map_err(|()| unreadable("platform"))?;
    Ok(Some(LinkSide { person: PersonId(person), address: AddressId(address), platform, name, yes }))
}

impl TryFrom<Row> for LinkRequest {
    type Error = super::Error;

    fn try_from(row: Row) -> Result<Self> {
        let asked =
            (Some(row.asked_by), Some(row.asked_at), Some(row.asked_platform), Some(row.asked_name), row.asked_yes);
        Ok(Self {
            id: LinkId(row.id),
            asked: side(asked)?.ok_or(unreadable("link"))?,
            typed: side((row.typed_by, row.typed_at, row.typed_platform, row.typed_name, row.typed_yes))?,
            expires: instant(row.expires_ms),
        })
    }
}

impl Read {
    /// The request that a person has a part in, if it still counts.
    pub async fn link_request_of(&mut self, person: PersonId, now: DateTime<Utc>) -> Result<Option<LinkRequest>> {
        sql!(
            self,
            optional::<Row>,
            "select l.id, l.expires_ms, l.asked_by, l.asked_at, a.platform as asked_platform, l.asked_name, l.asked_yes,
             l.typed_by, l.typed_at, t.platform as typed_platform, l.typed_name, l.typed_yes
             from link_request l join address a on a.id = l.asked_at left join address t on t.id = l.typed_at
             where (l.asked_by = $1 or l.typed_by = $1) and l.expires_ms > $2 order by l.id desc limit 1",
            person.0,
            millis(now)
        )?
        .map(LinkRequest::try_from)
        .transpose()
    }

    /// A code that nobody typed yet and that still counts.
    pub async fn link_code(&mut self, hash: &str, now: DateTime<Utc>) -> Result<Option<TypedCode>> {
        let row = sql!(
            self,
            optional::<(i64, i64)>,
            "select id, asked_by from link_request where hash = $1 and typed_by is null and expires_ms > $2",
            hash,
            millis(now)
        )?;
        Ok(row.map(|(id, asked_by)| TypedCode { request: LinkId(id), asked_by: PersonId(asked_by) }))
    }

    /// Wrong codes since a time: through one account, and through all, counted up to a bound.
    pub async fn wrong_codes(&mut self, address: AddressId, since: DateTime<Utc>, bound: i64) -> Result<(i64, i64)> {
        let (one,) = sql!(
            self,
            one::<(i64,)>,
            "select count(*) from wrong_code where address_id = $1 and typed_ms > $2",
            address.0,
            millis(since)
        )?;
        let (all,) = sql!(
            self,
            one::<(i64,)>,
            "select count(*) from (select w.id from wrong_code w where w.typed_ms > $1 limit $2) as latest",
            millis(since),
            bound
        )?;
        Ok((one, all))
    }
}

impl Write {
    /// Keeps a code. A person has a part in one request at a time: this one.
    pub async fn ask_for_link(
        &mut self,
        id: LinkId,
        hash: &str,
        person: PersonId,
        address: AddressId,
        name: &str,
        expires: DateTime<Utc>,
    ) -> Result<()> {
        self.drop_link_request_of(person).await?;
        sql!(
            self,
            run,
            "insert into link_request (id, hash, asked_by, asked_at, asked_name, expires_ms) values ($1, $2, $3, $4, $5, $6)",
            id.0,
            hash,
            person.0,
            address.0,
            name,
            millis(expires)
        )?;
        Ok(())
    }

    /// Uses a code up: `false` when somebody else did first.
    pub async fn type_link_code(
        &mut self,
        id: LinkId,
        person: PersonId,
        address: AddressId,
        name: &str,
        expires: DateTime<Utc>,
    ) -> Result<bool> {
        self.drop_link_request_of(person).await?;
        let typed = sql!(
            self,
            run,
            "update link_request set typed_by = $2, typed_at = $3, typed_name = $4, expires_ms = $5 where id = $1 and typed_by is null",
            id.0,
            person.0,
            address.0,
            name,
            millis(expires)
        )?;
        Ok(typed == 1)
    }

    /// One side's yes, to what carries this mark.
    pub async fn agree_to_link(&mut self, id: LinkId, person: PersonId, mark: &str) -> Result<()> {
        sql!(
            self,
            run,
            "update link_request set asked_yes = case when asked_by = $2 then $3 else asked_yes end,
             typed_yes = case when typed_by = $2 then $3 else typed_yes end where id = $1 and typed_by is not null",
            id.0,
            person.0,
            mark
        )?;
        Ok(())
    }

    pub async fn drop_link_request_of(&mut self, person: PersonId) -> Result<u64> {
        Ok(sql!(self, run, "delete from link_request where asked_by = $1 or typed_by = $1", person.0)?)
    }

    /// Others could read it: it is good for nothing any more.
    pub async fn void_link_code(&mut self, hash: &str) -> Result<()> {
        sql!(self, run, "delete from link_request where hash = $1 and typed_by is null", hash)?;
        Ok(())
    }

    pub async fn note_wrong_code(&mut self, id: i64, address: AddressId, now: DateTime<Utc>) -> Result<()> {
        sql!(
            self,
            run,
            "insert into wrong_code (id, address_id, typed_ms) values ($1, $2, $3)",
            id,
            address.0,
            millis(now)
        )?;
        Ok(())
    }

    /// Requests past their end, and wrong codes that no longer count.
    pub async fn clear_link_requests(&mut self, now: DateTime<Utc>, wrong_before: DateTime<Utc>) -> Result<()> {
        sql!(self, run, "delete from link_request where expires_ms <= $1", millis(now))?;
        sql!(self, run, "delete from wrong_code where typed_ms <= $1", millis(wrong_before))?;
        Ok(())
    }
}
