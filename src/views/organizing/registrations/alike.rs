//! Organizations that look alike, for the owners of the installation.

use super::act;
use crate::chat::organizing::registrations::Registrations;
use crate::chat::screen::{Block, Button, Line, Screen};
use crate::domain::id::OrganizationId;
use crate::domain::locale::Localized;
use crate::domain::person::Country;
use crate::views::Reader;
use crate::views::meeting::{button, fact};
use crate::views::organizing::home_button;
use crate::views::sample::Sample;
use crate::views::wording::short;

/// Pairs on one screen.
pub const PER_PAGE: usize = 8;

/// Consultations that are told of one by one.
const MOST_TOUCHED: usize = 8;

#[derive(Clone, Debug)]
pub struct Named {
    pub id: OrganizationId,
    pub name: String,
    pub country: Country,
    pub confirmed: bool,
}

/// Two that look alike; the first would go into the second.
#[derive(Clone, Debug)]
pub struct Pair {
    pub from: Named,
    pub into: Named,
}

/// Pairs from the first on, or `later` ones; `further`: the pair after which more may come.
pub fn list(reader: &Reader, pairs: &[Pair], later: bool, further: Option<(OrganizationId, OrganizationId)>) -> Screen {
    let words = &reader.words;
    let mut screen = reader.screen(words.say("alike-heading")).text(words.say("alike-intro"));
    if pairs.is_empty() {
        screen = screen.text(words.say(match (later, further) {
            (_, Some(_)) => "alike-none-yet",
            (true, None) => "alike-none-more",
            (false, None) => "alike-none",
        }));
    }
    for Pair { from, into } in pairs {
        let told = |one: &Named| format!("{} ({})", short(&one.name, 30), one.country.as_str());
        let to = act(Registrations::Merge(from.id, into.id));
        screen = screen.row([Button::new(format!("{} · {}", told(from), told(into)), to)]);
    }
    let first = later.then(|| button(reader, "alike-first", act(Registrations::Alike(None))));
    let more = further.map(|pair| button(reader, "alike-further", act(Registrations::Alike(Some(pair)))));
    screen.row(first.into_iter().chain(more)).row([home_button(reader)])
}

/// What merging would do in one consultation.
#[derive(Clone, Debug)]
pub struct Touched {
    pub title: Localized,
    /// Seats that the two hold together.
    pub held: i64,
    /// Of those, how many are above the limit.
    pub above: i64,
}

pub struct Merging<'a> {
    pub from: &'a Named,
    pub into: &'a Named,
    pub touched: &'a [Touched],
    /// Of what it touches.
    pub mark: u32,
}

pub fn merging(reader: &Reader, facts: &Merging<'_>) -> Screen {
    let words = &reader.words;
    let told = |one: &Named| {
        let id = if one.confirmed { "registrations-confirmed" } else { "registrations-unconfirmed" };
        let name = format!("{} ({})", short(&one.name, 120), words.country(one.country));
        words.say_with(id, &[("name", name.into())])
    };
    let mut screen = reader
        .screen(words.say("alike-merge-heading"))
        .block(Block::Facts(vec![
            fact(reader, "alike-from", &told(facts.from)),
            fact(reader, "alike-into", &told(facts.into)),
        ]))
        .text(words.say("alike-means"));
    screen = if facts.touched.is_empty() {
        screen.text(words.say("alike-touches-nothing"))
    } else {
        let line = |touched: &Touched| -> Line {
            let title = short(touched.title.text(words.locale()), 80);
            let args = [("title", title.into()), ("held", touched.held.into()), ("above", touched.above.into())];
            vec![words.say_with(if touched.above > 0 { "alike-touched-above" } else { "alike-touched" }, &args).into()]
        };
        let lines = facts.touched.iter().take(MOST_TOUCHED).map(line).collect();
        screen.block(Block::Title(words.say("alike-touches"))).block(Block::Bullets(lines))
    };
    let more = facts.touched.len().saturating_sub(MOST_TOUCHED);
    if more > 0 {
        screen = screen.text(words.say_with("alike-touches-more", &[("count", more.into())]));
    }
    let (from, into) = (facts.from.id, facts.into.id);
    screen
        .row([
            button(reader, "alike-merge", act(Registrations::MergeYes(from, into, facts.mark))),
            button(reader, "alike-other-way", act(Registrations::Merge(into, from))),
        ])
        .row([
            button(reader, "alike-apart", act(Registrations::Apart(from, into))),
            button(reader, "alike-back", act(Registrations::Alike(None))),
        ])
}

pub fn merged_toast(reader: &Reader) -> String {
    reader.words.label("alike-merged")
}

pub fn apart_toast(reader: &Reader) -> String {
    reader.words.label("alike-kept-apart")
}

fn example_pair() -> Pair {
    let named = |id, name: &str, confirmed| Named {
        id: OrganizationId(id),
        name: name.into(),
        country: crate::views::example::a_country("TH"),
        confirmed,
    };
    Pair { from: named(1, "Lotus Worker Union", false), into: named(2, "Lotus Workers’ Union", true) }
}

fn example_merging(reader: &Reader, count: usize) -> Screen {
    let Pair { from, into } = example_pair();
    let touched = |place: usize| Touched {
        title: Localized::english("Consultation 4: Improving value-driven and evidence-based policymaking and debate"),
        held: 3,
        above: i64::from(place == 0),
    };
    let touched: Vec<Touched> = (0..count).map(touched).collect();
    merging(reader, &Merging { from: &from, into: &into, touched: &touched, mark: 1 })
}

pub fn samples() -> Vec<Sample> {
    const FURTHER: Option<(OrganizationId, OrganizationId)> = Some((OrganizationId(1), OrganizationId(2)));
    vec![
        Sample { name: "alike", draw: |reader| list(reader, &vec![example_pair(); PER_PAGE], true, FURTHER) },
        Sample { name: "alike-none", draw: |reader| list(reader, &[], false, None) },
        Sample { name: "alike-none-yet", draw: |reader| list(reader, &[], false, FURTHER) },
        Sample { name: "alike-none-more", draw: |reader| list(reader, &[], true, None) },
        Sample { name: "alike-merge", draw: |reader| example_merging(reader, 10) },
        Sample { name: "alike-merge-nothing", draw: |reader| example_merging(reader, 0) },
    ]
}
