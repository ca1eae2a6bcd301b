//! Templates as they stand.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{Followed, TemplateEvent, fit};
use crate::community::CommunityRefusal;
use crate::deliberation::Deliberation;
use crate::ids::{BodyId, PersonId, TemplateNo};
use crate::law::Law;
use crate::law::procedure::{Deliberation as Lines, LineValue};
use crate::outcome::ImpossibleHistory;
use crate::state::Recorded;
use crate::{Community, PublicText};

/// A version of a template as it was adopted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The body that adopted it.
    pub body: BodyId,
    /// What it is called.
    pub name: PublicText,
    /// For what things it is meant.
    pub meant: PublicText,
    /// Why the community has it, or has it anew.
    pub reason: PublicText,
    /// The place whose lines it changes.
    pub place: String,
    /// The lines it has otherwise.
    pub lines: BTreeMap<String, LineValue>,
    /// When.
    pub at: Timestamp,
    /// Who recorded that.
    pub by: PersonId,
    /// The position of that entry in the book.
    pub position: u64,
}

/// That a template was retired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retired {
    /// Why.
    pub reason: PublicText,
    /// When.
    pub at: Timestamp,
    /// Who recorded that.
    pub by: PersonId,
}

/// One template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its number.
    pub number: TemplateNo,
    /// The version that holds.
    pub now: Version,
    /// Those before it, oldest first.
    pub before: Vec<Version>,
    /// That it was retired.
    pub retired: Option<Retired>,
}

impl Template {
    /// The number of the version that holds.
    #[must_use]
    pub fn version(&self) -> u32 {
        u32::try_from(self.before.len()).unwrap_or(u32::MAX).saturating_add(1)
    }

    /// One of its versions, counted from 1.
    #[must_use]
    pub fn at(&self, version: u32) -> Option<&Version> {
        let index = (version as usize).checked_sub(1)?;
        self.before.iter().chain([&self.now]).nth(index)
    }

    /// The version that holds, as a concern would go by it.
    #[must_use]
    pub fn followed(&self) -> Followed {
        Followed { template: self.number, version: self.version() }
    }

    /// Whether concerns can be taken up by it.
    #[must_use]
    pub fn is_in_use(&self) -> bool {
        self.retired.is_none()
    }
}

/// All templates of a community besides the standard one.
#[derive(Debug, Clone, Default)]
pub struct Templates {
    all: Vec<Template>,
}

impl Templates {
    /// All of them, oldest first.
    #[must_use]
    pub fn all(&self) -> &[Template] {
        &self.all
    }

    /// The one with this number.
    #[must_use]
    pub fn template(&self, number: TemplateNo) -> Option<&Template> {
        self.all.get(number.index())
    }

    /// Those by which concerns can be taken up.
    pub fn in_use(&self) -> impl Iterator<Item = &Template> {
        self.all.iter().filter(|template| template.is_in_use())
    }

    /// The version that something goes by.
    #[must_use]
    pub fn version(&self, followed: Followed) -> Option<&Version> {
        self.template(followed.template)?.at(followed.version)
    }

    pub(crate) fn apply(&mut self, recorded: Recorded, event: &TemplateEvent) -> Result<(), ImpossibleHistory> {
        match event {
            TemplateEvent::TemplateAdopted(event) => {
                let now = Version {
                    body: event.body,
                    name: event.title.clone(),
                    meant: event.meant.clone(),
                    reason: event.reason.clone(),
                    place: event.place.clone(),
                    lines: event.lines.clone(),
                    at: recorded.at,
                    by: event.by,
                    position: recorded.position,
                };
                let next = TemplateNo::after(self.all.len());
                match self.all.get_mut(event.template.index()) {
                    Some(template) if event.version == template.version().saturating_add(1) => {
                        template.before.push(std::mem::replace(&mut template.now, now));
                    }
                    None if event.template == next && event.version == 1 => {
                        self.all.push(Template { number: next, now, before: Vec::new(), retired: None });
                    }
                    _ => return Err(ImpossibleHistory("the number of a template or of its version leaves a gap")),
                }
            }
            TemplateEvent::TemplateRetired(event) => {
                let template = self.all.get_mut(event.template.index()).filter(|template| template.is_in_use());
                let template = template.ok_or(ImpossibleHistory("a template was retired that nobody could use"))?;
                template.retired = Some(Retired { reason: event.reason.clone(), at: recorded.at, by: event.by });
            }
        }
        Ok(())
    }
}

impl Community {
    /// What holds for a deliberation: the lines of the place, with those of the template it was taken up by over them, version
    /// for version as it was. What was not taken up yet goes by the place's.
    ///
    /// # Errors
    /// When this program does not know the place.
    pub fn lines_of<'l>(&self, one: &Deliberation, law: &'l Law) -> Result<Cow<'l, Lines>, CommunityRefusal> {
        self.lines_by(one.follows, law)
    }

    /// What holds for whatever goes by a version of a template, or by none.
    ///
    /// # Errors
    /// When this program does not know the place.
    pub fn lines_by<'l>(&self, followed: Option<Followed>, law: &'l Law) -> Result<Cow<'l, Lines>, CommunityRefusal> {
        let place = self.place(law)?;
        Ok(match followed.and_then(|followed| self.templates().version(followed)) {
            Some(version) => Cow::Owned(fit::laid(place, &version.lines)),
            None => Cow::Borrowed(&place.procedure.deliberation),
        })
    }
}
