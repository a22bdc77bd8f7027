//! From a school's table to entries, with a word on everything that was not taken as it stands.
//!
//! The first row holds the headings, in any order and case: `kind`, `valid_until`, `name`,
//! `handle_<site>`, `id_<site>`, `address`, `domain`, `email`, `no_image`. Only `kind` is required. Instead of `name`
//! there may be `forename` and `surname`.
//! Cells but `kind`, `valid_until` and `no_image` may hold several values, parted by `;`.
use super::broad::too_broad;
use super::column::{self, Column};
use super::csv::{self, Row};
use super::{Entry, Reason, RowProblem, Severity, repeats, values};
use gate_model::{Day, Directory, Domain, Email, Identifier, Kind, NumericId};

/// What reading a table needs to know of the world.
pub struct Reading<'a> {
    /// What is known of sites.
    pub directory: &'a dyn Directory,
    /// Whether a domain is everybody's, as `com` or `sch.uk` is.
    pub is_public_suffix: &'a dyn Fn(&str) -> bool,
    /// Today: entries that ended before are left out.
    pub today: Day,
}

/// A table that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// The rows that count, in their order.
    pub entries: Vec<Entry>,
    /// Everything to tell, by line.
    pub problems: Vec<RowProblem>,
}

impl People {
    /// Something was left out.
    #[must_use]
    pub fn is_incomplete(&self) -> bool {
        self.problems
            .iter()
            .any(|problem| problem.reason.severity() <= Severity::ValueLeftOut)
    }
}

/// Reads a table of people.
#[must_use]
pub fn read_people(table: &[u8], reading: &Reading) -> People {
    let mut people = People::default();
    if let Err(problem) = read_rows(table, reading, &mut people) {
        people.entries.clear();
        people.problems.push(problem);
    }
    repeats::look_for(&people.entries, &mut people.problems);
    people.problems.sort_by_key(|problem| problem.line);
    people
}

fn read_rows(table: &[u8], reading: &Reading, people: &mut People) -> Result<(), RowProblem> {
    let whole = |line, reason| RowProblem {
        line,
        column: String::new(),
        reason,
    };
    let told = |(line, column, reason)| RowProblem {
        line,
        column,
        reason,
    };
    let mut rows = csv::rows(table).map_err(told)?.into_iter();
    let headings = rows.next().ok_or_else(|| whole(1, Reason::NoKindColumn))?;
    let columns = columns(&headings, reading.directory, &mut people.problems)?;
    for row in rows {
        let mut draft = Draft::new(row.line, reading);
        let kept = draft.read(&row, &headings.cells, &columns);
        if let Err((column, reason)) = kept {
            draft.tell(column, reason);
        } else {
            people.entries.push(draft.entry);
        }
        people.problems.append(&mut draft.problems);
    }
    Ok(())
}

fn columns(
    headings: &Row,
    directory: &dyn Directory,
    problems: &mut Vec<RowProblem>,
) -> Result<Vec<Option<Column>>, RowProblem> {
    let tell = |heading: &str, reason| RowProblem {
        line: headings.line,
        column: heading.to_owned(),
        reason,
    };
    let mut columns: Vec<Option<Column>> = Vec::new();
    for heading in &headings.cells {
        let column = Column::of(heading, directory);
        if column.is_some() && columns.contains(&column) {
            return Err(tell(heading, Reason::ColumnTwice));
        }
        if column.is_none() && !heading.is_empty() {
            problems.push(tell(heading, column::why_dropped(heading)));
        }
        columns.push(column);
    }
    if columns.contains(&Some(Column::Kind)) {
        Ok(columns)
    } else {
        Err(tell("", Reason::NoKindColumn))
    }
}

/// One row on its way to being an entry.
struct Draft<'a> {
    entry: Entry,
    forename: String,
    surname: String,
    reading: &'a Reading<'a>,
    problems: Vec<RowProblem>,
}

impl<'a> Draft<'a> {
    fn new(line: u32, reading: &'a Reading<'a>) -> Self {
        let entry = Entry {
            line,
            kind: Kind::Pupil,
            valid_until: None,
            no_image: false,
            identifiers: Vec::new(),
            names: Vec::new(),
        };
        Self {
            entry,
            forename: String::new(),
            surname: String::new(),
            reading,
            problems: Vec::new(),
        }
    }

    fn tell(&mut self, column: &str, reason: Reason) {
        let column = column.to_owned();
        self.problems.push(RowProblem {
            line: self.entry.line,
            column,
            reason,
        });
    }

