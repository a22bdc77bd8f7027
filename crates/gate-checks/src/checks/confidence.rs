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

/// "My pupil's", and not "my pupils" or "my pupils'".
fn is_one(context: &Context, person: &Hit) -> bool {
    let written = context.text.written(person.last);
    let bare = written.strip_suffix(['s', 'S']);
    !context.is(person.first, context.grammar.set("@own"))
        || bare.is_none_or(|bare| bare.ends_with(['\'', '’']))
}

fn run(context: &Context) -> Vec<Finding> {
    let names = person_name::places(context);
    let sentences = sentences(context);
    let persons = persons(context);
    let mut places: Vec<Range<usize>> = Vec::new();
    // "Send", and "sen", which is "you" elsewhere, are written small; SEND is not.
    let signs = context.grammar.set("@signs");
    let is_word = |hit: &Hit| {
        let written = context.text.written(hit.first);
        context.is(hit.first, signs) && written.contains(char::is_lowercase)
    };
    for hit in context.hits(Label::Confidence).filter(|hit| !is_word(hit)) {
        let at = sentences.partition_point(|sentence| sentence.tokens.end <= hit.first);
        let Some(sentence) = sentences.get(at) else {
            continue;
        };
        let first = hit.first.saturating_sub(NEAR).max(sentence.tokens.start);
        let mut near = first..(hit.last + NEAR).min(sentence.tokens.end);
        let person = near.find_map(|token| persons.get(token).copied().flatten());
        // What ought to be done for pupils is an opinion, unless one is named.
        let person = person.filter(|_| !sentence.is_opinion);
        let bytes = context.text.bytes(sentence.tokens.clone());
        let at = names.partition_point(|name| name.start < bytes.start);
        let name = names.get(at).filter(|name| name.start < bytes.end);
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

struct Sentence {
    tokens: Range<usize>,
    is_opinion: bool,
}

/// All sentences, each walked once: a long text is looked at in a time that grows with its length.
fn sentences(context: &Context) -> Vec<Sentence> {
    let policy = context.grammar.set("@policy");
    let mut all = Vec::new();
    let mut start = 0;
    while start < context.text.tokens.len() {
        let tokens = context.text.sentence(start);
        start = tokens.end;
        let is_opinion = tokens.clone().any(|token| context.is(token, policy));
        all.push(Sentence { tokens, is_opinion });
    }
    all
}

/// By word: the person whom the words that begin or end there mean.
fn persons<'a>(context: &Context<'a>) -> Vec<Option<&'a Hit>> {
    let mut all = vec![None; context.text.tokens.len()];
    for person in context
        .hits(Label::Person)
        .filter(|hit| is_one(context, hit))
    {
        for token in [person.first, person.last] {
            if let Some(held @ None) = all.get_mut(token) {
                *held = Some(person);
            }
        }
    }
    all
}
