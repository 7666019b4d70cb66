//! What was answered, counted: of one question, one answer after the other, in room that does not grow with them; and who
//! has answered, in cells that are never so small that they tell of somebody.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Answer, Code, Kind, Question, Response};
use crate::domain::person::{Category, Country};

/// Fewer people than this are never shown as a group of their own, nor fewer answers that were given without a name.
pub const FEWEST: u64 = 5;

/// Different numbers counted apart; beyond, neighbours are counted together.
const BINS: usize = 1024;

/// The answers to one question.
#[derive(Clone, Debug)]
pub struct Tally {
    question: Question,
    answered: u64,
    earlier: u64,
    counts: Counts,
}

/// What there is to say of answers of a kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Counts {
    /// How many chose each option, in the order of the question.
    Chosen(Vec<(Code, u64)>),
    /// In the order of the question.
    Ranked(Vec<Ranked>),
    Numbers(Numbers),
    /// The earliest and the latest.
    Dates(Option<(NaiveDate, NaiveDate)>),
    YesNo {
        yes: u64,
        no: u64,
    },
    Countries(BTreeMap<Country, u64>),
    /// Words and links are counted; they are not singled out.
    Texts,
}

/// Where an option was put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    pub code: Code,
    pub first: u64,
    /// Of its ranks, from 1.
    sum: u64,
}

/// Whole numbers, with a distribution that is exact as long as there are not too many different ones.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Numbers {
    count: u64,
    sum: i128,
    ends: Option<(i64, i64)>,
    /// How many fell into each span of `2^wide` numbers, by its place.
    bins: BTreeMap<i64, u64>,
    wide: u32,
}

impl Tally {
    pub fn of(question: &Question) -> Self {
        let codes = || question.kind.options().iter().map(|option| option.code.clone());
        let counts = match &question.kind {
            Kind::OneOf { .. } | Kind::SeveralOf { .. } => Counts::Chosen(codes().map(|code| (code, 0)).collect()),
            Kind::Ranking { .. } => Counts::Ranked(codes().map(|code| Ranked { code, first: 0, sum: 0 }).collect()),
            Kind::Number { .. } | Kind::Scale { .. } => Counts::Numbers(Numbers::default()),
            Kind::Date => Counts::Dates(None),
            Kind::YesNo | Kind::Consent => Counts::YesNo { yes: 0, no: 0 },
            Kind::Country => Counts::Countries(BTreeMap::new()),
            Kind::ShortText { .. } | Kind::LongText { .. } | Kind::Link => Counts::Texts,
        };
        Self { question: question.clone(), answered: 0, earlier: 0, counts }
    }

    /// Counts what somebody sent, where it has an answer to this question.
    pub fn add(&mut self, response: &Response) {
        let Some(given) = response.get(&self.question.code) else { return };
        if !self.question.counts(given) {
            self.earlier += 1;
            return;
        }
        self.answered += 1;
        match (&mut self.counts, &given.answer) {
            (Counts::Chosen(options), Answer::One(chosen)) => {
                options.iter_mut().filter(|(code, _)| code == chosen).for_each(|(_, count)| *count += 1);
            }
            (Counts::Chosen(options), Answer::Several(chosen)) => {
                options.iter_mut().filter(|(code, _)| chosen.contains(code)).for_each(|(_, count)| *count += 1);
            }
            (Counts::Ranked(options), Answer::Ranking(order)) => {
                for (rank, code) in (1..).zip(order) {
                    for option in options.iter_mut().filter(|option| option.code == *code) {
                        option.sum += rank;
                        option.first += u64::from(rank == 1);
                    }
                }
            }
            (Counts::Numbers(numbers), Answer::Number(number)) => numbers.add(*number),
            (Counts::Dates(ends), Answer::Date(date)) => {
                *ends = Some(ends.map_or((*date, *date), |(first, last)| (first.min(*date), last.max(*date))));
            }
            (Counts::YesNo { yes, .. }, Answer::YesNo(true)) => *yes += 1,
            (Counts::YesNo { no, .. }, Answer::YesNo(false)) => *no += 1,
            (Counts::Countries(countries), Answer::Country(country)) => *countries.entry(*country).or_default() += 1,
            // An answer that counts is of the question's kind.
            _ => {}
        }
    }

    pub fn question(&self) -> &Question {
        &self.question
    }

    /// How many answered the question as it asks now.
    pub fn answered(&self) -> u64 {
        self.answered
    }

    /// How many answered an earlier wording of it, and are counted nowhere else.
    pub fn earlier(&self) -> u64 {
        self.earlier
    }

    pub fn counts(&self) -> &Counts {
        &self.counts
    }
}

impl Ranked {
    /// Its mean rank in tenths, of so many who ranked it; 10 is the first.
    pub fn mean_tenths(&self, answered: u64) -> Option<i64> {
        (answered > 0).then(|| tenths(self.sum.into(), answered))
    }
}

