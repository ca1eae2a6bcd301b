//! Writing into books and reading them again.

use std::sync::Arc;

use journal::{AppendError, Batch, Chain, DrawerWrite, Entry, NewEntry, StorageError, VaultItem, proof};

use crate::fixture::{Place, batch, book, entry, grow};

on_every_store!(
    entries_come_back_in_order_as_they_were_written,
    a_batch_that_expects_another_size_is_refused_and_leaves_nothing,
    positions_have_no_gaps_when_many_append_at_once,
    batches_queued_in_order_follow_each_other,
    a_batch_behind_a_refused_one_is_refused_too,
    a_batch_of_a_broken_chain_is_refused_although_others_brought_the_book_to_its_size,
    what_was_answered_is_there_after_reopening,
    books_do_not_touch_each_other,
    what_could_be_hashed_in_two_ways_is_refused,
    replay_hands_over_every_entry_from_a_position_on,
    replay_ends_with_the_error_of_whoever_follows_it,
    a_book_that_is_not_there_is_empty,
    a_refused_first_batch_makes_no_book,
);

async fn entries_come_back_in_order_as_they_were_written(place: Place) {
    let (journal, book) = (place.open().await, book("hall"));
    let strange = NewEntry { recorded_at: -5, kind: "a.b".to_owned(), version: u32::MAX, payload: vec![0, 255, 10, 0] };
    let empty = NewEntry { recorded_at: i64::MAX, kind: "~".repeat(128), version: 0, payload: Vec::new() };
    let written = vec![entry(0), strange, empty];
    let mut batch = Batch::new(book.clone(), 0);
    batch.entries.clone_from(&written);
    assert_eq!(journal.append(batch).await, Ok(3));
    let read = journal.read(&book, 0, 10).await.unwrap();
    for (position, (read, written)) in read.iter().zip(&written).enumerate() {
        let Entry { recorded_at, kind, version, payload, .. } = read.clone();
        assert_eq!(&NewEntry { recorded_at, kind, version, payload }, written);
        assert_eq!(read.position, position as u64);
        assert_eq!(read.leaf_hash, proof::leaf_hash(&book, read));
    }
    assert_eq!(read.len(), 3);
    assert_eq!(journal.read(&book, 1, 1).await.unwrap(), read[1..2]);
    assert_eq!(journal.read(&book, 3, 10).await.unwrap(), []);
}

async fn a_batch_that_expects_another_size_is_refused_and_leaves_nothing(place: Place) {
    let (journal, book) = (place.open().await, book("hall"));
    grow(&journal, &book, 3).await;
    for expected in [0, 2, 4] {
        let mut late = batch(&book, expected, expected + 2);
        late.keep = vec![VaultItem { id: "late".to_owned(), salt: vec![1], value: vec![2] }];
        let (space, key) = ("late".to_owned(), "late".to_owned());
        late.drawer = vec![DrawerWrite::Put { space, key, value: vec![3], expires_at: None }];
        assert_eq!(journal.append(late).await, Err(AppendError::Conflict { expected, actual: 3 }));
    }
    assert_eq!(journal.size(&book).await, Ok(3));
    assert_eq!(journal.vault_get(&book, &["late".to_owned()]).await.unwrap(), []);
    assert_eq!(journal.drawer_get("late", "late").await.unwrap(), None);
}

async fn positions_have_no_gaps_when_many_append_at_once(place: Place) {
    let (journal, book) = (Arc::new(place.open().await), book("hall"));
    let mut writers = tokio::task::JoinSet::new();
    for writer in 0..8 {
        let (journal, book) = (Arc::clone(&journal), book.clone());
        writers.spawn(async move {
            let mut expected = 0;
            for number in 0..25 {
                let mut own = entry(number);
                own.version = writer;
                loop {
                    let batch = Batch::new(book.clone(), expected).with(own.clone()).with(own.clone());
                    match journal.append(batch).await {
                        Ok(size) => break expected = size,
                        Err(AppendError::Conflict { actual, .. }) => expected = actual,
                        Err(other) => panic!("{other}"),
                    }
                }
            }
        });
    }
    writers.join_all().await;
    let entries = journal.read(&book, 0, 1000).await.unwrap();
    assert_eq!(entries.len(), 400);
    assert!(entries.iter().zip(0..).all(|(entry, position)| entry.position == position));
    // Each writer's own order is kept, and the two entries of a batch stay together.
    for writer in 0..8 {
        let own = entries.iter().filter(|entry| entry.version == writer);
        let payloads: Vec<_> = own.map(|entry| entry.payload.clone()).collect();
        let expected: Vec<_> = (0..50).map(|number| entry(number / 2).payload).collect();
        assert_eq!(payloads, expected);
    }
    assert!(entries.chunks(2).all(|pair| pair[0].version == pair[1].version && pair[0].payload == pair[1].payload));
    assert_eq!(journal.verify(&book).await.unwrap().first_bad, None);
}

async fn batches_queued_in_order_follow_each_other(place: Place) {
    let (journal, book) = (place.open().await, book("hall"));
    let mut queued = Vec::new();
    for size in 0..300 {
        queued.push(journal.queue(batch(&book, size, size + 1)).await.unwrap());
    }
    for (number, mut waiting) in (1..).zip(queued) {
        assert_eq!(waiting.durable().await, Ok(number));
    }
    assert_eq!(journal.size(&book).await, Ok(300));
}

