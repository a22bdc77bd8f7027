//! What the checks of posts know of the school: from its list, its policy and the person's settings.
use super::Engine;
use gate_checks::{CheckId, Pattern, School, Switches};
use gate_lang::id::post;
use gate_list::Posts;

/// Longest text in capitals that is an acronym, in characters.
const ACRONYM: usize = 6;

impl Engine {
    /// The school as its open list describes it, with what the person adds. Without a list there is what the
    /// person gives alone.
    pub(super) fn school(&self) -> School {
        let settings = self.settings.in_force(&self.policy);
        let mut school = self.register.list().map_or_else(School::default, |list| {
            let own = list.school();
            described(&own.name, &own.town, &own.posts)
        });
        let lines = settings.my_school.lines().map(str::trim);
        for line in lines.filter(|line| !line.is_empty()) {
            let names = if is_acronym(line) {
                &mut school.acronyms
            } else {
                &mut school.names
            };
            names.push(line.to_owned());
        }
        school.disclaimers = self.disclaimers(&settings.my_disclaimer, school.disclaimers);
        school.switches.bio_is_enough = settings.bio_is_enough;
        let named = (CheckId::Colleague, !school.colleagues.is_empty());
        let off = settings.checks_off.iter();
        let off = off.filter_map(|name| Some((CheckId::from_name(name)?, false)));
        for (check, on) in [named].into_iter().chain(off) {
            school.switches = school.switches.with(check, on);
        }
        school
    }

    /// Whether a rule is on: neither person nor school switched it off.
    pub(super) fn obeys(&self, rule: &str) -> bool {
        let off = self.settings.in_force(&self.policy).checks_off;
        !off.iter().any(|name| name == rule)
    }

    /// The variants, the preferred one first: the person's own unless that is locked, the policy's or else the
    /// list's, and where neither gives one, ours.
    fn disclaimers(&self, own: &str, listed: Vec<String>) -> Vec<String> {
        let own =
            Some(own.trim()).filter(|own| !own.is_empty() && !self.policy.locks("disclaimers"));
        let mut variants: Vec<String> = own.map(str::to_owned).into_iter().collect();
        if self.policy.disclaimers.is_empty() {
            variants.extend(listed);
        } else {
            variants.extend(self.policy.disclaimers.iter().cloned());
        }
        // A line break destroys what stands in some editors.
        for variant in &mut variants {
            *variant = variant.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        if variants.is_empty() {
            variants.extend([post::DISCLAIMER_LONG, post::DISCLAIMER_SHORT].map(|id| self.say(id)));
        }
        variants
    }
}

/// A list's words in the shape that the checks take.
fn described(name: &str, town: &str, posts: &Posts) -> School {
    let with = |first: &str, more: &[String]| {
        let first = Some(first.to_owned()).filter(|first| !first.is_empty());
        first.into_iter().chain(more.iter().cloned()).collect()
    };
    School {
        names: with(name, &posts.names),
        short_names: posts.short_names.clone(),
        acronyms: posts.acronyms.clone(),
        trusts: posts.trusts.clone(),
        hashtags: posts.hashtags.clone(),
        handles: posts.handles.clone(),
        domains: posts.domains.clone(),
        postcodes: posts.postcodes.clone(),
        towns: with(town, &posts.towns),
        heads: posts.heads.clone(),
        patterns: patterns(posts),
        not_the_school: posts.not_the_school.clone(),
        colleagues: posts.colleagues.clone(),
        disclaimers: posts.disclaimers.clone(),
        switches: Switches::default(),
    }
}

fn patterns(posts: &Posts) -> Vec<Pattern> {
    let compiled = posts.patterns.iter().cloned();
    compiled.filter_map(Pattern::from_bytes).collect()
}

/// One word in capitals.
fn is_acronym(text: &str) -> bool {
    text.chars().count() <= ACRONYM && text.chars().all(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::{CheckId, Engine, described};
    use crate::engine::Start;
    use crate::wire::{RawPolicy, RawValue};
    use gate_checks::Checks;
    use gate_list::Posts;

    #[test]
    fn without_a_list_the_person_says() {
        let mut engine = Engine::new(Start::default());
        let plain = engine.school();
        assert!(plain.names.is_empty() && plain.disclaimers.len() == 2);
        let checks = Checks::new(&plain);
        assert!(plain.disclaimers.iter().all(|text| checks.disclaims(text)));
        let mut wanted = engine.settings.in_force(&engine.policy);
        wanted.my_school = "Hill School\n HS \n\nHilly\nHILLTOPS".to_owned();
        wanted.my_disclaimer = "Opinions mine.".to_owned();
        wanted.bio_is_enough = false;
        wanted.checks_off = vec!["phone".to_owned()];
        engine.settings.choose(wanted, &engine.policy);
        let school = engine.school();
        // Neither a short word nor a long one in capitals is an acronym.
        assert_eq!(school.names, ["Hill School", "Hilly", "HILLTOPS"]);
        assert_eq!(school.acronyms, ["HS"]);
        assert_eq!(school.disclaimers, ["Opinions mine."]);
        let on = |check| school.switches.is_on(check);
        assert!(!on(CheckId::Phone) && on(CheckId::Email) && !on(CheckId::Colleague));
        assert!(!school.switches.bio_is_enough);
    }

    #[test]
    fn the_schools_wording_stands_behind_the_persons_or_alone() {
        let check = |locked: bool, expected: &[&str]| {
            let text = |text: &str| RawValue::Text(text.to_owned());
            let mut policy = vec![("disclaimers".to_owned(), text("Views\r\nmy own."))];
            policy.extend(locked.then(|| ("locked".to_owned(), text("disclaimers"))));
            let start = Start {
                policy: RawPolicy(policy),
                ..Start::default()
            };
            let engine = Engine::new(start);
            let listed = vec!["All views\nare mine.".to_owned()];
            assert_eq!(engine.disclaimers("Opinions\nmine.", listed), expected);
        };
        check(false, &["Opinions mine.", "Views my own."]);
        check(true, &["Views my own."]);
    }

    #[test]
    fn of_a_lists_patterns_those_are_taken_that_this_version_can_run() {
        // One state, which leads nowhere; the start of each edge; the class of each byte; and where both columns lead.
        let automaton = [vec![1, 0, 1, 0], vec![0; 10 + 256 + 4]].concat();
        let length = u32::try_from(automaton.len()).unwrap().to_le_bytes();
        let pattern = [length.to_vec(), automaton.clone(), automaton].concat();
        let posts = Posts {
            patterns: vec![b"of another version".to_vec(), pattern.clone()],
            ..Posts::default()
        };
        let school = described("Hill School", "Nowhere", &posts);
        let taken = school.patterns.iter().map(|one| one.as_bytes());
        assert!(taken.eq([pattern.as_slice()]));
    }

    #[test]
    fn colleagues_are_looked_for_only_when_the_list_names_them() {
        let posts = Posts {
            towns: vec!["Hillside".to_owned()],
            colleagues: vec!["Sam Colleague".to_owned()],
            ..Posts::default()
        };
        let school = described("Hill School", "Nowhere", &posts);
        assert_eq!(school.towns, ["Nowhere", "Hillside"]);
        assert_eq!(school.colleagues, ["Sam Colleague"]);
        assert_eq!(described("Hill", "", &Posts::default()).towns, [""; 0]);
    }
}
