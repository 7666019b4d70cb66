//! Standing displays: cards in rooms, with what should be there and what was shown last. Nothing personal.

use chrono::{DateTime, Utc};

use super::{Read, Result, Write, millis, sql, unreadable};
use crate::domain::id::{ConsultationId, DisplayId};
use crate::domain::locale::Locale;
use crate::domain::person::Platform;

/// A display that is to be looked after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredDisplay {
    pub id: DisplayId,
    pub room: String,
    pub consultation: ConsultationId,
    pub locale: Locale,
    /// False: it is to be taken away.
    pub wanted: bool,
    /// The platform's name for the message, once there is one.
    pub message: Option<String>,
    pub shown: Option<String>,
}

/// What became of a display.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Displayed<'a> {
    /// It is about to be posted; whether it was is not known yet.
    Tried,
    Shown {
        message: &'a str,
        fingerprint: &'a str,
    },
    /// Nothing will change any more.
    Over,
    Removed,
    /// The platform does not let us write there.
    Refused,
}

impl Write {
    /// Wants a consultation's card in a room, in this language; one that was taken away or refused is tried anew.
    pub async fn want_display(
        &mut self,
        id: DisplayId,
        (platform, room): (Platform, &str),
        consultation: ConsultationId,
        locale: &Locale,
        now: DateTime<Utc>,
    ) -> Result<()> {
        sql!(
            self,
            run,
            "insert into display (id, platform, room, consultation_id, locale, state, created_ms) values ($1, $2, $3, $4, $5, 'wanted', $6)
             on conflict (platform, room, consultation_id) do update set
               id = case when display.state = 'removed' then excluded.id else display.id end,
               message = case when display.state = 'removed' then null else display.message end,
               shown = case when display.state = 'removed' then null else display.shown end,
               state = 'wanted', locale = excluded.locale",
            id.0,
            platform.key(),
            room,
            consultation.0,
            locale.to_string(),
            millis(now)
        )?;
        Ok(())
    }

    /// Wants it taken away. False: there is none.
    pub async fn take_display_away(
        &mut self,
        platform: Platform,
        room: &str,
        consultation: ConsultationId,
    ) -> Result<bool> {
        let taken = sql!(
            self,
            run,
            "update display set state = 'unwanted' where platform = $1 and room = $2 and consultation_id = $3 and state in ('wanted', 'over')",
            platform.key(),
            room,
            consultation.0
        )?;
        Ok(taken == 1)
    }

    /// What was refused is worth another try.
    pub async fn want_refused_displays(&mut self, platform: Platform) -> Result<u64> {
        Ok(sql!(
            self,
            run,
            "update display set state = 'wanted' where platform = $1 and state = 'refused'",
            platform.key()
        )?)
    }

    /// Keeps what became of it, unless something else was wanted meanwhile.
    pub async fn note_displayed(&mut self, display: &StoredDisplay, displayed: &Displayed<'_>) -> Result<()> {
        let (message, shown) = (display.message.as_deref(), display.shown.as_deref());
        let (state, message, shown) = match *displayed {
            Displayed::Tried => return self.note_look(display, message, "").await,
            Displayed::Shown { message, fingerprint } => {
                return self.note_look(display, Some(message), fingerprint).await;
            }
            Displayed::Over => ("over", message, shown),
            Displayed::Removed => ("removed", None, None),
            Displayed::Refused => ("refused", message, shown),
        };
        sql!(
            self,
            run,
            "update display set state = $2, message = $3, shown = $4 where id = $1 and state = $5",
            display.id.0,
            state,
            message,
            shown,
            if display.wanted { "wanted" } else { "unwanted" }
        )?;
        Ok(())
    }

    /// Where it is stays known, whatever was wanted meanwhile: it could not be taken away otherwise.
    async fn note_look(&mut self, display: &StoredDisplay, message: Option<&str>, shown: &str) -> Result<()> {
        sql!(self, run, "update display set message = $2, shown = $3 where id = $1", display.id.0, message, shown)?;
        Ok(())
    }
}

type Row = (i64, String, i64, String, String, Option<String>, Option<String>);

impl Read {
    /// Every display on a platform that something may be done about.
    pub async fn displays(&mut self, platform: Platform) -> Result<Vec<StoredDisplay>> {
        let rows = sql!(
            self,
            all::<Row>,
            "select id, room, consultation_id, locale, state, message, shown from display
             where platform = $1 and state in ('wanted', 'unwanted') order by id",
            platform.key()
        )?;
        rows.into_iter().map(read).collect()
    }

    /// Whether a consultation's card stands in a room, or is about to.
    pub async fn is_displayed(&mut self, platform: Platform, room: &str, consultation: ConsultationId) -> Result<bool> {
        let found = sql!(
            self,
            optional::<(i64,)>,
            "select id from display where platform = $1 and room = $2 and consultation_id = $3 and state in ('wanted', 'over')",
            platform.key(),
            room,
            consultation.0
        )?;
        Ok(found.is_some())
    }

    /// Consultations ahead that never had a card in a room, soonest end first.
    pub async fn never_displayed(
        &mut self,
        platform: Platform,
        room: &str,
        now: DateTime<Utc>,
        limit: i64,
    ) -> Result<Vec<ConsultationId>> {
        let rows = sql!(
            self,
            all::<(i64,)>,
            "select c.id from consultation c where c.ends_ms > $1 and c.published and not c.cancelled and not exists
             (select 1 from display d where d.platform = $2 and d.room = $3 and d.consultation_id = c.id)
             order by c.ends_ms, c.id limit $4",
            millis(now),
            platform.key(),
            room,
            limit
        )?;
        Ok(rows.into_iter().map(|(id,)| ConsultationId(id)).collect())
    }
}

fn read((id, room, consultation, locale, state, message, shown): Row) -> Result<StoredDisplay> {
    Ok(StoredDisplay {
        id: DisplayId(id),
        room,
        consultation: ConsultationId(consultation),
        locale: locale.parse().map_err(|_| unreadable("display"))?,
        wanted: state == "wanted",
        message,
        shown,
    })
}
