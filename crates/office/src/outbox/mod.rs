//! Reaching people: what goes out to those who asked to be told, and to the groups that a robot speaks in.
//!
//! What goes out follows from the entries of the book (`heard`): each names who hears of it, those who took part in a matter
//! or everybody. A cursor remembers up to which entry messages were made; entry, recipient and channel are a message's name,
//! so that none is made twice, and message and cursor are written together, so that none is lost (`making`). Messages are
//! ordinary rows beside the book and are sent when they are due, one after the other, by one process alone (`sending`,
//! `lease`): what is sent is noted after the other side took it, so that whoever is stopped in between sends that one again,
//! under the same name. What was not taken is tried again at growing distances and then told at the desk.
//!
//! The robot of a body's own group also hears whose turn it is (`turns`), which is no entry and follows from what is due.
//!
//! Nobody hears anything unless they asked for it by their card, gave an address and proved by a code that it is theirs
//! (`wish`); taking that back erases the address. Addresses lie in the vault and never in the book. A matter can be muted;
//! what the law has told to everybody cannot, and no message replaces the paper that the law demands.

mod about;
mod authors;
mod heard;
mod lease;
mod making;
mod message;
mod panels;
mod robots;
mod secrets;
mod sending;
mod turns;
mod wish;

pub(crate) use lease::Lease;
pub(crate) use making::Progress;

pub use about::About;
pub use heard::{Change, What};
pub use message::{Delivery, Message, Recipient, Way};
pub use robots::{NewRobot, RobotRow, Sort};
pub use sending::{Parcel, Writer, Written};
pub use turns::Owed;
pub use wish::{Begun, Confirmed, NotBegun, Pace, Wish, WishAsked, masked};
