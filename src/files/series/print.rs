//! A series written as a file that people read and correct by hand.

use std::fmt::Write;

use chrono_tz::Tz;

use super::bounds;
use crate::domain::consultation::{Consultation, Limits, Privacy, Series, Sitting, Timetable};
use crate::domain::id::Code;
use crate::domain::locale::{Locale, Localized};
use crate::domain::questionnaire::{Asks, Condition, Kind, Question, Questionnaire};
use crate::domain::reminder::{Anchor, Reminders, Rule};
use crate::domain::written::Written;

/// The file of a series. [`super::read`] makes an equal series of it, provided this one keeps the rules of a file.
pub fn write(series: &Series) -> String {
    let mut page = Page { text: String::new(), zone: series.zone };
    page.heading("[series]");
    page.word("code", series.code.as_str());
    page.localized("title", &series.title);
    page.localized("about", &series.about);
    page.word("timezone", series.zone.name());
    page.privacy(&series.privacy);
    page.reminders(&series.reminders);
    for consultation in &series.consultations {
        page.zone = series.zone;
        page.consultation(consultation);
    }
    page.text
}

struct Page {
    text: String,
    /// The zone that need not be named.
    zone: Tz,
}

impl Page {
    fn raw(&mut self, key: &str, value: impl std::fmt::Display) {
        // Writing to a String cannot fail.
        let _ = writeln!(self.text, "{key} = {value}");
    }

    fn heading(&mut self, heading: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(heading);
        self.text.push('\n');
    }

    fn word(&mut self, key: &str, text: &str) {
        self.raw(key, quoted(text));
    }

    /// One line for English alone, else one for each language.
    fn localized(&mut self, key: &str, text: &Localized) {
        match text.0.get(&Locale::english()) {
            Some(english) if text.0.len() == 1 => self.word(key, english),
            _ => {
                for (locale, text) in &text.0 {
                    self.word(&format!("{key}.{locale}"), text);
                }
            }
        }
    }

    fn moment(&mut self, key: &str, at: &Written) {
        if at.zone == self.zone {
            self.word(key, &at.to_string());
        } else {
            self.word(key, &format!("{at} {}", at.zone.name()));
        }
    }

    fn flag(&mut self, key: &str, value: bool) {
        if value {
            self.raw(key, true);
        }
    }

    fn number(&mut self, key: &str, value: Option<u32>) {
        if let Some(value) = value {
            self.raw(key, value);
        }
    }

    fn objectives(&mut self, objectives: &[u8]) {
        if !objectives.is_empty() {
            let list: Vec<_> = objectives.iter().map(u8::to_string).collect();
            self.raw("objectives", format!("[{}]", list.join(", ")));
        }
    }

    fn privacy(&mut self, privacy: &Privacy) {
        if *privacy == Privacy::default() {
            return;
        }
        self.heading("[series.privacy]");
        self.localized("team", &privacy.team);
        self.localized("contact_role", &privacy.contact_role);
        if !privacy.contact_address.is_empty() {
            self.word("contact_address", &privacy.contact_address);
        }
        self.number("retention_days", Some(privacy.retention_days).filter(|days| *days > 0));
    }

    fn reminders(&mut self, reminders: &Reminders) {
        let usual = Reminders::default();
        if *reminders == usual {
            return;
        }
        self.heading("[series.reminders]");
        for anchor in Anchor::ALL {
            let rules = reminders.of(anchor);
            if rules != usual.of(anchor) {
                let list: Vec<_> = rules.iter().map(rule).collect();
                self.raw(anchor.key(), format!("[{}]", list.join(", ")));
            }
        }
        self.number("most", Some(reminders.most).filter(|most| *most != usual.most));
        self.number("gap_hours", Some(reminders.gap_hours).filter(|gap| *gap != usual.gap_hours));
        self.number("report_days", Some(reminders.report_days).filter(|days| *days != usual.report_days));
    }

