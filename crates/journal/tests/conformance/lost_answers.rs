//! A connection that breaks in the moment of the commit: was the batch kept or not?

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use journal::{AppendError, Journal};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::fixture::{Place, batch, book, signer};

/// What the wire between a node and its database does when the next commit passes.
#[derive(Clone, Copy)]
enum Trouble {
    /// It breaks before the commit arrives.
    Before = 1,
    /// It breaks after the commit has arrived and before its answer.
    After = 2,
}

/// A wire that can be told to break once.
struct Wire {
    url: String,
    trouble: Arc<AtomicU8>,
}

impl Wire {
    async fn to(place: &Place) -> Wire {
        let Place::Postgres(database, _) = place else { panic!("there is no wire to a file") };
        let url = database.url();
        let target = url.trim_start_matches("postgres://postgres@").split('/').next().unwrap().to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let through = url.replace(&target, &listener.local_addr().unwrap().to_string());
        let trouble = Arc::new(AtomicU8::new(0));
        let shared = Arc::clone(&trouble);
        tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                let far = TcpStream::connect(&target).await.unwrap();
                tokio::spawn(carry(near, far, Arc::clone(&shared)));
            }
        });
        Wire { url: through, trouble }
    }

    fn will_break(&self, when: Trouble) {
        self.trouble.store(when as u8, Ordering::SeqCst);
    }
}

async fn carry(near: TcpStream, far: TcpStream, trouble: Arc<AtomicU8>) {
    let (mut from_near, mut to_near) = near.into_split();
    let (mut from_far, mut to_far) = far.into_split();
    let back = tokio::spawn(async move {
        let mut bytes = vec![0; 65536];
        while let Ok(count @ 1..) = from_far.read(&mut bytes).await {
            if to_near.write_all(&bytes[..count]).await.is_err() {
                break;
            }
        }
    });
    let mut bytes = vec![0; 65536];
    while let Ok(count @ 1..) = from_near.read(&mut bytes).await {
        let commits = bytes[..count].windows(7).any(|window| window == b"COMMIT\0");
        let when = if commits { trouble.swap(0, Ordering::SeqCst) } else { 0 };
        if when == Trouble::After as u8 {
            // Nobody hears the answer from here on.
            back.abort();
            let _gone = back.await;
            to_far.write_all(&bytes[..count]).await.unwrap();
            to_far.shutdown().await.unwrap();
            return;
        }
        if when == Trouble::Before as u8 {
            back.abort();
            return;
        }
        if to_far.write_all(&bytes[..count]).await.is_err() {
            return;
        }
    }
}

async fn breaks(when: Trouble) {
    let place = Place::postgres();
    let wire = Wire::to(&place).await;
    let journal = Journal::open_postgres(&wire.url).await.unwrap();
    journal.set_signer(signer());
    let book = book("hall");
    assert_eq!(journal.append(batch(&book, 0, 3)).await, Ok(3));
    wire.will_break(when);
    assert_eq!(journal.append(batch(&book, 3, 5)).await, Ok(5));
    assert_eq!(wire.trouble.load(Ordering::SeqCst), 0, "the wire did break");
    assert_eq!(journal.append(batch(&book, 3, 5)).await, Err(AppendError::Conflict { expected: 3, actual: 5 }));
    let report = journal.verify(&book).await.unwrap();
    assert_eq!((report.entries, report.first_bad), (5, None));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_commit_whose_answer_was_lost_is_found_to_have_been_kept() {
    breaks(Trouble::After).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_commit_that_never_arrived_is_made_again() {
    breaks(Trouble::Before).await;
}
