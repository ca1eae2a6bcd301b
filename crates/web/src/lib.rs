//! Being built.

pub mod gallery;
pub mod look;
pub mod parts;
pub mod words;
