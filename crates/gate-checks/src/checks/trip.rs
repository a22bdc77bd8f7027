//! A trip with pupils, its place in words, and that it is now or to come: together they tell where to find
//! them.
//!
//! "Off to Anyford Zoo with Year 5 today!" Not flagged: trips that are over, trips without a place,
//! journeys of one's own.
use super::{Accounts, Check};
use crate::context::Context;
use crate::finding::{CheckId, Clause, Finding};
use crate::grammar::Label;
use crate::text::Break;
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
    // "My class mates", "the class of 2004": not one's pupils.
    let not_kids = context.grammar.set("@not_kids");
    let trips = context.hits(Label::Trip);
    let mut trips = trips
        .filter(|trip| !context.is(trip.last + 1, not_kids))
        .peekable();
    if trips.peek().is_none() {
        return Vec::new();
    }
    let sentences = sentences(context);
    let sentence = |token| {
        let at = sentences.partition_point(|sentence| sentence.end <= token);
        sentences.get(at).copied().unwrap_or_default()
    };
    // By word: whether a trip near it is said to be now; nothing where none is near.
    let mut near = vec![None; context.text.tokens.len()];
    for trip in trips {
        let is_now = sentence(trip.first).is_now;
        let around = trip.first.saturating_sub(NEAR)..(trip.last + NEAR).min(near.len());
        for word in near.get_mut(around).into_iter().flatten() {
            *word = Some(is_now || *word == Some(true));
        }
    }
    let places = near.into_iter().enumerate().filter_map(|(token, trip)| {
        let trip_is_now = trip?;
        let tokens = place(context, token)?;
        let said = sentence(tokens.start);
        let is_ahead = !said.is_past && (said.is_now || trip_is_now);
        is_ahead.then(|| context.text.bytes(tokens))
    });
    context.finding(
        CheckId::Trip,
        post::REASON_TRIP,
        Clause::Whereabouts,
        places.collect(),
    )
}

/// What a sentence says of time.
#[derive(Clone, Copy, Default)]
struct Sentence {
    /// The word after its last.
    end: usize,
    /// Its trip is over, or a child's of one's own family.
    is_past: bool,
    is_now: bool,
}

/// All sentences, each walked once: a long text about many trips is looked at in a time that grows with its length.
fn sentences(context: &Context) -> Vec<Sentence> {
    let set = |name| context.grammar.set(name);
    let (now, past, family) = (set("@now"), set("@past"), set("@family"));
    let mut all = Vec::new();
    let mut sentence = Sentence::default();
    for token in 0..context.text.tokens.len() {
        // "We're" is folded to "were", and is no past.
        let is_short = context.text.written(token).contains(['\'', '’']);
        let is_past = context.is(token, past);
        sentence.is_past |= is_past && !is_short || context.is(token, family);
        sentence.is_now |=
            is_past && is_short || context.is(token, now) || ends(context, token, "@now_ending");
        sentence.end = token + 1;
        if context.text.break_before(token + 1) == Break::Hard {
            all.push(core::mem::take(&mut sentence));
        }
    }
    all
}

/// A name of a place that begins here: after "at", "in" or "to", of two words after a colon, or with the ending
/// that says so.
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
    let before = context.text.bytes(token..token + 1).start;
    let before = context.text.original.get(..before).unwrap_or_default();
    if before.ends_with(": ") && is_name(token) && is_name(token + 1) && !is_other(token) {
        return Some(token..token + 2);
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
