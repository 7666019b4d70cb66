//! Each rule of an import.

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::Index;

use super::*;
use crate::domain::consultation::{Consultation, WorkingGroup};
use crate::domain::locale::Localized;
use crate::files::series::{check, read, write};

const AP: &str = include_str!("../../../examples/asia-pacific-gcm.toml");

fn announced() -> Series {
    static READ: LazyLock<Series> = LazyLock::new(|| read(AP).unwrap());
    READ.clone()
}

/// The example with some of its words replaced, as an editor would.
fn edited(edits: &[(&str, &str)]) -> Series {
    let text = edits.iter().fold(AP.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    });
    read(&text).unwrap()
}

fn changed(mut series: Series, code: &str, change: impl Fn(&mut Consultation)) -> Series {
    change(series.consultations.iter_mut().find(|consultation| consultation.code.as_str() == code).unwrap());
    series
}

fn told(merged: &Merged) -> Vec<String> {
    merged.changed.iter().map(Change::to_string).chain(merged.kept.iter().map(|key| format!("kept {key}"))).collect()
}

fn four(series: &Series) -> &Consultation {
    series.consultations.iter().find(|consultation| consultation.code.as_str() == "ap-gcm-4").unwrap()
}

const NEW_PLACE: (&str, &str) = ("place.fr = \"En ligne (sur Zoom)\"", "place.fr = \"À distance\"");

#[test]
fn a_first_import_takes_the_file() {
    let merged = merge(None, &announced(), None, None).unwrap();
    assert_eq!(merged.series, announced());
    assert_eq!(merged.changed.len(), 5);
    assert_eq!(
        told(&merged)[1],
        "consultation.ap-gcm-1: new: Ensuring that migration is voluntary, orderly and regular"
    );
}

#[test]
fn what_only_the_file_changed_is_taken() {
    let base = announced();
    let merged = merge(Some(&base), &edited(&[NEW_PLACE]), Some(&base), None).unwrap();
    assert_eq!(merged.series, edited(&[NEW_PLACE]));
    assert_eq!(merged.changed.len(), 4);
    assert_eq!(told(&merged)[0], "consultation.ap-gcm-1.place.fr: En ligne (sur Zoom) → À distance");
}

#[test]
fn what_only_the_program_changed_stays() {
    let base = announced();
    let present = changed(base.clone(), "ap-gcm-4", |c| c.limits.capacity = Some(150));
    let merged = merge(Some(&base), &edited(&[NEW_PLACE]), Some(&present), None).unwrap();
    assert_eq!(four(&merged.series).limits.capacity, Some(150));
    assert_eq!(merged.changed.len(), 4);
    assert!(merged.kept.is_empty());
}

#[test]
fn the_same_change_on_both_sides_is_none() {
    let base = announced();
    let both = edited(&[NEW_PLACE]);
    let merged = merge(Some(&base), &both, Some(&both), None).unwrap();
    assert_eq!((merged.series, merged.changed.len()), (both, 0));
}

#[test]
fn different_changes_are_a_conflict_that_a_preference_settles() {
    let base = announced();
    let file = changed(base.clone(), "ap-gcm-4", |c| c.limits.capacity = Some(100));
    let present = changed(base.clone(), "ap-gcm-4", |c| c.limits.capacity = Some(150));
    let conflicts = merge(Some(&base), &file, Some(&present), None).unwrap_err();
    let shown: Vec<_> = conflicts.iter().map(Conflict::to_string).collect();
    assert_eq!(
        shown,
        [
            "consultation.ap-gcm-4.limits.capacity: the file says 100, the program says 150; at the last import it was 120"
        ]
    );
    let by_file = merge(Some(&base), &file, Some(&present), Some(Prefer::File)).unwrap();
    assert_eq!(four(&by_file.series).limits.capacity, Some(100));
    assert_eq!(told(&by_file), ["consultation.ap-gcm-4.limits.capacity: 150 → 100"]);
    let by_database = merge(Some(&base), &file, Some(&present), Some(Prefer::Database)).unwrap();
    assert_eq!((by_database.series, by_database.changed.len()), (present, 0));
}

#[test]
fn every_conflict_is_named_and_without_a_base_every_difference_is_one() {
    let file = edited(&[NEW_PLACE, ("retention_days = 180", "retention_days = 90")]);
    let conflicts = merge(None, &file, Some(&announced()), None).unwrap_err();
    let keys: Vec<_> = conflicts.iter().map(|conflict| conflict.key.as_str()).collect();
    assert_eq!(
        keys,
        [
            "consultation.ap-gcm-1.place.fr",
            "consultation.ap-gcm-2.place.fr",
            "consultation.ap-gcm-3.place.fr",
            "consultation.ap-gcm-4.place.fr",
            "series.privacy.retention_days"
        ]
    );
    assert!(conflicts.iter().all(|conflict| conflict.base.is_none()));
    assert_eq!(conflicts[4].to_string(), "series.privacy.retention_days: the file says 90, the program says 180");
}

