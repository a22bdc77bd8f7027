//! Where a text names the school, and how surely.
//!
//! Strong: its full name, domain, handle, hashtag, postcode, its own patterns. Medium: the name
//! without its kind, or something weak together with words of school life. What is weak and alone
//! (an acronym, a town, a one-word name) names nobody. "Green Lane Road" and "Green Lane High" are
//! not Green Lane Primary School.
use crate::grammar::{Classes, Grammar, Hit, Label};
use crate::known::{Known, compact};
use crate::pattern::{Plain, Searcher};
use crate::text::{Break, Mark, MarkKind, Text, host};
use core::ops::Range;
use gate_text::fold;
use gate_text::search::{holds, places};

/// How surely a text names the school.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// Most likely.
    Medium,
    /// Without doubt.
    Strong,
}

/// One place where the school is named.
pub(crate) struct Mention {
    pub(crate) tier: Tier,
    /// Bytes of the original.
    pub(crate) place: Range<usize>,
}

/// What schools are spoken of with.
const COMPANY: [Label; 3] = [Label::OwnSchool, Label::SchoolLife, Label::Pupils];

/// How far an acronym may stand from words of school life, in words.
const NEAR: usize = 12;

/// Each place costs a look at all that was found: what names the school more often than this says so in the first.
const MOST: usize = 200;

/// Looks for one school in one text.
pub(crate) struct Finder<'a> {
    pub(crate) grammar: &'a Grammar,
    pub(crate) known: &'a Known,
    pub(crate) patterns: &'a [Searcher],
    pub(crate) text: &'a Text<'a>,
    pub(crate) classes: &'a Classes,
    pub(crate) hits: &'a [Hit],
}

