//! Somebody on the school's list is replied to, mentioned or tagged, or is in the group chat.
//!
//! The reader of the page finds them; the words are not looked at.
use super::{Accounts, Check};
use crate::context::Context;
use crate::finding::{CheckId, Clause, Finding};
use crate::post::Addressed;
use gate_lang::id::post;

pub(crate) const CHECK: Check = Check {
    id: CheckId::Addressed,
    accounts: Accounts::Any,
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let reason = match context.post.addressed {
        Addressed::Nobody => return Vec::new(),
        Addressed::Listed if context.post.official => post::REASON_ADDRESSED_OFFICIAL,
        Addressed::Listed => post::REASON_ADDRESSED,
        Addressed::Group => post::REASON_ADDRESSED_GROUP,
    };
    vec![context.whole(CheckId::Addressed, reason, Clause::Contact)]
}
