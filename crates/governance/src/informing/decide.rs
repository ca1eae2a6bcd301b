//! Decides what a command about informing would change.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{
    Dossier, DossierGiven, DossierPublished, DossierRead, Expense, FILE_BYTES_MAX, FILE_SORTS, FILES_MAX, FileGiven,
    FileKept, HomesReached, InformingCommand, InformingRefusal, LookedAt, Question, QuestionAnswered, QuestionAsked,
    QuestionHeldBack, QuestionPublished, Reach, Section, Sections, Source, SourceGiven, Way, homes_concerned,
};
use crate::appeal::marked;
use crate::bodies::{BodiesRefusal, Power};
use crate::deliberation::{
    Decision, DeliberationRefusal, Desk, HeldBackFor, Raiser, Step, acting_for, counted, leading, require_not_closed,
};
use crate::ids::{BodyId, FileNo, HomeId, PersonId, QuestionNo};
use crate::on_paper::enters;
use crate::once;
use crate::outcome::{Refusal, TextRefusal};
use crate::seal::Seal;
use crate::{Community, Moment, PublicText};

/// Characters that a section in running words may have.
pub const SECTION_MAX: usize = 2_000;
/// Characters that one argument may have.
pub const ARGUMENT_MAX: usize = 500;
/// Characters that a line of the costs or of the sources may have.
pub const LINE_MAX: usize = 200;
/// Entries that a section may have: a dossier is there to be read.
pub const LINES_MAX: usize = 20;
/// Characters that a question may have.
pub const QUESTION_MAX: usize = 500;
/// Characters that an answer may have.
pub const ANSWER_MAX: usize = 2_000;
/// Signs of a SHA-256 in hexadecimal.
const DIGEST_SIGNS: usize = 64;

pub(crate) fn decide(community: &Community, command: InformingCommand, moment: &Moment<'_>) -> Decision {
    let at = |id| Desk::at(community, id, moment);
    match command {
        InformingCommand::PublishDossier { deliberation, given, changed } => {
            publish(&at(deliberation)?, &given, &changed)
        }
        InformingCommand::KeepFile { deliberation, file, given, content } => {
            keep(&at(deliberation)?, file, &given, content)
        }
        InformingCommand::AskQuestion { deliberation, question, author, words } => {
            ask(&at(deliberation)?, question, author, words)
        }
        InformingCommand::PublishQuestion { deliberation, question, text, body } => {
            show(&at(deliberation)?, question, &text, body)
        }
        InformingCommand::HoldBackQuestion { deliberation, question, reason } => {
            hold_back(&at(deliberation)?, question, reason)
        }
        InformingCommand::AnswerQuestion { deliberation, question, text } => {
            answer(&at(deliberation)?, question, &text)
        }
        InformingCommand::ReadDossier { deliberation, version, reader, homes } => {
            read(&at(deliberation)?, version, reader, &homes)
        }
        InformingCommand::RecordReached { deliberation, version, homes, way, on } => {
            reached(&at(deliberation)?, version, &homes, (way, on))
        }
    }
}

fn publish(desk: &Desk<'_>, given: &DossierGiven, changed: &str) -> Decision {
    let by = leading(desk)?;
    // What comes to light while it is deliberated belongs into it too; what is agreed then rests on what all could read.
    require_between(desk, Step::Opinion)?;
    let sections = checked(desk, given)?;
    let before = dossier(desk).and_then(Dossier::version);
    let changed = match before {
        None => None,
        Some(before) if before.sections == sections => return Ok(vec![]),
        Some(_) => match PublicText::try_new(changed, ARGUMENT_MAX) {
            Err(TextRefusal::TextEmpty) => return Err(InformingRefusal::DossierChangeUnsaid.into()),
            said => Some(said?),
        },
    };
    let lines = desk.lines()?;
    let clock = counted(desk, &lines.dossier_on_view)?;
    let basis = once(clock.basis.iter().chain(&lines.dossier_holds.basis));
    let (deliberation, days, until) = (desk.deliberation.id, clock.days, clock.until);
    Ok(vec![DossierPublished { deliberation, sections, changed, days, until, basis, by }.into()])
}

