//! Messages to many: what one says, whom it is for, and how far it is.
//!
//! Who belongs to an audience is decided here alone; the store finds those who may, the app queues them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use unicode_normalization::char::is_combining_mark;

use super::id::{BroadcastId, ConsultationId};
use super::locale::{Locale, Localized};
use super::person::{Category, Country};
use super::registration::State;
use super::reminder::Interest;
use super::text::is_web_address;
use super::written::Written;

/// What an organizing team composed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Content {
    /// By the language it is in; whoever reads another gets what [`Localized::resolve`] finds.
    pub texts: Localized,
    pub buttons: Vec<Offer>,
    pub audience: Audience,
    /// At night, too.
    pub urgent: bool,
    /// Also said in the series' rooms, for everybody there.
    #[serde(default)]
    pub rooms: bool,
    /// `None`: as soon as it may.
    pub at: Option<Written>,
    /// Of one that is sent again: also to those of whom nobody knows whether it arrived.
    #[serde(default)]
    pub unknown_too: bool,
}

/// A button below it, where it is about a consultation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Offer {
    Card,
    Register,
    Questionnaire,
    Papers,
}

impl Offer {
    pub const ALL: [Self; 4] = [Self::Card, Self::Register, Self::Questionnaire, Self::Papers];

    pub fn key(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::Register => "register",
            Self::Questionnaire => "questionnaire",
            Self::Papers => "papers",
        }
    }
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phase {
    Draft,
    /// Somebody else of the team has to confirm it.
    Asked,
    /// It begins at its time.
    Planned,
    Sending,
    Paused,
    /// Cancelled; nothing leaves any more, and its rows are being taken out.
    Stopping,
    Sent,
    Cancelled,
}

impl Phase {
    pub const ALL: [Self; 8] = [
        Self::Draft,
        Self::Asked,
        Self::Planned,
        Self::Sending,
        Self::Paused,
        Self::Stopping,
        Self::Sent,
        Self::Cancelled,
    ];

    pub fn key(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Asked => "asked",
            Self::Planned => "planned",
            Self::Sending => "sending",
            Self::Paused => "paused",
            Self::Stopping => "stopping",
            Self::Sent => "sent",
            Self::Cancelled => "cancelled",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.key() == key)
    }

    /// It can still be another message, and nobody has it.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Asked | Self::Planned)
    }

    /// Nothing of it will change by itself any more.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Sent | Self::Cancelled)
    }
}

/// People who stand in one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// Whoever agreed to the news of the series, follows one of its consultations or has a place in one, and neither said
    /// no to the news nor wants no reminders of the only thing that ties them to it.
    Series,
    Registered,
    /// A seat is held for them.
    Offered,
    Waiting,
    /// To be decided.
    Pending,
    /// Began to register or follow the consultation, and have no place.
    Interested,
}

impl Group {
    pub const ALL: [Self; 6] =
        [Self::Series, Self::Registered, Self::Offered, Self::Waiting, Self::Pending, Self::Interested];

    pub fn key(self) -> &'static str {
        match self {
            Self::Series => "series",
            Self::Registered => "registered",
            Self::Offered => "offered",
            Self::Waiting => "waiting",
            Self::Pending => "pending",
            Self::Interested => "interested",
        }
    }

    /// Those with a place hear of it whatever they muted: it is theirs.
    pub fn place(self) -> Option<State> {
        match self {
            Self::Registered => Some(State::Registered),
            Self::Offered => Some(State::Offered),
            Self::Waiting => Some(State::Waiting),
            Self::Pending => Some(State::Pending),
            Self::Series | Self::Interested => None,
        }
    }

    fn has(self, stands: &Stands) -> bool {
        match self {
            Self::Series => {
                stands.news != Some(false) && (stands.news == Some(true) || stands.follows || stands.takes_part)
            }
            Self::Interested => {
                let interested = matches!(stands.interest, Some(Interest::Started | Interest::Following));
                stands.place.is_none() && interested
            }
            _ => stands.place == self.place(),
        }
    }
}

/// Whom it is for: anybody of a group, if all that is asked besides is true of them. Empty lists ask nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Audience {
    pub groups: BTreeSet<Group>,
    /// The questionnaire asks them, and they have not sent it.
    pub unanswered: bool,
    /// As they registered in this series; whoever never did has none.
    pub categories: Vec<Category>,
    pub countries: BTreeSet<Country>,
    pub languages: BTreeSet<Locale>,
}

