//! Rebuilds the crate when a word list is added or removed; changed files are tracked by the embedding itself.

#[expect(clippy::print_stdout, reason = "a build script speaks to cargo through standard output")]
fn main() {
    println!("cargo:rerun-if-changed=../../locales");
    println!("cargo:rerun-if-changed=build.rs");
}
