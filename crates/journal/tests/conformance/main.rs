//! What every store of a journal does, asked of each of them.

// By path, so that testing the journal does not build everything that rehearsal depends on.
#[path = "../../../rehearsal/src/postgres.rs"]
pub mod postgres;

#[cfg(test)]
mod fixture;

/// Runs each of these tests against each store.
#[cfg(test)]
macro_rules! on_every_store {
    ($($test:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $test() {
                super::$test(crate::fixture::Place::sqlite()).await;
            })+
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $test() {
                super::$test(crate::fixture::Place::postgres()).await;
            })+
        }
    };
}

#[cfg(test)]
mod append;
#[cfg(test)]
mod beside;
#[cfg(test)]
mod checkpoints;
#[cfg(test)]
mod damage;
#[cfg(test)]
mod lost_answers;
#[cfg(test)]
mod nodes;
#[cfg(test)]
mod one_file;
