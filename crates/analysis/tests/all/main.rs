//! The tests of the numerics: by hand, by property, and against a naive second way.

#[cfg(test)]
mod drawing;
#[cfg(test)]
mod lotteries;
#[cfg(test)]
mod maps;
#[cfg(test)]
mod spoken;
#[cfg(test)]
mod tables;
