//! The owners' texts as they stand.

use jiff::Timestamp;

use super::{
    Adoption, CharterEvent, CharterKind, CharterRef, Clause, ClauseAmended, Origin, TextLanguage, clauses_digest,
};
use crate::community::{OwnRules, Setting, SettingKind};
use crate::ids::{ClauseId, PersonId};
use crate::outcome::ImpossibleHistory;
use crate::state::Recorded;

/// Where a version stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It is worked at.
    Draft,
    /// Its words are settled.
    PutForward {
        /// Since when.
        at: Timestamp,
        /// The digest of its clauses.
        digest: String,
    },
    /// It was adopted.
    Adopted {
        /// Since when it is in force here.
        at: Timestamp,
        /// The digest of its clauses.
        digest: String,
        /// How.
        adoption: Adoption,
        /// Who entered or certified it; none when the clock let it take effect, or it was done at the machine.
        by: Option<PersonId>,
    },
    /// The decision that adopted it was revoked.
    Repealed {
        /// Since when.
        at: Timestamp,
        /// The digest of its clauses.
        digest: String,
    },
}

/// One version of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CharterText {
    /// Which it is.
    pub id: CharterRef,
    /// The language it is written in.
    pub language: TextLanguage,
    /// From what it was begun.
    pub origin: Origin,
    /// Its clauses in their order.
    pub clauses: Vec<Clause>,
    /// When it was begun.
    pub drafted_at: Timestamp,
    /// Where it stands.
    pub standing: Standing,
    /// Whether anything in it was changed since it was begun.
    pub amended: bool,
}

impl CharterText {
    /// Whether it can still be reworded.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        self.standing == Standing::Draft
    }

    /// The digest of its clauses, once its words are settled.
    #[must_use]
    pub fn digest(&self) -> Option<&str> {
        match &self.standing {
            Standing::Draft => None,
            Standing::PutForward { digest, .. }
            | Standing::Adopted { digest, .. }
            | Standing::Repealed { digest, .. } => Some(digest),
        }
    }

    /// Since when it is adopted.
    #[must_use]
    pub fn adopted_at(&self) -> Option<Timestamp> {
        match self.standing {
            Standing::Adopted { at, .. } => Some(at),
            Standing::Draft | Standing::PutForward { .. } | Standing::Repealed { .. } => None,
        }
    }

    /// The settings that stand beside its clauses.
    pub fn settings(&self) -> impl Iterator<Item = &Setting> {
        self.clauses.iter().flat_map(|clause| &clause.settings)
    }

    /// The clause with this number, and its place, counted from 1.
    #[must_use]
    pub fn clause(&self, id: ClauseId) -> Option<(usize, &Clause)> {
        self.clauses.iter().enumerate().find(|(_, clause)| clause.id == id).map(|(at, clause)| (at + 1, clause))
    }

    /// What it says about a setting.
    #[must_use]
    pub fn setting(&self, kind: SettingKind) -> Option<Setting> {
        self.settings().find(|setting| setting.kind() == kind).copied()
    }
}

/// All versions of the owners' texts.
#[derive(Debug, Clone, Default)]
pub struct Charters {
    texts: Vec<CharterText>,
}

impl Charters {
    /// All versions, in the order they were begun.
    #[must_use]
    pub fn all(&self) -> &[CharterText] {
        &self.texts
    }

    /// The versions of one text, in order.
    pub fn of(&self, kind: CharterKind) -> impl DoubleEndedIterator<Item = &CharterText> {
        self.texts.iter().filter(move |text| text.id.kind == kind)
    }

    /// This version.
    #[must_use]
    pub fn get(&self, id: CharterRef) -> Option<&CharterText> {
        self.texts.iter().find(|text| text.id == id)
    }

    /// The version in force: the one adopted last.
    #[must_use]
    pub fn in_force(&self, kind: CharterKind) -> Option<&CharterText> {
        let adopted = self.of(kind).filter(|text| text.adopted_at().is_some());
        adopted.max_by_key(|text| (text.adopted_at(), text.id.version))
    }

    /// The clause of a text in force that states this setting, with its place.
    #[must_use]
    pub fn stating(&self, kind: SettingKind) -> Option<(&CharterText, usize, &Clause)> {
        let in_force = CharterKind::ALL.into_iter().filter_map(|text| self.in_force(text));
        in_force
            .flat_map(|text| text.clauses.iter().enumerate().map(move |(at, clause)| (text, at + 1, clause)))
            .find(|(_, _, clause)| clause.settings.iter().any(|setting| setting.kind() == kind))
    }

    /// The community's own rules once a text is in force: the settings beside its clauses, and what the version before
    /// stated and this one does not, as it is until owners decide.
    #[must_use]
    pub(crate) fn rules_after(&self, before: OwnRules, text: &CharterText) -> OwnRules {
        let former = self.in_force(text.id.kind);
        let others = CharterKind::ALL.into_iter().filter(|kind| *kind != text.id.kind);
        let other = others.filter_map(|kind| self.in_force(kind)).next();
        SettingKind::ALL.iter().fold(before, |rules, kind| {
            let repealed = former.is_some_and(|former| former.setting(*kind).is_some());
            match (text.setting(*kind), other.and_then(|other| other.setting(*kind))) {
                (Some(stated), _) => rules.with(stated),
                (None, Some(elsewhere)) if repealed => rules.with(elsewhere),
                (None, None) if repealed => rules.without(*kind),
                (None, _) => rules,
            }
        })
    }

