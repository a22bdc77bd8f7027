//! The way into a video meeting: its link, its number, its passcode.
//!
//! Not flagged: talk about meetings, and links to a service's front page.
use super::{Accounts, Check};
use crate::context::Context;
use crate::digits::numbers;
use crate::finding::{CheckId, Clause, Finding};
use crate::grammar::Label;
use crate::text::{MarkKind, host};
use core::ops::Range;
use gate_lang::id::post;
use gate_text::search::cut;

pub(crate) const CHECK: Check = Check {
    id: CheckId::Meeting,
    accounts: Accounts::Any,
    run,
};

/// Services and what a meeting's path begins with.
const SERVICES: [(&str, &str); 12] = [
    ("zoom.us", "/j/"),
    ("zoom.us", "/s/"),
    ("zoom.us", "/my/"),
    ("zoom.us", "/w/"),
    ("meet.google.com", "/"),
    ("teams.microsoft.com", "/l/meetup-join"),
    ("teams.microsoft.com", "/meet"),
    ("teams.live.com", "/meet"),
    ("webex.com", "/meet"),
    ("webex.com", "/join"),
    ("whereby.com", "/"),
    ("meet.jit.si", "/"),
];

fn run(context: &Context) -> Vec<Finding> {
    let marks = context.text.marks.iter();
    let mut places: Vec<Range<usize>> = marks
        .filter(|mark| mark.kind == MarkKind::Address && is_meeting(context.text.marked(mark)))
        .map(|mark| mark.range.clone())
        .collect();
    let has_link = !places.is_empty();
    let spoken = context.hits(Label::MeetingWord).next().is_some();
    if spoken {
        let found = numbers(context.text, 9).into_iter();
        places.extend(
            found
                .filter(|number| (9..=12).contains(&number.digits.len()))
                .map(|number| number.place),
        );
    }
    if spoken || has_link {
        places.extend(passcodes(context));
    }
    context.finding(
        CheckId::Meeting,
        post::REASON_MEETING,
        Clause::Meetings,
        places,
    )
}

fn is_meeting(address: &str) -> bool {
    let Some(host) = host(address) else {
        return false;
    };
    let path = cut(address, host).map(|(_, path)| path).unwrap_or_default();
    SERVICES.iter().any(|(service, start)| {
        let below = host.to_ascii_lowercase();
        let ours = below
            .strip_suffix(service)
            .is_some_and(|before| before.is_empty() || before.ends_with('.'));
        ours && path.starts_with(start) && path.len() > start.len() + 2
    })
}

/// What follows "passcode": a word with a digit in it.
fn passcodes(context: &Context) -> Vec<Range<usize>> {
    let set = context.grammar.set("@passcode");
    let tokens = 0..context.text.tokens.len();
    let mut places = Vec::new();
    for token in tokens.filter(|token| context.is(*token, set)) {
        let next = (token + 1..token + 6).find(|at| {
            let written = context.text.written(*at);
            written.len() >= 4 && written.bytes().any(|b| b.is_ascii_digit())
        });
        places.extend(next.map(|next| context.text.bytes(token..next + 1)));
    }
    places
}
