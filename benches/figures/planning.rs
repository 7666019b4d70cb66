//! One look of the worker at what is due, among few registrations and among very many: of one consultation whose
//! registered people are to be reminded, and of none. Nothing is sent; the aim is that the others cost nothing.

use std::time::Instant;

use roundtable::domain::id::ConsultationId;
use roundtable::domain::person::Platform;

use super::Scale;
use super::multitude::{Multitude, STARTS_SOON, Taking, look, looks};
use super::registrations::median;

use super::table::{Aim, Table};
use tokio_util::sync::CancellationToken;

/// How many consultations there are, with [`EACH`] registered in each.
const CONSULTATIONS: [i64; 3] = [10, 100, 1_000];

const EACH: u32 = 1_000;

/// Each is of another consultation.
const ROUNDS: i64 = 7;

/// Looks that find nothing.
const IDLE: usize = 200;

pub async fn measure(table: &mut Table, scale: Scale) {
    let each = i64::from(scale.size(EACH));
    for (name, database) in super::databases().await {
        let mut multitude = Multitude::begin(&database, Platform::Console, STARTS_SOON, 8).await;
        let (mut planned, mut idle) = (Vec::new(), Vec::new());
        let mut known = 0;
        for count in CONSULTATIONS {
            let begun = Instant::now();
            multitude.registered(known + 1, count, each).await;
            let filled = begun.elapsed().as_secs_f64();
            let of = |what: &str| format!("planning: {what}; {name}, {} registrations", count * each);
            if count == CONSULTATIONS[CONSULTATIONS.len() - 1] {
                table.line(&of("filled by statement"), filled, "s", Aim::None);
            }
            idle.push(idles(&multitude).await);
            table.line(&of("a look that finds nothing"), idle[idle.len() - 1], "ms", Aim::None);
            planned.push(plans(&mut multitude, known + 1, each).await);
            table.line(&of(&format!("a look, {each} reminded")), planned[planned.len() - 1], "ms", Aim::None);
            known = count;
        }
        for (what, times) in [("nothing", &idle), ("reminded", &planned)] {
            let times_as_long = times[times.len() - 1] / times[0];
            table.line(&format!("  most to least, {what}; {name}"), times_as_long, "", Aim::AtMost(1.5));
        }
    }
}

/// The median of looks that find nothing, the sender's included.
async fn idles(multitude: &Multitude) -> f64 {
    let mut took = Vec::new();
    for _ in 0..IDLE {
        let taking = Taking { at_once: 8 };
        took.push(looks(&multitude.app, Platform::Console, &taking, CancellationToken::new()).await);
    }
    median(took)
}

/// The median of looks at one consultation each, from this one on.
async fn plans(multitude: &mut Multitude, first: i64, each: i64) -> f64 {
    let mut took = Vec::new();
    for consultation in first..first + ROUNDS {
        multitude.falls_due(ConsultationId(consultation)).await;
        took.push(look(&multitude.app).await);
        assert_eq!(multitude.waiting().await, each);
        multitude.settles().await;
    }
    median(took)
}
