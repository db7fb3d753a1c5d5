//! What the fuzzer begins with, and what it has found before: every input is gone through by the fuzzer's own
//! functions.

#[path = "../fuzz/src/targets/mod.rs"]
mod targets;

use std::{collections::BTreeSet, fs, path::PathBuf};

use crate::contracts;

/// The inputs of a target, by their files' names.
fn seeds(target: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fuzz/seeds")).join(target);
    let mut files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.into_iter().map(|file| (file.clone(), fs::read(file).unwrap())).collect()
}

/// Goes through them; where one panics, its file is named above.
fn replay(target: &str) {
    let (_, run) = targets::TARGETS.iter().find(|(name, _)| *name == target).unwrap();
    let seeds = seeds(target);
    assert!(!seeds.is_empty());
    for (file, input) in seeds {
        println!("{}", file.display());
        run(&input);
    }
}

#[test]
fn bodies_are_answered_as_the_contracts_say() {
    replay("bodies");
}

#[test]
fn serial_numbers_have_one_form() {
    replay("certificate");
}

#[test]
fn directory_files_are_refused_or_made_true() {
    replay("directory");
}

#[test]
fn requests_do_nothing_without_a_proof() {
    replay("requests");
}

#[test]
fn tokens_count_where_they_were_signed() {
    replay("token");
}

#[test]
fn lives_keep_the_rules() {
    replay("transition");
}

#[test]
fn every_target_has_a_folder_of_seeds_and_every_folder_a_target() {
    let folders = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fuzz/seeds")).unwrap();
    let folders: BTreeSet<_> =
        folders.map(|folder| folder.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(folders, targets::TARGETS.map(|(name, _)| name.to_owned()).into());
}

#[test]
fn every_operation_with_a_body_has_a_seed() {
    let seeds = seeds("bodies");
    for operation in contracts::operations().iter().filter(|operation| operation.body().is_some()) {
        let is_of = |input: &[u8]| input.starts_with(operation.id.as_bytes());
        assert!(seeds.iter().any(|(_, input)| is_of(input)), "no seed has a body for {}", operation.id);
    }
}
