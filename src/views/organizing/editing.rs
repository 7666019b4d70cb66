//! Making and changing consultations.

use crate::chat::screen::Button;
use crate::views::Reader;
use crate::views::organizing::{Overview, SeriesFacts};
use crate::views::sample::Sample;

pub(super) fn way_in_to_series(_reader: &Reader, _facts: &SeriesFacts<'_>) -> Option<Button> {
    None
}

pub(super) fn way_in(_reader: &Reader, _facts: &Overview<'_>) -> Option<Button> {
    None
}

pub fn samples() -> Vec<Sample> {
    Vec::new()
}
