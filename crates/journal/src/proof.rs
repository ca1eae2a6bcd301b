//! Check what a book says of itself, without a store and without trusting whoever keeps it.
//!
//! The data of a leaf is a text header and the payload as it was written, so that any language can recompute it:
//!
//! ```text
//! gongzhi entry 1
//! <book>
//! <position>
//! <recorded_at, milliseconds since 1970>
//! <kind>
//! <version>
//!
//! <payload bytes>
//! ```
//!
//! Each header line, the empty one included, ends in a single newline; numbers are decimal. The leaf's hash is SHA-256 of
//! a zero byte and this data (RFC 6962 §2.1).

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::book::{BookId, Entry, NewEntry};
pub use crate::checkpoint::Checkpoint;
use crate::note;
pub use crate::note::NoteProblem;
pub use crate::tree::{Hash, Tree};
use crate::tree::{Node, node_hash, subtrees};

/// Why a proof is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ProofProblem {
    /// The positions or sizes asked about cannot be.
    #[error("the position or the sizes do not fit together")]
    OutOfRange,
    /// The proof has too few or too many hashes.
    #[error("the proof does not have the right number of hashes")]
    Length,
    /// The proof leads to another root.
    #[error("the proof does not lead to this root")]
    Root,
}

/// The bytes that an entry stands for in the tree.
pub fn leaf_data(book: &BookId, entry: &Entry) -> Vec<u8> {
    let mut data = header(book, entry.position, entry.recorded_at, &entry.kind, entry.version).into_bytes();
    data.extend_from_slice(&entry.payload);
    data
}

/// The hash of an entry, recomputed from everything but its stored hash.
pub fn leaf_hash(book: &BookId, entry: &Entry) -> Hash {
    let Entry { position, recorded_at, kind, version, payload, .. } = entry;
    hash_leaf(&header(book, *position, *recorded_at, kind, *version), payload)
}

/// The hash that a new entry gets at a position.
pub(crate) fn new_leaf_hash(book: &BookId, position: u64, entry: &NewEntry) -> Hash {
    let NewEntry { recorded_at, kind, version, payload } = entry;
    hash_leaf(&header(book, position, *recorded_at, kind, *version), payload)
}

fn header(book: &BookId, position: u64, recorded_at: i64, kind: &str, version: u32) -> String {
    format!("gongzhi entry 1\n{book}\n{position}\n{recorded_at}\n{kind}\n{version}\n\n")
}

fn hash_leaf(header: &str, payload: &[u8]) -> Hash {
    let mut hash = Sha256::new();
    hash.update([0x00]);
    hash.update(header);
    hash.update(payload);
    hash.finalize().into()
}

/// The root of the tree over the given leaves, read one by one.
pub fn root(leaves: impl IntoIterator<Item = Hash>) -> Hash {
    let mut tree = Tree::new();
    for leaf in leaves {
        tree.push(leaf);
    }
    tree.root()
}

/// Reads a signed checkpoint if the key, whose name must be its origin, has signed it.
pub fn open_checkpoint(signed: &str, verifier_key: &str) -> Result<Checkpoint, NoteProblem> {
    let checkpoint = Checkpoint::parse(note::open(signed, verifier_key)?)?;
    match verifier_key.split_once('+') {
        Some((name, _)) if name == checkpoint.origin => Ok(checkpoint),
        _ => Err(NoteProblem::Origin),
    }
}

/// Checks that the tree of this size and root has this leaf at this position (RFC 6962 §2.1.1).
pub fn check_inclusion(leaf: Hash, position: u64, proof: &[Hash], size: u64, root: Hash) -> Result<(), ProofProblem> {
    let steps = inclusion_steps(position, size)?;
    if steps.len() != proof.len() {
        return Err(ProofProblem::Length);
    }
    let reached = steps.iter().zip(proof).fold(leaf, |hash, (step, other)| step.join(hash, other));
    if reached == root { Ok(()) } else { Err(ProofProblem::Root) }
}

/// Checks that the newer tree begins with exactly the entries of the older one (RFC 6962 §2.1.2).
pub fn check_consistency(
    (old_size, old_root): (u64, Hash),
    (new_size, new_root): (u64, Hash),
    proof: &[Hash],
) -> Result<(), ProofProblem> {
    if old_size == 0 && proof.is_empty() {
        return if old_root == Tree::new().root() { Ok(()) } else { Err(ProofProblem::Root) };
    }
    let (start, steps) = consistency_steps(old_size, new_size)?;
    let (first, rest) = match start {
        None => (old_root, proof),
        Some(_) => proof.split_first().map(|(first, rest)| (*first, rest)).ok_or(ProofProblem::Length)?,
    };
    if steps.len() != rest.len() {
        return Err(ProofProblem::Length);
    }
    let (mut old, mut new) = (first, first);
    for (step, other) in steps.iter().zip(rest) {
        if step.side == Side::Left {
            old = step.join(old, other);
        }
        new = step.join(new, other);
    }
    if old == old_root && new == new_root { Ok(()) } else { Err(ProofProblem::Root) }
}