impl Finder<'_> {
    /// Every place, in no order.
    pub(crate) fn find(&self) -> Vec<Mention> {
        let mut mentions = Vec::new();
        let named = |hit: &&Hit| (hit.label as u8) < Label::NotSchool as u8;
        for hit in self.hits.iter().filter(named).take(MOST) {
            if let Some(tier) = self.tier(hit)
                && !self.is_something_else(hit)
            {
                let place = self.text.bytes(hit.tokens());
                mentions.push(Mention { tier, place });
            }
        }
        let tier = Tier::Strong;
        let mut strong = |place| mentions.push(Mention { tier, place });
        let ours = self.text.marks.iter().filter(|mark| self.is_ours(mark));
        ours.for_each(|mark| strong(mark.range.clone()));
        self.joined_words().for_each(&mut strong);
        self.rare_domains().for_each(&mut strong);
        self.postcodes(&mut strong);
        if !self.patterns.is_empty() {
            let plain = Plain::new(self.text.original);
            for searcher in self.patterns {
                let found = searcher.find_all(&plain.text).into_iter();
                found.for_each(|place| strong(plain.original(place)));
            }
        }
        mentions
    }

    fn tier(&self, hit: &Hit) -> Option<Tier> {
        let is_named = match hit.label {
            Label::Full => return Some(Tier::Strong),
            Label::Core | Label::CoreType => true,
            Label::Acronym => {
                self.is_written_as_acronym(hit)
                    && (COMPANY.iter().any(|label| self.near(hit, *label))
                        || self.is_beside(hit, "@type")
                        || self.is_beside(hit, "@company_after"))
            }
            Label::Single | Label::Town => self.in_sentence(hit, Label::OwnSchool),
            Label::Head => {
                let kind = self.grammar.set("@type");
                let mut words = self.text.sentence(hit.first);
                self.in_sentence(hit, Label::OwnSchool)
                    || self.in_sentence(hit, Label::SchoolLife)
                    || words.any(|token| self.classes.has(token, kind))
            }
            _ => false,
        };
        is_named.then_some(Tier::Medium)
    }

    /// A street, a surgery, another school, or what the school says is not it.
    fn is_something_else(&self, hit: &Hit) -> bool {
        let tokens = hit.tokens();
        let covered = self.hits.iter().any(|other| {
            other.label == Label::NotSchool
                && other.first <= tokens.start
                && other.last >= hit.last
                && self.is_written_alike(other, hit)
        });
        if covered {
            return true;
        }
        if !matches!(hit.label, Label::Core | Label::Single) {
            return hit.label == Label::CoreType
                && self.is_another_kind(tokens.start + 1..tokens.end);
        }
        if self.is_plural(hit) || self.needs_company(hit) {
            return true;
        }
        let set = |name| self.grammar.set(name);
        let next = tokens.end;
        let is_place = self.is_beside(hit, "@place_after") && !self.is_school_life(next);
        if is_place || self.is_another_kind(next..next + 2) {
            return true;
        }
        let Some(before) = tokens
            .start
            .checked_sub(1)
            .filter(|_| self.text.break_before(tokens.start) == Break::None)
        else {
            return false;
        };
        let is_number = |token| self.text.word(token).bytes().all(|b| b.is_ascii_digit());
        // "On Green Lane", "the corner of Green Lane", "12 Green Lane".
        let further = before.checked_sub(1);
        self.classes.has(before, set("@place_before"))
            || further.is_some_and(|token| self.classes.has(token, set("@place_of")))
            || !self.text.word(before).is_empty() && is_number(before)
    }

    /// "Green lanes": what belongs to the school is written with an apostrophe.
    fn is_plural(&self, hit: &Hit) -> bool {
        let word = self.text.word(hit.last);
        word.ends_with('s')
            && !self.text.written(hit.last).contains(['\'', '’', '‘', '`'])
            && !self.known.own_words.iter().any(|own| own == word)
    }

    /// "A green lane", "closed Green Lane today": a name that is written small, or that reads as a
    /// street's, needs the company that schools keep.
    fn needs_company(&self, hit: &Hit) -> bool {
        let last = self.text.written(hit.last);
        let is_small = last.starts_with(char::is_lowercase);
        let is_street = self.classes.has(hit.last, self.grammar.set("@street_like"));
        if hit.first == hit.last {
            // "Across the park to my school."
            return hit.label == Label::Single && is_small && is_street;
        }
        if !is_small && !is_street {
            return false;
        }
        let kept_by = |token, set| self.classes.has(token, self.grammar.set(set));
        let before = hit.first.checked_sub(1);
        let kept = kept_by(hit.last + 1, "@company_after")
            || before.is_some_and(|before| kept_by(before, "@company_before"));
        !kept && !COMPANY.iter().any(|label| self.in_sentence(hit, *label))
    }

    /// A phrase that is not the school covers a full name only when it is longer than it.
    fn is_written_alike(&self, other: &Hit, hit: &Hit) -> bool {
        hit.label != Label::Full || other.tokens().len() > hit.tokens().len()
    }

    /// One of these words is a kind of school that ours is not.
    fn is_another_kind(&self, mut tokens: Range<usize>) -> bool {
        let stage = self.grammar.set("@stage");
        tokens.any(|token| {
            let word = self.text.word(token);
            let ours = |own: &String| {
                word.starts_with(own.trim_end_matches(['u', 'i']))
                    && own.trim_end_matches(['u', 'i']).len() > 3
            };
            self.text.break_before(token) == Break::None
                && self.classes.has(token, stage)
                && !self.known.own_words.iter().any(ours)
        })
    }

    /// In capitals; in a hashtag small letters are usual.
    fn is_written_as_acronym(&self, hit: &Hit) -> bool {
        let written = self.text.written(hit.first);
        self.text.is_tag(hit.first)
            || self.known.acronyms.iter().any(|acronym| {
                written.strip_prefix(acronym.as_str()).is_some_and(|rest| {
                    rest.is_empty() || rest.starts_with(['\'', '’']) || rest == "s"
                })
            })
    }

    /// The next word is of a set.
    fn is_beside(&self, hit: &Hit, set: &str) -> bool {
        self.classes.has(hit.last + 1, self.grammar.set(set))
            && self.text.break_before(hit.last + 1) == Break::None
    }

    /// Words of school life begin here, of which the first alone says nothing: "sports day".
    fn is_school_life(&self, token: usize) -> bool {
        let mut begun = self.hits.iter().filter(|other| other.first == token);
        begun.any(|other| COMPANY.contains(&other.label) && other.last > token)
    }

    fn near(&self, hit: &Hit, label: Label) -> bool {
        let range = hit.first.saturating_sub(NEAR)..hit.last + NEAR;
        self.hits
            .iter()
            .any(|other| other.label == label && range.contains(&other.first))
    }

    fn in_sentence(&self, hit: &Hit, label: Label) -> bool {
        let sentence = self.text.sentence(hit.first);
        self.hits
            .iter()
            .any(|other| other.label == label && sentence.contains(&other.first))
    }

    /// An address, a handle or a hashtag of the school.
    fn is_ours(&self, mark: &Mark) -> bool {
        let written = self.text.marked(mark);
        match mark.kind {
            MarkKind::Address => host(written).is_some_and(|host| self.known.owns(host)),
            MarkKind::Email => written
                .rsplit_once('@')
                .is_some_and(|(_, domain)| self.known.owns(domain)),
            MarkKind::Handle => self.known.handles.contains(&fold(written).replace(' ', "")),
            MarkKind::Hashtag => self.is_our_tag(&fold(written).replace(' ', "")),
        }
    }

    fn is_our_tag(&self, tag: &str) -> bool {
        let known = self.known;
        let mut whole = known.hashtags.iter().chain(&known.handles);
        whole.any(|own| own == tag)
            || known.joined_cores.iter().any(|own| own == tag)
            || known.joined.iter().any(|own| holds(tag, own))
    }

    /// The name written as one word without a sign.
    fn joined_words(&self) -> impl Iterator<Item = Range<usize>> {
        let tokens = 0..self.text.tokens.len();
        tokens.filter_map(|token| {
            let word = self.text.word(token);
            let ours = self
                .known
                .joined
                .iter()
                .any(|own| word.starts_with(own.as_str()));
            ours.then(|| self.text.bytes(token..token + 1))
        })
    }

    /// The school's own domains that do not look like any, with what stands before them and not with what follows.
    fn rare_domains(&self) -> impl Iterator<Item = Range<usize>> {
        let text = self.text.original;
        let lower = (!self.known.rare_domains.is_empty()).then(|| text.to_ascii_lowercase());
        let is_inside = |c: char| c.is_alphanumeric() || c == '-';
        let domains = self.known.rare_domains.iter();
        let found = domains.flat_map(move |domain| {
            let lower = lower.as_deref().unwrap_or_default();
            places(lower, domain)
        });
        found.filter(move |place| {
            let before = text.get(..place.start).unwrap_or_default();
            let mut after = text.get(place.end..).unwrap_or_default().chars();
            let goes_on = match after.next() {
                Some('.') => after.next().is_some_and(is_inside),
                next => next.is_some_and(is_inside),
            };
            !before.ends_with(is_inside) && !goes_on
        })
    }

    fn postcodes(&self, strong: &mut impl FnMut(Range<usize>)) {
        if self.known.postcodes.is_empty() {
            return;
        }
        for token in 0..self.text.tokens.len() {
            for end in [token + 1, token + 2] {
                let place = self.text.bytes(token..end);
                let written = self.text.original.get(place.clone()).unwrap_or_default();
                if (5..=9).contains(&written.len())
                    && self.known.postcodes.contains(&compact(written))
                {
                    strong(place);
                }
            }
        }
    }
}
