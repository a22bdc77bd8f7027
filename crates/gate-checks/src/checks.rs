//! The checks, one file each.
use crate::context::Context;
use crate::finding::{CheckId, Finding};

mod address;
mod bio;
mod colleague;
mod confidence;
pub(crate) mod disclaimer;
mod email;
mod images;
mod meeting;
mod national_id;
mod new_channel;
mod person_name;
mod phone;
mod postcode;
mod sign_up;

/// One check.
pub struct Check {
    /// Which it is, and its switch.
    pub id: CheckId,
    pub(crate) run: fn(&Context) -> Vec<Finding>,
}

/// Every check.
pub const ALL_CHECKS: &[&Check] = &[
    &address::CHECK,
    &bio::CHECK,
    &colleague::CHECK,
    &confidence::CHECK,
    &disclaimer::CHECK,
    &email::CHECK,
    &images::CHECK,
    &meeting::CHECK,
    &national_id::CHECK,
    &new_channel::CHECK,
    &person_name::CHECK,
    &phone::CHECK,
    &postcode::CHECK,
    &sign_up::CHECK,
];
