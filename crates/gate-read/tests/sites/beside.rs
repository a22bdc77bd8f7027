//! A conversation whose head is lost is not taken for the one beside it.
use crate::cases::{self, line};

const HEAD: &str = "<a href=\"https://www.facebook.com/100000000000002/\"";

#[test]
fn what_has_lost_its_head_is_not_taken_for_what_stands_beside_it() {
    let all = cases::all("facebook");
    let case = all
        .iter()
        .find(|case| case.name == "chat-tabs-one-closed.html");
    let case = case.expect("two tabs, one closed");
    let html = case.html("en");
    let (before, from) = html.split_once(HEAD).expect("the head of the open tab");
    let (_, after) = from.split_once("</a>").expect("its end");
    let found = gate_read::read(&format!("{before}{after}"), &case.address).expect("a page");
    let lines: Vec<String> = found.iter().map(line).collect();
    assert_eq!(
        lines,
        [
            "send-by-enter | unreadable noTarget",
            "send | unreadable noAction"
        ]
    );
}
