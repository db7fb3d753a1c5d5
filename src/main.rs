//! The program `hangup`; everything is in the library's [`cli`](hangup::cli).

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    hangup::cli::main()
}
