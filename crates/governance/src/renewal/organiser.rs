//! The group that organises a renewal: by when it is formed, from when on it is recorded, and whose it is to call the owners to
//! elect the next committee.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Renewal, RenewalRefusal, Term};
use crate::assembly::{FormGiven, FormNeeded, QuestionGiven};
use crate::bodies::Body;
use crate::election::{ElectedBodyGiven, TermGiven};
use crate::ids::BodyId;
use crate::law::{Calendar, Place, period};
use crate::outcome::Refusal;
use crate::{Community, Moment};

impl Renewal {
    /// Since when it goes on: opened by the clock or the committee, or a group formed for it before that.
    #[must_use]
    pub fn began_at(&self) -> Option<Timestamp> {
        let opened = self.opened.map(|(at, _)| at);
        opened.into_iter().chain(self.group.map(|(_, at)| at)).min()
    }

    /// The group, while somebody leads it.
    #[must_use]
    pub fn standing_group(&self, community: &Community, day: Date) -> Option<BodyId> {
        let (group, _) = self.group?;
        community.bodies().body(group).filter(|body| body.is_led_on(day)).map(|body| body.id)
    }
}

/// The last day on which the group of a renewal is formed in time; none where no rule says so, or nobody reported.
#[must_use]
pub fn group_until(community: &Community, place: &Place, renewal: &Renewal, calendar: &Calendar) -> Option<Date> {
    let rule = place.procedure.renewal.group_formed.as_ref()?;
    let reported = renewal.first_reported?.to_zoned(community.zone().clone()).date();
    let until = period::last_day(reported, rule.days, calendar)?;
    // What was due before the place was settled was not asked for here.
    Some(until).filter(|until| community.place_since().is_none_or(|since| since <= *until))
}

/// Checks that a renewal is so far that its group is recorded: it goes on, or its report was handed in where the place counts
/// the days of the group from there.
pub(super) fn may_form<'a>(
    community: &'a Community,
    place: &Place,
    committee: BodyId,
    term: &Term,
) -> Result<&'a Renewal, RenewalRefusal> {
    let renewal = community.renewals().of(committee, term.ends);
    let Some(rule) = &place.procedure.renewal.group_formed else {
        return renewal.filter(|renewal| renewal.began_at().is_some()).ok_or(RenewalRefusal::RenewalNotOpen);
    };
    renewal.ok_or_else(|| {
        let (opens, basis) = (term.renewal_from, rule.basis.join("、"));
        RenewalRefusal::GroupBeforeReport { opens, basis }
    })
}

/// Whether the group of a renewal is recorded from this day on.
#[must_use]
pub fn group_may_be_formed(community: &Community, place: &Place, committee: BodyId, term: &Term) -> bool {
    place.procedure.renewal.group.is_some() && may_form(community, place, committee, term).is_ok()
}

/// Whose it is to call the owners to elect the next committee: the group's, where it stands and the place has it do so.
#[must_use]
pub fn organiser(community: &Community, place: &Place, renewal: &Renewal, day: Date) -> Option<BodyId> {
    let rule = place.procedure.renewal.group_convenes.as_ref().filter(|rule| rule.holds);
    rule.and_then(|_| renewal.standing_group(community, day))
}

/// Whether a question elects a whole committee, and not only who is missing from one.
fn elects(question: &QuestionGiven) -> bool {
    match &question.form {
        FormGiven::Election(given) => matches!(given.term, TermGiven::Years(_)),
        _ => FormNeeded::of(&question.kind) == Some(FormNeeded::Election),
    }
}

/// Whether a renewal group calls a meeting for what it was formed for: it has the next committee of its renewal elected.
pub(crate) fn group_may_convene(
    community: &Community,
    moment: &Moment<'_>,
    group: &Body,
    questions: &[QuestionGiven],
) -> Result<(), Refusal> {
    let today = moment.today(community.zone());
    let is_its = |renewal: &&Renewal| renewal.group.is_some_and(|(of, _)| of == group.id);
    let mut renewals = community.renewals().all().iter().rev().filter(is_its);
    let renewal = renewals.find(|renewal| renewal.is_under_way(community, today));
    let renewal = renewal.ok_or(RenewalRefusal::GroupOrganisesNothing)?;
    let elects_next = |question: &QuestionGiven| match &question.form {
        FormGiven::Election(given) => {
            let is_next = match given.body {
                ElectedBodyGiven::Existing(body) => body == renewal.committee,
                ElectedBodyGiven::New(_) => true,
            };
            is_next && elects(question)
        }
        _ => false,
    };
    if questions.iter().any(elects_next) {
        return Ok(());
    }
    let place = community.place(moment.law)?;
    let rules = &place.procedure.renewal;
    let convenes = rules.group_convenes.as_ref().map(|rule| &rule.basis);
    let basis = convenes.or(rules.group.as_ref().map(|rule| &rule.basis)).cloned().unwrap_or_default().join("、");
    Err(RenewalRefusal::GroupWithoutElection { basis }.into())
}

/// The renewal whose group stands while its committee would have the next one elected; none where nothing of the kind is put.
#[must_use]
pub fn elects_beside_group<'a>(
    community: &'a Community,
    convenor: BodyId,
    questions: &[QuestionGiven],
    day: Date,
) -> Option<(&'a Renewal, BodyId)> {
    let mut renewals = community.renewals().all().iter().rev().filter(|renewal| renewal.committee == convenor);
    let renewal = renewals.find(|renewal| renewal.is_under_way(community, day))?;
    let group = renewal.standing_group(community, day)?;
    questions.iter().any(elects).then_some((renewal, group))
}

/// Checks that a committee does not have the next one elected by itself where that is the group's.
pub(crate) fn require_organiser(
    community: &Community,
    moment: &Moment<'_>,
    convenor: BodyId,
    questions: &[QuestionGiven],
) -> Result<(), Refusal> {
    let rule = community.place(moment.law)?.procedure.renewal.group_convenes.as_ref().filter(|rule| rule.holds);
    let today = moment.today(community.zone());
    let Some((rule, (renewal, _))) = rule.zip(elects_beside_group(community, convenor, questions, today)) else {
        return Ok(());
    };
    let Some((_, formed_at)) = renewal.group else { return Ok(()) };
    let (since, basis) = (formed_at.to_zoned(community.zone().clone()).date(), rule.basis.join("、"));
    Err(RenewalRefusal::ElectionByGroup { since, basis }.into())
}
