//! A personal profile names the school as employer and does not say that views are its owner's.
//!
//! Not flagged: a profile with a disclaimer, or one that names no school.
use super::{Accounts, Check};
use crate::context::Context;
use crate::finding::{CheckId, Clause, Finding};
use crate::post::PostKind;
use gate_lang::id::post;

pub(crate) const CHECK: Check = Check {
    id: CheckId::Bio,
    accounts: Accounts::Personal,
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    if context.post.kind != PostKind::Bio || context.disclaims {
        return Vec::new();
    }
    let mentions = context.mentions.iter();
    let places = mentions.map(|mention| mention.place.clone()).collect();
    context.finding(CheckId::Bio, post::REASON_BIO, Clause::OwnViews, places)
}
