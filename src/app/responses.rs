//! What organizers get of a questionnaire: who has answered, what was answered, more time to answer, and all of it to be
//! exported. Who may is asked at every press.

use chrono::{DateTime, Duration, Utc};
use serde_json::json;

use super::importing::amend;
use super::turn::{Answer, Turn};
use crate::chance;
use crate::chat::action::Action;
use crate::domain::authority::{Act, Actor, Denied, authorize};
use crate::domain::consultation::Consultation;
use crate::domain::id::{Code, ConsultationId, PersonId};
use crate::domain::questionnaire::tally::{FEWEST, Rates, Tally};
use crate::domain::questionnaire::{Asks, Questionnaire, Response};
use crate::files::answers::{By, Format, Head, Row, Sheet};
use crate::store::{CodeKind, Held, Read, Respondent, Result, StoredCode, Write};
use crate::views::responses::{self, DAYS, Extension, NoExtension, Responses, Summary};

/// Rows read at once.
const PAGE: i64 = 500;

/// What an extension is called in the audit.
const EXTENDED: &str = "extend_questionnaire";

impl Turn<'_> {
    async fn may(&self, read: &mut Read, held: &Held, act: Act) -> Result<bool> {
        let Some(known) = &self.who else { return Ok(false) };
        let actor = Actor::Person { id: known.person.id, grants: read.grants(known.person.id).await? };
        Ok(authorize(&actor, act, Some(held.series)).is_ok())
    }

    pub(super) async fn responses(&mut self, code: &Code) -> Result<Answer> {
        let mut read = self.read().await?;
        let Some(held) = read.consultation(code).await? else { return Ok(self.not_found()) };
        if !self.may(&mut read, &held, Act::SeeAnswers).await? {
            return Ok(responses::denied(&self.reader, &held.facts).into());
        }
        let Some(questionnaire) = &held.facts.questionnaire else { return self.card(code, None).await };
        let rates = rates(&mut read, held.id).await?;
        let may_extend = self.may(&mut read, &held, Act::Edit).await?;
        let possible = |days: &u8| may_extend && later(&held, *days, self.now).is_ok();
        let days: Vec<u8> = DAYS.into_iter().filter(possible).collect();
        let facts = Responses {
            consultation: &held.facts,
            questionnaire,
            answered: u64::try_from(read.count_answered(held.id).await?).unwrap_or(0),
            rates: &rates,
            waiting: u64::try_from(read.count_waiting(held.id).await?).unwrap_or(0),
            days: &days,
        };
        Ok(responses::responses(&self.reader, &facts).into())
    }

    /// What was answered to the question at a place, from 0; beyond the last one, to that.
    pub(super) async fn summary(&mut self, code: &Code, place: u16) -> Result<Answer> {
        let mut read = self.read().await?;
        let Some(held) = read.consultation(code).await? else { return Ok(self.not_found()) };
        if !self.may(&mut read, &held, Act::SeeAnswers).await? {
            return Ok(responses::denied(&self.reader, &held.facts).into());
        }
        let Some(questionnaire) = read.questionnaires(held.id).await?.pop() else {
            return self.card(code, None).await;
        };
        let of = u16::try_from(questionnaire.questions().count()).unwrap_or(u16::MAX);
        let place = place.min(of.saturating_sub(1));
        let Some(question) = questionnaire.questions().nth(place.into()) else { return self.card(code, None).await };
        let (mut tally, mut sent) = (Tally::of(question), 0);
        every(&mut read, held.id, questionnaire.anonymous, |response: Sent| {
            tally.add(response.answers());
            sent += 1;
            Ok::<(), std::convert::Infallible>(())
        })
        .await?
        .unwrap_or_else(|never| match never {});
        let facts =
            Summary { consultation: &held.facts, anonymous: questionnaire.anonymous, place, of, sent, tally: &tally };
        Ok(responses::summary(&self.reader, &facts).into())
    }

    /// What so many days more would do.
    pub(super) async fn extending(&mut self, code: &Code, days: u8, changed: bool) -> Result<Answer> {
        let mut read = self.read().await?;
        let Some(held) = read.consultation(code).await? else { return Ok(self.not_found()) };
        if !self.may(&mut read, &held, Act::Edit).await? {
            return Ok(responses::denied(&self.reader, &held.facts).into());
        }
        let Some(questionnaire) = &held.facts.questionnaire else { return self.card(code, None).await };
        let later = match later(&held, days, self.now) {
            Ok(later) => later,
            Err(why) => return Ok(responses::not_extended(&self.reader, &held.facts, why).into()),
        };
        let placed = rates(&mut read, held.id).await?.total();
        let facts = Extension {
            consultation: &held.facts,
            days,
            from: questionnaire.due,
            to: later.due,
            unanswered: placed.people - placed.answered,
            minute: minute(questionnaire),
            changed,
        };
        Ok(responses::extension(&self.reader, &facts).into())
    }

    /// Gives so many days more, if it is still due at the minute that was shown: a second press is no second yes.
    pub(super) async fn extend(&mut self, code: &Code, days: u8, shown: u32) -> Result<Answer> {
        let place = Action::Responses(code.clone());
        let Some(known) = self.who.clone() else { return self.show(&place).await };
        let Some(mut tx) = self.open(&known).await? else { return self.show(&place).await };
        let Some(found) = tx.consultation(code).await? else { return Ok(self.not_found()) };
        tx.lock_series(found.series).await?;
        let Some(held) = tx.lock_consultation(found.id, self.now).await? else { return Ok(self.not_found()) };
        self.set_now(self.app.clock.now());
        if !self.may(&mut tx, &held, Act::Edit).await? {
            tx.roll_back().await?;
            return Ok(responses::denied(&self.reader, &held.facts).into());
        }
        let later = match later(&held, days, self.now) {
            Ok(later) => later,
            Err(why) => {
                tx.roll_back().await?;
                return Ok(responses::not_extended(&self.reader, &held.facts, why).into());
            }
        };
        if held.facts.questionnaire.as_ref().map(minute) != Some(shown) {
            tx.roll_back().await?;
            return Box::pin(self.extending(code, days, true)).await;
        }
        let due = later.due;
        let facts = Consultation { questionnaire: Some(later), ..held.facts.clone() };
        let (id, series) = (held.id, held.series);
        if amend(&mut tx, held, &facts, self.now).await?.is_err() {
            tx.roll_back().await?;
            return Ok(responses::not_extended(&self.reader, &facts, NoExtension::TooLate).into());
        }
        let detail = json!({ "consultation": id.0, "days": days });
        tx.audit(chance::id(), Some(known.person.id), EXTENDED, Some(series), &detail, self.now).await?;
        self.close(tx, &known, &place).await?;
        Ok(responses::extended(&self.reader, &facts, &due).into())
    }
}

