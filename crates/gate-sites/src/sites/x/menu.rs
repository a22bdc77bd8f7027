//! *Follow @name* in menus. Several items of the same menu name the same person (mute, block, report,
//! lists), so an item counts only by its icon or by words that are known to mean *follow*.
use super::{
    CODE, Found, Look,
    card::Card,
    handle::{self, Mention},
    labels,
    profile::Head,
    votes::{Outcome, Votes},
};
use crate::tree::Tree;
use gate_model::{Account, Signal, Unreadable};
use gate_text::{label::fold_label, search::cut};

/// The item's own words: its label, else its text.
fn words(look: &Look<'_>) -> Option<String> {
    let label = look.tree.get(look.target).map(|node| node.label.clone());
    label
        .filter(|label| !label.is_empty())
        .or_else(|| look.tree.text(look.target))
}

/// An item with the icon of *follow*.
pub(super) fn by_icon(look: &Look<'_>) -> Result<Found, Unreadable> {
    let mention = words(look).and_then(|words| handle::mentioned(&words));
    target(look, mention, Signal::Structure)
}

/// An item whose words, apart from the handle, are those of *follow* in some language.
pub(super) fn by_label(look: &Look<'_>) -> Result<Found, Unreadable> {
    let mention = words(look)
        .and_then(|words| handle::mentioned(&words))
        .ok_or(Unreadable::NoAction)?;
    let said = (fold_label(&mention.before), fold_label(&mention.after));
    let is_follow = labels::FOLLOW.iter().any(|pattern| {
        let (before, after) = cut(pattern.0, "{h}").unwrap_or((pattern.0, ""));
        let (before, after) = (before.trim_end_matches('@'), after.trim_start_matches('@'));
        said == (fold_label(before), fold_label(after))
    });
    if is_follow {
        target(look, Some(mention), Signal::Label)
    } else {
        Err(Unreadable::NoAction)
    }
}

/// The person named in the item, or at the menu's opener, or both: then they must be the same.
fn target(look: &Look<'_>, mention: Option<Mention>, action: Signal) -> Result<Found, Unreadable> {
    let mut votes = Votes::default();
    votes.add(Signal::Label, mention.map(|mention| mention.handle));
    let mut account = Account::unknown(CODE);
    if let Some(opener) = Tree::new(look.opener) {
        let card = Card::new(opener);
        let head = Head::new(opener);
        let mut at_opener = Votes::default();
        at_opener.add(Signal::Opener, head.handle());
        card.vote(&mut at_opener);
        match at_opener.outcome() {
            Outcome::Agreed(handle) => {
                account = if head.handle().is_some() {
                    head.account()
                } else {
                    card.account(&handle)
                };
                account.id = card.number().ok().flatten();
                votes.add(Signal::Opener, Some(handle));
            }
            Outcome::Split => return Err(Unreadable::TargetsDisagree),
            Outcome::Silent => {}
        }
    }
    match votes.outcome() {
        Outcome::Agreed(handle) => {
            let mut signals = votes.signals();
            if !signals.contains(&action) {
                signals.insert(0, action);
            }
            Ok(Found::one(
                Account {
                    handle: Some(handle),
                    ..account
                },
                signals,
            ))
        }
        Outcome::Split => Err(Unreadable::TargetsDisagree),
        Outcome::Silent => Err(Unreadable::NoOpener),
    }
}
