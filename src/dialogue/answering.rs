//! The draft of an answered questionnaire: one question at a time, back, skip, a section, the review.
//!
//! A draft goes through storage between every two steps and is read beside the questionnaire as it is then: what was
//! answered to a question that changed or is gone counts for nothing and is not lost. Wording is the views' work; what
//! typed words mean in a language, the app's, which tells through [`Reads`].

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::id::Code;
use crate::domain::locale::Locale;
use crate::domain::person::Country;
use crate::domain::questionnaire::{Amiss, Answer, Choice, Given, Kind, Question, Questionnaire, Response, Section};
use crate::domain::text::{TextFault, clean_line, clean_text};

/// Of a draft's shape. A draft of another version cannot be read.
pub const VERSION: u32 = 1;

/// Keeps the answer a question already has.
pub const KEEP: &str = "keep";
pub const YES: &str = "y";
pub const NO: &str = "n";
/// No more options are chosen.
pub const DONE: &str = "done";
/// Begins to choose or to rank anew.
pub const ANEW: &str = "anew";

/// The drafts of one person: one for each consultation whose questionnaire they began, and which of them is open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answering {
    version: u32,
    at: Code,
    drafts: BTreeMap<Code, Draft>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Draft {
    answers: Response,
    /// Left out by choice.
    skipped: BTreeSet<Code>,
    /// Options chosen so far, in their order.
    chosen: Vec<Code>,
    /// Countries that the last typed words may mean.
    suggested: Vec<Country>,
    /// A question asked out of order.
    at: Option<Revisit>,
    /// The one that was dealt with last: what is open behind it comes before what is open above.
    after: Option<Code>,
    /// Where it stood when it was stored: the question, of how many; and until when it can be sent, in milliseconds since
    /// 1970 UTC. Other screens offer to go on without reading what is asked.
    stood: (usize, usize),
    ends_ms: i64,
    /// A mark of what was shown last: what is asked may be changed meanwhile, and nobody answers what they did not see.
    shown: u64,
    /// Under which number it is being sent without a name: there from the moment before until it is put away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ticket: Option<i64>,
}

/// Only in drafts that are being sent without a name.
pub const IS_BEING_SENT: &str = "\"ticket\":";

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Revisit {
    Back(Code),
    /// From the review, and back to it afterwards.
    Edit(Code),
}

/// What to show next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step<'q> {
    Ask(&'q Question),
    Review,
}

/// One thing the person did at the present question.
#[derive(Clone, Copy, Debug)]
pub enum Input<'a> {
    Typed(&'a str),
    /// What a button carried; unchecked.
    Choice(&'a str),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    Next,
    /// One option more; the same question.
    More,
    /// The same question again; nothing answered was changed.
    Again(Because),
}

/// Why an answer was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    Empty,
    /// In characters as people count them.
    TooLong {
        max: usize,
        given: usize,
    },
    NotANumber,
    /// Both ends included.
    OutOf {
        min: i64,
        max: i64,
    },
    NotADate,
    NotYesOrNo,
    NotALink,
    /// Typed words that are none of the choices.
    PickOne,
    /// So many are to be chosen.
    Count {
        min: u32,
        max: u32,
    },
    /// Every one of them is to have a rank.
    RankAll,
    UnknownCountry,
    /// Best first.
    SeveralCountries(Vec<Country>),
    /// Without this consent the answers cannot be sent.
    NeedsYes,
    /// A button of another question.
    Stale,
}

/// What only the app can tell: it has the languages.
pub trait Reads {
    fn number(&self, typed: &str) -> Option<i64>;
    fn date(&self, typed: &str) -> Option<NaiveDate>;
    fn yes_or_no(&self, typed: &str) -> Option<bool>;
    /// Best first.
    fn countries(&self, typed: &str) -> Vec<Country>;
    /// The whole address that was meant.
    fn link(&self, typed: &str) -> Option<String>;
    /// The option that words name, among texts in every language.
    fn option(&self, question: &Question, typed: &str) -> Option<usize>;
}

