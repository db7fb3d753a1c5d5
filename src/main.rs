//! The program `hangup`; everything is in the library's [`cli`](hangup::cli).

use std::process::ExitCode;

fn main() -> ExitCode {
    hangup::cli::main()
}
