//! The data folder: where each file of an installation lies, and how a clinic comes to be there whole or not at all.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Paths of one installation.
///
/// `clinic/` holds the database and its key file and appears by one rename when set-up is complete; a
/// `clinic.part/` left by an interrupted set-up was never a clinic and is removed by the next one.
#[derive(Clone, Debug)]
pub struct DataFolder {
    root: PathBuf,
}

impl DataFolder {
    pub fn new(root: PathBuf) -> Self {
        DataFolder { root }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder with the clinic's database and key file.
    pub fn clinic(&self) -> PathBuf {
        self.root.join("clinic")
    }

    pub fn database(&self) -> PathBuf {
        self.clinic().join("lamplight.db")
    }

    /// Sign-in data of a demo clinic; absent everywhere else.
    pub fn demo_file(&self) -> PathBuf {
        self.clinic().join("demo.json")
    }

    pub fn is_set_up(&self) -> bool {
        self.clinic().exists()
    }

    /// Waits until no other attempt to sign in is being checked, in this process or another: guesses beside each
    /// other would all see the count of before. The lock ends with the file that is returned, and with the process,
    /// however it ends.
    pub fn attempt(&self) -> io::Result<fs::File> {
        let path = self.root.join("attempts.lock");
        let file = fs::OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
        file.lock()?;
        Ok(file)
    }

    /// An empty folder in which a clinic is prepared.
    pub fn start_part(&self) -> io::Result<PathBuf> {
        fs::create_dir_all(&self.root)?;
        let part = self.root.join("clinic.part");
        match fs::remove_dir_all(&part) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        fs::create_dir(&part)?;
        restrict(&part)?;
        Ok(part)
    }

    /// Makes the prepared clinic the clinic of this installation. Durable when it returns; refuses when there
    /// is one already.
    pub fn adopt_part(&self, part: &Path) -> io::Result<()> {
        if self.is_set_up() {
            return Err(io::Error::from(io::ErrorKind::AlreadyExists));
        }
        sync_folder(part)?;
        fs::rename(part, self.clinic())?;
        sync_folder(&self.root)
    }
}

#[cfg(unix)]
fn restrict(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

/// Elsewhere the folder inherits the access list of the user's profile.
#[cfg(not(unix))]
fn restrict(_folder: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

/// Folders cannot be flushed there; the rename itself is journalled by the file system.
#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}
