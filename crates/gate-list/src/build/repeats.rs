//! What stands twice in a table, and what looks as if it did.
use super::broad::skeleton;
use super::{Entry, Reason, RowProblem};
use gate_model::Identifier;
use gate_text::fold;
use std::collections::BTreeMap;

/// Tells of every identifier and name that an earlier line holds too, and of handles that can hardly
/// be told from an earlier one.
pub(crate) fn look_for(entries: &[Entry], problems: &mut Vec<RowProblem>) {
    let mut identifiers: BTreeMap<&Identifier, u32> = BTreeMap::new();
    let mut names: BTreeMap<String, u32> = BTreeMap::new();
    let mut looks = BTreeMap::new();
    for entry in entries {
        let mut tell = |column: &str, reason| {
            problems.push(RowProblem {
                line: entry.line,
                column: column.to_owned(),
                reason,
            });
        };
        for identifier in &entry.identifiers {
            let line = *identifiers.entry(identifier).or_insert(entry.line);
            if line != entry.line {
                tell(&column(identifier), Reason::Duplicate { line });
                continue;
            }
            if let Identifier::Handle(handle) = identifier {
                let look = (handle.site, skeleton(handle.name.expose()));
                let line = *looks.entry(look).or_insert(entry.line);
                if line != entry.line {
                    tell(&column(identifier), Reason::LookAlike { line });
                }
            }
        }
        for name in &entry.names {
            let line = *names.entry(fold(name.expose())).or_insert(entry.line);
            if line != entry.line {
                tell("name", Reason::SameName { line });
            }
        }
    }
}

/// The heading under which an identifier of this kind belongs.
fn column(identifier: &Identifier) -> String {
    match identifier {
        Identifier::Handle(handle) => format!("handle_{}", handle.site.as_str()),
        Identifier::NumericId(id) => format!("id_{}", id.site.as_str()),
        Identifier::Domain(_) => "domain".to_owned(),
        Identifier::Email(_) => "email".to_owned(),
    }
}
