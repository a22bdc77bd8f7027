//! A draft on X, and what is asked about it. Holds no tests: several subjects are tried by drafts.
use gate_core::wire::{Answer, Choice, Dialog, Draft, Insert, Request};
use gate_model::{Node, Page, Snapshot};
use gate_suite::host::Host;
use gate_suite::pages::{node, page};

/// A text that is noticed, for it names the school without a disclaimer.
pub(crate) const ABOUT: &str = "A lovely day at Hill School";

/// A composer with its tool bar.
pub(crate) fn composer() -> Snapshot {
    let named = |test_id: &str| Node {
        test_id: test_id.to_owned(),
        ..node(0, "div")
    };
    Snapshot {
        candidate: "post".to_owned(),
        nodes: vec![node(0, "div"), named("tweetTextarea_0"), named("toolBar")],
        target: 1,
        ..Snapshot::default()
    }
}

/// A draft of one text.
pub(crate) fn draft(text: &str) -> Draft {
    Draft {
        texts: vec![text.to_owned()],
        ..Draft::default()
    }
}

fn line(insert: Option<Insert>) -> String {
    insert.map(|insert| insert.line).unwrap_or_default()
}

/// What is said of a draft, and what is put behind it unasked.
pub(crate) fn write_on(host: &mut Host, page: Page, draft: Draft) -> (Option<Dialog>, String) {
    let snapshot = composer();
    let request = Request::Write {
        page,
        snapshot,
        draft,
    };
    match host.ask(&host.tab(), request, None) {
        Answer::Nudge { dialog, insert } => (dialog, line(insert)),
        other => panic!("{other:?}"),
    }
}

/// What is said of a draft.
pub(crate) fn write(host: &mut Host, draft: Draft) -> Option<Dialog> {
    write_on(host, page(), draft).0
}

/// Answers what was said: whether the text goes, what is put behind it, and what is said then.
pub(crate) fn decide(
    host: &mut Host,
    text: &str,
    choice: Choice,
) -> (bool, String, Option<Dialog>) {
    let request = Request::Decide {
        page: page(),
        snapshot: composer(),
        draft: draft(text),
        choice,
    };
    match host.ask(&host.tab(), request, None) {
        Answer::Decided { goes, insert, then } => (goes, line(insert), then),
        other => panic!("{other:?}"),
    }
}

/// The answers that are offered.
pub(crate) fn choices(dialog: &Dialog) -> Vec<Choice> {
    dialog.choices.iter().map(|view| view.choice).collect()
}
