//! Journeys as they are written: a head, what was done, what was seen. Nothing that exists is ever overwritten.
//!
//! The form is the one that the journey tests replay: `@` how it begins, `>` a line typed, `~` the clock wound, `<` a
//! line seen.

use std::fmt::Write as _;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use tokio::fs::File;
use tokio::io::AsyncWriteExt;

use super::inbound::{Direction, Steering, steering};
use super::outbound::clean;
use super::session::Remark;

pub(super) struct Recording {
    pub path: PathBuf,
    file: File,
}

impl Recording {
    pub async fn begin(path: PathBuf, beginning: &str) -> Result<Self, Remark> {
        let file = create(&path).await?;
        let mut recording = Self { path, file };
        recording.write(&format!("@ {beginning}\n")).await?;
        Ok(recording)
    }

    /// What was seen after a line; without a line it belongs to what was done before.
    pub async fn keep(&mut self, line: Option<&str>, out: &[String]) -> Result<(), Remark> {
        self.write(&written(line, out)).await
    }

    async fn write(&mut self, text: &str) -> Result<(), Remark> {
        let done = self.file.write_all(text.as_bytes()).await.and(self.file.flush().await);
        done.map_err(|error| Remark::CannotWrite { path: self.path.clone(), reason: error.to_string() })
    }
}

fn written(line: Option<&str>, out: &[String]) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = match line.map(|line| (line, steering(line))) {
        None => writeln!(text, "<"),
        Some((_, Some(Ok(Steering::Direct(Direction::Clock(Some(wind))))))) => writeln!(text, "\n~ {wind}"),
        Some((line, _)) => writeln!(text, "\n> {}", clean(line).trim()),
    };
    for seen in out {
        let _ = writeln!(text, "{}", format!("< {seen}").trim_end());
    }
    text
}

/// A new file, or the reason why there is none.
pub(super) async fn create(path: &Path) -> Result<File, Remark> {
    File::options().write(true).create_new(true).open(path).await.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => Remark::Exists(path.to_owned()),
        _ => Remark::CannotWrite { path: path.to_owned(), reason: error.to_string() },
    })
}

/// A file's name without folders and without anything a terminal obeys.
pub(super) fn own_name(name: &str) -> String {
    let name = clean(name);
    let last = name.rsplit(['/', '\\']).find(|part| !matches!(part.trim(), "" | "." | ".."));
    last.map_or_else(|| "file".to_owned(), |part| part.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_s_name_leads_to_no_other_folder() {
        for (name, wanted) in [
            ("ap-gcm-4.ics", "ap-gcm-4.ics"),
            ("../../etc/passwd", "passwd"),
            ("C:\\x\\me.json", "me.json"),
            ("..", "file"),
            ("", "file"),
            ("a/..", "a"),
            ("\u{1b}\n.", "file"),
        ] {
            assert_eq!(own_name(name), wanted, "{name:?}");
        }
    }

    #[test]
    fn an_entry_has_no_space_at_its_ends() {
        let out = ["one".to_owned(), String::new(), "<two".to_owned()];
        assert_eq!(written(Some("/start"), &out), "\n> /start\n< one\n<\n< <two\n");
        assert_eq!(written(Some(":clock 90m"), &[]), "\n~ 1 hour 30 minutes\n");
        assert_eq!(written(Some(":clock"), &[]), "\n> :clock\n");
    }
}
