//! The program: reads the command line, tells what went wrong, nothing else.

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;
use roundtable::cli::Cli;
use tracing_subscriber::EnvFilter;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let filter =
        EnvFilter::try_from_env("ROUNDTABLE_LOG").unwrap_or_else(|_| EnvFilter::new("warn,roundtable=info,sqlx=error"));
    // Whatever is asked for: these would write tokens of bots and interactions, and what people say.
    let filter = ["serenity=warn", "tungstenite=warn", "tokio_tungstenite=warn"]
        .iter()
        .filter_map(|cap| cap.parse().ok())
        .fold(filter, EnvFilter::add_directive);
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return failed(&anyhow::Error::new(error).context("the program cannot start its threads")),
    };
    match runtime.block_on(cli.run()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(&error),
    }
}

fn failed(error: &anyhow::Error) -> ExitCode {
    // Nobody may be reading any more.
    let _ = writeln!(std::io::stderr(), "roundtable: {error:#}");
    ExitCode::FAILURE
}
