//! Rebuilds the crate when a word list is added or removed; changed files are tracked by the embedding itself.

fn main() {
    println!("cargo:rerun-if-changed=../../locales");
    println!("cargo:rerun-if-changed=build.rs");
}
