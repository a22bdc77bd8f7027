//! A telephone number: British, Turkish, or any with a plus.
//!
//! Not flagged: dates, scores, prices, order numbers, free helplines, numbers made of one digit.
use super::{Accounts, Check};
use crate::context::Context;
use crate::digits::{Number, numbers};
use crate::finding::{CheckId, Clause, Finding};
use gate_lang::id::post;

pub(crate) const CHECK: Check = Check {
    id: CheckId::Phone,
    accounts: Accounts::Any,
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let found = numbers(context.text, 10).into_iter();
    let places = found.filter(is_phone).map(|number| number.place).collect();
    context.finding(CheckId::Phone, post::REASON_PHONE, Clause::Data, places)
}

fn is_phone(number: &Number) -> bool {
    let digits = number.digits.as_str();
    let varied = digits
        .bytes()
        .filter(|digit| !digits.ends_with(char::from(*digit)))
        .count()
        > 2;
    if !varied || number.groups.len() > 6 {
        return false;
    }
    if number.is_international {
        return match digits
            .strip_prefix("44")
            .or_else(|| digits.strip_prefix("90"))
        {
            Some(national) => is_national(national.trim_start_matches('0'), number),
            None => (8..=15).contains(&digits.len()) && !digits.starts_with('0'),
        };
    }
    if let Some(national) = digits.strip_prefix("00") {
        return (10..=15).contains(&national.len()) && number.groups.len() > 1;
    }
    match digits.strip_prefix('0') {
        Some(national) => is_national(national, number),
        // A Turkish mobile without its nought, in the usual groups.
        None => {
            digits.len() == 10
                && digits.starts_with('5')
                && matches!(number.groups.as_slice(), [3, 3, 2, 2] | [3, 3, 4] | [3, 7])
        }
    }
}

/// A number without its leading nought: geographic or mobile in either country. What begins with 3 is an
/// organisation in Britain and a city in Türkiye: the groups tell.
fn is_national(digits: &str, number: &Number) -> bool {
    let is_date = matches!(number.groups.as_slice(), [2, 2, 4, ..] | [4, 2, 2, ..]);
    let first = digits.bytes().next();
    let length = digits.len() == 10 || digits.len() == 9 && first == Some(b'1');
    length
        && !is_date
        && matches!(first, Some(b'1' | b'2' | b'4' | b'5' | b'7'))
        && !digits.starts_with("70")
        || digits.len() == 10
            && !is_date
            && digits.starts_with('3')
            && matches!(number.groups.as_slice(), [4, 3, 2, 2])
}
