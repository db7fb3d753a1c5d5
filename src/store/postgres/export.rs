//! The chain of a database as lines of JSON, as the file store writes them.

use std::io;

use super::{
    address::Address,
    chain::{self, View},
};
use crate::store::sqlite::{
    Stage, Watch,
    audit::{
        Head,
        export::{ExportError, write_links},
    },
};

/// Writes the links from the number `from` on, each as a line, to the end of the chain as it is when this begins. Gives
/// the head.
///
/// # Errors
/// [`ExportError`].
pub async fn export(
    address: &Address,
    from: i64,
    out: &mut dyn io::Write,
    watch: &mut Watch<'_>,
) -> Result<Head, ExportError> {
    let view = View::open(address).await?;
    let mut read = from.max(1) - 1;
    let mut previous = chain::hash_at(&view.client, read).await.map_err(|error| view.failed(&error))?;
    let last = chain::last(&view.client).await.map_err(|error| view.failed(&error))?;
    while read < last {
        watch(Stage { what: "exporting", done: read.unsigned_abs(), total: last.unsigned_abs() });
        let page = async {
            let until = chain::page_end(&view.client, read, last).await?;
            Ok((until, chain::between(&view.client, read, until).await?))
        };
        let (until, links) = page.await.map_err(|error| view.failed(&error))?;
        write_links(&links, &mut previous, out)?;
        read = read.max(until);
    }
    out.flush()?;
    Ok(chain::told_head(&view.client).await.map_err(|error| view.failed(&error))?)
}
