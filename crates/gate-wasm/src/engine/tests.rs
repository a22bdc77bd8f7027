//! The door reads what serde reads and writes what serde writes: serde's shapes are those of `tests/golden/wire.d.ts`.
use super::tree::Tree;
use super::{read, write};
use gate_core::wire::{
    Answer, Caller, Choice, Effect, Icon, Outcome, RawPolicy, Ready, Record, Reply, Request,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

const GOLDEN: &str = include_str!("../../../../tests/golden/wire.d.ts");

/// As JavaScript hands it over.
fn tree(value: &Value) -> Tree {
    match value {
        Value::Null => Tree::Absent,
        Value::Bool(is) => Tree::Bool(*is),
        Value::Number(number) => Tree::Number(number.as_f64().unwrap()),
        Value::String(text) => Tree::Text(text.clone()),
        Value::Array(items) => Tree::List(items.iter().map(tree).collect()),
        Value::Object(map) => Tree::Object(
            map.iter()
                .map(|(name, v)| (name.clone(), tree(v)))
                .collect(),
        ),
    }
}

/// As JSON would write it.
fn json_of(tree: Tree) -> Value {
    match tree {
        Tree::Absent => Value::Null,
        Tree::Bool(is) => json!(is),
        Tree::Number(number) if number.fract() == 0.0 => json!(number as u64),
        Tree::Number(number) => json!(number),
        Tree::Text(text) => json!(text),
        Tree::Bytes(bytes) => json!(bytes),
        Tree::List(items) => items.into_iter().map(json_of).collect(),
        Tree::Object(entries) => entries.into_iter().map(|(n, v)| (n, json_of(v))).collect(),
    }
}

/// What serde reads: its plain enums carry the kind outside.
fn by_serde<T: DeserializeOwned>(tagged: &Value) -> Option<T> {
    let kind = tagged.get("kind")?.as_str()?;
    let outer = serde_json::from_value(json!({ kind: tagged }));
    outer.or_else(|_| serde_json::from_value(json!(kind))).ok()
}

fn node() -> Value {
    json!({
        "parent": 1, "tag": "button", "role": "r", "testId": "t", "href": "h", "label": "l",
        "attributes": "a=b", "text": "x", "state": 9, "part": "p",
    })
}

fn snapshot() -> Value {
    json!({ "candidate": "c", "nodes": [node(), {}], "target": 1, "opener": [node()], "cut": true })
}

fn page() -> Value {
    json!({ "address": "https://x.com/", "language": "en", "parts": [node()], "probes": [["a", "b"]] })
}

fn draft() -> Value {
    json!({ "texts": ["one", "two"], "at": 1, "given": [[0, 1], []], "posting": true, "notSchool": "one" })
}

/// One of each kind, each field with a value of its own.
fn requests() -> Vec<Value> {
    vec![
        json!({ "kind": "hello", "address": "https://x.com/" }),
        json!({ "kind": "look", "page": page(), "snapshots": [{ "key": "k", "snapshot": snapshot() }] }),
        json!({ "kind": "press", "page": page(), "snapshot": snapshot() }),
        json!({ "kind": "late", "page": {}, "snapshot": {} }),
        json!({ "kind": "choose", "page": page(), "snapshot": snapshot(), "choice": "outside" }),
        json!({ "kind": "write", "page": page(), "snapshot": snapshot(), "draft": draft() }),
        json!({ "kind": "decide", "page": page(), "snapshot": snapshot(), "draft": draft(), "choice": "notMySchool" }),
        json!({ "kind": "files", "address": "a", "files": ["clear", "fixedVideo"] }),
        json!({ "kind": "locate", "page": page(), "permission": "denied" }),
        json!({ "kind": "tally", "address": "a", "tally": {
            "pressed": 1, "ready": 2, "asked": 3, "answered": 4, "letGo": 5, "unseen": 7, "seen": [["follow", 6]],
        } }),
        json!({ "kind": "status", "address": null }),
        json!({ "kind": "settings" }),
        json!({ "kind": "change", "settings": {
            "language": "tr", "sharedComputer": true, "journal": true, "askNames": false,
            "officialAccounts": "x: @school_example", "mySchool": "Hill School", "myDisclaimer": "Mine.",
            "alwaysDisclaim": true, "bioIsEnough": false, "checksOff": ["phone"],
        } }),
        json!({ "kind": "import" }),
        json!({ "kind": "trustSigner", "words": "one two" }),
        json!({ "kind": "unlock", "key": "00ff", "keep": true }),
        json!({
            "kind": "approve", "pending": "p", "reference": "r", "approver": "a", "until": 65_535,
        }),
        json!({ "kind": "practise" }),
        json!({ "kind": "health" }),
        json!({ "kind": "locations" }),
        json!({ "kind": "told", "site": "x", "setting": "past", "on": true }),
        json!({ "kind": "stored" }),
        json!({ "kind": "forget" }),
        json!({ "kind": "surroundings", "policy": { "minIssue": 3 }, "withheld": ["https://x.com/*"], "firefox": true }),
        json!({ "kind": "installed" }),
    ]
}

/// The words in quotes behind `before` in one declaration of the golden file.
fn declared(name: &str, before: &str) -> Vec<&'static str> {
    let start = format!("export type {name} = ");
    let (_, rest) = GOLDEN.split_once(&start).unwrap();
    let declaration = rest.split("\nexport type ").next().unwrap();
    let parts = declaration.split(before).skip(1);
    parts.filter_map(|part| part.split('"').next()).collect()
}

