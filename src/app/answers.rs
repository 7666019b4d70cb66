//! Screens that change nothing: what a place looks like for this reader now.

use chrono::{DateTime, Utc};
use futures::future::BoxFuture;

use super::seats;
use super::turn::{Answer, Known, Turn, apart, ready};
use crate::chat::action::{Action, Form, Listing, Part};
use crate::chat::organizing::Organizing;
use crate::chat::payload;
use crate::chat::reply::File;
use crate::chat::screen::Screen;
use crate::domain::consultation::Consultation;
use crate::domain::id::{Code, ConsultationId, PersonId};
use crate::domain::locale::{Locale, Localized};
use crate::domain::registration::{Room, Standing, State};
use crate::files;
use crate::store::{Held, ListQuery, Read, Result, StoredRegistration, StoredSeries};
use crate::views::card::CardFacts;
use crate::views::filters::{self, FilterFacts};
use crate::views::leaving::{self, Leaving};
use crate::views::listing::{self, ListFacts, Page, Row};
use crate::views::mine::{self, Mine};
use crate::views::outcome::{self, How, Refused, Registered};
use crate::views::reports::{self, ReportRow};
use crate::views::waiting::{self, Offered, Waiting};
use crate::views::{Reader, calendar, card, consent, decisions, help, language, parts, place, share};

/// Counting stops here: nobody pages further, and a count without end grows with the installation.
const MOST_COUNTED: i64 = 500;

/// Hits of a search on one screen.
const MOST_FOUND: i64 = 8;

