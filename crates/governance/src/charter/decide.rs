//! Decides what a command to the owners' texts would change.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::clause::{CHARACTERS_MAX, open_place};
use super::{
    Adoption, CharterAdopted, CharterCommand, CharterDrafted, CharterEvent, CharterKind, CharterPutForward, CharterRef,
    CharterRefusal, CharterRepealed, CharterText, Clause, ClauseAmended, ClauseGiven, ClauseRemoved, DraftFrom, Origin,
    Standing, TextLanguage, clauses_digest,
};
use crate::assembly::{Meeting, Stage};
use crate::bodies::{BodiesRefusal, Power};
use crate::community::{CommunityRefusal, OwnRules, Setting, SettingKind, fit};
use crate::ids::{ClauseId, MatterId};
use crate::law::Law;
use crate::moment::Actor;
use crate::outcome::{Event, Refusal};
use crate::petition::Demand;
use crate::{Community, Moment, PublicText};

/// The most clauses of a text.
const CLAUSES_MAX: usize = 200;

type Decision = Result<Vec<Event>, Refusal>;

pub(crate) fn decide(community: &Community, command: CharterCommand, moment: &Moment<'_>) -> Decision {
    if !matches!(command, CharterCommand::TakeEffect { .. } | CharterCommand::LoseEffect { .. }) {
        require_keeper(community, moment, &command)?;
    }
    let by = moment.person();
    let event = match command {
        CharterCommand::TakeEffect { text } => return take_effect(community, moment, text),
        CharterCommand::LoseEffect { text } => return lose_effect(community, moment, text),
        CharterCommand::Draft { kind, from, language } => return draft(community, moment, kind, from, language),
        CharterCommand::Amend { text: id, clause, given } => {
            let text = open_draft(community, id)?;
            let (_, before) = text.clause(clause).ok_or(CharterRefusal::ClauseUnknown)?;
            let amended = worded(text, clause, before.basis.clone(), given)?;
            if amended == *before {
                return Ok(vec![]);
            }
            CharterEvent::ClauseAmended(ClauseAmended { text: id, clause: amended, after: None, by })
        }
        CharterCommand::Insert { text: id, after, given } => {
            let text = open_draft(community, id)?;
            if after.is_some_and(|after| text.clause(after).is_none()) {
                return Err(CharterRefusal::ClauseUnknown.into());
            }
            if text.clauses.len() >= CLAUSES_MAX {
                return Err(CharterRefusal::TooManyClauses { most: CLAUSES_MAX }.into());
            }
            let clause = ClauseId::new(community.charters().next_clause(id.kind));
            let clause = worded(text, clause, vec![], given)?;
            CharterEvent::ClauseAmended(ClauseAmended { text: id, clause, after, by })
        }
        CharterCommand::Remove { text: id, clause } => {
            let text = open_draft(community, id)?;
            text.clause(clause).ok_or(CharterRefusal::ClauseUnknown)?;
            CharterEvent::ClauseRemoved(ClauseRemoved { text: id, clause, by })
        }
        CharterCommand::PutForward { text } => return put_forward(community, moment, text),
        CharterCommand::Enter { text, on, source } => return enter(community, moment, text, on, &source),
    };
    Ok(vec![event.into()])
}

/// Whoever keeps the rules drafts and settles them; and whoever is to convene on a petition for a text, words it and puts it
/// forward, since without a version there is nothing to put to the vote.
fn require_keeper(community: &Community, moment: &Moment<'_>, command: &CharterCommand) -> Result<(), Refusal> {
    let kept = community.require(moment, Power::KeepRules);
    let drafts = |text: &CharterText| community.may_draft_on_petition(moment, text.id.kind);
    match command {
        CharterCommand::Draft { kind, .. } if community.may_draft_on_petition(moment, *kind) => Ok(()),
        CharterCommand::Amend { text, .. }
        | CharterCommand::Insert { text, .. }
        | CharterCommand::Remove { text, .. }
        | CharterCommand::PutForward { text }
            if community.charters().get(*text).is_some_and(drafts) =>
        {
            Ok(())
        }
        _ => kept,
    }
}

fn known(community: &Community, id: CharterRef) -> Result<&CharterText, Refusal> {
    Ok(community.charters().get(id).ok_or(CharterRefusal::CharterUnknown)?)
}

fn open_draft(community: &Community, id: CharterRef) -> Result<&CharterText, Refusal> {
    let text = known(community, id)?;
    if text.is_draft() { Ok(text) } else { Err(CharterRefusal::CharterSettled.into()) }
}

