//! `hangup session receipt` (hangup's `getReceipt`).

use clap::Args;
use uuid::Uuid;

use super::{Context, Done, Form, PrivilegeSecure, failed, time};
use crate::{
    cli::{
        ExitCode,
        table::{Field, Table},
        values,
    },
    client::{
        Error,
        hangup::types::{Receipt, ReceiptOutcome, ReceiptStep, ReceiptStepKind},
    },
};

/// Show the receipt of a session's end: who asked for it, each attempt, and how it came to its close
///
/// hangup's own server gives receipts; the real product does not.
#[derive(Args, Clone, Copy, Debug)]
#[command(after_help = "JSON has sessionId; outcome, which an end that goes on has not; steps, each with
step (asked, acknowledged, attempted, closed or forced), at, actor, detail,
attempt and succeeded. What is not known is left out.

Examples:
  hangup session receipt \"$SESSION\"
  hangup session receipt \"$SESSION\" --json | jq -r .outcome")]
pub(super) struct ReceiptArgs {
    /// The session
    #[arg(value_parser = values::session_id)]
    id: Uuid,
}

impl ReceiptArgs {
    pub(super) async fn run(self, context: &Context, server: &PrivilegeSecure) -> Done {
        let receipt = self.read(server).await.map_err(|error| {
            failed(error, &format!("show the receipt of session {}", self.id)).try_if(
                ExitCode::NotFound,
                "hangup session list, or --admin; only hangup's own server gives receipts",
            )
        })?;
        if context.output.form() == Form::Json {
            return context.output.json(&receipt);
        }
        let mut heading = Table::without_headings(context.output);
        heading.value("session", receipt.session_id);
        heading.value("outcome", outcome(receipt.outcome));
        heading.print()?;
        if receipt.steps.is_empty() {
            return Ok(());
        }
        context.output.text("\n")?;
        table_of(context, &receipt).print()
    }

    async fn read(self, server: &PrivilegeSecure) -> Result<Receipt, Error> {
        server.token().await?;
        Ok(server.hangup().get_receipt().id(self.id).send().await?.into_inner())
    }
}

fn outcome(outcome: Option<ReceiptOutcome>) -> Field {
    use ReceiptOutcome::{ApprovalFailed, Cancelled, Completed, Denied, Failed};
    match outcome {
        None => Field::changing("it is not over"),
        Some(outcome @ (Completed | Cancelled)) => Field::faint(outcome.to_string()),
        Some(outcome @ (Failed | Denied | ApprovalFailed)) => Field::bad(outcome.to_string()),
    }
}

fn table_of(context: &Context, receipt: &Receipt) -> Table {
    let mut table = Table::new(context.output, &["TIME", "STEP", "BY", "WHAT HAPPENED"]);
    for step in &receipt.steps {
        table.row([
            time::exact(step.at).into(),
            kind(step),
            step.actor.as_deref().unwrap_or("the server").into(),
            step.detail.as_deref().unwrap_or("-").into(),
        ]);
    }
    table
}

fn kind(step: &ReceiptStep) -> Field {
    match (step.step, step.attempt, step.succeeded) {
        (ReceiptStepKind::Attempted, Some(attempt), Some(true)) => Field::good(format!("attempt {attempt}")),
        (ReceiptStepKind::Attempted, Some(attempt), _) => Field::bad(format!("attempt {attempt}")),
        (ReceiptStepKind::Forced, ..) => Field::changing(step.step.to_string()),
        _ => step.step.to_string().into(),
    }
}