/// How somebody stands to a series and to one consultation of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stands {
    /// Their active registration in the consultation.
    pub place: Option<State>,
    pub interest: Option<Interest>,
    /// Whether they want the news of the series, if they ever said.
    pub news: Option<bool>,
    /// They follow a consultation of the series.
    pub follows: bool,
    /// They have a place in a consultation of the series of which they want reminders.
    pub takes_part: bool,
    pub asked: bool,
    pub answered: bool,
    pub category: Option<Category>,
    pub country: Option<Country>,
    /// `None` is nobody's.
    pub language: Option<Locale>,
}

impl Audience {
    /// Whether somebody who stands so belongs to it.
    pub fn has(&self, stands: &Stands) -> bool {
        let speaks =
            |language: &Locale| stands.language.as_ref().is_some_and(|spoken| spoken.language() == language.language());
        self.groups.iter().any(|group| group.has(stands))
            && (!self.unanswered || (stands.asked && !stands.answered))
            && (self.categories.is_empty() || stands.category.is_some_and(|one| self.categories.contains(&one)))
            && (self.countries.is_empty() || stands.country.is_some_and(|one| self.countries.contains(&one)))
            && (self.languages.is_empty() || self.languages.iter().any(speaks))
    }

    /// Whether it still concerns somebody who was chosen: what they said of themself may be another thing by now, and so
    /// may their place, as long as they have one.
    pub fn still_has(&self, stands: &Stands) -> bool {
        let has_a_place = stands.place.is_some() && self.groups.iter().any(|group| group.place().is_some());
        (has_a_place || self.groups.iter().any(|group| group.has(stands)))
            && (!self.unanswered || (stands.asked && !stands.answered))
    }

    /// Where its people are found, in an order that stays as consultations are added: everybody of it is in one of these.
    pub fn sources(&self, consultation: Option<ConsultationId>, of_series: &[ConsultationId]) -> Vec<Source> {
        let mut sources = BTreeSet::new();
        for group in &self.groups {
            match group {
                Group::Series => {
                    sources.insert(Source::News);
                    for id in of_series {
                        sources.extend(
                            State::ALL
                                .into_iter()
                                .filter(|state| state.is_active())
                                .map(|state| Source::Place(*id, place_of(state))),
                        );
                        sources.insert(Source::Follows(*id));
                    }
                }
                Group::Interested => {
                    sources.extend(consultation.map(Source::Follows));
                    sources.extend(consultation.map(Source::Began));
                }
                _ => sources.extend(consultation.map(|id| Source::Place(id, *group))),
            }
        }
        let mut sources: Vec<Source> = sources.into_iter().collect();
        // Ids are ordered by time: what is added meanwhile comes last.
        sources.sort_by_key(|source| source.consultation());
        sources
    }
}

fn place_of(state: State) -> Group {
    Group::ALL.into_iter().find(|group| group.place() == Some(state)).unwrap_or(Group::Registered)
}

/// Where some of those are found who may belong to an audience.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// Who wants the news of the series.
    News,
    /// Who has a place of this kind.
    Place(ConsultationId, Group),
    Follows(ConsultationId),
    /// Who began to register.
    Began(ConsultationId),
    /// Whom another broadcast did not reach; or (`true`) may not have reached.
    Missed(BroadcastId, bool),
}

impl Source {
    fn consultation(self) -> Option<ConsultationId> {
        match self {
            Self::News | Self::Missed(..) => None,
            Self::Place(id, _) | Self::Follows(id) | Self::Began(id) => Some(id),
        }
    }
}

/// A run of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Words(&'a str),
    /// An http(s) address that leads where it seems to.
    Link(&'a str),
}

/// Stands behind an address without belonging to it.
const BEHIND: &[char] = &['.', ',', ';', ':', '!', '?', ')', ']', '}', '"', '\'', '»', '”', '’', '،', '؛', '؟', '…'];

fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || matches!(c, '(' | '[' | '{' | '<' | '>' | '"' | '«' | '“' | '،'))
        .map(|token| token.trim_end_matches(BEHIND))
        .filter(|token| !token.is_empty())
}

/// Parts of a token that begin as an http(s) address, whatever stands before: `see:https://example.org` has one.
fn marked(token: &str) -> impl Iterator<Item = &str> {
    token.match_indices("://").filter_map(|(at, _)| {
        ["https", "http"].into_iter().find_map(|mark| {
            let from = at.checked_sub(mark.len())?;
            token.get(from..at).filter(|scheme| scheme.eq_ignore_ascii_case(mark)).map(|_| &token[from..])
        })
    })
}

/// The links of a text set apart from its words.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut from = 0;
    let links = tokens(text).filter_map(|token| marked(token).next()).filter(|link| is_web_address(link));
    for link in links {
        // Links are parts of the text, in its order.
        let Some(place) = text[from..].find(link).map(|at| from + at) else { continue };
        if from < place {
            pieces.push(Piece::Words(&text[from..place]));
        }
        from = place + link.len();
        pieces.push(Piece::Link(&text[place..from]));
    }
    if from < text.len() {
        pieces.push(Piece::Words(&text[from..]));
    }
    pieces
}

