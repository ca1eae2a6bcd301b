//! How far founding has come.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;

use super::{
    ApplicationAnswer, ApplicationSubmitted, AreaEntered, AssemblyFounded, ChangeReported, Filed, FoundingEvent,
    GroupMember, GroupObjection, GroupObjections, GroupPublished, SealTakenOver,
};
use crate::PublicText;
use crate::ids::{BodyId, OwnerId};
use crate::outcome::ImpossibleHistory;
use crate::state::Recorded;

/// The whole area of the estate as it was entered.
pub type AreaStatement = AreaEntered;

/// A signature on an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signature {
    /// When it was recorded.
    pub at: Timestamp,
    /// Whether the owner signed by card; else on paper.
    pub by_card: bool,
}

/// An application that was handed in.
pub type Submitted = ApplicationSubmitted;

/// An application of owners.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Application {
    /// Who signed.
    pub signatures: BTreeMap<OwnerId, Signature>,
    /// How it was handed in.
    pub submitted: Option<Submitted>,
    /// The answer, and when it was given.
    pub answer: Option<(ApplicationAnswer, Timestamp)>,
}

impl Application {
    /// Who signed.
    #[must_use]
    pub fn signers(&self) -> BTreeSet<OwnerId> {
        self.signatures.keys().copied().collect()
    }

    /// Whether it was accepted.
    #[must_use]
    pub fn is_accepted(&self) -> bool {
        matches!(self.answer, Some((ApplicationAnswer::Accepted, _)))
    }

    /// Whether it was given back.
    #[must_use]
    pub fn is_returned(&self) -> bool {
        matches!(self.answer, Some((ApplicationAnswer::Returned { .. }, _)))
    }
}

/// A composition of the group as it was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// When.
    pub at: Timestamp,
    /// What was published, and the periods that follow from it.
    pub published: GroupPublished,
}

impl Publication {
    /// Whether it is these members that were published.
    #[must_use]
    pub fn is_of(&self, members: &[GroupMember]) -> bool {
        self.published.members == members
    }
}

/// The preparatory group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its body.
    pub body: BodyId,
    /// When it was set up.
    pub established_at: Timestamp,
    /// Everybody who was seated and not released.
    pub members: Vec<GroupMember>,
    /// Its publications, oldest first.
    pub publications: Vec<Publication>,
    /// Objections to it.
    pub objections: GroupObjections,
    /// The days on which it met, with what it settled.
    pub met: Vec<(Date, String)>,
}

impl Group {
    /// The last publication.
    #[must_use]
    pub fn publication(&self) -> Option<&Publication> {
        self.publications.last()
    }

    /// When the group was formed: with its first publication.
    #[must_use]
    pub fn formed(&self) -> Option<&Publication> {
        self.publications.first()
    }

    /// Objections that nobody settled.
    pub fn open_objections(&self) -> impl Iterator<Item = &GroupObjection> {
        self.objections.open()
    }

    /// Whether an objection stands and the composition was not published since.
    #[must_use]
    pub fn needs_revision(&self) -> bool {
        self.objections.needs_revision()
    }

    /// Until when objections to the composition that is published are taken; none while it has to be published again.
    #[must_use]
    pub fn on_view_until(&self) -> Option<Timestamp> {
        let last = self.publication().filter(|_| !self.needs_revision());
        last.map(|last| last.published.on_view_until)
    }
}

/// The assembly as it was founded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Founded {
    /// When.
    pub at: Timestamp,
    /// What it rests on.
    pub event: AssemblyFounded,
}

/// How far the founding of a community's assembly has come.
#[derive(Debug, Clone, Default)]
pub struct Founding {
    area: Option<AreaStatement>,
    files: BTreeMap<String, Date>,
    applications: Vec<Application>,
    group: Option<Group>,
    founded: Option<Founded>,
    filed: Option<(Filed, Timestamp)>,
    seal: Option<SealTakenOver>,
    changes: Vec<ChangeReported>,
}

