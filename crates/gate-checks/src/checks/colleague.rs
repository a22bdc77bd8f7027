//! A colleague's name together with the school; off unless the school wants it.
use super::{Accounts, Check};
use crate::context::Context;
use crate::finding::{CheckId, Clause, Finding};
use crate::grammar::Label;
use gate_lang::id::post;

pub(crate) const CHECK: Check = Check {
    id: CheckId::Colleague,
    accounts: Accounts::Personal,
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    if context.mentions.is_empty() {
        return Vec::new();
    }
    let named = context.hits(Label::Colleague);
    let places = named.map(|hit| context.bytes(hit)).collect();
    context.finding(
        CheckId::Colleague,
        post::REASON_COLLEAGUE,
        Clause::Colleagues,
        places,
    )
}
