//! A photo or video on an official account: does everybody in it have consent?
//!
//! No picture is looked at.
use super::{Accounts, Check};
use crate::context::Context;
use crate::finding::{CheckId, Clause, Finding};
use crate::post::PostKind;
use gate_lang::id::post;

pub(crate) const CHECK: Check = Check {
    id: CheckId::Consent,
    accounts: Accounts::Official,
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    // Who describes a picture is asked when it goes out.
    if context.post.kind != PostKind::Post || !context.post.has_media {
        return Vec::new();
    }
    vec![context.whole(CheckId::Consent, post::REASON_CONSENT, Clause::Images)]
}
