//! Read an account (`GetUserByIdAsync`).

use super::{
    Account, AccountId, Core, Directory, DirectoryItem, Error, Named, Permit, Result, access::Reach, op,
};

/// The account with this id, where it is within the caller's reach. Their own are themselves and whoever approves their
/// sessions.
///
/// Source: `GetUserByIdAsync` in `openapi/privilege-secure.yaml`.
///
/// # Errors
/// [`Error::NotFound`], also for whom the caller may not see; [`Error::Unavailable`].
pub async fn find_account(
    core: &Core,
    caller: &Permit<op::GetUserByIdAsync>,
    id: AccountId,
) -> Result<Account> {
    let directory = core.store.directory().await?;
    let account = directory.account(id).cloned();
    let account = account.ok_or_else(|| unknown(id))?;
    let sees = caller.reach() == Reach::All
        || id == caller.id
        || would_approve(&directory, caller.id, id)
        || core.store.has_been_asked(caller.id, id).await?;
    if sees { Ok(account) } else { Err(unknown(id)) }
}

/// Whether `approver` is one of a workflow that the requester's next session may need.
fn would_approve(directory: &Directory, requester: AccountId, approver: AccountId) -> bool {
    let policies = directory.items().filter_map(|item| match item {
        DirectoryItem::Policy(policy) if policy.accounts.contains(&requester) => Some(policy),
        _ => None,
    });
    let activities = policies
        .flat_map(|policy| &policy.activities)
        .filter_map(|id| directory.activity(&Named { id: Some(*id), name: None }));
    let workflows = activities
        .filter_map(|activity| directory.profile(activity.profile)?.workflow)
        .filter_map(|id| directory.workflow(id));
    workflows.into_iter().flat_map(|workflow| &workflow.tiers).any(|tier| tier.approvers.contains(&approver))
}

fn unknown(id: AccountId) -> Error {
    Error::NotFound(format!("there is no account {id} that you may see"))
}
