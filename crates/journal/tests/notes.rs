//! Signed checkpoints as others will hand them to us, and the commitment of what can be forgotten.

use journal::proof::{Checkpoint, NoteProblem, open_checkpoint};
use journal::{BookId, Signer, commit};

#[cfg(test)]
mod notes {
    use super::*;

    fn signer(seed: u8) -> Signer {
        Signer::try_new("house.example", &[seed; 32]).unwrap()
    }

    fn book() -> BookId {
        BookId::try_new("hall").unwrap()
    }

    fn signed() -> (String, String) {
        (signer(1).sign(&book(), 42, [7; 32]), signer(1).verifier_key(&book()))
    }

    #[test]
    fn a_checkpoint_reads_back_as_it_was_signed() {
        let (note, key) = signed();
        let checkpoint = open_checkpoint(&note, &key).unwrap();
        assert_eq!(checkpoint, Checkpoint { origin: "house.example/hall".to_owned(), size: 42, root: [7; 32] });
        assert_eq!(checkpoint.text(), "house.example/hall\n42\nBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\n");
    }

    #[test]
    fn the_same_checkpoint_is_signed_the_same_way_each_time() {
        assert_eq!(signed(), signed());
    }

    #[test]
    fn no_byte_of_a_checkpoint_can_be_changed() {
        let (note, key) = signed();
        for place in 0..note.len() {
            let mut bytes = note.clone().into_bytes();
            bytes[place] ^= 1;
            if let Ok(changed) = String::from_utf8(bytes) {
                assert!(open_checkpoint(&changed, &key).is_err(), "{changed}");
            }
        }
        for end in (0..note.len()).filter(|&end| note.is_char_boundary(end)) {
            assert!(open_checkpoint(&note[..end], &key).is_err(), "{}", &note[..end]);
        }
    }

    #[test]
    fn a_checkpoint_of_another_key_is_unsigned_for_us() {
        let (note, _) = signed();
        assert_eq!(open_checkpoint(&note, &signer(2).verifier_key(&book())), Err(NoteProblem::Unsigned));
    }

    #[test]
    fn signatures_of_others_stand_beside_ours() {
        let (note, key) = signed();
        let cosigned = format!("{note}\u{2014} witness.example AAAAAAAAAA==\n");
        assert_eq!(open_checkpoint(&cosigned, &key).unwrap().size, 42);
        let only_others = format!("{}\n\u{2014} witness.example AAAAAAAAAA==\n", note.split("\n\n").next().unwrap());
        assert!(open_checkpoint(&only_others, &key).is_err());
    }

    #[test]
    fn a_key_whose_parts_contradict_each_other_is_refused() {
        let (note, key) = signed();
        for bad in [
            String::new(),
            "house.example/hall".to_owned(),
            key.replacen("house", "haus", 1),
            key.replacen('+', "+0", 1),
            key[..key.len() - 4].to_owned(),
        ] {
            assert_eq!(open_checkpoint(&note, &bad), Err(NoteProblem::Key), "{bad}");
        }
    }

    #[test]
    fn a_size_is_written_in_only_one_way() {
        for size in ["042", "+42", " 42", "42 ", "", "-1", "18446744073709551616"] {
            let text = format!("house.example/hall\n{size}\nBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\n");
            assert_eq!(Checkpoint::parse(&text), Err(NoteProblem::Form), "{size:?}");
        }
    }

    #[test]
    fn an_origin_that_cannot_name_a_key_is_refused() {
        for origin in ["", "two words", "a+b", "line\nbreak"] {
            assert!(Signer::try_new(origin, &[1; 32]).is_err(), "{origin:?}");
        }
    }

    #[test]
    fn a_book_has_a_plain_name() {
        for name in ["a", "hall-2", &"x".repeat(64)] {
            assert!(BookId::try_new(name).is_ok(), "{name:?}");
        }
        for name in ["", "Hall", "a/b", "共治", "a b", "a\n", &"x".repeat(65)] {
            assert!(BookId::try_new(name).is_err(), "{name:?}");
        }
    }

    #[test]
    fn a_commitment_fits_one_salt_and_one_value_only() {
        let made = commit(b"salt", "张三".as_bytes());
        assert_eq!(made, commit(b"salt", "张三".as_bytes()));
        assert_ne!(made, commit(b"salt", "李四".as_bytes()));
        assert_ne!(made, commit(b"sal", "张三".as_bytes()));
        // The border between salt and value cannot be moved.
        assert_ne!(commit(b"ab", b"c"), commit(b"a", b"bc"));
        assert_ne!(commit(b"", b"abc"), commit(b"abc", b""));
    }
}
