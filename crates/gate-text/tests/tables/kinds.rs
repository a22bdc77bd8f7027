//! Kinds of code points, by Unicode's properties.
use unicode_properties::{
    GeneralCategory as Gc, GeneralCategoryGroup as Group, UnicodeGeneralCategory,
};
use unicode_script::{Script, UnicodeScript};

/// Written as an apostrophe, whatever else they may be; the grave and acute accents among them.
const APOSTROPHES: &str = "'`´\u{1FFD}ʹʺʻʼʽʾʿˈˊˋ‘’‛′‵׳՚Ꞌꞌ＇｀";

/// Letters in boxes and circles that have no decomposition.
pub(crate) fn enclosed(c: char) -> Option<char> {
    let first = match u32::from(c) {
        0x1F150..=0x1F169 => 0x1F150,
        0x1F170..=0x1F189 => 0x1F170,
        0x1F1E6..=0x1F1FF => 0x1F1E6,
        _ => return None,
    };
    char::from_u32(u32::from('a') + u32::from(c) - first)
}

/// Signs whose decomposition would glue letters to a name, and musical notes.
pub(crate) fn is_symbol(c: char) -> bool {
    matches!(c, '™' | '℠' | '\u{1D100}'..='\u{1D1FF}')
}

/// Blocks whose decompositions are left out: ideographs that only differ in their code.
pub(crate) fn is_covered(c: char) -> bool {
    !matches!(u32::from(c), 0x3200..=0x33FF | 0xF900..=0xFAFF | 0x1F200..=0x1F2FF | 0x2F800..=0x2FA1F)
}

pub(crate) fn is_gone(c: char) -> bool {
    is_ignorable(c) || is_loose_mark(c) || APOSTROPHES.contains(c)
}

/// Unicode's Default_Ignorable_Code_Point, other format characters, and the stroke that draws Arabic
/// words out.
pub(crate) fn is_ignorable(c: char) -> bool {
    c.general_category() == Gc::Format
        || c == '\u{640}'
        || matches!(u32::from(c),
            0xAD | 0x34F | 0x61C | 0x115F..=0x1160 | 0x17B4..=0x17B5 | 0x180B..=0x180F
            | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F | 0x3164 | 0xFE00..=0xFE0F
            | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFF8 | 0x1BCA0..=0x1BCA3 | 0x1D173..=0x1D17A
            | 0xE0000..=0xE0FFF)
}

/// Marks that only decorate a letter. In scripts where marks are vowels they stay, and so do the two
/// that make another kana.
pub(crate) fn is_loose_mark(c: char) -> bool {
    matches!(c.general_category(), Gc::NonspacingMark | Gc::EnclosingMark)
        && !matches!(c, '\u{3099}' | '\u{309A}')
        && matches!(
            c.script(),
            Script::Inherited
                | Script::Latin
                | Script::Greek
                | Script::Cyrillic
                | Script::Hebrew
                | Script::Arabic
                | Script::Syriac
        )
}

pub(crate) fn is_word(c: char) -> bool {
    matches!(
        c.general_category_group(),
        Group::Letter | Group::Mark | Group::Number
    )
}

/// Unassigned and not kept for emoji, or a syllable that is taken apart by arithmetic.
pub(crate) fn is_unassigned(c: char) -> bool {
    let n = u32::from(c);
    (c.general_category() == Gc::Unassigned && !(0x1F000..=0x1FAFF).contains(&n))
        || (0xAC00..=0xD7A3).contains(&n)
}
