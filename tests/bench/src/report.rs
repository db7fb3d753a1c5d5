//! The table of ratios, goals and floors, and below it what was measured.

use std::{collections::BTreeMap, fs, path::Path};

use crate::Failure;

/// Key to round to value.
type Measured = BTreeMap<String, BTreeMap<u32, f64>>;

/// One row of the table.
struct Row {
    what: &'static str,
    /// What is measured, in relation to what: always of the same round.
    key: &'static str,
    to: Option<&'static str>,
    unit: Unit,
    /// The goal and the floor; `None` where nothing was promised.
    bounds: Option<(f64, f64)>,
}

#[derive(Clone, Copy, PartialEq)]
enum Unit {
    /// More is better.
    Percent,
    /// More is better.
    Times,
    /// Less is better.
    TimesAsMuch,
    /// Less is better.
    Milliseconds,
    /// Less is better.
    Seconds,
    /// Less is better.
    Megabytes,
}

const fn row(
    what: &'static str,
    key: &'static str,
    to: Option<&'static str>,
    unit: Unit,
    goal: f64,
    floor: f64,
) -> Row {
    Row { what, key, to, unit, bounds: Some((goal, floor)) }
}

/// The goals and floors of the durable path, as they were set for it.
const ROWS: [Row; 21] = [
    row(
        "durable DELETE to the no-op, in the order of their begins",
        "delete.rate",
        Some("no-op.rate"),
        Unit::Percent,
        40.0,
        25.0,
    ),
    row("durable DELETE to Prism", "delete.rate", Some("prism.rate"), Unit::Times, 10.0, 6.0),
    row("durable DELETE to WireMock", "delete.rate", Some("wiremock.rate"), Unit::Times, 6.0, 4.0),
    row(
        "GET by id to the no-op, of 1,000 that are polled",
        "get.rate",
        Some("no-op.rate"),
        Unit::Percent,
        60.0,
        50.0,
    ),
    row(
        "durable DELETE on PostgreSQL to the file store's",
        "postgres.1",
        Some("delete.rate"),
        Unit::Percent,
        70.0,
        40.0,
    ),
    // nothing was promised: all of them have these cores
    Row {
        what: "the same by three nodes, to one",
        key: "postgres.3",
        to: Some("postgres.1"),
        unit: Unit::Percent,
        bounds: None,
    },
    row("p99 of the DELETE at sustained full load", "sustained.p99", None, Unit::Milliseconds, 20.0, 50.0),
    row("CancelHanging, a tenth of all rows hanging", "sweep.time", None, Unit::Seconds, 1.0, 2.0),
    row("page of 50, newest first", "page.newest", None, Unit::Milliseconds, 2.0, 5.0),
    row("page of 50, by status", "page.status", None, Unit::Milliseconds, 2.0, 5.0),
    row("page of 50, by user", "page.user", None, Unit::Milliseconds, 2.0, 5.0),
    row("text filter", "page.text", None, Unit::Milliseconds, 25.0, 100.0),
    row("cost of a DELETE, 1x to 10k rows", "growth.many", Some("growth.few"), Unit::TimesAsMuch, 1.2, 1.5),
    row("cost of a DELETE, 5x to 10k rows", "growth.huge", Some("growth.few"), Unit::TimesAsMuch, 1.2, 1.5),
    row("start to the first 200", "start.time", None, Unit::Milliseconds, 100.0, 300.0),
    row("memory after the sustained load", "sustained.memory", None, Unit::Megabytes, 60.0, 150.0),
    row("other requests' p99 during sign-ins", "hashing.p99", Some("quiet.p99"), Unit::TimesAsMuch, 2.0, 4.0),
    row(
        "durable DELETE in no order to the no-op",
        "scattered.rate",
        Some("no-op.rate"),
        Unit::Percent,
        40.0,
        25.0,
    ),
    row(
        "GET by id to the no-op, each of another session",
        "scattered_get.rate",
        Some("no-op.rate"),
        Unit::Percent,
        60.0,
        50.0,
    ),
    row("worst DELETE at sustained full load", "sustained.worst", None, Unit::Milliseconds, 100.0, 1000.0),
    row("write-ahead log after it", "sustained.wal", None, Unit::Megabytes, 64.0, 256.0),
];

impl Unit {
    fn is_more_better(self) -> bool {
        matches!(self, Self::Percent | Self::Times)
    }

