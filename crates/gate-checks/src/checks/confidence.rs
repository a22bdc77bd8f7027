//! Words of confidence close to a pupil or a family.
//!
//! "One of my Year 9s has just been excluded." Of a pupil of the writer's, anything that is told in confidence is
//! enough; of somebody else it must be grave, or two things, and school must be spoken of. Not flagged: politics and
//! opinion ("SEND funding is a disgrace"), named managers, pupils in general, one's own family.
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

/// Person and matter stand in one sentence or in two, one behind the other.
const BESIDE: usize = 1;
/// School may be spoken of a little farther away.
const AROUND: usize = 3;
/// A pupil or a family of the writer's school; whoever else is 1.
const OURS: u8 = 2;
/// A grave matter; any other is 1.
const GRAVE: u8 = 2;

/// What a sentence, or some, speak of.
#[derive(Default)]
struct Sentence {
    tokens: Range<usize>,
    person: u8,
    matter: u8,
    is_kin: bool,
    is_school: bool,
    is_elsewhere: bool,
    is_opinion: bool,
    places: Vec<Range<usize>>,
}

fn run(context: &Context) -> Vec<Finding> {
    let mut sentences = sentences(context);
    names(context, &mut sentences);
    words(context, &mut sentences);
    let mut places: Vec<Range<usize>> = Vec::new();
    let mut done = 0;
    for (at, own) in sentences.iter().enumerate() {
        let around = |reach: usize| at.saturating_sub(reach)..sentences.len().min(at + reach + 1);
        let beside = around(BESIDE);
        let is_school = near(&sentences, around(AROUND)).any(|near| near.is_school);
        if own.matter > 0 && is_told(&sentences, beside.clone(), is_school) {
            let new = near(&sentences, done.max(beside.start)..beside.end);
            places.extend(new.flat_map(|near| near.places.iter().cloned()));
            done = beside.end;
        }
    }
    context.finding(
        CheckId::Confidence,
        post::REASON_CONFIDENCE,
        Clause::Confidence,
        places,
    )
}

fn near(sentences: &[Sentence], part: Range<usize>) -> impl Iterator<Item = &Sentence> {
    sentences.get(part).into_iter().flatten()
}

/// Whether some sentences, one behind the other, tell what should not be told.
fn is_told(sentences: &[Sentence], part: Range<usize>, is_school: bool) -> bool {
    let mut all = Sentence::default();
    for own in near(sentences, part) {
        all.person = all.person.max(own.person);
        all.matter += own.matter;
        all.is_kin |= own.is_kin;
        all.is_elsewhere |= own.is_elsewhere;
        all.is_opinion |= own.is_opinion;
    }
    // What ought to be done for pupils is an opinion.
    !all.is_opinion
        && match all.person {
            0 => false,
            OURS => true,
            _ => is_school && !all.is_elsewhere && all.matter + u8::from(all.is_kin) >= GRAVE,
        }
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
        all.push(Sentence {
            tokens,
            is_opinion,
            ..Sentence::default()
        });
    }
    all
}

/// Whoever is on the list is a pupil or a parent.
fn names(context: &Context, sentences: &mut [Sentence]) {
    for name in person_name::places(context) {
        let end = |own: &Sentence| context.text.bytes(own.tokens.clone()).end;
        let at = sentences.partition_point(|own| end(own) <= name.start);
        if let Some(sentence) = sentences.get_mut(at) {
            sentence.person = OURS;
            sentence.places.push(name);
        }
    }
}

/// What the words say.
fn words(context: &Context, sentences: &mut [Sentence]) {
    let mut denied = vec![false; context.text.tokens.len()];
    for hit in context.hits(Label::NotConfidence) {
        let tokens = denied.get_mut(hit.tokens()).into_iter().flatten();
        tokens.for_each(|token| *token = true);
    }
    // "Send", and "sen", which is "you" elsewhere, are written small; SEND is not.
    let signs = context.grammar.set("@signs");
    let holds = |hit: &Hit| {
        let written = context.text.written(hit.first);
        denied.get(hit.first) == Some(&false)
            && !(context.is(hit.first, signs) && written.contains(char::is_lowercase))
    };
    let mut rest = sentences.iter_mut().peekable();
    for hit in context.hits {
        while rest
            .next_if(|sentence| sentence.tokens.end <= hit.first)
            .is_some()
        {}
        let Some(sentence) = rest.peek_mut() else {
            break;
        };
        let (person, matter) = match hit.label {
            Label::Confidence if holds(hit) => (0, GRAVE),
            Label::Hardship if holds(hit) => (0, 1),
            Label::Person if is_one(context, hit) => (OURS, 0),
            Label::Someone => (1, 0),
            label => {
                sentence.is_kin |= label == Label::Kinship;
                sentence.is_elsewhere |= label == Label::Elsewhere;
                sentence.is_school |= SCHOOL.contains(&label);
                continue;
            }
        };
        sentence.person = sentence.person.max(person);
        // More than grave changes nothing.
        sentence.matter = GRAVE.min(sentence.matter + matter);
        sentence.places.push(context.bytes(hit));
    }
}

/// What school is spoken of with.
const SCHOOL: [Label; 4] = [
    Label::OwnSchool,
    Label::SchoolLife,
    Label::Pupils,
    Label::Setting,
];

/// "My pupil's", and not "my pupils" or "my pupils'".
fn is_one(context: &Context, person: &Hit) -> bool {
    // "My student teacher" is none.
    if context.is(person.last + 1, context.grammar.set("@not_kids")) {
        return false;
    }
    let written = context.text.written(person.last);
    let bare = written.strip_suffix(['s', 'S']);
    !context.is(person.first, context.grammar.set("@own"))
        || bare.is_none_or(|bare| bare.ends_with(['\'', '’']))
}
