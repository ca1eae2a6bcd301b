//! Convening a meeting.

use std::collections::HashSet;

use jiff::civil::Date;
use tally::Measure;

use super::Decision;
use super::cause::{Called, cause, may_call_regular};
use crate::assembly::{
    AssemblyRefusal, DelegationGiven, FormGiven, MeetingConvened, MeetingFor, Question, QuestionGiven, Scope,
    homes_without_shares,
};
use crate::bodies::{BodiesRefusal, Power};
use crate::charter::{CharterKind, CharterRef, attachable};
use crate::committee::{CommitteeRefusal, require_delegable};
use crate::community::Parking;
use crate::founding;
use crate::ids::{BodyId, MatterId, MeetingId};
use crate::law::pack::Threshold;
use crate::law::{Pack, Place};
use crate::matter::{Delegation, MatterEvent, MatterRaised};
use crate::outcome::Refusal;
use crate::renewal::{Put, require_not_blocked, require_organiser};
use crate::{Community, Moment, PublicText, election};

const PROPOSALS_MAX: usize = 20;

/// How many homes a refusal names.
const HOMES_NAMED: usize = 10;

/// What a convenor asks for.
pub(crate) struct Asked {
    pub(crate) body: BodyId,
    pub(crate) pack: String,
    pub(crate) scope: Scope,
    pub(crate) called: Called,
    pub(crate) questions: Vec<QuestionGiven>,
}

pub(super) fn decide(community: &Community, moment: &Moment<'_>, asked: Asked) -> Decision {
    let convenor = community.bodies().body(asked.body).ok_or(BodiesRefusal::BodyUnknown)?;
    if !convenor.kind.may_convene() {
        return Err(BodiesRefusal::BodyMayNotConvene { kind: convenor.kind }.into());
    }
    convene(community, moment, asked)
}

/// Convenes for a body whose turn it is to answer a petition, whether or not its kind convenes by itself.
pub(crate) fn convene(community: &Community, moment: &Moment<'_>, asked: Asked) -> Decision {
    let Asked { body, pack: pack_id, scope, called, questions } = asked;
    community.require_in(moment, Power::Convene, Some(body))?;
    let by = moment.person().ok_or(BodiesRefusal::PowerMissing { power: Power::Convene })?;
    let Some(pack) = moment.law.packs.get(&pack_id) else {
        return Err(AssemblyRefusal::PackUnknown { pack: pack_id }.into());
    };
    if let Some(obstacle) = pack.obstacle() {
        return Err(AssemblyRefusal::PackForReadingOnly { pack: pack_id, obstacle }.into());
    }
    let today = moment.today(community.zone());
    if !pack.in_force.holds_on(today) {
        let (from, until) = (pack.in_force.from, pack.in_force.until.unwrap_or(Date::MAX));
        return Err(AssemblyRefusal::PackNotInForce { pack: pack_id, from, until }.into());
    }
    if let Some(place) = community.settled_place().filter(|_| pack.elsewhere != community.is_elsewhere(moment.law)) {
        return Err(AssemblyRefusal::PackOfAnotherCountry { pack: pack_id, place: place.to_owned() }.into());
    }
    let kinds: Vec<&str> = questions.iter().map(|question| question.kind.as_str()).collect();
    let convenor = community.bodies().body(body).ok_or(BodiesRefusal::BodyUnknown)?;
    // What the places say of the founding and renewing of committees is not asked under another country's law.
    if !pack.elsewhere {
        founding::may_convene(community, moment, convenor, &questions)?;
    }
    let place = community.place(moment.law)?;
    let parking = community.rules_here(moment.law)?.parking;
    if scope.counted(community.register(), parking).next().is_none() {
        return Err(AssemblyRefusal::ScopeEmpty.into());
    }
    if !pack.elsewhere {
        let cause = match &called {
            Called::As(MeetingFor::Extraordinary { cause, .. }) => Some(*cause),
            Called::As(MeetingFor::Regular) | Called::OnPetition { .. } => None,
        };
        let put = Put { convenor: body, scope: &scope, cause };
        require_not_blocked(community, moment, put, kinds.iter().copied())?;
        // What owners ask for in a petition is theirs to put.
        if matches!(called, Called::As(_)) {
            require_organiser(community, moment, body, &questions)?;
        }
    }
    if questions.is_empty() {
        return Err(AssemblyRefusal::NoQuestions.into());
    }
    if matches!(called, Called::As(MeetingFor::Regular)) && !pack.elsewhere && !may_call_regular(community, body, today)
    {
        return Err(AssemblyRefusal::RegularByCommittee.into());
    }
    let (occasion, cause) = cause(community, (pack, place), today, called)?;
    let meeting = MeetingId::after(community.assembly().meetings().len());
    let mut events = Vec::with_capacity(questions.len() + 1);
    let mut put = Vec::with_capacity(questions.len());
    let mut thresholds = Vec::with_capacity(questions.len());
    let follows = !pack.elsewhere && place.procedure.voting.follow_option.holds;
    let rules_put = questions.iter().find_map(|given| match given.form {
        FormGiven::Charter(version) if given.kind == CharterKind::RulesOfProcedure.word() => {
            Some(CharterRef { kind: CharterKind::RulesOfProcedure, version })
        }
        _ => None,
    });
    for (matter, given) in (community.matters().all().len()..).map(MatterId::after).zip(questions) {
        let Some(kind) = pack.matter(&given.kind) else {
            return Err(AssemblyRefusal::MatterKindUnknown { kind: given.kind }.into());
        };
        if !kind.electorates.contains(&scope.electorate()) {
            return Err(AssemblyRefusal::ScopeNotInPack.into());
        }
        thresholds.extend(pack.threshold_of(kind).cloned());
        let title = PublicText::try_new(&given.title, 60)?;
        let text = PublicText::try_new(&given.text, 4_000)?;
        let delegates = match &given.form {
            FormGiven::Delegation(asked) => {
                let law = Some(pack).filter(|pack| !pack.elsewhere).map(|_| (place, pack));
                Some(delegation(asked, &given.kind, law, today)?)
            }
            _ => None,
        };
        let question = match given.form {
            FormGiven::Motion | FormGiven::Delegation(_) => Question::new(matter, given.kind.clone(), vec![]),
            FormGiven::Choice(labels) => Question::new(matter, given.kind.clone(), proposals(&labels)?),
            FormGiven::Charter(version) => {
                let text_put = attachable(community, moment, &given.kind, version)?;
                Question { charter: Some(text_put), ..Question::new(matter, given.kind.clone(), vec![]) }
            }
            FormGiven::Election(asked) => {
                let election = election::election(community, moment, &given.kind, &asked, rules_put)?;
                Question::of_election(matter, given.kind.clone(), election)
            }
        };
        put.push(if follows { question.offering_to_follow() } else { question });
        let raised = MatterRaised { matter, kind: given.kind, title, text, by: body, meeting, delegates };
        events.push(MatterEvent::MatterRaised(raised).into());
    }
    check_shares(community, pack, &thresholds, (&scope, parking))?;
    let (second, questions) = (None, put);
    events.push(MeetingConvened { meeting, body, pack: pack_id, scope, questions, occasion, cause, second, by }.into());
    Ok(events)
}