/// Tenths of a mean, rounded to the nearest.
fn tenths(sum: i128, count: u64) -> i64 {
    let count = i128::from(count);
    i64::try_from((sum * 20 + count).div_euclid(count * 2)).unwrap_or(i64::MAX)
}

impl Numbers {
    fn add(&mut self, number: i64) {
        self.count += 1;
        self.sum += i128::from(number);
        self.ends =
            Some(self.ends.map_or((number, number), |(least, greatest)| (least.min(number), greatest.max(number))));
        *self.bins.entry(number >> self.wide).or_default() += 1;
        while self.bins.len() > BINS {
            self.wide += 1;
            let mut wider = BTreeMap::new();
            for (place, count) in std::mem::take(&mut self.bins) {
                *wider.entry(place >> 1).or_default() += count;
            }
            self.bins = wider;
        }
    }

    /// The least and the greatest.
    pub fn ends(&self) -> Option<(i64, i64)> {
        self.ends
    }

    /// In tenths.
    pub fn mean_tenths(&self) -> Option<i64> {
        (self.count > 0).then(|| tenths(self.sum, self.count))
    }

    /// In tenths; exact where every number was counted apart, else within the spans that were counted together.
    pub fn median_tenths(&self) -> Option<i64> {
        let (least, greatest) = self.ends?;
        let middle = |nth: u64| {
            let mut before = 0;
            let bin = self.bins.iter().find(|(_, count)| {
                before += **count;
                before > nth
            });
            let (place, _) = bin.unwrap_or((&least, &0));
            let span = (1_i128 << self.wide) - 1;
            ((i128::from(*place) << self.wide) + span / 2).clamp(least.into(), greatest.into())
        };
        let (one, other) = (middle((self.count - 1) / 2), middle(self.count / 2));
        i64::try_from((one + other) * 5).ok()
    }

    /// How often each number came, from the least; `None` where there were too many different ones.
    pub fn distribution(&self) -> Option<&BTreeMap<i64, u64>> {
        (self.wide == 0).then_some(&self.bins)
    }
}

/// Some people, and how many of them have answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub people: u64,
    pub answered: u64,
}

impl Share {
    fn add(&mut self, answered: bool) {
        self.people += 1;
        self.answered += u64::from(answered);
    }

    pub fn join(self, other: Self) -> Self {
        Self { people: self.people + other.people, answered: self.answered + other.answered }
    }
}

/// A group that may be shown; `of` is `None` for all who are in none of the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell<K> {
    pub of: Option<K>,
    pub share: Share,
}

/// Who of those who hold a place has answered.
#[derive(Clone, Debug, Default)]
pub struct Rates {
    total: Share,
    /// In the order of [`Category::ALL`].
    categories: [Share; Category::ALL.len()],
    countries: BTreeMap<Country, Share>,
}

impl Rates {
    /// Counts somebody, with what they registered as.
    pub fn add(&mut self, category: Category, country: Country, answered: bool) {
        self.total.add(answered);
        let place = Category::ALL.iter().position(|one| *one == category);
        if let Some(share) = place.and_then(|place| self.categories.get_mut(place)) {
            share.add(answered);
        }
        self.countries.entry(country).or_default().add(answered);
    }

    pub fn total(&self) -> Share {
        self.total
    }

    /// See [`shown`].
    pub fn categories(&self) -> Vec<Cell<Category>> {
        shown(Category::ALL.into_iter().zip(self.categories))
    }

    /// See [`shown`].
    pub fn countries(&self) -> Vec<Cell<Country>> {
        shown(self.countries.iter().map(|(country, share)| (*country, *share)))
    }
}

