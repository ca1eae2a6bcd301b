//! Whatever is changed behind the journal's back, verifying names the first wrong position.

use journal::{Batch, Fault, FirstBad, NewEntry, Stray, StraySort, VaultItem, proof};

use crate::fixture::{Place, book, entry, grow, signer};

on_every_store!(
    a_sound_book_is_sound,
    a_changed_payload_is_named,
    a_changed_kind_is_named,
    a_changed_time_is_named,
    a_changed_leaf_hash_is_named,
    a_changed_tree_hash_is_told_from_a_changed_entry,
    a_lost_tree_hash_is_named,
    an_entry_changed_together_with_its_hash_is_found_by_the_tree,
    a_tree_rewritten_to_fit_is_found_by_the_kept_checkpoint,
    a_changed_checkpoint_is_named,
    a_missing_entry_is_named,
    a_book_that_was_cut_off_is_found_by_its_checkpoint,
    a_book_cut_off_with_its_latest_checkpoint_is_found_by_a_kept_one,
    an_entry_slipped_in_at_the_end_is_named,
    checkpoints_of_a_stranger_are_refused,
    the_first_of_several_faults_is_named,
    exchanged_entries_are_named,
    what_belongs_to_no_book_is_counted,
    a_book_without_its_entries_is_still_known_by_its_checkpoint,
);

const SIZE: u64 = 300;

async fn filled(place: &Place) {
    let journal = place.open().await;
    grow(&journal, &book("hall"), SIZE).await;
}

async fn first_bad(place: &Place) -> Option<FirstBad> {
    place.open().await.verify(&book("hall")).await.unwrap().first_bad
}

fn bad(position: u64, fault: Fault) -> Option<FirstBad> {
    Some(FirstBad { position, fault })
}

async fn a_sound_book_is_sound(place: Place) {
    filled(&place).await;
    let report = place.open().await.verify(&book("hall")).await.unwrap();
    assert_eq!((report.entries, report.checkpoints, report.first_bad), (SIZE, 2, None));
}

async fn a_changed_payload_is_named(place: Place) {
    filled(&place).await;
    place.flip("payload", "entries", &place.at(17), 3).await;
    assert_eq!(first_bad(&place).await, bad(17, Fault::Content));
}

async fn a_changed_kind_is_named(place: Place) {
    filled(&place).await;
    place.flip("kind", "entries", &place.at(0), 0).await;
    assert_eq!(first_bad(&place).await, bad(0, Fault::Content));
}

async fn a_changed_time_is_named(place: Place) {
    filled(&place).await;
    let at = place.at(299);
    place.execute(&format!("UPDATE journal.entries SET recorded_at = recorded_at + 1 WHERE {at}")).await;
    assert_eq!(first_bad(&place).await, bad(299, Fault::Content));
}

async fn a_changed_leaf_hash_is_named(place: Place) {
    filled(&place).await;
    place.flip("leaf_hash", "entries", &place.at(200), 31).await;
    assert_eq!(first_bad(&place).await, bad(200, Fault::Content));
}

async fn a_changed_tree_hash_is_told_from_a_changed_entry(place: Place) {
    // At 127 the entry completes seven subtrees; each of their hashes is changed in turn.
    filled(&place).await;
    for level in 0..7 {
        place.flip("completed", "entries", &place.at(127), level * 32 + 5).await;
        assert_eq!(first_bad(&place).await, bad(127, Fault::TreeHash), "level {level}");
        place.flip("completed", "entries", &place.at(127), level * 32 + 5).await;
    }
    // The last complete pair is confirmed by the latest checkpoint alone.
    place.flip("completed", "entries", &place.at(299), 0).await;
    assert_eq!(first_bad(&place).await, bad(299, Fault::TreeHash));
}

async fn a_lost_tree_hash_is_named(place: Place) {
    filled(&place).await;
    place.set("completed", "entries", &place.at(127), &[]).await;
    assert_eq!(first_bad(&place).await, bad(127, Fault::TreeHash));
}

