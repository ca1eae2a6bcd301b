//! What stands after the question mark of an address.

use crate::posted::Posted;
use crate::visit::Visit;

/// The fields of a page's query.
pub(super) fn of(visit: &Visit) -> Posted {
    visit.path.split_once('?').map(|(_, query)| Posted::decode(query.as_bytes())).unwrap_or_default()
}

/// The number of a page in a long list, counted from 1.
pub(super) fn page(query: &Posted) -> usize {
    number(query, "page")
}

/// The same where a page holds two long lists.
pub(super) fn number(query: &Posted, name: &str) -> usize {
    query.text(name).parse().ok().filter(|page| *page > 0).unwrap_or(1)
}