/// Groups as they may be shown, the largest first: those of fewer than [`FEWEST`] are put together, and with them the next
/// larger ones until these are no fewer either, so that nobody finds a small one by subtraction. Empty where nothing but
/// the total is left to say.
pub fn shown<K>(groups: impl IntoIterator<Item = (K, Share)>) -> Vec<Cell<K>> {
    let mut groups: Vec<(K, Share)> = groups.into_iter().filter(|(_, share)| share.people > 0).collect();
    groups.sort_by_key(|(_, share)| std::cmp::Reverse(share.people));
    let mut others = Share::default();
    while let Some((_, smallest)) =
        groups.pop_if(|(_, smallest)| smallest.people < FEWEST || (1..FEWEST).contains(&others.people))
    {
        others = others.join(smallest);
    }
    if groups.is_empty() {
        return Vec::new();
    }
    let rest = (others.people > 0).then_some(Cell { of: None, share: others });
    groups.into_iter().map(|(key, share)| Cell { of: Some(key), share }).chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::questionnaire::Given;
    use crate::domain::questionnaire::making::{choices, question};

    fn code(text: &str) -> Code {
        text.parse().unwrap()
    }

    fn codes(texts: &[&str]) -> Vec<Code> {
        texts.iter().map(|text| code(text)).collect()
    }

    fn tallied(question: &Question, answers: Vec<Answer>) -> Tally {
        let mut tally = Tally::of(question);
        for answer in answers {
            tally.add(&Response::from([(question.code.clone(), Given { answer, version: 1 })]));
        }
        tally
    }

    #[test]
    fn each_kind_is_counted_in_its_way() {
        let one = question("q", Kind::OneOf { options: choices(&["a", "b", "c"]) });
        let chosen = |counts: &[(&str, u64)]| Counts::Chosen(counts.iter().map(|(c, n)| (code(c), *n)).collect());
        let tally = tallied(&one, ["a", "b", "a"].map(|chosen| Answer::One(code(chosen))).to_vec());
        assert_eq!((tally.answered(), tally.counts()), (3, &chosen(&[("a", 2), ("b", 1), ("c", 0)])));

        let several = question("q", Kind::SeveralOf { options: choices(&["a", "b", "c"]), min: 0, max: 3 });
        let answers =
            vec![Answer::Several(codes(&["a", "c"])), Answer::Several(vec![]), Answer::Several(codes(&["c"]))];
        let tally = tallied(&several, answers);
        assert_eq!((tally.answered(), tally.counts()), (3, &chosen(&[("a", 1), ("b", 0), ("c", 2)])));

        let ranking = question("q", Kind::Ranking { options: choices(&["a", "b", "c"]) });
        let orders = [["b", "a", "c"], ["b", "c", "a"], ["a", "b", "c"]];
        let tally = tallied(&ranking, orders.map(|order| Answer::Ranking(codes(&order))).to_vec());
        let Counts::Ranked(ranked) = tally.counts() else { panic!() };
        let said: Vec<_> = ranked.iter().map(|one| (one.code.as_str(), one.first, one.mean_tenths(3))).collect();
        assert_eq!(said, [("a", 1, Some(20)), ("b", 2, Some(13)), ("c", 0, Some(27))]);

        let tally = tallied(&question("q", Kind::YesNo), [true, false, true].map(Answer::YesNo).to_vec());
        assert_eq!(tally.counts(), &Counts::YesNo { yes: 2, no: 1 });

        let days = ["2021-03-01", "2020-02-29", "2020-12-31"].map(|day| Answer::Date(day.parse().unwrap()));
        let tally = tallied(&question("q", Kind::Date), days.to_vec());
        let ends = Some(("2020-02-29".parse().unwrap(), "2021-03-01".parse().unwrap()));
        assert_eq!(tally.counts(), &Counts::Dates(ends));

        let countries = ["TH", "NP", "TH"].map(|country| Answer::Country(country.parse().unwrap()));
        let tally = tallied(&question("q", Kind::Country), countries.to_vec());
        let counted = BTreeMap::from([("NP".parse().unwrap(), 1), ("TH".parse().unwrap(), 2)]);
        assert_eq!(tally.counts(), &Counts::Countries(counted));

        let texts = ["x", "y"].map(|text| Answer::Text(text.into()));
        let tally = tallied(&question("q", Kind::LongText { most: 9 }), texts.to_vec());
        assert_eq!((tally.answered(), tally.counts()), (2, &Counts::Texts));
    }

    #[test]
    fn what_was_said_to_another_wording_is_counted_apart() {
        let now = Question { since: 2, ..question("q", Kind::Number { min: 0, max: 9 }) };
        let mut tally = Tally::of(&now);
        for (number, version) in [(3, 1), (4, 2), (5, 3), (99, 3)] {
            let answer = Answer::Number(number);
            tally.add(&Response::from([(now.code.clone(), Given { answer, version })]));
        }
        tally.add(&Response::from([(code("another"), Given { answer: Answer::YesNo(true), version: 2 })]));
        tally.add(&Response::new());
        assert_eq!((tally.answered(), tally.earlier()), (2, 2));
        let Counts::Numbers(numbers) = tally.counts() else { panic!() };
        assert_eq!(numbers.ends(), Some((4, 5)));
    }

    #[test]
    fn numbers_have_ends_a_middle_and_a_mean() {
        for (all, mean, median) in [
            (vec![], None, None),
            (vec![7], Some(70), Some(70)),
            (vec![1, 2], Some(15), Some(15)),
            (vec![5, 1, 1], Some(23), Some(10)),
            (vec![-5, -5, -4, 10], Some(-10), Some(-45)),
            (vec![i64::MAX, i64::MAX - 1], Some(i64::MAX), None),
        ] {
            let mut numbers = Numbers::default();
            all.iter().for_each(|number| numbers.add(*number));
            assert_eq!((numbers.mean_tenths(), numbers.median_tenths()), (mean, median), "{all:?}");
        }
    }

    #[test]
    fn very_many_different_numbers_take_no_more_room() {
        let mut numbers = Numbers::default();
        for number in 0..200_000_i64 {
            numbers.add((number * 7919) % 200_000 - 100_000);
        }
        assert!(numbers.bins.len() <= BINS && numbers.distribution().is_none());
        assert_eq!(numbers.ends(), Some((-100_000, 99_999)));
        let median = numbers.median_tenths().unwrap() / 10;
        assert!(median.abs() <= 1 << numbers.wide, "{median} in spans of {}", 1 << numbers.wide);
    }

    proptest! {
        #[test]
        fn numbers_agree_with_all_of_them_sorted(mut all in prop::collection::vec(-2000_i64..2000, 1..60)) {
            let mut numbers = Numbers::default();
            all.iter().for_each(|number| numbers.add(*number));
            all.sort_unstable();
            let (one, other) = (all[(all.len() - 1) / 2], all[all.len() / 2]);
            prop_assert_eq!(numbers.median_tenths(), Some((one + other) * 5));
            prop_assert_eq!(numbers.ends(), Some((all[0], all[all.len() - 1])));
            let mean = all.iter().sum::<i64>() as f64 / all.len() as f64 * 10.0;
            prop_assert!((numbers.mean_tenths().unwrap() as f64 - mean).abs() <= 0.5);
            prop_assert_eq!(numbers.distribution().unwrap().values().sum::<u64>(), all.len() as u64);
        }

        #[test]
        fn no_few_people_are_ever_shown(sizes in prop::collection::vec((0_u64..14, 0_u64..14), 0..16)) {
            let groups: Vec<(usize, Share)> = sizes
                .iter()
                .map(|(people, answered)| Share { people: *people, answered: (*answered).min(*people) })
                .enumerate()
                .collect();
            let cells = shown(groups.clone());
            let sum = |shares: &mut dyn Iterator<Item = Share>| shares.fold(Share::default(), Share::join);
            prop_assert!(cells.iter().all(|cell| cell.share.people >= FEWEST));
            if !cells.is_empty() {
                let total = sum(&mut groups.iter().map(|(_, share)| *share));
                prop_assert_eq!(sum(&mut cells.iter().map(|cell| cell.share)), total);
            }
            let named: Vec<usize> = cells.iter().filter_map(|cell| cell.of).collect();
            let hidden: Vec<u64> =
                groups.iter().filter(|(key, share)| share.people > 0 && !named.contains(key)).map(|(_, s)| s.people).collect();
            // Who is hidden is hidden among others.
            prop_assert!(cells.is_empty() || hidden.is_empty() || hidden.len() >= 2);
            // Nobody is hidden without need.
            prop_assert!(hidden.is_empty() || hidden.iter().any(|people| *people < FEWEST));
            for cell in &cells {
                if let Some(key) = cell.of {
                    prop_assert_eq!(groups[key].1, cell.share);
                }
            }
        }
    }

    #[test]
    fn small_groups_are_put_together() {
        for (sizes, expected) in [
            (vec![], vec![]),
            (vec![4], vec![]),
            (vec![5], vec![(Some(0), 5)]),
            (vec![2, 2, 2], vec![]),
            (vec![9, 2, 3], vec![(Some(0), 9), (None, 5)]),
            // Four alone are too few: the next smallest joins them.
            (vec![9, 6, 4], vec![(Some(0), 9), (None, 10)]),
            (vec![6, 1], vec![]),
            (vec![6, 7], vec![(Some(1), 7), (Some(0), 6)]),
        ] {
            let groups = sizes.iter().map(|people| Share { people: *people, answered: 0 }).enumerate();
            let cells: Vec<_> = shown(groups).into_iter().map(|cell| (cell.of, cell.share.people)).collect();
            assert_eq!(cells, expected, "{sizes:?}");
        }
    }

    #[test]
    fn who_has_answered_is_counted_by_what_they_registered_as() {
        let mut rates = Rates::default();
        for number in 0..12 {
            let category = if number < 7 { Category::CivilSociety } else { Category::TradeUnions };
            rates.add(category, if number == 0 { "NP" } else { "TH" }.parse().unwrap(), number % 2 == 0);
        }
        assert_eq!(rates.total(), Share { people: 12, answered: 6 });
        let share = |people, answered| Share { people, answered };
        let cell = |of, share| Cell { of: Some(of), share };
        assert_eq!(
            rates.categories(),
            [cell(Category::CivilSociety, share(7, 4)), cell(Category::TradeUnions, share(5, 2))]
        );
        assert_eq!(rates.countries(), [], "who is alone is not found by subtraction");
    }
}
