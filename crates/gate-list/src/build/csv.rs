//! A reader of comma-separated tables (RFC 4180), bounded, that knows its lines.
use super::Reason;

/// Most bytes of a table: a thousand for each of 60,000 people.
const MAX_TABLE: usize = 64 << 20;

/// One row: the line on which it begins, from 1, and its cells.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) line: u32,
    pub(crate) cells: Vec<String>,
}

/// The rows of a table that are not blank. The cells are parted by what a first line `sep=` names, else by the
/// comma, semicolon or tab that the first line has most of. On failure, the line, the heading of the column if one is
/// at fault, and the reason.
pub(crate) fn rows(bytes: &[u8]) -> Result<Vec<Row>, (u32, String, Reason)> {
    if bytes.len() > MAX_TABLE {
        return Err((1, String::new(), Reason::TableTooLarge));
    }
    let text = core::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.iter().take(error.valid_up_to());
        (
            1 + count(before.filter(|byte| **byte == b'\n').count()),
            String::new(),
            Reason::NotUtf8,
        )
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = match declared(text) {
        Some((separator, rest)) => Reader {
            separator,
            line: 2,
            rest,
        },
        None => Reader {
            separator: separator(text),
            line: 1,
            rest: text,
        },
    };
    let mut rows: Vec<Row> = Vec::new();
    while !reader.rest.is_empty() {
        let row = reader.row().map_err(|(line, cell)| {
            let heading = rows.first().and_then(|row| row.cells.get(cell));
            let heading = heading.cloned().unwrap_or_default();
            (line, heading, Reason::OpenQuote)
        })?;
        if row.cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(row);
        }
    }
    Ok(rows)
}

/// The separator that a first line such as `sep=;` names, as spreadsheets write it for themselves, and the text
/// behind that line.
fn declared(text: &str) -> Option<(char, &str)> {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let (line, rest) = text.split_at_checked(end)?;
    let (name, mark) = line.trim_matches(['"', ' ']).split_at_checked(4)?;
    let mut marks = mark.chars();
    let separator = marks.next().filter(|mark| !mark.is_alphanumeric())?;
    // The other separators may have been added behind it, one for each column.
    let is_it = name.eq_ignore_ascii_case("sep=") && marks.all(|mark| ",;\t\"".contains(mark));
    let rest = rest.strip_prefix('\r').unwrap_or(rest);
    is_it.then_some((separator, rest.strip_prefix('\n').unwrap_or(rest)))
}

fn separator(text: &str) -> char {
    let first = text.lines().next().unwrap_or_default();
    let uses = |mark: &char| first.matches(*mark).count();
    [',', ';', '\t']
        .into_iter()
        .rev()
        .max_by_key(uses)
        .unwrap_or(',')
}

struct Reader<'a> {
    separator: char,
    line: u32,
    rest: &'a str,
}

impl Reader<'_> {
    /// On failure, the line of a quotation mark that nothing closes, and the number of its cell.
    fn row(&mut self) -> Result<Row, (u32, usize)> {
        let mut row = Row {
            line: self.line,
            cells: Vec::new(),
        };
        loop {
            let cell = if self.eat('"') {
                let at = (self.line, row.cells.len());
                self.quoted().ok_or(at)?
            } else {
                String::new()
            };
            row.cells
                .push(format!("{cell}{}", self.plain()).trim().to_owned());
            if !self.eat(self.separator) {
                // A carriage return alone ends a line too.
                let ends = [self.eat('\r'), self.eat('\n')];
                self.line = self.line.saturating_add(u32::from(ends.contains(&true)));
                return Ok(row);
            }
        }
    }

    fn eat(&mut self, mark: char) -> bool {
        match self.rest.strip_prefix(mark) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// Up to the separator or the end of the line.
    fn plain(&mut self) -> &str {
        let marks = [self.separator, '\n', '\r'];
        let end = self.rest.find(marks).unwrap_or(self.rest.len());
        let (cell, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        // A carriage return alone, in the middle of a line, is a space.
        self.rest = rest
            .strip_prefix('\r')
            .filter(|r| !r.starts_with('\n'))
            .unwrap_or(rest);
        cell
    }

    /// Up to the closing quotation mark; two in a row stand for one.
    fn quoted(&mut self) -> Option<String> {
        let mut cell = String::new();
        loop {
            let (part, rest) = self.rest.split_once('"')?;
            self.line = self.line.saturating_add(count(part.matches('\n').count()));
            cell.push_str(part);
            self.rest = rest;
            if !self.eat('"') {
                return Some(cell);
            }
            cell.push('"');
        }
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