/// A stored draft that this version of the program cannot go on with.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    #[error("the draft has version {0}, this program reads {VERSION}")]
    Version(u32),
    #[error("the draft is damaged")]
    Damaged(#[from] serde_json::Error),
}

impl Answering {
    /// A new draft for a consultation's questionnaire, with what was sent before.
    pub fn start(consultation: Code, sent: Option<Response>) -> Self {
        let draft = Draft { answers: sent.unwrap_or_default(), ..Draft::default() };
        Self { version: VERSION, at: consultation.clone(), drafts: BTreeMap::from([(consultation, draft)]) }
    }

    /// Turns to a consultation; what was answered to others stays.
    pub fn turn_to(&mut self, consultation: Code, sent: Option<Response>) {
        let draft = || Draft { answers: sent.unwrap_or_default(), ..Draft::default() };
        self.drafts.entry(consultation.clone()).or_insert_with(draft);
        self.at = consultation;
    }

    /// The consultation whose questionnaire is open.
    pub fn consultation(&self) -> &Code {
        &self.at
    }

    pub fn has(&self, consultation: &Code) -> bool {
        self.drafts.contains_key(consultation)
    }

    /// Puts a draft away, sent or not. `false`: no other is left.
    pub fn put_away(&mut self, consultation: &Code) -> bool {
        self.drafts.remove(consultation);
        if self.at == *consultation
            && let Some(other) = self.drafts.keys().next()
        {
            self.at = other.clone();
        }
        !self.drafts.is_empty()
    }

    /// Notes where the open one stands, for whoever reads the draft alone.
    pub fn note_where(&mut self, questionnaire: &Questionnaire) {
        let (_, total) = self.progress(questionnaire);
        let stood = self.position(questionnaire).unwrap_or((total + 1, total));
        let ends_ms = questionnaire.ends().timestamp_millis();
        let shown = self.mark(questionnaire);
        let draft = self.draft_mut();
        (draft.stood, draft.ends_ms, draft.shown) = (stood, ends_ms, shown);
    }

    /// Whether what is shown now is what was shown when it was stored.
    pub fn is_as_shown(&self, questionnaire: &Questionnaire) -> bool {
        self.draft().shown == self.mark(questionnaire)
    }

    /// Another program's hash of the same may be another: then it is shown once more, and nothing else happens.
    fn mark(&self, questionnaire: &Questionnaire) -> u64 {
        let mut hasher = DefaultHasher::new();
        (questionnaire.version, questionnaire.anonymous).hash(&mut hasher);
        let mut add = |question: &Question| {
            question.code.hash(&mut hasher);
            question.text.text(&Locale::english()).hash(&mut hasher);
            question.kind.options().iter().for_each(|option| option.code.hash(&mut hasher));
        };
        match self.step(questionnaire) {
            Step::Ask(_) => self.together(questionnaire, usize::MAX).into_iter().for_each(&mut add),
            Step::Review => self.asked(questionnaire).into_iter().for_each(&mut add),
        }
        hasher.finish()
    }

    /// What was left out of what was sent, to this version, is left out still; what is new or was changed since is asked.
    pub fn leave_out_as_sent(&mut self, questionnaire: &Questionnaire, version: u32) {
        let asked = self.asked(questionnaire).into_iter();
        let left_out = asked.filter(|question| {
            !question.required && question.since <= version && !self.draft().answers.contains_key(&question.code)
        });
        let left_out: Vec<Code> = left_out.map(|question| question.code.clone()).collect();
        self.draft_mut().skipped.extend(left_out);
    }

    /// Which question the open one stood at, of how many; beyond the last: at the review. `None`: nothing can be sent any
    /// more.
    pub fn stood(&self, now: DateTime<Utc>) -> Option<(usize, usize)> {
        let draft = self.drafts.get(&self.at)?;
        (now.timestamp_millis() < draft.ends_ms).then_some(draft.stood)
    }

