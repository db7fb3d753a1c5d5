//! What every store does, as one suite of functions that know only the traits. A new store joins by a line below.
//!
//! The tests of PostgreSQL need one: `tests/with-postgres cargo test` brings it.

mod actions;
mod auditing;
mod checking;
mod claims;
mod codes;
mod copying;
mod directory;
mod key_uses;
mod model;
pub(crate) mod postgres;
pub(crate) mod postgres_place;
mod postgres_tls;
mod queries;
mod retention;
mod sessions;
mod shared;
mod sqlite;
mod words;
mod work;

use std::{path::PathBuf, sync::Arc};

use hangup::{
    domain::{RandomIds, Store, SystemClock},
    store::sqlite::SqliteStore,
};
use tempfile::TempDir;

/// Where a store keeps its data: opening it again finds what was kept.
pub(crate) trait Place {
    fn open(&self) -> Arc<dyn Store>;
}

struct SqliteFile(TempDir);

impl SqliteFile {
    fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    fn path(&self) -> PathBuf {
        self.0.path().join("hangup.db")
    }

    /// Changes it behind the store's back.
    fn change(&self, sql: &str) {
        rusqlite::Connection::open(self.path()).unwrap().execute_batch(sql).unwrap();
    }
}

impl Place for SqliteFile {
    fn open(&self) -> Arc<dyn Store> {
        Arc::new(SqliteStore::open(&self.path(), Arc::new(SystemClock), &RandomIds).unwrap())
    }
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(4).enable_all().build().unwrap()
}

/// Runs the whole suite on one store: `store_suite!(name, place)`, where `place` makes a fresh, empty place.
macro_rules! store_suite {
    ($store:ident, $place:expr) => {
        store_suite!($store, $place;
            sessions::a_session_is_read_as_it_was_begun,
            sessions::an_unknown_session_is_none,
            sessions::a_change_and_its_event_are_kept_together,
            sessions::a_change_from_a_state_that_was_left_changes_nothing,
            sessions::what_was_due_is_changed_as_it_was_read_or_not_at_all,
            sessions::changes_of_one_batch_are_told_apart,
            sessions::of_concurrent_changes_one_is_kept,
            sessions::a_server_has_one_active_session,
            sessions::of_concurrent_starts_on_a_server_one_is_kept,
            sessions::the_active_session_of_a_server_is_found,
            sessions::none_begins_by_a_directory_that_was_edited_since,
            sessions::whoever_was_asked_to_approve_is_found,
            sessions::a_list_has_what_passes_every_filter_newest_first,
            sessions::a_history_is_read_oldest_first,
            queries::a_page_is_a_part_of_the_whole_and_the_total_is_of_all,
            queries::each_filter_lets_through_what_it_says,
            queries::text_is_found_in_any_case_and_means_itself,
            queries::a_start_is_the_actual_one_once_there_is_one,
            queries::every_column_orders_and_its_ties_come_by_start,
            queries::what_only_the_directory_knows_orders_too,
            queries::totals_count_active_time_until_now_or_the_end,
            queries::totals_by_account_come_most_sessions_first,
            queries::what_ever_had_a_session_is_counted_once,
            work::what_is_due_comes_longest_due_first_up_to_the_limit,
            work::what_is_due_goes_on_after_any_of_it,
            work::what_never_passes_by_itself_is_never_due,
            work::the_next_due_time_is_the_earliest_of_what_waits_or_runs,
            work::a_write_wakes_who_waits_for_work,
            work::opening_again_finds_everything,
            work::a_store_that_can_read_and_write_is_ready,
            actions::what_is_to_be_told_comes_by_its_time,
            actions::what_was_acknowledged_given_up_or_overtaken_is_not_to_be_told,
            directory::a_fresh_directory_is_empty,
            directory::edits_are_seen_at_once_and_counted,
            directory::edits_from_an_old_revision_are_refused_whole,
            directory::of_concurrent_edits_one_is_kept,
            directory::edits_wait_for_a_server_to_be_vacant,
            directory::names_are_found_regardless_of_case,
            key_uses::the_latest_use_of_each_key_is_kept,
            key_uses::the_last_use_of_a_key_goes_with_it,
            retention::what_ended_by_a_time_comes_by_id_up_to_the_limit,
            retention::forgetting_a_session_leaves_nothing_of_it,
            retention::what_has_changed_or_lives_is_not_forgotten,
            retention::a_walk_forgets_all_that_is_old_and_nobody_waits_for,
            words::text_is_found_alike_before_and_after_it_is_packed,
            words::what_is_packed_and_changes_is_found_as_it_is,
            words::what_begins_between_packed_sessions_is_found,
            words::what_is_packed_and_forgotten_is_found_no_more,
            words::text_that_most_have_is_found_in_pages_from_either_end,
            words::a_login_from_the_beginning_is_packed_too,
            codes::a_code_is_used_once,
            codes::of_concurrent_uses_of_a_code_one_counts,
            model::concurrent_commands_leave_one_unbroken_history,
        );
    };
    ($store:ident, $place:expr; $($module:ident::$test:ident,)*) => {
        mod $store {
            $(
                #[test]
                fn $test() {
                    super::runtime().block_on(super::$module::$test(&$place));
                }
            )*

            #[test]
            fn any_interleaving_keeps_to_the_model() {
                super::model::any_interleaving_keeps_to_the_model(&super::runtime(), &$place);
            }
        }
    };
}

store_suite!(on_sqlite, super::SqliteFile::new());
store_suite!(on_postgres, super::postgres_place::Database::new());
