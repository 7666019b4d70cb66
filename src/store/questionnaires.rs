//! Questionnaires: which definitions were in force, who is invited, who has sent, and what.
//!
//! What was sent without a name lies in a table of its own; what nobody may learn from it is said at
//! [`Write::add_anonymous_response`].

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::{Read, Result, Write, instant, millis, sql, unreadable};
use crate::domain::id::{Code, ConsultationId, PersonId};
use crate::domain::person::Profile;
use crate::domain::questionnaire::{Questionnaire, Response};

/// What somebody sent with their name.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredResponse {
    /// Of the questionnaire as it was when they sent.
    pub version: u32,
    pub response: Response,
    pub late: bool,
    pub sent: DateTime<Utc>,
}

/// Somebody who sent, with the profile they registered with; where they did not, the one they had when they sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Respondent {
    pub person: PersonId,
    pub profile: Option<Profile>,
    pub sent: StoredResponse,
}

/// Somebody who holds a place, as they registered, and whether they have sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    pub person: PersonId,
    pub profile: Profile,
    pub answered: bool,
}

/// Rows that are written together with a new one, where there are as many: so many at least are to be expected.
const MIXED: i64 = 100;

/// Tickets are numbers of so many bits.
const TICKET_BITS: u32 = 31;

/// The part of all tickets in which one lies, both ends included: a half, a quarter and so on, so that [`MIXED`] of so many
/// rows or more are to be expected in it.
fn part_around(ticket: i64, rows: i64) -> (i64, i64) {
    let halvings = (rows / MIXED).checked_ilog2().unwrap_or(0).min(TICKET_BITS);
    let width = TICKET_BITS - halvings;
    let first = (ticket >> width) << width;
    (first, first + (1 << width) - 1)
}

type ResponseRow = (i64, i64, String, bool, i64, Option<String>);

fn profile(text: Option<String>) -> Result<Option<Profile>> {
    text.map(|text| serde_json::from_str(&text).map_err(|_| unreadable("profile"))).transpose()
}

fn response(text: &str) -> Result<Response> {
    serde_json::from_str(text).map_err(|_| unreadable("response"))
}

fn version(number: i64) -> Result<u32> {
    u32::try_from(number).map_err(|_| unreadable("questionnaire's version"))
}

fn written<T: serde::Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|_| unreadable("questionnaire"))
}

impl Read {
    /// The version in force, with the one in which each question was last changed.
    pub async fn questionnaire_version(
        &mut self,
        consultation: ConsultationId,
    ) -> Result<Option<(u32, BTreeMap<Code, u32>)>> {
        let row = sql!(
            self,
            optional::<(i64, String)>,
            "select version, since from questionnaire where consultation_id = $1 order by version desc limit 1",
            consultation.0
        )?;
        row.map(|(number, since)| {
            let since = serde_json::from_str(&since).map_err(|_| unreadable("questionnaire"))?;
            Ok((version(number)?, since))
        })
        .transpose()
    }

    /// Every definition that was in force, the oldest first.
    pub async fn questionnaires(&mut self, consultation: ConsultationId) -> Result<Vec<Questionnaire>> {
        let rows = sql!(
            self,
            all::<(i64, String, String)>,
            "select version, definition, since from questionnaire where consultation_id = $1 order by version",
            consultation.0
        )?;
        rows.into_iter()
            .map(|(number, definition, since)| {
                let definition: Questionnaire =
                    serde_json::from_str(&definition).map_err(|_| unreadable("questionnaire"))?;
                let since = serde_json::from_str(&since).map_err(|_| unreadable("questionnaire"))?;
                Ok(definition.stamped(version(number)?, &since))
            })
            .collect()
    }

    pub async fn is_invited(&mut self, person: PersonId, consultation: ConsultationId) -> Result<bool> {
        let row = sql!(
            self,
            optional::<(i64,)>,
            "select person_id from invited where person_id = $1 and consultation_id = $2",
            person.0,
            consultation.0
        )?;
        Ok(row.is_some())
    }

    pub async fn has_answered(&mut self, person: PersonId, consultation: ConsultationId) -> Result<bool> {
        let row = sql!(
            self,
            optional::<(i64,)>,
            "select person_id from answered where person_id = $1 and consultation_id = $2",
            person.0,
            consultation.0
        )?;
        Ok(row.is_some())
    }

    /// How many have sent; whoever became part of another person counts once.
    pub async fn count_answered(&mut self, consultation: ConsultationId) -> Result<i64> {
        let (count,) = sql!(
            self,
            one::<(i64,)>,
            "select count(*) from answered a join person p on p.id = a.person_id
             where a.consultation_id = $1 and p.part_of is null",
            consultation.0
        )?;
        Ok(count)
    }