    /// Takes over the drafts of other accounts of the same person: what both answered, as it is here. One that is being sent
    /// without a name is what is sent.
    pub fn join(&mut self, other: Self) {
        for (consultation, theirs) in other.drafts {
            match self.drafts.entry(consultation) {
                Entry::Vacant(vacant) => {
                    vacant.insert(theirs);
                }
                Entry::Occupied(mut ours) if theirs.ticket.is_some() && ours.get().ticket.is_none() => {
                    ours.insert(theirs);
                }
                Entry::Occupied(mut ours) if ours.get().ticket.is_none() => {
                    let ours = ours.get_mut();
                    for (code, given) in theirs.answers {
                        ours.answers.entry(code).or_insert(given);
                    }
                    ours.skipped.extend(theirs.skipped);
                }
                Entry::Occupied(_) => {}
            }
        }
    }

    /// Every consultation whose questionnaire is begun.
    pub fn consultations(&self) -> impl Iterator<Item = &Code> {
        self.drafts.keys()
    }

    pub fn ticket(&self) -> Option<i64> {
        self.draft().ticket
    }

    /// From here on it is as good as sent: nothing of it is changed any more.
    pub fn send_under(&mut self, ticket: i64) {
        self.draft_mut().ticket = Some(ticket);
    }

    /// Those that are being sent without a name, with their numbers.
    pub fn being_sent(&self) -> Vec<(Code, i64)> {
        let of = |(code, draft): (&Code, &Draft)| Some((code.clone(), draft.ticket?));
        self.drafts.iter().filter_map(of).collect()
    }

    /// Everything that was written, whether it counts or not.
    pub fn everything(&self) -> &Response {
        &self.draft().answers
    }

    /// What counts of what is written so far.
    pub fn written(&self, questionnaire: &Questionnaire) -> Response {
        questionnaire.counting(&self.draft().answers)
    }

    /// Reads what [`Answering::json`] wrote.
    pub fn read(json: &str) -> Result<Self, Unreadable> {
        #[derive(Deserialize)]
        struct Head {
            version: u32,
        }
        let head: Head = serde_json::from_str(json)?;
        if head.version != VERSION {
            return Err(Unreadable::Version(head.version));
        }
        Ok(serde_json::from_str(json)?)
    }

    pub fn json(&self) -> String {
        serde_json::to_string(self).expect("strings, numbers and lists can be written as JSON")
    }

    fn draft(&self) -> &Draft {
        static NONE: Draft = Draft {
            answers: Response::new(),
            skipped: BTreeSet::new(),
            chosen: Vec::new(),
            suggested: Vec::new(),
            at: None,
            after: None,
            stood: (0, 0),
            ends_ms: 0,
            shown: 0,
            ticket: None,
        };
        self.drafts.get(&self.at).unwrap_or(&NONE)
    }

    fn draft_mut(&mut self) -> &mut Draft {
        self.drafts.entry(self.at.clone()).or_default()
    }

    /// Answered as it is asked now, or left out where one may.
    pub fn is_done(&self, question: &Question) -> bool {
        let draft = self.draft();
        match draft.answers.get(&question.code) {
            Some(given) => question.counts(given) && !lacks_yes(question, &given.answer),
            None => !question.required && draft.skipped.contains(&question.code),
        }
    }

    /// What was answered to it, before it was last changed too.
    pub fn answer(&self, question: &Question) -> Option<&Answer> {
        let given = self.draft().answers.get(&question.code)?;
        question.check(&given.answer).is_ok().then_some(&given.answer)
    }

