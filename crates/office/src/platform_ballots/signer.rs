//! Who cast the ballots of a file, and whether they vote for the home: as for ballots on paper and online, by the records of
//! who speaks for an owner.

use governance::assembly::Meeting;
use governance::voice::{SignedGiven, Voice, VoiceKind, VoiceRefusal, check_signature};
use governance::{Community, Refusal};
use jiff::Timestamp;

use super::layout::VOTED_AS;
use super::resolve::cast_at;
use super::{FiledBallot, PlatformFile, Problem, RowProblem, layout};

/// Looks up who cast each ballot; those of somebody who does not vote for the home are told and left out.
///
/// What is recorded of the platform already stays as it was taken: whoever speaks for an owner later changes nothing of it.
#[must_use]
pub fn entitled(community: &Community, meeting: &Meeting, mut file: PlatformFile, now: Timestamp) -> PlatformFile {
    let mut ballots = Vec::with_capacity(file.ballots.len());
    for mut ballot in file.ballots {
        match signed(community, meeting, &ballot, now) {
            Ok(signed) => {
                ballot.signed = signed;
                ballots.push(ballot);
            }
            Err(problem) => {
                let row = ballot.rows.first().copied().unwrap_or_default();
                let column = ballot.voted_as.map(|_| layout::COLUMNS[VOTED_AS].chinese.to_owned());
                file.errors.push(RowProblem { row, column, problem });
            }
        }
    }
    file.ballots = ballots;
    file.errors.sort_by_key(|error| error.row);
    file
}

fn signed(
    community: &Community,
    meeting: &Meeting,
    ballot: &FiledBallot,
    now: Timestamp,
) -> Result<SignedGiven, Problem> {
    let at = cast_at(community.zone(), ballot).unwrap_or(now);
    let (given, told) = match ballot.voted_as {
        None => (SignedGiven::Owner, None),
        Some(kind) => {
            let voice = recorded(community, meeting, (ballot, kind), at).ok_or(Problem::NoVoice { kind })?;
            let unfit = Problem::VoiceUnfit { kind, voice: voice.id.number() };
            (SignedGiven::Voice { voice: voice.id, opinion: None }, Some(unfit))
        }
    };
    if meeting.ballots.last_from_platform(ballot.entry).is_some() {
        return Ok(given);
    }
    match check_signature(community, meeting, ballot.entry, &ballot.marks, (&given, at)) {
        Ok(_) => Ok(given),
        Err(Refusal::Voice(VoiceRefusal::OwnerSpokenFor { kind, voice, .. })) => {
            Err(Problem::SpokenFor { kind, voice: voice.number() })
        }
        // Nothing else stands against an owner's own ballot.
        Err(_) => told.map_or(Ok(given), Err),
    }
}

/// The record of this kind for the home of a ballot that stood when it was cast, the last one first.
fn recorded<'c>(
    community: &'c Community,
    meeting: &Meeting,
    (ballot, kind): (&FiledBallot, VoiceKind),
    at: Timestamp,
) -> Option<&'c Voice> {
    let owners = &meeting.roll.as_ref()?.entry(ballot.entry)?.owners;
    let day = at.to_zoned(community.zone().clone()).date();
    let mut voices = community.assembly().voices().all().iter().rev();
    voices.find(|voice| {
        let has_effect = voice.effective_at.is_some() && voice.stood_at(at);
        voice.kind == kind && voice.owners == *owners && voice.is_for(meeting, day) && has_effect
    })
}
