//! The TypeScript declarations of everything that crosses into JavaScript, against a golden file.
//! `BLESS=1 cargo test -p gate-suite --test wire_types` writes it anew.
use gate_core::wire::{Caller, Reply, Request};
use std::collections::BTreeMap;
use std::path::Path;
use ts_rs::{TS, TypeVisitor};

/// Collects declarations by name, following every type that one mentions.
#[derive(Default)]
struct Declarations(BTreeMap<String, String>);

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Only our own types have a file of their own to be exported to.
        if T::output_path().is_some() && !self.0.contains_key(&T::ident()) {
            self.0.insert(T::ident(), format!("export {}\n", T::decl()));
            T::visit_dependencies(self);
            T::visit_generics(self);
        }
    }
}

#[test]
fn declarations_are_current() {
    let mut all = Declarations::default();
    all.visit::<Caller>();
    all.visit::<Request>();
    all.visit::<Reply>();
    let head = "// What crosses between JavaScript and the engine. Generated from crates/gate-core/src/wire\n\
                // and crates/gate-model by tests/suite/tests/wire_types.rs; do not edit.\n\n";
    let text = head.to_owned() + &all.0.into_values().collect::<Vec<_>>().join("\n");
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("../golden/wire.d.ts");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&golden, &text).unwrap();
    }
    let held = std::fs::read_to_string(&golden).unwrap_or_default();
    assert!(
        held == text,
        "tests/golden/wire.d.ts is stale: run again with BLESS=1 and look at it"
    );
}
