//! A page, group or account in the school's name: being made, or told of.
//!
//! Not flagged: groups that have nothing to do with the school.
use super::{Accounts, Check};
use crate::context::Context;
use crate::finding::{CheckId, Clause, Finding};
use crate::grammar::Label;
use crate::post::PostKind;
use core::ops::Range;
use gate_lang::id::post;

pub(crate) const CHECK: Check = Check {
    id: CheckId::NewChannel,
    accounts: Accounts::Any,
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let mentions = context.mentions.iter().map(|mention| mention.place.clone());
    let places: Vec<Range<usize>> = match context.post.kind {
        PostKind::NewChannel => mentions.collect(),
        PostKind::Post => {
            let told = context.hits(Label::NewChannel);
            told.filter(|hit| is_about_school(context, hit.first))
                .map(|hit| context.bytes(hit))
                .collect()
        }
        PostKind::Bio | PostKind::SignUp | PostKind::Message => Vec::new(),
    };
    context.finding(
        CheckId::NewChannel,
        post::REASON_NEW_CHANNEL,
        Clause::Approval,
        places,
    )
}

/// The school or one's own pupils are named in the same sentence.
fn is_about_school(context: &Context, token: usize) -> bool {
    let sentence = context.text.sentence(token);
    let bytes = context.text.bytes(sentence.clone());
    let named = context
        .mentions
        .iter()
        .any(|mention| bytes.contains(&mention.place.start));
    let pupils = [Label::Pupils, Label::OwnSchool];
    named
        || context
            .hits
            .iter()
            .any(|hit| pupils.contains(&hit.label) && sentence.contains(&hit.first))
}
