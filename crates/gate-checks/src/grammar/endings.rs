//! The endings that a language hangs on its words, stage by stage.

/// Stages of endings: each may be left out, their order may not change.
#[derive(Default)]
pub(crate) struct Endings {
    languages: Vec<Vec<Vec<String>>>,
}

/// No ending is longer.
const LONGEST: usize = 14;

impl Endings {
    /// Adds a language's endings: stages parted by `/`, in each the alternatives.
    pub(super) fn add(&mut self, text: &str) {
        let stages = text.split('/').map(|stage| {
            let alternatives = stage.split_whitespace();
            alternatives.map(str::to_owned).collect()
        });
        self.languages.push(stages.collect());
    }

    /// Whether this is an ending of one of the languages; nothing at all is one.
    pub(crate) fn accept(&self, ending: &str) -> bool {
        ending.is_empty()
            || ending.len() <= LONGEST
                && self
                    .languages
                    .iter()
                    .any(|stages| accept_from(stages, ending))
    }
}

fn accept_from(stages: &[Vec<String>], ending: &str) -> bool {
    if ending.is_empty() {
        return true;
    }
    let [first, later @ ..] = stages else {
        return false;
    };
    accept_from(later, ending)
        || first
            .iter()
            .filter_map(|part| ending.strip_prefix(part.as_str()))
            .any(|rest| accept_from(later, rest))
}
