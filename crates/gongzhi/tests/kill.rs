//! A server that is killed while ballots come in keeps every ballot it acknowledged. `rehearsal kill` does it 200 times.

use std::path::Path;

use rehearsal::load::kill;

#[test]
fn a_killed_server_has_kept_every_ballot_it_acknowledged() {
    let killed = kill::kill(Path::new(env!("CARGO_BIN_EXE_gongzhi")), 5, 16, 7).unwrap();
    assert_eq!(killed.times, 5);
    assert!(killed.acknowledged > 0, "{killed:?}");
}