/// What a dossier says, where all of it may stand in public and no section is empty that the place wants filled.
fn checked(desk: &Desk<'_>, given: &DossierGiven) -> Result<Sections, Refusal> {
    let counts = [
        (Section::For, given.arguments_for.len()),
        (Section::Against, given.arguments_against.len()),
        (Section::Costs, given.costs.len()),
        (Section::Sources, given.sources.len()),
    ];
    if let Some((section, _)) = counts.into_iter().find(|(_, count)| *count > LINES_MAX) {
        return Err(InformingRefusal::DossierTooLong { section, most: LINES_MAX }.into());
    }
    let arguments = |given: &[String]| -> Result<Vec<PublicText>, TextRefusal> {
        given.iter().map(|words| PublicText::try_new(words, ARGUMENT_MAX)).collect()
    };
    let costs = given.costs.iter().map(|cost| {
        let (what, borne_by) = (&cost.what, &cost.borne_by);
        let (what, borne_by) = (PublicText::try_new(what, LINE_MAX)?, PublicText::try_new(borne_by, LINE_MAX)?);
        Ok(Expense { what, amount: cost.amount, every: cost.every, borne_by })
    });
    let sources = given.sources.iter().zip(1..).map(|(given, number)| source(given, number));
    let sections = Sections {
        about: PublicText::try_new(&given.about, SECTION_MAX)?,
        arguments_for: arguments(&given.arguments_for)?,
        arguments_against: arguments(&given.arguments_against)?,
        costs: costs.collect::<Result<_, TextRefusal>>()?,
        otherwise: PublicText::try_new(&given.otherwise, SECTION_MAX)?,
        sources: sources.collect::<Result<_, Refusal>>()?,
    };
    let lines = desk.lines()?;
    let holds = &lines.dossier_holds;
    let must = |section: &Section| holds.names.iter().any(|name| name == section.word());
    let empty: Vec<Section> =
        Section::ALL.into_iter().filter(|section| must(section) && sections.is_empty(*section)).collect();
    if empty.is_empty() {
        Ok(sections)
    } else {
        Err(InformingRefusal::DossierIncomplete { sections: empty, basis: holds.basis.clone() }.into())
    }
}

/// A source that somebody who doubts it can open or hold a document against.
fn source(given: &SourceGiven, number: usize) -> Result<Source, Refusal> {
    let (link, digest) = (given.link.trim(), given.digest.trim().to_ascii_lowercase());
    let opens = |link: &str| {
        let host = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://"));
        host.is_some_and(|host| !host.is_empty()) && !link.contains(char::is_whitespace)
    };
    let fits = |digest: &str| digest.len() == DIGEST_SIGNS && digest.chars().all(|sign| sign.is_ascii_hexdigit());
    let wrong = (!link.is_empty() && !opens(link)) || (!digest.is_empty() && !fits(&digest));
    if wrong || (link.is_empty() && digest.is_empty()) {
        return Err(InformingRefusal::SourceUncheckable { source: number }.into());
    }
    let link = if link.is_empty() { None } else { Some(PublicText::try_new(link, ARGUMENT_MAX)?) };
    let digest = Some(digest).filter(|digest| !digest.is_empty());
    Ok(Source { name: PublicText::try_new(&given.name, LINE_MAX)?, link, digest })
}

fn keep(desk: &Desk<'_>, file: FileNo, given: &FileGiven, content: Seal) -> Decision {
    let by = leading(desk)?;
    require_between(desk, Step::Opinion)?;
    let kept = desk.community.informing().files(desk.deliberation.id);
    if kept.iter().any(|one| one.digest == given.digest) {
        return Ok(vec![]);
    }
    if file != FileNo::after(kept.len()) {
        return Err(InformingRefusal::FileNumberTaken.into());
    }
    if kept.len() >= FILES_MAX {
        return Err(InformingRefusal::FilesEnough { most: FILES_MAX }.into());
    }
    if given.size > FILE_BYTES_MAX {
        return Err(InformingRefusal::FileTooLarge { most: FILE_BYTES_MAX >> 20 }.into());
    }
    let fits = given.digest.len() == DIGEST_SIGNS && given.digest.chars().all(|sign| sign.is_ascii_hexdigit());
    let sort = given.sort.filter(|sort| FILE_SORTS.contains(sort) && given.size > 0 && fits);
    let sort = sort.ok_or(InformingRefusal::FileUnfit)?.to_owned();
    let name = PublicText::try_new(&given.name, LINE_MAX)?;
    let (deliberation, digest, size) = (desk.deliberation.id, given.digest.clone(), given.size);
    Ok(vec![FileKept { deliberation, file, name, digest, sort, size, content, by }.into()])
}

