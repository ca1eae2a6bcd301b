//! The owner as whom somebody sits, found by a home: asked wherever seats belong to owners.

use governance::ids::{OwnerId, PersonId};
use maud::{Markup, html};
use office::Files;

use super::names;
use crate::args;
use crate::parts::{Choice, Choices, Errors};
use crate::posted::Posted;
use crate::sought_home::SoughtHome;
use crate::words::Words;

/// Who owns the home that was typed; nobody where nothing or several homes fit.
fn of_home(files: &Files, home: &str) -> Vec<OwnerId> {
    let sought = SoughtHome::typed(home);
    let mut fits = files.community.register().homes().iter().filter(|home| sought.is_at(&home.place));
    match (fits.next(), fits.next()) {
        (Some(home), None) => home.owners.clone(),
        _ => vec![],
    }
}

/// The owners of the home that was named, to choose from where there are several.
pub(super) fn choices(files: &Files, words: &Words, posted: &Posted, errors: &Errors) -> Markup {
    let found = of_home(files, posted.text("home"));
    if found.len() < 2 {
        return html! {};
    }
    let choices = found.iter().map(|owner| {
        let value = owner.to_string();
        let checked = posted.text("owner") == value;
        Choice::new(value, names::owners(words, files, &[*owner])).checked(checked)
    });
    Choices::new("owner", words.say("founding-member-owner"), choices.collect()).error(errors.of("owner")).radios(words)
}

/// The owner that a form names by the home, beside a person who is known or whose name was typed.
pub(super) fn read(
    files: &Files,
    words: &Words,
    posted: &Posted,
    known: Option<PersonId>,
    errors: &mut Errors,
) -> Option<OwnerId> {
    let (home, found) = (posted.text("home"), of_home(files, posted.text("home")));
    let chosen = posted.text("owner");
    let owner = match found.as_slice() {
        [only] => Some(*only),
        several => several.iter().copied().find(|owner| owner.to_string() == chosen),
    };
    match (owner, found.len()) {
        (Some(owner), _) => {
            // The roll's name is the one everybody reads; another name is another person, or a slip of the pen.
            let (name, on_roll) = (posted.text("name"), names::owners(words, files, &[owner]));
            if known.is_none() && !name.is_empty() && name != on_roll {
                let said = args!["home" => home, "owner" => on_roll, "name" => name];
                errors.add("name", words.say_with("founding-member-name-differs", said));
            }
        }
        (None, 0) => errors.add("home", words.say_with("founding-member-home-missing", args!["home" => home])),
        (None, _) => errors.add("owner", words.say("founding-member-owner-missing")),
    }
    owner
}