    fn consultation(&mut self, consultation: &Consultation) {
        self.heading("[[consultation]]");
        self.word("code", consultation.code.as_str());
        self.localized("title", &consultation.title);
        self.localized("about", &consultation.about);
        self.localized("place", &consultation.place);
        let zone = consultation.timetables.first().and_then(|first| first.sittings.first()).map(|first| first.zone);
        if let Some(zone) = zone.filter(|zone| *zone != self.zone) {
            self.word("timezone", zone.name());
            self.zone = zone;
        }
        self.objectives(&consultation.objectives);
        if !consultation.languages.is_empty() {
            let list: Vec<_> = consultation.languages.iter().map(|locale| quoted(locale.as_str())).collect();
            self.raw("languages", format!("[{}]", list.join(", ")));
        }
        self.flag("cancelled", consultation.cancelled);
        if !consultation.published {
            self.raw("published", false);
        }
        self.flag("approval", consultation.approval);
        self.limits(&consultation.limits);
        let confidentiality = consultation.confidentiality;
        if confidentiality.closed || confidentiality.recorded || confidentiality.chatham_house {
            self.heading("[consultation.confidentiality]");
            self.raw("closed", confidentiality.closed);
            self.raw("recorded", confidentiality.recorded);
            self.raw("chatham_house", confidentiality.chatham_house);
        }
        for timetable in &consultation.timetables {
            self.timetable(timetable);
        }
        self.parts(consultation);
    }

    fn limits(&mut self, limits: &Limits) {
        let Limits { capacity, per_organization, individuals, offer_hours } = *limits;
        let offer_hours = Some(offer_hours).filter(|hours| *hours != bounds::DEFAULT_OFFER_HOURS);
        if [capacity, per_organization, individuals, offer_hours].iter().any(Option::is_some) {
            self.heading("[consultation.limits]");
            self.number("capacity", capacity);
            self.number("per_organization", per_organization);
            self.number("individuals", individuals);
            self.number("offer_hours", offer_hours);
        }
    }

    fn timetable(&mut self, timetable: &Timetable) {
        self.heading("[[consultation.timetable]]");
        if let Some(known) = &timetable.known {
            self.moment("known", known);
        }
        self.text.push_str("sittings = [\n");
        for sitting in &timetable.sittings {
            let Sitting { date, from, to, zone } = sitting;
            let named =
                if *zone == self.zone { String::new() } else { format!(", timezone = {}", quoted(zone.name())) };
            let _ = writeln!(self.text, "  {{ date = \"{date}\", from = \"{from}\", to = \"{to}\"{named} }},");
        }
        self.text.push_str("]\n");
        if let Some(at) = &timetable.registration_opens {
            self.moment("registration_opens", at);
        }
        self.moment("registration_closes", &timetable.registration_closes);
        if let Some(at) = &timetable.waiting_ends {
            self.moment("waiting_ends", at);
        }
    }

    fn parts(&mut self, consultation: &Consultation) {
        for session in &consultation.sessions {
            self.heading("[[consultation.session]]");
            self.word("code", session.code.as_str());
            self.localized("title", &session.title);
            self.raw("date", format!("\"{}\"", session.sitting.date));
            self.raw("from", format!("\"{}\"", session.sitting.from));
            self.raw("to", format!("\"{}\"", session.sitting.to));
            if session.sitting.zone != self.zone {
                self.word("timezone", session.sitting.zone.name());
            }
        }
        for group in &consultation.groups {
            self.heading("[[consultation.group]]");
            self.word("code", group.code.as_str());
            self.localized("title", &group.title);
            self.objectives(&group.objectives);
            self.number("capacity", group.capacity);
        }
        for call in &consultation.calls {
            self.heading("[[consultation.call]]");
            self.word("code", call.code.as_str());
            self.localized("title", &call.title);
            self.localized("link", &call.link);
            self.moment("due", &call.due);
        }
        if let Some(questionnaire) = &consultation.questionnaire {
            self.questionnaire(questionnaire);
        }
        for publication in &consultation.publications {
            self.heading("[[consultation.publication]]");
            self.word("code", publication.code.as_str());
            self.word("kind", publication.kind.key());
            self.localized("title", &publication.title);
            self.localized("link", &publication.link);
            if let Some(posted) = &publication.posted {
                self.moment("posted", posted);
            }
        }
    }
}

