//! Papers, reports and the joining link, as organizers publish them.

use crate::chat::screen::Button;
use crate::views::Reader;
use crate::views::organizing::Overview;
use crate::views::sample::Sample;

pub(super) fn way_in(_reader: &Reader, _facts: &Overview<'_>) -> Option<Button> {
    None
}

pub fn samples() -> Vec<Sample> {
    Vec::new()
}
