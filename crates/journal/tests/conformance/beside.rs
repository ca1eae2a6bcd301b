//! What lies beside the books: the vault and the drawer.

use journal::{AppendError, Batch, DrawerItem, DrawerWrite, Journal, StorageError, VaultItem, commit};

use crate::fixture::{Place, batch, book, entry};

on_every_store!(
    the_vault_gives_back_what_it_keeps,
    what_is_forgotten_is_gone_and_the_book_stays_provable,
    an_item_put_in_again_replaces_the_old_one,
    the_last_of_several_changes_in_one_moment_counts,
    the_drawer_keeps_values_by_space_and_key,
    what_is_added_to_the_drawer_never_replaces_anything,
    the_drawer_is_swept_of_what_has_expired,
    a_batch_changes_book_vault_and_drawer_together,
    what_lies_beside_the_book_is_changed_whatever_its_size,
    a_healthy_store_says_so,
);

fn item(id: &str, value: &str) -> VaultItem {
    VaultItem { id: id.to_owned(), salt: vec![9; 32], value: value.as_bytes().to_vec() }
}

fn put(space: &str, key: &str, value: &str, expires_at: Option<i64>) -> DrawerWrite {
    DrawerWrite::Put { space: space.to_owned(), key: key.to_owned(), value: value.as_bytes().to_vec(), expires_at }
}

fn delete(space: &str, key: &str) -> DrawerWrite {
    DrawerWrite::Delete { space: space.to_owned(), key: key.to_owned() }
}

fn drawn(key: &str, value: &str, expires_at: Option<i64>) -> DrawerItem {
    DrawerItem { key: key.to_owned(), value: value.as_bytes().to_vec(), expires_at }
}

async fn the_vault_gives_back_what_it_keeps(place: Place) {
    let (journal, here, there) = (place.open().await, book("here"), book("there"));
    let mut first = batch(&here, 0, 1);
    first.keep = vec![item("owner-1", "张三"), item("owner-2", "李四"), item("other-1", "x"), item("owner", "y")];
    journal.append(first).await.unwrap();
    let mut second = batch(&there, 0, 1);
    second.keep = vec![item("owner-1", "王五")];
    journal.append(second).await.unwrap();
    let ids = ["owner-2".to_owned(), "missing".to_owned()];
    assert_eq!(journal.vault_get(&here, &ids).await.unwrap(), [item("owner-2", "李四")]);
    let found = journal.vault_prefix(&here, "owner-").await.unwrap();
    assert_eq!(found, [item("owner-1", "张三"), item("owner-2", "李四")]);
    assert_eq!(journal.vault_prefix(&there, "").await.unwrap(), [item("owner-1", "王五")]);
}

async fn what_is_forgotten_is_gone_and_the_book_stays_provable(place: Place) {
    let (journal, book) = (place.open().await, book("hall"));
    let mut happened = entry(0);
    happened.payload = commit(&[9; 32], "张三".as_bytes()).to_vec();
    let mut first = Batch::new(book.clone(), 0).with(happened);
    first.keep = vec![item("name", "张三"), item("other", "李四")];
    journal.append(first).await.unwrap();
    let mut second = batch(&book, 1, 2);
    second.forget = vec!["name".to_owned(), "never-there".to_owned()];
    journal.append(second).await.unwrap();
    assert_eq!(journal.vault_prefix(&book, "").await.unwrap(), [item("other", "李四")]);
    assert_eq!(journal.verify(&book).await.unwrap().first_bad, None);
}

async fn an_item_put_in_again_replaces_the_old_one(place: Place) {
    let (journal, book) = (place.open().await, book("hall"));
    for (size, value) in (0..).zip(["old", "a longer new one", "new"]) {
        let mut batch = batch(&book, size, size + 1);
        batch.keep = vec![item("name", value)];
        journal.append(batch).await.unwrap();
        assert_eq!(journal.vault_prefix(&book, "").await.unwrap(), [item("name", value)]);
    }
}

async fn the_last_of_several_changes_in_one_moment_counts(place: Place) {
    let (journal, book) = (place.open().await, book("hall"));
    let mut batch = batch(&book, 0, 1);
    batch.keep = vec![item("a", "first"), item("b", "stays"), item("a", "second")];
    batch.forget = vec!["c".to_owned()];
    batch.drawer =
        vec![put("s", "k", "1", None), delete("s", "k"), put("s", "k", "2", None), put("s", "gone", "", None)];
    batch.drawer.push(delete("s", "gone"));
    journal.append(batch).await.unwrap();
    assert_eq!(journal.vault_prefix(&book, "").await.unwrap(), [item("a", "second"), item("b", "stays")]);
    assert_eq!(journal.drawer_list("s").await.unwrap(), [drawn("k", "2", None)]);
}

async fn the_drawer_keeps_values_by_space_and_key(place: Place) {
    let journal = place.open().await;
    let writes = vec![put("session", "b", "2", Some(5)), put("session", "a", "1", None), put("draft", "a", "3", None)];
    journal.drawer_write(writes).await.unwrap();
    assert_eq!(journal.drawer_get("session", "a").await.unwrap(), Some(drawn("a", "1", None)));
    assert_eq!(journal.drawer_get("session", "c").await.unwrap(), None);
    assert_eq!(journal.drawer_list("session").await.unwrap(), [drawn("a", "1", None), drawn("b", "2", Some(5))]);
    journal.drawer_write(vec![delete("session", "a"), put("session", "b", "4", None)]).await.unwrap();
    assert_eq!(journal.drawer_list("session").await.unwrap(), [drawn("b", "4", None)]);
    assert_eq!(journal.drawer_list("draft").await.unwrap(), [drawn("a", "3", None)]);
}

