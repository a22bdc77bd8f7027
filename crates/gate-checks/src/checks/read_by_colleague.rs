//! Has a colleague read what an official account is about to post?
use super::{Accounts, Check};
use crate::context::Context;
use crate::finding::{CheckId, Clause, Finding};
use crate::post::PostKind;
use gate_lang::id::post;

pub(crate) const CHECK: Check = Check {
    id: CheckId::ReadByColleague,
    accounts: Accounts::Official,
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    if context.post.kind != PostKind::Post || !context.has_content() {
        return Vec::new();
    }
    let reason = post::REASON_READ_BY_COLLEAGUE;
    vec![context.whole(CheckId::ReadByColleague, reason, Clause::TwoPeople)]
}
