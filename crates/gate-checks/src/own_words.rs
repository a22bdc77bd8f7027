//! Disclaimers by what they are made of: a part of a sentence that holds little else than words for what one
//! writes, whose it is, and whose it is not. Their order hardly matters, so no list of wordings is needed; what
//! keeps other sentences away is that they speak of something else as well.
use crate::context::Words;
use crate::text::Break;
use core::ops::Range;

/// The sets of words that are counted, in the order of the signs below.
const SETS: [&str; 17] = [
    "@view",
    "@saying",
    "@whatever",
    "@owning",
    "@only",
    "@first",
    "@not",
    "@bond",
    "@employer",
    "@possessor",
    "@as",
    "@role",
    "@others",
    "@filler",
    "@self",
    "@page",
    "@not_so",
];

/// "Views", "posts".
const VIEW: u32 = 1;
/// "Write", "speaking".
const SAYING: u32 = 1 << 1;
/// "Anything", "what".
const WHATEVER: u32 = 1 << 2;
/// "Mine", "personal".
const OWNING: u32 = 1 << 3;
/// "Only", "just".
const ONLY: u32 = 1 << 4;
/// "I", "my", "here", "this".
const FIRST: u32 = 1 << 5;
const NOT: u32 = 1 << 6;
/// "Represent", "behalf", "responsible": what ties views to an employer.
const BOND: u32 = 1 << 7;
const EMPLOYER: u32 = 1 << 8;
/// "School's".
const POSSESSOR: u32 = 1 << 9;
const SCHOOL: u32 = EMPLOYER | POSSESSOR;
/// "As", "for", "of".
const AS: u32 = 1 << 10;
/// "Parent", "citizen".
const ROLE: u32 = 1 << 11;
/// "His", "your": the views are somebody else's.
const OTHERS: u32 = 1 << 12;
const FILLER: u32 = 1 << 13;
/// "Me": more than "my".
const SELF: u32 = 1 << 14;
/// "Account", "feed".
const PAGE: u32 = 1 << 15;
/// A "not" that stands behind what it denies.
const NOT_SO: u32 = 1 << 16;
/// "Not my own".
const DISOWNED: u32 = 1 << 17;
/// "Of the school", "not the school", "the school's".
const TIED: u32 = 1 << 18;
/// "For myself".
const FOR_ME: u32 = 1 << 19;
/// "Not as".
const NOT_AS: u32 = 1 << 20;

/// More parts between commas are not joined.
const MOST_PARTS: usize = 4;
/// One word in so many may be about something else, where there is little and where there is much of a disclaimer.
const MANY: usize = 8;
const FEW: usize = 5;
/// Farther than anything is looked for.
const FAR: usize = 9;

/// Whether a part of a text disclaims that is not `denied`.
pub(crate) fn disclaim(words: &Words, denied: &dyn Fn(&Range<usize>) -> bool) -> bool {
    let signs = signs(words);
    // Where the parts between commas begin; this sentence and the one before.
    let mut parts: Vec<usize> = Vec::new();
    let (mut start, mut sentence, mut earlier) = (0, 0, 0);
    for end in 1..=signs.len() {
        let found = words.text.break_before(end);
        if found == Break::None {
            continue;
        }
        parts.push(start);
        for first in parts.iter().rev().take(MOST_PARTS) {
            let part = *first..end;
            // "My views. Not my school's." Nothing else may stand in two sentences.
            let most = if *first >= sentence { MANY } else { 0 };
            if *first >= earlier && of(&signs, &part, most) && !denied(&part) {
                return true;
            }
        }
        start = end;
        if found == Break::Hard {
            earlier = if words.is_asked(end) { end } else { sentence };
            sentence = end;
        }
    }
    false
}

