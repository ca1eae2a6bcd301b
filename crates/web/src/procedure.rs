//! Which pages follow procedure that only the mainland's places lay down: founding, petitions, deliberation, a committee's own life,
//! renewal, hand-over, supervision.
//!
//! No place of another country is kept here, so its estates hold their votes under their own law, and these pages say
//! that there is no such procedure instead of offering the mainland's.

use crate::words::Country;

/// Where such pages begin, within a community.
const COMMUNITY: [&str; 19] = [
    "board",
    "committee",
    "deliberations",
    "founding",
    "handover",
    "inspection-form",
    "petitions",
    "renewal",
    "sittings",
    "desk/committee",
    "desk/deliberations",
    "desk/founding",
    "desk/handover",
    "desk/inspections",
    "desk/orders",
    "desk/petitions",
    "desk/publish",
    "desk/renewal",
    "desk/sittings",
];

/// The same behind an owner's card.
const CARD: [&str; 8] =
    ["deliberate", "deliberations", "founding", "inspect", "inspections", "petitions", "raise", "renewal"];

/// Whether a place of this country lays down what the page at this address is about; other pages are about votes and
/// registers, which every country has.
pub(crate) fn is_laid_down(country: Country, path: &str) -> bool {
    if country == Country::Mainland {
        return true;
    }
    let mut parts = path.splitn(4, '/').skip(1);
    let (Some(of), Some(_), Some(page)) = (parts.next(), parts.next(), parts.next()) else { return true };
    let begins = |start: &&str| {
        let rest = page.strip_prefix(*start);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    match of {
        "c" => !COMMUNITY.iter().any(begins),
        "o" => !CARD.iter().any(begins),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abroad_votes_and_registers_are_there_and_the_procedure_of_the_mainland_is_not() {
        for (path, there) in [
            ("/c/x", true),
            ("/c/x/matters/1", true),
            ("/c/x/desk", true),
            ("/c/x/desk/meetings/1/notice", true),
            ("/c/x/desk/register", true),
            ("/c/x/foundling", true),
            ("/c/x/founding", false),
            ("/c/x/desk/founding/area", false),
            ("/c/x/desk/orders", false),
            ("/c/x/sittings/3/notice", false),
            ("/c/x/desk/sittings/3", false),
            ("/o/ABC", true),
            ("/o/ABC/opposition/1", true),
            ("/o/ABC/inspect", false),
            ("/b/ABC/founding", true),
        ] {
            assert_eq!(is_laid_down(Country::Elsewhere, path), there, "{path}");
            assert!(is_laid_down(Country::Mainland, path), "{path}");
        }
    }
}
