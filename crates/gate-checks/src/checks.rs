//! The checks, one file each.
use crate::context::Context;
use crate::finding::{CheckId, Finding};
use crate::post::{Post, PostKind};

mod address;
mod addressed;
mod bio;
mod colleague;
mod confidence;
mod consent;
pub(crate) mod disclaimer;
mod email;
mod images;
mod meeting;
mod national_id;
mod new_channel;
mod no_image;
mod person_name;
mod phone;
mod place;
mod postcode;
mod read_by_colleague;
mod sign_up;
mod spelled;
mod trip;

/// One check.
pub struct Check {
    /// Which it is, and its switch.
    pub id: CheckId,
    pub(crate) accounts: Accounts,
    pub(crate) run: fn(&Context) -> Vec<Finding>,
}

/// Whose posts a check is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Accounts {
    Any,
    /// Those of people: an official account says whose views it holds by its name.
    Personal,
    /// Those of the school.
    Official,
}

impl Check {
    /// Whether the check is for such a text of such an account. Of messages the words are nobody's business.
    pub(crate) fn is_for(&self, post: &Post) -> bool {
        let is_public = post.kind != PostKind::Message || self.id == CheckId::Addressed;
        let is_theirs = match self.accounts {
            Accounts::Any => true,
            Accounts::Personal => !post.official,
            Accounts::Official => post.official,
        };
        is_public && is_theirs
    }
}

/// Every check.
pub const ALL_CHECKS: &[&Check] = &[
    &address::CHECK,
    &addressed::CHECK,
    &bio::CHECK,
    &colleague::CHECK,
    &confidence::CHECK,
    &consent::CHECK,
    &disclaimer::CHECK,
    &email::CHECK,
    &images::CHECK,
    &meeting::CHECK,
    &national_id::CHECK,
    &new_channel::CHECK,
    &no_image::CHECK,
    &person_name::CHECK,
    &phone::CHECK,
    &place::CHECK,
    &postcode::CHECK,
    &read_by_colleague::CHECK,
    &sign_up::CHECK,
    &trip::CHECK,
];
