//! What a code point becomes when it stands alone: Unicode's data first, then our own rules.
use crate::kinds::{
    enclosed, is_covered, is_gone, is_loose_mark, is_symbol, is_unassigned, is_word,
};
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;
use unicode_properties::{
    GeneralCategory as Gc, GeneralCategoryGroup as Group, UnicodeGeneralCategory,
};
use unicode_script::{Script, UnicodeScript};

/// Letters that decomposition does not bring to the plain alphabet: strokes, hooks, small capitals,
/// turned letters, currency signs used as letters.
const LETTERS: &[(&str, &str)] = &[
    ("a", "ɐɑɒᴀⱥᶏꭤ₳"),
    ("b", "ƀɓƃƅʙᴃꞗᵬᶀ฿"),
    ("c", "ƈȼɕᴄↄꞓꞔ¢₵₡"),
    ("d", "đðɖɗƌȡᴅᴆᵭᶁᶑ₫∂"),
    ("e", "əǝɛɘɜɞɇᴇⱸⱻꬲᶒᶓ℮"),
    ("f", "ƒꜰꞙⅎᵮᶂ₣"),
    ("g", "ɠɡɢʛǥɣꞡᵹᵷᶃ₲"),
    ("h", "ħɦɥʜⱨꜧɧⱶꞕ"),
    ("i", "ıɨɩɪᴉᵻᵼꟾ"),
    ("j", "ȷɉɟʄʝᴊ"),
    ("k", "ƙʞĸᴋⱪꝁꝃꝅꞣᶄ₭"),
    ("l", "łƚɫɬɭȴʟᴌⱡꞁꝉꞎᶅŀĿ"),
    ("m", "ɯɰɱᴍᵯᶆ₥"),
    ("n", "ŋƞɲɳɴȵᴎꞑꞥᵰᶇꬻ₦"),
    ("o", "øɵɔᴏᴐᴑᴓⱺꝋꝍꬽꬾ"),
    ("p", "ƥᴘᵱᵽꝑꝓꝕᶈ₱"),
    ("q", "ɋʠꝗꝙꞯ"),
    ("r", "ɍɹɺɻɼɽɾɿʀʁᴙᴚꝛꞧᵲᵳᶉ"),
    ("s", "ʂȿʃƨꜱꞩᵴᶊẜẝ₴"),
    ("t", "ŧƫƭʈȶʇᴛⱦᵵꞇ₮"),
    ("u", "ʉʊᴜᴝᵾᵿꞹᶙꭎ"),
    ("v", "ʋʌᴠⱱⱴꝟᶌ"),
    ("w", "ƿʍᴡⱳꝡ₩"),
    ("x", "ᶍ"),
    ("y", "ƴɏʎʏỿ"),
    ("z", "ƶȥɀʐʑʒȝᴢⱬᵶᶎ"),
    ("aa", "ꜳ"),
    ("ae", "æᴁ"),
    ("ao", "ꜵ"),
    ("au", "ꜷ"),
    ("av", "ꜹꜻ"),
    ("ay", "ꜽ"),
    ("dz", "ʣʤ"),
    ("hv", "ƕ"),
    ("oe", "œɶ"),
    ("oo", "ꝏ"),
    ("ou", "ȣ"),
    ("th", "þᵺ"),
    ("ts", "ʦʧ"),
];

/// Look-alikes in other scripts that Unicode's list lacks, or sees as another letter than people do.
const LOOK_ALIKES: &[(&str, char)] = &[
    ("βΒ", 'b'),
    ("εєԑΕЄ", 'e'),
    ("ғҒ", 'f'),
    ("נ", 'j'),
    ("пПηԤ", 'n'),
    ("ς", 's'),
    ("ωѡ", 'w'),
    ("χӿӾ", 'x'),
];

/// What becomes of a code point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Plain {
    /// It stays as it is: a letter, mark or number with nothing plainer.
    Keep,
    /// It vanishes without a trace.
    Drop,
    /// It parts words.
    Space,
    /// It becomes this.
    Text(String),
    /// Unassigned: nobody minds.
    Any,
}

/// Unicode's rules and ours, ready to be asked.
pub(crate) struct Rules {
    letters: BTreeMap<char, &'static str>,
    plain: BTreeMap<char, Plain>,
    /// The code points that become just this one.
    sources: BTreeMap<char, Vec<char>>,
}

