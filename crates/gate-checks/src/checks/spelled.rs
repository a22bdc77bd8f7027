//! E-mail addresses that are spelled so that machines pass over them: "ada (at) example [dot] org".
//!
//! Not found: "look at this dot com bubble".
use crate::context::Context;
use crate::text::{host, is_top_label};
use core::ops::Range;

/// Every address that is spelled.
pub(super) fn places(context: &Context) -> Vec<Range<usize>> {
    let at = context.grammar.set("@at");
    let signs = (1..context.text.tokens.len()).filter(|token| context.is(*token, at));
    signs.filter_map(|sign| around(context, sign)).collect()
}

/// The address around the word for its sign.
fn around(context: &Context, sign: usize) -> Option<Range<usize>> {
    let gap = |after| gap(context, after);
    let opened = gap(sign - 1).contains(['(', '[', '{', '<']);
    let is_bracketed = opened && gap(sign).contains([')', ']', '}', '>']);
    let is_written = |token: usize| !context.text.word(token).is_empty();
    let mut first = sign - 1;
    let dot = context.grammar.set("@dot");
    while first > 1 && context.is(first - 1, dot) {
        first -= 2;
    }
    if !is_written(first) {
        return None;
    }
    let written = context.text.written(sign + 1);
    if is_bracketed && !is_written(sign + 1) && host(written).is_some() {
        return Some(context.text.bytes(first..sign + 2));
    }
    let mut last = sign + 1;
    let mut dots = 0;
    while let Some(next) = behind_dot(context, last) {
        last = next;
        dots += 1;
    }
    let is_domain = dots > 0 && is_top_label(context.text.written(last));
    let is_talk = !is_bracketed && context.is(sign + 1, context.grammar.set("@talk"));
    (is_domain && !is_talk).then(|| context.text.bytes(first..last + 1))
}

/// The word behind the full stop that follows a word, as a sign or as a word.
fn behind_dot(context: &Context, token: usize) -> Option<usize> {
    let next = if gap(context, token) == "." {
        token + 1
    } else if context.is(token + 1, context.grammar.set("@dot")) {
        token + 2
    } else {
        return None;
    };
    (!context.text.word(next).is_empty()).then_some(next)
}

/// What stands between a word and the next.
fn gap<'a>(context: &Context<'a>, token: usize) -> &'a str {
    let end = context.text.bytes(token..token + 1).end;
    let start = context.text.bytes(token + 1..token + 2).start;
    context.text.original.get(end..start).unwrap_or_default()
}