fn draft(
    community: &Community,
    moment: &Moment<'_>,
    kind: CharterKind,
    from: DraftFrom,
    language: TextLanguage,
) -> Decision {
    let charters = community.charters();
    let first = charters.next_clause(kind);
    let (origin, clauses, language) = match from {
        DraftFrom::Blank => (Origin::Blank, vec![], language),
        DraftFrom::Version(version) => {
            let text = known(community, CharterRef { kind, version })?;
            (Origin::Version { version }, text.clauses.clone(), text.language)
        }
        DraftFrom::Model(id) => {
            let models = &moment.law.models;
            let Some(model) = models.get(&id).filter(|model| model.kind == kind) else {
                return Err(CharterRefusal::ModelUnknown { model: id }.into());
            };
            let rules = community.rules_here(moment.law)?;
            let place = community.place(moment.law)?;
            let clauses = (first..)
                .map(ClauseId::new)
                .zip(&model.clauses)
                .map(|(id, clause)| {
                    let settings = clause.settings.iter();
                    let value = |kind: &SettingKind| model.proposed(rules, place, community.register(), *kind);
                    Ok(Clause {
                        id,
                        heading: PublicText::try_new(clause.heading.of(language), 60)?,
                        text: PublicText::try_new(clause.text.of(language), CHARACTERS_MAX)?,
                        basis: clause.basis.clone(),
                        settings: settings.filter_map(value).collect(),
                    })
                })
                .collect::<Result<_, Refusal>>()?;
            let (version, digest) = (model.version, model.digest.clone());
            (Origin::Model { id, version, digest }, clauses, language)
        }
    };
    // Pressing the button twice begins one draft.
    let same = |text: &CharterText| text.is_draft() && !text.amended && text.origin == origin;
    if charters.of(kind).any(|text| same(text) && text.language == language) {
        return Ok(vec![]);
    }
    let version = charters.next_version(kind);
    let drafted = CharterDrafted { kind, version, language, origin, clauses, by: moment.person() };
    Ok(vec![CharterEvent::CharterDrafted(drafted).into()])
}

/// A clause as somebody words it, checked against the rest of its text.
fn worded(text: &CharterText, id: ClauseId, basis: Vec<String>, given: ClauseGiven) -> Result<Clause, Refusal> {
    let heading = PublicText::try_new(&given.heading, 60)?;
    let words = PublicText::try_new(&given.text, CHARACTERS_MAX)?;
    let elsewhere = text.clauses.iter().filter(|clause| clause.id != id).flat_map(|clause| &clause.settings);
    let mut stated: BTreeSet<_> = elsewhere.map(Setting::kind).collect();
    for setting in &given.settings {
        if !stated.insert(setting.kind()) {
            return Err(CharterRefusal::SettingStatedTwice { setting: setting.kind() }.into());
        }
    }
    if let Some(place) = open_place(words.as_str(), &given.settings) {
        return Err(CharterRefusal::PlaceWithoutSetting { place }.into());
    }
    Ok(Clause { id, heading, text: words, basis, settings: given.settings })
}

fn put_forward(community: &Community, moment: &Moment<'_>, id: CharterRef) -> Decision {
    let text = known(community, id)?;
    if !text.is_draft() {
        return Ok(vec![]);
    }
    if text.clauses.is_empty() {
        return Err(CharterRefusal::CharterEmpty.into());
    }
    check_fit(community, moment, text)?;
    let phrases = &moment.law.models.phrases;
    let clauses: Vec<Clause> =
        text.clauses.iter().map(|clause| clause.settled(phrases, text.language)).collect::<Result<_, _>>()?;
    let digest = clauses_digest(&clauses);
    let put = CharterPutForward { text: id, clauses, digest, by: moment.person() };
    Ok(vec![CharterEvent::CharterPutForward(put).into()])
}

/// Checks that what a text states may hold where the community lies.
fn check_fit(community: &Community, moment: &Moment<'_>, text: &CharterText) -> Result<OwnRules, Refusal> {
    let rules = community.charters().rules_after(community.rules(), text);
    let place = community.place(moment.law)?;
    let stated: OwnRules = text.settings().fold(fit::in_place(OwnRules::INITIAL, place), |rules, it| rules.with(*it));
    fit::check(stated, place, community.register())?;
    Ok(rules)
}

