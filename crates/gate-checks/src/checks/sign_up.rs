//! The school's e-mail address is given for a personal account.
use super::Check;
use crate::context::Context;
use crate::finding::{CheckId, Clause, Finding};
use crate::post::PostKind;
use crate::text::MarkKind;
use gate_lang::id::post;

pub(crate) const CHECK: Check = Check {
    id: CheckId::SignUp,
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    if context.post.kind != PostKind::SignUp {
        return Vec::new();
    }
    let marks = context.text.marks.iter();
    let places = marks
        .filter(|mark| mark.kind == MarkKind::Email)
        .filter(|mark| {
            let written = context.text.marked(mark);
            written
                .rsplit_once('@')
                .is_some_and(|(_, domain)| context.known.owns(domain))
        })
        .map(|mark| mark.range.clone())
        .collect();
    context.finding(
        CheckId::SignUp,
        post::REASON_SIGN_UP,
        Clause::WorkEmail,
        places,
    )
}