    /// The questions that are asked, as far as is known, in their order.
    pub fn asked<'q>(&self, questionnaire: &'q Questionnaire) -> Vec<&'q Question> {
        questionnaire.asked(&self.draft().answers)
    }

    /// Options chosen so far of the present question.
    pub fn chosen(&self) -> &[Code] {
        &self.draft().chosen
    }

    pub fn suggested(&self) -> &[Country] {
        &self.draft().suggested
    }

    pub fn step<'q>(&self, questionnaire: &'q Questionnaire) -> Step<'q> {
        let asked = self.asked(questionnaire);
        let revisited = self.draft().at.as_ref().map(|(Revisit::Back(code) | Revisit::Edit(code))| code);
        let found = revisited.and_then(|code| asked.iter().find(|question| question.code == *code));
        let last = self.draft().after.as_ref();
        let behind = asked.iter().skip_while(|question| last.is_some_and(|last| question.code != *last));
        let is_open = |question: &&&Question| !self.is_done(question);
        let open = behind.clone().find(is_open).or_else(|| asked.iter().find(is_open));
        match found.or(open) {
            Some(question) => Step::Ask(question),
            None => Step::Review,
        }
    }

    /// How many of the questions that are asked are done with, and how many there are as far as is known now.
    pub fn progress(&self, questionnaire: &Questionnaire) -> (usize, usize) {
        let asked = self.asked(questionnaire);
        (asked.iter().filter(|question| self.is_done(question)).count(), asked.len())
    }

    /// Which question this is of how many, from 1; `None` at the review and where one answer is being changed.
    pub fn position(&self, questionnaire: &Questionnaire) -> Option<(usize, usize)> {
        let Step::Ask(question) = self.step(questionnaire) else { return None };
        if self.is_editing() {
            return None;
        }
        let asked = self.asked(questionnaire);
        let place = asked.iter().position(|other| other.code == question.code)?;
        Some((place + 1, asked.len()))
    }

    /// One answer is being changed: the review comes next.
    pub fn is_editing(&self) -> bool {
        matches!(self.draft().at, Some(Revisit::Edit(_)))
    }

    /// What would be sent: the answers that count. `None` while a question is open.
    pub fn filled(&self, questionnaire: &Questionnaire) -> Option<Response> {
        let all_done = self.asked(questionnaire).into_iter().all(|question| self.is_done(question));
        all_done.then(|| questionnaire.counting(&self.draft().answers))
    }

    /// Takes one answer to the present question.
    pub fn take(&mut self, questionnaire: &Questionnaire, input: Input<'_>, reads: &dyn Reads) -> Taken {
        let Step::Ask(question) = self.step(questionnaire) else {
            return Taken::Again(match input {
                Input::Typed(_) => Because::PickOne,
                Input::Choice(_) => Because::Stale,
            });
        };
        let read = match input {
            Input::Choice(KEEP) if self.is_done(question) => return self.go_on(question),
            Input::Choice(KEEP) => self.answer(question).cloned().map(Some).ok_or(Because::Stale),
            Input::Choice(choice) => self.pressed(question, choice),
            Input::Typed(text) => self.typed(question, text, reads),
        };
        match read {
            Ok(Some(answer)) => {
                if let Err(amiss) = question.check(&answer) {
                    return Taken::Again(amiss.into());
                }
                if lacks_yes(question, &answer) {
                    return Taken::Again(Because::NeedsYes);
                }
                let draft = self.draft_mut();
                draft.skipped.remove(&question.code);
                draft.answers.insert(question.code.clone(), Given { answer, version: questionnaire.version });
                self.go_on(question)
            }
            Ok(None) => Taken::More,
            Err(because) => Taken::Again(because),
        }
    }

    fn settle(&mut self) {
        let draft = self.draft_mut();
        draft.at = None;
        draft.chosen.clear();
        draft.suggested.clear();
    }

    fn go_on(&mut self, from: &Question) -> Taken {
        self.settle();
        self.draft_mut().after = Some(from.code.clone());
        Taken::Next
    }

    /// To the question before; from a question opened in the review, to the review.
    pub fn back(&mut self, questionnaire: &Questionnaire) -> Taken {
        let before = self.before(questionnaire).map(|question| question.code.clone());
        let target = match (self.is_editing(), before) {
            (true, _) => None,
            (false, Some(code)) => Some(Revisit::Back(code)),
            (false, None) => return Taken::Again(Because::Stale),
        };
        self.settle();
        self.draft_mut().at = target;
        Taken::Next
    }

    pub fn can_go_back(&self, questionnaire: &Questionnaire) -> bool {
        self.is_editing() || self.before(questionnaire).is_some()
    }

    fn before<'q>(&self, questionnaire: &'q Questionnaire) -> Option<&'q Question> {
        let asked = self.asked(questionnaire);
        let here = match self.step(questionnaire) {
            Step::Ask(question) => asked.iter().position(|other| other.code == question.code)?,
            Step::Review => asked.len(),
        };
        here.checked_sub(1).map(|place| asked[place])
    }

    /// Leaves the present question out, where one may; an answer it had goes.
    pub fn skip(&mut self, questionnaire: &Questionnaire) -> Taken {
        match self.step(questionnaire) {
            Step::Ask(question) if !question.required => {
                let draft = self.draft_mut();
                draft.answers.remove(&question.code);
                draft.skipped.insert(question.code.clone());
                self.go_on(question)
            }
            _ => Taken::Again(Because::Stale),
        }
    }

    /// Asks one question again; allowed once all are done with.
    pub fn edit(&mut self, questionnaire: &Questionnaire, code: &Code) -> Taken {
        let asked = self.asked(questionnaire);
        let is_open = asked.iter().any(|question| !self.is_done(question));
        if is_open || !asked.iter().any(|question| question.code == *code) {
            return Taken::Again(Because::Stale);
        }
        self.settle();
        self.draft_mut().at = Some(Revisit::Edit(code.clone()));
        Taken::Next
    }

    /// The present question with those behind it that may be answered in one go, where a platform has forms for that: typed
    /// ones of its section, not answered yet, which are asked whatever the others are answered with.
    pub fn together<'q>(&self, questionnaire: &'q Questionnaire, most: usize) -> Vec<&'q Question> {
        let Step::Ask(first) = self.step(questionnaire) else { return Vec::new() };
        let alone = self.is_editing() || !first.kind.is_typed();
        let section = questionnaire.section_of(first);
        let behind =
            section.into_iter().flat_map(|section| &section.questions).skip_while(|other| *other != first).skip(1);
        let may_join = |other: &&Question| other.kind.is_typed() && other.when.is_none() && !self.is_done(other);
        let more = behind.take_while(may_join).take(if alone { 0 } else { most.saturating_sub(1) });
        std::iter::once(first).chain(more).collect()
    }

    /// Takes the words of a form with several fields: each for its own question. What one of them refuses keeps none of the
    /// others from being taken; the first refused is asked again.
    pub fn take_together(
        &mut self,
        questionnaire: &Questionnaire,
        words: &[&str],
        most: usize,
        reads: &dyn Reads,
    ) -> Taken {
        let together: Vec<&Question> = self.together(questionnaire, most);
        let mut refused: Option<(Code, Because)> = None;
        let mut taken = Taken::Again(Because::Stale);
        for (place, (question, words)) in together.into_iter().zip(words).enumerate() {
            if place > 0 && words.trim().is_empty() && question.required {
                // It is asked alone next.
                continue;
            }
            if place > 0 {
                self.settle();
                self.draft_mut().at = Some(Revisit::Back(question.code.clone()));
            }
            taken = if place > 0 && words.trim().is_empty() {
                self.skip(questionnaire)
            } else {
                self.take(questionnaire, Input::Typed(words), reads)
            };
            if let Taken::Again(because) = &taken
                && refused.is_none()
            {
                refused = Some((question.code.clone(), because.clone()));
            }
        }
        match refused {
            None => taken,
            Some((code, because)) => {
                self.draft_mut().at = Some(Revisit::Back(code));
                Taken::Again(because)
            }
        }
    }

    /// Asks the question at a place among those asked, from 0.
    pub fn edit_at(&mut self, questionnaire: &Questionnaire, place: usize) -> Taken {
        let asked = self.asked(questionnaire);
        match asked.get(place).map(|question| question.code.clone()) {
            Some(code) => self.edit(questionnaire, &code),
            None => Taken::Again(Because::Stale),
        }
    }

    /// Of each section with a question that is asked: its place, how many of them are done with, and how many there are.
    pub fn sections<'q>(&self, questionnaire: &'q Questionnaire) -> Vec<(usize, &'q Section, usize, usize)> {
        let asked = self.asked(questionnaire);
        let of = |(place, section): (usize, &'q Section)| {
            let its = asked.iter().filter(|question| section.questions.iter().any(|other| other.code == question.code));
            let (done, total) = (its.clone().filter(|question| self.is_done(question)).count(), its.count());
            (total > 0).then_some((place, section, done, total))
        };
        questionnaire.sections.iter().enumerate().filter_map(of).collect()
    }

    /// To the first question of a section that is asked.
    pub fn jump(&mut self, questionnaire: &Questionnaire, section: &Code) -> Taken {
        let asked = self.asked(questionnaire);
        let first = questionnaire.sections.iter().find(|known| known.code == *section).and_then(|section| {
            section.questions.iter().find(|question| asked.iter().any(|other| other.code == question.code))
        });
        let Some(first) = first else { return Taken::Again(Because::Stale) };
        self.settle();
        self.draft_mut().at = Some(Revisit::Back(first.code.clone()));
        Taken::Next
    }

    /// `Ok(None)`: one option more was chosen, or one less.
    fn pressed(&mut self, question: &Question, choice: &str) -> Result<Option<Answer>, Because> {
        let options = question.kind.options();
        let option = || {
            let place = choice.strip_prefix('o')?.parse::<usize>().ok()?;
            options.get(place).map(|option| option.code.clone())
        };
        match &question.kind {
            Kind::OneOf { .. } => Ok(Some(Answer::One(option().ok_or(Because::Stale)?))),
            Kind::SeveralOf { .. } | Kind::Ranking { .. } if choice == ANEW => {
                self.draft_mut().chosen.clear();
                Ok(None)
            }
            Kind::SeveralOf { .. } if choice == DONE => Ok(Some(Answer::Several(self.in_order(options)))),
            Kind::SeveralOf { .. } => {
                let code = option().ok_or(Because::Stale)?;
                let chosen = &mut self.draft_mut().chosen;
                match chosen.iter().position(|other| *other == code) {
                    Some(place) => drop(chosen.remove(place)),
                    None => chosen.push(code),
                }
                Ok(None)
            }
            Kind::Ranking { .. } => {
                let code = option().ok_or(Because::Stale)?;
                Ok(self.rank(options, code).map(Answer::Ranking))
            }
            Kind::YesNo | Kind::Consent if choice == YES => Ok(Some(Answer::YesNo(true))),
            Kind::YesNo | Kind::Consent if choice == NO => Ok(Some(Answer::YesNo(false))),
            Kind::Scale { .. } => {
                let number = choice.strip_prefix('s').and_then(|number| number.parse().ok());
                Ok(Some(Answer::Number(number.ok_or(Because::Stale)?)))
            }
            Kind::Country => {
                let country = choice.parse::<Country>().ok().filter(|country| self.suggested().contains(country));
                Ok(Some(Answer::Country(country.ok_or(Because::Stale)?)))
            }
            _ => Err(Because::Stale),
        }
    }

    /// Gives an option the next place; the whole order, once the last but one has its place.
    fn rank(&mut self, options: &[Choice], next: Code) -> Option<Vec<Code>> {
        let chosen = &mut self.draft_mut().chosen;
        chosen.retain(|other| options.iter().any(|option| option.code == *other));
        if !chosen.contains(&next) {
            chosen.push(next);
        }
        // The last one needs no press.
        if chosen.len() + 1 == options.len()
            && let Some(last) = options.iter().find(|option| !chosen.contains(&option.code))
        {
            chosen.push(last.code.clone());
        }
        (chosen.len() == options.len()).then(|| chosen.clone())
    }

    /// What was chosen, as the options stand in the question.
    fn in_order(&self, options: &[Choice]) -> Vec<Code> {
        let chosen = self.chosen();
        options.iter().filter(|option| chosen.contains(&option.code)).map(|option| option.code.clone()).collect()
    }

    fn typed(&mut self, question: &Question, text: &str, reads: &dyn Reads) -> Result<Option<Answer>, Because> {
        let options = question.kind.options();
        let code = |place: usize| options.get(place).map(|option| option.code.clone());
        // By its number as it is shown, or by its words.
        let option = |typed: &str| {
            let numbered = reads.number(typed).and_then(|number| usize::try_from(number).ok());
            numbered.and_then(|number| code(number.checked_sub(1)?)).or_else(|| code(reads.option(question, typed)?))
        };
        let several = || -> Result<Vec<Code>, Because> {
            let separated = |c: char| matches!(c, ',' | ';' | '\n' | '،' | '、' | '；' | '，');
            let mut parts: Vec<&str> = text.split(separated).map(str::trim).filter(|part| !part.is_empty()).collect();
            if let [one] = parts.as_slice() {
                // "1 3 4", without anything in between.
                let words: Vec<&str> = one.split_whitespace().collect();
                if words.len() > 1 && words.iter().all(|word| reads.number(word).is_some()) {
                    parts = words;
                }
            }
            if parts.is_empty() {
                return Err(Because::Empty);
            }
            parts.into_iter().map(|part| option(part).ok_or(Because::PickOne)).collect()
        };
        Ok(Some(match &question.kind {
            Kind::ShortText { most } => Answer::Text(clean_line(text, *most as usize)?),
            Kind::LongText { most } => Answer::Text(clean_text(text, *most as usize)?),
            Kind::Number { .. } | Kind::Scale { .. } => Answer::Number(reads.number(text).ok_or(Because::NotANumber)?),
            Kind::Date => Answer::Date(reads.date(text).ok_or(Because::NotADate)?),
            Kind::OneOf { .. } => Answer::One(option(text).ok_or(Because::PickOne)?),
            Kind::SeveralOf { .. } => {
                let chosen = several()?;
                let known = options.iter().map(|option| &option.code).filter(|code| chosen.contains(code));
                Answer::Several(known.cloned().collect())
            }
            Kind::Ranking { .. } => match several()?.as_slice() {
                [next] => match self.rank(options, next.clone()) {
                    Some(ranking) => Answer::Ranking(ranking),
                    None => return Ok(None),
                },
                all => Answer::Ranking(all.to_vec()),
            },
            Kind::YesNo | Kind::Consent => Answer::YesNo(reads.yes_or_no(text).ok_or(Because::NotYesOrNo)?),
            Kind::Country => {
                let typed = clean_line(text, LONGEST_COUNTRY)?;
                match reads.countries(&typed).as_slice() {
                    [] => {
                        self.draft_mut().suggested.clear();
                        return Err(Because::UnknownCountry);
                    }
                    [country] => Answer::Country(*country),
                    several => {
                        let several: Vec<_> = several.iter().copied().take(MOST_SUGGESTIONS).collect();
                        self.draft_mut().suggested.clone_from(&several);
                        return Err(Because::SeveralCountries(several));
                    }
                }
            }
            Kind::Link => {
                let typed = clean_line(text, LONGEST_LINK)?;
                Answer::Link(reads.link(&typed).ok_or(Because::NotALink)?)
            }
        }))
    }
}

/// Longer than any country's name, and not worth searching for.
const LONGEST_COUNTRY: usize = 80;
const LONGEST_LINK: usize = 300;
/// More would not fit a screen.
const MOST_SUGGESTIONS: usize = 10;

/// A required consent is a yes.
fn lacks_yes(question: &Question, answer: &Answer) -> bool {
    question.kind == Kind::Consent && question.required && *answer == Answer::YesNo(false)
}

impl From<TextFault> for Because {
    fn from(fault: TextFault) -> Self {
        match fault {
            TextFault::Empty | TextFault::NoLetters => Self::Empty,
            TextFault::TooLong { max, given } => Self::TooLong { max, given },
        }
    }
}

impl From<Amiss> for Because {
    fn from(amiss: Amiss) -> Self {
        match amiss {
            Amiss::Empty => Self::Empty,
            Amiss::TooLong { max, given } => Self::TooLong { max: max as usize, given },
            Amiss::OutOf { min, max } => Self::OutOf { min, max },
            Amiss::Count { min, max } => Self::Count { min, max },
            Amiss::Options => Self::RankAll,
            Amiss::Kind => Self::Stale,
        }
    }
}

#[cfg(test)]
mod tests;
