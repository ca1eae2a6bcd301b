//! Who raised something, kept out of what everybody reads: their name as the register has it, and their homes.

use governance::deliberation::{Deliberation, Raiser};
use office::Files;

use crate::parts::Errors;
use crate::words::Words;

/// Notes at a field that its words say who raised it.
pub(super) fn keep_out(
    (words, files): (&Words, &Files),
    one: &Deliberation,
    (field, typed): (&str, &str),
    errors: &mut Errors,
) {
    if errors.of(field).is_none() && is_told(files, one, typed) {
        errors.add(field, words.say("desk-deliberation-tells-raiser"));
    }
}

/// Whether words name the owner who raised it, or a home of theirs; however signs stand between the parts of its number.
fn is_told(files: &Files, one: &Deliberation, typed: &str) -> bool {
    let Raiser::Owner(seal) = &one.raiser else { return false };
    let Some(owner) = files.signers.supporter(seal) else { return false };
    let plain = |text: &str| text.chars().filter(|sign| sign.is_alphanumeric()).collect::<String>();
    let name = files.people.owner(&files.community, owner).map(|known| plain(&known.name));
    let homes = files.community.register().homes_of(owner).map(|home| plain(&home.place.to_string()));
    let typed = plain(typed);
    // A single sign is no name that would tell somebody from others.
    homes.chain(name).any(|told| told.chars().count() > 1 && typed.contains(&told))
}
