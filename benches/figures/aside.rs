//! A platform's server in a process of its own, so that the processor time measured in this one is the bot's: this
//! program once more, told a line at a time on its standard input and answering each with one. What the lines mean is
//! said by the bench that starts it.

use std::io::{BufRead, BufReader, Write as _};
use std::ops::Range;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

/// Longer than anything here takes.
pub const LATE: Duration = Duration::from_secs(120);

/// The server's process. Ends when dropped, or when its standard input does.
pub struct Aside {
    process: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    pub url: String,
}

impl Aside {
    /// `word` is what tells this program which server to be.
    pub fn start(word: &str) -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        let mut process = command.arg(word).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (to, from) = (process.stdin.take().unwrap(), process.stdout.take().unwrap());
        let mut aside = Self { process, to, from: BufReader::new(from), url: String::new() };
        aside.url = aside.line();
        aside
    }

    /// Waits for the answer on this thread, which is none of those that the bot works on.
    pub fn ask(&mut self, words: &str) -> String {
        writeln!(self.to, "{words}").unwrap();
        self.line()
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        let read = self.from.read_line(&mut line).unwrap();
        assert!(read > 0, "the server ended");
        line.trim_end().to_owned()
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// What a line asks for: `press 5000000001 400 words behind it`.
pub struct Asked<'l> {
    pub verb: &'l str,
    pub first: i64,
    pub count: i64,
    pub rest: &'l str,
}

impl Asked<'_> {
    /// The people it is about.
    pub fn all(&self) -> Range<i64> {
        self.first..self.first + self.count
    }
}

/// Says where the server is, then answers every line until standard input ends.
pub fn serve(url: &str, mut answer: impl FnMut(&Asked<'_>) -> String) {
    println!("{url}");
    for line in std::io::stdin().lines() {
        let line = line.unwrap();
        let mut words = line.splitn(4, ' ');
        let mut word = || words.next().unwrap_or("");
        let (verb, first) = (word(), word().parse().unwrap());
        let count = word().parse().unwrap_or(0);
        println!("{}", answer(&Asked { verb, first, count, rest: word() }));
    }
}
