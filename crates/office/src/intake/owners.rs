//! Who the owners of a register file are: known to the book, or listed by it.

use std::collections::HashMap;

use governance::community::OwnerRef;
use governance::ids::OwnerId;

use crate::desk::{Desk, Files};
use crate::people::Particulars;
use crate::register::{OwnerRow, RegisterFile};

/// What is known of the owners of each accepted row, identifiers hashed. The hashes take most of the time of a plan and
/// look at nothing of the files.
pub(super) fn hashed(desk: &Desk, file: &RegisterFile) -> Vec<Vec<Particulars>> {
    let (secrets, book) = (desk.secrets(), desk.book().as_str());
    let last4 = |id: &String| {
        let characters: Vec<char> = id.chars().collect();
        characters[characters.len().saturating_sub(4)..].iter().collect()
    };
    let particulars = |row: &OwnerRow| Particulars {
        name: row.name.clone(),
        id_hash: row.id.as_ref().map(|id| secrets.identifier(book, id)),
        id_last4: row.id.as_ref().map(last4),
        phone: row.phone.clone(),
    };
    file.accepted.iter().map(|home| home.owners.iter().map(particulars).collect()).collect()
}

/// Finds owners the book knows, and lists the ones it does not.
pub(super) struct Owners {
    /// Those of the book by their hashed identifiers.
    of_book: HashMap<String, OwnerId>,
    /// Those of the file, which go before.
    of_file: HashMap<String, OwnerRef>,
    /// Whom the file lists: with their number when the book knows them already.
    pub(super) listed: Vec<(Option<OwnerId>, Particulars)>,
}

impl Owners {
    pub(super) fn new(files: &Files) -> Self {
        let of_book = files.people.owners_by_identifier(&files.community);
        let of_book = of_book.into_iter().map(|(hash, id)| (hash.to_owned(), id)).collect();
        Self { of_book, of_file: HashMap::new(), listed: Vec::new() }
    }

    /// Who the owners of a row are; `known` own the home now.
    pub(super) fn refer(&mut self, files: &Files, known: &[OwnerId], owners: &[Particulars]) -> Vec<OwnerRef> {
        owners.iter().map(|owner| self.refer_one(files, known, owner)).collect()
    }

    fn refer_one(&mut self, files: &Files, known: &[OwnerId], particulars: &Particulars) -> OwnerRef {
        let of_home = || {
            known.iter().copied().map(OwnerRef::Known).find(|owner| {
                self.read(files, *owner).is_some_and(|known| known.id_hash.is_none() && known.name == particulars.name)
            })
        };
        let found = match &particulars.id_hash {
            Some(hash) => {
                let of_book = || self.of_book.get(hash.as_str()).copied().map(OwnerRef::Known);
                self.of_file.get(hash).copied().or_else(of_book)
            }
            None => of_home(),
        };
        let owner = match found {
            Some(OwnerRef::Known(id))
                if self.read(files, OwnerRef::Known(id)).is_some_and(|now| !now.says(particulars)) =>
            {
                self.list(Some(id), particulars)
            }
            Some(owner) => owner,
            None => self.list(None, particulars),
        };
        if let Some(hash) = &particulars.id_hash {
            self.of_file.insert(hash.clone(), owner);
        }
        owner
    }

    fn list(&mut self, known: Option<OwnerId>, particulars: &Particulars) -> OwnerRef {
        self.listed.push((known, particulars.clone()));
        OwnerRef::Listed(self.listed.len() - 1)
    }

    /// The owner's number when the book knows them already.
    pub(super) fn known(&self, owner: OwnerRef) -> Option<OwnerId> {
        match owner {
            OwnerRef::Known(id) => Some(id),
            OwnerRef::Listed(place) => self.listed.get(place).and_then(|(known, _)| *known),
        }
    }

    fn read<'f>(&self, files: &'f Files, owner: OwnerRef) -> Option<&'f Particulars> {
        files.people.owner(&files.community, self.known(owner)?)
    }
}

impl Particulars {
    /// Whether these particulars hold everything the others say; a register without telephones takes none away.
    fn says(&self, other: &Self) -> bool {
        self.name == other.name && (other.phone.is_none() || self.phone == other.phone)
    }
}
