//! Being built.

pub mod words;
