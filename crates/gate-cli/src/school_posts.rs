//! `[posts]` of `school.toml`: by what posts that mean the school are recognised. Every row is looked at, and
//! each that cannot be used gets its sentence.
use crate::build_list::is_public_suffix;
use gate_checks::{Pattern, Refused};
use gate_lang::{Language, filled};
use gate_list::Posts;
use gate_list::build::is_everybodys;
use serde::Deserialize;

/// Most rows of one field.
const ROWS: usize = 200;
/// Longest text, in bytes; a disclaimer may be longer.
const TEXT: usize = 200;
const DISCLAIMER: usize = 500;

/// The table as it is written.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct RawPosts {
    names: Vec<String>,
    short_names: Vec<String>,
    acronyms: Vec<String>,
    trusts: Vec<String>,
    hashtags: Vec<String>,
    handles: Vec<String>,
    domains: Vec<String>,
    postcodes: Vec<String>,
    towns: Vec<String>,
    heads: Vec<String>,
    patterns: Vec<String>,
    not_the_school: Vec<String>,
    colleagues: Vec<String>,
    disclaimers: Vec<String>,
}

impl RawPosts {
    /// The table, each text trimmed.
    ///
    /// # Errors
    /// A sentence for each row that cannot be used, one a line.
    pub(crate) fn read(self) -> Result<Posts, String> {
        let mut bad = Vec::new();
        let mut rows = |field: &str, texts: Vec<String>, mend: Mend| {
            let texts: Vec<String> = texts.iter().map(|text| text.trim().to_owned()).collect();
            if texts.len() > ROWS {
                bad.push(format!("{field}: at most {ROWS} are needed"));
            }
            for (row, text) in texts.iter().enumerate() {
                if let Some(sentence) = unreadable(field, text).or_else(|| mend(text)) {
                    bad.push(format!("{field}, row {}: {sentence}", row + 1));
                }
            }
            texts
        };
        let mut posts = Posts {
            names: rows("names", self.names, has_letters),
            short_names: rows("short_names", self.short_names, has_letters),
            acronyms: rows("acronyms", self.acronyms, acronym),
            trusts: rows("trusts", self.trusts, has_letters),
            hashtags: rows("hashtags", self.hashtags, one_word),
            handles: rows("handles", self.handles, one_word),
            domains: rows("domains", self.domains, domain),
            postcodes: rows("postcodes", self.postcodes, postcode),
            towns: rows("towns", self.towns, has_letters),
            heads: rows("heads", self.heads, two_words),
            patterns: Vec::new(),
            not_the_school: rows("not_the_school", self.not_the_school, two_words),
            colleagues: rows("colleagues", self.colleagues, two_words),
            disclaimers: rows("disclaimers", self.disclaimers, |_| None),
        };
        match Pattern::compile_all(&self.patterns) {
            Ok(compiled) => {
                let bytes = compiled.iter().map(|pattern| pattern.as_bytes().to_vec());
                posts.patterns = bytes.collect();
            }
            Err(refused) => bad.push(refused_pattern(refused)),
        }
        if bad.is_empty() {
            Ok(posts)
        } else {
            Err(bad.join("\n"))
        }
    }
}

/// What is to be mended of a text; `None` when it can be used.
type Mend = fn(&str) -> Option<String>;

fn unreadable(field: &str, text: &str) -> Option<String> {
    let most = if field == "disclaimers" {
        DISCLAIMER
    } else {
        TEXT
    };
    if text.is_empty() {
        Some("it is empty".to_owned())
    } else if text.len() > most {
        Some(format!("it is longer than {most} characters"))
    } else if text.chars().any(char::is_control) {
        Some("it must stand on one line".to_owned())
    } else {
        None
    }
}

fn or(fits: bool, sentence: &str) -> Option<String> {
    (!fits).then(|| sentence.to_owned())
}

fn has_letters(text: &str) -> Option<String> {
    or(text.chars().any(char::is_alphabetic), "a name has letters")
}

fn acronym(text: &str) -> Option<String> {
    let length = text.chars().count();
    let fits = (2..=8).contains(&length) && text.chars().all(char::is_uppercase);
    or(fits, "an acronym has two to eight capitals, such as GLPS")
}

