//! Bodies: a line with the operationId, and the body, which is sent by whoever may. Where a path names a session, the
//! line may say which: `DenyAsync 1`.

use std::sync::LazyLock;

use axum::{body::Body, http::Request};

use super::world::{Described, WORLD};

/// All operations that have a body.
static WITH_A_BODY: LazyLock<Vec<&Described>> = LazyLock::new(|| {
    WORLD.operations.iter().filter(|operation| operation.said.get("requestBody").is_some()).collect()
});

/// Whatever a body is, its answer is one that the contract has.
pub(super) fn read(input: &[u8]) {
    let Some(end) = input.iter().position(|byte| *byte == b'\n') else { return };
    let Ok(line) = str::from_utf8(&input[..end]) else { return };
    let (id, session) = line.split_once(' ').unwrap_or((line, "3"));
    let Some(operation) = WITH_A_BODY.iter().find(|operation| operation.id == id) else { return };
    // a number, so that the path stays one of the operation's
    let session = session.parse::<u8>().unwrap_or_default();
    let path = operation.path.replace("{sessionId}", &format!("00000000-0000-0000-0000-{session:012x}"));
    let request = Request::builder()
        .method(operation.method.as_str())
        .uri(path)
        .header("host", "hangup.test")
        .header("authorization", format!("Bearer {}", proof(operation)));
    let request = request.body(Body::from(input[end + 1..].to_vec())).expect("a path of the contract is one");
    let answer = WORLD.ask(request);
    assert_eq!(answer.operation.as_deref(), Some(id), "{}: {}", answer.status, answer.text);
}

/// The proof of somebody who may call the operation.
fn proof(operation: &Described) -> &'static str {
    let name = match (operation.family, operation.id.as_str()) {
        ("sonoran-cms", _) => "{key}",
        (_, "Signin2faAsync") => "{half}",
        (_, "UpdateSessionLoginAccountAsync") => "{app}",
        _ => "{admin}",
    };
    WORLD.proofs.iter().find(|(known, _)| *known == name).map_or("", |(_, proof)| proof)
}
