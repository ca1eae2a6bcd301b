//! The tests of counting: case by case, at the boundaries, and against a naive second way to each outcome.

#[cfg(test)]
mod ballots;
#[cfg(test)]
mod bounds_of_a_threshold;
#[cfg(test)]
mod counting;
#[cfg(test)]
mod denominators;
#[cfg(test)]
mod impossible_figures;
#[cfg(test)]
mod oracle;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod seats;
#[cfg(test)]
mod sides;
#[cfg(test)]
mod silence;
#[cfg(test)]
mod steps;
#[cfg(test)]
mod thresholds;
#[cfg(test)]
mod votes;
#[cfg(test)]
mod weights;
