//! hangup's own operations: one row an operation.

use super::{Needs, Row};

pub(super) const ROWS: &[Row] = &[
    Row { id: "listHanging", needs: Needs::Session, body: None, status: 200 },
    Row { id: "listLimits", needs: Needs::Nothing, body: None, status: 200 },
    Row { id: "listNodes", needs: Needs::Nothing, body: None, status: 200 },
    Row { id: "getReceipt", needs: Needs::Session, body: None, status: 200 },
];
