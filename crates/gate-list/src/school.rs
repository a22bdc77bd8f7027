//! `LEXICON`: what a list tells of the school itself. Each entry is field u8, length u16, UTF-8 text;
//! fields that this reader does not know are passed over.
use crate::bytes::{u8_at, u16_at};

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
}

impl School {
    /// `None` when an entry is cut short, is not UTF-8 or the name is missing.
    pub(crate) fn read(mut bytes: &[u8]) -> Option<Self> {
        let mut school = Self::default();
        while !bytes.is_empty() {
            let length = usize::from(u16_at(bytes, 1)?);
            let (text, rest) = bytes.get(3..)?.split_at_checked(length)?;
            let text = core::str::from_utf8(text).ok()?;
            if let Some(field) = school.field(u8_at(bytes, 0)?) {
                text.clone_into(field);
            }
            bytes = rest;
        }
        (!school.name.is_empty()).then_some(school)
    }

    fn field(&mut self, number: u8) -> Option<&mut String> {
        match number {
            1 => Some(&mut self.name),
            2 => Some(&mut self.town),
            3 => Some(&mut self.country),
            4 => Some(&mut self.channel),
            5 => Some(&mut self.out_of_hours),
            _ => None,
        }
    }

    /// The bytes that [`School::read`] reads; `None` when a text is longer than 65,535 bytes.
    #[cfg(feature = "build")]
    pub(crate) fn write(&self) -> Option<Vec<u8>> {
        let mut out = Vec::new();
        let texts = [
            &self.name,
            &self.town,
            &self.country,
            &self.channel,
            &self.out_of_hours,
        ];
        for (number, text) in (1_u8..).zip(texts) {
            if !text.is_empty() {
                out.push(number);
                out.extend(u16::try_from(text.len()).ok()?.to_le_bytes());
                out.extend(text.as_bytes());
            }
        }
        Some(out)
    }
}
