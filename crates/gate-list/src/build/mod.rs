//! Making a list: from a school's table to signed bytes. Not part of the engine.
mod assemble;
mod broad;
mod column;
mod csv;
mod frequency;
mod gate;
mod name_table;
mod people;
mod problem;
mod rarity;
mod repeats;
mod respelt;
mod share;
mod source;
mod values;

pub use assemble::{BuildRefusal, Built, build};
pub use broad::is_everybodys;
pub use column::{day, written_day};
pub use frequency::{FREQUENCIES, Frequencies, Shares};
pub use people::{People, Reading, read_people};
pub use problem::{Reason, RowProblem, Severity};
pub use source::{Entropy, Entry, ListSource, Locks, SigningKey, Terms};
