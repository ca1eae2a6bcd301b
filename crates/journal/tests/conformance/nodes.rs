//! Several nodes on one PostgreSQL database.

use std::sync::Arc;

use journal::{AppendError, VaultItem};

use crate::fixture::{Place, batch, book, grow};

#[tokio::test(flavor = "multi_thread")]
async fn a_node_sees_what_another_has_written_and_goes_on_from_there() {
    let place = Place::postgres();
    let (one, two, book) = (place.open().await, place.open().await, book("hall"));
    grow(&one, &book, 7).await;
    assert_eq!(two.size(&book).await, Ok(7));
    assert_eq!(two.append(batch(&book, 0, 1)).await, Err(AppendError::Conflict { expected: 0, actual: 7 }));
    grow(&two, &book, 20).await;
    grow(&one, &book, 33).await;
    for node in [one, two] {
        let report = node.verify(&book).await.unwrap();
        assert_eq!((report.entries, report.first_bad), (33, None));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nodes_that_write_in_the_same_books_at_once_leave_no_gap() {
    let place = Place::postgres();
    let books = [book("one"), book("two"), book("three")];
    let mut writers = tokio::task::JoinSet::new();
    for _ in 0..3 {
        let journal = Arc::new(place.open().await);
        for book in books.clone() {
            let journal = Arc::clone(&journal);
            writers.spawn(async move {
                let mut size = 0;
                for _ in 0..40 {
                    loop {
                        match journal.append(batch(&book, size, size + 1)).await {
                            Ok(grown) => break size = grown,
                            Err(AppendError::Conflict { actual, .. }) => size = actual,
                            Err(other) => panic!("{other}"),
                        }
                    }
                }
            });
        }
    }
    writers.join_all().await;
    let journal = place.open().await;
    for book in books {
        let report = journal.verify(&book).await.unwrap();
        assert_eq!((report.entries, report.first_bad), (120, None));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nodes_that_start_at_once_on_an_empty_database_agree_on_its_tables() {
    let place = Arc::new(Place::postgres());
    let mut starting = tokio::task::JoinSet::new();
    for _ in 0..6 {
        let place = Arc::clone(&place);
        starting.spawn(async move { place.open().await.books().await });
    }
    assert!(starting.join_all().await.into_iter().all(|books| books == Ok(Vec::new())));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_batch_that_the_database_refuses_fails_alone() {
    let place = Place::postgres();
    let (journal, good, bad) = (place.open().await, book("good"), book("bad"));
    let mut spoiled = batch(&bad, 0, 1);
    // PostgreSQL holds no text with a zero byte in it.
    spoiled.keep = vec![VaultItem { id: "a\0b".to_owned(), salt: vec![], value: vec![] }];
    let mut queued = vec![journal.queue(batch(&good, 0, 1)).await.unwrap()];
    let mut refused = journal.queue(spoiled).await.unwrap();
    queued.push(journal.queue(batch(&good, 1, 2)).await.unwrap());
    assert!(matches!(refused.durable().await, Err(AppendError::Storage(_))));
    for (mut waiting, size) in queued.into_iter().zip(1..) {
        assert_eq!(waiting.durable().await, Ok(size));
    }
    assert_eq!(journal.size(&bad).await, Ok(0));
    assert_eq!(journal.verify(&good).await.unwrap().first_bad, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_goes_on_when_the_database_has_ended_its_connections() {
    let place = Place::postgres();
    let (journal, book) = (place.open().await, book("hall"));
    grow(&journal, &book, 3).await;
    let end_all = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                   WHERE datname = current_database() AND pid <> pg_backend_pid()";
    place.execute(end_all).await;
    assert_eq!(journal.append(batch(&book, 3, 4)).await, Ok(4));
    assert_eq!(journal.verify(&book).await.unwrap().first_bad, None);
}
