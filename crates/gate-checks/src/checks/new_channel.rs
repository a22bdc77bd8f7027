//! A page, group or account in the school's name: being made, or told of.
//!
//! Not flagged: groups that have nothing to do with the school.
use super::{Accounts, Check};
use crate::context::Context;
use crate::finding::{CheckId, Clause, Finding};
use crate::grammar::{Hit, Label};
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
        _ if is_policy(context) => Vec::new(),
        PostKind::NewChannel => {
            let own = context.grammar.set("@own");
            // Who names a page does not chat: less is enough.
            let ours = context.hits.iter().filter(|hit| {
                let is_written = !context.text.written(hit.first).contains(char::is_lowercase);
                match hit.label {
                    Label::Acronym => is_written,
                    // What it is called altogether.
                    Label::Single => hit.tokens().len() == context.text.tokens.len(),
                    // "Our pupils' artwork", and not "Year 4 homework ideas".
                    Label::Pupils => context.is(hit.first, own),
                    label => label == Label::OwnSchool,
                }
            });
            let ours = ours.map(|hit| context.bytes(hit));
            mentions.chain(ours).collect()
        }
        PostKind::Post => {
            let told = context.hits(Label::NewChannel);
            told.filter(|hit| is_about_school(context, hit))
                .map(|hit| context.bytes(hit))
                .collect()
        }
        _ => Vec::new(),
    };
    context.finding(
        CheckId::NewChannel,
        post::REASON_NEW_CHANNEL,
        Clause::Approval,
        places,
    )
}

/// Words about one's own school or pupils.
const PUPILS: [Label; 2] = [Label::Pupils, Label::OwnSchool];

/// Unions, petitions and reunions need nobody's approval.
fn is_policy(context: &Context) -> bool {
    let policy = context.grammar.set("@policy");
    let mut tokens = 0..context.text.tokens.len();
    tokens.any(|token| context.is(token, policy))
}

/// The school or one's own pupils are named in the same sentence.
fn is_about_school(context: &Context, told: &Hit) -> bool {
    let sentence = context.text.sentence(told.first);
    let bytes = context.text.bytes(sentence.clone());
    let named = context
        .mentions
        .iter()
        .any(|mention| bytes.contains(&mention.place.start));
    let ours = context.hits.iter().any(|hit| {
        PUPILS.contains(&hit.label) && sentence.contains(&hit.first)
            || hit.label == Label::SchoolLife && told.tokens().contains(&hit.first)
    });
    // "For the school", "for 6B".
    let is_last = |set| context.is(told.last, context.grammar.set(set));
    named || ours || is_last("@type") || is_last("@room")
}
