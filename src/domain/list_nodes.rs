//! List the nodes (`listNodes`): which servers share a store, and which of them have fallen silent.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::{Core, Fact, Permit, Result, op};

/// A node that was not heard of for so long is silent: it hangs, or has died.
pub const SILENT_AFTER: TimeDelta = TimeDelta::seconds(10);

/// How long a silent node stays on the list.
const LISTED_FOR: TimeDelta = TimeDelta::hours(1);

const NAMES: &str = "nodes/";

/// A server, as it tells of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its own for as long as it runs.
    pub id: Uuid,
    /// What people call it.
    pub name: String,
    /// Its version of this program.
    pub version: String,
    /// When it began to serve.
    pub started_at: DateTime<Utc>,
    /// When it last told of itself, by the clock that all nodes share.
    pub seen_at: DateTime<Utc>,
    /// When its worker had last done all that was due; `None` before the first time.
    pub worked_at: Option<DateTime<Utc>>,
}

/// A node, and whether it is still heard of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeardNode {
    /// The node.
    pub node: Node,
    /// How long ago it was heard of.
    pub silence: TimeDelta,
}

impl HeardNode {
    /// Whether it should have been heard of since.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        self.silence > SILENT_AFTER
    }
}

/// Tells all others that this node is there; [`Node::seen_at`] is told by the clock that all share.
///
/// # Errors
/// [`super::Error::Unavailable`].
pub async fn tell_of_node(core: &Core, node: &Node) -> Result<()> {
    let told = |now: DateTime<Utc>, facts: &mut [Option<Fact>]| {
        let node = Node { seen_at: now, ..node.clone() };
        facts[0] = Some(Fact { value: told_as(&node), until: now + LISTED_FOR });
    };
    Ok(core.shared.revise(&[name(node.id)], Box::new(told)).await?)
}

/// Takes a node that stops off the list.
///
/// # Errors
/// [`super::Error::Unavailable`]; it falls silent then.
pub async fn forget_node(core: &Core, node: Uuid) -> Result<()> {
    Ok(core.shared.revise(&[name(node)], Box::new(|_, facts| facts[0] = None)).await?)
}

/// The nodes that share the store, by name: those that were heard of within an hour.
///
/// # Errors
/// [`super::Error::Unavailable`].
pub async fn list_nodes(core: &Core, _: &Permit<op::listNodes>) -> Result<Vec<HeardNode>> {
    let (facts, now) = core.shared.named(NAMES).await?;
    Ok(heard_nodes(&facts, now))
}

/// The nodes that these facts tell of, by name; `now` is by the clock that all share.
#[must_use]
pub fn heard_nodes(facts: &[(String, Fact)], now: DateTime<Utc>) -> Vec<HeardNode> {
    // what another version tells and this one does not understand is left out
    let nodes = facts.iter().filter_map(|(name, fact)| as_told(name.strip_prefix(NAMES)?, &fact.value));
    let mut nodes: Vec<_> = nodes.map(|node| HeardNode { silence: now - node.seen_at, node }).collect();
    nodes.sort_by(|one, other| (&one.node.name, one.node.id).cmp(&(&other.node.name, other.node.id)));
    nodes
}

fn name(node: Uuid) -> String {
    format!("{NAMES}{node}")
}

/// All but its id, a line each; the name is last, since it may have lines.
fn told_as(node: &Node) -> String {
    let millis = |at: DateTime<Utc>| at.timestamp_millis().to_string();
    let worked_at = node.worked_at.map(millis).unwrap_or_default();
    [&node.version, &millis(node.started_at), &millis(node.seen_at), &worked_at, &node.name]
        .map(String::as_str)
        .join("\n")
}

fn as_told(id: &str, value: &str) -> Option<Node> {
    let mut lines = value.splitn(5, '\n');
    let version = lines.next()?.to_owned();
    let mut time = || lines.next()?.parse().ok().and_then(DateTime::from_timestamp_millis);
    let (started_at, seen_at, worked_at) = (time()?, time()?, time());
    let name = lines.next()?.to_owned();
    Some(Node { id: Uuid::parse_str(id).ok()?, name, version, started_at, seen_at, worked_at })
}