fn ask(desk: &Desk<'_>, question: QuestionNo, author: Raiser, words: Seal) -> Decision {
    let by = match author {
        Raiser::Owner(_) => desk.community.acting_owner(desk.moment).map(|_| None)?,
        Raiser::Body(_) | Raiser::Slip => enters(desk, author)?,
    };
    let asked_about = published(desk)?;
    if require_between(desk, Step::Deliberating).is_err() {
        return Err(InformingRefusal::QuestionsNotTaken.into());
    }
    if question != asked_about.next_question() {
        return Err(InformingRefusal::QuestionNumberTaken.into());
    }
    let clock = counted(desk, &desk.lines()?.question_answer)?;
    Ok(vec![QuestionAsked { deliberation: desk.deliberation.id, question, author, words, clock, by }.into()])
}

fn show(desk: &Desk<'_>, question: QuestionNo, text: &str, body: Option<BodyId>) -> Decision {
    let by = leading(desk)?;
    unseen(desk, question)?;
    let (bodies, today) = (desk.community.bodies(), desk.moment.today(desk.community.zone()));
    let leads = desk.deliberation.turn().map(|turn| turn.body);
    let body = bodies.heir(body.or(leads).ok_or(BodiesRefusal::BodyUnknown)?, today);
    if !bodies.body(body).ok_or(BodiesRefusal::BodyUnknown)?.is_led_on(today) {
        return Err(InformingRefusal::NobodyAnswersQuestion.into());
    }
    let text = PublicText::try_new(&marked(text, &desk.moment.law.limits.own_words), QUESTION_MAX)?;
    Ok(vec![QuestionPublished { deliberation: desk.deliberation.id, question, text, body, by }.into()])
}

fn hold_back(desk: &Desk<'_>, question: QuestionNo, reason: HeldBackFor) -> Decision {
    let by = leading(desk)?;
    unseen(desk, question)?;
    if !HeldBackFor::OF_WORDS.contains(&reason) {
        return Err(InformingRefusal::QuestionShownNonetheless.into());
    }
    Ok(vec![QuestionHeldBack { deliberation: desk.deliberation.id, question, reason, by }.into()])
}

fn answer(desk: &Desk<'_>, question: QuestionNo, text: &str) -> Decision {
    let asked = find(desk, question)?;
    let Some((_, named)) = asked.public() else {
        leading(desk)?;
        return Err(InformingRefusal::QuestionNotPublished.into());
    };
    let (body, by) = answering(desk, named)?;
    if asked.reply.is_some() {
        return Err(InformingRefusal::QuestionAnsweredAlready.into());
    }
    let text = PublicText::try_new(text, ANSWER_MAX)?;
    Ok(vec![QuestionAnswered { deliberation: desk.deliberation.id, question, body, text, by }.into()])
}

/// For which body the actor answers: the one that was named, or the one that leads, so that nobody waits for the other's sake.
fn answering(desk: &Desk<'_>, named: BodyId) -> Result<(BodyId, PersonId), Refusal> {
    let heir = |body| desk.community.bodies().heir(body, desk.moment.today(desk.community.zone()));
    match acting_for(desk.community, desk.moment, named) {
        Ok(by) => Ok((heir(named), by)),
        Err(refusal) => match (leading(desk), desk.deliberation.turn()) {
            (Ok(by), Some(turn)) => Ok((heir(turn.body), by)),
            _ => Err(refusal),
        },
    }
}

fn read(desk: &Desk<'_>, version: u32, reader: Seal, homes: &[(HomeId, Seal)]) -> Decision {
    let owner = desk.community.acting_owner(desk.moment)?;
    let reach = running(desk, version)?;
    if reach.is_read_by(&reader) {
        return Ok(vec![]);
    }
    let own: BTreeSet<HomeId> = desk.community.register().homes_of(owner).map(|home| home.id).collect();
    let homes = newly_reached(desk, homes, |home, seal| own.contains(home).then(|| reach.of(seal).is_none()))?;
    Ok(vec![DossierRead { deliberation: desk.deliberation.id, version, reader, homes }.into()])
}

