//! New consultations, copies of one, and the words of a series. A new consultation is seen by its team alone until it is
//! published, so nothing is asked before it is made.

use std::hash::{DefaultHasher, Hasher as _};

use chrono::Days;
use serde_json::json;

use super::typed::{may_go, text, zone_of};
use super::{Kept, Of, act, keep, kept, main_page, views, wrong};
use crate::app::importing;
use crate::app::organizing::{Matter, Opened};
use crate::app::turn::{Answer, Turn};
use crate::chance;
use crate::chat::action::Action;
use crate::chat::organizing::Organizing;
use crate::chat::organizing::editing::{Editing, Field};
use crate::chat::reply::File;
use crate::domain::authority::Act;
use crate::domain::consultation::{Confidentiality, Consultation, Limits, Series, Sitting, Timetable};
use crate::domain::editing::{Wording, copied};
use crate::domain::id::Code;
use crate::domain::locale::{Locale, Localized};
use crate::domain::written::{WallTime, Written};
use crate::files;
use crate::store::{Read, Result, StoredSeries};
use crate::views::organizing::editing::{self, Refused, SeriesPreview, Wrong};

/// People of one organization, where nobody said how many.
const USUAL_PER_ORGANIZATION: u32 = 2;

/// Hours that an offered seat is held, where nobody said how many.
const USUAL_OFFER_HOURS: u32 = 24;

/// Numbers tried for a code.
const MOST_NUMBERS: u32 = 1000;

/// The series' code with the next number that no consultation has.
async fn suggested(read: &mut Read, series: &StoredSeries) -> Result<Code> {
    let codes: Vec<Code> = read.consultations_of(series.id).await?.into_iter().map(|held| held.facts.code).collect();
    let number = |code: &Code| code.as_str().rsplit_once('-').and_then(|(_, number)| number.parse::<u32>().ok());
    let next = codes.iter().filter_map(number).filter(|number| *number < MOST_NUMBERS).max().unwrap_or(0) + 1;
    for number in next..next + MOST_NUMBERS {
        let number = format!("-{number}");
        let stem: String = series.facts.code.as_str().chars().take(Code::LONGEST - number.len()).collect();
        let code = format!("{}{number}", stem.trim_end_matches('-')).parse::<Code>();
        if let Ok(code) = code
            && read.consultation_of_team(&code).await?.is_none()
        {
            return Ok(code);
        }
    }
    Ok(series.facts.code.clone())
}

fn mark(before: &Series, after: &Series) -> u32 {
    let mut hasher = DefaultHasher::new();
    for series in [before, after] {
        hasher.write(serde_json::to_string(&(&series.title, &series.about)).unwrap_or_default().as_bytes());
    }
    (hasher.finish() >> 32) as u32
}

/// A series with its words changed.
fn reworded(series: &Series, texts: &[(Wording, Locale, Option<String>)]) -> Series {
    let mut after = series.clone();
    for (wording, locale, text) in texts {
        let of = if *wording == Wording::About { &mut after.about } else { &mut after.title };
        match text {
            Some(text) => of.0.insert(locale.clone(), text.clone()),
            // Somebody else took the others out meanwhile.
            None if may_go(of, locale).is_err() => None,
            None => of.0.remove(locale),
        };
    }
    after
}

/// What somebody wants a new consultation to be.
struct Wanted {
    title: Localized,
    code: Option<Code>,
    sittings: Vec<Sitting>,
    closes: Option<Written>,
    capacity: Option<u32>,
}

