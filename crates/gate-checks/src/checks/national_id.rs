//! A number that identifies one person for life: Turkish identity number, National Insurance number,
//! NHS number, unique pupil number, each with what proves it.
use super::{Accounts, Check};
use crate::context::Context;
use crate::digits::numbers;
use crate::finding::{CheckId, Clause, Finding};
use core::ops::Range;
use gate_lang::id::post;

pub(crate) const CHECK: Check = Check {
    id: CheckId::NationalId,
    accounts: Accounts::Any,
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let nhs = context.grammar.set("@nhs");
    let says_nhs = (0..context.text.tokens.len()).any(|token| context.is(token, nhs));
    let found = numbers(context.text, 10).into_iter().filter(|number| {
        let digits: Vec<u32> = number.digits.bytes().map(|b| u32::from(b - b'0')).collect();
        !number.is_international
            && (is_turkish(&digits) && number.groups.len() <= 4 || says_nhs && is_nhs(&digits))
    });
    let mut places: Vec<Range<usize>> = found.map(|number| number.place).collect();
    places.extend(insurance_numbers(context));
    let tokens = 0..context.text.tokens.len();
    let pupils = tokens.filter(|token| is_pupil_number(context.text.written(*token)));
    places.extend(pupils.map(|token| context.text.bytes(token..token + 1)));
    context.finding(
        CheckId::NationalId,
        post::REASON_NATIONAL_ID,
        Clause::Data,
        places,
    )
}

/// Eleven digits; the tenth and the eleventh prove the others.
fn is_turkish(digits: &[u32]) -> bool {
    let [a, b, c, d, e, f, g, h, i, tenth, last] = digits else {
        return false;
    };
    let odd = a + c + e + g + i;
    let even = b + d + f + h;
    // Ten times `even` more keeps the difference above nought and the remainder as it is.
    let right = (odd * 7 + even * 9) % 10;
    *a != 0 && right == *tenth && (odd + even + tenth) % 10 == *last
}

/// Ten digits, the last of which proves the others (modulo 11).
fn is_nhs(digits: &[u32]) -> bool {
    let [first @ .., check] = digits else {
        return false;
    };
    let sum: u32 = first
        .iter()
        .zip((2..=10).rev())
        .map(|(digit, weight)| digit * weight)
        .sum();
    digits.len() == 10
        && digits.iter().any(|digit| digit != check)
        && (11 - sum % 11) % 11 == *check
}

/// The unique pupil number of English schools: a letter that proves the others, twelve digits, of which the last
/// is a letter where the number is provisional.
fn is_pupil_number(text: &str) -> bool {
    const LETTERS: &[u8] = b"ABCDEFGHJKLMNPQRTUVWXYZ";
    let [check, first @ .., last] = text.as_bytes() else {
        return false;
    };
    let letter = |sign: &u8| LETTERS.iter().position(|known| known == sign);
    let digit = |sign: &u8| sign.is_ascii_digit().then(|| usize::from(sign - b'0'));
    let values = first.iter().map(digit);
    let values = values.chain([digit(last).or_else(|| letter(last))]);
    let weighted = values.zip(2..).map(|(value, weight)| Some(value? * weight));
    let sum: Option<usize> = weighted.sum();
    first.len() == 11
        && letter(check).is_some_and(|letter| sum.is_some_and(|sum| sum % 23 == letter))
}

/// "QQ 12 34 56 C", spaced or not; in small letters where the post says what it is.
fn insurance_numbers(context: &Context) -> Vec<Range<usize>> {
    let insurance = context.grammar.set("@insurance");
    let says_so = (0..context.text.tokens.len()).any(|token| context.is(token, insurance));
    let mut places = Vec::new();
    for token in 0..context.text.tokens.len() {
        let mut written = String::new();
        for end in token + 1..=token + 5 {
            written.push_str(context.text.written(end - 1));
            if says_so {
                written.make_ascii_uppercase();
            }
            if written.len() == 9 && is_insurance_number(&written) {
                places.push(context.text.bytes(token..end));
            }
            if written.len() >= 9 {
                break;
            }
        }
    }
    places
}

fn is_insurance_number(text: &str) -> bool {
    let [a, b, digits @ .., last] = text.as_bytes() else {
        return false;
    };
    let first = a.is_ascii_uppercase() && !b"DFIQUV".contains(a);
    let second = b.is_ascii_uppercase() && !b"DFIQUVO".contains(b);
    let barred = [b"BG", b"GB", b"KN", b"NK", b"NT", b"TN", b"ZZ"];
    first
        && second
        && !barred.contains(&&[*a, *b])
        && digits.len() == 6
        && digits.iter().all(u8::is_ascii_digit)
        && matches!(last, b'A'..=b'D')
}

#[cfg(test)]
mod tests {
    use super::{is_insurance_number, is_nhs, is_pupil_number, is_turkish};

    fn digits(text: &str) -> Vec<u32> {
        text.bytes().map(|b| u32::from(b - b'0')).collect()
    }

    #[test]
    fn only_what_proves_itself() {
        let check = |text: &str, turkish: bool, nhs: bool| {
            assert_eq!(is_turkish(&digits(text)), turkish, "{text}");
            assert_eq!(is_nhs(&digits(text)), nhs, "{text}");
        };
        check("10000000146", true, false);
        check("10000000147", false, false);
        check("00000000146", false, false);
        check("9434765919", false, true);
        check("9434765918", false, false);
        check("1111111111", false, false);
        check("", false, false);
        for (text, expected) in [
            ("AB123456C", true),
            ("QQ123456C", false),
            ("GB123456C", false),
            ("AB123456E", false),
            ("AB12345XC", false),
        ] {
            assert_eq!(is_insurance_number(text), expected, "{text}");
        }
        for (text, expected) in [
            ("H801200001001", true),
            ("G801200001001", false),
            ("H801200001010", false),
            ("I801200001001", false),
            ("H80120000100", false),
            ("H80120000100é", false),
            ("", false),
            ("A000000000000", true),
            ("P80120000100A", false),
        ] {
            assert_eq!(is_pupil_number(text), expected, "{text}");
        }
    }
}
