//! A trip with pupils, its place in words, and that it is now or to come: together they tell where to find
//! them.
//!
//! "Off to Anyford Zoo with Year 5 today!" A kind of place will do, and matters less: "to the museum with Year 4".
//! Not flagged: trips that are over, trips without a place, journeys of one's own.
use super::{Accounts, Check};
use crate::context::Context;
use crate::finding::{CheckId, Clause, Finding};
use crate::grammar::{Hit, Label};
use crate::post::Readers;
use crate::severity::severity;
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
/// How far "to" may stand before a kind of place: "to the old town museum".
const VENUE: usize = 4;
const FAR: usize = 9;

fn run(context: &Context) -> Vec<Finding> {
    let sentences = sentences(context);
    let mut places = named(context, &sentences);
    // There are many museums: as if fewer read it.
    let readers = if places.is_empty() {
        Readers::Limited
    } else {
        context.post.readers
    };
    places.extend(kinds(context, &sentences));
    let mut found = context.finding(
        CheckId::Trip,
        post::REASON_TRIP,
        Clause::Whereabouts,
        places,
    );
    for finding in &mut found {
        finding.severity = severity(CheckId::Trip, readers);
    }
    found
}

/// Patterns found for a purpose, of pupils of one's own: not "my class mates", "the class of 2004".
fn ours<'a>(context: &'a Context, label: Label) -> impl Iterator<Item = &'a Hit> {
    let not_kids = context.grammar.set("@not_kids");
    let hits = context.hits(label);
    hits.filter(move |hit| !context.is(hit.last + 1, not_kids))
}

fn sentence_of(sentences: &[Sentence], token: usize) -> usize {
    sentences.partition_point(|sentence| sentence.end <= token)
}

/// Where a place is named near a trip.
fn named(context: &Context, sentences: &[Sentence]) -> Vec<Range<usize>> {
    let sentence = |token| {
        let at = sentence_of(sentences, token);
        sentences.get(at).copied().unwrap_or_default()
    };
    // By word: whether a trip near it is said to be now; nothing where none is near.
    let mut near = vec![None; context.text.tokens.len()];
    for trip in ours(context, Label::Trip) {
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
    places.collect()
}

/// Where a kind of place is said in one sentence with pupils who go there: "to the museum", "museum trip", "museum
/// with", "Year 5 camp".
fn kinds(context: &Context, sentences: &[Sentence]) -> Vec<Range<usize>> {
    let set = |name| context.grammar.set(name);
    let (along, going, trip) = (set("@along"), set("@going"), set("@trip"));
    let (to, venue, there) = (set("@to"), set("@venue"), set("@there"));
    // "To the car park", "in school".
    let other = set("@no_place");
    let mut places = Vec::new();
    let mut done = 0;
    for pupils in ours(context, Label::Group) {
        let at = sentence_of(sentences, pupils.first);
        let before = at.checked_sub(1).and_then(|before| sentences.get(before));
        let begin = before.map_or(0, |before| before.end).max(done);
        let begin = begin.max(pupils.first.saturating_sub(NEAR));
        let Some(said) = sentences
            .get(at)
            .filter(|said| said.is_now && !said.is_past)
        else {
            continue;
        };
        // "With Year 4", "Year 4 are", and at the beginning; not "I have Year 4 first".
        let mut with = pupils.first.saturating_sub(2)..pupils.first;
        let goes = context.text.break_before(pupils.first) != Break::None
            || with.any(|token| context.is(token, along))
            || context.is(pupils.last + 1, going);
        // How many words ago there was a "to".
        let mut since = FAR;
        for token in begin..said.end.min(pupils.last + NEAR) {
            since += 1;
            if context.text.break_before(token) != Break::None || context.is(token, other) {
                since = FAR;
            }
            if context.is(token, to) {
                since = 0;
            }
            let leads = || {
                since <= VENUE
                    || token == pupils.last + 1
                    || context.is(token + 1, trip)
                    || context.is(token + 1, along)
            };
            if context.is(token, there) || goes && context.is(token, venue) && leads() {
                places.push(context.text.bytes(token..token + 1));
                done = token + 1;
            }
        }
    }
    places
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
    let away = set("@away");
    let mut all = Vec::new();
    let mut sentence = Sentence::default();
    for token in 0..context.text.tokens.len() {
        // "We're" is folded to "were", and is no past.
        let is_short = context.text.written(token).contains(['\'', '’']);
        let is_past = context.is(token, past);
        sentence.is_past |= is_past && !is_short || context.is(token, family);
        sentence.is_now |= is_past && is_short || context.is(token, now);
        // "Off to", "At the": who begins so is there.
        let begins = context.text.break_before(token) == Break::Hard;
        sentence.is_now |= begins && context.is(token, away);
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
    // "In September", "to Year 5", "in English".
    let is_other = |at: usize| context.is(at, set("@no_place"));
    // "A&E", "B&Q": letters are no place.
    let is_name = |at: usize| {
        let written = context.text.written(at);
        written.starts_with(char::is_uppercase) && !(written.len() == 1 && is_other(at))
    };
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
    // "Anyford'da", "tomorrow's Anyford trip".
    let says_where = ends(context, token, "@where_ending")
        || context.text.break_before(token) == Break::None && context.is(token + 1, set("@trip"));
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
