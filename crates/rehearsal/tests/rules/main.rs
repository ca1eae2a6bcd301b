//! Decision tables: what each rule allows, what it refuses and with which code.
//!
//! Every code that governance can refuse with is provoked here; `coverage` fails when one is not.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers too")]

mod abroad;
mod appeals;
mod bodies;
mod brought_in;
mod cards;
mod causes;
mod charter;
mod charter_fate;
mod committee_calling;
mod committee_deciding;
mod committee_mandates;
mod committee_seats;
mod community;
mod convening;
mod conversations;
mod counting;
mod coverage;
mod deliberations;
mod disputes;
mod duties;
mod duties_bodies;
mod election_counts;
mod election_seats;
mod elections;
mod fate;
mod follow;
mod founding_application;
mod founding_assembly;
mod founding_changes;
mod founding_election;
mod founding_group;
mod founding_line;
mod gathering;
mod handover;
mod matters;
mod notice;
mod objections;
mod opinions;
mod own_rules;
mod paper;
mod parties;
mod petition_duty;
mod petition_forms;
mod petition_turns;
mod petitions;
mod place;
mod proxies;
mod proxies_abroad;
mod question_objections;
mod recount;
mod remits;
mod renewal;
mod renewal_objection;
mod roll;
mod seconds;
mod shares;
mod steps;
mod supervision;
mod voice;
mod voting;
