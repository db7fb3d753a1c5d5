//! One target at a time, by its name in `FUZZ_TARGET`: with libFuzzer where it is built for that (`--cfg fuzzing`, as
//! `tests/fuzz/run` does), and else once for each file that is named.
#![cfg_attr(fuzzing, no_main)]

#[expect(dead_code, reason = "the tests need more of it")]
#[path = "../../it/fixtures.rs"]
mod fixtures;
mod targets;

/// The target that is wanted.
///
/// # Panics
/// Where `FUZZ_TARGET` names none.
fn wanted() -> targets::Target {
    let name = std::env::var("FUZZ_TARGET").unwrap_or_default();
    let names = || targets::TARGETS.map(|(name, _)| name).join(", ");
    let target = targets::TARGETS.iter().find(|(known, _)| *known == name);
    target.unwrap_or_else(|| panic!("FUZZ_TARGET must be one of {}", names())).1
}

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    static WANTED: std::sync::LazyLock<targets::Target> = std::sync::LazyLock::new(wanted);
    WANTED(input);
});

#[cfg(not(fuzzing))]
fn main() -> std::io::Result<()> {
    let target = wanted();
    for file in std::env::args_os().skip(1) {
        target(&std::fs::read(file)?);
    }
    Ok(())
}
