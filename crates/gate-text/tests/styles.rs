//! The styles in which people write plain letters: every letter of each, small and capital.
#![cfg(not(target_arch = "wasm32"))] // its oracles do not build for WebAssembly
use gate_text::fold;

const PLAIN: &str = "abcdefghijklmnopqrstuvwxyz";

/// Letters of an alphabet that are encoded elsewhere, and what they are there.
type Holes<'a> = &'a [(char, char)];

/// The whole alphabet in one style, small or capital.
fn check(style: &str, written: &str) {
    assert_eq!(fold(written), PLAIN, "{style} as one word: {written}");
    let spaced: Vec<String> = written.chars().map(String::from).collect();
    if spaced.len() == PLAIN.len() {
        assert_eq!(
            fold(&spaced.join(" ")).replace(' ', ""),
            PLAIN,
            "{style} letter by letter: {written}"
        );
    }
}

/// The alphabet that starts at a code point.
fn check_run(style: &str, first: u32, holes: Holes) {
    let letter = |(i, plain): (u32, char)| {
        let hole = holes.iter().find(|(at, _)| *at == plain);
        hole.map_or_else(
            || char::from_u32(first + i).unwrap_or_default(),
            |(_, c)| *c,
        )
    };
    let written: String = (0..).zip(PLAIN.chars()).map(letter).collect();
    check(style, &written);
}

#[test]
fn mathematical_and_other_fonts() {
    let script = [
        ('b', 'ℬ'),
        ('e', 'ℰ'),
        ('f', 'ℱ'),
        ('h', 'ℋ'),
        ('i', 'ℐ'),
        ('l', 'ℒ'),
        ('m', 'ℳ'),
        ('r', 'ℛ'),
    ];
    let script_small = [('e', 'ℯ'), ('g', 'ℊ'), ('o', 'ℴ')];
    let fraktur = [('c', 'ℭ'), ('h', 'ℌ'), ('i', 'ℑ'), ('r', 'ℜ'), ('z', 'ℨ')];
    let double = [
        ('c', 'ℂ'),
        ('h', 'ℍ'),
        ('n', 'ℕ'),
        ('p', 'ℙ'),
        ('q', 'ℚ'),
        ('r', 'ℝ'),
        ('z', 'ℤ'),
    ];
    let rows: &[(&str, u32, u32, Holes, Holes)] = &[
        ("bold", 0x1D400, 0x1D41A, &[], &[]),
        ("italic", 0x1D434, 0x1D44E, &[], &[('h', 'ℎ')]),
        ("bold italic", 0x1D468, 0x1D482, &[], &[]),
        ("script", 0x1D49C, 0x1D4B6, &script, &script_small),
        ("bold script", 0x1D4D0, 0x1D4EA, &[], &[]),
        ("fraktur", 0x1D504, 0x1D51E, &fraktur, &[]),
        ("double-struck", 0x1D538, 0x1D552, &double, &[]),
        ("bold fraktur", 0x1D56C, 0x1D586, &[], &[]),
        ("sans", 0x1D5A0, 0x1D5BA, &[], &[]),
        ("sans bold", 0x1D5D4, 0x1D5EE, &[], &[]),
        ("sans italic", 0x1D608, 0x1D622, &[], &[]),
        ("sans bold italic", 0x1D63C, 0x1D656, &[], &[]),
        ("monospace", 0x1D670, 0x1D68A, &[], &[]),
        ("full-width", 0xFF21, 0xFF41, &[], &[]),
        ("circled", 0x24B6, 0x24D0, &[], &[]),
        ("parenthesised", 0x1F110, 0x249C, &[], &[]),
    ];
    for (style, capital, small, capital_holes, small_holes) in rows {
        check_run(style, *capital, capital_holes);
        check_run(style, *small, small_holes);
    }
}

#[test]
fn fonts_of_capitals_only() {
    check_run("squared", 0x1F130, &[]);
    check_run("negative circled", 0x1F150, &[]);
    check_run("negative squared", 0x1F170, &[]);
    check_run("regional indicators", 0x1F1E6, &[]);
    check_run("outlined", 0x1CCD6, &[]);
}

#[test]
fn borrowed_letters() {
    let rows = [
        ("small capitals", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡxʏᴢ"),
        ("superscript", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ𐞥ʳˢᵗᵘᵛʷˣʸᶻ"),
        ("superscript capitals", "ᴬᴮᶜᴰᴱᶠᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾꟴᴿˢᵀᵁⱽᵂˣʸᶻ"),
        // Polish ł stands for an I here; it stays an l.
        ("currency", "₳฿₵ĐɆ₣₲ⱧƗJ₭Ⱡ₥₦Ø₱QⱤ₴₮ɄV₩ӾɎⱫ"),
        ("Greek and Cyrillic", "αв¢∂єƒgнιנкℓмησρqяѕтυνωχуz"),
        ("Cyrillic capitals", "АВСDЕFGНІЈКLМNОРQRЅТUVԜХУZ"),
        ("Cyrillic", "аЬсԁеfgһіјкlмпорqгѕтuѵԝхуz"),
        ("Cherokee and Lisu", "ᎪᏴᏟᎠᎬꓝᏀᎻiᎫᏦᏞᎷꓠꓳᏢqᏒᏚᎢꓴᏙᎳꓫᎽᏃ"),
        ("accents", "ąɓçđęƒğħįĵķłɱñøƥqŕşţųṽŵẋýž"),
    ];
    for (style, written) in rows {
        assert_eq!(fold(written), PLAIN, "{style}: {written}");
    }
}

#[test]
fn decorated_letters() {
    let decorations = [
        ("struck through", "\u{336}"),
        ("slashed", "\u{338}"),
        ("underlined", "\u{332}"),
        ("double underlined", "\u{333}"),
        ("dotted above", "\u{307}"),
        ("zalgo", "\u{30d}\u{343}\u{36f}\u{323}\u{316}\u{489}"),
        ("in a circle", "\u{20dd}"),
        ("in a key", "\u{fe0f}\u{20e3}"),
        ("zero-width space", "\u{200b}"),
        ("zero-width joiner", "\u{200d}"),
        ("soft hyphen", "\u{ad}"),
        ("word joiner", "\u{2060}"),
        ("variation selector", "\u{fe0e}"),
        ("right-to-left mark", "\u{200f}"),
        ("tag", "\u{e0061}"),
        ("apostrophe", "’"),
        ("Hangul filler", "\u{3164}"),
    ];
    for (style, decoration) in decorations {
        for letters in [PLAIN.to_owned(), PLAIN.to_uppercase()] {
            let written: String = letters
                .chars()
                .map(|c| format!("{c}{decoration}"))
                .collect();
            assert_eq!(fold(&written), PLAIN, "{style}: {written}");
        }
    }
}

#[test]
fn upside_down() {
    let turned = "zʎxʍʌnʇsɹbdouɯꞁʞɾᴉɥƃɟǝpɔqɐ";
    assert_eq!(fold(turned), PLAIN, "{turned}");
    let turned = "zʎxʍʌnʇsɹbdouɯlʞɾıɥƃɟǝpɔqɐ";
    assert_eq!(fold(turned), PLAIN, "{turned}");
}
