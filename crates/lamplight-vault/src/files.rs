//! Small files that are replaced whole or not at all, private to the person who runs the program.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Replaces `path` by `content`: written beside it, synced, renamed, and the folder synced. After an error the
/// old content is still there and the temporary file is gone.
pub(crate) fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    let beside = temporary(path)?;
    let written = write_new(&beside, content).and_then(|()| fs::rename(&beside, path));
    if let Err(error) = written {
        // Best effort: the first error is the one to tell.
        let _ = fs::remove_file(&beside);
        return Err(error);
    }
    sync_folder(path)
}

fn temporary(path: &Path) -> io::Result<PathBuf> {
    let mut name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_owned();
    name.push(".tmp");
    Ok(path.with_file_name(name))
}

fn write_new(path: &Path, content: &[u8]) -> io::Result<()> {
    // A left-over of a crash could have other permissions, so it is not reused.
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(content)?;
    file.sync_all()
}

/// A rename is durable once its folder is.
#[cfg(unix)]
fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    File::open(folder)?.sync_all()
}

/// Windows has no such call; NTFS journals the rename.
#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A crash between truncating and writing would lose both contents, so the old file is never written to.
    #[test]
    fn the_old_file_is_replaced_and_not_written_to() {
        let folder = tempfile::tempdir().unwrap();
        let (path, second_name) = (folder.path().join("keys"), folder.path().join("second"));
        replace(&path, b"old").unwrap();
        fs::hard_link(&path, &second_name).unwrap();
        replace(&path, b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(fs::read(&second_name).unwrap(), b"old");
    }
}