impl Rules {
    /// Works out every code point from U+0080 on.
    pub(crate) fn new() -> Self {
        let letters = LETTERS
            .iter()
            .flat_map(|(to, from)| from.chars().map(move |c| (c, *to)))
            .collect();
        let mut rules = Self {
            letters,
            plain: BTreeMap::new(),
            sources: BTreeMap::new(),
        };
        rules.plain = ('\u{80}'..=char::MAX)
            .map(|c| (c, rules.work_out(c)))
            .collect();
        for (c, plain) in &rules.plain {
            if let Plain::Text(text) = plain
                && let Some(to) = only(text.chars())
            {
                rules.sources.entry(to).or_default().push(*c);
            }
        }
        rules
    }

    /// What becomes of every code point from U+0080 on, in order.
    pub(crate) fn plain(&self) -> &BTreeMap<char, Plain> {
        &self.plain
    }

    fn work_out(&self, c: char) -> Plain {
        if is_gone(c) {
            return Plain::Drop;
        }
        if is_unassigned(c) {
            return Plain::Any;
        }
        let text = self.settle(c);
        match text.as_str() {
            "" => Plain::Drop,
            " " => Plain::Space,
            same if same.chars().eq([c]) => Plain::Keep,
            _ => Plain::Text(text),
        }
    }

    /// Takes one step after another until nothing changes.
    fn settle(&self, c: char) -> String {
        let mut text = c.to_string();
        loop {
            let mut next = String::new();
            for c in text.chars() {
                self.step(c, &mut next);
            }
            if next == text {
                return text;
            }
            text = next;
        }
    }

    fn step(&self, c: char, out: &mut String) {
        let part = |out: &mut String| {
            if !out.ends_with(' ') {
                out.push(' ');
            }
        };
        if let Some(letter) = enclosed(c) {
            out.push(letter);
        } else if let Some(to) = self.letters.get(&c) {
            out.push_str(to);
        } else if is_gone(c) {
            // It leaves nothing.
        } else if is_symbol(c) {
            part(out);
        } else {
            let decomposed: String = if is_covered(c) {
                [c].into_iter().nfkd().collect()
            } else {
                c.into()
            };
            if decomposed.chars().eq([c]) {
                match c {
                    _ if is_word(c) => out.push_str(&caseless::default_case_fold_str(&decomposed)),
                    _ => part(out),
                }
            } else {
                let inner = decomposed
                    .strip_prefix('(')
                    .and_then(|d| d.strip_suffix(')'));
                out.push_str(inner.unwrap_or(&decomposed));
            }
        }
    }

    /// The plain letter that a letter of another script is mistaken for, where there is one.
    pub(crate) fn look_alike(&self, c: char) -> Option<char> {
        let base = only([c].into_iter().nfd().filter(|c| !is_loose_mark(*c)));
        if let Some(base) = base.filter(|base| *base != c) {
            return self.look_alike(base);
        }
        if let Some((_, to)) = LOOK_ALIKES.iter().find(|(from, _)| from.contains(c)) {
            return Some(*to);
        }
        if c.general_category_group() != Group::Letter
            || matches!(c.script(), Script::Latin | Script::Common | Script::Hangul)
        {
            return None;
        }
        let skeleton = skeleton(c);
        if skeleton == "l" && c.general_category() == Gc::UppercaseLetter {
            return Some('i'); // Unicode holds I and l for one; a capital is an I.
        }
        // Unicode's representative of small capital M is turned w.
        let text: String = skeleton
            .replace('ʍ', "m")
            .chars()
            .map(|c| self.settle(c))
            .collect();
        only(text.chars().filter(|c| *c != ' ')).filter(char::is_ascii_lowercase)
    }

    /// A word made of nothing but such letters is read as plain letters: the look-alike is one in
    /// lower case, not as a small capital, and every letter that folds to this one agrees.
    pub(crate) fn is_strong(&self, c: char) -> bool {
        let Some(letter) = self.look_alike(c) else {
            return false;
        };
        let scripts = [
            Script::Greek,
            Script::Cyrillic,
            Script::Armenian,
            Script::Cherokee,
            Script::Lisu,
        ];
        let agrees = |c: &char| self.look_alike(*c).is_none_or(|l| l == letter);
        scripts.contains(&c.script())
            && self.plain.get(&c) == Some(&Plain::Keep)
            && only(skeleton(c).chars()).is_some_and(|s| s.is_ascii_alphabetic())
            && self
                .sources
                .get(&c)
                .is_none_or(|from| from.iter().all(agrees))
    }
}

/// What a character is mistaken for, without marks.
fn skeleton(c: char) -> String {
    unicode_security::skeleton(c.encode_utf8(&mut [0; 4]))
        .filter(|c| !is_loose_mark(*c))
        .collect()
}

fn only(mut chars: impl Iterator<Item = char>) -> Option<char> {
    chars.next().filter(|_| chars.next().is_none())
}
