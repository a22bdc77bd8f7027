//! What is known of the school, compiled once: phrases into the grammar, exact things into lists.
use crate::grammar::{Grammar, Label};
use crate::school::School;
use crate::text::is_top_label;
use gate_text::{fold, search::cut, words};

/// What of a school is compared whole rather than found by patterns.
#[derive(Default)]
pub(crate) struct Known {
    /// Folded handles, in one word.
    pub(crate) handles: Vec<String>,
    /// Folded hashtags, in one word.
    pub(crate) hashtags: Vec<String>,
    /// Names in one word that a hashtag may hold.
    pub(crate) joined: Vec<String>,
    /// Names of two words or more in one word, which a hashtag must be whole.
    pub(crate) joined_cores: Vec<String>,
    /// Lower-case domains.
    pub(crate) domains: Vec<String>,
    /// Those of them whose endings few others have: they are not told apart from words by their looks.
    pub(crate) rare_domains: Vec<String>,
    /// Postcodes in capitals without spaces.
    pub(crate) postcodes: Vec<String>,
    /// Acronyms as they are written.
    pub(crate) acronyms: Vec<String>,
    /// Folded words of all its names: what in "Green Lane High" is another school's.
    pub(crate) own_words: Vec<String>,
}

/// Shorter names, joined, are part of too many other words.
const SHORTEST_JOINED: usize = 8;

impl Known {
    /// Reads a school's settings into the grammar and into the rest.
    pub(crate) fn read(school: &School, grammar: &mut Grammar) -> Self {
        let joined = |texts: &[String]| -> Vec<String> {
            let folded = texts.iter().map(|text| fold(text).replace(' ', ""));
            folded.filter(|text| !text.is_empty()).collect()
        };
        let mut known = Self {
            handles: joined(&school.handles),
            hashtags: joined(&school.hashtags),
            domains: school.domains.iter().map(|text| domain(text)).collect(),
            postcodes: school.postcodes.iter().map(|text| compact(text)).collect(),
            acronyms: school.acronyms.clone(),
            ..Self::default()
        };
        known.domains.retain(|domain| domain.contains('.'));
        let is_rare = |domain: &&String| !domain.rsplit('.').next().is_some_and(is_top_label);
        known.rare_domains = known.domains.iter().filter(is_rare).cloned().collect();
        for name in &school.names {
            known.name(name, grammar);
        }
        for name in &school.trusts {
            known.phrase(name, Label::Full, grammar);
        }
        for name in &school.short_names {
            let folded = without_article(name);
            let words: Vec<&str> = words(&folded).collect();
            let label = if is_single(&words, grammar) {
                Label::Single
            } else {
                Label::Core
            };
            if words.len() == 1 {
                grammar.add_to_set("@single", &folded);
            }
            known.phrase(name, label, grammar);
        }
        let lists = [
            (&school.acronyms, Label::Acronym),
            (&school.towns, Label::Town),
            (&school.heads, Label::Head),
            (&school.not_the_school, Label::NotSchool),
            (&school.colleagues, Label::Colleague),
        ];
        for (texts, label) in lists {
            for text in texts {
                add_phrase(&fold(text), label, grammar);
            }
        }
        let heads = school.heads.iter();
        heads.for_each(|name| add_head(&fold(name), grammar));
        let acronyms = school.acronyms.iter().map(|acronym| fold(acronym));
        for acronym in acronyms.filter(|acronym| !acronym.is_empty()) {
            grammar.add_to_set("@single", &acronym);
        }
        for word in &known.own_words {
            grammar.add_to_set("@employer", word);
            grammar.add_to_set("@kurum", &format!("{word}+"));
        }
        known
    }

    /// A full name: the whole, its core, and the core with a word for a kind of school.
    fn name(&mut self, name: &str, grammar: &mut Grammar) {
        let folded = without_article(name);
        let all: Vec<&str> = words(&folded).collect();
        let core = core(&all, grammar);
        let single = is_single(&core, grammar);
        if all.len() < 2 {
            // "Hillcrest" alone is a name of many things.
            self.phrase(name, Label::Single, grammar);
            return;
        }
        self.phrase(name, Label::Full, grammar);
        if core.is_empty() || core.len() == all.len() {
            return;
        }
        let text = core.join(" ");
        for variant in variants(&text) {
            let label = if single { Label::Single } else { Label::Core };
            add_pattern(&variant, "", label, grammar);
            let kinds = ["@type", "@middle @type", "@middle @middle @type"];
            for kind in kinds {
                add_pattern(&variant, kind, Label::CoreType, grammar);
            }
            let tight = variant.replace(' ', "");
            if single {
                // "Teacher at Oakfield."
                let first = words(&variant).next().unwrap_or_default();
                grammar.add_to_set("@single", first);
            } else if tight.len() >= SHORTEST_JOINED {
                for kind in kinds.iter().chain(&["@company_after"]) {
                    add_pattern(&tight, kind, Label::CoreType, grammar);
                }
            }
            let kinds = all.iter().skip(core.len()).chain(&["school", "okulu"]);
            self.joined
                .extend(kinds.map(|kind| format!("{tight}{kind}")));
            if !single && tight.len() >= SHORTEST_JOINED {
                self.joined_cores.push(tight);
            }
        }
        self.joined.retain(|text| text.len() >= SHORTEST_JOINED);
    }

