//! A photo or video on an official account, with the name of somebody of whom no pictures may be shown.
//!
//! No picture is looked at: the name and the attachment together are the sign.
use super::{Accounts, Check, person_name};
use crate::context::Context;
use crate::finding::{CheckId, Clause, Finding};
use gate_lang::id::post;

pub(crate) const CHECK: Check = Check {
    id: CheckId::NoImage,
    accounts: Accounts::Official,
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    if !context.post.has_media {
        return Vec::new();
    }
    let people = person_name::people(context).into_iter();
    let barred = people.filter(|(_, person)| person.no_image);
    let places = barred.map(|(place, _)| place).collect();
    context.finding(
        CheckId::NoImage,
        post::REASON_NO_IMAGE,
        Clause::Images,
        places,
    )
}