/// Those of some settings that the law of the place does not let stand, each with the refusal that says what would hold.
#[must_use]
pub fn unlawful(community: &Community, law: &Law, settings: &[Setting]) -> Vec<(SettingKind, Refusal)> {
    let Ok(place) = community.place(law) else { return Vec::new() };
    let before = fit::in_place(OwnRules::INITIAL, place);
    let refused = |setting: &Setting| {
        let refusal = fit::check(before.with(*setting), place, community.register()).err()?;
        Some((setting.kind(), refusal.into()))
    };
    settings.iter().filter_map(refused).collect()
}

fn enter(community: &Community, moment: &Moment<'_>, id: CharterRef, on: Date, source: &str) -> Decision {
    let text = known(community, id)?;
    let source = PublicText::try_new(source, 200)?;
    let digest = match &text.standing {
        Standing::Draft => return Err(CharterRefusal::CharterNotPutForward.into()),
        Standing::PutForward { digest, .. } => digest.clone(),
        Standing::Adopted { .. } => return Err(CharterRefusal::CharterAdoptedAlready.into()),
        Standing::Repealed { .. } => return Err(CharterRefusal::CharterRevoked.into()),
    };
    if on > moment.today(community.zone()) {
        return Err(CharterRefusal::AdoptedInFuture { on }.into());
    }
    if voting_on(community, id).is_some() {
        return Err(CharterRefusal::CharterInVote.into());
    }
    if community.assembly().is_voting_under_way() {
        return Err(CommunityRefusal::RulesInUse.into());
    }
    let rules = check_fit(community, moment, text)?;
    let adoption = Adoption::Entered { on, source };
    let adopted = CharterAdopted { text: id, digest, adoption, rules, by: moment.person() };
    Ok(vec![CharterEvent::CharterAdopted(adopted).into()])
}

/// The meeting that is on its way to decide on a version.
fn voting_on(community: &Community, id: CharterRef) -> Option<&Meeting> {
    let undecided = |meeting: &&Meeting| !matches!(meeting.stage(), Stage::Certified | Stage::Cancelled);
    let about = |meeting: &&Meeting| meeting.questions.iter().any(|question| question.charter == Some(id));
    community.assembly().meetings().iter().filter(undecided).find(about)
}

/// Checks that a version may be put to a vote on a matter of this kind.
pub(crate) fn attachable(
    community: &Community,
    moment: &Moment<'_>,
    matter: &str,
    version: u32,
) -> Result<CharterRef, Refusal> {
    let kind = CharterKind::of(matter).ok_or(CharterRefusal::CharterOfOtherKind)?;
    let text = known(community, CharterRef { kind, version })?;
    match text.standing {
        Standing::Draft => return Err(CharterRefusal::CharterNotPutForward.into()),
        Standing::Adopted { .. } => return Err(CharterRefusal::CharterAdoptedAlready.into()),
        Standing::Repealed { .. } => return Err(CharterRefusal::CharterRevoked.into()),
        Standing::PutForward { .. } => {}
    }
    if voting_on(community, text.id).is_some() {
        return Err(CharterRefusal::CharterInVote.into());
    }
    check_fit(community, moment, text)?;
    Ok(text.id)
}

/// The texts that a meeting's last count adopted and that are not in force yet, by decisions that a court or the authority
/// neither revoked nor lets rest; when it lets one rest no more, the text takes effect.
pub(crate) fn adopted_by<'c>(
    community: &'c Community,
    meeting: &'c Meeting,
) -> impl Iterator<Item = (&'c CharterText, MatterId)> {
    meeting.questions.iter().filter_map(move |question| {
        let text = community.charters().get(question.charter?)?;
        let passed = meeting.result(question.matter)?.is_adopted();
        let stands = community.assembly().fates().require_standing(question.matter).is_ok();
        (passed && stands && matches!(text.standing, Standing::PutForward { .. })).then_some((text, question.matter))
    })
}

/// What follows for the owners' texts when a meeting's result is certified: each that was adopted takes effect, unless
/// another vote is under way by the rules as they are; then the clock sees to it when that is over.
pub(crate) fn adoptions(community: &Community, moment: &Moment<'_>, meeting: &Meeting) -> Vec<Event> {
    let another =
        |other: &&Meeting| other.id != meeting.id && (Stage::Noticed..=Stage::Announced).contains(&other.stage());
    if community.assembly().meetings().iter().any(|other| another(&other)) {
        return vec![];
    }
    let mut rules = community.rules();
    let mut events = Vec::new();
    for (text, matter) in adopted_by(community, meeting) {
        rules = community.charters().rules_after(rules, text);
        events.push(adopted(text, meeting, matter, rules, moment));
    }
    events
}

