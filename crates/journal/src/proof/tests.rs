use std::convert::Infallible;

use ct_merkle::mem_backed_tree::MemoryBackedTree;
use proptest::prelude::*;

use super::*;

const SIZES: u64 = 200;

/// RFC 6962 §2.1 as it is written, with nothing stored.
fn naive(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => Sha256::digest([]).into(),
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(1 << (leaves.len() - 1).ilog2());
            node_hash(&naive(left), &naive(right))
        }
    }
}

fn data(position: u64) -> Vec<u8> {
    format!("leaf {position}").into_bytes()
}

fn leaves(count: u64) -> Vec<Hash> {
    (0..count).map(|position| hash_leaf("", &data(position))).collect()
}

fn index(position: u64) -> usize {
    usize::try_from(position).unwrap()
}

/// What a store holds: with each leaf the hashes of the subtrees it completes.
struct Stored(Vec<Vec<Hash>>);

impl Stored {
    fn of(leaves: &[Hash]) -> Stored {
        let mut tree = Tree::new();
        Stored(leaves.iter().map(|&leaf| [vec![leaf], tree.push(leaf)].concat()).collect())
    }

    fn assemble(&self, plan: Result<Plan, ProofProblem>) -> Vec<Hash> {
        let stored = |node: Node| Ok(self.0[index(node.completed_by())][node.level as usize]);
        let Ok(path) = assemble::<Infallible>(&plan.unwrap(), stored);
        path
    }

    fn inclusion(&self, position: u64, size: u64) -> Vec<Hash> {
        self.assemble(plan_inclusion(position, size))
    }

    fn consistency(&self, old: u64, new: u64) -> Vec<Hash> {
        self.assemble(plan_consistency(old, new))
    }
}

#[test]
fn roots_and_stored_hashes_are_those_of_the_rfc() {
    let all = leaves(SIZES);
    let mut tree = Tree::new();
    for size in 0..=SIZES {
        let grown = &all[..index(size)];
        assert_eq!(tree.root(), naive(grown));
        assert_eq!(root(grown.iter().copied()), naive(grown));
        if let Some(&leaf) = all.get(index(size)) {
            let completed = tree.push(leaf);
            for (level, hash) in (1..).zip(&completed) {
                let first = size + 1 - (1 << level);
                assert_eq!(*hash, naive(&all[index(first)..=index(size)]));
            }
            assert_eq!(completed.len(), size.trailing_ones() as usize);
        }
    }
}

#[test]
fn proofs_are_those_of_another_implementation_in_every_size() {
    let all = leaves(SIZES);
    let stored = Stored::of(&all);
    let mut roots = vec![naive(&[])];
    let mut theirs = MemoryBackedTree::<Sha256, Vec<u8>>::new();
    for size in 1..=SIZES {
        theirs.push(data(size - 1));
        let ours = &all[..index(size)];
        let root = naive(ours);
        roots.push(root);
        assert_eq!(theirs.root().as_bytes().as_slice(), root);
        for position in 0..size {
            let path = stored.inclusion(position, size);
            assert_eq!(path.concat(), theirs.prove_inclusion(index(position)).as_bytes());
            assert_eq!(check_inclusion(ours[index(position)], position, &path, size, root), Ok(()));
        }
        for old in 1..=size {
            let path = stored.consistency(old, size);
            assert_eq!(path.concat(), theirs.prove_consistency(index(size - old)).as_bytes());
            assert_eq!(check_consistency((old, roots[index(old)]), (size, root), &path), Ok(()));
        }
    }
}

#[test]
fn a_leaf_is_hashed_over_its_header_and_its_payload() {
    let book = BookId::try_new("hall").unwrap();
    let entry = Entry {
        position: 7,
        recorded_at: -1,
        kind: "a.b".to_owned(),
        version: 2,
        payload: b"{}".to_vec(),
        leaf_hash: [0; 32],
    };
    let data = leaf_data(&book, &entry);
    assert_eq!(data, b"gongzhi entry 1\nhall\n7\n-1\na.b\n2\n\n{}");
    assert_eq!(leaf_hash(&book, &entry), <[u8; 32]>::from(Sha256::digest([b"\0".as_slice(), &data].concat())));
}

