//! The binary as others call it: on temporary folders, by its exit status, its JSON and what it leaves behind.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod copies;
mod damage;
mod data;
mod demo;
mod draw;
mod import;
mod import_ballots;
mod import_polis;
mod keys;
mod made;
mod operator;
mod opinions;
mod past;
mod program;
mod serving;
