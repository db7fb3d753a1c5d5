//! The least that a server on this stack can do: what all ratios compare with.

use axum::{Router, http::StatusCode, routing::any};
use tokio::net::TcpListener;

use crate::Failure;

/// Serves until it is killed. The path has a parameter and the answer is that of an end, but nothing is looked at.
pub(crate) async fn serve(port: u16) -> Result<(), Failure> {
    let routes = Router::new()
        .route("/api/v1/ActivitySession/{sessionId}", any(|| async { StatusCode::ACCEPTED }))
        .route("/readyz", any(|| async { StatusCode::OK }));
    axum::serve(TcpListener::bind(("127.0.0.1", port)).await?, routes).await?;
    Ok(())
}
