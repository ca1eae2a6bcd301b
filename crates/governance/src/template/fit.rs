//! What a template may say in a place, and the lines that follow from it.

use std::collections::BTreeMap;

use super::TemplateRefusal;
use crate::law::Place;
use crate::law::procedure::{Beyond, Deliberation as Lines, LINES, LineValue, TemplateLine};

/// How a line that a template has otherwise cites where it stands; places say in their articles what that is.
pub const CITATION: &str = "本社区流程模板";
/// How a place cites what no rule says: a template that has the line otherwise rests on it no more.
pub const PROPOSED: &str = "系统提议";

/// What of these lines is otherwise than the place has it.
#[must_use]
pub fn changed(place: &Place, lines: &BTreeMap<String, LineValue>) -> BTreeMap<String, LineValue> {
    let standard = |name: &str| TemplateLine::named(name).map(|line| line.value(&place.procedure.deliberation));
    let differs = |(name, value): &(&String, &LineValue)| standard(name).as_ref() != Some(*value);
    lines.iter().filter(differs).map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// Everything that stands against these lines in a place, in the order of the steps; nothing where they may be adopted.
#[must_use]
pub fn check(place: &Place, lines: &BTreeMap<String, LineValue>) -> Vec<TemplateRefusal> {
    let changed = changed(place, lines);
    let unknown = changed.keys().filter(|name| TemplateLine::named(name).is_none());
    let mut against: Vec<TemplateRefusal> =
        unknown.map(|name| TemplateRefusal::TemplateLineFixed { line: name.clone() }).collect();
    let in_order = LINES.iter().filter_map(|line| Some((line, changed.get(line.name)?)));
    against.extend(in_order.filter_map(|(line, value)| against_line(place, line, value).err()));
    if against.is_empty() {
        let lines = laid(place, &changed);
        let (needed, step) = (lines.days_of_rounds(), &lines.form_opinion);
        if needed > u64::from(step.days) {
            let (days, basis) = (step.days, step.basis.clone());
            against.push(TemplateRefusal::TemplateRoundsTooLong { needed, days, basis });
        }
    }
    against
}

fn against_line(place: &Place, of: &TemplateLine, value: &LineValue) -> Result<(), TemplateRefusal> {
    let line = of.name.to_owned();
    let Some(bound) = of.bound(&place.procedure.template) else {
        return Err(TemplateRefusal::TemplateLineFixed { line });
    };
    // A number of days and another number are kept apart by the line alone.
    if std::mem::discriminant(&of.value(&place.procedure.deliberation)) != std::mem::discriminant(value) {
        return Err(TemplateRefusal::TemplateLineOtherKind { line });
    }
    let basis = bound.basis().to_vec();
    bound.check(value).map_err(|beyond| match beyond {
        Beyond::OtherKind => TemplateRefusal::TemplateLineOtherKind { line },
        Beyond::Bounds { least, most } => TemplateRefusal::TemplateLineOutOfBounds { line, least, most, basis },
        Beyond::NothingNamed => TemplateRefusal::TemplateLineEmpty { line, basis },
        Beyond::Keeps(names) => TemplateRefusal::TemplateLineKeeps { line, names, basis },
        Beyond::NotOffered(names) => TemplateRefusal::TemplateLineNotOffered { line, names, basis },
    })
}

/// The lines of a place with those of a template over them. What the place leaves to no template, or not so, stands as the
/// place has it.
#[must_use]
pub fn laid(place: &Place, lines: &BTreeMap<String, LineValue>) -> Lines {
    let mut laid = place.procedure.deliberation.clone();
    for line in LINES {
        let Some(value) = lines.get(line.name).filter(|value| against_line(place, line, value).is_ok()) else {
            continue;
        };
        line.lay(&mut laid, value, |basis| {
            basis.retain(|citation| citation != PROPOSED);
            basis.push(CITATION.to_owned());
        });
    }
    laid
}