fn reached(desk: &Desk<'_>, version: u32, homes: &[(HomeId, Seal)], (way, on): (Way, Date)) -> Decision {
    // Whoever leads it, and whoever takes paper in: those who go from door to door hand their lists in at the desk.
    let keys = |_| enters(desk, Raiser::Slip);
    let by = leading(desk).map(Some).or_else(keys)?.ok_or(BodiesRefusal::PowerMissing { power: Power::Key })?;
    let reach = running(desk, version)?;
    let zone = desk.community.zone();
    let published = published(desk)?.version().map(|version| version.at.to_zoned(zone.clone()).date());
    let until = desk.moment.today(zone);
    let from = published.unwrap_or(until);
    if !(from..=until).contains(&on) {
        return Err(InformingRefusal::ReachedOnOtherDay { from, until }.into());
    }
    if homes.is_empty() {
        return Err(InformingRefusal::HomeNotConcerned.into());
    }
    // Who marked it as read is nothing the desk may find out: a home is new to it until it was brought there.
    let homes = newly_reached(desk, homes, |_, seal| Some(reach.of(seal).flatten().is_none()))?;
    if homes.is_empty() {
        return Ok(vec![]);
    }
    Ok(vec![HomesReached { deliberation: desk.deliberation.id, version, homes, way, on, by }.into()])
}

/// Whom the version reached so far, where it holds and nothing was judged to be the end of it.
fn running<'a>(desk: &Desk<'a>, version: u32) -> Result<&'a Reach, Refusal> {
    require_not_closed(desk)?;
    let dossier = published(desk)?;
    let holds = dossier.versions().len();
    match dossier.reach(holds).filter(|_| holds == version as usize) {
        Some(reach) => Ok(reach),
        None => Err(InformingRefusal::DossierVersionOver { version: holds }.into()),
    }
}

/// The seals of those homes that are new, in the order of the seals, which tells nothing; each must be concerned and one that
/// may be named.
fn newly_reached(
    desk: &Desk<'_>,
    homes: &[(HomeId, Seal)],
    is_new: impl Fn(&HomeId, &Seal) -> Option<bool>,
) -> Result<Vec<Seal>, Refusal> {
    let concerned = homes_concerned(desk.community, desk.deliberation);
    if !homes.iter().all(|(home, seal)| concerned.contains(home) && is_new(home, seal).is_some()) {
        return Err(InformingRefusal::HomeNotConcerned.into());
    }
    let new: BTreeSet<Seal> = {
        let new = homes.iter().filter(|(home, seal)| is_new(home, seal) == Some(true));
        new.map(|(_, seal)| *seal).collect()
    };
    Ok(new.into_iter().collect())
}

/// Checks that it is at the step of informing or between that and another one.
fn require_between(desk: &Desk<'_>, last: Step) -> Result<(), Refusal> {
    require_not_closed(desk)?;
    if !desk.deliberation.is_taken_up() {
        return Err(DeliberationRefusal::DeliberationNotTakenUp.into());
    }
    match desk.deliberation.step() {
        step if (Step::Informing..=last).contains(&step) => Ok(()),
        step => Err(DeliberationRefusal::NotAtStep { needed: Step::Informing, step }.into()),
    }
}

fn dossier<'a>(desk: &Desk<'a>) -> Option<&'a Dossier> {
    desk.community.informing().dossier(desk.deliberation.id)
}

fn published<'a>(desk: &Desk<'a>) -> Result<&'a Dossier, Refusal> {
    Ok(dossier(desk).ok_or(InformingRefusal::DossierNotPublished)?)
}

fn find<'a>(desk: &Desk<'a>, question: QuestionNo) -> Result<&'a Question, Refusal> {
    Ok(published(desk)?.question(question).ok_or(InformingRefusal::DossierQuestionUnknown)?)
}

/// Checks that nobody has looked at the question yet.
fn unseen(desk: &Desk<'_>, question: QuestionNo) -> Result<(), Refusal> {
    match find(desk, question)?.looked {
        None => Ok(()),
        Some((LookedAt::Published { .. } | LookedAt::HeldBack(_), ..)) => {
            Err(InformingRefusal::QuestionLookedAtAlready.into())
        }
    }
}
