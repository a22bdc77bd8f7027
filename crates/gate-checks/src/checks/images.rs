//! A photo or video attached to words about the school, a class or pupils.
//!
//! No picture is looked at: the words and the attachment together are the sign.
use super::{Accounts, Check};
use crate::context::Context;
use crate::finding::{CheckId, Clause, Finding};
use crate::grammar::Label;
use gate_lang::id::post;

pub(crate) const CHECK: Check = Check {
    id: CheckId::Images,
    accounts: Accounts::Personal,
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    if !context.post.has_media {
        return Vec::new();
    }
    let mentions = context.mentions.iter().map(|mention| mention.place.clone());
    // "Year 11 mocks", "year seven of our marriage": nobody is in the picture.
    let not_kids = context.grammar.set("@not_kids");
    let pupils = context.hits(Label::Pupils);
    let pupils = pupils.filter(|hit| !context.is(hit.last + 1, not_kids));
    let pupils = pupils.map(|hit| context.bytes(hit));
    let places = mentions.chain(pupils).collect();
    context.finding(CheckId::Images, post::REASON_IMAGES, Clause::Images, places)
}
