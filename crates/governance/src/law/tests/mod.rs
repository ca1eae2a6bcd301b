//! The law tested: by published votes, by packs that must be refused, and by the calendar.

mod announcements;
mod bad_packs;
mod built_in;
mod calendar;
mod printed;
mod requests;
