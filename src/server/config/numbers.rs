//! Numbers within bounds, told by the bound where they are not.

use std::fmt::Display;

use serde::{Deserialize, Deserializer, de};

/// A number of `MIN` or more.
pub(super) fn at_least<'de, const MIN: u16, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: Deserialize<'de> + PartialOrd + From<u16> + Display,
    D: Deserializer<'de>,
{
    let value = T::deserialize(deserializer)?;
    if value < T::from(MIN) {
        return Err(de::Error::custom(format_args!("{value} is too small; write {MIN} or more")));
    }
    Ok(value)
}

/// A number from `MIN` to `MAX`.
pub(super) fn within<'de, const MIN: u16, const MAX: u16, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: Deserialize<'de> + PartialOrd + From<u16> + Display,
    D: Deserializer<'de>,
{
    let value = at_least::<MIN, T, D>(deserializer)?;
    if value > T::from(MAX) {
        return Err(de::Error::custom(format_args!("{value} is too large; write {MAX} or less")));
    }
    Ok(value)
}
