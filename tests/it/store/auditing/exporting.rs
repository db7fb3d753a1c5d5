//! Exports, which verify without the database.

use std::io::BufReader;

use hangup::store::sqlite::audit::export::verify_export;

use super::File;
use crate::fixtures::alice;

#[tokio::test]
async fn an_export_verifies_by_the_head_alone() {
    let file = File::new().await;
    let (text, head) = (file.export(1), file.head());
    let verify =
        |text: &str, head| verify_export(BufReader::new(text.as_bytes()), head, &mut |_| {}).unwrap();
    let report = verify(&text, head);
    assert_eq!((report.findings, report.head.hash), (vec![], head));
    assert_eq!(report.links, text.lines().count() as u64);

    for from in [2, 5, report.head.seq] {
        let report = verify(&file.export(from), head);
        assert_eq!((report.findings, report.noted_at), (vec![], Some(report.head.seq)), "from {from}");
    }

    let lines: Vec<_> = text.lines().collect();
    let with = |at: usize, line: Option<String>| {
        let mut lines: Vec<_> = lines.iter().map(ToString::to_string).collect();
        match line {
            Some(line) => lines[at] = line,
            None => drop(lines.remove(at)),
        }
        verify(&lines.join("\n"), head).total
    };
    for (at, line) in lines.iter().enumerate() {
        assert!(with(at, None) > 0, "without {line}");
        for (part, by) in
            [("\"at\":1", "\"at\":2"), ("actor\":\"", "actor\":\"x"), ("\"digest\":\"", "\"digest\":\"00")]
        {
            let changed = line.replacen(part, by, 1);
            assert!(changed == **line || with(at, Some(changed)) > 0, "{line}");
        }
    }
    assert!(verify("no line\n", head).total > 1);
}

#[tokio::test]
async fn each_kind_of_record_is_in_the_chain() {
    let file = File::new().await;
    let text = file.export(1);
    for record in [
        "accepted",
        "refused",
        "denied",
        "unnoted",
        "edited",
        "put",
        "removed",
        "code-used",
        "key-used",
        "forgot",
    ] {
        assert!(text.contains(&format!("{{\\\"kind\\\":\\\"{record}\\\"")), "{record}: {text}");
    }
    assert!(text.contains("192.0.2.1"));
    assert!(
        text.contains(&format!("{{\\\"account\\\":\\\"{}\\\"}}", alice())),
        "who edits the directory is told"
    );
}