/// Changes an entry and gives it the hash that fits.
async fn forge(place: &Place, position: u64) {
    let forged = NewEntry { payload: b"{\"forged\":true}".to_vec(), ..entry(position) };
    let NewEntry { recorded_at, kind, version, payload } = forged;
    place.set("payload", "entries", &place.at(position), &payload).await;
    let forged = journal::Entry { position, recorded_at, kind, version, payload, leaf_hash: [0; 32] };
    let hash = proof::leaf_hash(&book("hall"), &forged);
    place.set("leaf_hash", "entries", &place.at(position), &hash).await;
}

async fn an_entry_changed_together_with_its_hash_is_found_by_the_tree(place: Place) {
    filled(&place).await;
    forge(&place, 42).await;
    assert_eq!(first_bad(&place).await, bad(42, Fault::Entries { to: 43 }));
}

async fn a_tree_rewritten_to_fit_is_found_by_the_kept_checkpoint(place: Place) {
    filled(&place).await;
    forge(&place, 42).await;
    // Somebody who knows the tree puts every stored hash right, but cannot sign.
    let mut tree = proof::Tree::new();
    for position in 0..SIZE {
        let leaf = place.value("leaf_hash", "entries", &place.at(position)).await;
        let completed = tree.push(leaf.try_into().unwrap()).concat();
        if position >= 42 && completed.len() >= 32 {
            place.set("completed", "entries", &place.at(position), &completed).await;
        }
    }
    assert_eq!(first_bad(&place).await, bad(0, Fault::Checkpoint { size: 260 }));
}

async fn a_changed_checkpoint_is_named(place: Place) {
    filled(&place).await;
    let problem = proof::NoteProblem::Signature;
    let kept = place.value("note", "checkpoints", "size = 260").await;
    let size_line = kept.iter().position(|&byte| byte == b'\n').unwrap() + 1;
    place.flip("note", "checkpoints", "size = 260", size_line).await;
    assert_eq!(first_bad(&place).await, bad(259, Fault::Note { size: 260, problem }));
    place.flip("note", "checkpoints", "size = 260", size_line).await;
    let latest = place.value("checkpoint", "books", "number = 1").await;
    let size_line = latest.iter().position(|&byte| byte == b'\n').unwrap() + 1;
    place.flip("checkpoint", "books", "number = 1", size_line).await;
    assert_eq!(first_bad(&place).await, bad(299, Fault::Note { size: 300, problem }));
}

async fn a_missing_entry_is_named(place: Place) {
    filled(&place).await;
    place.execute(&format!("DELETE FROM journal.entries WHERE {}", place.at(77))).await;
    assert_eq!(first_bad(&place).await, bad(77, Fault::Missing));
}

async fn a_book_that_was_cut_off_is_found_by_its_checkpoint(place: Place) {
    filled(&place).await;
    place.execute(&format!("DELETE FROM journal.entries WHERE {}", place.from(290))).await;
    assert_eq!(first_bad(&place).await, bad(290, Fault::CutOff { size: SIZE }));
}

async fn a_book_cut_off_with_its_latest_checkpoint_is_found_by_a_kept_one(place: Place) {
    let journal = place.open().await;
    grow(&journal, &book("hall"), 100).await;
    let old = journal.checkpoint(&book("hall")).await.unwrap().unwrap();
    grow(&journal, &book("hall"), SIZE).await;
    drop(journal);
    place.execute(&format!("DELETE FROM journal.entries WHERE {}", place.from(100))).await;
    place.set("checkpoint", "books", "number = 1", old.as_bytes()).await;
    assert_eq!(first_bad(&place).await, bad(100, Fault::CutOff { size: 260 }));
}

