//! Doing the same to many things, some at a time.

use std::sync::Arc;

use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    task::JoinSet,
};

/// How many requests are under way at once.
const AT_ONCE: usize = 8;

/// The places for requests.
#[derive(Clone)]
pub(super) struct Places(Arc<Semaphore>);

impl Places {
    /// Waits for a place; whoever drops it makes room for the next.
    pub(super) async fn take(&self) -> Option<OwnedSemaphorePermit> {
        // fails only where the places are closed, which they never are
        Arc::clone(&self.0).acquire_owned().await.ok()
    }
}

/// Starts `act` for each of the items, and gives what it came to in the order of the items; `None` where it broke off.
/// `act` takes a place for as long as it has a request under way. `seen` is told of each result as it comes.
pub(super) async fn each<T, R, F>(
    items: impl IntoIterator<Item = T>,
    act: impl Fn(T, Places) -> F,
    mut seen: impl FnMut(&R),
) -> Vec<Option<R>>
where
    R: Send + 'static,
    F: Future<Output = R> + Send + 'static,
{
    let places = Places(Arc::new(Semaphore::new(AT_ONCE)));
    let mut tasks = JoinSet::new();
    let mut results = Vec::new();
    for (position, item) in items.into_iter().enumerate() {
        let acting = act(item, places.clone());
        tasks.spawn(async move { (position, acting.await) });
        results.push(None);
    }
    while let Some(done) = tasks.join_next().await {
        // a task that broke off leaves its place empty
        let Ok((position, result)) = done else { continue };
        seen(&result);
        results[position] = Some(result);
    }
    results
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

    use super::*;

    #[tokio::test]
    async fn results_keep_the_order_and_a_few_are_under_way_at_once() {
        let (present, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let mut seen = 0;
        let act = |n: usize, places: Places| {
            let (present, most) = (Arc::clone(&present), Arc::clone(&most));
            async move {
                let _place = places.take().await;
                most.fetch_max(present.fetch_add(1, SeqCst) + 1, SeqCst);
                for _ in 0..100 - n {
                    tokio::task::yield_now().await;
                }
                present.fetch_sub(1, SeqCst);
                n
            }
        };
        let results = each(0..50, act, |_| seen += 1).await;
        assert_eq!(results, (0..50).map(Some).collect::<Vec<_>>());
        assert_eq!((seen, most.load(SeqCst)), (50, AT_ONCE));
    }
}
