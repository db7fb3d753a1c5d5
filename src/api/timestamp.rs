//! Times on the wire: RFC 3339 in UTC with exactly milliseconds and `Z`, which clients of both families read.

use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serializer;

pub(crate) fn text(at: &DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

pub(crate) fn serialize<S: Serializer>(at: &DateTime<Utc>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&text(at))
}

/// The same for times that may be missing.
pub(crate) mod option {
    use chrono::{DateTime, Utc};
    use serde::{Serialize, Serializer};

    #[expect(clippy::ref_option, reason = "serde passes fields so")]
    pub(crate) fn serialize<S: Serializer>(
        at: &Option<DateTime<Utc>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        at.as_ref().map(super::text).serialize(serializer)
    }
}
