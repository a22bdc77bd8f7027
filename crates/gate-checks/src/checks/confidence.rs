//! Words of confidence close to a pupil or a family.
//!
//! "One of my Year 9s has just been excluded." Not flagged: politics and opinion ("SEND funding is a
//! disgrace"), named managers, pupils in general.
use super::{Accounts, Check, person_name};
use crate::context::Context;
use crate::finding::{CheckId, Clause, Finding};
use crate::grammar::Label;
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
    for hit in context.hits(Label::Confidence) {
        let sentence = context.text.sentence(hit.first);
        let near =
            hit.first.saturating_sub(NEAR).max(sentence.start)..(hit.last + NEAR).min(sentence.end);
        let person = context
            .hits(Label::Person)
            .find(|person| near.contains(&person.first) || near.contains(&person.last));
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