impl Turn<'_> {
    /// The fresh screen of a place. Acts are not places: they show where they lead.
    pub fn show<'t>(&'t mut self, place: &'t Action) -> BoxFuture<'t, Result<Answer>> {
        match place {
            Action::Consultations(filter) => apart!(self.consultations(filter)),
            Action::Filters => apart!(self.filters()),
            Action::Search => ready(listing::search(&self.reader)),
            Action::Card(code)
            | Action::Post(code)
            | Action::Unpost(code)
            | Action::Follow(code)
            | Action::Unfollow(code)
            | Action::Mute(code)
            | Action::Later(code)
            | Action::Stay(code, _) => apart!(self.card(code, None)),
            Action::Part(code, part) => apart!(self.card(code, Some(*part))),
            Action::Responses(code) | Action::ExtendYes(code, ..) => apart!(self.responses(code)),
            Action::Summary(code, place) => apart!(self.summary(code, *place)),
            Action::Extend(code, days) => apart!(self.extending(code, *days, false)),
            Action::Reports(page) => apart!(self.reports(*page)),
            Action::Share(code) => apart!(self.share(code, None)),
            Action::ShareIn(code, locale) => apart!(self.share(code, Some(locale))),
            Action::Calendar(code) => apart!(self.calendar(code)),
            Action::Languages => ready(language::languages(&self.reader, self.app.sheets.locales())),
            Action::Privacy => apart!(self.privacy()),
            Action::Decline => ready(consent::declined(&self.reader)),
            Action::Mine | Action::Reach => apart!(self.mine()),
            Action::Me => apart!(self.me()),
            Action::Choices | Action::News(..) => apart!(self.choices()),
            Action::QuietHours | Action::Quiet(_) => apart!(self.quiet_hours()),
            Action::Forget => apart!(self.forgetting()),
            Action::Clock => apart!(self.clock("")),
            Action::Resume(form @ (Form::Enrolment | Form::Profile)) => apart!(self.form(*form, None)),
            Action::Write { form: form @ (Form::Enrolment | Form::Profile), .. } => apart!(self.form(*form, None)),
            Action::Write { form: Form::Search, .. } => ready(listing::search(&self.reader)),
            Action::Zone | Action::Resume(Form::Zone) | Action::Write { form: Form::Zone, .. } => apart!(self.zone()),
            Action::Questionnaire(code)
            | Action::Questions(code)
            | Action::MyAnswers(code)
            | Action::DiscardYes(code) => apart!(self.questionnaire(code)),
            Action::Discard(code) => apart!(self.discarding(code)),
            Action::Resume(Form::Questionnaire)
            | Action::Write { form: Form::Questionnaire, .. }
            | Action::Reask(..)
            | Action::Section(..) => apart!(self.asking(None, 0)),
            Action::Review(page) => apart!(self.asking(None, *page)),
            Action::Sections => apart!(self.sections()),
            Action::Organize(organizing) => apart!(self.organize(organizing)),
            Action::Resume(Form::Organizing) | Action::Write { form: Form::Organizing, .. } => {
                apart!(self.organize(&Organizing::Home))
            }
            Action::Accounts => apart!(self.accounts()),
            Action::Linking => apart!(self.linking()),
            Action::Undo => apart!(self.undoing()),
            Action::Separate(address) => apart!(self.separating(*address)),
            Action::EnterCode | Action::Resume(Form::Link) | Action::Write { form: Form::Link, .. } => {
                ready(crate::views::linking::enter(&self.reader))
            }
            Action::Register(code) => apart!(self.standing_answer(code, How::Already, None)),
            Action::Withdraw(code) => apart!(self.withdrawing(code)),
            Action::HandOver(code) => apart!(self.handing_over(code)),
            _ => ready(help::help(&self.reader, self.draft())),
        }
    }

    pub fn not_found(&self) -> Answer {
        help::not_found(&self.reader).into()
    }

    /// Addresses that open a consultation in a language, one for each platform that has such addresses.
    fn links(&self, code: &Code, locale: &Locale) -> Vec<String> {
        let carried = payload::payload(&Action::Card(code.clone()), locale);
        let doors = self.app.doors.read().unwrap_or_else(std::sync::PoisonError::into_inner);
        carried.map_or_else(Vec::new, |carried| doors.values().map(|door| door.to(&carried)).collect())
    }

    async fn consultations(&mut self, filter: &Listing) -> Result<Answer> {
        let mut read = self.read().await?;
        let series = match &filter.series {
            Some(code) => read.series(code).await?,
            None => None,
        };
        let query = ListQuery {
            now: self.now,
            series: series.as_ref().map(|series| series.id),
            objective: filter.objective,
            open_only: filter.open_only,
            limit: 0,
            offset: 0,
        };
        let (ahead, behind) = read.count(query, MOST_COUNTED).await?;
        let page = Page::of(filter.page, ahead, behind);
        let part = |range: &std::ops::Range<usize>| ListQuery {
            limit: i64::try_from(range.len()).unwrap_or(0),
            offset: i64::try_from(range.start).unwrap_or(0),
            ..query
        };
        let upcoming = if page.upcoming.is_empty() { Vec::new() } else { read.upcoming(part(&page.upcoming)).await? };
        let past = if page.past.is_empty() { Vec::new() } else { read.past(part(&page.past)).await? };
        let facts = ListFacts {
            filter: Listing { page: page.page, ..filter.clone() },
            series: series.as_ref().map(|series| &series.facts.title),
            upcoming: self.rows(&mut read, upcoming).await?,
            past: self.rows(&mut read, past).await?,
            pages: page.pages,
            languages: self.app.sheets.locales(),
            draft: self.draft(),
        };
        Ok(listing::listing(&self.reader, &facts).into())
    }

    async fn rows(&self, read: &mut Read, all: Vec<Held>) -> Result<Vec<Row>> {
        let registered = match &self.who {
            Some(known) => read.registered_for(known.person.id).await?,
            None => Vec::new(),
        };
        let mut rows = Vec::with_capacity(all.len());
        for held in all {
            let mine = match registered.contains(&held.id) {
                true => self.standing(read, &held).await?.map(|(_, standing)| standing),
                false => None,
            };
            rows.push(Row::of(&held.facts, self.now, held.meeting.is_full(), mine));
        }
        Ok(rows)
    }

    async fn filters(&mut self) -> Result<Answer> {
        let mut read = self.read().await?;
        let open = ListQuery { now: self.now, series: None, objective: None, open_only: true, limit: 0, offset: 0 };
        let series = read.all_series().await?.into_iter().take(filters::MOST_SERIES);
        let facts = FilterFacts {
            series: series.map(|series| (series.facts.code, series.facts.title)).collect(),
            objectives: read.objectives().await?,
            open: read.count(open, MOST_COUNTED).await?.0,
        };
        Ok(filters::filters(&self.reader, &facts).into())
    }

    /// What somebody typed, searched for in titles and themes of every language.
    pub async fn search(&mut self, typed: &str) -> Result<Answer> {
        let Some((words, keys)) = crate::domain::search::probe(typed) else {
            return Ok(help::unknown(&self.reader, typed, self.draft()).into());
        };
        let mut read = self.read().await?;
        let mut found = Vec::new();
        for (id, folded) in read.with_keys([&keys[0], &keys[1], &keys[2]], 50).await? {
            if found.len() < MOST_FOUND as usize
                && crate::domain::search::has_all(&folded, &words)
                && let Some(held) = read.consultation_by_id(id).await?
            {
                found.push(held);
            }
        }
        for objective in self.objectives_about(&words) {
            if found.len() >= MOST_FOUND as usize {
                break;
            }
            let of_it = ListQuery {
                now: self.now,
                series: None,
                objective: Some(objective),
                open_only: false,
                limit: MOST_FOUND,
                offset: 0,
            };
            let ahead = read.upcoming(of_it).await?;
            found.extend(ahead.into_iter().chain(read.past(of_it).await?));
        }
        let mut seen = std::collections::HashSet::new();
        found.retain(|held| seen.insert(held.id));
        found.truncate(MOST_FOUND as usize);
        let rows = self.rows(&mut read, found).await?;
        Ok(listing::found(&self.reader, typed, &rows).into())
    }

    /// Objectives of the Global Compact whose title has all these folded words, in any language.
    fn objectives_about(&self, folded: &[String]) -> Vec<u8> {
        let sheets = &self.app.sheets;
        let titles = |objective: u8| {
            let title = move |locale| sheets.words(locale).say(&format!("objective-{objective}"));
            sheets.locales().iter().map(|locale| crate::domain::search::fold(&title(locale))).collect()
        };
        let all =
            self.app.objectives.get_or_init(|| (1..=23).map(|objective| (objective, titles(objective))).collect());
        let says = |titles: &[String]| titles.iter().any(|title| crate::domain::search::has_all(title, folded));
        all.iter().filter(|(_, titles)| says(titles)).map(|(objective, _)| *objective).collect()
    }

    /// Where this reader stands in a consultation; `None` for somebody who has nothing to do with it.
    pub async fn standing(&self, read: &mut Read, held: &Held) -> Result<Option<(StoredRegistration, Standing)>> {
        match &self.who {
            Some(known) => standing(read, held, known.person.id, self.now).await,
            None => Ok(None),
        }
    }

    pub async fn card(&mut self, code: &Code, part: Option<Part>) -> Result<Answer> {
        let mut read = self.read().await?;
        let Some(held) = read.consultation(code).await? else { return Ok(self.not_found()) };
        let Some(series) = read.series_by_id(held.series).await? else { return Ok(self.not_found()) };
        let groups: Vec<(Code, Room)> =
            read.groups(held.id).await?.into_iter().map(|(_, code, room)| (code, room)).collect();
        let mine = self.standing(&mut read, &held).await?;
        let interest = match &self.who {
            Some(known) => read.interest(known.person.id, held.id).await?,
            None => None,
        };
        let state = mine.as_ref().map(|(_, standing)| standing.state);
        let joining = super::joining::shown(&mut read, &held, state, self.now).await?;
        let facts = CardFacts {
            joining: joining.as_deref(),
            interest,
            series: &series.facts.title,
            privacy: &series.facts.privacy,
            consultation: &held.facts,
            meeting: held.meeting,
            groups: &groups,
            mine: mine.as_ref().map(|(_, standing)| standing),
            draft: self
                .who
                .as_ref()
                .filter(|known| known.draft_for.as_ref() == Some(code))
                .and_then(|known| known.draft),
            has_colleagues: mine.as_ref().is_some_and(|(registration, _)| registration.organization.is_some()),
        };
        Ok(match part {
            None => {
                let screen = self.with_organizing(&mut read, &held, card::card(&self.reader, &facts)).await?;
                self.with_posting(&mut read, &held, screen).await?
            }
            Some(Part::Programme) => parts::programme(&self.reader, &facts),
            Some(Part::Papers) => parts::papers(&self.reader, &facts),
        }
        .into())
    }

    async fn reports(&mut self, page: u16) -> Result<Answer> {
        let per_page = reports::PER_PAGE;
        let mut read = self.read().await?;
        let count = read.count_publications(self.now, MOST_COUNTED).await?;
        let pages = u16::try_from(count.div_ceil(per_page).max(1)).unwrap_or(u16::MAX);
        let page = page.min(pages - 1);
        let offset = i64::from(page) * per_page as i64;
        let mut published = Vec::new();
        for posted in read.publications(self.now, per_page as i64, offset).await? {
            let Some(held) = read.consultation_by_id(posted.consultation).await? else { continue };
            let publication = held.facts.publications.iter().find(|p| p.code.as_str() == posted.code).cloned();
            published.extend(publication.map(|publication| (held.facts.title.clone(), publication)));
        }
        let rows: Vec<ReportRow<'_>> =
            published.iter().map(|(consultation, publication)| ReportRow { consultation, publication }).collect();
        Ok(reports::reports(&self.reader, &rows, page, pages).into())
    }

    async fn share(&mut self, code: &Code, locale: Option<&Locale>) -> Result<Answer> {
        let Some(held) = self.read().await?.consultation(code).await? else { return Ok(self.not_found()) };
        Ok(match locale {
            None => share::choose(&self.reader, &held.facts, self.app.sheets.locales()),
            Some(locale) => {
                let chosen = self.app.sheets.words(&self.app.sheets.choose(std::slice::from_ref(locale)));
                share::shared(&self.reader, &chosen, &held.facts, &self.links(code, chosen.locale()))
            }
        }
        .into())
    }

    async fn calendar(&mut self, code: &Code) -> Result<Answer> {
        let mut answer = self.card(code, None).await?;
        let mut read = self.read().await?;
        let Some(held) = read.consultation(code).await? else { return Ok(answer) };
        let Some(series) = read.series_by_id(held.series).await? else { return Ok(answer) };
        if held.ends <= self.now {
            return Ok(answer.with_toast(calendar::nothing_toast(&self.reader)));
        }
        let links = self.links(code, self.reader.words.locale());
        let worded = calendar::invitation(&self.reader, &held.facts, &series.facts.privacy, &links);
        let bytes = files::calendar::invitation(
            &held.facts,
            held.version,
            &worded.titles,
            &worded.description,
            &worded.place,
            self.now,
        );
        let (name, media_type) = (format!("{code}.ics"), "text/calendar; charset=utf-8");
        answer.files.push(File { name, media_type, bytes, expires: None });
        Ok(answer.with_toast(calendar::sent_toast(&self.reader)))
    }

    async fn privacy(&mut self) -> Result<Answer> {
        let series = self.read().await?.all_series().await?;
        let teams: Vec<_> = series.iter().map(|series| &series.facts.privacy).collect();
        Ok(consent::privacy(&self.reader, &teams).into())
    }

    async fn mine(&mut self) -> Result<Answer> {
        let mut read = self.read().await?;
        let mut entries = Vec::new();
        if let Some(known) = &self.who {
            let mut seen: Vec<ConsultationId> =
                read.registrations_of(known.person.id).await?.iter().map(|r| r.consultation).collect();
            seen.sort_unstable();
            seen.dedup();
            for id in seen {
                let Some(held) = read.consultation_by_id(id).await? else { continue };
                let Some((registration, standing)) = self.standing(&mut read, &held).await? else { continue };
                let joining = super::joining::shown(&mut read, &held, Some(standing.state), self.now).await?;
                entries.push((held, registration, standing, joining));
            }
        }
        entries.sort_by_key(|(held, ..)| (held.ends <= self.now, held.starts));
        let entries: Vec<mine::Entry<'_>> = entries
            .iter()
            .map(|(held, registration, standing, joining)| mine::Entry {
                joining: joining.as_deref(),
                consultation: &held.facts,
                standing,
                for_self: registration.organization.is_none(),
            })
            .collect();
        let resume = self.draft().map(|draft| crate::views::wording::continue_button(&self.reader, draft));
        Ok(mine::mine(&self.reader, &Mine { entries: &entries, resume }).into())
    }

    async fn zone(&mut self) -> Result<Answer> {
        let guesses = self.guessed_zones().await?;
        Ok(place::ask(&self.reader, &guesses).into())
    }

    /// Zones of the country somebody gave, likeliest first.
    pub async fn guessed_zones(&self) -> Result<Vec<chrono_tz::Tz>> {
        let Some(known) = &self.who else { return Ok(Vec::new()) };
        let profile = self.read().await?.profile(known.person.id).await?;
        Ok(profile.map(|profile| crate::locale::zones_of(profile.country)).unwrap_or_default())
    }

    async fn withdrawing(&mut self, code: &Code) -> Result<Answer> {
        let mut read = self.read().await?;
        let Some(held) = read.consultation(code).await? else { return Ok(self.not_found()) };
        match self.standing(&mut read, &held).await? {
            Some((_, standing)) if standing.state.is_active() && self.now < held.ends => {
                let facts =
                    Leaving { consultation: &held.facts, state: standing.state, may_return: self.is_open(&held) };
                Ok(leaving::withdraw(&self.reader, &facts).into())
            }
            _ => self.card(code, None).await,
        }
    }

    pub fn is_open(&self, held: &Held) -> bool {
        !held.facts.cancelled && held.opens <= self.now && self.now < held.closes
    }

    async fn handing_over(&mut self, code: &Code) -> Result<Answer> {
        let mut read = self.read().await?;
        let Some(held) = read.consultation(code).await? else { return Ok(self.not_found()) };
        let standing = self.standing(&mut read, &held).await?;
        Ok(match self.no_hand_over(&held, standing.as_ref().map(|(registration, _)| registration)) {
            None => leaving::hand_over(&self.reader, &held.facts),
            Some(why) => leaving::not_handed_over(&self.reader, why, Some(&held.facts)),
        }
        .into())
    }

    /// Why this reader cannot hand a seat over.
    pub fn no_hand_over(&self, held: &Held, registration: Option<&StoredRegistration>) -> Option<leaving::NoHandOver> {
        use leaving::NoHandOver::{ForSelf, NoSeat, Started};
        match registration.filter(|registration| registration.state == State::Registered) {
            None => Some(NoSeat),
            Some(_) if self.now >= held.starts => Some(Started),
            Some(registration) if registration.organization.is_none() => Some(ForSelf),
            Some(_) => None,
        }
    }

    /// The refusal that no answer of theirs could change, told before anything is asked.
    pub async fn refused_at_once(&self, held: &Held) -> Option<Screen> {
        use crate::domain::registration::Refusal;
        let refusal = if held.facts.cancelled {
            Refusal::Cancelled
        } else if self.now >= held.starts {
            Refusal::Started
        } else if self.now >= held.closes {
            Refusal::Closed
        } else if self.now < held.opens {
            Refusal::NotOpenYet
        } else {
            return None;
        };
        Some(outcome::refused(&self.reader, &Refused { consultation: &held.facts, refusal, waiting: false }))
    }

    /// Titles of series by id, for what is shown about roles.
    pub async fn series_title(&self, id: Option<crate::domain::id::SeriesId>) -> Result<Option<Localized>> {
        let Some(id) = id else { return Ok(None) };
        let series: Option<StoredSeries> = self.read().await?.series_by_id(id).await?;
        Ok(series.map(|series| series.facts.title))
    }
}

