//! The words of the person's own profiles, so that a disclaimer there is known while they write elsewhere.
use crate::codec::{Reader, Writer};
use crate::few::Few;

/// One's own words, by the site's code and the account's number or handle: `x:900009`, `x:staff_example`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Bios(pub(crate) Few<String>);

impl Bios {
    const VERSION: u8 = 1;
    /// Longest words that are kept, in characters: no site takes more.
    const LONGEST: usize = 500;

    /// Takes a profile's words. Whether they are news.
    pub(crate) fn note(&mut self, site: &str, words: &str) -> bool {
        let words: String = words.chars().take(Self::LONGEST).collect();
        let news = self.0.get(site) != Some(&words);
        if news {
            self.0.insert(site.to_owned(), words);
        }
        news
    }

    /// The words of an account that has these names. Of an unknown one, `x:`, what all that are known on the site say.
    pub(crate) fn of(&self, names: &[String]) -> Option<&str> {
        let mut all = self.0.as_slice().iter();
        let mut known = all.clone().filter(|(name, _)| names.contains(name));
        if let Some((_, words)) = known.next() {
            return Some(words);
        }
        let site = names.first().filter(|name| name.ends_with(':'))?;
        let (_, first) = all.find(|(name, _)| name.starts_with(site.as_str()))?;
        let others =
            |(name, words): &(String, String)| !name.starts_with(site.as_str()) || words == first;
        all.all(others).then_some(first)
    }

    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let (Self::VERSION, mut r) = Reader::new(bytes)? else {
            return None;
        };
        let mut bios = Few::default();
        for _ in 0..r.u32()? {
            bios.insert(r.text()?, r.text()?);
        }
        r.end().map(|()| Self(bios))
    }

    pub(crate) fn write(&self) -> Vec<u8> {
        Writer::new(Self::VERSION)
            .each(self.0.as_slice(), |w, (site, words)| {
                w.text(site).text(words)
            })
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::Bios;

    #[test]
    fn words_are_those_of_one_account() {
        let mut bios = Bios::default();
        bios.note("x:1", "Views my own");
        let of = |bios: &Bios, names: &[&str]| {
            let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            bios.of(&names).map(str::to_owned)
        };
        assert_eq!(
            of(&bios, &["x:1", "x:staff"]).as_deref(),
            Some("Views my own")
        );
        assert_eq!(of(&bios, &["x:2"]), None);
        assert_eq!(of(&bios, &["x:"]).as_deref(), Some("Views my own"));
        // Whichever account it is: they say the same there, and what is said on another site does not count.
        bios.note("x:2", "Views my own");
        bios.note("y:1", "Likes rivers");
        assert_eq!(of(&bios, &["x:"]).as_deref(), Some("Views my own"));
        bios.note("x:2", "Likes rivers");
        assert_eq!(of(&bios, &["x:"]), None);
        assert_eq!(of(&bios, &["x:2"]).as_deref(), Some("Likes rivers"));
    }

    #[test]
    fn what_is_written_is_read_and_nothing_else() {
        let mut bios = Bios::default();
        assert!(bios.note("x", "Views my own"));
        assert!(!bios.note("x", "Views my own"));
        assert!(bios.note("x", &"é".repeat(600)));
        assert_eq!(
            bios.0.get("x").map(|words| words.chars().count()),
            Some(500)
        );
        let bytes = bios.write();
        assert_eq!(Bios::read(&bytes), Some(bios));
        for end in 0..bytes.len() {
            assert_eq!(Bios::read(bytes.get(..end).unwrap()), None, "{end}");
        }
    }
}