/// The questionnaire with so many days more, or why there are none to give.
fn later(held: &Held, days: u8, now: DateTime<Utc>) -> std::result::Result<Questionnaire, NoExtension> {
    if held.facts.cancelled {
        return Err(NoExtension::Cancelled);
    }
    if now >= held.starts {
        return Err(NoExtension::Started);
    }
    let later = held.facts.questionnaire.as_ref().filter(|_| DAYS.contains(&days)).and_then(|all| all.extended(days));
    match later {
        Some(later) if later.due.instant() > held.ends => Err(NoExtension::TooLate),
        later => later.filter(|later| now < later.due.instant()).ok_or(NoExtension::Past),
    }
}

/// At which it is due, since 1970, UTC.
fn minute(questionnaire: &Questionnaire) -> u32 {
    u32::try_from(questionnaire.due.instant().timestamp() / 60).unwrap_or(0)
}

async fn rates(read: &mut Read, consultation: ConsultationId) -> Result<Rates> {
    let mut rates = Rates::default();
    let mut after = PersonId(i64::MIN);
    loop {
        let page = read.asked(consultation, after, PAGE).await?;
        let Some(last) = page.last() else { return Ok(rates) };
        after = last.person;
        page.iter().for_each(|asked| rates.add(asked.profile.category, asked.profile.country, asked.answered));
    }
}

/// What somebody sent, with their name or without.
pub enum Sent {
    Named(Box<Respondent>),
    /// Under a random number.
    Nameless(i64, Response),
}

impl Sent {
    pub fn answers(&self) -> &Response {
        match self {
            Self::Named(respondent) => &respondent.sent.response,
            Self::Nameless(_, response) => response,
        }
    }
}

/// Hands over everything that was sent, one after the other: never more than a page of it is held. The first error of the
/// taker ends it.
pub async fn every<E>(
    read: &mut Read,
    consultation: ConsultationId,
    anonymous: bool,
    mut take: impl FnMut(Sent) -> std::result::Result<(), E>,
) -> Result<std::result::Result<(), E>> {
    let mut after = i64::MIN;
    loop {
        let page: Vec<Sent> = if anonymous {
            let page = read.anonymous_responses(consultation, after, PAGE).await?;
            page.into_iter().map(|(number, response)| Sent::Nameless(number, response)).collect()
        } else {
            let page = read.respondents(consultation, PersonId(after), PAGE).await?;
            page.into_iter().map(|respondent| Sent::Named(Box::new(respondent))).collect()
        };
        match page.last() {
            None => return Ok(Ok(())),
            Some(Sent::Named(respondent)) => after = respondent.person.0,
            Some(Sent::Nameless(number, _)) => after = *number,
        }
        for sent in page {
            if let Err(error) = take(sent) {
                return Ok(Err(error));
            }
        }
    }
}

/// Why there is no file.
#[derive(Debug)]
pub enum NotExported {
    /// The consultation never asked anything.
    NothingAsked,
    /// So many were sent without a name: too few to be told apart from nobody.
    TooFew(i64),
    Writing(std::io::Error),
}

