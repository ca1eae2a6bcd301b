//! What is shown of somebody's words is theirs: the words lie in the vault, so they are opened here and held beside what is to
//! be shown. The rule itself is `governance::appeal::require_own`.

use governance::appeal::{AppealCommand, Spoken, require_own};
use governance::deliberation::{DeliberationCommand, DeliberationRefusal};
use governance::ids::DeliberationId;
use governance::informing::InformingCommand;
use governance::{Command, Community, Refusal, Seal};

use crate::desk::{Act, Desk, Stop};

impl Desk {
    /// Checks that an act which shows somebody's words shows those and no others; whoever may not show them at all is told that
    /// by the rules.
    pub(crate) async fn require_own_words(&self, act: &Act) -> Result<(), Stop> {
        let shown = {
            let files = self.files().await;
            let shown = shown(&files.community, &act.command);
            let moment = self.moment(act.actor);
            let may =
                |_: &Vec<(Seal, String)>| governance::decide(&files.community, act.command.clone(), &moment).is_ok();
            shown.filter(may)
        };
        for (seal, text) in shown.unwrap_or_default() {
            let refused = |refusal: DeliberationRefusal| Stop::from(Refusal::from(refusal));
            let words = self.words(&seal).await?;
            require_own(words.as_deref(), &text, &self.law().limits.own_words).map_err(refused)?;
        }
        Ok(())
    }
}

/// The seals of what an act shows, each with the words it shows for it; nothing where it shows nothing.
fn shown(community: &Community, command: &Command) -> Option<Vec<(Seal, String)>> {
    match command {
        Command::Deliberation(DeliberationCommand::PublishStatement { deliberation, statement, text }) => {
            said(community, *deliberation, Spoken::Statement(*statement), (text, ""))
        }
        Command::Deliberation(DeliberationCommand::PublishComment { deliberation, comment, text, reason }) => {
            said(community, *deliberation, Spoken::Comment(*comment), (text, reason))
        }
        Command::Informing(InformingCommand::PublishQuestion { deliberation, question, text, .. }) => {
            said(community, *deliberation, Spoken::Question(*question), (text, ""))
        }
        Command::Appeal(AppealCommand::Answer { deliberation, about, shown: Some(shown), .. }) => {
            said(community, *deliberation, *about, (&shown.text, &shown.why))
        }
        _ => None,
    }
}

fn said(
    community: &Community,
    id: DeliberationId,
    about: Spoken,
    (text, why): (&str, &str),
) -> Option<Vec<(Seal, String)>> {
    let all = community.deliberations();
    let sealed = match about {
        Spoken::Statement(number) => vec![(all.conversation(id)?.statement(number)?.words, text)],
        Spoken::Question(number) => vec![(community.informing().dossier(id)?.question(number)?.words, text)],
        Spoken::Comment(number) => {
            let comment = all.comment(id, number)?;
            comment.text.map(|seal| (seal, text)).into_iter().chain([(comment.reason, why)]).collect()
        }
        // The public words of what is taken up after all are those of the body that leads it.
        Spoken::Answer(_) => return None,
    };
    Some(sealed.into_iter().map(|(seal, text)| (seal, text.to_owned())).collect())
}