#[test]
fn what_cannot_be_is_not_proved() {
    let root = naive(&leaves(3));
    assert_eq!(check_inclusion([0; 32], 3, &[], 3, root), Err(ProofProblem::OutOfRange));
    assert_eq!(check_inclusion([0; 32], u64::MAX, &[], u64::MAX, root), Err(ProofProblem::OutOfRange));
    assert_eq!(check_inclusion(leaves(1)[0], 0, &[], 3, root), Err(ProofProblem::Length));
    assert_eq!(check_consistency((4, root), (3, root), &[]), Err(ProofProblem::OutOfRange));
    assert_eq!(check_consistency((2, root), (3, root), &[]), Err(ProofProblem::Length));
    assert_eq!(check_consistency((0, root), (3, root), &[]), Err(ProofProblem::Root));
    assert_eq!(check_consistency((0, naive(&[])), (3, root), &[[0; 32]]), Err(ProofProblem::OutOfRange));
    assert_eq!(check_consistency((3, root), (3, [0; 32]), &[]), Err(ProofProblem::Root));
}

proptest! {
    #[test]
    fn an_inclusion_proof_with_anything_changed_is_refused(
        size in 1..SIZES, at in any::<prop::sample::Index>(), spot in any::<prop::sample::Index>(), bit in 0..256usize,
    ) {
        let all = leaves(size);
        let root = naive(&all);
        let position = at.index(index(size)) as u64;
        let path = Stored::of(&all).inclusion(position, size);
        let leaf = all[index(position)];
        prop_assert!(check_inclusion(leaf, position, &path, size, flipped(root, bit)).is_err());
        prop_assert!(check_inclusion(flipped(leaf, bit), position, &path, size, root).is_err());
        let elsewhere = spot.index(index(size)) as u64;
        prop_assert_eq!(check_inclusion(leaf, elsewhere, &path, size, root).is_ok(), elsewhere == position);
        if !path.is_empty() {
            let mut changed = path.clone();
            let spot = spot.index(path.len());
            changed[spot] = flipped(changed[spot], bit);
            prop_assert!(check_inclusion(leaf, position, &changed, size, root).is_err());
            prop_assert!(check_inclusion(leaf, position, &path[1..], size, root).is_err());
        }
        let longer = [path.as_slice(), &[root]].concat();
        prop_assert!(check_inclusion(leaf, position, &longer, size, root).is_err());
    }

    #[test]
    fn a_consistency_proof_with_anything_changed_is_refused(
        size in 1..SIZES, at in any::<prop::sample::Index>(), spot in any::<prop::sample::Index>(), bit in 0..256usize,
    ) {
        let all = leaves(size);
        let old_size = at.index(index(size)) as u64 + 1;
        let (old, new) = ((old_size, naive(&all[..index(old_size)])), (size, naive(&all)));
        let path = Stored::of(&all).consistency(old_size, size);
        prop_assert!(check_consistency((old.0, flipped(old.1, bit)), new, &path).is_err());
        prop_assert!(check_consistency(old, (new.0, flipped(new.1, bit)), &path).is_err());
        if !path.is_empty() {
            let mut changed = path.clone();
            let spot = spot.index(path.len());
            changed[spot] = flipped(changed[spot], bit);
            prop_assert!(check_consistency(old, new, &changed).is_err());
            prop_assert!(check_consistency(old, new, &path[1..]).is_err());
        }
        let longer = [path.as_slice(), &[new.1]].concat();
        prop_assert!(check_consistency(old, new, &longer).is_err());
    }
}

fn flipped(mut hash: Hash, bit: usize) -> Hash {
    hash[bit / 8] ^= 1 << (bit % 8);
    hash
}
