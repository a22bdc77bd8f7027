//! The sites, one folder each.
pub(crate) mod facebook;
pub(crate) mod x;
