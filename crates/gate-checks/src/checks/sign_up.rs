//! The school's e-mail address is given for a personal account.
use super::{Accounts, Check};
use crate::context::Context;
use crate::finding::{CheckId, Clause, Finding};
use crate::post::PostKind;
use gate_lang::id::post;

pub(crate) const CHECK: Check = Check {
    id: CheckId::SignUp,
    accounts: Accounts::Personal,
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    if context.post.kind != PostKind::SignUp {
        return Vec::new();
    }
    // The field holds one address and nothing else, whatever its last part is.
    let text = context.text.original;
    let address = text.trim();
    let domain = address.rsplit_once('@').map(|(_, domain)| domain);
    let start = text.len() - text.trim_start().len();
    let is_ours = domain.is_some_and(|domain| context.known.owns(domain));
    let places = is_ours.then(|| start..start + address.len());
    let places = places.into_iter().collect();
    context.finding(
        CheckId::SignUp,
        post::REASON_SIGN_UP,
        Clause::WorkEmail,
        places,
    )
}