#[test]
fn a_moment_is_compared_whole() {
    let base = announced();
    let file = edited(&[("due = \"2020-10-14 24:00\"", "due = \"2020-10-15 24:00\"")]);
    let present = edited(&[("due = \"2020-10-14 24:00\"", "due = \"2020-10-14 18:00\"")]);
    let conflicts = merge(Some(&base), &file, Some(&present), None).unwrap_err();
    assert_eq!(
        conflicts[0].to_string(),
        "consultation.ap-gcm-1.call.inputs.due: the file says 2020-10-15 24:00 Asia/Bangkok, the program says \
         2020-10-14 18:00 Asia/Bangkok; at the last import it was 2020-10-14 24:00 Asia/Bangkok"
    );
}

#[test]
fn a_limit_that_the_file_lifts_is_lifted() {
    let base = announced();
    let file = changed(base.clone(), "ap-gcm-1", |c| c.limits.capacity = None);
    let merged = merge(Some(&base), &file, Some(&base), None).unwrap();
    assert_eq!(told(&merged), ["consultation.ap-gcm-1.limits.capacity: 60 → nothing"]);
    assert_eq!(merged.series, file);
}

#[test]
fn what_left_the_file_stays_and_is_told() {
    let base = announced();
    let mut file = changed(base.clone(), "ap-gcm-4", |c| {
        c.groups.remove(0);
        c.title.0.remove(&"th".parse().unwrap());
    });
    file.consultations.remove(1);
    let merged = merge(Some(&base), &file, Some(&base), None).unwrap();
    assert_eq!(merged.series, base);
    assert_eq!(
        told(&merged),
        [
            "kept consultation.ap-gcm-2",
            "kept consultation.ap-gcm-4.group.group-1",
            "kept consultation.ap-gcm-4.title.th"
        ]
    );
}

fn group(code: &str) -> WorkingGroup {
    let code = code.parse().unwrap();
    WorkingGroup { code, title: Localized::english("A group"), objectives: vec![], capacity: Some(5) }
}

#[test]
fn additions_of_both_sides_stand_together() {
    let base = announced();
    let file = changed(base.clone(), "ap-gcm-4", |c| c.groups.insert(1, group("of-the-file")));
    let present = changed(base.clone(), "ap-gcm-4", |c| c.groups.push(group("of-the-chat")));
    let merged = merge(Some(&base), &file, Some(&present), None).unwrap();
    let codes: Vec<_> = four(&merged.series).groups.iter().map(|group| group.code.as_str()).collect();
    assert_eq!(codes, ["group-1", "of-the-file", "group-2", "of-the-chat"]);
    assert_eq!(told(&merged), ["consultation.ap-gcm-4.group.of-the-file: new: A group"]);
}

#[test]
fn what_the_program_removed_returns_only_when_the_file_insists() {
    let base = announced();
    let present = changed(base.clone(), "ap-gcm-4", |c| {
        c.groups.remove(0);
    });
    let same = merge(Some(&base), &edited(&[NEW_PLACE]), Some(&present), None).unwrap();
    assert_eq!(four(&same.series).groups.len(), 1);
    let file = changed(base.clone(), "ap-gcm-4", |c| c.groups[0].capacity = Some(7));
    let conflicts = merge(Some(&base), &file, Some(&present), None).unwrap_err();
    assert_eq!(conflicts[0].database, "nothing");
    let by_file = merge(Some(&base), &file, Some(&present), Some(Prefer::File)).unwrap();
    assert_eq!(four(&by_file.series).groups.len(), 2);
    let by_database = merge(Some(&base), &file, Some(&present), Some(Prefer::Database)).unwrap();
    assert_eq!(by_database.series, present);
}

#[test]
fn a_new_order_in_the_file_is_taken() {
    let base = announced();
    let file = changed(base.clone(), "ap-gcm-4", |c| c.groups.reverse());
    let present = changed(base.clone(), "ap-gcm-4", |c| c.groups.insert(1, group("of-the-chat")));
    let merged = merge(Some(&base), &file, Some(&present), None).unwrap();
    assert_eq!(
        told(&merged),
        ["consultation.ap-gcm-4.group, order: group-1, of-the-chat, group-2 → group-2, group-1, of-the-chat"]
    );
}

#[test]
fn a_move_in_the_file_is_an_addition() {
    let full = announced();
    // As first announced: no move was known.
    let base = changed(full.clone(), "ap-gcm-4", |c| c.timetables.truncate(1));
    let present = changed(base.clone(), "ap-gcm-4", |c| c.limits.capacity = Some(90));
    let merged = merge(Some(&base), &full, Some(&present), None).unwrap();
    assert_eq!(merged.series, changed(full.clone(), "ap-gcm-4", |c| c.limits.capacity = Some(90)));
    assert_eq!(
        told(&merged),
        [
            "consultation.ap-gcm-4.timetable.known 2021-01-15 09:00 Asia/Bangkok: new: 2021-02-03 11:00–14:30 Asia/Bangkok"
        ]
    );
    // The same move entered on both sides is one.
    let both = merge(Some(&base), &full, Some(&full), None).unwrap();
    assert_eq!((both.series, both.changed.len()), (full, 0));
}

