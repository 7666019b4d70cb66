//! Acts: what a press, a command or typed words do, and where they lead.

use futures::future::BoxFuture;

use super::answering::Step as Answered;
use super::answers::may_wait_again;
use super::enrolling::Step;
use super::registering::{self, Tapped};
use super::turn::{Answer, Known, Turn, apart};
use crate::chance;
use crate::chat::action::{Action, Form, Listing, Secret};
use crate::dialogue::answering;
use crate::dialogue::enrolment::Input;
use crate::domain::id::{Code, ConsultationId, SeriesId};
use crate::domain::locale::Locale;
use crate::domain::registration::State;
use crate::store::Result;
use crate::views::consent::{self, Consent};
use crate::views::leaving::{self, HandOverCode, Leaving};
use crate::views::organizer::{self, NoCode};
use crate::views::outcome::How;
use crate::views::waiting::{self, Ended, SeatRequest};
use crate::views::{language, place};

impl Turn<'_> {
    pub(super) fn perform(&mut self, action: Action) -> BoxFuture<'_, Result<Answer>> {
        match action {
            Action::Speak(locale) => apart!(self.speak(&locale)),
            Action::Agree(next) => apart!(self.agree(next)),
            Action::Register(code) => apart!(self.register(&code, None)),
            Action::Wait(code) => apart!(self.wait(&code)),
            Action::Answer { form: Form::Questionnaire, revision, choice } => {
                apart!(self.answer_step(revision, Answered::Take(answering::Input::Choice(&choice))))
            }
            Action::Back { form: Form::Questionnaire, revision } => {
                apart!(self.answer_step(revision, Answered::Back))
            }
            Action::Skip { form: Form::Questionnaire, revision } => {
                apart!(self.answer_step(revision, Answered::Skip))
            }
            Action::Send { form: Form::Questionnaire, revision } => apart!(self.send_answers(revision)),
            Action::Cancel(Form::Organizing) => apart!(self.put_asking_away()),
            Action::Cancel(Form::Questionnaire) => apart!(self.leave_questionnaire()),
            Action::Edit { form: Form::Questionnaire, .. } => apart!(self.asking(None, 0)),
            Action::Answer { form, revision, choice } => {
                apart!(self.step(form, revision, Step::Take(Input::Choice(&choice))))
            }
            Action::Back { form, revision } => apart!(self.step(form, revision, Step::Back)),
            Action::Skip { form, revision } => apart!(self.step(form, revision, Step::Skip)),
            Action::Edit { form, revision, field } => apart!(self.step(form, revision, Step::Edit(field))),
            Action::Send { form, revision } => apart!(self.send(form, revision)),
            Action::Cancel(form) => apart!(self.cancel(form)),
            Action::WithdrawYes(code) => apart!(self.withdraw(&code)),
            Action::Accept(code) => apart!(self.accept(&code)),
            Action::Pass(code) => apart!(self.pass(&code)),
            Action::HandOverYes(code) => apart!(self.hand_over(&code)),
            Action::TakeOver(code) => apart!(self.take_over(code.as_str())),
            Action::Redeem(code) => apart!(self.redeem(&code)),
            Action::AskSeat(code) => apart!(self.ask_seat(&code)),
            Action::Refresh(code) => apart!(self.refresh(&code)),
            Action::Profile => apart!(self.edit_profile()),
            Action::Consent(kind, given) => apart!(self.consent_to(kind, given)),
            Action::Zone => apart!(self.ask_zone()),
            Action::ZoneIs(zone) => apart!(self.set_zone(zone)),
            Action::Search => apart!(self.ask_words()),
            Action::MeFile => apart!(self.me_file()),
            Action::ForgetYes => apart!(self.forget()),
            Action::Clock => apart!(self.clock("")),
            Action::Post(code) => apart!(self.post(&code, true)),
            Action::Unpost(code) => apart!(self.post(&code, false)),
            Action::Reach => apart!(self.try_again()),
            Action::Follow(code) => apart!(self.follow(&code, true)),
            Action::Unfollow(code) => apart!(self.follow(&code, false)),
            Action::Mute(code) => apart!(self.mute(&code)),
            Action::Later(code) => apart!(self.later(&code)),
            Action::News(code, wanted) => apart!(self.news(&code, wanted)),
            Action::Stay(code, version) => apart!(self.stay(&code, version)),
            Action::Quiet(quiet) => apart!(self.set_quiet(quiet)),
            Action::Link => apart!(self.link()),
            Action::EnterCode => apart!(self.enter_code()),
            Action::LinkWith(secret) => apart!(self.link_with(&secret)),
            Action::LinkYes(mark) => apart!(self.agree_to_link(&mark)),
            Action::LinkNo => apart!(self.decline_link()),
            Action::UndoYes => apart!(self.undo_link()),
            Action::SeparateYes(address) => apart!(self.separate(address)),
            Action::Prefer(address) => apart!(self.prefer(address)),
            Action::ExtendYes(code, days, shown) => apart!(self.extend(&code, days, shown)),
            Action::Questions(code) => apart!(self.questions(&code)),
            Action::Reask(revision, place) => apart!(self.answer_step(revision, Answered::Reask(place.into()))),
            Action::Section(revision, place) => apart!(self.answer_step(revision, Answered::Section(place.into()))),
            Action::MyAnswers(code) => apart!(self.my_answers(&code)),
            Action::DiscardYes(code) => apart!(self.discard(&code)),
            place => apart!(self.show(&place)),
        }
    }

    /// Somebody agrees to be stored, and what needed it goes on.
    async fn agree(&mut self, next: Box<Action>) -> Result<Answer> {
        let series = self.series_of(&next).await?;
        self.welcome(series).await?;
        self.perform(*next).await
    }

    /// Words that are no command: an answer to the question this chat shows, a code, or something to search for.
    pub(super) async fn words(&mut self, words: &str) -> Result<Answer> {
        let cursor = self.who.as_ref().and_then(|known| known.cursor);
        let is_private = self.update.place != crate::chat::update::Place::Room;
        if let Some(secret) = Secret::typed(words).filter(|_| is_private) {
            let code = self.read().await?.code(&chance::code_hash(words), self.now).await?;
            match code.map(|code| code.kind) {
                Some(crate::store::CodeKind::HandOver) => return self.take_over(secret.as_str()).await,
                Some(crate::store::CodeKind::Invitation) => return self.redeem(&secret).await,
                None if cursor.is_none() && chance::is_like_a_code(words) => {
                    return Box::pin(self.link_with(&secret)).await;
                }
                None => {}
            }
        }
        match cursor {
            Some((form @ (Form::Enrolment | Form::Profile), revision)) => {
                return self.step(form, revision, Step::Take(Input::Typed(words))).await;
            }
            Some((Form::Zone, _)) => return self.city(words).await,
            Some((Form::Link, _)) => return Box::pin(self.code_typed(words)).await,
            Some((Form::Organizing, revision)) => {
                return Box::pin(self.organizers_words(revision, words, &[])).await;
            }
            Some((Form::Questionnaire, revision)) => {
                let step = Answered::Take(answering::Input::Typed(words));
                return Box::pin(self.answer_step(revision, step)).await;
            }
            _ => {}
        }
        if is_address(words) && self.has_a_role().await? {
            return Ok(crate::views::organizing::link_typed(&self.reader, words).into());
        }
        self.search(words).await
    }

    async fn has_a_role(&self) -> Result<bool> {
        let Some(known) = &self.who else { return Ok(false) };
        Ok(!self.read().await?.grants(known.person.id).await?.is_empty())
    }

    /// Words typed into a form of the platform's own: they belong to the question it was opened for, whatever this chat
    /// shows by now.
    pub(super) async fn written(&mut self, form: Form, revision: u32, words: &str, more: &[String]) -> Result<Answer> {
        match form {
            Form::Enrolment | Form::Profile => self.step(form, revision, Step::Take(Input::Typed(words))).await,
            Form::Zone => self.city(words).await,
            Form::Search => self.search(words).await,
            Form::Link => Box::pin(self.code_typed(words)).await,
            Form::Organizing => Box::pin(self.organizers_words(revision, words, more)).await,
            Form::Questionnaire => {
                let all: Vec<&str> = std::iter::once(words).chain(more.iter().map(String::as_str)).collect();
                Box::pin(self.answer_step(revision, Answered::TakeTogether(&all))).await
            }
        }
    }

    /// Somebody who agreed to be stored, by the team of a series or by any; `None`: they have to be asked first.
    pub(super) async fn consenting(&self, series: Option<SeriesId>) -> Result<Option<Known>> {
        Ok(if self.has_consented(series).await? { self.who.clone() } else { None })
    }

    /// The series whose team an act concerns, or the first one.
    async fn series_of(&self, act: &Action) -> Result<Option<SeriesId>> {
        let mut read = self.read().await?;
        if let Action::Redeem(secret) = act
            && let Some(code) = read.code(&chance::code_hash(secret.as_str()), self.now).await?
            && (code.series.is_some() || code.consultation.is_some())
        {
            let of_consultation = match code.consultation {
                Some(id) => read.consultation_by_id(id).await?.map(|held| held.series),
                None => None,
            };
            return Ok(code.series.or(of_consultation));
        }
        if let Action::News(code, _) = act {
            return Ok(read.series(code).await?.map(|series| series.id));
        }
        let consultation = match act {
            Action::Register(code)
            | Action::Wait(code)
            | Action::AskSeat(code)
            | Action::Follow(code)
            | Action::Questions(code) => read.consultation(code).await?,
            Action::TakeOver(secret) => {
                let code = read.code(&chance::code_hash(secret.as_str()), self.now).await?;
                match code.and_then(|code| code.consultation) {
                    Some(id) => read.consultation_by_id(id).await?,
                    None => None,
                }
            }
            _ => None,
        };
        Ok(match consultation {
            Some(held) => Some(held.series),
            None => read.all_series().await?.first().map(|series| series.id),
        })
    }

    /// The privacy notice of the team an act concerns, before anything is stored.
    pub(super) async fn ask_consent(&mut self, next: Action) -> Result<Answer> {
        let series = self.series_of(&next).await?;
        let privacy = match series {
            Some(id) => self.read().await?.series_by_id(id).await?.map(|series| series.facts.privacy),
            None => None,
        };
        Ok(consent::consent(&self.reader, &Consent { privacy: &privacy.unwrap_or_default(), next }).into())
    }

    /// The language of one we know is kept; that of a stranger travels in the buttons.
    async fn speak(&mut self, locale: &Locale) -> Result<Answer> {
        let asked = locale.language();
        let locale = self.app.sheets.choose(std::slice::from_ref(locale));
        if locale.language() != asked {
            return self.show(&Action::Languages).await;
        }
        let list = Action::Consultations(Listing::default());
        if let Some(known) = self.who.clone() {
            let Some(mut tx) = self.open(&known).await? else { return self.show(&list).await };
            tx.set_locale(known.person.id, &locale).await?;
            self.close(tx, &known, &list).await?;
            self.recognize().await?;
        } else {
            self.reader.words = self.app.sheets.words(&locale);
        }
        let toast = language::chosen_toast(&self.reader.words);
        Ok(self.show(&list).await?.with_toast(toast))
    }

    async fn withdraw(&mut self, code: &Code) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return self.show(&Action::Card(code.clone())).await };
        let Some(held) = self.read().await?.consultation(code).await? else { return Ok(self.not_found()) };
        let place = Action::Card(code.clone());
        let Some(mut tx) = self.open(&known).await? else { return self.show(&place).await };
        let before = tx
            .registration(held.id, known.person.id)
            .await?
            .map_or(State::Registered, |registration| registration.state);
        self.hold(&mut tx, held.id, None).await?;
        let tapped = registering::withdraw(&mut tx, held.id, known.person.id, self.now).await?;
        self.close(tx, &known, &place).await?;
        match tapped {
            Tapped::Done => {
                let facts = Leaving { consultation: &held.facts, state: before, may_return: self.is_open(&held) };
                Ok(leaving::withdrawn(&self.reader, &facts).into())
            }
            Tapped::TooLate(_) => self.show(&place).await,
        }
    }

    async fn accept(&mut self, code: &Code) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return self.show(&Action::Card(code.clone())).await };
        let Some(held) = self.read().await?.consultation(code).await? else { return Ok(self.not_found()) };
        let place = Action::Register(code.clone());
        let Some(mut tx) = self.open(&known).await? else { return self.show(&place).await };
        self.hold(&mut tx, held.id, None).await?;
        let tapped = registering::accept(&mut tx, held.id, known.person.id, self.now).await?;
        if tapped == Tapped::Done {
            self.confirm(&mut tx, &known, &held).await?;
        }
        self.close(tx, &known, &place).await?;
        match tapped {
            Tapped::Done => {
                let answer = self.standing_answer(code, How::Accepted, None).await?;
                Ok(self.also_sent(answer))
            }
            Tapped::TooLate(Some(State::Lapsed)) => {
                Ok(waiting::offer_ended(&self.reader, &held.facts, Ended::Lapsed, may_wait_again(&held, self.now))
                    .into())
            }
            Tapped::TooLate(_) => self.standing_answer(code, How::Already, None).await,
        }
    }

    async fn pass(&mut self, code: &Code) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return self.show(&Action::Card(code.clone())).await };
        let Some(held) = self.read().await?.consultation(code).await? else { return Ok(self.not_found()) };
        let place = Action::Card(code.clone());
        let Some(mut tx) = self.open(&known).await? else { return self.show(&place).await };
        self.hold(&mut tx, held.id, None).await?;
        let tapped = registering::pass(&mut tx, held.id, known.person.id, self.now).await?;
        self.close(tx, &known, &place).await?;
        let ended = match tapped {
            Tapped::Done => Ended::Passed,
            Tapped::TooLate(Some(State::Lapsed)) => Ended::Lapsed,
            Tapped::TooLate(_) => return self.standing_answer(code, How::Already, None).await,
        };
        Ok(waiting::offer_ended(&self.reader, &held.facts, ended, may_wait_again(&held, self.now)).into())
    }

    async fn hand_over(&mut self, code: &Code) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return self.show(&Action::Card(code.clone())).await };
        let mut read = self.read().await?;
        let Some(held) = read.consultation(code).await? else { return Ok(self.not_found()) };
        let standing = self.standing(&mut read, &held).await?;
        drop(read);
        if let Some(why) = self.no_hand_over(&held, standing.as_ref().map(|(registration, _)| registration)) {
            return Ok(leaving::not_handed_over(&self.reader, why, Some(&held.facts)).into());
        }
        let Some(mut tx) = self.open(&known).await? else { return self.show(&Action::HandOver(code.clone())).await };
        self.hold(&mut tx, held.id, None).await?;
        let made = registering::hand_over_code(&mut tx, held.id, known.person.id, self.now).await?;
        self.close(tx, &known, &Action::HandOver(code.clone())).await?;
        Ok(match made {
            Some((secret, _)) => {
                let typed = format!("/start h_{secret}");
                leaving::hand_over_code(
                    &self.reader,
                    &HandOverCode { consultation: &held.facts, code: &secret, typed: &typed },
                )
            }
            None => leaving::not_handed_over(&self.reader, leaving::NoHandOver::NoSeat, Some(&held.facts)),
        }
        .into())
    }

    async fn ask_seat(&mut self, code: &Code) -> Result<Answer> {
        let Some(known) = self.consenting(None).await? else { return self.register(code, None).await };
        let mut read = self.read().await?;
        let Some(held) = read.consultation(code).await? else { return Ok(self.not_found()) };
        let organization = read.profile(known.person.id).await?.and_then(|profile| profile.organization);
        let registration = read.registration(held.id, known.person.id).await?;
        drop(read);
        let may_wait = may_wait_again(&held, self.now) && !registration.is_some_and(|r| r.state.is_active());
        let Some(organization) = organization else {
            return Ok(waiting::seat_request(&self.reader, &held.facts, SeatRequest::Nobody, may_wait).into());
        };
        let place = Action::Card(code.clone());
        let Some(mut tx) = self.open(&known).await? else { return self.show(&place).await };
        let asked = registering::ask_for_seat(&mut tx, &held, known.person.id, organization, self.now).await?;
        self.close(tx, &known, &place).await?;
        let came = match asked {
            registering::Asked::Sent => SeatRequest::Sent,
            registering::Asked::Before => SeatRequest::AlreadySent,
            registering::Asked::Nobody => SeatRequest::Nobody,
        };
        Ok(waiting::seat_request(&self.reader, &held.facts, came, may_wait).into())
    }

    pub(super) async fn redeem(&mut self, secret: &Secret) -> Result<Answer> {
        let hash = chance::code_hash(secret.as_str());
        let Some(code) = self.read().await?.code(&hash, self.now).await? else {
            return Ok(organizer::not_redeemed(&self.reader, NoCode::Unknown).into());
        };
        if let (None, Some(consultation)) = (code.role, code.consultation) {
            return Box::pin(self.invited(secret, consultation, code.series.is_some())).await;
        }
        let Some(known) = self.consenting(None).await? else {
            return self.ask_consent(Action::Redeem(secret.clone())).await;
        };
        let Some(mut tx) = self.open(&known).await? else { return self.show(&Action::Me).await };
        let grant = super::organizing::redeem(&mut tx, &hash, known.person.id, self.now).await?;
        self.close(tx, &known, &Action::Me).await?;
        Ok(match grant {
            Some(grant) => {
                let title = self.series_title(grant.series).await?;
                organizer::redeemed(&self.reader, grant.role, title.as_ref())
            }
            None => organizer::not_redeemed(&self.reader, NoCode::Unknown),
        }
        .into())
    }

    /// Somebody is invited: to a consultation, or (not `whole`) to answer its questionnaire alone.
    async fn invited(&mut self, secret: &Secret, consultation: ConsultationId, whole: bool) -> Result<Answer> {
        let Some(held) = self.read().await?.consultation_by_id(consultation).await? else {
            return Ok(self.not_found());
        };
        let Some(known) = self.consenting(Some(held.series)).await? else {
            return self.ask_consent(Action::Redeem(secret.clone())).await;
        };
        let code = held.facts.code.clone();
        let place = if whole { Action::Card(code) } else { Action::Questionnaire(code) };
        let Some(mut tx) = self.open(&known).await? else { return self.show(&place).await };
        let asks = held.facts.questionnaire.is_some();
        if tx.use_code(&chance::code_hash(secret.as_str())).await? && asks {
            tx.note_invited(known.person.id, held.id, self.now).await?;
        }
        self.close(tx, &known, &place).await?;
        self.show(&place).await
    }

    /// Asks for a city, and takes what is typed next for one.
    async fn ask_zone(&mut self) -> Result<Answer> {
        let Some(known) = self.consenting(None).await? else { return self.ask_consent(Action::Zone).await };
        self.point(&known, Form::Zone).await?;
        self.show(&Action::Zone).await
    }

    async fn ask_words(&mut self) -> Result<Answer> {
        if let Some(known) = self.who.clone() {
            self.point(&known, Form::Search).await?;
        }
        self.show(&Action::Search).await
    }

    /// What is typed next in this chat belongs to this form. An open draft waits.
    pub(super) async fn point(&mut self, known: &Known, form: Form) -> Result<()> {
        let mut tx = self.write().await?;
        tx.set_cursor(known.address, form.key(), 0).await?;
        tx.commit().await
    }

    /// A city or country, as people type it.
    pub(super) async fn city(&mut self, typed: &str) -> Result<Answer> {
        let found = self.reader.words.find_zones(typed);
        let Some(known) = self.consenting(None).await? else {
            // What was typed is not asked for twice.
            let next = if let [one] = found.as_slice() { Action::ZoneIs(*one) } else { Action::Zone };
            return self.ask_consent(next).await;
        };
        match found.as_slice() {
            [] => {
                self.point(&known, Form::Zone).await?;
                let guesses = self.guessed_zones().await?;
                Ok(place::unknown(&self.reader, typed, &guesses).into())
            }
            [one] => self.set_zone(*one).await,
            several => {
                self.point(&known, Form::Zone).await?;
                Ok(place::several(&self.reader, typed, several).into())
            }
        }
    }

    async fn set_zone(&mut self, chosen: chrono_tz::Tz) -> Result<Answer> {
        let Some(known) = self.consenting(None).await? else { return self.ask_consent(Action::ZoneIs(chosen)).await };
        let next = match known.draft {
            Some(draft) => Action::Resume(draft.form),
            None => Action::Consultations(Listing::default()),
        };
        let Some(mut tx) = self.open(&known).await? else { return self.show(&next).await };
        tx.set_zone(known.person.id, chosen).await?;
        if matches!(known.cursor, Some((Form::Zone, _))) {
            tx.clear_cursor(known.address).await?;
        }
        self.close(tx, &known, &next).await?;
        self.recognize().await?;
        let toast = place::chosen_toast(&self.reader, chosen);
        Ok(self.show(&next).await?.with_toast(toast))
    }
}

/// One web address and nothing else.
fn is_address(words: &str) -> bool {
    let words = words.trim();
    let begins = |scheme: &str| words.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    (begins("https://") || begins("http://")) && !words.contains(char::is_whitespace)
}
