//! The law tested: by published votes, by packs that must be refused, and by the calendar.

#[cfg(test)]
mod announcements;
#[cfg(test)]
mod bad_packs;
#[cfg(test)]
mod blank;
#[cfg(test)]
mod built_in;
#[cfg(test)]
mod calendar;
#[cfg(test)]
mod foreign;
#[cfg(test)]
mod limit_words;
#[cfg(test)]
mod not_held;
mod opinion_lines;
#[cfg(test)]
mod places;
#[cfg(test)]
mod printed;
#[cfg(test)]
mod requests;
#[cfg(test)]
mod titles;
