//! List the nodes (`listNodes`): which servers share a store, and which of them have fallen silent.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::{Core, Fact, Permit, Result, op};

/// A node that was not heard of for so long is silent: it hangs, or has died.
pub const SILENT_AFTER: TimeDelta = TimeDelta::seconds(10);

/// How long a node that is silent or has stopped stays on the list.
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
    /// How long what was due had waited for its worker; `None` where the store did not say.
    pub work_lag: Option<TimeDelta>,
    /// How many actions it had claimed ([`super::SessionStore::claim_actions`]).
    pub leases: u32,
    /// Whether it was told to stop, and did.
    pub has_stopped: bool,
}

/// Whether a node is still heard of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeState {
    /// It is.
    Alive,
    /// It should have been: it hangs, has died, or is cut off from the store.
    Silent,
    /// It has said that it stops.
    Stopped,
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
    /// Whether it is still heard of.
    #[must_use]
    pub fn state(&self) -> NodeState {
        match () {
            () if self.node.has_stopped => NodeState::Stopped,
            () if self.silence > SILENT_AFTER => NodeState::Silent,
            () => NodeState::Alive,
        }
    }

    /// How many actions are its own now: what a silent one had claimed others may take.
    #[must_use]
    pub fn leases(&self) -> u32 {
        if self.state() == NodeState::Alive { self.node.leases } else { 0 }
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

/// Tells all others that this node stops.
///
/// # Errors
/// [`super::Error::Unavailable`]; it falls silent then.
pub async fn tell_of_stop(core: &Core, node: Node) -> Result<()> {
    tell_of_node(core, &Node { has_stopped: true, leases: 0, ..node }).await
}

/// The nodes that share the store, by name: those that were heard of within an hour, and of those that are silent or
/// have stopped what no later one of the same name has taken the place of.
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
    let began: Vec<_> = nodes.iter().map(|it| (it.node.name.clone(), it.node.started_at)).collect();
    let is_replaced = |node: &Node| {
        began.iter().any(|(name, started_at)| *name == node.name && *started_at > node.started_at)
    };
    nodes.retain(|heard| heard.state() == NodeState::Alive || !is_replaced(&heard.node));
    nodes.sort_by(|one, other| (&one.node.name, one.node.id).cmp(&(&other.node.name, other.node.id)));
    nodes
}

fn name(node: Uuid) -> String {
    format!("{NAMES}{node}")
}

/// All but its id: a line each with a word before it, so that other versions find what they know; the name is last,
/// since it may have lines.
fn told_as(node: &Node) -> String {
    let millis = |at: DateTime<Utc>| at.timestamp_millis();
    let mut lines = vec![
        format!("version {}", node.version),
        format!("started {}", millis(node.started_at)),
        format!("seen {}", millis(node.seen_at)),
        format!("leases {}", node.leases),
    ];
    lines.extend(node.worked_at.map(|at| format!("worked {}", millis(at))));
    lines.extend(node.work_lag.map(|lag| format!("lag {}", lag.num_milliseconds())));
    lines.extend(node.has_stopped.then(|| "stopped".to_owned()));
    lines.push(format!("name {}", node.name));
    lines.join("\n")
}

fn as_told(id: &str, value: &str) -> Option<Node> {
    let (mut words, mut rest) = (HashMap::new(), value);
    let name = loop {
        if let Some(name) = rest.strip_prefix("name ") {
            break name.to_owned();
        }
        let (line, after) = rest.split_once('\n')?;
        let (word, told) = line.split_once(' ').unwrap_or((line, ""));
        words.insert(word, told);
        rest = after;
    };
    let number = |word: &str| words.get(word).and_then(|told| told.parse::<i64>().ok());
    let time = |word: &str| number(word).and_then(DateTime::from_timestamp_millis);
    Some(Node {
        id: Uuid::parse_str(id).ok()?,
        name,
        version: (*words.get("version")?).to_owned(),
        started_at: time("started")?,
        seen_at: time("seen")?,
        worked_at: time("worked"),
        work_lag: number("lag").and_then(TimeDelta::try_milliseconds),
        leases: number("leases").and_then(|leases| u32::try_from(leases).ok()).unwrap_or(0),
        has_stopped: words.contains_key("stopped"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_is_told_whole_and_what_another_version_says_beside_is_passed_over() {
        let at = DateTime::from_timestamp_millis(1_752_142_500_123);
        let mut node = Node {
            id: Uuid::from_u128(7),
            name: "one\nname of two".into(),
            version: "1.2.3".into(),
            started_at: at.unwrap(),
            seen_at: at.unwrap() + TimeDelta::seconds(5),
            worked_at: at,
            work_lag: Some(TimeDelta::milliseconds(40)),
            leases: 3,
            has_stopped: true,
        };
        let id = node.id.to_string();
        assert_eq!(as_told(&id, &told_as(&node)).as_ref(), Some(&node));
        (node.worked_at, node.work_lag, node.has_stopped) = (None, None, false);
        let told = format!("mood calm\nflag\n{}", told_as(&node));
        assert_eq!(as_told(&id, &told), Some(node));
        assert_eq!(as_told(&id, "started 1"), None);
    }
}