/// Writes everything that was answered to a consultation's questionnaire; tells how many sent it.
pub async fn export<W: std::io::Write>(
    read: &mut Read,
    held: &Held,
    format: Format,
    out: W,
) -> Result<std::result::Result<u64, NotExported>> {
    let definitions = read.questionnaires(held.id).await?;
    let Some(anonymous) = definitions.last().map(|last| last.anonymous) else {
        return Ok(Err(NotExported::NothingAsked));
    };
    if anonymous {
        let sent = read.count_anonymous_responses(held.id).await?;
        if u64::try_from(sent).is_ok_and(|sent| sent < FEWEST) {
            return Ok(Err(NotExported::TooFew(sent)));
        }
    }
    let head = Head { consultation: &held.facts.code, title: &held.facts.title, definitions: &definitions };
    let mut sheet = match Sheet::begin(format, out, head) {
        Ok(sheet) => sheet,
        Err(error) => return Ok(Err(NotExported::Writing(error))),
    };
    let mut count = 0;
    let written = every(read, held.id, anonymous, |sent| {
        count += 1;
        let by = match &sent {
            Sent::Nameless(number, _) => By::Nobody(*number),
            Sent::Named(respondent) => By::Somebody {
                person: respondent.person,
                profile: respondent.profile.as_ref(),
                version: respondent.sent.version,
                late: respondent.sent.late,
                sent: respondent.sent.sent,
            },
        };
        sheet.row(Row { by, response: sent.answers() })
    })
    .await?;
    Ok(written.and_then(|()| sheet.end()).map(|()| count).map_err(NotExported::Writing))
}

/// How long whoever is given a code may take to answer.
pub const INVITED_FOR: Duration = Duration::days(90);

/// Bits of a code.
const INVITATION_BITS: usize = 80;

/// Single-use codes for people on a list: each opens the consultation, and counts as an invitation to its questionnaire
/// where it has one.
pub async fn invite_people(
    tx: &mut Write,
    actor: &Actor,
    held: &Held,
    count: usize,
    now: DateTime<Utc>,
) -> Result<std::result::Result<Vec<String>, Denied>> {
    if let Err(denied) = authorize(actor, Act::Edit, Some(held.series)) {
        return Ok(Err(denied));
    }
    // The series beside the consultation tells them from those for its questionnaire alone.
    let stored = StoredCode { series: Some(held.series), ..invitation_to(held, now) };
    let codes = codes(tx, &stored, count, now).await?;
    let detail = json!({ "consultation": held.id.0, "count": count });
    tx.audit(chance::id(), id_of(actor), "invite_people", Some(held.series), &detail, now).await?;
    Ok(Ok(codes))
}

fn invitation_to(held: &Held, now: DateTime<Utc>) -> StoredCode {
    StoredCode {
        kind: CodeKind::Invitation,
        person: None,
        consultation: Some(held.id),
        series: None,
        role: None,
        expires: now + INVITED_FOR,
    }
}

async fn codes(tx: &mut Write, stored: &StoredCode, count: usize, now: DateTime<Utc>) -> Result<Vec<String>> {
    let mut codes = Vec::new();
    for _ in 0..count {
        let code = chance::code(INVITATION_BITS);
        tx.add_code(&chance::code_hash(&code), stored, now).await?;
        codes.push(code);
    }
    Ok(codes)
}

fn id_of(actor: &Actor) -> Option<PersonId> {
    match actor {
        Actor::Person { id, .. } => Some(*id),
        Actor::CommandLine => None,
    }
}

/// Why nobody is invited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotInvited {
    Denied,
    /// The consultation asks nothing.
    NothingAsked,
    /// It asks those who hold a place, and no code makes it ask anybody else.
    AsksRegistered,
}

/// Single-use codes for people who are to answer a consultation's questionnaire.
pub async fn invite(
    tx: &mut Write,
    actor: &Actor,
    held: &Held,
    count: u32,
    now: DateTime<Utc>,
) -> Result<std::result::Result<Vec<String>, NotInvited>> {
    if authorize(actor, Act::Edit, Some(held.series)).is_err() {
        return Ok(Err(NotInvited::Denied));
    }
    match held.facts.questionnaire.as_ref().map(|questionnaire| questionnaire.asks) {
        None => return Ok(Err(NotInvited::NothingAsked)),
        Some(Asks::Registered) => return Ok(Err(NotInvited::AsksRegistered)),
        Some(Asks::Anyone | Asks::Invited) => {}
    }
    let codes = codes(tx, &invitation_to(held, now), usize::try_from(count).unwrap_or(usize::MAX), now).await?;
    let detail = json!({ "consultation": held.id.0, "count": count });
    tx.audit(chance::id(), id_of(actor), "invite_to_answer", Some(held.series), &detail, now).await?;
    Ok(Ok(codes))
}
