//! A place is attached to the post.
//!
//! Not flagged: a page that does not tell.
use super::{Accounts, Check};
use crate::context::Context;
use crate::finding::{CheckId, Clause, Finding};
use crate::post::Place;
use gate_lang::id::post;

pub(crate) const CHECK: Check = Check {
    id: CheckId::Place,
    accounts: Accounts::Any,
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    if context.post.place != Place::Chip {
        return Vec::new();
    }
    vec![context.whole(CheckId::Place, post::REASON_PLACE, Clause::Places)]
}