#[test]
fn every_request_is_read_as_serde_reads_it() {
    let requests = requests();
    let kinds: Vec<_> = requests
        .iter()
        .map(|r| r["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, declared("Request", "\"kind\": \""));
    for request in &requests {
        let expected: Request = by_serde(request).unwrap();
        let found = read::request(tree(request)).map(|found| format!("{found:?}"));
        assert_eq!(found, Some(format!("{expected:?}")), "{request}");
    }
}

#[test]
fn what_does_not_fit_is_refused_as_serde_refuses_it() {
    let check = |request: Value| {
        assert!(by_serde::<Request>(&request).is_none(), "{request}");
        assert!(read::request(tree(&request)).is_none(), "{request}");
    };
    check(json!(null));
    check(json!("settings"));
    check(json!({}));
    check(json!({ "kind": "unknown" }));
    check(json!({ "kind": 1 }));
    check(json!({ "kind": "press", "page": {} }));
    check(json!({ "kind": "press", "page": 1, "snapshot": {} }));
    check(json!({ "kind": "press", "page": {}, "snapshot": { "target": -1 } }));
    check(json!({ "kind": "press", "page": {}, "snapshot": { "target": 0.5 } }));
    check(json!({ "kind": "press", "page": {}, "snapshot": { "nodes": [{ "state": 65_536 }] } }));
    check(json!({ "kind": "press", "page": { "probes": [["a"]] }, "snapshot": {} }));
    check(json!({ "kind": "choose", "page": {}, "snapshot": {}, "choice": "unknown" }));
    check(json!({ "kind": "unlock", "key": "00ff" }));
}

#[test]
fn callers_records_and_choices_are_read_as_serde_reads_them() {
    let page = json!({ "kind": "page", "address": "a", "tab": "7", "private": true });
    let callers = [
        page,
        json!({ "kind": "own" }),
        json!({ "kind": "background" }),
    ];
    for caller in callers {
        let expected: Option<Caller> = by_serde(&caller);
        assert!(expected.is_some());
        assert_eq!(read::caller(tree(&caller)), expected, "{caller}");
    }
    assert_eq!(
        read::caller(tree(&json!({ "kind": "page", "address": "a", "tab": "7" }))),
        None
    );
    for name in declared("Record", "| \"").into_iter().chain(["settings"]) {
        let expected: Record = serde_json::from_value(json!(name)).unwrap();
        assert_eq!(read::record(name), Some(expected));
    }
    for name in declared("Choice", "| \"").into_iter().chain(["stop"]) {
        let expected: Choice = serde_json::from_value(json!(name)).unwrap();
        assert_eq!(read::choice(name), Some(expected));
    }
    assert_eq!((read::record("later"), read::choice("later")), (None, None));
}

#[test]
fn a_policy_is_any_object() {
    let check = |policy: Value| {
        let expected: Option<RawPolicy> = serde_json::from_value(policy.clone()).ok();
        assert_eq!(read::policy(tree(&policy)), expected, "{policy}");
    };
    check(json!(null));
    check(json!({}));
    check(json!([]));
    check(json!({ "a": true, "b": 1, "c": -1, "d": 0.5, "e": "text", "f": null, "g": { "h": 1 } }));
    check(json!({ "a": ["one", "two"], "b": ["one", 2], "c": [] }));
}

#[test]
fn every_shape_of_answer_is_written_as_serde_writes_it() {
    let check = |answer: Answer, effects: Vec<Effect>| {
        let reply = Reply { answer, effects };
        let expected = serde_json::to_value(&reply).unwrap();
        assert_eq!(json_of(write::tree(&reply)), expected);
    };
    let site = a_plan();
    check(site, vec![Effect::NewEpoch { epoch: u32::MAX }]);
    let outcome = Outcome {
        key: "k".to_owned(),
        ready: Ready::Ask,
    };
    let looked = Answer::Looked {
        epoch: 1,
        outcomes: vec![outcome],
    };
    let save = Effect::Save {
        record: Record::DeviceKey,
        bytes: vec![0, 255],
    };
    let icon = Effect::SetIcon {
        tab: None,
        icon: Icon::NotAllowed,
        title: "t".to_owned(),
    };
    check(looked, vec![save, icon, Effect::EraseAll]);
    let records = vec![("a".to_owned(), "b".to_owned())];
    let export = String::from("{}");
    check(Answer::Stored { records, export }, Vec::new());
    check(Answer::Denied, Vec::new());
    let mut engine = gate_core::Engine::new(gate_core::Start::default());
    for request in [Request::Practise, Request::Settings, Request::Health] {
        let reply = engine.handle(&Caller::Own, request, None, 1_800_000_000_000);
        check(reply.answer, reply.effects);
    }
}

/// The plan of a real site.
fn a_plan() -> Answer {
    let caller =
        json!({ "kind": "page", "address": "https://x.com/", "tab": "1", "private": false });
    let caller = read::caller(tree(&caller)).unwrap();
    let address = "https://x.com/home".to_owned();
    let mut engine = gate_core::Engine::new(gate_core::Start::default());
    let reply = engine.handle(&caller, Request::Hello { address }, None, 1_800_000_000_000);
    assert!(matches!(&reply.answer, Answer::Plan { plan: Some(_), .. }));
    reply.answer
}
