//! The one table: a line for each figure, printed as it is known.

pub struct Table {
    missed: u32,
}

/// What a figure should be.
pub enum Aim {
    AtLeast(f64),
    AtMost(f64),
    /// Measured to be compared with others.
    None,
}

impl Table {
    pub fn begin() -> Self {
        println!("\n{:<70} {:>9}  {:<13} {:<7}", "case", "figure", "", "aim");
        println!("{}", "-".repeat(110));
        Self { missed: 0 }
    }

    pub fn line(&mut self, case: &str, figure: f64, unit: &str, aim: Aim) {
        let (aim, reached) = match aim {
            Aim::AtLeast(least) => (format!(">= {least}"), figure >= least),
            Aim::AtMost(most) => (format!("<= {most}"), figure <= most),
            Aim::None => (String::new(), true),
        };
        let verdict = if reached { "" } else { "MISSED" };
        let figure = if figure < 10.0 { format!("{figure:.2}") } else { format!("{figure:.0}") };
        println!("{case:<70} {figure:>9}  {unit:<13} {aim:<7} {verdict}");
        self.missed += u32::from(!reached);
    }

    /// Something that cannot be measured here.
    pub fn without(&mut self, case: &str, why: &str) {
        println!("{case:<70} {:>9}  {why}", "-");
    }

    pub fn end(self) {
        println!("{}", "-".repeat(110));
        match self.missed {
            0 => println!("every aim is reached"),
            missed => println!("{missed} of the aims are missed on this machine, now"),
        }
    }
}