impl Turn<'_> {
    fn denied_answer(&self) -> Answer {
        views::denied(&self.reader).into()
    }

    pub(super) async fn ask_new(&mut self, matter: &Matter, refused: Option<Refused<'_>>) -> Result<Answer> {
        let Some(series) = &matter.series else { return Ok(self.denied_answer()) };
        let code = suggested(&mut *self.read().await?, series).await?;
        let asking = Organizing::Editing(Editing::New(series.facts.code.clone()));
        let revision = self.ask_for_words(&matter.known, &asking).await?;
        Ok(editing::ask_new(&self.reader, &series.facts, &code, revision, refused.as_ref()).into())
    }

    pub(super) async fn ask_new_dates(&mut self, matter: &Matter, refused: Option<Refused<'_>>) -> Result<Answer> {
        let Some(series) = &matter.series else { return Ok(self.denied_answer()) };
        let code = &series.facts.code;
        let kept = kept(&mut *self.read().await?, matter.known.person.id, Of::New(code)).await?;
        let Some(Kept::New { title, .. }) = kept else { return self.ask_new(matter, None).await };
        let asking = Organizing::Editing(Editing::NewDates(code.clone()));
        let revision = self.ask_for_words(&matter.known, &asking).await?;
        Ok(editing::ask_new_dates(&self.reader, &title, revision, refused.as_ref()).into())
    }

    /// A title, and what a form asked beside it: dates, deadline, capacity, code.
    pub(super) async fn new_typed(&mut self, matter: &Matter, words: &str, more: &[String]) -> Result<Answer> {
        let Some(series) = &matter.series else { return Ok(self.denied_answer()) };
        let zone = series.facts.zone;
        let said = |place: usize| more.get(place).map(String::as_str).filter(|typed| !typed.trim().is_empty());
        let read = || -> std::result::Result<_, Wrong> {
            let title = text(Wording::Title, words)?;
            let sittings = said(0).map(|typed| self.sittings(typed, &[], zone)).transpose()?;
            let closes = said(1).map(|typed| self.deadline(typed, WallTime::END_OF_DAY, zone)).transpose()?;
            let capacity = said(2).map(|typed| self.size(typed, 1)).transpose()?.flatten();
            let code = said(3).map(|typed| typed.trim().to_ascii_lowercase().parse::<Code>()).transpose();
            Ok((title, sittings, closes, capacity, code.map_err(|_| Wrong::Code)?))
        };
        let locale = self.reader.words.locale().clone();
        let (title, sittings, closes, capacity, code) = match read() {
            Ok(read) => read,
            Err(wrong) => return self.ask_new_again(matter, &[wrong], words, more).await,
        };
        let Some(sittings) = sittings else {
            let mut tx = self.write().await?;
            let of = Of::New(&series.facts.code);
            keep(&mut tx, matter.known.person.id, of, &Kept::New { title, locale }, self.now).await?;
            tx.commit().await?;
            return self.ask_new_dates(matter, None).await;
        };
        let title = Localized([(locale, title)].into());
        let wanted = Wanted { title, code, sittings, closes, capacity };
        match self.make(matter, wanted).await? {
            Ok(answer) => Ok(answer),
            Err(wrong) => self.ask_new_again(matter, &wrong, words, more).await,
        }
    }

    async fn ask_new_again(&mut self, matter: &Matter, why: &[Wrong], words: &str, more: &[String]) -> Result<Answer> {
        let typed = std::iter::once(words).chain(more.iter().map(String::as_str)).collect::<Vec<_>>().join("\n");
        self.ask_new(matter, Some(Refused { why, typed: &typed })).await
    }

    pub(super) async fn new_dates_typed(&mut self, matter: &Matter, words: &str) -> Result<Answer> {
        let Some(series) = &matter.series else { return Ok(self.denied_answer()) };
        let kept = kept(&mut *self.read().await?, matter.known.person.id, Of::New(&series.facts.code)).await?;
        let Some(Kept::New { title, locale }) = kept else { return self.ask_new(matter, None).await };
        let sittings = match self.sittings(words, &[], series.facts.zone) {
            Ok(sittings) => sittings,
            Err(wrong) => return self.ask_new_dates(matter, Some(Refused { why: &[wrong], typed: words })).await,
        };
        let title = Localized([(locale, title)].into());
        let wanted = Wanted { title, code: None, sittings, closes: None, capacity: None };
        match self.make(matter, wanted).await? {
            Ok(answer) => Ok(answer),
            Err(wrong) => self.ask_new_dates(matter, Some(Refused { why: &wrong, typed: words })).await,
        }
    }

    /// Makes a consultation that its team alone sees, with what is usual where nothing was said.
    async fn make(&mut self, matter: &Matter, wanted: Wanted) -> Result<std::result::Result<Answer, Vec<Wrong>>> {
        let Some(series) = &matter.series else { return Ok(Ok(self.denied_answer())) };
        let Some(first) = wanted.sittings.first().copied() else { return Ok(Err(vec![Wrong::Sitting])) };
        let code = match wanted.code {
            Some(code) => code,
            None => suggested(&mut *self.read().await?, series).await?,
        };
        let words = &self.reader.words;
        let locale = words.locale().clone();
        let own = |id: &str| Localized([(locale.clone(), words.say(id))].into());
        let day_before = first.date.checked_sub_days(Days::new(1)).unwrap_or(first.date);
        let usual = Written { date: day_before, time: WallTime::END_OF_DAY, zone: first.zone };
        let facts = Consultation {
            code,
            title: wanted.title,
            about: own("editing-new-about"),
            place: own("editing-new-place"),
            objectives: Vec::new(),
            languages: vec![locale.clone()],
            timetables: vec![Timetable {
                known: None,
                sittings: wanted.sittings,
                registration_opens: None,
                registration_closes: wanted.closes.unwrap_or(usual),
                waiting_ends: None,
            }],
            limits: Limits {
                capacity: wanted.capacity,
                per_organization: Some(USUAL_PER_ORGANIZATION),
                individuals: None,
                offer_hours: USUAL_OFFER_HOURS,
            },
            // Whoever does not think of it harms nobody.
            confidentiality: Confidentiality { closed: true, recorded: false, chatham_house: true },
            sessions: Vec::new(),
            groups: Vec::new(),
            calls: Vec::new(),
            questionnaire: None,
            publications: Vec::new(),
            cancelled: false,
            approval: false,
            published: false,
        };
        let kept = Of::New(&series.facts.code).form();
        self.add(matter, facts, Some(&kept)).await
    }

    /// Adds an unpublished consultation to a series, behind the others; what was kept of it goes.
    async fn add(
        &mut self,
        matter: &Matter,
        facts: Consultation,
        kept: Option<&str>,
    ) -> Result<std::result::Result<Answer, Vec<Wrong>>> {
        let Some(series) = &matter.series else { return Ok(Ok(self.denied_answer())) };
        if facts.timetables.last().is_none_or(|dates| dates.starts() <= self.now) {
            return Ok(Err(vec![Wrong::Past]));
        }
        let known = matter.known.clone();
        let place = main_page(&facts.code);
        let mut tx = match self.open_in(&known, Act::Edit, series.id).await? {
            Opened::Tx(tx) => *tx,
            Opened::Before => {
                let above = act(Editing::Series(series.facts.code.clone()));
                return Ok(Ok(Box::pin(self.show(&above)).await?));
            }
            Opened::Denied => return Ok(Ok(self.denied_answer())),
        };
        // As it is under its lock: an import may have changed what is waited for.
        let Some(series) = tx.series_by_id(series.id).await? else { return Ok(Ok(self.denied_answer())) };
        if tx.consultation_of_team(&facts.code).await?.is_some() {
            tx.roll_back().await?;
            return Ok(Err(vec![Wrong::CodeTaken]));
        }
        let mut all = importing::export(&mut tx, &series).await?;
        let position = i64::try_from(all.consultations.len()).unwrap_or(i64::MAX);
        all.consultations.push(facts.clone());
        if let Err(faults) = files::series::check(&all) {
            tx.roll_back().await?;
            return Ok(Err(faults.iter().map(wrong).collect()));
        }
        importing::add(&mut tx, series.id, position, &facts, self.now).await?;
        tx.settle_retention(series.id, series.facts.privacy.retention_days, self.now).await?;
        if let Some(form) = kept {
            tx.drop_draft(known.person.id, form).await?;
        }
        let id = tx.consultation_of_team(&facts.code).await?.map(|held| held.id.0);
        let detail = json!({ "consultation": id });
        tx.audit(chance::id(), Some(known.person.id), "make_consultation", Some(series.id), &detail, self.now).await?;
        self.close(tx, &known, &place).await?;
        let toast = editing::made_toast(&self.reader);
        Ok(Ok(Box::pin(self.show(&place)).await?.with_toast(toast)))
    }

    /// The first day of a copy.
    pub(super) async fn copy_typed(&mut self, matter: &Matter, words: &str) -> Result<Answer> {
        let (Some(held), Some(series)) = (&matter.held, &matter.series) else { return Ok(self.denied_answer()) };
        let zone = zone_of(held);
        let first = super::dates(held).and_then(|dates| dates.sittings.first()).copied();
        let day = self.deadline(words, WallTime::END_OF_DAY, zone).ok().map(|at| at.date);
        let why = match (first, day) {
            (Some(first), Some(day)) => {
                let code = suggested(&mut *self.read().await?, series).await?;
                match self.add(matter, copied(&held.facts, code, day - first.date), None).await? {
                    Ok(answer) => return Ok(answer),
                    Err(wrong) => wrong,
                }
            }
            _ => vec![Wrong::Deadline],
        };
        self.ask_field(matter, &Field::Copy, Some(Refused { why: &why, typed: words })).await
    }

    /// The same text as the program writes for its operator. It holds nothing about anybody.
    pub(super) async fn series_file(&mut self, matter: &Matter) -> Result<Answer> {
        let Some(series) = &matter.series else { return Ok(self.denied_answer()) };
        let mut tx = match self.open_as(&matter.known, Act::Export, Some(series.id)).await? {
            Opened::Tx(tx) => tx,
            Opened::Before => return self.series_words(matter),
            Opened::Denied => return Ok(self.denied_answer()),
        };
        let whole = importing::export(&mut tx, series).await?;
        let detail = json!({ "series": series.id.0, "file": "series" });
        tx.audit(chance::id(), Some(matter.known.person.id), Act::Export.key(), Some(series.id), &detail, self.now)
            .await?;
        self.close(*tx, &matter.known, &act(Editing::Series(series.facts.code.clone()))).await?;
        let mut answer = self.series_words(matter)?.with_toast(editing::file_toast(&self.reader));
        answer.files.push(File {
            name: format!("{}.toml", series.facts.code),
            media_type: "application/toml",
            bytes: files::series::write(&whole).into_bytes(),
            expires: None,
        });
        Ok(answer)
    }

    pub(super) fn series_words(&mut self, matter: &Matter) -> Result<Answer> {
        let Some(series) = &matter.series else { return Ok(self.denied_answer()) };
        Ok(editing::series(&self.reader, &series.facts, self.app.sheets.locales()).into())
    }

    pub(super) async fn ask_series(
        &mut self,
        matter: &Matter,
        wording: Wording,
        locale: &Locale,
        refused: Option<Refused<'_>>,
    ) -> Result<Answer> {
        let Some(series) = &matter.series else { return Ok(self.denied_answer()) };
        let asking = Organizing::Editing(Editing::AskSeries(series.facts.code.clone(), wording, locale.clone()));
        let revision = self.ask_for_words(&matter.known, &asking).await?;
        let refused = refused.as_ref();
        Ok(editing::ask_series(&self.reader, &series.facts, (wording, locale), revision, refused).into())
    }

    pub(super) async fn series_typed(
        &mut self,
        matter: &Matter,
        wording: Wording,
        locale: &Locale,
        words: &str,
    ) -> Result<Answer> {
        let Some(series) = &matter.series else { return Ok(self.denied_answer()) };
        let code = series.facts.code.clone();
        let (person, of) = (matter.known.person.id, Of::Series(&code));
        let typed = match self.reader.words.read_none(words) {
            true => {
                // What waits for a yes may take out the others.
                let waiting = match kept(&mut *self.read().await?, person, of).await? {
                    Some(Kept::Series { texts }) => texts,
                    _ => Vec::new(),
                };
                let by_then = reworded(&series.facts, &waiting);
                let text_of = if wording == Wording::About { &by_then.about } else { &by_then.title };
                may_go(text_of, locale).map(|()| None)
            }
            false => text(wording, words).map(Some),
        };
        let typed = match typed {
            Ok(typed) => typed,
            Err(wrong) => {
                let refused = Refused { why: &[wrong], typed: words };
                return self.ask_series(matter, wording, locale, Some(refused)).await;
            }
        };
        let place = act(Editing::PreviewSeries(code.clone()));
        let mut tx = match self.open_as(&matter.known, Act::Edit, Some(series.id)).await? {
            Opened::Tx(tx) => *tx,
            Opened::Before => return Box::pin(self.show(&place)).await,
            Opened::Denied => return Ok(self.denied_answer()),
        };
        let mut texts = match kept(&mut tx, person, of).await? {
            Some(Kept::Series { texts }) => texts,
            _ => Vec::new(),
        };
        texts.retain(|(of, in_locale, _)| (*of, in_locale) != (wording, locale));
        texts.push((wording, locale.clone(), typed));
        keep(&mut tx, person, of, &Kept::Series { texts }, self.now).await?;
        self.close(tx, &matter.known, &place).await?;
        Box::pin(self.show(&place)).await
    }

    pub(super) async fn preview_series(&mut self, matter: &Matter, changed: bool) -> Result<Answer> {
        let Some(series) = &matter.series else { return Ok(self.denied_answer()) };
        let mut read = self.read().await?;
        let texts = match kept(&mut read, matter.known.person.id, Of::Series(&series.facts.code)).await? {
            Some(Kept::Series { texts }) => texts,
            _ => {
                let toast = editing::nothing_kept_toast(&self.reader);
                return Ok(self.series_words(matter)?.with_toast(toast));
            }
        };
        let Some(now) = read.series_by_id(series.id).await? else { return Ok(self.denied_answer()) };
        let after = reworded(&now.facts, &texts);
        let mark = mark(&now.facts, &after);
        let facts = SeriesPreview { before: &now.facts, after: &after, mark, changed };
        Ok(editing::preview_series(&self.reader, &facts).into())
    }

    pub(super) async fn amend_series(&mut self, matter: Matter, shown: u32) -> Result<Answer> {
        let Some(found) = &matter.series else { return Ok(self.denied_answer()) };
        let known = matter.known.clone();
        let place: Action = act(Editing::Series(found.facts.code.clone()));
        let mut tx = match self.open_in(&known, Act::Edit, found.id).await? {
            Opened::Tx(tx) => *tx,
            Opened::Before => return Box::pin(self.show(&place)).await,
            Opened::Denied => return Ok(self.denied_answer()),
        };
        let Some(series) = tx.series_by_id(found.id).await? else { return Ok(self.denied_answer()) };
        let texts = match kept(&mut tx, known.person.id, Of::Series(&series.facts.code)).await? {
            Some(Kept::Series { texts }) => texts,
            _ => Vec::new(),
        };
        let after = reworded(&series.facts, &texts);
        if texts.is_empty() || mark(&series.facts, &after) != shown {
            tx.roll_back().await?;
            return self.preview_series(&matter, true).await;
        }
        let imported = tx.imported(series.id).await?;
        tx.save_series(series.id, &after, &imported, self.now).await?;
        tx.drop_draft(known.person.id, &Of::Series(&series.facts.code).form()).await?;
        let keys: Vec<&str> =
            texts.iter().map(|(wording, ..)| if *wording == Wording::About { "about" } else { "title" }).collect();
        let detail = json!({ "series": series.id.0, "changed": keys });
        tx.audit(chance::id(), Some(known.person.id), Act::Edit.key(), Some(series.id), &detail, self.now).await?;
        self.close(tx, &known, &place).await?;
        Ok(editing::series_done(&self.reader, &after).into())
    }
}
