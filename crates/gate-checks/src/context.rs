//! What every check is given.
use crate::finding::{CheckId, Clause, Finding};
use crate::grammar::{Class, Classes, Grammar, Hit, Label};
use crate::known::Known;
use crate::mention::Mention;
use crate::ordered::insert;
use crate::post::{People, Post};
use crate::severity::severity;
use crate::text::Text;
use core::ops::Range;
use gate_lang::MessageId;
use gate_text::span::to_utf16;

/// More places than this help nobody.
const MOST_SPANS: usize = 20;

/// The words of a text, and what is known of each.
pub(crate) struct Words<'a> {
    pub(crate) text: &'a Text<'a>,
    pub(crate) classes: &'a Classes,
    pub(crate) grammar: &'a Grammar,
}

impl Words<'_> {
    /// Whether a word belongs to a set.
    pub(crate) fn is(&self, token: usize, set: Option<Class>) -> bool {
        self.classes.has(token, set)
    }

    /// Whether a question ends before a word.
    pub(crate) fn is_asked(&self, end: usize) -> bool {
        let last = end
            .checked_sub(1)
            .map(|last| self.text.bytes(last..end).end);
        let rest = last.and_then(|last| self.text.original.get(last..));
        let quotes = ['"', '”', '’', '\''];
        rest.is_some_and(|rest| rest.trim_start_matches(quotes).starts_with('?'))
    }
}

/// A post made ready, with all that is known of the school.
pub(crate) struct Context<'a> {
    pub(crate) post: Post<'a>,
    pub(crate) text: &'a Text<'a>,
    pub(crate) classes: &'a Classes,
    pub(crate) hits: &'a [Hit],
    pub(crate) grammar: &'a Grammar,
    pub(crate) known: &'a Known,
    /// Where the school is named, strongly or middling.
    pub(crate) mentions: &'a [Mention],
    pub(crate) people: People<'a>,
    /// A disclaimer stands in the text.
    pub(crate) disclaims: bool,
    /// A disclaimer in the writer's profile is enough, and there is one.
    pub(crate) bio_disclaims: bool,
}

impl<'a> Context<'a> {
    /// The patterns found for a purpose.
    pub(crate) fn hits(&self, label: Label) -> impl Iterator<Item = &'a Hit> {
        self.hits.iter().filter(move |hit| hit.label == label)
    }

    /// The bytes of the original that a hit covers.
    pub(crate) fn bytes(&self, hit: &Hit) -> Range<usize> {
        self.text.bytes(hit.tokens())
    }

    /// Whether a word belongs to a set.
    pub(crate) fn is(&self, token: usize, set: Option<Class>) -> bool {
        self.classes.has(token, set)
    }

    /// A finding at these bytes; none when there are no places.
    pub(crate) fn finding(
        &self,
        check: CheckId,
        reason: MessageId,
        clause: Clause,
        places: Vec<Range<usize>>,
    ) -> Vec<Finding> {
        let places = merged(places);
        if places.is_empty() {
            return Vec::new();
        }
        let places = places.into_iter().take(MOST_SPANS);
        let spans = places.filter_map(|place| to_utf16(self.text.original, place));
        vec![Finding {
            spans: spans.collect(),
            ..self.whole(check, reason, clause)
        }]
    }

    /// A finding that concerns the whole post.
    pub(crate) fn whole(&self, check: CheckId, reason: MessageId, clause: Clause) -> Finding {
        Finding {
            check,
            severity: severity(check, self.post.readers),
            reason,
            clause,
            spans: Vec::new(),
        }
    }

    /// Something has been written or attached.
    pub(crate) fn has_content(&self) -> bool {
        self.post.has_media || !self.post.text.trim().is_empty()
    }
}

/// The places in order, overlapping ones as one.
fn merged(found: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut places = Vec::with_capacity(found.len());
    for place in found {
        insert(&mut places, place, |place| (place.start, place.end));
    }
    let mut out: Vec<Range<usize>> = Vec::with_capacity(places.len());
    for place in places {
        match out.last_mut() {
            Some(last) if place.start < last.end => last.end = last.end.max(place.end),
            _ => out.push(place),
        }
    }
    out
}
