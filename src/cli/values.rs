//! What flags and arguments take, in plain words where it is something else.

use std::str::FromStr;

use uuid::Uuid;

/// A session's id.
pub(super) fn session_id(text: &str) -> Result<Uuid, String> {
    Uuid::try_parse(text.trim()).map_err(|_| {
        "this is no session's id, such as 0197f1d0-5b3a-7f48-86e1-2a9c7d40b3f5; hangup session list shows them"
            .to_owned()
    })
}

/// A number of seconds.
pub(super) fn seconds(text: &str) -> Result<u64, String> {
    whole(text, 0, u64::MAX, "a whole number of seconds, such as 60")
}

/// How long the start or the end of a session may take, in seconds.
#[cfg(feature = "server")]
pub(super) fn action_timeout(text: &str) -> Result<u32, String> {
    whole(text, 0, u32::MAX, "a whole number of seconds, such as 300")
}

/// A number of minutes, one at least.
pub(super) fn minutes(text: &str) -> Result<i32, String> {
    whole(text, 1, i32::MAX, "a whole number of minutes from 1 on, such as 15")
}

/// How many rows to show at most.
pub(super) fn page(text: &str) -> Result<i32, String> {
    whole(text, 0, 1_000, "a whole number from 0 to 1000, such as 50")
}

/// How many of something, from none on.
pub(super) fn count(text: &str) -> Result<i32, String> {
    whole(text, 0, i32::MAX, "a whole number from 0 on, such as 50")
}

/// A community's server.
pub(super) fn server(text: &str) -> Result<i32, String> {
    whole(text, 1, i32::MAX, "the server's number within the community, such as 1")
}

/// A one-time code: digits, which people group.
pub(super) fn one_time_code(text: &str) -> Result<String, String> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        Ok(digits)
    } else {
        Err("write the digits that the authenticator shows, such as 012345".to_owned())
    }
}

fn whole<N: FromStr + PartialOrd>(text: &str, least: N, most: N, what: &str) -> Result<N, String> {
    let number = text.trim().parse().ok().filter(|number| (least..=most).contains(number));
    number.ok_or_else(|| format!("write {what}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_taken_is_told_with_an_example() {
        for (wrong, example) in [
            (session_id("abc").unwrap_err(), "0197f1d0-5b3a-7f48-86e1-2a9c7d40b3f5"),
            (seconds("x").unwrap_err(), "60"),
            (minutes("-1").unwrap_err(), "15"),
            (page("1001").unwrap_err(), "50"),
            (count("-1").unwrap_err(), "50"),
            (server("abc").unwrap_err(), "1"),
            (one_time_code("abc").unwrap_err(), "012345"),
        ] {
            assert!(wrong.contains(&format!("such as {example}")), "{wrong}");
        }
        assert_eq!(one_time_code(" 012 345 "), Ok("012345".to_owned()));
        assert_eq!((minutes("15"), page("0")), (Ok(15), Ok(0)));
    }
}
