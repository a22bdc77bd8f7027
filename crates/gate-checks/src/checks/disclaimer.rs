//! The school is named, and nothing says that the views are the writer's own.
//!
//! "Views my own" and "not those of my employer" disclaim, in the post or in the profile; what reposts
//! mean, or that the account is personal, is half of it. Not flagged: what is about one's own opinion
//! without disclaiming ("Everyone is entitled to my opinion").
use super::{Accounts, Check};
use crate::context::Context;
use crate::finding::{CheckId, Clause, Finding};
use crate::grammar::{Hit, Label};
use crate::post::PostKind;
use gate_lang::id::post;

pub(crate) const CHECK: Check = Check {
    id: CheckId::Disclaimer,
    accounts: Accounts::Personal,
    run,
};

/// Whether patterns found in a text amount to a disclaimer.
pub(crate) fn is_in(hits: &[Hit]) -> bool {
    let denied = |hit: &Hit| {
        hits.iter().any(|other| {
            other.label == Label::NotDisclaimer
                && other.first <= hit.last
                && hit.first <= other.last
        })
    };
    hits.iter()
        .any(|hit| hit.label == Label::Disclaimer && !denied(hit))
}

fn run(context: &Context) -> Vec<Finding> {
    if context.post.kind != PostKind::Post || context.bio_disclaims || context.disclaims {
        return Vec::new();
    }
    let has_part = context.hits(Label::PartDisclaimer).next().is_some();
    let reason = if has_part {
        post::REASON_DISCLAIMER_PART
    } else {
        post::REASON_DISCLAIMER
    };
    let places = context
        .mentions
        .iter()
        .map(|mention| mention.place.clone())
        .collect();
    context.finding(CheckId::Disclaimer, reason, Clause::OwnViews, places)
}