    /// What somebody sent with their name.
    pub async fn response(&mut self, person: PersonId, consultation: ConsultationId) -> Result<Option<StoredResponse>> {
        let row = sql!(
            self,
            optional::<(i64, String, bool, i64)>,
            "select version, content, late, sent_ms from response where person_id = $1 and consultation_id = $2",
            person.0,
            consultation.0
        )?;
        row.map(|(number, content, late, sent_ms)| {
            let (version, response) = (version(number)?, response(&content)?);
            Ok(StoredResponse { version, response, late, sent: instant(sent_ms) })
        })
        .transpose()
    }

    /// Some of those who sent with their name, in the order of people: at most `limit` after this one.
    pub async fn respondents(
        &mut self,
        consultation: ConsultationId,
        after: PersonId,
        limit: i64,
    ) -> Result<Vec<Respondent>> {
        let rows = sql!(
            self,
            all::<ResponseRow>,
            "select s.person_id, s.version, s.content, s.late, s.sent_ms, coalesce((select r.profile from registration r
               where r.consultation_id = $1 and r.person_id = s.person_id order by r.id desc limit 1), s.profile)
             from response s join person p on p.id = s.person_id
             where s.consultation_id = $1 and s.person_id > $2 and p.part_of is null order by s.person_id limit $3",
            consultation.0,
            after.0,
            limit
        )?;
        rows.into_iter()
            .map(|(person, number, content, late, sent_ms, registered)| {
                let (version, response) = (version(number)?, response(&content)?);
                let sent = StoredResponse { version, response, late, sent: instant(sent_ms) };
                Ok(Respondent { person: PersonId(person), profile: profile(registered)?, sent })
            })
            .collect()
    }

    pub async fn count_anonymous_responses(&mut self, consultation: ConsultationId) -> Result<i64> {
        let (count,) = sql!(
            self,
            one::<(i64,)>,
            "select count(*) from anonymous_response where consultation_id = $1",
            consultation.0
        )?;
        Ok(count)
    }

    /// Whether something was sent without a name under a number.
    pub async fn is_anonymous_response(&mut self, ticket: i64, consultation: ConsultationId) -> Result<bool> {
        let row =
            sql!(self, optional::<(i64,)>, "select consultation_id from anonymous_response where id = $1", ticket)?;
        Ok(row.is_some_and(|(of,)| of == consultation.0))
    }

    /// Some of what was sent without a name, in the order of its random numbers.
    pub async fn anonymous_responses(
        &mut self,
        consultation: ConsultationId,
        after: i64,
        limit: i64,
    ) -> Result<Vec<(i64, Response)>> {
        let rows = sql!(
            self,
            all::<(i64, String)>,
            "select cast(id as bigint), content from anonymous_response where consultation_id = $1 and id > $2
             order by id limit $3",
            consultation.0,
            after,
            limit
        )?;
        rows.into_iter().map(|(id, content)| Ok((id, response(&content)?))).collect()
    }

    /// Some of those who hold a place, in the order of people.
    pub async fn asked(&mut self, consultation: ConsultationId, after: PersonId, limit: i64) -> Result<Vec<Asked>> {
        let rows = sql!(
            self,
            all::<(i64, Option<String>, bool)>,
            "select r.person_id, r.profile, exists (select 1 from answered a where a.person_id = r.person_id
               and a.consultation_id = $1) as answered
             from registration r where r.consultation_id = $1 and r.state = 'registered' and r.person_id > $2
             order by r.person_id limit $3",
            consultation.0,
            after.0,
            limit
        )?;
        rows.into_iter()
            .map(|(person, registered, answered)| {
                let profile = profile(registered)?.ok_or_else(|| unreadable("profile"))?;
                Ok(Asked { person: PersonId(person), profile, answered })
            })
            .collect()
    }
}

impl Write {
    /// Keeps a definition with its version; one of a version that is there is what it says now.
    pub async fn save_questionnaire(
        &mut self,
        consultation: ConsultationId,
        questionnaire: &Questionnaire,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let since: BTreeMap<&Code, u32> =
            questionnaire.questions().map(|question| (&question.code, question.since)).collect();
        sql!(
            self,
            run,
            "insert into questionnaire (consultation_id, version, definition, since, from_ms) values ($1, $2, $3, $4, $5)
             on conflict (consultation_id, version) do update set definition = excluded.definition, since = excluded.since",
            consultation.0,
            i64::from(questionnaire.version),
            written(questionnaire)?,
            written(&since)?,
            millis(now)
        )?;
        Ok(())
    }