async fn a_batch_behind_a_refused_one_is_refused_too(place: Place) {
    let (journal, book) = (place.open().await, book("hall"));
    let mut wrong = journal.queue(batch(&book, 5, 6)).await.unwrap();
    let mut behind = journal.queue(batch(&book, 6, 7)).await.unwrap();
    let mut other = journal.queue(batch(&book, 0, 1)).await.unwrap();
    assert_eq!(wrong.durable().await, Err(AppendError::Conflict { expected: 5, actual: 0 }));
    assert_eq!(behind.durable().await, Err(AppendError::Conflict { expected: 6, actual: 0 }));
    assert_eq!(other.durable().await, Ok(1));
}

async fn a_batch_of_a_broken_chain_is_refused_although_others_brought_the_book_to_its_size(place: Place) {
    let (journal, book) = (place.open().await, book("hall"));
    let chain = Chain::default();
    let of_chain = |from, to| Batch { chain: chain.clone(), ..batch(&book, from, to) };
    let mut others = journal.queue(batch(&book, 0, 2)).await.unwrap();
    let mut wrong = journal.queue(of_chain(0, 2)).await.unwrap();
    let mut behind = journal.queue(of_chain(2, 3)).await.unwrap();
    assert_eq!(others.durable().await, Ok(2));
    assert_eq!(wrong.durable().await, Err(AppendError::Conflict { expected: 0, actual: 2 }));
    assert_eq!(behind.durable().await, Err(AppendError::Conflict { expected: 2, actual: 2 }));
    let later = journal.append(of_chain(2, 3)).await;
    assert_eq!(later, Err(AppendError::Conflict { expected: 2, actual: 2 }));
    assert_eq!(journal.append(batch(&book, 2, 3)).await, Ok(3));
}

async fn what_was_answered_is_there_after_reopening(place: Place) {
    let book = book("hall");
    let journal = place.open().await;
    grow(&journal, &book, 37).await;
    let before = journal.read(&book, 0, 100).await.unwrap();
    let checkpoint = journal.checkpoint(&book).await.unwrap();
    drop(journal);
    let journal = place.open().await;
    assert_eq!(journal.read(&book, 0, 100).await.unwrap(), before);
    assert_eq!(journal.checkpoint(&book).await.unwrap(), checkpoint);
    grow(&journal, &book, 50).await;
    let report = journal.verify(&book).await.unwrap();
    assert_eq!((report.entries, report.first_bad), (50, None));
}

async fn books_do_not_touch_each_other(place: Place) {
    let journal = place.open().await;
    let (one, two) = (book("one"), book("two"));
    for round in 1..=5 {
        grow(&journal, &one, round * 7).await;
        grow(&journal, &two, round * 11).await;
    }
    assert_eq!(journal.books().await.unwrap(), [one.clone(), two.clone()]);
    for (book, size) in [(one, 35), (two, 55)] {
        assert_eq!(journal.size(&book).await, Ok(size));
        assert_eq!(journal.read(&book, 0, 1000).await.unwrap().len() as u64, size);
        assert_eq!(journal.verify(&book).await.unwrap().first_bad, None);
    }
}

async fn what_could_be_hashed_in_two_ways_is_refused(place: Place) {
    let (journal, book) = (place.open().await, book("hall"));
    for kind in ["", "two\nlines", "a space", "\u{e9}", &"x".repeat(129)] {
        let bad = NewEntry { kind: kind.to_owned(), ..entry(0) };
        let answer = journal.append(Batch::new(book.clone(), 0).with(bad)).await;
        assert!(matches!(answer, Err(AppendError::Unwritable(_))), "{kind:?}: {answer:?}");
    }
    assert_eq!(journal.size(&book).await, Ok(0));
}

async fn replay_hands_over_every_entry_from_a_position_on(place: Place) {
    let (journal, book) = (place.open().await, book("hall"));
    journal.append(batch(&book, 0, 5000)).await.unwrap();
    for from in [0, 1, 4999, 5000] {
        let mut next = from;
        let follow = |read: Entry| -> Result<(), StorageError> {
            assert_eq!((read.position, &read.payload), (next, &entry(next).payload));
            next += 1;
            Ok(())
        };
        assert_eq!(journal.replay(&book, from, follow).await, Ok(5000));
        assert_eq!(next, 5000);
    }
}

async fn replay_ends_with_the_error_of_whoever_follows_it(place: Place) {
    let (journal, book) = (place.open().await, book("hall"));
    grow(&journal, &book, 20).await;
    let follow = |entry: Entry| if entry.position == 7 { Err(StorageError::Closed) } else { Ok(()) };
    assert_eq!(journal.replay(&book, 0, follow).await, Err(StorageError::Closed));
}

async fn a_book_that_is_not_there_is_empty(place: Place) {
    let (journal, book) = (place.open().await, book("nowhere"));
    assert_eq!(journal.size(&book).await, Ok(0));
    assert_eq!(journal.read(&book, 0, 10).await.unwrap(), []);
    assert_eq!(journal.checkpoint(&book).await.unwrap(), None);
    assert_eq!(journal.vault_prefix(&book, "").await.unwrap(), []);
    assert_eq!(journal.books().await.unwrap(), []);
    let report = journal.verify(&book).await.unwrap();
    assert_eq!((report.entries, report.checkpoints, report.first_bad), (0, 0, None));
}

async fn a_refused_first_batch_makes_no_book(place: Place) {
    let (journal, book) = (place.open().await, book("hall"));
    assert!(journal.append(batch(&book, 1, 2)).await.is_err());
    assert_eq!(journal.books().await.unwrap(), []);
    grow(&journal, &book, 1).await;
    assert_eq!(journal.books().await.unwrap(), [book]);
}