    /// A name as it stands, and its words.
    fn phrase(&mut self, name: &str, label: Label, grammar: &mut Grammar) {
        let folded = without_article(name);
        let many = words(&folded).count() > 1;
        for variant in variants(&folded) {
            add_pattern(&variant, "", label, grammar);
            let tight = variant.replace(' ', "");
            if many && tight.len() >= SHORTEST_JOINED {
                if label == Label::Full {
                    self.joined.push(tight);
                } else {
                    self.joined_cores.push(tight);
                }
            }
        }
        for word in words(&folded) {
            if !self.own_words.iter().any(|known| known == word) {
                self.own_words.push(word.to_owned());
            }
        }
    }

    /// Whether a host is the school's or below it.
    pub(crate) fn owns(&self, host: &str) -> bool {
        let host = host.to_ascii_lowercase();
        self.domains.iter().any(|domain| {
            host.strip_suffix(domain.as_str())
                .is_some_and(|before| before.is_empty() || before.ends_with('.'))
        })
    }
}

/// A folded name without a leading article, which people leave out.
fn without_article(name: &str) -> String {
    let folded = fold(name);
    match folded.strip_prefix("the ") {
        Some(bare) => bare.to_owned(),
        None => folded,
    }
}

/// Whether a name is too little to mean the school by itself: one word, or that of a saint, a day, or somebody
/// whom everybody speaks of ("St Mary's", "23 Nisan").
fn is_single(core: &[&str], grammar: &Grammar) -> bool {
    let namesake = grammar.set("@namesake");
    let is_own = |word: &&&str| {
        let mut classes = Vec::new();
        grammar.classes_of(word, &mut classes);
        !classes.iter().any(|class| Some(*class) == namesake)
            && !word.bytes().all(|b| b.is_ascii_digit())
    };
    core.iter().filter(is_own).count() < 2
}

/// The words before those that say what kind of school it is.
fn core<'a>(all: &[&'a str], grammar: &Grammar) -> Vec<&'a str> {
    let sets = [
        grammar.set("@type"),
        grammar.set("@stage"),
        grammar.set("@middle"),
    ];
    let mut core = all.to_vec();
    while let Some(last) = core.last() {
        let mut classes = Vec::new();
        grammar.classes_of(last, &mut classes);
        if !classes.iter().any(|class| sets.contains(&Some(*class))) {
            break;
        }
        core.pop();
    }
    core
}

/// A folded phrase as a pattern; its last word may carry endings.
fn add_pattern(folded: &str, after: &str, label: Label, grammar: &mut Grammar) {
    let line = match (folded.rsplit_once(' '), after) {
        _ if folded.is_empty() => return,
        (_, after) if !after.is_empty() => format!("{folded} {after}"),
        (Some((before, last)), _) => format!("{before} {}+", grammar.stem(last, "@type")),
        (None, _) => format!("{}+", grammar.stem(folded, "@type")),
    };
    grammar.add_patterns(label, &line);
}

/// "Our head, Jo Example", "Jo Example is our head".
fn add_head(folded: &str, grammar: &mut Grammar) {
    if !folded.is_empty() {
        add_phrase(&format!("@head .1 {folded}"), Label::CoreType, grammar);
        add_pattern(folded, ".1 @own .1 @head", Label::CoreType, grammar);
    }
}

fn add_phrase(folded: &str, label: Label, grammar: &mut Grammar) {
    add_pattern(folded, "", label, grammar);
}

/// Spellings of a folded name: saints, "and", churches.
fn variants(folded: &str) -> Vec<String> {
    const SAME: [(&str, &str); 5] = [
        ("st", "saint"),
        ("and", ""),
        ("church of england", "cofe"),
        ("church of england", "c of e"),
        ("roman catholic", "rc"),
    ];
    let mut all = vec![folded.trim().to_owned()];
    for (one, other) in SAME {
        for index in 0..all.len() {
            let Some(base) = all.get(index).cloned() else {
                continue;
            };
            for (from, to) in [(one, other), (other, one)] {
                if from.is_empty() {
                    continue;
                }
                let changed = replaced(
                    &format!(" {base} "),
                    &format!(" {from} "),
                    &format!(" {to} "),
                );
                let changed = words(&changed).collect::<Vec<_>>().join(" ");
                if !changed.is_empty() && !all.contains(&changed) {
                    all.push(changed);
                }
            }
        }
    }
    all
}

/// A text with every `from` exchanged.
fn replaced(text: &str, from: &str, to: &str) -> String {
    let mut all = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = cut(rest, from) {
        all.extend([before, to]);
        rest = after;
    }
    all + rest
}

fn domain(text: &str) -> String {
    let lower = text.trim().to_ascii_lowercase();
    let bare = lower.strip_prefix("https://").unwrap_or(&lower);
    let bare = bare.strip_prefix("http://").unwrap_or(bare);
    let bare = bare.trim_start_matches('@');
    let host = bare.split('/').next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

/// Capitals and digits only.
pub(crate) fn compact(text: &str) -> String {
    let letters = text.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|c| c.to_ascii_uppercase()).collect()
}
