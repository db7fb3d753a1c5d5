//! No secret is in what the server and the command line say and write, but where it is asked for: all is done once, at
//! the log level TRACE, and then everything is searched.

mod needles;
mod receiver;
mod run;

use std::{fs, path::Path};

use super::world::World;
use crate::support::served::{free_port, program, until};

use self::{needles::Needles, receiver::Receiver, run::Run};

/// All that there is to say.
const SETTINGS: &str =
    "[log]\nfilter = \"trace\"\nformat = \"json\"\n[limits]\nrequest_timeout_seconds = 5\n";

/// What has come out somewhere, and where.
struct Outputs(Vec<(String, Vec<u8>)>);

impl Outputs {
    fn add(&mut self, place: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.0.push((place.into(), bytes.into()));
    }

    /// Every file below a folder, but what is meant to hold secrets.
    fn add_files(&mut self, folder: &Path, is_meant: &dyn Fn(&Path) -> bool) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if is_meant(&path) {
                continue;
            }
            if path.is_dir() {
                self.add_files(&path, is_meant);
            } else {
                self.add(path.display().to_string(), fs::read(&path).unwrap());
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_secret_is_in_any_log_event_metric_error_message_backup_or_file_of_the_database() {
    let receiver = Receiver::start().await;
    let metrics = format!("127.0.0.1:{}", free_port());
    let world = World::start_telling(&receiver.url, SETTINGS, &["--metrics-listen", &metrics]).await;
    let mut run = Run::on(&world);
    run.people().await;
    run.sessions().await;
    run.communities().await;
    run.errors().await;
    run.command_line();
    run.upkeep();
    let answer = reqwest::get(format!("http://{metrics}/metrics")).await.unwrap();
    run.outputs.add("the metrics", answer.bytes().await.unwrap());
    let Run { mut outputs, mut needles, .. } = run;

    assert_eq!(core_limit(&world), "0", "what is in memory goes into no file where the server crashes");
    world.server.signal("ABRT");
    until("the server to be gone", async || reqwest::get(&world.server.url).await.err()).await;
    let home = world.home();
    let log = fs::read_to_string(home.join("serve.log")).unwrap();
    assert!(
        log.contains("\"level\":\"TRACE\"") && log.contains("\"status\":401"),
        "it says all that there is"
    );

    // the keys, and what the operator has written by hand
    let meant = ["data/keys", "k", "restored/keys", "directory.toml"].map(|name| home.join(name));
    outputs.add_files(home, &|path| meant.iter().any(|one| one == path));
    outputs.add("the webhooks", receiver.received());
    // the command line keeps its token, and that in its profile alone; one of the same second is the same
    let profile = outputs.0.iter().position(|(place, _)| place.ends_with("profiles/default.toml")).unwrap();
    let profile = [outputs.0.remove(profile)];
    let kept = needles.found_in(&profile);
    assert!(kept.iter().all(|found| found.contains("token is in")), "{kept:?}");
    needles.add("the profile's token", token_in(&profile[0].1));
    needles.assert_in_none_of(&outputs.0);
    let written =
        [("what is meant to hold secrets".to_owned(), fs::read(home.join("directory.toml")).unwrap())];
    assert!(needles.found_in(&written).len() >= 8, "what is there is found");
}

fn token_in(profile: &[u8]) -> &str {
    let profile = std::str::from_utf8(profile).unwrap();
    profile.split('"').find(|part| part.starts_with("eyJ")).expect("a token")
}

/// The most that a crash may leave in a file, as the system has it.
fn core_limit(world: &World) -> String {
    let limits = fs::read_to_string(format!("/proc/{}/limits", world.server.process())).unwrap();
    let line = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    line.split_whitespace().nth(4).unwrap().to_owned()
}

/// The program in the world's home with these variables: how it ended, and what it has printed on both streams.
fn printed(world: &World, variables: &[(&str, &str)], arguments: &[&str]) -> (bool, Vec<u8>) {
    let mut command = program(world.home());
    let output = command
        .current_dir(world.home())
        .envs(variables.iter().copied())
        .env("RUST_BACKTRACE", "full")
        .env("RUST_LOG", "trace")
        .args(arguments)
        .output()
        .unwrap();
    (output.status.success(), [output.stdout, output.stderr].concat())
}
