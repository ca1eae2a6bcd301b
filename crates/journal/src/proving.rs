//! Proofs about a book, made from the hashes stored with its entries.

use crate::book::BookId;
use crate::error::StorageError;
use crate::journal::Journal;
use crate::proof::{self, Plan, ProofProblem};
use crate::tree::{Hash, Tree};

/// Why no proof was made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProveError {
    /// The book is not as long as that, or the sizes are in the wrong order.
    #[error("the book has {size} entries; this cannot be proved of it")]
    OutOfRange {
        /// How long the book is.
        size: u64,
    },
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl Journal {
    /// The proof that the entry at a position is in the tree of a size, for [`proof::check_inclusion`].
    pub async fn inclusion_proof(&self, book: &BookId, position: u64, size: u64) -> Result<Vec<Hash>, ProveError> {
        self.prove(book, size, proof::plan_inclusion(position, size)).await
    }

    /// The proof that the tree of a size begins with that of an older size, for [`proof::check_consistency`].
    pub async fn consistency_proof(&self, book: &BookId, old: u64, new: u64) -> Result<Vec<Hash>, ProveError> {
        self.prove(book, new, proof::plan_consistency(old, new)).await
    }

    /// A checkpoint of the book as it stood at a size, signed now; nothing without a signer.
    ///
    /// It is the root of the same tree, so that it is consistent with every other checkpoint of the book.
    pub async fn checkpoint_at(&self, book: &BookId, size: u64) -> Result<Option<String>, ProveError> {
        let root = self.root_at(book, size).await?;
        Ok(self.sign(book, size, root))
    }

    /// The root of the book's tree as it stood at a size.
    pub async fn root_at(&self, book: &BookId, size: u64) -> Result<Hash, ProveError> {
        let hashes = self.prove(book, size, Ok(proof::plan_root(size))).await?;
        Ok(hashes.into_iter().next().unwrap_or_else(|| Tree::new().root()))
    }

    async fn prove(&self, book: &BookId, size: u64, plan: Result<Plan, ProofProblem>) -> Result<Vec<Hash>, ProveError> {
        let actual = self.size(book).await?;
        let Some(plan) = plan.ok().filter(|_| size <= actual) else {
            return Err(ProveError::OutOfRange { size: actual });
        };
        let positions = plan.iter().flatten().map(|node| node.completed_by()).collect();
        let stored = self.hashes(book, positions).await?;
        let hashes = proof::assemble(&plan, |node| {
            let position = node.completed_by();
            let missing = || StorageError::Damaged(format!("entry {position} is missing"));
            stored.get(&position).ok_or_else(missing)?.of(node)
        })?;
        Ok(hashes)
    }
}
