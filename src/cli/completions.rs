//! `hangup completions`: what makes a shell complete this program's arguments.

use clap::{Args, CommandFactory as _};
use clap_complete::Shell;

use super::{Cli, Done, context::Context};

/// Print a script that makes a shell complete hangup's arguments
#[derive(Args, Clone, Copy, Debug)]
#[command(after_help = "Examples:
  eval \"$(hangup completions bash)\"
  hangup completions zsh > \"${fpath[1]}/_hangup\"
  hangup completions fish > ~/.config/fish/completions/hangup.fish")]
pub(super) struct CompletionsArgs {
    /// Which shell
    shell: Shell,
}

impl CompletionsArgs {
    pub(super) fn run(self, context: &Context) -> Done {
        // by way of a buffer: the generator itself panics where a pipe is closed
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Cli::command(), "hangup", &mut script);
        context.output.text(&String::from_utf8_lossy(&script))
    }
}
