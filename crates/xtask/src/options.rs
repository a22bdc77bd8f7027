//! What was said on the command line after the task's name.
use std::collections::BTreeMap;

use crate::shell::Result;

/// Options that are followed by a value; all others are switches.
const WITH_VALUE: [&str; 3] = ["address", "browser", "only"];

/// Words, switches and values.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Options {
    /// What is not an option, in order.
    pub(crate) words: Vec<String>,
    named: BTreeMap<String, String>,
}

impl Options {
    /// Sorts the arguments; refuses an option whose value is missing.
    pub(crate) fn parse(arguments: impl Iterator<Item = String>) -> Result<Self> {
        let mut options = Self::default();
        let mut rest = arguments;
        while let Some(argument) = rest.next() {
            match argument.strip_prefix("--") {
                None => options.words.push(argument),
                Some(name) => {
                    let value = if WITH_VALUE.contains(&name) {
                        rest.next()
                            .ok_or_else(|| format!("--{name} needs a value"))?
                    } else {
                        String::new()
                    };
                    options.named.insert(name.to_owned(), value);
                }
            }
        }
        Ok(options)
    }

    /// Whether a switch was given.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.named.contains_key(name)
    }

    /// The value of an option.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.named.get(name).map(String::as_str)
    }

    /// Refuses whatever a task does not know, more than so many `words` among it, so that a slip of the pen is not
    /// passed over.
    pub(crate) fn only(&self, words: usize, known: &[&str]) -> Result<()> {
        if let Some(word) = self.words.get(words) {
            return Err(format!("this task does not know what to do with `{word}`"));
        }
        match self
            .named
            .keys()
            .find(|name| !known.contains(&name.as_str()))
        {
            Some(name) => Err(format!("this task does not know --{name}")),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Options> {
        Options::parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn words_switches_and_values_are_told_apart() {
        let options = parse("page.html --address https://site.example --json").unwrap();
        assert_eq!(options.words, ["page.html"]);
        assert_eq!(options.value("address"), Some("https://site.example"));
        assert!(options.has("json") && !options.has("open"));
        assert_eq!(
            options.only(1, &["address"]),
            Err("this task does not know --json".to_owned())
        );
        assert_eq!(options.only(1, &["address", "json"]), Ok(()));
        assert_eq!(
            options.only(0, &["address", "json"]),
            Err("this task does not know what to do with `page.html`".to_owned())
        );
        assert_eq!(parse("--only"), Err("--only needs a value".to_owned()));
    }
}