/// Checks that every home that counts has shares, where a vote on these thresholds weighs by them.
pub(super) fn check_shares(
    community: &Community,
    pack: &Pack,
    thresholds: &[Threshold],
    (scope, parking): (&Scope, Parking),
) -> Result<(), AssemblyRefusal> {
    if !pack.weighed_by(thresholds).contains(&Measure::Shares) {
        return Ok(());
    }
    let missing = || homes_without_shares(community.register(), scope, parking);
    match missing().count() {
        0 => Ok(()),
        count => {
            let homes = missing().take(HOMES_NAMED).map(|home| home.place.to_string()).collect();
            Err(AssemblyRefusal::SharesMissing { homes, missing: count })
        }
    }
}

/// What a motion hands to a committee; what the owners decide themselves they hand to nobody.
fn delegation(
    asked: &DelegationGiven,
    kind: &str,
    law: Option<(&Place, &Pack)>,
    today: Date,
) -> Result<Delegation, Refusal> {
    if let Some((place, pack)) = law {
        require_delegable(place, Some(pack), kind)?;
    }
    if asked.until < today {
        return Err(CommitteeRefusal::MandateUntilPast.into());
    }
    let DelegationGiven { limit, each, until, .. } = *asked;
    // A part is of a whole: without one, or above it, it would bound nothing.
    if let Some(each) = each.filter(|each| limit.is_none_or(|limit| *each > limit)) {
        return Err(CommitteeRefusal::MandatePartBeyondWhole { each, limit: limit.unwrap_or(0) }.into());
    }
    Ok(Delegation { scope: PublicText::try_new(&asked.scope, 600)?, limit, each, until })
}

fn proposals(labels: &[String]) -> Result<Vec<PublicText>, Refusal> {
    if labels.len() > PROPOSALS_MAX {
        return Err(AssemblyRefusal::ProposalsTooMany.into());
    }
    let labels: Vec<PublicText> =
        labels.iter().map(|label| PublicText::try_new(label, 120)).collect::<Result<_, _>>()?;
    let differing: HashSet<&str> = labels.iter().map(PublicText::as_str).collect();
    if labels.len() < 2 || differing.len() < labels.len() {
        return Err(AssemblyRefusal::ProposalsTooFew.into());
    }
    Ok(labels)
}
