//! hangup's own operations: one row an operation.

use super::{Needs, Row, Who};

use Who::{Admin, App, User};

pub(super) const ROWS: &[Row] = &[
    Row {
        id: "listHanging",
        may: &[App, Admin],
        may_not: &[User],
        needs: Needs::Session,
        body: None,
        status: 200,
    },
    Row {
        id: "listLimits",
        may: &[App, Admin],
        may_not: &[User],
        needs: Needs::Nothing,
        body: None,
        status: 200,
    },
    Row {
        id: "getReceipt",
        may: &[User, Admin, App],
        may_not: &[],
        needs: Needs::Session,
        body: None,
        status: 200,
    },
];
