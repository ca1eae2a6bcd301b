//! Panels drawn by lot, in the file of a deliberation.

use maud::{Markup, html};

use super::Volume;
use crate::args;
use crate::deliberation::panels as shown;
use crate::parts;

impl Volume<'_> {
    /// What each panel was for, with which number and seed it was drawn, and which numbers were.
    pub(super) fn panels(&self) -> Option<Markup> {
        let words = self.words;
        let panels = self.files.community.panels().of(self.one.id);
        (!panels.is_empty()).then(|| {
            html! {
                @for panel in panels {
                    @let number = panel.number.number();
                    p { strong { (shown::name(words, panel)) } (self.mark("panel-announced", number)) }
                    (self.text(&panel.announced.purpose))
                    (self.labelled("panel-source", &html! { (panel.announced.source) }))
                    (self.labelled("panel-commitment", &parts::unbroken(&panel.announced.commitment.to_string())))
                    @if let Some(closed) = &panel.closed {
                        (self.labelled("panel-volunteers", &html! { (closed.rows.len()) (self.mark("panel-pool-closed", number)) }))
                    }
                    @if let Some((typed, secret)) = &panel.opened {
                        (self.labelled("panel-number", &html! { (typed) (self.mark("panel-number-keyed", number)) }))
                        (self.labelled("panel-secret", &parts::unbroken(secret)))
                    }
                    @for round in &panel.rounds {
                        @if let Some(opened) = &round.opened {
                            (self.labelled("panel-number", &html! { (opened.number) }))
                            (self.labelled("panel-secret", &parts::unbroken(&opened.secret)))
                        }
                        (self.labelled("panel-seed", &parts::unbroken(&round.seed.to_string())))
                        p {
                            (words.say_with("panel-drawn", args!["numbers" => shown::numbers(words, round.drawn.iter().copied())]))
                            " " (self.entry(round.position))
                        }
                    }
                    (shown::places(words, panel, self.today))
                    @if let Some((reason, at)) = &panel.called_off {
                        p {
                            (words.say_with("panel-called-off", args!["at" => words.moment(*at), "reason" => reason.as_str()]))
                            (self.mark("panel-called-off", number))
                        }
                    }
                }
            }
        })
    }
}
