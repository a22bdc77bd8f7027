//! `LEXICON`: what a list tells of the school itself. Each entry is field u8, length u16, UTF-8 text;
//! fields that this reader does not know are passed over. `PATTERNS`: its compiled patterns.
use crate::bytes::{u8_at, u16_at, u32_at};

/// The school as its list describes it. Empty texts were not given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct School {
    /// The name shown to staff.
    pub name: String,
    /// Its town.
    pub town: String,
    /// Two capital letters, for example `GB` or `TR`: decides the emergency number.
    pub country: String,
    /// The school's own way to reach families: an address or a handle.
    pub channel: String,
    /// Whom to reach out of hours when somebody may be in danger.
    pub out_of_hours: String,
    /// By what posts are judged.
    pub posts: Posts,
}

/// By what posts that mean the school are recognised, and what is to be said in them. Every text as people
/// write it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Posts {
    /// Full names besides the one shown.
    pub names: Vec<String>,
    /// Shorter names.
    pub short_names: Vec<String>,
    /// Acronyms, in capitals.
    pub acronyms: Vec<String>,
    /// The trust or group that it belongs to.
    pub trusts: Vec<String>,
    /// Its hashtags.
    pub hashtags: Vec<String>,
    /// Its own handles.
    pub handles: Vec<String>,
    /// Its web domains.
    pub domains: Vec<String>,
    /// Its postcodes.
    pub postcodes: Vec<String>,
    /// Towns and wards besides the one shown.
    pub towns: Vec<String>,
    /// The head's name, with its title.
    pub heads: Vec<String>,
    /// Regular expressions that mean the school, compiled; the list knows nothing of their bytes.
    pub patterns: Vec<Vec<u8>>,
    /// Phrases that hold its name and mean something else.
    pub not_the_school: Vec<String>,
    /// Colleagues whom a post should not name together with the school; none: that is not looked at.
    pub colleagues: Vec<String>,
    /// The disclaimer, in as many variants as the school allows, the preferred one first.
    pub disclaimers: Vec<String>,
}

impl Posts {
    /// Every field that may be repeated, by its number.
    fn fields(&mut self) -> [(u8, &mut Vec<String>); 13] {
        [
            (16, &mut self.names),
            (17, &mut self.short_names),
            (18, &mut self.acronyms),
            (19, &mut self.trusts),
            (20, &mut self.hashtags),
            (21, &mut self.handles),
            (22, &mut self.domains),
            (23, &mut self.postcodes),
            (24, &mut self.towns),
            (25, &mut self.heads),
            (26, &mut self.not_the_school),
            (27, &mut self.colleagues),
            (28, &mut self.disclaimers),
        ]
    }
}

impl School {
    /// `None` when an entry is cut short, is not UTF-8 or the name is missing.
    pub(crate) fn read(mut bytes: &[u8]) -> Option<Self> {
        let mut school = Self::default();
        while !bytes.is_empty() {
            let length = usize::from(u16_at(bytes, 1)?);
            let (text, rest) = bytes.get(3..)?.split_at_checked(length)?;
            school.take(u8_at(bytes, 0)?, core::str::from_utf8(text).ok()?);
            bytes = rest;
        }
        (!school.name.is_empty()).then_some(school)
    }

    /// Takes the patterns of their own section: length u32 and bytes of each. `None` when one is cut short.
    pub(crate) fn with_patterns(mut self, mut bytes: &[u8]) -> Option<Self> {
        while !bytes.is_empty() {
            let length = usize::try_from(u32_at(bytes, 0)?).ok()?;
            let (pattern, rest) = bytes.get(4..)?.split_at_checked(length)?;
            self.posts.patterns.push(pattern.to_owned());
            bytes = rest;
        }
        Some(self)
    }

    /// The bytes that [`School::with_patterns`] reads.
    #[cfg(feature = "build")]
    pub(crate) fn patterns(&self) -> Option<Vec<u8>> {
        let mut out = Vec::new();
        for pattern in &self.posts.patterns {
            out.extend(u32::try_from(pattern.len()).ok()?.to_le_bytes());
            out.extend(pattern);
        }
        Some(out)
    }

    fn take(&mut self, number: u8, text: &str) {
        for (known, field) in self.fields() {
            if known == number {
                text.clone_into(field);
            }
        }
        for (known, field) in self.posts.fields() {
            if known == number {
                field.push(text.to_owned());
            }
        }
    }

    /// Every field that stands once, by its number.
    fn fields(&mut self) -> [(u8, &mut String); 5] {
        [
            (1, &mut self.name),
            (2, &mut self.town),
            (3, &mut self.country),
            (4, &mut self.channel),
            (5, &mut self.out_of_hours),
        ]
    }

    /// The bytes that [`School::read`] reads; `None` when a text is longer than 65,535 bytes.
    #[cfg(feature = "build")]
    pub(crate) fn write(&self) -> Option<Vec<u8>> {
        let mut school = self.clone();
        let mut posts = core::mem::take(&mut school.posts);
        let single = school.fields().map(|(number, text)| (number, text.clone()));
        let repeated = posts.fields().into_iter();
        let repeated =
            repeated.flat_map(|(number, texts)| texts.drain(..).map(move |text| (number, text)));
        let mut out = Vec::new();
        for (number, text) in single.into_iter().chain(repeated) {
            if !text.is_empty() {
                out.push(number);
                out.extend(u16::try_from(text.len()).ok()?.to_le_bytes());
                out.extend(text.as_bytes());
            }
        }
        Some(out)
    }
}