/// What each word is; 0 for one that no disclaimer needs.
fn signs(words: &Words) -> Vec<u32> {
    let into = words.grammar.set("@into");
    let of = |token| words.classes.among_first(token, SETS.len());
    let mut signs = Vec::with_capacity(words.text.tokens.len());
    // How far back a word stands for "as", a "not"; the two words before.
    let (mut as_back, mut not_back, mut before, mut before_that) = (FAR, FAR, 0, 0);
    for token in 0..words.text.tokens.len() {
        if words.text.break_before(token) != Break::None {
            (as_back, not_back, before, before_that) = (FAR, FAR, 0, 0);
        }
        let ends = words.text.break_before(token + 1) != Break::None;
        let next = if ends { FILLER } else { of(token + 1) };
        let is_strange = next == 0;
        let now = of(token);
        let mut own = now;
        let has = |signs: u32| now & signs != 0;
        if has(SCHOOL) {
            // "The school hall", "the school's results", "at school" are none, "head of maths" is a role.
            let is_hall = is_strange || has(ROLE) && next & AS != 0;
            let is_place = token.checked_sub(1).is_some_and(|at| words.is(at, into));
            if is_hall || is_place {
                own = FILLER;
            } else if has(POSSESSOR) || as_back <= 3 || not_back <= 3 || next & NOT_SO != 0 {
                own |= TIED;
            }
        }
        if has(OWNING) {
            let not = if before & FIRST == 0 {
                before
            } else {
                before_that
            };
            if !has(SELF) && (is_strange || next & (SCHOOL | ROLE) != 0) {
                // "My own mother".
                own = FILLER;
            } else if !has(BOND) && (not & (NOT | NOT_SO | BOND) == NOT || next & NOT_SO != 0) {
                own |= DISOWNED;
            }
        }
        if now & (VIEW | FIRST) == VIEW | FIRST && next & NOT_SO != 0 {
            own |= DISOWNED;
        }
        if own & (OWNING | SELF) != 0 && !has(BOND) && ((now | next) & AS != 0 || as_back <= 3) {
            own |= FOR_ME;
        }
        if has(AS) && (next & NOT != 0 || not_back <= 4) {
            own |= NOT_AS;
        }
        let back = |back: usize, sign| match now {
            0 => FAR,
            _ if has(sign) => 1,
            _ => back + 1,
        };
        (as_back, not_back) = (back(as_back, AS), back(not_back, NOT));
        (before_that, before) = (before, now);
        signs.push(own);
    }
    signs
}

/// Whether a part of a text is made of a disclaimer; at most one word in `most` is strange, or in fewer.
fn of(signs: &[u32], part: &Range<usize>, most: usize) -> bool {
    let (mut all, mut strange, mut length) = (0, 0, 0);
    let (mut starts, mut begins) = (false, false);
    for sign in signs.get(part.clone()).unwrap_or_default() {
        all |= sign;
        strange += usize::from(*sign == 0);
        let first = if length == 0 {
            NOT | WHATEVER
        } else {
            WHATEVER
        };
        starts |= length < 3 && sign & VIEW != 0;
        begins |= length < 3 && sign & first != 0;
        length += 1;
    }
    let has = |signs: u32| all & signs == signs;
    let any = |signs: u32| all & signs != 0;
    let is_mine = any(OWNING | FOR_ME);
    let is_tied = any(BOND | TIED);
    // The more of a disclaimer it has, the more else may stand in it.
    let signs = [any(VIEW), is_mine, any(NOT), any(SCHOOL), is_tied];
    let is_much = signs.into_iter().map(usize::from).sum::<usize>() > 3;
    let one_in = if is_much { most.min(FEW) } else { most };
    let is_all = strange == 0;
    if any(OTHERS | DISOWNED) || !is_all && (one_in == 0 || strange * one_in >= length) {
        return false;
    }
    let is_said = any(VIEW) || has(SAYING | WHATEVER);
    // No school, or one that is held away.
    let is_apart = any(NOT) || !any(SCHOOL);
    let is_held = any(VIEW | WHATEVER) || is_all && any(SAYING | PAGE | SELF | OWNING);
    is_apart && is_said && (is_mine || has(ONLY | FIRST | VIEW))
        || is_apart && is_mine && has(SAYING | FOR_ME)
        || any(SCHOOL)
            && any(NOT)
            && is_tied
            && is_held
            && (any(FIRST) || starts || begins && is_all)
        || has(ROLE | NOT_AS) && any(VIEW | SAYING)
}

#[cfg(test)]
mod tests {
    use super::SETS;
    use crate::grammar::Grammar;

    #[test]
    fn the_sets_are_the_first_of_the_lexicon() {
        let mut grammar = Grammar::default();
        crate::lexicon::read(&mut grammar);
        for (number, set) in SETS.iter().enumerate() {
            assert_eq!(grammar.set(set).map(usize::from), Some(number), "{set}");
        }
    }
}
