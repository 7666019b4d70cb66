//! Files for organizers, sent into their private chat after a yes; and taken away from there again.

use std::io;
use std::sync::PoisonError;

use serde_json::json;

use super::{Matter, Opened};
use crate::app::exporting::{self, Subject};
use crate::app::responses::{self, NotExported};
use crate::app::turn::{Answer, Turn};
use crate::chance;
use crate::chat::action::Action;
use crate::chat::organizing::Organizing;
use crate::chat::organizing::exports::{Exported, Exports, For};
use crate::chat::reply::File;
use crate::chat::size;
use crate::chat::update::Place;
use crate::domain::authority::Act;
use crate::domain::person::Platform;
use crate::files::table::Format;
use crate::store::{Read, Result};
use crate::views::organizing::exports::{self as views, Announced, NotSent, Of};

/// What a megabyte is where platforms say how large a file may be, in bytes.
const MEGABYTE: usize = 1_000_000;

/// A file as it is written: no larger than it may be.
struct Bounded {
    bytes: Vec<u8>,
    most: usize,
    is_full: bool,
}

impl io::Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + bytes.len() > self.most {
            self.is_full = true;
            return Err(io::Error::other("the file is too large"));
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A file, and how many rows are in it.
type Made = std::result::Result<(Vec<u8>, u64), NotSent>;

impl Turn<'_> {
    pub(super) async fn exports(&mut self, matter: Matter, asked: &Exports) -> Result<Answer> {
        let Some(of) = of(&matter, &self.reader, asked) else {
            return Ok(super::views::denied(&self.reader).into());
        };
        if self.update.place != Place::Private {
            let doors = self.app.doors.read().unwrap_or_else(PoisonError::into_inner);
            let door = doors.get(&self.update.account.platform).map(|door| door.to(""));
            return Ok(views::elsewhere(&self.reader, of, door.as_deref()).into());
        }
        match *asked {
            Exports::OfSeries(_) | Exports::OfConsultation(_) => {
                let asks = matter.held.as_ref().is_some_and(|held| held.facts.questionnaire.is_some());
                Ok(views::choose(&self.reader, of, asks).into())
            }
            Exports::Ask(what, _) | Exports::Send(what, ..) if !self.app.settings.exports_in_chat => {
                Ok(views::not_sent(&self.reader, of, what, NotSent::SwitchedOff).into())
            }
            Exports::Ask(what, _) => {
                let mut read = self.read().await?;
                let rows = match (what, &matter.held) {
                    (Exported::Answers, Some(held)) => read.count_answered(held.id).await?,
                    _ => match subject(&matter, what) {
                        Some(subject) => exporting::count(&mut read, subject).await?,
                        None => 0,
                    },
                };
                Ok(views::ask(&self.reader, &Announced { of, what, rows, hours: self.hours() }).into())
            }
            Exports::Send(what, _, who) => self.export_now(&matter, of, what, who).await,
        }
    }

    /// Nothing is typed here.
    pub(super) async fn exports_typed(
        &mut self,
        matter: Matter,
        asked: &Exports,
        _words: &str,
        _more: &[String],
    ) -> Result<Answer> {
        self.exports(matter, asked).await
    }

    /// How long a file stands in this chat.
    fn hours(&self) -> Option<i64> {
        // A terminal keeps what it printed, and a file that was saved is its reader's.
        (self.update.account.platform != Platform::Console).then(|| self.app.settings.files_stand.num_hours().max(1))
    }