async fn an_entry_slipped_in_at_the_end_is_named(place: Place) {
    filled(&place).await;
    let journal = place.open_unsigned().await;
    grow(&journal, &book("hall"), SIZE + 2).await;
    drop(journal);
    assert_eq!(first_bad(&place).await, bad(SIZE, Fault::Unsigned));
}

async fn checkpoints_of_a_stranger_are_refused(place: Place) {
    filled(&place).await;
    let journal = place.open_unsigned().await;
    let stranger = journal::Signer::try_new("test.example", &[8; 32]).unwrap();
    let report = journal.verify_with(&book("hall"), Some(stranger.verifier_key(&book("hall")))).await.unwrap();
    let fault = Fault::Note { size: 260, problem: proof::NoteProblem::Unsigned };
    assert_eq!(report.first_bad, bad(259, fault));
    let own = journal.verify_with(&book("hall"), Some(signer().verifier_key(&book("hall")))).await.unwrap();
    assert_eq!(own.first_bad, None);
}

async fn the_first_of_several_faults_is_named(place: Place) {
    filled(&place).await;
    place.flip("payload", "entries", &place.at(250), 3).await;
    place.flip("payload", "entries", &place.at(99), 3).await;
    place.flip("payload", "entries", &place.at(100), 3).await;
    assert_eq!(first_bad(&place).await, bad(99, Fault::Content));
}

async fn exchanged_entries_are_named(place: Place) {
    filled(&place).await;
    for column in ["recorded_at", "version"] {
        let sql = format!("UPDATE journal.entries SET {column} = {column} + 0 WHERE {}", place.at(30));
        place.execute(&sql).await;
    }
    let (one, other) = (place.at(30), place.at(31));
    for column in ["payload", "leaf_hash"] {
        let (first, second) =
            (place.value(column, "entries", &one).await, place.value(column, "entries", &other).await);
        place.set(column, "entries", &one, &second).await;
        place.set(column, "entries", &other, &first).await;
    }
    assert_eq!(first_bad(&place).await, bad(30, Fault::Content));
}

async fn what_belongs_to_no_book_is_counted(place: Place) {
    filled(&place).await;
    let journal = place.open().await;
    let mut batch = Batch::new(book("other"), 0).with(entry(0));
    batch.keep = vec![VaultItem { id: "name".to_owned(), salt: vec![1], value: vec![2] }];
    journal.append(batch).await.unwrap();
    journal.keep_checkpoint(&book("other")).await.unwrap();
    assert_eq!(journal.strays().await, Ok(vec![]));
    drop(journal);
    let stray = |sort, rows| Stray { sort, rows };
    place.execute("DELETE FROM journal.books WHERE name = 'other'").await;
    let of_other = vec![stray(StraySort::Entries, 1), stray(StraySort::Checkpoints, 1), stray(StraySort::Vault, 1)];
    assert_eq!(place.open().await.strays().await, Ok(of_other));
    place.execute("DELETE FROM journal.books").await;
    let journal = place.open().await;
    assert_eq!(journal.known_books().await, Ok(vec![]));
    let strays = journal.strays().await.unwrap();
    let rows = |sort| strays.iter().filter(|stray| stray.sort == sort).map(|stray| stray.rows).collect::<Vec<_>>();
    assert_eq!((rows(StraySort::Entries), rows(StraySort::Vault)), (vec![SIZE, 1], vec![1]));
}

async fn a_book_without_its_entries_is_still_known_by_its_checkpoint(place: Place) {
    filled(&place).await;
    place.execute("DELETE FROM journal.entries").await;
    let journal = place.open().await;
    assert_eq!(journal.books().await, Ok(vec![]));
    assert_eq!(journal.known_books().await, Ok(vec![book("hall")]));
    let bad = journal.verify(&book("hall")).await.unwrap().first_bad.unwrap();
    assert!(matches!(bad, FirstBad { position: 0, fault: Fault::CutOff { .. } }), "{bad:?}");
}
