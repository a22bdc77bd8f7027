//! A place is attached to the post, or something that may be one: a site may show a place as it shows a person.
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
    let reason = match context.post.place {
        Place::None => return Vec::new(),
        Place::Chip => post::REASON_PLACE,
        Place::Unsure => post::REASON_PLACE_UNSURE,
    };
    vec![context.whole(CheckId::Place, reason, Clause::Places)]
}