    pub async fn note_invited(
        &mut self,
        person: PersonId,
        consultation: ConsultationId,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let through = self.through();
        sql!(
            self,
            run,
            "insert into invited (person_id, consultation_id, since_ms, through_id) values ($1, $2, $3, $4)
             on conflict (person_id, consultation_id) do nothing",
            person.0,
            consultation.0,
            millis(now),
            through
        )?;
        Ok(())
    }

    /// Keeps what somebody sent with their name, in place of what they sent before.
    pub async fn save_response(
        &mut self,
        person: PersonId,
        consultation: ConsultationId,
        sent: &StoredResponse,
    ) -> Result<()> {
        let through = self.through();
        let profile = self.profile(person).await?.map(|profile| written(&profile)).transpose()?;
        sql!(
            self,
            run,
            "insert into response (person_id, consultation_id, version, content, profile, late, sent_ms, through_id)
             values ($1, $2, $3, $4, $5, $6, $7, $8)
             on conflict (person_id, consultation_id) do update set version = excluded.version, content = excluded.content,
             profile = excluded.profile, late = excluded.late, sent_ms = excluded.sent_ms, through_id = excluded.through_id",
            person.0,
            consultation.0,
            i64::from(sent.version),
            written(&sent.response)?,
            profile,
            sent.late,
            millis(sent.sent),
            through
        )?;
        Ok(())
    }

    /// Marks that somebody has sent: not when, nor through which account.
    pub async fn mark_answered(&mut self, person: PersonId, consultation: ConsultationId) -> Result<()> {
        sql!(
            self,
            run,
            "insert into answered (person_id, consultation_id) values ($1, $2)
             on conflict (person_id, consultation_id) do nothing",
            person.0,
            consultation.0
        )?;
        Ok(())
    }

    /// Puts what concerns a consultation in order, and tells no time: what the row says of the last change stays.
    pub async fn hold_consultation(&mut self, consultation: ConsultationId) -> Result<()> {
        sql!(self, run, "update consultation set touched_ms = touched_ms where id = $1", consultation.0)?;
        Ok(())
    }

    /// Keeps what somebody sent without their name under a random number; `false`: the number is another's.
    ///
    /// In a transaction of its own, in which nothing is written that tells of a person. Postgres keeps with every row
    /// which transaction and which of its commands wrote it, and lays rows down in the order in which they come; so a new
    /// one is written together with those around it, in the order of their numbers and by one command: whoever looks sees
    /// a hundred rows or so of the last transaction, or all there are, any of which may be the new one. Around it means in
    /// the same part of all numbers, not next to it: in the middle of what was written it would be found.
    pub async fn add_anonymous_response(
        &mut self,
        ticket: i64,
        consultation: ConsultationId,
        sent: &Response,
    ) -> Result<bool> {
        let content = written(sent)?;
        self.hold_consultation(consultation).await?;
        let there = sql!(
            self,
            optional::<(i64, String)>,
            "select consultation_id, content from anonymous_response where id = $1",
            ticket
        )?;
        if let Some((of, before)) = there {
            return Ok(of == consultation.0 && before == content);
        }
        if !self.is_postgres() {
            sql!(
                self,
                run,
                "insert into anonymous_response (id, consultation_id, content) values ($1, $2, $3)",
                ticket,
                consultation.0,
                content.as_str()
            )?;
            return Ok(true);
        }
        let (first, last) = part_around(ticket, self.count_anonymous_responses(consultation).await?);
        sql!(
            self,
            run,
            "with together as (delete from anonymous_response where consultation_id = $2 and id between $4 and $5
               returning id, content)
             insert into anonymous_response (id, consultation_id, content)
             select a.id, $2, a.content from (select t.id, t.content from together t
               union all select cast($1 as bigint), cast($3 as text)) as a order by a.id",
            ticket,
            consultation.0,
            content.as_str(),
            first,
            last
        )?;
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_do_not_depend_on_what_lies_in_them() {
        const ALL: (i64, i64) = (0, (1 << 31) - 1);
        for (ticket, rows, part) in [
            (5, 0, ALL),
            (ALL.1, 199, ALL),
            (5, 200, (0, (1 << 30) - 1)),
            (1 << 30, 399, (1 << 30, ALL.1)),
            ((1 << 30) - 1, 400, (1 << 29, (1 << 30) - 1)),
            (ALL.1, i64::MAX, (ALL.1, ALL.1)),
        ] {
            assert_eq!(part_around(ticket, rows), part, "{ticket} of {rows}");
        }
    }
}
