//! Words of confidence close to a pupil or a family.
//!
//! "One of my Year 9s has just been excluded." Not flagged: politics and opinion ("SEND funding is a
//! disgrace"), named managers, pupils in general.
use super::{Accounts, Check, person_name};
use crate::context::Context;
use crate::finding::{CheckId, Clause, Finding};
use crate::grammar::{Hit, Label};
use core::ops::Range;
use gate_lang::id::post;

pub(crate) const CHECK: Check = Check {
    id: CheckId::Confidence,
    accounts: Accounts::Any,
    run,
};

/// How far the words may stand from the person, in words.
const NEAR: usize = 10;

fn run(context: &Context) -> Vec<Finding> {
    let names = person_name::places(context);
    let mut places: Vec<Range<usize>> = Vec::new();
    // "Send", and "sen", which is "you" elsewhere, are written small; SEND is not.
    let signs = context.grammar.set("@signs");
    let is_word = |hit: &Hit| {
        let written = context.text.written(hit.first);
        context.is(hit.first, signs) && written.contains(char::is_lowercase)
    };
    let policy = context.grammar.set("@policy");
    for hit in context.hits(Label::Confidence) {
        if is_word(hit) {
            continue;
        }
        let sentence = context.text.sentence(hit.first);
        let near =
            hit.first.saturating_sub(NEAR).max(sentence.start)..(hit.last + NEAR).min(sentence.end);
        // What ought to be done for pupils is an opinion, unless one is named.
        let is_opinion = sentence.clone().any(|token| context.is(token, policy));
        let person = context.hits(Label::Person).find(|person| {
            !is_opinion && (near.contains(&person.first) || near.contains(&person.last))
        });
        let bytes = context.text.bytes(sentence);
        let name = names.iter().find(|name| bytes.contains(&name.start));
        let who = person.map(|person| context.bytes(person)).or(name.cloned());
        if let Some(who) = who {
            places.extend([context.bytes(hit), who]);
        }
    }
    context.finding(
        CheckId::Confidence,
        post::REASON_CONFIDENCE,
        Clause::Confidence,
        places,
    )
}
