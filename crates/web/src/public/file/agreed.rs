//! The parts of the file from the opinion on: what was agreed, carried out and reported back.

use governance::deliberation::{Assignment, Ending, Opinion, ResultReport, Round, Task, TaskProgress};
use governance::ids::PersonId;
use jiff::Timestamp;
use maud::{Markup, html};

use super::Volume;
use crate::args;
use crate::deliberation::{self, carrying_out, considered, opinion, report};
use crate::names;
use crate::parts;

impl Volume<'_> {
    /// Round by round: the draft, its amendments, the version that was put and what owners said to it; then how it ended.
    pub(super) fn opinion(&self) -> Option<Markup> {
        let opinion = self.files.community.deliberations().opinion(self.one.id)?;
        let (mut put, mut stopped) = (0, 0);
        let rounds: Vec<Markup> = (1..)
            .zip(opinion.rounds())
            .map(|(number, round)| {
                put += u32::from(round.tested.is_some());
                let shown = self.round(opinion, (number, put, stopped + 1), round);
                stopped += u32::try_from(round.stops.len()).unwrap_or(u32::MAX);
                shown
            })
            .collect();
        Some(html! {
            @for round in &rounds { (round) }
            (self.ended(opinion))
            @if opinion.vote.is_some() {
                (deliberation::opinion::voted(self.words, self.files, self.one.id, |matter| self.here.at(&format!("/matters/{matter}"))))
                p class="small" { (self.words.say("file-vote-named")) (self.mark("deliberation-vote-named", 1)) }
            }
        })
    }

    fn round(&self, opinion: &Opinion, (number, put, stopped): (u32, u32, u32), round: &Round) -> Markup {
        let words = self.words;
        let running =
            round.tested.as_ref().is_some_and(|tested| self.today <= tested.until) && opinion.ending.is_none();
        let comments = opinion.comments().iter().filter(|comment| comment.round == number);
        let comments: Vec<_> =
            comments.filter(|comment| !opinion::is_shown_later(opinion, comment, self.today)).collect();
        html! {
            h4 { (words.say_with("opinion-round-number", args!["round" => number])) (self.mark("deliberation-opinion-drafted", number)) }
            (opinion::instead(words, round))
            p { strong { (round.title) } }
            (opinion::paragraphs(&round.paragraphs))
            @if !comments.is_empty() {
                h4 { (words.say("opinion-comments")) }
                ul { @for comment in comments { (self.comment(comment)) } }
            }
            @if let Some(tested) = &round.tested {
                h4 { (words.say("file-version-put")) (self.mark("deliberation-opinion-put", put)) }
                (opinion::paragraphs(&tested.paragraphs))
                (opinion::figures((self.files, words), self.one, tested, running))
            } @else if opinion.version_of(number) != round.paragraphs {
                h4 { (words.say("file-version-stands")) }
                (opinion::paragraphs(&opinion.version_of(number)))
            }
            (deliberation::ended_before::of_round((self.files, words), self.one, opinion, (number, &|matter| self.here.at(&format!("/matters/{matter}")))))
            @for (nth, one) in (stopped..).zip(&round.stops) {
                h4 { (words.say("opinion-round-stopped")) (self.mark("deliberation-opinion-stopped", nth)) }
                (opinion::stop((self.here.desk.law(), self.files, words), one))
            }
        }
    }

    fn ended(&self, opinion: &Opinion) -> Markup {
        let words = self.words;
        // It ends anew when it was sent back, and the last of these entries is the one that holds.
        let last = |what: &str| self.lines.iter().filter(|line| line.what == what).count();
        let mark = |what: &str| self.mark(what, u32::try_from(last(what)).unwrap_or(u32::MAX));
        html! {
            @match &opinion.ending {
                Some((Ending::Settled { touches, majority, minority, few, .. }, at, by)) => {
                    h4 { (words.say("file-settled")) }
                    (self.labelled("opinion-majority", &html! { (majority) }))
                    @if let Some(minority) = minority { (self.labelled("opinion-minority", &html! { (minority) })) }
                    @if let Some(few) = few { (self.labelled("opinion-few", &html! { (few) })) }
                    @if let Some((kind, basis)) = opinion::reserved(words, self.here.desk.law(), touches) {
                        p { (words.say_with("opinion-reserved", args!["kind" => kind])) " " (basis) }
                    }
                    p class="small" { (self.done_by(*at, *by)) (mark("deliberation-opinion-settled")) }
                    @if let Some(goes_to) = opinion.goes_to() {
                        p { (words.say_of("opinion-agreed-", goes_to.code())) }
                        (self.decided(opinion, mark))
                    }
                    h4 { (words.say("opinion-signatures")) }
                    (deliberation::signing::signatures(words, self.files, self.one, opinion, self.today))
                    p class="small" {
                        @for body in opinion.signatures.keys() { (self.mark("deliberation-opinion-signed", body.number())) }
                        @if let Some(turn) = self.one.turn().filter(|turn| !opinion.signatures.contains_key(&turn.body)) {
                            (self.mark("deliberation-opinion-signed", turn.body.number()))
                        }
                    }
                }
                Some((Ending::Undecided { goes_to, reason, .. }, at, by)) => {
                    h4 { (words.say_of("opinion-ended-", goes_to.code())) }
                    @if opinion.stopped().is_some() { p { (words.say("opinion-stopped-ended")) } }
                    @else if opinion::never_put(opinion) { p { (words.say("opinion-never-put")) } }
                    @match reason {
                        Some(reason) => { (self.text(reason)) }
                        None => { p { (words.say("opinion-went-by-itself")) } }
                    }
                    p class="small" { (self.done_by(*at, *by)) (mark("deliberation-opinion-undecided")) }
                    (self.decided(opinion, mark))
                }
                None => {}
            }
            (considered::considered((self.here.desk.law(), self.files, words), self.one, self.today))
            @for line in self.lines.iter().filter(|line| {
                ["deliberation-limits-considered", "deliberation-limits-looked-at"].contains(&line.what)
            }) { (self.entry(line.position)) }
        }
    }

    /// What the meeting decided to which it went.
    fn decided(&self, opinion: &Opinion, mark: impl Fn(&str) -> Markup) -> Markup {
        let kinds = ["deliberation-meeting-decided", "deliberation-meeting-decision-corrected"];
        html! {
            @if let Some(decision) = &opinion.decision {
                h4 { (opinion::decided(self.words, decision)) }
                (self.text(&decision.text))
                (opinion::left_out(self.words, decision))
                p class="small" { (self.done(decision.at, decision.by)) (mark(kinds[usize::from(!opinion.corrections.is_empty())])) }
                (opinion::corrected(self.words, opinion))
                @if !opinion.corrections.is_empty() { p class="small" { (mark(kinds[0])) } }
            }
        }
    }

    /// Every task with all it was, and all that was reported on it.
    pub(super) fn tasks(&self) -> Option<Markup> {
        let tasks = &self.one.tasks;
        (!tasks.is_empty()).then(|| html! { @for task in tasks { (self.task(task)) } })
    }

    fn task(&self, task: &Task) -> Markup {
        let (words, number) = (self.words, task.number.number());
        html! {
            h4 { (carrying_out::name(words, task)) " " (carrying_out::tag(words, self.one, task, self.today)) (self.mark("deliberation-task-assigned", number)) }
            (self.assignment(&task.now))
            (carrying_out::lapsed(words, self.one, task))
            (carrying_out::steps(words, self.one, task, self.today))
            @if !task.before.is_empty() {
                p { (words.say_with("task-before", args!["count" => task.before.len()])) }
                ul { @for before in &task.before { li { (self.assignment(before)) } } }
            }
            @if !task.reports.is_empty() {
                p { strong { (words.say("file-task-reports")) } (self.mark("deliberation-task-reported", number)) }
                ol {
                    @for report in &task.reports {
                        li {
                            p { strong { (progress(self, report.progress)) } " · " (self.done(report.at, report.by)) }
                            (self.text(&report.text))
                            @if let Some(source) = &report.source {
                                p { (words.say_with("task-report-source", crate::args!["source" => source.as_str()])) }
                            }
                        }
                    }
                }
            }
        }
    }

    fn assignment(&self, assignment: &Assignment) -> Markup {
        html! {
            (self.text(&assignment.what))
            (parts::facts(self.words, &carrying_out::facts(self.words, self.files, self.one, assignment)))
            (considered::of_task((self.here.desk.law(), self.files, self.words), self.one, assignment, self.today))
        }
    }

    /// Every result that was reported, what those who took part say to it, and whether it was closed or taken up again.
    pub(super) fn results(&self) -> Option<Markup> {
        let reports = &self.one.reports;
        (!reports.is_empty()).then(|| html! { @for (number, one) in (1..).zip(reports) { (self.result(number, one)) } })
    }

    fn result(&self, number: u32, one: &ResultReport) -> Markup {
        let words = self.words;
        html! {
            h4 { (report::stage((self.here.desk.law(), self.files, words), self.one, one, self.today)) }
            (self.text(&one.text))
            p class="small" { (self.done(one.at, one.by)) (self.mark("deliberation-result-reported", number)) }
            (report::figures(words, one, one.is_running(self.today)))
            @if let Some(judged) = one.judged {
                p class="small" { (words.say("file-judged")) " " (self.done_by(judged.at, judged.by)) (self.mark("deliberation-result-judged", number)) }
            }
        }
    }
}

impl Volume<'_> {
    /// When, and by whom, where it was somebody and not the day itself.
    pub(super) fn done_by(&self, at: Timestamp, by: Option<PersonId>) -> Markup {
        match by {
            Some(by) => self.done(at, by),
            None => html! { (parts::moment(self.words, at)) },
        }
    }
}

fn progress(volume: &Volume<'_>, progress: TaskProgress) -> String {
    volume.words.say_of("task-", &names::code(&progress))
}