impl Page {
    fn questionnaire(&mut self, questionnaire: &Questionnaire) {
        self.heading("[consultation.questionnaire]");
        self.localized("title", &questionnaire.title);
        self.localized("about", &questionnaire.about);
        if let Some(opens) = &questionnaire.opens {
            self.moment("opens", opens);
        }
        self.moment("due", &questionnaire.due);
        if questionnaire.grace_hours != bounds::DEFAULT_GRACE_HOURS {
            self.raw("grace_hours", questionnaire.grace_hours);
        }
        if questionnaire.asks != Asks::default() {
            self.word("asks", questionnaire.asks.key());
        }
        self.flag("anonymous", questionnaire.anonymous);
        self.flag("before_registration", questionnaire.before_registration);
        for section in &questionnaire.sections {
            self.heading("[[consultation.questionnaire.section]]");
            self.word("code", section.code.as_str());
            self.localized("title", &section.title);
            if let Some(paper) = &section.paper {
                self.localized("paper.title", &paper.title);
                self.localized("paper.link", &paper.link);
            }
            for question in &section.questions {
                self.question(question);
            }
        }
    }

    fn question(&mut self, question: &Question) {
        self.heading("[[consultation.questionnaire.section.question]]");
        self.word("code", question.code.as_str());
        self.localized("text", &question.text);
        self.localized("help", &question.help);
        self.word("kind", question.kind.key());
        self.flag("required", question.required);
        match &question.kind {
            Kind::ShortText { most } | Kind::LongText { most } => self.raw("most", most),
            Kind::Number { min, max } => {
                self.raw("min", min);
                self.raw("max", max);
            }
            Kind::SeveralOf { min, max, .. } => {
                self.raw("min", min);
                self.raw("max", max);
            }
            Kind::Scale { from, to, low, high } => {
                self.raw("from", from);
                self.raw("to", to);
                self.localized("low", low);
                self.localized("high", high);
            }
            _ => {}
        }
        if let Some(when) = &question.when {
            self.raw("when", condition(when));
        }
        let options = question.kind.options();
        if !options.is_empty() {
            self.text.push_str("options = [\n");
            for option in options {
                let text: Vec<_> =
                    option.text.0.iter().map(|(locale, text)| format!("text.{locale} = {}", quoted(text))).collect();
                let _ = writeln!(self.text, "  {{ code = {}, {} }},", quoted(option.code.as_str()), text.join(", "));
            }
            self.text.push_str("]\n");
        }
    }
}

/// A condition as a file says it.
pub fn condition(condition: &Condition) -> String {
    let of =
        |code: &Code, key: &str, value: &str| format!("{{ question = {}, {key} = {value} }}", quoted(code.as_str()));
    let several = |key: &str, all: &[Condition]| {
        let all: Vec<_> = all.iter().map(self::condition).collect();
        format!("{{ {key} = [{}] }}", all.join(", "))
    };
    match condition {
        Condition::Is(code, is) => of(code, "is", &quoted(is)),
        Condition::IsNot(code, is) => of(code, "is_not", &quoted(is)),
        Condition::Contains(code, option) => of(code, "contains", &quoted(option.as_str())),
        Condition::Answered(code) => of(code, "answered", "true"),
        Condition::All(all) => several("all", all),
        Condition::Any(any) => several("any", any),
    }
}

fn rule(rule: &Rule) -> String {
    let at = quoted(&rule.lead.to_string());
    if *rule == Rule::from(rule.lead) {
        return at;
    }
    let to: Vec<_> = rule.to.iter().map(|to| quoted(to.key())).collect();
    let to = if to.is_empty() { String::new() } else { format!(", to = [{}]", to.join(", ")) };
    let urgent = if rule.urgent { ", urgent = true" } else { "" };
    format!("{{ at = {at}{to}{urgent} }}")
}

/// A TOML string; several lines stay several lines.
fn quoted(text: &str) -> String {
    toml_edit::Value::from(text).to_string()
}
