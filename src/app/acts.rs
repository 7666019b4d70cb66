//! Acts: what a press, a command or typed words do, and where they lead.

use super::answers::may_wait_again;
use super::enrolling::Step;
use super::registering::{self, Tapped};
use super::turn::{Answer, Known, Turn};
use crate::chance;
use crate::chat::action::{Action, Form, Listing, Secret};
use crate::dialogue::enrolment::Input;
use crate::domain::id::{Code, SeriesId};
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
    pub(super) async fn perform(&mut self, action: Action) -> Result<Answer> {
        match action {
            Action::Speak(locale) => self.speak(&locale).await,
            Action::Agree(next) => {
                let series = self.series_of(&next).await?;
                self.welcome(series).await?;
                Box::pin(self.perform(*next)).await
            }
            Action::Register(code) => self.register(&code, None).await,
            Action::Wait(code) => self.wait(&code).await,
            Action::Answer { form, revision, choice } => {
                self.step(form, revision, Step::Take(Input::Choice(&choice))).await
            }
            Action::Back { form, revision } => self.step(form, revision, Step::Back).await,
            Action::Skip { form, revision } => self.step(form, revision, Step::Skip).await,
            Action::Edit { form, revision, field } => self.step(form, revision, Step::Edit(field)).await,
            Action::Send { form, revision } => self.send(form, revision).await,
            Action::Cancel(form) => self.cancel(form).await,
            Action::WithdrawYes(code) => self.withdraw(&code).await,
            Action::Accept(code) => self.accept(&code).await,
            Action::Pass(code) => self.pass(&code).await,
            Action::HandOverYes(code) => self.hand_over(&code).await,
            Action::TakeOver(code) => self.take_over(code.as_str()).await,
            Action::Redeem(code) => self.redeem(&code).await,
            Action::AskSeat(code) => self.ask_seat(&code).await,
            Action::Refresh(code) => self.refresh(&code).await,
            Action::Profile => self.edit_profile().await,
            Action::Consent(kind, given) => self.consent_to(kind, given).await,
            Action::Zone => self.ask_zone().await,
            Action::ZoneIs(zone) => self.set_zone(zone).await,
            Action::Search => self.ask_words().await,
            Action::MeFile => self.me_file().await,
            Action::ForgetYes => self.forget().await,
            Action::Clock => self.clock("").await,
            Action::Post(code) => self.post(&code, true).await,
            Action::Unpost(code) => self.post(&code, false).await,
            Action::Reach => self.try_again().await,
            // On the heap: what all acts together need would not fit a thread's stack.
            other => Box::pin(self.perform_other(other)).await,
        }
    }

    /// What somebody wants to hear, and their accounts.
    async fn perform_other(&mut self, action: Action) -> Result<Answer> {
        match action {
            Action::Follow(code) => self.follow(&code, true).await,
            Action::Unfollow(code) => self.follow(&code, false).await,
            Action::Mute(code) => self.mute(&code).await,
            Action::Later(code) => self.later(&code).await,
            Action::News(code, wanted) => self.news(&code, wanted).await,
            Action::Stay(code, version) => self.stay(&code, version).await,
            Action::Quiet(quiet) => self.set_quiet(quiet).await,
            Action::Link => self.link().await,
            Action::EnterCode => self.enter_code().await,
            Action::LinkWith(secret) => self.link_with(&secret).await,
            Action::LinkYes(mark) => self.agree_to_link(&mark).await,
            Action::LinkNo => self.decline_link().await,
            Action::UndoYes => self.undo_link().await,
            Action::SeparateYes(address) => self.separate(address).await,
            Action::Prefer(address) => self.prefer(address).await,
            Action::ExtendYes(code, days, shown) => Box::pin(self.extend(&code, days, shown)).await,
            place => self.show(&place).await,
        }
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
            _ => {}
        }
        self.search(words).await
    }

    /// Words typed into a form of the platform's own: they belong to the question it was opened for, whatever this chat
    /// shows by now.
    pub(super) async fn written(&mut self, form: Form, revision: u32, words: &str) -> Result<Answer> {
        match form {
            Form::Enrolment | Form::Profile => self.step(form, revision, Step::Take(Input::Typed(words))).await,
            Form::Zone => self.city(words).await,
            Form::Search => self.search(words).await,
            Form::Link => Box::pin(self.code_typed(words)).await,
            Form::Questionnaire => Ok(crate::views::help::nothing_to_cancel(&self.reader).into()),
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
            && code.series.is_some()
        {
            return Ok(code.series);
        }
        if let Action::News(code, _) = act {
            return Ok(read.series(code).await?.map(|series| series.id));
        }
        let consultation = match act {
            Action::Register(code) | Action::Wait(code) | Action::AskSeat(code) | Action::Follow(code) => {
                read.consultation(code).await?
            }
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
        if self.read().await?.code(&hash, self.now).await?.is_none() {
            return Ok(organizer::not_redeemed(&self.reader, NoCode::Unknown).into());
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
