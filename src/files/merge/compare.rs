//! The three-way comparison itself, on trees of JSON values.

use serde_json::{Map, Value};

use super::show;
use super::{Change, Conflict, Prefer};

/// Collects what comparing found out.
pub struct Comparison {
    prefer: Option<Prefer>,
    pub changed: Vec<Change>,
    pub kept: Vec<String>,
    pub conflicts: Vec<Conflict>,
}

/// Moments and sittings are compared whole: half from here and half from there they make no sense.
fn is_moment(fields: &Map<String, Value>) -> bool {
    fields.contains_key("date") && fields.contains_key("zone")
}

/// What a question asks for and when it is asked is one of several shapes, under the shape's name: two of them make none.
fn is_another_shape(key: &str, ours: &Map<String, Value>, theirs: &Map<String, Value>) -> bool {
    let is_choice = key.ends_with(".kind") || key.ends_with(".when");
    is_choice && ours.len() == 1 && theirs.len() == 1 && ours.keys().ne(theirs.keys())
}

impl Comparison {
    pub fn new(prefer: Option<Prefer>) -> Self {
        Self { prefer, changed: Vec::new(), kept: Vec::new(), conflicts: Vec::new() }
    }

    /// The value a field has afterwards; `None` when it does not exist.
    pub fn field(
        &mut self,
        key: &str,
        base: Option<&Value>,
        file: Option<&Value>,
        present: Option<&Value>,
    ) -> Option<Value> {
        let Some(in_file) = file else {
            if base.is_some() && present.is_some() {
                self.kept.push(key.to_owned());
            }
            return present.cloned();
        };
        if base == file {
            return present.cloned();
        }
        if file == present {
            return file.cloned();
        }
        match (in_file, present) {
            (Value::Object(ours), Some(Value::Object(theirs)))
                if !is_moment(ours) && !is_moment(theirs) && !is_another_shape(key, ours, theirs) =>
            {
                let base = base.and_then(Value::as_object);
                Some(Value::Object(self.object(key, base, ours, theirs)))
            }
            (Value::Array(ours), Some(Value::Array(theirs))) => {
                let before = base.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
                match Keys::of(key, before, ours, theirs) {
                    Some(keys) => Some(Value::Array(self.list(key, &keys, before, ours, theirs))),
                    None => self.whole(key, base, in_file, present),
                }
            }
            _ => self.whole(key, base, in_file, present),
        }
    }

    /// A value that the file changed, or has and the base has not.
    fn whole(&mut self, key: &str, base: Option<&Value>, file: &Value, present: Option<&Value>) -> Option<Value> {
        let only_in_file = base == present;
        let takes_file = only_in_file || self.prefer == Some(Prefer::File);
        if takes_file {
            let before = present.map_or_else(String::new, |value| show::value(Some(value)));
            self.changed.push(Change { key: key.to_owned(), before, after: show::value(Some(file)) });
            return Some(file.clone());
        }
        if self.prefer.is_none() {
            self.conflicts.push(Conflict {
                key: key.to_owned(),
                base: base.map(|value| show::value(Some(value))),
                file: show::value(Some(file)),
                database: show::value(present),
            });
        }
        present.cloned()
    }

    fn object(
        &mut self,
        key: &str,
        base: Option<&Map<String, Value>>,
        file: &Map<String, Value>,
        present: &Map<String, Value>,
    ) -> Map<String, Value> {
        let mut fields: Vec<&String> = present.keys().chain(file.keys()).collect();
        fields.sort_unstable();
        fields.dedup();
        let mut merged = Map::new();
        for field in fields {
            let base = base.and_then(|base| base.get(field));
            let value = self.field(&show::key(key, field), base, file.get(field), present.get(field));
            if let Some(value) = value {
                merged.insert(field.clone(), value);
            }
        }
        merged
    }

