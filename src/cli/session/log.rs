//! `hangup session log` (`GetSessionLogsAsync`).

use clap::{Args, ValueEnum};
use uuid::Uuid;

use super::{Context, Done, Form, PrivilegeSecure, failed, time};
use crate::{
    cli::{
        range::Range,
        table::{Field, Table},
        values,
    },
    contract::ActionLogType,
};

/// Show what happened to a session, from its request to its end, a line each
#[derive(Args, Clone, Debug)]
#[command(after_help = "JSON has the API's own names: lines, with lineNumber, timestamp, status
(0 Debug, 1 Info, 2 Warn, 3 Error), statusString and logMessage; totalCount;
version.

Examples:
  hangup session log \"$SESSION\"
  hangup session log \"$SESSION\" --level warn --from -1h
  hangup session log \"$SESSION\" --text attempt --json | jq .totalCount")]
pub(super) struct LogArgs {
    /// The session
    #[arg(value_parser = values::session_id)]
    id: Uuid,
    /// Only lines of this level
    #[arg(long)]
    level: Option<Level>,
    /// Only lines with this text, regardless of case
    #[arg(long, value_name = "TEXT")]
    text: Option<String>,
    #[command(flatten)]
    range: Range,
    /// How many lines at most; 0 for none but the total
    #[arg(long, value_name = "N", default_value_t = 100, allow_negative_numbers = true, value_parser = values::page)]
    take: i32,
    /// How many lines to pass over
    #[arg(long, value_name = "N", default_value_t = 0, allow_negative_numbers = true, value_parser = values::count)]
    skip: i32,
    /// The last line first
    #[arg(long)]
    reverse: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Level {
    /// Of use to whoever looks for a fault
    Debug,
    /// As it should be
    Info,
    /// Not as it should be, but it goes on
    Warn,
    /// It failed
    Error,
}

impl From<Level> for ActionLogType {
    fn from(level: Level) -> Self {
        match level {
            Level::Debug => Self::Debug,
            Level::Info => Self::Info,
            Level::Warn => Self::Warn,
            Level::Error => Self::Error,
        }
    }
}

impl LogArgs {
    pub(super) async fn run(self, context: &Context, server: &PrivilegeSecure) -> Done {
        let (from, to) = self.range.resolve(context)?;
        let mut ask = server.get_session_logs_async().session_id(self.id).take(self.take).skip(self.skip);
        ask = ask.order_descending(self.reverse);
        if let Some(level) = self.level {
            ask = ask.log_level(ActionLogType::from(level));
        }
        if let Some(text) = self.text {
            ask = ask.filter_text(text);
        }
        if let Some(from) = from {
            ask = ask.start_date(from);
        }
        if let Some(to) = to {
            ask = ask.end_date(to);
        }
        let answer = ask.send().await;
        let answer = answer.map_err(|error| failed(error.into(), &format!("read the log of {}", self.id)))?;
        let log = answer.into_inner();
        if context.output.form() == Form::Json {
            return context.output.json(&log);
        }
        let lines = log.lines.unwrap_or_default();
        super::page_note(context, "lines", self.skip, lines.len(), log.total_count);
        if lines.is_empty() {
            return Ok(());
        }
        let mut table = Table::new(context.output, &["TIME", "LEVEL", "WHAT HAPPENED"]);
        for line in lines {
            let level = line.status.name();
            table.row([
                time::exact(line.timestamp).into(),
                match line.status {
                    ActionLogType::Debug => Field::faint(level),
                    ActionLogType::Info => level.into(),
                    ActionLogType::Warn => Field::changing(level),
                    ActionLogType::Error => Field::bad(level),
                },
                line.log_message.unwrap_or_default().into(),
            ]);
        }
        table.print()
    }
}
