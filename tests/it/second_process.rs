//! A second process for a test: this test binary again, with one hidden test in it that is told what to do.
//!
//! The two begin together: the second says that it is ready and waits for a line.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, Command, Stdio};

const JOB: &str = "ROUNDTABLE_TEST_JOB";
const READY: &str = "@ready";
const DONE: &str = "@done ";

pub struct Second {
    child: Child,
    go: ChildStdin,
    said: BufReader<std::process::ChildStdout>,
}

/// Starts the hidden test of this path (`module::name`) and waits until it is ready.
pub fn start(module: &str, name: &str, job: &str) -> Second {
    let inner = module.split_once("::").map_or("", |(_, inner)| inner);
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([&format!("{inner}::{name}"), "--exact", "--ignored", "--nocapture"])
        .env(JOB, job)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (go, out) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let mut second = Second { child, go, said: BufReader::new(out) };
    second.wait_for(READY);
    second
}

impl Second {
    pub fn go(&mut self) {
        self.go.write_all(b"go\n").unwrap();
    }

    /// What it handed back. It must have ended well.
    pub fn done(mut self) -> String {
        let done = self.wait_for(DONE);
        assert!(self.child.wait().unwrap().success(), "the second process failed");
        done
    }

    fn wait_for(&mut self, beginning: &str) -> String {
        let mut line = String::new();
        loop {
            line.clear();
            assert!(self.said.read_line(&mut line).unwrap() > 0, "the second process ended too early");
            if let Some(found) = line.find(beginning) {
                return line[found + beginning.len()..].trim_end().to_owned();
            }
        }
    }
}

/// In the second process: what to do. `None`: this is not one, somebody runs the hidden test itself.
pub fn job() -> Option<String> {
    std::env::var(JOB).ok()
}

/// In the second process: says that it is ready, and waits for the first.
pub fn wait_for_go() {
    let mut line = String::new();
    say(READY);
    std::io::stdin().read_line(&mut line).unwrap();
}

/// In the second process: hands a line back.
pub fn hand_back(line: &str) {
    say(&format!("{DONE}{line}"));
}

/// On a line of its own, past whatever the test runner has begun.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("\n{line}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}
