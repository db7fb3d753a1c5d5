//! This server among those that share its store: it tells of itself every two seconds, until it stops.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use crate::{
    domain::{Core, Node, forget_node, tell_of_node},
    worker::Progress,
};

/// How often a node tells of itself: several times before it counts as silent.
const EVERY: Duration = Duration::from_secs(2);

/// The node that serves at `address`, as it is before it has told of itself.
pub(super) fn node(core: &Core, name: Option<&str>, address: SocketAddr) -> Node {
    let now = core.clock.now();
    let machine = || gethostname::gethostname().to_string_lossy().into_owned();
    Node {
        id: core.ids.new_id(),
        name: name.map_or_else(|| format!("{}:{}", machine(), address.port()), str::to_owned),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        started_at: now,
        seen_at: now,
        worked_at: None,
    }
}

/// Tells of a node until it is to stop, and then takes it off the list.
pub(super) async fn tell(
    core: Core,
    mut node: Node,
    progress: Arc<Progress>,
    stop: impl Future<Output = ()>,
) {
    let telling = async {
        loop {
            node.worked_at = progress.last_success();
            if let Err(error) = tell_of_node(&core, &node).await {
                tracing::warn!(%error, "the other nodes do not hear of this one");
            }
            tokio::time::sleep(EVERY).await;
        }
    };
    tokio::select! {
        () = telling => {}
        () = stop => {}
    }
    if let Err(error) = forget_node(&core, node.id).await {
        tracing::warn!(%error, "this node stops, and stays on the list as a silent one");
    }
}