/// An address in the text that does not lead where it seems to, or nowhere.
pub fn misleading(text: &str) -> Option<&str> {
    tokens(text).flat_map(marked).find(|link| !is_web_address(link))
}

/// Hosts that a text leads to, lower case, without `www.`: of addresses, and of anything that a platform may take for one.
/// What is no web address is told with its scheme.
pub fn hosts(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !is_of_link(c)).flat_map(hosts_of).collect()
}

/// The one host that an address, or words that look like one, lead to.
pub fn host(text: &str) -> Option<String> {
    let mut found = hosts(text).into_iter();
    match (found.next(), found.next()) {
        (Some(host), None) => Some(host),
        _ => None,
    }
}

/// Commas and semicolons may be, and are not here: what stands behind one is looked at for itself.
fn is_of_link(c: char) -> bool {
    is_of_host(c) || "_~:/?#@!$&*+=%".contains(c)
}

fn is_of_host(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c) || matches!(c, '-' | '.')
}

/// Of characters that may stand in a link.
fn hosts_of(run: &str) -> Vec<String> {
    let mut parts = run.split("://");
    let mut before = parts.next().unwrap_or_default();
    // Without a scheme, and before one: the first that is shaped as a host; what follows it is its path.
    let mut found: Vec<String> =
        before.split(['/', '?', '#']).map(shaped).find(|found| !found.is_empty()).unwrap_or_default();
    for part in parts {
        let begins = before.rfind(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '+' | '-'));
        let scheme = begins.map_or(before, |at| &before[at..]).to_ascii_lowercase();
        let scheme = scheme.trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
        let authority = part.split(['/', '?', '#']).next().unwrap_or_default();
        let name = authority.rsplit('@').next().unwrap_or_default().split(':').next().unwrap_or_default();
        let name = plain_name(name);
        if !name.is_empty() {
            let is_web = scheme.ends_with("http") || scheme.ends_with("https");
            found.push(if is_web { name } else { format!("{scheme}://{name}") });
        }
        before = part;
    }
    found
}

/// What is shaped as a host in words between slashes. Before an `@` stands whom it is for.
fn shaped(words: &str) -> Vec<String> {
    let words = words.rsplit('@').next().unwrap_or_default();
    let is_shaped = |name: &&str| {
        let labels: Vec<&str> = name.split('.').collect();
        let last = labels.last().copied().unwrap_or_default();
        let is_ending = last.chars().count() > 1 && last.chars().all(|c| c.is_alphabetic() || is_combining_mark(c));
        let is_encoded = last.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("xn--"));
        labels.len() > 1 && labels.iter().all(|label| !label.is_empty()) && (is_ending || is_encoded)
    };
    let names = words.split(|c: char| !is_of_host(c)).map(|name| name.trim_matches('.'));
    names.filter(is_shaped).map(plain_name).collect()
}

