//! The command line: what an operator types, and what a person types who only wants to try.
//!
//! Everything is put together here: settings, store, clock, sheets, core and console.

mod answers;
mod check;
mod commands;
mod ending;
mod exports;
mod invitees;
mod preview;
mod rehearsal;
#[cfg(any(feature = "discord", feature = "telegram"))]
mod running;
#[cfg(not(any(feature = "discord", feature = "telegram")))]
#[path = "cli/running_nowhere.rs"]
mod running;
pub mod stage;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::domain::authority::Role;
use crate::domain::id::Code;
use crate::domain::locale::Locale;

/// Consultations held in the chats people already use.
///
/// Without a command and without settings it opens a rehearsal in this terminal: four consultations, a small cast, and
/// a clock that can be wound.
#[derive(Debug, Parser)]
#[command(name = "roundtable", version, about, long_about, after_help = EXAMPLES, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

const EXAMPLES: &str = "Examples:
  roundtable                                    try it in this terminal
  roundtable start-over                         forget the try-out and begin it again
  roundtable import examples/asia-pacific-gcm.toml
  roundtable organizer invite --role organizer --series ap-gcm
  roundtable check                              every problem of this installation at once
  DATABASE_URL=postgres://localhost/roundtable roundtable migrate";

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the bot on its platforms; without any settings, the try-out in this terminal.
    #[command(after_help = "Example:
  TELEGRAM_BOT_TOKEN=123456789:AbC... roundtable run
  roundtable run --rehearsal --clock '2021-01-30 09:00 Asia/Bangkok'")]
    Run(running::Run),
    /// The try-out in this terminal, whatever settings there are.
    Try,
    /// Forget the try-out; the next one begins on its first day. Nothing but the try-out is touched.
    StartOver,
    /// Talk in this terminal, in a rehearsal without the cast: for scripts and journeys.
    #[command(after_help = "Example:
  roundtable chat --as Amina --language en --consented --clock '2021-01-31 23:59 Asia/Bangkok'")]
    Chat(Chat),
    /// Import a series file: what changed in it since the last import is taken over.
    #[command(after_help = "Example:
  roundtable import examples/asia-pacific-gcm.toml --prefer file")]
    Import(Import),
    /// Write the present state as a file.
    #[command(subcommand)]
    Export(Export),
    /// Bring the database's schema up to date.
    Migrate(Where),
    /// Look at settings, database, sheets and series, and tell every problem at once.
    Check(Check),
    /// Print every view with its samples.
    #[command(after_help = "Example:
  roundtable preview card --language ar")]
    Preview(preview::Preview),
    /// What consultations ask beforehand.
    #[command(subcommand)]
    Questionnaire(Questionnaire),
    /// People who are invited to a consultation.
    #[command(subcommand)]
    Invitees(invitees::Invitees),
    /// People who run consultations, and the organizations people come for.
    #[command(subcommand)]
    Organizer(Organizer),
    /// Print an annotated roundtable.toml.
    ExampleConfig,
}

/// Which database.
#[derive(Debug, Clone, Default, Args)]
struct Where {
    /// sqlite://PATH or postgres://..; else DATABASE_URL, else the settings, else roundtable.db here.
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    /// The try-out's database.
    #[arg(long, conflicts_with = "database")]
    try_out: bool,
}

impl Where {
    fn is_said(&self) -> bool {
        self.try_out || self.database.is_some()
    }
}

