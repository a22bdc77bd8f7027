//! A listed person's name: two or three words that each begin with a capital.
//!
//! Names are shared by many, so the finding says *may*. Not flagged: given names alone.
use super::{Accounts, Check};
use crate::context::Context;
use crate::finding::{CheckId, Clause, Finding};
use crate::text::Break;
use core::ops::Range;
use gate_lang::id::post;
use gate_model::{Kind, Person};

pub(crate) const CHECK: Check = Check {
    id: CheckId::PersonName,
    accounts: Accounts::Any,
    run,
};

/// Look-ups in one text.
const MOST: usize = 600;

fn run(context: &Context) -> Vec<Finding> {
    let places = places(context);
    context.finding(
        CheckId::PersonName,
        post::REASON_PERSON,
        Clause::Identity,
        places,
    )
}

/// Every listed name of a person.
pub(super) fn places(context: &Context) -> Vec<Range<usize>> {
    people(context)
        .into_iter()
        .map(|(place, _)| place)
        .collect()
}

/// Every listed name of a person, with the entry.
pub(super) fn people(context: &Context) -> Vec<(Range<usize>, Person)> {
    let text = context.text;
    let mut people = Vec::new();
    let mut asked = 0;
    let mut first = 0;
    while first < text.tokens.len() {
        let run = capitals(context, first);
        let mut length = run.min(3);
        while length >= 2 && asked < MOST {
            asked += 1;
            if let Some(person) = listed(context, first..first + length) {
                people.push((text.bytes(first..first + length), person));
                break;
            }
            length -= 1;
        }
        first += if length >= 2 { length } else { 1 };
    }
    people
}

/// How many words from here on may be one name, at most three.
fn capitals(context: &Context, first: usize) -> usize {
    let text = context.text;
    let fits = |token: &usize| {
        let parted = *token > first && text.break_before(*token) != Break::None;
        let starts = |c: char| c.is_alphabetic() && !c.is_lowercase();
        !parted && !text.word(*token).is_empty() && text.written(*token).starts_with(starts)
    };
    (first..first + 3).take_while(fits).count()
}

fn listed(context: &Context, tokens: Range<usize>) -> Option<Person> {
    let mut name = String::new();
    let mut before = "";
    for token in tokens {
        name.push_str(before);
        name.push_str(context.text.written(token));
        before = " ";
    }
    let person = |name: &str| {
        let person = (context.people)(name);
        person.filter(|person| !matches!(person.kind, Kind::SchoolDomain | Kind::Practice))
    };
    // "Ada Nowhere's", "Ada Nowhere'in": what hangs on an apostrophe is no part of the name, unless it is.
    person(&name).or_else(|| {
        let (bare, ending) = name.rsplit_once(['\'', '’'])?;
        person(bare).filter(|_| ending.len() <= 4)
    })
}
