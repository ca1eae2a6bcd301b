//! Signed checkpoints and proofs.

use journal::{AppendError, Batch, ProveError, StorageError, proof};

use crate::fixture::{Place, batch, book, entry, grow, signer};

on_every_store!(
    every_commit_signs_the_book_as_it_stands,
    a_checkpoint_is_kept_at_each_multiple_of_256_passed,
    a_checkpoint_is_kept_when_asked_for,
    a_checkpoint_asked_for_among_appends_is_of_the_size_that_is_answered,
    without_a_key_nothing_is_signed,
    every_entry_is_proved_in_every_size,
    every_size_is_proved_to_begin_with_every_smaller_one,
    nothing_is_proved_beyond_the_end_of_the_book,
    an_earlier_size_is_signed_as_it_was,
);

async fn every_commit_signs_the_book_as_it_stands(place: Place) {
    let (journal, book) = (place.open().await, book("hall"));
    let key = journal.verifier_key(&book).unwrap();
    for size in [1, 2, 3, 10, 64] {
        let before = journal.size(&book).await.unwrap();
        journal.append(batch(&book, before, size)).await.unwrap();
        let note = journal.checkpoint(&book).await.unwrap().unwrap();
        let checkpoint = proof::open_checkpoint(&note, &key).unwrap();
        let entries = journal.read(&book, 0, 100).await.unwrap();
        assert_eq!(checkpoint.origin, "test.example/hall");
        assert_eq!(checkpoint.size, size);
        assert_eq!(checkpoint.root, proof::root(entries.iter().map(|entry| proof::leaf_hash(&book, entry))));
    }
}

async fn a_checkpoint_is_kept_at_each_multiple_of_256_passed(place: Place) {
    let (journal, book) = (place.open().await, book("hall"));
    for (from, to) in [(0, 255), (255, 256), (256, 257), (257, 511), (511, 900), (900, 1000)] {
        journal.append(batch(&book, from, to)).await.unwrap();
    }
    let kept = journal.checkpoints(&book).await.unwrap();
    assert_eq!(kept.iter().map(|kept| kept.size).collect::<Vec<_>>(), [256, 900]);
    let key = signer().verifier_key(&book);
    for kept in kept {
        assert_eq!(proof::open_checkpoint(&kept.note, &key).unwrap().size, kept.size);
    }
}

async fn a_checkpoint_is_kept_when_asked_for(place: Place) {
    let (journal, book) = (place.open().await, book("hall"));
    assert_eq!(journal.keep_checkpoint(&book).await, Ok(0));
    grow(&journal, &book, 5).await;
    assert_eq!(journal.keep_checkpoint(&book).await, Ok(5));
    assert_eq!(journal.keep_checkpoint(&book).await, Ok(5));
    grow(&journal, &book, 9).await;
    let kept = journal.checkpoints(&book).await.unwrap();
    assert_eq!(kept.iter().map(|kept| kept.size).collect::<Vec<_>>(), [0, 5]);
    let report = journal.verify(&book).await.unwrap();
    assert_eq!((report.checkpoints, report.signatures_checked, report.first_bad), (3, true, None));
}

async fn a_checkpoint_asked_for_among_appends_is_of_the_size_that_is_answered(place: Place) {
    let (journal, book) = (place.open().await, book("hall"));
    let mut asked = Vec::new();
    for size in 0..20 {
        // The append gets its place behind the request, most often in the same commit.
        let (answer, grown) =
            tokio::join!(journal.keep_checkpoint(&book), journal.append(batch(&book, size, size + 1)));
        asked.push(answer.unwrap());
        grown.unwrap();
    }
    let kept = journal.checkpoints(&book).await.unwrap();
    assert_eq!(kept.iter().map(|kept| kept.size).collect::<Vec<_>>(), asked);
    assert_eq!(journal.verify(&book).await.unwrap().first_bad, None);
}

async fn without_a_key_nothing_is_signed(place: Place) {
    let (journal, book) = (place.open_unsigned().await, book("hall"));
    grow(&journal, &book, 300).await;
    assert_eq!(journal.checkpoint(&book).await.unwrap(), None);
    let refused = AppendError::Storage(StorageError::NoSigner);
    assert_eq!(journal.keep_checkpoint(&book).await, Err(refused));
    let report = journal.verify(&book).await.unwrap();
    assert_eq!((report.signatures_checked, report.first_bad), (false, None));
}

async fn every_entry_is_proved_in_every_size(place: Place) {
    let (journal, book) = (place.open().await, book("hall"));
    grow(&journal, &book, 21).await;
    let leaves: Vec<_> = journal.read(&book, 0, 21).await.unwrap().iter().map(|entry| entry.leaf_hash).collect();
    for size in 1..=21 {
        let root = proof::root(leaves.iter().copied().take(size));
        for (position, &leaf) in leaves.iter().enumerate().take(size) {
            let path = journal.inclusion_proof(&book, position as u64, size as u64).await.unwrap();
            let check = |leaf| proof::check_inclusion(leaf, position as u64, &path, size as u64, root);
            assert_eq!(check(leaf), Ok(()));
            assert_eq!(check([1; 32]), Err(proof::ProofProblem::Root));
        }
    }
}

async fn every_size_is_proved_to_begin_with_every_smaller_one(place: Place) {
    let (journal, book) = (place.open().await, book("hall"));
    grow(&journal, &book, 21).await;
    let leaves: Vec<_> = journal.read(&book, 0, 21).await.unwrap().iter().map(|entry| entry.leaf_hash).collect();
    let root = |size: u64| proof::root(leaves.iter().copied().take(usize::try_from(size).unwrap()));
    for new in 1..=21 {
        for old in 0..=new {
            let path = journal.consistency_proof(&book, old, new).await.unwrap();
            let (old, new) = ((old, root(old)), (new, root(new)));
            assert_eq!(proof::check_consistency(old, new, &path), Ok(()));
            assert_eq!(proof::check_consistency((old.0, [1; 32]), new, &path), Err(proof::ProofProblem::Root));
        }
    }
}

async fn nothing_is_proved_beyond_the_end_of_the_book(place: Place) {
    let (journal, book) = (place.open().await, book("hall"));
    grow(&journal, &book, 4).await;
    let beyond = Err(ProveError::OutOfRange { size: 4 });
    assert_eq!(journal.inclusion_proof(&book, 0, 5).await, beyond);
    assert_eq!(journal.inclusion_proof(&book, 4, 4).await, beyond);
    assert_eq!(journal.consistency_proof(&book, 3, 5).await, beyond);
    assert_eq!(journal.consistency_proof(&book, 4, 3).await, beyond);
}

async fn an_earlier_size_is_signed_as_it_was(place: Place) {
    let (journal, book) = (place.open().await, book("hall"));
    grow(&journal, &book, 13).await;
    let then = journal.checkpoint(&book).await.unwrap();
    let batch = (13..29).fold(Batch::new(book.clone(), 13), |batch, number| batch.with(entry(number)));
    journal.append(batch).await.unwrap();
    assert_eq!(journal.checkpoint_at(&book, 13).await, Ok(then));
    assert_eq!(journal.checkpoint_at(&book, 29).await.unwrap(), journal.checkpoint(&book).await.unwrap());
    let nothing = journal.checkpoint_at(&book, 0).await.unwrap().unwrap();
    let opened = proof::open_checkpoint(&nothing, &journal.verifier_key(&book).unwrap()).unwrap();
    assert_eq!((opened.size, opened.root), (0, proof::root([])));
    assert_eq!(journal.checkpoint_at(&book, 30).await, Err(ProveError::OutOfRange { size: 29 }));
}
