//! The release program from nothing to its first screen, the second time, and how much memory it then has.
//!
//! It is spawned with a home of its own and an input that stays open, so that it waits after its first screen.

use std::io::Read as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use super::table::{Aim, Table};

const MOST_MS: f64 = 200.0;
const MOST_MEGABYTES: f64 = 30.0;

/// Nothing more is coming when nothing came for so long.
const QUIET: Duration = Duration::from_millis(500);

pub fn measure(table: &mut Table) {
    let home = tempfile::tempdir().unwrap();
    let first = start(home.path());
    table.line("start: the first, to the first screen", first.millis, "ms", Aim::None);
    let mut seconds: Vec<Started> = (0..5).map(|_| start(home.path())).collect();
    seconds.sort_by(|one, other| one.millis.total_cmp(&other.millis));
    table.line("start: the second, to the first screen", seconds[2].millis, "ms", Aim::AtMost(MOST_MS));
    let peaks: Option<Vec<f64>> = seconds.iter().map(|started| started.megabytes).collect();
    match peaks.and_then(|peaks| peaks.into_iter().reduce(f64::max)) {
        Some(peak) => table.line("start: the second, most memory resident", peak, "MB", Aim::AtMost(MOST_MEGABYTES)),
        None => table.without("start: the second, most memory resident", "cannot be measured without /proc"),
    }
}

struct Started {
    millis: f64,
    megabytes: Option<f64>,
}

fn start(home: &Path) -> Started {
    let begun = Instant::now();
    let mut program = spawn(home);
    let mut output = program.stdout.take().unwrap();
    let (sender, receiver) = mpsc::channel();
    let reading = std::thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(1..) = output.read(&mut buffer) {
            if sender.send(Instant::now()).is_err() {
                return;
            }
        }
    });
    let mut last = receiver.recv_timeout(Duration::from_secs(30)).expect("the program shows something");
    while let Ok(later) = receiver.recv_timeout(QUIET) {
        last = later;
    }
    let megabytes = peak(program.id());
    drop(program.stdin.take());
    assert!(program.wait().unwrap().success());
    reading.join().unwrap();
    Started { millis: (last - begun).as_secs_f64() * 1000.0, megabytes }
}

fn spawn(home: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_roundtable"))
        .current_dir(home)
        .env_clear()
        .env("HOME", home)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .unwrap()
}

/// The most memory a process had resident so far. `None` where the system does not say it like Linux.
fn peak(process: u32) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes / 1024.0)
}
