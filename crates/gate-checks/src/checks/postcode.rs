//! A British postcode, or a Turkish one that is called so.
//!
//! Not flagged: the school's own, and what merely looks like one ("H1 9BD": there is no area H).
use super::{Accounts, Check};
use crate::context::Context;
use crate::finding::{CheckId, Clause, Finding};
use crate::known::compact;
use core::ops::Range;
use gate_lang::id::post;
use gate_text::search::holds;

pub(crate) const CHECK: Check = Check {
    id: CheckId::Postcode,
    accounts: Accounts::Any,
    run,
};

/// The areas that there are.
const AREAS: &str = " AB AL B BA BB BD BF BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE ";

fn run(context: &Context) -> Vec<Finding> {
    let places = places(context);
    context.finding(
        CheckId::Postcode,
        post::REASON_POSTCODE,
        Clause::Data,
        places,
    )
}

/// Every postcode but the school's own.
pub(super) fn places(context: &Context) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut token = 0;
    while token < context.text.tokens.len() {
        let length = length_at(context, token);
        if length > 0 {
            let place = context.text.bytes(token..token + length);
            let written = context.text.original.get(place.clone()).unwrap_or_default();
            if !context.known.postcodes.contains(&compact(written)) {
                found.push(place);
            }
        }
        token += length.max(1);
    }
    found
}

/// How many words a postcode here has: two, or one; 0 when there is none.
fn length_at(context: &Context, token: usize) -> usize {
    let first = context.text.written(token);
    let is_called_so = || {
        let mut before = token.saturating_sub(3)..token;
        let is = |token, set| context.is(token, context.grammar.set(set));
        before.any(|token| {
            is(token, "@postcode_word")
                || is(token, "@postcode_first") && is(token + 1, "@postcode_second")
        })
    };
    if first.len() == 5 && first.bytes().all(|b| b.is_ascii_digit()) {
        return usize::from(is_called_so());
    }
    let second = context.text.written(token + 1);
    let whole = context.text.bytes(token..token + 2);
    let spaced = whole.len() == first.len() + second.len() + 1;
    if spaced && is_outward(first) && is_inward(second) {
        // "he got a b1 2nd": small letters prove nothing.
        let is_capital = !first
            .bytes()
            .chain(second.bytes())
            .any(|b| b.is_ascii_lowercase());
        return if is_capital || is_called_so() { 2 } else { 0 };
    }
    let cut = first.len().saturating_sub(3);
    let joined = first
        .get(..cut)
        .zip(first.get(cut..))
        .is_some_and(|(outward, inward)| is_outward(outward) && is_inward(inward));
    usize::from(joined && is_called_so())
}

/// A9, A99, AA9, AA99, A9A, AA9A.
fn is_outward(text: &str) -> bool {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let Some((area, district)) = text.split_at_checked(letters) else {
        return false;
    };
    let area = format!(" {} ", area.to_ascii_uppercase());
    let district_fits = match district.as_bytes() {
        [a] => a.is_ascii_digit(),
        [a, b] => a.is_ascii_digit() && b.is_ascii_alphanumeric(),
        _ => false,
    };
    (1..=2).contains(&letters) && district_fits && holds(AREAS, &area)
}

/// 9AA, without the letters that are never used there.
fn is_inward(text: &str) -> bool {
    let fits = |letter: &u8| letter.is_ascii_alphabetic() && !b"CIKMOVcikmov".contains(letter);
    matches!(text.as_bytes(), [digit, a, b] if digit.is_ascii_digit() && fits(a) && fits(b))
}
