//! Two and three workstations and their server, simulated from seeds.

mod memory;
mod mutants;
mod sql_store;
mod sqlcipher;
