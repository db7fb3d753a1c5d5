//! `directory.toml`: read, checked, planned and made true.

use std::sync::LazyLock;

use hangup::{
    auth::sealing::Sealer,
    domain::Directory,
    server::setup::{Source, plan_from},
};

static SEALER: LazyLock<Sealer> = LazyLock::new(|| Sealer::new([7; 32]));

/// A file is refused in words, or made true: then nothing is left to do.
pub(super) fn read(input: &[u8]) {
    let Ok(text) = str::from_utf8(input) else { return };
    // each costs a hash, and tells nothing new
    if text.matches("\npassword").count() > 8 {
        return;
    }
    let source = Source::new("directory.toml", text);
    let before = Directory::default();
    let plan = match plan_from(&before, &SEALER, &source, &[]) {
        Ok(plan) => plan,
        Err(error) => {
            assert!(error.to_string().contains("directory.toml:"), "{error}");
            return;
        }
    };
    let after = before.with(plan.changes());
    let again = plan_from(&after, &SEALER, &source, &[]).expect("it was right before");
    assert!(again.is_empty(), "planned:\n{plan}and then again:\n{again}");
}
