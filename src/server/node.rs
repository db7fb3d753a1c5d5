//! This server among those that share its store: it tells of itself every two seconds, until it stops.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use crate::{
    domain::{Core, Node, tell_of_node, tell_of_stop},
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
        work_lag: None,
        leases: 0,
        has_stopped: false,
    }
}

/// Tells of a node until it is to stop, and then of that.
pub(super) async fn tell(
    core: Core,
    mut node: Node,
    progress: Arc<Progress>,
    stop: impl Future<Output = ()>,
) {
    let telling = async {
        let mut is_heard = true;
        loop {
            let due = core.store.next_due().await.ok();
            // read after what is due, so that what was done meanwhile does not count
            node.worked_at = progress.last_success();
            let now = core.clock.now();
            node.work_lag = due.map(|due| Progress::lag(node.worked_at, node.started_at, due, now));
            node.leases = u32::try_from(progress.claims()).unwrap_or(u32::MAX);
            let told = tell_of_node(&core, &node).await;
            match &told {
                Err(error) if is_heard => tracing::warn!(%error, "the other nodes do not hear of this one"),
                Ok(()) if !is_heard => tracing::info!("the other nodes hear of this one again"),
                _ => {}
            }
            is_heard = told.is_ok();
            tokio::time::sleep(EVERY).await;
        }
    };
    tokio::select! {
        () = telling => {}
        () = stop => {}
    }
    if let Err(error) = tell_of_stop(&core, node).await {
        tracing::warn!(%error, "this node stops, and the others take it for a silent one");
    }
}