    /// Fails with heading and reason when the row must be left out.
    fn read<'h>(
        &mut self,
        row: &Row,
        headings: &'h [String],
        columns: &[Option<Column>],
    ) -> Result<(), (&'h str, Reason)> {
        if row
            .cells
            .iter()
            .skip(columns.len())
            .any(|cell| !cell.is_empty())
        {
            return Err(("", Reason::TooManyCells));
        }
        // A row shorter than the headings lacks its last cells; a missing kind must still be told.
        let cells = row
            .cells
            .iter()
            .map(String::as_str)
            .chain(core::iter::repeat(""));
        for ((heading, column), cell) in headings.iter().zip(columns).zip(cells) {
            let Some(column) = *column else { continue };
            self.cell(column, cell, heading)
                .map_err(|reason| (heading.as_str(), reason))?;
        }
        if !(self.forename.is_empty() && self.surname.is_empty()) {
            let name = format!("{} {}", self.forename, self.surname);
            if let Err(reason) = self.name(&name) {
                self.tell("", reason);
            }
        }
        if self.entry.identifiers.is_empty() && self.entry.names.is_empty() {
            return Err(("", Reason::NothingToFind));
        }
        Ok(())
    }

    fn cell(&mut self, column: Column, cell: &str, heading: &str) -> Result<(), Reason> {
        match column {
            Column::Kind if cell.is_empty() => return Err(Reason::KindMissing),
            Column::Kind => self.entry.kind = column::kind(cell).ok_or(Reason::KindUnknown)?,
            Column::ValidUntil if cell.is_empty() => {}
            Column::ValidUntil => {
                let day = column::day(cell).ok_or(Reason::DayUnreadable)?;
                if day < self.reading.today {
                    return Err(Reason::DayOver);
                }
                self.entry.valid_until = Some(day);
            }
            Column::Forename => cell.clone_into(&mut self.forename),
            Column::Surname => cell.clone_into(&mut self.surname),
            Column::NoImage => {
                self.entry.no_image = column::yes_or_no(cell).ok_or(Reason::NotYesOrNo)?;
            }
            _ => {
                for value in cell
                    .split(';')
                    .map(str::trim)
                    .filter(|value| !value.is_empty())
                {
                    if let Err(reason) = self.value(column, value, heading) {
                        self.tell(heading, reason);
                    }
                }
            }
        }
        Ok(())
    }

    fn value(&mut self, column: Column, value: &str, heading: &str) -> Result<(), Reason> {
        let directory = self.reading.directory;
        let identifier = match column {
            Column::Handle(site) => {
                values::handle(directory, site, value).ok_or(Reason::HandleUnreadable)?
            }
            Column::NumericId(_) if values::is_rounded(value) => {
                return Err(Reason::NumberRounded);
            }
            Column::NumericId(site) => NumericId::new(site, value)
                .map(Identifier::NumericId)
                .ok_or(Reason::NumberUnreadable)?,
            Column::Address => directory.profile(value).ok_or(Reason::AddressUnknown)?,
            Column::Email => Email::new(value)
                .map(Identifier::Email)
                .ok_or(Reason::EmailUnreadable)?,
            Column::Domain => Identifier::Domain(self.domain(value)?),
            Column::Name => return self.name(value),
            // Read as whole cells above.
            Column::Kind
            | Column::ValidUntil
            | Column::NoImage
            | Column::Forename
            | Column::Surname => return Ok(()),
        };
        match column {
            Column::NumericId(_) if value.starts_with('0') => {
                self.tell(heading, Reason::LeadingZero);
            }
            Column::Handle(_) | Column::Address
                if values::is_of_post(directory, &identifier, value) =>
            {
                self.tell(heading, Reason::PostAddress);
            }
            _ => {}
        }
        if !self.entry.identifiers.contains(&identifier) {
            self.entry.identifiers.push(identifier);
        }
        Ok(())
    }

    fn domain(&self, value: &str) -> Result<Domain, Reason> {
        let domain = Domain::new(values::host(value)).ok_or(Reason::DomainUnreadable)?;
        too_broad(&domain, self.reading.is_public_suffix).map_or(Ok(domain), Err)
    }

    fn name(&mut self, value: &str) -> Result<(), Reason> {
        if gate_text::name::name_keys(value).is_empty() {
            return Err(Reason::OneWordName);
        }
        self.entry.names.push(value.to_owned().into());
        Ok(())
    }
}
