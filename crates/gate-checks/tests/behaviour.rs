//! What the checks say beyond right and wrong: tone, places, severity, switches, the one nudge.
mod common;
use common::{cases, checks, people, school};
use gate_checks::{
    ALL_CHECKS, Addressed, CheckId, Checks, Finding, Post, PostKind, Readers, Refusal, School,
    Severity, Tier, join,
};
use gate_lang::{Language, message};
use gate_text::span::to_utf8;

#[test]
fn tone_and_opinion_are_never_judged() {
    let cases = cases::all();
    let opinions = cases.iter().filter(|cases| cases.check == "opinion");
    let schools = ["Green Lane Primary School", "Örnek Kavak Ortaokulu"];
    let both = schools.map(checks);
    let (mut posts, mut judged) = (0, Vec::new());
    for family in opinions.flat_map(|cases| &cases.families) {
        for (text, _) in family.posts() {
            posts += 1;
            let named = schools.iter().any(|school| text.contains(school));
            for checks in &both {
                let report = checks.check(family.post(&text), &people);
                let mut found = report.findings.iter();
                if let Some(finding) =
                    found.find(|finding| !named || finding.check != CheckId::Disclaimer)
                {
                    judged.push(format!("{text}: {:?}", finding.check));
                }
            }
        }
    }
    assert!(posts >= 100 && judged.is_empty(), "{judged:#?}");
}

#[test]
fn of_messages_only_who_reads_them_is_looked_at() {
    let check = |addressed: Addressed, official: bool, expected: &[CheckId]| {
        let post = Post {
            kind: PostKind::Message,
            addressed,
            official,
            has_media: true,
            ..Post::new("Green Lane Primary School, 07700 900123, Ada Nowhere")
        };
        let found = checks("").check(post, &people).findings;
        let found: Vec<CheckId> = found.iter().map(|finding| finding.check).collect();
        assert_eq!(found, expected, "{addressed:?} {official}");
    };
    for official in [false, true] {
        check(Addressed::Nobody, official, &[]);
        check(Addressed::Listed, official, &[CheckId::Addressed]);
        check(Addressed::Group, official, &[CheckId::Addressed]);
    }
}

#[test]
fn the_schools_own_domains_count_whatever_their_ending() {
    let school = School {
        domains: vec!["https://www.hillside.college/".to_owned()],
        ..School::default()
    };
    let check = |text: &str, expected: bool| {
        let report = Checks::new(&school).check(Post::new(text), &people);
        assert_eq!(report.mention == Some(Tier::Strong), expected, "{text:?}");
    };
    for text in [
        "see hillside.college",
        "See Hillside.College.",
        "https://www.hillside.college/news?a",
        "(hillside.college)",
        "hillside.college'da",
        "write to office@hillside.college!",
        "mail.hillside.college, 😀",
    ] {
        check(text, true);
    }
    for text in [
        "hillside college",
        "at hillside.colleges",
        "hillside.college.example",
        "uphillside.college",
        "up-hillside.college",
        "Hillside. College is next",
    ] {
        check(text, false);
    }
}

fn findings(text: &str, readers: Readers) -> Vec<Finding> {
    let post = Post {
        readers,
        ..Post::new(text)
    };
    checks("").check(post, &people).findings
}

#[test]
fn findings_say_where() {
    let check = |text: &str, id: CheckId, expected: &[&str]| {
        let found = findings(text, Readers::Unknown);
        let finding = found.iter().find(|finding| finding.check == id).unwrap();
        let places: Vec<&str> = finding
            .spans
            .iter()
            .map(|span| text.get(to_utf8(text, *span).unwrap()).unwrap())
            .collect();
        assert_eq!(places, expected, "{text:?}");
    };
    check(
        "😀 ℂ Green Lane Primary's best",
        CheckId::Disclaimer,
        &["Green Lane Primary's"],
    );
    check(
        "I ♥ #GreenLaneStars!",
        CheckId::Disclaimer,
        &["#GreenLaneStars"],
    );
    check(
        "😀😀 call +44 7700 900123.",
        CheckId::Phone,
        &["44 7700 900123"],
    );
    check(
        "(ada.nowhere@example.org)",
        CheckId::Email,
        &["ada.nowhere@example.org"],
    );
    check(
        "at 12 Elm Road, SW1A 1AA",
        CheckId::Address,
        &["12 Elm Road, SW1A 1AA"],
    );
    check("Ada Nowhere’s day", CheckId::PersonName, &["Ada Nowhere’s"]);
}

#[test]
fn a_kind_of_place_matters_less_than_a_name() {
    let check = |text: &str, expected: Severity, places: &[&str]| {
        let found = findings(text, Readers::Everyone);
        let trip = found.iter().find(|finding| finding.check == CheckId::Trip);
        let trip = trip.unwrap();
        let said = |span: &_| text.get(to_utf8(text, *span).unwrap()).unwrap();
        let said: Vec<&str> = trip.spans.iter().map(said).collect();
        assert_eq!((trip.severity, &said[..]), (expected, places), "{text:?}");
    };
    check(
        "Off to the museum with Year 4 tomorrow",
        Severity::Look,
        &["museum"],
    );
    check(
        "Yarın 5-B ile müzeye gidiyoruz",
        Severity::Look,
        &["müzeye"],
    );
    check(
        "Off to Anyford Zoo with Year 4 tomorrow",
        Severity::Harm,
        &["Anyford Zoo"],
    );
}

