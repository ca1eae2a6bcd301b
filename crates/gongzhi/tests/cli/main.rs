//! The binary as others call it: on temporary folders, by its exit status, its JSON and what it leaves behind.

mod copies;
mod damage;
mod demo;
mod import;
mod operator;
mod program;
mod serving;
