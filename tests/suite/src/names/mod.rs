//! A simulation of names: invented people of several communities, the list of an invented school, and what
//! the guard makes of the names that people show.
//!
//! It measures the name question under stated assumptions; it is no evidence about real schools. People
//! are drawn from the builder's own frequency tables, but the tables are wrong here on purpose: every
//! share is off by a random factor, and a long tail of names is in no table.
mod burden;
mod dice;
mod look;
mod measure;
pub mod report;
mod says;
mod variation;
mod world;

pub use burden::Burden;
pub use dice::Dice;
pub use look::{Looked, School, Words};
pub use measure::{Figures, Likely, Rate, measure};
pub use variation::Variation;
pub use world::{Mix, Tables, World};
