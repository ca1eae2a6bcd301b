//! The parts of the file before anything was agreed: who takes part, what all must know, what was asked, what was said.

use governance::deliberation::{Comment, Conversation, Party, Statement};
use governance::informing::{Question, Version};
use maud::{Markup, html};

use super::Volume;
use crate::args;
use crate::deliberation::opinions::{self, Picture, Totals};
use crate::deliberation::{self, appeals, dossier, parties};
use crate::names;
use crate::parts;

impl Volume<'_> {
    /// Who was listed and why, who was taken off, when the list was published, and what was objected to it.
    pub(super) fn parties(&self) -> Option<Markup> {
        let (words, list) = (self.words, &self.one.parties);
        // A list that was never published is a draft, which is shown nowhere.
        if list.published().is_empty() {
            return None;
        }
        Some(html! {
            ol { @for party in list.all() { (self.party(party)) } }
            @for (number, published) in (1..).zip(list.published()) {
                p class="small" {
                    (words.say_with("file-list-published", args!["until" => words.day(published.until)])) " · "
                    (self.done(published.at, published.by)) (self.mark("deliberation-parties-published", number))
                }
            }
            @if !list.objections().is_empty() {
                h4 { (words.say("file-objections")) }
                ul { @for objection in list.objections() { (self.comment(objection)) } }
            }
        })
    }

    fn party(&self, party: &Party) -> Markup {
        let (words, number) = (self.words, party.number.number());
        html! {
            li value=(number) {
                p {
                    strong { (parties::name(words, self.files, &party.who)) }
                    @if party.must { " （" (words.say("party-must")) "）" }
                    (self.mark("deliberation-party-named", number))
                }
                (self.text(&party.reason))
                @if let Some((reason, at, by)) = &party.dropped {
                    p { (words.say("file-dropped")) " " (reason) " · " (self.done(*at, *by)) (self.mark("deliberation-party-dropped", number)) }
                }
            }
        }
    }

    /// A comment with what became of it; words that are not shown are not here either.
    pub(super) fn comment(&self, comment: &Comment) -> Markup {
        let (words, number) = (self.words, comment.number.number());
        html! {
            li {
                p {
                    strong { (deliberation::opinion::name(words, comment)) } " · "
                    (deliberation::opinion::author(words, self.files, comment)) " · " (parts::moment(words, comment.at))
                    (self.mark("deliberation-comment-made", number))
                }
                @if let Some((text, reason)) = comment.public() {
                    @if let Some(text) = text { p { (text) } }
                    p { (words.say("comment-reason")) " " (reason) (self.mark("deliberation-comment-published", number)) }
                    (appeals::gaps(words, comment.gaps()))
                }
                @if let Some(reason) = comment.held_back() {
                    p {
                        (words.say_with("comment-held-back", args!["reason" => words.say_of("held-back-", &names::code(&reason))]))
                        (self.mark("deliberation-comment-held-back", number))
                    }
                }
                @if let Some(appeal) = &comment.appeal {
                    p {
                        (appeals::looked_again(words, self.files, appeal))
                        (self.mark("appeal-comment-appealed", number)) (self.mark("appeal-comment-answered", number))
                    }
                }
                @if let Some((answer, reason, at)) = &comment.answer {
                    p {
                        strong { (words.say_of("comment-stands-", &names::code(answer))) } " " (reason) " · "
                        (parts::moment(words, *at)) (self.mark("deliberation-comment-answered", number))
                    }
                }
            }
        }
    }

    /// Every version of the dossier, the first one first.
    pub(super) fn dossier(&self) -> Option<Markup> {
        let kept = self.files.community.informing().dossier(self.one.id)?;
        let brought = self.lines.iter().filter(|line| line.what == "informing-homes-reached");
        Some(html! {
            @for version in kept.versions() { (self.version(version)) }
            p {
                (dossier::reached(self.words, self.files, self.one, kept))
                @for line in brought { " " (self.entry(line.position)) }
            }
        })
    }

    fn version(&self, version: &Version) -> Markup {
        let words = self.words;
        let said = args!["version" => version.number, "since" => words.date_of(version.at)];
        let mark = self.mark("informing-dossier-published", u32::try_from(version.number).unwrap_or(u32::MAX));
        html! {
            h4 { (words.say_with("dossier-version", said)) (mark) }
            @if let Some(changed) = &version.changed { (self.labelled("dossier-changed", &html! { (changed) })) }
            (dossier::sections(words, &version.sections, dossier::Heading::Fifth))
        }
    }

    /// What was asked about it, with the answers.
    pub(super) fn questions(&self) -> Option<Markup> {
        let dossier = self.files.community.informing().dossier(self.one.id)?;
        let all = dossier.questions();
        (!all.is_empty()).then(|| html! { ul { @for question in all { (self.question(question)) } } })
    }

    fn question(&self, question: &Question) -> Markup {
        let (words, number) = (self.words, question.number.number());
        html! {
            li {
                p {
                    strong { (dossier::name(words, question)) } " · " (dossier::author(words, self.files, question)) " · "
                    (parts::moment(words, question.at)) (self.mark("informing-question-asked", number))
                }
                @if let Some((text, _)) = question.public() {
                    p { (text) (self.mark("informing-question-published", number)) }
                    (appeals::gaps(words, governance::appeal::gaps(text.as_str())))
                }
                @if let Some(reason) = question.held_back() {
                    p {
                        (words.say_with("question-held-back-for", args!["reason" => words.say_of("held-back-", &names::code(&reason))]))
                        (self.mark("informing-question-held-back", number))
                    }
                }
                @if let Some(appeal) = &question.appeal {
                    p {
                        (appeals::looked_again(words, self.files, appeal))
                        (self.mark("appeal-question-appealed", number)) (self.mark("appeal-question-answered", number))
                    }
                }
                @if let Some(reply) = &question.reply {
                    p { strong { (deliberation::body(self.files, reply.body)) } " · " (self.done(reply.at, reply.by)) (self.mark("informing-question-answered", number)) }
                    (self.text(&reply.text))
                } @else if question.settled_at().is_none() {
                    p { (words.say_with("comment-until", args!["until" => words.day(question.clock.until)])) }
                }
            }
        }
    }

    /// The question that was put, the opinion map in words, and every statement with how it was answered; first of what was brought
    /// in from elsewhere, where there is both.
    pub(super) fn conversation(&self) -> Option<Markup> {
        let all = self.files.community.deliberations();
        let conversation = all.conversation(self.one.id)?;
        let elsewhere = all.held_elsewhere(self.one.id).filter(|_| conversation.origin.is_none());
        Some(html! {
            @if let Some(elsewhere) = elsewhere { (self.talk(elsewhere, self.picture_elsewhere.as_deref())) }
            (self.talk(conversation, self.picture.as_deref()))
        })
    }

    fn talk(&self, conversation: &Conversation, picture: Option<&Picture>) -> Markup {
        let (words, totals) = (self.words, Totals::of(conversation));
        let begun = match conversation.origin {
            None => "deliberation-conversation-opened",
            Some(_) => "deliberation-conversation-brought-in",
        };
        html! {
            p { strong { (conversation.question) } }
            p {
                (deliberation::conversation_runs(words, conversation))
                (self.mark(begun, 1))
            }
            p {
                (words.say_with("file-voices", args![
                    "people" => totals.people, "statements" => conversation.statements().len()
                ]))
            }
            @if let Some(picture) = picture {
                @if picture.is_behind(conversation) {
                    p class="small" { (words.say_with("opinions-drawn-at", args!["at" => words.moment(picture.drawn_at)])) }
                }
                (opinions::in_words(words, conversation, picture))
            }
            h4 { (words.say("file-statements")) }
            ol { @for statement in conversation.statements() { (self.statement((conversation, &totals), statement)) } }
        }
    }

    fn statement(&self, (conversation, totals): (&Conversation, &Totals), statement: &Statement) -> Markup {
        let (words, number) = (self.words, statement.number.number());
        let answers = totals.answers.get(statement.number.index());
        let mark = |what: &str| self.mark_in(conversation, what, number);
        html! {
            li value=(number) {
                @if let Some(text) = statement.text() {
                    p { (text) (mark("deliberation-statement-added")) (mark("deliberation-statement-published")) }
                    (appeals::gaps(words, governance::appeal::gaps(text.as_str())))
                    @if let (Some(of), None) = (answers, conversation.is_open(self.today).then_some(())) {
                        p class="small" {
                            (words.say_with("file-statement-answers", args!["agree" => of.agree, "disagree" => of.disagree, "pass" => of.pass]))
                        }
                    }
                } @else if let Some(reason) = statement.held_back() {
                    p {
                        (words.say_with("question-held-back-for", args!["reason" => words.say_of("held-back-", &names::code(&reason))]))
                        (mark("deliberation-statement-added")) (mark("deliberation-statement-held-back"))
                    }
                } @else {
                    p {
                        (words.say("question-unseen")) (mark("deliberation-statement-added"))
                        @if let Some(clock) = &statement.clock {
                            " " (words.say_with("looked-until", args!["until" => words.day(clock.until)]))
                        }
                    }
                }
                @if let Some(told) = deliberation::looked::answered(words, self.files, conversation, statement) {
                    p class="small" { (told) }
                }
                @if let Some(appeal) = &statement.appeal {
                    p {
                        (words.say("file-appealed")) (mark("deliberation-statement-appealed"))
                        @if let Some(answered) = &appeal.answered {
                            " " (answered.reason) (mark("deliberation-statement-appeal-answered"))
                        }
                    }
                }
            }
        }
    }
}
