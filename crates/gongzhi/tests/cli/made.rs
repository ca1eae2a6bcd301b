//! One demo for all tests of one build and day: made by the first that needs it, copied by all.
//!
//! Every test is a process of its own, so they meet at a folder. Its name says which program made it and when; a lock
//! keeps one test from copying what another is still making or clearing away.

use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use office::door::Door;

use crate::program::gongzhi;

/// Lays a copy of the demo into a folder that is not there yet.
pub(crate) fn lay(data: &Path) {
    let demos = Path::new(env!("CARGO_TARGET_TMPDIR")).join("demos");
    fs::create_dir_all(&demos).unwrap();
    let lock = File::options().create(true).truncate(false).write(true).open(demos.join("lock")).unwrap();
    lock.lock_shared().unwrap();
    let made = demos.join(name());
    if !made.exists() {
        lock.unlock().unwrap();
        lock.lock().unwrap();
        if !made.exists() {
            make(&demos, &made);
        }
    }
    copy(&made, data);
}

/// Makes the demo beside those of older builds and days, which go.
fn make(demos: &Path, made: &Path) {
    for older in fs::read_dir(demos).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        fs::remove_dir_all(older).unwrap();
    }
    let unfinished = demos.join("unfinished");
    gongzhi(&["demo", "--no-serve", "--data", unfinished.to_str().unwrap()]).done();
    fs::rename(unfinished, made).unwrap();
}

/// The program and the day: on another day the demo is another.
fn name() -> String {
    let program = fs::metadata(env!("CARGO_BIN_EXE_gongzhi")).unwrap();
    let today = Door::of_machine().now().in_tz("Asia/Shanghai").unwrap().date();
    let mut hash = DefaultHasher::new();
    (program.len(), program.modified().unwrap(), today).hash(&mut hash);
    format!("{:016x}", hash.finish())
}

/// Copies the closed book, and closes the folder to others as the program does.
fn copy(made: &Path, data: &Path) {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().mode(0o700).create(data).unwrap();
    for entry in fs::read_dir(made).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), data.join(entry.file_name())).unwrap();
    }
}
