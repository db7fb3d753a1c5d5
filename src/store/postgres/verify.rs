//! Whether a database is as its audit chain says, and each row that is made of a session as that session is.

use rusqlite::types::Value as Kept;

use super::{
    OpenError,
    address::Address,
    array::Form,
    chain::{self, View},
    check,
    columns::kept_value,
    connection::Own,
    error::Error,
    migrate::{self, UNTOLD},
};
use crate::store::sqlite::{
    Stage, Watch,
    audit::{Findings, Hash, Head, STATES, SchemaPlaces, Walk, verify::Report},
};

/// Verifies the database at this address, which nodes may be writing to, as it is at one moment; and that its chain has
/// the head that was `noted` elsewhere. Finds what [`check::check`] does, too. Changes nothing.
///
/// # Errors
/// [`OpenError`] where it is not hangup's, or of another version of its schema, or cannot be read at all.
pub async fn verify(
    address: &Address,
    noted: Option<Hash>,
    watch: &mut Watch<'_>,
) -> Result<Report, OpenError> {
    let view = View::open(address).await?;
    let mut findings = Findings::default();
    let mut walk = Walk::new(Head { seq: 0, hash: Hash::NONE }, noted);
    let verified = async {
        follow(&view.client, &mut walk, &mut findings, watch).await?;
        let mut told = |wrong: check::Wrong| findings.add(wrong.table, wrong.key, wrong.what);
        let (sessions, _) = check::look(&view.client, true, &mut told, watch).await?;
        states(&view.client, &mut walk, &mut findings).await?;
        Ok(sessions)
    };
    let sessions = verified.await.map_err(|error: Error| view.failed(&error))?;
    Ok(Report::of(walk, Some(sessions), findings))
}

async fn follow(
    view: &Own,
    walk: &mut Walk,
    findings: &mut Findings,
    watch: &mut Watch<'_>,
) -> Result<(), Error> {
    for (table, seq) in chain::before_the_first(view).await? {
        findings.add(table, seq, "no link has this number");
    }
    let (mut read, last) = (0, chain::last(view).await?);
    while read < last {
        watch(Stage { what: "following the chain", done: read.unsigned_abs(), total: last.unsigned_abs() });
        let until = chain::page_end(view, read, last).await?;
        for link in chain::between(view, read, until).await? {
            walk.step(&link, findings);
        }
        read = until;
    }
    Ok(())
}

/// Compares all else with what the records say.
async fn states(view: &Own, walk: &mut Walk, findings: &mut Findings) -> Result<(), Error> {
    let row = view
        .query_opt("SELECT node_id, directory_revision, seq, hash, version FROM installation", &[])
        .await?;
    let head = walk.head();
    let mut version = None;
    let mut installation = None;
    if let Some(row) = row {
        if (row.try_get(2)?, Hash::kept(&Kept::Blob(row.try_get(3)?))) != (head.seq, Some(head.hash)) {
            let what = format!("the chain does not end where it says, but at {}", head.seq);
            findings.add("installation", 1, what);
        }
        version = Some(row.try_get(4)?);
        installation =
            Some(vec![kept_value(&row, 0, Form::Id, false)?, kept_value(&row, 1, Form::Number, false)?]);
    }
    walk.finish_noted("installation", findings);
    let replay = &mut walk.replay;
    replay.check_forgotten(findings);
    replay.compare_installation(installation.as_ref(), findings);
    let places = SchemaPlaces { version: "installation", tables: "refinery_schema_history" };
    if version == Some(UNTOLD) {
        places.compare_with_new(migrate::is_as_new(view).await?, findings);
    } else {
        replay.compare_schema(&places, version, migrate::schema_digest(view).await?, findings);
    }
    for (table, sql) in STATES {
        let form = if table == "directory_item" { Form::Text } else { Form::Number };
        let rows = view.query(sql, &[]).await?;
        let rows = rows
            .iter()
            .map(|row| Ok(vec![kept_value(row, 0, Form::Id, false)?, kept_value(row, 1, form, false)?]));
        replay.compare_states(table, rows.collect::<Result<_, Error>>()?, findings);
    }
    Ok(())
}