/// Whether a withdrawn or lapsed person could come back to the end of the waiting list.
pub(super) fn may_wait_again(held: &Held, now: chrono::DateTime<chrono::Utc>) -> bool {
    !held.facts.cancelled && now < held.waiting_ends
}

/// Consultations to come in which somebody holds a seat or waits.
pub(super) async fn upcoming_of(
    read: &mut Read,
    known: &Known,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Vec<(Held, StoredRegistration)>> {
    let mut upcoming = Vec::new();
    for registration in read.registrations_of(known.person.id).await? {
        if !registration.state.is_active() {
            continue;
        }
        if let Some(held) = read.consultation_by_id(registration.consultation).await?
            && now < held.starts
        {
            upcoming.push((held, registration));
        }
    }
    upcoming.sort_by_key(|(held, _)| held.starts);
    Ok(upcoming)
}

/// The facts alone.
pub(super) fn facts(held: &[(Held, StoredRegistration)]) -> Vec<&Consultation> {
    held.iter().map(|(held, _)| &held.facts).collect()
}

/// A person's latest registration in a consultation, and where they stand with it.
pub(super) async fn standing(
    read: &mut Read,
    held: &Held,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<Option<(StoredRegistration, Standing)>> {
    let Some(registration) = read.registration(held.id, person).await? else { return Ok(None) };
    let standing = standing_of(read, held, &registration, now).await?;
    Ok(Some((registration, standing)))
}

/// Where one registration stands.
pub(super) async fn standing_of(
    read: &mut Read,
    held: &Held,
    registration: &StoredRegistration,
    now: DateTime<Utc>,
) -> Result<Standing> {
    let is_waiting = registration.state == State::Waiting;
    let groups = read.groups(held.id).await?;
    Ok(Standing {
        state: registration.state,
        waiting_place: read.waiting_place(registration).await?,
        blocked_by: if is_waiting { seats::blocked_by(read, held, registration, now).await? } else { Vec::new() },
        offer_until: registration.offer_until,
        group: groups.into_iter().find(|(id, ..)| Some(*id) == registration.group).map(|(_, code, _)| code),
    })
}

/// The screen of an active registration; `None` for one that ended.
pub(super) fn standing_screen(
    reader: &Reader,
    held: &Held,
    registration: &StoredRegistration,
    standing: &Standing,
    how: How,
    guessed: Option<chrono_tz::Tz>,
) -> Option<Screen> {
    let consultation = &held.facts;
    if consultation.cancelled {
        // The card says that it is cancelled, whatever anybody held.
        return None;
    }
    let group = standing.group.as_ref().and_then(|code| consultation.group(code));
    match standing.state {
        State::Registered => {
            let for_self = registration.organization.is_none();
            Some(outcome::registered(reader, &Registered { consultation, group, how, for_self, guessed }))
        }
        State::Waiting => Some(waiting::waiting(
            reader,
            &Waiting {
                consultation,
                place: standing.waiting_place.unwrap_or(1),
                blocked_by: &standing.blocked_by,
                organization: &registration.profile.organization_name,
                group,
                joined: how == How::Sent,
                guessed,
            },
        )),
        State::Offered => {
            standing.offer_until.map(|until| waiting::offered(reader, &Offered { consultation, group, until }))
        }
        State::Pending => Some(decisions::applied(reader, consultation, group, how == How::Sent)),
        _ => None,
    }
}
