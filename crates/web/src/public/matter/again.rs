//! That a matter was voted on before, or is voted on once more: each of the two pages leads to the other.

use maud::{Markup, html};

use super::Seen;
use crate::again;
use crate::args;
use crate::names;
use crate::words::Words;

pub(in crate::public) fn again(seen: &Seen<'_>, words: &Words) -> Markup {
    let matter = seen.matter.id;
    let law = seen.here.desk.law();
    let said = again::said(words, law, seen.files, seen.meeting, seen.question);
    let first = seen.meeting.puts_again(matter).zip(said);
    let may_follow = again::may_follow(words, law, seen.files, seen.meeting, seen.question);
    let later = seen.files.community.assembly().second_vote(seen.meeting.id, matter).and_then(|meeting| {
        let second = meeting.second.as_ref()?;
        let place = second.matters.iter().position(|one| *one == matter)?;
        let basis = names::articles_of(words, seen.pack(), &second.basis);
        Some((meeting.questions.get(place)?.matter, second.kind, basis))
    });
    let (assembly, clock) = (seen.files.community.assembly(), (seen.now, seen.files.community.zone()));
    let over = assembly.seconds_over(seen.meeting.id, clock);
    let over = over.into_iter().find(|(over, ..)| *over == matter);
    let open = assembly.seconds_open(seen.meeting.id, clock);
    let open = open.into_iter().find(|(open, _)| *open == matter);
    html! {
        @if let Some((_, second)) = open {
            @let basis = names::articles_of(words, seen.pack(), &second.basis);
            p { (words.say_with("matter-again-open", args!["kind" => words.say_of("second-kind-", second.kind.word()), "basis" => basis])) }
        }
        @if let Some((_, second, until)) = over { p { (again::over(words, seen.pack(), second, until)) } }
        @if let Some(may_follow) = may_follow { p { (may_follow) } }
        @if let Some((first, said)) = first {
            p { (said) " " a href=(seen.here.at(&format!("/matters/{first}"))) { (words.say("matter-again-to-first")) } }
        }
        @if let Some((second, kind, basis)) = later {
            p {
                (words.say_with("matter-again-first", args!["kind" => words.say_of("second-kind-", kind.word()), "basis" => basis])) " "
                a href=(seen.here.at(&format!("/matters/{second}"))) { (words.say("matter-again-to-second")) }
            }
        }
    }
}
