//! Being built.

pub mod postgres;
