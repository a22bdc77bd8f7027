//! The lines that make a module known: its declaration and its place in the list, both in order.
use crate::shell::Result;

/// Adds `mod name;`, as visible as its neighbours.
pub(super) fn declare(text: &str, name: &str) -> Result<String> {
    let mut lines: Vec<&str> = text.lines().collect();
    let first = lines.iter().position(|line| module(line).is_some());
    let first = first.ok_or_else(|| "it declares no module".to_owned())?;
    let names: Vec<&str> = lines
        .iter()
        .skip(first)
        .map_while(|line| module(line))
        .collect();
    if names.contains(&name) {
        return Err(format!("there is a module {name} already"));
    }
    let before = names.iter().filter(|other| **other < name).count();
    let neighbour = lines.get(first).and_then(|line| line.split_once("mod "));
    let line = format!(
        "{}mod {name};",
        neighbour.map_or("", |(visible, _)| visible)
    );
    lines.insert(first + before, &line);
    Ok(lines.join("\n") + "\n")
}

/// The module that a line declares.
fn module(line: &str) -> Option<&str> {
    line.split_once("mod ")?.1.strip_suffix(';')
}

/// Adds a constant to the list of all.
pub(super) fn enlist(text: &str, item: &str, list: &str) -> Result<String> {
    let lost = || format!("it has no list {list}");
    let (head, rest) = text.split_once(&format!("{list}: ")).ok_or_else(lost)?;
    let (kind, rest) = rest.split_once("= ").ok_or_else(lost)?;
    let (open, rest) = rest.split_once('[').ok_or_else(lost)?;
    let (inside, tail) = rest.split_once(']').ok_or_else(lost)?;
    let there = inside
        .split(',')
        .map(str::trim)
        .filter(|item| !item.is_empty());
    let mut items: Vec<&str> = there.chain([item]).collect();
    items.sort_unstable();
    Ok(format!(
        "{head}{list}: {kind}= {open}[{}]{tail}",
        items.join(", ")
    ))
}

/// Adds a line at the end of a table, which begins with `start` and has `end` behind its last line.
pub(super) fn append(text: &str, start: &str, end: &str, line: &str) -> Result<String> {
    let lost = || format!("no table begins with {start:?}");
    let begin = text.find(start).ok_or_else(lost)?;
    let (head, rest) = text.split_at(begin);
    let (table, tail) = rest.split_once(end).ok_or_else(lost)?;
    Ok(format!("{head}{table}\n{line}{end}{tail}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_added_in_order() {
        let before = "//! A.\nuse a;\n\nmod b;\nmod d;\n\npub const ALL: &[&T] = &[\n    &b::T,\n    &d::T,\n];\n";
        let after = "//! A.\nuse a;\n\nmod b;\nmod c;\nmod d;\n\npub const ALL: &[&T] = &[&b::T, &c::T, &d::T];\n";
        let add = |text: &str| enlist(&declare(text, "c")?, "&c::T", "ALL");
        assert_eq!(add(before).as_deref(), Ok(after));
        assert!(add(after).is_err());
        assert!(add("//! None.\n").is_err());
    }

    #[test]
    fn a_line_is_added_at_the_end_of_its_table() {
        let add = |text: &str| append(text, "[b]", "\n\n[", "z = 1");
        let before = "[a]\nx = 1\n\n[b]\ny = 1\n\n[c]\n";
        assert_eq!(
            add(before).as_deref(),
            Ok("[a]\nx = 1\n\n[b]\ny = 1\nz = 1\n\n[c]\n")
        );
        assert!(add("[a]\n\n[c]\n").is_err());
    }
}
