//! Files of at most 500 lines, functions of at most 60: long ones are where order is lost.
use super::{Findings, Source};

/// Lines of a file: more is refused, and from here on it is mentioned.
const FILE: (usize, usize) = (500, 300);
/// Lines of a function.
const FUNCTION: usize = 60;

pub(super) fn check(sources: &[Source], findings: &mut Findings) {
    let mut largest = (0, String::new());
    for source in sources.iter().filter(|source| !is_exempt(source)) {
        let lines = source.text.lines().count();
        let path = &source.path;
        if lines > FILE.0 {
            findings.error(format!("{path}: {lines} lines; at most {}", FILE.0));
        } else if lines > FILE.1 {
            findings.note(format!("{path}: {lines} lines; {} would be better", FILE.1));
        }
        for (name, lines) in functions(source) {
            if lines > FUNCTION {
                findings.error(format!(
                    "{path}: fn {name} has {lines} lines; at most {FUNCTION}"
                ));
            }
            if lines > largest.0 {
                largest = (lines, format!("{name} in {path}"));
            }
        }
    }
    findings.note(format!(
        "largest function: {} lines, {}",
        largest.0, largest.1
    ));
}

/// Tests and tables may be as long as they need: nobody reads them from top to bottom.
fn is_exempt(source: &Source) -> bool {
    let table = source.path.contains("table")
        || source.path.contains("/data/")
        || source.has_extension("json");
    table || source.is_test()
}

/// Names and lengths of a Rust file's functions, by the indentation that rustfmt gives them.
fn functions(source: &Source) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    if !source.has_extension("rs") {
        return found;
    }
    let code = source
        .text
        .split("#[cfg(test)]\nmod ")
        .next()
        .unwrap_or_default();
    let lines: Vec<&str> = code.lines().collect();
    for (start, line) in lines.iter().enumerate() {
        let Some(name) = declared(line) else { continue };
        let indent: String = line.chars().take_while(|letter| *letter == ' ').collect();
        let end = format!("{indent}}}");
        let length = lines.iter().skip(start).position(|line| *line == end);
        // A body on the same line, or none at all, has no closing line of its own.
        let inside = lines
            .iter()
            .skip(start + 1)
            .take(length.unwrap_or(0).saturating_sub(1));
        if inside
            .clone()
            .any(|line| !line.is_empty() && !line.starts_with(&indent))
        {
            continue;
        }
        if let Some(length) =
            length.filter(|_| !inside.clone().any(|line| declared_at(line, &indent)))
        {
            found.push((name.to_owned(), length + 1));
        }
    }
    found
}

fn declared_at(line: &str, indent: &str) -> bool {
    line.strip_prefix(indent)
        .is_some_and(|rest| !rest.starts_with(' ') && declared(rest).is_some())
}

fn declared(line: &str) -> Option<&str> {
    let rest = line.trim_start();
    let keywords = [
        "pub(crate) ",
        "pub(super) ",
        "pub ",
        "const ",
        "async ",
        "extern \"C\" ",
    ];
    let rest = keywords
        .iter()
        .fold(rest, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    let name = rest.strip_prefix("fn ")?;
    name.split(['(', '<']).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_functions_and_files_are_named() {
        let body = "    let a = 1;\n".repeat(70);
        let rows = [
            (format!("fn long() {{\n{body}}}\n"), 1),
            (format!("pub(crate) const fn long() {{\n{body}}}\n"), 1),
            ("fn short() {\n    let a = 1;\n}\n".to_owned(), 0),
            ("let a = 1;\n".repeat(501), 1),
        ];
        for (text, expected) in rows {
            let source = Source {
                path: "crates/a/src/b.rs".to_owned(),
                text,
            };
            let mut findings = Findings::default();
            check(&[source], &mut findings);
            assert_eq!(findings.errors.len(), expected, "{:?}", findings.errors);
        }
    }
}