    fn show(self, value: f64) -> String {
        match self {
            Self::Percent => format!("{value:.1}%"),
            Self::Times | Self::TimesAsMuch => format!("{value:.2}x"),
            Self::Milliseconds => format!("{value:.1} ms"),
            Self::Seconds => format!("{value:.2} s"),
            Self::Megabytes => format!("{value:.0} MB"),
        }
    }
}

impl Row {
    /// One value a round in which all of it was measured.
    fn values(&self, measured: &Measured) -> Vec<f64> {
        let scale = if self.unit == Unit::Percent { 100.0 } else { 1.0 };
        let Some(of) = measured.get(self.key) else { return Vec::new() };
        match self.to {
            None => of.values().copied().collect(),
            Some(to) => of
                .iter()
                .filter_map(|(round, value)| Some(scale * value / measured.get(to)?.get(round)?))
                .collect(),
        }
    }

    fn verdict(&self, median: f64) -> &'static str {
        let Some((goal, floor)) = self.bounds else { return "" };
        let reaches = |bound: f64| if self.unit.is_more_better() { median >= bound } else { median <= bound };
        match (reaches(goal), reaches(floor)) {
            (true, _) => "goal",
            (false, true) => "floor",
            (false, false) => "MISSED",
        }
    }
}

/// Prints the table of what was measured, in Markdown.
pub(crate) fn print(file: &Path) -> Result<(), Failure> {
    let measured = read(&fs::read_to_string(file)?)?;
    println!("| what | median | min to max | rounds | goal | floor | meets |");
    println!("| --- | --: | --: | --: | --: | --: | --- |");
    for row in &ROWS {
        let Some(Spread { least, median, greatest, count }) = Spread::of(row.values(&measured)) else {
            continue;
        };
        let [least, shown, greatest] = [least, median, greatest].map(|value| row.unit.show(value));
        let [goal, floor] = row.bounds.map_or(["none".into(), "none".into()], |(goal, floor)| {
            [goal, floor].map(|bound| row.unit.show(bound))
        });
        let verdict = row.verdict(median);
        println!(
            "| {} | {shown} | {least} to {greatest} | {count} | {goal} | {floor} | {verdict} |",
            row.what
        );
    }
    println!(
        "\nrate: requests a second; p99, worst, page, start.time: ms; sweep.time: s; growth: us an end; memory, wal: MB\n"
    );
    println!("| measured | median | min to max |");
    println!("| --- | --: | --: |");
    for (key, rounds) in &measured {
        if let Some(Spread { least, median, greatest, .. }) = Spread::of(rounds.values().copied().collect()) {
            println!("| {key} | {median} | {least} to {greatest} |");
        }
    }
    Ok(())
}

fn read(text: &str) -> Result<Measured, Failure> {
    let mut measured = Measured::new();
    for line in text.lines() {
        let mut parts = line.split('\t');
        let (Some(key), Some(round), Some(value)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(format!("`{line}` is no measurement").into());
        };
        measured.entry(key.into()).or_default().insert(round.parse()?, value.parse()?);
    }
    Ok(measured)
}

struct Spread {
    least: f64,
    median: f64,
    greatest: f64,
    count: usize,
}

impl Spread {
    fn of(mut values: Vec<f64>) -> Option<Self> {
        values.sort_by(f64::total_cmp);
        let count = values.len();
        let (least, greatest) = (*values.first()?, *values.last()?);
        let median = f64::midpoint(values[(count - 1) / 2], values[count / 2]);
        Some(Self { least, median, greatest, count })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_of_one_round() {
        let measured =
            read("delete.rate\t1\t10\ndelete.rate\t2\t30\nno-op.rate\t1\t100\nno-op.rate\t3\t1\n").unwrap();
        assert_eq!(ROWS[0].values(&measured), [10.0]);
        assert!(ROWS[1].values(&measured).is_empty());
    }

    #[test]
    fn a_median_of_two_is_between_them() {
        let spread = Spread::of(vec![4.0, 1.0]).unwrap();
        assert_eq!((spread.least.to_bits(), spread.median.to_bits()), (1.0_f64.to_bits(), 2.5_f64.to_bits()));
        assert!(Spread::of(Vec::new()).is_none());
    }

    #[test]
    fn less_is_better_for_what_costs() {
        assert_eq!(ROWS[0].verdict(41.0), "goal");
        assert_eq!(ROWS[0].verdict(24.0), "MISSED");
        assert_eq!(
            ROWS.iter().find(|row| row.key == "sustained.p99").map(|row| row.verdict(30.0)),
            Some("floor")
        );
    }
}