impl Founding {
    /// The whole area as it was entered.
    #[must_use]
    pub fn area(&self) -> Option<&AreaStatement> {
        self.area.as_ref()
    }

    /// The files the developer handed over, with the days.
    #[must_use]
    pub fn files(&self) -> &BTreeMap<String, Date> {
        &self.files
    }

    /// All applications, oldest first.
    #[must_use]
    pub fn applications(&self) -> &[Application] {
        &self.applications
    }

    /// The application that is being signed, looked at or was accepted; none where none was begun or the last was given
    /// back.
    #[must_use]
    pub fn application(&self) -> Option<&Application> {
        self.applications.last().filter(|application| !application.is_returned())
    }

    /// The last application, where it was given back: why, and when.
    #[must_use]
    pub fn returned(&self) -> Option<(&PublicText, Timestamp)> {
        match self.applications.last()?.answer.as_ref()? {
            (ApplicationAnswer::Returned { reasons }, at) => Some((reasons, *at)),
            (ApplicationAnswer::Accepted, _) => None,
        }
    }

    /// The number of the application that a signature now would stand on.
    #[must_use]
    pub fn application_no(&self) -> u32 {
        let ever = u32::try_from(self.applications.len()).unwrap_or(u32::MAX);
        if self.application().is_some() { ever } else { ever.saturating_add(1) }
    }

    /// The preparatory group.
    #[must_use]
    pub fn group(&self) -> Option<&Group> {
        self.group.as_ref()
    }

    /// The assembly as it was founded here.
    #[must_use]
    pub fn founded(&self) -> Option<&Founded> {
        self.founded.as_ref()
    }

    /// The filing.
    #[must_use]
    pub fn filed(&self) -> Option<&Filed> {
        self.filed.as_ref().map(|(filed, _)| filed)
    }

    /// When the filing was entered.
    #[must_use]
    pub fn filed_at(&self) -> Option<Timestamp> {
        self.filed.as_ref().map(|(_, at)| *at)
    }

    /// How the seal was taken over.
    #[must_use]
    pub fn seal(&self) -> Option<&SealTakenOver> {
        self.seal.as_ref()
    }

    /// Reported changes of what was filed.
    #[must_use]
    pub fn changes(&self) -> &[ChangeReported] {
        &self.changes
    }

    /// Whether a body is the preparatory group and has done what it was formed for: the filing ends it.
    #[must_use]
    pub fn is_dissolved(&self, body: BodyId) -> bool {
        self.filed.is_some() && self.group.as_ref().is_some_and(|group| group.body == body)
    }

    /// Whether anything was done towards an assembly in this book.
    #[must_use]
    pub fn has_begun(&self) -> bool {
        self.area.is_some() || !self.files.is_empty() || !self.applications.is_empty()
    }

