//! An e-mail address in a post, written or spelled.
//!
//! Not flagged: an office's address ("office@", "info@"), which is there to be public.
use super::{Accounts, Check, spelled};
use crate::context::Context;
use crate::finding::{CheckId, Clause, Finding};
use crate::post::PostKind;
use crate::text::MarkKind;
use gate_lang::id::post;
use gate_text::fold;

pub(crate) const CHECK: Check = Check {
    id: CheckId::Email,
    accounts: Accounts::Any,
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    if context.post.kind == PostKind::SignUp {
        return Vec::new();
    }
    let marks = context.text.marks.iter();
    let written = marks
        .filter(|mark| {
            mark.kind == MarkKind::Email && !is_public(context, context.text.marked(mark))
        })
        .map(|mark| mark.range.clone());
    let places = written.chain(spelled::places(context)).collect();
    context.finding(CheckId::Email, post::REASON_EMAIL, Clause::Data, places)
}

fn is_public(context: &Context, address: &str) -> bool {
    let mut classes = Vec::new();
    let mailbox = address.split('@').next().map(fold).unwrap_or_default();
    context.grammar.classes_of(&mailbox, &mut classes);
    let public = context.grammar.set("@public_mailbox");
    classes.iter().any(|class| Some(*class) == public)
}