#[derive(Debug, Args)]
struct Chat {
    /// Who you are, as an account of the console.
    #[arg(long = "as", value_name = "NAME", default_value = rehearsal::NEWCOMER)]
    name: String,
    /// Language the console hints at.
    #[arg(long, default_value = "en")]
    language: Locale,
    /// Start past the privacy notice.
    #[arg(long)]
    consented: bool,
    /// The time it is: a date, a wall-clock time and a zone.
    #[arg(long, value_name = "'2021-01-31 23:59 Asia/Bangkok'", default_value = rehearsal::FIRST_DAY, value_parser = rehearsal::moment)]
    clock: crate::domain::written::Written,
    /// A rehearsal's database; without it, one that is gone afterwards.
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    /// Series to import first; without it, the sample.
    #[arg(long, value_name = "FILE")]
    series: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct Import {
    file: PathBuf,
    /// Whose word counts where both the file and the program changed something.
    #[arg(long)]
    prefer: Option<Prefer>,
    #[command(flatten)]
    place: Where,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Prefer {
    File,
    Database,
}

#[derive(Debug, Subcommand)]
enum Export {
    /// A series, as a file that `import` reads.
    #[command(after_help = "Example:
  roundtable export series ap-gcm > ap-gcm.toml")]
    Series {
        /// Its code.
        code: Code,
        #[command(flatten)]
        place: Where,
    },
    /// What was answered to a consultation's questionnaire: one row a respondent, one column a question.
    #[command(after_help = "Example:
  roundtable export answers ap-gcm-4 --format csv --output answers.csv")]
    Answers {
        /// The consultation's code.
        code: Code,
        #[command(flatten)]
        to: To,
        #[command(flatten)]
        place: Where,
    },
    /// Everybody who registered for a consultation, whatever became of it.
    #[command(after_help = "Example:
  roundtable export registrations ap-gcm-4 --language fr --output registrations.csv")]
    Registrations(exports::Export),
    /// Everybody of a series, each once: who registered, answered with their name or is on its team.
    #[command(after_help = "Example:
  roundtable export people ap-gcm --format json --output people.json")]
    People(exports::Export),
    /// What was sent about a consultation, or about all of a series, and what became of it.
    #[command(after_help = "Example:
  roundtable export deliveries ap-gcm-4 --output deliveries.csv")]
    Deliveries(exports::Export),
    /// Who did what in a series.
    #[command(after_help = "Example:
  roundtable export audit ap-gcm --output audit.csv")]
    Audit(exports::Export),
}

/// How a file is written, and where to.
#[derive(Debug, Clone, Args)]
struct To {
    #[arg(long, default_value = "csv")]
    format: FileAs,
    /// A file that only you can read; without it, what is printed.
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum FileAs {
    Csv,
    Json,
}

impl From<FileAs> for crate::files::table::Format {
    fn from(format: FileAs) -> Self {
        match format {
            FileAs::Csv => Self::Csv,
            FileAs::Json => Self::Json,
        }
    }
}

#[derive(Debug, Subcommand)]
enum Questionnaire {
    /// Make codes for people who are invited to answer: each works once, within 90 days, in a private chat.
    #[command(after_help = "Example:
  roundtable questionnaire invite ap-gcm-4 --count 20 > codes.txt")]
    Invite {
        /// The consultation's code.
        code: Code,
        #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=1000))]
        count: u32,
        #[command(flatten)]
        place: Where,
    },
}

#[derive(Debug, Args)]
struct Check {
    /// Series files to look at as well.
    files: Vec<PathBuf>,
    #[command(flatten)]
    place: Where,
}

#[derive(Debug, Subcommand)]
enum Organizer {
    /// Make a code that gives a role to whoever types it, once, within the hour, in a private chat.
    Invite {
        #[arg(long, value_parser = role, default_value = "organizer", value_name = "owner|organizer|moderator|viewer")]
        role: Role,
        /// The series the role is for; an owner needs none.
        #[arg(long)]
        series: Option<Code>,
        #[command(flatten)]
        place: Where,
    },
    /// List the organizations people come for, with their ids.
    List {
        #[command(flatten)]
        place: Where,
    },
    /// List organizations whose names are nearly the same.
    LookAlikes {
        #[command(flatten)]
        place: Where,
    },
    /// Merge one organization into another, in every series. Without --yes it only says what would happen.
    Merge {
        /// Id of the one that goes.
        from: String,
        /// Id of the one that stays.
        into: String,
        #[arg(long)]
        yes: bool,
        #[command(flatten)]
        place: Where,
    },
    /// Say that an organization is called so; its name may then be suggested.
    Confirm {
        /// Its id.
        id: String,
        #[command(flatten)]
        place: Where,
    },
}

/// The stage that a command line would open, on a database of the caller's: how journeys are replayed. Only the try-out
/// (`run`) and `chat` have one; the try-out speaks English there.
pub async fn rehearse(arguments: &[String], database: &str) -> anyhow::Result<stage::Backstage> {
    let program = std::iter::once("roundtable".to_owned());
    match Cli::try_parse_from(program.chain(arguments.iter().cloned()))?.command {
        None | Some(Command::Run(_) | Command::Try) => commands::try_out(database, Locale::english()).await,
        Some(Command::Chat(chat)) => commands::rehearsed(chat, database).await,
        Some(_) => anyhow::bail!("only the try-out and chat open a console"),
    }
}

/// Prints a text; nobody reading to the end (`| head`) is no failure.
fn printed(text: &str) -> anyhow::Result<()> {
    use std::io::Write;
    match std::io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        done => Ok(done?),
    }
}

fn role(text: &str) -> Result<Role, String> {
    Role::from_key(text).ok_or_else(|| "a role is owner, organizer, moderator or viewer".to_owned())
}

impl Cli {
    /// Does what was asked. The error names the thing and the remedy.
    pub async fn run(self) -> anyhow::Result<()> {
        match self.command {
            None => running::run(running::Run::default(), false).await,
            Some(Command::Run(run)) => running::run(run, true).await,
            Some(Command::Try) => commands::try_it().await,
            Some(Command::StartOver) => commands::start_over(),
            Some(Command::Chat(chat)) => commands::chat(chat).await,
            Some(Command::Import(import)) => commands::import(import).await,
            Some(Command::Export(Export::Series { code, place })) => commands::export(&code, &place).await,
            Some(Command::Export(Export::Answers { code, to, place })) => answers::export(&code, &to, &place).await,
            Some(Command::Export(Export::Registrations(export))) => exports::registrations(&export).await,
            Some(Command::Export(Export::People(export))) => exports::people(&export).await,
            Some(Command::Export(Export::Deliveries(export))) => exports::deliveries(&export).await,
            Some(Command::Export(Export::Audit(export))) => exports::audit(&export).await,
            Some(Command::Questionnaire(Questionnaire::Invite { code, count, place })) => {
                answers::invite(&code, count, &place).await
            }
            Some(Command::Invitees(command)) => invitees::run(&command).await,
            Some(Command::Migrate(place)) => commands::migrate(&place).await,
            Some(Command::Check(check)) => check::check(&check).await,
            Some(Command::Preview(preview)) => preview::print(&preview),
            Some(Command::Organizer(organizer)) => commands::organizer(organizer).await,
            Some(Command::ExampleConfig) => printed(crate::config::EXAMPLE),
        }
    }
}
