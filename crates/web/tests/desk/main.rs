//! The convenor's desk, page by page.

mod committee;
mod convening;
mod pages;
mod register;
mod site;
mod voting;
