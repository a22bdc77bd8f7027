//! The sites, one folder each.
pub(crate) mod x;