fn one_word(text: &str) -> Option<String> {
    let bare = text.trim_start_matches(['@', '#']);
    let fits = !bare.is_empty()
        && bare
            .chars()
            .all(|c| c.is_alphanumeric() || "_.-".contains(c));
    or(
        fits,
        "one word of letters and digits, with or without @ or #",
    )
}

fn domain(text: &str) -> Option<String> {
    let host = text
        .trim_start_matches("https://")
        .trim_start_matches("http://");
    let (host, path) = host.split_once('/').unwrap_or((host, ""));
    let host = host.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    if is_everybodys(host) || !path.is_empty() {
        return Some(
            "a host of the school's own, without a path; an account belongs under handles"
                .to_owned(),
        );
    }
    let fits = host.contains('.')
        && host
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'));
    or(
        fits && !is_public_suffix(host),
        "a web domain of the school's own, such as hill.example.sch.uk",
    )
}

fn postcode(text: &str) -> Option<String> {
    let fits = (5..=10).contains(&text.len()) && text.chars().any(|c| c.is_ascii_digit());
    or(fits, "a postcode, such as AN1 2ZZ or 06100")
}

fn two_words(text: &str) -> Option<String> {
    or(
        text.split_whitespace().count() > 1,
        "two words or more are needed: one would fit too much",
    )
}

fn refused_pattern(Refused { index, reason }: Refused) -> String {
    let number = (index + 1).to_string();
    let sentence = filled(Language::ENGLISH, reason.text(), &[("number", &number)]);
    format!("patterns: {sentence}")
}

#[cfg(test)]
mod tests {
    use super::RawPosts;

    fn read(text: &str) -> Result<gate_list::Posts, String> {
        toml::from_str::<RawPosts>(text).unwrap().read()
    }

    #[test]
    fn each_bad_row_has_its_sentence() {
        let check = |text: &str, expected: &str| {
            let said = read(text).err().unwrap_or_default();
            assert_eq!(said, expected, "{text}");
        };
        check("", "");
        check(r#"names = ["Hill School"]"#, "");
        check(
            r#"names = ["Hill School", " "]"#,
            "names, row 2: it is empty",
        );
        check(r#"towns = ["12"]"#, "towns, row 1: a name has letters");
        check(
            r#"acronyms = ["GLPS", "glps", "ÖKO"]"#,
            "acronyms, row 2: an acronym has two to eight capitals, such as GLPS",
        );
        check(r##"hashtags = ["#HillStars", "hill"]"##, "");
        check(
            r#"handles = ["@hill_school", "hill school"]"#,
            "handles, row 2: one word of letters and digits, with or without @ or #",
        );
        check(
            r#"domains = ["https://www.hill.anyshire.sch.uk/", "co.uk", "hill"]"#,
            "domains, row 2: a web domain of the school's own, such as hill.example.sch.uk\n\
             domains, row 3: a web domain of the school's own, such as hill.example.sch.uk",
        );
        let shared = "a host of the school's own, without a path; an account belongs under handles";
        for domain in [
            "facebook.com/HillSchool",
            "https://sites.google.com/view/hill",
            "gmail.com",
            "www.facebook.com",
            "hill.anyshire.sch.uk/news",
        ] {
            let text = format!("domains = [{domain:?}]");
            check(&text, &format!("domains, row 1: {shared}"));
        }
        check(
            r#"postcodes = ["AN1 2ZZ", "Anyford"]"#,
            "postcodes, row 2: a postcode, such as AN1 2ZZ or 06100",
        );
        check(
            r#"not_the_school = ["Hill Road", "Hill"]"#,
            "not_the_school, row 2: two words or more are needed: one would fit too much",
        );
        check(
            r#"patterns = ['\bHS\d\d\b', "("]"#,
            "patterns: Pattern 2 is not a regular expression. Please look at its brackets and signs.",
        );
        let long = format!("names = [{:?}]", "x".repeat(201));
        check(&long, "names, row 1: it is longer than 200 characters");
        let many = format!("towns = [{}]", r#""Anyford","#.repeat(201));
        check(&many, "towns: at most 200 are needed");
    }

    #[test]
    fn texts_are_taken_as_they_are() {
        let posts = read(r#"short_names = [" Hilly ", "The Hill"]"#).unwrap();
        assert_eq!(posts.short_names, ["Hilly", "The Hill"]);
    }
}
