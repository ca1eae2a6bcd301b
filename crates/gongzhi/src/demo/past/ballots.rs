//! Draws who takes part in a vote of the past, how letters reached them, and what they marked.

use governance::assembly::{Mark, ServiceManner};

use super::super::dice::Dice;
use super::super::first::reached;
use super::super::voting::{Doors, Voting};
use crate::end::{Trouble, bad};

/// Draws so many who vote; the others come after them.
fn drawn(vote: &mut Voting<'_>, voting: usize) -> Result<(Vec<usize>, Vec<usize>), Trouble> {
    let mut members: Vec<usize> = (0..vote.roll.len()).collect();
    vote.dice.shuffle(&mut members)?;
    if members.len() < voting {
        return Err(bad("the roll of the demo is too short"));
    }
    let others = members.split_off(voting);
    Ok((members, others))
}

/// Draws so many who vote, and serves every letter; whoever votes, in the order drawn.
pub(super) fn served(vote: &mut Voting<'_>, voting: usize, met: usize) -> Result<Vec<usize>, Trouble> {
    let (voted, others) = drawn(vote, voting)?;
    let doors = doors(vote, &voted, &others, met)?;
    vote.serve(&doors)?;
    Ok(voted)
}

/// Letters reached whoever voted, and of every hundred others so many; nobody met the rest.
fn doors(vote: &mut Voting<'_>, voted: &[usize], others: &[usize], met: usize) -> Result<Doors, Trouble> {
    let mut doors = Doors::with_capacity(voted.len() + others.len());
    for member in voted {
        doors.push((*member, reached(vote)?));
    }
    for member in others {
        let manner = if vote.dice.percent(met)? { ServiceManner::Handed } else { ServiceManner::PostedUp };
        doors.push((*member, manner));
    }
    Ok(doors)
}

/// A mark for a motion: so many of a hundred are for it, so many against; the rest abstain.
pub(super) fn motion(dice: &mut Dice, in_favour: usize, against: usize) -> Result<Mark, Trouble> {
    let drawn = dice.below(100)?;
    Ok(if drawn < in_favour {
        Mark::For
    } else if drawn < in_favour + against {
        Mark::Against
    } else {
        Mark::Abstain
    })
}

/// A mark in an election, among candidates of whom each is liked by so many of a hundred.
pub(super) fn picks(dice: &mut Dice, liked: &[usize], seats: usize) -> Result<Mark, Trouble> {
    let mut marked = Vec::with_capacity(liked.len());
    for (number, liked) in (1..).zip(liked) {
        if dice.percent(*liked)? {
            marked.push(number);
        }
    }
    marked.truncate(seats);
    Ok(Mark::several(marked).unwrap_or(Mark::Abstain))
}
