//! What every page looks like: its frame, its switches, its styles.
//!
//! A page is built with [`Page`] and is a whole HTML document that works without scripts, without colours and without
//! styles. The reader's language and mode (ordinary, or 长辈版 with large type) are a [`View`], kept in a cookie and
//! changed by the forms in the header. Nothing on a page is styled or scripted inline, so the strict
//! [`CONTENT_SECURITY_POLICY`] holds everywhere.

pub mod assets;
mod frame;
mod icon;
mod page;
pub mod switches;
#[cfg(test)]
mod tests;
mod view;

pub use icon::{Icon, mark};
pub use page::{Account, Community, Help, Link, Page, Width};
pub use switches::{PATH as VIEW_PATH, remember};
pub use view::{Mode, TextSize, View};

/// The policy under which every page works: our own files only, nothing inline, framed by nobody.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
