//! What becomes of a questionnaire's draft: sent without a name in three transactions, finished after an interruption, put
//! away.

use chrono::{DateTime, Duration, Utc};

use super::read;
use crate::app::App;
use crate::chance;
use crate::chat::action::Form;
use crate::dialogue::answering::{Answering, IS_BEING_SENT};
use crate::domain::id::{Code, PersonId, SeriesId};
use crate::store::{Error, Result, Write};

/// Finishes what an interruption left half sent without a name, an hour later.
pub async fn finish_sending(app: &App, now: DateTime<Utc>) -> Result<()> {
    let form = Form::Questionnaire.key();
    let before = now - Duration::hours(1);
    for person in app.store.read().await?.drafts_that_say(form, IS_BEING_SENT, before, AT_ONCE).await? {
        let stored = app.store.read().await?.draft(person, form).await?;
        let draft = stored.and_then(|stored| read(&stored.content));
        for (code, _) in draft.iter().flat_map(Answering::being_sent) {
            deliver(app, person, &code, now).await?;
            let mut tx = app.store.write().await?;
            tx.hold_person(person).await?;
            finish(&mut tx, person, &code, now).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}

/// Writes what somebody sends without a name under the random number that their draft keeps meanwhile: whatever is
/// interrupted, it is neither lost nor there twice. With the draft the number goes, and nothing tells any more whose it is.
pub(super) async fn deliver(app: &App, person: PersonId, code: &Code, now: DateTime<Utc>) -> Result<()> {
    let form = Form::Questionnaire.key();
    let mut reading = app.store.read().await?;
    let draft = reading.draft(person, form).await?.and_then(|stored| read(&stored.content));
    let (Some(mut draft), Some(held)) = (draft.filter(|draft| draft.has(code)), reading.consultation(code).await?)
    else {
        return Ok(());
    };
    draft.turn_to(code.clone(), None);
    let Some(ticket) = draft.ticket() else { return Ok(()) };
    if reading.is_anonymous_response(ticket, held.id).await? {
        return Ok(());
    }
    let Some(questionnaire) = reading.questionnaires(held.id).await?.pop().or(held.facts.questionnaire) else {
        return Ok(());
    };
    drop(reading);
    let sent = draft.written(&questionnaire);
    let mut tx = app.store.write().await?;
    let is_kept = tx.add_anonymous_response(ticket, held.id, &sent).await?;
    tx.commit().await?;
    if is_kept {
        return Ok(());
    }
    // Somebody else's answers have that number: another is drawn, and whoever asked tries again.
    let mut tx = app.store.write().await?;
    tx.hold_person(person).await?;
    if let Some(mut stored) = tx.draft(person, form).await?
        && let Some(mut draft) = read(&stored.content).filter(|draft| draft.has(code))
    {
        draft.turn_to(code.clone(), None);
        if draft.ticket() == Some(ticket) {
            draft.send_under(chance::ticket());
            stored.content = draft.json();
            tx.save_draft(person, &stored, now).await?;
        }
    }
    tx.commit().await?;
    Err(Error::Busy)
}

/// Marks that somebody has sent, and puts the draft away; under their lock.
pub(super) async fn finish(tx: &mut Write, person: PersonId, code: &Code, now: DateTime<Utc>) -> Result<()> {
    if let Some(held) = tx.consultation(code).await? {
        tx.mark_answered(person, held.id).await?;
    }
    put_away(tx, person, code, now).await
}

/// Takes a consultation's questionnaire out of somebody's drafts, and out of what the people keep who became part of them:
/// what was sent or deleted is nowhere any more.
pub(in crate::app) async fn put_away(tx: &mut Write, person: PersonId, code: &Code, now: DateTime<Utc>) -> Result<()> {
    let form = Form::Questionnaire.key();
    let mut all = vec![person];
    let mut place = 0;
    while let Some(whole) = all.get(place).copied() {
        all.extend(tx.halves(whole).await?);
        place += 1;
    }
    for each in all {
        let Some(mut stored) = tx.draft(each, form).await? else { continue };
        let Some(mut draft) = read(&stored.content).filter(|draft| draft.has(code)) else { continue };
        if !draft.put_away(code) {
            tx.drop_draft(each, form).await?;
        } else if each == person {
            stored.content = draft.json();
            stored.revision = stored.revision.wrapping_add(1);
            tx.save_draft(each, &stored, now).await?;
        } else {
            // Of what a half wrote it stays on record when, and through which account.
            tx.rewrite_draft(each, form, &draft.json()).await?;
        }
    }
    Ok(())
}

/// Takes the questionnaires of some consultations out of somebody's drafts: their time is over.
pub(in crate::app) async fn put_away_all(
    tx: &mut Write,
    person: PersonId,
    series: SeriesId,
    now: DateTime<Utc>,
) -> Result<()> {
    let stored = tx.draft(person, Form::Questionnaire.key()).await?;
    let Some(draft) = stored.and_then(|stored| read(&stored.content)) else { return Ok(()) };
    for code in draft.consultations() {
        if tx.consultation(code).await?.is_some_and(|held| held.series == series) {
            put_away(tx, person, code, now).await?;
        }
    }
    Ok(())
}

/// People looked after in one go.
const AT_ONCE: i64 = 100;
