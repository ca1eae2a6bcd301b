//! The Merkle tree of a book (RFC 6962 §2.1), grown leaf by leaf.

use sha2::{Digest, Sha256};

/// A SHA-256 hash.
pub type Hash = [u8; 32];

/// The hash of an inner node (RFC 6962 §2.1).
pub(crate) fn node_hash(left: &Hash, right: &Hash) -> Hash {
    let mut hash = Sha256::new();
    hash.update([0x01]);
    hash.update(left);
    hash.update(right);
    hash.finalize().into()
}

/// The right edge of a growing tree: one hash for each complete subtree, at most one per level.
///
/// It holds all that is needed to add leaves and to name the root, however large the tree is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tree {
    size: u64,
    /// The complete subtrees from left to right, the largest first.
    edge: Vec<Hash>,
}

impl Tree {
    /// The tree without leaves.
    pub fn new() -> Tree {
        Tree::default()
    }

    /// Takes up a tree again from the hashes at its right edge, the largest subtree first.
    pub(crate) fn resume(size: u64, edge: Vec<Hash>) -> Option<Tree> {
        (edge.len() == size.count_ones() as usize).then_some(Tree { size, edge })
    }

    /// How many leaves there are.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Adds a leaf and returns the hashes of the subtrees it completes, the smallest first.
    pub fn push(&mut self, leaf: Hash) -> Vec<Hash> {
        let mut completed = Vec::new();
        let mut hash = leaf;
        for _ in 0..self.size.trailing_ones() {
            if let Some(left) = self.edge.pop() {
                hash = node_hash(&left, &hash);
                completed.push(hash);
            }
        }
        self.edge.push(hash);
        self.size += 1;
        completed
    }

    /// The root over all leaves; that of the empty tree is the hash of nothing.
    pub fn root(&self) -> Hash {
        let mut edge = self.edge.iter().rev();
        let Some(&last) = edge.next() else { return Sha256::digest([]).into() };
        edge.fold(last, |right, left| node_hash(left, &right))
    }
}

/// A complete subtree of 2^`level` leaves; the first on its level has index 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Node {
    pub(crate) level: u32,
    pub(crate) index: u64,
}

impl Node {
    /// The position of the entry that completed it and is stored with its hash.
    pub(crate) fn completed_by(self) -> u64 {
        ((self.index + 1) << self.level) - 1
    }
}

/// The complete subtrees that make up the leaves from `from` up to `to`, left to right.
pub(crate) fn subtrees(from: u64, to: u64) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut at = from;
    while at < to {
        let fits = (to - at).ilog2();
        let level = if at == 0 { fits } else { fits.min(at.trailing_zeros()) };
        nodes.push(Node { level, index: at >> level });
        at += 1 << level;
    }
    nodes
}