#[test]
fn tiers_are_told() {
    let check = |text: &str, tier: Option<Tier>| {
        let report = checks("").check(Post::new(text), &people);
        assert_eq!(report.mention, tier, "{text:?}");
    };
    check("Green Lane Primary School", Some(Tier::Strong));
    check("see GL2026", Some(Tier::Strong));
    check("Years at Green Lane", Some(Tier::Medium));
    check("GLPS sports day", Some(Tier::Medium));
    check("GLPS", None);
    check("my class", None);
}

#[test]
fn readers_weigh_in() {
    let severity = |readers| findings("Ada Nowhere won", readers)[0].severity;
    assert_eq!(severity(Readers::Limited), Severity::Look);
    assert_eq!(severity(Readers::Everyone), Severity::Harm);
}

#[test]
fn one_nudge_the_gravest_first() {
    let text = "Green Lane Primary: well done Ada Nowhere, ring 07700 900123";
    let nudge = join(findings(text, Readers::Everyone)).unwrap();
    let order: Vec<CheckId> = nudge.findings.iter().map(|finding| finding.check).collect();
    assert_eq!(
        order,
        [CheckId::PersonName, CheckId::Phone, CheckId::Disclaimer]
    );
    assert_eq!(nudge.severity, Severity::Harm);
    assert!(nudge.offers_disclaimer && nudge.offers_not_my_school);
    assert_eq!(join(Vec::new()), None);
    let nudge = join(findings("ring 07700 900123", Readers::Unknown)).unwrap();
    assert!(!nudge.offers_disclaimer && !nudge.offers_not_my_school);
}

#[test]
fn each_check_can_be_switched() {
    let texts = [
        "Green Lane Primary: Ada Nowhere was excluded, ring 07700 900123 or ada@example.org",
        "12 Elm Road, SW1A 1AA; 10000000146; https://zoom.us/j/1234567890; Sam Colleague GL2026",
        "I made a group for Green Lane Primary",
    ];
    for check in ALL_CHECKS {
        let mut school = school("");
        school.switches = school.switches.with(check.id, false);
        let checks = Checks::new(&school);
        for text in texts {
            let post = Post {
                has_media: true,
                ..Post::new(text)
            };
            let report = checks.check(post, &people);
            let mut found = report.findings.iter();
            assert!(found.all(|finding| finding.check != check.id));
            assert!(!report.findings.is_empty());
        }
    }
    let plain = gate_checks::Switches::default();
    assert!(!plain.is_on(CheckId::Colleague) && plain.is_on(CheckId::Phone));
}

#[test]
fn a_bio_is_enough_unless_switched() {
    let mut school = school("");
    let post = Post {
        bio: Some("Views my own."),
        ..Post::new("Green Lane Primary")
    };
    let checks = Checks::new(&school);
    assert!(checks.check(post, &people).findings.is_empty());
    school.switches.bio_is_enough = false;
    let checks = Checks::new(&school);
    assert_eq!(checks.check(post, &people).findings.len(), 1);
}

#[test]
fn the_schools_own_wording_is_a_disclaimer_whatever_it_says() {
    let mut school = school("");
    let disclaims = |school: &School, text: &str| Checks::new(school).disclaims(text);
    let post = "Green Lane Primary! Ask me, NOT the office...";
    assert!(!disclaims(&school, post));
    school.disclaimers = vec!["Ask me, not the office.".to_owned(), "😀".to_owned()];
    assert!(disclaims(&school, post));
    assert!(!disclaims(&school, "Ask me. The office is shut") && !disclaims(&school, ""));
    school.disclaimers = vec!["IMO.".to_owned()];
    assert!(disclaims(&school, "Green Lane Primary is great, imo"));
    assert!(!disclaims(&school, "Simon at Green Lane Primary is great"));
    assert!(!disclaims(&school, "I'm off to Green Lane Primary"));
}

#[test]
fn every_refusal_has_its_sentence() {
    for language in Language::all() {
        for refusal in Refusal::ALL {
            assert!(message(language, refusal.text()).contains("{number}"));
        }
    }
}

#[test]
fn strange_texts_are_borne() {
    let checks = checks("");
    let long = "Green Lane Primary 😀 ".repeat(10_000);
    let report = checks.check(Post::new(&long), &people);
    assert!(report.is_cut && report.findings[0].spans.len() <= 20);
    for kind in [
        PostKind::Post,
        PostKind::Bio,
        PostKind::NewChannel,
        PostKind::SignUp,
    ] {
        for text in [
            "", " ", "@", "#", "##", "@@a", "\u{200b}", "…", "1", "+", "http://", "a@", "'", "𝔾",
            "0\u{301}",
        ] {
            let post = Post {
                kind,
                ..Post::new(text)
            };
            assert!(checks.check(post, &people).findings.is_empty(), "{text:?}");
        }
    }
    let blank = gate_checks::School {
        short_names: vec!["Oakers".to_owned(), " ".to_owned()],
        acronyms: vec!["-".to_owned()],
        heads: vec![String::new()],
        ..gate_checks::School::default()
    };
    let blank = Checks::new(&blank);
    for text in ["Our head @example_org", "Oakers, working for @example_org"] {
        assert_eq!(blank.check(Post::new(text), &people).mention, None);
    }
    let empty = Checks::new(&gate_checks::School::default());
    assert_eq!(
        empty
            .check(Post::new("Green Lane Primary School"), &people)
            .mention,
        None
    );
}
