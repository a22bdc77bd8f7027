//! What is wrong with a row of a school's table. The sentences for people live elsewhere.

/// Something to tell about one row, or about the whole table (line 1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    /// The line of the file, from 1, where the row begins.
    pub line: u32,
    /// The column's heading as the file writes it; empty when the whole row is meant.
    pub column: String,
    /// What is wrong. It never repeats what stands in the cell.
    pub reason: Reason,
}

/// What became of the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing of the table was taken.
    TableRefused,
    /// The row was left out.
    RowLeftOut,
    /// The value was left out; the rest of the row counts.
    ValueLeftOut,
    /// It counts as it stands; somebody should look at it.
    Doubtful,
    /// Nothing to do.
    Note,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The file is larger than a table of people can be.
    TableTooLarge,
    /// The file is not UTF-8 text.
    NotUtf8,
    /// A quotation mark is opened and never closed.
    OpenQuote,
    /// There is no heading row with a column `kind`.
    NoKindColumn,
    /// The same heading stands twice.
    ColumnTwice,
    /// The column is none that a list needs: nothing in it was read.
    ColumnDropped,
    /// A column of handles or ids on a site that we do not know: nothing in it was read.
    SiteUnknown,
    /// The row has more cells than there are headings.
    TooManyCells,
    /// The cell `kind` is empty.
    KindMissing,
    /// The cell `kind` holds no kind that we know.
    KindUnknown,
    /// Not a day of the form 2027-07-31.
    DayUnreadable,
    /// The entry's last day is over already.
    DayOver,
    /// Neither yes nor no.
    NotYesOrNo,
    /// Not a handle on that site.
    HandleUnreadable,
    /// Not a numeric id.
    NumberUnreadable,
    /// The number ends in zeros as it does after a spreadsheet has rounded it: it would be somebody else's.
    NumberRounded,
    /// The number begins with a zero, which counts for nothing.
    LeadingZero,
    /// The address shows something that somebody wrote; whoever wrote it is taken.
    PostAddress,
    /// Not the address of a profile on a site that we know.
    AddressUnknown,
    /// Not a domain.
    DomainUnreadable,
    /// Not an e-mail address.
    EmailUnreadable,
    /// Everybody's domain, as `.com` or `.sch.uk` is.
    PublicSuffix,
    /// A host on which many people have pages; only a name in front of it would be theirs.
    SharedHost,
    /// A mail service's domain.
    Webmail,
    /// Not two whole words: a name of one word, or of initials, would fit too many people.
    OneWordName,
    /// The name is so common that it counts only with other evidence.
    CommonName,
    /// The row holds nothing by which anybody could be recognised.
    NothingToFind,
    /// The same identifier stands in an earlier line.
    Duplicate {
        /// That line.
        line: u32,
    },
    /// The same name stands in an earlier line.
    SameName {
        /// That line.
        line: u32,
    },
    /// A handle that can hardly be told from another one, in an earlier line.
    LookAlike {
        /// That line.
        line: u32,
    },
}

impl Reason {
    /// What becomes of a row with this problem.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::TableTooLarge
            | Self::NotUtf8
            | Self::OpenQuote
            | Self::NoKindColumn
            | Self::ColumnTwice => Severity::TableRefused,
            Self::TooManyCells
            | Self::KindMissing
            | Self::KindUnknown
            | Self::DayUnreadable
            | Self::DayOver
            | Self::NotYesOrNo
            | Self::NothingToFind => Severity::RowLeftOut,
            Self::HandleUnreadable
            | Self::NumberUnreadable
            | Self::NumberRounded
            | Self::AddressUnknown
            | Self::DomainUnreadable
            | Self::EmailUnreadable
            | Self::PublicSuffix
            | Self::SharedHost
            | Self::Webmail
            | Self::OneWordName => Severity::ValueLeftOut,
            Self::SiteUnknown
            | Self::PostAddress
            | Self::Duplicate { .. }
            | Self::SameName { .. }
            | Self::LookAlike { .. } => Severity::Doubtful,
            Self::ColumnDropped | Self::LeadingZero | Self::CommonName => Severity::Note,
        }
    }
}
