//! The schema by which browsers check a policy has the keys that the engine reads, and no others.
use gate_core::{POLICY_KEYS, POLICY_LOCKABLE};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn schema_and_engine_have_the_same_keys() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../extension/managed_schema.json");
    let schema: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let keys: BTreeSet<&str> = schema["properties"]
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(keys, BTreeSet::from(POLICY_KEYS));
    assert!(POLICY_LOCKABLE.iter().all(|setting| keys.contains(setting)));
}
