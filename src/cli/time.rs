//! Times and durations, as people write and read them.

use std::{str::FromStr, time::Duration};

use chrono::{DateTime, NaiveDate, SecondsFormat, TimeDelta, Utc};

/// A time on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// RFC 3339.
    At(DateTime<Utc>),
    /// From now on, such as `+90m`.
    In(TimeDelta),
}

impl When {
    pub(super) fn from(self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        match self {
            Self::At(time) => Some(time),
            Self::In(wait) => now.checked_add_signed(wait),
        }
    }
}

impl FromStr for When {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || "write a time such as 2030-01-31T12:00:00Z, or +30m, +2h, +1d from now".to_owned();
        let text = text.trim();
        match text.strip_prefix('+') {
            Some(wait) => delta(wait).map(Self::In).ok_or_else(wrong),
            None => exactly(text).map(Self::At).ok_or_else(wrong),
        }
    }
}

/// An end of a range of times on the command line: as [`When`], or before now such as `-7d`, or a day such as
/// `2030-01-31`, which means its beginning in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bound(When);

impl Bound {
    pub(super) fn from(self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.0.from(now)
    }
}

impl FromStr for Bound {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let text = text.trim();
        let found = match (text.strip_prefix('-'), text.parse::<NaiveDate>()) {
            (Some(ago), _) => delta(ago).map(|ago| When::In(-ago)),
            (None, Ok(day)) => day.and_hms_opt(0, 0, 0).map(|midnight| When::At(midnight.and_utc())),
            (None, Err(_)) => text.parse().ok(),
        };
        found.map(Self).ok_or_else(|| {
            "write a day such as 2030-01-31, a time such as 2030-01-31T12:00:00Z, or -7d, -2h, -30m from now"
                .to_owned()
        })
    }
}

/// A length of time on the command line, such as `90d`; not zero.
#[cfg(feature = "server")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span(pub(super) TimeDelta);

#[cfg(feature = "server")]
impl FromStr for Span {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let found = delta(text.trim()).filter(|span| *span > TimeDelta::zero()).map(Self);
        found.ok_or_else(|| "write a length of time such as 90d, 12h, 30m or 45s".to_owned())
    }
}

/// RFC 3339.
fn exactly(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text).ok().map(|time| time.to_utc())
}

/// A number of seconds, minutes, hours or days, such as `90m`.
fn delta(text: &str) -> Option<TimeDelta> {
    let (unit_at, unit) = text.char_indices().next_back()?;
    let digits = Some(&text[..unit_at]).filter(|count| count.bytes().all(|byte| byte.is_ascii_digit()))?;
    let count: i64 = digits.parse().ok()?;
    let unit = match unit {
        's' => 1,
        'm' => 60,
        'h' => 3_600,
        'd' => 86_400,
        _ => return None,
    };
    count.checked_mul(unit).and_then(TimeDelta::try_seconds)
}

/// How long something took, in two units at most: `45 s`, `2 h`, `1 h 59 min`.
pub(super) fn lasting(seconds: i32) -> String {
    let (one, two) = match seconds {
        ..60 => return format!("{seconds} s"),
        60..3_600 => ((seconds / 60, "min"), (seconds % 60, "s")),
        3_600..86_400 => ((seconds / 3_600, "h"), (seconds % 3_600 / 60, "min")),
        _ => ((seconds / 86_400, "d"), (seconds % 86_400 / 3_600, "h")),
    };
    let text = |(count, unit): (i32, &str)| format!("{count} {unit}");
    if two.0 == 0 { text(one) } else { format!("{} {}", text(one), text(two)) }
}

/// A time to the second, in UTC.
pub(super) fn exact(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// A time as seen from `now`, in one unit, to the nearest: `3 min ago`, `in 2 h`.
pub(super) fn relative(time: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let seconds = (time - now).num_seconds();
    let nearest = |unit: i64| (seconds.abs() + unit / 2) / unit * seconds.signum();
    let (count, unit) = match seconds.abs() {
        0..60 => (seconds, "s"),
        60..3_600 => (nearest(60), "min"),
        3_600..172_800 => (nearest(3_600), "h"),
        _ => (nearest(86_400), "d"),
    };
    match count {
        0 => "now".to_owned(),
        1.. => format!("in {count} {unit}"),
        _ => format!("{} {unit} ago", -count),
    }
}

/// Seconds, rounded up so that nobody comes too early.
pub(super) fn whole_seconds(wait: Duration) -> u64 {
    wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_exact_or_from_now_on() {
        let now = "2030-01-31T12:00:00Z".parse().unwrap();
        for (text, time) in [
            ("2030-01-31T12:00:00+01:00", "2030-01-31T11:00:00Z"),
            ("+0s", "2030-01-31T12:00:00Z"),
            ("+90m", "2030-01-31T13:30:00Z"),
            ("+1d", "2030-02-01T12:00:00Z"),
        ] {
            assert_eq!(text.parse::<When>().unwrap().from(now).map(exact).unwrap(), time);
        }
        for text in
            ["", "+", "+m", "+-1m", "+5", "+5w", "+9999999999999999h", "tomorrow", "2030-01-31", "+1é"]
        {
            assert!(text.parse::<When>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_range_reaches_back_from_now_or_begins_with_a_day() {
        let now = "2030-01-31T12:00:00Z".parse().unwrap();
        for (text, time) in [
            ("2030-01-31", "2030-01-31T00:00:00Z"),
            ("2030-01-31T12:00:00+01:00", "2030-01-31T11:00:00Z"),
            ("-7d", "2030-01-24T12:00:00Z"),
            (" -90m", "2030-01-31T10:30:00Z"),
            ("+1h", "2030-01-31T13:00:00Z"),
        ] {
            assert_eq!(text.parse::<Bound>().unwrap().from(now).map(exact).unwrap(), time);
        }
        for text in ["", "-", "-d", "--7d", "7d", "2030-02-30", "yesterday", "-1é"] {
            assert!(text.parse::<Bound>().is_err(), "{text}");
        }
    }

    #[cfg(feature = "server")]
    #[test]
    fn a_length_of_time_is_not_zero() {
        assert_eq!("90d".parse(), Ok(Span(TimeDelta::days(90))));
        for text in ["", "0d", "-1d", "+1d", "90", "d"] {
            assert!(text.parse::<Span>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_duration_has_two_units_at_most() {
        for (seconds, text) in [
            (0, "0 s"),
            (59, "59 s"),
            (60, "1 min"),
            (7_197, "1 h 59 min"),
            (86_400, "1 d"),
            (i32::MAX, "24855 d 3 h"),
        ] {
            assert_eq!(lasting(seconds), text);
        }
    }

    #[test]
    fn a_time_is_near_or_far() {
        let now: DateTime<Utc> = "2030-01-31T12:00:00Z".parse().unwrap();
        for (seconds, text) in [
            (0, "now"),
            (-59, "59 s ago"),
            (61, "in 1 min"),
            (3_598, "in 60 min"),
            (-7_300, "2 h ago"),
            (172_800, "in 2 d"),
        ] {
            assert_eq!(relative(now + TimeDelta::seconds(seconds), now), text);
        }
    }
}