#[test]
fn moves_of_both_sides_stand_in_the_order_they_became_known() {
    let full = announced();
    let base = changed(full.clone(), "ap-gcm-4", |c| c.timetables.truncate(1));
    let present = changed(full.clone(), "ap-gcm-4", |c| {
        let mut known = c.timetables[1].known.unwrap();
        known.date = known.date.pred_opt().unwrap();
        c.timetables[1].known = Some(known);
    });
    let merged = merge(Some(&base), &full, Some(&present), None).unwrap();
    let known: Vec<_> = four(&merged.series).timetables.iter().map(|t| t.known.map(|at| at.to_string())).collect();
    assert_eq!(known, [None, Some("2021-01-14 09:00".to_owned()), Some("2021-01-15 09:00".to_owned())]);
    assert!(check(&merged.series).is_ok());
}

#[test]
fn a_corrected_move_stays_one_move() {
    let base = announced();
    let file = edited(&[("known = \"2021-01-15 09:00\"", "known = \"2021-01-14 09:00\"")]);
    let merged = merge(Some(&base), &file, Some(&base), None).unwrap();
    assert_eq!(
        told(&merged),
        ["consultation.ap-gcm-4.timetable.2.known: 2021-01-15 09:00 Asia/Bangkok → 2021-01-14 09:00 Asia/Bangkok"]
    );
    assert_eq!(merged.series, file);
}

/// A series as it may have become in the program: some fields changed, some things gone, some new, some moved.
fn strayed() -> impl Strategy<Value = Series> {
    (any::<Index>(), any::<[bool; 7]>(), 1..500u32, "[a-z]{1,9}").prop_map(|(which, flags, number, word)| {
        let mut series = announced();
        let which = which.index(series.consultations.len());
        if flags[5] {
            series.consultations.swap(0, which);
        }
        let consultation = &mut series.consultations[which];
        if flags[0] {
            consultation.limits.capacity = Some(number);
        }
        if flags[1] {
            consultation.title.0.insert("fr".parse().unwrap(), word.clone());
            consultation.about.0.remove(&"th".parse().unwrap());
        }
        if flags[2] {
            consultation.groups.push(group(&format!("new-{word}")));
            consultation.publications.pop();
        }
        if flags[3] {
            let mut moved = consultation.timetables[0].clone();
            moved.known = Some(moved.registration_closes);
            consultation.timetables.push(moved);
            consultation.timetables.sort_by_key(|t| t.known.map(|at| at.instant()));
        }
        if flags[4] {
            consultation.publications.reverse();
            consultation.cancelled = true;
        }
        if flags[6] {
            series.consultations.remove(which);
        }
        series
    })
}

proptest! {
    #[test]
    fn a_file_that_did_not_change_changes_nothing(present in strayed()) {
        let merged = merge(Some(&announced()), &announced(), Some(&present), None).unwrap();
        prop_assert_eq!(merged, Merged { series: present.clone(), changed: vec![], kept: vec![] });
        // With one other field changed every branch is compared.
        let mut file = announced();
        file.about = Localized::english("Other words");
        file.consultations[0].about = Localized::english("Other words");
        let mut expected = present.clone();
        let languages = file.about.0.clone();
        expected.about.0.extend(languages.clone());
        if let Some(first) = expected.consultations.iter_mut().find(|c| c.code == file.consultations[0].code) {
            first.about.0.extend(languages);
        }
        let merged = merge(Some(&announced()), &file, Some(&present), Some(Prefer::Database)).unwrap();
        prop_assert_eq!(merged.series.consultations, expected.consultations);
        prop_assert_eq!(merged.series.about, expected.about);
    }

    #[test]
    fn importing_twice_changes_nothing(base in strayed(), file in strayed(), present in strayed(), file_first in any::<bool>()) {
        let prefer = if file_first { Prefer::File } else { Prefer::Database };
        let once = merge(Some(&base), &file, Some(&present), Some(prefer)).unwrap();
        let twice = merge(Some(&file), &file, Some(&once.series), None).unwrap();
        prop_assert_eq!(twice, Merged { series: once.series, changed: vec![], kept: vec![] });
    }

    #[test]
    fn where_the_program_changed_nothing_the_file_is_taken_and_nothing_lost(base in strayed(), file in strayed()) {
        let merged = merge(Some(&base), &file, Some(&base), None).unwrap();
        for consultation in &file.consultations {
            prop_assert!(merged.series.consultations.iter().any(|other| other.code == consultation.code));
        }
        for consultation in &base.consultations {
            let found = merged.series.consultations.iter().find(|other| other.code == consultation.code);
            prop_assert!(found.is_some_and(|found| consultation.groups.iter().all(|g| found.group(&g.code).is_some())));
        }
        prop_assert_eq!(merged.changed.is_empty(), merged.series == base);
    }

    #[test]
    fn a_written_series_imports_without_changes(present in strayed()) {
        if let Ok(file) = read(&write(&present)) {
            let merged = merge(Some(&announced()), &file, Some(&present), None).unwrap();
            prop_assert_eq!(&merged.series, &present);
            prop_assert!(merged.changed.is_empty());
        }
    }
}
