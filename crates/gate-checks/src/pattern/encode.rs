//! The bytes of an automaton, from one that was just compiled.
use super::automaton::{BYTES, Edge};
use regex_automata::Anchored;
use regex_automata::dfa::{Automaton as _, dense::DFA};
use regex_automata::util::{primitives::StateID, start};
use std::collections::BTreeMap;

/// Where each byte leads from one state, and last the end of the text.
type Row = Vec<StateID>;

/// The bytes; `None` when there are more states than they can count.
pub(super) fn encode(automaton: &DFA<Vec<u32>>, anchored: Anchored) -> Option<Vec<u8>> {
    let starts = starts(automaton, anchored)?;
    let rows = rows(automaton, &starts);
    let (classes, columns) = classes(&rows);
    let numbers = numbers(automaton, &rows)?;
    let number = |state: &StateID| numbers.get(state).copied();
    let matches = rows
        .keys()
        .filter(|state| automaton.is_match_state(**state));
    let states = u16::try_from(rows.len()).ok()?;
    let first_match = states.checked_sub(u16::try_from(matches.count()).ok()?)?;
    let mut bytes = [states.to_le_bytes(), first_match.to_le_bytes()].concat();
    for start in &starts {
        bytes.extend(number(start)?.to_le_bytes());
    }
    bytes.extend(classes);
    let mut in_order: Vec<_> = rows.iter().collect();
    in_order.sort_by_key(|(state, _)| number(state));
    for (_, row) in in_order {
        for column in &columns {
            bytes.extend(number(row.get(*column)?)?.to_le_bytes());
        }
    }
    Some(bytes)
}

/// The state in which a search begins, for each edge.
fn starts(automaton: &DFA<Vec<u32>>, anchored: Anchored) -> Option<Vec<StateID>> {
    let start = |(_, byte): &(Edge, Option<u8>)| {
        let beside = start::Config::new().look_behind(*byte).anchored(anchored);
        automaton.start_state(&beside).ok()
    };
    Edge::ALL.iter().map(start).collect()
}

/// Every state that can be reached, with where it leads.
fn rows(automaton: &DFA<Vec<u32>>, starts: &[StateID]) -> BTreeMap<StateID, Row> {
    let mut rows = BTreeMap::new();
    let mut open: Vec<StateID> = starts.to_vec();
    // The dead state is none's but the first's.
    open.push(StateID::ZERO);
    while let Some(state) = open.pop() {
        if rows.contains_key(&state) {
            continue;
        }
        let bytes = (u8::MIN..=u8::MAX).map(|byte| automaton.next_state(state, byte));
        let row: Row = bytes.chain([automaton.next_eoi_state(state)]).collect();
        open.extend(&row);
        rows.insert(state, row);
    }
    rows
}

/// The class of each byte, and for each class, and for the end of the text, a column that is its.
fn classes(rows: &BTreeMap<StateID, Row>) -> (Vec<u8>, Vec<usize>) {
    let mut known: BTreeMap<Vec<Option<&StateID>>, u8> = BTreeMap::new();
    let mut columns = Vec::new();
    let classes = (0..BYTES).map(|byte| {
        let column = rows.values().map(|row| row.get(byte)).collect();
        // At most as many classes as bytes: the count fits.
        let next = u8::try_from(known.len()).unwrap_or(u8::MAX);
        *known.entry(column).or_insert_with(|| {
            columns.push(byte);
            next
        })
    });
    let classes = classes.collect();
    columns.push(BYTES);
    (classes, columns)
}

/// The number of each state: the dead one first, those of a match last.
fn numbers(
    automaton: &DFA<Vec<u32>>,
    rows: &BTreeMap<StateID, Row>,
) -> Option<BTreeMap<StateID, u16>> {
    let mut states: Vec<StateID> = rows.keys().copied().collect();
    states.sort_by_key(|state| (automaton.is_match_state(*state), *state));
    let numbered = states.into_iter().enumerate();
    let number = |(number, state)| Some((state, u16::try_from(number).ok()?));
    numbered.map(number).collect()
}