    /// The community's own rules once the decision that adopted a text is revoked: what the version before states, what
    /// the other text in force states, else as it is until owners decide.
    #[must_use]
    pub(crate) fn rules_without(&self, before: OwnRules, text: &CharterText) -> OwnRules {
        if self.in_force(text.id.kind).is_none_or(|in_force| in_force.id != text.id) {
            return before;
        }
        let stated = |kind: SettingKind| {
            let former = self.of(text.id.kind).filter(|one| one.id != text.id);
            let former =
                former.filter_map(|one| Some((one.adopted_at()?, one))).max_by_key(|(at, one)| (*at, one.id.version));
            let others = CharterKind::ALL.into_iter().filter(|other| *other != text.id.kind);
            let other = others.filter_map(|other| self.in_force(other)).find_map(|other| other.setting(kind));
            former.and_then(|(_, former)| former.setting(kind)).or(other)
        };
        SettingKind::ALL.iter().fold(before, |rules, kind| match stated(*kind) {
            Some(stated) => rules.with(stated),
            None if text.setting(*kind).is_some() => rules.without(*kind),
            None => rules,
        })
    }

    /// The number of the next version of a text.
    pub(super) fn next_version(&self, kind: CharterKind) -> u32 {
        u32::try_from(self.of(kind).count()).unwrap_or(u32::MAX).saturating_add(1)
    }

    /// A number no clause of a text has had.
    pub(super) fn next_clause(&self, kind: CharterKind) -> u32 {
        self.of(kind).flat_map(|text| &text.clauses).map(|clause| clause.id.number()).max().unwrap_or(0) + 1
    }

    pub(crate) fn apply(&mut self, recorded: Recorded, event: &CharterEvent) -> Result<(), ImpossibleHistory> {
        match event {
            CharterEvent::CharterDrafted(event) => {
                if event.version != self.next_version(event.kind) {
                    return Err(ImpossibleHistory("a version of a text leaves a gap"));
                }
                self.texts.push(CharterText {
                    id: CharterRef { kind: event.kind, version: event.version },
                    language: event.language,
                    origin: event.origin.clone(),
                    clauses: event.clauses.clone(),
                    drafted_at: recorded.at,
                    standing: Standing::Draft,
                    amended: false,
                });
            }
            CharterEvent::ClauseAmended(event) => amend(self.draft_mut(event.text)?, event)?,
            CharterEvent::ClauseRemoved(event) => {
                let text = self.draft_mut(event.text)?;
                let (place, _) =
                    text.clause(event.clause).ok_or(ImpossibleHistory("a clause was taken out that was not in"))?;
                text.clauses.remove(place - 1);
                text.amended = true;
            }
            CharterEvent::CharterPutForward(event) => {
                if clauses_digest(&event.clauses) != event.digest {
                    return Err(ImpossibleHistory("a text does not have the digest it names"));
                }
                let text = self.draft_mut(event.text)?;
                text.clauses = event.clauses.clone();
                text.standing = Standing::PutForward { at: recorded.at, digest: event.digest.clone() };
            }
            CharterEvent::CharterAdopted(event) => {
                let text = self.text_mut(event.text)?;
                match &text.standing {
                    Standing::PutForward { digest, .. } if *digest == event.digest => {}
                    _ => return Err(ImpossibleHistory("a text was adopted that was not put forward in these words")),
                }
                let (digest, adoption) = (event.digest.clone(), event.adoption.clone());
                text.standing = Standing::Adopted { at: recorded.at, digest, adoption, by: event.by };
            }
            CharterEvent::CharterRepealed(event) => {
                let text = self.text_mut(event.text)?;
                let Standing::Adopted { digest, .. } = &text.standing else {
                    return Err(ImpossibleHistory("a text was repealed that was not adopted"));
                };
                text.standing = Standing::Repealed { at: recorded.at, digest: digest.clone() };
            }
        }
        Ok(())
    }

    fn text_mut(&mut self, id: CharterRef) -> Result<&mut CharterText, ImpossibleHistory> {
        let text = self.texts.iter_mut().find(|text| text.id == id);
        text.ok_or(ImpossibleHistory("something happened to a text nobody began"))
    }

    fn draft_mut(&mut self, id: CharterRef) -> Result<&mut CharterText, ImpossibleHistory> {
        let text = self.text_mut(id)?;
        if text.is_draft() { Ok(text) } else { Err(ImpossibleHistory("a text was changed after it was put forward")) }
    }
}

fn amend(text: &mut CharterText, event: &ClauseAmended) -> Result<(), ImpossibleHistory> {
    text.amended = true;
    if let Some(clause) = text.clauses.iter_mut().find(|clause| clause.id == event.clause.id) {
        *clause = event.clause.clone();
        return Ok(());
    }
    let place = match event.after {
        None => 0,
        Some(after) => text.clause(after).ok_or(ImpossibleHistory("a clause comes after none that is there"))?.0,
    };
    text.clauses.insert(place, event.clause.clone());
    Ok(())
}
