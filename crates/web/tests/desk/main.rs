//! The convenor's desk, page by page.

mod convening;
mod pages;
mod register;
mod site;
mod voting;
