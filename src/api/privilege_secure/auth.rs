//! Who calls: this family's sign-in, which hangup's own family shares.

pub(super) use crate::api::signed_in::{Connection, HalfSignedIn, Open, SignedIn, Token};
