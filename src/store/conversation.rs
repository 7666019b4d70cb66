//! What a conversation keeps: drafts, which question a chat shows, and which updates were acted on.

use chrono::{DateTime, Utc};

use super::people::AddressRow;
use super::{Read, Result, Write, millis, sql};
use crate::domain::id::{AddressId, PersonId};
use crate::domain::person::Address;

/// A draft as stored; what is in it is the dialogue's subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredDraft {
    pub form: String,
    pub revision: u32,
    pub content: String,
}

impl From<(String, i64, String)> for StoredDraft {
    fn from((form, revision, content): (String, i64, String)) -> Self {
        Self { form, revision: u32::try_from(revision).unwrap_or(0), content }
    }
}

impl Read {
    pub async fn draft(&mut self, person: PersonId, form: &str) -> Result<Option<StoredDraft>> {
        let row = sql!(
            self,
            optional::<(String, i64, String)>,
            "select form, revision, content from draft where person_id = $1 and form = $2",
            person.0,
            form
        )?;
        Ok(row.map(StoredDraft::from))
    }

    /// One of each form at most.
    pub async fn drafts(&mut self, person: PersonId) -> Result<Vec<StoredDraft>> {
        let rows = sql!(
            self,
            all::<(String, i64, String)>,
            "select form, revision, content from draft where person_id = $1",
            person.0
        )?;
        Ok(rows.into_iter().map(StoredDraft::from).collect())
    }

    /// Whose drafts of a form say something, and were not touched since; so many at most. Reads them all: once an hour.
    pub async fn drafts_that_say(
        &mut self,
        form: &str,
        text: &str,
        before: DateTime<Utc>,
        limit: i64,
    ) -> Result<Vec<PersonId>> {
        let rows = sql!(
            self,
            all::<(i64,)>,
            "select d.person_id from draft d join person p on p.id = d.person_id
             where d.form = $1 and d.content like $2 and d.updated_ms < $3 and p.part_of is null
             order by d.person_id limit $4",
            form,
            format!("%{text}%"),
            millis(before),
            limit
        )?;
        Ok(rows.into_iter().map(|(id,)| PersonId(id)).collect())
    }

    /// The account through which a draft was answered last, of those the person has.
    pub async fn draft_through(&mut self, person: PersonId, form: &str) -> Result<Option<Address>> {
        let row = sql!(
            self,
            optional::<AddressRow>,
            "select a.id, a.person_id, a.platform, a.account, a.closed_ms from draft d join address a on a.id = d.through_id
             where d.person_id = $1 and d.form = $2",
            person.0,
            form
        )?;
        row.map(Address::try_from).transpose()
    }

    /// Which question this chat shows.
    pub async fn cursor(&mut self, address: AddressId) -> Result<Option<(String, u32)>> {
        let row = sql!(
            self,
            optional::<(String, i64)>,
            "select form, revision from cursor where address_id = $1",
            address.0
        )?;
        Ok(row.map(|(form, revision)| (form, u32::try_from(revision).unwrap_or(0))))
    }

    /// The place an update's answer showed, if it was acted on before.
    pub async fn handled(&mut self, address: AddressId, update: &str) -> Result<Option<String>> {
        let row = sql!(
            self,
            optional::<(String,)>,
            "select place from handled where address_id = $1 and update_id = $2",
            address.0,
            update
        )?;
        Ok(row.map(|(place,)| place))
    }
}

impl Write {
    pub async fn save_draft(&mut self, person: PersonId, draft: &StoredDraft, now: DateTime<Utc>) -> Result<()> {
        let through = self.through();
        sql!(
            self,
            run,
            "insert into draft (person_id, form, revision, content, updated_ms, through_id) values ($1, $2, $3, $4, $5, $6)
                 on conflict (person_id, form) do update set revision = excluded.revision, content = excluded.content,
                 updated_ms = excluded.updated_ms, through_id = excluded.through_id",
            person.0,
            draft.form.as_str(),
            i64::from(draft.revision),
            draft.content.as_str(),
            millis(now),
            through
        )?;
        Ok(())
    }

    /// Another content of the same revision; by whom and when it was answered last stays as it was.
    pub async fn rewrite_draft(&mut self, person: PersonId, form: &str, content: &str) -> Result<()> {
        sql!(self, run, "update draft set content = $3 where person_id = $1 and form = $2", person.0, form, content)?;
        Ok(())
    }

    pub async fn drop_draft(&mut self, person: PersonId, form: &str) -> Result<()> {
        sql!(self, run, "delete from draft where person_id = $1 and form = $2", person.0, form)?;
        sql!(
            self,
            run,
            "delete from cursor where form = $2 and address_id in (select a.id from address a where a.person_id = $1)",
            person.0,
            form
        )?;
        Ok(())
    }

    /// Drafts of some forms, by how their names begin, that nobody touched since. Reads them all: once an hour.
    pub async fn drop_drafts_before(&mut self, form_begins: &str, before: DateTime<Utc>) -> Result<u64> {
        Ok(sql!(
            self,
            run,
            "delete from draft where form like $1 and updated_ms < $2",
            format!("{form_begins}%"),
            millis(before)
        )?)
    }

    /// Keeps a draft that this version cannot read for the operator, and clears the way for a new one.
    pub async fn set_draft_aside(
        &mut self,
        id: i64,
        person: PersonId,
        draft: &StoredDraft,
        now: DateTime<Utc>,
    ) -> Result<()> {
        sql!(
            self,
            run,
            "insert into draft_unread (id, person_id, form, content, set_aside_ms) values ($1, $2, $3, $4, $5)",
            id,
            person.0,
            draft.form.as_str(),
            draft.content.as_str(),
            millis(now)
        )?;
        self.drop_draft(person, &draft.form).await
    }

    pub async fn set_cursor(&mut self, address: AddressId, form: &str, revision: u32) -> Result<()> {
        sql!(
            self,
            run,
            "insert into cursor (address_id, form, revision) values ($1, $2, $3)
                 on conflict (address_id) do update set form = excluded.form, revision = excluded.revision",
            address.0,
            form,
            i64::from(revision)
        )?;
        Ok(())
    }

    pub async fn clear_cursor(&mut self, address: AddressId) -> Result<()> {
        sql!(self, run, "delete from cursor where address_id = $1", address.0)?;
        Ok(())
    }

    /// `false`: it was acted on before, in a transaction that has committed since.
    pub async fn note_handled(
        &mut self,
        address: AddressId,
        update: &str,
        place: &str,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let noted = sql!(
            self,
            run,
            "insert into handled (address_id, update_id, place, handled_ms) values ($1, $2, $3, $4) on conflict do nothing",
            address.0,
            update,
            place,
            millis(now)
        )?;
        Ok(noted == 1)
    }

    /// Platforms redeliver for a day at most.
    pub async fn forget_handled_before(&mut self, before: DateTime<Utc>) -> Result<u64> {
        Ok(sql!(self, run, "delete from handled where handled_ms < $1", millis(before))?)
    }
}
