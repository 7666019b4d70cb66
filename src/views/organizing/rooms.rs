//! Rooms in which a series announces.

use crate::chat::screen::Button;
use crate::views::Reader;
use crate::views::organizing::SeriesFacts;
use crate::views::sample::Sample;

pub(super) fn way_in_to_series(_reader: &Reader, _facts: &SeriesFacts<'_>) -> Option<Button> {
    None
}

pub fn samples() -> Vec<Sample> {
    Vec::new()
}
