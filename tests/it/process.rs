//! The program as a process: started in a home of its own, watched, and asked to end as an operator would.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// With nothing of this machine's environment; it says everything it can say.
pub fn program(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_roundtable"));
    command
        .current_dir(home)
        .env_clear()
        .env("HOME", home)
        .env("ROUNDTABLE_LOG", "trace")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

pub fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// Killed when the test fails.
pub struct Running {
    child: Child,
    log: Option<JoinHandle<String>>,
}

impl Running {
    pub fn begin(mut command: Command) -> Self {
        let mut child = command.spawn().unwrap();
        let mut pipe = child.stderr.take().unwrap();
        // A pipe that nobody reads would stop the program.
        let log = std::thread::spawn(move || {
            let mut text = String::new();
            pipe.read_to_string(&mut text).unwrap();
            text
        });
        Self { child, log: Some(log) }
    }

    /// What a line that begins so goes on with; the lines before it are gone.
    pub fn line(&mut self, beginning: &str) -> String {
        let mut lines = BufReader::new(self.child.stdout.take().unwrap()).lines();
        lines.find_map(|line| line.unwrap().trim().strip_prefix(beginning).map(str::to_owned)).unwrap()
    }

    /// Killed: nothing of it goes on, and it is asked nothing.
    #[cfg_attr(
        not(all(feature = "discord", feature = "telegram")),
        expect(dead_code, reason = "both are killed together")
    )]
    pub fn dies(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.log.take().unwrap().join().unwrap();
    }

    /// Asked to end; within ten seconds it has, and has said all this.
    pub fn ends(mut self) -> String {
        let asked = Instant::now();
        let kill = format!("kill -TERM {}", self.child.id());
        assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
        let status = self.child.wait().unwrap();
        assert!(status.success() && asked.elapsed() < Duration::from_secs(10), "{status} {:?}", asked.elapsed());
        self.log.take().unwrap().join().unwrap()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

/// None of this stands in the log.
#[track_caller]
pub fn keeps(log: &str, kept: impl IntoIterator<Item = impl AsRef<str>>) {
    for kept in kept {
        let line = log.lines().find(|line| line.contains(kept.as_ref()));
        assert!(line.is_none(), "the log says {}: {line:?}", kept.as_ref());
    }
}