fn adopted(text: &CharterText, meeting: &Meeting, matter: MatterId, rules: OwnRules, moment: &Moment<'_>) -> Event {
    let adoption = Adoption::Vote { meeting: meeting.id, matter };
    let digest = text.digest().unwrap_or_default().to_owned();
    CharterEvent::CharterAdopted(CharterAdopted { text: text.id, digest, adoption, rules, by: moment.person() }).into()
}

fn take_effect(community: &Community, moment: &Moment<'_>, id: CharterRef) -> Decision {
    if moment.actor != Actor::Clock {
        return Err(BodiesRefusal::PowerMissing { power: Power::KeepRules }.into());
    }
    let text = known(community, id)?;
    if matches!(text.standing, Standing::Adopted { .. }) {
        return Ok(vec![]);
    }
    if community.assembly().is_voting_under_way() {
        return Err(CommunityRefusal::RulesInUse.into());
    }
    let certified = community.assembly().meetings().iter().filter(|meeting| meeting.stage() == Stage::Certified);
    let found = certified
        .flat_map(|meeting| adopted_by(community, meeting).map(move |(text, matter)| (meeting, text, matter)))
        .find(|(_, adopted, _)| adopted.id == id);
    let (meeting, text, matter) = found.ok_or(CharterRefusal::CharterNotAdopted)?;
    let rules = community.charters().rules_after(community.rules(), text);
    Ok(vec![adopted(text, meeting, matter, rules, moment)])
}

fn lose_effect(community: &Community, moment: &Moment<'_>, id: CharterRef) -> Decision {
    if moment.actor != Actor::Clock {
        return Err(BodiesRefusal::PowerMissing { power: Power::KeepRules }.into());
    }
    let text = known(community, id)?;
    if matches!(text.standing, Standing::Repealed { .. }) {
        return Ok(vec![]);
    }
    let matter = revoked(community, text).ok_or(CharterRefusal::CharterStands)?;
    if community.assembly().is_voting_under_way() {
        return Err(CommunityRefusal::RulesInUse.into());
    }
    let rules = community.charters().rules_without(community.rules(), text);
    let repealed = CharterRepealed { text: id, matter, rules };
    Ok(vec![CharterEvent::CharterRepealed(repealed).into()])
}

/// The matter that adopted a text in these words, where that decision was revoked.
fn revoked(community: &Community, text: &CharterText) -> Option<MatterId> {
    match text.standing {
        Standing::Adopted { adoption: Adoption::Vote { matter, .. }, .. } => {
            community.assembly().fates().is_revoked(matter).then_some(matter)
        }
        Standing::Draft | Standing::PutForward { .. } | Standing::Adopted { .. } | Standing::Repealed { .. } => None,
    }
}

impl Community {
    /// Whether somebody acts for the body whose turn it is to convene on a petition that asks for such a text.
    #[must_use]
    pub fn may_draft_on_petition(&self, moment: &Moment<'_>, kind: CharterKind) -> bool {
        let mut waiting = self.petitions().all().iter().filter(|petition| {
            let asks = matches!(&petition.demand, Demand::Meeting { matters, .. }
                if matters.iter().any(|matter| CharterKind::of(&matter.kind) == Some(kind)));
            asks && petition.handed_in.is_some() && petition.meeting(self.assembly()).is_none()
        });
        waiting.any(|petition| petition.turn().is_some_and(|turn| self.may_in(moment, Power::Convene, turn.body)))
    }

    /// A text whose adoption was revoked, that is still in force, and that nothing keeps from losing it.
    #[must_use]
    pub fn charter_lost(&self) -> Option<CharterRef> {
        if self.assembly().is_voting_under_way() {
            return None;
        }
        self.charters().all().iter().find(|text| revoked(self, text).is_some()).map(|text| text.id)
    }

    /// A text that owners adopted by a certified vote, that is not in force yet, and that nothing keeps from it.
    #[must_use]
    pub fn charter_due(&self) -> Option<CharterRef> {
        if self.assembly().is_voting_under_way() {
            return None;
        }
        let certified = self.assembly().meetings().iter().filter(|meeting| meeting.stage() == Stage::Certified);
        let mut due = certified.flat_map(|meeting| adopted_by(self, meeting).map(|(text, _)| text.id));
        due.next()
    }
}
