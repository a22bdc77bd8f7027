//! The school is named, and nothing says that the views are the writer's own.
//!
//! "Views my own" and "not those of my employer" disclaim, in the post or in the profile; what reposts
//! mean, or that the account is personal, is half of it. Not flagged: what is about one's own opinion
//! without disclaiming ("Everyone is entitled to my opinion").
use super::{Accounts, Check};
use crate::context::{Context, Words};
use crate::finding::{CheckId, Clause, Finding};
use crate::grammar::{Hit, Label};
use crate::own_words;
use crate::post::PostKind;
use core::ops::Range;
use gate_lang::id::post;

pub(crate) const CHECK: Check = Check {
    id: CheckId::Disclaimer,
    accounts: Accounts::Personal,
    run,
};

/// Whether a text disclaims: by a wording that is known, or by what a sentence of it is made of.
pub(crate) fn is_in(words: &Words, hits: &[Hit]) -> bool {
    let denied = |place: &Range<usize>| {
        words.is_asked(place.end)
            || hits.iter().any(|other| {
                other.label == Label::NotDisclaimer
                    && other.first < place.end
                    && place.start <= other.last
            })
    };
    let mut known = hits.iter().filter(|hit| hit.label == Label::Disclaimer);
    known.any(|hit| !denied(&hit.tokens())) || own_words::disclaim(words, &denied)
}

fn run(context: &Context) -> Vec<Finding> {
    if context.post.kind != PostKind::Post || context.bio_disclaims || context.disclaims {
        return Vec::new();
    }
    let has_part = context.hits(Label::PartDisclaimer).next().is_some();
    let reason = if has_part {
        post::REASON_DISCLAIMER_PART
    } else {
        post::REASON_DISCLAIMER
    };
    let places = context
        .mentions
        .iter()
        .map(|mention| mention.place.clone())
        .collect();
    context.finding(CheckId::Disclaimer, reason, Clause::OwnViews, places)
}
