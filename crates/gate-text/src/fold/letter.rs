//! The letters of one word, and how the word as a whole is to be read.
use super::plain::look_alike;

/// One letter of a word: what it was, what it became, and where it stood in the original.
#[derive(Clone, Copy)]
pub(super) struct Letter {
    pub(super) from: char,
    pub(super) to: char,
    /// First byte in the original.
    pub(super) start: usize,
    /// The byte after its last, its marks included.
    pub(super) end: usize,
    /// It carries an accent of its own: such a letter is one sign, and stands on its head nowhere.
    pub(super) is_marked: bool,
}

/// Rewrites a word that stands on its head or is written with letters of other scripts. `start` and
/// `end` are the whole word's place in the original.
pub(super) fn read(word: &mut [Letter], start: usize, end: usize) {
    if word.iter().any(|letter| turned(letter.from).is_some()) {
        turn(word, start, end);
    }
    if word.iter().any(|letter| !letter.to.is_ascii()) {
        use_plain_letters(word);
    }
}

/// Turns a word round if every letter of it can be turned.
fn turn(word: &mut [Letter], start: usize, end: usize) {
    let plain = |letter: &Letter| turnable(letter.from).filter(|_| !letter.is_marked);
    let upright = |letter: &Letter| turned(letter.from).or_else(|| plain(letter));
    if !word.iter().all(|letter| upright(letter).is_some()) {
        return;
    }
    word.reverse();
    for letter in word {
        letter.to = upright(letter).unwrap_or(letter.to);
        // Back to front, a part of the word has no place of its own.
        (letter.start, letter.end) = (start, end);
    }
}

/// Puts plain letters for their look-alikes if the word mixes them or consists of good ones.
fn use_plain_letters(word: &mut [Letter]) {
    let mixes = word.iter().any(|letter| letter.to.is_ascii_alphabetic());
    let is_good = |c: char| c.is_ascii() || look_alike(c).is_some_and(|(_, strong)| strong);
    if !mixes && !word.iter().all(|letter| is_good(letter.to)) {
        return;
    }
    for letter in word.iter_mut().filter(|letter| !letter.to.is_ascii()) {
        // The case that was written counts: capital Greek N is an N, a small one looks like a v.
        let written = look_alike(letter.from).or_else(|| look_alike(letter.to));
        letter.to = written.map_or(letter.to, |(plain, _)| plain);
    }
}

/// What a letter is the right way up that only those write who turn words upside down.
const fn turned(c: char) -> Option<char> {
    Some(match c {
        'ɐ' | 'Ɐ' => 'a',
        'ǝ' | 'Ǝ' => 'e',
        'ɟ' | 'Ⅎ' => 'f',
        'ƃ' | 'ᵷ' | '⅁' => 'g',
        'ɥ' | 'Ɥ' => 'h',
        'ᴉ' => 'i',
        'ɾ' => 'j',
        'ʞ' | 'Ʞ' => 'k',
        'ꞁ' | 'Ꞁ' => 'l',
        'ɯ' | 'Ɯ' => 'm',
        'ɹ' => 'r',
        'ʇ' | 'Ʇ' => 't',
        'ʍ' => 'w',
        'ʎ' => 'y',
        _ => return None,
    })
}

/// The same for letters that such words may hold, but that prove nothing: turned ones that are letters
/// of African languages too, and plain ones that are a letter either way up.
const fn turnable(c: char) -> Option<char> {
    Some(match c {
        'q' => 'b',
        'ɔ' | 'Ɔ' => 'c',
        'p' => 'd',
        'i' | 'ı' => 'i',
        'l' | 'ן' | 'ʃ' => 'l',
        'u' => 'n',
        'd' => 'p',
        'b' => 'q',
        'n' => 'u',
        'ʌ' | 'Ʌ' => 'v',
        'o' | 's' | 'x' | 'z' => c,
        _ => return None,
    })
}
