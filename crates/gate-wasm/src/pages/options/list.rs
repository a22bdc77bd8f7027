//! The list in force: which school, issue and expiry; never who.
use super::super::{Done, Page};
use gate_core::wire::ListView;
use gate_lang::id::pages as t;

pub(super) fn show(page: &Page, list: Option<&ListView>) -> Done {
    page.show("list-none", list.is_none())?;
    page.show("list-facts", list.is_some())?;
    let from_policy = list.is_some_and(|list| list.from_policy);
    page.show("policy-note", from_policy)?;
    page.show("choose", !from_policy)?;
    list.map_or(Ok(()), |list| facts(page, list))
}

fn facts(page: &Page, list: &ListView) -> Done {
    let is_locked = list.school.is_empty();
    page.say(
        "list-school",
        if is_locked {
            page.text(t::LIST_SCHOOL_LOCKED)
        } else {
            &list.school
        },
    )?;
    page.say("list-issue", &list.issue)?;
    page.say("list-made", &page.date(list.created))?;
    page.say("list-expires", &page.date(list.expires))?;
    let from = if list.from_policy {
        t::LIST_FROM_POLICY
    } else {
        t::LIST_FROM_FILE
    };
    page.say("list-from", page.text(from))?;
    let computers = if list.own_computers {
        t::LIST_COMPUTERS_OWN
    } else {
        t::LIST_COMPUTERS_SCHOOL
    };
    page.say("list-computers", page.text(computers))?;
    page.say("list-signer", &list.signer_words)
}