    pub(crate) fn apply(&mut self, recorded: Recorded, event: &FoundingEvent) -> Result<(), ImpossibleHistory> {
        match event {
            FoundingEvent::AreaEntered(event) => self.area = Some(event.clone()),
            FoundingEvent::FileHandedOver(event) => {
                self.files.insert(event.file.clone(), event.on);
            }
            FoundingEvent::ApplicationSigned(_)
            | FoundingEvent::SignatureWithdrawn(_)
            | FoundingEvent::ApplicationSubmitted(_)
            | FoundingEvent::ApplicationAnswered(_) => self.apply_to_application(recorded, event)?,
            FoundingEvent::GroupEstablished(event) => {
                if self.group.is_some() {
                    return Err(ImpossibleHistory("a second preparatory group"));
                }
                self.group = Some(Group {
                    body: event.group,
                    established_at: recorded.at,
                    members: Vec::new(),
                    publications: Vec::new(),
                    objections: GroupObjections::default(),
                    met: Vec::new(),
                });
            }
            FoundingEvent::MemberSeated(_)
            | FoundingEvent::MemberReleased(_)
            | FoundingEvent::GroupPublished(_)
            | FoundingEvent::GroupObjectionRaised(_)
            | FoundingEvent::GroupObjectionSettled(_)
            | FoundingEvent::GroupMet(_) => {
                let group = self.group.as_mut().ok_or(ImpossibleHistory("a group nobody established"))?;
                apply_to_group(group, recorded, event)?;
            }
            FoundingEvent::AssemblyFounded(event) => {
                if self.group.is_none() || self.founded.is_some() || event.rests_on.is_empty() {
                    return Err(ImpossibleHistory("an assembly founded twice, or upon nothing"));
                }
                self.founded = Some(Founded { at: recorded.at, event: event.clone() });
            }
            FoundingEvent::Filed(event) => {
                self.founded.as_ref().ok_or(ImpossibleHistory("a committee of no assembly was filed"))?;
                self.filed = Some((event.clone(), recorded.at));
            }
            FoundingEvent::SealTakenOver(event) => self.seal = Some(event.clone()),
            FoundingEvent::ChangeReported(event) => self.changes.push(event.clone()),
        }
        Ok(())
    }

    fn apply_to_application(&mut self, recorded: Recorded, event: &FoundingEvent) -> Result<(), ImpossibleHistory> {
        let nobody = ImpossibleHistory("something happened to an application nobody signed");
        match event {
            FoundingEvent::ApplicationSigned(event) => {
                if event.application != self.application_no() {
                    return Err(ImpossibleHistory("an application's number leaves a gap"));
                }
                if self.application().is_none() {
                    self.applications.push(Application::default());
                }
                let application = self.applications.last_mut().ok_or(nobody)?;
                let signature = Signature { at: recorded.at, by_card: event.by.is_none() };
                application.signatures.insert(event.owner, signature);
            }
            FoundingEvent::SignatureWithdrawn(event) => {
                self.applications.last_mut().ok_or(nobody)?.signatures.remove(&event.owner);
            }
            FoundingEvent::ApplicationSubmitted(event) => {
                self.applications.last_mut().ok_or(nobody)?.submitted = Some(event.clone());
            }
            FoundingEvent::ApplicationAnswered(event) => {
                let application = self.applications.last_mut().ok_or(nobody)?;
                application.submitted.as_ref().ok_or(nobody)?;
                application.answer = Some((event.answer.clone(), recorded.at));
            }
            _ => {}
        }
        Ok(())
    }
}

fn apply_to_group(group: &mut Group, recorded: Recorded, event: &FoundingEvent) -> Result<(), ImpossibleHistory> {
    match event {
        // Whoever sits again after their seat ended keeps their place in the list.
        FoundingEvent::MemberSeated(event) => {
            match group.members.iter_mut().find(|member| member.person == event.member.person) {
                Some(before) => *before = event.member,
                None => group.members.push(event.member),
            }
        }
        FoundingEvent::MemberReleased(event) => group.members.retain(|member| member.person != event.person),
        FoundingEvent::GroupPublished(event) => {
            if usize::try_from(event.publication) != Ok(group.publications.len() + 1) {
                return Err(ImpossibleHistory("a publication's number leaves a gap"));
            }
            group.objections.published();
            group.publications.push(Publication { at: recorded.at, published: event.clone() });
        }
        FoundingEvent::GroupObjectionRaised(event) => {
            group.objections.raised(GroupObjection {
                id: event.objection,
                owner: event.owner,
                seal: event.seal,
                raised_at: recorded.at,
                answer_until: None,
                settled: None,
            })?;
        }
        FoundingEvent::GroupObjectionSettled(event) => {
            group.objections.settled(event.objection, (event.upheld, event.seal, recorded.at))?;
        }
        FoundingEvent::GroupMet(event) => group.met.push((event.on, event.about.to_string())),
        _ => {}
    }
    Ok(())
}
