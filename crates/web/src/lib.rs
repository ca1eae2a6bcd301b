//! Being built.

pub mod look;
pub mod parts;
pub mod words;