    fn list(&mut self, key: &str, keys: &Keys, base: &[Value], file: &[Value], present: &[Value]) -> Vec<Value> {
        let order = keys.order();
        if keys.file_reorders() && order.iter().filter(|name| keys.present.contains(name)).ne(&keys.present) {
            let listed = |names: &[String]| names.join(", ");
            self.changed.push(Change {
                key: format!("{key}, order"),
                before: listed(&keys.present),
                after: listed(&order),
            });
        }
        let mut merged: Vec<Value> = Vec::new();
        for name in &order {
            let value = self.field(
                &format!("{key}.{name}"),
                at(&keys.base, base, name),
                at(&keys.file, file, name),
                at(&keys.present, present, name),
            );
            merged.extend(value);
        }
        if keys.by_known {
            merged.sort_by_key(known);
        }
        merged
    }
}

fn at<'v>(keys: &[String], values: &'v [Value], name: &str) -> Option<&'v Value> {
    keys.iter().position(|key| key == name).and_then(|place| values.get(place))
}

/// Names under which the entries of the three lists are the same thing.
struct Keys {
    base: Vec<String>,
    file: Vec<String>,
    present: Vec<String>,
    by_known: bool,
}

impl Keys {
    /// `None` for a list of plain values.
    fn of(key: &str, base: &[Value], file: &[Value], present: &[Value]) -> Option<Self> {
        if key.ends_with(".timetable") {
            let first = |items: &[Value]| -> Vec<Option<Value>> { items.iter().map(known_value).collect() };
            let (in_base, in_file, in_present) = (first(base), first(file), first(present));
            return Some(Self {
                base: (1..=base.len()).map(|place| place.to_string()).collect(),
                file: timetable_keys(&in_base, &in_file),
                present: timetable_keys(&in_base, &in_present),
                by_known: true,
            });
        }
        let codes = |items: &[Value]| -> Option<Vec<String>> {
            items.iter().map(|item| item.get("code").and_then(Value::as_str).map(str::to_owned)).collect()
        };
        // Two empty lists are equal and never come here, so one of them tells what the list holds.
        Some(Self { base: codes(base)?, file: codes(file)?, present: codes(present)?, by_known: false })
    }

    /// Whether the file put what it shares with the base into another order.
    fn file_reorders(&self) -> bool {
        let shared = |of: &'_ [String], with: &[String]| -> Vec<String> {
            of.iter().filter(|name| with.contains(name)).cloned().collect()
        };
        shared(&self.file, &self.base) != shared(&self.base, &self.file)
    }

    /// Present order with what is new behind what precedes it in the file; the file's order where it was changed.
    fn order(&self) -> Vec<String> {
        let (lead, guest) = match self.file_reorders() {
            true => (&self.file, &self.present),
            false => (&self.present, &self.file),
        };
        let mut order = lead.clone();
        let mut behind: Option<&String> = None;
        for name in guest {
            if !order.contains(name) {
                let place = behind.and_then(|before| order.iter().position(|other| other == before));
                order.insert(place.map_or(0, |place| place + 1), name.clone());
            }
            behind = Some(name);
        }
        order
    }
}

fn known_value(timetable: &Value) -> Option<Value> {
    timetable.get("known").filter(|known| !known.is_null()).cloned()
}

/// A version is the one of the base with the same `known`, else the one in the same place if that lost its own;
/// else it is new.
fn timetable_keys(base: &[Option<Value>], other: &[Option<Value>]) -> Vec<String> {
    let keys = other.iter().enumerate().map(|(place, known)| {
        let same = base.iter().position(|candidate| candidate == known);
        let corrected = || base.get(place).filter(|candidate| !other.contains(candidate)).map(|_| place);
        match same.or_else(corrected) {
            Some(place) => (place + 1).to_string(),
            None => {
                known.as_ref().map_or_else(|| "1".to_owned(), |known| format!("known {}", show::value(Some(known))))
            }
        }
    });
    keys.collect()
}

/// For sorting: the first announcement, then the moves by the instant they became known.
fn known(timetable: &Value) -> Option<chrono::DateTime<chrono::Utc>> {
    let known = known_value(timetable)?;
    serde_json::from_value::<crate::domain::written::Written>(known).ok().map(|known| known.instant())
}
