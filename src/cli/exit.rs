//! What the program's exit code says.

use std::fmt::Write as _;

/// How a command ended, as the process's exit code. The numbers never change their meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum ExitCode {
    /// Done. Also where the reader of a pipe has read enough and closed it.
    Ok = 0,
    /// A failure that is none of the others: an answer that is not understood, a file that cannot be read, a session
    /// that did not start.
    Failure = 1,
    /// The command line, a setting or a value makes no sense; nothing was changed.
    Usage = 2,
    /// Not signed in: there are no credentials, or the server refused them.
    SignIn = 3,
    /// Signed in, but not allowed to do this.
    Denied = 4,
    /// There is no such session, server, resource or activity, or it is not for the caller to see.
    NotFound = 5,
    /// The present state is against it, such as a second session on a server.
    Conflict = 6,
    /// Too many requests, and the server asks for a longer wait than the command allows.
    RateLimited = 7,
    /// The server cannot be reached, is unavailable, or took too long.
    Unreachable = 8,
    /// Of several things, some were done and some failed; or all failed in different ways.
    Partial = 9,
    /// Interrupted by Ctrl-C; the number is what shells use for that.
    Interrupted = 130,
}

impl ExitCode {
    /// Every code, in the order of the numbers.
    pub const ALL: [Self; 11] = [
        Self::Ok,
        Self::Failure,
        Self::Usage,
        Self::SignIn,
        Self::Denied,
        Self::NotFound,
        Self::Conflict,
        Self::RateLimited,
        Self::Unreachable,
        Self::Partial,
        Self::Interrupted,
    ];

    /// The number.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// What it says, in a few words.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Ok => "done",
            Self::Failure => "another failure",
            Self::Usage => "the command line or a value makes no sense (400)",
            Self::SignIn => "not signed in, or the sign-in was refused (401)",
            Self::Denied => "not allowed (403)",
            Self::NotFound => "no such session, server or resource (404)",
            Self::Conflict => "the present state is against it (409)",
            Self::RateLimited => "too many requests (429)",
            Self::Unreachable => "cannot be reached, is unavailable (502 to 504), or too slow",
            Self::Partial => "some of several failed",
            Self::Interrupted => "interrupted by Ctrl-C",
        }
    }

    /// The code for the HTTP status of a refusal.
    #[must_use]
    pub const fn of_status(status: u16) -> Self {
        match status {
            400 | 413 | 422 => Self::Usage,
            401 => Self::SignIn,
            403 => Self::Denied,
            404 => Self::NotFound,
            409 => Self::Conflict,
            429 => Self::RateLimited,
            408 | 502..=504 => Self::Unreachable,
            _ => Self::Failure,
        }
    }

    /// The code of several outcomes: that of all where they agree, else [`Partial`](Self::Partial).
    #[must_use]
    pub fn of_several(codes: impl IntoIterator<Item = Self>) -> Self {
        let mut codes = codes.into_iter();
        let first = codes.next().unwrap_or(Self::Ok);
        if codes.all(|code| code == first) { first } else { Self::Partial }
    }

    /// The part of `hangup --help` that lists the codes.
    pub(super) fn help() -> String {
        Self::ALL.iter().fold(String::from("Exit codes:\n"), |mut text, code| {
            // writing to a text cannot fail
            let _ = writeln!(text, "  {:<3}  {}", code.number(), code.meaning());
            text
        })
    }
}

impl From<ExitCode> for std::process::ExitCode {
    fn from(code: ExitCode) -> Self {
        code.number().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statuses_have_the_codes_that_the_help_says() {
        for (status, number) in [
            (400, 2),
            (401, 3),
            (403, 4),
            (404, 5),
            (409, 6),
            (429, 7),
            (502, 8),
            (503, 8),
            (504, 8),
            (408, 8),
            (500, 1),
            (405, 1),
        ] {
            assert_eq!(ExitCode::of_status(status).number(), number, "{status}");
        }
        assert_eq!(ExitCode::help().lines().count(), ExitCode::ALL.len() + 1);
        for (number, code) in (0..=9).chain([130]).zip(ExitCode::ALL) {
            assert_eq!(code.number(), number);
        }
    }

    #[test]
    fn several_outcomes_have_one_code_only_where_they_agree() {
        use ExitCode::{Denied, NotFound, Ok, Partial};
        assert_eq!(ExitCode::of_several([]), Ok);
        assert_eq!(ExitCode::of_several([Ok, Ok]), Ok);
        assert_eq!(ExitCode::of_several([NotFound, NotFound]), NotFound);
        assert_eq!(ExitCode::of_several([Ok, NotFound]), Partial);
        assert_eq!(ExitCode::of_several([Denied, NotFound]), Partial);
    }
}
