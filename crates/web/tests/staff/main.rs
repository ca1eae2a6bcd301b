//! The pages of those who hold a seat, asked for as a browser does.

#[cfg(test)]
mod abroad;
mod abroad_words;
#[cfg(test)]
mod afterwards;
#[cfg(test)]
mod appeals;
#[cfg(test)]
mod calling;
#[cfg(test)]
mod cards;
#[cfg(test)]
mod commands;
#[cfg(test)]
mod conversations;
#[cfg(test)]
mod counting;
#[cfg(test)]
mod deliberations;
#[cfg(test)]
mod doors;
#[cfg(test)]
mod dossier;
#[cfg(test)]
mod dossier_files;
#[cfg(test)]
mod elections;
#[cfg(test)]
mod fates;
#[cfg(test)]
mod file;
#[cfg(test)]
mod filing;
#[cfg(test)]
mod following;
#[cfg(test)]
mod framed;
#[cfg(test)]
mod gaps;
#[cfg(test)]
mod group_over;
#[cfg(test)]
mod handing_on;
#[cfg(test)]
mod heads_only;
#[cfg(test)]
mod lapsed;
#[cfg(test)]
mod leaving;
#[cfg(test)]
mod left_out;
#[cfg(test)]
mod letters;
#[cfg(test)]
mod limits;
#[cfg(test)]
mod map_now;
#[cfg(test)]
mod objections;
#[cfg(test)]
mod on_paper;
#[cfg(test)]
mod open_now;
#[cfg(test)]
mod opinions;
#[cfg(test)]
mod over_limits;
#[cfg(test)]
mod owners;
#[cfg(test)]
mod panels;
#[cfg(test)]
mod paper;
#[cfg(test)]
mod papers;
#[cfg(test)]
mod parties;
#[cfg(test)]
mod petitions;
#[cfg(test)]
mod places;
#[cfg(test)]
mod platform;
#[cfg(test)]
mod presence;
#[cfg(test)]
mod proof;
#[cfg(test)]
mod proxies;
#[cfg(test)]
mod publishing;
#[cfg(test)]
mod remits;
#[cfg(test)]
mod renewal;
#[cfg(test)]
mod results;
#[cfg(test)]
mod room_votes;
#[cfg(test)]
mod rooms;
#[cfg(test)]
mod routes;
#[cfg(test)]
mod same_meeting;
#[cfg(test)]
mod seats;
#[cfg(test)]
mod second_look;
#[cfg(test)]
mod sheets;
#[cfg(test)]
mod silence;
#[cfg(test)]
mod site;
#[cfg(test)]
mod speaking;
#[cfg(test)]
mod templates;
#[cfg(test)]
mod told;
#[cfg(test)]
mod told_after;
#[cfg(test)]
mod unled;
#[cfg(test)]
mod unplanned;
#[cfg(test)]
mod voices;
#[cfg(test)]
mod walls;
#[cfg(test)]
mod wards;
#[cfg(test)]
mod warnings;
#[cfg(test)]
mod watching;
#[cfg(test)]
mod word_sheets;
