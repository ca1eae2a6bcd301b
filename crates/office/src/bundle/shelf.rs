//! Where the files of a bundle go: into a folder, or into one file for whoever fetches it from a page.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Takes the files of a bundle one after the other: what is written goes into the one begun last.
pub(super) trait Shelf: Write + Send {
    /// Begins the file with this name.
    fn begin(&mut self, name: &str) -> io::Result<()>;
}

/// A new folder.
#[derive(Debug)]
pub(super) struct InFolder {
    folder: PathBuf,
    file: Option<BufWriter<File>>,
}

impl InFolder {
    pub(super) fn new(folder: PathBuf) -> Self {
        Self { folder, file: None }
    }
}

impl Shelf for InFolder {
    fn begin(&mut self, name: &str) -> io::Result<()> {
        self.flush()?;
        self.file = Some(BufWriter::new(File::create(self.folder.join(name))?));
        Ok(())
    }
}

impl Write for InFolder {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.as_mut().map_or(Err(io::ErrorKind::NotFound.into()), |file| file.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.as_mut().map_or(Ok(()), Write::flush)
    }
}

/// A ZIP file with one folder in it.
pub(super) struct InZip {
    folder: String,
    archive: ZipWriter<BufWriter<File>>,
}

impl InZip {
    pub(super) fn new(folder: String, file: File) -> Self {
        Self { folder, archive: ZipWriter::new(BufWriter::new(file)) }
    }

    /// Writes what stands at the end of such a file.
    pub(super) fn finish(self) -> io::Result<()> {
        self.archive.finish()?.flush()
    }
}

impl Shelf for InZip {
    fn begin(&mut self, name: &str) -> io::Result<()> {
        // Where more than 4 GB may come, that has to be said before.
        let options = SimpleFileOptions::default().large_file(true);
        self.archive.start_file(format!("{}/{name}", self.folder), options).map_err(io::Error::from)
    }
}

impl Write for InZip {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.archive.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.archive.flush()
    }
}