/// A consistency proof as a text that other programs read, with the checkpoint it leads to: what C2SP tlog-witness calls
/// an add-checkpoint request.
pub fn consistency_text(old_size: u64, proof: &[Hash], checkpoint: &str) -> String {
    let hashes: String = proof.iter().map(|hash| BASE64_STANDARD.encode(hash) + "\n").collect();
    format!("old {old_size}\n{hashes}\n{checkpoint}")
}

/// Where the other half lies, seen from the path of a proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

/// One step of a proof: the half that lies beside the path, as a range of leaves.
#[derive(Debug, Clone, Copy)]
struct Step {
    side: Side,
    from: u64,
    to: u64,
}

impl Step {
    fn join(&self, own: Hash, other: &Hash) -> Hash {
        match self.side {
            Side::Left => node_hash(other, &own),
            Side::Right => node_hash(&own, other),
        }
    }

    /// Splits a range as RFC 6962 does, keeps the half for which `left` says so, and returns the other.
    fn descend(range: &mut (u64, u64), left: impl FnOnce(u64) -> bool) -> Step {
        let (from, to) = *range;
        let middle = from + (1 << (to - from - 1).ilog2());
        if left(middle) {
            *range = (from, middle);
            Step { side: Side::Right, from: middle, to }
        } else {
            *range = (middle, to);
            Step { side: Side::Left, from, to: middle }
        }
    }
}

fn inclusion_steps(position: u64, size: u64) -> Result<Vec<Step>, ProofProblem> {
    if position >= size {
        return Err(ProofProblem::OutOfRange);
    }
    let mut range = (0, size);
    let mut steps = Vec::new();
    while range.1 - range.0 > 1 {
        steps.push(Step::descend(&mut range, |middle| position < middle));
    }
    steps.reverse();
    Ok(steps)
}

/// The range with which a consistency proof begins, unless it is the whole old tree, and the steps from there.
type ConsistencySteps = (Option<(u64, u64)>, Vec<Step>);

fn consistency_steps(old: u64, new: u64) -> Result<ConsistencySteps, ProofProblem> {
    if old == 0 || old > new {
        return Err(ProofProblem::OutOfRange);
    }
    let mut range = (0, new);
    let mut steps = Vec::new();
    while range.1 != old {
        steps.push(Step::descend(&mut range, |middle| old <= middle));
    }
    steps.reverse();
    Ok(((range.0 > 0).then_some(range), steps))
}

/// Which stored subtrees a proof is made of: one group for each of its hashes.
pub(crate) type Plan = Vec<Vec<Node>>;

/// What it takes to prove that the entry at a position is in the tree of this size.
pub(crate) fn plan_inclusion(position: u64, size: u64) -> Result<Plan, ProofProblem> {
    Ok(inclusion_steps(position, size)?.iter().map(|step| subtrees(step.from, step.to)).collect())
}

/// What it takes to prove that the tree of the new size begins with that of the old size.
pub(crate) fn plan_consistency(old: u64, new: u64) -> Result<Plan, ProofProblem> {
    if old == 0 {
        return Ok(Vec::new());
    }
    let (start, steps) = consistency_steps(old, new)?;
    let ranges = start.into_iter().chain(steps.iter().map(|step| (step.from, step.to)));
    Ok(ranges.map(|(from, to)| subtrees(from, to)).collect())
}

/// What it takes to name the root of the tree of this size.
pub(crate) fn plan_root(size: u64) -> Plan {
    vec![subtrees(0, size)]
}

/// Makes the hashes of a proof from those of the stored subtrees.
pub(crate) fn assemble<E>(plan: &Plan, mut stored: impl FnMut(Node) -> Result<Hash, E>) -> Result<Vec<Hash>, E> {
    let mut hashes = Vec::with_capacity(plan.len());
    for nodes in plan {
        let mut joined: Option<Hash> = None;
        // The rightmost subtree is the smallest and lies deepest.
        for node in nodes.iter().rev() {
            let hash = stored(*node)?;
            joined = Some(joined.map_or(hash, |right| node_hash(&hash, &right)));
        }
        hashes.extend(joined);
    }
    Ok(hashes)
}

#[cfg(test)]
mod tests;
