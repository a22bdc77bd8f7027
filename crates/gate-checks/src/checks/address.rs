//! A postal address: a number and a street with a postcode, a town or "at" beside it, or as Turkish addresses go.
//!
//! Not flagged: a street alone ("roadworks on Elm Road"), a number and a street alone.
use super::{Accounts, Check, postcode};
use crate::context::Context;
use crate::finding::{CheckId, Clause, Finding};
use core::ops::Range;
use gate_lang::id::post;

pub(crate) const CHECK: Check = Check {
    id: CheckId::Address,
    accounts: Accounts::Any,
    run,
};

/// How many words a street's name has, and how far a postcode may stand.
const NAME: usize = 3;
const NEAR: usize = 6;

fn run(context: &Context) -> Vec<Finding> {
    let postcodes = postcode::places(context);
    let way = context.grammar.set("@way");
    let mut places = Vec::new();
    for token in 0..context.text.tokens.len() {
        if is_number(context, token) {
            places.extend(number_first(context, token, &postcodes));
        }
        if token > 0 && context.is(token, way) {
            places.extend(number_last(context, token));
        }
    }
    context.finding(CheckId::Address, post::REASON_ADDRESS, Clause::Data, places)
}

fn is_number(context: &Context, token: usize) -> bool {
    let word = context.text.word(token);
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    (1..=4).contains(&digits.len())
        && word.len() <= digits.len() + 1
        && digits.bytes().all(|b| b.is_ascii_digit())
}

fn is_capital(context: &Context, token: usize) -> bool {
    context.text.written(token).starts_with(char::is_uppercase)
}

/// "12 Elm Road, AB1 2CD", "12 Elm Road, Anytown", "at 12 Elm Road".
fn number_first(
    context: &Context,
    token: usize,
    postcodes: &[Range<usize>],
) -> Option<Range<usize>> {
    let street = context.grammar.set("@street");
    let mut names = token + 1..=token + NAME + 1;
    let last =
        names.find(|at| *at > token + 1 && context.is(*at, street) && is_capital(context, *at))?;
    if !(token + 1..last).all(|at| is_capital(context, at)) {
        return None;
    }
    let place = context.text.bytes(token..last + 1);
    let near = context
        .text
        .bytes(last + 1..(last + NEAR).min(context.text.tokens.len()));
    let with_code = postcodes
        .iter()
        .find(|code| near.contains(&code.start) && code.start >= place.end);
    if let Some(code) = with_code {
        return Some(place.start..code.end);
    }
    let set = |name| context.grammar.set(name);
    // "at 10 Downing Street": everybody knows who lives there.
    if context.is(token + 1, set("@public_place")) {
        return None;
    }
    let mut before = token.saturating_sub(3)..token;
    let is_lived_at = before.any(|at| context.is(at, set("@live")));
    (is_lived_at || has_town(context, last)).then_some(place)
}

/// ", Anytown" stands after the street.
fn has_town(context: &Context, street: usize) -> bool {
    let (end, start) = (
        context.text.bytes(street..street + 1).end,
        context.text.bytes(street + 1..street + 2).start,
    );
    let between = context.text.original.get(end..start);
    between == Some(", ") && is_capital(context, street + 1)
}

/// "Örnek Mah. Çınar Sok. No: 12": a street's name, its kind, a door.
fn number_last(context: &Context, token: usize) -> Option<Range<usize>> {
    let set = |name| context.grammar.set(name);
    let door = (token + 1..token + 3)
        .find(|at| context.is(*at, set("@door")) && is_number(context, at + 1));
    let start = (token.saturating_sub(5)..token)
        .find(|at| context.is(*at, set("@hood")))
        .map(|hood| hood.saturating_sub(1));
    if let Some(door) = door {
        return Some(context.text.bytes(start.unwrap_or(token - 1)..door + 2));
    }
    if !is_number(context, token + 1) {
        return None;
    }
    // "Atatürk Cad. 45/2": the door behind a stroke says that it is an address.
    let numbers = context.text.bytes(token + 1..token + 3);
    let numbers = context.text.original.get(numbers).unwrap_or_default();
    let has_door = numbers.contains('/') && is_number(context, token + 2);
    match start {
        None if has_door => Some(context.text.bytes(token - 1..token + 3)),
        start => Some(context.text.bytes(start?..token + 2)),
    }
}
