//! A verifier that shares nothing with ours, Go's `sumdb`, accepts our checkpoints and proofs and refuses changed ones.

#[cfg(test)]
mod go {
    use std::path::{Path, PathBuf};
    use std::process::{Command, Output};

    use base64::Engine;
    use base64::prelude::BASE64_STANDARD;
    use journal::{Batch, BookId, Journal, NewEntry, Signer, proof};

    const OLD: u64 = 13;
    const NEW: u64 = 29;

    /// Builds the verifier from the packages that Debian ships, without any network.
    fn verifier(folder: &Path) -> PathBuf {
        let program = folder.join("verify");
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/go/verify.go");
        let mut go = Command::new("go");
        go.arg("build").arg("-o").arg(&program).arg(source);
        go.env("GOCACHE", Path::new(env!("CARGO_TARGET_TMPDIR")).join("go-cache")).env("GOPATH", "/usr/share/gocode");
        go.env("GO111MODULE", "off").env("GOFLAGS", "");
        let built = go.output().expect("Go is not installed: apt-get install golang-go golang-golang-x-mod-dev");
        let said = String::from_utf8_lossy(&built.stderr);
        assert!(built.status.success(), "{said}\napt-get install golang-go golang-golang-x-mod-dev");
        program
    }

    fn lines(hashes: &[proof::Hash]) -> String {
        hashes.iter().map(|hash| BASE64_STANDARD.encode(hash) + "\n").collect()
    }

    async fn write_folder(folder: &Path, book: &BookId) {
        let journal = Journal::open_sqlite(&folder.join("book.sqlite3")).await.unwrap();
        journal.set_signer(Signer::try_new("gongzhi.example", &[3; 32]).unwrap());
        let write = |name: &str, data: &[u8]| std::fs::write(folder.join(name), data).unwrap();
        write("key", journal.verifier_key(book).unwrap().as_bytes());
        for (name, from, to) in [("old", 0, OLD), ("new", OLD, NEW)] {
            let mut batch = Batch::new(book.clone(), from);
            batch.entries = (from..to).map(entry).collect();
            journal.append(batch).await.unwrap();
            write(name, journal.checkpoint(book).await.unwrap().unwrap().as_bytes());
        }
        for entry in journal.read(book, 0, 100).await.unwrap() {
            let position = entry.position;
            write(&format!("leaf-{position}"), &proof::leaf_data(book, &entry));
            let path = journal.inclusion_proof(book, position, NEW).await.unwrap();
            write(&format!("inclusion-{position}"), lines(&path).as_bytes());
        }
        let path = journal.consistency_proof(book, OLD, NEW).await.unwrap();
        let newest = journal.checkpoint(book).await.unwrap().unwrap();
        write("consistency", proof::consistency_text(OLD, &path, &newest).as_bytes());
    }

    fn entry(number: u64) -> NewEntry {
        let payload = format!("{{\"议题\":\"第{number}号\"}}\n\n").into_bytes();
        NewEntry { recorded_at: number.cast_signed() - 5, kind: "matter.raised".to_owned(), version: 1, payload }
    }

    fn judge(verifier: &Path, folder: &Path) -> Output {
        Command::new(verifier).arg(folder).output().unwrap()
    }

    fn assert_refused(verifier: &Path, folder: &Path, what: &str) {
        let output = judge(verifier, folder);
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(!output.status.success() && said.starts_with("refused:"), "{what}: {said}");
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn go_accepts_what_we_sign_and_prove_and_refuses_what_was_changed() {
        let folder = tempfile::tempdir().unwrap();
        let verifier = verifier(folder.path());
        let book = BookId::try_new("hall").unwrap();
        write_folder(folder.path(), &book).await;
        let output = judge(&verifier, folder.path());
        assert_eq!(String::from_utf8_lossy(&output.stdout), "accepted\n");
        // In each of these files one byte is changed at a time: origin, size, root, signature, key, leaf and proofs.
        for name in ["key", "old", "new", "leaf-0", "leaf-17", "inclusion-0", "inclusion-28", "consistency"] {
            let path = folder.path().join(name);
            let sound = std::fs::read(&path).unwrap();
            for place in (0..sound.len() - 1).step_by(sound.len() / 12 + 1) {
                let mut changed = sound.clone();
                // Within base64 and decimal numbers this stays in the alphabet more often than not.
                changed[place] ^= 1;
                std::fs::write(&path, &changed).unwrap();
                assert_refused(&verifier, folder.path(), &format!("{name} at {place}"));
            }
            std::fs::write(&path, &sound).unwrap();
        }
        let output = judge(&verifier, folder.path());
        assert!(output.status.success(), "all is as it was");
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn go_refuses_a_size_or_a_root_that_the_office_signed_wrongly() {
        let folder = tempfile::tempdir().unwrap();
        let verifier = verifier(folder.path());
        let book = BookId::try_new("hall").unwrap();
        write_folder(folder.path(), &book).await;
        let signer = Signer::try_new("gongzhi.example", &[3; 32]).unwrap();
        let key = signer.verifier_key(&book);
        for name in ["old", "new"] {
            let path = folder.path().join(name);
            let sound = std::fs::read_to_string(&path).unwrap();
            let proof::Checkpoint { size, mut root, .. } = proof::open_checkpoint(&sound, &key).unwrap();
            std::fs::write(&path, signer.sign(&book, size - 1, root)).unwrap();
            assert_refused(&verifier, folder.path(), "size");
            root[0] ^= 1;
            std::fs::write(&path, signer.sign(&book, size, root)).unwrap();
            assert_refused(&verifier, folder.path(), "root");
            std::fs::write(&path, sound).unwrap();
        }
    }
}
