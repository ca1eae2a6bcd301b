//! The preparatory group: who sits in it for whom, and objections to it.

use governance::founding::{self, Absence, Fault, FoundingStage, GroupMember, order, required_sides, sitting};
use maud::{Markup, html};

use super::View;
use crate::args;
use crate::group_objection;
use crate::parts::{self, Column, Fact, Table, Tone};

/// The group as it was last published, and what was objected to it.
pub(super) fn group(view: &View<'_>) -> Option<Markup> {
    let words = &view.words;
    let group = view.group()?;
    let Some(last) = group.publication() else {
        return Some(html! { p { (words.say("founding-group-composing")) } });
    };
    let now = sitting(&view.files.community, view.today());
    let changed = view.founding().founded().is_none() && !last.is_of(&now);
    let mut facts = vec![
        Fact::new(
            words.say("founding-group-formed"),
            group.formed().map(|one| words.date_of(one.at)).unwrap_or_default(),
        ),
        Fact::new(words.say("founding-group-on-view"), words.deadline(last.published.on_view_until)),
        Fact::new(words.say("founding-first-meeting-by"), words.deadline(last.published.first_meeting_until)),
    ];
    if let Some(until) = last.published.meets_until {
        let met = group.met.first().map(|(day, _)| words.date(*day));
        let said = met.unwrap_or_else(|| words.say_with("founding-until", args!["until" => words.deadline(until)]));
        facts.push(Fact::new(words.say("founding-group-meets"), said));
    }
    let over = view.stage == FoundingStage::GroupOver;
    let published = html! {
        (members(view, &last.published.members))
        (absent(view, &last.published.absent))
        (in_order(view, &last.published.members, &last.published.absent))
    };
    Some(html! {
        @if over {
            (parts::warning(words, &words.say("founding-group-over")))
            (parts::details(&words.say("founding-group-former"), &published))
        } @else {
            (published)
            (seats_end(view))
        }
        @if changed && !over { (parts::warning(words, &words.say("founding-group-changed"))) }
        (parts::facts(words, &facts))
        (group_objection::table(words, &group.objections))
        @if !group.met.is_empty() {
            h3 { (words.say("founding-group-met")) }
            ul { @for (day, about) in &group.met { li { (words.date(*day)) " · " (about) } } }
        }
        p class="hint" { (words.say_with("desk-basis", args!["articles" => view.cited(&last.published.rule.basis)])) }
    })
}

/// Until when its members sit, while the assembly does not exist: nobody of the group acts after that.
pub(crate) fn seats_end(view: &View<'_>) -> Markup {
    let until = founding::seats_end(&view.files.community).filter(|_| view.stage < FoundingStage::Founded);
    html! {
        @if let Some(until) = until {
            p { (view.words.say_with("founding-group-seats-end", args!["day" => view.words.date(until)])) }
        }
    }
}

/// Members with the side each sits for.
pub(crate) fn members(view: &View<'_>, members: &[GroupMember]) -> Markup {
    let words = &view.words;
    let columns = vec![
        Column::text(words.say("founding-member")),
        Column::text(words.say("founding-member-side")),
        Column::text(words.say("founding-member-role")),
    ];
    let rows = members.iter().map(|member| {
        let role = if member.leads { words.say("founding-leads") } else { words.say("founding-sits") };
        vec![html! { (view.person(member.person)) }, html! { (view.side(member.side)) }, html! { (role) }]
    });
    Table::new(words.say("founding-members"), columns).rows(rows).render(words)
}

/// The sides that sent nobody, each with the reason that was published.
pub(crate) fn absent(view: &View<'_>, absent: &[Absence]) -> Markup {
    let words = &view.words;
    html! {
        @if !absent.is_empty() {
            p { (words.say("founding-absent")) }
            ul { @for absence in absent { li { (view.side(absence.side)) (words.say("charter-colon")) (absence.reason) } } }
        }
    }
}

/// Whether members are odd in number and owners enough of them, with the working, and which sides are missing.
pub(crate) fn in_order(view: &View<'_>, members: &[GroupMember], absent: &[Absence]) -> Markup {
    let words = &view.words;
    let rules = &view.place.procedure.founding;
    let rule = &rules.group;
    let order = order(members, absent, rules);
    let fraction = words.fraction(rule.owners.numerator().into(), rule.owners.denominator().into());
    let said = words.say_with(
        "founding-group-counts",
        args!["members" => order.members, "owners" => order.owners, "fraction" => fraction],
    );
    let tag = match order.fault {
        None => parts::tag(Tone::Good, &words.say("founding-group-in-order")),
        Some(fault) => parts::tag(Tone::Bad, &words.say_of("founding-fault-", &crate::names::code(&fault))),
    };
    let missing: Vec<String> = order.missing.iter().map(|side| view.side(*side)).collect();
    html! {
        p { (said) " " (tag) }
        @if !missing.is_empty() {
            p { (words.say_with("founding-sides-missing", args!["sides" => words.list(&missing)])) " "
                @if order.fault != Some(Fault::SideMissing) { (parts::tag(Tone::Bad, &words.say("founding-fault-side-missing"))) }
            }
        }
    }
}

/// Which sides sit in a group here, and where that stands; nothing where the place names none.
pub(crate) fn sides_by_rule(view: &View<'_>) -> Markup {
    let words = &view.words;
    let rules = &view.place.procedure.founding;
    let sides: Vec<String> = required_sides(rules).into_iter().map(|side| view.side(side)).collect();
    html! {
        @if let Some(line) = &rules.group_sides {
            p {
                (words.say_with("founding-sides-rule", args!["sides" => words.list(&sides), "articles" => view.cited(&line.basis)]))
                @if !view.place.is_confirmed(&line.basis) { " " (parts::tag(Tone::Care, &words.say("place-not-read"))) }
            }
        }
    }
}
