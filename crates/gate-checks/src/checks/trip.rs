//! A trip with pupils, its place in words, and that it is now or to come: together they tell where to find
//! them.
//!
//! "Off to Anyford Zoo with Year 5 today!" Not flagged: trips that are over, trips without a place,
//! journeys of one's own.
use super::{Accounts, Check};
use crate::context::Context;
use crate::finding::{CheckId, Clause, Finding};
use crate::grammar::{Hit, Label};
use core::ops::Range;
use gate_lang::id::post;

pub(crate) const CHECK: Check = Check {
    id: CheckId::Trip,
    accounts: Accounts::Any,
    run,
};

/// How far the place may stand from the words for the trip, in words.
const NEAR: usize = 16;

fn run(context: &Context) -> Vec<Finding> {
    let mut places = Vec::new();
    for trip in context.hits(Label::Trip) {
        let around = trip.first.saturating_sub(NEAR)..trip.last + NEAR;
        let found = around.filter_map(|token| place(context, token));
        places.extend(found.filter(|tokens| is_ahead(context, tokens, trip)));
    }
    let places = places.into_iter().map(|tokens| context.text.bytes(tokens));
    context.finding(
        CheckId::Trip,
        post::REASON_TRIP,
        Clause::Whereabouts,
        places.collect(),
    )
}

/// A name of a place that begins here: after "at", "in" or "to", or with the ending that says so.
fn place(context: &Context, token: usize) -> Option<Range<usize>> {
    let set = |name| context.grammar.set(name);
    let is_name = |at: usize| context.text.written(at).starts_with(char::is_uppercase);
    // "In September", "to Year 5", "in English".
    let is_other = |at: usize| context.is(at, set("@no_place"));
    if context.is(token, set("@into")) {
        let mut first = token + 1;
        while context.is(first, set("@article")) {
            first += 1;
        }
        let end = (first..first + 4)
            .find(|at| !is_name(*at))
            .unwrap_or(first + 4);
        let is_place = end > first + 1 || end > first && !is_other(first);
        return is_place.then_some(first..end);
    }
    let says_where = ends(context, token, "@where_ending");
    (says_where && is_name(token) && !is_other(token)).then_some(token..token + 1)
}

/// Whether an ending of a set hangs on a word's apostrophe: "Ankara'da", "Ankara'dayız".
fn ends(context: &Context, token: usize, set: &str) -> bool {
    let written = context.text.written(token);
    let Some((_, ending)) = written.rsplit_once(['\'', '’']) else {
        return false;
    };
    let mut classes = Vec::new();
    let set = context.grammar.set(set);
    context
        .grammar
        .classes_of(&gate_text::fold(ending), &mut classes);
    classes.iter().any(|class| Some(*class) == set)
}

/// It is now or to come: said near the place or the trip, and nothing in the place's sentence says that it is over.
fn is_ahead(context: &Context, place: &Range<usize>, trip: &Hit) -> bool {
    let (now, past) = (context.grammar.set("@now"), context.grammar.set("@past"));
    let of_place = context.text.sentence(place.start);
    let of_trip = context.text.sentence(trip.first);
    // "We're" is folded to "were", and is no past.
    let is_short = |token| context.text.written(token).contains(['\'', '’']);
    let is_past = |token| context.is(token, past) && !is_short(token);
    let is_now = |token| {
        context.is(token, now)
            || context.is(token, past) && is_short(token)
            || ends(context, token, "@now_ending")
    };
    !of_place.clone().any(is_past) && of_place.chain(of_trip).any(is_now)
}