async fn what_is_added_to_the_drawer_never_replaces_anything(place: Place) {
    let add = |key: &str, value: &str| DrawerWrite::Add {
        space: "s".to_owned(),
        key: key.to_owned(),
        value: value.as_bytes().to_vec(),
    };
    let journal = place.open().await;
    for value in ["1", "2", "3"] {
        journal.drawer_write(vec![add("once", value)]).await.unwrap();
    }
    let writes = vec![put("s", "put", "a", Some(7)), add("put", "b"), add("new", "c"), add("new", "d")];
    journal.drawer_write(writes).await.unwrap();
    let lying = journal.drawer_list("s").await.unwrap();
    assert_eq!(lying, [drawn("new", "c", None), drawn("once", "1", None), drawn("put", "a", Some(7))]);
    journal.drawer_write(vec![delete("s", "put"), add("put", "e"), put("s", "new", "f", None)]).await.unwrap();
    let lying = journal.drawer_list("s").await.unwrap();
    assert_eq!(lying, [drawn("new", "f", None), drawn("once", "1", None), drawn("put", "e", None)]);
}

async fn the_drawer_is_swept_of_what_has_expired(place: Place) {
    let journal = place.open().await;
    let writes = vec![put("s", "a", "", Some(10)), put("s", "b", "", Some(11)), put("s", "c", "", None)];
    journal.drawer_write(writes).await.unwrap();
    assert_eq!(journal.drawer_expire(9).await, Ok(0));
    assert_eq!(journal.drawer_expire(10).await, Ok(1));
    assert_eq!(journal.drawer_list("s").await.unwrap(), [drawn("b", "", Some(11)), drawn("c", "", None)]);
}

async fn a_batch_changes_book_vault_and_drawer_together(place: Place) {
    let (journal, book) = (place.open().await, book("hall"));
    let mut batch = batch(&book, 0, 2);
    batch.keep = vec![item("name", "张三")];
    batch.drawer = vec![put("letter", "code", "hash", None)];
    assert_eq!(journal.append(batch).await, Ok(2));
    assert_eq!(journal.vault_prefix(&book, "").await.unwrap().len(), 1);
    assert_eq!(journal.drawer_list("letter").await.unwrap().len(), 1);
}

async fn a_healthy_store_says_so(place: Place) {
    let journal = place.open().await;
    assert_eq!(journal.healthy(1).await, Ok(()));
    assert_eq!(journal.healthy(2).await, Ok(()), "as often as one asks");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_full_is_not_healthy_until_there_is_room() {
    let place = Place::sqlite();
    let journal = place.open().await;
    journal.limit_file(Some(1)).await.unwrap();
    // In the order of their keys, and before the row that is tried: each goes behind the one before until nothing fits.
    let mut number = 0;
    while journal.drawer_write(vec![put("a", &format!("{number:06}"), "x", None)]).await.is_ok() {
        number += 1;
    }
    assert_eq!(journal.healthy(1).await, Err(AppendError::StoreFull));
    journal.limit_file(None).await.unwrap();
    assert_eq!(journal.healthy(1).await, Ok(()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_can_only_be_read_is_not_healthy() {
    let place = Place::postgres();
    drop(place.open().await);
    let Place::Postgres(database, _) = &place else { return };
    let url = database.url();
    let joint = if url.contains('?') { '&' } else { '?' };
    let read_only = format!("{url}{joint}options=-c%20default_transaction_read_only%3Don");
    let journal = Journal::open_postgres(&read_only).await.unwrap();
    assert_eq!(journal.healthy(1).await, Err(AppendError::Storage(StorageError::ReadOnly)));
}

async fn what_lies_beside_the_book_is_changed_whatever_its_size(place: Place) {
    let (journal, book) = (place.open().await, book("hall"));
    journal.append(batch(&book, 0, 3)).await.unwrap();
    let before = journal.checkpoint(&book).await.unwrap();
    let mut kept = Batch::beside(book.clone());
    kept.keep = vec![item("address", "li@example.org")];
    kept.drawer = vec![put("told", "1", "mail", None)];
    assert_eq!(journal.append(kept).await, Ok(3), "the book has grown by nothing");
    assert_eq!(journal.vault_prefix(&book, "").await.unwrap(), [item("address", "li@example.org")]);
    assert_eq!(journal.drawer_list("told").await.unwrap(), [drawn("1", "mail", None)]);
    let mut gone = Batch::beside(book.clone());
    gone.forget = vec!["address".to_owned()];
    gone.drawer = vec![delete("told", "1")];
    journal.append(gone).await.unwrap();
    assert_eq!(journal.vault_prefix(&book, "").await.unwrap(), []);
    assert_eq!(journal.drawer_list("told").await.unwrap(), []);
    assert_eq!(journal.checkpoint(&book).await.unwrap(), before, "nothing was signed anew");
}
