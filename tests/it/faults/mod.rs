//! What is promised where the process is killed, the power fails, the disk fills or breaks, or the clock jumps.
//!
//! `tests/run` runs each for a few rounds; `tests/faults/run` sets `FAULT_ROUNDS` and runs them for many.

mod api;
mod bursts;
mod clock;
mod clock_of_the_machine;
mod database;
mod database_files;
mod disk;
mod disk_trouble;
mod history;
mod load;
mod nodes;
mod power_cuts;

/// How many rounds there are: those that `FAULT_ROUNDS` says, else these.
fn rounds(otherwise: u32) -> u32 {
    std::env::var("FAULT_ROUNDS").map_or(otherwise, |rounds| rounds.parse().unwrap())
}