fn plain_name(name: &str) -> String {
    let name = name.trim_matches('.').to_lowercase();
    name.strip_prefix("www.").unwrap_or(&name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn stands(place: Option<State>, interest: Option<Interest>) -> Stands {
        Stands { place, interest, language: Some(Locale::english()), ..Stands::default() }
    }

    fn of(groups: &[Group]) -> Audience {
        Audience { groups: groups.iter().copied().collect(), ..Audience::default() }
    }

    #[test]
    fn a_place_is_told_of_whatever_was_muted() {
        let muted = stands(Some(State::Registered), Some(Interest::Muted));
        assert!(of(&[Group::Registered]).has(&muted));
        assert!(!of(&[Group::Waiting, Group::Interested, Group::Series]).has(&muted));
        assert!(of(&[Group::Waiting]).still_has(&stands(Some(State::Offered), None)), "a place moves on");
        assert!(!of(&[Group::Waiting]).still_has(&stands(None, None)));
    }

    #[test]
    fn news_are_for_those_who_did_not_say_no() {
        let series = of(&[Group::Series]);
        let follows = Stands { follows: true, ..stands(None, None) };
        assert!(series.has(&follows));
        assert!(series.has(&Stands { news: Some(true), ..stands(None, None) }));
        assert!(!series.has(&Stands { news: Some(false), takes_part: true, ..follows.clone() }));
        assert!(!series.has(&stands(None, Some(Interest::Following))), "that is of a consultation alone");
        assert!(of(&[Group::Interested]).has(&stands(None, Some(Interest::Started))));
        assert!(!of(&[Group::Interested]).has(&stands(None, Some(Interest::Muted))));
        assert!(!of(&[Group::Interested]).has(&stands(Some(State::Waiting), Some(Interest::Following))));
        assert!(!Audience::default().has(&follows), "for nobody");
    }

    #[test]
    fn what_is_asked_besides_has_to_be_known_and_true() {
        let who = Stands { category: Some(Category::Media), ..stands(Some(State::Registered), None) };
        let with = |change: fn(&mut Audience)| {
            let mut audience = of(&[Group::Registered]);
            change(&mut audience);
            audience
        };
        assert!(with(|a| a.categories = vec![Category::Media, Category::Other]).has(&who));
        assert!(!with(|a| a.categories = vec![Category::Other]).has(&who));
        assert!(!with(|a| a.countries = BTreeSet::from(["TH".parse().unwrap()])).has(&who));
        assert!(with(|a| a.languages = BTreeSet::from(["en-GB".parse().unwrap()])).has(&who));
        assert!(!with(|a| a.languages = BTreeSet::from(["th".parse().unwrap()])).has(&who));
        assert!(!with(|a| a.unanswered = true).has(&who));
        assert!(with(|a| a.unanswered = true).has(&Stands { asked: true, ..who }));
    }

    #[test]
    fn links_are_set_apart() {
        let text = "Please see https://example.org/a?b=1. Or (http://un.org), thanks";
        assert_eq!(
            pieces(text),
            [
                Piece::Words("Please see "),
                Piece::Link("https://example.org/a?b=1"),
                Piece::Words(". Or ("),
                Piece::Link("http://un.org"),
                Piece::Words("), thanks")
            ]
        );
        assert_eq!(hosts(text).into_iter().collect::<Vec<_>>(), ["example.org", "un.org"]);
        assert_eq!(misleading(text), None);
        assert_eq!(misleading("at https://un.org@evil.example now"), Some("https://un.org@evil.example"));
        for (text, host) in
            [("see www.Evil.example!", "evil.example"), ("t.me/somebody", "t.me"), ("a.b@c.org", "c.org")]
        {
            assert_eq!(hosts(text).into_iter().collect::<Vec<_>>(), [host], "{text}");
        }
        for none in ["At 3.5 or 12.30, e.g. here", "Mr. Noor", "ก.ย.", ""] {
            assert_eq!(hosts(none), BTreeSet::new(), "{none}");
        }
    }

    #[test]
    fn whatever_leads_somewhere_is_found() {
        let cases: [(&str, &[&str]); 15] = [
            ("'evil.com/login'", &["evil.com"]),
            ("Details—evil.com", &["evil.com"]),
            ("a.com|evil.com", &["a.com", "evil.com"]),
            ("evil.com/x,https://un.org", &["evil.com", "un.org"]),
            ("evil.xn--p1ai", &["evil.xn--p1ai"]),
            ("tg://resolve?domain=bot", &["tg://resolve"]),
            ("see:https://un.org@evil.com", &["evil.com"]),
            ("see:HTTPS://WWW.Un.org", &["un.org"]),
            ("(https://un.org:443/a.b/file.pdf?to=evil.com)", &["un.org"]),
            ("https://un.org(@evil.com", &["evil.com", "un.org"]),
            ("x=my_site.evil.com", &["site.evil.com"]),
            ("and/or.evil.com", &["or.evil.com"]),
            ("https://a.org/?to=https://b.org/c", &["a.org", "b.org"]),
            ("amina.noor@un.org", &["un.org"]),
            ("https:// :// //", &[]),
        ];
        for (text, wanted) in cases {
            assert_eq!(hosts(text).iter().map(String::as_str).collect::<Vec<_>>(), wanted, "{text}");
        }
        assert_eq!(misleading("see:https://un.org@evil.com"), Some("https://un.org@evil.com"));
        assert_eq!(misleading("see:https://un.org, 'https://un.org'"), None);
        assert_eq!(
            pieces("see:https://un.org."),
            [Piece::Words("see:"), Piece::Link("https://un.org"), Piece::Words(".")]
        );
        assert_eq!(host("https://www.un.org/"), Some("un.org".to_owned()));
        assert_eq!(host("un.org, evil.com"), None);
    }

    proptest! {
        #[test]
        fn no_word_is_lost_among_the_links(text in "\\PC{0,60}") {
            let whole: String = pieces(&text).into_iter().map(|piece| match piece {
                Piece::Words(words) | Piece::Link(words) => words,
            }).collect();
            prop_assert_eq!(whole, text);
        }

        #[test]
        fn every_link_has_a_host(path in "[a-z/]{0,9}") {
            let text = format!("x https://example.org/{path} y");
            prop_assert_eq!(pieces(&text).len(), 3);
            prop_assert!(hosts(&text).contains("example.org"));
        }
    }
}
