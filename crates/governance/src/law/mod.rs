//! The law as data: which rules hold for a matter, and what a count means under them.

pub mod area;
