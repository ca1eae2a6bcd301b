//! The tests of counting: case by case, at the boundaries, and against a naive second way to each outcome.

#[cfg(test)]
mod counting;
#[cfg(test)]
mod impossible_figures;
#[cfg(test)]
mod oracle;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod silence;
#[cfg(test)]
mod thresholds;
#[cfg(test)]
mod votes;