    async fn export_now(&mut self, matter: &Matter, of: Of<'_>, what: Exported, who: For) -> Result<Answer> {
        let (known, code) = (matter.known.clone(), of.code.clone());
        let place = Action::Organize(Organizing::Exports(Exports::Ask(what, code.clone())));
        let format = match who {
            For::Spreadsheets => Format::Csv,
            For::Programs => Format::Json,
        };
        let mut read = self.app.store.read().await?;
        let (bytes, rows) = match self.made(&mut read, matter, what, format).await? {
            Ok(made) => made,
            Err(why) => return Ok(views::not_sent(&self.reader, of, what, why).into()),
        };
        drop(read);
        let series = matter.series.as_ref().map(|series| series.id);
        let mut tx = match self.open_as(&known, Act::Export, series).await? {
            Opened::Tx(tx) => *tx,
            // The file went out with the first answer.
            Opened::Before => return self.show(&place).await,
            Opened::Denied => return Ok(super::views::denied(&self.reader).into()),
        };
        let consultation = matter.held.as_ref().map(|held| held.id.0);
        let detail = match consultation {
            Some(consultation) => json!({ "file": what.key(), "rows": rows, "consultation": consultation }),
            None => json!({ "file": what.key(), "rows": rows }),
        };
        tx.audit(chance::id(), Some(known.person.id), Act::Export.key(), series, &detail, self.now).await?;
        self.close(tx, &known, &place).await?;
        let rows = i64::try_from(rows).unwrap_or(i64::MAX);
        let facts = Announced { of, what, rows, hours: self.hours() };
        let mut answer = Answer::from(views::sent(&self.reader, &facts));
        answer.files.push(File {
            name: format!("{code}-{}.{}", what.key(), format.ending()),
            media_type: format.media_type(),
            bytes,
            expires: Some(self.now + self.app.settings.files_stand),
        });
        Ok(answer)
    }

    async fn made(&self, read: &mut Read, matter: &Matter, what: Exported, format: Format) -> Result<Made> {
        let most = size::largest_file(self.update.account.platform);
        let mut out = Bounded { bytes: Vec::new(), most, is_full: false };
        let written = match (what, &matter.held) {
            (Exported::Answers, Some(held)) => match responses::export(read, held, format, &mut out).await? {
                Ok(rows) => Ok(rows),
                Err(NotExported::NothingAsked) => return Ok(Err(NotSent::NothingAsked)),
                Err(NotExported::TooFew(count)) => return Ok(Err(NotSent::TooFew(count))),
                Err(NotExported::Writing(error)) => Err(error),
            },
            _ => match subject(matter, what) {
                Some(subject) => exporting::export(read, subject, format, &self.reader, &mut out).await?,
                None => Ok(0),
            },
        };
        // Nothing else can fail where nothing but memory is written.
        Ok(match written {
            Ok(rows) if !out.is_full => Ok((out.bytes, rows)),
            _ => Err(NotSent::TooLarge(most / MEGABYTE)),
        })
    }
}

/// What the button is about, as it is named; nothing where it is not there.
fn of<'a>(matter: &'a Matter, reader: &crate::views::Reader, asked: &Exports) -> Option<Of<'a>> {
    let locale = reader.words.locale();
    let is_series = match asked {
        Exports::OfSeries(_) => true,
        Exports::OfConsultation(_) => false,
        Exports::Ask(what, _) | Exports::Send(what, ..) => what.is_of_series(),
    };
    if is_series {
        let facts = &matter.series.as_ref()?.facts;
        return Some(Of { title: facts.title.text(locale), code: &facts.code, is_series });
    }
    let facts = &matter.held.as_ref()?.facts;
    Some(Of { title: facts.title.text(locale), code: &facts.code, is_series })
}

fn subject(matter: &Matter, what: Exported) -> Option<Subject<'_>> {
    let (series, held) = (matter.series.as_ref()?, matter.held.as_ref());
    match what {
        Exported::Registrations => held.map(Subject::Registrations),
        Exported::Deliveries => held.map(|held| Subject::Deliveries(series, Some(held))),
        Exported::People => Some(Subject::People(series)),
        Exported::AllDeliveries => Some(Subject::Deliveries(series, None)),
        Exported::Audit => Some(Subject::Audit(series)),
        Exported::Answers => None,
    }
}
